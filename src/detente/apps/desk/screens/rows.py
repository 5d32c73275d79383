"""One notification as a row of a list: what it is, who must move next, and its clock."""

from __future__ import annotations

from detente.apps.cli.words import MARK_WORDS, pack_label
from detente.apps.desk.pages import Ask, Model
from detente.core.agreement.pack import Pack
from detente.engine import views
from detente.engine.naming import name_under
from detente.engine.registers import Held


def title_of(pack: Pack, lang: str, kind: str | None) -> str:
    """Name of a type; "" where the content is not here."""
    return "" if kind is None else pack_label(pack, lang, "message", kind)


def name_of(held: Held) -> str:
    """What it is called in an address: its whole leaf hash. Two entries of one author can be made
    to begin alike, and a serial may stand under several agreements.
    """
    return held.leaf_hash.hex()


def row_of(ask: Ask, found: views.Message) -> Model:
    """A row: text and numbers only; words are the template's."""
    now = ask.now.at(found.agreement.mark)
    clock = found.clock
    left = None if clock.due is None else clock.due - now
    return {
        "id": name_of(found.held),
        "serial": found.serial,
        "agreement": found.agreement.id,
        "under": name_under(ask.state, found.agreement),
        "mark": MARK_WORDS[found.agreement.mark],
        "type": found.type,
        "title": title_of(found.agreement.texts.of(found.held).pack, ask.lang, found.type),
        "precedence": found.precedence.name.lower(),
        "author": found.author,
        "to": list(found.to),
        "outgoing": found.outgoing,
        "claimed": None if found.header is None else found.header.claimed,
        "received": found.received,
        "state": found.state,
        "lane": found.lane,
        "needs": found.needs,
        "late": found.late,
        "clock": {"state": clock.state, "due": clock.due, "left_s": left},
        "banners": [banner.kind for banner in found.banners],
        "standing": found.standing,
        "problem": found.problem,
        "claimed_by": None if found.claimed_by is None else person_name(ask, found.claimed_by[0]),
    }


def person_name(ask: Ask, person_id: str) -> str:
    """The name of somebody of this center."""
    found = ask.state.house.people.get(person_id)
    return person_id if found is None else found.name

"""One notification: both languages around the code that is signed, ladder, clock, proof, acts."""

from __future__ import annotations

from typing import Final
from urllib.parse import urlencode

from detente.apps.boards import marks
from detente.apps.boards.words import words_of
from detente.apps.cli.render import draft_body
from detente.apps.cli.words import MARK_WORDS
from detente.apps.desk import access
from detente.apps.desk.difference import difference
from detente.apps.desk.pages import Ask, Deed, Model, Page, See
from detente.apps.desk.screens.rows import name_of, person_name, row_of, title_of
from detente.core import instants, limits
from detente.core.agreement.builtin import find_type
from detente.core.agreement.seats import sends
from detente.core.encoding import Value
from detente.core.erasing import erased
from detente.core.errors import OurFault
from detente.core.notification import (
    DRAFTED_BY,
    LANGUAGE,
    LATE_REASON,
    PERSON,
    POST,
    RELEASED_BY,
    Reference,
)
from detente.core.record.readback import read_back
from detente.engine import erasures, overview, rules, views
from detente.engine.later import later, looked_at
from detente.engine.naming import name_under
from detente.engine.registers import Agreement, Held

# What one person may say alone of a notification of another party, in the order of the ladder.
_ALONE: Final = ("claim", "opened", "acknowledged", "standby-until", "passed-on-to-unit")
NOTHING: Final[Model] = {"later": [], "more": 0}


def found(ask: Ask) -> tuple[Agreement, Held]:
    """The notification in the address. Raises OurFault("no-such-message")."""
    return views.find(ask.state, ask.path["id"])


def view(ask: Ask) -> Model:
    """Everything that is known here of one notification."""
    agreement, held = found(ask)
    seen = ask.traffic.message(ask.state, agreement, held, ask.now)
    pack = agreement.texts.of(held).pack  # a notification renders under its own version for ever
    mine, theirs = ask.languages(pack.agreement.languages)
    opening = held.opening
    header = None if opening is None else opening.header
    return {
        **row_of(ask, seen),
        "languages": [mine, theirs],
        "known_languages": list(pack.agreement.languages),
        "titles": [title_of(pack, lang, seen.type) for lang in (mine, theirs)],
        "fields": _fields(agreement, held, (mine, theirs)),
        "text_language": None if opening is None else opening.text(LANGUAGE),
        "late_reason": None if opening is None else opening.text(LATE_REASON),
        "erased": _erased(ask, held),
        "people": _people(held),
        "ladders": [_ladder(ladder) for ladder in seen.ladders],
        "own": agreement.code(agreement.own_seat),
        "checks": [
            {"name": one.name, "verdict": one.verdict, "facts": _plain(dict(one.facts))}
            for one in overview.checks(ask.state, seen)
        ],
        "read_back": read_back(held.leaf_hash),
        "leaf": held.leaf_hash.hex(),
        "refers_to": None if header is None else _refers(header.refers_to),
        "referred_by": [
            {"id": name_of(one), "type": one.type, "serial": _serial(one)}
            for one in agreement.answers.get(held.leaf_hash, ())
            if rules.problem(agreement, one) is None
        ],
        "valid_until": None if header is None else header.valid_until,
        "difference": _difference(agreement, held, mine),
        "card": _card(agreement, held, mine),
        "reason": [
            {"kind": one.kind, "serial": one.serial, "at": one.at, "reason": one.reason}
            for one in seen.banners
        ],
        "looked": looked_at(ask.state, agreement, held),
        **(said_since(ask, agreement, held, looked) if (looked := _looked(ask)) else NOTHING),
        "marks": _marks(ask, agreement, held),
        "acts": _acts(ask, seen),
        "writes": _writes(ask, seen, mine),
    }


def _marks(ask: Ask, agreement: Agreement, held: Held) -> list[Model]:
    """What marks it on the board of this instant."""
    as_of = ask.now.at(agreement.mark)

    def sections() -> Model:
        return dict(ask.room.boards.of(ask.state, agreement, as_of).sections)

    found = marks.of_entry(sections, agreement, held.type, _serial(held) or held.leaf_hash.hex())
    words = words_of(agreement, ask.lang)
    return [one.model(words) for one in found]


def _writes(ask: Ask, seen: views.Message, lang: str) -> list[Model]:
    """What can be drafted about it: answers to theirs, corrections of ours. Each binds, and needs
    another person's release.
    """
    if seen.held.opening is None or not access.may_do(ask.person, "draft"):
        return []
    if seen.problem is not None or seen.type in views.RUNG_TYPES:
        return []
    agreement = seen.agreement
    text = ask.text(agreement)
    kinds = list(views.BANNERS) if seen.outgoing else list(views.ANSWERS)
    if not seen.outgoing:
        kinds += [
            kind.id
            for kind in text.pack.messages.values()
            if kind.answers == seen.type and sends(kind.sender, text.code(agreement.own_seat), None)
        ]
    return [{"type": kind, "title": title_of(text.pack, lang, kind)} for kind in kinds]


def _fields(agreement: Agreement, held: Held, languages: tuple[str, str]) -> list[Model]:
    pack = agreement.texts.of(held).pack
    kind = None if held.type is None else find_type(pack.messages, held.type)
    if held.opening is None:
        return []
    if held.type == "corrected" or kind is None:
        kind = rules.body_type_of(agreement, held.opening.header) or kind
    if kind is None:
        return []
    late = held.opening.text(LATE_REASON) or ""
    values = rules.values_of(kind, held.opening)
    lines = draft_body(pack, kind, values, languages, late, gone=erased(held.opening))
    return [
        {
            "n": line.number,
            "name": line.name,
            "words": [dict(zip(("label", "value"), _parted(w), strict=True)) for w in line.words],
            "code": line.code,
            "free": line.free,
            "hides": line.hides,
            "erased": line.erased,
        }
        for line in lines
    ]


def _difference(agreement: Agreement, held: Held, lang: str) -> Model | None:
    """Of a correction: what it changes."""
    opening = held.opening
    if held.type != "corrected" or opening is None or opening.header.refers_to is None:
        return None
    kind = rules.body_type(agreement, held)
    if kind is None:
        return None
    body = (agreement.texts.of(held).pack, kind, rules.values_of(kind, opening))
    return difference(agreement, opening.header.refers_to.leaf_hash, held, body, lang)


def _parted(words: str) -> tuple[str, str]:
    label, _, value = words.partition(": ")
    return label, value


def _erased(ask: Ask, held: Held) -> Model | None:
    """When something of it was erased and who wanted it: nothing where that was elsewhere."""
    if held.opening is None or not erased(held.opening):
        return None
    told = ask.state.house.erasures.get(held.leaf_hash)
    return {
        "at": None if told is None else told.at,
        "asked_by": None if told is None else person_name(ask, told.asked_by),
        "released_by": None if told is None else person_name(ask, told.released_by),
        "reason": None if told is None else told.reason,
        "unfinished": told is not None and erasures.unfinished(ask.state),
    }


def _people(held: Held) -> Model:
    if held.opening is None:
        return {}
    names = {"person": PERSON, "post": POST, "drafted_by": DRAFTED_BY, "released_by": RELEASED_BY}
    return {name: held.opening.text(number) for name, number in names.items()}


def _ladder(ladder: views.Ladder) -> Model:
    return {
        "party": ladder.party,
        "rungs": [
            {
                "step": rung.step, "state": rung.state, "at": rung.at, "person": rung.person,
                "post": rung.post, "serial": rung.serial, "until": rung.until, "text": rung.text,
            }
            for rung in ladder.rungs
        ],
    }  # fmt: skip


def _plain(facts: dict[str, object]) -> Model:
    return {k: list(v) if isinstance(v, list | tuple) else v for k, v in facts.items()}


def _refers(refers: Reference | None) -> Model | None:
    return None if refers is None else {"id": refers.leaf_hash.hex(), "serial": refers.serial}


def _serial(held: Held) -> str | None:
    return None if held.opening is None else held.opening.header.serial


def _card(agreement: Agreement, held: Held, lang: str) -> str | None:
    """What to do on arrival, as the agreement says, in the reader's language."""
    cards = agreement.texts.of(held).pack.cards
    return cards.get(f"cards/{held.type}.{lang}.md") or cards.get(f"cards/{held.type}.en.md")


def _acts(ask: Ask, seen: views.Message) -> list[str]:
    """What this person may say of it now; the engine decides again when it is said."""
    if seen.outgoing or seen.problem is not None or seen.held.opening is None:
        return []
    own = seen.agreement.code(seen.agreement.own_seat)
    mine = next((one for one in seen.ladders if one.party == own), None)
    if mine is None:
        return []
    done = {rung.step for rung in mine.rungs if rung.state == views.DONE}
    if seen.type in views.RUNG_TYPES:
        return []
    return [act for act in _ALONE if act not in done and access.may_do(ask.person, act)]


# --- the confirm page and the act ---------------------------------------------------------------


def confirm(ask: Ask) -> Model:
    """What would be signed, by whom, and what it means; nothing else can slip under the cursor,
    for this page speaks of one leaf and its button names it.
    """
    agreement, held = found(ask)
    act = ask.path["act"]
    if act not in _ALONE:
        raise OurFault("no-such-act", act=act)
    access.check_may(ask.who, act)
    seen = ask.traffic.message(ask.state, agreement, held, ask.now)
    mine = ask.languages(agreement.pack.agreement.languages)
    key = ask.state.card.keys.register.ed25519.hex()[:8]
    return {
        **row_of(ask, seen),
        "act": act,
        "fields": _fields(agreement, held, mine),
        "read_back": read_back(held.leaf_hash),
        "signs": {"name": ask.who.name, "post": ask.who.post, "key": key},
        "looked": looked_at(ask.state, agreement, held),
        **said_since(ask, agreement, held, _looked(ask)),
        "twice": _said(seen, act),
    }


def _looked(ask: Ask) -> str | None:
    return ask.query.get("looked")


def where(held: Held, looked: str | None = None) -> str:
    """Address of its page; with `looked` the page tells what its author said after that."""
    return f"/message/{name_of(held)}" + (f"?{urlencode({'looked': looked})}" if looked else "")


def said_since(ask: Ask, agreement: Agreement, held: Held, looked: str | None) -> Model:
    """What its author said since somebody looked, or after it; to be shown before anything is
    signed about it: the most pressing, and how many `more`.
    """
    found = later(ask.state, ask.traffic, agreement, held, looked)
    rows: list[Model] = [
        {
            "id": name_of(one),
            "serial": _serial(one),
            "under": name_under(ask.state, said),
            "mark": MARK_WORDS[said.mark],
            "title": title_of(said.texts.of(one).pack, ask.lang, one.type),
        }
        for said, one in found[: limits.DESK_LATER_MAX]
    ]
    return {"later": rows, "more": len(found) - len(rows)}


def _said(seen: views.Message, act: str) -> bool:
    own = seen.agreement.code(seen.agreement.own_seat)
    steps = {"passed-on-to-unit": "passed-on"}
    return any(
        rung.step == steps.get(act, act) and rung.state == views.DONE
        for ladder in seen.ladders
        if ladder.party == own
        for rung in ladder.rungs
    )


def act(ask: Ask) -> See:
    """Sign it. It accepts nothing, so nothing that its author says since holds it up, else who
    speaks without end could not be told that they are heard; what came is told beside it.

    Raises OurFault("not-looked").
    """
    agreement, held = found(ask)
    kind = ask.path["act"]
    if kind not in _ALONE:
        raise OurFault("no-such-act", act=kind)
    access.check_may(ask.who, kind)
    if held.seat == agreement.own_seat:
        raise OurFault("ours", serial=ask.path["id"])
    if ask.form["read_back"].replace(" ", "") != read_back(held.leaf_hash).replace(" ", ""):
        raise OurFault("another-message", serial=ask.path["id"])
    looked = ask.form["looked"]
    since = [one["id"] for one in said_since(ask, agreement, held, looked)["later"]]
    center, here = ask.home.center, where(held, looked if since else None)
    if kind == "claim":
        center.claim(held, ask.who.id, ask.now)
        return See(here, {"later": since})
    seen = ask.traffic.message(ask.state, agreement, held, ask.now)
    if kind in ("opened", "acknowledged") and _said(seen, kind):
        raise OurFault("said-already", serial=ask.path["id"], step=kind, at="", own="")
    values: dict[int, Value] = {}
    if kind == "standby-until":
        values[16] = instants.parse(ask.form.get("until", ""), ask.now.at(agreement.mark))
    elif kind == "passed-on-to-unit":
        values[16] = ask.form.get("unit", "").strip()
    made = center.act(agreement, kind, ask.who.id, ask.now, held, values, ask.lang)
    return See(here, {"serial": _serial(made), "id": name_of(made), "later": since})


_FORM: Final = {"read_back": True, "looked": True, "until": False, "unit": False}

ALL: Final = (
    Page("message", "/message/{id}", view),
    Page("confirm", "/message/{id}/say/{act}", confirm),
    # Which act it is stands in the address; the row of the weakest one is asked first.
    Deed("say", "/message/{id}/say/{act}", "acknowledged", act, "/message/{id}/say/{act}", _FORM),
)

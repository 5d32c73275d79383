"""The tour of a practice room: what to do next on these two desks, read from the record.

Its pages exist only where `Room.tour` is set (`detente demo`); no center in earnest has them.
"""

from __future__ import annotations

from typing import Final

from detente.apps.cli.words import pack_label
from detente.apps.desk.pages import Ask, Deed, Model, Page, See
from detente.apps.desk.screens.compose import check
from detente.apps.desk.screens.rows import name_of, title_of
from detente.apps.desk.tour import CARD_FILE, Tour
from detente.core.errors import OurFault
from detente.core.notification import Precedence
from detente.engine import exporter, rules, views
from detente.engine import typing as typed
from detente.engine.drafts import Draft, open_drafts
from detente.engine.registers import Agreement, Held
from detente.engine.silence import Kind, facts_of, judge

WRITTEN: Final = "line-hold"  # the type that a person writes on the tour
_NONCE_BYTES: Final = 16
_REASON: Final = "maintenance"
_CHANGED_FIELD: Final = 16  # of the FLASH: the sign of the accident
# Whoever is on watch: all that is pressed here binds the party to nothing.
_ACT: Final = "claim"


def tour_of(ask: Ask) -> Tour:
    """The tour of this room. Raises OurFault("no-such-page")."""
    if ask.room.tour is None:
        raise OurFault("no-such-page", address="/tour")
    return ask.room.tour


def view(ask: Ask) -> Model:
    """Both desks, who one can be here, the steps with the present one, the cable, the verdicts."""
    tour = tour_of(ask)
    cut = tour.cable.is_cut()
    tour.was_cut = tour.was_cut or cut
    done = _done(ask, tour, cut=cut)
    present = next((name for name, found in done.items() if not found), "")
    lead, other = (tour.sides[code] for code in tour.sides)
    return {
        "leads": tour.leads,
        "lead": {"code": lead.code, "name": lead.name, "url": lead.url},
        "other": {"code": other.code, "name": other.name, "url": other.url},
        "here": tour.side,
        "me": ask.who.id,
        "people": [
            {"id": who, "name": name, "does": does, "me": who == ask.who.id}
            for who, name, does in tour.sides[tour.side].people
        ],
        "elsewhere": [
            {
                "code": side.code, "party": side.name, "id": who, "name": name, "does": does,
                "door": tour.door(side.code, who, ask.home.entropy.draw(_NONCE_BYTES)),
            }
            for side in tour.sides.values()
            if side.code != tour.side
            for who, name, does in side.people
        ],
        "steps": [
            {"name": name, "state": _state(name, present, found=found)}
            for name, found in done.items()
        ],
        "present": present,
        "facts": _facts(ask),
        "words": _words(ask),
        "cut": cut,
        "paths": _paths(ask),
        "verdicts": [dict(one) for one in tour.verdicts],
        "folder": str(tour.folder),
        "card": CARD_FILE,
        "boards": tour.boards.exists(),
    }  # fmt: skip


def _state(name: str, present: str, *, found: bool) -> str:
    return "done" if found else "now" if name == present else "later"


# --- how far the record says one is --------------------------------------------------------------


def _agreement(ask: Ask) -> Agreement:
    return next(iter(ask.state.agreements.values()))


def flash_of(ask: Ask) -> Held | None:
    """The FLASH of the other side, once it is here."""
    agreement = _agreement(ask)
    for seat in agreement.others:
        for register in agreement.of_seat(seat):
            for held in register.entries:
                opening = held.opening
                if opening is not None and opening.header.precedence is Precedence.FLASH:
                    return held
    return None


def _written(ask: Ask) -> list[Held]:
    """What we released of the type of the tour, oldest first."""
    return [held for held in _agreement(ask).own().entries if held.type == WRITTEN]


def _drafts(ask: Ask) -> list[Draft]:
    """What is being written of it."""
    return [draft for draft in open_drafts(ask.state.store) if draft.type == WRITTEN]


def _rung(ask: Ask, held: Held, step: str, *, ours: bool) -> bool:
    """Whether a rung was reached: of theirs at our own side, of ours at the other."""
    agreement = _agreement(ask)
    own = agreement.code(agreement.own_seat)
    seen = ask.traffic.message(ask.state, agreement, held, ask.now)
    return any(
        ladder.rung(step).state == views.DONE
        for ladder in seen.ladders
        if (ladder.party == own) is ours
    )


def _done(ask: Ask, tour: Tour, *, cut: bool) -> dict[str, bool]:
    """Each step in order, and whether the record shows it done; what came after one shows it too.

    The cable and the verdicts are no part of any record: of these the room itself remembers.
    """
    flash, written, drafts = flash_of(ask), _written(ask), _drafts(ask)
    submitted = any(draft.state == "submitted" for draft in drafts)
    read = flash is not None and _rung(ask, flash, "acknowledged", ours=True)
    arrived_there = bool(written) and _rung(ask, written[0], "received", ours=False)
    waiting = any(not _rung(ask, held, "received", ours=False) for held in written)
    return {
        "arrive": flash is not None,
        "acknowledge": read,
        "compose": bool(drafts or written),
        "break": submitted or bool(written),
        "second": bool(written),
        "receipts": arrived_there,
        "cut": tour.was_cut,
        "mend": tour.was_cut and not cut and not waiting,
        "tamper": bool(tour.verdicts),
        "next": False,
    }


def _facts(ask: Ask) -> Model:
    """What the steps speak of, where it is there already."""
    flash, written, drafts = flash_of(ask), _written(ask), _drafts(ask)
    draft = drafts[-1] if drafts else None
    agreement = _agreement(ask)
    return {
        "flash": _named(flash),
        "written": _named(written[0] if written else None),
        "waiting": [
            one for held in written if (one := _named(held)) is not None
            and not _rung(ask, held, "received", ours=False)
        ],
        "draft": None
        if draft is None
        else {
            "id": draft.id, "state": draft.state, "digits": draft.id[-3:],
            "own": draft.drafted_by == ask.who.id, "check": _check(ask, agreement, draft),
        },
    }  # fmt: skip


def _words(ask: Ask) -> Model:
    """What the form of the tour is called in the reader's language, as its page shows it."""
    pack = _agreement(ask).pack
    lang = ask.languages(pack.agreement.languages)[0]
    fields = {
        name: pack_label(pack, lang, "field", WRITTEN, name)
        for name in ("begins", "ends", "reason")
    }
    cause = pack_label(pack, lang, "code", "hold-reason", _REASON)
    return {
        **fields,
        "type": title_of(pack, lang, WRITTEN),
        "value": f"{cause} ({_REASON})",
    }


def _check(ask: Ask, agreement: Agreement, draft: Draft) -> list[str]:
    """Which rules it breaks as it stands, in sentences that name field and paragraph."""
    kind = agreement.pack.messages[WRITTEN]
    texts = typed.texts_of(ask.state.store, draft, kind)
    read = typed.read_typed(kind, texts, ask.now.at(agreement.mark))
    return [str(one["sentence"]) for one in check(ask, draft, kind, read)]


def _named(held: Held | None) -> Model | None:
    if held is None:
        return None
    serial = None if held.opening is None else held.opening.header.serial
    return {"id": name_of(held), "serial": serial or name_of(held)}


def _paths(ask: Ask) -> list[Model]:
    """Whether there is a path to each peer, as this center judges it."""
    found = []
    for peer in ask.state.peers.values():
        verdict = judge(facts_of(ask.state, peer.fingerprint, ask.now, ask.traffic), ask.now.live)
        none = verdict.kind in (Kind.NO_PATH, Kind.NEVER)
        found.append({"party": peer.card.code, "state": verdict.kind.value, "none": none})
    return found


# --- what can be pressed -------------------------------------------------------------------------


def be(ask: Ask) -> See:
    """Become another person of this desk, by a link that is good once."""
    tour, person = tour_of(ask), ask.form["person"]
    if person not in {who for who, _, _ in tour.sides[tour.side].people}:
        raise OurFault("no-such-person", person=person)
    return See(
        tour.door(tour.side, person, ask.home.entropy.draw(_NONCE_BYTES)), {"person": person}
    )


def cut(ask: Ask) -> See:
    """Let nothing pass between the two centers any more."""
    tour = tour_of(ask)
    tour.cable.cut()
    tour.was_cut = True
    return See("/tour", {"cut": True})


def mend(ask: Ask) -> See:
    """Let everything pass again."""
    tour_of(ask).cable.mend()
    return See("/tour", {"cut": False})


def tamper(ask: Ask) -> See:
    """Export what was acknowledged, verify it, change one byte, verify again."""
    tour, held = tour_of(ask), flash_of(ask)
    agreement = _agreement(ask)
    if held is None or held.opening is None:
        raise OurFault("tour-nothing-yet")
    kind = agreement.pack.messages[str(held.type)]
    value = rules.values_of(kind, held.opening)[_CHANGED_FIELD]
    data = exporter.export(ask.state, held, None, ask.now)
    author = ask.state.peer_of(agreement.founding.seats[held.seat].fingerprint)
    tour.tamper(data, author.card.raw, _CHANGED_FIELD, str(value))
    return See("/tour", {"verdicts": [dict(one) for one in tour.verdicts]})


def boards(ask: Ask) -> Model:
    """The two boards of the Abu Dhabi weeks side by side, once they are computed."""
    found = tour_of(ask).both_boards()
    if found is None:
        return {"ready": False, "titles": [], "pairs": []}
    told = found["languages"][ask.lang]
    return {"ready": True, "titles": told["titles"], "pairs": told["pairs"]}


ALL: Final = (
    Page("tour", "/tour", view),
    Page("tour-boards", "/tour/boards", boards),
    Deed("tour-be", "/tour/be", _ACT, be, "/tour", {"person": True}),
    Deed("tour-cut", "/tour/cut", _ACT, cut, "/tour", {}),
    Deed("tour-mend", "/tour/mend", _ACT, mend, "/tour", {}),
    Deed("tour-tamper", "/tour/tamper", _ACT, tamper, "/tour", {}),
)

"""The shift log: what people did and wrote beside what the machine saw, in the order of time.

Nothing is kept for it: the registers are read backwards from their ends to the instant asked for.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from detente.core import instants, limits
from detente.core.crypto.types import Hash
from detente.core.notification import LATE_REASON, PERSON, Opening
from detente.core.record.origin import Mark
from detente.engine import drillbook, drills, happenings, routine, rules, watchbook
from detente.engine.house import (
    CLAIMED,
    CONFIRMED,
    ERASED,
    PERSON_SET,
    RELEASED,
    RETURNED,
    SILENCE_CAUSE,
    SUBMITTED,
)
from detente.engine.registers import RECEIVED, Agreement, Held, Register
from detente.engine.state import Now, State
from detente.engine.traffic import Traffic
from detente.engine.watchbook import Struck

CAME: Final = "received"  # a message of another center, with our receipt
WENT: Final = "signed"  # an entry of ours
TAKEN_ALONE: Final = "watch-taken-alone"  # without the signature of who had the watch
DRILL_DONE: Final = "drill-acknowledged"  # a person there acknowledged a drill
DRILL_MISSED: Final = "drill-missed"  # its limit passed without that


@dataclass(frozen=True, slots=True)
class Line:
    """One line. `machine` lines were written by nobody; `person` is the id of who acted here.

    `kind` is CAME, WENT, DRILL_DONE, DRILL_MISSED, a kind of happenings.py, TAKEN_ALONE, or the
    type of a house entry. `subject` is a person or link it is about (of WENT who signed it, of
    DRILL_DONE who acknowledged, by name; of an erasure who asked for it), or the instant of a
    drill; `text` what was written, the reason given for lateness, a length of time, or the code of
    a failure; `about` is when it happened and `page` its paper page, for a late entry; `struck`
    stands where it was struck, or a standing item closed, later.
    """

    at: int
    kind: str
    machine: bool
    person: str = ""
    serial: str = ""
    type: str = ""
    party: str = ""
    subject: str = ""
    text: str = ""
    about: int | None = None
    page: str = ""
    until: int | None = None
    leaf: Hash | None = None
    struck: Struck | None = None
    mark: Mark = Mark.LIVE


def log(
    state: State, now: Now, since: int, until: int, traffic: Traffic | None = None
) -> list[Line]:
    """All lines of since <= instant < until by the live clock, oldest first; `traffic` of a running
    center spares a walk over the exercises in which drills were run.

    Agreements that run on another clock than the live one are left out: their instants are others.
    """
    found: list[Line] = []
    for agreement in state.agreements.values():
        if agreement.mark is Mark.LIVE or now.scenario is None:
            found += _messages(agreement, since, until)
    found += [*_happened(state, since, until), *_house(state, since, until)]
    if now.scenario is None:
        found += _drills(state, now, since, until, traffic)
    return sorted(found, key=lambda line: line.at)


def _newest(register: Register, since: int, until: int) -> Iterator[tuple[Held, Opening]]:
    """Entries of a register of ours in the span, newest first."""
    for held in reversed(register.entries):
        if held.opening is None:
            continue
        claimed = held.opening.header.claimed
        if claimed < since - limits.LOG_LOOK_BACK_S:
            return
        if since <= claimed < until:
            yield held, held.opening


# --- what came and went ---------------------------------------------------------------------------


def _messages(agreement: Agreement, since: int, until: int) -> Iterator[Line]:
    for register in agreement.of_seat(agreement.own_seat):
        for held, opening in reversed([*_newest(register, since, until)]):
            at = opening.header.claimed
            for came in _came(agreement, register, held, opening):
                yield _line(agreement, came, CAME, at, agreement.code(came.seat))
            if held.type != RECEIVED and rules.problem(agreement, held) is None:
                person = opening.text(PERSON) or ""
                yield _line(agreement, held, WENT, at, _to(agreement, held), person)


def _line(
    agreement: Agreement, held: Held, kind: str, at: int, party: str, person: str = ""
) -> Line:
    serial = None if held.opening is None else held.opening.header.serial
    late = None if held.opening is None else held.opening.text(LATE_REASON)
    return Line(
        at, kind, machine=True, serial=serial or "", type=held.type or "", party=party,
        leaf=held.leaf_hash, mark=agreement.mark, subject=person, text=late or "",
    )  # fmt: skip


def _to(agreement: Agreement, held: Held) -> str:
    return ", ".join(agreement.code(seat) for seat in agreement.founding.addressed(held.leaf.to))


def _came(agreement: Agreement, own: Register, held: Held, opening: Opening) -> Iterator[Held]:
    """Entries for us that this entry of ours receipts and the one before it did not."""
    earlier = [own.entries[held.index - 1]] if held.index else _ends(agreement, own, opening)
    before = [one.opening.receipt for one in earlier if one.opening is not None]
    bit = 1 << agreement.own_seat
    for said in opening.receipt.seen:
        if said.seat == agreement.own_seat:
            continue
        other = agreement.registers.get(agreement.origin(said.seat, said.epoch).text())
        start = max((one.size_of(said.seat, said.epoch) for one in before), default=0)
        for came in () if other is None else other.entries[start : said.size]:
            if came.leaf.to & bit and not came.bare:
                yield came


def _ends(agreement: Agreement, own: Register, opening: Opening) -> list[Held]:
    """The last entries of our earlier epochs: the first of the next says all of it once more."""
    ends = [one.entries[-1] for one in agreement.of_seat(own.seat) if one is not own and one.size]
    at = opening.header.claimed
    return [one for one in ends if one.opening is not None and one.opening.header.claimed <= at]


# --- this machine, and people ---------------------------------------------------------------------


def _happened(state: State, since: int, until: int) -> Iterator[Line]:
    for one in happenings.happened(state, since, until):
        yield Line(
            one.at, one.kind, machine=True, serial=one.serial, party=one.party,
            subject=one.subject, text=one.why,
        )  # fmt: skip


def _drills(
    state: State, now: Now, since: int, until: int, traffic: Traffic | None
) -> Iterator[Line]:
    """What came of drills, as the record shows it now."""
    for at, one, here in drills.news(state, now, since, until, traffic):
        after = "" if one.after_s is None else instants.duration(one.after_s)
        yield Line(
            at, DRILL_DONE if here else DRILL_MISSED, machine=True, serial=one.serial,
            party=_party(state, one.plan.peer), subject=one.person if here else "",
            text=after if here else instants.duration(one.plan.limit_s), leaf=one.leaf,
            mark=Mark.EXERCISE,
        )  # fmt: skip


def _house(state: State, since: int, until: int) -> Iterator[Line]:
    for held, opening in reversed([*_newest(state.house.register, since, until)]):
        line = _act(state, held, opening)
        if line is not None:
            yield line


def _act(state: State, held: Held, opening: Opening) -> Line | None:
    """One house entry; None for what is told by the entry that came of it, or was set up."""
    kind, at, person = opening.header.type, opening.header.claimed, opening.text(PERSON) or ""
    if not person:
        return None
    if kind in watchbook.TYPES:
        return _watch(state, held, opening)
    if kind in drillbook.TYPES:
        return _drill(state, held, opening)
    first, second = opening.get(16), opening.get(17)
    match kind:
        case _ if kind == RELEASED and opening.get(18) is not None:
            return None
        case _ if kind in (SUBMITTED, RELEASED, PERSON_SET):
            return Line(at, kind, machine=False, person=person, subject=str(first))
        case _ if kind == RETURNED:
            text = str(second)
            return Line(at, kind, machine=False, person=person, subject=str(first), text=text)
        case _ if kind == ERASED:
            leaves = opening.get(17)
            leaf = Hash(leaves[0]) if isinstance(leaves, list | tuple) else None
            return Line(
                at, kind, machine=False, person=person, serial=_serial(state, leaf),
                subject=opening.text(19) or "", text=opening.text(18) or "", leaf=leaf,
            )  # fmt: skip
        case _ if kind == SILENCE_CAUSE:
            party = _party(state, first)
            return Line(at, kind, machine=False, person=person, party=party, text=str(second))
        case _ if kind == CONFIRMED:
            return Line(at, kind, machine=False, person=person, party=_party(state, first))
        case _ if kind == CLAIMED:
            leaf = Hash(first) if isinstance(first, bytes) else None
            serial = _serial(state, leaf)
            return Line(at, kind, machine=False, person=person, serial=serial, leaf=leaf)
    return Line(at, kind, machine=False, person=person)


def _drill(state: State, held: Held, opening: Opening) -> Line:
    """Hours that were set; a drill that was planned, run or called off."""
    kind, at, person = opening.header.type, opening.header.claimed, opening.text(PERSON) or ""
    party, subject, text, serial, leaf = "", "", "", "", held.leaf_hash
    if kind == drillbook.HOURS_SET:
        peer, hours = drillbook.read_hours(opening)
        party, text = _party(state, peer), " ".join(routine.shown_hours(hours.minutes)) or "-"
        return Line(at, kind, machine=False, person=person, party=party, text=text, leaf=leaf)
    first = opening.get(16)
    if kind == drillbook.DRILL_PLANNED:
        found: drillbook.Plan | None = drillbook.read_plan(leaf, opening)
    else:
        plans = state.house.drills.plans
        found = plans.get(Hash(first)) if isinstance(first, bytes) else None
    if found is not None:
        party, subject, text = _party(state, found.peer), instants.shown(found.at), found.text
    if kind == drillbook.DRILL_CALLED_OFF:
        text = opening.text(17) or ""
    if kind == drillbook.DRILL_RUN:
        said = opening.get(18)
        serial = _serial(state, Hash(said) if isinstance(said, bytes) else None)
    return Line(
        at, kind, machine=False, person=person, serial=serial, party=party, subject=subject,
        text=text, leaf=leaf, mark=Mark.EXERCISE,
    )  # fmt: skip


def _party(state: State, fingerprint: object) -> str:
    peer = state.peers.get(Hash(fingerprint)) if isinstance(fingerprint, bytes) else None
    return "" if peer is None else peer.card.code


def _serial(state: State, leaf: Hash | None) -> str:
    for agreement in state.agreements.values():
        held = None if leaf is None else agreement.by_leaf.get(leaf)
        if held is not None and held.opening is not None:
            return held.opening.header.serial or ""
    return ""


def _watch(state: State, held: Held, opening: Opening) -> Line:
    kind, at, person = opening.header.type, opening.header.claimed, opening.text(PERSON) or ""
    book, leaf = state.house.book, held.leaf_hash
    match kind:
        case watchbook.WATCH_TAKEN:
            alone = opening.get(16) is not None and opening.get(17) is None
            return Line(
                at, TAKEN_ALONE if alone else kind, machine=False, person=person, leaf=leaf,
                subject=opening.text(16) or "", text=opening.text(19) or "",
            )  # fmt: skip
        case watchbook.WATCH_HANDED_OVER:
            given = watchbook.read_handover(leaf, opening)
            return Line(
                at, kind, machine=False, person=person, leaf=leaf, subject=given.to, text=given.note
            )
        case watchbook.WATCH_POSTPONED:
            put_off = watchbook.read_postponed(opening)
            return Line(
                at, kind, machine=False, person=person, leaf=leaf, text=put_off.reason,
                until=put_off.until,
            )  # fmt: skip
        case watchbook.ROSTER_SET:
            names = ", ".join(one.person for one in watchbook.read_roster(opening))
            return Line(at, kind, machine=False, person=person, leaf=leaf, subject=names)
        case watchbook.LOG_ENTRY | watchbook.STANDING_OPENED:
            kept = book.log if kind == watchbook.LOG_ENTRY else book.standing
            one = kept.get(leaf) or watchbook.read_written(leaf, opening)
            return Line(
                at, kind, machine=False, person=person, serial=one.serial, text=one.text,
                about=one.about, page=one.page, leaf=leaf, struck=one.ended,
            )  # fmt: skip
    name = opening.get(16)  # struck or closed: `subject` is the beginning of what it was
    subject = name.hex()[:16] if isinstance(name, bytes) else ""
    text = opening.text(17) or ""
    return Line(at, kind, machine=False, person=person, leaf=leaf, subject=subject, text=text)

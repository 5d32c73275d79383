"""Routine contacts: at hours set with another center, is a person there, and does one answer?

Whether a contact was kept is read off the record and entered by nobody. It was kept where, within
`limits.CONTACT_WINDOW_S` of its hour and by our own clock, what a person there signed and what was
signed here met: something of ours was sent to them, and their person's acknowledgement of it came
back; or something that a person there signed came here, and a person here acknowledged it. That a
machine answered a machine is a line test (schedule.py) and no contact of people.
"""

from __future__ import annotations

import enum
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from detente.core import instants, limits
from detente.core.crypto.types import Hash
from detente.core.encoding import Value
from detente.core.errors import OurFault
from detente.core.notification import PERSON, POST
from detente.core.record.origin import Mark
from detente.engine import rules, schedule, silence, views
from detente.engine.drillbook import HOURS_SET
from detente.engine.house import Cause
from detente.engine.reach import Reach
from detente.engine.registers import Agreement, Held, Register
from detente.engine.state import Now, State
from detente.engine.traffic import Traffic
from detente.engine.writing import append_house, house_entry

# By which a person says to have read something.
SAID: Final = ("acknowledged", *views.ANSWERS)
_DAY_S: Final = 86_400
_MINUTES: Final = 1_440
_HOUR: Final = re.compile(r"(\d{2}):(\d{2})Z", re.ASCII)
_SEPARATORS: Final = re.compile(r"[,\s]+")


class Kept(enum.Enum):
    """What can be said of one routine contact."""

    KEPT = "kept"
    MISSED = "missed"
    NOT_YET = "not-yet"
    CANNOT_KNOW = "cannot-know"


class Doubt(enum.Enum):
    """Why nothing can be said of one whose time is over."""

    CAME_LATE = "came-late"  # they say to have answered in time; it came here afterwards
    MISSING = "missing"  # something that they signed then, or may have, is not here


@dataclass(frozen=True, slots=True)
class Slot:
    """One routine contact. `met` is when it was kept, `serial` the entry of ours that shows it,
    `person` and `post` who was there; `cause` the judgement on the silence it was missed in.
    """

    at: int
    state: Kept
    met: int | None = None
    person: str = ""
    post: str = ""
    serial: str = ""
    doubt: Doubt | None = None
    cause: Cause | None = None

    @property
    def opens(self) -> int:
        """The first second that counts for it."""
        return self.at - limits.CONTACT_WINDOW_S

    @property
    def closes(self) -> int:
        """The first second that no longer does."""
        return self.at + limits.CONTACT_WINDOW_S


@dataclass(frozen=True, slots=True)
class Month:
    """Routine contacts with one peer: the hours set now, those of today, and what the month of
    today came to. `missed` are the last of them, `missed_count` all.
    """

    minutes: tuple[int, ...]
    today: tuple[Slot, ...]
    missed: tuple[Slot, ...]
    missed_count: int
    kept_count: int
    doubtful_count: int


# --- setting --------------------------------------------------------------------------------------


def read_hours(text: str) -> tuple[int, ...]:
    """Minutes of the day of `08:00Z 14:00Z` (blanks or commas between), rising; empty: none.

    Raises OurFault("bad-contact-hours").
    """
    found = []
    for part in (part for part in _SEPARATORS.split(text) if part):
        hour = _HOUR.fullmatch(part)
        if hour is None or int(hour[1]) > 23 or int(hour[2]) > 59:
            raise OurFault("bad-contact-hours", text=ascii(part[:50]))
        found.append(60 * int(hour[1]) + int(hour[2]))
    return tuple(sorted(found))


def shown_hours(minutes: Sequence[int]) -> list[str]:
    """`08:00Z` of each."""
    return [f"{minute // 60:02d}:{minute % 60:02d}Z" for minute in minutes]


def set_hours(state: State, person: str, peer: Hash, minutes: Sequence[int], now: Now) -> None:
    """Set the hours of routine contact with a peer from now on; empty: none. What was due before
    is not changed by it.

    Raises OurFault: `not-introduced`, `bad-contact-hours`, `contact-hours-close`, and what
    `House.may` raises.
    """
    state.house.may(person, "contact-hours")
    state.peer_of(peer)
    wanted = sorted(minutes)
    if any(not 0 <= minute < _MINUTES for minute in wanted):
        raise OurFault("bad-contact-hours", text=ascii(minutes)[:50])
    least = 2 * limits.CONTACT_WINDOW_S // 60
    following = [*wanted[1:], *(first + _MINUTES for first in wanted[:1])]
    if any(after - one < least for one, after in zip(wanted, following, strict=True)):
        raise OurFault("contact-hours-close", minutes=least)
    listed: list[Value] = list(wanted)
    append_house(state, [house_entry(HOURS_SET, {16: peer, 17: listed}, person, now)], (), now)


# --- reading --------------------------------------------------------------------------------------


def month(state: State, peer: Hash, now: Now, traffic: Traffic | None = None) -> Month:
    """What came of the routine contacts with one peer, today and this month; `traffic` of a running
    center spares the walk over the whole record.
    """
    start, day = instants.month_start(now.live), now.live - now.live % _DAY_S
    settings = state.house.drills.hours.get(peer, [])
    minutes = settings[-1].minutes if settings else ()
    if not settings:
        return Month(minutes, (), (), 0, 0, 0)
    flow = Traffic() if traffic is None else traffic
    every = slots(state, peer, start - limits.CONTACT_LOOK_BACK_S, day + _DAY_S, now, flow)
    this = [slot for slot in every if slot.at >= start]
    missed = [slot for slot in this if slot.state is Kept.MISSED]
    return Month(
        minutes,
        tuple(slot for slot in this if slot.at >= day),
        tuple(missed[-limits.CONTACTS_MISSED_SHOWN_MAX :]),
        len(missed),
        sum(slot.state is Kept.KEPT for slot in this),
        sum(slot.state is Kept.CANNOT_KNOW for slot in this),
    )


def slots(
    state: State, peer: Hash, since: int, until: int, now: Now, traffic: Traffic
) -> list[Slot]:
    """Routine contacts due at since <= instant < until by the live clock, in this order. Only those
    whose hour was set before they began: what nobody had asked for was not missed.
    """
    looked = _looked(state, peer, now, traffic)
    found = [_slot(looked, at, now.live) for at in _due(state, peer, since, until)]
    return _judged(found, _causes(state, peer, now))


def missed_open(state: State, peer: Hash, now: Now, traffic: Traffic) -> list[Slot]:
    """Contacts missed in the last day of which a watch must still take note, oldest first: none
    after it was kept again, or a person noted a cause once its time was over, and none that fell
    into a silence which the peer had announced.
    """
    causes = _causes(state, peer, now)
    noted = max((one.at for one in causes), default=0) - limits.CONTACT_WINDOW_S + 1
    since = max(0, now.live - limits.CONTACT_TOLD_S, noted)
    dues = [*_due(state, peer, since, now.live + limits.CONTACT_WINDOW_S)]
    if not dues:
        return []
    looked = _looked(state, peer, now, traffic)
    found: list[Slot] = []
    for at in reversed(dues):
        slot = _slot(looked, at, now.live)
        if slot.state is Kept.KEPT:
            break
        if slot.state is Kept.MISSED and not silence.is_announced(state, peer, at, traffic):
            found.append(slot)
    return found[::-1]


def _causes(state: State, peer: Hash, now: Now) -> list[Cause]:
    """What was judged on silences up to now. One noted while our clock was ahead is about none of
    those that come before its hour.
    """
    return [one for one in state.house.causes.get(peer, []) if one.at <= now.live]


def _looked(state: State, peer: Hash, now: Now, traffic: Traffic) -> list[_Looked]:
    return [
        _Looked.of(state, agreement, seat, traffic) for agreement, seat in _with(state, peer, now)
    ]


def _due(state: State, peer: Hash, since: int, until: int) -> Iterator[int]:
    settings = state.house.drills.hours.get(peer, [])
    if not settings:
        return
    ends = [*(later.at for later in settings[1:]), instants.INSTANT_MAX]
    for found, end in zip(settings, ends, strict=True):
        first = max(since, found.at) // _DAY_S
        for day in range(first, min(until, end + _DAY_S) // _DAY_S + 1):
            for minute in found.minutes:
                at = day * _DAY_S + minute * 60
                opens = at - limits.CONTACT_WINDOW_S
                if since <= at < until and found.at <= opens < end:
                    yield at


def _with(state: State, peer: Hash, now: Now) -> list[tuple[Agreement, int]]:
    """Agreements in which a contact counts, with the peer's seat: the live ones; in a room for
    practice, where nothing is live, its exercises. Never one that runs on another clock.
    """
    shared = [
        (agreement, seat)
        for _, agreement in sorted(state.agreements.items())
        if (seat := agreement.founding.seat_of(peer)) is not None
        and agreement.mark is not Mark.REPLAY
    ]
    live = [pair for pair in shared if pair[0].mark is Mark.LIVE]
    return live or ([] if now.scenario is not None else shared)


@dataclass(frozen=True, slots=True)
class _Looked:
    """One agreement with what is asked of it again and again."""

    state: State
    agreement: Agreement
    seat: int
    traffic: Traffic
    reach: Reach
    missing: tuple[tuple[int, int], ...]  # when what is not here may have been signed: from, to

    @classmethod
    def of(cls, state: State, agreement: Agreement, seat: int, traffic: Traffic) -> _Looked:
        spans = [
            span
            for register in agreement.of_seat(seat)
            for span in _missing(state, agreement, register)
        ]
        reach = traffic.reach(state, agreement)
        return cls(state, agreement, seat, traffic, reach, tuple(spans))

    def came(self, held: Held) -> int | None:
        """When, by our own clock, we said that we received it."""
        said = self.reach.first(self.agreement.own_seat, held)
        return None if said is None or said.opening is None else said.opening.header.claimed


def _slot(looked: Iterable[_Looked], at: int, now: int) -> Slot:
    slot = Slot(at, Kept.NOT_YET)
    doubt: Doubt | None = None
    for one in looked:
        for held in one.traffic.signed(one.state, one.agreement, slot.opens, slot.closes):
            found = _met(one, slot, held)
            if found is not None and found.state is Kept.KEPT:
                return found
            doubt = doubt or (None if found is None else found.doubt)
        if any(start < slot.closes and slot.opens <= end for start, end in one.missing):
            doubt = doubt or Doubt.MISSING
    if now < slot.closes:
        return slot
    return replace(slot, state=Kept.CANNOT_KNOW if doubt else Kept.MISSED, doubt=doubt)


def _met(one: _Looked, slot: Slot, held: Held) -> Slot | None:
    """What one entry of ours of this time shows; None: nothing."""
    agreement = one.agreement
    if held.opening is None:
        return None
    header = held.opening.header
    if header.type not in SAID and held.leaf_hash not in agreement.answers:
        return None  # nobody said anything of it: most of a busy day
    if rules.problem(agreement, held) is not None:
        return None
    if header.type in SAID and held.opening.text(PERSON) and header.refers_to is not None:
        for target in agreement.all_with(header.refers_to.leaf_hash):
            came = one.came(target) if target.seat == one.seat else None
            if came is not None and came >= slot.opens and _person(target):
                return _kept(slot, header.claimed, target, header.serial)
    if not held.leaf.to >> one.seat & 1 or header.type in views.RUNG_TYPES:
        return None
    doubtful = None
    for said in views.valid_answers(agreement, held, SAID):
        if said.seat != one.seat or said.opening is None or not _person(said):
            continue
        came = one.came(said)
        if came is not None and came < slot.closes:
            return _kept(slot, came, said, header.serial)
        if said.opening.header.claimed < slot.closes:
            doubtful = replace(slot, doubt=Doubt.CAME_LATE)
    return doubtful


def _person(held: Held) -> str:
    return "" if held.opening is None else held.opening.text(PERSON) or ""


def _kept(slot: Slot, met: int, theirs: Held, serial: str | None) -> Slot:
    post = "" if theirs.opening is None else theirs.opening.text(POST) or ""
    return replace(
        slot, state=Kept.KEPT, met=met, person=_person(theirs), post=post, serial=serial or ""
    )


def _missing(state: State, agreement: Agreement, register: Register) -> Iterator[tuple[int, int]]:
    """Of what is missing of a register: from when until when it may have been signed, by its
    author's claims around it. The first few ranges, and from there on as one.
    """
    ranges = schedule.missing(state, agreement, register)
    for number, (start, end) in enumerate(ranges):
        before = _claimed(reversed(register.entries[max(0, start - limits.GAP_RANGES_MAX) : start]))
        last = number == limits.GAP_RANGES_MAX
        after = None if last else _claimed(register.entries[end : end + limits.GAP_RANGES_MAX])
        yield (0 if before is None else before, instants.INSTANT_MAX if after is None else after)
        if last:
            return


def _claimed(entries: Iterable[Held]) -> int | None:
    return next((one.opening.header.claimed for one in entries if one.opening is not None), None)


def _judged(found: Sequence[Slot], causes: Sequence[Cause]) -> list[Slot]:
    """Each missed one with the last judgement on its silence. A silence lasts from the last contact
    kept before it to the next one kept; what is judged afterwards is about it, until the next.
    """
    ends: list[int] = []
    end, within = instants.INSTANT_MAX, False
    for slot in reversed(found):
        if slot.state is Kept.KEPT and within:
            end, within = slot.closes, False
        within = within or slot.state is Kept.MISSED
        ends.append(end)
    result, start = [], found[0].opens if found else 0
    for slot, last in zip(found, reversed(ends), strict=True):
        if slot.state is Kept.KEPT:
            start = slot.closes
        told = None
        if slot.state is Kept.MISSED:
            told = next((one for one in reversed(causes) if start <= one.at < last), None)
        result.append(replace(slot, cause=told))
    return result

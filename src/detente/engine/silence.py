"""Why nothing is heard of another center: a verdict from what was seen here, and no more than that.

*No path*, *path up and nobody answers* and *announced* are three silences that call for three
different acts of the watch. What a side may have meant by its silence is no verdict of a program:
its cause is noted by a person (house.py).
"""

from __future__ import annotations

import enum
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from detente.core import limits
from detente.core.crypto.types import Hash
from detente.core.encoding import Value
from detente.core.errors import OurFault
from detente.core.record.origin import Mark
from detente.engine import rules, views
from detente.engine.house import CAUSES, SILENCE_CAUSE, Cause
from detente.engine.links import Bearer, LinkEntry, LinkState, link_state, links_of
from detente.engine.overview import CONTACTS, standing
from detente.engine.registers import Agreement, Held
from detente.engine.state import CARRIED, Now, State
from detente.engine.sync import carried_key, marks_of
from detente.engine.traffic import Traffic
from detente.engine.writing import append_house, house_entry

_TEXT_FIELD, _FROM_FIELD, _UNTIL_FIELD = 16, 17, 18
_Since: TypeAlias = tuple[int, str, str]  # since when, which serial, under which agreement


class Kind(enum.Enum):
    """What can be said of a peer."""

    HEARD = "heard"
    ANNOUNCED = "announced"
    NO_PATH = "no-path"
    NOBODY = "nobody-answers"
    ONE_WAY = "one-way"
    NEVER = "never-connected"
    UNKNOWN = "unknown"


class Side(enum.Enum):
    """Where a failed attempt ended, as far as this side can see."""

    OURS = "ours"
    THEIRS = "theirs"
    UNKNOWN = "unknown"


# Where an attempt ended, by its code. What is not here could have ended anywhere: a name that is
# not found, a refused or silent address may be their doing, ours, or that of the net between.
SIDES: Final[Mapping[str, Side]] = {
    "link-absent": Side.OURS,
    "link-full": Side.OURS,
    "link-read-only": Side.OURS,
    # Both come from a server that proved to be theirs.
    "not-admitted": Side.THEIRS,
    "line-busy": Side.THEIRS,
}


@dataclass(frozen=True, slots=True)
class Announcement:
    """A `service` message of theirs that names the end of a maintenance; `start` is its beginning,
    or when it was said.
    """

    serial: str
    start: int
    until: int
    text: str
    agreement: str = ""  # id of the one under which it was said

    @property
    def ends(self) -> int:
        """Until when it names a silence."""
        return min(self.until, self.start + limits.ANNOUNCED_S_MAX)

    def covers(self, now: int) -> bool:
        """Whether a silence at this instant is the announced one."""
        return self.start <= now < self.ends


@dataclass(frozen=True, slots=True)
class Facts:
    """What was seen of one peer; instants by our clock where not said otherwise."""

    links: tuple[tuple[LinkEntry, LinkState], ...] = ()
    last_in: int | None = None  # a verified parcel of theirs, by whatever link
    last_out: int | None = None  # a link took a parcel for them
    # The oldest entry of ours, handed to a link since, that nothing signed by them shows they hold.
    waiting_since: int | None = None
    waiting_serial: str = ""
    # Their machine receipted it; that a person acknowledges it was due then.
    unread_since: int | None = None
    unread_serial: str = ""
    # Ids of the agreements under which these two stand.
    waiting_agreement: str = ""
    unread_agreement: str = ""
    announced: Announcement | None = None  # of those that cover this instant, the last to end


@dataclass(frozen=True, slots=True)
class Verdict:
    """One of the words above, since when, and what it rests on (None, "": does not apply).

    `since` is the last instant for which the opposite is known; None: since ever.
    """

    kind: Kind
    since: int | None = None
    tried: int | None = None  # when a path was last tried in vain
    side: Side = Side.UNKNOWN
    failure: str = ""
    address: str = ""  # where that failure happened
    serial: str = ""  # of the entry that waits, or of the announcement
    until: int | None = None  # of an announcement
    person: bool = False  # their machine answers, no person does
    agreement: str = ""  # id of the one under which `serial` stands


def judge(facts: Facts, now: int) -> Verdict:
    """The verdict on one peer. It says *unknown* wherever the facts leave two possibilities."""
    found = _silence(facts, now)
    told = facts.announced
    if found.kind is Kind.HEARD or told is None or not told.covers(now):
        return found
    return Verdict(
        Kind.ANNOUNCED, told.start, serial=told.serial, until=told.until, agreement=told.agreement
    )


def _silence(facts: Facts, now: int) -> Verdict:
    lines = [pair for pair in facts.links if pair[0].bearer is not Bearer.COURIER]
    tried = [(entry, found) for entry, found in lines if found.path_is_up is not None]
    up = any(found.path_is_up for _, found in tried)
    last_up = max((f.path_up_at for _, f in tried if f.path_up_at is not None), default=None)
    if not up and (tried or facts.last_in is None):
        return _no_path(tried, last_up, never=facts.last_in is None and last_up is None)
    waiting, serial, under = facts.waiting_since, facts.waiting_serial, facts.waiting_agreement
    heard = 0 if facts.last_in is None else facts.last_in
    if waiting is not None and heard - waiting >= limits.SILENT_AFTER_S:
        return Verdict(Kind.ONE_WAY, waiting, serial=serial, agreement=under)
    if up and waiting is not None and now - waiting >= limits.SILENT_AFTER_S:
        return Verdict(Kind.NOBODY, waiting, serial=serial, agreement=under)
    if up and facts.unread_since is not None:
        return Verdict(
            Kind.NOBODY, facts.unread_since, serial=facts.unread_serial, person=True,
            agreement=facts.unread_agreement,
        )  # fmt: skip
    quiet = quiet_after_s(facts)
    if facts.last_in is not None and now - facts.last_in <= quiet:
        return Verdict(Kind.HEARD, facts.last_in)
    return Verdict(Kind.UNKNOWN, facts.last_in, tried=last_up)


def _no_path(
    tried: Sequence[tuple[LinkEntry, LinkState]], last_up: int | None, *, never: bool
) -> Verdict:
    """All lines failed, or none was ever tried; the latest failure is told."""
    kind = Kind.NEVER if never else Kind.NO_PATH
    if not tried:
        return Verdict(kind)
    entry, last = max(tried, key=lambda pair: pair[1].path_down_at or 0)
    side = SIDES.get(last.failure, Side.UNKNOWN)
    return Verdict(kind, last_up, last.path_down_at, side, last.failure, entry.address)


def quiet_after_s(facts: Facts) -> int:
    """How long nothing may be heard before silence is spoken of: twice the rhythm of the line
    tests, where one is configured.
    """
    rhythms = [entry.test_every_s for entry, _ in facts.links if entry.test_every_s]
    return 2 * min(rhythms) if rhythms else limits.QUIET_AFTER_S


def is_announced(state: State, peer: Hash, instant: int, traffic: Traffic) -> bool:
    """Whether a peer said that it would be silent at an instant."""
    for agreement in state.agreements.values():
        seat = agreement.founding.seat_of(peer)
        if seat is not None:
            told = _announcements(agreement, seat, traffic.services(state, agreement))
            if any(one.covers(instant) for one in told):
                return True
    return False


def note_cause(state: State, peer: Hash, judged: Cause, now: Now) -> None:
    """Enter in the house register what a person judges a silence to come from; a later judgement
    revises it, none is erased.

    Raises OurFault("not-introduced" | "unknown-cause" | "note-too-long") and what `House.may`
    raises.
    """
    state.house.may(judged.person, "cause")
    state.peer_of(peer)
    if judged.cause not in CAUSES:
        raise OurFault("unknown-cause", cause=judged.cause[:50], known=list(CAUSES))
    if len(judged.note) > limits.REASON_CHARS_MAX:
        raise OurFault("note-too-long", limit=limits.REASON_CHARS_MAX)
    fields: dict[int, Value] = {16: peer, 17: judged.cause}
    if judged.note:
        fields[18] = judged.note
    append_house(state, [house_entry(SILENCE_CAUSE, fields, judged.person, now)], (), now)


# --- gathering ----------------------------------------------------------------------------------


def facts_of(state: State, peer: Hash, now: Now, traffic: Traffic | None = None) -> Facts:
    """Everything `judge` wants to know of one peer; `traffic` of a running center spares the walk
    over the whole record. Raises OurFault("not-introduced").
    """
    flow = Traffic() if traffic is None else traffic
    state.peer_of(peer)
    waiting: _Since | None = None
    unread: _Since | None = None
    told: list[Announcement] = []
    for agreement in state.agreements.values():
        seat = agreement.founding.seat_of(peer)
        if seat is None:
            continue
        told += _announcements(agreement, seat, flow.services(state, agreement))
        if agreement.mark is not Mark.LIVE and now.scenario is not None:
            continue  # its instants are not those of the live clock
        waiting = _older(waiting, _waiting(state, agreement, seat, peer))
        unread = _older(unread, _unread(agreement, seat, now, flow.open_of(state, agreement, now)))
    none = (None, "", "")
    since, serial, under = none if waiting is None else waiting
    unread_since, unread_serial, unread_under = none if unread is None else unread
    return Facts(
        tuple((entry, link_state(state, entry)) for entry in links_of(state, peer)),
        _contact(state, peer, "in"),
        _contact(state, peer, "out"),
        since,
        serial,
        unread_since,
        unread_serial,
        under,
        unread_under,
        max(told, key=lambda one: (one.covers(now.live), one.ends), default=None),
    )


def _contact(state: State, peer: Hash, way: str) -> int | None:
    data = state.store.get(CONTACTS, f"{peer.hex()} {way}")
    return None if data is None else int.from_bytes(data, "big")


def _older(one: _Since | None, other: _Since | None) -> _Since | None:
    return min((pair for pair in (one, other) if pair is not None), default=None)


def _waiting(state: State, agreement: Agreement, seat: int, peer: Hash) -> _Since | None:
    """The oldest entry of ours for this peer that was handed over and is not known to be held.

    A bare receipt calls for no answer and proves nothing by being left without one.
    """
    if agreement.own_epoch is None:
        return None
    register = agreement.own()
    for held in register.entries[marks_of(state, agreement, seat, register) :]:
        data = state.store.get(CARRIED, carried_key(held, peer))
        if data is not None and not held.bare and held.leaf.to >> seat & 1:
            serial = None if held.opening is None else held.opening.header.serial
            return int.from_bytes(data, "big"), serial or "", agreement.id
    return None


def _unread(
    agreement: Agreement, seat: int, now: Now, open_ones: Sequence[views.Message]
) -> _Since | None:
    """The longest overdue acknowledgement of a person there, of what their machine receipted."""
    span = agreement.pack.agreement.acknowledge_by_s
    if span is None or agreement.own_epoch is None:
        return None
    found: _Since | None = None
    code = agreement.code(seat)
    for one in open_ones:
        if not one.outgoing or one.lane != views.THEM or one.needs != "acknowledge":
            continue
        ladder = next((ladder for ladder in one.ladders if ladder.party == code), None)
        if ladder is None or views.DONE in (
            ladder.rung("acknowledged").state, ladder.rung("answered").state,
        ):  # fmt: skip
            continue
        received = ladder.rung("received").at
        if received is not None and received + span < now.at(agreement.mark):
            found = _older(found, (received + span, one.serial or "", agreement.id))
    return found


def _announcements(agreement: Agreement, seat: int, services: Sequence[Held]) -> list[Announcement]:
    """What a party said of maintenance, with an end, in valid entries of its own."""
    found = []
    for held in services:
        if held.seat != seat or rules.problem(agreement, held) is not None:
            continue
        current = standing(agreement, held)  # as corrected; None where it was taken back
        opening = None if current is None else current.opening
        until = None if opening is None else opening.get(_UNTIL_FIELD)
        if opening is None or not isinstance(until, int):
            continue
        start = opening.get(_FROM_FIELD)
        begins = start if isinstance(start, int) else opening.header.claimed
        text = opening.text(_TEXT_FIELD) or ""
        serial = opening.header.serial or ""
        found.append(Announcement(serial, begins, until, text, agreement.id))
    return found

"""What people see of the record: messages, ladders, clocks and lanes. Pure readings of a state.

Nothing here decides anything or is stored; the same heads and openings give the same views.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Final

from detente.core import instants
from detente.core.agreement.builtin import find_type
from detente.core.agreement.pack import AgreementTerms
from detente.core.crypto.types import Hash
from detente.core.errors import OurFault
from detente.core.notification import (
    PERSON,
    POST,
    Header,
    Precedence,
)
from detente.engine import epochs, inbox, naming, outbox, rules
from detente.engine.reach import Reach
from detente.engine.registers import Agreement, Held
from detente.engine.state import CARRIED, Now, State
from detente.engine.sync import carried_key

DONE: Final = "done"
NOT_YET: Final = "not-yet"
NOT_OFFERED: Final = "not-offered"  # the agreement says that this is not sent
CANNOT_KNOW: Final = "cannot-know"  # nothing in the record could tell us

US: Final = "us"
THEM: Final = "them"
OVER: Final = "done"

SERVICE: Final = "service"
ANSWERS: Final = ("answered", "declined", "deferred")
BANNERS: Final = ("corrected", "cancelled", "sent-in-error")
# Facts about another entry; they stand on its ladder and in no lane.
RUNG_TYPES: Final = frozenset(
    {"received", "opened", "acknowledged", "standby-until", "passed-on-to-unit", "adopted"}
)
# What nobody has to acknowledge: the machine's own receipt is the whole answer.
_UNANSWERED_TYPES: Final = frozenset({"line-test", "re-send-request"})
_REQUEST: Final = "request"
_INSTANT_FIELD: Final = 16  # `until` of standby-until and deferred; `unit`, `text`, `reason` too
_LEAF_PREFIX_CHARS_MIN: Final = 8
_LEAF_HASH: Final = re.compile(r"[0-9a-f]{64}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Rung:
    """One step of what became of a notification at one recipient.

    `state` is DONE, NOT_YET, NOT_OFFERED or CANNOT_KNOW. `at` is the time its author claims;
    `until` an instant named by the step; `text` a unit, a reason, or why content is lacking.
    """

    step: str
    state: str
    at: int | None = None
    person: str = ""
    post: str = ""
    serial: str | None = None
    until: int | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class Ladder:
    """All rungs at one recipient, lowest first."""

    party: str
    rungs: tuple[Rung, ...]

    def rung(self, step: str) -> Rung:
        """The rung of that name."""
        return next(rung for rung in self.rungs if rung.step == step)


@dataclass(frozen=True, slots=True)
class Clock:
    """Acknowledge by `due`; counted from `started`, the recipient's own receipt.

    `state`: none (the agreement sets no time), not-started, running, late, met, met-late.
    """

    state: str
    started: int | None = None
    due: int | None = None


@dataclass(frozen=True, slots=True)
class Banner:
    """The author's own later word on a notification: corrected, cancelled or sent in error."""

    kind: str
    serial: str | None
    at: int
    reason: str


@dataclass(frozen=True, slots=True)
class Message:
    """One notification as the watch sees it. `needs` is the act that is waited for, or empty."""

    agreement: Agreement
    held: Held
    outgoing: bool
    author: str
    to: tuple[str, ...]
    received: int | None  # by our own receipt; None for our own
    state: str
    lane: str
    needs: str
    clock: Clock
    ladders: tuple[Ladder, ...]
    banners: tuple[Banner, ...]
    problem: str | None
    claimed_by: tuple[str, int] | None

    @property
    def header(self) -> Header | None:
        """The header, None where the content has not come."""
        return None if self.held.opening is None else self.held.opening.header

    @property
    def serial(self) -> str | None:
        """Serial, None where the content has not come."""
        return None if self.header is None else self.header.serial

    @property
    def type(self) -> str | None:
        """Type, None where the content has not come."""
        return self.held.type

    @property
    def precedence(self) -> Precedence:
        """Precedence; what cannot be read is handled as routine."""
        return Precedence.ROUTINE if self.header is None else self.header.precedence

    @property
    def standing(self) -> str:
        """What its epoch makes of it: `epochs.COUNTS`, `epochs.CAME_LATE` and so on."""
        return rules.standing(self.agreement, self.held)

    @property
    def late(self) -> bool:
        """Whether its clock has run out."""
        return self.clock.state == "late"


def find(state: State, serial: str, agreement_id: str = "") -> tuple[Agreement, Held]:
    """An entry by its serial or the beginning of its leaf hash.

    Raises OurFault: `no-such-message`, `ambiguous-message` where several agreements have it,
    `ambiguous-serial` where its author gave it to two entries of two epochs.
    """
    found = _with_leaf(state, serial, agreement_id)
    if found:
        return found[0]
    for agreement in state.agreements.values():
        if not agreement.id.startswith(agreement_id):
            continue
        same = agreement.by_serial.get(serial.upper(), [])
        valid = [held for held in same if rules.problem(agreement, held) is None]
        if same:
            repeated = epochs.repeats_alike(agreement, rules.valid_alone)
            once = [held for held in valid if (held.origin, held.index) not in repeated]
            if len(once) > 1:  # one serial, two contents: the author had lost the first of them
                leaves = [held.leaf_hash.hex()[:16] for held in once]
                raise OurFault("ambiguous-serial", serial=serial, leaves=leaves)
            found.append((agreement, (once or valid or same)[0]))
        elif len(serial) >= _LEAF_PREFIX_CHARS_MIN:
            hashes = agreement.prefixes.starting(serial.lower())
            found.extend((agreement, agreement.by_leaf[h]) for h in hashes)
    if not found:
        raise OurFault("no-such-message", serial=serial)
    if len(found) > 1:
        ids = [naming.short_id(state, agreement) for agreement, _ in found]
        raise OurFault("ambiguous-message", serial=serial, agreements=ids)
    return found[0]


def _with_leaf(state: State, leaf: str, agreement_id: str) -> list[tuple[Agreement, Held]]:
    """Entries whose whole leaf hash this is. More than one only where somebody copied a leaf: at
    most one of them opens, and it stands first.
    """
    if not _LEAF_HASH.fullmatch(leaf):
        return []
    wanted = Hash(bytes.fromhex(leaf))
    found = [
        (agreement, agreement.by_leaf[wanted])
        for agreement in state.agreements.values()
        if agreement.id.startswith(agreement_id) and wanted in agreement.by_leaf
    ]
    return sorted(found, key=lambda pair: pair[1].opening is None)


def message(state: State, agreement: Agreement, held: Held, now: Now) -> Message:
    """The view of one entry."""
    return Viewer(state, agreement, now).view(held)


def messages(state: State, now: Now) -> list[Message]:
    """Every notification of every agreement, most pressing first."""
    found: list[Message] = []
    for agreement in state.agreements.values():
        found.extend(messages_of(state, agreement, now))
    return sorted(found, key=order)


def messages_of(state: State, agreement: Agreement, now: Now) -> list[Message]:
    """Every notification of one agreement, register by register."""
    viewer = Viewer(state, agreement, now)
    return [viewer.view(held) for held in _shown(agreement)]


def _shown(agreement: Agreement) -> Iterator[Held]:
    twice = repeated(agreement)
    for _, register in sorted(agreement.registers.items()):
        for held in register.entries:
            if (held.origin, held.index) not in twice and is_shown(agreement, held):
                yield held


def repeated(agreement: Agreement) -> AbstractSet[tuple[str, int]]:
    """Entries that say again what another epoch said, and as far as is held nothing else: they are
    shown once.
    """
    return epochs.repeats_alike(agreement, rules.valid_alone)


def is_shown(agreement: Agreement, held: Held) -> bool:
    """Whether an entry is a notification of its own, or one to us whose content is not here."""
    if held.opening is not None:
        return held.type not in RUNG_TYPES
    return bool(held.leaf.to & 1 << agreement.own_seat)


def to_acknowledge(held: Held) -> bool:
    """Whether a person acknowledges entries of this type."""
    return held.type not in _UNANSWERED_TYPES and held.type not in RUNG_TYPES


def order(found: Message) -> tuple[bool, int, int, int, str, int]:
    """Sorting key: most pressing first."""
    claimed = 0 if found.header is None else found.header.claimed
    due = instants.INSTANT_MAX if found.clock.due is None else found.clock.due
    held = found.held
    return (not found.late, -found.precedence, due, claimed, held.origin, held.index)


def valid_answers(agreement: Agreement, held: Held, types: Iterable[str]) -> list[Held]:
    """Valid entries of the given types that point at `held`, in order of author and place."""
    wanted = set(types)
    found = [
        one
        for one in agreement.answers.get(held.leaf_hash, ())
        if one.type in wanted and rules.problem(agreement, one) is None
    ]
    return sorted(found, key=lambda one: (one.origin, one.index))


def banners(agreement: Agreement, held: Held) -> tuple[Banner, ...]:
    """What the author itself said later of an entry."""
    result = []
    for one in valid_answers(agreement, held, BANNERS):
        if one.opening is None:
            continue
        header, reason = one.opening.header, ""
        if header.type != "corrected":
            reason = one.opening.text(_INSTANT_FIELD) or ""
        result.append(Banner(header.type, header.serial, header.claimed, reason))
    return tuple(result)


class Viewer:
    """Views of one agreement, sharing one look over all receipts."""

    def __init__(
        self, state: State, agreement: Agreement, now: Now, reach: Reach | None = None
    ) -> None:
        self._state = state
        self._agreement = agreement
        self._now = now.at(agreement.mark)
        self._reach = Reach(agreement) if reach is None else reach

    def view(self, held: Held) -> Message:
        """The view of one entry."""
        agreement = self._agreement
        outgoing = held.seat == agreement.own_seat
        recipients = agreement.founding.addressed(held.leaf.to)
        ladders = tuple(self._ladder(held, seat) for seat in recipients)
        own = None if outgoing else self._reach.first(agreement.own_seat, held)
        received = None if own is None or own.opening is None else own.opening.header.claimed
        clock = self._clock(held, ladders)
        claim = self._state.house.claims.get(held.leaf_hash)
        state = self._outgoing(ladders) if outgoing else self._incoming(held, claim, ladders)
        shown = banners(agreement, held)
        lane, needs = self._lane(held, state, clock, ladders, shown)
        return Message(
            agreement,
            held,
            outgoing,
            agreement.code(held.seat),
            tuple(agreement.code(seat) for seat in recipients),
            received,
            state,
            lane,
            needs,
            clock,
            ladders,
            shown,
            rules.problem(agreement, held),
            claim,
        )

    # --- ladder -------------------------------------------------------------------------------

    def _ladder(self, held: Held, seat: int) -> Ladder:
        rungs = (
            self._carried(held, seat),
            self._received(held, seat),
            self._opened(held, seat),
            self._act(held, seat, ("acknowledged",), "acknowledged"),
            self._act(held, seat, ("standby-until",), "standby-until", latest=True),
            self._act(held, seat, ("passed-on-to-unit",), "passed-on", latest=True),
            self._act(held, seat, ANSWERS, "answered", latest=True),
        )
        return Ladder(self._agreement.code(seat), rungs)

    def _carried(self, held: Held, seat: int) -> Rung:
        if held.seat != self._agreement.own_seat:
            return Rung("carried", CANNOT_KNOW)
        fingerprint = self._agreement.founding.seats[seat].fingerprint
        data = self._state.store.get(CARRIED, carried_key(held, fingerprint))
        if data is None:
            return Rung("carried", NOT_YET)
        return Rung("carried", DONE, int.from_bytes(data, "big"))

    def _received(self, held: Held, seat: int) -> Rung:
        said = self._reach.first(seat, held)
        if said is not None and said.opening is not None:
            header = said.opening.header
            return Rung("received", DONE, header.claimed, serial=header.serial)
        reason = self._reach.lacks(seat, held)
        why = "" if reason is None else reason.name.lower().replace("_", "-")
        return Rung("received", NOT_YET, text=why)

    def _opened(self, held: Held, seat: int) -> Rung:
        rung = self._act(held, seat, ("opened",), "opened")
        if rung.state == NOT_YET and not self._agreed(held).opened_sent:
            return Rung("opened", NOT_OFFERED)
        return rung

    def _agreed(self, held: Held) -> AgreementTerms:
        return self._agreement.texts.of(held).pack.agreement

    def _act(
        self, held: Held, seat: int, types: tuple[str, ...], step: str, *, latest: bool = False
    ) -> Rung:
        said = [one for one in valid_answers(self._agreement, held, types) if one.seat == seat]
        if not said:
            return Rung(step, NOT_YET)
        opening = said[-1 if latest else 0].opening
        if opening is None:
            return Rung(step, CANNOT_KNOW)
        header, field = opening.header, opening.get(_INSTANT_FIELD)
        return Rung(
            step,
            DONE,
            header.claimed,
            opening.text(PERSON) or "",
            opening.text(POST) or "",
            header.serial,
            field if isinstance(field, int) else None,
            header.type if step == "answered" else field if isinstance(field, str) else "",
        )

    # --- state and lane -----------------------------------------------------------------------

    def _outgoing(self, ladders: tuple[Ladder, ...]) -> str:
        """The state of the recipient that is furthest behind."""
        events = {"carried": "carry", "received": "receive", "opened": "open"}
        events |= {"acknowledged": "acknowledge", "answered": "answer"}
        states = [
            outbox.furthest(
                [events[r.step] for r in one.rungs if r.state == DONE and r.step in events]
            )
            for one in ladders
        ]
        return min(states, key=outbox.ORDER.index)

    def _incoming(
        self, held: Held, claim: tuple[str, int] | None, ladders: tuple[Ladder, ...]
    ) -> str:
        events = ["hold" if held.opening is None else "receive"]
        names = {"opened": "open", "acknowledged": "acknowledge", "standby-until": "standby"}
        names["answered"] = "answer"
        own = self._agreement.code(self._agreement.own_seat)
        for ladder in ladders:
            if ladder.party == own:
                done = [rung.step for rung in ladder.rungs if rung.state == DONE]
                events.extend(names[step] for step in done if step in names)
        return inbox.furthest([*events, *(["claim"] if claim else [])])

    def _clock(self, held: Held, ladders: tuple[Ladder, ...]) -> Clock:
        """The clock that runs out first: ours for what came in, theirs for what went out."""
        outgoing = held.seat == self._agreement.own_seat
        span = self._agreed(held).acknowledge_by_s
        if span is None or held.opening is None or not to_acknowledge(held):
            return Clock("none")
        own = self._agreement.code(self._agreement.own_seat)
        clocks = [self._clock_of(one, span) for one in ladders if outgoing or one.party == own]
        rank = ("late", "running", "not-started", "met-late", "met")
        return min(clocks, key=lambda clock: rank.index(clock.state), default=Clock("none"))

    def _clock_of(self, ladder: Ladder, span: int) -> Clock:
        started = ladder.rung("received").at
        if started is None:
            return Clock("not-started")
        due = started + span
        said = [ladder.rung(step).at for step in ("acknowledged", "answered")]
        done = min((at for at in said if at is not None), default=None)
        if done is not None:
            return Clock("met" if done <= due else "met-late", started, due)
        return Clock("late" if self._now > due else "running", started, due)

    def _lane(
        self,
        held: Held,
        state: str,
        clock: Clock,
        ladders: tuple[Ladder, ...],
        shown: tuple[Banner, ...],
    ) -> tuple[str, str]:
        outgoing = held.seat == self._agreement.own_seat
        if held.opening is None:
            return THEM, "content"
        withdrawn = any(one.kind != "corrected" for one in shown)
        request = self._is_request(held) and not withdrawn
        if outgoing:
            return self._lane_out(state, clock, ladders, request=request)
        own = self._agreement.code(self._agreement.own_seat)
        mine = next((one for one in ladders if one.party == own), None)
        if mine is None or not to_acknowledge(held):
            return OVER, ""
        answer = mine.rung("answered")
        if answer.state == DONE:
            again = answer.text == "deferred" and (answer.until or 0) <= self._now
            return (US, "answer") if again else (OVER, "")
        if mine.rung("acknowledged").state != DONE:
            return US, "acknowledge"
        return (US, "answer") if request else (OVER, "")

    def _lane_out(
        self, state: str, clock: Clock, ladders: tuple[Ladder, ...], *, request: bool
    ) -> tuple[str, str]:
        if state == "recorded":
            return US, "carry"
        if state == "carried":
            return THEM, "receive"
        answered = all(ladder.rung("answered").state == DONE for ladder in ladders)
        if request and not answered:
            return THEM, "answer"
        if clock.state in ("running", "late"):
            return THEM, "acknowledge"
        return OVER, ""

    def _is_request(self, held: Held) -> bool:
        kind = find_type(self._agreement.texts.of(held).pack.messages, held.type or "")
        return kind is not None and kind.kind == _REQUEST and held.type not in _UNANSWERED_TYPES

"""The state machine of one instance in one view (spec/board.md, J52 to J60). Pure: from what may
have performed it, when it was due and what discharged it to a verdict.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from detente.core.agreement.clauses import Duty
from detente.core.board.candidates import Candidate
from detente.core.board.causes import NOT_REACHED, Cause
from detente.core.board.facts import Entry
from detente.core.board.record import NEVER, Receipt
from detente.core.board.spans import Off, Spans
from detente.core.board.windows import Window

NOT_STARTED: Final = "not-started"
OPEN: Final = "open"
MET: Final = "met"
MET_LATE: Final = "met-late"
OVERDUE: Final = "overdue"
MISSED: Final = "missed"
SUSPENDED: Final = "suspended"
DISCHARGED: Final = "discharged"
UNDECIDED: Final = "cannot-be-decided"
USED: Final = "used"
LAPSED: Final = "lapsed"
VERDICTS: Final = (
    NOT_STARTED, OPEN, MET, MET_LATE, OVERDUE, MISSED, SUSPENDED, DISCHARGED, UNDECIDED, USED,
    LAPSED,
)  # fmt: skip
CLOSED: Final = frozenset({MET, MET_LATE, MISSED, DISCHARGED, USED, LAPSED})

# What discharged an instance.
WAIVED: Final = "waived"
EVENT_CANCELLED: Final = "event-cancelled"
AGREEMENT_ENDED: Final = "agreement-ended"
UNLESS_MET: Final = "unless-met"
FELL_DUE: Final = "fell-due-while-suspended"
AROSE: Final = "arose-while-suspended"
IN_ERROR: Final = "sent-in-error"

GIVEN_THOUGH_SUSPENDED: Final = "given-though-suspended"
NOT_ASKED: Final = "performance-not-asked"
AT_THE_END: Final = "at-the-end"

_MET: Final = frozenset({MET})
_THOUGH_SUSPENDED: Final = frozenset({GIVEN_THOUGH_SUSPENDED})
_OF_RIGHT: Final = {MET: USED, OVERDUE: LAPSED, MISSED: LAPSED, MET_LATE: LAPSED}


@dataclass(frozen=True, slots=True)
class Discharge:
    """Something that ends an instance, and from when."""

    at: int
    by: str
    act: Entry | None = None


@dataclass(slots=True)
class Outcome:
    """What one reading comes to. `verdicts` has one member where it is decided. `overdue_at` is
    when the deadline passed without performance.
    """

    verdicts: frozenset[str]
    at: int | None = None
    by: str = ""
    performed: Candidate | None = None
    act: Entry | None = None
    causes: frozenset[Cause] = frozenset()
    remarks: frozenset[str] = frozenset()
    closes: int = NEVER
    overdue_at: int | None = None
    ended_before: bool = False  # in some reading it was discharged before it was due


@dataclass(slots=True)
class Case:
    """All that one reading is judged by. `unknown(instant)` says what may yet show a performance
    before an instant; `blame(candidate)` why one may be earlier than it is recorded.
    """

    duty: Duty
    as_of: int
    started: Receipt
    window: Window
    spans: Spans
    candidates: Sequence[Candidate]
    discharges: Sequence[Discharge]
    unknown: Callable[[int], list[Cause]]
    blame: Callable[[Candidate], Cause]
    off: Sequence[Off] = field(default_factory=tuple)


def judge(case: Case) -> Outcome:
    """The outcome of one reading."""
    case.off = () if case.duty.suspension == "runs" else case.spans.off
    arose = _off_at(case, case.started.low)
    begun = case.started.low <= case.as_of  # what has not arisen yet is not discharged either
    if arose is not None and begun and case.duty.suspension == "excuses":
        found = _arose(case, arose)
    else:
        found = _run(case)
    return _of_right(found) if case.duty.force == "may" else found


def _arose(case: Case, off: Off) -> Outcome:
    """What arises while suspended is never owed; given all the same, it is met."""
    done = _performance(case, off.end)
    if done is not None:
        return _met(case, done, case.window.closes)
    by = Discharge(case.started.low, AROSE, off.act)
    earliest = min([by, *case.discharges], key=lambda one: one.at)
    return _discharged(earliest, case.window.closes)


def _run(case: Case) -> Outcome:
    closes, paused = _shifted(case)
    resumed, paused = _excused(case, closes, paused)
    ended = case.spans.end if case.spans.end <= case.as_of else NEVER
    if case.duty.expiry == "survives":
        ended = NEVER
    ends = list(case.discharges)
    if resumed is not None:
        ends.append(resumed)
    limit = NEVER
    if ended < closes or (ended != NEVER and paused is not None):
        ends.append(Discharge(ended, AGREEMENT_ENDED, case.spans.ended_by))
    elif ended != NEVER:
        limit = ended  # overdue by then: frozen as it stood
    first = min(ends, key=lambda one: one.at, default=None)
    done = _performance(case, limit)
    if done is not None and (first is None or done.high < first.at):
        off = _off_at(case, done.high)
        if done.high < closes or (off is not None and off.start < closes):
            return _met(case, done, closes)
        if case.duty.late == "cures" and case.duty.force != "may":
            found = _late(case, closes, {MET_LATE}, done)
            said = {GIVEN_THOUGH_SUSPENDED} if off is not None else set()
            return replace(found, remarks=found.remarks | said)
    if first is not None:
        return _discharged(first, closes, passed=closes <= min(first.at, case.as_of))
    if paused is not None:
        return Outcome(
            frozenset({SUSPENDED}), at=max(paused.start, 0), act=paused.act, closes=closes
        )
    if case.as_of < closes:
        verdict = NOT_STARTED if case.as_of < case.started.low else OPEN
        return Outcome(frozenset({verdict}), closes=closes)
    return _passed(case, closes, frozen=limit != NEVER)


def _passed(case: Case, closes: int, *, frozen: bool) -> Outcome:
    """The deadline passed, and nothing is recorded to have performed since."""
    cures = case.duty.late == "cures" and case.duty.force != "may"
    found = _late(case, closes, {OVERDUE if cures else MISSED}, None)
    remarks = set(found.remarks)
    if frozen and found.verdicts == {OVERDUE}:
        remarks.add(AT_THE_END)
    off = _off_at(case, case.as_of)
    if off is not None and closes <= off.start and found.verdicts == {OVERDUE}:
        remarks.add(NOT_ASKED)
    verdicts = set(found.verdicts)
    if cures and len(verdicts) > 1 and not frozen and _may_be_late(case, closes):
        verdicts.add(MET_LATE)
    return replace(found, verdicts=frozenset(verdicts), remarks=frozenset(remarks))


def _may_be_late(case: Case, closes: int) -> bool:
    """Whether a message may have performed after the deadline and by the instant asked for."""
    known = any(max(one.low, closes) <= case.as_of for one in case.candidates)
    return known or bool(case.unknown(case.as_of + 1))


def _late(case: Case, closes: int, verdicts: set[str], done: Candidate | None) -> Outcome:
    """A finding of absence before `closes`: made only where the record reaches so far."""
    causes = {case.blame(one) for one in case.candidates if one.low < closes <= one.high}
    open_causes = set(case.unknown(closes))
    if causes:
        # Who can settle it alone is named first: that the record does not reach says no more.
        open_causes = {one for one in open_causes if one.code != NOT_REACHED}
    causes |= open_causes
    if causes:
        verdicts = {MET, *verdicts}
    return Outcome(
        frozenset(verdicts),
        at=done.high if done is not None and not causes else None,
        performed=done,
        causes=frozenset(causes),
        closes=closes,
        overdue_at=closes,
    )


def _met(case: Case, done: Candidate, closes: int) -> Outcome:
    remarks: frozenset[str] = frozenset()
    if case.duty.suspension != "runs" and _off_at(case, done.high) is not None:
        remarks = _THOUGH_SUSPENDED
    return Outcome(_MET, at=done.high, performed=done, remarks=remarks, closes=closes)


def _discharged(by: Discharge, closes: int, *, passed: bool = False) -> Outcome:
    return Outcome(
        frozenset({DISCHARGED}),
        at=by.at or None,
        by=by.by,
        act=by.act,
        closes=closes,
        overdue_at=closes if passed else None,
    )


def _performance(case: Case, limit: int) -> Candidate | None:
    """The candidate that counts first of those recorded by the instant asked for."""
    for one in case.candidates:
        if one.high <= case.as_of:
            return one if one.high < limit else None
    return None


def _off_at(case: Case, instant: int) -> Off | None:
    for one in case.off:
        if one.start <= instant < one.end:
            return one
    return None


def _shifted(case: Case) -> tuple[int, Off | None]:
    """When it closes once stretches of suspension have stopped the clock; the one that stops it
    now.
    """
    closes = case.window.closes
    if case.duty.suspension != "stops the clock":
        return closes, None
    done = _performance(case, NEVER)
    settled = [one.at for one in case.discharges] + ([] if done is None else [done.high])
    last = min([case.as_of, *settled])  # once that is settled the clock moves no more
    for off in case.off:
        start = max(off.start, case.started.low)
        if off.end <= start:
            continue
        if off.start > last or start >= closes:
            break
        if last < off.end:
            return closes, off
        if closes != NEVER:
            closes += off.end - start
    return closes, None


def _excused(case: Case, closes: int, paused: Off | None) -> tuple[Discharge | None, Off | None]:
    """What fell due during a suspension is discharged when that ends."""
    if case.duty.suspension != "excuses":
        return None, paused
    for off in case.off:
        if off.end <= case.started.low:
            continue
        if off.start > case.as_of or off.start >= closes:
            break
        if case.as_of < off.end:
            return None, off
        if closes <= off.end:
            return Discharge(off.end, FELL_DUE, off.act), None
    return None, paused


def _of_right(found: Outcome) -> Outcome:
    return replace(found, verdicts=frozenset(_OF_RIGHT.get(one, one) for one in found.verdicts))


def joined(outcomes: Sequence[Outcome], causes: Sequence[Cause | None]) -> Outcome:
    """One outcome of several readings: decided only where all agree."""
    first = outcomes[0]
    verdicts = frozenset().union(*(one.verdicts for one in outcomes))
    if len(verdicts) == 1:
        return first
    named = frozenset().union(*(one.causes for one in outcomes))
    named |= frozenset(one for one in causes if one is not None)
    ended = [one for one in outcomes if one.verdicts == {DISCHARGED}]
    before = any(one.overdue_at is None for one in ended)
    return replace(first, verdicts=verdicts, causes=named, at=None, by="", ended_before=before)

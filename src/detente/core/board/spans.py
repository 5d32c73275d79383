"""Where a duty applies between two parties, as one view has it (spec/board.md, J51)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from detente.core.agreement.clauses import Duty
from detente.core.board.facts import Entry
from detente.core.board.life import (
    ENDED,
    IN_FORCE,
    NOT_YET,
    PROVISIONAL,
    SUSPENDED,
    VOLUNTARY,
    WITHHELD,
    Interval,
    Life,
    View,
)
from detente.core.board.record import NEVER

_APPLIES: Final = (IN_FORCE, PROVISIONAL)
_OFF: Final = (SUSPENDED, WITHHELD)
_BEGUN: Final = (*_APPLIES, *_OFF)
_OVER: Final = (ENDED, VOLUNTARY)


class Off(NamedTuple):
    """A stretch in which performance cannot be asked for."""

    start: int
    end: int
    act: Entry | None


class Spans:
    """Intervals of one duty between two parties in one view."""

    __slots__ = ("end", "ended_by", "intervals", "off")

    def __init__(self, intervals: Sequence[Interval]) -> None:
        self.intervals = intervals
        self.off: list[Off] = []
        self.end = NEVER  # first instant at which it no longer applies for good
        self.ended_by: Entry | None = None
        for one in intervals:
            if one.state in _OFF:
                self.end = NEVER
                if self.off and self.off[-1].end == one.start:
                    self.off[-1] = self.off[-1]._replace(end=one.end)
                else:
                    self.off.append(Off(one.start, one.end, one.act))
            elif one.state in _OVER:
                if self.end == NEVER:
                    self.end, self.ended_by = one.start, one.act
            else:
                self.end = NEVER

    def state(self, instant: int) -> str:
        """State at an instant."""
        for one in self.intervals:
            if one.start <= instant < one.end:
                return one.state
        return NOT_YET

    def over_since(self, instant: int) -> int:
        """Where a stretch in which it no longer applies reaches an instant, the start of that:
        whether it ended there for good rests on what follows. Else the instant.
        """
        since = instant
        for one in reversed(self.intervals):
            if one.start >= instant:
                continue
            if one.state not in _OVER or one.end < since:
                break
            since = one.start
        return since

    def began(self, instant: int) -> bool:
        """Whether a trigger at an instant makes an instance: not before the duty applies, nor once
        it no longer does.
        """
        return self.state(instant) in _BEGUN


class SpanTable:
    """Spans by duty, parties and view; made anew when the life of the agreement changed."""

    def __init__(self, life: Life) -> None:
        self.life = life
        self._version = life.version
        self._found: dict[tuple[str, int, int, View], Spans] = {}

    def of(self, duty: Duty, debtor: int, creditor: int, view: View) -> Spans:
        """A duty applies where its clause does and one of the types that it sends does."""
        if self._version != self.life.version:
            self._version = self.life.version
            self._found.clear()
        key = (duty.id, debtor, creditor, view)
        found = self._found.get(key)
        if found is None:
            found = self._found[key] = Spans(self._joined(duty, debtor, creditor, view))
        return found

    def _joined(self, duty: Duty, debtor: int, creditor: int, view: View) -> Sequence[Interval]:
        lists = [
            self.life.intervals(unit, debtor, creditor, view) for unit in (duty.id, *duty.sends)
        ]
        if all(one == lists[0] for one in lists):
            return lists[0]
        edges = sorted({one.start for intervals in lists for one in intervals})
        joined: list[Interval] = []
        for start, end in zip(edges, [*edges[1:], NEVER], strict=True):
            clause, *types = [_at(intervals, start) for intervals in lists]
            found = clause
            if clause.state in _APPLIES and all(one.state not in _APPLIES for one in types):
                found = types[0]
            joined.append(Interval(start, end, found.state, found.act))
        return joined


def _at(intervals: Sequence[Interval], instant: int) -> Interval:
    for one in intervals:
        if one.start <= instant < one.end:
            return one
    return Interval(instant, NEVER, NOT_YET)

"""Rules on one message: inside, outside or not to be decided (spec/board.md, J61)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

from detente.core.agreement import geometry, periods
from detente.core.agreement.clauses import Check, Geo
from detente.core.agreement.pack import Pack
from detente.core.board.acts import Acts
from detente.core.board.causes import NEAR_LINE, NOT_STATED
from detente.core.board.facts import Entry
from detente.core.encoding import Value

INSIDE: Final = "inside"
OUTSIDE: Final = "outside"
UNDECIDED: Final = "cannot-be-decided"
AFTER_SEEING: Final = "after_seeing"
REFUSED: Final = "refused"  # what a check makes of what lies outside it: such a thing is not signed


class Judged(NamedTuple):
    """What a check comes to, and why where that is undecided: `not-stated`, `near-line`."""

    outcome: str
    causes: frozenset[str] = frozenset()


_IN: Final = Judged(INSIDE)
_OUT: Final = Judged(OUTSIDE)
_ABSENT: Final = Judged(UNDECIDED, frozenset({NOT_STATED}))
_NEAR: Final = Judged(UNDECIDED, frozenset({NEAR_LINE}))


class Checks:
    """Outcomes of the checks of one version of a pack."""

    def __init__(self, acts: Acts, pack: Pack) -> None:
        self.acts = acts
        self.geo = pack.clauses.geo
        self.of: dict[str, list[Check]] = {}
        for check in pack.clauses.checks.values():
            self.of.setdefault(check.on, []).append(check)

    def refused(self, entry: Entry) -> bool:
        """Whether a message lies outside a check that such a message does not pass."""
        name = entry.content.type if entry.content is not None else ""
        for check in self.of.get(name, ()):
            if check.outside == REFUSED and self.outcome(check, entry) == OUTSIDE:
                return True
        return False

    def outcome(self, check: Check, entry: Entry) -> str:
        """INSIDE, OUTSIDE or UNDECIDED; a field that is absent leaves a check undecided."""
        if check.subject == AFTER_SEEING:
            return INSIDE if self._saw(check, entry) else OUTSIDE
        return self.judged(check, entry).outcome

    def judged(self, check: Check, entry: Entry) -> Judged:
        """The same of a check on fields, with what leaves it undecided."""
        return judge(check, self.acts.values(entry), self.geo, self.acts.offset_s)

    def _saw(self, check: Check, entry: Entry) -> bool:
        """Whether the author held a message of the type named when it wrote."""
        record = self.acts.record
        return any(
            other.seat != entry.seat and record.has_seen(entry, other)
            for other in record.of_type((check.message or "",))
        )


def judge(
    check: Check, values: Mapping[int, Value], geo: Mapping[str, Geo], offset_s: int
) -> Judged:
    """A check on the fields of a message (field number -> value); `offset_s` is that of the zone of
    the agreement. What the author had seen is for whoever holds a record.
    """
    column = check.fields[0].column if check.fields else None
    if column is None:
        return _judge(check, [values.get(of.n) for of in check.fields], geo, offset_s)
    rows = values.get(check.fields[0].n)
    cells = [row[column] for row in rows if isinstance(row, list)] if isinstance(rows, list) else []
    return _all_of(_judge(check, [cell], geo, offset_s) for cell in cells)


def _all_of(rows: Iterable[Judged]) -> Judged:
    """Of a column each row must be inside; an absent table is an absent field."""
    found = set(rows) or {_ABSENT}
    if _OUT in found:
        return _OUT
    causes = frozenset[str]().union(*(one.causes for one in found))
    return Judged(UNDECIDED, causes) if causes else _IN


def _judge(check: Check, fields: list[Value], geo: Mapping[str, Geo], offset_s: int) -> Judged:
    if check.subject == "not_both":
        return _OUT if all(value is not None for value in fields) else _IN
    if check.geometry is not None:
        return _placed(check, fields[0], geo[check.geometry])
    numbers: list[int] = []
    for value in fields:
        if isinstance(value, str):
            numbers.append(periods.day_bounds(value, offset_s)[0])
        elif isinstance(value, int):
            numbers.append(value)
        else:
            return _ABSENT
    if check.subject == "sum":
        return _IN if sum(numbers[:-1]) == numbers[-1] else _OUT
    number = numbers[1] - numbers[0] if check.subject == "between" else numbers[0]
    low, high = check.at_least, check.at_most
    inside = (low is None or number >= low) and (high is None or number <= high)
    return _IN if inside else _OUT


def _placed(check: Check, cell: Value, signed: Geo) -> Judged:
    """Distance and crossing; within a metre of the limit nothing is decided."""
    if not isinstance(cell, str):
        return _ABSENT
    shape = geometry.read_shape(cell)
    if check.subject == "crosses":
        met = geometry.meets(shape, signed.shape)
        return _NEAR if met is None else _OUT if met else _IN
    metres = geometry.distance_m(shape, signed.shape)
    for limit, sign in ((check.at_least, 1), (check.at_most, -1)):
        if limit is None:
            continue
        if abs(metres - limit) <= geometry.NEAR_M:
            return _NEAR
        if (metres - limit) * sign < 0:
            return _OUT
    return _IN

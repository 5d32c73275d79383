"""Rules on one message: inside, outside or not to be decided (spec/board.md, J61)."""

from __future__ import annotations

from typing import Final

from detente.core.agreement import geometry
from detente.core.agreement.clauses import Check
from detente.core.agreement.pack import Pack
from detente.core.board.acts import Acts
from detente.core.board.facts import Entry
from detente.core.encoding import Value

INSIDE: Final = "inside"
OUTSIDE: Final = "outside"
UNDECIDED: Final = "cannot-be-decided"


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
            if check.outside == "refused" and self.outcome(check, entry) == OUTSIDE:
                return True
        return False

    def outcome(self, check: Check, entry: Entry) -> str:
        """INSIDE, OUTSIDE or UNDECIDED; a field that is absent leaves a check undecided."""
        if check.subject == "after_seeing":
            return INSIDE if self._saw(check, entry) else OUTSIDE
        values = self.acts.values(entry)
        if check.geometry is not None:
            return self._of_places(check, values.get(check.fields[0].n))
        if check.fields and check.fields[0].column is not None:
            return self._in_rows(check, values.get(check.fields[0].n))
        fields = [values.get(of.n) for of in check.fields]
        return self._of_fields(check, fields)

    def _of_places(self, check: Check, value: Value) -> str:
        """Distance and crossing, of a field or of each row; within a metre of the limit nothing is
        decided.
        """
        column = check.fields[0].column
        if column is None:
            cells = [value]
        else:
            rows = value if isinstance(value, list) else []
            cells = [row[column] for row in rows if isinstance(row, list)]
        found = {self._placed(check, cell) for cell in cells} or {UNDECIDED}
        return OUTSIDE if OUTSIDE in found else UNDECIDED if UNDECIDED in found else INSIDE

    def _placed(self, check: Check, cell: Value) -> str:
        if not isinstance(cell, str):
            return UNDECIDED
        shape = geometry.read_shape(cell)
        signed = self.geo[check.geometry or ""].shape
        if check.subject == "crosses":
            met = geometry.meets(shape, signed)
            return UNDECIDED if met is None else OUTSIDE if met else INSIDE
        metres = geometry.distance_m(shape, signed)
        for limit, sign in ((check.at_least, 1), (check.at_most, -1)):
            if limit is None:
                continue
            if abs(metres - limit) <= geometry.NEAR_M:
                return UNDECIDED
            if (metres - limit) * sign < 0:
                return OUTSIDE
        return INSIDE

    def _in_rows(self, check: Check, rows: Value) -> str:
        """Of a column each row must be inside."""
        found = {
            self._of_fields(check, [row[check.fields[0].column or 0]])
            for row in (rows if isinstance(rows, list) else ())
            if isinstance(row, list)
        }
        return OUTSIDE if OUTSIDE in found else UNDECIDED if UNDECIDED in found else INSIDE

    def _of_fields(self, check: Check, fields: list[Value]) -> str:
        if check.subject == "not_both":
            return OUTSIDE if all(value is not None for value in fields) else INSIDE
        numbers: list[int] = []
        for value in fields:
            if isinstance(value, str):
                numbers.append(self.acts.instant(value))
            elif isinstance(value, int):
                numbers.append(value)
            else:
                return UNDECIDED
        if check.subject == "between":
            return _within(check, numbers[1] - numbers[0])
        if check.subject == "value":
            return _within(check, numbers[0])
        if check.subject == "sum":
            return INSIDE if sum(numbers[:-1]) == numbers[-1] else OUTSIDE
        return UNDECIDED

    def _saw(self, check: Check, entry: Entry) -> bool:
        """Whether the author held a message of the type named when it wrote."""
        record = self.acts.record
        return any(
            other.seat != entry.seat and record.has_seen(entry, other)
            for other in record.of_type((check.message or "",))
        )


def _within(check: Check, number: int) -> str:
    low, high = check.at_least, check.at_most
    inside = (low is None or number >= low) and (high is None or number <= high)
    return INSIDE if inside else OUTSIDE

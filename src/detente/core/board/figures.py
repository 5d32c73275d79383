"""Figures that messages carry, as a tally counts them (spec/tallies.md, Y3 to Y9)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from detente.core.agreement.clauses import Counts, TallyClause, Test
from detente.core.agreement.pack import FieldType, MessageType
from detente.core.board.acts import Acts
from detente.core.board.facts import Entry
from detente.core.board.life_seats import parties_of
from detente.core.board.record import NEVER
from detente.core.encoding import Value


@dataclass(slots=True)
class Figure:
    """What one message says for one tally.

    `dated` is its valid date as its field holds it, `at` the same as an instant; what has no such
    field is dated by its own time. `number` is None
    where a counted field is absent. `entries` are the message and its corrections. It counts while
    `effect <= t < ends`.
    """

    entry: Entry
    entries: tuple[Entry, ...]
    message: str
    values: Mapping[int, Value]
    number: int | None
    dated: Value
    at: int
    effect: int
    ends: int
    marks: tuple[str, ...] = ()
    group: Value = None
    outside: tuple[int, ...] = ()
    parts: tuple[int | None, ...] = ()

    @property
    def seat(self) -> int:
        """Seat of the author."""
        return self.entry.seat


def fits(tests: Sequence[Test], cells: Mapping[int, Value]) -> bool:
    """Whether every test holds; one on something absent does not."""
    return all(_holds(test, cells.get(test.n)) for test in tests)


def _holds(test: Test, value: Value) -> bool:
    if value is None:
        return False
    if test.values:
        listed = value if isinstance(value, list | tuple) else (value,)
        return any(one in test.values for one in listed if isinstance(one, str | int | bool))
    if isinstance(value, bool) or not isinstance(value, int):
        return False
    low = test.at_least is None or value >= test.at_least
    return low and (test.at_most is None or value <= test.at_most)


def rows_of(value: Value) -> Iterator[Mapping[int, Value]]:
    """Rows of a table field: column number to cell."""
    for row in value if isinstance(value, list | tuple) else ():
        if isinstance(row, list | tuple):
            yield dict(enumerate(row))


def count_of(counts: Counts, values: Mapping[int, Value]) -> int | None:
    """What one row of a tally counts in a message, before its weight; None where the field is
    absent. `open` counts in no message.
    """
    if counts.messages is not None:
        return 1 if fits(counts.where, values) else 0
    if counts.rows is not None:
        rows = values.get(counts.rows.n)
        if rows is None:
            return None
        return sum(1 for row in rows_of(rows) if fits(counts.where, row))
    if counts.field is None:
        return 0
    value = values.get(counts.field.n)
    if counts.field.column is not None:
        if value is None:
            return None
        return _sum(counts, counts.field.column, value)
    if isinstance(value, bool) or not isinstance(value, int):
        return None
    return value if fits(counts.where, values) else 0


def _sum(counts: Counts, column: int, rows: Value) -> int | None:
    total = 0
    for row in rows_of(rows):
        cell = row.get(column)
        if not fits(counts.where, row):
            continue
        if isinstance(cell, bool) or not isinstance(cell, int):
            return None
        total += cell
    return total


def message_of(counts: Counts) -> str | None:
    """The message type that a row of a tally counts in; None of `open`."""
    if counts.messages is not None:
        return counts.messages
    found = counts.rows or counts.field
    return None if found is None else found.message


def messages_of(clause: TallyClause) -> tuple[str, ...]:
    """Message types that the rows of a tally count in, in order, each once."""
    listed = (message_of(counts) for counts in (*clause.counts, *clause.outside))
    return tuple(dict.fromkeys(name for name in listed if name is not None))


class Reader:
    """Makes figures of the messages of one tally clause, of one version of the pack."""

    def __init__(self, clause: TallyClause, acts: Acts, seats: Sequence[str]) -> None:
        self.clause = clause
        self.acts = acts
        self.seats = seats
        self.others = parties_of(acts.bound, acts.bound.pack)

    def figure(self, entry: Entry, *, declared: bool = False) -> Figure | None:
        """The figure of a message; None of one that was sent in error, or that is of another type.

        `declared` asks for the author's own total instead of what the rows count.
        """
        content, kind = entry.content, self.acts.type_of(entry)
        if content is None or kind is None or self.acts.in_error(entry) is not None:
            return None
        standing = self.acts.standing(entry)
        n = self.clause.dated.get(content.type)
        effect = self._effect(entry)
        dated = None if n is None else standing.values.get(n)
        at = self.acts.record.time(entry) if n is None else self.acts.instant(dated)
        found = Figure(
            entry=entry,
            entries=(entry, *standing.corrections),
            message=content.type,
            values=standing.values,
            number=None,
            dated=dated,
            at=at,
            effect=effect,
            ends=self._ends(entry),
            group=self._group(content.type, standing.values),
        )
        if declared:
            self._declared(found, kind)
        else:
            self._count(found, kind)
        return found

    def _effect(self, entry: Entry) -> int:
        """A figure counts from its first effect towards another party."""
        effects = (
            self.acts.effect(entry, seat)
            for seat in self.others
            if seat != entry.seat and entry.to >> seat & 1
        )
        return min(effects, default=NEVER)

    def _ends(self, entry: Entry) -> int:
        acts = (self.acts.withdrawn(entry), self.acts.cancelled(entry))
        return min((self._effect(one) for one in acts if one is not None), default=NEVER)

    def _group(self, message: str, values: Mapping[int, Value]) -> Value:
        group = self.clause.group
        if group is None or group.message != message:
            return None
        return values.get(group.n)

    def _declared(self, found: Figure, kind: MessageType) -> None:
        field = self.clause.declared
        if field is None or field.message != found.message:
            return
        value = found.values.get(field.n)
        if isinstance(value, int) and not isinstance(value, bool):
            found.number = value
        found.marks = marks_of(kind, found.values, {field.n})

    def _count(self, found: Figure, kind: MessageType) -> None:
        """Sum over the rows that count in this type of message, each times its weight for the
        author; one that is absent leaves the message without a figure.
        """
        name = self.seats[found.seat]
        total: int | None = None
        parts: list[int | None] = []
        read: set[int] = set()
        for counts in self.clause.counts:
            part = None
            if message_of(counts) == found.message and counts.from_seat in (None, name):
                part = count_of(counts, found.values)
                weight = counts.each.get(name, 0)
                part = None if part is None else part * weight
                if part is None:
                    total = None
                    parts = [None] * len(self.clause.counts)
                    break
                total = part + (total or 0)
                read |= {one.n for one in (counts.field, counts.rows) if one is not None}
            parts.append(part)
        found.number = total
        found.parts = tuple(parts)
        found.outside = tuple(
            count_of(counts, found.values) or 0
            if message_of(counts) == found.message and counts.from_seat in (None, name)
            else 0
            for counts in self.clause.outside
        )
        found.marks = marks_of(kind, found.values, read)


def marks_of(kind: MessageType, values: Mapping[int, Value], read: set[int]) -> tuple[str, ...]:
    """Names of fields that list one of the fields read, by its name with hyphens, such as `derived`
    or `unverified`.
    """
    fields = (kind.field(n) for n in read)
    wanted = {field.name.replace("_", "-") for field in fields if field is not None}
    found = []
    for field in kind.fields:
        listed = values.get(field.n)
        if field.type is not FieldType.CODES or not isinstance(listed, list | tuple):
            continue
        if wanted & {str(one) for one in listed}:
            found.append(field.name)
    return tuple(found)

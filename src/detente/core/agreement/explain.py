"""Clauses taken apart for reading aloud: what is said, in order, without any language.

A line has a head (`who`, `by`) and parts. Parts are words of the closed sets, labels of the pack,
amounts, and text as it stands. The words are in the program's catalogues, ids `say--<head>` and
`word--<word>`. No word bends another: what a word governs follows it after a colon.
"""

from __future__ import annotations

import enum
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from detente.core.agreement import explain_words
from detente.core.agreement.builtin import BUILTIN
from detente.core.agreement.clauses import (
    Amount,
    Anchor,
    AnchorKind,
    ClauseState,
    Counts,
    FieldOf,
    Parties,
    Series,
    Test,
    TimeLimit,
    Trigger,
    Who,
)
from detente.core.agreement.grounds import Grounds
from detente.core.agreement.pack import Column, Field, Pack, label_id, labelled
from detente.core.agreement.phrases import WEEKDAYS


class Kind(enum.Enum):
    """What a part is."""

    WORD = "word"  # text: id of a word in the catalogues
    GOVERNS = "governs"  # the same, with a colon: what follows is what it speaks of
    LABEL = "label"  # text: label id of the pack, or of a builtin type
    AMOUNT = "amount"  # n, and text: singular of the unit
    TEXT = "text"  # as it stands: dates, ids, figures, codes of seats
    COMMA = "comma"  # between items of a list


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a line."""

    kind: Kind
    text: str = ""
    n: int = 0


@dataclass(frozen=True, slots=True)
class Line:
    """`By: 45 days after: entry into force`."""

    head: str
    parts: tuple[Part, ...]


COMMA: Final = Part(Kind.COMMA)


def word(text: str) -> Part:
    """A word of a closed set, by its text in packs."""
    return Part(Kind.WORD, explain_words.word_id(text))


def governs(text: str) -> Part:
    """A word of a closed set that says something of what follows."""
    return Part(Kind.GOVERNS, explain_words.word_id(text))


def text(said: object) -> Part:
    """Text as it stands."""
    return Part(Kind.TEXT, str(said))


def label(*parts: str) -> Part:
    """A label of the pack or of a builtin type."""
    return Part(Kind.LABEL, label_id(*parts))


def listed(items: Iterable[Sequence[Part]]) -> tuple[Part, ...]:
    """Items with commas between them."""
    found: list[Part] = []
    for item in items:
        if found:
            found.append(COMMA)
        found.extend(item)
    return tuple(found)


class Teller:
    """Tells the phrases of one pack."""

    def __init__(self, pack: Pack) -> None:
        self.pack = pack

    # --- names ------------------------------------------------------------------------------------

    def message(self, name: str) -> tuple[Part, ...]:
        """A message type."""
        return (label("message", name),)

    def messages(self, names: Iterable[str]) -> tuple[Part, ...]:
        """Message types."""
        return listed(self.message(name) for name in names)

    def duty(self, name: str) -> tuple[Part, ...]:
        """A duty: its words and its id."""
        return label("duty", labelled(name)), text(f"({name})")

    def field_of(self, one: FieldOf) -> tuple[Part, ...]:
        """A message and its field; of a table also the column."""
        field = self._field(one.message, one.n)
        found = (label("message", one.message), text("/"), label("field", one.message, field.name))
        if one.column is None:
            return found
        column = label("column", one.message, field.name, field.columns[one.column].name)
        return (*found, text("/"), column)

    def field(self, message: str, n: int) -> Part:
        """A field of a message."""
        return label("field", message, self._field(message, n).name)

    def _field(self, message: str, n: int) -> Field:
        kind = self.pack.messages.get(message) or BUILTIN[message]
        return next(field for field in kind.fields if field.n == n)

    # --- phrases ----------------------------------------------------------------------------------

    @staticmethod
    def span(unit: str, n: int) -> Part:
        """A number of one unit, by its singular."""
        return Part(Kind.AMOUNT, unit, n)

    def amount(self, amount: Amount) -> tuple[Part, ...]:
        """An amount, with its minutes and its calendar."""
        found = [self.span(amount.unit.value, amount.number)]
        if amount.minutes:
            found.append(self.span("minute", amount.minutes))
        if amount.calendar is not None:
            found.append(text(f"({amount.calendar})"))
        return tuple(found)

    def anchor(self, anchor: Anchor) -> tuple[Part, ...]:
        """What a period is counted from."""
        if anchor.kind in (AnchorKind.RECEIPT, AnchorKind.SENDING):
            return governs(anchor.kind.value), *self.message(anchor.name)
        if anchor.kind is AnchorKind.FIELD:
            return self.field_of(FieldOf(anchor.name, anchor.n))
        if anchor.kind is AnchorKind.EVENT:
            return (label("event", labelled(anchor.name)),)
        if anchor.kind in (AnchorKind.ARRANGEMENT_START, AnchorKind.ARRANGEMENT_END):
            return governs(anchor.kind.value), label("arrangement", labelled(anchor.name))
        if anchor.kind is AnchorKind.DATE:
            return (text(anchor.date),)
        return (word(anchor.kind.value),)

    def limit(self, limit: TimeLimit) -> tuple[Part, ...]:
        """A time-limit."""
        if limit.amount is None:
            return governs("without delay after"), *self.anchor(limit.anchor)
        if limit.amount.number == 0:
            return self.anchor(limit.anchor)
        relation = governs("after" if limit.after else "before")
        return (*self.amount(limit.amount), relation, *self.anchor(limit.anchor))

    def bound(self, limit: TimeLimit | str) -> tuple[Part, ...]:
        """A time-limit or a date."""
        return (text(limit),) if isinstance(limit, str) else self.limit(limit)

    def series(self, series: Series) -> tuple[Part, ...]:
        """A rhythm."""
        if series.calendar_year:
            return (word("calendar year after entry into force"),)
        if series.amount is None:
            return governs("week on"), word(WEEKDAYS[series.weekday or 0])
        first = (governs("the first day of the month after"),) if series.next_month_first else ()
        amount = self.amount(series.amount)
        return (*amount, governs("from"), *first, *self.anchor(series.anchor))

    def who(self, who: Who) -> tuple[Part, ...]:
        """A party phrase."""
        if who.kind is Parties.NAMED:
            return (text(who.name),)
        if not who.name:
            return (word(who.kind.value),)
        if who.kind is Parties.ROLE:
            return governs(who.kind.value), label("role", who.name)
        kind = "event" if who.name in self.pack.clauses.events else "message"
        name = labelled(who.name) if kind == "event" else who.name
        return governs(who.kind.value), label(kind, name)

    def trigger(self, trigger: Trigger) -> tuple[Part, ...]:
        """What makes a duty arise."""
        if trigger.clause is not None:
            return self.state(trigger.clause)
        if trigger.event is not None:
            return governs("each"), label("event", labelled(trigger.event))
        return governs("each"), *self.message(trigger.message or "")

    def state(self, state: ClauseState) -> tuple[Part, ...]:
        """A duty that has come to a verdict."""
        return (*self.duty(state.clause), text("="), word(state.state))

    def tests(
        self, tests: Iterable[Test], fields: Sequence[Field | Column], *ids: str
    ) -> tuple[Part, ...]:
        """Tests on fields of a message (`field`, message), or on columns of one of its tables
        (`column`, message, table).
        """
        named = {one.n: one for one in fields}
        return listed(
            (label(*ids, named[test.n].name), *self._test(test, named[test.n])) for test in tests
        )

    def _test(self, test: Test, one: Field | Column) -> tuple[Part, ...]:
        if test.values:
            codes = one.codes.id if one.codes is not None else None
            values = (
                text(value) if codes is None else label("code", codes, str(value))
                for value in test.values
            )
            return text("="), *listed((value,) for value in values)
        low = (text(f"\u2265 {test.at_least}"),) if test.at_least is not None else ()
        high = (text(f"\u2264 {test.at_most}"),) if test.at_most is not None else ()
        return (*low, *high)

    def row(self, row: Counts) -> tuple[Part, ...]:
        """One row of a tally."""
        subject = row.field or row.rows
        if subject is not None:
            found = self.field_of(subject)
        elif row.messages is not None:
            found = self.message(row.messages)
        else:
            found = self.duty(row.open or "")
        weights = set(row.each.values())
        if weights != {1}:
            each = next(iter(weights)) if len(weights) == 1 else seats(row.each)
            found = (*found, text(f"\u00d7 {each}"))
        if row.from_seat is not None:
            found = (*found, text(f"({row.from_seat})"))
        if not row.where:
            return found
        return (*found, text(":"), *self._row_tests(row))

    def _row_tests(self, row: Counts) -> tuple[Part, ...]:
        if row.rows is not None:
            field = self._field(row.rows.message, row.rows.n)
            return self.tests(row.where, field.columns, "column", row.rows.message, field.name)
        message = row.field.message if row.field is not None else row.messages or ""
        kind = self.pack.messages.get(message) or BUILTIN[message]
        return self.tests(row.where, kind.fields, "field", message)


def seats(numbers: Mapping[str, int]) -> str:
    """`ARD 700, BRV 700`."""
    return ", ".join(f"{seat} {number}" for seat, number in numbers.items())


def grounds_lines(grounds: Grounds) -> Iterator[Line]:
    """Paragraph, basis and reason: the last lines of every clause."""
    yield Line("paragraph", (text(grounds.paragraph),))
    yield Line("basis", (label("basis", grounds.basis.value),))
    if grounds.because is not None:
        yield Line("because", (text(grounds.because),))

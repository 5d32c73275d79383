"""What every reader of clauses needs: names of the pack, and how phrases become values."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final, TypeVar

from detente.core import limits
from detente.core.agreement import phrases
from detente.core.agreement.builtin import BUILTIN
from detente.core.agreement.clauses import (
    Amount,
    ClauseState,
    FieldOf,
    Geo,
    Parties,
    TimeLimit,
    Who,
)
from detente.core.agreement.pack import Column, Field, FieldType, MessageType, labelled
from detente.core.agreement.phrases import Names
from detente.core.agreement.tables import Table
from detente.core.errors import TheirFault

TIMED: Final = (FieldType.DATE, FieldType.INSTANT, FieldType.INSTANT_OR_DATE)
_CLAUSE_ID: Final = re.compile(r"[A-Za-z0-9]+(?:[. -][A-Za-z0-9]+)*", re.ASCII)
_Read = TypeVar("_Read")


@dataclass(frozen=True, slots=True)
class Context:
    """All that clauses of one pack may name, and what they take from the agreement as a whole."""

    messages: Mapping[str, MessageType]
    parties: tuple[str, ...]  # seats of parties, without those of roles
    names: Names
    sources: Collection[str]
    first_day_counted: bool
    defaults: Mapping[str, Table] = field(default_factory=dict)
    geo: Mapping[str, Geo] = field(default_factory=dict)

    def type_of(self, name: str) -> MessageType | None:
        """A declared or builtin message type."""
        return self.messages.get(name) or BUILTIN.get(name)

    def clauses(self, root: Table, kind: str) -> Iterator[tuple[str, Table]]:
        """Id and table of each clause of a kind, with its defaults. Raises bad-name, duplicate."""
        seen: dict[str, str] = {}
        for table in root.tables(kind, self.defaults.get(kind)):
            name = table.path[-1]
            if not _CLAUSE_ID.fullmatch(name) or len(name) > limits.CLAUSE_ID_CHARS_MAX:
                expected = "letters and digits, parted by single dots, spaces or hyphens"
                raise table.refuse("bad-name", name, expected)
            label = labelled(name)
            if label in seen:
                expected = f"an id that does not read like {seen[label]} with hyphens"
                raise table.refuse("duplicate", name, expected)
            seen[label] = name
            yield name, table

    # --- phrases ----------------------------------------------------------------------------------

    def phrase(self, table: Table, key: str, read: Callable[[str, Names], _Read]) -> _Read:
        """A required phrase."""
        return self.parsed(table, key, table.text(key), read)

    def optional_phrase(
        self, table: Table, key: str, read: Callable[[str, Names], _Read]
    ) -> _Read | None:
        """A phrase, or None where absent."""
        text = table.optional_text(key)
        return None if text is None else self.parsed(table, key, text, read)

    def parsed(
        self, table: Table, key: str, text: str, read: Callable[[str, Names], _Read]
    ) -> _Read:
        """What `read` makes of a text that stands at `key`."""
        try:
            return read(text, self.names)
        except TheirFault as fault:
            nearest = f'"{fault.facts["expected"]}"'
            raise table.refuse("bad-phrase", text, nearest, key) from fault

    def limit(self, table: Table, key: str) -> TimeLimit | None:
        """A time-limit, or None where absent."""
        return self.optional_phrase(table, key, phrases.read_time_limit)

    def amount(self, table: Table, key: str) -> Amount | None:
        """An amount, or None where absent."""
        return self.optional_phrase(table, key, phrases.read_amount)

    def who(self, table: Table, key: str, kinds: Collection[Parties]) -> Who:
        """A required party phrase of one of the kinds."""
        who = self.phrase(table, key, phrases.read_who)
        if who.kind not in kinds:
            listed = " | ".join(
                f'"{kind.value if kind is not Parties.NAMED else "<PARTY>"}"' for kind in kinds
            )
            raise table.refuse("bad-value", phrases.who_text(who), f"{key} = {listed}", key)
        return who

    def state(self, table: Table, key: str, states: tuple[str, ...]) -> ClauseState | None:
        """`<duty> is <state>`, or None where absent."""
        return self.optional_phrase(
            table, key, lambda text, names: phrases.read_state(text, names, states)
        )

    # --- references -------------------------------------------------------------------------------

    def message(self, table: Table, key: str) -> str:
        """A required message type, declared or builtin."""
        return self.known_message(table, key, table.text(key))

    def optional_message(self, table: Table, key: str) -> str | None:
        """A message type, declared or builtin, or None where absent."""
        name = table.optional_text(key)
        return None if name is None else self.known_message(table, key, name)

    def known_message(self, table: Table, key: str, name: str) -> str:
        """`name`, if it is a message type."""
        if self.type_of(name) is None:
            nearest = phrases.nearest(name, [*self.messages, *BUILTIN])
            raise table.refuse("dangling", name, f'a message type, such as "{nearest}"', key)
        return name

    def one_or_more_messages(self, table: Table, key: str) -> tuple[str, ...]:
        """A required message type or list of them."""
        if isinstance(table.raw(key), list):
            return tuple(self.known_message(table, key, name) for name in table.texts(key))
        return (self.message(table, key),)

    def field_of(
        self, table: Table, key: str, text: str, types: Collection[FieldType], of: str | None = None
    ) -> FieldOf:
        """`message.field` or `message.table.column` of one of the types, not erasable.

        `of` is the only message it may belong to, if there is one.
        """
        message, _, path = text.partition(".")
        name, _, column = path.partition(".")
        owner = self.type_of(message)
        found = owner.field_named(name) if owner is not None else None
        cell = self._column(found, column) if found is not None and column else None
        wanted = " | ".join(kind.value for kind in types)
        if found is None or (column and cell is None) or (of is not None and message != of):
            expected = f"{of or 'message'}.field of type {wanted}"
            raise table.refuse("dangling", text, expected, key)
        read = cell or found
        if read.erasable:
            raise table.refuse("erasable", text, "a field that may not be erased", key)
        if read.type not in types:
            raise table.refuse("dangling", text, f"a field of type {wanted}", key)
        return FieldOf(message, found.n, None if cell is None else cell.n)

    @staticmethod
    def _column(found: Field, name: str) -> Column | None:
        return next((column for column in found.columns if column.name == name), None)

    def optional_field_of(
        self, table: Table, key: str, types: Collection[FieldType], of: str | None = None
    ) -> FieldOf | None:
        """The same, or None where absent."""
        text = table.optional_text(key)
        return None if text is None else self.field_of(table, key, text, types, of)

    def seat(self, table: Table, key: str, code: str) -> str:
        """`code`, if it is the seat of a party."""
        if code not in self.parties:
            expected = f"one of: {', '.join(self.parties) or 'no [party.<CODE>] is named'}"
            raise table.refuse("dangling", code, expected, key)
        return code

    def by_seat(self, table: Table, key: str, low: int, high: int) -> dict[str, int]:
        """`{ USA = 700, RUS = 700 }`: whole numbers by seat; empty where absent."""
        below = table.sub(key, f"{{ {', '.join(f'{code} = 1' for code in self.parties)} }}")
        if below is None:
            return {}
        found = {code: below.integer(code, low, high) for code in below.data if self._is_seat(code)}
        for code in self.parties:
            below.raw(code)
        below.finish()
        if not found:
            raise table.refuse("missing-key", key, f"{key} = {{ <PARTY> = 1 }}", key)
        return found

    def _is_seat(self, code: str) -> bool:
        return code in self.parties

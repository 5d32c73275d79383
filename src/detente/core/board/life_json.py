"""How life, arrangements, proposals and rights are written on a board (spec/life.md, F46)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from detente.core.agreement.builtin import BUILTIN, find_type
from detente.core.agreement.grounds import Grounds
from detente.core.agreement.pack import Column, Field, FieldType, Pack
from detente.core.board.acts import Acts
from detente.core.board.facts import Entry
from detente.core.board.life_acts import opened
from detente.core.board.life_seats import pack_of
from detente.core.board.record import NEVER
from detente.core.board.show import Json, named, names, stamp
from detente.core.encoding import Value

STATEMENT: Final = "statement"
_TIMED: Final = (FieldType.INSTANT, FieldType.INSTANT_OR_DATE)


def why_of(entries: Iterable[Entry], grounds: Grounds) -> Json:
    """Entries that a line rests on, paragraph and basis of its clause."""
    basis = grounds.basis.value
    return {"entries": names(entries), "paragraph": grounds.paragraph, "basis": basis}


def or_none(instant: int | None) -> str | None:
    """An instant, or null where there is none."""
    return None if instant is None or instant >= NEVER else stamp(instant)


def by_then(instant: int | None, as_of: int) -> str | None:
    """An instant that has come by `as_of`, else null."""
    return None if instant is None or instant > as_of else stamp(instant)


def plain(declared: Field | Column, value: Value) -> object:
    """A value of a field: instants written out, bytes in hex, rows by the names of columns."""
    if isinstance(value, bytes):
        return value.hex()
    if isinstance(value, int) and not isinstance(value, bool) and declared.type in _TIMED:
        return stamp(value)
    if isinstance(declared, Field) and declared.type is FieldType.TABLE:
        return [_row(declared, row) for row in value] if isinstance(value, list | tuple) else []
    if isinstance(value, list | tuple):
        return list(value)
    return value


def _row(declared: Field, row: Value) -> Json:
    cells = row if isinstance(row, list | tuple) else ()
    return {
        column.name: plain(column, cells[column.n])
        for column in declared.columns
        if column.n < len(cells) and cells[column.n] is not None
    }


def fields_of(pack: Pack, message: str, values: Mapping[int, Value]) -> Json:
    """Values that are set, by the names of their fields."""
    declared = find_type(pack.messages, message)
    fields = () if declared is None else declared.fields
    return {one.name: plain(one, values[one.n]) for one in fields if values.get(one.n) is not None}


def attributed(look: Acts, entry: Entry) -> Json:
    """A statement: who wrote it when, and what it says after all corrections. It has no effect."""
    pack = pack_of(look.bound, opened(entry).pack) or look.bound.pack
    return {
        "entry": named(entry),
        "by": look.bound.seats[entry.seat],
        "written": stamp(look.record.time(entry)),
        "fields": fields_of(pack, opened(entry).type, look.standing(entry).values),
    }


def statements(look: Acts, as_of: int) -> list[Entry]:
    """Statements of a chronicle written by an instant and not in error, in order."""
    found = [
        entry
        for entry in look.record.of_type((STATEMENT,))
        if look.record.time(entry) <= as_of and look.in_error(entry) is None
    ]
    return sorted(found, key=lambda entry: (look.record.time(entry), entry.place))


def said(look: Acts, entry: Entry, name: str) -> Value:
    """A field of a statement by its name, None where it is not set or there is none such."""
    declared = BUILTIN[STATEMENT].field_named(name)
    return None if declared is None else look.standing(entry).values.get(declared.n)

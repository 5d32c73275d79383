"""What of a body may be erased, and what lasts: the type says it (spec/leaf.md, L10 to L12)."""

from __future__ import annotations

import dataclasses
from collections.abc import Container, Mapping
from collections.abc import Set as AbstractSet
from typing import Final

from detente.core.agreement.pack import FieldType, MessageType
from detente.core.encoding import Value
from detente.core.erasing import erased
from detente.core.notification import Opening
from detente.core.record.leaf import Path

CELLS_LENGTH: Final = 3  # of the path of a row's erasable cells


def may_be_erased(message: MessageType, path: Path) -> bool:
    """Whether a type lets the value at a path be erased: an erasable field, or the erasable cells
    of a row.
    """
    field = message.field(path[0])
    if field is None or field.type is not FieldType.TABLE:
        return field is not None and field.erasable and len(path) == 1
    return len(path) == CELLS_LENGTH and any(column.erasable for column in field.columns)


def lets_erase(message: MessageType, opening: Opening) -> bool:
    """Whether a type lets everything be erased that was, and each row that is left has its erasable
    cells, erased or not, and no other row has. Whatever else is in the body is not looked at.
    """
    gone = erased(opening)
    every = {path for path, _ in opening.fields} | gone
    for field in message.fields:
        if any(column.erasable for column in field.columns):
            rows, cells = (
                {path[1] for path in every if path[0] == field.n and len(path) == length}
                for length in (CELLS_LENGTH - 1, CELLS_LENGTH)
            )
            if rows != cells:
                return False
    return all(may_be_erased(message, path) for path in gone)


def hides(message: MessageType, opening: Opening) -> bool:
    """Whether under what was erased something else may stand: a field that a body need not have,
    so that the digest named as its own may be that of another one (spec/leaf.md, L12).
    """
    fields = (message.field(path[0]) for path in erased(opening) if len(path) == 1)
    return any(field is None or field.optional for field in fields)


def lasting(message: MessageType, values: Mapping[int, Value]) -> dict[int, Value]:
    """Values without what may be erased: such fields absent, such cells null (spec/board.md, J1).

    `values` are those of a body in the order of its columns, as `values_of` gives them.
    """
    kept = dict(values)
    for field in message.fields:
        if field.erasable:
            kept.pop(field.n, None)
        if not field.columns:
            continue
        columns = {column.n for column in field.columns if column.erasable}
        rows = kept.get(field.n)
        if columns and isinstance(rows, list | tuple):
            kept[field.n] = [_without(row, columns) for row in rows]
    return kept


def _without(row: Value, columns: Container[int]) -> Value:
    if not isinstance(row, list | tuple):
        return row
    return [None if at in columns else cell for at, cell in enumerate(row)]


def as_left(message: MessageType, opening: Opening) -> MessageType:
    """The type that a body with erased values is held against: they were there, and right, or
    nothing would have been erased (engine/erasures.py).
    """
    if not erased(opening):
        return message
    fields = [
        dataclasses.replace(
            field,
            optional=field.optional or field.erasable,
            columns=tuple(
                dataclasses.replace(column, optional=column.optional or column.erasable)
                for column in field.columns
            ),
        )
        for field in message.fields
    ]
    return dataclasses.replace(message, fields=tuple(fields))


class Shown:
    """Entries that are alike in all that lasts, by what else they say: those that people see."""

    def __init__(self) -> None:
        """None so far."""
        self._whole: set[frozenset[tuple[Path, bytes]]] = set()
        self._every: list[tuple[Mapping[Path, bytes], frozenset[Path]]] = []
        self._less = False  # whether something was erased of any

    def again(self, values: Mapping[Path, bytes], gone: frozenset[Path]) -> bool:
        """Whether an entry differs from one of these in nothing that both hold; else it is one of
        them. Each is compared with each only where something was erased, and that is done here:
        else somebody with many epochs would make it long.
        """
        said = frozenset(values.items())
        if not gone and not self._less:
            alike = said in self._whole
        else:
            alike = any(same_where_held(values, other, gone | lost) for other, lost in self._every)
        if not alike:
            self._whole.add(said)
            self._every.append((values, gone))
            self._less |= bool(gone)
        return alike


def same_where_held(
    one: Mapping[Path, bytes], other: Mapping[Path, bytes], gone: AbstractSet[Path]
) -> bool:
    """Whether two entries differ in nothing that both hold; `gone` was erased of either."""
    return all(one.get(path) == other.get(path) for path in (one.keys() | other.keys()) - gone)

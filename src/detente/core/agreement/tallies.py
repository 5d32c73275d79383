"""Tallies of a pack: `duties.toml` (spec/pack.md, P16 and P17). Duties themselves are not in v0."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from typing import Final

from detente.core import limits
from detente.core.agreement.pack import Counted, Field, FieldType, MessageType, Tally
from detente.core.agreement.tables import Document, Table, brief

_FILE: Final = "duties.toml"
_ID: Final = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*", re.ASCII)
_DEFAULTABLE: Final = ("of", "dated", "stands", "binds", "unit", "ceiling")
_EACH_MAX: Final = 1_000_000
_ROWS_MAX: Final = 64


def read_tallies(
    files: Mapping[str, bytes],
    messages: Mapping[str, MessageType],
    parties: Sequence[str],
    sources: Collection[str],
) -> dict[str, Tally]:
    """All tallies, in order of the file; none without `duties.toml`. Raises TheirFault("bad-
    pack").
    """
    if _FILE not in files:
        return {}
    root = Document(_FILE, files[_FILE]).root()
    defaults = _defaults(root)
    tallies: dict[str, Tally] = {}
    for table in root.tables("tally"):
        name = table.path[-1]
        if not _ID.fullmatch(name) or len(name) > limits.TYPE_NAME_CHARS_MAX or name in messages:
            expected = "lower-case letters, digits, single hyphens; not the id of a message"
            raise table.refuse("bad-name", name, expected)
        merged = _with_defaults(table, defaults)
        tallies[name] = _read_tally(merged, name, messages, parties, sources)
    root.finish()
    return tallies


def _defaults(root: Table) -> Mapping[str, object]:
    found: Mapping[str, object] = {}
    for table in root.tables("defaults"):
        if table.path[-1] != "tally":
            raise table.refuse("unknown-table", table.path[-1], "[defaults.tally]")
        for key in _DEFAULTABLE:
            table.raw(key)
        table.finish()
        found = table.data
    return found


def _with_defaults(table: Table, defaults: Mapping[str, object]) -> Table:
    """The tally with the keys it does not set; an error in one of those is at the line of the
    default.
    """
    lines = table.document.lines
    for key in defaults:
        lines.setdefault((*table.path, key), table.document.root().line("defaults", "tally", key))
    return Table(table.document, table.path, {**defaults, **table.data})


def _read_tally(
    table: Table,
    name: str,
    messages: Mapping[str, MessageType],
    parties: Sequence[str],
    sources: Collection[str],
) -> Tally:
    table.one_of("of", ("each party",))
    table.one_of("stands", ("until the next declaration",))
    message, counts = _counts(table, messages)
    dated = message.field_named(table.text("dated"))
    if dated is None or dated.type is not FieldType.DATE or dated.erasable or dated.optional:
        expected = f"a required date field of {message.id}, not erasable"
        raise table.refuse("dangling", table.text("dated"), expected, "dated")
    unit = table.optional_text("unit")
    if unit is not None and not _ID.fullmatch(unit):
        raise table.refuse("bad-name", unit, "lower-case letters, digits, single hyphens", "unit")
    result = Tally(
        id=name,
        message=message.id,
        counts=counts,
        dated=dated.n,
        ceiling=_ceiling(table, parties),
        binds=table.date("binds"),
        unit=unit,
        grounds=table.grounds(sources),
    )
    table.finish()
    return result


def _counts(
    table: Table, messages: Mapping[str, MessageType]
) -> tuple[MessageType, tuple[Counted, ...]]:
    """Rows `{ field = "message.field", each = 1 }`, all of one message."""
    rows = table.raw("counts")
    expected = 'counts = [ { field = "message.field", each = 1 } ]'
    if not isinstance(rows, list) or not 0 < len(rows) <= _ROWS_MAX:
        raise table.refuse("missing-key", "counts", expected, "counts")
    found: list[tuple[MessageType, Counted]] = []
    for row in rows:
        if not isinstance(row, dict):
            raise table.refuse("wrong-type", brief(row), expected, "counts")
        below = Table(table.document, (*table.path, "counts"), row)
        message, field = _counted_field(below, messages)
        found.append((message, Counted(field.n, below.integer("each", 1, _EACH_MAX))))
        below.finish()
    first = found[0][0]
    if any(message is not first for message, _ in found):
        raise table.refuse(
            "bad-value", "fields of several messages", "fields of one message", "counts"
        )
    return first, tuple(counted for _, counted in found)


def _counted_field(below: Table, messages: Mapping[str, MessageType]) -> tuple[MessageType, Field]:
    reference = below.text("field")
    owner, _, name = reference.partition(".")
    message = messages.get(owner)
    field = message.field_named(name) if message else None
    if message is None or field is None or field.type is not FieldType.COUNT or field.erasable:
        expected = "message.field of type count, not erasable"
        raise below.refuse("dangling", reference, expected, "field")
    return message, field


def _ceiling(table: Table, parties: Sequence[str]) -> Mapping[str, int]:
    value = table.raw("ceiling")
    if not isinstance(value, dict):
        expected = ", ".join(f"{party} = 100" for party in parties)
        raise table.refuse("missing-key", "ceiling", f"ceiling = {{ {expected} }}", "ceiling")
    below = Table(table.document, (*table.path, "ceiling"), value)
    result = {party: below.integer(party, 0, 2**53) for party in parties}
    below.finish()
    return result

"""Signed lines and areas: `geo/*.toml` (spec/clauses.md, G49 to G51)."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from detente.core import limits
from detente.core.agreement.clauses import Geo
from detente.core.agreement.geometry import Shape, read_area, read_line
from detente.core.agreement.reading.seats import ID
from detente.core.agreement.tables import Document, Table
from detente.core.errors import TheirFault


def read_geo(files: Mapping[str, bytes], sources: Collection[str]) -> dict[str, Geo]:
    """`[line.<id>]` and `[area.<id>]`, in order of file and place, in one space of names."""
    found: dict[str, Geo] = {}
    for path in sorted(files):
        if not path.startswith("geo/"):
            continue
        root = Document(path, files[path]).root()
        for kind in ("line", "area"):
            for table in root.tables(kind):
                name = table.path[-1]
                if not ID.fullmatch(name) or len(name) > limits.TYPE_NAME_CHARS_MAX:
                    expected = "lower-case letters, digits, single hyphens"
                    raise table.refuse("bad-name", name, expected)
                if name in found:
                    expected = f"one line or area of this name ({found[name].grounds.file})"
                    raise table.refuse("duplicate", name, expected)
                shape = _line(table) if kind == "line" else _area(table)
                found[name] = Geo(name, kind, shape, table.grounds(sources))
                table.finish()
        root.finish()
    return found


def _line(table: Table) -> Shape:
    through = table.texts("through")
    try:
        return read_line(through)
    except TheirFault as fault:
        expected = 'through = ["48.858370 2.294481", ...]: six decimals, edges up to 1,000 km'
        raise table.refuse("bad-area", fault.facts["found"], expected, "through") from fault


def _area(table: Table) -> Shape:
    text = table.text("shape")
    try:
        return read_area(text)
    except TheirFault as fault:
        raise table.refuse("bad-area", text, str(fault.facts["expected"]), "shape") from fault

"""The figures of the replay, each with where it was read: `record.csv` beside this file.

One line of the file is one valid date with the three totals of both sides. Nothing is filled in: a
cell that was derived or could not be verified is named as such, and a date nobody sent is apart.
"""

from __future__ import annotations

import csv
import importlib.resources
import io
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from detente.core import instants
from detente.core.encoding import Value

PARTIES: Final = ("USA", "RUS")
# Column of the file -> field of the pack's type `aggregate`.
CELLS: Final[Mapping[str, str]] = {
    "deployed_launchers": "deployed_launchers",
    "deployed_warheads": "deployed_warheads",
    "total_launchers": "all_launchers",
}
_COLUMNS: Final[Mapping[str, str]] = {"USA": "us", "RUS": "ru"}
_FILE: Final = "record.csv"
_NOON_S: Final = 12 * 3_600
_ASSUMED_S: Final = 30 * 86_400 + _NOON_S
# The first data were due 45 days after entry into force; that day stands in the file's note.
_FIRST_DATE: Final = "2011-02-05"
_FIRST_SENT: Final = "2011-03-22"


@dataclass(frozen=True, slots=True)
class Figures:
    """What one party declared for one date. Keys of `cells` and the marks are names of fields."""

    party: str
    as_of: str  # ISO date
    cells: Mapping[str, int | None]
    derived: tuple[str, ...]
    unverified: tuple[str, ...]
    basis: str
    source: str
    note: str

    @property
    def assumed_sending(self) -> int:
        """The instant at which the replay sends them: assumed, for the real day is not known."""
        if self.as_of == _FIRST_DATE:
            return instants.day_start(_FIRST_SENT) + _NOON_S
        return instants.day_start(self.as_of) + _ASSUMED_S

    def body(self) -> dict[str, Value]:
        """Fields of the declaration by name; what is not known is left out, never nought."""
        note = f"; {self.note}" if self.note else ""
        fields: dict[str, Value] = {"as_of": self.as_of}
        fields |= {name: value for name, value in self.cells.items() if value is not None}
        if self.source:
            fields["source"] = self.source
        if self.derived:
            fields["derived"] = [code(name) for name in self.derived]
        if self.unverified:
            fields["unverified"] = [code(name) for name in self.unverified]
        fields["remark"] = f"basis of the row for both sides: {self.basis}{note}"
        fields["sending"] = "day-assumed"
        return fields

    def shown(self, name: str) -> str:
        """One figure with its marks: `473d`, `1028u`, `-` where there is none."""
        value = self.cells[name]
        marks = ("d" if name in self.derived else "") + ("u" if name in self.unverified else "")
        return "-" if value is None else f"{value}{marks}"


@dataclass(frozen=True, slots=True)
class Row:
    """One date: what both sides declared, or published without sending it."""

    as_of: str
    sent: bool
    sides: Mapping[str, Figures]


def code(name: str) -> str:
    """The pack's code of a total, from the name of its field."""
    return name.replace("_", "-")


def read_rows() -> list[Row]:
    """All rows as they are shipped, in order of date."""
    file = importlib.resources.files("detente.apps.demo").joinpath(_FILE)
    return rows_of(file.read_text(encoding="utf-8"))


def rows_of(text: str) -> list[Row]:
    """Rows of a file's text."""
    return [_row(line) for line in csv.DictReader(io.StringIO(text))]


def _row(line: Mapping[str, str]) -> Row:
    sides = {party: _side(line, party) for party in PARTIES}
    return Row(line["date"], line["sent_to_other_side"] == "yes", sides)


def _side(line: Mapping[str, str], party: str) -> Figures:
    prefix = _COLUMNS[party]
    values = {name: line[f"{prefix}_{column}"] for column, name in CELLS.items()}
    note = line["note"] if line["note_about"] in ("both", prefix) else ""
    return Figures(
        party,
        line["date"],
        {name: int(value) if value else None for name, value in values.items()},
        _marked(line["cells_derived"], prefix),
        _marked(line["cells_unverified"], prefix),
        line["basis"],
        line["source"],
        note,
    )


def _marked(cells: str, prefix: str) -> tuple[str, ...]:
    listed = cells.split(";")
    return tuple(name for column, name in CELLS.items() if f"{prefix}_{column}" in listed)

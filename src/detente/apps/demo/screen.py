"""What the replay shows: how far it is, what was declared, and the table against the ceilings."""

from __future__ import annotations

import textwrap
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from detente.apps.cli.text import Console
from detente.apps.demo.figures import PARTIES, Row
from detente.core.board.tally_rows import NOT_BINDING_YET, OVER, WITHIN

MARK: Final = "REPLAY: public history played again on this computer; never live traffic"
LEGEND: Final = (
    "d  derived from other published figures, not read as such",
    "u  unverified: no source could be read for this figure",
    ">  above the ceiling's figure; a breach only from the date on which the ceiling binds",
    "-  not declared",
)
Facts = Mapping[str, Any]  # as the workers answer it

_WIDTH: Final = 96
_INDENT: Final = "      "
_MARKS: Final[Mapping[str, str]] = {"derived": "d", "unverified": "u"}
_SHORT: Final[Mapping[str, str]] = {
    "deployed-launchers": "launchers",
    "deployed-warheads": "warheads",
    "all-launchers": "all",
}


@dataclass(slots=True)
class Progress:
    """Lines with the share of the work that is done; `step` counts one more piece of it."""

    console: Console
    total: int
    pause_s: float = 0.0
    done: int = 0

    def step(self, line: str) -> None:
        """One more piece is done."""
        self.done += 1
        self._say(f"{100 * self.done // self.total:3d}%  {line}")

    def more(self, *lines: str) -> None:
        """What belongs to the piece before."""
        self._say(*(f"{_INDENT}{line}" for line in lines))

    def head(self, line: str) -> None:
        """Title of what follows."""
        self._say("", self.console.style("bold", line))

    def plain(self, *lines: str) -> None:
        """Lines without indent."""
        self._say(*lines)

    def pause(self) -> None:
        """Give a person time to read, where one asked for it."""
        if self.pause_s:
            time.sleep(self.pause_s)

    def _say(self, *lines: str) -> None:
        self.console.say(*lines)
        if not self.console.json:
            self.console.out.flush()  # who reads through a pipe sees it while it works


def wrapped(text: str) -> list[str]:
    """A long line as several."""
    return textwrap.wrap(text, _WIDTH - len(_INDENT), subsequent_indent="  ")


def table(rows: Sequence[Facts]) -> list[dict[str, Any]]:
    """Rows of the tallies by date: for each party its three figures with marks, and a verdict."""
    dates = sorted({str(row["as_of"]) for row in rows})
    found = {(row["as_of"], row["party"], row["tally"]): row for row in rows}
    return [
        {
            "as_of": date,
            "figures": {
                party: [_cell(found.get((date, party, tally)), party, tally) for tally in _SHORT]
                for party in PARTIES
            },
            "verdict": _verdict(date, found),
        }
        for date in dates
    ]


def _cell(row: Mapping[str, Any] | None, party: str, tally: str) -> dict[str, Any]:
    if row is None:
        return {"tally": tally, "party": party, "value": None, "marks": [], "verdict": "missing"}
    names = ("tally", "party", "value", "ceiling", "verdict", "serial", "marks")
    return {name: row[name] for name in names}


def _verdict(date: str, found: Mapping[tuple[str, str, str], Mapping[str, Any]]) -> str:
    """One verdict over all six figures; a missing one or one over its ceiling is named."""
    words, plain = [], set()
    for party in PARTIES:
        for tally, short in _SHORT.items():
            row = found.get((date, party, tally))
            if row is None:
                words.append(f"{party} {short} not declared")
            elif row["verdict"] == OVER:
                words.append(f"{party} {short} OVER by {row['value'] - row['ceiling']}")
            else:
                plain.add(str(row["verdict"]))
    base = NOT_BINDING_YET if NOT_BINDING_YET in plain else WITHIN
    shown = base.replace("-", " ")
    return "; ".join([*words, shown] if not words or base == NOT_BINDING_YET else words)


def table_lines(rows: Sequence[Facts], ceilings: Sequence[Facts]) -> list[str]:
    """The table as text, ceilings first."""
    limits = {one["tally"]: one for one in ceilings}
    lines = [f"{'':10}" + "".join(f"   {party:<30}" for party in PARTIES).rstrip()]
    columns = "".join(f"{short:>9} " for short in _SHORT.values())
    lines.append(
        f"{'as of':10}" + "".join(f"   {columns}" for _ in PARTIES) + "  verdict as declared"
    )
    shown = "".join(
        "   " + "".join(f"{limits[tally]['ceiling'][party]:>9} " for tally in _SHORT)
        for party in PARTIES
    )
    binds = " ".join(sorted({one["binds"] for one in ceilings}))
    lines.append(f"{'ceiling':10}{shown}  binds from {binds}")
    for row in rows:
        cells = "".join(
            "   " + "".join(_figure(cell) for cell in row["figures"][party]) for party in PARTIES
        )
        lines.append(f"{row['as_of']:10}{cells}  {row['verdict']}")
    return lines


def _figure(cell: Mapping[str, Any]) -> str:
    """A figure with its digits under those of the ceiling, marks behind: ` >1796u`."""
    if cell["value"] is None:
        return f"{'-':>9} "
    above = ">" if cell["value"] > cell["ceiling"] else ""
    marks = "".join(_MARKS.get(mark, f" {mark}") for mark in cell["marks"])
    return f"{above + str(cell['value']):>9}{marks:<1}"


def notes(ceilings: Sequence[Facts]) -> list[str]:
    """Where the ceilings come from: each clause's paragraph, basis and reason."""
    lines = []
    for one in ceilings:
        figure = "/".join(str(value) for value in sorted(set(one["ceiling"].values())))
        because = f": {one['because']}" if one["because"] else ""
        clause = f"{one['paragraph']}, basis: {one['basis']}{because}"
        lines += wrapped(f"{_SHORT[one['tally']]} {figure}  {clause}")
    return lines


def remarks(rows: Sequence[Row]) -> list[str]:
    """What a declaration says beside its figures, by date and party."""
    lines = []
    for row in rows:
        notes_of: dict[str, list[str]] = {}
        for party in PARTIES:
            if row.sides[party].note:
                notes_of.setdefault(row.sides[party].note, []).append(party)
        for note, parties in notes_of.items():
            lines += wrapped(f"{row.as_of} {' '.join(parties)}: {note}")
    return lines


def not_sent(row: Row) -> list[str]:
    """A row that nobody sent as a declaration: its figures, apart."""
    lines = [
        f"{row.as_of}  public statement, not sent as a declaration; in no record and no table:"
    ]
    for party in PARTIES:
        side = row.sides[party]
        figures = " / ".join(side.shown(name) for name in side.cells)
        lines.append(f"  {party}  {figures}")
    source = next(iter(row.sides.values())).source
    note = next(iter(row.sides.values())).note
    return [*lines, *wrapped(f"  {note}"), f"  {source}"]

"""What goes to the terminal: streams, colour, widths, and one place where values are made safe."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TextIO

from detente.apps.i18n import talk
from detente.apps.i18n.talk import Safe, t
from detente.apps.neutral import columns, padded, set_apart
from detente.core import instants

FORMAT: Final = 1  # of every JSON object; rises when a key changes its meaning
_STYLES: Final = {"bold": "1", "warn": "33", "bad": "31", "good": "32"}
_GAP: Final = 2


def value(text: object) -> Safe:
    """Any value for people: hostile characters drawn, other scripts isolated."""
    return talk.value(text)


def count(number: int, one: str, many: str = "") -> str:
    """`1 parcel`, `2 parcels`, `2 entries`."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def at(instant: int | None, *, seconds: bool = False) -> Safe:
    """`2026-11-22 14:32Z`, or a word where there is no time."""
    return t("time--never") if instant is None else Safe(instants.shown(instant, seconds=seconds))


def label(words: str, width: int) -> Safe:
    """Words before a value, a blank behind them at least."""
    return Safe(padded(words, max(width, columns(words) + 1)))


@dataclass(slots=True)
class Console:
    """Results go to `out`, everything said beside them to `err`."""

    out: TextIO
    err: TextIO
    colour: bool = False
    json: bool = False
    plain: bool = False
    quiet: bool = False

    def say(self, *lines: str) -> None:
        """Result lines for people; silent in JSON mode."""
        if not self.json:
            for line in lines:
                self.out.write((line if self.plain else set_apart(line)).rstrip() + "\n")

    def note(self, *lines: str) -> None:
        """Words beside the result, on standard error; silent with --quiet and in JSON mode."""
        if not self.quiet and not self.json:
            self.out.flush()  # so that both streams into one file keep their order
            for line in lines:
                self.err.write(set_apart(line).rstrip() + "\n")

    def object(self, content: Mapping[str, object]) -> None:
        """The one object of JSON mode; ASCII only, so that nothing in it can act on a terminal."""
        if self.json:
            whole = {"format": FORMAT, **content}
            self.out.write(json.dumps(whole, ensure_ascii=True, sort_keys=True) + "\n")

    def style(self, name: str, text: str) -> str:
        """The text in bold or colour where colour is on; never the only carrier of a meaning."""
        return f"\x1b[{_STYLES[name]}m{text}\x1b[0m" if self.colour else text

    def table(
        self, rows: Sequence[Sequence[str]], head: Sequence[str] = (), indent: str = ""
    ) -> None:
        """Rows in columns of equal width, or with --plain parted by tabs and without a head."""
        if self.plain:
            self.say(*("\t".join(row) for row in rows))
            return
        every = [head, *rows] if head else list(rows)
        widths: dict[int, int] = {}
        for row in every:
            for column, cell in enumerate(row[:-1]):
                widths[column] = max(widths.get(column, 0), columns(cell) + _GAP)
        for number, row in enumerate(every):
            cells = [padded(cell, widths.get(at_, 0)) for at_, cell in enumerate(row[:-1])]
            line = indent + "".join(cells) + (row[-1] if row else "")
            self.say(self.style("bold", line.rstrip()) if head and number == 0 else line)


def make_console(
    *, as_json: bool, plain: bool, quiet: bool, no_color: bool, out: TextIO, err: TextIO
) -> Console:
    """A console for this run; colour only on a terminal that wants it (no-color.org)."""
    wanted = not no_color and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    colour = wanted and not as_json and not plain and out.isatty()
    return Console(out, err, colour, as_json, plain, quiet)


def standard_streams() -> tuple[TextIO, TextIO]:
    """Standard output and error; what a terminal's encoding lacks is written as an escape."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")
    return sys.stdout, sys.stderr

"""Scenarios that end in boards: the Abu Dhabi weeks, public history and the same weeks as if, and a
week along a ceasefire line. Each is played in homes of its own; then what the boards of all homes
say.
"""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from detente.apps import i18n
from detente.apps.boards import text
from detente.apps.boards.compute import known_here, plain
from detente.apps.boards.words import words_of
from detente.apps.cli.text import Console
from detente.apps.cli.words import stamp
from detente.apps.demo.player import Player, hour
from detente.apps.demo.screen import Progress
from detente.apps.demo.script import Script, Step, read_script
from detente.core.errors import EnvironmentFault
from detente.engine.registers import Agreement

HISTORY: Final = "abu-dhabi-2026"
AS_IF: Final = "abu-dhabi-as-if"
BOTH: Final = "abu-dhabi"
CEASEFIRE: Final = "ceasefire-line"
SCRIPTS: Final[Mapping[str, tuple[str, ...]]] = {
    HISTORY: (HISTORY,),
    AS_IF: (AS_IF,),
    BOTH: (HISTORY, AS_IF),
    CEASEFIRE: (CEASEFIRE,),
}
# Which home's boards are shown: one that holds a seat in every agreement of its scenario.
_SHOWN: Final = {HISTORY: "CHR", AS_IF: "BRV", CEASEFIRE: "BRV"}
# What is shown beside what, by pack: history at the left, as if at the right.
PAIRS: Final = (
    ("new-start", "strategic-limits"),
    ("strategic-limits", ""),
    ("dialogue", "dialogue"),
    ("prisoner-exchange", "prisoner-exchange"),
    ("strike-pause", "strike-pause"),
)
_COLUMN_MAX: Final = 76
_SIDE_BY_SIDE_MIN: Final = 100  # columns of a terminal; below it the boards stand one after another
_PIPED: Final = (120, 24)  # where there is no terminal to ask
_TYPES_SHOWN_MAX: Final = 3  # of the messages of one hour


@dataclass(slots=True)
class Week:
    """One scenario while it is played, and the boards of its homes afterwards."""

    script: Script
    player: Player
    boards: dict[str, dict[str, bytes]] = field(default_factory=dict)  # code -> agreement -> bytes

    def play(self, progress: Progress) -> None:
        """Set up the homes and play every hour. Raises what `Player` raises."""
        self.player.set_up()

        def told(at: int, steps: Sequence[Step]) -> None:
            signed = [deal.id for deal in self.script.deals if deal.signed == at]
            progress.step(f"{hour(at)}  {_told(steps, signed)}")

        self.player.play(told)

    def evaluate(self) -> None:
        """The boards of every home at the end of the scenario.

        Raises EnvironmentFault("demo-differs") where two that hold and read the same differ.
        """
        for code, home in self.player.homes.items():
            state = home.center.state
            self.boards[code] = {
                one.id: known_here(state, one).board(self.script.ends).encode()
                for one in state.agreements.values()
            }
        for agreement in self.player.ids.values():
            seen: dict[str, str] = {}
            for code, boards in self.boards.items():
                if agreement not in boards:
                    continue
                board = plain(boards[agreement])
                same = str((board["heads"], board["openings"]))
                first = seen.setdefault(same, code)
                if self.boards[first][agreement] != boards[agreement]:
                    raise EnvironmentFault(
                        "demo-differs", what=f"board {agreement[:8]} of {code}",
                        expected=f"that of {first}", found="another",
                    )  # fmt: skip

    @property
    def equal(self) -> int:
        """How many boards were found equal byte for byte to one of another home."""
        found = 0
        for agreement in self.player.ids.values():
            held = [boards[agreement] for boards in self.boards.values() if agreement in boards]
            found += len(held) - len(set(held))
        return found

    def by_pack(self) -> dict[str, Agreement]:
        """Agreements of the home whose boards are shown, by the id of their text."""
        state = self.player.homes[_SHOWN[self.script.id]].center.state
        return {one.pack.agreement.id: one for one in state.agreements.values()}

    def shown_home(self) -> str:
        """Folder of the home whose boards are shown."""
        return self.script.who(_SHOWN[self.script.id]).home

    def shown(self, agreement: Agreement) -> Mapping[str, Any]:
        """The board that is shown of one agreement."""
        return plain(self.boards[_SHOWN[self.script.id]][agreement.id])

    def summary(self) -> dict[str, object]:
        """The object of --json: where the homes lie, and the boards of the home that is shown."""
        shown = _SHOWN[self.script.id]
        return {
            "scenario": self.script.id,
            "as_of": hour(self.script.ends),
            "homes": {one.home: one.code for one in self.script.cast},
            "agreements": dict(self.player.ids),
            "entries": self.player.entries,
            "equal_boards": self.equal,
            "shown": shown,
            "boards": [plain(board) for board in self.boards[shown].values()],
        }


def hours_of(script: Script) -> int:
    """How many progress lines a scenario makes."""
    return len({step.at for step in script.steps} | {deal.signed for deal in script.deals})


def _told(steps: Sequence[Step], signed: Sequence[str]) -> str:
    """Who signed and wrote what in one hour."""
    told = [f"signed: {', '.join(signed)}"] if signed else []
    told += [
        "all say what they hold" if step.receipts else f"{step.by} {step.type}"
        for step in steps[:_TYPES_SHOWN_MAX]
    ]
    left = len(steps) - _TYPES_SHOWN_MAX
    more = f" + {left}" if left > 0 else ""
    return ", ".join(dict.fromkeys(told)) + more


@contextlib.contextmanager
def weeks(names: Sequence[str], root: Path) -> Iterator[list[Week]]:
    """Scenarios with their homes in one folder; homes are released at the end."""
    with contextlib.ExitStack() as stack:
        found = []
        for name in names:
            player = Player(read_script(name), root)
            stack.callback(player.close)
            found.append(Week(player.script, player))
        yield found


def homes_of(names: Sequence[str]) -> list[str]:
    """Folders that the scenarios make."""
    return [one.home for name in names for one in read_script(name).cast]


# --- showing ------------------------------------------------------------------------------------


def language(given: str | None) -> str:
    """The reader's: that of --lang, else that of the environment, else English."""
    named = (given or "").split(",")[0].strip()
    for found in (named, *(os.environ.get(name, "")[:2] for name in ("LC_ALL", "LANG"))):
        if found in i18n.LANGUAGES:
            return found
    return i18n.LANGUAGES[0]


def show(console: Console, found: Sequence[Week], lang: str) -> None:
    """The boards: one scenario as it stands, two side by side."""
    if console.json:
        return
    if len(found) == 1:
        for only in found[0].by_pack().values():
            _whole(console, found[0], only, lang)
        return
    left, right = found
    columns = shutil.get_terminal_size(_PIPED).columns
    for one, other in PAIRS:
        agreements = left.by_pack().get(one), right.by_pack().get(other)
        if columns < _SIDE_BY_SIDE_MIN:
            for week, agreement in zip(found, agreements, strict=True):
                if agreement is not None:
                    _whole(console, week, agreement, lang, brief=True)
            continue
        width = min(_COLUMN_MAX, (columns - len(text.BETWEEN)) // 2)
        sides = [
            None
            if agreement is None
            else (words_of(agreement, lang, width=width, brief=True), week.shown(agreement))
            for week, agreement in zip(found, agreements, strict=True)
        ]
        console.say("", *text.beside(sides[0], sides[1], width))


def _whole(
    console: Console, week: Week, agreement: Agreement, lang: str, *, brief: bool = False
) -> None:
    console.say("")
    stamp(console, agreement.mark)
    words = words_of(agreement, lang, brief=brief)
    for line, is_title in text.whole(words, week.shown(agreement)):
        console.say(console.style("bold", line) if is_title else line)
    stamp(console, agreement.mark)

"""A scenario played in real homes, and ways into the JSON of its boards."""

from __future__ import annotations

import contextlib
import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

from detente.apps.cli.main import main
from detente.apps.demo.player import Player
from detente.apps.demo.script import Script, read_script
from detente.core.board.board import Board, evaluate
from detente.engine.facts import beside, facts_of
from tests.board.scene import at

Json: TypeAlias = Any
AS_OF = "2026-02-05T20:00:00Z"
REACH = "2026-02-05T19:59:00Z"
DONE = frozenset({"met", "met-late", "used"})


@dataclass(slots=True)
class Played:
    """One scenario after its last step, its homes closed: the board of each for each agreement."""

    root: Path
    script: Script
    boards: dict[tuple[str, str], Board]

    def board(self, code: str, deal: str) -> Board:
        """The board of one home."""
        return self.boards[code, deal]

    def json(self, code: str, deal: str) -> Json:
        """The same, as JSON."""
        return self.board(code, deal).value()

    def lines(self, code: str, deal: str, clause: str | None = None) -> list[Json]:
        """Lines of a clause, or of all, the closed ones too."""
        board = self.board(code, deal)
        named = [one.clause for one in board.clauses] if clause is None else [clause]
        return [line for name in named for line in board.all_lines(name)]

    def pairs(self) -> Iterator[tuple[str, str]]:
        """Every home with every agreement that it holds."""
        yield from self.boards

    def command(self, home: str, *words: str) -> str:
        """What a command prints, given at a home."""
        out = io.StringIO()
        with contextlib.redirect_stdout(out):
            assert main(["--home", str(self.root / home), *words]) == 0
        return out.getvalue()


def play(name: str, root: Path) -> Played:
    player = Player(read_script(name), root)
    try:
        player.set_up()
        player.play(lambda _at, _steps: None)
        pairs = [(code, deal.id) for deal in player.script.deals for code in deal.members]
        return Played(root, player.script, {pair: _board(player, *pair) for pair in pairs})
    finally:
        player.close()


def _board(player: Player, code: str, deal: str) -> Board:
    agreement = player.agreement(code, deal)
    bound, record, heads = facts_of(agreement, beside(player.homes[code].center.state, agreement))
    return evaluate(bound, record, heads, at(AS_OF))


def one(listed: list[Json], **wanted: Json) -> Json:
    """The only element that has these values."""
    found = [
        item for item in listed if all(item.get(key) == value for key, value in wanted.items())
    ]
    assert len(found) == 1, (wanted, len(found))
    return found[0]


def walk(value: Json) -> Iterator[Json]:
    """A value and all that is in it."""
    yield value
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for item in inner:
        yield from walk(item)


def statements(board: Json, about: str | None) -> list[Json]:
    """What was said about one thing."""
    (group,) = [item for item in board["statements"] if item["about"] == about]
    found: list[Json] = group["statements"]
    return found


def figures(said: Json) -> dict[str, str]:
    """Figures of one statement by their names."""
    return {item["name"]: item["figure"] for item in said.get("figures", [])}

"""What the demo says of the homes that it leaves, and where they lie."""

from __future__ import annotations

import io
from types import SimpleNamespace
from typing import Any

import pytest

from detente.apps.cli.text import Console
from detente.apps.demo import command
from detente.apps.demo.screen import Progress


@pytest.mark.parametrize(
    ("scenario", "keep", "expected"),
    [
        ("record", "D", "kept: D/usa D/rus D/evidence"),
        ("all", "D", "kept: D/record/usa D/record/rus D/record/evidence"),
        ("record", None, "Everything was removed"),
        ("all", None, ""),
    ],
)
def test_the_homes_of_the_record_are_named_where_they_are(
    scenario: str, keep: str | None, expected: str
) -> None:
    out = io.StringIO()
    console = Console(out, io.StringIO())
    args = SimpleNamespace(scenario=scenario, keep=keep)
    run: Any = SimpleNamespace(args=args, console=console, next=lambda _words: None)
    played: Any = SimpleNamespace(progress=Progress(console, 1))
    command._finish(run, played, 1.0)
    said = [line for line in out.getvalue().splitlines() if "kept" in line or "removed" in line]
    assert [line.startswith(expected) for line in said] == ([True] if expected else [])

"""What falls due in the next watch is told at the hand-over, and what we are late with."""

from __future__ import annotations

from typing import Any

from detente.core import limits
from tests.cli.pause import Pause, paused, paused_homes

__all__ = ["paused", "paused_homes"]


def told(paused: Pause, home: str) -> list[dict[str, Any]]:
    items = paused.cli(f"{home} watch hand-over --list --json").object["items"]
    return [item for item in items if item["kind"] == "duty"]


def test_a_duty_of_ours_is_told_from_half_a_day_before_until_it_is_done(paused: Pause):
    (line,) = paused.cli("ard due --json").object["due"]
    assert told(paused, "ard") == []
    due = 1_795_144_060  # 2026-11-20T03:07:40Z
    assert line["due"] == "2026-11-20T03:07:40Z"
    paused.cli.clock.at = due - limits.WATCH_AHEAD_S - 1
    assert told(paused, "ard") == []
    paused.cli.clock.at += 1
    (item,) = told(paused, "ard")
    assert (item["text"], item["due"], item["late"]) == (line["line"], due, False)
    assert told(paused, "brv") == []
    paused.cli.clock.at = due + 1
    (late,) = told(paused, "ard")
    assert (late["id"], late["late"]) == (item["id"], True)
    shown = paused.cli("ard watch hand-over --list").out
    assert f"we owe {line['line']}" in shown
    assert "LATE, was due 2026-11-20 03:07Z" in shown

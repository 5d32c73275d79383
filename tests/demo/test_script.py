"""Scenarios as text: read strictly, played by real homes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from detente.apps.demo.player import Player
from detente.apps.demo.script import Step, parse_script, read_script
from detente.core.errors import OurFault
from detente.engine import rules


def _small() -> dict[str, Any]:
    return {
        "scenario": {"mark": "exercise", "title": "t", "about": ["a"], "ends": "2026-02-06"},
        "home": {
            name: {"code": code, "center": f"rrc.{name}.example", "names": {"en": name.title()}}
            for name, code in (("ardania", "ARD"), ("brevia", "BRV"))
        },
        "agreement": {
            "first": {
                "pack": "neighbours",
                "parties": ["ARD", "BRV"],
                "start": "2026-01-01",
                "signed": "2026-01-01T08:00:00Z",
            }
        },
        "step": [
            {
                "at": "2026-01-02T00:00:00Z", "by": "ARD", "in": "first", "type": "notice",
                "fields": {"day": "2026-02-02", "people": 5}, "name": "one",
            },
            {"by": "ARD", "in": "first", "type": "cancelled", "refers": "one"},
            {"at": "2026-01-03T00:00:00Z", "receipts": True},
        ],
    }  # fmt: skip


def test_a_small_scenario_is_played_by_homes_that_hold_equal_records(tmp_path: Path) -> None:
    player = Player(parse_script("small", _small()), tmp_path / "play")
    player.set_up()
    told: list[tuple[int, list[Step]]] = []
    try:
        player.play(lambda at, steps: told.append((at, steps)))
        one, two = (player.agreement(code, "first") for code in ("ARD", "BRV"))
        assert {t: r.root for t, r in one.registers.items()} == {
            t: r.root for t, r in two.registers.items()
        }
        held = [h for r in one.registers.values() for h in r.entries]
        assert all(rules.problem(one, h) is None for h in held)
        kinds = [h.type for h in held if h.seat == 0 and not h.bare]
        assert kinds == ["adopted", "notice", "cancelled"]
        assert sum(step.type != "" for _, steps in told for step in steps) == 2
    finally:
        player.close()


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"by": "COR"}, "holds no seat"),
        ({"in": "second"}, "holds no seat"),
        ({"refers": "two"}, "nothing before it is called two"),
        ({"at": "2026-03-01"}, "after the end"),
        ({"wrong": 1}, "unknown wrong"),
    ],
)
def test_a_step_that_does_not_fit_is_named(change: dict[str, Any], why: str) -> None:
    data = _small()
    data["step"][0] |= change
    with pytest.raises(OurFault, match="bad-scenario") as caught:
        parse_script("small", data)
    assert why in str(caught.value.facts["why"])


@pytest.mark.parametrize("name", ["abu-dhabi-2026"])
def test_scenarios_that_come_with_the_program_are_read(name: str) -> None:
    script = read_script(name)
    assert script.steps
    assert list(script.steps) == sorted(script.steps, key=lambda step: step.at)


def test_what_public_history_says_stands_with_its_source_or_as_dispatch() -> None:
    for step in read_script("abu-dhabi-2026").steps:
        if step.type == "statement":
            assert step.by == "CHR"
            assert step.fields["basis"] in ("read", "dispatch")
            assert ("source" in step.fields) == (step.fields["basis"] == "read")

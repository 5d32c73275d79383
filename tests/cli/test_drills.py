"""Routine contacts and drills as the watch types and reads them."""

from __future__ import annotations

import io
import json

import pytest

from tests.cli.conftest import Terminal
from tests.world import PACK, START

NOON = START - START % 86_400 + 12 * 3_600
HOUR = 3_600


@pytest.fixture
def drilled(cli):
    """An exercise beside the live agreement, signed by both."""
    cli("ard agreement propose --with BRV --mark exercise", str(PACK), "--start", "2026-11-18")
    rows = cli("ard agreement list --json").object["agreements"]
    (exercise,) = [row["id"] for row in rows if row["mark"] == "exercise"]
    draft = cli("ard agreement adopt --as orlova --json", exercise).object["draft"]
    cli(f"ard agreement sign {draft} --as petro")
    cli.carry("ard", "brv")
    draft = cli("brv agreement adopt --as lind --json", exercise).object["draft"]
    cli(f"brv agreement sign {draft} --as rossi")
    cli.carry("brv", "ard", "brv")
    return cli


def test_hours_are_set_by_a_person_and_shown_with_what_came_of_them(cli):
    assert cli("ard link contact-hours BRV").out.splitlines() == [
        "BRV  no hours are set; none today",
        "  this month: kept 0, missed 0",
    ]
    said = cli("ard link contact-hours BRV 12:00Z,18:00Z --as orlova")
    assert said.out.splitlines()[0] == "BRV  12:00Z .  18:00Z ."
    assert "30 minutes before its hour" in said.err
    cli.clock.at = NOON
    serial = cli.send()
    cli.carry("ard", "brv")
    cli.clock.at += 180
    cli(f"brv ack {serial} --as lind")
    cli.carry("brv", "ard")
    cli.clock.at = NOON + 7 * HOUR
    assert cli("ard link contact-hours BRV").out.splitlines() == [
        "BRV  12:00Z o  18:00Z x",
        f"  2026-11-18 12:00Z  o kept 2026-11-18 12:03Z by V. Lind, Watch officer  [{serial}]",
        "  2026-11-18 18:00Z  x MISSED, cause unknown",
        "  this month: kept 1, missed 1",
        "  missed 2026-11-18 18:00Z, cause unknown",
    ]
    cli("ard link cause BRV technical --note cable --as orlova")
    told = cli("ard link contact-hours BRV --json").object
    assert [slot["state"] for slot in told["today"]] == ["kept", "missed"]
    assert told["missed"][0]["cause"]["cause"] == "technical"
    status = cli("ard link status BRV").out.splitlines()
    at = status.index("  contact       12:00Z o  18:00Z x")
    assert status[at + 2] == "                missed 2026-11-18 18:00Z, judged technical (cable)"
    assert cli("ard link status --json").object["peers"][0]["contact"]["missed_count"] == 1


def test_hours_are_ended_and_what_cannot_be_is_refused(cli):
    cli("ard link contact-hours BRV 12:00Z --as orlova")
    assert (
        "no routine contact with BRV from now on"
        in cli("ard link contact-hours BRV --none --as orlova").out
    )
    for typed in ("noon", "12:00", "12:00Z,12:30Z"):
        cli(f"ard link contact-hours BRV {typed} --as orlova", status=1)
    cli("ard link contact-hours BRV 12:00Z --none --as orlova", status=2)
    cli("ard link contact-hours XXX", status=1)
    dry = cli("ard link contact-hours BRV 08:00Z --dry-run --as orlova")
    assert "nothing was signed" in dry.err
    assert cli("ard link contact-hours BRV --json").object["hours"] == []


def test_a_drill_from_plan_to_report(drilled):
    cli = drilled
    planned = cli("ard drill plan BRV 12:00Z --within 10m --as petro --json").object["planned"]
    assert (planned["planned_for"], planned["limit_s"]) == (NOON, 600)
    name = planned["id"][:8]
    assert cli("ard drill run --as orlova").out == "no drill is due\n"
    cli(f"ard drill run {name} --as orlova", status=1)
    assert cli("ard status --json").object["drills_due"] == []
    cli.clock.at = NOON + 60
    assert cli("ard status --json").object["drills_due"] == [planned["id"]]
    assert (
        f"drill with BRV was due 2026-11-18 12:00Z: detente drill run {name}"
        in cli("ard status").out
    )
    said = cli("ard drill run --as orlova")
    lines = said.out.splitlines()
    assert lines[0] == lines[-1]
    assert lines[0].startswith("EXERCISE  EXERCISE  EXERCISE")
    assert lines[1].endswith("to BRV; to be acknowledged within 10 m 0 s")
    cli.carry("ard", "brv")
    (row,) = cli("brv inbox --json").object["messages"]
    assert (row["type"], row["mark"], row["lane"]) == ("service", "exercise", "us")
    cli.clock.at += 240
    cli(f"brv ack {row['leaf'][:16]} --as lind")
    cli.carry("brv", "ard")
    (one,) = cli("ard drill report BRV --json").object["peers"][0]["done"]
    assert (one["state"], one["after_s"], one["person"]) == ("acknowledged", 240, "V. Lind")
    assert one["mark"] == "exercise"
    report = cli("ard drill report").out.splitlines()
    assert report[0] == "BRV  1 drill, 0 missed; median 4 m 0 s"
    assert report[1] == (
        f"  {name}  EXERCISE {row['serial']} sent 2026-11-18 12:01:00Z, received"
        " 2026-11-18 12:01:00Z, acknowledged 2026-11-18 12:05:00Z by V. Lind, Watch officer"
        " after 4 m 0 s (limit 10 m 0 s)"
    )
    logged = cli("ard log list --plain").out
    assert "planned a drill with BRV 2026-11-18 12:00Z: DRILL. This is an exercise." in logged
    assert f"EXERCISE ran the drill {row['serial']} with BRV" in logged
    done = f"EXERCISE drill acknowledged {row['serial']} by BRV V. Lind: after 4 m 0 s"
    assert done in logged


def test_one_that_nobody_acknowledges_is_missed_in_report_and_log(drilled):
    cli = drilled
    cli("ard drill plan BRV 12:00Z --as petro --text", "DRILL. Who has the watch?")
    cli.clock.at = NOON
    cli("ard drill run --as orlova")
    assert "to be acknowledged by 2026-11-18 12:30:00Z" in cli("ard drill report").out
    cli.clock.at += HOUR
    assert "MISSED: not acknowledged within 30 m 0 s" in cli("ard drill report").out
    assert "at least half were not acknowledged" in cli("ard drill report BRV").out
    assert "DRILL NOT ACKNOWLEDGED" in cli("ard log list").out


def test_drills_are_called_off_and_named_where_several_are_due(drilled):
    cli = drilled
    ids = [
        cli(f"ard drill plan BRV {hour}:00Z --as petro --json").object["planned"]["id"]
        for hour in (12, 13, 14)
    ]
    cli(f"ard drill call-off {ids[0]} --as petro", "They asked us")
    cli.clock.at = NOON + 3 * HOUR
    refused = cli("ard drill run --as orlova", status=2)
    assert ids[1][:8] in refused.err
    assert ids[2][:8] in refused.err
    assert ids[0][:8] not in refused.err
    cli(f"ard drill run {ids[0]} --as orlova", status=1)
    assert "called off the drill with BRV 2026-11-18 12:00Z: They asked us" in (
        cli("ard log list").out
    )


def test_a_person_at_the_terminal_is_asked_before_anything_is_signed(drilled):
    cli = drilled
    cli("ard drill plan BRV 12:00Z --as petro")
    cli.clock.at = NOON
    said = cli("ard drill run --as orlova", status=1, stdin=Terminal("n\n"))
    assert "EXERCISE: a drill message to BRV" in said.err
    assert "nothing was signed" in cli("ard drill run --dry-run --as orlova").err
    assert cli("ard drill report --json").object["peers"][0]["done"] == []


def test_without_an_exercise_it_says_how_to_get_one(cli):
    said = cli("ard drill plan BRV 12:00Z --as petro", status=1)
    assert "--mark exercise" in said.err
    assert cli("ard drill report").out == "BRV  no drill was run that is decided\n"
    assert json.loads(cli("ard drill report --json", stdin=io.StringIO()).out)["format"] == 1

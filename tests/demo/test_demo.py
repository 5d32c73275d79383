"""`detente demo` as a person runs it: a run that is kept, one that is not, and what goes wrong."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

SECONDS_MAX = 110
PROGRAM = [sys.executable, "-m", "detente.apps.cli.main"]


@pytest.fixture(scope="module")
def stage(tmp_path_factory):
    """A fresh HOME and a folder for temporary files, to see what is left in it."""
    root = tmp_path_factory.mktemp("stage")
    (root / "home").mkdir()
    (root / "tmp").mkdir()
    return root


def environment(stage):
    kept = {k: v for k, v in os.environ.items() if not k.startswith("DETENTE_")}
    return {**kept, "HOME": str(stage / "home"), "TMPDIR": str(stage / "tmp"), "TZ": "UTC"}


def run(stage, *words, check=True):
    done = subprocess.run(
        [*PROGRAM, *words], cwd=stage, env=environment(stage), capture_output=True, text=True,
        timeout=SECONDS_MAX, stdin=subprocess.DEVNULL,
    )  # fmt: skip
    if check:
        assert done.returncode == 0, done.stdout + done.stderr
    return done


@pytest.fixture(scope="module")
def played(stage):
    """The summary of a run with --json --keep."""
    done = run(stage, "demo", "--scenario", "record", "--json", "--keep", "kept")
    assert done.stderr == ""
    assert done.stdout.count("\n") == 1
    return json.loads(done.stdout)


def left_processes(word):
    """Command lines of running processes that hold a word; empty where /proc is not there."""
    found = []
    for entry in Path("/proc").glob("[0-9]*/environ"):
        try:
            if word.encode() in entry.read_bytes():
                found.append(entry.parent.name)
        except OSError:
            continue  # another user's, or gone
    return [pid for pid in found if pid != str(os.getpid())]


def test_all_declarations_are_sent_and_received(played):
    assert played["format"] == 1
    assert played["mark"] == "replay"
    assert played["signed"] == ["RUS", "USA"]
    assert played["sent"] == played["received"] == {"USA": 24, "RUS": 24}
    assert played["acknowledged"] == {"USA": 8, "RUS": 8}
    assert played["sending"] == "day-assumed"
    assert played["homes"]["USA"]["center"] == "usa.replay.example"


def test_both_records_are_equal(played):
    assert played["equal"] is True
    assert played["roots"]["USA"] == played["roots"]["RUS"]
    assert len(played["roots"]["USA"]) == 2
    assert all(register["receipts"] > 0 for register in played["registers"])


def test_the_line_is_cut_and_comes_back_and_nothing_that_came_goes_again(played):
    line = played["line"]
    assert "link line to RUS is down" in line["down"]
    assert "link line to RUS is up" in line["back"]
    assert len(line["dates_by_courier"]) == 5
    assert set(line["dates_by_courier"]) < {row["as_of"] for row in played["table"]}
    assert line["late_parcels"] > 0
    assert line["late_new"] == 0
    assert 0 < line["sent_after"] < line["receipted_before"]


def test_the_table_has_a_verdict_for_every_date_and_no_empty_cell(played):
    table = played["table"]
    assert len(table) == 24
    cells = [cell for row in table for side in row["figures"].values() for cell in side]
    assert len(cells) == 24 * 6
    assert all(isinstance(cell["value"], int) for cell in cells)
    ceilings = {cell["tally"]: cell["ceiling"] for cell in cells}
    assert sorted(ceilings.values()) == [700, 800, 1550]
    for row in table:
        binds = row["as_of"] >= "2018-02-05"
        assert row["verdict"] == ("within" if binds else "not binding yet")
    assert sum("derived" in cell["marks"] for cell in cells) == 7
    assert sum("unverified" in cell["marks"] for cell in cells) == 33


def test_the_public_statement_is_not_a_declaration(played):
    (row,) = played["not_sent"]
    assert row["as_of"] == "2023-03-01"
    names = ("deployed_launchers", "deployed_warheads", "all_launchers")
    assert row["figures"]["USA"] == dict(zip(names, (662, 1419, 800), strict=True))
    assert row["figures"]["RUS"] == dict.fromkeys(names)
    assert row["as_of"] not in {one["as_of"] for one in played["table"]}


def test_evidence_is_verified_by_a_stranger_and_a_changed_bit_is_named(played):
    verdicts = played["evidence"]["verdicts"]
    assert [one["verdict"] for one in verdicts] == ["consistent"] * 4
    assert [one["identity"] for one in verdicts] == ["not compared", "compared"] * 2
    assert played["tampered"]["exit"] == 4
    assert "field 18" in played["tampered"]["part"]


def test_what_is_kept_can_be_used(played, stage):
    kept = stage / "kept"
    assert sorted(path.name for path in kept.iterdir()) == ["evidence", "rus", "usa"]
    for party in ("usa", "rus"):
        assert run(stage, "status", "--home", f"kept/{party}").stdout
        listed = run(stage, "link", "list", "--home", f"kept/{party}", "--json")
        assert json.loads(listed.stdout)["links"] == []  # their addresses ended with the run
        run(stage, "fsck", "--home", f"kept/{party}")
    whole = run(stage, "verify", "kept/evidence/one-field.evidence", "--trust",
                "kept/evidence/rus.card", "--json")  # fmt: skip
    shown = {tuple(one["path"]): one["value"] for one in json.loads(whole.stdout)["fields"]}
    assert shown[18,] == 1474
    assert not {(17,), (19,), (23,)} & set(shown)
    assert run(stage, "verify", "kept/evidence/changed.evidence", check=False).returncode == 4


def test_a_folder_with_something_in_it_is_refused_untouched(stage):
    (stage / "full").mkdir()
    (stage / "full" / "mine").write_text("mine")
    done = run(stage, "demo", "--scenario", "record", "--keep", "full", check=False)
    assert done.returncode == 1
    assert "not empty" in done.stderr
    assert [path.name for path in (stage / "full").iterdir()] == ["mine"]


def test_without_a_terminal_it_shows_its_progress_and_leaves_nothing(stage):
    done = run(stage, "demo", "--scenario", "record", "--speed", "0.001")
    assert done.stderr == ""
    lines = done.stdout.splitlines()
    assert lines[0].startswith("REPLAY")
    assert "\x1b" not in done.stdout
    shares = [int(line[:3]) for line in lines if line[3:5] == "% "]
    assert shares == sorted(shares)
    assert shares[-1] == 100
    assert "2023-03-01  public statement, not sent" in done.stdout
    assert done.stdout.count("(day assumed)") == 24
    assert done.stdout.count("  by courier\n") == 5
    places = [done.stdout.index(f"line is {word}") for word in ("down since", "back since")]
    assert places == sorted(places)
    assert re.search(r"link line to RUS is down\. The ", done.stdout)
    assert list((stage / "tmp").iterdir()) == []
    assert list((stage / "home").iterdir()) == []
    assert left_processes(str(stage)) == []


def started(stage, *words, until=", process "):
    """A run that has shown its processes and a line with `until`; returns it and their numbers."""
    # A shell that runs the tests in the background may have switched Ctrl-C off for all below it.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    process = subprocess.Popen(
        [*PROGRAM, "demo", "--scenario", "record", *words], cwd=stage, env=environment(stage),
        text=True, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    signal.signal(signal.SIGINT, before)
    assert process.stdout is not None
    numbers = []
    for line in process.stdout:
        if ", process " in line:
            numbers.append(int(line.rsplit(" ", 1)[1]))
        if len(numbers) == 2 and until in line:
            break
    return process, numbers


@pytest.mark.parametrize("moment", [", process ", "(day assumed)", "going on by courier"])
def test_a_center_whose_process_dies_ends_the_demo_with_a_sentence(stage, moment):
    process, numbers = started(stage, "--keep", "dying", until=moment)
    os.kill(numbers[1], signal.SIGKILL)
    out, err = process.communicate(timeout=SECONDS_MAX)
    assert process.returncode == 1, out + err
    assert "The process of RUS ended" in err
    assert not (stage / "dying").exists()
    assert list((stage / "tmp").iterdir()) == []
    assert left_processes(str(stage)) == []


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupted_demo_cleans_up(stage, number):
    process, _ = started(stage)
    process.send_signal(number)
    process.communicate(timeout=SECONDS_MAX)
    assert process.returncode == 130
    assert list((stage / "tmp").iterdir()) == []
    assert left_processes(str(stage)) == []

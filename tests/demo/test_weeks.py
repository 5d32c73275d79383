"""The weeks of Abu Dhabi as a person plays them: both scenarios, two boards side by side, and the
homes that are left.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest

from detente.apps import i18n, wiring
from detente.apps.boards import text
from detente.apps.boards.compute import known_here, plain
from detente.apps.boards.words import words_of
from detente.apps.demo import weeks
from detente.apps.demo.script import read_script
from detente.apps.neutral import columns
from detente.core import instants

SECONDS_MAX = 240  # both scenarios take 25 s on an idle machine
PROGRAM = [sys.executable, "-m", "detente.apps.cli.main"]
AS_OF = "2026-02-05T20:00Z"
COLUMNS = 120


@pytest.fixture(scope="module")
def stage(tmp_path_factory):
    root = tmp_path_factory.mktemp("weeks")
    for name in ("home", "tmp"):
        (root / name).mkdir()
    return root


def environment(stage):
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("DETENTE_", "LC_", "LANG"))}
    own = {"HOME": stage / "home", "TMPDIR": stage / "tmp", "TZ": "UTC", "COLUMNS": COLUMNS}
    return {**kept, **{name: str(value) for name, value in own.items()}, "LANG": "fr_FR.UTF-8"}


def run(stage, *words):
    done = subprocess.run(
        [*PROGRAM, *words], cwd=stage, env=environment(stage), capture_output=True, text=True,
        timeout=SECONDS_MAX, stdin=subprocess.DEVNULL, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    return done


@pytest.fixture(scope="module")
def played(stage):
    """What a run of both that is kept has shown."""
    return run(stage, "demo", "--scenario", "abu-dhabi", "--keep", "kept").stdout


def test_it_shows_how_far_it_is_and_ends_by_itself(played):
    shares = [int(line[:3]) for line in played.splitlines() if line[3:5] == "% "]
    assert shares == sorted(shares)
    assert shares[-1] == 100
    assert "signed: new-start" in played
    assert played.count("boards equal byte for byte") == 2
    assert "\x1b" not in played


def test_two_boards_stand_side_by_side_in_the_language_of_the_reader(played):
    lines = played.splitlines()
    both = [line for line in lines if " | " in line]
    assert "REPLAY" in both[0] and "EXERCISE" in both[0]
    assert "VIE DE L'ACCORD" in lines
    places = {columns(line.partition(" | ")[0]) for line in both}
    assert len(places) == 1, "columns of equal width"
    assert not [line for line in both if len(line.translate(ISOLATES)) > COLUMNS]
    for left, right in (("New START", "strategic-limits"), ("dialogue", "dialogue")):
        assert any(left in one.partition(" | ")[0] and right in one.partition(" | ")[2]
                   for one in both)  # fmt: skip


ISOLATES = {0x2066: None, 0x2069: None}


def test_each_home_that_is_left_has_its_boards(played, stage):
    assert played
    homes = weeks.homes_of(weeks.SCRIPTS["abu-dhabi"])
    assert sorted(path.name for path in (stage / "kept").iterdir()) == sorted(homes)
    said = run(stage, "--home", "kept/chronicle", "board", "--as-of", AS_OF, "--json").stdout
    boards = {one["pack"]["id"]: one for one in json.loads(said)["boards"]}
    assert len(boards) == 5
    assert all(one["mark"] == "replay" for one in boards.values())
    term = boards["new-start"]["life"]["term"]
    assert (term["expired"], term["last"], term["end"]) == (
        True,
        "2026-02-04T23:59:59Z",
        "2026-02-05T00:00:00Z",
    )


def test_homes_that_hold_and_read_the_same_print_the_same_bytes(played, stage):
    assert played
    found: dict[str, dict[str, str]] = {}
    for home in ("ardania", "brevia", "corvia", "elmara", "feronia"):
        said = run(stage, "--home", f"kept/{home}", "board", "--as-of", AS_OF, "--json").stdout
        for one in json.loads(said)["boards"]:
            found.setdefault(one["agreement"], {})[home] = json.dumps(one, sort_keys=True)
    assert len(found) == 4
    for boards in found.values():
        assert len(boards) > 1
        assert len(set(boards.values())) == 1


def test_a_party_that_sees_less_is_told_so(played, stage):
    assert played
    said = run(stage, "--home", "kept/doria", "board", "--as-of", AS_OF, "--lang", "en").stdout
    assert "Entries not opened to this reader: " in said
    assert "What follows may lack what they say." in said
    assert "not opened to you, entries of: BRV" in said


def test_history_says_what_was_offered_and_not_answered(played, stage):
    assert played
    text = " ".join(run(stage, "--home", "kept/chronicle", "board", "--as-of", AS_OF,
                        "--lang", "en").stdout.split())  # fmt: skip
    for part in (
        "EXPIRED", "In force through: 2026-02-04 23:59:59Z",
        "No longer in force from: 2026-02-05 00:00Z", "No formal answer recorded",
        "sounds like a good idea to him", "Pause: nobody has signed terms; not in force",
        "drones launched: 183", "known from a news item only", "civilians beside the count: 3",
        "of these civilians, inside the count: 7", "by this count: 901", "No signed count.",
        "No figure declared for these dates is beyond the bounds.",
    ):  # fmt: skip
        assert part in text, part


def _passphrase(folder: Path) -> str:
    found = wiring.stored_passphrase(folder)
    assert found is not None
    return found


@pytest.mark.parametrize("lang", i18n.LANGUAGES)
def test_every_board_of_every_home_can_be_said_in_every_language(played, stage, lang):
    assert played
    for folder in sorted((stage / "kept").iterdir()):
        with wiring.open_home(folder, partial(_passphrase, folder)) as home:
            state = home.center.state
            for agreement in state.agreements.values():
                known = known_here(state, agreement)
                for day in ("2009-01-01", "2023-04-01", "2025-10-01", "2026-02-02", "2040-01-01"):
                    board = plain(known.board(instants.day_start(day)))
                    for brief in (False, True):
                        words = words_of(agreement, lang, brief=brief)
                        lines = [line for line, _ in text.whole(words, board)]
                        assert lines[0]
                        assert not [line for line in lines if "--" in line and "://" not in line]


def test_an_interrupted_run_leaves_nothing(stage):
    process = subprocess.Popen(
        [*PROGRAM, "demo", "--scenario", "abu-dhabi-2026", "--keep", "cut"], cwd=stage,
        env=environment(stage), text=True, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
    )  # fmt: skip
    assert process.stdout is not None
    for line in process.stdout:
        if "% " in line:
            break
    process.send_signal(signal.SIGTERM)
    process.communicate(timeout=SECONDS_MAX)
    assert process.returncode == 130
    assert not (stage / "cut").exists()
    assert list((stage / "tmp").iterdir()) == []


@pytest.mark.parametrize("name", weeks.SCRIPTS["abu-dhabi"])
def test_the_home_that_is_shown_holds_a_seat_in_every_agreement(name):
    script = read_script(name)
    shown = weeks._SHOWN[name]
    assert all(shown in deal.members for deal in script.deals)


def test_the_language_is_that_asked_for_then_that_of_the_environment(monkeypatch):
    for name in ("LC_ALL", "LANG"):
        monkeypatch.delenv(name, raising=False)
    assert weeks.language(None) == "en"
    monkeypatch.setenv("LANG", "ru_RU.UTF-8")
    assert weeks.language(None) == "ru"
    assert weeks.language("fr,en") == "fr"
    monkeypatch.setenv("LANG", "C")
    assert weeks.language("xx") == "en"

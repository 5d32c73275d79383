"""Evidence of several notifications in one file, as an officer types it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Cli

NOTICE, SECOND = "ARD-2026-00002", "ARD-2026-00003"
ANSWER = "BRV-2026-00002"


@pytest.fixture
def talk(cli: Cli) -> Cli:
    """Two notices, of which the first was refused."""
    cli.send()
    cli.carry("ard", "brv")
    cli.clock.at += 60
    draft = cli(f"brv answer {NOTICE} --decline --text", "not now", "--as", "lind", "--json").object
    cli(f"brv release {draft['draft']} --as rossi")
    cli.carry("brv", "ard")
    cli.clock.at += 60
    assert cli.send() == SECOND
    cli.carry("ard", "brv")
    return cli


def test_a_thread_is_one_file_that_verifies(talk: Cli):
    made = talk(f"ard record export --thread {ANSWER} -o thread.bundle --json").object
    assert (made["entries"], made["left"]) == ([NOTICE, ANSWER], [])
    told = talk("- verify thread.bundle --json").object
    assert [(one["number"], one["serial"]) for one in told["files"]] == [(1, NOTICE), (2, ANSWER)]
    said = talk(f"ard record export --thread {NOTICE} -o again.bundle")
    assert "notifications in it, each proven for itself: 2" in said.out
    assert "detente verify again.bundle" in said.err + said.out


def test_a_stretch_is_of_serials_of_a_time_or_of_what_is_named(talk: Cli):
    def of(words: str) -> list[str]:
        (talk.folder / "b").unlink(missing_ok=True)
        made = talk(f"brv record export {words} --json -o", str(talk.folder / "b")).object
        entries: list[str] = made["entries"]
        return entries

    assert of(f"{NOTICE}..ARD-2026-00040") == [NOTICE, SECOND]
    assert of(f"{SECOND} {NOTICE} {SECOND}") == [SECOND, NOTICE]
    assert of(f"{SECOND}..{SECOND} {ANSWER}") == [SECOND, ANSWER]
    for words in ("--since 2026-11-18", "--until 2026-11-18"):
        day = of(words)
        assert (len(day), day[-2:]) == (5, [ANSWER, SECOND])
    assert "dry run" in talk(f"brv record export {NOTICE}..{SECOND} -o c -n").err
    assert not Path("c").exists()
    assert "no range" in talk(f"brv record export {SECOND}..{NOTICE} -o b", status=2).err
    for words in ("--since 2026-11-20", "--until 2026-11-17", "--until 2026-11-18T00:00Z"):
        assert "fits" in talk(f"brv record export {words} -o b", status=1).err


def test_a_time_of_day_is_the_last_one_and_an_end_comes_after_its_beginning(talk: Cli):
    made = talk("brv record export --since 00:00Z -o today.bundle --json").object
    assert made["entries"][-2:] == [ANSWER, SECOND]
    made = talk("brv record export --since 11:07Z --until 11:08Z -o b --json").object
    assert made["entries"][-1:] == [ANSWER]
    assert "fits" in talk("brv record export --until 23:59Z -o c", status=1).err
    for words in ("--since 03:00Z --until 23:00Z", "--since 2026-11-19 --until 2026-11-18"):
        said = talk(f"brv record export {words} -o c", status=2).err
        assert "is not before" in said
    assert not Path("c").exists()


@pytest.mark.parametrize(
    "words",
    ["-q", f"{NOTICE} --thread {NOTICE}", f"--thread {NOTICE} --since 2026-11-18",
     f"{NOTICE} {SECOND} --field day", f"--thread {NOTICE} --field day --row 1"],
)  # fmt: skip
def test_what_is_wanted_is_said_in_one_way(cli: Cli, words: str):
    assert "record export" in cli(f"ard record export {words} -o b", status=2).err


def test_a_file_that_was_changed_fails_by_its_number(talk: Cli):
    talk(f"ard record export --thread {NOTICE} -o thread.bundle")
    path = talk.folder / "spoiled"
    path.write_bytes(Path("thread.bundle").read_bytes().replace(b"not now", b"of late"))
    failed = talk("- verify", str(path), status=4)
    assert f"evidence 2: entry: field 16 ({ANSWER}): is not what was signed" in failed.err
    assert "1 stand, 1 refused" in failed.out

"""Personal data is erased by two people at a terminal, in a home of real files."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path

import pytest
from pysqlite3 import dbapi2 as sqlite3

from detente.adapters.stores.sqlite import SqliteStore
from detente.apps import scheduled
from detente.apps.i18n.talk import t
from detente.apps.wiring import Home
from detente.core.errors import EnvironmentFault
from detente.engine import erasures
from detente.engine.ports import Delete, Put
from detente.engine.state import State
from tests.cli.conftest import Cli
from tests.cli.test_doctor import look
from tests.cli.test_links import change

NAME = "Zoltan Quill"
WHY = "the round is settled"


@pytest.fixture
def listed(cli: Cli) -> str:
    """Serial of a list of two persons that Ardania sent and Brevia receipted."""
    rows = f"persons=41 | {NAME} | 1990-01-02\n42 | Ybe Harrow | 1991-03-04"
    draft = cli("ard draft new prisoners --json --as orlova", rows).object["draft"]
    cli(f"ard draft submit {draft} --as orlova")
    serial = str(cli(f"ard release {draft} --as petro --json").object["serial"])
    cli.carry()
    return serial


def holds(folder: Path) -> list[str]:
    """Files of a home in which the name can be read."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    return [path.name for path in files if NAME.encode() in path.read_bytes()]


def erase(cli: Cli, serial: str, home: str = "ard") -> None:
    one, other = ("orlova", "petro") if home == "ard" else ("lind", "rossi")
    draft = cli(f"{home} erase {serial} --json --as {one}", "--why", WHY).object["draft"]
    assert cli(f"{home} release {draft} --as {other} --json").object["unfinished"] is False


def test_one_asks_another_releases_and_no_file_holds_it(cli: Cli, listed: str):
    board = cli("ard board --json --as-of", "2026-11-30 00:00Z").out
    assert holds(cli.folder / "ard")
    dry = cli(f"ard erase {listed} --dry-run --as orlova", "--why", WHY)
    assert f"Would go for good: 2 personal fields and rows, in {listed}." in dry.err
    assert "Backups and exported files made before still hold it" in dry.err
    asked = cli(f"ard erase {listed} --as orlova", "--why", WHY)
    assert "nothing is erased until another person releases it" in asked.out
    assert "release ARD-d-0003 --as ANOTHER" in asked.err
    refused = cli("ard release ARD-d-0003 --as orlova", status=5)
    assert "orlova" in refused.err
    assert holds(cli.folder / "ard")
    shown = cli("ard draft show ARD-d-0003").out
    assert f"erases personal data of {listed} for good" in shown
    assert f"Would go for good: 2 personal fields and rows, in {listed} (persons.name x2)." in shown
    done = cli("ard release ARD-d-0003 --as petro")
    assert "erased here. What is left verifies as before." in done.out
    assert holds(cli.folder / "ard") == []
    assert holds(cli.folder / "brv") == ["record.sqlite"]
    assert cli("ard board --json --as-of", "2026-11-30 00:00Z").out == board
    assert cli("ard fsck").out.endswith("verdict: the record is whole.\n")
    said = cli("ard log list").out
    assert f"released the erasing of personal data of {listed}, asked for by K. Orlova" in said
    assert WHY in said


def test_it_is_said_in_the_place_of_the_value_and_never_looks_like_nothing_given(
    cli: Cli, listed: str
):
    erase(cli, listed)
    shown = cli(f"ard show {listed}").out
    assert "ERASED HERE 2026-" in shown
    assert f"asked for by K. Orlova, released by I. Petro: {WHY}" in shown
    assert shown.count(": erased") == 2
    assert "1990-01-02" in shown
    told = cli(f"ard show {listed} --json").object
    assert told["erased"]["paths"] == [[16, 0, 1], [16, 1, 1]]
    assert [line["name"] for line in told["fields"] if line.get("erased")] == ["name", "name"]
    assert all(one["verdict"] != "failed" for one in told["proof"])
    assert "16.0.1   erased" in cli(f"ard show {listed} --raw").out
    whole = cli(f"brv show {listed} --json").object
    assert whole["erased"] is None


def test_evidence_proves_the_rest_and_a_backup_comes_back_without_it(cli: Cli, listed: str):
    erase(cli, listed)
    cli(f"ard record export {listed} -o", str(cli.folder / "evidence"))
    assert "consistent" in cli("- verify", str(cli.folder / "evidence"), "--json").out
    assert NAME.encode() not in (cli.folder / "evidence").read_bytes()
    cli("ard backup", str(cli.folder / "saved"))
    assert NAME.encode() not in (cli.folder / "saved").read_bytes()
    again = cli(f"ard amend {listed} --as orlova", "persons=41 | X | 1990-01-02", status=1)
    assert f"{listed} was erased here" in again.err


def test_what_may_not_be_erased_is_refused_by_name(cli: Cli, listed: str):
    notice = cli.send()
    cli.carry()
    assert "may be erased" in cli(f"ard erase {notice} --as orlova", "--why", WHY, status=1).err
    assert "says why" in cli(f"ard erase {listed} --as orlova", "--why", " ", status=1).err
    cli(f"ard erase {listed} --as audit", "--why", WHY, status=1)


# --- an erasing that is not finished --------------------------------------------------------------


@contextmanager
def reading(cli: Cli) -> Iterator[sqlite3.Connection]:
    """Somebody reads the store of Ardania meanwhile, a backup, say."""
    with closing(sqlite3.connect(cli.folder / "ard" / "record.sqlite")) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM opening").fetchone()
        yield reader


def erase_unfinished(cli: Cli, serial: str) -> None:
    draft = cli(f"ard erase {serial} --json --as orlova", "--why", WHY).object["draft"]
    assert cli(f"ard release {draft} --as petro --json").object["unfinished"] is True


def test_that_it_is_not_finished_is_said_until_it_is(cli: Cli, listed: str):
    with reading(cli):
        erase_unfinished(cli, listed)
        assert "ERASING     not finished: a file of this home may" in cli("ard status").out
        assert cli("ard status --json").object["erasing_unfinished"] is True
        found = look(cli)["erasing"]
        assert (found["verdict"], found["whose"]) == ("warn", "the operator of this machine")
        assert found["words"].startswith("not finished: ")
        assert "every five minutes" in found["next"]
        assert holds(cli.folder / "ard")
    assert "ERASING" not in cli("ard status").out  # whatever opens the home tries again
    assert cli("ard status --json").object["erasing_unfinished"] is False
    assert "erasing" not in look(cli)
    assert holds(cli.folder / "ard") == []


def test_a_home_that_stays_open_finishes_once_nobody_reads_any_more(cli: Cli, listed: str):
    def tick(state: State, home: Home) -> None:
        assert scheduled.scheduled(home, home.now()) == []  # somebody reads
        reader.close()
        assert scheduled.scheduled(home, home.now()) == []  # not every second
        cli.clock.at += 299
        assert scheduled.scheduled(home, home.now()) == []
        assert erasures.unfinished(state)
        cli.clock.at += 1
        assert scheduled.scheduled(home, home.now()) == [t("act-due--erased")]
        assert not erasures.unfinished(state)
        assert holds(cli.folder / "ard") == []
        cli.clock.at += 300
        assert scheduled.scheduled(home, home.now()) == []

    with reading(cli) as reader:
        erase_unfinished(cli, listed)
        change(cli, "ard", tick)


@pytest.mark.parametrize(
    ("where", "then"),
    [
        ("scrub", [0, 300]),
        ("before", [0, 300]),
        ("after", []),  # that the try is over could not be noted
    ],
)
def test_a_full_disk_ends_no_routine_and_is_tried_every_five_minutes(
    cli: Cli, listed: str, monkeypatch: pytest.MonkeyPatch, where: str, then: list[int]
):
    scrub, commit, tried = SqliteStore.scrub, SqliteStore.commit, []

    def scrubs(store):
        if where == "scrub":
            raise EnvironmentFault("disk-full", path="record.sqlite")
        return scrub(store)

    def commits(store, operations):
        before = [one.key for one in operations if isinstance(one, Put)] == ["erasing tried"]
        after = {type(one) for one in operations} == {Delete}
        if before:
            tried.append(cli.clock.at)
        if (where == "before" and before) or (where == "after" and after):
            raise EnvironmentFault("disk-full", path="record.sqlite")
        commit(store, operations)

    def tick(home: Home) -> list[str]:
        home.center.sure(home.now())  # what the server does in front of every job
        return scheduled.scheduled(home, home.now())

    def serve(state: State, home: Home) -> None:
        tried.clear()
        start = cli.clock.at
        for _ in range(400):
            assert tick(home) == []
            cli.clock.at += 1
        assert tried == [start + one for one in then]
        assert erasures.unfinished(home.center.state)
        whole.close()
        cli.clock.at += 300 if then else 86_400
        assert tick(home)[-1] == t("act-due--erased")
        assert holds(cli.folder / "ard") == []

    with ExitStack() as whole:
        patch = whole.enter_context(monkeypatch.context())
        patch.setattr(SqliteStore, "scrub", scrubs)
        patch.setattr(SqliteStore, "commit", commits)
        erase_unfinished(cli, listed)
        change(cli, "ard", serve)

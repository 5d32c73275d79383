"""Homes of two invented centers for tests of the command line, set up once, copied for each test.

Everything goes through `main`, in this process, as a person would type it. The clock stands still
at a fixed instant until a test moves it.
"""

from __future__ import annotations

import contextlib
import functools
import io
import json
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from detente.adapters.keys import files
from detente.apps.cli.main import main
from tests.world import PACK, START

ARD = (
    "--center", "rrc.ardania.example", "--code", "ARD", "--name", "en=Ardania", "--name",
    "fr=Ardanie", "--person", "orlova:K. Orlova:watch,drafter:Watch officer",
    "--person", "petro:I. Petro:watch,releaser:Senior watch officer",
)  # fmt: skip
BRV = (
    "--center", "rrc.brevia.example", "--code", "BRV", "--name", "en=Brevia",
    "--person", "lind:V. Lind:watch,drafter:Watch officer",
    "--person", "rossi:M. Rossi:releaser:Chief",
)  # fmt: skip


_KEYS = functools.cache(files._key)


@dataclass
class Said:
    """What one command printed, and its exit status."""

    out: str
    err: str
    status: int

    @property
    def object(self) -> dict[str, Any]:
        """The one JSON object of the output."""
        lines = self.out.splitlines()
        assert len(lines) == 1, self.out
        found = json.loads(lines[0])
        assert isinstance(found, dict)
        assert found["format"] == 1
        return found


class Terminal(io.StringIO):
    """Standard input that says it is a terminal."""

    def isatty(self) -> bool:
        return True


class Clock:
    """The instant that every home reads."""

    at = START


class Cli:
    """Types commands in one folder with homes `ard` and `brv` and a stick between them."""

    def __init__(self, folder: Path, clock: Clock) -> None:
        self.folder = folder
        self.clock = clock

    def __call__(
        self, line: str, *more: str, status: int = 0, stdin: io.StringIO | None = None
    ) -> Said:
        """Run `HOME COMMAND ...` (blanks part the words of `line`) and check its exit status."""
        home, *words = line.split(" ")
        front = [] if home == "-" else ["--home", str(self.folder / home)]
        out, err = io.StringIO(), io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            found = main([*front, *words, *more], stdin or io.StringIO())
        assert found == status, f"{line} {more}: {found}\n{out.getvalue()}\n{err.getvalue()}"
        return Said(out.getvalue(), err.getvalue(), found)

    def carry(self, *homes: str) -> None:
        """One pass over the stick at each center in turn."""
        for home in homes or ("ard", "brv", "ard", "brv"):
            self(f"{home} courier", str(self.folder / "stick"))

    def send(self, *fields: str, options: tuple[str, ...] = ()) -> str:
        """Draft, submit and release a notice of Ardania; returns its serial."""
        given = fields or ("day=2026-11-24", "people=120")
        draft = self("ard draft new notice --json --as orlova", *given, *options).object["draft"]
        self(f"ard draft submit {draft} --as orlova")
        return str(self(f"ard release {draft} --as petro --json").object["serial"])


def _set_up(cli: Cli) -> None:
    (cli.folder / "stick").mkdir()
    cli("ard init --draw-passphrase", *ARD)
    cli("brv init --draw-passphrase", *BRV)
    for home, other in (("ard", "brv"), ("brv", "ard")):
        cli(f"{home} peer add", str(cli.folder / other / "card"))
    cli("ard agreement propose --with BRV", str(PACK), "--start", "2026-11-18")
    cli("ard agreement adopt --as orlova", cli("ard agreement list --plain").out[:8])
    cli("ard agreement sign ARD-d-0001 --as petro")
    cli.carry("ard", "brv")
    cli("brv agreement adopt --as lind", cli("brv agreement list --plain").out[:8])
    cli("brv agreement sign BRV-d-0001 --as rossi")
    cli.carry("brv", "ard", "brv")


@contextlib.contextmanager
def _clock() -> Iterator[Clock]:
    clock = Clock()
    patch = pytest.MonkeyPatch()
    patch.setattr("detente.adapters.system.time.time", lambda: clock.at)
    # Deriving a key takes a tenth of a second by design; each key is derived once a run.
    patch.setattr("detente.adapters.keys.files._key", _KEYS)
    for name in ("DETENTE_HOME", "DETENTE_LANGUAGE", "DETENTE_PASSPHRASE_FILE", "NO_COLOR"):
        patch.delenv(name, raising=False)
    try:
        yield clock
    finally:
        patch.undo()


@pytest.fixture(scope="session")
def homes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two introduced centers with one live agreement, signed by both; never changed by a test."""
    folder = tmp_path_factory.mktemp("homes")
    with _clock() as clock:
        _set_up(Cli(folder, clock))
    return folder


@pytest.fixture
def cli(homes: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Cli]:
    """A copy of the two centers to work on."""
    folder = tmp_path / "world"
    shutil.copytree(homes, folder)
    monkeypatch.chdir(tmp_path)
    with _clock() as clock:
        yield Cli(folder, clock)


@pytest.fixture
def bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Cli]:
    """An empty folder."""
    monkeypatch.chdir(tmp_path)
    with _clock() as clock:
        yield Cli(tmp_path, clock)

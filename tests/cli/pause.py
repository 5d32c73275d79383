"""Two centers with a pause in strikes: signed by both, then a breach is alleged.

Built once a session by typing commands, and copied for each test.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.conftest import Cli, _clock
from tests.world import START

HOUR_S = 3_600
DAY_S = 86_400
TERMS = (
    "objects=power, heat", "area=whole-territory", "start=2026-11-19 00:00Z",
    "end=2026-11-26 00:00Z", "release=none",
)  # fmt: skip
BREACH = (
    "incident=I-1", "occurred=2026-11-19 02:10Z", "objects=power", "area=capital",
    "place=Northern substation", "means=unmanned-aircraft",
)  # fmt: skip
_PEOPLE = {"ard": ("orlova", "petro"), "brv": ("lind", "rossi")}


class Pause:
    """The two centers and the agreement between them."""

    def __init__(self, cli: Cli, agreement: str = "") -> None:
        self.cli = cli
        self.agreement = agreement

    @property
    def clock(self) -> int:
        """The instant that both homes read."""
        return self.cli.clock.at

    def later(self, seconds: int) -> None:
        """Move the clock."""
        self.cli.clock.at += seconds

    def send(self, home: str, *words: str) -> str:
        """Draft, submit and release; returns the serial."""
        draft = self.draft(home, "draft new", *words)
        return self.release(home, draft)

    def draft(self, home: str, command: str, *words: str) -> str:
        """A draft under the agreement, by whatever command."""
        first, _ = _PEOPLE[home]
        given = (*words, "--agreement", self.agreement)
        return str(self.cli(f"{home} {command} --json --as {first}", *given).object["draft"])

    def release(self, home: str, draft: str) -> str:
        """Submit and release a draft; returns the serial."""
        first, second = _PEOPLE[home]
        self.cli(f"{home} draft submit {draft} --as {first}")
        return str(self.cli(f"{home} release {draft} --as {second} --json").object["serial"])


def set_up(cli: Cli, text: str = "strike-pause") -> Pause:
    """An agreement of a text, signed by both, beside the one that `homes` has."""
    made = cli(f"ard agreement propose {text} --with BRV --mark exercise --json "
               "--start 2026-11-18").object  # fmt: skip
    pause = Pause(cli, str(made["id"]))
    cli("ard agreement adopt --as orlova", pause.agreement)
    cli("ard agreement sign --as petro", pause.agreement)
    cli.carry("ard", "brv")
    cli("brv agreement adopt --as lind", pause.agreement)
    cli("brv agreement sign --as rossi", pause.agreement)
    cli.carry("brv", "ard", "brv")
    return pause


def play(pause: Pause) -> None:
    """A pause is offered and signed; two hours into it a breach is alleged."""
    pause.later(HOUR_S)
    draft = pause.draft(
        "ard", "proposal new", "pause", *TERMS, "--valid-until", "2026-11-18 20:00Z"
    )
    offer = pause.release("ard", draft)
    pause.cli.carry()
    pause.later(60)
    pause.send("brv", "signature", "--refers-to", offer)
    pause.cli.carry()
    pause.later(15 * HOUR_S)
    pause.send("brv", "breach-alleged", *BREACH)
    pause.cli.carry()


@pytest.fixture(scope="session")
def paused_homes(homes: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str, int]:
    """The folder of the two homes after the allegation, the agreement, and the instant."""
    folder = tmp_path_factory.mktemp("paused") / "world"
    shutil.copytree(homes, folder)
    with _clock() as clock:
        clock.at = START
        pause = set_up(Cli(folder, clock))
        play(pause)
        return folder, pause.agreement, clock.at


@pytest.fixture
def paused(
    paused_homes: tuple[Path, str, int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Pause]:
    """A copy of these homes to work on."""
    folder, agreement, at = paused_homes
    shutil.copytree(folder, tmp_path / "world")
    monkeypatch.chdir(tmp_path)
    with _clock() as clock:
        clock.at = at
        yield Pause(Cli(tmp_path / "world", clock), agreement)

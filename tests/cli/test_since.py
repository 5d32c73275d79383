"""What the other party said since is told before anything that answers it is signed."""

from __future__ import annotations

import pytest

from detente.core import limits
from tests.cli.conftest import Cli, Terminal


def notice(cli: Cli, people: int, words: str = "") -> str:
    """Drafted, submitted and released by Brevia; its serial."""
    return said(cli, f"notice day=2026-11-24 people={people}{words}")


def said(cli: Cli, words: str) -> str:
    """The same of anything."""
    made = cli(f"brv draft new {words} --json --as lind").object
    cli(f"brv draft submit {made['draft']} --as lind")
    return str(cli(f"brv release {made['draft']} --as rossi --json").object["serial"])


@pytest.fixture
def answer(cli: Cli) -> tuple[str, str]:
    """An answer of Ardania that is submitted, and what Brevia said before it was released."""
    about = notice(cli, 5)
    cli.carry()
    made = cli(f"ard draft new declined reason=No --refers-to {about} --json --as orlova").object
    draft = str(made["draft"])
    cli(f"ard draft submit {draft} --as orlova")
    newer = notice(cli, 6)
    cli.carry()
    return draft, newer


def test_a_program_names_what_was_read(cli: Cli, answer: tuple[str, str]):
    draft, newer = answer
    assert cli(f"ard draft show {draft} --json").object["said_since"] == [newer]
    for words in ("", " --read ARD-2026-00001", " --yes", " --dry-run"):
        said = cli(f"ard release {draft} --as petro --json{words}", status=1)
        assert said.object["error"]["code"] == "later-message"
    refused = cli(f"ard release {draft} --as petro", status=1)
    assert f"BRV has said more since: {newer}" in refused.err
    assert "--read" in refused.err
    assert (
        cli(f"ard release {draft} --as petro --json --read {newer}").object["state"] == "released"
    )


def test_what_takes_back_the_message_answered_is_named_first_whatever_was_said_after_it(
    cli: Cli, answer: tuple[str, str], monkeypatch: pytest.MonkeyPatch
):
    draft, _ = answer
    gone = said(cli, "cancelled --refers-to BRV-2026-00002")
    flash = notice(cli, 7, " --precedence flash")
    cli.carry()
    with monkeypatch.context() as patch:
        patch.setattr(limits, "DESK_LATER_MAX", 1)
        assert cli(f"ard draft show {draft} --json").object["said_since"][:2] == [gone, flash]
        cli(f"ard release {draft} --as petro --json --read {flash}", status=1)
        cli(f"ard release {draft} --as petro --json --read {gone}")


def test_a_person_is_told_and_asked(cli: Cli, answer: tuple[str, str]):
    draft, newer = answer
    told = f"BRV has said more since: {newer}"
    for words, typed, status in (("", "n\n", 1), (" -q", "y\n", 0)):
        said = cli(f"ard release {draft} --as petro{words}", status=status, stdin=Terminal(typed))
        assert said.err.count(told) == 1


def test_who_acknowledges_is_told_as_well(cli: Cli):
    first, second = notice(cli, 5), notice(cli, 6)
    cli.carry()
    assert f"BRV has said more since: {second}" in cli(f"ard ack {first} --as orlova").err
    assert "has said more since" not in cli(f"ard ack {second} --as orlova").err

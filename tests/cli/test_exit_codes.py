"""The exit statuses of the manual, each shown by a command; and no traceback for anything."""

from __future__ import annotations

import pytest

from detente.apps import messages
from detente.apps.i18n import speech
from detente.core.errors import DetenteError
from tests.cli.conftest import ARD, Cli


def test_0_done(cli: Cli):
    cli("ard status")


def test_1_failed(cli: Cli):
    assert cli("ard show ARD-2026-09999", status=1).err.count("\n") == 3


@pytest.mark.parametrize(
    "line",
    [
        "ard frobnicate",
        "ard draft frobnicate",
        "ard show",
        "ard show x --frobnicate",
        "ard inbox --needs everybody",
        "ard peer",
        "ard draft new notice day",
        "ard draft new notice --dr --as orlova",
        "ard answer ARD-2026-00001 --accept --decline",
    ],
)
def test_2_wrong_usage(cli: Cli, line: str):
    if "answer" in line:
        line = line.replace("ard", "brv", 1)
    cli(line, status=2)


def test_2_who_acts_must_be_said_where_several_may(cli: Cli):
    said = cli("ard draft new notice day=2026-11-24 people=1", status=2)
    assert "orlova, petro" in said.err
    cli("brv release BRV-d-0009", status=1)  # the only releaser need not be named


def test_3_a_rule_is_broken(cli: Cli):
    draft = cli("ard draft new notice people=1 --as orlova --json").object["draft"]
    said = cli(f"ard draft check {draft}", status=3)
    assert "Field 16 day is missing" in said.err
    cli(f"ard draft submit {draft} --as orlova", status=3)
    cli("ard draft new notice people=many --as orlova", status=3)


def test_4_verification_fails(cli: Cli):
    card = bytearray((cli.folder / "brv" / "card").read_bytes())
    card[-1] ^= 1
    (cli.folder / "false.card").write_bytes(card)
    assert "signature is false" in cli("- card", str(cli.folder / "false.card"), status=4).err


def test_4_a_damaged_record_is_found(cli: Cli):
    path = cli.folder / "ard" / "record.sqlite"
    cli.send("day=2026-11-24", "people=1", "remark=a remark that is looked for")
    data = path.read_bytes()
    assert b"looked for" in data
    path.write_bytes(data.replace(b"looked for", b"looked far"))
    said = cli("ard fsck", status=4)
    assert "verdict: do not rely on this record." in said.out
    assert "was changed" in said.out


def test_5_a_second_person_is_needed(cli: Cli):
    draft = cli("ard draft new notice day=2026-11-24 people=1 --as petro --json").object["draft"]
    cli(f"ard draft submit {draft} --as petro")
    assert "petro drafted or submitted" in cli(f"ard release {draft} --as petro", status=5).err


def test_6_no_link(cli: Cli):
    assert "is not there" in cli("ard courier", str(cli.folder / "nowhere"), status=6).err


def test_7_something_is_late(cli: Cli):
    cli.send()
    cli.carry("ard", "brv")
    cli("brv status --fail-on late")
    cli.clock.at += 1_801
    said = cli("brv inbox --fail-on late", status=7)
    assert "LATE 1 s" in said.out
    cli("brv status --fail-on late", status=7)
    cli("brv status")


def test_a_wrong_passphrase_says_so(cli: Cli):
    (cli.folder / "wrong").write_text("not the passphrase\n")
    said = cli("ard status --passphrase-file", str(cli.folder / "wrong"), status=1)
    assert "does not open" in said.err


def test_a_passphrase_that_others_may_read_is_refused(cli: Cli):
    (cli.folder / "ard" / "passphrase").chmod(0o644)
    assert "chmod 600" in cli("ard status", status=1).err


def test_nothing_is_set_up_over_other_files(cli: Cli):
    assert "not empty" in cli("ard init --draw-passphrase", *ARD, status=1).err
    assert "fingerprint" in cli("ard card").out


@pytest.mark.parametrize(
    "words",
    [
        ("--name", "Ardania"),
        ("--name", "EN=Ardania"),
        ("--person", "nobody"),
        ("--center", "Not A Host"),
        ("--code", "A"),
        ("--person", "x:X:king:Throne"),
    ],
)
def test_a_failed_init_leaves_nothing_behind(bare: Cli, words: tuple[str, str]):
    bare("ard init --draw-passphrase", *ARD, *words, status=2)
    assert list(bare.folder.iterdir()) == []


def test_a_short_passphrase_is_refused(bare: Cli):
    (bare.folder / "short").write_text("short\n")
    bare("ard init --passphrase-file", str(bare.folder / "short"), *ARD, status=2)
    assert not (bare.folder / "ard").exists()


def test_every_code_has_words_and_a_status():
    codes = [id_ for id_ in speech.catalogue(speech.FAULTS, "en").sentences if "--" not in id_]
    assert len(codes) > 300
    for code in codes:
        error = DetenteError(code)
        assert messages.sentence(error)
        assert messages.next_step(error)
        assert messages.exit_status(error) in range(8)
    assert messages.sentence(DetenteError("unheard-of", fact=b"\x01")) == "unheard-of: fact 01"


@pytest.mark.parametrize("command", ["inbox --follow --every", "serve --courier-every"])
@pytest.mark.parametrize("seconds", ["inf", "nan", "-1", "86401", "soon"])
def test_2_a_pause_is_a_number_of_seconds_within_a_day(cli: Cli, command: str, seconds: str):
    assert "argument --" in cli(f"ard {command} {seconds}", status=2).err

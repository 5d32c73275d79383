"""A home is lost, set back or its keys renewed: real files, commands as people type them."""

from __future__ import annotations

import contextlib
import hashlib
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from detente.apps import wiring
from detente.core import limits
from detente.core.erasing import encoded
from detente.core.record.origin import parse
from detente.engine import epochs, rules
from tests.cli.conftest import Cli

PERSONS = (
    "--person", "orlova:K. Orlova:watch,drafter:Watch officer",
    "--person", "petro:I. Petro:watch,releaser:Senior watch officer",
)  # fmt: skip


def book(cli: Cli, home: str) -> dict[str, list[tuple[bytes, bytes | None]]]:
    """Every register of an agreement that a home holds: each leaf and each opening, as bytes."""
    found: dict[str, list[tuple[bytes, bytes | None]]] = {}
    with opened(cli, home) as one:
        for agreement in one.center.state.agreements.values():
            for text, register in agreement.registers.items():
                found[text] = [
                    (held.leaf.encode(), None if held.opening is None else encoded(held.opening))
                    for held in register.entries
                ]
    return found


@contextlib.contextmanager
def opened(cli: Cli, home: str) -> Iterator[wiring.Home]:
    folder = cli.folder / home
    secret = wiring.stored_passphrase(folder)
    assert secret is not None
    with wiring.open_home(folder, lambda: secret) as one:
        yield one


def safe(cli: Cli, home: str = "ard") -> Path:
    """The root key, its passphrase and the card, as they lie in a safe."""
    folder = cli.folder / f"safe-{home}"
    folder.mkdir()
    shutil.copy(cli.folder / home / "keys" / "root.key", folder / "root.key")
    shutil.copy(cli.folder / home / "passphrase", folder / "root.passphrase")
    shutil.copy(cli.folder / home / "card", folder / "card")
    return folder


def rebuild(cli: Cli, folder: Path, *more: str, status: int = 0) -> Any:
    return cli(
        "- rebuild", str(cli.folder / "ard"), "--root-key", str(folder / "root.key"),
        "--root-passphrase-file", str(folder / "root.passphrase"), "--card", str(folder / "card"),
        "--peer", str(cli.folder / "brv" / "card"), "--draw-passphrase", *PERSONS, *more,
        status=status,
    )  # fmt: skip


def lose(cli: Cli) -> dict[str, list[tuple[bytes, bytes | None]]]:
    """Talk both ways, put the root key into a safe, lose the home; returns what it held."""
    cli.send()
    cli.carry()
    for serial in ("ARD-2026-00002",):
        cli("brv ack", serial, "--as", "lind")
    cli.carry("brv", "ard", "brv", "ard", "brv")
    before = book(cli, "ard")
    safe(cli)
    shutil.rmtree(cli.folder / "ard")
    return before


def agreement_of(cli: Cli, home: str) -> str:
    return cli(f"{home} agreement list --plain").out[:8]


# --- rebuilt from the counterpart -----------------------------------------------------------------


def test_a_deleted_home_is_rebuilt_from_its_counterpart_and_is_what_it_was(cli: Cli):
    before = lose(cli)
    said = rebuild(cli, cli.folder / "safe-ard")
    assert "card number 2, the same root" in said.out
    assert not (cli.folder / "ard" / "keys" / "root.key").exists()
    cli.carry("ard", "brv", "ard", "brv", "ard")
    assert book(cli, "ard") == before  # every origin, leaf and opening, byte for byte
    assert cli("ard fsck").out.endswith("verdict: the record is whole.\n")
    with opened(cli, "ard") as home:
        state = home.center.state
        (agreement,) = state.agreements.values()
        (mine,) = agreement.of_seat(agreement.own_seat)
        # The head that came back bears our own signature under the card that was lost.
        data = state.store.get("heads", mine.text)
        assert data is not None
        signer = state.signer_of(agreement, agreement.own_seat, data)
        assert signer.number == 1
        assert state.read_head(agreement, agreement.own_seat, data).size == mine.size
    shown = cli("ard epoch show").out
    assert "WE SIGN NOTHING here until our next epoch is open." in shown
    assert "One person may open it" in shown
    cli("ard epoch open --reason loss --as petro")
    cli.carry("ard", "brv", "ard", "brv")
    cli.send()
    cli.carry("ard", "brv", "ard", "brv")
    after = book(cli, "ard")
    assert after == book(cli, "brv")
    assert {text: entries for text, entries in after.items() if len(entries) and text in before}
    for text, entries in before.items():
        assert after[text][: len(entries)] == entries
    new = set(after) - set(before)
    assert len(new) == 1
    assert cli("ard incident list --json").object["incidents"] == []
    assert cli("brv incident list --json").object["incidents"] == []


def test_a_rebuilt_home_that_holds_nothing_yet_is_told_to_exchange_and_to_propose_nothing(cli: Cli):
    lose(cli)
    rebuild(cli, cli.folder / "safe-ard")
    said = cli("ard status").err
    assert "next: exchange with every counterpart" in said
    assert "agreement propose" not in said
    checks = {one["name"]: one for one in cli("ard doctor --json", status=1).object["checks"]}
    assert checks["signing"]["verdict"] == "fail"
    assert "nothing of its record has come back yet" in checks["signing"]["words"]


def test_a_home_lost_twice_within_an_hour_comes_back_when_the_hour_is_over(cli: Cli):
    before = lose(cli)
    rebuild(cli, cli.folder / "safe-ard")
    cli.carry("ard", "brv", "ard", "brv", "ard")
    assert book(cli, "ard") == before
    shutil.copy(cli.folder / "ard" / "card", cli.folder / "safe-ard" / "card")
    shutil.rmtree(cli.folder / "ard")
    rebuild(cli, cli.folder / "safe-ard")
    cli.carry("ard", "brv", "ard", "brv", "ard")
    assert "at most once an hour" in cli("ard status").err
    cli.clock.at += limits.RECOVERY_INTERVAL_S
    cli.carry("ard", "brv", "ard", "brv", "ard")
    assert book(cli, "ard") == before


def test_two_persons_open_the_epoch_where_the_counterpart_does_not_answer(cli: Cli):
    cli.send()
    cli.carry()
    before = book(cli, "ard")
    cli("ard backup", str(cli.folder / "a.backup"))
    shutil.rmtree(cli.folder / "ard")
    cli("- restore", str(cli.folder / "a.backup"), str(cli.folder / "ard"))
    shown = cli("ard epoch show")
    assert "BRV has not yet given back all it holds of ours." in shown.out
    assert shown.err.startswith("next: exchange with BRV")
    refused = cli("ard epoch open --reason restore --as petro", status=5)
    assert "let orlova ask" in refused.err  # else nobody would be left to release it
    said = cli("ard epoch open --reason restore --as orlova")
    assert "Two persons: BRV has not given back" in said.err
    assert "next: detente release ARD-d-0003 --as petro" in said.err
    again = cli("ard epoch open --reason restore --as orlova", status=1)
    assert "ARD-d-0003 already asks" in again.err
    assert "ARD-d-0003 waits for a second person." in cli("ard epoch show").out
    told = cli("ard release ARD-d-0003 --as petro")
    (mine,) = [text for text in before if "ardania" in text]
    closes = f"closes     epoch {mine[-16:]} at {len(before[mine])} entries, root "
    assert closes in told.err
    assert "reason     restore: its home was set back to an older state" in told.err
    assert "not heard  BRV" in told.err
    cli.carry("ard", "brv", "ard", "brv")
    assert book(cli, "ard") == book(cli, "brv")


def test_a_counterpart_that_returns_less_cannot_make_us_look_guilty(cli: Cli):
    """Brevia gives back what an older copy of its home holds, hides the rest, then shows it."""
    cli.send()
    cli.carry()
    short = cli.folder / "short"
    shutil.copytree(cli.folder / "brv", short)
    late = cli.send("day=2026-11-25", "people=9")
    cli.carry("ard", "brv", "ard", "brv", "ard")
    cli("brv ack", late, "--as", "lind")
    cli.carry("brv", "ard", "brv")
    before = book(cli, "ard")
    with opened(cli, "ard") as one:
        (agreement,) = one.center.state.agreements.values()
        lost_leaf = agreement.by_serial[late][0].leaf.encode()
    safe(cli)
    shutil.rmtree(cli.folder / "ard")
    whole = cli.folder / "whole"
    (cli.folder / "brv").rename(whole)
    short.rename(cli.folder / "brv")
    rebuild(cli, cli.folder / "safe-ard")
    (cli.folder / "stick").rename(cli.folder / "old-stick")
    (cli.folder / "stick").mkdir()
    cli.carry("ard", "brv", "ard", "brv", "ard")
    (mine,) = [text for text in before if "ardania" in text]
    assert 0 < len(book(cli, "ard")[mine]) < len(before[mine])
    cli("ard epoch open --reason loss --as petro")
    serial = cli.send("day=2026-11-26", "people=3")
    assert cli("brv incident list --json").object["incidents"] == []
    # Now the copy that had kept the rest comes back.
    shutil.rmtree(cli.folder / "brv")
    whole.rename(cli.folder / "brv")
    cli("brv peer add", str(cli.folder / "ard" / "card"))  # it had heard of the new card
    cli.clock.at += 3_600
    cli.carry("ard", "brv", "ard", "brv", "ard", "brv")
    for home in ("ard", "brv"):
        assert cli(f"{home} incident list --json").object["incidents"] == []
        listed = cli(f"{home} record list").out
        lines = [line for line in listed.splitlines() if late in line and "notice" in line]
        assert ["came late" in line for line in lines] == [True]
        shown = cli(f"{home} epoch show").out
        assert "came late" in shown
        assert "REPUDIATED" not in shown
        assert ", which counts" in shown
        with opened(cli, home) as one:
            (agreement,) = one.center.state.agreements.values()
            for entry in (late, serial):
                for held in agreement.by_serial[entry]:
                    assert rules.problem(agreement, held) is None
            (held,) = [one for one in agreement.by_serial[late] if one.origin == mine]
            assert rules.standing(agreement, held) == epochs.CAME_LATE
    # The serial was given twice: once before the loss, once by who did not know of it.
    assert "Name one by its leaf" in cli(f"brv show {late}", status=1).err
    leaf = hashlib.sha256(b"\x00" + lost_leaf).hexdigest()
    shown = cli(f"brv show {leaf[:16]}").out
    assert f"CAME LATE: epoch {parse(mine).epoch.hex()} of ARD" in shown
    after = book(cli, "ard")
    assert after[mine] == before[mine]
    assert after == book(cli, "brv")


def test_what_is_wrong_with_root_key_card_or_folder_is_said_and_nothing_is_made(cli: Cli):
    lose(cli)
    folder = cli.folder / "safe-ard"
    shutil.copy(cli.folder / "brv" / "card", folder / "other")
    (folder / "card").rename(folder / "ours")
    shutil.copy(folder / "other", folder / "card")
    assert "root" in rebuild(cli, folder, status=1).err
    (folder / "card").write_bytes(b"no card")
    rebuild(cli, folder, status=4)
    shutil.copy(folder / "ours", folder / "card")
    (folder / "root.passphrase").write_text("not this one\n")
    assert "passphrase" in rebuild(cli, folder, status=1).err
    assert not (cli.folder / "ard").exists()
    assert not [one for one in cli.folder.iterdir() if one.name.startswith(".ard")]
    rebuild(cli, folder, "--dry-run", status=1)


# --- set back ------------------------------------------------------------------------------------


def test_a_home_restored_from_an_old_backup_takes_back_what_it_signed_since(cli: Cli):
    cli.send()
    cli.carry()
    cli("ard backup", str(cli.folder / "a.backup"))
    serial = cli.send("day=2026-11-25", "people=7")
    cli.carry("ard", "brv", "ard", "brv", "ard")
    before = book(cli, "ard")
    shutil.rmtree(cli.folder / "ard")
    said = cli("- restore", str(cli.folder / "a.backup"), str(cli.folder / "ard"))
    assert "detente epoch open AGREEMENT --reason restore" in said.out
    found = agreement_of(cli, "ard")
    doctor = cli("ard doctor", status=1).out
    assert f"detente epoch open {found} --reason restore" in doctor
    assert "STOPPED" in cli("ard status").out
    cli.carry("ard", "brv", "ard", "brv", "ard")
    assert book(cli, "ard") == before
    cli("ard epoch open --reason restore --as petro")
    cli.send("day=2026-11-26", "people=1")
    cli.carry("ard", "brv", "ard", "brv")
    assert book(cli, "ard") == book(cli, "brv")
    assert "STOPPED" not in cli("ard status").out
    listed = cli("brv inbox --all --plain").out
    assert sum(serial in line for line in listed.splitlines()) == 1


# --- another card --------------------------------------------------------------------------------


def renew(cli: Cli, reason: str, *more: str) -> Any:
    draft = cli(f"ard card renew --reason {reason} --as orlova --json").object["draft"]
    return cli(f"ard release {draft} --as petro", *more)


def test_two_persons_renew_the_card_and_the_next_epoch_opens_at_once(cli: Cli):
    cli.send()
    cli.carry()
    said = renew(cli, "rotation")
    assert "our card number 2 in the place of number 1" in said.err
    assert "our card is number 2. It goes to every peer by itself." in said.out
    assert "The next epoch is open under" in said.out
    assert not (cli.folder / "ard" / "keys" / "center.key.next").exists()
    assert "card 2," in cli("-", "card", str(cli.folder / "ard" / "card")).out
    cli.send("day=2026-11-25", "people=7")
    cli.carry("ard", "brv", "ard", "brv")
    assert book(cli, "ard") == book(cli, "brv")
    assert "card 2," in cli("brv peer show ARD").out
    assert "its keys were renewed as planned" in cli("brv epoch show").out


@pytest.mark.parametrize("step", ["before-card-file", "before-keys"])
def test_a_crash_after_the_release_of_a_card_is_made_good_by_the_next_opening(
    cli: Cli, monkeypatch: pytest.MonkeyPatch, step: str
):
    draft = cli("ard card renew --reason rotation --as orlova --json").object["draft"]

    class Killed(BaseException):
        pass

    def dies(*_: object) -> None:
        raise Killed

    with monkeypatch.context() as patch:
        if step == "before-card-file":
            patch.setattr(wiring.Home, "keep_card", dies)
        else:
            patch.setattr(wiring, "take_next", dies)
        with pytest.raises(Killed):
            cli(f"ard release {draft} --as petro")
    assert (cli.folder / "ard" / "keys" / "center.key.next").exists()
    # A backup of this very moment is whole, too.
    cli("ard backup", str(cli.folder / "a.backup"))
    cli("- restore", str(cli.folder / "a.backup"), str(cli.folder / "again"))
    assert "nothing is signed" in cli("ard status").out
    assert not (cli.folder / "ard" / "keys" / "center.key.next").exists()
    assert "card 2," in cli("-", "card", str(cli.folder / "ard" / "card")).out
    cli("ard epoch open --reason rotation --as petro")
    cli.send()
    cli.carry("ard", "brv", "ard", "brv")
    assert book(cli, "ard") == book(cli, "brv")


def test_after_a_capture_the_root_disowns_what_others_may_have_signed(cli: Cli):
    serial = cli.send()
    cli.carry()
    keys = safe(cli)
    (cli.folder / "ard" / "keys" / "root.key").unlink()
    draft = cli("ard card renew --reason capture --as orlova --json").object["draft"]
    without = cli(f"ard release {draft} --as petro", status=1)
    assert "root.key" in without.err
    root = ("--root-key", str(keys / "root.key"))
    said = cli(f"ard release {draft} --as petro", *root)
    assert "Stopped until its next epoch is open" in said.out
    with opened(cli, "ard") as one:
        (agreement,) = one.center.state.agreements.values()
        (held,) = agreement.by_serial[serial]
        place = f"{parse(held.origin).epoch.hex()[:6]}:{held.index}"
    asked = cli("ard epoch open --reason capture --as orlova --json --disown", place)
    second = asked.object["draft"]
    cli(f"ard release {second} --as petro", status=1)
    told = cli(f"ard release {second} --as petro", *root)
    assert f"from entry {held.index} on; signed by the root" in told.err
    cli.carry("ard", "brv", "ard", "brv")
    listed = cli("brv record list").out
    assert "disowned by its author" in next(x for x in listed.splitlines() if serial in x)
    assert "DISOWNED from" in cli("brv epoch show").out
    assert "DISOWNED from" in cli("brv status").out


def test_a_wrong_part_of_what_is_to_be_disowned_is_refused(cli: Cli):
    renew(cli, "capture")
    for text in ("x", "zzzz:1", "1", "abcd:x"):
        said = cli("ard epoch open --reason capture --as orlova --disown", text, status=2)
        assert "EPOCH:SIZE" in said.err


# --- the root key and passphrases ----------------------------------------------------------------


def test_a_root_key_is_read_back(cli: Cli):
    keys = safe(cli)
    secret = ("--root-passphrase-file", str(keys / "root.passphrase"))
    good = cli("ard card root --check", str(keys / "root.key"), *secret)
    assert "whole, and the root of rrc.ardania.example" in good.out
    assert "Copy it to two media" in cli("ard card root").err
    theirs = str(cli.folder / "brv" / "card")
    other = cli(
        "ard card root --check", str(keys / "root.key"), *secret, "--card", theirs, status=1
    )
    assert "is not the root of rrc.brevia.example" in other.err
    (keys / "root.key").write_bytes((keys / "root.key").read_bytes()[:-1])
    cli("ard card root --check", str(keys / "root.key"), *secret, status=4)


def test_a_passphrase_is_changed_and_the_kept_one_is_removed(cli: Cli):
    new = cli.folder / "new.passphrase"
    new.write_text("a longer sentence\n")
    said = cli("ard keys passphrase --new-passphrase-file", str(new))
    assert "kept in the home is removed" in said.out
    cli("ard status", status=1)
    cli("ard status --passphrase-file", str(new))
    keys = safe(cli, "brv")
    cli(
        "brv keys passphrase --root-key", str(keys / "root.key"), "--old-passphrase-file",
        str(keys / "root.passphrase"), "--new-passphrase-file", str(new),
    )  # fmt: skip
    again = ("--root-passphrase-file", str(new))
    cli("brv card root --check", str(keys / "root.key"), *again)


def test_a_passphrase_does_not_change_while_keys_of_a_next_card_wait(cli: Cli):
    cli("ard card renew --reason rotation --as orlova")
    new = cli.folder / "new.passphrase"
    new.write_text("a longer sentence\n")
    said = cli("ard keys passphrase --new-passphrase-file", str(new), status=1)
    assert "wait at" in said.err

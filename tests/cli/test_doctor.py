"""The doctor changes nothing, names whose it is, and parts what warns from what failed."""

from __future__ import annotations

import shutil
import socket

import pytest

from detente.core import limits
from detente.core.errors import TheirFault
from detente.engine.ports import Put
from detente.engine.quarantine import set_aside
from detente.engine.state import STOPPED
from tests.cli.test_links import add, change, note
from tests.world import PACK


def look(cli, home="ard", status=8):
    told = cli(f"{home} doctor --json", status=status).object
    return {one["name"]: one for one in told["checks"]}


def verdict(cli, name, home="ard", status=8):
    return look(cli, home, status)[name]["verdict"]


@pytest.fixture
def well(cli):
    """A home with nothing to complain about."""
    cli("ard peer confirm BRV --as petro")
    cli("ard backup", str(cli.folder / "a.backup"))
    return cli


def test_a_home_that_is_well_has_no_warning(well):
    said = well("ard doctor").out.splitlines()
    assert said[-1] == "0 failures, 0 warnings; nothing was changed."
    assert all(line.startswith("ok ") for line in said[:-1])
    names = [line[6:18].strip() for line in said[:-1]]
    assert names == [
        "home", "center key", "root key", "store", "passphrase", "sqlite", "schema", "disk",
        "backup", "record", "signing", "clock", "link", "gaps", "agreements", "releases",
        "quarantine",
    ]  # fmt: skip


def test_it_changes_nothing(well):
    files = sorted(path for path in (well.folder / "ard").rglob("*") if path.is_file())
    before = {path: path.read_bytes() for path in files}
    well("ard doctor")
    after = {path: path.read_bytes() for path in files if path.exists()}
    assert {path: data for path, data in after.items() if "sqlite-" not in path.name} == {
        path: data for path, data in before.items() if "sqlite-" not in path.name
    }


def test_quiet_shows_only_what_is_not_well(well):
    assert well("ard doctor -q").out == "0 failures, 0 warnings; nothing was changed.\n"


def test_a_warning_says_whose_it_is_and_what_next(cli):
    said = cli("ard doctor -q", status=8).out.splitlines()
    assert said[0] == "warn  backup       none was made of this home"
    assert said[1].endswith("whose: the operator of this machine; next: detente backup FILE")
    assert said[2] == "warn  peer         BRV: fingerprint NOT confirmed"


@pytest.mark.parametrize(
    ("name", "path", "expected", "status"),
    [
        ("home", ".", "warn", 8),
        ("center key", "keys/center.key", "warn", 8),
        ("root key", "keys/root.key", "warn", 8),
        ("store", "record.sqlite", "warn", 8),
        ("passphrase", "passphrase", "fail", 1),
    ],
)
def test_rights_of_others_are_found(well, name, path, expected, status):
    place = well.folder / "ard" / path
    place.chmod(place.stat().st_mode | 0o044)
    assert verdict(well, name, status=status) == expected


@pytest.mark.parametrize("path", ["keys/center.key", "record.sqlite"])
def test_a_missing_file_fails(well, path):
    (well.folder / "ard" / path).unlink()
    assert "is missing" in well("ard doctor", status=1).out


def test_a_root_key_in_a_safe_is_well(well):
    (well.folder / "ard" / "keys" / "root.key").unlink()
    assert "not here" in look(well, status=0)["root key"]["words"]


def test_no_home_at_all_fails_and_does_not_crash(cli):
    found = look(cli, "nowhere", status=1)
    assert found["home"]["verdict"] == "fail"
    assert found["record"]["verdict"] == "fail"


def test_a_damaged_record_fails(well):
    path = well.folder / "ard" / "record.sqlite"
    data = bytearray(path.read_bytes())
    for at in range(8_192, len(data), 4_096):
        data[at : at + 512] = bytes(512)
    path.write_bytes(data)
    assert verdict(well, "record", status=1) == "fail"


def test_a_store_of_a_newer_schema_fails(well):
    path = well.folder / "ard" / "record.sqlite"
    data = bytearray(path.read_bytes())
    data[60:64] = (2).to_bytes(4, "big")
    path.write_bytes(data)
    assert look(well, status=1)["schema"]["words"] == "schema 2; this program reads 1"


@pytest.mark.parametrize(
    ("free", "expected", "status"),
    [
        (limits.DISK_FREE_BYTES_MIN, "ok", 0),
        (limits.DISK_FREE_BYTES_MIN - 1, "warn", 8),
        (limits.DISK_FREE_BYTES_LEAST - 1, "fail", 1),
    ],
)
def test_little_room_is_found(well, monkeypatch, free, expected, status):
    usage = shutil._ntuple_diskusage(10 * free, 9 * free, free)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage)
    assert verdict(well, "disk", status=status) == expected


def test_a_socket_left_behind_is_told_from_a_server_that_answers(well, monkeypatch):
    monkeypatch.chdir(well.folder / "ard")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("control")
        server.listen()
        assert verdict(well, "socket", status=0) == "ok"
    assert verdict(well, "socket") == "warn"


def test_a_backup_grows_old(well):
    assert verdict(well, "backup", status=0) == "ok"
    well.clock.at += limits.BACKUP_AGE_S_MAX + 1
    assert verdict(well, "backup") == "warn"


def test_a_home_in_use_is_no_failure(well):
    def inside(state, home):
        assert look(well)["record"]["verdict"] == "warn"

    change(well, "ard", inside)


def test_stamps_after_our_time_warn_and_blame_nobody(well):
    well.clock.at += 1_000
    well("brv service hello --as lind")
    well.carry("brv")
    well.clock.at -= 1_000
    well.carry("ard")
    found = look(well)["clock"]
    assert found["verdict"] == "warn"
    assert "BRV +16 m 40 s" in found["words"]
    assert found["whose"] == "their clock or ours: not to be seen from here"


def test_a_silent_peer_warns(well):
    add(well)
    note(well, "line-a", up=False)
    found = look(well)["link"]
    assert found["verdict"] == "warn"
    assert found["next"] == "detente link explain BRV"


def test_an_agreement_that_waits_for_our_signature_warns(well):
    well("ard agreement propose --with BRV", str(PACK), "--start", "2026-11-19")
    found = look(well)["agreements"]
    assert (found["verdict"], "not signed by us: " in found["words"]) == ("warn", True)


def test_a_waiting_release_warns(well):
    draft = well("ard draft new notice --json --as orlova", "day=2026-11-24", "people=1")
    well(f"ard draft submit {draft.object['draft']} --as orlova")
    found = look(well)["releases"]
    assert (found["verdict"], draft.object["draft"] in found["words"]) == ("warn", True)


def test_a_stopped_register_fails(well):
    def stop(state, home):
        (agreement,) = state.agreements.values()
        state.store.commit([Put(STOPPED, agreement.own().text, b"x")])

    change(well, "ard", stop)
    assert verdict(well, "signing", status=1) == "fail"


def test_a_restored_home_says_from_when_it_is(well):
    well("- restore", str(well.folder / "a.backup"), str(well.folder / "again"))
    found = look(well, "again", status=1)["signing"]
    said = "restored from a backup of 2026-11-18 11:06Z; stopped: "
    assert found["words"].startswith(said)
    assert len(found["words"]) == len(said) + 8


def test_what_was_set_aside_warns(well):
    def spoil(state, home):
        (peer,) = state.peers.values()
        set_aside(state, peer, TheirFault("does-not-open"), b"x", home.now())

    change(well, "ard", spoil)
    found = look(well)["quarantine"]
    assert found["verdict"] == "warn"
    assert found["words"].startswith("1 set aside, 0 dropped for room; last: ")


def test_plain_has_one_line_a_check(well):
    rows = well("ard doctor --plain").out.splitlines()[:-1]
    assert all(len(row.split("\t")) == 5 for row in rows)

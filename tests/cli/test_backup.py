"""A home survives as one file: whole, checked, and never a way to sign on in an old epoch."""

from __future__ import annotations

import hashlib
import io
import json
import shutil
import sqlite3
import stat
import tarfile

import pytest

from detente.apps import backup, wiring
from detente.core import limits
from detente.core.errors import EnvironmentFault, TheirFault
from tests.cli.conftest import Terminal


@pytest.fixture
def made(cli):
    cli.send()
    file = cli.folder / "a.backup"
    cli("ard backup", str(file))
    return file


def restore(cli, file, name="again", **more):
    return cli("- restore", str(file), str(cli.folder / name), **more)


def members(file):
    with tarfile.open(file) as archive:
        found = {}
        for one in archive:
            file = archive.extractfile(one)
            assert file is not None
            found[one.name] = file.read()
        return found


def rewrite(file, change):
    """The same archive with other members, its manifest as `change` leaves it."""
    found = change(members(file))
    file.unlink()
    with tarfile.open(file, "w") as archive:
        for name, data in found.items():
            one = tarfile.TarInfo(name)
            one.size = len(data)
            archive.addfile(one, io.BytesIO(data))


def damaged(cli, file):
    said = restore(cli, file, status=4)
    assert "not a backup as it was written" in said.err
    assert not (cli.folder / "again").exists()
    assert not [one for one in cli.folder.iterdir() if one.name.startswith(".again")]
    return said.err


def test_a_backup_says_what_it_holds(cli):
    said = cli("ard backup", str(cli.folder / "a.backup")).out.splitlines()
    assert said[0].endswith("bytes, made 2026-11-18 11:06:40Z")
    assert said[1].startswith("holds     3 registers, ")
    assert said[1].endswith("; read back and whole")
    assert said[2] == "keys      keys/center.key, keys/root.key, under their passphrases"
    assert said[3] == "PASSPHRASE is in it: whoever has this file has the keys"


def test_a_backup_is_for_its_owner_alone_and_in_a_fixed_order(cli, made):
    assert stat.S_IMODE(made.stat().st_mode) == 0o600
    with tarfile.open(made) as archive:
        found = archive.getmembers()
    names = [one.name for one in found]
    assert names == [
        "manifest.json", "card", "keys/center.key", "keys/root.key", "passphrase", "record.sqlite",
    ]  # fmt: skip
    assert {(one.mode, one.mtime, one.uid, one.uname) for one in found} == {(0o600, 0, 0, "")}


def test_the_manifest_holds_hashes_and_roots(cli, made):
    found = members(made)
    told = json.loads(found["manifest.json"])
    assert (told["format"], told["version"], told["made_at"]) == ("detente backup", 1, 1795000000)
    for name, one in told["members"].items():
        assert one["sha256"] == hashlib.sha256(found[name]).hexdigest()
    listed = cli("ard record list --json --receipts").object["entries"]
    for origin, one in told["registers"].items():
        if "/house/" not in origin and origin.count("/") == 2:
            assert one["size"] == sum(entry["origin"] == origin for entry in listed)


def test_two_backups_of_one_state_at_one_instant_are_the_same_bytes(cli):
    for name in ("a", "b"):
        cli("ard backup", str(cli.folder / name))
    assert (cli.folder / "a").read_bytes() == (cli.folder / "b").read_bytes()


def test_an_existing_file_is_never_overwritten(cli, made):
    before = made.read_bytes()
    cli("ard backup", str(made), status=1)
    assert made.read_bytes() == before


def test_a_backup_is_taken_while_the_home_is_in_use(cli):
    folder = cli.folder / "ard"
    with wiring.open_home(folder, lambda: wiring.stored_passphrase(folder) or "") as home:
        cli("ard status", status=1)  # in use
        cli("ard backup", str(cli.folder / "a.backup"))
        size = home.center.state.house.register.size
    told = json.loads(members(cli.folder / "a.backup")["manifest.json"])
    assert size in [one["size"] for one in told["registers"].values()]


def test_the_passphrase_can_be_left_out(cli):
    file = cli.folder / "a.backup"
    said = cli("ard backup --without-passphrase", str(file)).out
    assert "PASSPHRASE" not in said
    assert "passphrase" not in members(file)
    restore(cli, file, status=1)
    assert not (cli.folder / "again").exists()
    secret = str(cli.folder / "ard" / "passphrase")
    cli("- restore", "--passphrase-file", secret, str(file), str(cli.folder / "again"))


def test_a_damaged_store_is_not_backed_up(cli):
    path = cli.folder / "ard" / "record.sqlite"
    data = bytearray(path.read_bytes())
    for at in range(8_192, len(data), 4_096):
        data[at : at + 512] = bytes(512)
    path.write_bytes(data)
    cli("ard backup", str(cli.folder / "a.backup"), status=4)
    assert not (cli.folder / "a.backup").exists()


def test_without_a_home_there_is_nothing_to_back_up(cli):
    assert "no center" in cli("nowhere backup", str(cli.folder / "a"), status=1).err


def test_when_the_last_backup_was_made_is_remembered(cli, made):
    assert backup.noted(cli.folder / "ard") == 1795000000
    assert backup.noted(cli.folder / "brv") is None


# --- restoring ----------------------------------------------------------------------------------


def test_a_restored_home_is_the_same_record_and_signs_nothing(cli, made):
    before = cli("ard record list --json --receipts").object["entries"]
    said = restore(cli, made)
    assert "as of 2026-11-18 11:06:40Z; every register verified." in said.out
    assert "1 register of ours stopped: others may hold later entries." in said.out
    assert "signs nothing" in said.out
    assert "Exchange with every counterpart" in said.out
    assert cli("again record list --json --receipts").object["entries"] == before
    assert "verdict: the record is whole." in cli("again fsck").out
    draft = cli("again draft new notice --json --as orlova", "day=2026-11-24", "people=1")
    cli(f"again draft submit {draft.object['draft']} --as orlova")
    checked = cli(f"again draft check {draft.object['draft']}")
    assert "we sign nothing under its agreement now" in checked.out
    assert "next: detente epoch show" in checked.err
    refused = cli(f"again release {draft.object['draft']} --as petro", status=1)
    assert "detente: " in refused.err
    cli("again link test BRV --as orlova", status=1)
    cli("again service hello --as orlova", status=1)
    assert cli("again link test --due").out == "nothing is due\n"
    assert cli("again record list --json --receipts").object["entries"] == before


def test_a_restored_home_takes_in_what_the_others_say(cli, made):
    restore(cli, made)
    shutil.rmtree(cli.folder / "ard")
    cli("brv service hello --as lind")
    cli.carry("brv", "again")
    types = [one["type"] for one in cli("again record list --json").object["entries"]]
    assert "service" in types


def test_steps_of_links_are_not_used_again(cli, made):
    def step(name):
        folder = cli.folder / name
        with wiring.open_home(folder, lambda: wiring.stored_passphrase(folder) or "") as home:
            return [peer.step_out for peer in home.center.state.peers.values()]

    restore(cli, made)
    assert step("again") == [one + 32 for one in step("ard")]


def test_a_folder_in_use_is_left_alone(cli, made):
    assert "not empty" in restore(cli, made, "brv", status=1).err
    cli("brv status")


def test_an_empty_folder_may_be_restored_into(cli, made):
    (cli.folder / "again").mkdir()
    restore(cli, made)
    assert stat.S_IMODE((cli.folder / "again" / "keys" / "center.key").stat().st_mode) == 0o600
    assert stat.S_IMODE((cli.folder / "again").stat().st_mode) == 0o700


def test_a_wrong_passphrase_leaves_nothing(cli, made):
    wrong = cli.folder / "wrong"
    wrong.write_text("not this one\n")
    cli("- restore", "--passphrase-file", str(wrong), str(made), str(cli.folder / "again"),
        status=1)  # fmt: skip
    assert not (cli.folder / "again").exists()


def test_a_dry_restore_reads_all_and_leaves_nothing(cli, made):
    said = cli("- restore -n", str(made), str(cli.folder / "again"))
    assert "the backup is as it was written" in said.err
    assert not (cli.folder / "again").exists()


@pytest.mark.parametrize("at", range(0, 100, 9))
def test_a_changed_byte_anywhere_that_matters_is_found(cli, made, at):
    data = bytearray(made.read_bytes())
    with tarfile.open(made) as archive:
        spans = [(one.offset_data, one.size) for one in archive]
    for start, size in spans:
        changed = bytearray(data)
        changed[start + size * at // 100] ^= 1
        made.write_bytes(changed)
        restore(cli, made, status=4)
        assert not (cli.folder / "again").exists()


@pytest.mark.parametrize("part", [0, 1, 511, 1_000, 9_000])
def test_a_backup_cut_off_is_found(cli, made, part):
    made.write_bytes(made.read_bytes()[:part])
    damaged(cli, made)


def _manifest(change):
    def rewritten(found):
        told = json.loads(found["manifest.json"])
        change(told)
        return {**found, "manifest.json": json.dumps(told).encode()}

    return rewritten


def _extra(told):
    told["members"]["../x"] = {"sha256": "0" * 64, "bytes": 0}


def _without_store(told):
    del told["members"]["record.sqlite"]


@pytest.mark.parametrize(
    "change",
    [
        lambda found: {**found, "../x": b"x"},
        lambda found: {name: found[name] for name in reversed(found)},
        lambda found: {name: found[name] for name in list(found)[:-1]},
        lambda found: {**found, "manifest.json": b"["},
        lambda found: {**found, "manifest.json": b"[]"},
        lambda found: {**found, "manifest.json": b"[" * 100_000},
        _manifest(_extra),
        _manifest(_without_store),
        _manifest(lambda told: told.update(made_at=-1)),
        _manifest(lambda told: told.update(made_at="now")),
        _manifest(lambda told: told.update(format="x")),
        _manifest(lambda told: told.update(registers={})),
        _manifest(lambda told: told.pop("members")),
    ],
)
def test_an_archive_that_is_no_backup_is_refused(cli, made, change):
    rewrite(made, change)
    damaged(cli, made)


def test_a_link_in_the_place_of_a_member_is_refused(cli, made):
    found = members(made)
    with tarfile.open(made, "w") as archive:
        for name, data in found.items():
            one = tarfile.TarInfo(name)
            one.size = len(data)
            if name == "card":
                one.size, one.type, one.linkname = 0, tarfile.SYMTYPE, "/etc/hostname"
            archive.addfile(one, io.BytesIO(data))
    damaged(cli, made)


def test_a_backup_of_a_later_format_says_so(cli, made):
    rewrite(made, _manifest(lambda told: told.update(version=2)))
    assert "has the format 2; this program reads 1" in restore(cli, made, status=4).err


def test_a_file_that_is_not_there_is_named(cli):
    said = restore(cli, cli.folder / "absent", status=1)
    assert "absent cannot be read" in said.err


# --- hostile archives and a home that changes -----------------------------------------------------


def _with_header(path, change):
    """A backup whose second header, that of the card, is another one under a true checksum."""
    data = bytearray(path.read_bytes())
    with tarfile.open(path) as archive:
        at = archive.getmembers()[1].offset
    block = data[at : at + 512]
    change(block)
    block[148:156] = b" " * 8
    block[148:156] = b"%06o\0 " % sum(block)
    data[at : at + 512] = block
    path.write_bytes(data)


def _large(value):
    """A number as GNU tar writes one that octal digits cannot hold."""
    return (0x80 << 88 | value).to_bytes(12, "big")


def _sparse(block):
    block[156:157] = tarfile.GNUTYPE_SPARSE
    for start, value in ((386, 2**40), (398, 512), (483, 2**40 + 512)):
        block[start : start + 12] = _large(value)


def _typed(kind):
    def change(block):
        block[156:157] = kind

    return change


def _sized(field):
    def change(block):
        block[124:136] = field

    return change


@pytest.mark.parametrize(
    "change",
    [
        _sparse,
        *[_typed(bytes((kind,))) for kind in b"\x001234567ASxgLKDMNVXz\xff"],
        _sized(_large(2**60)),
        _sized(b"\xff" * 12),
        _sized(b"00000200000\0"),
        _sized(b"not a number"),
    ],
)
def test_a_header_that_says_more_than_a_plain_file_writes_no_byte(cli, made, change):
    into = cli.folder / "into"
    into.mkdir()
    _with_header(made, change)
    with pytest.raises(TheirFault, match="backup-damaged"):
        backup.read(made, into)
    assert list(into.iterdir()) == []
    damaged(cli, made)


@pytest.mark.parametrize(
    "headers",
    [
        {"GNU.sparse.map": "x,y", "GNU.sparse.size": "q"},
        {"GNU.sparse.major": "1", "GNU.sparse.minor": "0"},
        {"size": "zz"},
        {"comment": "nothing"},
    ],
)
def test_extended_headers_are_no_part_of_a_backup(cli, made, headers):
    found = members(made)
    with tarfile.open(made, "w", format=tarfile.PAX_FORMAT) as archive:
        for name, data in found.items():
            one = tarfile.TarInfo(name)
            one.size, one.pax_headers = len(data), headers
            archive.addfile(one, io.BytesIO(data))
    damaged(cli, made)


@pytest.mark.parametrize("name", ["card", "passphrase", "keys/center.key"])
def test_a_small_member_has_a_limit_of_its_own(cli, made, name):
    def grown(found):
        data = bytes(limits.BACKUP_SMALL_BYTES_MAX + 1)
        told = json.loads(found["manifest.json"])
        told["members"][name] = {"sha256": hashlib.sha256(data).hexdigest(), "bytes": len(data)}
        return {**found, "manifest.json": json.dumps(told).encode(), name: data}

    rewrite(made, grown)
    damaged(cli, made)


@pytest.mark.parametrize("what", ["keys", "card"])
def test_a_home_whose_keys_change_while_it_is_copied_leaves_no_backup(cli, monkeypatch, what):
    folder, file = cli.folder / "ard", cli.folder / "a.backup"
    real = wiring.snapshot

    def renewed(path, target):
        real(path, target)
        if what == "keys":
            key = folder / "keys" / "center.key"
            data = key.read_bytes()
            key.write_bytes(data[:-1] + bytes((data[-1] ^ 1,)))
        else:
            with sqlite3.connect(path) as database:
                database.execute("UPDATE small SET value = x'00' WHERE name = 'self'")

    monkeypatch.setattr(wiring, "snapshot", renewed)
    with pytest.raises(EnvironmentFault, match="home-changed"):
        backup.make(folder, file, 1_795_000_000)
    assert not file.exists()
    assert backup.noted(folder) is None


# --- versions -----------------------------------------------------------------------------------


def newer(cli, home="ard"):
    path = cli.folder / home / "record.sqlite"
    data = bytearray(path.read_bytes())
    data[60:64] = (2).to_bytes(4, "big")
    path.write_bytes(data)


def test_upgrade_says_that_nothing_is_to_be_done(cli):
    said = cli("ard upgrade --check").out
    assert "store schema  1 in this home; this program reads 1\n" in said
    assert "Nothing is to be done" in said
    assert cli("ard upgrade").out == said
    assert cli("ard upgrade --json").object["pending"] == []


@pytest.mark.parametrize(
    "words", ["status", "inbox", "fsck", "link list", "upgrade --check", "upgrade", "backup FILE"]
)
def test_a_store_of_a_newer_schema_is_refused_everywhere_and_left_as_it_is(cli, words):
    newer(cli)
    before = (cli.folder / "ard" / "record.sqlite").read_bytes()
    words = words.replace("FILE", str(cli.folder / "a.backup"))
    said = cli(f"ard {words}", status=1)
    assert "the store schema 2; this program reads 1" in said.err
    assert (cli.folder / "ard" / "record.sqlite").read_bytes() == before


def test_upgrade_of_no_home_says_so(cli):
    assert "no center" in cli("nowhere upgrade --check", status=1, stdin=Terminal()).err

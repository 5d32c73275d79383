"""Log folders: written twice independently, judged whole, every change found."""

from __future__ import annotations

import itertools
import os
import re
from pathlib import Path

import pytest

from detente.apps import i18n
from detente.apps.i18n import speech, talk
from detente.apps.neutral import unisolated
from detente.apps.verify_log import _REASONS, LogReport, verify_log
from detente.core.crypto.types import Hash
from detente.core.errors import EnvironmentFault, OurFault, TheirFault
from detente.core.record import tile_audit, tiles
from detente.core.record.checkpoint import Checkpoint
from tests.independent_log import Author, mth, sha, tile_files, tile_path, write

AUTHOR = Author("log.corvia.example/one", "corvia")
STRANGER = Author("witness.example/w1", "somebody else")


def entries(count: int) -> list[bytes]:
    return [b"entry %d" % number * (number % 5) for number in range(count)]


def log(folder: Path, count: int, *sizes: int) -> Path:
    """A folder with the checkpoint at `count` and further ones, all superseded partials kept."""
    items = entries(count)
    for size in (*sizes, count):
        write(folder, tile_files(items[:size]))
        write(folder, {f"checkpoint.{size}": AUTHOR.checkpoint(items[:size])})
    write(folder, {"checkpoint": AUTHOR.checkpoint(items)})
    return folder


def judge(folder: Path) -> LogReport:
    return verify_log(folder, AUTHOR.vkey)


def refusals(report: LogReport) -> set[tuple[str, str, str | None]]:
    return {(item.part.value, item.path, item.reason) for item in report.findings if not item.good}


@pytest.mark.parametrize("size", [0, 1, 255, 256, 257, 70_000])
def test_both_writers_give_the_same_files_and_the_folder_is_good(tmp_path, size):
    items, theirs = entries(size), tile_files(entries(size))
    assert dict(tiles.write(items)) == theirs
    unknown = STRANGER.line("anything\n")
    head = AUTHOR.checkpoint(items, extension="an extension line", more=unknown)
    write(tmp_path, {**theirs, "checkpoint": head})
    report = judge(tmp_path)
    assert report.ok, report.lines()
    assert report.head is not None
    assert (report.head.size, report.head.extensions) == (size, ("an extension line",))
    assert sum(i.count for i in report.findings if i.part.value == "entries") == size
    tiled = {i.path for i in report.findings if i.part.value in {"entry-bundle", "hash-tile"}}
    assert tiled == set(theirs)


def test_the_example_sizes_of_the_c2sp_text():
    names = [tiles.parse_path(path) for path in tile_files([b"x"] * 70_000)]
    found = [name for name in names if name is not None and name.level is not None]
    widths = sorted((name.level or 0, name.width) for name in found)
    assert len(widths) == 273 + 1 + 1 + 1 + 1
    assert widths.count((0, 256)) == 273
    assert [pair for pair in widths if pair != (0, 256)] == [(0, 112), (1, 17), (1, 256), (2, 1)]


def test_paths_have_one_spelling():
    assert tiles.TileName(0, 1_234_067).path() == "tile/0/x001/x234/067"
    assert tiles.TileName(None, 0, 7).path() == "tile/entries/000.p/7"
    for index, width in itertools.product((0, 999, 1_000, 1_234_067, 10**9), (1, 255, 256)):
        path = tiles.TileName(3, index, width).path()
        assert path == tile_path("3", index, width)
        assert tiles.parse_path(path) == tiles.TileName(3, index, width)
    for path in (
        "tile/0/0",
        "tile/00/000",
        "tile/64/000",
        "tile/0/x000/000",
        "tile/0/000.p/0",
        "tile/0/000.p/256",
        "tile/0/000.p/01",
        "tile/0/000/",
        "tile/0/001/000",
        "tile/0/٠٠٠",
        "tile/0/000\n",
        "/tile/0/000",
        "tile/entries/000.p/-1",
        "tile/0/" + "x001/" * 9 + "000",
    ):
        assert tiles.parse_path(path) is None


def test_bundles_are_read_strictly():
    data = tiles.bundle([b"", b"abc"])
    assert data == b"\x00\x00\x00\x03abc"
    assert tiles.read_bundle(data, 2) == [b"", b"abc"]
    for wrong, width, reason in [
        (data[:-1], 2, "truncated"),
        (data[:3], 2, "truncated"),
        (data, 3, "truncated"),
        (data, 1, "trailing-bytes"),
    ]:
        with pytest.raises(TheirFault, match=reason):
            tiles.read_bundle(wrong, width)
    with pytest.raises(TheirFault, match="length"):
        tiles.read_hashes(bytes(33), 1)
    with pytest.raises(OurFault, match="entry-too-long"):
        tiles.bundle([bytes(65_536)])


def test_superseded_partials_and_earlier_checkpoints_are_judged_too(tmp_path):
    folder = log(tmp_path, 300, 0, 3, 255, 256, 257)
    report = judge(folder)
    assert report.ok, report.lines()
    assert (folder / "tile/0/000.p/3").exists()
    (folder / "tile/0/000.p/3").write_bytes(bytes(96))
    assert refusals(judge(folder)) == {("hash-tile", "tile/0/000.p/3", "hash-differs")}
    (folder / "tile/entries/000.p/255").write_bytes(b"")
    found = refusals(judge(folder))
    assert ("entry-bundle", "tile/entries/000.p/255", "truncated") in found


def test_every_changed_bit_of_a_small_log_is_found(tmp_path):
    folder = log(tmp_path, 5, 3)
    assert judge(folder).ok
    changed = 0
    for path in sorted(item for item in folder.rglob("*") if item.is_file()):
        data = path.read_bytes()
        for bit in range(len(data) * 8):
            broken = bytearray(data)
            broken[bit // 8] ^= 1 << bit % 8
            path.write_bytes(broken)
            report = judge(folder)
            assert not report.ok, (path, bit)
            name = str(path.relative_to(folder))
            assert any(item[1] == name for item in refusals(report)), (path, bit)
            changed += 1
        path.write_bytes(data)
        for shorter in (b"", data[:-1], data + b"\x00"):
            path.write_bytes(shorter)
            assert not judge(folder).ok
        path.write_bytes(data)
    assert judge(folder).ok
    assert changed > 5_000


def test_every_removed_file_that_is_needed_is_missed(tmp_path):
    folder = log(tmp_path, 515)
    (folder / "checkpoint.515").unlink()
    for path in sorted(item for item in folder.rglob("*") if item.is_file()):
        data = path.read_bytes()
        path.unlink()
        report = judge(folder)
        name = str(path.relative_to(folder))
        assert any(item[1:] == (name, "missing") for item in refusals(report)), name
        path.write_bytes(data)
    assert judge(folder).ok


def test_a_verdict_names_the_entry_or_the_tile_that_is_wrong(tmp_path):
    folder = log(tmp_path, 600)
    bundle, tile = folder / "tile/entries/001", folder / "tile/0/000"
    items = entries(600)
    items[300] = b"another word"
    bundle.write_bytes(tiles.bundle(items[256:512]))
    tile.write_bytes(bytes(32) + tile.read_bytes()[32:])
    report = judge(folder)
    assert refusals(report) == {
        ("entries", "tile/entries/001", "entry-differs"),
        ("entry-bundle", "tile/entries/001", "entry-differs"),
        ("hash-tile", "tile/0/000", "hash-differs"),
    }
    runs = [(i.first, i.count, i.good) for i in report.findings if i.part.value == "entries"]
    assert runs == [(0, 300, True), (300, 1, False), (301, 299, True)]
    assert any("entry 300 does not hash" in line for line in report.lines())


def test_a_full_tile_stands_in_for_a_partial_one(tmp_path):
    items = entries(256)
    write(tmp_path, tile_files(items))
    write(tmp_path, {"checkpoint": AUTHOR.checkpoint(items[:100])})
    (tmp_path / "tile/1/000.p/1").unlink()
    report = judge(tmp_path)
    assert report.ok, report.lines()
    data = (tmp_path / "tile/0/000").read_bytes()
    (tmp_path / "tile/0/000").write_bytes(data[:-1] + b"\x00")
    assert refusals(judge(tmp_path)) == {("hash-tile", "tile/0/000", "hash-differs")}


def test_tiles_that_no_checkpoint_covers_are_not_trusted(tmp_path):
    items = entries(300)
    write(tmp_path, tile_files(items))
    write(tmp_path, {**tile_files(items[:20]), "checkpoint": AUTHOR.checkpoint(items[:20])})
    found = refusals(judge(tmp_path))
    assert ("hash-tile", "tile/0/001.p/44", "beyond-checkpoint") in found
    assert ("hash-tile", "tile/1/000.p/1", "beyond-checkpoint") in found
    assert ("entry-bundle", "tile/entries/001.p/44", "beyond-checkpoint") in found
    assert not any(item[0] == "entries" for item in found)


def test_two_signed_heads_that_cannot_both_be_true_are_told_apart(tmp_path):
    folder = log(tmp_path, 10)
    other = [*entries(9), b"said to somebody else"]
    write(folder, {"checkpoint.b": AUTHOR.checkpoint(other)})
    assert refusals(judge(folder)) == {("checkpoint", "checkpoint.b", "root-differs")}
    longer = AUTHOR.checkpoint([*other, b"and more", b"x" * 9])
    write(folder, {"checkpoint.b": longer})
    assert refusals(judge(folder)) == {("checkpoint", "checkpoint.b", "root-differs")}
    write(folder, {"checkpoint.b": AUTHOR.checkpoint([*other] * 40)})
    assert refusals(judge(folder)) == {("checkpoint", "checkpoint.b", "entries-missing")}


def test_heads_of_another_log_or_another_key_are_refused(tmp_path):
    folder = log(tmp_path, 10)
    other = Author("log.corvia.example/two", "corvia")
    write(folder, {"checkpoint.b": other.checkpoint(entries(10))})
    found = refusals(judge(folder))
    assert found == {("checkpoint", "checkpoint.b", "no-known-signature")}
    text = f"another.example\n10\n{AUTHOR.checkpoint(entries(10)).decode().split()[2]}\n"
    write(folder, {"checkpoint.b": f"{text}\n{AUTHOR.line(text)}".encode()})
    assert refusals(judge(folder)) == {("checkpoint", "checkpoint.b", "origin-differs")}
    assert not verify_log(folder, other.vkey).ok


def test_a_report_is_said_in_every_language_with_the_same_names_and_codes(tmp_path):
    folder = log(tmp_path, 300, 5)
    write(folder, {"checkpoint.b": AUTHOR.checkpoint([*entries(7), b"other"]), "README": b""})
    (folder / "tile" / "0" / "001.p" / "44").unlink()
    codes = {f"[{reason}]" for _, _, reason in refusals(judge(folder))} | {"README", "entry-bundle"}
    said = {}
    for lang in i18n.LANGUAGES:
        with talk.speaking(lang):
            lines = judge(folder).lines()
        text = unisolated("\n".join(lines))
        assert [code for code in codes if code not in text] == []
        said[lang] = len(lines)
        assert lang == "en" or not re.search("REFUSED|good|foreign|signed|entries [0-9]", text)
    assert len(set(said.values())) == 1


def test_every_reason_that_has_words_is_known_and_the_other_way_round():
    sentences = speech.catalogue(speech.VERIFY, "en").sentences
    known = {f"reason--{one}" for one in (*_REASONS, "malformed")}
    assert known == {one for one in sentences if one.startswith("reason--")}


def test_foreign_files_are_named_and_change_nothing(tmp_path):
    folder = log(tmp_path, 3)
    write(folder, {"README": b"", "tile/0/0": b"", "tile/0/x000/000": b"", ".state/x": b""})
    odd = os.fsencode(folder) + b"/bad\xff\x1b[2Jname"
    Path(os.fsdecode(odd)).write_bytes(b"")
    (folder / "loop").symlink_to(folder)
    report = judge(folder)
    assert report.ok
    assert set(report.foreign) == {
        "README",
        "tile/0/0",
        "tile/0/x000/000",
        ".state/x",
        "loop",
        "bad\\xff\\x1b[2Jname",
    }
    assert "\x1b" not in "".join(report.lines(every=True))
    assert report.as_json()["foreign"] == list(report.foreign)


def test_hostile_files_are_refused_and_stop_nothing(tmp_path):
    folder = log(tmp_path, 300, 4)
    tile = folder / "tile/0/000.p/4"
    tile.unlink()
    tile.symlink_to(tile)
    assert refusals(judge(folder)) == {("hash-tile", "tile/0/000.p/4", "unreadable")}
    tile.unlink()
    os.mkfifo(tile)
    assert refusals(judge(folder)) == {("hash-tile", "tile/0/000.p/4", "unreadable")}
    tile.unlink()
    with tile.open("wb") as file:
        file.truncate(2**40)
    assert refusals(judge(folder)) == {("hash-tile", "tile/0/000.p/4", "unreadable")}
    tile.unlink()
    tile.mkdir()
    assert judge(folder).ok


def test_a_checkpoint_of_impossible_size_is_refused_without_work(tmp_path):
    folder = log(tmp_path, 4)
    for size, reason in [(2**63, "bad-checkpoint/size-too-large"), (2**40, "entries-missing")]:
        text = f"{AUTHOR.name}\n{size}\n{AUTHOR.checkpoint([]).decode().split()[2]}\n"
        write(folder, {"checkpoint.big": f"{text}\n{AUTHOR.line(text)}".encode()})
        assert refusals(judge(folder)) == {("checkpoint", "checkpoint.big", reason)}
    write(folder, {"checkpoint": (folder / "checkpoint.big").read_bytes()})
    assert not judge(folder).ok


def test_a_folder_without_a_good_checkpoint_proves_nothing(tmp_path):
    report = judge(tmp_path)
    assert not report.ok
    assert refusals(report) == {("checkpoint", "checkpoint", "missing")}
    write(tmp_path, tile_files(entries(3)))
    found = refusals(judge(tmp_path))
    assert ("entries", "tile/entries/000.p/3", "unproven") in found
    assert ("hash-tile", "tile/0/000.p/3", "unproven") in found
    with pytest.raises(EnvironmentFault, match="folder-unreadable"):
        judge(tmp_path / "nowhere")
    with pytest.raises(TheirFault, match="bad-vkey"):
        verify_log(tmp_path, "no key")


def test_a_block_known_only_from_the_tile_above_is_missed_and_the_rest_stands(tmp_path):
    folder = log(tmp_path, 600)
    (folder / "tile/entries/001").unlink()
    (folder / "tile/0/001").unlink()
    assert refusals(judge(folder)) == {
        ("entries", "tile/entries/001", "missing"),
        ("entry-bundle", "tile/entries/001", "missing"),
        ("hash-tile", "tile/0/001", "missing"),
    }


def test_an_audit_reads_only_what_is_said_to_be_present():
    items = entries(258)
    files = tile_files(items)
    root = Hash(mth([sha(b"\x00" + item) for item in items]))
    head = tile_audit.Head("here", Checkpoint("a", 258, root))
    names = [name for name in map(tiles.parse_path, files) if name is not None]
    found = tile_audit.audit([head], names, files.get)
    assert found.ok
    assert found.anchor == head
    assert not tile_audit.audit([head], names[1:], files.get).ok
    assert not tile_audit.audit([], names, files.get).ok
    assert tile_audit.audit([], [], files.get).findings == ()

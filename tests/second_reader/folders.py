"""checkpoint.md, K34 to K43: a log folder, judged by one key.

Leaves are taken from bundles and from tiles of level 0. A head that follows from tiles above level
0 only would count as anchor by K40 and is not looked for here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from tests.second_reader.notes import NOTE_BYTES_MAX, Checkpoint, Key, verify_note
from tests.second_reader.trees import leaf_hash, root_of
from tests.second_reader.values import Refused, demand

WIDTH = 256
TILE_BYTES_MAX = 8_192
BUNDLE_BYTES_MAX = 16_777_472
TILE = re.compile(
    r"tile/(entries|[0-9]|[1-5][0-9]|6[0-3])/"
    r"((?!x000)(?:x[0-9]{3}/)*[0-9]{3})(?:\.p/([1-9][0-9]{0,2}))?"
)
REFUSED = "log-refused"


@dataclass(frozen=True)
class Tile:
    """A hash tile or, at level 0, a bundle as the hashes of its entries."""

    path: str
    level: int
    start: int
    whole: bool
    hashes: list[bytes] | None  # None: the file is no tile of its name
    bundle: bool


def entries_of(data: bytes) -> list[bytes] | None:
    """K36."""
    entries, at = [], 0
    while at < len(data):
        length = int.from_bytes(data[at : at + 2], "big")
        if at + 2 + length > len(data):
            return None
        entries.append(leaf_hash(data[at + 2 : at + 2 + length]))
        at += 2 + length
    return entries


def read_tile(folder: Path, path: str) -> Tile | None:
    """K34 to K36; None where the path names no tile."""
    parts = TILE.fullmatch(path)
    if parts is None or int(parts[3] or 1) >= WIDTH:
        return None
    bundle = parts[1] == "entries"
    width = int(parts[3] or WIDTH)
    index = int(parts[2].replace("x", "").replace("/", ""))
    hashes: list[bytes] | None = None
    if (folder / path).stat().st_size <= (BUNDLE_BYTES_MAX if bundle else TILE_BYTES_MAX):
        data = (folder / path).read_bytes()
        if bundle:
            hashes = entries_of(data)
        elif len(data) == 32 * width:
            hashes = [data[at : at + 32] for at in range(0, len(data), 32)]
        if hashes is not None and len(hashes) != width:
            hashes = None
    level = 0 if bundle else int(parts[1])
    return Tile(path, level, index * WIDTH, width == WIDTH, hashes, bundle)


def plain_files(folder: Path) -> list[str]:
    """K43: regular files, links not followed, in order of their paths."""
    found, waiting = [], [folder]
    while waiting:
        for one in waiting.pop().iterdir():
            if one.is_symlink():
                continue
            if one.is_dir():
                waiting.append(one)
            elif one.is_file():
                found.append(one.relative_to(folder).as_posix())
    return sorted(found)


def read_heads(folder: Path, paths: list[str], key: Key) -> dict[str, Checkpoint]:
    """K39."""
    heads: dict[str, Checkpoint] = {}
    for path in paths:
        if path != "checkpoint" and not path.startswith("checkpoint."):
            continue
        try:
            demand((folder / path).stat().st_size <= NOTE_BYTES_MAX, REFUSED)
            note = (folder / path).read_bytes()
            heads[path], _ = verify_note(note, [key], evidence=False, own=False)
        except Refused as refusal:
            raise Refused(refusal.kind, path) from None
        if len({head.origin for head in heads.values()}) > 1:
            raise Refused(REFUSED, path)
    if "checkpoint" not in heads:
        raise Refused(REFUSED, "checkpoint")
    return heads


def find_anchor(heads: list[Checkpoint], tiles: list[Tile]) -> tuple[Checkpoint, list[bytes]]:
    """K40: the largest head that follows, and its leaf hashes."""
    for head in sorted(heads, key=lambda one: -one.size):
        for entries_last in (True, False):  # the source that is read last prevails
            leaves: dict[int, bytes] = {}
            useful = [one for one in tiles if one.level == 0 and one.hashes]
            for tile in sorted(useful, key=lambda one: (one.bundle == entries_last, one.path)):
                leaves.update(enumerate(tile.hashes or [], tile.start))
            if len(leaves) < head.size:
                continue
            listed = [leaves.get(at, b"") for at in range(head.size)]
            if root_of(listed) == head.root:
                return head, listed
    raise Refused(REFUSED, "checkpoint")


def check_tile(tile: Tile, levels: list[list[bytes]]) -> None:
    """K41."""
    proven = levels[tile.level] if tile.level < len(levels) else []
    covered = proven[tile.start : tile.start + WIDTH]
    fits = tile.hashes is not None and bool(covered)
    if tile.hashes is not None and fits:
        fits = tile.whole or len(tile.hashes) <= len(covered)
        fits = fits and all(a == b for a, b in zip(tile.hashes, covered, strict=False))
    if not fits:
        raise Refused(REFUSED, tile.path)


def tile_path(kind: str, index: int, width: int) -> str:
    """K35."""
    digits = f"{index:0{-(-len(str(index)) // 3) * 3}}"
    groups = [digits[at : at + 3] for at in range(0, len(digits), 3)]
    name = "/".join([f"x{one}" for one in groups[:-1]] + groups[-1:])
    return f"tile/{kind}/{name}" + (f".p/{width}" if width < WIDTH else "")


def check_needed(levels: list[list[bytes]], paths: set[str]) -> None:
    """K37 and K42: what is needed is there, or the full one in its place."""
    for kind, count in [*enumerate(map(len, levels)), ("entries", len(levels[0]))]:
        for start in range(0, count, WIDTH):
            index, width = start // WIDTH, min(WIDTH, count - start)
            choices = {tile_path(str(kind), index, one) for one in (width, WIDTH)}
            if not choices & paths:
                raise Refused(REFUSED, tile_path(str(kind), index, width))


def judge(folder: Path, key: Key) -> tuple[Checkpoint, list[str]]:
    """K39 to K42: the anchor, and the paths of all that was judged."""
    paths = plain_files(folder)
    heads = read_heads(folder, paths, key)
    tiles = [tile for path in paths if (tile := read_tile(folder, path)) is not None]
    anchor, leaves = find_anchor(list(heads.values()), tiles)
    for path, head in heads.items():
        if head.size > anchor.size or root_of(leaves[: head.size]) != head.root:
            raise Refused(REFUSED, path)
    levels = [leaves]
    while len(levels[-1]) >= WIDTH:
        full = len(levels[-1]) - len(levels[-1]) % WIDTH
        levels.append([root_of(levels[-1][at : at + WIDTH]) for at in range(0, full, WIDTH)])
    for tile in tiles:
        check_tile(tile, levels)
    check_needed(levels, {tile.path for tile in tiles})
    return anchor, sorted([*heads, *(tile.path for tile in tiles)])

"""Tiles of a register as static files (C2SP tlog-tiles; spec/checkpoint.md, K34 to K38).

A folder with these files and a `checkpoint` is a log that any C2SP reader can check. Judging a
folder is `tile_audit`; this module knows names and bytes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from detente.core import limits
from detente.core.crypto.types import Hash
from detente.core.errors import OurFault, TheirFault
from detente.core.record import merkle

_WIDTH: Final = limits.TILE_WIDTH
_LEVEL_MAX: Final = 63
_ENTRIES: Final = "entries"
_PATH: Final = re.compile(
    r"tile/(entries|0|[1-9][0-9]?)/((?:x[0-9]{3}/){0,6}[0-9]{3})(?:\.p/([1-9][0-9]{0,2}))?",
    re.ASCII,
)


@dataclass(frozen=True, slots=True)
class TileName:
    """A tile or entry bundle: `level` is None for entries, `width` 256 for a full one."""

    level: int | None
    index: int
    width: int = _WIDTH

    def path(self) -> str:
        """The path below the log's folder, as C2SP spells it."""
        groups, rest = [f"{self.index % 1000:03d}"], self.index // 1000
        while rest:
            groups.append(f"x{rest % 1000:03d}")
            rest //= 1000
        level = _ENTRIES if self.level is None else str(self.level)
        suffix = "" if self.width == _WIDTH else f".p/{self.width}"
        return f"tile/{level}/{'/'.join(reversed(groups))}{suffix}"


def parse_path(path: str) -> TileName | None:
    """The tile that exactly this path names, or None: no second spelling is a tile."""
    found = _PATH.fullmatch(path)
    if found is None:
        return None
    level = None if found[1] == _ENTRIES else int(found[1])
    width = _WIDTH if found[3] is None else int(found[3])
    name = TileName(level, int(found[2].replace("x", "").replace("/", "")), width)
    if (level or 0) > _LEVEL_MAX or name.path() != path:
        return None
    return name


def bundle(entries: Iterable[bytes]) -> bytes:
    """Entries with their two-byte lengths in front. Raises OurFault("entry-too-long")."""
    parts: list[bytes] = []
    for entry in entries:
        if len(entry) > limits.TILE_ENTRY_BYTES_MAX:
            limit = limits.TILE_ENTRY_BYTES_MAX
            raise OurFault("entry-too-long", bytes=len(entry), limit=limit)
        parts.append(len(entry).to_bytes(2, "big"))
        parts.append(entry)
    return b"".join(parts)


def _refuse(reason: str, **facts: object) -> TheirFault:
    return TheirFault("bad-tile", reason=reason, **facts)


def entry_ends(data: bytes, width: int) -> list[int]:
    """Offsets of the ends of exactly `width` entries; entry i starts two bytes after end i - 1.

    Raises TheirFault("bad-tile") with reason `truncated` or `trailing-bytes`.
    """
    ends: list[int] = []
    at, length = 0, len(data)
    for _ in range(width):
        if at + 2 > length:
            raise _refuse("truncated", offset=at)
        at += 2 + (data[at] << 8 | data[at + 1])
        ends.append(at)
    if at > length:
        raise _refuse("truncated", offset=length)
    if at < length:
        raise _refuse("trailing-bytes", offset=at)
    return ends


def read_bundle(data: bytes, width: int) -> list[bytes]:
    """The `width` entries of a bundle. Raises TheirFault("bad-tile")."""
    ends = entry_ends(data, width)
    starts = [0, *ends]
    return [data[start + 2 : end] for start, end in zip(starts, ends, strict=False)]


def read_hashes(data: bytes, width: int) -> list[Hash]:
    """The `width` hashes of a hash tile. Raises TheirFault("bad-tile", reason="length")."""
    if len(data) != width * Hash.SIZE:
        raise _refuse("length", expected=width * Hash.SIZE, got=len(data))
    return [Hash(data[at : at + Hash.SIZE]) for at in range(0, len(data), Hash.SIZE)]


def write(entries: Iterable[bytes]) -> Iterator[tuple[str, bytes]]:
    """All tiles and entry bundles of a register of exactly these entries, as (path, bytes).

    Full tiles come as soon as they are full, so a long register need not be in memory; the partial
    ones of the right edge come last. Raises OurFault: `entry-too-long`, `tree-full`.
    """
    levels: list[list[bytes]] = [[]]
    full: list[int] = [0]
    held: list[bytes] = []
    count = 0
    for count, entry in enumerate(entries, start=1):
        if count > limits.TREE_SIZE_MAX:
            raise OurFault("tree-full", limit=limits.TREE_SIZE_MAX)
        held.append(entry)
        levels[0].append(merkle.leaf_hash(entry))
        if len(held) == _WIDTH:
            yield TileName(None, full[0]).path(), bundle(held)
            held = []
            yield from _close_full(levels, full)
    if held:
        yield TileName(None, full[0], len(held)).path(), bundle(held)
    for level, hashes in enumerate(levels):
        if hashes:
            yield TileName(level, full[level], len(hashes)).path(), b"".join(hashes)


def _close_full(levels: list[list[bytes]], full: list[int]) -> Iterator[tuple[str, bytes]]:
    """Give out every tile that has just become full, from the lowest level up."""
    level = 0
    while len(levels[level]) == _WIDTH:
        yield TileName(level, full[level]).path(), b"".join(levels[level])
        if level + 1 == len(levels):
            levels.append([])
            full.append(0)
        levels[level + 1].append(merkle.root_of(levels[level]))
        levels[level] = []
        full[level] += 1
        level += 1

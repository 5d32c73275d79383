"""A whole audit of 100,000 entries from their tiles on disk, against a bare tree over the same."""

from __future__ import annotations

import hashlib
from functools import partial
from pathlib import Path

from bench.floors import bare_tree
from bench.measure import Figure, beside, timed
from detente.apps.verify_log import verify_log
from detente.core.crypto.types import Hash
from detente.core.record import tiles
from detente.core.record.leaf import Leaf, read_leaf
from tests.independent_log import Author, tile_files, write

GROUP = "verify a register from its tiles"
ENTRIES = 100_000
TARGET = 3.0


def make_log(folder: Path) -> tuple[list[bytes], str]:
    """A log of 100,000 leaves by an independent writer; returns them and the key to verify with."""
    leaves = [
        Leaf(2, Hash(_sha(b"header %d" % at)), Hash(_sha(b"body %d" % at))).encode()
        for at in range(ENTRIES)
    ]
    author = Author("rrc.corvia.example/bench", "bench")
    write(folder, {**tile_files(leaves), "checkpoint": author.checkpoint(leaves)})
    return leaves, author.vkey


def _sha(data: bytes) -> bytes:
    return hashlib.sha256(data).digest()


def whole(folder: Path, vkey: str) -> None:
    """Every checkpoint, entry and hash tile; raises where the log does not verify."""
    if not verify_log(folder, vkey).ok:
        raise ValueError("the log does not verify")


def strict(folder: Path, vkey: str) -> None:
    """The same, and every entry read as a leaf by the one strict reader."""
    whole(folder, vkey)
    for path in sorted((folder / "tile" / "entries").rglob("*")):
        name = tiles.parse_path(path.relative_to(folder).as_posix())
        if name is not None and path.is_file():
            for entry in tiles.read_bundle(path.read_bytes(), name.width):
                read_leaf(entry)


def figures(folder: Path, runs: int) -> list[Figure]:
    """Seconds; the files are in the page cache for both."""
    leaves, vkey = make_log(folder)
    whole(folder, vkey)
    why = f"RFC 6962 tree over the same {ENTRIES:,} leaves in memory"
    found = []
    for name, call, target in (
        (f"{ENTRIES:,} entries, every file judged", whole, TARGET),
        ("the same, and every entry read strictly as a leaf", strict, None),
    ):
        values, below = beside(
            runs,
            partial(timed, partial(call, folder, vkey)),
            partial(timed, partial(bare_tree, leaves)),
        )
        found.append(Figure(GROUP, name, "s", values, below, why, target))
    return found

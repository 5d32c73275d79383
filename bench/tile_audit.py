"""A whole audit of 100,000 entries against a bare RFC 6962 tree over the same leaves.

Run: PYTHONPATH=src:. python bench/tile_audit.py
"""

from __future__ import annotations

import hashlib
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from detente.apps.verify_log import verify_log
from tests.independent_log import Author, tile_files, write

ENTRIES = 100_000
ENTRY_BYTES = 71
ROUNDS = 5


def bare(leaves: list[bytes]) -> bytes:
    level = [hashlib.sha256(b"\x00" + leaf).digest() for leaf in leaves]
    while len(level) > 1:
        pairs = zip(level[::2], level[1::2], strict=False)
        above = [hashlib.sha256(b"\x01" + left + right).digest() for left, right in pairs]
        level = above + level[len(above) * 2 :]
    return level[0]


def best(call: Callable[[], object]) -> float:
    """Shortest of several runs, in seconds."""
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        call()
        times.append(time.perf_counter() - start)
    return min(times)


def main() -> None:
    leaves = [
        (hashlib.sha512(b"%d" % number).digest() * 2)[:ENTRY_BYTES] for number in range(ENTRIES)
    ]
    author = Author("log.corvia.example/bench", "bench")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write(folder, {**tile_files(leaves), "checkpoint": author.checkpoint(leaves)})
        if not verify_log(folder, author.vkey).ok:
            raise SystemExit("the log does not verify")
        tree = best(lambda: bare(leaves))
        whole = best(lambda: verify_log(folder, author.vkey))
    print(f"bare tree {tree:.3f} s, verify_log from disk {whole:.3f} s, ratio {whole / tree:.2f}")


if __name__ == "__main__":
    main()

"""record.md, R12 (the total order), and pack.md, P1 and P7 (the hash of a pack)."""

from __future__ import annotations

import re

from tests.second_reader.trees import sha256
from tests.second_reader.values import demand, encode

PACK_PATH = re.compile(
    r"(?=.{1,200}\Z)[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*"
)
FILE_BYTES_MAX = 2**20
BAD_PACK = "bad-pack"
Entry = tuple[int, dict[str, int]]  # claimed time; seen, as sizes by origin


def total_order(registers: dict[str, list[Entry]]) -> list[tuple[str, int]]:
    """R12."""
    placed = dict.fromkeys(registers, 0)
    order: list[tuple[str, int]] = []

    def ready(origin: str) -> bool:
        seen = registers[origin][placed[origin]][1]
        return all(
            placed.get(other, 0) >= min(size, len(registers.get(other, [])))
            for other, size in seen.items()
        )

    def key(place: tuple[str, int]) -> tuple[int, bytes, int]:
        origin, index = place
        return registers[origin][index][0], origin.encode(), index

    while True:
        waiting = [origin for origin in registers if placed[origin] < len(registers[origin])]
        candidates = [(origin, placed[origin]) for origin in waiting if ready(origin)]
        if not candidates:
            break
        chosen = min(candidates, key=key)
        order.append(chosen)
        placed[chosen[0]] += 1
    left = [(one, at) for one in waiting for at in range(placed[one], len(registers[one]))]
    return order + sorted(left, key=key)


def pack_hash(files: dict[str, bytes]) -> bytes:
    """P7, of files that P1 allows."""
    demand(len(files) <= 512, BAD_PACK)
    demand(sum(map(len, files.values())) <= 4 * FILE_BYTES_MAX, BAD_PACK)
    for path, data in files.items():
        demand(PACK_PATH.fullmatch(path) is not None and len(data) <= FILE_BYTES_MAX, BAD_PACK)
    content = [[path, files[path]] for path in sorted(files, key=str.encode)]
    return sha256(b"detente/v1 pack\x00", encode(content))

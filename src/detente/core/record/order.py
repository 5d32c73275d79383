"""One total order that extends the causal one (spec/record.md, clause R12).

An entry comes after its predecessor in its own register and after everything its `seen` covers.
Where that leaves a choice, the smaller (claimed time, origin, index) comes first; no verdict may
rest on this tie-break.
"""

from __future__ import annotations

import heapq
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

Place: TypeAlias = tuple[str, int]  # origin and index


@dataclass(frozen=True, slots=True)
class Placed:
    """What ordering needs of one entry: its claimed time and the sizes it had seen, by origin."""

    claimed: int
    seen: Mapping[str, int]


def total_order(registers: Mapping[str, Sequence[Placed]]) -> list[Place]:
    """All entries of a record, each once, whatever the order in which they arrived.

    A `seen` that reaches beyond what is held counts as far as it is held. Entries in a causal
    circle (possible only where somebody lies about `seen`) come last, in the order of the
    tie-break.
    """
    done = dict.fromkeys(registers, 0)
    waiting: dict[Place, list[str]] = {}
    heap: list[tuple[int, str, int]] = []
    result: list[Place] = []

    def offer(origin: str) -> None:
        """Put the next entry of a register into the heap, or note what it waits for."""
        index = done[origin]
        if index >= len(registers[origin]):
            return
        entry = registers[origin][index]
        for other, size in entry.seen.items():
            needed = min(size, len(registers.get(other, ())))
            if other != origin and done.get(other, 0) < needed:
                waiting.setdefault((other, needed), []).append(origin)
                return
        heapq.heappush(heap, (entry.claimed, origin, index))

    for origin in registers:
        offer(origin)
    while heap:
        _, origin, index = heapq.heappop(heap)
        result.append((origin, index))
        done[origin] = index + 1
        for blocked in waiting.pop((origin, index + 1), []):
            offer(blocked)
        offer(origin)
    rest = [
        (registers[origin][index].claimed, origin, index)
        for origin in registers
        for index in range(done[origin], len(registers[origin]))
    ]
    return result + [(origin, index) for _, origin, index in sorted(rest)]

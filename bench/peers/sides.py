"""What every program under comparison offers, how it is measured, and who was faster."""

from __future__ import annotations

import hashlib
import math
import statistics
import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

OURS = "Détente"
# The two that are compared; NNCP has no live line meant for single messages.
RIVAL = "Synapse"
LINE, FOLDER = "line", "folder"

_SINGLY_SECONDS = 15.0  # a program that takes seconds for each message is not asked a hundred times
_BULK_RUNS = 3
_WARM = 10  # messages before the clock runs: caches and connections, for everybody alike


class Absent(Exception):
    """A program is not here or does not work here; says which, and why."""

    def __init__(self, name: str, why: str) -> None:
        super().__init__(f"{name}: {why}")
        self.name = name
        self.why = why


class Side(Protocol):
    """Two ends of one program on this machine, ready for messages from the first to the second.

    `way` is LINE or FOLDER, `until` says in words what ends the time of a message. Both methods
    return seconds, and raise `Absent` where the program stops working.
    """

    name: str
    version: str
    way: str
    until: str

    def one(self, body: str) -> float:
        """Send one message and wait until it has gone its whole way."""

    def many(self, body: str, count: int) -> float:
        """Send so many messages as fast as the program takes them, and wait for the last."""


@dataclass(frozen=True, slots=True)
class Measured:
    """One side at one size: seconds of single messages, and of runs of `count` messages."""

    name: str
    version: str
    way: str
    until: str
    size: int
    singly: Sequence[float]
    count: int
    bulk: Sequence[float]

    @property
    def middle(self) -> float:
        """Median of single messages, ms."""
        return statistics.median(self.singly) * 1e3

    @property
    def slow(self) -> float:
        """The time within which 95 of 100 single messages were through, ms."""
        return sorted(self.singly)[math.ceil(0.95 * len(self.singly)) - 1] * 1e3

    @property
    def rate(self) -> float:
        """Messages a second, median of the bulk runs."""
        return self.count / statistics.median(self.bulk)

    def as_json(self) -> dict[str, object]:
        """Everything, with every single value in seconds."""
        return {
            "name": self.name, "version": self.version, "way": self.way, "until": self.until,
            "bytes": self.size, "singly": list(self.singly), "p50_ms": self.middle,
            "p95_ms": self.slow, "bulk_count": self.count, "bulk": list(self.bulk),
            "messages_per_second": self.rate,
        }  # fmt: skip


def body(size: int) -> str:
    """The message of this many bytes that every program carries: letters and digits, no pattern."""
    return hashlib.shake_256(b"detente bench peers").hexdigest(size)[:size]


def measure(side: Side, sizes: Sequence[int], count: int) -> list[Measured]:
    """For each size in bytes: up to `count` messages one at a time, then runs of `count`."""
    found = []
    for size in sizes:
        text = body(size)
        side.many(text, _WARM)
        side.one(text)
        singly: list[float] = []
        end = time.perf_counter() + _SINGLY_SECONDS
        while len(singly) < count and (not singly or time.perf_counter() < end):
            singly.append(side.one(text))
        bulk = [side.many(text, count) for _ in range(_BULK_RUNS)]
        found.append(
            Measured(side.name, side.version, side.way, side.until, size, singly, count, bulk)
        )
    return found


@dataclass(frozen=True, slots=True)
class Verdict:
    """One figure in which we must be the faster one."""

    what: str
    ours: float
    theirs: float
    met: bool


def verdicts(found: Sequence[Measured]) -> list[Verdict]:
    """Our line against the rival's at each size; empty where either was not measured."""
    lines = [item for item in found if item.way == LINE]
    result = []
    for our in (item for item in lines if item.name == OURS):
        for their in (item for item in lines if item.name == RIVAL and item.size == our.size):
            pair = f"{our.size} B, against {their.name} until {their.until}"
            result += [
                Verdict(f"p50 ms, {pair}", our.middle, their.middle, our.middle < their.middle),
                Verdict(f"messages/s, {pair}", our.rate, their.rate, our.rate > their.rate),
            ]
    return result

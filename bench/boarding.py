"""The board: from nothing, and one entry more on top, at three sizes of the record."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from pathlib import Path

from bench.measure import Figure, child
from bench.years import Years
from detente.core.board.facts import Entry
from detente.core.board.incremental import Evaluator
from detente.core.board.record import Record

GROUP = "board, New START, invented traffic"
SIZES = (10_000, 100_000, 1_000_000)
MORE = 31  # entries of each kind, one at a time
_FASTEST_MIN = 20_000.0  # entries a second from nothing, on one core
_GROWTH_MAX = 3.0  # one more on the largest, times one more on the smallest


def grown(size: int) -> tuple[Evaluator, Years, float]:
    """An evaluator that has taken that many entries and printed one board; seconds of processor
    time it needed.
    """
    years = Years()
    entries = [*years.opening(), *years.entries(size)]
    gc.collect()
    began = time.process_time()
    evaluator = Evaluator(years.bound)
    for entry in entries:
        evaluator.add(entry)
    evaluator.board(years.heads(), years.at)
    return evaluator, years, time.process_time() - began


def indexed(size: int) -> float:
    """Seconds of processor time for indexing the same entries, nothing evaluated."""
    years = Years()
    entries = [*years.opening(), *years.entries(size)]
    gc.collect()
    began = time.process_time()
    record = Record(2)
    for entry in entries:
        record.add(entry)
    return time.process_time() - began


def one_more(evaluator: Evaluator, years: Years, make: Callable[[], Entry]) -> list[float]:
    """Milliseconds of processor time for one more entry and the board after it, `MORE` times."""
    found = []
    for _ in range(MORE):
        years.at += 60
        entry = make()
        began = time.process_time()
        evaluator.add(entry)
        evaluator.board(years.heads(), years.at)
        found.append((time.process_time() - began) * 1e3)
    return found


def figures(folder: Path, runs: int) -> list[Figure]:
    """Entries a second from nothing; one more of three kinds; memory."""
    del folder
    found: list[Figure] = []
    more: dict[str, list[list[float]]] = {}
    for size in SIZES:
        repeats = runs if size < SIZES[-1] else 1
        speeds, floor = [], []
        evaluator, years, seconds = grown(size)
        for at in range(repeats):
            if at:
                evaluator, years, seconds = grown(size)
            speeds.append(size / seconds)
            floor.append(size / indexed(size))
        found.append(
            Figure(GROUP, f"from nothing, {size:,} entries", "entries/s", speeds, floor,
                   "indexing alone", least=_FASTEST_MIN)
        )  # fmt: skip
        kinds: dict[str, Callable[[], Entry]] = {
            "an ordinary entry": years.change,
            "a correction of an early entry": years.late,
            "an act of life": years.act,
        }
        for name, make in kinds.items():
            more.setdefault(name, []).append(one_more(evaluator, years, make))
        del evaluator, years
    for name, times in more.items():
        first, *others = times
        found.append(Figure(GROUP, f"one more on {SIZES[0]:,}: {name}", "ms", first))
        found += [
            Figure(GROUP, f"one more on {size:,}: {name}", "ms", values, first,
                   f"the same on {SIZES[0]:,}", target=_GROWTH_MAX)
            for size, values in zip(SIZES[1:], others, strict=True)
        ]  # fmt: skip
    peaks = [child(["board", ".", str(size)])["peak"] for size in SIZES]
    below = child(["board", ".", "0"])["peak"]
    found += [
        Figure(GROUP, f"peak memory, {size:,} entries and their board", "MiB", [peak], [below],
               "the same process without entries")
        for size, peak in zip(SIZES, peaks, strict=True)
    ]  # fmt: skip
    return found

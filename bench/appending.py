"""Append, flush and sign on SQLite in a real directory: alone, in batches, and by two people."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from bench import parties
from bench.floors import Floor
from bench.measure import Figure, beside, timed
from bench.parties import Home

GROUP = "append, flush, sign"
_ALONE = 50  # appends in one run
_BATCH = 256
_BATCHES = 2


def figures(folder: Path, runs: int) -> list[Figure]:
    """Milliseconds an act and entries a second; the floor writes the same bytes."""
    first, _ = parties.pair(folder)
    floor = Floor(folder)
    bytes_each = _entry_bytes(first)
    found: list[Figure] = []
    for name, size, times in (("1 entry", 1, _ALONE), (f"batch of {_BATCH}", _BATCH, _BATCHES)):
        values, below = beside(
            runs,
            partial(_appends, first, size, times),
            partial(floor.milliseconds, bytes(bytes_each * size), 1, 1, times=times),
        )
        why = "one flush of the same bytes, one Ed25519 and one ML-DSA-44 signature"
        found.append(Figure(GROUP, name, "ms", values, below, why))
        rates = [size * 1e3 / value for value in values]
        found.append(Figure(GROUP, f"{name}, rate", "entries/s", rates))
    found.append(_by_people(first, floor, runs, bytes_each))
    floor.close()
    return found


def _appends(home: Home, size: int, times: int) -> float:
    items = parties.prepared(home, size * times)
    batches = [items[at : at + size] for at in range(0, len(items), size)]

    def all_of_them() -> None:
        for batch in batches:
            parties.append(home, batch)
            home.center.state.recorder.signed_head(home.agreement.own(), home.now.live)

    return timed(all_of_them) * 1e3 / times


def _entry_bytes(home: Home) -> int:
    held = parties.append(home, parties.prepared(home, 1))[0]
    return len(held.leaf.encode()) + held.size


def _by_people(home: Home, floor: Floor, runs: int, bytes_each: int) -> Figure:
    """Draft, submit, release: three commits, the middle one and the last into the house too."""
    times = 10
    before = home.flushes
    parties.release(home)
    flushes = home.flushes - before

    def people() -> float:
        return timed(lambda: [parties.release(home) for _ in range(times)]) * 1e3 / times

    below = partial(floor.milliseconds, bytes(3 * bytes_each), 3, 0, times=times)
    values, floors = beside(runs, people, below)
    why = "3 flushes; heads are signed when they are sent"
    return Figure(
        GROUP, "1 notice by two people: draft, submit, release", "ms", values, floors, why,
        facts={"flushes": flushes},
    )  # fmt: skip

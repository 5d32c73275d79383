"""The full way of a notification: appended, carried in a folder, imported, receipted, taken in."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from bench import parties
from bench.floors import Floor
from bench.measure import Figure, beside, timed
from bench.parties import Home
from detente.adapters.links.courier import CourierLink

GROUP = "courier exchange, there and back"
TOGETHER = 200
SINGLY = 20


class _Road:
    """Two homes and a folder; counts the bytes that went each way."""

    def __init__(self, folder: Path) -> None:
        self.first, self.second = parties.pair(folder)
        self.link = CourierLink(folder / "stick")
        self.there = 0
        self.back = 0

    def one_pass(self, count: int) -> None:
        """Append `count` notices in one batch and bring them over; then bring the receipt back."""
        parties.append(self.first, parties.prepared(self.first, count))
        self.there = parties.hand_over(self.first, self.second, self.link)
        _must(self.second, self.link, count)
        self.back = parties.hand_over(self.second, self.first, self.link)
        _must(self.first, self.link, 1)  # their receipt

    def milliseconds(self, count: int, passes: int) -> float:
        """Mean time of one notification."""

        def all_of_them() -> None:
            for _ in range(passes):
                self.one_pass(count)

        return timed(all_of_them) * 1e3 / (count * passes)


def _must(home: Home, link: CourierLink, count: int) -> None:
    arrived = parties.take_in(home, link)
    if arrived != count:
        raise ValueError(f"{arrived} entries arrived, {count} were sent")


def figures(folder: Path, runs: int) -> list[Figure]:
    """Milliseconds and bytes a notification: 200 in one pass, and 20 passes of one."""
    road, floor = _Road(folder), Floor(folder)
    road.one_pass(1)  # the first post-quantum cosignatures are entered; once a day from here
    found: list[Figure] = []
    why = "a pass: 3 flushes of the parcel's bytes, 2 signatures and 2 verifications of each kind"
    for count, passes in ((TOGETHER, 1), (1, SINGLY)):
        flushes = road.first.flushes + road.second.flushes
        road.one_pass(count)
        flushes = road.first.flushes + road.second.flushes - flushes
        bytes_there, bytes_back = road.there, road.back
        raw = partial(floor.milliseconds, bytes(bytes_there), 3, 2, 2, times=passes)
        values, below = beside(
            runs, partial(road.milliseconds, count, passes), partial(_divided, raw, count)
        )
        how = f"{count} in one pass" if count > 1 else "one at a time"
        facts = {"bytes_there": bytes_there, "bytes_back": bytes_back, "store_flushes": flushes}
        found.append(Figure(GROUP, how, "ms each", values, below, why, facts=facts))
        found.append(
            Figure(
                GROUP, f"{how}, parcel there", "bytes each", [bytes_there / count],
                kind="counted", facts=facts,
                note=f"{how}: {bytes_there:,} bytes there and {bytes_back:,} back (receipt); "
                f"parcels are padded to a power of two; {flushes} store flushes in both homes",
            )
        )  # fmt: skip
    floor.close()
    return found


def _divided(raw: partial[float], count: int) -> float:
    return raw() / count

"""This program: two homes on SQLite in a real directory."""

from __future__ import annotations

import importlib.metadata
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from bench import line, parties
from bench.measure import timed
from bench.peers.sides import FOLDER, LINE, OURS, Side
from detente.adapters.links.courier import CourierLink

_REMARK = 18  # the free text of a notice under the pack "neighbours"


class CourierSide:
    """Parcels in a folder: there with the notices, back with one signed receipt for all of them."""

    name = OURS
    way = FOLDER
    until = "signed receipt in the sender's record"

    def __init__(self, folder: Path) -> None:
        self.version = importlib.metadata.version("detente")
        self._first, self._second = parties.pair(folder)
        self._link = CourierLink(folder / "stick")

    def one(self, body: str) -> float:
        return self.many(body, 1)

    def many(self, body: str, count: int) -> float:
        return timed(lambda: self._pass(body, count))

    def _pass(self, body: str, count: int) -> None:
        notice = {**parties.NOTICE, _REMARK: body}
        parties.append(self._first, parties.prepared(self._first, count, values=notice))
        for sender, recipient, entries in (
            (self._first, self._second, count),
            (self._second, self._first, 1),  # the receipt
        ):
            parties.hand_over(sender, recipient, self._link)
            arrived = parties.take_in(recipient, self._link)
            if arrived != entries:
                raise ValueError(f"{arrived} entries arrived, {entries} were sent")


class LineSide:
    """Two served centers, HTTPS on loopback: each notice released by two people's acts."""

    name = OURS
    way = LINE
    until = "signed receipt in the sender's record"

    def __init__(self, pair: line.Pair) -> None:
        self.version = importlib.metadata.version("detente")
        self._pair = pair

    def one(self, body: str) -> float:
        return self.many(body, 1)

    def many(self, body: str, count: int) -> float:
        self._pair.prepare(count, {**parties.NOTICE, _REMARK: body})
        return self._pair.release(count)


@contextmanager
def opened(folder: Path) -> Iterator[Sequence[Side]]:
    """The ways in which two centers exchange notices."""
    with line.pair(folder / "line") as pair:
        yield [LineSide(pair), CourierSide(folder)]

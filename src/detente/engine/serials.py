"""Our serial numbers: which entries count for the next one (spec/record.md, R19)."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable

from detente.core import shape
from detente.core.agreement.succession import EARLIER
from detente.core.crypto.types import Epoch
from detente.core.notification import SERIAL_NUMBER_MAX, Opening, serial_parts


def raise_number(numbers: dict[int, int], opening: Opening | None) -> None:
    """Let an entry of ours count: `numbers` is year to the highest number."""
    serial = None if opening is None else opening.header.serial
    if serial is not None:
        _, year, number = serial_parts(serial)
        numbers[year] = max(number, numbers.get(year, 0))


def named_by(first: Opening, origin: Callable[[Epoch], str]) -> dict[str, int]:
    """Origin to size of each earlier epoch that an entry 0 of ours names."""
    rows = first.pack_fields().get(EARLIER)
    found = {}
    for row in rows if isinstance(rows, list) else ():
        parts = shape.exactly(row, "earlier", 3)
        epoch = Epoch(shape.octets(parts[0], "epoch", 8))
        found[origin(epoch)] = shape.uint(parts[1], "size")
    return found


def following(numbers: dict[int, int], year: int, opened: Iterable[Opening | None]) -> int:
    """One above all of the year that count as ours; `opened` are the entries of the open epoch.

    Where a thief's entry, named before anybody knew, stands at the end of all numbers, the lowest
    that is free in the open epoch: a serial is unique within its epoch.
    """
    number = numbers.get(year, 0) + 1
    if number <= SERIAL_NUMBER_MAX:
        return number
    serials = (None if opening is None else opening.header.serial for opening in opened)
    used = {serial_parts(serial)[1:] for serial in serials if serial is not None}
    return next(n for n in itertools.count(1) if (year, n) not in used)

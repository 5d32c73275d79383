"""How far the record shows that a party said nothing of some kind (spec/life.md, F42 to F45): a
finding of absence, made only as far as registers speak.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from detente.core.board.facts import Entry
from detente.core.board.record import NEVER, Record


@dataclass(frozen=True, slots=True)
class Silence:
    """Up to which instant, it not included, a party's register is known whole: what does not stand
    among its entries was not written before. `reader` is the party by whose receipts this is known,
    the author itself where its own register says so; `closed` is the first entry that the reader of
    the board cannot open and that stops it.
    """

    until: int
    reader: int
    closed: Entry | None = None


def silence(record: Record, author: int, readers: Iterable[int], since: int) -> Silence:
    """How far the record speaks of what a party wrote to some others, from an instant on.

    Its own register speaks up to its last entry; that of a reader up to that one's, where all that
    it says to have received lies below the heads. An entry that cannot be opened stops both.
    """
    addressed = [seat for seat in readers if seat != author]
    closed = _first_closed(record, author, addressed, since)
    stop = NEVER if closed is None else record.time(closed)
    own = record.reach(author) or 0
    best = Silence(min(own, stop), author, closed if stop < own else None)
    for seat in addressed:
        reach = record.reach(seat) or 0
        if record.beyond(seat, author, len(record.lines[seat].entries)) == 0:
            until = min(reach, stop)
            if until > best.until:
                best = Silence(until, seat, closed if stop < reach else None)
    return best


def _first_closed(record: Record, author: int, readers: Iterable[int], since: int) -> Entry | None:
    line = record.lines[author]
    low = line.first_at(since)
    found = [
        entry
        for reader in readers
        for entry in record.closed_between(author, reader, low, len(line.entries))[:1]
    ]
    return min(found, key=lambda entry: record.position(entry.place), default=None)

"""How far the record shows that a party said nothing of some kind (spec/life.md, F42 to F45): a
finding of absence, made only as far as registers speak.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from detente.core.board.acts import Acts
from detente.core.board.facts import Entry
from detente.core.board.record import NEVER, Record
from detente.core.board.show import Json, cause
from detente.core.record.origin import Mark

REPLAY: Final = "replay"
NOT_REACHED: Final = "not-reached"


@dataclass(frozen=True, slots=True)
class Silence:
    """Up to which instant, it not included, a party's register is known whole: what does not stand
    among its entries was not written before. `reader` is the party by whose receipts this is known,
    the author itself where its own register says so. `code` says what stops it, with the entry that
    cannot be opened where it is one.
    """

    until: int
    reader: int
    code: str = NOT_REACHED
    closed: Entry | None = None


def silence(look: Acts, author: int, readers: Iterable[int], since: int, as_of: int) -> Silence:
    """How far the record speaks of what a party wrote to some others from an instant on, at most up
    to `as_of`.

    Its own register speaks up to its last entry; that of a reader up to that one's, where all that
    it says to have received lies below the heads. An entry that cannot be opened stops both.
    """
    record = look.record
    addressed = [seat for seat in readers if seat != author]
    closed = _first_closed(record, author, addressed, since)
    stop = NEVER if closed is None else record.time(closed)
    reaches = [(min(record.reach(author) or 0, as_of), author)]
    reaches += [
        (min(record.reach(seat) or 0, as_of), seat)
        for seat in addressed
        if record.beyond(seat, author, len(record.lines[seat].entries)) == 0
    ]
    reach, reader = max(reaches, key=lambda one: (one[0], one[1] == author, -one[1]))
    if closed is None or stop >= reach:
        return Silence(reach, reader)
    return Silence(stop, reader, "withheld" if closed.withheld else "sealed", closed)


def unsettled(look: Acts, found: Silence, author: int, until: int) -> Json | None:
    """Why a silence decides nothing about its author up to an instant, None where it does. The
    record of a replay holds what somebody found out of public history: its silence says nothing of
    the parties.
    """
    if look.bound.mark is Mark.REPLAY:
        return cause(REPLAY)
    return None if found.until >= until else cause_of(found, look.bound.seats[author])


def cause_of(found: Silence, party: str) -> Json:
    """What stops a silence, to the charge of its author."""
    return cause(found.code, party, () if found.closed is None else (found.closed,))


def unread(look: Acts, authors: Sequence[int], as_of: int) -> list[Json]:
    """Causes why it is not known whether one of several wrote something to another of them by an
    instant: for each the first such entry that cannot be opened.
    """
    found: list[Json] = []
    for author in authors:
        others = [seat for seat in authors if seat != author]
        closed = _first_closed(look.record, author, others, 0)
        if closed is not None and look.record.time(closed) <= as_of:
            code = "withheld" if closed.withheld else "sealed"
            found.append(cause(code, look.bound.seats[author], (closed,)))
    return found


def _first_closed(record: Record, author: int, readers: Iterable[int], since: int) -> Entry | None:
    line = record.lines[author]
    low = line.first_at(since)
    found = [
        entry
        for reader in readers
        for entry in record.closed_between(author, reader, low, len(line.entries))[:1]
    ]
    return min(found, key=lambda entry: record.position(entry.place), default=None)

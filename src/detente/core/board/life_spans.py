"""From acts to intervals: one unit, one pair of parties, one view (spec/life.md, F7 to F19)."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from detente.core.board.facts import Entry, Place
from detente.core.board.record import NEVER
from detente.core.crypto.types import Hash

NOT_YET: Final = "not-yet"
PROVISIONAL: Final = "provisional"
IN_FORCE: Final = "in-force"
SUSPENDED: Final = "suspended"
WITHHELD: Final = "withheld"
ENDED: Final = "ended"
VOLUNTARY: Final = "voluntary"

# Of several states at one time the first of these is the state: what is not in force cannot be
# suspended, and what is suspended for both is not withheld by one.
_RANK: Final = (VOLUNTARY, NOT_YET, ENDED, SUSPENDED, WITHHELD, PROVISIONAL, IN_FORCE)
# Towards several at once a party is bound as far as it is towards any of them.
_BINDING: Final = (IN_FORCE, PROVISIONAL, WITHHELD, SUSPENDED, VOLUNTARY, ENDED, NOT_YET)


class View(NamedTuple):
    """The board as the acts and objections of these parties make it: all acts but those that they
    contest, each until the instant beside it.
    """

    parties: tuple[int, ...]  # seats
    contested: frozenset[tuple[Hash, int]] = frozenset()

    def upheld(self, act: Entry) -> int:
        """Until when a contest of this act is upheld; 0 where these parties do not contest it."""
        return max((until for leaf, until in self.contested if leaf == act.leaf), default=0)


@dataclass(frozen=True, slots=True)
class Interval:
    """`start <= t < end` in one state; `act` is what brought it about, None where no act did."""

    start: int
    end: int  # NEVER: no end is known
    state: str
    act: Entry | None = None

    @property
    def key(self) -> tuple[int, int, str, Place]:
        """The same for equal intervals; entries themselves cannot be hashed."""
        return self.start, self.end, self.state, _place(self)


_NOWHERE: Final = Place(-1, -1, -1)


def overlay(spans: Iterable[Interval]) -> list[Interval]:
    """One list of intervals without gap or overlap from 0 to NEVER out of spans that overlap. At
    each instant the state of the highest rank holds; of equal ones the one that began first.
    `spans` must cover every instant. An observance (VOLUNTARY) counts only where nothing is in
    force.
    """
    taken = sorted(
        (span for span in spans if span.start < span.end),
        key=lambda span: (span.start, _place(span)),
    )
    edges = sorted({span.start for span in taken} | {span.end for span in taken} - {NEVER})
    active: list[tuple[int, int, Place, int]] = []  # rank, start, place, position
    found: list[Interval] = []
    following = 0
    for at, begins in enumerate(edges):
        while following < len(taken) and taken[following].start <= begins:
            span = taken[following]
            key = (_RANK.index(span.state), span.start, _place(span), following)
            heapq.heappush(active, key)
            following += 1
        top = _top(active, taken, begins)
        ends = edges[at + 1] if at + 1 < len(edges) else NEVER
        _append(found, Interval(begins, ends, top.state, top.act))
    return found


def _place(span: Interval) -> Place:
    return _NOWHERE if span.act is None else span.act.place


def _top(
    active: list[tuple[int, int, Place, int]], taken: Sequence[Interval], now: int
) -> Interval:
    """The span that rules now. An observance rules only where the highest of the others says that
    nothing is in force.
    """
    held: list[tuple[int, int, Place, int]] = []
    found: Interval | None = None
    observed: Interval | None = None
    while active:
        span = taken[active[0][3]]
        if span.end <= now:
            heapq.heappop(active)
            continue
        if span.state != VOLUNTARY:
            found = span
            break
        observed = observed or span
        held.append(heapq.heappop(active))
    for key in held:
        heapq.heappush(active, key)
    if found is None:
        raise ValueError(now)
    return observed if observed is not None and found.state in (NOT_YET, ENDED) else found


def _append(found: list[Interval], interval: Interval) -> None:
    """Joined to the last one where nothing but the instant tells them apart."""
    last = found[-1] if found else None
    if last is not None and last.key[2:] == interval.key[2:]:
        found[-1] = Interval(last.start, interval.end, last.state, last.act)
    else:
        found.append(interval)


def most_binding(lists: Sequence[list[Interval]]) -> list[Interval]:
    """Intervals of one party towards several others at once."""
    edges = sorted({interval.start for list_ in lists for interval in list_})
    found: list[Interval] = []
    at = [0] * len(lists)
    for number, begins in enumerate(edges):
        ends = edges[number + 1] if number + 1 < len(edges) else NEVER
        here = []
        for which, list_ in enumerate(lists):
            while list_[at[which]].end <= begins:
                at[which] += 1
            here.append(list_[at[which]])
        best = min(here, key=lambda one: (_BINDING.index(one.state), _place(one)))
        _append(found, Interval(begins, ends, best.state, best.act))
    return found


def cut(intervals: Iterable[Interval], as_of: int) -> Iterator[Interval]:
    """What of intervals has happened by an instant; the last one is open."""
    for one in intervals:
        if one.start > as_of:
            return
        yield one if one.end <= as_of else Interval(one.start, NEVER, one.state, one.act)


def first_difference(one: Sequence[Interval], other: Sequence[Interval]) -> int:
    """First instant at which two lists differ, NEVER where they do not."""
    for left, right in zip(one, other, strict=False):
        if left.key != right.key:
            same = left.start == right.start and left.key[2:] == right.key[2:]
            return min(left.end, right.end) if same else min(left.start, right.start)
    return NEVER

"""The entries below the heads with everything that evaluation asks about them: when each counts as
written, when each party received it, how far each register speaks, what points at what.

Grows one entry at a time, in order within a register and in any order across registers; what it
answers depends on the set of entries alone (spec/board.md, B3 to B12). Costs: an entry is indexed
in O(log n); each of its receipts once.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from detente.core.board.facts import Content, Cosigned, Entry, Place
from detente.core.crypto.types import Hash
from detente.core.errors import OurFault

NEVER: Final = 1 << 62  # later than every instant


@dataclass(slots=True)
class _Coverage:
    """What one party says of one register of another: sizes in the order in which it stated them.

    `sizes` rises; `at[i]` is the position, in the writer's own line, of the entry that first named
    `sizes[i]`. `lacked` maps an index to the position from which it is no longer listed as lacking,
    NEVER while it is.
    """

    sizes: list[int] = field(default_factory=list)
    at: list[int] = field(default_factory=list)
    lacked: dict[int, int] = field(default_factory=dict)
    open: set[int] = field(default_factory=set)  # listed as lacking by its newest entry
    singled: dict[int, int] = field(default_factory=dict)  # ahead or cited: index -> position

    def take(self, position: int, size: int | None, lacking: set[int]) -> None:
        """One more entry of the writer: the size it names (None: not named) and what it lacks."""
        if size is not None and (not self.sizes or size > self.sizes[-1]):
            self.sizes.append(size)
            self.at.append(position)
        for index in self.open - lacking:
            self.lacked[index] = position
        for index in lacking - self.open:
            self.lacked.setdefault(index, NEVER)
        self.open = lacking

    def single(self, position: int, index: int) -> None:
        """One entry named by itself: ahead of a gap, or cited."""
        self.singled.setdefault(index, position)

    def first(self, index: int) -> int:
        """Position of the first entry of the writer that covers the entry at `index`, or NEVER."""
        found = self.singled.get(index, NEVER)
        step = bisect_right(self.sizes, index)
        if step < len(self.sizes):
            found = min(found, max(self.at[step], self.lacked.get(index, 0)))
        return found

    def seen_at(self, index: int) -> int:
        """Position of the first entry that names a size above an index, whatever it lacks."""
        step = bisect_right(self.sizes, index)
        return self.at[step] if step < len(self.sizes) else NEVER

    def size_before(self, position: int) -> int:
        """The largest size named before that position."""
        step = bisect_left(self.at, position)
        return self.sizes[step - 1] if step else 0


@dataclass(slots=True)
class Line:
    """All entries of one party in order: epoch after epoch."""

    entries: list[Entry] = field(default_factory=list)
    times: list[int] = field(default_factory=list)  # never falls
    backwards: set[int] = field(default_factory=set)  # positions whose claim lies before the last
    cosigned: list[int] = field(default_factory=list)  # latest policy time contained up to here
    upper: list[int] = field(default_factory=list)  # earliest policy time over a head with it
    claims: list[int] = field(default_factory=list)
    closed: list[int] = field(default_factory=list)  # positions the reader cannot open

    def last(self) -> int | None:
        """Time of the last entry: how far the register speaks; None where there is none."""
        return self.times[-1] if self.times else None

    def first_at(self, instant: int) -> int:
        """Position of the first entry whose time is at or after an instant; len(...) if none."""
        return bisect_left(self.times, instant)


class Record:
    """All lines and look-ups. `add` is the only way in; `open` replaces a closed entry."""

    def __init__(self, seats: int) -> None:
        self.lines = [Line() for _ in range(seats)]
        self.starts: dict[tuple[int, int], int] = {}  # (seat, epoch) -> position of its index 0
        self.coverage: dict[tuple[int, int, int], _Coverage] = {}  # (reader, seat, epoch)
        self.by_leaf: dict[Hash, Entry] = {}
        self.by_type: dict[str, list[Entry]] = {}
        self.pointing: dict[Hash, list[Entry]] = {}  # leaf -> entries that refer to it
        self._early: dict[Hash, list[tuple[int, int]]] = {}  # cited before it came: (reader, pos)
        self._cosigned: dict[tuple[int, int], list[Cosigned]] = {}
        self.moved: set[Hash] = set()  # leaves whose time changed since `settled`

    # --- growing --------------------------------------------------------------------------------

    def add(self, entry: Entry) -> None:
        """Take the next entry of its register. Raises OurFault("out-of-order")."""
        line = self.lines[entry.seat]
        start = self.starts.setdefault((entry.seat, entry.place.epoch), len(line.entries))
        position = len(line.entries)
        if start + entry.place.index != position:
            raise OurFault("out-of-order", seat=entry.seat, index=entry.place.index)
        line.entries.append(entry)
        line.claims.append(0)
        line.upper.append(self._upper(entry.place))
        line.cosigned.append(0)
        line.times.append(0)
        self._enter(entry, position)
        self._settle(entry.seat, position)

    def open(self, entry: Entry) -> None:
        """Replace a closed entry by the same one opened."""
        line = self.lines[entry.seat]
        position = self.position(entry.place)
        line.entries[position] = entry
        line.closed.remove(position)
        self._enter(entry, position)
        self._settle(entry.seat, position)

    def _enter(self, entry: Entry, position: int) -> None:
        line, content = self.lines[entry.seat], entry.content
        if content is None:
            line.closed.append(position)
            line.closed.sort()
            self.by_leaf.setdefault(entry.leaf, entry)
            return
        self.by_leaf[entry.leaf] = entry
        line.claims[position] = content.claimed
        self._cited(entry)
        if content.invalid is not None:
            return
        self._take_receipt(entry.seat, position, content)
        for item in content.cosigned:
            self._take_cosignature(item)
        if not content.repeats:
            self.by_type.setdefault(content.type, []).append(entry)
            if content.refers_to is not None:
                self.pointing.setdefault(content.refers_to, []).append(entry)

    def _cited(self, entry: Entry) -> None:
        """Receipts by citation that were entered before what they cite came."""
        for reader, position in self._early.pop(entry.leaf, ()):
            self._cover(reader, entry.place).single(position, entry.place.index)

    def _cover(self, reader: int, place: Place) -> _Coverage:
        return self.coverage.setdefault((reader, place.seat, place.epoch), _Coverage())

    def _take_receipt(self, reader: int, position: int, content: Content) -> None:
        lacking: dict[tuple[int, int], set[int]] = {}
        for item in content.lacking:
            found = lacking.setdefault((item.seat, item.epoch), set())
            found.update(range(item.start, item.end))
        for said in content.seen:
            cover = self.coverage.setdefault((reader, said.seat, said.epoch), _Coverage())
            cover.take(position, said.size, lacking.get((said.seat, said.epoch), set()))
        for place in content.ahead:
            self._cover(reader, place).single(position, place.index)
        if content.refers_to is not None:
            cited = self.by_leaf.get(content.refers_to)
            if cited is None:
                self._early.setdefault(content.refers_to, []).append((reader, position))
            elif cited.seat != reader:
                self._cover(reader, cited.place).single(position, cited.place.index)

    # --- time -----------------------------------------------------------------------------------

    def _upper(self, place: Place) -> int:
        """The earliest policy time over a head with a new entry. Entries come in order, so what
        does not reach this one reaches none that follows, and is forgotten.
        """
        found = self._cosigned.get((place.seat, place.epoch))
        if not found:
            return NEVER
        found[:] = [item for item in found if item.size > place.index]
        return min((item.at for item in found), default=NEVER)

    def _take_cosignature(self, item: Cosigned) -> None:
        """A head existed at a time: nothing below it was written later."""
        self._cosigned.setdefault((item.seat, item.epoch), []).append(item)
        start = self.starts.get((item.seat, item.epoch))
        if start is None:
            return
        line = self.lines[item.seat]
        lowest = len(line.entries)
        for position in range(min(start + item.size, len(line.entries)) - 1, start - 1, -1):
            if line.upper[position] <= item.at:
                break  # whatever lies below was bounded by then already
            line.upper[position] = item.at
            lowest = position
        if lowest < len(line.entries):
            self._settle(item.seat, lowest)

    def _settle(self, seat: int, position: int) -> None:
        """Work out times from a position on, until one comes out as it was; then those of others
        who have seen what changed.
        """
        waiting = [(seat, position)]
        while waiting:
            seat, position = waiting.pop()
            for changed in self._walk(self.lines[seat], position):
                waiting.extend(self._seen_by(seat, changed))

    def _walk(self, line: Line, position: int) -> Iterator[int]:
        """Positions at which the latest policy time that an entry has seen came out anew."""
        for at in range(position, len(line.entries)):
            content = line.entries[at].content
            before = line.times[at - 1] if at else 0
            contained = line.cosigned[at - 1] if at else 0
            if content is None:
                time = before
            else:
                contained = max(contained, self._contained(content))
                time = max(min(max(content.claimed, contained), line.upper[at]), before)
                (line.backwards.add if content.claimed < before else line.backwards.discard)(at)
            if at > position and line.times[at] == time and line.cosigned[at] == contained:
                return
            if line.times[at] not in (0, time):
                self.moved.add(line.entries[at].leaf)
            line.times[at] = time
            if line.cosigned[at] != contained:
                line.cosigned[at] = contained
                yield at

    def _seen_by(self, seat: int, position: int) -> Iterator[tuple[int, int]]:
        """(seat, position) of the first entry of every other party that has seen an entry."""
        place = self.lines[seat].entries[position].place
        for reader in range(len(self.lines)):
            cover = self.coverage.get((reader, seat, place.epoch))
            if cover is not None and (at := cover.seen_at(place.index)) != NEVER:
                yield reader, at

    def _contained(self, content: Content) -> int:
        """The latest policy cosignature contained in this entry, in one that it has seen, in one
        which that has seen, and so on: it was written after that.
        """
        latest = max((item.at for item in content.cosigned), default=0)
        for said in content.seen:
            start = self.starts.get((said.seat, said.epoch))
            if start is None or not said.size:
                continue
            other = self.lines[said.seat]
            position = min(start + said.size, len(other.entries)) - 1
            if position >= start:
                latest = max(latest, other.cosigned[position])
        return latest

    # --- asking ---------------------------------------------------------------------------------

    def position(self, place: Place) -> int:
        """Position of an entry in the line of its author."""
        return self.starts[place.seat, place.epoch] + place.index

    def time(self, entry: Entry) -> int:
        """`time(x)`: its claim, moved into what is provable, never before the entry before it."""
        return self.lines[entry.seat].times[self.position(entry.place)]

    def provable(self, entry: Entry) -> int:
        """The instant by which it provably existed, NEVER where nothing proves it."""
        return self.lines[entry.seat].upper[self.position(entry.place)]

    def covered_by(self, entry: Entry, reader: int) -> Entry | None:
        """The first entry of a party that says it received this one, or None."""
        cover = self.coverage.get((reader, entry.place.seat, entry.place.epoch))
        position = NEVER if cover is None else cover.first(entry.place.index)
        line = self.lines[reader]
        return line.entries[position] if position < len(line.entries) else None

    def received(self, entry: Entry, reader: int) -> int:
        """When a party received an entry, NEVER while nothing below the heads says so. One's own
        entry is received when it is written.
        """
        if reader == entry.seat:
            return self.time(entry)
        found = self.covered_by(entry, reader)
        return NEVER if found is None else self.time(found)

    def not_before(self, entry: Entry, reader: int) -> int:
        """The earliest instant at which an entry that no receipt covers may yet turn out to have
        been received: not before the reader's last entry, nor before it was written.
        """
        return max(self.lines[reader].last() or 0, self.time(entry))

    def has_seen(self, later: Entry, earlier: Entry) -> bool:
        """Whether the center of `later`'s author held `earlier` when it wrote."""
        if later.seat == earlier.seat:
            return self.position(earlier.place) < self.position(later.place)
        cover = self.coverage.get((later.seat, earlier.place.seat, earlier.place.epoch))
        return cover is not None and cover.first(earlier.place.index) <= self.position(later.place)

    def reach(self, seat: int) -> int | None:
        """How far the register of a party speaks: the time of its last entry."""
        return self.lines[seat].last()

    def beyond(self, reader: int, seat: int, before: int) -> int:
        """How many entries of `seat` the reader's entries before a position name that do not lie
        below the heads.
        """
        missing = 0
        for (one, other, epoch), cover in self.coverage.items():
            if one == reader and other == seat:
                held = self.size(seat, epoch)
                missing += max(0, cover.size_before(before) - held)
        return missing

    def size(self, seat: int, epoch: int) -> int:
        """How many entries of one register lie below the heads."""
        start = self.starts.get((seat, epoch))
        if start is None:
            return 0
        following = self.starts.get((seat, epoch + 1), len(self.lines[seat].entries))
        return following - start

    def closed_to(self, seat: int, addressee: int, before: int) -> Iterator[Entry]:
        """Entries of `seat` addressed to a party that the reader cannot open, before a position."""
        line = self.lines[seat]
        for position in line.closed[: bisect_left(line.closed, before)]:
            if line.entries[position].to >> addressee & 1:
                yield line.entries[position]

    def of_type(self, names: Iterable[str]) -> Iterator[Entry]:
        """All valid entries of these types, each register in order."""
        for name in names:
            yield from self.by_type.get(name, ())

    def settled(self) -> set[Hash]:
        """Leaves whose time moved since this was last asked."""
        found, self.moved = self.moved, set()
        return found

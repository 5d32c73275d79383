"""The entries below the heads with everything that evaluation asks about them: when each counts as
written, when each party received it, how far each register speaks, what points at what.

Grows one entry at a time, in order within a register and in any order across registers; what it
answers depends on the set of entries alone (spec/board.md, J3 to J12). Costs: an entry is indexed
in O(log n); each of its receipts once.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Callable, Iterable, Iterator
from typing import Final

from detente.core.board.coverage import NEVER, Coverage, Ranges
from detente.core.board.facts import Content, Cosigned, Entry, Place
from detente.core.board.naming import Naming
from detente.core.board.party_line import Line, Receipt
from detente.core.crypto.types import Hash
from detente.core.errors import OurFault

__all__ = ["NEVER", "Line", "Receipt", "Record"]

_NO_ENTRIES: Final[tuple[Entry, ...]] = ()
_NEW: Final = -1  # time of an entry that is being added


class Record:
    """All lines and look-ups. `add` is the only way in; `open` replaces a closed entry."""

    def __init__(self, seats: int) -> None:
        self.seats = seats
        self.lines = [Line(seats) for _ in range(seats)]
        self.starts: dict[tuple[int, int], int] = {}  # (seat, epoch) -> position of its index 0
        # [reader][seat]: epoch -> coverage
        self.coverage: list[list[dict[int, Coverage]]] = [
            [{} for _ in range(seats)] for _ in range(seats)
        ]
        self.by_leaf: dict[Hash, Entry] = {}
        self._copies: dict[Hash, list[Entry]] = {}  # further entries with a leaf that is held
        self._by_type: dict[str, list[list[int]]] = {}  # type -> for each seat, positions
        self._pointing: dict[Hash, list[Entry]] = {}  # leaf -> entries that refer to it
        # Whether any valid entry refers to a leaf: asked more than anything else.
        self.pointed: Final[Callable[[Hash], bool]] = self._pointing.__contains__
        self._cosigned: dict[tuple[int, int], list[Cosigned]] = {}
        self._naming = Naming()
        self.cosigned_last = [0] * seats  # latest policy time over any head of each party
        self.moved: dict[tuple[int, int], int] = {}  # (seat, position) of what came out anew

    # --- growing --------------------------------------------------------------------------------

    def add(self, entry: Entry) -> None:
        """Take the next entry of its register. Raises OurFault("out-of-order"): entries of one
        party come in order, epoch after epoch; whoever learns of an older one begins anew.
        """
        seat, epoch, index = entry.place
        line = self.lines[seat]
        position = len(line.entries)
        start = self.starts.setdefault((seat, epoch), position)
        last = line.entries[-1].place if position else None
        if start + index != position or (last and last.epoch > epoch):
            raise OurFault("out-of-order", seat=seat, index=index)
        line.entries.append(entry)
        line.upper.append(self._upper(entry.place))
        line.contained.append(0)
        line.times.append(_NEW)
        self._enter(entry, position)
        self._settle(seat, position, position)

    def open(self, entry: Entry) -> None:
        """Replace a closed entry by the same one opened."""
        line = self.lines[entry.seat]
        position = self.position(entry.place)
        for addressee, closed in enumerate(line.closed):
            if entry.to >> addressee & 1:
                closed.remove(position)
        line.unread.remove(position)
        line.entries[position] = entry
        self._enter(entry, position)
        self._settle(entry.seat, position, position)

    def _enter(self, entry: Entry, position: int) -> None:
        content = entry.content
        self._hold_leaf(entry)
        for citing in self._pointing.get(entry.leaf, _NO_ENTRIES):
            self._cite(citing, entry)
        if content is None:
            self.lines[entry.seat].unread.append(position)
            for addressee, closed in enumerate(self.lines[entry.seat].closed):
                if entry.to >> addressee & 1:
                    closed.append(position)
            return
        if content.invalid is not None:
            return
        self._take_receipt(entry, position, content)
        for item in content.cosigned:
            self._take_cosignature(item)
        if not content.repeats:
            self._index(entry, position, content)

    def _hold_leaf(self, entry: Entry) -> None:
        """A leaf may be copied into a foreign register, where it opens nowhere: the one that opens
        counts, and of several closed ones each may be it.
        """
        held = self.by_leaf.get(entry.leaf)
        if held is None or held.place == entry.place:
            self.by_leaf[entry.leaf] = entry
            return
        first, other = (entry, held) if entry.content is not None else (held, entry)
        if first.content is None and other.place < first.place:
            first, other = other, first
        self.by_leaf[entry.leaf] = first
        copies = self._copies.setdefault(entry.leaf, [])
        copies[:] = [one for one in copies if one.place not in (first.place, other.place)]
        copies.append(other)

    def _index(self, entry: Entry, position: int, content: Content) -> None:
        lists = self._by_type.get(content.type)
        if lists is None:
            lists = self._by_type[content.type] = [[] for _ in range(self.seats)]
        insort(lists[entry.seat], position)
        self._naming.take(entry, content)
        leaf = content.refers_to
        if leaf is None:
            return
        self._pointing.setdefault(leaf, []).append(entry)
        cited = self.by_leaf.get(leaf)
        if cited is not None:
            self._cite(entry, cited)
            for copy in self._copies.get(leaf, _NO_ENTRIES):
                self._cite(entry, copy)

    def _cite(self, citing: Entry, cited: Entry) -> None:
        """An answer covers its question."""
        if citing.seat == cited.seat or not citing.to >> cited.seat & 1:
            return
        found = self._cover(citing.seat, cited.place).cited
        position = self.position(citing.place)
        found[cited.place.index] = min(found.get(cited.place.index, NEVER), position)

    def _cover(self, reader: int, place: Place) -> Coverage:
        found = self.coverage[reader][place.seat]
        cover = found.get(place.epoch)
        if cover is None:
            cover = found[place.epoch] = Coverage()
        return cover

    def _take_receipt(self, entry: Entry, position: int, content: Content) -> None:
        """A receipt is a statement to the author of what it receipts: an entry that did not go to
        a party says nothing of its register.
        """
        reader = entry.seat
        for said in content.seen:
            if not entry.to >> said.seat & 1:
                continue
            register = self.coverage[reader][said.seat]
            cover = register.get(said.epoch)
            if cover is None:
                cover = register[said.epoch] = Coverage()
            lacks: Ranges = ()
            if content.lacking:
                lacks = tuple(
                    (item.start, item.end)
                    for item in content.lacking
                    if item.seat == said.seat and item.epoch == said.epoch
                )
            if position > cover.last:
                cover.take(position, said.size, lacks, None)
            else:
                following = self._following(reader, position, said.seat, said.epoch)
                cover.take(position, said.size, lacks, following)
        for place in content.ahead:
            if entry.to >> place.seat & 1 and place.seat != reader:
                found = self._cover(reader, place).ahead
                found[place.index] = min(found.get(place.index, NEVER), position)

    def _following(self, reader: int, position: int, seat: int, epoch: int) -> int | None:
        """Position of the next entry of a reader after one that states how much it held."""
        entries = self.lines[reader].entries
        for later in range(position + 1, len(entries)):
            content = entries[later].content
            if content is None or content.invalid is not None or not entries[later].to >> seat & 1:
                continue
            if any(said.seat == seat and said.epoch == epoch for said in content.seen):
                return later
        return None

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
        self.cosigned_last[item.seat] = max(self.cosigned_last[item.seat], item.at)
        start = self.starts.get((item.seat, item.epoch))
        if start is None:
            return
        line = self.lines[item.seat]
        above = start + min(item.size, self.size(item.seat, item.epoch))
        lowest = above
        for position in range(above - 1, start - 1, -1):
            if line.upper[position] <= item.at:
                break  # whatever lies below was bounded by then already
            line.upper[position] = item.at
            self.moved.setdefault((item.seat, position), line.times[position])
            lowest = position
        if lowest < above:
            self._settle(item.seat, lowest, above - 1)

    def _settle(self, seat: int, low: int, high: int) -> None:
        """Work out times from `low` on, until one beyond `high` comes out as it was; then those of
        others who have seen what changed.
        """
        waiting = [(seat, low, high)]
        while waiting:
            seat, low, high = waiting.pop()
            for changed in self._walk(seat, low, high):
                waiting.extend(self._seen_by(seat, changed))

    def _walk(self, seat: int, low: int, high: int) -> list[int]:
        """Positions at which the latest policy time that an entry contains came out anew."""
        line = self.lines[seat]
        entries, times, contained = line.entries, line.times, line.contained
        found: list[int] = []
        for at in range(low, len(entries)):
            content = entries[at].content
            before = times[at - 1] if at else 0
            latest = contained[at - 1] if at else 0
            if content is None:
                time = before
            else:
                if content.invalid is None:
                    latest = self._latest(entries[at], content, latest)
                time = max(min(max(content.claimed, latest), line.upper[at]), before)
            if at > high and times[at] == time and contained[at] == latest:
                break
            if times[at] != _NEW and (times[at] != time or contained[at] != latest):
                self.moved.setdefault((seat, at), times[at])
            times[at] = time
            if contained[at] != latest:
                contained[at] = latest
                found.append(at)
        return found

    def _seen_by(self, seat: int, position: int) -> Iterator[tuple[int, int, int]]:
        """The first entry of every other party that has seen an entry, as `_settle` takes it."""
        place = self.lines[seat].entries[position].place
        for reader in range(self.seats):
            cover = self.coverage[reader][seat].get(place.epoch)
            if cover is not None and (at := cover.named_at(place.index)) != NEVER:
                yield reader, at, at

    def _latest(self, entry: Entry, content: Content, latest: int) -> int:
        """The latest policy cosignature contained in this entry, in one that it has seen, in one
        which that has seen, and so on: it was written after that.
        """
        for item in content.cosigned:
            latest = max(latest, item.at)
        for said in content.seen:
            held = self.size(said.seat, said.epoch)
            size = min(said.size, held)
            if size and entry.to >> said.seat & 1:
                position = self.starts[said.seat, said.epoch] + size - 1
                latest = max(latest, self.lines[said.seat].contained[position])
        return latest

    # --- asking: times --------------------------------------------------------------------------

    def position(self, place: Place) -> int:
        """Position of an entry in the line of its author."""
        return self.starts[place.seat, place.epoch] + place.index

    def time(self, entry: Entry) -> int:
        """`time(x)`: its claim, moved into what is provable, never before the entry before it."""
        seat, epoch, index = entry.place
        return self.lines[seat].times[self.starts[seat, epoch] + index]

    def own_time(self, entry: Entry) -> int:
        """The same without regard to the entry before it: less than `time` where the register runs
        backwards.
        """
        seat, epoch, index = entry.place
        line, position = self.lines[seat], self.starts[seat, epoch] + index
        if entry.content is None:
            return line.times[position]
        claimed = max(entry.content.claimed, line.contained[position])
        return min(claimed, line.upper[position])

    def provable(self, entry: Entry) -> int:
        """The instant by which it provably existed, NEVER where nothing proves it."""
        return self.lines[entry.seat].upper[self.position(entry.place)]

    def covering(self, entry: Entry, reader: int) -> int:
        """Position of the first entry of a party that covers this one, or NEVER."""
        seat, epoch, index = entry.place
        cover = self.coverage[reader][seat].get(epoch)
        return NEVER if cover is None else cover.first(index)

    def received(self, entry: Entry, reader: int) -> int:
        """When a party received an entry, NEVER while nothing below the heads says so. One's own
        entry is received when it is written.
        """
        if reader == entry.seat:
            return self.time(entry)
        position = self.covering(entry, reader)
        return NEVER if position == NEVER else self.lines[reader].times[position]

    def receipt(self, entry: Entry, reader: int) -> Receipt:
        """When a party received an entry, with all that this may yet turn out to be."""
        if reader == entry.seat:
            low, high = self.own_time(entry), self.time(entry)
            return Receipt(low, high, "clock" if low < high else "")
        position = self.covering(entry, reader)
        line = self.lines[reader]
        if position == NEVER:
            hidden = self._hidden(entry.seat, reader, len(line.entries))
            floor = max(self.time(entry), min(hidden, line.last() or 0))
            return Receipt(floor, NEVER, "open")
        high = line.times[position]
        low = self.own_time(line.entries[position])
        if line.closed[entry.seat]:
            hidden = max(self.time(entry), self._hidden(entry.seat, reader, position))
            if hidden < min(low, high):
                return Receipt(hidden, high, "closed", position)
        if low < high:
            return Receipt(low, high, "clock", position)
        return Receipt(high, high, "", position)

    def _hidden(self, author: int, reader: int, before: int) -> int:
        """Time of the entry at `_hidden_at`, NEVER where there is none."""
        at = self._hidden_at(author, reader, before)
        return NEVER if at == NEVER else self.lines[reader].times[at]

    def _hidden_at(self, author: int, reader: int, before: int) -> int:
        """Position of the first of those entries of a reader to an author that cannot be read and
        stand between the last one that can and a position: each may cover what no other does. NEVER
        where there is none.
        """
        line = self.lines[reader]
        closed = line.closed[author]
        at = bisect_left(closed, before)
        if not at:
            return NEVER
        first, lowest = NEVER, closed[at - 1]
        for position in range(before - 1, -1, -1):
            one = line.entries[position]
            if one.to >> author & 1:
                if one.content is not None:
                    break
                first = position
            elif position < lowest and first == NEVER:
                break
        return first

    def earliest_cover(self, entry: Entry, reader: int) -> int:
        """Position of the first entry of a party that may cover this one, NEVER where none may."""
        position = self.covering(entry, reader)
        before = len(self.lines[reader].entries) if position == NEVER else position
        return min(position, self._hidden_at(entry.seat, reader, before))

    def has_seen(self, later: Entry, earlier: Entry) -> bool:
        """Whether the center of `later`'s author held `earlier` when it wrote, by what it says."""
        if later.seat == earlier.seat:
            return self.position(earlier.place) < self.position(later.place)
        return self.covering(earlier, later.seat) <= self.position(later.place)

    # --- asking: reach --------------------------------------------------------------------------

    def reach(self, seat: int) -> int | None:
        """How far the register of a party speaks: the time of its last entry."""
        return self.lines[seat].last()

    def beyond(self, reader: int, seat: int, before: int) -> int:
        """How many entries of `seat` the reader's entries before a position cover that do not lie
        below the heads.
        """
        return sum(
            cover.beyond(self.size(seat, epoch), before)
            for epoch, cover in self.coverage[reader][seat].items()
        )

    def hides(self, author: int, reader: int, before: int) -> bool:
        """Whether an entry of a reader to an author that cannot be read stands between the last one
        that can and a position.
        """
        return self._hidden(author, reader, before) != NEVER

    def size(self, seat: int, epoch: int) -> int:
        """How many entries of one register lie below the heads."""
        start = self.starts.get((seat, epoch))
        if start is None:
            return 0
        entries = self.lines[seat].entries
        if entries[-1].place.epoch == epoch:
            return len(entries) - start
        return min(at for (one, _), at in self.starts.items() if one == seat and at > start) - start

    def closed_between(self, seat: int, addressee: int, low: int, high: int) -> list[Entry]:
        """Entries of `seat` addressed to a party that the reader cannot open, low <= position <
        high.
        """
        positions = self.lines[seat].closed[addressee]
        start, end = bisect_left(positions, low), bisect_left(positions, high)
        return [self.lines[seat].entries[at] for at in positions[start:end]]

    # --- asking: entries ------------------------------------------------------------------------

    def of_type(self, names: Iterable[str]) -> Iterator[Entry]:
        """All valid entries of these types, seat after seat, each register in order."""
        for name in names:
            for seat, positions in enumerate(self._by_type.get(name, ())):
                entries = self.lines[seat].entries
                for position in positions:
                    yield entries[position]

    def last_of(self, name: str, seat: int, to: int, as_of: int) -> Entry | None:
        """The last valid entry of a type by one party to another that counts as written by an
        instant, or None. Looks back from that instant until it finds one.
        """
        line, by_seat = self.lines[seat], self._by_type.get(name)
        if by_seat is None:
            return None
        end = bisect_right(by_seat[seat], as_of, key=line.times.__getitem__)
        for at in range(end - 1, -1, -1):
            entry = line.entries[by_seat[seat][at]]
            if entry.to >> to & 1:
                return entry
        return None

    def pointing_at(self, leaf: Hash, *types: str) -> list[Entry]:
        """Valid entries that refer to a leaf, of these types if any are named, in order of their
        places.
        """
        pointing = self._pointing.get(leaf)
        if pointing is None:
            return []
        found = [
            entry
            for entry in pointing
            if not types or (entry.content is not None and entry.content.type in types)
        ]
        if len(found) > 1:
            found.sort(key=lambda entry: entry.place)
        return found

    def naming(self, name: str, n: int, leaf: Hash) -> list[Entry]:
        """Valid entries of a type whose field `n` is a hash, in order of their places."""
        if (name, n) not in self._naming:
            self._naming.watch(name, n, self.of_type((name,)))
        return self._naming.of(name, n, leaf)

    def settled(self) -> dict[tuple[int, int], int]:
        """(seat, position) of entries whose time or bounds moved since this was last asked, with
        the time that they had.
        """
        found, self.moved = self.moved, {}
        return found

    def receipted_by(self, seat: int, position: int) -> list[Entry]:
        """Entries of others that an entry of a party, and none before it, covers."""
        content = self.lines[seat].entries[position].content
        if content is None:
            return []
        cited = None if content.refers_to is None else self.by_leaf.get(content.refers_to)
        found = {} if cited is None or cited.seat == seat else {cited.place: cited}
        for place in content.ahead:
            if place.index < self.size(place.seat, place.epoch):
                entry = self.lines[place.seat].entries[self.position(place)]
                found[place] = entry
        for other, registers in enumerate(self.coverage[seat]):
            for epoch, cover in registers.items():
                start = self.starts.get((other, epoch))
                if start is None:
                    continue
                for index in cover.named_from(position, self.size(other, epoch)):
                    entry = self.lines[other].entries[start + index]
                    found[entry.place] = entry
        return [entry for entry in found.values() if self.covering(entry, seat) == position]


def record_of(seats: int, entries: Iterable[Entry]) -> Record:
    """A record of entries in whatever order they are given. Raises OurFault("out-of-order") where
    one is missing in the middle.
    """
    record = Record(seats)
    for entry in sorted(entries, key=lambda one: one.place):
        record.add(entry)
    return record

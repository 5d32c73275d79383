"""Time, cover, receipt and reach (spec/board.md, J1 to J12), by looking at every entry anew."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from detente.core.agreement.pack import Pack
from detente.core.board.facts import Bound, Content, Entry, Head, Place
from detente.core.crypto.types import Hash
from tests.referee.days import NEVER, Days, Rules


class Receipt(NamedTuple):
    """Between which instants an entry was received, and why that is not one instant."""

    low: int
    high: int
    why: str
    cover: Entry | None


class Log:
    """The entries given, and what follows from them alone."""

    def __init__(self, bound: Bound, entries: Iterable[Entry], heads: Sequence[Head]) -> None:
        self.bound = bound
        self.heads = tuple(heads)
        self.count = len(bound.seats)
        self.lines: list[list[Entry]] = [[] for _ in range(self.count)]
        for entry in sorted(entries, key=lambda one: one.place):
            self.lines[entry.seat].append(entry)
        self.entries = [entry for line in self.lines for entry in line]
        self.position = {
            entry.place: position for line in self.lines for position, entry in enumerate(line)
        }
        self.at = {entry.place: entry for entry in self.entries}
        self.days = Days(bound.pack)
        self._contained: dict[Place, int] = {}
        self._own: dict[Place, int] = {}
        self._time: dict[Place, int] = {}
        self._received: dict[tuple[Place, int], int] = {}
        self._cover: dict[tuple[Place, int], Entry | None] = {}

    # --- which entries --------------------------------------------------------------------------

    def sound(self, entry: Entry) -> bool:
        """Opened, and breaking no rule."""
        return entry.content is not None and entry.content.invalid is None

    def valid(self, entry: Entry) -> bool:
        """J2."""
        return self.sound(entry) and not of(entry).repeats

    def all_valid(self, *types: str) -> list[Entry]:
        """Valid entries of these types, by place."""
        return [e for e in self.entries if self.valid(e) and of(e).type in types]

    def before(self, entry: Entry) -> Entry | None:
        """The entry before it in its line."""
        position = self.position[entry.place]
        return self.lines[entry.seat][position - 1] if position else None

    def addressed(self, entry: Entry, seat: int) -> bool:
        """Whether it is addressed to that seat."""
        return bool(entry.to >> seat & 1)

    def find(self, leaf: Hash | None) -> list[Entry]:
        """The entry that is meant by a leaf; all of them, where none is opened."""
        found = [entry for entry in self.entries if entry.leaf == leaf]
        return [entry for entry in found if entry.content is not None] or found

    def pack_of(self, entry: Entry) -> Pack | None:
        """The version under which it was written, if the reader holds it."""
        return self.version(of(entry).pack)

    def version(self, wanted: Hash) -> Pack | None:
        """A version of the agreement by its hash."""
        if wanted == self.bound.pack.hash:
            return self.bound.pack
        return self.bound.versions.get(wanted)

    # --- time -----------------------------------------------------------------------------------

    def upper(self, entry: Entry) -> int:
        """J3."""
        instants = [
            item.at
            for one in self.entries
            if self.sound(one)
            for item in of(one).cosigned
            if (item.seat, item.epoch) == (entry.place.seat, entry.place.epoch)
            if item.size > entry.place.index
        ]
        return min(instants, default=NEVER)

    def contained(self, entry: Entry) -> int:
        """J4."""
        if entry.place not in self._contained:
            before = self.before(entry)
            found = [0 if before is None else self.contained(before)]
            if self.sound(entry):
                found += [item.at for item in of(entry).cosigned]
                for item in of(entry).seen:
                    held = [
                        one
                        for one in self.lines[item.seat]
                        if one.place.epoch == item.epoch and one.place.index < item.size
                    ]
                    if held and self.addressed(entry, item.seat):
                        found.append(self.contained(held[-1]))
            self._contained[entry.place] = max(found)
        return self._contained[entry.place]

    def own(self, entry: Entry) -> int:
        """J5."""
        if entry.place not in self._own:
            if entry.content is None:
                self._own[entry.place] = self.time(entry)
            else:
                claimed = max(entry.content.claimed, self.contained(entry))
                self._own[entry.place] = min(claimed, self.upper(entry))
        return self._own[entry.place]

    def time(self, entry: Entry) -> int:
        """J5."""
        if entry.place not in self._time:
            before = self.before(entry)
            earlier = 0 if before is None else self.time(before)
            self._time[entry.place] = (
                earlier if entry.content is None else max(self.own(entry), earlier)
            )
        return self._time[entry.place]

    # --- cover and receipt ----------------------------------------------------------------------

    def speaks_to(self, seat: int, other: int) -> list[Entry]:
        """Entries of one addressed to the other, opened and breaking no rule, in order."""
        return [e for e in self.lines[seat] if self.sound(e) and self.addressed(e, other)]

    def covers(self, entry: Entry, other: Entry) -> bool:
        """Whether `other` covers `entry`, or an entry before it in the line of its author did."""
        first = self.first_cover(entry, other.seat)
        return first is not None and self.position[first.place] <= self.position[other.place]

    def first_cover(self, entry: Entry, seat: int) -> Entry | None:
        """J6."""
        key = (entry.place, seat)
        if key not in self._cover:
            self._cover[key] = self._find_cover(entry, seat)
        return self._cover[key]

    def _find_cover(self, entry: Entry, seat: int) -> Entry | None:
        place, named = entry.place, 0
        for one in self.speaks_to(seat, entry.seat):
            content = of(one)
            here = [i.size for i in content.seen if (i.seat, i.epoch) == (place.seat, place.epoch)]
            named = max([named, *here])
            lacked = any(
                (gap.seat, gap.epoch) == (place.seat, place.epoch)
                and gap.start <= place.index < gap.end
                for gap in content.lacking
            )
            if here and named > place.index and not lacked:
                return one
            if place in content.ahead:
                return one
            refers = content.refers_to
            if self.valid(one) and refers is not None and entry in self.find(refers):
                return one
        return None

    def deemed(self, entry: Entry, seat: int) -> int:
        """J8: when receipt is deemed, never if it is not."""
        limit = self.bound.pack.agreement.deemed_receipt
        if limit is None or not self.addressed(entry, seat) or seat == entry.seat:
            return NEVER
        statement = self.deposit(entry)
        if statement is None:
            return NEVER
        rules = Rules(self.bound.pack.agreement.first_day_counted)
        return self.days.closes(limit, self.time(statement), rules).low - 1

    def depositories(self) -> list[int]:
        """Seats of roles that may send `deposited`."""
        pack = self.bound.pack
        roles = [role for role in pack.clauses.roles.values() if "deposited" in role.may]
        return sorted({s for role in roles for s in seats_named(self.bound, pack, role.held_by)})

    def deposit(self, entry: Entry) -> Entry | None:
        """The earliest statement that an entry was deposited."""
        found = [
            one
            for one in self.all_valid("deposited")
            if one.seat in self.depositories() and of(one).values.get(16) == bytes(entry.leaf)
        ]
        return min(found, key=lambda one: (self.time(one), one.place), default=None)

    def received(self, entry: Entry, seat: int) -> int:
        """J7, J8."""
        key = (entry.place, seat)
        if key not in self._received:
            if seat == entry.seat:
                self._received[key] = self.time(entry)
            else:
                cover = self.first_cover(entry, seat)
                said = NEVER if cover is None else self.time(cover)
                self._received[key] = min(said, self.deemed(entry, seat))
        return self._received[key]

    def receipt(self, entry: Entry, seat: int) -> Receipt:
        """J9."""
        if seat == entry.seat:
            own, time = self.own(entry), self.time(entry)
            return Receipt(own, time, "" if own == time else "clock", None)
        cover = self.first_cover(entry, seat)
        low, why = self._low(entry, seat, cover)
        high = NEVER if cover is None else self.time(cover)
        deemed = self.deemed(entry, seat)
        if deemed < high:
            low, high = min(low, deemed), deemed
        return Receipt(low, high, why if low != high else "", cover)

    def _low(self, entry: Entry, seat: int, cover: Entry | None) -> tuple[int, str]:
        line = self.lines[seat]
        upto = len(line) if cover is None else self.position[cover.place]
        closed = self._closed_run(line[:upto], entry.seat)
        if cover is None:
            last = self.time(line[-1]) if line else 0
            return max(self.time(entry), self.time(closed[0]) if closed else last), "open"
        own, time = self.own(cover), self.time(cover)
        if closed:
            hidden = max(self.time(entry), self.time(closed[0]))
            if hidden < own and hidden < time:
                return hidden, "closed"
        return own, "clock" if own < time else ""

    def may_cover(self, entry: Entry, seat: int) -> int:
        """J46: the position of the first entry that may cover one; else past the end."""
        line, cover = self.lines[seat], self.first_cover(entry, seat)
        upto = len(line) if cover is None else self.position[cover.place]
        closed = self._closed_run(line[:upto], entry.seat)
        return self.position[closed[0].place] if closed else upto

    def _closed_run(self, line: list[Entry], author: int) -> list[Entry]:
        """Closed entries to an author after the last opened one to it."""
        run: list[Entry] = []
        for one in line:
            if self.addressed(one, author):
                run = [*run, one] if one.content is None else []
        return run

    # --- reach ----------------------------------------------------------------------------------

    def reach(self, seat: int) -> int:
        """J10."""
        return self.time(self.lines[seat][-1]) if self.lines[seat] else 0

    def beyond(self, seat: int, before: list[Entry]) -> int:
        """J10: how many entries of `seat` these entries of another cover that are not held."""
        heard = [one for one in before if self.sound(one) and self.addressed(one, seat)]
        number = 0
        epochs = {item.epoch for one in heard for item in of(one).seen if item.seat == seat}
        epochs |= {place.epoch for one in heard for place in of(one).ahead if place.seat == seat}
        for epoch in epochs:
            held = sum(1 for one in self.lines[seat] if one.place.epoch == epoch)
            naming = [
                (one, item.size)
                for one in heard
                for item in of(one).seen
                if (item.seat, item.epoch) == (seat, epoch)
            ]
            most = max((size for _, size in naming), default=0)
            if naming:
                lacked = [
                    gap
                    for gap in of(naming[-1][0]).lacking
                    if (gap.seat, gap.epoch) == (seat, epoch)
                ]
                number += sum(
                    1
                    for index in range(held, most)
                    if not any(gap.start <= index < gap.end for gap in lacked)
                )
            ahead = {
                place.index
                for one in heard
                for place in of(one).ahead
                if (place.seat, place.epoch) == (seat, epoch)
            }
            number += sum(1 for index in ahead if index >= max(most, held))
        return number

    def withheld_by(self, seat: int) -> int:
        """J11."""
        return sum(
            max(0, head.size - sum(1 for e in self.lines[seat] if e.place.epoch == head.epoch))
            for head in self.heads
            if head.seat == seat
        )

    def has_seen(self, author: int, entry: Entry, by: Entry) -> bool:
        """J12."""
        if entry.seat == author:
            return self.position[entry.place] < self.position[by.place]
        return self.covers(entry, by)


def of(entry: Entry) -> Content:
    """The content of an entry that is opened."""
    if entry.content is None:
        raise ValueError(f"{entry.place} is closed")
    return entry.content


def pack_seat_names(bound: Bound) -> tuple[str, ...]:
    """Seats of the founding pack in the order in which the founding text fills them."""
    if bound.pack_seats:
        return bound.pack_seats
    names = [party.code for party in bound.pack.parties]
    for role in bound.pack.clauses.roles.values():
        names += [name for name in role.held_by if name not in names]
    return tuple(names[: len(bound.seats)]) or bound.seats


def seats_named(bound: Bound, pack: Pack, names: Iterable[str]) -> list[int]:
    """F1: the seats of the founding text that a pack means by these names."""
    known = pack_seat_names(bound)
    mine = [party.code for party in pack.parties]
    for role in pack.clauses.roles.values():
        mine += [name for name in role.held_by if name not in mine]
    found = []
    for name in names:
        if name in known:
            found.append(known.index(name))
        elif name in mine and mine.index(name) < len(bound.seats):
            found.append(mine.index(name))
    return found


def party_seats(bound: Bound, pack: Pack) -> list[int]:
    """F2."""
    if not pack.parties:
        return list(range(len(bound.seats)))
    return seats_named(bound, pack, [party.code for party in pack.parties])

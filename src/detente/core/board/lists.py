"""Lists of keyed items, each valid over intervals (spec/tallies.md, Y36 to Y42)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from detente.core.agreement import periods
from detente.core.agreement.clauses import ListClause
from detente.core.agreement.pack import FieldType, MessageType
from detente.core.board.absence import missing
from detente.core.board.acts import Acts
from detente.core.board.facts import Bound, Entry
from detente.core.board.figures import rows_of
from detente.core.board.life import Life
from detente.core.board.life_seats import parties_of
from detente.core.board.record import NEVER, Record
from detente.core.board.show import Json, cause, names, stamp
from detente.core.board.tally_sums import group_text
from detente.core.encoding import Value

ADDED = "added"
CONFIRMED = "confirmed"
REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Change:
    """What one message does to one list, from its effect on. `keys` is None where a confirmation
    names no items: then it confirms them all.
    """

    entry: Entry
    entries: tuple[Entry, ...]
    at: int
    what: str
    keys: tuple[str, ...] | None


@dataclass(slots=True)
class Item:
    """One item: intervals over which it was valid, `ends` of the last one NEVER while no end is
    known. `entries` are the messages that made the last interval what it is.
    """

    key: str
    intervals: list[tuple[int, int]] = field(default_factory=list)
    expires: int = NEVER
    confirmed: int | None = None
    removed: bool = False
    entries: list[Entry] = field(default_factory=list)

    def valid(self, instant: int) -> bool:
        """Whether it is on the list at an instant."""
        return any(start <= instant < end for start, end in self.intervals)


@dataclass(slots=True)
class Kept:
    """One party's list: its items, and the entry of each version in order."""

    seat: int
    items: dict[str, Item] = field(default_factory=dict)
    versions: list[Change] = field(default_factory=list)


class Lists:
    """The lists of one record, as they stand at an instant."""

    def __init__(self, bound: Bound, record: Record, life: Life, as_of: int) -> None:
        self.bound = bound
        self.record = record
        self.life = life
        self.as_of = as_of
        self.acts = Acts(bound, record)
        self.parties = parties_of(bound, bound.pack)
        self.how = self.acts.reckoning()

    # --- changes --------------------------------------------------------------------------------

    def changes(self, clause: ListClause, seat: int) -> list[Change]:
        """What a party did to its list by the instant, in the order in which it took effect."""
        found: list[Change] = []
        kinds = {clause.adds: ADDED, clause.removes: REMOVED}
        if clause.confirms is not None:
            kinds.setdefault(clause.confirms, CONFIRMED)
        for name, what in kinds.items():
            for entry in self.record.of_type((name,)):
                if entry.seat == seat and self.acts.in_error(entry) is None:
                    found += self._change(clause, entry, what)
        found = [one for one in found if one.at <= self.as_of]
        return sorted(found, key=lambda one: (one.at, one.entry.place))

    def _change(self, clause: ListClause, entry: Entry, what: str) -> Iterator[Change]:
        kind = self.acts.type_of(entry)
        if kind is None:
            return
        standing = self.acts.standing(entry)
        keys = self._keys(clause, kind, standing.values)
        at = self._effect(entry)
        entries = (entry, *standing.corrections)
        yield Change(entry, entries, at, what, keys)
        withdrawn = self.acts.withdrawn(entry)
        if withdrawn is not None and what == ADDED and keys is not None:
            ends = max(at, self._effect(withdrawn))
            yield Change(withdrawn, (withdrawn,), ends, REMOVED, keys)

    def _effect(self, entry: Entry) -> int:
        effects = (
            self.acts.effect(entry, seat)
            for seat in self.parties
            if seat != entry.seat and entry.to >> seat & 1
        )
        return min(effects, default=NEVER)

    def _keys(
        self, clause: ListClause, kind: MessageType, values: Mapping[int, Value]
    ) -> tuple[str, ...] | None:
        """Keys of the items that a message names: in a table with a column of the key's name, else
        in a field of that name; None where the type has neither.
        """
        owner = self.bound.pack.messages.get(clause.items.message)
        items = None if owner is None else owner.field(clause.items.n)
        if items is None:
            return None
        name = next(column.name for column in items.columns if column.n == clause.key)
        for table in sorted(kind.fields, key=lambda one: one.name != items.name):
            columns = [column.n for column in table.columns if column.name == name]
            if table.type is FieldType.TABLE and columns:
                cells = (row.get(columns[0]) for row in rows_of(values.get(table.n)))
                return tuple(dict.fromkeys(group_text(cell) for cell in cells))
        single = kind.field_named(name)
        if single is None:
            return None
        value = values.get(single.n)
        listed = value if isinstance(value, list | tuple) else [value]
        return tuple(dict.fromkeys(group_text(one) for one in listed if one is not None))

    # --- items ----------------------------------------------------------------------------------

    def kept(self, clause: ListClause, seat: int) -> Kept:
        """One party's list at the instant."""
        found = Kept(seat)
        for change in self.changes(clause, seat):
            before = frozenset(key for key, one in found.items.items() if one.valid(change.at))
            self._apply(clause, found, change)
            after = frozenset(key for key, one in found.items.items() if one.valid(change.at))
            if change.what != CONFIRMED and (before != after or change.what == ADDED):
                found.versions.append(change)
        end = self.life.end(self.life.views()[0])
        for item in found.items.values():
            if end is not None:
                item.intervals = [(a, min(b, end)) for a, b in item.intervals if a < end]
        return found

    def _apply(self, clause: ListClause, kept: Kept, change: Change) -> None:
        keys = change.keys
        if keys is None:
            every = [key for key, one in kept.items.items() if not one.removed]
            keys = tuple(every) if change.what == CONFIRMED else ()
        for key in keys:
            item = kept.items.setdefault(key, Item(key))
            if change.what == REMOVED:
                self._end(item, change)
            elif change.what == ADDED or (item.intervals and not item.removed):
                self._hold(clause, item, change)
        if change.what == ADDED and clause.sent_whole:
            for key, item in kept.items.items():
                if key not in keys:
                    self._end(item, change)

    def _hold(self, clause: ListClause, item: Item, change: Change) -> None:
        """Valid from now on, for as long as items last."""
        expires = NEVER
        if clause.lasts is not None:
            expires = periods.expires(clause.lasts, change.at, self.how).low
        if item.intervals and item.intervals[-1][1] >= change.at and not item.removed:
            start, end = item.intervals[-1]
            if end == change.at and item.expires == change.at:
                item.intervals.append((change.at, expires))  # one second too late
            else:
                item.intervals[-1] = (start, expires)
        else:
            item.intervals.append((change.at, expires))
        item.expires = expires
        item.removed = False
        item.confirmed = change.at if change.what == CONFIRMED else None
        item.entries = [*item.entries[:1], *change.entries] if item.entries else [*change.entries]

    def _end(self, item: Item, change: Change) -> None:
        if item.intervals and item.intervals[-1][1] > change.at:
            item.intervals[-1] = (item.intervals[-1][0], change.at)
        item.removed = True
        item.expires = NEVER
        item.entries = [*item.entries[:1], *change.entries]

    # --- lines ----------------------------------------------------------------------------------

    def value(self, clause: ListClause) -> Json:
        """One list clause with the list of every party that has one."""
        lists = []
        for seat in range(len(self.bound.seats)):
            kept = self.kept(clause, seat)
            if kept.items or kept.versions:
                lists.append(self._list(clause, kept))
        return {
            "clause": clause.id,
            "paragraph": clause.grounds.paragraph,
            "basis": clause.grounds.basis.value,
            "lists": lists,
        }

    def _list(self, clause: ListClause, kept: Kept) -> Json:
        items = [self._item(clause, kept, one) for _, one in sorted(kept.items.items())]
        return {
            "party": self.bound.seats[kept.seat],
            "versions": len(kept.versions),
            "held_by": [self._held_by(kept, seat) for seat in self.parties if seat != kept.seat],
            "items": [one for one in items if one is not None],
            "removed": sum(1 for one in kept.items.values() if one.removed),
        }

    def _held_by(self, kept: Kept, seat: int) -> Json:
        """Which version a party provably had by the instant, and since when."""
        found: Json = {"party": self.bound.seats[seat], "version": 0}
        for number, change in enumerate(kept.versions, 1):
            received = self.acts.received(change.entry, seat)
            if received <= self.as_of:
                found = {
                    "party": self.bound.seats[seat],
                    "version": number,
                    "since": stamp(received),
                    "entries": names(change.entries),
                }
        return found

    def _item(self, clause: ListClause, kept: Kept, item: Item) -> Json | None:
        """An item that is valid, or that nobody removed and that ran out."""
        if item.removed or not item.intervals:
            return None
        start, end = item.intervals[-1]
        found: Json = {"key": item.key, "from": stamp(item.intervals[0][0])}
        found["until"] = None if end == NEVER else stamp(end - 1)
        if item.confirmed is not None:
            found["confirmed"] = stamp(item.confirmed)
        gaps = [
            {"after": stamp(one[1] - 1), "until": stamp(two[0]), "seconds": two[0] - one[1] + 1}
            for one, two in zip(item.intervals, item.intervals[1:], strict=False)
        ]
        if gaps:
            found["gaps"] = gaps
        found |= self._state(kept, item, start, end)
        found["why"] = {"entries": names(item.entries), "paragraph": clause.grounds.paragraph}
        return found

    def _state(self, kept: Kept, item: Item, start: int, end: int) -> Json:
        if start <= self.as_of < end:
            return {"state": "valid"}
        if item.expires > self.as_of:
            return {"state": "ended"}  # with the agreement
        causes: list[Json] = []
        for other in self.parties:
            if other == kept.seat:
                continue
            causes = missing(self.bound, self.record, kept.seat, other, item.expires)
            if not causes:
                return {"state": "expired"}
        if not causes:
            causes = [cause("not-reached")]
        return {
            "state": "cannot-be-decided",
            "alternatives": ["valid", "expired"],
            "causes": causes,
        }

    def versions(self, clause: ListClause, seat: int) -> list[Json]:
        """Every version of one party's list: its number, its entry, its items, who received it
        when. Drill-down of `value`.
        """
        kept = Kept(seat)
        found: list[Json] = []
        count = 0
        for change in self.changes(clause, seat):
            before = frozenset(key for key, one in kept.items.items() if one.valid(change.at))
            self._apply(clause, kept, change)
            after = frozenset(key for key, one in kept.items.items() if one.valid(change.at))
            if change.what == CONFIRMED or (before == after and change.what != ADDED):
                continue
            count += 1
            received = {
                self.bound.seats[one]: self.acts.received(change.entry, one)
                for one in self.parties
                if one != seat
            }
            found.append(
                {
                    "version": count,
                    "at": stamp(change.at),
                    "entries": names(change.entries),
                    "items": sorted(after),
                    "received": {
                        code: None if at > self.as_of else stamp(at)
                        for code, at in sorted(received.items())
                    },
                }
            )
        return found


def lists_value(bound: Bound, record: Record, life: Life, as_of: int) -> list[Json]:
    """The section `lists` of a board."""
    lists = Lists(bound, record, life, as_of)
    clauses = bound.pack.clauses.lists
    return [lists.value(clauses[name]) for name in sorted(clauses)]

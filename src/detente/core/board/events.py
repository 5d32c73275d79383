"""Events: things outside the record, known by owner and key, each with what was said of its time
(spec/board.md, J21 to J26).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple, TypeAlias

from detente.core.agreement.clauses import Event, Parties
from detente.core.agreement.pack import Pack
from detente.core.agreement.periods import Point
from detente.core.board.acts import Acts
from detente.core.board.facts import Entry
from detente.core.board.life_seats import seat_of
from detente.core.crypto.types import Hash
from detente.core.encoding import Value

PLANNED: Final = "planned"
OCCURRED: Final = "occurred"
ALLEGED: Final = "alleged"
CANCELLED: Final = "cancelled"
_KINDS: Final = (PLANNED, OCCURRED, ALLEGED)
REFERENCES_FOLLOWED: Final = 8  # from a message without the key to the one that has it


Cancelled: TypeAlias = tuple[int, Entry]  # effect of a cancellation towards a party, and the act


class Stated(NamedTuple):
    """One time given for an event, and the entry that gave it: a message or a correction."""

    point: Point
    giving: Entry
    kind: str


@dataclass(slots=True, eq=False)
class Known:
    """One event: what parties said of it, by kind, in whatever order it came."""

    event: Event
    owner: int
    key: str
    planned: tuple[Entry, ...] = ()
    occurred: tuple[Entry, ...] = ()
    alleged: tuple[Entry, ...] = ()
    cancelled: tuple[Entry, ...] = ()

    def said(self, kind: str) -> tuple[Entry, ...]:
        """What was said of it of one kind."""
        found: tuple[Entry, ...] = getattr(self, kind)
        return found

    def entries(self, message: str | None = None) -> Sequence[Entry]:
        """Everything said of it, of one type if it is named, in order of places."""
        found: Sequence[Entry] = self.planned + self.occurred + self.alleged + self.cancelled
        if len(found) > 1:
            by_place = {entry.place: entry for entry in found}
            found = [by_place[place] for place in sorted(by_place)]
        if message is None:
            return found
        return [entry for entry in found if _type(entry) == message]

    def stating(self) -> Sequence[Entry]:
        """Messages that say when it is, in order of places."""
        cancelling = {entry.place for entry in self.cancelled}
        return [entry for entry in self.entries() if entry.place not in cancelling]


class Events:
    """Events of one version of a pack. `take` indexes an entry, `drop` forgets it again."""

    def __init__(self, acts: Acts, pack: Pack) -> None:
        self.acts = acts
        self.pack = pack
        self.known: dict[str, dict[tuple[int, str], Known]] = {
            name: {} for name in pack.clauses.events
        }
        # (event, key) -> messages that carry it, statements or not
        self.carriers: dict[tuple[str, str], list[Entry]] = {}
        self._fields: dict[str, dict[str, int | None]] = {}
        self._kinds: dict[str, list[tuple[Event, str]]] = {}
        self._by_type: dict[str, list[Event]] = {}
        for event in pack.clauses.events.values():
            self._declare(event)
        self._held: dict[Hash, tuple[tuple[str, str], ...]] = {}  # as they were indexed

    def _declare(self, event: Event) -> None:
        types: dict[str, None] = {event.key.message: None}
        for kind in _KINDS:
            spoken = getattr(event, kind)
            if spoken is not None:
                types[spoken.message] = None
                self._kinds.setdefault(spoken.message, []).append((event, kind))
        if event.cancelled is not None:
            types[event.cancelled] = None
            self._kinds.setdefault(event.cancelled, []).append((event, CANCELLED))
        for duty in self.pack.clauses.duties.values():
            if duty.when is not None and duty.when.event == event.id:
                types.update(dict.fromkeys(duty.sends))
        self._fields[event.id] = {name: self._key_field(event, name) for name in types}
        for name in types:
            self._by_type.setdefault(name, []).append(event)

    def _key_field(self, event: Event, name: str) -> int | None:
        """Number of the field of a type that holds the key: the one of the event, or of the same
        name.
        """
        if name == event.key.message:
            return event.key.n
        home = self.pack.messages[event.key.message].field(event.key.n)
        kind = self.pack.messages.get(name)
        found = kind.field_named(home.name) if kind is not None and home is not None else None
        return None if found is None else found.n

    @property
    def types(self) -> Iterable[str]:
        """Types that belong to an event of this pack."""
        return self._by_type

    def speaking(self, event: str) -> frozenset[str]:
        """Types that state or cancel an event."""
        return frozenset(
            name for name, kinds in self._kinds.items() if any(of.id == event for of, _ in kinds)
        )

    # --- growing --------------------------------------------------------------------------------

    def take(self, entry: Entry) -> list[tuple[str, str]]:
        """Index a message; (event, key) of the events that it belongs to."""
        found = []
        for event in self._by_type.get(_type(entry), ()):
            key = self.key_of(event, entry)
            if key is None:
                continue
            place = (event.id, key)
            self.carriers.setdefault(place, []).append(entry)
            for owner, kind in self._stated(event, entry):
                known = self.known[event.id].get((owner, key))
                if known is None:
                    known = self.known[event.id][owner, key] = Known(event, owner, key)
                setattr(known, kind, (*known.said(kind), entry))
            found.append(place)
        if found:
            self._held[entry.leaf] = (*self._held.get(entry.leaf, ()), *found)
        return found

    def _stated(self, event: Event, entry: Entry) -> Iterator[tuple[int, str]]:
        """Of whom a message says something about an event, and of which kind."""
        for of, kind in self._kinds.get(_type(entry), ()):
            if of is event:
                for owner in self._owners(event, kind, entry):
                    yield owner, kind

    def belongs(self, entry: Entry) -> tuple[tuple[str, str], ...]:
        """(event, key) of the events to which an indexed message belongs."""
        return self._held.get(entry.leaf, ())

    def drop(self, entry: Entry) -> tuple[tuple[str, str], ...]:
        """Forget a message before it is taken again; (event, key) that it belonged to."""
        found = self._held.pop(entry.leaf, ())
        for name, key in found:
            carriers = self.carriers[name, key]
            carriers[:] = [one for one in carriers if one.leaf != entry.leaf]
            for owner, kind in self._stated(self.pack.clauses.events[name], entry):
                known = self.known[name][owner, key]
                setattr(known, kind, tuple(o for o in known.said(kind) if o.leaf != entry.leaf))
                if not known.entries():
                    del self.known[name][owner, key]
        return found

    def _owners(self, event: Event, kind: str, entry: Entry) -> tuple[int, ...]:
        who, name = event.owner, _type(entry)
        if who.kind is Parties.ADDRESSEE and who.name == name:
            return self.acts.addressees(entry)
        if who.kind is Parties.SENDER and who.name == name:
            return (entry.seat,)
        if kind == ALLEGED:
            return self.acts.addressees(entry)
        if who.kind is Parties.NAMED and seat_of(self.acts.bound, who.name) != entry.seat:
            return ()
        return (entry.seat,)

    # --- asking ---------------------------------------------------------------------------------

    def key_of(self, event: Event, entry: Entry) -> str | None:
        """The key that a message carries: in the field of the event, in that of the same name, or
        that of the message it refers to.
        """
        one: Entry | None = entry
        for _ in range(REFERENCES_FOLLOWED):
            if one is None or one.content is None:
                return None
            fields = self._fields[event.id]
            n = fields.get(_type(one))
            if n is not None:
                return key_text(self.acts.values(one).get(n))
            leaf = one.content.refers_to
            one = None if leaf is None else self.acts.record.by_leaf.get(leaf)
            one = None if one is None else self.acts.root(one)
        return None

    def key_in(self, event: Event, name: str, values: Mapping[int, Value]) -> str | None:
        """The key of an event in fields of a message of a type; None where it has none."""
        n = self._key_field(event, name)
        return None if n is None else key_text(values.get(n))

    def planned(self, known: Known, as_of: int) -> list[Stated]:
        """Times its owner planned, in the order of its register; equal ones in a row are one."""
        found: list[Stated] = []
        for stated in self._statements(known, PLANNED, as_of):
            if not found or found[-1].point != stated.point:
                found.append(stated)
        return found

    def occurred(self, known: Known, as_of: int) -> Stated | None:
        """When it happened by its owner: its last statement, as corrected."""
        found = self._statements(known, OCCURRED, as_of)
        return found[-1] if found else None

    def _statements(self, known: Known, kind: str, as_of: int) -> list[Stated]:
        said = known.said(kind)
        if not said:
            return []
        found: list[tuple[int, Stated]] = []
        record, n = self.acts.record, getattr(known.event, kind).n
        for entry in said:
            if entry.content is None or record.time(entry) > as_of:
                continue
            steps = [entry]
            if record.pointed(entry.leaf):
                if self.acts.in_error(entry) is not None:
                    continue
                steps += self.acts.standing(entry).corrections
            for giving in steps if kind == PLANNED else steps[-1:]:
                values = {} if giving.content is None else giving.content.values
                point = point_of(values.get(n))
                if point is not None:
                    given_by = giving if kind == PLANNED else entry
                    found.append((record.position(giving.place), Stated(point, given_by, kind)))
        if len(found) == 1:
            return [found[0][1]]
        return [stated for _, stated in sorted(found, key=lambda one: one[0])]

    def alleged(self, known: Known, as_of: int) -> list[Stated]:
        """What others say of its time, the last statement of each, by seat."""
        of = known.event.alleged
        last: dict[int, Stated] = {}
        if of is None or not known.alleged:
            return []
        for entry in sorted(known.alleged, key=lambda one: one.place):
            if self.acts.in_error(entry) is not None or self.acts.record.time(entry) > as_of:
                continue
            point = point_of(self.acts.values(entry).get(of.n))
            if point is not None:
                last[entry.seat] = Stated(point, entry, ALLEGED)
        return [last[seat] for seat in sorted(last)]

    def cancelled(self, known: Known, seat: int) -> Cancelled | None:
        """First effect of a cancellation towards a party, and the act; None where there is none."""
        acts = list(known.cancelled)
        for entry in known.planned + known.occurred:
            if self.acts.record.pointed(entry.leaf):
                act = self.acts.cancelled(entry)
                acts += () if act is None else (act,)
        if not acts:
            return None
        found = [
            (self.acts.effect(one, seat), one)
            for one in acts
            if one.seat == known.owner and self.acts.in_error(one) is None
        ]
        return min(found, key=lambda one: (one[0], one[1].place), default=None)


def point_of(value: Value) -> Point | None:
    """A value of a date or instant as a point; None where there is none."""
    return value if isinstance(value, (int, str)) and not isinstance(value, bool) else None


def key_text(value: Value) -> str | None:
    """The value of a key as text: text as it is, numbers in digits, hashes in hex, a reference as
    the hash of its leaf; None where there is no value.
    """
    if isinstance(value, list) and value:
        value = value[-1]
    if isinstance(value, bytes):
        return value.hex()
    if isinstance(value, (str, int)):
        return str(value)
    return None


def _type(entry: Entry) -> str:
    return entry.content.type if entry.content is not None else ""

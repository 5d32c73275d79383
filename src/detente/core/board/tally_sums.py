"""Counted rows and messages of a tally, summed by window, group and party, with those that one side
states and the other has not confirmed (spec/tallies.md, Y22 to Y30).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from detente.core.agreement.clauses import Counts, Duty, FieldOf, TallyClause
from detente.core.agreement.pack import FieldType, MessageType, Pack
from detente.core.board.acts import Acts
from detente.core.board.facts import Entry
from detente.core.board.figures import Figure, fits, message_of, rows_of
from detente.core.board.record import NEVER
from detente.core.board.show import Digest
from detente.core.crypto.types import Hash
from detente.core.encoding import Value


class Place(NamedTuple):
    """Where a figure is summed: a window (0 where the tally has none), a group, a party."""

    window: int
    group: str
    seat: int


@dataclass(slots=True)
class Sum:
    """What is counted at one place: each row of the clause apart, and the messages it came in."""

    parts: list[int]
    outside: list[int]
    figures: dict[Hash, Figure] = field(default_factory=dict)
    digest: Digest = field(default_factory=Digest)

    @property
    def number(self) -> int:
        """All rows together."""
        return sum(self.parts)


class Sums:
    """Sums of one tally; adding a message costs its own rows."""

    def __init__(self, clause: TallyClause) -> None:
        self.clause = clause
        self.places: dict[Place, Sum] = {}
        self.windows: dict[int, set[Place]] = {}
        self.groups: dict[str, set[Place]] = {}

    def add(self, figure: Figure, window: int) -> None:
        """One message more."""
        place = Place(window, group_text(figure.group), figure.seat)
        found = self.places.get(place)
        if found is None:
            found = Sum([0] * len(self.clause.counts), [0] * len(self.clause.outside))
            self.places[place] = found
            self.windows.setdefault(window, set()).add(place)
            self.groups.setdefault(place.group, set()).add(place)
        self._put(found, figure, 1)
        found.figures[figure.entry.leaf] = figure
        found.digest.add(_line(figure))

    def drop(self, figure: Figure, window: int) -> None:
        """A message that no longer counts."""
        place = Place(window, group_text(figure.group), figure.seat)
        found = self.places[place]
        self._put(found, figure, -1)
        del found.figures[figure.entry.leaf]
        found.digest.drop(_line(figure))
        if not found.figures:
            del self.places[place]
            self.windows[window].discard(place)
            self.groups[place.group].discard(place)
            if not self.windows[window]:
                del self.windows[window]
            if not self.groups[place.group]:
                del self.groups[place.group]

    def _put(self, found: Sum, figure: Figure, sign: int) -> None:
        for at, part in enumerate(figure.parts):
            found.parts[at] += sign * (part or 0)
        for at, number in enumerate(figure.outside):
            found.outside[at] += sign * number


def group_text(value: Value) -> str:
    """A group's key as text; empty where the message has none."""
    if isinstance(value, bytes):
        return value.hex()
    return str(value) if isinstance(value, str | int) else ""


def _line(figure: Figure) -> list[object]:
    return [figure.entry.leaf.hex(), list(figure.parts), list(figure.outside)]


# --- stated by one side -------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Ask:
    """A message that calls for one which this tally counts: which types answer it, and the field
    that both hold as their key (None where an answer must cite it).
    """

    message: str
    answers: tuple[str, ...]
    key: FieldOf | None


def asks_of(clause: TallyClause, pack: Pack) -> Iterator[Ask]:
    """Duties whose performance this tally counts, and the messages that trigger them."""
    counted = {name for counts in clause.counts if (name := message_of(counts)) is not None}
    for duty in pack.clauses.duties.values():
        if duty.when is None or not counted & set(duty.sends):
            continue
        name, key = _trigger(duty, pack)
        if name is not None and name not in counted:
            yield Ask(name, duty.sends, key)


def _trigger(duty: Duty, pack: Pack) -> tuple[str | None, FieldOf | None]:
    if duty.when is None:
        return None, None
    if duty.when.message is not None:
        return duty.when.message, None
    event = pack.clauses.events.get(duty.when.event or "")
    if event is None:
        return None, None
    stated = event.occurred or event.alleged or event.planned
    return (None if stated is None else stated.message), event.key


@dataclass(slots=True)
class Stated:
    """A message of one side that calls for one of another, to be counted for that one."""

    entry: Entry
    ask: Ask
    seat: int  # who is to confirm
    group: str
    number: int | None  # what it would count, None where the message does not say
    keys: tuple[tuple[object, ...], ...]  # an answer under any of them answers it
    effect: int
    ends: int


def key_names(kind: MessageType, ask: Ask, pack: Pack) -> int | None:
    """Number of the field of a type that holds the key of an ask: it has the same name."""
    if ask.key is None:
        return None
    owner = pack.messages.get(ask.key.message)
    held = None if owner is None else owner.field(ask.key.n)
    same = None if held is None else kind.field_named(held.name)
    return None if same is None else same.n


def would_count(
    clause: TallyClause, pack: Pack, kind: MessageType, values: Mapping[int, Value], name: str
) -> int | None:
    """What a message of another type would count for a party if confirmed: fields and tables of it
    are taken for those of the counted type by their names. None where it has them not.
    """
    total: int | None = None
    for counts in clause.counts:
        if counts.from_seat not in (None, name) or counts.open is not None:
            continue
        number = _same_named(counts, pack, kind, values)
        if number is not None:
            total = (total or 0) + number * counts.each.get(name, 0)
    return total


def _same_named(
    counts: Counts, pack: Pack, kind: MessageType, values: Mapping[int, Value]
) -> int | None:
    if counts.messages is not None:
        return 1
    of = counts.rows or counts.field
    owner = None if of is None else pack.messages.get(of.message)
    field_there = None if owner is None or of is None else owner.field(of.n)
    same = None if field_there is None else kind.field_named(field_there.name)
    if field_there is None or same is None or same.type is not field_there.type:
        return None
    if same.type is not FieldType.TABLE:
        value = values.get(same.n)
        return value if isinstance(value, int) and not isinstance(value, bool) else None
    columns = {column.name: column.n for column in same.columns}
    names = {column.n: column.name for column in field_there.columns}
    rows = values.get(same.n)
    if rows is None:
        return None
    total = 0
    for row in rows_of(rows):
        cells = {n: row.get(columns[name]) for n, name in names.items() if name in columns}
        if fits(counts.where, cells):
            total += 1
    return total


def stated_by(
    clause: TallyClause, acts: Acts, ask: Ask, entry: Entry, seat: int, name: str
) -> Stated | None:
    """What a message states that another party is to confirm; None of one that does not stand."""
    kind = acts.type_of(entry)
    if kind is None or entry.content is None or acts.in_error(entry) is not None:
        return None
    pack = acts.pack_of(entry)
    values = acts.standing(entry).values
    group = ""
    if clause.group is not None:
        owner = pack.messages.get(clause.group.message)
        there = None if owner is None else owner.field(clause.group.n)
        same = None if there is None else kind.field_named(there.name)
        group = "" if same is None else group_text(values.get(same.n))
    keys: list[tuple[object, ...]] = [("leaf", entry.leaf)]
    n = key_names(kind, ask, pack)
    if n is not None:
        keys.append(("key", entry.seat, seat, group_text(values.get(n))))
    withdrawn = [one for one in (acts.withdrawn(entry), acts.cancelled(entry)) if one is not None]
    return Stated(
        entry,
        ask,
        seat,
        group,
        would_count(clause, pack, kind, values, name),
        tuple(keys),
        acts.effect(entry, seat),
        min((acts.effect(one, seat) for one in withdrawn), default=NEVER),
    )


def answer_keys(acts: Acts, ask: Ask, entry: Entry) -> Iterator[tuple[object, ...]]:
    """Keys under which an answer answers: the entry that it cites, and the key that it holds, from
    each party that it went to.
    """
    content, kind = entry.content, acts.type_of(entry)
    if content is None or kind is None:
        return
    if content.refers_to is not None:
        yield ("leaf", content.refers_to)
    n = key_names(kind, ask, acts.pack_of(entry))
    if n is not None:
        text = group_text(acts.standing(entry).values.get(n))
        for seat in range(len(acts.bound.seats)):
            if entry.to >> seat & 1:
                yield ("key", seat, entry.seat, text)

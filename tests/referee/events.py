"""Events outside the record, as they are told of in it (spec/board.md, J21 to J26, J71)."""

from __future__ import annotations

from dataclasses import dataclass

from detente.core.agreement.builtin import find_type
from detente.core.agreement.clauses import Event, FieldOf, Parties
from detente.core.agreement.pack import Pack
from detente.core.board.facts import Entry
from tests.referee.days import NEVER, Point
from tests.referee.log import Log, of
from tests.referee.standing import Standing


@dataclass(frozen=True)
class Told:
    """One message that states or cancels the event of an owner and key."""

    entry: Entry
    owner: int
    key: str
    states: bool


@dataclass(frozen=True)
class Step:
    """A time of an event, and the entry that gave it."""

    value: Point
    entry: Entry


class Events:
    """All events of one clause of one version."""

    def __init__(self, log: Log, standing: Standing, pack: Pack, clause: Event) -> None:
        self.log = log
        self.standing = standing
        self.pack = pack
        self.clause = clause
        self.told = [one for entry in log.entries if log.valid(entry) for one in self._read(entry)]

    def key(self, entry: Entry) -> str | None:
        """J21."""
        for _ in range(9):
            kind = find_type(self.pack.messages, of(entry).type)
            n = None
            if of(entry).type == self.clause.key.message:
                n = self.clause.key.n
            elif kind is not None:
                wanted = self.pack.messages[self.clause.key.message].field(self.clause.key.n)
                same = kind.field_named(wanted.name) if wanted else None
                n = same.n if same else None
            if n is not None:
                return as_text(self.standing.values(entry).get(n))
            found = [e for e in self.log.find(of(entry).refers_to) if e.content is not None]
            if of(entry).refers_to is None or not found:
                return None
            entry = self.standing.original(found[0])
        return None

    def _read(self, entry: Entry) -> list[Told]:
        clause, kind = self.clause, of(entry).type
        stating = {f.message for f in (clause.planned, clause.occurred, clause.alleged) if f}
        if kind not in stating and kind != clause.cancelled:
            return []
        key = self.key(entry)
        if key is None:
            return []
        owners = [entry.seat]
        if clause.owner.kind is Parties.ADDRESSEE and clause.owner.name == kind:
            owners = self.standing.meant(entry)
        elif clause.owner.kind is Parties.SENDER and clause.owner.name == kind:
            owners = [entry.seat]
        elif clause.alleged is not None and clause.alleged.message == kind:
            owners = self.standing.meant(entry)
        return [Told(entry, owner, key, kind in stating) for owner in owners]

    def all(self) -> list[tuple[int, str]]:
        """Owner and key of every event told of."""
        return sorted({(one.owner, one.key) for one in self.told})

    def messages(self, owner: int, key: str) -> list[Entry]:
        """J26."""
        found = {o.entry.place: o.entry for o in self.told if (o.owner, o.key) == (owner, key)}
        return [found[place] for place in sorted(found)]

    def stating(self, owner: int, key: str) -> list[Entry]:
        """Those that state it."""
        return [
            one.entry for one in self.told if one.states and (one.owner, one.key) == (owner, key)
        ]

    def _counting(self, owner: int, key: str, said: FieldOf | None, until: int) -> list[Entry]:
        return [
            entry
            for entry in self.stating(owner, key)
            if said is not None and of(entry).type == said.message
            if not self.standing.in_error(entry) and self.log.time(entry) <= until
        ]

    def planned(self, owner: int, key: str, until: int) -> list[Step]:
        """J23: the times planned, in order, equal ones in a row once."""
        said, steps = self.clause.planned, []
        for entry in self._counting(owner, key, said, until):
            for one in [entry, *self.standing.corrections(entry)]:
                value = of(one).values.get(said.n) if said else None
                if isinstance(value, (int, str)):
                    steps.append(Step(value, one))
        steps.sort(key=lambda step: step.entry.place)
        return [
            step
            for n, step in enumerate(steps)
            if n == 0 or not same(step.value, steps[n - 1].value)
        ]

    def occurred(self, owner: int, key: str, until: int) -> Step | None:
        """J23."""
        said, found = self.clause.occurred, []
        for entry in self._counting(owner, key, said, until):
            last = [entry, *self.standing.corrections(entry)][-1]
            value = of(last).values.get(said.n) if said else None
            if isinstance(value, (int, str)):
                found.append((last.place, Step(value, entry)))
        return max(found, key=lambda one: one[0])[1] if found else None

    def alleged(self, owner: int, key: str, until: int) -> list[Step]:
        """J23: of each other party its last one, by seat."""
        said, steps = self.clause.alleged, []
        for seat in range(self.log.count):
            theirs = [e for e in self._counting(owner, key, said, until) if e.seat == seat != owner]
            if theirs and said is not None:
                last = max(theirs, key=lambda e: e.place)
                given = [last, *self.standing.corrections(last)][-1]
                value = of(given).values.get(said.n)
                if isinstance(value, (int, str)):
                    steps.append(Step(value, last))
        return steps

    def used(self, owner: int, key: str, until: int) -> Step | None:
        """J24: the time that the owner gave."""
        occurred = self.occurred(owner, key, until)
        planned = self.planned(owner, key, until)
        return occurred or (planned[-1] if planned else None)

    def cancelled(self, owner: int, key: str, seat: int) -> tuple[int, Entry] | None:
        """J25: from when on it is cancelled towards a party, and by what."""
        found = []
        for one in self.told:
            if (one.owner, one.key) != (owner, key) or one.entry.seat != owner:
                continue
            if of(one.entry).type == self.clause.cancelled and not self.standing.in_error(
                one.entry
            ):
                found.append((self.standing.effect(one.entry, seat), one.entry.place))
            if one.states:
                back = self.standing.taken_back(one.entry, "cancelled")
                found += [(self.standing.effect(entry, seat), entry.place) for entry in back]
        effect, place = min(found, default=(NEVER, None))
        return None if effect >= NEVER or place is None else (effect, self.log.at[place])


def same(one: object, other: object) -> bool:
    """Whether two times are told alike."""
    return type(one) is type(other) and one == other


def as_text(value: object) -> str | None:
    """J21: a key as text."""
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, bytes):
        return value.hex()
    if isinstance(value, (list, tuple)):
        return bytes(value[1]).hex()
    return str(value)

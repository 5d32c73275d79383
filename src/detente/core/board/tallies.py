"""Tallies of a record that grows: which figures stand, and what they come to (spec/tallies.md).

`Tallies` takes entries one at a time, in any order; what it answers depends on the set alone.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from detente.core.agreement.clauses import Anchor, AnchorKind, TallyClause, TimeLimit
from detente.core.agreement.pack import Pack
from detente.core.board.acts import CANCELLED, CORRECTED, SENT_IN_ERROR, WITHDRAWN, Acts
from detente.core.board.facts import Bound, Entry, Head
from detente.core.board.figures import Figure, Reader, messages_of
from detente.core.board.life import Life
from detente.core.board.life_seats import named_by, parties_of, seat_names
from detente.core.board.record import NEVER, Record
from detente.core.board.tally_steps import DECLARED, Source, Steps
from detente.core.board.tally_sums import Ask, Stated, Sums, answer_keys, asks_of, stated_by
from detente.core.board.tally_times import Times, sources_of
from detente.core.crypto.types import Hash

POINTING: Final = frozenset({CORRECTED, SENT_IN_ERROR, CANCELLED, WITHDRAWN})

Key: TypeAlias = tuple[object, ...]


@dataclass(slots=True)
class _Taken:
    """All that one entry says for a tally."""

    entry: Entry
    figures: list[tuple[Source, Figure]] = field(default_factory=list)
    stated: list[Stated] = field(default_factory=list)
    answers: list[Key] = field(default_factory=list)
    effect: int = NEVER
    ends: int = NEVER
    acted: bool = False  # withdrawn or cancelled at some time
    counts: bool = False  # whether it is among the sums and steps now
    windows: list[int] = field(default_factory=list)  # of each figure, where it is summed


@dataclass(frozen=True, slots=True)
class Version:
    """A version of the pack from an instant on."""

    start: int
    pack: Pack


class Ledger:
    """One tally."""

    def __init__(self, name: str, owner: Tallies) -> None:
        self.name = name
        self.owner = owner
        clause = owner.clause_of(name)
        self.clause: TallyClause = clause
        self.stepped = _is_stepped(clause)
        self.asks: list[Ask] = list(asks_of(clause, owner.bound.pack))
        self.watched = frozenset(self._watched())
        self.steps: dict[int, Steps] = {}
        self.sums = Sums(clause)
        self.taken: dict[Hash, _Taken] = {}
        self.waiting: dict[Hash, _Taken] = {}  # those that do not count yet
        self.acted: dict[Hash, _Taken] = {}  # those withdrawn or cancelled, by whatever is known
        self._covering: dict[tuple[int, int], set[Hash]] = {}  # receipt -> what it receipts
        self.stated: dict[tuple[Hash, int], Stated] = {}
        self.answered: dict[Key, dict[Hash, _Taken]] = {}
        self.unsettled: dict[tuple[Hash, int], Stated] = {}
        self._by_key: dict[Key, set[tuple[Hash, int]]] = {}
        self._speaks: dict[tuple[int, object], int] = {}
        self.as_of = -1

    def _watched(self) -> Iterator[str]:
        yield from sources_of(self.clause)
        for ask in self.asks:
            yield ask.message
            yield from ask.answers

    # --- taking ---------------------------------------------------------------------------------

    def take(self, entry: Entry) -> None:
        """An entry of a watched type that came, was opened, or of which something changed."""
        self.leave(entry)
        taken = self._read(entry)
        if not (taken.figures or taken.stated or taken.answers):
            return
        self.taken[entry.leaf] = taken
        for place in self._receipts(entry):
            self._covering.setdefault(place, set()).add(entry.leaf)
        self._place(taken, self.as_of)

    def _receipts(self, entry: Entry) -> Iterator[tuple[int, int]]:
        """(seat, position) of the entries of others that say they received this one."""
        for seat in range(len(self.owner.names)):
            if seat != entry.seat and entry.to >> seat & 1:
                position = self.owner.record.covering(entry, seat)
                if position < NEVER:
                    yield seat, position

    def moved(self, seat: int, position: int) -> None:
        """The time of an entry came out anew: what it receipts is looked at again."""
        for leaf in list(self._covering.pop((seat, position), ())):
            if leaf in self.taken:
                self.take(self.taken[leaf].entry)

    def leave(self, entry: Entry) -> None:
        """Forget what an entry says."""
        taken = self.taken.pop(entry.leaf, None)
        if taken is None:
            return
        self.waiting.pop(entry.leaf, None)
        self.acted.pop(entry.leaf, None)
        if taken.counts:
            self._uncount(taken)

    def _read(self, entry: Entry) -> _Taken:
        taken, acts = _Taken(entry), self.owner.acts
        content = entry.content
        if content is None or acts.in_error(entry) is not None:
            return taken
        reader = self.owner.reader(self.name, entry)
        if content.type in messages_of(reader.clause):
            source: Source = content.type
            taken.figures += [(source, one) for one in _figures(reader.figure(entry))]
        declared = reader.clause.declared
        if declared is not None and declared.message == content.type:
            found = reader.figure(entry, declared=True)
            taken.figures += [(DECLARED, one) for one in _figures(found)]
        for ask in self.asks:
            if content.type == ask.message:
                taken.stated += self._stated(ask, entry)
            if content.type in ask.answers:
                taken.answers += list(answer_keys(acts, ask, entry))
        effects = [one.effect for _, one in taken.figures] or [self._effect(entry)]
        taken.effect = min(effects)
        acts_upon = [one for one in (acts.withdrawn(entry), acts.cancelled(entry)) if one]
        taken.acted = bool(acts_upon)
        taken.ends = min((self._effect(one) for one in acts_upon), default=NEVER)
        return taken

    def _stated(self, ask: Ask, entry: Entry) -> Iterator[Stated]:
        for seat in self.owner.of(self.clause):
            if seat != entry.seat and entry.to >> seat & 1:
                name = self.owner.names[seat]
                found = stated_by(self.clause, self.owner.acts, ask, entry, seat, name)
                if found is not None:
                    yield found

    def _effect(self, entry: Entry) -> int:
        """The first effect towards another party."""
        acts, parties = self.owner.acts, self.owner.parties
        seats = (seat for seat in parties if seat != entry.seat and entry.to >> seat & 1)
        return min((acts.effect(entry, seat) for seat in seats), default=NEVER)

    # --- counting -------------------------------------------------------------------------------

    def settle(self, as_of: int) -> None:
        """Count exactly what has taken effect by an instant."""
        before, self.as_of = self.as_of, as_of
        unsure = self.taken if as_of < before else {**self.waiting, **self.acted}
        for taken in list(unsure.values()):
            self.take(taken.entry)  # its receipts may have come

    def _place(self, taken: _Taken, as_of: int) -> None:
        ended = taken.ends <= as_of and not self.stepped  # steps end on their own axis
        counts = taken.effect <= as_of and not ended
        if counts and not taken.counts:
            self._count(taken)
        elif taken.counts and not counts:
            self._uncount(taken)
        if taken.acted:
            self.acted[taken.entry.leaf] = taken
        elif not counts:
            self.waiting[taken.entry.leaf] = taken

    def _count(self, taken: _Taken) -> None:
        taken.counts = True
        taken.windows = []
        for source, figure in taken.figures:
            if self.stepped:
                if figure.at < NEVER:
                    self.steps_of(figure.seat).add(figure, source)
            elif source != DECLARED:
                taken.windows.append(self._window(figure))
                self.sums.add(figure, taken.windows[-1])
        for stated in taken.stated:
            place = (taken.entry.leaf, stated.seat)
            self.stated[place] = stated
            for key in stated.keys:
                self._by_key.setdefault(key, set()).add(place)
            self._weigh(place)
        for key in taken.answers:
            self.answered.setdefault(key, {})[taken.entry.leaf] = taken
            for place in self._by_key.get(key, ()):
                self._weigh(place)

    def _uncount(self, taken: _Taken) -> None:
        taken.counts = False
        windows = iter(taken.windows)
        for source, figure in taken.figures:
            if self.stepped:
                if figure.at < NEVER:
                    self.steps_of(figure.seat).drop(figure, source)
            elif source != DECLARED:
                self.sums.drop(figure, next(windows))
        for stated in taken.stated:
            place = (taken.entry.leaf, stated.seat)
            self.stated.pop(place, None)
            self.unsettled.pop(place, None)
            for key in stated.keys:
                self._by_key[key].discard(place)
        for key in taken.answers:
            self.answered[key].pop(taken.entry.leaf, None)
            for place in self._by_key.get(key, ()):
                self._weigh(place)

    def _weigh(self, place: tuple[Hash, int]) -> None:
        """Whether what one side states is confirmed."""
        stated = self.stated[place]
        answers = self.answers_to(stated)
        confirmed = [figure.number or 0 for taken in answers for _, figure in taken.figures]
        left = stated.number is None or stated.number > sum(confirmed)
        if not confirmed or left:
            self.unsettled[place] = stated
        else:
            self.unsettled.pop(place, None)

    def answers_to(self, stated: Stated) -> list[_Taken]:
        """Answers of the party that is to confirm, in order of their places."""
        found = {
            leaf: taken
            for key in stated.keys
            for leaf, taken in self.answered.get(key, {}).items()
            if taken.entry.seat == stated.seat
            and taken.entry.content is not None
            and taken.entry.content.type in stated.ask.answers
        }
        return sorted(found.values(), key=lambda one: one.entry.place)

    def _window(self, figure: Figure) -> int:
        found = self.owner.times.window(self.clause, figure.seat, figure.at)
        return 0 if found is None else found[0]

    # --- steps ----------------------------------------------------------------------------------

    def steps_of(self, seat: int) -> Steps:
        """Declared figures of one party."""
        found = self.steps.get(seat)
        if found is None:
            sources = messages_of(self.clause)
            found = self.steps[seat] = Steps(
                sources,
                self._speaks_until,
                lambda at, low, high: self.plain(seat, at, low, high),
            )
            found.breaks = [version.start for version in self.owner.versions[1:]]
        return found

    def _speaks_until(self, figure: Figure) -> int:
        key = (figure.seat, figure.dated)
        found = self._speaks.get(key)
        if found is None:
            point = figure.dated if isinstance(figure.dated, str | int) else figure.at
            found = self.owner.times.speaks_until(self.clause, figure.seat, point)
            self._speaks[key] = found
        return found

    def plain(self, seat: int, at: int, low: int, high: int) -> bool:
        """Whether a value is within the bounds of the version in force at an instant."""
        ceiling, floor = self.bounds(seat, at)
        return (ceiling is None or high <= ceiling) and (floor is None or low >= floor)

    def bounds(self, seat: int, at: int) -> tuple[int | None, int | None]:
        """Ceiling and floor of a party at an instant."""
        clause = self.owner.clause_at(self.name, at)
        name = self.owner.names[seat]
        if clause is None:
            return None, None
        return clause.ceiling.get(name), clause.floor.get(name)

    def judge_again(self) -> None:
        """What windows and bounds rest on has changed: count everything anew."""
        self._speaks.clear()
        entries = [taken.entry for taken in self.taken.values()]
        for entry in entries:
            self.take(entry)
        for steps in self.steps.values():
            steps.breaks = [version.start for version in self.owner.versions[1:]]
            steps.refresh()


def _figures(found: Figure | None) -> tuple[Figure, ...]:
    return () if found is None or found.number is None else (found,)


def _is_stepped(clause: TallyClause) -> bool:
    """Whether figures stand until the next one; else messages and rows are summed."""
    if clause.per is not None or clause.group is not None or clause.balance:
        return False
    if any(counts.messages is not None for counts in clause.counts):
        return False
    return all(name in clause.dated for name in sources_of(clause)) and bool(sources_of(clause))


class Tallies:
    """All tallies of one agreement, over a record that grows."""

    def __init__(self, bound: Bound, record: Record, life: Life) -> None:
        self.bound = bound
        self.record = record
        self.life = life
        self.acts = Acts(bound, record)
        self.names = seat_names(bound)
        self.parties = parties_of(bound, bound.pack)
        self.times = Times(bound.pack, self.acts, life)
        self.versions: list[Version] = [Version(0, bound.pack)]
        self._readers: dict[tuple[str, Hash], Reader] = {}
        packs = (bound.pack, *bound.versions.values())
        known = dict.fromkeys(name for pack in packs for name in pack.clauses.tallies)
        self.ledgers = {name: Ledger(name, self) for name in known}
        self._watching: dict[str, list[Ledger]] = {}
        for ledger in self.ledgers.values():
            for kind in ledger.watched:
                self._watching.setdefault(kind, []).append(ledger)
        self._rests_on: object = None
        self._divergent: dict[tuple[int, int], int] = {}

    # --- clauses --------------------------------------------------------------------------------

    def clause_of(self, name: str) -> TallyClause:
        """The clause in the founding version, or in the first later one that has it."""
        for pack in (self.bound.pack, *self.bound.versions.values()):
            if name in pack.clauses.tallies:
                return pack.clauses.tallies[name]
        raise KeyError(name)

    def clause_at(self, name: str, at: int) -> TallyClause | None:
        """The clause of the version in force at an instant; None where that has it not."""
        return self._pack_at(at).clauses.tallies.get(name)

    def _pack_at(self, at: int) -> Pack:
        step = bisect_right([version.start for version in self.versions], at)
        return self.versions[max(step - 1, 0)].pack

    def reader(self, name: str, entry: Entry) -> Reader:
        """Who reads an entry: the clause of the version that it was written under."""
        pack = self.acts.pack_of(entry)
        found = self._readers.get((name, pack.hash))
        if found is None:
            clause = pack.clauses.tallies.get(name) or self.clause_of(name)
            found = self._readers[name, pack.hash] = Reader(clause, self.acts, self.names)
        return found

    def of(self, clause: TallyClause, at: int | None = None) -> tuple[int, ...]:
        """Seats of the parties a tally speaks of in the version in force at an instant; in any
        version if none is given.
        """
        packs = [version.pack for version in self.versions] if at is None else [self._pack_at(at)]
        return tuple(
            sorted({one for pack in packs for one in named_by(self.bound, pack, clause.of)})
        )

    # --- two histories --------------------------------------------------------------------------

    def know(self, heads: Iterable[Head]) -> None:
        """Which registers were shown to have two histories, and from where."""
        self._divergent = {
            (head.seat, head.epoch): head.divergent_from
            for head in heads
            if head.divergent_from is not None
        }

    def doubtful(self, figures: Iterable[Figure]) -> list[Entry]:
        """Entries of these figures that stand where their register has two histories."""
        if not self._divergent:
            return []
        return [
            entry
            for figure in figures
            for entry in figure.entries
            if entry.place.index
            >= self._divergent.get((entry.place.seat, entry.place.epoch), NEVER)
        ]

    # --- growing --------------------------------------------------------------------------------

    def take_all(self) -> None:
        """Take every entry of the record."""
        for line in self.record.lines:
            for entry in line.entries:
                self.take(entry)

    def take(self, entry: Entry) -> None:
        """An entry that was added to the record or opened, or whose time or receipt moved."""
        content = entry.content
        if content is None or content.invalid is not None or content.repeats:
            return
        if content.type in POINTING:
            target = self._target(entry)
            if target is not None and target.content is not None:
                for ledger in self._watching.get(target.content.type, ()):
                    ledger.take(target)
            return
        for ledger in self._watching.get(content.type, ()):
            ledger.take(entry)

    def _target(self, entry: Entry) -> Entry | None:
        """What an act upon an entry is about in the end: the message under its corrections. None if
        that is not valid: nothing that is said of it makes it so.
        """
        content = entry.content
        leaf = None if content is None else content.refers_to
        target = None if leaf is None else self.record.by_leaf.get(leaf)
        root = None if target is None else self.acts.root(target)
        said = None if root is None else root.content
        return None if said is None or said.invalid is not None or said.repeats else root

    def moved(self, seat: int, position: int) -> None:
        """The time of an entry, or what bounds it, came out anew (`Record.settled`)."""
        self.take(self.record.lines[seat].entries[position])
        for ledger in self.ledgers.values():
            ledger.moved(seat, position)

    def settle(self, as_of: int) -> None:
        """Bring every tally to an instant."""
        rests_on = self._what_it_rests_on()
        if rests_on != self._rests_on:
            self._rests_on = rests_on
            self.times = Times(self.bound.pack, self.acts, self.life)
            self.versions = self._versions()
            self.parties = self._all_parties()
            for ledger in self.ledgers.values():
                ledger.judge_again()
        for ledger in self.ledgers.values():
            ledger.settle(as_of)

    def _what_it_rests_on(self) -> object:
        life = self.life
        anchors = {anchor for ledger in self.ledgers.values() for anchor in _anchors(ledger.clause)}
        named = sorted(
            (anchor.name, str(life.arrangement(anchor.name)))
            for anchor in anchors
            if anchor.kind in (AnchorKind.ARRANGEMENT_START, AnchorKind.ARRANGEMENT_END)
        )
        return (
            life.signature(),
            life.original_entry(),
            tuple(life.entered(seat) for seat in range(len(self.bound.seats))),
            tuple(named),
            tuple((version.start, version.pack.hash) for version in self._versions()),
        )

    def _all_parties(self) -> tuple[int, ...]:
        """Seats that are parties in some version that came into force."""
        found = (parties_of(self.bound, version.pack) for version in self.versions)
        return tuple(sorted({seat for seats in found for seat in seats}))

    def _versions(self) -> list[Version]:
        """Versions of the pack by the instant from which they govern, for the first two parties."""
        first = parties_of(self.bound, self.bound.pack)
        if not self.bound.versions or len(first) < 2:
            return [Version(0, self.bound.pack)]
        debtor, creditor = first[:2]
        packs = {self.bound.pack.hash: self.bound.pack, **self.bound.versions}

        def at(instant: int) -> Hash:
            return self.life.version_for(instant, debtor, creditor)

        found, low = [Version(0, packs.get(at(0), self.bound.pack))], 0
        last = at(NEVER - 1)
        while found[-1].pack.hash != last and len(found) <= len(packs):
            low = _first_other(at, low)
            found.append(Version(low, packs.get(at(low), self.bound.pack)))
        return found


def _first_other(at: object, low: int) -> int:
    """First instant after `low` with another answer, which it keeps for a while."""
    if not callable(at):
        raise TypeError
    here, width = at(low), 1
    while at(low + width) == here:
        width *= 2
    known, other = low + width // 2, low + width
    while other - known > 1:
        middle = (known + other) // 2
        known, other = (middle, other) if at(middle) == here else (known, middle)
    return other


def _anchors(clause: TallyClause) -> Iterator[Anchor]:
    for limit in (clause.binds, clause.until):
        if isinstance(limit, TimeLimit):
            yield limit.anchor

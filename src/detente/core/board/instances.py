"""Instances of duties: what is owed once by one party to another (spec/board.md, J28 to J36)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, TypeAlias

from detente.core import limits
from detente.core.agreement import periods
from detente.core.agreement.clauses import Duty, Parties, Who
from detente.core.agreement.pack import Pack
from detente.core.agreement.periods import Period
from detente.core.board.acts import Acts
from detente.core.board.events import Events, Known
from detente.core.board.facts import Entry
from detente.core.board.instance import Instance, fits
from detente.core.board.life import Life
from detente.core.board.life_seats import named_by
from detente.core.board.windows import Windows

_Pair: TypeAlias = tuple[int, tuple[int, ...]]
_OF_MESSAGES: Final = (Parties.SENDER, Parties.ADDRESSEE)
_SOLE: Final = ""  # key of a duty that is owed once


class Instances:
    """Finds the instances of one version of a pack."""

    def __init__(self, acts: Acts, pack: Pack, life: Life, events: Events) -> None:
        self.acts = acts
        self.pack = pack
        self.life = life
        self.events = events
        self.windows = Windows(acts, pack, life, events)
        # Duties whose parties rest on messages; of all others, pairs by author and owner.
        self._spoken = {
            duty.id
            for duty in pack.clauses.duties.values()
            if duty.who.kind in _OF_MESSAGES or duty.to.kind in _OF_MESSAGES
        }
        self._fixed: dict[tuple[str, int, int], list[_Pair]] = {}
        self.none: dict[str, set[str]] = {}  # occurrences that would have fallen due too early

    # --- parties --------------------------------------------------------------------------------

    def pairs(
        self, duty: Duty, entry: Entry | None = None, known: Known | None = None
    ) -> Sequence[_Pair]:
        """Debtor and creditors of each instance that one trigger makes."""
        if duty.id in self._spoken:
            return list(self._pairs(duty, entry, known))
        author = -1 if entry is None else entry.seat
        key = (duty.id, author, -1 if known is None else known.owner)
        found = self._fixed.get(key)
        if found is None:
            found = self._fixed[key] = list(self._pairs(duty, entry, known))
        return found

    def _pairs(self, duty: Duty, entry: Entry | None, known: Known | None) -> Iterator[_Pair]:
        for debtor in self._seats(duty.who, entry, known):
            others = [seat for seat in self._seats(duty.to, entry, known) if seat != debtor]
            if duty.to.kind is Parties.ALL_OTHERS:
                if others:
                    yield debtor, tuple(others)
                continue
            for creditor in others:
                yield debtor, (creditor,)

    def _seats(self, who: Who, entry: Entry | None, known: Known | None) -> Sequence[int]:
        """Seats that a party phrase means for one trigger, in order, each once."""
        if who.kind is Parties.AUTHOR:
            return () if entry is None else (entry.seat,)
        if who.kind is Parties.OWNER:
            return () if known is None else (known.owner,)
        if who.kind not in _OF_MESSAGES:
            return named_by(self.acts.bound, self.pack, who)
        found: dict[int, None] = {}
        for one in self._named(who.name, entry, known):
            seats = (one.seat,) if who.kind is Parties.SENDER else self.acts.addressees(one)
            found.update(dict.fromkeys(seats))
        return sorted(found)

    def _named(self, name: str, entry: Entry | None, known: Known | None) -> Iterable[Entry]:
        """The messages that `sender of` and `addressee of` mean."""
        if entry is not None and entry.content is not None and entry.content.type == name:
            return (entry,)
        if known is None:
            return ()
        return known.entries() if known.event.id == name else known.entries(name)

    # --- triggers -------------------------------------------------------------------------------

    def of_message(self, duty: Duty, entry: Entry) -> Iterator[Instance]:
        """Instances that a message triggers."""
        if duty.where and not fits(duty.where, self.acts.values(entry)):
            return
        key = self.key_of(entry)
        for debtor, creditors in self.pairs(duty, entry):
            if debtor != entry.seat and not entry.to >> debtor & 1:
                continue
            yield Instance(duty, self.pack.hash, debtor, creditors, key, trigger=entry)

    def of_event(self, duty: Duty, known: Known) -> Iterator[Instance]:
        """Instances that an event triggers."""
        if duty.where and not fits(duty.where, self.windows.values_of(known)):
            return
        key = f"{self.acts.bound.seats[known.owner]}:{known.key}"
        for debtor, creditors in self.pairs(duty, None, known):
            yield Instance(duty, self.pack.hash, debtor, creditors, key, known=known)

    def of_state(self, duty: Duty, parent: Instance) -> Iterator[Instance]:
        """Instances that the state of another triggers: between the same parties."""
        root = parent.root
        both = {parent.debtor, *parent.creditors}
        for debtor, creditors in self.pairs(duty, root.trigger, root.known):
            if debtor in both and both.issuperset(creditors):
                yield Instance(duty, self.pack.hash, debtor, creditors, parent.key, parent=parent)

    def once(self, duty: Duty) -> Iterator[Instance]:
        """Instances of a duty that is owed once."""
        for debtor, creditors in self.pairs(duty):
            yield Instance(duty, self.pack.hash, debtor, creditors, _SOLE)

    def of_series(self, duty: Duty, as_of: int) -> Iterator[Instance]:
        """Instances of a series: each that has started, and the next one."""
        for debtor, creditors in self.pairs(duty):
            for k in range(limits.BOARD_PERIODS_MAX):
                one = self.occurrence(duty, debtor, creditors, k)
                if one is None:
                    break
                if not self.windows.exists(one):
                    self.none.setdefault(duty.id, set()).add(one.key)
                    continue
                yield one
                start = self.windows.started(one, as_of)
                if start is None or start.low > as_of:
                    break

    def occurrence(
        self, duty: Duty, debtor: int, creditors: tuple[int, ...], k: int
    ) -> Instance | None:
        """The k-th occurrence of a series between two parties; None where it has no origin."""
        one = Instance(duty, self.pack.hash, debtor, creditors, _SOLE)
        series, origin = duty.every, self.windows.origin(one)
        if series is None or origin is None:
            return None
        one.period = periods.period(series, origin, k, self.windows.how(duty))
        one.key = period_key(one.period)
        return one

    def key_of(self, entry: Entry) -> str:
        """How an instance triggered by a message is known: by its serial, else by its leaf."""
        serial = entry.content.serial if entry.content is not None else None
        return serial or entry.leaf.hex()


def period_key(period: Period) -> str:
    """The first day of a period, or its first instant in seconds of UTC."""
    return str(period.start)

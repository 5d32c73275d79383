"""What somebody who keeps what came of an agreement has looked at, and whether what came since
changes the verdict on any of it: then all of it is looked at again.

An honest center causes this by a new epoch or a later version at most.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from typing import TypeAlias

from detente.core.crypto.types import Hash
from detente.engine import epochs, rules, versions
from detente.engine.closing import Closing
from detente.engine.registers import Agreement, Held

_Versions: TypeAlias = "tuple[int, int, int, int, bool]"


@dataclass(slots=True)
class Looked:
    """Begin with `start`; give `take` every entry behind `taken`, then call `end`."""

    taken: dict[str, int] = field(default_factory=dict)  # origin -> entries looked at
    late: int = 0  # contents that came late, looked at
    completed: int = 0  # and of which the whole came, when `start` was called
    # Of what was looked at: the verdict, where it was not valid; entries that speak of others not
    # here yet; and what the verdicts of ended epochs, and those on versions of the text rest on.
    broken: dict[tuple[str, int], str] = field(default_factory=dict)
    ahead: list[Held] = field(default_factory=list)
    closings: Mapping[str, Closing] = field(default_factory=dict)
    versions: _Versions = (0, 0, 0, 0, False)
    repeated: AbstractSet[tuple[str, int]] = frozenset()
    alike: AbstractSet[tuple[str, int]] = frozenset()  # of these, what people need not see again

    def start(self, agreement: Agreement) -> None:
        """Nothing was looked at."""
        self.taken = dict.fromkeys(_known(agreement), 0)
        self.late, self.completed = len(agreement.late), agreement.completed
        self.versions = _versions(agreement)

    def rest(self, agreement: Agreement) -> None:
        """What the verdicts reached from now on rest on."""
        self.closings, self.versions = rules.closings(agreement), _versions(agreement)
        self.repeated = epochs.repeats(agreement, rules.valid_alone)
        self.alike = epochs.repeats_alike(agreement, rules.valid_alone)

    def take(self, agreement: Agreement, held: Held) -> None:
        """One entry was looked at."""
        code = rules.problem(agreement, held)
        if code is not None:
            self.broken[held.origin, held.index] = code
        if _is_ahead(agreement, held):
            self.ahead.append(held)

    def end(self, agreement: Agreement) -> None:
        """Everything held was looked at."""
        self.taken = {origin: agreement.registers[origin].size for origin in self.taken}
        self.ahead = [held for held in self.ahead if _is_ahead(agreement, held)]

    def unsettled(self, agreement: Agreement) -> bool:
        """Whether what came since changes the verdict on an entry that was looked at."""
        # A new epoch may repeat what an earlier one said; that moves entries long looked at. The
        # files of a version bring no entry along where a person gives them.
        if _known(agreement) != set(self.taken) or _versions(agreement) != self.versions:
            return True
        if agreement.completed != self.completed:
            return True
        again = epochs.repeats(agreement, rules.valid_alone) ^ self.repeated
        # By erasing too, which brings nothing.
        again |= epochs.repeats_alike(agreement, rules.valid_alone) ^ self.alike
        if any(index < self.taken[origin] for origin, index in again):
            return True
        late = agreement.late[self.late :]
        fresh = [
            held
            for origin, size in self.taken.items()
            for held in agreement.registers[origin].entries[size:]
        ]
        if not late and not fresh:
            return False
        if rules.closings(agreement) != self.closings:
            return True
        if late and agreement.texts.terms:
            return True  # what a version rests on may be among them
        for held in self._resting_on(agreement, late, fresh):
            place = (held.origin, held.index)
            looked = held.index < self.taken[held.origin]
            if looked and rules.problem(agreement, held) != self.broken.get(place):
                return True
        return False

    def _resting_on(
        self, agreement: Agreement, late: Sequence[Held], fresh: Sequence[Held]
    ) -> Iterator[Held]:
        """Entries whose verdict may rest on others that came: those that point at them, by way of
        corrections too, those behind a late content, and those that speak of what was not here.
        """
        yield from self.ahead
        for held in late:
            yield from agreement.registers[held.origin].entries[held.index + 1 :]
        seen: set[Hash] = set()
        left = [held.leaf_hash for held in (*late, *fresh)]
        while left:
            leaf = left.pop()
            if leaf in seen:
                continue
            seen.add(leaf)
            for held in agreement.answers.get(leaf, ()):
                yield held
                left.append(held.leaf_hash)


def _known(agreement: Agreement) -> set[str]:
    return {origin for origin, register in agreement.registers.items() if register.size}


def _is_ahead(agreement: Agreement, held: Held) -> bool:
    """Whether an entry says what its author held, or lacked, of entries that are not here yet, or
    stands in an epoch whose first entry names such of earlier ones: by these it is judged under
    which version it had to be written.
    """
    if held.opening is None:
        return False
    if agreement.texts.later:
        for origin, size in versions.earlier(agreement, held.seat, held.origin).items():
            if origin not in agreement.registers or size > agreement.registers[origin].size:
                return True
    receipt, seats = held.opening.receipt, len(agreement.founding.seats)
    places = [(one.seat, one.epoch, one.size) for one in receipt.seen]
    places += [(one.seat, one.epoch, one.end) for one in receipt.lacking]
    for seat, epoch, size in places:
        if seat >= seats or seat == agreement.own_seat:
            continue
        register = agreement.registers.get(agreement.origin(seat, epoch).text())
        if register is None or size > register.size:
            return True
    return False


def _versions(agreement: Agreement) -> _Versions:
    """How many later texts are held, entries that decide which of them is in force, entries that
    are judged anew because of them, and whether there is anything that we cannot read.
    """
    texts = agreement.texts
    deposits = sum(map(len, texts.deposits.values()))
    return len(texts.later), len(texts.terms), deposits, texts.renewed, bool(texts.unread)

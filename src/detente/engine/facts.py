"""An agreement of this center as evaluation is given it: its entries, opened as far as we can open
them, in the shape of core/board/facts.py (spec/board.md).

Whatever is said here of an entry rests on the registers, on which openings we hold, and on what is
known beside them: whose cosignatures stand, and which registers were shown to have two histories.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final, TypeAlias

from detente.core.agreement.builtin import BUILTIN
from detente.core.board.facts import (
    Bound,
    Content,
    Cosigned,
    Entry,
    Head,
    LackedOf,
    Place,
    SeenOf,
)
from detente.core.board.record import Record
from detente.core.crypto.types import Epoch, Hash
from detente.core.encoding import Value
from detente.core.errors import DetenteError, RuleBroken
from detente.core.notification import (
    COSIGNATURES,
    EnteredCosignature,
    Opening,
    read_cosignatures,
)
from detente.engine import contradictions, elsewhere, epochs, rules
from detente.engine.held import RECEIVED
from detente.engine.registers import Agreement, Held, Register
from detente.engine.state import State
from detente.engine.versions import bound_of

# What a role must be allowed to send so that the cosignatures of its centers are the agreement's
# policy: they bound the times that entries claim.
COSIGNED: Final = "cosigned"

Stands: TypeAlias = Callable[[int, EnteredCosignature], bool]


@dataclass(frozen=True, slots=True)
class Beside:
    """What is known beside the registers of an agreement.

    `stands` tells whether an entered cosignature stands under a key of the center on a seat;
    `divergent` maps an origin to the first index at which a second history of it was shown.
    """

    stands: Stands
    divergent: Mapping[str, int]


def beside(state: State, agreement: Agreement) -> Beside:
    """What this center knows beside the registers. Raises StateDamaged where an incident that is
    kept cannot be read.
    """

    def stands(seat: int, item: EnteredCosignature) -> bool:
        try:
            state.cosigner_of(agreement, seat, item)
        except DetenteError:
            return False
        return True

    divergent: dict[str, int] = {}
    for kept in contradictions.all_kept(state):
        if kept.origin not in agreement.registers:
            continue
        shown = kept.proven()
        if shown is not None:  # what is no proof for a stranger parts nothing
            alike = min(shown.alike, divergent.get(kept.origin, shown.alike))
            divergent[kept.origin] = alike
    return Beside(stands, divergent)


def facts_of(
    agreement: Agreement,
    known: Beside,
    upto: Mapping[str, int] | None = None,
) -> tuple[Bound, Record, list[Head]]:
    """The founding, the record below the heads, and the heads, by seat and epoch.

    `upto` gives the size of each register (by origin) that is taken into account, those that it
    does not name not at all; None takes everything held.
    """
    maker = Maker(agreement, known, upto)
    record = Record(len(agreement.founding.seats))
    for entry in maker.entries():
        record.add(entry)
    return bound_of(agreement), record, maker.heads()


def witnesses(agreement: Agreement) -> set[int]:
    """Seats whose centers' cosignatures are the policy of the agreement."""
    roles = agreement.pack.clauses.roles
    return {
        seat
        for seat, role in enumerate(agreement.roles)
        if role is not None and COSIGNED in roles[role].may
    }


class Maker:
    """Makes entries of one agreement out of what is held of it; epochs of a seat are numbered in
    the order in which they follow each other.
    """

    def __init__(
        self, agreement: Agreement, known: Beside, upto: Mapping[str, int] | None = None
    ) -> None:
        self._agreement = agreement
        self._known = known
        self._upto = upto
        self._seats = len(agreement.founding.seats)
        self._policy = witnesses(agreement)
        self._order: list[list[Register]] = []
        self._numbers: dict[tuple[int, Epoch], int] = {}
        self._repeated = epochs.repeats(agreement, rules.valid_alone)
        for seat in range(self._seats):
            found = [one for one in agreement.of_seat(seat) if self._size(one)]
            found.sort(key=lambda one: (epochs.depth(agreement, one), one.text))
            self._order.append(found)
            for number, register in enumerate(found):
                self._numbers[seat, register.origin.epoch] = number

    def _size(self, register: Register) -> int:
        if self._upto is None:
            return register.size
        return min(register.size, self._upto.get(register.text, 0))

    def heads(self) -> list[Head]:
        """How much of each register is taken into account."""
        result = []
        for seat, registers in enumerate(self._order):
            for number, register in enumerate(registers):
                size = self._size(register)
                root = Hash(register.tree.root_at(size))
                parted = self._known.divergent.get(register.text)
                if parted is not None and parted >= size:
                    parted = None
                result.append(Head(seat, number, register.origin.epoch, size, root, parted))
        return result

    def entries(self) -> Iterator[Entry]:
        """Every entry below the heads, each register in order."""
        for registers in self._order:
            for register in registers:
                for held in register.entries[: self._size(register)]:
                    yield self.entry(held)

    def entry(self, held: Held) -> Entry:
        """One entry. Raises KeyError for one of a register that was not held when this was made."""
        register = self._agreement.registers[held.origin]
        place = Place(held.seat, self._number(held.seat, register.origin.epoch), held.index)
        if held.opening is None:
            withheld = bool(held.leaf.to >> self._agreement.own_seat & 1)
            return Entry(place, held.leaf_hash, held.leaf.to, None, withheld)
        return Entry(place, held.leaf_hash, held.leaf.to, self._content(held, held.opening))

    def _content(self, held: Held, opening: Opening) -> Content:
        header, receipt = opening.header, opening.receipt
        unknown = header.type not in BUILTIN and self._agreement.texts.get(header.pack_hash) is None
        content = Content(
            # Under a text that we do not hold it says to us that it receipts, and nothing more.
            type=RECEIVED if unknown else header.type,
            pack=header.pack_hash or self._agreement.founding.pack_hash,
            serial=header.serial,
            claimed=header.claimed,
            refers_to=None if header.refers_to is None else header.refers_to.leaf_hash,
            valid_until=header.valid_until,
            values={} if unknown else self._values(held, opening),
            invalid=rules.problem(self._agreement, held),
            repeats=(held.origin, held.index) in self._repeated,
        )
        if content.invalid is not None:
            return content  # it receipts nothing, and may name seats that there are not
        return replace(
            content,
            seen=tuple(self._seen(opening)),
            lacking=tuple(
                LackedOf(one.seat, self._number(one.seat, one.epoch), one.start, one.end)
                for one in receipt.lacking
                if one.seat < self._seats
            ),
            ahead=tuple(self._ahead(opening)),
            cosigned=tuple(self._cosigned(held.seat, opening)),
            elsewhere=elsewhere.fact_of(self._agreement, held),
        )

    def _number(self, seat: int, epoch: Epoch) -> int:
        """Number of an epoch; one of which we hold nothing gets the next number of its seat."""
        known = self._numbers.get((seat, epoch))
        if known is None:
            known = sum(1 for other, _ in self._numbers if other == seat)
            self._numbers[seat, epoch] = known
        return known

    def _values(self, held: Held, opening: Opening) -> Mapping[int, Value]:
        message = rules.body_type(self._agreement, held)
        if message is None:
            return opening.pack_fields()
        try:
            return rules.values_of(message, opening)
        except RuleBroken:
            return opening.pack_fields()  # invalid by rule, and performs nothing

    def _register(self, seat: int, epoch: Epoch) -> Register | None:
        return self._agreement.registers.get(self._agreement.origin(seat, epoch).text())

    def _differs(self, seat: int, epoch: Epoch, size: int, root: Hash) -> bool:
        """Whether a head is seen to be of another history than our copy of its register."""
        register = self._register(seat, epoch)
        if register is None or size > self._size(register):
            return False
        return register.tree.root_at(size) != root

    def _seen(self, opening: Opening) -> Iterator[SeenOf]:
        """Sizes as far as they count: one under another root than ours counts for nothing."""
        for said in opening.receipt.seen:
            if self._differs(said.seat, said.epoch, said.size, said.root):
                continue
            yield SeenOf(said.seat, self._number(said.seat, said.epoch), said.size)

    def _ahead(self, opening: Opening) -> Iterator[Place]:
        for said in opening.receipt.ahead:
            if said.seat >= self._seats:
                continue
            register = self._register(said.seat, said.epoch)
            if register is None or said.index >= self._size(register):
                pass  # beyond what we hold: taken as it stands
            elif register.entries[said.index].leaf_hash != said.leaf_hash:
                continue
            yield Place(said.seat, self._number(said.seat, said.epoch), said.index)

    def _cosigned(self, author: int, opening: Opening) -> Iterator[Cosigned]:
        """Entered cosignatures of the policy's centers, where they stand."""
        value = opening.get(COSIGNATURES)
        if value is None or not self._policy:
            return
        for item in read_cosignatures(value):
            seat = self._agreement.founding.seat_named(item.name.rpartition("/")[0])
            if seat not in self._policy or seat in (author, item.seat) or item.seat >= self._seats:
                continue
            if self._differs(item.seat, item.epoch, item.size, item.root):
                continue
            if self._known.stands(seat, item):
                number = self._number(item.seat, item.epoch)
                yield Cosigned(item.seat, number, item.size, item.timestamp)


def origin_of(agreement: Agreement, head: Head) -> str:
    """Origin of the register of a head."""
    return agreement.origin(head.seat, head.epoch_id).text()

"""Contents that a peer lists as lacking, which go again, and how often (spec/receipt.md, H15)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from detente.core import limits
from detente.core.crypto.types import Hash
from detente.core.notification import Lacking
from detente.engine import rules
from detente.engine.ports import Put
from detente.engine.registers import Agreement, Held, Register, seen_of
from detente.engine.state import State

# Table: peer, origin of a register and of one of theirs -> index of the entry there that lists what
# they lack of the first, and how often that was sent.
AGAIN: Final = "again"


@dataclass(frozen=True, slots=True)
class Listed:
    """One entry whose content they lack; `by` is the entry of theirs that says so, where that is
    answered only so often.
    """

    held: Held
    by: Held | None


def lacked_by(
    state: State,
    agreement: Agreement,
    peer_seat: int,
    register: Register,
    wanted: Callable[[Held], bool],
) -> Iterator[Listed]:
    """Entries the party said it lacks for want of content, by its latest receipts that count; of
    these the `wanted` ones. No more is asked of the rest: a party may list a whole register.

    Its author sends a content until it is off the list. Whoever else holds it may hold another
    history than the asker, and an epoch that came back to its author after the next was open speaks
    no more: that such a one lists what another says was received never ends.
    """
    ended = rules.closed_epochs(agreement, peer_seat)
    # Of an epoch that ended its author says nothing more, so it would lack it for ever.
    newest = [
        next(rules.newest_first(agreement, own), None)
        for own in agreement.of_seat(peer_seat)
        if own.origin.epoch not in ended
    ]
    said = [one for one in newest if one is not None and one.opening is not None]
    fingerprint = agreement.founding.seats[peer_seat].fingerprint
    for one in said:
        others = [other for other in said if other is not one]
        left: bool | None = None
        for held in filter(wanted, _listed(register, one)):
            doubted = register.seat != agreement.own_seat or any(
                _received(other, register, held) for other in others
            )
            if doubted and left is None:
                left = _times(state, fingerprint, register, one) < limits.SAME_ANSWERS_MAX
            if left or not doubted:
                yield Listed(held, one if doubted else None)


def _listed(register: Register, one: Held) -> Iterator[Held]:
    for item in () if one.opening is None else one.opening.receipt.lacking:
        place = (item.seat, item.epoch, item.reason)
        if place == (register.seat, register.origin.epoch, Lacking.NO_CONTENT):
            yield from register.entries[item.start : item.end]


def _received(one: Held, register: Register, held: Held) -> bool:
    """Whether an entry says that its author received another."""
    if one.opening is None or seen_of(one.opening.receipt, register) <= held.index:
        return False
    return one.opening.receipt.lacks(held.seat, register.origin.epoch, held.index) is None


def _times(state: State, fingerprint: Hash, register: Register, one: Held) -> int:
    """How often what an entry of theirs lists of a register was sent already."""
    value = state.store.get(AGAIN, _key(fingerprint, register, one)) or bytes(16)
    same = int.from_bytes(value[:8], "big") == one.index
    return int.from_bytes(value[8:], "big") if same else 0


def sent(
    state: State, fingerprint: Hash, register: Register, listed: Iterable[Listed]
) -> list[Put]:
    """What counts that all of these were sent once more."""
    statements = {one.by.origin: one.by for one in listed if one.by is not None}
    return [
        Put(
            AGAIN,
            _key(fingerprint, register, by),
            by.index.to_bytes(8, "big")
            + (_times(state, fingerprint, register, by) + 1).to_bytes(8, "big"),
        )
        for by in statements.values()
    ]


def _key(fingerprint: Hash, register: Register, one: Held) -> str:
    return f"{fingerprint.hex()} {register.text} {one.origin}"

"""How long notices took lately to be received by a party, and so when to send at the latest.

Between the claimed time of a notice of ours and that of the entry by which its addressee first says
to have received it: two clocks, as where a duty is counted by receipt.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from detente.core import limits
from detente.core.crypto.types import Hash
from detente.core.record.origin import Mark
from detente.engine.reach import Reach
from detente.engine.registers import Agreement, Held
from detente.engine.state import Now, State
from detente.engine.views import RUNG_TYPES

Sent: TypeAlias = tuple[int, int | None]  # instants: sent, received (None: not yet)


@dataclass(frozen=True, slots=True)
class Passage:
    """The slowest of the last notices, in seconds, and how many of them were received."""

    took_s: int
    measured: int


def passage(sent: Iterable[Sent], now: int) -> Passage | None:
    """Of the last notices to one party. One that is still on its way took at least until now; a
    receipt dated before its notice took nothing. None where none of them was received.
    """
    last = sorted(sent, key=lambda one: one[0])[-limits.PASSAGE_NOTICES_MAX :]
    measured = sum(received is not None for _, received in last)
    if not measured:
        return None
    took = [(now if received is None else received) - at for at, received in last]
    return Passage(max(0, *took), measured)


def slowest(found: Sequence[Passage | None]) -> Passage | None:
    """Of several parties that must all receive it; None where one of them was not measured."""
    known = [one for one in found if one is not None]
    if not known or len(known) < len(found):
        return None
    return Passage(max(one.took_s for one in known), min(one.measured for one in known))


def last_safe(due: int, found: Passage) -> int:
    """The last instant at which a notice may be sent so that it is received by `due`, if it takes
    no longer than the slowest lately.
    """
    return max(0, due - found.took_s)


class Ways:
    """Passages to the parties of a home, each measured once, at one instant. `reach` says who
    received what under an agreement.
    """

    def __init__(self, state: State, now: Now, reach: Callable[[Agreement], Reach] = Reach) -> None:
        self._state = state
        self._now = now
        self._reach = reach
        self._reaches: dict[str, Reach] = {}
        self._found: dict[tuple[Hash, Mark], Passage | None] = {}

    def to(self, fingerprint: Hash, mark: Mark) -> Passage | None:
        """Of our last notices to a party, under all agreements that run on one clock."""
        key = (fingerprint, mark)
        if key not in self._found:
            sent = [
                one
                for agreement in self._state.agreements.values()
                if agreement.mark is mark and agreement.own_epoch is not None
                for one in self._sent(agreement, fingerprint)
            ]
            self._found[key] = passage(sent, self._now.at(mark))
        return self._found[key]

    def _sent(self, agreement: Agreement, fingerprint: Hash) -> list[Sent]:
        seat = agreement.founding.seat_of(fingerprint)
        if seat is None:
            return []
        if agreement.id not in self._reaches:
            self._reaches[agreement.id] = self._reach(agreement)
        return _sent(agreement, seat, self._reaches[agreement.id])


def _sent(agreement: Agreement, seat: int, reach: Reach) -> list[Sent]:
    """Of the newest entries of our open register, those that call for a receipt."""
    found: list[Sent] = []
    for held in reversed(agreement.own().entries[-limits.PASSAGE_LOOKED_MAX :]):
        if len(found) == limits.PASSAGE_NOTICES_MAX:
            break
        if held.opening is None or held.type in RUNG_TYPES or not held.leaf.to >> seat & 1:
            continue
        found.append((held.opening.header.claimed, _received(reach.first(seat, held))))
    return found


def _received(said: Held | None) -> int | None:
    return None if said is None or said.opening is None else said.opening.header.claimed

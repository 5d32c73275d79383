"""Who said to have received what: the receipts of one agreement, as far as they can be proven."""

from __future__ import annotations

import bisect
from dataclasses import dataclass

from detente.core.crypto.types import Epoch, Hash
from detente.core.notification import Lacking, Opening, Receipt, Seen
from detente.engine import rules
from detente.engine.registers import Agreement, Held, seen_of


@dataclass(slots=True)
class _Step:
    """An entry of a party that names more of a register than its earlier ones, or lacks other
    things; `size` is the most named so far.
    """

    size: int
    said: Held
    receipt: Receipt


@dataclass(frozen=True, slots=True)
class Named:
    """The first entry of another party that names the greatest size of a register."""

    size: int
    seat: int  # of who said so
    at: int  # when, by its own time
    place: tuple[str, int]


class Reach:
    """The first valid entry of each party that says it received a given entry, where we hold all
    that it names: anything else we could not prove.
    """

    def __init__(self, agreement: Agreement, *, empty: bool = False) -> None:
        """Of all entries held now; `empty`: of none, until each is given to `take` in order."""
        self._agreement = agreement
        self._steps: dict[tuple[int, int, Epoch], list[_Step]] = {}
        self._last: dict[tuple[int, int, Epoch], tuple[Held, Opening]] = {}
        self._early: dict[tuple[int, Epoch], list[tuple[Held, Opening, Seen]]] = {}
        self._ahead: dict[tuple[int, Hash], Held] = {}
        # (seat, epoch) -> greatest size of that register that an entry of another party names.
        self.named: dict[tuple[int, Epoch], Named] = {}
        for _, register in [] if empty else sorted(agreement.registers.items()):
            for held in register.entries:
                self.take(held)
        self.grown()

    def take(self, held: Held) -> None:
        """One more entry; what has no content or breaks a rule says nothing."""
        if held.opening is not None and rules.problem(self._agreement, held) is None:
            self._take(held, held.opening)

    def _take(self, held: Held, opening: Opening) -> None:
        for item in opening.receipt.seen:
            if held.seat != self._agreement.own_seat:
                self._name(held, opening, item)
            if not self._add(held, opening, item):
                # A tree that is not here yet; it may come, and then this receipt counts.
                self._early.setdefault((item.seat, item.epoch), []).append((held, opening, item))
        for beyond in opening.receipt.ahead:
            known = self._ahead.get((held.seat, beyond.leaf_hash))
            if known is None or _place(held) < _place(known):
                self._ahead[held.seat, beyond.leaf_hash] = held

    def _name(self, held: Held, opening: Opening, item: Seen) -> None:
        known = self.named.get((item.seat, item.epoch))
        if known is None or item.size > known.size or (
            item.size == known.size and _place(held) < known.place
        ):  # fmt: skip
            self.named[item.seat, item.epoch] = Named(
                item.size, held.seat, opening.header.claimed, _place(held)
            )

    def grown(self) -> None:
        """Look again at receipts that named more than was here; call it when something came."""
        for tree, waiting in list(self._early.items()):
            left = [one for one in waiting if not self._add(*one)]
            if left:
                self._early[tree] = left
            else:
                del self._early[tree]

    def _add(self, held: Held, opening: Opening, item: Seen) -> bool:
        receipt = opening.receipt
        register = self._agreement.registers.get(
            self._agreement.origin(item.seat, item.epoch).text()
        )
        if register is None or not 0 < seen_of(receipt, register) <= register.size:
            return False  # nobody here can show that an entry lies in the tree it names
        key = (held.seat, item.seat, item.epoch)
        last = self._last.get(key)
        if last is None or _place(last[0]) < _place(held):
            self._last[key] = (held, opening)
        steps = self._steps.setdefault(key, [])
        at = bisect.bisect_left(steps, _place(held), key=lambda step: _place(step.said))
        before = steps[at - 1] if at else None
        if before is None or item.size > before.size or before.receipt.lacking != receipt.lacking:
            size = item.size if before is None else max(item.size, before.size)
            steps.insert(at, _Step(size, held, receipt))
            for later in steps[at + 1 :]:  # none, as a rule
                if later.size >= size:
                    break
                later.size = size
        return True

    def first(self, seat: int, held: Held) -> Held | None:
        """The entry of `seat` that first said it received `held`."""
        found = self._ahead.get((seat, held.leaf_hash))
        register = self._agreement.registers[held.origin]
        epoch = register.origin.epoch
        steps = self._steps.get((seat, held.seat, epoch), [])
        start = bisect.bisect_right(steps, held.index, key=lambda step: step.size)
        for at in range(start, len(steps)):  # the first, as a rule: not a copy of all behind it
            step = steps[at]
            if step.receipt.lacks(held.seat, epoch, held.index):
                continue
            if seen_of(step.receipt, register) <= held.index:
                continue  # of another epoch, in which less was held than before
            said = step.said
            return found if found is not None and found.index < said.index else said
        return found

    def lacks(self, seat: int, held: Held) -> Lacking | None:
        """Why `seat` says, in its latest receipt, that it lacks the content of `held`."""
        epoch = self._agreement.registers[held.origin].origin.epoch
        last = self._last.get((seat, held.seat, epoch))
        return None if last is None else last[1].receipt.lacks(held.seat, epoch, held.index)


def _place(held: Held) -> tuple[str, int]:
    return (held.origin, held.index)

"""What is left of an entry, where somebody else erased the rest: when it is taken (spec/leaf.md,
L12; spec/parcel.md, X11).

A center that lost its store gets back what its counterparts still have. What is left stands for the
whole only where this center wrote the entry, or signed once that it had received it: else an author
could send less than it wrote, and have a receipt for more.
"""

from __future__ import annotations

import dataclasses
from bisect import bisect_right
from collections.abc import Container, Iterator
from typing import TypeAlias

from detente.core import limits, parcel
from detente.core.crypto.types import Epoch, Hash, Salt
from detente.core.erasing import encoded
from detente.core.errors import RuleBroken, TheirFault
from detente.core.notification import Opening, encode_opening
from detente.core.record.leaf import Left
from detente.engine import rules
from detente.engine.held import unjudge, with_opening
from detente.engine.lasting import hides, lets_erase
from detente.engine.recorder import root_with
from detente.engine.registers import Agreement, Held, Register, check_opening

# An entry, its whole opening and that as it came.
Whole: TypeAlias = "tuple[Held, Opening, bytes]"


class GivenBack:
    """Judges what one register item brings of entries from which something was erased."""

    def __init__(
        self,
        agreement: Agreement,
        register: Register,
        item: parcel.RegisterItem,
        own: Container[Hash],
    ) -> None:
        """`own`: leaf hashes of entries of which this center erased something itself. Nothing is
        looked up before it is asked for; then it is, once for the whole item.
        """
        self._agreement = agreement
        self._register = register
        self._item = item
        self._own = own
        # Of each epoch of ours: size it states for the register, and ranges of what it lacks there.
        self._stated: list[tuple[int, list[tuple[int, int]]]] | None = None

    def taken(self, index: int, opening: Opening, data: bytes) -> tuple[Opening, bytes]:
        """The opening and its bytes as they are to be kept; a whole one as it came. Of what is left
        of one the size that it had is its giver's word: only so much is counted as is seen.

        Raises TheirFault("not-whole", why="never-receipted" | "type" | "field") where more is owed.
        """
        left = opening.master
        if not isinstance(left, Left):
            return opening, data
        agreement, register = self._agreement, self._register
        where = {"origin": register.text, "index": index}
        try:
            kind = rules.body_type_of(agreement, opening.header)
        except RuleBroken:
            kind = None
        if kind is None:
            raise TheirFault("not-whole", **where, why="type")
        if hides(kind, opening) or not lets_erase(kind, opening):
            raise TheirFault("not-whole", **where, why="field")
        if register.seat != agreement.own_seat and not self._receipted(index):
            raise TheirFault("not-whole", **where, why="never-receipted")
        seen = encode_opening(Salt(bytes(limits.SALT_BYTES)), opening.header, opening.fields)
        kept = dataclasses.replace(opening, master=dataclasses.replace(left, size=len(seen)))
        return kept, encoded(kept)

    def whole_of(self, held: Held, data: bytes) -> list[Whole]:
        """The whole opening of an entry of which only what is left was given before, where these
        bytes are it: else a liar who came first would decide what is held. Nothing where they are
        not, where this center erased the rest itself, and where anything else is held.
        """
        before = held.opening
        if before is None or not isinstance(before.master, Left) or held.leaf_hash in self._own:
            return []
        try:
            found = check_opening(self._register.hash, held.leaf, data)
        except TheirFault:
            return []  # what is held stays
        return [] if isinstance(found.master, Left) else [(held, found, data)]

    def _receipted(self, index: int) -> bool:
        """Whether a valid entry of ours, of any epoch, states that an entry was received."""
        if self._stated is None:
            self._stated = list(self._statements())
        for size, lacking in self._stated:
            at = bisect_right(lacking, index, key=lambda one: one[0])
            if index < size and (not at or lacking[at - 1][1] <= index):
                return True
        return False

    def _statements(self) -> Iterator[tuple[int, list[tuple[int, int]]]]:
        """The last statement of each epoch of ours about as much of the register as is held or
        comes along: what is stated as received is never taken back (spec/receipt.md, H8).
        """
        register, item = self._register, self._item
        place = (register.seat, register.origin.epoch)
        here = register.size
        if item.start <= here:
            here = max(here, item.start + len(item.leaves))

        for own in self._agreement.of_seat(self._agreement.own_seat):
            held = self._last_statement(own, place, here)
            if held is None or held.opening is None:
                continue
            receipt = held.opening.receipt
            for said in receipt.seen:
                if (said.seat, said.epoch) == place and said.root == self._root(said.size):
                    lacking = [
                        (one.start, one.end)
                        for one in receipt.lacking
                        if (one.seat, one.epoch) == place
                    ]
                    yield said.size, lacking

    def _last_statement(self, own: Register, place: tuple[int, Epoch], here: int) -> Held | None:
        """The last valid entry of a register of ours that states no more than so much. What came
        back closed, or breaks a rule, states nothing; among the others what is stated rises.
        """
        low, high = 0, own.size
        found: Held | None = None
        while low < high:
            middle = (low + high) // 2
            at = middle
            while at >= low and not self._states(own.entries[at]):
                at -= 1
            held = own.entries[at] if at >= low else None
            if held is not None and held.opening is not None:
                if held.opening.receipt.size_of(*place) > here:
                    high = at
                    continue
                found = held
            low = middle + 1
        return found

    def _states(self, held: Held) -> bool:
        return held.opening is not None and rules.problem(self._agreement, held) is None

    def _root(self, size: int) -> Hash:
        register, item = self._register, self._item
        if size <= register.size:
            return Hash(register.tree.root_at(size))
        fresh = item.leaves[register.size - item.start : size - item.start]
        return root_with(register, fresh)


def make_whole(agreement: Agreement, held: Held, opening: Opening, data: bytes) -> None:
    """The whole of an entry is stored in the place of what is left of it. Look-ups have it already;
    what counts its bytes or rests on its verdict is made anew. That may be any verdict, one that
    stood for good too: whether a statement is void rests on the sizes of what it is about.
    """
    with_opening(held, opening, data)
    agreement.completed += 1
    agreement.meters.clear()
    agreement.texts.kept.clear()
    for register in agreement.registers.values():
        register.live.clear()
        register.looked = 0
        for one in register.entries:
            unjudge(one)
    agreement.rejudge()

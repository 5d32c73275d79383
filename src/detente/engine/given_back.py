"""What is left of an entry, where somebody else erased the rest: when it is taken (spec/leaf.md,
L12).

A center that lost its store gets back what its counterparts still have. What is left stands for the
whole only where this center wrote the entry, or signed once that it had received it: else an author
could send less than it wrote, and have a receipt for more.
"""

from __future__ import annotations

import dataclasses

from detente.core import limits, parcel
from detente.core.crypto.types import Hash, Salt
from detente.core.erasing import encoded, erased
from detente.core.errors import RuleBroken, TheirFault
from detente.core.notification import Opening, encode_opening
from detente.core.record import merkle
from detente.core.record.leaf import Left
from detente.engine import rules
from detente.engine.lasting import may_be_erased
from detente.engine.recorder import root_with
from detente.engine.registers import Agreement, Register


def given_back(
    agreement: Agreement,
    register: Register,
    item: parcel.RegisterItem,
    index: int,
    opening: Opening,
    data: bytes,
) -> tuple[Opening, bytes]:
    """The opening and its bytes as they are to be kept; a whole one as it came. Of what is left of
    one the size that it had is its giver's word: only so much is counted as is seen.

    Raises TheirFault("not-whole", why="never-receipted" | "type" | "field") where more is owed.
    """
    left = opening.master
    if not isinstance(left, Left):
        return opening, data
    gone = erased(opening)
    try:
        kind = rules.body_type_of(agreement, opening.header)
    except RuleBroken:
        kind = None
    if kind is None:
        raise TheirFault("not-whole", origin=register.text, index=index, why="type")
    if not all(may_be_erased(kind, path) for path in gone):
        raise TheirFault("not-whole", origin=register.text, index=index, why="field")
    if register.seat != agreement.own_seat and not _receipted(agreement, register, item, index):
        raise TheirFault("not-whole", origin=register.text, index=index, why="never-receipted")
    seen = encode_opening(Salt(bytes(limits.SALT_BYTES)), opening.header, opening.fields)
    kept = dataclasses.replace(opening, master=dataclasses.replace(left, size=len(seen)))
    return kept, encoded(kept)


def _receipted(
    agreement: Agreement, register: Register, item: parcel.RegisterItem, index: int
) -> bool:
    """Whether a valid entry of ours, of any epoch, states that the entry was received."""
    place = (register.seat, register.origin.epoch, index)
    for own in agreement.of_seat(agreement.own_seat):
        for held in own.entries:
            if held.opening is None or rules.problem(agreement, held) is not None:
                continue
            receipt = held.opening.receipt
            for said in receipt.seen:
                if (said.seat, said.epoch) != place[:2] or said.size <= index:
                    continue
                if receipt.lacks(*place) is None and said.root == _root(register, item, said.size):
                    return True
            if receipt.names_ahead(*place, _leaf_hash(register, item, index)):
                return True
    return False


def _root(register: Register, item: parcel.RegisterItem, size: int) -> Hash | None:
    """Root of a register at a size that is held or that an item brings; None beyond that."""
    if size <= register.size:
        return Hash(register.tree.root_at(size))
    if item.start > register.size or size > item.start + len(item.leaves):
        return None
    return root_with(register, item.leaves[register.size - item.start : size - item.start])


def _leaf_hash(register: Register, item: parcel.RegisterItem, index: int) -> Hash:
    if index < register.size:
        return register.entries[index].leaf_hash
    return Hash(merkle.leaf_hash(item.leaves[index - item.start]))

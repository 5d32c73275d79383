"""What registers say of each other: how much of one the author of another had stated to hold.

Only entries that went to every other party are looked at, so that all come to one answer. What was
read once is kept while registers grow: an arrival costs what arrived and not the whole record.
"""

from __future__ import annotations

import bisect
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import TypeAlias

from detente.core.crypto.types import Epoch
from detente.engine.registers import Agreement, Held, Register, seen_of

Valid: TypeAlias = Callable[[Agreement, Held], bool]


@dataclass(slots=True)
class Said:
    """Where one register names one other: sizes in order, and the entries that name each."""

    upto: int = 0  # entries of the speaking register that were read
    sizes: list[int] = field(default_factory=list)
    at: dict[int, list[int]] = field(default_factory=dict)
    indexes: list[int] = field(default_factory=list)


def _said(agreement: Agreement, speaker: Register, seat: int, epoch: Epoch) -> Said:
    known = agreement.said.setdefault(speaker.text, {})
    said = known.get((seat, epoch))
    if not isinstance(said, Said):
        said = known[seat, epoch] = Said()
    everybody = (1 << len(agreement.founding.seats)) - 1 & ~(1 << speaker.seat)
    for index in range(said.upto, speaker.size):
        held = speaker.entries[index]
        if held.opening is None or held.leaf.to != everybody:
            continue
        size = held.opening.receipt.size_of(seat, epoch)
        if size == 0:
            continue
        if size not in said.at:
            bisect.insort(said.sizes, size)
        said.at.setdefault(size, []).append(index)
        said.indexes.append(index)
    said.upto = speaker.size
    return said


def first_naming(
    agreement: Agreement, speaker: Register, seat: int, epochs: Iterable[Epoch], valid: Valid
) -> int:
    """Index of the first valid entry that names one of these epochs of a seat; the size of the
    register where none does.
    """
    first = speaker.size
    for epoch in epochs:
        for index in _said(agreement, speaker, seat, epoch).indexes:
            if index >= first:
                break
            if valid(agreement, speaker.entries[index]):
                first = index
    return first


def most_stated(
    agreement: Agreement, speaker: Register, register: Register, limit: int, valid: Valid
) -> int:
    """The greatest size of a register that valid entries below `limit` name, as far as we hold it
    and under the root it has.
    """
    said = _said(agreement, speaker, register.seat, register.origin.epoch)
    for at in range(bisect.bisect_right(said.sizes, register.size) - 1, -1, -1):
        size = said.sizes[at]
        for index in said.at[size]:
            if index >= limit:
                break
            held = speaker.entries[index]
            if held.opening is None or seen_of(held.opening.receipt, register) != size:
                continue
            if valid(agreement, held):
                return size
    return 0

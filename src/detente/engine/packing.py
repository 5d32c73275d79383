"""One parcel while it is put together: what goes into it, what of two fits into one, and what is
remembered of it once a link has taken it (spec/parcel.md, X17).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from detente.core import limits, parcel
from detente.core.crypto.types import Hash
from detente.engine.ports import Delete, Put
from detente.engine.registers import Held

# Rough bytes around one leaf and one opening inside a parcel; only the split into parcels rests on
# it.
AROUND_BYTES: Final = 16


@dataclass(slots=True)
class Handed:
    """What one parcel holds, as a live link remembers it until it is receipted."""

    ends: dict[str, int] = field(default_factory=dict)  # origin -> index after its last leaf
    again: set[Hash] = field(default_factory=set)  # leaves whose content was asked for once more
    cosigned: dict[str, int] = field(default_factory=dict)  # origin -> size of the cosigned head
    introduced: set[str] = field(default_factory=set)  # agreements whose founding text is in it
    greeted: bool = False  # whether anything was handed over at all: our half is in every parcel

    def add(self, other: Handed) -> None:
        """Take in what another parcel holds."""
        for mine, theirs in ((self.ends, other.ends), (self.cosigned, other.cosigned)):
            for origin, size in theirs.items():
                mine[origin] = max(size, mine.get(origin, 0))
        self.again |= other.again
        self.introduced |= other.introduced
        self.greeted |= other.greeted


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One parcel ready for a link, and what to store, besides its peer as that stands then, once
    the link has taken it.
    """

    peer: Hash
    data: bytes
    entries: int  # leaves in it
    openings: int
    done: tuple[Put | Delete, ...]
    handed: Handed = field(default_factory=Handed)


@dataclass(slots=True)
class Group:
    """What goes into one parcel while it is put together."""

    items: list[parcel.Item] = field(default_factory=list)
    held: list[Held] = field(default_factory=list)
    done: list[Put | Delete] = field(default_factory=list)
    handed: Handed = field(default_factory=Handed)


def join(group: Group, rest: Group) -> bool:
    """Let one parcel take what was put together for the next, where there is room for both."""
    if rest.items:
        size = sum(_bytes_of(item) for item in (*group.items, *rest.items))
        if size > limits.PARCEL_JOINED_BYTES or len(group.items) > limits.PARCEL_ITEMS_MAX // 2:
            return False
    group.items += rest.items
    group.done += rest.done
    group.handed.add(rest.handed)
    return True


def _bytes_of(item: parcel.Item) -> int:
    """Bytes of the parts of an item that can be large."""
    if isinstance(item, parcel.AgreementItem | parcel.VersionItem):
        return sum(len(data) for data in item.files.values())
    if isinstance(item, parcel.RegisterItem):
        leaves = len(item.leaves) * (limits.LEAF_BYTES_MAX + AROUND_BYTES)
        return leaves + sum(len(data) + AROUND_BYTES for _, data in item.openings)
    return limits.CARD_BYTES_MAX  # cards, and notes of two signatures


def is_cosigned(item: parcel.Item) -> bool:
    """Whether an item is nothing but cosignatures."""
    return isinstance(item, parcel.CosignedItem)

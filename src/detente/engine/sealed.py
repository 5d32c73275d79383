"""Which contents go along with leaves, and which are signed and not handed over yet: one side of
an exchange of lists (spec/parcel.md, X20).

The leaf goes to everybody at once and commits to every field; the opening follows when a person
says so. A role through which lists are opened passes none of them on: their authors owe them.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Final

from detente.core import limits
from detente.core.crypto.types import Hash
from detente.core.erasing import encoded, erased
from detente.core.errors import OurFault, TheirFault
from detente.engine.bodies import body_type
from detente.engine.lasting import hides
from detente.engine.packing import AROUND_BYTES
from detente.engine.ports import Delete, Operation, Put
from detente.engine.registers import Agreement, Held, Register, check_opening
from detente.engine.state import State
from detente.engine.texts import Text, size_of
from detente.engine.version_files import beside

SEALED: Final = "sealed"  # table: origin and index -> bits of the seats that do not get it yet


def _key(origin: str, index: int) -> str:
    return f"{origin} {index}"


def seal(agreement: Agreement, to: int) -> Operation:
    """Keep the content of our next entry from these seats; goes into the commit that appends it."""
    own = agreement.own()
    return Put(SEALED, _key(own.text, own.size), to.to_bytes(8, "big"))


def sealed_to(state: State, held: Held) -> int:
    """Bits of the seats to which we do not hand the content of an entry yet."""
    value = state.store.get(SEALED, _key(held.origin, held.index))
    return 0 if value is None else int.from_bytes(value, "big")


def keeps_back(state: State, agreement: Agreement, held: Held, bits: int) -> bool:
    """Whether the content of an entry does not go to the seats of `bits` from here."""
    if _stays(agreement, held):
        return True
    if held.seat == agreement.own_seat:
        return bool(sealed_to(state, held) & bits)
    return agreement.roles[agreement.own_seat] is not None and held.type in agreement.opened_through


def _stays(agreement: Agreement, held: Held) -> bool:
    """Whether what is left of an entry is such that nobody takes it (spec/leaf.md, L12): each time
    it went it would be refused, and whoever gave it would look faulty.
    """
    if not agreement.left or held.opening is None or not erased(held.opening):
        return False
    kind = body_type(agreement, held)
    return kind is not None and hides(kind, held.opening)


def unseal(state: State, held: Held) -> Operation:
    """Hand the content over from now on; to be committed with the act of the person who says so.

    Raises OurFault("not-sealed").
    """
    check_sealed(state, held)
    return Delete(SEALED, _key(held.origin, held.index))


def check_sealed(state: State, held: Held) -> None:
    """Refuse what holds nothing back. Raises OurFault("not-sealed")."""
    if not sealed_to(state, held):
        raise OurFault("not-sealed", serial=serial_of(held))


def serial_of(held: Held) -> str:
    """Serial of an entry, for words about it; its leaf where it has none."""
    serial = None if held.opening is None else held.opening.header.serial
    return serial or held.leaf_hash.hex()


def fill(
    state: State,
    agreement: Agreement,
    register: Register,
    start: int,
    size: int,
    bit: int | None,
    again: Sequence[Held],
) -> tuple[int, list[tuple[int, bytes]], list[Held]]:
    """How many leaves from `start` one parcel takes, and the openings that go with them: those for
    the seat of `bit`, or all that we hold where the register is the peer's own, of either none that
    nobody takes; before them the contents that go `again`, and which of these are left for the next
    parcel. The first one always goes, whatever its size.
    """
    openings: list[tuple[int, bytes]] = []
    left: list[Held] = []
    load = _Load(agreement)
    for held in again:
        if not load.takes(held, AROUND_BYTES):
            left.append(held)
            continue
        data = _content(state, register, held)
        if data is not None:
            openings.append((held.index, data))
            load.add(held, AROUND_BYTES)
    end = start
    for held in register.entries[start : min(size, start + limits.PARCEL_LEAVES_MAX)]:
        around = limits.LEAF_BYTES_MAX + AROUND_BYTES
        wanted = held.opening is not None and (
            not _stays(agreement, held)
            if bit is None
            else bool(held.leaf.to & bit) and not keeps_back(state, agreement, held, bit)
        )
        if not load.takes(held if wanted else None, around):
            break
        load.add(held if wanted else None, around)
        if wanted:
            data = _content(state, register, held)
            if data is not None:
                openings.append((held.index, data))
        end += 1
    return end, openings, left


class _Load:
    """What one parcel carries so far; a version counts once, whatever names it."""

    def __init__(self, agreement: Agreement) -> None:
        self._agreement = agreement
        self._bytes = 0
        self._versions: dict[Hash, Text] = {}

    def _cost(self, held: Held | None, around: int) -> int:
        if held is None:
            return around
        along = beside(self._agreement, held)
        texts = (text for digest, text in along.items() if digest not in self._versions)
        whole = held.opening is None or not erased(held.opening)
        size = held.size if whole or held.opening is None else len(encoded(held.opening))
        return around + size + sum(size_of(text) for text in texts)

    def takes(self, held: Held | None, around: int) -> bool:
        """Whether there is room for a content (None: for a leaf alone)."""
        most = limits.PARCEL_FILL_BYTES
        return not self._bytes or self._bytes + self._cost(held, around) <= most

    def add(self, held: Held | None, around: int) -> None:
        """Carry it."""
        self._bytes += self._cost(held, around)
        if held is not None:
            self._versions |= beside(self._agreement, held)


def _content(state: State, register: Register, held: Held) -> bytes | None:
    """What the disk holds of an opening, None where it opens nothing (spec/receipt.md, H14).

    A bit may have turned on the disk or on the way from it. Sent, it would be listed as not opening
    for ever, and tell against its author. Left out, it is asked for until it reads right.
    """
    data = state.store.opening(register.text, held.index)
    if data is None:
        return None
    digest = hashlib.sha256(data).digest()
    if digest != held.proven:
        try:
            check_opening(register.hash, held.leaf, data)
        except TheirFault:
            return None
        held.proven = digest
    return data

"""What came and opened before its turn: kept aside, proven, and named in our receipt as ahead."""

from __future__ import annotations

import dataclasses

from detente.core import encoding, limits, parcel
from detente.core.erasing import erased
from detente.core.errors import TheirFault
from detente.core.notification import Opening, read_opening
from detente.core.record import merkle
from detente.core.record.leaf import read_leaf
from detente.engine.contradictions import Offered, ahead_shown
from detente.engine.history import check_beyond
from detente.engine.ports import Put
from detente.engine.recorder import head_puts
from detente.engine.registers import Agreement, Register, check_opening
from detente.engine.state import AHEAD, State


def keep_ahead(state: State, agreement: Agreement, register: Register, offered: Offered) -> None:
    """Keep entries for us beyond a gap: proven under a signed head, not yet in order."""
    item = offered.item
    openings, source = dict(item.openings), offered.source()
    kept = state.ahead_of(register)
    check_beyond(state, register, offered, kept)
    operations = head_puts(state.store, register.text, register.size, offered.size, item.checkpoint)
    every = [one for _, found in state.ahead_entries(agreement) for one in found.values()]
    room = limits.AHEAD_ENTRIES_MAX - len(every)
    space = limits.AHEAD_BYTES_MAX - sum(length for _, length in every)
    for at, data in enumerate(item.leaves):
        leaf = read_leaf(data)
        opening = openings.get(item.start + at)
        known = item.start + at in kept
        if opening is None or known or not leaf.to >> agreement.own_seat & 1:
            continue
        if room <= 0 or space < len(opening):
            break
        try:
            whole = not erased(check_opening(register.hash, leaf, opening))
        except TheirFault:
            continue  # it comes again when the gap closes, and is judged then
        if not whole:
            continue  # likewise
        value = encoding.encode([offered.size, offered.leaf_hashes[at], opening])
        operations.append(Put(AHEAD, f"{register.text} {item.start + at:012d}", value))
        operations.append(ahead_shown(offered, source, register, item.start + at))
        room, space = room - 1, space - len(opening)
    if operations:
        state.store.commit(operations)


def of_held(register: Register, item: parcel.RegisterItem) -> parcel.RegisterItem:
    """What of an item beyond a gap opens entries that are held: these wait for nothing."""
    openings = tuple((index, data) for index, data in item.openings if index < register.size)
    return dataclasses.replace(item, start=register.size, leaves=(), openings=openings)


def add_ahead(
    state: State,
    register: Register,
    item: parcel.RegisterItem,
    opened: dict[int, Opening],
    openings: dict[int, bytes],
) -> None:
    """What came and opened before its turn stays received, whether or not it comes again, or comes
    from somebody who erased of it.
    """
    end = item.start + len(item.leaves)
    for index, (leaf_hash, _) in state.ahead_of(register).items():
        came = index in openings and not erased(opened[index])
        if came or not register.size <= index < end:
            continue
        if merkle.leaf_hash(item.leaves[index - item.start]) == leaf_hash:
            data = state.ahead_opening(register, index)
            opened[index], openings[index] = read_opening(data), data

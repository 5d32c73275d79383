"""Whether what a parcel shows of a register is one history with ours and fits our receipt."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from detente.core import limits, parcel
from detente.core.crypto.types import Hash
from detente.core.errors import TheirFault
from detente.core.notification import Lacking
from detente.core.record import checkpoint, merkle, note
from detente.core.record.leaf import read_leaf
from detente.engine.contradictions import (
    Incident,
    Offered,
    forked,
    forked_beyond,
    forked_heads,
)
from detente.engine.ports import Entry
from detente.engine.recorder import HEADS, far_heads, note_size, root_with
from detente.engine.registers import Agreement, Register
from detente.engine.state import State


def check_range(
    item: parcel.RegisterItem, head: checkpoint.Checkpoint, leaf_hashes: Sequence[Hash]
) -> None:
    """The leaves lie under the signed head and can be read; raises TheirFault."""
    for leaf in item.leaves:
        read_leaf(leaf)
    if item.start + len(item.leaves) > head.size:
        raise TheirFault("beyond-head", start=item.start, leaves=len(item.leaves), size=head.size)
    known = {item.start + at: leaf for at, leaf in enumerate(leaf_hashes)}
    if merkle.root_from_multiproof(head.size, known, item.proof) != head.root:
        raise TheirFault("root-differs", origin=head.origin, size=head.size)


def check_one_history(
    state: State,
    register: Register,
    offered: Offered,
    head: checkpoint.Checkpoint,
    *,
    own: bool,
    writing: bool,
) -> None:
    """What we hold and what the head says are one history; raises Incident where they are two.

    `own` says that the register is ours, `writing` that we write it still: then a head beyond what
    we hold says that our store was set back.
    """
    held, item = register.size, offered.item
    for index, leaf in enumerate(offered.leaf_hashes, start=item.start):
        if index < held and register.tree.leaf(index) != leaf:
            raise forked(state, register, offered, index + 1, own=own, index=index)
    if head.size <= held:
        if register.tree.root_at(head.size) != head.root:
            raise forked(state, register, offered, head.size, own=own, index=head.size)
    elif writing:
        raise Incident("own-head-unknown", origin=register.text, size=head.size, held=held, own=own)
    elif offered.leaf_hashes and 0 < item.start <= held:
        left = register.tree.range_hashes(0, item.start)
        if list(item.proof[: len(left)]) != left:
            raise forked(state, register, offered, item.start, own=own, index=item.start)
    if not writing:
        _check_known_head(state, register, offered, head, own=own)


def _check_known_head(
    state: State,
    register: Register,
    offered: Offered,
    head: checkpoint.Checkpoint,
    *,
    own: bool,
) -> None:
    """A head seen before its leaves binds its author, the oldest as the longest; raises
    Incident.
    """
    longest, item = state.store.get(HEADS, register.text), offered.item
    end = item.start + len(item.leaves)
    for stored in [*far_heads(state.store, register.text), *([] if longest is None else [longest])]:
        if note_size(stored) <= register.size:
            continue
        known = checkpoint.parse_text(note.parse(stored).text)
        if known.size == head.size and known.root != head.root:
            raise forked_heads(register, stored, offered, head.size, own=own)
        if item.start <= register.size and known.size <= end:
            fresh = item.leaves[register.size - item.start : known.size - item.start]
            if root_with(register, fresh) != known.root:
                raise forked_heads(register, stored, offered, known.size, own=own)


def check_beyond(
    state: State,
    register: Register,
    offered: Offered,
    kept: Mapping[int, tuple[Hash, int]],
) -> None:
    """What was kept ahead of a gap, and named as such, has no second reading; raises Incident."""
    for index, leaf_hash in enumerate(offered.leaf_hashes, start=offered.item.start):
        if index in kept and kept[index][0] != leaf_hash:
            raise forked_beyond(state, register, offered, index)


def check_room(
    agreement: Agreement,
    register: Register,
    entries: Sequence[Entry],
    refused: Mapping[tuple[str, int], Lacking],
    opened: Collection[int],
) -> None:
    """Our receipt must be able to say in full what we lack of one party; raises TheirFault.

    What would not fit is taken once more of the content comes along.
    """
    closed = agreement.gaps(register.text).copy()
    for index, entry in enumerate(entries, start=register.size):
        if read_leaf(entry.leaf).to >> agreement.own_seat & 1 and index not in opened:
            closed.put(index, refused.get((register.text, index), Lacking.NO_CONTENT))
    for _, index in refused:
        if index in closed:
            closed.put(index, refused[register.text, index])
    for index in opened:
        closed.drop(index)
    ranges = len(closed)
    for other in agreement.of_seat(register.seat):
        if other.text != register.text:
            ranges += len(agreement.gaps(other.text))
    most = limits.LACKING_RANGES_MAX // len(agreement.founding.seats)
    if ranges > most:
        raise TheirFault("too-much-lacking", origin=register.text, limit=most)

"""Parcels of ours that lie on a medium and were not collected (spec/courier.md, C12).

Everything a peer is not known to hold is sent with every pass. So a newer set of parcels holds all
that an older one did, and a stick that nobody collects from does not fill with one set a pass.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from detente.core import encoding, limits, shape
from detente.core.crypto.types import Hash
from detente.core.encoding import Value
from detente.core.errors import StateDamaged, TheirFault
from detente.engine.again import AGAIN
from detente.engine.packing import Outgoing
from detente.engine.ports import Delete, Operation, Put
from detente.engine.state import HINTS, LOST, RELAYED, Now, State
from detente.engine.sync import SENT

# Table: peer, name of a parcel -> when it was left, and what of _ANSWERED ended with it.
LEFT: Final = "left"
# What a peer said that it lacks: once that was sent, nothing here says so any more.
_ANSWERED: Final = (HINTS, LOST)
_INSTANT_BYTES: Final = 8


def names_left(state: State, fingerprint: Hash) -> list[str]:
    """Names of parcels left for a peer, oldest first."""
    prefix = f"{fingerprint.hex()} "
    found = [
        (int.from_bytes(value[:_INSTANT_BYTES], "big"), key.removeprefix(prefix))
        for key, value in state.store.items(LEFT)
        if key.startswith(prefix)
    ]
    return [name for _, name in sorted(found)]


def note_left(state: State, outgoing: Outgoing, name: str, now: Now) -> Put:
    """Remember a parcel that lies for a peer, before `outgoing.done` is stored: so that what it
    answers is known as long as it was not collected.
    """
    answered: list[Value] = [
        [done.table, done.key, known]
        for done in outgoing.done
        if done.table in _ANSWERED and (known := state.store.get(done.table, done.key)) is not None
    ]
    told = encoding.encode(answered) if answered else b""
    at = now.live.to_bytes(_INSTANT_BYTES, "big")
    return Put(LEFT, f"{outgoing.peer.hex()} {name}", at + told)


def say_again(state: State, fingerprint: Hash, names: Sequence[str]) -> None:
    """Let what is said once or a few times (cosignatures, third parties' registers, contents asked
    for again), and what the parcels of these names answered, be said once more: they are about to
    be taken away.

    Raises StateDamaged.
    """
    prefix = f"{fingerprint.hex()} "
    operations: list[Operation] = [
        Delete(table, key)
        for table in (SENT, RELAYED, AGAIN)
        for key, _ in state.store.items(table)
        if key.startswith(prefix)
    ]
    asked: dict[tuple[str, str], bytes] = {}
    for name in names:
        for table, key, value in _answered(state.store.get(LEFT, prefix + name) or b""):
            known = asked.get((table, key)) or state.store.get(table, key)
            # A hint is the size they said to hold: all from the least of them lies there.
            asked[table, key] = value if known is None else min(value, known)
    operations += [Put(table, key, value) for (table, key), value in asked.items()]
    if operations:
        state.store.commit(operations)


def _answered(value: bytes) -> Iterator[tuple[str, str, bytes]]:
    """What was asked for and went with one parcel: table, key, and what stood there."""
    told = value[_INSTANT_BYTES:]
    try:
        rows = shape.array(encoding.decode(told), LEFT, 1, len(told)) if told else ()
        for row in rows:
            table, key, known = shape.exactly(row, LEFT, 3)
            name = shape.text(table, LEFT, len(told))
            if name not in _ANSWERED:
                raise TheirFault("bad-shape", where=LEFT)
            yield name, shape.text(key, LEFT, len(told)), shape.octets(known, LEFT, len(told))
    except TheirFault as fault:
        raise StateDamaged("store-unreadable", table=LEFT, why=fault.code) from fault


def forget(state: State, fingerprint: Hash, gone: list[str]) -> None:
    """Drop the names of parcels that were taken away, and the oldest where there are too many."""
    names = [name for name in names_left(state, fingerprint) if name not in set(gone)]
    surplus = names[: max(0, len(names) - limits.LEFT_NAMES_MAX)]
    operations = [Delete(LEFT, f"{fingerprint.hex()} {name}") for name in (*gone, *surplus)]
    if operations:
        state.store.commit(operations)

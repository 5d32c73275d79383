"""Parcels of ours that lie on a medium and were not collected (spec/courier.md, C12).

Everything a peer is not known to hold is sent with every pass. So a newer set of parcels holds all
that an older one did, and a stick that nobody collects from does not fill with one set a pass.
"""

from __future__ import annotations

from typing import Final

from detente.core import limits
from detente.core.crypto.types import Hash
from detente.engine.again import AGAIN
from detente.engine.ports import Delete, Operation, Put
from detente.engine.state import RELAYED, Now, State
from detente.engine.sync import SENT

LEFT: Final = "left"  # table: peer, name of a parcel -> when it was left


def names_left(state: State, fingerprint: Hash) -> list[str]:
    """Names of parcels left for a peer, oldest first."""
    prefix = f"{fingerprint.hex()} "
    found = [
        (int.from_bytes(value, "big"), key.removeprefix(prefix))
        for key, value in state.store.items(LEFT)
        if key.startswith(prefix)
    ]
    return [name for _, name in sorted(found)]


def note_left(fingerprint: Hash, name: str, now: Now) -> Put:
    """Remember a parcel that lies for a peer."""
    return Put(LEFT, f"{fingerprint.hex()} {name}", now.live.to_bytes(8, "big"))


def say_again(state: State, fingerprint: Hash) -> None:
    """Let what is said once or a few times (cosignatures, third parties' registers, contents asked
    for again) be said once more: the parcel that held it is about to be taken away.
    """
    prefix = f"{fingerprint.hex()} "
    operations: list[Operation] = [
        Delete(table, key)
        for table in (SENT, RELAYED, AGAIN)
        for key, _ in state.store.items(table)
        if key.startswith(prefix)
    ]
    if operations:
        state.store.commit(operations)


def forget(state: State, fingerprint: Hash, gone: list[str]) -> None:
    """Drop the names of parcels that were taken away, and the oldest where there are too many."""
    names = [name for name in names_left(state, fingerprint) if name not in set(gone)]
    surplus = names[: max(0, len(names) - limits.LEFT_NAMES_MAX)]
    operations = [Delete(LEFT, f"{fingerprint.hex()} {name}") for name in (*gone, *surplus)]
    if operations:
        state.store.commit(operations)

"""What was refused, and what cannot both be true: kept with its reason, within bounds."""

from __future__ import annotations

import hashlib
from typing import Final

from detente.core import encoding, limits, parcel
from detente.core.crypto.types import Hash
from detente.core.errors import DetenteError
from detente.core.record import origin as origins
from detente.engine.contradictions import FORKS, Incident, encode_kept, incident_file, kept_code
from detente.engine.hints import counted_hint
from detente.engine.peers import Peer
from detente.engine.ports import Delete, Operation, Put
from detente.engine.recorder import note_size
from detente.engine.recovery import ask_for_all
from detente.engine.state import (
    DROPPED,
    HINTS,
    INCIDENTS,
    QUARANTINE,
    STOPPED,
    Now,
    State,
)

_REASON_CHARS_MAX: Final = 2_000
_NAME_CHARS: Final = 32  # of a hash, at the end of a key


def item_bytes(item: parcel.Item | parcel.DamagedItem) -> bytes:
    """One item as it is kept; nothing of one that could not be read."""
    if isinstance(item, parcel.DamagedItem):
        return b""
    nobody = Hash(bytes(32))
    return parcel.encode_inner(nobody, nobody, 0, 0, [item])


def set_aside(state: State, peer: Peer, fault: DetenteError, data: bytes, now: Now) -> None:
    """Keep one refused part with its reason; the same part again changes nothing."""
    digest = hashlib.sha256(fault.code.encode() + data).hexdigest()[:_NAME_CHARS]
    if any(key.endswith(digest) for key in state.quarantine):
        return
    facts = str(fault)[:_REASON_CHARS_MAX]
    value = encoding.encode([now.live, fault.code, facts, peer.fingerprint, data])
    key = f"{now.live:012d} {digest}"
    leaving = _room_for(state, len(value))
    operations: list[Operation] = [Delete(QUARANTINE, old) for old in leaving]
    if leaving:
        operations.append(_count(state, len(leaving)))
    state.store.commit([*operations, Put(QUARANTINE, key, value)])
    for old in leaving:
        del state.quarantine[old]
    state.quarantine[key] = len(value)


def count_dropped(state: State, number: int) -> None:
    """Note how many parts were refused without being kept."""
    if number:
        state.store.commit([_count(state, number)])


def _count(state: State, number: int) -> Put:
    before = state.store.get(QUARANTINE, DROPPED) or bytes(8)
    total = int.from_bytes(before, "big") + number
    return Put(QUARANTINE, DROPPED, total.to_bytes(8, "big"))


def _room_for(state: State, coming: int) -> list[str]:
    """The oldest parts, as many as must go for the quarantine to stay within its bounds."""
    count = len(state.quarantine)
    total = sum(state.quarantine.values()) + coming
    leaving: list[str] = []
    for key in sorted(state.quarantine):
        if count < limits.QUARANTINE_ITEMS_MAX and total <= limits.QUARANTINE_BYTES_MAX:
            break
        leaving.append(key)
        count -= 1
        total -= state.quarantine[key]
    return leaving


def keep_incident(state: State, incident: Incident, item: parcel.RegisterItem, now: Now) -> None:
    """Keep what proves it. Where the register is ours, nothing more is signed in this epoch.

    Of one register the first few are kept: any of them proves the contradiction.
    """
    origin = str(incident.facts["origin"])
    agreement = state.agreements.get(origins.parse(origin).agreement or "")
    if agreement is None:
        return
    seat = agreement.check_origin(origins.parse(origin))
    digest = hashlib.sha256(item.checkpoint).hexdigest()[:_NAME_CHARS]
    key = f"{origin} {digest}"
    stored = {n: v for n, v in state.store.items(INCIDENTS) if n.startswith(f"{origin} ")}
    operations: list[Operation] = []
    # A head of ours that was unknown may turn out to be of another history when it is taken back.
    turned = key in stored and incident.code == FORKS and kept_code(stored[key]) != FORKS
    if turned or (key not in stored and len(stored) < limits.INCIDENTS_PER_REGISTER_MAX):
        proof = incident_file(state, agreement, seat, incident)
        operations.append(Put(INCIDENTS, key, encode_kept(now.live, incident, proof)))
    if incident.facts["own"] is True:
        operations += stop_for(state, origin, incident.code, now)
    else:
        # Its author is shown our head of it, so that it stops as well; and where that is longer
        # than what we were shown, the leaves from there, without which it cannot tell a fork.
        place = f"{agreement.founding.seats[seat].fingerprint.hex()} {origin}"
        held = agreement.registers[origin].size if origin in agreement.registers else 0
        size = min(held, note_size(item.checkpoint))
        counted = counted_hint(state, place, now, size) if size < held else None
        if counted is not None:
            operations.append(counted)
        due = state.store.get(HINTS, place)  # what they asked for is still on its way
        start = min(
            held if counted is None else size,
            held if due is None else int.from_bytes(due, "big"),
        )
        operations.append(Put(HINTS, place, start.to_bytes(8, "big")))
    # One that comes again, as often as a peer likes, changes nothing and costs no flush.
    if any(
        not isinstance(op, Put) or state.store.get(op.table, op.key) != op.value
        for op in operations
    ):
        state.store.commit(operations)


def stop_for(state: State, origin: str, why: str, now: Now) -> list[Operation]:
    """Stop the epoch that a peer knows better than we do, and the open one of its agreement; what
    they hold of ours is asked back from all.
    """
    if state.stopped(origin):
        return []  # it ended already; what comes of it stops nothing that came after
    agreement = state.agreements[origins.parse(origin).agreement or ""]
    opened = [] if agreement.own_epoch is None else [agreement.own().text]
    fresh = [text for text in dict.fromkeys([origin, *opened]) if not state.stopped(text)]
    if agreement.own_epoch is not None and opened[0] != origin and not state.stopped(opened[0]):
        # Of the open epoch nobody showed more than we have: what people released in it is signed.
        state.recorder.signed_head(agreement.own(), now.at(agreement.mark))
    kept = [operation for text in fresh for operation in state.recorder.release(text)]
    stops = [Put(STOPPED, text, why.encode()) for text in fresh]
    return [*kept, *stops, *ask_for_all(state, now)]

"""Holder cosignatures: those given over heads whose every leaf is on our disk, and those got."""

from __future__ import annotations

from typing import Final

from detente.core import encoding, limits, parcel, shape
from detente.core.errors import TheirFault
from detente.core.instants import INSTANT_MAX
from detente.core.notification import Opening
from detente.core.record import checkpoint, cosignature, note
from detente.core.record import origin as origins
from detente.core.record.heads import holder_vkeys
from detente.core.record.vkey import KeyType
from detente.engine.peers import Peer
from detente.engine.ports import Delete, Operation, Put
from detente.engine.recorder import HEADS, HELD, note_size
from detente.engine.registers import Agreement, Register, seen_of
from detente.engine.state import COSIGNED, State, cosignature_key, encode_cosignature
from detente.engine.sync import SENT

_KINDS: Final = (KeyType.COSIGNATURE_ED25519, KeyType.COSIGNATURE_ML_DSA_44)


def take_cosigned(state: State, peer: Peer, item: parcel.CosignedItem) -> None:
    """Others' holder cosignatures over one of our heads; they move what we know them to hold."""
    signed = note.parse(item.note)
    head = checkpoint.parse_text(signed.text)
    origin = origins.parse(head.origin)
    agreement = state.agreements.get(origin.agreement or "")
    if agreement is None or agreement.check_origin(origin) != agreement.own_seat:
        raise TheirFault("receipt-for-another-register", origin=head.origin)
    seat = agreement.founding.seat_of(peer.fingerprint)  # a name is not enough
    if seat is None or agreement.founding.seats[seat].center != peer.card.center:
        raise TheirFault("receipt-of-no-party", origin=head.origin)
    register = agreement.register(origin)
    opened = state.is_open(agreement, register)
    if head.size > register.size and not opened:
        return  # an ended epoch of ours that has not come back so far; its author is not in doubt
    if head.size > register.size or register.tree.root_at(head.size) != head.root:
        raise TheirFault("cosigned-unknown-head", origin=head.origin, size=head.size)
    found = note.verify_strict(signed, holder_vkeys(peer.card.center, peer.card.keys.holder))
    operations: list[Operation] = []
    # What states no time, or none a clock can show, could be entered in no register (N9).
    for verified in found:
        if not 0 < (verified.time or 0) <= INSTANT_MAX:
            raise TheirFault("bad-shape", where="cosigned at", expected="a time")
    for line, verified in zip(signed.signatures, found, strict=True):
        kind = verified.key.type
        key = cosignature_key(head.origin, line.name, int(kind))
        stored = state.store.get(COSIGNED, key)
        if stored is not None and _stored_size(stored) >= head.size:
            continue
        timestamp, signature = cosignature.decode(kind, line.signature)
        operations.append(Put(COSIGNED, key, encode_cosignature(head, timestamp, signature)))
    if operations:
        state.store.commit(operations)


def _stored_size(data: bytes) -> int:
    return shape.uint(shape.exactly(encoding.decode(data), "cosignature", 4)[0], "size")


def cosign_heads(state: State, agreement: Agreement, instant: int) -> list[Operation]:
    """Cosign every largest head of others whose leaves are all on disk (spec/receipt.md, H2)."""
    operations: list[Operation] = []
    for text, register in sorted(agreement.registers.items()):
        data = state.store.get(HEADS, text)
        if register.seat == agreement.own_seat or data is None or note_size(data) != register.size:
            continue
        head = checkpoint.Checkpoint(text, register.size, register.root)
        kinds = [kind for kind in _KINDS if _due(state, head, kind, instant)]
        for line, kind in zip(
            state.recorder.cosign(text, head.size, head.root, instant, kinds), kinds, strict=True
        ):
            time, signature = int.from_bytes(line.signature[:8], "big"), line.signature[8:]
            key = cosignature_key(text, line.name, kind)
            operations.append(Put(HELD, key, encode_cosignature(head, time, signature)))
    return operations


def hand_over_again(
    state: State, agreement: Agreement, peer: Peer, register: Register, end: int
) -> list[Operation]:
    """What it takes where the author of a register brings again what we hold of it, up to `end`: it
    does not know that we do. Where no entry of ours says so, because a `received` calls for none,
    our cosignature alone can, and was lost on its way (spec/receipt.md, H3).
    """
    key = f"{peer.fingerprint.hex()} {register.text}"
    if agreement.founding.seats[register.seat].fingerprint != peer.fingerprint:
        return []
    own = agreement.of_seat(agreement.own_seat)
    last = [_newest_to(one, register.seat) for one in own]  # what went to others alone says nothing
    said = max((seen_of(one.receipt, register) for one in last if one is not None), default=0)
    if said >= end or state.store.get(SENT, key) is None:
        return []
    return [Delete(SENT, key)]


def _newest_to(own: Register, seat: int) -> Opening | None:
    to_it = (held.opening for held in reversed(own.entries) if held.leaf.to >> seat & 1)
    return next(to_it, None)


def _due(state: State, head: checkpoint.Checkpoint, kind: KeyType, instant: int) -> bool:
    """Whether we cosign this head: of each head once, and with the post-quantum key, whose
    signature no register enters more often, once a day (spec/receipt.md, H2).
    """
    name = cosignature.holder_name(state.card.center)
    stored = state.store.get(HELD, cosignature_key(head.origin, name, kind))
    if stored is None:
        return True
    size, _, time, _ = shape.exactly(encoding.decode(stored), "cosignature", 4)
    if shape.uint(size, "size") >= head.size:
        return False
    if kind is KeyType.COSIGNATURE_ED25519:
        return True
    # Whichever way the clock went: one that was set back must not keep the key silent.
    return abs(instant - shape.uint(time, "time")) >= limits.MLDSA_ENTRY_INTERVAL_S

"""Entries behind the last signed head of an ended epoch: nobody has seen them, or ever will."""

from __future__ import annotations

import pytest

from detente.core import parcel
from detente.core.agreement.succession import Reason
from detente.core.errors import OurFault
from detente.core.record.evidence import verify_evidence
from detente.engine.exporter import export
from detente.engine.recorder import note_size, reached_head
from detente.engine.recovery import unanswered
from detente.engine.registers import Held
from tests.hostile.forge import copy_of, parcels, take, two
from tests.renewal import open_next, tolerant, works
from tests.world import Stage, deliver, exchange


def ended() -> tuple[Stage, Stage, Held]:
    """Ardania wrote an entry, and its epoch ended before a head over it was signed."""
    one, other = two()
    exchange(one, other)
    held = one.send()
    one.center.recover(one.now)
    register = one.agreement.registers[held.origin]
    data = reached_head(one.center.state.store, register)
    assert data is not None
    assert note_size(data) == held.index
    assert register.size == held.index + 1
    return one, other, held


def named(author: Stage, reader: Stage, origin: str) -> int:
    """How much of a register the next parcel says that its sender holds."""
    peer = author.center.state.peer_of(reader.center.card.fingerprint)
    peer.told = False  # a parcel goes, whatever there is to say
    (data,) = parcels(author, reader)
    tag, sealed = parcel.read_outer(data)
    opened = reader.keys.open_sealed(parcel.seal_info(tag), sealed)
    items = parcel.read_inner(parcel.unpad(opened)[0]).items
    take(reader, data)
    return next(dict(i.heads)[origin] for i in items if isinstance(i, parcel.HeadsItem))


def test_they_are_named_to_nobody_and_nobody_waits_for_them():
    one, other, held = ended()
    tolerant(one, other)
    assert named(one, other, held.origin) == held.index
    assert unanswered(one.center.state, one.agreement) == []
    other.center.recover(other.now)  # who asks for all has all that a signed head shows
    tolerant(one, other)
    assert unanswered(other.center.state, other.agreement) == []
    assert other.agreement.registers[held.origin].size == held.index
    open_next(one, Reason.RESTORE)
    open_next(other, Reason.RESTORE)
    exchange(one, other)
    works(one, other)
    assert exchange(one, other) == 0


def test_they_stay_where_they_are_and_no_evidence_is_made_of_them():
    one, other, held = ended()
    tolerant(one, other)
    open_next(one, Reason.RESTORE)
    exchange(one, other)
    one.reopen()
    kept = one.agreement.registers[held.origin]
    assert kept.entries[held.index].leaf_hash == held.leaf_hash
    with pytest.raises(OurFault, match="no-signed-head"):
        export(one.center.state, kept.entries[held.index], None, one.now)
    for before in kept.entries[: held.index]:
        verify_evidence(export(one.center.state, before, None, one.now))


def test_a_receipt_that_stands_in_one_of_them_is_left_out_of_evidence():
    one, other = two()
    exchange(one, other)
    other.send()
    size = one.agreement.own().size
    deliver(other, one)
    assert one.agreement.own().size == size + 1  # the receipt; no head over it is signed so far
    one.center.recover(one.now)
    held = copy_of(one, other).entries[-1]
    verdict = verify_evidence(export(one.center.state, held, None, one.now))
    assert verdict.received == ()
    tolerant(one, other)
    open_next(one, Reason.RESTORE)
    exchange(one, other)
    held = copy_of(one, other).entries[held.index]
    verdict = verify_evidence(export(one.center.state, held, None, one.now))
    assert len(verdict.received) == 1

"""What follows from what came in: cosignatures over heads that are held whole, and a receipt."""

from __future__ import annotations

from detente.engine.holding import cosign_heads
from detente.engine.quotas import room_again
from detente.engine.registers import Agreement
from detente.engine.state import Now, State
from detente.engine.writing import opening_of, write_receipt


def writes(state: State, agreement: Agreement) -> bool:
    """Whether we write under this agreement at present."""
    return agreement.own_epoch is not None and state.is_open(agreement, agreement.own())


def answer(state: State, agreement: Agreement, now: Now, *, silent: bool) -> bool:
    """Cosign every head whose leaves are all on disk, and write one receipt if anything calls
    for one, both in one commit; whether one was written. `silent`: nothing is signed now.
    """
    state.store.ride(cosign_heads(state, agreement, now.at(agreement.mark)))
    if silent or not _owes_receipt(state, agreement, now.at(agreement.mark)):
        return False
    write_receipt(state, agreement, now)
    return True


def _owes_receipt(state: State, agreement: Agreement, instant: int) -> bool:
    """Whether something addressed to us stands on disk of which our register does not speak yet.

    Read from the record alone: whatever came between holding and receipting, a parcel that
    comes again brings the receipt, and one that brings nothing new brings none.
    """
    if not writes(state, agreement):
        return False
    last = opening_of(agreement.own().entries[-1]).receipt
    bit = 1 << agreement.own_seat
    for register in agreement.registers.values():
        if register.seat == agreement.own_seat:
            continue
        place = (register.seat, register.origin.epoch)
        start, own = last.size_of(*place), agreement.own().size
        if agreement.idle.get(register.text, (0, 0))[0] == own:
            start = max(start, agreement.idle[register.text][1])
        if any(held.leaf.to & bit and not held.bare for held in register.entries[start:]):
            return True
        agreement.idle[register.text] = (own, register.size)
        gaps = agreement.gaps(register.text)
        for item in last.lacking:
            if (item.seat, item.epoch) == place:
                # Of a bare receipt as well: until we say that it came, all others send it again.
                late = (register.entries[at] for at in gaps.outside(item.start, item.end))
                if any(held.opening for held in late):
                    return True
    return not set(state.ahead(agreement)) <= set(last.ahead) or room_again(agreement, instant)

"""To whom an entry goes, by its type and by who holds which seat (spec/pack.md, P18)."""

from __future__ import annotations

from detente.core.agreement.pack import MessageType
from detente.core.agreement.seats import COMMON, is_for, sees
from detente.engine.registers import Agreement


def meant_by(agreement: Agreement, message: MessageType, author: int) -> int:
    """Bits of the seats that `to` of a type means, where its author has this seat."""
    return sum(
        1 << seat
        for seat, role in enumerate(agreement.roles)
        if seat != author and is_for(message.addressee, agreement.seat_code(seat), role)
    )


def party_bits(agreement: Agreement) -> int:
    """Bits of the seats that are parties."""
    return sum(1 << seat for seat, role in enumerate(agreement.roles) if role is None)


def addressees(agreement: Agreement, message: MessageType) -> int:
    """`to` of our entry of this type where nothing else is asked for: what every record needs goes
    to all others, a notification to those it is for and to the roles that see it.
    """
    if message.id in COMMON:
        return agreement.all_others()
    to = meant_by(agreement, message, agreement.own_seat)
    for seat in agreement.others:
        role = agreement.roles[seat]
        if role is not None and sees(agreement.pack, role, message.id):
            to |= 1 << seat
    return to

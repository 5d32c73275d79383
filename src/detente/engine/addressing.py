"""To whom an entry goes, by its type and by who holds which seat (spec/pack.md, P18)."""

from __future__ import annotations

from detente.core.agreement.pack import MessageType
from detente.core.agreement.seats import COMMON, is_for, sees
from detente.engine.registers import Agreement
from detente.engine.texts import Text


def meant_by(text: Text, message: MessageType, author: int) -> int:
    """Bits of the seats that `to` of a type means, where its author has this seat."""
    return sum(
        1 << seat
        for seat, one in enumerate(text.seats)
        if seat != author and is_for(message.addressee, one.code, one.role)
    )


def addressees(agreement: Agreement, text: Text, message: MessageType) -> int:
    """`to` of our entry of this type where nothing else is asked for: what every record needs goes
    to all others, a notification to those it is for and to the roles that see it.
    """
    if message.id in COMMON:
        return agreement.all_others()
    to = meant_by(text, message, agreement.own_seat)
    for seat in agreement.others:
        role = text.role(seat)
        if role is not None and sees(text.pack, role, message.id):
            to |= 1 << seat
    return to

"""To whom an entry goes, by its type and by who holds which seat (spec/pack.md, P18)."""

from __future__ import annotations

from typing import Final

from detente.core.agreement.pack import MessageType
from detente.core.agreement.seats import COMMON, is_for, sees
from detente.core.crypto.types import Hash
from detente.engine.registers import Agreement
from detente.engine.texts import Text

_AS_ITS_TARGET: Final = frozenset({"signature", "withdrawn"})


def meant_by(text: Text, message: MessageType, author: int) -> int:
    """Bits of the seats that `to` of a type means, where its author has this seat."""
    return sum(
        1 << seat
        for seat, one in enumerate(text.seats)
        if seat != author and is_for(message.addressee, one.code, one.role)
    )


def addressees(
    agreement: Agreement, text: Text, message: MessageType, about: Hash | None = None
) -> int:
    """`to` of our entry of this type where nothing else is asked for: what every record needs goes
    to all others, a notification to those it is for and to the roles that see it; a signature, and
    what takes one back, to everybody who has the terms that it is `about` (leaf hash).
    """
    if message.id in COMMON:
        return agreement.all_others()
    target = None if about is None else agreement.by_leaf.get(about)
    if target is not None and message.id in _AS_ITS_TARGET:
        return (target.leaf.to | 1 << target.seat) & ~(1 << agreement.own_seat)
    to = meant_by(text, message, agreement.own_seat)
    for seat in agreement.others:
        role = text.role(seat)
        if role is not None and sees(text.pack, role, message.id):
            to |= 1 << seat
    return to

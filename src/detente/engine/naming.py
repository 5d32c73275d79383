"""How people tell agreements apart that bind the same parties."""

from __future__ import annotations

from typing import Final

from detente.engine.registers import Agreement
from detente.engine.state import State

_CHARS_MIN: Final = 8  # of an id, where so many tell it from all others


def short_id(state: State, agreement: Agreement) -> str:
    """As much of the id of an agreement as tells it from all others here."""
    others = [one for one in state.agreements if one != agreement.id]
    chars = _CHARS_MIN
    while any(one.startswith(agreement.id[:chars]) for one in others):
        chars += _CHARS_MIN
    return agreement.id[:chars]


def name_under(state: State, agreement: Agreement) -> str:
    """Pack and short id, where another agreement binds one of the same other parties: a serial
    alone does not say then which of them is meant. Else empty.
    """
    seats = agreement.founding.seats
    parties = {seats[seat].fingerprint for seat in agreement.others}
    for other in state.agreements.values():
        bound = {other.founding.seats[seat].fingerprint for seat in other.others}
        if other is not agreement and parties & bound:
            return f"{agreement.pack.agreement.id} {short_id(state, agreement)}"
    return ""

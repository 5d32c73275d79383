"""Which seats of an agreement a clause means (spec/life.md, F1 and F2)."""

from __future__ import annotations

from detente.core.agreement.clauses import Parties, Who
from detente.core.agreement.pack import Pack
from detente.core.board.facts import Bound


def seat_names(bound: Bound) -> tuple[str, ...]:
    """The seat of the pack that each seat of the founding text takes, in order: its parties, then
    the holders of its roles. A pack that names no party has the codes of the founding text.
    """
    pack = bound.pack
    if not pack.parties:
        return bound.seats
    names = [party.code for party in pack.parties]
    for role in pack.clauses.roles.values():
        names.extend(code for code in role.held_by if code not in names)
    return tuple(names[: len(bound.seats)])


def seat_of(bound: Bound, name: str) -> int | None:
    """Position of the seat of that name in the pack, None where nobody takes it."""
    names = seat_names(bound)
    return names.index(name) if name in names else None


def parties_of(bound: Bound, pack: Pack) -> tuple[int, ...]:
    """Seats that are parties under one version of the pack, in order; a role is none."""
    if not pack.parties:
        return tuple(range(len(bound.seats)))
    names = seat_names(bound)
    found = (names.index(party.code) for party in pack.parties if party.code in names)
    return tuple(sorted(found))


def named_by(bound: Bound, pack: Pack, who: Who) -> tuple[int, ...]:
    """Seats that a party phrase may mean at all: one of a message or an event may be any party."""
    if who.kind is Parties.NAMED:
        seat = seat_of(bound, who.name)
        return () if seat is None else (seat,)
    if who.kind is Parties.ROLE:
        held = pack.clauses.roles[who.name].held_by
        return tuple(seat for name in held if (seat := seat_of(bound, name)) is not None)
    return parties_of(bound, pack)

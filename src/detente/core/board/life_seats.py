"""Which seats of an agreement a clause means (spec/life.md, F1 and F2)."""

from __future__ import annotations

from detente.core.agreement.clauses import Parties, Who
from detente.core.agreement.pack import Pack
from detente.core.agreement.seats import seats_of
from detente.core.board.facts import Bound
from detente.core.crypto.types import Hash


def seat_names(bound: Bound) -> tuple[str, ...]:
    """The seat of the pack that each seat of the founding text takes, in order. A pack that names
    no party has the codes of the founding text.
    """
    if bound.pack_seats:
        return bound.pack_seats
    named = tuple(seat.code for seat in seats_of(bound.pack))
    return named[: len(bound.seats)] if named else bound.seats


def seat_of(bound: Bound, name: str) -> int | None:
    """Position of the seat of that name in the pack, None where nobody takes it."""
    names = seat_names(bound)
    return names.index(name) if name in names else None


def seat_in(bound: Bound, pack: Pack, name: str) -> int | None:
    """The seat that a version calls by a name: the one of that name in the founding pack; where
    that has none, the one that stands at the same place in both.
    """
    founding = [seat.code for seat in seats_of(bound.pack)]
    if name not in founding:
        later = [seat.code for seat in seats_of(pack)]
        at = later.index(name) if name in later else len(founding)
        name = founding[at] if at < len(founding) else name
    return seat_of(bound, name)


def parties_of(bound: Bound, pack: Pack) -> tuple[int, ...]:
    """Seats that are parties under one version of the pack, in order; a role is none."""
    if not pack.parties:
        return tuple(range(len(bound.seats)))
    found = (seat_in(bound, pack, party.code) for party in pack.parties)
    return tuple(sorted(seat for seat in found if seat is not None))


def named_by(bound: Bound, pack: Pack, who: Who) -> tuple[int, ...]:
    """Seats that a party phrase may mean at all: one of a message or an event may be any party."""
    if who.kind is Parties.NAMED:
        seat = seat_in(bound, pack, who.name)
        return () if seat is None else (seat,)
    if who.kind is Parties.ROLE:
        held = (seat_in(bound, pack, name) for name in pack.clauses.roles[who.name].held_by)
        return tuple(seat for seat in held if seat is not None)
    return parties_of(bound, pack)


def in_role(bound: Bound, unit: str, seat: int) -> bool:
    """Whether a duty of the founding pack is owed by or to a seat as holder of a role."""
    duty = bound.pack.clauses.duties.get(unit)
    named = () if duty is None else (duty.who, duty.to)
    roles = [who for who in named if who.kind is Parties.ROLE]
    return any(seat in named_by(bound, bound.pack, who) for who in roles)


def pack_of(bound: Bound, wanted: Hash) -> Pack | None:
    """The version of the pack with that hash, None where the reader does not hold it."""
    return bound.pack if wanted == bound.pack.hash else bound.versions.get(wanted)


def packs_of(bound: Bound) -> list[Pack]:
    """Every version that the reader holds, the founding one first, the others by their hash."""
    later = sorted(key for key in bound.versions if key != bound.pack.hash)
    return [bound.pack, *(bound.versions[key] for key in later)]

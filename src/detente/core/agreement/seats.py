"""Seats of a pack and who takes them in one agreement (spec/agreement.md, A5)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from detente.core.agreement.founding import Seat
from detente.core.agreement.pack import Pack
from detente.core.errors import OurFault, TheirFault

EVERYTHING: Final = "everything"
HEADS: Final = "heads"
EACH_PARTY: Final = "each party"
EACH_OTHER: Final = "each other party"
_ALL_OTHERS: Final = "all other parties together"
# What every center writes of the record itself, whatever its seat.
COMMON: Final = frozenset(
    {
        "adopted", "received", "opened", "acknowledged", "standby-until", "passed-on-to-unit",
        "answered", "declined", "deferred", "corrected", "cancelled", "sent-in-error", "service",
        "line-test", "re-send-request",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class PackSeat:
    """A seat that a pack names. `role` is None for a party. An open one takes any party."""

    code: str
    open: bool
    role: str | None = None


def seats_of(pack: Pack) -> tuple[PackSeat, ...]:
    """Parties in order, then the seats of roles in order of the file; none where a pack names no
    party.
    """
    seats = [PackSeat(party.code, party.open) for party in pack.parties]
    for role in pack.clauses.roles.values():
        seats += [PackSeat(code, role.open, role.id) for code in role.held_by]
    return tuple(seats)


def check_filled(pack: Pack, seats: Sequence[Seat]) -> None:
    """Raise TheirFault("seats-not-in-pack") unless the seats of a founding text are those of the
    pack in its order: every party, and those roles that are held.
    """
    wanted = seats_of(pack)
    if not wanted:
        if any(seat.fills is not None for seat in seats):
            raise TheirFault("seats-not-in-pack", expected=["any parties"])
        return
    filled = [seat.fills for seat in seats]
    kept = [one for one in wanted if one.role is None or one.code in filled]
    named = [one.code if one.open else f"{one.code} by itself" for one in wanted]
    if filled != [one.code for one in kept]:
        raise TheirFault("seats-not-in-pack", expected=named)
    for one, seat in zip(kept, seats, strict=True):
        if not one.open and seat.code != one.code:
            raise TheirFault("seats-not-in-pack", expected=named)


def fill(pack: Pack, parties: Sequence[str], roles: Sequence[tuple[str, str]]) -> dict[str, str]:
    """Code of the party for each seat of the pack that is taken, in the order of the pack.

    `parties` take the seats of parties: a closed one the party of that code, the open ones the rest
    as they are given. `roles` are pairs of a role, or of one seat of it, and a party. Empty where
    the pack names no seat. Raises OurFault: `party-not-in-pack`, `no-such-role`.
    """
    wanted = seats_of(pack)
    named = [one.code for one in wanted if one.role is None]
    if not wanted:
        if roles:
            raise OurFault("no-such-role", role=roles[0][0], known=[])
        return {}
    closed = {one.code for one in wanted if one.role is None and not one.open}
    rest = [code for code in parties if code not in closed]
    taken: dict[str, str] = {}
    for one in wanted:
        if one.role is None and not one.open and one.code in parties:
            taken[one.code] = one.code
        elif one.role is None and one.open and rest:
            taken[one.code] = rest.pop(0)
    if rest or len(taken) != len(named):
        raise OurFault("party-not-in-pack", parties=list(parties), pack=named)
    for role, code in roles:
        free = [s for s in wanted if s.role and role in (s.role, s.code) and s.code not in taken]
        if not free:
            known = list(dict.fromkeys(s.role for s in wanted if s.role))
            raise OurFault("no-such-role", role=role, known=known)
        taken[free[0].code] = code
    return {one.code: taken[one.code] for one in wanted if one.code in taken}


def sends(sender: str, code: str, role: str | None) -> bool:
    """Whether `from` of a type means a seat of the pack: `each party`, `role mediator`, `P1`."""
    if role is not None:
        return sender in (code, f"role {role}")
    return sender in (EACH_PARTY, code)


def is_for(addressee: str, code: str, role: str | None) -> bool:
    """Whether `to` of a type means another seat than the author's."""
    if role is not None:
        return addressee in (code, f"role {role}")
    return addressee in (EACH_PARTY, EACH_OTHER, _ALL_OTHERS, code)


def sees(pack: Pack, role: str, message: str) -> bool:
    """Whether what is sent between the parties goes to a role as well."""
    listed = pack.clauses.roles[role].sees
    return EVERYTHING in listed or message in listed


def may_send(pack: Pack, role: str, message: str) -> bool:
    """Whether the holder of a role may send a type: what its `may` lists, and what every record
    needs (spec/pack.md, P37).
    """
    return message in pack.clauses.roles[role].may or message in COMMON


def held_under(founding: Pack, pack: Pack, filled: Sequence[str]) -> tuple[PackSeat, ...]:
    """What a version makes of each seat of the founding text (spec/life.md, F1): party or role.

    `filled` are the seats of the founding pack that those of the text take, or their party codes
    where it names none. Raises TheirFault("seats-not-in-pack") where a seat has no part in it.
    """
    wanted = seats_of(pack)
    if not wanted:
        return tuple(PackSeat(code, open=True) for code in filled)
    known = [one.code for one in seats_of(founding)]
    found: dict[str, PackSeat] = {}
    for at, one in enumerate(wanted):
        name = one.code if one.code in known or at >= len(known) else known[at]
        found.setdefault(name, one)
    if any(code not in found for code in filled):
        raise TheirFault("seats-not-in-pack", expected=[one.code for one in wanted])
    return tuple(found[code] for code in filled)

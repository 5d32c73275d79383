"""What the scope of an act reaches: regimes and the whole, as units (spec/life.md, F6)."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from detente.core.agreement.builtin import BUILTIN
from detente.core.agreement.clauses import Parties, Role, Who
from detente.core.agreement.pack import Pack
from detente.core.agreement.seats import EVERYTHING
from detente.core.board.facts import Bound
from detente.core.board.life_acts import WHOLE
from detente.core.board.life_seats import seat_names


def messages_of(pack: Pack, clause: str) -> tuple[str, ...]:
    """Types of the pack by which a clause is performed; none for one without message."""
    clauses = pack.clauses
    found: Iterable[str] = ()
    if clause in clauses.duties:
        found = clauses.duties[clause].sends
    elif clause in clauses.exchanges:
        found = (clauses.exchanges[clause].list.message,)
    elif clause in clauses.lists:
        found = (clauses.lists[clause].adds,)
    return tuple(name for name in found if name not in BUILTIN)


def reaches(pack: Pack, scope: Collection[str], unit: str) -> bool:
    """Whether a scope reaches a unit: named, in a regime that is named, or under the whole. A
    clause is reached too where every type that performs it is.
    """
    if _names(pack, scope, unit):
        return True
    messages = messages_of(pack, unit)
    return bool(messages) and all(_names(pack, scope, message) for message in messages)


def _names(pack: Pack, scope: Collection[str], unit: str) -> bool:
    """Whether a scope names a unit itself, or what holds it."""
    if WHOLE in scope or unit in scope:
        return True
    return any(regime.id in scope and unit in regime.covers for regime in pack.regimes)


def units_of(pack: Pack) -> tuple[str, ...]:
    """All units of a version: its message types, then its clauses, each in order of the pack. Types
    by which life itself is moved are none: a suspension does not stop the resumption.
    """
    clauses = pack.clauses
    moving = {clause.terms for clause in clauses.arrangements.values()}
    for right in clauses.rights.values():
        moving.update(name for name in (right.by, right.contest) if name is not None)
    messages = (name for name in pack.messages if name not in moving)
    found = (*messages, *clauses.duties, *clauses.tallies, *clauses.lists, *clauses.exchanges)
    return tuple(dict.fromkeys(found))


def roles_of(bound: Bound, seat: int) -> tuple[Role, ...]:
    """Roles that a seat holds under the founding pack."""
    name = seat_names(bound)[seat]
    return tuple(role for role in bound.pack.clauses.roles.values() if name in role.held_by)


def concerns(pack: Pack, role: Role, unit: str) -> bool:
    """Whether a unit is for the holders of a role: a type that they see or may send, a duty that
    names the role, or what performs one.
    """
    if EVERYTHING in role.sees or unit in role.sees or unit in role.may:
        return True
    return any(
        (duty.who == Who(Parties.ROLE, role.id) or duty.to == Who(Parties.ROLE, role.id))
        and (unit == duty.id or unit in duty.sends)
        for duty in pack.clauses.duties.values()
    )

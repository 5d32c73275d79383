"""Which clauses refer to which (spec/board.md, J57)."""

from __future__ import annotations

from detente.core.agreement.clauses import Duty
from detente.core.agreement.pack import Pack


def referred_to(pack: Pack) -> frozenset[str]:
    """Clauses of which another names a state."""
    found: set[str] = set()
    for duty in pack.clauses.duties.values():
        if duty.when is not None and duty.when.clause is not None:
            found.add(duty.when.clause.clause)
        if duty.unless is not None:
            found.add(duty.unless.clause)
    return frozenset(found)


def in_order(pack: Pack) -> list[Duty]:
    """Duties in the order of the pack, each after those whose states it names. The reader of packs
    refuses circles.
    """
    found: dict[str, Duty] = {}

    def place(duty: Duty) -> None:
        if duty.id in found:
            return
        names = []
        if duty.when is not None and duty.when.clause is not None:
            names.append(duty.when.clause.clause)
        if duty.unless is not None:
            names.append(duty.unless.clause)
        for name in names:
            if name in pack.clauses.duties:
                place(pack.clauses.duties[name])
        found[duty.id] = duty

    for duty in pack.clauses.duties.values():
        place(duty)
    return list(found.values())

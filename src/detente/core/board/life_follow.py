"""What `Life` keeps while it follows a record: what may touch it, what came out otherwise."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import accumulate

from detente.core.agreement.clauses import AnchorKind, Parties, TimeLimit
from detente.core.agreement.pack import Pack
from detente.core.board.facts import Bound, Place
from detente.core.board.life_acts import Act
from detente.core.board.life_seats import packs_of
from detente.core.board.record import NEVER
from detente.core.crypto.types import Hash
from detente.core.encoding import Value


@dataclass(slots=True)
class Changed:
    """What answers of `Life` are no longer as they were: (unit, debtor, creditor) with the first
    instant at which its state differs in some view; arrangements whose start or end differs;
    whether versions or their parties do, which may change anything.
    """

    units: dict[tuple[str, int, int], int] = field(default_factory=dict)
    arrangements: set[str] = field(default_factory=set)
    versions: bool = False


class Resumptions:
    """Resumptions by one author of one unit towards one party, in the order of its register."""

    def __init__(self) -> None:
        self._places: list[Place] = []
        self._effects: list[int] = []
        self._citing: dict[Hash, int] = {}
        self._least: list[int] = []  # of the effects from a position on

    def take(self, act: Act, cited: Hash | None, effect: int) -> None:
        """One more; `cited` is the act that it cites, None where it means all before it."""
        if cited is not None:
            self._citing[cited] = min(self._citing.get(cited, NEVER), effect)
            return
        self._places.append(act.entry.place)
        self._effects.append(effect)

    def of(self, act: Act) -> int:
        """When the first of those that mean an act has effect, NEVER where none does."""
        if len(self._least) != len(self._effects):
            self._least = list(accumulate(reversed(self._effects), min))[::-1]
        found = self._citing.get(act.entry.leaf, NEVER)
        at = bisect_right(self._places, act.entry.place)
        return min(found, self._least[at]) if at < len(self._least) else found


def life_types(bound: Bound) -> set[str]:
    """Message types that may change the life of an agreement."""
    found: set[str] = set()
    for pack in packs_of(bound):
        for clause in pack.clauses.arrangements.values():
            found.add(clause.terms)
        for right in pack.clauses.rights.values():
            found.add(right.by)
            found.update(() if right.contest is None else (right.contest,))
            found.update((right.who.name,) if right.who.kind is Parties.SENDER else ())
    return found


def by_proof(pack: Pack) -> bool:
    """Whether anything in a version takes effect when it is provable."""
    clauses = pack.clauses
    return any(one.formed == "provable" for one in clauses.arrangements.values()) or any(
        one.takes == "when provable" for one in clauses.rights.values()
    )


def counts_offers(bound: Bound) -> bool:
    """Whether an offer of some version stands until an instant that entry into force settles."""
    kinds = (AnchorKind.ENTRY_INTO_FORCE, AnchorKind.ORIGINAL_ENTRY, AnchorKind.EXPIRY)
    return any(
        isinstance(clause.open_until, TimeLimit) and clause.open_until.anchor.kind in kinds
        for pack in packs_of(bound)
        for clause in pack.clauses.arrangements.values()
    )


def hashes_in(values: Mapping[int, Value]) -> set[Hash]:
    """Hashes among the values of a message."""
    return {Hash(value) for value in values.values() if isinstance(value, bytes)}

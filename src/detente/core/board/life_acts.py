"""Acts of life as they stand: what a party suspended, resumed, contested or left, with every
correction of it, and the instant from which it has effect towards each other party
(spec/life.md, F8 to F16).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from detente.core.agreement.clauses import Parties, Right
from detente.core.agreement.pack import Pack
from detente.core.board.acts import CANCELLED, CONTESTED, WITHDRAWN, Acts
from detente.core.board.facts import Content, Entry
from detente.core.board.life_seats import named_by, pack_of, packs_of, parties_of
from detente.core.board.record import NEVER
from detente.core.encoding import Value

WHOLE: Final = "whole"

SUSPENDS: Final = "suspends"
WITHHOLDS: Final = "withholds own performance"
RESUMES: Final = "resumes"
CONTESTS: Final = "contests"
ENDS: Final = "ends for itself"
OPTS_OUT: Final = "opts out"
PROPOSES: Final = "proposes"
OBSERVES: Final = "observes voluntarily"

SCOPED: Final = (SUSPENDS, WITHHOLDS, RESUMES, OPTS_OUT, OBSERVES)

ENDINGS: Final = (WITHDRAWN, CANCELLED)


@dataclass(frozen=True, slots=True)
class Act:
    """One act under a right, as it stands after all corrections.

    `given` is the entry whose giving counts: the act itself, or the correction that changed an
    essential field of it. `effects[seat]` is the first instant at which it has effect towards that
    seat, NEVER while it has none; towards its author the earliest of them. `ended[seat]` likewise,
    by a withdrawal of the act.
    """

    entry: Entry
    right: Right
    values: Mapping[int, Value]
    scope: frozenset[str]
    given: Entry
    effects: tuple[int, ...]
    ended: tuple[int, ...]
    contests: Mapping[int, tuple[Entry, int]]  # seat -> its contest, and until when it is upheld

    @property
    def author(self) -> int:
        """Seat that acted."""
        return self.entry.seat


def opened(entry: Entry) -> Content:
    """Content of an entry that is in an index of the record by it: it was opened."""
    if entry.content is None:
        raise ValueError(entry.place)
    return entry.content


def by_author(look: Acts, target: Entry, *types: str) -> list[Entry]:
    """What the author of an entry wrote about it in some types, in order, but not in error."""
    return [
        entry
        for entry in look.record.pointing_at(target.leaf, *types)
        if entry.seat == target.seat and look.in_error(entry) is None
    ]


def scope_of(right: Right, values: Mapping[int, Value]) -> frozenset[str]:
    """Ids that an act names, or the whole."""
    value = None if right.scope is None else values.get(right.scope)
    if isinstance(value, str):
        return frozenset((value,))
    if isinstance(value, list | tuple):
        return frozenset(item for item in value if isinstance(item, str))
    return frozenset((WHOLE,))


def effects_of(look: Acts, entry: Entry, takes: str) -> tuple[int, ...]:
    """Towards each seat, when an entry has effect; towards its author the earliest of them."""
    seats = range(look.record.seats)
    found = [NEVER if seat == entry.seat else look.takes(entry, seat, takes) for seat in seats]
    found[entry.seat] = min(found)
    return tuple(found)


def entitled(look: Acts, pack: Pack, right: Right, entry: Entry) -> bool:
    """Whether the author of an act is one of those whom the clause gives the right."""
    if entry.seat not in named_by(look.bound, pack, right.who):
        return False
    if right.who.kind is not Parties.SENDER:
        return True
    return any(
        sent.seat == entry.seat and look.record.has_seen(entry, sent)
        for sent in look.record.of_type((right.who.name,))
    )


def rights_by_type(pack: Pack) -> dict[str, list[Right]]:
    """Rights by the message type that uses them."""
    found: dict[str, list[Right]] = {}
    for right in pack.clauses.rights.values():
        found.setdefault(right.by, []).append(right)
    return found


def read_acts(look: Acts) -> list[Act]:
    """Every act under a right, by (seat, place); those sent in error are none."""
    types = sorted({name for pack in packs_of(look.bound) for name in rights_by_type(pack)})
    found: list[Act] = []
    for entry in look.record.of_type(types):
        pack = pack_of(look.bound, opened(entry).pack)
        if pack is None or look.in_error(entry) is not None:
            continue
        rights = rights_by_type(pack).get(opened(entry).type, ())
        found += [
            _act(look, pack, one, entry) for one in rights if entitled(look, pack, one, entry)
        ]
    return sorted(found, key=lambda act: (act.entry.place, act.right.id))


def _act(look: Acts, pack: Pack, right: Right, entry: Entry) -> Act:
    standing = look.standing(entry)
    ended = [NEVER] * look.record.seats
    for ending in by_author(look, entry, *ENDINGS):
        effects = effects_of(look, ending, "on receipt")
        ended = [min(pair) for pair in zip(ended, effects, strict=True)]
    return Act(
        entry=entry,
        right=right,
        values=standing.values,
        scope=scope_of(right, standing.values),
        given=standing.given,
        effects=effects_of(look, standing.given, right.takes),
        ended=tuple(ended),
        contests=_contests(look, pack, right, entry),
    )


def _contests(look: Acts, pack: Pack, right: Right, entry: Entry) -> dict[int, tuple[Entry, int]]:
    """The contest of each other party that is upheld longest, with the instant at which it was
    withdrawn, or NEVER.
    """
    types = {CONTESTED, *(one.by for one in pack.clauses.rights.values() if one.effect == CONTESTS)}
    if right.contest is not None:
        types.add(right.contest)
    parties = parties_of(look.bound, pack)
    found: dict[int, tuple[Entry, int]] = {}
    for contest in look.record.pointing_at(entry.leaf, *types):
        seat = contest.seat
        if seat == entry.seat or seat not in parties or look.in_error(contest) is not None:
            continue
        ended = by_author(look, contest, *ENDINGS)
        until = look.record.time(ended[0]) if ended else NEVER
        if seat not in found or until > found[seat][1]:
            found[seat] = contest, until
    return found

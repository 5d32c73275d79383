"""Acts of life as they stand: what a party suspended, resumed, contested or left, with every
correction of it, and the instant from which it has effect towards each other party
(spec/life.md, F8 to F16).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from detente.core.agreement.clauses import Parties, Right
from detente.core.agreement.pack import Pack
from detente.core.board.facts import Bound, Content, Entry
from detente.core.board.life_seats import named_by, pack_of, packs_of, parties_of
from detente.core.board.record import NEVER, Record
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
RELEASES: Final = "releases"

CONTESTED: Final = "contested"
CORRECTED: Final = "corrected"
IN_ERROR: Final = "sent-in-error"
ENDINGS: Final = ("withdrawn", "cancelled")


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


def pointing(record: Record, target: Entry, types: Iterable[str], seat: int) -> list[Entry]:
    """Entries of one party and some types that point at an entry, in the order of its register."""
    wanted = set(types)
    found = [
        entry
        for entry in record.pointing.get(target.leaf, ())
        if entry.seat == seat and opened(entry).type in wanted
    ]
    return sorted(found, key=lambda entry: record.position(entry.place))


def void(record: Record, target: Entry) -> bool:
    """Whether its author says that it was sent in error."""
    return bool(pointing(record, target, (IN_ERROR,), target.seat))


def corrections(record: Record, target: Entry) -> list[Entry]:
    """What its author corrected of an entry, and of those corrections in turn, in order; without
    those sent in error.
    """
    found, waiting = [], [target]
    while waiting:
        for entry in pointing(record, waiting.pop(), (CORRECTED,), target.seat):
            if not void(record, entry):
                found.append(entry)
                waiting.append(entry)
    return sorted(found, key=lambda entry: record.position(entry.place))


def scope_of(pack: Pack, right: Right, values: Mapping[int, Value]) -> frozenset[str]:
    """Ids that an act names, or the whole."""
    value = None if right.scope is None else values.get(right.scope)
    if isinstance(value, str):
        return frozenset((value,))
    if isinstance(value, list):
        return frozenset(item for item in value if isinstance(item, str))
    return frozenset((WHOLE,))


def effects_of(record: Record, entry: Entry, takes: str) -> tuple[int, ...]:
    """Towards each seat, when an entry has effect; towards its author the earliest of them."""
    seats = range(len(record.lines))
    if takes == "on sending":
        return (record.time(entry),) * len(seats)
    if takes == "when provable":
        return (record.provable(entry),) * len(seats)
    found = [NEVER if seat == entry.seat else record.received(entry, seat) for seat in seats]
    found[entry.seat] = min(found)
    return tuple(found)


def entitled(bound: Bound, record: Record, pack: Pack, right: Right, entry: Entry) -> bool:
    """Whether the author of an act is one of those whom the clause gives the right."""
    if entry.seat not in named_by(bound, pack, right.who):
        return False
    if right.who.kind is not Parties.SENDER:
        return True
    return any(
        sent.seat == entry.seat and record.has_seen(entry, sent)
        for sent in record.of_type((right.who.name,))
    )


def rights_by_type(pack: Pack) -> dict[str, list[Right]]:
    """Rights by the message type that uses them."""
    found: dict[str, list[Right]] = {}
    for right in pack.clauses.rights.values():
        found.setdefault(right.by, []).append(right)
    return found


def read_acts(bound: Bound, record: Record) -> list[Act]:
    """Every act under a right, by (seat, place); those sent in error are none."""
    types = sorted({name for pack in packs_of(bound) for name in rights_by_type(pack)})
    found = []
    for entry in record.of_type(types):
        pack = pack_of(bound, opened(entry).pack)
        if pack is None or void(record, entry):
            continue
        for right in rights_by_type(pack).get(opened(entry).type, ()):
            if entitled(bound, record, pack, right, entry):
                found.append(_act(bound, record, pack, right, entry))
    return sorted(found, key=lambda act: (act.entry.place, act.right.id))


def _act(bound: Bound, record: Record, pack: Pack, right: Right, entry: Entry) -> Act:
    values, given = _as_corrected(record, pack, entry)
    ended = [NEVER] * len(record.lines)
    for ending in pointing(record, entry, ENDINGS, entry.seat):
        effects = effects_of(record, ending, "on receipt")
        ended = [min(pair) for pair in zip(ended, effects, strict=True)]
    return Act(
        entry=entry,
        right=right,
        values=values,
        scope=scope_of(pack, right, values),
        given=given,
        effects=effects_of(record, given, right.takes),
        ended=tuple(ended),
        contests=dict(_contests(bound, record, pack, right, entry)),
    )


def _as_corrected(record: Record, pack: Pack, entry: Entry) -> tuple[Mapping[int, Value], Entry]:
    """Values after the last correction, and the entry that last changed an essential one."""
    values, given = opened(entry).values, entry
    declared = pack.messages.get(opened(entry).type)
    essential = [field.n for field in declared.fields if field.essential] if declared else []
    for correction in corrections(record, entry):
        changed = opened(correction).values
        if any(values.get(n) != changed.get(n) for n in essential):
            given = correction
        values = changed
    return values, given


def _contests(
    bound: Bound, record: Record, pack: Pack, right: Right, entry: Entry
) -> Iterator[tuple[int, tuple[Entry, int]]]:
    """The last contest of each other party, with the instant at which it withdrew it or NEVER."""
    types = {CONTESTED, *(one.by for one in pack.clauses.rights.values() if one.effect == CONTESTS)}
    if right.contest is not None:
        types.add(right.contest)
    for seat in parties_of(bound, pack):
        if seat == entry.seat:
            continue
        for contest in pointing(record, entry, types, seat):
            if void(record, contest):
                continue
            ended = pointing(record, contest, ENDINGS, seat)
            yield seat, (contest, record.time(ended[0]) if ended else NEVER)

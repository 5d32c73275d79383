"""Versions of an agreement: amendments on their bases, those that crossed, parties that acceded
(spec/life.md, F35 to F41).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from detente.core.agreement.pack import FieldType, Pack
from detente.core.board import arrangements
from detente.core.board.acts import Acts
from detente.core.board.arrangements import Terms
from detente.core.board.facts import Bound, Entry
from detente.core.board.life_acts import effects_of
from detente.core.board.life_seats import pack_of, parties_of
from detente.core.board.record import NEVER, Record
from detente.core.crypto.types import Hash

_BASE: Final = "base"


@dataclass(frozen=True, slots=True)
class Version:
    """A version of the pack, in force from `start` until the next one's; `terms` is None for the
    founding one.
    """

    pack: Pack
    start: int
    parties: tuple[int, ...]
    terms: Terms | None = None

    @property
    def open_duties(self) -> str:
        """What it makes of instances that were open when it began: keep, convert, discharge."""
        return "keep" if self.terms is None else self.terms.clause.open_duties


def base_of(bound: Bound, terms: Terms) -> Hash | None:
    """Hash of the version that an amendment changes: its field `base`, else what the pack that it
    brings says; None where the reader does not hold that.
    """
    declared = terms.pack.messages[terms.clause.terms].field_named(_BASE)
    if declared is not None and declared.type is FieldType.HASH:
        value = terms.values.get(declared.n)
        return Hash(value) if isinstance(value, bytes) else None
    wanted = arrangements.version_named(terms.pack, terms.clause, terms.values)
    held = None if wanted is None else pack_of(bound, wanted)
    if held is None or held.agreement.base is None:
        return None
    return Hash(bytes.fromhex(held.agreement.base))


def settle(look: Acts, found: Sequence[Terms]) -> list[Version]:
    """The versions in the order in which they came into force; terms that did not form say why."""
    bound = look.bound
    versions = [Version(bound.pack, 0, parties_of(bound, bound.pack))]
    amending = [
        terms
        for terms in found
        if terms.clause.effect == arrangements.AMENDS and terms.state == arrangements.FORMED
    ]
    for terms in amending:
        wanted = arrangements.version_named(terms.pack, terms.clause, terms.values)
        if wanted is None or pack_of(bound, wanted) is None:
            terms.state, terms.formed = arrangements.NOT_HELD, NEVER
    amending = [terms for terms in amending if terms.state == arrangements.FORMED]
    while True:
        current = versions[-1]
        ready = [one for one in amending if base_of(bound, one) == current.pack.hash]
        chosen = _chosen(look, ready)
        if chosen is None:
            break
        versions.append(_version(bound, chosen, current))
        amending = [one for one in amending if one is not chosen]
        if any(version.pack.hash == versions[-1].pack.hash for version in versions[:-1]):
            break  # a version that comes back to one before it changes nothing for ever
    for terms in amending:
        if terms.state == arrangements.FORMED:
            terms.state, terms.formed = arrangements.BASE_GONE, NEVER
    return versions


def _version(bound: Bound, terms: Terms, before: Version) -> Version:
    wanted = arrangements.version_named(terms.pack, terms.clause, terms.values)
    pack = None if wanted is None else pack_of(bound, wanted)
    start = max(arrangements.period_of(terms)[0], before.start)
    if pack is None:
        raise ValueError(wanted)
    return Version(pack, start, parties_of(bound, pack), terms)


def _chosen(look: Acts, ready: Sequence[Terms]) -> Terms | None:
    """Of amendments completed on one base the one that stands; None where there is none, or where
    those that do have crossed. One that was completed knowing that another was complete is not in
    time, unless all those that it knew have crossed: it names both.
    """
    waiting = list(ready)
    earlier: list[Terms] = []
    while waiting:
        first = [one for one in waiting if not any(_after(look, one, o) for o in waiting)]
        if not first:
            return None
        if len(first) == 1:
            return first[0]
        standing = [one for one in first if not _taken_back(look, one)]
        rest = [one for one in waiting if one not in first]
        if len(standing) == 1:
            _cross(first, standing)
            standing[0].formed = max(standing[0].formed, _freed(look, first, standing[0]))
            if standing[0].formed < NEVER:
                return standing[0]
        _cross(first, ())
        earlier += first
        waiting = [one for one in rest if all(_after(look, one, other) for other in earlier)]
    return None


def _cross(crossed: Sequence[Terms], but: Sequence[Terms]) -> None:
    for terms in crossed:
        if terms in but:
            continue
        others = [one for other in crossed if other is not terms for one in other.by]
        terms.state, terms.formed = arrangements.CROSSED, NEVER
        terms.against = tuple(one.entry for one in others)


def _after(look: Acts, later: Terms, earlier: Terms) -> bool:
    """Whether a signature under one was written by a center that held all those of the other."""
    if later is earlier:
        return False
    return any(
        all(look.record.has_seen(one.entry, other.entry) for other in earlier.by)
        for one in later.by
    )


def _endings(terms: Terms) -> list[Entry]:
    return [ending for signing in terms.by for ending in signing.endings]


def _taken_back(look: Acts, terms: Terms) -> bool:
    """Whether a signature of crossed terms was withdrawn, and all other parties have it."""
    return any(_effective(look, terms, ending) < NEVER for ending in _endings(terms))


def _effective(look: Acts, terms: Terms, ending: Entry) -> int:
    effects = effects_of(look, ending, "on receipt")
    return max(effects[seat] for seat in terms.signatories)


def _freed(look: Acts, crossed: Sequence[Terms], left: Terms) -> int:
    """When the last of the others was taken back."""
    return max(
        min(_effective(look, terms, ending) for ending in _endings(terms))
        for terms in crossed
        if terms is not left
    )


def version_at(record: Record, versions: Sequence[Version], entry: Entry) -> Version:
    """The version under which the author of an entry had to write it: the last one whose
    signatures its center all held then, once that was in force.
    """
    found = versions[0]
    time = record.time(entry)
    for version in versions[1:]:
        if version.terms is None or time < version.start:
            break
        if not all(record.has_seen(entry, one.entry) for one in version.terms.by):
            break
        found = version
    return found


def version_for(versions: Sequence[Version], trigger: int) -> Version:
    """The version in force at an instant; before the first entry into force the founding one."""
    found = versions[0]
    for version in versions[1:]:
        if version.start > trigger:
            break
        found = version
    return found

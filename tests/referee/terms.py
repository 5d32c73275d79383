"""Arrangements that formed, crossed or did not, and the versions they brought (spec/life.md, F20 to
F41).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from detente.core.agreement.clauses import AnchorKind, Arrangement, TimeLimit
from detente.core.agreement.pack import FieldType, Pack
from detente.core.board.facts import Entry
from detente.core.crypto.types import Hash
from detente.core.encoding import Value
from tests.referee.days import DAY, NEVER, Rules
from tests.referee.log import Log, of, party_seats
from tests.referee.standing import Standing, named


@dataclass
class Signature:
    """One signature under terms."""

    entry: Entry
    offer: Entry
    effect: int
    back: Entry | None  # the entry that took it back

    @property
    def seat(self) -> int:
        return self.entry.seat


@dataclass
class Terms:
    """Equal terms, all that was signed under them, and what became of that."""

    clause: Arrangement
    pack: Pack
    same: tuple[object, ...]
    offers: list[Entry] = field(default_factory=list)
    signatures: list[Signature] = field(default_factory=list)
    signatories: list[int] = field(default_factory=list)
    values: Mapping[int, Value] = field(default_factory=dict)
    state: str = "open"
    formed: int = NEVER
    formed_by: list[Signature] = field(default_factory=list)
    reason: str = ""

    def period(self, log: Log) -> tuple[int, int]:
        """F31: from when to when they are in force by themselves."""
        start = end = None
        if self.clause.start is not None:
            start = point(log, self.values.get(self.clause.start), 0)
        if self.clause.end is not None:
            end = point(log, self.values.get(self.clause.end), 1)
        begin = self.formed if start is None else max(start, self.formed)
        if self.clause.retroactive and start is not None and self.formed < NEVER:
            begin = start
        return begin, NEVER if end is None else end


def point(log: Log, value: object, days: int) -> int | None:
    """An instant; of a date its first second, or the first one after so many days from it."""
    if isinstance(value, str):
        return log.days.start(log.days.day(value) + days)
    return value if isinstance(value, int) else None


def alike(pack: Pack, kind: str, n: int, value: object) -> object:
    """F21: a value as it is compared."""
    declared = pack.messages[kind].field(n)
    if declared is not None and declared.type in (FieldType.CODES, FieldType.SCOPE):
        return None if value is None else frozenset(value)  # type: ignore[call-overload]
    return repr(value)


class Arrangements:
    """All terms that were offered under the versions that the reader holds."""

    def __init__(self, log: Log, standing: Standing) -> None:
        self.log = log
        self.standing = standing
        self.all: list[Terms] = []
        later = [log.bound.versions[one] for one in sorted(log.bound.versions)]
        for pack in [log.bound.pack, *(p for p in later if p.hash != log.bound.pack.hash)]:
            for clause in pack.clauses.arrangements.values():
                self._collect(pack, clause)
        for terms in self.all:
            self._complete(terms)
        self.all.sort(key=lambda terms: (terms.clause.id, terms.offers[0].place))

    # --- offers and signatures ------------------------------------------------------------------

    def _collect(self, pack: Pack, clause: Arrangement) -> None:
        for entry in self.log.all_valid(clause.terms):
            if of(entry).pack != pack.hash:
                continue
            before = None
            for one in [entry, *self.standing.corrections(entry)]:
                same = tuple(
                    alike(pack, clause.terms, n, of(one).values.get(n)) for n in clause.same
                )
                if same != before:
                    self._into(clause, pack, same).offers.append(one)
                before = same

    def _complete(self, terms: Terms) -> None:
        terms.offers.sort(key=lambda one: (self.log.time(one), one.place))
        terms.values = of(terms.offers[0]).values
        terms.signatories = named(self.log, terms.pack, terms.clause.signatories)
        brought = self.brings(terms)
        if brought is not None:
            more = party_seats(self.log.bound, brought)
            terms.signatories = sorted({*terms.signatories, *more})
        terms.signatures = self._signed(terms)

    def _into(self, clause: Arrangement, pack: Pack, same: tuple[object, ...]) -> Terms:
        for terms in self.all:
            if terms.clause.id == clause.id and terms.same == same:
                return terms
        self.all.append(Terms(clause, pack, same))
        return self.all[-1]

    def _had(self, entry: Entry, seat: int) -> int:
        """F23: who was not addressed received nothing that is signed."""
        return self.log.received(entry, seat) if self.log.addressed(entry, seat) else NEVER

    def _signed(self, terms: Terms) -> list[Signature]:
        """F23."""
        made = [(one, one) for one in terms.offers]
        for offer in terms.offers:
            made += [(one, offer) for one in self.standing.pointing(offer, "signature")]
        signatures = []
        for entry, offer in made:
            if entry.seat in terms.signatories:
                others = [seat for seat in terms.signatories if seat != entry.seat]
                effect = max((self._had(entry, seat) for seat in others), default=NEVER)
                if terms.clause.formed == "provable":
                    effect = self.log.upper(entry)
                signatures.append(
                    Signature(entry, offer, effect, self.taking_back(terms.clause, entry))
                )
        return sorted(signatures, key=lambda one: one.entry.place)

    def taking_back(self, clause: Arrangement, entry: Entry) -> Entry | None:
        """F24."""
        found = self.standing.taken_back(entry, "withdrawn", "cancelled", "sent-in-error")
        pack = self.log.pack_of(entry)
        if of(entry).type in (clause.terms, "corrected") and pack is not None:
            root = self.standing.original(entry)
            chain = [root, *self.standing.corrections(root)]
            if entry in chain:
                mine = [of(entry).values.get(n) for n in clause.same]
                for one in chain[chain.index(entry) + 1 :]:
                    other = [of(one).values.get(n) for n in clause.same]
                    if [
                        alike(pack, clause.terms, n, v)
                        for n, v in zip(clause.same, mine, strict=True)
                    ] != [
                        alike(pack, clause.terms, n, v)
                        for n, v in zip(clause.same, other, strict=True)
                    ]:
                        found.append(one)
                        break
        return min(found, key=lambda one: self.log.position[one.place], default=None)

    def brings(self, terms: Terms) -> Pack | None:
        """F35: the version that an amendment brings, if the reader holds it."""
        wanted = self.hash_of(terms)
        return None if wanted is None else self.log.version(wanted)

    def hash_of(self, terms: Terms) -> Hash | None:
        """The pack hash in the terms of an amendment."""
        if terms.clause.effect != "amends":
            return None
        declared = terms.pack.messages[terms.clause.terms]
        for n in terms.clause.same:
            one = declared.field(n)
            if one is not None and one.type is FieldType.HASH:
                value = terms.values.get(n)
                return Hash(value) if isinstance(value, bytes) else None
        return None

    def base_of(self, terms: Terms) -> Hash | None:
        """F35: the version that an amendment changes."""
        declared = terms.pack.messages[terms.clause.terms].field_named("base")
        if declared is not None and declared.type is FieldType.HASH:
            value = terms.values.get(declared.n)
            return Hash(value) if isinstance(value, bytes) else None
        brought = self.brings(terms)
        if brought is None or brought.agreement.base is None:
            return None
        return Hash(bytes.fromhex(brought.agreement.base.removeprefix("sha256:")))

    # --- until when an offer stands -------------------------------------------------------------

    def until(self, terms: Terms, offer: Entry, end: int) -> int | None:
        """F25; None where it says no end."""
        said = terms.clause.open_until
        values = of(offer).values
        if said is None:
            return of(offer).valid_until
        if said == "expiry":
            return end
        if isinstance(said, int):
            return point(self.log, values.get(said), 1)
        if not isinstance(said, TimeLimit):
            raise TypeError(said)
        anchor = said.anchor
        rules = Rules(terms.pack.agreement.first_day_counted)
        if anchor.kind is AnchorKind.FIELD:
            value = values.get(anchor.n)
            if not isinstance(value, (int, str)):
                return None
            return self.log.days.closes(said, value, rules).low
        others = [seat for seat in terms.signatories if seat != offer.seat]
        at = {
            AnchorKind.SENDING: lambda: self.log.time(offer),
            AnchorKind.RECEIPT: lambda: max(self.log.received(offer, s) for s in others),
            AnchorKind.SIGNATURE: lambda: self.log.bound.start,
        }[anchor.kind]()
        return self.log.days.closes(said, at, rules).low

    def never_ends(self, terms: Terms) -> bool:
        """F25, the exception in its last sentence."""
        return terms.clause.effect == "brings into force" or terms.clause.open_until == "expiry"

    # --- tests ----------------------------------------------------------------------------------

    def settle(self, terms: Terms, end: int, *, tested_end: int) -> None:
        """F26: form the terms, or say what the tests gave."""
        untils = [self.until(terms, offer, end) for offer in terms.offers]
        terms.state, terms.formed, terms.formed_by, terms.reason = "open", NEVER, [], ""
        if all(one is None for one in untils) and not self.never_ends(terms):
            terms.state, terms.reason = "not-formed", "no-end"
            return
        given = [one for one in terms.signatures if one.effect < NEVER]
        given.sort(key=lambda one: (one.effect, one.entry.place))
        results: list[str] = []
        for upto, tested in enumerate(given, 1):
            taken = given[:upto]
            if {one.seat for one in taken} < set(terms.signatories):
                continue
            together = [tested] + [
                self._partner(terms, [one for one in taken if one.seat == seat], tested, end)
                for seat in terms.signatories
                if seat != tested.seat
            ]
            results.append(self._test(terms, tested, together, end, tested_end))
            if results[-1] == "formed":
                terms.state, terms.formed, terms.formed_by = "formed", tested.effect, together
                return
        if results:
            terms.state = "crossed" if "crossed" in results else results[-1]

    def _partner(
        self, terms: Terms, mine: list[Signature], tested: Signature, end: int
    ) -> Signature:
        """F27."""
        mine = sorted(mine, key=lambda one: (one.effect, one.entry.place))
        kept = [one for one in mine if one.back is None]
        standing = []
        for one in kept:
            until = self.until(terms, one.offer, end)
            if until is None or until > tested.effect:
                standing.append(one)
        return (standing or kept or mine)[-1]

    def _test(
        self, terms: Terms, tested: Signature, together: list[Signature], end: int, tested_end: int
    ) -> str:
        """F28."""
        seen, crossed = self.log.has_seen, False
        for one in together:
            if one.offer.seat not in terms.signatories:
                back = self.taking_back(terms.clause, one.offer)
                if back is not None and any(seen(s.seat, back, s.entry) for s in together):
                    return "withdrawn"
        for one in together:
            if one.back is None:
                continue
            others = [other for other in together if other is not one]
            if any(seen(other.seat, one.back, other.entry) for other in others):
                return "withdrawn"
            if all(seen(one.seat, other.entry, one.back) for other in others):
                continue
            if terms.clause.crossing == "does not bind":
                return "withdrawn"
            crossed = crossed or terms.clause.crossing == "crossed"
        for one in together:
            until = self.until(terms, one.offer, end)
            if until is not None and tested.effect >= until:
                return "late"
        if tested.effect >= tested_end and terms.clause.effect != "brings into force":
            return "agreement-ended"
        return "crossed" if crossed else "formed"


def day_after(instant: int) -> int:
    """The same second a day later."""
    return instant + DAY

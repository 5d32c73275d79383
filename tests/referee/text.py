"""Entry into force, end and versions of an agreement (spec/life.md, F3 to F5, F33 to F41)."""

from __future__ import annotations

from dataclasses import dataclass, field

from detente.core.agreement import phrases
from detente.core.agreement.clauses import Amount, Anchor, AnchorKind, Parties, TimeLimit, Unit
from detente.core.agreement.pack import FieldType, Pack
from tests.referee.days import NEVER, Days, Rules
from tests.referee.log import Log, party_seats, seats_named
from tests.referee.standing import Standing
from tests.referee.terms import Arrangements, Terms

LONG = {Unit.MONTH: 1, Unit.YEAR: 12}


@dataclass
class Version:
    """A version of the text from the instant on at which it started."""

    pack: Pack
    start: int
    terms: Terms | None = None
    parties: list[int] = field(default_factory=list)


class Text:
    """What governs, from when to when."""

    def __init__(self, log: Log, standing: Standing) -> None:
        self.log = log
        self.standing = standing
        self.arrangements = Arrangements(log, standing)
        self.signed = log.bound.start if all(log.lines) else NEVER
        self.entry = self.signed
        self.extended: list[Terms] = []
        founding = Version(log.bound.pack, 0, None, party_seats(log.bound, log.bound.pack))
        self.versions = [founding]
        self._enter()
        self.end, self.end_other = self._settle_all()
        self.last = self.versions[-1]

    # --- entry into force -----------------------------------------------------------------------

    def _enter(self) -> None:
        """F3."""
        founding = self.log.bound.pack
        brings = [
            terms
            for terms in self.arrangements.all
            if terms.clause.effect == "brings into force" and terms.pack.hash == founding.hash
        ]
        if not any(a.effect == "brings into force" for a in founding.clauses.arrangements.values()):
            return
        starts = []
        for terms in brings:
            self.arrangements.settle(terms, NEVER, tested_end=NEVER)
            begin, end = terms.period(self.log)
            if terms.formed < NEVER and end > begin:
                starts.append(begin)
        self.entry = max(min(starts, default=NEVER), self.signed)

    def entered(self, seat: int) -> int:
        """F3: when a seat entered, never if it has not."""
        for version in self.versions:
            if seat in version.parties:
                return max(self.entry, version.start)
        return self.entry

    def entered_for(self, seat: int, unit: str) -> int:
        """F3: the same, for a unit."""
        if seat in self.versions[0].parties or self._concerned(seat, unit):
            return self.entry
        named = any(seat in version.parties for version in self.versions)
        return self.entered(seat) if named else NEVER

    def _concerned(self, seat: int, unit: str) -> bool:
        """F3: whether a seat holds a role that a unit concerns."""
        for version in self.versions:
            clauses = version.pack.clauses
            for role in clauses.roles.values():
                if seat not in seats_named(self.log.bound, version.pack, role.held_by):
                    continue
                if "everything" in role.sees or unit in role.sees or unit in role.may:
                    return True
                for duty in clauses.duties.values():
                    for who in (duty.who, duty.to):
                        means = who.kind is Parties.ROLE and who.name == role.id
                        if means and (unit == duty.id or unit in duty.sends):
                            return True
        return False

    def between(self, debtor: int, creditors: list[int] | tuple[int, ...]) -> int:
        """J33."""
        return max(self.entered(seat) for seat in (debtor, *creditors))

    def packs(self) -> list[Version]:
        """Versions by their packs, each once, in the order in which they came."""
        found: list[Version] = []
        for version in self.versions:
            if all(one.pack.hash != version.pack.hash for one in found):
                found.append(version)
        return found

    # --- the end --------------------------------------------------------------------------------

    def _term(self, pack: Pack, *, other: bool) -> int:
        """F4, F5."""
        life = pack.clauses.life
        if life is None or life.term is None or life.term.amount is None:
            return NEVER
        origin = self._origin(life.term.anchor)
        if origin is None or (isinstance(origin, int) and origin >= NEVER):
            return NEVER
        counted = life.first_day_counted != other
        days = Days(pack)
        amounts, closes = [life.term.amount], NEVER
        fixed: list[Amount] = []
        for terms in self.extended:
            value = end_of(self.log, terms)
            if value is None:
                (fixed or amounts).append(period_of(terms))
                continue
            amounts, fixed = [], []
            closes = value
        if amounts:
            closes = run(days, amounts, origin, counted, life.term.anchor)
        elif self.extended:
            closes = self._after_fixed(days)
        return closes

    def _after_fixed(self, days: Days) -> int:
        closes, point = NEVER, 0
        later: list[Amount] = []
        for terms in self.extended:
            value = end_of(self.log, terms)
            if value is not None:
                closes, point, later = value, value - 1, []
            elif closes < NEVER:
                later.append(period_of(terms))
        if later:
            closes = run(days, later, point, False, Anchor(AnchorKind.DATE))
        return closes

    def _origin(self, anchor: Anchor) -> int | str | None:
        if anchor.kind is AnchorKind.DATE:
            return anchor.date
        return self.signed if anchor.kind is AnchorKind.SIGNATURE else self.entry

    def _settle_all(self) -> tuple[int, int]:
        """F28, F33, F37: what formed, one after the other; the end, by both rules."""
        pending = [t for t in self.arrangements.all if t.clause.effect == "extends"]
        amending = [t for t in self.arrangements.all if t.clause.effect == "amends"]
        for terms in amending:
            self.arrangements.settle(terms, NEVER, tested_end=NEVER)
        self._follow(amending)
        for terms in pending:
            self.arrangements.settle(terms, NEVER, tested_end=NEVER)
        pending.sort(key=lambda t: (t.formed, t.clause.id, t.offers[0].place))
        counts: dict[str, int] = {}
        for terms in pending:
            if terms.formed < NEVER:
                self._extend(terms, counts)
        pack = self.versions[-1].pack
        end = self._term(pack, other=False)
        for terms in self.arrangements.all:
            if terms.clause.effect not in ("extends", "amends", "brings into force"):
                self.arrangements.settle(terms, end, tested_end=end)
        for terms in amending:
            if terms.formed < NEVER and terms.formed >= end:
                terms.state, terms.formed, terms.reason = "not-formed", NEVER, "agreement-ended"
        return end, self._term(pack, other=True)

    def _extend(self, terms: Terms, counts: dict[str, int]) -> None:
        """F33: whether formed terms that extend count."""
        now = self._term(self._at(terms.formed).pack, other=False)
        reason = ""
        if terms.formed >= now:
            reason = "agreement-ended"
        elif (
            terms.clause.times is not None and counts.get(terms.clause.id, 0) >= terms.clause.times
        ):
            reason = "beyond-limit"
        else:
            self.extended.append(terms)
            then = self._term(self._at(terms.formed).pack, other=False)
            if then <= now:
                reason = "beyond-limit"
            elif terms.clause.at_most is not None:
                held = terms.values
                terms.values = {-1: str(terms.clause.at_most)}
                most = self._term(self._at(terms.formed).pack, other=False)
                terms.values = held
                if then > most:
                    reason = "beyond-limit"
            if reason:
                self.extended.pop()
        if reason:
            terms.state, terms.formed, terms.reason = "not-formed", NEVER, reason
        else:
            counts[terms.clause.id] = counts.get(terms.clause.id, 0) + 1

    # --- versions -------------------------------------------------------------------------------

    def _at(self, instant: int) -> Version:
        """The last version that has started at an instant."""
        return [one for one in self.versions if one.start <= instant][-1]

    def _follow(self, amending: list[Terms]) -> None:
        """F37."""
        for terms in amending:
            if terms.formed < NEVER and self.arrangements.brings(terms) is None:
                terms.state, terms.formed, terms.reason = "not-formed", NEVER, "version-not-held"
        formed = [terms for terms in amending if terms.formed < NEVER]
        used: list[Terms] = []
        while True:
            base = self.versions[-1].pack.hash
            left = [t for t in formed if self.arrangements.base_of(t) == base and t not in used]
            found = self._next(left, used)
            if found is None:
                break
            pack = self.arrangements.brings(found)
            if pack is None:
                break
            again = any(one.pack.hash == pack.hash for one in self.versions)
            used.append(found)
            start = max(found.period(self.log)[0], self.versions[-1].start)
            self.versions.append(Version(pack, start, found, party_seats(self.log.bound, pack)))
            if again:
                break
        for terms in formed:
            if terms not in used and terms.state == "formed":
                terms.state, terms.formed, terms.reason = "not-formed", NEVER, "base-not-in-force"

    def _next(self, left: list[Terms], used: list[Terms]) -> Terms | None:
        while left:
            first = [t for t in left if not any(self._knowing(t, o) for o in left if o is not t)]
            if len(first) == 1:
                return first[0]
            if not first:
                return None
            rest = [t for t in left if t not in first]
            kept = [t for t in first if not self._backed_out(t)]
            if len(kept) == 1:
                settled = [self._backed_out(t) or 0 for t in first if t is not kept[0]]
                kept[0].formed = max([kept[0].formed, *settled])
                for terms in first:
                    if terms is not kept[0]:
                        terms.state, terms.formed = "crossed", NEVER
                        used.append(terms)
                return kept[0]
            for terms in first:
                terms.state, terms.formed = "crossed", NEVER
                used.append(terms)
            left = [t for t in rest if all(self._knowing(t, one) for one in first)]
        return None

    def _knowing(self, one: Terms, other: Terms) -> bool:
        """F36."""
        return any(
            all(self.log.has_seen(mine.seat, his.entry, mine.entry) for his in other.formed_by)
            for mine in one.formed_by
        )

    def _backed_out(self, terms: Terms) -> int | None:
        """When all signatories had received that a signature was taken back."""
        backs = [one.back for one in terms.formed_by if one.back is not None]
        instants = [
            max(self.log.received(back, seat) for seat in terms.signatories) for back in backs
        ]
        found = min(instants, default=NEVER)
        return None if found >= NEVER else found

    def governing(self, instant: int, debtor: int, creditors: tuple[int, ...]) -> Version | None:
        """F39."""
        last = self._at(instant)
        both = {debtor, *creditors}
        if both <= set(last.parties) or not self._ever(both):
            return last
        return next((one for one in self.versions if both <= set(one.parties)), last)

    def _ever(self, seats: set[int]) -> bool:
        return any(seats <= set(one.parties) for one in self.versions)


def end_of(log: Log, terms: Terms) -> int | None:
    """The end that an extension sets, if it sets one."""
    if terms.clause.end is None or terms.values.get(terms.clause.end) is None:
        return None
    return terms.period(log)[1]


def period_of(terms: Terms) -> Amount:
    """F33: by how much terms extend."""
    most = terms.clause.at_most
    for declared in terms.pack.messages[terms.clause.terms].fields:
        value = terms.values.get(declared.n)
        if declared.type is FieldType.PERIOD and isinstance(value, str):
            names = phrases.Names({}, (), (), (), (), (), ())
            return phrases.read_amount(value, names)
    if most is None:
        raise ValueError(terms.clause.id)
    return most


def run(days: Days, amounts: list[Amount], origin: int | str, counted: bool, anchor: Anchor) -> int:
    """G41: several amounts from one origin; those that join are one."""
    groups: list[list[Amount]] = []
    for amount in amounts:
        joins = groups and kind_of(groups[-1][0]) == kind_of(amount)
        if joins:
            groups[-1].append(amount)
        else:
            groups.append([amount])
    point, closes = origin, NEVER
    for at, group in enumerate(groups):
        total = sum(one.number * LONG.get(one.unit, 1) for one in group)
        unit = Unit.MONTH if group[0].unit in LONG else group[0].unit
        limit = TimeLimit(Amount(total, unit, sum(o.minutes for o in group)), True, anchor, "")
        closes = days.closes(limit, point, Rules(counted if at == 0 else False)).low
        point = max(closes - 1, 0)
    return closes


def kind_of(amount: Amount) -> object:
    """Amounts of one kind are added before they are counted."""
    return "months" if amount.unit in LONG else amount.unit

"""When what applies between whom, in whose view (spec/life.md, F6 to F19, F32)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from detente.core.agreement.builtin import BUILTIN
from detente.core.agreement.clauses import AnchorKind, Parties, Right, TimeLimit
from detente.core.agreement.pack import FieldType, Pack
from detente.core.board.facts import Entry, Place
from tests.referee.days import NEVER, Days, Rules
from tests.referee.log import Log, of, party_seats
from tests.referee.standing import Standing, named
from tests.referee.terms import Terms
from tests.referee.text import Text, Version

__all__ = ["Act", "Life", "Span", "Version", "View"]

SCOPE_WHOLE = frozenset({"whole"})
ZERO = Place(0, 0, 0)


@dataclass(frozen=True)
class Span:
    """A state from one instant to another, and the act that made it."""

    start: int
    end: int
    state: str
    act: Place | None = None


@dataclass(frozen=True)
class Act:
    """One act under a right."""

    entry: Entry
    right: Right
    pack: Pack
    scope: frozenset[str]
    given: Entry


@dataclass(frozen=True)
class View:
    """Parties that contest the same acts until the same instants."""

    parties: tuple[int, ...]
    contests: Mapping[Place, tuple[int, Place]]  # act -> until when, by which entry


def _scope(value: object) -> frozenset[str]:
    return frozenset(map(str, value)) if isinstance(value, list) and value else SCOPE_WHOLE


class Life(Text):
    """Everything about the life of one agreement, by one record."""

    def __init__(self, log: Log, standing: Standing) -> None:
        super().__init__(log, standing)
        self.acts = self._acts()
        self.views = self._views()
        self._spans: dict[tuple[str, int, int, int], list[Span]] = {}

    # --- acts and views -------------------------------------------------------------------------

    def _acts(self) -> list[Act]:
        """F8 to F10."""
        found = []
        for entry in self.log.entries:
            if not self.log.valid(entry) or self.standing.in_error(entry):
                continue
            pack = self.log.pack_of(entry)
            if pack is None:
                continue
            for right in pack.clauses.rights.values():
                if right.by == of(entry).type and self._entitled(entry, right, pack):
                    value = None
                    if right.scope is not None:
                        value = self.standing.values(entry).get(right.scope)
                    scope = _scope(value)
                    given = self.standing.given_by(entry)
                    found.append(Act(entry, right, pack, scope, given))
        return found

    def _entitled(self, entry: Entry, right: Right, pack: Pack) -> bool:
        """F9."""
        if entry.seat not in named(self.log, pack, right.who):
            return False
        if right.who.kind is Parties.SENDER:
            upto = self.log.position[entry.place]
            line = self.log.lines[entry.seat][:upto]
            return any(self.log.valid(e) and of(e).type == right.who.name for e in line)
        return True

    def contests(self, act: Act, seat: int) -> tuple[int, Place] | None:
        """F13: until when a party's contest of an act is upheld, and by which entry."""
        if seat == act.entry.seat or seat not in party_seats(self.log.bound, act.pack):
            return None
        types = {"contested", act.right.contest or "contested"}
        types |= {r.by for r in act.pack.clauses.rights.values() if r.effect == "contests"}
        found = []
        for entry in self.standing.pointing(act.entry, *types):
            if entry.seat == seat and not self.standing.in_error(entry):
                backs = self.standing.taken_back(entry, "withdrawn", "cancelled")
                until = min((self.log.time(back) for back in backs), default=NEVER)
                found.append((-until, entry.place))
        if not found:
            return None
        longest = min(found)
        return -longest[0], longest[1]

    def _views(self) -> list[View]:
        """F15."""
        groups: list[tuple[object, list[int], dict[Place, tuple[int, Place]]]] = []
        for seat in sorted(self.last.parties):
            mine = {}
            for act in self.acts:
                contest = self.contests(act, seat)
                if contest is not None:
                    mine[act.entry.place] = contest
            key = frozenset((place, until) for place, (until, _) in mine.items())
            for other, seats, _ in groups:
                if other == key:
                    seats.append(seat)
                    break
            else:
                groups.append((key, [seat], mine))
        return [View(tuple(seats), mine) for _, seats, mine in groups]

    def act_effect(self, act: Act, seat: int, view: View) -> int:
        """F11, F12, F16: when an act has effect towards a party in a view; never if it has none."""
        takes = act.right.takes
        if takes == "on receipt":
            effect = self.log.received(act.given, seat)
        else:
            log = self.log
            effect = log.time(act.given) if takes == "on sending" else log.upper(act.given)
        contest = view.contests.get(act.entry.place)
        if contest is not None:
            effect = max(effect, contest[0])
        return effect if effect < self.act_end(act, seat) else NEVER

    def act_end(self, act: Act, seat: int) -> int:
        """F12."""
        backs = self.standing.taken_back(act.entry, "withdrawn", "cancelled")
        return min((self.log.received(back, seat) for back in backs), default=NEVER)

    # --- units and their states -----------------------------------------------------------------

    def performed_by(self, pack: Pack, clause: str) -> tuple[str, ...]:
        """F6: the message types by which a clause is performed."""
        clauses = pack.clauses
        if clause in clauses.duties:
            sends = clauses.duties[clause].sends
            return tuple(one for one in sends if one not in BUILTIN)
        if clause in clauses.exchanges:
            return (clauses.exchanges[clause].list.message,)
        if clause in clauses.lists:
            return (clauses.lists[clause].adds,)
        return ()

    def reaches(self, scope: frozenset[str], pack: Pack, unit: str) -> bool:
        """F6."""

        def names(one: str) -> bool:
            return (
                "whole" in scope
                or one in scope
                or any(r.id in scope and one in r.covers for r in pack.regimes)
            )

        types = self.performed_by(pack, unit)
        return names(unit) or (bool(types) and all(names(one) for one in types))

    def is_provisional(self, unit: str) -> bool:
        """F7."""
        pack = self.log.bound.pack
        life = pack.clauses.life
        listed = () if life is None else life.provisional
        return unit in listed or any(unit in self.performed_by(pack, one) for one in listed)

    def states(self, unit: str, debtor: int, creditor: int, view: View) -> list[Span]:
        """F7: one state after the other from 0 on, for ever."""
        key = (unit, debtor, creditor, view.parties[0])
        if key not in self._spans:
            self._spans[key] = self._flatten(self._layers(unit, debtor, creditor, view), unit)
        return self._spans[key]

    def _layers(self, unit: str, debtor: int, creditor: int, view: View) -> list[Span]:
        both = max(self.entered_for(debtor, unit), self.entered_for(creditor, unit))
        layers = [Span(0, both, "not-yet"), Span(both, NEVER, "in-force")]
        if self.is_provisional(unit) and self.signed < both:
            layers[0] = Span(0, self.signed, "not-yet")
            layers.append(Span(self.signed, both, "provisional"))
        layers.append(Span(self.end, NEVER, "ended"))
        for author, other in ((debtor, creditor), (creditor, debtor)):
            if author != other:
                for act in self.acts:
                    if act.entry.seat == author and self.reaches(act.scope, act.pack, unit):
                        layers += self._by_act(act, unit, author == debtor, other, view)
        layers += self._pauses(unit, debtor, creditor)
        return [span for span in layers if span.start < span.end]

    def _by_act(self, act: Act, unit: str, owes: bool, other: int, view: View) -> list[Span]:
        """F17, F18: spans by one act, between its author and another."""
        effect, place = self.act_effect(act, other, view), act.entry.place
        kind, end = act.right.effect, self.act_end(act, other)
        if effect >= NEVER:
            return []
        if kind == "suspends" and (owes or act.right.binds != "own duties only"):
            end = min(end, self._resumed(act, unit, other, view))
            return [Span(effect, end, "suspended", place)]
        if kind == "withholds own performance" and owes:
            end = min(end, self._resumed(act, unit, other, view))
            return [Span(effect, end, "withheld", place)]
        if kind == "opts out" and act.right.scope is not None:
            end = min(end, self._resumed(act, unit, other, view))
            return [Span(effect, end, "ended", place)]
        if kind == "observes voluntarily" and owes:
            end = min(end, self._resumed(act, unit, other, view))
            return [Span(effect, end, "voluntary", place)]
        if kind == "ends for itself":
            left = self.leaves(act, other, view)
            return [Span(left, NEVER, "ended", place)]
        return []

    def leaves(self, act: Act, other: int, view: View) -> int:
        """F18: the end of the notice of a withdrawal."""
        effect = self.act_effect(act, other, view)
        if effect >= NEVER:
            return NEVER
        left = effect
        if act.right.notice is not None:
            left = max(effect, self._noticed(act, act.right.notice, effect))
        return left if left < self.act_end(act, other) else NEVER

    def _noticed(self, act: Act, notice: TimeLimit, effect: int) -> int:
        point: int | str = effect
        if notice.anchor.kind is AnchorKind.DATE:
            point = notice.anchor.date
        elif notice.anchor.kind is AnchorKind.FIELD:
            value = self.standing.values(act.entry).get(notice.anchor.n)
            if isinstance(value, (int, str)):
                point = value
        rules = Rules(act.pack.agreement.first_day_counted)
        return Days(act.pack).closes(notice, point, rules).low

    def _resumed(self, act: Act, unit: str, other: int, view: View) -> int:
        """F17: the first effect of a resumption that means an act."""
        found = [NEVER]
        for one in self.acts:
            if one.right.effect != "resumes" or one.entry.seat != act.entry.seat:
                continue
            if not self.reaches(one.scope, one.pack, unit):
                continue
            cited = of(one.entry).refers_to
            if not any(other.entry.leaf == cited for other in self.acts):
                position = self.log.position
                means = position[act.entry.place] < position[one.entry.place]
            else:
                means = cited == act.entry.leaf
            if means:
                found.append(self.act_effect(one, other, view))
        return min(found)

    def _pauses(self, unit: str, debtor: int, creditor: int) -> list[Span]:
        """F32."""
        spans = []
        for terms in self.arrangements.all:
            if terms.clause.effect != "pauses" or terms.formed >= NEVER:
                continue
            scoped = [
                f
                for f in terms.pack.messages[terms.clause.terms].fields
                if f.type is FieldType.SCOPE
            ]
            if not scoped or not {debtor, creditor} <= set(terms.signatories):
                continue
            value = terms.values.get(scoped[0].n)
            scope = _scope(value)
            if debtor != creditor and self.reaches(scope, terms.pack, unit):
                begin, end = terms.period(self.log)
                last = self.released(terms, debtor, creditor, self.views[0])
                spans.append(
                    Span(
                        begin, min(end, self.end, last), "suspended", terms.formed_by[0].entry.place
                    )
                )
        return spans

    def released(self, terms: Terms, one: int, other: int, view: View) -> int:
        """F32: when a release ended terms between two parties."""
        found = [NEVER]
        for act in self.acts:
            if act.right.effect.startswith("releases") and act.right.releases == terms.clause.id:
                cited = of(act.entry).refers_to
                every = [o.leaf for t in self.arrangements.all for o in t.offers]
                if cited in every and cited not in [offer.leaf for offer in terms.offers]:
                    continue
                if act.entry.seat in (one, other):
                    towards = other if act.entry.seat == one else one
                    effect = self.act_effect(act, towards, view)
                    if effect >= terms.formed:
                        found.append(effect)
        return min(found)

    def _flatten(self, layers: list[Span], unit: str) -> list[Span]:
        """The state of each stretch, and the span that is its cause."""
        order = ["not-yet", "ended", "suspended", "withheld", "provisional", "in-force"]
        cuts = sorted({0, *(s.start for s in layers), *(s.end for s in layers)} - {NEVER})
        found: list[Span] = []
        for start, end in zip(cuts, [*cuts[1:], NEVER], strict=True):
            here = [s for s in layers if s.start <= start < s.end]
            state = min((s.state for s in here if s.state in order), key=order.index)
            if state in ("not-yet", "ended") and any(s.state == "voluntary" for s in here):
                state = "voluntary"
            causes = [s for s in here if s.state == state]
            cause = min(causes, key=lambda s: (s.start, s.act is not None, s.act or ZERO))
            span = Span(start, end, state, cause.act)
            if found and (found[-1].state, found[-1].act) == (state, cause.act):
                found[-1] = Span(found[-1].start, end, state, cause.act)
            else:
                found.append(span)
        return found

    def arrangement_ends(self, clause: str) -> tuple[int, int] | None:
        """F34."""
        formed = [t for t in self.arrangements.all if t.clause.id == clause and t.formed < NEVER]
        if not formed:
            return None
        last = max(formed, key=lambda t: (t.formed, t.offers[0].place))
        begin, end = last.period(self.log)
        if last.clause.effect == "pauses":
            end = min(end, self.end)
        return begin, end

"""Tallies as lines of a board (spec/tallies.md, Y15 to Y34)."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator
from typing import Final

from detente.core.agreement.clauses import TallyClause
from detente.core.board import life_spans as states
from detente.core.board.facts import Entry
from detente.core.board.figures import Figure
from detente.core.board.life import View
from detente.core.board.objections import Objection, objections_to
from detente.core.board.record import NEVER
from detente.core.board.show import Json, cause, names, stamp
from detente.core.board.statements import ABOUT, STATEMENT, said
from detente.core.board.tallies import Ledger, Tallies
from detente.core.board.tally_groups import group_lines
from detente.core.board.tally_steps import Span, Steps

WITHIN: Final = "within"
ABOVE: Final = "over"
BELOW: Final = "under"
KEPT: Final = "kept"
NOT_KEPT: Final = "not-kept"
NOT_BINDING_YET: Final = "not-binding-yet"
NOT_JUDGED: Final = "not-judged"
UNDECIDED: Final = "cannot-be-decided"

_BOUND: Final = (states.IN_FORCE, states.PROVISIONAL)
_SHORTFALL: Final = "under"

OpenOf = Callable[[str, int], int]  # clause, debtor -> instances open at the instant of the board


def tally_lines(tallies: Tallies, as_of: int, open_of: OpenOf) -> list[Json]:
    """The section `tallies`; `open_of` counts open instances of a duty where a tally counts
    those.
    """
    tallies.settle(as_of)
    return [
        _tally(tallies, ledger, as_of, open_of) for _, ledger in sorted(tallies.ledgers.items())
    ]


def _tally(tallies: Tallies, ledger: Ledger, as_of: int, open_of: OpenOf) -> Json:
    clause = tallies.clause_at(ledger.name, as_of) or ledger.clause
    found: Json = {
        "clause": ledger.name,
        "paragraph": clause.grounds.paragraph,
        "basis": clause.grounds.basis.value,
        "force": clause.force,
    }
    if clause.unit is not None:
        found["unit"] = clause.unit
    if ledger.stepped:
        judge = Judge(tallies, ledger, clause, as_of)
        found["kind"] = "figures"
        found["lines"] = [judge.line(seat) for seat in tallies.of(clause, as_of)]
    else:
        found["kind"] = "balance" if clause.balance else "count"
        judge = Judge(tallies, ledger, clause, as_of)
        found["lines"] = group_lines(tallies, ledger, clause, as_of, judge.binding, open_of)
    said = _statements(tallies, ledger.name, as_of)
    if said:
        found["statements"] = names(said)
    return found


def _statements(tallies: Tallies, clause: str, as_of: int) -> list[Entry]:
    """Statements of the chronicle about a tally; they stand beside it and are not counted."""
    acts = tallies.acts
    found = [
        entry
        for entry in tallies.record.of_type((STATEMENT,))
        if acts.in_error(entry) is None
        and acts.standing(entry).values.get(ABOUT) == clause
        and said(acts, entry) <= as_of
    ]
    return sorted(found, key=lambda one: (said(acts, one), one.place))


class Judge:
    """Judges the figures of one tally at one instant."""

    def __init__(self, tallies: Tallies, ledger: Ledger, clause: TallyClause, as_of: int) -> None:
        self.tallies = tallies
        self.ledger = ledger
        self.clause = clause
        self.as_of = as_of
        self.voluntary = clause.force == "voluntary"
        self.objections = list(objections_to(tallies, ledger, clause, as_of))

    # --- when it binds --------------------------------------------------------------------------

    def binding(self, seat: int) -> tuple[int, int]:
        """First instant at which the clause binds a party, and the first at which it no longer
        does; NEVER where either is not known.
        """
        times = self.tallies.times
        start, end = (times.bound(limit, seat) for limit in (self.clause.binds, self.clause.until))
        return (0 if start is None else start, NEVER if end is None else end)

    def judged(self, seat: int, view: View, wanted: tuple[str, ...]) -> list[tuple[int, int]]:
        """Intervals, up to the instant of the board, over which a party's figures are judged: in
        which the clause applies towards any other party.
        """
        start, end = self.binding(seat)
        end = min(end, self.as_of + 1)
        if start >= end:
            return []
        if self.voluntary:
            return [(start, end)] if wanted == _BOUND else []
        found = []
        for other in self.tallies.parties:
            if other == seat:
                continue
            for one in self.tallies.life.intervals(self.ledger.name, seat, other, view):
                low, high = max(one.start, start), min(one.end, end)
                state = one.state
                if state == states.NOT_YET and isinstance(self.clause.binds, str):
                    state = states.IN_FORCE  # the clause itself names the day
                if state in wanted and low < high:
                    found.append((low, high))
        return _merged(found)

    # --- lines ----------------------------------------------------------------------------------

    def line(self, seat: int) -> Json:
        """Everything about one party's figures."""
        steps = self.ledger.steps_of(seat)
        code = self.tallies.bound.seats[seat]
        start, end = self.binding(seat)
        found: Json = {"party": code, "binds": None if start == NEVER else stamp(start)}
        if self.clause.until is not None:
            found["until"] = None if end == NEVER else stamp(end)
        ceiling, floor = self.ledger.bounds(seat, self.as_of)
        found |= {} if ceiling is None else {"ceiling": ceiling}
        found |= {} if floor is None else {"floor": floor}
        found["figures"] = steps.digest.value()
        last = steps.last(self.as_of)
        found["last"] = None if last is None else _figure(last)
        now = steps.at(self.as_of)
        speaking = now is not None and now.high is not None
        found["now"] = _value(now) if now is not None and speaking else None
        reach = self.tallies.record.reach(seat)
        found["reach"] = None if reach is None else stamp(reach)
        found |= self._verdicts(seat, steps)
        found |= self._beside(seat, steps)
        found["why"] = {
            "entries": [] if last is None else names(last.entries),
            "paragraph": self.clause.grounds.paragraph,
        }
        return found

    def _verdicts(self, seat: int, steps: Steps) -> Json:
        """One finding, or one for each view where parties see the life of the clause otherwise."""
        found: list[tuple[list[str], Json]] = []
        for view in self.tallies.life.views():
            one = self._finding(
                seat, steps, self.judged(seat, view, _BOUND), voluntary=self.voluntary
            )
            kept = self.judged(seat, view, (states.VOLUNTARY,))
            if kept:
                one["voluntary"] = self._finding(seat, steps, kept, voluntary=True)
            found.append(([self.tallies.bound.seats[seat] for seat in view.parties], one))
        if all(one == found[0][1] for _, one in found):
            return found[0][1]
        return {"views": [{"parties": parties, **one} for parties, one in found]}

    def _finding(
        self, seat: int, steps: Steps, intervals: list[tuple[int, int]], *, voluntary: bool
    ) -> Json:
        if not intervals:
            start, _ = self.binding(seat)
            return {"verdict": NOT_BINDING_YET if start > self.as_of else NOT_JUDGED}
        gaps: list[tuple[int, int]] = []
        beyond: list[Json] = []
        for low, high in intervals:
            for span in steps.not_plain(low, high):
                if span.low is None or span.high is None:
                    gaps.append((span.start, span.end))
                else:
                    beyond += self._beyond(seat, span)
        gaps = _merged(gaps)
        found: Json = {"verdict": _verdict(beyond, gaps, voluntary=voluntary)}
        found["since"] = stamp(intervals[0][0])
        last = gaps[-1][0] if gaps and gaps[-1][1] == intervals[-1][1] else intervals[-1][1]
        found["speaks_to"] = stamp(last - 1) if last > intervals[0][0] else None
        if beyond:
            found["beyond"] = beyond
        if gaps:
            found["gaps"] = [{"from": stamp(low), "to": stamp(high - 1)} for low, high in gaps]
        causes = self._causes(seat, gaps) if found["verdict"] == UNDECIDED else []
        doubtful = self._doubtful(steps, intervals[-1][1])
        if doubtful:
            found["verdict"] = UNDECIDED
            causes = [cause("divergent", self.tallies.bound.seats[seat], doubtful)]
        if causes:
            found["alternatives"] = [KEPT, NOT_KEPT] if voluntary else self._alternatives(seat)
            found["causes"] = causes
        cells = self._marked(steps, intervals)
        if cells:
            found["cells"] = cells
        return found

    def _doubtful(self, steps: Steps, end: int) -> list[Entry]:
        """Entries that the finding rests on where their register has two histories."""
        return self.tallies.doubtful(one for _, one in steps.figures() if one.at < end)

    def _alternatives(self, seat: int) -> list[str]:
        ceiling, floor = self.ledger.bounds(seat, self.as_of)
        found = [WITHIN]
        found += [] if ceiling is None else [ABOVE]
        return found + ([] if floor is None else [BELOW])

    def _beyond(self, seat: int, span: Span) -> Iterator[Json]:
        """What is above the ceiling or below the floor of the version in force then."""
        ceiling, floor = self.ledger.bounds(seat, span.start)
        part: Json = {"from": stamp(span.start), "to": stamp(span.end - 1)}
        entries = names(entry for figure in span.figures for entry in figure.entries)
        if ceiling is not None and span.high is not None and span.high > ceiling:
            more = {"value": span.high, "ceiling": ceiling, "over": span.high - ceiling}
            yield {**part, **more, "entries": entries}
        if floor is not None and span.low is not None and span.low < floor:
            less = {"value": span.low, "floor": floor, _SHORTFALL: floor - span.low}
            yield {**part, **less, "entries": entries}

    def _causes(self, seat: int, gaps: list[tuple[int, int]]) -> list[Json]:
        """Why no figure speaks: the record does not reach so far, or it holds what cannot be read,
        or nothing was declared.
        """
        record, code = self.tallies.record, self.tallies.bound.seats[seat]
        found = []
        reach = record.reach(seat)
        if reach is None or reach < min(gaps[-1][1] - 1, self.as_of):
            found.append(cause("not-reached", code))
        entries = record.lines[seat].entries
        closed = {
            entry.place: entry
            for other in range(len(self.tallies.names))
            for entry in record.closed_between(seat, other, 0, len(entries))
        }
        for code_of, withheld in (("withheld", True), ("sealed", False)):
            some = [one for _, one in sorted(closed.items()) if one.withheld is withheld]
            if some:
                found.append(cause(code_of, code, some[:1]))
        unread = any(one["code"] in ("withheld", "sealed") for one in found)
        if not found or (not unread and reach is not None and reach >= gaps[0][0]):
            found.append(cause("not-declared", code))
        return found

    def _marked(self, steps: Steps, intervals: list[tuple[int, int]]) -> list[Json]:
        """Figures that speak within the intervals and carry marks, such as `unverified`."""
        found: dict[object, Json] = {}
        for low, high in intervals:
            at = steps.at(low)
            standing = () if at is None else at.figures
            listed = [one for one in standing if one.marks]
            for index in range(bisect_left(steps.marked, low), len(steps.marked)):
                if steps.marked[index] >= high:
                    break
                dated = steps.dated(steps.marked[index])
                listed += [figure for _, figure in dated if figure.marks]
            for figure in listed:
                found[figure.entry.place] = _figure(figure)
        return [one for _, one in sorted(found.items(), key=lambda item: str(item[1]["as_of"]))]

    # --- what stands beside ---------------------------------------------------------------------

    def _beside(self, seat: int, steps: Steps) -> Json:
        found: Json = {}
        differing = [
            self._difference(point, steps) for point in steps.differing if point <= self.as_of
        ]
        if differing:
            found["differ"] = differing
        others = [self._counted_by(one) for one in self.objections if one.of == seat]
        if others:
            found["by_others"] = others
        waiting = [
            _figure(figure)
            for taken in self.ledger.waiting.values()
            for _, figure in taken.figures
            if figure.seat == seat
        ]
        if waiting:
            found["not_receipted"] = sorted(waiting, key=lambda one: str(one["entries"]))
        return found

    def _difference(self, point: int, steps: Steps) -> Json:
        counted, declared, figures = steps.difference(point) or (0, 0, ())
        return {
            "as_of": _dated(figures[-1]) if figures else stamp(point),
            "counted": counted,
            "declared": declared,
            "by": abs(counted - declared),
            "entries": names(entry for figure in figures for entry in figure.entries),
        }

    def _counted_by(self, one: Objection) -> Json:
        """The figure of one party by another's count, against the same bounds."""
        codes = self.tallies.bound.seats
        found: Json = {"by": codes[one.by], "as_of": one.as_of, "entries": names(one.entries)}
        if one.left_out:
            found["left_out"] = [{"what": what, "number": number} for what, number in one.left_out]
        if one.declared is not None:
            found["declared"] = one.declared
        if one.value is None:
            return found
        found["value"] = one.value
        at = NEVER if one.at is None else one.at
        ceiling, floor = self.ledger.bounds(one.of, min(at, self.as_of))
        start, end = self.binding(one.of)
        if not start <= at < end:
            found["verdict"] = NOT_BINDING_YET if at < start else NOT_JUDGED
        elif ceiling is not None and one.value > ceiling:
            found |= {"verdict": ABOVE, "over": one.value - ceiling}
        elif floor is not None and one.value < floor:
            found |= {"verdict": BELOW, _SHORTFALL: floor - one.value}
        else:
            found["verdict"] = WITHIN
        return found


def _verdict(beyond: list[Json], gaps: list[tuple[int, int]], *, voluntary: bool) -> str:
    if beyond and voluntary:
        return NOT_KEPT
    if beyond:
        return BELOW if all(_SHORTFALL in one for one in beyond) else ABOVE
    if gaps:
        return UNDECIDED
    return KEPT if voluntary else WITHIN


def _dated(figure: Figure) -> str:
    """The valid date as it was declared."""
    return figure.dated if isinstance(figure.dated, str) else stamp(figure.at)


def _figure(figure: Figure) -> Json:
    found: Json = {
        "as_of": _dated(figure),
        "value": figure.number,
        "entries": names(figure.entries),
    }
    if figure.marks:
        found["marks"] = list(figure.marks)
    return found


def _value(span: Span) -> Json:
    """The value at an instant; two where a party declared two for one date."""
    found: Json = {"value": span.high, "source": span.source}
    if span.low != span.high:
        found["least"] = span.low
    found["entries"] = names(entry for figure in span.figures for entry in figure.entries)
    return found


def _merged(intervals: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Intervals in order, those that touch as one."""
    found: list[tuple[int, int]] = []
    for low, high in sorted(intervals):
        if found and low <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], high))
        else:
            found.append((low, high))
    return found

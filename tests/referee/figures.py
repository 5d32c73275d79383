"""Declared figures against ceilings (spec/tallies.md, Y9 to Y20), of a tally whose figures stand
until the next declaration: last and present figure, and the verdict where there is one view.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from detente.core.agreement.clauses import Duty, TallyClause
from detente.core.board.facts import Entry
from tests.referee.days import NEVER, Days, Rules, date_of, day_of
from tests.referee.log import of
from tests.referee.standing import named
from tests.referee.sums import Sums
from tests.referee.value import Found

IN_FORCE = ("in-force", "provisional")


@dataclass(frozen=True)
class Figure:
    """What one message declares, and while it speaks."""

    entry: Entry
    value: int
    since: int
    until: int


class Figures:
    """One tally of figures."""

    def __init__(self, found: Found, sums: Sums, clause: TallyClause) -> None:
        self.found = found
        self.sums = sums
        self.clause = clause
        self.days = Days(sums.pack)

    def lines(self) -> list[dict[str, Any]]:
        """Y20, as far as it is found here."""
        return [self._line(seat) for seat in named(self.found.log, self.sums.pack, self.clause.of)]

    def _line(self, seat: int) -> dict[str, Any]:
        until = self.found.until
        figures = self.figures(seat)
        by_now = [one for one in figures if one.since <= until]
        last = [one for one in by_now if one.since == max(o.since for o in by_now)][:1]
        now = [one.value for one in figures if one.since <= until < one.until]
        ceiling = self.clause.ceiling[self.sums.name(seat)]
        line: dict[str, Any] = {
            "party": self.found.log.bound.seats[seat],
            "ceiling": ceiling,
            "figures": {"count": len(figures)},
            "last": {"value": last[0].value} if last else None,
            "now": {"value": max(now)} if now else None,
        }
        floor = self.clause.floor.get(self.sums.name(seat))
        if floor is not None:
            line["floor"] = floor
        if len(self.found.life.views) == 1:
            line["verdict"] = self._verdict(seat, figures, ceiling, floor)
        return line

    def figures(self, seat: int) -> list[Figure]:
        """Y5, Y11: the figures of a party, by date."""
        made = [
            (self.sums.dated(self.clause, entry), entry, value)
            for entry, value in self.sums.figures(self.clause, ended=True)
            if entry.seat == seat
        ]
        found = []
        for since, entry, value in sorted(made, key=lambda one: (one[0], one[1].place)):
            later = [other for other, _, _ in made if other > since]
            ends = [self.stands(seat, entry), self.sums.ended(entry), *later]
            found.append(Figure(entry, value, since, min(ends)))
        return found

    def stands(self, seat: int, entry: Entry) -> int:
        """Y12."""
        ends = [NEVER]
        for duty in self.sums.pack.clauses.duties.values():
            reads = any(
                self.sums.reads(row, kind) for row in self.clause.counts for kind in duty.sends
            )
            if duty.every is not None and duty.force != "may" and reads:
                ends.append(self._due(duty, seat, entry))
        return min(ends)

    def _due(self, duty: Duty, seat: int, entry: Entry) -> int:
        """When the first occurrence after a figure closes."""
        n = self.clause.dated[of(entry).type]
        value = self.found.standing.values(entry).get(n)
        dated = self.days.day(
            value if isinstance(value, (int, str)) else self.found.log.time(entry)
        )
        entered = self.found.life.entered(seat)
        if duty.every is None or entered >= NEVER:
            return self.days.start(dated + 1)
        rules = Rules(duty.first_day_counted, duty.clear)
        for period in self.days.periods(duty.every, entered, duty.first_day_counted):
            closes = self.days.closes(duty.by, period.last, rules).high
            matched = day_of(date_of(self.days.day(period.last))) + 1
            if closes > entered and matched > dated:
                return closes
        return NEVER

    def _verdict(self, seat: int, figures: list[Figure], ceiling: int, floor: int | None) -> str:
        """Y16, Y18."""
        spans = self._intervals(seat)
        voluntary = self.clause.force == "voluntary"
        if not spans:
            return "not-binding-yet" if self._binds() > self.found.until else "not-judged"
        inside = [
            one
            for one in figures
            if any(max(one.since, start) < min(one.until, end) for start, end in spans)
        ]
        if any(one.value > ceiling for one in inside):
            return "not-kept" if voluntary else "over"
        if floor is not None and any(one.value < floor for one in inside):
            return "not-kept" if voluntary else "under"
        for start, end in spans:
            at = start
            while at < end:
                speaking = [one.until for one in figures if one.since <= at < one.until]
                if not speaking:
                    return "cannot-be-decided"
                at = max(speaking)
        return "kept" if voluntary else "within"

    def _binds(self) -> int:
        """Y10, of a date."""
        return self.days.first(self.clause.binds) if isinstance(self.clause.binds, str) else 0

    def _intervals(self, seat: int) -> list[tuple[int, int]]:
        """Y16."""
        begin, end = self._binds(), self.found.until + 1
        if self.clause.force == "voluntary":
            return [(begin, end)] if begin < end else []
        counted = IN_FORCE + (("not-yet",) if isinstance(self.clause.binds, str) else ())
        view = self.found.life.views[0]
        spans: set[tuple[int, int]] = set()
        for other in self.found.life.last.parties:
            if other != seat:
                for span in self.found.life.states(self.clause.id, seat, other, view):
                    start, after = max(span.start, begin), min(span.end, end)
                    if span.state in counted and start < after:
                        spans.add((start, after))
        return sorted(spans)

"""Sums of what messages declare (spec/tallies.md, Y2 to Y8, Y14, Y22, Y27, Y28, Y30), without what
is one-sided or objected to.
"""

from __future__ import annotations

from typing import Any

from detente.core.agreement.clauses import (
    Counts,
    TallyClause,
)
from detente.core.agreement.pack import Pack
from detente.core.board.facts import Entry
from tests.referee.days import NEVER, Days, date_of, day_of, months_on
from tests.referee.events import as_text
from tests.referee.log import of, seats_named
from tests.referee.standing import Values, named, passes
from tests.referee.value import Found, instant


class Sums:
    """Tallies that are counts and balances, of one version."""

    def __init__(self, found: Found, pack: Pack) -> None:
        self.found = found
        self.pack = pack
        self.log = found.log
        self.days = Days(pack)

    def effect(self, entry: Entry) -> int:
        """Y2: the least of the effects towards those it went to."""
        seats = [s for s in range(self.log.count) if s != entry.seat]
        seats = [s for s in seats if self.log.addressed(entry, s)]
        return min((self.found.standing.effect(entry, seat) for seat in seats), default=NEVER)

    def ended(self, entry: Entry) -> int:
        """Y2: when a withdrawal of it had effect."""
        backs = self.found.standing.taken_back(entry, "withdrawn", "cancelled")
        return min((self.effect(back) for back in backs), default=NEVER)

    def speaking(self, kind: str, *, ended: bool) -> list[Entry]:
        """Messages of a type that say something at the instant asked for, or have said it."""
        return [
            entry
            for entry in self.log.all_valid(kind)
            if not self.found.standing.in_error(entry)
            if self.effect(entry) <= self.found.until
            if ended or self.found.until < self.ended(entry)
        ]

    def reads(self, row: Counts, kind: str) -> bool:
        """Y3: whether a row reads a type."""
        return kind == self._message(row)

    def _message(self, row: Counts) -> str:
        if row.field is not None:
            return row.field.message
        return row.rows.message if row.rows is not None else row.messages or ""

    def figure(self, clause: TallyClause, entry: Entry) -> int | None:
        """Y4, Y5."""
        total, values = 0, self.found.standing.values(entry)
        for row in clause.counts:
            if not self.reads(row, of(entry).type):
                continue
            number = self.row(row, values)
            if number is None:
                return None
            total += number * row.each.get(self.name(entry.seat), 0)
        return total

    def name(self, seat: int) -> str:
        """The seat of the pack that a party has."""
        codes = [party.code for party in self.pack.parties]
        return next(c for c in codes if seats_named(self.log.bound, self.pack, [c]) == [seat])

    def row(self, row: Counts, values: Values) -> int | None:
        """Y4."""
        if row.messages is not None:
            return 1 if passes(row.where, values) else 0
        if row.rows is not None:
            table = values.get(row.rows.n)
            if not isinstance(table, (list, tuple)):
                return None
            rows = [dict(enumerate(cells)) for cells in table if isinstance(cells, (list, tuple))]
            return sum(1 for cells in rows if passes(row.where, cells))
        if row.field is None:
            return None
        value = values.get(row.field.n)
        if not isinstance(value, int):
            return None
        return value if passes(row.where, values) else 0

    def dated(self, clause: TallyClause, entry: Entry) -> int:
        """Y7."""
        n = clause.dated.get(of(entry).type)
        value = None if n is None else self.found.standing.values(entry).get(n)
        return self.days.first(value) if isinstance(value, (int, str)) else self.log.time(entry)

    def figures(self, clause: TallyClause, *, ended: bool = False) -> list[tuple[Entry, int]]:
        """All messages with a figure that speak, or that have."""
        kinds = {self._message(row) for row in clause.counts}
        found = [
            (e, self.figure(clause, e)) for kind in kinds for e in self.speaking(kind, ended=ended)
        ]
        return [(entry, number) for entry, number in found if number is not None]

    # --- balances -------------------------------------------------------------------------------

    def balance(self, clause: TallyClause) -> list[dict[str, Any]]:
        """Y27, Y28."""
        groups: dict[str, dict[str, int]] = {}
        for entry, number in self.figures(clause):
            n = clause.group.n if clause.group else None
            key = None if n is None else as_text(self.found.standing.values(entry).get(n))
            sides = groups.setdefault(key or "", dict.fromkeys(clause.balance, 0))
            if self.name(entry.seat) in sides:
                sides[self.name(entry.seat)] += number
        lines = []
        for key, sides in sorted(groups.items()):
            weighed = {number * clause.balance[name] for name, number in sides.items()}
            lines.append(
                {
                    "group": key,
                    "sides": [{"party": name, "counted": n} for name, n in sides.items()],
                    "verdict": "balanced" if len(weighed) == 1 else "not-balanced",
                }
            )
        return lines

    # --- counts ---------------------------------------------------------------------------------

    def window(self, clause: TallyClause, seat: int, at: int) -> tuple[int, int]:
        """Y14: first second, and the first one after."""
        day = self.days.day(at)
        year = int(date_of(day)[:4])
        if clause.per == "calendar year":
            first = day_of(f"{year}-01-01")
            return self.days.start(first), self.days.start(day_of(f"{year + 1}-01-01"))
        origin = self.days.day(self.found.life.entered(seat))
        k = year - int(date_of(origin)[:4])
        while months_on(origin, 12 * k) > day:
            k -= 1
        first, after = months_on(origin, 12 * k), months_on(origin, 12 * (k + 1))
        return self.days.start(first), self.days.start(after)

    def count(self, clause: TallyClause) -> list[dict[str, Any]]:
        """Y30."""
        lines = []
        for seat in named(self.log, self.pack, clause.of):
            sums = {self.window(clause, seat, self.found.until): 0}
            for entry, number in self.figures(clause):
                if entry.seat == seat:
                    window = self.window(clause, seat, self.dated(clause, entry))
                    sums[window] = sums.get(window, 0) + number
            ceiling, floor = clause.ceiling[self.name(seat)], clause.floor.get(self.name(seat))
            for (first, after), number in sorted(sums.items()):
                under = floor is not None and number < floor and after <= self.found.until
                line: dict[str, Any] = {
                    "party": self.log.bound.seats[seat],
                    "from": instant(first),
                    "to": instant(after - 1),
                    "counted": number,
                    "verdict": "over" if number > ceiling else "under" if under else "within",
                }
                if floor is not None:
                    line["floor"] = floor
                lines.append(line)
        return lines

"""When a tally binds and how long a figure speaks (spec/tallies.md, Y10 to Y14)."""

from __future__ import annotations

from detente.core.agreement import periods
from detente.core.agreement.clauses import (
    Amount,
    Anchor,
    AnchorKind,
    Duty,
    Series,
    TallyClause,
    TimeLimit,
)
from detente.core.agreement.pack import Pack
from detente.core.board.acts import Acts
from detente.core.board.figures import messages_of
from detente.core.board.life import Life
from detente.core.board.life_seats import parties_of
from detente.core.board.record import NEVER


class Times:
    """Instants of the clauses of one version of the pack, for the parties of one record."""

    def __init__(self, pack: Pack, acts: Acts, life: Life) -> None:
        self.pack = pack
        self.acts = acts
        self.life = life

    def reckoning(
        self, *, first_day_counted: bool | None = None, clear: bool = False
    ) -> periods.Reckoning:
        """How the pack counts, or one clause of it."""
        terms = self.pack.agreement
        counted = terms.first_day_counted if first_day_counted is None else first_day_counted
        return periods.Reckoning(
            periods.zone_offset_s(terms.zone),
            counted,
            clear,
            calendars=self.pack.clauses.calendars,
        )

    def _day(self, dated: periods.Point) -> str:
        return periods.date_of(dated, self.acts.offset_s)

    def date_of(self, instant: int) -> str:
        """The date of an instant in the zone of the pack."""
        return periods.date_of(instant, periods.zone_offset_s(self.pack.agreement.zone))

    # --- anchors --------------------------------------------------------------------------------

    def point(self, anchor: Anchor, seat: int) -> periods.Point | None:
        """The point of an anchor for one party, None while there is none."""
        life = self.life
        if anchor.kind is AnchorKind.DATE:
            return anchor.date
        if anchor.kind is AnchorKind.SIGNATURE:
            return life.signature()
        if anchor.kind is AnchorKind.ENTRY_INTO_FORCE:
            return life.entered(seat)
        if anchor.kind is AnchorKind.ORIGINAL_ENTRY:
            return life.original_entry()
        if anchor.kind is AnchorKind.EXPIRY:
            return life.end(life.views()[0])
        if anchor.kind in (AnchorKind.ARRANGEMENT_START, AnchorKind.ARRANGEMENT_END):
            found = life.arrangement(anchor.name)
            if found is None:
                return None
            start, end = found
            if anchor.kind is AnchorKind.ARRANGEMENT_START:
                return start
            return None if end == NEVER else end
        if anchor.kind in (AnchorKind.RECEIPT, AnchorKind.SENDING, AnchorKind.FIELD):
            return self._first_message(anchor, seat)
        return None

    def _first_message(self, anchor: Anchor, seat: int) -> periods.Point | None:
        """The first message of that type that this party sent and that stands."""
        points: list[tuple[int, periods.Point]] = []
        others = [one for one in parties_of(self.acts.bound, self.pack) if one != seat]
        for entry in self.acts.record.of_type((anchor.name,)):
            if entry.seat != seat or self.acts.in_error(entry) is not None:
                continue
            received = min(
                (self.acts.received(entry, one) for one in others if entry.to >> one & 1),
                default=NEVER,
            )
            if anchor.kind is AnchorKind.RECEIPT:
                points.append((received, received))
            elif anchor.kind is AnchorKind.SENDING:
                points.append((received, self.acts.record.time(entry)))
            else:
                value = self.acts.standing(entry).values.get(anchor.n)
                if isinstance(value, int | str):
                    points.append((received, value))
        first = min(points, default=None, key=lambda one: one[0])
        return None if first is None or first[0] == NEVER else first[1]

    def bound(self, limit: TimeLimit | str | None, seat: int) -> int | None:
        """First second from which `binds` or `until` counts; None where nothing is said, NEVER
        while its anchor has no date.
        """
        if limit is None:
            return None
        how = self.reckoning()
        if isinstance(limit, str):
            return periods.day_bounds(limit, how.offset_s)[0]
        point = self.point(limit.anchor, seat)
        if point is None or point == NEVER:
            return NEVER
        if limit.amount is not None and limit.amount.number == 0:
            return self.acts.instant(point)
        found = periods.binds_from(limit, point, how)
        return NEVER if found is None else found.low

    # --- how long a figure speaks ---------------------------------------------------------------

    def speaks_until(self, clause: TallyClause, seat: int, dated: periods.Point) -> int:
        """First second for which a figure no longer speaks, apart from the next one."""
        if isinstance(clause.stands, Amount):
            return periods.expires(clause.stands, dated, self.reckoning()).low
        read = set(sources_of(clause))
        duties = [
            duty
            for duty in self.pack.clauses.duties.values()
            if duty.every is not None and duty.force != "may" and read & set(duty.sends)
        ]
        return min((self._next_due(duty, seat, dated) for duty in duties), default=NEVER)

    def _next_due(self, duty: Duty, seat: int, dated: periods.Point) -> int:
        """When the declaration after the one of this date falls due, NEVER where it never does.
        While the rhythm has no beginning, nothing says how long a figure speaks beyond its day.
        """
        series = duty.every
        if series is None or duty.by.amount is None:
            return NEVER
        origin = self.point(series.anchor, seat)
        if origin is None:
            return periods.day_bounds(self._day(dated), self.acts.offset_s)[1]
        how = self.reckoning(first_day_counted=duty.first_day_counted, clear=duty.clear)
        day = periods.date_of(dated, how.offset_s)
        phrase = duty.match.phrase if duty.match is not None else ""
        k = max(0, periods.index_at(series, origin, day, how) - 1)
        for number in range(k, k + 4):
            due = self._due(duty, series, origin, number, how)
            if due is None or not periods.exists(periods.Bounds(due, due), origin, how):
                continue
            if self._after(phrase, series, origin, number, how, day, due):
                return due
        return NEVER

    def _after(
        self,
        phrase: str,
        series: Series,
        origin: periods.Point,
        number: int,
        how: periods.Reckoning,
        day: str,
        due: int,
    ) -> bool:
        """Whether an occurrence asks for a later declaration than one dated on a day."""
        if phrase in (
            "the day after the period",
            "the end of the period",
            "the start of the period",
        ):
            here = periods.period(series, origin, number, how)
            wanted = periods.matched_value(phrase, here, origin, how.offset_s)
            return isinstance(wanted, str) and wanted > day
        return due > periods.day_bounds(day, how.offset_s)[1]

    def _due(
        self,
        duty: Duty,
        series: Series,
        origin: periods.Point,
        number: int,
        how: periods.Reckoning,
    ) -> int | None:
        here = periods.period(series, origin, number, how)
        at_end = duty.by.anchor.kind is AnchorKind.PERIOD_END
        found = periods.closes(duty.by, periods.anchor_of(here, at_end=at_end), how)
        return None if found is None else found.low

    # --- windows --------------------------------------------------------------------------------

    def window(self, clause: TallyClause, seat: int, at: int) -> tuple[int, int] | None:
        """First second of the window of a quota that holds an instant, and the first after it.
        None where the agreement year has no beginning yet.
        """
        how = self.reckoning()
        if clause.per is None:
            return (0, NEVER)
        if isinstance(clause.per, Series):
            origin = self.point(clause.per.anchor, seat)
        else:
            origin = self.life.entered(seat)
            if origin is None and clause.per == "calendar year":
                origin = 0
        if origin is None:
            return None
        found = periods.quota_window(clause.per, origin, at, how)
        if isinstance(found.start, int) and isinstance(found.end, int):
            return (found.start, found.end)
        start = periods.day_bounds(str(found.start), how.offset_s)[0]
        return (start, periods.day_bounds(str(found.end), how.offset_s)[1])


def sources_of(clause: TallyClause) -> tuple[str, ...]:
    """Message types whose figures a tally reads, its declared total last."""
    found = messages_of(clause)
    declared = () if clause.declared is None else (clause.declared.message,)
    return tuple(dict.fromkeys((*found, *declared)))

"""Days, periods and series (spec/clauses.md, G34 to G48), written for clearness and not for speed.

An instant is whole seconds of UTC, a day the number of days since 1970-01-01, a date `YYYY-MM-DD`.
"""

from __future__ import annotations

import calendar
import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from detente.core.agreement.clauses import Amount, Calendar, Series, TimeLimit, Unit
from detente.core.agreement.pack import Pack

DAY = 86_400
END_OF_TIME = 253_402_300_800  # the first second of the year 10000
NEVER = 10**15
EPOCH = datetime.date(1970, 1, 1)
SPANS = {Unit.SECOND: 1, Unit.MINUTE: 60, Unit.HOUR: 3_600}
LAST_DAY = datetime.date.max.toordinal() - EPOCH.toordinal()

Point = int | str  # an instant, or a date


def clamp(instant: int) -> int:
    """G48."""
    return 0 if instant < 0 else NEVER if instant >= END_OF_TIME else instant


def date_of(day: int) -> str:
    return (EPOCH + datetime.timedelta(days=day)).isoformat()


def day_of(date: str) -> int:
    return (datetime.date.fromisoformat(date) - EPOCH).days


def months_on(day: int, months: int) -> int:
    """The same day number so many months on (back, if negative), or the last day of that month."""
    date = EPOCH + datetime.timedelta(days=day)
    year, month = divmod(date.year * 12 + date.month - 1 + months, 12)
    if year < 1:
        return -800_000
    if year > 9_999:
        return LAST_DAY + 1
    last = calendar.monthrange(year, month + 1)[1]
    return (datetime.date(year, month + 1, min(date.day, last)) - EPOCH).days


@dataclass(frozen=True)
class Ends:
    """`closes` of a period, between two ends where it is not known better, and why."""

    low: int
    high: int
    why: str | None = None


@dataclass(frozen=True)
class Rules:
    """What a clause says about its counting."""

    counted: bool  # the first day
    clear: bool = False
    precision: str = "start"


class Days:
    """Arithmetic in the zone, and with the calendars, of one pack."""

    def __init__(self, pack: Pack) -> None:
        self.pack = pack
        zone = pack.agreement.zone
        self.offset = 0
        if zone != "Z":
            hours, minutes = zone[1:].split(":")
            self.offset = (1 if zone[0] == "+" else -1) * (int(hours) * 3_600 + int(minutes) * 60)

    def start(self, day: int) -> int:
        """The first second of a day."""
        return clamp(day * DAY - self.offset)

    def day(self, point: Point) -> int:
        """The day of an instant or date."""
        return day_of(point) if isinstance(point, str) else (point + self.offset) // DAY

    def first(self, point: Point) -> int:
        """The instant, or the first second of the date."""
        return self.start(day_of(point)) if isinstance(point, str) else point

    # --- periods --------------------------------------------------------------------------------

    def closes(self, limit: TimeLimit, point: Point, rules: Rules) -> Ends:
        """G35."""
        amount = limit.amount
        if amount is None or (isinstance(point, int) and point >= NEVER):
            return Ends(NEVER, NEVER)
        if amount.unit in SPANS:
            return self._by_the_second(limit, amount, point, rules)
        if amount.unit is Unit.WORKING_DAY:
            return self._by_working_days(limit, amount, point, rules)
        end = self.start(self.last_day(limit, point, rules) + 1)
        return Ends(end, end)

    def _by_the_second(self, limit: TimeLimit, amount: Amount, point: Point, rules: Rules) -> Ends:
        span = amount.number * SPANS[amount.unit] + amount.minutes * 60
        if not limit.after:
            span = -span
        first = self.first(point)
        last = first + DAY - 1 if isinstance(point, str) else first
        if rules.precision == "start":
            last = first
        elif rules.precision == "end":
            first = last
        low, high = clamp(first + span + 1), clamp(last + span + 1)
        return Ends(low, high, None if low == high else "imprecise")

    def last_day(self, limit: TimeLimit, point: Point, rules: Rules) -> int:
        """The last day in time, of an amount in days and longer."""
        amount, day = limit.amount, self.day(point)
        if amount is None:
            raise ValueError("without delay")
        n = amount.number
        if amount.unit in (Unit.DAY, Unit.WEEK):
            n *= 7 if amount.unit is Unit.WEEK else 1
            if limit.after:
                return day + n - (1 if rules.counted else 0)
            return day - n - (1 if rules.clear else 0)
        n *= 12 if amount.unit is Unit.YEAR else 1
        if limit.after:
            return months_on(day, n) - (1 if rules.counted else 0)
        return months_on(day, -n) - (1 if rules.clear else 0)

    def _by_working_days(
        self, limit: TimeLimit, amount: Amount, point: Point, rules: Rules
    ) -> Ends:
        found = self.pack.clauses.calendars
        of = found[amount.calendar] if amount.calendar else next(iter(found.values()))
        day, n = self.day(point), amount.number
        if limit.after:
            first = day if rules.counted else day + 1
            early = self._working(of, first, 1, n, unknown_counts=True)
            late = self._working(of, first, 1, n, unknown_counts=False)
        else:
            n += 1 if rules.clear else 0
            early = self._working(of, day - 1, -1, n, unknown_counts=False)
            late = self._working(of, day - 1, -1, n, unknown_counts=True)
        low = NEVER if early is None else self.start(early + 1)
        high = NEVER if late is None else self.start(late + 1)
        return Ends(low, high, None if low == high else "calendar")

    def _working(
        self, of: Calendar, day: int, step: int, n: int, *, unknown_counts: bool
    ) -> int | None:
        """The n-th working day from a day on; None if there is none that is known (G36)."""
        known = day_of(of.known_until)
        while True:
            if day > known:
                works = unknown_counts
                if step > 0 and not works:
                    return None
            else:
                weekday = (day + 3) % 7  # 1970-01-01 was a Thursday
                works = weekday not in of.rest and date_of(day) not in of.holidays
            if works:
                n -= 1
                if n == 0:
                    return day
            day += step

    def opens(self, limit: TimeLimit, point: Point, rules: Rules) -> int:
        """G38."""
        ends = self.closes(limit, point, rules)
        if limit.amount is not None and limit.amount.unit in SPANS:
            return ends.low - 1
        return clamp(ends.low - DAY)

    # --- series ---------------------------------------------------------------------------------

    def periods(self, series: Series, point: Point, counted: bool) -> Iterator[Period]:
        """All periods from 0 on, without end (G42, G43)."""
        for k in range(20_000):
            if series.amount is not None and series.amount.unit in SPANS:
                amount = series.amount
                span = amount.number * SPANS[amount.unit] + amount.minutes * 60
                begin = self.first(point)
                yield Period(begin + k * span, begin + (k + 1) * span)
                continue
            first, after = self._bounds(series, point, counted, k)
            yield Period(date_of(first), date_of(after - 1))

    def period_before(self, series: Series, point: Point, counted: bool) -> Period:
        """The one that would come before period 0."""
        if series.amount is not None and series.amount.unit in SPANS:
            amount = series.amount
            begin = self.first(point)
            return Period(begin - amount.number * SPANS[amount.unit] - amount.minutes * 60, begin)
        first, after = self._bounds(series, point, counted, -1)
        return Period(date_of(first), date_of(after - 1))

    def _bounds(self, series: Series, point: Point, counted: bool, k: int) -> tuple[int, int]:
        """First day of period k, and of the one after it."""
        day = self.day(point)
        if series.calendar_year:
            january = months_on(day_of(f"{date_of(day)[:4]}-01-01"), 12)
            return months_on(january, 12 * k), months_on(january, 12 * (k + 1))
        if series.weekday is not None:
            day += (series.weekday - (day + 3) % 7) % 7
            return day + 7 * k, day + 7 * (k + 1)
        if series.amount is None:
            raise ValueError(series.text)
        n, unit = series.amount.number, series.amount.unit
        later = 0 if counted else 1
        if series.next_month_first:
            day, later = months_on(day_of(f"{date_of(day)[:7]}-01"), 1), 0
        if unit in (Unit.DAY, Unit.WEEK):
            n *= 7 if unit is Unit.WEEK else 1
            return day + n * k + later, day + n * (k + 1) + later
        n *= 12 if unit is Unit.YEAR else 1
        return months_on(day, n * k) + later, months_on(day, n * (k + 1)) + later


@dataclass(frozen=True)
class Period:
    """First and last day; of a series in hours and less, first and last boundary."""

    first: Point
    last: Point

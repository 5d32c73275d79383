"""Calendar arithmetic of time-limits, terms and series (spec/clauses.md, "Periods"). Pure.

A *point* is an instant (whole seconds of UTC since 1970) or a date (ISO text); a date is a day in
the zone of the pack. Results are bounds, as an hour counted from a day and a working day beyond the
agreed calendar are known only between two ends. What would lie before 1970 or after 9999 is put at
that end of time.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final, NamedTuple, TypeAlias

from detente.core.agreement.clauses import Amount, Calendar, Series, TimeLimit, Unit
from detente.core.errors import OurFault
from detente.core.instants import INSTANT_MAX

Point: TypeAlias = int | str

DAY_S: Final = 86_400
NEVER: Final = INSTANT_MAX + 1
IMPRECISE: Final = "imprecise"
CALENDAR: Final = "calendar"
START: Final = "start"
END: Final = "end"
UNDECIDED: Final = "undecided"

_EPOCH: Final = datetime.date(1970, 1, 1).toordinal()
_LAST_DAY: Final = datetime.date.max.toordinal() - _EPOCH
_EXACT_S: Final = {Unit.SECOND: 1, Unit.MINUTE: 60, Unit.HOUR: 3_600}
_MONTHS: Final = {Unit.MONTH: 1, Unit.YEAR: 12}
_DAYS: Final = {Unit.DAY: 1, Unit.WEEK: 7}
_EXACT: Final = tuple(_EXACT_S)  # units are compared faster than hashed
_DAILY: Final = tuple(_DAYS)
_WEEK: Final = 7


@dataclass(frozen=True, slots=True)
class Reckoning:
    """How a clause counts: what its pack and the clause itself settle once for all its periods.

    `edge` is the precision of an event: from which end of a day hours are counted.
    """

    offset_s: int = 0
    first_day_counted: bool = False
    clear: bool = False
    edge: str = START
    calendars: Mapping[str, Calendar] = field(default_factory=dict)


class Bounds(NamedTuple):
    """An instant known between two ends, both included; `high` None: no end is known.

    `cause` says why the ends differ: IMPRECISE, CALENDAR, or "" where they do not.
    """

    low: int
    high: int | None
    cause: str = ""

    @property
    def exact(self) -> int | None:
        """The instant, or None where the ends differ."""
        return self.low if self.low == self.high else None


@dataclass(frozen=True, slots=True)
class Period:
    """One occurrence of a series. Of a rhythm in days or longer `start` and `end` are its first and
    last day; of one in hours or shorter, its first instant and the first instant after it.
    """

    start: Point
    end: Point


def zone_offset_s(zone: str) -> int:
    """Seconds that the zone `Z` or `±hh:mm` is ahead of UTC."""
    if zone == "Z":
        return 0
    hours, minutes = int(zone[1:3]), int(zone[4:6])
    return (hours * 3_600 + minutes * 60) * (-1 if zone[0] == "-" else 1)


def date_of(point: Point, offset_s: int) -> str:
    """The date of a point in the zone; of a date, itself."""
    return iso(day_of(point, offset_s))


def day_of(point: Point, offset_s: int) -> int:
    """Days since 1970-01-01 of the day of a point in the zone. Raises OurFault("bad-date")."""
    if isinstance(point, int):
        return (point + offset_s) // DAY_S
    try:
        return datetime.date.fromisoformat(point).toordinal() - _EPOCH
    except ValueError as error:
        raise OurFault("bad-date", value=point) from error


def iso(day: int) -> str:
    """ISO text of a day number; a day outside 1970 to 9999 is the first or the last of them."""
    return datetime.date.fromordinal(_EPOCH + min(max(day, 0), _LAST_DAY)).isoformat()


def day_begins(day: int, offset_s: int) -> int:
    """First second of a day of the zone, between 0 and NEVER."""
    return _clamped(day * DAY_S - offset_s)


def day_bounds(date: str, offset_s: int) -> tuple[int, int]:
    """First second of a date in the zone and first second after it."""
    day = day_of(date, offset_s)
    return day_begins(day, offset_s), day_begins(day + 1, offset_s)


def closes(limit: TimeLimit, anchor: Point, how: Reckoning) -> Bounds | None:
    """First second that is too late; None for `without delay`, which has no computed end."""
    if limit.amount is None:
        return None
    return _edges(limit.amount, _sign(limit), anchor, how, opening=False)


def opens(limit: TimeLimit, anchor: Point, how: Reckoning) -> Bounds | None:
    """First second that is not too early: the limit's own instant, or the start of its own day,
    which for `closes` is the last one. None for `without delay`.
    """
    if limit.amount is None:
        return None
    return _edges(limit.amount, _sign(limit), anchor, how, opening=True)


def binds_from(limit: TimeLimit, anchor: Point, how: Reckoning) -> Bounds | None:
    """First second on which a ceiling binds: 00:00 of the corresponding day. Whether first days
    count is a rule for periods in which something is to be done, and does not move it.
    """
    return opens(limit, anchor, replace(how, first_day_counted=False, clear=False))


def expires(lasts: Amount, since: Point, how: Reckoning) -> Bounds:
    """First second at which what was given at `since` and lasts so long has expired."""
    return _edges(lasts, 1, since, how, opening=False)


def exists(closes_at: Bounds | None, entry_into_force: Point, how: Reckoning) -> bool:
    """Whether an occurrence of a series exists: not one that fell due before entry into force."""
    if closes_at is None or closes_at.high is None:
        return True
    if isinstance(entry_into_force, str):
        entry_into_force = day_bounds(entry_into_force, how.offset_s)[0]
    return closes_at.high > entry_into_force


def term_ends(amounts: Sequence[Amount], origin: Point, how: Reckoning) -> Bounds:
    """First second after a term and its extensions, counted as one period from the origin.

    Amounts must all be months and years, or all of one other unit; else each begins where the one
    before it ended, as its last day not counted.
    """
    total = _joined(amounts)
    if total is not None:
        return expires(total, origin, how)
    ends = expires(amounts[0], origin, how)
    for amount in amounts[1:]:
        last = iso(day_of(ends.low - 1, how.offset_s))
        ends = expires(amount, last, replace(how, first_day_counted=False))
    return ends


def _joined(amounts: Sequence[Amount]) -> Amount | None:
    if all(amount.unit in _MONTHS for amount in amounts):
        months = sum(amount.number * _MONTHS[amount.unit] for amount in amounts)
        return Amount(months, Unit.MONTH)
    first = amounts[0]
    if all((amount.unit, amount.calendar) == (first.unit, first.calendar) for amount in amounts):
        number = sum(amount.number for amount in amounts)
        return replace(first, number=number, minutes=sum(amount.minutes for amount in amounts))
    return None


def _sign(limit: TimeLimit) -> int:
    return 1 if limit.after else -1


def _edges(amount: Amount, sign: int, anchor: Point, how: Reckoning, *, opening: bool) -> Bounds:
    if amount.unit in _EXACT:
        return _exact_edges(amount, sign, anchor, how, opening=opening)
    day = day_of(anchor, how.offset_s)
    shift = 0 if opening else 1
    if amount.unit is not Unit.WORKING_DAY:
        at = day_begins(_limit_day(amount, sign, day, how) + shift, how.offset_s)
        return Bounds(at, at)
    first, last = _working_day(amount, sign, day, how)
    low = day_begins(first + shift, how.offset_s)
    high = None if last is None else day_begins(last + shift, how.offset_s)
    return Bounds(low, high, "" if low == high else CALENDAR)


def _exact_edges(
    amount: Amount, sign: int, anchor: Point, how: Reckoning, *, opening: bool
) -> Bounds:
    """Seconds, minutes, hours: from an instant, or from the edges of a day."""
    span = amount.number * _EXACT_S[amount.unit] + amount.minutes * 60
    moved = sign * span + (0 if opening else 1)
    if isinstance(anchor, int):
        at = _clamped(anchor + moved)
        return Bounds(at, at)
    begins, next_begins = day_bounds(anchor, how.offset_s)
    low, high = _clamped(begins + moved), _clamped(next_begins - 1 + moved)
    if how.edge == UNDECIDED:
        return Bounds(low, high, IMPRECISE)
    return Bounds(low, low) if how.edge == START else Bounds(high, high)


def _limit_day(amount: Amount, sign: int, day: int, how: Reckoning) -> int:
    """The last day of the limit for `closes`, the first for `opens`."""
    number = sign * amount.number
    if amount.unit in _DAILY:
        result = day + number * _DAYS[amount.unit]
    else:
        result = add_months(day, number * _MONTHS[amount.unit])
    if sign > 0:
        return result - how.first_day_counted
    return result - how.clear


def _working_day(amount: Amount, sign: int, day: int, how: Reckoning) -> tuple[int, int | None]:
    """Earliest and latest day that may be the n-th working day after or before `day`.

    Of the days beyond `known_until` each may be one or not: going back they count for the latest
    and not for the earliest; going on, the earliest counts them all and there is no latest.
    """
    calendar = _calendar(amount, how)
    known_until = day_of(calendar.known_until, 0)
    holidays = {day_of(holiday, 0) for holiday in calendar.holidays}
    if sign < 0:
        wanted = amount.number + how.clear
        beyond = max(day - 1 - known_until, 0)
        earliest = _count_back(wanted, day - beyond, calendar.rest, holidays)
        if beyond == 0:
            return earliest, earliest
        if beyond >= wanted:
            return earliest, day - wanted
        return earliest, _count_back(wanted - beyond, day - beyond, calendar.rest, holidays)
    wanted = amount.number
    day -= how.first_day_counted
    while wanted and day < known_until:
        day += 1
        wanted -= not _rests(day, calendar.rest, holidays)
    return (day, day) if wanted == 0 else (max(day, known_until) + wanted, None)


def _count_back(wanted: int, day: int, rest: tuple[int, ...], holidays: set[int]) -> int:
    while wanted and day >= 0:
        day -= 1
        wanted -= not _rests(day, rest, holidays)
    return day


def _rests(day: int, rest: tuple[int, ...], holidays: set[int]) -> bool:
    return _weekday(day) in rest or day in holidays


def _calendar(amount: Amount, how: Reckoning) -> Calendar:
    if amount.calendar is not None:
        return how.calendars[amount.calendar]
    (only,) = how.calendars.values()  # the reader of packs refuses the phrase otherwise
    return only


def _weekday(day: int) -> int:
    return (day + 3) % _WEEK  # 1970-01-01 was a Thursday, 3 from Monday


def add_months(day: int, months: int) -> int:
    """The same day number so many months on, or the last day of that month."""
    base = datetime.date.fromordinal(_EPOCH + min(max(day, 0), _LAST_DAY))
    year, month = divmod(base.year * 12 + base.month - 1 + months, 12)
    if year < datetime.MINYEAR:
        return -1
    if year > datetime.MAXYEAR:
        return _LAST_DAY + 1
    first = datetime.date(year, month + 1, 1).toordinal() - _EPOCH
    return min(first + base.day - 1, first + _days_in(year, month + 1) - 1)


def _days_in(year: int, month: int) -> int:
    if month == 12:
        return 31
    return (datetime.date(year, month + 1, 1) - datetime.date(year, month, 1)).days


def _clamped(instant: int) -> int:
    return min(max(instant, 0), NEVER)


# --- series -------------------------------------------------------------------------------------


def period(series: Series, origin: Point, k: int, how: Reckoning) -> Period:
    """The k-th period, from 0, of a series whose anchor is at `origin`. k may be negative: what lay
    before the first.

    Every one is computed from the origin. `N months from X` without the first day counted begins on
    the day after X and ends on the corresponding day; counted, it begins on X and ends a day
    earlier. The first day of a month begins its period in either case.
    """
    if series.amount is not None and series.amount.unit in _EXACT_S:
        span = series.amount.number * _EXACT_S[series.amount.unit] + series.amount.minutes * 60
        begins = origin if isinstance(origin, int) else day_bounds(origin, how.offset_s)[0]
        return Period(_clamped(begins + k * span), _clamped(begins + (k + 1) * span))
    first = _boundary(series, origin, k, how)
    return Period(iso(first), iso(_boundary(series, origin, k + 1, how) - 1))


def _boundary(series: Series, origin: Point, k: int, how: Reckoning) -> int:
    """First day of the k-th period."""
    day = day_of(origin, how.offset_s)
    if series.calendar_year:
        year = datetime.date.fromordinal(_EPOCH + day).year + 1
        return add_months(datetime.date(1970, 1, 1).toordinal() - _EPOCH, 12 * (year - 1970 + k))
    if series.weekday is not None:
        return day + (series.weekday - _weekday(day)) % _WEEK + _WEEK * k
    if series.amount is None:
        raise OurFault("series-incomplete", text=series.text)  # the reader never makes one
    shift = 0 if how.first_day_counted else 1
    if series.next_month_first:
        day = add_months(day - int(iso(day)[8:]) + 1, 1)
        shift = 0
    if series.amount.unit in _MONTHS:
        return add_months(day, k * series.amount.number * _MONTHS[series.amount.unit]) + shift
    return day + k * series.amount.number * _DAYS[series.amount.unit] + shift


def index_at(series: Series, origin: Point, point: Point, how: Reckoning) -> int:
    """Which period holds the point; negative before the first one."""
    amount = series.amount
    if amount is not None and amount.unit in _EXACT_S:
        span = amount.number * _EXACT_S[amount.unit] + amount.minutes * 60
        begins = origin if isinstance(origin, int) else day_bounds(origin, how.offset_s)[0]
        at = point if isinstance(point, int) else day_bounds(point, how.offset_s)[0]
        return (at - begins) // span
    day = day_of(point, how.offset_s)
    k = (day - _boundary(series, origin, 0, how)) * 100 // _mean_days_times_100(series)
    while _boundary(series, origin, k, how) > day:
        k -= 1
    while _boundary(series, origin, k + 1, how) <= day:
        k += 1
    return k


def _mean_days_times_100(series: Series) -> int:
    """Mean length of a period; months and years of the calendar are a little longer or shorter."""
    if series.calendar_year:
        return 36_524
    if series.amount is None:
        return _WEEK * 100
    if series.amount.unit in _MONTHS:
        return 3_044 * series.amount.number * _MONTHS[series.amount.unit]
    return series.amount.number * _DAYS[series.amount.unit] * 100


def anchor_of(of_period: Period, *, at_end: bool) -> Point:
    """`the start of each period` or `the end of each period` as an anchor: its first day or its
    last day; of a rhythm in hours its first instant or the first instant after it.
    """
    return of_period.end if at_end else of_period.start


# --- match phrases ------------------------------------------------------------------------------


def matched_value(
    phrase: str, of_period: Period | None, entry_into_force: Point, offset_s: int
) -> str | int:
    """What the field named in `match` must hold: a date, or a year as a number.

    `of_period` is None for a duty without series. Raises OurFault("bad-match").
    """
    if phrase == "entry into force":
        return date_of(entry_into_force, offset_s)
    if phrase == "the year of entry into force":
        return int(date_of(entry_into_force, offset_s)[:4])
    if of_period is not None:
        first = day_of(of_period.start, offset_s)
        after = day_of(of_period.end, offset_s) + isinstance(of_period.end, str)
        values: dict[str, str | int] = {
            "the start of the period": iso(first),
            "the end of the period": iso(after - 1),
            "the day after the period": iso(after),
            "the year of the period": int(iso(first)[:4]),
        }
        if phrase in values:
            return values[phrase]
    raise OurFault("bad-match", phrase=phrase)


def matching_index(
    series: Series, origin: Point, phrase: str, value: str | int, how: Reckoning
) -> int | None:
    """Which period a field with this value speaks of: None where it fits none."""
    if phrase == "the year of the period":
        if not isinstance(value, int) or not 1970 <= value <= datetime.MAXYEAR:
            return None
        near = index_at(series, origin, f"{value:04}-01-01", how)
        candidates = (near, near + 1)
    else:
        if not isinstance(value, str):
            return None
        near = index_at(series, origin, value, how)
        candidates = (near, near - 1)
    for k in candidates:
        if k < 0:
            continue
        here = period(series, origin, k, how)
        if matched_value(phrase, here, origin, how.offset_s) == value:
            return k
    return None


# --- windows of a quota ---------------------------------------------------------------------------


def quota_window(
    per: str | Series, entry_into_force: Point, point: Point, how: Reckoning
) -> Period:
    """The window in which a point falls: its calendar year, its agreement year (which begins on the
    day of entry into force and on the corresponding days after it), or a period of the series.
    """
    if isinstance(per, Series):
        return period(per, entry_into_force, index_at(per, entry_into_force, point, how), how)
    if per == "calendar year":
        year = date_of(point, how.offset_s)[:4]
        return Period(f"{year}-01-01", f"{year}-12-31")
    origin = day_of(entry_into_force, how.offset_s)
    day = day_of(point, how.offset_s)
    k = (day - origin) // 366
    while add_months(origin, 12 * (k + 1)) <= day:
        k += 1
    while add_months(origin, 12 * k) > day:
        k -= 1
    return Period(iso(add_months(origin, 12 * k)), iso(add_months(origin, 12 * (k + 1)) - 1))

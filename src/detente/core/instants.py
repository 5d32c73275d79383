"""Instants are whole seconds of UTC since 1970; dates are ISO text. One spelling each, in and
out.
"""

from __future__ import annotations

import datetime
import re
from typing import Final

from detente.core.errors import OurFault

_UTC: Final = datetime.UTC
# Year 9999 ends here; what calendars cannot print is refused.
INSTANT_MAX: Final = 253_402_300_799

_MONTHS: Final = (
    "JAN",
    "FEB",
    "MAR",
    "APR",
    "MAY",
    "JUN",
    "JUL",
    "AUG",
    "SEP",
    "OCT",
    "NOV",
    "DEC",
)
_ISO: Final = re.compile(
    r"(\d{4})-(\d{2})-(\d{2})[ T](\d{2}):(\d{2})(?::(\d{2}))?Z", re.ASCII
)  # seconds optional
_GROUP: Final = re.compile(r"(\d{2})(\d{2})(\d{2})Z([A-Z]{3})(\d{2})", re.ASCII)  # 221432ZNOV26
_CLOCK: Final = re.compile(r"(\d{2}):(\d{2})Z", re.ASCII)
_DATE: Final = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


def shown(instant: int, *, seconds: bool = False) -> str:
    """Return `2026-11-22 14:32Z`, or with seconds `2026-11-22 14:32:07Z`. Raises
    OurFault("bad-instant").
    """
    return _moment(instant).strftime("%Y-%m-%d %H:%M:%SZ" if seconds else "%Y-%m-%d %H:%MZ")


def _moment(instant: int) -> datetime.datetime:
    if not 0 <= instant <= INSTANT_MAX:
        raise OurFault("bad-instant", value=str(instant))
    return datetime.datetime.fromtimestamp(instant, _UTC)


def year_of(instant: int) -> int:
    """Calendar year in UTC. Raises OurFault("bad-instant")."""
    return _moment(instant).year


def day_start(date: str) -> int:
    """First second of an ISO date. Raises OurFault("bad-date")."""
    check_date(date)
    moment = datetime.datetime.strptime(date, "%Y-%m-%d").replace(tzinfo=_UTC)
    return int(moment.timestamp())


def month_start(instant: int) -> int:
    """First second of the month of an instant, in UTC. Raises OurFault("bad-instant")."""
    moment = _moment(instant)
    return int(datetime.datetime(moment.year, moment.month, 1, tzinfo=_UTC).timestamp())


def check_date(date: str) -> None:
    """Raise OurFault("bad-date") unless `date` is an existing day written YYYY-MM-DD, 1970 or
    later.
    """
    if not _DATE.fullmatch(date):
        raise OurFault("bad-date", value=date)
    try:
        day = datetime.date.fromisoformat(date)
    except ValueError as error:
        raise OurFault("bad-date", value=date) from error
    if day.year < 1970:
        raise OurFault("bad-date", value=date)


def parse(text: str, now: int) -> int:
    """Read `2026-11-22 14:32Z`, `2026-11-22T14:32:07Z`, `221432ZNOV26`, or `14:32Z` (the next one
    after `now`).

    Raises OurFault("bad-instant") for anything else; a time without Z is refused, not guessed.
    """
    if found := _ISO.fullmatch(text):
        year, month, day, hour, minute = (int(found[i]) for i in range(1, 6))
        return _instant(text, year, month, day, hour, minute, int(found[6] or 0))
    if (found := _GROUP.fullmatch(text)) and found[4] in _MONTHS:
        month = _MONTHS.index(found[4]) + 1
        return _instant(
            text, 2000 + int(found[5]), month, int(found[1]), int(found[2]), int(found[3]), 0
        )
    if found := _CLOCK.fullmatch(text):
        if int(found[1]) > 23 or int(found[2]) > 59:
            raise OurFault("bad-instant", value=text)
        today = now - now % 86_400 + int(found[1]) * 3_600 + int(found[2]) * 60
        return today if today > now else today + 86_400
    raise OurFault("bad-instant", value=text)


def parse_or_day(text: str, now: int) -> int:
    """Read what `parse` reads, or a date alone, which is its first second.

    Raises OurFault("bad-instant" | "bad-date").
    """
    return day_start(text) if _DATE.fullmatch(text) else parse(text, now)


def parse_past(text: str, now: int) -> int:
    """Read what `parse` reads, of what has happened: `14:32Z` is the last one, at or before `now`.

    Raises OurFault("bad-instant").
    """
    found = parse(text, now - 86_400)
    if found < 0:
        raise OurFault("bad-instant", value=text)
    return found


def parse_past_or_day(text: str, now: int) -> int:
    """Read what `parse_past` reads, or a date alone, which is its first second.

    Raises OurFault("bad-instant" | "bad-date").
    """
    return day_start(text) if _DATE.fullmatch(text) else parse_past(text, now)


def parse_past_or_day_end(text: str, now: int) -> int:
    """Read what `parse_past` reads, or a date alone, which is the first second after it: what lies
    before that has the whole day in it. The last of all days has no such second.

    Raises OurFault("bad-instant" | "bad-date").
    """
    if not _DATE.fullmatch(text):
        return parse_past(text, now)
    return min(day_start(text) + 86_400, INSTANT_MAX)


def check_stretch(since: int, until: int) -> None:
    """Raise OurFault("bad-stretch") unless time lies from `since` on and before `until`."""
    if since >= until:
        raise OurFault("bad-stretch", since=shown(since), until=shown(until))


def _instant(
    text: str, year: int, month: int, day: int, hour: int, minute: int, second: int
) -> int:
    try:
        moment = datetime.datetime(year, month, day, hour, minute, second, tzinfo=_UTC)
    except ValueError as error:
        raise OurFault("bad-instant", value=text) from error
    if year < 1970:
        raise OurFault("bad-instant", value=text)
    return int(moment.timestamp())


def duration(seconds: int) -> str:
    """Return `4 m 33 s`, `2 h 59 m`, `3 d 4 h`: the two largest units, nothing rounded up."""
    seconds = abs(seconds)
    days, rest = divmod(seconds, 86_400)
    hours, rest = divmod(rest, 3_600)
    minutes, last = divmod(rest, 60)
    if days:
        return f"{days} d {hours} h"
    if hours:
        return f"{hours} h {minutes} m"
    return f"{minutes} m {last} s" if minutes else f"{last} s"

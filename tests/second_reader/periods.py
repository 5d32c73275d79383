"""clauses.md, G1 to G5 and G34 to G48: phrases, and the days that they mean."""

from __future__ import annotations

import re
from datetime import MAXYEAR, date, timedelta
from typing import Any

from tests.second_reader.values import Refused

MESSAGES: dict[str, dict[str, int]] = {"request": {}, "notice": {"planned": 16, "as_of": 17}}
EVENTS = ("launch", "IV.1 flight")
DUTIES = ("16.1", "VI.1 first")
UNITS = ("second", "minute", "hour", "day", "week", "month", "year", "working day")
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
PLAIN = (
    "signature", "entry into force", "the original entry into force", "expiry", "deposit",
    "the start of each period", "the end of each period", "the last commitment",
)  # fmt: skip
SPAN = {"second": 1, "minute": 60, "hour": 3_600}
DAY = 86_400
END_OF_TIME = 253_402_300_800
ZERO = date(1970, 1, 1)


def refuse() -> Refused:
    return Refused("bad-phrase", "no phrase")


# --- phrases --------------------------------------------------------------------------------------


def amount_of(text: str) -> list[Any]:
    """G2."""
    found = re.fullmatch(
        r"([1-9][0-9]*) (second|minute|hour|day|week|month|year|working day)(s?)"
        r"(?: ([1-9][0-9]?) minute(s?))?(?: of (.+))?",
        text,
        re.ASCII,
    )
    if found is None:
        raise refuse()
    number, unit, plural, minutes, of_minutes, calendar = found.groups()
    n, m = int(number), int(minutes or 0)
    fits = n <= 100_000 and (n == 1) == (plural == "")
    if minutes:
        fits &= unit == "hour" and m <= 59 and (m == 1) == (of_minutes == "")
    fits &= calendar is None or (unit == "working day" and calendar == "office")
    if not fits:
        raise refuse()
    return [n, unit, m, calendar]


def anchor_of(text: str) -> list[Any]:
    """G1, G3."""
    if text in PLAIN:
        return [text, "", 0]
    for words, known in (
        ("receipt of", tuple(MESSAGES)),
        ("sending of", tuple(MESSAGES)),
        ("the start of", ("pause",)),
        ("the end of", ("pause",)),
    ):
        if any(text == f"{words} {name}" for name in known):
            return [words, text[len(words) + 1 :], 0]
    if text in EVENTS:
        return ["event", text, 0]
    message, point, name = text.partition(".")
    if point and name in MESSAGES.get(message, {}):
        return ["field", message, MESSAGES[message][name]]
    if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text, re.ASCII) and text >= "1970":
        try:
            date.fromisoformat(text)
        except ValueError:
            raise refuse() from None
        return ["date", text, 0]
    raise refuse()


def limit_of(text: str, *, words: str = "after|before") -> dict[str, Any]:
    """A time-limit, or with `from` a term."""
    none = "without delay after "
    if text.startswith(none) and words != "from":
        return {"amount": None, "after": True, "anchor": anchor_of(text[len(none) :])}
    found = re.fullmatch(rf"(.*?) ({words}) (.*)", text)
    if found is None:
        raise refuse()
    left, relation, right = found.groups()
    anchor = anchor_of(right)
    return {"amount": amount_of(left), "after": relation != "before", "anchor": anchor}


def series_of(text: str) -> dict[str, Any]:
    plain: dict[str, Any] = {
        "amount": None,
        "anchor": ["entry into force", "", 0],
        "month_after": False,
        "calendar_year": False,
        "weekday": None,
    }
    if text == "calendar year after entry into force":
        return {**plain, "calendar_year": True}
    if text.startswith("week on ") and text[8:] in WEEKDAYS:
        return {**plain, "weekday": text[8:]}
    amount, parted, rest = text.partition(" from ")
    if not parted:
        raise refuse()
    first = "the first day of the month after "
    read = amount_of(amount)
    in_days = read[1] not in SPAN
    if read[1] == "working day" or (rest.startswith(first) and not in_days):
        raise refuse()
    month = rest.startswith(first)
    anchor = anchor_of(rest[len(first) :] if month else rest)
    return {**plain, "amount": read, "anchor": anchor, "month_after": month}


def parties_of(text: str) -> dict[str, Any]:
    """G4."""
    whole = ("each party", "each other party", "all other parties together", "author of the act")
    if text in whole:
        return {"kind": text, "name": ""}
    if text in ("ARD", "BRV"):
        return {"kind": "party", "name": text}
    for words, known in (
        ("sender of", (*MESSAGES, *EVENTS)),
        ("addressee of", (*MESSAGES, *EVENTS)),
        ("owner of", EVENTS),
        ("role", ("mediator",)),
    ):
        if any(text == f"{words} {name}" for name in known):
            return {"kind": words, "name": text[len(words) + 1 :]}
    raise refuse()


def trigger_of(text: str) -> dict[str, Any]:
    nothing: dict[str, Any] = {"message": None, "event": None, "clause": None}
    if text.startswith("each "):
        if text[5:] in EVENTS:
            return {**nothing, "event": text[5:]}
        if text[5:] in MESSAGES:
            return {**nothing, "message": text[5:]}
    for duty in DUTIES:
        for state in ("met", "overdue", "decided"):
            if text == f"{duty} is {state}":
                return {**nothing, "clause": [duty, state]}
    raise refuse()


def phrase(given: dict[str, Any]) -> dict[str, Any]:
    """One phrase of its kind."""
    text = given["text"]
    match given["kind"]:
        case "series":
            return series_of(text)
        case "parties":
            return parties_of(text)
        case "trigger":
            return trigger_of(text)
        case "term":
            return limit_of(text, words="from")
        case "binding" if text.startswith("receipt of "):
            return {"amount": [0, "second", 0, None], "after": True, "anchor": anchor_of(text)}
        case _:
            return limit_of(text)


# --- days -----------------------------------------------------------------------------------------


def in_time(instant: int) -> int:
    """G48."""
    return max(0, min(instant, END_OF_TIME))


class Rules:
    """Zone, first day, clear days, precision, calendar of a case."""

    def __init__(self, given: dict[str, Any]) -> None:
        zone = given.get("zone", "Z")
        sign = {"Z": 0, "+": 1, "-": -1}[zone[0]]
        self.offset = sign * (int(zone[1:3] or 0) * 3_600 + int(zone[4:6] or 0) * 60)
        self.counted = given.get("first_day") == "counted"
        self.clear = bool(given.get("clear"))
        self.precision = given.get("precision", "start")
        self.calendar: dict[str, Any] = given.get("calendar") or {}

    def day(self, point: int | str) -> date:
        """The date of a point."""
        if isinstance(point, str):
            return date.fromisoformat(point)
        return ZERO + timedelta((point + self.offset) // DAY)

    def begins(self, day: date) -> int:
        """The first second of a day."""
        return in_time((day - ZERO).days * DAY - self.offset)

    def works(self, day: date) -> bool:
        """G36, of a day that the calendar knows."""
        rest, holidays = self.calendar["rest"], self.calendar["holidays"]
        return WEEKDAYS[day.weekday()] not in rest and day.isoformat() not in holidays


def corresponding(day: date, months: int) -> date | None:
    """The same day number so many months on, or the last day of that month; None beyond 9999."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if year > MAXYEAR:
        return None
    for number in (day.day, 30, 29, 28):
        try:
            return date(year, month + 1, min(number, day.day))
        except ValueError:
            continue
    raise AssertionError


def last_days(amount: list[Any], day: date, rules: Rules, *, after: bool) -> list[date | None]:
    """Earliest and latest last day of a period in days or longer (G35, G36)."""
    n, unit = amount[0], amount[1]
    if unit == "working day":
        return working(n, day, rules, after=after)
    if unit in ("month", "year"):
        months = n * (12 if unit == "year" else 1)
        found = corresponding(day, months if after else -months)
        if found is None:
            return [date.max, date.max]
    else:
        days = n * (7 if unit == "week" else 1)
        found = day + timedelta(days if after else -days)
    less = rules.counted if after else rules.clear
    return [found - timedelta(less)] * 2


def working(n: int, day: date, rules: Rules, *, after: bool) -> list[date | None]:
    """G36: days that the calendar does not know may work or not."""
    known = date.fromisoformat(rules.calendar["known_until"])
    results: list[date | None] = []
    wanted = n + (rules.clear and not after)
    for unknown_works in (True, False):
        at, left = day - timedelta(rules.counted and after), wanted
        while left:
            at += timedelta(1 if after else -1)
            if at > known and after and not unknown_works:
                break
            left -= unknown_works if at > known else rules.works(at)
        results.append(None if left else at)
    return results if after else results[::-1]


def closes(given: dict[str, Any]) -> dict[str, Any]:
    """G35 to G39."""
    text, rules = given["limit"], Rules(given)
    of = given["of"]
    if of == "binds":
        rules.counted = rules.clear = False
        if text.startswith("receipt of "):
            return {"low": given["anchor"], "high": given["anchor"]}
    limit = limit_of(text)
    if limit["amount"] is None:
        return {"low": None, "high": None}
    low, high = ends(limit["amount"], given["anchor"], rules, after=limit["after"], of=of)
    return {"low": low, "high": high}


def ends(
    amount: list[Any], anchor: int | str, rules: Rules, *, after: bool, of: str = "closes"
) -> list[int | None]:
    """Earliest and latest instant."""
    closing = of == "closes"
    if amount[1] in SPAN:
        span = amount[0] * SPAN[amount[1]] + amount[2] * 60
        points = [anchor, anchor]
        if isinstance(anchor, str):
            first = rules.begins(date.fromisoformat(anchor))
            edges = {"start": (0, 0), "end": (DAY - 1, DAY - 1), "undecided": (0, DAY - 1)}
            points = [first + edge for edge in edges[rules.precision]]
        return [in_time(int(at) + (span if after else -span) + closing) for at in points]
    found: list[int | None] = []
    for last in last_days(amount, rules.day(anchor), rules, after=after):
        if last is None:
            found.append(None)
        elif last == date.max:
            found.append(END_OF_TIME)
        else:
            found.append(rules.begins(last + timedelta(closing)))
    return found


def term(given: dict[str, Any]) -> dict[str, Any]:
    """G41."""
    amounts, rules = [amount_of(text) for text in given["amounts"]], Rules(given)
    months = {"month": 1, "year": 12}
    if all(one[1] in months for one in amounts):
        amounts = [[sum(one[0] * months[one[1]] for one in amounts), "month", 0, None]]
    elif len({one[1] for one in amounts}) == 1:
        amounts = [[sum(one[0] for one in amounts), amounts[0][1], 0, None]]
    origin = given["origin"]
    end: int | None = 0
    for one in amounts:
        _, end = ends(one, origin, rules, after=True)
        origin, rules.counted = rules.day(int(end or 0) - 1).isoformat(), False
    return {"low": end, "high": end}


# --- series ---------------------------------------------------------------------------------------


def period(read: dict[str, Any], origin: int | str, k: int, rules: Rules) -> list[Any]:
    """G42, G43: first and last day, or two boundaries."""
    amount = read["amount"]
    if amount is not None and amount[1] in SPAN:
        span = amount[0] * SPAN[amount[1]] + amount[2] * 60
        start = origin if isinstance(origin, int) else rules.begins(date.fromisoformat(origin))
        return [start + k * span, start + (k + 1) * span]
    day = rules.day(origin)
    if read["calendar_year"]:
        return [f"{day.year + 1 + k:04}-01-01", f"{day.year + 1 + k:04}-12-31"]
    if read["weekday"] is not None:
        while WEEKDAYS[day.weekday()] != read["weekday"]:
            day += timedelta(1)
        return [(day + timedelta(7 * k + more)).isoformat() for more in (0, 6)]
    shift = 0 if rules.counted else 1
    if read["month_after"]:
        day, shift = corresponding(day.replace(day=1), 1) or date.max, 0
    firsts = []
    for number in (k, k + 1):
        if amount[1] in ("month", "year"):
            at = corresponding(day, number * amount[0] * (12 if amount[1] == "year" else 1))
        else:
            at = day + timedelta(number * amount[0] * (7 if amount[1] == "week" else 1))
        firsts.append((at or date.max) + timedelta(shift))
    return [firsts[0].isoformat(), (firsts[1] - timedelta(1)).isoformat()]


def matched(words: str, found: list[Any]) -> str | int:
    """G46, in days."""
    first, last = found
    values: dict[str, str | int] = {
        "the start of the period": first,
        "the end of the period": last,
        "the day after the period": (date.fromisoformat(last) + timedelta(1)).isoformat(),
        "the year of the period": int(first[:4]),
    }
    return values[words]


def series(given: dict[str, Any]) -> dict[str, Any]:
    """Periods, by going through them one by one."""
    read, rules, origin = series_of(given["series"]), Rules(given), given["origin"]
    result: dict[str, Any] = {"periods": [period(read, origin, k, rules) for k in given["periods"]]}
    near = range(-50, 200)
    if "at" in given:
        for k in near:
            first, last = period(read, origin, k, rules)
            if first <= given["at"] <= last:
                result["index"] = k
    if "match" in given:
        words, value = given["match"]
        fits = [k for k in near if matched(words, period(read, origin, k, rules)) == value]
        result["matched"] = next((k for k in fits if k >= 0), None)
    return result


def window(given: dict[str, Any]) -> dict[str, Any]:
    """G47."""
    day, entry = given["date"], date.fromisoformat(given["entry"])
    if given["per"] == "calendar year":
        return {"window": [f"{day[:4]}-01-01", f"{day[:4]}-12-31"]}
    for k in range(1_000):
        first, after = corresponding(entry, 12 * k), corresponding(entry, 12 * (k + 1))
        if first and after and first.isoformat() <= day < after.isoformat():
            return {"window": [first.isoformat(), (after - timedelta(1)).isoformat()]}
    raise AssertionError(day)

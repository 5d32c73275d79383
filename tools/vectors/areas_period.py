"""Vectors of spec/clauses.md: phrases, and the periods that they mean."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from detente.core import instants
from detente.core.agreement import periods, phrases
from detente.core.agreement.clauses import Calendar, Series, TimeLimit
from detente.core.agreement.grounds import Basis, Grounds
from detente.core.agreement.periods import Bounds, Reckoning
from detente.core.agreement.phrases import Names
from tools.vectors.case import Case, Json

_OWN: Final = Grounds("none", Basis.OWN, "a vector")
_WEEKDAYS: Final = phrases.WEEKDAYS
# What the phrases of all vectors may name.
NAMES: Final = Names(
    timed={"request": {}, "notice": {"planned": 16, "as_of": 17}},
    events=("launch", "IV.1 flight"),
    arrangements=("pause",),
    calendars=("office",),
    roles=("mediator",),
    parties=("ARD", "BRV"),
    duties=("16.1", "VI.1 first"),
)
_OFFICE: Final = {
    "rest": ["saturday", "sunday"],
    "holidays": ["2026-05-01", "2026-05-11"],
    "known_until": "2026-12-31",
}


# --- answers --------------------------------------------------------------------------------------


def phrase(given: Json) -> Json:
    """What a phrase says, part by part."""
    text, kind = given["text"], given["kind"]
    if kind == "series":
        return _series_parts(phrases.read_series(text, NAMES))
    if kind == "parties":
        who = phrases.read_who(text, NAMES)
        return {"kind": who.kind.value, "name": who.name}
    if kind == "trigger":
        trigger = phrases.read_trigger(text, NAMES)
        state = trigger.clause
        return {
            "message": trigger.message,
            "event": trigger.event,
            "clause": None if state is None else [state.clause, state.state],
        }
    read = {
        "time-limit": phrases.read_time_limit,
        "term": phrases.read_term,
        "binding": phrases.read_binding,
    }[kind]
    return _limit_parts(read(text, NAMES))


def _limit_parts(limit: TimeLimit) -> Json:
    anchor = limit.anchor
    return {
        "amount": _amount(limit.amount),
        "after": limit.after,
        "anchor": [anchor.kind.value, anchor.name or anchor.date, anchor.n],
    }


def _amount(amount: Any) -> list[object] | None:
    if amount is None:
        return None
    return [amount.number, amount.unit.value, amount.minutes, amount.calendar]


def _series_parts(series: Series) -> Json:
    anchor = series.anchor
    return {
        "amount": _amount(series.amount),
        "anchor": [anchor.kind.value, anchor.name or anchor.date, anchor.n],
        "month_after": series.next_month_first,
        "calendar_year": series.calendar_year,
        "weekday": None if series.weekday is None else _WEEKDAYS[series.weekday],
    }


def _how(given: Json) -> Reckoning:
    calendar = given.get("calendar")
    calendars = {}
    if calendar is not None:
        rest = tuple(_WEEKDAYS.index(day) for day in calendar["rest"])
        holidays = tuple(calendar["holidays"])
        calendars["office"] = Calendar("office", rest, holidays, calendar["known_until"], _OWN)
    return Reckoning(
        offset_s=periods.zone_offset_s(given.get("zone", "Z")),
        first_day_counted=given.get("first_day") == "counted",
        clear=given.get("clear", False),
        edge=given.get("precision", "start"),
        calendars=calendars,
    )


def _bounds(found: Bounds | None) -> Json:
    if found is None:
        return {"low": None, "high": None}
    return {"low": found.low, "high": found.high}


def closes(given: Json) -> Json:
    """Ends of `closes`, `opens` or the instant from which a ceiling binds."""
    limit = phrases.read_binding(given["limit"], NAMES)
    find = {
        "closes": periods.closes,
        "opens": periods.opens,
        "binds": periods.binds_from,
    }[given["of"]]
    return _bounds(find(limit, given["anchor"], _how(given)))


def term(given: Json) -> Json:
    """End of a term and its extensions."""
    amounts = [phrases.read_amount(text, NAMES) for text in given["amounts"]]
    return _bounds(periods.term_ends(amounts, given["origin"], _how(given)))


def series(given: Json) -> Json:
    """Periods of a series, the one that holds a point, and the one a field speaks of."""
    read, how, origin = phrases.read_series(given["series"], NAMES), _how(given), given["origin"]
    found = [periods.period(read, origin, k, how) for k in given["periods"]]
    result: Json = {"periods": [[one.start, one.end] for one in found]}
    if "at" in given:
        result["index"] = periods.index_at(read, origin, given["at"], how)
    if "match" in given:
        words, value = given["match"]
        result["matched"] = periods.matching_index(read, origin, words, value, how)
    return result


def window(given: Json) -> Json:
    """The window of a quota that holds a date."""
    found = periods.quota_window(given["per"], given["entry"], given["date"], Reckoning())
    return {"window": [found.start, found.end]}


# --- cases ----------------------------------------------------------------------------------------


def cases() -> Iterator[Case]:
    """All of them."""
    yield from _phrases()
    yield from _limits()
    yield from _days()
    yield from _series()


def _phrases() -> Iterator[Case]:
    right = (
        ("limit_days", "time-limit", "45 days after entry into force"),
        ("limit_receipt", "time-limit", "60 days after receipt of request"),
        ("limit_minutes", "time-limit", "1 hour 30 minutes before launch"),
        ("limit_field", "time-limit", "5 seconds after notice.planned"),
        ("limit_event", "time-limit", "3 days before IV.1 flight"),
        ("limit_working", "time-limit", "10 working days of office after 2026-04-29"),
        ("limit_one_calendar", "time-limit", "1 working day after signature"),
        ("limit_none", "time-limit", "without delay after sending of request"),
        ("limit_pause", "time-limit", "2 weeks after the end of pause"),
        ("term", "term", "10 years from entry into force"),
        ("binding", "binding", "receipt of request"),
        ("series_months", "series",
         "6 months from the first day of the month after entry into force"),
        ("series_year", "series", "calendar year after entry into force"),
        ("series_week", "series", "week on tuesday"),
        ("parties_each", "parties", "each party"),
        ("parties_owner", "parties", "owner of IV.1 flight"),
        ("parties_role", "parties", "role mediator"),
        ("parties_code", "parties", "ARD"),
        ("trigger_message", "trigger", "each request"),
        ("trigger_clause", "trigger", "VI.1 first is overdue"),
    )  # fmt: skip
    for name, kind, text in right:
        yield _phrase(name, kind, text, None)
    wrong = (
        ("plural", "time-limit", "1 days after expiry"),
        ("singular", "time-limit", "2 day after expiry"),
        ("two_spaces", "time-limit", "2  days after expiry"),
        ("space_at_end", "time-limit", "2 days after expiry "),
        ("zero", "time-limit", "0 days after expiry"),
        ("leading_zero", "time-limit", "02 days after expiry"),
        ("too_many", "time-limit", "100001 days after expiry"),
        ("case", "time-limit", "2 Days after expiry"),
        ("synonym", "time-limit", "2 days following expiry"),
        ("article", "time-limit", "24 hours before the launch"),
        ("no_such_day", "time-limit", "5 days after 2026-02-30"),
        ("before_1970", "time-limit", "5 days after 1969-12-31"),
        ("sixty_minutes", "time-limit", "1 hour 60 minutes after expiry"),
        ("minutes_of_days", "time-limit", "1 day 5 minutes after expiry"),
        ("unknown_calendar", "time-limit", "5 working days of shop after expiry"),
        ("term_after", "term", "10 years after entry into force"),
        ("series_working_days", "series", "3 working days from signature"),
        ("series_hours_of_month", "series",
         "3 hours from the first day of the month after signature"),
        ("weekday", "series", "week on Tuesday"),
        ("every_party", "parties", "every party"),
        ("owner_of_message", "parties", "owner of request"),
        ("late", "trigger", "16.1 is late"),
    )  # fmt: skip
    for name, kind, text in wrong:
        yield _phrase(name, kind, text, "bad-phrase")


def _phrase(name: str, kind: str, text: str, why: str | None) -> Case:
    given = {"do": "phrase", "kind": kind, "text": text}
    return Case("period", name, "G1 to G5", text, given, why)


def _at(text: str) -> int:
    return instants.parse(text, 0)


def _limit(
    name: str,
    limit: str,
    anchor: str,
    low: str | None,
    high: str | None = "",
    of: str = "closes",
    **rules: object,
) -> Case:
    """`low` and `high` are instants; `high` "" is the same as `low`, None is none."""
    point: int | str = _at(anchor) if anchor.endswith("Z") else anchor
    given: Json = {"do": "closes", "of": of, "limit": limit, "anchor": point, **rules}
    first = None if low is None else _at(low)
    last = first if high == "" else None if high is None else _at(high)
    words = f"{limit}, from {anchor}"
    return Case("period", name, "G34 to G39", words, given, None, {"low": first, "high": last})


def _limits() -> Iterator[Case]:
    noon = "2026-03-05T12:00:00Z"
    yield _limit("hours_before", "24 hours before launch", noon, "2026-03-04T12:00:01Z")
    yield _limit("hours_after", "48 hours after receipt of request", noon, "2026-03-07T12:00:01Z")
    yield _limit("hour_and_minutes", "1 hour 30 minutes after receipt of request", noon,
                 "2026-03-05T13:30:01Z")  # fmt: skip
    for edge, low, high in (
        ("start", "2026-03-04T00:00:01Z", ""),
        ("end", "2026-03-05T00:00:00Z", ""),
        ("undecided", "2026-03-04T00:00:01Z", "2026-03-05T00:00:00Z"),
    ):
        yield _limit(f"hours_of_a_day_{edge}", "24 hours before launch", "2026-03-05", low, high,
                     precision=edge)  # fmt: skip
    yield _limit("opens_hours", "72 hours before launch", noon, "2026-03-02T12:00:00Z", of="opens")
    yield _limit("opens_days", "3 days before launch", noon, "2026-03-02T00:00:00Z", of="opens")
    yield _limit("never", "without delay after launch", noon, None)
    given = {"do": "closes", "of": "closes", "limit": "100000 years after launch", "anchor": 0}
    ends = {"low": 253_402_300_800, "high": 253_402_300_800}
    yield Case("period", "beyond_time", "G48", "beyond the year 9999", given, None, ends)


def _days() -> Iterator[Case]:
    after = "45 days after entry into force"
    yield _limit("days", after, "2011-02-05", "2011-03-23T00:00:00Z")
    yield _limit("days_counted", after, "2011-02-05", "2011-03-22T00:00:00Z", first_day="counted")
    yield _limit("days_of_an_instant", "60 days after receipt of request", "2026-01-10T23:59:59Z",
                 "2026-03-12T00:00:00Z")  # fmt: skip
    before = "30 days before the start of each period"
    yield _limit("days_before", before, "2012-01-01", "2011-12-03T00:00:00Z")
    yield _limit("clear_days", before, "2012-01-01", "2011-12-02T00:00:00Z", clear=True)
    yield _limit("leap_day", "30 days after the end of each period", "2028-02-29",
                 "2028-03-31T00:00:00Z")  # fmt: skip
    yield _limit("zone_east", "1 day after receipt of request", "2026-05-07T22:30:00Z",
                 "2026-05-09T21:00:00Z", zone="+03:00")  # fmt: skip
    yield _limit("zone_west", "1 day after receipt of request", "2026-05-07T22:30:00Z",
                 "2026-05-09T05:30:00Z", zone="-05:30")  # fmt: skip
    yield _limit("weeks", "2 weeks after expiry", "2026-01-01", "2026-01-16T00:00:00Z")
    yield _limit("month", "1 month after expiry", "2025-03-18", "2025-04-19T00:00:00Z")
    yield _limit("month_clamped", "1 month after expiry", "2026-01-31", "2026-03-01T00:00:00Z")
    yield _limit("month_counted", "1 month after expiry", "2026-01-31", "2026-02-28T00:00:00Z",
                 first_day="counted")  # fmt: skip
    yield _limit("month_before", "1 month before expiry", "2026-03-31", "2026-03-01T00:00:00Z")
    yield _limit("year_of_leap_day", "1 year after expiry", "2028-02-29", "2029-03-01T00:00:00Z")
    yield _limit("binds", "7 years after entry into force", "2011-02-05", "2018-02-05T00:00:00Z",
                 of="binds", first_day="counted")  # fmt: skip
    yield _limit("binds_receipt", "receipt of request", "2026-03-05T12:00:00Z",
                 "2026-03-05T12:00:00Z", of="binds")  # fmt: skip
    ten = "10 working days of office after expiry"
    yield _limit("working_days", ten, "2026-04-29", "2026-05-16T00:00:00Z", calendar=_OFFICE)
    short = {**_OFFICE, "known_until": "2026-05-10"}
    yield _limit("working_days_beyond", ten, "2026-04-29", "2026-05-15T00:00:00Z", None,
                 calendar=short)  # fmt: skip
    short = {**_OFFICE, "known_until": "2026-05-14"}
    yield _limit("working_days_back", "3 working days before expiry", "2026-05-16",
                 "2026-05-13T00:00:00Z", "2026-05-14T00:00:00Z", calendar=short)  # fmt: skip
    for name, texts, origin, first_day, end in (
        ("term", ["10 years"], "2011-02-05", "counted", "2021-02-05"),
        ("term_extended", ["10 years", "5 years"], "2011-02-05", "counted", "2026-02-05"),
        ("term_not_counted", ["10 years", "5 years"], "2011-02-05", "not counted", "2026-02-06"),
        ("term_mixed", ["1 year", "30 days"], "2026-01-01", "counted", "2027-01-31"),
    ):
        given = {"do": "term", "amounts": texts, "origin": origin, "first_day": first_day}
        at = _at(f"{end}T00:00:00Z")
        words = f"{' and '.join(texts)} from {origin}, first day {first_day}"
        yield Case("period", f"end_of_{name}", "G41", words, given, None, {"low": at, "high": at})


def _series() -> Iterator[Case]:
    half = "6 months from the first day of the month after entry into force"
    numbers = [0, 1, 30]
    for name, text, origin, rules, found in (
        ("half_years", half, "2011-02-05", {"periods": numbers},
         [["2011-03-01", "2011-08-31"], ["2011-09-01", "2012-02-29"],
          ["2026-03-01", "2026-08-31"]]),
        ("from_the_31st", "6 months from 2026-08-31", "2026-08-31", {"periods": [0, 1, 2]},
         [["2026-09-01", "2027-02-28"], ["2027-03-01", "2027-08-31"],
          ["2027-09-01", "2028-02-29"]]),
        ("first_day_counted", "6 months from entry into force", "2027-01-15",
         {"periods": [0, -1], "first_day": "counted"},
         [["2027-01-15", "2027-07-14"], ["2026-07-15", "2027-01-14"]]),
        ("calendar_years", "calendar year after entry into force", "2027-12-20",
         {"periods": [0, 1]}, [["2028-01-01", "2028-12-31"], ["2029-01-01", "2029-12-31"]]),
        ("weeks_on", "week on tuesday", "2026-11-22", {"periods": [0, 1]},
         [["2026-11-24", "2026-11-30"], ["2026-12-01", "2026-12-07"]]),
        ("watches", "12 hours from entry into force", 1_767_247_200, {"periods": [2]},
         [[1_767_333_600, 1_767_376_800]]),
    ):  # fmt: skip
        given = {"do": "series", "series": text, "origin": origin, **rules}
        yield Case("period", name, "G42, G43", text, given, None, {"periods": found})
    base = {"do": "series", "series": half, "origin": "2011-02-05", "periods": []}
    for day, k in (("2026-02-28", 29), ("2026-03-01", 30), ("2011-02-28", -1)):
        name = f"index_{day.replace('-', '')}"
        yield Case("period", name, "G42", f"which period holds {day}", {**base, "at": day}, None,
                   {"index": k})  # fmt: skip
    for name, words, value, which in (
        ("match_day_after", "the day after the period", "2026-03-01", 29),
        ("match_end", "the end of the period", "2026-02-28", 29),
        ("match_start", "the start of the period", "2025-09-01", 29),
        ("match_none", "the day after the period", "2026-03-02", None),
        ("match_before_the_first", "the day after the period", "2011-03-01", None),
    ):
        yield Case("period", name, "G46", f"{words}: {value}", {**base, "match": [words, value]},
                   None, {"matched": which})  # fmt: skip
    for name, per, date, held in (
        ("calendar_year", "calendar year", "2026-12-20", ["2026-01-01", "2026-12-31"]),
        ("agreement_year_before", "agreement year", "2026-12-15", ["2025-12-16", "2026-12-15"]),
        ("agreement_year_on", "agreement year", "2026-12-16", ["2026-12-16", "2027-12-15"]),
    ):
        given = {"do": "window", "per": per, "entry": "2010-12-16", "date": date}
        yield Case("period", f"window_{name}", "G47", f"{per} of {date}", given, None,
                   {"window": held})  # fmt: skip

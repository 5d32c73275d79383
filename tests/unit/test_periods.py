"""Calendar arithmetic: the rows that the language was tried on, and laws over random dates."""

from __future__ import annotations

import datetime
import random

import pytest

from detente.core import instants
from detente.core.agreement import periods
from detente.core.agreement.clauses import Amount, Calendar, Unit
from detente.core.agreement.grounds import Basis, Grounds
from detente.core.agreement.periods import Bounds, Period, Reckoning
from detente.core.agreement.phrases import (
    Names,
    read_amount,
    read_binding,
    read_series,
    read_time_limit,
)
from detente.core.errors import OurFault
from tests.second_reader import periods as second

OWN = Grounds("1", Basis.OWN, "invented")
NAMES = Names(timed={"notice": {"planned": 16}, "request": {}}, calendars=("office",))
PLAIN = Reckoning()
COUNTED = Reckoning(first_day_counted=True)
CLEAR = Reckoning(clear=True)
HALF_YEARS = "6 months from the first day of the month after entry into force"


def instant(text: str) -> int:
    return instants.parse(text, 0)


def closes(phrase: str, anchor: int | str, how: Reckoning = PLAIN) -> int:
    found = periods.closes(read_time_limit(phrase, NAMES), anchor, how)
    assert found is not None
    assert found.exact is not None
    return found.exact


def last_second(phrase: str, anchor: int | str, how: Reckoning = PLAIN) -> str:
    return instants.shown(closes(phrase, anchor, how) - 1, seconds=True).replace(" ", "T")


def last_day(phrase: str, anchor: int | str, how: Reckoning = PLAIN) -> str:
    shown = last_second(phrase, anchor, how)
    assert shown.endswith("T23:59:59Z")
    return shown[:10]


def office(known_until: str = "2026-12-31") -> Reckoning:
    calendar = Calendar("office", (5, 6), ("2026-05-01", "2026-05-11"), known_until, OWN)
    return Reckoning(calendars={"office": calendar})


# --- rows "Calendar" 1 to 15 ----------------------------------------------------------------------


def test_row_1_and_2_forty_five_days_end_with_the_last_second_of_the_day() -> None:
    limit = closes("45 days after entry into force", "2011-02-05")
    assert instant("2011-03-22T23:59:59Z") < limit
    assert instant("2011-03-23T00:00:00Z") >= limit


def test_row_3_and_4_a_limit_in_hours_includes_its_own_second() -> None:
    limit = closes("24 hours before notice.planned", instant("2026-03-05T12:00:00Z"))
    assert instant("2026-03-04T12:00:00Z") < limit
    assert instant("2026-03-04T12:00:01Z") >= limit


def test_row_5_hours_from_a_date_count_from_the_edge_that_the_event_names() -> None:
    limit = read_time_limit("24 hours before notice.planned", NAMES)
    received = instant("2026-03-04T10:00:00Z")
    start = periods.closes(limit, "2026-03-05", Reckoning(edge="start"))
    end = periods.closes(limit, "2026-03-05", Reckoning(edge="end"))
    both = periods.closes(limit, "2026-03-05", Reckoning(edge="undecided"))
    assert start == Bounds(instant("2026-03-04T00:00:01Z"), instant("2026-03-04T00:00:01Z"))
    assert end is not None
    assert both == Bounds(start.low, end.low, periods.IMPRECISE)
    assert both.low <= received < both.low + periods.DAY_S
    assert both.exact is None


def test_row_6_months_are_counted_from_the_origin_each_time() -> None:
    series = read_series("6 months from 2026-08-31", NAMES)
    ends = [periods.period(series, "2026-08-31", k, PLAIN).end for k in range(3)]
    assert ends == ["2027-02-28", "2027-08-31", "2028-02-29"]


def test_row_7_a_year_after_the_leap_day_ends_on_the_last_day_of_its_month() -> None:
    assert last_day("1 year after entry into force", "2028-02-29") == "2029-02-28"
    assert last_day("4 years after entry into force", "2028-02-29") == "2032-02-29"


def test_row_8_data_of_a_period_that_ends_on_the_leap_day() -> None:
    series = read_series(HALF_YEARS, NAMES)
    k = periods.index_at(series, "2011-02-05", "2028-02-29", PLAIN)
    end = periods.period(series, "2011-02-05", k, PLAIN).end
    assert end == "2028-02-29"
    due = last_second("30 days after the end of each period", end)
    assert due == "2028-03-30T23:59:59Z"


def test_row_9_five_days_across_the_end_of_february() -> None:
    assert last_second("5 days after notice.planned", "2028-02-26") == "2028-03-02T23:59:59Z"
    assert last_second("5 days after notice.planned", "2027-02-26") == "2027-03-03T23:59:59Z"


def test_row_10_days_before_a_year_and_clear_days_before_it() -> None:
    phrase = "30 days before the start of each period"
    assert last_second(phrase, "2012-01-01") == "2011-12-02T23:59:59Z"
    assert closes(phrase, "2012-01-01", CLEAR) <= instant("2011-12-02T18:00:00Z")
    assert last_day(phrase, "2012-01-01", CLEAR) == "2011-12-01"


def test_row_11_an_occurrence_due_before_entry_into_force_does_not_exist() -> None:
    assert last_second("30 days after entry into force", "2027-12-20") == "2028-01-19T23:59:59Z"
    series = read_series("calendar year after entry into force", NAMES)
    limit = read_time_limit("30 days before the start of each period", NAMES)
    found = []
    for k in range(2):
        year = periods.period(series, "2027-12-20", k, PLAIN)
        due = periods.closes(limit, year.start, PLAIN)
        found.append((year.start, periods.exists(due, "2027-12-20", PLAIN)))
    assert found == [("2028-01-01", False), ("2029-01-01", True)]


def test_row_12_a_term_and_its_extension_are_one_period_from_the_origin() -> None:
    terms = [read_amount("10 years", NAMES), read_amount("5 years", NAMES)]
    end = periods.term_ends(terms, "2011-02-05", COUNTED).exact
    assert end == instant("2026-02-05T00:00:00Z")
    other = periods.term_ends(terms, "2011-02-05", PLAIN).exact
    assert other == instant("2026-02-06T00:00:00Z")
    assert periods.term_ends(terms[:1], "2011-02-05", COUNTED).exact == instant("2021-02-05 00:00Z")


def test_row_13_thirty_days_and_one_month_give_three_last_days() -> None:
    phrase = "30 days after entry into force"
    assert last_day(phrase, "2025-03-18", COUNTED) == "2025-04-16"
    assert last_day(phrase, "2025-03-18") == "2025-04-17"
    assert last_day("1 month after entry into force", "2025-03-18") == "2025-04-18"


def test_row_14_working_days_stop_where_the_calendar_does() -> None:
    phrase = "10 working days after entry into force"
    assert last_second(phrase, "2026-04-29", office()) == "2026-05-15T23:59:59Z"
    limit = read_time_limit(phrase, NAMES)
    found = periods.closes(limit, "2026-04-29", office("2026-05-10"))
    assert found is not None
    assert found.cause == periods.CALENDAR
    assert found.high is None
    assert found.low <= instant("2026-05-16T00:00:00Z")
    assert found.low > instant("2026-05-11T00:00:00Z")


def test_row_15_three_days_before_a_window_are_not_seventy_two_hours() -> None:
    opens = instant("2026-05-10T06:00:00Z")
    received = instant("2026-05-07T20:00:00Z")
    assert received < closes("3 days before notice.planned", opens)
    assert received >= closes("72 hours before notice.planned", opens)
    assert last_second("72 hours before notice.planned", opens) == "2026-05-07T06:00:00Z"


# --- table 1.2: two readings ----------------------------------------------------------------------


def test_reading_1_first_day_not_counted_and_counted() -> None:
    phrase = "45 days after entry into force"
    assert last_day(phrase, "2011-02-05") == "2011-03-22"
    assert last_day(phrase, "2011-02-05", COUNTED) == "2011-03-21"


def test_reading_3_the_last_day_belongs_to_the_period() -> None:
    phrase = "30 days after the end of each period"
    assert last_day(phrase, "2011-08-31") == "2011-09-30"
    assert last_day(phrase, "2011-09-01") == "2011-10-01"


def test_reading_10_an_agreement_year_is_not_a_calendar_year() -> None:
    def windows(per: str) -> list[Period]:
        dates = ("2026-11-30", "2026-12-20", "2027-01-10")
        return [periods.quota_window(per, "2010-12-16", date, PLAIN) for date in dates]

    first, second, third = windows("agreement year")
    assert (first.start, first.end) == ("2025-12-16", "2026-12-15")
    assert second == third == Period("2026-12-16", "2027-12-15")
    assert [window.end for window in windows("calendar year")] == [
        "2026-12-31",
        "2026-12-31",
        "2027-12-31",
    ]


def test_reading_13_a_clamped_day_is_not_carried_on() -> None:
    start = datetime.date(2026, 1, 1)
    clamped = 0
    for offset in range(146_097):
        day = (start + datetime.timedelta(offset)).toordinal() - 719_163
        moved = periods.iso(periods.add_months(day, 6))
        clamped += int(moved[8:]) != int(periods.iso(day)[8:])
    assert clamped == 6 * 400 + 303  # of 146,097: 29 August only before a common year
    day = periods.day_of("2026-08-31", 0)
    chained = periods.add_months(periods.add_months(day, 6), 6)
    assert periods.iso(chained) == "2027-08-28"
    assert periods.iso(periods.add_months(day, 12)) == "2027-08-31"


# --- examples of the agreements -------------------------------------------------------------------


def test_the_first_half_year_and_what_it_asks_for() -> None:
    series = read_series(HALF_YEARS, NAMES)
    first = periods.period(series, "2011-02-05", 0, PLAIN)
    assert first == Period("2011-03-01", "2011-08-31")
    as_of = periods.matched_value("the day after the period", first, "2011-02-05", 0)
    assert as_of == "2011-09-01"
    due = last_second("30 days after the end of each period", first.end)
    assert due == "2011-09-30T23:59:59Z"
    assert last_day("30 days before the start of each period", "2012-01-01") == "2011-12-02"


def test_a_ceiling_binds_from_the_start_of_the_corresponding_day() -> None:
    for how in (PLAIN, COUNTED):
        limit = read_time_limit("7 years after entry into force", NAMES)
        found = periods.binds_from(limit, "2011-02-05", how)
        assert found is not None
        assert found.exact == instant("2018-02-05T00:00:00Z")
    received = instant("2026-03-01T10:00:00Z")
    at = periods.binds_from(read_binding("receipt of request", NAMES), received, PLAIN)
    assert at is not None
    assert at.exact == received


def test_sixty_days_and_ninety_days_from_an_instant_are_counted_from_its_date() -> None:
    received = instant("2026-01-10T17:00:00Z")
    assert last_day("60 days after receipt of request", received) == "2026-03-11"
    lasts = read_amount("90 days", NAMES)
    assert periods.expires(lasts, received, PLAIN).exact == instant("2026-04-11T00:00:00Z")


def test_forty_five_days_of_a_newcomer() -> None:
    due = last_second("45 days after entry into force", "2027-03-01")
    assert due == "2027-04-15T23:59:59Z"


def test_an_opening_is_the_first_moment_of_the_limit_that_a_closing_is_the_last_of() -> None:
    planned = instant("2026-05-10T06:00:00Z")
    days = periods.opens(read_time_limit("3 days before notice.planned", NAMES), planned, PLAIN)
    hours = periods.opens(read_time_limit("72 hours before notice.planned", NAMES), planned, PLAIN)
    assert days is not None
    assert hours is not None
    assert days.exact == instant("2026-05-07T00:00:00Z")
    assert hours.exact == instant("2026-05-07T06:00:00Z")


def test_without_delay_has_no_computed_end() -> None:
    limit = read_time_limit("without delay after receipt of request", NAMES)
    assert periods.closes(limit, 0, PLAIN) is None
    assert periods.opens(limit, 0, PLAIN) is None


def test_a_zone_moves_the_day_and_not_the_hour() -> None:
    how = Reckoning(offset_s=periods.zone_offset_s("+03:00"))
    received = instant("2026-05-07T22:30:00Z")  # already the 8th, three hours east
    assert closes("1 day after receipt of request", received, how) == instant(
        "2026-05-09T21:00:00Z"
    )
    assert closes("1 day after receipt of request", received) == instant("2026-05-09T00:00:00Z")
    west = Reckoning(offset_s=periods.zone_offset_s("-05:30"))
    assert closes("1 day after receipt of request", received, west) == instant("2026-05-09 05:30Z")
    for zone in (how, west, PLAIN):
        hours = closes("2 hours after receipt of request", received, zone)
        assert hours == received + 2 * 3_600 + 1


def test_hours_and_minutes_of_one_amount_add_up() -> None:
    at = instant("2026-05-07T22:30:00Z")
    assert closes("1 hour 30 minutes after receipt of request", at) == at + 5_401


def test_weeks_are_seven_days_and_a_weekly_rhythm_begins_on_its_weekday() -> None:
    assert last_day("2 weeks after entry into force", "2026-01-01") == "2026-01-15"
    series = read_series("week on tuesday", NAMES)
    first = periods.period(series, "2026-11-22", 0, PLAIN)
    assert first == Period("2026-11-24", "2026-11-30")
    assert datetime.date(2026, 11, 24).weekday() == 1
    assert periods.period(series, "2026-11-24", 0, PLAIN) == first


def test_a_rhythm_in_hours_has_instants_for_ends() -> None:
    series = read_series("12 hours from entry into force", NAMES)
    origin = instant("2026-01-01T06:00:00Z")
    third = periods.period(series, origin, 2, PLAIN)
    assert third == Period(origin + 24 * 3_600, origin + 36 * 3_600)
    assert periods.index_at(series, origin, origin + 24 * 3_600, PLAIN) == 2
    assert periods.index_at(series, origin, origin + 24 * 3_600 - 1, PLAIN) == 1


def test_a_first_day_that_counts_moves_a_rhythm_by_one_day_and_not_a_month() -> None:
    series = read_series("6 months from entry into force", NAMES)
    assert periods.period(series, "2027-01-15", 0, PLAIN) == Period("2027-01-16", "2027-07-15")
    assert periods.period(series, "2027-01-15", 0, COUNTED) == Period("2027-01-15", "2027-07-14")
    months = read_series(HALF_YEARS, NAMES)
    both = [periods.period(months, "2027-01-31", 0, how) for how in (PLAIN, COUNTED)]
    assert both == [Period("2027-02-01", "2027-07-31")] * 2


# --- working days ---------------------------------------------------------------------------------


def test_working_days_backwards_skip_rest_and_holidays() -> None:
    phrase = "2 working days before entry into force"
    assert last_day(phrase, "2026-05-12", office()) == "2026-05-07"
    assert last_day("1 working day before entry into force", "2026-05-12", office()) == "2026-05-08"


def test_working_days_backwards_from_beyond_the_calendar_lie_between_two_ends() -> None:
    limit = read_time_limit("3 working days before entry into force", NAMES)
    found = periods.closes(limit, "2026-05-16", office("2026-05-14"))  # a Saturday
    assert found is not None
    # The 15th may work (13, 14, 15) or not (12, 13, 14).
    assert found == Bounds(
        instant("2026-05-13T00:00:00Z"), instant("2026-05-14T00:00:00Z"), periods.CALENDAR
    )


def test_an_agreed_day_counts_even_when_it_is_the_first() -> None:
    how = office()
    counted = Reckoning(first_day_counted=True, calendars=how.calendars)
    assert last_day("1 working day after entry into force", "2026-05-12", counted) == "2026-05-12"
    assert last_day("1 working day after entry into force", "2026-05-09", counted) == "2026-05-12"


# --- match ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("phrase", "value"),
    [
        ("entry into force", "2011-02-05"),
        ("the year of entry into force", 2011),
        ("the start of the period", "2011-03-01"),
        ("the end of the period", "2011-08-31"),
        ("the day after the period", "2011-09-01"),
        ("the year of the period", 2011),
    ],
)
def test_a_match_phrase_names_one_value(phrase: str, value: str | int) -> None:
    first = Period("2011-03-01", "2011-08-31")
    assert periods.matched_value(phrase, first, "2011-02-05", 0) == value


def test_a_match_phrase_of_a_period_needs_a_period() -> None:
    with pytest.raises(OurFault) as caught:
        periods.matched_value("the end of the period", None, "2011-02-05", 0)
    assert caught.value.code == "bad-match"


def test_a_field_finds_its_period_and_a_wrong_one_finds_none() -> None:
    series = read_series(HALF_YEARS, NAMES)
    for phrase, value in (
        ("the day after the period", "2026-03-01"),
        ("the end of the period", "2026-02-28"),
        ("the start of the period", "2025-09-01"),
    ):
        found = periods.matching_index(series, "2011-02-05", phrase, value, PLAIN)
        assert found is not None
        assert periods.period(series, "2011-02-05", found, PLAIN).end == "2026-02-28"
    after = "the day after the period"
    assert periods.matching_index(series, "2011-02-05", after, "2026-03-02", PLAIN) is None
    assert periods.matching_index(series, "2011-02-05", after, 2026, PLAIN) is None
    # The day before the first period belongs to none.
    assert periods.matching_index(series, "2011-02-05", after, "2011-03-01", PLAIN) is None
    years = read_series("calendar year after entry into force", NAMES)
    year = "the year of the period"
    assert periods.matching_index(years, "2011-02-05", year, 2012, PLAIN) == 0
    assert periods.matching_index(years, "2011-02-05", year, 2011, PLAIN) is None


# --- laws -----------------------------------------------------------------------------------------


def test_every_day_lies_in_the_period_that_is_found_for_it() -> None:
    rng = random.Random(20260205)
    texts = (
        "6 months from 2026-08-31",
        HALF_YEARS,
        "1 month from 2026-01-31",
        "calendar year after entry into force",
        "week on friday",
        "10 days from 2020-02-29",
        "1 year from 2020-02-29",
        "90 minutes from 2020-02-29",
    )
    for text in texts:
        series = read_series(text, NAMES)
        for how in (PLAIN, COUNTED):
            for _ in range(200):
                origin = periods.iso(rng.randrange(7_000, 60_000))
                day = periods.iso(rng.randrange(7_000, 80_000))
                k = periods.index_at(series, origin, day, how)
                here = periods.period(series, origin, k, how)
                after = periods.period(series, origin, k + 1, how)
                if isinstance(here.start, str) and isinstance(here.end, str):
                    assert here.start <= day <= here.end, (text, origin, day)
                    assert periods.day_of(here.end, 0) + 1 == periods.day_of(after.start, 0)
                else:
                    assert int(here.start) <= instants.day_start(day) < int(here.end)
                    assert here.end == after.start


def test_a_later_anchor_never_closes_earlier() -> None:
    """Periods may meet where days are clamped; they never cross."""
    for amount in ("1 month", "6 months", "1 year", "30 days", "2 weeks", "3 working days"):
        for relation in ("after", "before"):
            limit = read_time_limit(f"{amount} {relation} entry into force", NAMES)
            last = 0
            for day in range(20_000, 21_600):
                found = periods.closes(limit, periods.iso(day), office("2100-01-01"))
                assert found is not None
                assert found.low >= last
                last = found.low


def test_what_lies_beyond_the_calendar_is_put_at_its_end() -> None:
    far = read_time_limit("100000 years after entry into force", NAMES)
    assert periods.closes(far, "2026-01-01", PLAIN) == Bounds(periods.NEVER, periods.NEVER)
    back = read_time_limit("100000 days before entry into force", NAMES)
    assert periods.closes(back, "2026-01-01", PLAIN) == Bounds(0, 0)
    months = read_time_limit("100000 months before entry into force", NAMES)
    assert periods.closes(months, "2026-01-01", PLAIN) == Bounds(0, 0)
    hours = read_time_limit("100000 weeks after receipt of request", NAMES)
    assert periods.closes(hours, instants.INSTANT_MAX, PLAIN) == Bounds(
        periods.NEVER, periods.NEVER
    )


def test_unequal_terms_follow_one_another() -> None:
    terms = [Amount(1, Unit.YEAR), Amount(30, Unit.DAY)]
    end = periods.term_ends(terms, "2026-01-01", COUNTED).exact
    assert end == instant("2027-01-31T00:00:00Z")  # through 2026-12-31, and thirty days more


def test_the_second_reader_counts_the_same_days() -> None:
    """The arithmetic of tests/second_reader was written from the specification alone."""
    rng = random.Random(20260206)
    units = ("second", "minute", "hour", "day", "week", "month", "year", "working day")
    rules_of = {
        "zone": ("Z", "+03:00", "-05:30"),
        "first_day": ("counted", "not counted"),
        "clear": (True, False),
        "precision": ("start", "end", "undecided"),
    }
    for _ in range(4_000):
        number, unit = rng.randrange(1, 41), rng.choice(units)
        text = f"{number} {unit}{'s' * (number != 1)} {rng.choice(('after', 'before'))} expiry"
        day = rng.randrange(15_000, 25_000)
        anchor: int | str = rng.choice(
            (periods.iso(day), day * periods.DAY_S + rng.randrange(86_400))
        )
        rules = {name: rng.choice(values) for name, values in rules_of.items()}
        until = periods.iso(day + rng.randrange(-60, 90))
        calendar = {
            "rest": rng.sample(second.WEEKDAYS, rng.randrange(3)) or ["sunday"],
            "holidays": [periods.iso(day + rng.randrange(-30, 30)) for _ in range(4)],
            "known_until": until,
        }
        given = {"limit": text, "anchor": anchor, "calendar": calendar, **rules}
        limit = read_time_limit(text, NAMES)
        how = Reckoning(
            offset_s=periods.zone_offset_s(str(rules["zone"])),
            first_day_counted=rules["first_day"] == "counted",
            clear=bool(rules["clear"]),
            edge=str(rules["precision"]),
            calendars={
                "office": Calendar(
                    "office",
                    tuple(second.WEEKDAYS.index(one) for one in calendar["rest"]),
                    tuple(calendar["holidays"]),
                    until,
                    OWN,
                )
            },
        )
        for of, find in (("closes", periods.closes), ("opens", periods.opens)):
            found = find(limit, anchor, how)
            assert found is not None
            other = second.closes({**given, "of": of})
            assert (found.low, found.high) == (other["low"], other["high"]), (of, given)

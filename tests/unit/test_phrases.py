"""Phrases: the fixed grammar, what is refused, and the nearest phrase that would be right."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from detente.core.agreement import phrases
from detente.core.agreement.clauses import (
    Amount,
    Anchor,
    AnchorKind,
    ClauseState,
    Parties,
    TimeLimit,
    Unit,
    Who,
)
from detente.core.agreement.phrases import Names
from detente.core.errors import TheirFault
from tests.unit.phrases_written import limit_text, series_text, trigger_text

NAMES = Names(
    timed={
        "telemetry-complaint": {},
        "breach-alleged": {"occurred": 18},
        "launch-notice": {"planned": 16, "as_of": 17},
    },
    events=("launch", "change", "IV.1 flight"),
    arrangements=("pause",),
    calendars=("office",),
    roles=("mediator", "depository"),
    parties=("USA", "RUS"),
    duties=("16.1", "VI.1 first", "IV.1"),
)
LIMITS = [
    "45 days after entry into force",
    "1 day before expiry",
    "30 days after the end of each period",
    "30 days before the start of each period",
    "24 hours before launch",
    "3 days before IV.1 flight",
    "1 hour 30 minutes after receipt of telemetry-complaint",
    "2 hours 1 minute after sending of breach-alleged",
    "5 seconds after launch-notice.planned",
    "36 hours after the last commitment",
    "24 hours after deposit",
    "10 working days of office after signature",
    "1 working day after 2026-04-29",
    "2 weeks before the start of pause",
    "6 months after the end of pause",
    "7 years after the original entry into force",
    "without delay after breach-alleged.occurred",
    "without delay after launch",
]
SERIES = [
    "6 months from the first day of the month after entry into force",
    "6 months from the original entry into force",
    "90 minutes from signature",
    "2 weeks from 2026-08-31",
    "calendar year after entry into force",
    "week on monday",
    "week on sunday",
]
WHOS = [
    "each party",
    "each other party",
    "all other parties together",
    "author of the act",
    "sender of launch",
    "sender of telemetry-complaint",
    "addressee of breach-alleged",
    "owner of IV.1 flight",
    "role mediator",
    "USA",
]
TRIGGERS = ["each launch", "each telemetry-complaint", "16.1 is overdue", "VI.1 first is met"]


@pytest.mark.parametrize("text", LIMITS)
def test_a_time_limit_read_and_written_again_is_itself(text: str) -> None:
    limit = phrases.read_time_limit(text, NAMES)
    assert limit_text(limit, NAMES) == limit.text == text


@pytest.mark.parametrize("text", SERIES)
def test_a_series_read_and_written_again_is_itself(text: str) -> None:
    series = phrases.read_series(text, NAMES)
    assert series_text(series, NAMES) == series.text == text


@pytest.mark.parametrize("text", WHOS)
def test_a_party_phrase_read_and_written_again_is_itself(text: str) -> None:
    assert phrases.who_text(phrases.read_who(text, NAMES)) == text


@pytest.mark.parametrize("text", TRIGGERS)
def test_a_trigger_read_and_written_again_is_itself(text: str) -> None:
    trigger = phrases.read_trigger(text, NAMES)
    assert trigger_text(trigger) == trigger.text == text


def test_parts_of_phrases() -> None:
    limit = phrases.read_time_limit("60 days after receipt of telemetry-complaint", NAMES)
    anchor = Anchor(AnchorKind.RECEIPT, "telemetry-complaint")
    assert limit == TimeLimit(Amount(60, Unit.DAY), True, anchor, limit.text)
    limit = phrases.read_time_limit("2 hours 5 minutes before launch-notice.planned", NAMES)
    assert limit.amount == Amount(2, Unit.HOUR, 5)
    assert (limit.after, limit.anchor) == (False, Anchor(AnchorKind.FIELD, "launch-notice", 16))
    limit = phrases.read_time_limit("without delay after launch", NAMES)
    assert limit.amount is None
    working = phrases.read_amount("10 working days of office", NAMES)
    assert working == Amount(10, Unit.WORKING_DAY, calendar="office")
    assert phrases.read_who("role mediator", NAMES) == Who(Parties.ROLE, "mediator")
    assert phrases.read_who("RUS", NAMES) == Who(Parties.NAMED, "RUS")
    assert phrases.read_trigger("VI.1 first is overdue", NAMES).clause == ClauseState(
        "VI.1 first", "overdue"
    )
    assert phrases.read_trigger("each change", NAMES).event == "change"
    assert phrases.read_series("week on tuesday", NAMES).weekday == 1
    term = phrases.read_term("10 years from entry into force", NAMES)
    assert (term.amount, term.after) == (Amount(10, Unit.YEAR), True)
    binding = phrases.read_binding("receipt of breach-alleged", NAMES)
    assert binding.amount == Amount(0, Unit.SECOND)
    assert limit_text(binding, NAMES) == "receipt of breach-alleged"


Reader = Callable[[str, Names], object]
WRONG: list[tuple[Reader, str, str]] = [
    (phrases.read_time_limit, "45 day after entry into force", "45 days after entry into force"),
    (phrases.read_time_limit, "1 days after entry into force", "1 day after entry into force"),
    (phrases.read_time_limit, "45  days after expiry", "45 days after expiry"),
    (phrases.read_time_limit, "5 days after chnage", "5 days after change"),
    (phrases.read_time_limit, "5 days after Change", "5 days after change"),
    (phrases.read_time_limit, "5 days following change", "5 days after change"),
    (
        phrases.read_time_limit,
        "60 days after reception of telemetry-complaint",
        "60 days after receipt of telemetry-complaint",
    ),
    (phrases.read_time_limit, "24 hrs before launch", "24 hours before launch"),
    (phrases.read_time_limit, "24 hours before the launch", "24 hours before launch"),
    (
        phrases.read_time_limit,
        "with no delay after launch",
        "without delay after launch",
    ),
    (
        phrases.read_time_limit,
        "10 working days of offices after signature",
        "10 working days of office after signature",
    ),
    (
        phrases.read_time_limit,
        "5 days after launch-notice.asof",
        "5 days after launch-notice.as_of",
    ),
    (phrases.read_series, "every 6 months from signature", "6 months from signature"),
    (phrases.read_series, "week on Tuesday", "week on tuesday"),
    (phrases.read_series, "each calendar year", "calendar year after entry into force"),
    (
        phrases.read_series,
        "6 month from the first day of the month after entry into force",
        "6 months from the first day of the month after entry into force",
    ),
    (phrases.read_who, "every party", "each party"),
    (phrases.read_who, "the addressee of breach-alleged", "addressee of breach-alleged"),
    (phrases.read_who, "mediator", "role mediator"),
    (phrases.read_trigger, "every launch", "each launch"),
    (phrases.read_trigger, "16.1 is late", "16.1 is met"),
    (phrases.read_term, "10 years after entry into force", "10 years from entry into force"),
]


@pytest.mark.parametrize(("read", "text", "expected"), WRONG)
def test_a_wrong_phrase_names_the_nearest_right_one(read: Reader, text: str, expected: str) -> None:
    with pytest.raises(TheirFault) as caught:
        read(text, NAMES)
    assert caught.value.code == "bad-phrase"
    assert caught.value.facts["expected"] == expected
    read(expected, NAMES)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "after",
        "0 days after expiry",
        "05 days after expiry",
        "1000000 days after expiry",
        "100001 days after expiry",
        "5 days after",
        "5 days after 2026-02-30",
        "5 days after 1969-12-31",
        "1 day 5 minutes after expiry",
        "1 hour 60 minutes after expiry",
        "1 hour 1 minutes after expiry",
        "5 days after expiry ",
        "٥ days after expiry",
        "5 days after receipt of",
        "5 days after receipt of launch",
        "5 working days of shop after expiry",
        "5 days after " * 20,
    ],
)
def test_what_is_no_time_limit_is_refused_with_one_that_is(text: str) -> None:
    with pytest.raises(TheirFault) as caught:
        phrases.read_time_limit(text, NAMES)
    phrases.read_time_limit(str(caught.value.facts["expected"]), NAMES)


def test_working_days_need_a_calendar_and_name_it_where_there_are_two() -> None:
    assert phrases.read_amount("3 working days", NAMES).calendar is None
    for calendars in ((), ("north", "south")):
        with pytest.raises(TheirFault):
            phrases.read_amount("3 working days", Names(calendars=calendars))
    two = Names(calendars=("north", "south"))
    assert phrases.read_amount("3 working days of south", two).calendar == "south"


def test_a_rhythm_is_not_counted_in_working_days_nor_a_month_in_hours() -> None:
    for text in (
        "3 working days from signature",
        "3 hours from the first day of the month after signature",
    ):
        with pytest.raises(TheirFault):
            phrases.read_series(text, NAMES)

"""Which instant a time of day means: the next one of what is to come, the last one of what was."""

from __future__ import annotations

import pytest

from detente.core import instants
from detente.core.errors import OurFault

NOW = instants.parse("2026-11-18T11:06:40Z", 0)
DAY_S = 86_400


@pytest.mark.parametrize(
    ("typed", "following", "last"),
    [
        ("11:07Z", "2026-11-18 11:07Z", "2026-11-17 11:07Z"),
        ("11:06Z", "2026-11-19 11:06Z", "2026-11-18 11:06Z"),
        ("03:10Z", "2026-11-19 03:10Z", "2026-11-18 03:10Z"),
        ("00:00Z", "2026-11-19 00:00Z", "2026-11-18 00:00Z"),
        ("23:59Z", "2026-11-18 23:59Z", "2026-11-17 23:59Z"),
        ("2030-01-01 00:00Z", "2030-01-01 00:00Z", "2030-01-01 00:00Z"),
        ("221432ZNOV26", "2026-11-22 14:32Z", "2026-11-22 14:32Z"),
    ],
)
def test_a_time_of_day_is_the_next_one_or_the_last_one(typed: str, following: str, last: str):
    assert instants.shown(instants.parse(typed, NOW)) == following
    assert instants.shown(instants.parse_or_day(typed, NOW)) == following
    for read in (
        instants.parse_past, instants.parse_past_or_day, instants.parse_past_or_day_end,
    ):  # fmt: skip
        assert instants.shown(read(typed, NOW)) == last


def test_at_that_very_second_the_last_one_is_now_and_the_next_one_tomorrow():
    now = NOW - NOW % 60
    assert instants.parse_past("11:06Z", now) == now
    assert instants.parse("11:06Z", now) == now + DAY_S
    assert instants.parse_past("11:06Z", now - 1) == now - DAY_S


def test_a_date_is_its_first_second_or_as_an_end_the_one_after_it():
    start = instants.day_start("2026-11-18")
    assert instants.parse_past_or_day("2026-11-18", NOW) == start
    assert instants.parse_past_or_day_end("2026-11-18", NOW) == start + DAY_S
    assert instants.parse_past_or_day_end("9999-12-31", NOW) == instants.INSTANT_MAX


@pytest.mark.parametrize("typed", ["24:00Z", "03:60Z", "03:10", "3:10Z", "", "03:10Z "])
def test_what_is_no_time_is_no_time_of_the_past_either(typed: str):
    for read in (instants.parse, instants.parse_past):
        with pytest.raises(OurFault, match="bad-instant"):
            read(typed, NOW)


def test_before_1970_there_is_no_last_one():
    assert instants.parse_past("00:00Z", 0) == 0
    with pytest.raises(OurFault, match="bad-instant"):
        instants.parse_past("03:10Z", 3_600)


@pytest.mark.parametrize("until", [NOW, NOW - 1])
def test_a_stretch_ends_after_it_begins(until: int):
    instants.check_stretch(NOW, NOW + 1)
    with pytest.raises(OurFault, match="bad-stretch"):
        instants.check_stretch(NOW, until)

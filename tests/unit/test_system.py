"""Clocks and entropy of the machine, and the clock of an exercise."""

from __future__ import annotations

import time

import pytest

from detente.adapters.system import Clocks, ScenarioClock, SystemClock, SystemEntropy
from detente.core.errors import EnvironmentFault, OurFault
from detente.core.instants import INSTANT_MAX

LIVE, EXERCISE, REPLAY = 0, 1, 2


def test_entropy_gives_as_many_fresh_bytes_as_asked():
    entropy = SystemEntropy()
    assert [len(entropy.draw(count)) for count in (0, 1, 32)] == [0, 1, 32]
    assert entropy.draw(32) != entropy.draw(32)


def test_the_system_clock_gives_whole_seconds(monkeypatch):
    monkeypatch.setattr(time, "time", lambda: 1_700_000_000.987)
    assert SystemClock().now() == 1_700_000_000


@pytest.mark.parametrize("broken", [-2.0, float(INSTANT_MAX + 1)])
def test_a_clock_outside_all_calendars_is_named(monkeypatch, broken):
    monkeypatch.setattr(time, "time", lambda: broken)
    with pytest.raises(EnvironmentFault, match="clock-unusable"):
        SystemClock().now()


def test_a_scenario_clock_moves_only_when_told_and_only_forward():
    clock = ScenarioClock(1_000)
    assert (clock.now(), clock.now()) == (1_000, 1_000)
    clock.advance(60)
    clock.set(2_000)
    clock.set(2_000)
    assert clock.now() == 2_000
    for back in (lambda: clock.set(1_999), lambda: clock.advance(-1)):
        with pytest.raises(OurFault, match="scenario-clock-back"):
            back()
    assert clock.now() == 2_000


@pytest.mark.parametrize("instant", [-1, INSTANT_MAX + 1])
def test_a_scenario_stays_in_the_calendar(instant):
    with pytest.raises(OurFault, match="bad-instant"):
        ScenarioClock(instant)
    with pytest.raises(OurFault, match="bad-instant"):
        ScenarioClock(5).set(instant)


def test_live_traffic_never_takes_a_scenario_clock(monkeypatch):
    monkeypatch.setattr(time, "time", lambda: 5_000.0)
    clocks = Clocks()
    with pytest.raises(OurFault, match="scenario-clock-live"):
        clocks.use_scenario(LIVE, ScenarioClock(1))
    with pytest.raises(OurFault, match="scenario-clock-live"):
        clocks.use_scenario(LIVE, None)
    clocks.use_scenario(EXERCISE, ScenarioClock(1))
    assert [clocks.for_mark(mark) for mark in (LIVE, EXERCISE, REPLAY)] == [5_000, 1, 5_000]
    clocks.use_scenario(EXERCISE, None)
    assert clocks.for_mark(EXERCISE) == 5_000


def test_unknown_marks_are_refused():
    for mark in (-1, 3):
        with pytest.raises(OurFault, match="unknown-mark"):
            Clocks().for_mark(mark)
        with pytest.raises(OurFault, match="unknown-mark"):
            Clocks().use_scenario(mark, ScenarioClock(1))

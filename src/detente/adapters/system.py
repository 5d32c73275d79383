"""Randomness and time from the operating system, and the clock of an exercise.

Live traffic always reads the system's clock. An exercise or a replay may run on a clock of its own,
so that a day can be practised in an hour; no setting can put such a clock under live traffic.
"""

from __future__ import annotations

import os
import time

from detente.core.errors import EnvironmentFault, OurFault
from detente.core.instants import INSTANT_MAX
from detente.core.record.origin import Mark


class SystemEntropy:
    """Randomness of the operating system (`engine.ports.Entropy`)."""

    def draw(self, count: int) -> bytes:
        """`count` fresh random bytes, fit for keys."""
        return os.urandom(count)


class SystemClock:
    """The machine's clock."""

    def now(self) -> int:
        """Whole seconds of UTC since 1970.

        Raises EnvironmentFault("clock-unusable") outside the years 1970 to 9999.
        """
        instant = int(time.time())
        if not 0 <= instant <= INSTANT_MAX:
            raise EnvironmentFault("clock-unusable", value=str(instant))
        return instant


class ScenarioClock:
    """The clock of one exercise or replay: it stands still until it is told to move."""

    def __init__(self, start: int) -> None:
        """Start at an instant (seconds). Raises OurFault("bad-instant") outside 1970 to 9999."""
        self._instant = _checked(start)

    def now(self) -> int:
        """The scenario's instant in seconds."""
        return self._instant

    def set(self, instant: int) -> None:
        """Jump forward to an instant (seconds).

        Raises OurFault("bad-instant"), OurFault("scenario-clock-back").
        """
        if _checked(instant) < self._instant:
            raise OurFault("scenario-clock-back", now=self._instant, asked=instant)
        self._instant = instant

    def advance(self, seconds: int) -> None:
        """Move forward. Raises as `set` does."""
        self.set(self._instant + seconds)


class Clocks:
    """Which clock counts for which mark."""

    def __init__(self, system: SystemClock | None = None) -> None:
        self._system = system if system is not None else SystemClock()
        self._scenarios: dict[Mark, ScenarioClock] = {}

    def use_scenario(self, mark: int, clock: ScenarioClock | None) -> None:
        """Run an exercise (1) or a replay (2) on `clock`, or with None on the system's clock again.

        Raises OurFault("scenario-clock-live") for live traffic (0), OurFault("unknown-mark").
        """
        known = _mark(mark)
        if known is Mark.LIVE:
            raise OurFault("scenario-clock-live")
        if clock is None:
            self._scenarios.pop(known, None)
        else:
            self._scenarios[known] = clock

    def for_mark(self, mark: int) -> int:
        """The instant (seconds) that counts for traffic of this mark.

        Raises OurFault("unknown-mark").
        """
        scenario = self._scenarios.get(_mark(mark))
        return self._system.now() if scenario is None else scenario.now()


def _mark(mark: int) -> Mark:
    try:
        return Mark(mark)
    except ValueError as error:
        raise OurFault("unknown-mark", mark=mark) from error


def _checked(instant: int) -> int:
    if not 0 <= instant <= INSTANT_MAX:
        raise OurFault("bad-instant", value=str(instant))
    return instant

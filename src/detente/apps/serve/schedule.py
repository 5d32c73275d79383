"""What a running center does by the clock: a table of jobs, looked at once a second."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from detente.apps.scheduled import scheduled
from detente.apps.wiring import Home
from detente.engine.state import Now

# A job looks whether something is due, does it, and returns a line for the log for each act. It
# runs in the thread of the engine, so it must be short.
Job = Callable[[Home, Now], list[str]]
JOBS: Final[tuple[Job, ...]] = (scheduled,)


def tick(home: Home, now: Now, jobs: tuple[Job, ...] = JOBS) -> list[str]:
    """Do what is due; returns what was done, in words."""
    return [line for job in jobs for line in job(home, now)]

"""Bugs planted in the program's evaluator: the referee must find each within 2,000 cases."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass

from tests.referee.cases import case
from tests.referee.compare import differences
from tests.referee.planted import bugs
from tests.referee.value import look

WITHIN = 2_000


@dataclass(frozen=True)
class Bug:
    """What is wrong while it is planted."""

    name: str
    plant: Callable[[], AbstractContextManager[object]]


BUGS = (
    Bug("a limit of hours is one second too long", bugs.limit_too_long),
    Bug("receipt counts from the time that is claimed", bugs.receipt_as_claimed),
    Bug("what lies beyond the heads is forgotten", bugs.nothing_beyond),
    Bug("what was named ahead is not covered", bugs.ahead_ignored),
    Bug("a correction does not reach the past", bugs.corrections_ignored),
    Bug("a contest is ignored", bugs.contests_ignored),
    Bug("a countermeasure binds both ways", bugs.countermeasure_both_ways),
    Bug("terms that crossed are formed", bugs.crossed_is_formed),
    Bug("the first day is counted where it is not", bugs.first_day_counted),
    Bug("an essential correction keeps its instant", bugs.given_stays),
    Bug("a closed entry performs nothing", bugs.closed_ignored),
    Bug("anybody resumes anything", bugs.anybody_resumes),
    Bug("what cannot be read was not seen", bugs.silence_convicts),
    Bug("any other agreement will do", bugs.elsewhere_by_anybody),
    Bug("what a creditor refused performs", bugs.elsewhere_though_refused),
)


def found_by(bug: Bug) -> int | None:
    """The first case that shows a planted bug; None if none of them does."""
    for seed in range(WITHIN):
        one = case(seed)
        with bug.plant():
            if differences(one, look(one.bound, one.entries, one.heads, one.as_of)):
                return seed
    return None

"""Compare the board of the program with what the referee makes of the same record."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from detente.core.board.board import evaluate as program
from detente.core.board.record import record_of
from tests.referee.beside import beside_value
from tests.referee.cases import Case, case
from tests.referee.checks import checks_value
from tests.referee.lists import lists_value
from tests.referee.patterns import patterns_in
from tests.referee.tallies import tallies_value
from tests.referee.value import Found, duties_value, events_value, look, openings_value

AT_LEAST = 200  # of every verdict, outcome of a check, and pattern, in 20,000 cases
FULL = 20_000
VERDICTS = (
    "not-started", "open", "met", "met-late", "overdue", "missed", "suspended", "discharged",
    "cannot-be-decided", "used", "lapsed",
)  # fmt: skip
OUTCOMES = ("inside", "outside", "cannot-be-decided")  # of checks on messages
PATTERNS = [str(number) for number in range(1, 16)]


@dataclass
class Result:
    """What came of some cases."""

    cases: int = 0
    wrong: list[int] = field(default_factory=list)
    verdicts: Counter[str] = field(default_factory=Counter)
    outcomes: Counter[str] = field(default_factory=Counter)
    patterns: Counter[str] = field(default_factory=Counter)

    def add(self, other: Result) -> None:
        """Take in the result of other cases."""
        self.cases += other.cases
        self.wrong += other.wrong
        self.verdicts += other.verdicts
        self.outcomes += other.outcomes
        self.patterns += other.patterns

    def rare(self, at_least: int) -> list[str]:
        """Verdicts, outcomes and patterns that came less often than that."""
        low = [f"verdict {name}" for name in VERDICTS if self.verdicts[name] < at_least]
        low += [f"check {name}" for name in OUTCOMES if self.outcomes[name] < at_least]
        return low + [f"pattern {name}" for name in PATTERNS if self.patterns[name] < at_least]


def of_referee(found: Found) -> dict[str, Any]:
    """The parts of a board that the referee finds."""
    return {
        "duties": duties_value(found),
        "events": events_value(found),
        "openings": openings_value(found.log),
        "checks": checks_value(found),
        **beside_value(found),
        **tallies_value(found),
        **lists_value(found),
    }


def of_program(one: Case) -> dict[str, Any]:
    """The board of the program."""
    record = record_of(len(one.bound.seats), one.entries)
    board = program(one.bound, record, one.heads, one.as_of)
    value: dict[str, Any] = json.loads(board.encode())
    return value


def same(theirs: Any, ours: Any) -> bool:
    """Whether a part agrees. Of objects only the keys that the referee finds are compared."""
    if isinstance(ours, dict) and isinstance(theirs, dict):
        return all(key in theirs and same(theirs[key], ours[key]) for key in ours)
    if isinstance(ours, list) and isinstance(theirs, list):
        return len(ours) == len(theirs) and all(map(same, theirs, ours))
    return bool(theirs == ours)


def differences(one: Case, found: Found) -> list[str]:
    """Names of the parts in which the two differ. Duties, events, checks, openings agree in every
    key.
    """
    theirs, ours = of_program(one), of_referee(found)
    whole = ("duties", "events", "checks", "openings")
    return [
        key
        for key in ours
        if (theirs[key] != ours[key] if key in whole else not same(theirs[key], ours[key]))
    ]


def verdicts_in(value: list[dict[str, Any]], found: Counter[str]) -> None:
    """Count the verdicts of all lines, and of each view of a line that has several."""
    for section in value:
        for verdict, number in section["counts"].items():
            if verdict != "by-view":
                found[verdict] += number
        for line in section["lines"]:
            for view in line.get("views", ()):
                found[view["verdict"]] += 1


def run(first: int, count: int) -> Result:
    """Compare so many cases, from one seed on."""
    result = Result()
    for seed in range(first, first + count):
        one = case(seed)
        found = look(one.bound, one.entries, one.heads, one.as_of)
        if differences(one, found):
            result.wrong.append(seed)
        result.cases += 1
        verdicts_in(duties_value(found), result.verdicts)
        for section in checks_value(found):
            result.outcomes.update(section["counts"])
        result.patterns.update(patterns_in(one, found))
    return result


def repeat(seed: int) -> str:
    """What to type to see one case again."""
    return f"python -m tests.referee --seed {seed}"

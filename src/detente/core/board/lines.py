"""Lines of a board: values that become JSON, and their digest (spec/board.md, J65 to J68)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from detente.core.board.causes import ORDER, Cause
from detente.core.board.facts import Bound, Entry
from detente.core.board.instance import Instance
from detente.core.board.record import NEVER
from detente.core.board.show import dated, named
from detente.core.board.verdicts import CLOSED, DISCHARGED, UNDECIDED, Outcome

Json: TypeAlias = object  # what JSON can hold

_LAST: Final = "9999"  # sorts after every instant


@dataclass(slots=True)
class Line:
    """One instance as a board shows it. `outcomes` are by view, equal ones joined: seats of the
    view and its outcome. `remarks` are those of the first. It is `partial` where there is no such
    instance in some view.
    """

    one: Instance
    outcomes: list[tuple[tuple[int, ...], Outcome]]
    opens: int
    remarks: tuple[str, ...]
    entries: tuple[Entry, ...]
    reach: int | None = None  # of one that is not closed
    due_latest: int | None = None
    version: int = 1
    clocks_s: int = 0
    partial: bool = False
    verdict: str | None = field(init=False)  # where all views have the same, else None
    closed: bool = field(init=False)  # needs no looking at until something points back at it

    def __post_init__(self) -> None:
        by_view = self.partial or len(self.outcomes) > 1
        self.verdict = None if by_view else verdict_of(self.outcomes[0][1])
        self.closed = self.verdict in CLOSED


def verdict_of(outcome: Outcome) -> str:
    """The one verdict, or that it cannot be decided."""
    if len(outcome.verdicts) > 1:
        return UNDECIDED
    (only,) = outcome.verdicts
    return only


def line_value(line: Line, bound: Bound) -> dict[str, Json]:
    """A line as JSON."""
    one, first = line.one, line.outcomes[0][1]
    value: dict[str, Json] = {
        "clause": one.duty.id,
        "version": line.version,
        "debtor": bound.seats[one.debtor],
        "creditor": " ".join([bound.seats[seat] for seat in one.creditors]),
        "key": one.key,
        "due": _due(first.closes),
        "why": _why_value(line),
    }
    if line.opens:
        value["opens"] = dated(line.opens)
    if line.due_latest is not None:
        value["due_latest"] = _due(line.due_latest)
    if line.clocks_s:
        value["clocks_s"] = line.clocks_s
    if not line.closed:
        value["reach"] = dated(line.reach)
    if line.verdict is not None:
        value.update(_outcome_value(first, bound, line.remarks))
        return value
    value["views"] = [
        {
            "parties": [bound.seats[seat] for seat in seats],
            "due": _due(outcome.closes),
            **_outcome_value(outcome, bound, ()),
        }
        for seats, outcome in line.outcomes
    ]
    if line.remarks:
        value["remarks"] = list(line.remarks)
    return value


def _why_value(line: Line) -> dict[str, Json]:
    """What a line rests on, and of which agreements evidence is among that."""
    value: dict[str, Json] = {
        "entries": [named(entry) for entry in line.entries],
        "paragraph": line.one.duty.grounds.paragraph,
    }
    others = {
        entry.content.elsewhere.founding
        for entry in line.entries
        if entry.content is not None and entry.content.elsewhere is not None
    }
    if others:
        value["elsewhere"] = sorted(others)
    return value


def _due(closes: int) -> str | None:
    """The last second that is in time."""
    return None if closes >= NEVER else dated(closes - 1)


def _outcome_value(outcome: Outcome, bound: Bound, remarks: Collection[str]) -> dict[str, Json]:
    verdict = verdict_of(outcome)
    value: dict[str, Json] = {"verdict": verdict}
    if verdict == UNDECIDED:
        value["alternatives"] = sorted(outcome.verdicts)
    if outcome.causes:
        value["causes"] = causes_value(outcome.causes, bound)
    if outcome.at is not None and verdict != UNDECIDED:
        value["at"] = dated(outcome.at)
    if verdict == DISCHARGED:
        value["by"] = outcome.by
    if remarks or outcome.remarks:
        value["remarks"] = sorted({*remarks, *outcome.remarks})
    return value


def causes_value(causes: Iterable[Cause], bound: Bound) -> list[dict[str, Json]]:
    """Causes as JSON, in their order (J66)."""
    order = sorted(causes, key=lambda one: (ORDER.index(one.code), one.seat, one.entries))
    return [_cause_value(cause, bound) for cause in order]


def _cause_value(cause: Cause, bound: Bound) -> dict[str, Json]:
    value: dict[str, Json] = {"code": cause.code}
    if cause.seat >= 0:
        value["party"] = bound.seats[cause.seat]
    if cause.entries:
        value["entries"] = cause.entries
    return value


def sort_key(value: Mapping[str, Json]) -> tuple[str, str, str, str, str, str]:
    """Order of lines: by when they are due, those without end last."""
    return (
        str(value["due"] or _LAST),
        str(value["clause"]),
        str(value["debtor"]),
        str(value["creditor"]),
        str(value["key"]),
        str(value["version"]),
    )

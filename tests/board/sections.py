"""Sections of a board from nothing, and the state of a unit at an instant."""

from __future__ import annotations

from collections.abc import Sequence

from detente.core.board.expiring import expiring_lines
from detente.core.board.facts import Bound
from detente.core.board.life import Life
from detente.core.board.life_spans import Interval
from detente.core.board.record import Record
from detente.core.board.show import Json
from detente.core.board.tallies import Tallies
from detente.core.board.tally_lines import tally_lines


def _taken(bound: Bound, record: Record, life: Life) -> Tallies:
    tallies = Tallies(bound, record, life)
    tallies.take_all()
    return tallies


def lines_of(tallies: Tallies, as_of: int) -> list[Json]:
    """The same of tallies that grew."""
    return tally_lines(tallies, as_of, lambda _clause, _seat: 0)


def tallies_value(bound: Bound, record: Record, life: Life, as_of: int) -> list[Json]:
    """The section `tallies` of an agreement without open instances."""
    return lines_of(_taken(bound, record, life), as_of)


def expiring_value(bound: Bound, record: Record, life: Life, as_of: int) -> list[Json]:
    """The section `expiring`."""
    return expiring_lines(_taken(bound, record, life), as_of)


def state_at(intervals: Sequence[Interval], instant: int) -> Interval:
    """The interval that holds an instant."""
    (found,) = [one for one in intervals if one.start <= instant < one.end]
    return found

"""Tallies of an agreement as this center holds it (spec/tallies.md)."""

from __future__ import annotations

from detente.core.board.facts import Bound
from detente.core.board.life import Life
from detente.core.board.record import Record
from detente.core.board.tallies import Tallies
from detente.core.board.tally_rows import TallyRow, tally_rows
from detente.core.instants import INSTANT_MAX


class Counted:
    """The tallies of one agreement at one instant."""

    def __init__(self, bound: Bound, record: Record, as_of: int) -> None:
        self.as_of = as_of
        self.tallies = Tallies(bound, record, Life(bound, record))
        self.tallies.take_all()

    def rows(self, name: str) -> list[TallyRow]:
        """Every figure of a tally that was declared, none of one that counts messages or rows."""
        return tally_rows(self.tallies, name, self.as_of)

    def binds(self, name: str) -> str:
        """The day from which a tally binds its parties; empty where there is none yet, or where
        each is bound from a day of its own.
        """
        tallies, clause = self.tallies, self.tallies.ledgers[name].clause
        starts = {tallies.times.bound(clause.binds, seat) or 0 for seat in tallies.of(clause)}
        if len(starts) != 1:
            return ""
        (start,) = starts
        return tallies.times.date_of(start) if 0 < start <= INSTANT_MAX else ""

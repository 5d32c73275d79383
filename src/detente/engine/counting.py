"""Tallies of an agreement as this center holds it (spec/tallies.md)."""

from __future__ import annotations

from collections.abc import Mapping

from detente.core.board.life import Life
from detente.core.board.show import Json
from detente.core.board.tallies import Tallies
from detente.core.board.tally_lines import tally_lines
from detente.core.board.tally_rows import TallyRow, tally_rows
from detente.core.instants import INSTANT_MAX
from detente.engine.facts import Beside, facts_of
from detente.engine.registers import Agreement


class Counted:
    """The tallies of one agreement at one instant."""

    def __init__(self, agreement: Agreement, as_of: int, known: Beside) -> None:
        bound, record, _ = facts_of(agreement, known)
        self.as_of = as_of
        self.tallies = Tallies(bound, record, Life(bound, record))
        self.tallies.take_all()
        self.lines: Mapping[str, Json] = {
            str(line["clause"]): line for line in tally_lines(self.tallies, as_of)
        }

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

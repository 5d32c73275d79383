"""Life of an agreement: when it is in force, for whom, and which of its units apply between whom,
as each party sees it (spec/life.md).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from detente.core.agreement import periods
from detente.core.agreement.clauses import AnchorKind
from detente.core.board.facts import Bound, Entry
from detente.core.board.life_seats import parties_of
from detente.core.board.record import NEVER, Record
from detente.core.crypto.types import Hash

NOT_YET: Final = "not-yet"
PROVISIONAL: Final = "provisional"
IN_FORCE: Final = "in-force"
SUSPENDED: Final = "suspended"
WITHHELD: Final = "withheld"
ENDED: Final = "ended"
VOLUNTARY: Final = "voluntary"


@dataclass(frozen=True, slots=True)
class View:
    """The board as the acts and objections of these parties make it: all acts but `contested`."""

    parties: tuple[int, ...]  # seats
    contested: frozenset[Hash] = frozenset()


@dataclass(frozen=True, slots=True)
class Interval:
    """`start <= t < end` in one state; `act` is what brought it about, None where no act did."""

    start: int
    end: int  # NEVER: no end is known
    state: str
    act: Entry | None = None


class Life:
    """What `evaluate` asks about the life of one agreement; it follows a record that grows."""

    def __init__(self, bound: Bound, record: Record) -> None:
        self.bound = bound
        self.record = record
        self.version = 0  # rises whenever an answer may have changed

    def signature(self) -> int | None:
        """When the agreement was signed: its start, once every seat has adopted."""
        return self.bound.start if all(line.entries for line in self.record.lines) else None

    def original_entry(self) -> int | None:
        """Entry into force of the founding text, None while it is not in force."""
        return self.signature()

    def entered(self, seat: int | None = None) -> int | None:
        """Entry into force, for a seat its own; None while there is none."""
        return self.original_entry()

    def end(self, view: View | None = None) -> int | None:
        """First instant at which it is no longer in force; None where no end is known."""
        life, entry = self.bound.pack.clauses.life, self.original_entry()
        if life is None or life.term is None or life.term.amount is None or entry is None:
            return None
        origin: periods.Point = entry
        if life.term.anchor.kind is AnchorKind.DATE:
            origin = life.term.anchor.date
        terms = self.bound.pack.agreement
        how = periods.Reckoning(
            periods.zone_offset_s(terms.zone),
            life.first_day_counted,
            calendars=self.bound.pack.clauses.calendars,
        )
        return periods.term_ends([life.term.amount], origin, how).low

    def views(self) -> tuple[View, ...]:
        """One for each set of parties that see alike, in the order of their first seats."""
        return (View(parties_of(self.bound, self.bound.pack)),)

    def intervals(self, unit: str, debtor: int, creditor: int, view: View) -> list[Interval]:
        """States of a message type or clause from one party to another, without gap, from 0 on."""
        entry, end = self.original_entry(), self.end(view)
        if entry is None:
            return [Interval(0, NEVER, NOT_YET)]
        found = [Interval(0, entry, NOT_YET)] if entry > 0 else []
        if end is None:
            return [*found, Interval(entry, NEVER, IN_FORCE)]
        return [*found, Interval(entry, end, IN_FORCE), Interval(end, NEVER, ENDED)]

    def arrangement(self, name: str) -> tuple[int, int] | None:
        """Start and end of the latest arrangement in force under a clause, NEVER for no end; None
        where none came into force.
        """
        return None

    def version_at(self, entry: Entry) -> Hash:
        """Pack under which the author of an entry had to write it."""
        return self.bound.pack.hash

    def version_for(self, trigger: int, debtor: int, creditor: int) -> Hash:
        """Pack whose clauses govern an instance whose trigger fell then."""
        return self.bound.pack.hash

"""Boards of all agreements, kept up to date entry by entry (core/board) for as long as a desk runs.

Used in the engine's thread only.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from detente.apps.boards.compute import Known, known_here
from detente.core import limits
from detente.core.board.board import Board
from detente.core.board.incremental import Evaluator
from detente.core.errors import OurFault
from detente.engine import naming
from detente.engine.facts import Maker, beside
from detente.engine.looked import Looked
from detente.engine.registers import Agreement
from detente.engine.state import Now, State
from detente.engine.versions import bound_of


@dataclass(slots=True)
class _Kept:
    """One agreement's evaluator, and how much of each register it was given."""

    known: Known
    divergent: dict[str, int]
    looked: Looked = field(default_factory=Looked)
    seen: tuple[int, int] = (-1, -1)  # arrivals and entries held when it was last brought up
    last: tuple[tuple[int, int], int, Board] | None = None  # seen, as-of, board


@dataclass(slots=True)
class Boards:
    """Computed anew only where something came, or another instant is asked for."""

    _state: State | None = None
    _kept: dict[str, _Kept] = field(default_factory=dict)

    def now(self, state: State, now: Now) -> dict[str, Board]:
        """The board of every agreement at this instant of its clock, by agreement id."""
        return {
            agreement.id: self.of(state, agreement, now.at(agreement.mark))
            for agreement in state.agreements.values()
        }

    def of(self, state: State, agreement: Agreement, as_of: int) -> Board:
        """The board of one agreement, everything held taken into account."""
        kept = self._caught_up(state, agreement)
        if kept.last is None or kept.last[:2] != (kept.seen, as_of):
            kept.last = (kept.seen, as_of, kept.known.board(as_of))
        return kept.last[2]

    def at(self, state: State, agreement: Agreement, as_of: int) -> Board:
        """The board at another instant than now, evaluated from nothing and not kept: what is kept
        runs with the clock, and would have to begin anew twice.

        Raises OurFault("board-too-long") for a record of more than DESK_PAST_MAX entries.
        """
        entries = sum(register.size for register in agreement.registers.values())
        if entries > limits.DESK_PAST_MAX:
            raise OurFault(
                "board-too-long", agreement=naming.short_id(state, agreement), entries=entries,
                limit=limits.DESK_PAST_MAX,
            )  # fmt: skip
        return known_here(state, agreement).board(as_of)

    def known(self, state: State, agreement: Agreement) -> Known:
        """What the board is computed from, for drilling down."""
        return self._caught_up(state, agreement).known

    def _caught_up(self, state: State, agreement: Agreement) -> _Kept:
        if state is not self._state:
            self._state, self._kept = state, {}
        known = beside(state, agreement)
        divergent = dict(known.divergent)
        kept = self._kept.get(agreement.id)
        if kept is None or self._stale(agreement, kept, divergent):
            kept = _Kept(Known(agreement, Evaluator(bound_of(agreement)), ()), divergent)
            kept.looked.start(agreement)
            self._kept[agreement.id] = kept
        # What we sign ourselves is no arrival.
        seen = (agreement.arrivals, sum(one.size for one in agreement.registers.values()))
        if kept.seen == seen:
            return kept
        maker, evaluator = Maker(agreement, known), kept.known.evaluator
        looked = kept.looked
        looked.rest(agreement)
        for origin, size in sorted(looked.taken.items()):
            for held in agreement.registers[origin].entries[size:]:
                looked.take(agreement, held)
                evaluator.add(maker.entry(held))
        looked.end(agreement)
        kept.known = Known(agreement, evaluator, maker.heads())
        kept.seen = seen
        return kept

    def _stale(self, agreement: Agreement, kept: _Kept, divergent: dict[str, int]) -> bool:
        """Whether what was given once reads otherwise now: another verdict, an epoch more, a
        version of the text, a content that came later, a second history.
        """
        if divergent != kept.divergent or len(agreement.late) > kept.looked.late:
            return True
        return kept.looked.unsettled(agreement)

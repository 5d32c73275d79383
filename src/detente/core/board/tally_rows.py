"""Every figure of a tally against its bounds: the drill-down of a line (spec/tallies.md, Y34)."""

from __future__ import annotations

from dataclasses import dataclass

from detente.core.board.figures import Figure
from detente.core.board.record import NEVER
from detente.core.board.show import named, stamp
from detente.core.board.tallies import Ledger, Tallies
from detente.core.board.tally_steps import DECLARED

WITHIN = "within"
OVER = "over"
UNDER = "under"
NOT_BINDING_YET = "not-binding-yet"


@dataclass(frozen=True, slots=True)
class TallyRow:
    """From `as_of` on, the figure of `party` as it declared it. `declared` tells the author's own
    total from what is counted; `received` is False where nobody says so yet.
    """

    as_of: str
    party: str
    value: int
    ceiling: int | None
    floor: int | None
    verdict: str  # WITHIN, OVER, UNDER or NOT_BINDING_YET
    serial: str
    marks: tuple[str, ...]
    declared: bool = False
    received: bool = True


def tally_rows(tallies: Tallies, name: str, as_of: int) -> list[TallyRow]:
    """Rows by valid date, then party, then serial. Figures for one date are rows of their own: the
    record does not choose between a party's statements.

    A message without a counted field, or of a party without bounds, gives no row: a figure that was
    not declared is not shown as nought.
    """
    tallies.settle(as_of)
    ledger = tallies.ledgers[name]
    rows = []
    for seat in tallies.of(ledger.clause):
        start = tallies.times.bound(ledger.clause.binds, seat) or 0
        for source, figure in ledger.steps_of(seat).figures() if ledger.stepped else ():
            rows.append(
                _row(tallies, ledger, start, figure, declared=source == DECLARED, received=True)
            )
        for taken in ledger.waiting.values():
            for source, figure in taken.figures:
                if figure.seat == seat and figure.at < NEVER and ledger.stepped:
                    declared = source == DECLARED
                    row = _row(tallies, ledger, start, figure, declared=declared, received=False)
                    rows.append(row)
    found = [row for row in rows if row.ceiling is not None or row.floor is not None]
    return sorted(found, key=lambda row: (row.as_of, row.party, row.serial, row.declared))


def _row(
    tallies: Tallies,
    ledger: Ledger,
    start: int,
    figure: Figure,
    *,
    declared: bool,
    received: bool,
) -> TallyRow:
    ceiling, floor = ledger.bounds(figure.seat, figure.at)
    number = figure.number or 0
    verdict = WITHIN
    if figure.at < start:
        verdict = NOT_BINDING_YET
    elif ceiling is not None and number > ceiling:
        verdict = OVER
    elif floor is not None and number < floor:
        verdict = UNDER
    return TallyRow(
        as_of=figure.dated if isinstance(figure.dated, str) else stamp(figure.at),
        party=tallies.bound.seats[figure.seat],
        value=number,
        ceiling=ceiling,
        floor=floor,
        verdict=verdict,
        serial=named(figure.entries[-1]),
        marks=figure.marks,
        declared=declared,
        received=received,
    )

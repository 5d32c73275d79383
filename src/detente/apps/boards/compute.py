"""Boards of a home: which entries are taken into account, and what they come to.

What this home held at an earlier instant it reads off its own register: everything its center held
is said there (`seen`), and what it had written itself lies before. What another center held is read
off that one's register in the same way, as far as it is here: a lower bound.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from detente.core.board.board import Board
from detente.core.board.facts import Bound, Head
from detente.core.board.incremental import Evaluator
from detente.core.board.record import Record
from detente.engine.facts import Maker, beside, origin_of
from detente.engine.registers import Agreement
from detente.engine.state import State
from detente.engine.versions import bound_of


@dataclass(frozen=True, slots=True)
class Known:
    """What a board of one agreement is computed from."""

    agreement: Agreement
    evaluator: Evaluator
    heads: Sequence[Head]

    @property
    def bound(self) -> Bound:
        """The agreement as founded."""
        return self.evaluator.bound

    @property
    def record(self) -> Record:
        """The entries taken into account."""
        return self.evaluator.record

    def board(self, as_of: int) -> Board:
        """The board of an instant."""
        return self.evaluator.board(self.heads, as_of)


def known_here(state: State, agreement: Agreement) -> Known:
    """Everything that this center holds."""
    return _known(state, agreement, None)


def known_to(state: State, agreement: Agreement, seat: int, at: int) -> Known:
    """What the register of a seat shows its center to have held at an instant, as far as that is
    here; openings are those of this home.
    """
    return _known(state, agreement, _sizes(known_here(state, agreement), seat, at))


def _known(state: State, agreement: Agreement, upto: Mapping[str, int] | None) -> Known:
    maker = Maker(agreement, beside(state, agreement), upto)
    evaluator = Evaluator(bound_of(agreement))
    for entry in maker.entries():
        evaluator.add(entry)
    return Known(agreement, evaluator, maker.heads())


def _sizes(known: Known, seat: int, at: int) -> dict[str, int]:
    """Size of each register by its origin: own entries by `at`, and what these say was held."""
    origins = {(head.seat, head.epoch): origin_of(known.agreement, head) for head in known.heads}
    sizes: dict[str, int] = {}
    for entry in known.record.lines[seat].entries:
        if known.record.time(entry) > at:
            break
        place = entry.place
        found = [(origins.get((seat, place.epoch)), place.index + 1)]
        if entry.content is not None:
            found += [(origins.get((one.seat, one.epoch)), one.size) for one in entry.content.seen]
        for origin, size in found:
            if origin is not None:
                sizes[origin] = max(size, sizes.get(origin, 0))
    return sizes


def plain(board: Board | bytes) -> Mapping[str, Any]:
    """The JSON value of a board, as a reader of its bytes has it."""
    found: Mapping[str, Any] = json.loads(board if isinstance(board, bytes) else board.encode())
    return found

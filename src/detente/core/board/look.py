"""What is found of an instance before it is judged (spec/board.md, J36 to J58)."""

from __future__ import annotations

from dataclasses import dataclass

from detente.core.board.candidates import Candidate
from detente.core.board.causes import Cause
from detente.core.board.record import Receipt
from detente.core.board.verdicts import Discharge
from detente.core.board.windows import Window


@dataclass(slots=True)
class Look:
    """What all views of an instance share."""

    started: Receipt | None
    windows: list[Window]
    candidates: list[list[Candidate]]  # of each window
    discharges: list[Discharge]  # all, but those of another clause

    def pending(self, as_of: int) -> bool:
        """Whether something that is known has its effect later."""
        for item in self.discharges:
            if item.at > as_of:
                return True
        for found in self.candidates:
            for one in found:
                if one.high > as_of:
                    return True
        return False


@dataclass(slots=True)
class Parent:
    """What the state of another instance says of the start of this one."""

    started: Receipt
    certain: bool
    causes: frozenset[Cause]

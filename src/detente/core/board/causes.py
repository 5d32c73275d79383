"""Why something cannot be decided, and to whose charge (spec/board.md, J46, J49, J55)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from detente.core.board.record import Record

NOBODY: Final = -1

NOT_RECEIPTED: Final = "not-receipted"
WITHHELD: Final = "withheld"
CLOCK: Final = "clock"
DIVERGENT: Final = "divergent"
ONE_SIDED: Final = "one-sided"
SEALED: Final = "sealed"
NOT_REACHED: Final = "not-reached"
REPLAY: Final = "replay"
NEAR_LINE: Final = "near-line"
NOT_STATED: Final = "not-stated"
# Whatever one party alone can settle stands before what is nobody's charge.
ORDER: Final = (
    NOT_RECEIPTED, WITHHELD, CLOCK, "short", DIVERGENT, "imprecise", ONE_SIDED, "crossed",
    "calendar", SEALED, REPLAY, NOT_REACHED, NEAR_LINE, NOT_STATED,
)  # fmt: skip


@dataclass(frozen=True, slots=True, order=True)
class Cause:
    """A code, the seat to whose charge it is, and a number of entries where one is known."""

    code: str
    seat: int = NOBODY
    entries: int = 0


def of_receipt(record: Record, why: str, author: int, reader: int) -> Cause:
    """Why a receipt may turn out earlier than it is recorded: `why` is that of `Receipt`."""
    if why == "clock":
        return Cause(CLOCK, reader)
    if why == "closed":
        end = len(record.lines[reader].entries)
        closed = record.closed_between(reader, author, 0, end)
        return Cause(WITHHELD if any(one.withheld for one in closed) else SEALED, reader)
    return Cause(NOT_RECEIPTED, reader)

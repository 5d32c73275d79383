"""The line of one party, and when it received something (spec/board.md, J2 and J9)."""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

from detente.core.board.coverage import NEVER
from detente.core.board.facts import Entry


class Receipt(NamedTuple):
    """When a party received an entry: between two instants. `high` is what is recorded, NEVER while
    nothing is; `low` is the earliest that may yet turn out. They differ for the reasons in `why`:
    `clock` (its register runs backwards), `closed` (an entry that may say more cannot be read) or
    `open` (nothing says so yet). `by` is the position of the first entry of that party that says
    so, NEVER where none does.
    """

    low: int
    high: int
    why: str = ""
    by: int = NEVER


class Line:
    """All entries of one party in order: epoch after epoch. Lists run in parallel."""

    __slots__ = ("closed", "contained", "entries", "times", "unread", "upper")

    def __init__(self, seats: int) -> None:
        self.entries: list[Entry] = []
        self.times: list[int] = []  # never falls
        self.contained: list[int] = []  # latest policy time contained in it or in what it has seen
        self.upper: list[int] = []  # earliest policy time over a head with it
        self.unread: list[int] = []  # positions that the reader cannot open
        # For each seat: positions of entries addressed to it that the reader cannot open.
        self.closed: list[list[int]] = [[] for _ in range(seats)]

    def last(self) -> int | None:
        """Time of the last entry: how far the register speaks; None where there is none."""
        return self.times[-1] if self.times else None

    def first_at(self, instant: int) -> int:
        """Position of the first entry whose time is at or after an instant; len(...) if none."""
        return bisect_left(self.times, instant)

"""What one party says of one register of another: which entries it covers, from which of its own
entries on (spec/board.md, J6).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import Final, TypeAlias

NEVER: Final = 1 << 62  # later than every instant, and beyond every position

Ranges: TypeAlias = tuple[tuple[int, int], ...]  # start <= index < end


class Coverage:
    """Statements in the order of the writer's own line, whatever the order in which they came.

    `sizes` rises; `at[i]` is the position of the statement that first named `sizes[i]`. A run is a
    stretch of statements that list the same entries as lacking: `run_at[j]` is the position of the
    first, `run_lacks[j]` what they list. `ahead` and `cited` are entries named by themselves.
    """

    __slots__ = ("ahead", "at", "cited", "last", "run_at", "run_lacks", "sizes")

    def __init__(self) -> None:
        self.sizes: list[int] = []
        self.at: list[int] = []
        self.run_at: list[int] = []
        self.run_lacks: list[Ranges] = []
        self.ahead: dict[int, int] = {}
        self.cited: dict[int, int] = {}
        self.last = -1  # position of the last statement

    def take(self, position: int, size: int, lacks: Ranges, following: int | None) -> None:
        """One statement. `following` is the position of the next one after it, None where there is
        none.
        """
        if position > self.last:
            self.last = position
            if not self.sizes or size > self.sizes[-1]:
                self.sizes.append(size)
                self.at.append(position)
            if not self.run_lacks or self.run_lacks[-1] != lacks:
                self.run_at.append(position)
                self.run_lacks.append(lacks)
            return
        self._insert_size(position, size)
        self._insert_run(position, lacks, following)

    def _insert_size(self, position: int, size: int) -> None:
        step = bisect_left(self.at, position)
        if step and self.sizes[step - 1] >= size:
            return
        end = step
        while end < len(self.sizes) and self.sizes[end] <= size:
            end += 1
        self.sizes[step:end] = [size]
        self.at[step:end] = [position]

    def _insert_run(self, position: int, lacks: Ranges, following: int | None) -> None:
        """Split the run in which the statement stands, if it lists something else."""
        run = bisect_right(self.run_at, position) - 1
        standing = self.run_lacks[run] if run >= 0 else None
        if standing == lacks:
            return
        starts, listed = [position], [lacks]
        next_run = self.run_at[run + 1] if run + 1 < len(self.run_at) else None
        if standing is not None and following is not None and following != next_run:
            starts.append(following)
            listed.append(standing)
        self.run_at[run + 1 : run + 1] = starts
        self.run_lacks[run + 1 : run + 1] = listed

    def first(self, index: int) -> int:
        """Position of the first entry of the writer that covers the entry at `index`, or NEVER."""
        found = self.cited.get(index, NEVER)
        if self.ahead:
            found = min(found, self.ahead.get(index, NEVER))
        step = bisect_right(self.sizes, index)
        if step == len(self.sizes):
            return found
        position = self.at[step]
        if position >= found:
            return found
        run = bisect_right(self.run_at, position) - 1
        if not self.run_lacks[run]:
            return position
        while _holds(self.run_lacks[run], index):
            run += 1
            if run == len(self.run_at):
                return found
            position = self.run_at[run]
        return min(found, position)

    def named_from(self, position: int, held: int) -> list[int]:
        """Indices below `held` that may be covered from a statement on: those its size adds, those
        it no longer lacks.
        """
        found: list[int] = []
        step = bisect_left(self.at, position)
        if step < len(self.at) and self.at[step] == position:
            found += range(self.sizes[step - 1] if step else 0, min(self.sizes[step], held))
        run = bisect_left(self.run_at, position)
        if 0 < run < len(self.run_at) and self.run_at[run] == position:
            for start, end in self.run_lacks[run - 1]:
                found += range(start, min(end, held))
        return found

    def named_at(self, index: int) -> int:
        """Position of the first statement that names a size above an index, whatever it lacks."""
        step = bisect_right(self.sizes, index)
        return self.at[step] if step < len(self.sizes) else NEVER

    def beyond(self, held: int, before: int) -> int:
        """How many entries at or above index `held` the statements before a position cover."""
        step = bisect_left(self.at, before)
        size = self.sizes[step - 1] if step else 0
        floor = max(held, size)
        count = sum(1 for index, at in self.ahead.items() if at < before and index >= floor)
        if size <= held:
            return count
        lacks = self.run_lacks[bisect_left(self.run_at, before) - 1]
        return count + size - held - sum(_overlap(one, held, size) for one in lacks)


def _holds(ranges: Ranges, index: int) -> bool:
    return any(start <= index < end for start, end in ranges)


def _overlap(one: tuple[int, int], low: int, high: int) -> int:
    return max(0, min(one[1], high) - max(one[0], low))

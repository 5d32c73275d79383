"""What of one register we lack, as ranges of one reason each: a receipt must not look at every
entry, and a flood of entries we could not open must not make each next one dearer.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from detente.core.notification import Lacking


@dataclass(slots=True)
class Gaps:
    """Ranges in rising order, as long as they can be."""

    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    reasons: list[Lacking] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.starts)

    def __contains__(self, index: int) -> bool:
        at = bisect_right(self.starts, index) - 1
        return at >= 0 and index < self.ends[at]

    def ranges(self) -> Iterator[tuple[int, int, Lacking]]:
        """(start, end, reason) of each."""
        return zip(self.starts, self.ends, self.reasons, strict=True)

    def count(self, below: int | None = None) -> int:
        """How many entries are lacking, of those below an index where one is named."""
        if below is None:
            return sum(self.ends) - sum(self.starts)
        at = bisect_left(self.starts, below)
        whole = sum(self.ends[:at]) - sum(self.starts[:at])
        return whole - max(0, self.ends[at - 1] - below) if at else 0

    def indexes(self) -> Iterator[int]:
        """Every index that is lacking; as many as there are, so for a start only."""
        for start, end in zip(self.starts, self.ends, strict=True):
            yield from range(start, end)

    def outside(self, start: int, end: int) -> Iterator[int]:
        """Indexes from `start` to `end` that are not lacking."""
        at = max(0, bisect_right(self.starts, start) - 1)
        while at < len(self.starts) and start < end:
            yield from range(start, min(end, self.starts[at]))
            start = max(start, self.ends[at])
            at += 1
        yield from range(start, end)

    def copy(self) -> Gaps:
        """An independent copy."""
        return Gaps(list(self.starts), list(self.ends), list(self.reasons))

    def put(self, index: int, reason: Lacking) -> None:
        """One entry is lacking, for this reason."""
        self.drop(index)
        at = bisect_right(self.starts, index)
        before = at > 0 and self.ends[at - 1] == index and self.reasons[at - 1] is reason
        after = (
            at < len(self.starts)
            and self.starts[at] == index + 1
            and self.reasons[at] is reason
        )  # fmt: skip
        if before and after:
            self.ends[at - 1] = self.ends[at]
            del self.starts[at], self.ends[at], self.reasons[at]
        elif before:
            self.ends[at - 1] = index + 1
        elif after:
            self.starts[at] = index
        else:
            self.starts.insert(at, index)
            self.ends.insert(at, index + 1)
            self.reasons.insert(at, reason)

    def drop(self, index: int) -> None:
        """One entry is not lacking, or no longer."""
        at = bisect_right(self.starts, index) - 1
        if at < 0 or index >= self.ends[at]:
            return
        start, end, reason = self.starts[at], self.ends[at], self.reasons[at]
        del self.starts[at], self.ends[at], self.reasons[at]
        for low, high in ((index + 1, end), (start, index)):
            if low < high:
                self.starts.insert(at, low)
                self.ends.insert(at, high)
                self.reasons.insert(at, reason)

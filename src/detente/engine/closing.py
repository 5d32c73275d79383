"""The end of one epoch, as later epochs and other parties tell it (spec/record.md, R17)."""

from __future__ import annotations

from dataclasses import dataclass, field

from detente.core.crypto.types import Epoch, Hash


@dataclass(slots=True)
class Closing:
    """What later epochs say about the end of one epoch, and what others had held of it before."""

    # (epoch that says so, size, root) of each head named as the last one known
    named: list[tuple[Epoch, int, Hash]] = field(default_factory=list)
    size: int = 0  # the greatest of them that lies on the history we hold
    lowest: int | None = None  # the smallest; what lies beyond came late
    stated: int = 0  # how much other parties had stated to hold before they had seen the notice
    held: int = 0  # how much of that counts
    disowned: int | None = None  # entries from this index on are disowned by the root
    disowned_by: Epoch | None = None
    # Epochs of its author by which the others know of the end.
    notices: set[Epoch] = field(default_factory=set)
    superseded: bool = False  # a notice under a newer card decides
    deciding: set[str] = field(default_factory=set)  # registers whose entry 0 decides
    strict: bool = False  # of what was stated, only that counts which somebody else accounts for

    @property
    def counted(self) -> int:
        """The end: entries from here on do not count, where a notice names one (R17)."""
        return max(self.size, self.held)

    @property
    def end(self) -> int:
        """Entries from here on are not taken into account for others; nothing is where it is open
        and not disowned.
        """
        ends = [self.size] if self.named else []
        ends += [] if self.disowned is None else [self.disowned]
        return min(ends)

"""Leaf hashes in order, so that the beginning of one finds it without a look at all of them."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field

from detente.core.crypto.types import Hash


@dataclass(slots=True)
class Prefixes:
    """Sorted when it is asked; what came since goes into what is sorted already."""

    known: list[Hash] = field(default_factory=list)
    fresh: list[Hash] = field(default_factory=list)

    def add(self, leaf_hash: Hash) -> None:
        """One more, not yet among them."""
        self.fresh.append(leaf_hash)

    def starting(self, text: str) -> list[Hash]:
        """Those whose lower-case hexadecimal form begins so, in rising order; none for text that
        is no hexadecimal.
        """
        if self.fresh:
            self.known.extend(self.fresh)
            self.known.sort()  # two rising runs and a short tail: nearly nothing
            self.fresh.clear()
        try:
            least = bytes.fromhex(text[: len(text) // 2 * 2])
        except ValueError:
            return []
        found = []
        at = bisect_left(self.known, least)
        while at < len(self.known) and self.known[at].startswith(least):
            if self.known[at].hex().startswith(text):
                found.append(self.known[at])
            at += 1
        return found

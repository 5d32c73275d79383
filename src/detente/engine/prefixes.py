"""Leaf hashes in order, so that the beginning of one finds it without a look at all of them."""

from __future__ import annotations

from bisect import bisect_left, insort
from dataclasses import dataclass, field
from typing import Final

from detente.core.crypto.types import Hash

_FEW: Final = 50  # moving the tail of a million aside takes a hundredth of sorting them


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
            self._enter()
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

    def _enter(self) -> None:
        """Sorting looks at every hash again; a few go each to their place instead."""
        if len(self.fresh) > _FEW:
            self.known.extend(self.fresh)
            self.known.sort()
        else:
            for leaf_hash in self.fresh:
                insort(self.known, leaf_hash)
        self.fresh.clear()

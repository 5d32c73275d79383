"""What engine/versions.py has worked out about entries, and when it stands no longer.

A size that somebody states beyond what is held here is taken as it stands (spec/record.md, R20).
Where the leaves come and have another root, it was of another history: whatever rested on it is
worked out anew, as who reads everything from the disk would.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterable
from dataclasses import dataclass, field

from detente.core.crypto.types import Epoch, Hash
from detente.engine.registers import Agreement, Held


@dataclass(slots=True)
class _Claims:
    """Sizes stated beyond what was held when they were read."""

    at: int = -1  # the agreement's `arrivals` when they were last looked at
    upto: dict[str, int] = field(default_factory=dict)  # origin -> entries read
    late: int = 0  # contents that came late, read
    beyond: dict[str, list[tuple[int, Hash]]] = field(default_factory=dict)  # origin -> heap
    known: set[tuple[str, int, Hash]] = field(default_factory=set)  # all of these


def memos(agreement: Agreement) -> dict[object, object]:
    """All that was worked out and still stands; without later versions nothing is."""
    texts = agreement.texts
    if not texts.later:
        return texts.kept
    if not isinstance(texts.claims, _Claims):
        texts.claims = _Claims()
    claims = texts.claims
    if claims.at != agreement.arrivals:
        claims.at = agreement.arrivals
        if _refuted(agreement, claims):
            texts.kept.clear()
        _read(agreement, claims)
    return texts.kept


def _refuted(agreement: Agreement, claims: _Claims) -> bool:
    """Whether leaves came that have another root at a size than somebody stated.

    Only what is held is gone through: names of registers are anybody's to claim.
    """
    found = False
    for origin, register in agreement.registers.items():
        heap = claims.beyond.get(origin, [])
        while heap and heap[0][0] <= register.size:
            size, root = heapq.heappop(heap)
            claims.known.discard((origin, size, root))
            found |= register.tree.root_at(size) != root
    return found


def _read(agreement: Agreement, claims: _Claims) -> None:
    places: dict[tuple[int, Epoch], tuple[str, int]] = {}
    for text, register in agreement.registers.items():
        _read_all(agreement, claims, register.entries[claims.upto.get(text, 0) :], places)
        claims.upto[text] = register.size
    _read_all(agreement, claims, agreement.late[claims.late :], places)
    claims.late = len(agreement.late)


def _read_all(
    agreement: Agreement,
    claims: _Claims,
    entries: Iterable[Held],
    places: dict[tuple[int, Epoch], tuple[str, int]],
) -> None:
    for held in entries:
        for item in () if held.opening is None else held.opening.receipt.seen:
            place = (item.seat, item.epoch)
            if place not in places:
                if item.seat >= len(agreement.founding.seats):
                    continue
                origin = agreement.origin(*place).text()
                known = agreement.registers.get(origin)
                places[place] = (origin, 0 if known is None else known.size)
            origin, size = places[place]
            claim = (origin, item.size, item.root)
            if item.size > size and claim not in claims.known:
                claims.known.add(claim)
                heapq.heappush(claims.beyond.setdefault(origin, []), (item.size, item.root))

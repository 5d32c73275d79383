"""One entry as a center holds it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from detente.core.crypto.types import Hash
from detente.core.notification import Opening
from detente.core.record.leaf import Leaf, Left

RECEIVED = "received"


@dataclass(slots=True)
class Held:
    """One entry as held: its leaf, and its opening where we have it."""

    seat: int
    origin: str
    index: int
    leaf: Leaf
    leaf_hash: Hash
    opening: Opening | None
    size: int = 0  # bytes of the opening, as it was before anything of it was erased
    # SHA-256 of the opening that was seen to open the leaf; what a start read back is not yet.
    proven: bytes | None = None
    judged: int = -1  # the agreement's `arrivals` when `verdict` was reached
    verdict: str | None = None  # code of the rule the content breaks, None where it is valid
    # The same without regard to epochs (R9, conditions 1 to 18), which those rest on.
    judged_alone: int = -1
    verdict_alone: str | None = None
    # Whether it keeps them, the one about versions aside.
    judged_sound: int = -1
    sound: bool = False

    @property
    def type(self) -> str | None:
        """Type of the entry, None where it cannot be read."""
        return None if self.opening is None else self.opening.header.type

    @property
    def bare(self) -> bool:
        """Whether this is a receipt that calls for none."""
        return self.type == RECEIVED


def size_of(opening: Opening | None, data: bytes) -> int:
    """Bytes that quotas count of an opening (spec/receipt.md, H17): its own, or where something was
    erased those that it had.
    """
    left = None if opening is None else opening.master
    return left.size if isinstance(left, Left) else len(data)


def with_opening(held: Held, opening: Opening, data: bytes) -> None:
    """Attach an opening that arrived after its leaf, or what is left of one, and opens it."""
    held.opening = opening
    held.size = size_of(opening, data)
    held.proven = hashlib.sha256(data).digest()


def unjudge(held: Held) -> None:
    """Let what was judged of an entry be judged anew, even where that stood for good."""
    held.judged = held.judged_alone = held.judged_sound = -1

"""What a correction changes: which entry it stands against."""

from __future__ import annotations

from detente.core.crypto.types import Hash
from detente.engine import views
from detente.engine.registers import Agreement, Held

_CORRECTED = "corrected"


def stood_before(agreement: Agreement, corrected: Hash, by: Held | None = None) -> Held | None:
    """The entry whose values stood for the one with that leaf hash before `by` corrected it: its
    last earlier correction, else itself; `by` None: as it stands now. None where it is not here.
    """
    current = agreement.by_leaf.get(corrected)
    seen: set[Hash] = set()
    while current is not None and current.leaf_hash not in seen:
        seen.add(current.leaf_hash)
        later = [
            one
            for one in views.valid_answers(agreement, current, (_CORRECTED,))
            if by is None or (one.origin, one.index) < (by.origin, by.index)
        ]
        if not later:
            break
        current = later[-1]
    return current

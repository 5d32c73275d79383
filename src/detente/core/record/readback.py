"""The read-back number: twelve digits for the telephone, a guard against slips and not against
forgers.
"""

from __future__ import annotations

import hashlib

from detente.core.crypto import labels
from detente.core.crypto.types import Hash


def read_back(leaf_hash: Hash) -> str:
    """Twelve digits in groups of four, from the leaf hash (spec/entry.md, clause N12)."""
    data = hashlib.sha256(labels.tag(labels.READ_BACK) + leaf_hash).digest()
    digits = f"{int.from_bytes(data[:8], 'big') % 10**12:012d}"
    return f"{digits[:4]} {digits[4:8]} {digits[8:]}"

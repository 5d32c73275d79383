"""Checks on public sealing keys, done wherever a card is read (spec/card.md, clause D6)."""

from __future__ import annotations

import functools
from typing import Final

from detente.core.crypto.types import MlKem768Key, X25519Key
from detente.core.errors import TheirFault

_P: Final = 2**255 - 19
# u-coordinates of the points of order 1, 2, 4 and 8 on the curve and its twist (RFC 7748 section
# 6.1,
# the all-zero output).
_LOW_ORDER: Final = frozenset(
    {
        0,
        1,
        _P - 1,
        325606250916557431795983626356110631294008115727848805560023387167927233504,
        39382357235489614581723060781553021112529911719440698176882885853963445705823,
    }
)
_Q: Final = 3329  # modulus of ML-KEM, FIPS 203 section 2.4
_SEED_BYTES: Final = 32


@functools.lru_cache(maxsize=1024)
def check_x25519(key: X25519Key) -> None:
    """Raise TheirFault("weak-key") for a non-canonical or low-order X25519 public key."""
    u = int.from_bytes(key, "little")
    if u >= _P:
        raise TheirFault("weak-key", key="X25519", reason="not canonical")
    if u in _LOW_ORDER:
        raise TheirFault("weak-key", key="X25519", reason="low order")


@functools.lru_cache(maxsize=1024)
def check_ml_kem_768(key: MlKem768Key) -> None:
    """Raise TheirFault("weak-key") unless every coefficient is below the modulus (FIPS 203
    section 7.2).
    """
    packed = key[:-_SEED_BYTES]
    for at in range(0, len(packed), 3):
        low = packed[at] | (packed[at + 1] & 15) << 8
        high = packed[at + 1] >> 4 | packed[at + 2] << 4
        if low >= _Q or high >= _Q:
            raise TheirFault("weak-key", key="ML-KEM-768", reason="not canonical")

"""One verdict everywhere: how both algorithms are verified (spec/checkpoint.md, K28 to K33).

Ed25519 libraries disagree on malformed keys and signatures, and a record that adversaries must hold
identically cannot leave that open. So whatever any two libraries could judge differently is refused
here by looking at bytes only; what remains is the plain equation, compared byte for byte.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.mldsa import MLDSA44PublicKey

from detente.core import limits
from detente.core.crypto.curve import FIELD, ORDER
from detente.core.crypto.types import (
    Ed25519Key,
    Ed25519Signature,
    MlDsa44Key,
    MlDsa44Signature,
)
from detente.core.errors import TheirFault

# The eight points of order 1, 2, 4 and 8 in their canonical encodings; the tests derive them again.
LOW_ORDER: Final = frozenset(
    bytes.fromhex(text)
    for text in (
        "0100000000000000000000000000000000000000000000000000000000000000",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "0000000000000000000000000000000000000000000000000000000000000000",
        "0000000000000000000000000000000000000000000000000000000000000080",
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
    )
)
# x is 0 at y = 1 and y = -1, where a set sign bit is a second spelling.
_SIGNED_ZERO: Final = frozenset((y | 1 << 255).to_bytes(32, "little") for y in (1, FIELD - 1))
_Y_MASK: Final = 2**255 - 1


def _refusal(algorithm: str, reason: str) -> TheirFault:
    return TheirFault("bad-signature", algorithm=algorithm, reason=reason)


def _point_reason(data: bytes) -> str | None:
    """Why 32 bytes may not stand for a key or an R, or None."""
    if data in LOW_ORDER:
        return "low-order"
    if int.from_bytes(data, "little") & _Y_MASK >= FIELD or data in _SIGNED_ZERO:
        return "non-canonical"
    return None


@lru_cache(maxsize=limits.KEYS_CACHED_MAX)
def _ed25519_key(key: bytes) -> Ed25519PublicKey | str:
    reason = _point_reason(key)
    if reason is not None:
        return f"{reason}-key"
    try:
        return Ed25519PublicKey.from_public_bytes(key)
    except ValueError:
        return "not-a-key"


@lru_cache(maxsize=limits.KEYS_CACHED_MAX)
def _mldsa_key(key: bytes) -> MLDSA44PublicKey | None:
    try:
        return MLDSA44PublicKey.from_public_bytes(key)
    except ValueError:
        return None


def verify_ed25519(key: Ed25519Key, message: bytes, signature: Ed25519Signature) -> None:
    """Return if `signature` over `message` stands under `key`, by the one rule (K28).

    Canonical A and R, S below the group order, no low-order A or R, then [S]B - [k]A compared with
    R byte for byte; no cofactor, no batch. Raises TheirFault("bad-signature", algorithm="ed25519")
    with reason `low-order-key`, `non-canonical-key`, `not-a-key`, `low-order-r`, `non-canonical-r`,
    `s-too-large`, `wrong-length` or `does-not-verify`. Subgroup membership of the key is
    `curve.check_key`, asked once where a key is first read.
    """
    parsed = _ed25519_key(bytes(key))
    if isinstance(parsed, str):
        raise _refusal("ed25519", parsed)
    if len(signature) != Ed25519Signature.SIZE:
        raise _refusal("ed25519", "wrong-length")
    reason = _point_reason(signature[:32])
    if reason is not None:
        raise _refusal("ed25519", f"{reason}-r")
    if int.from_bytes(signature[32:], "little") >= ORDER:
        raise _refusal("ed25519", "s-too-large")
    try:
        parsed.verify(bytes(signature), message)
    except InvalidSignature as error:
        raise _refusal("ed25519", "does-not-verify") from error


def verify_ml_dsa_44(key: MlDsa44Key, message: bytes, signature: MlDsa44Signature) -> None:
    """Return if `signature` stands under FIPS 204 ML-DSA-44, pure variant, empty context.

    Raises TheirFault("bad-signature", algorithm="ml-dsa-44") with reason `not-a-key`,
    `wrong-length` or `does-not-verify`.
    """
    parsed = _mldsa_key(bytes(key))
    if parsed is None:
        raise _refusal("ml-dsa-44", "not-a-key")
    if len(signature) != MlDsa44Signature.SIZE:
        raise _refusal("ml-dsa-44", "wrong-length")
    try:
        parsed.verify(bytes(signature), message)
    except InvalidSignature as error:
        raise _refusal("ml-dsa-44", "does-not-verify") from error

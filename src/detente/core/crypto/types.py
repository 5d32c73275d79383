"""Fixed-size byte strings: a key is never taken for a hash, and lengths are checked once, at the
border.
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import ClassVar, Final, Self

from detente.core.errors import TheirFault


class FixedBytes(bytes):
    """Bytes of exactly `SIZE`; raises TheirFault("wrong-length") otherwise."""

    SIZE: ClassVar[int] = 0

    def __new__(cls, value: bytes) -> Self:
        """Check the length and keep the bytes."""
        if len(value) != cls.SIZE:
            raise TheirFault("wrong-length", what=cls.__name__, expected=cls.SIZE, got=len(value))
        return bytes.__new__(cls, value)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.hex()[:16]}…)"


class Hash(FixedBytes):
    """SHA-256 output, 32 bytes."""

    SIZE = 32


# For what SHA-256 gave: its length needs no look.
sha256_hash: Final[Callable[[bytes], Hash]] = functools.partial(bytes.__new__, Hash)


class Epoch(FixedBytes):
    """Eight random bytes that name one epoch of a register; 16 hex digits in an origin."""

    SIZE = 8


class Salt(FixedBytes):
    """16 bytes: a master salt or the salt of one digest."""

    SIZE = 16


class LinkTag(FixedBytes):
    """16 bytes outside the seal of a parcel."""

    SIZE = 16


class Ed25519Key(FixedBytes):
    """Ed25519 public key, RFC 8032 encoding."""

    SIZE = 32


class Ed25519Signature(FixedBytes):
    """Ed25519 signature, R then S."""

    SIZE = 64


class MlDsa44Key(FixedBytes):
    """ML-DSA-44 public key, FIPS 204."""

    SIZE = 1312


class MlDsa44Signature(FixedBytes):
    """ML-DSA-44 signature, FIPS 204, pure, empty context."""

    SIZE = 2420


class X25519Key(FixedBytes):
    """X25519 public key, RFC 7748."""

    SIZE = 32


class MlKem768Key(FixedBytes):
    """ML-KEM-768 encapsulation key, FIPS 203."""

    SIZE = 1184

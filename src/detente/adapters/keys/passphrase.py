"""Passphrases: which are long enough, and what is derived from one (Argon2id, RFC 9106)."""

from __future__ import annotations

import unicodedata
from typing import Final

from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from detente.core import limits
from detente.core.errors import OurFault

SALT_BYTES: Final = 16
DERIVED_BYTES: Final = 32


def check_passphrase(passphrase: str) -> None:
    """Raise OurFault("passphrase-short" | "passphrase-text") for what nothing new is put under."""
    _octets(passphrase)
    length = len(unicodedata.normalize("NFC", passphrase))
    if length < limits.PASSPHRASE_CHARS_MIN:
        raise OurFault("passphrase-short", needed=limits.PASSPHRASE_CHARS_MIN, got=length)


def derive(passphrase: str, salt: bytes) -> bytes:
    """DERIVED_BYTES of key or proof; takes some 50 ms and 64 MiB, as it is meant to.

    Raises OurFault("passphrase-text").
    """
    function = Argon2id(
        salt=salt,
        length=DERIVED_BYTES,
        iterations=limits.ARGON2_PASSES,
        lanes=limits.ARGON2_LANES,
        memory_cost=limits.ARGON2_MEMORY_KIB,
    )
    return function.derive(_octets(passphrase))


def _octets(passphrase: str) -> bytes:
    """NFC and UTF-8, so that two keyboards that spell one letter differently agree."""
    try:
        return unicodedata.normalize("NFC", passphrase).encode("utf-8")
    except UnicodeEncodeError as error:
        raise OurFault("passphrase-text") from error

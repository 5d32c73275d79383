"""Passphrases: which are long enough, and what is derived from one (Argon2id, RFC 9106)."""

from __future__ import annotations

import threading
import unicodedata
from typing import Final

from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from detente.core import limits
from detente.core.errors import EnvironmentFault, OurFault

SALT_BYTES: Final = 16
DERIVED_BYTES: Final = 32
# The library's lanes are threads of one pool of the process: two derivations at once wait for each
# other for ever (OpenSSL 4.0 under cryptography 50).
_ONE_AT_A_TIME: Final = threading.Lock()


def check_passphrase(passphrase: str) -> None:
    """Raise OurFault("passphrase-short" | "passphrase-text") for what nothing new is put under."""
    _octets(passphrase)
    length = len(unicodedata.normalize("NFC", passphrase))
    if length < limits.PASSPHRASE_CHARS_MIN:
        raise OurFault("passphrase-short", needed=limits.PASSPHRASE_CHARS_MIN, got=length)


def derive(passphrase: str, salt: bytes) -> bytes:
    """DERIVED_BYTES of key or proof; takes some 50 ms and 64 MiB, as it is meant to. One thread at
    a time; others wait.

    Raises OurFault("passphrase-text"), EnvironmentFault("machine-failed") where memory is short.
    """
    octets = _octets(passphrase)
    function = Argon2id(
        salt=salt,
        length=DERIVED_BYTES,
        iterations=limits.ARGON2_PASSES,
        lanes=limits.ARGON2_LANES,
        memory_cost=limits.ARGON2_MEMORY_KIB,
    )
    with _ONE_AT_A_TIME:
        try:
            return function.derive(octets)
        except MemoryError as error:
            raise EnvironmentFault("machine-failed", path="", why="MemoryError") from error


def _octets(passphrase: str) -> bytes:
    """NFC and UTF-8, so that two keyboards that spell one letter differently agree."""
    try:
        return unicodedata.normalize("NFC", passphrase).encode("utf-8")
    except UnicodeEncodeError as error:
        raise OurFault("passphrase-text") from error

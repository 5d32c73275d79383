"""What a person proves themselves with where there is no authenticator: a passphrase and a code.

Argon2id (RFC 9106) over the passphrase, and the time-based code of RFC 6238 (SHA-1, 30 s, 6 digits:
what every authenticator program on a phone does).
"""

from __future__ import annotations

import base64
import hmac
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote

from cryptography.hazmat.primitives.hashes import SHA1
from cryptography.hazmat.primitives.twofactor.totp import TOTP

from detente.adapters.keys.passphrase import derive

SECRET_BYTES: Final = 20  # RFC 4226, section 4: 160 bits
_DIGITS: Final = 6
STEP_S: Final = 30


@dataclass(frozen=True, slots=True)
class Kept:
    """What is stored of a passphrase."""

    salt: bytes
    hash: bytes


def keep(passphrase: str, salt: bytes) -> Kept:
    """The stored form; takes some 50 ms and 64 MiB, as it is meant to."""
    return Kept(salt, derive(passphrase, salt))


def matches(passphrase: str, kept: Kept) -> bool:
    """Whether it is the passphrase; a question, not a check."""
    return hmac.compare_digest(derive(passphrase, kept.salt), kept.hash)


def code_step(secret: bytes, code: str, now: int, used: int) -> int | None:
    """The time step whose code this is, None for a wrong one. One step to either side is taken for
    clocks that differ (RFC 6238, section 5.2); a step up to `used` is not taken again.
    """
    totp = TOTP(secret, _DIGITS, SHA1(), STEP_S, enforce_key_length=True)  # noqa: S303
    for step in (now // STEP_S - 1, now // STEP_S, now // STEP_S + 1):
        right = totp.generate(step * STEP_S)
        if step > used and hmac.compare_digest(right, code.strip().encode()):
            return step
    return None


def secret_words(secret: bytes) -> str:
    """The secret as a person types it into an authenticator program (base 32, groups of four)."""
    plain = base64.b32encode(secret).decode().rstrip("=")
    return " ".join(plain[at : at + 4] for at in range(0, len(plain), 4))


def secret_uri(secret: bytes, center: str, person: str) -> str:
    """The same for a camera or a link (`otpauth:`)."""
    plain = base64.b32encode(secret).decode().rstrip("=")
    return f"otpauth://totp/{quote(center)}:{quote(person)}?secret={plain}&issuer={quote(center)}"

"""What every text format of the record shares: base64 and decimal in one spelling, and names."""

from __future__ import annotations

import base64
import binascii
import re
from typing import Final

_DECIMAL: Final = re.compile(r"0|[1-9][0-9]{0,19}", re.ASCII)
_CONTROL: Final = re.compile(r"[\x00-\x1f\ud800-\udfff]")
_SPACES_AND_PLUS: Final = re.compile(r"[\s+]")


def to_base64(data: bytes) -> str:
    """Standard base64 with padding (RFC 4648 section 4)."""
    return base64.b64encode(data).decode("ascii")


def from_base64(text: str) -> bytes | None:
    """The bytes of this one spelling, or None: unused bits are zero and padding is there."""
    try:
        data = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        return None
    return data if to_base64(data) == text else None


def from_decimal(text: str) -> int | None:
    """A number of at most 20 digits without leading zeros, or None."""
    return int(text) if _DECIMAL.fullmatch(text) else None


def is_line(text: str) -> bool:
    """Whether this is a non-empty line: no control characters, no unpaired surrogates."""
    return bool(text) and _CONTROL.search(text) is None


def is_key_name(text: str) -> bool:
    """Whether a C2SP key name: a non-empty line without Unicode spaces and without plus."""
    return is_line(text) and _SPACES_AND_PLUS.search(text) is None

"""Where one value stands in an evidence file, so that a demonstration can change just that."""

from __future__ import annotations

from typing import Final

from detente.core import encoding
from detente.core.encoding import Value
from detente.core.errors import EnvironmentFault

_SALT_BYTES: Final = 16
_SALT_HEAD: Final = b"\x50"  # a byte string of 16 bytes, RFC 8949


def place_of(data: bytes, number: int, value: Value) -> int:
    """Place of the last byte of the shown value of a field: path, salt, value (spec/evidence.md,
    V5). Raises EnvironmentFault("demo-differs") where the file does not show it.
    """
    start = encoding.encode([number]) + _SALT_HEAD
    end = encoding.encode(value)
    at = data.find(start)
    while at >= 0:
        found = at + len(start) + _SALT_BYTES
        if data[found : found + len(end)] == end:
            return found + len(end) - 1
        at = data.find(start, at + 1)
    raise EnvironmentFault("demo-differs", what="evidence", expected=str(value), found="absent")

"""https.md: the messages that open a line, and what both ends sign."""

from __future__ import annotations

from typing import Any

from tests.second_reader.signatures import verify_ed25519
from tests.second_reader.values import (
    Refused,
    decode,
    demand,
    items,
    raw,
    raw_up_to,
    some,
    version,
)

CARD_BYTES_MAX = 32_768
SIGNATURES_MAX = 4
SERVER = b"detente/v1 link server\x00"
CALLER = b"detente/v1 link client\x00"


def read_hello(body: bytes) -> bytes:
    """T5."""
    parts = _parts(body, 2)
    return raw(parts[1], 32)


def read_answer(body: bytes) -> tuple[bytes, list[bytes]]:
    """T6."""
    parts = _parts(body, 3)
    return raw(parts[1], 32), [raw(one, 64) for one in some(parts[2], 1, SIGNATURES_MAX)]


def read_open(body: bytes) -> tuple[bytes, bytes]:
    """T8."""
    parts = _parts(body, 3)
    return raw_up_to(parts[1], CARD_BYTES_MAX), raw(parts[2], 64)


def read_opened(body: bytes) -> None:
    """T9."""
    _parts(body, 1)


def check_server(signed: bytes, signatures: list[bytes], key: bytes) -> None:
    """T7: one of them stands."""
    for signature in signatures:
        try:
            verify_ed25519(key, signature, signed)
        except Refused:
            continue
        return
    raise Refused("server-not-proven")


def _parts(body: bytes, count: int) -> list[Any]:
    parts = decode(body)
    demand(isinstance(parts, list) and len(parts) > 0)
    version(parts[0])
    return items(parts, count)

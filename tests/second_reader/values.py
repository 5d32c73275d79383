"""encoding.md: values, their one byte form, and the shapes that other documents name.

Values are Python's int, bytes, str, list, dict, bool and None. Since True equals 1 in Python, every
check of an integer is one of the exact type (E7).
"""

from __future__ import annotations

import json
from itertools import pairwise
from typing import Any

UINT_MAX = 2**64 - 1
DEPTH_MAX = 16  # E8
INSTANT_MAX = 253402300799  # E10: the end of the year 9999
SIZE_MAX = 2**40  # K3
SIMPLE: dict[int, bool | None] = {0xF4: False, 0xF5: True, 0xF6: None}

BAD_ENCODING = "bad-encoding"
BAD_SHAPE = "bad-shape"
UNKNOWN_VERSION = "unknown-version"


class Refused(Exception):
    """Bytes that a clause refuses; `kind` names the class, `part` the part of a larger file."""

    def __init__(self, kind: str, part: str = "") -> None:
        super().__init__(f"{kind} {part}".strip())
        self.kind = kind
        self.part = part


def demand(holds: bool, kind: str = BAD_SHAPE) -> None:
    """Refuse unless the condition holds."""
    if not holds:
        raise Refused(kind)


def head(major: int, argument: int) -> bytes:
    """The shortest head of a value (E2)."""
    demand(0 <= argument <= UINT_MAX, BAD_ENCODING)
    if argument < 24:
        return bytes([major << 5 | argument])
    info = 24 if argument < 2**8 else 25 if argument < 2**16 else 26 if argument < 2**32 else 27
    return bytes([major << 5 | info]) + argument.to_bytes(1 << (info - 24), "big")


def encode(value: Any) -> bytes:
    """The bytes of a value (E1 to E7)."""
    if value is None:
        return b"\xf6"
    if isinstance(value, bool):
        return b"\xf5" if value else b"\xf4"
    if isinstance(value, int):
        return head(0, value) if value >= 0 else head(1, -1 - value)
    if isinstance(value, bytes):
        return head(2, len(value)) + value
    if isinstance(value, str):
        data = value.encode()
        return head(3, len(data)) + data
    if isinstance(value, list):
        return head(4, len(value)) + b"".join(encode(item) for item in value)
    pairs = (encode(key) + encode(value[key]) for key in sorted(value))
    return head(5, len(value)) + b"".join(pairs)


class Source:
    """Bytes, and how far they were read."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.at = 0

    def take(self, count: int) -> bytes:
        demand(count <= len(self.data) - self.at, BAD_ENCODING)
        self.at += count
        return self.data[self.at - count : self.at]

    def read_head(self) -> tuple[int, int]:
        """Major type and argument (E2)."""
        first = self.take(1)[0]
        major, info = first >> 5, first & 31
        if major == 7:
            demand(first in SIMPLE, BAD_ENCODING)
            return major, first
        demand(major != 6 and info < 28, BAD_ENCODING)
        if info < 24:
            return major, info
        argument = int.from_bytes(self.take(1 << (info - 24)), "big")
        smallest = 24 if info == 24 else 1 << (4 << (info - 24))
        demand(argument >= smallest, BAD_ENCODING)
        return major, argument

    def read(self, depth: int = 0) -> Any:
        """One value at this depth."""
        demand(depth <= DEPTH_MAX, BAD_ENCODING)
        major, argument = self.read_head()
        if major == 7:
            return SIMPLE[argument]
        if major < 2:
            return argument if major == 0 else -1 - argument
        demand(argument * (2 if major == 5 else 1) <= len(self.data) - self.at, BAD_ENCODING)
        if major == 2:
            return self.take(argument)
        if major == 3:
            try:
                return self.take(argument).decode("utf-8")
            except UnicodeDecodeError:
                raise Refused(BAD_ENCODING) from None
        if major == 4:
            return [self.read(depth + 1) for _ in range(argument)]
        return self.read_pairs(argument, depth)

    def read_pairs(self, count: int, depth: int) -> dict[int, Any]:
        """The pairs of a map, keys rising strictly (E6)."""
        pairs: dict[int, Any] = {}
        before = -1
        for _ in range(count):
            major, key = self.read_head()
            demand(major == 0 and key > before, BAD_ENCODING)
            pairs[key] = self.read(depth + 1)
            before = key
        return pairs


def decode(data: bytes) -> Any:
    """The one value that these bytes are (E9)."""
    source = Source(data)
    value = source.read()
    demand(source.at == len(data), BAD_ENCODING)
    return value


def diagnostic(value: Any) -> str:
    """RFC 8949 section 8, texts escaped as in JSON."""
    if isinstance(value, bytes):
        return f"h'{value.hex()}'"
    if isinstance(value, list):
        return "[" + ", ".join(map(diagnostic, value)) + "]"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {diagnostic(value[key])}" for key in value) + "}"
    return json.dumps(value)


def uint(value: Any, most: int = UINT_MAX, least: int = 0) -> int:
    demand(type(value) is int and least <= value <= most)
    return int(value)


def instant(value: Any) -> int:
    return uint(value, INSTANT_MAX)


def raw(value: Any, exact: int) -> bytes:
    demand(isinstance(value, bytes) and len(value) == exact)
    return bytes(value)


def raw_up_to(value: Any, most: int) -> bytes:
    demand(isinstance(value, bytes) and len(value) <= most)
    return bytes(value)


def text(value: Any, most: int) -> str:
    demand(isinstance(value, str) and 1 <= len(value.encode()) <= most)
    return str(value)


def items(value: Any, exact: int) -> list[Any]:
    return some(value, exact, exact)


def some(value: Any, least: int, most: int) -> list[Any]:
    demand(isinstance(value, list) and least <= len(value) <= most)
    return list(value)


def version(value: Any) -> None:
    """E10: whatever is not the unsigned integer 1."""
    demand(type(value) is int and value == 1, UNKNOWN_VERSION)


def rising(keys: list[Any]) -> None:
    """Strictly: so none stands twice."""
    demand(all(one < other for one, other in pairwise(keys)))

"""Small checks that turn decoded CBOR into typed values, each naming the place that is wrong.

Every function raises TheirFault("bad-shape", where=..., expected=...) and returns the value with
its type.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from detente.core.encoding import Value
from detente.core.errors import TheirFault


def _refuse(where: str, expected: str) -> TheirFault:
    return TheirFault("bad-shape", where=where, expected=expected)


def uint(value: Value, where: str, maximum: int = 2**64 - 1) -> int:
    """An unsigned integer of at most `maximum`."""
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= maximum:
        raise _refuse(where, f"unsigned integer of at most {maximum}")
    return value


def octets(value: Value, where: str, maximum: int) -> bytes:
    """A byte string of at most `maximum` bytes."""
    if not isinstance(value, bytes) or len(value) > maximum:
        raise _refuse(where, f"byte string of at most {maximum} bytes")
    return value


def text(value: Value, where: str, maximum_bytes: int) -> str:
    """A non-empty text of at most `maximum_bytes` in UTF-8."""
    if not isinstance(value, str) or not 0 < len(value.encode("utf-8")) <= maximum_bytes:
        raise _refuse(where, f"text of 1 to {maximum_bytes} bytes")
    return value


def array(value: Value, where: str, minimum: int, maximum: int) -> Sequence[Value]:
    """An array with `minimum` to `maximum` items."""
    if not isinstance(value, list | tuple) or not minimum <= len(value) <= maximum:
        raise _refuse(where, f"array of {minimum} to {maximum} items")
    return value


def exactly(value: Value, where: str, count: int) -> Sequence[Value]:
    """An array of exactly `count` items."""
    return array(value, where, count, count)


def keyed(value: Value, where: str, keys: Sequence[int]) -> Mapping[int, Value]:
    """A map with exactly these keys."""
    if not isinstance(value, Mapping) or list(value) != sorted(keys):
        raise _refuse(where, f"map with exactly the keys {sorted(keys)}")
    return value


def version(value: Value, where: str, known: int) -> None:
    """Refuse any format version but the known one."""
    if isinstance(value, bool) or value != known or not isinstance(value, int):
        raise TheirFault("unknown-version", where=where, known=known)

"""The one encoder and the one strict decoder: deterministic CBOR (RFC 8949 section 4.2.1), a small
subset.

Allowed: unsigned and negative integers of 64 bits, byte strings, text strings, arrays, maps whose
keys are unsigned integers in rising order, false, true, null. Everything else, and every second
spelling of the same value, is refused; so what decodes re-encodes to the same bytes
(spec/encoding.md, clauses E1 to E9).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, TypeAlias

from detente.core import limits
from detente.core.errors import OurFault, TheirFault

Value: TypeAlias = "int | bytes | str | bool | None | Sequence[Value] | Mapping[int, Value]"

_UINT: Final = 0
_NINT: Final = 1
_BYTES: Final = 2
_TEXT: Final = 3
_ARRAY: Final = 4
_MAP: Final = 5
_SIMPLE: Final = 7
_FALSE: Final = 20
_TRUE: Final = 21
_NULL: Final = 22
_DEPTH_MAX: Final = limits.CBOR_DEPTH_MAX


def _head(major: int, argument: int) -> bytes:
    """Shortest head for one major type and argument (RFC 8949 section 3)."""
    first = major << 5
    if argument < 24:
        return bytes((first | argument,))
    if argument < 0x100:
        return bytes((first | 24, argument))
    if argument < 0x1_0000:
        return bytes((first | 25,)) + argument.to_bytes(2, "big")
    if argument < 0x1_0000_0000:
        return bytes((first | 26,)) + argument.to_bytes(4, "big")
    if argument <= limits.UINT_MAX:
        return bytes((first | 27,)) + argument.to_bytes(8, "big")
    raise OurFault("encode-range", value=argument)


# Nearly every head is of one of these; encoding is where a center spends most of its time.
_SMALL: Final = tuple(tuple(_head(major, n) for n in range(256)) for major in range(6))
_SMALL_UINT, _SMALL_NINT, _SMALL_BYTES, _SMALL_TEXT, _SMALL_ARRAY, _SMALL_MAP = _SMALL
_PLAIN: Final = {None: b"\xf6", True: b"\xf5", False: b"\xf4"}
_ARRAYS: Final = (list, tuple)
_EXACT: Final = frozenset((int, bytes, str, bool, type(None)))


def encode(value: Value) -> bytes:
    """Return the one byte form of `value`.

    Raises OurFault: `encode-type` for a value outside the subset (floats, text keys, sets),
    `encode-range` for an integer beyond 64 bits, `encode-depth` beyond `limits.CBOR_DEPTH_MAX`,
    `encode-text` for text that is not valid Unicode (lone surrogates).
    """
    out: list[bytes] = []
    _encode(value, out, 0)
    return b"".join(out)


def _encode(value: Value, out: list[bytes], depth: int) -> None:
    if isinstance(value, bytes):
        size = len(value)
        out.append(_SMALL_BYTES[size] if size < 256 else _head(_BYTES, size))
        out.append(value)
    elif isinstance(value, _ARRAYS):
        size = len(value)
        out.append(_SMALL_ARRAY[size] if size < 256 else _head(_ARRAY, size))
        depth += 1
        if size and depth > _DEPTH_MAX:
            raise OurFault("encode-depth", limit=_DEPTH_MAX)
        for item in value:
            _encode(item, out, depth)
    elif value is None or value is True or value is False:
        out.append(_PLAIN[value])
    elif isinstance(value, int):
        if 0 <= value < 256:
            out.append(_SMALL_UINT[value])
        else:
            out.append(_head(_UINT, value) if value >= 0 else _head(_NINT, -1 - value))
    elif isinstance(value, str):
        try:
            raw = value.encode("utf-8")
        except UnicodeEncodeError as error:
            raise OurFault("encode-text", position=error.start) from error
        size = len(raw)
        out.append(_SMALL_TEXT[size] if size < 256 else _head(_TEXT, size))
        out.append(raw)
    elif isinstance(value, Mapping):
        _encode_map(value, out, depth)
    else:
        raise OurFault("encode-type", type=type(value).__name__)


def _encode_map(value: Mapping[int, Value], out: list[bytes], depth: int) -> None:
    for key in value:
        if not isinstance(key, int) or isinstance(key, bool) or key < 0:
            raise OurFault("encode-type", type=f"map key {key!r}")
    out.append(_head(_MAP, len(value)))
    depth += 1
    if value and depth > _DEPTH_MAX:
        raise OurFault("encode-depth", limit=_DEPTH_MAX)
    for key in sorted(value):
        out.append(_head(_UINT, key))
        _encode(value[key], out, depth)


def plain(value: Value) -> Value:
    """The value that decoding its encoding gives: arrays as lists, and nothing but plain types."""
    if type(value) in _EXACT:
        return value
    if isinstance(value, _ARRAYS):
        return [plain(item) for item in value]
    if isinstance(value, Mapping):
        return {int(key): plain(value[key]) for key in sorted(value)}
    if isinstance(value, bytes):
        return bytes(value)
    if isinstance(value, str):
        return str(value)
    return int(value) if isinstance(value, int) else value


class _Reader:
    """A cursor over bytes that came from outside."""

    def __init__(self, data: bytes, most: int) -> None:
        self.data = data
        self.at = 0
        self.left = most  # items that arrays and maps may still hold

    def count(self, items: int) -> None:
        self.left -= items
        if self.left < 0:
            raise self.refuse("too many items")

    def refuse(self, why: str) -> TheirFault:
        return TheirFault("bad-encoding", why=why, offset=self.at)

    def take(self, count: int) -> bytes:
        start = self.at
        end = start + count
        if end > len(self.data):
            raise self.refuse("truncated")
        self.at = end
        return self.data[start:end]

    def head(self) -> tuple[int, int]:
        """Read one head; refuse lengths and numbers that are not in their shortest form."""
        if self.at >= len(self.data):
            raise self.refuse("truncated")
        first = self.data[self.at]
        self.at += 1
        major, info = first >> 5, first & 31
        if info < 24:
            return major, info
        if info > 27:
            raise self.refuse("indefinite length" if info == 31 else "reserved head")
        if major == _SIMPLE:
            raise self.refuse("float or unknown simple value")
        width = 1 << (info - 24)
        argument = int.from_bytes(self.take(width), "big")
        if argument < (24 if width == 1 else 1 << (4 * width)):
            raise self.refuse("not the shortest form")
        return major, argument

    def value(self, depth: int) -> Value:
        if depth > _DEPTH_MAX:
            raise self.refuse("nested too deep")
        at, data = self.at, self.data
        if at < len(data) and data[at] & 31 < 24:  # nearly every head is one byte
            self.at = at + 1
            major, argument = data[at] >> 5, data[at] & 31
        else:
            major, argument = self.head()
        if major == _UINT:
            return argument
        if major == _ARRAY:
            if argument > len(data) - self.at:
                raise self.refuse("truncated")
            self.count(argument)
            inner, value = depth + 1, self.value
            return [value(inner) for _ in range(argument)]
        if major == _BYTES:
            return self.take(argument)
        if major == _TEXT:
            return self.text(argument)
        if major == _NINT:
            return -1 - argument
        if major == _MAP:
            return self.map(argument, depth)
        if major == _SIMPLE and argument in (_FALSE, _TRUE, _NULL):
            return None if argument == _NULL else argument == _TRUE
        raise self.refuse("tag" if major == 6 else "float or unknown simple value")

    def text(self, length: int) -> str:
        raw = self.take(length)
        try:
            return raw.decode("utf-8")
        except UnicodeDecodeError as error:
            raise self.refuse("text is not UTF-8") from error

    def map(self, length: int, depth: int) -> dict[int, Value]:
        if length > (len(self.data) - self.at) // 2:
            raise self.refuse("truncated")
        self.count(length)
        result: dict[int, Value] = {}
        last = -1
        for _ in range(length):
            major, key = self.head()
            if major != _UINT:
                raise self.refuse("map key is not an unsigned integer")
            if key <= last:
                raise self.refuse("map keys out of order or repeated")
            last = key
            result[key] = self.value(depth + 1)
        return result


def decode(data: bytes, most: int | None = None) -> Value:
    """Return the value of exactly these bytes.

    Arrays come back as lists, maps as dicts with integer keys. Raises TheirFault("bad-encoding")
    with the reason and the offset for anything outside the subset, any second spelling, and
    trailing bytes. Work and memory are bounded by the length of `data`, and where `most` is given
    by that number of items in all arrays and maps together.
    """
    reader = _Reader(data, len(data) if most is None else most)
    result = reader.value(0)
    if reader.at != len(data):
        raise reader.refuse("trailing bytes")
    return result

"""leaf.md, entry.md and the parts of receipt.md that a file alone decides."""

from __future__ import annotations

import hmac
import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from tests.second_reader.parties import CENTER
from tests.second_reader.trees import leaf_hash, root_of, sha256
from tests.second_reader.values import (
    INSTANT_MAX,
    SIZE_MAX,
    Refused,
    decode,
    demand,
    encode,
    instant,
    items,
    raw,
    rising,
    some,
    text,
    uint,
    version,
)

OPENING_BYTES_MAX = 4 * 2**20
PATHS_MAX = 32_768
TYPE = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
SERIAL = re.compile(r"([A-Z][A-Z0-9]{1,7})-([0-9]{4})-([0-9]{5}|[1-9][0-9]{5,8})")
DOES_NOT_OPEN = "does-not-open"
Path = list[int]
Pairs = list[tuple[Path, Any]]


@dataclass(frozen=True)
class Leaf:
    """L1."""

    to: int
    header: bytes
    body: bytes


@dataclass(frozen=True)
class Header:
    """N2."""

    type: str
    pack_hash: bytes | None
    serial: str | None
    claimed: int
    mark: int
    precedence: int
    refers_to: list[Any] | None
    valid_until: int | None


@dataclass(frozen=True)
class Receipt:
    """N6: items as they stand."""

    seen: list[list[Any]]
    lacking: list[list[Any]]
    ahead: list[list[Any]]


@dataclass(frozen=True)
class Opening:
    """N10."""

    master: bytes
    header_value: Any
    header: Header
    fields: Pairs


def read_leaf(data: bytes) -> Leaf:
    value = decode(data)
    demand(isinstance(value, list) and bool(value))
    version(value[0])
    _, to, header, body = items(value, 4)
    return Leaf(uint(to), raw(header, 32), raw(body, 32))


def read_path(value: Any) -> Path:
    """L4: any path."""
    return [uint(one, 65535) for one in some(value, 1, 3)]


def read_field_path(value: Any) -> Path:
    """L4: a path at which an opening may have a value."""
    path = read_path(value)
    single = path[0] == 1 or 3 <= path[0] <= 9
    demand(single or path[0] >= 16)
    demand(len(path) == 1 or not single)
    demand(len(path) < 3 or path[2] == 1)
    return path


def salt(master: bytes, path: Path) -> bytes:
    """L6."""
    return hmac.digest(raw(master, 16), b"detente/v1 salt\x00" + encode(path), "sha256")[:16]


def digest(origin: str, value_salt: bytes, path: Path, value: Any) -> bytes:
    """L5."""
    pieces = (sha256(origin.encode("ascii")), raw(value_salt, 16), encode([path, value]))
    return sha256(b"detente/v1 digest\x00", *pieces)


def master_salt(fresh: bytes, content: Any) -> bytes:
    """L7."""
    return sha256(b"detente/v1 master salt\x00", raw(fresh, 32), sha256(encode(content)))[:16]


def body_digests(origin: str, master: bytes, fields: Pairs) -> list[bytes]:
    """L8 and L9."""
    count = len(fields)
    demand(1 <= count <= PATHS_MAX)
    width = 1 << (count - 1).bit_length()
    padding = [([2, at], None) for at in range(width - count)]
    return sorted(
        digest(origin, salt(master, path), path, value) for path, value in [*fields, *padding]
    )


def body_root(digests: list[bytes]) -> bytes:
    return root_of([leaf_hash(one) for one in digests])


def lay_out(values: dict[int, Any], erasable: dict[int, list[int]]) -> Pairs:
    """L4: the fields of a type on their paths; `erasable` has an item for every table."""
    fields: Pairs = []
    for n, value in values.items():
        if n not in erasable:
            fields.append(([n], value))
            continue
        for r, row in enumerate(value):
            apart = erasable[n]
            fields.append(([n, r], [cell for at, cell in enumerate(row) if at not in apart]))
            if apart:
                fields.append(([n, r, 1], [row[at] for at in apart]))
    return fields


@dataclass(frozen=True)
class Left:
    """L11."""

    header_salt: bytes
    header_value: Any
    kept: list[list[Any]]
    erased: list[list[Any]]
    padding: list[bytes]


def padding_of(count: int) -> int:
    """L8: how many digests of padding go with so many others."""
    demand(1 <= count <= PATHS_MAX)
    return (1 << (count - 1).bit_length()) - count


def erase(
    origin: str, master: bytes, header: Any, fields: Pairs, paths: list[Path], size: int
) -> list[Any]:
    """L10 and L11: what is left of an opening."""
    kept = [[path, salt(master, path), value] for path, value in fields if path not in paths]
    erased = [
        [path, digest(origin, salt(master, path), path, value)]
        for path, value in fields
        if path in paths
    ]
    padding = [salt(master, [2, at]) for at in range(padding_of(len(fields)))]
    return [2, size, salt(master, [0]), header, kept, erased, padding]


def read_left(data: bytes) -> Left:
    """L11."""
    demand(len(data) <= OPENING_BYTES_MAX, "too-large")
    number, size, header_salt, header, kept, erased, padding = items(decode(data), 7)
    demand(number == 2)
    uint(size, OPENING_BYTES_MAX)
    read_header(header)
    kept = [items(one, 3) for one in some(kept, 1, PATHS_MAX)]
    erased = [items(one, 2) for one in some(erased, 1, PATHS_MAX)]
    paths = [read_field_path(one[0]) for one in kept]
    gone = [read_field_path(one[0]) for one in erased]
    rising(paths)
    rising(gone)
    demand(paths[0] == [1])
    demand(all(path[0] >= 16 and len(path) != 2 and path not in paths for path in gone))
    for path, value_salt, value in kept:
        raw(value_salt, 16)
        check_field(path, value)
    for _, hashed in erased:
        raw(hashed, 32)
    wanted = padding_of(len(kept) + len(erased))
    salts = [raw(one, 16) for one in some(padding, wanted, wanted)]
    return Left(raw(header_salt, 16), header, kept, erased, salts)


def check_left(left: Left, leaf: Leaf, origin: str) -> None:
    """L11: it opens the leaf."""
    if digest(origin, left.header_salt, [0], left.header_value) != leaf.header:
        raise Refused(DOES_NOT_OPEN, "header")
    digests = [digest(origin, one[1], one[0], one[2]) for one in left.kept]
    digests += [hashed for _, hashed in left.erased]
    digests += [digest(origin, one, [2, at], None) for at, one in enumerate(left.padding)]
    if body_root(sorted(digests)) != leaf.body:
        raise Refused(DOES_NOT_OPEN, "body")


def read_serial(value: Any) -> tuple[str, int, int]:
    """N4: code, year and number."""
    parts = SERIAL.fullmatch(text(value, 23))
    if parts is None:
        raise Refused("bad-shape")
    return parts[1], int(parts[2]), int(parts[3])


def read_header(value: Any) -> Header:
    """N2 to N5."""
    kind, pack_hash, serial, claimed, mark, precedence, refers_to, until = items(value, 8)
    demand(TYPE.fullmatch(text(kind, 64)) is not None)
    if pack_hash is not None:
        raw(pack_hash, 32)
    if serial is not None:
        read_serial(serial)
    if refers_to is not None:
        other, hashed = items(refers_to, 2)
        raw(hashed, 32)
        if other is not None:
            read_serial(other)
    if until is not None:
        instant(until)
    uint(mark, 2)
    uint(precedence, 3)
    return Header(kind, pack_hash, serial, instant(claimed), mark, precedence, refers_to, until)


def read_receipt(value: Any) -> Receipt:
    """N6."""
    seen, lacking, ahead = items(value, 3)
    for one in some(seen, 0, 256):
        uint(items(one, 4)[2], SIZE_MAX)
        raw(one[3], 32)
    for one in some(lacking, 0, 1024):
        start, end = (uint(at, SIZE_MAX) for at in items(one, 5)[2:4])
        demand(start < end)
        uint(one[4], 3, 1)
    for one in some(ahead, 0, 1024):
        uint(items(one, 4)[2], SIZE_MAX)
        raw(one[3], 32)
    for one in [*seen, *lacking, *ahead]:
        uint(one[0], 63)
        raw(one[1], 8)
    rising([one[:2] for one in seen])
    rising([one[:3] for one in lacking])
    rising([one[:3] for one in ahead])
    for one, other in pairwise(lacking):
        demand(one[:2] != other[:2] or one[3] <= other[2])
    sizes = {(one[0], one[1]): one[2] for one in seen}
    demand(all(one[3] <= sizes.get((one[0], one[1]), 0) for one in lacking))
    demand(all(one[2] >= sizes.get((one[0], one[1]), 0) for one in ahead))
    return Receipt(seen, lacking, ahead)


def read_cosignatures(value: Any) -> list[list[Any]]:
    """N9."""
    read = [items(one, 8) for one in some(value, 1, 128)]
    for seat, epoch, size, root, name, kind, time, signature in read:
        uint(seat, 63)
        raw(epoch, 8)
        uint(size, SIZE_MAX)
        raw(root, 32)
        center, slash, role = text(name, 144).rpartition("/")
        demand(CENTER.fullmatch(center) is not None and bool(slash))
        demand(role in {"holder", "witness"})
        demand(uint(kind) in {4, 6})
        uint(time, INSTANT_MAX, 1)
        raw(signature, 64 if kind == 4 else 2420)
    return read


def check_field(path: Path, value: Any) -> None:
    """N6, N8 and N9: the shape of the record's own fields."""
    if path == [1]:
        read_receipt(value)
    elif path == [8]:
        read_cosignatures(value)
    elif path[0] < 8:
        text(value, 800)
    elif path == [9]:
        text(value, 2000)


def read_opening(data: bytes) -> Opening:
    """N10."""
    demand(len(data) <= OPENING_BYTES_MAX, "too-large")
    value = decode(data)
    demand(isinstance(value, list) and bool(value))
    version(value[0])
    _, master, header, fields = items(value, 4)
    pairs = [items(one, 2) for one in some(fields, 1, PATHS_MAX)]
    paths = [read_field_path(path) for path, _ in pairs]
    rising(paths)
    demand(paths[0] == [1])
    for path, field in pairs:
        check_field(path, field)
    fields = list(zip(paths, (field for _, field in pairs), strict=True))
    return Opening(raw(master, 16), header, read_header(header), fields)


def check_opens(opening: Opening, leaf: Leaf, origin: str) -> None:
    """N11."""
    first = digest(origin, salt(opening.master, [0]), [0], opening.header_value)
    if first != leaf.header:
        raise Refused(DOES_NOT_OPEN, "header")
    if body_root(body_digests(origin, opening.master, opening.fields)) != leaf.body:
        raise Refused(DOES_NOT_OPEN, "body")


def read_back(hashed: bytes) -> str:
    """N12."""
    number = int.from_bytes(sha256(b"detente/v1 read-back\x00", hashed)[:8], "big") % 10**12
    digits = f"{number:012}"
    return f"{digits[:4]} {digits[4:8]} {digits[8:]}"

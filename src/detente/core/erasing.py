"""What is left of an opening whose personal data was erased (spec/leaf.md, L10 to L12).

Values, their salts and the master are gone; of each erased path its digest stands, of everything
else value and salt. So the leaf verifies as before, nothing that was not erased can be left out
unseen, and nobody can try names against a digest.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from detente.core import encoding, limits, shape
from detente.core.crypto.types import Hash, Salt
from detente.core.encoding import Value
from detente.core.errors import OurFault, TheirFault
from detente.core.notification import (
    Opening,
    check_record_field,
    encode_opening,
    read_header,
    read_opening,
    read_receipt,
)
from detente.core.record.leaf import (
    HEADER_PATH,
    PADDING,
    RECEIPT_PATH,
    Left,
    Path,
    check_field_path,
    digest,
    salt_of,
)

LEFT_VERSION: Final = 2
_LEFT_START: Final = b"\x87\x02"  # an array of seven with version 2
_ROW_LENGTH: Final = 2  # of the path of a row's cells that are not erasable


def erased(opening: Opening) -> frozenset[Path]:
    """Paths of an opening whose values were erased here or by whoever gave it; none of a whole."""
    return frozenset(opening.master.erased if isinstance(opening.master, Left) else ())


def erase(origin: Hash, opening: Opening, size: int, paths: Collection[Path]) -> Opening:
    """What is left of an opening of `size` bytes without the values at these paths, which it has
    and which are none of the record's own. `origin` is hashed. Raises OurFault("no-such-field").
    """
    values = dict(opening.fields)
    for path in paths:
        if path not in values or path[0] < limits.PACK_FIELD_FIRST or len(path) == _ROW_LENGTH:
            raise OurFault("no-such-field", field=".".join(map(str, path)))
    gone = {
        path: digest(origin, salt_of(opening.master, path), path, values[path]) for path in paths
    }
    before = opening.master.erased if isinstance(opening.master, Left) else {}
    every = dict(sorted({**before, **gone}.items()))
    fields = tuple(pair for pair in opening.fields if pair[0] not in every)
    kept = [HEADER_PATH, *(path for path, _ in fields), *_padding(len(fields) + len(every))]
    salts = {path: salt_of(opening.master, path) for path in kept}
    return Opening(Left(size, salts, every), opening.header, fields, opening.receipt)


def _padding(digests: int) -> list[Path]:
    """Paths of the padding of a body of so many digests (clause L8)."""
    width = 1 << (digests - 1).bit_length()
    return [(PADDING, number) for number in range(width - digests)]


def encoded(opening: Opening) -> bytes:
    """An opening, or what is left of it, as it is stored and travels (clauses N10, L11)."""
    left = opening.master
    if not isinstance(left, Left):
        return encode_opening(left, opening.header, opening.fields)
    kept: list[Value] = [[list(path), left.salts[path], value] for path, value in opening.fields]
    gone: list[Value] = [[list(path), found] for path, found in left.erased.items()]
    padding: list[Value] = [
        left.salts[path] for path in _padding(len(opening.fields) + len(left.erased))
    ]
    header = [left.salts[HEADER_PATH], opening.header.value()]
    return encoding.encode([LEFT_VERSION, left.size, *header, kept, gone, padding])


def read_held(data: bytes) -> Opening:
    """Strictly decode an opening or what is left of one; whether it opens its leaf is checked by
    `leaf.check_opens`.

    Raises TheirFault: `too-large`, `bad-encoding`, `bad-shape`, `unknown-version`.
    """
    return _read_left(data) if data[:2] == _LEFT_START else read_opening(data)


def _read_left(data: bytes) -> Opening:
    if len(data) > limits.OPENING_BYTES_MAX:
        raise TheirFault("too-large", what="opening", limit=limits.OPENING_BYTES_MAX)
    parts = shape.exactly(encoding.decode(data), "opening", 7)
    size = shape.uint(parts[1], "bytes of the opening", limits.OPENING_BYTES_MAX)
    salts: dict[Path, Salt] = {HEADER_PATH: _salt(parts[2])}
    header = read_header(parts[3])
    fields: list[tuple[Path, Value]] = []
    for item in shape.array(parts[4], "fields", 1, limits.BODY_DIGESTS_MAX):
        path_value, salt, value = shape.exactly(item, "field", 3)
        path = check_field_path(path_value, "field path")
        if fields and not fields[-1][0] < path:
            raise TheirFault("bad-shape", where="fields", expected="paths in rising order")
        fields.append((path, value))
        salts[path] = _salt(salt)
    if fields[0][0] != RECEIPT_PATH:
        raise TheirFault("bad-shape", where="fields", expected="path [1] first")
    receipt = read_receipt(fields[0][1])
    for path, value in fields[1:]:
        check_record_field(path, value)
    gone = _read_erased(parts[5], salts)
    padding = _padding(len(fields) + len(gone))
    given = shape.array(parts[6], "padding", len(padding), len(padding))
    salts.update((path, _salt(salt)) for path, salt in zip(padding, given, strict=True))
    return Opening(Left(size, salts, gone), header, tuple(fields), receipt)


def _read_erased(value: Value, kept: Collection[Path]) -> dict[Path, Hash]:
    most = limits.BODY_DIGESTS_MAX - len(kept) + 1  # the salt of the header is no digest of it
    gone: dict[Path, Hash] = {}
    last: Path = ()
    for item in shape.array(value, "erased", 1, most):
        path_value, found = shape.exactly(item, "erased", 2)
        path = check_field_path(path_value, "erased path")
        if path[0] < limits.PACK_FIELD_FIRST or len(path) == _ROW_LENGTH or path in kept:
            raise TheirFault("bad-shape", where="erased", expected="paths that may be erased")
        if not last < path:
            raise TheirFault("bad-shape", where="erased", expected="paths in rising order")
        gone[path] = Hash(shape.octets(found, "digest", 32))
        last = path
    return gone


def _salt(value: Value) -> Salt:
    return Salt(shape.octets(value, "salt", limits.SALT_BYTES))

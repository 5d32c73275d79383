"""The leaf: one small commitment per entry, any line of which can be shown alone (spec/leaf.md).

A leaf says nothing but to whom the entry goes. The header is one salted digest; the body is the
root of a tree over the salted digests of the fields, padded to a power of two and sorted, so that
neither words nor counts are given away.
"""

from __future__ import annotations

import functools
import hashlib
import hmac
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from detente.core import encoding, limits, shape
from detente.core.crypto import labels
from detente.core.crypto.types import Hash, Salt, sha256_hash
from detente.core.encoding import Value
from detente.core.errors import TheirFault
from detente.core.record import merkle

LEAF_VERSION: Final = 1
HEADER_PATH: Final = (0,)
RECEIPT_PATH: Final = (1,)
PADDING: Final = 2
# Post, person, drafted by, released by, language, cosignatures, late reason.
_RECORD_FIELDS: Final = range(3, 10)
_PATH_LENGTH_MAX: Final = 3
# Encoded beginnings: an array of four with version 1; a byte string of 32 bytes.
_START: Final = b"\x84\x01"
_HASH_HEAD: Final = b"\x58\x20"
_SHORT_BYTES: Final = 71
_PAIR: Final = b"\x82"  # an array of two
_SALT: Final = labels.tag(labels.SALT)
_DIGEST: Final = labels.tag(labels.DIGEST)

Path: TypeAlias = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Left:
    """What stands in the place of the master where something was erased (clause L11): each salt
    that is left, singly, and of what was erased nothing but its digest.
    """

    size: int  # bytes that the opening had
    salts: Mapping[Path, Salt]  # of the header, of every field that is left, of the padding
    erased: Mapping[Path, Hash]  # path -> digest, in rising order


# What a salt comes from: the master, or what is left of it.
Salts: TypeAlias = Salt | Left


@dataclass(frozen=True, slots=True)
class Leaf:
    """A decoded leaf: bit i of `to` is seat i of the founding text."""

    to: int
    header: Hash
    body: Hash

    def encode(self) -> bytes:
        """71 bytes up to four seats, 79 at most (clause L1)."""
        return encoding.encode([LEAF_VERSION, self.to, self.header, self.body])


def read_leaf(data: bytes) -> Leaf:
    """Strictly decode a leaf. Raises TheirFault: `bad-encoding`, `bad-shape`, `unknown-version`."""
    # The only spelling of a leaf to the first seats; read here four times faster than below.
    short = len(data) == _SHORT_BYTES and data[:2] == _START and data[2] < 24
    if short and data[3:5] == _HASH_HEAD and data[37:39] == _HASH_HEAD:
        return Leaf(data[2], Hash(data[5:37]), Hash(data[39:]))
    parts = shape.exactly(encoding.decode(data), "leaf", 4)
    shape.version(parts[0], "leaf", LEAF_VERSION)
    return Leaf(
        shape.uint(parts[1], "leaf addressees"),
        Hash(shape.octets(parts[2], "leaf header", 32)),
        Hash(shape.octets(parts[3], "leaf body", 32)),
    )


def make_master(fresh: bytes, content: bytes) -> Salt:
    """Master salt of one entry from 32 fresh random bytes and its encoded content (clause L7);
    never reused.
    """
    inner = hashlib.sha256(content).digest()
    return Salt(hashlib.sha256(labels.tag(labels.MASTER) + fresh + inner).digest()[:16])


@functools.lru_cache(maxsize=limits.PATHS_CACHED_MAX)
def _path_bytes(path: Path) -> bytes:
    return encoding.encode(list(path))


def salt_of(master: Salts, path: Path) -> Salt:
    """Salt of one digest (clause L6); one that is left. Raises KeyError for one that is not."""
    if isinstance(master, Left):
        return master.salts[path]
    return Salt(hmac.digest(master, _SALT + _path_bytes(path), "sha256")[: limits.SALT_BYTES])


def digest(origin: Hash, salt: bytes, path: Path, value: Value) -> Hash:
    """Salted digest of one value at one path, bound to the register (clause L5). `origin` is
    hashed.
    """
    content = _PAIR + _path_bytes(path) + encoding.encode(value)
    return sha256_hash(hashlib.sha256(_DIGEST + origin + salt + content).digest())


def body_digests(origin: Hash, master: Salts, fields: Sequence[tuple[Path, Value]]) -> list[Hash]:
    """All digests of a body: the fields', what was erased, then padding to a power of two, sorted
    (clauses L8, L9, L11).
    """
    digests = [digest(origin, salt_of(master, path), path, value) for path, value in fields]
    if isinstance(master, Left):
        digests.extend(master.erased.values())
    width = 1 << (len(digests) - 1).bit_length()
    for number in range(width - len(digests)):
        path = (PADDING, number)
        digests.append(digest(origin, salt_of(master, path), path, None))
    return sorted(digests)


def body_root(digests: Sequence[bytes]) -> Hash:
    """RFC 6962 root over the sorted digests; their number is a power of two."""
    return merkle.root_of([merkle.leaf_hash(item) for item in digests])


def check_path(path: Value, where: str) -> Path:
    """A path of 1 to 3 unsigned integers. Raises TheirFault("bad-shape")."""
    parts = shape.array(path, where, 1, 3)
    return tuple(shape.uint(part, where, limits.FIELD_NUMBER_MAX) for part in parts)


def check_field_path(path: Value, where: str) -> Path:
    """A path that a body may have (clause L4): [1], [3] to [9], [n], [n, r] or [n, r, 1].

    Raises TheirFault("bad-shape").
    """
    parts = check_path(path, where)
    if parts[0] >= limits.PACK_FIELD_FIRST:
        known = len(parts) < _PATH_LENGTH_MAX or parts[2] == 1
    else:
        known = len(parts) == 1 and (parts == RECEIPT_PATH or parts[0] in _RECORD_FIELDS)
    if not known:
        raise TheirFault("bad-shape", where=where, expected="a path this record has")
    return parts


def check_opens(
    origin: Hash, leaf: Leaf, master: Salts, header: Value, fields: Sequence[tuple[Path, Value]]
) -> None:
    """Raise TheirFault("does-not-open", part=...) unless header and whole body are those of the
    leaf.
    """
    if digest(origin, salt_of(master, HEADER_PATH), HEADER_PATH, header) != leaf.header:
        raise TheirFault("does-not-open", part="header")
    if body_root(body_digests(origin, master, fields)) != leaf.body:
        raise TheirFault("does-not-open", part="body")

"""Parcels: what any link moves (spec/parcel.md).

Outside: a version, a link tag, sealed bytes. Inside the seal: a length, the inner bytes with the
sender's link signature, and padding to a size class. A parcel may arrive twice, late, in any order,
by several paths.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from detente.core import encoding, limits, shape
from detente.core.crypto import labels
from detente.core.crypto.types import Ed25519Signature, Hash, LinkTag
from detente.core.encoding import Value
from detente.core.errors import DetenteError, OurFault, TheirFault
from detente.core.instants import INSTANT_MAX

_VERSION: Final = 1
_LENGTH_BYTES: Final = 4
# What sealing and the outer array add: HPKE 1,136 bytes, two heads, the tag.
_OUTER_OVERHEAD_BYTES: Final = 1_200
# Anybody can lay a file on the carrier; it is no list of sixteen million values to be decoded.
_OUTER_ITEMS_MAX: Final = 8
_HALF_BYTES: Final = 32
_AGREEMENT_ID_BYTES: Final = 16
_ORIGIN_BYTES_MAX: Final = 255

_LINK_SECRET: Final = 1
_AGREEMENT: Final = 2
_REGISTER: Final = 3
_COSIGNED: Final = 4
_HEADS: Final = 5
_CARD: Final = 6
_RECOVERY: Final = 7
_VERSION_FILES: Final = 8


@dataclass(frozen=True, slots=True)
class LinkSecretItem:
    """The sender's drawn half of the pair's secret for thin links, and the hash of the half it
    holds of ours.
    """

    half: bytes
    holds: Hash | None


@dataclass(frozen=True, slots=True)
class AgreementItem:
    """A founding text and the files of its pack."""

    founding: bytes
    files: Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class RegisterItem:
    """Leaves start.. of one register under a signed head, proven by hashes, with openings where
    owed.

    `proof` are the hashes of the multiproof of spec/checkpoint.md for exactly these leaves.
    """

    checkpoint: bytes  # signed note of the register's author
    start: int
    leaves: tuple[bytes, ...]
    proof: tuple[Hash, ...]
    openings: tuple[tuple[int, bytes], ...]


@dataclass(frozen=True, slots=True)
class CosignedItem:
    """A head of the recipient's own register with the sender's holder cosignatures."""

    note: bytes


@dataclass(frozen=True, slots=True)
class HeadsItem:
    """What the sender says it holds: hints, which move no mark and only cause re-sending."""

    heads: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class CardItem:
    """A card: the sender's newest, or one that heads of this parcel are verified with."""

    card: bytes


@dataclass(frozen=True, slots=True)
class RecoveryItem:
    """What the two say to each other about cards and lost stores.

    `known` is the number of the recipient's card that the sender has; `own` the id under which the
    sender asks for everything again; `echo` the recipient's id that the sender has acted upon;
    `passed` the greatest number of the recipient's parcels that the sender took, where it had to
    pass over what a lower one said.
    """

    known: int
    own: bytes | None
    echo: bytes | None
    passed: int | None = None


@dataclass(frozen=True, slots=True)
class VersionItem:
    """The files of a later version of an agreement's text, beside the terms that name it."""

    agreement: str  # its id, hex
    files: Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class DamagedItem:
    """An item that could not be read; the others of the parcel are."""

    position: int
    fault: DetenteError


Item: TypeAlias = (
    "LinkSecretItem | AgreementItem | RegisterItem | CosignedItem | HeadsItem | CardItem"
    " | RecoveryItem | VersionItem"
)


@dataclass(frozen=True, slots=True)
class Inner:
    """Contents of a parcel after the seal, before the items are judged one by one."""

    sender: Hash  # fingerprint of the sender's root pair
    recipient: Hash
    made: int  # instant by the sender's clock; shown, never a reason to refuse
    number: int  # rising per link; shown, never a reason to refuse
    items: tuple[Item | DamagedItem, ...]


def tag_key(secret: bytes | None, one: Hash, other: Hash) -> bytes:
    """Key of a pair's link tags: from the pair secret, and before that exists from both
    fingerprints (X4).
    """
    low, high = sorted((one, other))
    return hashlib.sha256(labels.tag(labels.LINK_TAG) + (secret or b"") + low + high).digest()


def pair_secret(one_half: bytes, other_half: bytes) -> bytes:
    """Secret of a pair out of both drawn halves, in either order (X5)."""
    low, high = sorted((one_half, other_half))
    return hashlib.sha256(labels.tag(labels.LINK_SECRET) + low + high).digest()


def link_tag(key: bytes, sender: Hash, step: int) -> LinkTag:
    """Tag of one sender's step (X4)."""
    message = labels.tag(labels.LINK_TAG) + sender + step.to_bytes(8, "big")
    return LinkTag(hmac.digest(key, message, "sha256")[: limits.LINK_TAG_BYTES])


def seal_info(tag: LinkTag) -> bytes:
    """HPKE info of a sealed parcel; it binds the tag outside the seal (X3)."""
    return labels.tag(labels.SEAL) + tag


def signed_part(inner: bytes) -> bytes:
    """What the sender's link key signs (X7)."""
    return labels.tag(labels.PARCEL) + inner


def encode_outer(tag: LinkTag, sealed: bytes) -> bytes:
    """The parcel file (X2)."""
    return encoding.encode([_VERSION, tag, sealed])


def read_outer(data: bytes) -> tuple[LinkTag, bytes]:
    """Tag and sealed bytes. Raises TheirFault: `too-large`, `bad-encoding`, `bad-shape`,
    `unknown-version`.
    """
    if len(data) > limits.PARCEL_BYTES_MAX:
        raise TheirFault("too-large", what="parcel", limit=limits.PARCEL_BYTES_MAX)
    parts = shape.exactly(encoding.decode(data, _OUTER_ITEMS_MAX), "parcel", 3)
    shape.version(parts[0], "parcel", _VERSION)
    tag = LinkTag(shape.octets(parts[1], "link tag", limits.LINK_TAG_BYTES))
    return tag, shape.octets(parts[2], "sealed part", limits.PARCEL_BYTES_MAX)


def pad(inner: bytes, signature: bytes) -> bytes:
    """Length, content and zeros up to the size class (X6). Raises OurFault("parcel-too-large")."""
    content = encoding.encode([inner, signature])
    total = _size_class(_LENGTH_BYTES + len(content))
    total = min(total, limits.PARCEL_BYTES_MAX - _OUTER_OVERHEAD_BYTES)
    if _LENGTH_BYTES + len(content) > total:
        raise OurFault("parcel-too-large", bytes=len(content))
    return (len(content).to_bytes(_LENGTH_BYTES, "big") + content).ljust(total, b"\x00")


def _size_class(length: int) -> int:
    return max(limits.PARCEL_CLASS_BYTES_MIN, 1 << (length - 1).bit_length())


def unpad(plaintext: bytes) -> tuple[bytes, Ed25519Signature]:
    """Inner bytes and link signature. Raises TheirFault("bad-padding") for any other padding
    than `pad`'s.
    """
    length = int.from_bytes(plaintext[:_LENGTH_BYTES], "big")
    end = _LENGTH_BYTES + length
    if len(plaintext) < end or plaintext[end:].strip(b"\x00"):
        raise TheirFault("bad-padding")
    expected = min(_size_class(end), limits.PARCEL_BYTES_MAX - _OUTER_OVERHEAD_BYTES)
    if len(plaintext) != expected:
        raise TheirFault("bad-padding")
    parts = shape.exactly(
        encoding.decode(plaintext[_LENGTH_BYTES:end], _OUTER_ITEMS_MAX), "parcel content", 2
    )
    inner = shape.octets(parts[0], "parcel inner", limits.PARCEL_BYTES_MAX)
    return inner, Ed25519Signature(shape.octets(parts[1], "link signature", 64))


def encode_inner(
    sender: Hash, recipient: Hash, made: int, number: int, items: Sequence[Item]
) -> bytes:
    """The signed inner bytes (X8)."""
    listed: Value = [_item_value(item) for item in items]
    return encoding.encode([_VERSION, sender, recipient, made, number, listed])


def _item_value(item: Item) -> Value:
    if isinstance(item, LinkSecretItem):
        return [_LINK_SECRET, item.half, item.holds]
    if isinstance(item, AgreementItem):
        return [_AGREEMENT, item.founding, _files_value(item.files)]
    if isinstance(item, VersionItem):
        return [_VERSION_FILES, bytes.fromhex(item.agreement), _files_value(item.files)]
    if isinstance(item, RegisterItem):
        openings: Value = [[index, data] for index, data in item.openings]
        return [_REGISTER, item.checkpoint, item.start, item.leaves, item.proof, openings]
    if isinstance(item, CosignedItem):
        return [_COSIGNED, item.note]
    if isinstance(item, CardItem):
        return [_CARD, item.card]
    if isinstance(item, RecoveryItem):
        return [_RECOVERY, item.known, item.own, item.echo, item.passed]
    return [_HEADS, [[origin, size] for origin, size in item.heads]]


def _files_value(files: Mapping[str, bytes]) -> Value:
    return [[path, files[path]] for path in sorted(files)]


def read_inner(data: bytes) -> Inner:
    """Decode the inner bytes; a damaged item does not spoil the others.

    Raises TheirFault: `bad-encoding`, `bad-shape`, `unknown-version` for the frame around the
    items.
    """
    parts = shape.exactly(encoding.decode(data, limits.PARCEL_VALUES_MAX), "parcel inner", 6)
    shape.version(parts[0], "parcel inner", _VERSION)
    sender = Hash(shape.octets(parts[1], "sender", 32))
    recipient = Hash(shape.octets(parts[2], "recipient", 32))
    made = shape.uint(parts[3], "made", INSTANT_MAX)
    number = shape.uint(parts[4], "parcel number")
    items: list[Item | DamagedItem] = []
    for position, value in enumerate(shape.array(parts[5], "items", 0, limits.PARCEL_ITEMS_MAX)):
        try:
            items.append(_read_item(value))
        except TheirFault as fault:
            items.append(DamagedItem(position, fault))
    return Inner(sender, recipient, made, number, tuple(items))


def _read_item(value: Value) -> Item:
    parts = shape.array(value, "item", 1, 6)
    kind = shape.uint(parts[0], "item kind")
    if kind == _LINK_SECRET:
        shape.exactly(parts, "link secret", 3)
        half = shape.octets(parts[1], "link secret", _HALF_BYTES)
        holds = None if parts[2] is None else Hash(shape.octets(parts[2], "link secret", 32))
        if len(half) != _HALF_BYTES:
            raise TheirFault("bad-shape", where="link secret", expected="32 bytes")
        return LinkSecretItem(half, holds)
    if kind == _AGREEMENT:
        return _read_agreement(shape.exactly(parts, "agreement", 3))
    if kind == _REGISTER:
        return _read_register(shape.exactly(parts, "register", 6))
    if kind == _COSIGNED:
        shape.exactly(parts, "cosigned head", 2)
        return CosignedItem(shape.octets(parts[1], "cosigned head", limits.NOTE_BYTES_MAX))
    if kind == _HEADS:
        shape.exactly(parts, "heads", 2)
        return HeadsItem(
            tuple(_head(item) for item in shape.array(parts[1], "heads", 0, limits.HINT_HEADS_MAX))
        )
    if kind == _CARD:
        shape.exactly(parts, "card", 2)
        return CardItem(shape.octets(parts[1], "card", limits.CARD_BYTES_MAX))
    if kind == _RECOVERY:
        return _read_recovery(shape.exactly(parts, "recovery", 5))
    if kind == _VERSION_FILES:
        return _read_version(shape.exactly(parts, "version", 3))
    raise TheirFault("bad-shape", where="item kind", expected="1 to 8")


def _read_version(parts: Sequence[Value]) -> VersionItem:
    agreement = shape.octets(parts[1], "agreement id", _AGREEMENT_ID_BYTES)
    if len(agreement) != _AGREEMENT_ID_BYTES:
        raise TheirFault("bad-shape", where="agreement id", expected="16 bytes")
    return VersionItem(agreement.hex(), _read_files(parts[2]))


def _read_recovery(parts: Sequence[Value]) -> RecoveryItem:
    known = shape.uint(parts[1], "card number")
    own, echo = (_recovery_id(part) for part in parts[2:4])
    if known == 0:
        raise TheirFault("bad-shape", where="card number", expected="1 or more")
    passed = parts[4]
    if passed is not None:
        passed = shape.uint(passed, "parcel number", limits.RECOVERY_PASSED_MAX)
    return RecoveryItem(known, own, echo, passed)


def _recovery_id(value: Value) -> bytes | None:
    if value is None:
        return None
    data = shape.octets(value, "recovery id", limits.RECOVERY_ID_BYTES)
    if len(data) != limits.RECOVERY_ID_BYTES:
        raise TheirFault("bad-shape", where="recovery id", expected="16 bytes")
    return data


def _head(value: Value) -> tuple[str, int]:
    pair = shape.exactly(value, "head", 2)
    return shape.text(pair[0], "head", _ORIGIN_BYTES_MAX), shape.uint(pair[1], "head size")


def _read_agreement(parts: Sequence[Value]) -> AgreementItem:
    founding = shape.octets(parts[1], "founding text", limits.FOUNDING_BYTES_MAX)
    return AgreementItem(founding, _read_files(parts[2]))


def _read_files(value: Value) -> dict[str, bytes]:
    files: dict[str, bytes] = {}
    last = ""
    for item in shape.array(value, "pack files", 1, limits.PACK_FILES_MAX):
        pair = shape.exactly(item, "pack file", 2)
        path = shape.text(pair[0], "pack file", 255)
        if path <= last:
            raise TheirFault("bad-shape", where="pack files", expected="paths in rising order")
        last = path
        files[path] = shape.octets(pair[1], "pack file", limits.PACK_FILE_BYTES_MAX)
    return files


def _read_register(parts: Sequence[Value]) -> RegisterItem:
    note = shape.octets(parts[1], "checkpoint", limits.NOTE_BYTES_MAX)
    start = shape.uint(parts[2], "first index", limits.TREE_SIZE_MAX)
    leaves = tuple(
        shape.octets(leaf, "leaf", limits.TILE_ENTRY_BYTES_MAX)
        for leaf in shape.array(parts[3], "leaves", 0, limits.PARCEL_LEAVES_MAX)
    )
    proof = tuple(
        Hash(shape.octets(item, "proof", 32)) for item in shape.array(parts[4], "proof", 0, 128)
    )
    openings: list[tuple[int, bytes]] = []
    for item in shape.array(parts[5], "openings", 0, limits.PARCEL_LEAVES_MAX):
        pair = shape.exactly(item, "opening", 2)
        index = shape.uint(pair[0], "opening index", limits.TREE_SIZE_MAX)
        if openings and index <= openings[-1][0]:
            raise TheirFault("bad-shape", where="openings", expected="rising indexes")
        openings.append((index, shape.octets(pair[1], "opening", limits.OPENING_BYTES_MAX)))
    return RegisterItem(note, start, leaves, proof, tuple(openings))

"""parcel.md and sealing.md: tags, seals, padding, items."""

from __future__ import annotations

import hashlib
import hmac
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from tests.second_reader.notes import NOTE_BYTES_MAX
from tests.second_reader.signatures import verify_ed25519
from tests.second_reader.trees import sha256
from tests.second_reader.values import (
    SIZE_MAX,
    Refused,
    decode,
    demand,
    instant,
    items,
    raw,
    raw_up_to,
    rising,
    some,
    text,
    uint,
    version,
)

PARCEL_BYTES_MAX = 16 * 2**20
PLAINTEXT_BYTES_MAX = PARCEL_BYTES_MAX - 1200
BAD_PADDING = "bad-padding"
DOES_NOT_OPEN = "does-not-open"
SUITE = b"HPKE\x64\x7a\x00\x01\x00\x03"


def pair_secret(halves: list[bytes]) -> bytes:
    """X5."""
    return sha256(b"detente/v1 link secret\x00", *sorted(halves))


def tag_key(secret: bytes, sender: bytes, recipient: bytes) -> bytes:
    """X4."""
    return sha256(b"detente/v1 link tag\x00", secret, *sorted((sender, recipient)))


def link_tag(key: bytes, sender: bytes, step: int) -> bytes:
    message = b"detente/v1 link tag\x00" + sender + step.to_bytes(8, "big")
    return hmac.digest(key, message, "sha256")[:16]


def plaintext_bytes(content: int) -> int:
    """X6: the length of a plaintext whose content has this many bytes."""
    whole = 4 + content
    demand(whole <= PLAINTEXT_BYTES_MAX, "too-large")
    return min(max(1024, 1 << (whole - 1).bit_length()), PLAINTEXT_BYTES_MAX)


def unpad(plaintext: bytes) -> tuple[bytes, bytes]:
    """X6: inner bytes and signature."""
    length = int.from_bytes(plaintext[:4], "big")
    demand(4 + length <= len(plaintext), BAD_PADDING)
    demand(len(plaintext) == plaintext_bytes(length), BAD_PADDING)
    demand(not any(plaintext[4 + length :]), BAD_PADDING)
    inner, signature = items(decode(plaintext[4 : 4 + length]), 2)
    demand(isinstance(inner, bytes))
    return inner, raw(signature, 64)


def extract(salt: bytes, label: bytes, material: bytes) -> bytes:
    """S6."""
    return hmac.digest(salt, b"HPKE-v1" + SUITE + label + material, "sha256")


def expand(secret: bytes, label: bytes, info: bytes, length: int) -> bytes:
    """S6; no more than one block of HKDF-Expand is ever wanted."""
    labelled = length.to_bytes(2, "big") + b"HPKE-v1" + SUITE + label + info
    return hmac.digest(secret, labelled + b"\x01", "sha256")[:length]


def unseal(sealed: bytes, ml_kem_seed: bytes, x25519_seed: bytes, info: bytes) -> bytes:
    """S4 to S10."""
    demand(len(sealed) >= 1136, DOES_NOT_OPEN)
    ciphertext, ephemeral, rest = sealed[:1088], sealed[1088:1120], sealed[1120:]
    own = X25519PrivateKey.from_private_bytes(x25519_seed)
    try:
        first = MLKEM768PrivateKey.from_seed_bytes(ml_kem_seed).decapsulate(ciphertext)
        second = own.exchange(X25519PublicKey.from_public_bytes(ephemeral))
    except ValueError:
        raise Refused(DOES_NOT_OPEN) from None
    mixed = first + second + ephemeral + own.public_key().public_bytes_raw()
    shared = hashlib.sha3_256(mixed + bytes.fromhex("5c2e2f2f5e5c")).digest()
    context = b"\x00" + extract(b"", b"psk_id_hash", b"") + extract(b"", b"info_hash", info)
    secret = extract(shared, b"secret", b"")
    key, nonce = expand(secret, b"key", context, 32), expand(secret, b"base_nonce", context, 12)
    try:
        return ChaCha20Poly1305(key).decrypt(nonce, rest, b"")
    except InvalidTag:
        raise Refused(DOES_NOT_OPEN) from None


def read_files(value: Any) -> list[str]:
    """X10."""
    files = [items(one, 2) for one in some(value, 1, 512)]
    for path, data in files:
        text(path, 255)
        raw_up_to(data, 2**20)
    rising([path.encode() for path, _ in files])
    return [path for path, _ in files]


def read_register(value: list[Any]) -> dict[str, Any]:
    """X11."""
    _, note, start, leaves, proof, openings = items(value, 6)
    raw_up_to(note, NOTE_BYTES_MAX)
    demand(all(isinstance(one, bytes) for one in some(leaves, 0, 65_536)))
    for one in some(proof, 0, 128):
        raw(one, 32)
    for one in some(openings, 0, 65_536):
        index, data = items(one, 2)
        uint(index, SIZE_MAX)
        raw_up_to(data, 4 * 2**20)
    indices = [index for index, _ in openings]
    rising(indices)
    start = uint(start, SIZE_MAX)
    counts = {"leaves": len(leaves), "proof": len(proof)}
    return {"kind": 3, "start": start, **counts, "openings": indices}


def read_heads(value: list[Any]) -> dict[str, Any]:
    """X13."""
    heads = [items(one, 2) for one in some(items(value, 2)[1], 0, 1024)]
    for origin, size in heads:
        text(origin, 255)
        uint(size)
    return {"kind": 5, "heads": heads}


def read_item(value: Any) -> dict[str, Any]:
    """X9 to X13, X18, X19, X21: what an item says, as the vectors show it."""
    kind = uint(some(value, 1, 6)[0])
    if kind == 1:
        _, half, holds = items(value, 3)
        known = None if holds is None else raw(holds, 32).hex()
        return {"kind": 1, "half": raw(half, 32).hex(), "holds": known}
    if kind == 2:
        _, founding, files = items(value, 3)
        said = raw_up_to(founding, 32 * 1024).hex()
        return {"kind": 2, "founding": said, "files": read_files(files)}
    if kind == 3:
        return read_register(value)
    if kind == 4:
        return {
            "kind": 4,
            "note": raw_up_to(items(value, 2)[1], NOTE_BYTES_MAX).decode(errors="replace"),
        }
    if kind == 6:
        return {"kind": 6, "card": raw_up_to(items(value, 2)[1], 32 * 1024).hex()}
    if kind == 7:
        return read_recovery(value)
    if kind == 8:
        _, agreement, files = items(value, 3)
        return {"kind": 8, "agreement": raw(agreement, 16).hex(), "files": read_files(files)}
    demand(kind == 5)
    return read_heads(value)


def read_recovery(value: list[Any]) -> dict[str, Any]:
    """X19."""
    _, known, own, echo, passed = items(value, 5)
    demand(uint(known) >= 1)
    ids = [None if one is None else raw_up_to(one, 16).hex() for one in (own, echo)]
    demand(all(one is None or len(one) == 32 for one in ids))
    demand(passed is None or uint(passed) < 2**63)
    return {"kind": 7, "known": known, "own": ids[0], "echo": ids[1], "passed": passed}


def read_inner(data: bytes) -> tuple[dict[str, Any], list[Any]]:
    """X8: what stands outside the items, and the items unread."""
    value = decode(data)
    demand(isinstance(value, list) and bool(value))
    version(value[0])
    _, sender, recipient, made, number, listed = items(value, 6)
    outside = {
        "sender": raw(sender, 32).hex(),
        "recipient": raw(recipient, 32).hex(),
        "made": instant(made),
        "number": uint(number),
    }
    return outside, some(listed, 0, 1024)


def read_items(listed: list[Any]) -> list[dict[str, Any]]:
    """X15: a damaged item does not spoil the others."""
    result: list[dict[str, Any]] = []
    for at, one in enumerate(listed):
        try:
            result.append(read_item(one))
        except Refused as refusal:
            result.append({"damaged": at, "why": refusal.kind})
    return result


def open_parcel(
    data: bytes, seeds: tuple[bytes, bytes], link_key: bytes, tag: bytes
) -> tuple[dict[str, Any], list[Any]]:
    """X1 to X8, for a recipient who expects this tag of the owner of this link key."""
    demand(len(data) <= PARCEL_BYTES_MAX, "too-large")
    value = decode(data)
    demand(isinstance(value, list) and bool(value))
    version(value[0])
    _, outside, sealed = items(value, 3)
    demand(raw(outside, 16) == tag, "unknown-link-tag")
    demand(isinstance(sealed, bytes))
    inner, signature = unpad(unseal(sealed, *seeds, b"detente/v1 seal\x00" + tag))
    verify_ed25519(link_key, signature, b"detente/v1 parcel\x00" + inner)
    return read_inner(inner)

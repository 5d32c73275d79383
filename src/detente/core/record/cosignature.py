"""Cosignatures with a time, both kinds (C2SP tlog-cosignature; spec/checkpoint.md, K19 to K25).

Nothing here signs: these functions give the message that a signer must sign, and wrap what it
returns.
"""

from __future__ import annotations

import struct
from typing import Final

from detente.core import limits
from detente.core.crypto import signatures
from detente.core.crypto.types import Ed25519Key, Ed25519Signature, MlDsa44Key, MlDsa44Signature
from detente.core.errors import OurFault, TheirFault
from detente.core.record.checkpoint import Checkpoint, parse_foreign_text
from detente.core.record.vkey import KeyType, NoteSignature, PublicKey, Vkey

_SUBTREE_LABEL: Final = b"subtree/v1\n\x00"
_TIME: Final = struct.Struct(">Q")


def holder_name(center: str) -> str:
    """Key name under which a center states that it holds every leaf of a head."""
    return f"{center}/holder"


def witness_name(center: str) -> str:
    """Key name under which a center states, without reading, that a head existed."""
    return f"{center}/witness"


def _check_time(timestamp: int) -> None:
    if not 0 <= timestamp <= limits.COSIGNATURE_TIME_MAX:
        raise OurFault("cosignature-time", time=timestamp, limit=limits.COSIGNATURE_TIME_MAX)


def ed25519_message(text: str, timestamp: int) -> bytes:
    """What type 0x04 signs: two header lines and the whole checkpoint text, extensions included.

    `timestamp` is in seconds since 1970. Raises OurFault("cosignature-time").
    """
    _check_time(timestamp)
    return f"cosignature/v1\ntime {timestamp}\n{text}".encode()


def _opaque(text: str, what: str) -> bytes:
    raw = text.encode()
    if not 0 < len(raw) <= limits.NOTE_NAME_BYTES_MAX:
        raise TheirFault("bad-cosignature", reason="name-length", what=what, got=len(raw))
    return bytes((len(raw),)) + raw


def subtree_message(
    cosigner: str, timestamp: int, origin: str, start: int, end: int, root: bytes
) -> bytes:
    """What type 0x06 signs: the `cosigned_message` structure over leaves [start, end).

    Raises OurFault: `cosignature-time`, also where `start` is not 0 and a time is given, and
    `cosignature-range`; TheirFault("bad-cosignature") for a name or origin beyond 255 bytes.
    """
    _check_time(timestamp)
    if start and timestamp:
        raise OurFault("cosignature-time", time=timestamp, limit=0)
    if not 0 <= start <= end <= limits.TREE_SIZE_MAX:
        raise OurFault("cosignature-range", start=start, end=end)
    return b"".join(
        (
            _SUBTREE_LABEL,
            _opaque(cosigner, "cosigner"),
            _TIME.pack(timestamp),
            _opaque(origin, "origin"),
            _TIME.pack(start),
            _TIME.pack(end),
            root,
        )
    )


def message(name: str, kind: KeyType, checkpoint: Checkpoint, timestamp: int) -> bytes:
    """The message that the key `name` of type 0x04 or 0x06 signs over a checkpoint at `timestamp`.

    Raises OurFault: `cosignature-time`; `cosignature-type` for type 0x01, which signs the text
    alone.
    """
    if kind is KeyType.COSIGNATURE_ED25519:
        return ed25519_message(checkpoint.text(), timestamp)
    if kind is KeyType.COSIGNATURE_ML_DSA_44:
        return subtree_message(
            name, timestamp, checkpoint.origin, 0, checkpoint.size, checkpoint.root
        )
    raise OurFault("cosignature-type", type=int(kind))


def encode(timestamp: int, signature: bytes) -> bytes:
    """`timestamped_signature`: eight bytes of time, then the signature. Raises OurFault."""
    _check_time(timestamp)
    return _TIME.pack(timestamp) + signature


def decode(kind: KeyType, blob: bytes) -> tuple[int, Ed25519Signature | MlDsa44Signature]:
    """Time and signature of a `timestamped_signature`.

    Raises TheirFault("bad-cosignature") with reason `length`, `time` or `type`.
    """
    if kind is KeyType.ED25519:
        raise TheirFault("bad-cosignature", reason="type", type=int(kind))
    ed25519 = kind is KeyType.COSIGNATURE_ED25519
    size = Ed25519Signature.SIZE if ed25519 else MlDsa44Signature.SIZE
    if len(blob) != _TIME.size + size:
        raise TheirFault("bad-cosignature", reason="length", expected=8 + size, got=len(blob))
    timestamp = int.from_bytes(blob[: _TIME.size], "big")
    if timestamp > limits.COSIGNATURE_TIME_MAX:
        raise TheirFault("bad-cosignature", reason="time", time=timestamp)
    raw = blob[_TIME.size :]
    return timestamp, Ed25519Signature(raw) if ed25519 else MlDsa44Signature(raw)


def signature_line(vkey: Vkey, timestamp: int, signature: bytes) -> NoteSignature:
    """The signature line of a cosigner from the signature its signer returned."""
    return vkey.line(encode(timestamp, signature))


def verify_cosignature(text: str, name: str, key: PublicKey, kind: KeyType, blob: bytes) -> int:
    """Verify one cosignature over a checkpoint text and return its time in seconds since 1970.

    `blob` is what follows the key id in the line. A time of 0 states no time. Raises TheirFault:
    `bad-cosignature`, `bad-checkpoint`, `bad-signature`.
    """
    timestamp, signature = decode(kind, blob)
    signed = message(name, kind, parse_foreign_text(text), timestamp)
    if isinstance(key, Ed25519Key) and isinstance(signature, Ed25519Signature):
        signatures.verify_ed25519(key, signed, signature)
    elif isinstance(key, MlDsa44Key) and isinstance(signature, MlDsa44Signature):
        signatures.verify_ml_dsa_44(key, signed, signature)
    else:
        raise TheirFault("bad-cosignature", reason="type", type=int(kind))
    return timestamp

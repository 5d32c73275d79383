"""Verifier keys and signature lines of the C2SP signed note (spec/checkpoint.md, K14 to K18)."""

from __future__ import annotations

import enum
import hashlib
import re
from dataclasses import dataclass
from typing import Final, TypeAlias

from detente.core.crypto.curve import check_key
from detente.core.crypto.types import Ed25519Key, MlDsa44Key
from detente.core.errors import OurFault, TheirFault
from detente.core.record.lines import from_base64, is_key_name, to_base64

KEY_ID_BYTES: Final = 4
_KEY_ID: Final = re.compile(r"[0-9a-f]{8}", re.ASCII)


class KeyType(enum.IntEnum):
    """Signature type identifier bytes of the C2SP signed note that this program knows."""

    ED25519 = 0x01  # over the text of the note
    COSIGNATURE_ED25519 = 0x04  # cosignature/v1, with a time
    COSIGNATURE_ML_DSA_44 = 0x06  # subtree/v1, with a time


PublicKey: TypeAlias = Ed25519Key | MlDsa44Key


def key_id(name: str, kind: int, public: bytes) -> bytes:
    """First four bytes of SHA-256(name || LF || type || public key), C2SP signed-note."""
    return hashlib.sha256(name.encode() + b"\n" + bytes((kind,)) + public).digest()[:KEY_ID_BYTES]


@dataclass(frozen=True, slots=True)
class NoteSignature:
    """One signature line: `signature` is what follows the four bytes of the key id."""

    name: str
    key_id: bytes
    signature: bytes

    def line(self) -> str:
        """The line with its em dash and newline."""
        return f"\u2014 {self.name} {to_base64(self.key_id + self.signature)}\n"


def parse_signature_line(line: str) -> NoteSignature:
    """Read one line without its newline. Raises TheirFault("bad-note", reason="signature-line")."""
    parts = line.split(" ")
    if len(parts) == 3 and parts[0] == "\u2014" and is_key_name(parts[1]):
        blob = from_base64(parts[2])
        if blob is not None and len(blob) > KEY_ID_BYTES:
            return NoteSignature(parts[1], blob[:KEY_ID_BYTES], blob[KEY_ID_BYTES:])
    raise TheirFault("bad-note", reason="signature-line", line=line[:120])


@dataclass(frozen=True, slots=True)
class Vkey:
    """A key that a reader knows: name, key id, signature type and the public key itself."""

    name: str
    key_id: bytes
    type: KeyType
    key: PublicKey

    @classmethod
    def make(cls, name: str, kind: KeyType, key: PublicKey) -> Vkey:
        """The verifier key with its computed id. Raises OurFault("bad-key-name")."""
        if not is_key_name(name):
            raise OurFault("bad-key-name", name=name)
        return cls(name, key_id(name, kind, key), kind, key)

    def format(self) -> str:
        """`<name>+<key id in hex>+<base64(type || key)>`, one line without newline."""
        return f"{self.name}+{self.key_id.hex()}+{to_base64(bytes((self.type,)) + self.key)}"

    def line(self, signature: bytes) -> NoteSignature:
        """The signature line of this key around what its signer returned."""
        return NoteSignature(self.name, self.key_id, signature)


def _refuse(reason: str, text: str) -> TheirFault:
    return TheirFault("bad-vkey", reason=reason, vkey=text[:120])


def parse_vkey(text: str) -> Vkey:
    """Read a verifier key; its id must be the one computed, its type 0x01, 0x04 or 0x06.

    Raises TheirFault: `bad-vkey` with reason `shape`, `key-name`, `base64`, `unknown-type`,
    `key-length` or `key-id`; `weak-key` for an Ed25519 key outside the prime-order subgroup, since
    whoever names a key to be trusted writes a policy.
    """
    parts = text.split("+", 2)
    if len(parts) != 3 or not _KEY_ID.fullmatch(parts[1]):
        raise _refuse("shape", text)
    if not is_key_name(parts[0]):
        raise _refuse("key-name", text)
    blob = from_base64(parts[2])
    if not blob:
        raise _refuse("base64", text)
    if blob[0] not in tuple(KeyType):
        raise _refuse("unknown-type", text)
    kind = KeyType(blob[0])
    key_class = MlDsa44Key if kind is KeyType.COSIGNATURE_ML_DSA_44 else Ed25519Key
    if len(blob) != 1 + key_class.SIZE:
        raise _refuse("key-length", text)
    key: PublicKey = key_class(blob[1:])
    made = Vkey(parts[0], key_id(parts[0], kind, key), kind, key)
    if made.key_id.hex() != parts[1]:
        raise _refuse("key-id", text)
    if isinstance(key, Ed25519Key):
        check_key(key)
    return made

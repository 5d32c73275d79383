"""checkpoint.md, K10 to K27: checkpoints, signed notes, cosignatures, proofs of a leaf."""

from __future__ import annotations

import base64
import binascii
import re
import unicodedata
from dataclasses import dataclass

from tests.second_reader.signatures import check_key, verify_ed25519, verify_ml_dsa
from tests.second_reader.trees import check_inclusion, sha256
from tests.second_reader.values import SIZE_MAX, Refused, demand

NOTE_BYTES_MAX = 655_360
TIME_MAX = 2**63 - 1
KEY_BYTES = {1: 32, 4: 32, 6: 1312}
SIGNATURE_BYTES = {1: 64, 4: 72, 6: 2428}
BAD_NOTE = "bad-note"
BAD_CHECKPOINT = "bad-checkpoint"
BAD_PROOF = "bad-proof"
BAD_VKEY = "bad-vkey"
BAD_COSIGNATURE = "bad-cosignature"


@dataclass(frozen=True)
class Checkpoint:
    """What a head says."""

    origin: str
    size: int
    root: bytes


@dataclass(frozen=True)
class Key:
    """A verifier key (K17)."""

    name: str
    type: int
    key: bytes

    @property
    def id(self) -> bytes:
        return sha256(self.name.encode(), b"\n", bytes([self.type]), self.key)[:4]


@dataclass(frozen=True)
class Line:
    """A signature line (K14)."""

    name: str
    id: bytes
    signature: bytes


@dataclass(frozen=True)
class Signed:
    """A line that verified; time is None for type 0x01."""

    key: Key
    time: int | None


def unbase64(value: str, kind: str) -> bytes:
    """K10: standard, padded, unused bits zero."""
    try:
        data = base64.b64decode(value, validate=True)
    except (binascii.Error, ValueError):
        raise Refused(kind) from None
    demand(base64.b64encode(data).decode() == value, kind)
    return data


def decimal(value: str, kind: str) -> int:
    demand(re.fullmatch(r"0|[1-9][0-9]{0,18}", value) is not None, kind)
    return int(value)


def is_key_name(name: str) -> bool:
    """K15."""
    return bool(name) and not any(
        one == "+" or one.isspace() or unicodedata.category(one) == "Cc" for one in name
    )


def read_checkpoint(value: str, *, own: bool) -> Checkpoint:
    """K10, and K11 where `own`, else K12."""
    demand(value.endswith("\n"), BAD_CHECKPOINT)
    lines = value[:-1].split("\n")
    demand(len(lines) == 3 if own else len(lines) >= 3 and all(lines), BAD_CHECKPOINT)
    origin, size, root = lines[:3]
    if own:
        demand(is_key_name(origin) and len(origin.encode()) <= 255, BAD_CHECKPOINT)
    count, digest = decimal(size, BAD_CHECKPOINT), unbase64(root, BAD_CHECKPOINT)
    demand(count <= SIZE_MAX and len(digest) == 32, BAD_CHECKPOINT)
    return Checkpoint(origin, count, digest)


def checkpoint_text(head: Checkpoint) -> str:
    return f"{head.origin}\n{head.size}\n{base64.b64encode(head.root).decode()}\n"


def read_key(value: str) -> Key:
    """K17."""
    parts = value.split("+", 2)
    demand(len(parts) == 3 and is_key_name(parts[0]), BAD_VKEY)
    data = unbase64(parts[2], BAD_VKEY)
    demand(bool(data) and KEY_BYTES.get(data[0]) == len(data) - 1, BAD_VKEY)
    key = Key(parts[0], data[0], data[1:])
    demand(key.id.hex() == parts[1], BAD_VKEY)
    if key.type != 6:
        check_key(key.key)
    return key


def read_note(note: bytes) -> tuple[str, list[Line]]:
    """K14: text and signature lines."""
    demand(len(note) <= NOTE_BYTES_MAX, BAD_NOTE)
    demand(all(one >= 0x20 or one == 0x0A for one in note), BAD_NOTE)
    try:
        value = note.decode("utf-8")
    except UnicodeDecodeError:
        raise Refused(BAD_NOTE) from None
    end = value.rfind("\n\n")
    demand(end >= 0 and value.endswith("\n"), BAD_NOTE)
    lines = value[end + 2 :].split("\n")[:-1]
    demand(1 <= len(lines) <= 160, BAD_NOTE)
    return value[: end + 1], [read_line(one) for one in lines]


def read_line(value: str) -> Line:
    parts = value.split(" ")
    demand(len(parts) == 3 and parts[0] == "\u2014" and is_key_name(parts[1]), BAD_NOTE)
    data = unbase64(parts[2], BAD_NOTE)
    demand(len(data) >= 5, BAD_NOTE)
    return Line(parts[1], data[:4], data[4:])


def signed_message(kind: int, name: str, time: int, head: Checkpoint, note: str) -> bytes:
    """K21 and K22: what a statement with a time signs."""
    demand(0 <= time <= TIME_MAX and kind in {4, 6}, BAD_COSIGNATURE)
    if kind == 4:
        return f"cosignature/v1\ntime {time}\n{note}".encode()
    pieces = [name.encode(), head.origin.encode()]
    demand(all(1 <= len(one) <= 255 for one in pieces), BAD_COSIGNATURE)
    cosigner, origin = (bytes([len(one)]) + one for one in pieces)
    span = bytes(8) + head.size.to_bytes(8, "big")
    return b"subtree/v1\n\x00" + cosigner + time.to_bytes(8, "big") + origin + span + head.root


def verify_line(key: Key, line: Line, head: Checkpoint, note: str) -> Signed:
    """K16, K20 to K25."""
    demand(len(line.signature) == SIGNATURE_BYTES[key.type], BAD_COSIGNATURE)
    if key.type == 1:
        verify_ed25519(key.key, line.signature, note.encode())
        return Signed(key, None)
    time, proper = int.from_bytes(line.signature[:8], "big"), line.signature[8:]
    verify = verify_ed25519 if key.type == 4 else verify_ml_dsa
    verify(key.key, proper, signed_message(key.type, key.name, time, head, note))
    return Signed(key, time)


def verify_under_any(keys: list[Key], line: Line, head: Checkpoint, note: str) -> Signed:
    """K18: an id may be that of several keys."""
    for key in keys[:-1]:
        try:
            return verify_line(key, line, head, note)
        except Refused:
            continue
    return verify_line(keys[-1], line, head, note)


def verify_note(
    note: bytes, keys: list[Key], *, evidence: bool, own: bool
) -> tuple[Checkpoint, list[Signed]]:
    """K18; with `evidence` no unknown and no repeated line."""
    value, lines = read_note(note)
    head = read_checkpoint(value, own=own)
    signed = []
    for line in lines:
        meant = [key for key in keys if (key.name, key.id) == (line.name, line.id)]
        demand(bool(meant) or not evidence, "unknown-signature")
        if meant:
            signed.append(verify_under_any(meant, line, head, value))
    demand(bool(signed), "no-known-signature")
    demand(not evidence or len({one.key for one in signed}) == len(signed), "repeated-signature")
    return head, signed


@dataclass(frozen=True)
class Proof:
    """K26."""

    index: int
    hashes: list[bytes]
    note: bytes

    def check(self, leaf: bytes, head: Checkpoint) -> None:
        check_inclusion(leaf, self.index, head.size, head.root, self.hashes)


def read_proof(data: bytes) -> Proof:
    """K26 and K27."""
    before, empty, note = data.partition(b"\n\n")
    demand(bool(empty) and len(before) < 4096, BAD_PROOF)
    try:
        title, index, *hashes = before.decode("ascii").split("\n")
    except (UnicodeDecodeError, ValueError):
        raise Refused(BAD_PROOF) from None
    demand(title == "c2sp.org/tlog-proof@v1" and index.startswith("index "), BAD_PROOF)
    demand(len(hashes) <= 40, BAD_PROOF)
    return Proof(
        decimal(index.removeprefix("index "), BAD_PROOF),
        [unbase64(one, BAD_PROOF) for one in hashes],
        note,
    )

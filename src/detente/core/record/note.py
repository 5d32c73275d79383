"""C2SP signed notes: text, and lines of signatures by named keys (spec/checkpoint.md, K14 to K18).

Two ways to verify, because two readers differ: `verify` is the rule of C2SP, which passes over
lines of keys it does not know; `verify_strict` is for evidence, where nothing may stand that nobody
checked.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from detente.core import limits
from detente.core.crypto import signatures
from detente.core.crypto.types import Ed25519Key, Ed25519Signature
from detente.core.errors import TheirFault
from detente.core.record.cosignature import verify_cosignature
from detente.core.record.vkey import (
    KeyType,
    NoteSignature,
    Vkey,
    key_id,
    parse_signature_line,
    parse_vkey,
)

__all__ = [
    "KeyType",
    "Note",
    "NoteSignature",
    "Verified",
    "Vkey",
    "key_id",
    "parse",
    "parse_vkey",
    "verify",
    "verify_strict",
]

_CONTROL: Final = re.compile(r"[\x00-\x09\x0b-\x1f]")


@dataclass(frozen=True, slots=True)
class Note:
    """Text that ends in a newline, and its signature lines in the order in which they stand."""

    text: str
    signatures: tuple[NoteSignature, ...]

    def format(self) -> bytes:
        """The note's bytes: text, one empty line, signature lines."""
        return (self.text + "\n" + "".join(item.line() for item in self.signatures)).encode()

    def with_signatures(self, more: Iterable[NoteSignature]) -> Note:
        """The same text with further lines at the end; a line that stands is not repeated."""
        lines = dict.fromkeys((*self.signatures, *more))
        return Note(self.text, tuple(lines))


@dataclass(frozen=True, slots=True)
class Verified:
    """One signature that stands: by which key, and the cosigner's time where the type has one."""

    key: Vkey
    time: int | None


def _refuse(reason: str, **facts: object) -> TheirFault:
    return TheirFault("bad-note", reason=reason, **facts)


@functools.lru_cache(maxsize=limits.NOTES_CACHED_MAX)
def parse(data: bytes) -> Note:
    """Read a signed note strictly; what is read formats to the same bytes.

    Raises TheirFault("bad-note") with reason `too-long`, `not-utf-8`, `control-character`,
    `no-signatures`, `too-many-signatures` or `signature-line`.
    """
    if len(data) > limits.NOTE_BYTES_MAX:
        raise _refuse("too-long", bytes=len(data), limit=limits.NOTE_BYTES_MAX)
    try:
        whole = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise _refuse("not-utf-8", offset=error.start) from error
    control = _CONTROL.search(whole)
    if control is not None:
        raise _refuse("control-character", offset=control.start())
    split = whole.rfind("\n\n")
    if split < 0 or not whole.endswith("\n") or split + 2 == len(whole):
        raise _refuse("no-signatures")
    lines = whole[split + 2 : -1].split("\n")
    if len(lines) > limits.NOTE_SIGNATURES_MAX:
        raise _refuse(
            "too-many-signatures", signatures=len(lines), limit=limits.NOTE_SIGNATURES_MAX
        )
    return Note(whole[: split + 1], tuple(parse_signature_line(line) for line in lines))


_Table: TypeAlias = dict[tuple[str, bytes], list[Vkey]]


def _known(keys: Iterable[Vkey]) -> _Table:
    """Keys by name and id: an id has four bytes, and whoever draws keys can make two agree."""
    table: _Table = {}
    for key in keys:
        known = table.setdefault((key.name, key.key_id), [])
        if key not in known:
            known.append(key)
    return table


def _verify_any(text: str, line: NoteSignature, vkeys: Sequence[Vkey]) -> Verified:
    """A line under the first of these keys under which it stands; the last one's fault if none."""
    for vkey in vkeys[:-1]:
        try:
            return _verify_line(text, line, vkey)
        except TheirFault:
            continue
    return _verify_line(text, line, vkeys[-1])


def _verify_line(text: str, line: NoteSignature, vkey: Vkey) -> Verified:
    try:
        if vkey.type is not KeyType.ED25519 or not isinstance(vkey.key, Ed25519Key):
            time = verify_cosignature(text, vkey.name, vkey.key, vkey.type, line.signature)
            return Verified(vkey, time)
        if len(line.signature) != Ed25519Signature.SIZE:
            raise TheirFault("bad-signature", algorithm="ed25519", reason="wrong-length")
        signatures.verify_ed25519(vkey.key, text.encode(), Ed25519Signature(line.signature))
    except TheirFault as fault:
        facts = {"name": line.name, "key_id": line.key_id.hex(), **fault.facts}
        raise TheirFault(fault.code, **facts) from fault
    return Verified(vkey, None)


def verify(note: Note, keys: Iterable[Vkey]) -> list[Verified]:
    """Verify by the rule of C2SP: lines of unknown keys are passed over, known ones must stand.

    Returns what was verified, in the order of the lines, never empty. Raises TheirFault:
    `bad-signature`, `bad-cosignature` or `bad-checkpoint` where the line of a known key fails,
    which refuses the whole note; `no-known-signature` where no line is by a known key.
    """
    table = _known(keys)
    found: list[Verified] = []
    for line in note.signatures:
        vkeys = table.get((line.name, line.key_id))
        if vkeys is not None:
            found.append(_verify_any(note.text, line, vkeys))
    if not found:
        names = [f"{line.name}+{line.key_id.hex()}" for line in note.signatures]
        raise TheirFault("no-known-signature", lines=names[:8])
    return found


def verify_strict(note: Note, keys: Iterable[Vkey]) -> list[Verified]:
    """Verify every line; a line of an unknown key and a second line of one key are refused.

    Returns one result a line. Raises TheirFault: as `verify`, `unknown-signature`,
    `repeated-signature`.
    """
    table = _known(keys)
    _check_lines(note.signatures, table)
    found = verify(note, (key for same in table.values() for key in same))
    for at, one in enumerate(found):
        if one.key in (other.key for other in found[:at]):
            raise _repeated(note.signatures[at])
    return found


def _repeated(line: NoteSignature) -> TheirFault:
    return TheirFault("repeated-signature", name=line.name, key_id=line.key_id.hex())


def _check_lines(lines: Sequence[NoteSignature], table: _Table) -> None:
    seen: dict[tuple[str, bytes], int] = {}
    for line in lines:
        place = (line.name, line.key_id)
        if place not in table:
            raise TheirFault("unknown-signature", name=line.name, key_id=line.key_id.hex())
        seen[place] = seen.get(place, 0) + 1
        if seen[place] > len(table[place]):
            raise _repeated(line)

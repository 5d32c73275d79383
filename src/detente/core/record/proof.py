"""`c2sp.org/tlog-proof@v1`: one leaf, its inclusion proof and the checkpoint, as text (K26, K27).

The optional `extra` line of the C2SP format is authenticated by nothing; evidence has no room for
what nobody can check, so a proof that carries one is refused.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from detente.core import limits
from detente.core.crypto.types import Hash
from detente.core.errors import TheirFault
from detente.core.record import merkle, note
from detente.core.record.checkpoint import Checkpoint, parse_text
from detente.core.record.lines import from_base64, from_decimal, to_base64

_TITLE: Final = "c2sp.org/tlog-proof@v1"
_INDEX: Final = "index "


@dataclass(frozen=True, slots=True)
class Proof:
    """Index of a leaf, hashes from its sibling to the root's child, and the signed checkpoint."""

    index: int
    hashes: tuple[Hash, ...]
    checkpoint: note.Note

    def format(self) -> bytes:
        """The proof's bytes."""
        lines = (_TITLE, f"{_INDEX}{self.index}", *(to_base64(item) for item in self.hashes))
        head = "".join(f"{line}\n" for line in lines)
        return head.encode() + b"\n" + self.checkpoint.format()


def _refuse(reason: str, **facts: object) -> TheirFault:
    return TheirFault("bad-proof", reason=reason, **facts)


def parse(data: bytes) -> Proof:
    """Read a proof strictly; what is read formats to the same bytes.

    Raises TheirFault: `bad-proof` with reason `title`, `extra`, `index`, `hash`, `too-many-hashes`
    or `no-checkpoint`; `bad-note` and `bad-checkpoint` for the checkpoint, which must be of our own
    kind.
    """
    split = data.find(b"\n\n", 0, limits.PROOF_HEAD_BYTES_MAX)
    if split < 0:
        raise _refuse("no-checkpoint")
    try:
        lines = data[:split].decode("ascii").split("\n")
    except UnicodeDecodeError as error:
        raise _refuse("title", offset=error.start) from error
    if lines[0] != _TITLE:
        raise _refuse("title", line=lines[0][:80])
    if len(lines) > 1 and lines[1].startswith("extra"):
        raise _refuse("extra", line=lines[1][:80])
    index = from_decimal(lines[1].removeprefix(_INDEX)) if len(lines) > 1 else None
    if index is None or not lines[1].startswith(_INDEX) or index >= limits.TREE_SIZE_MAX:
        raise _refuse("index", line=lines[1][:80] if len(lines) > 1 else "")
    if len(lines) - 2 > limits.PROOF_HASHES_MAX:
        raise _refuse("too-many-hashes", hashes=len(lines) - 2, limit=limits.PROOF_HASHES_MAX)
    hashes = []
    for line in lines[2:]:
        raw = from_base64(line)
        if raw is None or len(raw) != Hash.SIZE:
            raise _refuse("hash", line=line[:80])
        hashes.append(Hash(raw))
    signed = note.parse(data[split + 2 :])
    parse_text(signed.text)
    return Proof(index, tuple(hashes), signed)


def verify(proof: Proof, leaf_hash: bytes) -> Checkpoint:
    """Return the checkpoint under whose root the leaf stands; its signatures are another question.

    Ask `note.verify_strict(proof.checkpoint, keys)` for those. Raises TheirFault: `bad-checkpoint`,
    `bad-inclusion-proof`.
    """
    head = parse_text(proof.checkpoint.text)
    merkle.verify_inclusion(leaf_hash, proof.index, head.size, proof.hashes, head.root)
    return head

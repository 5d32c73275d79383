"""Append, flush, compare-and-set, sign, in this order and no other (design, Checkpoint).

A head is signed only after the entries below it are on disk and the stored head is the one we had
read, and not before somebody wants it: of many entries written between two parcels one head is
signed. The signature itself needs no flush: after a crash it is made again over the same head.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Container, Sequence
from dataclasses import dataclass, field
from typing import Final

from detente.core import encoding, limits, shape
from detente.core.crypto.types import Hash
from detente.core.encoding import Value
from detente.core.errors import EnvironmentFault, RuleBroken, StateDamaged, TheirFault
from detente.core.notification import (
    Header,
    Opening,
    Receipt,
    encode_content,
    opening_with,
)
from detente.core.record import checkpoint, cosignature, merkle, note
from detente.core.record.heads import holder_vkeys, register_vkeys
from detente.core.record.leaf import (
    HEADER_PATH,
    RECEIPT_PATH,
    Leaf,
    Path,
    body_digests,
    body_root,
    digest,
    make_master,
    salt_of,
)
from detente.core.record.vkey import KeyType, NoteSignature
from detente.engine.batch import Batch
from detente.engine.ports import (
    Algorithm,
    Append,
    Delete,
    Entropy,
    Entry,
    Keys,
    Operation,
    Purpose,
    Put,
    Store,
)
from detente.engine.registers import Register

_FRESH_BYTES: Final = 32
HEADS: Final = "heads"  # table: origin -> signed note, of our own registers and of the others'
# Table: origin of another's register -> its greatest signed head whose every leaf we hold, where
# `heads` has a longer one: a head far beyond its leaves must not cost us the proof of what we hold.
REACHED: Final = "reached"
# Table: origin of another's register -> signed heads beyond our leaves but for the longest, oldest
# first: each binds its author, and is compared when the leaves come.
FAR: Final = "far"
HELD: Final = "held"  # table: origin -> our own holder cosignatures over another's head


@dataclass(frozen=True, slots=True)
class Prepared:
    """What is about to become an entry; the receipt is added when it is built."""

    to: int
    header: Header
    fields: Sequence[tuple[Path, Value]]


@dataclass(frozen=True, slots=True)
class Built(Entry):
    """An entry as it was built; `opened` is what reading its opening gives."""

    opened: Opening


@dataclass(slots=True)
class Recorder:
    """Writes our own registers and signs their heads."""

    store: Batch
    keys: Keys
    entropy: Entropy
    center: str
    notes: dict[str, bytes] = field(default_factory=dict)  # last signed heads of our own registers
    sizes: dict[str, int] = field(default_factory=dict)  # of those of them that were signed here
    unsaved: set[str] = field(default_factory=set)  # origins whose signed head is not stored yet
    # Origin -> a register of ours with entries behind its last signed head, and when they came.
    unsigned: dict[str, tuple[Register, int]] = field(default_factory=dict)

    def build(self, register: Register, receipt: Receipt, prepared: Prepared) -> Built:
        """Commit header and fields to a leaf and lay out the opening (spec/leaf.md).

        Raises RuleBroken("too-large") for an opening that no reader would take.
        """
        fields = [(RECEIPT_PATH, receipt.value()), *prepared.fields]
        header = prepared.header.value()
        content = encode_content(prepared.header, fields)
        master = make_master(self.entropy.draw(_FRESH_BYTES), content)
        header_digest = digest(register.hash, salt_of(master, HEADER_PATH), HEADER_PATH, header)
        body = body_root(body_digests(register.hash, master, fields))
        leaf = Leaf(prepared.to, header_digest, body)
        opening = opening_with(master, content)
        if len(opening) > limits.OPENING_BYTES_MAX:
            raise RuleBroken("too-large", what="opening", limit=limits.OPENING_BYTES_MAX)
        plain = tuple((path, encoding.plain(value)) for path, value in fields)
        return Built(leaf.encode(), opening, Opening(master, prepared.header, plain, receipt))

    def append(
        self,
        parts: Sequence[tuple[Register, Sequence[Entry]]],
        also: Sequence[Operation],
        now: int,
        take: Callable[[], None],
    ) -> None:
        """Put entries of one or more of our registers on disk in one commit; their heads are signed
        when they are next needed (`signed_head`).

        `also` are further operations of the same commit. `take` brings memory up to what is on
        disk. Raises Conflict, EnvironmentFault and StateDamaged("stored-head-differs") with
        nothing changed.
        """
        operations: list[Operation] = []
        if self.store.doubtful:
            raise EnvironmentFault("record-unsure", origin=parts[0][0].text)
        for register, entries in parts:
            if self.store.head(register.text) != (register.size, register.root):
                raise StateDamaged("stored-head-differs", origin=register.text, size=register.size)
            root = root_with(register, [entry.leaf for entry in entries])
            old = (register.size, register.root)
            operations.append(Append(register.text, *old, tuple(entries), root))
        self.store.commit([*operations, *also])
        take()
        for register, _ in parts:
            self.unsigned[register.text] = (register, now)

    def _check_stored(self, origin: str, size: int, root: Hash) -> None:
        """The last look before a signature leaves nothing to hope: what memory says is what the
        disk holds. Raises EnvironmentFault("record-unsure"), StateDamaged("stored-head-differs").
        """
        if self.store.doubtful:
            raise EnvironmentFault("record-unsure", origin=origin)
        if self.store.inner.head(origin) != (size, root):
            raise StateDamaged("stored-head-differs", origin=origin, size=size)

    def _sign(self, origin: str, size: int, root: Hash, now: int) -> bytes:
        """Sign one head of our own with both algorithms and remember the note."""
        self._check_stored(origin, size, root)
        head = checkpoint.Checkpoint(origin, size, root)
        first, second = register_vkeys(origin, self.keys.public().register)
        signed = self.keys.sign(Purpose.REGISTER, Algorithm.ED25519, head.text().encode())
        message = cosignature.message(origin, second.type, head, now)
        lattice = self.keys.sign(Purpose.REGISTER, Algorithm.ML_DSA_44, message)
        lines = (first.line(signed), cosignature.signature_line(second, now, lattice))
        self.notes[origin] = note.Note(head.text(), lines).format()
        self.sizes[origin] = size
        self.unsaved.add(origin)
        return self.notes[origin]

    def cosign(
        self, origin: str, size: int, root: Hash, now: int, kinds: Container[KeyType]
    ) -> list[NoteSignature]:
        """Holder cosignatures of these kinds over another's head whose every leaf is on our
        disk.
        """
        head = checkpoint.Checkpoint(origin, size, root)
        lines = []
        for vkey in holder_vkeys(self.center, self.keys.public().holder):
            if vkey.type not in kinds:
                continue
            post_quantum = vkey.type is KeyType.COSIGNATURE_ML_DSA_44
            algorithm = Algorithm.ML_DSA_44 if post_quantum else Algorithm.ED25519
            message = cosignature.message(vkey.name, vkey.type, head, now)
            signed = self.keys.sign(Purpose.HOLDER, algorithm, message)
            lines.append(cosignature.signature_line(vkey, now, signed))
        return lines

    def signed_head(self, register: Register, now: int) -> bytes:
        """The signed head of one of our registers as it stands; signed again after a crash.

        Raises EnvironmentFault where the keys are not at hand; the entries stand all the same.
        """
        found, size = self.notes.get(register.text), self.sizes.get(register.text)
        if found is not None and size is None:
            size = note_size(found)
        if found is None or size != register.size:
            found = self._sign(register.text, register.size, register.root, now)
        self.unsigned.pop(register.text, None)
        return found

    def last_note(self, origin: str) -> bytes | None:
        """The signed head of one of our registers, of the size it has now."""
        if origin in self.unsigned:
            return self.signed_head(*self.unsigned[origin])
        return self.notes.get(origin)

    def release(self, origin: str) -> list[Operation]:
        """Let go of an epoch in which nothing more is signed; returns what keeps its last head.

        What was appended and not signed yet stays unsigned: nobody has seen it.
        """
        self.unsigned.pop(origin, None)
        kept: list[Operation]
        kept = [Put(HEADS, origin, self.notes[origin])] if origin in self.unsaved else []
        self.unsaved.discard(origin)
        self.notes.pop(origin, None)
        self.sizes.pop(origin, None)
        return kept

    def flush(self) -> None:
        """Sign what is unsigned, and store what was signed since the last commit."""
        for register, now in list(self.unsigned.values()):
            self.signed_head(register, now)
        if self.unsaved:
            self.store.commit([Put(HEADS, name, self.notes[name]) for name in sorted(self.unsaved)])
            self.unsaved.clear()


def root_with(register: Register, leaves: Sequence[bytes]) -> Hash:
    """Root the register would have with these leaves behind its own; the register is left as it
    is.
    """
    edge = register.tree.range_hashes(0, register.size)
    frontier = merkle.Frontier.restore(register.size, edge)
    frontier.extend(merkle.leaf_hash(leaf) for leaf in leaves)
    return frontier.root()


@functools.lru_cache(maxsize=limits.TEXTS_CACHED_MAX)
def note_size(data: bytes) -> int:
    """Size stated by a signed head of our own store."""
    return checkpoint.parse_text(note.parse(data).text).size


def head_puts(store: Store, origin: str, end: int, size: int, data: bytes) -> list[Operation]:
    """What keeps a signed head of `size` of another's register of which we then hold `end` leaves:
    the longest known, and where we do not reach that one, the longest that we reach and the oldest
    others that we do not.
    """
    longest = store.get(HEADS, origin)
    if longest is None:
        return [Put(HEADS, origin, data)]
    known = note_size(longest)
    shorter = None if size == known else longest if size > known else data
    far = _far_puts(store, origin, end, shorter)
    if size > known:
        passed = known <= end < size
        before = [Put(REACHED, origin, longest)] if passed else []
        return [*far, *before, Put(HEADS, origin, data)]
    reached = store.get(REACHED, origin)
    if size <= end < known and (reached is None or note_size(reached) < size):
        return [*far, Put(REACHED, origin, data)]
    return far


def far_heads(store: Store, origin: str) -> list[bytes]:
    """Signed heads beyond our leaves but for the longest, oldest first. Raises StateDamaged."""
    value = store.get(FAR, origin)
    if value is None:
        return []
    try:
        listed = shape.array(encoding.decode(value), "far", 1, limits.FAR_HEADS_MAX)
        return [shape.octets(one, "far", limits.NOTE_BYTES_MAX) for one in listed]
    except TheirFault as fault:
        raise StateDamaged("store-unreadable", table=FAR, why=origin) from fault


def _far_puts(store: Store, origin: str, end: int, data: bytes | None) -> list[Operation]:
    """What keeps a head that is not the longest, and lets go of those that are reached."""
    known = far_heads(store, origin)
    left = [one for one in known if note_size(one) > end]
    size = 0 if data is None else note_size(data)
    new = size > end and all(note_size(one) != size for one in left)
    if data is not None and new and len(left) < limits.FAR_HEADS_MAX:
        left.append(data)
    if left == known:
        return []
    value: Value = list(left)
    return [Put(FAR, origin, encoding.encode(value)) if left else Delete(FAR, origin)]


def reached_head(store: Store, register: Register) -> bytes | None:
    """The greatest stored head of a register whose every leaf we hold, if there is one."""
    for table in (HEADS, REACHED):
        data = store.get(table, register.text)
        if data is not None and note_size(data) <= register.size:
            return data
    return None

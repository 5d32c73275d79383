"""What the engine asks of the world: a store, keys, randomness. Adapters implement these and
nothing else.

Time is no port: every engine call takes `now` (whole seconds of UTC since 1970) as an argument.
"""

from __future__ import annotations

import enum
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeAlias

from detente.core.crypto.types import Hash
from detente.core.party import PublicKeys, SealingKeys


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry as stored: the leaf's bytes, and its opening where we hold it."""

    leaf: bytes
    opening: bytes | None


@dataclass(frozen=True, slots=True)
class Append:
    """Append `entries` to a register whose stored head is (`expected_size`, `expected_root`).

    The head becomes (`expected_size + len(entries)`, `new_root`) in the same commit. A register
    that does not exist yet has size 0 and the root of the empty tree.
    """

    origin: str
    expected_size: int
    expected_root: Hash
    entries: tuple[Entry, ...]
    new_root: Hash


@dataclass(frozen=True, slots=True)
class PutOpening:
    """Store the opening of an entry whose leaf is already stored; an opening once stored is
    never replaced but by what is left of it, and that by the whole.
    """

    origin: str
    index: int
    opening: bytes


@dataclass(frozen=True, slots=True)
class PutLeft:
    """Store what is left of an opening in its place (spec/leaf.md, L11). What stood there is gone
    for good once `Store.scrub` has come back with True.
    """

    origin: str
    index: int
    left: bytes


@dataclass(frozen=True, slots=True)
class PutWhole:
    """Store a whole opening in the place of what somebody gave as left of it."""

    origin: str
    index: int
    opening: bytes


@dataclass(frozen=True, slots=True)
class Put:
    """Set one value of a small table."""

    table: str
    key: str
    value: bytes


@dataclass(frozen=True, slots=True)
class Delete:
    """Remove one value of a small table; removing what is absent is no error."""

    table: str
    key: str


@dataclass(frozen=True, slots=True)
class Expect:
    """Let the whole commit fail with Conflict unless the value of a small table is exactly this
    (None: absent).
    """

    table: str
    key: str
    value: bytes | None


Operation: TypeAlias = Append | PutOpening | PutLeft | PutWhole | Put | Delete | Expect


class Store(Protocol):
    """Registers and small tables of one home; exactly one writer."""

    def commit(self, operations: Sequence[Operation]) -> None:
        """Apply all operations in order, or none; on return they are on disk.

        Raises Conflict("head-moved") when an Append's expected head is not the stored one,
        Conflict("value-moved") when an Expect fails, OurFault("no-such-entry") or
        OurFault("opening-present") for a PutOpening without leaf or over another opening,
        OurFault("no-such-entry") for a PutLeft or PutWhole where nothing of it is stored,
        EnvironmentFault("disk-full" | "disk-failed") when the medium refuses.
        """

    def scrub(self) -> bool:
        """Let no file of the store hold what was replaced or deleted; it takes as long as writing
        the whole store anew. False where somebody who reads it just now keeps an old part in use.
        Raises EnvironmentFault("disk-full" | "disk-failed", or "machine-failed" where memory is
        short); what is stored stays as it is.
        """

    def origins(self) -> list[str]:
        """All registers that have at least one entry, in order of their origin."""

    def head(self, origin: str) -> tuple[int, Hash]:
        """Stored (size, root); (0, root of the empty tree) for an unknown register."""

    def leaves(self, origin: str, start: int, end: int) -> Iterator[bytes]:
        """Leaves with start <= index < end, in order; fewer only if the register ends earlier."""

    def opening(self, origin: str, index: int) -> bytes | None:
        """The opening of one entry, or None where we do not hold it."""

    def openings(self, origin: str, start: int, end: int) -> Iterator[tuple[int, bytes]]:
        """(index, opening) of every entry in the range that we can open, in order."""

    def get(self, table: str, key: str) -> bytes | None:
        """One value of a small table."""

    def items(self, table: str) -> Iterator[tuple[str, bytes]]:
        """All (key, value) of a small table, in order of key."""

    def close(self) -> None:
        """Release the store; calling it twice is no error."""


class Purpose(enum.Enum):
    """One key, one statement (design, Keys)."""

    ROOT = "root"
    REGISTER = "register"
    HOLDER = "holder"
    WITNESS = "witness"
    LINK = "link"


class Algorithm(enum.Enum):
    """Signature algorithms of this format."""

    ED25519 = "Ed25519"
    ML_DSA_44 = "ML-DSA-44"


class Keys(Protocol):
    """Private keys of one center. They never leave the adapter."""

    def public(self) -> PublicKeys:
        """The public halves, as they stand on the card."""

    def sign(self, purpose: Purpose, algorithm: Algorithm, message: bytes) -> bytes:
        """Sign exactly these bytes (64 or 2,420 bytes come back).

        Raises EnvironmentFault("key-absent") where this center does not hold that key (the root key
        may be in a safe), OurFault("no-such-key") for LINK with ML-DSA-44, which does not exist.
        """

    def prove(self, message: bytes) -> list[bytes]:
        """The same message under our link key, and under those of earlier cards that peers may
        still know us by; the present one first, `limits.HTTPS_PROOFS_MAX` at most.
        """

    def seal(self, recipient: SealingKeys, info: bytes, plaintext: bytes) -> bytes:
        """HPKE base mode to the recipient's sealing keys (spec/parcel.md); 1,136 bytes are
        added.
        """

    def open_sealed(self, info: bytes, sealed: bytes) -> bytes:
        """Reverse of `seal` with our own sealing keys. Raises TheirFault("does-not-open")."""

    def wrap(self, context: str, secret: bytes) -> bytes:
        """Encrypt a secret for our own store, bound to `context`."""

    def unwrap(self, context: str, wrapped: bytes) -> bytes:
        """Reverse of `wrap`. Raises StateDamaged("secret-damaged")."""


class Entropy(Protocol):
    """The only source of randomness."""

    def draw(self, count: int) -> bytes:
        """`count` fresh random bytes."""


@dataclass(frozen=True, slots=True)
class Arrived:
    """A parcel found on a link, whole and of permitted size; nothing else is checked yet."""

    name: str  # what `settle` wants to hear
    parcel: bytes


@dataclass(frozen=True, slots=True)
class Damaged:
    """Something found on a link in the place of a parcel that is none.

    `reason` is "hash-differs", "too-large", "not-a-file" or "unreadable".
    """

    name: str
    reason: str


class Link(Protocol):
    """One bearer of opaque parcels; they may arrive twice, late, and in any order."""

    def deliver(self, parcel: bytes) -> str:
        """Hand over one parcel and return its name; on return the bearer holds it durably.

        The same parcel twice is one parcel and no error. Raises OurFault("parcel-too-large") beyond
        `limits.PARCEL_BYTES_MAX`, EnvironmentFault("link-absent" | "link-full" | "link-read-only" |
        "link-failed") when the bearer refuses; then nothing was handed over.
        """

    def collect(self) -> Iterator[Arrived | Damaged]:
        """One pass over what lies ready, in order of name, `limits.COURIER_FILES_MAX` at most.

        Nothing is removed. Parcels for others, our own among them, may be found; their tag tells.
        Hostile content never raises; EnvironmentFault("link-absent" | "link-failed") says that the
        bearer itself cannot be read.
        """

    def settle(self, name: str) -> bool:
        """Let go of a parcel that is durably imported; True once the bearer no longer holds it.

        False where the bearer cannot be changed (read-only, gone); the parcel may then come again,
        which does no harm. Raises OurFault("bad-parcel-name") for what no `collect` ever returned.
        """

"""What a board is computed from: the entries below the heads, as far as the reader can open them.

Whoever holds a record makes these values of it (engine/facts.py); evaluation knows nothing else.
Shapes: instants are seconds of UTC; seats are positions in the founding text; epochs of one seat
are numbered from 0 in the order in which they follow each other.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from detente.core.agreement.pack import Pack
from detente.core.crypto.types import Epoch, Hash
from detente.core.encoding import Value
from detente.core.record.origin import Mark


class Place(NamedTuple):
    """Where an entry stands."""

    seat: int
    epoch: int
    index: int  # type: ignore[assignment]  # of a place, not of a tuple


class SeenOf(NamedTuple):
    """How much of one register the author of an entry held."""

    seat: int
    epoch: int
    size: int


class LackedOf(NamedTuple):
    """Entries start <= index < end of one register that the author could not open."""

    seat: int
    epoch: int
    start: int
    end: int


class Cosigned(NamedTuple):
    """A cosignature of the agreement's policy, verified and entered in a register: the head of
    that size existed at `at`.
    """

    seat: int
    epoch: int
    size: int
    at: int


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """What the evidence in a `given-elsewhere` proves (core/board/elsewhere.py, spec/board.md J42):
    a message of another agreement, and when those it went to received it.

    `agreement` is the id of its pack, as the author of the entry says; `founding` the id of that
    agreement, as the evidence proves. Fields are by number, as in the type of the same name here.
    """

    agreement: str
    founding: str
    type: str
    author: int  # seat of this agreement
    received: Mapping[int, int]  # seat of this agreement -> instant
    values: Mapping[int, Value] = field(default_factory=dict)
    serial: str | None = None


@dataclass(frozen=True, slots=True)
class Content:
    """What the reader of an opened entry knows of it.

    `invalid` is the code of the rule that it breaks (spec/record.md, R9), or None; one that is
    invalid performs nothing and receipts nothing. `repeats` says that an entry of an earlier epoch
    says the same: it counts there.
    """

    type: str
    pack: Hash
    serial: str | None
    claimed: int
    refers_to: Hash | None = None
    valid_until: int | None = None
    values: Mapping[int, Value] = field(default_factory=dict)
    seen: tuple[SeenOf, ...] = ()
    lacking: tuple[LackedOf, ...] = ()
    ahead: tuple[Place, ...] = ()
    cosigned: tuple[Cosigned, ...] = ()
    invalid: str | None = None
    repeats: bool = False
    elsewhere: Elsewhere | None = None
    closed: Mapping[int, int] = field(default_factory=dict)  # rows of tables that did not open


@dataclass(frozen=True, slots=True)
class Entry:
    """One leaf below the heads; `content` is None where the reader cannot open it.

    `withheld` is True where the reader is among the addressees: its content did not come. Else it
    is lawfully closed to it.
    """

    place: Place
    leaf: Hash
    to: int  # bit i: addressed to seat i
    content: Content | None
    withheld: bool = False

    @property
    def seat(self) -> int:
        """Seat of the author."""
        return self.place.seat


@dataclass(frozen=True, slots=True)
class Head:
    """How much of one register is taken into account. `divergent_from` is the first index at which
    a second history of it was shown, None where there is only one.
    """

    seat: int
    epoch: int
    epoch_id: Epoch
    size: int
    root: Hash
    divergent_from: int | None = None


@dataclass(frozen=True, slots=True)
class Bound:
    """An agreement as it was founded: its pack and the party of each seat.

    `seats` are party codes in the order of the founding text; the seats of the pack stand in the
    same order (`pack_seats`), those of roles that are not filled being absent at the end.
    Without `pack_seats` they are filled in order. `versions` are packs of later versions, by hash,
    that the reader holds.
    """

    id: str
    mark: Mark
    pack: Pack
    start: int
    seats: tuple[str, ...]
    versions: Mapping[Hash, Pack] = field(default_factory=dict)
    pack_seats: tuple[str, ...] = ()

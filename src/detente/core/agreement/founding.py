"""The founding text of an agreement instance (spec/agreement.md)."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from detente.core import encoding, limits, shape
from detente.core.crypto import labels
from detente.core.crypto.types import Hash
from detente.core.errors import TheirFault
from detente.core.instants import INSTANT_MAX
from detente.core.party import check_center_name, check_party_code, names_value, read_names
from detente.core.record.origin import Mark

_VERSION: Final = 1
_NONCE_BYTES: Final = 16
_SEATS_MIN: Final = 2


@dataclass(frozen=True, slots=True)
class Seat:
    """One party bound by the founding text; its position is its bit in every leaf.

    `fills` is the seat of the pack that it takes, None under a pack that names none.
    """

    code: str
    center: str
    names: tuple[tuple[str, str], ...]
    fingerprint: Hash
    fills: str | None = None


@dataclass(frozen=True, slots=True)
class Founding:
    """Pack, mark, seats and start of one agreement instance."""

    mark: Mark
    pack_hash: Hash
    seats: tuple[Seat, ...]
    start: int  # instant
    nonce: bytes  # 16 random bytes: two instances of one pack never share an id

    def encode(self) -> bytes:
        """The founding text's one byte form (clause A1)."""
        seats: encoding.Value = [
            [seat.code, seat.center, names_value(seat.names), seat.fingerprint, seat.fills]
            for seat in self.seats
        ]
        head: list[encoding.Value] = [_VERSION, int(self.mark), self.pack_hash]
        return encoding.encode([*head, seats, self.start, self.nonce])

    def hash(self) -> Hash:
        """Whole hash of the founding text; entry 0 of every register repeats it through its
        text.
        """
        return founding_hash(self.encode())

    def agreement_id(self) -> str:
        """32 hex digits: the first half of the hash (clause A3)."""
        return self.hash()[:16].hex()

    def seat_of(self, fingerprint: Hash) -> int | None:
        """Position of the party whose root pair has this fingerprint."""
        for position, seat in enumerate(self.seats):
            if seat.fingerprint == fingerprint:
                return position
        return None

    def seat_named(self, center: str) -> int | None:
        """Position of the party whose center has this name."""
        for position, seat in enumerate(self.seats):
            if seat.center == center:
                return position
        return None

    def addressed(self, to: int) -> list[int]:
        """Positions of the addressees in a leaf's `to`."""
        return [position for position in range(len(self.seats)) if to >> position & 1]


def founding_hash(data: bytes) -> Hash:
    """SHA-256 over the label and the founding text."""
    return Hash(hashlib.sha256(labels.tag(labels.FOUNDING) + data).digest())


def read_founding(data: bytes) -> Founding:
    """Strictly decode a founding text.

    Raises TheirFault: `too-large`, `bad-encoding`, `bad-shape`, `unknown-version`, `bad-name`.
    """
    if len(data) > limits.FOUNDING_BYTES_MAX:
        raise TheirFault("too-large", what="founding text", limit=limits.FOUNDING_BYTES_MAX)
    parts = shape.exactly(encoding.decode(data), "founding text", 6)
    shape.version(parts[0], "founding text", _VERSION)
    mark = Mark(shape.uint(parts[1], "mark", max(Mark)))
    pack_hash = Hash(shape.octets(parts[2], "pack hash", 32))
    seats = _read_seats(shape.array(parts[3], "seats", _SEATS_MIN, limits.SEATS_MAX))
    start = shape.uint(parts[4], "start", INSTANT_MAX)
    nonce = shape.octets(parts[5], "nonce", _NONCE_BYTES)
    if len(nonce) != _NONCE_BYTES:
        raise TheirFault("bad-shape", where="nonce", expected="16 bytes")
    return Founding(mark, pack_hash, seats, start, nonce)


def _read_seats(items: Sequence[encoding.Value]) -> tuple[Seat, ...]:
    seats: list[Seat] = []
    for item in items:
        parts = shape.exactly(item, "seat", 5)
        code = shape.text(parts[0], "seat code", limits.PARTY_CODE_CHARS_MAX)
        center = shape.text(parts[1], "seat center", limits.CENTER_NAME_CHARS_MAX)
        check_party_code(code)
        check_center_name(center)
        names = read_names(parts[2], "seat names")
        root = Hash(shape.octets(parts[3], "seat fingerprint", 32))
        fills = None
        if parts[4] is not None:
            fills = shape.text(parts[4], "seat of the pack", limits.PARTY_CODE_CHARS_MAX)
            check_party_code(fills)
        seats.append(Seat(code, center, names, root, fills))
    for what, values in (
        ("code", [seat.code for seat in seats]),
        ("center", [seat.center for seat in seats]),
        ("fingerprint", [seat.fingerprint for seat in seats]),
    ):
        if len(set(values)) != len(values):
            raise TheirFault("bad-shape", where="seats", expected=f"each {what} once")
    filled = {seat.fills for seat in seats}
    if filled != {None} and (None in filled or len(filled) != len(seats)):
        raise TheirFault("bad-shape", where="seats", expected="each seat of the pack once, or none")
    return tuple(seats)

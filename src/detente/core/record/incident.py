"""Incident: one file that proves to a stranger, offline, that one key signed two histories of a
register (spec/incident.md).

It proves that one key signed both: not why, not which of them is true, and no name.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from detente.core import encoding, limits, shape
from detente.core.agreement.founding import Founding, read_founding
from detente.core.crypto.types import Hash
from detente.core.errors import OurFault, TheirFault
from detente.core.party import Card, read_card
from detente.core.record import note
from detente.core.record import origin as origins
from detente.core.record.checkpoint import Checkpoint, parse_text
from detente.core.record.cut import Roots, alike, roots_of_cut
from detente.core.record.heads import verify_head
from detente.core.record.origin import Origin

VERSION: Final = 1
_KEYS: Final = (0, 1, 2, 3, 4, 5, 6, 7)
# A map of eight keys; evidence is one of six (clause I1).
FIRST_BYTE: Final = 0xA8


@dataclass(frozen=True, slots=True)
class Side:
    """One signed head of the register and the hashes of its tree, cut where the two differ."""

    note: bytes
    hashes: tuple[Hash, ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """What two signed histories need to be told apart: the size at which both are cut."""

    at: int
    one: Side
    other: Side


@dataclass(frozen=True, slots=True)
class Branch:
    """One of the two histories: the head that was signed, and its root over the first leaves."""

    head: Checkpoint
    before: Hash


@dataclass(frozen=True, slots=True)
class Contradiction:
    """A file that stands: the key on `card` signed both heads, and they cannot both be true.

    `alike` is how many first leaves both histories are seen to share.
    """

    card: Card
    founding: Founding
    seat: int
    origin: Origin
    at: int
    branches: tuple[Branch, Branch]
    alike: int


def is_incident(data: bytes) -> bool:
    """Whether a file claims to be an incident file by its first byte; nothing is verified."""
    return data[:1] == bytes((FIRST_BYTE,))


def build_incident(card: bytes, founding: bytes, shown: Shown) -> bytes:
    """The file, verified before it is given back (clauses I1 to I5).

    Raises OurFault("no-contradiction") where what is given proves none: no such file is ever made.
    """
    sides = sorted((shown.one, shown.other), key=_order)
    data = encoding.encode(
        {
            0: VERSION,
            1: card,
            2: founding,
            3: sides[0].note,
            4: sides[1].note,
            5: shown.at,
            6: list(sides[0].hashes),
            7: list(sides[1].hashes),
        }
    )
    try:
        verify_incident(data)
    except TheirFault as fault:
        raise OurFault("no-contradiction", why=str(fault.facts.get("why", fault.code))) from fault
    return data


def _order(side: Side) -> tuple[int, bytes, bytes]:
    head = parse_text(note.parse(side.note).text)
    return head.size, head.root, side.note


def verify_incident(data: bytes) -> Contradiction:
    """Verify a file whole, in the order of clause I6.

    Raises TheirFault("incident-refused", part=..., why=...) naming the first part that fails.
    """
    with _part("file"):
        parts = _read(data)
    with _part("card"):
        card = read_card(parts.card)
    with _part("founding text"):
        founding = read_founding(parts.founding)
        seat = _seat_of(founding, card)
    heads: list[Checkpoint] = []
    for number, side in enumerate(parts.sides, start=1):
        with _part(f"head {number}"):
            heads.append(verify_head(side.note, card))
            _check_origin(heads[-1], founding, heads[0])
    roots: list[Roots] = []
    for number, (head, side) in enumerate(zip(heads, parts.sides, strict=True), start=1):
        with _part(f"hashes {number}"):
            roots.append(_check_cut(head, parts.at, side.hashes))
    with _part("contradiction"):
        _check_contradiction(heads, roots)
    first, second = (Branch(head, r.before) for head, r in zip(heads, roots, strict=True))
    origin = origins.parse(first.head.origin)
    one, other = ((head.size, side.hashes) for head, side in zip(heads, parts.sides, strict=True))
    shared = alike(one, other, parts.at)
    return Contradiction(card, founding, seat, origin, parts.at, (first, second), shared)


@contextlib.contextmanager
def _part(name: str) -> Iterator[None]:
    """Name the part in hand in every refusal that leaves the block."""
    try:
        yield
    except TheirFault as fault:
        facts = {key: value for key, value in fault.facts.items() if key not in ("part", "why")}
        raise TheirFault("incident-refused", part=name, why=fault.code, **facts) from fault


@dataclass(frozen=True, slots=True)
class _Parts:
    """A file as read, nothing of it verified."""

    card: bytes
    founding: bytes
    sides: tuple[Side, Side]
    at: int


def _read(data: bytes) -> _Parts:
    if len(data) > limits.INCIDENT_BYTES_MAX:
        raise TheirFault("too-large", what="incident", limit=limits.INCIDENT_BYTES_MAX)
    fields = shape.keyed(encoding.decode(data), "incident", _KEYS)
    shape.version(fields[0], "incident", VERSION)
    notes = [shape.octets(fields[key], "head", limits.INCIDENT_BYTES_MAX) for key in (3, 4)]
    hashes = [_hashes(fields[key]) for key in (6, 7)]
    return _Parts(
        shape.octets(fields[1], "card", limits.CARD_BYTES_MAX),
        shape.octets(fields[2], "founding text", limits.FOUNDING_BYTES_MAX),
        (Side(notes[0], hashes[0]), Side(notes[1], hashes[1])),
        shape.uint(fields[5], "cut", limits.TREE_SIZE_MAX),
    )


def _hashes(value: encoding.Value) -> tuple[Hash, ...]:
    items = shape.array(value, "hashes", 1, limits.CUT_HASHES_MAX)
    return tuple(Hash(shape.octets(item, "hash", Hash.SIZE)) for item in items)


def _seat_of(founding: Founding, card: Card) -> int:
    """The seat that the founding text binds to this card's root pair, under the card's names."""
    seat = founding.seat_of(card.fingerprint)
    if seat is None:
        raise TheirFault("not-introduced", center=card.center)
    named = founding.seats[seat]
    if (named.center, named.code) != (card.center, card.code):
        raise TheirFault("seat-misnamed", seat=named.code, center=named.center)
    return seat


def _check_origin(head: Checkpoint, founding: Founding, first: Checkpoint) -> None:
    origin = origins.parse(head.origin)
    if (origin.agreement, origin.mark) != (founding.agreement_id(), founding.mark):
        raise TheirFault("not-a-register-of-this-agreement", origin=head.origin)
    if head.origin != first.origin:
        raise TheirFault("two-registers", origin=head.origin)


def _check_cut(head: Checkpoint, at: int, hashes: Sequence[bytes]) -> Roots:
    found = roots_of_cut(head.size, at, hashes)
    if found.whole != head.root:
        raise TheirFault("root-differs", origin=head.origin, size=head.size)
    return found


def _check_contradiction(heads: Sequence[Checkpoint], roots: Sequence[Roots]) -> None:
    if roots[0].before == roots[1].before:
        raise TheirFault("no-contradiction", origin=heads[0].origin)
    one, other = ((head.size, head.root) for head in heads)
    if not one < other:
        raise TheirFault("bad-shape", where="heads", expected="rising size and root")

"""Evidence: one file that proves an entry, or chosen fields of it, to a stranger offline
(spec/evidence.md).

A file proves bytes, never names. Nothing in it is passed over: every byte is hashed, signed, or
compared with something that is, and a part that nobody needs makes the whole file refused.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from detente.core import encoding, limits, shape
from detente.core.agreement.founding import Founding, read_founding
from detente.core.crypto.types import Hash
from detente.core.encoding import Value
from detente.core.errors import OurFault, RuleBroken, TheirFault
from detente.core.instants import INSTANT_MAX
from detente.core.notification import (
    COSIGNATURES,
    EnteredCosignature,
    Header,
    Receipt,
    Seen,
    check_record_field,
    check_serial_of,
    read_cosignatures,
    read_header,
    read_receipt,
)
from detente.core.party import Card, read_card
from detente.core.record import cosignature, merkle, note, proof
from detente.core.record import origin as origins
from detente.core.record.disclosure import Disclosure, read_disclosure, shown_path
from detente.core.record.evidence_cards import Cards, Place, cosigner, place, signer
from detente.core.record.heads import holder_vkeys, register_vkeys
from detente.core.record.leaf import RECEIPT_PATH, Leaf, Path, read_leaf
from detente.core.record.origin import Origin, origin_hash
from detente.core.record.vkey import KeyType, Vkey

VERSION: Final = 1
FIRST_BYTE: Final = 0xA6  # a map of six keys
_KEYS: Final = (0, 1, 2, 3, 4, 5)


@dataclass(frozen=True, slots=True)
class Part:
    """One entry in a file: its leaf, the proof that it stands in its register, and what is shown
    of it.
    """

    leaf: bytes
    proof: bytes  # tlog-proof text
    disclosure: Disclosure
    # Receipts only: the proven entry's place under the very size and root that the receipt names.
    seen_path: tuple[Hash, ...] = ()

    def value(self) -> Value:
        """As it stands in the file."""
        parts: list[Value] = [self.leaf, self.proof, self.disclosure.value()]
        return [*parts, list(self.seen_path)]


@dataclass(frozen=True, slots=True)
class Evidence:
    """The parts of an evidence file, not yet verified."""

    cards: tuple[bytes, ...]  # in order of fingerprint and number: exactly those that are needed
    founding: bytes
    entry: Part
    receipts: tuple[Part, ...]  # in order of seat
    anchors: tuple[
        Part, ...
    ]  # entries the proven one had seen, with a cosignature that bounds its time

    def encode(self) -> bytes:
        """The file (clause V1). Raises OurFault("evidence-too-large")."""
        data = encoding.encode(
            {
                0: VERSION,
                1: list(self.cards),
                2: self.founding,
                3: self.entry.value(),
                4: [part.value() for part in self.receipts],
                5: [part.value() for part in self.anchors],
            }
        )
        if len(data) > limits.EVIDENCE_BYTES_MAX:
            raise OurFault("evidence-too-large", bytes=len(data), limit=limits.EVIDENCE_BYTES_MAX)
        return data


@dataclass(frozen=True, slots=True)
class Proven:
    """One entry whose every shown byte stands."""

    origin: Origin
    seat: int
    index: int
    leaf: Leaf
    leaf_hash: Hash
    header: Header
    shown: tuple[tuple[Path, Value], ...]
    cosigned: tuple[tuple[str, int], ...]  # (holder name, time) of cosignatures on that head
    card: Card  # the author's card that signs this epoch

    def get(self, path: Path) -> Value:
        """The value shown at a path, None where it is not shown."""
        return next((value for shown, value in self.shown if shown == path), None)


@dataclass(frozen=True, slots=True)
class Received:
    """What one addressee's own register says of the proven entry."""

    seat: int
    claimed: int
    lacking: int | None  # reason, where it says that it could not open the entry


@dataclass(frozen=True, slots=True)
class Bound:
    """One end of the provable interval: the time, and by whose holder key it is stated."""

    time: int
    name: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """A consistent file. Who it is, is not in here: compare the cards."""

    founding: Founding
    cards: tuple[Card, ...]
    entry: Proven
    received: tuple[Received, ...]
    not_before: Bound | None
    not_after: Bound | None
    breach: str | None  # code of the first rule the entry is seen to break, as far as a file shows

    def author(self) -> Card:
        """The card whose root pair stands behind the entry."""
        return self.entry.card

    def card_of(self, seat: int) -> Card:
        """The first card in the file of one seat. Raises TheirFault("evidence-refused")."""
        wanted = self.founding.seats[seat].fingerprint
        for card in self.cards:
            if card.fingerprint == wanted:
                return card
        raise _refused("cards", TheirFault("not-introduced", seat=seat))


def _refused(part: str, fault: TheirFault) -> TheirFault:
    facts = {key: value for key, value in fault.facts.items() if key not in ("part", "why")}
    return TheirFault(
        "evidence-refused", part=str(fault.facts.get("part", part)), why=fault.code, **facts
    )


class _Named:
    """Names the part in hand in every refusal that leaves the block."""

    def __init__(self, part: str) -> None:
        self.part = part

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        if isinstance(error, TheirFault) and error.code != "evidence-refused":
            raise _refused(self.part, error) from error


def read_evidence(data: bytes, most: int | None = None) -> Evidence:
    """Strictly decode a file, of at most so many items in all its arrays and maps; nothing is
    verified yet. Raises TheirFault("evidence-refused").
    """
    with _Named("file"):
        if len(data) > limits.EVIDENCE_BYTES_MAX:
            raise TheirFault("too-large", what="evidence", limit=limits.EVIDENCE_BYTES_MAX)
        fields = shape.keyed(encoding.decode(data, most), "evidence", _KEYS)
        shape.version(fields[0], "evidence", VERSION)
    with _Named("cards"):
        cards = tuple(
            shape.octets(item, "card", limits.CARD_BYTES_MAX)
            for item in shape.array(fields[1], "cards", 1, limits.EVIDENCE_CARDS_MAX)
        )
    with _Named("founding text"):
        founding = shape.octets(fields[2], "founding text", limits.FOUNDING_BYTES_MAX)
    with _Named("entry"):
        entry = _read_part(fields[3])
    receipts = _read_parts(fields[4], "receipt")
    anchors = _read_parts(fields[5], "anchor")
    return Evidence(cards, founding, entry, receipts, anchors)


def _read_parts(value: Value, name: str) -> tuple[Part, ...]:
    with _Named("file"):
        items = shape.array(value, f"{name}s", 0, limits.SEATS_MAX)
    parts: list[Part] = []
    for item in items:
        with _Named(f"{name} {len(parts) + 1}"):
            parts.append(_read_part(item))
    return tuple(parts)


def _read_part(value: Value) -> Part:
    parts = shape.exactly(value, "entry", 4)
    return Part(
        shape.octets(parts[0], "leaf", limits.LEAF_BYTES_MAX),
        shape.octets(parts[1], "proof", limits.PROOF_HEAD_BYTES_MAX + limits.NOTE_BYTES_MAX),
        read_disclosure(parts[2]),
        tuple(Hash(shape.octets(v, "hash", 32)) for v in shape.array(parts[3], "seen path", 0, 64)),
    )


def verify_evidence(data: bytes) -> Verdict:
    """Verify a file whole (clauses V3 to V9), in this order: cards, founding text, entry, receipts,
    anchors.

    Raises TheirFault("evidence-refused", part=..., why=...) naming the first part that fails. What
    it cannot say is who the author is: that rests on a card the reader got from somewhere else.
    """
    return verify_read(read_evidence(data))


def verify_read(evidence: Evidence) -> Verdict:
    """`verify_evidence` of a file that was read already."""
    cards = _verify_cards(evidence.cards)
    with _Named("founding text"):
        founding = read_founding(evidence.founding)
        _check_seats(founding, cards)
    by_root: Cards = {}
    for card in cards:
        by_root.setdefault(card.fingerprint, []).append(card)
    needed: set[Place] = set()
    entry = _verify_part("entry", evidence.entry, founding, by_root, needed)
    with _Named("entry"):
        if evidence.entry.seen_path:
            raise TheirFault("unknown-part", where="entry")
    with _Named("entry: receipt"):
        read_receipt(entry.get(RECEIPT_PATH))
    received, bounds = _verify_receipts(evidence.receipts, entry, founding, by_root, needed)
    bounds += [Bound(time, name) for name, time in entry.cosigned]
    early = _verify_anchors(evidence.anchors, entry, founding, by_root, needed)
    with _Named("cards"):
        if needed != {place(card) for card in cards}:
            raise TheirFault("unknown-part", where="a card that nothing in the file needs")
    bounds = [
        bound for bound in bounds if bound.name != cosignature.holder_name(entry.origin.center)
    ]
    not_after = min(bounds, key=lambda bound: (bound.time, bound.name), default=None)
    not_before = max(early, key=lambda bound: (bound.time, bound.name), default=None)
    breach = _breach(entry, founding)
    return Verdict(founding, cards, entry, received, not_before, not_after, breach)


def _breach(found: Proven, founding: Founding) -> str | None:
    """What of R9 can be judged without the record: the place of adoptions, and the serial."""
    if (found.header.type == "adopted") != (found.index == 0):
        return "adoption-not-first"
    try:
        check_serial_of(found.header, founding.seats[found.seat].code)
    except RuleBroken as fault:
        return fault.code
    return None


def _check_seats(founding: Founding, cards: Sequence[Card]) -> None:
    """A card that names its seat otherwise could pass for another party (spec/agreement.md, A5)."""
    named = {seat.fingerprint: (seat.center, seat.code) for seat in founding.seats}
    for card in cards:
        if named.get(card.fingerprint, (card.center, card.code)) != (card.center, card.code):
            raise TheirFault("seat-misnamed", seat=card.code, center=card.center)


def _verify_cards(raw: Sequence[bytes]) -> tuple[Card, ...]:
    cards: list[Card] = []
    for number, item in enumerate(raw):
        with _Named(f"card {number + 1}"):
            card = read_card(item)
            if cards and not place(cards[-1]) < place(card):
                expected = "rising fingerprints and numbers"
                raise TheirFault("bad-shape", where="cards", expected=expected)
            cards.append(card)
    return tuple(cards)


def _verify_part(
    name: str, part: Part, founding: Founding, cards: Cards, needed: set[Place]
) -> Proven:
    """One entry: leaf under its author's signed head, header and shown fields under the leaf."""
    with _Named(f"{name}: leaf"):
        leaf = read_leaf(part.leaf)
        leaf_hash = merkle.leaf_hash(part.leaf)
    with _Named(f"{name}: proof"):
        found = proof.parse(part.proof)
        head = proof.verify(found, leaf_hash)
        origin = origins.parse(head.origin)
        seat = founding.seat_named(origin.center)
        if (
            seat is None
            or origin.agreement != founding.agreement_id()
            or origin.mark != founding.mark
        ):
            raise TheirFault("not-a-register-of-this-agreement", origin=head.origin)
        known = cards.get(founding.seats[seat].fingerprint, [])
        author = signer(known, found.checkpoint, head.origin) or next(iter(known), None)
        if author is None or author.center != origin.center:
            raise TheirFault("not-introduced", seat=seat)
        needed.add(place(author))
    with _Named(f"{name}: checkpoint"):
        cosigned = _verify_checkpoint(
            found.checkpoint, head.origin, author, founding, cards, needed
        )
    shown = part.disclosure.verify(name, origin_hash(head.origin), leaf)
    with _Named(f"{name}: header"):
        header = read_header(part.disclosure.header)
        if header.mark != founding.mark:
            raise TheirFault("wrong-mark", mark=int(header.mark))
        if header.pack_hash is None:  # else a later version, which is named and not shown here
            raise TheirFault("wrong-pack", type=header.type)
    for path, value in shown:
        if path != RECEIPT_PATH:  # that one is judged as the receipt
            with _Named(f"{name}: field {shown_path(path)}"):
                check_record_field(path, value)
    with _Named(f"{name}: leaf"):
        if leaf.to >> len(founding.seats) or leaf.to >> seat & 1:
            raise TheirFault("wrong-addressees", to=leaf.to)
    return Proven(origin, seat, found.index, leaf, leaf_hash, header, shown, cosigned, author)


def _verify_checkpoint(
    signed: note.Note,
    origin: str,
    author: Card,
    founding: Founding,
    cards: Cards,
    needed: set[Place],
) -> tuple[tuple[str, int], ...]:
    """The author's own signature is there, every other line is a holder's of this agreement, all
    stand.
    """
    keys = list(register_vkeys(origin, author.keys.register))
    holders: dict[Vkey, Card] = {}
    for seat in founding.seats:
        for card in cards.get(seat.fingerprint, ()):
            if card.fingerprint == author.fingerprint:
                continue
            for vkey in holder_vkeys(card.center, card.keys.holder):
                keys.append(vkey)
                holders.setdefault(vkey, card)
    found = note.verify_strict(signed, keys)
    if found[0].key.type is not KeyType.ED25519 or found[0].key.name != origin:
        raise TheirFault("signature-missing", origin=origin)
    cosigned: list[tuple[str, int]] = []
    for item in found[1:]:
        card_of = holders.get(item.key)
        if card_of is None:
            continue
        needed.add(place(card_of))
        if item.time:  # by 0 a cosigner states no time
            if item.time > INSTANT_MAX:
                raise TheirFault("bad-shape", where="cosigned at", expected="an instant")
            cosigned.append((item.key.name, item.time))
    return tuple(cosigned)


def _verify_receipts(
    parts: Sequence[Part],
    entry: Proven,
    founding: Founding,
    cards: Cards,
    needed: set[Place],
) -> tuple[tuple[Received, ...], list[Bound]]:
    received: list[Received] = []
    bounds: list[Bound] = []
    for part in parts:
        name = f"receipt {len(received) + 1}"
        found = _verify_part(name, part, founding, cards, needed)
        with _Named(f"{name}: header"):
            breach = _breach(found, founding)
            if breach is not None:  # what is invalid counts for nothing
                raise TheirFault("invalid-entry", breach=breach)
        with _Named(f"{name}: receipt"):
            if received and received[-1].seat >= found.seat:
                raise TheirFault(
                    "bad-shape", where="receipts", expected="one per addressee, in order"
                )
            if not entry.leaf.to >> found.seat & 1:
                raise TheirFault("receipt-of-no-addressee", seat=found.seat)
            receipt = read_receipt(found.get(RECEIPT_PATH))
        with _Named(f"{name}: header"):
            breach = _breach(found, founding)
            if breach is not None:
                raise TheirFault("invalid-entry", breach=breach)
        with _Named(f"{name}: seen"):
            seen = _under_seen(part, entry, receipt)
        lacking = receipt.lacks(entry.seat, entry.origin.epoch, entry.index)
        received.append(Received(found.seat, found.header.claimed, lacking))
        with _Named(f"{name}: cosignatures"):
            bounds.extend(_entered(found, founding, cards, needed, seen))
    return tuple(received), bounds


def _under_seen(part: Part, entry: Proven, receipt: Receipt) -> Seen | None:
    """The register as the receipt names it, with the entry proven under it; None where it is
    named ahead.
    """
    epoch = entry.origin.epoch
    for item in receipt.seen:
        if (item.seat, item.epoch) == (entry.seat, epoch) and item.size > entry.index:
            merkle.verify_inclusion(
                entry.leaf_hash, entry.index, item.size, part.seen_path, item.root
            )
            return item
    if part.seen_path or not receipt.covers(entry.seat, epoch, entry.index, entry.leaf_hash):
        raise TheirFault("receipt-for-another-register", index=entry.index)
    return None


def _entered(
    found: Proven,
    founding: Founding,
    cards: Cards,
    needed: set[Place],
    seen: Seen | None,
) -> list[Bound]:
    """Cosignatures entered with a receipt: each must stand; those over the very head it names
    bound the entry.
    """
    bounds: list[Bound] = []
    for item in _cosignatures(found):
        _check_entered(item, founding, cards, needed)
        if seen is not None and (item.seat, item.epoch, item.size, item.root) == (
            seen.seat, seen.epoch, seen.size, seen.root,
        ):  # fmt: skip
            bounds.append(Bound(item.timestamp, item.name))
    return bounds


def _cosignatures(found: Proven) -> tuple[EnteredCosignature, ...]:
    value = found.get((COSIGNATURES,))
    return () if value is None else read_cosignatures(value)


def _check_entered(
    item: EnteredCosignature, founding: Founding, cards: Cards, needed: set[Place]
) -> None:
    """One entered cosignature by a holder key of a party whose card is in the file."""
    if item.seat >= len(founding.seats):
        raise TheirFault("bad-shape", where="cosignature seat", expected="a seat")
    author = founding.seats[item.seat].center
    origin = _origin_of(founding, author, item)
    for seat in founding.seats:
        known = cards.get(seat.fingerprint, ())
        if not known or item.name != cosignature.holder_name(known[0].center):
            continue
        needed.add(place(cosigner(known, item, origin)))
        return
    raise TheirFault("unknown-signature", name=item.name)


def _origin_of(founding: Founding, center: str, item: EnteredCosignature) -> str:
    """Origin of the register that an entered cosignature speaks of."""
    return Origin(center, founding.mark, founding.agreement_id(), item.epoch).text()


def _verify_anchors(
    parts: Sequence[Part],
    entry: Proven,
    founding: Founding,
    cards: Cards,
    needed: set[Place],
) -> list[Bound]:
    """Entries the proven one had seen: a cosignature inside them is older than it (clause V8)."""
    if not parts:
        return []
    with _Named("entry: receipt"):
        receipt = read_receipt(entry.get(RECEIPT_PATH))
    bounds: list[Bound] = []
    own = cosignature.holder_name(entry.origin.center)
    for number, part in enumerate(parts):
        name = f"anchor {number + 1}"
        found = _verify_part(name, part, founding, cards, needed)
        with _Named(f"{name}: seen"):
            if _under_seen(part, found, receipt) is None:
                raise TheirFault("receipt-for-another-register", index=found.index)
        with _Named(f"{name}: cosignatures"):
            cosigned = _cosignatures(found)
            for item in cosigned:
                _check_entered(item, founding, cards, needed)
            bounds.extend(Bound(i.timestamp, i.name) for i in cosigned if i.name != own)
            if not any(item.name != own for item in cosigned):
                raise TheirFault("unknown-part", where=name)
    return bounds

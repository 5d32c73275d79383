"""evidence.md: a file that proves an entry to a stranger."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from tests.second_reader.entries import (
    Header,
    Leaf,
    Path,
    check_field,
    digest,
    read_cosignatures,
    read_field_path,
    read_header,
    read_leaf,
    read_receipt,
)
from tests.second_reader.notes import (
    Checkpoint,
    Key,
    Line,
    Signed,
    checkpoint_text,
    read_checkpoint,
    read_note,
    read_proof,
    verify_line,
    verify_note,
)
from tests.second_reader.parties import Card, Founding, read_card, read_founding, read_origin
from tests.second_reader.trees import check_inclusion, leaf_hash, multiproof_root
from tests.second_reader.values import (
    INSTANT_MAX,
    Refused,
    decode,
    demand,
    encode,
    items,
    raw,
    raw_up_to,
    rising,
    some,
    uint,
    version,
)

FILE_BYTES_MAX = 16 * 2**20
DIGESTS_MAX = 32_768
Bound = tuple[int, str]


@contextmanager
def part(name: str) -> Iterator[None]:
    """Whatever is refused inside is refused with this part (V11)."""
    try:
        yield
    except Refused as refusal:
        inner = f": {refusal.part}" if refusal.part else ""
        raise Refused(refusal.kind, name + inner) from None


@dataclass(frozen=True)
class Shown:
    """A shown field of a disclosure (V5)."""

    place: int
    digest: bytes
    path: Path
    salt: bytes
    value: Any


@dataclass(frozen=True)
class Disclosure:
    """V5."""

    header_salt: bytes
    header: Any
    count: int
    shown: list[Shown]
    hashes: list[bytes]


@dataclass(frozen=True)
class Shape:
    """A part of which nothing but the shape was looked at (V2)."""

    leaf: bytes
    proof: bytes
    said: Disclosure
    seen_path: list[bytes]


@dataclass
class Part:
    """A verified part (V4)."""

    leaf: Leaf
    leaf_hash: bytes
    index: int
    head: Checkpoint
    seat: int
    epoch: bytes
    signed: list[Signed]
    header: Header
    shown: list[Shown]
    seen_path: list[bytes]

    def value_at(self, path: Path) -> Any:
        """The value shown at a path; None where the path is not shown."""
        return next((one.value for one in self.shown if one.path == path), None)


@dataclass
class Verdict:
    """What a file proves (V7 to V9)."""

    entry: Part
    author: bytes
    mark: int
    received: list[tuple[int, int, int | None]] = field(default_factory=list)
    not_before: Bound | None = None
    not_after: Bound | None = None

    def before(self, time: int, name: str) -> None:
        if time and (self.not_after is None or time < self.not_after[0]):
            self.not_after = time, name

    def after(self, time: int, name: str) -> None:
        if self.not_before is None or time > self.not_before[0]:
            self.not_before = time, name


def read_shown(value: Any) -> Shown:
    place, hashed, path, salt, shown = items(value, 5)
    return Shown(uint(place), raw(hashed, 32), read_field_path(path), raw(salt, 16), shown)


def read_disclosure(value: Any) -> Disclosure:
    """The shape of V5; places rise and lie among the digests."""
    salt, header, count, shown, hashes = items(value, 5)
    demand(isinstance(shown, list) and isinstance(hashes, list))
    read = [read_shown(one) for one in shown]
    rising([one.place for one in read])
    demand(not read or read[-1].place < uint(count, DIGESTS_MAX))
    given = [raw(one, 32) for one in hashes]
    return Disclosure(raw(salt, 16), header, uint(count, DIGESTS_MAX), read, given)


def read_shape(value: Any) -> Shape:
    """V2."""
    leaf, proof, disclosure, seen_path = items(value, 4)
    demand(isinstance(proof, bytes))
    path = [raw(one, 32) for one in some(seen_path, 0, 64)]
    return Shape(raw_up_to(leaf, 79), bytes(proof), read_disclosure(disclosure), path)


def read_shapes(name: str, value: Any) -> list[Shape]:
    """Receipts or anchors (V1)."""
    shapes = []
    with part("file"):
        listed = some(value, 0, 64)
    for number, one in enumerate(listed, 1):
        with part(f"{name} {number}"):
            shapes.append(read_shape(one))
    return shapes


def check_disclosure(said: Disclosure, leaf: Leaf, origin: str) -> Header:
    """V5 (a) to (c), and the header of V4 (f)."""
    with part("header"):
        demand(digest(origin, said.header_salt, [0], said.header) == leaf.header, "differs")
    for one in said.shown:
        with part("field " + ".".join(map(str, one.path))):
            demand(digest(origin, one.salt, one.path, one.value) == one.digest, "differs")
    with part("body"):
        demand(said.count.bit_count() == 1)
        demand(len({tuple(one.path) for one in said.shown}) == len(said.shown))
        known = {one.place: leaf_hash(one.digest) for one in said.shown}
        demand(multiproof_root(said.count, known, said.hashes) == leaf.body, "differs")
    with part("header"):
        return read_header(said.header)


class Reader:
    """One file, with what it binds: cards, founding text, and which cards were needed."""

    def __init__(self, cards: dict[tuple[bytes, int], Card], founding: Founding) -> None:
        self.cards = cards
        self.founding = founding
        self.needed: set[tuple[bytes, int]] = set()
        # A party is who is bound: a card beside the seats signs nothing that counts (V4, V8, V9).
        self.parties = [
            card
            for seat in founding.seats
            for card in cards.values()
            if card.fingerprint == seat.fingerprint
        ]

    def author_of(self, head: Checkpoint) -> tuple[int, bytes]:
        """V4 (c): seat and epoch."""
        origin = read_origin(head.origin)
        demand(origin.agreement == self.founding.id and origin.mark == self.founding.mark)
        centers = [seat.center for seat in self.founding.seats]
        demand(origin.center in centers)
        seat = centers.index(origin.center)
        root = self.founding.seats[seat].fingerprint
        found = [card for card in self.parties if card.fingerprint == root]
        demand(bool(found) and found[0].center == origin.center)
        return seat, origin.epoch

    def check_lines(self, note: bytes, origin: str, author: bytes) -> list[Signed]:
        """V4 (d); of several cards of the author the first under which the head stands (V3)."""
        mine = [card for card in self.parties if card.fingerprint == author]
        card = next((one for one in mine if stands(note, one.register_keys(origin))), mine[0])
        own = card.register_keys(origin)
        others = [card for card in self.parties if card.fingerprint != author]
        keys = own + [key for card in others for key in card.holder_keys()]
        _, signed = verify_note(note, keys, evidence=True, own=True)
        demand(signed[0].key == own[0], "not-the-author")
        self.needed.add(place(card))
        for one in signed[1:]:
            if one.key not in own:
                demand(one.time is not None and one.time <= INSTANT_MAX)
            held = [card for card in others if one.key in card.holder_keys()]
            self.needed |= {place(card) for card in held[:1]}
        return signed

    def verify(self, shape: Shape) -> Part:
        """V4."""
        with part("leaf"):
            leaf = read_leaf(shape.leaf)
        hashed = leaf_hash(shape.leaf)
        with part("proof"):
            proof = read_proof(shape.proof)
            head = read_checkpoint(read_note(proof.note)[0], own=True)
            proof.check(hashed, head)
            seat, epoch = self.author_of(head)
        with part("checkpoint"):
            author = self.founding.seats[seat].fingerprint
            signed = self.check_lines(proof.note, head.origin, author)
        header = check_disclosure(shape.said, leaf, head.origin)
        with part("header"):
            demand(header.mark == self.founding.mark, "wrong-mark")
            demand(header.pack_hash is not None, "wrong-pack")
        for one in shape.said.shown:
            if one.path != [1]:  # V11: judged as *receipt*
                with part("field " + ".".join(map(str, one.path))):
                    check_field(one.path, one.value)
        with part("leaf"):
            demand(not leaf.to >> seat & 1 and not leaf.to >> len(self.founding.seats))
        shown, path = shape.said.shown, shape.seen_path
        return Part(leaf, hashed, proof.index, head, seat, epoch, signed, header, shown, path)

    def cosignatures(self, one: Part) -> list[tuple[bytes, list[Any]]]:
        """V8: those at a shown path [8], each with the fingerprint of its signer."""
        if all(shown.path != [8] for shown in one.shown):
            return []
        listed = read_cosignatures(one.value_at([8]))
        return [(self.check_cosignature(given), given) for given in listed]

    def check_cosignature(self, given: list[Any]) -> bytes:
        seat, epoch, size, root, name, kind, time, signature = given
        demand(seat < len(self.founding.seats))
        head = Checkpoint(self.founding.origin(seat, epoch), size, root)
        whole = time.to_bytes(8, "big") + signature
        refusal = Refused("unknown-signature")
        for card in self.parties:
            for key in card.holder_keys():
                if (key.name, key.type) == (name, kind):
                    try:
                        line = Line(name, key.id, whole)
                        verify_line(key, line, head, checkpoint_text(head))
                    except Refused as caught:
                        refusal = caught
                        continue
                    self.needed.add(place(card))
                    return card.fingerprint
        raise refusal


def stands(note: bytes, own: list[Key]) -> bool:
    """Whether the lines of an author's keys verify, that of the Ed25519 key among them."""
    try:
        _, signed = verify_note(note, own, evidence=False, own=True)
    except Refused:
        return False
    return any(one.key == own[0] for one in signed)


def place(card: Card) -> tuple[bytes, int]:
    """V3: fingerprint and number."""
    return card.fingerprint, card.number


def read_entry(reader: Reader, shape: Shape) -> Verdict:
    """V6, and the bound that the head of the entry gives (V9)."""
    entry = reader.verify(shape)
    demand(not entry.seen_path)
    with part("receipt"):
        read_receipt(entry.value_at([1]))
    author = reader.founding.seats[entry.seat].fingerprint
    verdict = Verdict(entry, author, reader.founding.mark)
    for one in entry.signed:
        if one.key.name != entry.head.origin and one.time is not None:
            verdict.before(one.time, one.key.name)
    return verdict


def demand_no_breach(reader: Reader, one: Part) -> None:
    """V9: what of R9, conditions 4, 6 and 7, a file shows; a receipt or anchor must keep it."""
    kind, serial = one.header.type, one.header.serial
    with part("header"):
        demand((kind == "adopted") == (one.index == 0), "adoption-not-first")
        if kind == "received":
            demand(serial is None, "serial-on-machine-entry")
        else:
            code = reader.founding.seats[one.seat].code
            demand(serial is not None and serial.split("-")[0] == code, "serial")


def read_receipt_part(reader: Reader, shape: Shape, verdict: Verdict) -> None:
    """V7."""
    one, entry = reader.verify(shape), verdict.entry
    demand_no_breach(reader, one)
    with part("receipt"):
        demand(bool(entry.leaf.to >> one.seat & 1), "not-addressed")
        demand(not verdict.received or one.seat > verdict.received[-1][0])
        receipt = read_receipt(one.value_at([1]))
    register = [entry.seat, entry.epoch]
    seen = next((item for item in receipt.seen if item[:2] == register), None)
    covered = seen is not None and seen[2] > entry.index
    with part("seen"):
        if seen is not None and covered:
            check_inclusion(entry.leaf_hash, entry.index, seen[2], seen[3], one.seen_path)
        else:
            demand([*register, entry.index, entry.leaf_hash] in receipt.ahead)
            demand(not one.seen_path)
    reasons = [
        item[4]
        for item in receipt.lacking
        if item[:2] == register and item[2] <= entry.index < item[3]
    ]
    with part("cosignatures"):
        for signer, given in reader.cosignatures(one):
            if covered and given[:4] == seen and signer != verdict.author:
                verdict.before(given[6], given[4])
    verdict.received.append((one.seat, one.header.claimed, reasons[0] if reasons else None))


def read_anchor(reader: Reader, shape: Shape, verdict: Verdict) -> None:
    """V8."""
    one, entry = reader.verify(shape), verdict.entry
    demand_no_breach(reader, one)
    with part("seen"):
        receipt = read_receipt(entry.value_at([1]))
        seen = [item for item in receipt.seen if item[:2] == [one.seat, one.epoch]]
        demand(bool(seen))
        check_inclusion(one.leaf_hash, one.index, seen[0][2], seen[0][3], one.seen_path)
    with part("cosignatures"):
        others = [given for signer, given in reader.cosignatures(one) if signer != verdict.author]
        demand(bool(others))
    for given in others:
        verdict.after(given[6], given[4])


def read_cards(values: list[bytes]) -> dict[tuple[bytes, int], Card]:
    """V3: by rising fingerprint, and of one by rising number."""
    cards: dict[tuple[bytes, int], Card] = {}
    for number, value in enumerate(values, 1):
        with part(f"card {number}"):
            card = read_card(value)
            demand(all(place(card) > other for other in cards))
            cards[place(card)] = card
    return cards


def check_seats(founding: Founding, cards: dict[tuple[bytes, int], Card]) -> None:
    """V3: a card that is bound is that of its seat."""
    for seat in founding.seats:
        for card in cards.values():
            other = card.fingerprint != seat.fingerprint
            named = other or (card.center, card.code) == (seat.center, seat.code)
            demand(named, "seat-misnamed")


def read_evidence(data: bytes) -> Verdict:
    """V1 to V9; who is trusted (V10) is for who calls."""
    with part("file"):
        demand(len(data) <= FILE_BYTES_MAX)
        value = decode(data)
        demand(isinstance(value, dict) and list(value) == list(range(6)))
        version(value[0])
    with part("cards"):
        demand(all(isinstance(one, bytes) for one in some(value[1], 1, 64)))
    with part("founding text"):
        demand(isinstance(value[2], bytes))
    with part("entry"):
        entry = read_shape(value[3])
    receipts, anchors = read_shapes("receipt", value[4]), read_shapes("anchor", value[5])
    cards = read_cards(value[1])
    with part("founding text"):
        founding = read_founding(value[2])
        check_seats(founding, cards)
    reader = Reader(cards, founding)
    with part("entry"):
        verdict = read_entry(reader, entry)
    for number, one in enumerate(receipts, 1):
        with part(f"receipt {number}"):
            read_receipt_part(reader, one, verdict)
    for number, one in enumerate(anchors, 1):
        with part(f"anchor {number}"):
            read_anchor(reader, one, verdict)
    with part("cards"):
        demand(reader.needed == set(cards))
    return verdict


def shown_bytes(one: Shown) -> list[Any]:
    """Path and value of a shown field, the value as bytes in hex."""
    return [one.path, encode(one.value).hex()]

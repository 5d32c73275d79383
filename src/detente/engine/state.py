"""What a center knows: its card, peers, agreements and house, all read back and verified at
start.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from detente.core import encoding, limits, shape
from detente.core.crypto.types import Epoch, Hash
from detente.core.errors import DetenteError, OurFault, StateDamaged, TheirFault
from detente.core.notification import Ahead, EnteredCosignature, Lacking, Receipt, read_cosignatures
from detente.core.party import Card, read_card
from detente.core.record import checkpoint, note
from detente.core.record import origin as origins
from detente.core.record.evidence_cards import cosigner, signer
from detente.core.record.heads import verify_head
from detente.core.record.origin import Mark, Origin
from detente.engine.batch import Batch
from detente.engine.house import House
from detente.engine.peers import PEERS, Peer, decode_peer
from detente.engine.ports import Entropy, Keys, Put, Store
from detente.engine.quotas import decode_over
from detente.engine.recorder import HEADS, HELD, REACHED, Recorder, note_size
from detente.engine.registers import (
    Agreement,
    Register,
    check_opening,
    load_agreement,
    load_register,
    read_epoch,
)

AGREEMENTS: Final = "agreements"  # table: agreement id -> founding text
PACKS: Final = "packs"  # table: pack hash in hex -> files
# Table: agreement id and hash of a later version of its text -> who brought it, empty for a person.
VERSIONS: Final = "versions"
EPOCHS: Final = "epochs"  # table: agreement id, or "house" -> open epoch
REFUSED: Final = "refused"  # table: origin and index -> why content was refused
CARDS: Final = "cards"  # table: fingerprint and number -> card, ours and those of peers
CARD_KNOWN: Final = "card known"  # table: peer -> number of our card that they say they have
# Table: peer -> id under which they asked for everything again, and when we did as they asked.
RECOVERIES: Final = "recoveries"
# Table: peer -> id of our request that they have answered whole.
ANSWERED: Final = "answered"
# Table: peer of whom a parcel with an old number came and none that is fresh since: we say how far
# we are.
PASSED: Final = "passed"
LOST: Final = "lost"  # table: peer and agreement id -> the founding text is sent once more
RECOVERY: Final = "recovery"  # key of `self`: id under which we ask for everything again
RELAYED: Final = "relayed"  # table: peer and origin, of a third party or forked -> size passed on
AHEAD: Final = "ahead"  # table: origin and index -> leaf and opening beyond a gap
# Table: peer and origin of ours -> our size when they named a greater one; peer and agreement id ->
# number of our epochs when they named another.
ASKED: Final = "asked"
COSIGNED: Final = "cosigned"  # table: origin, name, type -> others' cosignatures over our heads
STOPPED: Final = "stopped"  # table: origin of ours -> why nothing more is signed in it
QUARANTINE: Final = "quarantine"  # table: time and hash -> what was refused and why
DROPPED: Final = "dropped"  # key of `quarantine`: how many were refused and are not kept
# Table: agreement id -> fingerprint of the peer who sent its founding text.
BROUGHT: Final = "brought"
INCIDENTS: Final = "incidents"  # table: time and hash -> two heads that cannot both be true
SELF: Final = "self"  # table: "card" -> our own card, "last draft" -> number of the newest draft
RESTORED: Final = "restored"  # key of `self`: when the backup was made that this store is from
CARRIED: Final = (
    "carried"  # table: leaf hash and peer -> when a parcel with it was first handed over
)
DRAFTS: Final = "drafts"  # table: draft id -> draft somebody still works on
HINTS: Final = "hints"  # table: peer and origin -> size they say they hold
HINTED: Final = "hinted"  # table: the same -> since when, how many hints below what they signed


@dataclass(frozen=True, slots=True)
class Now:
    """The instant of a call: the live clock, and the scenario clock that drills and replays may
    run on.
    """

    live: int
    scenario: int | None = None

    def at(self, mark: Mark) -> int:
        """The instant that counts for an agreement of this mark; live never sees the scenario
        clock.
        """
        return self.live if mark is Mark.LIVE or self.scenario is None else self.scenario


@dataclass(slots=True)
class _Ahead:
    """What is kept beyond gaps as far as it was read: each row once, whatever comes."""

    at: tuple[int, int] = (-1, -1)  # `Batch.changes` when it was last brought up to date
    rows: dict[str, tuple[bytes, Hash, int]] = field(default_factory=dict)  # key -> as read
    of: dict[str, dict[int, tuple[Hash, int]]] = field(default_factory=dict)  # by origin


@dataclass(slots=True)
class State:
    """Everything the engine works on. Made by `load`."""

    store: Batch
    keys: Keys
    entropy: Entropy
    card: Card
    recorder: Recorder
    house: House
    peers: dict[Hash, Peer] = field(default_factory=dict)
    agreements: dict[str, Agreement] = field(default_factory=dict)
    cards: dict[Hash, list[Card]] = field(default_factory=dict)  # of each root, newest first
    quarantine: dict[str, int] = field(default_factory=dict)  # key -> bytes kept, oldest first
    kept_ahead: _Ahead = field(default_factory=_Ahead)
    # Origin -> whether we were shown another history, and by which state of the incidents.
    kept_forked: dict[str, tuple[object, bool]] = field(default_factory=dict)
    # Agreement id -> what `known_cosignatures` made of two tables, and of which state of them.
    kept_known: dict[str, tuple[object, tuple[EnteredCosignature, ...]]] = field(
        default_factory=dict
    )

    def peer_of(self, fingerprint: Hash) -> Peer:
        """An introduced peer. Raises OurFault("not-introduced")."""
        found = self.peers.get(fingerprint)
        if found is None:
            raise OurFault("not-introduced", fingerprint=fingerprint.hex()[:16])
        return found

    def card_of(self, agreement: Agreement, seat: int) -> Card:
        """Card of a seat: ours, or that of an introduced peer. Raises
        OurFault("not-introduced").
        """
        if seat == agreement.own_seat:
            return self.card
        return self.peer_of(agreement.founding.seats[seat].fingerprint).card

    def cards_of(self, agreement: Agreement, seat: int) -> list[Card]:
        """All known cards of the root pair on a seat, newest first. Raises
        OurFault("not-introduced").
        """
        newest = self.card_of(agreement, seat)
        return self.cards.get(newest.fingerprint, [newest])

    def stopped(self, origin: str) -> bool:
        """Whether nothing more is signed in a register of ours."""
        return self.store.get(STOPPED, origin) is not None

    def is_open(self, agreement: Agreement, register: Register) -> bool:
        """Whether this is the register of ours that we write."""
        own = register.seat == agreement.own_seat
        return (
            own and register.origin.epoch == agreement.own_epoch and not self.stopped(register.text)
        )

    def signer_of(self, agreement: Agreement, seat: int, data: bytes) -> Card:
        """The card whose register key a signed head names; the newest where it names none of them.

        An epoch has one register key: that of the first head that was kept. Raises
        TheirFault("epoch-key-differs"), OurFault("not-introduced"), and what reading a note raises.
        """
        known = self.cards_of(agreement, seat)
        signed = note.parse(data)
        origin = checkpoint.parse_text(signed.text).origin
        found = _named_by(signed, origin, known)
        kept = self.recorder.notes.get(origin) or self.store.get(HEADS, origin)
        first = None if kept is None else _named_by(note.parse(kept), origin, known)
        if found is None or first is None:
            return known[0] if found is None else found
        if found.keys.register != first.keys.register:
            raise TheirFault("epoch-key-differs", origin=origin)
        return found

    def read_head(self, agreement: Agreement, seat: int, data: bytes) -> checkpoint.Checkpoint:
        """`verify_head` with the card that signs this epoch."""
        return verify_head(data, self.signer_of(agreement, seat, data))

    def cosigner_of(self, agreement: Agreement, seat: int, item: EnteredCosignature) -> Card:
        """The card of a seat under whose holder key an entered cosignature stands.

        Raises TheirFault where it stands under none, or speaks of no register of this agreement.
        """
        if item.seat >= len(agreement.founding.seats):
            raise TheirFault("bad-shape", where="cosignature seat", expected="a seat")
        origin = agreement.origin(item.seat, item.epoch).text()
        return cosigner(self.cards_of(agreement, seat), item, origin)

    def keep_card(self, card: Card) -> Put:
        """Take a verified card among those known of its root, and the operation that stores it."""
        known = self.cards.setdefault(card.fingerprint, [])
        if all(one.raw != card.raw for one in known):
            known.append(card)
            known.sort(key=lambda one: -one.number)
        return card_put(card)

    def agreement(self, agreement_id: str) -> Agreement:
        """An agreement by its id or an unambiguous beginning of it. Raises OurFault."""
        found = [key for key in self.agreements if key.startswith(agreement_id)]
        if len(found) != 1:
            code = "no-such-agreement" if not found else "ambiguous-agreement"
            raise OurFault(code, agreement=agreement_id)
        return self.agreements[found[0]]

    def put_peer(self, peer: Peer) -> Put:
        """The operation that stores a peer as it stands."""
        return Put(PEERS, peer.fingerprint.hex(), peer.encode(self.keys))

    def ahead(self, agreement: Agreement) -> tuple[Ahead, ...]:
        """Entries beyond a gap that were addressed to us and open."""
        found: list[Ahead] = []
        for register, kept in self.ahead_entries(agreement):
            place = (register.seat, register.origin.epoch)
            found += [Ahead(*place, index, leaf_hash) for index, (leaf_hash, _) in kept.items()]
        return tuple(sorted(found)[: limits.AHEAD_ENTRIES_MAX])

    def ahead_entries(
        self, agreement: Agreement
    ) -> Iterator[tuple[Register, Mapping[int, tuple[Hash, int]]]]:
        """Of each register with something kept beyond a gap: index -> leaf hash, bytes of its
        opening.
        """
        for text in sorted(self._read_ahead()):
            origin = origins.parse(text)
            if origin.agreement == agreement.id:
                yield agreement.register(origin), self.kept_ahead.of[text]

    def ahead_of(self, register: Register) -> Mapping[int, tuple[Hash, int]]:
        """Index -> leaf hash, bytes of its opening, of what is kept beyond a gap of a register."""
        return self._read_ahead().get(register.text, {})

    def ahead_opening(self, register: Register, index: int) -> bytes:
        """The opening of an entry kept beyond a gap."""
        value = self.store.get(AHEAD, f"{register.text} {index:012d}")
        return _read_ahead(value or b"")[1]

    def _read_ahead(self) -> dict[str, dict[int, tuple[Hash, int]]]:
        kept, at = self.kept_ahead, self.store.changes(AHEAD)
        if kept.at == at:
            return kept.of
        rows, kept.of = kept.rows, {}
        kept.rows = {}
        for key, value in self.store.items(AHEAD):
            known = rows.get(key)
            if known is None or known[0] is not value:
                leaf_hash, opening = _read_ahead(value)
                known = (value, leaf_hash, len(opening))
            kept.rows[key] = known
            text, _, number = key.rpartition(" ")
            kept.of.setdefault(text, {})[int(number)] = known[1:]
        kept.at = at
        return kept.of


def _read_ahead(value: bytes) -> tuple[Hash, bytes]:
    parts = shape.exactly(encoding.decode(value), "ahead", 3)
    opening = shape.octets(parts[2], "ahead", limits.OPENING_BYTES_MAX)
    return Hash(shape.octets(parts[1], "ahead", 32)), opening


def card_put(card: Card) -> Put:
    """The operation that stores a card among those of its root."""
    return Put(CARDS, f"{card.fingerprint.hex()} {card.number:012d}", card.raw)


def _named_by(signed: note.Note, origin: str, known: Sequence[Card]) -> Card | None:
    """The card of the lowest number under whose register keys a note stands."""
    return signer(sorted(known, key=lambda card: card.number), signed, origin)


def _same_key(one: Card | None, other: Card) -> bool:
    return one is not None and one.keys.register == other.keys.register


def load(store: Store, keys: Keys, entropy: Entropy, now: Now) -> State:
    """Read the whole state back and verify it: cards, every register's root, every stored head.

    Raises StateDamaged where the store does not hold what was written; nothing is signed then.
    """
    batch = Batch(store)
    raw = batch.get(SELF, "card")
    if raw is None:
        raise OurFault("no-center")
    try:
        card = read_card(raw)
    except TheirFault as fault:
        raise StateDamaged("store-unreadable", table=SELF, why=fault.code) from fault
    if card.keys != keys.public():
        raise StateDamaged("card-not-ours", center=card.center)
    house_origin = Origin(
        card.center, Mark.LIVE, None, read_epoch(batch, "house") or Epoch(bytes(8))
    )
    house = House(load_register(batch, Register(house_origin, 0), None))
    house.read_all()
    recorder = Recorder(batch, keys, entropy, card.center)
    state = State(batch, keys, entropy, card, recorder, house)
    _load_cards(state)
    cards = {root.hex(): known for root, known in state.cards.items()}
    for fingerprint, value in batch.items(PEERS):
        peer = decode_peer(value, keys, cards.get(fingerprint, ()), house.confirmed)
        state.peers[peer.fingerprint] = peer
    for agreement_id, _ in batch.items(AGREEMENTS):
        state.agreements[agreement_id] = load_agreement(batch, agreement_id, card.fingerprint)
    state.quarantine = {key: len(value) for key, value in batch.items(QUARANTINE) if key != DROPPED}
    _load_registers(state)
    _load_refused(state)
    _check_epochs(state)
    _check_said(state)
    _check_heads(state, now)
    return state


def _load_cards(state: State) -> None:
    """All cards of every root; ours stands among them, whoever wrote the store."""
    for _, raw in state.store.items(CARDS):
        try:
            card = read_card(raw)
        except TheirFault as fault:
            raise StateDamaged("store-unreadable", table=CARDS, why=fault.code) from fault
        state.keep_card(card)
    state.keep_card(state.card)


def _load_registers(state: State) -> None:
    for text in state.store.origins():
        try:
            origin = origins.parse(text)
        except TheirFault as fault:
            raise StateDamaged("store-unreadable", table="registers", why=fault.code) from fault
        if origin.agreement is None:
            continue
        agreement = state.agreements.get(origin.agreement)
        if agreement is None:
            raise StateDamaged("store-unreadable", table="registers", why=text)
        try:
            register = agreement.register(origin)
        except TheirFault as fault:
            raise StateDamaged("store-unreadable", table="registers", why=fault.code) from fault
        load_register(state.store, register, agreement)


def _check_epochs(state: State) -> None:
    """An open epoch has its first entry; without it something new would be signed beside it."""
    own = [
        agreement.own()
        for agreement in state.agreements.values()
        if agreement.own_epoch is not None
    ]
    for register in [state.house.register, *own]:
        if not register.size:
            raise StateDamaged(
                "register-damaged", origin=register.text, index=0, why="no first entry"
            )
    for agreement in state.agreements.values():
        for register in agreement.of_seat(agreement.own_seat):
            if register.origin.epoch != agreement.own_epoch and not state.stopped(register.text):
                raise StateDamaged("store-unreadable", table=EPOCHS, why="missing")


def _check_said(state: State) -> None:
    """What our last entries say we hold and received is still here; else the next would take it
    back (spec/receipt.md, H8), or read as if it had never come.
    """
    for agreement in state.agreements.values():
        own = [] if agreement.own_epoch is None else agreement.own().entries
        own = own if own and state.is_open(agreement, agreement.own()) else []
        receipt = own[-1].opening.receipt if own and own[-1].opening is not None else Receipt()
        for item in receipt.seen:
            text = agreement.origin(item.seat, item.epoch).text()
            register = agreement.registers.get(text)
            if register is None or item.size > register.size:
                raise StateDamaged("register-damaged", origin=text, index=item.size, why="missing")
            for index in agreement.gaps(text).indexes():
                said = receipt.lacks(item.seat, item.epoch, index)
                if index < item.size and said is None:
                    raise StateDamaged("register-damaged", origin=text, index=index, why="content")
        if any(held.opening is None for held in own) and not state.stopped(agreement.own().text):
            text = agreement.own().text
            raise StateDamaged("register-damaged", origin=text, index=len(own), why="content")


def _load_refused(state: State) -> None:
    for key, value in state.store.items(REFUSED):
        text, _, number = key.rpartition(" ")
        agreement = state.agreements.get(origins.parse(text).agreement or "")
        if agreement is not None:
            if value not in (b"\x01", b"\x02") and value[:1] != b"\x03":
                raise StateDamaged("store-unreadable", table=REFUSED, why=key)
            agreement.refuse(text, int(number), Lacking(value[0]))
            if value[0] == Lacking.OVER_QUOTA:
                agreement.over.setdefault(text, {})[int(number)] = decode_over(key, value)


def _check_heads(state: State, now: Now) -> None:
    """Every stored signed head verifies and lies on the register we hold; those of ours that are
    open are signed up to date.
    """
    writing = {state.house.register.text: state.house.register}
    for agreement in state.agreements.values():
        if agreement.own_epoch is not None and state.is_open(agreement, agreement.own()):
            writing[agreement.own().text] = agreement.own()
    for text, data in [*state.store.items(HEADS), *state.store.items(REACHED)]:
        found = state.agreements.get(origins.parse(text).agreement or "")
        register = writing.get(text)
        house_card = None
        try:
            if register is None and found is not None:
                # Empty where no leaf is here yet: the head alone binds its author all the same.
                register = found.register(origins.parse(text))
            if register is None:
                continue
            if found is None:
                house_card = _named_by(note.parse(data), text, state.cards[state.card.fingerprint])
                head = verify_head(data, house_card or state.card)
            else:
                card = state.signer_of(found, register.seat, data)
                head = verify_head(data, card)
                register.signer = card.number
        except DetenteError as fault:
            raise StateDamaged("head-damaged", origin=text, why=fault.code) from fault
        if head.size <= register.size and register.tree.root_at(head.size) != head.root:
            raise StateDamaged("head-damaged", origin=text, why="root")
        if text in writing:
            if head.size > register.size:
                raise StateDamaged("head-damaged", origin=text, why="entries missing")
            if found is not None or _same_key(house_card, state.card):
                state.recorder.notes[text] = data
    for text, register in writing.items():
        found_note = state.recorder.notes.get(text)
        if register.size and (found_note is None or note_size(found_note) != register.size):
            state.recorder.unsigned[text] = (register, now.at(register.origin.mark))
        if register.origin.agreement is not None:
            register.signer = state.card.number


# --- cosignatures -------------------------------------------------------------------------------


def encode_cosignature(head: checkpoint.Checkpoint, timestamp: int, signature: bytes) -> bytes:
    """Stored form of one cosignature over one head."""
    return encoding.encode([head.size, head.root, timestamp, signature])


def cosignature_key(origin: str, name: str, kind: int) -> str:
    """Key of the tables `held` and `cosigned`."""
    return f"{origin} {name} {kind}"


def known_cosignatures(state: State, agreement: Agreement) -> tuple[EnteredCosignature, ...]:
    """Cosignatures we hold and could enter: ours over the others' heads, and theirs over ours."""
    at = (state.store.changes(HELD), state.store.changes(COSIGNED))
    kept = state.kept_known.get(agreement.id)
    if kept is None or kept[0] != at:
        kept = state.kept_known[agreement.id] = (at, tuple(_known(state, agreement)))
    return kept[1]


def _known(state: State, agreement: Agreement) -> Iterator[EnteredCosignature]:
    seats = {seat.center: place for place, seat in enumerate(agreement.founding.seats)}
    for table in (HELD, COSIGNED):
        for key, value in state.store.items(table):
            text, name, kind = key.split(" ")
            origin = origins.parse(text)
            if origin.agreement != agreement.id:
                continue
            yield _read_known(seats[origin.center], origin.epoch, name, kind, value)


@functools.lru_cache(maxsize=limits.TEXTS_CACHED_MAX)
def _read_known(seat: int, epoch: Epoch, name: str, kind: str, value: bytes) -> EnteredCosignature:
    parts = shape.exactly(encoding.decode(value), "cosignature", 4)
    (found,) = read_cosignatures([[seat, epoch, *parts[:2], name, int(kind), *parts[2:]]])
    return found


def pending_cosignatures(state: State, agreement: Agreement, now: int) -> list[EnteredCosignature]:
    """Those of `known_cosignatures` that our register has not entered yet.

    The post-quantum ones, 2.4 kB each, at most once a day per register and cosigner.
    """
    result = []
    for item in known_cosignatures(state, agreement):
        if (item.seat, item.epoch, item.size, item.name, item.type) in agreement.entered:
            continue
        last = agreement.entered_mldsa.get((item.seat, item.epoch, item.name))
        if item.type == 6 and last is not None and now - last < limits.MLDSA_ENTRY_INTERVAL_S:
            continue
        result.append(item)
    return result[: limits.ENTERED_COSIGNATURES_MAX]


def check_stored_opening(register: Register, index: int, data: bytes) -> None:
    """Raise StateDamaged unless a stored opening opens its leaf; used by the full check of a
    home.
    """
    try:
        check_opening(register.hash, register.entries[index].leaf, data)
    except TheirFault as fault:
        raise StateDamaged(
            "opening-damaged", origin=register.text, index=index, why=fault.code
        ) from fault

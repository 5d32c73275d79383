"""Registers as this center holds them: its own, and its copies of the others'."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from detente.core import encoding, limits, shape
from detente.core.agreement.founding import Founding, read_founding
from detente.core.agreement.pack import Pack, pack_hash
from detente.core.crypto.types import Epoch, Hash
from detente.core.erasing import read_held
from detente.core.errors import OurFault, StateDamaged, TheirFault
from detente.core.notification import (
    COSIGNATURES,
    Ahead,
    Lacking,
    LackingRange,
    Opening,
    Receipt,
    Seen,
    read_cosignatures,
)
from detente.core.record import merkle
from detente.core.record.leaf import Leaf, Left, check_opens, read_leaf
from detente.core.record.order import Placed, total_order
from detente.core.record.origin import Mark, Origin, origin_hash
from detente.core.record.vkey import KeyType
from detente.engine import serials
from detente.engine.closing import Closing
from detente.engine.gaps import Gaps
from detente.engine.held import RECEIVED, Held, size_of
from detente.engine.ports import Store
from detente.engine.prefixes import Prefixes
from detente.engine.texts import Texts, texts_of

__all__ = ["ADOPTED", "RECEIVED", "Agreement", "Facts", "Held", "Register"]

ADOPTED = "adopted"


@dataclass(frozen=True, slots=True)
class Facts:
    """What quotas count of an entry; bytes are those of its opening."""

    type: str
    claimed: int
    bytes: int


@dataclass(slots=True)
class Register:
    """One register: single writer, one epoch."""

    origin: Origin
    seat: int
    tree: merkle.Tree = field(default_factory=lambda: merkle.Tree([]))
    entries: list[Held] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.text = self.origin.text()
        self.hash = origin_hash(self.text)

    # Indexes of entries that are valid or may become so, as far as looked: see rules.newest_first.
    live: list[int] = field(default_factory=list)
    looked: int = 0
    signer: int = 0  # number of the card whose register key signs it, 0 where no head is held
    text: str = field(init=False, default="")
    hash: Hash = field(init=False, default=Hash(bytes(32)))

    @property
    def size(self) -> int:
        """Number of leaves held, without gaps."""
        return len(self.entries)

    @property
    def root(self) -> Hash:
        """Root over all leaves held."""
        return Hash(self.tree.root_at(self.size))

    def add(self, leaf_bytes: bytes, opening: bytes | None, opened: Opening | None = None) -> Held:
        """Take one more entry that is already on disk; `opened` is its opening where that was
        read and proven to open the leaf already. Raises TheirFault for what cannot be read.
        """
        leaf = read_leaf(leaf_bytes)
        leaf_hash = Hash(merkle.leaf_hash(leaf_bytes))
        proven = None
        if opening is not None and opened is not None:
            proven = hashlib.sha256(opening).digest()
        elif opening is not None:
            opened = read_held(opening)
        length = size_of(opened, opening or b"")
        held = Held(self.seat, self.text, self.size, leaf, leaf_hash, opened, length, proven)
        self.tree.append(leaf_hash)
        self.entries.append(held)
        return held


def seen_of(receipt: Receipt, register: Register) -> int:
    """The size of a register that a receipt names, as far as it counts (spec/record.md, R20).

    A size beyond what we hold is taken as it stands; one with another root than our copy has counts
    for nothing.
    """
    for item in receipt.seen:
        if (item.seat, item.epoch) == (register.seat, register.origin.epoch):
            known = item.size <= register.size
            return 0 if known and register.tree.root_at(item.size) != item.root else item.size
    return 0


def check_opening(register_hash: Hash, leaf: Leaf, data: bytes) -> Opening:
    """Read an opening or what is left of one; prove that it opens this leaf. Raises TheirFault."""
    opening = read_held(data)
    check_opens(register_hash, leaf, opening.master, opening.header.value(), opening.fields)
    return opening


@dataclass(slots=True)
class Agreement:
    """One agreement instance with all its registers and look-ups over them."""

    founding: Founding
    files: Mapping[str, bytes]
    own_seat: int
    own_epoch: Epoch | None = None
    registers: dict[str, Register] = field(default_factory=dict)
    by_leaf: dict[Hash, Held] = field(default_factory=dict)
    # Leaf hashes that stand more than once: all their entries, of which at most one opens.
    copies: dict[Hash, list[Held]] = field(default_factory=dict)
    by_serial: dict[str, list[Held]] = field(default_factory=dict)
    doubled: set[str] = field(default_factory=set)  # serials that stand in more than one register
    answers: dict[Hash, list[Held]] = field(default_factory=dict)
    prefixes: Prefixes = field(default_factory=Prefixes)  # of the leaf hashes
    late: list[Held] = field(default_factory=list)  # whose content came after the leaf, in turn
    refused: dict[tuple[str, int], Lacking] = field(default_factory=dict)
    # What is known of entries whose content was left away for the quota of its type.
    over: dict[str, dict[int, Facts]] = field(default_factory=dict)
    meters: dict[tuple[str, str, bool], object] = field(default_factory=dict)  # see quotas.py
    elsewhere: dict[Hash, object] = field(default_factory=dict)  # leaf -> see elsewhere.py
    # Origin -> entries addressed to us that we cannot open, so that a receipt need not look at
    # every entry.
    closed: dict[str, Gaps] = field(default_factory=dict)
    # Origin -> size of our register, and how far nothing of the other one called for a receipt.
    idle: dict[str, tuple[int, int]] = field(default_factory=dict)
    # Cosignatures that stand in our own registers: (seat, epoch, size, name, type), and of the
    # post-quantum ones the last time by (seat, epoch, name).
    entered: set[tuple[int, Epoch, int, str, int]] = field(default_factory=set)
    entered_mldsa: dict[tuple[int, Epoch, str], int] = field(default_factory=dict)
    # Year -> highest serial number of ours, and of which earlier epochs how much counts for that.
    numbers: dict[int, int] = field(default_factory=dict)
    named: dict[str, int] = field(default_factory=dict)
    arrivals: int = 0  # verdicts of an earlier count no longer stand
    closings: dict[str, Closing] = field(default_factory=dict)  # by engine/epochs.py
    closings_at: int = -1
    repeats: object = None  # likewise
    # Register -> (seat, epoch) -> what it says of that one, by engine/statements.py.
    said: dict[str, dict[tuple[int, Epoch], object]] = field(default_factory=dict)
    left: bool = False  # whether something was erased of an entry that is held
    completed: int = 0  # entries of which what is left was held, and the whole came
    id: str = field(init=False, default="")
    founding_text: bytes = field(init=False, default=b"")
    own_origin: tuple[Origin, str] | None = field(init=False, default=None)  # see `own`
    pack: Pack = field(init=False)  # the founding one; later versions stand in `texts`
    texts: Texts = field(init=False)
    roles: tuple[str | None, ...] = field(init=False)  # by seat as founded; None for a party
    opened_through: frozenset[str] = field(init=False)  # types whose contents a role keeps back

    def __post_init__(self) -> None:
        if pack_hash(self.files) != self.founding.pack_hash:
            raise TheirFault("pack-not-founded", expected=self.founding.pack_hash.hex())
        self.founding_text = self.founding.encode()
        self.id = self.founding.agreement_id()
        self.texts = texts_of(self.founding, self.files)
        self.pack = self.texts.founding.pack
        self.opened_through = frozenset(
            one.list.message for one in self.pack.clauses.exchanges.values() if one.role is not None
        )
        self.roles = tuple(seat.role for seat in self.texts.founding.seats)

    @property
    def mark(self) -> Mark:
        """Live, exercise or replay."""
        return self.founding.mark

    @property
    def others(self) -> list[int]:
        """Seats of the other parties."""
        return [seat for seat in range(len(self.founding.seats)) if seat != self.own_seat]

    def all_others(self) -> int:
        """`to` of an entry for every other party."""
        return sum(1 << seat for seat in self.others)

    def code(self, seat: int) -> str:
        """Party code of a seat."""
        return self.founding.seats[seat].code

    def seat_of_code(self, code: str) -> int:
        """Seat of a party code. Raises OurFault("no-such-party")."""
        for position, seat in enumerate(self.founding.seats):
            if seat.code == code.upper():
                return position
        raise OurFault("no-such-party", party=code, known=[s.code for s in self.founding.seats])

    def origin(self, seat: int, epoch: Epoch) -> Origin:
        """Origin of a party's register in one epoch."""
        return Origin(self.founding.seats[seat].center, self.mark, self.id, epoch)

    def check_origin(self, origin: Origin) -> int:
        """Seat of the author named by an origin; raises
        TheirFault("not-a-register-of-this-agreement").
        """
        seat = self.founding.seat_named(origin.center)
        if seat is None or origin.agreement != self.id or origin.mark != self.mark:
            raise TheirFault("not-a-register-of-this-agreement", origin=origin.text())
        return seat

    def register(self, origin: Origin) -> Register:
        """The register of an origin, empty where we hold nothing of it yet."""
        seat = self.check_origin(origin)
        text = origin.text()
        if text not in self.registers:
            return Register(origin, seat)
        return self.registers[text]

    def own(self) -> Register:
        """Our register of the open epoch. Raises OurFault("not-adopted") before we have signed."""
        if self.own_epoch is None:
            raise OurFault("not-adopted", agreement=self.id)
        if self.own_origin is None or self.own_origin[0].epoch != self.own_epoch:
            origin = self.origin(self.own_seat, self.own_epoch)
            self.own_origin = (origin, origin.text())
        origin, text = self.own_origin
        found = self.registers.get(text)
        return Register(origin, self.own_seat) if found is None else found

    def of_seat(self, seat: int) -> list[Register]:
        """All registers of one party, in order of their origin."""
        return [r for text, r in sorted(self.registers.items()) if r.seat == seat]

    def take(
        self,
        register: Register,
        leaf: bytes,
        opening: bytes | None,
        opened: Opening | None = None,
    ) -> Held:
        """Add an entry that is on disk to its register and to the look-ups."""
        held = register.add(leaf, opening, opened)
        self.registers[register.text] = register
        first = self.by_leaf.setdefault(held.leaf_hash, held)
        if first is not held:
            self.copies.setdefault(held.leaf_hash, [first]).append(held)
        else:
            self.prefixes.add(held.leaf_hash)
        if held.leaf_hash in self.answers:  # what points at it was judged without it
            self.texts.kept.clear()
        self.index(held)
        return held

    def index(self, held: Held) -> None:
        """Enter an opened entry into the look-ups; called again when an opening arrives."""
        if held.index < self.registers[held.origin].size - 1:
            self.said.pop(held.origin, None)  # it was read without this opening
        if held.opening is None:
            self.texts.closed()
            if held.seat != self.own_seat and held.leaf.to >> self.own_seat & 1:
                reason = self.refused.get((held.origin, held.index), Lacking.NO_CONTENT)
                self.gaps(held.origin).put(held.index, reason)
            return
        self.gaps(held.origin).drop(held.index)
        self.by_leaf[held.leaf_hash] = held
        self.left |= isinstance(held.opening.master, Left)
        self.texts.index(held)
        header = held.opening.header
        if header.serial is not None:
            same = self.by_serial.setdefault(header.serial, [])
            if any(one.origin != held.origin for one in same):
                self.doubled.add(header.serial)
            same.append(held)
            if held.seat == self.own_seat:
                self._count_serial(held)
        if header.refers_to is not None:
            self.answers.setdefault(header.refers_to.leaf_hash, []).append(held)
        cosigned = held.opening.get(COSIGNATURES) if held.seat == self.own_seat else None
        for item in () if cosigned is None else read_cosignatures(cosigned):
            self.entered.add((item.seat, item.epoch, item.size, item.name, item.type))
            if item.type == KeyType.COSIGNATURE_ML_DSA_44:
                self.entered_mldsa[item.seat, item.epoch, item.name] = item.timestamp

    def _count_serial(self, held: Held) -> None:
        """Only the open epoch and what its entry 0 names of earlier ones move our numbers: what
        else bears our name may be a thief's.
        """
        own = None if self.own_epoch is None else self.origin(self.own_seat, self.own_epoch).text()
        if held.origin == own and held.index == 0 and held.opening is not None:
            self.named = serials.named_by(
                held.opening, lambda epoch: self.origin(self.own_seat, epoch).text()
            )
            self.numbers.clear()
            for text, size in self.named.items():
                for earlier in (
                    self.registers[text].entries[:size] if text in self.registers else ()
                ):
                    serials.raise_number(self.numbers, earlier.opening)
        if own is None or held.origin == own or held.index < self.named.get(held.origin, 0):
            serials.raise_number(self.numbers, held.opening)

    def count_all(self) -> None:
        """Before an epoch opens: it will name what came back of epochs unknown so far."""
        for register in self.of_seat(self.own_seat):
            if register.origin.epoch != self.own_epoch and register.text not in self.named:
                for held in register.entries:
                    serials.raise_number(self.numbers, held.opening)

    def next_number(self, year: int) -> int:
        """The number of our next serial (see serials.py)."""
        entries = [] if self.own_epoch is None else self.own().entries
        return serials.following(self.numbers, year, (held.opening for held in entries))

    def facts_of(self, held: Held) -> Facts | None:
        """What quotas count of an entry, None where its content never came."""
        if held.opening is None:
            return self.over.get(held.origin, {}).get(held.index)
        header = held.opening.header
        return Facts(header.type, header.claimed, held.size)

    def all_with(self, leaf_hash: Hash) -> list[Held]:
        """Every entry whose leaf has this hash; more than one only where somebody copied it."""
        one = self.by_leaf.get(leaf_hash)
        return self.copies.get(leaf_hash, [] if one is None else [one])

    def rejudge(self) -> None:
        """Let every verdict lapse: something arrived that it may rest on."""
        self.arrivals += 1

    def receipt(self, ahead: tuple[Ahead, ...]) -> Receipt:
        """Path [1] of our next entry: what we hold, what of it we could not open, what lies
        beyond a gap.
        """
        seen: list[Seen] = []
        lacking: list[LackingRange] = []
        for seat in self.others:
            for register in self.of_seat(seat):
                epoch = register.origin.epoch
                seen.append(Seen(seat, epoch, register.size, register.root))
                lacking.extend(self.lacking(register))
        return Receipt(tuple(sorted(seen)), tuple(sorted(lacking)), ahead)

    def lacking(self, register: Register) -> Iterator[LackingRange]:
        """Ranges of entries addressed to us that we could not open, one reason each."""
        place = (register.seat, register.origin.epoch)
        for start, end, reason in self.gaps(register.text).ranges():
            yield LackingRange(*place, start, end, reason)

    def gaps(self, origin: str) -> Gaps:
        """What we lack of a register."""
        return self.closed.setdefault(origin, Gaps())

    def refuse(self, origin: str, index: int, reason: Lacking) -> None:
        """Why we lack the content of an entry, whether or not its leaf is held already."""
        self.refused[origin, index] = reason
        if index in self.gaps(origin):
            self.gaps(origin).put(index, reason)

    def lacking_reason(self, held: Held) -> Lacking | None:
        """Why we lack the content of an entry that was addressed to us; None where we do not."""
        if held.opening is not None or not held.leaf.to >> self.own_seat & 1:
            return None
        return self.refused.get((held.origin, held.index), Lacking.NO_CONTENT)

    def ordered(self) -> list[Held]:
        """Every entry we can open, in the record's total order."""
        placed: dict[str, list[Placed]] = {}
        for text, register in self.registers.items():
            rows = []
            for held in register.entries:
                claimed = 0 if held.opening is None else held.opening.header.claimed
                rows.append(Placed(claimed, self._seen_by_origin(held)))
            placed[text] = rows
        order = (self.registers[text].entries[index] for text, index in total_order(placed))
        return [held for held in order if held.opening is not None]

    def _seen_by_origin(self, held: Held) -> dict[str, int]:
        if held.opening is None:
            return {}
        result = {}
        for item in held.opening.receipt.seen:
            if item.seat < len(self.founding.seats):
                result[self.origin(item.seat, item.epoch).text()] = item.size
        return result


# --- stored form of agreements ------------------------------------------------------------------


def encode_files(files: Mapping[str, bytes]) -> bytes:
    """Files of a pack as stored."""
    return encoding.encode([[path, files[path]] for path in sorted(files)])


def decode_files(data: bytes) -> dict[str, bytes]:
    """Reverse of `encode_files` for our own store. Raises StateDamaged."""
    try:
        pairs = [
            shape.exactly(v, "file", 2) for v in shape.array(encoding.decode(data), "files", 1, 512)
        ]
        return {
            shape.text(path, "path", 255): shape.octets(one, "file", limits.PACK_FILE_BYTES_MAX)
            for path, one in pairs
        }
    except TheirFault as fault:
        raise StateDamaged("store-unreadable", table="packs", why=fault.code) from fault


def load_agreement(store: Store, agreement_id: str, fingerprint: Hash) -> Agreement:
    """Read an agreement and all its registers back and verify them: every root is computed anew.

    Raises StateDamaged where the stored state is not what was written.
    """
    raw = store.get("agreements", agreement_id)
    if raw is None:
        raise OurFault("no-such-agreement", agreement=agreement_id)
    try:
        founding = read_founding(raw)
        files = store.get("packs", founding.pack_hash.hex())
        if files is None:
            raise StateDamaged("store-unreadable", table="packs", why="missing")
        seat = founding.seat_of(fingerprint)
        if seat is None:
            raise StateDamaged("store-unreadable", table="agreements", why="we hold no seat")
        agreement = Agreement(founding, decode_files(files), seat)
    except TheirFault as fault:
        raise StateDamaged("store-unreadable", table="agreements", why=fault.code) from fault
    agreement.own_epoch = read_epoch(store, agreement_id)
    _load_versions(store, agreement)
    return agreement


def _load_versions(store: Store, agreement: Agreement) -> None:
    """Read later versions of the text back, each after the one that it changes."""
    rows = (key.partition(" ") for key, _ in store.items("versions"))
    waiting = sorted(digest for name, _, digest in rows if name == agreement.id)
    while waiting:
        left = [digest for digest in waiting if not _load_version(store, agreement, digest)]
        if len(left) == len(waiting):
            raise StateDamaged("store-unreadable", table="versions", why=left[0])
        waiting = left


def _load_version(store: Store, agreement: Agreement, digest: str) -> bool:
    data = store.get("packs", digest)
    files = {} if data is None else decode_files(data)
    if pack_hash(files).hex() != digest:
        raise StateDamaged("store-unreadable", table="packs", why="missing")
    try:
        agreement.texts.take(agreement.texts.read(files), ())
    except TheirFault as fault:
        if fault.code == "not-a-version":
            return False
        raise StateDamaged("store-unreadable", table="versions", why=fault.code) from fault
    return True


def read_epoch(store: Store, name: str) -> Epoch | None:
    """The open epoch stored under an agreement id or "house". Raises StateDamaged."""
    value = store.get("epochs", name)
    try:
        return None if value is None else Epoch(value)
    except TheirFault as fault:
        raise StateDamaged("store-unreadable", table="epochs", why=fault.code) from fault


def load_register(store: Store, register: Register, agreement: Agreement | None) -> Register:
    """Fill a register from the store and compare size and root with the stored head.

    Raises StateDamaged("register-damaged") where a leaf or opening does not read or the root
    differs.
    """
    size, root = store.head(register.text)
    openings = dict(store.openings(register.text, 0, size))
    try:
        for index, leaf in enumerate(store.leaves(register.text, 0, size)):
            opening = openings.get(index)
            if agreement is None:  # the house decides who may sign: every word of it is verified
                held = register.add(leaf, opening)
                check_opening(register.hash, held.leaf, opening or b"")
            else:
                agreement.take(register, leaf, opening)
    except TheirFault as fault:
        raise StateDamaged(
            "register-damaged", origin=register.text, index=register.size, why=fault.code
        ) from fault
    if (register.size, register.root) != (size, root):
        where = {"origin": register.text, "index": register.size}
        raise StateDamaged("register-damaged", **where, why="root")
    return register

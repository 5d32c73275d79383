"""Header, receipt and body of one entry, and the opening that carries them (spec/entry.md)."""

from __future__ import annotations

import enum
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from detente.core import encoding, limits, shape
from detente.core.crypto.types import Epoch, Hash, Salt
from detente.core.encoding import Value
from detente.core.errors import OurFault, RuleBroken, TheirFault
from detente.core.instants import INSTANT_MAX
from detente.core.record.leaf import RECEIPT_PATH, Path, Salts, check_field_path
from detente.core.record.origin import Mark

OPENING_VERSION: Final = 1
_OPENING_START: Final = b"\x84\x01"  # an array of four with version 1
_SERIAL: Final = re.compile(r"([A-Z][A-Z0-9]{1,7})-(\d{4})-(\d{5,9})", re.ASCII)
_TYPE: Final = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*", re.ASCII)
_SERIAL_CHARS_MAX: Final = 23
SERIAL_NUMBER_MAX: Final = 999_999_999

# Paths of the record's own body fields (clause N8); 0 is the header, 1 the receipt, 2 padding.
POST: Final = 3
PERSON: Final = 4
DRAFTED_BY: Final = 5
RELEASED_BY: Final = 6
LANGUAGE: Final = 7
COSIGNATURES: Final = 8
LATE_REASON: Final = 9
RECORD_TEXT_FIELDS: Final = (POST, PERSON, DRAFTED_BY, RELEASED_BY, LANGUAGE)


class Precedence(enum.IntEnum):
    """How fast an entry is handled; it does not rate importance."""

    ROUTINE = 0
    PRIORITY = 1
    IMMEDIATE = 2
    FLASH = 3


_MARK_MAX: Final = max(Mark)
_PRECEDENCE_MAX: Final = max(Precedence)


class Lacking(enum.IntEnum):
    """Why the recipient of an entry could not open it."""

    NO_CONTENT = 1  # the content has not come
    DOES_NOT_OPEN = 2  # content came and does not open to the leaf
    OVER_QUOTA = 3  # beyond the quota of its type; the leaf is kept


@dataclass(frozen=True, slots=True)
class Reference:
    """The entry another one points to: its serial, where it has one, and its leaf hash."""

    serial: str | None
    leaf_hash: Hash

    def value(self) -> Value:
        """As it stands in the entry (spec/entry.md)."""
        return [self.serial, self.leaf_hash]


@dataclass(frozen=True, slots=True)
class Header:
    """What every entry says of itself; origin and leaf say author, agreement and addressees."""

    type: str
    pack_hash: Hash | None  # null only in a house register
    serial: str | None  # null for what a machine writes by itself
    claimed: int  # instant by the author's clock
    mark: Mark
    precedence: Precedence = Precedence.ROUTINE
    refers_to: Reference | None = None
    valid_until: int | None = None

    def value(self) -> Value:
        """The array that is hashed at path [0] (clause N2)."""
        return [
            self.type,
            self.pack_hash,
            self.serial,
            self.claimed,
            int(self.mark),
            int(self.precedence),
            None if self.refers_to is None else self.refers_to.value(),
            self.valid_until,
        ]


def read_header(value: Value) -> Header:
    """Strict reverse of `Header.value`. Raises TheirFault("bad-shape")."""
    parts = shape.exactly(value, "header", 8)
    kind = shape.text(parts[0], "header type", limits.TYPE_NAME_CHARS_MAX)
    if not _TYPE.fullmatch(kind):
        raise TheirFault("bad-shape", where="header type", expected="lower-case words and hyphens")
    pack = None if parts[1] is None else Hash(shape.octets(parts[1], "pack hash", 32))
    serial = None if parts[2] is None else check_serial(parts[2])
    claimed = shape.uint(parts[3], "claimed time", INSTANT_MAX)
    mark = Mark(shape.uint(parts[4], "mark", _MARK_MAX))
    precedence = Precedence(shape.uint(parts[5], "precedence", _PRECEDENCE_MAX))
    refers = None
    if parts[6] is not None:
        pair = shape.exactly(parts[6], "reference", 2)
        named = None if pair[0] is None else check_serial(pair[0])
        refers = Reference(named, Hash(shape.octets(pair[1], "reference", 32)))
    until = None if parts[7] is None else shape.uint(parts[7], "valid until", INSTANT_MAX)
    return Header(kind, pack, serial, claimed, mark, precedence, refers, until)


def check_serial(value: Value) -> str:
    """Return a serial `CODE-YYYY-NNNNN`. Raises TheirFault("bad-shape") for any other form."""
    serial = shape.text(value, "serial", _SERIAL_CHARS_MAX)
    found = _SERIAL.fullmatch(serial)
    if not found or (len(found[3]) > 5 and found[3][0] == "0"):
        raise TheirFault("bad-shape", where="serial", expected="CODE-YYYY-NNNNN")
    return serial


# Types that a machine writes by itself carry no serial and no person.
MACHINE_TYPES: Final = frozenset({"received"})
# Types that a machine may write by itself and a person too: they say that the line works or that
# something is missing, and bind nobody. They have a serial; whoever acted is named where one did.
PERSON_OPTIONAL_TYPES: Final = MACHINE_TYPES | {"line-test", "re-send-request"}


def check_serial_of(header: Header, code: str) -> None:
    """The serial is null for what machines write, and else bears the author's code (R9, 6 and 7).

    Raises RuleBroken: `serial-on-machine-entry`, `serial-missing`, `serial-of-another`.
    """
    if header.type in MACHINE_TYPES:
        if header.serial is not None:
            raise RuleBroken("serial-on-machine-entry", serial=header.serial)
        return
    if header.serial is None:
        raise RuleBroken("serial-missing", type=header.type)
    if serial_parts(header.serial)[0] != code:
        raise RuleBroken("serial-of-another", serial=header.serial)


def make_serial(code: str, year: int, number: int) -> str:
    """`ARD-2026-00512` (clause N4). Raises OurFault("serials-used-up") beyond nine digits."""
    if number > SERIAL_NUMBER_MAX:
        raise OurFault("serials-used-up", year=year)
    return f"{code}-{year:04d}-{number:05d}"


def serial_parts(serial: str) -> tuple[str, int, int]:
    """(code, year, number) of a checked serial."""
    code, year, number = serial.split("-")
    return code, int(year), int(number)


@dataclass(frozen=True, slots=True, order=True)
class Seen:
    """How much of one register the author held when it wrote this entry."""

    seat: int
    epoch: Epoch
    size: int
    root: Hash

    def value(self) -> Value:
        """As it stands in the entry (spec/entry.md)."""
        return [self.seat, self.epoch, self.size, self.root]


@dataclass(frozen=True, slots=True, order=True)
class LackingRange:
    """Entries start <= index < end below `seen` that were addressed to the author and did not
    open.
    """

    seat: int
    epoch: Epoch
    start: int
    end: int
    reason: Lacking

    def value(self) -> Value:
        """As it stands in the entry (spec/entry.md)."""
        return [self.seat, self.epoch, self.start, self.end, int(self.reason)]


@dataclass(frozen=True, slots=True, order=True)
class Ahead:
    """An entry held and opened beyond a gap, named by its leaf hash."""

    seat: int
    epoch: Epoch
    index: int
    leaf_hash: Hash

    def value(self) -> Value:
        """As it stands in the entry (spec/entry.md)."""
        return [self.seat, self.epoch, self.index, self.leaf_hash]


@dataclass(frozen=True, slots=True)
class Receipt:
    """Path [1] of every entry: seen, lacking and ahead, never one without the others (clause
    N6).
    """

    seen: tuple[Seen, ...] = ()
    lacking: tuple[LackingRange, ...] = ()
    ahead: tuple[Ahead, ...] = ()

    def value(self) -> Value:
        """As it stands in the entry (spec/entry.md)."""
        return [
            [item.value() for item in self.seen],
            [item.value() for item in self.lacking],
            [item.value() for item in self.ahead],
        ]

    def names_ahead(self, seat: int, epoch: Epoch, index: int, leaf_hash: Hash) -> bool:
        """Whether this receipt says that the entry was received beyond a gap."""
        return Ahead(seat, epoch, index, leaf_hash) in self.ahead

    def covers(self, seat: int, epoch: Epoch, index: int, leaf_hash: Hash) -> bool:
        """Whether this receipt says that the entry was received: below `seen` and not lacking,
        or ahead.
        """
        if self.names_ahead(seat, epoch, index, leaf_hash):
            return True
        held = any(s.seat == seat and s.epoch == epoch and index < s.size for s in self.seen)
        return held and self.lacks(seat, epoch, index) is None

    def lacks(self, seat: int, epoch: Epoch, index: int) -> Lacking | None:
        """The reason why an entry is listed as lacking, or None where it is not listed."""
        found = self.lacking_at(seat, epoch, index)
        return None if found is None else found.reason

    def lacking_at(self, seat: int, epoch: Epoch, index: int) -> LackingRange | None:
        """The range that lists an entry as lacking, or None."""
        for item in self.lacking:
            if item.seat == seat and item.epoch == epoch and item.start <= index < item.end:
                return item
        return None

    def size_of(self, seat: int, epoch: Epoch) -> int:
        """The stated size of one register, 0 where it is not named."""
        return next((s.size for s in self.seen if s.seat == seat and s.epoch == epoch), 0)


def read_receipt(value: Value) -> Receipt:
    """Strict reverse of `Receipt.value`; lists rise and nothing is named twice. Raises
    TheirFault.
    """
    parts = shape.exactly(value, "receipt", 3)
    seen = tuple(_seen(v) for v in shape.array(parts[0], "seen", 0, limits.SEEN_REGISTERS_MAX))
    lacking = tuple(
        _lack(v) for v in shape.array(parts[1], "lacking", 0, limits.LACKING_RANGES_MAX)
    )
    ahead = tuple(_ahead(v) for v in shape.array(parts[2], "ahead", 0, limits.AHEAD_ENTRIES_MAX))
    _rising([(s.seat, s.epoch) for s in seen], "seen")
    _rising([(a.seat, a.epoch, a.index) for a in ahead], "ahead")
    _rising([(r.seat, r.epoch, r.start) for r in lacking], "lacking")
    for one, other in pairwise(lacking):
        if (one.seat, one.epoch) == (other.seat, other.epoch) and other.start < one.end:
            raise TheirFault("bad-shape", where="lacking", expected="ranges that do not overlap")
    receipt = Receipt(seen, lacking, ahead)
    _check_consistent(receipt)
    return receipt


def _check_consistent(receipt: Receipt) -> None:
    """What is lacking lies below `seen`, what is ahead above it (clause N6)."""
    sizes = {(item.seat, item.epoch): item.size for item in receipt.seen}
    for missing in receipt.lacking:
        if missing.end > sizes.get((missing.seat, missing.epoch), 0):
            raise TheirFault("bad-shape", where="lacking", expected="entries below seen")
    for beyond in receipt.ahead:
        if beyond.index < sizes.get((beyond.seat, beyond.epoch), 0):
            raise TheirFault("bad-shape", where="ahead", expected="entries beyond seen")


def _rising(keys: Sequence[tuple[int | bytes, ...]], where: str) -> None:
    if any(not one < other for one, other in pairwise(keys)):
        raise TheirFault("bad-shape", where=where, expected="items in rising order, none twice")


def _place(parts: Sequence[Value], where: str) -> tuple[int, Epoch]:
    seat = shape.uint(parts[0], f"{where} seat", limits.SEATS_MAX - 1)
    return seat, Epoch(shape.octets(parts[1], f"{where} epoch", 8))


def _seen(value: Value) -> Seen:
    parts = shape.exactly(value, "seen", 4)
    size = shape.uint(parts[2], "seen size", limits.TREE_SIZE_MAX)
    return Seen(*_place(parts, "seen"), size, Hash(shape.octets(parts[3], "seen root", 32)))


def _lack(value: Value) -> LackingRange:
    parts = shape.exactly(value, "lacking", 5)
    start = shape.uint(parts[2], "lacking start", limits.TREE_SIZE_MAX)
    end = shape.uint(parts[3], "lacking end", limits.TREE_SIZE_MAX)
    reason = shape.uint(parts[4], "lacking reason", max(Lacking))
    if start >= end or reason == 0:
        raise TheirFault("bad-shape", where="lacking", expected="a range and its reason")
    return LackingRange(*_place(parts, "lacking"), start, end, Lacking(reason))


def _ahead(value: Value) -> Ahead:
    parts = shape.exactly(value, "ahead", 4)
    index = shape.uint(parts[2], "ahead index", limits.TREE_SIZE_MAX)
    return Ahead(*_place(parts, "ahead"), index, Hash(shape.octets(parts[3], "ahead leaf", 32)))


@dataclass(frozen=True, slots=True)
class EnteredCosignature:
    """A cosignature as it stands in a register: over which head, by which named key, when
    (clause N9).
    """

    seat: int
    epoch: Epoch
    size: int
    root: Hash
    name: str  # key name of the cosigner, `<center>/holder` or `<center>/witness`
    type: int  # 0x04 or 0x06
    timestamp: int
    signature: bytes

    def value(self) -> Value:
        """As it stands in the entry (spec/entry.md)."""
        return [
            self.seat, self.epoch, self.size, self.root,
            self.name, self.type, self.timestamp, self.signature,
        ]  # fmt: skip


def read_cosignatures(value: Value) -> tuple[EnteredCosignature, ...]:
    """Strict reading of the value at path [8]. Raises TheirFault("bad-shape")."""
    result = []
    for item in shape.array(value, "cosignatures", 1, limits.ENTERED_COSIGNATURES_MAX):
        parts = shape.exactly(item, "cosignature", 8)
        seat, epoch = _place(parts, "cosignature")
        kind = shape.uint(parts[5], "cosignature type", 6)
        lengths = {4: 64, 6: 2420}
        signature = shape.octets(parts[7], "cosignature", 2420)
        if kind not in lengths or len(signature) != lengths[kind]:
            raise TheirFault("bad-shape", where="cosignature", expected="type 4 or 6")
        # C2SP lets a cosignature state no time by 0; what is entered must state one.
        if parts[6] == 0:
            raise TheirFault("bad-shape", where="cosigned at", expected="a time")
        result.append(
            EnteredCosignature(
                seat,
                epoch,
                shape.uint(parts[2], "cosigned size", limits.TREE_SIZE_MAX),
                Hash(shape.octets(parts[3], "cosigned root", 32)),
                shape.text(parts[4], "cosigner", limits.CENTER_NAME_CHARS_MAX + 16),
                kind,
                shape.uint(parts[6], "cosigned at", INSTANT_MAX),
                signature,
            )
        )
    return tuple(result)


@dataclass(frozen=True, slots=True)
class Opening:
    """Everything an addressee gets of one entry: the master salt, the header and all fields."""

    master: Salts  # or, where something was erased, what is left of it (core/erasing.py)
    header: Header
    fields: tuple[tuple[Path, Value], ...]  # in rising order of path, path [1] first
    receipt: Receipt = field(default_factory=Receipt)

    def get(self, number: int) -> Value:
        """The value of a plain field, None where the entry does not have it."""
        return next((value for path, value in self.fields if path == (number,)), None)

    def rows(self, number: int) -> list[list[Value]]:
        """Rows of a table field in order; erasable cells stand behind the plain ones."""
        cells: dict[int, list[Value]] = {}
        for path, value in self.fields:
            if len(path) >= 2 and path[0] == number and isinstance(value, list | tuple):
                cells.setdefault(path[1], []).extend(value)
        return [cells[row] for row in sorted(cells)]

    def text(self, number: int) -> str | None:
        """A record text field (post, person, drafted by, released by, language, late reason)."""
        value = self.get(number)
        return value if isinstance(value, str) else None

    def pack_fields(self) -> dict[int, Value]:
        """Fields of the type itself: number to value, tables as lists of rows."""
        result: dict[int, Value] = {}
        for path, value in self.fields:
            if path[0] < limits.PACK_FIELD_FIRST:
                continue
            if len(path) == 1:
                result[path[0]] = value
            elif path[0] not in result:  # all rows at once: a list may have thousands
                result[path[0]] = self.rows(path[0])
        return result


def encode_content(header: Header, fields: Sequence[tuple[Path, Value]]) -> bytes:
    """CBOR of header and the (path, value) pairs: what the master salt is made from (clause L7)."""
    pairs: Value = [[list(path), value] for path, value in fields]
    return encoding.encode([header.value(), pairs])


def opening_with(master: Salt, content: bytes) -> bytes:
    """CBOR of version, master salt, header and pairs, the latter two as `encode_content` gives
    them.
    """
    return _OPENING_START + encoding.encode(master) + content[1:]


def encode_opening(master: Salt, header: Header, fields: Sequence[tuple[Path, Value]]) -> bytes:
    """CBOR of version, master salt, header and the (path, value) pairs."""
    return opening_with(master, encode_content(header, fields))


def read_opening(data: bytes) -> Opening:
    """Strictly decode an opening; whether it opens its leaf is checked by `leaf.check_opens`.

    Raises TheirFault: `too-large`, `bad-encoding`, `bad-shape`, `unknown-version`.
    """
    if len(data) > limits.OPENING_BYTES_MAX:
        raise TheirFault("too-large", what="opening", limit=limits.OPENING_BYTES_MAX)
    parts = shape.exactly(encoding.decode(data), "opening", 4)
    shape.version(parts[0], "opening", OPENING_VERSION)
    master = Salt(shape.octets(parts[1], "master salt", 16))
    header = read_header(parts[2])
    fields: list[tuple[Path, Value]] = []
    for item in shape.array(parts[3], "fields", 1, limits.BODY_DIGESTS_MAX):
        pair = shape.exactly(item, "field", 2)
        path = check_field_path(pair[0], "field path")
        if fields and not fields[-1][0] < path:
            raise TheirFault("bad-shape", where="fields", expected="paths in rising order")
        fields.append((path, pair[1]))
    if fields[0][0] != RECEIPT_PATH:
        raise TheirFault("bad-shape", where="fields", expected="path [1] first")
    receipt = read_receipt(fields[0][1])
    for path, value in fields[1:]:
        check_record_field(path, value)
    return Opening(master, header, tuple(fields), receipt)


def check_record_field(path: Path, value: Value) -> None:
    """The record's own fields have one shape each (clause N8). Raises TheirFault("bad-shape")."""
    if path == RECEIPT_PATH:
        read_receipt(value)
    elif path == (COSIGNATURES,):
        read_cosignatures(value)
    elif path[0] in RECORD_TEXT_FIELDS:
        shape.text(value, "record field", limits.NAME_CHARS_MAX * 4)
    elif path == (LATE_REASON,):
        shape.text(value, "late reason", limits.LATE_REASON_BYTES_MAX)


def split_fields(
    values: Mapping[int, Value], erasable: Mapping[int, Sequence[int]]
) -> list[tuple[Path, Value]]:
    """Lay pack fields out on paths: [n], rows as [n, row], erasable cells of a row at [n, row, 1].

    `values` maps field numbers to values, a table being a list of rows; `erasable` maps the number
    of a table to the positions of its erasable columns (clause L4). Plain cells keep their order,
    erasable ones theirs.
    """
    result: list[tuple[Path, Value]] = []
    for number in sorted(values):
        value = values[number]
        if number not in erasable:
            result.append(((number,), value))
            continue
        apart = set(erasable[number])
        for row, cells in enumerate(shape.array(value, "table", 0, limits.BODY_DIGESTS_MAX)):
            items = shape.array(cells, "row", 1, limits.FIELD_NUMBER_MAX)
            plain = [cell for at, cell in enumerate(items) if at not in apart]
            result.append(((number, row), plain))
            if apart:
                result.append(((number, row, 1), [items[at] for at in sorted(apart)]))
    return result

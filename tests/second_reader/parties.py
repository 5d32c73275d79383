"""card.md, agreement.md, A1 to A4, and the names of registers (record.md, R1 to R3)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from tests.second_reader.notes import Key
from tests.second_reader.signatures import check_key, verify_ed25519, verify_ml_dsa
from tests.second_reader.trees import sha256
from tests.second_reader.values import (
    UINT_MAX,
    Refused,
    decode,
    demand,
    instant,
    items,
    raw,
    rising,
    some,
    text,
    uint,
    version,
)

FILE_BYTES_MAX = 32 * 1024  # D1, A1
CENTER = re.compile(
    r"(?=.{1,128}\Z)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*"
)
CODE = re.compile(r"[A-Z][A-Z0-9]{1,7}")
LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?")
REFUSED_CHARACTERS = re.compile(  # P31
    "[\x00-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff"
    "\ufff9-\ufffb\U000e0000-\U000e007f]"
)
CONSONANTS, VOWELS = "bdfghjklmnprstvz", "aiou"
X25519_LOW_ORDER = {  # D6
    0,
    1,
    2**255 - 20,
    325606250916557431795983626356110631294008115727848805560023387167927233504,
    39382357235489614581723060781553021112529911719440698176882885853963445705823,
}
MARKS = {"": 0, "exercise/": 1, "replay/": 2}
ORIGIN = re.compile(r"([^/]+)/(exercise/|replay/|)([0-9a-f]{32})/([0-9a-f]{16})")


@dataclass(frozen=True)
class Card:
    """What a card says, and its keys."""

    center: str
    code: str
    names: list[list[str]]
    number: int
    issued: int
    fingerprint: bytes
    register: list[bytes]
    holder: list[bytes]

    def register_keys(self, origin: str) -> list[Key]:
        return [Key(origin, 1, self.register[0]), Key(origin, 6, self.register[1])]

    def holder_keys(self) -> list[Key]:
        name = f"{self.center}/holder"
        return [Key(name, 4, self.holder[0]), Key(name, 6, self.holder[1])]


@dataclass(frozen=True)
class Seat:
    """A4."""

    code: str
    center: str
    fingerprint: bytes
    fills: str | None


@dataclass(frozen=True)
class Founding:
    """A1 to A3."""

    mark: int
    pack_hash: bytes
    seats: list[Seat]
    start: int
    hash: bytes

    @property
    def id(self) -> str:
        return self.hash[:16].hex()

    def origin(self, seat: int, epoch: bytes) -> str:
        """R1."""
        between = {mark: words for words, mark in MARKS.items()}[self.mark]
        return f"{self.seats[seat].center}/{between}{self.id}/{epoch.hex()}"


@dataclass(frozen=True)
class Origin:
    """R1, but for house registers."""

    center: str
    mark: int
    agreement: str
    epoch: bytes


def read_origin(value: str) -> Origin:
    parts = ORIGIN.fullmatch(value)
    if parts is None:
        raise Refused("bad-origin")
    demand(CENTER.fullmatch(parts[1]) is not None, "bad-origin")
    return Origin(parts[1], MARKS[parts[2]], parts[3], bytes.fromhex(parts[4]))


def read_code(value: Any) -> str:
    demand(CODE.fullmatch(text(value, 8)) is not None, "bad-name")
    return str(value)


def read_center(value: Any) -> str:
    demand(CENTER.fullmatch(text(value, 128)) is not None, "bad-name")
    return str(value)


def read_names(value: Any) -> list[list[str]]:
    """D5."""
    names = [items(one, 2) for one in some(value, 1, 32)]
    for language, name in names:
        demand(LANGUAGE.fullmatch(text(language, 8)) is not None)
        demand(len(text(name, 800)) <= 200, "bad-name")
        demand(REFUSED_CHARACTERS.search(name) is None, "bad-name")
    rising([language for language, _ in names])
    return names


def check_sealing(value: Any) -> None:
    """D6."""
    ml_kem, x25519 = items(value, 2)
    coefficients, u = raw(ml_kem, 1184)[:1152], int.from_bytes(raw(x25519, 32), "little")
    for at in range(0, 1152, 3):
        three = int.from_bytes(coefficients[at : at + 3], "little")
        demand(three & 0xFFF < 3329 and three >> 12 < 3329, "weak-key")
    demand(u < 2**255 - 19 and u not in X25519_LOW_ORDER, "weak-key")


def read_card(data: bytes) -> Card:
    """D1 to D8: the whole card, or nothing of it."""
    demand(len(data) <= FILE_BYTES_MAX, "too-large")
    body, ed25519, ml_dsa = items(decode(data), 3)
    demand(isinstance(body, bytes))
    raw(ed25519, 64)
    raw(ml_dsa, 2420)
    says = decode(body)
    demand(isinstance(says, dict))
    version(says.get(0))
    demand(list(says) == list(range(12)))
    pairs = [items(says[key], 2) for key in range(6, 10)]
    edwards = [raw(pair[0], 32) for pair in pairs] + [raw(says[11], 32)]
    lattice = [raw(pair[1], 1312) for pair in pairs]
    for key in edwards:
        check_key(key)
    demand(len(set(edwards)) == 5 and len(set(lattice)) == 4, "key-reused")
    check_sealing(says[10])
    card = Card(
        read_center(says[1]),
        read_code(says[2]),
        read_names(says[3]),
        uint(says[4], UINT_MAX, 1),
        instant(says[5]),
        sha256(b"detente/v1 fingerprint\x00", *pairs[0]),
        pairs[1],
        pairs[2],
    )
    verify_ed25519(edwards[0], ed25519, b"detente/v1 card\x00" + body)
    verify_ml_dsa(lattice[0], ml_dsa, b"detente/v1 card\x00" + body)
    return card


def spoken(fingerprint: bytes) -> tuple[str, str]:
    """D9: words and numbers."""
    pairs = [int.from_bytes(fingerprint[at : at + 2], "big") for at in range(0, 16, 2)]
    words = [
        CONSONANTS[p >> 12]
        + VOWELS[p >> 10 & 3]
        + CONSONANTS[p >> 6 & 15]
        + VOWELS[p >> 4 & 3]
        + CONSONANTS[p & 15]
        for p in pairs
    ]
    return "-".join(words), " ".join(f"{p:05}" for p in pairs)


def read_seat(value: Any) -> Seat:
    code, center, names, fingerprint, fills = items(value, 5)
    read_names(names)
    taken = None if fills is None else read_code(fills)
    return Seat(read_code(code), read_center(center), raw(fingerprint, 32), taken)


def read_founding(data: bytes) -> Founding:
    """A1 to A4."""
    demand(len(data) <= FILE_BYTES_MAX, "too-large")
    value = decode(data)
    demand(isinstance(value, list) and bool(value))
    version(value[0])
    _, mark, pack_hash, seats, start, nonce = items(value, 6)
    raw(nonce, 16)
    read = [read_seat(one) for one in some(seats, 2, 64)]
    for column in ("code", "center", "fingerprint"):
        demand(len({getattr(one, column) for one in read}) == len(read))
    filled = {one.fills for one in read}
    demand(filled == {None} or (None not in filled and len(filled) == len(read)))
    digest = sha256(b"detente/v1 founding\x00", data)
    return Founding(uint(mark, 2), raw(pack_hash, 32), read, instant(start), digest)

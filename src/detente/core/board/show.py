"""How the parts of a board are written: instants, entries, whole sections (spec/board.md)."""

from __future__ import annotations

import datetime
import functools
import hashlib
import json
from collections.abc import Iterable, Sequence
from typing import Final, TypeAlias

from detente.core.agreement.grounds import Grounds
from detente.core.board.facts import Entry
from detente.core.errors import OurFault
from detente.core.instants import INSTANT_MAX

Json: TypeAlias = dict[str, object]

_DIGEST_BYTES: Final = 32
_WRAP: Final = 1 << 8 * _DIGEST_BYTES
_DAY_S: Final = 86_400
_EPOCH: Final = datetime.date(1970, 1, 1).toordinal()
_CANONICAL: Final = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def stamp(instant: int) -> str:
    """`2026-02-05T20:00:00Z`; what lies beyond the calendar is at its last second."""
    return _written(min(max(instant, 0), INSTANT_MAX))


def _written(instant: int) -> str:
    day, second = divmod(instant, _DAY_S)
    minute, second = divmod(second, 60)
    hour, minute = divmod(minute, 60)
    return f"{_date(day)}T{hour:02}:{minute:02}:{second:02}Z"


@functools.lru_cache(maxsize=4_096)  # the lines of one board name the same days again
def _date(day: int) -> str:
    return datetime.date.fromordinal(_EPOCH + day).isoformat()


def dated(instant: int | None) -> str | None:
    """The same of what the calendar has; null of no instant, and of one beyond it."""
    return _written(instant) if instant is not None and 0 <= instant <= INSTANT_MAX else None


def named(entry: Entry) -> str:
    """Serial of an entry, or its leaf hash in hex where it has none or cannot be read."""
    if entry.content is None or entry.content.serial is None:
        return entry.leaf.hex()
    return entry.content.serial


def names(entries: Iterable[Entry]) -> list[str]:
    """Names of entries in the order given, each once."""
    return list(dict.fromkeys(named(entry) for entry in entries))


def why(entries: Iterable[Entry], grounds: Grounds) -> Json:
    """The `why` of a line: its entries and the paragraph of its clause."""
    return {"entries": names(entries), "paragraph": grounds.paragraph}


def cause(code: str, party: str | None = None, entries: Sequence[Entry] = ()) -> Json:
    """A cause of something undecided, to a party's charge where there is one."""
    found: Json = {"code": code}
    if party is not None:
        found["party"] = party
    if entries:
        found["entries"] = names(entries)
    return found


def canonical(value: object) -> bytes:
    """The one JSON form of a value."""
    return _CANONICAL.encode(value).encode("utf-8")


class Digest:
    """Digest over a set of lines that grows and shrinks, whatever the order: the sum of their
    SHA-256 hashes as numbers, modulo 2^256.
    """

    __slots__ = ("count", "total")

    def __init__(self) -> None:
        self.count = 0
        self.total = 0

    def add(self, line: object) -> None:
        """One line more."""
        self.count += 1
        self.total = (self.total + number_of(line)) % _WRAP

    def put(self, number: int) -> None:
        """One line more, by its number."""
        self.count += 1
        self.total = (self.total + number) % _WRAP

    def take_out(self, number: int) -> None:
        """One line less, by its number. Raises OurFault("digest-of-nothing")."""
        if self.count == 0:
            raise OurFault("digest-of-nothing")
        self.count -= 1
        self.total = (self.total - number) % _WRAP

    def copy(self) -> Digest:
        """The same set, to grow apart."""
        found = Digest()
        found.count, found.total = self.count, self.total
        return found

    def drop(self, line: object) -> None:
        """A line that was added before is no longer of the set."""
        if self.count == 0:
            raise OurFault("digest-of-nothing")
        self.count -= 1
        self.total = (self.total - number_of(line)) % _WRAP

    def value(self) -> Json:
        """`{"count": n, "digest": hex}`."""
        return {"count": self.count, "digest": self.total.to_bytes(_DIGEST_BYTES, "big").hex()}


def number_of(line: object) -> int:
    """SHA-256 of the one form of a line, as a number."""
    return int.from_bytes(hashlib.sha256(canonical(line)).digest(), "big")

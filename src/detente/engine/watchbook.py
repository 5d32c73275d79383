"""The part of the house register that tells of the watch: who had it, what was handed over, the
shift log, standing items, and whom to wake (spec/house.md, B8 to B11).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from detente.core import limits, shape
from detente.core.crypto.types import Hash
from detente.core.encoding import Value
from detente.core.notification import PERSON, Opening
from detente.engine.registers import Held

# House types and their fields from 16 up: spec/house.md, B3.
WATCH_TAKEN: Final = "watch-taken"
WATCH_HANDED_OVER: Final = "watch-handed-over"
WATCH_POSTPONED: Final = "watch-postponed"
ROSTER_SET: Final = "roster-set"
LOG_ENTRY: Final = "log-entry"
LOG_STRUCK: Final = "log-struck"
STANDING_OPENED: Final = "standing-opened"
STANDING_CLOSED: Final = "standing-closed"

# What a desk check looks at, in the order of its array, and what it may find.
DESK: Final = ("sound", "clock", "printer", "phone", "paper")
FOUND: Final = ("tested", "failed", "not-tested")

_TEXT_BYTES_MAX: Final = 4 * limits.REASON_CHARS_MAX
_NAME_BYTES_MAX: Final = 4 * limits.NAME_CHARS_MAX


@dataclass(frozen=True, slots=True)
class HandOver:
    """The outgoing officer's signed act: what was told to whom."""

    leaf: Hash
    person: str
    to: str
    at: int
    told: tuple[str, ...]  # ids of items (watch.py)
    note: str
    check: Mapping[str, str]  # of each thing of DESK one of FOUND


@dataclass(frozen=True, slots=True)
class Taken:
    """The act with which a watch begins. `handover` is None where it was taken alone; then `before`
    names who had it and did not sign, None where nobody had it.
    """

    leaf: Hash
    person: str
    at: int
    before: str | None
    handover: HandOver | None
    heard: tuple[str, ...]
    reason: str
    check: Mapping[str, str]  # empty where none was made
    ended: tuple[Hash, ...]  # leaves whose claims ended

    @property
    def emergency(self) -> bool:
        """Whether somebody had the watch and did not sign."""
        return self.before is not None and self.handover is None


@dataclass(frozen=True, slots=True)
class Postponed:
    """A hand-over that was put off."""

    person: str
    at: int
    reason: str
    until: int | None


@dataclass(frozen=True, slots=True)
class Struck:
    """Who struck an entry of the log or closed a standing item, and why."""

    person: str
    at: int
    reason: str


@dataclass(frozen=True, slots=True)
class Written:
    """An entry of the shift log, or a standing item; `ended` once it was struck or closed.

    `about` is when it happened and `page` where it stands on paper, for a late entry.
    """

    leaf: Hash
    person: str
    at: int
    text: str
    serial: str
    about: int | None = None
    page: str = ""
    ended: Struck | None = None


@dataclass(frozen=True, slots=True)
class Rostered:
    """Somebody to be woken, and by which way (empty: by people only)."""

    person: str
    way: str


@dataclass(slots=True)
class WatchBook:
    """What the house register says of the watch up to its last entry."""

    taken: Taken | None = None  # the last
    handed_over: HandOver | None = None  # the one that waits for the other's act
    postponed: Postponed | None = None  # the last since the watch was taken
    roster: tuple[Rostered, ...] = ()
    log: dict[Hash, Written] = field(default_factory=dict)
    standing: dict[Hash, Written] = field(default_factory=dict)

    def take(self, held: Held, opening: Opening) -> None:
        """Apply one entry; those that are not of the watch change nothing. Raises TheirFault."""
        reader = _READERS.get(opening.header.type)
        if reader is not None:
            reader(self, held.leaf_hash, opening)

    def _took(self, leaf: Hash, opening: Opening) -> None:
        self.taken = read_taken(leaf, opening, self.handed_over)
        self.handed_over = self.postponed = None

    def _hands_over(self, leaf: Hash, opening: Opening) -> None:
        self.handed_over = read_handover(leaf, opening)

    def _postpones(self, _: Hash, opening: Opening) -> None:
        self.postponed = read_postponed(opening)
        self.handed_over = None

    def _sets_roster(self, _: Hash, opening: Opening) -> None:
        self.roster = read_roster(opening)

    def _writes(self, leaf: Hash, opening: Opening) -> None:
        self.log[leaf] = read_written(leaf, opening)

    def _opens(self, leaf: Hash, opening: Opening) -> None:
        self.standing[leaf] = read_written(leaf, opening)

    def _strikes(self, _: Hash, opening: Opening) -> None:
        _end(self.log, opening)

    def _closes(self, _: Hash, opening: Opening) -> None:
        _end(self.standing, opening)


_READERS: Final[Mapping[str, Callable[[WatchBook, Hash, Opening], None]]] = {
    WATCH_TAKEN: WatchBook._took,
    WATCH_HANDED_OVER: WatchBook._hands_over,
    WATCH_POSTPONED: WatchBook._postpones,
    ROSTER_SET: WatchBook._sets_roster,
    LOG_ENTRY: WatchBook._writes,
    LOG_STRUCK: WatchBook._strikes,
    STANDING_OPENED: WatchBook._opens,
    STANDING_CLOSED: WatchBook._closes,
}
TYPES: Final = frozenset(_READERS)


def read_taken(leaf: Hash, opening: Opening, pending: HandOver | None) -> Taken:
    """A `watch-taken`; `pending` is the hand-over that waited. Raises TheirFault("bad-shape")."""
    answers = opening.get(17)
    check = opening.get(20)
    return Taken(
        leaf, _person(opening), opening.header.claimed, opening.text(16),
        None if answers is None or pending is None or pending.leaf != answers else pending,
        _ids(opening, 18), opening.text(19) or "", {} if check is None else _check(opening, 20),
        tuple(_hash(one) for one in _array(opening, 21)),
    )  # fmt: skip


def read_handover(leaf: Hash, opening: Opening) -> HandOver:
    """A `watch-handed-over`. Raises TheirFault("bad-shape")."""
    return HandOver(
        leaf, _person(opening), _text(opening, 16), opening.header.claimed, _ids(opening, 17),
        _text(opening, 18), _check(opening, 19),
    )  # fmt: skip


def read_postponed(opening: Opening) -> Postponed:
    """A `watch-postponed`. Raises TheirFault("bad-shape")."""
    until = opening.get(17)
    return Postponed(
        _person(opening), opening.header.claimed, _text(opening, 16),
        None if until is None else shape.uint(until, "until"),
    )  # fmt: skip


def read_roster(opening: Opening) -> tuple[Rostered, ...]:
    """A `roster-set`. Raises TheirFault("bad-shape")."""
    found = []
    for row in _array(opening, 16):
        person, way = shape.exactly(row, "roster", 2)
        named = "" if way == "" else shape.text(way, "way", _NAME_BYTES_MAX)
        found.append(Rostered(shape.text(person, "roster", _NAME_BYTES_MAX), named))
    return tuple(found)


def read_written(leaf: Hash, opening: Opening) -> Written:
    """A `log-entry` or `standing-opened`. Raises TheirFault("bad-shape")."""
    about = opening.get(18)
    return Written(
        leaf, _person(opening), opening.header.claimed, _text(opening, 16), opening.text(17) or "",
        None if about is None else shape.uint(about, "late entry"), opening.text(19) or "",
    )  # fmt: skip


def _end(written: dict[Hash, Written], opening: Opening) -> None:
    """Strike or close once; what was struck stays as it was first."""
    leaf = _hash(opening.get(16))
    found = written.get(leaf)
    if found is not None and found.ended is None:
        ended = Struck(_person(opening), opening.header.claimed, _text(opening, 17))
        written[leaf] = replace(found, ended=ended)


def _person(opening: Opening) -> str:
    return opening.text(PERSON) or ""


def _text(opening: Opening, number: int) -> str:
    return shape.text(opening.get(number), "watch entry", _TEXT_BYTES_MAX)


def _hash(value: object) -> Hash:
    found = value if isinstance(value, bytes) else None
    return Hash(shape.octets(found, "watch entry", 32))


def _array(opening: Opening, number: int) -> list[Value]:
    value = opening.get(number)
    found = () if value is None else value
    return list(shape.array(found, "watch entry", 0, limits.WATCH_ITEMS_MAX))


def _ids(opening: Opening, number: int) -> tuple[str, ...]:
    return tuple(shape.text(one, "item", _NAME_BYTES_MAX) for one in _array(opening, number))


def _check(opening: Opening, number: int) -> Mapping[str, str]:
    said = shape.exactly(opening.get(number), "desk check", len(DESK))
    return {
        thing: shape.text(word, "desk check", 32) for thing, word in zip(DESK, said, strict=True)
    }

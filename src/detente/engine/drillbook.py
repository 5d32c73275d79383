"""The part of the house register that tells of routine contacts and of drills: the hours that were
set, what was planned, run and called off (spec/house.md, B12 and B13).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from detente.core import limits, shape
from detente.core.crypto.types import Hash
from detente.core.notification import PERSON, Opening
from detente.engine.registers import Held
from detente.engine.watchbook import Struck

# House types and their fields from 16 up: spec/house.md, B3.
HOURS_SET: Final = "contact-hours-set"
DRILL_PLANNED: Final = "drill-planned"
DRILL_RUN: Final = "drill-run"
DRILL_CALLED_OFF: Final = "drill-called-off"

_TEXT_BYTES_MAX: Final = 4 * limits.REASON_CHARS_MAX


@dataclass(frozen=True, slots=True)
class Hours:
    """Routine contacts with one peer from `at` on, until the next setting; minutes of the day in
    UTC, rising. Empty: none from then on.
    """

    at: int
    person: str
    minutes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Ran:
    """When and by whom a drill was run, and the leaf hash of the message that was sent."""

    at: int
    person: str
    message: Hash


@dataclass(frozen=True, slots=True)
class Plan:
    """One drill: a message of an exercise that asks a person at `peer` to acknowledge it.

    `at` is the instant it was planned for, `limit_s` the time there is from their receipt. Open
    until it was run or called off.
    """

    leaf: Hash
    person: str
    written: int
    peer: Hash
    at: int
    limit_s: int
    text: str
    language: str
    ran: Ran | None = None
    off: Struck | None = None

    @property
    def open(self) -> bool:
        """Whether it is still to be run."""
        return self.ran is None and self.off is None


@dataclass(slots=True)
class DrillBook:
    """What the house register says of both up to its last entry, in its order."""

    hours: dict[Hash, list[Hours]] = field(default_factory=dict)  # of each peer
    plans: dict[Hash, Plan] = field(default_factory=dict)

    def take(self, held: Held, opening: Opening) -> None:
        """Apply one entry; any other changes nothing. Raises TheirFault."""
        reader = _READERS.get(opening.header.type)
        if reader is not None:
            reader(self, held.leaf_hash, opening)

    def _sets_hours(self, _: Hash, opening: Opening) -> None:
        peer, found = read_hours(opening)
        self.hours.setdefault(peer, []).append(found)

    def _plans(self, leaf: Hash, opening: Opening) -> None:
        self.plans[leaf] = read_plan(leaf, opening)

    def _runs(self, _: Hash, opening: Opening) -> None:
        found = self._open(opening)
        if found is not None:
            ran = Ran(opening.header.claimed, _person(opening), _hash(opening, 18))
            self.plans[found.leaf] = replace(found, ran=ran)

    def _calls_off(self, _: Hash, opening: Opening) -> None:
        found = self._open(opening)
        if found is not None:
            off = Struck(_person(opening), opening.header.claimed, _text(opening, 17))
            self.plans[found.leaf] = replace(found, off=off)

    def _open(self, opening: Opening) -> Plan | None:
        """A drill is run or called off once; what comes after changes nothing."""
        found = self.plans.get(_hash(opening, 16))
        return found if found is not None and found.open else None


_READERS: Final[Mapping[str, Callable[[DrillBook, Hash, Opening], None]]] = {
    HOURS_SET: DrillBook._sets_hours,
    DRILL_PLANNED: DrillBook._plans,
    DRILL_RUN: DrillBook._runs,
    DRILL_CALLED_OFF: DrillBook._calls_off,
}
TYPES: Final = frozenset(_READERS)


def read_hours(opening: Opening) -> tuple[Hash, Hours]:
    """Peer and hours of a `contact-hours-set`. Raises TheirFault("bad-shape")."""
    listed = shape.array(opening.get(17), "contact hours", 0, limits.CONTACT_HOURS_MAX)
    minutes = tuple(shape.uint(one, "contact hours", 1_439) for one in listed)
    return _hash(opening, 16), Hours(opening.header.claimed, _person(opening), minutes)


def read_plan(leaf: Hash, opening: Opening) -> Plan:
    """A `drill-planned`. Raises TheirFault("bad-shape")."""
    return Plan(
        leaf, _person(opening), opening.header.claimed, _hash(opening, 16),
        shape.uint(opening.get(17), "drill"),
        shape.uint(opening.get(18), "drill", limits.DRILL_ANSWER_S_MAX),
        _text(opening, 19), _text(opening, 20),
    )  # fmt: skip


def _person(opening: Opening) -> str:
    return opening.text(PERSON) or ""


def _text(opening: Opening, number: int) -> str:
    return shape.text(opening.get(number), "drill entry", _TEXT_BYTES_MAX)


def _hash(opening: Opening, number: int) -> Hash:
    return Hash(shape.octets(opening.get(number), "drill entry", 32))

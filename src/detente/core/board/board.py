"""The board: what one agreement comes to at an instant, by the entries below its heads
(spec/board.md). Pure: equal arguments give equal bytes.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Final

from detente.core.agreement.clauses import ClauseState
from detente.core.agreement.pack import Pack
from detente.core.board.acts import Acts
from detente.core.board.arrangements_value import arrangements_value
from detente.core.board.candidates import withheld
from detente.core.board.check_lines import CheckLines
from detente.core.board.duties import Duties
from detente.core.board.event_lines import EventLines
from detente.core.board.exchanges import exchanges_value
from detente.core.board.expiring import expiring_lines
from detente.core.board.facts import Bound, Head
from detente.core.board.life import Life
from detente.core.board.life_value import life_value
from detente.core.board.lines import (
    Json,
    Line,
    line_value,
    sort_key,
)
from detente.core.board.lists import lists_value
from detente.core.board.proposals_value import Grounds, proposals_value, rights_value
from detente.core.board.record import Record
from detente.core.board.show import Digest, canonical, dated, number_of
from detente.core.board.statements import statements_value
from detente.core.board.tallies import Tallies
from detente.core.board.tally_lines import OpenOf, tally_lines
from detente.core.board.verdicts import OPEN

_VERSION: Final = 1
_DIFFERS: Final = "by-view"  # counted so where views differ


@dataclass(slots=True)
class ClauseLines:
    """Lines of one clause of one version: those to be looked at, and counts of the closed ones."""

    clause: str
    version: int
    paragraph: str
    basis: str
    force: str
    counts: dict[str, int] = field(default_factory=dict)
    digest: Digest = field(default_factory=Digest)
    lines: list[dict[str, Json]] = field(default_factory=list)
    closed: list[dict[str, Json]] = field(default_factory=list)
    none: tuple[str, ...] = ()  # occurrences of a series that do not exist
    recall: Callable[[], list[dict[str, Json]]] | None = None  # closed lines that are not kept

    def take(self, line: Line, bound: Bound) -> int:
        """Count a line, and keep it, a closed one only where nothing recalls it. The number of a
        closed one in the digest, 0 of any other.
        """
        value = line_value(line, bound)
        verdict = line.verdict or _DIFFERS
        self.counts[verdict] = self.counts.get(verdict, 0) + 1
        if not line.closed:
            self.lines.append(value)
            return 0
        number = number_of(value)
        self.digest.put(number)
        if self.recall is None:
            self.closed.append(value)
        return number

    def value(self) -> dict[str, Json]:
        """As JSON."""
        found: dict[str, Json] = {
            "clause": self.clause,
            "version": self.version,
            "paragraph": self.paragraph,
            "basis": self.basis,
            "force": self.force,
            "counts": dict(sorted(self.counts.items())),
            "closed": self.digest.value(),
            "lines": [*sorted(self.lines, key=sort_key)],
        }
        if self.none:
            found["none"] = list(self.none)
        return found


@dataclass(slots=True)
class Board:
    """What `evaluate` found. `sections` are the parts of the JSON by name; lines are apart."""

    sections: Mapping[str, Json]
    clauses: Sequence[ClauseLines]

    def value(self) -> dict[str, Json]:
        """One JSON object: no home, no language, no clock of this machine."""
        return {**self.sections, "duties": [one.value() for one in self.clauses]}

    def encode(self) -> bytes:
        """Its one byte form."""
        return canonical(self.value())

    def hash(self) -> str:
        """SHA-256 of the byte form, in hex: what agreed minutes can quote."""
        return hashlib.sha256(self.encode()).hexdigest()

    def all_lines(self, clause: str) -> list[dict[str, Json]]:
        """All lines of a clause, the closed ones too, in the order of a board."""
        found: list[dict[str, Json]] = []
        for one in self.clauses:
            if one.clause == clause:
                found += one.lines
                found += one.closed
                found += one.recall() if one.recall is not None else []
        return sorted(found, key=sort_key)


def evaluate(bound: Bound, record: Record, heads: Sequence[Head], as_of: int) -> Board:
    """The board of an instant. `record` holds all entries below the heads."""
    acts = Acts(bound, record)
    life = Life(bound, record)
    versions = []
    for pack in [bound.pack, *later_versions(bound)]:
        duties = Duties(acts, pack, life, heads)
        duties.index()
        versions.append(duties)
    clauses: list[ClauseLines] = []
    for duties in versions:
        clauses += lines_of(duties, as_of)
    tallies = Tallies(bound, record, life)
    tallies.take_all()
    tallies.know(heads)
    checks = [CheckLines(acts, duties.pack) for duties in versions]
    for one in checks:
        one.begin()
    sections = {
        **header(bound, record, heads, as_of),
        **parts(
            [EventLines(duties.events) for duties in versions],
            tallies,
            as_of,
            partial(open_count, clauses, bound),
            partial(reached, versions),
        ),
        "checks": judged(checks, as_of, withheld(acts, heads)),
    }
    return Board(sections, shown_clauses(clauses, bound))


def shown_clauses(clauses: Sequence[ClauseLines], bound: Bound) -> list[ClauseLines]:
    """Clauses of the founding version, and those of later ones under which something fell."""
    first = bound.pack.agreement.version
    return [one for one in clauses if one.counts or one.version == first]


def later_versions(bound: Bound) -> list[Pack]:
    """Later versions that the reader holds, in order of their numbers."""
    packs = [pack for digest, pack in bound.versions.items() if digest != bound.pack.hash]
    return sorted(packs, key=lambda pack: (pack.agreement.version, pack.hash))


def empty_clauses(duties: Duties) -> dict[str, ClauseLines]:
    """A place for the lines of each duty of a version, in the order of the pack."""
    pack = duties.pack
    return {
        duty.id: ClauseLines(
            duty.id,
            pack.agreement.version,
            duty.grounds.paragraph,
            duty.grounds.basis.value,
            duty.force,
        )
        for duty in pack.clauses.duties.values()
    }


def lines_of(duties: Duties, as_of: int) -> list[ClauseLines]:
    """All lines of one version, by clause."""
    found = empty_clauses(duties)
    bound = duties.acts.bound
    for one in duties.all(as_of):
        line = duties.line(one, as_of)
        if line is not None:
            found[one.duty.id].take(line, bound)
    for name, keys in duties.instances.none.items():
        found[name].none = tuple(sorted(keys))
    return list(found.values())


def header(bound: Bound, record: Record, heads: Sequence[Head], as_of: int) -> dict[str, Json]:
    """What a board was computed from."""
    ordered = sorted(heads, key=lambda head: (head.seat, head.epoch))
    return {
        "board": _VERSION,
        "agreement": bound.id,
        "pack": {
            "id": bound.pack.agreement.id,
            "version": bound.pack.agreement.version,
            "hash": bound.pack.hash.hex(),
        },
        "mark": bound.mark.name.lower(),
        "as_of": dated(as_of),
        "heads": [
            {
                "party": bound.seats[head.seat],
                "epoch": head.epoch_id.hex(),
                "size": head.size,
                "root": head.root.hex(),
            }
            for head in ordered
        ],
        "openings": openings(bound, record),
    }


def openings(bound: Bound, record: Record) -> dict[str, Json]:
    """Which entries below the heads cannot be opened: how many of each party, and a digest over
    their places, 1 byte of seat, 4 of epoch and 8 of index each.
    """
    hashed = hashlib.sha256()
    closed: dict[str, Json] = {}
    for seat, line in enumerate(record.lines):
        for position in line.unread:
            place = line.entries[position].place
            hashed.update(bytes([seat]) + place.epoch.to_bytes(4, "big"))
            hashed.update(place.index.to_bytes(8, "big"))
        if line.unread:
            closed[bound.seats[seat]] = len(line.unread)
    return {"digest": hashed.hexdigest(), "closed": closed}


def parts(
    events: Sequence[EventLines],
    tallies: Tallies,
    as_of: int,
    open_of: OpenOf,
    decided: Grounds,
) -> dict[str, Json]:
    """The sections beside the duties."""
    life = tallies.life
    bound, record = tallies.bound, tallies.record
    given = (bound, record, life, as_of)
    return {
        "life": life_value(*given),
        "arrangements": arrangements_value(*given),
        "proposals": proposals_value(*given),
        "rights": rights_value(*given, decided),
        "events": [value for one in events for value in one.values(as_of)],
        "tallies": tally_lines(tallies, as_of, open_of),
        "lists": lists_value(*given),
        "exchanges": exchanges_value(*given),
        "statements": statements_value(*given),
        "expiring": expiring_lines(tallies, as_of),
    }


def judged(checks: Sequence[CheckLines], as_of: int, unsent: Mapping[int, int]) -> list[Json]:
    """Checks of all versions (J72); `unsent` is how many entries of each party a head names that
    did not come.
    """
    return [value for one in checks for value in one.values(as_of, unsent)]


def reached(
    versions: Sequence[Duties], state: ClauseState, debtor: int, creditor: int, at: int
) -> bool | None:
    """Whether a duty between two seats was in a state at an instant: None where that cannot be
    decided.
    """
    found: set[bool | None] = {False}
    for duties in versions:
        found |= duties.reached(state, debtor, creditor, at)
    return True if True in found else None if None in found else False


def open_count(clauses: Sequence[ClauseLines], bound: Bound, clause: str, debtor: int) -> int:
    """Instances of a duty that one party owes and that are open."""
    code = bound.seats[debtor]
    return sum(
        line.get("verdict") == OPEN and line["debtor"] == code
        for one in clauses
        if one.clause == clause
        for line in one.lines
    )

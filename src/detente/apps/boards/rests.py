"""What a line of a board rests on, and which lines rest on an entry."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from detente.apps.boards import duties
from detente.apps.boards.compute import Known, plain
from detente.apps.boards.words import Facts, every_text
from detente.core.agreement.grounds import Grounds
from detente.core.board.board import Board
from detente.core.board.facts import Entry
from detente.core.board.record import NEVER
from detente.core.board.show import named, stamp

# Sections with lines by clause: name, list of lines in it, what tells lines of one clause apart.
_BY_CLAUSE = (
    ("tallies", "lines", ("party", "group", "from")),
    ("exchanges", "rounds", ("round",)),
    ("lists", "lists", ("party",)),
)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a board: its section, what it is called, its clause, its JSON."""

    section: str
    ref: str
    clause: str
    value: Facts

    def entries(self) -> list[str]:
        """Names of all entries that it names, each once, in order."""
        return list(dict.fromkeys(named_in(self.value)))


def lines_of(board: Board) -> Iterator[Line]:
    """Every line of a board that can be asked about, the closed ones too."""
    value = plain(board)
    for clause in value["duties"]:
        for one in json.loads(json.dumps(board.all_lines(clause["clause"]))):
            if one["version"] == clause["version"]:
                yield Line("duties", duties.ref(one), clause["clause"], one)
    yield Line("life", "life", "life", value["life"])
    for section, name in (("rights", "right"), ("proposals", "clause")):
        for one in value[section]:
            yield Line(section, f"{section}/{one['entry']}", one[name], one)
    for one in value["arrangements"]:
        offers = one.get("offers", ())[:1]
        yield Line("arrangements", "/".join([one["arrangement"], *offers]), one["arrangement"], one)
    for section, inner, names in _BY_CLAUSE:
        for one in value[section]:
            for line in one[inner]:
                parts = [one["clause"], *(str(line[name]) for name in names if line.get(name))]
                yield Line(section, "/".join(parts), one["clause"], line)
    for one in value["events"]:
        for line in one["lines"]:
            yield Line(
                "events", f"{one['event']}/{line['owner']}/{line['key']}", one["event"], line
            )
    for one in value["checks"]:
        for line in one["lines"]:
            yield Line("checks", f"{one['check']}/{line['entry']}", one["check"], line)


def named_in(value: Any) -> Iterator[str]:
    """Names of entries anywhere in a line, in the order in which it gives them."""
    if isinstance(value, dict):
        for key, one in value.items():
            if key in ("entry", "entries", "offers", "act", "withdrawn", "taken_back", "against"):
                listed = one if isinstance(one, list) else [one]
                yield from (name for name in listed if isinstance(name, str))
            else:
                yield from named_in(one)
    elif isinstance(value, list):
        for one in value:
            yield from named_in(one)


def grounds_of(known: Known, line: Line) -> Grounds | None:
    """Where the clause of a line comes from; None where the pack held has no such clause."""
    clauses = every_text(known.agreement).clauses
    if line.section == "life":
        life = clauses.life
        return known.agreement.pack.agreement.grounds if life is None else life.grounds
    if line.section == "proposals":
        found = clauses.arrangements.get(line.clause) or clauses.rights.get(line.clause)
        return None if found is None else found.grounds
    listed: Mapping[str, Any] = getattr(clauses, line.section)
    one = listed.get(line.clause)
    return None if one is None else one.grounds


def entries_named(known: Known, names: Sequence[str]) -> list[Entry]:
    """Entries by their serials or leaf hashes, in the order of the names. A serial that two epochs
    used names both.
    """
    wanted = set(names)
    found: dict[str, list[Entry]] = {}
    for line in known.record.lines:
        for entry in line.entries:
            if named(entry) in wanted:
                found.setdefault(named(entry), []).append(entry)
    return [entry for name in dict.fromkeys(names) for entry in found.get(name, ())]


def received(known: Known, entry: Entry) -> dict[str, str | None]:
    """When each addressee of an entry received it; None for one that has not, as far as is known
    here.
    """
    found: dict[str, str | None] = {}
    for seat, code in enumerate(known.bound.seats):
        if entry.to >> seat & 1:
            at = known.record.received(entry, seat)
            found[code] = None if at >= NEVER else stamp(at)
    return found


def told(known: Known, entry: Entry) -> dict[str, object]:
    """One entry as JSON: its name, type, times, who received it when, what it refers to."""
    record, seats = known.record, known.bound.seats
    value: dict[str, object] = {
        "entry": named(entry),
        "by": seats[entry.seat],
        "written": stamp(record.time(entry)),
        "received": received(known, entry),
    }
    content = entry.content
    if content is None:
        value["closed"] = "withheld" if entry.withheld else "sealed"
        return value
    value |= {"type": content.type, "claimed": stamp(content.claimed)}
    if content.invalid is not None:
        value["invalid"] = content.invalid
    if content.refers_to is not None:
        target = record.by_leaf.get(content.refers_to)
        value["refers_to"] = content.refers_to.hex() if target is None else named(target)
    pointing = [named(one) for one in record.pointing_at(entry.leaf)]
    if pointing:
        value["pointed_at_by"] = pointing
    return value

"""What was said in public, as a chronicle recorded it: by whom, when, from which source. Nothing
here is judged (spec/tallies.md, Y53 to Y57).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from detente.core.board.acts import Acts
from detente.core.board.facts import Bound, Entry
from detente.core.board.figures import rows_of
from detente.core.board.life import Life
from detente.core.board.record import Record
from detente.core.board.show import Json, named, names, stamp
from detente.core.encoding import Value

STATEMENT: Final = "statement"
SPEAKER: Final = 16
PARTY: Final = 17
SAID_ON: Final = 18
SAID_AT: Final = 19
KIND: Final = 20
TEXT: Final = 21
SOURCE: Final = 22
BASIS: Final = 23
ABOUT: Final = 24
FIGURES: Final = 26
PRECISION: Final = 27

_TEXTS: Final = {
    "by": SPEAKER,
    "for": PARTY,
    "kind": KIND,
    "text": TEXT,
    "source": SOURCE,
    "basis": BASIS,
    "precision": PRECISION,
}


def said(acts: Acts, entry: Entry) -> int:
    """When a statement was made: the instant it gives, else the first second of its day."""
    values = acts.standing(entry).values
    at = values.get(SAID_AT)
    return acts.instant(values.get(SAID_ON) if at is None else at)


def statements_value(bound: Bound, record: Record, life: Life, as_of: int) -> list[Json]:
    """The section `statements`: grouped by what they are about, in the order in which they were
    made.
    """
    acts = Acts(life.bound, record)
    known = [
        entry
        for entry in record.of_type((STATEMENT,))
        if acts.in_error(entry) is None and said(acts, entry) <= as_of
    ]
    known.sort(key=lambda entry: (said(acts, entry), entry.place))
    groups: dict[str, list[Json]] = {}
    for entry in known:
        about = acts.standing(entry).values.get(ABOUT)
        group = about if isinstance(about, str) else ""
        groups.setdefault(group, []).append(_line(bound, acts, entry, as_of))
    return [
        {"about": about or None, "statements": lines} for about, lines in sorted(groups.items())
    ]


def _line(bound: Bound, acts: Acts, entry: Entry, as_of: int) -> Json:
    standing = acts.standing(entry)
    values = standing.values
    found: Json = {"entry": named(entry), "recorded_by": bound.seats[entry.seat]}
    found["recorded"] = stamp(acts.record.time(entry))
    for name, n in _TEXTS.items():
        value = values.get(n)
        if isinstance(value, str):
            found[name] = value
    said_on = values.get(SAID_ON)
    found["said_on"] = said_on if isinstance(said_on, str) else None
    at = values.get(SAID_AT)
    if isinstance(at, int):
        found["said_at"] = stamp(at)
    figures = _figures(values)
    if figures:
        found["figures"] = figures
    if standing.corrections:
        found["corrected"] = names(standing.corrections)
    withdrawn = acts.withdrawn(entry)
    if withdrawn is not None and acts.record.time(withdrawn) <= as_of:
        found["withdrawn"] = stamp(acts.record.time(withdrawn))
    found |= _answers(acts, entry, as_of)
    return found


def _figures(values: Mapping[int, Value]) -> list[Json]:
    """Figures as they were given, hedges included; no rule reads them."""
    found: list[Json] = []
    for row in rows_of(values.get(FIGURES)):
        name, figure = row.get(0), row.get(1)
        if isinstance(name, str) and isinstance(figure, str):
            found.append({"name": name, "figure": figure})
    return found


def _answers(acts: Acts, entry: Entry, as_of: int) -> Json:
    """What a statement answers, which statements answer it, and which signed entries of parties
    do: a remark in public is no formal answer.
    """
    found: Json = {}
    leaf = None if entry.content is None else entry.content.refers_to
    target = None if leaf is None else acts.record.by_leaf.get(leaf)
    if target is not None:
        found["answers"] = named(target)
    remarks, formal = [], []
    for one in acts.record.pointing_at(entry.leaf):
        if one.content is None or acts.in_error(one) is not None:
            continue
        if one.content.type == STATEMENT and said(acts, one) <= as_of:
            remarks.append(one)
        elif _formal(acts, entry, one) and acts.record.time(one) <= as_of:
            formal.append(one)
    remarks.sort(key=lambda one: (said(acts, one), one.place))
    if remarks:
        found["remarked_in"] = names(remarks)
    if remarks or formal:
        found["formal_answers"] = names(formal)
    return found


def _formal(acts: Acts, entry: Entry, one: Entry) -> bool:
    """Whether an entry that cites a statement is more than a rung of its ladder."""
    kind = acts.type_of(one)
    if kind is None or one.seat == entry.seat:
        return False
    name = "" if one.content is None else one.content.type
    return name in ("answered", "declined") or kind.kind in ("answer", "act", "terms")

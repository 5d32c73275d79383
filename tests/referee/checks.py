"""Checks on messages as a board shows them (spec/board.md, J61, J62, J72)."""

from __future__ import annotations

from typing import Any

from detente.core.agreement.clauses import Check
from detente.core.agreement.pack import Pack
from detente.core.board.facts import Entry, Place
from detente.core.record.origin import Mark
from tests.referee.instances import Cause
from tests.referee.log import of
from tests.referee.value import Found, causes_value, instant, name

INSIDE, OUTSIDE, UNDECIDED = "inside", "outside", "cannot-be-decided"


def checks_value(found: Found) -> list[dict[str, Any]]:
    """J72: of the founding pack, then of every other version that is held."""
    bound, sections = found.log.bound, []
    later = [pack for pack in bound.versions.values() if pack.hash != bound.pack.hash]
    for pack in [bound.pack, *sorted(later, key=lambda one: (one.agreement.version, one.hash))]:
        for check in pack.clauses.checks.values():
            section = section_of(found, pack, check)
            if section["counts"] or pack is bound.pack:
                sections.append(section)
    return sections


def section_of(found: Found, pack: Pack, check: Check) -> dict[str, Any]:
    """One check."""
    log = found.log
    counts: dict[str, int] = {}
    lines = []
    for entry in sorted(log.all_valid(check.on), key=lambda one: (log.time(one), one.place)):
        if of(entry).pack != pack.hash or not judges(found, entry):
            continue
        outcome, causes = outcome_of(found, check, entry)
        counts[outcome] = counts.get(outcome, 0) + 1
        if outcome != INSIDE:
            lines.append(line(found, check, entry, outcome, causes))
    return {
        "check": check.id,
        "version": pack.agreement.version,
        "on": check.on,
        "outside": check.outside,
        "paragraph": check.grounds.paragraph,
        "basis": check.grounds.basis.value,
        "counts": counts,
        "lines": lines,
    }


def judges(found: Found, entry: Entry) -> bool:
    """Whether a message is judged: written by then, not in error, not taken back."""
    log, standing = found.log, found.standing
    back = standing.taken_back(entry, "cancelled", "withdrawn")
    if log.time(entry) > found.until or standing.in_error(entry):
        return False
    return all(log.time(one) > found.until for one in back)


def outcome_of(found: Found, check: Check, entry: Entry) -> tuple[str, set[Cause]]:
    """J61, J62."""
    inside = found.standing.inside(entry, check)
    if inside is True:
        return INSIDE, set()
    if inside is None:
        return UNDECIDED, {("not-stated", entry.seat, 0)}
    causes = may_have_seen(found, entry) if check.subject == "after_seeing" else set()
    return (UNDECIDED if causes else OUTSIDE), causes


def may_have_seen(found: Found, entry: Entry) -> set[Cause]:
    """J62."""
    log, author = found.log, entry.seat
    if log.bound.mark is Mark.REPLAY:
        return {("replay", -1, 0)}
    causes: set[Cause] = set()
    counted: dict[tuple[str, int], set[Place]] = {}
    upto = log.position[entry.place]
    for seat in range(log.count):
        if seat == author:
            continue
        for one in log.lines[seat]:
            if (
                one.content is None
                and log.addressed(one, author)
                and log.has_seen(author, one, entry)
            ):
                counted.setdefault((code(one), seat), set()).add(one.place)
        if not log.addressed(entry, seat):
            opened = -1
            said = [e for e in log.lines[author][:upto] if log.addressed(e, seat)]
            for at, one in enumerate(said):
                if one.content is not None:
                    opened = at
            for one in said[opened + 1 :]:
                counted.setdefault((code(one), author), set()).add(one.place)
        beyond = log.beyond(seat, log.lines[author][: upto + 1])
        if beyond:
            causes.add(("not-reached", seat, beyond))
            if log.withheld_by(seat):
                causes.add(("withheld", seat, log.withheld_by(seat)))
    return causes | {(c, seat, len(places)) for (c, seat), places in counted.items()}


def code(closed: Entry) -> str:
    """J1."""
    return "withheld" if closed.withheld else "sealed"


def line(
    found: Found, check: Check, entry: Entry, outcome: str, causes: set[Cause]
) -> dict[str, Any]:
    """A message that is not inside."""
    standing = found.standing
    corrections = standing.corrections(entry)
    refused = [
        one
        for one in standing.pointing(entry, "refused")
        if one.seat != entry.seat and not standing.in_error(one)
    ]
    made: dict[str, Any] = {
        "entry": name(entry),
        "party": found.log.bound.seats[entry.seat],
        "at": instant(found.log.time(entry)),
        "outcome": outcome,
        "why": {
            "entries": [name(one) for one in [entry, *corrections][:1] + corrections[-1:]],
            "paragraph": check.grounds.paragraph,
        },
    }
    if causes:
        made["causes"] = causes_value(found, causes)
    remarks = (["corrected"] if corrections else []) + (["refused"] if refused else [])
    if remarks:
        made["remarks"] = remarks
    return made

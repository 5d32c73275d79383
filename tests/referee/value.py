"""The parts of a board that the referee finds, as JSON values (spec/board.md, J65 to J71)."""

from __future__ import annotations

import datetime
import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from detente.core.agreement.clauses import Duty
from detente.core.board.facts import Bound, Entry, Head
from tests.referee.days import END_OF_TIME
from tests.referee.instances import Cause, Instance, Instances
from tests.referee.judge import CLOSED, UNDECIDED, Judge, Outcome
from tests.referee.life import Life, Version, View
from tests.referee.log import Log, of
from tests.referee.performing import Candidate
from tests.referee.standing import Standing

CODES = (
    "not-receipted", "withheld", "clock", "short", "divergent", "imprecise", "one-sided", "crossed",
    "calendar", "sealed", "replay", "not-reached", "near-line",
    "not-stated",
)  # fmt: skip


@dataclass
class Found:
    """All that one evaluation is made of."""

    log: Log
    standing: Standing
    life: Life
    instances: Instances
    judge: Judge
    until: int


def look(bound: Bound, entries: Iterable[Entry], heads: Sequence[Head], as_of: int) -> Found:
    """Put an evaluation together."""
    log = Log(bound, entries, heads)
    standing = Standing(log)
    life = Life(log, standing)
    instances = Instances(log, standing, life, as_of)
    return Found(log, standing, life, instances, Judge(instances), as_of)


def instant(at: int | None) -> str | None:
    """J65."""
    if at is None or at >= END_OF_TIME:
        return None
    made = datetime.datetime.fromtimestamp(at, datetime.UTC)
    return made.strftime("%Y-%m-%dT%H:%M:%SZ")


def name(entry: Entry) -> str:
    """An entry by its serial, else by its leaf."""
    return (entry.content and entry.content.serial) or entry.leaf.hex()


def encoded(value: object) -> bytes:
    """J65."""
    made = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return made.encode()


def causes_value(found: Found, causes: Iterable[Cause]) -> list[dict[str, Any]]:
    """J66."""
    lines = []
    for code, seat, number in sorted(causes, key=lambda c: (CODES.index(c[0]), c[1], c[2])):
        line: dict[str, Any] = {"code": code}
        if seat >= 0:
            line["party"] = found.log.bound.seats[seat]
        if number:
            line["entries"] = number
        lines.append(line)
    return lines


class Lines:
    """Lines of the duties."""

    def __init__(self, found: Found) -> None:
        self.found = found
        self.seats = found.log.bound.seats

    def all(self, duty: Duty, version: Version) -> list[dict[str, Any]]:
        """Every line of a duty, in order."""
        by_key: dict[tuple[int, tuple[int, ...], str], list[tuple[View, Instance, Outcome]]] = {}
        for view in self.found.life.views:
            for one, outcome in self.found.judge.outcomes(duty, version, view):
                key = (one.debtor, one.creditors, one.key)
                by_key.setdefault(key, []).append((view, one, outcome))
        lines = [self.line(these) for these in by_key.values()]
        return sorted(lines, key=line_order)

    def line(self, these: list[tuple[View, Instance, Outcome]]) -> dict[str, Any]:
        """J66."""
        _, one, first = these[0]
        line: dict[str, Any] = {
            "clause": one.duty.id,
            "version": one.version.pack.agreement.version,
            "debtor": self.seats[one.debtor],
            "creditor": " ".join(self.seats[seat] for seat in one.creditors),
            "key": one.key,
            "due": instant(first.due - 1),
        }
        if first.opens is not None:
            line["opens"] = instant(first.opens)
        if first.latest is not None:
            line["due_latest"] = instant(first.latest - 1)
        beside = self.remarks(one, first)
        groups: list[tuple[list[str], Outcome]] = []
        for view, _, outcome in these:
            parties = [self.seats[seat] for seat in view.parties]
            for held, other in groups:
                if alike(other) == alike(outcome):
                    held.extend(parties)
                    break
            else:
                groups.append((parties, outcome))
        complete = len(these) == len(self.found.life.views)
        if len(groups) == 1 and complete:
            line |= self.verdict(first)
            beside |= first.remarks
        else:
            line["views"] = [
                {
                    "parties": sorted(parties, key=self.seats.index),
                    "due": instant(outcome.due - 1),
                    **self.verdict(outcome),
                    **({"remarks": sorted(outcome.remarks)} if outcome.remarks else {}),
                }
                for parties, outcome in groups
            ]
        if beside:
            line["remarks"] = sorted(beside)
        clocks = self.clocks(one, first)
        if clocks:
            line["clocks_s"] = clocks
        if line.get("verdict") not in CLOSED:
            line["reach"] = self.reach(one)
        paragraph = one.duty.grounds.paragraph
        entries = self.why(one, [o for _, _, o in these])
        named = list(dict.fromkeys(name(entry) for entry in entries))
        line["why"] = {"entries": named, "paragraph": paragraph}
        proofs = [of(entry).elsewhere for entry in entries if entry.content is not None]
        if any(proofs):
            line["why"]["elsewhere"] = sorted({p.founding for p in proofs if p is not None})
        return line

    def reach(self, one: Instance) -> str | None:
        """J66."""
        return instant(max(self.found.log.reach(s) for s in (one.debtor, *one.creditors)))

    def verdict(self, outcome: Outcome) -> dict[str, Any]:
        """The keys of a verdict."""
        line: dict[str, Any] = {"verdict": outcome.verdict}
        if outcome.verdict == UNDECIDED:
            line["alternatives"] = sorted(outcome.alternatives)
        elif instant(outcome.at) is not None:
            line["at"] = instant(outcome.at)
        if outcome.causes:
            line["causes"] = causes_value(self.found, outcome.causes)
        if outcome.verdict == "discharged":
            line["by"] = outcome.by
        return line

    def cover(self, one: Instance, candidate: Candidate) -> Entry | None:
        """The entry of the first creditor that first covers what a candidate is given by."""
        if candidate.elsewhere or one.duty.counted != "received":
            return None
        return self.found.log.first_cover(candidate.given, one.creditors[0])

    def clocks(self, one: Instance, outcome: Outcome) -> int:
        """`clocks_s`."""
        p, log = outcome.performed, self.found.log
        cover = None if p is None else self.cover(one, p)
        if p is None or cover is None or log.time(cover) > p.high:
            return 0
        return max(0, of(p.given).claimed - of(cover).claimed)

    def remarks(self, one: Instance, outcome: Outcome) -> set[str]:
        """J68."""
        found, until, standing = set(), self.found.until, self.found.standing
        p = outcome.performed
        if p is not None:
            others = [c for c in outcome.candidates if c.message != p.message and c.high <= until]
            if others:
                found.add("also-given")
            corrections = standing.corrections(p.message)
            if corrections:
                anew = standing.given_by(p.message) in corrections
                found.add("given-anew" if anew else "corrected")
            for entry in standing.pointing(p.message, "refused"):
                if entry.seat != p.message.seat and not standing.in_error(entry):
                    found.add("refused")
        performing = self.found.judge.performing
        if any(performing.refused_by(one, c.message) for c in performing.given_elsewhere(one)):
            found.add("refused")
        if one.trigger is not None:
            for kind in ("declined", "deferred", "standby-until"):
                for entry in standing.pointing(one.trigger, kind):
                    sent = entry.seat == one.debtor and not standing.in_error(entry)
                    if sent and kind not in one.duty.sends:
                        found.add(kind)
        if one.event is not None and outcome.by != "event-cancelled":
            number = one.version.pack.agreement.version
            events = self.found.instances.events[number, one.event.clause]
            towards = [s for s in (one.debtor, *one.creditors) if s != one.event.owner]
            cancelled = events.cancelled(one.event.owner, one.event.key, towards[0])
            if cancelled is not None and cancelled[0] <= until:
                found.add("event-cancelled")
        if self.clocks(one, outcome):
            found.add("clocks-disagree")
        return found

    def why(self, one: Instance, outcomes: list[Outcome]) -> list[Entry]:
        """The entries on which a line rests."""
        log, entries = self.found.log, []
        if one.trigger is not None:
            entries.append(one.trigger)
        elif one.event is not None:
            number = one.version.pack.agreement.version
            events = self.found.instances.events[number, one.event.clause]
            entries += events.messages(one.event.owner, one.event.key)
        for outcome in outcomes:
            shown = [outcome.performed] if outcome.performed else []
            if outcome.verdict == UNDECIDED and not shown:
                shown = list(outcome.candidates)
            for candidate in shown:
                entries += [candidate.message, candidate.given]
                cover = self.cover(one, candidate)
                if cover is not None and log.time(cover) <= candidate.high:
                    entries.append(cover)
            if outcome.act is not None:
                entries.append(outcome.act)
        return entries


def alike(outcome: Outcome) -> tuple[object, ...]:
    """J60: what makes two views come to the same."""
    return (
        outcome.verdict,
        outcome.alternatives,
        outcome.at,
        outcome.by,
        outcome.causes,
        outcome.remarks,
        outcome.due,
        outcome.performed,
        outcome.act,
    )


def line_order(line: dict[str, Any]) -> tuple[object, ...]:
    """J66."""
    due = line["due"]
    keys = ("clause", "debtor", "creditor", "key", "version")
    return (due is None, due or "", *(str(line[key]) for key in keys))


def duties_value(found: Found) -> list[dict[str, Any]]:
    """J67."""
    sections, lines = [], Lines(found)
    for version in found.life.packs():
        number = version.pack.agreement.version
        for duty in version.pack.clauses.duties.values():
            every = lines.all(duty, version)
            if not every and version is not found.life.versions[0]:
                continue
            sections.append(section(found, duty, number, every))
    return sections


def section(found: Found, duty: Duty, number: int, every: list[dict[str, Any]]) -> dict[str, Any]:
    """One clause of J67."""
    counts: dict[str, int] = {}
    closed = []
    for line in every:
        verdict = line.get("verdict", "by-view")
        counts[verdict] = counts.get(verdict, 0) + 1
        if verdict in CLOSED:
            closed.append(line)
    total = sum(int.from_bytes(hashlib.sha256(encoded(one)).digest(), "big") for one in closed)
    value: dict[str, Any] = {
        "clause": duty.id,
        "version": number,
        "paragraph": duty.grounds.paragraph,
        "basis": duty.grounds.basis.value,
        "force": duty.force,
        "counts": counts,
        "closed": {"count": len(closed), "digest": f"{total % 2**256:064x}"},
        "lines": [line for line in every if line not in closed],
    }
    none = found.instances.none.get((number, duty.id))
    if none:
        value["none"] = sorted(none)
    return value


def openings_value(log: Log) -> dict[str, Any]:
    """J65."""
    digest = hashlib.sha256()
    closed: dict[str, int] = {}
    for seat, line in enumerate(log.lines):
        for entry in line:
            if entry.content is None:
                place = entry.place
                digest.update(
                    place.seat.to_bytes(1, "big")
                    + place.epoch.to_bytes(4, "big")
                    + place.index.to_bytes(8, "big")
                )
                code = log.bound.seats[seat]
                closed[code] = closed.get(code, 0) + 1
    return {"digest": digest.hexdigest(), "closed": closed}


def events_value(found: Found) -> list[dict[str, Any]]:
    """J71."""
    return [
        events_section(found, version, clause_id)
        for version in found.life.packs()
        for clause_id in version.pack.clauses.events
    ]


def events_section(found: Found, version: Version, clause: str) -> dict[str, Any]:
    """The events of one clause."""
    number, until, log = version.pack.agreement.version, found.until, found.log
    events = found.instances.events[number, clause]
    counts: dict[str, int] = {}
    lines = []
    for owner, key in events.all():
        occurred = events.occurred(owner, key, until)
        used, alleged = events.used(owner, key, until), events.alleged(owner, key, until)
        told = [
            one.entry
            for one in events.told
            if (one.owner, one.key) == (owner, key)
            and of(one.entry).type == events.clause.cancelled
            and not found.standing.in_error(one.entry)
            and log.time(one.entry) <= until
        ]
        towards_owner = events.cancelled(owner, key, owner)
        if told or (towards_owner is not None and towards_owner[0] <= until):
            state = "cancelled"
        elif occurred is not None:
            state = "occurred"
        elif used is not None:
            state = "planned"
        elif alleged:
            state = "alleged"
        else:
            continue
        counts[state] = counts.get(state, 0) + 1
        statements = []
        if used is not None:
            kind = "occurred" if occurred is not None else "planned"
            statements.append((log.bound.seats[owner], kind, used))
        statements += [(log.bound.seats[s.entry.seat], "alleged", s) for s in alleged]
        times = [s.value for _, _, s in statements]
        differ = len({repr(t) for t in times}) > 1
        ahead = any(found.log.days.first(t) > until for t in times)
        if state != "alleged" and not differ and not (state == "planned" and ahead):
            continue
        lines.append(
            {
                "owner": log.bound.seats[owner],
                "key": key,
                "state": state,
                "statements": [
                    {
                        "party": party,
                        "kind": kind,
                        "time": instant(s.value) if isinstance(s.value, int) else s.value,
                        "entry": name(s.entry),
                    }
                    for party, kind, s in statements
                ],
            }
        )
    return {"event": clause, "version": number, "counts": counts, "lines": lines}


def evaluate(
    bound: Bound, entries: Iterable[Entry], heads: Sequence[Head], as_of: int
) -> dict[str, Any]:
    """The parts of a board that the referee computes, by their keys in a board."""
    found = look(bound, entries, heads, as_of)
    return {
        "duties": duties_value(found),
        "events": events_value(found),
        "openings": openings_value(found.log),
    }

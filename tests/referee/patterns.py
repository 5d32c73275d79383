"""Which of the fifteen patterns a case is about, by what the two evaluators had to agree on."""

from __future__ import annotations

from detente.core.agreement.clauses import AnchorKind, Duty
from tests.referee.cases import Case
from tests.referee.log import of
from tests.referee.value import Found

BESIDE = {"tallies": ("7", "8", "10", "14"), "exchanges": ("9",)}


def of_duty(duty: Duty) -> set[str]:
    """Patterns of a duty that has a line."""
    found = set()
    if duty.by.anchor.kind is AnchorKind.EVENT:
        found.add("2" if duty.by.after else "1")
    if duty.by.anchor.kind is AnchorKind.RECEIPT or (duty.when and duty.when.clause):
        found.add("3")
    if duty.every is not None or duty.match is not None:
        found.add("4")
    if duty.opens is not None:
        found.add("5")
    return found


def patterns_in(one: Case, found: Found) -> set[str]:
    """Patterns of which this case has something to judge."""
    patterns: set[str] = set()
    types = {of(e).type for e in found.log.entries if found.log.valid(e)}
    for version in found.life.versions:
        clauses = version.pack.clauses
        for duty in clauses.duties.values():
            for view in found.life.views:
                if found.judge.outcomes(duty, version, view):
                    patterns |= of_duty(duty)
        if any(check.on in types for check in clauses.checks.values()):
            patterns.add("6")
        for tally in clauses.tallies.values():
            read = {row.field.message for row in tally.counts if row.field}
            read |= {row.rows.message for row in tally.counts if row.rows}
            read |= {row.messages for row in tally.counts if row.messages}
            if not read & types:
                continue
            patterns.add("10" if tally.balance else "14" if tally.per else "7")
            if tally.objection in types:
                patterns.add("8")
        if any(one_list.adds in types for one_list in clauses.lists.values()):
            patterns.add("14")
        if any(exchange.list.message in types for exchange in clauses.exchanges.values()):
            patterns.add("9")
    effects = {terms.clause.effect for terms in found.life.arrangements.all}
    if "pauses" in effects:
        patterns.add("11")
    if "amends" in effects:
        patterns.add("13")
    if found.life.acts or "brings into force" in effects:
        patterns.add("12")
    if any(
        step
        for events in found.instances.events.values()
        for step in events.told
        if events.clause.alleged and of(step.entry).type == events.clause.alleged.message
    ):
        patterns.add("15")  # fmt: skip
    return patterns

"""Phrases written from their parts: what was read must hold all that was said."""

from __future__ import annotations

from detente.core.agreement import phrases
from detente.core.agreement.clauses import Anchor, AnchorKind, Series, TimeLimit, Trigger
from detente.core.agreement.phrases import Names


def anchor_text(anchor: Anchor, names: Names) -> str:
    """The anchor as it is written."""
    if anchor.kind is AnchorKind.DATE:
        return anchor.date
    if anchor.kind is AnchorKind.EVENT:
        return anchor.name
    if anchor.kind is AnchorKind.FIELD:
        fields = {n: name for name, n in names.timed[anchor.name].items()}
        return f"{anchor.name}.{fields[anchor.n]}"
    return f"{anchor.kind.value} {anchor.name}".rstrip()


def limit_text(limit: TimeLimit, names: Names) -> str:
    """A time-limit as it is written, from its parts."""
    anchor = anchor_text(limit.anchor, names)
    if limit.amount is None:
        return f"without delay after {anchor}"
    if limit.amount.number == 0:
        return anchor
    return f"{phrases.amount_text(limit.amount)} {'after' if limit.after else 'before'} {anchor}"


def series_text(series: Series, names: Names) -> str:
    """The series as it is written, from its parts."""
    if series.calendar_year:
        return "calendar year after entry into force"
    if series.amount is None:
        return f"week on {phrases.WEEKDAYS[series.weekday or 0]}"
    first = "the first day of the month after " if series.next_month_first else ""
    return f"{phrases.amount_text(series.amount)} from {first}{anchor_text(series.anchor, names)}"


def trigger_text(trigger: Trigger) -> str:
    """The trigger as it is written."""
    if trigger.clause is not None:
        return f"{trigger.clause.clause} is {trigger.clause.state}"
    return f"each {trigger.event or trigger.message}"

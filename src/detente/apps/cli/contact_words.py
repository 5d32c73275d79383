"""Routine contacts in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from detente.apps.cli.text import at, value
from detente.engine.routine import Doubt, Kept, Month, Slot, shown_hours

_MARKS: Final[Mapping[Kept, str]] = {
    Kept.KEPT: "o",
    Kept.MISSED: "x",
    Kept.NOT_YET: ".",
    Kept.CANNOT_KNOW: "?",
}
_DOUBTS: Final[Mapping[Doubt, str]] = {
    Doubt.CAME_LATE: "they say so in time, but it came here afterwards",
    Doubt.MISSING: "something they signed, perhaps then, is not here",
}


def month_lines(found: Month) -> Iterator[str]:
    """Today in one line, then what was missed this month."""
    today = "  ".join(f"{_hour(slot)} {_MARKS[slot.state]}" for slot in found.today)
    yield today or f"{' '.join(shown_hours(found.minutes)) or 'no hours are set'}; none today"
    counts = f"kept {found.kept_count}, missed {found.missed_count}"
    doubtful = f", cannot know {found.doubtful_count}" if found.doubtful_count else ""
    yield f"this month: {counts}{doubtful}"
    for slot in found.missed:
        yield f"missed {at(slot.at)}, {_cause(slot)}"
    more = found.missed_count - len(found.missed)
    if more:
        yield f"and {more} before"


def slot_words(slot: Slot) -> str:
    """What became of one contact."""
    if slot.state is Kept.KEPT:
        who = ", ".join(value(part) for part in (slot.person, slot.post) if part)
        return f"o kept {at(slot.met)} by {who}  [{slot.serial}]"
    if slot.state is Kept.MISSED:
        return f"x MISSED, {_cause(slot)}"
    if slot.doubt is not None:
        return f"? cannot know: {_DOUBTS[slot.doubt]}"
    return f". not yet, counts until {at(slot.closes)}"


def _hour(slot: Slot) -> str:
    return at(slot.at).rpartition(" ")[2]


def _cause(slot: Slot) -> str:
    if slot.cause is None or slot.cause.cause == "unknown":
        return "cause unknown"
    note = f" ({value(slot.cause.note)})" if slot.cause.note else ""
    return f"judged {slot.cause.cause}{note}"


def month_object(found: Month) -> dict[str, object]:
    """The same for machines, for terminal and desk."""
    return {
        "hours": shown_hours(found.minutes),
        "today": [slot_object(slot) for slot in found.today],
        "missed": [slot_object(slot) for slot in found.missed],
        "missed_count": found.missed_count,
        "kept_count": found.kept_count,
        "doubtful_count": found.doubtful_count,
    }


def slot_object(slot: Slot) -> dict[str, object]:
    """One contact; `cause` null where nobody judged the silence."""
    cause = slot.cause
    return {
        "at": slot.at,
        "state": slot.state.value,
        "met": slot.met,
        "person": slot.person,
        "post": slot.post,
        "serial": slot.serial,
        "doubt": None if slot.doubt is None else slot.doubt.value,
        "closes": slot.closes,
        "cause": None
        if cause is None
        else {"cause": cause.cause, "note": cause.note, "by": cause.person, "at": cause.at},
    }

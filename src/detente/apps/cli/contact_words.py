"""Routine contacts in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from detente.apps.cli.text import at
from detente.apps.i18n.talk import Safe, joined, t
from detente.engine.routine import Kept, Month, Slot, shown_hours

# The sign that stands before the words in every language.
_MARKS: Final[Mapping[Kept, str]] = {
    Kept.KEPT: "o",
    Kept.MISSED: "x",
    Kept.NOT_YET: ".",
    Kept.CANNOT_KNOW: "?",
}


def month_lines(found: Month) -> Iterator[Safe]:
    """Today in one line, then what was missed this month."""
    today = joined((f"{_hour(slot)} {_MARKS[slot.state]}" for slot in found.today), "  ")
    hours = " ".join(shown_hours(found.minutes))
    none = t("contact--none-today", hours=hours) if hours else t("contact--no-hours")
    yield today or none
    doubtful = "-doubtful" if found.doubtful_count else ""
    kept, missed = found.kept_count, found.missed_count
    yield t(f"contact--month{doubtful}", kept=kept, missed=missed, n=found.doubtful_count)
    for slot in found.missed:
        yield t("contact--missed-at", at=at(slot.at), cause=_cause(slot))
    more = found.missed_count - len(found.missed)
    if more:
        yield t("contact--more", n=more)


def slot_words(slot: Slot) -> Safe:
    """What became of one contact."""
    if slot.state is Kept.KEPT:
        who = joined((slot.person, slot.post))
        said = t("contact--kept", at=at(slot.met), who=who, serial=slot.serial)
    elif slot.state is Kept.MISSED:
        said = t("contact--missed", cause=_cause(slot))
    elif slot.doubt is not None:
        said = t(f"contact--doubt-{slot.doubt.value}")
    else:
        said = t("contact--not-yet", at=at(slot.closes))
    return joined((_MARKS[slot.state], said), " ")


def _hour(slot: Slot) -> str:
    return at(slot.at).rpartition(" ")[2]


def _cause(slot: Slot) -> Safe:
    if slot.cause is None or slot.cause.cause == "unknown":
        return t("contact--cause-unknown")
    cause = t(f"cause--{slot.cause.cause}")
    if slot.cause.note:
        return t("contact--judged-note", cause=cause, note=slot.cause.note)
    return t("contact--judged", cause=cause)


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

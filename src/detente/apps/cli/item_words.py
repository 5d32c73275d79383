"""What is told at a hand-over, in words."""

from __future__ import annotations

from typing import Final

from detente.apps.cli.silence_words import WORDS as SILENCES
from detente.apps.cli.text import at, value
from detente.apps.cli.watch_words import name_of
from detente.apps.cli.words import mark_word
from detente.engine import handover
from detente.engine.handover import Item
from detente.engine.silence import Kind
from detente.engine.state import State

_NEEDS: Final = {
    "acknowledge": "to be acknowledged",
    "answer": "to be answered",
    "content": "its content has not come",
    "carry": "not carried yet",
    "receive": "carried, not received",
}


def item_words(state: State, item: Item) -> tuple[str, str, str]:
    """What it is, what there is to do or know, and its time; each for one cell."""
    about = " ".join(part for part in (mark_word(item.mark), item.serial) if part)
    until = "" if item.due is None else at(item.due)
    late = "LATE, was due " if item.late else "by "
    due = f"{late}{until}" if until else ""
    match item.kind:
        case handover.NEEDS:
            whose = f"{item.type} with {item.party}".strip()
            return about or "message", f"{value(whose)}: {_NEEDS.get(item.text, item.text)}", due
        case handover.CLAIMED:
            who = f"claimed by {value(item.person)}, not acknowledged"
            return about, f"{value(item.type)} with {item.party}: {who}", due
        case handover.PROMISE:
            return about, f"promise: they hear from us again ({value(item.person)})", due
        case handover.CLOCK:
            told = _NEEDS.get(item.text, item.text)
            return about, f"{value(item.type)}, {told} by {item.party}", due
        case handover.DUTY:
            return mark_word(item.mark) or "duty", f"we owe {value(item.text)}", due
        case handover.LINK:
            since = "" if item.since is None else f" since {at(item.since)}"
            return f"link {item.party}", f"{SILENCES[Kind(item.text)]}{since}", due
        case handover.DRAFT:
            return about, f"submitted by {value(item.person)}, to be released by another", due
        case handover.DRILL:
            who = name_of(state, item.person)
            return about, f"drill with {item.party}, planned by {who}: detente drill run", due
    text = f"{value(item.text)} {item.serial}".rstrip()
    return "standing", f"{text} ({name_of(state, item.person)})", f"since {at(item.since)}"


def item_object(item: Item) -> dict[str, object]:
    """One item for machines."""
    return {
        "id": item.id,
        "kind": item.kind,
        "since": item.since,
        "due": item.due,
        "late": item.late,
        "serial": item.serial,
        "type": item.type,
        "leaf": None if item.leaf is None else item.leaf.hex(),
        "party": item.party,
        "person": item.person,
        "text": item.text,
        "agreement": item.agreement,
        "mark": mark_word(item.mark).lower() or "live",
    }

"""Lines of the shift log in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from detente.apps.cli.text import at, value
from detente.apps.cli.watch_words import name_of
from detente.apps.cli.words import mark_word
from detente.engine import happenings, house, shift_log, watchbook
from detente.engine.shift_log import Line
from detente.engine.state import State

_KINDS: Final[Mapping[str, str]] = {
    shift_log.CAME: "received",
    shift_log.WENT: "signed",
    shift_log.TAKEN_ALONE: "TOOK THE WATCH ALONE",
    happenings.LINK_UP: "link up",
    happenings.LINK_DOWN: "LINK DOWN",
    happenings.WOKEN: "woken",
    happenings.NOT_WOKEN: "NOT WOKEN",
    watchbook.WATCH_TAKEN: "took the watch",
    watchbook.WATCH_HANDED_OVER: "handed over",
    watchbook.WATCH_POSTPONED: "postponed the hand-over",
    watchbook.ROSTER_SET: "set the roster",
    watchbook.LOG_ENTRY: "",
    watchbook.LOG_STRUCK: "struck",
    watchbook.STANDING_OPENED: "STANDING",
    watchbook.STANDING_CLOSED: "closed",
    house.PERSON_SET: "confirmed a change of",
    house.SUBMITTED: "submitted",
    house.RETURNED: "returned",
    house.RELEASED: "released",
    house.CLAIMED: "claimed",
    house.CONFIRMED: "confirmed the fingerprint of",
    house.SILENCE_CAUSE: "judged the silence of",
}


def line_words(state: State, line: Line) -> str:
    """One line of the log, without its time and who wrote it."""
    subject = line.subject
    if line.kind in (shift_log.TAKEN_ALONE, watchbook.WATCH_TAKEN) and subject:
        subject = f"from {name_of(state, subject)}"
    elif line.kind == watchbook.WATCH_HANDED_OVER:
        subject = f"to {name_of(state, subject)}"
    elif line.kind == shift_log.WENT:
        subject = f"by {subject}" if subject else "by this machine"
    elif line.kind in (happenings.WOKEN, happenings.NOT_WOKEN):
        subject = f"{name_of(state, subject)} by {line.party}" if line.party else subject
    kind = _KINDS.get(line.kind, line.kind)
    way = {shift_log.CAME: "from", shift_log.WENT: "to"}.get(line.kind, "")
    party = f"{way} {line.party}".strip() if line.party else ""
    words = [mark_word(line.mark), kind, line.serial, line.type, party, value(subject)]
    if line.kind in (house.CLAIMED, happenings.WOKEN, happenings.NOT_WOKEN):
        words = [kind, value(subject), line.serial]
    if line.about is not None or line.page:
        when = "" if line.about is None else f" for {at(line.about)}"
        words.insert(0, f"LATE ENTRY{when}{f', page {value(line.page)}' if line.page else ''}:")
    said = " ".join(part for part in words if part)
    text = _spoken(line)
    said = f"{said}: {text}" if said and text and line.kind not in _PLAIN else f"{said} {text}"
    if line.until is not None:
        said += f" (until {at(line.until)})"
    return said.strip()


_PLAIN: Final = frozenset({watchbook.LOG_ENTRY})


def _spoken(line: Line) -> str:
    if line.kind in (shift_log.CAME, shift_log.WENT):
        return f"late, because {value(line.text)}" if line.text else ""
    return value(line.text.replace("-", " ") if line.machine else line.text)


def struck_words(state: State, line: Line) -> str:
    """What became of a line later; empty where it stands."""
    if line.struck is None:
        return ""
    done = "closed" if line.kind == watchbook.STANDING_OPENED else "STRUCK"
    by, when = name_of(state, line.struck.person), at(line.struck.at)
    return f"{done} by {by} {when}: {value(line.struck.reason)}"


def line_object(line: Line) -> dict[str, object]:
    """One line for machines."""
    struck = line.struck
    return {
        "at": line.at,
        "kind": line.kind,
        "machine": line.machine,
        "person": line.person,
        "serial": line.serial,
        "type": line.type,
        "party": line.party,
        "subject": line.subject,
        "text": line.text,
        "about": line.about,
        "page": line.page,
        "until": line.until,
        "id": None if line.leaf is None else line.leaf.hex(),
        "mark": mark_word(line.mark).lower() or "live",
        "struck": None
        if struck is None
        else {"by": struck.person, "at": struck.at, "reason": struck.reason},
    }

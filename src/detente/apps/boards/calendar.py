"""Duties as a calendar (RFC 5545): one event a duty that is open or late, at its last second.

No clock of this machine is in it: DTSTAMP is the instant that was asked about, and a UID is the
agreement, the clause, the two parties and the key, so that a calendar knows an event again when its
date has moved.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from detente.apps.neutral import neutral

_LINE_OCTETS: Final = 75  # RFC 5545, 3.1: longer content lines are folded
_UID_HEX: Final = 32


@dataclass(frozen=True, slots=True)
class Deadline:
    """One duty with a date: where it belongs, what it says. `due` is `2026-02-05T20:00:00Z`."""

    agreement: str
    line: str
    due: str
    summary: str
    about: str
    verdict: str


def calendar(deadlines: Iterable[Deadline], as_of: str) -> str:
    """The text of an iCalendar object, lines ended by CRLF."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Detente//board//EN"]
    for one in deadlines:
        lines += _event(one, as_of)
    lines.append("END:VCALENDAR")
    return "".join(f"{folded}\r\n" for line in lines for folded in _folded(line))


def _event(one: Deadline, as_of: str) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{uid(one)}"
    yield f"DTSTAMP:{_basic(as_of)}"
    yield f"DTSTART:{_basic(one.due)}"
    yield f"SUMMARY:{_escaped(one.summary)}"
    yield f"DESCRIPTION:{_escaped(one.about)}"
    yield f"CATEGORIES:{_escaped(one.verdict)}"
    yield "TRANSP:TRANSPARENT"  # a deadline keeps nobody busy
    yield "END:VEVENT"


def uid(one: Deadline) -> str:
    """The same for the same instance of a duty, whenever and wherever the file is made."""
    digest = hashlib.sha256(f"{one.agreement} {one.line}".encode()).hexdigest()
    return f"{digest[:_UID_HEX]}@{one.agreement}"


def _basic(stamp: str) -> str:
    return stamp.replace("-", "").replace(":", "")


def _escaped(text: str) -> str:
    """A TEXT value (RFC 5545, 3.3.11); what would steer a terminal is drawn."""
    lines = (neutral(line) for line in text.split("\n"))
    escaped = "\n".join(lines).replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return escaped.replace("\n", "\\n")


def _folded(line: str) -> Iterator[str]:
    """The line in pieces of at most 75 octets, none of which breaks a character."""
    piece, room = "", _LINE_OCTETS
    for character in line:
        octets = len(character.encode())
        if octets > room:
            yield piece
            piece, room = " ", _LINE_OCTETS - 1
        piece += character
        room -= octets
    yield piece

"""Names of things in a person's language, and the small phrases that several commands share."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from detente.apps import i18n
from detente.apps.cli.text import Console, at, value
from detente.apps.i18n.languages import language
from detente.core import instants
from detente.core.agreement.builtin import BUILTIN, RESERVED_LISTS
from detente.core.agreement.explain_words import amount_id
from detente.core.agreement.pack import SCOPE_LIST, Pack, label_id
from detente.core.notification import Precedence
from detente.core.record.origin import Mark
from detente.engine.views import CANNOT_KNOW, DONE, NOT_OFFERED, Clock, Message, Rung

PRECEDENCE: Final[Mapping[Precedence, str]] = {
    Precedence.FLASH: "Z FLASH",
    Precedence.IMMEDIATE: "O IMMEDIATE",
    Precedence.PRIORITY: "P PRIORITY",
    Precedence.ROUTINE: "R ROUTINE",
}
MARK_WORDS: Final[Mapping[Mark, str]] = {
    Mark.LIVE: "live",
    Mark.EXERCISE: "exercise",
    Mark.REPLAY: "replay",
}
_BANNERS: Final = {
    Mark.EXERCISE: "EXERCISE  EXERCISE  EXERCISE: a drill, never to be taken for real",
    Mark.REPLAY: "REPLAY  REPLAY  REPLAY: public history played again, never to be taken for real",
}
_NEEDS: Final = {
    "acknowledge": "to be acknowledged",
    "answer": "to be answered",
    "content": "its content has not come",
    "carry": "not carried yet",
    "receive": "carried, not received",
}
_STATES: Final = {"recorded": "released, not carried yet"}
_LABELS: Final = i18n.catalogues()


def pack_label(pack: Pack, lang: str, *parts: str) -> str:
    """Words of a pack for an id, or of the program for its own types."""
    wanted = label_id(*parts)
    if len(parts) > 1 and parts[0] in ("message", "field", "column") and parts[1] in BUILTIN:
        return i18n.label(_LABELS, lang, wanted)
    if parts[0] == "code" and parts[1] in RESERVED_LISTS:
        return _own_code(pack, lang, parts[1], parts[2])
    return pack.label(lang, wanted)


def _own_code(pack: Pack, lang: str, code_list: str, code: str) -> str:
    """Words for a code of a builtin list; what a scope names has its own in the pack."""
    if code_list != SCOPE_LIST:
        return i18n.label(_LABELS, lang, label_id("code", code_list, code))
    wanted = pack.scope_label(code)
    if wanted == label_id(SCOPE_LIST, code):
        return i18n.label(_LABELS, lang, wanted)
    return pack.label(lang, wanted)


def own_label(lang: str, *parts: str) -> str:
    """Words of the program itself."""
    return i18n.label(_LABELS, lang, label_id(*parts))


def counted(lang: str, n: int, unit: str) -> str:
    """`5 years` in a language, from a number and a unit of a period in the singular."""
    return f"{n} {own_label(lang, *amount_id(unit, form_of(lang, n)).split('--'))}"


def form_of(lang: str, n: int) -> str:
    """Which of three forms a unit has after a number: `one`, `few`, `many`."""
    return language(lang).form(n)


def title(pack: Pack, lang: str, kind: str | None) -> str:
    """Name of a type; says so where the content is not here."""
    return "content not here" if kind is None else value(pack_label(pack, lang, "message", kind))


def stamp(console: Console, mark: Mark) -> None:
    """The line that stands first and last on everything of an exercise or a replay."""
    if mark in _BANNERS:
        console.say(console.style("warn", _BANNERS[mark]))


def mark_word(mark: Mark) -> str:
    """`EXERCISE`, `REPLAY`, or nothing for live traffic."""
    return MARK_WORDS[mark].upper() if mark else ""


def framed(
    rows: Sequence[tuple[str, ...]], marks: Sequence[Mark], head: tuple[str, ...] = ()
) -> tuple[list[tuple[str, ...]], tuple[str, ...]]:
    """Rows of several agreements, the mark first and last in each; as given where all are live."""
    if not any(marks):
        return list(rows), head
    words = [mark_word(mark) or "live" for mark in marks]
    return (
        [
            (word, *row[:-1], f"{row[-1]}  {word}".strip())
            for word, row in zip(words, rows, strict=True)
        ],
        ("MARK", *head) if head else (),
    )


def marks_counted(marks: Sequence[Mark]) -> str:
    """How many of several are no live traffic: `3 EXERCISE`; empty where all are live."""
    return ", ".join(
        f"{number} {mark_word(mark)}"
        for mark in (Mark.EXERCISE, Mark.REPLAY)
        if (number := sum(one == mark for one in marks))
    )


def clock_words(clock: Clock, now: int) -> str:
    """`ACK by 2026-11-22 14:32Z (4 m 33 s left)` and its relatives; empty where no clock runs."""
    if clock.state == "not-started":
        return "clock not started"
    if clock.due is None:
        return ""
    if clock.state in ("met", "met-late"):
        return "acknowledged in time" if clock.state == "met" else "acknowledged late"
    due = at(clock.due, seconds=True)
    if clock.state == "late":
        return f"ACK was due {due}, LATE {instants.duration(now - clock.due)}"
    return f"ACK by {due} ({instants.duration(clock.due - now)} left)"


def state_words(found: Message) -> str:
    """The state in the words of the watch."""
    return _STATES.get(found.state, found.state)


def needs_words(found: Message) -> str:
    """What a message waits for."""
    if found.needs == "acknowledge" and found.outgoing:
        return "received, to be acknowledged by them"
    if found.needs == "answer" and found.outgoing:
        return "to be answered by them"
    return _NEEDS.get(found.needs, found.state)


def rung_words(rung: Rung) -> str:
    """One rung in words, with its time and who."""
    if rung.state == NOT_OFFERED:
        return "not sent under this agreement"
    if rung.state == CANNOT_KNOW:
        return "cannot know"
    if rung.state != DONE:
        return f"not yet (they say: {rung.text})" if rung.text else "not yet"
    who = ", ".join(value(part) for part in (rung.person, rung.post) if part)
    parts = [at(rung.at, seconds=True), who, value(rung.text) if rung.text else ""]
    if rung.until is not None:
        parts.append(f"until {at(rung.until)}")
    if rung.serial:
        parts.append(f"[{rung.serial}]")
    return "  ".join(part for part in parts if part)

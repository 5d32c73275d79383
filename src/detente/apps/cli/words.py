"""Names of things in a person's language, and the small phrases that several commands share."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from detente.apps import i18n
from detente.apps.cli.text import Console, at, value
from detente.apps.i18n.languages import language
from detente.apps.i18n.talk import Safe, joined, t
from detente.core import instants
from detente.core.agreement.builtin import BUILTIN, RESERVED_LISTS
from detente.core.agreement.explain_words import amount_id
from detente.core.agreement.pack import SCOPE_LIST, Pack, label_id
from detente.core.notification import Precedence
from detente.core.record.origin import Mark
from detente.engine.views import CANNOT_KNOW, DONE, NOT_OFFERED, Clock, Message, Rung

# The letter that stands before the word in every language.
LETTERS: Final[Mapping[Precedence, str]] = {
    Precedence.FLASH: "Z",
    Precedence.IMMEDIATE: "O",
    Precedence.PRIORITY: "P",
    Precedence.ROUTINE: "R",
}
MARK_WORDS: Final[Mapping[Mark, str]] = {
    Mark.LIVE: "live",
    Mark.EXERCISE: "exercise",
    Mark.REPLAY: "replay",
}
_LABELS: Final = i18n.catalogues()


def precedence_words(precedence: Precedence) -> Safe:
    """`Z FLASH`."""
    return t(f"precedence--{precedence.name.lower()}")


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


def title(pack: Pack, lang: str, kind: str | None) -> Safe:
    """Name of a type; says so where the content is not here."""
    return t("type--absent") if kind is None else value(pack_label(pack, lang, "message", kind))


def stamp(console: Console, mark: Mark) -> None:
    """The line that stands first and last on everything of an exercise or a replay."""
    if mark:
        console.say(console.style("warn", t(f"banner--{MARK_WORDS[mark]}")))


def mark_word(mark: Mark) -> Safe:
    """`EXERCISE`, `REPLAY`, or nothing for live traffic."""
    return t(f"mark--{MARK_WORDS[mark]}") if mark else Safe("")


def framed(
    rows: Sequence[tuple[str, ...]], marks: Sequence[Mark], head: tuple[str, ...] = ()
) -> tuple[list[tuple[str, ...]], tuple[str, ...]]:
    """Rows of several agreements, the mark first and last in each; as given where all are live."""
    if not any(marks):
        return list(rows), head
    words = [mark_word(mark) or t("mark--live") for mark in marks]
    return (
        [
            (word, *row[:-1], f"{row[-1]}  {word}".strip())
            for word, row in zip(words, rows, strict=True)
        ],
        (t("mark--head"), *head) if head else (),
    )


def marks_counted(marks: Sequence[Mark]) -> Safe:
    """How many of several are no live traffic: `3 EXERCISE`; empty where all are live."""
    return joined(
        t("mark--counted", n=number, mark=mark_word(mark))
        for mark in (Mark.EXERCISE, Mark.REPLAY)
        if (number := sum(one == mark for one in marks))
    )


def clock_words(clock: Clock, now: int) -> Safe:
    """`ACK by 2026-11-22 14:32Z (4 m 33 s left)` and its relatives; empty where no clock runs."""
    if clock.due is None:
        return t("clock--not-started") if clock.state == "not-started" else Safe("")
    due, span = at(clock.due, seconds=True), instants.duration(abs(clock.due - now))
    return t(f"clock--{clock.state}", due=due, span=span)


def state_words(state: str) -> Safe:
    """The state in the words of the watch."""
    return t(f"state--{state}")


def needs_words(found: Message) -> Safe:
    """What a message waits for."""
    theirs = found.outgoing and found.needs in ("acknowledge", "answer")
    if not found.needs:
        return state_words(found.state)
    return t(f"needs--{found.needs}{'-them' if theirs else ''}")


def rung_words(rung: Rung) -> Safe:
    """One rung in words, with its time and who."""
    if rung.state == NOT_OFFERED:
        return t("rung--not-offered")
    if rung.state == CANNOT_KNOW:
        return t("rung--cannot-know")
    if rung.state != DONE:
        why = t(f"lacks--{rung.text}")
        return t("rung--not-yet-say", text=why) if rung.text else t("rung--not-yet")
    text = state_words(rung.text) if rung.step == "answered" and rung.text else rung.text
    parts: list[object] = [at(rung.at, seconds=True), joined((rung.person, rung.post)), text]
    if rung.until is not None:
        parts.append(t("rung--until", at=at(rung.until)))
    if rung.serial:
        parts.append(f"[{rung.serial}]")
    return joined(parts, "  ")

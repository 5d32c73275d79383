"""What the program says to people in their language: whole sentences, counts, dates, spans.

This is talk of the program. Facts (times, serials, figures of messages) are written alike in every
language by those who show them; here they are values, and each stands between U+2068 and U+2069, so
that it turns nothing that stands beside it.
"""

from __future__ import annotations

import datetime
import functools
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Final, TypeAlias

from detente.apps.i18n.languages import (
    FALLBACK,
    Language,
    every_language,
    files_of,
    language,
    text_of,
)
from detente.apps.i18n.plurals import OTHER
from detente.apps.i18n.sentences import Pieces, Sentence, Sentences, read_sentences
from detente.apps.neutral import neutral
from detente.core import instants

DESK: Final = "desk"  # desk.ftl, and desk-<screen>.ftl beside it
FAULTS: Final = "faults"
CLI: Final = "cli"
HELP: Final = "help"  # read only where help, or what is wrong with a command line, is printed
VERIFY: Final = "verify"
_OPEN: Final = "\u2068"  # first strong isolate
_CLOSE: Final = "\u2069"  # pop directional isolate
_MINUS: Final = "\u2212"
_DIGITS: Final = 3  # in a group
_SPANS: Final = (("day", 86_400), ("hour", 3_600), ("minute", 60), ("second", 1))

if TYPE_CHECKING:
    from decimal import Decimal
Value: TypeAlias = "str | int | Decimal"


@functools.cache
def catalogue(kind: str, lang: str) -> Sentences:
    """The sentences of all files of one kind (`desk*.ftl`) in one language, without what it lacks;
    English for a language that there is no folder for.
    """
    code = language(lang).code
    whole = Sentences(f"{code}/{kind}.ftl", "not written")
    for name in files_of(code, kind):
        found = read_sentences(f"{code}/{name}", text_of(code, name) or b"")
        whole.reviewed = found.reviewed
        whole.sentences |= found.sentences
    return whole


def desk_catalogue(lang: str) -> Sentences:
    """The sentences of the desk."""
    return catalogue(DESK, lang)


def variant(kind: str, lang: str, wanted: str, values: Mapping[str, object]) -> Pieces | None:
    """The words of a sentence of one kind of files, still to be filled; None where neither the
    language nor English has it.
    """
    spoken, sentence = _found(lambda code: catalogue(kind, code), lang, wanted)
    return None if sentence is None else sentence.variants[_chosen(spoken, sentence, values)]


def say(lang: str, wanted: str, /, **values: Value) -> str:
    """A sentence with its values; English where the language lacks it, the end of the id where
    English does: never blank.

    Numbers are written as the language writes them. A value that was not given is shown by name.
    """
    return "".join(
        _isolated(text) if is_value else text for text, is_value in pieces(lang, wanted, **values)
    )


def pieces(lang: str, wanted: str, /, **values: Value) -> Iterator[tuple[str, bool]]:
    """The same in pieces, not isolated: text, and whether it is a value (for `<bdi>` on pages)."""
    return _pieces(desk_catalogue, lang, wanted, values)


def _pieces(
    read: Callable[[str], Sentences], lang: str, wanted: str, values: Mapping[str, Value]
) -> Iterator[tuple[str, bool]]:
    spoken, sentence = _found(read, lang, wanted)
    if sentence is None:
        yield wanted.rpartition("--")[2] or wanted or "?", False
        return
    for text, is_value in sentence.variants[_chosen(spoken, sentence, values)]:
        yield (_written(spoken, text, values) if is_value else text), is_value


def number(lang: str, n: int | Decimal) -> str:
    """A number as the language writes it; digits are 0 to 9 in every language."""
    spoken = language(lang)
    size = abs(n)
    whole, point, rest = (str(size) if isinstance(size, int) else f"{size:f}").partition(".")
    groups = []
    while whole:
        whole, group = whole[:-_DIGITS], whole[-_DIGITS:]
        groups.append(group)
    text = spoken.grouping.join(reversed(groups)) + (spoken.decimal + rest if point else "")
    return f"{_MINUS}{text}" if n < 0 else text


def date(lang: str, instant: int) -> str:
    """The day of an instant in UTC, the month as a word: no order of figures can be mistaken.

    Raises OurFault("bad-instant") for what no calendar can print.
    """
    spoken = language(lang)
    day = datetime.date.fromisoformat(instants.shown(instant)[:10])
    return spoken.date.format(d=day.day, month=spoken.months[day.month - 1], y=f"{day.year:04}")


def span(lang: str, seconds: int) -> str:
    """`2 days 4 hours`: the two largest units of a length of time, nothing rounded up."""
    rest = abs(seconds)
    units = list(_SPANS)
    while len(units) > 1 and rest < units[0][1]:
        del units[0]
    parts: list[str] = []
    for name, size in units[:2]:
        count, rest = divmod(rest, size)
        if count or not parts:
            parts.append("".join(text for text, _ in pieces(lang, f"span--{name}", n=count)))
    return " ".join(parts)


def names() -> Mapping[str, str]:
    """Every language by code, named in itself."""
    return {code: one.name for code, one in every_language().items()}


def _found(
    read: Callable[[str], Sentences], lang: str, wanted: str
) -> tuple[Language, Sentence | None]:
    for code in dict.fromkeys((language(lang).code, FALLBACK)):
        known = read(code).sentences
        sentence = known.get(wanted)
        if sentence is not None and sentence.same is not None:
            sentence = known.get(sentence.same)
        if sentence is not None and sentence.same is None:
            return language(code), sentence
    return language(FALLBACK), None


def _chosen(spoken: Language, sentence: Sentence, values: Mapping[str, object]) -> str:
    """The key of the variant that fits: the value itself goes before its plural category."""
    if sentence.by is None or sentence.by not in values:
        return OTHER
    value = values[sentence.by]
    keys = [str(value)]
    if isinstance(value, int):
        keys.append(spoken.category(value))
    return next((key for key in keys if key in sentence.variants), OTHER)


def _written(spoken: Language, name: str, values: Mapping[str, Value]) -> str:
    value = values.get(name, f"${name}")
    return neutral(value) if isinstance(value, str) else number(spoken.code, value)


def _isolated(text: str) -> str:
    return f"{_OPEN}{text}{_CLOSE}"

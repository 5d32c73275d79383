"""The language in which the program speaks to whoever gave a command, and its sentences in it.

It is chosen once, where a command begins, and never guessed from the machine: `--speak`, else
DETENTE_LANGUAGE, else English. What is shown *of a message* in which languages is another choice
(`--lang`). Sentences stand in `i18n/<lang>/cli*.ftl`, those of help in `help*.ftl`, those of
`detente verify` in `verify.ftl`.
"""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextvars import ContextVar
from typing import Final

from detente.apps.i18n import speech
from detente.apps.i18n.languages import FALLBACK, codes, language
from detente.apps.neutral import isolated, neutral
from detente.core.errors import OurFault

OPTION: Final = "--speak"
VARIABLE: Final = "DETENTE_LANGUAGE"
_SHOWN_CHARS_MAX: Final = 100
_LOCALES_OF_NO_LANGUAGE: Final = ("c", "posix")
_SPOKEN: ContextVar[str] = ContextVar("_SPOKEN", default=FALLBACK)


class Safe(str):
    """Text that may be printed as it is: words of the program, or values made safe before."""

    __slots__ = ()


def value(text: object) -> Safe:
    """Any value for people: hostile characters drawn, other scripts isolated."""
    if isinstance(text, Safe):
        return text
    return Safe(isolated(neutral(str(text)), rtl=language(_SPOKEN.get()).direction == "rtl"))


def joined(parts: Iterable[object], between: str = ", ") -> Safe:
    """Values, or words of the program, one after another; those that are empty left out."""
    return Safe(between.join(value(part) for part in parts if part != ""))


def spoken() -> str:
    """Code of the language in which the program speaks now."""
    return _SPOKEN.get()


@contextlib.contextmanager
def speaking(lang: str) -> Iterator[None]:
    """Speak this language meanwhile."""
    token = _SPOKEN.set(lang)
    try:
        yield
    finally:
        _SPOKEN.reset(token)


def chosen(words: Sequence[str], environment: Mapping[str, str]) -> str:
    """The language that a command line asks for, else the environment, else English.

    Output for programs does not depend on the environment: with --json English is spoken, with
    --plain what --speak says. What the environment asks for and is not spoken stops no command:
    `not_spoken` tells of it. Raises OurFault("not-spoken") for --speak.
    """
    named = _option(words)
    if named is None:
        return _meant(_surrounding(words, environment)) or FALLBACK
    wanted = named.strip() or FALLBACK
    if wanted not in codes():
        raise OurFault("not-spoken", language=wanted[:_SHOWN_CHARS_MAX], known=known())
    return FALLBACK if "--json" in words else wanted


def not_spoken(words: Sequence[str], environment: Mapping[str, str]) -> str:
    """What the environment asks for where that counts and is not spoken; else the empty text."""
    named = "" if _option(words) is not None else _surrounding(words, environment)
    return "" if _meant(named) else named[:_SHOWN_CHARS_MAX]


def known() -> list[str]:
    """Every language that is spoken: its code, and how it names itself."""
    return [f"{code} ({language(code).name})" for code in codes()]


def _surrounding(words: Sequence[str], environment: Mapping[str, str]) -> str:
    programs = {"--json", "--plain"} & set(words)
    return "" if programs else environment.get(VARIABLE, "").strip()


def _meant(named: str) -> str:
    """The code that a language tag or the name of a locale begins with (`ar_EG.UTF-8`, `zh-CN`,
    `RU`); English for a locale of no language (`C.UTF-8`); empty where that is not spoken.
    """
    code = re.split("[-_.@]", named, maxsplit=1)[0].lower()
    if code in _LOCALES_OF_NO_LANGUAGE:
        return FALLBACK
    return code if code in codes() else ""


def _option(words: Sequence[str]) -> str | None:
    """What follows --speak; the last counts, as with every option."""
    found = None
    for at, word in enumerate(words):
        if word == "--":
            break
        if word == OPTION:
            found = words[at + 1] if at + 1 < len(words) else None
        elif word.startswith(f"{OPTION}="):
            found = word.partition("=")[2]
    return found


def t(wanted: str, /, **values: object) -> Safe:
    """A sentence in the language spoken now. Values are made safe; whole numbers, which may choose
    the words, are written as facts are: alike in every language. English where the language lacks
    it, the end of the id where English does: never blank.
    """
    return _told(speech.CLI, wanted, values)


def of_help(wanted: str, /, **values: object) -> Safe:
    """The same out of the sentences of help and of what is wrong with a command line."""
    return _told(speech.HELP, wanted, values)


def of_verdict(wanted: str, /, **values: object) -> Safe:
    """The same out of the sentences of `detente verify`."""
    return _told(speech.VERIFY, wanted, values)


def _told(kind: str, wanted: str, values: Mapping[str, object]) -> Safe:
    found = speech.variant(kind, _SPOKEN.get(), wanted, values)
    if found is None:
        return Safe(wanted.rpartition("--")[2] or wanted)
    return Safe(
        "".join(
            value(values.get(text, f"${text}")) if is_value else text for text, is_value in found
        )
    )


def has(wanted: str) -> bool:
    """Whether there is a sentence of that id."""
    return speech.variant(speech.CLI, _SPOKEN.get(), wanted, {}) is not None

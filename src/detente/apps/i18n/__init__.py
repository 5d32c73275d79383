"""Words of the program itself: one folder per language, found where it lies, no code in it.

`<lang>/words.ftl` names what every agreement has and `<lang>/board.ftl` has the words of a board,
both in the same subset of Fluent as packs. `desk*.ftl`, `faults*.ftl` and `cli*.ftl` have whole
sentences: of the desk, of every failure, and of the command line.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping
from typing import Final

from detente.apps.i18n import speech
from detente.apps.i18n.languages import FALLBACK, codes, language, text_of
from detente.apps.i18n.sentences import Sentences
from detente.core.agreement.locale import Locale, read_locale
from detente.core.agreement.pack import label_in

LANGUAGES: Final = codes()
_NOTHING: Final = b"# reviewed: not written\n"


def catalogue(lang: str) -> Locale:
    """The label file of one of LANGUAGES; English for any other."""
    return _read(lang, "words.ftl")


def board_catalogue(lang: str) -> Locale:
    """The words of a board in one of LANGUAGES; English for any other."""
    return _read(lang, "board.ftl")


def desk_catalogue(lang: str) -> Sentences:
    """The sentences of the desk in one of LANGUAGES; English for any other."""
    return speech.desk_catalogue(lang)


def _read(lang: str, name: str) -> Locale:
    """A label file; without labels where the language does not have it."""
    return read_locale(f"{language(lang).code}/{name}", text_of(lang, name) or _NOTHING)


@functools.cache
def catalogues() -> Mapping[str, Mapping[str, str]]:
    """Labels of every language, for `label`."""
    return {lang: catalogue(lang).labels for lang in LANGUAGES}


@functools.cache
def _board() -> Mapping[str, Mapping[str, str]]:
    return {lang: board_catalogue(lang).labels for lang in LANGUAGES}


def label(labels: Mapping[str, Mapping[str, str]], lang: str, wanted: str) -> str:
    """Words for an id such as `ladder--received`; never blank (English, then the end of the id)."""
    return label_in(labels, (lang, FALLBACK), wanted)


def board_label(lang: str, wanted: str) -> str:
    """Words of a board for an id such as `verdict--overdue`; never blank."""
    return label(_board(), lang, wanted)


def desk_label(lang: str, wanted: str) -> str:
    """Words of the desk for an id such as `page--due`, which has no values; never blank."""
    return speech.say(lang, wanted)

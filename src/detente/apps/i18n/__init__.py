"""Words of the program itself, label files of each language, in the same subset of Fluent as packs.

`<lang>/words.ftl` names what every agreement has; `<lang>/board.ftl` has the words of a board.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping
from importlib import resources
from typing import Final

from detente.core.agreement.locale import Locale, read_locale
from detente.core.agreement.pack import label_in

LANGUAGES: Final = ("en", "fr", "ru")
_FALLBACK: Final = "en"


def catalogue(lang: str) -> Locale:
    """The label file of one of LANGUAGES; English for any other."""
    return _read(f"{_known(lang)}/words.ftl")


def board_catalogue(lang: str) -> Locale:
    """The words of a board in one of LANGUAGES; English for any other."""
    return _read(f"{_known(lang)}/board.ftl")


def _known(lang: str) -> str:
    return lang if lang in LANGUAGES else _FALLBACK


def _read(name: str) -> Locale:
    return read_locale(name, resources.files(__name__).joinpath(name).read_bytes())


@functools.cache
def catalogues() -> Mapping[str, Mapping[str, str]]:
    """Labels of every language, for `label`."""
    return {lang: catalogue(lang).labels for lang in LANGUAGES}


@functools.cache
def _board() -> Mapping[str, Mapping[str, str]]:
    return {lang: board_catalogue(lang).labels for lang in LANGUAGES}


def label(labels: Mapping[str, Mapping[str, str]], lang: str, wanted: str) -> str:
    """Words for an id such as `ladder--received`; never blank (English, then the end of the id)."""
    return label_in(labels, (lang, _FALLBACK), wanted)


def board_label(lang: str, wanted: str) -> str:
    """Words of a board for an id such as `verdict--overdue`; never blank."""
    return label(_board(), lang, wanted)

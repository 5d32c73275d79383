"""Words of the program itself, one label file a language, in the same subset of Fluent as packs."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import resources
from typing import Final

from detente.core.agreement.locale import Locale, read_locale
from detente.core.agreement.pack import label_in

LANGUAGES: Final = ("en", "fr", "ru")
_FALLBACK: Final = "en"


def catalogue(lang: str) -> Locale:
    """The label file of one of LANGUAGES; English for any other."""
    name = f"{lang if lang in LANGUAGES else _FALLBACK}.ftl"
    return read_locale(name, resources.files(__name__).joinpath(name).read_bytes())


def catalogues() -> Mapping[str, Mapping[str, str]]:
    """Labels of every language, for `label`."""
    return {lang: catalogue(lang).labels for lang in LANGUAGES}


def label(labels: Mapping[str, Mapping[str, str]], lang: str, wanted: str) -> str:
    """Words for an id such as `ladder--received`; never blank (English, then the end of the id)."""
    return label_in(labels, (lang, _FALLBACK), wanted)

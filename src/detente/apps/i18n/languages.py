"""The languages of the program: one folder each, found where it lies.

`<lang>/language.toml` says how the language is named, written and counted; the other files of the
folder have its words. What a file does not have is said in English.
"""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from detente.apps.i18n.plurals import CATEGORIES, OTHER, Rules, category, read_rules
from detente.core.agreement.pack import bad_pack

FALLBACK: Final = "en"
_FILE: Final = "language.toml"
_FORMS: Final = ("one", "few", "many")  # of the units in words.ftl
_TEXTS: Final = ("name", "tag", "direction", "reviewed", "decimal", "grouping", "date")
_MONTHS: Final = 12


@dataclass(frozen=True, slots=True)
class Language:
    """What one language.toml says.

    `name` is the language in itself; `tag` is that of BCP 47, for pages; `direction` is `ltr` or
    `rtl`. `decimal`, `grouping`, `date` and `months` are for talk of the program only: facts are
    written alike in every language.
    """

    code: str
    name: str
    tag: str
    direction: str
    reviewed: str
    decimal: str
    grouping: str
    date: str  # such as `{d} {month} {y}`
    months: tuple[str, ...]
    plurals: Rules
    amounts: Mapping[str, str]  # plural category -> one of the three forms of a unit

    def category(self, number: int) -> str:
        """The plural category that CLDR gives a whole number in this language."""
        return category(self.plurals, number)

    def categories(self) -> tuple[str, ...]:
        """The plural categories that a sentence with a number needs."""
        return (*self.plurals, OTHER)

    def form(self, number: int) -> str:
        """Which of the forms `one`, `few`, `many` a unit of words.ftl has after a number."""
        return self.amounts[self.category(number)]


def folder() -> Path:
    """Where the folders of the languages lie. Every command begins here, and `importlib.resources`
    would cost it more than all that is read.
    """
    return Path(__file__).parent


@functools.cache
def codes() -> tuple[str, ...]:
    """The codes of all languages: English first, the others in alphabetical order."""
    found = sorted(one.name for one in folder().iterdir() if one.joinpath(_FILE).is_file())
    return tuple(sorted(found, key=lambda code: code != FALLBACK))


def every_language() -> Mapping[str, Language]:
    """All languages by code, in the order of `codes`.

    Raises TheirFault("bad-pack") for a language.toml that says too little.
    """
    return {code: language(code) for code in codes()}


def language(code: str) -> Language:
    """One language; English for a code that there is no folder for."""
    return _read(code if code in codes() else FALLBACK)


@functools.cache
def _read(code: str) -> Language:
    return read_language(code, folder().joinpath(code, _FILE).read_bytes())


def text_of(code: str, file: str) -> bytes | None:
    """A file of one language; None where the folder does not have it."""
    found = folder().joinpath(language(code).code, file)
    return found.read_bytes() if found.is_file() else None


def files_of(code: str, prefix: str) -> list[str]:
    """Names of the label files of one language that begin so, in order."""
    names = (one.name for one in folder().joinpath(language(code).code).iterdir())
    return sorted(name for name in names if name.startswith(prefix) and name.endswith(".ftl"))


def read_language(code: str, data: bytes) -> Language:
    """Read one language.toml. Raises TheirFault("bad-pack") with file and problem."""
    file = f"{code}/{_FILE}"
    try:
        table = tomllib.loads(data.decode("utf-8"))
    except ValueError as error:
        raise bad_pack(file, 1, "not-toml", error, "TOML in UTF-8") from error
    texts = {name: _text(file, table, name) for name in _TEXTS}
    if texts["direction"] not in ("ltr", "rtl"):
        raise bad_pack(file, 1, "direction", texts["direction"], "ltr or rtl")
    months = tuple(table.get("months", ()))
    if len(months) != _MONTHS:
        raise bad_pack(file, 1, "months", len(months), f"{_MONTHS} months")
    forms = dict.fromkeys(CATEGORIES, "many") | {"one": "one", "few": "few"}
    forms |= table.get("amounts", {})
    if not set(forms) <= set(CATEGORIES) or not set(forms.values()) <= set(_FORMS):
        raise bad_pack(file, 1, "amounts", forms, f"a category = {', '.join(_FORMS)}")
    rules = read_rules(file, table.get("plurals", {}))
    return Language(code=code, **texts, months=months, plurals=rules, amounts=forms)


def _text(file: str, table: Mapping[str, Any], name: str) -> str:
    found = table.get(name)
    if not isinstance(found, str) or not found:
        raise bad_pack(file, 1, "missing", name, f'{name} = "..."')
    return found

"""Strict reading of one TOML file: every key is asked for by name, and what nobody asked for is
an error.
"""

from __future__ import annotations

import datetime
import re
import tomllib
from collections.abc import Collection, Iterator, Mapping
from typing import Final

from detente.core import limits
from detente.core.agreement.characters import refused_at, spelled
from detente.core.agreement.grounds import Basis, Grounds
from detente.core.agreement.keylines import KeyPath, key_lines, line_of
from detente.core.agreement.pack import bad_pack
from detente.core.errors import TheirFault

_AMOUNT: Final = re.compile(r"([1-9][0-9]{0,5}) (second|minute|hour|day|week)(s?)", re.ASCII)
_SECONDS: Final = {"second": 1, "minute": 60, "hour": 3_600, "day": 86_400, "week": 604_800}
_ERROR_LINE: Final = re.compile(r"at line ([0-9]+)", re.ASCII)
_BASES: Final = tuple(basis.value for basis in Basis)
_DEEP: Final = 50
_FIRST_YEAR: Final = 1970
_SOURCED: Final = (Basis.READ, Basis.REPORTED)


def decode_text(file: str, data: bytes) -> str:
    """UTF-8 text without refused characters. Raises bad-pack: `not-utf8`, `control-character`."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        found = f"byte 0x{data[error.start]:02X}"
        raise bad_pack(file, line, "not-utf8", found, "text in UTF-8") from error
    at = refused_at(text, "\n")
    if at is not None:
        line = text.count("\n", 0, at) + 1
        raise bad_pack(file, line, "control-character", spelled(text[at]), "remove this character")
    return text


def brief(value: object) -> str:
    """A value for an error: scalars as written, containers by kind, as they may nest deeply."""
    if isinstance(value, dict):
        return "a table"
    return "a list" if isinstance(value, list) else repr(value)


class Table:
    """One table of a file. `get` methods mark a key as known; `finish` refuses every other key.

    A key that the table does not set is taken from `defaults`, with the place where it stands.
    """

    def __init__(
        self,
        document: Document,
        path: KeyPath,
        data: Mapping[str, object],
        defaults: Table | None = None,
    ) -> None:
        self.document = document
        self.path = path
        self.data = data
        self.defaults = defaults
        self._known: list[str] = []

    @property
    def file(self) -> str:
        """Path of the file inside the pack."""
        return self.document.file

    def line(self, *path: str) -> int:
        """Line of a key below this table, or of the table itself."""
        return line_of(self.document.lines, self.path + path)

    def refuse(self, problem: str, found: object, expected: str, *path: str) -> TheirFault:
        """The error at the line of `path` below this table."""
        if self.defaults is not None and path and self.defaulted(path[0]):
            return self.defaults.refuse(problem, found, expected, *path)
        return bad_pack(self.file, self.line(*path), problem, found, expected)

    def raw(self, key: str) -> object:
        """The value as parsed, or None where absent (TOML has no null)."""
        self._known.append(key)
        if self.defaults is not None:
            below = self.defaults.raw(key)  # asked for there as well, so that none is left over
            return self.data.get(key, below)
        return self.data.get(key)

    def defaulted(self, key: str) -> bool:
        """Whether the key is one that only the defaults of its kind set."""
        return self.defaults is not None and key not in self.data and key in self.defaults.data

    def has(self, key: str) -> bool:
        """Whether the table or its defaults set the key; does not mark it as known."""
        return key in self.data or self.defaulted(key)

    def ids(self, key: str) -> tuple[str, ...]:
        """Names of the tables below a key, before any of them is read."""
        value = self.data.get(key)
        return tuple(value) if isinstance(value, dict) else ()

    def sub(self, key: str, expected: str) -> Table | None:
        """The table written as the value of a key, or None where absent."""
        value = self.raw(key)
        if value is None:
            return None
        if not isinstance(value, dict):
            raise self.refuse("wrong-type", brief(value), f"{key} = {expected}", key)
        owner = self.defaults if self.defaulted(key) and self.defaults else self
        return Table(owner.document, (*owner.path, key), value)

    def subs(self, key: str, expected: str) -> list[Table] | None:
        """The tables of a list written as the value of a key, or None where absent."""
        value = self.raw(key)
        if value is None:
            return None
        rows = value if isinstance(value, list) else []
        if not 0 < len(rows) <= limits.PACK_ROWS_MAX:
            raise self.refuse("wrong-type", brief(value), f"{key} = {expected}", key)
        owner = self.defaults if self.defaulted(key) and self.defaults else self
        found = []
        for row in rows:
            if not isinstance(row, dict):
                raise self.refuse("wrong-type", brief(row), f"{key} = {expected}", key)
            found.append(Table(owner.document, (*owner.path, key), row))
        return found

    def untouched(self) -> bool:
        """Whether nobody has asked for any key."""
        return not self._known

    def finish(self) -> None:
        """Raise bad-pack `unknown-key` (`unknown-table`) for the first one in the file nobody
        asked for.
        """
        self.only(self._known)

    def only(self, known: Collection[str]) -> None:
        """Raise bad-pack `unknown-key` (`unknown-table`) for the first key not among these."""
        unknown = [key for key in self.data if key not in known]
        if unknown:
            key = min(unknown, key=self.line)
            problem = "unknown-key" if self.path else "unknown-table"
            raise self.refuse(problem, key, f"one of: {', '.join(sorted(set(known)))}", key)

    def missing(self, key: str, expected: str) -> TheirFault:
        """The error for a required key that is absent, at the line of the table."""
        return self.refuse("missing-key", key, f"{key} = {expected}")

    def text(self, key: str) -> str:
        """Required text, not blank."""
        value = self.optional_text(key)
        if value is None:
            raise self.missing(key, '"text"')
        return value

    def optional_text(self, key: str) -> str | None:
        """Text that is not blank, or None where absent."""
        value = self.raw(key)
        if value is None:
            return None
        if not isinstance(value, str) or not value.strip():
            raise self.refuse("wrong-type", brief(value), f'{key} = "text"', key)
        at = refused_at(value)
        if at is not None:
            raise self.refuse("control-character", spelled(value[at]), "remove this character", key)
        return value

    def one_of(self, key: str, allowed: Collection[str]) -> str:
        """Required text out of a closed set."""
        value = self.raw(key)
        expected = " | ".join(f'"{word}"' for word in allowed)
        if value is None:
            raise self.missing(key, expected)
        if not isinstance(value, str) or value not in allowed:
            raise self.refuse("bad-value", brief(value), f"{key} = {expected}", key)
        return value

    def integer(self, key: str, low: int, high: int) -> int:
        """Required integer with low <= value <= high."""
        value = self.raw(key)
        expected = f"an integer from {low} to {high}"
        if value is None:
            raise self.missing(key, expected)
        if not isinstance(value, int) or isinstance(value, bool) or not low <= value <= high:
            raise self.refuse("bad-value", brief(value), f"{key} = {expected}", key)
        return value

    def optional_integer(self, key: str, low: int, high: int) -> int | None:
        """Integer with low <= value <= high, or None where absent."""
        return self.integer(key, low, high) if self.raw(key) is not None else None

    def one_of_or(self, key: str, allowed: Collection[str], absent: str) -> str:
        """Text out of a closed set, `absent` where it is not set."""
        return self.one_of(key, allowed) if self.raw(key) is not None else absent

    def flag(self, key: str) -> bool:
        """Optional true or false; false where absent."""
        value = self.raw(key)
        if value is None:
            return False
        if not isinstance(value, bool):
            raise self.refuse("wrong-type", brief(value), f"{key} = true | false", key)
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """Required list of distinct texts, not empty."""
        value = self.raw(key)
        expected = f'{key} = ["text", ...]'
        if value is None:
            raise self.missing(key, '["text", ...]')
        if not isinstance(value, list) or not value:
            raise self.refuse("wrong-type", brief(value), expected, key)
        seen: dict[str, None] = {}  # in order, and quick to search in a hostile list
        for item in value:
            if not isinstance(item, str):
                raise self.refuse("wrong-type", brief(item), expected, key)
            if item in seen:
                raise self.refuse("duplicate", item, "each text once", key)
            seen[item] = None
        return tuple(seen)

    def date(self, key: str) -> str:
        """Required TOML local date from 1970 on, as ISO text."""
        value = self.raw(key)
        if value is None:
            raise self.missing(key, "YYYY-MM-DD")
        return self._date(key, value, f"{key} = YYYY-MM-DD without quotes")

    def dates(self, key: str) -> tuple[str, ...]:
        """Required list of distinct TOML local dates; may be empty."""
        value = self.raw(key)
        if value is None:
            raise self.missing(key, "[YYYY-MM-DD, ...]")
        expected = f"{key} = [YYYY-MM-DD, ...] without quotes"
        if not isinstance(value, list):
            raise self.refuse("wrong-type", brief(value), expected, key)
        found = tuple(self._date(key, item, expected) for item in value)
        for number, date in enumerate(found):
            if date in found[:number]:
                raise self.refuse("duplicate", date, "each date once", key)
        return found

    def _date(self, key: str, value: object, expected: str) -> str:
        if isinstance(value, datetime.datetime) or not isinstance(value, datetime.date):
            raise self.refuse("wrong-type", brief(value), expected, key)
        if value.year < _FIRST_YEAR:
            raise self.refuse("bad-value", value, f"a day from {_FIRST_YEAR} on", key)
        return value.isoformat()

    def amount_s(self, key: str, value: str) -> int:
        """Seconds of a phrase such as `1 hour` or `30 minutes`."""
        found = _AMOUNT.fullmatch(value)
        if not found or (found[1] == "1") == bool(found[3]):
            raise self.refuse("bad-phrase", brief(value), '"1 hour", "30 minutes", "2 days"', key)
        number = int(found[1])
        if number > limits.PACK_AMOUNT_MAX:
            raise self.refuse("limit", value, f"at most {limits.PACK_AMOUNT_MAX}", key)
        return number * _SECONDS[found[2]]

    def tables(self, key: str, defaults: Table | None = None) -> Iterator[Table]:
        """Tables below `key`, in the order of the file; none where absent."""
        value = self.raw(key)
        if value is None:
            return
        if not isinstance(value, dict):
            raise self.refuse("wrong-type", brief(value), f"[{key}.<name>]", key)
        for name, below in value.items():
            path = (*self.path, key, name)
            if not isinstance(below, dict):
                line = line_of(self.document.lines, path)
                raise bad_pack(
                    self.file, line, "wrong-type", brief(below), f"{key}.{name} = {{ ... }}"
                )
            yield Table(self.document, path, below, defaults)

    def grounds(self, sources: Collection[str]) -> Grounds:
        """`paragraph`, `basis`, `because`, `source` of a clause (spec/pack.md, P12 to P14)."""
        paragraph = self.text("paragraph")
        basis = Basis(self.one_of("basis", _BASES))
        because = self.optional_text("because")
        if basis is not Basis.READ and because is None:
            raise self.refuse(
                "missing-because", basis.value, 'because = "why this is here"', "basis"
            )
        named = self.source_list()
        for source in named:
            if source not in sources:
                expected = f"list <{source}> in SOURCES.md"
                raise self.refuse("unlisted-source", source, expected, "source")
        if basis in _SOURCED and not named:
            raise self.refuse("missing-source", basis.value, 'source = "https://..."', "basis")
        return Grounds(paragraph, basis, because, named, self.file, self.line())

    def source_list(self) -> tuple[str, ...]:
        """`source`: one address or a list of them."""
        if isinstance(self.raw("source"), list):
            return self.texts("source")
        single = self.optional_text("source")
        return () if single is None else (single,)


def _deep_line(text: str) -> int:
    """First line with many brackets open, roughly: the parser gave up before it could say where."""
    depth = 0
    for number, line in enumerate(text.split("\n"), start=1):
        depth += sum(line.count(mark) for mark in "[{") - sum(line.count(mark) for mark in "]}")
        if depth > _DEEP:
            return number
    return 1


class Document:
    """One parsed TOML file and the lines of its keys."""

    def __init__(self, file: str, data: bytes) -> None:
        self.file = file
        text = decode_text(file, data)
        for number, line in enumerate(text.split("\n"), start=1):
            if len(line) > limits.PACK_LINE_CHARS_MAX:
                expected = f"lines of at most {limits.PACK_LINE_CHARS_MAX} characters"
                raise bad_pack(file, number, "limit", len(line), expected)
        try:
            self.data = tomllib.loads(text)
            self.lines = key_lines(text)
        except RecursionError as error:
            raise bad_pack(file, _deep_line(text), "not-toml", "too deep", "no nesting") from error
        except ValueError as error:
            found = _ERROR_LINE.search(str(error))
            line_number = int(found[1]) if found else text.rstrip("\n").count("\n") + 1
            raise bad_pack(file, line_number, "not-toml", error, "valid TOML") from error

    def root(self) -> Table:
        """The whole file as a table."""
        return Table(self, (), self.data)

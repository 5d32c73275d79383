"""An agreement as data: frozen values and pure look-ups (spec/pack.md). `reader.read_pack` makes
them.
"""

from __future__ import annotations

import enum
import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from detente.core import limits
from detente.core.agreement.clauses import Clauses, TimeLimit
from detente.core.agreement.grounds import Grounds
from detente.core.crypto.labels import PACK, tag
from detente.core.crypto.types import Hash
from detente.core.encoding import Value, encode
from detente.core.errors import TheirFault
from detente.core.notification import Precedence

# ASCII, '/' between names, no name begins with a dot.
_PATH: Final = re.compile(
    r"[A-Za-z0-9_-][A-Za-z0-9._-]*(?:/[A-Za-z0-9_-][A-Za-z0-9._-]*)*", re.ASCII
)
_SEPARATOR: Final = "--"
WHOLE: Final = "whole"
# The implied list of what a scope may name: WHOLE, then regimes, messages, tallies, lists and
# exchanges of the pack. No pack may declare a list of this name.
SCOPE_LIST: Final = "scope"


class FieldType(enum.Enum):
    """Types of fields and columns (spec/pack.md, P24); BYTES is for builtin types only."""

    TEXT = "text"
    DATE = "date"
    INSTANT = "instant"
    INSTANT_OR_DATE = "instant or date"
    COUNT = "count"
    CODE = "code"
    CODES = "codes"
    REF = "ref"
    HASH = "hash"
    PARTY = "party"
    PLACE = "place"
    AREA = "area"
    PERIOD = "period"
    SCOPE = "scope"
    TABLE = "table"
    BYTES = "bytes"


@dataclass(frozen=True, slots=True)
class CodeList:
    """One list of codes in its order. A builtin list would be no different."""

    id: str
    codes: tuple[str, ...]
    grounds: Grounds


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table; `n` is its position from 0."""

    name: str
    n: int
    type: FieldType
    codes: CodeList | None = None
    unit: str | None = None
    optional: bool = False
    erasable: bool = False
    free: bool = False
    language_neutral: bool = False
    size: int | None = None  # BYTES only: exact length; None is any length


@dataclass(frozen=True, slots=True)
class Field:
    """One field; its path in the leaf is [n], that of a row of a table [n, row]."""

    name: str
    n: int
    type: FieldType
    codes: CodeList | None = None
    unit: str | None = None
    optional: bool = False
    essential: bool = False
    erasable: bool = False
    free: bool = False
    language_neutral: bool = False
    size: int | None = None
    bytes_max: int | None = None  # of bytes, where they may be more than a text
    columns: tuple[Column, ...] = ()


@dataclass(frozen=True, slots=True)
class Quota:
    """What one center may send of a type in a day before the recipient keeps leaves only."""

    entries: int
    bytes: int


@dataclass(frozen=True, slots=True)
class MessageType:
    """One type of notification; `fields` are in order of their numbers."""

    id: str
    sender: str  # "each party" or a party's code
    addressee: str  # "each other party" or a party's code
    kind: str
    effect: str
    precedence: Precedence
    answers: str | None
    quota: Quota | None
    fields: tuple[Field, ...]
    grounds: Grounds

    def field(self, n: int) -> Field | None:
        """The field of that number, or None."""
        return next((field for field in self.fields if field.n == n), None)

    def field_named(self, name: str) -> Field | None:
        """The field of that name, or None."""
        return next((field for field in self.fields if field.name == name), None)


@dataclass(frozen=True, slots=True)
class Party:
    """A seat; the founding text binds it to a card. `joined` is the pack version that first named
    it.
    """

    code: str
    joined: int
    grounds: Grounds
    open: bool = False  # the founding text binds any party to this seat


@dataclass(frozen=True, slots=True)
class Regime:
    """A unit of suspension: ids of message types and tallies."""

    id: str
    covers: tuple[str, ...]
    grounds: Grounds


@dataclass(frozen=True, slots=True)
class AgreementTerms:
    """The `agreement` table. Spans are whole seconds."""

    id: str
    version: int
    kind: str
    zone: str
    first_day_counted: bool
    bare_receipt_every_s: int
    opened_sent: bool
    acknowledge_by_s: int | None
    languages: tuple[str, ...]
    grounds: Grounds
    base: str | None = None  # hash of the version that this one changes, hex
    deemed_receipt: TimeLimit | None = None  # an amount after deposit


@dataclass(frozen=True, slots=True)
class Pack:
    """A pack that was read and found complete."""

    hash: Hash
    agreement: AgreementTerms
    parties: tuple[Party, ...]
    regimes: tuple[Regime, ...]
    messages: Mapping[str, MessageType]
    codes: Mapping[str, CodeList]
    labels: Mapping[str, Mapping[str, str]]  # language -> label id -> words
    reviewed: Mapping[str, str]  # language -> who reviewed the labels, or "not reviewed"
    texts: Mapping[str, str]  # language -> text/<language>.md
    cards: Mapping[str, str]  # path -> what to do on arrival
    sources: tuple[str, ...]
    clauses: Clauses = field(default_factory=Clauses)

    def label(self, lang: str, wanted: str) -> str:
        """Words for a label id such as `message--launch-notice`; never blank.

        Falls back to the first language of the pack, then to the last part of the id.
        """
        return label_in(self.labels, (lang, *self.agreement.languages), wanted)

    def scope_label(self, code: str) -> str:
        """Label id of what a scope names: a regime before a message, tally, list or exchange."""
        if any(code == regime.id for regime in self.regimes):
            return label_id("regime", code)
        kinds = (
            ("message", self.messages),
            ("tally", self.clauses.tallies),
            ("list", self.clauses.lists),
            ("exchange", self.clauses.exchanges),
        )
        kind = next((kind for kind, declared in kinds if code in declared), SCOPE_LIST)
        return label_id(kind, labelled(code))

    def code_of(self, lang: str, code_list: str, words: str) -> str | None:
        """The code whose label in `lang` is exactly `words`, or None: the reverse of `label`."""
        for code in self.codes[code_list].codes:
            if self.label(lang, label_id("code", code_list, code)) == words:
                return code
        return None


def label_id(*parts: str) -> str:
    """`label_id("field", "service", "text")` is `field--service--text`."""
    return _SEPARATOR.join(parts)


def labelled(clause: str) -> str:
    """Id of a clause as it stands in a label id: dots and spaces as hyphens."""
    return clause.replace(".", "-").replace(" ", "-")


def label_in(labels: Mapping[str, Mapping[str, str]], langs: tuple[str, ...], wanted: str) -> str:
    """First label found in the order of `langs`, else the last part of the id; never blank."""
    for lang in langs:
        words = labels.get(lang, {}).get(wanted)
        if words:
            return words
    return wanted.rpartition(_SEPARATOR)[2] or wanted or "?"


def bad_pack(file: str, line: int, problem: str, found: object, expected: str) -> TheirFault:
    """The one error for packs: file, line from 1 (1 for the whole file), short code, what to
    write instead.
    """
    return TheirFault(
        "bad-pack", file=file, line=line, problem=problem, found=str(found)[:200], expected=expected
    )


def check_paths(files: Mapping[str, bytes]) -> None:
    """Raise TheirFault("bad-pack", problem="file-name" | "limit") for paths or sizes that no pack
    may have.
    """
    if len(files) > limits.PACK_FILES_MAX:
        expected = f"at most {limits.PACK_FILES_MAX} files"
        raise bad_pack(min(files), 1, "limit", len(files), expected)
    total = 0
    for path in sorted(files):
        if len(path) > limits.PACK_PATH_CHARS_MAX or not _PATH.fullmatch(path):
            raise bad_pack(path[:200], 1, "file-name", path, "ASCII letters, digits, - _ . and /")
        size = len(files[path])
        total += size
        if size > limits.PACK_FILE_BYTES_MAX or total > limits.PACK_BYTES_MAX:
            expected = (
                f"files of {limits.PACK_FILE_BYTES_MAX} bytes, {limits.PACK_BYTES_MAX} in all"
            )
            raise bad_pack(path, 1, "limit", size, expected)


def pack_hash(files: Mapping[str, bytes]) -> Hash:
    """SHA-256(tag(PACK) ‖ CBOR([[path, bytes], ...])), sorted bytewise by path (spec/pack.md, P7).

    Raises TheirFault("bad-pack") as `check_paths` does.
    """
    check_paths(files)
    listed: list[Value] = [
        [path, files[path]] for path in sorted(files)
    ]  # ASCII: same order as bytewise
    return Hash(hashlib.sha256(tag(PACK) + encode(listed)).digest())

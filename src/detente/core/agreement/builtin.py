"""Message types of every agreement: part of the format, so no pack may declare them
(spec/pack.md, P37).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from detente.core import limits
from detente.core.agreement.grounds import Basis, Grounds
from detente.core.agreement.pack import (
    SCOPE_LIST,
    WHOLE,
    CodeList,
    Column,
    Field,
    FieldType,
    MessageType,
    label_id,
)
from detente.core.notification import Precedence

_GROUNDS: Final = Grounds("none", Basis.OWN, "part of the format of every record")


def _codes(name: str, *codes: str) -> CodeList:
    return CodeList(name, codes, _GROUNDS)


# What a statement is, and whether its words were read at the source or in a news item about it.
STATEMENT_KIND: Final = _codes("statement-kind", "act", "statement", "claim")
STATEMENT_BASIS: Final = _codes("statement-basis", "read", "dispatch")
# Lists that no pack may declare; the first is made by each pack of its own ids.
RESERVED_LISTS: Final = frozenset({SCOPE_LIST, STATEMENT_KIND.id, STATEMENT_BASIS.id})


def _type(
    name: str, *fields: Field, kind: str = "notice", precedence: Precedence = Precedence.ROUTINE
) -> MessageType:
    return MessageType(
        id=name,
        sender="each party",
        addressee="each other party",
        kind=kind,
        effect="on receipt",
        precedence=precedence,
        answers=None,
        quota=None,
        fields=fields,
        grounds=_GROUNDS,
    )


def _free(name: str, n: int, *, optional: bool = False) -> Field:
    return Field(name, n, FieldType.TEXT, optional=optional, free=True)


_RANGES: Final = Field(
    "ranges",
    16,
    FieldType.TABLE,
    columns=(
        Column("seat", 0, FieldType.COUNT),
        Column("epoch", 1, FieldType.BYTES, size=8),
        Column("from", 2, FieldType.COUNT),
        Column("to", 3, FieldType.COUNT),
    ),
)

# Entry 0 of a later epoch (spec/record.md, R14 to R16).
_EARLIER: Final = Field(
    "earlier",
    17,
    FieldType.TABLE,
    optional=True,
    columns=(
        Column("epoch", 0, FieldType.BYTES, size=8),
        Column("size", 1, FieldType.COUNT),
        Column("root", 2, FieldType.BYTES, size=32),
    ),
)
_DISOWNED: Final = Field(
    "disowned",
    20,
    FieldType.TABLE,
    optional=True,
    columns=(
        Column("epoch", 0, FieldType.BYTES, size=8),
        Column("size", 1, FieldType.COUNT),
    ),
)

_TYPES: Final = (
    _type(
        "adopted",
        Field("founding", 16, FieldType.BYTES),
        _EARLIER,
        Field("reason", 18, FieldType.COUNT, optional=True),
        Field("card", 19, FieldType.BYTES, optional=True),
        _DISOWNED,
        Field("root-signatures", 21, FieldType.BYTES, optional=True, size=64 + 2_420),
        kind="signature",
    ),
    _type("received"),
    _type("opened"),
    _type("acknowledged"),
    _type("standby-until", Field("until", 16, FieldType.INSTANT)),
    _type("passed-on-to-unit", Field("unit", 16, FieldType.TEXT)),
    _type("answered", _free("text", 16, optional=True), kind="answer"),
    _type("declined", _free("reason", 16, optional=True), kind="answer"),
    _type(
        "deferred",
        Field("until", 16, FieldType.INSTANT),
        _free("reason", 17, optional=True),
        kind="answer",
    ),
    # The fields are those of the type it refers to; the caller checks the body against that type.
    _type("corrected"),
    _type("cancelled", _free("reason", 16, optional=True)),
    _type("sent-in-error", _free("reason", 16, optional=True)),
    _type(
        "service",
        _free("text", 16),
        Field("from", 17, FieldType.INSTANT, optional=True),
        Field("until", 18, FieldType.INSTANT, optional=True),
    ),
    _type("line-test", _free("text", 16)),
    _type("re-send-request", _RANGES, kind="request"),
    # Acts on another entry, which the header refers to (spec/board.md).
    _type("signature", kind="signature", precedence=Precedence.PRIORITY),
    _type("withdrawn", _free("reason", 16, optional=True), kind="act"),
    _type(
        "waived",
        _free("reason", 16, optional=True),
        # The instance, where no entry stands for it: a duty, and its period or event.
        Field("clause", 17, FieldType.TEXT, optional=True, language_neutral=True),
        Field("key", 18, FieldType.TEXT, optional=True, language_neutral=True),
        kind="act",
    ),
    _type("contested", _free("reason", 16, optional=True), kind="statement"),
    _type("refused", _free("reason", 16, optional=True), kind="statement"),
    _type(
        "given-elsewhere",
        Field("evidence", 16, FieldType.BYTES, bytes_max=limits.GIVEN_ELSEWHERE_BYTES_MAX),
        Field("type", 17, FieldType.TEXT, language_neutral=True),
        Field("agreement", 18, FieldType.TEXT, language_neutral=True),
        kind="statement",
    ),
    _type("deposited", Field("leaf", 16, FieldType.HASH), kind="statement"),
    _type("resolution", _free("text", 16), kind="statement"),
    _type(
        "statement",
        _free("speaker", 16),
        Field("party", 17, FieldType.PARTY, optional=True),
        Field("said-on", 18, FieldType.DATE),
        Field("said-at", 19, FieldType.INSTANT, optional=True),
        Field("kind", 20, FieldType.CODE, STATEMENT_KIND),
        _free("text", 21),
        _free("source", 22, optional=True),
        Field("basis", 23, FieldType.CODE, STATEMENT_BASIS),
        Field("about", 24, FieldType.TEXT, optional=True, language_neutral=True),
        Field(
            "figures",
            26,
            FieldType.TABLE,
            optional=True,
            columns=(Column("name", 0, FieldType.TEXT), Column("figure", 1, FieldType.TEXT)),
        ),
        _free("precision", 27, optional=True),
        Field("asks", 28, FieldType.PARTY, optional=True),
        kind="statement",
    ),
)

BUILTIN: Final[Mapping[str, MessageType]] = {message.id: message for message in _TYPES}

# Names of what is still to come are kept free, so that a pack of today stays valid.
RESERVED: Final = frozenset(BUILTIN) | {"erased", "erasure"}


def find_type(declared: Mapping[str, MessageType], name: str) -> MessageType | None:
    """The builtin type of that name, else the one a pack declares (`pack.messages`), else None."""
    return BUILTIN.get(name) or declared.get(name)


RECORD_FIELDS: Final = (
    "post",
    "person",
    "drafted-by",
    "released-by",
    "language",
    "serial",
    "claimed",
    "received",
    "refers-to",
    "valid-until",
    "precedence",
    "mark",
    "agreement",
)
MARKS: Final = ("live", "exercise", "replay")
LADDER: Final = (
    "carried",
    "received",
    "opened",
    "acknowledged",
    "passed-on",
    "answered",
    "declined",
    "deferred",
    "standby-until",
    "not-yet",
    "cannot-know",
)
VERDICTS: Final = (
    "within",
    "over",
    "under",
    "kept",
    "not-kept",
    "balanced",
    "not-balanced",
    "not-binding-yet",
    "not-judged",
    "cannot-be-decided",
)


def catalogue_groups() -> list[list[str]]:
    """Label ids that a catalogue of the program must have, in groups within which the words must
    differ.
    """
    groups = [[label_id("message", name) for name in BUILTIN]]
    for message in _TYPES:
        groups.append([label_id("field", message.id, field.name) for field in message.fields])
        groups.extend(
            [label_id("column", message.id, field.name, column.name) for column in field.columns]
            for field in message.fields
        )
    groups.extend(
        [label_id("code", listed.id, code) for code in listed.codes]
        for listed in (STATEMENT_KIND, STATEMENT_BASIS)
    )
    groups.append([label_id(SCOPE_LIST, WHOLE)])
    groups.append([label_id("record", name) for name in RECORD_FIELDS])
    groups.append([label_id("precedence", kind.name.lower()) for kind in Precedence])
    groups.append([label_id("mark", mark) for mark in MARKS])
    groups.append([label_id("ladder", step) for step in LADDER])
    groups.append([label_id("verdict", verdict) for verdict in VERDICTS])
    groups.append([label_id("basis", basis.value) for basis in Basis])
    return groups

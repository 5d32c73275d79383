"""Message types of every agreement: part of the format, so no pack may declare them
(spec/pack.md, P37).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from detente.core.agreement.grounds import Basis, Grounds
from detente.core.agreement.pack import (
    Column,
    Field,
    FieldType,
    MessageType,
    label_id,
)
from detente.core.notification import Precedence

_GROUNDS: Final = Grounds("none", Basis.OWN, "part of the format of every record")


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
)

BUILTIN: Final[Mapping[str, MessageType]] = {message.id: message for message in _TYPES}

# Names of the full language (board, erasure, chronicle): kept free so that a pack of today stays
# valid.
RESERVED: Final = frozenset(BUILTIN) | {
    "erased",
    "erasure",
    "signature",
    "withdrawn",
    "waived",
    "contested",
    "refused",
    "given-elsewhere",
    "deposited",
    "resolution",
    "statement",
}


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
VERDICTS: Final = ("within", "over", "not-binding-yet")


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
    groups.append([label_id("record", name) for name in RECORD_FIELDS])
    groups.append([label_id("precedence", kind.name.lower()) for kind in Precedence])
    groups.append([label_id("mark", mark) for mark in MARKS])
    groups.append([label_id("ladder", step) for step in LADDER])
    groups.append([label_id("verdict", verdict) for verdict in VERDICTS])
    groups.append([label_id("basis", basis.value) for basis in Basis])
    return groups

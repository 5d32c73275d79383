"""Message types of a pack: `messages/*.toml` (spec/pack.md, P18 to P26)."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from detente.core import limits
from detente.core.agreement import pack as model
from detente.core.agreement.builtin import RESERVED
from detente.core.agreement.grounds import Basis, Grounds
from detente.core.agreement.pack import Column, Field, FieldType, MessageType
from detente.core.agreement.tables import Document, Table, brief
from detente.core.notification import Precedence

_MESSAGE: Final = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*", re.ASCII)
_NAME: Final = re.compile(r"[a-z][a-z0-9]*(?:_[a-z0-9]+)*", re.ASCII)
_KINDS: Final = (
    "notice",
    "request",
    "answer",
    "declaration",
    "list",
    "terms",
    "signature",
    "act",
    "allegation",
    "statement",
)
_EFFECTS: Final = ("on receipt", "on sending", "when provable")
_TIMED: Final = (FieldType.DATE, FieldType.INSTANT, FieldType.INSTANT_OR_DATE)
_CODED: Final = (FieldType.CODE, FieldType.CODES)
_COLUMN_TYPES: Final = tuple(
    kind.value
    for kind in FieldType
    if kind not in (FieldType.TABLE, FieldType.BYTES, FieldType.SCOPE)
)
_FIELD_TYPES: Final = (*_COLUMN_TYPES, FieldType.SCOPE.value, FieldType.TABLE.value)
_PRECEDENCES: Final = tuple(kind.name.lower() for kind in Precedence)
_EACH: Final = "each party"
_EACH_OTHER: Final = "each other party"
_SCOPE_GROUNDS: Final = Grounds("none", Basis.OWN, "part of the language")
_QUOTA_ENTRIES_MAX: Final = 2**31
_COLUMNS_MAX: Final = 64


@dataclass(frozen=True, slots=True)
class Rules:
    """What the messages of one pack may name."""

    codes: Mapping[str, model.CodeList]
    parties: Sequence[str]
    roles: Sequence[str]
    sources: Collection[str]
    defaults: Table | None = None


def read_messages(files: Mapping[str, bytes], rules: Rules) -> dict[str, MessageType]:
    """All message types, in order of file and place. Raises TheirFault("bad-pack")."""
    messages: dict[str, MessageType] = {}
    answers: list[tuple[Table, str]] = []
    for path in sorted(files):
        if not path.startswith("messages/"):
            continue
        root = Document(path, files[path]).root()
        for table in root.tables("message", rules.defaults):
            name = table.path[-1]
            _check_name(table, name, messages)
            message = _read_message(table, name, rules)
            messages[name] = message
            if message.answers is not None:
                answers.append((table, message.answers))
        root.finish()
    for table, answered in answers:
        if answered not in messages:
            raise table.refuse("dangling", answered, "id of a message of this pack", "answers")
    return messages


def _check_name(table: Table, name: str, messages: Mapping[str, MessageType]) -> None:
    if not _MESSAGE.fullmatch(name) or len(name) > limits.TYPE_NAME_CHARS_MAX:
        raise table.refuse("bad-name", name, "lower-case letters, digits, single hyphens")
    if name in RESERVED:
        raise table.refuse("reserved-name", name, "another name: this type is built in")
    if name in messages:
        other = messages[name].grounds
        raise table.refuse("duplicate", name, f"one message of this name ({other.file})")


def _read_message(table: Table, name: str, rules: Rules) -> MessageType:
    columns = _read_columns(table, rules.codes)
    fields = _read_fields(table, rules.codes, columns)
    held = tuple(f"role {role}" for role in rules.roles)
    sender = table.one_of("from", (_EACH, *rules.parties, *held))
    every = (_EACH,) if sender in held else ()
    addressee = table.one_of("to", (_EACH_OTHER, *rules.parties, *held, *every))
    result = MessageType(
        id=name,
        sender=sender,
        # From a role, each party is each other one.
        addressee=_EACH_OTHER if addressee == _EACH else addressee,
        kind=table.one_of("kind", _KINDS),
        effect=_effect(table, fields),
        precedence=Precedence[table.one_of("precedence", _PRECEDENCES).upper()],
        answers=table.optional_text("answers"),
        quota=_quota(table),
        fields=fields,
        grounds=table.grounds(rules.sources),
    )
    table.finish()
    return result


def with_scopes(
    messages: Mapping[str, MessageType], beside: Sequence[str]
) -> dict[str, MessageType]:
    """The messages, their fields of type scope with the list of what a scope may name: the whole,
    `beside` (regimes, tallies, lists and exchanges) and the messages.
    """
    codes = tuple(dict.fromkeys((model.WHOLE, *beside, *messages)))
    listed = model.CodeList(model.SCOPE_LIST, codes, _SCOPE_GROUNDS)
    found = {}
    for name, message in messages.items():
        fields = tuple(
            dataclasses.replace(field, codes=listed) if field.type is FieldType.SCOPE else field
            for field in message.fields
        )
        found[name] = dataclasses.replace(message, fields=fields)
    return found


def _effect(table: Table, fields: Sequence[Field]) -> str:
    timed = [f"on {field.name}" for field in fields if field.type in _TIMED and not field.erasable]
    return table.one_of("effect", (*_EFFECTS, *timed))


def _quota(table: Table) -> model.Quota | None:
    value = table.raw("quota")
    if value is None:
        return None
    if not isinstance(value, dict):
        expected = "quota = { entries = 100, bytes = 1000000 }"
        raise table.refuse("wrong-type", brief(value), expected, "quota")
    below = Table(table.document, (*table.path, "quota"), value)
    entries = below.integer("entries", 1, _QUOTA_ENTRIES_MAX)
    size = below.integer("bytes", 1, 2**40)
    below.finish()
    return model.Quota(entries, size)


def _read_fields(
    table: Table,
    codes: Mapping[str, model.CodeList],
    columns: Mapping[str, tuple[Column, ...]],
) -> tuple[Field, ...]:
    fields: dict[int, Field] = {}
    for below in table.tables("field"):
        name = _name(below)
        n = below.integer("n", limits.PACK_FIELD_FIRST, limits.FIELD_NUMBER_MAX)
        if n in fields:
            raise below.refuse("duplicate-number", n, f"a number not used by {fields[n].name}", "n")
        kind = FieldType(below.one_of("type", _FIELD_TYPES))
        if (kind is FieldType.TABLE) != (name in columns):
            found = f"{kind.value} with{'' if name in columns else 'out'} columns"
            expected = f'type = "table" and column.{name}.<name>, or neither'
            raise below.refuse("columns", found, expected, "type")
        fields[n] = Field(
            name=name,
            n=n,
            type=kind,
            codes=_codes(below, kind, codes),
            unit=_unit(below, kind),
            optional=below.flag("optional"),
            essential=below.flag("essential"),
            erasable=_not_for(
                below, "erasable", wrong=kind is FieldType.TABLE, expected="mark columns instead"
            ),
            free=_for_text(below, "free", kind),
            language_neutral=_for_text(below, "language-neutral", kind),
            columns=columns.get(name, ()),
        )
        below.finish()
    unused = sorted(set(columns) - {field.name for field in fields.values()})
    if unused:
        expected = f'field.{unused[0]} = {{ n = ..., type = "table" }}'
        raise table.refuse("dangling", unused[0], expected, "column", unused[0])
    return tuple(fields[n] for n in sorted(fields))


def _read_columns(
    table: Table, codes: Mapping[str, model.CodeList]
) -> dict[str, tuple[Column, ...]]:
    result: dict[str, tuple[Column, ...]] = {}
    for of_field in table.tables("column"):
        owner = _name(of_field)
        columns: dict[int, Column] = {}
        for name in of_field.data:
            below = _sub_table(of_field, name)
            _name(below)
            n = below.integer("n", 0, _COLUMNS_MAX - 1)
            if n in columns:
                expected = f"a number not used by {columns[n].name}"
                raise below.refuse("duplicate-number", n, expected, "n")
            kind = FieldType(below.one_of("type", _COLUMN_TYPES))
            columns[n] = Column(
                name=name,
                n=n,
                type=kind,
                codes=_codes(below, kind, codes),
                unit=_unit(below, kind),
                optional=below.flag("optional"),
                erasable=below.flag("erasable"),
                free=_for_text(below, "free", kind),
                language_neutral=_for_text(below, "language-neutral", kind),
            )
            below.finish()
        if sorted(columns) != list(range(len(columns))):
            raise of_field.refuse(
                "column-numbers", sorted(columns), "n = 0, 1, 2, ... without gaps"
            )
        result[owner] = tuple(columns[n] for n in sorted(columns))
    return result


def _sub_table(parent: Table, name: str) -> Table:
    value = parent.data[name]
    if not isinstance(value, dict):
        raise parent.refuse("wrong-type", brief(value), f"{name} = {{ n = 0, type = ... }}", name)
    return Table(parent.document, (*parent.path, name), value)


def _name(below: Table) -> str:
    name = below.path[-1]
    if not _NAME.fullmatch(name) or len(name) > limits.TYPE_NAME_CHARS_MAX:
        raise below.refuse("bad-name", name, "lower-case letters, digits, single underscores")
    return name


def _codes(
    below: Table, kind: FieldType, codes: Mapping[str, model.CodeList]
) -> model.CodeList | None:
    name = below.optional_text("codes")
    if (name is not None) != (kind in _CODED):
        found = name or f'type = "{kind.value}"'
        raise below.refuse(
            "undeclared-code", found, 'codes = "<list>" with type code or codes', "codes"
        )
    if name is None:
        return None
    if name not in codes:
        expected = f"one of: {', '.join(sorted(codes)) or 'none declared'}"
        raise below.refuse("undeclared-code", name, expected, "codes")
    return codes[name]


def _unit(below: Table, kind: FieldType) -> str | None:
    unit = below.optional_text("unit")
    if unit is None:
        return None
    if kind is not FieldType.COUNT:
        raise below.refuse("bad-value", unit, "unit only with type count", "unit")
    if not _MESSAGE.fullmatch(unit):
        raise below.refuse("bad-name", unit, "lower-case letters, digits, single hyphens", "unit")
    return unit


def _for_text(below: Table, key: str, kind: FieldType) -> bool:
    return _not_for(below, key, wrong=kind is not FieldType.TEXT, expected="for text only")


def _not_for(below: Table, key: str, *, wrong: bool, expected: str) -> bool:
    value = below.flag(key)
    if value and wrong:
        raise below.refuse("bad-value", f"{key} = true", expected, key)
    return value

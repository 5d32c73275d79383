"""What people typed into a form, kept as they typed it: nothing half-written is ever lost.

A draft holds values, and a value must be one; beside it this table holds the texts, also those
that are none yet. Problems are told for each field with its number, name and paragraph.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from detente.core import encoding, limits, shape
from detente.core.agreement.check import encode_text_input, show_value
from detente.core.agreement.pack import FieldType, MessageType
from detente.core.encoding import Value
from detente.core.errors import Conflict, DetenteError, OurFault, StateDamaged, TheirFault
from detente.engine.drafts import Draft
from detente.engine.ports import Delete, Operation, Put, Store

TYPED: Final = "typed"  # table: draft id -> field name and text as typed


@dataclass(frozen=True, slots=True)
class Typed:
    """Texts by name of the field, their values by number, and what is wrong with the others."""

    texts: Mapping[str, str]
    values: Mapping[int, Value]
    problems: Mapping[int, DetenteError]


def texts_of(store: Store, draft: Draft, kind: MessageType) -> dict[str, str]:
    """What stands in the form: as typed, else the draft's values in canonical form.

    Raises StateDamaged("store-unreadable").
    """
    found = {
        field.name: _shown(field.type, show_value(field, draft.values[field.n]))
        for field in kind.fields
        if field.n in draft.values and field.type is not FieldType.BYTES
    }
    data = store.get(TYPED, draft.id)
    if data is not None:
        try:
            pairs = shape.array(encoding.decode(data), "typed", 0, limits.FIELDS_MAX)
            for pair in pairs:
                name, text = shape.exactly(pair, "typed", 2)
                found[str(name)] = str(text)
        except TheirFault as fault:
            raise StateDamaged("store-unreadable", table=TYPED, why=fault.code) from fault
    return found


def _shown(kind: FieldType, text: str) -> str:
    return text.replace(", ", ",") if kind is FieldType.CODES else text


def read_typed(kind: MessageType, texts: Mapping[str, str], now: int) -> Typed:
    """Texts as values; `now` for times without a date. Raises nothing for what was typed."""
    values: dict[int, Value] = {}
    problems: dict[int, DetenteError] = {}
    for field in kind.fields:
        text = texts.get(field.name, "")
        if not text.strip():
            continue
        try:
            values[field.n] = encode_text_input(field, text, now)
        except DetenteError as fault:
            problems[field.n] = fault
    return Typed(dict(texts), values, problems)


def basis_of(store: Store, draft: Draft) -> str:
    """What somebody saw when they opened the form: 16 hex digits over draft and texts."""
    data = draft.encode() + (store.get(TYPED, draft.id) or b"")
    return hashlib.sha256(data).hexdigest()[:16]


def check_basis(store: Store, draft: Draft, basis: str) -> None:
    """Raise Conflict("draft-moved") where another person changed the draft since."""
    if basis != basis_of(store, draft):
        raise Conflict("draft-moved", draft=draft.id)


def keeping(draft_id: str, texts: Mapping[str, str]) -> Operation:
    """The operation that stores texts beside a draft. Raises OurFault("too-much-text")."""
    if len(texts) > limits.FIELDS_MAX:
        raise OurFault("too-many-fields", limit=limits.FIELDS_MAX)
    data = encoding.encode([[name, text] for name, text in sorted(texts.items())])
    if len(data) > limits.OPENING_BYTES_MAX:
        raise OurFault("too-much-text", bytes=len(data), limit=limits.OPENING_BYTES_MAX)
    return Put(TYPED, draft_id, data)


def forgetting(draft_id: str) -> Operation:
    """The operation that lets the texts go once the draft is released or discarded."""
    return Delete(TYPED, draft_id)

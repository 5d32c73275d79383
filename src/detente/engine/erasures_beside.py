"""Where personal data lies beside the record: in drafts, in what was typed for them, in what was
refused. It goes along with what is erased (erasures.py), and nothing else does.
"""

from __future__ import annotations

import contextlib
import dataclasses
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Final

from detente.core import encoding, instants, limits, parcel, shape
from detente.core.agreement.pack import Field, MessageType
from detente.core.crypto.types import Hash
from detente.core.encoding import Value
from detente.core.erasing import read_held
from detente.core.errors import OurFault, RuleBroken, TheirFault
from detente.core.notification import Opening
from detente.core.record import note
from detente.core.record import origin as origins
from detente.engine import drafts, rules
from detente.engine.drafts import Draft
from detente.engine.lasting import lasting
from detente.engine.ports import Delete, Operation
from detente.engine.registers import Agreement
from detente.engine.state import QUARANTINE, State
from detente.engine.typing import TYPED

Word = str | bytes | int
_LONG: Final = 4  # bytes; what is shorter stands by chance in anything
_DIGITS_MAX: Final = 20  # of the largest number
_GROUPS: Final = str.maketrans("", "", "\u202f")  # as `show_value` parts the digits of a count


def words_in(values: Iterable[Value]) -> Iterator[Word]:
    """Texts, bytes and numbers in values, however deep."""
    for value in values:
        if isinstance(value, bool):
            continue
        if isinstance(value, int) or (isinstance(value, str | bytes) and value):
            yield value
        elif isinstance(value, list | tuple):
            yield from words_in(value)
        elif isinstance(value, Mapping):
            yield from words_in(value.values())


# --- drafts ---------------------------------------------------------------------------------------


def without(
    state: State,
    agreement: Agreement,
    kinds: Mapping[str, MessageType],
    leaves: Collection[Hash],
    gone: Collection[Word],
    but: str,
) -> Iterator[Draft]:
    """Drafts of these types, or corrections of these entries, that are over and hold something of
    what goes, without it. `but` is the kind of draft that is not looked at.

    Raises OurFault("draft-holds-it") where one is not over: where an erasable field or cell of it,
    as a value or as it was typed, is one of those that go.
    """
    waiting: list[str] = []
    for draft in drafts.all_drafts(state.store):
        if draft.agreement != agreement.id or draft.kind == but:
            continue
        about = None if draft.refers_to is None else draft.refers_to.leaf_hash
        kind = kinds.get(draft.type)
        if draft.type == rules.CORRECTED and about in leaves:
            kind = next(iter(kinds.values()))
        if kind is None:
            continue
        shares = any(word in gone for word in words_in(_personal(kind, draft.values)))
        if draft.state not in drafts.OVER:
            if shares or any(word in gone for word in _typed(state, kind, draft)):
                waiting.append(draft.id)
        elif shares:
            yield dataclasses.replace(draft, values=lasting(kind, draft.values))
    if waiting:
        raise OurFault("draft-holds-it", drafts=waiting)


def _personal(kind: MessageType, values: Mapping[int, Value]) -> Iterator[Value]:
    """What `lasting` would leave out."""
    for field in kind.fields:
        value = values.get(field.n)
        if field.erasable:
            yield value
            continue
        columns = [column.n for column in field.columns if column.erasable]
        for row in value if columns and isinstance(value, list | tuple) else ():
            if isinstance(row, list | tuple):
                yield from (row[n] for n in columns if n < len(row))


def _typed(state: State, kind: MessageType, draft: Draft) -> Iterator[Word]:
    """What stands in a form where something erasable does: the whole, and each cell of a line; and
    the numbers as which such a field or cell can be read.
    """
    data = state.store.get(TYPED, draft.id)
    if data is None:
        return
    for pair in shape.array(encoding.decode(data), "typed", 0, len(data)):
        name, text = map(str, shape.exactly(pair, "typed", 2))
        field = kind.field_named(name)
        if field is None or not _lets_erase(field):
            continue
        yield text.strip()
        yield from _numbers(text.strip() if field.erasable else "")
        for line in text.split("\n"):
            cells = [cell.strip() for cell in line.split("|")]
            yield from cells
            whole = len(cells) == len(field.columns)  # else nobody knows which cell is which
            for at, cell in enumerate(cells):
                if field.columns and (not whole or field.columns[at].erasable):
                    yield from _numbers(cell)


def _lets_erase(field: Field) -> bool:
    return field.erasable or any(column.erasable for column in field.columns)


def _numbers(text: str) -> Iterator[int]:
    """Numbers as which a person may mean a text: a count, an instant with its Z or without."""
    digits = text.translate(_GROUPS)
    if digits.isascii() and digits.isdigit() and len(digits) <= _DIGITS_MAX:
        yield int(digits)
    for written in (text, f"{text}Z"):
        with contextlib.suppress(OurFault):
            yield instants.parse(written, 0)


# --- what was typed, what was refused -------------------------------------------------------------


def forgotten(state: State, agreement: Agreement, gone: Collection[Word]) -> Iterator[Operation]:
    """What was typed for drafts that are over, and refused bytes that hold something of what goes,
    are kept no longer.
    """
    for key, _ in state.store.items(TYPED):
        if drafts.load_draft(state.store, key).state in drafts.OVER:
            yield Delete(TYPED, key)
    for key in state.quarantine:
        data = state.store.get(QUARANTINE, key)
        if data is not None and _refused_holds(agreement, data, gone):
            yield Delete(QUARANTINE, key)


def _refused_holds(agreement: Agreement, data: bytes, gone: Collection[Word]) -> bool:
    """Whether something that was refused holds one of these values: as a value in an entry of this
    agreement, or somewhere in what cannot be read.
    """
    try:
        parts = shape.exactly(encoding.decode(data), "quarantine", 5)
        why, peer = str(parts[2]), parts[3]
        refused = shape.octets(parts[4], "quarantine", len(data))
    except TheirFault:
        return _somewhere(data, gone, short=False)
    # Short ones are looked for, with their heads, only in what a party to this agreement sent.
    short = any(seat.fingerprint == peer for seat in agreement.founding.seats)
    if _somewhere(why.encode(), gone, short=False):
        return True
    try:
        items = parcel.read_inner(refused).items
    except TheirFault:
        return _somewhere(refused, gone, short=short)
    if any(isinstance(item, parcel.DamagedItem) for item in items):
        return _somewhere(refused, gone, short=short)
    return any(
        _opening_holds(agreement, opening, gone, short=short)
        for item in items
        if isinstance(item, parcel.RegisterItem) and _of(agreement, item) is not False
        for _, opening in item.openings
    )


def _of(agreement: Agreement, item: parcel.RegisterItem) -> bool | None:
    """Whether a register item is of an agreement; None where it does not say."""
    try:
        text = note.parse(item.checkpoint).text.partition("\n")[0]
        return origins.parse(text).agreement == agreement.id
    except TheirFault:
        return None


def _opening_holds(
    agreement: Agreement, data: bytes, gone: Collection[Word], *, short: bool
) -> bool:
    """Whether an opening holds one of these values: texts and bytes anywhere, numbers only where
    its type lets something be erased, for a number stands by chance in any.
    """
    try:
        opening = read_held(data)
    except TheirFault:
        return _somewhere(data, gone, short=short)
    for path, value in opening.fields:
        numbers = path[0] >= limits.PACK_FIELD_FIRST and _personal_at(agreement, opening, path[0])
        for word in words_in([value]):
            if word in gone and (numbers or not isinstance(word, int)):
                return True
    return False


def _personal_at(agreement: Agreement, opening: Opening, n: int) -> bool:
    """Whether something of a field may be erased, or its type is not known here."""
    try:
        kind = rules.body_type_of(agreement, opening.header)
    except RuleBroken:
        return True
    field = None if kind is None else kind.field(n)
    return kind is None or (field is not None and _lets_erase(field))


def _somewhere(data: bytes, gone: Collection[Word], *, short: bool) -> bool:
    """Whether bytes of any form hold one of these values, no numbers; of the short ones, as they
    are encoded with their length.
    """
    for word in gone:
        if isinstance(word, int):
            continue
        raw = word.encode() if isinstance(word, str) else word
        if len(raw) >= _LONG:
            if raw in data:
                return True
        elif short and encoding.encode(word) in data:
            return True
    return False

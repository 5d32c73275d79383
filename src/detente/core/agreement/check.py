"""Values of a body against its type, before sending and on receipt; and values as people type and
read them.

Everything raises RuleBroken with `n` (field number), `name` and `paragraph`; whoever checks what
came from a peer says so by its own error. The body of a `corrected` entry is checked against the
type it refers to.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from typing import Final, NoReturn

from detente.core import instants, limits
from detente.core.agreement.characters import is_normal, refused_at, spelled
from detente.core.agreement.geometry import read_area, read_place
from detente.core.agreement.pack import WHOLE, CodeList, Column, Field, FieldType, MessageType
from detente.core.agreement.phrases import Names, read_amount
from detente.core.encoding import Value
from detente.core.errors import OurFault, RuleBroken, TheirFault
from detente.core.notification import check_serial
from detente.core.party import check_party_code

_HASH_BYTES: Final = 32
_COUNT: Final = re.compile(r"0|[1-9][0-9]{0,19}", re.ASCII)
_HEX: Final = re.compile(r"[0-9a-f]{64}", re.ASCII)
_GROUP_MARK: Final = (
    "\u202f"  # narrow no-break space: groups of three that no language reads as a point
)
_GROUPED_FROM: Final = 10_000
_NO_SERIAL: Final = "-"


class _Place:
    """Where a value stands, for the error."""

    def __init__(self, field: Field, paragraph: str, row: int | None = None) -> None:
        self.facts: dict[str, object] = {"n": field.n, "name": field.name, "paragraph": paragraph}
        if row is not None:
            self.facts["row"] = row

    def refuse(
        self, code: str, found: object, expected: str, column: str | None = None
    ) -> NoReturn:
        facts = dict(self.facts) if column is None else {**self.facts, "column": column}
        raise RuleBroken(code, found=_brief(found), expected=expected, **facts)


def _brief(found: object) -> str:
    shown = repr(found) if not isinstance(found, str) else found
    return shown[:80]


def check_body(message_type: MessageType, values: Mapping[int, Value]) -> None:
    """Check that `values` (field number -> value; table: list of rows of cells) are a body of
    this type.

    Raises RuleBroken with n, name, paragraph, found, expected (and row, column in tables):
    `field-missing`, `field-unknown`, `field-type`, `field-long`, `code-unknown`, `code-order`,
    `bad-date`, `text-control`, `text-not-normal`.
    """
    paragraph = message_type.grounds.paragraph
    for n in sorted(values):
        if message_type.field(n) is None:
            listed = ", ".join(str(field.n) for field in message_type.fields) or "no fields"
            raise RuleBroken(
                "field-unknown", n=n, name="", paragraph=paragraph, found=n, expected=listed
            )
    for field in message_type.fields:
        place = _Place(field, paragraph)
        if field.n in values:
            _check_value(field, values[field.n], place)
        elif not field.optional:
            place.refuse("field-missing", "nothing", field.type.value)


def _check_value(field: Field, value: Value, place: _Place) -> None:
    if field.type is FieldType.TABLE:
        _check_table(field, value, place)
    else:
        _check_cell(field, value, place, None)


def _check_table(field: Field, value: Value, place: _Place) -> None:
    if not isinstance(value, list | tuple) or not value:
        place.refuse("field-type", value, "a list of rows, at least one")
    if len(value) > limits.BODY_DIGESTS_MAX // 2:
        place.refuse("field-long", len(value), f"at most {limits.BODY_DIGESTS_MAX // 2} rows")
    for number, row in enumerate(value):
        paragraph = str(place.facts["paragraph"])
        at = _Place(field, paragraph, number)
        if not isinstance(row, list | tuple) or len(row) != len(field.columns):
            at.refuse("field-type", row, f"a row of {len(field.columns)} cells")
        for column, cell in zip(field.columns, row, strict=True):
            if cell is None and column.optional:
                continue
            if cell is None:
                at.refuse("field-missing", "nothing", column.type.value, column.name)
            _check_cell(column, cell, at, column.name)


def _check_cell(field: Field | Column, value: Value, place: _Place, column: str | None) -> None:
    kind = field.type
    if kind is FieldType.TEXT:
        _check_text(field, value, place, column)
    elif kind is FieldType.DATE:
        _check_date(value, place, column)
    elif kind is FieldType.INSTANT:
        _check_uint(value, instants.INSTANT_MAX, place, column)
    elif kind is FieldType.INSTANT_OR_DATE:
        if isinstance(value, str):
            _check_date(value, place, column)
        else:
            _check_uint(value, instants.INSTANT_MAX, place, column)
    elif kind is FieldType.COUNT:
        _check_uint(value, limits.UINT_MAX, place, column)
    elif kind is FieldType.CODE:
        _check_code(_list(field), value, place, column)
    elif kind is FieldType.CODES:
        _check_codes(_list(field), value, place, column)
    elif kind is FieldType.SCOPE:
        _check_codes(_list(field), value, place, column)
        if isinstance(value, list | tuple) and WHOLE in value and len(value) > 1:
            place.refuse("code-order", value, f"{WHOLE} alone", column)
    elif kind is FieldType.PARTY:
        _check_party(value, place, column)
    elif kind is FieldType.PERIOD:
        _check_period(value, place, column)
    elif kind in (FieldType.PLACE, FieldType.AREA):
        _check_area(kind, value, place, column)
    elif kind is FieldType.REF:
        _check_ref(value, place, column)
    else:
        _check_bytes(field, value, place, column)


def _list(field: Field | Column) -> CodeList:
    if field.codes is None:
        raise OurFault("type-incomplete", name=field.name)  # the reader never makes such a field
    return field.codes


def _check_text(field: Field | Column, value: Value, place: _Place, column: str | None) -> None:
    if not isinstance(value, str) or not value:
        place.refuse("field-type", value, "text, not empty", column)
    size = len(value.encode("utf-8", "surrogatepass"))
    if size > limits.TEXT_FIELD_BYTES_MAX:
        expected = f"at most {limits.TEXT_FIELD_BYTES_MAX} bytes"
        place.refuse("field-long", size, expected, column)
    if not value.isascii() and any(0xD800 <= ord(one) <= 0xDFFF for one in value):
        place.refuse("text-control", "surrogate", "valid Unicode", column)
    if field.free:
        return
    at = refused_at(value)
    if at is not None:
        place.refuse("text-control", spelled(value[at]), "text without this character", column)
    if not is_normal(value):
        place.refuse("text-not-normal", value, "text in Unicode NFC", column)


def _check_date(value: Value, place: _Place, column: str | None) -> None:
    if not isinstance(value, str):
        place.refuse("field-type", value, "YYYY-MM-DD", column)
    try:
        instants.check_date(value)
    except OurFault:
        place.refuse("bad-date", value, "an existing day, YYYY-MM-DD", column)


def _check_party(value: Value, place: _Place, column: str | None) -> None:
    if not isinstance(value, str):
        place.refuse("field-type", value, "the code of a party", column)
    try:
        check_party_code(value)
    except TheirFault:
        place.refuse("field-type", value, "the code of a party", column)


def _check_period(value: Value, place: _Place, column: str | None) -> None:
    expected = "an amount such as 5 years or 1 hour 30 minutes"
    if not isinstance(value, str):
        place.refuse("field-type", value, expected, column)
    try:
        read_amount(value, Names())
    except TheirFault as fault:
        place.refuse("field-type", value, str(fault.facts["expected"]), column)


def _check_area(kind: FieldType, value: Value, place: _Place, column: str | None) -> None:
    expected = "latitude and longitude with six decimals: 48.858370 2.294481"
    if not isinstance(value, str):
        place.refuse("field-type", value, expected, column)
    try:
        if kind is FieldType.PLACE:
            read_place(value)
        else:
            read_area(value)
    except TheirFault as fault:
        said = expected if kind is FieldType.PLACE else str(fault.facts["expected"])
        place.refuse("field-type", value, said, column)


def _check_uint(value: Value, maximum: int, place: _Place, column: str | None) -> None:
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= maximum:
        place.refuse("field-type", value, f"a number from 0 to {maximum}", column)


def _check_code(codes: CodeList, value: Value, place: _Place, column: str | None) -> None:
    if not isinstance(value, str):
        place.refuse("field-type", value, "a code", column)
    if value not in codes.codes:
        place.refuse("code-unknown", value, ", ".join(codes.codes), column)


def _check_codes(codes: CodeList, value: Value, place: _Place, column: str | None) -> None:
    if not isinstance(value, list | tuple) or not value:
        place.refuse("field-type", value, "a list of codes, at least one", column)
    last = -1
    for code in value:
        _check_code(codes, code, place, column)
        rank = codes.codes.index(str(code))
        if rank <= last:
            place.refuse("code-order", code, "each code once, in the order of the list", column)
        last = rank


def _check_ref(value: Value, place: _Place, column: str | None) -> None:
    expected = "[serial or null, 32-byte leaf hash]"
    if not isinstance(value, list | tuple) or len(value) != 2:
        place.refuse("field-type", value, expected, column)
    serial, leaf = value
    if serial is not None:
        try:
            check_serial(serial)
        except TheirFault:
            place.refuse("field-type", value, expected, column)
    if not isinstance(leaf, bytes) or len(leaf) != _HASH_BYTES:
        place.refuse("field-type", value, expected, column)


def _check_bytes(field: Field | Column, value: Value, place: _Place, column: str | None) -> None:
    size = _HASH_BYTES if field.type is FieldType.HASH else field.size
    if not isinstance(value, bytes) or (size is not None and len(value) != size):
        place.refuse(
            "field-type", value, f"{size if size is not None else 'any number of'} bytes", column
        )
    most = limits.TEXT_FIELD_BYTES_MAX
    if isinstance(field, Field) and field.bytes_max is not None:
        most = field.bytes_max
    if len(value) > most:
        place.refuse("field-long", len(value), f"at most {most} bytes", column)


def encode_text_input(field: Field | Column, text: str, now: int) -> Value:
    """Parse what a person typed into a value. `now`: seconds of UTC, for instants written as
    `14:32Z`.

    Codes are parted by commas. A ref is `<serial or -> <64 hex digits>`. A table has one row a
    line, cells parted by `|`, an empty cell for what is absent. Text is brought to NFC. Raises
    RuleBroken as `check_body` (`bad-instant` besides); a value that comes back has passed the
    check of its type.
    """
    whole = field if isinstance(field, Field) else Field(field.name, field.n, field.type)
    place = _Place(whole, "")
    if isinstance(field, Field) and field.type is FieldType.TABLE:
        rows: list[Value] = []
        for number, line in enumerate(text.strip("\n").split("\n")):
            cells = [cell.strip() for cell in line.split("|")]
            at = _Place(field, "", number)
            if len(cells) != len(field.columns):
                at.refuse("field-type", line, f"{len(field.columns)} cells parted by |")
            pairs = zip(field.columns, cells, strict=True)
            rows.append([_typed(column, cell, now, at) if cell else None for column, cell in pairs])
        _check_table(field, rows, place)
        return rows
    value = _typed(field, text, now, place)
    _check_cell(field, value, place, None)
    return value


def _typed(field: Field | Column, text: str, now: int, place: _Place) -> Value:
    kind = field.type
    if kind is FieldType.TEXT:
        return unicodedata.normalize("NFC", text)
    text = text.strip()
    if kind is FieldType.COUNT:
        return _typed_count(text, place)
    if kind is FieldType.INSTANT or (kind is FieldType.INSTANT_OR_DATE and "Z" in text):
        return _typed_instant(text, now, place)
    if kind in (FieldType.CODES, FieldType.SCOPE):
        return _typed_codes(_list(field), text)
    if kind is FieldType.REF:
        serial, _, digest = text.partition(" ")
        return [None if serial == _NO_SERIAL else serial, _typed_hash(digest, place)]
    if kind is FieldType.HASH:
        return _typed_hash(text, place)
    if kind in (FieldType.BYTES, FieldType.TABLE):
        place.refuse("field-type", text, "no typed form: this is made by the program")
    return text  # date and code stand for themselves and are checked by the caller


def _typed_count(text: str, place: _Place) -> int:
    plain = text.replace(_GROUP_MARK, "")
    if not _COUNT.fullmatch(plain) or (_GROUP_MARK in text and text != _shown_count(int(plain))):
        place.refuse("field-type", text, "digits 0 to 9 only, no leading zero")
    return int(plain)


def _typed_instant(text: str, now: int, place: _Place) -> int:
    try:
        return instants.parse(text, now)
    except OurFault:
        place.refuse("bad-instant", text, "2026-11-22 14:32Z, 221432ZNOV26 or 14:32Z")


def _typed_codes(codes: CodeList, text: str) -> list[Value]:
    """Codes in the order of the list; unknown ones stay last and are refused by the check."""
    typed = [code.strip() for code in text.split(",")]
    known = [code for code in codes.codes if code in typed]
    return [*known, *(code for code in typed if code not in codes.codes)]


def _typed_hash(text: str, place: _Place) -> bytes:
    if not _HEX.fullmatch(text):
        place.refuse("field-type", text, "64 lower-case hexadecimal digits")
    return bytes.fromhex(text)


def show_value(field: Field | Column, value: Value) -> str:
    """A checked value in its one canonical form: ISO dates and instants, ASCII digits, codes as
    codes.

    Counts of five digits and more are grouped by U+202F. What it returns parses back to the same
    value, except bytes of builtin types, table cells that contain `|` or a line break, and erased
    cells.
    """
    if (
        isinstance(field, Field)
        and field.type is FieldType.TABLE
        and isinstance(value, list | tuple)
    ):
        return "\n".join(_shown_row(field, row) for row in value)
    return _shown(field.type, value)


def _shown_row(field: Field, row: Value) -> str:
    if not isinstance(row, list | tuple):
        return str(row)
    pairs = zip(field.columns, row, strict=True)
    return " | ".join("" if cell is None else _shown(column.type, cell) for column, cell in pairs)


def _shown(kind: FieldType, value: Value) -> str:
    if isinstance(value, bytes):
        return value.hex()
    if isinstance(value, int) and kind in (FieldType.INSTANT, FieldType.INSTANT_OR_DATE):
        return instants.shown(value, seconds=value % 60 != 0)
    if isinstance(value, int):
        return _shown_count(value)
    if isinstance(value, list | tuple) and kind is FieldType.REF:
        serial, digest = value
        return f"{serial or _NO_SERIAL} {digest.hex() if isinstance(digest, bytes) else digest}"
    if isinstance(value, list | tuple):
        return ", ".join(str(item) for item in value)
    return str(value)


def _shown_count(value: int) -> str:
    return str(value) if value < _GROUPED_FROM else f"{value:,}".replace(",", _GROUP_MARK)

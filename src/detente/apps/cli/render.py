"""One notification for people: what is signed as codes, and two languages beside it."""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from detente.apps.cli.text import Console, value
from detente.apps.cli.words import counted, own_label, pack_label
from detente.apps.i18n.talk import t
from detente.apps.neutral import columns, hides_something
from detente.core import instants
from detente.core.agreement.check import show_value
from detente.core.agreement.clauses import Unit
from detente.core.agreement.pack import Column, Field, FieldType, MessageType, Pack
from detente.core.agreement.phrases import Names, read_amount
from detente.core.encoding import Value
from detente.core.errors import TheirFault
from detente.core.notification import LATE_REASON

_ROWS_SHOWN_MAX: Final = 20
_BYTES_SHOWN_MAX: Final = 64  # two hashes
_STRANGE_CHARS_MAX: Final = 200
_TABLE_COLUMNS_MAX: Final = 100  # wider tables break on the terminals and paper of a watch
_ROW: Final = "row"  # counted as units are
LATE_NAME: Final = "late-reason"  # no field of a type has a hyphen
_AREA_WORDS: Final = ("circle", "around", "polygon", "corridor", "beside")  # spec/clauses.md, G50


@dataclass(frozen=True, slots=True)
class Line:
    """One field: its number, `label: value` for each language, and what is signed."""

    number: str
    name: str
    words: tuple[str, ...]
    code: str
    signed: Value
    free: bool
    marks: tuple[str, ...] = ()  # what the author says of this figure: derived, unverified
    heads: bool = False  # a table, whose rows follow

    @property
    def hides(self) -> bool:
        """Whether the value has characters that a reader would not see."""
        text = self.signed if isinstance(self.signed, str) else ""
        return hides_something(text.replace("\n", ""))

    def object(self) -> dict[str, object]:
        """The line for machines; bytes as hexadecimal."""
        return {
            "n": self.number,
            "name": self.name,
            "value": plain(self.signed),
            "shown": self.code,
            "marks": list(self.marks),
        }


def plain(found: Value) -> object:
    """A signed value as JSON can hold it."""
    if isinstance(found, bytes):
        return found.hex()
    if isinstance(found, list | tuple):
        return [plain(item) for item in found]
    if isinstance(found, Mapping):
        return {str(key): plain(item) for key, item in found.items()}
    return found


def draft_body(
    pack: Pack,
    kind: MessageType,
    values: Mapping[int, Value],
    languages: Sequence[str],
    late: str = "",
    *,
    every: bool = False,
) -> list[Line]:
    """Lines of a body, fields in order of their numbers; rows of tables under their field, the
    first of them or `every` one. `late` is why it comes late, which stands first.
    """
    lines: list[Line] = [_late(late, languages)] if late else []
    marks = figure_marks(kind, values)
    for field in kind.fields:
        if field.n not in values:
            continue
        found = values[field.n]
        if field.type is FieldType.TABLE and isinstance(found, list | tuple):
            shown_max = len(found) if every else _ROWS_SHOWN_MAX
            lines.extend(_table(pack, kind, field, found, languages, shown_max))
        else:
            names = ("field", kind.id, field.name)
            line = _line(pack, str(field.n), field, found, languages, names)
            told = tuple(one.name for one in marks.get(field.name, ()))
            note = f" ({', '.join(told)})" if told else ""
            words = tuple(f"{cell}{note}" for cell in line.words)
            lines.append(dataclasses.replace(line, words=words, marks=told))
    return lines


def body_changes(
    before: Sequence[Line], after: Sequence[Line]
) -> tuple[list[tuple[Line | None, Line | None]], int]:
    """Lines that differ between two bodies made with `every` row, in order of their numbers, None
    where one side has none; and how many lines are alike. The head of a table differs where it has
    more or fewer rows.
    """
    old, new = ({(one.number, one.name): one for one in lines} for lines in (before, after))
    places = sorted(old.keys() | new.keys(), key=lambda place: (_numbers(place[0]), place[1]))
    pairs = [(old.get(place), new.get(place)) for place in places]
    changed = [pair for pair in pairs if _told(pair[0]) != _told(pair[1])]
    return changed, len(pairs) - len(changed)


def _numbers(number: str) -> list[int]:
    return [int(part) for part in number.split(".")]


def _told(line: Line | None) -> tuple[object, ...] | None:
    """What must be alike; by what is signed, for what is drawn may look alike."""
    if line is None:
        return None
    return line.code, line.marks, None if line.heads else plain(line.signed)


def _late(reason: str, languages: Sequence[str]) -> Line:
    """The reason given for lateness: free text, as its author wrote it."""
    code = "\n".join(value(line) for line in reason.split("\n"))
    words = tuple(f"{own_label(lang, 'body', LATE_NAME)}: {code}" for lang in languages)
    return Line(str(LATE_REASON), LATE_NAME, words, code, reason, free=True)


def figure_marks(kind: MessageType, values: Mapping[int, Value]) -> dict[str, list[Field]]:
    """Name of a field -> fields that list it, such as `derived` and `unverified`."""
    found: dict[str, list[Field]] = {}
    for one in kind.fields:
        listed = values.get(one.n)
        if one.type is not FieldType.CODES or not isinstance(listed, list | tuple):
            continue
        for code in listed:
            target = kind.field_named(str(code).replace("-", "_"))
            if target is not None:
                found.setdefault(target.name, []).append(one)
    return found


def _table(
    pack: Pack,
    kind: MessageType,
    field: Field,
    rows: Sequence[Value],
    languages: Sequence[str],
    shown_max: int,
) -> list[Line]:
    heads = tuple(
        f"{value(pack_label(pack, lang, 'field', kind.id, field.name))}: "
        f"{counted(lang, len(rows), _ROW)}"
        for lang in languages
    )
    told = f"{len(rows)} rows"
    lines = [Line(str(field.n), field.name, heads, told, list(rows), free=False, heads=True)]
    for number, row in enumerate(rows[:shown_max]):
        cells = row if isinstance(row, list | tuple) else ()
        for column, cell in zip(field.columns, cells, strict=False):
            if cell is not None:
                names = ("column", kind.id, field.name, column.name)
                at = f"{field.n}.{number}"
                lines.append(_line(pack, at, column, cell, languages, names))
    if len(rows) > shown_max:
        left = len(rows) - shown_max
        more = tuple(f"{own_label(lang, 'body', 'more-rows')}: {left}" for lang in languages)
        lines.append(Line(str(field.n), field.name, more, "", None, False))
    return lines


def _line(
    pack: Pack,
    number: str,
    field: Field | Column,
    found: Value,
    languages: Sequence[str],
    names: tuple[str, ...],
) -> Line:
    code = shown(field, found)
    words = tuple(
        f"{value(pack_label(pack, lang, *names))}: {_spoken(pack, field, found, lang)}"
        for lang in languages
    )
    return Line(number, field.name, words, code, found, field.free)


def shown(field: Field | Column, found: Value) -> str:
    """The canonical form, safe to print; a value not of its type is shown as what it is. Bytes
    that nobody would read out are told by their number and hash.
    """
    if isinstance(found, bytes) and len(found) > _BYTES_SHOWN_MAX:
        return f"{len(found)} B, SHA-256 {hashlib.sha256(found).hexdigest()}"
    try:
        text = show_value(field, found)
    except (TypeError, ValueError, AttributeError):
        text = repr(found)[:_STRANGE_CHARS_MAX]
    return "\n".join(value(line) for line in text.split("\n")) if field.free else value(text)


def _spoken(pack: Pack, field: Field | Column, found: Value, lang: str) -> str:
    if field.codes is not None:
        listed = found if isinstance(found, list | tuple) else [found]
        names = (pack_label(pack, lang, "code", field.codes.id, str(code)) for code in listed)
        return ", ".join(value(name) for name in names)
    if field.type is FieldType.INSTANT and isinstance(found, int) and found <= instants.INSTANT_MAX:
        return instants.shown(found, seconds=found % 60 != 0)
    if field.type is FieldType.PERIOD and isinstance(found, str):
        return _period(lang, found)
    if field.type is FieldType.AREA and isinstance(found, str):
        return " ".join(_area_word(lang, word) for word in shown(field, found).split(" "))
    text = shown(field, found)
    if field.unit is not None:
        text = f"{text} {value(pack_label(pack, lang, 'unit', field.unit))}"
    return text


def _area_word(lang: str, word: str) -> str:
    return own_label(lang, "area", word) if word in _AREA_WORDS else word


def _period(lang: str, found: str) -> str:
    """A period in words; one that is none, or counts the days of a named calendar, as written."""
    try:
        amount = read_amount(found, Names())
    except TheirFault:
        return value(found)
    if amount.calendar is not None:
        return value(found)
    words = counted(lang, amount.number, amount.unit.value)
    if amount.minutes:
        words += f" {counted(lang, amount.minutes, Unit.MINUTE.value)}"
    return value(words)


def say_body(console: Console, lines: Sequence[Line], languages: Sequence[str]) -> None:
    """The fields for people: side by side where that fits, else one language under the other."""
    if not lines:
        console.say(t("show--no-fields"))
        return
    number, code = t("show--number"), t("show--code")
    rows, heads = _rows(lines, languages), (number, *(one.upper() for one in languages), code)
    widths = [max(columns(row[at]) for row in rows) + 2 for at in range(len(languages) + 1)]
    codes = max((columns(line.code) + len(line.name) for line in lines if not line.free), default=0)
    if console.plain or sum(widths) + codes < _TABLE_COLUMNS_MAX:
        console.table(rows, heads)
    else:
        heads = (number, "", t("show--stacked", code=code))
        console.table(_stacked(lines, languages), heads)


def _stacked(lines: Sequence[Line], languages: Sequence[str]) -> list[tuple[str, ...]]:
    rows: list[tuple[str, ...]] = []
    for line in lines:
        number = line.number
        for lang, words in zip(languages, line.words, strict=False):
            # Free text stands once, behind CODE: it is in one language.
            cell = words.partition(": ")[0] if line.free else words
            rows.append((number, lang.upper(), cell))
            number = ""
        rows += [
            ("", "CODE" if row[0] else "", row[-1]) for row in _rows([line], languages) if row[-1]
        ]
    return rows


def _rows(lines: Sequence[Line], languages: Sequence[str]) -> list[tuple[str, ...]]:
    """Rows for a table: number, one cell a language, the code that is signed."""
    rows: list[tuple[str, ...]] = []
    for line in lines:
        signed = f"{line.name}={line.code}" if line.code else ""
        words = line.words
        if line.free:  # free text stands once, in its own language, not in three columns
            words = tuple(
                f"{cell.partition(': ')[0]}: ({own_label(lang, 'body', 'free-text')})"
                for lang, cell in zip(languages, words, strict=True)
            )
        first, *more = signed.split("\n")
        rows.append((line.number, *words, first))
        rows.extend(("", *("" for _ in words), other) for other in more)
    return rows

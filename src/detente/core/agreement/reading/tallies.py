"""Ceilings, quotas and balances: `tally` (spec/clauses.md, G24 to G27)."""

from __future__ import annotations

from typing import Final

from detente.core.agreement import phrases
from detente.core.agreement.clauses import (
    Amount,
    Counts,
    FieldOf,
    Parties,
    Series,
    TallyClause,
    Test,
    TimeLimit,
)
from detente.core.agreement.pack import FieldType
from detente.core.agreement.phrases import Names
from detente.core.agreement.reading.context import Context
from detente.core.agreement.reading.seats import ID
from detente.core.agreement.reading.tests_on import read_tests
from detente.core.agreement.tables import Table

_FORCES: Final = ("must", "should", "voluntary")
_NEXT: Final = "until the next declaration"
_FOR: Final = "for "
_YEARS: Final = ("calendar year", "agreement year")
_EACH_MAX: Final = 1_000_000
_FIGURE_MAX: Final = 2**53  # what every program that reads JSON keeps exactly
_ROW: Final = '[ { field = "message.field", each = 1 } ]'
_SUBJECTS: Final = ("field", "rows", "messages", "open")


def read_tallies(root: Table, context: Context) -> dict[str, TallyClause]:
    """`[tally.<id>]`: what is counted, against what."""
    found: dict[str, TallyClause] = {}
    for name, table in context.clauses(root, "tally"):
        if context.type_of(name) is not None:
            raise table.refuse("duplicate", name, "an id that no message has")
        found[name] = _tally(table, context, name)
        table.finish()
    return found


def _tally(table: Table, context: Context, name: str) -> TallyClause:
    counts = _rows(table, context, "counts")
    if not counts:
        raise table.missing("counts", _ROW)
    outside = _rows(table, context, "outside")
    declared = context.optional_field_of(table, "declared", (FieldType.COUNT,))
    if declared is not None:
        _no_claim(table, context, "declared", declared.message)
    ceiling = context.by_seat(table, "ceiling", 0, _FIGURE_MAX)
    floor = context.by_seat(table, "floor", 0, _FIGURE_MAX)
    balance = context.by_seat(table, "balance", 1, _EACH_MAX)
    if not (ceiling or floor or balance):
        raise table.missing("ceiling", "{ <PARTY> = 1 }, or floor, or balance")
    for code in ceiling:
        if floor.get(code, 0) > ceiling[code]:
            expected = f"a floor that is not above the ceiling of {code}"
            raise table.refuse("bad-value", floor[code], expected, "floor")
    unit = table.optional_text("unit")
    if unit is not None and not ID.fullmatch(unit):
        expected = "lower-case letters, digits, single hyphens"
        raise table.refuse("bad-name", unit, expected, "unit")
    objection = context.optional_message(table, "objection")
    return TallyClause(
        id=name,
        force=table.one_of_or("force", _FORCES, "must"),
        of=context.who(table, "of", (Parties.EACH, Parties.NAMED)),
        counts=counts,
        outside=outside,
        declared=declared,
        dated=_dated(table, context, (*counts, *outside), declared, objection),
        stands=_stands(table, context),
        ceiling=ceiling,
        floor=floor,
        balance=balance,
        binds=_bound(table, context, "binds"),
        until=_bound(table, context, "until"),
        per=_per(table, context),
        group=context.optional_field_of(
            table, "group", (FieldType.TEXT, FieldType.CODE, FieldType.COUNT)
        ),
        objection=objection,
        closing=context.optional_message(table, "closing"),
        unit=unit,
        grounds=table.grounds(context.sources),
    )


def _rows(table: Table, context: Context, key: str) -> tuple[Counts, ...]:
    return tuple(_row(table, below, context, key) for below in table.subs(key, _ROW) or ())


def _row(table: Table, below: Table, context: Context, key: str) -> Counts:
    chosen = [word for word in _SUBJECTS if below.has(word)]
    for word in _SUBJECTS:
        below.raw(word)
    if len(chosen) != 1:
        raise table.refuse("missing-key", key, f"one of {', '.join(_SUBJECTS)} in each row", key)
    word, text = chosen[0], below.text(chosen[0])
    field = rows = message = duty = None
    if word == "field":
        field = context.field_of(below, word, text, (FieldType.COUNT,))
    elif word == "rows":
        rows = context.field_of(below, word, text, (FieldType.TABLE,))
    elif word == "messages":
        message = context.known_message(below, word, text)
    elif text in context.names.duties:
        duty = text
    else:
        raise below.refuse("dangling", text, "the id of a duty", word)
    if field is not None or rows is not None:
        _no_claim(below, context, word, text.partition(".")[0])
    seat = below.optional_text("from")
    counted = Counts(
        field=field,
        rows=rows,
        messages=message,
        open=duty,
        from_seat=None if seat is None else context.seat(below, "from", seat),
        where=_where(below, context, field, rows, message),
        each=_each(below, context),
    )
    below.finish()
    return counted


def _no_claim(table: Table, context: Context, key: str, message: str) -> None:
    """A statement is what somebody says; its figures are shown and never counted."""
    owner = context.type_of(message)
    if owner is not None and owner.kind == "statement":
        expected = "a field of a message that is no statement"
        raise table.refuse("claim", message, expected, key)


def _where(
    below: Table,
    context: Context,
    field: FieldOf | None,
    rows: FieldOf | None,
    message: str | None,
) -> tuple[Test, ...]:
    if rows is not None:
        owner = context.type_of(rows.message)
        table_field = owner.field(rows.n) if owner is not None else None
        columns = table_field.columns if table_field is not None else ()
        return read_tests(below, "where", columns, f"the rows of {rows.message}")
    owner = context.type_of(message or (field.message if field is not None else ""))
    fields = owner.fields if owner is not None else ()
    return read_tests(below, "where", fields, owner.id if owner is not None else "a clause")


def _each(below: Table, context: Context) -> dict[str, int]:
    """Weight by seat; one number is that of every party, and 1 where nothing is said."""
    value = below.raw("each")
    if isinstance(value, dict):
        return context.by_seat(below, "each", 0, _EACH_MAX)
    weight = 1 if value is None else below.integer("each", 1, _EACH_MAX)
    return dict.fromkeys(context.parties, weight)


def _dated(
    table: Table,
    context: Context,
    rows: tuple[Counts, ...],
    declared: FieldOf | None,
    objection: str | None,
) -> dict[str, int]:
    """Date field of each message that has figures. Messages that are counted themselves, and
    objections, need not have one.
    """
    figures = [one.field.message for one in rows if one.field is not None]
    figures += [declared.message] if declared is not None else []
    others = [one.rows.message for one in rows if one.rows is not None]
    others += [one.messages for one in rows if one.messages is not None]
    others += [objection] if objection is not None else []
    name = table.optional_text("dated")
    if name is None:
        if figures:
            raise table.missing("dated", '"<date field>"')
        return {}
    found: dict[str, int] = {}
    for message in dict.fromkeys([*figures, *others]):
        owner = context.type_of(message)
        one = owner.field_named(name) if owner is not None else None
        right = one is not None and one.type is FieldType.DATE
        if one is not None and right and not one.erasable and not one.optional:
            found[message] = one.n
        elif message in figures:
            expected = f"a required date field of {message}, not erasable"
            raise table.refuse("dangling", name, expected, "dated")
    if not found and not table.defaulted("dated"):
        raise table.refuse("dangling", name, "a required date field of what is counted", "dated")
    return found


def _stands(table: Table, context: Context) -> str | Amount:
    text = table.optional_text("stands")
    if text is None or text == _NEXT:
        return _NEXT
    if not text.startswith(_FOR):
        raise table.refuse("bad-phrase", text, f'"{_NEXT}" | "for 13 months"', "stands")
    return context.parsed(table, "stands", text, _lasting)


def _lasting(text: str, names: Names) -> Amount:
    return phrases.read_amount(text.removeprefix(_FOR), names)


def _bound(table: Table, context: Context, key: str) -> TimeLimit | str | None:
    """A TOML date, a time-limit or `receipt of <message>`."""
    value = table.raw(key)
    if value is None or isinstance(value, str):
        return context.optional_phrase(table, key, phrases.read_binding)
    return table.date(key)


def _per(table: Table, context: Context) -> str | Series | None:
    text = table.optional_text("per")
    if text is None or text in _YEARS:
        return text
    return context.parsed(table, "per", text, phrases.read_series)

"""Lists, exchanges of lists and rules on one message: `list`, `exchange`, `check`
(spec/clauses.md, G28 to G31).
"""

from __future__ import annotations

import re
from typing import Final

from detente.core import limits
from detente.core.agreement import phrases
from detente.core.agreement.builtin import BUILTIN
from detente.core.agreement.clauses import (
    Amount,
    Check,
    Exchange,
    FieldOf,
    ListClause,
    TimeLimit,
    Unit,
)
from detente.core.agreement.pack import FieldType
from detente.core.agreement.reading.context import TIMED, Context
from detente.core.agreement.tables import Table

_KEYED: Final = (FieldType.TEXT, FieldType.COUNT, FieldType.CODE)
_ROUNDS: Final = (FieldType.TEXT, FieldType.COUNT, FieldType.CODE)
_EACH_SIDE: Final = "each side"
_IN_TURNS: Final = re.compile(r"in turns of ([1-9][0-9]{0,5}) rows", re.ASCII)
_THROUGH: Final = "through role "
_HIDDEN: Final = ("row count",)
_SHORT: Final = ("cannot be decided", "missed")
_OUTSIDE: Final = ("refused", "marked")
_SUBJECTS: Final = (
    "between",
    "value",
    "sum",
    "distance",
    "crosses",
    "not_both",
    "after_seeing",
)
_GEOMETRIC: Final = ("distance", "crosses")
_PLACED: Final = (FieldType.PLACE, FieldType.AREA)
_GEO: Final = "geo."
_DISTANCE: Final = re.compile(r"([1-9][0-9]{0,7}) (m|km|nm)", re.ASCII)
_METRES: Final = {"m": 1, "km": 1_000, "nm": 1_852}
_SPAN_S: Final = {
    Unit.SECOND: 1,
    Unit.MINUTE: 60,
    Unit.HOUR: 3_600,
    Unit.DAY: 86_400,
    Unit.WEEK: 604_800,
}


# --- lists --------------------------------------------------------------------------------------


def read_lists(root: Table, context: Context) -> dict[str, ListClause]:
    """`[list.<id>]`: keyed items, each valid over intervals."""
    found: dict[str, ListClause] = {}
    for name, table in context.clauses(root, "list"):
        items = context.field_of(table, "items", table.text("items"), (FieldType.TABLE,))
        key = table.text("key")
        column = context.field_of(table, "key", f"{table.text('items')}.{key}", _KEYED).column
        adds = context.message(table, "adds")
        if adds != items.message or column is None:
            raise table.refuse("bad-value", adds, f'adds = "{items.message}"', "adds")
        removes = context.message(table, "removes")
        confirms = context.optional_message(table, "confirms")
        named_in = {}
        for word, message in (("removes", removes), ("confirms", confirms)):
            if message is not None and message not in BUILTIN:
                named_in[message] = _item_in(table, context, word, message, items, key)
        found[name] = ListClause(
            id=name,
            items=items,
            key=column,
            adds=adds,
            removes=removes,
            confirms=confirms,
            lasts=context.amount(table, "lasts"),
            sent_whole=table.flag("sent_whole"),
            grounds=table.grounds(context.sources),
            named_in=named_in,
        )
        table.finish()
    return found


def _item_in(
    table: Table, context: Context, word: str, message: str, items: FieldOf, key: str
) -> FieldOf:
    """Where a message names the items: a table with a column of that name, or a field."""
    owner = context.type_of(message)
    for field in owner.fields if owner is not None else ():
        for column in field.columns:
            if column.name == key and column.type in _KEYED and not column.erasable:
                return FieldOf(message, field.n, column.n)
        if field.name == key and field.type in _KEYED and not field.erasable:
            return FieldOf(message, field.n)
    expected = f"a field or column {key} in message.{message}, as in {items.message}"
    raise table.refuse("no-match", message, expected, word)


# --- exchanges ----------------------------------------------------------------------------------


def read_exchanges(root: Table, context: Context) -> dict[str, Exchange]:
    """`[exchange.<id>]`: lists that both commit, then open."""
    found: dict[str, Exchange] = {}
    for name, table in context.clauses(root, "exchange"):
        rows = context.field_of(table, "list", table.text("list"), (FieldType.TABLE,))
        round_of = context.field_of(table, "round", table.text("round"), _ROUNDS, rows.message)
        between = tuple(context.seat(table, "between", code) for code in table.texts("between"))
        if len(between) != 2:
            raise table.refuse("bad-value", len(between), 'between = ["ARD", "BRV"]', "between")
        opening, turn_rows, role = _opening(table, context)
        hidden = table.texts("hidden") if table.has("hidden") else ()
        table.raw("hidden")
        if any(one not in _HIDDEN for one in hidden):
            raise table.refuse("bad-value", ", ".join(hidden), 'hidden = ["row count"]', "hidden")
        found[name] = Exchange(
            id=name,
            list=rows,
            round=round_of,
            between=(between[0], between[1]),
            commit_by=_limit(table, context, "commit_by"),
            open_by=_limit(table, context, "open_by"),
            opening=opening,
            turn_rows=turn_rows,
            role=role,
            hidden=hidden,
            short=table.one_of_or("short", _SHORT, "cannot be decided"),
            grounds=table.grounds(context.sources),
        )
        table.finish()
    return found


def _limit(table: Table, context: Context, key: str) -> TimeLimit:
    limit = context.phrase(table, key, phrases.read_time_limit)
    if limit.amount is None:
        raise table.refuse("bad-value", limit.text, "a limit with an amount", key)
    return limit


def _opening(table: Table, context: Context) -> tuple[str, int, str | None]:
    text = table.text("opening")
    if text == _EACH_SIDE:
        return text, 0, None
    turns = _IN_TURNS.fullmatch(text)
    if turns is not None:
        return "in turns", int(turns[1]), None
    role = text.removeprefix(_THROUGH)
    if role != text and role in context.names.roles:
        return "through role", 0, role
    through = [f"{_THROUGH}{one}" for one in context.names.roles]
    offered = phrases.nearest(text, [_EACH_SIDE, "in turns of 10 rows", *through])
    raise table.refuse("bad-phrase", text, f'"{offered}"', "opening")


# --- checks -------------------------------------------------------------------------------------


def read_checks(root: Table, context: Context) -> dict[str, Check]:
    """`[check.<id>]`: rules on one message."""
    found: dict[str, Check] = {}
    for name, table in context.clauses(root, "check"):
        found[name] = _check(table, context, name)
        table.finish()
    return found


def _check(table: Table, context: Context, name: str) -> Check:
    on = context.message(table, "on")
    chosen = [word for word in _SUBJECTS if table.has(word)]
    for word in _SUBJECTS:
        table.raw(word)
    if len(chosen) != 1:
        expected = f"one of: {', '.join(_SUBJECTS)}"
        raise table.refuse("missing-key", ", ".join(chosen) or "no subject", expected)
    subject = chosen[0]
    seen = context.message(table, "after_seeing") if subject == "after_seeing" else None
    fields = _fields(table, context, subject, on)
    low, high, amount = _bounds(table, context, subject, fields)
    geometry = _geometry(table, context, subject) if subject in _GEOMETRIC else None
    return Check(
        id=name,
        on=on,
        subject=subject,
        fields=fields,
        message=seen,
        geometry=geometry,
        at_least=low,
        at_most=high,
        amount=amount,
        outside=table.one_of("outside", _OUTSIDE),
        grounds=table.grounds(context.sources),
    )


def _fields(table: Table, context: Context, subject: str, on: str) -> tuple[FieldOf, ...]:
    if subject != "sum" and table.raw("equals") is not None:
        raise table.refuse("bad-value", "equals", "equals only beside sum", "equals")
    if subject == "value":
        return (context.field_of(table, subject, table.text(subject), (FieldType.COUNT,), on),)
    if subject == "sum":
        parts = [
            context.field_of(table, subject, text, (FieldType.COUNT,), on)
            for text in table.texts(subject)
        ]
        total = context.field_of(table, "equals", table.text("equals"), (FieldType.COUNT,), on)
        return (*parts, total)
    if subject in _GEOMETRIC:
        return (context.field_of(table, subject, _two(table, subject, on)[0], _PLACED, on),)
    if subject not in ("between", "not_both"):
        return ()
    every = tuple(kind for kind in FieldType if kind is not FieldType.BYTES)
    allowed = (*TIMED, FieldType.COUNT) if subject == "between" else every
    found = tuple(
        context.field_of(table, subject, text, allowed, on) for text in table.texts(subject)
    )
    if len(found) != 2 or any(one.column is not None for one in found):
        expected = f'{subject} = ["{on}.field", "{on}.field"]'
        raise table.refuse("bad-value", f"{len(found)} fields", expected, subject)
    return found


def _two(table: Table, subject: str, on: str) -> tuple[str, str]:
    """A place or area of the message, and a signed line or area."""
    found = table.texts(subject)
    if len(found) != 2:
        expected = f'{subject} = ["{on}.field", "{_GEO}<id>"]'
        raise table.refuse("bad-value", f"{len(found)} names", expected, subject)
    return found[0], found[1]


def _geometry(table: Table, context: Context, subject: str) -> str:
    text = _two(table, subject, table.text("on"))[1]
    name = text.removeprefix(_GEO)
    if name == text or name not in context.geo:
        known = ", ".join(_GEO + one for one in context.geo) or "a file geo/<name>.toml"
        raise table.refuse("dangling", text, f"one of: {known}", subject)
    return name


def _metres(table: Table, key: str) -> int | None:
    text = table.optional_text(key)
    if text is None:
        return None
    found = _DISTANCE.fullmatch(text)
    metres = int(found[1]) * _METRES[found[2]] if found else 0
    if not 0 < metres <= limits.GEO_DISTANCE_M_MAX:
        expected = f'"70 km" | "500 m" | "12 nm", at most {limits.GEO_DISTANCE_M_MAX} m'
        raise table.refuse("bad-phrase", text, expected, key)
    return metres


def _bounds(
    table: Table, context: Context, subject: str, fields: tuple[FieldOf, ...]
) -> tuple[int | None, int | None, Amount | None]:
    """Least and most, and the amount as written where it is a span of times."""
    if subject == "distance":
        low, high = _metres(table, "at_least"), _metres(table, "at_most")
        if (low is None) == (high is None):
            raise table.missing("at_least", '"70 km", or at_most')
        return low, high, None
    if subject not in ("between", "value"):
        for key in ("at_least", "at_most"):
            if table.raw(key) is not None:
                raise table.refuse(
                    "bad-value", key, f"{key} only beside between, value, distance", key
                )
        return None, None, None
    timed = [_is_timed(context, one) for one in fields]
    if subject == "between" and len(set(timed)) != 1:
        raise table.refuse("bad-value", "a time and a count", "two times or two counts", subject)
    amounts = [_bound(table, context, key, timed=timed[0]) for key in ("at_least", "at_most")]
    low, high = amounts[0][0], amounts[1][0]
    if low is None and high is None:
        raise table.missing("at_most", '"5 days"' if timed[0] else "5")
    if low is not None and high is not None and low > high:
        raise table.refuse("bad-value", "at_least above at_most", "a span not empty", "at_least")
    return low, high, amounts[1][1] or amounts[0][1]


def _is_timed(context: Context, one: FieldOf) -> bool:
    owner = context.type_of(one.message)
    field = owner.field(one.n) if owner is not None else None
    return field is not None and field.type in TIMED


def _bound(
    table: Table, context: Context, key: str, *, timed: bool
) -> tuple[int | None, Amount | None]:
    if not timed:
        return table.optional_integer(key, 0, limits.UINT_MAX), None
    amount = context.amount(table, key)
    if amount is None:
        return None, None
    if amount.unit not in _SPAN_S:
        raise table.refuse(
            "bad-value", phrases.amount_text(amount), f'{key} = "5 days", of fixed length', key
        )
    return amount.number * _SPAN_S[amount.unit] + amount.minutes * 60, amount

"""Closed tests on fields: `where = { category = ["service"], number = { at_most = 5 } }`
(spec/clauses.md, G9).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from detente.core import limits
from detente.core.agreement.clauses import Test
from detente.core.agreement.pack import Column, Field, FieldType
from detente.core.agreement.tables import Table, brief

_TESTED: Final = (FieldType.CODE, FieldType.CODES, FieldType.COUNT, FieldType.TEXT, FieldType.PARTY)


def read_tests(
    table: Table, key: str, fields: Sequence[Field | Column], owner: str
) -> tuple[Test, ...]:
    """Tests on fields of one message, or on columns of one table; empty where absent.

    Raises bad-pack: `dangling`, `erasable`, `undeclared-code`, `bad-value`, `wrong-type`.
    """
    below = table.sub(key, '{ field = "code" }')
    if below is None:
        return ()
    found = []
    for name in below.data:
        one = next((one for one in fields if one.name == name), None)
        if one is None:
            listed = ", ".join(one.name for one in fields) or "none"
            raise table.refuse("dangling", name, f"a field of {owner}: {listed}", key)
        if one.erasable or one.type not in _TESTED or (one.type is FieldType.TEXT and one.free):
            problem = "erasable" if one.erasable else "bad-value"
            expected = "a code, codes, count, party or text field that is neither free nor erasable"
            raise table.refuse(problem, f"{name} ({one.type.value})", expected, key)
        found.append(_test(below, name, one))
    if not found:
        raise table.refuse("missing-key", key, f"{key} = {{ field = value }}", key)
    return tuple(found)


def _test(below: Table, name: str, one: Field | Column) -> Test:
    value = below.raw(name)
    if isinstance(value, dict):
        return _bounds(below, name, one)
    listed = value if isinstance(value, list) else [value]
    if not 0 < len(listed) <= limits.PACK_ROWS_MAX:
        raise below.refuse("wrong-type", brief(value), f'{name} = "value" | ["value", ...]', name)
    values: list[str | int] = []
    for item in listed:
        if one.type is FieldType.COUNT:
            fits = isinstance(item, int) and not isinstance(item, bool) and item >= 0
            expected = f"{name} = 1 | [1, 2] | {{ at_least = 1, at_most = 2 }}"
        else:
            fits, expected = isinstance(item, str) and bool(item), f'{name} = "value" | ["value"]'
        if not fits or not isinstance(item, str | int):
            raise below.refuse("wrong-type", brief(item), expected, name)
        if one.codes is not None and item not in one.codes.codes:
            codes = f"one of: {', '.join(one.codes.codes)}"
            raise below.refuse("undeclared-code", item, codes, name)
        if item in values:
            raise below.refuse("duplicate", item, "each value once", name)
        values.append(item)
    return Test(one.n, tuple(values))


def _bounds(below: Table, name: str, one: Field | Column) -> Test:
    bounds = below.sub(name, "{ at_least = 1, at_most = 2 }")
    if bounds is None or one.type is not FieldType.COUNT:
        raise below.refuse("bad-value", "bounds", f"bounds on a count; {name} is {one.type.value}")
    low = bounds.optional_integer("at_least", 0, limits.UINT_MAX)
    high = bounds.optional_integer("at_most", 0, limits.UINT_MAX)
    bounds.finish()
    if (low is None and high is None) or (low or 0) > (limits.UINT_MAX if high is None else high):
        raise below.refuse("bad-value", name, "at_least = 1, at_most = 2, not empty", name)
    return Test(one.n, at_least=low, at_most=high)

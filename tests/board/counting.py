"""Tallies, lists, exchanges and checks for packs made in a few lines."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from detente.core.agreement import phrases
from detente.core.agreement.clauses import (
    Check,
    Counts,
    Exchange,
    FieldOf,
    ListClause,
    TallyClause,
    Test,
)
from detente.core.agreement.pack import FieldType
from detente.core.board.facts import Entry
from tests.board.drafts import GROUNDS, Draft


def field_of(draft: Draft, written: str) -> FieldOf:
    """`message.field` or `message.table.column`."""
    message, name, *column = written.split(".")
    field = draft.messages[message].field_named(name)
    assert field is not None, written
    if not column:
        return FieldOf(message, field.n)
    (found,) = [one.n for one in field.columns if one.name == column[0]]
    return FieldOf(message, field.n, found)


def tests_on(draft: Draft, written: str, where: Mapping[str, Any]) -> tuple[Test, ...]:
    """Tests on the fields of a message, or on the columns of a table of it."""
    message, _, name = written.partition(".")
    field = draft.messages[message].field_named(name.partition(".")[0]) if name else None
    made = []
    for key, wanted in where.items():
        if field is not None and field.type is FieldType.TABLE:
            (n,) = [one.n for one in field.columns if one.name == key]
        else:
            found = draft.messages[message].field_named(key)
            assert found is not None, key
            n = found.n
        if isinstance(wanted, dict):
            made.append(Test(n, (), wanted.get("at_least"), wanted.get("at_most")))
        else:
            made.append(Test(n, tuple(wanted if isinstance(wanted, list) else [wanted])))
    return tuple(made)


def row(draft: Draft, keys: Mapping[str, Any]) -> Counts:
    """One row of `counts` or `outside`, as it is written in a pack."""
    each = keys.get("each", 1)
    if not isinstance(each, dict):
        each = dict.fromkeys(draft.parties, each)
    written = keys.get("field") or keys.get("rows") or keys.get("messages") or ""
    return Counts(
        field=field_of(draft, keys["field"]) if "field" in keys else None,
        rows=field_of(draft, keys["rows"]) if "rows" in keys else None,
        messages=keys.get("messages"),
        open=keys.get("open"),
        from_seat=keys.get("from"),
        where=tests_on(draft, written, keys.get("where", {})),
        each=each,
    )


def tally(draft: Draft, name: str, *counts: Mapping[str, Any], **keys: Any) -> Draft:
    """A tally, its keys as in a pack. Called after the messages it speaks of."""
    names = draft._names()

    def limit(written: Any) -> Any:
        if written is None or (isinstance(written, str) and written[:4].isdigit()):
            return written
        return phrases.read_binding(written, names)

    rows = tuple(row(draft, one) for one in counts)
    outside = tuple(row(draft, one) for one in keys.get("outside", ()))
    declared = field_of(draft, keys["declared"]) if "declared" in keys else None
    dated: dict[str, int] = {}
    if "dated" in keys:
        read = [one.field or one.rows for one in rows] + [declared]
        read_types = {one.message for one in read if one is not None}
        read_types |= {one.messages for one in rows if one.messages}
        for message in read_types:
            found = draft.messages[message].field_named(keys["dated"])
            if found is not None:
                dated[message] = found.n
    stands = keys.get("stands", "until the next declaration")
    if stands.startswith("for "):
        stands = phrases.read_amount(stands.removeprefix("for "), names)
    per = keys.get("per")
    if per is not None and per not in ("calendar year", "agreement year"):
        per = phrases.read_series(per, names)
    clause = TallyClause(
        id=name,
        force=keys.get("force", "must"),
        of=phrases.read_who(keys.get("of", "each party"), names),
        counts=rows,
        outside=outside,
        declared=declared,
        dated=dated,
        stands=stands,
        ceiling=keys.get("ceiling", {}),
        floor=keys.get("floor", {}),
        balance=keys.get("balance", {}),
        binds=limit(keys.get("binds")),
        until=limit(keys.get("until")),
        per=per,
        group=field_of(draft, keys["group"]) if "group" in keys else None,
        objection=keys.get("objection"),
        closing=keys.get("closing"),
        unit=keys.get("unit"),
        grounds=GROUNDS,
    )
    return draft.add("tallies", name, clause)


def each_of(codes: Sequence[str], number: int) -> dict[str, int]:
    """One number for every seat."""
    return dict.fromkeys(codes, number)


def exchange(draft: Draft, name: str, **keys: Any) -> Draft:
    """An exchange of lists, its keys as in a pack."""
    names = draft._names()
    opening, turn_rows, role = keys["opening"], 0, None
    if opening.startswith("in turns"):
        opening, turn_rows = "in turns", int(opening.split()[3])
    elif opening.startswith("through role"):
        opening, role = "through role", opening.rpartition(" ")[2]
    clause = Exchange(
        id=name,
        list=field_of(draft, keys["list"]),
        round=field_of(draft, keys["round"]),
        between=tuple(keys.get("between", draft.parties[:2])),
        commit_by=phrases.read_time_limit(keys["commit_by"], names),
        open_by=phrases.read_time_limit(keys["open_by"], names),
        opening=opening,
        turn_rows=turn_rows,
        role=role,
        hidden=("row count",),
        short=keys.get("short", "cannot be decided"),
        grounds=GROUNDS,
    )
    return draft.add("exchanges", name, clause)


def listing(draft: Draft, name: str, **keys: Any) -> Draft:
    """A list, its keys as in a pack; `key` is a column of its items."""
    items = field_of(draft, keys["items"])
    key = field_of(draft, f"{keys['items']}.{keys['key']}").column
    assert key is not None
    lasts = keys.get("lasts")
    clause = ListClause(
        id=name,
        items=items,
        key=key,
        adds=keys["adds"],
        removes=keys["removes"],
        confirms=keys.get("confirms"),
        lasts=None if lasts is None else phrases.read_amount(lasts, draft._names()),
        sent_whole=keys.get("sent_whole", False),
        grounds=GROUNDS,
    )
    return draft.add("lists", name, clause)


def check_on(draft: Draft, name: str, subject: str, *fields: FieldOf, **keys: Any) -> None:
    """A check as it is read out of a pack; what lies outside is marked if nothing else is said."""
    check = Check(
        name, keys.get("on") or fields[0].message, subject, fields, keys.get("message"), None,
        keys.get("at_least"), keys.get("at_most"), None, keys.get("outside", "marked"), GROUNDS,
    )  # fmt: skip
    draft.add("checks", name, check)


def serial(entry: Entry) -> str:
    """Serial of an opened entry."""
    assert entry.content is not None
    assert entry.content.serial is not None
    return entry.content.serial

"""Who takes part, and when people work: `party`, `role`, `calendar` (spec/clauses.md, G10, G11)."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Final

from detente.core import limits
from detente.core.agreement import pack as model
from detente.core.agreement.clauses import Calendar, Role
from detente.core.agreement.phrases import WEEKDAYS
from detente.core.agreement.reading.context import Context
from detente.core.agreement.tables import Table

PARTY: Final = re.compile(r"[A-Z][A-Z0-9]{1,7}", re.ASCII)
ID: Final = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*", re.ASCII)
EVERYTHING: Final = "everything"
HEADS: Final = "heads"
_CODE: Final = f"2 to {limits.PARTY_CODE_CHARS_MAX} of A-Z and 0-9, a letter first"


def read_parties(
    root: Table, sources: Collection[str], defaults: Table | None
) -> tuple[model.Party, ...]:
    """`[party.<CODE>]`, in the order of the file."""
    parties = []
    for table in root.tables("party", defaults):
        code = table.path[-1]
        if not PARTY.fullmatch(code):
            raise table.refuse("bad-name", code, _CODE)
        joined = table.optional_integer("joined", 1, 2**31) or 1
        parties.append(model.Party(code, joined, table.grounds(sources), open=table.flag("open")))
        table.finish()
    if len(parties) == 1 or len(parties) > limits.SEATS_MAX:
        expected = f"no table [party.<CODE>] (any parties), or 2 to {limits.SEATS_MAX} of them"
        raise root.refuse("missing-key", f"{len(parties)} parties", expected, "party")
    return tuple(parties)


def role_seats(
    root: Table, parties: Collection[str], defaults: Table | None
) -> dict[str, tuple[str, ...]]:
    """Seats of each role, by id, in the order of the file; read before the messages, which may name
    roles.
    """
    found: dict[str, tuple[str, ...]] = {}
    taken = set(parties)
    for table in root.tables("role", defaults):
        name = table.path[-1]
        if not ID.fullmatch(name) or len(name) > limits.TYPE_NAME_CHARS_MAX:
            raise table.refuse("bad-name", name, "lower-case letters, digits, single hyphens")
        if not parties:
            raise table.refuse("dangling", name, "roles only beside [party.<CODE>]")
        seats = table.texts("held_by")
        for code in seats:
            if not PARTY.fullmatch(code):
                raise table.refuse("bad-name", code, _CODE, "held_by")
            if code in taken:
                raise table.refuse("duplicate", code, "a code that no other seat has", "held_by")
            taken.add(code)
        found[name] = seats
    if len(taken) > limits.SEATS_MAX:
        raise root.refuse("limit", len(taken), f"at most {limits.SEATS_MAX} seats", "role")
    return found


def read_roles(root: Table, context: Context) -> dict[str, Role]:
    """`[role.<id>]`: who sees what and may send what, beside the parties."""
    roles: dict[str, Role] = {}
    for table in root.tables("role", context.defaults.get("role")):
        sees = table.texts("sees")
        if sees not in ((EVERYTHING,), (HEADS,)):
            for name in sees:
                if name in (EVERYTHING, HEADS):
                    raise table.refuse("bad-value", name, f'sees = ["{name}"] alone', "sees")
                context.known_message(table, "sees", name)
        may = table.texts("may") if table.has("may") else ()
        table.raw("may")
        for name in may:
            context.known_message(table, "may", name)
        roles[table.path[-1]] = Role(
            id=table.path[-1],
            held_by=table.texts("held_by"),
            sees=sees,
            may=may,
            grounds=table.grounds(context.sources),
            open=table.flag("open"),
        )
        table.finish()
    return roles


def read_calendars(root: Table, context: Context) -> dict[str, Calendar]:
    """`[calendar.<id>]`: working days."""
    calendars: dict[str, Calendar] = {}
    for table in root.tables("calendar", context.defaults.get("calendar")):
        name = table.path[-1]
        if not ID.fullmatch(name) or len(name) > limits.TYPE_NAME_CHARS_MAX:
            raise table.refuse("bad-name", name, "lower-case letters, digits, single hyphens")
        rest = table.texts("rest")
        for day in rest:
            if day not in WEEKDAYS:
                expected = ", ".join(f'"{weekday}"' for weekday in WEEKDAYS)
                raise table.refuse("bad-value", day, f"rest = some of: {expected}", "rest")
        if len(rest) == len(WEEKDAYS):
            raise table.refuse("bad-value", "every day", "at least one day of work a week", "rest")
        calendars[name] = Calendar(
            id=name,
            rest=tuple(sorted(WEEKDAYS.index(day) for day in rest)),
            holidays=table.dates("holidays"),
            known_until=table.date("known_until"),
            grounds=table.grounds(context.sources),
        )
        table.finish()
    return calendars

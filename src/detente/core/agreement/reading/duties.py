"""What is owed, and by what it is counted: `event`, `duty` (spec/clauses.md, G12 to G19)."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Final

from detente.core.agreement import phrases
from detente.core.agreement.clauses import (
    Duty,
    Event,
    Except,
    FieldOf,
    Match,
    Parties,
    Series,
    Trigger,
)
from detente.core.agreement.pack import Field, FieldType
from detente.core.agreement.reading.context import TIMED, Context
from detente.core.agreement.reading.tests_on import read_tests
from detente.core.agreement.tables import Table

KEYED: Final = (FieldType.TEXT, FieldType.COUNT, FieldType.CODE, FieldType.HASH)
_PRECISIONS: Final = ("start", "end", "undecided")
_MOVED: Final = ("renews", "keeps if later")
_FORCES: Final = ("must", "should", "may")
_COUNTED: Final = ("received", "deposited", "provable", "claimed")
_LATE: Final = ("cures", "does not cure")
_SENT_IN_ERROR: Final = ("undoes", "stands")
_SUSPENSION: Final = ("excuses", "stops the clock", "runs")
_EXPIRY: Final = ("discharges", "survives")
_FIRST_DAY: Final = ("counted", "not counted")
_DEBTORS: Final = (
    Parties.EACH,
    Parties.SENDER,
    Parties.ADDRESSEE,
    Parties.OWNER,
    Parties.ROLE,
    Parties.NAMED,
)
_CREDITORS: Final = (
    Parties.EACH_OTHER,
    Parties.ALL_OTHERS,
    Parties.SENDER,
    Parties.ADDRESSEE,
    Parties.OWNER,
    Parties.ROLE,
    Parties.NAMED,
)
_WITHOUT_SERIES: Final = phrases.MATCHES[:2]
_YEARS: Final = ("the year of entry into force", "the year of the period")


# --- events -------------------------------------------------------------------------------------


def read_events(root: Table, context: Context) -> dict[str, Event]:
    """`[event.<id>]`: things outside the record, each with an owner and a key."""
    found: dict[str, Event] = {}
    for name, table in context.clauses(root, "event"):
        if context.type_of(name) is not None or name in phrases.RESERVED_WORDS:
            expected = "a name that no message type and no phrase has"
            raise table.refuse("reserved-name", name, expected)
        key = context.field_of(table, "key", table.text("key"), KEYED)
        if key.column is not None:
            raise table.refuse("bad-value", table.text("key"), 'key = "message.field"', "key")
        owner = context.who(table, "owner", (Parties.SENDER, Parties.ADDRESSEE))
        if owner.name != key.message:
            expected = f'"sender of {key.message}" | "addressee of {key.message}"'
            raise table.refuse("bad-value", phrases.who_text(owner), expected, "owner")
        found[name] = _event(table, context, name, key)
        table.finish()
    return found


def _event(table: Table, context: Context, name: str, key: FieldOf) -> Event:
    times = {
        word: context.optional_field_of(table, word, TIMED)
        for word in ("planned", "occurred", "alleged")
    }
    cancelled = context.optional_message(table, "cancelled")
    if not any(times.values()):
        expected = "planned, occurred or alleged: who states its time"
        raise table.refuse("missing-key", "planned", expected)
    for word, where in times.items():
        if where is not None and where.column is not None:
            raise table.refuse("bad-value", table.text(word), f'{word} = "message.field"', word)
    named = {one.message: word for word, one in times.items() if one is not None}
    if cancelled is not None:
        named[cancelled] = "cancelled"
    named.setdefault(key.message, "key")
    keys = {}
    for message, word in named.items():
        n = _key_in(context, message, key, frozenset({key.message}))
        if n is None:
            expected = _needs_key(context, message, key)
            raise table.refuse("no-match", message, expected, word)
        if n:
            keys[message] = n
    return Event(
        id=name,
        owner=context.who(table, "owner", (Parties.SENDER, Parties.ADDRESSEE)),
        key=key,
        planned=times["planned"],
        occurred=times["occurred"],
        alleged=times["alleged"],
        cancelled=cancelled,
        precision=table.one_of("precision", _PRECISIONS),
        moved=table.one_of_or("moved", _MOVED, "renews"),
        grounds=table.grounds(context.sources),
        keys=keys,
    )


def _key_in(context: Context, message: str, key: FieldOf, answered: Collection[str]) -> int | None:
    """Number of the field that holds the key of an event: one of the same name and type. 0 where
    the message has none and answers one of `answered`, None where it does neither.
    """
    wanted = _key_field(context, key)
    owner = context.type_of(message)
    if owner is None or wanted is None:
        return None
    one = owner.field_named(wanted.name)
    same = one is not None and (one.type, one.codes) == (wanted.type, wanted.codes)
    if one is not None and same and not one.optional and not one.erasable:
        return one.n
    refers = message in ("cancelled", "answered", "declined", "deferred")
    return 0 if owner.answers in answered or refers else None


def _key_field(context: Context, key: FieldOf) -> Field | None:
    owner = context.type_of(key.message)
    return None if owner is None else owner.field(key.n)


def _needs_key(context: Context, message: str, key: FieldOf) -> str:
    one = _key_field(context, key)
    name = one.name if one is not None else "key"
    kind = one.type.value if one is not None else "text"
    return f'field.{name} of type "{kind}" in message.{message}, or answers = "{key.message}" there'


# --- duties -------------------------------------------------------------------------------------


def read_duties(
    root: Table, context: Context, events: dict[str, Event]
) -> tuple[dict[str, Duty], dict[str, Table]]:
    """`[duty.<id>]`, and the table of each for the rules that look at several."""
    found: dict[str, Duty] = {}
    tables: dict[str, Table] = {}
    for name, table in context.clauses(root, "duty"):
        found[name] = _duty(table, context, name, events)
        tables[name] = table
        table.finish()
    return found, tables


def _duty(table: Table, context: Context, name: str, events: dict[str, Event]) -> Duty:
    when = context.optional_phrase(table, "when", phrases.read_trigger)
    every = context.optional_phrase(table, "every", phrases.read_series)
    if when is not None and every is not None:
        raise table.refuse("bad-value", "when and every", "when or every, not both", "every")
    sends = context.one_or_more_messages(table, "sends")
    force = table.one_of_or("force", _FORCES, "must")
    counted = "counted" if context.first_day_counted else "not counted"
    fields, owner = _trigger_fields(context, when, events)
    return Duty(
        id=name,
        force=force,
        who=context.who(table, "who", _DEBTORS),
        to=context.who(table, "to", _CREDITORS),
        sends=sends,
        when=when,
        every=every,
        where=read_tests(table, "where", fields, owner),
        opens=context.limit(table, "opens"),
        by=context.phrase(table, "by", phrases.read_time_limit),
        counted=table.one_of("counted", _COUNTED),
        match=_match(table, context, sends, every),
        late=_late(table, force),
        sent_in_error=table.one_of_or("sent_in_error", _SENT_IN_ERROR, "undoes"),
        suspension=table.one_of("suspension", _SUSPENSION),
        expiry=table.one_of_or("expiry", _EXPIRY, "discharges"),
        exceptions=_exceptions(table, context, fields, owner),
        unless=context.state(table, "unless", ("met",)),
        first_day_counted=table.one_of_or("first_day", _FIRST_DAY, counted) == "counted",
        clear=table.flag("clear"),
        given_under=table.optional_text("given_under"),
        grounds=table.grounds(context.sources),
    )


def _trigger_fields(
    context: Context, when: Trigger | None, events: dict[str, Event]
) -> tuple[Sequence[Field], str]:
    """Fields that tests on the trigger may read, and whose they are."""
    message = when.message if when is not None else None
    if when is not None and when.event is not None and when.event in events:
        message = events[when.event].key.message
    owner = context.type_of(message) if message is not None else None
    return ((), "a trigger") if owner is None else (owner.fields, owner.id)


def _late(table: Table, force: str) -> str:
    if force != "may":
        return table.one_of("late", _LATE)
    if "late" in table.data:
        raise table.refuse("bad-value", "late", "no late: a right that was not used lapses", "late")
    table.raw("late")
    return ""


def _match(
    table: Table, context: Context, sends: Sequence[str], every: Series | None
) -> Match | None:
    below = table.sub("match", '{ as_of = "the day after the period" }')
    if below is None:
        return None
    allowed = phrases.MATCHES if every is not None else _WITHOUT_SERIES
    if len(below.data) != 1:
        expected = 'match = { field = "phrase" }, one field'
        raise table.refuse("bad-value", f"{len(below.data)} fields", expected, "match")
    name = next(iter(below.data))
    phrase = below.one_of(name, allowed)
    wanted = FieldType.COUNT if phrase in _YEARS else FieldType.DATE
    fields = {}
    for message in sends:
        owner = context.type_of(message)
        one = owner.field_named(name) if owner is not None else None
        if one is None or one.type is not wanted or one.optional:
            expected = f"a required field {name} of type {wanted.value} in {message}"
            raise table.refuse("dangling", name, expected, "match")
        if one.erasable:
            raise table.refuse("erasable", name, "a field that may not be erased", "match")
        fields[message] = one.n
    return Match(fields, phrase)


def _exceptions(
    table: Table, context: Context, fields: Sequence[Field], owner: str
) -> tuple[Except, ...]:
    rows = table.subs("except", '[ { where = { field = "code" }, by = "..." } ]')
    found = []
    for row in rows or ():
        where = read_tests(row, "where", fields, owner)
        by, opens = context.limit(row, "by"), context.limit(row, "opens")
        row.finish()
        if not where or (by is None and opens is None):
            expected = '{ where = { field = "code" }, by = "..." }'
            raise table.refuse("missing-key", "except", expected, "except")
        found.append(Except(where, by, opens))
    return tuple(found)


def event_keys(
    table: Table,
    context: Context,
    when: Trigger | None,
    sends: Sequence[str],
    events: Mapping[str, Event],
) -> dict[str, int]:
    """Field of each type in `sends` that holds the key of the event. Raises bad-pack `no-match`."""
    if when is None or when.event is None or when.event not in events:
        return {}
    event = events[when.event]
    found = {}
    for message in sends:
        n = _key_in(context, message, event.key, frozenset(event.keys))
        if n is None:
            raise table.refuse(
                "no-match", message, _needs_key(context, message, event.key), "sends"
            )
        if n:
            found[message] = n
    return found

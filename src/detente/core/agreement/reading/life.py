"""Duration, what both sign, and acts of one side: `life`, `arrangement`, `right`
(spec/clauses.md, G20 to G23).
"""

from __future__ import annotations

from typing import Final

from detente.core.agreement import phrases
from detente.core.agreement.clauses import (
    Arrangement,
    ClauseState,
    Life,
    Parties,
    Right,
    TimeLimit,
)
from detente.core.agreement.pack import FieldType, MessageType
from detente.core.agreement.reading.context import TIMED, Context
from detente.core.agreement.tables import Table

_FORMED: Final = {
    "when the last signature is received": "received",
    "when the last signature is provable": "provable",
}
_CROSSING: Final = ("crossed", "binds", "does not bind")
_ARRANGES: Final = ("brings into force", "extends", "amends", "pauses", "records")
_OPEN_DUTIES: Final = ("keep", "convert", "discharge")
_EXPIRY: Final = "expiry"
_TIMES_MAX: Final = 1_000
_RELEASES: Final = "releases from arrangement."
_EFFECTS: Final = (
    "suspends",
    "withholds own performance",
    "resumes",
    "contests",
    "ends for itself",
    "opts out",
    "proposes",
    "observes voluntarily",
    "opens the next step",
)
_SCOPED: Final = ("suspends", "withholds own performance", "resumes", "observes voluntarily")
_REACHES: Final = ("whole", "regime", "message")
_BINDS: Final = ("both ways", "own duties only")
_TAKES: Final = ("on receipt", "on sending", "when provable")
_ACTORS: Final = (
    Parties.EACH,
    Parties.AUTHOR,
    Parties.SENDER,
    Parties.ADDRESSEE,
    Parties.OWNER,
    Parties.ROLE,
    Parties.NAMED,
)


def read_life(root: Table, context: Context, clause_ids: tuple[str, ...]) -> Life | None:
    """`[life]`, or None where the agreement has no rule on its duration."""
    table = root.sub("life", '{ term = "10 years from entry into force", ... }')
    if table is None:
        return None
    term = context.optional_phrase(table, "term", phrases.read_term)
    counted = "counted" if context.first_day_counted else "not counted"
    first_day = table.one_of_or("first_day", ("counted", "not counted"), counted)
    provisional: tuple[str, ...] = ()
    if table.has("provisional") or table.has("provisional_from"):
        table.one_of("provisional_from", ("signature",))
        provisional = table.texts("provisional")
        for name in provisional:
            if name not in clause_ids:
                listed = phrases.nearest(name, clause_ids) if clause_ids else "none is declared"
                expected = f'the id of a clause, such as "{listed}"'
                raise table.refuse("dangling", name, expected, "provisional")
    table.raw("provisional_from")
    table.raw("provisional")
    life = Life(term, first_day == "counted", provisional, table.grounds(context.sources))
    table.finish()
    return life


# --- arrangements -------------------------------------------------------------------------------


def read_arrangements(root: Table, context: Context) -> dict[str, Arrangement]:
    """`[arrangement.<id>]`: what is in force once all have signed equal terms."""
    found: dict[str, Arrangement] = {}
    for name, table in context.clauses(root, "arrangement"):
        terms = context.message(table, "terms")
        formed = table.one_of("formed", tuple(_FORMED))
        found[name] = Arrangement(
            id=name,
            terms=terms,
            same=_same(table, context, terms),
            signatories=context.who(table, "signatories", (Parties.EACH,)),
            formed=_FORMED[formed],
            crossing=table.one_of_or("crossing", _CROSSING, "crossed"),
            open_until=_open_until(table, context, terms),
            start=_time_in(table, context, "start", terms),
            end=_time_in(table, context, "end", terms),
            retroactive=table.flag("retroactive"),
            effect=table.one_of("effect", _ARRANGES),
            at_most=context.amount(table, "at_most"),
            times=table.optional_integer("times", 1, _TIMES_MAX),
            open_duties=table.one_of_or("open_duties", _OPEN_DUTIES, "keep"),
            claims=context.optional_message(table, "claims"),
            grounds=table.grounds(context.sources),
        )
        table.finish()
    return found


def _same(table: Table, context: Context, terms: str) -> tuple[int, ...]:
    """Fields that must be equal, by number. A table may be one, a column that may be erased not."""
    owner = context.type_of(terms)
    found = []
    for name in table.texts("same"):
        one = owner.field_named(name) if owner is not None else None
        if one is None:
            raise table.refuse("dangling", name, f"a field of {terms}", "same")
        if one.erasable or any(column.erasable for column in one.columns):
            raise table.refuse("erasable", name, "a field that may not be erased", "same")
        found.append(one.n)
    return tuple(found)


def _open_until(table: Table, context: Context, terms: str) -> TimeLimit | str | int | None:
    text = table.optional_text("open_until")
    if text is None or text == _EXPIRY:
        return text
    if text.partition(".")[0] == terms:
        return context.field_of(table, "open_until", text, TIMED, terms).n
    return context.phrase(table, "open_until", phrases.read_time_limit)


def _time_in(table: Table, context: Context, key: str, terms: str) -> int | None:
    found = context.optional_field_of(table, key, TIMED, terms)
    return None if found is None else found.n


# --- rights -------------------------------------------------------------------------------------


def read_rights(root: Table, context: Context) -> dict[str, Right]:
    """`[right.<id>]`: acts of one side."""
    found: dict[str, Right] = {}
    for name, table in context.clauses(root, "right"):
        effect, releases = _effect(table, context)
        by = context.message(table, "by")
        reach = _reach(table, effect)
        found[name] = Right(
            id=name,
            who=context.who(table, "who", _ACTORS),
            by=by,
            effect=effect,
            releases=releases,
            reach=reach,
            binds=table.one_of_or("binds", _BINDS, ""),
            notice=context.limit(table, "notice"),
            takes=table.one_of("takes", _TAKES),
            ground=_ground(table, context),
            contest=context.optional_message(table, "contest"),
            scope=_scope(table, context.type_of(by), reach),
            grounds=table.grounds(context.sources),
        )
        table.finish()
    return found


def _effect(table: Table, context: Context) -> tuple[str, str | None]:
    value = table.raw("effect")
    if isinstance(value, str) and value.startswith(_RELEASES):
        name = value.removeprefix(_RELEASES)
        if name not in context.names.arrangements:
            expected = ", ".join(_RELEASES + one for one in context.names.arrangements)
            expected = expected or "an [arrangement.<id>] to release from"
            raise table.refuse("dangling", value, expected, "effect")
        return "releases", name
    return table.one_of("effect", (*_EFFECTS, f"{_RELEASES}<id>")), None


def _reach(table: Table, effect: str) -> tuple[str, ...]:
    if not table.has("reach"):
        table.raw("reach")
        if effect in _SCOPED:
            raise table.missing("reach", '["whole", "regime", "message"]')
        return ()
    reach = table.texts("reach")
    for kind in reach:
        if kind not in _REACHES:
            expected = " | ".join(f'"{one}"' for one in _REACHES)
            raise table.refuse("bad-value", kind, f"reach = some of {expected}", "reach")
    return reach


def _scope(table: Table, by: MessageType | None, reach: tuple[str, ...]) -> int | None:
    """Number of the field of type scope; without one the act reaches the whole."""
    fields = by.fields if by is not None else ()
    scopes = [one.n for one in fields if one.type is FieldType.SCOPE]
    if len(scopes) > 1:
        raise table.refuse("bad-value", f"{len(scopes)} fields", "one field of type scope", "by")
    if not scopes and set(reach) - {"whole"}:
        expected = 'a field of type "scope" in this message, or reach = ["whole"]'
        raise table.refuse("dangling", table.text("by"), expected, "by")
    return scopes[0] if scopes else None


def _ground(table: Table, context: Context) -> tuple[ClauseState | str, ...]:
    if not table.has("ground"):
        table.raw("ground")
        return ()
    found: list[ClauseState | str] = []
    for text in table.texts("ground"):
        if context.type_of(text) is not None:
            found.append(text)
        else:
            found.append(context.parsed(table, "ground", text, _overdue))
    return tuple(found)


def _overdue(text: str, names: phrases.Names) -> ClauseState:
    return phrases.read_state(text, names, ("overdue",))

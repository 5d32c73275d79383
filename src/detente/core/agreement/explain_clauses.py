"""Each kind of clause as lines for reading aloud (explain.py)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from detente.core.agreement.builtin import BUILTIN
from detente.core.agreement.clauses import (
    Amount,
    Arrangement,
    Calendar,
    Check,
    ClauseState,
    Duty,
    Event,
    Exchange,
    Life,
    ListClause,
    Match,
    Right,
    Role,
    TallyClause,
    TimeLimit,
    Unit,
)
from detente.core.agreement.explain import (
    Line,
    Part,
    Teller,
    governs,
    grounds_lines,
    label,
    listed,
    seats,
    text,
    word,
)
from detente.core.agreement.grounds import Grounds
from detente.core.agreement.pack import Field, Pack, Regime, label_id, labelled
from detente.core.agreement.phrases import WEEKDAYS

_UNNAMED: Final = ("life", "calendar")
_YES: Final = (word("yes"),)


@dataclass(frozen=True, slots=True)
class Told:
    """One clause, told."""

    kind: str
    id: str
    lines: tuple[Line, ...]
    grounds: Grounds

    @property
    def label(self) -> str | None:
        """Label id of the clause; None for `life` and calendars, which have none."""
        return None if self.kind in _UNNAMED else label_id(self.kind, labelled(self.id))


def tell(pack: Pack) -> list[Told]:
    """Every clause of a pack beyond its messages and code lists, in the order of a text: who, for
    how long, what is signed, what is owed, what is counted.
    """
    teller, clauses = Teller(pack), pack.clauses
    found = [
        _told("role", one.id, one.grounds, _role(teller, one)) for one in clauses.roles.values()
    ]
    found += [_told("regime", one.id, one.grounds, _regime(pack, one)) for one in pack.regimes]
    found += [
        _told("calendar", one.id, one.grounds, _calendar(one)) for one in clauses.calendars.values()
    ]
    if clauses.life is not None:
        lines = _life(teller, clauses.life)
        found.append(_told("life", "life", clauses.life.grounds, lines))
    found += [
        _told("arrangement", one.id, one.grounds, _arrangement(teller, one))
        for one in clauses.arrangements.values()
    ]
    found += [
        _told("right", one.id, one.grounds, _right(teller, one)) for one in clauses.rights.values()
    ]
    found += [
        _told("event", one.id, one.grounds, _event(teller, one)) for one in clauses.events.values()
    ]
    found += [
        _told("duty", one.id, one.grounds, _duty(teller, one)) for one in clauses.duties.values()
    ]
    found += [
        _told("check", one.id, one.grounds, _check(teller, one)) for one in clauses.checks.values()
    ]
    found += [
        _told("tally", one.id, one.grounds, _tally(teller, one)) for one in clauses.tallies.values()
    ]
    found += [
        _told("list", one.id, one.grounds, _list(teller, one)) for one in clauses.lists.values()
    ]
    found += [
        _told("exchange", one.id, one.grounds, _exchange(teller, one))
        for one in clauses.exchanges.values()
    ]
    return found


def _told(kind: str, name: str, grounds: Grounds, lines: Iterator[Line]) -> Told:
    said = tuple(line for line in lines if line.parts)
    return Told(kind, name, (*said, *grounds_lines(grounds)), grounds)


def _said(head: str, value: str) -> Line:
    """A line that holds one word of a closed set, none where it is empty."""
    return Line(head, (word(value),) if value else ())


def _flag(head: str, *, said: bool) -> Line:
    return Line(head, _YES if said else ())


# --- who and when ---------------------------------------------------------------------------------


def _role(teller: Teller, one: Role) -> Iterator[Line]:
    yield Line("held-by", listed((text(seat),) for seat in one.held_by))
    if one.sees in (("everything",), ("heads",)):
        yield _said("sees", one.sees[0])
    else:
        yield Line("sees", teller.messages(one.sees))
    yield Line("may-send", teller.messages(one.may))


def _regime(pack: Pack, one: Regime) -> Iterator[Line]:
    # What a regime covers is a unit, also where a regime has the same name.
    kinds = (("tally", pack.clauses.tallies), ("list", pack.clauses.lists))
    units = []
    for name in one.covers:
        kind = next((kind for kind, known in kinds if name in known), "message")
        kind = "exchange" if name in pack.clauses.exchanges else kind
        units.append((label(kind, labelled(name)),))
    yield Line("covers", listed(units))


def _calendar(one: Calendar) -> Iterator[Line]:
    yield Line("rest", listed((word(WEEKDAYS[day]),) for day in one.rest))
    yield Line("holidays", listed((text(day),) for day in one.holidays))
    yield Line("known-until", (text(one.known_until),))


def _life(teller: Teller, one: Life) -> Iterator[Line]:
    if one.term is not None and one.term.amount is not None:
        amount, anchor = teller.amount(one.term.amount), teller.anchor(one.term.anchor)
        yield Line("term", (*amount, governs("from"), *anchor))
        yield _said("first-day", "counted" if one.first_day_counted else "not counted")
    yield Line("provisional", listed((text(name),) for name in one.provisional))


# --- what is signed, and acts of one side ---------------------------------------------------------


def _arrangement(teller: Teller, one: Arrangement) -> Iterator[Line]:
    yield _said("effect", one.effect)
    yield Line("terms", teller.message(one.terms))
    yield Line("signatories", teller.who(one.signatories))
    yield Line("same", listed((teller.field(one.terms, n),) for n in one.same))
    yield _said("formed", one.formed)
    yield _said("crossing", one.crossing)
    if isinstance(one.open_until, int):
        yield Line("open-until", (teller.field(one.terms, one.open_until),))
    elif isinstance(one.open_until, str):
        yield _said("open-until", one.open_until)
    elif one.open_until is not None:
        yield Line("open-until", teller.limit(one.open_until))
    for head, n in (("start", one.start), ("end", one.end)):
        yield Line(head, () if n is None else (teller.field(one.terms, n),))
    yield _flag("retroactive", said=one.retroactive)
    yield Line("at-most", _amount(teller, one.at_most))
    yield Line("times", () if one.times is None else (text(one.times),))
    if one.effect == "amends":
        yield _said("open-duties", one.open_duties)
    yield Line("claims", () if one.claims is None else teller.message(one.claims))


def _right(teller: Teller, one: Right) -> Iterator[Line]:
    yield Line("may", teller.who(one.who))
    yield Line("act", teller.message(one.by))
    if one.releases is not None:
        yield Line("effect", (governs("releases"), label("arrangement", labelled(one.releases))))
    else:
        yield _said("effect", one.effect)
    yield Line("reach", listed((word(kind),) for kind in one.reach))
    yield _said("binds", one.binds)
    yield _said("takes", one.takes)
    yield Line("notice", () if one.notice is None else teller.limit(one.notice))
    grounds = (
        teller.state(ground) if isinstance(ground, ClauseState) else teller.message(ground)
        for ground in one.ground
    )
    yield Line("ground", listed(grounds))
    yield Line("contest", () if one.contest is None else teller.message(one.contest))


def _amount(teller: Teller, amount: Amount | None) -> tuple[Part, ...]:
    return () if amount is None else teller.amount(amount)


# --- what is owed ---------------------------------------------------------------------------------


def _event(teller: Teller, one: Event) -> Iterator[Line]:
    yield Line("owner", teller.who(one.owner))
    yield Line("key", teller.field_of(one.key))
    for head, stated in (
        ("planned", one.planned),
        ("occurred", one.occurred),
        ("alleged", one.alleged),
    ):
        yield Line(head, () if stated is None else teller.field_of(stated))
    yield Line("cancelled", () if one.cancelled is None else teller.message(one.cancelled))
    yield _said("precision", one.precision)
    yield _said("moved", one.moved)


def _duty(teller: Teller, one: Duty) -> Iterator[Line]:
    owed = f"{teller.pack.agreement.kind} {one.force}"
    yield Line("when", () if one.when is None else teller.trigger(one.when))
    yield Line("every", () if one.every is None else teller.series(one.every))
    fields, message = _trigger_fields(teller.pack, one)
    yield Line("where", teller.tests(one.where, fields, "field", message))
    yield Line("who", teller.who(one.who))
    yield _said("force", owed)
    yield Line("sends", teller.messages(one.sends))
    yield Line("to", teller.who(one.to))
    yield Line("match", () if one.match is None else _match(teller, one.match))
    yield Line("opens", () if one.opens is None else teller.limit(one.opens))
    yield Line("by", teller.limit(one.by))
    for row in one.exceptions:
        tests = teller.tests(row.where, fields, "field", message)
        limits = [teller.limit(row.by)] if row.by is not None else []
        if row.opens is not None:
            limits.append((governs("not before"), *teller.limit(row.opens)))
        yield Line("except", (*tests, text(":"), *listed(limits)))
    if any(_in_days(limit) for limit in (one.by, one.opens, *(row.by for row in one.exceptions))):
        yield _said("first-day", "counted" if one.first_day_counted else "not counted")
    yield _flag("clear", said=one.clear)
    yield _said("counted", one.counted)
    yield _said("late", one.late or "lapses")
    yield _said("sent-in-error", one.sent_in_error if one.sent_in_error == "stands" else "")
    yield _said("suspension", one.suspension)
    yield _said("expiry", one.expiry if one.expiry == "survives" else "")
    yield Line("unless", () if one.unless is None else teller.state(one.unless))
    yield Line("given-under", () if one.given_under is None else (text(one.given_under),))


def _in_days(limit: TimeLimit | None) -> bool:
    """Whether a first day could be counted or not: after something, in days or longer."""
    if limit is None or limit.amount is None or not limit.after:
        return False
    return limit.amount.unit not in (Unit.SECOND, Unit.MINUTE, Unit.HOUR)


def _trigger_fields(pack: Pack, one: Duty) -> tuple[tuple[Field, ...], str]:
    if one.when is None or one.when.clause is not None:
        return (), ""
    name = one.when.message or pack.clauses.events[one.when.event or ""].key.message
    kind = pack.messages.get(name) or BUILTIN[name]
    return kind.fields, name


def _match(teller: Teller, match: Match) -> tuple[Part, ...]:
    message, n = next(iter(match.fields.items()))
    return teller.field(message, n), text("="), word(match.phrase)


def _check(teller: Teller, one: Check) -> Iterator[Line]:
    yield Line("on", teller.message(one.on))
    fields = [teller.field_of(field) for field in one.fields]
    if one.subject == "sum":
        yield Line("sum", listed(fields[:-1]))
        yield Line("equals", fields[-1])
    elif one.subject == "after_seeing":
        yield Line("after-seeing", teller.message(one.message or ""))
    else:
        place = teller.pack.clauses.geo.get(one.geometry or "")
        if place is not None:
            fields.append((label(place.kind, place.id),))
        yield Line(one.subject.replace("_", "-"), listed(fields))
    for head, bound in (("at-least", one.at_least), ("at-most", one.at_most)):
        told = () if bound is None else _bound(bound, spans=one.amount is not None)
        yield Line(head, (*told, text("m")) if told and one.subject == "distance" else told)
    yield _said("outside-bounds", one.outside)


def _bound(bound: int, *, spans: bool) -> tuple[Part, ...]:
    """A number, or a span in the largest unit that divides it."""
    if not spans:
        return (text(bound),)
    for unit, seconds in (("day", 86_400), ("hour", 3_600), ("minute", 60)):
        if bound and bound % seconds == 0:
            return (Teller.span(unit, bound // seconds),)
    return (Teller.span("second", bound),)


# --- what is counted ------------------------------------------------------------------------------


def _tally(teller: Teller, one: TallyClause) -> Iterator[Line]:
    yield Line("of", teller.who(one.of))
    voluntary = one.force == "voluntary"
    yield _said("force", one.force if voluntary else f"{teller.pack.agreement.kind} {one.force}")
    yield Line("counts", listed(teller.row(row) for row in one.counts))
    yield Line("outside", listed(teller.row(row) for row in one.outside))
    yield Line("declared", () if one.declared is None else teller.field_of(one.declared))
    yield Line("dated", listed((teller.field(name, n),) for name, n in _first(one)))
    if one.dated:
        if isinstance(one.stands, Amount):
            yield Line("stands", teller.amount(one.stands))
        else:
            yield _said("stands", one.stands)
    for head, numbers in (("ceiling", one.ceiling), ("floor", one.floor), ("balance", one.balance)):
        yield Line(head, (text(seats(numbers)),) if numbers else ())
    yield Line("unit", () if one.unit is None else (label("unit", one.unit),))
    yield Line("binds-from", () if one.binds is None else teller.bound(one.binds))
    yield Line("until", () if one.until is None else teller.bound(one.until))
    if isinstance(one.per, str):
        yield _said("per", one.per)
    elif one.per is not None:
        yield Line("per", teller.series(one.per))
    yield Line("group", () if one.group is None else teller.field_of(one.group))
    yield Line("objection", () if one.objection is None else teller.message(one.objection))
    yield Line("closing", () if one.closing is None else teller.message(one.closing))


def _first(one: TallyClause) -> list[tuple[str, int]]:
    """One of the messages that are dated: the field has one name in all of them."""
    return list(one.dated.items())[:1]


def _list(teller: Teller, one: ListClause) -> Iterator[Line]:
    items = one.items
    yield Line("items", teller.field_of(items))
    yield Line("key", teller.field_of(type(items)(items.message, items.n, one.key)))
    yield Line("adds", teller.message(one.adds))
    yield Line("removes", teller.message(one.removes))
    yield Line("confirms", () if one.confirms is None else teller.message(one.confirms))
    yield Line("lasts", _amount(teller, one.lasts))
    yield _flag("sent-whole", said=one.sent_whole)


def _exchange(teller: Teller, one: Exchange) -> Iterator[Line]:
    yield Line("list", teller.field_of(one.list))
    yield Line("round", teller.field_of(one.round))
    yield Line("between", listed((text(seat),) for seat in one.between))
    yield Line("commit-by", teller.limit(one.commit_by))
    yield Line("open-by", teller.limit(one.open_by))
    if one.role is not None:
        yield Line("opening", (governs("through role"), label("role", one.role)))
    elif one.turn_rows:
        yield Line("opening", (governs("in turns of rows"), text(one.turn_rows)))
    else:
        yield _said("opening", one.opening)
    yield Line("hidden", listed((word(what),) for what in one.hidden))
    yield _said("short", one.short)

"""What can be proved about a pack before anybody signs it (spec/clauses.md, G32 and G33).

A finding is a contradiction (proved, with an example), a warning, or a reading of a period that the
text does not settle. What needs a search (chains that must be met whatever the other side does,
several instances at once, messages that cross, geometry) is not looked at here.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from detente.core.agreement import periods
from detente.core.agreement.builtin import BUILTIN
from detente.core.agreement.clauses import (
    Anchor,
    AnchorKind,
    Check,
    Duty,
    Event,
    Except,
    FieldOf,
    Parties,
    TallyClause,
    Test,
    TimeLimit,
    Unit,
    Who,
)
from detente.core.agreement.grounds import Basis, Grounds
from detente.core.agreement.pack import MessageType, Pack
from detente.core.agreement.periods import Reckoning

CONTRADICTION: Final = "contradiction"
WARNING: Final = "warning"
READING: Final = "reading"
_LEVELS: Final = (CONTRADICTION, WARNING, READING)
_CYCLE_DAYS: Final = 146_097  # 400 years, after which dates repeat, weekdays included
_FROM: Final = "2000-01-01"
_ANYBODY: Final = "*"
_LAST_SECOND: Final = 86_399
_UNEVEN: Final = (Unit.MONTH, Unit.YEAR, Unit.WORKING_DAY)
_EXACT: Final = (Unit.SECOND, Unit.MINUTE, Unit.HOUR)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found. `clause` is kind and id, such as `duty IV.1`; facts are codes, figures and
    phrases as written.
    """

    level: str
    code: str
    clause: str
    file: str
    line: int
    facts: Mapping[str, object] = field(default_factory=dict)


def findings(pack: Pack) -> list[Finding]:
    """Everything found, contradictions first, then in the order of the files."""
    found = [
        *_senders(pack),
        *_triggers(pack),
        *_windows(pack),
        *_exceptions(pack),
        *_spans(pack),
        *_ceilings(pack),
        *_withheld(pack),
        *_readings(pack),
    ]
    return sorted(found, key=lambda one: (_LEVELS.index(one.level), one.file, one.line, one.code))


def _finding(level: str, code: str, clause: str, grounds: Grounds, **facts: object) -> Finding:
    return Finding(level, code, clause, grounds.file, grounds.line, facts)


# --- who may send what ----------------------------------------------------------------------------


def _actors(pack: Pack, words: str, message: str = "") -> frozenset[str]:
    """Seats of parties and `role <id>` that a `from` or `to` means; who a role's `may` adds."""
    named = frozenset(party.code for party in pack.parties) or frozenset({_ANYBODY})
    found = named if words.startswith("each") else frozenset({words})
    if words.startswith("role "):
        role = pack.clauses.roles.get(words.removeprefix("role "))
        found = found if role is not None and message in role.may else frozenset()
    also = {f"role {one.id}" for one in pack.clauses.roles.values() if message in one.may}
    return found | also


def _may_send(pack: Pack) -> dict[str, frozenset[str]]:
    """Who may send each type; a type that answers one nobody sends has nobody."""
    types: dict[str, MessageType] = {**pack.messages, **BUILTIN}
    found = {name: frozenset[str]() for name in types}
    changed = True
    while changed:
        changed = False
        for name, kind in types.items():
            if found[name] or (kind.answers is not None and not found[kind.answers]):
                continue
            found[name] = _actors(pack, kind.sender, name)
            changed = changed or bool(found[name])
    return found


def _senders(pack: Pack) -> Iterator[Finding]:
    """`nobody-may-send`: a type whose role may not send it, or that only answers such a one."""
    may_send = _may_send(pack)
    for name, kind in pack.messages.items():
        if not may_send[name]:
            facts = {"sender": kind.sender, "answers": kind.answers or ""}
            yield _finding(
                CONTRADICTION, "nobody-may-send", f"message {name}", kind.grounds, **facts
            )


def _who(pack: Pack, who: Who, events: Mapping[str, Event]) -> frozenset[str]:
    """Seats and roles that a party phrase can mean."""
    if who.kind is Parties.NAMED:
        return frozenset({who.name})
    if who.kind is Parties.ROLE:
        return frozenset({f"role {who.name}"})
    if who.kind is Parties.OWNER:
        return _who(pack, events[who.name].owner, events)
    if who.kind in (Parties.SENDER, Parties.ADDRESSEE):
        name = events[who.name].key.message if who.name in events else who.name
        kind = pack.messages.get(name) or BUILTIN[name]
        sending = who.kind is Parties.SENDER
        return _actors(pack, kind.sender if sending else kind.addressee, name if sending else "")
    return _actors(pack, Parties.EACH.value)


def _triggers(pack: Pack) -> Iterator[Finding]:
    """`nobody-may-perform`, `never-triggered`, `due-before-trigger`."""
    may_send = _may_send(pack)
    events = pack.clauses.events
    for name, duty in pack.clauses.duties.items():
        clause = f"duty {name}"
        debtors = _who(pack, duty.who, events)
        if not any(debtors & may_send[sent] for sent in duty.sends):
            facts: dict[str, object] = {"sends": list(duty.sends), "who": sorted(debtors)}
            yield _finding(CONTRADICTION, "nobody-may-perform", clause, duty.grounds, **facts)
        if not _may_start(pack, duty, may_send):
            text = duty.when.text if duty.when is not None else ""
            yield _finding(CONTRADICTION, "never-triggered", clause, duty.grounds, when=text)
        if _before_start(duty):
            facts = {"limit": duty.by.text}
            yield _finding(CONTRADICTION, "due-before-trigger", clause, duty.grounds, **facts)
    for name, right in pack.clauses.rights.items():
        actors = _who(pack, right.who, events)
        if not actors & may_send[right.by]:
            facts = {"sends": [right.by], "who": sorted(actors)}
            clause = f"right {name}"
            yield _finding(CONTRADICTION, "nobody-may-perform", clause, right.grounds, **facts)


def _may_start(pack: Pack, duty: Duty, may_send: Mapping[str, frozenset[str]]) -> bool:
    while duty.when is not None and duty.when.clause is not None:
        duty = pack.clauses.duties[duty.when.clause.clause]
    if duty.when is None:
        return True
    if duty.when.message is not None:
        return bool(may_send[duty.when.message])
    event = pack.clauses.events[duty.when.event or ""]
    times = (event.planned, event.occurred, event.alleged)
    return any(one is not None and may_send[one.message] for one in times)


def _before_start(duty: Duty) -> bool:
    """Whether the limit lies before the very point that makes the duty arise."""
    if duty.by.after or duty.every is not None:
        return False
    kind = duty.by.anchor.kind
    if duty.when is None:
        return kind in (AnchorKind.SIGNATURE, AnchorKind.ENTRY_INTO_FORCE)
    return kind in (AnchorKind.RECEIPT, AnchorKind.SENDING)


# --- windows --------------------------------------------------------------------------------------


def _windows(pack: Pack) -> Iterator[Finding]:
    """`window-empty`: opens at or after it closes, on some date of the calendar at least."""
    for name, duty in pack.clauses.duties.items():
        rows = [(duty.opens, duty.by)]
        rows += [(row.opens or duty.opens, row.by or duty.by) for row in duty.exceptions]
        how = _reckoning(pack, duty)
        for opens, by in rows:
            if opens is None or opens.anchor != by.anchor or by.amount is None:
                continue
            clashes = _clashes(opens, by, how)
            if clashes:
                facts = {
                    "opens": opens.text,
                    "by": by.text,
                    "on": clashes[0],
                    "dates": len(clashes),
                }
                yield _finding(CONTRADICTION, "window-empty", f"duty {name}", duty.grounds, **facts)


def _reckoning(pack: Pack, duty: Duty) -> Reckoning:
    return Reckoning(
        offset_s=periods.zone_offset_s(pack.agreement.zone),
        first_day_counted=duty.first_day_counted,
        clear=duty.clear,
        calendars=pack.clauses.calendars,
    )


def _clashes(opens: TimeLimit, by: TimeLimit, how: Reckoning) -> list[str]:
    """Dates of the anchor on which the window is empty; every date of one cycle of the calendar
    where months, years or working days are counted, else one, as all are alike.
    """
    amounts = [limit.amount for limit in (opens, by) if limit.amount is not None]
    uneven = any(amount.unit in _UNEVEN for amount in amounts)
    first = periods.day_of(_FROM, 0)
    found = []
    for day in range(first, first + (_CYCLE_DAYS if uneven else 1)):
        begins = periods.day_begins(day, how.offset_s)
        points: tuple[int, ...] = (begins, begins + _LAST_SECOND)
        if not any(amount.unit in _EXACT for amount in amounts):
            points = points[:1]
        if any(_empty(opens, by, point, how) for point in points):
            found.append(periods.iso(day))
    return found


def _empty(opens: TimeLimit, by: TimeLimit, point: int, how: Reckoning) -> bool:
    start = periods.opens(opens, point, how)
    end = periods.closes(by, point, how)
    return start is not None and end is not None and end.high is not None and start.low >= end.high


# --- exceptions -----------------------------------------------------------------------------------


def _exceptions(pack: Pack) -> Iterator[Finding]:
    """`exception-hidden`: one that an earlier one always takes; `exceptions-overlap`: two of which
    neither lies inside the other.
    """
    for name, duty in pack.clauses.duties.items():
        for at, later in enumerate(duty.exceptions):
            for before, earlier in enumerate(duty.exceptions[:at]):
                facts = {"first": before + 1, "second": at + 1}
                clause = f"duty {name}"
                if _inside(later, earlier):
                    yield _finding(CONTRADICTION, "exception-hidden", clause, duty.grounds, **facts)
                elif _meet(later, earlier) and not _inside(earlier, later):
                    yield _finding(WARNING, "exceptions-overlap", clause, duty.grounds, **facts)


def _inside(one: Except, other: Except) -> bool:
    """Whether all that fits `one` fits `other`."""
    tests = {test.n: test for test in one.where}
    return all(test.n in tests and _narrower(tests[test.n], test) for test in other.where)


def _meet(one: Except, other: Except) -> bool:
    tests = {test.n: test for test in one.where}
    return all(test.n not in tests or _common(tests[test.n], test) for test in other.where)


def _range(test: Test) -> tuple[int, float]:
    return test.at_least or 0, float("inf") if test.at_most is None else test.at_most


def _fits(test: Test, value: str | int) -> bool:
    if test.values:
        return value in test.values
    low, high = _range(test)
    return isinstance(value, int) and low <= value <= high


def _narrower(one: Test, other: Test) -> bool:
    if one.values:
        return all(_fits(other, value) for value in one.values)
    if other.values:
        low, high = _range(one)
        return high < len(other.values) + low and all(
            number in other.values for number in range(low, int(high) + 1)
        )
    return _range(other)[0] <= _range(one)[0] and _range(one)[1] <= _range(other)[1]


def _common(one: Test, other: Test) -> bool:
    if one.values:
        return any(_fits(other, value) for value in one.values)
    if other.values:
        return any(_fits(one, value) for value in other.values)
    return max(_range(one)[0], _range(other)[0]) <= min(_range(one)[1], _range(other)[1])


# --- bounds ---------------------------------------------------------------------------------------


def _spans(pack: Pack) -> Iterator[Finding]:
    """`bounds-clash`: two checks on the same fields that no message passes."""
    grouped: dict[tuple[str, str, tuple[FieldOf, ...]], list[Check]] = {}
    for check in pack.clauses.checks.values():
        if check.subject in ("between", "value") and check.outside == "refused":
            grouped.setdefault((check.on, check.subject, check.fields), []).append(check)
    for checks in grouped.values():
        for one, other in itertools.permutations(checks, 2):
            low, high = one.at_least, other.at_most
            if low is not None and high is not None and low > high:
                clause = f"check {one.id}"
                yield _finding(
                    CONTRADICTION, "bounds-clash", clause, one.grounds, other=f"check {other.id}"
                )


def _ceilings(pack: Pack) -> Iterator[Finding]:
    """`ceiling-below-floor`: figures at their floors exceed a ceiling that binds with them."""
    tallies = [
        one for one in pack.clauses.tallies.values() if one.per is None and _plain(one) is not None
    ]
    for low, high in itertools.permutations(tallies, 2):
        if (low.binds, low.until, low.group) != (high.binds, high.until, high.group):
            continue
        for seat in sorted(set(low.floor) & set(high.ceiling)):
            least = _least(low, high, seat)
            if least is not None and least > high.ceiling[seat]:
                facts = {"other": f"tally {low.id}", "party": seat, "least": least}
                yield _finding(
                    CONTRADICTION,
                    "ceiling-below-floor",
                    f"tally {high.id}",
                    high.grounds,
                    **facts,
                )


def _plain(tally: TallyClause) -> list[FieldOf] | None:
    """The fields that a tally adds up, None where it counts anything else."""
    fields = [row.field for row in tally.counts if row.field is not None and not row.where]
    return fields if len(fields) == len(tally.counts) else None


def _least(low: TallyClause, high: TallyClause, seat: str) -> int | None:
    """The least that `high` counts while `low` is at its floor: each unit of `low` weighs in `high`
    at least so much. None where some field of `low` does not count there.
    """
    weights = {row.field: row.each.get(seat, 0) for row in high.counts}
    share: tuple[int, int] | None = None  # weight in high, weight in low, of the lightest field
    for row in low.counts:
        there, here = weights.get(row.field, 0), row.each.get(seat, 0)
        if here and (share is None or there * share[1] < share[0] * here):
            share = there, here
    if share is None or share[0] == 0:
        return None
    return -(-low.floor[seat] * share[0] // share[1])


# --- warnings and readings ------------------------------------------------------------------------


def _withheld(pack: Pack) -> Iterator[Finding]:
    """`receipt-withheld`, once a pack: without deemed receipt the addressee alone can keep clocks
    from starting or stopping.
    """
    if pack.agreement.deemed_receipt is not None:
        return
    duties = [
        f"duty {name}"
        for name, duty in pack.clauses.duties.items()
        if duty.counted == "received" or duty.by.anchor.kind is AnchorKind.RECEIPT
    ]
    if duties:
        facts = {"clauses": duties}
        yield _finding(WARNING, "receipt-withheld", "agreement", pack.agreement.grounds, **facts)


def _limits(pack: Pack) -> Iterable[tuple[str, Grounds, TimeLimit, Reckoning]]:
    for name, duty in pack.clauses.duties.items():
        rows = [duty.by, duty.opens, *(row.by for row in duty.exceptions)]
        for limit in rows:
            if limit is not None:
                yield f"duty {name}", duty.grounds, limit, _reckoning(pack, duty)
    how = Reckoning(
        offset_s=periods.zone_offset_s(pack.agreement.zone), calendars=pack.clauses.calendars
    )
    life = pack.clauses.life
    if life is not None and life.term is not None:
        own = replace(how, first_day_counted=life.first_day_counted)
        yield "life", life.grounds, life.term, own
    own = replace(how, first_day_counted=pack.agreement.first_day_counted)
    for name, exchange in pack.clauses.exchanges.items():
        for limit in (exchange.commit_by, exchange.open_by):
            yield f"exchange {name}", exchange.grounds, limit, own
    for name, right in pack.clauses.rights.items():
        if right.notice is not None:
            yield f"right {name}", right.grounds, right.notice, own


def _readings(pack: Pack) -> Iterator[Finding]:
    """`two-readings`: last day of a period under both ways of counting its first day, where the
    text of the clause was not read. The anchor is an example, or the date that the clause names.
    """
    for clause, grounds, limit, how in _limits(pack):
        amount = limit.amount
        if grounds.basis is Basis.READ or amount is None or amount.unit in _EXACT:
            continue
        if not limit.after:
            continue  # no first day to count; `clear` is a rule of its own
        anchor = _example(limit.anchor)
        days = []
        for counted in (False, True):
            ends = periods.closes(limit, anchor, replace(how, first_day_counted=counted))
            known = ends is not None and ends.exact is not None
            days.append(
                periods.date_of(ends.low - 1, how.offset_s) if known and ends is not None else "?"
            )
        facts = {
            "limit": limit.text,
            "anchor": anchor,
            "not_counted": days[0],
            "counted": days[1],
            "chosen": "counted" if how.first_day_counted else "not counted",
        }
        yield _finding(READING, "two-readings", clause, grounds, **facts)


def _example(anchor: Anchor) -> str:
    return anchor.date or "2026-02-05"

"""Rules that look at several clauses at once (spec/clauses.md, G16 to G18)."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping

from detente.core import limits
from detente.core.agreement.clauses import (
    AnchorKind,
    Clauses,
    ClauseState,
    Duty,
    Parties,
    TimeLimit,
    Who,
)
from detente.core.agreement.pack import MessageType
from detente.core.agreement.phrases import who_text
from detente.core.agreement.reading.context import Context
from detente.core.agreement.reading.duties import event_keys
from detente.core.agreement.tables import Table

_PERIODIC = (AnchorKind.PERIOD_START, AnchorKind.PERIOD_END)
_OF_MESSAGES = (AnchorKind.RECEIPT, AnchorKind.SENDING, AnchorKind.FIELD)
_REFERRING = ("answered", "declined", "deferred")


def check_duties(
    clauses: Clauses, tables: Mapping[str, Table], context: Context
) -> dict[str, Duty]:
    """The duties, each with the keys of its event. Raises bad-pack for those that no evaluation
    could give a meaning: `cycle`, `too-deep`, `no-match`, `no-trigger`.
    """
    _check_graph(clauses.duties, tables)
    found: dict[str, Duty] = {}
    for name, duty in clauses.duties.items():
        base = base_of(clauses.duties, duty)
        messages, event = _in_reach(clauses, base)
        table = tables[name]
        for key, limit in _limits(duty):
            _check_anchor(table, key, limit, base, messages, event)
        for key, who in (("who", duty.who), ("to", duty.to)):
            _check_who(table, key, who, messages, event)
        _check_match(table, duty, base, context)
        keys = event_keys(table, context, base.when, duty.sends, clauses.events)
        found[name] = dataclasses.replace(duty, keys=keys)
    return found


def base_of(duties: Mapping[str, Duty], duty: Duty) -> Duty:
    """The duty whose trigger or series this one's instances come from."""
    while duty.when is not None and duty.when.clause is not None:
        duty = duties[duty.when.clause.clause]
    return duty


def _references(duty: Duty) -> Iterator[tuple[str, ClauseState]]:
    if duty.when is not None and duty.when.clause is not None:
        yield "when", duty.when.clause
    if duty.unless is not None:
        yield "unless", duty.unless


def _check_graph(duties: Mapping[str, Duty], tables: Mapping[str, Table]) -> None:
    """No cycle, no chain longer than CLAUSE_DEPTH_MAX; without recursion, as a pack may be long."""
    depth: dict[str, int] = {}
    for start in duties:
        path: list[str] = []
        stack = [(start, False)]
        while stack:
            name, done = stack.pop()
            if done:
                path.pop()
                below = [depth[state.clause] for _, state in _references(duties[name])]
                depth[name] = 1 + max(below, default=0)
                if depth[name] > limits.CLAUSE_DEPTH_MAX:
                    expected = f"at most {limits.CLAUSE_DEPTH_MAX} clauses, each waiting for one"
                    raise tables[name].refuse("too-deep", name, expected)
            elif name not in depth:
                path.append(name)
                stack.append((name, True))
                for key, state in _references(duties[name]):
                    if state.clause in path:
                        round_trip = [*path[path.index(state.clause) :], state.clause]
                        found = " -> ".join(round_trip)
                        raise tables[name].refuse("cycle", found, "no clause waits for itself", key)
                    stack.append((state.clause, False))


def _in_reach(clauses: Clauses, base: Duty) -> tuple[frozenset[str], str | None]:
    """Message types whose one message an instance knows, and its event."""
    if base.when is None:
        return frozenset(), None
    if base.when.message is not None:
        return frozenset({base.when.message}), None
    event = clauses.events[base.when.event or ""]
    stated = (event.key, event.planned, event.occurred, event.alleged)
    return frozenset(one.message for one in stated if one is not None), event.id


def _limits(duty: Duty) -> Iterator[tuple[str, TimeLimit]]:
    yield "by", duty.by
    if duty.opens is not None:
        yield "opens", duty.opens
    for row in duty.exceptions:
        yield from (("except", one) for one in (row.by, row.opens) if one is not None)


def _check_anchor(
    table: Table,
    key: str,
    limit: TimeLimit,
    base: Duty,
    messages: frozenset[str],
    event: str | None,
) -> None:
    anchor = limit.anchor
    if key == "opens" and limit.amount is None:
        raise table.refuse("bad-value", limit.text, "a limit with an amount", key)
    if anchor.kind in _PERIODIC and base.every is None:
        raise table.refuse("no-trigger", limit.text, 'every = "6 months from ..."', key)
    if anchor.kind in _OF_MESSAGES and anchor.name not in messages:
        raise table.refuse("no-trigger", limit.text, f'when = "each {anchor.name}"', key)
    if anchor.kind is AnchorKind.EVENT and anchor.name != event:
        raise table.refuse("no-trigger", limit.text, f'when = "each {anchor.name}"', key)
    if anchor.kind in (AnchorKind.DEPOSIT, AnchorKind.LAST_COMMITMENT):
        raise table.refuse("no-trigger", limit.text, "an anchor that a duty has", key)


def _check_who(
    table: Table, key: str, who: Who, messages: frozenset[str], event: str | None
) -> None:
    if who.kind is Parties.OWNER and who.name != event:
        raise table.refuse("no-trigger", who_text(who), f'when = "each {who.name}"', key)
    named = messages | ({event} if event is not None else frozenset())
    if who.kind in (Parties.SENDER, Parties.ADDRESSEE) and who.name not in named:
        raise table.refuse("no-trigger", who_text(who), f'when = "each {who.name}"', key)


def _check_match(table: Table, duty: Duty, base: Duty, context: Context) -> None:
    """Each type a repeating duty sends must say which instance it is for."""
    if duty.match is not None:
        return
    if base.every is not None:
        expected = 'match = { field = "the day after the period" }'
        raise table.refuse("no-match", "every", expected, "every")
    if base.when is None or base.when.message is None:
        return  # once; or an event, whose key is looked for where it is read
    answered = base.when.message
    for name in duty.sends:
        sent = context.type_of(name)
        if not _answers(sent, answered):
            expected = f'answers = "{answered}" in message.{name}'
            raise table.refuse("no-match", name, expected, "sends")


def _answers(sent: MessageType | None, answered: str) -> bool:
    return sent is not None and (sent.answers == answered or sent.id in _REFERRING)

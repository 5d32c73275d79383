"""Figures by the other's count: objections, side by side with what they object to (spec/tallies.md,
Y31).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from detente.core.agreement.clauses import FieldOf, TallyClause
from detente.core.agreement.pack import Field, FieldType, MessageType, Pack
from detente.core.board.facts import Entry
from detente.core.board.figures import rows_of
from detente.core.board.record import NEVER
from detente.core.board.tallies import Ledger, Tallies
from detente.core.encoding import Value


@dataclass(frozen=True, slots=True)
class Objection:
    """One party's count of another's figure. `value` is None where the message gives none; `at` is
    the instant of `as_of`, None where neither it nor what it refers to is dated.
    """

    entry: Entry
    entries: tuple[Entry, ...]
    by: int
    of: int
    as_of: str | None
    at: int | None
    value: int | None
    declared: int | None
    left_out: tuple[tuple[str, int], ...]


def objections_to(
    tallies: Tallies, ledger: Ledger, clause: TallyClause, as_of: int
) -> Iterator[Objection]:
    """Objections that took effect by an instant and stand, by their places."""
    if clause.objection is None:
        return
    for entry in sorted(tallies.record.of_type((clause.objection,)), key=lambda one: one.place):
        acts = tallies.acts
        if acts.in_error(entry) is not None:
            continue
        withdrawn = acts.withdrawn(entry)
        of = _object(tallies, entry)
        if of is None or acts.effect(entry, of) > as_of:
            continue
        if withdrawn is not None and acts.effect(withdrawn, of) <= as_of:
            continue
        found = _read(tallies, ledger, clause, entry, of)
        if found is not None:
            yield found


def _object(tallies: Tallies, entry: Entry) -> int | None:
    """Whose figure it is: the author's of what it refers to, else that of the only other party it
    went to.
    """
    target = _target(tallies, entry)
    if target is not None and target.seat != entry.seat:
        return target.seat
    others = [seat for seat in tallies.parties if seat != entry.seat and entry.to >> seat & 1]
    return others[0] if len(others) == 1 else None


def _target(tallies: Tallies, entry: Entry) -> Entry | None:
    leaf = None if entry.content is None else entry.content.refers_to
    target = None if leaf is None else tallies.record.by_leaf.get(leaf)
    return None if target is None else tallies.acts.root(target)


def _read(
    tallies: Tallies, ledger: Ledger, clause: TallyClause, entry: Entry, of: int
) -> Objection | None:
    """None of one that says nothing about this tally."""
    acts = tallies.acts
    kind = acts.type_of(entry)
    if kind is None:
        return None
    standing = acts.standing(entry)
    target = _target(tallies, entry)
    taken = None if target is None else ledger.taken.get(target.leaf)
    declared = None if taken is None or not taken.figures else taken.figures[-1][1]
    pack = acts.pack_of(entry)
    dated = declared.dated if declared is not None else None
    for name, n in clause.dated.items():
        same = _same(pack, kind, FieldOf(name, n))
        if same is not None and same.n in standing.values:
            dated = standing.values[same.n]
    value = _own_count(pack, kind, clause, standing.values, tallies.names[of])
    left_out = tuple(_left_out(kind, standing.values))
    if not _is_about(pack, kind, clause, standing.values) or (declared is None and value is None):
        return None
    at = acts.instant(dated)
    number = None if declared is None else declared.number
    if number is None and at < NEVER and of in ledger.steps:
        span = ledger.steps[of].at(at)
        number = None if span is None else span.high
    if value is None and left_out and number is not None:
        value = number + sum(count for _, count in left_out)
    return Objection(
        entry,
        (entry, *standing.corrections),
        entry.seat,
        of,
        str(dated) if isinstance(dated, str | int) else None,
        None if at == NEVER else at,
        value,
        number,
        left_out,
    )


def _same(pack: Pack, kind: MessageType, like: FieldOf) -> Field | None:
    """The field of a type that has the name of a field of another."""
    owner = pack.messages.get(like.message)
    there = None if owner is None else owner.field(like.n)
    return None if there is None else kind.field_named(there.name)


def _is_about(
    pack: Pack, kind: MessageType, clause: TallyClause, values: Mapping[int, Value]
) -> bool:
    """Whether the type has a field for this tally and fills it, or has none for any."""
    fields = [one.field for one in clause.counts] + [clause.declared]
    same = [_same(pack, kind, one) for one in fields if one is not None]
    there = [one for one in same if one is not None]
    return not there or any(one.n in values for one in there)


def _own_count(
    pack: Pack, kind: MessageType, clause: TallyClause, values: Mapping[int, Value], name: str
) -> int | None:
    """The whole by the objector: of the fields that have the names of those this tally reads, the
    sum with the same weights; else the field that has the name of the declared total.
    """
    total: int | None = None
    for counts in clause.counts:
        same = None if counts.field is None else _same(pack, kind, counts.field)
        value = None if same is None else values.get(same.n)
        if not isinstance(value, int) or isinstance(value, bool):
            total = None
            break
        total = (total or 0) + value * counts.each.get(name, 0)
    if total is None and clause.declared is not None:
        same = _same(pack, kind, clause.declared)
        value = None if same is None else values.get(same.n)
        if isinstance(value, int) and not isinstance(value, bool):
            total = value
    return total


def _left_out(kind: MessageType, values: Mapping[int, Value]) -> Iterator[tuple[str, int]]:
    """Rows of the table `left_out`: its first text or code, and its only count."""
    field = kind.field_named("left_out")
    if field is None or field.type is not FieldType.TABLE:
        return
    counts = [column.n for column in field.columns if column.type is FieldType.COUNT]
    words = [
        column.n
        for column in field.columns
        if column.type in (FieldType.TEXT, FieldType.CODE) and not column.erasable
    ]
    if len(counts) != 1:
        return
    for row in rows_of(values.get(field.n)):
        number = row.get(counts[0])
        what = row.get(words[0]) if words else None
        if isinstance(number, int) and not isinstance(number, bool):
            yield (what if isinstance(what, str) else "", number)

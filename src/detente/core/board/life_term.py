"""Entry into force, term and extensions of an agreement (spec/life.md, F3 to F5, F33, F34)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from detente.core.agreement import periods
from detente.core.agreement.clauses import Amount, AnchorKind
from detente.core.agreement.clauses import Life as LifeClause
from detente.core.agreement.pack import FieldType, Pack
from detente.core.agreement.phrases import Names, read_amount
from detente.core.board import amendments, arrangements
from detente.core.board.acts import Acts
from detente.core.board.amendments import Version
from detente.core.board.arrangements import Terms
from detente.core.board.facts import Bound
from detente.core.board.life_acts import Act, opened
from detente.core.board.life_seats import pack_of
from detente.core.board.record import NEVER, Record
from detente.core.errors import TheirFault


@dataclass(slots=True)
class Settled:
    """What the arrangements of a record made of the agreement."""

    versions: list[Version]
    extensions: list[Terms] = field(default_factory=list)
    end: int = NEVER


def signature(bound: Bound, record: Record) -> int | None:
    """The start, once every seat has adopted: no register begins with another entry."""
    return bound.start if all(line.entries for line in record.lines) else None


def entry_into_force(look: Acts, found: Sequence[Terms]) -> int | None:
    """When the arrangement that brings it into force was, without one the start; None if not."""
    signed = signature(look.bound, look.record)
    clauses = look.bound.pack.clauses.arrangements.values()
    if not any(clause.effect == arrangements.BRINGS for clause in clauses):
        return signed
    starts = []
    for terms in found:
        if terms.clause.effect == arrangements.BRINGS:
            arrangements.form(look, terms, NEVER)
            if terms.state == arrangements.FORMED:
                starts.append(arrangements.period_of(terms)[0])
    return max(min(starts), signed) if starts and signed is not None else None


def settle(look: Acts, found: Sequence[Terms], entry: int | None) -> Settled:
    """Versions, extensions and the end, in the order in which they formed: none of them after the
    end that stood then. Every set of terms has its state after this.
    """
    changing = (arrangements.EXTENDS, arrangements.AMENDS)
    for terms in found:
        if terms.clause.effect in changing:
            arrangements.form(look, terms, NEVER)
    settled = Settled(amendments.settle(look, found))
    _extend(look.bound, settled, found, entry)
    for terms in found:
        if terms.clause.effect not in (*changing, arrangements.BRINGS):
            arrangements.form(look, terms, settled.end)
    return settled


def _extend(bound: Bound, settled: Settled, found: Sequence[Terms], entry: int | None) -> None:
    extending = [
        terms
        for terms in found
        if terms.clause.effect == arrangements.EXTENDS and terms.state == arrangements.FORMED
    ]
    steps: list[tuple[int, Version | None, Terms]] = [(t.formed, None, t) for t in extending]
    steps += [(one.terms.formed, one, one.terms) for one in settled.versions[1:] if one.terms]
    steps.sort(key=lambda step: (step[0], step[2].key))
    pack = bound.pack
    settled.end = term_end(pack, entry, [])
    kept = settled.versions[:1]
    for formed, version, terms in steps:
        if formed >= settled.end:
            terms.state, terms.formed = arrangements.AFTER_END, NEVER
        elif version is not None:
            if len(kept) < len(settled.versions) and settled.versions[len(kept)] is version:
                kept.append(version)
                pack = version.pack
                settled.end = term_end(pack, entry, settled.extensions)
        elif not _allowed(terms, pack, entry, settled):
            terms.state, terms.formed = arrangements.BEYOND, NEVER
        else:
            settled.extensions.append(terms)
            settled.end = term_end(pack, entry, settled.extensions)
    settled.versions = kept


def _allowed(terms: Terms, pack: Pack, entry: int | None, settled: Settled) -> bool:
    """Whether terms extend no further and no more often than their clause lets them."""
    clause = terms.clause
    same = sum(one.clause.id == clause.id for one in settled.extensions)
    if clause.times is not None and same >= clause.times:
        return False
    longer = term_end(pack, entry, [*settled.extensions, terms])
    if longer <= settled.end:
        return False
    if clause.at_most is None:
        return True
    return longer <= term_end(pack, entry, settled.extensions, clause.at_most)


def lasts(terms: Terms) -> Amount | None:
    """The period by which terms extend: their field of that type, else what the clause allows."""
    declared = terms.pack.messages[terms.clause.terms]
    for one in declared.fields:
        value = terms.values.get(one.n)
        if one.type is FieldType.PERIOD and isinstance(value, str):
            try:
                return read_amount(value, Names())
            except TheirFault:
                return None
    return terms.clause.at_most


def term_end(
    pack: Pack,
    entry: int | None,
    extensions: Sequence[Terms],
    more: Amount | None = None,
    *,
    first_day_counted: bool | None = None,
) -> int:
    """First instant after the term and its extensions, counted as one period; NEVER without one.

    An extension that names its end sets it. `more` is a period after all of them.
    """
    life = pack.clauses.life
    if life is None or life.term is None or life.term.amount is None:
        return NEVER
    counted = life.first_day_counted if first_day_counted is None else first_day_counted
    how = arrangements.reckoning(pack, first_day_counted=counted)
    origin = _origin(life, entry)
    if origin is None:
        return NEVER
    amounts, fixed = [life.term.amount], NEVER
    for terms in extensions:
        end = None if terms.clause.end is None else terms.values.get(terms.clause.end)
        if end is not None:
            fixed = arrangements.first_after(end, terms.pack) or NEVER
            continue
        amount = lasts(terms)
        amounts += [] if amount is None else [amount]
    amounts += [] if more is None else [more]
    if fixed < NEVER:
        later = amounts[1:]
        if not later:
            return fixed
        last = periods.date_of(fixed - 1, how.offset_s)
        uncounted = arrangements.reckoning(pack, first_day_counted=False)
        return periods.term_ends(later, last, uncounted).low
    return periods.term_ends(amounts, origin, how).low


def _origin(life: LifeClause, entry: int | None) -> periods.Point | None:
    if life.term is not None and life.term.anchor.kind is AnchorKind.DATE:
        return life.term.anchor.date
    return entry


def notice_ends(bound: Bound, act: Act, other: int) -> int:
    """When a withdrawal has effect towards another party: at the end of its notice."""
    limit, starts = act.right.notice, act.effects[other]
    pack = pack_of(bound, opened(act.entry).pack)
    if limit is None or pack is None or starts == NEVER:
        return starts
    point: periods.Point = starts
    if limit.anchor.kind is AnchorKind.FIELD:
        value = act.values.get(limit.anchor.n)
        point = value if isinstance(value, (int, str)) else starts
    elif limit.anchor.kind is AnchorKind.DATE:
        point = limit.anchor.date
    closes = periods.closes(limit, point, arrangements.reckoning(pack))
    return starts if closes is None else max(starts, closes.low)

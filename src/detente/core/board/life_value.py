"""The section `life` of a board: where which unit applies between whom, and why
(spec/life.md, F46 to F50).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, TypeAlias

from detente.core.agreement.pack import Pack
from detente.core.board import amendments, life_term
from detente.core.board.acts import Acts
from detente.core.board.arrangements import BRINGS
from detente.core.board.facts import Bound, Entry, Place
from detente.core.board.life import Life
from detente.core.board.life_acts import Act
from detente.core.board.life_json import by_then, or_none, why_of
from detente.core.board.life_spans import (
    ENDED,
    IN_FORCE,
    NOT_YET,
    PROVISIONAL,
    Interval,
    View,
    cut,
)
from detente.core.board.life_units import units_of
from detente.core.board.record import NEVER, Record
from detente.core.board.show import Json, canonical, named, stamp
from detente.core.board.silence import unread

_Key: TypeAlias = tuple[tuple[int, int, str, Place], ...]
_RUNNING: Final = (IN_FORCE, PROVISIONAL, NOT_YET)


def life_value(bound: Bound, record: Record, life: Life, as_of: int) -> Json:
    """State of the agreement, of its units and of its parties at an instant, as a JSON value."""
    pack = amendments.version_for(life.versions, as_of).pack
    return {
        "kind": bound.pack.agreement.kind,
        "signed": by_then(life.signature(), as_of),
        "entry": _entry(life, as_of),
        "term": _term(life, pack, as_of),
        "versions": [
            {
                "version": version.pack.agreement.version,
                "hash": version.pack.hash.hex(),
                "since": None if version.terms is None else stamp(version.start),
                "why": why_of(
                    () if version.terms is None else (one.entry for one in version.terms.by),
                    pack.agreement.grounds
                    if version.terms is None
                    else version.terms.clause.grounds,
                ),
            }
            for version in life.versions
            if version.start <= as_of
        ],
        "parties": [_party(life, seat, as_of) for seat in _parties(life, as_of)],
        "views": _whole_views(life, as_of),
        "states": _states(record, life, pack, as_of),
    }


def why_life(pack: Pack) -> Json:
    """Where the duration of an agreement comes from."""
    life = pack.clauses.life
    return why_of((), pack.agreement.grounds if life is None else life.grounds)


def _entry(life: Life, as_of: int) -> Json:
    """Entry into force, and the signatures that made it where an arrangement did."""
    at = life.original_entry()
    found: Json = {"at": by_then(at, as_of)}
    formed = [one for one in life.terms if one.clause.effect == BRINGS]
    for terms in formed:
        if terms.state == "formed" and at is not None and at <= as_of:
            found["why"] = why_of((one.entry for one in terms.by), terms.clause.grounds)
            return found
    clauses = life.bound.pack.clauses.arrangements.values()
    if found["at"] is None and any(one.effect == BRINGS for one in clauses):
        look = Acts(life.bound, life.record)
        causes = unread(look, life.versions[0].parties, as_of)
        if causes:
            found["causes"] = causes
    grounds = life.bound.pack.agreement.grounds
    found["why"] = why_of(() if found["at"] is None else _adoptions(life.record), grounds)
    return found


def _adoptions(record: Record) -> list[Entry]:
    """Entry 0 of the first register of each seat."""
    return [line.entries[0] for line in record.lines if line.entries]


def _term(life: Life, pack: Pack, as_of: int) -> Json | None:
    """The end, how it was counted, and what it would be were the first day counted otherwise."""
    clause = pack.clauses.life
    if clause is None or clause.term is None:
        return None
    entry = life.original_entry()
    formed = [one for one in life.extensions if one.formed <= as_of]
    end = life_term.term_end(pack, entry, formed)
    other = life_term.term_end(pack, entry, formed, first_day_counted=not clause.first_day_counted)
    return {
        "text": clause.term.text,
        "first_day": _counted(counted=clause.first_day_counted),
        "end": or_none(end),
        "last": or_none(end - 1 if end < NEVER else NEVER),
        "otherwise": {
            "first_day": _counted(counted=not clause.first_day_counted),
            "end": or_none(other),
            "last": or_none(other - 1 if other < NEVER else NEVER),
        },
        "extensions": [
            {
                "arrangement": one.clause.id,
                "formed": stamp(one.formed),
                "why": why_of((signing.entry for signing in one.by), one.clause.grounds),
            }
            for one in formed
        ],
        "expired": end <= as_of,
        "why": why_of((), clause.grounds),
    }


def _counted(*, counted: bool) -> str:
    return "counted" if counted else "not-counted"


def _parties(life: Life, as_of: int) -> Sequence[int]:
    return amendments.version_for(life.versions, as_of).parties


def _party(life: Life, seat: int, as_of: int) -> Json:
    return {"party": life.bound.seats[seat], "entered": by_then(life.entered(seat), as_of)}


def _whole_views(life: Life, as_of: int) -> list[Json]:
    """Views of the agreement as a whole; those that say the same are one."""
    found: dict[bytes, tuple[list[int], Json]] = {}
    for view in life.views():
        value = _view(life, view, as_of)
        found.setdefault(canonical(value), ([], value))[0].extend(view.parties)
    return [
        {"parties": [life.bound.seats[seat] for seat in sorted(seats)], **value}
        for seats, value in found.values()
    ]


def _view(life: Life, view: View, as_of: int) -> Json:
    """What the parties of a view contest, and what the agreement as a whole is in it."""
    contests = []
    for act in life.acts:
        for seat, (contest, until) in sorted(act.contests.items()):
            if seat in view.parties and life.record.time(contest) <= as_of:
                contests.append(
                    {
                        "act": named(act.entry),
                        "by": life.bound.seats[seat],
                        "entry": named(contest),
                        "upheld_until": by_then(until, as_of),
                    }
                )
    end = life.end(view, as_of)
    return {
        "contests": contests,
        "state": _whole(life, end, as_of),
        "end": or_none(end),
    }


def _whole(life: Life, end: int | None, as_of: int) -> str:
    """State of the agreement as a whole; a suspension of the whole stands with the units."""
    entry, signed = life.original_entry(), life.signature()
    if entry is not None and entry <= as_of:
        return ENDED if end is not None and end <= as_of else IN_FORCE
    clause = life.bound.pack.clauses.life
    if signed is not None and signed <= as_of and clause is not None and clause.provisional:
        return PROVISIONAL
    return NOT_YET


# --- units --------------------------------------------------------------------------------------


def _states(record: Record, life: Life, pack: Pack, as_of: int) -> list[Json]:
    """One line for each pair and each set of units whose histories are the same."""
    parties = _parties(life, as_of)
    found: list[Json] = []
    for debtor in parties:
        for creditor in parties:
            if debtor != creditor:
                found += _pair(record, life, pack, debtor, creditor, as_of)
    return found


def _pair(
    record: Record, life: Life, pack: Pack, debtor: int, creditor: int, as_of: int
) -> list[Json]:
    groups: dict[tuple[_Key, ...], tuple[list[Sequence[Interval]], list[str]]] = {}
    for unit in units_of(pack):
        histories: list[Sequence[Interval]] = [
            list(cut(life.intervals(unit, debtor, creditor, view), as_of)) for view in life.views()
        ]
        key = tuple(_key(history) for history in histories)
        groups.setdefault(key, (histories, []))[1].append(unit)
    lines: list[Json] = []
    for histories, units in sorted(groups.values(), key=lambda group: sorted(group[1])):
        line: Json = {
            "debtor": life.bound.seats[debtor],
            "creditor": life.bound.seats[creditor],
            "units": sorted(units),
            "views": _views(life, histories),
        }
        observed = [
            seen
            for unit in sorted(units)
            if unit in pack.messages
            and (seen := _observed(record, histories, unit, debtor, creditor, as_of)) is not None
        ]
        if observed:
            line["observed"] = observed
        lines.append(line)
    return lines


def _key(history: Sequence[Interval]) -> _Key:
    return tuple(one.key for one in history)


def _views(life: Life, histories: Sequence[Sequence[Interval]]) -> list[Json]:
    """The history in each view; those that are the same are one."""
    merged: dict[_Key, tuple[Sequence[Interval], list[int]]] = {}
    for view, history in zip(life.views(), histories, strict=True):
        merged.setdefault(_key(history), (history, []))[1].extend(view.parties)
    found: list[Json] = []
    for history, seats in merged.values():
        last = history[-1]
        found.append(
            {
                "parties": [life.bound.seats[seat] for seat in sorted(seats)],
                "state": last.state,
                "since": stamp(last.start),
                "history": [_interval(life, one) for one in history],
            }
        )
    return found


def _interval(life: Life, one: Interval) -> Json:
    return {
        "state": one.state,
        "start": stamp(one.start),
        "end": or_none(one.end),
        "why": _cause(life, one),
    }


def _cause(life: Life, one: Interval) -> Json:
    """The act behind a state with the clause that it used; else what the agreement says."""
    if one.act is None:
        return why_life(life.bound.pack)
    act = _act_of(life, one.act)
    if act is not None:
        return why_of((act.entry,), act.right.grounds)
    for terms in life.terms:
        if any(signing.entry.leaf == one.act.leaf for signing in terms.by):
            return why_of((signing.entry for signing in terms.by), terms.clause.grounds)
    return why_of((one.act,), life.bound.pack.agreement.grounds)


def _act_of(life: Life, entry: Entry) -> Act | None:
    return next((act for act in life.acts if act.entry.leaf == entry.leaf), None)


def _observed(
    record: Record,
    histories: Sequence[Sequence[Interval]],
    unit: str,
    debtor: int,
    creditor: int,
    as_of: int,
) -> Json | None:
    """The last that was still sent of a type while it did not apply in some view: declared and
    observed are two columns.
    """
    stopped = [history[-1].start for history in histories if history[-1].state not in _RUNNING]
    if not stopped:
        return None
    last = record.last_of(unit, debtor, creditor, as_of)
    if last is None or record.time(last) < min(stopped):
        return None
    return {"unit": unit, "last": {"entry": named(last), "at": stamp(record.time(last))}}

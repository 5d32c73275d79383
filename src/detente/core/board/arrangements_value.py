"""The section `arrangements` of a board: who signed which terms, and what became of them
(spec/life.md, F51 to F54).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from detente.core.agreement.clauses import Arrangement
from detente.core.agreement.pack import Pack
from detente.core.board import arrangements
from detente.core.board.acts import Acts
from detente.core.board.arrangements import Signing, Terms
from detente.core.board.facts import Bound
from detente.core.board.life import Life
from detente.core.board.life_json import (
    attributed,
    fields_of,
    or_none,
    said,
    statements,
    why_of,
)
from detente.core.board.life_seats import named_by
from detente.core.board.record import Record
from detente.core.board.show import Json, cause, named, names, stamp
from detente.core.board.silence import silence, unread, unsettled

NONE: Final = "no-terms"
IN_FORCE: Final = "in-force"
ENDED: Final = "ended"
LAPSED: Final = "lapsed"
NOT_FORMED: Final = "not-formed"
NEVER_IN_FORCE: Final = "never-in-force"
BY_VIEW: Final = "by-view"
UNDECIDED: Final = "cannot-be-decided"
_CAUSES: Final = {"closed": "withheld", "clock": "clock"}  # of a receipt between two instants
_REFUSED: Final = (
    arrangements.UNBOUNDED,
    arrangements.AFTER_END,
    arrangements.BEYOND,
    arrangements.BASE_GONE,
    arrangements.NOT_HELD,
)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What terms are at one instant. `reason` says why they did not form; `causes` what would
    settle what cannot be decided.
    """

    state: str
    reason: str | None = None
    causes: tuple[Json, ...] = ()


def arrangements_value(bound: Bound, record: Record, life: Life, as_of: int) -> list[Json]:
    """All terms offered by an instant, by clause and offer; a clause without any has one line."""
    look = Acts(bound, record)
    lines: list[Json] = []
    shown: set[str] = set()
    for terms in life.terms:
        if record.time(terms.offers[0]) <= as_of:
            lines.append(_line(look, life, terms, as_of))
            shown.add(terms.clause.id)
    for pack in (version.pack for version in life.versions if version.start <= as_of):
        for clause in pack.clauses.arrangements.values():
            if clause.id not in shown:
                shown.add(clause.id)
                lines.append(_none(look, pack, clause, as_of))
    return sorted(lines, key=lambda line: str(line["arrangement"]))


def _none(look: Acts, pack: Pack, clause: Arrangement, as_of: int) -> Json:
    """A clause without terms; where a signatory wrote what cannot be read, that is not decided."""
    signatories = named_by(look.bound, pack, clause.signatories)
    line = {"state": NONE, **_head(look, Terms(clause, pack, {}, [], signatories), as_of)}
    causes = unread(look, signatories, as_of)
    if causes:
        line |= {"state": UNDECIDED, "causes": causes, "alternatives": [NONE, "terms"]}
    return line


def _head(look: Acts, terms: Terms, as_of: int) -> Json:
    clause = terms.clause
    line: Json = {
        "arrangement": clause.id,
        "effect": clause.effect.replace(" ", "-"),
        "why": why_of((one.entry for one in made(look, terms, as_of)), clause.grounds),
    }
    beside = _beside(look, terms, as_of)
    if beside:
        line["beside"] = beside
    return line


def _line(look: Acts, life: Life, terms: Terms, as_of: int) -> Json:
    seats = look.bound.seats
    found = outcome(look, life, terms, as_of)
    line: Json = {
        **_head(look, terms, as_of),
        "state": found.state,
        "terms": fields_of(terms.pack, terms.clause.terms, terms.values),
        "offers": names(offer for offer in terms.offers if look.record.time(offer) <= as_of),
        "signed": [_signed(look, one, as_of) for one in made(look, terms, as_of)],
        "unsigned": [seats[seat] for seat in _unsigned(look, terms, as_of)],
        "until": or_none(until(look, life, terms, as_of)),
        "formed": stamp(terms.formed) if terms.formed <= as_of else None,
    }
    if found.reason is not None:
        line["reason"] = found.reason
    if found.causes:
        line["causes"] = list(found.causes)
        line["alternatives"] = sorted((arrangements.FORMED, LAPSED))
    against = [entry for entry in terms.against if look.record.time(entry) <= as_of]
    if against and found.state in (arrangements.CROSSED, arrangements.WITHDRAWN):
        line["against"] = names(against)
    if terms.formed <= as_of:
        views = _views(life, terms, as_of)
        line["views"] = views
        line["state"] = _overall(views)
    return line


def made(look: Acts, terms: Terms, as_of: int) -> list[Signing]:
    """Signatures written by an instant, in the order in which they were."""
    found = [one for one in terms.signings if look.record.time(one.entry) <= as_of]
    return sorted(found, key=lambda one: (look.record.time(one.entry), one.entry.place))


def _unsigned(look: Acts, terms: Terms, as_of: int) -> list[int]:
    have = {one.seat for one in made(look, terms, as_of)}
    return [seat for seat in terms.signatories if seat not in have]


def _signed(look: Acts, signing: Signing, as_of: int) -> Json:
    record = look.record
    line: Json = {
        "party": look.bound.seats[signing.seat],
        "entry": named(signing.entry),
        "written": stamp(record.time(signing.entry)),
        "effect": stamp(signing.effect) if signing.effect <= as_of else None,
    }
    ended = [one for one in signing.endings if record.time(one) <= as_of]
    if ended:
        line["taken_back"] = named(ended[0])
    return line


def until(look: Acts, life: Life, terms: Terms, as_of: int) -> int | None:
    """Until when the terms can still be signed, by the offer that stands longest and not after the
    end of the agreement; None where nothing says.
    """
    signed = made(look, terms, as_of)
    kept = [one for one in signed if not _taken_back(look, one, as_of)]
    stands = [one.until for one in kept if one.until is not None]
    every = stands or [one.until for one in signed if one.until is not None]
    ends = None if terms.clause.effect == arrangements.BRINGS else life.end(None, as_of)
    return min((one for one in (max(every, default=None), ends) if one is not None), default=None)


# --- what became of them ------------------------------------------------------------------------


def outcome(look: Acts, life: Life, terms: Terms, as_of: int) -> Outcome:
    """What terms are at an instant, by all that is known."""
    record = look.record
    if terms.formed <= as_of:
        return Outcome(arrangements.FORMED)
    settled = all(one.effect <= as_of for one in terms.by) if terms.by else True
    against = all(record.time(entry) <= as_of for entry in terms.against)
    if terms.state == arrangements.CROSSED and settled and against:
        return Outcome(arrangements.CROSSED)
    if terms.state == arrangements.WITHDRAWN and settled and against:
        return Outcome(arrangements.WITHDRAWN)
    if terms.state in _REFUSED and settled:
        return Outcome(NOT_FORMED, terms.state)
    if terms.state == arrangements.LATE and settled:
        return Outcome(LAPSED, arrangements.LATE)
    signed = made(look, terms, as_of)
    if signed and all(_taken_back(look, one, as_of) for one in signed):
        return Outcome(arrangements.WITHDRAWN)
    ends = until(look, life, terms, as_of)
    if ends is None or ends > as_of:
        return Outcome(arrangements.OPEN)
    return _after(look, terms, signed, ends)


def _taken_back(look: Acts, signing: Signing, as_of: int) -> bool:
    return any(look.record.time(one) <= as_of for one in signing.endings)


def _after(look: Acts, terms: Terms, all_signed: Sequence[Signing], ends: int) -> Outcome:
    """When no offer stands any more: lapsed where it is shown that some signatory did not sign in
    time, or that another did not receive its signature in time.
    """
    record, seats = look.record, look.bound.seats
    signed = {one.seat: one for one in all_signed if record.time(one.entry) < ends}
    causes: list[Json] = []
    for seat in terms.signatories:
        others = [other for other in terms.signatories if other != seat]
        signing = signed.get(seat)
        if signing is None:
            found = silence(look, seat, others, record.time(terms.offers[0]), ends)
            stops = unsettled(look, found, seat, ends)
            if stops is None:
                return Outcome(LAPSED)
            causes.append(stops)
            continue
        for other in others:
            receipt = look.receipt(signing.entry, other)
            if receipt.low >= ends:
                return Outcome(LAPSED)
            if receipt.high >= ends:
                code = _CAUSES.get(receipt.why, "not-receipted")
                causes.append(cause(code, seats[other], (signing.entry,)))
    return Outcome(UNDECIDED, None, tuple(_one_each(causes))) if causes else Outcome(LAPSED)


def _one_each(causes: Sequence[Json]) -> list[Json]:
    """The first cause to the charge of each party: whatever settles it settles the others."""
    first: dict[object, Json] = {}
    for one in causes:
        first.setdefault(one.get("party"), one)
    return list(first.values())


# --- in force -----------------------------------------------------------------------------------


def _views(life: Life, terms: Terms, as_of: int) -> list[Json]:
    """From when to when in each view; pairs of which one released itself stand by themselves."""
    seats = life.bound.seats
    signed = terms.signatories
    pairs = [(one, other) for at, one in enumerate(signed) for other in signed[at + 1 :]]
    merged: dict[tuple[tuple[int, int, tuple[tuple[int, int], ...]], ...], list[int]] = {}
    for view in life.views():
        periods: dict[tuple[int, int], list[tuple[int, int]]] = {}
        for one, other in pairs or [(signed[0], signed[0])]:
            period = life.in_force(terms, one, other, view, as_of) or (0, 0)
            periods.setdefault(period, []).append((one, other))
        key = tuple((start, end, tuple(of)) for (start, end), of in sorted(periods.items()))
        merged.setdefault(key, []).extend(view.parties)
    return [
        {
            "parties": [seats[seat] for seat in sorted(parties)],
            "periods": [
                {
                    "between": [[seats[one], seats[other]] for one, other in between],
                    "start": or_none(start) if end else None,
                    "end": or_none(end) if end else None,
                    "state": _state(start, end, as_of),
                }
                for start, end, between in key
            ],
        }
        for key, parties in merged.items()
    ]


def _state(start: int, end: int, as_of: int) -> str:
    if not end:
        return NEVER_IN_FORCE
    if as_of < start:
        return arrangements.FORMED
    return IN_FORCE if as_of < end else ENDED


def _overall(views: Sequence[Json]) -> str:
    """One word where all views and pairs agree, else `by-view`."""
    periods = [period for view in views for period in _periods(view)]
    found = {str(period["state"]) for period in periods}
    return found.pop() if len(found) == 1 else BY_VIEW


def _periods(view: Json) -> list[Json]:
    found = view["periods"]
    return found if isinstance(found, list) else []


# --- beside -------------------------------------------------------------------------------------


def _beside(look: Acts, terms: Terms, as_of: int) -> list[Json]:
    """What was said of it without being signed: messages that the clause names, and statements of a
    chronicle about it. Attributed, and without effect.
    """
    about = terms.clause.id
    found = [one for one in statements(look, as_of) if said(look, one, "about") == about]
    if terms.clause.claims is not None:
        found += [
            entry
            for entry in look.record.of_type((terms.clause.claims,))
            if look.record.time(entry) <= as_of and look.in_error(entry) is None
        ]
    found.sort(key=lambda entry: (look.record.time(entry), entry.place))
    return [attributed(look, entry) for entry in found]

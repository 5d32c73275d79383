"""Life as a board shows it beside the duties (spec/life.md, F47 to F53), without its reasons."""

from __future__ import annotations

from typing import Any

from tests.referee.days import NEVER
from tests.referee.life import Span, View
from tests.referee.value import Found, instant, name


def beside_value(found: Found) -> dict[str, Any]:
    """Parts of which only some keys are found here."""
    return {"life": life_value(found), "arrangements": arrangements_value(found)}


def life_value(found: Found) -> dict[str, Any]:
    """F47."""
    life, seats, until = found.life, found.log.bound.seats, found.until
    started = [one for one in life.versions if one.start <= until]
    parties = list(started[-1].parties)
    value: dict[str, Any] = {
        "signed": instant(life.signed) if life.signed <= until else None,
        "versions": [
            {
                "version": one.pack.agreement.version,
                "hash": one.pack.hash.hex(),
                "since": None if one is life.versions[0] else instant(one.start),
            }
            for one in started
        ],
        "parties": [
            {
                "party": seats[seat],
                "entered": instant(life.entered(seat)) if life.entered(seat) <= until else None,
            }
            for seat in parties
        ],
        "states": states_value(found, parties),
    }
    return value


def states_value(found: Found, parties: list[int]) -> list[dict[str, Any]]:
    """F48."""
    life, seats = found.life, found.log.bound.seats
    pack = [one for one in life.versions if one.start <= found.until][-1].pack
    clauses = pack.clauses
    acts = {right.by for right in clauses.rights.values()}
    acts |= {right.contest for right in clauses.rights.values() if right.contest}
    acts |= {one.terms for one in clauses.arrangements.values()}
    units = {*pack.messages} - acts
    units |= {*clauses.duties, *clauses.tallies, *clauses.lists, *clauses.exchanges}
    lines = []
    for debtor in parties:
        for creditor in parties:
            if debtor == creditor:
                continue
            groups: dict[str, list[str]] = {}
            shown: dict[str, list[dict[str, Any]]] = {}
            for unit in sorted(units):
                views = views_value(found, unit, debtor, creditor)
                groups.setdefault(repr(views), []).append(unit)
                shown[repr(views)] = views
            for key, names in sorted(groups.items(), key=lambda one: one[1]):
                lines.append(
                    {
                        "debtor": seats[debtor],
                        "creditor": seats[creditor],
                        "units": names,
                        "views": [
                            {key: value for key, value in view.items() if key != "acts"}
                            for view in shown[key]
                        ],
                    }
                )
    return lines


def views_value(found: Found, unit: str, debtor: int, creditor: int) -> list[dict[str, Any]]:
    """F49: histories of a unit, equal ones once."""
    shown: list[dict[str, Any]] = []
    for view in found.life.views:
        spans = [
            s for s in found.life.states(unit, debtor, creditor, view) if s.start <= found.until
        ]
        parties = [found.log.bound.seats[seat] for seat in view.parties]
        history = history_value(found, spans)
        acts = [span.act for span in spans]
        for one in shown:
            if (one["history"], one["acts"]) == (history, acts):
                one["parties"] = sorted(
                    [*one["parties"], *parties], key=found.log.bound.seats.index
                )
                break
        else:
            last = history[-1]
            shown.append(
                {
                    "parties": parties,
                    "state": last["state"],
                    "since": last["start"],
                    "history": history,
                    "acts": acts,
                }
            )
    return shown


def history_value(found: Found, spans: list[Span]) -> list[dict[str, Any]]:
    """Intervals up to the instant asked for."""
    return [
        {
            "state": span.state,
            "start": instant(span.start),
            "end": instant(span.end) if span.end <= found.until else None,
        }
        for span in spans
    ]


def arrangements_value(found: Found) -> list[dict[str, Any]]:
    """F51: all terms offered by then, and when they formed."""
    log, life, until = found.log, found.life, found.until
    lines: list[tuple[tuple[object, ...], dict[str, Any]]] = []
    offered: set[str] = set()
    for terms in life.arrangements.all:
        offers = [one for one in terms.offers if log.time(one) <= until]
        if not offers:
            continue
        offered.add(terms.clause.id)
        line = {
            "arrangement": terms.clause.id,
            "effect": terms.clause.effect.replace(" ", "-"),
            "offers": [name(one) for one in offers],
            "formed": instant(terms.formed) if terms.formed <= until else None,
        }
        lines.append(((terms.clause.id, 1, terms.offers[0].place), line))
    for version in life.versions:
        if version.start > until:
            continue
        for clause in version.pack.clauses.arrangements.values():
            if clause.id not in offered:
                offered.add(clause.id)
                line = {"arrangement": clause.id}
                lines.append(((clause.id, 0), line))
    return [line for _, line in sorted(lines, key=lambda one: one[0])]


def view_of(found: Found, seat: int) -> View:
    """The view of a party."""
    return next(view for view in found.life.views if seat in view.parties)


def ends(span: Span) -> bool:
    """Whether a span has an end."""
    return span.end < NEVER

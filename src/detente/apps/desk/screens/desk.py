"""The watch desk: what needs us, what waits for them, and proof that a silence is real."""

from __future__ import annotations

from typing import Final

from detente.apps.desk.pages import Ask, Model, Page
from detente.apps.desk.screens import drills
from detente.apps.desk.screens.rows import name_of, person_name, row_of
from detente.engine import overview, views
from detente.engine.naming import name_under
from detente.engine.registers import Agreement, Held
from detente.engine.waking import next_wake


def view(ask: Ask) -> Model:
    """Three lanes by who must move next, most pressing first, and what holds them all up."""
    state = ask.state
    rows = [row_of(ask, found) for found in ask.traffic.open(state, ask.now)]
    held = [row for row in rows if row["problem"] is not None]
    good = [row for row in rows if row["problem"] is None]
    last = ask.traffic.last_of_others(state)
    return {
        "at": ask.now.live,
        "needs_us": [row for row in good if row["lane"] == views.US],
        "waiting": [row for row in good if row["lane"] == views.THEM],
        "held": held,
        "last": None if last is None else _last(ask, *last),
        "gaps": [
            {"party": gap.party, "withheld": gap.withheld, "lacking": gap.lacking}
            for gap in overview.gaps(state, ask.traffic)
            if gap.withheld or gap.lacking
        ],
        "agreements": len(state.agreements),
        "wakes": _wakes(ask),
        "contacts": drills.missed(ask),
        "drills": drills.due(ask),
    }


def _wakes(ask: Ask) -> Model | None:
    """Whom a FLASH wakes next, and when; None where nothing wakes anybody."""
    if ask.room.waking is None:
        return None
    seen = ask.room.waking.seen(ask.now)
    for urgent in seen.urgent:
        found = next_wake(seen, urgent, ask.now.live)
        if found is not None:
            return {"name": person_name(ask, found[0].person), "way": found[0].way, "at": found[1]}
    return None


def _last(ask: Ask, agreement: Agreement, held: Held) -> Model:
    header = None if held.opening is None else held.opening.header
    return {
        "id": name_of(held),
        "under": name_under(ask.state, agreement),
        "serial": None if header is None else header.serial,
        "claimed": None if header is None else header.claimed,
    }


ALL: Final = (Page("desk", "/desk", view, shared=True),)

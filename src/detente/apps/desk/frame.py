"""What stands around every page: whose desk it is, the time, who is on watch, the links."""

from __future__ import annotations

from typing import Final

from detente.apps.desk import access, alarms
from detente.apps.desk.pages import MENU, Ask, Model
from detente.apps.desk.screens.rows import name_of, person_name
from detente.core.record.origin import Mark
from detente.engine import views
from detente.engine.drafts import submitted
from detente.engine.house import ACTS
from detente.engine.naming import name_under
from detente.engine.silence import facts_of, judge
from detente.engine.state import State
from detente.engine.watch import watch_now

_TOUR: Final = ("tour", "/tour", "y")  # only in a practice room


def of(ask: Ask, page: str) -> Model:
    """The frame of one page for one person."""
    state, now = ask.state, ask.now
    card = state.card
    person = ask.person
    around: Model = {
        "party": card.name(ask.lang),
        "code": card.code,
        "center": card.center,
        "now": now.live,
        "version": ask.room.version,
        "page": page,
        "person": person_of(ask),
        "mark": mark_of(state),
        "menu": [],
        "links": [],
        "to_release": 0,
        "needs_us": 0,
        "flash": [],
        "drafts": False,
    }
    if person is None:
        return around
    around["menu"] = [
        {"page": name, "path": path, "key": key}
        for name, path, key in ((_TOUR, *MENU) if ask.room.tour is not None else MENU)
        if set(person.roles) & access.SEES.get(name, access.NOBODY)
    ]
    around["links"] = link_strip(ask)
    around["to_release"] = len(submitted(state.store, state.house.submissions))
    watch = watch_now(state)
    around["watch"] = (
        None
        if watch is None
        else {
            "name": person_name(ask, watch.person), "since": watch.since,
            "alone": watch.emergency, "mine": watch.person == person.id,
        }
    )  # fmt: skip
    moving = ask.traffic.open(state, now)
    around["needs_us"] = sum(1 for one in moving if one.lane == views.US and one.problem is None)
    around["flash"] = _flash(ask, moving)
    around["acts"] = [act for act in ACTS if access.may_do(person, act)]
    around["may_draft"] = access.may_do(person, "draft")
    return around


def _flash(ask: Ask, moving: list[views.Message]) -> list[Model]:
    """What rings until somebody acknowledges it, for the edge of every page but its own."""
    rings = [one for one in moving if alarms.sound_of(one) == alarms.FLASH]
    open_page = ask.path.get("id", "")
    return [
        {
            "id": name_of(one.held), "serial": one.serial,
            "under": name_under(ask.state, one.agreement),
        }
        for one in rings
        if not open_page or not name_of(one.held).startswith(open_page)
    ]  # fmt: skip


def person_of(ask: Ask) -> Model | None:
    """Who is logged in."""
    return None if ask.person is None else {"id": ask.person.id, "name": ask.person.name}


def of_nobody(model: Model) -> Model:
    """The frame of a page that needs no log-in: nothing of the center's affairs."""
    return {"code": model.get("party", ""), "mark": "", "person": None}


def mark_of(state: State) -> str:
    """`exercise` or `replay` where nothing else is on this desk; empty where live traffic is."""
    marks = {agreement.mark for agreement in state.agreements.values()}
    if not marks or Mark.LIVE in marks:
        return ""
    return "exercise" if Mark.EXERCISE in marks else "replay"


def link_strip(ask: Ask) -> list[Model]:
    """One cell for each peer: which silence it is, and since when."""
    found, state = [], ask.state
    for peer in sorted(state.peers.values(), key=lambda one: one.card.code):
        verdict = judge(facts_of(state, peer.fingerprint, ask.now, ask.traffic), ask.now.live)
        found.append(
            {
                "party": peer.card.code, "state": verdict.kind.value, "since": verdict.since,
                "until": verdict.until, "person": verdict.person,
            }
        )  # fmt: skip
    return found

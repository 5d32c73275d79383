"""Routine contacts and drills: parts of the page of links, and what the watch desk reminds of."""

from __future__ import annotations

from typing import Final

from detente.apps.cli.contact_words import month_object
from detente.apps.cli.drilling import plan_object, report_object
from detente.apps.desk.pages import Ask, Deed, Model, See
from detente.apps.desk.screens.rows import person_name
from detente.core import instants
from detente.core.errors import OurFault
from detente.engine import drills, routine
from detente.engine.drillbook import Plan
from detente.engine.peers import Peer
from detente.engine.writing import opening_of

_MINUTES_CHARS_MAX: Final = 5  # of any number that is not refused anyway


def contact(ask: Ask, peer: Peer) -> Model:
    """Routine contacts with one center: the hours, today, and what was missed this month."""
    return month_object(routine.month(ask.state, peer.fingerprint, ask.now, ask.traffic))


def missed(ask: Ask) -> list[Model]:
    """Routine contacts that were missed, until somebody notes it or there is contact again."""
    return [
        {"party": peer.card.code, "due": slot.at, "closes": slot.closes}
        for peer in sorted(ask.state.peers.values(), key=lambda one: one.card.code)
        for slot in routine.missed_open(ask.state, peer.fingerprint, ask.now, ask.traffic)
    ]


def report(ask: Ask, peer: Peer) -> Model:
    """Drills with one center; `ready` where an exercise is there under which one can run."""
    found = drills.report(ask.state, peer.fingerprint, ask.now, ask.traffic)
    told = report_object(ask.state, found)
    return {
        **told,
        "planned": [planned(ask, one) for one in found.planned],
        "ready": drills.exercise_with(ask.state, peer.fingerprint) is not None,
    }


def planned(ask: Ask, one: Plan) -> Model:
    """One drill that is still to be run."""
    name, due = person_name(ask, one.person), one.at <= ask.now.live
    return {**plan_object(ask.state, one), "name": name, "is_due": due}


def due(ask: Ask) -> list[Model]:
    """Drills whose time has come."""
    return [planned(ask, one) for one in drills.due(ask.state, ask.now)]


# --- deeds ----------------------------------------------------------------------------------------


def hours(ask: Ask) -> See:
    """Set the hours of routine contact; empty: none from now on."""
    peer = ask.home.center.peer_named(ask.path["party"])
    wanted = routine.read_hours(ask.form.get("hours", ""))
    routine.set_hours(ask.state, ask.who.id, peer.fingerprint, wanted, ask.now)
    return See(f"/links#peer-{peer.card.code}", {"hours": routine.shown_hours(wanted)})


def plan(ask: Ask) -> See:
    """Plan a drill; the limit is in minutes, else that of the agreement."""
    peer = ask.home.center.peer_named(ask.path["party"])
    at = instants.parse(ask.form["at"].strip(), ask.now.live)
    text = ask.form.get("text", "").strip()
    limit = _minutes(ask.form.get("limit", "").strip())
    made = drills.plan(ask.state, ask.who.id, peer.fingerprint, at, ask.now, text, limit, ask.lang)
    return See(f"/links#peer-{peer.card.code}", {"id": made.leaf.hex()})


def _minutes(typed: str) -> int | None:
    """Seconds; None for nothing typed. Raises OurFault("not-minutes")."""
    if not typed:
        return None
    if not (typed.isascii() and typed.isdigit()) or len(typed) > _MINUTES_CHARS_MAX:
        raise OurFault("not-minutes", text=ascii(typed[:20]))
    return 60 * int(typed)


def run(ask: Ask) -> See:
    """Sign the message of a drill that is due, under the exercise."""
    held = drills.run(ask.state, ask.who.id, ask.path["id"], ask.now)
    return See("/links", {"serial": opening_of(held).header.serial})


def call_off(ask: Ask) -> See:
    """Nobody is reminded of it any more; plan and reason stay legible in the log."""
    drills.call_off(ask.state, ask.who.id, ask.path["id"], ask.form["reason"], ask.now)
    return See("/links")


ALL: Final = (
    Deed("contact-hours", "/links/{party}/hours", "contact-hours", hours, "/links",
        {"hours": False}),
    Deed("drill-plan", "/links/{party}/drills", "drill-plan", plan, "/links",
        {"at": True, "text": False, "limit": False}),
    Deed("drill-run", "/drills/{id}/run", "drill-run", run, "/links", {}),
    Deed("drill-call-off", "/drills/{id}/call-off", "drill-plan", call_off, "/links",
        {"reason": True}),
)  # fmt: skip

"""Every way to the other centers, which silence it is, and whom to call."""

from __future__ import annotations

from typing import Final

from detente.apps import messages
from detente.apps.desk.pages import Ask, Deed, Model, Page, See
from detente.apps.desk.screens import drills
from detente.core import limits
from detente.engine import overview, schedule, silence
from detente.engine.contacts import notes_of, put_note
from detente.engine.house import CAUSES, Cause
from detente.engine.links import Bearer, LinkEntry, LinkState, link_state, links_of
from detente.engine.naming import name_under
from detente.engine.peers import Peer
from detente.engine.schedule import Tested, tests_of

_CAUSES_SHOWN: Final = 5


def view(ask: Ask) -> Model:
    """Each peer with its links, in order of party code."""
    peers = sorted(ask.state.peers.values(), key=lambda one: (one.card.code, one.card.center))
    gaps: dict[str, list[Model]] = {}
    for gap in overview.gaps(ask.state, ask.traffic):
        gaps.setdefault(gap.party, []).append(
            {
                "held": gap.held, "longest": gap.longest, "withheld": gap.withheld,
                "lacking": gap.lacking, "ahead": gap.ahead, "said_by": gap.said_by,
                "since": gap.since,
            }
        )  # fmt: skip
    return {
        "at": ask.now.live,
        "window_s": limits.CONTACT_WINDOW_S,
        "peers": [_peer(ask, peer, gaps.get(peer.card.code, [])) for peer in peers],
        "causes": list(CAUSES),
    }


def _peer(ask: Ask, peer: Peer, gaps: list[Model]) -> Model:
    state, now = ask.state, ask.now
    facts = silence.facts_of(state, peer.fingerprint, now, ask.traffic)
    found = silence.judge(facts, now.live)
    return {
        "party": peer.card.code,
        "name": peer.card.name(ask.lang),
        "center": peer.card.center,
        "confirmed": peer.confirmed,
        "verdict": found.kind.value,
        "person": found.person,
        "since": found.since,
        "tried": found.tried,
        "side": found.side.value,
        "serial": found.serial,
        "agreement": found.agreement,
        "under": _under(ask, found.agreement) if found.serial else "",
        "until": found.until,
        "failure": messages.sentence_for(found.failure, ask.lang, address=found.address, why="")
        if found.failure
        else "",
        "last_in": facts.last_in,
        "last_out": facts.last_out,
        "links": [
            _link(entry, link_state(state, entry)) for entry in links_of(state, peer.fingerprint)
        ],
        "gaps": gaps,
        "tests": [_test(ask, one) for one in tests_of(state, peer.fingerprint)],
        "contacts": [
            {"post": note.post, "person": note.person, "phone": note.phone, "at": note.at}
            for note in notes_of(state, peer.fingerprint)
        ],
        "judged": [
            {"cause": one.cause, "note": one.note, "person": one.person, "at": one.at}
            for one in state.house.causes.get(peer.fingerprint, [])[-_CAUSES_SHOWN:]
        ],
        "contact": drills.contact(ask, peer),
        "drills": drills.report(ask, peer),
    }


def _under(ask: Ask, agreement_id: str) -> str:
    found = ask.state.agreements.get(agreement_id)
    return "" if found is None else name_under(ask.state, found)


def _test(ask: Ask, tested: Tested) -> Model:
    agreements = ask.state.agreements.values()
    under = next((one.id for one in agreements if tested.origin in one.registers), "")
    return {
        "serial": tested.serial, "agreement": under, "under": _under(ask, under),
        "link": tested.link, "sent": tested.at,
    }  # fmt: skip


def _link(entry: LinkEntry, found: LinkState) -> Model:
    return {
        "name": entry.name,
        "bearer": entry.bearer.value,
        "address": entry.address,
        "least": entry.least.name.lower(),
        "up": None if entry.bearer is Bearer.COURIER else found.path_is_up,
        "up_at": found.path_up_at,
        "down_at": found.path_down_at,
        "failure": found.failure,
        "heard_at": found.heard_at,
        "round_trip_ms": found.round_trip_ms,
        "test_every_s": entry.test_every_s,
    }


def test(ask: Ask) -> See:
    """Sign a line test that walks the real path: sign, carry, receipt, archive."""
    peer = ask.home.center.peer_named(ask.path["party"])
    made = schedule.sign_test(ask.state, peer.fingerprint, "", ask.who.id, ask.now)
    serial = None if made.opening is None else made.opening.header.serial
    return See("/links", {"serial": serial})


def cause(ask: Ask) -> See:
    """Note what a person judges a silence to come from; it may be revised, never erased."""
    peer = ask.home.center.peer_named(ask.path["party"])
    judged = Cause(ask.form["cause"], ask.form.get("note", "").strip(), ask.who.id, ask.now.live)
    silence.note_cause(ask.state, peer.fingerprint, judged, ask.now)
    return See("/links", {"party": peer.card.code})


def contact(ask: Ask) -> See:
    """Note whom to call there; it never leaves this home."""
    peer = ask.home.center.peer_named(ask.path["party"])
    post, person, phone = (
        ask.form.get(name, "").strip()[: limits.NAME_CHARS_MAX + 1]
        for name in ("post", "person", "phone")
    )
    put_note(ask.state, peer.fingerprint, post, person, phone, ask.now)
    return See("/links", {"party": peer.card.code})


ALL: Final = (
    Page("links", "/links", view),
    Deed("line-test", "/links/{party}/test", "line-test", test, "/links", {}),
    Deed("cause", "/links/{party}/cause", "cause", cause, "/links", {"cause": True, "note": False}),
    Deed(
        "contact",
        "/links/{party}/contact",
        "cause",
        contact,
        "/links",
        {"post": True, "person": False, "phone": False},
    ),
)

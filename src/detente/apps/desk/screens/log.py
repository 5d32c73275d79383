"""The watch: who has it, how it passes in two signed acts, the shift log, standing items."""

from __future__ import annotations

from typing import Final

from detente.apps.cli.item_words import item_object
from detente.apps.cli.log_words import line_object
from detente.apps.desk import access
from detente.apps.desk.pages import Ask, Deed, Model, Page, See
from detente.apps.desk.screens.rows import person_name
from detente.core import instants, limits
from detente.core.board.board import Board
from detente.core.errors import OurFault
from detente.engine import shift_log, views, watch_acts
from detente.engine.handover import DRILL, STANDING, Item, handover_items
from detente.engine.house import ACTS
from detente.engine.naming import name_under
from detente.engine.watch import watch_now
from detente.engine.watchbook import DESK, FOUND, Rostered

_TOLD: Final = "told-"
_HEARD: Final = "heard-"
_CHECK: Final = "check-"


def watch_of(ask: Ask) -> Model | None:
    """Who has the watch, None where nobody has."""
    watch = watch_now(ask.state)
    if watch is None:
        return None
    given = watch.pending
    return {
        "person": watch.person,
        "name": person_name(ask, watch.person),
        "since": watch.since,
        "alone": watch.emergency,
        "reason": watch.taken.reason,
        "mine": ask.person is not None and ask.person.id == watch.person,
        "pending": None
        if given is None
        else {
            "to": given.to, "name": person_name(ask, given.to), "at": given.at,
            "note": given.note, "check": dict(given.check), "told": list(given.told),
            "mine": ask.person is not None and ask.person.id == given.to,
        },
        "postponed": None
        if watch.postponed is None
        else {
            "by": person_name(ask, watch.postponed.person), "at": watch.postponed.at,
            "reason": watch.postponed.reason, "until": watch.postponed.until,
        },
    }  # fmt: skip


# --- the log ------------------------------------------------------------------------------------


def view(ask: Ask) -> Model:
    """A day of the log up to `?until=`, newest last, and the items that stand."""
    until = ask.now.live + 1
    if ask.query.get("until"):
        until = instants.parse_past(ask.query["until"], ask.now.live)
    since = max(0, until - limits.LOG_PAGE_S)
    lines = shift_log.log(ask.state, ask.now, since, until, ask.traffic)
    left = lines[-limits.LOG_LINES_MAX :]
    return {
        "since": left[0].at if len(left) < len(lines) else since,
        "until": until,
        "earlier": instants.shown(since),
        "lines": [
            {**line_object(line), "name": person_name(ask, line.person) if line.person else ""}
            for line in left
        ],
        "standing": [
            {
                "id": leaf.hex(), "text": one.text, "serial": one.serial, "at": one.at,
                "by": person_name(ask, one.person),
            }
            for leaf, one in ask.state.house.book.standing.items()
            if one.ended is None
        ],
        "watch": watch_of(ask),
        "roster": [
            {"person": one.person, "name": person_name(ask, one.person), "way": one.way}
            for one in ask.state.house.book.roster
        ],
        "may_log": access.may_do(ask.person, "log"),
        "may_watch": access.may_do(ask.person, "take-watch"),
        "people": _able(ask, "take-watch"),
    }  # fmt: skip


def _able(ask: Ask, act: str) -> list[Model]:
    roles = ACTS[act].roles
    people = sorted(ask.state.house.people.values(), key=lambda one: one.name)
    return [{"id": one.id, "name": one.name} for one in people if roles & set(one.roles)]


def write(ask: Ask) -> See:
    """A line; `about` is when it happened, where it comes from a paper page."""
    about = ask.form.get("about", "").strip()
    when = instants.parse_past(about, ask.now.live) if about else None
    watch_acts.write_log(
        ask.state, ask.who.id, ask.form["text"], ask.now, ask.form.get("serial", "").strip(), when,
        ask.form.get("page", "").strip(),
    )  # fmt: skip
    return See("/log")


def strike(ask: Ask) -> See:
    """Strike a line; it stays legible."""
    watch_acts.strike(ask.state, ask.who.id, ask.path["id"], ask.form["reason"], ask.now)
    return See("/log")


def open_item(ask: Ask) -> See:
    """An item that every hand-over names until it is closed."""
    serial = ask.form.get("serial", "").strip()
    watch_acts.open_standing(ask.state, ask.who.id, ask.form["text"], ask.now, serial)
    return See("/log")


def close_item(ask: Ask) -> See:
    """Close a standing item; it stays legible."""
    watch_acts.close_standing(ask.state, ask.who.id, ask.path["id"], ask.form["reason"], ask.now)
    return See("/log")


def roster(ask: Ask) -> See:
    """Whom to wake after whoever has the watch: one `person way` a line, in order."""
    named = []
    for line in ask.form.get("roster", "").splitlines():
        person, _, way = line.strip().partition(" ")
        if person:
            named.append(Rostered(person, way.strip()))
    watch_acts.set_roster(ask.state, ask.who.id, named, ask.now)
    return See("/log")


# --- the hand-over --------------------------------------------------------------------------------


def handover(ask: Ask) -> Model:
    """What must be told, generated; with what was told where the other is to sign now."""
    watch = watch_of(ask)
    items = handover_items(ask.state, ask.now, *_looked(ask))
    step = "take"
    if watch is not None and watch["mine"]:
        step = "give"
    elif watch is not None and not (watch["pending"] and watch["pending"]["mine"]):
        step = "alone"
    return {
        "at": ask.now.live,
        "step": step,
        "watch": watch,
        "items": [_item(ask, item) for item in items],
        "desk": list(DESK),
        "found": list(FOUND),
        "people": [one for one in _able(ask, "take-watch") if one["id"] != ask.who.id],
        "may": access.may_do(ask.person, "take-watch"),
        "listening": ask.room.engine.desks.last_armed(ask.now.live),
    }


def _looked(ask: Ask) -> tuple[dict[str, Board], list[views.Message]]:
    """Boards and messages as the desk has them, so that nothing is computed from nothing."""
    return ask.room.boards.now(ask.state, ask.now), ask.traffic.watched(ask.state, ask.now)


def _item(ask: Ask, item: Item) -> Model:
    told = item_object(item)
    told["name"] = person_name(ask, item.person) if item.person else ""
    agreement = ask.state.agreements.get(item.agreement)
    told["under"] = "" if agreement is None else name_under(ask.state, agreement)
    told["open"] = (
        None
        if item.leaf is None or item.kind in (DRILL, STANDING)
        else f"/message/{item.leaf.hex()}"
    )
    return told


def _ticked(ask: Ask, prefix: str) -> list[str]:
    return [name.removeprefix(prefix) for name in ask.form if name.startswith(prefix)]


def _checked(ask: Ask) -> dict[str, str]:
    return {thing: ask.form.get(f"{_CHECK}{thing}", "") for thing in DESK}


def give(ask: Ask) -> See:
    """The outgoing officer signs what was told to whom."""
    watch_acts.hand_over(
        ask.state, ask.who.id, ask.form["to"], _ticked(ask, _TOLD), ask.form["note"],
        _checked(ask), ask.now, *_looked(ask),
    )  # fmt: skip
    return See("/handover")


def take(ask: Ask) -> See:
    """The incoming officer signs what was heard; then the watch passes."""
    every = ask.traffic.watched(ask.state, ask.now)
    watch_acts.take_watch(ask.state, ask.who.id, ask.now, _ticked(ask, _HEARD), every=every)
    return See("/desk")


def take_alone(ask: Ask) -> See:
    """In an emergency, without the other's signature; the reason is logged."""
    if not ask.form["reason"].strip():
        raise OurFault("why-missing")
    every, reason = ask.traffic.watched(ask.state, ask.now), ask.form["reason"]
    watch_acts.take_watch(ask.state, ask.who.id, ask.now, reason=reason, every=every)
    return See("/desk")


def postpone(ask: Ask) -> See:
    """Put the hand-over off, with a reason."""
    until = ask.form.get("until", "").strip()
    when = instants.parse(until, ask.now.live) if until else None
    watch_acts.postpone(ask.state, ask.who.id, ask.form["reason"], ask.now, when)
    return See("/log")


_LOG_FORM: Final = {"text": True, "serial": False, "about": False, "page": False}
_GIVE_FORM: Final = {"to": True, "note": True, "told-*": False, "check-*": False}
_REASON: Final = {"reason": True}

ALL: Final = (
    Page("log", "/log", view),
    Deed("log-write", "/log", "log", write, "/log", _LOG_FORM),
    Deed("log-strike", "/log/{id}/strike", "strike", strike, "/log", _REASON),
    Deed("standing-open", "/standing", "standing", open_item, "/log",
        {"text": True, "serial": False}),
    Deed("standing-close", "/standing/{id}/close", "standing", close_item, "/log", _REASON),
    Deed("roster", "/roster", "roster", roster, "/log", {"roster": False}),
    Page("handover", "/handover", handover),
    Deed("hand-over", "/handover/give", "hand-over-watch", give, "/handover", _GIVE_FORM),
    Deed("take-watch", "/handover/take", "take-watch", take, "/handover", {"heard-*": False}),
    Deed("take-alone", "/handover/alone", "take-watch", take_alone, "/handover", _REASON),
    Deed("postpone", "/handover/postpone", "postpone-watch", postpone, "/handover",
        {"reason": True, "until": False}),
)  # fmt: skip

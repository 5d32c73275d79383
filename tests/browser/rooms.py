"""A busy night: a world in which every page has something to show, and the address of each."""

from __future__ import annotations

from pathlib import Path

from starlette.testclient import TestClient

from detente.adapters.pack_files import read_folder
from detente.apps.desk import access, screens
from detente.core.encoding import Value
from detente.core.notification import Precedence
from detente.core.record.origin import Mark
from detente.engine import routine, watch_acts
from detente.engine.drafts import NOTIFICATION, Draft
from detente.engine.house import Person
from detente.engine.registers import Agreement
from detente.engine.watchbook import Rostered
from tests.browser.served import World, make_world, neighbours
from tests.world import START, Stage, deliver, exchange

LIMITS = Path(__file__).parents[2] / "packs" / "strategic-limits"
DAY = 86_400
# Pages that need nobody.
OUTSIDE = {"enter": "/enter", "join": "/join", "fault": "/nowhere"}


def busy() -> World:
    """Ardania and Brevia in the middle of a night; Ardania's desk has the stories to tell."""
    world = make_world()
    one, other = world.one, world.other
    second = _limits(one, other)
    for stage, total in ((one, 700), (other, 820)):
        found = stage.center.state.agreements[second]
        ratified = Draft("", NOTIFICATION, second, "instrument-of-ratification", {16: second})
        _released(stage, found, ratified)
        _declare(stage, second, total)
    exchange(one, other)
    for stage in (one, other):
        stage.at += 40 * 60
    world.send(other, people=120, remark="Water for 4 villages.\nКолонна с водой: قافلة مياه")
    world.send(other, Precedence.FLASH, people=9)
    world.send(one, people=30)
    for stage in (one, other):
        stage.at += 12 * 60
    _drafts(one)
    _watch(one)
    return world


def _limits(one: Stage, other: Stage) -> str:
    peers = [one.center.peer_named("BRV")]
    made = one.center.propose(read_folder(LIMITS), Mark.LIVE, peers, START - 200 * DAY)
    for stage in (one, other):
        agreement = stage.center.state.agreements[made.id]
        draft = stage.center.adopt(agreement, "orlova", stage.now)
        stage.center.release(draft.id, "petro", stage.now)
        deliver(stage, other if stage is one else one)
    exchange(one, other)
    return made.id


def _declare(stage: Stage, agreement: str, total: int) -> None:
    found = stage.center.state.agreements[agreement]
    fields: dict[int, Value] = {
        16: "2026-11-01",
        17: total // 2,
        18: 10,
        19: 200,
        20: 60,
        21: 1_400 + total // 10,
    }
    _released(stage, found, Draft("", NOTIFICATION, agreement, "declaration", fields))


def _released(stage: Stage, agreement: Agreement, draft: Draft) -> None:
    made = stage.center.draft_new(agreement, draft, "orlova", stage.now)
    stage.center.submit(made.id, "orlova", stage.now)
    stage.center.release(made.id, "petro", stage.now)


def _drafts(stage: Stage) -> None:
    """One that waits, one that is being written, one that was returned; a new person."""
    agreement = neighbours(stage)
    for people, day in ((120, "2026-11-24"), (7, "2026-11-25"), (8, "2026-11-26")):
        values: dict[int, Value] = {16: day, 17: people}
        draft = Draft("", NOTIFICATION, agreement.id, "notice", values)
        made = stage.center.draft_new(agreement, draft, "orlova", stage.now)
        if people != 7:
            stage.center.submit(made.id, "orlova", stage.now)
        if people == 8:
            stage.center.return_draft(made.id, "petro", "The day is wrong.", stage.now)
    stage.center.propose_person(
        Person("lind", "V. Lind", ("watch",), "Watch officer"), "orlova", stage.now
    )


def _watch(stage: Stage) -> None:
    state, now = stage.center.state, stage.now
    watch_acts.take_watch(state, "orlova", now)
    line = watch_acts.write_log(state, "orlova", "Lamp of the printer is red.", now)
    watch_acts.write_log(state, "grau", "Brevia rang.", now, about=now.live - 600, page="12")
    watch_acts.strike(state, "orlova", line.leaf.hex(), "It was the other printer.", now)
    watch_acts.open_standing(state, "orlova", "Ask Brevia for the new number.", now)
    (peer,) = state.peers
    routine.set_hours(state, "orlova", peer, (8 * 60, 14 * 60, 20 * 60), now)
    watch_acts.set_roster(state, "orlova", [Rostered("petro", "mail-petro")], now)


def addresses(world: World, person: str = "orlova") -> dict[str, str]:
    """Name of every page and file of the desk -> an address of it in this world, as Ardania's."""
    browser = world.desks["ARD"].log_in(person)
    desk = browser.get("/desk.json").json()
    message = f"/message/{_routine(desk)}"
    agreements = browser.get("/agreements.json").json()["agreements"]
    drafts = browser.get("/drafts.json").json()
    agreement = f"/agreements/{agreements[0]['id']}"
    (submitted,) = [one["id"] for one in drafts["waiting"] if one["kind"] == NOTIFICATION]
    found = {
        "message": message,
        "confirm": f"{message}/say/acknowledged",
        "evidence": f"{message}/evidence",
        "thread": f"{message}/thread",
        "draft": f"/draft/{_written(browser, drafts)}",
        "release": f"/release/{submitted}",
        "agreement": agreement,
        "board": f"{agreement}/board",
        "why": _why(browser),
        "due-ics": "/due.ics",
        "invitation": "/people/invitation",
    }
    absent = {"enter", *(one.name for one in screens.TOUR)}
    plain = {page: f"/{page}" for page in access.SEES if page not in found and page not in absent}
    return found | plain


def _routine(desk: dict[str, list[dict[str, str]]]) -> str:
    return next(
        row["id"]
        for row in desk["needs_us"]
        if (row["type"], row["precedence"]) == ("notice", "priority")
    )


def _written(browser: TestClient, drafts: dict[str, list[dict[str, str]]]) -> str:
    return next(row["id"] for row in drafts["writing"] if row["state"] == "drafted")


def _why(browser: TestClient) -> str:
    (first, *_) = browser.get("/due.json").json()["rows"]
    line = browser.get("/due").text.partition(f'data-open="/due/{first["agreement"]}/')[2]
    return f"/due/{first['agreement']}/{line.partition(chr(34))[0]}"

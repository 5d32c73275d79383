"""Routine contacts and drills at the desk."""

from __future__ import annotations

from typing import Any

import pytest

from detente.apps import i18n
from detente.apps.desk import alarms
from detente.core import limits
from detente.core.record.origin import Mark
from detente.engine import drills
from tests.desk.conftest import DeskStage
from tests.desk.filled import dialogue
from tests.world import START, Stage, exchange

NOON = START - START % 86_400 + 12 * 3_600


@pytest.fixture
def drilled(desk: DeskStage, pair: tuple[Stage, Stage]) -> DeskStage:
    """The desk of Ardania with an exercise beside what is live, an hour later."""
    dialogue(*pair)
    return desk


def _peer(desk: DeskStage) -> dict[str, Any]:
    (found,) = desk.log_in("audit").get("/links.json").json()["peers"]
    return dict(found)


def test_hours_are_set_at_the_desk_and_a_contact_is_read_off_the_record(
    desk: DeskStage, pair: tuple[Stage, Stage]
):
    one, other = pair
    browser = desk.log_in("orlova")
    made = browser.post("/links/BRV/hours", data={"hours": "12:00Z 18:00Z"})
    assert made.status_code == 303
    assert _peer(desk)["contact"]["hours"] == ["12:00Z", "18:00Z"]
    one.at = other.at = NOON
    held = one.send()
    exchange(one, other)
    one.at = other.at = NOON + 120
    there = other.agreement.by_leaf[held.leaf_hash]
    other.center.act(other.agreement, "acknowledged", "orlova", other.now, there)
    exchange(one, other)
    one.at = NOON + 8 * 3_600
    contact = _peer(desk)["contact"]
    assert [slot["state"] for slot in contact["today"]] == ["kept", "missed"]
    assert (contact["kept_count"], contact["missed_count"]) == (1, 1)
    browser.post("/links/BRV/cause", data={"cause": "technical", "note": "cable cut"})
    for lang in i18n.LANGUAGES:
        page = browser.get(f"/links?lang={lang}").text
        assert "K. Orlova" in page
        assert "cable cut" in page


def test_a_missed_contact_rings_once_and_stands_on_the_desk_until_it_is_noted(
    desk: DeskStage, pair: tuple[Stage, Stage]
):
    one, _ = pair
    browser = desk.log_in("orlova")
    browser.post("/links/BRV/hours", data={"hours": "12:00Z"})

    def rings() -> list[dict[str, Any]]:
        found = alarms.ringing(desk.state, desk.room.traffic, one.now)
        return [ring for ring in found if ring["id"].startswith("contact ")]

    one.at = NOON + limits.CONTACT_WINDOW_S - 1
    assert (rings(), browser.get("/desk.json").json()["contacts"]) == ([], [])
    one.at += 1
    assert rings() == [{"id": f"contact BRV {NOON}", "sound": "routine", "again_s": 0}]
    row = {"party": "BRV", "due": NOON, "closes": one.at}
    assert browser.get("/desk.json").json()["contacts"] == [row]
    for lang in i18n.LANGUAGES:
        page = browser.get(f"/desk?lang={lang}").text
        assert 'action="/links/BRV/cause"' in page
        assert "2026-11-18 12:00Z" in page
    assert "/links/BRV/cause" not in desk.log_in("audit").get("/desk").text
    assert browser.post("/links/BRV/cause", data={"cause": "unknown"}).status_code == 303
    assert (rings(), browser.get("/desk.json").json()["contacts"]) == ([], [])


@pytest.mark.parametrize(("form", "code"), [
    ({"hours": "noon"}, "bad-contact-hours"), ({"hours": "08:00Z 08:30Z"}, "contact-hours-close"),
])  # fmt: skip
def test_hours_that_cannot_be_are_refused(desk: DeskStage, form: dict[str, str], code: str):
    headers = {"accept": "application/json"}
    refused = desk.log_in("orlova").post("/links/BRV/hours", data=form, headers=headers)
    assert refused.json()["error"]["code"] == code


def test_a_drill_is_planned_reminded_of_run_and_reported(
    drilled: DeskStage, pair: tuple[Stage, Stage]
):
    one, other = pair
    petro, orlova = drilled.log_in("petro"), drilled.log_in("orlova")
    start = one.at
    form = {"at": "2026-11-18 13:00Z", "text": "DRILL. Who has the watch?", "limit": "10"}
    assert petro.post("/links/BRV/drills", data=form).status_code == 303
    (plan,) = _peer(drilled)["drills"]["planned"]
    assert (plan["limit_s"], plan["is_due"]) == (600, False)
    assert orlova.get("/desk.json").json()["drills"] == []
    assert f'action="/drills/{plan["id"]}/run"' not in orlova.get("/links").text
    assert orlova.post(f"/drills/{plan['id']}/run", data={}).status_code == 400
    one.at = other.at = plan["planned_for"]
    assert start < one.at
    assert [due["id"] for due in orlova.get("/desk.json").json()["drills"]] == [plan["id"]]
    for lang in i18n.LANGUAGES:
        page = orlova.get(f"/desk?lang={lang}").text
        assert f'action="/drills/{plan["id"]}/run"' in page
    rings = orlova.get("/live.json").json()["alarms"]
    assert f"drill {plan['id'][:16]}" in [ring["id"] for ring in rings]
    live = _live(one)
    size = live.own().size
    assert orlova.post(f"/drills/{plan['id']}/run", data={}).status_code == 303
    assert live.own().size == size
    assert orlova.get("/desk.json").json()["drills"] == []
    exchange(one, other)
    one.at = other.at = one.at + 240
    _acknowledge(other)
    exchange(one, other)
    found = _peer(drilled)["drills"]
    (done,) = found["done"]
    assert (done["state"], done["after_s"], done["person"]) == ("acknowledged", 240, "K. Orlova")
    assert (found["median_s"], found["missed"], done["mark"]) == (240, 0, "exercise")
    for lang in i18n.LANGUAGES:
        assert done["serial"] in orlova.get(f"/links?lang={lang}").text
        log = orlova.get(f"/log?lang={lang}").text
        assert done["serial"] in log
    kinds = {line["kind"]: line for line in orlova.get("/log.json").json()["lines"]}
    assert {"drill-planned", "drill-run", "drill-acknowledged"} <= set(kinds)
    assert kinds["drill-run"]["mark"] == "exercise"


def _live(stage: Stage):
    every = stage.center.state.agreements.values()
    (found,) = [one for one in every if one.mark is Mark.LIVE]
    return found


def _acknowledge(stage: Stage) -> None:
    """A person at the other center acknowledges the only drill that came."""
    state = stage.center.state
    (agreement,) = [one for one in state.agreements.values() if one.mark is Mark.EXERCISE]
    (held,) = [one for one in agreement.by_leaf.values() if one.type == "service"]
    stage.center.act(agreement, "acknowledged", "orlova", stage.now, held)


def test_a_missed_drill_and_one_that_was_called_off_are_shown(
    drilled: DeskStage, pair: tuple[Stage, Stage]
):
    one, _ = pair
    petro = drilled.log_in("petro")
    for hour in (13, 14):
        petro.post("/links/BRV/drills", data={"at": f"2026-11-18 {hour}:00Z"})
    first, second = _peer(drilled)["drills"]["planned"]
    off = petro.post(f"/drills/{second['id']}/call-off", data={"reason": "Their chief asked"})
    assert off.status_code == 303
    one.at = first["planned_for"]
    petro.post(f"/drills/{first['id']}/run", data={})
    one.at += first["limit_s"] + 1
    found = _peer(drilled)["drills"]
    assert ([row["state"] for row in found["done"]], found["planned"]) == (["missed"], [])
    assert "MISSED: not acknowledged" in petro.get("/links").text
    log = petro.get("/log").text
    assert "Their chief asked" in log
    assert "NOT ACKNOWLEDGED" in log


@pytest.mark.parametrize(("form", "code"), [
    ({"at": "2026-11-17 13:00Z"}, "drill-past"), ({"at": "soon"}, "bad-instant"),
    ({"at": "13:00Z", "limit": "x"}, "not-minutes"),
    ({"at": "13:00Z", "limit": "²"}, "not-minutes"),
    ({"at": "13:00Z", "limit": "0"}, "bad-drill-limit"),
])  # fmt: skip
def test_plans_that_cannot_be_are_refused(drilled: DeskStage, form: dict[str, str], code: str):
    headers = {"accept": "application/json"}
    refused = drilled.log_in("petro").post("/links/BRV/drills", data=form, headers=headers)
    assert refused.json()["error"]["code"] == code


def test_who_only_reads_sees_it_all_and_does_nothing_of_it(drilled: DeskStage):
    petro, audit = drilled.log_in("petro"), drilled.log_in("audit")
    petro.post("/links/BRV/drills", data={"at": "2026-11-18 13:00Z"})
    (plan,) = _peer(drilled)["drills"]["planned"]
    page = audit.get("/links").text
    assert "DRILL. This is an exercise." in page
    assert "/drills" not in page
    for path, form in (
        ("/links/BRV/hours", {"hours": "12:00Z"}), ("/links/BRV/drills", {"at": "13:00Z"}),
        (f"/drills/{plan['id']}/run", {}), (f"/drills/{plan['id']}/call-off", {"reason": "x"}),
    ):  # fmt: skip
        assert audit.post(path, data=form).status_code == 403, path
    assert len(_peer(drilled)["drills"]["planned"]) == 1


def test_without_an_exercise_the_page_says_what_is_lacking(desk: DeskStage):
    browser = desk.log_in("petro")
    page = browser.get("/links").text
    assert "A drill runs under an agreement that is an exercise." in page
    assert 'action="/links/BRV/drills"' not in page


def test_a_line_test_of_the_desk_is_remembered_as_one_of_the_clock(desk: DeskStage):
    browser = desk.log_in("orlova")
    assert browser.post("/links/BRV/test", data={}).status_code == 303
    (tested,) = _peer(desk)["tests"]
    assert tested["serial"].startswith("ARD-")


def test_a_drill_reads_no_more_of_the_record_than_the_desk_keeps(
    drilled: DeskStage, pair: tuple[Stage, Stage], monkeypatch: pytest.MonkeyPatch
):
    """The page is made from what the desk keeps up to date: nothing is read from its beginning."""
    one, _ = pair
    petro = drilled.log_in("petro")
    petro.post("/links/BRV/hours", data={"hours": "12:00Z"})
    petro.post("/links/BRV/drills", data={"at": "2026-11-18 13:00Z"})
    (plan,) = _peer(drilled)["drills"]["planned"]
    one.at = plan["planned_for"]
    petro.post(f"/drills/{plan['id']}/run", data={})
    petro.get("/links.json")
    monkeypatch.setattr(drills, "Traffic", None)
    for path in ("/links", "/desk", "/log"):
        assert petro.get(path).status_code == 200, path

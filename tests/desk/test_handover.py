"""The watch passes by two signed acts; alone only with a reason; the log keeps what it held."""

from __future__ import annotations

from typing import Any

from detente.core import instants
from tests.desk.conftest import DeskStage
from tests.world import Stage, exchange

CHECK = {
    "check-sound": "tested", "check-clock": "tested", "check-printer": "failed",
    "check-phone": "tested", "check-paper": "not-tested",
}  # fmt: skip


def _told(browser: Any) -> dict[str, str]:
    return {f"told-{one['id']}": "1" for one in browser.get("/handover.json").json()["items"]}


def test_the_watch_passes_when_both_have_signed(desk: DeskStage, pair: tuple[Stage, Stage]):
    one, other = pair
    other.send()
    exchange(one, other)
    orlova, petro = desk.log_in("orlova"), desk.log_in("petro")
    assert "NOBODY HAS THE WATCH" in orlova.get("/desk").text
    assert orlova.post("/handover/take", data={}).status_code == 303
    assert "Watch: " in petro.get("/desk").text
    told = _told(orlova)
    assert told
    form = {**CHECK, "to": "petro", "note": "Line slow since 02:10Z"}
    assert orlova.post("/handover/give", data=form).status_code == 400  # nothing was told
    assert orlova.post("/handover/give", data={**form, **told}).status_code == 303
    page = petro.get("/handover").text
    assert "Line slow since 02:10Z" in page
    assert petro.post("/handover/take", data={}).status_code == 400  # nothing was heard
    heard = {name.replace("told-", "heard-"): "1" for name in told}
    assert petro.post("/handover/take", data=heard).status_code == 303
    assert petro.get("/log.json").json()["watch"]["person"] == "petro"


def test_in_an_emergency_the_watch_is_taken_alone_and_everybody_sees_it(desk: DeskStage):
    orlova, petro = desk.log_in("orlova"), desk.log_in("petro")
    orlova.post("/handover/take", data={})
    assert petro.post("/handover/take", data={}).status_code == 403
    assert petro.post("/handover/alone", data={"reason": " "}).status_code == 400
    assert petro.post("/handover/alone", data={"reason": "Orlova was taken ill"}).status_code == 303
    page = orlova.get("/log").text
    assert "TAKEN ALONE" in page
    assert "Orlova was taken ill" in page


def test_a_struck_line_stays_legible(desk: DeskStage):
    browser = desk.log_in("orlova")
    assert browser.post("/log", data={"text": "Called the duty general"}).status_code == 303
    (line,) = [x for x in browser.get("/log.json").json()["lines"] if x["kind"] == "log-entry"]
    done = browser.post(f"/log/{line['id']}/strike", data={"reason": "wrong general"})
    assert done.status_code == 303
    page = browser.get("/log").text
    assert "Called the duty general" in page
    assert "wrong general" in page


def test_a_time_of_day_in_the_log_is_the_last_one(desk: DeskStage):
    browser, now = desk.log_in("orlova"), desk.stage.at
    before, after = (instants.shown(now + more)[11:] for more in (-3_600, 3_600))
    for number, about in enumerate((before, after)):
        form = {"text": f"Line lost {number}", "about": about, "page": "P-12"}
        assert browser.post("/log", data=form).status_code == 303
    lines = [x for x in browser.get("/log.json").json()["lines"] if x["kind"] == "log-entry"]
    minute = now - now % 60
    assert [one["about"] for one in lines] == [minute - 3_600, minute + 3_600 - 86_400]
    for typed, until in ((before, minute - 3_600), (after, minute + 3_600 - 86_400)):
        assert browser.get("/log.json", params={"until": typed}).json()["until"] == until


def test_standing_items_and_roster(desk: DeskStage):
    browser = desk.log_in("orlova")
    assert browser.post("/standing", data={"text": "New contact list on 1 Dec"}).status_code == 303
    kinds = [one["kind"] for one in browser.get("/handover.json").json()["items"]]
    assert "standing" in kinds
    assert browser.post("/roster", data={"roster": "petro pager\norlova"}).status_code == 303
    assert [r["way"] for r in browser.get("/log.json").json()["roster"]] == ["pager", ""]
    assert browser.get("/log").status_code == 200

"""The watch desk, one notification, and what one person may say of it."""

from __future__ import annotations

from detente.engine import views
from tests.desk.conftest import DeskStage
from tests.world import Stage, exchange


def _leaf(stage: Stage) -> str:
    """The only open notification of the other side."""
    (found,) = [m for m in views.messages(stage.center.state, stage.now) if m.lane == views.US]
    return found.held.leaf_hash.hex()[:16]


def test_an_empty_desk_proves_its_silence(desk: DeskStage):
    page = desk.log_in("orlova").get("/desk")
    assert page.status_code == 200, page.text
    assert "Nothing needs us." in page.text
    assert "Nothing is missing in any register" in page.text


def test_a_notification_is_acknowledged_in_two_steps(desk: DeskStage, pair: tuple[Stage, Stage]):
    one, other = pair
    other.send()
    exchange(other, one)
    browser = desk.log_in("orlova")
    leaf = _leaf(one)
    assert leaf in browser.get("/desk").text
    page = browser.get(f"/message/{leaf}")
    assert page.status_code == 200, page.text
    assert "It is not agreement" in page.text
    confirm = browser.get(f"/message/{leaf}/say/acknowledged.json").json()
    form = {"read_back": confirm["read_back"], "looked": str(confirm["looked"])}
    done = browser.post(f"/message/{leaf}/say/acknowledged", data=form)
    assert done.status_code == 303, done.text
    rung = browser.get(f"/message/{leaf}.json").json()["ladders"][0]["rungs"][3]
    assert (rung["state"], rung["person"]) == ("done", "K. Orlova")
    again = browser.post(f"/message/{leaf}/say/acknowledged", data=form)
    assert again.status_code == 400


def test_a_later_message_holds_no_acknowledgement_up_and_is_told_beside_it(
    desk: DeskStage, pair: tuple[Stage, Stage]
):
    one, other = pair
    other.send()
    exchange(other, one)
    browser, leaf = desk.log_in("orlova"), _leaf(one)
    confirm = browser.get(f"/message/{leaf}/say/acknowledged.json").json()
    newer = other.send(values={16: "2026-11-25", 17: 6})
    exchange(other, one)
    form = {"read_back": confirm["read_back"], "looked": str(confirm["looked"])}
    assert "has said more since" in browser.get(f"/message/{leaf}/say/acknowledged").text
    done = browser.post(f"/message/{leaf}/say/acknowledged", data=form)
    assert done.status_code == 303
    behind = browser.get(done.headers["location"]).text
    assert "has said more since" in behind
    assert newer.leaf_hash.hex() in behind


def test_nobody_sees_anything_without_logging_in(desk: DeskStage):
    browser = desk.browser()
    assert browser.get("/desk").headers["location"] == "/enter?to=/desk"
    assert browser.get("/desk.json").status_code == 401


def test_a_page_of_another_site_can_do_nothing(desk: DeskStage, pair: tuple[Stage, Stage]):
    one, other = pair
    other.send()
    exchange(other, one)
    browser, leaf = desk.log_in("orlova"), _leaf(one)
    for headers in ({"sec-fetch-site": "cross-site"}, {"origin": "http://evil.example"}):
        answer = browser.post(f"/message/{leaf}/say/acknowledged", data={}, headers=headers)
        assert answer.status_code == 403


def test_an_auditor_reads_and_cannot_act(desk: DeskStage, pair: tuple[Stage, Stage]):
    one, other = pair
    other.send()
    exchange(other, one)
    browser, leaf = desk.log_in("audit"), _leaf(one)
    assert browser.get(f"/message/{leaf}").status_code == 200
    assert browser.get(f"/message/{leaf}/say/acknowledged").status_code == 403
    form = {"read_back": "1", "looked": "1"}
    refused = browser.post(f"/message/{leaf}/say/acknowledged", data=form)
    assert refused.status_code == 403

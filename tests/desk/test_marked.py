"""What the text does not allow as it is, or asks a ground for, says so on every page about it."""

from __future__ import annotations

from typing import Any

from tests.desk.conftest import DeskStage
from tests.desk.filled import dialogue
from tests.desk.test_release import _form
from tests.world import Stage, exchange

LONG = "MARKED: NOT AS THE TEXT ALLOWS: Length of a hold (1.5; basis: "
NO_GROUND = "MARKED: ASKED WITHOUT A GROUND ON RECORD: Right to ask for a meeting (4.3; basis: "
QUERY = {
    "observed": "flight", "occurred": "2026-11-17", "area": "north", "seen": "aircraft",
    "asked": "aim",
}  # fmt: skip


def _begun(browser: Any, agreement: str, kind: str, about: str = "") -> str:
    form = {"agreement": agreement, "type": kind, "about": about}
    return str(browser.post("/compose", data=form).headers["location"])


def _released(desk: DeskStage, path: str, **fields: str) -> str:
    """Submitted by one, released by the other; the page of the notification."""
    browser = desk.log_in("orlova")
    done = browser.post(f"{path}/submit", data=_form(browser, path, **fields))
    assert done.status_code == 303, done.text
    other, review = desk.log_in("petro"), done.headers["location"]
    digits = other.get(f"{review}.json").json()["digits"]
    made = other.post(review, data={"digits": digits})
    assert made.status_code == 303, made.text
    return str(made.headers["location"])


def _flat(text: str) -> str:
    for mark in ("\u2068", "\u2069", "<bdi>", "</bdi>"):
        text = text.replace(mark, "")
    return " ".join(text.split())


def test_a_hold_that_is_too_long_is_marked_while_it_is_written_and_on_both_desks(
    desk: DeskStage, pair: tuple[Stage, Stage]
):
    agreement = dialogue(*pair)
    browser = desk.log_in("orlova")
    path = _begun(browser, agreement, "line-hold")
    fields = {"begins": "2026-11-20 00:00Z", "ends": "2026-11-23 00:00Z", "reason": "maintenance"}
    browser.post(f"{path}/save", data=_form(browser, path, begins="2026-11-20 00:00Z"))
    assert browser.get(f"{path}.json").json()["marks"] == []  # it says too little so far
    browser.post(f"{path}/save", data=_form(browser, path, **fields))
    assert browser.get(f"{path}.json").json()["marks"] == []
    fields["ends"] = "2026-11-23 00:01Z"
    browser.post(f"{path}/save", data=_form(browser, path, **fields))
    (mark,) = browser.get(f"{path}.json").json()["marks"]
    assert (mark["clause"], mark["outcome"]) == ("hold-length", "outside")
    assert LONG in _flat(browser.get(path).text)
    done = browser.post(f"{path}/submit", data=_form(browser, path, **fields))
    assert LONG in _flat(desk.log_in("petro").get(done.headers["location"]).text)
    other = desk.log_in("petro")
    digits = other.get(f"{done.headers['location']}.json").json()["digits"]
    message = other.post(done.headers["location"], data={"digits": digits}).headers["location"]
    exchange(*pair)
    theirs = DeskStage(pair[1]).log_in("orlova")
    for one in (browser, theirs):
        assert LONG in _flat(one.get(message).text)
        board = _flat(one.get(f"/agreements/{agreement}/board").text)
        assert "RULES ON MESSAGES" in board
        assert "MARKED: NOT AS THE TEXT ALLOWS" in board


def test_a_meeting_asked_for_without_a_ground_is_marked_and_one_with_a_ground_is_not(
    desk: DeskStage, pair: tuple[Stage, Stage]
):
    agreement = dialogue(*pair)
    browser = desk.log_in("orlova")
    query = _released(desk, _begun(browser, agreement, "query"), **QUERY)
    exchange(*pair)
    about = query.rpartition("/")[2]
    fields = {"proposed": "2026-11-25 10:00Z", "form": "video", "level": "watch"}
    path = _begun(browser, agreement, "meeting-request", about)
    browser.post(f"{path}/save", data=_form(browser, path, **fields))
    assert NO_GROUND in _flat(browser.get(path).text)
    early = _released(desk, path, **fields)
    assert NO_GROUND in _flat(browser.get(early).text)
    exchange(*pair)
    assert NO_GROUND in _flat(DeskStage(pair[1]).log_in("orlova").get(early).text)
    for stage in pair:
        stage.at += 49 * 3_600
    for stage in (pair[1], pair[0]):
        there = stage.center.state.agreements[agreement]
        stage.center.receipt(there, stage.now)
    exchange(*pair)
    browser = desk.log_in("orlova")
    path = _begun(browser, agreement, "meeting-request", about)
    browser.post(f"{path}/save", data=_form(browser, path, **fields))
    assert browser.get(f"{path}.json").json()["marks"] == []

"""Cases 73 and 75 to 77 of the language: the pause beside the duties that go on."""

from __future__ import annotations

from typing import Any

from detente.core.board.facts import Entry
from tests.board.drafts import Draft
from tests.board.scene import Scene
from tests.board.test_arrangements import arranged

START, END = "2026-06-01T00:00:00Z", "2026-06-08T00:00:00Z"


def _frame() -> Scene:
    draft = Draft("strike-pause", first_day="counted")
    draft.message("pause-terms", "terms", objects="codes", start="instant", end="instant")
    draft.message("breach-alleged", "allegation", incident="text", occurred="instant")
    draft.message("breach-answer", "answer", answers="breach-alleged")
    draft.message("release", "act").message("objection", "act")
    arranged(
        draft,
        "pause",
        "pause-terms",
        ["objects", "start", "end"],
        effect="pauses",
        start="start",
        end="end",
        open_until="7 days after sending of pause-terms",
    )
    draft.right(
        "release",
        "release",
        "releases",
        who="sender of breach-alleged",
        reach=(),
        releases="pause",
        contest="objection",
        ground=["breach-alleged", "4 is overdue"],
    )
    draft.duty(
        "4",
        who="addressee of breach-alleged",
        to="sender of breach-alleged",
        sends="breach-answer",
        when="each breach-alleged",
        by="24 hours after receipt of breach-alleged",
        suspension="runs",
        expiry="survives",
    )
    return Scene(draft.pack(), "ARD", "BRV")


def _signed(scene: Scene, *, last: str = "2026-05-31T10:30:00Z") -> None:
    """Both sign one scope and one clock."""
    fields: dict[str, Any] = {"objects": ["power"], "start": START, "end": END}
    terms = scene.send("ARD", "pause-terms", "2026-05-31T09:00:00Z", **fields)
    scene.send("BRV", "signature", "2026-05-31T10:00:00Z", refers=terms, covers=[terms])
    scene.receive("ARD", last)


def _alleged(scene: Scene, received: str) -> Entry:
    entry = scene.send(
        "BRV", "breach-alleged", received, incident="I-1", occurred="2026-06-03T04:00:00Z"
    )
    scene.receive("ARD", received)
    return entry


def _pause(scene: Scene, as_of: str) -> Any:
    (line,) = _section(scene, "arrangements", as_of)
    return line


def _section(scene: Scene, name: str, as_of: str) -> Any:
    return scene.board(as_of).value()[name]


def test_73_what_is_alleged_before_the_pause_is_in_force_stands_outside_it() -> None:
    scene = _frame()
    _signed(scene, last="2026-06-01T09:30:00Z")
    _alleged(scene, "2026-06-01T09:40:00Z")
    assert _pause(scene, "2026-06-01T04:00:00Z")["state"] == "open"
    assert _pause(scene, "2026-06-01T09:30:00Z")["state"] == "in-force"
    period = _pause(scene, "2026-06-02T00:00:00Z")["views"][0]["periods"][0]
    assert period["start"] == "2026-06-01T09:30:00Z"


def test_75_an_allegation_that_nobody_answered_is_overdue_and_no_finding_of_a_breach() -> None:
    scene = _frame()
    _signed(scene)
    _alleged(scene, "2026-06-03T08:00:00Z")
    scene.bare("BRV", "2026-06-04T09:00:00Z")
    line = scene.line("4", "ARD", "BRV", "2026-06-04T09:00:00Z")
    assert (line["verdict"], line["due"]) == ("overdue", "2026-06-04T08:00:00Z")
    assert scene.line("4", "ARD", "BRV", "2026-06-04T08:00:00Z")["verdict"] == "open"
    assert _pause(scene, "2026-06-04T09:00:00Z")["state"] == "in-force"


def test_76_a_release_that_is_contested_leaves_two_views_and_names_its_ground() -> None:
    scene = _frame()
    _signed(scene)
    _alleged(scene, "2026-06-03T08:00:00Z")
    release = scene.send("BRV", "release", "2026-06-03T11:00:00Z")
    scene.receive("ARD", "2026-06-03T12:00:00Z")
    scene.send("ARD", "objection", "2026-06-03T13:00:00Z", refers=release)
    states = {
        view["parties"][0]: view["periods"][0]["state"]
        for view in _pause(scene, "2026-06-03T14:00:00Z")["views"]
    }
    assert states == {"BRV": "ended", "ARD": "in-force"}
    (act,) = _section(scene, "rights", "2026-06-03T14:00:00Z")
    assert act["grounded"] is True


def test_77_a_duty_that_the_pause_started_goes_on_when_it_ran_out() -> None:
    scene = _frame()
    _signed(scene)
    _alleged(scene, "2026-06-07T23:00:00Z")
    as_of = "2026-06-08T22:00:00Z"
    line = scene.line("4", "ARD", "BRV", as_of)
    assert (line["verdict"], line["due"]) == ("open", "2026-06-08T23:00:00Z")
    assert _pause(scene, as_of)["state"] == "ended"

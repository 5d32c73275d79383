"""Cases 38 to 49 of the language: events, and entries that point back."""

from __future__ import annotations

from typing import Any

import pytest

from detente.core.board.facts import Entry
from tests.board.packs import answers, new_start
from tests.board.scene import Scene


def _scene(start: str = "2025-08-10T00:00:00Z", **changes: Any) -> Scene:
    return Scene(new_start(**changes).pack(), "USA", "RUS", start=start)


def _notice(scene: Scene, when: str, planned: str) -> Entry:
    notice = scene.send("USA", "launch-notice", when, launch_id="L1", planned=planned)
    scene.receive("RUS", when)
    return notice


def _moved(scene: Scene, notice: Entry, when: str, planned: str) -> None:
    """The launch of a notice is moved, by a correction that is received at once."""
    scene.send("USA", "corrected", when, refers=notice, launch_id="L1", planned=planned)
    scene.receive("RUS", when)


def _launch(scene: Scene, as_of: str) -> dict[str, Any]:
    return scene.line("IV.1", "USA", "RUS", as_of, "USA:L1")


def _reach(scene: Scene, when: str) -> None:
    scene.bare("RUS", when)
    scene.bare("USA", when)


def _missed() -> Scene:
    scene = _scene()
    _notice(scene, "2026-06-09T18:00:00Z", "2026-06-10T12:00:00Z")
    _reach(scene, "2026-06-09T18:00:00Z")
    return scene


def test_38_a_notice_that_came_too_late_does_not_perform() -> None:
    line = _launch(_missed(), "2026-06-10T07:00:00Z")
    assert (line["verdict"], line["due"]) == ("missed", "2026-06-09T12:00:00Z")


def test_39_a_launch_that_is_cancelled_discharges_from_then_on() -> None:
    scene = _missed()
    scene.send("USA", "launch-cancelled", "2026-06-10T07:59:00Z", launch_id="L1")
    scene.receive("RUS", "2026-06-10T08:00:00Z")
    line = _launch(scene, "2026-06-10T09:00:00Z")
    assert (line["verdict"], line["by"]) == ("discharged", "event-cancelled")
    assert _launch(scene, "2026-06-10T07:00:00Z")["verdict"] == "missed"


def test_40_what_was_met_stays_met_when_the_launch_is_cancelled() -> None:
    scene = _scene()
    notice = _notice(scene, "2026-06-01T12:00:00Z", "2026-06-10T12:00:00Z")
    scene.send("USA", "cancelled", "2026-06-08T12:00:00Z", refers=notice)
    scene.receive("RUS", "2026-06-08T12:00:00Z")
    line = _launch(scene, "2026-06-11T00:00:00Z")
    assert (line["verdict"], line["remarks"]) == ("met", ["event-cancelled"])


@pytest.mark.parametrize(
    ("moved", "verdict", "due"),
    [
        ("keeps if later", "met", "2026-06-09T18:00:00Z"),
        ("renews", "missed", "2026-06-09T18:00:00Z"),
    ],
)
def test_41_a_later_time_keeps_the_notice_or_needs_its_own(
    moved: str, verdict: str, due: str
) -> None:
    scene = _scene(moved=moved)
    notice = _notice(scene, "2026-06-01T12:00:00Z", "2026-06-10T12:00:00Z")
    _moved(scene, notice, "2026-06-10T11:00:00Z", "2026-06-10T18:00:00Z")
    line = _launch(scene, "2026-06-11T00:00:00Z")
    assert (line["verdict"], line["due"]) == (verdict, due)


@pytest.mark.parametrize("moved", ["keeps if later", "renews"])
def test_42_an_earlier_time_always_needs_its_own_lead(moved: str) -> None:
    scene = _scene(moved=moved)
    notice = _notice(scene, "2026-06-01T12:00:00Z", "2026-06-11T12:00:00Z")
    _moved(scene, notice, "2026-06-09T20:00:00Z", "2026-06-10T12:00:00Z")
    line = _launch(scene, "2026-06-11T00:00:00Z")
    assert (line["verdict"], line["due"]) == ("missed", "2026-06-09T12:00:00Z")


def test_43_a_corrected_date_counts_for_every_instant() -> None:
    scene = _scene()
    change = scene.send(
        "USA", "data-change", "2026-03-05T09:00:00Z", change_id="C1", occurred="2026-03-01"
    )
    scene.receive("RUS", "2026-03-05T09:00:00Z")
    scene.bare("RUS", "2026-03-10T00:00:00Z")
    as_of = "2026-03-10T00:00:00Z"
    assert scene.line("II.3", "USA", "RUS", as_of)["verdict"] == "met"
    scene.send(
        "USA",
        "corrected",
        "2026-03-20T10:00:00Z",
        refers=change,
        change_id="C1",
        occurred="2026-02-20",
    )
    scene.receive("RUS", "2026-03-20T10:00:00Z")
    line = scene.line("II.3", "USA", "RUS", as_of)
    assert (line["verdict"], line["due"]) == ("met-late", "2026-02-25T23:59:59Z")
    assert line["at"] == "2026-03-05T09:00:00Z"


def test_44_a_launch_that_only_the_other_side_saw_decides_nothing() -> None:
    scene = _scene()
    seen = scene.send(
        "RUS",
        "launch-observed",
        "2026-07-01T05:00:00Z",
        launch_id="L1",
        occurred="2026-07-01T04:00:00Z",
    )
    scene.receive("USA", "2026-07-01T05:01:00Z")
    _reach(scene, "2026-07-02T00:00:00Z")
    as_of = "2026-07-03T00:00:00Z"
    line = _launch(scene, as_of)
    assert (line["verdict"], line["alternatives"]) == (
        "cannot-be-decided",
        ["missed", "not-started"],
    )
    assert line["causes"] == [{"code": "one-sided"}]
    scene.send("USA", "contested", "2026-07-02T01:00:00Z", refers=seen)
    assert _launch(scene, as_of)["verdict"] == "cannot-be-decided"
    scene.send(
        "USA",
        "launch-report",
        "2026-07-02T02:00:00Z",
        launch_id="L1",
        occurred="2026-07-01T04:00:00Z",
    )
    scene.receive("RUS", "2026-07-02T02:01:00Z")
    assert _launch(scene, as_of)["verdict"] == "missed"


def test_44_two_times_of_which_only_one_makes_it_late_decide_nothing() -> None:
    scene = _scene()
    _notice(scene, "2026-06-01T12:00:00Z", "2026-06-10T12:00:00Z")
    scene.send(
        "RUS",
        "launch-observed",
        "2026-06-10T13:00:00Z",
        launch_id="L1",
        occurred="2026-06-02T10:00:00Z",
    )
    _reach(scene, "2026-06-11T00:00:00Z")
    line = _launch(scene, "2026-06-12T00:00:00Z")
    assert (line["verdict"], line["alternatives"]) == ("cannot-be-decided", ["met", "missed"])
    assert line["causes"] == [{"code": "one-sided"}]


def _declared() -> tuple[Scene, Entry]:
    scene = _scene()
    data = scene.send(
        "USA", "six-month-data", "2026-03-29T10:00:00Z", as_of="2026-03-01", warheads=10
    )
    scene.receive("RUS", "2026-03-29T10:01:00Z")
    scene.bare("RUS", "2026-04-01T00:00:00Z")
    return scene, data


def test_45_a_correction_of_another_field_leaves_the_giving_where_it_was() -> None:
    scene, data = _declared()
    scene.send(
        "USA",
        "corrected",
        "2026-04-09T00:00:00Z",
        refers=data,
        as_of="2026-03-01",
        warheads=11,
    )
    scene.receive("RUS", "2026-04-09T00:00:00Z")
    line = scene.line("II.2", "USA", "RUS", "2026-04-10T00:00:00Z", "2025-09-01")
    assert (line["verdict"], line["remarks"]) == ("met", ["corrected"])


def test_46_a_correction_of_an_essential_field_is_given_anew() -> None:
    scene = _scene()
    data = scene.send(
        "USA", "six-month-data", "2026-03-29T10:00:00Z", as_of="2026-02-28", warheads=10
    )
    scene.receive("RUS", "2026-03-29T10:01:00Z")
    scene.bare("RUS", "2026-04-01T00:00:00Z")
    scene.send(
        "USA", "corrected", "2026-04-09T00:00:00Z", refers=data, as_of="2026-03-01", warheads=10
    )
    scene.receive("RUS", "2026-04-09T00:00:00Z")
    line = scene.line("II.2", "USA", "RUS", "2026-04-10T00:00:00Z", "2025-09-01")
    assert (line["verdict"], line["remarks"]) == ("met-late", ["given-anew"])
    assert line["at"] == "2026-04-09T00:00:00Z"


def _overdue_answer() -> tuple[Scene, Entry]:
    scene = Scene(answers().pack(), "USA", "RUS", start="2026-01-01T00:00:00Z")
    asked = scene.send("RUS", "explanation-request", "2026-04-01T08:00:00Z")
    scene.receive("USA", "2026-04-01T09:00:00Z")
    scene.bare("RUS", "2026-04-04T00:00:00Z")
    return scene, asked


def test_47_a_request_sent_in_error_discharges_whatever_it_had_started() -> None:
    scene, asked = _overdue_answer()
    as_of = "2026-04-06T00:00:00Z"
    assert scene.line("16.1", "USA", "RUS", as_of)["verdict"] == "overdue"
    scene.send("RUS", "sent-in-error", "2026-04-05T00:00:00Z", refers=asked)
    line = scene.line("16.1", "USA", "RUS", as_of)
    assert (line["verdict"], line["by"]) == ("discharged", "sent-in-error")
    assert scene.line("16.1", "USA", "RUS", "2026-04-04T12:00:00Z")["verdict"] == "discharged"


def test_48_a_waiver_discharges_from_its_effect_on() -> None:
    scene, asked = _overdue_answer()
    scene.send("RUS", "waived", "2026-04-05T00:00:00Z", refers=asked)
    scene.receive("USA", "2026-04-05T10:00:00Z")
    assert scene.line("16.1", "USA", "RUS", "2026-04-04T12:00:00Z")["verdict"] == "overdue"
    line = scene.line("16.1", "USA", "RUS", "2026-04-06T00:00:00Z")
    assert (line["verdict"], line["by"]) == ("discharged", "waived")
    assert line["at"] == "2026-04-05T10:00:00Z"


def test_48_a_waiver_may_name_a_duty_and_its_period() -> None:
    scene = _scene()
    scene.bare("RUS", "2026-04-01T00:00:00Z")
    scene.send("RUS", "waived", "2026-04-02T00:00:00Z", clause="II.2", key="2025-09-01")
    scene.receive("USA", "2026-04-02T00:00:00Z")
    line = scene.line("II.2", "USA", "RUS", "2026-04-03T00:00:00Z", "2025-09-01")
    assert (line["verdict"], line["by"]) == ("discharged", "waived")


def test_48_only_the_creditor_can_waive() -> None:
    scene, asked = _overdue_answer()
    scene.send("USA", "waived", "2026-04-05T00:00:00Z", refers=asked)
    scene.receive("RUS", "2026-04-05T10:00:00Z")
    assert scene.line("16.1", "USA", "RUS", "2026-04-06T00:00:00Z")["verdict"] == "overdue"


def test_49_a_right_that_nobody_used_lapses() -> None:
    scene = _scene()
    scene.send(
        "USA", "telemetry-receipt", "2026-01-15T12:00:00Z", launch_id="L1", received_on="2026-01-15"
    )
    scene.receive("RUS", "2026-01-15T12:00:00Z")
    _reach(scene, "2026-07-15T00:00:00Z")
    line = scene.line("IV.2", "USA", "RUS", "2026-07-15T00:00:00Z")
    assert (line["verdict"], line["due"]) == ("lapsed", "2026-07-14T23:59:59Z")
    scene.send("USA", "telemetry-complaint", "2026-03-01T00:00:00Z", launch_id="L1")


def test_49_a_right_used_in_time_is_used() -> None:
    scene = _scene()
    scene.send(
        "USA", "telemetry-receipt", "2026-01-15T12:00:00Z", launch_id="L1", received_on="2026-01-15"
    )
    scene.send("USA", "telemetry-complaint", "2026-03-01T00:00:00Z", launch_id="L1")
    scene.receive("RUS", "2026-03-01T12:00:00Z")
    assert scene.line("IV.2", "USA", "RUS", "2026-07-15T00:00:00Z")["verdict"] == "used"
    line = scene.line("IV.3", "RUS", "USA", "2026-03-02T00:00:00Z")
    assert (line["verdict"], line["due"]) == ("open", "2026-04-30T23:59:59Z")

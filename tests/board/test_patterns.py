"""Patterns 1 to 8 of design.md §5: notices and their clocks, ceilings and figures. Each on a pack
that is shipped, or on a small one where no shipped pack has it: what a board says where it went
well, and where it did not.
"""

from __future__ import annotations

from typing import Any

from detente.core.board.acts import Acts
from detente.core.board.checks import Checks
from tests.board.scene import Scene
from tests.board.shipped import (
    all_receive,
    bares,
    dialogue,
    east,
    flight_tests,
    limits,
    new_start,
    of_clause,
    placed_tests,
    section,
    told,
)

# --- 1: no later than N before an event named in the notice ------------------------------------


def _launch(received: str) -> dict[str, Any]:
    scene = new_start()
    scene.send(
        "USA", "launch-notice", received, launch_id="L-1", planned="2022-06-10T12:00:00Z",
        launch_area="eastern range", impact_areas="test range",
    )  # fmt: skip
    all_receive(scene, received)
    bares(scene, "2022-06-09T12:00:01Z")
    return scene.line("IV.1", "USA", "RUS", "2022-06-10T13:00:00Z")


def test_pattern_1_a_launch_is_notified_24_hours_before_it_and_no_later_second_will_do() -> None:
    good = _launch("2022-06-09T12:00:00Z")
    assert (good["verdict"], good["due"]) == ("met", "2022-06-09T12:00:00Z")
    assert good["at"] == "2022-06-09T12:00:00Z"
    assert good["why"]["paragraph"] == "Protocol, Part Four, IV.1"
    assert len(good["why"]["entries"]) == 2  # the notice and the receipt of it
    bad = _launch("2022-06-09T12:00:01Z")
    assert (bad["verdict"], bad["due"]) == ("missed", "2022-06-09T12:00:00Z")


def test_pattern_1_an_urgent_talk_needs_six_hours_where_another_needs_three_days() -> None:
    for urgency, due, verdict in (
        ("urgent", "2026-01-20T06:00:00Z", "met"),
        ("routine", "2026-01-17T23:59:59Z", "missed"),
    ):
        scene = dialogue()
        told(
            scene, "ARD", "talks-proposal", "2026-01-20T05:00:00Z", talk="T-1",
            planned="2026-01-20T12:00:00Z", urgency=urgency,
        )  # fmt: skip
        line = scene.line("3.1", "ARD", "BRV", "2026-01-20T13:00:00Z")
        assert (line["verdict"], line["due"]) == (verdict, due)


# --- 2: no later than N after an event ----------------------------------------------------------


def test_pattern_2_a_change_in_data_is_told_five_days_after_it_and_later_is_late() -> None:
    for received, verdict in (
        ("2022-03-06T23:59:59Z", "met"),
        ("2022-03-07T00:00:00Z", "met-late"),
    ):
        scene = new_start()
        told(scene, "USA", "data-change", received, change_id="C-1", occurred="2022-03-01")
        line = scene.line("II.3", "USA", "RUS", "2022-04-01T00:00:00Z")
        assert (line["verdict"], line["due"]) == (verdict, "2022-03-06T23:59:59Z")
        assert line["at"] == received


# --- 3: an answer after receipt; then the next step ---------------------------------------------


def _query() -> tuple[Scene, Any]:
    scene = dialogue()
    asked = scene.send("ARD", "query", "2026-02-11T08:00:00Z", asked=["aim"])
    scene.receive("BRV", "2026-02-11T09:30:00Z")
    return scene, asked


def test_pattern_3_a_query_is_answered_48_hours_after_its_receipt_not_after_its_sending() -> None:
    scene, asked = _query()
    assert scene.line("4.2", "BRV", "ARD", "2026-02-12T00:00:00Z")["verdict"] == "open"
    told(scene, "BRV", "explanation", "2026-02-13T09:30:00Z", refers=asked)
    line = scene.line("4.2", "BRV", "ARD", "2026-02-14T00:00:00Z")
    assert (line["verdict"], line["due"]) == ("met", "2026-02-13T09:30:00Z")


def test_pattern_3_silence_opens_the_next_step_and_the_clock_of_the_meeting() -> None:
    scene, asked = _query()
    bares(scene, "2026-02-13T09:30:01Z")
    line = scene.line("4.2", "BRV", "ARD", "2026-02-13T10:00:00Z")
    assert (line["verdict"], line["reach"]) == ("overdue", "2026-02-13T09:30:01Z")
    request = told(scene, "ARD", "meeting-request", "2026-02-13T10:00:00Z", refers=asked)
    (right,) = section(scene, "rights", "2026-02-13T11:00:00Z")
    assert (right["right"], right["by"]) == ("meeting", "ARD")
    assert right["grounded"] is True
    assert right["grounds"][0] == {"ground": "4.2 is overdue", "on_record": True}
    due = scene.line("4.4", "BRV", "ARD", "2026-02-13T11:00:00Z")
    assert (due["verdict"], due["due"]) == ("open", "2026-02-15T10:00:00Z")
    told(scene, "BRV", "meeting-held", "2026-02-15T10:00:01Z", refers=request)
    late = scene.line("4.4", "BRV", "ARD", "2026-02-16T00:00:00Z")
    assert late["verdict"] == "met-late"


def test_pattern_3_a_meeting_asked_for_without_its_ground_stands_and_says_so() -> None:
    scene, asked = _query()
    told(scene, "ARD", "meeting-request", "2026-02-12T10:00:00Z", refers=asked)
    (right,) = section(scene, "rights", "2026-02-12T11:00:00Z")
    assert right["grounded"] is False


# --- 4: periodic, and one that changes rhythm after the first -----------------------------------


def test_pattern_4_data_every_six_months_find_their_period_by_what_they_say() -> None:
    scene = new_start()
    told(scene, "USA", "six-month-data", "2021-09-30T12:00:00Z", as_of="2021-09-01")
    bares(scene, "2022-03-31T00:00:00Z")
    lines = {
        one["key"]: (one["verdict"], one["due"])
        for one in scene.lines("II.2", "2022-04-01T00:00:00Z")
        if one["debtor"] == "USA" and one["key"] >= "2021-03"
    }
    assert lines["2021-03-01"] == ("met", "2021-09-30T23:59:59Z")
    assert lines["2021-09-01"] == ("overdue", "2022-03-30T23:59:59Z")
    assert lines["2022-03-01"] == ("open", "2022-09-30T23:59:59Z")


def test_pattern_4_the_first_clearance_number_and_the_yearly_ones_have_two_rhythms() -> None:
    scene = new_start(extended=False)
    told(scene, "USA", "clearance-number", "2011-03-07T12:00:00Z", year=2011, number="A-1")
    told(scene, "USA", "clearance-number", "2011-12-03T00:00:00Z", year=2012, number="A-2")
    first = scene.line("VI.1 first", "USA", "RUS", "2011-12-04")
    assert (first["verdict"], first["due"]) == ("met", "2011-03-07T23:59:59Z")
    yearly = scene.line("VI.1 yearly", "USA", "RUS", "2011-12-04", "2012-01-01")
    assert (yearly["verdict"], yearly["due"]) == ("met-late", "2011-12-02T23:59:59Z")


# --- 5: a window that may open no sooner than N after notice ------------------------------------


def _window(received: str, closes: str) -> dict[str, Any]:
    scene = Scene(flight_tests().pack(), "ARD", "BRV")
    scene.send(
        "ARD", "test-notice", received, test="T-1", opens="2026-06-10T06:00:00Z", closes=closes
    )
    all_receive(scene, received)
    bares(scene, "2026-06-08T00:00:00Z")
    return scene.line("2", "ARD", "BRV", "2026-06-11T00:00:00Z")


def test_pattern_5_a_window_of_five_days_opens_no_sooner_than_three_days_after_notice() -> None:
    good = _window("2026-06-07T23:59:59Z", "2026-06-15T06:00:00Z")
    assert (good["verdict"], good["due"]) == ("met", "2026-06-07T23:59:59Z")
    assert _window("2026-06-08T00:00:00Z", "2026-06-15T06:00:00Z")["verdict"] == "missed"
    too_long = _window("2026-06-01T00:00:00Z", "2026-06-15T06:00:01Z")
    assert too_long["verdict"] == "missed"  # outside a check that refuses, so it performs nothing


# --- 6: geometry --------------------------------------------------------------------------------

PLACES = {
    "site": east(40_010),
    "impact": f"circle 10000 m around {east(80_010)}",
    "path": f"corridor 500 m beside {east(40_600)}, {east(80_010)}",
}


def _flight(**places: str) -> tuple[str, dict[str, str]]:
    """The verdict of the notice, and the outcome of each check on it."""
    scene = Scene(placed_tests().pack(), "ARD", "BRV")
    notice = told(
        scene, "ARD", "test-notice", "2026-06-01T00:00:00Z", test="T-1",
        opens="2026-06-10T06:00:00Z", closes="2026-06-15T06:00:00Z", **{**PLACES, **places},
    )  # fmt: skip
    bares(scene, "2026-06-08T00:00:00Z")
    checks = Checks(Acts(scene.bound, scene.record()), scene.bound.pack)
    outcomes = {one.id: checks.outcome(one, notice) for one in checks.of["test-notice"]}
    return scene.line("2", "ARD", "BRV", "2026-06-11T00:00:00Z")["verdict"], outcomes


def test_pattern_6_places_40_70_and_40_km_from_the_border_pass_and_nearer_ones_do_not() -> None:
    verdict, outcomes = _flight()
    assert (verdict, set(outcomes.values())) == ("met", {"inside"})
    for name, place in (
        ("site", east(39_990)),
        ("impact", f"circle 10000 m around {east(79_990)}"),
        ("impact", f"polygon {east(69_990)}, 0.500000 1.000000, -0.500000 1.000000"),
        ("path", f"corridor 500 m beside {east(40_490)}, {east(80_000)}"),
    ):
        verdict, outcomes = _flight(**{name: place})
        assert (verdict, outcomes[name]) == ("missed", "outside"), place
        rest = {key: outcome for key, outcome in outcomes.items() if key != name}
        assert set(rest.values()) == {"inside"}


def test_pattern_6_a_path_across_the_border_is_outside_whatever_its_ends() -> None:
    verdict, outcomes = _flight(path=f"corridor 10 m beside {east(-50_000)}, {east(50_000)}")
    assert (verdict, outcomes["path-crosses"], outcomes["path"]) == ("missed", "outside", "outside")


def test_pattern_6_within_a_metre_of_the_limit_nothing_is_decided() -> None:
    _, outcomes = _flight(site=east(40_000.4))
    assert outcomes["site"] == "cannot-be-decided"


# --- 7: ceilings, different per party, with counting rules --------------------------------------


def _declared(scene: Scene, code: str, day: str, bombers: int, fixed: int = 300) -> None:
    told(
        scene, code, "declaration", f"{day}T12:00:00Z", as_of=day, fixed_launchers=fixed,
        mobile_launchers=100, submarine_launchers=200, heavy_bombers=bombers,
        warheads_on_missiles=1_470,
    )  # fmt: skip


def test_pattern_7_each_party_has_its_own_ceiling_its_own_weights_and_a_day_they_bind() -> None:
    scene = limits()
    for code in ("ARD", "BRV"):
        _declared(scene, code, "2027-10-01", 100, 500)
        _declared(scene, code, "2028-03-01", 50)
    bares(scene, "2028-03-02T00:00:00Z")
    as_of = "2028-03-02T00:00:00Z"
    warheads = {
        one["party"]: one for one in of_clause(scene, "tallies", "warheads", as_of)["lines"]
    }
    assert warheads["ARD"]["now"]["value"] == 1_470 + 50
    assert warheads["BRV"]["now"]["value"] == 1_470 + 2 * 50
    assert warheads["ARD"]["binds"] == "2028-03-01T00:00:00Z"
    assert warheads["ARD"]["verdict"] == "within"
    assert warheads["BRV"]["verdict"] == "over"
    (beyond,) = warheads["BRV"]["beyond"]
    assert (beyond["from"], beyond["value"], beyond["over"]) == ("2028-03-01T00:00:00Z", 1_570, 20)
    assert beyond["entries"] == warheads["BRV"]["why"]["entries"]
    launchers = {
        one["party"]: one for one in of_clause(scene, "tallies", "launchers", as_of)["lines"]
    }
    assert [launchers[code]["ceiling"] for code in ("ARD", "BRV")] == [700, 800]
    assert {one["verdict"] for one in launchers.values()} == {"within"}
    before = of_clause(scene, "tallies", "launchers", "2027-10-02T00:00:00Z")["lines"]
    assert {one["verdict"] for one in before} == {"not-binding-yet"}  # 900 each, and no breach


# --- 8: both sides' figures side by side --------------------------------------------------------


def test_pattern_8_a_declared_figure_and_the_objection_to_it_stay_two_figures() -> None:
    scene = new_start()
    days = ["2018-02-05", *(f"{y}-{m}-01" for y in range(2018, 2022) for m in ("03", "09"))]
    totals: dict[str, Any] = {"deployed_launchers": 600, "deployed_warheads": 1_500}
    for day in (*days, "2022-03-01"):
        for code, number in (("USA", 800), ("RUS", 759)):
            scene.send(code, "aggregate", f"{day}T12:00:00Z", as_of=day, all_launchers=number,
                       **totals)  # fmt: skip
        all_receive(scene, f"{day}T13:00:00Z")
    declared = [one for one in scene.entries if one.seat == 0 and one.content is not None]
    (last,) = [one for one in declared if one.content and one.content.type == "aggregate"][-1:]
    told(
        scene, "RUS", "objection-to-data", "2022-04-01T12:00:00Z", refers=last,
        as_of="2022-03-01", all_launchers=901, reason="101 left out",
    )  # fmt: skip
    usa, rus = of_clause(scene, "tallies", "all-launchers", "2022-04-02")["lines"]
    assert (usa["party"], usa["now"]["value"], usa["verdict"]) == ("USA", 800, "within")
    (other,) = usa["by_others"]
    assert (other["by"], other["value"]) == ("RUS", 901)
    assert (other["verdict"], other["over"]) == ("over", 101)
    assert (rus["verdict"], "by_others" in rus) == ("within", False)
    (quiet, _) = of_clause(scene, "tallies", "deployed-launchers", "2022-04-02")["lines"]
    assert "by_others" not in quiet

"""The fifteen patterns of design.md §5, each on a pack that is shipped, or on a small one where no
shipped pack has it: what a board says where it went well, and where it did not.
"""

from __future__ import annotations

from typing import Any

from detente.core.agreement.clauses import Check
from tests.board import counting
from tests.board.drafts import GROUNDS, Draft
from tests.board.scene import Scene
from tests.board.shipped import (
    all_receive,
    bares,
    dialogue,
    limits,
    new_start,
    of_clause,
    section,
    shipped,
    state_of,
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


def flight_tests() -> Draft:
    """India and Pakistan on missiles, in small: three days before a window of at most five."""
    draft = Draft("flight-tests")
    draft.message("test-notice", test="text", opens="instant!", closes="instant!")
    draft.event(
        "window", owner="sender of test-notice", key="test-notice.test",
        planned="test-notice.opens",
    )  # fmt: skip
    draft.duty(
        "2", who="owner of window", sends="test-notice", when="each window",
        by="3 days before window", late="does not cure",
    )  # fmt: skip
    fields = tuple(counting.field_of(draft, f"test-notice.{name}") for name in ("opens", "closes"))
    draft.add(
        "checks", "window-length",
        Check(
            id="window-length", on="test-notice", subject="between", fields=fields, message=None,
            geometry=None, at_least=0, at_most=5 * 86_400, amount=None, outside="refused",
            grounds=GROUNDS,
        ),
    )  # fmt: skip
    return draft


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


# --- 9: exchange of lists -----------------------------------------------------------------------


def _lists(scene: Scene, *, opened: bool) -> dict[str, Any]:
    told(scene, "ARD", "round-call", "2026-02-01T08:00:00Z", round="R", categories=["service"])
    contents = {}
    for code, other, rows, hour in (("ARD", "BRV", 3, "09"), ("BRV", "ARD", 2, "10")):
        persons = [[f"{code}-{n}", "service"] for n in range(rows)]
        when = f"2026-02-02T{hour}:00:00Z"
        entry = scene.send(code, "person-list", when, round="R", persons=persons)
        contents[code] = (entry, entry.content)
        scene.lack(other, entry)
        all_receive(scene, when)
    if opened:
        for other in ("ARD", "BRV"):
            scene.lack(other)
        all_receive(scene, "2026-02-02T11:00:00Z")
    bares(scene, "2026-02-02T12:00:01Z")
    (found,) = of_clause(scene, "exchanges", "lists", "2026-02-02T13:00:00Z")["rounds"]
    assert isinstance(found, dict)
    return found


def test_pattern_9_lists_go_through_a_mediator_who_has_both_before_either_is_read() -> None:
    scene = Scene(shipped("prisoner-exchange"), "ARD", "BRV", "ELM")
    good = _lists(scene, opened=True)
    assert good["state"] == "done"
    assert [one["rows"] for one in good["sides"]] == [3, 2]
    assert {one["open"]["verdict"] for one in good["sides"]} == {"met"}
    assert good["sides"][0]["open"]["due"] == "2026-02-02T12:00:00Z"


def test_pattern_9_who_committed_and_gave_the_mediator_nothing_shows() -> None:
    scene = Scene(shipped("prisoner-exchange"), "ARD", "BRV", "ELM")
    told(scene, "ARD", "round-call", "2026-02-01T08:00:00Z", round="R", categories=["service"])
    for code, other, hour in (("ARD", "BRV", "09"), ("BRV", "ARD", "10")):
        when = f"2026-02-02T{hour}:00:00Z"
        entry = scene.send(code, "person-list", when, round="R", persons=[["1", "service"]])
        scene.lack(other, entry)
        if code == "BRV":
            scene.lack("ELM", entry)
        all_receive(scene, when)
    bares(scene, "2026-02-02T12:00:01Z")
    (found,) = of_clause(scene, "exchanges", "lists", "2026-02-02T13:00:00Z")["rounds"]
    verdicts = {one["party"]: one["open"]["verdict"] for one in found["sides"]}
    assert verdicts == {"ARD": "met", "BRV": "missed"}
    assert found["state"] == "broken-off"


# --- 10: parity by a signed rule ----------------------------------------------------------------


def _parity(to_ard: dict[str, int], to_brv: dict[str, int]) -> dict[str, Any]:
    scene = Scene(shipped("prisoner-exchange"), "ARD", "BRV")
    for giver, taker, kinds in (("BRV", "ARD", to_ard), ("ARD", "BRV", to_brv)):
        listed = [kind for kind, number in kinds.items() for _ in range(number)]
        persons = [[f"{giver}-{n}", kind] for n, kind in enumerate(listed)]
        notice = told(
            scene, giver, "handover-notice", "2026-02-05T10:00:00Z", handover_id=giver, round="69",
            occurred="2026-02-05T09:30:00Z", place="the border", persons=persons,
        )  # fmt: skip
        told(
            scene, taker, "handover-confirmed", "2026-02-05T12:00:00Z", refers=notice,
            handover_id=giver, round="69", persons=persons,
        )  # fmt: skip
    (group,) = of_clause(scene, "tallies", "parity", "2026-02-06")["lines"]
    assert isinstance(group, dict)
    return group


def test_pattern_10_157_for_157_with_7_civilians_inside_one_count_and_3_beside_the_other() -> None:
    good = _parity({"service": 150, "civilian": 7}, {"service": 157, "civilian": 3})
    ard, brv = good["sides"]
    assert (good["verdict"], ard["counted"], brv["counted"]) == ("balanced", 157, 157)
    assert {"row": 1, "number": 3} in brv["outside"]
    assert [one["number"] for one in ard["outside"]] == [0]
    bad = _parity({"service": 157, "civilian": 7}, {"service": 157, "civilian": 3})
    assert (bad["verdict"], bad["sides"][0]["counted"]) == ("not-balanced", 164)


# --- 11: a pause with scope and period ----------------------------------------------------------

TERMS: dict[str, Any] = {
    "objects": ["power", "heat"],
    "area": ["whole-territory"],
    "start": "2026-06-01T00:00:00Z",
    "end": "2026-06-08T00:00:00Z",
    "release": "on-unanswered-breach",
    "until": "2026-06-01",
}


def _pause(**other: Any) -> Scene:
    scene = Scene(shipped("strike-pause"), "ARD", "BRV")
    told(scene, "ARD", "pause-terms", "2026-05-30T10:00:00Z", **TERMS)
    told(scene, "BRV", "pause-terms", "2026-05-30T11:00:00Z", **{**TERMS, **other})
    return scene


def test_pattern_11_a_pause_is_in_force_when_both_signed_one_scope_and_one_clock() -> None:
    scene = _pause()
    before = of_clause(scene, "arrangements", "pause", "2026-05-31T00:00:00Z")
    assert (before["state"], before["formed"]) == ("formed", "2026-05-30T11:00:00Z")
    line = of_clause(scene, "arrangements", "pause", "2026-06-02T00:00:00Z")
    assert (line["state"], line["unsigned"]) == ("in-force", [])
    assert [one["party"] for one in line["signed"]] == ["ARD", "BRV"]
    assert of_clause(scene, "arrangements", "pause", "2026-06-08T00:00:00Z")["state"] == "ended"


def test_pattern_11_two_scopes_or_two_clocks_put_nothing_in_force() -> None:
    for other in ({"objects": ["power"]}, {"start": "2026-06-01T00:00:01Z"}):
        lines = [
            one
            for one in section(_pause(**other), "arrangements", "2026-06-02T00:00:00Z")
            if one["arrangement"] == "pause"
        ]
        assert len(lines) == 2  # each stands by itself; there is no common part
        assert not any(one["state"] in ("formed", "in-force") for one in lines)
        assert sorted(one["unsigned"] for one in lines) == [["ARD"], ["BRV"]]


def test_pattern_11_an_alleged_breach_asks_for_an_answer_and_silence_is_a_ground() -> None:
    scene = _pause()
    told(
        scene, "ARD", "breach-alleged", "2026-06-03T08:00:00Z", incident="I-1",
        occurred="2026-06-03T04:00:00Z", objects=["power"], area="capital", place="substation",
        means=["missile"],
    )  # fmt: skip
    line = scene.line("4.2", "BRV", "ARD", "2026-06-03T09:00:00Z")
    assert (line["verdict"], line["due"]) == ("open", "2026-06-04T08:00:00Z")
    (event,) = of_clause(scene, "events", "strike", "2026-06-03T09:00:00Z")["lines"]
    assert (event["state"], event["owner"]) == ("alleged", "BRV")
    assert [one["party"] for one in event["statements"]] == ["ARD"]
    bares(scene, "2026-06-04T08:00:01Z")
    assert scene.line("4.2", "BRV", "ARD", "2026-06-04T09:00:00Z")["verdict"] == "overdue"
    terms = next(one for one in scene.entries if one.content and one.content.type == "pause-terms")
    act = told(scene, "ARD", "release", "2026-06-04T12:00:00Z", refers=terms, incident="I-1")
    told(scene, "BRV", "objection-to-release", "2026-06-04T13:00:00Z", refers=act, ground="no")
    pause = of_clause(scene, "arrangements", "pause", "2026-06-05T00:00:00Z")
    ends = {party: one["periods"][0]["end"] for one in pause["views"] for party in one["parties"]}
    assert ends == {"ARD": "2026-06-04T12:00:00Z", "BRV": "2026-06-08T00:00:00Z"}


# --- 12: life -----------------------------------------------------------------------------------


def new_start_life() -> Scene:
    """2010 to 2026, with the acts of 2023 and limits kept by word at the end."""
    scene = new_start()
    suspended = told(scene, "RUS", "suspension", "2023-02-28T12:00:00Z", scope=["whole"])
    told(scene, "USA", "objection-to-suspension", "2023-03-01T12:00:00Z", refers=suspended)
    told(scene, "USA", "countermeasure", "2023-06-01T12:00:00Z", scope=["telemetry"])
    told(
        scene, "RUS", "proposal", "2025-09-22T12:00:00Z", subject="one more year",
        condition="same-conduct", until="2026-02-05",
    )  # fmt: skip
    told(
        scene, "RUS", "voluntary-observance", "2026-02-11T12:00:00Z", scope=["limits"],
        condition="same-conduct",
    )  # fmt: skip
    bares(scene, "2026-02-12T00:00:00Z")
    return scene


def test_pattern_12_each_regime_and_type_has_its_own_state_in_the_view_of_each_party() -> None:
    scene = new_start_life()
    asked = ("six-month-data", "RUS", "USA")
    notices = ("launch-notice", "RUS", "USA")
    telemetry = ("telemetry-explanation", "USA", "RUS")
    for when, unit, usa, rus in (
        ("2010-12-01", notices, "provisional", "provisional"),
        ("2010-12-01", asked, "not-yet", "not-yet"),
        ("2011-02-06", asked, "in-force", "in-force"),
        ("2021-02-06", asked, "in-force", "in-force"),
        ("2023-04-01", asked, "in-force", "suspended"),
        ("2023-07-01", telemetry, "withheld", "suspended"),
        ("2026-02-05", asked, "ended", "ended"),
        ("2026-02-12", ("all-launchers", "RUS", "USA"), "voluntary", "voluntary"),
        ("2026-02-12", ("all-launchers", "USA", "RUS"), "ended", "ended"),
    ):
        assert state_of(scene, *unit, when) == {"USA": usa, "RUS": rus}, (when, unit)


def test_pattern_12_a_duty_under_a_contested_suspension_has_a_verdict_for_each_view() -> None:
    scene = new_start_life()
    line = scene.line("II.2", "RUS", "USA", "2023-04-15", "2022-09-01")
    assert "verdict" not in line
    found = {one["parties"][0]: one["verdict"] for one in line["views"]}
    assert found == {"RUS": "suspended", "USA": "overdue"}


def test_pattern_12_the_end_is_printed_both_ways_and_the_offer_of_the_year_is_unanswered() -> None:
    scene = new_start_life()
    term = section(scene, "life", "2026-02-12")["term"]
    assert (term["last"], term["expired"]) == ("2026-02-04T23:59:59Z", True)
    assert term["otherwise"]["last"] == "2026-02-05T23:59:59Z"
    (offer,) = section(scene, "proposals", "2026-02-12")
    assert (offer["by"], offer["state"], offer["answers"]) == ("RUS", "unanswered", [])
    assert [one["party"] for one in offer["silent"]] == ["USA"]


# --- 13: accession; observers with limited sight ------------------------------------------------


def test_pattern_13_a_third_power_accedes_when_all_and_it_signed_and_on_its_own_terms() -> None:
    scene = limits("COR")
    version: dict[str, Any] = {
        "hash": shipped("strategic-limits-2").hash,
        "newcomer": "COR",
        "until": "2027-04-01",
    }
    for code in ("ARD", "BRV"):
        scene.send(code, "version", "2027-02-28T12:00:00Z", **version)
    all_receive(scene, "2027-02-28T13:00:00Z")
    without = section(scene, "life", "2027-03-01T12:00:00Z")
    assert [one["party"] for one in without["parties"]] == ["ARD", "BRV"]
    told(scene, "COR", "version", "2027-03-01T13:00:00Z", **version)
    life = section(scene, "life", "2027-03-02T00:00:00Z")
    assert life["parties"][-1] == {"party": "COR", "entered": "2027-03-01T13:00:00Z"}
    first = [
        (one["debtor"], one["creditor"], one["due"])
        for one in scene.lines("6", "2027-03-02T00:00:00Z")
        if "COR" in (one["debtor"], one["creditor"])
    ]
    assert {(debtor, creditor) for debtor, creditor, _ in first} == {
        ("ARD", "COR"),
        ("BRV", "COR"),
        ("COR", "ARD"),
        ("COR", "BRV"),
    }
    assert {due for _, _, due in first} == {"2027-04-15T23:59:59Z"}
    ceilings = {
        one["party"]: one["ceiling"]
        for one in of_clause(scene, "tallies", "warheads", "2027-03-02T00:00:00Z")["lines"]
    }
    assert set(ceilings) == {"ARD", "BRV", "COR"}
    assert ceilings["COR"] != ceilings["ARD"]
    told(
        scene, "COR", "declaration", "2027-03-05T12:00:00Z", as_of="2027-03-01",
        pack=shipped("strategic-limits-2"), fixed_launchers=100, mobile_launchers=50,
        submarine_launchers=40, heavy_bombers=10, warheads_on_missiles=290,
    )  # fmt: skip
    lines = of_clause(scene, "tallies", "launchers", "2027-03-06T00:00:00Z")["lines"]
    values = {one["party"]: one["now"] and one["now"]["value"] for one in lines}
    assert values == {"ARD": None, "BRV": None, "COR": 200}
    before = of_clause(scene, "tallies", "launchers", "2027-02-28T00:00:00Z")["lines"]
    assert [one["party"] for one in before] == ["ARD", "BRV"]


def test_pattern_13_a_declined_invitation_answers_and_adds_nobody() -> None:
    scene = limits("COR")
    asked = told(scene, "ARD", "accession-invitation", "2026-04-01T12:00:00Z", text="join us")
    told(
        scene, "COR", "accession-declined", "2026-05-01T12:00:00Z", refers=asked,
        ground="different-scale",
    )  # fmt: skip
    (line,) = scene.lines("14", "2026-06-01")
    assert (line["debtor"], line["verdict"], line["due"]) == ("COR", "met", "2026-10-01T23:59:59Z")
    parties = section(scene, "life", "2026-06-01")["parties"]
    assert [one["party"] for one in parties] == ["ARD", "BRV"]


def test_pattern_13_who_may_see_heads_only_reads_sealed_where_others_read_met() -> None:
    scene = limits()
    told(scene, "ARD", "explanation-request", "2026-04-01T08:00:00Z", concern="x", asked="y")
    asked = scene.entries[-3]
    answer = told(scene, "BRV", "explanation", "2026-04-02T08:00:00Z", refers=asked)
    bares(scene, "2026-05-01T00:00:00Z")
    assert scene.line("10.1", "BRV", "ARD", "2026-05-01")["verdict"] == "met"
    scene.close(answer, withheld=False)
    line = scene.line("10.1", "BRV", "ARD", "2026-05-01")
    assert line["verdict"] == "cannot-be-decided"
    assert [one["code"] for one in line["causes"]] == ["sealed"]
    assert section(scene, "openings", "2026-05-01")["closed"] == {"BRV": 1}


# --- 14: quotas, entries that expire, corrections and withdrawals -------------------------------


def test_pattern_14_a_third_opt_out_in_a_year_is_over_the_quota() -> None:
    draft = Draft("launch-notices").message("opt-out", launch="text?")
    counting.tally(
        draft, "opt-outs", {"messages": "opt-out"}, per="agreement year",
        ceiling=counting.each_of(("ARD", "BRV"), 2),
    )  # fmt: skip
    scene = Scene(draft.pack(), "ARD", "BRV", start="2025-12-16")
    for month, verdict in ((1, "within"), (2, "within"), (3, "over")):
        told(scene, "ARD", "opt-out", f"2026-0{month}-10T10:00:00Z")
        line = of_clause(scene, "tallies", "opt-outs", f"2026-0{month}-11")["lines"][0]
        assert (line["party"], line["counted"], line["verdict"]) == ("ARD", month, verdict)


def test_pattern_14_an_entry_of_a_list_lapses_unless_it_is_confirmed_in_time() -> None:
    for confirmed, gaps in (("2026-01-31T23:59:59Z", 0), ("2026-02-01T00:00:00Z", 1)):
        scene = Scene(shipped("prisoner-exchange"), "ARD", "BRV")
        rows = [["A-1", "severely-wounded"]]
        told(scene, "ARD", "category-list", "2026-01-01T10:00:00Z", persons=rows)
        told(scene, "ARD", "category-list-confirmed", confirmed, persons=[["A-1"]])
        (one,) = of_clause(scene, "lists", "waiting", "2026-02-10")["lists"]
        (item,) = one["items"]
        assert (item["key"], item["state"], len(item.get("gaps", []))) == ("A-1", "valid", gaps)
        bares(scene, "2026-04-01T00:00:00Z")
        (one,) = of_clause(scene, "lists", "waiting", "2026-04-01")["lists"]
        assert [item["state"] for item in one["items"]] == ["expired"]


def test_pattern_14_a_correction_points_back_and_what_was_sent_in_error_never_was() -> None:
    scene = new_start()
    data = told(scene, "USA", "data-change", "2022-03-05T12:00:00Z", change_id="C-1",
                occurred="2022-03-01")  # fmt: skip
    as_of = "2022-04-01T00:00:00Z"
    assert scene.line("II.3", "USA", "RUS", as_of)["verdict"] == "met"
    told(scene, "USA", "corrected", "2022-03-20T10:00:00Z", refers=data, change_id="C-1",
         occurred="2022-02-20")  # fmt: skip
    line = scene.line("II.3", "USA", "RUS", as_of)
    assert (line["verdict"], line["due"]) == ("met-late", "2022-02-25T23:59:59Z")
    told(scene, "USA", "sent-in-error", "2022-03-21T10:00:00Z", refers=data)
    assert scene.lines("II.3", as_of) == []  # nothing was ever said to have changed


# --- 15: figures as attributed claims -----------------------------------------------------------


def test_pattern_15_a_figure_is_shown_with_its_speaker_and_its_hedge_and_judges_nothing() -> None:
    scene = Scene(shipped("strike-pause"), "ARD", "BRV", "M1", "M2", "CHR")
    empty = {
        name: value
        for name, value in scene.board("2026-02-05T20:00:00Z").value().items()
        if name not in ("statements", "heads")
    }
    told(
        scene, "CHR", "statement", "2026-02-05T08:30:00Z", speaker="Air staff of Brevia",
        party="BRV", said_on="2026-02-05", kind="claim", text="in the night", basis="dispatch",
        about="strike", figures=[["drones launched", "183"], ["intercepted", "about 156"]],
    )  # fmt: skip
    (group,) = section(scene, "statements", "2026-02-05T20:00:00Z")
    assert group["about"] == "strike"
    (claim,) = group["statements"]
    assert (claim["by"], claim["for"], claim["kind"]) == ("Air staff of Brevia", "BRV", "claim")
    assert (claim["recorded_by"], claim["basis"], claim["said_on"]) == (
        "CHR",
        "dispatch",
        "2026-02-05",
    )
    assert claim["figures"] == [
        {"name": "drones launched", "figure": "183"},
        {"name": "intercepted", "figure": "about 156"},
    ]
    after = scene.board("2026-02-05T20:00:00Z").value()
    for name, value in empty.items():
        if name != "openings":
            assert _without_reach(after[name]) == _without_reach(value), name


def _without_reach(value: Any) -> Any:
    """How far the record speaks grows with every entry; what it says must not."""
    if isinstance(value, dict):
        return {key: _without_reach(one) for key, one in value.items() if key != "reach"}
    return [_without_reach(one) for one in value] if isinstance(value, list) else value

"""The ten facts of domain.md §8 that a board must get right, each by its number there."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest

from detente.core.agreement.geometry import distance_m, meets, read_area, read_line, read_place
from detente.core.board.facts import Content
from detente.core.board.show import stamp
from tests.board.drafts import Draft
from tests.board.scene import Scene, at
from tests.board.shipped import (
    BORDER,
    TERMS,
    all_receive,
    bares,
    both,
    east,
    flight_tests,
    limits,
    new_start,
    of_clause,
    opt_outs,
    section,
    state_of,
    told,
)
from tools.vectors.board_json import shipped


def test_fact_1_a_deadline_is_met_by_receipt_at_the_other_center_not_by_sending() -> None:
    for received, verdict in (
        ("2022-03-30T23:59:59Z", "met"),
        ("2022-03-31T00:00:00Z", "met-late"),
    ):
        scene = new_start()
        sent = scene.send("USA", "six-month-data", "2022-03-30T12:00:00Z", as_of="2022-03-01")
        scene.bare("RUS", "2022-03-30T12:00:01Z")
        scene.receive("RUS", received, sent)
        scene.bare("RUS", "2022-04-01T00:00:00Z")
        line = scene.line("II.2", "USA", "RUS", "2022-04-02", "2021-09-01")
        assert (line["verdict"], line["at"]) == (verdict, received)
        assert line["due"] == "2022-03-30T23:59:59Z"  # the end of a day in GMT


def test_fact_2_one_subject_has_two_clocks_after_entry_into_force_and_before_each_year() -> None:
    scene = new_start(extended=False)
    told(scene, "USA", "clearance-number", "2011-03-07T23:59:59Z", number="A-1", year=2011)
    told(scene, "USA", "clearance-number", "2011-12-02T23:59:59Z", number="A-2", year=2012)
    told(scene, "USA", "clearance-number", "2012-12-03T00:00:00Z", number="A-3", year=2013)
    first = scene.line("VI.1 first", "USA", "RUS", "2013-01-01")
    assert (first["due"], first["verdict"]) == ("2011-03-07T23:59:59Z", "met")
    yearly = {
        line["key"]: (line["due"], line["verdict"])
        for line in scene.lines("VI.1 yearly", "2013-01-01")
        if line["debtor"] == "USA"
    }
    assert yearly["2012-01-01"] == ("2011-12-02T23:59:59Z", "met")
    assert yearly["2013-01-01"] == ("2012-12-02T23:59:59Z", "met-late")
    assert "2011-01-01" not in yearly  # it would have fallen due before entry into force


def test_fact_3_the_second_clock_starts_at_receipt_of_what_the_first_one_ended_in() -> None:
    scene = new_start()
    told(
        scene, "RUS", "telemetry-receipt", "2022-01-16T10:00:00Z", launch_id="L-1",
        received_on="2022-01-15",
    )  # fmt: skip
    first = scene.line("IV.2", "RUS", "USA", "2022-07-01")
    assert (first["due"], first["verdict"]) == ("2022-07-14T23:59:59Z", "open")
    complaint = scene.send(
        "RUS", "telemetry-complaint", "2022-07-14T10:00:00Z", launch_id="L-1",
        media_received="2022-01-15",
    )  # fmt: skip
    scene.receive("USA", "2022-07-14T20:00:00Z", complaint)
    scene.receive("RUS", "2022-07-14T20:01:00Z")
    used = scene.line("IV.2", "RUS", "USA", "2022-07-20")
    assert (used["verdict"], used["at"]) == ("used", "2022-07-14T20:00:00Z")
    second = scene.line("IV.3", "USA", "RUS", "2022-07-20")
    assert (second["verdict"], second["due"]) == ("open", "2022-09-12T23:59:59Z")
    told(scene, "USA", "telemetry-explanation", "2022-09-13T00:00:00Z", refers=complaint)
    assert scene.line("IV.3", "USA", "RUS", "2022-09-14")["verdict"] == "met-late"
    unused = new_start()
    told(
        unused, "RUS", "telemetry-receipt", "2022-01-16T10:00:00Z", launch_id="L-1",
        received_on="2022-01-15",
    )  # fmt: skip
    bares(unused, "2022-07-15T00:00:00Z")
    assert unused.line("IV.2", "RUS", "USA", "2022-07-15T01:00:00Z")["verdict"] == "lapsed"


@pytest.mark.parametrize(
    ("by", "received", "verdict"),
    [
        ("3 days before window", "2026-06-07T23:59:59Z", "met"),
        ("3 days before window", "2026-06-08T00:00:00Z", "missed"),
        ("72 hours before window", "2026-06-07T06:00:00Z", "met"),
        ("72 hours before window", "2026-06-07T06:00:01Z", "missed"),
    ],
)
def test_fact_4_a_five_day_window_opens_no_less_than_three_days_or_72_hours_after_notice(
    by: str, received: str, verdict: str
) -> None:
    draft = flight_tests()
    draft.clauses["duties"]["2"]["by"] = by
    scene = Scene(draft.pack(), "ARD", "BRV")
    told(
        scene, "ARD", "test-notice", received, test="T-1", opens="2026-06-10T06:00:00Z",
        closes="2026-06-15T06:00:00Z",
    )  # fmt: skip
    bares(scene, "2026-06-09T00:00:00Z")
    assert scene.line("2", "ARD", "BRV", "2026-06-11")["verdict"] == verdict


def test_fact_4_the_40_70_and_40_km_of_the_same_notice_are_measured_on_the_ellipsoid() -> None:
    border = read_line(BORDER)
    for metres in (40_000, 70_000):
        assert distance_m(read_place(east(metres)), border) == pytest.approx(metres, abs=0.1)
    north = read_place("1.000000 0.500000")  # a degree is shorter away from the equator
    assert distance_m(north, border) < distance_m(read_place("0.000000 0.500000"), border)


def test_fact_5_an_area_is_a_polygon_or_a_circle_in_km_or_nautical_miles_or_a_named_sea() -> None:
    center = east(200_000)
    kilometres = read_area(f"circle {100 * 1_000} m around {center}")
    miles = read_area(f"circle {100 * 1_852} m around {center}")
    border = read_line(BORDER)
    assert distance_m(kilometres, border) == pytest.approx(100_000, abs=0.1)
    assert distance_m(miles, border) == pytest.approx(14_800, abs=0.1)
    polygon = read_area(f"polygon {east(150_000)}, 0.500000 2.000000, -0.500000 2.000000")
    assert distance_m(polygon, border) == pytest.approx(150_000, abs=0.1)
    assert meets(polygon, kilometres) is True
    scene = new_start()
    told(
        scene, "RUS", "launch-notice", "2022-06-01T12:00:00Z", launch_id="L-1",
        planned="2022-06-10", launch_area="Sea of Okhotsk", impact_areas="quadrant C",
    )  # fmt: skip
    line = scene.line("IV.1", "RUS", "USA", "2022-06-11")
    assert (line["verdict"], line["due"]) == ("met", "2022-06-09T00:00:00Z")


def test_fact_6_neither_list_is_on_a_board_before_both_are_in() -> None:
    scene = Scene(shipped("prisoner-exchange"), "ARD", "BRV", "ELM")
    told(scene, "ARD", "round-call", "2026-02-01T08:00:00Z", round="R", categories=["service"])
    mine = scene.send(
        "ARD", "person-list", "2026-02-01T09:00:00Z", round="R", persons=[["1", "service"]]
    )
    opened = mine.content
    assert isinstance(opened, Content)
    closed = scene.close(mine, withheld=False)  # to Brevia its content is not open
    scene.lack("BRV", closed)
    all_receive(scene, "2026-02-01T09:01:00Z")
    asked = "2026-02-01T10:00:00Z"
    for round_ in of_clause(scene, "exchanges", "lists", asked)["rounds"]:
        assert all("rows" not in side for side in round_["sides"])
    assert section(scene, "openings", asked)["closed"] == {"ARD": 1}
    theirs = scene.send(
        "BRV", "person-list", "2026-02-01T11:00:00Z", round="R",
        persons=[["1", "service"], ["2", "service"]],
    )  # fmt: skip
    scene.open(closed, dataclasses.replace(opened))
    scene.lack("BRV")
    all_receive(scene, "2026-02-01T11:30:00Z")
    assert theirs.content is not None
    (round_,) = of_clause(scene, "exchanges", "lists", "2026-02-01T12:00:00Z")["rounds"]
    assert (round_["state"], [side["rows"] for side in round_["sides"]]) == ("done", [1, 2])


def test_fact_7_two_launches_a_year_may_be_left_out_and_the_year_is_that_of_the_agreement() -> None:
    scene = opt_outs()
    for day, counted, verdict in (
        ("2026-11-30", 1, "within"),
        ("2026-12-10", 2, "within"),
        ("2026-12-15", 3, "over"),
        ("2026-12-16", 1, "within"),  # the next year has begun; the one before stays over
    ):
        told(scene, "ARD", "opt-out", f"{day}T10:00:00Z")
        (tally,) = section(scene, "tallies", f"{day}T12:00:00Z")
        line = [one for one in tally["lines"] if one["party"] == "ARD"][-1]  # this year's
        assert (line["counted"], line["ceiling"], line["verdict"]) == (counted, 2, verdict)


def test_fact_8_a_suspension_of_one_regime_leaves_launch_notices_running() -> None:
    scene = limits()
    told(scene, "BRV", "suspension", "2026-04-01T12:00:00Z", scope=["data"])
    told(
        scene, "BRV", "launch-notice", "2026-05-01T12:00:00Z", launch_id="L-1",
        planned="2026-05-03T12:00:00Z", launch_area="east",
    )  # fmt: skip
    when = "2026-06-01T00:00:00Z"
    bares(scene, when)
    assert set(state_of(scene, "declaration", "BRV", "ARD", when).values()) == {"suspended"}
    assert set(state_of(scene, "launch-notice", "BRV", "ARD", when).values()) == {"in-force"}
    assert scene.line("9", "BRV", "ARD", when)["verdict"] == "met"
    assert scene.line("6", "BRV", "ARD", when)["verdict"] in ("discharged", "suspended")
    whole = new_start()  # even where all of a treaty stops, what was not owed under it goes on
    told(whole, "RUS", "suspension", "2023-02-28T12:00:00Z", scope=["data", "inspections"])
    assert set(state_of(whole, "IV.1", "RUS", "USA", "2023-04-01").values()) == {"in-force"}
    assert set(state_of(whole, "II.2", "RUS", "USA", "2023-04-01").values()) == {"suspended"}


@pytest.mark.parametrize(
    ("term", "counted", "last", "otherwise"),
    [
        ("30 days from entry into force", True, "2025-04-16", "2025-04-17"),
        ("30 days from entry into force", False, "2025-04-17", "2025-04-16"),
        ("1 month from entry into force", False, "2025-04-18", "2025-04-17"),
    ],
)
def test_fact_9_thirty_days_from_18_march_2025_end_as_the_rule_counts_them_and_both_are_printed(
    term: str, counted: bool, last: str, otherwise: str
) -> None:
    draft = Draft("moratorium", first_day="counted" if counted else "not counted")
    draft.life(term, counted=counted)
    scene = Scene(draft.pack(), "ARD", "BRV", start="2025-03-18")
    found = section(scene, "life", "2025-04-01")["term"]
    assert found["first_day"] == ("counted" if counted else "not-counted")
    assert found["last"] == f"{last}T23:59:59Z"
    assert found["otherwise"]["last"] == f"{otherwise}T23:59:59Z"
    (view,) = section(scene, "life", f"{last}T23:59:59Z")["views"]
    assert view["state"] == "in-force"
    assert section(scene, "life", "2025-04-19")["views"][0]["state"] == "ended"


def test_fact_9_a_pause_signed_as_two_instants_needs_no_rule_for_counting() -> None:
    terms: dict[str, Any] = {**TERMS, "until": "2025-03-18"}
    scene = Scene(shipped("strike-pause"), "ARD", "BRV", start="2025-03-01")
    signed = {**terms, "start": "2025-03-18T00:00:00Z", "end": "2025-04-17T00:00:00Z"}
    both(scene, "pause-terms", "2025-03-17T12:00:00Z", **signed)
    for when, state in (
        ("2025-04-16T23:59:59Z", "in-force"),
        ("2025-04-17T00:00:00Z", "ended"),
    ):
        assert of_clause(scene, "arrangements", "pause", when)["state"] == state


# --- 10: load -----------------------------------------------------------------------------------

INCIDENTS = 7_000


def ceasefire_day() -> Scene:
    """7,000 incidents of one day, reported by either side; every second one answered."""
    scene = Scene(shipped("ceasefire"), "ARD", "BRV", start="2017-12-01")
    both(
        scene, "ceasefire-terms", "2017-12-02T12:00:00Z", start="2017-12-03T00:00:00Z",
        map=bytes(32), until="2017-12-03",
    )  # fmt: skip
    reports = []
    for n in range(INCIDENTS):
        when = stamp(at("2017-12-18T00:00:00Z") + 12 * n)
        code = scene.codes[n % 2]
        reports.append(scene.send(code, "incident-report", when, incident=f"I-{n}", occurred=when))
    all_receive(scene, "2017-12-19T00:00:00Z")
    for n, report in enumerate(reports):
        if n % 4 < 2:  # two of four: one of either side
            scene.send(
                scene.codes[1 - n % 2], "incident-account", "2017-12-20T00:00:00Z",
                refers=report, incident=f"I-{n}", account="denied",
            )  # fmt: skip
    all_receive(scene, "2017-12-20T00:00:00Z")
    return scene


def test_fact_10_a_day_of_7000_incidents_is_on_the_board_and_each_is_right() -> None:
    scene = ceasefire_day()
    (clause,) = [
        one for one in section(scene, "duties", "2017-12-20T12:00:00Z") if one["clause"] == "2.2"
    ]
    assert clause["counts"] == {"met": INCIDENTS // 2, "open": INCIDENTS // 2}
    assert len(clause["lines"]) == INCIDENTS // 2  # met ones are counts, with their digest
    assert {one["due"] for one in clause["lines"]} == {"2017-12-21T00:00:00Z"}
    bares(scene, "2017-12-21T00:00:01Z")
    board = scene.board("2017-12-21T00:00:01Z")
    lines = board.all_lines("2.2")
    assert len(lines) == INCIDENTS
    verdicts = {code: {"met": 0, "overdue": 0} for code in scene.codes}
    for line in lines:
        verdicts[str(line["debtor"])][str(line["verdict"])] += 1
    quarter = INCIDENTS // 4
    for found in verdicts.values():
        assert found == {"met": quarter, "overdue": quarter}


def test_fact_10_six_notices_a_day_for_a_year_are_each_judged_by_their_own_receipt() -> None:
    scene = new_start()
    first, day_s = at("2021-03-01T00:00:00Z"), 86_400
    late: set[str] = set()
    for n in range(6 * 365):
        code, when = scene.codes[n % 2], first + n * 14_400
        occurred = (when // day_s - 1) * day_s  # the day before
        scene.send(
            code, "data-change", stamp(when), change_id=f"C-{n}", occurred=stamp(occurred)[:10]
        )
        if n % 60 == 59:
            all_receive(scene, stamp(when))  # every ten days, for all of them
        receipt = first + (n - n % 60 + 59) * 14_400
        if min(receipt, at("2022-03-01T00:00:00Z")) >= occurred + 6 * day_s:
            late.add(f"{code}:C-{n}")
    all_receive(scene, "2022-03-01T00:00:00Z")
    lines = scene.lines("II.3", "2022-03-02T00:00:00Z")
    assert len(lines) == 6 * 365
    assert {line["verdict"] for line in lines} == {"met", "met-late"}
    assert {line["key"] for line in lines if line["verdict"] == "met-late"} == late

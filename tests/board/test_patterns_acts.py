"""Patterns 9 to 15 of design.md §5: lists, parity, pauses, life, accession, what points back, and
claims. As tests/board/test_patterns.py: the good case and the bad one.
"""

from __future__ import annotations

from typing import Any

from tests.board.scene import Scene
from tests.board.shipped import (
    TERMS,
    all_receive,
    bares,
    limits,
    new_start,
    of_clause,
    opt_outs,
    section,
    state_of,
    told,
)
from tools.vectors.board_json import shipped

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


def test_pattern_13_an_answer_given_before_accession_stays_on_the_board_after_it() -> None:
    scene = limits("COR")
    asked = told(scene, "ARD", "accession-invitation", "2026-04-01T12:00:00Z", text="join us")
    told(scene, "COR", "accession-accepted", "2026-05-01T12:00:00Z", refers=asked)
    (before,) = scene.lines("14", "2026-06-01")
    assert before["verdict"] == "met"
    version = shipped("strategic-limits-2").hash
    for code in ("ARD", "BRV", "COR"):
        scene.send(
            code,
            "version",
            "2027-03-01T12:00:00Z",
            hash=version,
            newcomer="COR",
            until="2027-04-01",
        )
    all_receive(scene, "2027-03-01T13:00:00Z")
    parties = section(scene, "life", "2027-03-02")["parties"]
    assert [one["party"] for one in parties] == ["ARD", "BRV", "COR"]
    for as_of in ("2026-06-01", "2027-03-02"):  # what came later takes nothing of it away
        (after,) = scene.lines("14", as_of)
        assert (after["verdict"], after["at"]) == ("met", before["at"])


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
    scene = opt_outs()
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

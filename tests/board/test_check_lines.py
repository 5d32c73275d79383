"""Checks that mark what lies outside, as a board shows them (spec/board.md, J61, J62, J72)."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from detente.core.agreement.clauses import Check, Geo
from detente.core.agreement.geometry import read_line
from detente.core.board.board import evaluate
from detente.core.board.incremental import Evaluator
from detente.core.record.origin import Mark
from tests.board.counting import check_on, field_of, serial
from tests.board.drafts import GROUNDS, Draft
from tests.board.scene import Scene, at
from tests.board.shipped import BORDER, all_receive, bares, east

NOW = "2026-06-01T00:00:00Z"


def _draft(outside: str = "marked") -> Draft:
    draft = Draft("holds")
    draft.message("hold", hours="count?", remark="text?").message("call").message("answer")
    check_on(draft, "length", "value", field_of(draft, "hold.hours"), at_most=3, outside=outside)
    check_on(draft, "called", "after_seeing", on="answer", message="call", outside=outside)
    draft.duty("1", sends="hold", by="3 days after entry into force")
    return draft


def _scene(outside: str = "marked", *codes: str) -> Scene:
    return Scene(_draft(outside).pack(), *(codes or ("ARD", "BRV")))


def _checks(scene: Scene, when: str = NOW) -> dict[str, Any]:
    found = json.loads(scene.board(when).encode())["checks"]
    return {one["check"]: one for one in found}


def test_a_message_outside_is_listed_and_those_inside_are_counted() -> None:
    scene = _scene()
    scene.send("ARD", "hold", "2026-01-02T00:00:00Z", hours=3)
    long = scene.send("BRV", "hold", "2026-01-03T00:00:00Z", hours=4)
    found = _checks(scene)["length"]
    assert found == {
        "check": "length", "version": 1, "on": "hold", "outside": "marked", "paragraph": "1",
        "basis": "own", "counts": {"inside": 1, "outside": 1},
        "lines": [
            {
                "entry": serial(long), "party": "BRV", "at": "2026-01-03T00:00:00Z",
                "outcome": "outside", "why": {"entries": [serial(long)], "paragraph": "1"},
            }
        ],
    }  # fmt: skip
    before = _checks(scene, "2026-01-02T23:59:59Z")["length"]
    assert (before["counts"], before["lines"]) == ({"inside": 1}, [])


def test_a_field_that_is_absent_leaves_it_undecided_until_a_correction_states_it() -> None:
    scene = _scene()
    hold = scene.send("ARD", "hold", "2026-01-02T00:00:00Z", remark="a hold")
    (line,) = _checks(scene)["length"]["lines"]
    assert line["outcome"] == "cannot-be-decided"
    assert line["causes"] == [{"code": "not-stated", "party": "ARD"}]
    scene.send("ARD", "corrected", "2026-01-04T00:00:00Z", refers=hold, hours=2)
    assert _checks(scene)["length"]["lines"] == []
    last = scene.send("ARD", "corrected", "2026-01-05T00:00:00Z", refers=hold, hours=9)
    (line,) = _checks(scene)["length"]["lines"]
    assert (line["outcome"], line["remarks"]) == ("outside", ["corrected"])
    assert line["why"]["entries"] == [serial(hold), serial(last)]
    assert _checks(scene, "2026-01-02T00:00:00Z")["length"]["lines"]  # corrections count always


@pytest.mark.parametrize("back", ["cancelled", "withdrawn"])
def test_what_its_author_takes_back_is_judged_until_then(back: str) -> None:
    scene = _scene()
    hold = scene.send("ARD", "hold", "2026-01-02T00:00:00Z", hours=9)
    act = scene.send("ARD", back, "2026-01-04T00:00:00Z", refers=hold)
    assert _checks(scene)["length"]["counts"] == {}
    assert _checks(scene, "2026-01-03T23:59:59Z")["length"]["counts"] == {"outside": 1}
    scene.send("ARD", "sent-in-error", "2026-01-05T00:00:00Z", refers=act)
    assert _checks(scene)["length"]["counts"] == {"outside": 1}


def test_in_error_it_was_never_there_and_a_refusal_is_a_remark() -> None:
    scene = _scene()
    hold = scene.send("ARD", "hold", "2026-01-02T00:00:00Z", hours=9)
    scene.send("BRV", "refused", "2026-01-03T00:00:00Z", refers=hold)
    (line,) = _checks(scene)["length"]["lines"]
    assert (line["outcome"], line["remarks"]) == ("outside", ["refused"])
    scene.send("ARD", "sent-in-error", "2026-01-04T00:00:00Z", refers=hold)
    assert _checks(scene, "2026-01-02T12:00:00Z")["length"]["counts"] == {}


def test_outside_a_check_that_refuses_it_is_listed_and_performs_nothing() -> None:
    scene = _scene("refused")
    scene.send("ARD", "hold", "2026-01-02T00:00:00Z", hours=9)
    all_receive(scene, "2026-01-02T00:00:00Z")
    bares(scene, "2026-01-05T00:00:00Z")
    found = _checks(scene)["length"]
    assert (found["outside"], found["counts"]) == ("refused", {"outside": 1})
    assert scene.line("1", "ARD", "BRV", NOW)["verdict"] == "overdue"


# --- what an author had seen --------------------------------------------------------------------


def test_an_answer_to_no_call_is_outside_and_one_to_a_call_that_was_seen_inside() -> None:
    scene = _scene()
    scene.send("BRV", "answer", "2026-01-02T00:00:00Z")
    scene.send("ARD", "call", "2026-01-03T00:00:00Z")
    scene.send("BRV", "answer", "2026-01-04T00:00:00Z")  # it says to have received nothing new
    scene.receive("BRV", "2026-01-05T00:00:00Z")
    scene.send("BRV", "answer", "2026-01-06T00:00:00Z")
    found = _checks(scene)["called"]
    assert found["counts"] == {"inside": 1, "outside": 2}
    assert [line["at"][:10] for line in found["lines"]] == ["2026-01-02", "2026-01-04"]


def test_an_entry_that_its_author_saw_and_we_cannot_read_may_have_been_the_call() -> None:
    scene = _scene("marked", "ARD", "BRV", "COR")
    call = scene.send("COR", "call", "2026-01-02T00:00:00Z", to=["ARD"])
    content = call.content
    call = scene.close(call, withheld=False)
    scene.receive("ARD", "2026-01-03T00:00:00Z")
    scene.send("ARD", "answer", "2026-01-04T00:00:00Z")
    (line,) = _checks(scene)["called"]["lines"]
    assert line["outcome"] == "cannot-be-decided"
    assert line["causes"] == [{"code": "sealed", "party": "COR", "entries": 1}]
    assert content is not None
    scene.open(call, content)
    assert _checks(scene)["called"]["counts"] == {"inside": 1}


def test_an_entry_that_its_author_saw_and_that_is_not_here_may_have_been_the_call() -> None:
    scene = _scene()
    scene.see_beyond("BRV", "ARD", 2)
    scene.send("BRV", "answer", "2026-01-04T00:00:00Z")
    scene.known[0, 0] = 9
    (line,) = _checks(scene)["called"]["lines"]
    assert [one["code"] for one in line["causes"]] == ["withheld", "not-reached"]
    assert line["causes"][1] == {"code": "not-reached", "party": "ARD", "entries": 2}


def test_what_its_author_said_only_to_another_may_have_said_that_it_saw_the_call() -> None:
    scene = _scene("marked", "ARD", "BRV", "COR")
    scene.send("COR", "call", "2026-01-02T00:00:00Z")
    scene.close(scene.send("ARD", "received", "2026-01-03T00:00:00Z", to=["COR"]), withheld=False)
    scene.send("ARD", "answer", "2026-01-04T00:00:00Z", to=["BRV"])
    (line,) = _checks(scene)["called"]["lines"]
    assert line["causes"] == [{"code": "sealed", "party": "ARD", "entries": 1}]


def test_the_silence_of_a_replay_shows_nothing() -> None:
    scene = _scene()
    scene.bound = replace(scene.bound, mark=Mark.REPLAY)
    scene.send("BRV", "answer", "2026-01-02T00:00:00Z")
    (line,) = _checks(scene)["called"]["lines"]
    assert line["causes"] == [{"code": "replay"}]


# --- places -------------------------------------------------------------------------------------


def test_within_a_metre_of_the_limit_the_cause_is_the_line_and_nobody_is_charged() -> None:
    draft = Draft("flights").message("flight", site="place?")
    draft.add("geo", "border", Geo("border", "line", read_line(BORDER), GROUNDS))
    draft.add(
        "checks", "site",
        Check("site", "flight", "distance", (field_of(draft, "flight.site"),), None, "border",
              40_000, None, None, "marked", GROUNDS),
    )  # fmt: skip
    scene = Scene(draft.pack(), "ARD", "BRV")
    for day, metres in ((2, 40_010), (3, 40_000.4), (4, 39_990)):
        scene.send("ARD", "flight", f"2026-01-0{day}T00:00:00Z", site=east(metres))
    scene.send("ARD", "flight", "2026-01-05T00:00:00Z")
    found = _checks(scene)["site"]
    assert found["counts"] == {"inside": 1, "outside": 1, "cannot-be-decided": 2}
    assert [(line["outcome"], line.get("causes")) for line in found["lines"]] == [
        ("cannot-be-decided", [{"code": "near-line"}]),
        ("outside", None),
        ("cannot-be-decided", [{"code": "not-stated", "party": "ARD"}]),
    ]


# --- a record that grows ------------------------------------------------------------------------


def test_of_messages_inside_nothing_is_kept_but_where_they_stand() -> None:
    scene = _scene()
    evaluator = Evaluator(scene.bound)
    for number in range(300):
        when = f"2026-01-{2 + number // 20:02}T{number % 20:02}:00:00Z"
        scene.send("ARD", "hold", when, hours=9 if number == 7 else 1)
    for entry in scene.entries:
        evaluator.add(entry)
    found = evaluator.board(scene.heads(), at(NOW)).value()
    whole = evaluate(scene.bound, scene.record(), scene.heads(), at(NOW)).value()
    assert found["checks"] == whole["checks"]
    (lines,) = evaluator._checks
    assert [len(one.looked) for one in lines._types.values()] == [1, 0]

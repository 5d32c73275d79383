"""Cases 90 and 91 of the language: what a reader may not see, and a register with two histories;
and what a duty towards all others together comes to.
"""

from __future__ import annotations

import pytest

from tests.board.drafts import Draft
from tests.board.packs import answers, new_start
from tests.board.scene import Scene


def test_90_who_may_see_heads_alone_decides_nothing_about_contents() -> None:
    scene = Scene(answers().pack(), "USA", "RUS", start="2026-01-01T00:00:00Z")
    asked = scene.send("RUS", "explanation-request", "2026-04-01T08:00:00Z")
    scene.send("USA", "explanation", "2026-04-01T15:00:00Z", refers=asked, closed="sealed")
    scene.receive("RUS", "2026-04-01T16:00:00Z")
    scene.receive("USA", "2026-04-01T15:30:00Z", asked)
    scene.bare("RUS", "2026-04-05T00:00:00Z")
    line = scene.line("16.1", "USA", "RUS", "2026-04-05T00:00:00Z")
    assert line["verdict"] == "cannot-be-decided"
    assert {"code": "sealed", "party": "USA", "entries": 1} in line["causes"]
    assert {cause["code"] for cause in line["causes"]} == {"sealed"}


def _twice_told() -> Scene:
    scene = Scene(new_start().pack(), "USA", "RUS", start="2025-08-10T00:00:00Z")
    for key, when in (("L1", "2026-05-01T00:00:00Z"), ("L2", "2026-05-02T00:00:00Z")):
        scene.send("USA", "launch-notice", when, launch_id=key, planned="2026-06-10T00:00:00Z")
    scene.receive("RUS", "2026-05-03T00:00:00Z")
    return scene


@pytest.mark.parametrize(("index", "verdict"), [(3, "cannot-be-decided"), (4, "met")])
def test_91_what_rests_on_an_entry_told_in_two_ways_is_not_decided(
    index: int, verdict: str
) -> None:
    scene = _twice_told()
    scene.divergent[0, 0] = index
    line = scene.line("IV.1", "USA", "RUS", "2026-06-11T00:00:00Z", "USA:L2")
    assert line["verdict"] == verdict
    if verdict != "met":
        assert line["causes"] == [{"code": "divergent", "party": "USA"}]
        assert line["alternatives"] == ["met", "missed"]
    assert scene.line("IV.1", "USA", "RUS", "2026-06-11T00:00:00Z", "USA:L1")["verdict"] == "met"


def _towards_all_others() -> Scene:
    """Ardania owes Brevia and Corvia together a report."""
    draft = Draft("notes", ("ARD", "BRV", "COR"))
    draft.message("report", "declaration", as_of="date!")
    draft.duty(
        "1",
        to="all other parties together",
        sends="report",
        by="10 days after entry into force",
        match={"as_of": "entry into force"},
    )
    return Scene(draft.pack(), "ARD", "BRV", "COR", start="2026-01-01T00:00:00Z")


def test_a_duty_towards_all_others_is_met_when_the_last_of_them_received() -> None:
    scene = _towards_all_others()
    scene.send("ARD", "report", "2026-01-02T00:00:00Z", as_of="2026-01-01")
    scene.receive("BRV", "2026-01-03T00:00:00Z")
    scene.bare("BRV", "2026-01-12T00:00:00Z")
    as_of = "2026-01-12T00:00:00Z"
    line = scene.line("1", "ARD", "BRV COR", as_of)
    assert line["verdict"] == "cannot-be-decided"
    assert line["causes"] == [{"code": "not-receipted", "party": "COR"}]
    scene.receive("COR", "2026-01-11T23:59:59Z")
    line = scene.line("1", "ARD", "BRV COR", as_of)
    assert (line["verdict"], line["at"]) == ("met", "2026-01-11T23:59:59Z")


def test_a_line_names_the_receipt_of_what_was_not_addressed_to_all_who_were_to_have_it() -> None:
    scene = _towards_all_others()
    report = scene.send("ARD", "report", "2026-01-02T00:00:00Z", as_of="2025-12-31")
    anew = scene.send(
        "ARD", "corrected", "2026-01-02T01:00:00Z", refers=report, to=["COR"], as_of="2026-01-01"
    )
    scene.send("ARD", "report", "2026-01-02T02:00:00Z", closed="sealed", as_of="2026-01-01")
    receipt = scene.receive("BRV", "2026-01-03T00:00:00Z")
    scene.receive("COR", "2026-01-04T00:00:00Z")
    line = scene.line("1", "ARD", "BRV COR", "2026-01-12T00:00:00Z")
    assert line["verdict"] == "cannot-be-decided"
    assert report.content is not None and anew.content is not None
    named = [report.content.serial, anew.content.serial, receipt.leaf.hex()]
    assert line["why"]["entries"] == named


def test_what_two_reports_of_one_period_make_of_a_claimed_and_a_proven_duty() -> None:
    for counted, verdict in (("claimed", "met"), ("provable", "cannot-be-decided")):
        draft = Draft("notes", ("ARD", "BRV"))
        draft.message("report", "declaration", as_of="date!")
        draft.duty(
            "1",
            sends="report",
            by="10 days after entry into force",
            match={"as_of": "entry into force"},
            counted=counted,
        )
        scene = Scene(draft.pack(), "ARD", "BRV", start="2026-01-01T00:00:00Z")
        report = scene.send("ARD", "report", "2026-01-11T12:00:00Z", as_of="2026-01-01")
        as_of = "2026-01-13T00:00:00Z"
        assert scene.line("1", "ARD", "BRV", as_of)["verdict"] == verdict
        if counted == "provable":
            scene.cosign("BRV", report, "2026-01-11T20:00:00Z")
            line = scene.line("1", "ARD", "BRV", as_of)
            assert (line["verdict"], line["at"]) == ("met", "2026-01-11T20:00:00Z")
            late = scene.send("BRV", "report", "2026-01-11T12:00:00Z", as_of="2026-01-01")
            scene.cosign("ARD", late, "2026-01-12T00:00:00Z")
            line = scene.line("1", "BRV", "ARD", as_of)
            assert (line["verdict"], line["at"]) == ("met-late", "2026-01-12T00:00:00Z")

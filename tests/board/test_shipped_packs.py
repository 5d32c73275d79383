"""Shipped packs on a board: fifteen years of New START, a round of prisoners, an accession."""

from __future__ import annotations

import json
from typing import Any

from detente.core.board.life import Life
from tests.board.scene import Scene, at
from tests.board.sections import state_at, tallies_value
from tests.board.shipped import all_receive, both
from tools.vectors.board_json import shipped

NEW_START = shipped("new-start")
EXCHANGE = shipped("prisoner-exchange")
LIMITS, LIMITS_2 = shipped("strategic-limits"), shipped("strategic-limits-2")


def life_of(scene: Scene) -> Life:
    return Life(scene.bound, scene.record())


def state(scene: Scene, unit: str, debtor: str, creditor: str, seen_by: str, when: str) -> str:
    life = life_of(scene)
    view = life.view_of(scene.seat(seen_by))
    assert view is not None
    found = life.intervals(unit, scene.seat(debtor), scene.seat(creditor), view)
    return state_at(found, at(when)).state


def tally(scene: Scene, name: str, as_of: str) -> dict[str, Any]:
    lines = tallies_value(scene.bound, scene.record(), life_of(scene), at(as_of))
    (found,) = [dict(one) for one in lines if one["clause"] == name]
    return found


# --- New START ----------------------------------------------------------------------------------


def new_start() -> Scene:
    scene = Scene(NEW_START, "USA", "RUS", start="2010-04-08T12:00:00Z")
    both(scene, "instrument-of-ratification", "2011-02-05T12:00:00Z", agreement="new-start")
    return scene


def test_launch_notices_apply_from_signature_and_all_else_from_the_exchange_of_instruments() -> (
    None
):
    scene = new_start()
    assert state(scene, "launch-notice", "USA", "RUS", "USA", "2010-12-01") == "provisional"
    assert state(scene, "six-month-data", "USA", "RUS", "USA", "2010-12-01") == "not-yet"
    assert state(scene, "six-month-data", "USA", "RUS", "USA", "2011-02-06") == "in-force"
    assert life_of(scene).entered() == at("2011-02-05T12:00:00Z")


def test_the_treaty_extended_once_ends_as_5_february_2026_begins() -> None:
    scene = new_start()
    assert life_of(scene).end() == at("2021-02-05")
    both(scene, "extension", "2021-02-03T12:00:00Z", lasts="5 years")
    assert life_of(scene).end() == at("2026-02-05")
    both(scene, "extension", "2026-02-01T12:00:00Z", lasts="5 years")
    assert life_of(scene).end() == at("2026-02-05")


def test_a_suspension_that_is_contested_has_two_views() -> None:
    scene = new_start()
    both(scene, "extension", "2021-02-03T12:00:00Z", lasts="5 years")
    suspended = scene.send("RUS", "suspension", "2023-02-28T12:00:00Z", scope=["whole"])
    scene.receive("USA", "2023-02-28T12:00:00Z")
    scene.send("USA", "objection-to-suspension", "2023-03-01T12:00:00Z", refers=suspended)
    scene.receive("RUS", "2023-03-01T12:00:00Z")
    asked = ("six-month-data", "RUS", "USA")
    assert state(scene, *asked, "RUS", "2023-03-30") == "suspended"
    assert state(scene, *asked, "USA", "2023-03-30") == "in-force"
    scene.send("USA", "countermeasure", "2023-06-01T12:00:00Z", scope=["telemetry"])
    scene.receive("RUS", "2023-06-01T12:00:00Z")
    held = ("telemetry-explanation", "USA", "RUS")
    assert state(scene, *held, "USA", "2023-07-01") == "withheld"
    assert state(scene, "telemetry-explanation", "RUS", "USA", "USA", "2023-07-01") == "in-force"


def test_800_declared_and_901_by_the_other_count_stand_side_by_side() -> None:
    scene = new_start()
    both(scene, "extension", "2021-02-03T12:00:00Z", lasts="5 years")
    declared = scene.send(
        "USA", "aggregate", "2022-03-31T12:00:00Z",
        as_of="2022-03-01", deployed_launchers=686, deployed_warheads=1515, all_launchers=800,
    )  # fmt: skip
    scene.receive("RUS", "2022-03-31T12:00:00Z")
    scene.send(
        "RUS", "objection-to-data", "2022-04-01T12:00:00Z", refers=declared,
        as_of="2022-03-01", all_launchers=901,
        left_out=[["Trident II", 56], ["B-52H", 41], ["training silos", 4]],
        reason="left out of the 800",
    )  # fmt: skip
    all_receive(scene, "2022-04-01T12:00:00Z")
    found = tally(scene, "all-launchers", "2022-04-02")
    (usa,) = [one for one in found["lines"] if one["party"] == "USA"]
    assert "800" in str(usa)
    (other,) = usa["by_others"]
    assert "901" in str(other)
    (quiet,) = [
        one
        for one in tally(scene, "deployed-launchers", "2022-04-02")["lines"]
        if one["party"] == "USA"
    ]
    assert "by_others" not in quiet


# --- prisoner-exchange --------------------------------------------------------------------------


def rows(letter: str, **of: int) -> list[list[Any]]:
    """Rows with a ref and a category, so many of each."""
    kinds = [kind for kind, number in of.items() for _ in range(number)]
    return [[f"{letter}{n}", kind] for n, kind in enumerate(kinds)]


def round_of_157() -> Scene:
    scene = Scene(EXCHANGE, "ARD", "BRV")
    for giver, taker, persons in (
        ("BRV", "ARD", rows("a", service=150, civilian=7)),
        ("ARD", "BRV", rows("b", service=157, civilian=3)),
    ):
        notice = scene.send(
            giver, "handover-notice", "2026-02-05T10:00:00Z", handover_id=giver, round="69",
            occurred="2026-02-05T09:30:00Z", place="the border", persons=persons,
        )  # fmt: skip
        scene.send(
            taker, "handover-confirmed", "2026-02-05T12:00:00Z", refers=notice, covers=[notice],
            handover_id=giver, round="69", persons=persons,
        )  # fmt: skip
        all_receive(scene, "2026-02-05T12:30:00Z")
    return scene


def test_157_for_157_is_balanced_with_3_beside_the_count() -> None:
    found = tally(round_of_157(), "parity", "2026-02-06")
    (group,) = found["lines"]
    assert group["group"] == "69"
    counted = {side["party"]: side["counted"] for side in group["sides"]}
    assert counted == {"ARD": 157, "BRV": 157}
    assert group["verdict"] == "balanced"
    (beside,) = [side for side in group["sides"] if side["party"] == "BRV"]
    assert {"row": 1, "number": 3} in beside["outside"]


def test_the_settled_count_closes_a_round_when_both_signed_the_same() -> None:
    scene = round_of_157()
    numbers: dict[str, Any] = {
        "round": "69",
        "to_p1": 157,
        "to_p2": 157,
        "beside_to_p1": 0,
        "beside_to_p2": 3,
    }
    for code in scene.codes:
        scene.send(code, "settlement", "2026-02-06T10:00:00Z", until="2026-02-08", **numbers)
    all_receive(scene, "2026-02-06T11:00:00Z")
    (group,) = tally(scene, "parity", "2026-02-07")["lines"]
    assert group["closing"]["signed_by"] == ["ARD", "BRV"]
    assert "closed" in group["closing"]


def test_lists_are_committed_unread_and_then_due_at_the_mediators() -> None:
    scene = Scene(EXCHANGE, "ARD", "BRV", "COR")
    scene.send(
        "ARD", "round-call", "2026-02-01T10:00:00Z", round="70", categories=["service"],
        from_day="2026-02-05", to_day="2026-02-06",
    )  # fmt: skip
    all_receive(scene, "2026-02-01T11:00:00Z")
    lists = []
    for code in ("ARD", "BRV"):
        persons = [[f"{code}-1", "service", *[None] * 13]]
        listed = scene.send(
            code, "person-list", "2026-02-02T10:00:00Z", closed="withheld",
            round="70", persons=persons,
        )  # fmt: skip
        scene.send(code, "list-committed", "2026-02-02T10:00:00Z", refers=listed, round="70")
        lists.append(listed)
    for code in scene.codes:
        scene.lack(code, *(one for one in lists if scene.codes[one.place.seat] != code))
    all_receive(scene, "2026-02-02T12:00:00Z")
    (clause,) = json.loads(json.dumps(scene.board("2026-02-02T12:30:00Z").sections["exchanges"]))
    (found,) = clause["rounds"]
    assert (found["round"], found["state"]) == ("70", "both-committed")
    assert {side["open"]["due"] for side in found["sides"]} == {"2026-02-02T14:00:00Z"}


# --- strategic-limits ---------------------------------------------------------------------------


def test_an_invited_power_that_signs_the_second_version_becomes_a_party() -> None:
    scene = Scene(LIMITS, "ARD", "BRV", "COR", start="2026-01-01", versions=[LIMITS, LIMITS_2])
    both(scene, "instrument-of-ratification", "2026-03-01T12:00:00Z", agreement="limits")
    assert life_of(scene).entered() == at("2026-03-01T12:00:00Z")
    for code in ("ARD", "BRV"):
        scene.send(
            code, "version", "2027-02-28T12:00:00Z", until="2027-04-01",
            hash=LIMITS_2.hash, newcomer="COR",
        )  # fmt: skip
    all_receive(scene, "2027-02-28T13:00:00Z")
    assert state(scene, "declaration", "COR", "ARD", "ARD", "2027-03-02") == "not-yet"
    scene.send(
        "COR", "version", "2027-03-01T12:00:00Z", until="2027-04-01",
        hash=LIMITS_2.hash, newcomer="COR",
    )  # fmt: skip
    all_receive(scene, "2027-03-01T13:00:00Z")
    assert state(scene, "declaration", "COR", "ARD", "ARD", "2027-03-02") == "in-force"
    assert life_of(scene).entered(scene.seat("COR")) == at("2027-03-01T13:00:00Z")
    assert life_of(scene).original_entry() == at("2026-03-01T12:00:00Z")


def test_a_declined_invitation_stays_and_brings_nobody_in() -> None:
    scene = Scene(LIMITS, "ARD", "BRV", "COR", start="2026-01-01", versions=[LIMITS, LIMITS_2])
    both(scene, "instrument-of-ratification", "2026-03-01T12:00:00Z", agreement="limits")
    asked = scene.send("ARD", "accession-invitation", "2026-04-01T12:00:00Z", text="join us")
    scene.receive("COR", "2026-04-01T12:00:00Z", asked)
    answer = scene.send(
        "COR", "accession-declined", "2026-05-01T12:00:00Z", refers=asked, ground="different-scale"
    )
    all_receive(scene, "2026-05-01T13:00:00Z")
    assert scene.record().pointing_at(asked.leaf, "accession-declined") == [answer]
    assert scene.seat("COR") not in life_of(scene).versions[-1].parties


def test_restraint_is_kept_by_word_before_the_ceilings_bind() -> None:
    scene = Scene(LIMITS, "ARD", "BRV", "COR", start="2026-01-01")
    both(scene, "instrument-of-ratification", "2026-03-01T12:00:00Z", agreement="limits")
    scene.send(
        "ARD", "restraint-declared", "2026-03-02T12:00:00Z", scope=["restraint"],
        condition="same-conduct",
    )  # fmt: skip
    all_receive(scene, "2026-03-02T13:00:00Z")
    for day, heavy_bombers in (("2026-03-01", 40), ("2026-10-01", 41)):
        for code in ("ARD", "BRV"):
            scene.send(
                code, "declaration", f"{day[:8]}10T12:00:00Z", as_of=day, fixed_launchers=300,
                mobile_launchers=100, submarine_launchers=200, heavy_bombers=heavy_bombers,
                warheads_on_missiles=1_500,
            )  # fmt: skip
        all_receive(scene, f"{day[:8]}10T13:00:00Z")
    found = {one["party"]: one for one in tally(scene, "warheads-interim", "2026-10-11")["lines"]}
    assert (found["ARD"]["verdict"], found["ARD"]["now"]["value"]) == ("kept", 1_541)
    assert (found["BRV"]["verdict"], found["BRV"]["now"]["value"]) == ("not-binding-yet", 1_582)
    binding = {one["party"]: one for one in tally(scene, "warheads", "2026-10-11")["lines"]}
    assert binding["ARD"]["verdict"] == "not-binding-yet"


# --- duties -------------------------------------------------------------------------------------


def test_a_launch_with_notice_a_launch_only_seen_and_a_flight_plan() -> None:
    scene = new_start()
    scene.send(
        "USA", "launch-notice", "2012-03-04T12:00:00Z", launch_id="L1",
        planned="2012-03-06T12:00:00Z", launch_area="west", impact_areas="ocean",
    )  # fmt: skip
    scene.receive("RUS", "2012-03-04T13:00:00Z")
    scene.send(
        "RUS", "launch-observed", "2012-05-04T12:00:00Z", launch_id="seen-1",
        occurred="2012-05-04T11:00:00Z", launch_area="west",
    )  # fmt: skip
    scene.receive("USA", "2012-05-04T13:00:00Z")
    scene.send(
        "RUS", "flight-plan", "2012-07-20T05:00:00Z", flight_plan="by the north",
        take_off="2012-07-20T12:00:00Z", flight_id="F1",
    )  # fmt: skip
    scene.receive("USA", "2012-07-20T06:00:01Z")
    scene.bare("RUS", "2012-12-31T00:00:00Z")
    asked = ("IV.1", "USA", "RUS", "2012-12-31")
    assert scene.line(*asked, key="USA:L1")["verdict"] == "met"
    assert scene.line(*asked, key="USA:seen-1")["verdict"] == "cannot-be-decided"
    assert scene.line("VI.2", "RUS", "USA", "2012-12-31")["verdict"] == "missed"


def test_telemetry_180_days_to_complain_and_60_to_explain() -> None:
    scene = new_start()
    scene.send(
        "RUS", "telemetry-receipt", "2012-06-01T12:00:00Z", launch_id="L1",
        received_on="2012-05-30", media="one tape",
    )  # fmt: skip
    scene.receive("USA", "2012-06-01T13:00:00Z")
    complaint = scene.send(
        "RUS", "telemetry-complaint", "2012-06-10T12:00:00Z", launch_id="L1", media="one tape",
        media_received="2012-05-30", deficiency="noise",
    )  # fmt: skip
    scene.receive("USA", "2012-06-11T13:00:00Z")
    scene.send("USA", "telemetry-explanation", "2012-08-11T10:00:00Z", refers=complaint,
               explanation="the recorder")  # fmt: skip
    all_receive(scene, "2012-08-11T13:00:00Z")
    right = scene.line("IV.2", "RUS", "USA", "2012-08-12")
    assert (right["verdict"], right["due"]) == ("used", "2012-11-26T23:59:59Z")
    answer = scene.line("IV.3", "USA", "RUS", "2012-08-12")
    assert (answer["verdict"], answer["due"]) == ("met-late", "2012-08-10T23:59:59Z")


def test_a_proposal_stays_unanswered_until_an_answer_comes() -> None:
    scene = Scene(LIMITS, "ARD", "BRV", start="2026-01-01")
    both(scene, "instrument-of-ratification", "2026-03-01T12:00:00Z", agreement="limits")
    made = scene.send(
        "BRV", "proposal", "2026-04-01T12:00:00Z", until="2026-12-01",
        subject="one more year", condition="same-conduct",
    )  # fmt: skip
    all_receive(scene, "2026-04-01T13:00:00Z")
    all_receive(scene, "2026-06-01T00:00:00Z")
    line = scene.line("13", "ARD", "BRV", "2026-06-01")
    assert (line["verdict"], line["due"]) == ("overdue", "2026-05-31T23:59:59Z")
    scene.send("ARD", "proposal-answer", "2026-06-02T00:00:00Z", refers=made, answer="declined")
    all_receive(scene, "2026-06-02T01:00:00Z")
    assert scene.line("13", "ARD", "BRV", "2026-06-03")["verdict"] == "met-late"


def test_an_invitation_is_answered_by_a_refusal() -> None:
    scene = Scene(LIMITS, "ARD", "BRV", "COR", start="2026-01-01")
    both(scene, "instrument-of-ratification", "2026-03-01T12:00:00Z", agreement="limits")
    asked = scene.send("ARD", "accession-invitation", "2026-04-01T12:00:00Z", text="join us")
    all_receive(scene, "2026-04-01T13:00:00Z")
    assert scene.line("14", "COR", "ARD", "2026-04-02")["verdict"] == "open"
    scene.send("COR", "accession-declined", "2026-05-01T12:00:00Z", refers=asked, ground="terms")
    all_receive(scene, "2026-05-01T13:00:00Z")
    line = scene.line("14", "COR", "ARD", "2026-05-02")
    assert (line["verdict"], line["due"]) == ("met", "2026-10-01T23:59:59Z")


def test_a_call_for_a_round_without_an_answer_is_seen_to_have_none() -> None:
    scene = Scene(EXCHANGE, "ARD", "BRV", "COR")
    scene.send(
        "ARD", "round-call", "2026-02-01T10:00:00Z", round="70", categories=["service"],
        from_day="2026-02-05", to_day="2026-02-06",
    )  # fmt: skip
    all_receive(scene, "2026-02-01T11:00:00Z")
    scene.bare("BRV", "2026-02-01T22:30:00Z")
    assert scene.line("2", "BRV", "ARD", "2026-02-01T22:45:00Z")["verdict"] == "open"
    scene.bare("ARD", "2026-02-01T23:00:01Z")
    line = scene.line("2", "BRV", "ARD", "2026-02-02")
    assert (line["verdict"], line["due"]) == ("overdue", "2026-02-01T23:00:00Z")
    assert len(scene.lines("2", "2026-02-02")) == 1  # a mediator owes no answer

"""What a board prints of life, arrangements, proposals and rights (agreement-language, cases 12,
53, 57 and 63 to 77)."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from detente.core.board.arrangements_value import arrangements_value
from detente.core.board.life import Life
from detente.core.board.life_value import life_value
from detente.core.board.proposals_value import proposals_value, rights_value
from detente.core.board.show import canonical
from detente.core.record.origin import Mark
from tests.board.drafts import Draft
from tests.board.scene import Scene, at
from tests.board.test_arrangements import (
    arranged,
    crossing,
    extended,
    offer,
    paused,
    pausing,
    ratified,
)
from tests.board.test_life import both, suspended, treaty

Json = dict[str, Any]


def printed(scene: Scene, as_of: str) -> Json:
    """The four sections, as they come back from their bytes."""
    record = scene.record()
    life = Life(scene.bound, record)
    sections = {
        "life": life_value(scene.bound, record, life, at(as_of)),
        "arrangements": arrangements_value(scene.bound, record, life, at(as_of)),
        "proposals": proposals_value(scene.bound, record, life, at(as_of)),
        "rights": rights_value(scene.bound, record, life, at(as_of)),
    }
    found: Json = json.loads(canonical(sections))
    return found


def terms(scene: Scene, as_of: str) -> Json:
    """The line of the only terms."""
    (line,) = printed(scene, as_of)["arrangements"]
    assert isinstance(line, dict)
    return line


# --- life ---------------------------------------------------------------------------------------


def test_the_end_of_a_term_is_printed_both_ways() -> None:
    scene = Scene(treaty(term="15 years from entry into force"), "USA", "RUS", start="2011-02-05")
    term = printed(scene, "2026-02-05T20:00:00Z")["life"]["term"]
    assert (term["first_day"], term["end"], term["last"]) == (
        "counted",
        "2026-02-05T00:00:00Z",
        "2026-02-04T23:59:59Z",
    )
    assert term["expired"]
    assert term["otherwise"] == {
        "first_day": "not-counted",
        "end": "2026-02-06T00:00:00Z",
        "last": "2026-02-05T23:59:59Z",
    }
    assert not printed(scene, "2026-02-04T23:59:59Z")["life"]["term"]["expired"]


def test_an_extension_is_on_the_board_from_when_it_formed() -> None:
    scene = ratified()
    extended(scene, "2021-02-03T09:00:00Z")
    before = printed(scene, "2021-02-03T08:59:59Z")["life"]["term"]
    after = printed(scene, "2021-02-03T09:00:00Z")["life"]["term"]
    assert (before["end"], before["extensions"]) == ("2021-02-05T00:00:00Z", [])
    assert after["end"] == "2026-02-05T00:00:00Z"
    (extension,) = after["extensions"]
    assert extension["formed"] == "2021-02-03T09:00:00Z"
    assert len(extension["why"]["entries"]) == 2


def states_of(scene: Scene, as_of: str, unit: str, debtor: str) -> Json:
    lines = printed(scene, as_of)["life"]["states"]
    (line,) = [one for one in lines if unit in one["units"] and one["debtor"] == debtor]
    assert isinstance(line, dict)
    return line


def test_a_contested_suspension_is_printed_once_for_each_view() -> None:
    scene = suspended()
    line = states_of(scene, "2023-04-15", "six-month-data", "RUS")
    assert [(one["parties"], one["state"]) for one in line["views"]] == [
        (["USA"], "in-force"),
        (["RUS"], "suspended"),
    ]
    last = line["views"][1]["history"][-1]
    assert (last["start"], last["end"]) == ("2023-02-28T12:00:00Z", None)
    act = next(one for one in scene.entries if one.content and one.content.type == "suspension")
    assert act.content is not None
    assert last["why"]["entries"] == [act.content.serial]
    (view,) = [one for one in printed(scene, "2023-04-15")["life"]["views"] if one["contests"]]
    assert (view["parties"], view["contests"][0]["act"]) == (["USA"], act.content.serial)


def test_before_a_suspension_took_effect_all_views_are_one() -> None:
    line = states_of(suspended(), "2023-02-28T11:59:59Z", "six-month-data", "RUS")
    assert [(one["parties"], one["state"]) for one in line["views"]] == [
        (["USA", "RUS"], "in-force")
    ]


def test_what_still_flows_in_a_suspended_unit_stands_beside_what_was_declared() -> None:
    scene = suspended()
    assert "observed" not in states_of(scene, "2023-04-15", "launch-notice", "RUS")
    scene.send("RUS", "launch-notice", "2023-02-01T00:00:00Z")
    scene.send("RUS", "launch-notice", "2023-04-01T00:00:00Z")
    line = states_of(scene, "2023-04-15", "launch-notice", "RUS")
    (seen,) = line["observed"]
    assert (seen["unit"], seen["last"]["at"]) == ("launch-notice", "2023-04-01T00:00:00Z")


# --- arrangements -------------------------------------------------------------------------------


def test_case_71_in_json_each_side_s_terms_stand_by_themselves() -> None:
    scene = Scene(pausing(), "ARD", "BRV")
    offer(scene, "ARD", "2026-05-20T10:00:00Z", ["power", "gas"])
    offer(scene, "BRV", "2026-05-20T12:00:00Z", ["power"])
    lines = printed(scene, "2026-05-21")["arrangements"]
    assert [(one["state"], one["terms"]["objects"], one["unsigned"]) for one in lines] == [
        ("open", ["power", "gas"], ["BRV"]),
        ("open", ["power"], ["ARD"]),
    ]


def test_case_73_in_json_a_pause_is_formed_then_in_force_then_ended() -> None:
    scene = paused()
    states = [
        terms(scene, when)["state"]
        for when in (
            "2026-05-20T09:30:00Z",
            "2026-05-20T10:30:00Z",
            "2026-06-01T00:00:00Z",
            "2026-06-07T23:59:59Z",
            "2026-06-08T00:00:00Z",
        )
    ]
    assert states == ["open", "formed", "in-force", "in-force", "ended"]


def test_case_74_in_json_what_was_only_said_stands_beside_and_forms_nothing() -> None:
    draft = Draft("strike-pause").role("chronicle", ["CHR"], ["everything"], "statement")
    draft.message("pause-terms", "terms", start="instant")
    arranged(draft, "pause", "pause-terms", ["start"], effect="pauses")
    scene = Scene(draft.pack(), "ARD", "BRV", "CHR")
    for speaker in ("President of Ardania", "Office of Brevia"):
        scene.send(
            "CHR",
            "statement",
            "2026-01-29T12:00:00Z",
            speaker=speaker,
            text="a pause",
            about="pause",
        )
    line = terms(scene, "2026-02-05T20:00:00Z")
    assert line["state"] == "no-terms"
    assert [one["fields"]["speaker"] for one in line["beside"]] == [
        "President of Ardania",
        "Office of Brevia",
    ]
    assert {one["by"] for one in line["beside"]} == {"CHR"}


def test_case_76_in_json_a_contested_release_has_a_line_for_each_view() -> None:
    scene = paused()
    scene.send("BRV", "breach-alleged", "2026-06-03T08:00:00Z")
    release = scene.send("BRV", "release", "2026-06-03T11:00:00Z")
    scene.receive("ARD", "2026-06-03T12:00:00Z")
    scene.send("ARD", "objection", "2026-06-03T13:00:00Z", refers=release)
    line = terms(scene, "2026-06-03T14:00:00Z")
    assert line["state"] == "by-view"
    assert [(one["parties"], one["periods"][0]["state"]) for one in line["views"]] == [
        (["ARD"], "in-force"),
        (["BRV"], "ended"),
    ]


def test_case_69_in_json_what_crossed_names_both_entries() -> None:
    line = terms(crossing("crossed"), "2026-05-21")
    assert line["state"] == "crossed"
    assert len(line["against"]) == 1
    assert terms(crossing("crossed"), "2026-05-20T09:45:00Z")["state"] == "open"


# --- proposals ----------------------------------------------------------------------------------


def one_sided(*, until: str = "2026-05-25T00:00:00Z") -> Scene:
    scene = Scene(pausing(open_until=None), "ARD", "BRV")
    offer(scene, "ARD", "2026-05-20T10:00:00Z", ["power"], until=until)
    return scene


def proposal(scene: Scene, as_of: str) -> Json:
    (line,) = printed(scene, as_of)["proposals"]
    assert isinstance(line, dict)
    return line


def test_an_offer_without_answer_says_up_to_when_none_is_recorded() -> None:
    scene = one_sided()
    scene.bare("BRV", "2026-05-22T06:00:00Z")
    line = proposal(scene, "2026-05-23")
    assert (line["state"], line["signed"], line["until"]) == (
        "open",
        ["ARD"],
        "2026-05-25T00:00:00Z",
    )
    assert line["silent"] == [
        {"party": "BRV", "until": "2026-05-22T06:00:00Z", "by_register_of": "BRV"}
    ]


def test_case_68_in_json_an_offer_has_lapsed_only_where_the_record_reaches_its_end() -> None:
    scene = one_sided()
    scene.bare("BRV", "2026-05-24T23:59:59Z")
    line = proposal(scene, "2026-05-26")
    assert line["state"] == "cannot-be-decided"
    assert [(one["code"], one["party"]) for one in line["causes"]] == [("not-receipted", "BRV")]
    assert line["alternatives"] == ["formed", "lapsed"]
    scene.bare("BRV", "2026-05-25T00:00:00Z")
    assert proposal(scene, "2026-05-26")["state"] == "lapsed"
    assert proposal(scene, "2026-05-24")["state"] == "open"


def test_an_offer_has_lapsed_too_where_the_offering_side_received_nothing_in_time() -> None:
    scene = one_sided()
    scene.receive("ARD", "2026-05-25T00:00:00Z")
    assert proposal(scene, "2026-05-26")["state"] == "lapsed"


def test_an_entry_that_cannot_be_read_may_be_the_signature() -> None:
    scene = one_sided()
    scene.receive("BRV", "2026-05-21T00:00:00Z")
    scene.send("BRV", "signature", "2026-05-22T00:00:00Z", closed="withheld")
    scene.bare("BRV", "2026-05-25T00:00:00Z")
    line = proposal(scene, "2026-05-26")
    assert line["state"] == "cannot-be-decided"
    assert [(one["code"], one["party"]) for one in line["causes"]] == [("withheld", "BRV")]


def test_a_signature_that_the_other_never_receipted_is_to_the_charge_of_that_other() -> None:
    scene = one_sided()
    first = next(one for one in scene.entries if one.content and one.content.type == "pause-terms")
    scene.send("BRV", "signature", "2026-05-22T00:00:00Z", refers=first)
    line = proposal(scene, "2026-05-26")
    assert line["state"] == "cannot-be-decided"
    assert [(one["code"], one["party"]) for one in line["causes"]] == [("not-receipted", "ARD")]
    scene.bare("ARD", "2026-05-25T00:00:00Z")
    assert proposal(scene, "2026-05-26")["state"] == "lapsed"


def proposing() -> Scene:
    draft = Draft("new-start", ("USA", "RUS"))
    draft.role("chronicle", ["CHR"], ["everything"], "statement")
    draft.message("proposal", "act", subject="text").message("reply", "answer", answers="proposal")
    draft.right("propose", "proposal", "proposes", reach=())
    return Scene(draft.pack(), "USA", "RUS", "CHR", start="2025-01-01T00:00:00Z")


def test_an_offer_under_a_right_is_answered_by_a_type_that_cites_it_and_not_by_a_receipt() -> None:
    scene = proposing()
    sent = scene.send(
        "RUS", "proposal", "2025-09-22T12:00:00Z", subject="a year", until="2026-02-05T00:00:00Z"
    )
    scene.receive("USA", "2025-09-22T13:00:00Z")
    scene.send("USA", "acknowledged", "2025-09-22T13:05:00Z", refers=sent)
    for code in ("USA", "CHR"):
        scene.bare(code, "2026-02-05T19:00:00Z")
    line = proposal(scene, "2026-02-05T20:00:00Z")
    assert (line["state"], line["answers"]) == ("unanswered", [])
    assert line["silent"][0]["until"] == "2026-02-05T19:00:00Z"
    scene.send("USA", "reply", "2026-02-05T19:30:00Z", refers=sent)
    assert proposal(scene, "2026-02-05T19:15:00Z")["state"] == "unanswered"
    line = proposal(scene, "2026-02-05T20:00:00Z")
    assert (line["state"], [one["type"] for one in line["answers"]]) == ("answered", ["reply"])


@pytest.mark.parametrize("reaches", [True, False])
def test_an_offer_that_ran_out_is_unanswered_only_as_far_as_the_record_reaches(
    *, reaches: bool
) -> None:
    scene = proposing()
    scene.send("RUS", "proposal", "2025-09-22T12:00:00Z", until="2026-02-05T00:00:00Z")
    if reaches:
        scene.bare("USA", "2026-02-05T00:00:00Z")
    state = proposal(scene, "2026-02-05T20:00:00Z")["state"]
    assert state == ("unanswered" if reaches else "cannot-be-decided")


def test_case_70_an_offer_that_was_only_said_is_no_proposal_and_its_remark_stands_beside() -> None:
    scene = proposing()
    said = scene.send(
        "CHR",
        "statement",
        "2025-09-22T18:00:00Z",
        speaker="President of Russia",
        about="propose",
        text="one more year",
    )
    scene.send(
        "CHR",
        "statement",
        "2025-10-05T18:00:00Z",
        speaker="President of the United States",
        text="sounds like a good idea",
        refers=said,
    )
    for code in ("USA", "RUS"):
        scene.bare(code, "2026-02-05T20:00:00Z")
    line = proposal(scene, "2026-02-05T20:00:00Z")
    assert (line["kind"], line["state"], line["answers"]) == ("statement", "stated", [])
    assert [one["fields"]["text"] for one in line["beside"]] == ["sounds like a good idea"]
    assert [one["until"] for one in line["silent"]] == ["2026-02-05T20:00:00Z"] * 2


def test_a_statement_that_asks_one_party_waits_for_that_party_alone() -> None:
    scene = proposing()
    scene.send(
        "CHR",
        "statement",
        "2025-09-22T18:00:00Z",
        speaker="President of Russia",
        about="life",
        asks="USA",
        text="one more year",
    )
    scene.bare("USA", "2026-02-05T20:00:00Z")
    line = proposal(scene, "2026-02-05T20:00:00Z")
    assert (line["clause"], [one["party"] for one in line["silent"]]) == ("propose", ["USA"])


def test_the_silence_of_a_replay_is_shown_and_decides_nothing() -> None:
    scene = one_sided()
    scene.bound = replace(scene.bound, mark=Mark.REPLAY)
    scene.receive("BRV", "2026-05-21T00:00:00Z")
    scene.receive("BRV", "2026-05-25T00:00:00Z")
    line = proposal(scene, "2026-05-26")
    assert (line["state"], line["causes"]) == ("cannot-be-decided", [{"code": "replay"}])
    assert [one["until"] for one in line["silent"]] == ["2026-05-25T00:00:00Z"]


# --- rights -------------------------------------------------------------------------------------


def test_an_act_shows_its_scope_its_effect_and_who_contests_it() -> None:
    (act,) = printed(suspended(), "2023-04-15")["rights"]
    assert (act["right"], act["by"], act["scope"]) == ("suspend", "RUS", ["whole"])
    assert act["effects"] == [{"party": "USA", "at": "2023-02-28T12:00:00Z"}]
    assert [one["party"] for one in act["contested"]] == ["USA"]
    assert printed(suspended(), "2023-02-28T13:00:00Z")["rights"][0]["contested"] == []


def test_case_53_in_json_a_corrected_scope_is_the_one_shown() -> None:
    scene = Scene(treaty(), "USA", "RUS")
    act = both(scene, "RUS", "suspension", "2026-03-29T12:00:00Z", scope=["whole"])
    both(scene, "RUS", "corrected", "2026-03-30T09:00:00Z", refers=act, scope=["data"])
    (line,) = printed(scene, "2026-03-29T18:00:00Z")["rights"]
    assert line["scope"] == ["data"]
    assert len(line["corrected"]) == 1


def test_a_release_without_the_allegation_it_needs_is_marked_and_one_with_it_is_not() -> None:
    scene = paused()
    scene.send("BRV", "breach-alleged", "2026-06-03T08:00:00Z")
    scene.send("BRV", "release", "2026-06-03T11:00:00Z")
    (line,) = printed(scene, "2026-06-03T14:00:00Z")["rights"]
    assert (line["effect"], line["by"]) == ("releases", "BRV")


def test_equal_records_give_equal_bytes_in_whatever_order_they_were_written() -> None:
    one, other = paused(), paused()
    for scene, codes in ((one, ("ARD", "BRV")), (other, ("BRV", "ARD"))):
        for code in codes:
            scene.send(code, "breach-alleged", "2026-06-02T00:00:00Z")
    for entry, twin in zip(
        sorted(one.entries, key=lambda e: e.place),
        sorted(other.entries, key=lambda e: e.place),
        strict=True,
    ):
        assert entry.place == twin.place
    first, second = printed(one, "2026-06-03"), printed(other, "2026-06-03")
    assert first["life"]["states"] == second["life"]["states"]
    assert first["arrangements"] == second["arrangements"]


def test_case_64_in_json_an_extension_signed_by_one_has_lapsed_at_the_end() -> None:
    scene = ratified()
    scene.send("USA", "extension", "2021-01-26T12:00:00Z", lasts="5 years")
    scene.receive("RUS", "2021-01-27T00:00:00Z")
    assert extension(scene, "2021-02-04T23:59:59Z")["state"] == "open"
    assert extension(scene, "2021-02-05")["state"] == "cannot-be-decided"
    scene.bare("RUS", "2021-02-05T00:00:00Z")
    line = extension(scene, "2021-02-05")
    assert (line["state"], line["unsigned"]) == ("lapsed", ["RUS"])
    assert [one["party"] for one in line["signed"]] == ["USA"]
    (view,) = printed(scene, "2021-02-05")["life"]["views"]
    assert (view["state"], view["end"]) == ("ended", "2021-02-05T00:00:00Z")


def extension(scene: Scene, as_of: str) -> Json:
    """The line of the only terms of the extension."""
    lines = printed(scene, as_of)["arrangements"]
    (line,) = [one for one in lines if one["arrangement"] == "extension"]
    assert isinstance(line, dict)
    return line


def test_who_cannot_read_what_the_signatories_wrote_does_not_find_that_nothing_was_signed() -> None:
    scene = ratified()
    for entry in list(scene.entries):
        if entry.content and entry.content.type == "ratification":
            scene.close(entry, withheld=False)
    found = printed(scene, "2012-01-01")
    assert found["life"]["entry"]["at"] is None
    assert [one["party"] for one in found["life"]["entry"]["causes"]] == ["USA", "RUS"]
    for line in found["arrangements"]:
        assert line["state"] == "cannot-be-decided"
        assert {one["code"] for one in line["causes"]} == {"sealed"}

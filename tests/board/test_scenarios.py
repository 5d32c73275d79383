"""abu-dhabi-2026, played in real homes: the weeks as they were, by what was said in public. What
the boards must say at the last hour; nothing in them is met or in force that nobody signed.
"""

from __future__ import annotations

import pytest

from tests.board.scenarios import (
    DONE,
    REACH,
    Played,
    figures,
    one,
    statements,
    walk,
)

# --- row 1: abu-dhabi-2026, at the home of the chronicle ----------------------------------------


def test_new_start_has_expired_and_its_last_day_is_stated_both_ways(replay: Played) -> None:
    board = replay.json("CHR", "new-start")
    assert board["mark"] == "replay"
    term = board["life"]["term"]
    assert (term["expired"], term["first_day"]) == (True, "counted")
    assert (term["end"], term["last"]) == ("2026-02-05T00:00:00Z", "2026-02-04T23:59:59Z")
    assert term["otherwise"]["first_day"] == "not-counted"
    assert term["otherwise"]["last"] == "2026-02-05T23:59:59Z"
    (extension,) = term["extensions"]
    assert len(extension["why"]["entries"]) == 2
    assert {view["state"] for view in board["life"]["views"]} == {"ended"}
    said = statements(board, "life")
    through = one(said, by="US Department of State")
    assert through["text"].endswith("through February 4, 2026")
    assert one(said, by="press reports")["text"].endswith("runs out on 5 February 2026")


def test_the_offer_of_a_year_has_no_answer_on_record_and_the_remark_stands_beside_it(
    replay: Played,
) -> None:
    (offer,) = replay.json("CHR", "new-start")["proposals"]
    assert (offer["kind"], offer["state"], offer["answers"]) == ("statement", "stated", [])
    assert offer["said"]["fields"]["said-on"] == "2025-09-22"
    assert offer["said"]["fields"]["party"] == "RUS"
    # The register of the replay is not that of the United States: its silence is shown, no more.
    (silent,) = offer["silent"]
    assert (silent["party"], silent["by_register_of"]) == ("USA", "USA")
    remark, regret = offer["beside"]
    assert remark["fields"]["said-on"] == "2025-10-05"
    assert remark["fields"]["speaker"].startswith("President of the United States")
    assert "no formal reply" in remark["fields"]["text"]
    assert regret["fields"]["party"] == "RUS"
    said = one(statements(replay.json("CHR", "new-start"), "life"), entry=offer["entry"])
    assert said["formal_answers"] == []
    assert remark["entry"] in said["remarked_in"]


def test_the_dialogue_is_announced_by_one_side_and_nothing_of_it_is_signed(replay: Played) -> None:
    board = replay.json("CHR", "dialogue")
    (said,) = statements(board, "line")
    assert (said["by"], said["for"]) == ("US European Command", "USA")
    assert "re-establish" in said["text"]
    assert board["life"]["entry"]["at"] is None
    assert "in-force" not in {view["state"] for view in board["life"]["views"]}
    assert {item["state"] for item in board["arrangements"]} == {"no-terms"}
    assert board["rights"] == []


def test_the_exchange_is_157_and_157_by_two_accounts_without_a_signed_rule(replay: Played) -> None:
    for code in ("CHR", "RUS", "UKR"):
        board = replay.json(code, "prisoner-exchange")
        said = statements(board, "parity")
        act = one(said, kind="act")
        assert figures(act) == {"to Ukraine": "157", "to Russia": "157"}
        ukraine, russia = one(said, by="Ukraine"), one(said, by="Russia")
        assert (ukraine["kind"], russia["kind"]) == ("claim", "claim")
        assert figures(ukraine) == {
            "to Ukraine": "157",
            "of these civilians, inside the count": "7",
        }
        assert figures(russia) == {"to Russia": "157", "civilians beside the count": "3"}
        assert all(item["recorded_by"] == "CHR" and item["source"] for item in said)
        assert {item["state"] for item in board["arrangements"]} == {"no-terms"}  # no rule
        parity = one(board["tallies"], clause="parity")
        assert parity["lines"] == []
        assert set(parity["statements"]) == {item["entry"] for item in said}
        assert b"balanced" not in replay.board(code, "prisoner-exchange").encode()


def test_the_pause_has_two_starts_one_refusal_to_name_one_and_nothing_signed(
    replay: Played,
) -> None:
    board = replay.json("CHR", "strike-pause")
    (pause,) = board["arrangements"]
    assert pause["state"] == "no-terms"
    assert pause["why"]["entries"] == []
    said = statements(board, "pause")
    starts = {item["by"]: figures(item).get("start") for item in said}
    assert starts == {
        "President of the United States, at a cabinet meeting": None,
        "President of the United States": "2026-01-25",
        "Ukraine": "night of 2026-01-29 to 30",
        "Russia": "not named",
    }
    scopes = {figures(item)["scope"] for item in said if "scope" in figures(item)}
    assert scopes == {"Kyiv", "energy facilities", "Kyiv and other cities and towns"}
    assert [item["entry"] for item in pause["beside"]] == [item["entry"] for item in said]


def test_figures_of_the_strikes_are_claims_with_their_speakers(replay: Played) -> None:
    board = replay.json("CHR", "strike-pause")
    said = statements(board, "strike")
    assert {item["kind"] for item in said} == {"claim"}
    air = one(said, by="Air Force of Ukraine")
    assert figures(air) == {
        "drones launched": "183",
        "ballistic missiles launched": "2",
        "drones intercepted": "156",
    }
    assert (air["basis"], "source" in air) == ("dispatch", False)  # and says that it is no more
    russia = one(said, by="Ministry of Defence of Russia")
    assert figures(russia) == {"drones intercepted": "95"}
    mayor = one(said, by="Mayor of Kyiv")
    assert figures(mayor) == {"buildings without heat": "more than 1100"}
    assert one(said, by="Mayor of Kyiv, citing experts")["answers"] == mayor["entry"]
    assert (board["duties"][0]["counts"], board["events"][0]["lines"]) == ({}, [])
    read = [item for item in said if item["basis"] == "read"]
    assert all(item["source"].startswith("http") for item in read)


CEILINGS = {"deployed-launchers": 700, "deployed-warheads": 1550, "all-launchers": 800}


@pytest.mark.parametrize("clause", sorted(CEILINGS))
def test_no_declaration_since_5_february_2018_exceeds_and_cells_nobody_read_are_marked(
    replay: Played, clause: str
) -> None:
    tally = one(replay.json("CHR", "new-start")["tallies"], clause=clause)
    assert [line["party"] for line in tally["lines"]] == ["USA", "RUS"]
    for line in tally["lines"]:
        assert (line["ceiling"], line["binds"]) == (CEILINGS[clause], "2018-02-05T00:00:00Z")
        assert (line["last"]["as_of"], line["last"]["marks"]) == ("2022-09-01", ["unverified"])
        assert (line["now"], line["reach"]) == (None, REACH)
        views = {party: view for view in line["views"] for party in view["parties"]}
        for view in views.values():
            assert "beyond" not in view  # nothing declared was over
            assert view["since"] == "2018-02-05T00:00:00Z"
            unverified = [cell["as_of"] for cell in view["cells"]]
            assert all(cell["marks"] == ["unverified"] for cell in view["cells"])
            expected = ["2022-09-01"]
            assert unverified == (["2018-02-05"] if clause == "all-launchers" else []) + expected
        # After the last figure nothing speaks, and nobody says "never exceeded" of that time.
        assert views["USA"]["verdict"] == "cannot-be-decided"
        assert views["USA"]["speaks_to"] == "2023-04-01T23:59:59Z"
        # Where the suspension holds, what was judged ends with it.
        assert views["RUS"]["verdict"] == "within"
        assert views["RUS"]["speaks_to"] == "2023-02-28T11:59:59Z"


def test_the_objection_of_russia_stands_beside_the_total_of_the_united_states(
    replay: Played,
) -> None:
    board = replay.json("CHR", "new-start")
    tally = one(board["tallies"], clause="all-launchers")
    (said,) = statements(board, "all-launchers")
    assert tally["statements"] == [said["entry"]]
    assert (said["by"], said["for"]) == ("Ministry of Foreign Affairs of Russia", "RUS")
    assert figures(said)["all launchers of the USA by this count"] == "901"
    left_out = [figure for name, figure in figures(said).items() if "left out" in name]
    assert sum(int(figure) for figure in left_out) == 101
    line = one(tally["lines"], party="USA")
    assert (line["last"]["value"], "by_others" in line) == (800, False)


def test_china_is_asked_in_public_and_signs_nothing(replay: Played) -> None:
    board = replay.json("CHR", "strategic-limits")
    (asked,) = board["proposals"]
    assert asked["said"]["fields"]["asks"] == "CHN"
    assert "without China" in asked["said"]["fields"]["text"]
    (refusal,) = asked["beside"]
    assert refusal["fields"]["party"] == "CHN"
    assert {item["state"] for item in board["arrangements"]} == {"no-terms"}


def test_nothing_in_the_replay_is_met_or_in_force_that_nobody_signed(replay: Played) -> None:
    for code, deal in replay.pairs():
        board, name = replay.json(code, deal), (code, deal)
        assert board["mark"] == "replay", name
        for line in replay.lines(code, deal):
            verdicts = {item.get("verdict") for item in (line, *line.get("views", []))}
            if verdicts & DONE:
                assert line["why"]["entries"], (name, line)
        for item in board["arrangements"]:
            if item["state"] in ("formed", "in-force", "ended"):
                assert item["unsigned"] == [], (name, item)
                assert all(signed["entry"] for signed in item["signed"]), (name, item)
        if board["life"]["entry"]["at"] is not None:
            assert board["life"]["entry"]["why"]["entries"], name
        for history in walk(board["life"]["states"]):
            if isinstance(history, dict) and history.get("state") in ("voluntary", "withheld"):
                acts = history["history"][-1]["why"]["entries"] if "history" in history else 1
                assert acts, (name, history)
        if deal != "new-start":  # a frame of this project, which nobody signed
            assert board["life"]["entry"]["at"] is None, name
            states = {item.get("state") for item in walk(board["life"]) if isinstance(item, dict)}
            assert states <= {None, "not-yet"}, name


def test_in_the_replay_silence_of_a_register_is_no_finding_about_a_real_party(
    replay: Played,
) -> None:
    found = {
        verdict
        for line in replay.lines("CHR", "new-start")
        for item in (line, *line.get("views", []))
        if (verdict := item.get("verdict")) is not None
    }
    assert found <= {"cannot-be-decided", "discharged", "suspended", "not-started"}


def test_who_does_not_get_the_statements_says_how_many_entries_it_cannot_open(
    replay: Played,
) -> None:
    for code, deal, closed in (
        ("CHN", "strategic-limits", {"CHR": 2}),
        ("UAE", "prisoner-exchange", {"CHR": 5}),
        ("USA", "prisoner-exchange", {"CHR": 5}),
    ):
        assert replay.json(code, deal)["openings"]["closed"] == closed
        assert replay.json(code, deal)["statements"] == []

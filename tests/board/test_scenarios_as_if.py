"""abu-dhabi-as-if, played in real homes: the same weeks as if all had been signed. What the boards
of every home must say at the last hour; and both scenarios through the command.
"""

from __future__ import annotations

import json
import re

import pytest

from detente.apps import i18n
from tests.board.scenarios import (
    REACH,
    Json,
    Played,
    one,
)

# --- row 2: abu-dhabi-as-if, every home ---------------------------------------------------------


def test_the_pause_is_in_force_on_one_signed_clock_at_every_home(as_if: Played) -> None:
    for code in ("ARD", "BRV", "ELM", "FER"):
        board = as_if.json(code, "strike-pause")
        (pause,) = board["arrangements"]
        assert (pause["state"], pause["unsigned"]) == ("in-force", [])
        assert pause["terms"]["start"] == "2026-01-30T00:00:00Z"
        assert pause["formed"] == "2026-01-28T10:00:00Z"
        assert [item["entry"] for item in pause["signed"]] == pause["why"]["entries"]
        assert [item["party"] for item in pause["signed"]] == ["ARD", "BRV"]
        (view,) = pause["views"]
        assert view["periods"][0]["end"] == "2026-02-06T00:00:00Z"
        assert one(board["duties"], clause="4.2")["counts"] == {"met": 1}
        (strike,) = one(board["events"], event="strike")["lines"]
        assert (strike["state"], [item["party"] for item in strike["statements"]]) == (
            "alleged",
            ["ARD"],
        )


def test_the_exchange_is_balanced_by_the_signed_rule_at_every_home(as_if: Played) -> None:
    for code in ("ARD", "BRV", "ELM", "FER"):
        board = as_if.json(code, "prisoner-exchange")
        rule = one(board["arrangements"], arrangement="round")
        assert (rule["state"], rule["terms"]["rule"]) == ("in-force", "parity")
        (group,) = one(board["tallies"], clause="parity")["lines"]
        assert (group["verdict"], group["group"]) == ("balanced", "2026-02")
        ard, brv = group["sides"]
        assert (ard["counted"], brv["counted"]) == (157, 157)
        assert [item["number"] for item in ard["outside"] if item["number"]] == []
        assert [item["number"] for item in brv["outside"] if item["number"]] == [3]
        assert group["closing"]["signed_by"] == ["ARD", "BRV"]
        assert (len(group["why"]["entries"]), len(group["closing"]["entries"])) == (2, 2)
        (lists,) = one(board["exchanges"], clause="lists")["rounds"]
        assert (lists["state"], [item["rows"] for item in lists["sides"]]) == ("done", [160, 157])
        assert {item["open"]["verdict"] for item in lists["sides"]} == {"met"}
        for clause, counts in (("2", {"met": 1}), ("4", {"met": 2})):
            assert one(board["duties"], clause=clause)["counts"] == counts


def test_the_offer_of_a_year_is_provably_unanswered(as_if: Played) -> None:
    for code in ("BRV", "COR"):
        board = as_if.json(code, "strategic-limits")
        (offer,) = board["proposals"]
        assert (offer["kind"], offer["by"], offer["state"]) == ("act", "BRV", "unanswered")
        assert (offer["made"], offer["until"]) == ("2025-09-22T12:00:00Z", "2026-02-05T00:00:00Z")
        assert offer["silent"] == [{"party": "COR", "until": REACH, "by_register_of": "COR"}]
        assert offer["why"]["entries"] == [offer["entry"]]
        (line,) = as_if.lines(code, "strategic-limits", "13")
        assert (line["debtor"], line["verdict"], line["reach"]) == ("COR", "overdue", REACH)
        assert line["due"] == "2025-11-21T23:59:59Z"


def test_limits_are_in_force_figures_given_and_restraint_kept_by_own_word(as_if: Played) -> None:
    for code in ("BRV", "COR"):
        board = as_if.json(code, "strategic-limits")
        assert {view["state"] for view in board["life"]["views"]} == {"in-force"}
        assert len(board["life"]["entry"]["why"]["entries"]) == 2
        for clause in ("6", "6 figures"):
            assert one(board["duties"], clause=clause)["counts"] == {"met": 2}
        assert one(board["duties"], clause="7")["counts"]["met"] == 2
        for clause in ("warheads-interim", "launchers-interim"):
            lines = one(board["tallies"], clause=clause)["lines"]
            assert {line["verdict"] for line in lines} == {"kept"}
            assert all(line["why"]["entries"] for line in lines)
        (answer,) = as_if.lines(code, "strategic-limits", "14")
        assert (answer["debtor"], answer["verdict"]) == ("DOR", "met")


def test_the_dialogue_is_resumed_in_every_view_and_its_minutes_are_signed(as_if: Played) -> None:
    for code in ("BRV", "COR", "ELM"):
        board = as_if.json(code, "dialogue")
        for pair in board["life"]["states"]:
            (view,) = pair["views"]  # one for both
            assert (view["state"], view["parties"]) == ("in-force", ["BRV", "COR"])
            states = [item["state"] for item in view["history"]]
            assert states[-2:] == ["suspended", "in-force"]
            assert view["since"] == "2026-02-05T08:00:00Z"
        acts = {item["right"]: item for item in board["rights"]}
        assert list(acts) == ["suspend", "resume"]
        assert all(item["why"]["entries"] and item["contested"] == [] for item in acts.values())
        minutes = one(board["arrangements"], arrangement="minutes")
        assert (minutes["state"], len(minutes["signed"])) == ("in-force", 2)
        (lines,) = [item["lists"] for item in board["lists"]]
        assert {item["state"] for side in lines for item in side["items"]} == {"valid"}


def test_every_closed_duty_was_met_and_names_its_serials(as_if: Played) -> None:
    met = 0
    for code, deal in as_if.pairs():
        if code == "DOR":
            continue  # which sees less, and says so
        for line in as_if.lines(code, deal):
            verdict = line.get("verdict")
            if (line["clause"], verdict) == ("13", "overdue"):
                continue  # the offer that nobody answered
            assert verdict in ("met", "open", "not-started"), (code, deal, line)
            if verdict == "met":
                met += 1
                assert line["why"]["entries"], (code, deal, line)
    assert met >= 40


def test_each_agreement_in_force_names_the_entries_that_put_it_in_force(as_if: Played) -> None:
    for code, deal in as_if.pairs():
        if code == "DOR":
            continue
        entry = as_if.json(code, deal)["life"]["entry"]
        assert entry["at"] is not None
        assert len(entry["why"]["entries"]) >= 2, (code, deal)


@pytest.mark.parametrize("name", ["replay", "as_if"])
def test_boards_of_homes_with_equal_records_are_equal_byte_for_byte(
    request: pytest.FixtureRequest, name: str
) -> None:
    played: Played = request.getfixturevalue(name)
    apart: dict[str, dict[bytes, list[str]]] = {}
    for code, deal in played.pairs():
        found = played.board(code, deal).encode()
        apart.setdefault(deal, {}).setdefault(found, []).append(code)
    seen = {deal: sorted(map(sorted, groups.values())) for deal, groups in apart.items()}
    limited = {
        "replay": {
            "new-start": [["CHR", "RUS", "USA"]],
            "dialogue": [["CHR", "RUS", "UAE", "USA"]],
            "strategic-limits": [["CHN"], ["CHR", "RUS", "USA"]],
            "prisoner-exchange": [["CHR", "RUS", "UKR"], ["UAE", "USA"]],
            "strike-pause": [["CHR", "RUS", "UKR", "USA"]],
        },
        "as_if": {
            "dialogue": [["BRV", "COR", "ELM"]],
            "strategic-limits": [["BRV", "COR"], ["DOR"]],
            "prisoner-exchange": [["ARD", "BRV", "ELM", "FER"]],
            "strike-pause": [["ARD", "BRV", "ELM", "FER"]],
        },
    }
    assert seen == limited[name]


def test_a_home_that_lawfully_sees_less_says_so(as_if: Played) -> None:
    deal = "strategic-limits"
    seen, full = as_if.json("DOR", deal), as_if.json("BRV", deal)
    assert seen["heads"] == full["heads"]  # the same registers, not the same contents
    assert full["openings"]["closed"] == {}
    assert seen["openings"]["closed"] == {"BRV": 5, "COR": 4}
    assert seen["openings"]["digest"] != full["openings"]["digest"]
    assert seen["life"]["entry"] == full["life"]["entry"]  # that it is in force it may see
    for clause in ("6", "6 figures"):
        for line in as_if.lines("DOR", deal, clause):
            assert line["verdict"] == "cannot-be-decided"
            assert "sealed" in {cause["code"] for cause in line["causes"]}
    (answer,) = as_if.lines("DOR", deal, "14")  # what it owes itself it sees as all do
    assert answer["verdict"] == "met"
    for line in as_if.lines("DOR", deal):
        assert line["verdict"] not in ("overdue", "missed", "lapsed", "met-late"), line
    for tally in seen["tallies"]:
        assert all(line["last"] is None for line in tally["lines"])


def test_boards_do_not_know_whose_home_computed_them(as_if: Played) -> None:
    for code, deal in as_if.pairs():
        text = as_if.board(code, deal).encode().decode().lower()
        assert not any(home in text for home in ("ardania", "brevia", str(as_if.root)))


# --- the command --------------------------------------------------------------------------------


def printed(text: str) -> list[Json]:
    """Boards of one answer in JSON, by agreement."""
    found = json.loads(text)
    assert isinstance(found, dict)
    boards: list[Json] = found["boards"]
    return sorted(boards, key=lambda board: str(board["agreement"]))


@pytest.mark.parametrize("name", ["replay", "as_if"])
def test_the_command_prints_at_each_home_what_was_computed_from_its_record(
    request: pytest.FixtureRequest, name: str
) -> None:
    played: Played = request.getfixturevalue(name)
    for cast in played.script.cast:
        expected = [
            json.loads(board.encode())
            for (code, _), board in played.boards.items()
            if code == cast.code
        ]
        expected.sort(key=lambda board: str(board["agreement"]))
        said = played.command(cast.home, "board", "--as-of", "2026-02-05T20:00Z", "--json")
        assert printed(said) == expected, cast.home


def signed_lines(text: str) -> list[str]:
    """`name=value` of each field as signed, in the order shown, without what isolates it."""
    bare = text.translate(dict.fromkeys((0x2066, 0x2068, 0x2069)))
    found = (re.search(r"(?:^|\s)([a-z0-9_]+=.+)$", line) for line in bare.splitlines())
    return [match[1].strip() for match in found if match is not None]


@pytest.mark.parametrize(
    ("serial", "deal", "fields"),
    [
        ("BRV-2025-00005", "strategic-limits", 4),  # the offer of a year
        ("BRV-2026-00002", "strike-pause", 5),  # terms of the pause
        ("BRV-2026-00007", "prisoner-exchange", 5),  # the settled count
        ("BRV-2026-00004", "dialogue", 10),  # minutes, with six cells of points
    ],
)
def test_show_gives_the_same_codes_and_numbers_in_every_language(
    as_if: Played, serial: str, deal: str, fields: int
) -> None:
    agreement = as_if.json("BRV", deal)["agreement"]
    words = ("show", serial, "--agreement", agreement, "--lang")
    told = {lang: as_if.command("brevia", *words, lang) for lang in i18n.LANGUAGES}
    seen = {lang: text[text.index("\nNo ") : text.index("\nLADDER")] for lang, text in told.items()}
    assert len(signed_lines(seen["en"])) == fields
    for lang in i18n.LANGUAGES[1:]:
        assert signed_lines(seen[lang]) == signed_lines(seen["en"])
        assert re.findall(r"[0-9]+", seen[lang]) == re.findall(r"[0-9]+", seen["en"])
        assert seen[lang] != seen["en"]

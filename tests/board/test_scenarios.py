"""The two scenarios, played in real homes, and what their boards say at the last hour.

Both are played once a session. What each board must say is the text of the first two rows of what
the board has to show: the weeks as they were, by what was said in public, and the same weeks as if
it had been signed.
"""

from __future__ import annotations

import contextlib
import io
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from detente.apps.cli.main import main
from detente.apps.demo.player import Player
from detente.apps.demo.script import Script, read_script
from detente.core.board.board import Board, evaluate
from detente.engine.facts import beside, facts_of
from tests.board.scene import at

Json: TypeAlias = Any
AS_OF = "2026-02-05T20:00:00Z"
REACH = "2026-02-05T19:59:00Z"
DONE = frozenset({"met", "met-late", "used"})


@dataclass(slots=True)
class Played:
    """One scenario after its last step, its homes closed: the board of each for each agreement."""

    root: Path
    script: Script
    boards: dict[tuple[str, str], Board]

    def board(self, code: str, deal: str) -> Board:
        """The board of one home."""
        return self.boards[code, deal]

    def json(self, code: str, deal: str) -> Json:
        """The same, as JSON."""
        return self.board(code, deal).value()

    def lines(self, code: str, deal: str, clause: str | None = None) -> list[Json]:
        """Lines of a clause, or of all, the closed ones too."""
        board = self.board(code, deal)
        named = [one.clause for one in board.clauses] if clause is None else [clause]
        return [line for name in named for line in board.all_lines(name)]

    def pairs(self) -> Iterator[tuple[str, str]]:
        """Every home with every agreement that it holds."""
        yield from self.boards

    def command(self, home: str, *words: str) -> str:
        """What a command prints, given at a home."""
        out = io.StringIO()
        with contextlib.redirect_stdout(out):
            assert main(["--home", str(self.root / home), *words]) == 0
        return out.getvalue()


def _play(name: str, root: Path) -> Played:
    player = Player(read_script(name), root)
    try:
        player.set_up()
        player.play(lambda _at, _steps: None)
        pairs = [(code, deal.id) for deal in player.script.deals for code in deal.members]
        return Played(root, player.script, {pair: _board(player, *pair) for pair in pairs})
    finally:
        player.close()


def _board(player: Player, code: str, deal: str) -> Board:
    agreement = player.agreement(code, deal)
    bound, record, heads = facts_of(agreement, beside(player.homes[code].center.state, agreement))
    return evaluate(bound, record, heads, at(AS_OF))


@pytest.fixture(scope="session")
def replay(tmp_path_factory: pytest.TempPathFactory) -> Played:
    return _play("abu-dhabi-2026", tmp_path_factory.mktemp("replay"))


@pytest.fixture(scope="session")
def as_if(tmp_path_factory: pytest.TempPathFactory) -> Played:
    return _play("abu-dhabi-as-if", tmp_path_factory.mktemp("as-if"))


def one(listed: list[Json], **wanted: Json) -> Json:
    """The only element that has these values."""
    found = [
        item for item in listed if all(item.get(key) == value for key, value in wanted.items())
    ]
    assert len(found) == 1, (wanted, len(found))
    return found[0]


def walk(value: Json) -> Iterator[Json]:
    """A value and all that is in it."""
    yield value
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for item in inner:
        yield from walk(item)


def statements(board: Json, about: str | None) -> list[Json]:
    """What was said about one thing."""
    (group,) = [item for item in board["statements"] if item["about"] == about]
    found: list[Json] = group["statements"]
    return found


def figures(said: Json) -> dict[str, str]:
    """Figures of one statement by their names."""
    return {item["name"]: item["figure"] for item in said.get("figures", [])}


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
    """`name=value` of each field as signed, in the order shown."""
    found = (re.search(r"(?:^|\s)([a-z0-9_]+=.+)$", line) for line in text.splitlines())
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
def test_show_gives_the_same_codes_and_numbers_in_english_french_and_russian(
    as_if: Played, serial: str, deal: str, fields: int
) -> None:
    agreement = as_if.json("BRV", deal)["agreement"]
    words = ("show", serial, "--agreement", agreement, "--lang")
    told = {lang: as_if.command("brevia", *words, lang) for lang in ("en", "fr", "ru")}
    seen = {lang: text[text.index("\nNo ") : text.index("\nLADDER")] for lang, text in told.items()}
    assert len(signed_lines(seen["en"])) == fields
    for lang in ("fr", "ru"):
        assert signed_lines(seen[lang]) == signed_lines(seen["en"])
        assert re.findall(r"[0-9]+", seen[lang]) == re.findall(r"[0-9]+", seen["en"])
        assert seen[lang] != seen["en"]

"""A week along a ceasefire line, played by three centers, and what its boards say at the end."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from detente.apps.boards import text
from detente.apps.boards.words import words_of
from detente.apps.demo import weeks
from detente.apps.demo.player import Player
from detente.apps.demo.script import read_script
from detente.core.board.board import Board, evaluate
from detente.engine.facts import beside, facts_of

DEAL = "ceasefire"
Boards = Mapping[str, Board]


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Player]:
    """The homes after the last hour."""
    player = Player(read_script(weeks.CEASEFIRE), tmp_path_factory.mktemp("line"))
    try:
        player.set_up()
        player.play(lambda _at, _steps: None)
        yield player
    finally:
        player.close()


@pytest.fixture(scope="module")
def boards(played: Player) -> Boards:
    """The board of each home at the last hour."""
    return {code: _board(played, code) for code in played.homes}


def _board(player: Player, code: str) -> Board:
    agreement = player.agreement(code, DEAL)
    bound, record, heads = facts_of(agreement, beside(player.homes[code].center.state, agreement))
    return evaluate(bound, record, heads, player.script.ends)


def lines(board: Board, clause: str) -> dict[tuple[str, str], str]:
    """Verdicts of a clause by debtor and key."""
    listed: list[Any] = [*board.all_lines(clause)]
    return {(line["debtor"], line["key"]): line["verdict"] for line in listed}


def one(board: Board, part: str, **wanted: Any) -> Any:
    """The only line of a part of the board that has these values."""
    listed: Any = board.value()[part]
    (found,) = [
        line for line in listed if all(line.get(key) == value for key, value in wanted.items())
    ]
    return found


def test_it_can_be_asked_for_by_its_name() -> None:
    assert weeks.SCRIPTS[weeks.CEASEFIRE] == ("ceasefire-line",)


def test_two_accounts_of_one_incident_stand_beside_each_other(boards: Boards) -> None:
    for board in boards.values():
        (line,) = one(board, "events", event="incident")["lines"]
        assert (line["owner"], line["key"], line["state"]) == ("ARD", "I-1", "occurred")
        told = {(said["party"], said["kind"], said["time"]) for said in line["statements"]}
        assert told == {
            ("ARD", "occurred", "2026-03-02T03:40:00Z"),
            ("BRV", "alleged", "2026-03-02T04:00:00Z"),
        }
        assert list(lines(board, "2.2").values()) == ["met"]


def test_the_call_to_stop_and_the_question_are_answered_in_time(boards: Boards) -> None:
    for board in boards.values():
        assert list(lines(board, "2.3").values()) == ["met"]
        (line,) = board.all_lines("3.2")
        assert (line["verdict"], line["due"]) == ("met", "2026-03-04T12:00:00Z")


def test_the_window_of_silence_was_in_force_on_one_signed_clock(boards: Boards) -> None:
    for board in boards.values():
        window = one(board, "arrangements", arrangement="silence")
        assert (window["state"], window["unsigned"]) == ("ended", [])
        (view,) = window["views"]
        (period,) = view["periods"]
        assert (period["start"], period["end"]) == ("2026-03-05T08:00:00Z", "2026-03-05T16:00:00Z")


def test_25_hours_are_enough_in_an_emergency_and_36_are_not_otherwise(boards: Boards) -> None:
    for board in boards.values():
        assert lines(board, "5.1") == {("ARD", "ARD:M-1"): "met", ("ARD", "ARD:M-2"): "missed"}
        assert sorted(lines(board, "5.2").values()) == ["met", "overdue"]
        assert lines(board, "5.5") == {("ARD", "ARD:M-1"): "met", ("ARD", "ARD:M-2"): "open"}


def test_the_withdrawal_is_declared_by_one_and_not_yet_by_the_other(boards: Boards) -> None:
    for board in boards.values():
        assert lines(board, "6.1") == {("ARD", ""): "met", ("BRV", ""): "overdue"}
        weekly = lines(board, "6.2")
        assert (weekly["ARD", "2026-03-02"], weekly["BRV", "2026-03-02"]) == ("met", "met")


def test_the_joint_log_has_its_dissent_beside_it(boards: Boards) -> None:
    for board in boards.values():
        entry = one(board, "arrangements", arrangement="joint-log")
        assert (entry["state"], entry["unsigned"]) == ("in-force", [])
        (dissent,) = entry["beside"]
        assert dissent["by"] == "BRV"
        assert dissent["fields"]["text"].startswith("Six rounds")
        assert list(lines(board, "8.2").values()) == ["used"]


@pytest.mark.parametrize(("lang", "label"), [("en", "Dissent"), ("fr", ""), ("ru", "")])
def test_a_dissent_is_shown_as_what_a_party_signed_and_not_as_said_in_public(
    played: Player, boards: Boards, lang: str, label: str
) -> None:
    words = words_of(played.agreement("BRV", DEAL), lang)
    shown = [line for line, _ in text.whole(words, boards["BRV"].value())]
    (at,) = [n for n, line in enumerate(shown) if "BRV 2026-03-06 16:30Z: " in line]
    assert label in shown[at]
    assert words("offer--beside") not in "\n".join(shown)
    assert words("said--dispatch-only") not in "\n".join(shown)


def test_the_monitors_are_on_a_list_that_runs_out(boards: Boards) -> None:
    for board in boards.values():
        listed = one(board, "lists", clause="monitors")
        assert "COR-1" in str(listed)
        assert "COR-2" in str(listed)


def test_what_goes_to_the_monitors_alone_is_undecided_at_the_third_home(boards: Boards) -> None:
    assert boards["BRV"].encode() == boards["COR"].encode()
    found = {code: lines(board, "7.3")["BRV", "COR-2026-00004"] for code, board in boards.items()}
    assert found == {"ARD": "cannot-be-decided", "BRV": "met", "COR": "met"}
    openings: Any = boards["ARD"].value()["openings"]
    assert openings["closed"] == {"BRV": 1}

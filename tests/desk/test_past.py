"""The board of another instant: as the record tells it, and never at the cost of the watch."""

from __future__ import annotations

import pytest

from detente.apps.desk.boards import Boards
from detente.core import instants, limits
from detente.core.errors import OurFault
from tests.desk.conftest import DeskStage
from tests.desk.filled import dialogue
from tests.world import Stage


def test_the_board_of_an_instant_that_is_past_leaves_the_one_of_now_as_it_is(
    desk: DeskStage, pair: tuple[Stage, Stage], monkeypatch: pytest.MonkeyPatch
):
    agreement = dialogue(*pair)
    browser, address = desk.log_in("orlova"), f"/agreements/{agreement}/board.json"
    now = browser.get(address).json()
    kept = desk.room.boards.known(desk.state, desk.state.agreements[agreement]).evaluator
    before = instants.shown(now["as_of"] - 7_200, seconds=True)
    then = browser.get(address, params={"as_of": before}).json()
    assert then["as_of"] == now["as_of"] - 7_200
    assert then["board"] != now["board"]
    built: list[object] = []
    monkeypatch.setattr(type(kept), "_build", lambda self: built.append(self))
    assert browser.get(address).json() == now
    assert built == []  # what is kept did not run back and forth


def test_a_time_of_day_asks_for_the_board_of_the_last_one(
    desk: DeskStage, pair: tuple[Stage, Stage]
):
    browser, address = desk.log_in("orlova"), f"/agreements/{dialogue(*pair)}/board.json"
    now = browser.get(address).json()["as_of"]
    for shift, wanted in ((-3_600, -3_600), (3_600, 3_600 - 86_400)):
        typed = instants.shown(now + shift)[11:]
        then = browser.get(address, params={"as_of": typed}).json()
        assert then["as_of"] == now - now % 60 + wanted


@pytest.mark.parametrize("shift", [-7_200, 7_200])
def test_of_a_long_record_the_board_of_another_instant_is_refused_with_what_does_it(
    desk: DeskStage, pair: tuple[Stage, Stage], monkeypatch: pytest.MonkeyPatch, shift: int
):
    agreement = dialogue(*pair)
    entries = sum(one.size for one in desk.state.agreements[agreement].registers.values())
    monkeypatch.setattr(limits, "DESK_PAST_MAX", entries - 1)
    browser, address = desk.log_in("orlova"), f"/agreements/{agreement}/board"
    now = browser.get(f"{address}.json").json()["as_of"]
    asked = {"as_of": instants.shown(now + shift, seconds=True)}
    refused = browser.get(f"{address}.json", params=asked)
    assert refused.status_code == 400
    error = refused.json()["error"]
    assert error["code"] == "board-too-long"
    assert f"detente board --agreement {agreement[:8]} --as-of" in error["next"]
    assert str(entries) in error["sentence"]
    assert browser.get(address, params=asked).status_code == 400
    at_now = {"as_of": instants.shown(now, seconds=True)}
    assert browser.get(f"{address}.json", params=at_now).status_code == 200


def test_the_board_of_a_past_instant_is_the_one_that_was_shown_then(
    desk: DeskStage, pair: tuple[Stage, Stage]
):
    there = desk.state.agreements[dialogue(*pair)]
    boards = Boards()
    as_of = desk.stage.now.at(there.mark)
    for one in (as_of - 7_200, as_of, as_of + 86_400):
        kept = boards.known(desk.state, there).board(one)
        assert boards.at(desk.state, there, one).encode() == kept.encode()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(limits, "DESK_PAST_MAX", 1)
        with pytest.raises(OurFault, match="board-too-long"):
            boards.at(desk.state, there, as_of)

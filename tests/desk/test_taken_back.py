"""Whoever speaks without end cannot keep an answer back, nor have it signed over a cancellation."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest
from starlette.testclient import TestClient

from detente.core import limits
from detente.core.encoding import Value
from detente.engine import center, rules
from detente.engine.registers import Held
from tests.desk.conftest import DeskStage
from tests.desk.test_later import _again, _answer, _say
from tests.world import Stage, exchange

_REASON: dict[int, Value] = {16: "No longer."}
_FIGURES: dict[int, Value] = {16: "2026-11-24", 17: 50}


def _about(
    other: Stage, kind: str, about: Held | None, values: dict[int, Value], sealed: int = 0
) -> Held:
    """What Brevia says of an entry of its own, or of nothing."""
    other.at += 1
    return other.send(kind, values, about=about, sealed=sealed)


def _sealed(other: Stage) -> Held:
    notice: dict[int, Value] = {16: "2026-11-25", 17: 6}
    return _about(other, "notice", None, notice, other.agreement.all_others())


@dataclasses.dataclass
class _Answering:
    """Ardania answers a notice of Brevia, whose releaser was shown what came after it."""

    one: Stage
    other: Stage
    held: Held
    path: str
    petro: TestClient
    digits: str
    page: str = ""

    def say(self, kind: str, about: Held | None = None, values: dict[int, Value] = _REASON) -> Held:
        made = _about(self.other, kind, about or self.held, values)
        self.carry()
        return made

    def carry(self) -> None:
        self.one.at = self.other.at
        exchange(self.one, self.other)

    def press(self) -> Any:
        """*Sign all the same* on the page last shown."""
        done = self.petro.post(self.path, data=_again(self.page, self.digits))
        self.page = done.text if done.status_code == 400 else self.page
        return done

    def is_first(self, said: Held) -> bool:
        listed = self.page[self.page.find('class="refused"') :]
        first = listed.find('href="/message/')
        return listed[first:].startswith(f'href="/message/{said.leaf_hash.hex()}"')


def _start(desk: DeskStage, pair: tuple[Stage, Stage], held: Held) -> _Answering:
    one, other = pair
    exchange(one, other)
    path, petro = _answer(desk, one.agreement.id, held), desk.log_in("petro")
    review = petro.get(f"{path}.json").json()
    form = {name: review[name] for name in ("digits", "content", "looked")}
    _say(one, other, 6)
    refused = petro.post(path, data=form)
    assert refused.status_code == 400
    return _Answering(one, other, held, path, petro, review["digits"], refused.text)


@pytest.fixture(name="answering")
def fixture_answering(desk: DeskStage, pair: tuple[Stage, Stage]) -> _Answering:
    """The page of the refused release is open."""
    return _start(desk, pair, pair[1].send())


def test_a_cancellation_is_not_hidden_by_a_flood_of_closed_entries(answering: _Answering):
    gone = _about(answering.other, "cancelled", answering.held, _REASON)
    for _ in range(limits.DESK_LATER_MAX + 1):
        _sealed(answering.other)
    answering.carry()
    assert answering.press().status_code == 400
    assert answering.is_first(gone)
    assert answering.press().status_code == 303


@pytest.mark.parametrize("ranges", [limits.DESK_LACKED_MAX, 3])
def test_a_cancellation_that_is_opened_after_somebody_looked_holds_an_answer_up(
    desk: DeskStage, pair: tuple[Stage, Stage], monkeypatch: pytest.MonkeyPatch, ranges: int
):
    one, other = pair
    held = other.send()
    exchange(one, other)
    gone = _about(other, "cancelled", held, _REASON, other.agreement.all_others())
    with monkeypatch.context() as patch:
        patch.setattr(limits, "DESK_LACKED_MAX", ranges)
        for at in range(limits.DESK_LATER_MAX + 1):
            _sealed(other)
            if at % 2:
                other.send()  # what is closed stands in ranges
        exchange(one, other)
        path, petro = _answer(desk, one.agreement.id, held), desk.log_in("petro")
        review = petro.get(f"{path}.json").json()
        assert gone.leaf_hash.hex() not in [row["id"] for row in review["later"]]
        other.center.unseal(gone, "petro", other.now)
        exchange(one, other)
        form = {name: review[name] for name in ("digits", "content", "looked")}
        refused = petro.post(path, data=form)
        answering = _Answering(one, other, held, path, petro, review["digits"], refused.text)
        assert refused.status_code == 400
        assert answering.is_first(gone)
        assert answering.press().status_code == 303


def test_each_correction_of_the_message_answered_holds_its_answer_up(answering: _Answering):
    for people in (50, 60):
        newer = answering.say("corrected", values={**_FIGURES, 17: people})
        assert answering.press().status_code == 400
        assert answering.is_first(newer)
    assert answering.press().status_code == 303


def test_so_does_what_changes_a_correction(answering: _Answering):
    first = answering.say("corrected", values=_FIGURES)
    assert answering.press().status_code == 400
    second = answering.say("corrected", first, {**_FIGURES, 17: 51})
    assert answering.press().status_code == 400
    assert answering.is_first(second)
    answering.say("sent-in-error", second)
    assert answering.press().status_code == 400
    answering.say("sent-in-error", second)
    assert answering.press().status_code == 303


def test_what_answers_a_correction_is_held_up_by_what_changes_the_message_it_corrects(
    desk: DeskStage, pair: tuple[Stage, Stage]
):
    first = pair[1].send()
    exchange(*pair)
    _about(pair[1], "corrected", first, {**_FIGURES, 17: 49})
    answering = _start(desk, pair, _about(pair[1], "corrected", first, _FIGURES))
    assert len(answering.petro.get(f"{answering.path}.json").json()["later"]) == 1
    gone = answering.say("cancelled", first)
    assert answering.press().status_code == 400
    assert answering.is_first(gone)
    assert answering.press().status_code == 303


@pytest.mark.parametrize(
    ("kind", "again"),
    [
        ("cancelled", "cancelled"), ("cancelled", "sent-in-error"),
        ("sent-in-error", "withdrawn"), ("withdrawn", "cancelled"),
    ],
)  # fmt: skip
def test_taken_back_again_it_holds_nothing_up(answering: _Answering, kind: str, again: str):
    answering.say(kind)
    assert answering.press().status_code == 400
    answering.say(again)
    assert answering.press().status_code == 303


def test_a_cancellation_that_breaks_a_rule_holds_nothing_up(
    answering: _Answering, monkeypatch: pytest.MonkeyPatch
):
    with monkeypatch.context() as patch:
        patch.setattr(center, "check", lambda *_: None)
        patch.setattr(answering.other.center, "draft_check", lambda *_: None, raising=False)
        broken = answering.say("cancelled", values={16: 7})
    here = answering.one.agreement
    assert rules.problem(here, here.by_leaf[broken.leaf_hash]) == "field-type"
    assert answering.press().status_code == 303


def test_what_was_looked_at_is_of_this_message(answering: _Answering):
    other = answering.other.send()
    exchange(answering.one, answering.other)
    shown = answering.petro.get(f"/message/{other.leaf_hash.hex()}.json").json()
    form = {**_again(answering.page, answering.digits), "looked": shown["looked"]}
    said = answering.petro.post(answering.path, data=form, headers={"accept": "application/json"})
    assert said.json()["error"]["code"] == "not-looked"


def test_of_many_corrections_those_that_were_known_hold_nothing_up(
    answering: _Answering, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(limits, "DESK_LATER_MAX", 2)
    for people in range(5):
        answering.say("corrected", values={**_FIGURES, 17: 50 + people})
    assert answering.press().status_code == 400
    assert answering.page.count("~") >= 1
    newest = answering.say("corrected", values=_FIGURES)
    assert answering.press().status_code == 400
    assert answering.is_first(newest)
    assert answering.press().status_code == 303

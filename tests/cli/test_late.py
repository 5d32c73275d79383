"""A late notification goes with its reason; the last safe time to send."""

from __future__ import annotations

import pytest

from detente.core import limits
from tests.cli.pause import DAY_S, HOUR_S, Pause, paused, paused_homes

__all__ = ["paused", "paused_homes"]

REASON = "The line was down. Линия не работала."


def _answer(paused: Pause, *options: str) -> str:
    (line,) = paused.cli("ard due --json").object["due"]
    (alleged,) = line["why"]["entries"][-1:]
    return paused.draft(
        "ard", "draft new", "breach-answer", "incident=I-1", "answer=denied",
        "--refers-to", alleged, *options,
    )  # fmt: skip


def test_a_late_answer_is_submitted_with_its_reason_only_and_they_read_it(paused: Pause):
    paused.later(DAY_S + 60)
    draft = _answer(paused)
    refused = paused.cli(f"ard draft submit {draft} --as orlova", status=3)
    assert "4.2/ARD/BRV" in refused.err
    assert f"detente draft set {draft} --late-reason" in refused.err
    paused.cli(f"ard draft set {draft} --as orlova", "--late-reason", REASON)
    assert "The line was down." in paused.cli(f"ard draft preview {draft}").out
    serial = paused.release("ard", draft)
    paused.cli.carry()
    shown = paused.cli(f"brv show {serial} --lang en,fr").out
    assert "Why it comes late" in shown
    assert "Motif du retard" in shown
    assert "\u2068The line was down. Линия не работала.\u2069" in shown
    assert paused.cli(f"brv show {serial} --json").object["late_reason"] == REASON
    assert "late, because" in paused.cli("brv log list").out


def test_in_a_record_too_long_to_foresee_a_late_answer_still_goes_with_its_reason(
    paused: Pause, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(limits, "DESK_FORESEEN_MAX", 1)
    draft = _answer(paused)
    paused.cli(f"ard draft submit {draft} --as orlova")
    paused.later(DAY_S + 60)
    refused = paused.cli(f"ard release {draft} --as petro", status=3)
    assert "4.2/ARD/BRV" in refused.err
    paused.cli(f"ard return {draft} --as petro", "--reason", "late by now")
    paused.cli(f"ard draft set {draft} --as orlova", "--late-reason", REASON)
    paused.release("ard", draft)


def test_evidence_shows_the_reason_alone_or_keeps_it_back(paused: Pause):
    serial = paused.release("ard", _answer(paused, "--late-reason", REASON))
    paused.cli.carry()
    paused.cli(f"brv record export {serial} --field late-reason -o reason")
    shown = paused.cli("- verify reason").out
    assert "field late reason  " in shown
    assert "The line was down." in shown
    paused.cli(f"brv record export {serial} --field answer -o answer")
    assert "The line was down." not in paused.cli("- verify answer").out


def test_what_is_late_by_now_is_returned_and_not_released(paused: Pause):
    draft = _answer(paused)
    paused.cli(f"ard draft submit {draft} --as orlova")
    paused.later(DAY_S + 60)
    refused = paused.cli(f"ard release {draft} --as petro", status=3)
    assert f"detente return {draft}" in refused.err
    paused.cli(f"ard return {draft} --as petro", "--reason", "late by now")
    paused.cli(f"ard draft set {draft} --as orlova", "--late-reason", REASON)
    paused.release("ard", draft)


def test_a_reason_longer_than_the_limit_is_refused(paused: Pause):
    draft = _answer(paused)
    said = paused.cli(f"ard draft set {draft} --as orlova", "--late-reason", "я" * 1001, status=1)
    assert "2000 bytes" in said.err.replace("\u202f", "")


@pytest.mark.parametrize("home", ["ard", "brv"])
def test_the_last_safe_time_is_for_what_we_owe_and_as_the_way_was_lately(paused: Pause, home: str):
    (line,) = paused.cli(f"{home} due --json").object["due"]
    if home == "brv":
        assert line["last_safe"] is None
        return
    safe = line["last_safe"]
    assert safe["at"] is not None
    paused.send("ard", "line-test", "text=how long")
    paused.later(HOUR_S)
    paused.cli.carry()
    (line,) = paused.cli("ard due --json").object["due"]
    assert line["due"] == "2026-11-20T03:07:40Z"
    assert line["last_safe"]["took_s"] >= HOUR_S
    assert line["last_safe"]["at"] <= "2026-11-20T02:07:40Z"
    assert line["last_safe"]["measured"] == safe["measured"] + 1
    long = paused.cli("ard due --long").out
    assert "SEND BY" in long
    assert "SEND BY" not in paused.cli("ard due").out

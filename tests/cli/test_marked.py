"""What the text does not allow is marked before it is released, and on both sides once it is."""

from __future__ import annotations

import json

from tests.cli.pause import HOUR_S, Pause, paused, paused_homes

__all__ = ["paused", "paused_homes"]

TERMS = ("objects=power", "area=whole-territory", "start=2026-12-01 00:00Z", "release=none")
MARKED = "MARKED: NOT AS THE TEXT ALLOWS: Length of a pause (2.2; basis: "


def _offer(paused: Pause, end: str) -> str:
    until = ("--valid-until", "2026-11-30 20:00Z")
    return paused.draft("ard", "proposal new", "pause", *TERMS, f"end={end}", *until)


def _on_one_line(text: str) -> str:
    return " ".join(text.split()).replace("\u2068", "").replace("\u2069", "")


def test_terms_that_are_too_long_are_marked_before_they_go_and_on_both_sides(paused: Pause):
    draft = _offer(paused, "2027-02-01 00:00Z")
    for command in (f"ard draft check {draft}", f"ard draft preview {draft}"):
        assert MARKED in _on_one_line(paused.cli(command).out), command
    (mark,) = paused.cli(f"ard draft check {draft} --json").object["marked"]
    assert (mark["clause"], mark["outcome"], mark["paragraph"]) == (
        "pause-length", "outside", "2.2",
    )  # fmt: skip
    assert MARKED in _on_one_line(paused.cli(f"ard draft submit {draft} --as orlova").out)
    told = paused.cli(f"ard release {draft} --as petro --dry-run")
    assert MARKED in _on_one_line(told.err)
    serial = paused.cli(f"ard release {draft} --as petro --json").object["serial"]
    paused.cli.carry()
    paused.later(HOUR_S)
    boards = []
    for home in ("ard", "brv"):
        assert MARKED in _on_one_line(paused.cli(f"{home} show {serial}").out)
        board = paused.cli(f"{home} board --json --agreement", paused.agreement)
        boards.append(json.loads(board.out)["checks"])
        said = _on_one_line(paused.cli(f"{home} board --agreement", paused.agreement).out)
        assert "RULES ON MESSAGES" in said
        assert f"MARKED: NOT AS THE TEXT ALLOWS [{serial}]" in said
        assert "Judged by these rules: 2" in said
        why = paused.cli(f"{home} why pause-length/{serial}").out
        assert serial in why
    assert boards[0] == boards[1]
    assert [one["counts"] for one in boards[0]] == [{"inside": 2}, {"inside": 1, "outside": 1}]


def test_terms_that_end_before_they_start_are_not_signed(paused: Pause):
    draft = _offer(paused, "2026-11-30 00:00Z")
    refused = paused.cli(f"ard draft submit {draft} --as orlova", status=3)
    assert "does not allow this, so it is not signed" in refused.err
    assert "2.2" in refused.err
    assert "PERFORMS NOTHING" in paused.cli(f"ard draft preview {draft}").out


def test_what_is_as_the_text_allows_bears_no_mark(paused: Pause):
    draft = _offer(paused, "2026-12-20 00:00Z")
    assert paused.cli(f"ard draft check {draft} --json").object["marked"] == []
    assert "MARKED" not in paused.cli(f"ard draft preview {draft}").out


def test_a_correction_that_would_put_it_outside_is_not_signed_either(paused: Pause):
    serial = paused.release("ard", _offer(paused, "2026-12-20 00:00Z"))
    given = (*TERMS, "end=2026-11-30 00:00Z", "--agreement", paused.agreement)
    refused = paused.cli(f"ard amend {serial} --as orlova", *given, status=3)
    assert "does not allow this" in refused.err

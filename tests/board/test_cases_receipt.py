"""Cases 16 to 37 of the language: receipt and reach. II.2 for the period to 2026-02-28 is due
2026-03-30T23:59:59Z, from the USA to RUS; RUS wrote last at 20:00 of that day.
"""

from __future__ import annotations

from typing import Any

from detente.core.board.facts import Content, Entry
from tests.board.packs import answers, new_start
from tests.board.scene import Scene

PERIOD = "2025-09-01"
ASKED = "2026-03-31T06:00:00Z"


def _scene(**changes: Any) -> Scene:
    scene = Scene(new_start(**changes).pack(), "USA", "RUS", start="2025-08-10T00:00:00Z")
    scene.receive("RUS", "2026-03-30T20:00:00Z")
    return scene


def _data(scene: Scene, when: str = "2026-03-30T22:00:00Z", **keys: Any) -> Entry:
    return scene.send("USA", "six-month-data", when, **{"as_of": "2026-03-01", **keys})


def _line(scene: Scene, as_of: str = ASKED, key: str = PERIOD) -> dict[str, Any]:
    return scene.line("II.2", "USA", "RUS", as_of, key)


def _codes(line: dict[str, Any]) -> list[tuple[str, str | None]]:
    return [(cause["code"], cause.get("party")) for cause in line.get("causes", [])]


def test_16_a_message_that_nobody_receipted_is_never_overdue() -> None:
    scene = _scene()
    data = _data(scene)
    scene.cosign("USA", data, "2026-03-30T22:05:00Z")
    line = _line(scene)
    assert line["due"] == "2026-03-30T23:59:59Z"
    assert line["verdict"] == "cannot-be-decided"
    assert line["alternatives"] == ["met", "met-late", "overdue"]
    assert _codes(line) == [("not-receipted", "RUS")]


def test_17_a_bare_receipt_that_does_not_cover_it_makes_it_overdue() -> None:
    scene = _scene()
    _data(scene)
    scene.bare("RUS", "2026-03-31T00:10:00Z")
    line = _line(scene)
    assert line["verdict"] == "overdue"
    assert line["reach"] == "2026-03-31T00:10:00Z"


def test_18_a_later_receipt_meets_it_late() -> None:
    scene = _scene()
    _data(scene)
    scene.bare("RUS", "2026-03-31T00:10:00Z")
    scene.receive("RUS", "2026-03-31T03:00:00Z")
    assert _line(scene, "2026-03-31T01:00:00Z")["verdict"] == "overdue"
    line = _line(scene)
    assert (line["verdict"], line["at"]) == ("met-late", "2026-03-31T03:00:00Z")


def test_19_a_receipt_that_came_late_settles_what_could_not_be_decided() -> None:
    scene = _scene()
    _data(scene)
    assert _line(scene)["verdict"] == "cannot-be-decided"
    scene.receive("RUS", "2026-03-30T23:10:00Z")
    line = _line(scene)
    assert (line["verdict"], line["at"]) == ("met", "2026-03-30T23:10:00Z")


def test_20_the_silence_of_the_debtor_itself_is_found_on_both_sides() -> None:
    scene = _scene()
    scene.bare("USA", "2026-03-31T00:00:00Z")
    assert _line(scene)["verdict"] == "overdue"


def test_21_without_entries_nothing_is_reached() -> None:
    line = _line(_scene())
    assert line["verdict"] == "cannot-be-decided"
    assert _codes(line) == [("not-reached", "RUS")]


def _asked() -> tuple[Scene, Entry]:
    scene = Scene(answers().pack(), "USA", "RUS", start="2026-01-01T00:00:00Z")
    return scene, scene.send("RUS", "explanation-request", "2026-04-01T08:00:00Z")


def test_22_an_answer_is_the_receipt_of_its_question() -> None:
    scene, question = _asked()
    scene.send("USA", "explanation", "2026-04-01T15:00:00Z", refers=question)
    scene.receive("RUS", "2026-04-01T15:02:00Z")
    line = scene.line("16.1", "USA", "RUS", "2026-04-02T00:00:00Z")
    assert line["verdict"] == "met"
    assert line["due"] == "2026-04-03T15:00:00Z"


def test_23_what_was_said_before_the_question_does_not_answer_it() -> None:
    scene = Scene(answers().pack(), "USA", "RUS", start="2026-01-01T00:00:00Z")
    question = scene.send("RUS", "explanation-request", "2026-04-01T08:50:00Z")
    said = scene.send("USA", "explanation", "2026-04-01T09:00:00Z", refers=scene.entries[1])
    scene.receive("USA", "2026-04-01T09:05:00Z", question)
    scene.receive("RUS", "2026-04-01T09:06:00Z")
    assert said in scene.entries
    assert scene.line("16.1", "USA", "RUS", "2026-04-02T00:00:00Z")["verdict"] == "open"
    scene.receive("RUS", "2026-04-03T09:06:00Z")
    assert scene.line("16.1", "USA", "RUS", "2026-04-03T09:06:00Z")["verdict"] == "overdue"
    scene.send("USA", "explanation", "2026-04-03T10:00:00Z", refers=question)
    scene.receive("RUS", "2026-04-03T10:01:00Z")
    assert scene.line("16.1", "USA", "RUS", "2026-04-03T11:00:00Z")["verdict"] == "met-late"


def test_24_a_request_that_is_not_receipted_starts_no_clock_unless_receipt_is_deemed() -> None:
    for deemed in (None, "24 hours after deposit"):
        pack = answers(deemed).pack()
        scene = Scene(pack, "USA", "RUS", "DOR", start="2026-01-01T00:00:00Z")
        asked = scene.send("RUS", "explanation-request", "2026-04-01T08:05:00Z")
        scene.send("DOR", "deposited", "2026-04-01T08:05:00Z", leaf=bytes(asked.leaf))
        line = scene.line("16.1", "USA", "RUS", "2026-04-02T12:00:00Z")
        if deemed is None:
            assert line["verdict"] == "not-started"
            assert _codes(line) == [("not-receipted", "USA")]
        else:
            assert line["verdict"] == "open"
            assert line["due"] == "2026-04-04T08:05:00Z"


def test_25_a_message_ahead_of_a_gap_was_received_when_it_was_listed() -> None:
    scene = _scene()
    scene.send("USA", "service", "2026-03-30T10:01:40Z", text="note")
    flash = _data(scene, "2026-03-30T10:01:50Z")
    scene.send("RUS", "received", "2026-03-30T20:00:11Z", ahead=[flash])
    scene.receive("RUS", "2026-03-31T14:00:00Z")
    line = _line(scene, "2026-03-31T15:00:00Z")
    assert (line["verdict"], line["at"]) == ("met", "2026-03-30T20:00:11Z")


def _twice() -> tuple[Scene, Entry]:
    scene = Scene(new_start().pack(), "USA", "RUS", start="2025-08-10T00:00:00Z")
    first = _data(scene, "2026-03-29T10:00:00Z")
    scene.receive("RUS", "2026-03-29T10:01:00Z")
    _data(scene, "2026-03-31T10:00:00Z")
    scene.receive("RUS", "2026-03-31T10:01:00Z")
    return scene, first


def test_26_of_two_the_first_performs() -> None:
    line = _line(_twice()[0], "2026-04-02T00:00:00Z")
    assert (line["verdict"], line["at"]) == ("met", "2026-03-29T10:01:00Z")
    assert line["remarks"] == ["also-given"]


def test_27_the_second_takes_over_when_the_first_was_sent_in_error() -> None:
    scene, first = _twice()
    assert _line(scene, "2026-04-02T00:00:00Z")["verdict"] == "met"
    scene.send("USA", "sent-in-error", "2026-04-01T10:00:00Z", refers=first)
    line = _line(scene, "2026-04-02T00:00:00Z")
    assert (line["verdict"], line["at"]) == ("met-late", "2026-03-31T10:01:00Z")


def test_27_a_duty_may_say_that_an_error_does_not_undo_it() -> None:
    scene = Scene(
        new_start(II_2={"sent_in_error": "stands"}).pack(), "USA", "RUS", start="2025-08-10"
    )
    first = _data(scene, "2026-03-29T10:00:00Z")
    scene.receive("RUS", "2026-03-29T10:01:00Z")
    scene.send("USA", "sent-in-error", "2026-04-01T10:00:00Z", refers=first)
    assert _line(scene, "2026-04-02T00:00:00Z")["verdict"] == "met"


def test_28_the_first_receipt_counts_whatever_comes_by_another_path() -> None:
    scene = _scene()
    data = _data(scene, "2026-03-30T23:40:00Z")
    scene.receive("RUS", "2026-03-30T23:50:00Z", data)
    scene.receive("RUS", "2026-04-02T00:00:00Z", data)
    line = _line(scene, "2026-04-03T00:00:00Z")
    assert (line["verdict"], line["at"]) == ("met", "2026-03-30T23:50:00Z")


def test_29_an_entry_that_was_receipted_and_is_not_held_may_have_performed() -> None:
    scene = _scene()
    scene.send("USA", "service", "2026-03-30T22:00:00Z", text="note")
    scene.receive("RUS", "2026-03-30T22:30:00Z")
    scene.see_beyond("RUS", "USA", 2)
    scene.bare("RUS", "2026-03-30T23:00:00Z")
    scene.bare("RUS", "2026-03-31T00:05:00Z")
    line = _line(scene)
    assert line["verdict"] == "cannot-be-decided"
    assert line["causes"] == [{"code": "not-reached", "party": "USA", "entries": 2}]
    scene.known[0, 0] = scene.sizes[0][0] + 2
    assert _codes(_line(scene)) == [("withheld", "USA"), ("not-reached", "USA")]


def test_30_a_receipt_claimed_before_what_it_receipts_stands() -> None:
    scene = _scene()
    data = _data(scene, "2026-03-31T00:05:00Z")
    scene.receive("RUS", "2026-03-30T23:58:00Z", data)
    line = _line(scene, "2026-04-02T00:00:00Z")
    assert line["verdict"] == "met"
    assert line["remarks"] == ["clocks-disagree"]
    assert line["clocks_s"] == 420


def test_31_a_register_that_runs_backwards_across_the_deadline_decides_nothing() -> None:
    scene = _scene()
    data = _data(scene)
    scene.bare("RUS", "2026-03-31T00:20:00Z")
    scene.receive("RUS", "2026-03-30T23:58:00Z", data)
    line = _line(scene, "2026-04-02T00:00:00Z")
    assert line["verdict"] == "cannot-be-decided"
    assert line["alternatives"] == ["met", "met-late"]
    assert _codes(line) == [("clock", "RUS")]


def test_32_a_cosignature_entered_later_moves_a_late_claim() -> None:
    scene = _scene()
    data = _data(scene)
    receipt = scene.receive("RUS", "2026-03-31T03:00:00Z", data)
    assert _line(scene, "2026-04-02T00:00:00Z")["verdict"] == "met-late"
    scene.cosign("USA", receipt, "2026-03-30T23:59:00Z", "2026-04-01T00:00:00Z")
    line = _line(scene, "2026-04-02T00:00:00Z")
    assert (line["verdict"], line["at"]) == ("met", "2026-03-30T23:59:00Z")


def test_33_a_witness_that_was_slow_moves_no_honest_receipt() -> None:
    scene = _scene()
    data = _data(scene)
    scene.receive("RUS", "2026-03-30T22:00:05Z", data)
    scene.cosign("USA", data, "2026-03-31T00:20:00Z")
    assert _line(scene, "2026-04-02T00:00:00Z")["verdict"] == "met"


def test_34_a_message_outside_its_type_performs_nothing() -> None:
    scene = _scene()
    _data(scene, invalid="field-missing")
    scene.receive("RUS", "2026-03-30T22:10:00Z")
    _data(scene, "2026-04-02T00:00:00Z")
    scene.receive("RUS", "2026-04-02T00:05:00Z")
    line = _line(scene, "2026-04-03T00:00:00Z")
    assert (line["verdict"], line["at"]) == ("met-late", "2026-04-02T00:05:00Z")


def test_35_a_recipient_that_refuses_changes_no_verdict() -> None:
    scene = _scene()
    data = _data(scene)
    scene.receive("RUS", "2026-03-30T22:10:00Z")
    scene.send("RUS", "refused", "2026-03-30T22:20:00Z", refers=data, reason="not complete")
    line = _line(scene)
    assert line["verdict"] == "met"
    assert line["remarks"] == ["refused"]


def test_36_content_that_did_not_come_is_withheld_until_it_does() -> None:
    scene = _scene()
    data = _data(scene)
    opened = data.content
    assert isinstance(opened, Content)
    scene.receive("RUS", "2026-03-30T22:10:00Z")
    scene.bare("RUS", "2026-03-31T00:00:00Z")
    closed = scene.close(data, withheld=True)
    line = _line(scene, "2026-04-05T00:00:00Z")
    assert line["verdict"] == "cannot-be-decided"
    assert _codes(line) == [("withheld", "USA")]
    scene.open(closed, opened)
    assert _line(scene, "2026-04-05T00:00:00Z")["verdict"] == "met"


def test_37_a_message_finds_its_period_by_what_it_says_not_by_age() -> None:
    scene = Scene(new_start().pack(), "USA", "RUS", start="2025-02-10T00:00:00Z")
    scene.bare("RUS", "2026-03-31T12:00:00Z")
    _data(scene, "2026-04-01T10:00:00Z")
    scene.receive("RUS", "2026-04-01T10:01:00Z")
    as_of = "2026-04-02T00:00:00Z"
    assert _line(scene, as_of, "2025-09-01")["verdict"] == "met-late"
    assert _line(scene, as_of, "2025-03-01")["verdict"] == "overdue"

"""`due` as a list, as a status for monitoring, and as a calendar that another program reads."""

from __future__ import annotations

import pytest

from detente.apps.boards.calendar import Deadline, calendar, uid
from tests.cli.conftest import Cli
from tests.cli.pause import DAY_S, HOUR_S, Pause, paused, paused_homes, set_up

__all__ = ["paused", "paused_homes"]


def unfolded(text: str) -> list[str]:
    """Content lines of an iCalendar file (RFC 5545, 3.1); every line ends in CRLF."""
    assert text.endswith("\r\n") and "\n" not in text.replace("\r\n", "")
    lines: list[str] = []
    for line in text.removesuffix("\r\n").split("\r\n"):
        assert len(line.encode()) <= 75
        if line.startswith(" "):
            lines[-1] += line[1:]
        else:
            lines.append(line)
    return lines


def events(text: str) -> list[dict[str, str]]:
    """Properties of each event, TEXT values as they were before escaping (RFC 5545, 3.3.11)."""
    lines = unfolded(text)
    assert lines[:2] == ["BEGIN:VCALENDAR", "VERSION:2.0"]
    assert lines[-1] == "END:VCALENDAR"
    found: list[dict[str, str]] = []
    for line in lines:
        name, _, given = line.partition(":")
        if line == "BEGIN:VEVENT":
            found.append({})
        elif found and name != "END":
            found[-1][name] = unescaped(given)
    return found


def unescaped(text: str) -> str:
    """A TEXT value read back."""
    plain, rest = "", iter(text)
    for character in rest:
        if character == "\\":
            escaped = next(rest)
            plain += "\n" if escaped in "nN" else escaped
        else:
            plain += character
    return plain


def test_what_we_owe_and_what_they_owe(paused: Pause):
    (line,) = paused.cli("ard due --json").object["due"]
    assert (line["ours"], line["group"], line["verdict"]) == (True, "week", "open")
    assert line["due"] == "2026-11-20T03:07:40Z"
    (theirs,) = paused.cli("brv due --json --theirs").object["due"]
    assert theirs["ours"] is False
    assert theirs["line"] == line["line"]
    assert paused.cli("ard due --json --theirs").object["due"] == []


def test_the_list_names_line_date_and_paragraph(paused: Pause):
    said = paused.cli("ard due")
    (head, row) = said.out.splitlines()
    assert head.split()[:4] == ["MARK", "WHEN", "WHO", "DUE"]
    for part in ("EXERCISE", "us", "2026-11-20 03:07:40Z", "4.2/ARD/BRV/", "Answer to an alleged"):
        assert part in row
    assert "мы" in paused.cli("ard due --lang ru --agreement", paused.agreement).out


def test_a_span_leaves_out_what_is_further_away(paused: Pause):
    assert paused.cli("ard due --within 12h --json").object["due"] == []
    assert len(paused.cli("ard due --within 7d --json").object["due"]) == 1
    assert "argument" in paused.cli("ard due --within soon", status=2).err


def test_what_is_owed_without_delay_stands_first_and_in_every_span(cli: Cli):
    pause = set_up(cli, "dialogue")
    for home in ("ard", "brv"):
        pause.send(home, "consent", "in_force_from=2026-11-18 11:10Z")
    cli.carry()
    pause.later(HOUR_S)
    pause.send("brv", "protest", "text=A boat crossed the line.")
    cli.carry()
    (line,) = cli("ard due --within 1h --json").object["due"]
    assert (line["line"].split("/")[0], line["due"], line["group"]) == ("7.2", None, "no-date")
    groups = [one["group"] for one in cli("ard due --json").object["due"]]
    dated = [one for one in groups if one in ("today", "week", "later")]
    assert groups == ["no-date", *dated]


def test_a_list_that_was_narrowed_down_to_nothing_does_not_say_that_nothing_is_open(
    paused: Pause,
):
    said = paused.cli("ard due --theirs --agreement", paused.agreement).out
    assert "left out by --ours, --theirs or --within: 1" in said
    assert "Nothing is open" not in said


def test_ours_and_theirs_at_once_is_refused(paused: Pause):
    assert "one of --ours" in paused.cli("ard due --ours --theirs", status=2).err


def test_nothing_due_is_said_plainly(cli: Cli):
    assert "Nothing is open, overdue or undecided." in cli("ard due").out


def test_late_is_a_status_of_its_own_for_monitoring(paused: Pause):
    paused.cli("ard due --fail-on late")
    paused.later(DAY_S + 60)
    paused.cli("ard due --fail-on late")  # undecided is not late
    paused.send("ard", "line-test", "text=we are here")
    assert "LATE" in paused.cli("ard due --fail-on late", status=7).out
    paused.cli("ard due --fail-on late --theirs")


def test_the_calendar_is_read_back_whole(paused: Pause):
    (event,) = events(paused.cli("ard due --ics --agreement", paused.agreement).out)
    assert event["DTSTART"] == "20261120T030740Z"
    assert event["SUMMARY"] == "EXERCISE ARD > BRV: Answer to an alleged breach (4.2)"
    assert "4.2; basis: Our own addition" in event["DESCRIPTION"]
    assert "BRV-2026-00003" in event["DESCRIPTION"]
    assert event["UID"].endswith(f"@{paused.agreement}")


def test_the_calendar_rests_on_the_instant_asked_about_and_on_no_clock(paused: Pause):
    at = ("--as-of", "2026-11-19 04:10Z", "--agreement", paused.agreement)
    first = paused.cli("ard due --ics", *at).out
    paused.later(3 * DAY_S)
    assert paused.cli("ard due --ics", *at).out == first
    assert "DTSTAMP:20261119T041000Z" in first


HOSTILE = "a,b;c\\d\ne" + "ж" * 60 + "\u202egnp.exe"


@pytest.mark.parametrize("text", ["plain", "a, b; c \\ d", "two\nlines", "Ж" * 200, HOSTILE])
def test_any_text_comes_back_and_no_line_is_too_long(text: str):
    one = Deadline("0" * 32, "4.2/ARD/BRV/k", "2026-11-20T03:07:40Z", text, text, "open")
    (event,) = events(calendar([one], "2026-11-19T00:00:00Z"))
    expected = text.replace("\u202e", "[U+202E]")
    assert event["SUMMARY"] == expected
    assert event["DESCRIPTION"] == expected


def test_an_event_is_known_again_when_its_date_moved():
    one = Deadline("0" * 32, "4.2/ARD/BRV/k", "2026-11-20T03:07:40Z", "a", "b", "open")
    moved = Deadline("0" * 32, "4.2/ARD/BRV/k", "2026-12-01T00:00:00Z", "a", "b", "overdue")
    other = Deadline("1" * 32, "4.2/ARD/BRV/k", "2026-11-20T03:07:40Z", "a", "b", "open")
    assert uid(one) == uid(moved) != uid(other)
    assert len(uid(one)) < 75

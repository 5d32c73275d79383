"""What comes out: hostile text drawn, JSON that parses, help on standard output, no colour."""

from __future__ import annotations

import io
import re

import pytest

from detente.apps.cli import text
from detente.apps.cli.main import COMMANDS
from detente.apps.neutral import columns, isolated, isolates, neutral, padded, set_apart
from tests.cli.conftest import Cli, Terminal

NOTICE = "ARD-2026-00002"
HOSTILE = "limit\u202e 005\u200b\x1b[2J\x07\u2066 \x9b31m\U000e0041"


def test_hostile_text_is_drawn_and_never_printed(cli: Cli):
    cli.send("day=2026-11-24", "people=1", f"remark={HOSTILE}")
    cli.carry("ard", "brv")
    for line in ("show {} --lang en,fr", "show {} --raw", "show {} --json", "inbox"):
        out = cli("brv " + line.format(NOTICE)).out
        assert not set("\u202e\u200b\x1b\x07\x9b\U000e0041") & set(out), line
    shown = cli(f"brv show {NOTICE}").out
    assert "limit[U+202E] 005[U+200B][U+001B][2J[U+0007][U+2066] [U+009B]31m[U+E0041]" in shown
    assert "would not show" in shown


def test_hostile_words_on_the_command_line_are_drawn_too(cli: Cli):
    said = cli("ard show", "\x1b[31mX\u202e", status=1)
    assert "\x1b" not in said.err
    assert "[U+001B][31mX[U+202E]" in said.err


def test_other_scripts_stay_and_are_isolated(cli: Cli):
    cli.send("day=2026-11-24", "people=1", "remark=Учения у моста")
    assert "\u2068Учения у моста\u2069" in cli(f"ard show {NOTICE}").out
    assert "\u2068" not in cli("ard status").out


def test_widths():
    assert columns("abc") == 3
    assert columns("漢字") == 4
    assert columns("e\u0301\u2068\u2069") == 1
    assert padded("漢", 4) == "漢  "
    assert neutral("plain") == "plain"
    assert isolated("12\u202f345") == "12\u202f345"
    assert isolated("مرحبا") == "\u2068مرحبا\u2069"
    assert neutral("\ud800") == "[U+D800]"


READING = (
    "status", "fsck", "inbox", "inbox --all", "peer list", "peer show BRV", "card", "people list",
    "agreement list", "draft list --all", "record list --receipts", "version", "tally",
    f"show {NOTICE}",
)  # fmt: skip


def test_json_is_one_object_everywhere(cli: Cli):
    cli.send()
    cli.carry()
    again = {"inbox": cli("ard inbox --json").out, "status": cli("ard status --json").out}
    for line in READING:
        said = cli(f"ard {line} --json")
        assert said.object
        assert said.err == ""
        assert said.out.isascii()
        assert again.get(line, said.out) == said.out


def test_json_tells_failures_as_well(cli: Cli):
    error = cli("ard show nothing-here --json", status=1).object["error"]
    assert error.keys() == {"code", "sentence", "next", "at_fault", "facts", "exit"}
    assert (error["code"], error["exit"]) == ("no-such-message", 1)


def test_keys_of_status_and_inbox_are_stable(cli: Cli):
    cli.send()
    status = cli("ard status --json").object
    assert set(status) == {
        "format", "center", "code", "at", "needs_us", "needs_them", "late", "to_release", "links",
        "gaps", "quarantine", "incidents", "stopped", "agreements", "entries", "watch",
        "contacts_missed", "drills_due", "erasing_unfinished",
    }  # fmt: skip
    (message,) = cli("ard inbox --json").object["messages"]
    assert set(message) == {
        "serial", "agreement", "mark", "type", "author", "to", "outgoing", "precedence", "claimed",
        "received", "state", "lane", "needs", "clock", "problem", "superseded", "claimed_by",
        "leaf", "standing",
    }  # fmt: skip


def test_plain_lists_are_lines_with_tabs(cli: Cli):
    cli.send()
    (line,) = cli("ard inbox --plain").out.splitlines()
    assert line.split("\t")[:5] == ["us", "", "priority", NOTICE, "notice"]


def test_help_of_every_command_goes_to_standard_output(bare: Cli):
    for name in COMMANDS:
        said = bare(f"- {name} --help")
        assert said.out.startswith(f"usage: detente {name}"), name
        assert said.err == ""
        assert bare("- help", *name.split(" ")).out == said.out
    assert "exit status" in bare("- --help").out
    assert bare("- help").out == bare("-").out


def test_an_empty_home_says_what_is_true(cli: Cli):
    assert "No notification needs us. None has come yet." in cli("ard inbox").out
    assert "No draft waits for anybody." in cli("ard draft list").out
    assert re.search(r"link +BRV: last parcel in \d{4}-", cli("ard status").out)


def test_colour_only_on_a_terminal_that_wants_it(monkeypatch: pytest.MonkeyPatch):
    def coloured(**options: bool) -> bool:
        given = {"as_json": False, "plain": False, "quiet": False, "no_color": False, **options}
        return text.make_console(**given, out=Terminal(), err=io.StringIO()).colour

    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert coloured()
    assert not coloured(no_color=True)
    assert not coloured(as_json=True)
    monkeypatch.setenv("NO_COLOR", "1")
    assert not coloured()
    monkeypatch.delenv("NO_COLOR")
    monkeypatch.setenv("TERM", "dumb")
    assert not coloured()


def test_quiet_leaves_only_results(cli: Cli):
    assert cli("ard card -q").err == ""
    assert cli("ard peer list -q").err == ""


def test_common_options_stand_before_or_after_the_command(cli: Cli):
    home = str(cli.folder / "ard")
    assert cli("- --home", home, "--json", "version").object["version"]
    assert cli("- people list --json --home", home).object["people"]


def test_free_text_keeps_its_lines(cli: Cli):
    cli.send("day=2026-11-24", "people=1", "remark=first line\nsecond\tline")
    lines = cli(f"ard show {NOTICE}").out.splitlines()
    at = next(number for number, line in enumerate(lines) if "remark=first line" in line)
    assert lines[at + 1].strip() == "second[U+0009]line"


def shown(text: str) -> str:
    """Isolates as brackets one can see: first strong `[`, left to right `<`, the end `>`."""
    return text.translate({0x2068: "[", 0x2066: "<", 0x2069: ">"})


@pytest.mark.parametrize(
    ("line", "set_off"),
    [
        ("الموعد: 2026-11-26 00:00Z، ثم", "الموعد: <2026-11-26 00:00Z>، ثم"),
        ("  نافذ من 2026-11-26 00:00Z, ARD 3.", "  نافذ من <2026-11-26 00:00Z, ARD 3>."),
        ("(الفقرة: 4.2; 3 أيام)", "(الفقرة: <4.2>; <3> أيام)"),
        ("مستوفى -> [ARD-2026-00002]", "مستوفى <-> [ARD-2026-00002]>"),
        ("مستوفى -- نعم", "مستوفى -- نعم"),
        (
            "المجلد (وإلا ~/.detente)، ثم (ARD أو BRV (B))",
            "المجلد (وإلا <~/.detente>)، ثم (<ARD> أو <BRV (B)>)",
        ),
        ("\u2068عمر 5\u2069 قال 7.5", "[عمر 5> قال <7.5>"),
        ("said by \u2068عمر 5\u2069 at 14:32Z", "said by [عمر 5> at 14:32Z"),
        ("Срок: 2026-11-26 00:00Z", "Срок: 2026-11-26 00:00Z"),
    ],
)
def test_times_and_serials_are_isolated_in_a_line_from_right_to_left(
    line: str, set_off: str
) -> None:
    assert shown(set_apart(line)) == set_off
    assert set_apart(set_apart(line)) == set_apart(line)
    assert columns(set_apart(line)) == columns(line)
    assert "".join(text for text, _ in isolates(set_apart(line))) == set_apart(line)

"""The watch and its log on the command line: who signs what as whom, and what a night leaves."""

from __future__ import annotations

import re
import sys

import pytest

from tests.world import START

CHECK = "sound=tested,clock=tested,printer=failed,phone=tested,paper=not-tested"


def hand_over(cli, *more, status=0):
    return cli("ard watch hand-over petro --as orlova --check", CHECK, *more, status=status)


def test_nobody_has_the_watch_and_that_is_said_aloud(cli):
    assert "on watch    NOBODY HAS THE WATCH" in cli("ard status").out
    assert cli("ard status --json").object["watch"] is None
    said = cli("ard watch who")
    assert said.out.startswith("on watch  NOBODY HAS THE WATCH\n")
    assert said.err == "next: detente watch take\n"


def test_a_night_with_a_hand_over(cli):
    taken = cli("ard watch take --as orlova")
    assert taken.out == "K. Orlova has the watch since 2026-11-18 11:06:40Z.\n"
    assert "To be signed by K. Orlova (Watch officer) for Ardania (ARD)" in taken.err
    cli("brv draft new notice day=2026-11-24 people=120 --as lind")
    cli("brv draft submit BRV-d-0002 --as lind")
    cli("brv release BRV-d-0002 --as rossi")
    cli.carry()
    cli("ard claim BRV-2026-00002 --as orlova")
    cli("ard log add --as orlova", "Called the duty general", "--serial", "BRV-2026-00002")
    cli("ard log add --as orlova --standing", "Contact list changes 1 Dec")
    cli.clock.at += 3_600
    listed = cli("ard watch hand-over --list --json").object["items"]
    assert [item["kind"] for item in listed] == ["claimed", "standing"]
    refused = hand_over(cli, "--note", "slow line", status=1)
    assert "2 of the open items were not told" in refused.err
    assert "Call" not in cli("ard watch hand-over --list").out
    said = hand_over(cli, "--told", "all", "--note", "slow line")
    assert "claimed by orlova, not acknowledged" in said.out
    assert said.out.endswith("handed over to I. Petro; the watch passes when they take it.\n")
    assert "handed over to I. Petro, who has not taken it yet" in cli("ard status").out
    refused = cli("ard watch take --as petro", status=1)
    assert "2 of the items told were not heard" in refused.err
    cli.clock.at += 60
    taken = cli("ard watch take --as petro --heard all")
    assert "K. Orlova at 2026-11-18 12:06Z: slow line" in taken.out
    assert "1 message claimed and not acknowledged: claimed by nobody now." in taken.out
    assert cli("ard status --json").object["watch"] == {
        "person": "petro", "since": START + 3_660, "alone": False,
    }  # fmt: skip
    shown = cli("ard log list --since 2026-11-18T11:00Z").out
    for words in (
        "K. Orlova  ", "took the watch", "received BRV-2026-00002 notice from BRV",
        "claimed BRV-2026-00002", "BRV-2026-00002 Called the duty general",
        "STANDING: Contact list changes 1 Dec", "handed over to I. Petro: slow line",
        "took the watch from K. Orlova",
    ):  # fmt: skip
        assert words in shown


def test_alone_the_watch_is_taken_with_a_reason_that_everybody_reads(cli):
    cli("ard watch take --as orlova")
    refused = cli("ard watch take --as petro", status=5)
    assert "orlova has had the watch since 2026-11-18 11:06Z" in refused.err
    assert cli("ard watch who --json").object["watch"]["person"] == "orlova"
    taken = cli("ard watch take --as petro --alone", "Orlova was taken ill")
    assert "TAKEN ALONE: K. Orlova did not sign." in taken.out
    assert "TAKEN ALONE: Orlova was taken ill" in cli("ard status").out
    shown = cli("ard log list --since 2026-11-18").out
    assert "TOOK THE WATCH ALONE from K. Orlova: Orlova was taken ill" in shown


def test_a_dry_run_signs_nothing(cli):
    cli("ard watch take --as orlova --dry-run")
    assert cli("ard watch who --json").object["watch"] is None
    cli("ard watch take --as orlova")
    hand_over(cli, "--told", "all", "--note", "quiet", "--dry-run")
    cli("ard watch postpone later --as orlova --dry-run")
    cli("ard watch roster petro=phone --as orlova --dry-run")
    cli("ard log add something --as orlova --dry-run")
    found = cli("ard watch who --json").object
    assert (found["watch"]["pending"], found["watch"]["postponed"]) == (None, None)
    assert found["roster"] == []
    assert (
        len(cli("ard log list --people --since 2026-11-18T11:06:40Z --json").object["lines"]) == 2
    )


def test_a_hand_over_is_postponed_with_a_reason(cli):
    cli("ard watch take --as orlova")
    hand_over(cli, "--told", "all", "--note", "quiet")
    said = cli("ard watch postpone --as orlova --until 12:30Z", "A FLASH is open")
    assert said.out.startswith("hand-over postponed until 2026-11-18 12:30Z")
    shown = cli("ard watch who").out
    assert "hand-over postponed until 2026-11-18 12:30Z by K. Orlova: A FLASH is open" in shown
    assert cli("ard watch take --as petro --heard all", status=5).out == ""


def test_the_roster_is_set_and_shown_in_order(cli):
    cli("ard watch roster petro=phone orlova --as orlova")
    shown = cli("ard watch roster").out
    assert shown == (
        "then woken 1  I. Petro, by phone\n"
        "then woken 2  K. Orlova, by people only: no way was named\n"
    )
    cli("ard watch roster --nobody --as orlova")
    assert "then woken   nobody" in cli("ard watch roster").out
    assert "nobody" in cli("ard watch roster nobody=x --as orlova", status=1).err


def test_what_is_struck_or_closed_stays_legible(cli):
    made = cli("ard log add --json --as orlova", "Called the deputy").object["id"]
    cli("ard log strike --as petro", made[:8], "It was the general")
    shown = cli("ard log list").out
    assert "Called the deputy" in shown
    assert "^ STRUCK by I. Petro 2026-11-18 11:06Z: It was the general" in shown
    again = cli("ard log strike --as petro", made[:8], "again", status=1)
    assert "was struck or closed by petro at 2026-11-18 11:06Z" in again.err
    item = cli("ard log add --standing --json --as orlova", "A gate is open").object["id"]
    cli("ard log close --as petro", item[:8], "shut")
    assert cli("ard watch hand-over --list --json").object["items"] == []
    assert "^ closed by I. Petro 2026-11-18 11:06Z: shut" in cli("ard log list").out


def test_a_late_entry_says_when_it_happened_and_where_it_stands_on_paper(cli):
    cli("ard log add --happened 03:10Z --page P-12 --as orlova", "Line lost")
    cli("ard log add --happened 23:50Z --as orlova", "Line weak")
    later = ("--happened", "2026-11-18 11:07Z", "--as", "orlova", "Line back")
    assert "has not come yet" in cli("ard log add", *later, status=1).err
    listed = cli("ard log list").out
    assert "LATE ENTRY for 2026-11-18 03:10Z, page P-12: Line lost" in listed
    assert "LATE ENTRY for 2026-11-17 23:50Z" in listed


@pytest.mark.parametrize("words", ["log list", "watch hand-over --list", "watch who"])
def test_hostile_text_does_nothing_to_a_terminal(cli, words):
    hostile = "\x1b[2J\u202eevil\n\tsecond"
    cli("ard watch take --as orlova")
    cli("ard log add --as orlova", hostile)
    cli("ard log add --as orlova --standing", hostile)
    cli("ard watch postpone --as orlova", hostile)
    for more in ("", " --plain", " --json"):
        shown = cli(f"ard {words}{more}").out
        assert "\x1b" not in shown
        assert "\u202e" not in shown


def test_a_desk_check_that_lacks_a_thing_is_refused(cli):
    cli("ard watch take --as orlova")
    words = "ard watch hand-over petro --as orlova --told all --note quiet --check"
    assert "Such as: --check" in cli(words, "sound=tested", status=1).err
    assert cli(words, "sound", status=2).out == ""
    cli("ard watch hand-over --as orlova", status=2)


def test_the_log_of_a_quiet_night_says_so(cli):
    shown = cli("ard log list --since 2026-11-01 --until 2026-11-01").out
    assert shown == "nothing from 2026-11-01 00:00Z to 2026-11-02 00:00Z\n"


def test_the_log_since_a_time_of_day_is_since_the_last_one(cli):
    cli("ard log add --as orlova", "Called the deputy")
    for words, is_in in (("since 00:00Z", True), ("since 11:07Z", True), ("until 11:06Z", False)):
        assert ("Called the deputy" in cli(f"ard log list --{words}").out) is is_in
    found = cli("ard log list --since 23:00Z --until 03:00Z --json").object
    assert (START - found["since"], START - found["until"]) == (43_600, 29_200)


def test_without_a_start_the_log_is_of_the_day_before_the_end(cli):
    found = cli("ard log list --until 2026-11-01 --json").object
    assert found["until"] - found["since"] == 86_400
    assert "nothing from 2026-11-01 00:00Z" in cli("ard log list --until 2026-11-01").out


@pytest.mark.parametrize(
    "words",
    ["--since 03:00Z --until 23:00Z", "--since 2026-11-18 --until 2026-11-17",
     "--since 03:00Z --until 03:00Z", "--since 2026-11-19"],
)  # fmt: skip
def test_a_log_that_ends_before_it_begins_is_refused(cli, words):
    said = cli(f"ard log list {words}", status=2)
    assert "is not before" in said.err
    assert "--since the earlier and --until the later" in said.err
    assert said.out == ""


@pytest.mark.parametrize("command", ["log list", "record export"])
def test_the_example_of_a_day_is_of_one_day(bare, command):
    said = bare(f"- {command} --help").out
    ((since, until),) = re.findall(r"--since (\S+) --until (\S+)", said)
    assert since == until


def test_ways_to_wake_people_are_set_shown_and_removed(cli):
    said = cli("ard watch hook phone --command", "ring-phone 'two words' $(x)")
    assert said.out == "phone  command  ring-phone 'two words' '$(x)'\n"
    cli("ard watch hook mail --email duty@ard.example --smtp 127.0.0.1:25")
    nothing = {"email": "", "from": "", "smtp": "", "user": "", "password_file": "", "ca_file": ""}
    mail = {"email": "duty@ard.example", "from": "duty@ard.example", "smtp": "127.0.0.1:25"}
    assert cli("ard watch hook --json").object["hooks"] == [
        {**nothing, "name": "mail", "command": [], "starttls": False, **mail},
        {**nothing, "name": "phone", "command": ["ring-phone", "two words", "$(x)"],
         "starttls": False},
    ]  # fmt: skip
    cli("ard watch hook phone --remove --dry-run")
    cli("ard watch hook phone --remove")
    assert "No way is called phone." in cli("ard watch hook phone", status=1).err
    assert "Known here: mail." in cli("ard watch hook phone --remove", status=1).err


@pytest.mark.parametrize(("words", "status"), [
    (("x", "--email", "duty@ard.example"), 2),
    (("x", "--email", "duty@ard.example", "--smtp", "nowhere"), 2),
    (("x", "--email", "duty@ard.example\nBcc: z@z", "--smtp", "h:25"), 1),
    (("x", "--email", "duty@ard.example, z@z", "--smtp", "h:25"), 1),
    (("x", "--command", "'open"), 1),
    (("x", "--command", ""), 1),
    (("X y", "--command", "true"), 1),
    (("x", "--command", "true", "--remove"), 2),
    (("x", "--command", "true", "--email", "a@b"), 2),
    (("--command", "true"), 2),
])  # fmt: skip
def test_a_way_that_could_not_work_is_refused(cli, words, status):
    assert cli("ard watch hook", *words, status=status).out == ""
    assert cli("ard watch hook --json").object["hooks"] == []


def test_a_way_is_tried_without_a_server(cli, tmp_path):
    program = tmp_path / "way.py"
    program.write_text("import os, sys; sys.exit(os.environ['DETENTE_WHY'] != 'test')")
    cli("ard watch hook phone --command", f"{sys.executable} {program}")
    said = cli("ard watch hook phone --test")
    assert said.out == "phone did what it is there for. Did anybody wake up?\n"
    cli("ard watch hook phone --command", f"{sys.executable} -c 'import sys; sys.exit(3)'")
    failed = cli("ard watch hook phone --test", status=1)
    assert "failed: exit 3." in failed.err

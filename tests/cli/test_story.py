"""What people do, from end to end, by typing it."""

from __future__ import annotations

import re
from pathlib import Path

from tests.cli.conftest import ARD, Cli, Terminal
from tests.world import PACK

NOTICE = "ARD-2026-00002"
TIME = r"\d{4}-\d{2}-\d{2} \d{2}:\d{2}(:\d{2})?Z"


def test_a_notification_goes_out_and_its_acknowledgement_comes_back(cli: Cli):
    assert cli.send() == NOTICE
    before = cli("ard inbox")
    assert "not carried yet; clock not started" in before.out
    cli.carry("ard", "brv")
    arrived = cli("brv inbox --needs us")
    assert NOTICE in arrived.out
    assert "(30 m 0 s left)" in arrived.out
    cli.clock.at += 273
    said = cli(f"brv ack {NOTICE} --as lind")
    assert "To be signed by V. Lind (Watch officer) for Brevia (BRV)" in said.err
    assert "It is not agreement." in said.err
    assert "4 m 33 s after receipt" in said.out
    cli.carry("brv", "ard")
    shown = cli(f"ard show {NOTICE}").out
    assert re.search(rf"\* Received \(by machine\) +{TIME}", shown)
    assert re.search(rf"\* Acknowledged \(by a person\) +{TIME} +V\. Lind, Watch officer", shown)
    assert "acknowledged in time" in shown
    assert shown.count("OK   ") == 5
    assert "No notification needs us." in cli("ard inbox").out
    assert "verdict: the record is whole." in cli("ard fsck").out


def test_both_languages_stand_beside_what_is_signed(cli: Cli):
    cli.send("day=2026-11-24", "people=12345")
    shown = cli(f"ard show {NOTICE} --lang en,fr").out
    line = next(line for line in shown.splitlines() if line.startswith("17"))
    assert line.split("  ")[0] == "17"
    assert "People: 12\u202f345" in line
    assert "people=12\u202f345" in line
    assert re.search(r"READ-BACK  \d{4} \d{4} \d{4}", shown)
    same = cli(f"brv show {NOTICE}", status=1)
    assert "no notification" in same.err


def test_what_was_released_sealed_is_handed_over_by_its_author(cli: Cli):
    made = cli("ard draft new notice --json --as orlova day=2026-11-24 people=5").object["draft"]
    cli(f"ard draft submit {made} --as orlova")
    cli(f"ard release {made} --as petro --sealed BRV")
    cli.carry()
    cli(f"brv show {NOTICE}", status=1)
    assert "role" in cli(f"ard unseal {NOTICE} --as orlova", status=1).err
    cli(f"ard unseal {NOTICE} --as petro --dry-run")
    assert "cannot be taken back" in cli(f"ard unseal {NOTICE} --as petro --yes").out
    cli.carry()
    cli(f"brv show {NOTICE}")
    assert "is not sealed" in cli(f"ard unseal {NOTICE} --as petro --dry-run", status=1).err
    assert "not written by us" in cli(f"brv unseal {NOTICE} --as rossi", status=1).err


def test_standby_pass_on_and_the_answer_of_two_people(cli: Cli):
    cli.send()
    cli.carry("ard", "brv")
    cli(f"brv claim {NOTICE} --as lind")
    assert "claimed by lind" in cli("brv inbox").out
    cli(f"brv opened {NOTICE} --as lind")
    cli(f"brv ack {NOTICE} --as lind")
    cli(f"brv standby {NOTICE} --until 16:30Z --as lind")
    cli(f"brv pass-on {NOTICE} --as lind --to", "Air defence, north")
    draft = cli(f"brv answer {NOTICE} --accept --as lind --json", "--text", "Expected.").object
    assert draft["releasers"] == ["rossi"]
    assert "not signed" not in cli("brv draft list").out
    cli(f"brv release {draft['draft']} --as rossi")
    cli.carry("brv", "ard")
    shown = cli(f"ard show {NOTICE} --json").object
    (ladder,) = shown["ladder"]
    done = {rung["step"]: rung for rung in ladder["rungs"]}
    assert {rung["state"] for rung in done.values()} == {"done"}
    assert done["passed-on"]["text"] == "Air defence, north"
    assert done["answered"]["text"] == "answered"
    assert done["standby-until"]["until"] > done["standby-until"]["at"]
    assert shown["state"] == "answered"


def test_a_correction_and_a_cancellation_are_shown_on_what_they_are_about(cli: Cli):
    cli.send()
    corrected = cli(f"ard amend {NOTICE} people=130 --as orlova --json").object["draft"]
    cli(f"ard release {corrected} --as petro")
    taken_back = cli(f"ard cancel {NOTICE} --as orlova --json --reason moved").object["draft"]
    cli(f"ard release {taken_back} --as petro")
    cli.carry("ard", "brv")
    shown = cli(f"brv show {NOTICE}").out
    assert "CORRECTED by its author, ARD-2026-00003" in shown
    assert "CANCELLED by its author, ARD-2026-00004" in shown
    assert "moved" in shown
    assert "people=130" in cli("brv show ARD-2026-00003").out
    assert cli("brv sent-in-error ARD-2026-00003", status=1).err.startswith(
        "detente: ARD-2026-00003"
    )


def test_a_draft_is_returned_changed_and_released(cli: Cli):
    draft = cli("ard draft new notice day=2026-11-24 people=1 --as orlova --json").object["draft"]
    cli(f"ard draft submit {draft} --as orlova")
    cli(f"ard return {draft} --as petro --reason", "wrong number")
    assert "returned: wrong number" in cli(f"ard draft show {draft}").out
    cli(f"ard draft set {draft} people=2 --as orlova")
    assert "people=2" in cli(f"ard draft preview {draft}").out
    cli(f"ard draft submit {draft} --as orlova")
    assert (
        "To be signed by I. Petro (Senior watch officer) for Ardania"
        in cli(f"ard release {draft} --as petro").err
    )
    other = cli("ard draft new notice --as orlova --json").object["draft"]
    cli(f"ard draft discard {other} --as orlova")
    assert other not in cli("ard draft list").out


def test_a_list_comes_from_a_file(cli: Cli):
    (cli.folder / "list.txt").write_text("1|A. One|1980-01-01\n2|B. Two|1981-02-02\n")
    persons = f"persons=@{cli.folder / 'list.txt'}"
    draft = cli("ard draft new prisoners --as orlova --json", persons).object["draft"]
    cli(f"ard draft submit {draft} --as orlova")
    serial = cli(f"ard release {draft} --as petro --json").object["serial"]
    cli.carry("ard", "brv")
    fields = cli(f"brv show {serial} --json").object["fields"]
    assert fields[0]["value"] == [[1, "A. One", "1980-01-01"], [2, "B. Two", "1981-02-02"]]
    whole = cli(f"brv record export {serial} -o whole --json").object
    row = cli(f"brv record export {serial} --field persons --row 1 -o row --json").object
    assert row["shown"] == [[16, 1], [16, 1, 1]]
    assert row["bytes"] <= whole["bytes"]
    verdict = cli("- verify row --json --trust", str(cli.folder / "ard" / "card")).object
    assert verdict["identity"] == "compared"
    assert "B. Two" in str(verdict)
    assert "A. One" not in str(verdict)
    assert "consistent, signed under root" in cli("- verify whole").out
    data = bytearray(Path("whole").read_bytes())
    data[len(data) // 2] ^= 1
    Path("spoiled").write_bytes(data)
    assert "Do not rely on it" in cli("- verify spoiled", status=4).err


def test_people_are_entered_by_two(cli: Cli):
    new = "vega:P. Vega:watch,releaser:Night watch"
    draft = cli("ard people propose --as orlova --json", new).object["draft"]
    cli(f"ard release {draft} --as orlova", status=5)
    cli(f"ard release {draft} --as petro")
    assert "P. Vega" in cli("ard people list").out


def test_service_messages_and_line_tests(cli: Cli):
    cli("ard service Maintenance --from 20:00Z --until 20:30Z --as orlova")
    cli("ard line-test --as orlova")
    cli.carry("ard", "brv")
    told = cli("brv inbox --all --json").object["messages"]
    assert {(m["type"], m["lane"]) for m in told} == {("service", "us"), ("line-test", "done")}


def test_follow_rings_once_for_what_is_new(cli: Cli):
    cli.send()
    cli.carry("ard")
    stick = str(cli.folder / "stick")
    said = cli("brv inbox --follow --rounds 2 --every 0 --folder", stick)
    assert "\a" not in said.out  # it was there in the first round
    cli.send()
    quiet = cli("brv inbox --follow --rounds 2 --every 0 --needs us --folder", stick)
    assert quiet.out.count("-- 2026-11-18") == 1


def test_an_exercise_says_so_first_and_last(cli: Cli):
    files = cli("ard agreement propose --with BRV --mark exercise --json", "new-start", status=1)
    assert files.object["error"]["code"] == "party-not-in-pack"
    from_pack = ("ard agreement propose --with BRV --mark exercise", str(PACK))
    lines = cli(*from_pack).out.splitlines()
    assert lines[0].startswith("EXERCISE")
    assert lines[-1].startswith("EXERCISE")


def test_a_release_asks_and_takes_no_for_an_answer(cli: Cli):
    draft = cli("ard draft new notice day=2026-11-24 people=1 --as orlova --json").object["draft"]
    cli(f"ard draft submit {draft} --as orlova")
    refused = cli(f"ard release {draft} --as petro", stdin=Terminal("n\n"), status=1)
    assert "Release and sign? [y/N]" in refused.err
    assert cli(f"ard release {draft} --as petro --dry-run").out == ""
    assert "released" in cli(f"ard release {draft} --as petro", stdin=Terminal("y\n")).out


def test_the_passphrase_is_asked_for_and_kept_out_of_the_home(bare: Cli):
    (bare.folder / "secret").write_text("correct horse battery\n")
    secret = str(bare.folder / "secret")
    bare("ard init --passphrase-file", secret, *ARD)
    assert not (bare.folder / "ard" / "passphrase").exists()
    assert "fingerprint" in bare("ard card --passphrase-file", secret).out
    assert bare("ard card --no-input", status=1).err.startswith("detente: The home")


def test_cards_are_written_and_read(cli: Cli):
    cli("ard card -o", "out.card")
    assert "Ardania" in cli("- card", "out.card").out
    cli("ard card -o", "out.card", status=1)


def test_tally_without_ceilings(cli: Cli):
    assert "Nothing is limited." in cli("ard tally").out


def test_what_breaks_a_rule_is_received_and_said(cli: Cli):
    cli.send()
    cli.carry("ard", "brv")
    cli("brv ack", NOTICE, "--as", "lind")
    shown = cli(f"brv show {NOTICE} --json").object
    assert shown["problem"] is None
    assert shown["proof"][3] == {"name": "rules", "verdict": "ok"}


def test_a_foreign_or_damaged_file_on_the_stick_does_no_harm(cli: Cli):
    stick = cli.folder / "stick"
    (stick / "letter.txt").write_text("hello")
    (stick / f"{'0' * 64}.parcel").write_bytes(b"not a parcel")
    cli.send()
    cli.carry("ard")
    told = cli("brv courier --json", str(stick)).object
    assert told["damaged"] == [{"file": f"{'0' * 64}.parcel", "reason": "hash-differs"}]
    assert told["opened"] == [NOTICE]
    assert (stick / "letter.txt").exists()


def test_a_second_pass_brings_nothing_twice(cli: Cli):
    cli.send()
    cli.carry("ard", "ard", "brv", "brv", "ard")
    (found,) = cli("brv inbox --json").object["messages"]
    assert found["serial"] == NOTICE
    assert cli("brv courier --json", str(cli.folder / "stick")).object["arrived"] == 0


def test_codes_and_texts_are_shown(cli: Cli):
    assert "aggregate" in cli("- agreement check new-start").out
    agreement = cli("ard agreement list --plain").out[:8]
    shown = cli(f"ard agreement show {agreement} --text").out
    assert "notice" in shown
    assert "signed by all" in cli("ard agreement list").out
    cli("ard codes show nothing", status=1)

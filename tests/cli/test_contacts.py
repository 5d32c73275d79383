"""The contact sheet: what hangs on the wall for the hour in which the line is gone."""

from __future__ import annotations

from detente.apps.neutral import columns
from tests.cli.test_links import add


def lines(cli):
    return cli("ard peer show BRV --contacts").out.splitlines()


def test_the_sheet_says_whom_to_call_and_how_to_compare(cli):
    add(cli)
    cli("ard peer note BRV --phone +9995550100 --post", "Duty officer", "--person", "V. Lind")
    cli.clock.at += 60
    cli("brv service hello --as lind")
    cli.carry()
    shown = lines(cli)
    assert shown[0] == f"{'CONTACT SHEET':45}printed 2026-11-18 11:07Z"
    assert "center         rrc.brevia.example" in shown
    assert "party          BRV" in shown
    assert "names          en  Brevia" in shown
    assert "fingerprint    NOT confirmed" in shown
    assert "links          line-a  https  gw.brevia.example:8443" in shown
    noted = "Duty officer  V. Lind  +9995550100  (noted 2026-11-18 11:06Z)"
    assert f"call           {noted}" in shown
    signed = "V. Lind, Watch officer; last 2026-11-18 11:07Z BRV-2026-00002"
    assert f"signed to us   {signed}" in shown
    assert any(line.startswith("To compare: call a number you had before") for line in shown)
    assert (
        shown[-1] == "contact        last heard 2026-11-18 11:07Z, last carried 2026-11-18 11:07Z"
    )


def test_the_whole_fingerprint_stands_there_three_times(cli):
    card = cli("ard peer show BRV --json").object["peer"]["fingerprint"]
    text = "".join(line[15:] for line in lines(cli)).replace(" ", "")
    assert card["hex"] in text
    for form in ("words", "digits"):
        assert card[form].replace("-", "").replace(" ", "") in text


def test_no_line_is_wider_than_the_paper_and_none_has_colour(cli):
    add(cli, address="a" * 200 + ".example:1")
    cli("ard peer note BRV --phone", "字" * 200, "--post", "т" * 200, "--person", "\u05d0" * 200)
    shown = lines(cli)
    assert max(columns(line) for line in shown) <= 80
    assert "\x1b" not in "".join(shown)


def test_before_anything_is_known_the_sheet_says_what_to_do(cli):
    shown = lines(cli)
    assert "call           nothing noted: detente peer note BRV ..." in shown
    assert "links          none; carry by hand: detente courier FOLDER" in shown


def test_a_note_is_replaced_and_forgotten(cli):
    cli("ard peer note BRV --post Duty --phone 1")
    cli("ard peer note BRV --post Duty --phone 2")
    told = cli("ard peer show BRV --contacts --json").object["contacts"]
    assert [(one["post"], one["phone"]) for one in told["call"]] == [("Duty", "2")]
    cli("ard peer note BRV --post Duty --remove")
    assert cli("ard peer show BRV --contacts --json").object["contacts"]["call"] == []
    assert "there are: none" in cli("ard peer note BRV --post Duty --remove", status=1).err


def test_what_is_no_contact_is_refused(cli):
    cli("ard peer note BRV --post Duty", status=1)
    cli("ard peer note BRV --phone 1 --post", "a\nb", status=1)
    cli("ard peer note BRV --phone 1 --post", " ", status=1)


def test_the_number_of_posts_is_bounded(cli, monkeypatch):
    monkeypatch.setattr("detente.core.limits.PEER_NOTES_MAX", 1)
    cli("ard peer note BRV --post Duty --phone 1")
    cli("ard peer note BRV --post Duty --phone 2")
    assert "There are 1 posts" in cli("ard peer note BRV --post Chief --phone 1", status=1).err

"""Nothing is printed that is not so: no intention before a refusal, no act after a dry run."""

from __future__ import annotations

import pytest

from tests.cli.conftest import Cli, Terminal
from tests.cli.test_tally import _declare, _two
from tests.world import PACK

NOTICE = "ARD-2026-00002"


def _draft(cli: Cli, *, submitted: bool = True) -> str:
    made = cli("ard draft new notice day=2026-11-24 people=1 --as orlova --json").object["draft"]
    if submitted:
        cli(f"ard draft submit {made} --as orlova")
    return str(made)


def test_a_refused_act_never_says_that_somebody_signs(cli: Cli):
    draft = _draft(cli)
    new = "vega:P. Vega:watch:Night watch"
    cli("ard people propose --as orlova", new)
    refusals = [
        cli(f"ard release {draft} --as orlova", status=5),
        cli("ard people propose --as orlova", "x:X:king:Throne", status=2),
        cli(f"ard return {draft} --as orlova --reason x", status=1),
    ]
    cli(f"ard release {draft} --as petro")
    cli.carry("ard", "brv")
    cli("brv people propose --as lind", "clerk:A. Clerk:drafter:Clerk")
    cli("brv release BRV-d-0002 --as rossi")
    refusals.append(cli(f"brv ack {NOTICE} --as clerk", status=1))
    for said in refusals:
        assert "signed by" not in said.err
        assert "asks to" not in said.err
        assert said.out == ""


def test_a_signature_under_an_agreement_is_refused_before_it_is_announced(cli: Cli):
    made = cli("ard agreement propose --with BRV --json", str(PACK)).object["id"]
    cli(f"ard agreement adopt {made} --as petro")
    asked = cli(f"ard agreement adopt {made} --as orlova", status=1)
    assert "ARD-d-0002 asks for our signature" in asked.err
    said = cli("ard agreement sign ARD-d-0002 --as petro", status=5)
    assert "signed by" not in said.err
    assert "Nobody else here may release. Return it (detente return ARD-d-0002" in said.err


@pytest.mark.parametrize(
    "line",
    [
        "ard draft discard {} --as orlova",
        "ard peer confirm BRV --as petro",
        "ard draft set {} people=7 --as orlova",
        "ard draft submit {} --as orlova",
    ],
)
def test_a_dry_run_claims_nothing(cli: Cli, line: str):
    draft = _draft(cli, submitted=False)
    before = cli(f"ard draft show {draft} --json").object
    said = cli(line.format(draft), "--dry-run")
    assert "dry run: nothing was" in said.err
    assert not {"discarded.", "is confirmed.", "saved", "submitted:"} & set(said.out.split())
    assert cli(f"ard draft show {draft} --json").object == before
    assert cli(line.format(draft), "--dry-run", "--json").object["dry_run"] is True


def test_a_dry_run_refuses_what_the_run_would_refuse(cli: Cli):
    draft = _draft(cli)
    said = cli(f"ard draft discard {draft} --as orlova --dry-run", status=1)
    assert f"detente return {draft} --reason" in said.err
    cli(f"ard return {draft} --as petro --reason x --dry-run")
    assert cli(f"ard draft show {draft} --json").object["state"] == "submitted"
    cli(f"ard release {draft} --as petro")
    again = cli(f"ard release {draft} --as petro", status=1)
    assert "not signed twice" in again.err
    cli("ard init --draw-passphrase --dry-run", "--center", "a.example", "--code", "AA", "--name",
        "en=A", "--person", "a:A:watch:A", "--person", "b:B:releaser:B", status=1)  # fmt: skip


def test_what_was_said_is_not_said_again(cli: Cli):
    cli.send()
    cli.carry("ard", "brv")
    cli(f"brv ack {NOTICE} --as lind")
    again = cli(f"brv ack {NOTICE} --as lind", status=1)
    assert f"We have said that of {NOTICE} already: acknowledged 2026-11-18" in again.err
    cli.carry("brv", "ard")
    its_own = cli("ard ack BRV-2026-00002 --as orlova", status=1)
    assert "is not acknowledged" in its_own.err
    shown = cli("ard show BRV-2026-00002")
    assert "ACK by" not in shown.out
    assert "detente ack" not in shown.err


def test_a_standby_is_not_shown_as_the_time_it_was_signed(cli: Cli):
    cli.send()
    cli.carry("ard", "brv")
    said = cli(f"brv standby {NOTICE} --until 16:30Z --as lind").out
    assert said.startswith("asked them to stand by until 2026-11-18 16:30Z; signed 2026-11-18 ")


def test_the_courier_says_what_came(cli: Cli):
    cli.send()
    cli.carry("ard")
    said = cli("brv courier", str(cli.folder / "stick")).out
    assert f"P PRIORITY  {NOTICE}  Notice of movement" in said
    cli(f"brv ack {NOTICE} --as lind")
    cli.carry("brv")
    back = cli("ard courier", str(cli.folder / "stick")).out
    assert f"BRV-2026-00002  Acknowledged  on {NOTICE}" in back


def test_an_exercise_is_marked_first_and_last_wherever_it_shows(cli: Cli):
    made = cli("ard agreement propose --with BRV --mark exercise --json", str(PACK)).object["id"]
    assert f"not signed by us: EXERCISE {made[:8]}" in cli("ard status").out
    adopted = cli(f"ard agreement adopt {made} --as orlova").out.splitlines()
    signed = cli("ard agreement sign ARD-d-0002 --as petro").out.splitlines()
    cli.carry("ard", "brv")
    cli(f"brv agreement adopt {made} --as lind")
    cli("brv agreement sign BRV-d-0002 --as rossi")
    cli.carry("brv", "ard")
    new = f"ard draft new notice day=2026-11-24 people=1 --agreement {made} --as orlova"
    saved = cli(new).out.splitlines()
    listed = cli("ard draft list").out.splitlines()[1:]
    submitted = cli("ard draft submit ARD-d-0003 --as orlova").out.splitlines()
    waiting = [one for one in cli("ard inbox").out.splitlines() if "ARD-d-0003" in one]
    released = cli("ard release ARD-d-0003 --as petro").out.splitlines()
    inbox = [one for one in cli("ard inbox").out.splitlines() if "not carried" in one]
    record = [one for one in cli("ard record list").out.splitlines() if "notice" in one]
    for lines in (adopted, signed, saved, listed, submitted, waiting, released, inbox, record):
        assert lines[0].strip().startswith("EXERCISE"), lines
        assert lines[-1].strip().endswith(("EXERCISE", "taken for real")), lines
    assert "1 EXERCISE; first: EXERCISE ARD-2026-00002" in cli("ard status").out


def test_figures_carry_what_their_author_says_of_them(bare: Cli):
    _two(bare)
    figures = ("deployed_launchers=741", "deployed_warheads=1722", "unverified=deployed-warheads")
    _declare(bare, "as_of=2012-09-01", *figures, "sending=day-assumed")
    for line in ("draft preview USA-d-0002", "show USA-2026-00002 --lang en,ru"):
        shown = bare(f"usa {line}").out
        assert "1722 warheads (unverified)" in shown or "1\u202f722 warheads (unverified)" in shown
        assert "741 (unverified)" not in shown
        assert "The day it was sent is assumed" in shown
        assert (
            max(len(one) for one in shown.splitlines()) <= 140
        )  # one label a line, never side by side
    fields = bare("usa show USA-2026-00002 --json").object["fields"]
    assert {one["name"]: one["marks"] for one in fields if one["marks"]} == {
        "deployed_warheads": ["unverified"]
    }
    bare.carry("usa", "rus", "usa")
    export = "usa record export USA-2026-00002 --field deployed_warheads -o one --json"
    assert bare(export).object["shown"][0] == [18]
    judged = bare("- verify one").out
    assert "deployed-warheads" in judged  # field 22, the list of figures not verified
    assert judged.startswith("REPLAY")
    table = bare("usa tally deployed-warheads").out
    assert ">1722" in table
    assert "binds from 2018-02-05" in table and "not binding yet" in table
    assert max(len(one) for one in table.splitlines()) <= 100


def test_a_language_nobody_wrote_is_refused_and_not_imitated(cli: Cli):
    cli.send()
    said = cli(f"ard show {NOTICE} --lang xx", status=2)
    assert "language xx" in said.err
    assert "en, fr" in said.err


def test_errors_name_the_one_at_fault_and_keep_their_spaces(cli: Cli):
    (cli.folder / "letter").write_text("hello")
    said = cli("ard peer add", str(cli.folder / "letter"), status=4).err
    assert f"{cli.folder / 'letter'}: " in said
    assert "(?)" not in said
    packs = cli("ard agreement propose nothing --with BRV", status=1).err
    assert "such as ./name." in packs
    missing = cli(f"ard draft check {_draft_without_people(cli)}", status=3).err
    assert "Field 17 people is missing; expected count.\n" in missing
    assert "whose: the path given" in cli("ard peer add nofile", status=1).err
    cli("- verify --log . --vkey nonsense", status=2)
    cli("ard inbox --rounds 2", status=2)


def _draft_without_people(cli: Cli) -> str:
    return str(cli("ard draft new notice day=2026-11-24 --as orlova --json").object["draft"])


def test_silence_is_not_taken_for_a_no(cli: Cli):
    draft = _draft(cli)
    said = cli(f"ard release {draft} --as petro", stdin=Terminal(""), status=1)
    assert "was not answered with y" in said.err
    assert "[y/N] \ndetente:" in said.err

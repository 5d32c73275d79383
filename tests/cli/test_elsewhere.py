"""`draft elsewhere`: a notification of one agreement counts under another, as a person types it."""

from __future__ import annotations

import re

from tests.cli.conftest import Cli
from tests.engine.elsewhere import VISITS


def _agreed(cli: Cli) -> str:
    """A second agreement between the two, signed by both; its id."""
    folder = cli.folder / "visits"
    for path, text in VISITS.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    cli("ard agreement propose --with BRV", str(folder), "--start", "2026-11-18")
    cli.carry("ard", "brv")
    for home, drafter, releaser in (("ard", "orlova", "petro"), ("brv", "lind", "rossi")):
        said = cli(f"{home} agreement adopt visits --as {drafter}")
        draft = re.findall(r"[A-Z]{3}-d-\d{4}", said.out)[0]
        cli(f"{home} agreement sign {draft} --as {releaser}")
    cli.carry("brv", "ard", "brv")
    agreements = cli("ard agreement list --json").object["agreements"]
    (found,) = [str(one["id"]) for one in agreements if one["pack"] == "visits"]
    return found


def _verdict(cli: Cli, home: str) -> str:
    shown = cli(f"{home} why 1 --agreement visits --json").object["why"]
    (found,) = [one["value"] for one in shown if one["value"]["debtor"] == "ARD"]
    return str(found["verdict"])


def test_a_notice_under_one_agreement_is_drafted_released_and_counts_under_another(cli: Cli):
    here = _agreed(cli)
    notice = cli.send(options=("--agreement", "neighbours"))
    words = ("elsewhere", notice, "--agreement", "neighbours", "--to-agreement", "visits")
    early = cli("ard draft", *words, "--as", "orlova", status=1)
    assert "No party here is shown to have received" in early.err
    cli.carry("ard", "brv", "ard")
    assert _verdict(cli, "ard") == "open"
    told = cli("ard draft", *words, "--as", "orlova", "--dry-run")
    assert f"evidence of {notice} under neighbours" in told.err
    assert "received BRV 2026-11-18 11:06:40Z" in told.err
    draft = cli("ard draft", *words, "--as", "orlova", "--json").object["draft"]
    shown = cli(f"ard draft submit {draft} --as orlova")
    given = cli(f"ard release {draft} --as petro --json").object["serial"]
    cli.carry("ard", "brv", "ard")
    for home in ("ard", "brv"):
        assert _verdict(cli, home) == "met"
        shown = cli(f"{home} show {given} --agreement {here}")
        assert f"given elsewhere: proves {notice} (notice) under neighbours" in shown.out
        assert re.search(r"evidence=\d{5} B, SHA-256 [0-9a-f]{64}", shown.out)
    other = next(
        str(one["id"])
        for one in cli("ard agreement list --json").object["agreements"]
        if one["pack"] == "neighbours"
    )
    assert f"evidence of agreement: {other}" in cli("ard why 1 --agreement visits").out
    back = ("--agreement", here, "--to-agreement", "neighbours")
    wrong = cli("ard draft elsewhere", str(given), *back, "--as", "orlova", status=1)
    assert "The agreement has no type given-elsewhere" in wrong.err

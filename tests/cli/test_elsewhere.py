"""`draft elsewhere`: a notification of one agreement counts under another, as a person types it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from tests.cli.conftest import Cli
from tests.engine.elsewhere import OURS, THEIRS


def _agreed(cli: Cli, name: str, files: Mapping[str, bytes]) -> None:
    """One more agreement between the two, of this text, signed by both."""
    folder = cli.folder / name
    for path, data in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    cli("ard agreement propose --with BRV", str(folder), "--start", "2026-11-18")
    cli.carry("ard", "brv")
    for home, drafter, releaser in (("ard", "orlova", "petro"), ("brv", "lind", "rossi")):
        said = cli(f"{home} agreement adopt {name} --as {drafter}")
        draft = re.findall(r"[A-Z]{3}-d-\d{4}", said.out)[0]
        cli(f"{home} agreement sign {draft} --as {releaser}")
        cli.carry()


def _sent(cli: Cli, *words: str) -> str:
    draft = cli("ard draft", *words, "--json", "--as", "orlova").object["draft"]
    cli(f"ard draft submit {draft} --as orlova")
    serial = cli(f"ard release {draft} --as petro --json").object["serial"]
    return str(serial)


def _line(cli: Cli, home: str) -> str:
    shown = cli(f"{home} why IV.1 --agreement new-start --json").object["why"]
    (found,) = [one["value"] for one in shown if one["value"]["debtor"] == "ARD"]
    return str(found["verdict"])


def test_a_notice_under_one_agreement_is_drafted_released_and_counts_under_another(
    cli: Cli, tmp_path: Path
) -> None:
    _agreed(cli, "new-start", OURS)
    _agreed(cli, "launches-1988", THEIRS)
    _sent(cli, "new", "launch-report", "--agreement", "new-start", "launch_id=L1",
          "occurred=2026-11-20")  # fmt: skip
    notice = _sent(cli, "new", "launch-notice", "--agreement", "launches-1988", "launch_id=L1",
                   "planned=2026-11-20", "launch_area=A", "impact_areas=sea")  # fmt: skip
    there = ("--agreement", "launches-1988")
    words = ("elsewhere", notice, *there, "--to-agreement", "new-start")
    early = cli("ard draft", *words, "--as", "orlova", status=1)
    assert "No party here is shown to have received" in early.err
    cli.carry()
    assert _line(cli, "ard") == "open"
    told = cli("ard draft", *words, "--as", "orlova", "--dry-run")
    assert f"evidence of {notice} under launches-1988" in told.err
    assert "received BRV 2026-11-18 11:06:40Z" in told.err
    given = _sent(cli, *words)
    cli.carry()
    for home in ("ard", "brv"):
        assert _line(cli, home) == "met"
        shown = cli(f"{home} show {given} --agreement new-start").out
        assert f"given elsewhere: proves {notice} (launch-notice) under launches-1988" in shown
        assert "16" in shown
        assert len(max(shown.splitlines(), key=len)) < 400  # the evidence is told by its size
    wrong = cli("ard draft elsewhere", given, "--agreement", "new-start", "--to-agreement",
                "launches-1988", "--as", "orlova", status=1)  # fmt: skip
    assert "The agreement has no type given-elsewhere" in wrong.err

"""One serial under two agreements between one pair, on the command line."""

from __future__ import annotations

import re

from tests.cli.conftest import Cli
from tests.world import PACK


def _second(cli: Cli) -> str:
    """Another agreement of the same pack between the two, signed by both; how its id begins."""
    first = cli("ard agreement list --plain").out[:8]
    cli("ard agreement propose --with BRV", str(PACK), "--start", "2026-11-19")
    ids = [line[:8] for line in cli("ard agreement list --plain").out.splitlines()]
    (found,) = [one for one in ids if one != first]
    for home, drafter, releaser in (("ard", "orlova", "petro"), ("brv", "lind", "rossi")):
        said = cli(f"{home} agreement adopt --as {drafter}", found)
        draft = re.findall(r"[A-Z]{3}-d-\d{4}", said.out)[0]
        cli(f"{home} agreement sign {draft} --as {releaser}")
        cli.carry()
    return found


def _sent(cli: Cli, agreement: str) -> str:
    said = cli("ard draft new notice --json --as orlova --agreement", agreement, "day=2026-11-24",
               "people=1")  # fmt: skip
    draft = said.object["draft"]
    cli(f"ard draft submit {draft} --as orlova")
    serial = str(cli(f"ard release {draft} --as petro --json").object["serial"])
    cli.carry()
    return serial


def test_inbox_and_next_step_name_the_agreement_that_is_meant(cli: Cli):
    first = cli("ard agreement list --plain").out[:8]
    assert "under neighbours" not in cli("brv inbox").out
    second = _second(cli)
    serials = {_sent(cli, one) for one in (first, second)}
    assert len(serials) == 1
    (serial,) = serials
    shown = cli("brv inbox").out
    for one in (first, second):
        assert f"from ARD, under neighbours {one}" in shown
    refused = cli(f"brv ack {serial} --as lind -q", status=1)
    assert first in refused.err
    assert second in refused.err
    told = cli(f"brv show {serial} --agreement {second}")
    assert f"detente ack {serial} --agreement {second}" in told.out + told.err
    cli(f"brv ack {serial} --agreement {second} --as lind -q")
    waiting = cli("brv inbox --needs us").out
    assert f"under neighbours {first}" in waiting
    assert f"under neighbours {second}" not in waiting

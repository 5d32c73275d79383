"""The judge of `make crash` finds what is missing; a judge that finds nothing proves nothing."""

from __future__ import annotations

import shutil

import pytest

from detente.adapters.stores.sqlite import SqliteStore
from detente.apps import wiring
from detente.engine.ports import Put
from detente.engine.state import INCIDENTS
from tests.crash import verdict
from tests.crash.desk import Desk
from tests.crash.side import Side
from tests.crash.wire import Meter


@pytest.fixture
def ended(cli):
    """Two centers after one acknowledged notice, as a run leaves them, and what was said."""
    serial = cli.send()
    cli.carry("ard", "brv")
    made = cli(f"brv ack {serial} --as lind --json").object["serial"]
    cli.carry("brv", "ard", "brv", "ard")
    meter = Meter()
    desks = {code: Desk(Side(code, cli.folder, meter), "seed") for code in ("ARD", "BRV")}
    shown = cli(f"ard show {serial} --json").object
    desks["ARD"].released[serial] = shown["leaf"]
    desks["BRV"].acknowledged[serial] = made
    for rung in shown["ladder"][0]["rungs"]:
        if rung["step"] == "received":
            desks["ARD"].receipts[serial, "received"] = rung["at"]
    yield serial, desks
    for desk in desks.values():
        desk.side.wire.close()


def judged(desks):
    return "; ".join(verdict.judge([(desk.side, desk) for desk in desks.values()]).wrong)


def test_a_run_without_loss_passes(ended):
    _, desks = ended
    assert judged(desks) == ""


def test_a_release_that_was_reported_and_is_nowhere_is_found(ended):
    _, desks = ended
    desks["ARD"].released["ARD-2026-00999"] = "00" * 32
    assert "ARD-2026-00999, released" in judged(desks)


def test_an_acknowledgement_that_was_reported_and_is_nowhere_is_found(ended):
    serial, desks = ended
    desks["BRV"].acknowledged[serial] = "BRV-2026-00999"
    assert "BRV-2026-00999, acknowledging" in judged(desks)


def test_a_receipt_that_was_shown_and_is_another_is_found(ended):
    serial, desks = ended
    desks["ARD"].receipts[serial, "received"] += 1
    assert f"{serial}: received at" in judged(desks)


def test_a_record_that_lags_behind_the_other_is_found(ended, cli):
    _, desks = ended
    shutil.copytree(cli.folder / "brv", cli.folder / "before")
    cli.send()
    cli.carry("ard", "brv", "ard")
    shutil.rmtree(cli.folder / "brv")
    shutil.move(cli.folder / "before", cli.folder / "brv")
    found = judged(desks)
    assert "sizes" in found
    assert "roots are equal" in found


def test_an_incident_that_was_kept_is_found(ended, cli):
    _, desks = ended
    store = SqliteStore(cli.folder / "brv" / wiring.STORE)
    store.commit([Put(INCIDENTS, "x", b"x")])
    store.close()
    assert f"BRV: nothing in {INCIDENTS}" in judged(desks)

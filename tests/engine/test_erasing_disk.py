"""No file of a home holds what was erased: after a kill, and where memory or the disk is short
(docs/decisions/0020-erasing.md).
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from detente.adapters.stores.sqlite import SqliteStore
from detente.core.erasing import erased
from detente.core.errors import EnvironmentFault, StateDamaged
from detente.engine import erasures, overview
from detente.engine.registers import Held
from tests.engine.test_erasing import LISTED, NAMES, copy, erase_at, opened
from tests.world import Stage, exchange, found


class Killed(Exception):
    """What a failpoint raises in the place of a kill."""


def on_disk(folder: Path) -> tuple[Stage, Stage, Held, dict[str, str]]:
    at = {"step": ""}

    def failpoint(step: str) -> None:
        if step == at["step"]:
            raise Killed(step)

    ard = Stage("ARD", SqliteStore(folder / "record.sqlite", failpoint))
    brv = Stage("BRV")
    found(ard, brv)
    held = ard.send("prisoners", LISTED)
    exchange(ard, brv)
    return ard, brv, held, at


def holds(folder: Path) -> bool:
    """Whether any file of a home has one of the names, in UTF-8."""
    files = [path.read_bytes() for path in folder.rglob("*") if path.is_file()]
    return any(name.encode() in data for data in files for name in NAMES)


def test_no_file_of_the_home_holds_it_while_it_is_open(tmp_path: Path) -> None:
    ard, _, held, _ = on_disk(tmp_path)
    assert holds(tmp_path)
    erase_at(ard, held)
    assert not holds(tmp_path)
    assert not erasures.unfinished(ard.center.state)
    ard.center.close()
    assert not holds(tmp_path)


@pytest.mark.parametrize(
    ("step", "gone"),
    [
        ("commit:append", False),
        ("commit:before-flush", False),
        ("commit:flushed", True),
        ("scrub:written", True),
    ],
)
def test_killed_in_the_middle_it_is_whole_or_gone_and_never_half(
    tmp_path: Path, step: str, gone: bool
) -> None:
    ard, _, held, at = on_disk(tmp_path)
    draft = ard.center.propose_erasure(ard.agreement, held, "over", "orlova", ard.now)
    at["step"] = step
    with pytest.raises(Killed):
        ard.center.release(draft.id, "petro", ard.now)
    at["step"] = ""
    copied = tmp_path / "after"  # as a kill leaves the files: nothing is closed or checkpointed
    copied.mkdir()
    for name in ("record.sqlite", "record.sqlite-wal"):
        (copied / name).write_bytes((tmp_path / name).read_bytes())
    again = Stage("ARD", SqliteStore(copied / "record.sqlite"))
    mine = copy(again, held)
    assert bool(erased(opened(mine))) is gone
    assert (mine.leaf_hash in again.center.state.house.erasures) is gone
    if step == "scrub:written":  # a try that was cut off: the next is a day later
        assert erasures.unfinished(again.center.state)
        again.at += 86_400
        again.reopen()
    assert holds(copied) is not gone
    assert not overview.audit(again.center.state).damage
    assert not erasures.unfinished(again.center.state)
    if not gone:
        again.center.release(draft.id, "petro", again.now)
        assert not holds(copied)


def test_a_try_that_was_cut_off_is_made_again_a_day_later_and_not_at_every_start(
    tmp_path: Path,
) -> None:
    ard, _, held, at = on_disk(tmp_path)
    draft = ard.center.propose_erasure(ard.agreement, held, "over", "orlova", ard.now)
    at["step"] = "scrub:begin"  # from here on every try is the end of the process
    with pytest.raises(Killed):
        ard.center.release(draft.id, "petro", ard.now)
    for later in (0, 1, 86_398):
        ard.at += later
        ard.reopen()
        assert erasures.unfinished(ard.center.state)
    ard.at += 1
    with pytest.raises(Killed):
        ard.reopen()
    ard.reopen()
    at["step"] = ""
    ard.reopen()
    assert erasures.unfinished(ard.center.state)
    ard.at += 86_400
    ard.reopen()
    assert not erasures.unfinished(ard.center.state)
    assert not holds(tmp_path)


def test_a_try_that_failed_keeps_no_home_shut_and_is_made_again_at_once(tmp_path: Path) -> None:
    ard, _, held, _ = on_disk(tmp_path)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ard.store, "scrub", raising(EnvironmentFault("machine-failed")))
        erase_at(ard, held)
        ard.reopen()
        assert erasures.unfinished(ard.center.state)
    ard.reopen()
    assert not erasures.unfinished(ard.center.state)
    assert not holds(tmp_path)


def test_damage_that_is_found_meanwhile_is_said_at_every_start(tmp_path: Path) -> None:
    ard, _, held, _ = on_disk(tmp_path)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ard.store, "scrub", raising(StateDamaged("store-damaged")))
        with pytest.raises(StateDamaged):
            erase_at(ard, held)
        for _ in range(2):
            with pytest.raises(StateDamaged):
                ard.reopen()


def raising(fault: EnvironmentFault) -> Callable[[], bool]:
    """A scrub that fails so."""

    def scrub() -> bool:
        raise fault

    return scrub

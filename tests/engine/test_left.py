"""A medium that nobody collects from: the newest set of parcels holds all that the older ones did
(spec/courier.md, C12).
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from detente.adapters.links.courier import CourierLink
from detente.apps import wiring
from detente.core.errors import StateDamaged
from detente.engine import left
from detente.engine.ports import Put
from detente.engine.state import HINTS, LOST
from tests.hostile.forge import copy_of, parcels, take, two
from tests.renewal import restored, saved
from tests.world import Stage, exchange


class StageHome:
    """A stage in the place of an open home."""

    def __init__(self, stage: Stage) -> None:
        self.center = stage.center
        self._stage = stage

    def now(self) -> Any:
        """The stage's clock."""
        return self._stage.now


def visit(stage: Stage, folder: Path) -> Any:
    """One pass over the folder, of which a moment later there can be another."""
    stage.at += 60
    home: Any = StageHome(stage)
    return wiring.link_pass(home, CourierLink(folder))


def files(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def set_back(one: Stage, other: Stage) -> Stage:
    """The other with the store of before a notification each, which it had receipted."""
    backup = saved(other)
    one.send()
    other.send()
    exchange(one, other)
    again = restored(other, backup)
    again.at = one.at
    return again


@pytest.mark.parametrize("passes", [2, 5])
def test_an_answer_to_a_recovery_that_was_not_collected_lies_in_the_newer_set(
    tmp_path: Path, passes: int
):
    one, other = two()
    again = set_back(one, other)
    again.center.recover(again.now)
    for data in parcels(again, one):
        take(one, data)
    assert dict(one.center.state.store.items(LOST)) != {}
    lay: set[str] = set()
    for _ in range(passes):
        one.send()
        visit(one, tmp_path)
        assert not lay & files(tmp_path), "one set of parcels, the newest"
        lay = files(tmp_path)
    visit(again, tmp_path)
    assert copy_of(again, one).size == one.agreement.own().size
    assert all(held.opening is not None for held in copy_of(again, one).entries)
    own = one.agreement.of_seat(again.agreement.own_seat)[0]
    assert again.agreement.registers[own.text].size == own.size


def test_a_head_that_a_peer_was_to_be_shown_lies_in_the_newer_set(tmp_path: Path):
    one, other = two()
    again = set_back(one, other)
    again.send()  # it does not know that it was set back
    for data in parcels(again, one):
        one.center.import_parcel(data, one.now)
    assert dict(one.center.state.store.items(HINTS)) != {}
    for _ in range(2):
        one.send()
        visit(one, tmp_path)
    own = again.agreement.own().text
    assert not again.center.state.stopped(own)
    visit(again, tmp_path)
    assert again.center.state.stopped(own)


def test_what_was_collected_is_not_answered_again(tmp_path: Path):
    one, other = two()
    again = set_back(one, other)
    again.center.recover(again.now)
    for data in parcels(again, one):
        take(one, data)
    visit(one, tmp_path)
    for path in tmp_path.iterdir():
        path.unlink()
    state = one.center.state
    visit(one, tmp_path)
    assert (dict(state.store.items(HINTS)), dict(state.store.items(LOST))) == ({}, {})


def test_a_parcel_left_by_an_earlier_program_is_known_by_its_name(tmp_path: Path):
    one, other = two()
    one.send()
    visit(one, tmp_path)
    (name,) = left.names_left(one.center.state, other.center.card.fingerprint)
    place = f"{other.center.card.fingerprint.hex()} {name}"
    one.center.state.store.commit([Put(left.LEFT, place, one.at.to_bytes(8, "big"))])
    one.send()
    visit(one, tmp_path)
    assert name not in files(tmp_path)


@pytest.mark.parametrize("told", [b"\xff", b"\x01", b"\x81\x83ax", b"\x81\x83eother" + b"aaA0"])
def test_a_name_that_cannot_be_read_is_damage(tmp_path: Path, told: bytes):
    one, other = two()
    one.send()
    visit(one, tmp_path)
    fingerprint = other.center.card.fingerprint
    (name,) = left.names_left(one.center.state, fingerprint)
    value = bytes(8) + told
    one.center.state.store.commit([Put(left.LEFT, f"{fingerprint.hex()} {name}", value)])
    with pytest.raises(StateDamaged, match="store-unreadable"):
        left.say_again(one.center.state, fingerprint, [name])

"""A full disk: what failed left nothing behind, nothing was signed over it, and later all works."""

from __future__ import annotations

import contextlib
from typing import Any

import pytest

from detente.adapters.stores.memory import MemoryStore
from detente.adapters.stores.sqlite import SqliteStore
from detente.core.errors import EnvironmentFault
from detente.engine.center import Center
from detente.engine.drafts import NOTIFICATION, Draft
from tests.hostile.forge import check_works, copy_of, parcels, receipted, take
from tests.world import Stage, exchange, found


class Disk:
    """A failpoint that refuses commits from the `after`-th on, while it is full."""

    def __init__(self):
        self.full = False
        self.after = 0
        self.passed = 0

    def __call__(self, step):
        if step != "commit:before-flush" or not self.full:
            return
        self.passed += 1
        if self.passed > self.after:
            raise EnvironmentFault("disk-full")

    def fill(self, after=0):
        self.full, self.after, self.passed = True, after, 0


class CountingKeys:
    """Keys that count what they sign."""

    def __init__(self, keys):
        self._keys = keys
        self.signed = []

    def __getattr__(self, name):
        return getattr(self._keys, name)

    def sign(self, purpose, algorithm, message):
        self.signed.append((purpose, algorithm))
        return self._keys.sign(purpose, algorithm, message)


@pytest.fixture(name="stage")
def fixture_stage():
    disk = Disk()
    one, other = Stage("ARD", MemoryStore(disk)), Stage("BRV")
    found(one, other)
    keys = CountingKeys(one.keys)
    one.keys = one.center.state.keys = one.center.state.recorder.keys = keys
    return one, other, disk, keys


def content(store):
    """Everything a store says that a person could miss."""
    tables = ("drafts", "epochs", "peers", "self", "agreements", "heads")
    return (
        {origin: store.head(origin) for origin in store.origins()},
        {table: dict(store.items(table)) for table in tables},
    )


def test_a_release_that_finds_the_disk_full_signs_nothing_and_succeeds_later(stage):
    one, other, disk, keys = stage
    draft = Draft("", NOTIFICATION, one.agreement.id, "notice", {16: "2026-11-24", 17: 5})
    made = one.center.draft_new(one.agreement, draft, "orlova", one.now)
    one.center.submit(made.id, "orlova", one.now)
    before = content(one.store)
    disk.fill()
    keys.signed.clear()
    for _ in range(3):
        with pytest.raises(EnvironmentFault, match="disk-full"):
            one.center.release(made.id, "petro", one.now)
    assert keys.signed == []
    assert content(one.store) == before
    disk.full = False
    held = one.center.release(made.id, "petro", one.now)
    assert held.opening.header.serial == "ARD-2026-00002"
    exchange(one, other)
    assert receipted(one, held, other)
    check_works(one, other)


@pytest.mark.parametrize("after", range(4))
def test_an_import_that_finds_the_disk_full_is_done_again_and_receipted(stage, after):
    one, other, disk, keys = stage
    held = other.send()
    (letter,) = parcels(other, one)
    disk.fill(after)
    keys.signed.clear()
    with contextlib.suppress(EnvironmentFault):  # where there was room for all of it
        take(one, letter)
        disk.passed = 0
    failed = disk.passed > 0
    assert failed or after > 0  # all that comes of a parcel is one commit
    assert not failed or not any(purpose.value == "register" for purpose, _ in keys.signed)
    disk.full = False
    take(one, letter)
    assert copy_of(one, other).entries[held.index].opening is not None
    exchange(one, other)
    assert receipted(other, held, one)
    one.reopen()
    check_works(one, other)


def test_every_act_of_a_person_fails_whole_on_a_full_disk(stage):
    one, other, disk, keys = stage
    held = other.send()
    exchange(one, other)
    target = copy_of(one, other).entries[held.index]
    draft = Draft("", NOTIFICATION, one.agreement.id, "notice", {16: "2026-11-24", 17: 5})
    made = one.center.draft_new(one.agreement, draft, "orlova", one.now)
    before, center, now = content(one.store), one.center, one.now
    disk.fill()
    keys.signed.clear()
    for act in (
        lambda: center.draft_new(one.agreement, draft, "orlova", now),
        lambda: center.draft_set(made.id, {17: 6}, "orlova", now),
        lambda: center.submit(made.id, "orlova", now),
        lambda: center.act(one.agreement, "acknowledged", "petro", now, target),
        lambda: center.claim(target, "petro", now),
        lambda: center.receipt(one.agreement, now),
        lambda: center.confirm_peer(other.center.card.fingerprint, "petro", now),
    ):
        with pytest.raises(EnvironmentFault, match="disk-full"):
            act()
    assert keys.signed == []
    assert content(one.store) == before
    assert not one.center.state.peers[other.center.card.fingerprint].confirmed
    disk.full = False
    one.reopen()
    check_works(one, other)


def test_a_home_on_a_full_file_stays_usable_and_grows_on_when_there_is_room(tmp_path):
    path = tmp_path / "store.sqlite"
    one, other = Stage("ARD", SqliteStore(path, pages_max=400)), Stage("BRV")
    found(one, other)
    sent: list[Any] = []
    text = "All is quiet at the border. " * 1_500

    def fill():
        while len(sent) < 200:
            sent.append(one.send(values={16: "2026-11-24", 17: 5, 18: text}))

    with pytest.raises(EnvironmentFault, match="disk-full"):
        fill()
    assert len(sent) > 5
    size = one.agreement.own().size
    assert size == sent[-1].index + 1
    one.store.close()
    one.store = SqliteStore(path)
    one.center = Center.open(one.store, one.keys, one.entropy, one.now)
    assert one.agreement.own().size == size
    exchange(one, other)
    assert all(receipted(one, held, other) for held in sent)
    check_works(one, other)
    one.store.close()

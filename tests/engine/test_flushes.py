"""How often a center flushes and signs, and that no signature comes before its entries."""

from __future__ import annotations

import pytest

from detente.adapters.stores.sqlite import SqliteStore
from detente.core.crypto.types import Hash
from detente.core.errors import Conflict, EnvironmentFault, StateDamaged
from detente.core.notification import LANGUAGE, PERSON, POST, Header, make_serial
from detente.engine.recorder import Prepared
from detente.engine.registers import Held
from detente.engine.writing import append_entries
from tests.engine.counting import CountingStore, Diary, count
from tests.hostile.forge import copy_of, parcels, receipted, take, two
from tests.world import Stage, exchange, found

REGISTER = {("register", "Ed25519"): 1, ("register", "ML-DSA-44"): 1}
HOLDER = {("holder", "Ed25519"): 1}  # the post-quantum one once a day


def batch(stage, number):
    """So many notices, ready to be appended."""
    agreement = stage.agreement
    first = agreement.numbers[2026] + 1
    fields = [((POST,), "Watch"), ((PERSON,), "I. Petro"), ((LANGUAGE,), "en")]
    return [
        Prepared(
            agreement.all_others(),
            Header(
                "notice", agreement.founding.pack_hash, make_serial("ARD", 2026, first + n),
                stage.at, agreement.mark,
            ),
            [*fields, ((16,), "2026-11-24"), ((17,), n)],
        )
        for n in range(number)
    ]  # fmt: skip


@pytest.mark.parametrize("medium", ["memory", "sqlite"])
def test_a_batch_of_256_is_one_flush_and_one_signature_of_each_kind(tmp_path, medium):
    store = SqliteStore(tmp_path / "store.sqlite") if medium == "sqlite" else None
    one, other = Stage("ARD", store), Stage("BRV")
    found(one, other)
    diary, counted = count(one)
    before = counted.flushes
    held = append_entries(one.center.state, one.agreement, batch(one, 256), [], one.now)
    assert len(held) == 256
    assert (diary.flushes, counted.flushes - before) == (1, 1)
    assert diary.signatures == {}  # nobody wants to see the head yet
    one.center.parcels_for(other.center.card.fingerprint, one.now)
    assert {k: n for k, n in diary.signatures.items() if k[0] == "register"} == REGISTER
    assert diary.events[0] == ("flush", 256)
    one.reopen()
    exchange(one, other)
    assert receipted(one, held[-1], other)
    one.store.close()


def test_a_release_is_one_flush_of_its_entry_its_house_entry_and_the_draft(monkeypatch):
    one, _ = two()
    diary, _ = count(one)
    one.send()
    acts = [what for kind, what in diary.events if kind == "flush"]
    assert acts == [
        0,
        1,
        2,
    ]  # the draft; its submission in the house; the release in both registers
    assert diary.signatures == {}
    one.center.settle()
    assert diary.signatures == {("register", "Ed25519"): 2, ("register", "ML-DSA-44"): 2}


def test_from_sending_to_the_receipt_taken_in_there_are_four_flushes_in_both_homes():
    one, other = two()
    ours, _ = count(one)
    theirs, _ = count(other)
    held = append_entries(one.center.state, one.agreement, batch(one, 1), [], one.now)[0]
    assert (ours.flushes, ours.appends) == (1, 1)
    (letter,) = parcels(one, other)
    take(other, letter)
    assert theirs.events == [
        ("flush", 1),  # the entry is held
        ("sign", ("holder", "Ed25519")),
        ("flush", 1),  # that signature, and the receipt
    ]
    ours.clear()
    (answer,) = parcels(other, one)
    assert theirs.signatures == REGISTER | HOLDER | {("link", "Ed25519"): 1}
    take(one, answer)
    assert receipted(one, held, other)
    assert (ours.appends, ours.flushes) == (1, 1)


def test_a_receipt_calls_for_no_receipt():
    one, other = two()
    one.send()
    exchange(one, other)
    sizes = one.agreement.own().size, other.agreement.own().size
    assert exchange(one, other) == 0
    assert (one.agreement.own().size, other.agreement.own().size) == sizes


def test_nothing_is_signed_before_its_entries_are_on_disk():
    one, other = two()
    diary, _ = count(one)
    there, _ = count(other)
    for _ in range(3):
        one.send()
        other.send()
        exchange(one, other)
    for events in (diary.events, there.events):
        pending = 0
        for kind, what in events:
            if kind == "flush":
                pending += 2 if what else 0
            elif what[0] == "register":
                assert pending > 0, events
    assert diary.signatures[("register", "Ed25519")] == diary.signatures[("register", "ML-DSA-44")]


@pytest.mark.parametrize("fault", [EnvironmentFault("disk-full"), Conflict("head-moved")])
def test_a_commit_that_fails_signs_nothing(fault):
    one, other = two()
    held = other.send()
    (letter,) = parcels(other, one)
    diary, store = count(one)
    size = one.agreement.own().size
    store.refuse = fault
    with pytest.raises(type(fault)):
        append_entries(one.center.state, one.agreement, batch(one, 3), [], one.now)
    with pytest.raises(type(fault)):
        one.center.receipt(one.agreement, one.now)
    with pytest.raises(type(fault)):
        take(one, letter)
    assert diary.events == []
    assert one.agreement.own().size == size
    store.refuse = None
    take(one, letter)
    assert isinstance(copy_of(one, other).entries[held.index], Held)
    exchange(one, other)
    assert receipted(other, held, one)


def test_a_stored_head_that_is_not_the_one_we_know_stops_the_append():
    one, _ = two()
    diary, _ = count(one)
    own = one.agreement.own()
    register = own.entries.pop()  # what memory says is no longer what the store says
    with pytest.raises(StateDamaged, match="stored-head-differs"):
        one.center.receipt(one.agreement, one.now)
    assert diary.events == []
    own.entries.append(register)


def test_an_entry_whose_head_could_not_be_signed_stands_and_is_signed_later(monkeypatch):
    ard, brv = Stage("ARD"), Stage("BRV")
    found(ard, brv)
    sign = ard.keys.sign

    def pulled_out(*_: object) -> bytes:
        raise EnvironmentFault("key-absent", key="register")

    monkeypatch.setattr(ard.keys, "sign", pulled_out)
    before = ard.agreement.own().size
    ard.send()
    with pytest.raises(EnvironmentFault, match="key-absent"):
        parcels(ard, brv)
    with pytest.raises(EnvironmentFault, match="key-absent"):
        ard.center.settle()
    assert ard.agreement.own().size == before + 1
    monkeypatch.setattr(ard.keys, "sign", sign)
    ard.send()
    exchange(ard, brv)
    assert brv.agreement.of_seat(0)[0].size >= before + 1
    ard.reopen()


class _Gone:
    """A disk that is away: nothing can be committed or read."""

    def __getattr__(self, name):
        raise EnvironmentFault("disk-failed")

    def head(self, origin):
        return (0, Hash(bytes(32)))


class _OneMore(CountingStore):
    """Takes one more commit, and then the disk is away."""

    def commit(self, operations):
        if self._diary.flushes:  # the receipt is in memory by then
            self.behind.inner = _Gone()
            raise EnvironmentFault("disk-failed")
        super().commit(operations)


def test_nothing_is_signed_while_it_is_not_known_what_the_disk_holds():
    one, other = two()
    held = other.send()
    (letter,) = parcels(other, one)
    store = one.center.state.store
    disk = store.inner
    failing = _OneMore(disk, Diary())
    failing.behind = store
    store.inner = failing
    with pytest.raises(EnvironmentFault, match="disk-failed"):
        take(one, letter)
    assert store.doubtful
    register = one.agreement.own()
    for act in (
        lambda: one.center.state.recorder.signed_head(register, one.at),
        one.center.settle,
        lambda: append_entries(one.center.state, one.agreement, batch(one, 1), [], one.now),
    ):
        with pytest.raises(EnvironmentFault, match="record-unsure"):
            act()
    store.inner = disk  # it is back
    exchange(one, other)
    assert receipted(other, held, one)
    one.reopen()

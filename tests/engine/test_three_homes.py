"""Three homes on disk and nothing between them but folders that somebody carries."""

from __future__ import annotations

import itertools

import pytest

from detente.adapters.links.courier import CourierLink
from detente.adapters.stores.sqlite import SqliteStore
from detente.core.notification import Lacking
from detente.core.record.origin import Mark
from tests.hostile.forge import copy_of, receipted
from tests.world import START, Stage, files, introduce, sign

CODES = ("ARD", "BRV", "COR")


class Couriers:
    """A folder for every pair, and the rounds of those who carry them."""

    def __init__(self, folder):
        self.folder = folder
        self.closed = set()  # pairs whose courier does not travel

    def link(self, one, other):
        path = self.folder / "-".join(sorted((one.code, other.code)))
        path.mkdir(exist_ok=True)
        return CourierLink(path)

    def write(self, one, other):
        link = self.link(one, other)
        for outgoing in one.center.parcels_for(other.center.card.fingerprint, one.now):
            link.deliver(outgoing.data)
            one.center.carried(outgoing)

    def read(self, one, other):
        link = self.link(one, other)
        for found in link.collect():
            report = one.center.import_parcel(found.parcel, one.now)
            if report.ours:
                assert report.refused == []
                assert link.settle(found.name)

    def travel(self, *stages, rounds=6):
        for _ in range(rounds):
            for one, other in itertools.permutations(stages, 2):
                if frozenset((one.code, other.code)) not in self.closed:
                    self.write(one, other)
                    self.read(other, one)

    def left(self):
        return [path.name for path in self.folder.rglob("*") if path.is_file()]


@pytest.fixture(name="world")
def fixture_world(tmp_path):
    stages = [Stage(code, SqliteStore(tmp_path / f"{code}.sqlite")) for code in CODES]
    folder = tmp_path / "couriers"
    folder.mkdir()
    couriers = Couriers(folder)
    introduce(*stages)
    one = stages[0]
    one.center.propose(files(), Mark.LIVE, [one.center.peer_named(c) for c in CODES[1:]], START)
    sign(one)
    for other in stages[1:]:
        couriers.write(one, other)
        couriers.read(other, one)
        sign(other)
    couriers.travel(*stages)
    yield (*stages, couriers)
    for stage in stages:
        stage.store.close()


def test_a_full_exchange_among_three_with_receipts_from_everybody(world):
    *stages, couriers = world
    sent = [(stage, stage.send()) for stage in stages for _ in range(3)]
    couriers.travel(*stages)
    for author, held in sent:
        for reader in stages:
            if reader is not author:
                assert copy_of(reader, author).entries[held.index].opening is not None
                assert receipted(author, held, reader)
    assert couriers.left() == []
    roots = [{t: r.root for t, r in stage.agreement.registers.items()} for stage in stages]
    assert roots[0] == roots[1] == roots[2]
    orders = [[h.leaf_hash for h in stage.agreement.ordered()] for stage in stages]
    assert orders[0] == orders[1] == orders[2]
    before = [stage.agreement.own().size for stage in stages]
    for stage in stages:
        stage.reopen()
    couriers.travel(*stages)
    assert [stage.agreement.own().size for stage in stages] == before
    assert couriers.left() == []  # nothing more to say


def test_an_entry_for_one_of_them_alone_is_a_leaf_and_no_more_for_the_third(world):
    one, other, third, couriers = world
    held = one.send(to=1 << other.agreement.own_seat)
    couriers.travel(one, other, third)
    assert copy_of(other, one).entries[held.index].opening is not None
    assert receipted(one, held, other)
    third.reopen()
    closed = copy_of(third, one).entries[held.index]
    assert closed.leaf_hash == held.leaf_hash  # it sees that there is something, and for whom
    assert closed.leaf.to == 1 << other.agreement.own_seat
    assert closed.opening is None
    assert third.store.opening(held.origin, held.index) is None
    assert third.agreement.lacking_reason(closed) is None  # not lacking: it is not for it to have
    assert held.leaf_hash not in {entry.leaf_hash for entry in third.agreement.ordered()}
    said = third.center.receipt(third.agreement, third.now).opening.receipt
    place = (one.agreement.own_seat, one.agreement.own().origin.epoch)
    assert said.size_of(*place) > held.index
    assert said.lacks(*place, held.index) is None
    text = b"2026-11-24"
    openings = [data for _, data in third.store.openings(held.origin, held.index, held.index + 1)]
    assert not any(text in data for data in openings)


def test_a_register_comes_by_way_of_another_where_the_courier_does_not_travel(world):
    one, other, third, couriers = world
    couriers.closed.add(frozenset(("ARD", "COR")))
    held = one.send()
    private = one.send(to=1 << other.agreement.own_seat)
    couriers.travel(one, other, third)
    copy = copy_of(third, one)
    assert copy.root == one.agreement.own().root
    assert copy.entries[held.index].opening is not None  # the second addressee had it to give
    assert copy.entries[private.index].opening is None
    assert receipted(one, held, third)  # and the receipt came back the same way
    alone = one.send(to=1 << third.agreement.own_seat)
    couriers.travel(one, other, third)
    lacking = copy_of(third, one).entries[alone.index]
    assert third.agreement.lacking_reason(lacking) is Lacking.NO_CONTENT
    assert copy_of(other, one).entries[alone.index].opening is None
    couriers.closed.clear()
    couriers.travel(one, other, third)
    assert copy_of(third, one).entries[alone.index].opening is not None
    assert receipted(one, alone, third)
    assert couriers.left() == []

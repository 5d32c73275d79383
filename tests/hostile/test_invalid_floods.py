"""Entries that can never count slow nobody: each is judged once, and passed over from then on."""

from __future__ import annotations

from typing import Any

import pytest

from detente.engine import rules, schedule
from tests.hostile.forge import Book, codes, copy_of, forged, take, three
from tests.world import exchange

COUNT = 150
KINDS: dict[str, dict[str, Any]] = {
    "serial of another": {"serial": "COR-2026-00001"},
    "body of another type": {"values": {16: 5}},
    "type of no pack": {"kind": "of-no-pack", "values": {}},
}


@pytest.fixture(name="flooded", params=sorted(KINDS))
def fixture_flooded(request):
    """A center that took many invalid entries of one peer, that peer, and a third."""
    one, other, third = three()
    exchange(one, other, third)
    book = Book(other)
    start = len(book.leaves)
    for _ in range(COUNT):
        book.write(**KINDS[request.param])
    assert codes(take(one, forged(other, one, book.item(start)))) == []
    entries = copy_of(one, other).entries[start:]
    assert all(rules.problem(one.agreement, held) is not None for held in entries)
    return one, other, third, start


def everything(one, other, third):
    """What is done for each parcel to either of them, and every second."""
    for stage in (other, third):
        one.center.parcels_for(stage.center.card.fingerprint, one.now)
    schedule.due(one.center.state, one.now)


def test_an_entry_invalid_for_good_is_not_judged_again_when_something_arrives(flooded, monkeypatch):
    one, other, third, start = flooded
    everything(one, other, third)
    judged = []
    real = rules.check_entry

    def counting(agreement, seat, origin, index, *more):
        judged.append((origin, index))
        real(agreement, seat, origin, index, *more)

    monkeypatch.setattr(rules, "check_entry", counting)
    for _ in range(3):
        one.agreement.rejudge()
        everything(one, other, third)
    text = copy_of(one, other).text
    assert [place for place in judged if place[0] == text and place[1] >= start] == []
    assert judged  # what may change still is


def test_entries_invalid_for_good_are_walked_over_once(flooded, monkeypatch):
    one, other, third, start = flooded
    everything(one, other, third)
    looked = []
    real = rules.problem

    def counting(agreement, held):
        looked.append((held.origin, held.index))
        return real(agreement, held)

    monkeypatch.setattr(rules, "problem", counting)
    one.agreement.rejudge()
    everything(one, other, third)
    text = copy_of(one, other).text
    assert [place for place in looked if place[0] == text and place[1] >= start] == []
    newest = next(rules.newest_first(one.agreement, copy_of(one, other)))
    assert newest.index < start
    exchange(one, third)  # and whoever is honest goes on
    held = third.send()
    exchange(one, third)
    assert copy_of(one, third).entries[held.index].opening is not None


def test_an_entry_that_may_still_become_valid_is_looked_at_again():
    one, other, _ = three()
    exchange(one, other)
    register = copy_of(one, other)
    count = len(list(rules.newest_first(one.agreement, register)))
    book = Book(other)
    first, second = book.write(), book.write()
    whole = book.item(first)
    without = {index: data for index, data in whole.openings if index == second}
    assert codes(take(one, forged(other, one, book.item(first, openings=without)))) == []
    found = [held.index for held in rules.newest_first(one.agreement, register)]
    assert found[0] == second and len(found) == count + 1
    assert codes(take(one, forged(other, one, whole))) == []
    found = [held.index for held in rules.newest_first(one.agreement, register)]
    assert found[:2] == [second, first] and len(found) == count + 2


def test_a_second_of_a_center_with_a_long_history_costs_what_one_with_a_short_does(monkeypatch):
    one, other, third = three()
    exchange(one, other, third)
    book = Book(other)
    costs = []
    for more in (10, 300):
        start = len(book.leaves)
        for _ in range(more):
            book.write()
        assert codes(take(one, forged(other, one, book.item(start)))) == []
        looked: list[int] = []
        real = rules.problem
        with monkeypatch.context() as counted:

            def counting(agreement, held, looked=looked, real=real):
                looked.append(held.index)
                return real(agreement, held)

            counted.setattr(rules, "problem", counting)
            schedule.due(one.center.state, one.now)
        costs.append(len(looked))
    assert costs[0] == costs[1]

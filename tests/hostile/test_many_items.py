"""Many small parts of one parcel: each costs what it brings, not what is kept already."""

from __future__ import annotations

import pytest

from detente.core import limits, parcel
from detente.engine import state as states
from detente.engine.registers import Agreement
from tests.hostile.forge import Book, codes, forged, take, two

AHEAD = 60


@pytest.fixture(name="beyond")
def fixture_beyond(monkeypatch):
    """Two centers, sixty entries of the one kept beyond a gap by the other, and what was read."""
    one, other = two()
    book = Book(one)
    start = len(book.leaves)
    book.write()
    read = []
    real = states._read_ahead

    def reading(value):
        read.append(1)
        return real(value)

    monkeypatch.setattr(states, "_read_ahead", reading)
    for number in range(AHEAD):
        book.write(values={16: "2026-12-01", 17: number})
    assert codes(take(other, forged(one, other, book.item(start + 1)))) == []
    assert len(other.center.state.ahead(other.agreement)) == AHEAD
    return one, other, book, start, read


@pytest.mark.parametrize("place", ["beyond the gap", "at our size"])
def test_what_is_kept_ahead_is_read_once_however_many_items_come(beyond, place):
    one, other, book, start, read = beyond
    size = len(book.leaves) if place == "beyond the gap" else start
    known = book.item(size) if size == len(book.leaves) else Book(one).item(size)
    empty = parcel.RegisterItem(known.checkpoint, size, (), known.proof, ())
    assert len(read) == AHEAD
    del read[:]
    assert codes(take(other, forged(one, other, *[empty] * 200))) == []
    assert read == []
    assert len(other.center.state.ahead(other.agreement)) == AHEAD


def test_an_item_that_brings_nothing_lets_no_verdict_lapse(beyond, monkeypatch):
    one, other, book, start, _ = beyond
    lapsed = []
    real = Agreement.rejudge

    def lapse(self):
        lapsed.append(1)
        real(self)

    monkeypatch.setattr(Agreement, "rejudge", lapse)
    small = Book(one).item(0)
    assert codes(take(other, forged(one, other, *[small] * 20, *[book.item(start + 1)] * 20))) == []
    assert lapsed == []
    assert codes(take(other, forged(one, other, book.item(start)))) == []
    assert lapsed
    assert other.center.state.ahead(other.agreement) == ()


def test_what_is_kept_ahead_reads_the_same_after_a_restart_and_goes_as_the_gap_closes(beyond):
    one, other, book, start, read = beyond
    before = other.center.state.ahead(other.agreement)
    other.reopen()
    del read[:]
    assert other.center.state.ahead(other.agreement) == before
    assert len(read) == AHEAD <= limits.AHEAD_ENTRIES_MAX
    part = book.item(start, start + 11)
    assert codes(take(other, forged(one, other, part))) == []
    assert len(other.center.state.ahead(other.agreement)) == AHEAD - 10
    assert codes(take(other, forged(one, other, book.item(start)))) == []
    assert other.center.state.ahead(other.agreement) == ()
    register = other.agreement.registers[book.text]
    assert all(held.opening is not None for held in register.entries)

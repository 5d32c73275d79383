"""Registers that contradict themselves, and what others say about how much they hold."""

from __future__ import annotations

import pytest

from detente.core import encoding, limits, parcel
from detente.core.crypto.types import Epoch, Hash
from detente.core.errors import OurFault
from detente.core.record.incident import verify_incident
from detente.core.record.origin import Origin
from detente.engine.contradictions import all_kept
from detente.engine.state import HINTS, STOPPED
from detente.engine.sync import marks_of
from tests.hostile.forge import (
    Book,
    aside,
    check_works,
    codes,
    copy_of,
    forged,
    parcels,
    take,
    three,
)
from tests.world import exchange


def incidents(stage):
    """Everything kept; what has a file is proven to anybody by it."""
    found = all_kept(stage.center.state)
    assert all(one.proven() is not None for one in found if one.proof)
    return found


def other_branch(one, size):
    """The register torn off at `size`, with one other entry in its place."""
    book = Book(one).cut(size)
    book.write(values={16: "2026-12-01", 17: 99})
    return book


# --- another history ----------------------------------------------------------------------------


@pytest.mark.parametrize("extra", [0, 1, 5], ids=["shorter", "equal", "longer"])
def test_a_register_that_forks_is_an_incident_and_our_branch_stays(extra):
    one, other, third = three()
    one.send()
    one.send()
    exchange(one, other, third)
    copy = copy_of(other, one)
    size, root = copy.size, copy.root
    book = other_branch(one, size - 2)
    for _ in range(extra):
        book.write()
    held = third.send()
    honest = parcels(third, other)
    report = take(other, forged(one, other, book.item()))
    assert report.incidents == ["register-forks"]
    assert (copy_of(other, one).size, copy_of(other, one).root) == (size, root)
    (kept,) = incidents(other)
    assert (kept.code, kept.own) == ("register-forks", False)
    proven = verify_incident(kept.proof)
    assert proven.card.raw == one.center.card.raw
    assert len(book.leaves) in {branch.head.size for branch in proven.branches}
    assert len(kept.proof) <= limits.INCIDENT_BYTES_MAX
    for data in honest:
        assert codes(take(other, data)) == []
    assert copy_of(other, third).entries[held.index].opening is not None
    other.reopen()
    check_works(other, third)


def test_a_register_that_goes_backwards_with_its_own_past_is_only_late(pair):
    one, other = pair
    one.send()
    old = Book(one)
    one.send()
    exchange(one, other)
    size = copy_of(other, one).size
    report = take(other, forged(one, other, old.item()))
    assert (report.incidents, codes(report)) == ([], [])
    assert copy_of(other, one).size == size


def test_a_register_torn_off_and_written_anew_is_an_incident_by_its_head_alone(pair):
    one, other = pair
    one.send()
    exchange(one, other)
    book = other_branch(one, one.agreement.own().size - 2)
    size = len(book.leaves)
    report = take(other, forged(one, other, book.item(size, size)))
    assert report.incidents == ["register-forks"]
    assert len(incidents(other)) == 1


def test_a_longer_head_shown_first_binds_its_author_to_what_follows(pair):
    one, other = pair
    promised = Book(one)
    promised.write(values={16: "2026-12-01", 17: 99})
    size = len(promised.leaves)
    report = take(other, forged(one, other, promised.item(size, size)))
    assert (report.incidents, codes(report)) == ([], [])
    true = Book(one)
    true.write()
    report = take(other, forged(one, other, true.item(size - 1)))
    assert report.incidents == ["register-forks"]
    assert [bool(kept.proof) for kept in incidents(other)] == [True]
    assert copy_of(other, one).size == size - 1
    other.reopen()  # the two heads are their contradiction, not damage of ours
    report = take(other, forged(one, other, promised.item(size - 1)))
    assert (report.incidents, copy_of(other, one).size) == ([], size)


def test_two_heads_of_one_size_beyond_what_we_hold_are_an_incident(pair):
    one, other = pair
    first, second = Book(one), Book(one)
    first.write(values={16: "2026-12-01", 17: 99})
    second.write(values={16: "2026-12-02", 17: 98})
    size = len(first.leaves)
    assert take(other, forged(one, other, first.item(size, size))).incidents == []
    report = take(other, forged(one, other, second.item(size, size)))
    assert report.incidents == ["register-forks"]
    (kept,) = incidents(other)
    assert verify_incident(kept.proof).at == size


def test_an_entry_beyond_a_gap_and_another_in_its_place_are_an_incident(pair):
    one, other = pair
    first, second = Book(one), Book(one)
    start = len(first.leaves)
    for book, people in ((first, 1), (second, 2)):
        book.write()
        book.write(values={16: "2026-12-01", 17: people})
    assert take(other, forged(one, other, first.item(start + 1))).gap
    report = take(other, forged(one, other, second.item(start)))
    assert report.incidents == ["register-forks"]
    (kept,) = incidents(other)
    assert verify_incident(kept.proof).at == start + 2
    other.reopen()
    assert copy_of(other, one).size == start


def test_a_flood_of_forked_heads_is_kept_within_bounds(pair):
    one, other = pair
    one.send()
    exchange(one, other)
    size = one.agreement.own().size
    book = Book(one)
    for number in range(limits.INCIDENTS_PER_REGISTER_MAX + 5):
        book = Book(one).cut(size - 1)
        book.write(values={16: "2026-12-01", 17: number})
        assert take(other, forged(one, other, book.item())).incidents
    found = incidents(other)
    assert len(found) == limits.INCIDENTS_PER_REGISTER_MAX
    assert all(0 < len(kept.proof) <= limits.INCIDENT_BYTES_MAX for kept in found)
    flushes = other.store.flushes
    take(other, forged(one, other, book.item()))
    take(other, forged(one, other, book.item()))
    assert other.store.flushes - flushes <= 2  # the number of the parcel, nothing of the incident


# --- our own register coming back ---------------------------------------------------------------


def test_our_own_register_coming_back_longer_than_we_know_it_stops_the_epoch(pair):
    one, other = pair
    lost = Book(one)
    lost.write()
    held = other.send()
    letter = parcels(other, one)
    report = take(one, forged(other, one, lost.item()))
    assert report.incidents == ["own-head-unknown"]
    (kept,) = incidents(one)
    assert (kept.own, kept.proof) == (True, b"")  # one history, and longer: it proves nothing
    own = one.agreement.own()
    assert one.store.get(STOPPED, own.text) == b"own-head-unknown"
    size = own.size
    with pytest.raises(OurFault, match="epoch-stopped"):
        one.send()
    # It still takes in what others write, without a word signed in the stopped epoch.
    for data in letter:
        assert codes(take(one, data)) == []
    assert copy_of(one, other).entries[held.index].opening is not None
    one.reopen()
    with pytest.raises(OurFault, match="epoch-stopped"):
        one.center.receipt(one.agreement, one.now)
    assert one.agreement.own().size == size


def test_our_own_register_coming_back_as_we_know_it_is_no_news(pair):
    one, other = pair
    one.send()
    exchange(one, other)
    report = take(one, forged(other, one, Book(one).item()))
    assert (codes(report), report.incidents, report.receipts) == ([], [], 0)
    check_works(one, other)


def test_nobody_without_our_key_can_stop_our_epoch(pair):
    one, other = pair
    liar = Book(other, one.agreement.own().origin)
    for leaf in Book(one).leaves:
        liar.add(leaf)
    liar.write()
    report = take(one, forged(other, one, liar.item()))
    assert report.incidents == []
    assert len(report.refused) == 1
    assert list(one.store.items(STOPPED)) == []
    check_works(one, other)


# --- forged heads in a parcel -------------------------------------------------------------------


@pytest.mark.parametrize("size", [0, 1, 2**40, 2**64 - 1])
def test_what_a_parcel_says_about_heads_moves_no_mark_and_costs_one_sending_at_most(pair, size):
    one, other = pair
    one.send()
    exchange(one, other)
    one.send()
    own, seat = one.agreement.own(), other.agreement.own_seat
    mark = marks_of(one.center.state, one.agreement, seat, own)
    assert mark < own.size
    for _ in range(3):
        said = parcel.HeadsItem(((own.text, size),))
        assert codes(take(one, forged(other, one, said))) == []
        assert marks_of(one.center.state, one.agreement, seat, own) == mark
    outgoing = one.center.parcels_for(other.center.card.fingerprint, one.now)
    sent = sum(item.entries for item in outgoing)
    assert sent == own.size - min(mark, size)
    for item in outgoing:
        one.center.carried(item)
    assert list(one.center.state.store.items(HINTS)) == []
    again = one.center.parcels_for(other.center.card.fingerprint, one.now)
    assert sum(item.entries for item in again) == own.size - mark
    exchange(one, other)
    check_works(one, other)


def test_heads_of_registers_that_do_not_exist_leave_no_trace(pair):
    one, other = pair
    own = one.agreement.own().origin
    names = [
        Origin(own.center, own.mark, own.agreement, Epoch(number.to_bytes(8, "big"))).text()
        for number in range(limits.HINT_HEADS_MAX)
    ]
    report = take(one, forged(other, one, parcel.HeadsItem(tuple((name, 0) for name in names))))
    assert codes(report) == []
    assert list(one.center.state.store.items(HINTS)) == []


def test_a_signed_head_of_absurd_size_without_leaves_moves_nothing(pair):
    one, other = pair
    book = Book(one)
    start = copy_of(other, one).size
    for size in (2**40, 2**39):
        head = book.note(size, Hash(b"\x11" * 32))
        item = parcel.RegisterItem(head, start, (), (Hash(b"\x11" * 32),), ())
        report = take(other, forged(one, other, item))
        assert report.receipts == 0
        assert copy_of(other, one).size == start
    too_far = parcel.RegisterItem(book.note(2**40, Hash(bytes(32))), 2**40, (b"x",), (), ())
    assert len(take(other, forged(one, other, too_far)).refused) == 1
    other.reopen()
    check_works(other, one)


def test_leaves_that_are_no_leaves_are_refused_before_anything_is_stored(pair):
    one, other = pair
    size = copy_of(other, one).size
    for junk in (b"\x00", b"leaf", encoding.encode([2, 0, bytes(32), bytes(32)]), b"\xff" * 71):
        book = Book(one)
        book.add(junk)
        report = take(other, forged(one, other, book.item(size)))
        assert len(report.refused) == 1
        assert copy_of(other, one).size == size
    other.reopen()
    assert len(aside(other)) == 4
    check_works(one, other)


def test_registers_without_end_are_refused_at_a_number():
    one, other, third = three()
    own = one.agreement.own().origin
    most = limits.SEEN_REGISTERS_MAX // len(one.agreement.founding.seats)
    most -= most // 2  # of one card
    refused = []
    for number in range(most + 3):
        epoch = Epoch(number.to_bytes(8, "big"))
        book = Book(one, Origin(own.center, own.mark, own.agreement, epoch))
        book.write("adopted", values={16: one.agreement.founding.encode()})
        refused += codes(take(other, forged(one, other, book.item())))
    assert refused == ["too-many-registers"] * 4
    other.reopen()  # our own entries, which name them all, are still read by everybody
    check_works(third, other)


def test_a_fork_by_one_party_is_no_reason_to_stop_serving_it(pair):
    one, other = pair
    one.send()
    exchange(one, other)
    take(other, forged(one, other, other_branch(one, 1).item()))
    assert incidents(other)
    check_works(one, other)

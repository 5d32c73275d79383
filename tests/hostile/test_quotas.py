"""Quotas per type: what lies beyond one keeps its leaf and loses its content, and it is said."""

from __future__ import annotations

import dataclasses

import pytest

from detente.core import limits
from detente.core.agreement.pack import Quota
from detente.core.errors import RuleBroken
from detente.core.notification import Lacking, LackingRange
from detente.engine import quotas, rules
from detente.engine.registers import Agreement
from tests.hostile.forge import Book, codes, copy_of, forged, parcels, take, two
from tests.world import exchange

DAY = 86_400
NOTE = {16: "are you there"}


@pytest.fixture(name="pair")
def fixture_pair(monkeypatch):
    """Room for five line tests a day, and for five notices."""
    monkeypatch.setattr(quotas, "_LINE", Quota(5, 1_000_000))
    monkeypatch.setattr(quotas, "_DEFAULT", Quota(5, 1_000_000))
    return two()


def flood(one, other, count, kind="line-test", values=None, **said):
    """Entries written past the sender's own check, in one parcel; returns their indexes."""
    book = Book(one)
    start = len(book.leaves)
    for _ in range(count):
        book.write(kind, values=NOTE if values is None else values, **said)
    report = take(other, forged(one, other, book.item(start)))
    assert codes(report) == []
    return book, start


def lacking(stage):
    """What the last entry of a center says that it lacks."""
    ranges = stage.agreement.own().entries[-1].opening.receipt.lacking
    return [(item.start, item.end, item.reason) for item in ranges]


def test_beyond_the_quota_the_leaf_is_kept_and_the_content_is_not_and_it_is_said(pair):
    one, other = pair
    _, start = flood(one, other, 12)
    copy = copy_of(other, one)
    assert copy.size == start + 12
    assert [held.opening is not None for held in copy.entries[start:]] == [True] * 5 + [False] * 7
    assert lacking(other) == [(start + 5, start + 12, Lacking.OVER_QUOTA)]
    kept = sum(1 for _ in other.store.openings(copy.text, start, copy.size))
    assert kept == 5
    other.reopen()
    assert lacking(other) == [(start + 5, start + 12, Lacking.OVER_QUOTA)]
    assert rules.problem(other.agreement, other.agreement.own().entries[-1]) is None


def test_another_type_is_not_crowded_out_by_a_flood(pair):
    one, other = pair
    book, start = flood(one, other, 40)
    at = book.write("notice")
    take(other, forged(one, other, book.item(at)))
    assert copy_of(other, one).entries[at].opening is not None
    assert lacking(other) == [(start + 5, start + 40, Lacking.OVER_QUOTA)]


def test_claimed_times_in_the_future_buy_no_more_than_the_day_of_arrival(pair):
    one, other = pair
    book = Book(one)
    start = len(book.leaves)
    for number in range(40):
        book.write("line-test", values=NOTE, claimed=one.at + number * DAY)
    take(other, forged(one, other, book.item(start)))
    opened = [held.opening is not None for held in copy_of(other, one).entries[start:]]
    assert sum(opened) == 2 + 5 - 1  # one today, and the rest counts as tomorrow, which holds five


def test_claimed_times_that_go_back_buy_nothing(pair):
    one, other = pair
    book = Book(one)
    start = len(book.leaves)
    for number in range(40):
        book.write("line-test", values=NOTE, claimed=one.at - number * DAY)
    take(other, forged(one, other, book.item(start)))
    opened = [held.opening is not None for held in copy_of(other, one).entries[start:]]
    assert sum(opened) == 5


def test_a_wrong_clock_of_the_sender_silences_no_line(pair):
    one, other = pair
    year = 365 * DAY
    book = Book(one)
    for _ in range(3):
        start = len(book.leaves)
        for _ in range(5):
            book.write("line-test", values=NOTE, claimed=other.at + year)
        assert codes(take(other, forged(one, other, book.item(start)))) == []
        assert all(held.opening is not None for held in copy_of(other, one).entries[start:])
        other.at += DAY


def _adopt(one, book, start):
    """The author's own store takes what it wrote past its checks."""
    for index in range(start, len(book.leaves)):
        one.agreement.take(one.agreement.own(), book.leaves[index], book.openings[index])


def test_the_sender_is_told_before_it_signs_and_when_there_is_room_again(pair):
    one, other = pair
    for _ in range(5):
        one.center.act(one.agreement, "line-test", "orlova", one.now, values=NOTE)
    size = one.agreement.own().size
    with pytest.raises(RuleBroken, match="over-quota") as refused:
        one.center.act(one.agreement, "line-test", "orlova", one.now, values=NOTE)
    facts = refused.value.facts
    assert (facts["type"], facts["party"], facts["entries"]) == ("line-test", "BRV", 5)
    assert one.agreement.own().size == size
    one.send()  # another type goes on
    exchange(one, other)
    assert facts["room_from"] == "2026-11-19 00:00Z"
    one.at += DAY
    other.at = one.at
    one.center.act(one.agreement, "line-test", "orlova", one.now, values=NOTE)
    exchange(one, other)
    assert lacking(other) == []


def test_an_honest_sender_never_finds_itself_over_its_quota_after_days_without_a_line(pair):
    one, other = pair
    for _ in range(4):
        for _ in range(5):
            one.center.act(one.agreement, "line-test", "orlova", one.now, values=NOTE)
        one.at += DAY
    other.at = one.at
    exchange(one, other)
    assert lacking(other) == []
    assert all(held.opening is not None for held in copy_of(other, one).entries)


def test_what_was_beyond_is_asked_for_again_when_there_is_room_and_nothing_is_lost(
    pair, monkeypatch
):
    one, other = pair
    with monkeypatch.context() as lifted:
        lifted.setattr(quotas, "check_release", lambda *_: None)
        for _ in range(12):
            one.center.act(one.agreement, "line-test", "orlova", one.now, values=NOTE)
    exchange(one, other)
    start = one.agreement.own().size - 12
    assert [item for item in lacking(other) if item[2] == Lacking.OVER_QUOTA] == [
        (start + 5, start + 12, Lacking.OVER_QUOTA)
    ]
    assert one.center.parcels_for(other.center.card.fingerprint, one.now) == []
    for _ in range(3):
        one.at += DAY
        other.at += DAY
        one.send()
        exchange(one, other, rounds=8)
    assert lacking(other) == []
    assert all(held.opening is not None for held in copy_of(other, one).entries)
    for stage in (one, other):
        stage.reopen()
        for register in stage.agreement.registers.values():
            assert [rules.problem(stage.agreement, held) for held in register.entries] == [
                None
            ] * register.size


def test_a_statement_that_an_entry_was_over_its_quota_is_void_where_there_was_room(pair):
    one, other = pair
    held = one.send()
    exchange(one, other)
    one.send()
    later = one.agreement.own().size - 1
    for data in parcels(one, other)[:0]:
        take(other, data)
    agreement = other.agreement
    own = one.agreement.own()
    book = Book(other)
    seen = agreement.receipt(()).seen
    true = next(item for item in seen if item.seat == one.agreement.own_seat)
    stated = dataclasses.replace(true, size=own.size, root=own.root)
    seat, epoch = one.agreement.own_seat, own.origin.epoch
    false = LackingRange(seat, epoch, later, later + 1, Lacking.OVER_QUOTA)
    receipt = dataclasses.replace(agreement.receipt(()), seen=(stated,), lacking=(false,))
    at = book.write("received", receipt=receipt)
    assert codes(take(one, forged(other, one, book.item(at)))) == []
    judged = copy_of(one, other).entries[at]
    assert rules.problem(one.agreement, judged) == "over-quota-void"
    assert held.index < later


def test_a_statement_that_is_true_is_valid_for_the_sender_too(pair):
    one, other = pair
    book, start = flood(one, other, 9)
    _adopt(one, book, start)
    (statement,) = parcels(other, one)[-1:]
    assert codes(take(one, statement)) == []
    copy = copy_of(one, other)
    assert copy.entries[-1].opening.receipt.lacking
    assert rules.problem(one.agreement, copy.entries[-1]) is None


def test_a_quota_in_bytes_leaves_away_what_is_too_much_and_keeps_what_still_fits(pair, monkeypatch):
    one, other = pair
    monkeypatch.setattr(quotas, "_LINE", Quota(100, 2_000))
    book = Book(one)
    start = len(book.leaves)
    book.write("line-test", values={16: "x" * 500})
    book.write("line-test", values={16: "x" * 3_000})
    book.write("line-test", values={16: "x" * 300})
    take(other, forged(one, other, book.item(start)))
    opened = [held.opening is not None for held in copy_of(other, one).entries[start:]]
    assert opened == [True, False, True]


def test_a_flood_of_one_entry_a_parcel_costs_the_same_for_each(pair, monkeypatch):
    one, other = pair
    looked = 0
    real = Agreement.facts_of

    def counting(self, held):
        nonlocal looked
        looked += 1
        return real(self, held)

    monkeypatch.setattr(Agreement, "facts_of", counting)
    book = Book(one)
    start = len(book.leaves)
    costs = []
    for number in range(60):
        at = book.write("line-test", values=NOTE)
        before = looked
        take(other, forged(one, other, book.item(at)))
        if number in {19, 59}:
            costs.append(looked - before)
    assert costs[0] == costs[1]
    assert lacking(other) == [(start + 5, start + 60, Lacking.OVER_QUOTA)]


def test_the_defaults_have_room_for_a_schedule_and_not_for_a_million(pair):
    assert limits.QUOTA_LINE_ENTRIES > 24 * 60
    assert limits.QUOTA_ENTRIES_DEFAULT < 1_000_000
    agreement = pair[0].agreement
    assert quotas.quota_of(agreement, "received") is None
    assert quotas.quota_of(agreement, "acknowledged") == Quota(5, 1_000_000)


def left_away(stage, author, why):
    """Indexes of an author's entries that a center says it lacks for a reason."""
    return [
        at for start, end, reason in lacking(stage) for at in range(start, end) if reason is why
    ]


@pytest.mark.parametrize("behind_days", [0, 1, 2, 400])
def test_an_honest_sender_is_never_stated_over_its_quota_whatever_the_recipients_clock_says(
    pair, behind_days
):
    one, other = pair
    other.at = one.at - behind_days * DAY  # and there it stands
    for _ in range(6):
        for _ in range(5):
            one.center.act(one.agreement, "line-test", "orlova", one.now, values=NOTE)
        exchange(one, other)
        assert left_away(other, one, Lacking.OVER_QUOTA) == []
        one.at += DAY
    assert left_away(other, one, Lacking.NO_CONTENT)  # it bears what its clock says
    other.at = one.at
    for _ in range(7):
        one.send("notice")
        exchange(one, other, rounds=8)
        one.at = other.at = one.at + DAY
    assert lacking(other) == []
    assert all(held.opening is not None for held in copy_of(other, one).entries)


def test_a_statement_of_over_quota_by_a_clock_that_stands_is_void(pair):
    one, other = pair
    start = one.agreement.own().size
    for _ in range(4):
        for _ in range(5):
            one.center.act(one.agreement, "line-test", "orlova", one.now, values=NOTE)
        one.at += DAY
    own = one.agreement.own()
    (true,) = [item for item in other.agreement.receipt(()).seen if item.seat == own.seat]
    stated = dataclasses.replace(true, size=own.size, root=own.root)
    false = LackingRange(own.seat, own.origin.epoch, start + 15, own.size, Lacking.OVER_QUOTA)
    receipt = dataclasses.replace(other.agreement.receipt(()), seen=(stated,), lacking=(false,))
    book = Book(other)
    at = book.write("received", receipt=receipt)  # on the first day
    assert codes(take(one, forged(other, one, book.item(at)))) == []
    assert rules.problem(one.agreement, copy_of(one, other).entries[at]) == "over-quota-void"


def test_content_held_back_and_sent_later_fills_no_more_than_a_quota_a_day(pair):
    one, other = pair
    book = Book(one)
    start = len(book.leaves)
    for _ in range(20):
        book.write("line-test", values=NOTE)
    whole = book.item(start)
    take(other, forged(one, other, dataclasses.replace(whole, openings=())))
    kept = []
    for _ in range(3):
        for _ in range(2):  # the second brings nothing more on the same day
            take(other, forged(one, other, whole))
        kept.append(sum(h.opening is not None for h in copy_of(other, one).entries[start:]))
        other.at += DAY
    assert kept == [5, 10, 15]
    assert left_away(other, one, Lacking.OVER_QUOTA) == []


def test_what_was_stated_over_its_quota_is_not_kept_where_nobody_asked_for_it(pair):
    one, other = pair
    book, start = flood(one, other, 12)
    for _ in range(3):
        take(other, forged(one, other, book.item(start)))
    opened = [held.opening is not None for held in copy_of(other, one).entries[start:]]
    assert sum(opened) == 5


def test_what_we_sign_costs_no_more_for_a_recipient_that_states_and_takes_nothing_in(
    pair, monkeypatch
):
    one, other = pair
    monkeypatch.setattr(quotas, "_DEFAULT", Quota(1_000, 1_000_000))
    book, costs = Book(other), []
    stale = other.agreement.receipt(())
    looked = 0
    real = Agreement.facts_of

    def counting(self, held):
        nonlocal looked
        looked += 1
        return real(self, held)

    monkeypatch.setattr(Agreement, "facts_of", counting)
    for number in range(40):
        at = book.write("received", receipt=stale)
        take(one, forged(other, one, book.item(at)))
        before = looked
        one.send()
        if number in {9, 39}:
            costs.append(looked - before)
    assert costs[0] == costs[1]

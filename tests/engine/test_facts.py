"""What evaluation is given of an agreement: entries, receipts, heads, as this center holds them."""

from __future__ import annotations

from detente.core.agreement.succession import Reason
from detente.core.board.record import NEVER
from detente.core.notification import Receipt, Seen
from detente.engine.facts import beside, facts_of, origin_of
from tests.engine.test_between_liars import carry
from tests.engine.test_between_liars import forked as liars
from tests.hostile.forge import Book, copy_of, forged, take, three, two
from tests.renewal import open_next, restored, saved, tolerant
from tests.world import deliver, exchange


def facts(stage, **more):
    return facts_of(stage.agreement, beside(stage.center.state, stage.agreement), **more)


def entries(record):
    return {entry.place: entry for line in record.lines for entry in line.entries}


def test_both_homes_make_equal_facts_of_equal_records():
    one, other = two()
    one.send()
    exchange(one, other)
    other.send()
    exchange(one, other)
    (mine, first, heads), (theirs, second, others) = facts(one), facts(other)
    assert (mine.id, mine.seats, mine.start) == (theirs.id, theirs.seats, theirs.start)
    assert mine.seats == ("ARD", "BRV")
    assert heads == others
    assert entries(first) == entries(second)
    assert [line.times for line in first.lines] == [line.times for line in second.lines]
    assert [origin_of(one.agreement, head) for head in heads] == sorted(one.agreement.registers)


def test_a_notification_is_received_when_the_other_center_says_so_and_not_before():
    one, other = two()
    held = one.send()
    _, record, _ = facts(one)
    entry = record.by_leaf[held.leaf_hash]
    assert record.received(entry, 1) == NEVER
    deliver(one, other)
    other.at += 60
    other.send()
    exchange(one, other)
    _, record, _ = facts(one)
    entry = record.by_leaf[held.leaf_hash]
    said = record.lines[1].entries[record.covering(entry, 1)]
    assert record.received(entry, 1) == said.content.claimed == other.at - 60
    assert entry.content.values == {16: "2026-11-24", 17: 5}
    assert entry.content.invalid is None


def test_what_goes_to_others_is_closed_and_what_did_not_come_is_withheld():
    one, other, third = three()
    exchange(one, other, third)
    held = one.send(to=1 << 1)
    exchange(one, other, third)
    _, record, _ = facts(third)
    entry = record.by_leaf[held.leaf_hash]
    assert (entry.content, entry.withheld, entry.to) == (None, False, 0b10)
    sent = one.send()
    copy = copy_of(third, one).size
    take(third, forged(one, third, Book(one).item(copy, None, {})))
    _, record, _ = facts(third)
    entry = record.by_leaf[sent.leaf_hash]
    assert (entry.content, entry.withheld) == (None, True)


def test_a_size_beyond_what_we_hold_stands_and_one_under_another_root_counts_for_nothing():
    for more, counted in ((7, True), (1, False)):
        one, other = two()
        one.send()
        exchange(one, other)
        (said,) = one.agreement.receipt(()).seen
        other.send()  # one more entry, which is not the one that is named
        false = Seen(said.seat, said.epoch, said.size + more, type(said.root)(b"\x11" * 32))
        book = Book(one).cut(copy_of(other, one).size)
        book.write("received", receipt=Receipt((false,)))
        assert take(other, forged(one, other, book.item())).refused == []
        last = facts(other)[1].lines[0].entries[-1].content
        assert last.invalid is None
        assert [seen.size for seen in last.seen] == ([false.size] if counted else [])


def test_a_prefix_of_the_registers_gives_the_record_as_it_was():
    one, other = two()
    held = one.send()
    exchange(one, other)
    before = {text: register.size for text, register in one.agreement.registers.items()}
    _, then, heads = facts(one)
    one.send()
    exchange(one, other)
    _, again, same = facts(one, upto=before)
    assert same == heads
    assert entries(again) == entries(then)
    assert again.received(again.by_leaf[held.leaf_hash], 1) < NEVER
    _, none, empty = facts(one, upto={})
    assert (entries(none), empty) == ({}, [])


def test_epochs_are_numbered_as_they_follow_each_other_and_what_is_said_again_counts_once():
    one, other = two()
    backup = saved(one)
    one.send()
    exchange(one, other)
    again = restored(one, backup)
    again.center.recover(again.now)
    again.agreement.numbers[2026] -= 1
    open_next(again, Reason.LOSS)
    again.send()
    tolerant(again, other)
    _, record, heads = facts(other)
    assert [(head.seat, head.epoch) for head in heads] == [(0, 0), (0, 1), (1, 0)]
    first = record.lines[0].entries
    assert [entry.place.epoch for entry in first] == sorted(e.place.epoch for e in first)
    said = [entry for entry in first if entry.content and entry.content.repeats]
    assert [entry.place.epoch for entry in said] == [1]
    assert len(list(record.of_type(["notice"]))) == 1


def test_a_register_with_two_histories_says_from_where_it_has_them():
    one, liar, other = liars()
    _, _, heads = facts(other)
    assert {head.divergent_from for head in heads} == {None}
    for _ in range(4):
        for sender, reader in ((one, other), (other, one), (one, liar), (other, liar)):
            carry(sender, reader)
    found = {head.seat: head.divergent_from for head in facts(other)[2]}
    seat = liar.agreement.own_seat
    mine, theirs = copy_of(one, liar), copy_of(other, liar)
    parted = next(
        at
        for at, (a, b) in enumerate(zip(mine.entries, theirs.entries, strict=False))
        if a.leaf_hash != b.leaf_hash
    )
    if found[seat] is None:
        assert not any(kept for kept in other.center.state.store.items("incidents"))
    else:
        assert 0 <= found[seat] <= parted

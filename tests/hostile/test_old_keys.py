"""Thieves of register keys, and parties who draw keys that are taken for others."""

from __future__ import annotations

import dataclasses

import pytest

from detente.core import limits, parcel
from detente.core.agreement.succession import Reason
from detente.core.crypto.types import Epoch
from detente.core.errors import OurFault, TheirFault
from detente.core.record import vkey
from detente.core.record.evidence import verify_evidence
from detente.core.record.origin import Origin
from detente.engine import epochs, rules
from detente.engine.exporter import export
from detente.engine.registers import Register
from tests.hostile.forge import Book, codes, forged, parcels, take, three, two
from tests.hostile.test_false_epochs import card_with, tables
from tests.renewal import (
    new_keys,
    open_next,
    renew,
    restored,
    saved,
    tolerant,
    whole,
    works,
)
from tests.world import exchange


@pytest.fixture
def one_id(monkeypatch):
    """Every key of one name has one id, as if somebody had drawn keys until they did."""
    monkeypatch.setattr(vkey, "key_id", lambda name, kind, public: b"\x01\x02\x03\x04")


@pytest.mark.usefixtures("one_id")
def test_a_head_is_read_by_the_card_under_which_it_stands_though_key_ids_agree():
    one, other = two()
    one.send()
    exchange(one, other)
    first = one.agreement.own()
    for number in (2, 3):
        renew(one, f"card {number}")
        open_next(one, Reason.ROTATION)
        exchange(one, other)
    works(one, other)
    whole(one, other)
    for stage in (one, other):
        signers = {r.signer for r in stage.agreement.of_seat(one.agreement.own_seat)}
        assert signers == {1, 2, 3}
        assert stage.agreement.registers[first.text].signer == 1
    for text in (first.text, one.agreement.own().text):
        held = one.agreement.registers[text].entries[0]
        verdict = verify_evidence(export(one.center.state, held, None, one.now))
        assert verdict.author().number == one.agreement.registers[text].signer


REPEATED = ["register", "holder", "sealing", "link"]


@pytest.mark.parametrize("part", REPEATED)
def test_a_card_that_repeats_a_key_of_another_card_of_the_root_is_refused(part):
    one, other, third = three()
    before = one.keys.public()
    renew(one)
    open_next(one, Reason.ROTATION)
    exchange(one, other, third)
    for number, old in ((3, before), (3, one.keys.public())):
        keys = new_keys(one, "third").public()
        keys = dataclasses.replace(keys, **{part: getattr(old, part)})
        item = parcel.CardItem(card_with(one, number, keys=keys).raw)
        assert codes(take(other, forged(third, other, item))) == ["card-repeats-key"]
        with pytest.raises(TheirFault, match="card-repeats-key"):
            other.center.add_peer(item.card)
        with pytest.raises(OurFault, match="keys-not-new"):
            one.center.propose_card(keys, "orlova", one.now)
    works(one, other)


def test_a_later_card_with_the_register_key_of_an_earlier_changes_no_verdict():
    one, other, third = three()
    old = one.keys.public()
    one.send()
    exchange(one, other, third)
    first = one.agreement.own()
    extra = Book(one)
    hidden = extra.item(extra.write(values={16: "2026-12-01", 17: 7}))
    renew(one)
    open_next(one, Reason.ROTATION)
    exchange(one, other, third)
    keys = dataclasses.replace(one.keys.public(), register=old.register)
    late = card_with(one, 3, keys=keys)
    # One of them has the card all the same, from before such cards were refused.
    other.store.commit([other.center.state.keep_card(late)])
    for stage in (other, third):
        take(stage, forged(one, stage, hidden))
    for _ in range(2):
        for stage in (other, third):
            register = stage.agreement.registers[first.text]
            assert register.signer == 1
            assert register.size == first.size + 1
            assert rules.problem(stage.agreement, register.entries[-1]) == "epoch-closed"
            stage.reopen()


def thief_of(stage, keys, origin=None):
    """A register as somebody with other keys of the stage would write it."""
    real, stage.keys = stage.keys, keys
    book = Book(stage, origin)
    stage.keys = real
    return book


def item_under(stage, keys, book, start=0):
    """The item of a register with its head under these keys."""
    real, stage.keys = stage.keys, keys
    item = book.item(start)
    stage.keys = real
    return item


def other_epoch(register, name=b"\x99"):
    """Another epoch of the same center under the same agreement."""
    own = register.origin
    return Origin(own.center, own.mark, own.agreement, Epoch(name * 8))


def stolen_and_renewed():
    """Three parties; the key of the first's first card is stolen, and its epoch ended."""
    one, other, third = three()
    for _ in range(2):
        one.send()
    exchange(one, other, third)
    stolen, old, true = one.keys, one.agreement.own(), Book(one)
    renew(one)
    open_next(one, Reason.CAPTURE)
    return (one, other, third), stolen, old, true


def test_an_old_key_neither_lengthens_its_ended_epoch_nor_opens_another_that_counts():
    (one, other, third), stolen, old, true = stolen_and_renewed()
    exchange(one, other, third)
    true.write(values={16: "2026-12-01", 17: 99})
    size = len(true.leaves)
    lie = thief_of(one, stolen, other_epoch(old))
    values = {
        16: one.agreement.founding.encode(),
        17: [[old.origin.epoch, size, true.tree.root_at(size)]],
        18: 1,
    }
    lie.write("adopted", values=values, tables=tables(values))
    lie.write(values={16: "2026-12-02", 17: 77})
    items = [item_under(one, stolen, true), item_under(one, stolen, lie)]
    for stage, bringer in ((one, other), (other, third), (third, other)):
        assert codes(take(stage, forged(bringer, stage, *items))) == []
    exchange(one, other, third)
    for _ in range(2):
        for stage in (one, other, third):
            ended = stage.agreement.registers[old.text].entries
            verdicts = {rules.problem(stage.agreement, held) for held in ended[: size - 1]}
            assert verdicts == {None}
            assert rules.problem(stage.agreement, ended[-1]) == "epoch-closed"
            false = stage.agreement.registers[lie.text].entries
            assert {rules.problem(stage.agreement, held) for held in false} == {"epoch-closed"}
            assert epochs.repudiations(stage.agreement, rules.valid_alone) == []
            stage.reopen()
    # The card after that one names no more of the old epochs than counts.
    renew(one, "third")
    open_next(one, Reason.ROTATION)
    named = epochs.succession_of(one.agreement, one.agreement.own())
    assert named is not None
    sizes = {head.epoch: head.size for head in named.earlier}
    assert sizes[old.origin.epoch] == size - 1
    assert lie.register.origin.epoch not in sizes
    exchange(one, other, third)
    works(one, other)


def flood(stage, keys):
    """First epochs of a seat under some keys, more than anybody takes."""
    own = stage.agreement.of_seat(stage.agreement.own_seat)[0]
    items = []
    for number in range(limits.SEEN_REGISTERS_MAX // len(stage.agreement.founding.seats) + 1):
        origin = Origin(own.origin.center, own.origin.mark, own.origin.agreement,
                        Epoch(number.to_bytes(8, "big")))  # fmt: skip
        book = thief_of(stage, keys, origin)
        book.write("adopted", values={16: stage.agreement.founding.encode()})
        items.append(item_under(stage, keys, book))
    return items


def test_a_thief_of_one_key_leaves_room_for_the_epochs_of_the_next_card():
    one, other, third = three()
    one.send()
    exchange(one, other)
    stolen, old = one.keys, one.agreement.own()
    renew(one)
    exchange(one, other, third)
    items = flood(one, stolen)
    for stage, bringer in ((one, third), (other, third), (third, other)):
        refused = codes(take(stage, forged(bringer, stage, *items)))
        assert set(refused) == {"too-many-registers"}
    open_next(one, Reason.CAPTURE)
    tolerant(one, other, third)
    for stage in (other, third):
        assert one.agreement.own().text in stage.agreement.registers
        assert old.text in stage.agreement.registers
    works(one, other)
    whole(one, other, third)


def test_an_epoch_that_the_newest_card_names_is_taken_though_a_thief_came_first():
    (one, other, third), _, old, _ = stolen_and_renewed()
    exchange(one, other)
    fresh = third.agreement
    fresh.registers.pop(old.text)  # it never came to them
    fresh.rejudge()
    for register in one.agreement.of_seat(0):
        if register.signer == 2:
            fresh.registers[register.text] = register
    for number in range(200):
        origin = fresh.origin(0, Epoch(number.to_bytes(8, "big")))
        if not rules.has_room(fresh, 0, 1, origin.epoch):
            break
        fresh.registers[origin.text()] = Register(origin, 0, signer=1)
    assert rules.has_room(fresh, 0, 1, old.origin.epoch)
    assert rules.has_room(fresh, 0, 2)


def with_the_last_serial(stage, keys, old):
    """An epoch under other keys whose second entry bears the greatest serial of the year."""
    lie = thief_of(stage, keys, other_epoch(old))
    founding = stage.agreement.founding.encode()
    lie.write("adopted", values={16: founding}, serial="ARD-2026-00400")
    lie.write(values={16: "2026-12-02", 17: 1}, serial="ARD-2026-999999999")
    return item_under(stage, keys, lie)


def test_serials_in_an_epoch_that_ours_does_not_name_use_up_none_of_ours():
    (one, other, third), stolen, old, _ = stolen_and_renewed()
    exchange(one, other, third)
    before = one.send().opening.header.serial
    item = with_the_last_serial(one, stolen, old)
    assert codes(take(one, forged(other, one, item))) == []
    for _ in range(2):
        after = one.send().opening.header.serial
        assert int(after[9:]) == int(before[9:]) + 1
        before = after
        one.reopen()
    works(one, other)


def test_a_thiefs_serial_that_was_named_before_anybody_knew_uses_up_none_of_ours():
    one, other, third = three()
    one.send()
    exchange(one, other, third)
    stolen, old = one.keys, one.agreement.own()
    renew(one)
    exchange(one, other, third)
    item = with_the_last_serial(one, stolen, old)
    for stage in (one, other, third):
        assert codes(take(stage, forged(other if stage is one else one, stage, item))) == []
    open_next(one, Reason.ROTATION)
    one.reopen()
    works(one, other)
    works(one, other)


def told_late(thief, others, stolen, true):
    """The thief of a key holds a false entry under it, and says so without a word of the notice."""
    index = true.write(values={16: "2026-12-01", 17: 99})
    item = item_under(others[0], stolen, true, index)
    assert codes(take(thief, forged(others[-1], thief, item))) == []
    for stage in others:
        for data in parcels(thief, stage):
            take(stage, data)
        take(stage, forged(thief, stage, item))
    return index


def test_who_stole_a_key_cannot_vouch_for_what_it_wrote_by_keeping_silent_about_the_notice():
    (one, other, third), stolen, old, true = stolen_and_renewed()
    for _ in range(3):
        exchange(one, third)
    index = told_late(other, (one, third), stolen, true)
    # And whoever hears of it later does not make it older.
    exchange(one, third)
    held = third.agreement.registers[old.text].entries[index]
    assert rules.problem(third.agreement, held) == "epoch-closed"
    (found,) = epochs.repudiations(third.agreement, rules.valid_alone)
    assert found.alone
    assert (found.size, found.held) == (index, index + 1)
    third.reopen()
    held = third.agreement.registers[old.text].entries[index]
    assert rules.problem(third.agreement, held) == "epoch-closed"


def test_after_a_capture_what_a_third_party_had_seen_stated_counts_still():
    one, other, third = three()
    backup = saved(one)
    for _ in range(2):
        one.send()
    exchange(one, other, third)
    third.send()  # a receipt of a receipt is not written; the next entry of anybody names it
    exchange(one, other, third)
    lost, size = one.agreement.own(), one.agreement.own().size
    again = restored(one, backup)
    again.center.recover(again.now)
    open_next(again, Reason.CAPTURE)  # before anything came back
    assert again.agreement.registers[lost.text].size < size
    tolerant(again, other, third)
    for stage in (again, other, third):
        register = stage.agreement.registers[lost.text]
        sent = [held for held in register.entries if held.type == "notice"]
        assert len(sent) == 2
        assert {rules.standing(stage.agreement, held) for held in sent} == {epochs.CAME_LATE}


def test_an_arrival_after_a_closing_costs_no_look_at_the_whole_record():
    one, other = two()
    book = Book(other)
    calls: list[int] = []
    for _ in range(2):
        size = len(book.leaves)
        for number in range(60):
            book.write(values={16: "2026-12-01", 17: number})
        take(one, forged(other, one, book.item(size)))
        if not calls:
            renew(one)
            open_next(one, Reason.ROTATION)
            rules.closing(one.agreement, "")
        one.agreement.rejudge()
        asked: list[tuple[str, int]] = []

        def counted(agreement, held, asked=asked):
            asked.append((held.origin, held.index))
            return rules.valid_alone(agreement, held)

        assert epochs.closings(one.agreement, counted)
        calls.append(len(asked))
    assert 0 < calls[1] <= calls[0] < 20

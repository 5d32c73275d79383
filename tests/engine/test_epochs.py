"""Epochs: what a center does after loss, restore and renewal, and what the others see of it."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from detente.core.agreement.succession import Reason
from detente.core.errors import EnvironmentFault, NeedsSecondPerson, OurFault
from detente.core.record.evidence import verify_evidence
from detente.engine import epochs, rules
from detente.engine.drafts import Draft
from detente.engine.exporter import export
from detente.engine.reach import Reach, _Step
from detente.engine.recovery import unanswered
from detente.engine.state import INCIDENTS
from detente.engine.succeeding import may_open_alone
from tests.hostile.forge import parcels, take, three, two
from tests.renewal import (
    books,
    lost,
    open_next,
    rebuilt,
    renew,
    restored,
    saved,
    tolerant,
    whole,
    works,
)
from tests.world import exchange

# --- restore ------------------------------------------------------------------------------------


def test_a_restored_center_takes_back_what_bears_its_signature_and_goes_on_in_the_next_epoch():
    one, other = two()
    old = one
    one = lost(one, other)
    one.center.recover(one.now)
    tolerant(one, other)
    before = books(old.agreement, 0)
    assert books(one.agreement, 0) == before
    held: Any = open_next(one, Reason.RESTORE)
    assert held.index == 0
    assert held.type == "adopted"
    exchange(one, other)
    assert books(one.agreement, 0) == books(other.agreement, 0)
    assert len(books(one.agreement, 0)) == 2
    works(one, other)
    whole(one, other)


def test_openings_that_a_counterpart_held_come_back_with_the_leaves():
    one, other = two()
    old = one
    one = lost(one, other)
    one.center.recover(one.now)
    tolerant(one, other)
    text = old.agreement.own().text
    for mine, theirs in zip(
        one.agreement.registers[text].entries, old.agreement.own().entries, strict=True
    ):
        assert mine.opening == theirs.opening


def test_a_restored_center_signs_nothing_in_an_epoch_it_had_open():
    one, other = two()
    one = lost(one, other)
    one.center.recover(one.now)
    with pytest.raises(OurFault, match="epoch-stopped"):
        one.send()
    with pytest.raises(OurFault, match="epoch-stopped"):
        one.center.receipt(one.agreement, one.now)
    reports = tolerant(one, other)
    assert sum(report.receipts for report in reports if report.sender) == 0
    one.reopen()
    with pytest.raises(OurFault, match="epoch-stopped"):
        one.send()


def test_a_center_set_back_unawares_stops_at_the_first_head_it_lacks_and_takes_it_back():
    one, other = two()
    old = one
    one = lost(one, other)
    other.send()
    reports = tolerant(one, other)
    assert "own-head-unknown" in [code for report in reports for code in report.incidents]
    with pytest.raises(OurFault, match="epoch-stopped"):
        one.send()
    assert books(one.agreement, 0) == books(old.agreement, 0)
    assert not unanswered(one.center.state, one.agreement)
    open_next(one, Reason.RESTORE)
    exchange(one, other)
    works(one, other)


def test_an_epoch_that_was_opened_after_the_backup_stops_the_one_before_it_too():
    one, other = two()
    backup = saved(one)
    one.center.recover(one.now)
    tolerant(one, other)
    open_next(one, Reason.RESTORE)
    one.send()
    exchange(one, other)
    one.at += 3_600  # a peer is asked for everything once an hour
    other.at += 3_600
    again = restored(one, backup)
    other.send()
    tolerant(again, other)
    with pytest.raises(OurFault, match="epoch-stopped"):
        again.send()
    assert books(again.agreement, 0) == books(one.agreement, 0)
    held: Any = open_next(again, Reason.RESTORE)
    exchange(again, other)
    assert len(held.opening.rows(17)) == 2
    works(again, other)
    whole(again, other)


def test_entry_0_names_the_last_head_known_of_each_earlier_epoch():
    one, other = two()
    one = lost(one, other)
    one.center.recover(one.now)
    tolerant(one, other)
    earlier = one.agreement.own()
    size, root, epoch = earlier.size, earlier.root, earlier.origin.epoch
    held: Any = open_next(one, Reason.RESTORE)
    assert held.opening.rows(17) == [[epoch, size, root]]
    assert held.opening.get(18) == Reason.RESTORE
    assert held.opening.get(19) is None


def test_serial_numbers_go_on_across_epochs():
    one, other = two()
    one = lost(one, other)
    one.center.recover(one.now)
    tolerant(one, other)
    last = max(int(serial[-5:]) for serial in one.agreement.by_serial if serial[:3] == "ARD")
    held: Any = open_next(one, Reason.RESTORE)
    assert held.opening.header.serial == f"ARD-2026-{last + 1:05d}"


def test_an_epoch_that_is_open_is_not_followed_by_another():
    one, _ = two()
    with pytest.raises(OurFault, match="epoch-open"):
        one.center.open_epoch(one.agreement, Reason.LOSS, "petro", one.now)


# --- who may open -------------------------------------------------------------------------------


def test_one_person_opens_the_epoch_once_all_have_answered_and_two_before():
    one, other, third = three()
    one = lost(one, other, third)
    one.center.recover(one.now)
    assert len(unanswered(one.center.state, one.agreement)) == 2
    tolerant(one, other)
    assert not may_open_alone(one.center.state, one.agreement)
    draft = one.center.open_epoch(one.agreement, Reason.RESTORE, "orlova", one.now)
    assert isinstance(draft, Draft)
    with pytest.raises(NeedsSecondPerson):
        one.center.release(draft.id, "orlova", one.now)
    tolerant(one, other, third)
    assert may_open_alone(one.center.state, one.agreement)
    with pytest.raises(OurFault, match="role-missing"):
        one.center.open_epoch(one.agreement, Reason.RESTORE, "orlova", one.now)
    before = one.center.state.house.register.size
    one.center.open_epoch(one.agreement, Reason.RESTORE, "petro", one.now)
    assert one.center.state.house.register.entries[before].type == "epoch-opened"
    with pytest.raises(OurFault, match="epoch-open"):
        one.center.release(draft.id, "petro", one.now)


def test_it_waits_for_nobody():
    one, other = two()
    one = lost(one, other)
    one.center.recover(one.now)
    held: Any = open_next(one, Reason.LOSS)
    assert held.index == 0
    one.send()
    tolerant(one, other)
    works(one, other)


def test_a_draft_of_an_epoch_names_what_was_taken_back_until_its_release():
    one, other = two()
    one = lost(one, other)
    one.center.recover(one.now)
    draft: Any = one.center.open_epoch(one.agreement, Reason.RESTORE, "orlova", one.now)
    tolerant(one, other)
    earlier = one.agreement.own()
    held: Any = one.center.release(draft.id, "petro", one.now)
    assert held.opening.rows(17) == [[earlier.origin.epoch, earlier.size, earlier.root]]


def test_a_release_that_fails_leaves_the_epoch_as_it_was():
    one, other = two()
    one = lost(one, other)
    one.center.recover(one.now)
    tolerant(one, other)
    epoch = one.agreement.own_epoch
    house = one.center.state.house.register.size

    def full(operations):
        raise EnvironmentFault("disk-full")

    one.store.commit = full
    with pytest.raises(EnvironmentFault, match="disk-full"):
        one.center.open_epoch(one.agreement, Reason.RESTORE, "petro", one.now)
    del one.store.commit
    assert one.agreement.own_epoch == epoch
    assert one.center.state.house.register.size == house
    one.reopen()
    open_next(one, Reason.RESTORE)
    exchange(one, other)
    works(one, other)


# --- came late ----------------------------------------------------------------------------------


def test_what_a_counterpart_held_back_is_attached_later_marked_and_counts():
    one, other, third = three()
    one = lost(one, other, third)
    text = one.agreement.own().text
    size = one.agreement.own().size
    one.center.recover(one.now)
    open_next(one, Reason.LOSS)
    tolerant(one, other, third)
    register = one.agreement.registers[text]
    assert register.size == size + 3
    for stage in (one, other, third):
        agreement = stage.agreement
        late = agreement.registers[text].entries[size:]
        assert [rules.standing(agreement, held) for held in late] == [epochs.CAME_LATE] * 3
        assert [rules.problem(agreement, held) for held in late] == [None] * 3
        first = agreement.registers[text].entries[0]
        assert rules.standing(agreement, first) == epochs.COUNTS
        (found,) = epochs.repudiations(agreement, rules.valid_alone)
        assert (found.size, found.held, found.denies) == (size, size + 3, False)
    works(one, other)
    whole(one, other, third)


def test_an_entry_that_nobody_held_before_the_notice_no_longer_counts():
    one, other = two()
    backup = saved(one)
    one.send()
    letter = parcels(one, other)  # does not arrive before the next epoch
    again = restored(one, backup)
    again.center.recover(again.now)
    open_next(again, Reason.LOSS)
    tolerant(again, other)
    text = one.agreement.own().text
    size = other.agreement.registers[text].size
    for data in letter:
        take(other, data)
    assert other.agreement.registers[text].size == size + 1
    late = other.agreement.registers[text].entries[size]
    assert rules.problem(other.agreement, late) == "epoch-closed"
    assert rules.standing(other.agreement, late) == epochs.AFTER_CLOSING
    assert epochs.repudiations(other.agreement, rules.valid_alone) == []


def test_one_serial_with_the_same_fields_in_two_epochs_counts_once():
    one, other = two()
    backup = saved(one)
    first: Any = one.send()
    exchange(one, other)
    again = restored(one, backup)
    again.center.recover(again.now)
    # Nothing was taken back yet: the next epoch begins with the serial that was lost.
    again.agreement.numbers[2026] -= 1
    open_next(again, Reason.LOSS)
    second: Any = again.send()
    assert first.opening.header.serial == second.opening.header.serial
    tolerant(again, other)
    agreement = other.agreement
    mine, copied = agreement.by_serial[first.opening.header.serial]
    found = {rules.standing(agreement, held) for held in (mine, copied)}
    assert epochs.REPEATED in found
    assert len(epochs.repeats(agreement, rules.valid_alone)) == 1


# --- what was not on disk in time ---------------------------------------------------------------


def test_entries_whose_head_was_not_stored_before_the_backup_are_named_all_the_same():
    one, other = two()
    for _ in range(3):
        one.send()
    exchange(one, other)
    backup = copy.deepcopy(one.store)  # as a running center is copied: heads are stored later
    size = one.agreement.own().size
    again = restored(one, backup)
    again.center.recover(again.now)
    assert again.center.state.recorder.unsigned.keys() <= {again.center.state.house.register.text}
    tolerant(again, other)
    earlier = again.agreement.own()
    assert earlier.size == size
    held: Any = open_next(again, Reason.RESTORE)
    assert held.opening.rows(17) == [[earlier.origin.epoch, size, earlier.root]]
    exchange(again, other)
    works(again, other)
    whole(again, other)


def test_all_come_to_the_same_verdicts_whatever_arrived_first():
    one, other, third = three()
    backup = saved(one)
    for _ in range(2):
        one.send()
    exchange(one, other)
    one.send()
    exchange(one, third)
    again = restored(one, backup)
    again.center.recover(again.now)
    open_next(again, Reason.LOSS)
    exchange_some = [(again, third), (other, third), (third, other), (again, other)]
    for _ in range(4):
        for sender, reader in exchange_some:
            for data in parcels(sender, reader):
                take(reader, data)
    tolerant(again, other, third)
    seen = []
    for stage in (again, other, third):
        stage.reopen()
        agreement = stage.agreement
        seen.append(
            {
                (text, held.index): rules.problem(agreement, held)
                for text, register in agreement.registers.items()
                for held in register.entries
                if held.leaf.to.bit_count() == 2
            }
        )
    assert seen[0] == seen[1] == seen[2]
    found = [epochs.repudiations(s.agreement, rules.valid_alone) for s in (again, other, third)]
    assert found[0] == found[1] == found[2]


def test_an_entry_of_a_fork_before_the_loss_stays_a_fork():
    one, other = two()
    backup = saved(one)
    one.send()
    exchange(one, other)
    again = restored(one, backup)
    again.send(values={16: "2026-12-01", 17: 6})  # signed on before anybody could tell
    reports = tolerant(again, other)
    assert "register-forks" in [code for report in reports for code in report.incidents]
    with pytest.raises(OurFault, match="epoch-stopped"):
        again.send()
    open_next(again, Reason.RESTORE)
    held = again.send()
    tolerant(again, other)
    copied = other.agreement.registers[held.origin].entries[held.index]
    assert rules.problem(other.agreement, copied) is None
    for stage in (again, other):
        assert list(stage.store.items(INCIDENTS))
        stage.reopen()


# --- found by the simulation --------------------------------------------------------------------


def test_contents_come_back_although_another_had_brought_the_leaves_before():
    one, other, third = three()
    backup = saved(one)
    held = one.send(to=0b010)  # for the second party alone
    exchange(one, other, third)
    again = restored(one, backup)
    again.center.recover(again.now)
    tolerant(again, third)
    assert again.agreement.registers[held.origin].entries[held.index].opening is None
    tolerant(again, other)
    assert again.agreement.registers[held.origin].entries[held.index].opening == held.opening


def test_evidence_leaves_out_a_receipt_of_which_no_head_was_ever_signed():
    one, other = two()
    backup = saved(other)
    held = one.send()
    exchange(one, other)
    before = other.agreement.own().text
    again = restored(other, backup)
    again.center.recover(again.now)
    register = again.agreement.registers[before]
    del again.store._values["heads", before]  # the backup was made before a head was signed
    again.reopen()
    first = again.agreement.registers[one.agreement.own().text].entries[0]
    assert register.size
    verify_evidence(export(again.center.state, first, None, again.now))
    assert held.index > 0


def test_what_was_asked_back_goes_whole_although_the_request_comes_twice():
    one, other = two()
    old = one
    one.send()
    exchange(one, other)
    again = rebuilt(one, [other])
    for _ in range(3):  # each says again that nothing is held; nothing has come back yet
        for data in parcels(again, other):
            take(other, data)
    tolerant(again, other)
    text = old.agreement.own().text
    found = [held.opening for held in again.agreement.registers[text].entries]
    assert found == [held.opening for held in old.agreement.own().entries]


def test_nothing_is_shown_as_received_by_an_entry_that_held_less():
    one, _ = two()
    held = one.send()
    first: Any = one.agreement.of_seat(1)[0].entries[0]
    epoch: Any = one.agreement.own_epoch
    reach = Reach(one.agreement)
    # An entry of a later epoch stands behind one that had seen more and lacked this one.
    reach._steps[1, 0, epoch] = [_Step(held.index + 1, first, first.opening.receipt)]
    assert first.opening.receipt.seen[0].size <= held.index
    assert reach.first(1, held) is None


def test_a_center_set_back_to_before_it_knew_a_card_gets_that_card_again():
    one, other = two()
    backup = saved(other)
    exchange(one, other)
    renew(one)
    exchange(one, other)
    open_next(one, Reason.ROTATION)
    exchange(one, other)
    again = restored(other, backup)
    assert again.center.state.peer_of(one.center.card.fingerprint).card.number == 1
    one.send()
    tolerant(again, one)
    assert again.center.state.peer_of(one.center.card.fingerprint).card.number == 2
    assert books(again.agreement, 0) == books(one.agreement, 0)

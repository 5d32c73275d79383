"""Epochs: what a center does after loss, restore and renewal, and what the others see of it."""

from __future__ import annotations

import pytest

from detente.core import encoding, parcel
from detente.core.agreement.succession import Reason, read_succession
from detente.core.errors import NeedsSecondPerson, OurFault
from detente.engine import epochs, rules
from detente.engine.drafts import Draft
from detente.engine.overview import audit
from detente.engine.recovery import unanswered
from detente.engine.state import ANSWERED, INCIDENTS
from detente.engine.succeeding import may_open_alone
from tests.hostile.forge import Book, codes, forged, parcels, receipted, take, three, two
from tests.renewal import books, open_next, rebuilt, renew, restored, saved
from tests.world import deliver, exchange


def tolerant(*stages, rounds=5):
    """Carry parcels between all; what a restored center first refuses is looked at, not raised."""
    reports = []
    for _ in range(rounds):
        for one in stages:
            for other in stages:
                if one is not other:
                    reports += [take(other, data) for data in parcels(one, other)]
    return reports


def works(one, other):
    """A notification goes through both ways and is receipted."""
    for author, reader in ((one, other), (other, one)):
        held = author.send()
        exchange(one, other)
        copy = reader.agreement.registers[held.origin].entries[held.index]
        assert copy.opening is not None
        assert rules.problem(reader.agreement, copy) is None
        assert rules.problem(author.agreement, held) is None
        answers = author.agreement.of_seat(reader.agreement.own_seat)
        register = author.agreement.registers[held.origin]
        place = (held.seat, register.origin.epoch, held.index, held.leaf_hash)
        assert any(
            e.opening and e.opening.receipt.covers(*place) for r in answers for e in r.entries
        )


def whole(*stages):
    """Every home opens again and passes the full check."""
    for stage in stages:
        stage.reopen()
        assert audit(stage.center.state).damage == []


def lost(one, *others, sent=3):
    """The home with what it had, and the same home set back to before its last entries."""
    backup = saved(one)
    for _ in range(sent):
        one.send()
    exchange(one, *others)
    return restored(one, backup)


# --- restore ------------------------------------------------------------------------------------


def test_a_restored_center_takes_back_what_bears_its_signature_and_goes_on_in_the_next_epoch():
    one, other = two()
    old = one
    one = lost(one, other)
    one.center.recover(one.now)
    tolerant(one, other)
    before = books(old.agreement, 0)
    assert books(one.agreement, 0) == before
    held = open_next(one, Reason.RESTORE)
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
    again = restored(one, backup)
    tolerant(again, other)
    with pytest.raises(OurFault, match="epoch-stopped"):
        again.send()
    assert books(again.agreement, 0) == books(one.agreement, 0)
    held = open_next(again, Reason.RESTORE)
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
    held = open_next(one, Reason.RESTORE)
    assert held.opening.rows(17) == [[epoch, size, root]]
    assert held.opening.get(18) == Reason.RESTORE
    assert held.opening.get(19) is None


def test_serial_numbers_go_on_across_epochs():
    one, other = two()
    one = lost(one, other)
    one.center.recover(one.now)
    tolerant(one, other)
    last = max(int(serial[-5:]) for serial in one.agreement.by_serial if serial[:3] == "ARD")
    held = open_next(one, Reason.RESTORE)
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
    held = open_next(one, Reason.LOSS)
    assert held.index == 0
    one.send()
    tolerant(one, other)
    works(one, other)


def test_a_draft_of_an_epoch_names_what_was_taken_back_until_its_release():
    one, other = two()
    one = lost(one, other)
    one.center.recover(one.now)
    draft = one.center.open_epoch(one.agreement, Reason.RESTORE, "orlova", one.now)
    tolerant(one, other)
    earlier = one.agreement.own()
    held = one.center.release(draft.id, "petro", one.now)
    assert held.opening.rows(17) == [[earlier.origin.epoch, earlier.size, earlier.root]]


def test_a_release_that_fails_leaves_the_epoch_as_it_was():
    one, other = two()
    one = lost(one, other)
    one.center.recover(one.now)
    tolerant(one, other)
    epoch = one.agreement.own_epoch
    one.store.commit = None
    with pytest.raises(TypeError):
        one.center.open_epoch(one.agreement, Reason.RESTORE, "petro", one.now)
    del one.store.commit
    one.center.state.agreements.clear()
    one.reopen()
    assert one.agreement.own_epoch == epoch


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
    first = one.send()
    exchange(one, other)
    again = restored(one, backup)
    again.center.recover(again.now)
    # Nothing was taken back yet: the next epoch begins with the serial that was lost.
    again.agreement.numbers[2026] -= 1
    open_next(again, Reason.LOSS)
    second = again.send()
    assert first.opening.header.serial == second.opening.header.serial
    tolerant(again, other)
    agreement = other.agreement
    mine, copied = agreement.by_serial[first.opening.header.serial]
    found = {rules.standing(agreement, held) for held in (mine, copied)}
    assert epochs.REPEATED in found
    assert len(epochs.repeats(agreement, rules.valid_alone)) == 1


# --- cards --------------------------------------------------------------------------------------


def test_a_new_card_stops_the_epoch_and_reaches_the_peer_by_the_next_parcel():
    one, other = two()
    one.send()
    renew(one)
    assert one.center.card.number == 2
    with pytest.raises(OurFault, match="epoch-stopped"):
        one.send()
    exchange(one, other)
    peer = other.center.state.peer_of(one.center.card.fingerprint)
    assert peer.card.raw == one.center.card.raw
    held = open_next(one, Reason.ROTATION)
    assert held.opening.get(19) == one.center.card.raw
    exchange(one, other)
    works(one, other)
    whole(one, other)


def test_a_parcel_sealed_to_the_card_before_still_opens():
    one, other = two()
    held = other.send()
    letter = parcels(other, one)
    renew(one)
    for data in letter:
        assert codes(take(one, data)) == []
    assert one.agreement.registers[held.origin].entries[held.index].opening is not None


def test_a_card_is_sent_until_the_peer_says_that_it_has_it():
    one, other = two()
    renew(one)
    assert parcels(one, other)  # lost on the way
    (again,) = parcels(one, other)
    assert codes(take(other, again)) == []
    deliver(other, one)
    assert parcels(one, other) == []


def test_both_may_renew_their_cards_at_the_same_time():
    one, other = two()
    one.send()
    letters = [(one, other, parcels(one, other)), (other, one, parcels(other, one))]
    renew(one)
    renew(other)
    for _, reader, letter in letters:
        for data in letter:
            take(reader, data)
    open_next(one, Reason.ROTATION)
    open_next(other, Reason.ROTATION)
    exchange(one, other)
    works(one, other)
    whole(one, other)


def test_entries_of_both_epochs_are_proven_to_a_third_party_that_joins_the_exchange_late():
    one, other, third = three()
    one.send()
    exchange(one, other)
    renew(one)
    open_next(one, Reason.ROTATION)
    one.send()
    exchange(one, other)
    exchange(other, third)
    assert books(third.agreement, 0) == books(one.agreement, 0)
    whole(third)


def test_a_new_card_needs_two_people_the_root_and_its_own_keys():
    one, _ = two()
    with pytest.raises(OurFault, match="root-differs"):
        one.center.propose_card(two()[1].keys.public(), "orlova", one.now)
    card = one.center.card
    draft = one.center.propose_card(one.keys.public(), "orlova", one.now)
    with pytest.raises(NeedsSecondPerson):
        one.center.release(draft.id, "orlova", one.now, one.keys)
    with pytest.raises(OurFault, match="card-needs-keys"):
        one.center.release(draft.id, "petro", one.now)
    assert one.center.card == card
    one.send()


def test_what_was_signed_before_the_renewal_stays_when_the_home_is_opened_again():
    one, other = two()
    held = one.send()
    renew(one)
    one.reopen()
    exchange(one, other)
    assert other.agreement.registers[held.origin].entries[held.index].opening is not None


# --- everything lost ----------------------------------------------------------------------------


def test_a_home_that_lost_everything_gets_it_back_byte_for_byte():
    one, other, third = three()
    for stage in (one, other, third, one):
        stage.send()
    one.send(to=0b010)
    one.send(to=0b100)
    exchange(one, other, third)
    again = rebuilt(one, (other, third))
    tolerant(again, other, third)
    assert again.agreement.id == one.agreement.id
    for seat in range(3):
        assert books(again.agreement, seat) == books(one.agreement, seat)
    for text, register in one.agreement.registers.items():
        assert list(again.store.leaves(text, 0, register.size)) == list(
            one.store.leaves(text, 0, register.size)
        )
        for held in register.entries:
            if held.opening is not None:
                assert again.store.opening(text, held.index) == one.store.opening(text, held.index)
    assert unanswered(again.center.state, again.agreement) == []
    held = open_next(again)
    assert held.opening.get(19) == again.center.card.raw
    exchange(again, other, third)
    works(again, other)
    works(third, again)
    whole(again, other, third)


def test_a_rebuilt_home_signs_nothing_before_the_next_epoch_is_open():
    one, other = two()
    other.send()
    exchange(one, other)
    again = rebuilt(one, (other,))
    reports = tolerant(again, other)
    assert [report.receipts for report in reports if report.sender == 0] == []
    assert books(other.agreement, 0) == books(one.agreement, 0)
    with pytest.raises(OurFault, match="not-adopted"):
        again.send()
    with pytest.raises(OurFault, match="already-signed"):
        again.center.adopt(again.agreement, "orlova", again.now)


def test_a_counterpart_that_hides_entries_cannot_make_it_look_guilty():
    one, other, third = three()
    one.send()
    exchange(one, other, third)
    short = len(Book(one).leaves)
    one.send()
    exchange(one, other, third)
    text = one.agreement.own().text
    again = rebuilt(one, (other, third))
    # Brevia gives back the whole, but for the last entries; Corvia is out of reach.
    hidden = Book(one).cut(short)
    founding = parcel.AgreementItem(other.agreement.founding.encode(), other.agreement.files)
    card = parcel.CardItem(one.center.card.raw)
    parcels(again, other)
    for data in parcels(again, other):
        take(other, data)
    assert codes(take(again, forged(other, again, founding, card, hidden.item()))) == []
    assert again.agreement.registers[text].size == short
    held = open_next(again)
    assert held.opening.rows(17)[0][1] == short
    tolerant(again, other, third)
    whole(again, other, third)
    late = again.agreement.registers[text].entries[short:]
    assert late
    for stage in (again, other, third):
        register = stage.agreement.registers[text]
        assert register.size == short + len(late)
        assert {rules.standing(stage.agreement, e) for e in register.entries[short:]} == {
            epochs.CAME_LATE
        }
        assert list(stage.store.items(INCIDENTS)) == []
    works(again, other)


def test_a_home_is_not_set_up_again_under_the_card_of_another():
    one, other = two()
    with pytest.raises(OurFault, match="root-differs"):
        rebuilt(one, (), other.center.card.raw)


def test_losses_are_answered_one_by_one_by_their_ids():
    one, other = two()
    one = lost(one, other)
    one.center.recover(one.now)
    tolerant(one, other)
    first = dict(one.store.items(ANSWERED))
    one.center.recover(one.now)
    assert unanswered(one.center.state, one.agreement) == [1]
    tolerant(one, other)
    assert unanswered(one.center.state, one.agreement) == [1]  # one in an hour
    other.at += 3_600
    one.at += 3_600
    tolerant(one, other)
    assert unanswered(one.center.state, one.agreement) == []
    assert dict(one.store.items(ANSWERED)) != first


def test_a_center_whose_peer_was_silent_for_years_is_known_again_after_it_lost_everything():
    one, other = two()
    for _ in range(1_100):
        one.at += 86_400
        other.at += 86_400
        one.center.parcels_for(other.center.card.fingerprint, one.now)
    one.send()
    exchange(one, other)
    again = rebuilt(one, (other,))
    tolerant(again, other)
    assert books(again.agreement, 0) == books(one.agreement, 0)

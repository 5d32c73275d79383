"""Two centers that lost what the other's tags and cards rest on find each other again."""

from __future__ import annotations

import copy

import pytest

from detente.adapters.stores.memory import MemoryStore
from detente.core import limits, parcel
from detente.core.agreement.succession import Reason
from detente.engine.recovery import unanswered
from detente.engine.sync import marks_of
from tests.hostile.forge import codes, forged, parcels, take, three, two
from tests.renewal import open_next, rebuilt, renew, restored, saved, tolerant, whole, works
from tests.world import Stage, deliver, exchange


def is_open(data: bytes, one: Stage, other: Stage) -> bool:
    """Whether a parcel bears a tag that needs no secret."""
    tag, _ = parcel.read_outer(data)
    own = one.center.card.fingerprint
    peer = one.center.state.peer_of(other.center.card.fingerprint)
    key = parcel.tag_key(None, own, peer.fingerprint)
    return tag == parcel.link_tag(key, own, peer.step_out)


def test_two_centers_that_each_use_another_secret_of_the_pair_find_each_other_again():
    one, other = two()
    exchange(one, other)
    backup = saved(one)
    again = rebuilt(other, [one])
    tolerant(one, again)
    open_next(again)
    tolerant(one, again)
    works(one, again)
    old = restored(one, backup)  # nobody says so; it has the half that was lost
    refused = []
    for _ in range(limits.LINK_UNHEARD_MAX):
        again.send()
        refused += [code for report in tolerant(old, again, rounds=1) for code in codes(report)]
    assert set(refused) == {"unknown-link-tag"}
    tolerant(old, again)
    assert old.center.state.stopped(old.agreement.own().text)
    open_next(old, Reason.RESTORE)
    tolerant(old, again)
    works(old, again)
    whole(old, again)


def test_who_hears_nothing_makes_tags_without_the_secret_until_it_hears_again():
    one, other = two()
    exchange(one, other)
    made = []
    for _ in range(limits.LINK_UNHEARD_MAX + 2):
        one.send()
        made += parcels(one, other)
    opened = [is_open(data, one, other) for data in made]
    assert opened == [False] * limits.LINK_UNHEARD_MAX + [True] * 2
    one.reopen()
    one.send()
    (data,) = parcels(one, other)
    assert is_open(data, one, other)
    assert codes(take(other, data)) == []
    deliver(other, one)
    one.send()
    (data,) = parcels(one, other)
    assert not is_open(data, one, other)


def test_an_old_parcel_that_comes_again_is_no_word_back():
    one, other = two()
    exchange(one, other)
    other.send()
    (old,) = parcels(other, one)
    take(one, old)
    for _ in range(limits.LINK_UNHEARD_MAX):
        one.send()
        parcels(one, other)
    take(one, old)
    one.send()
    (data,) = parcels(one, other)
    assert is_open(data, one, other)


def test_a_parcel_that_cannot_be_read_is_answered_under_a_tag_that_needs_no_secret():
    one, other = two()
    exchange(one, other)
    backup = saved(other)
    renew(one)
    exchange(one, other)
    open_next(one, Reason.ROTATION)
    exchange(one, other)
    old = restored(other, backup)  # knows the first card of the other only
    one.send()
    (data,) = parcels(one, old)
    assert codes(take(old, data)) == ["bad-signature"]
    (answer,) = parcels(old, one)
    assert is_open(answer, old, one)
    tolerant(old, one)
    peer = old.center.state.peer_of(one.center.card.fingerprint)
    assert peer.card.raw == one.center.card.raw


def test_the_newest_card_goes_to_who_may_have_lost_it():
    one, other = two()
    exchange(one, other)
    renew(one)
    exchange(one, other)
    open_next(one, Reason.ROTATION)
    exchange(one, other)
    other.send()
    deliver(other, one)
    held = []
    for _ in range(limits.LINK_UNHEARD_MAX + 1):
        one.send()
        (data,) = parcels(one, other)
        held.append(one.center.card.raw in _inside(other, data))
    assert held == [False] * limits.LINK_UNHEARD_MAX + [True]


def _inside(reader: Stage, data: bytes) -> list[bytes]:
    tag, sealed = parcel.read_outer(data)
    inner = parcel.read_inner(
        parcel.unpad(reader.keys.open_sealed(parcel.seal_info(tag), sealed))[0]
    )
    return [item.card for item in inner.items if isinstance(item, parcel.CardItem)]


def test_who_was_set_back_with_its_clock_asks_under_numbers_that_pass_all_it_used():
    one, other = two()
    exchange(one, other)
    backup = saved(one)
    one.at += 10**8  # the clock ran years ahead
    one.center.recover(one.now)
    exchange(one, other)
    assert unanswered(one.center.state, one.agreement) == []
    one.at -= 10**8
    old = restored(one, backup)
    old.center.recover(old.now)
    other.at += limits.RECOVERY_INTERVAL_S
    tolerant(old, other)
    assert unanswered(old.center.state, old.agreement) == []


def test_a_center_set_back_to_between_two_epochs_asks_for_the_later_one():
    one, other = two()
    renew(one)
    exchange(one, other)
    backup = saved(one)
    held = open_next(one, Reason.ROTATION)
    exchange(one, other)
    old = _with_keys_of(one, backup)
    old.center.state.peer_of(other.center.card.fingerprint).told = False  # it says something
    tolerant(old, other)
    assert old.agreement.registers[held.origin].size == one.agreement.registers[held.origin].size
    assert unanswered(old.center.state, old.agreement) == []


def _with_keys_of(stage: Stage, backup: MemoryStore) -> Stage:
    old = copy.copy(stage)
    old.store = copy.deepcopy(backup)
    old.reopen()
    return old


def test_a_request_under_an_id_that_was_acted_upon_already_is_heard_again():
    one, other = two()
    held = one.send()
    exchange(one, other)
    again = rebuilt(one, [other])
    backup = saved(again)
    for _ in range(3):  # asked in one parcel after another; all that comes back is lost
        for data in parcels(again, other):
            take(other, data)
        parcels(other, again)
    old = _with_keys_of(again, backup)  # nobody says so; it asks under the same id as before
    other.center.state.peer_of(old.center.card.fingerprint).told = False
    (echo,) = parcels(other, old)
    take(old, echo)
    other.at += limits.RECOVERY_INTERVAL_S
    tolerant(old, other)
    assert unanswered(old.center.state, old.agreement) == []
    assert old.agreement.registers[held.origin].size == held.index + 1


def test_content_whose_only_answer_was_lost_again_is_asked_for_until_it_is_there():
    one, other, third = three()
    held = one.send(to=1 << third.agreement.own_seat)
    exchange(one, other, third)
    again = rebuilt(one, [other, third])
    tolerant(again, other)  # brings the leaf, and cannot open it
    backup = saved(again)
    for author, reader in ((again, third), (third, again)):
        for data in parcels(author, reader):
            take(reader, data)
    assert again.agreement.registers[held.origin].entries[held.index].opening is not None
    old = _with_keys_of(again, backup)
    third.center.state.peer_of(old.center.card.fingerprint).told = False
    for data in parcels(third, old):  # an echo of what the store had asked before it was set back
        take(old, data)
    assert unanswered(old.center.state, old.agreement) == [third.agreement.own_seat]
    third.at += limits.RECOVERY_INTERVAL_S
    tolerant(old, third)
    assert unanswered(old.center.state, old.agreement) == []
    assert old.agreement.registers[held.origin].entries[held.index].opening is not None


def test_who_does_not_ask_any_more_is_heard_though_its_numbers_fell_back():
    one, other = two()
    exchange(one, other)
    one.center.recover(one.now)
    exchange(one, other)
    assert unanswered(one.center.state, one.agreement) == []
    peer = other.center.state.peer_of(one.center.card.fingerprint)
    ours = one.center.state.peer_of(other.center.card.fingerprint)
    number = peer.number_in + 2**40
    other.at += limits.RECOVERY_INTERVAL_S
    take(other, forged(one, other, parcel.RecoveryItem(1, b"\x33" * 16, None), number=number))
    said = _recovery(other, parcels(other, one)[-1], one)
    assert said is not None
    assert said.echo == b"\x33" * 16
    open_next(one, Reason.RESTORE)
    tolerant(one, other)
    assert ours.number_out > number
    works(one, other)
    assert exchange(one, other) == 0
    other.send()
    assert _recovery(other, parcels(other, one)[-1], one) is None


@pytest.mark.parametrize("first", ["set back", "peer", "both"])
def test_a_center_set_back_to_before_a_leap_of_its_numbers_is_heard_though_it_asks_nothing(first):
    one, other = two()
    exchange(one, other)
    image = saved(one)
    one.center.recover(one.now)  # its numbers leap, and it signs nothing but that it holds these
    exchange(one, other)
    held = [other.send() for _ in range(3)][-1]
    exchange(one, other)
    register = other.agreement.own()
    seat = one.agreement.own_seat
    assert marks_of(other.center.state, other.agreement, seat, register) == held.index + 1
    old = restored(one, image)  # nobody says so, and its own register is as long as they know it
    peer = other.center.state.peer_of(old.center.card.fingerprint)
    assert old.center.state.peer_of(other.center.card.fingerprint).number_out < peer.number_in
    for author in {"set back": [old], "peer": [other], "both": [old, other]}[first]:
        author.send()
    tolerant(old, other)
    assert old.agreement.registers[register.text].size == register.size
    assert not old.center.state.stopped(old.agreement.own().text)
    works(old, other)
    whole(old, other)


def test_what_is_said_of_old_parcels_brought_again_goes_with_others_and_ends_with_a_fresh_one():
    one, other = two()
    exchange(one, other)
    copies = []
    for _ in range(3):
        one.send()
        copies += parcels(one, other)
    for data in [*copies, *copies]:
        take(other, data)
    exchange(one, other)
    for data in copies:  # each names less than was signed since
        take(other, data)
    assert len(parcels(other, one)) == 1  # the head of the register of which they name less
    assert parcels(other, one) == []
    other.send()
    (data,) = parcels(other, one)
    said = _recovery(other, data, one)
    assert said is not None
    peer = other.center.state.peer_of(one.center.card.fingerprint)
    assert said.passed == peer.number_in
    number = one.center.state.peer_of(other.center.card.fingerprint).number_out
    take(one, data)
    assert one.center.state.peer_of(other.center.card.fingerprint).number_out == number
    one.send()
    exchange(one, other)
    other.send()
    assert _recovery(other, parcels(other, one)[-1], one) is None


def test_a_peer_can_push_no_number_so_far_that_none_is_left():
    one, other = two()
    exchange(one, other)
    most = limits.RECOVERY_PASSED_MAX
    take(one, forged(other, one, parcel.RecoveryItem(1, None, None, most)))
    assert one.center.state.peer_of(other.center.card.fingerprint).number_out == most
    works(one, other)
    one.center.recover(one.now)
    tolerant(one, other)
    assert unanswered(one.center.state, one.agreement) == []


def _recovery(author: Stage, data: bytes, reader: Stage) -> parcel.RecoveryItem | None:
    tag, sealed = parcel.read_outer(data)
    opened = reader.keys.open_sealed(parcel.seal_info(tag), sealed)
    inner = parcel.read_inner(parcel.unpad(opened)[0])
    assert inner.sender == author.center.card.fingerprint
    return next((item for item in inner.items if isinstance(item, parcel.RecoveryItem)), None)

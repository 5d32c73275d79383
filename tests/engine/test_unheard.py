"""Two centers that lost what the other's tags and cards rest on find each other again."""

from __future__ import annotations

import copy

from detente.adapters.stores.memory import MemoryStore
from detente.core import limits, parcel
from detente.core.agreement.succession import Reason
from detente.engine.recovery import unanswered
from tests.hostile.forge import codes, parcels, take, two
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

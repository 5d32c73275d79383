"""A start reads everything back and verifies it; damage is named, and nothing is signed over it."""

from __future__ import annotations

import dataclasses
import random

import pytest

from detente.core.crypto.types import Epoch
from detente.core.errors import StateDamaged
from detente.core.record.origin import Mark, Origin
from detente.engine.center import Center
from detente.engine.peers import PEERS
from detente.engine.ports import Delete, Put
from detente.engine.recorder import HEADS
from detente.engine.state import (
    AGREEMENTS,
    CARDS,
    EPOCHS,
    PACKS,
    REFUSED,
    SELF,
    check_stored_opening,
)
from tests.engine.counting import CountingKeys, Diary
from tests.hostile.forge import Book, codes, forged, take, two
from tests.world import exchange


@pytest.fixture(name="stage")
def fixture_stage():
    one, other = two()
    one.send()
    other.send()
    exchange(one, other)
    one.center.close()
    one.store.reopen()
    return one


def refuses(stage, **expected):
    """Opening raises StateDamaged and signs nothing."""
    diary = Diary()
    keys = CountingKeys(stage.keys, diary)
    with pytest.raises(StateDamaged) as caught:
        Center.open(stage.store, keys, stage.entropy, stage.now)
    assert diary.events == []
    for key, value in expected.items():
        assert caught.value.facts[key] == value
    return caught.value.code


def bent(data, place):
    changed = bytearray(data)
    changed[place // 8] ^= 1 << place % 8
    return bytes(changed)


def test_an_undamaged_home_opens_and_signs_nothing_anew(stage):
    diary = Diary()
    center = Center.open(stage.store, CountingKeys(stage.keys, diary), stage.entropy, stage.now)
    assert diary.events == []
    assert center.card == stage.center.card


@pytest.mark.parametrize("which", ["ours", "theirs", "house"])
def test_a_flipped_bit_in_any_leaf_is_found(stage, which):
    origin = text_of(stage, which)
    leaves = stage.store._registers[origin].leaves
    draw = random.Random(f"20261122 {which}")
    for index in range(len(leaves)):
        true = leaves[index]
        leaves[index] = bent(true, draw.randrange(8 * len(true)))
        assert refuses(stage, origin=origin) == "register-damaged"
        leaves[index] = true
    Center.open(stage.store, stage.keys, stage.entropy, stage.now)


def text_of(stage, which):
    own = stage.agreement.own().text
    if which == "house":
        return stage.center.state.house.register.text
    return own if which == "ours" else next(t for t in stage.agreement.registers if t != own)


@pytest.mark.parametrize("which", ["ours", "theirs", "house"])
def test_a_leaf_that_is_gone_is_found(stage, which):
    origin = text_of(stage, which)
    stage.store._registers[origin].leaves.pop()
    assert refuses(stage) in {"register-damaged", "head-damaged"}


@pytest.mark.parametrize("which", ["ours", "theirs", "house"])
def test_an_opening_of_another_length_is_found(stage, which):
    openings = stage.store._registers[text_of(stage, which)].openings
    for index, true in list(openings.items()):
        for damaged in (true[:-1], b"", true + b"\x00"):
            openings[index] = damaged
            assert refuses(stage) == "register-damaged"
        openings[index] = true


def test_a_flipped_bit_in_the_book_of_people_is_found(stage):
    """Who may release is read from there; the full check of a home looks at all other openings."""
    openings = stage.store._registers[text_of(stage, "house")].openings
    draw = random.Random(20_261_122)
    for index, true in list(openings.items()):
        for _ in range(20):
            openings[index] = bent(true, draw.randrange(8 * len(true)))
            assert refuses(stage) == "register-damaged"
        openings[index] = true


@pytest.mark.parametrize("which", ["ours", "theirs"])
def test_a_flipped_bit_in_any_opening_is_found_by_the_full_check(stage, which):
    state = Center.open(stage.store, stage.keys, stage.entropy, stage.now).state
    register = state.agreements[stage.agreement.id].registers[text_of(stage, which)]
    openings = stage.store._registers[register.text].openings
    draw = random.Random(f"20261122 full {which}")
    for index, true in openings.items():
        check_stored_opening(register, index, true)
        for _ in range(20):
            with pytest.raises(StateDamaged, match="opening-damaged"):
                check_stored_opening(register, index, bent(true, draw.randrange(8 * len(true))))


def test_a_flipped_bit_in_a_signed_head_is_found(stage):
    draw = random.Random(20_261_122)
    for origin, true in list(stage.store.items(HEADS)):
        places = [8 * 3, 8 * (len(true) - 5), *(draw.randrange(8 * len(true)) for _ in range(12))]
        for place in places:
            stage.store.commit([Put(HEADS, origin, bent(true, place))])
            assert refuses(stage) == "head-damaged"
        stage.store.commit([Put(HEADS, origin, true)])


def test_a_flipped_bit_in_a_head_of_which_no_leaf_is_here_yet_is_found():
    one, other = two()
    exchange(one, other)
    origin = Origin("rrc.brevia.example", Mark.LIVE, one.agreement.id, Epoch(b"\x05" * 8))
    book = Book(other, origin)
    for _ in range(3):
        book.write()
    item = dataclasses.replace(book.item(3), proof=(book.tree.root_at(3),))
    assert codes(take(one, forged(other, one, item))) == []
    assert origin.text() not in one.agreement.registers
    one.center.close()
    one.store.reopen()
    draw = random.Random(20_261_122)
    true = one.store.get(HEADS, origin.text())
    for _ in range(20):
        one.store.commit([Put(HEADS, origin.text(), bent(true, draw.randrange(8 * len(true))))])
        assert refuses(one) == "head-damaged"
    one.store.commit([Put(HEADS, origin.text(), true)])
    Center.open(one.store, one.keys, one.entropy, one.now)


def test_a_head_of_another_register_in_the_place_of_ours_is_found(stage):
    heads = dict(stage.store.items(HEADS))
    own, *others = sorted(heads, key=lambda text: text != stage.agreement.own().text)
    stage.store.commit([Put(HEADS, own, heads[others[0]])])
    assert refuses(stage) == "head-damaged"


@pytest.mark.parametrize("table", [SELF, AGREEMENTS, PACKS, PEERS, CARDS])
def test_a_flipped_bit_in_card_agreement_pack_or_peer_is_found(stage, table):
    draw = random.Random(f"20261122 {table}")
    for key, true in list(stage.store.items(table)):
        if key == "last draft":
            continue
        for _ in range(8):
            stage.store.commit([Put(table, key, bent(true, draw.randrange(8 * len(true))))])
            assert refuses(stage) in {"store-unreadable", "card-not-ours", "secret-damaged"}
        stage.store.commit([Put(table, key, true)])


def test_a_flipped_bit_in_the_numbers_kept_of_a_peer_is_found(stage):
    ((key, true),) = stage.store.items(PEERS)
    for place in range(8 * len(true)):
        stage.store.commit([Put(PEERS, key, bent(true, place))])
        assert refuses(stage) in {"store-unreadable", "secret-damaged"}
    stage.store.commit([Put(PEERS, key, true)])
    Center.open(stage.store, stage.keys, stage.entropy, stage.now)


def test_the_card_that_a_peer_is_kept_with_is_not_missed_unsaid(stage):
    ((fingerprint, _),) = stage.store.items(PEERS)
    cards = [key for key, _ in stage.store.items(CARDS) if key.startswith(fingerprint)]
    stage.store.commit([Delete(CARDS, key) for key in cards])
    assert refuses(stage, table=PEERS, why="card") == "store-unreadable"


@pytest.mark.parametrize("name", ["house", "agreement"])
def test_a_damaged_or_missing_epoch_is_found(stage, name):
    key = "house" if name == "house" else stage.agreement.id
    true = stage.store.get(EPOCHS, key)
    for damaged in (bent(true, 0), bent(true, 63), true[:-1], true + b"\x00", b""):
        stage.store.commit([Put(EPOCHS, key, damaged)])
        assert refuses(stage) in {"register-damaged", "store-unreadable"}
    stage.store.commit([Delete(EPOCHS, key)])
    assert refuses(stage) in {"register-damaged", "store-unreadable"}


def test_a_head_lost_in_a_crash_is_signed_again_over_the_same_entries(stage):
    own = stage.agreement.own()
    stage.store.commit([Delete(HEADS, own.text)])
    diary = Diary()
    center = Center.open(stage.store, CountingKeys(stage.keys, diary), stage.entropy, stage.now)
    center.settle()
    assert sum(diary.signatures.values()) == 2
    assert center.state.agreements[stage.agreement.id].own().root == own.root


def test_what_we_said_was_received_is_still_there(stage):
    """Else the next receipt would take it back, signed."""
    theirs = stage.store._registers[text_of(stage, "theirs")].openings
    last = max(theirs)
    content = theirs.pop(last)
    assert refuses(stage, index=last, why="content") == "register-damaged"
    theirs[last] = content
    ours = stage.store._registers[text_of(stage, "ours")].openings
    content = ours.pop(max(ours))
    assert refuses(stage, why="content") == "register-damaged"


def test_an_unknown_reason_for_lacking_is_found(stage):
    stage.store.commit([Put(REFUSED, f"{text_of(stage, 'theirs')} {0:012d}", b"\x09")])
    assert refuses(stage, table=REFUSED) == "store-unreadable"

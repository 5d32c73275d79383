"""Damaged, forged, late and repeated parcels: refused or of no effect; the line goes on."""

from __future__ import annotations

import random
from typing import Any

import pytest

from detente.core import encoding, limits, parcel
from detente.core.crypto.types import LinkTag
from detente.engine.ports import Algorithm, Purpose
from detente.engine.writing import opening_of
from tests.hostile.forge import (
    Book,
    aside,
    check_works,
    codes,
    copy_of,
    forged,
    padded,
    parcels,
    plaintext,
    receipted,
    sealed,
    take,
)
from tests.world import START, Stage, exchange, introduce

YEARS = 30 * 365 * 86_400


def test_a_truncated_parcel_is_refused_at_every_length(pair):
    one, other = pair
    one.send()
    (whole,) = parcels(one, other)
    for length in [*range(40), *range(40, len(whole), 97), len(whole) - 1]:
        report = take(other, whole[:length])
        assert len(report.refused) == 1
        assert not report.arrived
    assert take(other, whole).refused == []
    check_works(one, other)


def test_an_oversized_parcel_is_refused_unread(pair):
    one, other = pair
    report = take(other, bytes(limits.PARCEL_BYTES_MAX + 1))
    assert codes(report) == ["too-large"]
    assert not report.ours
    assert aside(other) == []
    check_works(one, other)


def test_parcels_in_reverse_order_bring_the_same_as_in_order(pair):
    one, other = pair
    sent = []
    for _ in range(4):
        held = one.send()
        sent.append((held, parcels(one, other)[0]))
        # Each parcel begins where the other is known to stand: only the last entries are new.
        one.center.state.peers[other.center.card.fingerprint].told = True
    for _, data in reversed(sent):
        assert take(other, data).refused == []
    exchange(one, other)
    assert copy_of(other, one).root == one.agreement.own().root
    assert all(receipted(one, held, other) for held, _ in sent)


def test_an_entry_beyond_a_gap_is_receipted_as_ahead_and_taken_when_the_gap_closes(pair):
    one, other = pair
    book = Book(one)
    size = len(book.leaves)
    book.write()
    index = book.write()
    report = take(other, forged(one, other, book.item(index)))
    assert report.gap
    assert report.receipts == 1
    (ahead,) = other.agreement.own().entries[-1].opening.receipt.ahead
    assert (ahead.index, copy_of(other, one).size) == (index, size)
    other.reopen()
    # The rest comes by somebody who has the leaves and no content: what was received stays so.
    report = take(other, forged(one, other, book.item(size, openings={})))
    assert [held.index for held in report.opened] == [index]
    assert other.agreement.own().entries[-1].opening.receipt.ahead == ()
    other.reopen()
    assert copy_of(other, one).entries[index].opening is not None


def test_a_duplicated_parcel_changes_nothing(pair):
    one, other = pair
    one.send()
    (data,) = parcels(one, other)
    assert take(other, data).receipts == 1
    size, held = other.agreement.own().size, dict(other.store.items("quarantine"))
    for _ in range(5):
        report = take(other, data)
        assert (report.arrived, report.receipts, report.refused) == ([], 0, [])
    assert other.agreement.own().size == size
    assert dict(other.store.items("quarantine")) == held


def test_a_duplicated_parcel_beyond_a_gap_brings_one_receipt_only(pair):
    one, other = pair
    book = Book(one)
    book.write()
    index = book.write()
    data = forged(one, other, book.item(index))
    assert [take(other, data).receipts for _ in range(4)] == [1, 0, 0, 0]


def test_parcels_replayed_from_the_very_first_on_change_nothing_and_fall_silent():
    one, other = Stage("ARD"), Stage("BRV")
    introduce(one, other)
    recorded = []

    def carry(rounds=6):
        for _ in range(rounds):
            for author, reader in ((one, other), (other, one)):
                for data in parcels(author, reader):
                    recorded.append((reader, data))
                    take(reader, data)

    carry()
    for reader, data in recorded:
        take(reader, data)
        secret = one.center.state.peers[other.center.card.fingerprint].secret
        carry(4)
        assert secret is not None
        assert parcels(one, other) == parcels(other, one) == []


def test_no_single_bit_of_a_parcel_can_be_flipped(pair):
    one, other = pair
    one.send()
    (whole,) = parcels(one, other)
    draw = random.Random(20_261_122)
    places = [*range(8 * 24), *(draw.randrange(8 * len(whole)) for _ in range(200))]
    for place in places:
        bent = bytearray(whole)
        bent[place // 8] ^= 1 << place % 8
        report = take(other, bytes(bent))
        assert len(report.refused) == 1
        assert not report.arrived
    assert take(other, whole).refused == []


def test_no_single_bit_inside_the_seal_can_be_flipped(pair):
    one, other = pair
    book = Book(one)
    book.write()
    inside = plaintext(one, other, [book.item(len(book.leaves) - 1)])
    draw = random.Random(20_261_122)
    for place in [*range(8 * 8), *(draw.randrange(8 * len(inside)) for _ in range(200))]:
        bent = bytearray(inside)
        bent[place // 8] ^= 1 << place % 8
        report = take(other, sealed(one, other, bytes(bent)))
        assert len(report.refused) == 1, place
        assert not report.arrived
    check_works(one, other)


def test_a_parcel_signed_with_another_link_key_is_refused(pair):
    one, other = pair
    thief = Stage("COR")
    inner = parcel.encode_inner(
        one.center.card.fingerprint, other.center.card.fingerprint, START, 1, []
    )
    signed = thief.keys.sign(Purpose.LINK, Algorithm.ED25519, parcel.signed_part(inner))
    report = take(other, sealed(one, other, parcel.pad(inner, signed)))
    assert codes(report) == ["bad-signature"]
    check_works(one, other)


def test_a_parcel_sealed_to_another_center_does_not_open(pair):
    one, other = pair
    stranger = Stage("COR")
    peer = one.center.state.peer_of(other.center.card.fingerprint)
    tag = peer.tag_out(one.center.card.fingerprint)
    inside = plaintext(one, other, [])
    keys = stranger.center.card.keys.sealing
    data = parcel.encode_outer(tag, one.keys.seal(keys, parcel.seal_info(tag), inside))
    assert codes(take(other, data)) == ["does-not-open"]
    assert len(aside(other)) == 1
    check_works(one, other)


def test_a_parcel_under_an_unknown_tag_is_not_ours_and_costs_no_room(pair):
    _, other = pair
    report = take(other, parcel.encode_outer(LinkTag(bytes(16)), bytes(2_000)))
    assert codes(report) == ["unknown-link-tag"]
    assert not report.ours
    assert aside(other) == []


@pytest.mark.parametrize("years", [-YEARS, YEARS])
def test_a_parcel_dated_in_the_past_or_future_is_taken(pair, years):
    one, other = pair
    book = Book(one)
    book.write(claimed=one.at + years)
    report = take(other, forged(one, other, book.item(), made=one.at + years))
    assert (codes(report), report.receipts) == ([], 1)
    (held,) = report.opened
    assert opening_of(held).header.claimed == one.at + years


@pytest.mark.parametrize("years", [-YEARS, YEARS])
def test_clocks_wrong_by_years_never_refuse_service_and_are_shown(pair, years):
    one, other = pair
    other.at += years
    check_works(one, other)
    claimed = [e.opening.header.claimed for e in copy_of(one, other).entries if e.opening]
    assert claimed[-1] == other.at
    assert abs(claimed[-1] - one.at) == abs(years)
    other.at -= years  # the clock is put right again: backwards or forwards, nothing is refused
    check_works(one, other)


def test_items_of_wrong_shape_are_set_aside_and_the_good_one_is_taken(pair):
    one, other = pair
    index = one.send().index
    book = Book(one)
    good = parcel.encode_inner(
        one.center.card.fingerprint,
        other.center.card.fingerprint,
        START,
        1,
        [book.item(index)],
    )
    whole: Any = encoding.decode(good)
    head, item = whole[0], whole[5][0]
    wrong: list[Any] = [
        None, 7, b"", "text", [], [9], [True, 1], [3, b""], [5, [[1, 2]]], [1, b"short", None],
        [4, "note"], [2, b"", []], {0: 1}, [3, b"x", 0, [], [], []], [4, b"no note"],
        [5, [["no origin", 1]]],
    ]  # fmt: skip
    own, their = one.center.card.fingerprint, other.center.card.fingerprint
    for position in range(len(wrong) + 1):
        items = [*wrong[:position], item, *wrong[position:]]
        inner = encoding.encode([head, own, their, START, 10**9 + position, items])
        report = take(other, sealed(one, other, padded(one, inner)))
        assert len(report.refused) == len(wrong)
        assert [held.index for held in report.arrived] == ([index] if position == 0 else [])
    check_works(one, other)

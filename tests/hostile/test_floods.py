"""A peer with a link key who sends too much of everything: bounded, counted, survived."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest

from detente.core import encoding, limits, parcel
from detente.core.agreement.founding import Founding, Seat
from detente.core.agreement.pack import pack_hash
from detente.core.errors import TheirFault
from detente.core.record.origin import Mark
from detente.engine.state import DROPPED, QUARANTINE
from tests.hostile.forge import (
    Book,
    aside,
    check_works,
    codes,
    copy_of,
    forged,
    padded,
    sealed,
    take,
    three,
    two,
)
from tests.world import START, exchange, files


def dropped(stage):
    """How many refused parts were not kept."""
    return int.from_bytes(stage.store.get(QUARANTINE, DROPPED) or b"", "big")


def test_an_unknown_agreement_is_set_aside_and_known_ones_are_served(pair):
    one, other = pair
    origin = dataclasses.replace(one.agreement.own().origin, agreement="0" * 32)
    book = Book(one, origin)
    book.write()
    true = one.send()
    report = take(other, forged(one, other, book.item(), Book(one).item()))
    assert codes(report) == ["unknown-agreement"]
    assert copy_of(other, one).entries[true.index].opening is not None
    assert len(aside(other)) == 1


def test_a_million_tiny_items_are_refused_whole(pair):
    one, other = pair
    own, their = one.center.card.fingerprint, other.center.card.fingerprint
    inner = encoding.encode([1, own, their, START, 1, [0] * 1_000_000])
    report = take(other, sealed(one, other, padded(one, inner)))
    assert len(report.refused) == 1
    assert len(aside(other)) == 1
    check_works(one, other)


def test_as_many_damaged_items_as_a_parcel_holds_cost_a_few_places_and_are_counted(pair):
    one, other = pair
    own, their = one.center.card.fingerprint, other.center.card.fingerprint
    # Each of another reason, so that none is taken for a repetition.
    items: list[Any] = [[4, b"%d" % number] for number in range(limits.PARCEL_ITEMS_MAX)]
    inner = encoding.encode([1, own, their, START, 1, items])
    flushes = other.store.flushes
    report = take(other, sealed(one, other, padded(one, inner)))
    assert len(report.refused) == limits.PARCEL_ITEMS_MAX
    assert len(aside(other)) == limits.QUARANTINE_PER_PARCEL_MAX + 1  # and the count of the rest
    assert dropped(other) == limits.PARCEL_ITEMS_MAX - limits.QUARANTINE_PER_PARCEL_MAX
    assert other.store.flushes - flushes <= limits.QUARANTINE_PER_PARCEL_MAX + 2
    check_works(one, other)


def test_thousands_of_contents_that_open_nothing_cost_a_few_flushes(pair):
    one, other = pair
    book = Book(one)
    start = len(book.leaves)
    leaf = book.entry().leaf
    for _ in range(4_000):
        book.add(leaf)
    junk = {index: b"%d" % index for index in range(start, len(book.leaves))}
    flushes = other.store.flushes
    report = take(other, forged(one, other, book.item(start, openings=junk)))
    assert len(report.refused) == 4_000
    assert other.store.flushes - flushes <= limits.QUARANTINE_PER_PARCEL_MAX + 4
    receipt = other.agreement.own().entries[-1].opening.receipt
    assert sum(item.end - item.start for item in receipt.lacking) == 4_000
    other.reopen()


def test_a_receipt_never_claims_what_its_list_of_gaps_has_no_room_for(pair):
    one, other = pair
    book = Book(one)
    start = len(book.leaves)
    most = limits.LACKING_RANGES_MAX // 2
    for _ in range(most + 5):
        book.write()
        bad = book.write()
        book.openings[bad] = b"%d" % bad
    report = take(other, forged(one, other, book.item(start)))
    assert codes(report)[-1] == "too-much-lacking"
    assert copy_of(other, one).size == start
    take(other, forged(one, other, book.item(start, start + 2 * most)))
    receipt = other.agreement.own().entries[-1].opening.receipt
    seat, epoch = one.agreement.own_seat, one.agreement.own().origin.epoch
    copy = copy_of(other, one)
    covered = [e for e in copy.entries if receipt.covers(seat, epoch, e.index, e.leaf_hash)]
    assert all(held.opening is not None for held in covered)
    assert len(covered) == start + most
    other.reopen()


def test_the_quarantine_drops_its_oldest_and_counts_them(pair):
    one, other = pair
    for number in range(limits.QUARANTINE_ITEMS_MAX + 40):
        other.at += 1
        take(other, forged(one, other, parcel.CosignedItem(b"%d" % number)))
    assert len(aside(other)) == limits.QUARANTINE_ITEMS_MAX + 1
    assert dropped(other) == 40
    other.reopen()
    assert len(other.center.state.quarantine) == limits.QUARANTINE_ITEMS_MAX
    other.at += 1
    take(other, forged(one, other, parcel.CosignedItem(b"one more")))
    assert dropped(other) == 41
    check_works(one, other)


def test_the_quarantine_is_bounded_in_bytes_as_well(pair, monkeypatch):
    one, other = pair
    monkeypatch.setattr(limits, "QUARANTINE_BYTES_MAX", 20_000)
    kept: dict[str, bytes] = {}
    for number in range(12):
        other.at += 1
        take(other, forged(one, other, parcel.CosignedItem(b"%d" % number * 2_000)))
        kept = {k: v for k, v in other.store.items(QUARANTINE) if k != DROPPED}
        assert sum(len(value) for value in kept.values()) <= 20_000
    assert dropped(other) + len(kept) == 12


def proposal(stages, number):
    """A founding text among stages; every number makes another agreement."""
    seats = tuple(
        Seat(card.code, card.center, card.names, card.fingerprint)
        for card in sorted((stage.center.card for stage in stages), key=lambda card: card.code)
    )
    nonce = number.to_bytes(16, "big")
    founding = Founding(Mark.LIVE, pack_hash(files()), seats, START, nonce)
    return parcel.AgreementItem(founding.encode(), files())


def test_one_peer_cannot_fill_all_room_for_agreements():
    one, other, third = three()
    items = [proposal((one, other), number) for number in range(limits.AGREEMENTS_UNSIGNED_MAX + 9)]
    report = take(other, forged(one, other, *items))
    assert len(report.agreements) == limits.AGREEMENTS_UNSIGNED_MAX
    assert codes(report) == ["too-many-agreements"] * 9
    report = take(other, forged(third, other, proposal((other, third), 0)))
    assert len(report.agreements) == 1
    other.reopen()
    report = take(other, forged(one, other, proposal((one, other), 500)))
    assert codes(report) == ["too-many-agreements"]


def test_agreements_without_us_or_with_another_pack_are_set_aside(pair):
    one, other = pair
    foreign = three()
    item = proposal((one, foreign[2]), 1)
    assert codes(take(other, forged(one, other, item))) == ["agreement-without-us"]
    changed = dict(files()) | {"agreement.toml": files()["agreement.toml"] + b"# another\n"}
    item = parcel.AgreementItem(proposal((one, other), 2).founding, changed)
    assert codes(take(other, forged(one, other, item))) == ["pack-not-founded"]
    broken = dict(files()) | {"agreement.toml": b"\xff not a pack"}
    founding = Founding(
        Mark.LIVE, pack_hash(broken), one.agreement.founding.seats, START, bytes(16)
    )
    item = parcel.AgreementItem(founding.encode(), broken)
    assert len(take(other, forged(one, other, item)).refused) == 1
    other.reopen()
    check_works(one, other)


def test_a_decoded_parcel_is_refused_in_one_error_however_deep_it_nests():
    deep = b"\x81" * 500_000
    with pytest.raises(TheirFault, match="bad-encoding"):
        encoding.decode(deep)


def test_hints_below_what_was_signed_cause_a_bounded_number_of_sendings():
    one, other = two()
    for _ in range(20):
        one.send()
    exchange(one, other)
    text, sent = one.agreement.own().text, 0
    for _ in range(3 * limits.HINTS_HEARD_MAX):
        take(one, forged(other, one, parcel.HeadsItem(((text, 0),))))
        for outgoing in one.center.parcels_for(other.center.card.fingerprint, one.now):
            one.center.carried(outgoing)
            sent += outgoing.entries > 0
    assert sent == limits.HINTS_HEARD_MAX
    one.at += limits.HINTS_HEARD_S
    take(one, forged(other, one, parcel.HeadsItem(((text, 0),))))
    assert any(o.entries for o in one.center.parcels_for(other.center.card.fingerprint, one.now))

"""Heads, leaves and cosignatures that lie far off: beyond their leaves, beyond time, set back."""

from __future__ import annotations

import copy
import dataclasses

import pytest

from detente.core import encoding, limits, parcel
from detente.core.crypto.types import Hash
from detente.core.errors import OurFault, TheirFault
from detente.core.instants import INSTANT_MAX
from detente.core.record import cosignature, merkle, note
from detente.core.record.checkpoint import Checkpoint
from detente.core.record.evidence import verify_evidence
from detente.core.record.heads import holder_vkeys
from detente.engine.center import Center
from detente.engine.contradictions import all_kept
from detente.engine.exporter import export
from detente.engine.intake import Report
from detente.engine.ports import Algorithm, Purpose
from detente.engine.recorder import REACHED, far_heads, note_size
from detente.engine.state import AHEAD, STOPPED
from tests.hostile.forge import Book, check_works, codes, copy_of, forged, parcels, take, three
from tests.world import Stage, exchange


def cosigned(holder: Stage, author: Stage, time: int, kind: int = 0) -> parcel.CosignedItem:
    """The holder's true cosignature over the author's register, at any time."""
    own = author.agreement.own()
    head = Checkpoint(own.text, own.size, own.root)
    vkey = holder_vkeys(holder.center.card.center, holder.keys.public().holder)[kind]
    algorithm = (Algorithm.ED25519, Algorithm.ML_DSA_44)[kind]
    message = cosignature.message(vkey.name, vkey.type, head, time)
    line = cosignature.signature_line(
        vkey, time, holder.keys.sign(Purpose.HOLDER, algorithm, message)
    )
    return parcel.CosignedItem(note.Note(head.text(), (line,)).format())


# --- cosignatures -------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", [0, 1])
@pytest.mark.parametrize("time", [0, INSTANT_MAX + 1, 2**63 - 1])
def test_a_cosignature_of_no_time_or_of_none_that_is_one_stops_nothing(pair, time, kind):
    one, other = pair
    assert codes(take(one, forged(other, one, cosigned(other, one, time, kind)))) == ["bad-shape"]
    one.send()
    one.reopen()
    check_works(one, other)


def test_a_party_whose_card_bears_another_s_name_cosigns_in_nobody_s_name():
    one, other, third = three()
    peer = one.center.state.peers[third.center.card.fingerprint]
    peer.card = dataclasses.replace(peer.card, center=other.center.card.center)
    own = one.agreement.own()
    head = Checkpoint(own.text, own.size, own.root)
    vkey = holder_vkeys(other.center.card.center, third.keys.public().holder)[0]
    message = cosignature.message(vkey.name, vkey.type, head, third.at)
    line = cosignature.signature_line(
        vkey, third.at, third.keys.sign(Purpose.HOLDER, Algorithm.ED25519, message)
    )
    item = parcel.CosignedItem(note.Note(head.text(), (line,)).format())
    assert codes(take(one, forged(third, one, item))) == ["receipt-of-no-party"]


# --- a head far beyond its leaves ---------------------------------------------------------------


def far_item(author: Stage) -> parcel.RegisterItem:
    """The last leaf of a register of 2^40, of which nothing else exists."""
    book = Book(author)
    size, leaf = limits.TREE_SIZE_MAX, book.entry().leaf
    proof = tuple(Hash(bytes([number]) * 32) for number in range(1, 41))
    root = merkle.root_from_multiproof(size, {size - 1: merkle.leaf_hash(leaf)}, proof)
    return parcel.RegisterItem(book.note(size, root), size - 1, (leaf,), proof, ())


def test_a_head_far_beyond_its_leaves_takes_away_no_proof_of_what_is_held(pair):
    one, other = pair
    assert codes(take(one, forged(other, one, far_item(other)))) == []
    held = [other.send() for _ in range(2)]
    for data in parcels(other, one):
        assert codes(take(one, data)) == []
    one.reopen()
    register = copy_of(one, other)
    stored = one.store.get(REACHED, register.text)
    assert note_size(stored) == register.size
    for sent in held:
        verdict = verify_evidence(
            export(one.center.state, register.entries[sent.index], None, one.now)
        )
        assert verdict.entry.leaf_hash == sent.leaf_hash


def test_what_was_provable_stays_so_when_a_far_head_comes_after_it(pair):
    one, other = pair
    held = other.send()
    exchange(one, other)
    assert codes(take(one, forged(other, one, far_item(other)))) == []
    entry = copy_of(one, other).entries[held.index]
    assert verify_evidence(export(one.center.state, entry, None, one.now)).entry.index == held.index


def test_an_entry_named_as_ahead_has_no_second_reading(pair):
    one, other = pair
    size = other.agreement.own().size
    first, second = Book(other), Book(other)
    for book, people in ((first, 5), (second, 6)):
        book.write()
        book.write(values={16: "2026-11-25", 17: people})
    second.write()
    assert take(one, forged(other, one, first.item(size + 1))).receipts == 1
    kept = dict(one.store.items(AHEAD))
    assert take(one, forged(other, one, second.item(size + 1))).incidents == ["register-forks"]
    assert take(one, forged(other, one, second.item(size))).incidents == ["register-forks"]
    assert dict(one.store.items(AHEAD)) == kept
    assert codes(take(one, forged(other, one, first.item(size)))) == []
    assert copy_of(one, other).size == size + 2


def test_contents_kept_ahead_of_a_gap_are_bounded_in_bytes(pair, monkeypatch):
    one, other = pair
    book = Book(other)
    size = len(book.leaves)
    for _ in range(6):
        book.write()
    length = len(book.openings[size + 1])
    monkeypatch.setattr(limits, "AHEAD_BYTES_MAX", 3 * length + length // 2)
    take(one, forged(other, one, book.item(size + 1)))
    assert len(dict(one.store.items(AHEAD))) == 3
    take(one, forged(other, one, book.item(size + 1)))
    assert len(dict(one.store.items(AHEAD))) == 3
    assert codes(take(one, forged(other, one, book.item(size)))) == []
    assert copy_of(one, other).size == size + 6


# --- a store set back ---------------------------------------------------------------------------


def carry(one: Stage, other: Stage) -> list[Report]:
    return [take(other, data) for data in parcels(one, other)]


@pytest.fixture(name="restored")
def fixture_restored(pair):
    """Ardania from a backup that lacks what Brevia holds of it."""
    one, other = pair
    one.send()
    exchange(one, other)
    backup = copy.deepcopy(one.store)
    one.send()
    exchange(one, other)
    one.store = backup
    one.center = Center.open(backup, one.keys, one.entropy, one.now)
    return one, other


def test_a_center_set_back_learns_of_it_before_it_signs_on(restored):
    one, other = restored
    other.send()
    assert [codes(report) for report in carry(other, one)] == [[]]  # it brings a hint, no proof
    carry(one, other)
    reports = carry(other, one)
    assert [report.incidents for report in reports] == [["own-head-unknown"], []]
    assert [report.receipts for report in reports] == [0, 0]
    assert one.store.get(STOPPED, one.agreement.own().text) is not None
    with pytest.raises(OurFault, match="epoch-stopped"):
        one.send()


def test_a_center_set_back_that_signed_on_is_shown_its_other_history_and_stops(restored):
    one, other = restored
    one.send(values={16: "2026-12-01", 17: 6})
    assert [report.incidents for report in carry(one, other)] == [["register-forks"]]
    assert [report.incidents for report in carry(other, one)] == [["register-forks"]]
    with pytest.raises(OurFault, match="epoch-stopped"):
        one.send()
    assert carry(other, one) == []  # once


def test_an_undamaged_center_is_never_shown_its_own_head(pair):
    one, other = pair
    old = parcels(one, other)
    for _ in range(3):
        one.send()
        other.send()
        exchange(one, other)
    for data in old:
        take(other, data)
    assert exchange(one, other) <= 2  # an old parcel costs one bare head at most, and its answer
    assert one.store.get(STOPPED, one.agreement.own().text) is None
    check_works(one, other)


# --- what anybody may lay on the carrier --------------------------------------------------------


@pytest.mark.parametrize("item", [b"\x80", b"\xa0", b"\x00"])
def test_a_file_of_millions_of_values_is_refused_before_they_are_made(item):
    data = b"\x9a\x00\xff\x00\x00" + item * 0xFF_0000
    with pytest.raises(TheirFault, match="too many items"):
        parcel.read_outer(data)
    with pytest.raises(TheirFault, match="too many items"):
        encoding.decode(b"\x82" + b"\x83\x00\x00\x00" * 2, 7)
    assert encoding.decode(b"\x82" + b"\x83\x00\x00\x00" * 2, 8) == [[0, 0, 0], [0, 0, 0]]


def test_nobody_keeps_us_silent_by_saying_that_there_is_more_of_our_register(pair):
    one, other = pair
    own = one.agreement.own()
    held = other.send()
    letter = Book(other).item()
    for size, receipts in ((own.size + 7, 0), (own.size + 9, 1)):
        report = take(one, forged(other, one, parcel.HeadsItem(((own.text, size),)), letter))
        assert (codes(report), report.receipts) == ([], receipts)
    assert copy_of(one, other).entries[held.index].opening is not None
    check_works(one, other)


# --- two histories, told apart only when leaves come ----------------------------------------------


def head_alone(book: Book, size: int | None = None) -> parcel.RegisterItem:
    """A signed head without a leaf."""
    end = len(book.leaves) if size is None else size
    return parcel.RegisterItem(book.note(size), end, (), (Hash(book.tree.root_at(end)),), ())


def two_histories(author: Stage) -> tuple[Book, Book, int]:
    """Two books that go on differently from the same register: by six entries, and by eight."""
    first, second = Book(author), Book(author)
    start = len(first.leaves)
    for number in range(6):
        first.write(values={16: "2026-12-01", 17: number})
    for number in range(8):
        second.write(values={16: "2026-12-02", 17: number})
    return first, second, start


@pytest.mark.parametrize("steps", ["leaves below, then past", "head alone", "smaller head after"])
def test_a_far_head_is_not_forgotten_for_another_and_is_compared_when_leaves_come(pair, steps):
    one, other = pair
    first, second, start = two_histories(other)
    middle = [second.item(start, start + 3)]
    items = {
        "leaves below, then past": [head_alone(first), *middle],
        "head alone": [head_alone(first), head_alone(second), *middle],
        "smaller head after": [head_alone(second), head_alone(first), *middle],
    }[steps]
    for item in items:
        assert codes(take(one, forged(other, one, item))) == []
    one.reopen()
    report = take(one, forged(other, one, second.item(start + 3)))
    assert report.incidents == ["register-forks"]
    (kept,) = all_kept(one.center.state)
    assert kept.proven() is not None
    assert codes(take(one, forged(other, one, first.item(start + 3)))) == ["register-forks"]


def test_far_heads_are_a_bounded_number_and_go_when_their_leaves_come(pair):
    one, other = pair
    book = Book(other)
    start = len(book.leaves)
    for _ in range(3 * limits.FAR_HEADS_MAX):
        book.write()
        assert codes(take(one, forged(other, one, head_alone(book)))) == []
    far = far_heads(one.center.state.store, book.text)
    assert [note_size(head) for head in far] == list(range(start + 1, start + 9))
    half = book.item(start, start + 4)
    assert codes(take(one, forged(other, one, half))) == []
    far = far_heads(one.center.state.store, book.text)
    assert [note_size(head) for head in far] == list(range(start + 5, start + 9))
    assert codes(take(one, forged(other, one, book.item(start)))) == []
    assert far_heads(one.center.state.store, book.text) == []
    assert all_kept(one.center.state) == []
    one.reopen()
    assert copy_of(one, other).size == len(book.leaves)

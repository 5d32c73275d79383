"""Content, commitments and names that are not what they claim to be."""

from __future__ import annotations

import pytest

from detente.core import encoding, parcel
from detente.core.crypto import labels
from detente.core.crypto.types import Epoch, Hash
from detente.core.errors import TheirFault
from detente.core.notification import Lacking, Receipt, Reference, Seen
from detente.core.party import card_body, card_file, read_card
from detente.core.record import note
from detente.core.record.checkpoint import Checkpoint
from detente.core.record.cosignature import holder_name
from detente.core.record.origin import Origin
from detente.core.record.vkey import KeyType
from detente.engine import rules
from detente.engine.ports import Algorithm, Purpose
from detente.engine.sync import marks_of
from tests.hostile.forge import (
    Book,
    aside,
    check_works,
    codes,
    copy_of,
    forged,
    plaintext,
    receipted,
    sealed,
    take,
    three,
)
from tests.world import Stage, deliver, exchange

BOTH = (KeyType.COSIGNATURE_ED25519, KeyType.COSIGNATURE_ML_DSA_44)

NO_CONTENT, CLOSED = Lacking.NO_CONTENT, Lacking.DOES_NOT_OPEN


@pytest.fixture(name="trio")
def fixture_trio():
    return three()


def last_receipt(stage):
    return stage.agreement.own().entries[-1].opening.receipt


def lacked(stage, author, index):
    place = (author.agreement.own_seat, author.agreement.own().origin.epoch)
    return last_receipt(stage).lacks(*place, index)


def problem_of(stage, held):
    return rules.problem(stage.agreement, held)


# --- content that does not open -----------------------------------------------------------------


def test_content_that_does_not_open_is_listed_as_lacking_and_the_true_content_still_counts(pair):
    one, other = pair
    book = Book(one)
    index = book.write()
    true = book.openings[index]
    false = book.entry(values={16: "2026-11-25", 17: 6}).opening or b""
    report = take(other, forged(one, other, book.item(index, openings={index: false})))
    assert codes(report) == ["does-not-open"]
    assert report.receipts == 1
    assert lacked(other, one, index) is CLOSED
    assert len(aside(other)) == 1
    other.reopen()
    assert other.agreement.lacking_reason(copy_of(other, one).entries[index]) is CLOSED
    report = take(other, forged(one, other, book.item(index, openings={index: true})))
    assert (codes(report), report.receipts) == ([], 1)
    assert lacked(other, one, index) is None


def test_content_that_is_no_opening_at_all_is_listed_as_lacking(pair):
    one, other = pair
    book = Book(one)
    for junk in (b"", b"\xff" * 50, encoding.encode([1, bytes(16), [], []]), encoding.encode(7)):
        index = book.write()
        report = take(other, forged(one, other, book.item(index, openings={index: junk})))
        assert len(report.refused) == 1
        assert lacked(other, one, index) is CLOSED
    other.reopen()


def test_a_third_party_cannot_make_content_count_as_not_opening(trio):
    one, other, third = trio
    one.send()
    deliver(one, third)
    (data,) = third.center.parcels_for(other.center.card.fingerprint, third.now)[:1]
    book = Book(one)
    index = len(book.leaves) - 1
    relayed = book.item(index, openings={index: b"not what Ardania sent"})
    report = take(other, forged(third, other, relayed))
    assert len(report.refused) == 1
    assert lacked(other, one, index) is NO_CONTENT  # the author is asked for it, not accused
    assert data.entries
    exchange(one, other, third)
    assert copy_of(other, one).entries[index].opening is not None
    assert lacked(other, one, index) is None


def test_an_opening_for_an_entry_not_addressed_to_us_is_set_aside(trio):
    one, other, third = trio
    held = one.send(to=0b100)
    book = Book(one)
    report = take(other, forged(one, other, book.item(held.index)))
    assert codes(report) == ["not-addressed-to-us"]
    copy = copy_of(other, one).entries[held.index]
    assert copy.opening is None
    assert other.agreement.lacking_reason(copy) is None
    exchange(one, other, third)
    assert copy_of(third, one).entries[held.index].opening is not None


def test_an_entry_for_a_third_party_sent_only_to_us_shows_there_as_lacking(trio):
    one, other, third = trio
    held = one.send(to=0b100)
    deliver(one, other)
    receipt = last_receipt(other)
    assert receipt.lacking == ()  # we cannot read it, and it is not for us to have
    assert copy_of(other, one).entries[held.index].opening is None
    deliver(other, third)
    assert copy_of(third, one).size == held.index + 1
    assert lacked(third, one, held.index) is NO_CONTENT
    deliver(third, one)
    deliver(one, third)  # told so, the author delivers
    assert copy_of(third, one).entries[held.index].opening is not None


def test_a_head_that_reaches_further_than_what_was_delivered_obliges_its_author(trio):
    one, other, third = trio
    before = copy_of(third, one).size
    one.send(to=0b100)
    book = Book(one)
    head_only = book.item(len(book.leaves), len(book.leaves))
    assert codes(take(third, forged(other, third, head_only))) == []
    assert copy_of(third, one).size == before
    third.reopen()
    exchange(one, other, third)
    assert copy_of(third, one).size == len(book.leaves)


def test_a_copied_commitment_does_not_open_under_another_register(trio):
    one, other, third = trio
    held = one.send()
    exchange(one, other, third)
    leaf = held.leaf.encode()
    opening = one.store.opening(held.origin, held.index)
    thief = Book(other)
    index = thief.add(leaf, opening)
    report = take(third, forged(other, third, thief.item(index)))
    assert codes(report) == ["does-not-open"]
    assert lacked(third, other, index) is CLOSED
    assert copy_of(third, one).entries[held.index].opening is not None


# --- somebody else's name -----------------------------------------------------------------------


def test_a_sender_inside_the_parcel_must_be_the_one_who_sealed_it(trio):
    one, other, third = trio
    for said in (
        {"sender": one.center.card.fingerprint},
        {"sender": Hash(bytes(32))},
        {"recipient": one.center.card.fingerprint},
    ):
        data = forged(third, other, Book(third).item(), **said)
        report = take(other, data)
        assert codes(report) == ["sender-names-another"]
        assert not report.arrived
    check_works(third, other)


def test_a_parcel_for_one_center_cannot_be_passed_on_to_another(trio):
    one, other, third = trio
    letter = plaintext(one, other, [Book(one).item()])
    assert codes(take(third, sealed(one, third, letter))) == ["sender-names-another"]
    assert codes(take(third, sealed(other, third, letter))) == ["bad-signature"]


def test_a_register_in_the_name_of_another_center_needs_that_center_s_signature(trio):
    one, other, third = trio
    true = one.agreement.own()
    liar = Book(third, true.origin)
    liar.write()
    report = take(other, forged(third, other, liar.item()))
    assert len(report.refused) == 1
    assert codes(report)[0] in {"bad-signature", "signature-missing", "unknown-signature"}
    assert copy_of(other, one).root == true.root
    stranger = Origin("rrc.doria.example", true.origin.mark, true.origin.agreement, Epoch(bytes(8)))
    shown = Book(third, stranger)
    shown.write()
    report = take(other, forged(third, other, shown.item()))
    assert codes(report) == ["not-a-register-of-this-agreement"]


def test_a_serial_of_another_party_and_a_repeated_one_are_invalid_for_everybody(trio):
    one, other, third = trio
    book = Book(one)
    stolen = book.write(serial="BRV-2026-00777")
    first = book.write(serial="ARD-2026-00777")
    again = book.write(serial="ARD-2026-00777")
    for reader in (other, third):
        take(reader, forged(one, reader, book.item()))
        entries = copy_of(reader, one).entries
        assert problem_of(reader, entries[stolen]) == "serial-of-another"
        assert problem_of(reader, entries[first]) is None
        assert problem_of(reader, entries[again]) == "serial-repeated"
        assert lacked(reader, one, stolen) is None  # it was received; it is invalid


def test_an_entry_that_breaks_its_type_is_received_and_performs_nothing(pair):
    one, other = pair
    book = Book(one)
    target = other.send()
    exchange(one, other)
    book = Book(one)
    refers = Reference(target.opening.header.serial, target.leaf_hash)
    cases = {
        book.write(values={16: "yesterday", 17: 5}): "bad-date",
        book.write(values={17: 5}): "field-missing",
        book.write("no-such-type"): "unknown-type",
        book.write("cancelled", values={}, refers_to=refers): "wrong-target",
        book.write(to=0b01): "wrong-addressees",
        book.write(to=0b1010): "wrong-addressees",
        book.write("adopted", values={16: one.agreement.founding.encode()}): "adoption-not-first",
        book.write(values={16: "2026-11-24", 17: 5, 999: 1}): "field-unknown",
    }
    take(other, forged(one, other, book.item()))
    entries = copy_of(other, one).entries
    found = {index: problem_of(other, entries[index]) for index in cases}
    shown = {index: code for index, code in cases.items() if entries[index].opening is not None}
    assert {index: found[index] for index in shown} == shown
    other.reopen()


def test_one_key_cannot_serve_two_statements_on_a_card():
    stage = Stage("ARD")
    keys = stage.keys.public()
    for changed in (
        {"holder": keys.register},
        {"link": keys.register.ed25519},
        {"witness": keys.root},
    ):
        parts = {name: getattr(keys, name) for name in keys.__dataclass_fields__} | changed
        names = (("en", "Ardania"),)
        body = card_body("rrc.ardania.example", "ARD", names, 1, 1, type(keys)(**parts))
        message = labels.tag(labels.CARD) + body
        signed = [stage.keys.sign(Purpose.ROOT, kind, message) for kind in Algorithm]
        with pytest.raises(TheirFault, match="key-reused"):
            read_card(card_file(body, *signed))


def test_a_namesake_with_other_keys_moves_no_mark_and_signs_for_nobody(pair):
    one, other = pair
    false = Stage("BRV", seed="a namesake of Brevia's center")
    assert false.center.card.center == other.center.card.center
    one.center.add_peer(false.center.card.raw)
    false.center.add_peer(one.center.card.raw)
    held = one.send()
    seat, own = other.agreement.own_seat, one.agreement.own()
    before = marks_of(one.center.state, one.agreement, seat, own)
    lines = false.center.state.recorder.cosign(own.text, own.size, own.root, false.at, BOTH)
    assert lines[0].name == holder_name(other.center.card.center)
    head = Checkpoint(own.text, own.size, own.root)
    cosigned = parcel.CosignedItem(note.Note(head.text(), tuple(lines)).format())
    assert codes(take(one, forged(false, one, cosigned))) == ["receipt-of-no-party"]
    assert marks_of(one.center.state, one.agreement, seat, own) == before
    liar = Book(other)
    liar.write()
    liar.stage = false
    (code,) = codes(take(one, forged(false, one, liar.item())))
    assert code in {"bad-signature", "signature-missing", "unknown-signature"}
    exchange(one, other)
    assert receipted(one, held, other)


# --- receipts that are none ---------------------------------------------------------------------


def false_receipts(one, mark):
    """Receipts by Brevia about Ardania's register that must not count."""
    own = one.agreement.own()
    seat, epoch = one.agreement.own_seat, own.origin.epoch
    true = Seen(seat, epoch, mark, Hash(own.tree.root_at(mark)))
    unheard = Seen(seat, Epoch(b"\x22" * 8), own.size, own.root)  # all read it alike: as nothing
    return {
        "other history": (Seen(seat, epoch, own.size, Hash(b"\x11" * 32)),),
        "unheard of": tuple(sorted((true, unheard))),
    }


@pytest.mark.parametrize("name", ["other history", "unheard of"])
def test_a_receipt_for_another_history_or_an_unheard_of_register_moves_no_mark(pair, name):
    one, other = pair
    held = one.send()
    seat, own = other.agreement.own_seat, one.agreement.own()
    before = marks_of(one.center.state, one.agreement, seat, own)
    book = Book(other)
    index = book.write("received", receipt=Receipt(false_receipts(one, before)[name]))
    report = take(one, forged(other, one, book.item(index)))
    assert codes(report) == []
    (entry,) = report.arrived
    assert problem_of(one, entry) is None
    assert marks_of(one.center.state, one.agreement, seat, own) == before
    assert not receipted(one, held, other)
    assert any(item.entries for item in one.center.parcels_for(_of(other), one.now))


def test_a_receipt_for_more_than_there_is_moves_no_mark(pair):
    one, other = pair
    one.send()
    seat, own = other.agreement.own_seat, one.agreement.own()
    before = marks_of(one.center.state, one.agreement, seat, own)
    book = Book(other)
    for size in (own.size + 1, 2**40):
        seen = Seen(one.agreement.own_seat, own.origin.epoch, size, Hash(b"\x11" * 32))
        index = book.write("received", receipt=Receipt((seen,)))
        assert codes(take(one, forged(other, one, book.item(index)))) == []
        assert marks_of(one.center.state, one.agreement, seat, own) == before
    one.reopen()
    assert marks_of(one.center.state, one.agreement, seat, own) == before


def test_a_receipt_about_the_author_s_own_register_is_void(pair):
    one, other = pair
    book = Book(other)
    own = other.agreement.own()
    seen = Seen(other.agreement.own_seat, own.origin.epoch, 1, Hash(own.tree.root_at(1)))
    index = book.write("received", receipt=Receipt((seen,)))
    take(one, forged(other, one, book.item(index)))
    entry = copy_of(one, other).entries[index]
    assert problem_of(one, entry) == "receipt-for-another-register"


def test_cosignatures_over_a_head_we_never_had_or_by_other_keys_are_refused(pair):
    one, other = pair
    own = one.agreement.own()
    seat = other.agreement.own_seat
    before = marks_of(one.center.state, one.agreement, seat, own)
    recorder = other.center.state.recorder
    cases = []
    for size, root in ((own.size, Hash(b"\x11" * 32)), (own.size + 7, own.root)):
        lines = tuple(recorder.cosign(own.text, size, root, other.at, BOTH))
        cases.append(note.Note(Checkpoint(own.text, size, root).text(), lines).format())
    theirs = other.agreement.own()
    lines = tuple(recorder.cosign(theirs.text, theirs.size, theirs.root, other.at, BOTH))
    head = Checkpoint(theirs.text, theirs.size, theirs.root)
    cases.append(note.Note(head.text(), lines).format())
    lines = tuple(one.center.state.recorder.cosign(own.text, own.size, own.root, one.at, BOTH))
    cases.append(note.Note(Checkpoint(own.text, own.size, own.root).text(), lines).format())
    found = [codes(take(one, forged(other, one, parcel.CosignedItem(data)))) for data in cases]
    assert found[:3] == [
        ["cosigned-unknown-head"], ["cosigned-unknown-head"], ["receipt-for-another-register"]
    ]  # fmt: skip
    assert len(found[3]) == 1
    assert marks_of(one.center.state, one.agreement, seat, own) == before
    check_works(one, other)


def _of(stage):
    return stage.center.card.fingerprint

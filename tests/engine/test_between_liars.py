"""What one party's lies must not do to the others; each was found by tests/sim."""

from __future__ import annotations

import pytest

from detente.core.crypto.types import Hash
from detente.core.notification import COSIGNATURES, Header, Receipt, Seen
from detente.core.record.evidence import verify_evidence
from detente.engine import rules, views
from detente.engine.exporter import export
from detente.engine.overview import audit
from detente.engine.recorder import Prepared
from tests.hostile.forge import Book, copy_of, forged, receipted, take, three, two
from tests.world import START, deliver, exchange


def beyond(reader, author):
    """A receipt of more of the author's register than there is, under a root nobody knows."""
    (true,) = [s for s in reader.agreement.receipt(()).seen if s.seat == author.agreement.own_seat]
    return Receipt((Seen(true.seat, true.epoch, true.size + 100, Hash(b"\x11" * 32)),))


def test_a_receipt_of_more_than_was_written_is_not_shown_as_received_and_spoils_no_evidence():
    one, other = two()
    held = one.send()
    deliver(one, other)
    book = Book(other).cut(copy_of(one, other).size)
    book.write("received", receipt=beyond(other, one))
    assert take(one, forged(other, one, book.item())).refused == []
    shown = views.message(one.center.state, one.agreement, held, one.now)
    assert shown.ladders[0].rung("received").state == views.NOT_YET
    verify_evidence(export(one.center.state, held, None, one.now))


def forked(*, withheld=False):
    """Brevia has shown Ardania one history of its register and Corvia another."""
    one, liar, other = three()
    liar.send()
    false = Book(liar).cut(liar.agreement.own().size - 1)
    false.write(values={16: "2026-12-01", 17: 99})
    take(one, forged(liar, one, false.item()))
    for _ in range(3):
        liar.send()
    if withheld:
        take(other, forged(liar, other, Book(liar).item(copy_of(other, liar).size, None, {})))
    else:
        deliver(liar, other)
    assert copy_of(one, liar).root != copy_of(other, liar).root
    return one, liar, other


def carry(one, other):
    """Parcels of one for the other, whatever of them is refused; returns how many there were."""
    outgoing = one.center.parcels_for(other.center.card.fingerprint, one.now)
    for item in outgoing:
        one.center.carried(item)
        take(other, item.data)
    return len(outgoing)


def test_two_who_were_shown_different_histories_do_not_show_them_to_each_other_for_ever():
    one, _, other = forked(withheld=True)
    one.send()
    other.send()
    carried = [carry(one, other) + carry(other, one) for _ in range(8)]
    assert carried[-1] == 0


def test_evidence_leads_into_no_branch_that_its_author_did_not_mean():
    one, _, other = forked()
    held = one.send()
    carry(one, other)
    copy = copy_of(other, one).entries[held.index]
    assert rules.problem(other.agreement, copy) is None
    verify_evidence(export(other.center.state, copy, None, other.now))


def test_two_whom_a_liar_shows_different_histories_go_on_with_each_other():
    one, _, other = forked()
    held = one.send()
    carry(one, other)
    answer = other.send()
    carry(other, one)
    carry(one, other)
    assert receipted(one, held, other)
    assert receipted(other, answer, one)
    for stage, author in ((one, other), (other, one)):
        entries = copy_of(stage, author).entries
        assert [rules.problem(stage.agreement, entry) for entry in entries] == [None] * len(entries)


def test_content_still_comes_to_who_lacks_it_where_a_liar_parted_the_two():
    one, liar, other = forked()
    held = other.send()
    item = Book(other).item(copy_of(one, other).size, None, {})
    take(one, forged(other, one, item))
    assert copy_of(one, other).entries[held.index].opening is None
    for _ in range(4):
        carry(one, other)
        carry(other, one)
    assert copy_of(one, other).entries[held.index].opening is not None
    assert liar.agreement.own().size


def test_a_bare_receipt_that_came_without_its_content_is_not_sent_again_for_ever():
    one, other = two()
    one.send()
    carry(one, other)
    book = Book(other)
    assert book.stage.agreement.own().entries[-1].bare
    take(one, forged(other, one, book.item(copy_of(one, other).size, None, {})))
    assert copy_of(one, other).entries[-1].opening is None
    carried = [carry(one, other) + carry(other, one) for _ in range(6)]
    assert copy_of(one, other).entries[-1].opening is not None
    assert carried[-1] == 0


def test_what_is_carried_without_a_liar_is_receipted_as_before():
    one, other = two()
    held = one.send()
    exchange(one, other)
    assert receipted(one, held, other)


def write_cosigned(book, author, rows, kind="received"):
    """An entry of somebody's register that bears these cosignatures, whatever they are."""
    agreement = author.agreement
    header = Header(kind, agreement.founding.pack_hash, None, author.at, agreement.mark)
    prepared = Prepared(agreement.all_others(), header, [((COSIGNATURES,), rows)])
    entry = author.center.state.recorder.build(book.register, agreement.receipt(()), prepared)
    return book.add(entry.leaf, entry.opening)


def false_cosignature(one, other, seat=0, name="rrc.ardania.example/holder"):
    """A row of path [8] under which no key stands."""
    own = one.agreement.own()
    epoch = bytes(own.origin.epoch)
    return [seat, epoch, own.size, bytes(own.root), name, 4, START, b"\x55" * 64]


@pytest.mark.parametrize(
    "said",
    [{}, {"seat": 63}, {"name": "rrc.brevia.example/holder"}, {"name": "rrc.x.example/holder"}],
    ids=["no key", "no seat", "another's", "nobody's"],
)
def test_false_cosignatures_in_a_receipt_spoil_no_evidence_and_no_audit(said):
    one, other = two()
    held = one.send()
    deliver(one, other)
    book = Book(other).cut(copy_of(one, other).size)
    write_cosigned(book, other, [false_cosignature(one, other, **said)])
    assert take(one, forged(other, one, book.item())).refused == []
    proven = verify_evidence(export(one.center.state, held, None, one.now))
    assert len(proven.received) == 1
    later = one.send()  # it has seen the false ones
    verify_evidence(export(one.center.state, later, None, one.now))
    assert "cosignature-false" in {fault.code for fault in audit(one.center.state).damage}


def test_an_entry_that_names_a_seat_nobody_has_is_shown_and_proven_as_it_is():
    one, other = two()
    one.send()
    deliver(one, other)
    book = Book(other).cut(copy_of(one, other).size)
    (true,) = other.agreement.receipt(()).seen
    said = Receipt((true, Seen(63, true.epoch, 1, Hash(b"\x11" * 32))))
    index = book.write(receipt=said, serial="BRV-2026-00077")
    assert take(one, forged(other, one, book.item())).refused == []
    held = copy_of(one, other).entries[index]
    assert rules.problem(one.agreement, held) == "receipt-for-another-register"
    views.message(one.center.state, one.agreement, held, one.now)
    verdict = verify_evidence(export(one.center.state, held, None, one.now))
    assert (verdict.entry.seat, verdict.entry.index) == (held.seat, held.index)

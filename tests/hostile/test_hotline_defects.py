"""Nine defects found by reading the source of an earlier hotline; each must be impossible here.

They are those of github.com/n2vi/hotline at commit a253ffb; nothing of it was executed.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from detente.adapters.links.courier import CourierLink
from detente.core import parcel
from detente.engine import inbox, outbox
from detente.engine.ports import Arrived
from tests.hostile.forge import (
    Book,
    aside,
    check_works,
    codes,
    copy_of,
    forged,
    parcels,
    plaintext,
    receipted,
    sealed,
    take,
    three,
    two,
)
from tests.world import SeededEntropy, Stage, exchange, introduce

ROOT = Path(__file__).resolve().parents[2]


def test_1_a_sender_s_name_inside_is_compared_with_the_owner_of_the_key():
    """`From` inside the plaintext was never compared with the owner of the key, so any peer could
    impersonate any other peer.
    """
    one, other, third = three()
    data = forged(third, other, Book(one).item(), sender=one.center.card.fingerprint)
    report = take(other, data)
    assert codes(report) == ["sender-names-another"]
    assert (report.sender, report.arrived) == (third.center.card.fingerprint, [])
    # Nor does another's register help: only its author's signature counts.
    liar = Book(third, one.agreement.own().origin)
    liar.write(serial="ARD-2026-00099")
    assert len(take(other, forged(third, other, liar.item())).refused) == 1
    assert copy_of(other, one).root == one.agreement.own().root


def test_2_no_length_is_trusted_before_it_is_checked():
    """There were no length checks before slicing: a short or lying packet panicked the program."""
    one, other = two()
    one.send()
    (whole,) = parcels(one, other)
    inside = plaintext(one, other, [Book(one).item()])
    lies = [b"", b"\x00", whole[:17], whole[:60], whole + b"\x00", whole[:-1]]
    short = [inside[:length] for length in (0, 1, 3, 4, 5, 63, len(inside) - 1)]
    wrong = [n.to_bytes(4, "big") + inside[4:] for n in (0, 1, 2**31, 2**32 - 1, len(inside))]
    lies += [sealed(one, other, content) for content in [*short, *wrong]]
    for lie in lies:
        report = take(other, lie)
        assert len(report.refused) == 1
        assert not report.arrived
    assert codes(take(other, whole)) == []


def test_3_one_bad_item_never_blocks_what_comes_after_it(tmp_path):
    """The first invalid message made `fetch` return without deleting it: one bad item blocked the
    inbox for good.
    """
    one, other = two()
    held = one.send()
    letters = [*parcels(one, other), b"junk", bytes(5_000), sealed(one, other, b"rubbish")]
    for letter in letters:
        CourierLink(tmp_path).deliver(letter)
    link = CourierLink(tmp_path)
    for _ in range(2):
        for found in link.collect():
            assert isinstance(found, Arrived)
            take(other, found.parcel)
            assert link.settle(found.name)
    assert list(tmp_path.iterdir()) == []
    assert copy_of(other, one).entries[held.index].opening is not None
    check_works(one, other)


def test_4_whatever_was_stored_can_be_read_again_at_the_next_start():
    """Only one type could be re-read from disk: a validly sealed message of another type was
    stored, and the next start aborted.
    """
    one, other = two()
    book = Book(one)
    book.write("a-type-of-tomorrow", values={16: [1, [2, b"x"]], 17: None})
    book.write("fax", values={16: b"\x00\xff" * 900})
    book.write(values={})
    book.write("received")
    take(other, forged(one, other, book.item()))
    assert copy_of(other, one).size == len(book.leaves)
    other.reopen()
    other.reopen()
    assert all(held.opening is not None for held in copy_of(other, one).entries)
    held = other.send()
    (letter, *_) = parcels(other, one)
    take(one, letter)
    assert copy_of(one, other).entries[held.index].opening is not None


def test_5_receipts_requests_duplicates_and_clock_flags_are_implemented_not_only_specified():
    """Acks, query-acks, duplicate discard and clock flags were specified and not implemented."""
    one, other = two()
    held = one.send()
    (letter,) = parcels(one, other)
    assert take(other, letter).receipts == 1
    assert take(other, letter).arrived == []  # a duplicate
    exchange(one, other)
    assert receipted(one, held, other)  # an acknowledgement by machine, signed, for this very hash
    target = copy_of(other, one).entries[held.index]
    act = other.center.act(other.agreement, "acknowledged", "petro", other.now, target)
    exchange(one, other)
    assert copy_of(one, other).entries[act.index].type == "acknowledged"
    assert ("recorded", "carry") in outbox.TRANSITIONS
    assert ("received", "acknowledge") in inbox.TRANSITIONS
    unsent = one.send()  # nothing was carried: it is sent again until it is receipted
    first, second = parcels(one, other), parcels(one, other)
    assert len(first) == len(second) == 1
    assert not receipted(one, unsent, other)
    other.at += 9_999_999
    late = other.send()
    exchange(one, other)
    shown = copy_of(one, other).entries[late.index].opening.header.claimed
    assert shown - one.at == 9_999_999


def test_6_a_forged_packet_with_a_known_key_id_costs_its_sender_and_nobody_else():
    """One forged packet with the key ID, which is sent in the clear, ended the broker's process."""
    one, other = two()
    one.send()
    (whole,) = parcels(one, other)
    tag, body = parcel.read_outer(whole)
    for forgery in (b"", bytes(1_136), bytes(len(body)), body[:-1] + bytes(1), body + bytes(16)):
        report = take(other, parcel.encode_outer(tag, forgery))
        assert codes(report) == ["does-not-open"]
    assert len(aside(other)) == 5
    assert codes(take(other, whole)) == []


@pytest.mark.parametrize("seconds", [11, 86_400, -86_400, 40 * 365 * 86_400, -40 * 365 * 86_400])
def test_7_clocks_that_differ_never_refuse_service(seconds):
    """Service was refused if clocks differed by more than 10 s: no time signal, no hotline."""
    one, other = two()
    other.at += seconds
    check_works(one, other)


def test_8_no_key_comes_from_anything_that_a_person_types():
    """`rekey` derived both keys from a typed string with one hash: guessable if it was weak.

    Here all keys and the pair's secret are drawn; a passphrase only wraps the file they lie in.
    """
    one, other = Stage("ARD"), Stage("BRV")
    introduce(one, other)
    exchange(one, other)
    peers = (
        one.center.state.peers[other.center.card.fingerprint],
        other.center.state.peers[one.center.card.fingerprint],
    )
    assert peers[0].secret == peers[1].secret
    assert peers[0].secret is not None
    assert peers[0].our_half != peers[1].our_half
    assert {len(peer.our_half) for peer in peers} == {32}
    # The same people, names and words, other randomness: every key and every secret differs.
    again = Stage("ARD", seed="other randomness")
    assert again.keys.public().link != one.keys.public().link
    again.center.add_peer(other.center.card.raw)
    (peer,) = again.center.state.peers.values()
    assert peer.our_half not in {peers[0].our_half, peers[1].our_half}
    assert SeededEntropy("x").draw(32) != SeededEntropy("y").draw(32)


def test_9_the_readme_names_only_files_that_exist():
    """The README still described files and ciphers that were gone."""
    text = (ROOT / "README.md").read_text("utf-8")
    named = {
        word.strip("`*()[],.;:").split("#")[0]
        for word in text.replace("](", " ").replace("|", " ").split()
    }
    tops = {path.name for path in ROOT.iterdir() if path.is_dir()}
    paths = {word for word in named if word.split("/")[0] in tops and "/" in word}
    missing = {word for word in paths if not any(c in word for c in "<>*…{$") and not _there(word)}
    assert missing == set()


def _there(word):
    return (ROOT / word).exists()

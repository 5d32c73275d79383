"""Peers and thieves who play with epochs, cards and requests to send everything again."""

from __future__ import annotations

from typing import Any

import pytest

from detente.core import encoding, limits, parcel
from detente.core.agreement.succession import Reason, signed_part
from detente.core.crypto.types import Epoch
from detente.core.errors import OurFault, TheirFault
from detente.core.party import card_body
from detente.core.record.origin import Origin
from detente.engine import epochs, rules
from detente.engine.ports import Algorithm, Purpose
from detente.engine.registers import Register
from detente.engine.state import CARDS, HINTS
from detente.engine.succeeding import may_open_alone, sign_card
from tests.hostile.forge import Book, check_works, codes, forged, parcels, take, three, two
from tests.renewal import books, new_keys, open_next, renew
from tests.world import Stage, exchange

LATER = Epoch(b"\xee" * 8)


def card_with(stage, number, **changed):
    """A card of the stage's root with other parts; its keys are new unless it is the first."""
    card = stage.center.card
    keys = stage.keys if number == 1 else new_keys(stage, f"card {number}")
    parts: dict[str, Any] = {
        "center": card.center,
        "code": card.code,
        "names": card.names,
    } | changed
    body = card_body(
        parts["center"], parts["code"], parts["names"], number, stage.at,
        changed.get("keys", keys.public()),
    )  # fmt: skip
    return sign_card(stage.keys, body)


def next_book(stage, earlier, epoch=LATER, reason=1):
    """A later epoch as its author, or a thief of its key, could open it."""
    own = stage.agreement.own().origin
    book = Book(stage, Origin(own.center, own.mark, own.agreement, epoch))
    values = {16: stage.agreement.founding.encode(), 17: earlier, 18: reason}
    book.write("adopted", values=values, tables=tables(values))
    return book


def tables(values):
    """Fields that are tables; what is none is laid out as it is."""
    return [n for n in (17, 20) if isinstance(values.get(n), list)]


def rows(*registers):
    """Rows of field 17 for heads of registers: (register, size)."""
    found = [[r.origin.epoch, size, r.tree.root_at(size)] for r, size in registers]
    return sorted(found)


# --- cards --------------------------------------------------------------------------------------


def test_a_strangers_card_with_the_same_names_is_no_card_of_the_peer():
    one, other = two()
    thief = Stage("ARD", seed="thief of names")
    before = other.center.state.peer_of(one.center.card.fingerprint).card.raw
    item = parcel.CardItem(thief.center.card.raw)
    assert codes(take(other, forged(one, other, item))) == ["card-of-no-peer"]
    tag_of_peer = forged(one, other, parcel.HeadsItem(()))
    tag, _ = parcel.read_outer(tag_of_peer)
    inner = parcel.encode_inner(
        one.center.card.fingerprint, other.center.card.fingerprint, 1, 2**40, [item]
    )
    signed = thief.keys.sign(Purpose.LINK, Algorithm.ED25519, parcel.signed_part(inner))
    keys = other.center.card.keys.sealing
    sealed = thief.keys.seal(keys, parcel.seal_info(tag), parcel.pad(inner, signed))
    assert codes(take(other, parcel.encode_outer(tag, sealed))) == ["bad-signature"]
    assert other.center.state.peer_of(one.center.card.fingerprint).card.raw == before
    check_works(one, other)


def test_an_old_card_brought_again_changes_nothing():
    one, other = two()
    old, letter = one.center.card.raw, parcels(one, other)
    one.send()
    letter = parcels(one, other)
    renew(one)
    exchange(one, other)
    third = forged(one, other, parcel.CardItem(old))
    assert codes(take(other, third)) == []
    assert other.center.state.peer_of(one.center.card.fingerprint).card.number == 2
    for data in letter:  # signed by the link key of the card before
        assert codes(take(other, data)) == ["bad-signature"]
    with pytest.raises(TheirFault, match="card-not-newer"):
        other.center.add_peer(card_with(one, 1, names=(("en", "Ardania now"),)).raw)


@pytest.mark.parametrize(
    ("number", "changed", "code"),
    [
        (1, {"names": (("en", "Other"),)}, "card-not-newer"),
        (2, {"center": "rrc.brevia.example"}, "card-of-another"),
        (2, {"code": "BRV"}, "card-of-another"),
    ],
)
def test_a_card_under_the_same_root_that_names_another_is_refused(number, changed, code):
    one, other = two()
    card = card_with(one, number, **changed)
    assert codes(take(other, forged(one, other, parcel.CardItem(card.raw)))) == [code]
    assert other.center.state.peer_of(one.center.card.fingerprint).card.number == 1
    with pytest.raises(TheirFault, match=code):
        other.center.add_peer(card.raw)
    check_works(one, other)


def test_cards_without_end_are_refused_at_a_number():
    one, other, third = three()  # each card has a link key of its own: another brings them
    refused = []
    for number in range(2, limits.CARDS_PER_ROOT_MAX + 3):
        item = parcel.CardItem(card_with(one, number).raw)
        refused += codes(take(other, forged(third, other, item)))
    assert refused == ["too-many-cards"] * 2
    assert len(list(other.store.items(CARDS))) == limits.CARDS_PER_ROOT_MAX + 2
    other.reopen()


def test_a_newer_card_of_our_own_root_stops_this_home():
    one, other = two()
    newer = card_with(one, 2)
    report = take(one, forged(other, one, parcel.CardItem(newer.raw)))
    assert codes(report) == ["own-card-newer"]
    with pytest.raises(OurFault, match="epoch-stopped"):
        one.send()


def test_one_epoch_has_one_key():
    one, other = two()
    one.send()
    exchange(one, other)
    book = Book(one)
    renew(one)
    exchange(one, other)
    book.write()  # the note is made with the key of the new card
    assert codes(take(other, forged(one, other, book.item()))) == ["epoch-key-differs"]


# --- recovery ids -------------------------------------------------------------------------------


def asked(one, other):
    """Leaves that a center would send now."""
    outgoing = one.center.parcels_for(other.center.card.fingerprint, one.now)
    return sum(item.entries for item in outgoing)


def test_requests_to_send_everything_are_answered_once_an_hour():
    one, other = two()
    one.send()
    exchange(one, other)
    total = 0
    for number in range(10):
        item = parcel.RecoveryItem(1, bytes([number]) * 16, None)
        assert codes(take(one, forged(other, one, item))) == []
        total += asked(one, other)
        for data in one.center.parcels_for(other.center.card.fingerprint, one.now):
            one.center.carried(data)
    assert total <= 2 * sum(size for size, _ in (*books(one.agreement, 0).values(),
                                                 *books(one.agreement, 1).values()))  # fmt: skip
    one.at += 3_600
    take(one, forged(other, one, parcel.RecoveryItem(1, b"\x77" * 16, None)))
    assert asked(one, other) > 0


def test_a_request_in_an_old_parcel_brought_again_is_passed_over():
    one, other = two()
    letter = forged(other, one, parcel.RecoveryItem(1, b"\x11" * 16, None))
    take(one, letter)
    for data in one.center.parcels_for(other.center.card.fingerprint, one.now):
        one.center.carried(data)
    one.at += 7_200
    held = tuple((text, register.size) for text, register in one.agreement.registers.items())
    take(one, forged(other, one, parcel.HeadsItem(held)))
    for data in one.center.parcels_for(other.center.card.fingerprint, one.now):
        one.center.carried(data)
    take(one, letter)
    assert list(one.store.items(HINTS)) == []


def test_an_echo_of_what_was_never_asked_proves_nothing():
    one, other = two()
    one.center.recover(one.now)
    take(one, forged(other, one, parcel.RecoveryItem(1, None, b"\x22" * 16)))
    assert not may_open_alone(one.center.state, one.agreement)


@pytest.mark.parametrize(
    "value",
    [[7], [7, 1, None], [7, 0, None, None], [7, 1, b"short", None], [7, 1, None, 5], [6, 7], [6]],
)
def test_items_of_bad_shape_are_refused_one_by_one(value):
    one, other = two()
    one.send()
    good = parcel.HeadsItem(())
    inner: Any = encoding.decode(
        parcel.encode_inner(
            other.center.card.fingerprint, one.center.card.fingerprint, 1, 9_999, [good]
        )
    )
    inner[5] = [value, *inner[5]]
    from_other = parcel.pad(
        encoding.encode(inner),
        other.keys.sign(
            Purpose.LINK, Algorithm.ED25519, parcel.signed_part(encoding.encode(inner))
        ),
    )
    peer = other.center.state.peer_of(one.center.card.fingerprint)
    tag = peer.tag_out(other.center.card.fingerprint)
    sealed = other.keys.seal(one.center.card.keys.sealing, parcel.seal_info(tag), from_other)
    assert codes(take(one, parcel.encode_outer(tag, sealed))) == ["bad-shape"]
    check_works(one, other)


# --- closing heads ------------------------------------------------------------------------------


def test_a_closing_head_below_what_others_had_held_is_shown_as_a_repudiation():
    one, other, third = three()
    for _ in range(3):
        one.send()
    exchange(one, other, third)
    own = one.agreement.own()
    book = next_book(one, rows((own, 1)), reason=int(Reason.REVOCATION))
    assert codes(take(other, forged(one, other, book.item()))) == []
    register = other.agreement.registers[own.text]
    # What others had held before the notice counts all the same.
    held = next(h for h in register.entries if h.type == "notice")
    assert rules.problem(other.agreement, held) is None
    assert rules.standing(other.agreement, held) == epochs.CAME_LATE
    (found,) = epochs.repudiations(other.agreement, rules.valid_alone)
    assert (found.seat, found.epoch, found.size, found.by) == (0, own.origin.epoch, 1, LATER)
    assert found.held > held.index
    assert found.denies
    other.reopen()


def test_a_closing_head_on_another_history_vouches_for_nothing():
    one, other = two()
    one.send()
    exchange(one, other)
    own = one.agreement.own()
    book = next_book(one, [[own.origin.epoch, own.size, bytes(32)]], reason=3)
    take(other, forged(one, other, book.item()))
    (found,) = epochs.repudiations(other.agreement, rules.valid_alone)
    assert found.size == 0
    assert found.denies


def disowning(stage, earlier, disowned, root=None, **more):
    """Fields of a later epoch that disowns, under the root's signatures."""
    own = stage.agreement.own().origin
    origin = Origin(own.center, own.mark, own.agreement, LATER).text()
    values = {
        16: stage.agreement.founding.encode(), 17: earlier, 18: 5,
        19: stage.center.card.raw, 20: disowned,
    }  # fmt: skip
    message = signed_part(origin, values)
    keys = stage.keys if root is None else root
    both = [keys.sign(Purpose.ROOT, a, message) for a in (Algorithm.ED25519, Algorithm.ML_DSA_44)]
    return {**values, 21: b"".join(both), **more}


STOLEN = Epoch(b"\xdd" * 8)


def thieves(one):
    """What a thief of the keys writes: an epoch that goes on from the honest one, and a lie."""
    own = one.agreement.own()
    fake = next_book(one, rows((own, own.size)), STOLEN)
    fake.write(values={16: "2026-12-01", 17: 99})
    return fake


def test_only_the_root_disowns_an_epoch_of_a_thief():
    one, other = two()
    one.send()
    exchange(one, other)
    own, fake = one.agreement.own(), thieves(one)
    # Brevia is shown the thief's epoch: a branch, it counts until the root says otherwise.
    assert codes(take(other, forged(one, other, fake.item()))) == []
    lie = other.agreement.registers[fake.text].entries[1]
    assert rules.problem(other.agreement, lie) is None
    thief = Stage("ARD", seed="without the root")
    origin = one.agreement.own().origin
    for values in (
        disowning(one, rows((own, own.size)), [[STOLEN, 0]], thief.keys),
        disowning(one, rows((own, own.size)), [[STOLEN, 0]]) | {20: [[STOLEN, 1]]},
        {k: v for k, v in disowning(one, rows((own, own.size)), [[STOLEN, 0]]).items() if k != 21},
        {k: v for k, v in disowning(one, rows((own, own.size)), [[STOLEN, 0]]).items() if k != 19},
    ):
        text = Origin(origin.center, origin.mark, origin.agreement, LATER)
        book = Book(one, text)
        book.write("adopted", values=values, tables=tables(values))
        assert verdict(other, book, book.openings[0]) == "bad-succession"
    book = Book(one, Origin(origin.center, origin.mark, origin.agreement, LATER))
    values = disowning(one, rows((own, own.size)), [[STOLEN, 0]])
    book.write("adopted", values=values, tables=tables(values))
    assert codes(take(other, forged(one, other, book.item()))) == []
    assert rules.problem(other.agreement, lie) == "disowned"
    assert rules.standing(other.agreement, lie) == epochs.DISOWNED
    other.reopen()


def verdict(reader, book, opening):
    """The verdict on entry 0 of a register as one reader comes to it."""
    held = Register(book.register.origin, book.register.seat).add(book.leaves[0], opening)
    return rules.problem_alone(reader.agreement, held)


def test_a_center_opens_an_epoch_that_disowns_another_with_the_root_and_two_people():
    one, other = two()
    one.send()
    exchange(one, other)
    fake = thieves(one)
    take(other, forged(one, other, fake.item()))
    renew(one)
    open_next(one, Reason.CAPTURE, [(STOLEN, 0)])
    exchange(one, other)
    for stage in (one, other):
        lie = stage.agreement.registers.get(fake.text)
        if lie is not None:
            assert {rules.problem(stage.agreement, held) for held in lie.entries} == {"disowned"}
    assert fake.text in other.agreement.registers
    check_renewed(one, other)


def check_renewed(one, other):
    """A notification goes through and counts."""
    held = one.send()
    exchange(one, other)
    copied = other.agreement.registers[held.origin].entries[held.index]
    assert rules.problem(other.agreement, copied) is None


def test_a_thief_with_the_key_of_an_older_card_ends_no_epoch_of_the_newer():
    one, other = two()
    thief = Stage("ARD")  # the same keys: those of the first card
    book_origin = one.agreement.own().origin
    renew(one)
    open_next(one, Reason.ROTATION)
    for _ in range(2):
        one.send()
    exchange(one, other)
    second = one.agreement.own()
    values = {16: one.agreement.founding.encode(), 17: rows((second, 1)), 18: 1}
    stage_keys, one.keys = one.keys, thief.keys
    fake = Book(one, Origin(book_origin.center, book_origin.mark, book_origin.agreement, LATER))
    fake.write("adopted", values=values, tables=tables(values))
    item = fake.item()
    one.keys = stage_keys
    assert codes(take(other, forged(one, other, item))) == []
    assert fake.text in other.agreement.registers
    for held in other.agreement.registers[second.text].entries:
        assert rules.problem(other.agreement, held) is None
    report = take(one, forged(other, one, item))  # and it stops no epoch of the newer key
    assert report.incidents == []
    check_renewed(one, other)
    one.reopen()
    other.reopen()


@pytest.mark.parametrize(
    "changed",
    [
        {17: [[b"\x01" * 8, 0, bytes(32)]]},
        {17: [[b"\x01" * 7, 1, bytes(32)]]},
        {17: [[b"\x02" * 8, 1, bytes(32)], [b"\x01" * 8, 1, bytes(32)]]},
        {17: [[bytes(LATER), 1, bytes(32)]]},
        {17: [[b"\x01" * 8, 1, bytes(31)]]},
        {18: 0},
        {18: 6},
        {18: "1"},
        {19: b"card"},
        {20: [[b"\x01" * 8, 0]]},
        {21: bytes(2_484)},
        {17: None},
        {18: None},
    ],
)
def test_an_entry_0_that_says_something_else_is_invalid_for_everybody(changed):
    one, other = two()
    values = {16: one.agreement.founding.encode(), 17: [[b"\x01" * 8, 1, bytes(32)]], 18: 1}
    values = {n: v for n, v in (values | changed).items() if v is not None}
    own = one.agreement.own().origin
    book = Book(one, Origin(own.center, own.mark, own.agreement, LATER))
    book.write("adopted", values=values, tables=tables(values))
    assert verdict(other, book, book.openings[0]) == "bad-succession"
    take(other, forged(one, other, book.item()))
    other.reopen()

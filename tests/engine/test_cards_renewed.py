"""New cards, and homes that lost everything but the root key."""

from __future__ import annotations

from typing import Any

import pytest

from detente.adapters.keys.software import (
    SoftwareKeys,
    decode_center,
    encode_center,
    public_pair,
    renewed_center,
)
from detente.core import encoding, limits, parcel
from detente.core.agreement.succession import Reason
from detente.core.errors import (
    EnvironmentFault,
    NeedsSecondPerson,
    OurFault,
    StateDamaged,
    TheirFault,
)
from detente.core.record import note
from detente.core.record.checkpoint import parse_text
from detente.core.record.evidence import verify_evidence
from detente.engine import epochs, rules
from detente.engine.exporter import export
from detente.engine.recovery import unanswered
from detente.engine.state import ANSWERED, INCIDENTS
from tests.hostile.forge import Book, codes, forged, parcels, take, three, two
from tests.renewal import (
    books,
    lost,
    new_keys,
    open_next,
    rebuilt,
    renew,
    restored,
    saved,
    seeds_of,
    tolerant,
    whole,
    works,
)
from tests.second_reader.evidence import read_evidence
from tests.world import SeededEntropy, Stage, deliver, exchange

# --- cards --------------------------------------------------------------------------------------


def test_a_new_card_stops_the_epoch_and_reaches_the_peer_by_the_next_parcel():
    one, other = two()
    one.send()
    renew(one)
    assert one.center.card.number == 2
    with pytest.raises(OurFault, match="epoch-stopped"):
        one.send()
    exchange(one, other)
    peer = other.center.state.peer_of(one.center.card.fingerprint)
    assert peer.card.raw == one.center.card.raw
    held: Any = open_next(one, Reason.ROTATION)
    assert held.opening.get(19) == one.center.card.raw
    exchange(one, other)
    works(one, other)
    whole(one, other)


def test_a_parcel_sealed_to_the_card_before_still_opens():
    one, other = two()
    held = other.send()
    letter = parcels(other, one)
    renew(one)
    for data in letter:
        assert codes(take(one, data)) == []
    assert one.agreement.registers[held.origin].entries[held.index].opening is not None


def test_a_card_is_sent_until_the_peer_says_that_it_has_it():
    one, other = two()
    renew(one)
    assert parcels(one, other)  # lost on the way
    (again,) = parcels(one, other)
    assert codes(take(other, again)) == []
    deliver(other, one)
    assert parcels(one, other) == []


def test_both_may_renew_their_cards_at_the_same_time():
    one, other = two()
    one.send()
    letters = [(one, other, parcels(one, other)), (other, one, parcels(other, one))]
    renew(one)
    renew(other)
    for _, reader, letter in letters:
        for data in letter:
            take(reader, data)
    open_next(one, Reason.ROTATION)
    open_next(other, Reason.ROTATION)
    exchange(one, other)
    works(one, other)
    whole(one, other)


def test_entries_of_both_epochs_are_proven_to_a_third_party_that_joins_the_exchange_late():
    one, other, third = three()
    one.send()
    exchange(one, other)
    renew(one)
    open_next(one, Reason.ROTATION)
    one.send()
    exchange(one, other)
    exchange(other, third)
    assert books(third.agreement, 0) == books(one.agreement, 0)
    whole(third)


def test_a_later_part_of_a_register_under_a_new_card_is_understood_when_it_comes_first():
    one, other, third = three()
    exchange(one, other, third)
    renew(one)
    exchange(one, other)
    first: Any = open_next(one, Reason.ROTATION)
    exchange(one, other)
    late = parcels(other, third)
    one.send()
    exchange(one, other)
    for data in parcels(other, third):
        assert codes(take(third, data)) == []
    for data in late:
        assert codes(take(third, data)) == []
    exchange(other, third)
    assert third.agreement.registers[first.origin].root == one.agreement.own().root


def test_a_register_that_a_peer_does_not_name_any_more_goes_to_it_again_from_the_beginning():
    one, other = two()
    renew(one)
    exchange(one, other)
    open_next(one, Reason.ROTATION)
    one.send()
    exchange(one, other)
    assert parcels(one, other) == []
    own, card = one.agreement.own(), parcel.CardItem(one.center.card.raw)
    held = tuple((t, r.size) for t, r in other.agreement.registers.items() if t != own.text)
    old = forged(other, one, parcel.HeadsItem(held))
    take(one, forged(other, one, parcel.HeadsItem(())))  # of no agreement: that has to be asked
    assert _leaves(parcels(one, other), other) == []
    take(one, old)
    assert _leaves(parcels(one, other), other) == []
    take(one, forged(other, one, parcel.HeadsItem(held)))
    letter = parcels(one, other)
    assert _leaves(letter, other) == [(own.text, own.size)]
    assert card in _items(letter, other)


def _items(letter: list[bytes], reader: Stage) -> list[Any]:
    opened = [(parcel.read_outer(data)) for data in letter]
    texts = [reader.keys.open_sealed(parcel.seal_info(tag), sealed) for tag, sealed in opened]
    return [i for text in texts for i in parcel.read_inner(parcel.unpad(text)[0]).items]


def _leaves(letter: list[bytes], reader: Stage) -> list[tuple[str, int]]:
    registers = [i for i in _items(letter, reader) if isinstance(i, parcel.RegisterItem)]
    named = [(parse_text(note.parse(i.checkpoint).text).origin, len(i.leaves)) for i in registers]
    return [(origin, size) for origin, size in named if size]


def test_a_new_card_needs_two_people_the_root_and_its_own_keys():
    one, _ = two()
    with pytest.raises(OurFault, match="root-differs"):
        one.center.propose_card(two()[1].keys.public(), "orlova", one.now)
    card = one.center.card
    with pytest.raises(OurFault, match="keys-not-new"):
        one.center.propose_card(one.keys.public(), "orlova", one.now)
    keys = new_keys(one)
    draft = one.center.propose_card(keys.public(), "orlova", one.now)
    with pytest.raises(NeedsSecondPerson):
        one.center.release(draft.id, "orlova", one.now, keys)
    with pytest.raises(OurFault, match="card-needs-keys"):
        one.center.release(draft.id, "petro", one.now)
    with pytest.raises(EnvironmentFault, match="key-absent"):
        one.center.release(draft.id, "petro", one.now, new_keys(one, with_root=False))
    with pytest.raises(OurFault, match="keys-not-of-card"):
        one.center.release(draft.id, "petro", one.now, new_keys(one, "third"))
    assert one.center.card == card
    one.send()
    one.center.release(draft.id, "petro", one.now, keys)
    assert one.center.card.number == 2


def test_what_was_signed_before_the_renewal_stays_when_the_home_is_opened_again():
    one, other = two()
    held = one.send()
    renew(one)
    one.reopen()
    exchange(one, other)
    assert other.agreement.registers[held.origin].entries[held.index].opening is not None


# --- everything lost ----------------------------------------------------------------------------


def test_a_home_that_lost_everything_gets_it_back_byte_for_byte():
    one, other, third = three()
    for stage in (one, other, third, one):
        stage.send()
    one.send(to=0b010)
    one.send(to=0b100)
    exchange(one, other, third)
    again = rebuilt(one, (other, third))
    tolerant(again, other, third)
    assert again.agreement.id == one.agreement.id
    for seat in range(3):
        assert books(again.agreement, seat) == books(one.agreement, seat)
    for text, register in one.agreement.registers.items():
        assert list(again.store.leaves(text, 0, register.size)) == list(
            one.store.leaves(text, 0, register.size)
        )
        for at in range(register.size):
            assert again.store.opening(text, at) == one.store.opening(text, at)
    assert unanswered(again.center.state, again.agreement) == []
    held: Any = open_next(again)
    assert held.opening.get(19) == again.center.card.raw
    exchange(again, other, third)
    works(again, other)
    works(third, again)
    whole(again, other, third)


def test_a_rebuilt_home_signs_nothing_before_the_next_epoch_is_open():
    one, other = two()
    other.send()
    exchange(one, other)
    again = rebuilt(one, (other,))
    tolerant(again, other)
    assert again.agreement.own_epoch is None
    assert books(other.agreement, 0) == books(one.agreement, 0)
    with pytest.raises(OurFault, match="not-adopted"):
        again.send()
    with pytest.raises(OurFault, match="already-signed"):
        again.center.adopt(again.agreement, "orlova", again.now)


def test_a_counterpart_that_hides_entries_cannot_make_it_look_guilty():
    one, other, third = three()
    one.send()
    exchange(one, other, third)
    short = len(Book(one).leaves)
    one.send()
    exchange(one, other, third)
    text = one.agreement.own().text
    again = rebuilt(one, (other, third))
    # Brevia gives back the whole, but for the last entries; Corvia is out of reach.
    hidden = Book(one).cut(short)
    founding = parcel.AgreementItem(other.agreement.founding.encode(), other.agreement.files)
    card = parcel.CardItem(one.center.card.raw)
    parcels(again, other)
    for data in parcels(again, other):
        take(other, data)
    assert codes(take(again, forged(other, again, founding, card, hidden.item()))) == []
    assert again.agreement.registers[text].size == short
    held: Any = open_next(again)
    assert held.opening.rows(17)[0][1] == short
    tolerant(again, other, third)
    whole(again, other, third)
    late = again.agreement.registers[text].entries[short:]
    assert late
    for stage in (again, other, third):
        register = stage.agreement.registers[text]
        assert register.size == short + len(late)
        assert {rules.standing(stage.agreement, e) for e in register.entries[short:]} == {
            epochs.CAME_LATE
        }
        assert list(stage.store.items(INCIDENTS)) == []
    works(again, other)


def test_a_home_is_not_set_up_again_under_the_card_of_another():
    one, other = two()
    with pytest.raises(OurFault, match="root-differs"):
        rebuilt(one, (), other.center.card.raw)


def test_losses_are_answered_one_by_one_by_their_ids():
    one, other = two()
    one = lost(one, other)
    one.center.recover(one.now)
    tolerant(one, other)
    first = dict(one.store.items(ANSWERED))
    one.center.recover(one.now)
    assert unanswered(one.center.state, one.agreement) == [1]
    tolerant(one, other)
    assert unanswered(one.center.state, one.agreement) == [1]  # one in an hour
    other.at += 3_600
    one.at += 3_600
    tolerant(one, other)
    assert unanswered(one.center.state, one.agreement) == []
    assert dict(one.store.items(ANSWERED)) != first


def test_a_center_whose_peer_was_silent_for_years_is_known_again_after_it_lost_everything():
    one, other = two()
    for _ in range(1_100):
        one.at += 86_400
        other.at += 86_400
        one.center.parcels_for(other.center.card.fingerprint, one.now)
    one.send()
    exchange(one, other)
    again = rebuilt(one, (other,))
    tolerant(again, other)
    assert books(again.agreement, 0) == books(one.agreement, 0)


# --- what others are shown ----------------------------------------------------------------------


def test_evidence_of_both_epochs_stands_under_the_cards_that_signed_them():
    one, other = two()
    first = one.send()
    exchange(one, other)
    renew(one)
    renew(other)
    open_next(one, Reason.ROTATION)
    open_next(other, Reason.ROTATION)
    exchange(one, other)
    second = one.send()
    exchange(one, other)
    third = one.send()  # it has seen cosignatures by the new holder key
    exchange(one, other)
    for stage in (one, other):
        for held, number in ((first, 1), (second, 2), (third, 2)):
            agreement = stage.agreement
            mine = agreement.registers[held.origin].entries[held.index]
            file = export(stage.center.state, mine, None, stage.now)
            read_evidence(file)  # by the second reader, who knows the specification alone
            found = verify_evidence(file)
            assert found.author().number == number
            assert found.author().fingerprint == one.center.card.fingerprint
            assert [received.seat for received in found.received] == [1]


def test_a_tally_counts_once_what_stands_in_two_epochs():
    one, other = two()
    backup = saved(one)
    one.send()
    exchange(one, other)
    again = restored(one, backup)
    again.center.recover(again.now)
    again.agreement.numbers[2026] -= 1  # the epoch opens before anything came back
    open_next(again, Reason.LOSS)
    again.send()
    tolerant(again, other)
    agreement = other.agreement
    repeated = epochs.repeats(agreement, rules.valid_alone)
    assert len(repeated) == 1
    ((origin, index),) = repeated
    assert agreement.registers[origin].entries[index].type == "notice"
    assert origin == again.agreement.own().text  # the later epoch says it again


# --- keys at rest -------------------------------------------------------------------------------


def test_a_key_file_keeps_the_sealing_seeds_of_earlier_cards():
    root, seeds = seeds_of("ARD")
    public = public_pair(root)
    assert decode_center(encode_center(seeds, public)) == (seeds, public)
    entropy = SeededEntropy("renewed")
    second = renewed_center(entropy, seeds)
    third = renewed_center(entropy, second)
    assert third.links == (second.link, seeds.link)
    assert renewed_center(entropy, second, trusted=False).links == ()
    assert third.older == ((second.mlkem, second.x25519), (seeds.mlkem, seeds.x25519))
    assert decode_center(encode_center(third, public)) == (third, public)
    one: Any = encoding.decode(encode_center(seeds, public))
    several: Any = encoding.decode(encode_center(third, public))
    for body in (
        [1, *several[1:]],
        [2, *one[1:]],
        several[:-1],
        [*several[:-2], [[b"short", b"short"]], several[-1]],
        [*several[:-2], [b"bare"], several[-1]],
        [*several[:-2], [], several[-1]],
        [*several[:-1], [b"short"]],
        [*several[:-1], [1]],
    ):
        with pytest.raises(StateDamaged, match="key-file-damaged"):
            decode_center(encoding.encode(body))
    sealer = SoftwareKeys(seeds, public, entropy)
    later = SoftwareKeys(third, public, entropy)
    sealed = later.seal(sealer.public().sealing, b"info", b"text")
    assert later.open_sealed(b"info", sealed) == b"text"
    with pytest.raises(TheirFault, match="does-not-open"):
        later.open_sealed(b"other", sealed)
    for _ in range(limits.OLDER_SEALING_KEYS_MAX):
        third = renewed_center(entropy, third)
    assert len(third.older) == limits.OLDER_SEALING_KEYS_MAX

"""What somebody cannot take is not sent to it for ever, however a liar parted the two; what an
honest center lacks is sent until it has come (spec/parcel.md, X13; spec/receipt.md, H15).

The first ones were found by worlds of the simulation that did not become quiet.
"""

from __future__ import annotations

import pytest

from detente.core import limits, parcel
from detente.core.agreement.succession import Reason
from detente.core.notification import Lacking
from detente.engine import again, left, rules, schedule
from detente.engine.again import AGAIN
from detente.engine.contradictions import is_forked
from detente.engine.packing import Handed
from detente.engine.recorder import reached_head
from detente.engine.registers import Held, Register
from detente.engine.state import HINTS
from detente.engine.sync import RESEND, make_parcels
from tests.engine.test_between_liars import carry, forked
from tests.engine.test_rest import quiet
from tests.hostile.forge import Book, copy_of, forged, parcels, receipted, take, three, two
from tests.renewal import open_next, restored, saved, tolerant
from tests.world import Stage, deliver, exchange

ROUNDS = 3 * limits.SAME_ANSWERS_MAX


def later(*stages: Stage) -> None:
    """Long enough for every wait and every count of hints in a time."""
    for stage in stages:
        stage.at += limits.RECOVERY_INTERVAL_S + 1


def test_a_third_party_sends_contents_of_a_history_that_the_other_does_not_hold_only_so_often():
    one, liar, other = three()
    liar.send()
    false = Book(liar).cut(liar.agreement.own().size - 1)
    false.write(values={16: "2026-12-01", 17: 99})
    take(one, forged(liar, one, false.item(0, None, {})))
    for _ in range(3):
        liar.send()
    deliver(liar, other)
    assert parcels(one, other)  # what shows the other history is lost on its way
    held = other.send()
    rounds = []
    for _ in range(ROUNDS):
        later(one, other)
        rounds.append(carry(other, one) + carry(one, other))
    assert is_forked(one.center.state, false.text)
    assert not is_forked(other.center.state, false.text)
    assert rounds[-1] == rounds[-2] == 0
    assert receipted(other, held, one)


def test_nothing_beyond_the_copy_of_a_forked_register_is_asked_for_by_the_clock():
    one, liar, other = forked()
    other.send()
    carry(other, one)
    text = liar.agreement.own().text
    assert is_forked(one.center.state, text)
    register = one.agreement.registers[text]
    beyond = schedule.missing(one.center.state, one.agreement, register)
    assert beyond, "people are shown that there is more"
    for _ in range(4):
        later(one)
        schedule.perform(one.center.state, schedule.due(one.center.state, one.now), one.now)
    assert RESEND not in [held.type for held in one.agreement.own().entries]


def bearing(data: list[bytes], to: Stage, text: str) -> int:
    """How many of these parcels bring leaves of a register."""
    found = 0
    for one in data:
        tag, sealed = parcel.read_outer(one)
        plain = to.keys.open_sealed(parcel.seal_info(tag), sealed)
        items = parcel.read_inner(parcel.unpad(plain)[0]).items
        registers = [item for item in items if isinstance(item, parcel.RegisterItem)]
        heads = [item.checkpoint for item in registers if item.leaves]
        found += any(head.startswith(text.encode()) for head in heads)
    return found


def test_who_holds_another_history_is_passed_the_longer_one_only_so_often():
    one, liar, other = forked()
    assert parcels(one, other)  # its shorter history is lost on the way, and not shown again
    text, sent = liar.agreement.own().text, 0
    for _ in range(ROUNDS):
        later(one, other)
        one.send()
        carry(one, other)
        found = parcels(other, one)
        sent += bearing(found, one, text)
        for data in found:
            take(one, data)
    assert is_forked(one.center.state, text)
    assert not is_forked(other.center.state, text)
    assert 0 < sent <= limits.SAME_ANSWERS_MAX + 1


def test_an_author_whose_own_end_cannot_be_signed_is_sent_what_it_cannot_take_only_so_often():
    one, other = two()
    one.send()
    exchange(one, other)
    first = one.agreement.own()
    one.center.recover(one.now)
    open_next(one, Reason.RESTORE)
    tolerant(one, other)
    sent = 0
    own = one.agreement.own()
    for _ in range(ROUNDS):
        later(one, other)
        said = parcel.HeadsItem(((first.text, 0), (own.text, own.size)))
        take(other, forged(one, other, said, number=other.at + 2**40))
        sent += bearing(parcels(other, one), one, first.text)
    assert sent == limits.SAME_ANSWERS_MAX


def test_what_an_honest_center_lacks_of_the_author_itself_goes_until_it_has_come():
    one, other = two()
    held = one.send()
    item = Book(one).item(held.index, None, {})
    assert take(other, forged(one, other, item)).refused == []
    for data in parcels(other, one):
        take(one, data)
    for _ in range(ROUNDS):
        later(one, other)
        assert parcels(one, other)  # and it never arrives
    copy = copy_of(other, one).entries[held.index]
    assert other.agreement.lacking_reason(copy) is Lacking.NO_CONTENT
    exchange(one, other)
    assert copy.opening is not None


def test_leaves_of_its_own_an_author_sends_until_they_have_come():
    one, _, other = forked()
    honest = one.agreement.own().text
    for _ in range(ROUNDS):
        later(one, other)
        one.send()
        assert bearing(parcels(one, other), other, honest)
    carry(one, other)
    assert copy_of(other, one).size == one.agreement.own().size


def branch() -> tuple[Stage, Stage]:
    """Brevia said in an epoch that it lacks a content, was set back to before that epoch, opened
    another, and got the first one back.
    """
    one, other = two()
    backup = saved(other)
    other.center.recover(other.now)
    open_next(other)
    tolerant(one, other)
    held = one.send()
    item = Book(one).item(copy_of(other, one).size, None, {})
    take(other, forged(one, other, item))
    said = other.agreement.own().entries[-1].opening
    assert said is not None
    epoch = one.agreement.own().origin.epoch
    assert said.receipt.lacks(held.seat, epoch, held.index) is Lacking.NO_CONTENT
    for data in parcels(other, one):
        take(one, data)
    register = copy_of(one, other)
    head = reached_head(one.store, register)
    assert head is not None
    later(one, other)
    again = restored(other, backup, "later")
    again.at = one.at
    again.center.recover(again.now)
    open_next(again)
    alone = parcel.RegisterItem(head, register.size, (), (register.root,), ())
    take(again, forged(one, again, alone))
    open_next(again)  # and waits for nobody
    tolerant(one, again, rounds=8)
    ended = rules.closed_epochs(one.agreement, 1)
    assert len(again.agreement.of_seat(1)) == 4
    assert register.origin.epoch not in ended
    return one, again


def test_an_epoch_that_came_back_too_late_to_be_named_does_not_ask_for_ever():
    one, other = branch()
    assert copy_of(other, one).entries[-1].opening is not None
    rounds = []
    for _ in range(ROUNDS):
        later(one, other)
        rounds.append(len(tolerant(one, other, rounds=1)))
    assert rounds[-1] == 0
    assert quiet(one, other)


def test_what_lies_on_a_medium_and_is_taken_away_is_sent_anew_however_often_it_was():
    """A stick that nobody collects from holds the newest parcels only (spec/courier.md, C12)."""
    one, other = branch()
    for _ in range(ROUNDS):
        later(one, other)
        tolerant(one, other, rounds=1)
    for sender, to in ((one, other), (other, one)):
        state, peer = sender.center.state, to.center.card.fingerprint
        left.say_again(state, peer, [])
        assert not [key for key, _ in state.store.items(AGAIN) if key.startswith(peer.hex())]
    assert tolerant(one, other, rounds=1), "what was sent often enough goes once more"


def test_of_contents_that_do_not_go_nobody_is_asked_who_received_them(monkeypatch):
    one, other = branch()
    asked: list[int] = []
    real = again._received

    def counted(said: Held, register: Register, held: Held) -> bool:
        asked.append(held.index)
        return real(said, register, held)

    monkeypatch.setattr(again, "_received", counted)
    state, peer = one.center.state, other.center.card.fingerprint
    make_parcels(state, peer, one.now)
    goes = {one.agreement.own().entries[index].leaf_hash for index in asked}
    assert goes, "a content is listed, and goes again"
    asked.clear()
    make_parcels(state, peer, one.now, Handed(again=goes))  # it is on its way already
    assert asked == []


def test_of_two_epochs_that_go_on_one_that_lacks_a_content_is_answered_each_time_it_says_so():
    one, other = branch()
    for _ in range(ROUNDS):
        later(one, other)
        tolerant(one, other, rounds=1)
    held = one.send()
    item = Book(one).item(held.index, None, {})
    take(other, forged(one, other, item))
    deliver(other, one)
    exchange(one, other)
    assert copy_of(other, one).entries[held.index].opening is not None


@pytest.mark.parametrize("lost", [0, limits.SAME_ANSWERS_MAX - 1])
def test_content_of_an_entry_that_is_held_is_taken_though_the_leaves_before_the_rest_are_missing(
    lost: int,
):
    one, other = two()
    held = one.send()
    assert take(other, forged(one, other, Book(one).item(held.index, None, {}))).refused == []
    for _ in range(3):
        one.send()
    book = Book(one)
    end = len(book.leaves)
    item = book.item(end, None, {held.index: book.openings[held.index]})
    for _ in range(lost):
        forged(one, other, item)
    assert take(other, forged(one, other, item)).gap
    assert copy_of(other, one).entries[held.index].opening is not None
    assert copy_of(other, one).size == held.index + 1
    exchange(one, other)
    assert dict(one.center.state.store.items(HINTS)) == {}
    assert copy_of(other, one).size == one.agreement.own().size

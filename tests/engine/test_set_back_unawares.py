"""An author set back unawares goes on in another history than the one it had sent: however little
of the first one its reader holds, the author learns of it, and both come to rest
(spec/parcel.md, X13; spec/receipt.md, H15).

Each of these was found by a world of the simulation that did not become quiet.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from detente.core import parcel
from detente.core.agreement.succession import Reason
from detente.core.crypto.types import Hash
from detente.core.encoding import Value
from detente.engine.contradictions import is_forked
from detente.engine.sync import RESEND, is_parted, marks_of
from tests.engine.test_chased import ROUNDS, bearing, later
from tests.engine.test_rest import quiet
from tests.hostile.forge import Book, copy_of, forged, parcels, take, two
from tests.renewal import open_next, restored, saved, tolerant, works
from tests.world import Stage

SENT = 5  # entries of the history that was lost
# Book of the lost history, and how much of it the reader holds -> what of it reaches the reader
Shown = Callable[[Book, int], parcel.RegisterItem]


def head_alone(book: Book, held: int) -> parcel.RegisterItem:
    """Its head, without leaves."""
    size = len(book.leaves)
    return parcel.RegisterItem(book.note(), size, (), (Hash(book.tree.root_at(size)),), ())


def beyond_a_gap(book: Book, held: int) -> parcel.RegisterItem:
    """All but the first of its leaves: the reader keeps them ahead, and says so."""
    return book.item(held + 1)


def not_to_its_head(book: Book, held: int) -> parcel.RegisterItem:
    """Its first leaves, under a head beyond them."""
    return book.item(held, held + 2)


def gone_on(shown: Shown, more: int) -> tuple[Stage, Stage, str]:
    """Ardania was set back unawares to what Brevia had of it before, and wrote `more` entries;
    Brevia was shown something of what it had written the first time. And the origin of that.
    """
    one, other = two()
    backup = saved(one)
    held = copy_of(other, one).size
    for _ in range(SENT):
        one.send()
    assert take(other, forged(one, other, shown(Book(one), held))).refused == []
    again = restored(one, backup)
    for _ in range(more):
        again.send(values={16: "2026-12-01", 17: 6})
    return again, other, one.agreement.own().text


# However long the second history is, beside the heads of the first.
EVERY = pytest.mark.parametrize(
    ("shown", "more"),
    [
        (head_alone, SENT + 2),
        (beyond_a_gap, SENT + 2),
        (beyond_a_gap, SENT - 2),
        (not_to_its_head, SENT + 2),
        (not_to_its_head, SENT - 2),
    ],
)


@EVERY
def test_an_author_learns_that_it_was_set_back_though_what_is_held_of_it_lies_in_both_histories(
    shown: Shown, more: int
):
    one, other, text = gone_on(shown, more)
    for _ in range(3):
        later(one, other)
        tolerant(one, other, rounds=1)
    assert is_forked(other.center.state, text)
    assert one.center.state.stopped(text)
    assert is_forked(one.center.state, text) == (more > SENT)


@EVERY
def test_both_come_to_rest_and_go_on_in_the_next_epoch(shown: Shown, more: int):
    one, other, _ = gone_on(shown, more)
    tolerant(one, other)
    open_next(one, Reason.RESTORE)
    rounds = []
    for _ in range(ROUNDS):
        later(one, other)
        rounds.append(len(tolerant(one, other, rounds=1)))
    assert rounds[-1] == rounds[-2] == 0
    assert quiet(one, other)
    works(one, other)
    assert quiet(one, other)


def at_rest(shown: Shown, more: int) -> tuple[Stage, Stage, str]:
    """The same when the next epoch is open and nothing moves any more."""
    one, other, text = gone_on(shown, more)
    tolerant(one, other)
    open_next(one, Reason.RESTORE)
    for _ in range(ROUNDS):
        later(one, other)
        tolerant(one, other, rounds=1)
    return one, other, text


@pytest.mark.parametrize("shown", [beyond_a_gap, not_to_its_head])
def test_who_asks_for_it_over_a_signature_is_sent_the_history_that_it_does_not_hold(shown: Shown):
    one, other, text = at_rest(shown, SENT - 2)
    register = one.agreement.registers[text]
    assert not is_forked(one.center.state, text)
    mark = marks_of(one.center.state, one.agreement, 1, register)
    assert is_parted(one.agreement, 1, register, mark)
    rows: dict[int, Value] = {16: [[0, bytes(register.origin.epoch), 0, register.size]]}
    other.center.act(other.agreement, RESEND, "orlova", other.now, values=rows)
    for data in parcels(other, one):
        take(one, data)
    assert bearing(parcels(one, other), other, text)


def test_one_that_holds_what_was_written_is_not_parted_by_what_it_keeps_beyond_a_gap():
    one, other = two()
    held = copy_of(other, one).size
    for _ in range(SENT):
        one.send()
    take(other, forged(one, other, beyond_a_gap(Book(one), held)))
    said = other.agreement.own().entries[-1].opening
    assert said is not None
    assert said.receipt.ahead
    for data in parcels(other, one):
        take(one, data)
    own = one.agreement.own()
    assert not is_parted(one.agreement, 1, own, marks_of(one.center.state, one.agreement, 1, own))
    for _ in range(ROUNDS):
        later(one, other)
        assert bearing(parcels(one, other), other, own.text)  # and it never arrives
    tolerant(one, other)
    assert copy_of(other, one).size == own.size

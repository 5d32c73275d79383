"""Two centers come to rest: what was lost on its way goes again, and what no one can take does not.

Each of these was found by a world of the simulation that did not become quiet.
"""

from __future__ import annotations

import pytest

from detente.core import limits, parcel
from detente.core.agreement.succession import Reason
from detente.core.errors import EnvironmentFault, OurFault
from detente.core.notification import Lacking
from detente.engine import rules
from detente.engine.contradictions import FORKS, all_kept
from detente.engine.exchange import Exchange
from detente.engine.links import Bearer, LinkEntry, add_link
from detente.engine.recovery import unanswered
from detente.engine.sealed import fill
from detente.engine.state import HINTS
from detente.engine.sync import SENT, marks_of
from tests.hostile.forge import codes, copy_of, forged, parcels, take, three, two
from tests.renewal import lost, open_next, renew, restored, saved, tolerant, works
from tests.world import Stage, deliver, exchange


def quiet(*stages: Stage) -> bool:
    """Whether nobody has anything to say, now and an hour later, when a peer is asked again."""
    for _ in range(2):
        for stage in stages:
            stage.at += 3_601
        tolerant(*stages, rounds=1)
    return not any(parcels(one, two) for one in stages for two in stages if one is not two)


# --- contents that the disk gave wrong ----------------------------------------------------------


def turned(stage: Stage, index: int, times: int) -> None:
    """Let the disk turn a bit in this content each of the next `times` that it is read."""
    read, left = stage.store.opening, [times]

    def opening(origin: str, at: int) -> bytes | None:
        data: bytes | None = read(origin, at)
        if data is None or at != index or not left[0]:
            return data
        left[0] -= 1
        return data[:-1] + bytes([data[-1] ^ 1])

    stage.store.opening = opening


@pytest.mark.parametrize("restarted", [False, True])
def test_content_that_was_read_wrong_is_left_out_and_goes_when_it_is_read_right(restarted: bool):
    one, other = two()
    held = one.send()
    if restarted:
        one.reopen()
    turned(one, held.index, 2)
    for _ in range(2):
        (data,) = parcels(one, other)
        assert codes(take(other, data)) == []
        copied = copy_of(other, one).entries[held.index]
        assert copied.opening is None
        assert other.agreement.lacking_reason(copied) is Lacking.NO_CONTENT
        deliver(other, one)
    exchange(one, other)
    assert copy_of(other, one).entries[held.index].opening is not None
    assert quiet(one, other)


def test_content_that_a_home_read_back_wrong_at_its_start_tells_against_nobody():
    one, other = two()
    held = one.send()
    text = held.origin
    data = one.store.opening(text, held.index)
    one.store._registers[text].openings[held.index] = data.replace(b"2026-11-24", b"2026-11-25")
    one.reopen()
    tolerant(one, other)
    copied = copy_of(other, one).entries[held.index]
    assert other.agreement.lacking_reason(copied) is Lacking.NO_CONTENT
    one.store._registers[text].openings[held.index] = data
    one.reopen()
    exchange(one, other)
    assert copied.opening is not None


# --- cosignatures -------------------------------------------------------------------------------


def mark(author: Stage, reader: Stage) -> int:
    own = author.agreement
    return marks_of(author.center.state, own, reader.agreement.own_seat, own.own())


def bare_at_the_end(one: Stage, other: Stage) -> bytes:
    """The last entry of `one` is a receipt, which calls for none, and `other` holds it; returns the
    parcel that brought it.
    """
    other.send()
    deliver(other, one)
    assert one.agreement.own().entries[-1].bare
    (data,) = parcels(one, other)
    take(other, data)
    assert copy_of(other, one).size == one.agreement.own().size
    return data


def test_a_cosignature_that_was_lost_on_its_way_is_handed_over_again():
    one, other = two()
    bare_at_the_end(one, other)
    assert parcels(other, one)  # noted as carried, and it never arrives
    assert parcels(other, one) == []
    assert mark(one, other) < one.agreement.own().size
    deliver(one, other)
    deliver(other, one)
    assert mark(one, other) == one.agreement.own().size
    assert quiet(one, other)


def test_a_cosignature_that_an_entry_states_already_is_not_handed_over_again():
    one, other = two()
    data = bare_at_the_end(one, other)
    other.send()
    exchange(one, other)
    assert quiet(one, other)
    said = dict(other.center.state.store.items(SENT))
    assert said
    take(other, data)
    assert dict(other.center.state.store.items(SENT)) == said


def test_what_went_to_others_alone_stands_for_no_cosignature_that_was_lost():
    one, other, _third = three()
    bare_at_the_end(one, other)
    other.send(to=0b100)
    assert parcels(other, one)  # noted as carried, and it never arrives
    assert mark(one, other) < one.agreement.own().size
    deliver(one, other)
    deliver(other, one)
    assert mark(one, other) == one.agreement.own().size


def test_a_copy_that_was_not_whole_yet_is_passed_on_once_it_is(monkeypatch):
    one, other, third = three()
    before = copy_of(third, one).size
    for _ in range(6):
        one.send()
    monkeypatch.setattr(limits, "PARCEL_LEAVES_MAX", 2)
    first, *rest = parcels(one, other)
    take(other, first)
    other.send()
    for data in parcels(other, third):
        take(third, data)
    assert copy_of(third, one).size == before, "no head is held that what is here reaches"
    for data in rest:
        take(other, data)
    for data in parcels(other, third):
        take(third, data)
    assert copy_of(third, one).size == one.agreement.own().size


def test_a_cosignature_that_was_lost_behind_a_live_link_goes_again_over_it():
    one, other = two()
    bare_at_the_end(one, other)
    to = one.center.card.fingerprint
    add_link(other.center.state, LinkEntry(to, "line", Bearer.HTTPS, "there:1"))
    link = Exchange(lambda: other.center.state)
    link.configured()
    link.opened(to, "line")
    given = link.give(to, "line", other.now, all_of_it=True)
    assert given is not None
    link.took(given, "line", other.now)  # and behind it somebody loses it
    assert link.give(to, "line", other.now, all_of_it=True) is None
    deliver(one, other)
    again = link.give(to, "line", other.now, asked=True)
    assert again is not None
    take(one, again.data)
    assert mark(one, other) == one.agreement.own().size


# --- an epoch whose opening was reported as failed ----------------------------------------------


def test_an_epoch_whose_opening_was_stored_and_reported_as_failed_is_open_and_no_other_opens():
    one, other = two()
    one = lost(one, other)
    one.center.recover(one.now)
    tolerant(one, other)
    before = one.agreement.own_epoch
    commit = one.store.commit

    def stored_but_failed(operations):
        commit(operations)
        raise EnvironmentFault("disk-failed")

    one.store.commit = stored_but_failed
    with pytest.raises(EnvironmentFault, match="disk-failed"):
        one.center.open_epoch(one.agreement, Reason.RESTORE, "petro", one.now)
    one.store.commit = commit
    with pytest.raises(OurFault, match="epoch-open"):  # who tries again learns what there is
        one.center.open_epoch(one.agreement, Reason.RESTORE, "petro", one.now)
    assert one.agreement.own_epoch != before
    assert len(one.agreement.of_seat(0)) == 2
    exchange(one, other)
    works(one, other)


# --- forks of one's own -------------------------------------------------------------------------


def set_back() -> tuple[Stage, Stage]:
    """Ardania was set back unawares, and went on."""
    one, other = two()
    backup = saved(one)
    one.send()
    one.send()
    exchange(one, other)
    again = restored(one, backup)
    again.send(values={16: "2026-12-01", 17: 6})
    return again, other


def went_on(signed: bool) -> tuple[Stage, Stage]:
    """The same, and was shown what it had said before."""
    again, other = set_back()
    if signed:
        parcels(again, other)  # it signs its head, and nobody gets it
    tolerant(again, other)
    return again, other


@pytest.mark.parametrize("signed", [False, True])
def test_what_was_forked_unawares_is_asked_for_no_longer_once_both_branches_are_known(signed: bool):
    one, other = went_on(signed)
    assert FORKS in [kept.code for kept in all_kept(one.center.state)]
    open_next(one, Reason.RESTORE)
    tolerant(one, other)
    assert unanswered(one.center.state, one.agreement) == []
    assert quiet(one, other)
    works(one, other)
    assert quiet(one, other)


def test_an_unknown_head_of_ours_that_turns_out_to_be_a_fork_is_kept_as_one_with_its_proof():
    again, other = set_back()
    parcels(again, other)
    tolerant(other, again)
    (kept,) = all_kept(again.center.state)
    assert kept.code == FORKS
    assert kept.proven() is not None


def test_an_author_that_forked_and_knows_it_is_shown_nothing_more_of_that_epoch():
    one, other = went_on(signed=True)
    open_next(one, Reason.RESTORE)
    tolerant(one, other)
    one.send()
    deliver(one, other)
    assert dict(other.center.state.store.items(HINTS)) == {}


def test_an_author_whose_fork_is_shorter_than_what_others_hold_learns_of_it():
    one, other = two()
    backup = saved(one)
    for _ in range(4):
        one.send()
    exchange(one, other)
    again = restored(one, backup)
    again.send(values={16: "2026-12-01", 17: 6})
    renew(again)
    open_next(again, Reason.ROTATION)
    tolerant(again, other)
    assert FORKS in [kept.code for kept in all_kept(again.center.state)]
    assert quiet(again, other)


def test_an_author_that_went_on_beyond_what_others_hold_is_shown_their_head_and_not_its_own():
    one, other = two()
    backup = saved(one)
    one.send()
    exchange(one, other)
    again = restored(one, backup)
    for _ in range(3):
        again.send(values={16: "2026-12-01", 17: 6})
    register = again.agreement.own()
    head = again.center.state.recorder.signed_head(register, again.at)
    alone = parcel.RegisterItem(head, register.size, (), (register.root,), ())
    take(other, forged(again, other, alone))  # their head of the other branch comes first
    tolerant(again, other)
    assert again.center.state.stopped(register.text)
    assert FORKS in [kept.code for kept in all_kept(again.center.state)]


def test_an_adoption_is_judged_once_however_much_arrives(monkeypatch):
    one, other = two()
    one.send()
    exchange(one, other)
    judged = []
    real = rules._check_adoption

    def counted(agreement, origin, *rest):
        judged.append(origin)
        real(agreement, origin, *rest)

    monkeypatch.setattr(rules, "_check_adoption", counted)
    for _ in range(3):
        one.send()
        other.send()
        exchange(one, other)
    assert judged == []
    for stage in (one, other):
        assert rules.adopted(stage.agreement) == [0, 1]


def test_a_content_that_goes_again_takes_no_leaf_beyond_the_head_along():
    one, _other = two()
    for _ in range(4):
        one.send()
    register = one.agreement.own()
    first = register.entries[1]
    end, openings = fill(one.center.state, one.agreement, register, 2, 3, 1, [first])
    assert end == 3
    assert next(index for index, _ in openings) == first.index

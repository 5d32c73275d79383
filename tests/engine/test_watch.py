"""The watch passes by two signed acts, and nothing that is open is left out when it does."""

from __future__ import annotations

from dataclasses import replace

import pytest

from detente.core import limits
from detente.core.encoding import Value
from detente.core.errors import NeedsSecondPerson, OurFault
from detente.engine import handover as watches
from detente.engine import watch_acts as acts
from detente.engine.drafts import NOTIFICATION, Draft
from detente.engine.handover import handover_items
from detente.engine.house import ACTS, Person
from detente.engine.links import Bearer, LinkEntry, LinkState, add_link, put_state
from detente.engine.watch import watch_now
from detente.engine.watchbook import DESK, Postponed, Rostered, Struck
from tests.world import Stage, exchange, found

CHECK = dict.fromkeys(DESK, "tested")


@pytest.fixture
def pair():
    ard, brv = Stage("ARD"), Stage("BRV")
    found(ard, brv)
    return ard, brv


def state(stage):
    return stage.center.state


def present(stage):
    """The watch of somebody who has it."""
    now = watch_now(state(stage))
    assert now is not None
    return now


def items(stage):
    return handover_items(state(stage), stage.now)


def kinds(stage):
    return [item.kind for item in items(stage)]


def took(stage, person="orlova"):
    return acts.take_watch(state(stage), person, stage.now)


def handed(stage, told=None, to="petro", note="quiet night"):
    known = [item.id for item in items(stage)] if told is None else told
    return acts.hand_over(state(stage), "orlova", to, known, note, CHECK, stage.now)


def test_nobody_has_the_watch_until_somebody_takes_it(pair):
    ard, _ = pair
    assert watch_now(state(ard)) is None
    taken = took(ard)
    now = present(ard)
    assert (now.person, now.since, now.pending, now.emergency) == ("orlova", ard.at, None, False)
    assert (taken.before, taken.handover) == (None, None)


def test_the_watch_passes_with_the_second_of_two_acts(pair):
    ard, _ = pair
    took(ard)
    ard.at += 60
    given = handed(ard)
    now = present(ard)
    assert now.person == "orlova"
    assert now.pending == given
    assert (given.to, given.note, given.check) == ("petro", "quiet night", CHECK)
    ard.at += 60
    taken = acts.take_watch(state(ard), "petro", ard.now, heard=given.told)
    now = present(ard)
    assert (now.person, now.since, now.pending, now.emergency) == ("petro", ard.at, None, False)
    assert (taken.before, taken.handover) == ("orlova", given)


def test_all_of_it_is_read_back_from_the_store(pair):
    ard, brv = pair
    brv.send()
    exchange(ard, brv)
    took(ard)
    given = handed(ard)
    acts.take_watch(state(ard), "petro", ard.now, heard=given.told, check=CHECK)
    acts.set_roster(state(ard), "petro", [Rostered("orlova", "phone")], ard.now)
    written = acts.write_log(state(ard), "petro", "called duty general", ard.now)
    acts.strike(state(ard), "orlova", written.leaf.hex(), "was another", ard.now)
    item = acts.open_standing(state(ard), "petro", "contact list changes", ard.now)
    acts.postpone(state(ard), "petro", "a drill is on", ard.now, ard.at + 60)
    before = state(ard).house.book
    ard.reopen()
    after = state(ard).house.book
    assert after == before
    assert after is not before
    assert after.log[written.leaf].ended == Struck("orlova", ard.at, "was another")
    assert after.standing[item.leaf].text == "contact list changes"
    assert after.taken.handover == given


def test_who_has_not_the_watch_hands_nothing_over(pair):
    ard, _ = pair
    with pytest.raises(OurFault, match="not-on-watch"):
        handed(ard)
    took(ard, "petro")
    with pytest.raises(OurFault, match="not-on-watch"):
        handed(ard)


def test_nobody_hands_the_watch_to_themselves_or_takes_it_twice(pair):
    ard, _ = pair
    took(ard)
    with pytest.raises(OurFault, match="to-oneself"):
        handed(ard, to="orlova")
    with pytest.raises(OurFault, match="already-on-watch"):
        took(ard)


def test_a_watch_that_was_not_handed_over_is_taken_alone_only_with_a_reason(pair):
    ard, _ = pair
    took(ard)
    with pytest.raises(NeedsSecondPerson, match="watch-not-given"):
        took(ard, "petro")
    taken = acts.take_watch(state(ard), "petro", ard.now, reason="Orlova fell ill")
    assert taken.emergency
    assert (taken.before, taken.reason, taken.handover) == ("orlova", "Orlova fell ill", None)
    assert present(ard).emergency


def test_a_hand_over_to_another_gives_nothing(pair):
    ard, _ = pair
    took(ard, "petro")
    acts.hand_over(
        state(ard), "petro", "orlova", [i.id for i in items(ard)], "all quiet", CHECK, ard.now
    )
    acts.take_watch(state(ard), "orlova", ard.now, heard=[i.id for i in items(ard)])
    with pytest.raises(NeedsSecondPerson):
        took(ard, "petro")


def test_a_hand_over_of_an_hour_ago_is_told_anew(pair):
    ard, _ = pair
    took(ard)
    given = handed(ard)
    ard.at += limits.HAND_OVER_S_MAX
    late = ard.at + 1
    ard.at = late
    with pytest.raises(OurFault, match="handover-old"):
        acts.take_watch(state(ard), "petro", ard.now, heard=given.told)
    ard.at = late - 1
    acts.take_watch(state(ard), "petro", ard.now, heard=given.told)


def test_what_is_open_must_be_told_and_what_was_told_must_be_heard(pair):
    ard, brv = pair
    brv.send()
    exchange(ard, brv)
    took(ard)
    (item,) = items(ard)
    assert item.kind == watches.NEEDS
    assert item.text == "acknowledge"
    with pytest.raises(OurFault, match="items-untold") as told:
        handed(ard, told=[])
    assert told.value.facts["items"] == [item.id]
    with pytest.raises(OurFault, match="no-such-item"):
        handed(ard, told=[item.id, "message:ffff"])
    given = handed(ard)
    assert given.told == (item.id,)
    with pytest.raises(OurFault, match="items-unheard"):
        acts.take_watch(state(ard), "petro", ard.now)
    acts.take_watch(state(ard), "petro", ard.now, heard=[item.id])


@pytest.mark.parametrize("note", ["", "  \n"])
def test_a_hand_over_takes_a_note(pair, note):
    took(pair[0])
    with pytest.raises(OurFault, match="note-missing"):
        handed(pair[0], note=note)


@pytest.mark.parametrize("check", [{}, CHECK | {"sound": "perhaps"}, CHECK | {"radio": "tested"}])
def test_a_desk_check_names_everything_once(pair, check):
    ard, _ = pair
    took(ard)
    with pytest.raises(OurFault, match="bad-desk-check"):
        acts.hand_over(state(ard), "orlova", "petro", [], "note", check, ard.now)


def test_a_postponed_hand_over_is_signed_anew(pair):
    ard, _ = pair
    took(ard)
    given = handed(ard)
    acts.postpone(state(ard), "petro", "a FLASH is open", ard.now, ard.at + 600)
    now = present(ard)
    assert now.pending is None
    assert now.postponed == Postponed("petro", ard.at, "a FLASH is open", ard.at + 600)
    with pytest.raises(NeedsSecondPerson):
        acts.take_watch(state(ard), "petro", ard.now, heard=given.told)
    with pytest.raises(OurFault, match="not-on-watch"):
        acts.postpone(state(ard), "petro", "again", ard.now)
    handed(ard)
    acts.take_watch(state(ard), "petro", ard.now)
    assert present(ard).postponed is None


def test_what_was_only_claimed_is_claimed_by_nobody_in_the_next_watch(pair):
    ard, brv = pair
    first, second = brv.send(), brv.send(values={16: "2026-11-25", 17: 6})
    exchange(ard, brv)
    took(ard)
    for sent in (first, second):
        held = ard.agreement.by_leaf[sent.leaf_hash]
        ard.center.claim(held, "orlova", ard.now)
    held = ard.agreement.by_leaf[second.leaf_hash]
    ard.center.act(ard.agreement, "acknowledged", "orlova", ard.now, held)
    claimed = [item for item in items(ard) if item.kind == watches.CLAIMED]
    assert [(item.leaf, item.person) for item in claimed] == [(first.leaf_hash, "orlova")]
    given = handed(ard)
    acts.take_watch(state(ard), "petro", ard.now, heard=given.told)
    assert [item.leaf for item in items(ard) if item.kind == watches.NEEDS] == [first.leaf_hash]
    assert set(state(ard).house.claims) == {second.leaf_hash}
    ard.reopen()
    assert set(state(ard).house.claims) == {second.leaf_hash}


def test_claiming_a_message_does_not_change_what_its_item_is_called(pair):
    ard, brv = pair
    sent = brv.send()
    exchange(ard, brv)
    (before,) = items(ard)
    ard.center.claim(ard.agreement.by_leaf[sent.leaf_hash], "orlova", ard.now)
    (after,) = items(ard)
    assert before.id == after.id
    assert (before.kind, after.kind) == (watches.NEEDS, watches.CLAIMED)


def test_a_promise_stays_open_until_it_is_kept(pair):
    ard, brv = pair
    sent = brv.send()
    exchange(ard, brv)
    held = ard.agreement.by_leaf[sent.leaf_hash]
    ard.center.act(ard.agreement, "standby-until", "orlova", ard.now, held, {16: ard.at + 600})
    promise = next(item for item in items(ard) if item.kind == watches.PROMISE)
    assert (promise.due, promise.party, promise.person) == (ard.at + 600, "BRV", "K. Orlova")
    assert not promise.late
    ard.at += 601
    promise = next(item for item in items(ard) if item.kind == watches.PROMISE)
    assert promise.late


def test_a_center_that_is_not_heard_is_an_item(pair):
    ard, brv = pair
    assert kinds(ard) == []
    peer = brv.center.card.fingerprint
    line = LinkEntry(peer, "line-a", Bearer.HTTPS, "x:1")
    add_link(state(ard), line)
    down = LinkState(path_up_at=ard.at - 90, path_down_at=ard.at, failure="line-refused")
    state(ard).store.commit([put_state(line, down)])
    (item,) = items(ard)
    assert (item.kind, item.party, item.text) == (watches.LINK, "BRV", "no-path")


def test_clocks_of_theirs_and_drafts_that_wait_are_items(pair):
    ard, brv = pair
    ard.send()
    exchange(ard, brv)
    (item,) = items(ard)
    assert (item.kind, item.party, item.late) == (watches.CLOCK, "BRV", False)
    assert item.due is not None
    ard.at = item.due + 1
    (item,) = items(ard)
    assert item.late
    draft = submitted(ard)
    assert [(i.kind, i.serial) for i in items(ard)][-1] == (watches.DRAFT, draft)


def submitted(stage):
    """The id of a draft that waits for release."""
    values: dict[int, Value] = {16: "2026-11-26", 17: 9}
    draft = Draft("", NOTIFICATION, stage.agreement.id, "notice", values)
    made = stage.center.draft_new(stage.agreement, draft, "orlova", stage.now)
    stage.center.submit(made.id, "orlova", stage.now)
    return made.id


def test_a_standing_item_is_told_at_every_hand_over_until_it_is_closed(pair):
    ard, _ = pair
    took(ard)
    item = acts.open_standing(state(ard), "orlova", "contact list changes 1 Dec", ard.now)
    assert [(one.kind, one.text) for one in items(ard)] == [
        (watches.STANDING, "contact list changes 1 Dec")
    ]
    given = handed(ard)
    acts.take_watch(state(ard), "petro", ard.now, heard=given.told)
    assert [one.leaf for one in items(ard)] == [item.leaf]
    closed = acts.close_standing(state(ard), "petro", item.leaf.hex()[:8], "it has", ard.now)
    assert closed.ended == Struck("petro", ard.at, "it has")
    assert items(ard) == []
    with pytest.raises(OurFault, match="struck-already"):
        acts.close_standing(state(ard), "petro", item.leaf.hex()[:8], "again", ard.now)


def test_somebody_dismissed_has_the_watch_no_longer(pair):
    ard, _ = pair
    took(ard)
    gone = ard.center.propose_person(
        replace(state(ard).house.people["orlova"], roles=("auditor",)), "orlova", ard.now
    )
    ard.center.release(gone.id, "petro", ard.now)
    assert watch_now(state(ard)) is None
    taken = took(ard, "petro")
    assert taken.before is None


def test_the_roster_names_people_who_may_take_the_watch(pair):
    ard, _ = pair
    roster = [Rostered("petro", "phone"), Rostered("orlova", "")]
    acts.set_roster(state(ard), "orlova", roster, ard.now)
    assert state(ard).house.book.roster == tuple(roster)
    for wrong, code in (
        ([Rostered("petro", ""), Rostered("petro", "x")], "bad-roster"),
        ([Rostered("nobody", "")], "no-such-person"),
        ([Rostered("petro", "a\nb")], "bad-roster"),
    ):
        with pytest.raises(OurFault, match=code):
            acts.set_roster(state(ard), "orlova", wrong, ard.now)
    assert state(ard).house.book.roster == tuple(roster)


WATCH_ACTS = {
    "take-watch", "hand-over-watch", "postpone-watch", "roster", "standing", "log", "strike",
}  # fmt: skip


def test_an_auditor_does_nothing_of_the_watch(pair):
    ard, _ = pair
    for act in WATCH_ACTS:
        assert ACTS[act].alone
        assert "auditor" not in ACTS[act].roles
    asked = ard.center.propose_person(
        Person("holt", "A. Holt", ("auditor",), "Auditor"), "orlova", ard.now
    )
    ard.center.release(asked.id, "petro", ard.now)
    size = state(ard).house.register.size
    now, them = ard.now, state(ard)
    for attempt in (
        lambda: acts.take_watch(them, "holt", now),
        lambda: acts.hand_over(them, "holt", "petro", [], "n", CHECK, now),
        lambda: acts.postpone(them, "holt", "r", now),
        lambda: acts.set_roster(them, "holt", [], now),
        lambda: acts.write_log(them, "holt", "t", now),
        lambda: acts.strike(them, "holt", "abcd", "r", now),
        lambda: acts.open_standing(them, "holt", "t", now),
        lambda: acts.close_standing(them, "holt", "abcd", "r", now),
    ):
        with pytest.raises(OurFault, match="role-missing"):
            attempt()
    took(ard)
    with pytest.raises(OurFault, match="role-missing"):
        handed(ard, to="holt")
    assert state(ard).house.register.size == size + 1

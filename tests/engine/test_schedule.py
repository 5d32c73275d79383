"""What is done by the clock is done once, when it is due, and never by a flood."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest

from detente.core import limits
from detente.core.agreement.builtin import BUILTIN
from detente.core.errors import OurFault
from detente.core.notification import PERSON
from detente.core.record.origin import Mark
from detente.engine import overview, rules, schedule
from detente.engine.links import Bearer, LinkEntry, add_link, link_state, put_state
from detente.engine.ports import Put
from detente.engine.schedule import AskAgain, BareReceipt, GapNoted, LineTestDue
from detente.engine.state import STOPPED, Now
from detente.engine.writing import opening_of
from tests.world import Stage, deliver, exchange, found, introduce

HOUR = 3_600


def due(stage):
    return schedule.due(stage.center.state, stage.now)


def perform(stage):
    return schedule.perform(stage.center.state, due(stage), stage.now)


def line_tests(stage):
    return [act for act in due(stage) if isinstance(act, LineTestDue)]


def fingerprint(stage):
    return stage.center.card.fingerprint


@pytest.fixture
def pair():
    one, other = Stage("ARD"), Stage("BRV")
    found(one, other)
    return one, other


@pytest.fixture
def tested(pair):
    one, other = pair
    entry = LinkEntry(fingerprint(other), "line-a", Bearer.HTTPS, "x:1", test_every_s=2 * HOUR)
    add_link(one.center.state, entry)
    return one, other, entry


def test_a_fresh_pair_has_nothing_to_do(pair):
    one, _ = pair
    assert due(one) == []


def test_looking_changes_nothing(tested):
    one, _, _ = tested
    before = (one.agreement.own().size, due(one))
    assert (one.agreement.own().size, due(one)) == before


def test_where_nothing_was_heard_one_test_is_written_and_not_one_each_tick(tested):
    one, _, _ = tested
    written = []
    for _ in range(30):
        written += [done for done in perform(one) if isinstance(done.act, LineTestDue)]
        one.at += 1
    assert len(written) == 1


def test_a_test_by_the_machine_names_no_person_and_is_valid_on_both_sides(tested):
    one, other, _ = tested
    (done,) = perform(one)
    assert done.held.opening.text(PERSON) is None
    assert done.serial.startswith("ARD-")
    exchange(one, other)
    theirs = other.agreement.registers[done.held.origin].entries[done.held.index]
    assert theirs.type == "line-test"
    assert rules.problem(other.agreement, theirs) is None
    assert rules.problem(one.agreement, done.held) is None


def test_other_acts_without_a_person_stay_invalid(tested):
    one, _, _ = tested
    prepared = schedule._prepared(
        one.center.state,
        one.agreement,
        "service",
        one.agreement.all_others(),
        {16: "x"},
        one.now,
        None,
    )
    with pytest.raises(Exception, match="person-missing"):
        schedule._append(one.center.state, one.agreement, prepared, [], one.now)
    assert "service" in BUILTIN


def test_a_test_is_answered_by_their_signed_receipt_only(tested):
    one, other, _ = tested
    perform(one)
    (asked,) = schedule.tests_of(one.center.state, fingerprint(other))
    assert schedule.answer_to(one.center.state, asked) is None
    deliver(one, other)
    assert schedule.answer_to(one.center.state, asked) is None
    deliver(other, one)
    assert schedule.answer_to(one.center.state, asked) == other.at


def test_an_answered_test_says_when_by_their_clock(tested):
    one, other, _ = tested
    perform(one)
    other.at += 9
    exchange(one, other)
    (asked,) = schedule.tests_of(one.center.state, fingerprint(other))
    assert schedule.answer_to(one.center.state, asked) == other.at


def test_a_line_that_is_heard_is_not_tested(tested):
    one, _, entry = tested
    state = one.center.state
    state.store.commit([put_state(entry, replace(link_state(state, entry), heard_at=one.at))])
    one.at += 2 * HOUR - 1
    assert line_tests(one) == []
    one.at += 1
    assert len(line_tests(one)) == 1


def test_an_unanswered_test_is_missed_after_its_time_and_repeated_once_a_day(tested):
    one, other, _ = tested
    perform(one)
    (asked,) = schedule.tests_of(one.center.state, fingerprint(other))
    one.at += limits.LINE_TEST_ANSWER_S_MAX - 1
    assert not schedule.missed(one.center.state, asked, one.now)
    one.at += 1
    assert schedule.missed(one.center.state, asked, one.now)
    one.at = asked.at + limits.LINE_TEST_AGAIN_S_MIN - 1
    assert line_tests(one) == []
    one.at += 1
    assert len(line_tests(one)) == 1


def test_after_an_answer_the_next_test_comes_in_the_rhythm_of_the_link(tested):
    one, other, _ = tested
    perform(one)
    exchange(one, other)
    one.at += 2 * HOUR - 1
    assert line_tests(one) == []
    one.at += 1
    assert len(line_tests(one)) == 1


def test_only_so_many_tests_are_remembered(tested, monkeypatch):
    monkeypatch.setattr(limits, "LINE_TESTS_KEPT_MAX", 3)
    one, other, _ = tested
    for _ in range(5):
        one.at += 1
        schedule.sign_test(one.center.state, fingerprint(other), "line-a", "orlova", one.now)
    kept = schedule.tests_of(one.center.state, fingerprint(other))
    assert [test.at for test in kept] == [one.at, one.at - 1, one.at - 2]


def test_a_person_who_tests_is_named(tested):
    one, other, _ = tested
    held = schedule.sign_test(one.center.state, fingerprint(other), "", "orlova", one.now)
    assert opening_of(held).text(PERSON) == "K. Orlova"


def test_who_may_not_test_does_not(tested):
    one, other, _ = tested
    with pytest.raises(OurFault, match="no-such-person"):
        schedule.sign_test(one.center.state, fingerprint(other), "", "nobody", one.now)


def test_without_an_agreement_nothing_is_tested():
    one, other = Stage("ARD"), Stage("BRV")
    introduce(one, other)
    add_link(
        one.center.state,
        LinkEntry(fingerprint(other), "line-a", Bearer.HTTPS, "x:1", test_every_s=60),
    )
    assert due(one) == []
    with pytest.raises(OurFault, match="no-agreement-with"):
        schedule.agreement_with(one.center.state, fingerprint(other))


def test_an_exercise_is_tested_where_nothing_is_live():
    one, other = Stage("ARD"), Stage("BRV")
    found(one, other, mark=Mark.EXERCISE)
    assert schedule.agreement_with(one.center.state, fingerprint(other)).mark is Mark.EXERCISE


def test_a_replay_that_stands_still_has_nothing_due():
    one, other = Stage("ARD"), Stage("BRV")
    found(one, other, mark=Mark.REPLAY)
    line = LinkEntry(fingerprint(other), "line-a", Bearer.HTTPS, "x:1", test_every_s=60)
    add_link(one.center.state, line)
    one.at += 10 * 86_400
    assert due(one) == []
    running = Now(one.at, one.at)
    kinds = {type(act) for act in schedule.due(one.center.state, running)}
    assert kinds == {BareReceipt, LineTestDue}


def test_a_stopped_register_writes_nothing_by_the_clock(tested):
    one, _, _ = tested
    one.center.state.store.commit([Put(STOPPED, one.agreement.own().text, b"test")])
    one.at += 10 * 86_400
    assert due(one) == []


def test_a_bare_receipt_is_written_in_the_rhythm_of_the_agreement(pair):
    one, _ = pair
    every = one.agreement.pack.agreement.bare_receipt_every_s
    last = one.agreement.own().entries[-1].opening.header.claimed
    one.at = last + every - 1
    assert due(one) == []
    one.at += 1
    assert due(one) == [BareReceipt(one.agreement.id)]
    (done,) = perform(one)
    assert done.held.bare
    assert due(one) == []


def test_after_a_long_sleep_one_receipt_is_written_and_not_one_for_each_hour(pair):
    one, _ = pair
    one.at += 30 * 86_400
    assert len(perform(one)) == 1
    assert due(one) == []


# --- gaps ---------------------------------------------------------------------------------------


def signed(stage):
    return stage.center.state.recorder.signed_head(stage.agreement.own(), stage.at)


def remembered(stage, origin):
    found = schedule.gap_of(stage.center.state, origin)
    assert found is not None
    return found


@pytest.fixture
def gap():
    """Corvia tells Ardania of an entry of Brevia's that Ardania never got."""
    one, other, third = Stage("ARD"), Stage("BRV"), Stage("COR")
    found(one, other, third)
    other.send()
    exchange(other, third)
    head = signed(other)
    for stage in (one, other, third):
        stage.center.state.recorder.flush()
    one.center.state.store.commit([Put("heads", other.agreement.own().text, head)])
    return one, other, third


def asks(done):
    return [one for one in done if isinstance(one.act, AskAgain)]


def test_a_gap_is_first_noted_then_asked_for_once(gap):
    one, other, _ = gap
    origin = other.agreement.own().text
    assert [type(act) for act in due(one)] == [GapNoted]
    perform(one)
    since = one.at
    written = []
    for _ in range(40):
        one.at += 60
        written += [done for done in perform(one) if isinstance(done.act, AskAgain)]
    assert len(written) == 1
    assert remembered(one, origin).asked_at == since + limits.GAP_ASK_AFTER_S
    assert written[0].held.leaf.to == 1 << other.agreement.own_seat
    assert written[0].held.opening.text(PERSON) is None
    assert rules.problem(one.agreement, written[0].held) is None


def test_a_gap_that_stands_is_asked_for_again_ever_more_rarely_and_of_all(gap):
    one, _, _ = gap
    at = []
    for _ in range(6 * 24 * 6):  # six days in steps of ten minutes
        at += [(one.at, done.held.leaf.to) for done in asks(perform(one))]
        one.at += 600
    waits = [later - sooner for (sooner, _), (later, _) in itertools.pairwise(at)]
    assert waits == sorted(waits)
    assert waits[0] >= limits.GAP_ASK_AGAIN_S
    assert waits[-1] >= limits.GAP_ASK_INTERVAL_S_MAX
    assert len(at) < 14
    assert {to for _, to in at[1:]} == {one.agreement.all_others()}


def test_a_request_is_answered_by_sending_and_the_gap_is_forgotten(gap):
    one, other, third = gap
    origin = other.agreement.own().text
    perform(one)
    one.at += limits.GAP_ASK_AFTER_S
    assert len(asks(perform(one))) == 1
    exchange(one, other, third)
    assert GapNoted(origin, None) in due(one)
    perform(one)
    assert schedule.gap_of(one.center.state, origin) is None
    assert all(found.withheld == 0 for found in overview.gaps(one.center.state))


def test_a_gap_that_shrinks_is_given_time_again(gap):
    one, other, _ = gap
    origin = other.agreement.own().text
    perform(one)
    noted = remembered(one, origin)
    other.send()
    deliver(other, one)
    head = signed(other)
    other.send()
    later = signed(other)
    assert head != later
    one.center.state.store.commit([Put("heads", origin, later)])
    one.at += limits.GAP_ASK_AFTER_S
    assert asks(perform(one)) == []
    again = remembered(one, origin)
    assert again.held > noted.held
    assert again.since == one.at

"""Whether a routine contact was kept is read off the record, and claims no more than it."""

from __future__ import annotations

import pytest

from detente.core import instants, limits
from detente.core.errors import OurFault
from detente.core.record.origin import Mark
from detente.engine import routine, schedule, silence
from detente.engine.house import Cause, Person
from detente.engine.routine import Doubt, Kept
from detente.engine.traffic import Traffic
from tests.hostile.forge import Book, forged, take
from tests.world import START, Stage, deliver, exchange, found

DAY = 86_400
TODAY = START - START % DAY
NOON, SIX = TODAY + 12 * 3_600, TODAY + 18 * 3_600
WINDOW = limits.CONTACT_WINDOW_S
AUDITOR = Person("audit", "A. Holt", ("auditor",), "Auditor")


@pytest.fixture
def pair():
    """Ardania expects a person of Brevia at 12:00Z and 18:00Z."""
    ard, brv = Stage("ARD"), Stage("BRV")
    found(ard, brv)
    hours(ard, "12:00Z 18:00Z")
    return ard, brv


def state(stage):
    return stage.center.state


def peer(stage, code="BRV"):
    return stage.center.peer_named(code).fingerprint


def hours(stage, text, person="orlova"):
    minutes = routine.read_hours(text)
    routine.set_hours(state(stage), person, peer(stage), minutes, stage.now)


def at(instant, *stages):
    for stage in stages:
        stage.at = instant


def acknowledge(stage, held):
    """A person there has read it."""
    copy = stage.agreement.by_leaf[held.leaf_hash]
    return stage.center.act(stage.agreement, "acknowledged", "orlova", stage.now, copy)


def slots(stage, since=TODAY, until=TODAY + DAY):
    return routine.slots(state(stage), peer(stage), since, until, stage.now, Traffic())


def first(stage):
    return slots(stage)[0]


def test_it_is_not_yet_until_its_time_is_over_and_missed_from_then_on(pair):
    ard, _ = pair
    for instant, expected in (
        (NOON - WINDOW, Kept.NOT_YET), (NOON + WINDOW - 1, Kept.NOT_YET),
        (NOON + WINDOW, Kept.MISSED),
    ):  # fmt: skip
        at(instant, ard)
        assert [slot.state for slot in slots(ard)] == [expected, Kept.NOT_YET]


def test_ours_acknowledged_by_a_person_there_keeps_it(pair):
    ard, brv = pair
    at(NOON, ard, brv)
    held = ard.send()
    exchange(ard, brv)
    assert first(ard).state is Kept.NOT_YET
    at(NOON + 240, ard, brv)
    acknowledge(brv, held)
    exchange(ard, brv)
    kept = first(ard)
    assert (kept.state, kept.met, kept.person) == (Kept.KEPT, NOON + 240, "K. Orlova")
    assert (kept.post, kept.serial) == ("Watch officer", "ARD-2026-00002")


def test_a_receipt_of_their_machine_is_no_contact_of_people(pair):
    ard, brv = pair
    at(NOON, ard, brv)
    schedule.write_test(state(ard), ard.agreement, peer(ard), "", ard.now)
    ard.send()
    exchange(ard, brv)
    at(NOON + WINDOW, ard)
    assert first(ard).state is Kept.MISSED


def test_a_line_test_of_our_machine_that_a_person_there_acknowledges_is_one(pair):
    ard, brv = pair
    at(NOON, ard, brv)
    held = schedule.write_test(state(ard), ard.agreement, peer(ard), "", ard.now)
    exchange(ard, brv)
    acknowledge(brv, held)
    exchange(ard, brv)
    assert first(ard).state is Kept.KEPT


def test_theirs_counts_where_a_person_sent_it_and_one_of_ours_acknowledged_it(pair):
    ard, brv = pair
    at(NOON, ard, brv)
    by_machine = schedule.write_test(state(brv), brv.agreement, peer(brv, "ARD"), "", brv.now)
    exchange(ard, brv)
    acknowledge(ard, by_machine)
    assert first(ard).state is Kept.NOT_YET
    by_person = brv.send()
    exchange(ard, brv)
    at(NOON + 60, ard)
    acknowledge(ard, by_person)
    assert (first(ard).state, first(ard).met) == (Kept.KEPT, NOON + 60)


@pytest.mark.parametrize(("sent", "answered"), [
    (NOON - WINDOW - 1, NOON), (NOON + WINDOW - 60, NOON + WINDOW),
])  # fmt: skip
def test_both_halves_must_lie_within_its_time(pair, sent, answered):
    ard, brv = pair
    at(sent, ard, brv)
    held = ard.send()
    exchange(ard, brv)
    at(answered, ard, brv)
    acknowledge(brv, held)
    exchange(ard, brv)
    at(NOON + WINDOW + 1, ard)
    assert first(ard).state is Kept.MISSED


def test_the_first_and_last_seconds_of_its_time_count(pair):
    ard, brv = pair
    at(NOON - WINDOW, ard, brv)
    held = ard.send()
    exchange(ard, brv)
    at(NOON + WINDOW - 1, ard, brv)
    acknowledge(brv, held)
    exchange(ard, brv)
    assert first(ard).state is Kept.KEPT


def test_what_they_say_to_have_answered_in_time_and_came_late_cannot_be_known(pair):
    ard, brv = pair
    at(NOON, ard, brv)
    held = ard.send()
    exchange(ard, brv)
    acknowledge(brv, held)
    at(NOON + WINDOW, ard)
    assert first(ard).state is Kept.MISSED
    exchange(ard, brv)
    assert (first(ard).state, first(ard).doubt) == (Kept.CANNOT_KNOW, Doubt.CAME_LATE)


def test_a_content_that_may_have_been_signed_then_and_is_not_here_leaves_it_undecided(pair):
    ard, brv = pair
    at(NOON, ard, brv)
    book = Book(brv)
    index = book.write()
    kept_back = {at_: data for at_, data in book.openings.items() if at_ != index}
    take(ard, forged(brv, ard, book.item(openings=kept_back)))
    at(NOON + WINDOW, ard)
    assert (first(ard).state, first(ard).doubt) == (Kept.CANNOT_KNOW, Doubt.MISSING)
    take(ard, forged(brv, ard, book.item()))
    assert first(ard).state is Kept.MISSED


def test_what_is_missing_of_another_time_leaves_nothing_undecided(pair):
    ard, brv = pair
    at(NOON - WINDOW - 60, ard, brv)
    book = Book(brv)
    index = book.write()
    book.write()
    kept_back = {at_: data for at_, data in book.openings.items() if at_ != index}
    take(ard, forged(brv, ard, book.item(openings=kept_back)))
    at(NOON + WINDOW, ard)
    assert first(ard).state is Kept.MISSED


def test_hours_count_from_when_they_were_set_and_change_nothing_of_before(pair):
    ard, _ = pair
    at(NOON + 3_600, ard)
    hours(ard, "")
    at(SIX + WINDOW, ard)
    (noon,) = slots(ard)
    assert (noon.at, noon.state) == (NOON, Kept.MISSED)
    hours(ard, "18:00Z")  # half an hour after its hour: nobody had asked for that one
    assert [slot.at for slot in slots(ard, until=TODAY + 2 * DAY)] == [NOON, SIX + DAY]


def test_a_silence_has_the_last_judgement_upon_it_and_not_that_upon_another(pair):
    ard, brv = pair

    def judge(cause):
        judged = Cause(cause, "", "orlova", ard.at)
        silence.note_cause(state(ard), peer(ard), judged, ard.now)

    at(NOON + WINDOW, ard, brv)
    assert first(ard).cause is None
    judge("not-answering")
    judge("technical")
    at(SIX, ard, brv)
    held = ard.send()
    exchange(ard, brv)
    acknowledge(brv, held)
    exchange(ard, brv)
    assert [slot.cause and slot.cause.cause for slot in slots(ard)] == ["technical", None]
    at(NOON + DAY + WINDOW, ard)
    shown = slots(ard, until=TODAY + 2 * DAY)[:3]
    assert [slot.state for slot in shown] == [Kept.MISSED, Kept.KEPT, Kept.MISSED]
    judge("maintenance")
    shown = slots(ard, until=TODAY + 2 * DAY)[:3]
    assert [slot.cause and slot.cause.cause for slot in shown] == [
        "technical", None, "maintenance",
    ]  # fmt: skip


def test_what_is_judged_after_a_silence_is_about_it(pair):
    ard, brv = pair
    at(SIX, ard, brv)
    held = ard.send()
    exchange(ard, brv)
    acknowledge(brv, held)
    exchange(ard, brv)
    at(SIX + 3_600, ard)
    judged = Cause("maintenance", "they told us afterwards", "petro", ard.at)
    silence.note_cause(state(ard), peer(ard), judged, ard.now)
    missed, kept = slots(ard)
    assert (missed.cause.note, kept.cause) == ("they told us afterwards", None)


def test_the_month_counts_its_own_days_and_today_is_shown(pair):
    ard, _ = pair
    at(TODAY + 2 * DAY + NOON - TODAY, ard)
    month = routine.month(state(ard), peer(ard), ard.now)
    assert month.minutes == (720, 1_080)
    assert [slot.at for slot in month.today] == [NOON + 2 * DAY, SIX + 2 * DAY]
    assert (month.missed_count, month.kept_count, len(month.missed)) == (4, 0, 4)
    at(instants.month_start(TODAY + 20 * DAY) + 60, ard)
    month = routine.month(state(ard), peer(ard), ard.now)
    assert (month.missed_count, len(month.today)) == (0, 2)


def test_a_long_list_of_missed_ones_is_cut_and_counted(pair):
    ard, _ = pair
    hours(ard, " ".join(f"{hour:02d}:00Z" for hour in range(24)))
    at(TODAY + 4 * DAY, ard)
    month = routine.month(state(ard), peer(ard), ard.now)
    assert len(month.missed) == limits.CONTACTS_MISSED_SHOWN_MAX < month.missed_count


def test_an_exercise_keeps_no_contact_where_anything_is_live():
    ard, brv = Stage("ARD"), Stage("BRV")
    found(ard, brv)
    live = {ard.agreement.id}
    second(ard, brv)
    hours(ard, "12:00Z")
    (drill,) = [one for one in state(ard).agreements.values() if one.id not in live]
    at(NOON, ard, brv)
    held = ard.center.act(drill, "service", "orlova", ard.now, None, {16: "radio check"})
    exchange(ard, brv)
    there = state(brv).agreements[drill.id]
    brv.center.act(there, "acknowledged", "orlova", brv.now, there.by_leaf[held.leaf_hash])
    exchange(ard, brv)
    at(NOON + WINDOW, ard)
    assert first(ard).state is Kept.MISSED


def second(one, other):
    """An exercise beside the live agreement, signed by both."""
    peers = [one.center.peer_named(other.code)]
    made = one.center.propose(one.agreement.files, Mark.EXERCISE, peers, START).id
    for stage, to in ((one, other), (other, one)):
        there = state(stage).agreements[made]
        draft = stage.center.adopt(there, "orlova", stage.now)
        stage.center.release(draft.id, "petro", stage.now)
        deliver(stage, to)
    exchange(one, other)


def test_in_a_room_for_practice_its_exercise_counts():
    ard, brv = Stage("ARD"), Stage("BRV")
    found(ard, brv, mark=Mark.EXERCISE)
    hours(ard, "12:00Z")
    at(NOON, ard, brv)
    held = ard.send()
    exchange(ard, brv)
    acknowledge(brv, held)
    exchange(ard, brv)
    assert first(ard).state is Kept.KEPT


def test_all_of_it_survives_a_restart(pair):
    ard, brv = pair
    at(NOON, ard, brv)
    held = ard.send()
    exchange(ard, brv)
    acknowledge(brv, held)
    exchange(ard, brv)
    before = slots(ard)
    ard.reopen()
    assert slots(ard) == before
    assert state(ard).house.drills.hours[peer(ard)][0].person == "orlova"


@pytest.mark.parametrize("text", ["8", "08:00", "24:00Z", "08:60Z", "08:00Z;14:00Z", "٠٨:٠٠Z"])
def test_what_is_no_hour_is_refused(text):
    with pytest.raises(OurFault, match="bad-contact-hours"):
        routine.read_hours(text)


@pytest.mark.parametrize("text", ["08:00Z 08:59Z", "23:30Z 00:00Z", "08:00Z 08:00Z"])
def test_hours_that_one_contact_would_keep_twice_are_refused(pair, text):
    with pytest.raises(OurFault, match="contact-hours-close"):
        hours(pair[0], text)


def test_the_table_says_who_sets_them(pair):
    ard, _ = pair
    with pytest.raises(OurFault, match="no-such-person"):
        hours(ard, "08:00Z", "nobody")
    draft = ard.center.propose_person(AUDITOR, "orlova", ard.now)
    ard.center.release(draft.id, "petro", ard.now)
    with pytest.raises(OurFault, match="role-missing"):
        hours(ard, "08:00Z", "audit")


# --- what a watch is told of ----------------------------------------------------------------------


def told(stage):
    """Hours of the contacts that the desk tells of."""
    found = routine.missed_open(state(stage), peer(stage), stage.now, Traffic())
    return [slot.at for slot in found]


def test_a_missed_contact_is_told_of_from_the_end_of_its_time_and_each_by_itself(pair):
    ard, _ = pair
    for instant, expected in (
        (NOON, []), (NOON + WINDOW - 1, []), (NOON + WINDOW, [NOON]),
        (SIX + WINDOW - 1, [NOON]), (SIX + WINDOW, [NOON, SIX]),
        (NOON + limits.CONTACT_TOLD_S + 1, [SIX]),
    ):  # fmt: skip
        at(instant, ard)
        assert told(ard) == expected


def test_it_is_told_of_no_more_once_a_person_noted_a_cause_and_the_next_one_is_again(pair):
    ard, _ = pair
    cause = Cause("unknown", "", "orlova", 0)
    at(NOON + WINDOW - 1, ard)
    silence.note_cause(state(ard), peer(ard), cause, ard.now)
    at(NOON + WINDOW, ard)
    assert told(ard) == [NOON], "it was not missed yet when that was noted"
    silence.note_cause(state(ard), peer(ard), cause, ard.now)
    assert told(ard) == []
    at(SIX + WINDOW, ard)
    assert told(ard) == [SIX], "the silence goes on, and somebody has to see it"
    ard.reopen()
    assert told(ard) == [SIX]


def test_a_cause_noted_while_our_clock_was_ahead_hides_nothing(pair):
    ard, _ = pair
    at(NOON + 5 * DAY, ard)
    cause = Cause("unknown", "", "orlova", ard.at)
    silence.note_cause(state(ard), peer(ard), cause, ard.now)
    at(NOON + WINDOW, ard)
    assert told(ard) == [NOON]
    assert first(ard).cause is None, "nobody judged this one"
    at(NOON + 2 * DAY + WINDOW, ard)
    assert NOON + 2 * DAY in told(ard)
    at(NOON + WINDOW, ard)
    silence.note_cause(state(ard), peer(ard), cause, ard.now)
    assert told(ard) == []


def test_it_is_told_of_no_more_once_people_are_in_contact_again(pair):
    ard, brv = pair
    at(SIX - 60, ard, brv)
    assert told(ard) == [NOON]
    held = ard.send()
    exchange(ard, brv)
    acknowledge(brv, held)
    exchange(ard, brv)
    assert told(ard) == []


@pytest.mark.parametrize(("start", "until", "expected"), [
    (NOON - 60, NOON + 60, []), (NOON + 60, NOON + 600, [NOON]), (NOON - 600, NOON, [NOON]),
])  # fmt: skip
def test_what_fell_into_a_silence_that_was_announced_is_not_told_of(pair, start, until, expected):
    ard, brv = pair
    values = {16: "maintenance", 17: start, 18: until}
    brv.center.act(brv.agreement, "service", "orlova", brv.now, values=values)
    exchange(ard, brv)
    at(NOON + WINDOW, ard)
    assert told(ard) == expected


def test_where_no_hours_are_set_nothing_is_read_of_the_record(pair, monkeypatch):
    ard, brv = pair
    at(SIX + WINDOW, ard, brv)
    monkeypatch.setattr(routine, "_looked", None)
    assert routine.missed_open(state(brv), peer(brv, "ARD"), brv.now, Traffic()) == []

"""The kinds of silence are told apart by what was seen, and nothing is claimed beyond it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from detente.core import limits
from detente.core.crypto.types import Hash
from detente.core.errors import OurFault
from detente.core.notification import Reference
from detente.engine import silence
from detente.engine.drafts import NOTIFICATION, Draft
from detente.engine.house import CAUSES, Cause
from detente.engine.links import Bearer, LinkEntry, LinkState, add_link, put_state
from detente.engine.overview import note_contact
from detente.engine.silence import Announcement, Facts, Kind, Side, judge
from tests.world import START, Stage, deliver, exchange, found

T = START
PEER = Hash(bytes(32))
LINE = LinkEntry(PEER, "line-a", Bearer.HTTPS, "x:1")
STICK = LinkEntry(PEER, "stick", Bearer.COURIER, "/stick", rank=1)
UP = (LINE, LinkState(path_up_at=T - 5, path_down_at=T - 90))
DOWN = (LINE, LinkState(path_up_at=T - 90, path_down_at=T - 5, failure="link-failed"))
NEW = (LINE, LinkState())


def kind(facts, now=T):
    return judge(facts, now).kind


def test_nothing_tried_and_nothing_come_is_never_connected():
    assert judge(Facts(), T) == silence.Verdict(Kind.NEVER)
    assert kind(Facts((NEW,))) is Kind.NEVER


def test_a_line_that_never_worked_says_how_it_failed():
    found = judge(Facts(((LINE, LinkState(path_down_at=T - 5, failure="link-absent")),)), T)
    assert found.kind is Kind.NEVER
    assert (found.tried, found.failure, found.side) == (T - 5, "link-absent", Side.OURS)
    assert found.address == "x:1"


@pytest.mark.parametrize(
    ("failure", "side"),
    [
        ("not-admitted", Side.THEIRS),
        ("line-busy", Side.THEIRS),
        ("line-refused", Side.UNKNOWN),
        ("line-timeout", Side.UNKNOWN),
        ("server-not-proven", Side.UNKNOWN),
        ("what-nobody-knows", Side.UNKNOWN),
    ],
)
def test_only_a_proven_server_puts_a_failure_on_their_side(failure, side):
    line = (LINE, LinkState(path_up_at=T - 90, path_down_at=T - 5, failure=failure))
    assert judge(Facts((line,)), T).side is side


def test_a_recent_parcel_is_heard():
    assert judge(Facts((UP,), T - 60), T) == silence.Verdict(Kind.HEARD, T - 60)
    assert kind(Facts((), T - 60)) is Kind.HEARD


def test_all_lines_failing_is_no_path_since_the_last_time_that_one_worked():
    found = judge(Facts((DOWN,), T - 95), T)
    assert found.kind is Kind.NO_PATH
    assert (found.since, found.tried, found.failure) == (T - 90, T - 5, "link-failed")
    assert found.side is Side.UNKNOWN  # a failure that could have ended anywhere blames nobody


def test_one_working_line_is_a_path():
    assert kind(Facts((DOWN, UP), T - 60)) is Kind.HEARD


def test_a_folder_is_no_line_whose_failure_means_anything():
    stick = (STICK, LinkState(path_down_at=T - 5, failure="link-absent"))
    assert kind(Facts((stick,), T - 60)) is Kind.HEARD


def test_a_path_and_no_receipt_is_nobody_answers_after_its_time_and_not_before():
    since = T - limits.SILENT_AFTER_S
    facts = Facts((UP,), since - 9, waiting_since=since, waiting_serial="ARD-2026-00002")
    assert kind(facts, T - 1) is Kind.HEARD
    found = judge(facts, T)
    assert (found.kind, found.since, found.serial) == (Kind.NOBODY, since, "ARD-2026-00002")
    assert not found.person


def test_an_overdue_person_behind_an_answering_machine_is_told_apart():
    found = judge(Facts((UP,), T - 1, unread_since=T - 9, unread_serial="ARD-2026-00002"), T)
    assert (found.kind, found.person, found.since) == (Kind.NOBODY, True, T - 9)


def test_parcels_that_come_and_never_say_they_hold_ours_are_one_way():
    facts = Facts((UP,), T - 1, waiting_since=T - 1 - limits.SILENT_AFTER_S)
    assert kind(facts) is Kind.ONE_WAY


def test_without_a_line_a_parcel_on_its_way_proves_nothing():
    facts = Facts((), T - 10 * 86_400, waiting_since=T - 9 * 86_400)
    assert kind(facts) is Kind.UNKNOWN


def test_long_quiet_with_nothing_asked_is_unknown():
    assert kind(Facts((UP,), T - limits.QUIET_AFTER_S)) is Kind.HEARD
    assert kind(Facts((UP,), T - limits.QUIET_AFTER_S - 1)) is Kind.UNKNOWN


def test_a_rhythm_of_line_tests_says_how_long_quiet_may_last():
    line = (LinkEntry(PEER, "line-a", Bearer.HTTPS, "x:1", test_every_s=60), UP[1])
    assert kind(Facts((line,), T - 120)) is Kind.HEARD
    assert kind(Facts((line,), T - 121)) is Kind.UNKNOWN


@pytest.mark.parametrize(
    "facts",
    [
        Facts((DOWN,), T - 95),
        Facts((UP,), T - 400, waiting_since=T - 390),
        Facts((), T - 10 * 86_400),
    ],
)
def test_an_announcement_names_a_silence_only_while_it_lasts(facts):
    told = Announcement("BRV-2026-00009", T - 100, T + 100, "maintenance")
    alone = judge(facts, T)
    facts = Facts(facts.links, facts.last_in, None, facts.waiting_since, announced=told)
    found = judge(facts, T)
    assert (found.kind, found.until, found.serial) == (Kind.ANNOUNCED, T + 100, "BRV-2026-00009")
    assert judge(facts, T + 100).kind is not Kind.ANNOUNCED
    assert judge(facts, T - 101).kind is not Kind.ANNOUNCED
    assert alone.kind is not Kind.ANNOUNCED


def test_one_message_does_not_excuse_a_center_for_ever():
    told = Announcement("BRV-2026-00009", T, T + 9_000 * 86_400, "maintenance")
    facts = Facts((DOWN,), T - 95, announced=told)
    assert kind(facts, T + limits.ANNOUNCED_S_MAX - 1) is Kind.ANNOUNCED
    assert kind(facts, T + limits.ANNOUNCED_S_MAX) is Kind.NO_PATH


def test_a_center_that_is_heard_is_heard_whatever_it_announced():
    told = Announcement("BRV-2026-00009", T - 100, T + 100, "maintenance")
    assert kind(Facts((UP,), T - 5, announced=told)) is Kind.HEARD


# --- gathered from a record ---------------------------------------------------------------------


@pytest.fixture
def pair():
    one, other = Stage("ARD"), Stage("BRV")
    found(one, other)
    peer = other.center.card.fingerprint
    add_link(one.center.state, LinkEntry(peer, "line-a", Bearer.HTTPS, "x:1"))
    return one, other


def facts(one, other):
    return silence.facts_of(one.center.state, other.center.card.fingerprint, one.now)


def test_what_was_handed_over_waits_until_their_signature_covers_it(pair):
    one, other = pair
    assert facts(one, other).waiting_since is None
    held = one.send()
    assert facts(one, other).waiting_since is None  # not handed over yet
    deliver(one, other)
    assert facts(one, other).waiting_since == START
    assert facts(one, other).waiting_serial == held.opening.header.serial
    deliver(other, one)
    assert facts(one, other).waiting_since is None


def test_a_bare_receipt_waits_for_nothing(pair):
    one, other = pair
    one.center.receipt(one.agreement, one.now)
    deliver(one, other)
    assert facts(one, other).waiting_since is None


def test_an_acknowledgement_is_missed_only_once_it_is_overdue(pair):
    one, other = pair
    one.send()
    exchange(one, other)
    span = one.agreement.pack.agreement.acknowledge_by_s
    one.at = START + span
    assert facts(one, other).unread_since is None
    one.at += 1
    assert facts(one, other).unread_since == START + span


def test_link_states_are_what_was_noted(pair):
    one, other = pair
    state = one.center.state
    ((entry, before),) = facts(one, other).links
    state.store.commit([put_state(entry, replace(before, path_up_at=one.at))])
    note_contact(state, [other.center.card.fingerprint], [], one.now)
    assert judge(facts(one, other), one.at).kind is Kind.HEARD
    one.at += 1
    ((entry, before),) = facts(one, other).links
    down = replace(before, path_down_at=one.at, failure="link-failed")
    state.store.commit([put_state(entry, down)])
    assert judge(facts(one, other), one.at).kind is Kind.NO_PATH


def announce(stage, values):
    return stage.center.act(stage.agreement, "service", "orlova", stage.now, None, values)


def test_maintenance_they_announced_is_read_from_their_record(pair):
    one, other = pair
    announce(other, {16: "Maintenance", 17: START + 60, 18: START + 600})
    announce(other, {16: "Hello"})  # no end: says nothing of a silence
    exchange(one, other)
    told = facts(one, other).announced
    assert (told.start, told.until, told.text) == (START + 60, START + 600, "Maintenance")


def test_of_several_announcements_the_one_that_is_running_counts(pair):
    one, other = pair
    announce(other, {16: "Far off", 17: START + 86_400, 18: START + 2 * 86_400})
    announce(other, {16: "Now", 18: START + 600})
    exchange(one, other)
    assert facts(one, other).announced.text == "Now"
    one.at += 600
    assert facts(one, other).announced.text == "Far off"


def test_an_announcement_that_was_taken_back_excuses_nothing(pair):
    one, other = pair
    held = announce(other, {16: "Maintenance", 18: START + 600})
    reference = Reference(held.opening.header.serial, held.leaf_hash)
    draft = Draft("", NOTIFICATION, other.agreement.id, "cancelled", {}, refers_to=reference)
    made = other.center.draft_new(other.agreement, draft, "orlova", other.now)
    other.center.submit(made.id, "orlova", other.now)
    other.center.release(made.id, "petro", other.now)
    exchange(one, other)
    assert facts(one, other).announced is None


def test_without_a_beginning_it_begins_when_it_was_said(pair):
    one, other = pair
    announce(other, {16: "Maintenance", 18: START + 600})
    exchange(one, other)
    assert facts(one, other).announced.start == START


def test_what_we_announced_ourselves_excuses_nobody_else(pair):
    one, other = pair
    announce(one, {16: "Maintenance", 18: START + 600})
    exchange(one, other)
    assert facts(one, other).announced is None


def test_the_facts_of_a_stranger_are_refused(pair):
    with pytest.raises(OurFault, match="not-introduced"):
        silence.facts_of(pair[0].center.state, PEER, pair[0].now)


# --- causes -------------------------------------------------------------------------------------


def note(stage, peer, cause, text="", person="orlova"):
    silence.note_cause(stage.center.state, peer, Cause(cause, text, person, stage.at), stage.now)


def test_a_cause_is_revised_and_the_earlier_one_stays(pair):
    one, other = pair
    peer = other.center.card.fingerprint
    note(one, peer, "unknown")
    one.at += 60
    note(one, peer, "technical", "cable cut")
    one.reopen()
    causes = one.center.state.house.causes[peer]
    assert [(c.cause, c.note, c.person, c.at) for c in causes] == [
        ("unknown", "", "orlova", START),
        ("technical", "cable cut", "orlova", START + 60),
    ]
    assert set(CAUSES) == {"technical", "maintenance", "not-answering", "unknown"}


def test_the_longest_note_in_a_wide_script_is_read_again(pair):
    one, other = pair
    note(one, other.center.card.fingerprint, "unknown", "𝕏" * 2_000)
    one.reopen()
    (cause,) = one.center.state.house.causes[other.center.card.fingerprint]
    assert cause.note == "𝕏" * 2_000


@pytest.mark.parametrize(
    ("cause", "text", "person", "code"),
    [
        ("hostile", "", "orlova", "unknown-cause"),
        ("unknown", "x" * 2_001, "orlova", "note-too-long"),
        ("unknown", "", "nobody", "no-such-person"),
    ],
)
def test_what_is_no_cause_is_not_entered(pair, cause, text, person, code):
    one, other = pair
    before = one.center.state.house.register.size
    with pytest.raises(OurFault, match=code):
        note(one, other.center.card.fingerprint, cause, text, person)
    assert one.center.state.house.register.size == before

"""The shift log shows what the machine saw beside what people wrote, and loses neither."""

from __future__ import annotations

import pytest

from detente.core import limits
from detente.core.errors import OurFault
from detente.engine import happenings, shift_log, watchbook
from detente.engine import watch_acts as acts
from detente.engine.handover import handover_items
from detente.engine.happenings import Happening
from detente.engine.house import SUBMITTED
from detente.engine.state import Now
from detente.engine.watchbook import DESK
from tests.world import START, Stage, exchange, found


@pytest.fixture
def pair():
    ard, brv = Stage("ARD"), Stage("BRV")
    found(ard, brv)
    for stage in (ard, brv):
        stage.at += 3_600
    return ard, brv


def state(stage):
    return stage.center.state


def lines(stage, since=START + 3_600, until=START + 90_000):
    return shift_log.log(state(stage), stage.now, since, until)


def told(stage, **span):
    return [(line.kind, line.serial, line.person) for line in lines(stage, **span)]


def test_messages_that_came_and_went_stand_there_once_with_their_instants(pair):
    ard, brv = pair
    brv.send()
    brv.at += 30
    ard.at += 60
    exchange(ard, brv)
    ard.at += 60
    held = ard.agreement.by_serial["BRV-2026-00002"][0]
    ard.center.act(ard.agreement, "acknowledged", "orlova", ard.now, held)
    exchange(ard, brv)
    found_ = [(line.kind, line.serial, line.type, line.at, line.party) for line in lines(ard)]
    assert found_ == [
        (shift_log.CAME, "BRV-2026-00002", "notice", ard.at - 60, "BRV"),
        (shift_log.WENT, "ARD-2026-00002", "acknowledged", ard.at, "BRV"),
    ]
    assert all(line.machine for line in lines(ard))
    assert lines(ard)[1].subject == "K. Orlova"
    shown = [(line.kind, line.serial) for line in lines(brv) if line.kind != SUBMITTED]
    assert shown == [(shift_log.WENT, "BRV-2026-00002"), (shift_log.CAME, "ARD-2026-00002")]


def test_the_span_begins_with_its_first_second_and_ends_before_its_last(pair):
    ard, _ = pair
    acts.write_log(state(ard), "orlova", "one", ard.now)
    assert told(ard, since=ard.at, until=ard.at) == []
    assert told(ard, since=ard.at + 1, until=ard.at + 9) == []
    assert told(ard, since=ard.at, until=ard.at + 1) == [(watchbook.LOG_ENTRY, "", "orlova")]


def test_a_clock_that_was_set_back_within_a_day_loses_no_line(pair):
    ard, _ = pair
    acts.write_log(state(ard), "orlova", "by a wrong clock", Now(ard.at + limits.LOG_LOOK_BACK_S))
    acts.write_log(state(ard), "orlova", "by the right one", ard.now)
    shown = lines(ard, until=START + 2 * limits.LOG_LOOK_BACK_S)
    assert [line.text for line in shown] == ["by the right one", "by a wrong clock"]
    early = lines(ard, since=ard.at + 1, until=START + 2 * limits.LOG_LOOK_BACK_S)
    assert [line.text for line in early] == ["by a wrong clock"]


def test_what_was_struck_stays_legible_with_who_struck_it_and_why(pair):
    ard, _ = pair
    written = acts.write_log(state(ard), "orlova", "called duty general", ard.now)
    ard.at += 60
    acts.strike(state(ard), "petro", written.leaf.hex()[:6], "called the deputy", ard.now)
    entry, strike = lines(ard)
    assert entry.text == "called duty general"
    assert (entry.struck.person, entry.struck.at) == ("petro", ard.at)
    assert (strike.kind, strike.subject, strike.text) == (
        watchbook.LOG_STRUCK, written.leaf.hex()[:16], "called the deputy",
    )  # fmt: skip
    with pytest.raises(OurFault, match="struck-already"):
        acts.strike(state(ard), "orlova", written.leaf.hex()[:6], "once more", ard.now)


@pytest.mark.parametrize("name", ["", "abc", "ffff", "ffffffff"])
def test_what_is_not_there_is_not_struck(pair, name):
    acts.write_log(state(pair[0]), "orlova", "one", pair[0].now)
    with pytest.raises(OurFault, match="no-such-log-entry"):
        acts.strike(state(pair[0]), "petro", name, "why", pair[0].now)


def test_a_late_entry_stands_where_it_was_entered_and_says_when_it_happened(pair):
    ard, _ = pair
    acts.write_log(state(ard), "orlova", "line lost", ard.now, about=ard.at - 600, page="P-12")
    (line,) = lines(ard)
    assert (line.at, line.about, line.page) == (ard.at, ard.at - 600, "P-12")
    with pytest.raises(OurFault, match="not-yet"):
        acts.write_log(state(ard), "orlova", "tomorrow", ard.now, about=ard.at + 1)


def test_an_entry_refers_to_a_message_that_is_here(pair):
    ard, brv = pair
    brv.send()
    exchange(ard, brv)
    acts.write_log(state(ard), "orlova", "read aloud", ard.now, serial="brv-2026-00002")
    assert lines(ard)[-1].serial == "BRV-2026-00002"
    with pytest.raises(OurFault, match="no-such-message"):
        acts.write_log(state(ard), "orlova", "read aloud", ard.now, serial="BRV-2026-00999")


@pytest.mark.parametrize(("text", "code"), [
    ("", "text-missing"), (" \n", "text-missing"),
    ("x" * (limits.REASON_CHARS_MAX + 1), "text-too-long"),
])  # fmt: skip
def test_an_entry_says_something_and_no_book(pair, text, code):
    with pytest.raises(OurFault, match=code):
        acts.write_log(state(pair[0]), "orlova", text, pair[0].now)


def test_hostile_text_is_kept_as_it_was_typed(pair):
    ard, _ = pair
    text = "\u202egnihton\x1b[2J <b> \U0001f4a3" + "x" * 1_900
    acts.write_log(state(ard), "orlova", text, ard.now)
    assert lines(ard)[0].text == text
    ard.reopen()
    assert lines(ard)[0].text == text


def test_a_watch_taken_alone_is_told_apart(pair):
    ard, _ = pair
    acts.take_watch(state(ard), "orlova", ard.now)
    ard.at += 1
    acts.take_watch(state(ard), "petro", ard.now, reason="nobody at the desk")
    ard.at += 1
    items = [item.id for item in handover_items(state(ard), ard.now)]
    check = dict.fromkeys(DESK, "tested")
    acts.hand_over(state(ard), "petro", "orlova", items, "slow line", check, ard.now)
    ard.at += 1
    acts.take_watch(state(ard), "orlova", ard.now, heard=items)
    shown = [(line.kind, line.person, line.subject, line.text) for line in lines(ard)]
    assert shown == [
        (watchbook.WATCH_TAKEN, "orlova", "", ""),
        (shift_log.TAKEN_ALONE, "petro", "orlova", "nobody at the desk"),
        (watchbook.WATCH_HANDED_OVER, "petro", "orlova", "slow line"),
        (watchbook.WATCH_TAKEN, "orlova", "petro", ""),
    ]


def test_links_and_wakings_stand_between_the_lines_of_people(pair):
    ard, _ = pair
    acts.write_log(state(ard), "orlova", "before", ard.now)
    down = Happening(ard.at + 1, happenings.LINK_DOWN, "line-a", "BRV", "line-refused")
    failed = Happening(ard.at + 1, happenings.NOT_WOKEN, "petro", "", "hook-failed", "X-1")
    for one in (down, failed):
        happenings.note(state(ard), one)
    acts.write_log(state(ard), "orlova", "after", Now(ard.at + 2))
    assert [line.kind for line in lines(ard)] == [
        watchbook.LOG_ENTRY, happenings.LINK_DOWN, happenings.NOT_WOKEN, watchbook.LOG_ENTRY,
    ]  # fmt: skip
    assert [*happenings.happened(state(ard), 0, ard.at + 9)] == [down, failed]
    ard.center.settle()
    ard.reopen()
    assert [*happenings.happened(state(ard), 0, ard.at + 9)] == [down, failed]


def test_the_oldest_happenings_are_forgotten(pair, monkeypatch):
    ard, _ = pair
    monkeypatch.setattr(limits, "HAPPENINGS_MAX", 3)
    for number in range(5):
        one = Happening(ard.at + number, happenings.LINK_UP, "line-a", "BRV")
        happenings.note(state(ard), one)
    kept = [one.at for one in happenings.happened(state(ard), 0, ard.at + 9)]
    assert kept == [ard.at + 2, ard.at + 3, ard.at + 4]

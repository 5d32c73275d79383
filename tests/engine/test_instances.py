"""Exercises and replays are instances of their own: nothing of theirs touches a live one."""

from __future__ import annotations

import pytest

from detente.core.record.origin import Mark
from detente.engine import rules
from detente.engine.drafts import NOTIFICATION, Draft
from detente.engine.state import Now
from tests.hostile.forge import Book, codes, forged, take
from tests.world import START, Stage, exchange, files, introduce

SCENARIO = 1_500_000_000  # 2017-07-14, years before the live clock


@pytest.fixture(name="stages")
def fixture_stages():
    """Two centers with a live, an exercise and a replay instance of the same pack."""
    one, other = Stage("ARD"), Stage("BRV")
    introduce(one, other)
    for mark in Mark:
        one.center.propose(files(), mark, [one.center.peer_named("BRV")], START)
    adopt(one)
    exchange(one, other)
    adopt(other)
    exchange(one, other)
    return one, other


def adopt(stage):
    for agreement in stage.center.state.agreements.values():
        draft = stage.center.adopt(agreement, "orlova", stage.now)
        stage.center.release(draft.id, "petro", stage.now)


def instance(stage, mark):
    (found,) = [a for a in stage.center.state.agreements.values() if a.mark is mark]
    return found


def send(stage, mark, now=None):
    agreement = instance(stage, mark)
    at = now or stage.now
    draft = Draft("", NOTIFICATION, agreement.id, "notice", {16: "2026-11-24", 17: 5})
    made = stage.center.draft_new(agreement, draft, "orlova", at)
    stage.center.submit(made.id, "orlova", at)
    return stage.center.release(made.id, "petro", at)


def test_each_instance_has_its_own_registers_and_its_serials_start_at_1(stages):
    one, other = stages
    serials = {mark: [send(one, mark).opening.header.serial for _ in range(3)] for mark in Mark}
    assert {tuple(found) for found in serials.values()} == {
        ("ARD-2026-00002", "ARD-2026-00003", "ARD-2026-00004")
    }  # 00001 is each instance's own adoption
    exchange(one, other)
    for mark in Mark:
        origins = set(instance(other, mark).registers)
        word = f"/{mark.name.lower()}/"
        assert {word in text for text in origins} == {mark is not Mark.LIVE}
        assert len(origins) == 2
    one.reopen()
    assert send(one, Mark.LIVE).opening.header.serial == "ARD-2026-00005"
    assert send(one, Mark.EXERCISE).opening.header.serial == "ARD-2026-00005"


@pytest.mark.parametrize("mark", [Mark.EXERCISE, Mark.REPLAY])
def test_a_drill_moves_no_number_and_no_register_of_a_live_instance(stages, mark):
    one, other = stages
    live = {stage: dict(instance(stage, Mark.LIVE).numbers) for stage in stages}
    heads = {stage: {t: r.root for t, r in instance(stage, Mark.LIVE).registers.items()}
             for stage in stages}  # fmt: skip
    for _ in range(3):
        send(one, mark)
        send(other, mark)
    exchange(one, other)
    for stage in stages:
        found = instance(stage, Mark.LIVE)
        assert found.numbers == live[stage]
        assert {text: register.root for text, register in found.registers.items()} == heads[stage]


def test_the_scenario_clock_counts_for_drills_and_never_for_live(stages):
    one, other = stages
    now = Now(one.at + 60, SCENARIO)
    claimed = {mark: send(one, mark, now).opening.header.claimed for mark in Mark}
    assert claimed == {
        Mark.LIVE: one.at + 60, Mark.EXERCISE: SCENARIO, Mark.REPLAY: SCENARIO
    }  # fmt: skip
    for outgoing in one.center.parcels_for(other.center.card.fingerprint, now):
        report = other.center.import_parcel(outgoing.data, Now(other.at, SCENARIO + 5))
        assert report.refused == []
    receipts = {
        mark: instance(other, mark).own().entries[-1].opening.header.claimed for mark in Mark
    }
    assert receipts == {
        Mark.LIVE: other.at, Mark.EXERCISE: SCENARIO + 5, Mark.REPLAY: SCENARIO + 5
    }  # fmt: skip
    assert other.center.state.house.register.entries[-1].opening.header.claimed == other.at


def test_a_live_header_in_a_drill_and_the_reverse_are_invalid(stages):
    one, other = stages
    for mark, said in ((Mark.EXERCISE, Mark.LIVE), (Mark.LIVE, Mark.REPLAY)):
        agreement = instance(one, mark)
        book = Book(one, agreement.own().origin, agreement)
        index = book.write(mark=said)
        assert codes(take(other, forged(one, other, book.item()))) == []
        held = instance(other, mark).registers[book.text].entries[index]
        assert rules.problem(instance(other, mark), held) == "wrong-mark"


def test_a_register_of_a_drill_cannot_be_shown_as_one_of_the_live_instance(stages):
    one, other = stages
    drill, live = instance(one, Mark.EXERCISE), instance(one, Mark.LIVE)
    for register, agreement in ((drill.own(), live), (live.own(), drill)):
        parts = register.origin
        origin = agreement.origin(agreement.own_seat, parts.epoch)
        mixed = type(origin)(origin.center, parts.mark, origin.agreement, parts.epoch)
        book = Book(one, mixed, agreement)
        book.write()
        report = take(other, forged(one, other, book.item()))
        assert codes(report) == ["not-a-register-of-this-agreement"]

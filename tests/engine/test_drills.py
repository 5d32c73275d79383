"""A drill is planned, run and reported, stands in the log, and cannot be taken for live traffic."""

from __future__ import annotations

import pytest

from detente.core import limits
from detente.core.errors import OurFault
from detente.core.record.origin import Mark
from detente.engine import drillbook, drills, shift_log
from detente.engine.drills import Came
from detente.engine.handover import DRILL, handover_items
from detente.engine.house import Person
from detente.engine.traffic import Traffic
from tests.engine.test_routine import second
from tests.world import START, Stage, deliver, exchange, found

AT = START + 3_600


@pytest.fixture
def pair():
    """A live agreement, and an exercise beside it."""
    ard, brv = Stage("ARD"), Stage("BRV")
    found(ard, brv)
    second(ard, brv)
    return ard, brv


def state(stage):
    return stage.center.state


def peer(stage, code="BRV"):
    return stage.center.peer_named(code).fingerprint


def of(stage, mark):
    (agreement,) = [one for one in state(stage).agreements.values() if one.mark is mark]
    return agreement


def plan(stage, at=AT, person="petro", **more):
    return drills.plan(state(stage), person, peer(stage), at, stage.now, **more)


def run(stage, planned, person="orlova"):
    return drills.run(state(stage), person, planned.leaf.hex(), stage.now)


def report(stage):
    return drills.report(state(stage), peer(stage), stage.now)


def acknowledge(stage, held):
    agreement = of(stage, Mark.EXERCISE)
    there = agreement.by_leaf[held.leaf_hash]
    return stage.center.act(agreement, "acknowledged", "orlova", stage.now, there)


def drill(ard, brv, after, at=AT):
    """One drill from plan to acknowledgement; `after` None: nobody acknowledges."""
    planned = plan(ard, at=at)
    ard.at = brv.at = at
    held = run(ard, planned)
    exchange(ard, brv)
    if after is not None:
        ard.at = brv.at = at + after
        acknowledge(brv, held)
        exchange(ard, brv)
    return held


def test_it_is_due_from_its_instant_on_until_it_was_run(pair):
    ard, _ = pair
    planned = plan(ard)
    ard.at = AT - 1
    assert drills.due(state(ard), ard.now) == []
    with pytest.raises(OurFault, match="drill-not-due"):
        run(ard, planned)
    ard.at = AT
    assert drills.due(state(ard), ard.now) == [planned]
    run(ard, planned)
    assert drills.due(state(ard), ard.now) == []
    with pytest.raises(OurFault, match="drill-over"):
        run(ard, planned)


def test_the_report_says_when_each_step_was_and_who_acknowledged(pair):
    ard, brv = pair
    held = drill(ard, brv, 240)
    (one,) = report(ard).done
    assert (one.state, one.after_s, one.person) == (Came.ACKNOWLEDGED, 240, "K. Orlova")
    assert (one.sent, one.received, one.acknowledged, one.came) == (AT, AT, AT + 240, AT + 240)
    assert (one.leaf, one.post) == (held.leaf_hash, "Watch officer")
    assert (report(ard).counted, report(ard).missed, report(ard).median_s) == (1, 0, 240)


def test_it_waits_until_its_limit_counted_from_their_receipt_and_is_missed_then(pair):
    ard, brv = pair
    planned = plan(ard, limit_s=600)
    ard.at = AT
    held = run(ard, planned)
    ard.at = brv.at = AT + 300
    exchange(ard, brv)
    ard.at = AT + 900
    assert report(ard).done[0].state is Came.WAITING
    assert (report(ard).counted, report(ard).median_s) == (0, None)
    ard.at = AT + 901
    assert report(ard).done[0].state is Came.MISSED
    assert (report(ard).counted, report(ard).missed, report(ard).median_s) == (1, 1, None)
    ard.at = brv.at = AT + 1_000
    acknowledge(brv, held)
    exchange(ard, brv)
    late = report(ard)
    assert (late.done[0].state, late.done[0].after_s) == (Came.LATE, 700)
    assert (late.missed, late.median_s) == (0, 700)


def test_one_that_they_never_received_is_missed_by_our_clock(pair):
    ard, _ = pair
    planned = plan(ard, limit_s=600)
    ard.at = AT
    run(ard, planned)
    ard.at = AT + 600
    assert report(ard).done[0].state is Came.WAITING
    ard.at += 1
    (one,) = report(ard).done
    assert (one.state, one.received) == (Came.MISSED, None)


def test_a_missed_one_makes_the_median_longer_and_never_shorter(pair):
    ard, brv = pair
    for number, after in enumerate((60, 120, 300)):
        drill(ard, brv, after, AT + number * 86_400)
    assert report(ard).median_s == 120
    drill(ard, brv, None, AT + 3 * 86_400)
    ard.at += 86_400
    assert (report(ard).counted, report(ard).missed, report(ard).median_s) == (4, 1, 300)
    for number in (5, 6):
        drill(ard, brv, None, AT + number * 86_400)
        ard.at += 40_000
    assert (report(ard).missed, report(ard).median_s) == (3, None)


def test_only_the_last_ones_count(pair):
    ard, brv = pair
    for number in range(limits.DRILLS_COUNTED_MAX + 2):
        drill(ard, brv, 600 if number < 2 else 60, AT + number * 86_400)
    found_ = report(ard)
    assert len(found_.done) == found_.counted == limits.DRILLS_COUNTED_MAX
    assert {one.after_s for one in found_.done} == {60}
    assert found_.done[0].sent > found_.done[-1].sent


def test_nothing_of_a_drill_is_in_the_live_agreement_and_all_of_it_is_marked(pair):
    ard, brv = pair
    before = {stage.code: of(stage, Mark.LIVE).own().size for stage in pair}
    held = drill(ard, brv, 60)
    for stage in pair:
        live, exercise = of(stage, Mark.LIVE), of(stage, Mark.EXERCISE)
        assert live.own().size == before[stage.code]
        assert held.leaf_hash not in live.by_leaf
        copy = exercise.by_leaf[held.leaf_hash]
        assert (copy.opening.header.mark, copy.type) == (Mark.EXERCISE, "service")
        assert "/exercise/" in copy.origin


def test_without_an_exercise_of_both_there_is_no_drill():
    ard, brv = Stage("ARD"), Stage("BRV")
    found(ard, brv)
    with pytest.raises(OurFault, match="no-exercise-with"):
        plan(ard)
    peers = [ard.center.peer_named("BRV")]
    made = ard.center.propose(ard.agreement.files, Mark.EXERCISE, peers, START)
    draft = ard.center.adopt(made, "orlova", ard.now)
    ard.center.release(draft.id, "petro", ard.now)
    deliver(ard, brv)
    with pytest.raises(OurFault, match="no-exercise-with"):
        plan(ard)  # they have not signed it


def test_an_exercise_that_stopped_refuses_at_the_hour_and_writes_nothing(pair):
    ard, _ = pair
    planned = plan(ard)
    ard.center.recover(ard.now)
    ard.at = AT
    size = state(ard).house.register.size
    with pytest.raises(OurFault, match="no-exercise-with"):
        run(ard, planned)
    assert state(ard).house.register.size == size
    assert drills.due(state(ard), ard.now) == [planned]


def test_in_an_exercise_of_three_only_the_one_who_is_drilled_is_asked():
    stages = Stage("ARD"), Stage("BRV"), Stage("COR")
    found(*stages, mark=Mark.EXERCISE)
    ard, brv, cor = stages
    held = drill(ard, brv, None)
    exchange(*stages)
    assert ard.agreement.founding.addressed(held.leaf.to) == [
        ard.agreement.founding.seat_of(peer(ard))
    ]
    assert cor.agreement.by_leaf[held.leaf_hash].opening is None
    assert drills.report(state(ard), peer(ard, "COR"), ard.now).done == ()


def test_plan_run_and_what_came_of_it_stand_in_the_log(pair):
    ard, brv = pair
    drill(ard, brv, 240)
    plan(ard, at=AT + 7_200, limit_s=60, text="Second one")
    ard.at = AT + 7_200
    run(ard, report(ard).planned[0])
    ard.at += 86_000
    lines = [
        line
        for line in shift_log.log(state(ard), ard.now, START, ard.at)
        if line.kind.startswith("drill")
    ]
    assert [(line.kind, line.machine, line.at) for line in lines] == [
        (drillbook.DRILL_PLANNED, False, START),
        (drillbook.DRILL_RUN, False, AT),
        (drillbook.DRILL_PLANNED, False, AT + 240),
        (shift_log.DRILL_DONE, True, AT + 240),
        (drillbook.DRILL_RUN, False, AT + 7_200),
        (shift_log.DRILL_MISSED, True, AT + 7_260),
    ]
    assert {line.mark for line in lines} == {Mark.EXERCISE}
    assert {line.party for line in lines} == {"BRV"}
    assert [line.text for line in lines[2:4]] == ["Second one", "4 m 0 s"]
    assert lines[3].subject == "K. Orlova"
    before = (lines, report(ard))
    ard.reopen()
    after = [
        line
        for line in shift_log.log(state(ard), ard.now, START, ard.at, Traffic())
        if line.kind.startswith("drill")
    ]
    assert (after, report(ard)) == before


def test_one_that_falls_due_before_the_next_watch_ends_is_told_at_the_hand_over(pair):
    ard, _ = pair
    plan(ard, at=START + limits.WATCH_AHEAD_S + 1)
    planned = plan(ard)

    def told():
        items = handover_items(state(ard), ard.now)
        return [(one.person, one.due, one.late, one.mark) for one in items if one.kind == DRILL]

    assert told() == [("petro", AT, False, Mark.EXERCISE)]
    ard.at = AT + 1
    assert told()[0] == ("petro", AT, True, Mark.EXERCISE)
    run(ard, planned)
    assert [due for _, due, _, _ in told()] == [START + limits.WATCH_AHEAD_S + 1]


def test_one_that_was_called_off_is_due_no_more_and_the_reason_is_logged(pair):
    ard, _ = pair
    planned = plan(ard)
    with pytest.raises(OurFault, match="why-missing"):
        drills.call_off(state(ard), "petro", planned.leaf.hex()[:8], " ", ard.now)
    drills.call_off(state(ard), "petro", planned.leaf.hex()[:8], "They asked us", ard.now)
    ard.at = AT
    assert drills.due(state(ard), ard.now) == []
    with pytest.raises(OurFault, match="drill-over"):
        run(ard, planned)
    (line,) = [
        line
        for line in shift_log.log(state(ard), ard.now, START, AT)
        if line.kind == drillbook.DRILL_CALLED_OFF
    ]
    assert (line.person, line.text) == ("petro", "They asked us")


@pytest.mark.parametrize(("code", "more"), [
    ("drill-past", {"at": START}), ("bad-drill-limit", {"limit_s": 59}),
    ("bad-drill-limit", {"limit_s": 86_401}), ("text-too-long", {"text": "x" * 2_001}),
    ("bad-language", {"text": "x", "language": ""}),
    ("no-such-person", {"person": "nobody"}), ("role-missing", {"person": "grau"}),
])  # fmt: skip
def test_what_cannot_be_planned_is_refused_and_leaves_nothing(pair, code, more):
    ard, _ = pair
    draft = ard.center.propose_person(
        Person("grau", "P. Grau", ("drafter",), "Drafter"), "orlova", ard.now
    )
    ard.center.release(draft.id, "petro", ard.now)
    with pytest.raises(OurFault, match=code):
        plan(ard, **more)
    assert report(ard).planned == ()


def test_an_exercise_that_is_stopped_is_told_of_by_day_and_not_at_the_hour(pair):
    ard, _ = pair
    ard.center.recover(ard.now)
    with pytest.raises(OurFault, match="no-exercise-with"):
        plan(ard)


def test_there_is_an_end_to_what_can_be_planned(pair):
    ard, _ = pair
    for _ in range(limits.DRILLS_PLANNED_MAX):
        plan(ard)
    with pytest.raises(OurFault, match="too-many-drills"):
        plan(ard)


@pytest.mark.parametrize("name", ["", "abc", "ffffffffff"])
def test_one_that_is_not_there_is_named_by_nobody(pair, name):
    plan(pair[0])
    with pytest.raises(OurFault, match="no-such-drill"):
        drills.named(state(pair[0]), name)

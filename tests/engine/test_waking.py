"""Who is woken, when and in which order: decided from what is seen, and nothing else."""

from __future__ import annotations

import dataclasses
import itertools

import pytest

from detente.core import encoding, limits
from detente.core.crypto.types import Hash
from detente.core.errors import StateDamaged
from detente.core.notification import Precedence
from detente.engine import rung, waking
from detente.engine.drafts import NOTIFICATION, Draft
from detente.engine.ports import Put
from detente.engine.waking import (
    FLASH,
    NOBODY_LISTENS,
    Lookout,
    Memory,
    Rung,
    Seen,
    Urgent,
    decide,
    next_wake,
)
from detente.engine.watch import Watch
from detente.engine.watchbook import Rostered, Taken
from tests.world import START, Stage, exchange, found

T = START
TAKEN = Taken(Hash(bytes(32)), "orlova", T - 9_000, None, None, (), "", {}, ())
WATCH = Watch("orlova", T - 9_000, TAKEN, None, None)
ROSTER = (Rostered("petro", "phone"), Rostered("orlova", "bell"), Rostered("rossi", "mail"))
ONE = Urgent(Hash(b"\1" * 32), "BRV-2026-00512", T)
QUIET = Seen(WATCH, ROSTER, (), T, T - 9_000)
ALARM = dataclasses.replace(QUIET, urgent=(ONE,))


def run(seen, seconds, listens=False, memory=None):
    """Everybody who is woken, second by second: (second, person, reason)."""
    memory, woken = memory or Memory(), []
    for second in range(seconds):
        now = T + second
        at = dataclasses.replace(seen, armed=now) if listens else seen
        wakes, memory = decide(at, memory, now)
        woken += [(second, wake.person, wake.why) for wake in wakes]
    return woken


def test_nothing_open_and_a_desk_that_listens_wake_nobody():
    assert run(QUIET, 1_000, listens=True) == []


def test_a_flash_rings_at_the_desk_first_and_then_escalates_each_minute():
    woken = run(ALARM, 241, listens=True)
    assert [(at, who) for at, who, _ in woken] == [
        (60, "orlova"),
        (120, "orlova"), (120, "petro"),
        (180, "orlova"), (180, "petro"), (180, "rossi"),
        (240, "orlova"), (240, "petro"), (240, "rossi"),
    ]  # fmt: skip
    assert {why for *_, why in woken} == {FLASH}


def test_without_a_desk_that_listens_the_first_is_woken_at_once():
    deaf = dataclasses.replace(ALARM, armed=None, serving=T)
    assert [(at, who) for at, who, _ in run(deaf, 61)] == [
        (0, "orlova"), (60, "orlova"), (60, "petro"),
    ]  # fmt: skip


def test_a_desk_that_falls_silent_in_mid_ring_wakes_at_once():
    memory = Memory()
    wakes, memory = decide(dataclasses.replace(ALARM, armed=T + 5), memory, T + 5)
    assert wakes == []
    gone = dataclasses.replace(ALARM, armed=T + 5 - limits.LISTEN_S_MAX)
    wakes, memory = decide(gone, memory, T + 5)
    assert [wake.person for wake in wakes] == ["orlova"]


def test_the_roster_gives_the_way_and_who_has_the_watch_comes_first():
    wakes, _ = decide(dataclasses.replace(ALARM, armed=None), Memory(), T + 180)
    assert [(wake.person, wake.way, wake.step) for wake in wakes] == [
        ("orlova", "bell", 3), ("petro", "phone", 3), ("rossi", "mail", 3),
    ]  # fmt: skip
    away = dataclasses.replace(ALARM, roster=ROSTER[:1])
    assert away.chain == (Rostered("orlova", ""), Rostered("petro", "phone"))


def test_where_nobody_has_the_watch_the_roster_is_woken():
    alone = dataclasses.replace(ALARM, watch=None)
    assert [(at, who) for at, who, _ in run(alone, 61, listens=True)] == [(60, "petro")]
    assert run(dataclasses.replace(QUIET, watch=None, armed=None), 1_000) == []


def test_an_acknowledged_flash_wakes_nobody_any_more():
    wakes, memory = decide(ALARM, Memory(), T + 59)
    wakes, memory = decide(dataclasses.replace(QUIET, armed=T + 60), memory, T + 60)
    assert wakes == []
    assert memory.causes == {}


@pytest.mark.parametrize("number", [2, 500])
def test_many_flashes_wake_a_person_no_oftener_than_they_can_bear(number):
    def urgent(second):
        return tuple(
            Urgent(Hash(index.to_bytes(32, "big")), f"BRV-2026-{index:05}", T + index)
            for index in range(min(number, second + 1))
        )

    memory, times = Memory(), []
    for second in range(200):
        seen = dataclasses.replace(ALARM, urgent=urgent(second), armed=None, serving=T)
        wakes, memory = decide(seen, memory, T + second)
        times += [second for wake in wakes if wake.person == "orlova"]
        assert len(wakes) == len({wake.person for wake in wakes})
    gaps = [later - earlier for earlier, later in itertools.pairwise(times)]
    assert times[0] == 0
    assert min(gaps) >= limits.RING_AGAIN_S_MIN
    assert max(gaps) <= limits.RING_S


def test_a_watch_that_no_desk_hears_wakes_one_after_the_other_until_one_does():
    woken = run(dataclasses.replace(QUIET, armed=T), 1_000)
    assert woken == [
        (60, "orlova", NOBODY_LISTENS),
        (360, "petro", NOBODY_LISTENS),
        (660, "rossi", NOBODY_LISTENS),
        (960, "orlova", NOBODY_LISTENS),
    ]


def test_a_server_that_has_just_started_gives_the_desks_a_minute():
    started = dataclasses.replace(QUIET, armed=None, serving=T)
    assert run(started, 60) == []
    assert run(started, 61) == [(60, "orlova", NOBODY_LISTENS)]


def test_who_cannot_be_woken_is_named_once_and_then_passed_over():
    alone = dataclasses.replace(QUIET, roster=(), armed=T)
    assert run(alone, 2_000) == [(60, "orlova", NOBODY_LISTENS)]


def test_whom_a_flash_wakes_next_is_known_beforehand():
    seen = dataclasses.replace(ALARM, armed=T + 10)
    assert next_wake(seen, ONE, T + 10) == (Rostered("orlova", "bell"), T + 60)
    deaf = dataclasses.replace(ALARM, armed=None)
    assert next_wake(deaf, ONE, T + 10) == (Rostered("petro", "phone"), T + 60)
    assert next_wake(deaf, ONE, T + 120) is None


def test_a_clock_set_back_rings_once_more_and_then_as_before():
    _, memory = decide(dataclasses.replace(ALARM, armed=None), Memory(), T + 125)
    wakes, memory = decide(dataclasses.replace(ALARM, armed=None), memory, T - 600)
    assert [wake.person for wake in wakes] == ["orlova"]
    wakes, memory = decide(dataclasses.replace(ALARM, armed=None), memory, T - 599)
    assert wakes == []


def test_a_desk_that_listened_before_the_clock_was_set_back_holds_nobody_asleep():
    """Else the first minute of a FLASH would be the desk's alone for as long as the clock needs."""
    seen = dataclasses.replace(ALARM, armed=T + 3_600)
    assert not seen.listens(T)
    assert [(at, who) for at, who, _ in run(seen, 61)] == [
        (0, "orlova"), (60, "orlova"), (60, "petro"),
    ]  # fmt: skip
    silent = dataclasses.replace(QUIET, armed=T + 3_600)
    assert (60, "orlova", NOBODY_LISTENS) in run(silent, 61)


# --- what it is decided from ----------------------------------------------------------------------


@pytest.fixture
def pair():
    ard, brv = Stage("ARD"), Stage("BRV")
    found(ard, brv)
    return ard, brv


def send_flash(stage):
    draft = Draft(
        "", NOTIFICATION, stage.agreement.id, "notice", {16: "2026-11-24", 17: 5},
        precedence=Precedence.FLASH,
    )  # fmt: skip
    made = stage.center.draft_new(stage.agreement, draft, "orlova", stage.now)
    stage.center.submit(made.id, "orlova", stage.now)
    held = stage.center.release(made.id, "petro", stage.now)
    assert held is not None
    return held


def test_a_flash_is_seen_until_a_person_acknowledges_it(pair):
    ard, brv = pair
    lookout = Lookout()
    assert lookout.look(ard.center.state, T) == []
    sent = send_flash(brv)
    brv.send(values={16: "2026-11-25", 17: 6})
    exchange(ard, brv)
    (urgent,) = lookout.look(ard.center.state, T + 7)
    assert (urgent.leaf, urgent.since) == (sent.leaf_hash, T + 7)
    assert lookout.look(ard.center.state, T + 9) == [urgent]
    assert lookout.look(brv.center.state, T + 9) == []
    held = ard.agreement.by_leaf[sent.leaf_hash]
    ard.center.act(ard.agreement, "opened", "orlova", ard.now, held)
    ard.center.claim(held, "orlova", ard.now)
    assert lookout.look(ard.center.state, T + 9) == [urgent]
    ard.center.act(ard.agreement, "acknowledged", "orlova", ard.now, held)
    assert lookout.look(ard.center.state, T + 9) == []
    ard.reopen()
    assert lookout.look(ard.center.state, T + 9) == []


@pytest.mark.parametrize("restarted", [False, True])
def test_a_flash_rings_on_where_the_clock_was_set_back(pair, restarted):
    """It begins anew and goes on to the next person, and does not wait for the clock."""
    ard, brv = pair
    send_flash(brv)
    exchange(ard, brv)
    lookout, memory, woken = Lookout(), Memory(), []
    back = T - 3_600
    for now in [*range(T, T + 130), *range(back, back + 200)]:
        if now == back and restarted:
            rung.remember(ard.center.state, memory)
            memory = rung.recall(ard.center.state)
            lookout = Lookout(memory)
        urgent = tuple(lookout.look(ard.center.state, now))
        seen = dataclasses.replace(QUIET, urgent=urgent, armed=now)
        wakes, memory = decide(seen, memory, now)
        woken += [(now - back, wake.person, wake.why) for wake in wakes if now < T]
    assert woken == [
        (60, "orlova", FLASH),
        (120, "orlova", FLASH), (120, "petro", FLASH),
        (180, "orlova", FLASH), (180, "petro", FLASH), (180, "rossi", FLASH),
    ]  # fmt: skip


def test_a_state_that_was_read_anew_is_looked_through_anew(pair):
    ard, brv = pair
    send_flash(brv)
    exchange(ard, brv)
    lookout = Lookout()
    (before,) = lookout.look(ard.center.state, T)
    ard.reopen()
    assert lookout.look(ard.center.state, T + 60) == [before]


def test_each_entry_is_looked_at_once(pair, monkeypatch):
    ard, brv = pair
    for day in range(5):
        brv.send(values={16: f"2026-11-2{day}", 17: 6})
    exchange(ard, brv)
    looked = []
    real = waking._is_urgent

    def counted(held):
        looked.append(held.index)
        return real(held)

    monkeypatch.setattr(waking, "_is_urgent", counted)
    lookout = Lookout()
    lookout.look(ard.center.state, T)
    first = len(looked)
    assert first >= 5
    lookout.look(ard.center.state, T + 1)
    assert len(looked) == first


# --- a server that is started anew ----------------------------------------------------------------


def again(seen, stage, memory):
    """What a server that is started at `seen.serving` knows: what the last one kept."""
    rung.remember(stage.center.state, memory)
    stage.center.state.store.settle()
    stage.reopen()
    found = rung.recall(stage.center.state)
    assert found == memory
    return dataclasses.replace(seen, armed=None), found


def rings(seen, memory, since, until):
    """(second, person) of everybody woken from one second to another."""
    woken = []
    for second in range(since, until):
        wakes, memory = decide(seen, memory, T + second)
        woken += [(second, wake.person) for wake in wakes]
    return woken


@pytest.mark.parametrize("killed", [61, 62, 75, 119])
def test_a_restart_in_mid_ring_wakes_nobody_a_second_time_and_goes_on_where_it_was(killed):
    stage, deaf = Stage("ARD"), dataclasses.replace(ALARM, armed=None)
    memory = Memory()
    for second in range(killed):
        _, memory = decide(deaf, memory, T + second)
    started = dataclasses.replace(deaf, serving=T + killed)
    anew, known = again(started, stage, memory)
    assert rings(anew, known, killed, 121) == [
        (120, "orlova"), (120, "petro"),
    ] + ([(120, "rossi")] if killed <= 60 else [])  # fmt: skip
    assert {who for _, who in rings(anew, known, killed, 241)} == {"orlova", "petro", "rossi"}


def test_a_restart_gives_the_desks_a_minute_and_no_longer():
    stage = Stage("ARD")
    memory = Memory()
    for second in range(66):
        at = dataclasses.replace(ALARM, armed=T + second)
        _, memory = decide(at, memory, T + second)
    started = dataclasses.replace(ALARM, serving=T + 66)
    anew, known = again(started, stage, memory)
    woken = rings(anew, known, 66, 200)
    assert [second for second, _ in woken if second < 120] == []
    assert (126, "rossi") in woken  # no desk came back: as where none listens


def test_after_a_long_halt_all_whom_it_has_reached_by_then_are_woken_at_once():
    stage, deaf = Stage("ARD"), dataclasses.replace(ALARM, armed=None)
    _, memory = decide(deaf, Memory(), T)
    anew, known = again(dataclasses.replace(deaf, serving=T + 1_200), stage, memory)
    assert {who for _, who in rings(anew, known, 1_200, 1_201)} == {"orlova", "petro", "rossi"}


def test_a_watch_that_nobody_heard_before_a_restart_is_not_begun_anew():
    stage, silent = Stage("ARD"), dataclasses.replace(QUIET, armed=T)
    memory, woken = Memory(), []
    for second in range(400):
        wakes, memory = decide(silent, memory, T + second)
        woken += [(second, wake.person) for wake in wakes]
    assert woken == [(60, "orlova"), (360, "petro")]
    anew, known = again(dataclasses.replace(silent, serving=T + 400), stage, memory)
    assert rings(anew, known, 400, 1_000) == [(660, "rossi"), (960, "orlova")]


def test_a_desk_that_listens_after_a_restart_ends_what_was_rung_before():
    stage, silent = Stage("ARD"), dataclasses.replace(QUIET, armed=T)
    memory = Memory()
    for second in range(70):
        _, memory = decide(silent, memory, T + second)
    anew, known = again(dataclasses.replace(silent, serving=T + 70), stage, memory)
    heard = dataclasses.replace(anew, armed=T + 75)
    _, known = decide(heard, known, T + 75)
    assert known.causes == {}
    assert rings(heard, known, 75, 136)[:1] == [(135, "orlova")]


@pytest.mark.parametrize("every", [7, 50, 59])
def test_a_server_that_is_started_anew_again_and_again_wakes_one_after_the_other(every):
    stage = Stage("ARD")
    silent = dataclasses.replace(QUIET, armed=None, serving=T)
    memory, woken = Memory(), []
    for second in range(0, 800, every):
        silent, memory = again(dataclasses.replace(silent, serving=T + second), stage, memory)
        for tick in range(second, second + min(every, 3)):
            wakes, memory = decide(silent, memory, T + tick)
            woken += [(tick, wake.person) for wake in wakes]
    assert [who for _, who in woken] == ["orlova", "petro", "rossi"]
    for (at, _), due in zip(woken, (60, 360, 660), strict=True):
        assert due <= at < due + every


def test_after_a_long_halt_the_desks_get_a_minute_before_anybody_is_woken_for_them():
    stage, silent = Stage("ARD"), dataclasses.replace(QUIET, armed=None, serving=T)
    for rung_before in (40, 70):
        memory = Memory()
        for second in range(rung_before):
            _, memory = decide(silent, memory, T + second)
        anew, known = again(dataclasses.replace(silent, serving=T + 7_200), stage, memory)
        assert rings(anew, known, 7_200, 7_261) == [(7_260, "orlova")]


def test_a_clock_that_jumps_wakes_nobody_whose_desk_listens():
    memory = Memory()
    for second in range(10):
        _, memory = decide(dataclasses.replace(QUIET, armed=T + second), memory, T + second)
    for second in range(3):  # until the next beat of the desk
        at = T + 3_600 + second
        wakes, memory = decide(dataclasses.replace(QUIET, armed=T + 9), memory, at)
        assert wakes == []
    at = T + 3_603
    wakes, memory = decide(dataclasses.replace(QUIET, armed=at), memory, at)
    assert (wakes, memory.causes) == ([], {})


@pytest.mark.parametrize("jump", [-86_400, -30, 3_600])
def test_a_clock_that_is_set_between_two_starts_wakes_nobody_sooner_than_in_a_minute(jump):
    stage, silent = Stage("ARD"), dataclasses.replace(QUIET, armed=None, serving=T)
    _, memory = decide(silent, Memory(), T)
    start = 10 + jump
    anew, known = again(dataclasses.replace(silent, serving=T + start), stage, memory)
    woken = rings(anew, known, start, start + 120)
    assert woken == [(start + limits.LISTEN_S_MAX, "orlova")]


def test_a_watch_that_is_taken_counts_from_then():
    silent = dataclasses.replace(QUIET, armed=None, serving=T)
    _, memory = decide(silent, Memory(), T)
    taken = dataclasses.replace(silent, watch=dataclasses.replace(WATCH, since=T + 40))
    assert rings(taken, memory, 40, 160) == [(100, "orlova")]


def test_a_flash_that_was_seen_before_a_restart_waits_since_then(pair):
    ard, brv = pair
    sent = send_flash(brv)
    exchange(ard, brv)
    lookout = Lookout()
    urgent = tuple(lookout.look(ard.center.state, T + 7))
    _, memory = decide(dataclasses.replace(QUIET, urgent=urgent, armed=None), Memory(), T + 7)
    rung.remember(ard.center.state, memory)
    ard.reopen()
    (found,) = Lookout(rung.recall(ard.center.state)).look(ard.center.state, T + 500)
    assert (found.leaf, found.since) == (sent.leaf_hash, T + 7)


def test_what_is_over_is_not_kept(pair):
    state = pair[0].center.state
    before = Memory({waking.SILENCE: Rung(28, 1, T - 60 - 29 * limits.WAKE_NEXT_S)})
    _, memory = decide(dataclasses.replace(ALARM, armed=None), before, T)
    rung.remember(state, memory)
    kept = {key for key, _ in state.store.items(rung.RUNG)}
    assert kept == {ONE.leaf.hex(), waking.SILENCE, "person orlova", "person rossi"}
    _, memory = decide(QUIET, memory, T + limits.RING_AGAIN_S_MIN)
    rung.remember(state, memory)
    assert dict(state.store.items(rung.RUNG)) == {}


@pytest.mark.parametrize(
    ("key", "data"),
    [("x", b"\x80"), ("silence", b"\x81\x01"), ("silence", b"\xff"), ("person a", b"\x80"),
     ("0" * 64, encoding.encode([1, 2, "3"]))],
)  # fmt: skip
def test_a_ring_that_cannot_be_read_is_damage(pair, key, data):
    state = pair[0].center.state
    state.store.commit([Put(rung.RUNG, key, data)])
    with pytest.raises(StateDamaged, match="store-unreadable"):
        rung.recall(state)

"""What must be there again after a loss is what others held, and nothing less will do."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.sim import losses
from tests.sim.checkers import Violation
from tests.sim.parties import Party
from tests.sim.runs import LONG, run_seeds
from tests.sim.world import Plan, World

SENT = 6  # entries that the counterpart holds when the store falls back
UNSIGNED = 3  # entries written after that, which no head ever showed


def founded() -> tuple[World, Party, Party]:
    """Two honest parties that have an agreement, on links that work."""
    world = World(1, replace(Plan(), sizes=(2,)))
    one, other = world.parties
    one.liar = other.liar = world.live = False
    world._found()
    return world, one, other


def _write(world: World, party: Party, count: int) -> None:
    size = party.agreement.own().size
    while party.agreement.own().size < size + count:
        world.write(party)


def lost_twice() -> tuple[World, Party, str]:
    """A party is set back unawares, writes on without signing, learns of it, opens the next epoch
    and has its store restored, all before anybody sent it the leaves it had lost.
    """
    world, one, other = founded()
    _write(world, one, 1)  # still to be sent after the setback
    one.backup, text = one.disk.image(), one.own_text
    _write(world, one, SENT)
    world._hand_over(one, other)
    losses.rolled_back(world, one)
    world.start(one)
    size = one.agreement.own().size
    world._hand_over(one, other)  # shows how far it is now
    _write(world, one, UNSIGNED)
    head, *_ = other.center.parcels_for(one.card.fingerprint, other.now)
    world.import_now(world.network.flying(other, one, head.data))  # the leaves behind it are lost
    assert not one.writing
    world.healed = True  # two people do not wait for the leaves
    losses.officers(world, one)
    world.healed = False
    assert one.own_text != text
    assert one.agreement.registers[text].size >= size + UNSIGNED
    losses.backup_restored(world, one)
    return world, one, text


def test_what_was_written_unsigned_after_an_unnoticed_setback_need_not_come_back():
    world, one, text = lost_twice()
    ((_, _, leaves, _),) = one.lost[-1].held[text]
    assert leaves[: len(one.lost[-1].leaves[text])] != one.lost[-1].leaves[text]
    world._heal()
    assert text not in one.forked
    assert world.outcomes["registers taken back"] > 0
    assert one.disk.store._registers[text].leaves == leaves


@pytest.mark.parametrize("what", ["leaf", "other leaf", "content"])
def test_what_a_counterpart_held_must_come_back_whole(what):
    world, one, text = lost_twice()
    world._heal()
    kept = one.disk.store._registers[text]
    if what == "leaf":
        kept.leaves.pop()
    elif what == "other leaf":
        kept.leaves[-1] = one.lost[-1].leaves[text][-1]
    else:
        kept.openings.pop(len(kept.leaves) - 1)
    with pytest.raises(Violation, match="not-taken-back"):
        losses.taken_back(world)


def test_the_long_world_in_which_that_was_seen_breaks_no_rule():
    assert run_seeds(2895, 1, LONG).failures == []

"""The short form of `make crash`: two servers on a line, killed a few times, come to one record."""

from __future__ import annotations

from collections import Counter

from tests.crash import line

SEED = 20_261_122  # change it to look further; every failure prints it
KILLS = 6
MANY = 200


def test_two_centers_that_are_killed_again_and_again_come_to_one_whole_record(tmp_path):
    assert line.play(tmp_path, SEED, KILLS, print) == []


def test_a_plan_repeats_with_its_seed_and_has_every_kind_of_moment():
    planned = line.plan(SEED, MANY)
    assert planned == line.plan(SEED, MANY)
    assert planned != line.plan(SEED + 1, MANY)
    kinds = Counter(moment.kind for moment in planned)
    assert set(kinds) == set(line.KINDS)
    assert min(Counter(moment.victim for moment in planned).values()) > MANY // 3
    assert {moment.what for moment in planned if moment.kind == "step"} == set(line.STEPS)

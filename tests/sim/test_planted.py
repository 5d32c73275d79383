"""The simulation finds what was planted, and finds nothing where nothing was."""

from __future__ import annotations

import pytest

from tests.sim.planted import PLANTED
from tests.sim.runs import SHORT, run_seeds

SEEDS_MAX = 200


def test_five_bugs_are_planted():
    assert len(PLANTED) == 5


@pytest.mark.parametrize("name", sorted(PLANTED))
def test_a_planted_bug_is_found_within_two_hundred_seeds(name):
    with PLANTED[name]():
        for seed in range(SEEDS_MAX):
            found = run_seeds(seed, 1, SHORT).failures
            if found:
                break
        else:
            pytest.fail(f"{name} was not found")
    print(f"{name}: found by {found[0]}")
    assert run_seeds(seed, 1, SHORT).failures == []

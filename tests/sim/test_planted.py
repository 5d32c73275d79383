"""The simulation finds what was planted, and finds nothing where nothing was."""

from __future__ import annotations

import pytest

from tests.sim.planted import PLANTED
from tests.sim.runs import LOSSES, run_seeds

SEEDS_MAX = 200
MEANT = {  # what must be seen of each; another checker that stumbles over it first is not enough
    "missing-flush": ("signed-what-is-not-on-disk",),
    "signature-before-compare-and-set": ("signed-what-is-not-on-disk",),
    "receipt-before-store": ("cosigned-what-is-not-on-disk", "acknowledged-and-lost"),
    # A start refuses a history that no head of its author shows.
    "skipped-consistency-proof": ("held-history-was-not-signed", "head-damaged"),
    "restored-head-trusted": ("signed-on-after-it-was-shown",),
}


def test_five_bugs_are_planted():
    assert len(PLANTED) == 5


@pytest.mark.parametrize("name", sorted(PLANTED))
def test_a_planted_bug_is_found_within_two_hundred_seeds(name):
    with PLANTED[name]():
        for seed in range(SEEDS_MAX):
            found = run_seeds(seed, 1, LOSSES).failures
            if found and any(word in found[0] for word in MEANT[name]):
                break
        else:
            pytest.fail(f"{name} was not found")
    print(f"{name}: found by {found[0]}")
    assert run_seeds(seed, 1, LOSSES).failures == []

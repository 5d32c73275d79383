"""Two evaluators of one specification find the same (issue: the board, row 4)."""

from __future__ import annotations

import pytest

from tests.referee.compare import Result, repeat, run
from tests.referee.planted import BUGS, Bug, found_by

CASES = 2_000  # python -m tests.referee --cases 20000 tries all
SHARE = 250


@pytest.mark.parametrize("first", range(0, CASES, SHARE))
def test_the_referee_and_the_program_find_the_same(first: int) -> None:
    result = run(first, SHARE)
    assert not result.wrong, "\n".join(repeat(seed) for seed in result.wrong)


def test_every_verdict_and_every_pattern_comes_often() -> None:
    result = Result()
    result.add(run(0, SHARE))
    assert not result.rare(2), result.rare(2)


@pytest.mark.parametrize("bug", BUGS, ids=lambda bug: bug.name.replace(" ", "-"))
def test_a_planted_bug_is_found(bug: Bug) -> None:
    assert found_by(bug) is not None

"""Where a duty applies, and where it no longer does (spec/board.md, J51)."""

from __future__ import annotations

import pytest

from detente.core.board.life import ENDED, IN_FORCE, SUSPENDED, VOLUNTARY, Interval
from detente.core.board.record import NEVER
from detente.core.board.spans import Spans


def _spans(*states: str) -> Spans:
    """Stretches of ten seconds in these states; the last one without end."""
    edges = [*range(0, 10 * len(states), 10), NEVER]
    return Spans(
        [Interval(a, b, state) for a, b, state in zip(edges[:-1], edges[1:], states, strict=True)]
    )


@pytest.mark.parametrize(
    ("states", "since"),
    [
        ([IN_FORCE, ENDED, IN_FORCE], 10),  # resumed at 20: what ended at 10 is looked at again
        ([IN_FORCE, VOLUNTARY, ENDED], 10),
        ([ENDED, VOLUNTARY, SUSPENDED], 0),
        ([IN_FORCE, IN_FORCE, ENDED], 20),
        ([IN_FORCE, SUSPENDED, IN_FORCE], 20),
        ([ENDED, IN_FORCE, ENDED], 20),
    ],
)
def test_what_ended_for_good_rests_on_what_follows(states: list[str], since: int) -> None:
    assert _spans(*states).over_since(20) == since


def test_inside_a_stretch_that_is_over_its_start_counts() -> None:
    assert _spans(IN_FORCE, ENDED).over_since(25) == 10
    assert _spans(IN_FORCE, ENDED).over_since(10) == 10
    assert _spans(IN_FORCE).over_since(25) == 25

"""Ranges of what is lacking, against a plain table."""

from __future__ import annotations

import random

from detente.core.notification import Lacking
from detente.engine.gaps import Gaps

SEED = 20261122


def ranges_of(table):
    found: list[tuple[int, int, Lacking]] = []
    for index in sorted(table):
        last = found[-1] if found else None
        if last and last[1] == index and last[2] is table[index]:
            found[-1] = (last[0], index + 1, last[2])
        else:
            found.append((index, index + 1, table[index]))
    return found


def test_they_say_what_a_table_of_every_entry_says_and_are_as_long_as_they_can_be():
    print(f"seed {SEED}")
    rng = random.Random(SEED)
    for _ in range(30):
        gaps, table = Gaps(), {}
        for _ in range(200):
            index, reason = rng.randrange(25), rng.choice(list(Lacking))
            if rng.random() < 0.6:
                gaps.put(index, reason)
                table[index] = reason
            else:
                gaps.drop(index)
                table.pop(index, None)
            assert list(gaps.ranges()) == ranges_of(table)
        low, high = sorted(rng.sample(range(30), 2))
        assert list(gaps.outside(low, high)) == [i for i in range(low, high) if i not in table]
        assert list(gaps.indexes()) == sorted(table)
        assert [gaps.count(i) for i in range(30)] == [sum(n < i for n in table) for i in range(30)]
        assert [i in gaps for i in range(30)] == [i in table for i in range(30)]


def test_a_long_flood_is_one_range():
    gaps = Gaps()
    for index in range(100_000):
        gaps.put(index, Lacking.OVER_QUOTA)
    assert list(gaps.ranges()) == [(0, 100_000, Lacking.OVER_QUOTA)]

"""A record of any of the referee's packs that grows, in any order, gives the board of one that was
read at once (spec/board.md, J59).
"""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from detente.core.board.board import evaluate
from detente.core.board.facts import Entry, Head
from detente.core.board.incremental import Evaluator
from detente.core.board.record import record_of
from tests.referee.cases import Case, case

CASES = 600
SHARE = 150
# In 50 a correction gives an event another key, which a message that only refers to it shares. In
# these a clause that had ended is resumed: what its end had discharged is owed all the same.
RESUMED = (5153, 5493, 6966, 7148, 7291, 9907)
ASKED = 0.3  # how likely a board is asked for behind an entry


def _order(rng: random.Random, one: Case) -> list[Entry]:
    """As they were written, or in order within a register only."""
    if rng.random() < 0.5:
        return list(one.entries)
    waiting = [[e for e in one.entries if e.seat == seat] for seat in range(len(one.bound.seats))]
    found: list[Entry] = []
    while any(waiting):
        line = rng.choice([line for line in waiting if line])
        count = rng.choice([1, 2, 5])
        found += line[:count]
        del line[:count]
    return found


def _heads(one: Case, held: list[Entry]) -> list[Head]:
    """The heads of a case over as much of its registers as is held."""
    found = []
    for head in one.heads:
        size = sum((e.seat, e.place.epoch) == (head.seat, head.epoch) for e in held)
        if size:
            found.append(replace(head, size=size))
    return found


def grows(seed: int, *, onward: bool = False) -> None:
    """Let the record of a case grow, and compare now and then; `onward`: as time goes on."""
    one, rng = case(seed), random.Random(seed)
    as_of = min(e.content.claimed for e in one.entries if e.content) if onward else one.as_of
    evaluator, held = Evaluator(one.bound), list[Entry]()
    seats, order = len(one.bound.seats), _order(rng, one)
    for entry in order:
        shown = entry
        if entry.content is not None and rng.random() < 0.05:
            shown = replace(entry, content=None)
            held.append(shown)
            evaluator.add(shown)
            held.pop()
        held.append(entry)
        evaluator.add(entry)
        if len(held) == len(order) or rng.random() < ASKED:
            if onward:  # about as far as anybody wrote
                latest = max(e.content.claimed for e in held if e.content is not None)
                as_of = max(as_of, latest - rng.randrange(-200_000, 400_000))
            heads = _heads(one, held)
            found = evaluator.board(heads, as_of)
            expected = evaluate(one.bound, record_of(seats, held), heads, as_of)
            assert found.value() == expected.value(), f"case {seed}, {len(held)} entries"


@pytest.mark.parametrize("onward", [False, True], ids=["of one instant", "as time goes on"])
@pytest.mark.parametrize("first", range(0, CASES, SHARE))
def test_a_record_that_grows_gives_the_board_of_one_read_at_once(first: int, onward: bool) -> None:
    for seed in range(first, first + SHARE):
        grows(seed, onward=onward)


@pytest.mark.parametrize("seed", RESUMED)
def test_what_an_end_discharged_is_owed_again_where_the_end_was_not_for_good(seed: int) -> None:
    grows(seed)


def test_a_message_that_breaks_a_rule_gives_its_key_to_what_came_before_it() -> None:
    grows(1420, onward=True)

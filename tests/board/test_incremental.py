"""One entry after another comes to the same board as all at once (spec/board.md, J59)."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest

from detente.core.board.board import evaluate
from detente.core.board.facts import Content, Entry, Head
from detente.core.board.incremental import Evaluator
from detente.core.board.record import record_of
from detente.core.crypto.types import Epoch, Hash
from tests.board.random_scenes import Play
from tests.board.scene import Scene, at
from tests.board.test_cases_life import acceded, amended


def _heads(entries: list[Entry], seats: int) -> list[Head]:
    sizes = [sum(1 for entry in entries if entry.seat == seat) for seat in range(seats)]
    return [
        Head(seat, 0, Epoch(bytes(8)), size, Hash(bytes(32))) for seat, size in enumerate(sizes)
    ]


def _order(rng: random.Random, entries: list[Entry], seats: int) -> list[Entry]:
    """In order within a register; mostly in order across them."""
    waiting = [[entry for entry in entries if entry.seat == seat] for seat in range(seats)]
    found: list[Entry] = []
    while any(waiting):
        seat = rng.randrange(seats)
        count = rng.choice([1, 2, 5, 20])
        found += waiting[seat][:count]
        del waiting[seat][:count]
    return found


def test_one_entry_after_another_comes_to_the_same_board() -> None:
    for seed in range(60):
        rng = random.Random(seed)
        play = Play(rng)
        opened: dict[object, Content] = {}
        for _ in range(rng.randrange(10, 60)):
            play.step()
        seats = len(play.scene.codes)
        evaluator = Evaluator(play.scene.bound)
        held: list[Entry] = []
        as_of = play.now
        for entry in _order(rng, play.scene.entries, seats):
            content, shown = entry.content, entry
            if content is not None and rng.random() < 0.1:
                opened[entry.place] = content
                shown = Entry(entry.place, entry.leaf, entry.to, None, withheld=True)
            held.append(shown)
            evaluator.add(shown)
            if opened and rng.random() < 0.15:
                place = rng.choice(list(opened))
                at, late = next((n, e) for n, e in enumerate(held) if e.place == place)
                now_open = Entry(late.place, late.leaf, late.to, opened.pop(place))
                held[at] = now_open
                evaluator.add(now_open)
            if rng.random() < 0.25:
                if rng.random() < 0.3:
                    as_of = play.now - rng.randrange(20_000_000)
                else:
                    as_of += rng.randrange(400_000)
                heads = _heads(held, seats)
                found = evaluator.board(heads, as_of)
                expected = evaluate(play.scene.bound, record_of(seats, held), heads, as_of)
                assert found.value() == expected.value(), f"seed {seed}"
                for clause in expected.clauses:
                    name = clause.clause
                    assert found.all_lines(name) == expected.all_lines(name), f"seed {seed}"


@pytest.mark.parametrize("made", [amended, acceded])
def test_a_new_version_may_come_at_any_time(made: Callable[[], Scene]) -> None:
    for seed in range(8):
        rng = random.Random(seed)
        scene = made()
        seats = len(scene.codes)
        evaluator = Evaluator(scene.bound)
        held: list[Entry] = []
        for entry in _order(rng, scene.entries, seats):
            held.append(entry)
            evaluator.add(entry)
            for as_of in (at("2026-05-02T01:00:00Z"), at("2027-03-02T00:00:00Z")):
                heads = _heads(held, seats)
                expected = evaluate(scene.bound, record_of(seats, held), heads, as_of)
                assert evaluator.board(heads, as_of).value() == expected.value(), f"seed {seed}"

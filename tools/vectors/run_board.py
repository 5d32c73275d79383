"""Answers the vectors of spec/board.md: evaluates a board and shows parts of it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from detente.core.board.board import Board, evaluate
from detente.core.board.facts import Bound
from detente.core.board.record import NEVER, Record, record_of
from detente.core.board.show import canonical
from detente.core.errors import TheirFault
from tools.vectors.board_json import bound_of, entry_of, head_of
from tools.vectors.case import Json


def record_given(given: Json) -> tuple[Bound, Record]:
    """The agreement and the record of a vector."""
    bound = bound_of(given)
    entries = [entry_of(one, bound.pack) for one in given["entries"]]
    return bound, record_of(len(bound.seats), entries)


def board_of(given: Json) -> Board:
    """The board that a vector asks for."""
    bound, record = record_given(given)
    return evaluate(bound, record, [head_of(one) for one in given["heads"]], given["as_of"])


def times_of(record: Record) -> list[Json]:
    """When each entry counts as written, and as received by each other seat (J83)."""
    found: list[Json] = []
    for seat, line in enumerate(record.lines):
        for entry in line.entries:
            got = [
                None if other == seat else record.received(entry, other)
                for other in range(record.seats)
            ]
            found.append(
                {
                    "place": [seat, entry.place.epoch, entry.place.index],
                    "time": record.time(entry),
                    "received": [None if when == NEVER else when for when in got],
                }
            )
    return found


def _objects(value: Any) -> Iterator[Mapping[str, Any]]:
    """Every object in a value, at any depth."""
    if isinstance(value, dict):
        yield value
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for item in inner:
        yield from _objects(item)


def answer(board: Board, asked: Json) -> list[Any]:
    """What one question gets (J84). Raises TheirFault("not-one") unless one object is meant."""
    part = asked["in"]
    listed = (
        [
            line
            for clause in dict.fromkeys(one.clause for one in board.clauses)
            for line in board.all_lines(clause)
        ]
        if part == "lines"
        else [*_objects(board.value()[part])]
    )
    found = [
        one
        for one in listed
        if all(key in one and one[key] == value for key, value in asked["where"].items())
    ]
    if len(found) != 1:
        raise TheirFault("not-one", what=f"{len(found)} of {part} with {asked['where']}")
    return [found[0].get(key) for key in asked["get"]]


def _evaluate(given: Json) -> Json:
    bound, record = record_given(given)
    board = evaluate(bound, record, [head_of(one) for one in given["heads"]], given["as_of"])
    value = board.value()
    return {
        "hash": board.hash(),
        "digests": {
            name: hashlib.sha256(canonical(part)).hexdigest() for name, part in value.items()
        },
        "times": times_of(record),
        "answers": [answer(board, asked) for asked in given["questions"]],
        "board": {name: value[name] for name in given["parts"]},
    }


TABLE: Final[Mapping[tuple[str, str], Callable[[Json], Json]]] = {("board", "evaluate"): _evaluate}

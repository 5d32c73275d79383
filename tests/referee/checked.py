"""Checks for the small packs of the referee, of every subject but places (pattern 6)."""

from __future__ import annotations

import random
from collections.abc import Iterator

from detente.core.agreement.pack import FieldType, MessageType
from tests.board.counting import check_on, field_of
from tests.board.drafts import Draft
from tests.referee.parts import chance

TIMED = (FieldType.INSTANT, FieldType.DATE, FieldType.INSTANT_OR_DATE)
DAY_S = 86_400


def with_checks(rng: random.Random, draft: Draft) -> None:
    """Some checks on what the messages of a pack have; mostly they mark."""
    named = [one for kind in draft.messages.values() for one in _possible(rng, kind)]
    for subject, written, bounds in rng.sample(named, min(len(named), rng.choice((0, 1, 2)))):
        fields = [field_of(draft, one) for one in written]
        outside = rng.choice(("marked", "marked", "marked", "refused"))
        check_on(draft, f"{subject} {written[0]}", subject, *fields, **bounds, outside=outside)
    if chance(rng, 0.4):
        on, message = rng.sample(sorted(draft.messages), 2)
        check_on(draft, f"{on} after {message}", "after_seeing", on=on, message=message)


Written = tuple[str, list[str], dict[str, int]]


def _possible(rng: random.Random, kind: MessageType) -> Iterator[Written]:
    names = [f"{kind.id}.{one.name}" for one in kind.fields]
    counts = [f"{kind.id}.{one.name}" for one in kind.fields if one.type is FieldType.COUNT]
    timed = [f"{kind.id}.{one.name}" for one in kind.fields if one.type in TIMED]
    tables = [one for one in kind.fields if one.type is FieldType.TABLE]
    counts_in = [
        f"{kind.id}.{one.name}.{column.name}"
        for one in tables
        for column in one.columns
        if column.type is FieldType.COUNT
    ]
    for one in (*counts, *counts_in):
        low = rng.choice((0, 1, 2, 2027))
        yield "value", [one], {"at_least": low}
        yield "value", [one], {"at_most": low + 1}
    if len(counts) > 1:
        yield "sum", counts[:2], {}
        yield "between", counts[:2], {"at_least": rng.choice((-1, 0)), "at_most": 2}
    if len(timed) > 1:
        yield "between", timed[:2], {"at_least": 0, "at_most": rng.choice((1, 2)) * DAY_S}
    if len(names) > 1 and not tables:
        yield "not_both", names[:2], {}

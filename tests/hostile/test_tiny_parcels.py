"""A flood of parcels of one entry: the thousandth costs what the hundredth did, in rows and
operations, and nothing is lost unsaid.
"""

from __future__ import annotations

import sys

import pytest

from detente.core.agreement.pack import Quota
from detente.engine import quotas
from tests.hostile.forge import Book, copy_of, forged, take, two

WATCHED = (
    "registers.py",
    "intake.py",
    "history.py",
    "quotas.py",
    "gaps.py",
    "state.py",
    "holding.py",
)


class Counted:
    """How many lines of the engine ran, rows were read and bytes stored while one parcel came."""

    def __init__(self, store):
        self.store, self.lines, self.rows = store, 0, 0
        self.items = store.items

    def __enter__(self):
        def items(table):
            for row in self.items(table):
                self.rows += 1
                yield row

        self.store.items = items
        sys.settrace(self.trace)
        return self

    def __exit__(self, *_):
        sys.settrace(None)
        del self.store.items

    def trace(self, frame, event, _):
        if not frame.f_code.co_filename.endswith(WATCHED):
            return None
        if event == "line":
            self.lines += 1
        return self.trace


@pytest.mark.parametrize("kind", ["line-test", "notice", "received", "of-no-pack"])
def test_each_of_a_flood_of_tiny_parcels_costs_the_same(kind, monkeypatch):
    monkeypatch.setattr(quotas, "_LINE", Quota(5, 1_000_000))
    monkeypatch.setattr(quotas, "_DEFAULT", Quota(20, 1_000_000))
    one, other = two()
    book = Book(one)
    values = {"line-test": {16: "x"}, "notice": None}.get(kind, {})
    start = len(book.leaves)
    costs = []
    for number in range(240):
        at = book.write(kind, values=values)
        data = forged(one, other, book.item(at))
        if number in {63, 64, 65, 66, 223, 224, 225, 226}:
            with Counted(other.store) as counted:
                take(other, data)
            costs.append((counted.lines, counted.rows))
        else:
            take(other, data)
    early, late = costs[:4], costs[4:]
    print(early, late)
    assert max(rows for _, rows in late) <= max(rows for _, rows in early)
    # A tree of more leaves is a few levels higher; nothing else may grow.
    assert max(lines for lines, _ in late) <= 1.25 * max(lines for lines, _ in early)
    assert copy_of(other, one).size == start + 240
    assert len(other.agreement.gaps(book.text)) <= 1


def test_types_without_end_share_one_quota(monkeypatch):
    monkeypatch.setattr(quotas, "_DEFAULT", Quota(20, 1_000_000))
    one, other = two()
    book = Book(one)
    start = len(book.leaves)
    for number in range(60):
        book.write(f"type-{number}", values={})
    take(other, forged(one, other, book.item(start)))
    opened = [held.opening is not None for held in copy_of(other, one).entries[start:]]
    assert sum(opened) == 20

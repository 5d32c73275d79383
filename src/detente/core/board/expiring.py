"""What runs out next: items of lists, figures, arrangements, the agreement itself (spec/tallies.md,
Y58 and Y59).
"""

from __future__ import annotations

from collections.abc import Iterator

from detente.core.board.lists import Lists
from detente.core.board.record import NEVER
from detente.core.board.show import Json, named, names, stamp
from detente.core.board.tallies import Tallies
from detente.core.limits import BOARD_EXPIRING_MAX


def expiring_lines(tallies: Tallies, as_of: int) -> list[Json]:
    """What stands at an instant and has a known end, the earliest first. `at` is its last
    second.
    """
    tallies.settle(as_of)
    found = [*_life(tallies, as_of), *_items(tallies, as_of), *_figures(tallies, as_of)]
    found.sort(key=lambda one: (one[0], [str(value) for _, value in sorted(one[1].items())]))
    return [{**line, "at": stamp(end - 1)} for end, line in found[:BOARD_EXPIRING_MAX]]


def _life(tallies: Tallies, as_of: int) -> Iterator[tuple[int, Json]]:
    """The agreement, in each view in which its end is known, and arrangements in force."""
    bound, life = tallies.bound, tallies.life
    ends: dict[int, list[str]] = {}
    for view in life.views():
        end = life.end(view)
        if end is not None and end > as_of:
            ends.setdefault(end, []).extend(bound.seats[seat] for seat in view.parties)
    for end, parties in ends.items():
        line: Json = {"what": "agreement"}
        if len(ends) > 1:
            line["parties"] = parties
        if bound.pack.clauses.life is not None:
            paragraph = bound.pack.clauses.life.grounds.paragraph
            line["why"] = {"entries": [], "paragraph": paragraph}
        yield end, line
    for name, clause in sorted(bound.pack.clauses.arrangements.items()):
        known = life.arrangement(name)
        if known is not None and known[0] <= as_of < known[1] < NEVER:
            why: Json = {"entries": [], "paragraph": clause.grounds.paragraph}
            yield known[1], {"what": "arrangement", "clause": name, "why": why}


def _items(tallies: Tallies, as_of: int) -> Iterator[tuple[int, Json]]:
    lists = Lists(tallies.bound, tallies.record, tallies.life, as_of)
    for name, clause in sorted(tallies.bound.pack.clauses.lists.items()):
        if clause.lasts is None:
            continue
        for seat in range(len(tallies.bound.seats)):
            for key, item in sorted(lists.kept(clause, seat).items.items()):
                end = item.intervals[-1][1] if item.intervals else NEVER
                if item.valid(as_of) and end < NEVER:
                    why: Json = {
                        "entries": names(item.entries),
                        "paragraph": clause.grounds.paragraph,
                    }
                    code = tallies.bound.seats[seat]
                    yield end, {
                        "what": "item", "clause": name, "party": code, "key": key, "why": why
                    }  # fmt: skip


def _figures(tallies: Tallies, as_of: int) -> Iterator[tuple[int, Json]]:
    """Figures that stop speaking unless another is declared."""
    for name, ledger in sorted(tallies.ledgers.items()):
        for seat, steps in sorted(ledger.steps.items()):
            span = steps.at(as_of)
            if span is None or span.high is None or not as_of < span.end < NEVER:
                continue
            if steps.at(span.end) is not None and span.end in steps.points:
                continue  # the next one is there already
            entries = [named(entry) for figure in span.figures for entry in figure.entries]
            why: Json = {"entries": entries, "paragraph": ledger.clause.grounds.paragraph}
            code = tallies.bound.seats[seat]
            yield span.end, {"what": "figure", "clause": name, "party": code, "why": why}

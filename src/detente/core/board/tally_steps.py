"""Declared figures of one party as a step function over valid dates (spec/tallies.md, Y15 to Y21).

One more figure costs a look-up and the steps beside it: what is judged of a step is kept where it
is not plainly within bounds.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from detente.core.board.figures import Figure
from detente.core.board.record import NEVER
from detente.core.board.show import Digest

COUNTED: Final = "counted"
DECLARED: Final = "declared"

Source: TypeAlias = str  # a message type that rows count in, or DECLARED


@dataclass(frozen=True, slots=True)
class Span:
    """`start <= t < end` at one value: `low` and `high` differ where a party declared two figures
    for one date. Both are None where no figure speaks.
    """

    start: int
    end: int
    low: int | None
    high: int | None
    source: str = ""  # COUNTED or DECLARED
    figures: tuple[Figure, ...] = ()


@dataclass(slots=True)
class _Dates:
    """Figures of one source, by valid instant."""

    at: list[int] = field(default_factory=list)
    figures: dict[int, list[Figure]] = field(default_factory=dict)

    def latest(self, instant: int) -> list[Figure]:
        """Those of the latest date at or before an instant."""
        step = bisect_right(self.at, instant)
        return self.figures[self.at[step - 1]] if step else []


class Steps:
    """Figures of one party for one tally. `speaks` tells until when a figure speaks by itself,
    `plain` whether a value at an instant is within bounds.
    """

    def __init__(
        self,
        sources: Iterable[str],
        speaks: Callable[[Figure], int],
        plain: Callable[[int, int, int], bool],
    ) -> None:
        self.sources = tuple(sources)
        self._speaks = speaks
        self._plain = plain
        self._dates: dict[Source, _Dates] = {
            source: _Dates() for source in (*self.sources, DECLARED)
        }
        self.breaks: list[int] = []  # instants from which other bounds hold
        self.points: list[int] = []
        self._uses: dict[int, int] = {}  # point -> figures dated so
        self.flagged: list[int] = []  # points of steps with a gap or a value out of bounds
        self.differing: list[int] = []  # points at which count and declared total differ
        self.marked: list[int] = []  # points of figures with marks, as often as there are such
        self.digest = Digest()

    # --- growing --------------------------------------------------------------------------------

    def add(self, figure: Figure, source: Source) -> None:
        """One figure more; one without a number says nothing."""
        if figure.number is None:
            return
        dates = self._dates[source]
        listed = dates.figures.get(figure.at)
        if listed is None:
            dates.figures[figure.at] = [figure]
            insort(dates.at, figure.at)
        else:
            listed.append(figure)
            listed.sort(key=lambda one: one.entry.place)
        self._uses[figure.at] = self._uses.get(figure.at, 0) + 1
        if self._uses[figure.at] == 1:
            insort(self.points, figure.at)
        if figure.marks:
            insort(self.marked, figure.at)
        self.digest.add(_line(figure, source))
        self._refresh(figure.at, dates)

    def drop(self, figure: Figure, source: Source) -> None:
        """A figure that no longer stands."""
        if figure.number is None:
            return
        dates = self._dates[source]
        listed = dates.figures[figure.at]
        listed.remove(figure)
        if not listed:
            del dates.figures[figure.at]
            del dates.at[bisect_left(dates.at, figure.at)]
        if figure.marks:
            del self.marked[bisect_left(self.marked, figure.at)]
        self.digest.drop(_line(figure, source))
        self._uses[figure.at] -= 1
        if not self._uses[figure.at]:
            del self._uses[figure.at]
            del self.points[bisect_left(self.points, figure.at)]
            _set(self.flagged, figure.at, wanted=False)
            _set(self.differing, figure.at, wanted=False)
        self._refresh(figure.at, dates)

    def _refresh(self, at: int, dates: _Dates) -> None:
        """Judge again the step before a date, and those up to the next date of the same source."""
        first = max(0, bisect_left(self.points, at) - 1)
        following = bisect_right(dates.at, at)
        last = dates.at[following] if following < len(dates.at) else NEVER
        for index in range(first, len(self.points)):
            point = self.points[index]
            if point >= last:
                break
            self._judge(point)

    def refresh(self) -> None:
        """Judge everything again, because what it is judged by has changed."""
        for point in self.points:
            self._judge(point)

    def _judge(self, point: int) -> None:
        plain = all(
            span.low is not None
            and span.high is not None
            and self._plain(span.start, span.low, span.high)
            for span in self.step(point)
        )
        _set(self.flagged, point, wanted=not plain)
        _set(self.differing, point, wanted=self.difference(point) is not None)

    # --- asking ---------------------------------------------------------------------------------

    def step(self, point: int) -> list[Span]:
        """The spans of the step that begins at a point."""
        following = bisect_right(self.points, point)
        end = self.points[following] if following < len(self.points) else NEVER
        standing = {source: dates.latest(point) for source, dates in self._dates.items()}
        cuts = {
            until
            for figures in standing.values()
            for figure in figures
            if point < (until := self._until(figure)) < end
        }
        cuts.update(one for one in self.breaks if point < one < end)
        edges = [point, *sorted(cuts), end]
        spans = [self._span(edges[i], edges[i + 1], standing) for i in range(len(edges) - 1)]
        return list(_joined(spans, self.breaks))

    def _until(self, figure: Figure) -> int:
        return min(self._speaks(figure), figure.ends)

    def _span(self, start: int, end: int, standing: dict[Source, list[Figure]]) -> Span:
        low = high = 0
        read: list[Figure] = []
        for source in self.sources:
            speaking = [one for one in standing[source] if self._until(one) > start]
            numbers = [one.number for one in speaking if one.number is not None]
            if not numbers:
                return self._declared_span(start, end, standing[DECLARED])
            low, high = low + min(numbers), high + max(numbers)
            read += speaking
        if not self.sources:
            return self._declared_span(start, end, standing[DECLARED])
        return Span(start, end, low, high, COUNTED, tuple(read))

    def _declared_span(self, start: int, end: int, figures: list[Figure]) -> Span:
        speaking = [one for one in figures if self._until(one) > start]
        numbers = [one.number for one in speaking if one.number is not None]
        if not numbers:
            return Span(start, end, None, None)
        return Span(start, end, min(numbers), max(numbers), DECLARED, tuple(speaking))

    def at(self, instant: int) -> Span | None:
        """The span that holds an instant; None before the first figure."""
        step = bisect_right(self.points, instant)
        if not step:
            return None
        return next(s for s in self.step(self.points[step - 1]) if s.start <= instant < s.end)

    def not_plain(self, start: int, end: int) -> Iterator[Span]:
        """Spans within an interval that have no figure or may be out of bounds, in order; the
        interval before the first figure is one of them.
        """
        if start >= end:
            return
        first = self.points[0] if self.points else NEVER
        if start < first:
            yield Span(start, min(first, end), None, None)
        low = max(0, bisect_right(self.points, start) - 1)
        lowest = self.points[low] if self.points else NEVER
        for index in range(bisect_left(self.flagged, lowest), len(self.flagged)):
            point = self.flagged[index]
            if point >= end:
                break
            for span in self.step(point):
                cut_start, cut_end = max(span.start, start), min(span.end, end)
                if cut_start < cut_end:
                    yield Span(cut_start, cut_end, span.low, span.high, span.source, span.figures)

    def difference(self, point: int) -> tuple[int, int, tuple[Figure, ...]] | None:
        """Counted sum and declared total of the figures that stand at a point, where one of them is
        dated so and they differ; with the figures of both.
        """
        declared = self._dates[DECLARED].latest(point)
        total, read, fresh = 0, [], False
        for source in self.sources:
            figures = self._dates[source].latest(point)
            if not figures or self._until(figures[-1]) <= point:
                return None
            total += figures[-1].number or 0
            read.append(figures[-1])
            fresh = fresh or figures[-1].at == point
        if not declared or not read or self._until(declared[-1]) <= point:
            return None
        fresh = fresh or declared[-1].at == point
        said = declared[-1].number or 0
        if not fresh or said == total:
            return None
        return total, said, (*read, declared[-1])

    def figures(self) -> Iterator[tuple[Source, Figure]]:
        """All figures with their source, by valid instant and place."""
        for point in self.points:
            yield from self.dated(point)

    def dated(self, point: int) -> Iterator[tuple[Source, Figure]]:
        """Figures of one valid instant with their source."""
        for source in (*self.sources, DECLARED):
            for figure in self._dates[source].figures.get(point, ()):
                yield source, figure

    def last(self, instant: int) -> Figure | None:
        """The last figure dated at or before an instant: of what the rows count, where there is
        one of that date.
        """
        step = bisect_right(self.points, instant)
        found = list(self.dated(self.points[step - 1])) if step else []
        return found[0][1] if found else None


def _line(figure: Figure, source: Source) -> list[object]:
    dated = figure.dated if isinstance(figure.dated, str | int) else figure.at
    return [source, dated, figure.number, figure.entry.leaf.hex(), list(figure.marks)]


def _set(points: list[int], point: int, *, wanted: bool) -> None:
    """Put a point into a sorted list, or take it out."""
    at = bisect_left(points, point)
    there = at < len(points) and points[at] == point
    if wanted and not there:
        points.insert(at, point)
    elif there and not wanted:
        del points[at]


def _joined(spans: list[Span], breaks: list[int]) -> Iterator[Span]:
    """Neighbours of one value, the same figures and the same bounds as one."""
    last: Span | None = None
    for span in spans:
        same = (
            last is not None
            and span.start not in breaks
            and (
                (last.low, last.high, last.source, last.figures)
                == (span.low, span.high, span.source, span.figures)
            )
        )
        if last is not None and same:
            last = Span(last.start, span.end, span.low, span.high, span.source, span.figures)
            continue
        if last is not None:
            yield last
        last = span
    if last is not None:
        yield last

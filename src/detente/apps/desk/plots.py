"""Plots as SVG made here: they print, need no script, and never carry a number alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from detente.core import instants

_WIDTH, _HEIGHT = 900, 240
_LEFT, _RIGHT, _TOP, _BOTTOM = 70, 20, 14, 34
_DAY_S: Final = 86_400
_NAME: Final = 14  # height of a line of names
_MARK: Final = {"ours": 30, "theirs": 62}
# Strokes told apart by pattern, not by colour: one a party.
_DASHES: Final = ("", "8 3", "2 3", "10 3 2 3", "1 4", "14 4", "5 5")


@dataclass(frozen=True, slots=True)
class Step:
    """From an instant on, a party's figure."""

    at: int
    party: str
    value: int


def steps(listed: Sequence[Step], bounds: Sequence[int], now: int) -> dict[str, Any] | None:
    """Step lines of declared figures and their ceilings; None where nothing was declared.

    The drawing as coordinates; the template writes the SVG, so that nothing here builds markup
    out of names.
    """
    if not listed:
        return None
    first, last = min(one.at for one in listed), max(now, *(one.at for one in listed))
    last = max(last, first + _DAY_S)
    top = max([*(one.value for one in listed), *bounds, 1]) * 1.1
    across = (_WIDTH - _LEFT - _RIGHT) / (last - first)
    up = (_HEIGHT - _TOP - _BOTTOM) / top

    def x(at: int) -> float:
        return round(_LEFT + (at - first) * across, 1)

    def y(value: float) -> float:
        return round(_HEIGHT - _BOTTOM - value * up, 1)

    lines = []
    for number, party in enumerate(sorted({one.party for one in listed})):
        own = sorted((one for one in listed if one.party == party), key=lambda one: one.at)
        path = f"M{x(own[0].at)} {y(own[0].value)}"
        for one in own[1:]:
            path += f" H{x(one.at)} V{y(one.value)}"
        path += f" H{x(last)}"
        dash = _DASHES[number % len(_DASHES)]
        lines.append({"party": party, "path": path, "dash": dash, "y": y(own[-1].value)})
    _spread(lines)
    return {
        "width": _WIDTH,
        "height": _HEIGHT,
        "left": _LEFT,
        "right": _WIDTH - _RIGHT,
        "base": _HEIGHT - _BOTTOM,
        "lines": lines,
        "bounds": [{"value": value, "y": y(value)} for value in sorted(set(bounds))],
        "now": x(now) if first <= now <= last else None,
        "dates": [
            {"x": x(at), "text": instants.shown(at)[:10]}
            for at in (first, (first + last) // 2, last)
        ],
        "values": [{"y": y(v), "text": str(int(v))} for v in (0, top / 2, top / 1.1)],
    }


def _spread(lines: list[dict[str, Any]]) -> None:
    """Give each line a place for its name, so that no two names lie on each other."""
    below = float("-inf")
    for line in sorted(lines, key=lambda one: one["y"]):
        below = max(line["y"] - 4, below + _NAME)
        line["name_y"] = round(below, 1)


def timeline(
    dates: Sequence[tuple[int, str, str]], start: int, end: int, now: int
) -> dict[str, Any]:
    """A line of time: one mark for each date, ours above and theirs below."""
    across = (_WIDTH - 2 * _RIGHT) / (end - start)

    def x(at: int) -> float:
        return round(_RIGHT + (at - start) * across, 1)

    first_day = start - start % _DAY_S + _DAY_S
    return {
        "width": _WIDTH,
        "height": 96,
        "now": x(now),
        "days": [
            {"x": x(at), "text": instants.shown(at)[5:10]}
            for at in range(first_day, end, 5 * _DAY_S)
        ],
        "marks": [
            {"x": x(at), "y": _MARK[whose], "whose": whose, "line": line}
            for at, whose, line in dates
            if start <= at <= end
        ],
    }

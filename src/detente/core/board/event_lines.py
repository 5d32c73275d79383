"""Events on a board: those still ahead and those of which parties say different things
(spec/board.md, J71).
"""

from __future__ import annotations

from collections.abc import Sequence

from detente.core.agreement.periods import Point
from detente.core.board.events import (
    ALLEGED,
    CANCELLED,
    OCCURRED,
    PLANNED,
    Cancelled,
    Events,
    Known,
    Stated,
)
from detente.core.board.lines import Json
from detente.core.board.show import dated, named


class EventLines:
    """Events of one version of a pack as a board shows them. Those that nothing known can change
    are kept as counts; `touch` has one looked at again.
    """

    def __init__(self, events: Events) -> None:
        self.events = events
        self._live: dict[str, set[tuple[int, str]]] = {name: set() for name in events.known}
        self._kept: dict[str, dict[tuple[int, str], str]] = {name: {} for name in events.known}
        self._counts: dict[str, dict[str, int]] = {name: {} for name in events.known}
        for name, known in events.known.items():
            self._live[name].update(known)

    def touch(self, name: str, key: str) -> None:
        """Something was said of the events with a key."""
        for owner in range(len(self.events.acts.bound.seats)):
            place = (owner, key)
            state = self._kept[name].pop(place, None)
            if state is not None:
                self._counts[name][state] -= 1
            if place in self.events.known[name]:
                self._live[name].add(place)
            else:
                self._live[name].discard(place)

    def values(self, as_of: int) -> list[Json]:
        """One object an event clause: counts by state, and lines of the events to be looked at."""
        return [self._value_of(name, as_of) for name in self.events.known]

    def _value_of(self, name: str, as_of: int) -> Json:
        events = self.events
        found: dict[str, int] = {}
        lines: list[dict[str, Json]] = []
        live: set[tuple[int, str]] = set()  # another table: one that was large is slow to walk
        kept, counts = self._kept[name], self._counts[name]
        for place in self._live[name]:
            one = events.known[name][place]
            act = events.cancelled(one, one.owner)
            state, stated = _told(events, one, act, as_of)
            looked = state is not None and _shown(events, stated, state, as_of)
            if state is not None and looked:
                lines.append(_value(events, one, state, stated))
            if state is not None and not looked and not _ahead(events, one, act, as_of):
                kept[place] = state
                counts[state] = counts.get(state, 0) + 1
                continue
            live.add(place)
            if state is not None:
                found[state] = found.get(state, 0) + 1
        self._live[name] = live
        for state, count in counts.items():
            found[state] = found.get(state, 0) + count
        lines.sort(key=lambda line: (str(line["owner"]), str(line["key"])))
        return {
            "event": name,
            "version": events.pack.agreement.version,
            "counts": {state: found[state] for state in sorted(found) if found[state]},
            "lines": lines,
        }


def _ahead(events: Events, known: Known, act: Cancelled | None, as_of: int) -> bool:
    """Whether something that is known of an event counts later than an instant."""
    if act is not None and act[0] > as_of:
        return True
    time = events.acts.record.time
    return max(map(time, known.entries())) > as_of


def _told(
    events: Events, known: Known, act: Cancelled | None, as_of: int
) -> tuple[str | None, list[Stated]]:
    """State of an event, None of one that nobody has spoken of by then; and its times: the one
    used, if its owner gave any, and what others allege.
    """
    own, state = events.occurred(known, as_of), OCCURRED
    if own is None:
        planned = events.planned(known, as_of)
        own, state = planned[-1] if planned else None, PLANNED
    stated = events.alleged(known, as_of)
    if own is not None:
        stated.insert(0, own)
    if act is not None and act[0] <= as_of:
        return CANCELLED, stated
    for entry in known.cancelled:
        if events.acts.in_error(entry) is None and events.acts.record.time(entry) <= as_of:
            return CANCELLED, stated
    if own is None:
        return ALLEGED if stated else None, stated
    return state, stated


def _shown(events: Events, stated: Sequence[Stated], state: str, as_of: int) -> bool:
    """Whether an event is to be looked at: still ahead, or told differently."""
    if state == ALLEGED:
        return True
    if len(stated) > 1 and any(one.point != stated[0].point for one in stated):
        return True
    return state == PLANNED and any(events.acts.instant(one.point) > as_of for one in stated)


def _value(events: Events, known: Known, state: str, stated: Sequence[Stated]) -> dict[str, Json]:
    seats = events.acts.bound.seats
    return {
        "owner": seats[known.owner],
        "key": known.key,
        "state": state,
        "statements": [
            {
                "party": seats[one.giving.seat],
                "kind": one.kind,
                "time": point_text(one.point),
                "entry": named(one.giving),
            }
            for one in stated
        ],
    }


def point_text(point: Point) -> str | None:
    """An instant as a board writes it; a date as it is."""
    return dated(point) if isinstance(point, int) else point

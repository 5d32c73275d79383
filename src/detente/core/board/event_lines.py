"""Events on a board: those still ahead and those of which parties say different things
(spec/board.md, J71).
"""

from __future__ import annotations

from detente.core.agreement.periods import Point
from detente.core.board.events import ALLEGED, CANCELLED, OCCURRED, PLANNED, Events, Known, Stated
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
        for place in self._live[name]:
            one = events.known[name][place]
            state = state_of(events, one, as_of)
            looked = state is not None and shown(events, one, state, as_of)
            if state is not None and looked:
                lines.append(_value(events, one, state, as_of))
            if state is not None and not looked and not _ahead(events, one, as_of):
                self._kept[name][place] = state
                self._counts[name][state] = self._counts[name].get(state, 0) + 1
                continue
            live.add(place)
            if state is not None:
                found[state] = found.get(state, 0) + 1
        self._live[name] = live
        for state, count in self._counts[name].items():
            found[state] = found.get(state, 0) + count
        lines.sort(key=lambda line: (str(line["owner"]), str(line["key"])))
        return {
            "event": name,
            "version": events.pack.agreement.version,
            "counts": {state: found[state] for state in sorted(found) if found[state]},
            "lines": lines,
        }


def _ahead(events: Events, known: Known, as_of: int) -> bool:
    """Whether something that is known of an event counts later than an instant."""
    record = events.acts.record
    if any(record.time(entry) > as_of for entry in known.entries()):
        return True
    act = events.cancelled(known, known.owner)
    return act is not None and act[0] > as_of


def state_of(events: Events, known: Known, as_of: int) -> str | None:
    """planned, occurred, alleged or cancelled; None of one that nobody has spoken of by then."""
    cancelled = [
        entry
        for entry in known.said.get(CANCELLED, ())
        if events.acts.in_error(entry) is None and events.acts.record.time(entry) <= as_of
    ]
    act = events.cancelled(known, known.owner)
    if cancelled or (act is not None and act[0] <= as_of):
        return CANCELLED
    if events.occurred(known, as_of) is not None:
        return OCCURRED
    if events.planned(known, as_of):
        return PLANNED
    return ALLEGED if events.alleged(known, as_of) else None


def shown(events: Events, known: Known, state: str, as_of: int) -> bool:
    """Whether an event is to be looked at: still ahead, or told differently."""
    stated = _all(events, known, as_of)
    if state == ALLEGED or len({one.point for one in stated}) > 1:
        return True
    return state == PLANNED and any(events.acts.instant(one.point) > as_of for one in stated)


def _all(events: Events, known: Known, as_of: int) -> list[Stated]:
    own = events.occurred(known, as_of)
    planned = events.planned(known, as_of)
    last = own if own is not None else (planned[-1] if planned else None)
    return [*([last] if last is not None else []), *events.alleged(known, as_of)]


def _value(events: Events, known: Known, state: str, as_of: int) -> dict[str, Json]:
    seats = events.acts.bound.seats
    return {
        "owner": seats[known.owner],
        "key": known.key,
        "state": state,
        "statements": [
            {
                "party": seats[stated.giving.seat],
                "kind": stated.kind,
                "time": point_text(stated.point),
                "entry": named(stated.giving),
            }
            for stated in _all(events, known, as_of)
        ],
    }


def point_text(point: Point) -> str | None:
    """An instant as a board writes it; a date as it is."""
    return dated(point) if isinstance(point, int) else point

"""Events on a board: those still ahead and those of which parties say different things
(spec/board.md, B71).
"""

from __future__ import annotations

from detente.core.agreement.periods import Point
from detente.core.board.events import ALLEGED, CANCELLED, OCCURRED, PLANNED, Events, Known, Stated
from detente.core.board.lines import Json, entry_name, stamp


def event_values(events: Events, as_of: int) -> list[Json]:
    """One object an event clause: counts by state, and lines of the events to be looked at."""
    found: list[Json] = []
    for name, known in events.known.items():
        counts: dict[str, int] = {}
        lines: list[dict[str, Json]] = []
        for one in known.values():
            state = state_of(events, one, as_of)
            if state is None:
                continue
            counts[state] = counts.get(state, 0) + 1
            if shown(events, one, state, as_of):
                lines.append(_value(events, one, state, as_of))
        lines.sort(key=lambda line: (str(line["owner"]), str(line["key"])))
        found.append(
            {
                "event": name,
                "version": events.pack.agreement.version,
                "counts": dict(sorted(counts.items())),
                "lines": list(lines),
            }
        )
    return found


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
                "entry": entry_name(stated.giving),
            }
            for stated in _all(events, known, as_of)
        ],
    }


def point_text(point: Point) -> str | None:
    """An instant as a board writes it; a date as it is."""
    return stamp(point) if isinstance(point, int) else point

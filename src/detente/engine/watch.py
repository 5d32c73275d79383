"""Who has the watch."""

from __future__ import annotations

from dataclasses import dataclass

from detente.engine.state import State
from detente.engine.watchbook import HandOver, Postponed, Taken


@dataclass(frozen=True, slots=True)
class Watch:
    """Who has the watch. `pending` waits for its `to` to take the watch; `postponed` was put off
    since it was taken.
    """

    person: str
    since: int
    taken: Taken
    pending: HandOver | None
    postponed: Postponed | None

    @property
    def emergency(self) -> bool:
        """Whether it was taken alone, without the signature of who had it."""
        return self.taken.emergency


def watch_now(state: State) -> Watch | None:
    """Who has the watch, None where nobody has, or whoever had it may no longer."""
    book = state.house.book
    taken = book.taken
    if taken is None or not state.house.has_role(taken.person, "take-watch"):
        return None
    return Watch(taken.person, taken.at, taken, book.handed_over, book.postponed)

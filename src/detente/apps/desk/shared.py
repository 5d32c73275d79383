"""Pages that are the same for everybody of the same roles: read and drawn once for each change.

When something comes, every desk fetches its page; two hundred of them would otherwise read and draw
the same page two hundred times. What is kept is used within one second of the clock and one state
of the store, never beyond; who may see a page is asked before, for each of them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from detente.core import limits
from detente.engine.state import State

Key: TypeAlias = tuple[object, ...]
Read: TypeAlias = tuple[dict[str, Any], dict[str, Any]]  # the page, and the frame around it


@dataclass(slots=True)
class Shared:
    """`read` is for the engine's thread, `drawn` for the event loop."""

    _state: State | None = None
    _turn: int = 0  # how often the state was read anew
    _place: Key = ()
    _read: dict[Key, Read] = field(default_factory=dict)
    _drawn: dict[Key, str] = field(default_factory=dict)

    def read(
        self, state: State, place: Key, named: Key, make: Callable[[], Read]
    ) -> tuple[Read, Key]:
        """A page and its frame, made now or kept since the same `place` (everything that moves),
        and the key under which they may be drawn once.
        """
        if state is not self._state:
            self._state, self._turn = state, self._turn + 1
        place = (self._turn, *place)
        if place != self._place or len(self._read) >= limits.DESK_SHARED_MAX:
            self._place, self._read = place, {}
        key = (place, *named)
        found = self._read.get(key)
        if found is None:
            found = self._read[key] = make()
        return found, key

    def drawn(self, key: Key, draw: Callable[[], str]) -> str:
        """The page drawn without its person's name."""
        found = self._drawn.get(key)
        if found is None:
            if len(self._drawn) >= limits.DESK_SHARED_MAX:
                self._drawn.clear()
            found = self._drawn[key] = draw()
        return found

"""Which desks listen: an armed desk is one whose sound a person switched on, and whose page is
alive.
"""

from __future__ import annotations

import threading

from detente.core import limits


class Desks:
    """When armed desks last listened; any thread may ask and tell. Instants by the live clock."""

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._listened: dict[str, int] = {}  # by the id of the person whose desk it is

    def note_listening(self, person: str, now: int) -> None:
        """An armed desk of this person listens; to be told every few seconds. What others told
        while the clock was ahead is forgotten.
        """
        with self._guard:
            self._listened = {one: at for one, at in self._listened.items() if _counts(at, now)}
            if person in self._listened or len(self._listened) < limits.PEOPLE_MAX:
                self._listened[person] = now

    def last_armed(self, now: int) -> int | None:
        """When an armed desk last listened, None where none ever did. What one told while the clock
        was ahead hides none that listens now.
        """
        with self._guard:
            told = [min(at, now) for at in self._listened.values() if _counts(at, now)]
        return max(told, default=None)


def _counts(at: int, now: int) -> bool:
    return at <= now + limits.LISTEN_AHEAD_S

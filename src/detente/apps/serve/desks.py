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
        """An armed desk of this person listens; to be told every few seconds."""
        with self._guard:
            if person in self._listened or len(self._listened) < limits.PEOPLE_MAX:
                self._listened[person] = now

    def last_armed(self) -> int | None:
        """When an armed desk last listened, None where none ever did."""
        with self._guard:
            return max(self._listened.values(), default=None)

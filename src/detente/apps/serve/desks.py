"""Who listens at a desk with the sound on: what a server asks before it wakes anybody."""

from __future__ import annotations


class Desks:
    """When each person's armed desk was last heard of; on the event loop and in the engine."""

    def __init__(self) -> None:
        self._heard: dict[str, int] = {}

    def note_listening(self, person: str, now: int) -> None:
        """A desk of this person listens with the sound on."""
        self._heard[person] = now

    def last_armed(self) -> int | None:
        """When any armed desk was last heard of; None: never since the start."""
        return max(self._heard.values(), default=None)

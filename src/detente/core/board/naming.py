"""Entries by a hash that one of their fields holds."""

from __future__ import annotations

from collections.abc import Iterable

from detente.core.board.facts import Content, Entry


class Naming:
    """Look-ups over those fields that somebody asked for; they grow with the record."""

    def __init__(self) -> None:
        self._found: dict[tuple[str, int], dict[bytes, list[Entry]]] = {}

    def __contains__(self, key: object) -> bool:
        return key in self._found

    def watch(self, name: str, n: int, entries: Iterable[Entry]) -> None:
        """Look up field `n` of a type from now on, and in the entries of it that are there."""
        self._found[name, n] = {}
        for entry in entries:
            if entry.content is not None:
                self._take(entry, entry.content, n)

    def take(self, entry: Entry, content: Content) -> None:
        """One more entry."""
        for name, n in self._found:
            if name == content.type:
                self._take(entry, content, n)

    def _take(self, entry: Entry, content: Content, n: int) -> None:
        value = content.values.get(n)
        if isinstance(value, bytes):
            self._found[content.type, n].setdefault(value, []).append(entry)

    def of(self, name: str, n: int, wanted: bytes) -> list[Entry]:
        """Entries with that hash, in order of their places."""
        return sorted(self._found[name, n].get(wanted, ()), key=lambda entry: entry.place)

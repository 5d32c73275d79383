"""Who has the watch, in words."""

from __future__ import annotations

from typing import Final

from detente.apps.cli.text import at, value
from detente.engine.state import State
from detente.engine.watch import Watch

NOBODY: Final = "NOBODY HAS THE WATCH"


def name_of(state: State, person: str) -> str:
    """The name of somebody by their id; the id where nobody is called so any more."""
    found = state.house.people.get(person)
    return value(person if found is None else found.name)


def watch_words(state: State, watch: Watch | None) -> str:
    """`K. Orlova since 2026-11-22 08:00Z`, or that nobody has it."""
    if watch is None:
        return NOBODY
    said = f"{name_of(state, watch.person)} since {at(watch.since)}"
    if watch.emergency:
        said += f", TAKEN ALONE: {value(watch.taken.reason)}"
    if watch.pending is not None:
        said += f"; handed over to {name_of(state, watch.pending.to)}, who has not taken it yet"
    return said

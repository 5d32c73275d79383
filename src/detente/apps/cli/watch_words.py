"""Who has the watch, in words."""

from __future__ import annotations

from detente.apps.cli.text import at, value
from detente.apps.i18n.talk import Safe, joined, t
from detente.engine.state import State
from detente.engine.watch import Watch


def name_of(state: State, person: str) -> Safe:
    """The name of somebody by their id; the id where nobody is called so any more."""
    found = state.house.people.get(person)
    return value(person if found is None else found.name)


def watch_words(state: State, watch: Watch | None) -> Safe:
    """`K. Orlova since 2026-11-22 08:00Z`, or that nobody has it."""
    if watch is None:
        return t("watch--nobody")
    said = t("watch--has", name=name_of(state, watch.person), since=at(watch.since))
    if watch.emergency:
        said = joined((said, t("watch--alone", reason=watch.taken.reason)))
    if watch.pending is not None:
        pending = t("watch--pending", name=name_of(state, watch.pending.to))
        said = joined((said, pending), "; ")
    return said

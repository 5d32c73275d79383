"""The life of an incoming notification as a table; its state is always read from the record and
the house.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

# (state, event) -> next state.
TRANSITIONS: Final[Mapping[tuple[str, str], str]] = {
    ("arrived", "quarantine"): "quarantined",
    ("arrived", "hold"): "held",  # leaf on disk, content missing or closed
    ("arrived", "receive"): "received",
    ("held", "receive"): "received",
    ("received", "open"): "opened",
    ("received", "claim"): "claimed",
    ("opened", "claim"): "claimed",
    ("received", "acknowledge"): "acknowledged",
    ("opened", "acknowledge"): "acknowledged",
    ("claimed", "acknowledge"): "acknowledged",
    ("acknowledged", "standby"): "standby",
    ("standby", "standby"): "standby",
    ("received", "answer"): "answered",
    ("opened", "answer"): "answered",
    ("claimed", "answer"): "answered",
    ("acknowledged", "answer"): "answered",
    ("standby", "answer"): "answered",
}

_RANK: Final = ("hold", "receive", "open", "claim", "acknowledge", "standby", "answer")


def furthest(events: Sequence[str]) -> str:
    """State of an entry that arrived, after facts in any order; a late one never reopens what is
    closed.
    """
    state = "arrived"
    for event in sorted(set(events), key=_RANK.index):
        if (state, event) in TRANSITIONS:
            state = TRANSITIONS[state, event]
    return state

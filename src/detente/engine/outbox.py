"""The life of an outgoing notification as a table, and the ladder of what became of it.

States up to `released` are steps of people and are stored with the draft; from `recorded` on they
are read from the record, so that they can never disagree with it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from detente.core.errors import OurFault

# (state, event) -> next state. What is not here is not allowed and leaves the state as it was.
TRANSITIONS: Final[Mapping[tuple[str, str], str]] = {
    ("drafted", "save"): "drafted",
    ("drafted", "submit"): "submitted",
    ("drafted", "discard"): "discarded",
    ("submitted", "return"): "returned",
    ("submitted", "release"): "released",
    ("returned", "save"): "drafted",
    ("returned", "submit"): "submitted",
    ("returned", "discard"): "discarded",
    ("released", "record"): "recorded",
    ("recorded", "carry"): "carried",
    ("recorded", "receive"): "received",
    ("carried", "carry"): "carried",
    ("carried", "receive"): "received",
    ("received", "open"): "opened",
    ("received", "acknowledge"): "acknowledged",
    ("opened", "acknowledge"): "acknowledged",
    ("received", "answer"): "answered",
    ("opened", "answer"): "answered",
    ("acknowledged", "answer"): "answered",
}

# States in the order a person reads them; nothing moves backwards.
ORDER: Final = (
    "drafted", "returned", "submitted", "discarded", "released", "recorded",
    "carried", "received", "opened", "acknowledged", "answered",
)  # fmt: skip


def step(state: str, event: str) -> str:
    """The next state. Raises OurFault("not-now", state=..., act=...) for a pair that is not in
    the table.
    """
    following = TRANSITIONS.get((state, event))
    if following is None:
        raise OurFault("not-now", state=state, act=event)
    return following


def furthest(events: Sequence[str]) -> str:
    """State of a recorded notification after facts that may come in any order and repeat.

    A late fact never moves the state back: each is applied where the table allows it.
    """
    state = "recorded"
    rank = {"carry": 0, "receive": 1, "open": 2, "acknowledge": 3, "answer": 4}
    for event in sorted(set(events), key=lambda name: rank[name]):
        if (state, event) in TRANSITIONS:
            state = TRANSITIONS[state, event]
    return state

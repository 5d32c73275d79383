"""The keys of every page, and the switch that turns them off (WCAG 2.1.4)."""

from __future__ import annotations

from typing import Final

from detente.apps.desk import access
from detente.apps.desk.pages import MENU, Ask, Model, Page

# Key as it is named on the keyboard, and the sentence that says what it does.
_KEYS: Final = (
    ("?", "keys"),
    ("/", "search"),
    ("j", "next"),
    ("k", "previous"),
    ("Enter", "open"),
    ("Esc", "back"),
    ("n", "new"),
    ("a", "acknowledge"),
    ("c", "claim"),
    ("s", "standby"),
    ("r", "answer"),
    ("e", "evidence"),
    ("p", "print"),
    ("Ctrl + Enter", "main"),
)


def view(ask: Ask) -> Model:
    """Every key, and those behind `g` that lead to a screen this person may see."""
    roles = set(ask.who.roles)
    return {
        "keys": [{"key": key, "does": does} for key, does in _KEYS],
        "screens": [
            {"key": f"g {key}", "page": page} for page, _, key in MENU if roles & access.SEES[page]
        ],
    }


ALL: Final = (Page("keys", "/keys", view),)

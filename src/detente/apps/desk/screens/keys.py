"""Keys of the keyboard, and what a person sets for this browser."""

from __future__ import annotations

from typing import Final

from detente.apps.desk.pages import MENU, Ask, Model, Page

# Key and the id of its words; keys are named by their place on a Latin keyboard.
_KEYS: Final = (
    ("?", "help"), ("/", "search"), ("j k", "move"), ("Enter", "open"), ("Esc", "back"),
    ("a", "acknowledge"), ("c", "claim"), ("s", "standby"), ("r", "answer"), ("e", "evidence"),
    ("n", "new"), ("p", "print"), ("Ctrl+Enter", "main"),
)  # fmt: skip


def view(_: Ask) -> Model:
    """All keys, in the order in which a watch needs them."""
    return {
        "keys": [{"key": key, "does": does} for key, does in _KEYS],
        "screens": [{"key": f"g {key}", "page": page} for page, _path, key in MENU],
    }


ALL: Final = (Page("keys", "/keys", view),)

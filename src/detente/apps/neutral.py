"""Text of the other side made safe to print: nothing in it may move, hide or recolour anything.

Characters that control a terminal or the direction of writing stay in the record and are drawn as
`[U+202E]`; honest text in any script stays as it is.
"""

from __future__ import annotations

import unicodedata
from typing import Final

from detente.core.agreement.characters import refused_at, spelled

_OPEN: Final = "\u2068"  # first strong isolate: what is inside runs as its own script does
_CLOSE: Final = "\u2069"  # pop directional isolate
_GROUP_MARK: Final = "\u202f"  # parts the digits of our own counts
_HIDDEN: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


def neutral(text: str) -> str:
    """The text with every control, invisible and unassigned character as a visible `[U+XXXX]`."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(f"[{spelled(c)}]" if _hides(c) else c for c in text)


def hides_something(text: str) -> bool:
    """Whether `neutral` would change the text."""
    return any(_hides(c) for c in text)


def isolated(text: str) -> str:
    """A neutral value between U+2068 and U+2069 where it could turn what stands beside it."""
    plain = text.replace(_GROUP_MARK, "")
    return text if plain.isascii() else f"{_OPEN}{text}{_CLOSE}"


def columns(text: str) -> int:
    """Columns that a text takes on a terminal; wide characters take two, marks none."""
    return sum(_width(c) for c in text)


def padded(text: str, width: int) -> str:
    """The text filled with blanks up to `width` columns; never cut."""
    return text + " " * max(0, width - columns(text))


def _hides(character: str) -> bool:
    return refused_at(character) is not None or unicodedata.category(character) in _HIDDEN


def _width(character: str) -> int:
    if unicodedata.combining(character) or character in (_OPEN, _CLOSE):
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1

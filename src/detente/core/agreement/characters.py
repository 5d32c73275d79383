"""Characters that typed text and labels may not contain, as a fixed list (spec/pack.md, P31).

The list is written out instead of asking for Unicode categories, so that two centers with different
Unicode tables give one verdict.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

# First and last code point of each refused range: C0, DEL and C1; soft hyphen; Arabic letter mark;
# Mongolian vowel separator; zero-width and direction marks; line and paragraph separator,
# embeddings and overrides; joiners, invisible operators, isolates; byte order mark; annotations;
# tags.
REFUSED: Final = (
    (0x0000, 0x001F),
    (0x007F, 0x009F),
    (0x00AD, 0x00AD),
    (0x061C, 0x061C),
    (0x180E, 0x180E),
    (0x200B, 0x200F),
    (0x2028, 0x202E),
    (0x2060, 0x206F),
    (0xFEFF, 0xFEFF),
    (0xFFF9, 0xFFFB),
    (0xE0000, 0xE007F),
)
_PATTERN: Final = re.compile(
    "[" + "".join(f"\\U{low:08X}-\\U{high:08X}" for low, high in REFUSED) + "]"
)


def refused_at(text: str, allowed: str = "") -> int | None:
    """Index of the first character of `text` that is in REFUSED and not in `allowed`, or None."""
    for found in _PATTERN.finditer(text):
        if found[0] not in allowed:
            return found.start()
    return None


def spelled(character: str) -> str:
    """`U+202E` for a character that must not be printed."""
    return f"U+{ord(character):04X}"


def visible(text: str) -> str:
    """`text` with every refused character drawn as a token such as `[U+202E]`, for any screen."""
    return _PATTERN.sub(lambda found: f"[{spelled(found[0])}]", text)


def is_normal(text: str) -> bool:
    """Whether `text` is in Unicode normalization form C."""
    return unicodedata.is_normalized("NFC", text)

"""What the desk writes it can draw: its own fonts hold every character of its own words."""

from __future__ import annotations

import re
from pathlib import Path

import detente

_ROOT = Path(detente.__file__).parent
_STATIC = _ROOT / "apps" / "desk" / "static"
_SHEETS = sorted(_STATIC.glob("fonts*.css"))
_PACKS = Path(__file__).parents[2] / "packs"
_WORDS = (
    *_ROOT.glob("apps/i18n/*/*.ftl"),
    *_PACKS.glob("*/locale/*.ftl"),
    *_PACKS.glob("*/cards/*.md"),
    *_PACKS.glob("*/text/*.md"),
)


def _ranges(sheet: str) -> set[int]:
    """Every code point of every `unicode-range`."""
    found: set[int] = set()
    for part in re.findall(r"unicode-range:([^;]*);", sheet):
        for least, most in re.findall(r"U\+([0-9A-Fa-f]+)(?:-([0-9A-Fa-f]+))?", part):
            found |= set(range(int(least, 16), int(most or least, 16) + 1))
    return found


def test_every_character_of_the_programs_words_is_in_a_font_of_its_own():
    held = set().union(*(_ranges(sheet.read_text("utf-8")) for sheet in _SHEETS))
    assert len(_WORDS) > 300, "the words were not found"
    lacking = {
        f"{path.parent.name}/{path.name}: {character!r}"
        for path in _WORDS
        for character in set(path.read_text("utf-8")) - {"\n"}
        if ord(character) not in held
    }
    assert not lacking, sorted(lacking)


def test_every_font_is_asked_for_and_is_there():
    asked = {
        name
        for sheet in _SHEETS
        for name in re.findall(r'url\("fonts/([^"]+)"\)', sheet.read_text("utf-8"))
    }
    assert asked == {path.name for path in (_STATIC / "fonts").glob("*.woff2")}

"""Text of the other side made safe to print: nothing in it may move, hide or recolour anything.

Characters that control a terminal or the direction of writing stay in the record and are drawn as
`[U+202E]`; honest text in any script stays as it is.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Final

from detente.core.agreement.characters import refused_at, spelled

_OPEN: Final = "\u2068"  # first strong isolate: what is inside runs as its own script does
_LTR: Final = "\u2066"  # left-to-right isolate
_CLOSE: Final = "\u2069"  # pop directional isolate
# Letters written from right to left: Hebrew, Arabic and their neighbours.
_RTL: Final = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff]")
_ENDS: Final = ";:."  # a value that ends so is not joined to the next one
_INNER_END: Final = re.compile(f"[{_ENDS}] ")
_RTL_STOPS: Final = "\u060c\u061b\u061f"  # Arabic comma, semicolon, question mark
_STOPS: Final = ".,;:"  # what ends the sentence is not the value's
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


def isolated(text: str, *, rtl: bool = False) -> str:
    """A neutral value between U+2068 and U+2069 where it could turn what stands beside it; in words
    written from right to left (`rtl`) also where `set_apart` would take it for two: `I. Petro`.
    """
    plain = text.replace(_GROUP_MARK, "")
    if plain.isascii():
        return f"{_LTR}{text}{_CLOSE}" if rtl and _INNER_END.search(text) else text
    return f"{_OPEN}{text}{_CLOSE}"


def unisolated(text: str) -> str:
    """The text without isolating characters, for programs; values have none of their own, for
    `neutral` draws them.
    """
    return text.replace(_OPEN, "").replace(_LTR, "").replace(_CLOSE, "")


def set_apart(line: str) -> str:
    """A line with its times, serials and figures isolated, if it is written from right to left:
    `2026-11-26 00:00Z` stays in this order in an Arabic sentence. Letters of an isolated value do
    not count.
    """
    if line.isascii():
        return line
    parts = list(isolates(line))
    if not any(_RTL.search(text) for text, inside in parts if not inside):
        return line
    return "".join(text if inside else _set_apart(text) for text, inside in parts)


def _set_apart(text: str) -> str:
    """Words in ASCII that follow one another, as one value; blanks stay as they are."""
    parts: list[str] = []
    run: list[str] = []
    for word in text.split(" "):
        bare = word.rstrip(_RTL_STOPS)
        if not (bare and bare.isascii() and bare.isprintable()):
            parts += [*_value(run), word]
            run = []
            continue
        run.append(bare)
        if word != bare or word[-1] in _ENDS:
            parts += _value(run)
            parts[-1] += word[len(bare) :]
            run = []
    return " ".join([*parts, *_value(run)])


def _value(run: list[str]) -> list[str]:
    """The words as one isolated value, what ends the sentence behind it."""
    text = " ".join(run)
    if not any(c.isalnum() for c in text):
        return [text] if run else []
    bare = text.rstrip(_STOPS)
    # A bracket whose other half stands outside is the sentence's too.
    while bare.endswith(")") and bare.count("(") < bare.count(")"):
        bare = bare[:-1].rstrip(_STOPS)
    inner = bare
    while inner.startswith("(") and inner.count("(") > inner.count(")"):
        inner = inner[1:]
    before, after = bare[: len(bare) - len(inner)], text[len(bare) :]
    return [f"{before}{_LTR}{inner}{_CLOSE}{after}"]


def isolates(line: str) -> Iterator[tuple[str, bool]]:
    """The parts of a line: text, with its outer isolating characters if the second says so."""
    start = depth = 0
    for at, character in enumerate(line):
        if character in (_OPEN, _LTR):
            if not depth:
                yield line[start:at], False
                start = at
            depth += 1
        elif character == _CLOSE and depth:
            depth -= 1
            if not depth:
                yield line[start : at + 1], True
                start = at + 1
    yield line[start:], depth > 0


def each_closed(lines: Iterable[str]) -> Iterator[str]:
    """Lines of one text, each with the isolates that are open at its end closed there and begun
    again in the next: where a line ends, they would end all the same, and their last half would
    stand alone.
    """
    begun: list[str] = []
    for line in lines:
        text = line.lstrip(" ")
        indent = line[: len(line) - len(text)]
        again = "".join(begun)
        for character in text:
            if character in (_OPEN, _LTR):
                begun.append(character)
            elif character == _CLOSE and begun:
                begun.pop()
        yield indent + again + text + _CLOSE * len(begun)


def columns(text: str) -> int:
    """Columns that a text takes on a terminal; wide characters take two, marks none."""
    return sum(_width(c) for c in text)


def padded(text: str, width: int) -> str:
    """The text filled with blanks up to `width` columns; never cut."""
    return text + " " * max(0, width - columns(text))


def fill(text: str, width: int, first: str = "", later: str = "") -> list[str]:
    """Lines of at most `width` columns; a longer word, such as an address, is not broken. Wide
    characters are: their scripts have no blanks between words.
    """
    lines: list[str] = []
    line, used, empty = first, columns(first), True
    for word in text.split():
        blank = " "
        for part in _parts(word):
            wide = columns(part)
            if not empty and used + len(blank) + wide > width:
                lines.append(line)
                line, used, empty = later, columns(later), True
            before = "" if empty else blank
            line += before + part
            used += len(before) + wide
            empty, blank = False, ""
    return list(each_closed([*lines, line] if not empty else lines))


def _breakable(part: str) -> bool:
    """Whether a line may end after it."""
    return columns(part[-1]) > 1 and unicodedata.category(part[-1]) not in ("Ps", "Pi")


def _parts(word: str) -> list[str]:
    """A word where it may be broken: between wide characters, but no line begins with a mark that
    closes or ends with one that opens.
    """
    if columns(word) == len(word):  # nothing in it is wide
        return [word]
    parts: list[str] = []
    for character in word:
        kind = unicodedata.category(character)
        loose = columns(character) > 1 and kind not in ("Po", "Pe", "Pf")
        if parts and not (loose and _breakable(parts[-1])):
            parts[-1] += character
        else:
            parts.append(character)
    return parts


def _hides(character: str) -> bool:
    return refused_at(character) is not None or unicodedata.category(character) in _HIDDEN


def _width(character: str) -> int:
    if unicodedata.combining(character) or character in (_OPEN, _LTR, _CLOSE):
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1

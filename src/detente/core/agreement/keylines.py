"""The line of every key of a TOML file, which `tomllib` does not tell.

Run only on text that `tomllib` has accepted: the scan follows strings, brackets and comments, and
leaves every judgement about what is well formed to the parser.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from typing import Final, TypeAlias

KeyPath: TypeAlias = tuple[str, ...]

# message > id > column > table > name > key; deeper keys take the line of their parent.
_DEPTH_MAX: Final = 6


def key_lines(text: str) -> dict[KeyPath, int]:
    """Line (from 1) at which each table and key outside inline tables is first named."""
    found: dict[KeyPath, int] = {}
    table: KeyPath = ()
    position, line = 0, 1
    while position < len(text):
        character = text[position]
        if character == "\n":
            line += 1
            position += 1
        elif character in " \t\r":
            position += 1
        elif character == "#":
            position = _line_end(text, position)
        elif character == "[":
            end = _statement_end(text, position)
            table = _path_of(text[position:end])
            _note(found, table, line)
            position = end
        else:
            equals = _equals_sign(text, position)
            _note(found, table + _path_of(text[position:equals] + "= 0"), line)
            end = _statement_end(text, equals)
            line += text.count("\n", position, end)
            position = end
    return found


def line_of(lines: Mapping[KeyPath, int], path: KeyPath) -> int:
    """Line of the key at `path`, or of its nearest named parent; 1 where none is named."""
    for length in range(len(path), 0, -1):
        line = lines.get(path[:length])
        if line is not None:
            return line
    return 1


def _note(found: dict[KeyPath, int], path: KeyPath, line: int) -> None:
    for length in range(1, min(len(path), _DEPTH_MAX) + 1):
        found.setdefault(path[:length], line)


def _path_of(statement: str) -> KeyPath:
    """Names of a header or key, spelled by the parser itself so that quoting is its business."""
    node: object = tomllib.loads(statement)
    path: list[str] = []
    while True:
        if isinstance(node, list):
            node = node[0]
        if not isinstance(node, dict) or not node:
            return tuple(path)
        name = next(iter(node))
        path.append(str(name))
        node = node[name]


def _line_end(text: str, position: int) -> int:
    end = text.find("\n", position)
    return len(text) if end < 0 else end


def _equals_sign(text: str, position: int) -> int:
    """Position of the `=` that ends the key beginning at `position`."""
    while text[position] != "=":
        position = _after_string(text, position) if text[position] in "\"'" else position + 1
    return position


def _statement_end(text: str, position: int) -> int:
    """Position of the line feed, or end of text, after the statement beginning at `position`."""
    depth = 0
    while position < len(text):
        character = text[position]
        if character == "\n" and depth == 0:
            return position
        if character in "\"'":
            position = _after_string(text, position)
            continue
        if character == "#":
            position = _line_end(text, position)
            continue
        depth += (character in "[{") - (character in "]}")
        position += 1
    return position


def _after_string(text: str, position: int) -> int:
    """Position after the string that begins at `position`."""
    quote = text[position]
    if text.startswith(quote * 3, position):
        return _after_long_string(text, position + 3, quote)
    position += 1
    while text[position] != quote:
        position += 2 if text[position] == "\\" and quote == '"' else 1
    return position + 1


def _after_long_string(text: str, position: int, quote: str) -> int:
    while not text.startswith(quote * 3, position):
        position += 2 if text[position] == "\\" and quote == '"' else 1
    position += 3
    # Up to two quotes may stand directly before the closing three.
    while text.startswith(quote, position):
        position += 1
    return position

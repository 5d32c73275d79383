"""Label files: a strict subset of Fluent, one label a line (spec/pack.md, P27 to P30)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from detente.core import limits
from detente.core.agreement.characters import is_normal
from detente.core.agreement.pack import bad_pack
from detente.core.agreement.tables import decode_text

_REVIEW: Final = re.compile(r"# reviewed: (\S.*)", re.ASCII)
_LINE: Final = re.compile(r"([A-Za-z][A-Za-z0-9_-]*) = (\S(?:.*\S)?)", re.ASCII)


@dataclass(frozen=True, slots=True)
class Locale:
    """One label file: who reviewed it, and words and line of each label id."""

    file: str
    reviewed: str
    labels: Mapping[str, str]
    lines: Mapping[str, int]


def read_locale(file: str, data: bytes) -> Locale:
    """Strictly read one label file.

    Raises TheirFault("bad-pack") with file, line and problem: `not-utf8`, `control-character`,
    `no-review-line`, `bad-locale-line`, `duplicate`, `limit`.
    """
    lines = decode_text(file, data).split("\n")
    review = _REVIEW.fullmatch(lines[0])
    if not review:
        expected = "# reviewed: not reviewed (or who reviewed it)"
        raise bad_pack(file, 1, "no-review-line", lines[0], expected)
    labels: dict[str, str] = {}
    numbers: dict[str, int] = {}
    for number, line in enumerate(lines, start=1):
        if line in {"", "#"} or line.startswith("# "):
            continue
        key, words = _label_line(file, number, line)
        if key in labels:
            raise bad_pack(file, number, "duplicate", key, f"{key} once (line {numbers[key]})")
        labels[key] = words
        numbers[key] = number
    return Locale(file, review[1], labels, numbers)


def _label_line(file: str, number: int, line: str) -> tuple[str, str]:
    found = _LINE.fullmatch(line)
    if not found or "{" in line or "}" in line or not is_normal(line):
        expected = "id = words (one line, one space beside =, no braces, Unicode NFC)"
        raise bad_pack(file, number, "bad-locale-line", line, expected)
    if len(found[2]) > limits.NAME_CHARS_MAX:
        expected = f"at most {limits.NAME_CHARS_MAX} characters"
        raise bad_pack(file, number, "limit", len(found[2]), expected)
    return found[1], found[2]


def check_complete(locale: Locale, required: Iterable[str]) -> None:
    """Raise bad-pack `missing-label` or `unknown-label` unless the ids are exactly the required
    ones.
    """
    wanted = list(required)
    for label in wanted:
        if label not in locale.labels:
            line = max(locale.lines.values(), default=1)
            raise bad_pack(locale.file, line, "missing-label", label, f"{label} = words")
    known = set(wanted)
    for label, line in locale.lines.items():
        if label not in known:
            raise bad_pack(locale.file, line, "unknown-label", label, "an id that the pack uses")


def check_distinct(locale: Locale, groups: Iterable[Sequence[str]]) -> None:
    """Raise bad-pack `label-twice` where two ids of one group have the same words.

    Letter case does not count as a difference: read aloud, the two could not be told apart.
    """
    for group in groups:
        seen: dict[str, str] = {}
        for label in group:
            words = locale.labels[label].lower()
            if words in seen:
                expected = f"words other than those of {seen[words]}"
                line = locale.lines[label]
                raise bad_pack(locale.file, line, "label-twice", locale.labels[label], expected)
            seen[words] = label

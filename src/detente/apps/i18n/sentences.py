"""Files of whole sentences: the part of Fluent that has values and plurals.

A sentence is `id = words`, one line, in which `{ $name }` stands for a value; or it is chosen whole
by a number or a word:

    drafts = { $n ->
        [one] { $n } draft waits for release.
       *[other] { $n } drafts wait for release.
    }

A sentence that is the same as another one names it: `id = { other-id }`.

Labels of packs (core/agreement/locale.py) have none of this: what is signed is never a sentence.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from detente.apps.i18n.plurals import CATEGORIES, OTHER
from detente.core.agreement.characters import is_normal
from detente.core.agreement.pack import bad_pack
from detente.core.agreement.tables import decode_text

_NAME: Final = r"[a-z][a-z0-9_]*"
_REVIEW: Final = re.compile(r"# reviewed: (\S.*)", re.ASCII)
_HEAD: Final = re.compile(r"([A-Za-z][A-Za-z0-9_-]*) = (\S(?:.*\S)?)", re.ASCII)
_CHOICE: Final = re.compile(rf"\{{ \$({_NAME}) ->", re.ASCII)
_VARIANT: Final = re.compile(r" +(\*?)\[([a-z][a-z0-9-]*|[0-9]+)\] (\S(?:.*\S)?)", re.ASCII)
_SAME: Final = re.compile(r"\{ ([a-z][a-z0-9-]*) \}", re.ASCII)
_VALUE: Final = re.compile(rf"\{{ \$({_NAME}) \}}", re.ASCII)

Pieces = tuple[tuple[str, bool], ...]  # text, or the name of a value (True)


@dataclass(frozen=True, slots=True)
class Sentence:
    """Words with values in them; `by` names the value that chooses among `variants`; `same` the
    sentence whose words are meant.
    """

    variants: Mapping[str, Pieces]  # by plural category, number or word; OTHER is always there
    by: str | None = None
    same: str | None = None

    def names(self) -> frozenset[str]:
        """All values that the sentence speaks of."""
        chosen = {self.by} if self.by else set()
        return frozenset(chosen) | {
            text for pieces in self.variants.values() for text, is_value in pieces if is_value
        }

    def counts(self) -> bool:
        """Whether it is chosen by a number."""
        return self.by is not None and any(key in CATEGORIES[:-1] for key in self.variants)


@dataclass(slots=True)
class Sentences:
    """One file: who reviewed it, and the sentence of each id."""

    file: str
    reviewed: str
    sentences: dict[str, Sentence] = field(default_factory=dict)


def read_sentences(file: str, data: bytes) -> Sentences:
    """Strictly read one file of sentences.

    Raises TheirFault("bad-pack") with file, line and problem: `not-utf8`, `control-character`,
    `no-review-line`, `bad-sentence`, `duplicate`.
    """
    lines = decode_text(file, data).split("\n")
    review = _REVIEW.fullmatch(lines[0])
    if not review:
        expected = "# reviewed: not reviewed (or who reviewed it)"
        raise bad_pack(file, 1, "no-review-line", lines[0], expected)
    result = Sentences(file, review[1])
    rest = iter(enumerate(lines, start=1))
    for number, line in rest:
        if line in {"", "#"} or line.startswith("# "):
            continue
        head = _HEAD.fullmatch(line)
        if not head or not is_normal(line):
            raise bad_pack(file, number, "bad-sentence", line, "id = words, or id = { $n ->")
        if head[1] in result.sentences:
            raise bad_pack(file, number, "duplicate", head[1], f"{head[1]} once")
        choice, same = _CHOICE.fullmatch(head[2]), _SAME.fullmatch(head[2])
        if same:
            result.sentences[head[1]] = Sentence({OTHER: ()}, same=same[1])
            continue
        if not choice:
            pieces = _pieces(file, number, head[2])
            result.sentences[head[1]] = Sentence({OTHER: pieces})
            continue
        block = list(itertools.takewhile(lambda found: found[1] != "}", rest))
        result.sentences[head[1]] = Sentence(_variants(file, number, block), choice[1])
    return result


def _variants(file: str, number: int, block: list[tuple[int, str]]) -> dict[str, Pieces]:
    found: dict[str, Pieces] = {}
    last = ""
    for at, line in block:
        variant = _VARIANT.fullmatch(line)
        if not variant or variant[2] in found or not is_normal(line):
            raise bad_pack(file, at, "bad-sentence", line, "    [one] words, each key once")
        found[variant[2]] = _pieces(file, at, variant[3])
        last += variant[2] if variant[1] else ""
    if last != OTHER:
        raise bad_pack(file, number, "bad-sentence", last, "one variant *[other], then }")
    return found


def _pieces(file: str, number: int, words: str) -> Pieces:
    found: list[tuple[str, bool]] = []
    for at, text in enumerate(_VALUE.split(words)):
        if at % 2 == 0 and ("{" in text or "}" in text):
            raise bad_pack(file, number, "bad-sentence", text, "{ $name } and no other braces")
        if text:
            found.append((text, at % 2 == 1))
    return tuple(found)

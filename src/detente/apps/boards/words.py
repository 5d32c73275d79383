"""Words of a board in one language: codes of the program, labels of the pack, names of parties."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from detente.apps import i18n
from detente.apps.neutral import fill, isolated, neutral, set_apart
from detente.core.agreement.builtin import BUILTIN
from detente.core.agreement.pack import Pack, label_id, labelled
from detente.engine.registers import Agreement

Facts = Mapping[str, Any]  # an object of a board's JSON

WIDTH: Final = 80  # columns of a terminal nobody has widened
_STEP: Final = "  "
_LEAF_HEX: Final = 12  # of the hash of an entry without serial; all of it with --json
_HASH_CHARS: Final = 64


@dataclass(frozen=True, slots=True)
class Words:
    """Whatever a board names, in the reader's language. `width` is in columns."""

    lang: str
    pack: Pack
    parties: Mapping[str, str]  # code -> name in this language
    width: int = WIDTH
    brief: bool = False

    def __call__(self, code: str) -> str:
        """Words of the program for `verdict--overdue` and its like."""
        return i18n.board_label(self.lang, code)

    def of(self, group: str, code: str) -> str:
        """Words of the program for a code of one group, such as a verdict."""
        return self(label_id(group, labelled(neutral(code))))  # one without words is shown itself

    def basis(self, code: str) -> str:
        """How a clause is known. Only `read` is the agreement's own rule."""
        return i18n.label(i18n.catalogues(), self.lang, label_id("basis", code))

    def clause(self, kind: str, clause: str) -> str:
        """The pack's label of a clause; its id where the pack has none."""
        wanted = label_id(kind, labelled(clause))
        found = self.pack.label(self.lang, wanted)
        return clause if found == labelled(clause) else safe(found)

    def message(self, kind: str) -> str:
        """The label of a type of message, of the pack or builtin."""
        if kind in BUILTIN:
            return safe(i18n.label(i18n.catalogues(), self.lang, label_id("message", kind)))
        return self.clause("message", kind)

    def unit(self, unit: str) -> str:
        """The label of a regime, message, tally, list, exchange or duty; else its id."""
        if unit in self.pack.clauses.duties:
            return self.clause("duty", unit)
        found = self.pack.label(self.lang, self.pack.scope_label(unit))
        return self("unit--whole") if unit == "whole" else safe(found)

    def named(self, code: str) -> str:
        """`RUS Russian Federation`."""
        name = self.parties.get(code)
        return code if name is None else f"{code} {safe(name)}"

    def agreement(self) -> str:
        """Title of the agreement."""
        return safe(self.pack.label(self.lang, label_id("agreement", self.pack.agreement.id)))

    def ground(self, one: Facts) -> str:
        """Paragraph, and what the clause rests on: the agreement's rule only if it was read."""
        basis = one.get("basis")
        paragraph = safe(str(one.get("paragraph", "")))
        if basis is None:
            return paragraph
        return f"{paragraph}; {self('word--basis')}: {self.basis(str(basis))}"


def words_of(agreement: Agreement, lang: str, *, width: int = WIDTH, brief: bool = False) -> Words:
    """The words for one agreement."""
    names = {
        seat.code: dict(seat.names).get(lang, seat.names[0][1]) for seat in agreement.founding.seats
    }
    return Words(lang, every_text(agreement), names, width, brief)


def every_text(agreement: Agreement) -> Pack:
    """The founding text with what later versions held here add to it: a board has lines of all.
    Where they differ about one id the words of the earliest stand.
    """
    whole = agreement.pack
    for text in agreement.texts.every()[1:]:
        pack = text.pack
        clauses: dict[str, Any] = {
            one.name: {**getattr(pack.clauses, one.name), **getattr(whole.clauses, one.name)}
            for one in dataclasses.fields(whole.clauses)
            if one.name != "life"
        }
        known = {regime.id for regime in whole.regimes}
        whole = dataclasses.replace(
            whole,
            messages={**pack.messages, **whole.messages},
            codes={**pack.codes, **whole.codes},
            labels={
                lang: {**pack.labels.get(lang, {}), **whole.labels.get(lang, {})}
                for lang in {**pack.labels, **whole.labels}
            },
            regimes=(*whole.regimes, *(one for one in pack.regimes if one.id not in known)),
            clauses=dataclasses.replace(whole.clauses, **clauses),
        )
    return whole


def safe(text: object) -> str:
    """A value that others wrote, so that it can do nothing on a terminal."""
    return isolated(neutral(str(text)))


def free(text: object) -> str:
    """Free text of others in one paragraph: where it began a new line, a slash."""
    return " / ".join(safe(line) for line in str(text).split("\n") if line.strip())


def when(stamp: object) -> str:
    """`2026-02-05T20:00:00Z` as people read it; seconds only where there are any."""
    if not isinstance(stamp, str):
        return "?"
    day, _, clock = stamp.partition("T")
    if not clock:
        return safe(day)
    return f"{day} {clock[:5]}Z" if clock[6:] == "00Z" else f"{day} {clock}"


def serials(entries: object) -> str:
    """`[USA-2011-00001 RUS-2011-00001]`; nothing for no entry. A leaf hash is shortened."""
    listed = entries if isinstance(entries, list) else [entries] if entries else []
    if not listed:
        return ""
    return "[" + " ".join(serial(str(one)) for one in listed) + "]"


def serial(entry: str) -> str:
    """A serial as it is; of a leaf hash its beginning."""
    is_hash = len(entry) == _HASH_CHARS and "-" not in entry
    return f"{entry[:_LEAF_HEX]}..." if is_hash else safe(entry)


def receipts(words: Words, received: Mapping[str, str | None]) -> str:
    """`BRV 2026-02-05 20:00Z, COR not yet`."""
    return ", ".join(
        f"{code} {words('word--not-yet') if at is None else when(at)}"
        for code, at in received.items()
    )


def listing(parts: Iterable[str | None], between: str = ", ") -> str:
    """Those that say something, in order."""
    return between.join(part for part in parts if part)


@dataclass(slots=True)
class Page:
    """Lines being written, each filled to the width; `depth` steps of indent."""

    width: int
    lines: list[str]

    def put(self, depth: int, text: str) -> None:
        """One paragraph, its later lines one step further in."""
        filled = fill(text, self.width, _STEP * depth, _STEP * (depth + 1))
        self.lines += map(set_apart, filled)

    def pairs(self, depth: int, rows: Sequence[tuple[str, str]]) -> None:
        """`Label: value` lines; those without a value are left out."""
        for label, text in rows:
            if text:
                self.put(depth, f"{label}: {text}")

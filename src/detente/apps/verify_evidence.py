"""Judging an evidence file with nothing but the file. Imports core, and words, only.

A stranger runs this without a home, a network or an account. It says what the bytes prove; who the
parties are it says only by cards the reader brings (`--trust`).
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from detente.apps.i18n import talk
from detente.apps.i18n.talk import Safe, of_verdict
from detente.apps.neutral import columns, padded
from detente.core import limits
from detente.core.agreement.characters import visible
from detente.core.encoding import Value
from detente.core.errors import EnvironmentFault, TheirFault
from detente.core.instants import shown
from detente.core.notification import (
    COSIGNATURES,
    DRAFTED_BY,
    LANGUAGE,
    LATE_REASON,
    PERSON,
    POST,
    RELEASED_BY,
    Precedence,
)
from detente.core.party import Card, fingerprint_digits, fingerprint_words, read_card
from detente.core.record.disclosure import shown_path
from detente.core.record.evidence import Bound, Verdict, verify_evidence
from detente.core.record.leaf import RECEIPT_PATH
from detente.core.record.leaf import Path as FieldPath
from detente.core.record.origin import Mark
from detente.core.record.readback import read_back

_MARKS: Final = {Mark.EXERCISE: "mark--exercise", Mark.REPLAY: "mark--replay"}
_RECORD_FIELDS: Final = {
    POST: "field--post",
    PERSON: "field--person",
    DRAFTED_BY: "field--drafted-by",
    RELEASED_BY: "field--released-by",
    LANGUAGE: "field--language",
    LATE_REASON: "field--late-reason",
}
_LACKING: Final = {
    1: "lacking--no-content",
    2: "lacking--does-not-open",
    3: "lacking--over-quota",
}
_LABELS: Final = (
    "label--entry",
    "label--register",
    "label--read-back",
    "label--invalid",
    "label--refers-to",
    "label--claimed",
    "label--received",
    "label--held",
    "label--provable",
    "label--agreement",
    "label--under",
)
_FIELD_WIDTH: Final = 12  # columns for the name of a field
_LABEL_WIDTH: Final = 11  # columns, at least


def mark_words(mark: Mark) -> str:
    """What stands first and last on a report of an exercise or a replay."""
    return of_verdict(_MARKS[mark])


def framed(mark: Mark, lines: list[str]) -> list[str]:
    """Lines of a report, first and last of which says so where it is no live traffic."""
    stamp = [mark_words(mark)] if mark else []
    return [*stamp, *lines, *stamp]


def labelled(labels: Sequence[str], rows: Iterable[tuple[str, str]]) -> list[str]:
    """`  label      words` for rows of the id of a label, or none, and words; `labels` are all
    that can stand in the report, so that the words of every report begin in one column.
    """
    width = max(_LABEL_WIDTH, *(columns(of_verdict(one)) + 1 for one in labels))
    return [f"  {padded(of_verdict(one) if one else '', width)}{words}" for one, words in rows]


@dataclass(frozen=True, slots=True)
class EvidenceReport:
    """What a verified file says, for people and for machines."""

    verdict: Verdict
    trusted: tuple[Card, ...]

    def name_of(self, seat: int) -> str:
        """Party and center of a seat where the reader brought its card, else its root's words."""
        root = self.verdict.founding.seats[seat].fingerprint
        for card in self.trusted:
            if card.fingerprint == root:
                return known_as(card)
        return of_verdict("name--root", words=fingerprint_words(root))

    def headline(self) -> str:
        """The verdict in one line."""
        author = self.verdict.author()
        if any(card.fingerprint == author.fingerprint for card in self.trusted):
            return of_verdict("evidence--signed", name=self.name_of(self.verdict.entry.seat))
        words = fingerprint_words(author.fingerprint)
        return of_verdict("evidence--not-compared", words=words)

    def lines(self) -> list[str]:
        """The report for a person, in the language spoken now."""
        rows = [*self._entry(), *self._received(), *self._interval(), *self._texts()]
        out = [self.headline(), *labelled(_LABELS, rows), *self._fields()]
        return framed(self.verdict.founding.mark, out)

    def _entry(self) -> Iterator[tuple[str, str]]:
        entry = self.verdict.entry
        header = entry.header
        serial = header.serial or of_verdict("evidence--no-serial")
        yield "label--entry", f"{serial}  {header.type}  {header.precedence.name}"
        where = {"register": entry.origin.text(), "n": entry.index}
        yield "label--register", of_verdict("evidence--register", **where)
        yield "label--read-back", read_back(entry.leaf_hash)
        if self.verdict.breach is not None:
            why = of_verdict(f"breach--{self.verdict.breach}")
            yield "label--invalid", of_verdict("evidence--invalid", why=why)
        if header.refers_to is not None:
            named = header.refers_to.serial or header.refers_to.leaf_hash.hex()[:16]
            yield "label--refers-to", named
        at = shown(header.claimed, seconds=True)
        yield "label--claimed", of_verdict("evidence--claimed", at=at)

    def _received(self) -> Iterator[tuple[str, str]]:
        verdict = self.verdict
        said = {item.seat: item for item in verdict.received}
        for seat in verdict.founding.addressed(verdict.entry.leaf.to):
            name, found = self.name_of(seat), said.get(seat)
            if found is None:
                yield "label--received", of_verdict("evidence--no-receipt", name=name)
                continue
            at = shown(found.claimed, seconds=True)
            if found.lacking is not None:
                why = of_verdict(_LACKING[found.lacking])
                yield "label--held", of_verdict("evidence--held", at=at, name=name, why=why)
            else:
                yield "label--received", of_verdict("evidence--received", at=at, name=name)

    def _interval(self) -> Iterator[tuple[str, str]]:
        early, late = self.verdict.not_before, self.verdict.not_after
        if early is None and late is None:
            yield "label--provable", of_verdict("evidence--no-time")
            return
        yield "label--provable", _bound("not-before", early)
        yield "", _bound("not-after", late)
        if early is not None and late is not None and early.time > late.time:
            yield "", of_verdict("evidence--clocks-contradict")

    def _texts(self) -> Iterator[tuple[str, str]]:
        founding = self.verdict.founding
        under = self.verdict.entry.header.pack_hash
        first = founding.pack_hash.hex()[:16]
        if under is None or under == founding.pack_hash:
            yield "label--agreement", of_verdict("evidence--agreement", hash=first)
            return
        yield "label--agreement", of_verdict("evidence--agreement-amended", hash=first)
        yield "label--under", of_verdict("evidence--under", hash=under.hex())

    def _fields(self) -> list[str]:
        apart = (RECEIPT_PATH, (COSIGNATURES,))
        fields = [(path, value) for path, value in self.verdict.entry.shown if path not in apart]
        if not fields:
            return [f"  {of_verdict('evidence--no-field')}"]
        word = of_verdict("label--field")
        return [
            f"  {word} {padded(_label(path), _FIELD_WIDTH)} {show_value(value)}"
            for path, value in sorted(fields, key=lambda pair: pair[0])
        ]

    def as_json(self) -> dict[str, object]:
        """The same as one JSON object; times are whole seconds since 1970."""
        verdict, entry = self.verdict, self.verdict.entry
        author = verdict.author()
        known = any(card.fingerprint == author.fingerprint for card in self.trusted)
        root = author.fingerprint
        return {
            "format": 1,
            "verdict": "consistent",
            "identity": "compared" if known else "not compared",
            "author": {
                "center": author.center,
                "code": author.code,
                "root": root.hex(),
                "words": fingerprint_words(root),
                "digits": fingerprint_digits(root),
            },
            "mark": Mark(verdict.founding.mark).name.lower(),
            "agreement": verdict.founding.agreement_id(),
            "pack": verdict.founding.pack_hash.hex(),
            "under": (verdict.entry.header.pack_hash or verdict.founding.pack_hash).hex(),
            "origin": entry.origin.text(),
            "index": entry.index,
            "leaf_hash": entry.leaf_hash.hex(),
            "read_back": read_back(entry.leaf_hash),
            "serial": entry.header.serial,
            "type": entry.header.type,
            "precedence": Precedence(entry.header.precedence).name.lower(),
            "claimed": entry.header.claimed,
            "breach": verdict.breach,
            "received": [
                {
                    "party": verdict.founding.seats[item.seat].code,
                    "claimed": item.claimed,
                    "lacking": item.lacking,
                }
                for item in verdict.received
            ],
            "not_before": None if verdict.not_before is None else verdict.not_before.time,
            "not_after": None if verdict.not_after is None else verdict.not_after.time,
            "fields": [{"path": list(path), "value": _json(value)} for path, value in entry.shown],
        }


def read_trusted(trust: Sequence[Path]) -> tuple[Card, ...]:
    """The cards a reader trusts.

    Raises TheirFault("trusted-card-refused") for one that does not verify,
    EnvironmentFault("cannot-read").
    """
    cards = []
    for item in trust:
        try:
            cards.append(read_card(read_limited(item, limits.CARD_BYTES_MAX)))
        except TheirFault as fault:
            facts = {key: value for key, value in fault.facts.items() if key not in ("file", "why")}
            raise TheirFault(
                "trusted-card-refused", file=str(item), why=fault.code, **facts
            ) from fault
    return tuple(cards)


def check_trusted(author: Card, cards: Sequence[Card]) -> None:
    """Raise TheirFault("not-the-trusted-root") where cards were given and none is the author's."""
    if cards and all(card.fingerprint != author.fingerprint for card in cards):
        words = [fingerprint_words(card.fingerprint) for card in cards]
        signed = fingerprint_words(author.fingerprint)
        raise TheirFault("not-the-trusted-root", signed=signed, trusted=words)


def verify_file(path: Path, trust: Sequence[Path]) -> EvidenceReport:
    """`judge_evidence` over files. Raises what it and `read_trusted` do, and
    EnvironmentFault("cannot-read") for a file that is not there.
    """
    cards = read_trusted(trust)
    return judge_evidence(read_limited(path, limits.EVIDENCE_BYTES_MAX), cards)


def judge_evidence(data: bytes, cards: Sequence[Card]) -> EvidenceReport:
    """Verify an evidence file and compare it with the cards the reader trusts.

    Raises TheirFault: `evidence-refused` naming the part; `not-the-trusted-root` where cards were
    given and none is the author's.
    """
    verdict = verify_evidence(data)
    check_trusted(verdict.author(), cards)
    return EvidenceReport(verdict, tuple(cards))


def read_limited(path: Path, limit: int) -> bytes:
    """At most one byte more than `limit`, so that what is too large is refused unread; `-` is
    standard input.

    Raises EnvironmentFault("cannot-read").
    """
    try:
        if str(path) == "-":
            return sys.stdin.buffer.read(limit + 1)
        with path.open("rb") as file:
            return file.read(limit + 1)
    except OSError as error:
        raise EnvironmentFault("cannot-read", path=str(path), why=error.strerror) from error


def known_as(card: Card) -> str:
    """A party and its center, in the language spoken now where its card has a name in it."""
    return of_verdict("name--known", name=card.name(talk.spoken()), center=card.center)


def _bound(side: str, bound: Bound | None) -> str:
    if bound is None:
        return of_verdict(f"evidence--{side}-nothing")
    at = shown(bound.time, seconds=True)
    return of_verdict(f"evidence--{side}", at=at, name=bound.name)


def _label(path: FieldPath) -> str:
    if len(path) == 1 and path[0] in _RECORD_FIELDS:
        return of_verdict(_RECORD_FIELDS[path[0]])
    return shown_path(path)


def show_value(value: Value) -> str:
    """One value of a field as signed, on one line, with invisible characters drawn."""
    if isinstance(value, str):
        return talk.value(visible(value))
    if isinstance(value, bytes):
        first = f"{value.hex()[:32]}{'…' if len(value) > 16 else ''}"
        return of_verdict("value--bytes", n=len(value), hex=Safe(first))
    if isinstance(value, list | tuple):
        return "; ".join(show_value(item) for item in value)
    return "-" if value is None else str(value)


def _json(value: Value) -> object:
    if isinstance(value, bytes):
        return {"hex": value.hex()}
    if isinstance(value, list | tuple):
        return [_json(item) for item in value]
    return value

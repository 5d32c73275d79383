"""Judging an evidence file with nothing but the file. Imports core only.

A stranger runs this without a home, a network or an account. It says what the bytes prove; who the
parties are it says only by cards the reader brings (`--trust`).
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

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

MARK_LINES: Final = {
    Mark.EXERCISE: "EXERCISE: a drill, never live traffic",
    Mark.REPLAY: "REPLAY: public history played again, never live traffic",
}
_RECORD_FIELDS: Final = {
    POST: "post",
    PERSON: "person",
    DRAFTED_BY: "drafted by",
    RELEASED_BY: "released by",
    LANGUAGE: "language",
    LATE_REASON: "late reason",
}
_BREACHES: Final = {
    "adoption-not-first": "an adoption stands first in a register and nowhere else",
    "serial-missing": "it has no serial",
    "serial-on-machine-entry": "a machine's entry has no serial",
    "serial-of-another": "its serial is another party's",
}
_LACKING: Final = {
    1: "they say its content never came",
    2: "they say its content did not open",
    3: "they say it was over its quota",
}


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
                return f"{visible(card.name('en'))} ({card.center})"
        return f"root {fingerprint_words(root)}"

    def headline(self) -> str:
        """The verdict in one line."""
        author = self.verdict.author()
        if any(card.fingerprint == author.fingerprint for card in self.trusted):
            return f"consistent, signed by {self.name_of(self.verdict.entry.seat)}"
        words = fingerprint_words(author.fingerprint)
        return f"consistent, signed under root {words}, identity not compared"

    def lines(self) -> list[str]:
        """The report for a person."""
        entry, founding = self.verdict.entry, self.verdict.founding
        mark = MARK_LINES.get(founding.mark)
        serial = entry.header.serial or "no serial"
        out = [*([mark] if mark else []), self.headline()]
        out.append(f"  entry      {serial}  {entry.header.type}  {entry.header.precedence.name}")
        out.append(f"  register   {entry.origin.text()}  index {entry.index}")
        out.append(f"  read-back  {read_back(entry.leaf_hash)}")
        if self.verdict.breach is not None:
            why = _BREACHES.get(self.verdict.breach, self.verdict.breach)
            out.append(f"  INVALID    {why}: by rule it performs nothing")
        if entry.header.refers_to is not None:
            named = entry.header.refers_to.serial or entry.header.refers_to.leaf_hash.hex()[:16]
            out.append(f"  refers to  {named}")
        out.append(
            f"  claimed    {shown(entry.header.claimed, seconds=True)}  by its author's clock"
        )
        out.extend(self._received())
        out.extend(self._interval())
        out.append(
            f"  agreement  text with hash {founding.pack_hash.hex()[:16]}…; it names the fields"
        )
        under = entry.header.pack_hash
        if under is not None and under != founding.pack_hash:
            out[-1] = out[-1].partition(";")[0]
            out.append(f"  under      its later version {under.hex()}, which names the fields")
        apart = (RECEIPT_PATH, (COSIGNATURES,))
        fields = [(path, value) for path, value in entry.shown if path not in apart]
        for path, value in sorted(fields, key=lambda pair: pair[0]):
            out.append(f"  field {_label(path):<12} {show_value(value)}")
        if not fields:
            out.append("  no field of it is shown")
        if mark:
            out.append(mark)
        return out

    def _received(self) -> list[str]:
        verdict = self.verdict
        said = {item.seat: item for item in verdict.received}
        out = []
        for seat in verdict.founding.addressed(verdict.entry.leaf.to):
            name, found = self.name_of(seat), said.get(seat)
            if found is None:
                out.append(f"  received   no receipt of {name} in this file")
            elif found.lacking is not None:
                at = shown(found.claimed, seconds=True)
                out.append(f"  held       {at}  by {name}; {_LACKING[found.lacking]}")
            else:
                at = shown(found.claimed, seconds=True)
                out.append(f"  received   {at}  by {name}, by its own register and clock")
        return out

    def _interval(self) -> list[str]:
        early, late = self.verdict.not_before, self.verdict.not_after
        if early is None and late is None:
            return ["  provable   no time: no cosignature of another party is in this file"]
        first = "not before: nothing in this file" if early is None else _bound("before", early)
        last = "not after: nothing in this file" if late is None else _bound("after", late)
        out = [f"  provable   {first}", f"             {last}"]
        if early is not None and late is not None and early.time > late.time:
            out.append("             these clocks contradict each other")
        return out

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


def _bound(side: str, bound: Bound) -> str:
    return f"not {side} {shown(bound.time, seconds=True)} (cosigned by {bound.name})"


def _label(path: FieldPath) -> str:
    if len(path) == 1 and path[0] in _RECORD_FIELDS:
        return _RECORD_FIELDS[path[0]]
    return shown_path(path)


def show_value(value: Value) -> str:
    """One value of a field as signed, on one line, with invisible characters drawn."""
    if isinstance(value, str):
        return visible(value)
    if isinstance(value, bytes):
        return f"{len(value)} bytes {value.hex()[:32]}{'…' if len(value) > 16 else ''}"
    if isinstance(value, list | tuple):
        return "; ".join(show_value(item) for item in value)
    return "-" if value is None else str(value)


def _json(value: Value) -> object:
    if isinstance(value, bytes):
        return {"hex": value.hex()}
    if isinstance(value, list | tuple):
        return [_json(item) for item in value]
    return value

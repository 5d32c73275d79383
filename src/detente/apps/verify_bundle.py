"""Judging a bundle with nothing but the file: every evidence file in it, each for itself. Imports
core, and words, only.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from detente.apps.i18n.talk import of_verdict, spoken
from detente.apps.messages import sentence
from detente.apps.verify_evidence import EvidenceReport, judge_evidence, mark_words
from detente.core.agreement.characters import visible
from detente.core.errors import TheirFault
from detente.core.instants import shown
from detente.core.notification import read_header
from detente.core.party import Card
from detente.core.record.bundle import read_bundle
from detente.core.record.evidence import read_evidence
from detente.core.record.origin import Mark


@dataclass(frozen=True, slots=True)
class Judged:
    """One file of a bundle: its report, or why it does not stand (`bundle-refused`, with the serial
    that it calls itself by, which nothing proves).
    """

    number: int
    serial: str
    report: EvidenceReport | None
    fault: TheirFault | None = None

    def line(self) -> str:
        """Serial, type and claimed time; of one that does not stand the serial alone."""
        serial = visible(self.serial) or of_verdict("evidence--no-serial")
        if self.report is None:
            return f"{of_verdict('word--refused')}  {serial}"
        header = self.report.verdict.entry.header
        return f"{serial}  {header.type}  {shown(header.claimed, seconds=True)}"

    def lines(self) -> list[str]:
        """The report on it, or what is wrong with it."""
        if self.report is not None:
            return self.report.lines()
        return [] if self.fault is None else [sentence(self.fault, spoken())]


@dataclass(frozen=True, slots=True)
class BundleReport:
    """What the files of a bundle say, for people and for machines."""

    files: tuple[Judged, ...]

    def refused(self) -> list[TheirFault]:
        """What is wrong with those that do not stand, in order."""
        return [one.fault for one in self.files if one.fault is not None]

    def marks(self) -> list[Mark]:
        """Of those that stand, what is no live traffic."""
        found = {one.report.verdict.founding.mark for one in self.files if one.report is not None}
        return sorted(Mark(mark) for mark in found if mark)

    def lines(self) -> list[str]:
        """The report for a person, in the language spoken now: what is in it, then each. Where one
        of them is no live traffic, that stands first and last.
        """
        total, bad = len(self.files), len(self.refused())
        marks = [mark_words(mark) for mark in self.marks()]
        out = [*marks, of_verdict("bundle--counted", n=total, good=total - bad, bad=bad)]
        out.append(f"  {of_verdict('bundle--alone')}")
        out += [f"  {one.number:>{len(str(total))}}  {one.line()}" for one in self.files]
        for one in self.files:
            out += ["", of_verdict("bundle--place", n=one.number, total=total), *one.lines()]
        return [*out, *(["", *marks] if marks else [])]

    def as_json(self) -> dict[str, object]:
        """The same as one JSON object."""
        return {
            "format": 1,
            "kind": "bundle",
            "verdict": "refused" if self.refused() else "consistent",
            "marks": [mark.name.lower() for mark in self.marks()],
            "files": [_told(one) for one in self.files],
        }

    def check(self) -> None:
        """Raise TheirFault("bundle-refused", part=..., why=...) for the first that does not stand,
        with the serial it calls itself by.
        """
        for fault in self.refused():
            raise fault


def _told(one: Judged) -> dict[str, object]:
    if one.report is not None:
        return {"number": one.number, **one.report.as_json()}
    facts = {} if one.fault is None else one.fault.facts
    return {
        "number": one.number,
        "verdict": "refused",
        "calls_itself": one.serial or None,
        "part": facts.get("part"),
        "why": facts.get("why"),
    }


def judge_bundle(data: bytes, cards: Sequence[Card]) -> BundleReport:
    """Verify every file of a bundle and compare it with the cards the reader trusts.

    Raises TheirFault("bundle-refused", part="file") for what is no bundle.
    """
    files = []
    for number, file in enumerate(read_bundle(data), start=1):
        try:
            report = judge_evidence(file, cards)
        except TheirFault as fault:
            serial = _named(file)
            files.append(Judged(number, serial, None, _refused(number, serial, fault)))
        else:
            files.append(Judged(number, report.verdict.entry.header.serial or "", report))
    return BundleReport(tuple(files))


def _refused(number: int, serial: str, fault: TheirFault) -> TheirFault:
    inner = fault.facts.get("part")
    part = f"evidence {number}" + (f": {inner}" if inner else "")
    why = str(fault.facts["why"]) if inner else fault.code
    named = {"serial": serial} if serial else {}
    return TheirFault("bundle-refused", part=part, why=why, **named)


def _named(file: bytes) -> str:
    """The serial that stands in a file, which nothing proves."""
    try:
        return read_header(read_evidence(file).entry.disclosure.header).serial or ""
    except TheirFault:
        return ""

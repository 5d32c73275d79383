"""Judging a bundle with nothing but the file: every evidence file in it, each for itself. Imports
core only.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from detente.apps.verify_evidence import MARK_LINES, EvidenceReport, judge_evidence
from detente.core.agreement.characters import visible
from detente.core.errors import TheirFault
from detente.core.instants import shown
from detente.core.notification import read_header
from detente.core.party import Card
from detente.core.record.bundle import read_bundle
from detente.core.record.evidence import read_evidence


@dataclass(frozen=True, slots=True)
class Judged:
    """One file of a bundle: its report, or why it does not stand and what it calls itself."""

    number: int
    report: EvidenceReport | None
    fault: TheirFault | None
    serial: str

    def part(self) -> str:
        """What failed: the number, what it calls itself, and the part of clause V11."""
        named = f" ({visible(self.serial)})" if self.serial else ""
        part = "" if self.fault is None else self.fault.facts.get("part", "")
        return f"evidence {self.number}{named}" + (f": {part}" if part else "")

    def line(self) -> str:
        """Serial, type and claimed time, or what failed."""
        if self.report is None:
            return f"REFUSED  {self.part()}"
        header = self.report.verdict.entry.header
        said = (header.serial or "no serial", header.type, shown(header.claimed, seconds=True))
        return "  ".join(said)


@dataclass(frozen=True, slots=True)
class BundleReport:
    """What the files of a bundle say, for people and for machines."""

    files: tuple[Judged, ...]

    def refused(self) -> list[Judged]:
        """Those that do not stand."""
        return [one for one in self.files if one.fault is not None]

    def lines(self) -> list[str]:
        """The report for a person: first what is in it, then each."""
        total, bad = len(self.files), self.refused()
        seen = {one.report.verdict.founding.mark for one in self.files if one.report is not None}
        marks = [words for mark, words in MARK_LINES.items() if mark in seen]
        out = [*marks, f"bundle of {total}: {total - len(bad)} stand, {len(bad)} refused"]
        out.append("  each for itself; nothing says that none is missing, nor why in this order")
        out += [f"  {one.number:>{len(str(total))}}  {one.line()}" for one in self.files]
        for one in self.files:
            out += ["", f"{one.number} of {total}"]
            if one.report is not None:
                out += one.report.lines()
            elif one.fault is not None:
                why = one.fault.facts.get("why", one.fault.code)
                out.append(f"REFUSED: {one.part()} ({why}). Do not rely on it.")
        return [*out, *(["", *marks] if marks else [])]

    def as_json(self) -> dict[str, object]:
        """The same as one JSON object."""
        return {
            "format": 1,
            "kind": "bundle",
            "verdict": "refused" if self.refused() else "consistent",
            "files": [_told(one) for one in self.files],
        }

    def check(self) -> None:
        """Raise TheirFault("bundle-refused", part=..., why=...) for the first that does not stand,
        and "not-the-trusted-root" where that is what is wrong with it.
        """
        for one in self.refused():
            fault = one.fault
            if fault is None or fault.code == "evidence-refused":
                why = "" if fault is None else str(fault.facts["why"])
                raise TheirFault("bundle-refused", part=one.part(), why=why) from fault
            raise TheirFault(fault.code, **{**fault.facts, "file": one.part()}) from fault


def _told(one: Judged) -> dict[str, object]:
    if one.report is not None:
        return {"number": one.number, **one.report.as_json()}
    facts = {} if one.fault is None else one.fault.facts
    return {
        "number": one.number,
        "verdict": "refused",
        "calls_itself": one.serial or None,
        "part": facts.get("part"),
        "why": facts.get("why", None if one.fault is None else one.fault.code),
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
            files.append(Judged(number, None, fault, _named(file)))
        else:
            files.append(Judged(number, report, None, report.verdict.entry.header.serial or ""))
    return BundleReport(tuple(files))


def _named(file: bytes) -> str:
    """The serial that stands in a file, which nothing proves."""
    try:
        return read_header(read_evidence(file).entry.disclosure.header).serial or ""
    except TheirFault:
        return ""

"""Judging an incident file with nothing but the file. Imports core only.

It says that one key signed two histories, and as plainly what that does not say.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from detente.apps.verify_evidence import MARK_LINES, check_trusted
from detente.core.agreement.characters import visible
from detente.core.party import Card, fingerprint_digits, fingerprint_words
from detente.core.record.incident import Contradiction, verify_incident


@dataclass(frozen=True, slots=True)
class IncidentReport:
    """What a verified incident file says, for people and for machines."""

    found: Contradiction
    trusted: tuple[Card, ...]

    def known(self) -> bool:
        """Whether the reader brought the card of who signed."""
        root = self.found.card.fingerprint
        return any(card.fingerprint == root for card in self.trusted)

    def headline(self) -> str:
        """The verdict in one line."""
        card = self.found.card
        if self.known():
            return f"proven: one key of {visible(card.name('en'))} ({card.center}) signed both"
        words = fingerprint_words(card.fingerprint)
        return f"proven: one key under root {words} signed both, identity not compared"

    def lines(self) -> list[str]:
        """The report for a person."""
        found = self.found
        mark = MARK_LINES.get(found.origin.mark)
        out = [*([mark] if mark else []), self.headline()]
        out.append(f"  register   {found.origin.text()}")
        for number, branch in enumerate(found.branches, start=1):
            head = branch.head
            out.append(f"  head {number}     size {head.size}, root {head.root.hex()}")
            if found.at != head.size:
                before = f"its first {found.at} have root {branch.before.hex()}"
                out.append(f"             {before}")
        out.append(f"  differ     in their first {found.at}: no register has two such heads")
        out.append("  not proven why: a copied key, a store set back, or intent; nor which is true")
        if not self.known():
            out.append("  not proven who: compare the root with a card you trust (--trust CARD)")
        if mark:
            out.append(mark)
        return out

    def as_json(self) -> dict[str, object]:
        """The same as one JSON object."""
        found, card = self.found, self.found.card
        return {
            "format": 1,
            "kind": "incident",
            "verdict": "proven",
            "identity": "compared" if self.known() else "not compared",
            "signer": {
                "center": card.center,
                "code": card.code,
                "root": card.fingerprint.hex(),
                "words": fingerprint_words(card.fingerprint),
                "digits": fingerprint_digits(card.fingerprint),
            },
            "mark": found.origin.mark.name.lower(),
            "agreement": found.origin.agreement,
            "origin": found.origin.text(),
            "differ_in_first": found.at,
            "heads": [
                {
                    "size": branch.head.size,
                    "root": branch.head.root.hex(),
                    "root_of_first": branch.before.hex(),
                }
                for branch in found.branches
            ],
        }


def judge_incident(data: bytes, cards: Sequence[Card]) -> IncidentReport:
    """Verify an incident file and compare it with the cards the reader trusts.

    Raises TheirFault: `incident-refused` naming the part; `not-the-trusted-root` where cards were
    given and none is the signer's.
    """
    found = verify_incident(data)
    check_trusted(found.card, cards)
    return IncidentReport(found, tuple(cards))

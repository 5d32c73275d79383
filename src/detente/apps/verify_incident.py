"""Judging an incident file with nothing but the file. Imports core, and words, only.

It says that one key signed two histories, and as plainly what that does not say.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from detente.apps.i18n.talk import of_verdict
from detente.apps.verify_evidence import check_trusted, framed, known_as, labelled
from detente.core.party import Card, fingerprint_digits, fingerprint_words
from detente.core.record.incident import Contradiction, verify_incident

_HEADS: Final = ("label--first-head", "label--second-head")
_LABELS: Final = ("label--register", *_HEADS, "label--differ", "label--not-proven")


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
            return of_verdict("incident--signed", name=known_as(card))
        return of_verdict("incident--not-compared", words=fingerprint_words(card.fingerprint))

    def lines(self) -> list[str]:
        """The report for a person, in the language spoken now."""
        found = self.found
        rows = [("label--register", str(found.origin.text()))]
        for label, branch in zip(_HEADS, found.branches, strict=True):
            head = {"size": branch.head.size, "root": branch.head.root.hex()}
            rows.append((label, of_verdict("incident--head", **head)))
            if found.at != branch.head.size:
                before = of_verdict("incident--before", n=found.at, root=branch.before.hex())
                rows.append(("", before))
        rows.append(("label--differ", of_verdict("incident--differ", n=found.at)))
        rows.append(("label--not-proven", of_verdict("incident--not-why")))
        if not self.known():
            rows.append(("label--not-proven", of_verdict("incident--not-who")))
        return framed(found.origin.mark, [self.headline(), *labelled(_LABELS, rows)])

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

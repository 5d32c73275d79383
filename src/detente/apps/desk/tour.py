"""What a practice room has and a real center never: other people to be, a cable to cut, a file to
change. None of it touches what a person may see or do: that is decided where it always is.
"""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, Protocol

from detente.apps import messages
from detente.apps.tampering import place_of
from detente.apps.verify_evidence import judge_evidence
from detente.core.errors import OurFault, TheirFault
from detente.core.party import read_card

SOUND_FILE: Final = "acknowledged.evidence"
CHANGED_FILE: Final = "one-byte-changed.evidence"
CARD_FILE: Final = "author.card"


class Cable(Protocol):
    """The line between the two centers, which lies in another process."""

    def cut(self) -> None:
        """Let nothing more pass. Raises EnvironmentFault("demo-cable")."""

    def mend(self) -> None:
        """Let all pass again. Raises EnvironmentFault("demo-cable")."""

    def is_cut(self) -> bool:
        """Whether nothing passes now. Raises EnvironmentFault("demo-cable")."""


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two desks: whose, at which address, who works there (id, name, what they do)."""

    code: str
    name: str
    url: str
    people: tuple[tuple[str, str, str], ...]


@dataclass(slots=True)
class Tour:
    """Of one desk. All but `used` is for the engine's thread."""

    side: str  # party code of this desk
    sides: Mapping[str, Side]  # the one where the tour is led stands first
    cable: Cable
    secret: bytes  # of both desks of one run: makes the links by which a person is let in
    folder: Path  # where evidence is left
    boards: Path  # the two boards as JSON, absent until another process has computed them
    used: set[str] = field(default_factory=set)
    was_cut: bool = False
    verdicts: tuple[Mapping[str, Any], ...] = ()

    @property
    def leads(self) -> bool:
        """Whether the steps are told at this desk."""
        return self.side == next(iter(self.sides))

    def door(self, side: str, person: str, nonce: bytes) -> str:
        """A link that lets a person in at a desk, once."""
        token = f"{person}.{nonce.hex()}"
        base = "" if side == self.side else self.sides[side].url
        return f"{base}/welcome/{token}.{self._seal(side, token)}"

    def admit(self, token: str) -> str:
        """Who is let in by a link of this run, once. Raises OurFault("tour-link-used")."""
        named, _, seal = token.rpartition(".")
        right = hmac.compare_digest(seal.encode(), self._seal(self.side, named).encode())
        if not right or token in self.used:
            raise OurFault("tour-link-used")
        self.used.add(token)
        return named.partition(".")[0]

    def _seal(self, side: str, token: str) -> str:
        return hmac.digest(self.secret, f"{side} {token}".encode(), hashlib.sha256).hex()

    def tamper(self, data: bytes, card: bytes, number: int, value: str) -> None:
        """Leave evidence, a copy with one byte changed and the author's card in the folder, and
        keep what `detente verify` says of both.
        """
        changed = bytearray(data)
        changed[place_of(data, number, value)] ^= 1
        self.folder.mkdir(parents=True, exist_ok=True)
        found = []
        for name, content in ((SOUND_FILE, data), (CHANGED_FILE, bytes(changed))):
            (self.folder / name).write_bytes(content)
            found.append({"file": name, **_verdict(content, card)})
        (self.folder / CARD_FILE).write_bytes(card)
        self.verdicts = tuple(found)

    def both_boards(self) -> Mapping[str, Any] | None:
        """What the other process computed, by language; None where it has not ended yet."""
        try:
            found: Mapping[str, Any] = json.loads(self.boards.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return None
        return found


def _verdict(data: bytes, card: bytes) -> dict[str, Any]:
    """What `detente verify FILE --trust CARD` says, and its exit status."""
    try:
        report = judge_evidence(data, [read_card(card)])
    except TheirFault as fault:
        part = str(fault.facts.get("part", ""))
        said = [f"detente: {messages.sentence(fault)}"]
        return {"status": messages.exit_status(fault), "lines": said, "part": part}
    return {"status": messages.DONE, "lines": report.lines(), "part": ""}

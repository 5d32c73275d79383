"""Evidence of the replay: one notification, one single field of it, and one bit changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from detente.apps.demo.crew import Judged, judge
from detente.apps.demo.story import EVIDENCE, Story
from detente.apps.tampering import place_of
from detente.core.errors import EnvironmentFault

NOTIFICATION_FILE: Final = "notification.evidence"
FIELD_FILE: Final = "one-field.evidence"
CHANGED_FILE: Final = "changed.evidence"
STEPS: Final = 6
# What the United States' home proves to a stranger: a declaration of the other side.
_PROVER: Final = "USA"
_AUTHOR: Final = "RUS"
_AS_OF: Final = "2022-03-01"
_FIELD: Final = "deployed_warheads"
_VERIFIED: Final = 0
_REFUSED: Final = 4


@dataclass(slots=True)
class Proof:
    """What was exported and how it was judged, for the summary."""

    serial: str = ""
    verdicts: list[dict[str, Any]] = field(default_factory=list)
    tampered: dict[str, Any] = field(default_factory=dict)


def prove(story: Story) -> Proof:
    """Export, verify as a stranger does, change one bit, and be refused.

    Raises EnvironmentFault("demo-unexpected-verdict") where `detente verify` says something else.
    """
    proof = Proof(story.serials[_AUTHOR, _AS_OF])
    folder, progress = story.root / EVIDENCE, story.progress
    whole, part = folder / NOTIFICATION_FILE, folder / FIELD_FILE
    home = story.workers[_PROVER]
    home.ask("export", serial=proof.serial, file=str(whole))
    number = home.ask("export", serial=proof.serial, file=str(part), field=_FIELD)["number"]
    progress.head("Evidence")
    progress.step(f"{_PROVER}'s home proves {proof.serial}, a declaration of {_AUTHOR}:")
    progress.more(
        f"{EVIDENCE}/{whole.name}  whole, {whole.stat().st_size} bytes",
        f"{EVIDENCE}/{part.name}  the field {_FIELD} alone, {part.stat().st_size} bytes",
    )
    for file in (whole, part):
        for trust in ((), (story.card(_AUTHOR),)):
            _verify(story, proof, file, trust)
    _tamper(story, proof, part, number)
    return proof


def _verify(story: Story, proof: Proof, file: Path, trust: Sequence[Path]) -> None:
    judged = _judged(file, trust, _VERIFIED)
    proof.verdicts.append(
        {
            "file": file.name,
            "trusted": [card.name for card in trust],
            "exit": judged.status,
            "verdict": judged.facts.get("verdict"),
            "identity": judged.facts.get("identity"),
        }
    )
    story.progress.step(f"$ {_command(file, trust)}")
    # What a reader without a card sees differs in its headline; the rest is shown once.
    lines = judged.text.splitlines()
    story.progress.more(*(lines if trust else lines[:2]))


def _tamper(story: Story, proof: Proof, file: Path, number: int) -> None:
    value = _declared(story)
    changed = file.parent / CHANGED_FILE
    data = bytearray(file.read_bytes())
    place = place_of(bytes(data), number, value)
    data[place] ^= 1
    changed.write_bytes(data)
    judged = _judged(changed, (), _REFUSED)
    proof.tampered = {"file": changed.name, "exit": judged.status, "part": judged.part}
    story.progress.step(f"one bit changed: {value} now reads {value ^ 1}")
    story.progress.more(
        f"$ {_command(changed, ())}", *judged.text.splitlines(), f"exit {judged.status}"
    )


def _declared(story: Story) -> int:
    """The figure that the second file shows."""
    row = next(row for row in story.rows if row.as_of == _AS_OF)
    value = row.sides[_AUTHOR].cells[_FIELD]
    return 0 if value is None else value


def _judged(file: Path, trust: Sequence[Path], wanted: int) -> Judged:
    judged = judge(file, trust)
    if judged.status != wanted or (wanted == _REFUSED and not judged.part):
        raise EnvironmentFault(
            "demo-unexpected-verdict",
            file=file.name,
            expected=wanted,
            found=judged.status,
            said=" ".join(judged.text.split())[:300],
        )
    return judged


def _command(file: Path, trust: Sequence[Path]) -> str:
    """The command as a reader of kept files can type it in their folder."""
    words = "".join(f" --trust {EVIDENCE}/{card.name}" for card in trust)
    return f"detente verify {EVIDENCE}/{file.name}{words}"

"""What was proved about a text before signature, in words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from detente.apps.cli.command import Run
from detente.core.agreement.soundness import CONTRADICTION, READING, WARNING, Finding

_SENTENCES: Final = {
    "nobody-may-send": "nobody may send it: it is from {sender}, and answers {answers}",
    "nobody-may-perform": "none of {who} may send {sends}",
    "never-triggered": "nobody may send what triggers it: {when}",
    "due-before-trigger": "{limit}: due before it arises",
    "window-empty": "opens {opens}, due {by}: no time between them, first for {on}; {dates} such"
    " dates in 400 years",
    "exception-hidden": "exception {second} is never reached: exception {first} takes all of it",
    "exceptions-overlap": "exceptions {first} and {second} fit the same message; the first counts",
    "bounds-clash": "no message passes this and {other}",
    "ceiling-below-floor": "{other} has a floor that makes it at least {least} for {party}",
    "receipt-withheld": "the addressee alone can keep these clocks from starting or stopping, as"
    " there is no deemed_receipt: {clauses}",
    "two-readings": "{limit}, from {anchor}: last day {not_counted} or, first day counted,"
    " {counted}; the text says {chosen}",
}
NOT_LOOKED_AT: Final = (
    "whether a chain of clauses can be met whatever the other side and the links do",
    "several instances of periodic clauses with quotas",
    "messages that cross",
    "two clauses with different anchors",
    "whether the clauses mean what the text means",
)
_HEADS: Final = {
    CONTRADICTION: "Contradictions, each proved:",
    WARNING: "Warnings:",
    READING: "Two readings of a period; which one holds stands in no text that was read:",
}


def as_object(found: Sequence[Finding]) -> list[dict[str, object]]:
    """Findings for programs."""
    return [
        {
            "level": one.level,
            "code": one.code,
            "clause": one.clause,
            "file": one.file,
            "line": one.line,
            "facts": dict(one.facts),
        }
        for one in found
    ]


def sentence(one: Finding) -> str:
    """One finding in English."""
    facts = {
        key: ", ".join(str(item) for item in fact) if isinstance(fact, list) else fact
        for key, fact in one.facts.items()
    }
    if not facts.get("answers", True):
        facts["answers"] = "nothing"
    return f"{one.file} line {one.line}: {one.clause}: {_SENTENCES[one.code].format(**facts)}"


def say(run: Run, found: Sequence[Finding]) -> None:
    """Findings by level, and what was not looked at."""
    for level, head in _HEADS.items():
        lines = [f"  {sentence(one)}" for one in found if one.level == level]
        if lines:
            run.console.say("", head, *lines)
    if not any(one.level == CONTRADICTION for one in found):
        run.console.say("", "Contradictions: none in the class decided. Not looked at:")
        run.console.say(*(f"  {line}" for line in NOT_LOOKED_AT))

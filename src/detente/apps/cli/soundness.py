"""What was proved about a text before signature, in words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from detente.apps.cli.command import Run
from detente.apps.i18n.talk import Safe, joined, t
from detente.core.agreement.soundness import CONTRADICTION, READING, WARNING, Finding

_NOT_LOOKED_AT: Final = 5  # sentences of it
_HEADS: Final = {
    CONTRADICTION: "sound--contradictions",
    WARNING: "sound--warnings",
    READING: "sound--readings",
}


def not_looked_at() -> list[Safe]:
    """What the proofs leave out."""
    return [t(f"sound--not-{number}") for number in range(1, _NOT_LOOKED_AT + 1)]


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


def sentence(one: Finding) -> Safe:
    """One finding as a sentence."""
    facts = {
        key: joined(str(item) for item in fact) if isinstance(fact, list) else fact
        for key, fact in one.facts.items()
    }
    if not facts.get("answers", True):
        facts["answers"] = t("sound--nothing")
    what = t(f"sound--{one.code}", **facts)
    return t("sound--at", file=one.file, line=one.line, clause=one.clause, what=what)


def say(run: Run, found: Sequence[Finding]) -> None:
    """Findings by level, and what was not looked at."""
    for level, head in _HEADS.items():
        lines = [f"  {sentence(one)}" for one in found if one.level == level]
        if lines:
            run.console.say("", t(head), *lines)
    if not any(one.level == CONTRADICTION for one in found):
        run.console.say("", t("sound--none"))
        run.console.say(*(f"  {line}" for line in not_looked_at()))

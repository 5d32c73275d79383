"""`doctor`: what an operator wants to know before somebody asks."""

from __future__ import annotations

from collections.abc import Sequence

from detente.apps import doctor, messages
from detente.apps.cli.command import Run, command
from detente.apps.cli.text import value
from detente.apps.i18n.talk import t
from detente.apps.neutral import columns, padded, unisolated

_STYLES = {doctor.OK: "good", doctor.WARN: "warn", doctor.FAIL: "bad"}


@command(examples=("detente doctor", "detente doctor --json", "detente doctor -q"))
def run_doctor(run: Run) -> int:
    """Look at everything, change nothing; exit 1 where something failed, 8 where it warns."""
    found = doctor.examine(run.folder, lambda: run.home)
    warned = sum(one.verdict == doctor.WARN for one in found)
    failed = sum(one.verdict == doctor.FAIL for one in found)
    run.console.object(
        {
            "checks": [
                {
                    "name": one.name,
                    "verdict": one.verdict,
                    "words": unisolated(one.words),
                    "whose": one.whose,
                    "next": unisolated(one.step),
                }
                for one in found
            ],
            "warnings": warned,
            "failures": failed,
        }
    )
    words, names = _words(found)
    for one, word, name in zip(found, words, names, strict=True):
        if run.console.plain:
            cells = (one.verdict, one.name, one.words, one.whose, one.step)
            run.console.say("\t".join(value(cell) or "-" for cell in cells))
            continue
        if run.console.quiet and one.verdict == doctor.OK:
            continue
        shown = run.console.style(_STYLES[one.verdict], word)
        run.console.say(f"{shown} {name} {value(one.words)}")
        if one.whose:
            blank = " " * (columns(word) + columns(name) + 2)
            run.console.say(blank + t("doctor--whose", whose=one.whose, step=one.step))
    failures, warnings = t("doctor--failures", n=failed), t("doctor--warnings", n=warned)
    run.console.say(t("doctor--end", failures=failures, warnings=warnings))
    if failed:
        return messages.FAILED
    return messages.ATTENTION if warned else messages.DONE


def _words(found: Sequence[doctor.Finding]) -> tuple[list[str], list[str]]:
    """Results and names of checks, each of one width."""
    words = [t(f"doctor--{one.verdict}") for one in found]
    names = [t(f"check--{one.name.replace(' ', '-')}") for one in found]
    first, second = max([5, *map(columns, words)]), max([12, *map(columns, names)])
    return [padded(one, first) for one in words], [padded(one, second) for one in names]

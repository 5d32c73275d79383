"""The two boards of the Abu Dhabi weeks as pages want them, computed in a process of its own.

`python -m detente.apps.demo.beside FILE FOLDER`: homes are made in FOLDER and removed; FILE appears
whole or not at all.
"""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from detente.apps import i18n
from detente.apps.boards.text import sections
from detente.apps.boards.words import words_of
from detente.apps.cli.words import MARK_WORDS
from detente.apps.demo import weeks
from detente.apps.demo.weeks import Week
from detente.engine.registers import Agreement

_WIDTH: Final = 72


def pages_of(found: Sequence[Week]) -> dict[str, Any]:
    """Both boards in every language of the program: titles, and pairs of agreements by sections."""
    left, right = found
    pairs = [(left.by_pack().get(one), right.by_pack().get(other)) for one, other in weeks.PAIRS]
    return {
        "languages": {
            lang: {
                "titles": [left.script.title, right.script.title],
                "pairs": [
                    [
                        _side(week, agreement, lang)
                        for week, agreement in zip(found, pair, strict=True)
                    ]
                    for pair in pairs
                ],
            }
            for lang in i18n.LANGUAGES
        }
    }


def _side(week: Week, agreement: Agreement | None, lang: str) -> dict[str, Any] | None:
    if agreement is None:
        return None
    words = words_of(agreement, lang, width=_WIDTH, brief=True)
    return {
        "title": words.agreement(),
        "mark": MARK_WORDS[agreement.mark],
        "sections": [one.value() for one in sections(words, week.shown(agreement))],
    }


def keep(found: Sequence[Week], file: Path) -> None:
    """Write the pages of both boards: whole, or not at all."""
    part = file.with_suffix(".part")
    part.write_text(json.dumps(pages_of(found), ensure_ascii=False), encoding="utf-8")
    part.replace(file)


def main(words: Sequence[str]) -> int:
    """Play both scenarios in silence, and leave their boards."""
    file, folder = Path(words[0]), Path(words[1])
    try:
        with weeks.weeks(weeks.SCRIPTS[weeks.BOTH], folder) as found:
            for one in found:
                one.player.set_up()
                one.player.play(lambda _at, _steps: None)
                one.evaluate()
            keep(found, file)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""Lines of the shift log in words."""

from __future__ import annotations

import re
from typing import Final

from detente.apps.cli.text import at
from detente.apps.cli.watch_words import name_of
from detente.apps.cli.words import MARK_WORDS, mark_word
from detente.apps.i18n.talk import Safe, joined, t
from detente.engine import happenings, house, shift_log, watchbook
from detente.engine.shift_log import Line
from detente.engine.state import State

# What `subject` holds in them is the id of a person.
_NAMED: Final = frozenset(
    {
        shift_log.TAKEN_ALONE, watchbook.WATCH_TAKEN, watchbook.WATCH_HANDED_OVER,
        happenings.WOKEN, happenings.NOT_WOKEN, house.ERASED,
    }
)  # fmt: skip
_BLANKS: Final = re.compile(" {2,}")


def line_words(state: State, line: Line) -> Safe:
    """One line of the log, without its time and who wrote it."""
    said = t(
        f"line--{line.kind}{_variant(line)}",
        serial=line.serial, type=line.type, party=line.party, subject=line.subject,
        name=name_of(state, line.subject) if line.kind in _NAMED else line.subject,
    )  # fmt: skip
    said = Safe(_BLANKS.sub(" ", said).strip())
    said = joined((mark_word(line.mark), said), " ")
    if line.about is not None or line.page:
        name = f"log--late{'' if line.about is None else '-for'}{'-page' if line.page else ''}"
        late = t(name, about="" if line.about is None else at(line.about), page=line.page)
        said = joined((late, said), " ")
    text = line.text.replace("-", " ") if line.machine else line.text
    if text and line.kind in (shift_log.CAME, shift_log.WENT):
        text = t("line--late-because", reason=line.text)
    elif line.kind == shift_log.DRILL_DONE:
        text = t("line--drill-after", span=line.text) if line.text else ""
    elif line.kind == shift_log.DRILL_MISSED:
        text = t("line--drill-within", span=line.text)
    if said and text and line.kind != watchbook.LOG_ENTRY:
        said = t("line--text", said=said, text=text)
    else:
        said = joined((said, text), " ")
    return said if line.until is None else t("log--until", said=said, until=at(line.until))


def _variant(line: Line) -> str:
    """Which of the sentences of a kind: by what is known of it."""
    if line.kind == shift_log.WENT:
        return "" if line.subject else "-by-machine"
    if line.kind in (happenings.WOKEN, happenings.NOT_WOKEN):
        return "-by" if line.party else ""
    if line.kind in (shift_log.TAKEN_ALONE, watchbook.WATCH_TAKEN):
        return "-from" if line.subject else ""
    return ""


def struck_words(state: State, line: Line) -> Safe:
    """What became of a line later; empty where it stands."""
    if line.struck is None:
        return Safe("")
    done = "closed" if line.kind == watchbook.STANDING_OPENED else "struck"
    return t(
        f"log--was-{done}", name=name_of(state, line.struck.person), at=at(line.struck.at),
        reason=line.struck.reason,
    )  # fmt: skip


def line_object(line: Line) -> dict[str, object]:
    """One line for machines."""
    struck = line.struck
    return {
        "at": line.at,
        "kind": line.kind,
        "machine": line.machine,
        "person": line.person,
        "serial": line.serial,
        "type": line.type,
        "party": line.party,
        "subject": line.subject,
        "text": line.text,
        "about": line.about,
        "page": line.page,
        "until": line.until,
        "id": None if line.leaf is None else line.leaf.hex(),
        "mark": MARK_WORDS[line.mark],
        "struck": None
        if struck is None
        else {"by": struck.person, "at": struck.at, "reason": struck.reason},
    }

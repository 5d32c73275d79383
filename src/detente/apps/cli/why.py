"""`why`: what a line of a board rests on, and which lines rest on an entry."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

from detente.apps import messages
from detente.apps.boards import rests
from detente.apps.boards.compute import Known, known_here
from detente.apps.boards.duties import causes_of, due_of, remarks_of, verdicts
from detente.apps.boards.offers import cause_of
from detente.apps.boards.rests import Line
from detente.apps.boards.words import Page, Words, listing, receipts, safe, serial, when
from detente.apps.cli.boards import AGREEMENT, AS_OF, agreements_of, asked_at, words_for
from detente.apps.cli.command import Run, arg, command
from detente.apps.cli.words import stamp
from detente.core.agreement.grounds import Grounds
from detente.core.errors import OurFault

_KINDS: Final[Mapping[str, str]] = {
    "duties": "duty", "rights": "right", "arrangements": "arrangement", "tallies": "tally",
    "exchanges": "exchange", "lists": "list", "events": "event", "checks": "check",
}  # fmt: skip

_SERIAL: Final = re.compile(r"[A-Z]{2,8}-[0-9]{4}-[0-9]{5,}", re.ASCII)


@command(
    arg("line", metavar="LINE-or-SERIAL", words="arg--why-line"),
    AGREEMENT,
    AS_OF,
    examples=(
        "detente why 'II.2/RUS/USA/2022-09-01'",
        "detente why RUS-2023-00001",
        "detente why life --agreement 7d10e9aa",
    ),
)
def why(run: Run) -> int:
    """What a line rests on; for a serial: what rests on it."""
    asked, found = _asked(run.args.line), False
    told: list[dict[str, Any]] = []
    for agreement in agreements_of(run):
        known = known_here(run.home.center.state, agreement)
        lines = list(rests.lines_of(known.board(asked_at(run, agreement))))
        named = [one for one in lines if _is_asked(one, asked)]
        entries = rests.entries_named(known, [asked])
        if not named and not entries:
            continue
        found = True
        words = words_for(run, agreement)
        stamp(run.console, agreement.mark)
        page = Page(words.width, [])
        page.put(0, f"{words.agreement()} ({agreement.id[:8]})")
        for entry in entries:
            resting = [one for one in lines if asked in one.entries()]
            value = rests.told(known, entry)
            _say_entry(words, page, 1, value)
            _say_resting(words, page, resting)
            listed = [{"section": one.section, "line": one.ref} for one in resting]
            told.append({"agreement": agreement.id, **value, "lines": listed})
        told += [{"agreement": agreement.id, **_say_line(words, page, known, one)} for one in named]
        run.console.say(*page.lines)
        stamp(run.console, agreement.mark)
    if not found:
        raise OurFault("no-such-line", line=asked)
    run.console.object({"why": told})
    return messages.DONE


def _asked(typed: str) -> str:
    """A serial in capitals, as its author wrote it; anything else as typed."""
    return typed.upper() if _SERIAL.fullmatch(typed.upper()) else typed


def _is_asked(line: Line, asked: str) -> bool:
    """Its full name, or that of its clause."""
    return asked in (line.ref, line.clause)


def _say_line(words: Words, page: Page, known: Known, line: Line) -> dict[str, Any]:
    """A line with everything that it rests on, as text and as JSON."""
    page.put(1, f"{words.of('section', line.section)}: {safe(line.ref)}")
    value = line.value
    if line.section in _KINDS:
        page.put(2, words.clause(_KINDS[line.section], line.clause))
    if line.section == "duties":
        page.put(2, listing((verdicts(words, value), remarks_of(words, value)), "; "))
        page.put(2, f"{words('duty--due')}: {due_of(words, value)}")
    for cause in causes_of(value):
        page.put(2, cause_of(words, cause))
    if value.get("reach"):
        page.put(2, f"{words('duty--reach')}: {when(value['reach'])}")
    grounds = rests.grounds_of(known, line)
    told: dict[str, Any] = {"section": line.section, "line": line.ref, "value": value}
    if grounds is not None:
        told["grounds"] = _say_grounds(words, page, grounds)
    entries = rests.entries_named(known, line.entries())
    page.put(2, f"{words('why--rests-on')}:" if entries else words("why--nothing"))
    told["entries"] = [rests.told(known, entry) for entry in entries]
    for one in told["entries"]:
        _say_entry(words, page, 3, one)
    for agreement in dict(value.get("why") or {}).get("elsewhere", ()):
        page.put(2, f"{words('why--elsewhere')}: {safe(agreement)}")
    return told


def _say_grounds(words: Words, page: Page, grounds: Grounds) -> dict[str, Any]:
    page.put(2, words.ground({"paragraph": grounds.paragraph, "basis": grounds.basis.value}))
    if grounds.because is not None:
        page.put(2, f"{words('why--because')}: {safe(grounds.because)}")
    for source in grounds.sources:
        page.put(2, f"{words('why--source')}: {safe(source)}")
    return {
        "paragraph": grounds.paragraph,
        "basis": grounds.basis.value,
        "because": grounds.because,
        "sources": list(grounds.sources),
    }


def _say_entry(words: Words, page: Page, depth: int, one: Mapping[str, Any]) -> None:
    kind = words.message(one["type"]) if "type" in one else words("why--closed")
    page.put(depth, f"{serial(one['entry'])} {one['by']}: {kind}")
    claimed = one.get("claimed")
    times = [f"{words('why--written')} {when(one['written'])}"]
    if claimed is not None and claimed != one["written"]:
        times.append(f"{words('why--claimed')} {when(claimed)}")
    received = receipts(words, one["received"])
    page.put(depth + 1, listing((*times, f"{words('why--received')}: {received}"), "; "))
    if "invalid" in one:
        page.put(depth + 1, f"{words('why--invalid')}: {one['invalid']}")
    if "refers_to" in one:
        page.put(depth + 1, f"{words('why--refers')}: {serial(one['refers_to'])}")
    if "pointed_at_by" in one:
        names = " ".join(serial(name) for name in one["pointed_at_by"])
        page.put(depth + 1, f"{words('why--pointing')}: {names}")


def _say_resting(words: Words, page: Page, lines: list[Line]) -> None:
    if not lines:
        page.put(2, words("why--no-lines"))
        return
    page.put(2, f"{words('why--lines')}:")
    for one in lines:
        page.put(3, f"{words.of('section', one.section)}: {safe(one.ref)}")

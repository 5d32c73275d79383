"""What came late: lines of one instant that read otherwise by what was known later, and why.

By the growth law (spec/board.md) a line changes only through an entry that points back, an act that
came late, two histories of a register, a clock shown wrong, or because an arrival settled what was
open; `class` is one of these.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from detente.apps.boards import duties, life, rests
from detente.apps.boards.compute import Known
from detente.apps.boards.words import (
    Facts,
    Page,
    Words,
    every_text,
    listing,
    receipts,
    serial,
    when,
)
from detente.core.board.board import Board
from detente.core.board.facts import Entry
from detente.core.board.show import named

POINTS_BACK: Final = "points-back"
ACT: Final = "act"
DIVERGENCE: Final = "divergence"
CLOCK: Final = "clock"
ARRIVAL: Final = "arrival"

_BACK: Final = ("corrected", "sent-in-error")
_ACTS: Final = ("cancelled", "withdrawn", "waived", "contested", "signature")
_SOFT: Final = ("not-started", "open", "overdue", "cannot-be-decided", "none")
_NAMED_MAX: Final = 6  # of lines that changed alike, and of entries behind them; --json has all
_MOVES: Final = ("reach", "why", "closed", "figures")  # grow without changing what a line says


@dataclass(frozen=True, slots=True)
class Late:
    """One entry that was not known before: its name, when its addressees received it."""

    entry: str
    type: str
    received: Mapping[str, str | None]


@dataclass(frozen=True, slots=True)
class Change:
    """One line: what it said by what was known first, and says by what was known then."""

    section: str
    ref: str
    before: Facts | None
    after: Facts | None
    kind: str
    late: tuple[Late, ...] = field(default=())

    def value(self) -> dict[str, object]:
        """As JSON."""
        return {
            "section": self.section,
            "line": self.ref,
            "before": self.before,
            "after": self.after,
            "class": self.kind,
            "came_late": [
                {"entry": one.entry, "type": one.type, "received": dict(one.received)}
                for one in self.late
            ],
        }


def differences(first: Known, then: Known, as_of: int) -> list[Change]:
    """Every line of the board of an instant that differs, in the order of the sections."""
    boards = [known.board(as_of) for known in (first, then)]
    before, after = (dict(_lines(board)) for board in boards)
    news = _news(first, then)
    found = []
    for key in [*before, *(key for key in after if key not in before)]:
        one, other = before.get(key), after.get(key)
        if _says(one) != _says(other):
            late = _late(then, news, one, other)
            kind = _class(then, late, one, other)
            shown = tuple(_told(then, entry) for entry in late)
            found.append(Change(*key, one, other, kind, shown))
    return found


def _lines(board: Board) -> Iterator[tuple[tuple[str, str], Facts]]:
    """Every line of a board under a name that stays the same while the record grows."""
    for line in rests.lines_of(board):
        if line.section != "life":
            yield (line.section, line.ref), line.value
            continue
        for state in line.value["states"]:
            for unit in state["units"]:
                ref = f"{unit}/{state['debtor']}/{state['creditor']}"
                yield ("life", ref), {"life": _by_party(state["views"])}
        yield ("life", "term"), {"term": line.value["term"], "entry": line.value["entry"]["at"]}


def _by_party(views: Sequence[Facts]) -> dict[str, list[Facts]]:
    """The history that each party sees, so that views that part or join are no change."""
    return {party: view["history"] for view in views for party in view["parties"]}


def _says(line: Facts | None) -> object:
    """What a line says, without how far the record speaks and what it rests on."""
    return None if line is None else _stripped(line)


def _stripped(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _stripped(one) for key, one in value.items() if key not in _MOVES}
    if isinstance(value, list):
        return [_stripped(one) for one in value]
    return value


# --- why ----------------------------------------------------------------------------------------


def _news(first: Known, then: Known) -> list[Entry]:
    """Entries that only the later one knows, or that only it can read, in order of their times."""
    before = {
        entry.leaf: entry.content is not None
        for line in first.record.lines
        for entry in line.entries
    }
    found = [
        entry
        for line in then.record.lines
        for entry in line.entries
        if before.get(entry.leaf, False) is not (entry.content is not None) or
        entry.leaf not in before
    ]  # fmt: skip
    return sorted(found, key=lambda entry: (then.record.time(entry), entry.place))


def _late(
    then: Known, news: Sequence[Entry], one: Facts | None, other: Facts | None
) -> list[Entry]:
    """The new entries that a changed line names, and those that point at an entry it names."""
    known = [line for line in (one, other) if line is not None]
    named_before = {name for line in known for name in rests.named_in(line)}
    found = []
    for entry in news:
        content = entry.content
        target = None
        if content is not None and content.refers_to is not None:
            target = then.record.by_leaf.get(content.refers_to)
        cited = target is not None and named(target) in named_before
        if named(entry) in named_before or (
            cited and content is not None and _changes(content.type)
        ):
            found.append(entry)
    if found:
        return found
    # An act, or what contests it, reaches lines that do not name it: in one view only, say.
    acts = acts_of_life(then)
    return [entry for entry in news if entry.content is not None and entry.content.type in acts]


def _changes(kind: str) -> bool:
    return kind in _BACK or kind in _ACTS


def acts_of_life(known: Known) -> set[str]:
    """Types by which a right is used or contested, or terms are signed."""
    clauses = every_text(known.agreement).clauses
    found = {right.by for right in clauses.rights.values()}
    found |= {right.contest for right in clauses.rights.values() if right.contest is not None}
    return found | {one.terms for one in clauses.arrangements.values()} | set(_ACTS)


def _class(then: Known, late: Sequence[Entry], one: Facts | None, other: Facts | None) -> str:
    causes = [*_causes(one), *_causes(other)]
    types = {entry.content.type for entry in late if entry.content is not None}
    if types & set(_BACK):
        return POINTS_BACK
    if "divergent" in causes:
        return DIVERGENCE
    if types & acts_of_life(then):
        return ACT
    if "clock" in causes:
        return CLOCK
    verdict = "none" if one is None else str(one.get("verdict", one.get("state", "none")))
    return ARRIVAL if late or verdict in _SOFT or "views" in (one or {}) else CLOCK


def _causes(line: Facts | None) -> list[str]:
    return [] if line is None else [str(one["code"]) for one in line.get("causes", ())]


def _told(then: Known, entry: Entry) -> Late:
    kind = "" if entry.content is None else entry.content.type
    return Late(named(entry), kind, rests.received(then, entry))


# --- words --------------------------------------------------------------------------------------


def say(words: Words, page: Page, changes: Sequence[Change]) -> None:
    """Changes as text: the lines, what they read before and read now, what came late. Lines that
    changed alike stand together.
    """
    alike: dict[tuple[str, ...], list[Change]] = {}
    for one in changes:
        texts = (one.section, reads(words, one.before), reads(words, one.after), one.kind)
        entries = [each.entry for each in one.late]
        alike.setdefault((*texts, *entries), []).append(one)
    for (section, before, after, kind, *_names), found in alike.items():
        lines = ", ".join(one.ref for one in found[:_NAMED_MAX])
        more = f" + {len(found) - _NAMED_MAX}" if len(found) > _NAMED_MAX else ""
        page.put(1, f"{words.of('section', section)}: {lines}{more}")
        page.put(2, f"{words('diff--before')}: {before}")
        page.put(2, f"{words('diff--after')}: {after}")
        page.put(2, f"{words('diff--class')}: {words.of('diff-class', kind)}")
        for late in found[0].late[:_NAMED_MAX]:
            _say_late(words, page, late)
        if len(found[0].late) > _NAMED_MAX:
            page.put(2, f"{words('word--more')}: {len(found[0].late) - _NAMED_MAX}")


def _say_late(words: Words, page: Page, late: Late) -> None:
    kind = words.message(late.type) if late.type else ""
    received = f"{words('diff--received')}: {receipts(words, late.received)}"
    page.put(2, f"{words('diff--came-late')}: {serial(late.entry)} {kind}; {received}")


def reads(words: Words, line: Facts | None) -> str:
    """The short form of a line; that there is none, for None."""
    if line is None:
        return words("diff--no-line")
    if "verdict" in line or ("views" in line and "due" in line):
        told = duties.verdicts(words, line)
        due = f"{words('duty--due')} {when(line['due'])}" if line.get("due") else ""
        value = str(line["counted"]) if "counted" in line else ""
        remarks = duties.remarks_of(words, line)
        return listing((value, told, due, remarks), ", ")
    if "outcome" in line:
        return listing((words.of("mark", line["outcome"]), duties.remarks_of(words, line)))
    if "life" in line:
        seen: dict[str, list[str]] = {}
        for party, history in line["life"].items():
            seen.setdefault(life.history(words, history), []).append(party)
        return "; ".join(f"{', '.join(parties)}: {text}" for text, parties in seen.items())
    if "views" in line:
        return "; ".join(
            f"{', '.join(view['parties'])}: {words.of('verdict', view['verdict'])}"
            for view in line["views"]
            if "verdict" in view
        )
    if "state" in line:
        group = "arrangement-state" if "arrangement" in line else "offer-state"
        return words.of("round-state" if "round" in line else group, line["state"])
    if "contested" in line:
        contested = [f"{by['party']} {serial(by['entry'])}" for by in line["contested"]]
        told = f"{words('right--contested')} {', '.join(contested)}" if contested else ""
        return listing((words.clause("right", line["right"]), told))
    return ", ".join(str(line[name]) for name in ("entry", "term", "versions") if name in line)

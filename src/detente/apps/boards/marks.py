"""Messages that the text does not allow as they are, or asks a ground for: marked, on both sides
alike, before they are released and for as long as they stand on the board.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from detente.apps.boards.compute import Known
from detente.apps.boards.offers import cause_of
from detente.apps.boards.words import Facts, Page, Words, every_text, listing, serials, when
from detente.core.agreement.clauses import Right
from detente.core.agreement.grounds import Grounds
from detente.core.agreement.pack import Pack
from detente.core.board.checks import OUTSIDE, REFUSED
from detente.core.errors import DetenteError
from detente.engine import checking
from detente.engine.drafts import NOTIFICATION, Draft
from detente.engine.preparing import text_for
from detente.engine.registers import Agreement
from detente.engine.state import Now, State

NO_GROUND: Final = "no-ground"
GROUND_OPEN: Final = "ground-cannot-be-decided"
PERFORMS_NOTHING: Final = "performs-nothing"
_CHECK: Final = "check"
_RIGHT: Final = "right"
_SHOWN_MAX: Final = 8  # lines of one check; --json has all
_BRIEF_MAX: Final = 3


@dataclass(frozen=True, slots=True)
class Mark:
    """What a check, or the right that a message uses, makes of it."""

    kind: str  # check, right
    clause: str
    outcome: (
        str  # outside, performs-nothing, cannot-be-decided; no-ground, ground-cannot-be-decided
    )
    paragraph: str
    basis: str
    causes: tuple[Facts, ...] = ()

    def value(self) -> dict[str, object]:
        """As JSON."""
        return {
            "kind": self.kind, "clause": self.clause, "outcome": self.outcome,
            "paragraph": self.paragraph, "basis": self.basis, "causes": list(self.causes),
        }  # fmt: skip

    def told(self, words: Words) -> str:
        """As one line: what it is marked as, by which clause, and what that rests on."""
        ground = words.ground({"paragraph": self.paragraph, "basis": self.basis})
        label = words.clause(self.kind, self.clause)
        return f"{words.of('mark', self.outcome)}: {label} ({ground})"

    def model(self, words: Words) -> dict[str, object]:
        """For a page."""
        causes = [cause_of(words, cause) for cause in self.causes]
        return {**self.value(), "told": self.told(words), "causes": causes}


def concerned(pack: Pack, kind: str | None) -> bool:
    """Whether anything may mark a message of a type."""
    clauses = pack.clauses
    return any(check.on == kind for check in clauses.checks.values()) or bool(_rights(pack, kind))


def _rights(pack: Pack, kind: str | None) -> list[Right]:
    """Rights with a ground that are used by a message of a type."""
    return [one for one in pack.clauses.rights.values() if one.by == kind and one.ground]


def on_board(sections: Mapping[str, Any], entry: str) -> Iterator[Mark]:
    """What a board says of an entry, by its name there (`Board.sections`)."""
    for one in sections["checks"]:
        for line in one["lines"]:
            if line["entry"] == entry:
                outcome = _outcome(str(line["outcome"]), str(one["outside"]))
                causes = tuple(line.get("causes", ()))
                yield Mark(_CHECK, one["check"], outcome, one["paragraph"], one["basis"], causes)
    for one in sections["rights"]:
        if one["entry"] == entry and one.get("grounded", True) is not True:
            outcome = GROUND_OPEN if one["grounded"] is None else NO_GROUND
            yield Mark(_RIGHT, one["right"], outcome, str(one["why"]["paragraph"]), "")


def of_entry(
    known: Callable[[], Mapping[str, Any]], agreement: Agreement, kind: str | None, entry: str
) -> list[Mark]:
    """The marks on a message that is held. The sections of the board are asked for only where
    something may mark one of its type.
    """
    pack = every_text(agreement)
    if not concerned(pack, kind):
        return []
    return [_based(pack, one) for one in on_board(known(), entry)]


def _based(pack: Pack, mark: Mark) -> Mark:
    """With what the clause of a right rests on, which stands in the text alone."""
    if mark.basis or mark.clause not in pack.clauses.rights:
        return mark
    grounds = pack.clauses.rights[mark.clause].grounds
    return Mark(mark.kind, mark.clause, mark.outcome, mark.paragraph, grounds.basis.value)


def of_draft(
    state: State, agreement: Agreement, draft: Draft, now: Now, known: Callable[[], Known]
) -> list[Mark]:
    """What would mark a draft if it were released now. `known` is asked for only where the draft
    uses a right that wants a ground. A draft that breaks another rule is told that one first.
    """
    if draft.kind != NOTIFICATION or agreement.own_epoch is None:
        return []
    try:
        text = text_for(state, agreement, draft, now)
    except DetenteError:
        return []
    refers = None if draft.refers_to is None else draft.refers_to.leaf_hash
    found = [
        _mark(_CHECK, one.check.id, _outcome(one.outcome, one.check.outside), one.check.grounds,
              [{"code": code} for code in sorted(one.causes)])
        for one in checking.found(agreement, text, draft.type, refers, draft.to, draft.values)
    ]  # fmt: skip
    rights = _rights(text.pack, draft.type)
    if not rights:
        return found
    as_of = now.at(agreement.mark)
    held = known()
    held.board(as_of)
    for right in rights:
        grounded = held.evaluator.ground_ahead(right, agreement.own_seat, draft.to, as_of)
        if grounded is not True:
            outcome = GROUND_OPEN if grounded is None else NO_GROUND
            found.append(_mark(_RIGHT, right.id, outcome, right.grounds))
    return found


def _mark(
    kind: str, clause: str, outcome: str, grounds: Grounds, causes: Sequence[Facts] = ()
) -> Mark:
    paragraph, basis = grounds.paragraph, grounds.basis.value
    return Mark(kind, clause, outcome, paragraph, basis, tuple(causes))


def _outcome(outcome: str, outside: str) -> str:
    return PERFORMS_NOTHING if outcome == OUTSIDE and outside == REFUSED else outcome


# --- the section of a board ---------------------------------------------------------------------


def checks(words: Words, page: Page, board: Facts) -> None:
    """Rules on messages: those that are not inside one, then how many were looked at."""
    judged: dict[tuple[int, str], int] = {}  # messages of a type under a version, for all its rules
    for one in board["checks"]:
        judged[one["version"], one["on"]] = sum(one["counts"].values())
        if one["lines"]:
            _check(words, page, one)
    if not any(one["lines"] for one in board["checks"]):
        page.put(1, words("mark--none"))
    if not words.brief:
        page.put(1, f"{words('mark--looked-at')}: {sum(judged.values())}")


def _check(words: Words, page: Page, one: Facts) -> None:
    label = words.clause(_CHECK, one["check"])
    page.put(1, listing((one["check"], label, f"({words.message(one['on'])})"), " "))
    page.put(2, words.ground(one))
    most = _BRIEF_MAX if words.brief else _SHOWN_MAX
    lines = one["lines"]
    if len(lines) > most:
        page.put(2, f"{words('word--more')}: {len(lines) - most}")
    for line in lines[-most:]:  # the newest: what somebody may still have to ask about
        told = words.of("mark", _outcome(line["outcome"], one["outside"]))
        head = f"{when(line['at'])} {line['party']}: {told}"
        page.put(2, listing((head, serials(line["why"]["entries"])), " "))
        remarks = "; ".join(words.of("remark", code) for code in line.get("remarks", ()))
        if remarks:
            page.put(3, remarks)
        for cause in line.get("causes", ()):
            page.put(3, cause_of(words, cause))

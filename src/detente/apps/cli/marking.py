"""What marks a notification, or would mark a draft if it were released now."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from detente.apps.boards import marks
from detente.apps.boards.compute import known_here
from detente.apps.boards.marks import Mark
from detente.apps.boards.offers import cause_of
from detente.apps.cli.boards import words_for
from detente.apps.cli.command import Run
from detente.engine import views
from detente.engine.drafts import Draft
from detente.engine.registers import Agreement


def marks_on(run: Run, found: views.Message) -> list[Mark]:
    """As the board of this instant says."""
    state, agreement = run.home.center.state, found.agreement
    now = run.home.now().at(agreement.mark)
    name = found.serial or found.held.leaf_hash.hex()

    def sections() -> Mapping[str, object]:
        return known_here(state, agreement).board(now).sections

    return marks.of_entry(sections, agreement, found.type, name)


def marks_ahead(run: Run, draft: Draft) -> list[Mark]:
    """Of a draft, were it released now."""
    state = run.home.center.state
    agreement = state.agreements.get(draft.agreement)
    if agreement is None:
        return []
    board = partial(known_here, state, agreement)
    return marks.of_draft(state, agreement, draft, run.home.now(), board)


def say_marks(run: Run, agreement: Agreement, marked: Sequence[Mark]) -> None:
    """One line a mark, with what leaves it undecided."""
    if not marked:
        return
    words = words_for(run, agreement)
    for one in marked:
        run.console.say(run.console.style("warn", one.told(words)))
        run.console.say(*(f"  {cause_of(words, cause)}" for cause in one.causes))

"""Whether a draft of any kind could be released now."""

from __future__ import annotations

from detente.engine import erasures, house
from detente.engine.drafts import CARD_DRAFT, PEOPLE, Draft
from detente.engine.preparing import check, prepare
from detente.engine.state import Now, State
from detente.engine.succeeding import check_card_draft, completed


def check_draft(state: State, draft: Draft, now: Now) -> None:
    """Raise RuleBroken or OurFault for the first rule that a draft would break."""
    if draft.kind == PEOPLE:
        house.check_change(draft.values, state.house.people)
        return
    if draft.kind == CARD_DRAFT:
        check_card_draft(draft)
        return
    if draft.kind == erasures.ERASURE:
        erasures.plan_of(state, draft, now)
        return
    agreement = state.agreement(draft.agreement)
    known = state.house.people
    person = known.get(draft.drafted_by) or next(iter(known.values()))
    draft = completed(state, agreement, draft, sign=False)
    check(state, agreement, prepare(state, agreement, draft, person, draft.drafted_by, now))

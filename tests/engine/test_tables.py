"""The lives of messages as tables: what is not in them is refused and changes nothing."""

from __future__ import annotations

import itertools

import pytest

from detente.core.errors import OurFault
from detente.engine import inbox, outbox
from detente.engine.drafts import NOTIFICATION, Draft, load_draft
from tests.hostile.forge import two

EVENTS = ("save", "submit", "return", "release")
STATES = ("drafted", "submitted", "returned", "released")


def test_every_pair_that_is_not_in_the_outbox_table_is_refused():
    states = {state for pair in outbox.TRANSITIONS.items() for state in (pair[0][0], pair[1])}
    events = {event for _, event in outbox.TRANSITIONS}
    assert states == set(outbox.ORDER)
    for state, event in itertools.product(states, events):
        if (state, event) in outbox.TRANSITIONS:
            assert outbox.step(state, event) == outbox.TRANSITIONS[state, event]
        else:
            with pytest.raises(OurFault, match="not-now"):
                outbox.step(state, event)


def test_no_state_of_either_table_leads_nowhere_but_the_last_ones():
    for table, ends in (
        (outbox.TRANSITIONS, {"discarded", "answered"}),
        (inbox.TRANSITIONS, {"quarantined", "answered"}),
    ):
        reached = set(table.values()) | {state for state, _ in table}
        assert {state for state in reached if not any(s == state for s, _ in table)} == ends


@pytest.mark.parametrize(("table", "events"), [
    (outbox, ("carry", "receive", "open", "acknowledge", "answer")),
    (inbox, ("hold", "receive", "open", "claim", "acknowledge", "standby", "answer")),
])  # fmt: skip
def test_the_state_read_from_facts_does_not_depend_on_their_order_or_number(table, events):
    for count in range(len(events) + 1):
        for chosen in itertools.combinations(events, count):
            found = {table.furthest(order) for order in itertools.permutations(chosen)}
            assert len(found) == 1
            assert found == {table.furthest([*chosen, *chosen])}


def in_state(stage, state):
    """A draft brought to a state by the acts of people."""
    center, now = stage.center, stage.now
    draft = Draft("", NOTIFICATION, stage.agreement.id, "notice", {16: "2026-11-24", 17: 5})
    made = center.draft_new(stage.agreement, draft, "orlova", now)
    if state != "drafted":
        center.submit(made.id, "orlova", now)
    if state == "returned":
        center.return_draft(made.id, "petro", "not yet", now)
    if state == "released":
        center.release(made.id, "petro", now)
    return load_draft(stage.store, made.id)


@pytest.mark.parametrize("state", STATES)
def test_a_draft_follows_the_table_and_stays_as_it_is_where_it_may_not_move(state):
    stage, _ = two()
    for event in EVENTS:
        draft = in_state(stage, state)
        assert draft.state == state
        acts = {
            "save": lambda i: stage.center.draft_set(i, {17: 6}, "orlova", stage.now),
            "submit": lambda i: stage.center.submit(i, "orlova", stage.now),
            "return": lambda i: stage.center.return_draft(i, "petro", "why", stage.now),
            "release": lambda i: stage.center.release(i, "petro", stage.now),
        }
        following = outbox.TRANSITIONS.get((state, event))
        if following is not None:
            acts[event](draft.id)
            assert load_draft(stage.store, draft.id).state == following
            continue
        heads = {origin: stage.store.head(origin) for origin in stage.store.origins()}
        with pytest.raises(OurFault):
            acts[event](draft.id)
        assert load_draft(stage.store, draft.id) == draft
        assert {origin: stage.store.head(origin) for origin in stage.store.origins()} == heads

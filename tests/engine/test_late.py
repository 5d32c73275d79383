"""A draft with a reason for its lateness, as it is stored, hashed and signed."""

from __future__ import annotations

import dataclasses

import pytest

from detente.core import encoding, limits
from detente.core.encoding import Value
from detente.core.errors import OurFault
from detente.core.notification import LATE_REASON
from detente.engine.drafts import NOTIFICATION, Draft, decode_draft, reason_given
from tests.world import Stage, exchange, found

DRAFT = Draft("ARD-d-0001", NOTIFICATION, "0" * 32, "notice", {16: "2026-11-24"}, 2)


def test_a_draft_without_a_reason_is_what_it_was_before_there_were_any():
    content = DRAFT.content()
    assert isinstance(content, list)
    assert len(content) == 10
    stored: Value = [content, "drafted", "orlova", 5, ""]
    assert decode_draft(encoding.encode(stored)) == dataclasses.replace(
        DRAFT, drafted_by="orlova", saved=5
    )


def test_a_reason_is_kept_and_is_part_of_what_was_submitted():
    late = dataclasses.replace(DRAFT, late_reason="The line was down.")
    assert decode_draft(late.encode()) == late
    assert late.hash() != DRAFT.hash()


def test_a_reason_is_bounded_in_bytes():
    assert reason_given("  why \n") == "why"
    longest = "я" * (limits.LATE_REASON_BYTES_MAX // 2)
    assert reason_given(longest) == longest
    with pytest.raises(OurFault, match="late-reason-too-long"):
        reason_given(longest + "я")


def test_both_sides_hold_the_reason_signed():
    one, other = Stage("ARD"), Stage("BRV")
    found(one, other)
    fields: dict[int, Value] = {16: "2026-11-24", 17: 5}
    draft = Draft("", NOTIFICATION, one.agreement.id, "notice", fields, late_reason="Snow.")
    made = one.center.draft_new(one.agreement, draft, "orlova", one.now)
    one.center.submit(made.id, "orlova", one.now)
    held = one.center.release(made.id, "petro", one.now)
    assert held is not None
    exchange(one, other)
    there = other.agreement.by_leaf[held.leaf_hash]
    assert there.opening is not None
    assert there.opening.text(LATE_REASON) == "Snow."

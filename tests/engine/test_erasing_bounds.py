"""What is erased, and what is not: what was asked for, when both have closed it, and what merely
looks alike stays (spec/leaf.md, L12; spec/house.md, B14).
"""

from __future__ import annotations

from pathlib import Path

import pytest

from detente.core.encoding import Value
from detente.core.erasing import erased
from detente.core.errors import OurFault, TheirFault
from detente.engine import erasures
from detente.engine.drafts import NOTIFICATION, Draft
from detente.engine.quarantine import item_bytes, set_aside
from detente.engine.state import QUARANTINE
from detente.engine.typing import keeping
from tests.engine.test_erasing import (
    BORN,
    NAMES,
    board,
    copy,
    correct,
    corrected,
    erase_at,
    everything,
    opened,
    pair,
)
from tests.hostile.forge import Book
from tests.world import Stage, exchange, found

EXCHANGE = Path(__file__).resolve().parents[2] / "packs" / "prisoner-exchange"


def test_what_came_after_it_was_asked_for_is_not_erased_along() -> None:
    ard, brv, held = pair()
    draft = ard.center.propose_erasure(ard.agreement, held, "over", "orlova", ard.now)
    assert erasures.leaves_of(draft) == (held.leaf_hash,)
    newer = correct(ard, held, [[99, "Entirely Newname", "1990-01-02"]])
    exchange(ard, brv)
    for act in (
        lambda: ard.center.draft_check(draft.id, ard.now),
        lambda: ard.center.release(draft.id, "petro", ard.now),
    ):
        with pytest.raises(OurFault, match="draft-changed"):
            act()
    assert not erased(opened(held))
    assert not erased(opened(newer))
    ard.center.return_draft(draft.id, "petro", "a correction came", ard.now)
    again = ard.center.propose_erasure(ard.agreement, held, "over", "orlova", ard.now)
    assert erasures.leaves_of(again) == tuple(sorted([held.leaf_hash, newer.leaf_hash]))
    listed = {one.leaf_hash: told for one, told in erasures.named_in(again, ard.agreement)}
    assert listed == {held.leaf_hash: {"persons.name": 2}, newer.leaf_hash: {"persons.name": 1}}
    ard.center.release(again.id, "petro", ard.now)
    assert erased(opened(newer))


def test_a_short_name_takes_nothing_along_that_only_has_its_letters() -> None:
    ard, brv = Stage("ARD"), Stage("BRV")
    found(ard, brv)
    held = brv.send("prisoners", {16: [[1, "e", "1990-01-02"]]})
    exchange(ard, brv)
    state, agreement = ard.center.state, ard.agreement
    (peer,) = state.peers.values()
    book = Book(brv)
    whole = book.item()  # as its author sent it, refused for some reason: the name is in it
    at = book.write("notice")
    others = (
        b"some refused bytes of another matter",
        item_bytes(book.item(at)),
        item_bytes(book.item(at, openings={at: b"some refused bytes of another matter"})),
    )
    for data in (item_bytes(whole), *others):
        set_aside(state, peer, TheirFault("bad-shape", where="there"), data, ard.now)
    other = Draft("", NOTIFICATION, agreement.id, "prisoners", {16: [[2, "Helene", "1990-01-02"]]})
    kept = ard.center.draft_new(agreement, other, "orlova", ard.now)
    state.store.commit([keeping(kept.id, {"persons": "2 | Helene | 1990-01-02"})])
    erase_at(ard, copy(ard, held))
    left = [state.store.get(QUARANTINE, key) or b"" for key in state.quarantine]
    assert len(left) == len(others)
    assert all(any(data in one for one in left) for data in others)
    again = brv.send("prisoners", {16: [[1, "e", "1990-01-02"]]})
    exchange(ard, brv)
    state.store.commit([keeping(kept.id, {"persons": "2 | e | 1990-01-02"})])
    with pytest.raises(OurFault, match="draft-holds-it"):
        ard.center.propose_erasure(agreement, copy(ard, again), "over", "orlova", ard.now)


# --- the closing ----------------------------------------------------------------------------------


def test_a_list_of_a_round_lasts_until_both_have_signed_the_same_final_count() -> None:
    ard, brv = Stage("ARD"), Stage("BRV")
    found(ard, brv, pack=EXCHANGE)
    person: list[Value] = ["a-1", "service", NAMES[0], *[None] * 3, BORN, *[None] * 8]
    held = ard.send("person-list", {16: "R1", 17: [person]})
    exchange(ard, brv)

    def settle(stage: Stage, number: int) -> None:
        stage.send("settlement", {16: "R1", 17: number, 18: 1, 19: 0, 20: 0})
        exchange(ard, brv)

    for stage, number in ((ard, 1), (brv, 2)):
        with pytest.raises(OurFault, match="not-closed") as told:
            ard.center.propose_erasure(ard.agreement, held, "over", "orlova", ard.now)
        assert told.value.facts["clause"] == "parity"
        assert (told.value.facts["message"], told.value.facts["group"]) == ("settlement", "R1")
        settle(stage, number)
    with pytest.raises(OurFault, match="not-closed"):  # both signed, and not the same
        ard.center.propose_erasure(ard.agreement, held, "over", "orlova", ard.now)
    settle(brv, 1)
    before = board(ard)
    assert b'"closed"' in before
    erase_at(ard, held)
    assert board(ard) == before
    assert BORN.encode() not in everything(ard)


def test_a_correction_of_another_group_cannot_keep_what_both_have_closed() -> None:
    ard, brv = Stage("ARD"), Stage("BRV")
    found(ard, brv, pack=EXCHANGE)
    person: list[Value] = ["a-1", "service", NAMES[0], *[None] * 3, BORN, *[None] * 8]
    held = brv.send("person-list", {16: "R1", 17: [person]})
    exchange(ard, brv)
    for stage in (ard, brv):
        stage.send("settlement", {16: "R1", 17: 1, 18: 1, 19: 0, 20: 0})
        exchange(ard, brv)
    newer = corrected(brv, held, {16: "NEVER", 17: [person]})
    exchange(ard, brv)
    before = board(ard)
    erase_at(ard, copy(ard, newer))  # whichever of the two is named
    assert erased(opened(copy(ard, held)))
    assert erased(opened(copy(ard, newer)))
    assert board(ard) == before
    assert BORN.encode() not in everything(ard)

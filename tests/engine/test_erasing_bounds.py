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
from detente.engine.drafts import NOTIFICATION, Draft, all_drafts
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
from tests.engine.test_given_back import pack_with
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
        with pytest.raises(OurFault, match="erasure-overtaken"):
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


# --- numbers --------------------------------------------------------------------------------------

BADGE = 86_420_135  # as an instant: 1972-09-27 05:35:35Z


@pytest.mark.parametrize(
    ("kind", "written"),
    [
        ("count", ["86420135", "86\u202f420\u202f135"]),
        ("instant", ["1972-09-27 05:35:35Z", "1972-09-27T05:35:35Z", "1972-09-27 05:35:35"]),
    ],
)
def test_a_number_that_was_erased_stands_in_no_draft_any_more(
    tmp_path: Path, kind: str, written: list[str]
) -> None:
    ard, brv = Stage("ARD"), Stage("BRV")
    found(ard, brv, pack=numbered(tmp_path, kind))
    said: dict[int, Value] = {16: "2026-11-24", 17: BADGE, 19: BADGE}
    held = ard.send("notice", said)
    exchange(ard, brv)
    state, agreement = ard.center.state, ard.agreement
    other = Draft("", NOTIFICATION, agreement.id, "notice", {**said, 19: BADGE + 1})
    kept = ard.center.draft_new(agreement, other, "orlova", ard.now)
    for text in written:
        state.store.commit([keeping(kept.id, {"people": "x", "badge": f" {text} "})])
        with pytest.raises(OurFault, match="draft-holds-it") as told:
            erasures.plan(state, agreement, held, ard.now)
        assert told.value.facts["drafts"] == [kept.id]
    # The same number where nothing may be erased: none of its person's.
    state.store.commit([keeping(kept.id, {"people": str(BADGE), "badge": str(BADGE + 1)})])
    erasures.plan(state, agreement, held, ard.now)
    same = Draft("", NOTIFICATION, agreement.id, "notice", said)
    typed = ard.center.draft_new(agreement, same, "orlova", ard.now)
    with pytest.raises(OurFault, match="draft-holds-it") as told:
        erasures.plan(state, agreement, held, ard.now)
    assert told.value.facts["drafts"] == [typed.id]
    ard.center.discard(typed.id, "orlova")
    erase_at(ard, held)
    left = {one.id: one.values for one in all_drafts(state.store) if one.type == "notice"}
    assert left.pop(kept.id)[19] == BADGE + 1
    assert len(left) == 2
    assert all(values == {16: "2026-11-24", 17: BADGE} for values in left.values())


def numbered(folder: Path, kind: str) -> Path:
    """A pack with a number in a notice that may be erased."""
    return pack_with(folder / "pack", {"badge": f'n = 19, type = "{kind}", erasable = true'})


def test_a_number_in_a_line_that_cannot_be_read_yet_counts_where_its_cell_is_personal(
    tmp_path: Path,
) -> None:
    pack = numbered(tmp_path, "count")
    kinds = pack / "messages" / "all.toml"
    number = '{ n = 0, type = "count" }'
    text = kinds.read_text("utf-8")
    assert text.count(number) == 1
    kinds.write_text(text.replace(number, number.replace("}", ", erasable = true }")), "utf-8")
    ard, brv = Stage("ARD"), Stage("BRV")
    found(ard, brv, pack=pack)
    held = ard.send("prisoners", {16: [[BADGE, NAMES[0], "1990-01-02"]]})
    exchange(ard, brv)
    other = Draft("", NOTIFICATION, ard.agreement.id, "prisoners", {})
    kept = ard.center.draft_new(ard.agreement, other, "orlova", ard.now)
    state = ard.center.state
    for line in (f"{BADGE} | Somebody Else | yesterday", f"{BADGE} | Somebody"):
        state.store.commit([keeping(kept.id, {"persons": f"1 | Nobody | 1990-01-02\n{line}"})])
        with pytest.raises(OurFault, match="draft-holds-it"):
            erasures.plan(state, ard.agreement, held, ard.now)
    state.store.commit([keeping(kept.id, {"persons": f"2 | Somebody Else | {BADGE}"})])
    erasures.plan(state, ard.agreement, held, ard.now)


def test_refused_bytes_go_for_a_number_only_where_it_is_personal(tmp_path: Path) -> None:
    ard, brv = Stage("ARD"), Stage("BRV")
    found(ard, brv, pack=numbered(tmp_path, "count"))
    held = ard.send("notice", {16: "2026-11-24", 17: 5, 19: 7})
    exchange(ard, brv)
    (peer,) = ard.center.state.peers.values()
    book = Book(brv)
    state, kept = ard.center.state, []
    for people, badge in ((7, 8), (6, 7)):
        at = book.write("notice", values={16: "2026-11-24", 17: people, 19: badge})
        kept.append(item_bytes(book.item(at, at + 1)))
        set_aside(state, peer, TheirFault("bad-shape", where="there"), kept[-1], ard.now)
    erase_at(ard, held)
    left = [state.store.get(QUARANTINE, key) or b"" for key in state.quarantine]
    assert [[data in one for one in left] for data in kept] == [[True], [False]]

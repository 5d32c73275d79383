"""Personal data is erased here: two people, one commit, nothing else changes (spec/leaf.md, L10 to
L12; agreement-language, case 83).
"""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from detente.adapters.stores.sqlite import SqliteStore
from detente.core.board.board import evaluate
from detente.core.encoding import Value
from detente.core.erasing import encoded, erase, erased
from detente.core.errors import NeedsSecondPerson, OurFault
from detente.core.record.evidence import read_evidence
from detente.engine import erasures, exporter, facts, overview, rules, shift_log, views
from detente.engine.center import Center
from detente.engine.drafts import NOTIFICATION, Draft, all_drafts
from detente.engine.registers import Held
from detente.engine.state import SELF
from tests.world import START, SeededEntropy, Stage, deliver, exchange, found

EXCHANGE = Path(__file__).resolve().parents[2] / "packs" / "prisoner-exchange"
NAMES = ("Zoltan Quill", "Ybe Harrow")
BORN = "1999-04-07"
ROWS: list[Value] = [[41, NAMES[0], "1990-01-02"], [42, NAMES[1], "1991-03-04"]]
LISTED = {16: ROWS}


def pair() -> tuple[Stage, Stage, Held]:
    """Ardania has sent Brevia a list of persons, and both hold receipts of all."""
    ard, brv = Stage("ARD"), Stage("BRV")
    found(ard, brv)
    held = ard.send("prisoners", LISTED)
    exchange(ard, brv)
    return ard, brv, held


def copy(stage: Stage, held: Held) -> Held:
    return stage.agreement.registers[held.origin].entries[held.index]


def erase_at(stage: Stage, held: Held, why: str = "the round is over") -> None:
    draft = stage.center.propose_erasure(
        stage.agreement, copy(stage, held), why, "orlova", stage.now
    )
    assert stage.center.release(draft.id, "petro", stage.now) is None


def board(stage: Stage) -> bytes:
    bound, record, heads = facts.facts_of(
        stage.agreement, facts.beside(stage.center.state, stage.agreement)
    )
    return evaluate(bound, record, heads, stage.at).encode()


def everything(stage: Stage) -> bytes:
    """All bytes that a store in memory still has."""
    parts = [repr(stage.store._values), repr(stage.store._registers)]
    return "".join(parts).encode()


def values(held: Held, stage: Stage) -> Value:
    kind = rules.body_type(stage.agreement, held)
    assert kind is not None and held.opening is not None
    return rules.values_of(kind, held.opening)[16]


def test_two_people_erase_and_the_rest_stands_as_it_was() -> None:
    ard, brv, held = pair()
    before = board(ard), held.leaf_hash, held.size
    erase_at(ard, held)
    assert values(held, ard) == [[41, None, "1990-01-02"], [42, None, "1991-03-04"]]
    assert held.opening is not None
    assert erased(held.opening) == {(16, 0, 1), (16, 1, 1)}
    assert (board(ard), held.leaf_hash, held.size) == before
    assert rules.problem(ard.agreement, held) is None
    assert values(copy(brv, held), brv) == [list(row) for row in ROWS]  # theirs is theirs
    told = ard.center.state.house.erasures[held.leaf_hash]
    assert (told.asked_by, told.released_by, told.reason) == (
        "orlova", "petro", "the round is over",
    )  # fmt: skip
    for name in NAMES:
        assert name.encode() not in everything(ard)
    assert not overview.audit(ard.center.state).damage
    lines = shift_log.log(ard.center.state, ard.now, START - 1, ard.at + 1)
    assert [line.kind for line in lines if line.serial][-1] == "erased"


def test_after_a_restart_it_reads_the_same() -> None:
    ard, _, held = pair()
    erase_at(ard, held)
    before = board(ard)
    ard.reopen()
    again = copy(ard, held)
    assert again.opening is not None and held.opening is not None
    assert encoded(again.opening) == encoded(held.opening)
    assert (again.size, board(ard)) == (held.size, before)
    assert ard.center.state.house.erasures[held.leaf_hash].asked_by == "orlova"
    exchange(ard)


def test_the_one_who_asked_cannot_release_it_and_nobody_erases_alone() -> None:
    ard, _, held = pair()
    draft = ard.center.propose_erasure(ard.agreement, held, "over", "petro", ard.now)
    with pytest.raises(NeedsSecondPerson, match="own-draft"):
        ard.center.release(draft.id, "petro", ard.now)
    assert not erased(held.opening)  # type: ignore[arg-type]
    with pytest.raises(OurFault, match="reason-missing"):
        ard.center.propose_erasure(ard.agreement, held, " ", "orlova", ard.now)


def test_what_the_agreement_does_not_let_go_stays_and_nothing_goes_twice() -> None:
    ard, brv, held = pair()
    notice = brv.send()
    exchange(ard, brv)
    with pytest.raises(OurFault, match="nothing-to-erase"):
        ard.center.propose_erasure(
            ard.agreement, copy(ard, notice), "over", "orlova", ard.now
        )
    erase_at(ard, held)
    with pytest.raises(OurFault, match="nothing-to-erase"):
        ard.center.propose_erasure(ard.agreement, held, "over", "orlova", ard.now)


def test_what_an_addressee_has_not_receipted_its_author_keeps() -> None:
    ard, brv = Stage("ARD"), Stage("BRV")
    found(ard, brv)
    held = ard.send("prisoners", LISTED)
    with pytest.raises(OurFault, match="not-received-yet") as told:
        ard.center.propose_erasure(ard.agreement, held, "over", "orlova", ard.now)
    assert told.value.facts["parties"] == ["BRV"]
    exchange(ard, brv)
    erase_at(ard, held)


def test_corrections_go_along_and_so_do_drafts_that_are_over() -> None:
    ard, brv, held = pair()
    header = held.opening.header  # type: ignore[union-attr]
    corrected = Draft(
        "", NOTIFICATION, ard.agreement.id, "corrected",
        {16: [[41, "Zoltan Quill-Marsh", "1990-01-02"]]},
        refers_to=views.Reference(header.serial, held.leaf_hash)
        if hasattr(views, "Reference") else None,
    )  # fmt: skip
    from detente.core.notification import Reference  # noqa: PLC0415

    corrected = dataclasses.replace(
        corrected, refers_to=Reference(header.serial, held.leaf_hash)
    )
    made = ard.center.draft_new(ard.agreement, corrected, "orlova", ard.now)
    ard.center.submit(made.id, "orlova", ard.now)
    newer = ard.center.release(made.id, "petro", ard.now)
    exchange(ard, brv)
    left = Draft("", NOTIFICATION, ard.agreement.id, "prisoners", LISTED)
    kept = ard.center.draft_new(ard.agreement, left, "orlova", ard.now)
    assert newer is not None
    with pytest.raises(OurFault, match="draft-holds-it") as told:
        ard.center.propose_erasure(ard.agreement, newer, "over", "orlova", ard.now)
    assert told.value.facts["drafts"] == [kept.id]
    ard.center.discard(kept.id, "orlova")
    erase_at(ard, newer)
    assert erased(held.opening) and erased(newer.opening)  # type: ignore[arg-type]
    assert "Zoltan" not in repr([one.values for one in all_drafts(ard.center.state.store)])
    assert b"Zoltan" not in everything(ard)

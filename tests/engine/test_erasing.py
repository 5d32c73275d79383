"""Personal data is erased here: two people, one commit, nothing else changes (spec/leaf.md, L10 to
L12; agreement-language, case 83).
"""

from __future__ import annotations

import dataclasses

import pytest

from detente.core.agreement.succession import Reason
from detente.core.board.board import evaluate
from detente.core.crypto.types import Hash
from detente.core.encoding import Value
from detente.core.erasing import encoded, erase, erased
from detente.core.errors import NeedsSecondPerson, OurFault, TheirFault
from detente.core.notification import Lacking, Opening, Reference
from detente.core.record.evidence import read_evidence, verify_evidence
from detente.core.record.leaf import Left
from detente.core.record.leaf import Path as At
from detente.engine import exporter, facts, overview, rules, shift_log
from detente.engine.drafts import NOTIFICATION, Draft, all_drafts
from detente.engine.ports import Put
from detente.engine.preparing import prepare
from detente.engine.registers import Held, check_opening
from detente.engine.state import HINTS, QUARANTINE
from detente.engine.typing import keeping
from detente.engine.writing import append_entries, whole_of
from tests.renewal import rebuilt
from tests.world import (
    START,
    Stage,
    deliver,
    exchange,
    found,
)

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


def opened(held: Held) -> Opening:
    assert held.opening is not None
    return held.opening


def board_at(stage: Stage, as_of: int) -> bytes:
    bound, record, heads = facts.facts_of(
        stage.agreement, facts.beside(stage.center.state, stage.agreement)
    )
    return evaluate(bound, record, heads, as_of).encode()


def board(stage: Stage) -> bytes:
    return board_at(stage, stage.at)


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
    assert values(copy(brv, held), brv) == ROWS  # theirs is theirs
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
    with pytest.raises(OurFault, match="why-missing"):
        ard.center.propose_erasure(ard.agreement, held, " ", "orlova", ard.now)


def test_what_the_agreement_does_not_let_go_stays_and_nothing_goes_twice() -> None:
    ard, brv, held = pair()
    notice = brv.send()
    exchange(ard, brv)
    with pytest.raises(OurFault, match="nothing-to-erase"):
        ard.center.propose_erasure(ard.agreement, copy(ard, notice), "over", "orlova", ard.now)
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


def correct(stage: Stage, held: Held, rows: list[Value]) -> Held:
    return corrected(stage, held, {16: rows})


def corrected(stage: Stage, held: Held, values: dict[int, Value]) -> Held:
    header = held.opening.header  # type: ignore[union-attr]
    draft = Draft(
        "", NOTIFICATION, stage.agreement.id, "corrected", values,
        refers_to=Reference(header.serial, held.leaf_hash),
    )  # fmt: skip
    made = stage.center.draft_new(stage.agreement, draft, "orlova", stage.now)
    stage.center.submit(made.id, "orlova", stage.now)
    newer = stage.center.release(made.id, "petro", stage.now)
    assert newer is not None
    return newer


def test_corrections_go_along_and_so_do_drafts_that_are_over() -> None:
    ard, brv, held = pair()
    newer = correct(ard, held, [[41, "Zoltan Quill-Marsh", "1990-01-02"]])
    exchange(ard, brv)
    before = board(ard)
    left = Draft("", NOTIFICATION, ard.agreement.id, "prisoners", LISTED)
    kept = ard.center.draft_new(ard.agreement, left, "orlova", ard.now)
    with pytest.raises(OurFault, match="draft-holds-it") as told:
        ard.center.propose_erasure(ard.agreement, newer, "over", "orlova", ard.now)
    assert told.value.facts["drafts"] == [kept.id]
    ard.center.discard(kept.id, "orlova")
    # Typed at the desk and discarded at the terminal; refused, and set aside.
    texts = keeping(kept.id, {"persons": f"41 | {NAMES[0]} | 1990-01-02"})
    ard.center.state.store.commit([texts, Put(QUARANTINE, "1 a", NAMES[1].encode())])
    ard.center.state.quarantine["1 a"] = 12
    erase_at(ard, newer)
    assert "1 a" not in ard.center.state.quarantine
    assert NAMES[1].encode() not in everything(ard)
    assert erased(opened(held))
    assert erased(opened(newer))
    assert "Zoltan" not in repr([one.values for one in all_drafts(ard.center.state.store)])
    assert b"Zoltan" not in everything(ard)
    assert board(ard) == before


def test_a_correction_that_breaks_a_rule_by_what_would_go_keeps_nothing_else_whole() -> None:
    ard, brv, _ = pair()
    theirs = brv.send("prisoners", LISTED)
    header = opened(theirs).header
    state, agreement = brv.center.state, brv.agreement
    draft = Draft(
        "", NOTIFICATION, agreement.id, "corrected", {16: [[7, 5, "1990-01-02"]]},
        agreement.all_others(), refers_to=Reference(header.serial, theirs.leaf_hash),
    )  # fmt: skip
    person = state.house.person("petro")
    prepared = prepare(state, agreement, draft, person, "orlova", brv.now)
    (wrong,) = append_entries(state, agreement, [prepared], (), brv.now)  # a name that is a number
    exchange(ard, brv)
    before = board(ard)
    assert rules.problem(ard.agreement, copy(ard, wrong)) == "field-type"
    with pytest.raises(OurFault, match="erasure-refused"):
        ard.center.propose_erasure(ard.agreement, copy(ard, wrong), "over", "orlova", ard.now)
    erase_at(ard, theirs)
    assert erased(opened(copy(ard, theirs)))
    assert not erased(opened(copy(ard, wrong)))
    assert board(ard) == before


def test_evidence_proves_the_rest_and_shows_nothing_of_what_went() -> None:
    ard, brv, held = pair()
    erase_at(ard, held)
    state = ard.center.state
    whole = exporter.export(state, held, None, ard.now)
    assert NAMES[0].encode() not in whole
    verify_evidence(whole)
    shown = {item.path: item.value for item in read_evidence(whole).entry.disclosure.fields}
    assert shown[16, 1] == [42, "1991-03-04"]
    assert (16, 1, 1) not in shown
    one = exporter.export(state, held, [(16, 0)], ard.now)
    verify_evidence(one)
    assert {item.path for item in read_evidence(one).entry.disclosure.fields} == {(1,), (16, 0)}
    with pytest.raises(OurFault, match="erased-here"):
        exporter.export(state, held, [(16, 0, 1)], ard.now)
    theirs = exporter.export(brv.center.state, copy(brv, held), [(16, 0, 1)], brv.now)
    assert NAMES[0].encode() in theirs


def test_a_draft_made_from_what_is_left_would_say_less_than_was_said() -> None:
    ard, _, held = pair()
    erase_at(ard, held)
    with pytest.raises(OurFault, match="erased-here"):
        whole_of(held)


# --- the counterpart ------------------------------------------------------------------------------


def test_a_counterpart_that_lost_its_home_gets_what_is_left_and_lacks_nothing() -> None:
    ard, brv, held = pair()
    theirs = brv.send("prisoners", {16: [[7, NAMES[1], "1990-01-02"]]})
    exchange(ard, brv)
    before = board(brv)
    erase_at(ard, held)
    erase_at(ard, theirs)  # our copy of what they sent
    again = rebuilt(brv, [ard])
    ard.center.add_peer(again.center.card.raw)
    for _ in range(3):
        deliver(again, ard)
        deliver(ard, again)
    for one in (held, theirs):
        back = copy(again, one)
        assert opened(back).header == opened(copy(ard, one)).header
        assert erased(opened(back)) == erased(opened(copy(ard, one)))
        assert rules.problem(again.agreement, back) is None
        assert back.size < copy(ard, one).size  # its giver's word is not counted
        assert back.leaf_hash not in again.center.state.house.erasures
    assert board_at(again, brv.at) == before
    made = again.center.open_epoch(again.agreement, Reason.LOSS, "petro", again.now)
    assert isinstance(made, Held)
    assert opened(made).receipt.lacking == ()
    exchange(ard, again)
    assert not overview.audit(again.center.state).damage
    again.reopen()
    assert erased(opened(copy(again, held)))


def test_what_is_left_is_never_taken_for_a_first_copy_nor_over_a_whole_one() -> None:
    ard, brv = Stage("ARD"), Stage("BRV")
    found(ard, brv)
    held = ard.send("prisoners", LISTED)
    opening = opened(held)
    less = erase(ard.agreement.own().hash, opening, held.size, [(16, 0, 1), (16, 1, 1)])
    whole = ard.store._registers[held.origin].openings[held.index]
    ard.store._registers[held.origin].openings[held.index] = encoded(less)
    held.proven = None
    outgoing = ard.center.parcels_for(brv.center.card.fingerprint, ard.now)
    refused = [brv.center.import_parcel(one.data, brv.now).refused for one in outgoing]
    assert [one.code for some in refused for one in some] == ["not-whole"]
    theirs = copy(brv, held)
    assert theirs.opening is None
    said = opened(brv.agreement.own().entries[-1]).receipt
    assert said.lacks(held.seat, ard.agreement.own().origin.epoch, held.index) is (
        Lacking.NO_CONTENT
    )
    ard.store._registers[held.origin].openings[held.index] = whole  # the author gives in
    held.proven = None
    exchange(ard, brv)
    assert not erased(opened(copy(brv, held)))
    ard.store._registers[held.origin].openings[held.index] = encoded(less)
    held.proven = None
    again = ard.center.state.store
    again.commit([Put(HINTS, f"{brv.center.card.fingerprint.hex()} {held.origin}", bytes(8))])
    for one in ard.center.parcels_for(brv.center.card.fingerprint, ard.now):
        assert not brv.center.import_parcel(one.data, brv.now).refused
    assert not erased(opened(copy(brv, held)))


def test_no_bit_of_what_is_left_can_be_changed_but_in_what_is_its_givers_word() -> None:
    ard, _, held = pair()
    register = ard.agreement.own()
    less = erase(register.hash, opened(held), held.size, [(16, 0, 1)])
    data = encoded(less)
    assert encoded(check_opening(register.hash, held.leaf, data)) == data
    for at in range(len(data)):
        for bit in range(8):
            changed = bytes(data[:at] + bytes([data[at] ^ 1 << bit]) + data[at + 1 :])
            try:
                read = check_opening(register.hash, held.leaf, changed)
            except TheirFault:
                continue
            assert isinstance(read.master, Left)
            assert isinstance(less.master, Left)
            assert (read.header, read.fields) == (less.header, less.fields)
            assert read.master.salts == less.master.salts
            assert list(read.master.erased.values()) == list(less.master.erased.values())


def test_what_may_not_be_erased_cannot_be_left_out_of_what_is_given_back() -> None:
    ard, brv, listed = pair()
    notice = ard.send()
    exchange(ard, brv)
    misnamed: dict[At, At] = {(16, 0, 1): (16, 2, 1)}  # of a row that there is not
    for held, path in ((notice, (17,)), (listed, (16, 0, 1))):
        theirs = copy(brv, held)
        register = brv.agreement.registers[held.origin]
        less = erase(register.hash, opened(theirs), theirs.size, [path])
        assert isinstance(less.master, Left)
        gone: dict[At, Hash] = {
            misnamed.get(at, at): digest for at, digest in less.master.erased.items()
        }
        less = dataclasses.replace(less, master=dataclasses.replace(less.master, erased=gone))
        check_opening(register.hash, theirs.leaf, encoded(less))  # it is well made
        brv.store._registers[held.origin].openings[held.index] = encoded(less)
        theirs.proven = None
    again = rebuilt(ard, [brv])
    brv.center.add_peer(again.center.card.raw)
    codes: list[tuple[str, object]] = []
    for one, other in ((again, brv), (brv, again)):
        for parcel in one.center.parcels_for(other.center.card.fingerprint, one.now):
            report = other.center.import_parcel(parcel.data, other.now)
            codes += [(fault.code, fault.facts["why"]) for fault in report.refused]
    assert codes == [("not-whole", "field")] * 2
    assert copy(again, notice).opening is None


def test_what_was_erased_does_not_come_back_by_a_parcel() -> None:
    ard, brv, held = pair()
    erase_at(brv, held)
    place = f"{brv.center.card.fingerprint.hex()} {held.origin}"
    ard.center.state.store.commit([Put(HINTS, place, bytes(8))])
    assert deliver(ard, brv)
    assert erased(opened(copy(brv, held)))
    assert NAMES[0].encode() not in everything(brv)

"""A later version of a text at homes: kept, carried along with its terms, signed by all, written
under from what each author held (spec/agreement.md, A11 to A14; spec/life.md, F35 to F41)."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from detente.core import limits, parcel
from detente.core.agreement.pack import pack_hash
from detente.core.agreement.succession import Reason
from detente.core.errors import DetenteError, RuleBroken
from detente.engine import rules
from detente.engine.drafts import NOTIFICATION, Draft
from detente.engine.version_files import keep_version
from tests.engine.versioned import (
    NEW,
    OLD,
    SECOND,
    UNTIL,
    amended,
    board,
    bound,
    broken,
    carry,
    now,
    offer,
    other_second,
    receipts,
    same,
    texts,
    tick,
    too_early,
    two_with_a_second,
    watched,
    without_texts,
    write,
)
from tests.hostile.forge import forged
from tests.world import Stage, exchange


def test_a_version_travels_with_the_terms_that_name_it():
    ard, brv = two_with_a_second()
    exchange(ard, brv)
    assert brv.agreement.texts.get(NEW) is None, "nothing is sent that no terms name"
    offer(ard)
    carry(ard, brv)
    assert brv.agreement.texts.get(NEW) is not None
    brv.reopen()
    held = brv.agreement.texts.get(NEW)
    assert held is not None and pack_hash(held.files) == NEW


def test_nobody_signs_a_version_whose_text_is_not_here():
    ard, brv = Stage("ARD"), Stage("BRV")
    bound(ard, brv)
    with pytest.raises(RuleBroken, match="version-not-held"):
        offer(ard)
    assert now(ard) == OLD


def test_terms_that_were_corrected_bring_the_version_that_the_correction_names():
    ard, brv = Stage("ARD"), Stage("BRV")
    bound(ard, brv)
    third = other_second("as first offered")
    keep_version(ard.center.state, ard.agreement, third)
    made = offer(ard, pack_hash(third))
    with pytest.raises(RuleBroken, match="version-not-held"):
        write(ard, "corrected", {16: NEW}, about=made, until=UNTIL)
    keep_version(ard.center.state, ard.agreement, SECOND)
    better = write(ard, "corrected", {16: NEW}, about=made, until=UNTIL)
    carry(ard, brv)
    assert brv.agreement.texts.get(NEW) is not None, "it travels with the correction"
    write(brv, "signature", about=same(brv, better))
    carry(ard, brv)
    receipts(ard, brv)
    carry(ard, brv)
    at = max(ard.at, brv.at)
    assert board(ard, at) == board(brv, at)
    in_force = b'"version":2' in board(ard, at)
    assert in_force and now(ard) == now(brv) == NEW
    assert broken(ard, brv) == []


def test_from_the_first_entry_that_shows_all_signatures_each_writes_under_the_new_version():
    ard, brv = amended()
    receipts(ard, brv)
    carry(ard, brv)
    assert now(ard) == now(brv) == NEW
    under = [texts(one, code) for one in (ard, brv) for code in ("ARD", "BRV")]
    assert under[:2] == under[2:], "both hold the same"
    for found in under[:2]:
        assert found[-1] == NEW
        assert found == sorted(found, key=lambda one: one == NEW), "once, and never back"
        assert OLD in found
    assert broken(ard, brv) == []


def test_the_boards_of_both_homes_are_equal_byte_for_byte_and_show_the_version():
    ard, brv = amended()
    carry(ard, brv)
    at = max(ard.at, brv.at)
    shown = board(ard, at)
    assert shown == board(brv, at)
    assert b'"version":2' in shown
    for stage in (ard, brv):
        stage.reopen()
        assert board(stage, at) == shown
        assert now(stage) == NEW


def test_what_was_written_under_the_old_version_is_read_under_it_for_ever():
    ard, brv = two_with_a_second()
    early = offer(ard)
    carry(ard, brv)
    write(brv, "signature", about=same(brv, early))
    carry(ard, brv)
    for stage in (ard, brv):
        copy = same(stage, early)
        assert stage.agreement.texts.of(copy).pack.hash == OLD
        kind = rules.body_type(stage.agreement, copy)
        assert kind is stage.agreement.pack.messages["version"]


def test_an_entry_under_the_old_version_after_that_is_invalid_for_both(monkeypatch):
    ard, brv = amended()
    founding = brv.agreement.texts.founding
    with monkeypatch.context() as patched:  # a center that goes on as before
        patched.setattr(rules, "writing", lambda *_: founding)
        late = brv.center.receipt(brv.agreement, brv.now)
    assert rules.problem(brv.agreement, late) == "wrong-pack"
    carry(ard, brv)
    assert rules.problem(ard.agreement, same(ard, late)) == "wrong-pack"


def test_an_entry_under_a_version_that_is_not_in_force_is_invalid_for_both(monkeypatch):
    ard, brv = two_with_a_second()
    offer(ard)
    carry(ard, brv)
    early = too_early(monkeypatch, ard, brv)
    for stage in (ard, brv):
        assert rules.problem(stage.agreement, same(stage, early)) == "wrong-pack"


def test_crossed_amendments_leave_the_base_in_force():
    ard, brv = Stage("ARD"), Stage("BRV")
    bound(ard, brv)
    one, other = other_second("one"), other_second("other")
    keep_version(ard.center.state, ard.agreement, one)
    keep_version(brv.center.state, brv.agreement, other)
    theirs, ours = offer(brv, pack_hash(other)), offer(ard, pack_hash(one))
    carry(ard, brv)
    write(ard, "signature", about=same(ard, theirs))
    write(brv, "signature", about=same(brv, ours))
    carry(ard, brv)
    carry(ard, brv)
    tick(ard, brv)
    receipts(ard, brv)
    carry(ard, brv)
    at = max(ard.at, brv.at)
    shown = board(ard, at)
    assert shown == board(brv, at)
    assert shown.count(b'"state":"crossed"') >= 2
    assert now(ard) == now(brv) == OLD
    assert broken(ard, brv) == []


def test_a_third_party_accedes_from_the_seat_that_it_was_founded_with():
    ard, brv, cor = Stage("ARD"), Stage("BRV"), Stage("COR")
    bound(ard, brv, roles={"invited": cor})
    keep_version(ard.center.state, ard.agreement, SECOND)
    made = offer(ard, newcomer="COR")
    carry(ard, brv, cor)
    write(brv, "signature", about=same(brv, made))
    carry(ard, brv, cor)
    assert now(ard) == OLD, "the newcomer has not signed"
    offer(cor, newcomer="COR")  # who holds a role signs by the same terms
    carry(ard, brv, cor)
    carry(ard, brv, cor)
    assert [now(one) for one in (ard, brv, cor)] == [NEW, NEW, NEW]
    assert broken(ard, brv, cor) == []
    at = max(one.at for one in (ard, brv, cor))
    shown = board(ard, at)
    assert shown == board(brv, at) == board(cor, at)
    assert b'"entered"' in shown
    second = cor.agreement.texts.get(NEW)
    assert second is not None
    assert second.role(cor.agreement.own_seat) is None, "a party now"


def test_who_has_no_seat_cannot_accede():
    ard, brv = two_with_a_second()
    with pytest.raises(DetenteError):
        ard.agreement.seat_of_code("COR")
    offer(ard)
    carry(ard, brv)
    second = brv.agreement.texts.get(NEW)
    assert second is not None
    assert [seat.code for seat in second.seats] == ["P1", "P2"]


# --- what a peer may send -----------------------------------------------------------------------


def brought(one: Stage, other: Stage, files: Mapping[str, bytes], agreement: str = "") -> list[str]:
    """Codes with which a version is refused that a peer sends by itself."""
    item = parcel.VersionItem(agreement or one.agreement.id, files)
    report = other.center.import_parcel(forged(one, other, item), other.now)
    return [fault.code for fault in report.refused]


def test_a_text_that_no_terms_name_is_not_taken_from_a_peer():
    ard, brv = Stage("ARD"), Stage("BRV")
    bound(ard, brv)
    assert brought(ard, brv, SECOND) == ["version-not-offered"]
    assert brought(ard, brv, SECOND, "00" * 16) == ["unknown-agreement"]
    assert brv.agreement.texts.later == {}


def test_what_is_no_later_version_is_refused_though_terms_name_it():
    ard, brv = Stage("ARD"), Stage("BRV")
    bound(ard, brv)
    broken_text = {**SECOND, "duties.toml": b"x = "}
    baseless = {
        **SECOND,
        "agreement.toml": SECOND["agreement.toml"].replace(OLD.hex().encode(), b"11" * 32),
    }
    for files, code in ((broken_text, "bad-pack"), (baseless, "not-a-version")):
        digest = pack_hash(files)
        brv.agreement.texts.named[digest] = []  # as if terms had come
        assert brought(ard, brv, files) == [code]
    assert brv.agreement.texts.later == {}


def test_no_peer_fills_a_store_with_versions():
    ard, brv = Stage("ARD"), Stage("BRV")
    bound(ard, brv)
    codes: list[str] = []
    for number in range(limits.VERSIONS_BROUGHT_MAX + 2):
        files = other_second(f"number {number}")
        brv.agreement.texts.named[pack_hash(files)] = []
        codes += brought(ard, brv, files)
    assert codes == ["too-many-versions"] * 2
    keep_version(brv.center.state, brv.agreement, SECOND)
    assert NEW in brv.agreement.texts.later, "a person finds room beside them"


def test_an_entry_under_an_unknown_text_is_invalid_until_terms_name_that_text(monkeypatch):
    ard, brv = Stage("ARD"), Stage("BRV")
    bound(ard, brv)
    early = too_early(monkeypatch, ard, brv)
    copy = same(brv, early)
    assert rules.problem(brv.agreement, copy) == "wrong-pack"
    keep_version(brv.center.state, brv.agreement, SECOND)
    assert rules.problem(brv.agreement, copy) == "wrong-pack", "it was not in force then"


def test_who_sees_no_contents_goes_on_under_the_founding_text_and_receipts_count():
    ard, brv, dor = Stage("ARD"), Stage("BRV"), Stage("DOR")
    bound(ard, brv, roles={"depository": dor})
    keep_version(ard.center.state, ard.agreement, SECOND)
    made = offer(ard)
    carry(ard, brv, dor)
    write(brv, "signature", about=same(brv, made))
    carry(ard, brv, dor)
    receipts(ard, brv)
    carry(ard, brv, dor)
    assert (now(ard), now(brv), now(dor)) == (NEW, NEW, OLD)
    assert dor.agreement.texts.later == {}
    assert broken(ard, brv, dor) == []
    assert exchange(ard, brv, dor, rounds=8) == 0, "nothing is sent for ever"


@pytest.mark.parametrize("first", [0, 1])
def test_whoever_brings_the_record_in_whatever_order_every_home_judges_alike(first):
    ard, brv, cor = watched()
    bringer = (ard, brv)[first]
    exchange(bringer, cor, rounds=8)
    assert broken(cor) == []
    carry(ard, brv, cor)
    carry(ard, brv, cor)
    assert broken(ard, brv, cor) == []
    assert now(cor) == NEW
    assert board(cor, cor.at) == board(ard, cor.at) == board(brv, cor.at)


def test_a_text_that_comes_after_everything_under_it_changes_no_verdict(monkeypatch):
    ard, brv, cor = watched()
    without_texts(monkeypatch, ard, brv, cor)
    assert cor.agreement.texts.later == {}
    assert now(cor) == OLD, "who need not sign a version need not have it"
    assert broken(ard, brv, cor) == []
    keep_version(cor.center.state, cor.agreement, SECOND)
    assert now(cor) == NEW
    tick(cor)
    cor.center.receipt(cor.agreement, cor.now)
    carry(ard, brv, cor)
    assert broken(ard, brv, cor) == []
    assert board(cor, cor.at) == board(ard, cor.at)


def test_a_type_that_the_new_version_dropped_is_refused_from_then_on():
    ard, _ = amended()
    draft = Draft("", NOTIFICATION, ard.agreement.id, "accession-invitation", {})
    with pytest.raises(RuleBroken, match="unknown-type"):
        ard.center.draft_new(ard.agreement, draft, "orlova", ard.now)


def test_a_later_epoch_goes_on_under_the_version_that_its_author_knew():
    ard, brv = amended()
    receipts(ard, brv)
    carry(ard, brv)
    ard.center.recover(ard.now)
    carry(ard, brv)
    ard.center.open_epoch(ard.agreement, Reason.RESTORE, "petro", ard.now)
    tick(ard)
    first = ard.agreement.own().entries[0].opening
    assert first is not None and first.header.pack_hash == OLD, "it adopts the founding text"
    ard.center.receipt(ard.agreement, ard.now)
    carry(ard, brv)
    assert now(ard) == now(brv) == NEW
    assert broken(ard, brv) == []
    assert board(ard, ard.at) == board(brv, ard.at)

"""Contents that are signed at once and handed over when a person says so (spec/parcel.md, X20)."""

from __future__ import annotations

import pytest

from detente.core.errors import OurFault
from detente.core.notification import Lacking
from detente.engine.drafts import NOTIFICATION, Draft
from detente.engine.registers import Held
from tests.world import Stage, deliver, exchange, found


def _sealed(stage: Stage, to: int) -> Held:
    draft = Draft("", NOTIFICATION, stage.agreement.id, "notice", {16: "2026-11-24", 17: 5}, 0)
    made = stage.center.draft_new(stage.agreement, draft, "orlova", stage.now)
    stage.center.submit(made.id, "orlova", stage.now)
    held = stage.center.release(made.id, "petro", stage.now, sealed=to)
    assert held is not None
    return held


def _copy(stage: Stage, held: Held) -> Held:
    return stage.agreement.registers[held.origin].entries[held.index]


def test_the_leaf_goes_at_once_and_the_content_when_a_person_says_so() -> None:
    ard, brv, cor = (Stage(code) for code in ("ARD", "BRV", "COR"))
    found(ard, brv, cor)
    held = _sealed(ard, 1 << ard.agreement.seat_of_code("BRV"))
    deliver(ard, brv)
    deliver(ard, cor)
    deliver(brv, ard)
    assert _copy(brv, held).leaf_hash == held.leaf_hash
    assert _copy(brv, held).opening is None
    assert _copy(cor, held).opening is not None
    said = brv.agreement.own().entries[-1].opening
    assert said is not None
    epoch = ard.agreement.own().origin.epoch
    assert said.receipt.lacks(held.seat, epoch, held.index) is Lacking.NO_CONTENT
    for _ in range(3):
        deliver(ard, brv)
    assert _copy(brv, held).opening is None
    ard.center.unseal(held, "petro", ard.now)
    exchange(ard, brv, cor)
    assert _copy(brv, held).opening is not None


def test_what_is_sealed_stays_so_over_a_restart() -> None:
    ard, brv = Stage("ARD"), Stage("BRV")
    found(ard, brv)
    held = _sealed(ard, 1 << ard.agreement.seat_of_code("BRV"))
    ard.reopen()
    deliver(ard, brv)
    deliver(brv, ard)
    deliver(ard, brv)
    assert _copy(brv, held).opening is None


def test_only_a_releaser_hands_over_and_only_what_is_sealed() -> None:
    ard, brv = Stage("ARD"), Stage("BRV")
    found(ard, brv)
    held = _sealed(ard, 1 << ard.agreement.seat_of_code("BRV"))
    with pytest.raises(OurFault, match="role-missing"):
        ard.center.unseal(held, "orlova", ard.now)
    ard.center.unseal(held, "petro", ard.now)
    with pytest.raises(OurFault, match="not-sealed"):
        ard.center.unseal(held, "petro", ard.now)

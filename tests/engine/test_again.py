"""A signed request causes one more sending; `opened` is sent only where that is agreed."""

from __future__ import annotations

import dataclasses

import pytest

from detente.core.encoding import Value
from detente.core.errors import RuleBroken
from tests.world import Stage, deliver, exchange, found, use_pack


def test_a_request_to_send_again_causes_one_sending_and_no_more():
    ard, brv = Stage("ARD"), Stage("BRV")
    found(ard, brv)
    ard.send()
    exchange(ard, brv)
    register = brv.agreement.of_seat(0)[0]
    rows: dict[int, Value] = {16: [[0, bytes(register.origin.epoch), 1, register.size]]}
    brv.center.act(brv.agreement, "re-send-request", "orlova", brv.now, values=rows)
    deliver(brv, ard)
    (again,) = ard.center.parcels_for(brv.center.card.fingerprint, ard.now)
    assert again.entries == ard.agreement.own().size - 1
    ard.center.carried(again)
    assert brv.center.import_parcel(again.data, brv.now).refused == []
    exchange(ard, brv)
    assert ard.center.parcels_for(brv.center.card.fingerprint, ard.now) == []
    assert ard.agreement.own().root == brv.agreement.of_seat(0)[0].root


def test_a_request_for_what_does_not_exist_causes_nothing():
    ard, brv = Stage("ARD"), Stage("BRV")
    found(ard, brv)
    rows: dict[int, Value] = {16: [[0, bytes(8), 0, 9], [1, bytes(8), 0, 9], [63, bytes(8), 0, 9]]}
    brv.center.act(brv.agreement, "re-send-request", "orlova", brv.now, values=rows)
    exchange(ard, brv)
    assert ard.center.parcels_for(brv.center.card.fingerprint, ard.now) == []


def test_opened_is_refused_where_the_agreement_does_not_say_that_it_is_sent():
    ard, brv = Stage("ARD"), Stage("BRV")
    found(ard, brv)
    held = ard.send()
    exchange(ard, brv)
    target = brv.agreement.by_leaf[held.leaf_hash]
    brv.center.act(brv.agreement, "opened", "orlova", brv.now, target)
    terms = dataclasses.replace(brv.agreement.pack.agreement, opened_sent=False)
    use_pack(brv.agreement, dataclasses.replace(brv.agreement.pack, agreement=terms))
    with pytest.raises(RuleBroken, match="opened-not-agreed"):
        brv.center.act(brv.agreement, "opened", "orlova", brv.now, target)

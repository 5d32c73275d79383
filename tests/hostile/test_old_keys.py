"""Thieves of register keys, and parties who draw keys that are taken for others."""

from __future__ import annotations

import dataclasses

import pytest

from detente.core import parcel
from detente.core.agreement.succession import Reason
from detente.core.errors import OurFault, TheirFault
from detente.core.record import vkey
from detente.core.record.evidence import verify_evidence
from detente.engine import rules
from detente.engine.exporter import export
from tests.hostile.forge import Book, codes, forged, take, three, two
from tests.hostile.test_false_epochs import card_with
from tests.renewal import new_keys, open_next, renew, whole, works
from tests.world import exchange


@pytest.fixture
def one_id(monkeypatch):
    """Every key of one name has one id, as if somebody had drawn keys until they did."""
    monkeypatch.setattr(vkey, "key_id", lambda name, kind, public: b"\x01\x02\x03\x04")


@pytest.mark.usefixtures("one_id")
def test_a_head_is_read_by_the_card_under_which_it_stands_though_key_ids_agree():
    one, other = two()
    one.send()
    exchange(one, other)
    first = one.agreement.own()
    for number in (2, 3):
        renew(one, f"card {number}")
        open_next(one, Reason.ROTATION)
        exchange(one, other)
    works(one, other)
    whole(one, other)
    for stage in (one, other):
        signers = {r.signer for r in stage.agreement.of_seat(one.agreement.own_seat)}
        assert signers == {1, 2, 3}
        assert stage.agreement.registers[first.text].signer == 1
    for text in (first.text, one.agreement.own().text):
        held = one.agreement.registers[text].entries[0]
        verdict = verify_evidence(export(one.center.state, held, None, one.now))
        assert verdict.author().number == one.agreement.registers[text].signer


REPEATED = ["register", "holder", "sealing", "link"]


@pytest.mark.parametrize("part", REPEATED)
def test_a_card_that_repeats_a_key_of_another_card_of_the_root_is_refused(part):
    one, other, third = three()
    before = one.keys.public()
    renew(one)
    open_next(one, Reason.ROTATION)
    exchange(one, other, third)
    for number, old in ((3, before), (3, one.keys.public())):
        keys = new_keys(one, "third").public()
        keys = dataclasses.replace(keys, **{part: getattr(old, part)})
        item = parcel.CardItem(card_with(one, number, keys=keys).raw)
        assert codes(take(other, forged(third, other, item))) == ["card-repeats-key"]
        with pytest.raises(TheirFault, match="card-repeats-key"):
            other.center.add_peer(item.card)
        with pytest.raises(OurFault, match="keys-not-new"):
            one.center.propose_card(keys, "orlova", one.now)
    works(one, other)


def test_a_later_card_with_the_register_key_of_an_earlier_changes_no_verdict():
    one, other, third = three()
    old = one.keys.public()
    one.send()
    exchange(one, other, third)
    first = one.agreement.own()
    extra = Book(one)
    hidden = extra.item(extra.write(values={16: "2026-12-01", 17: 7}))
    renew(one)
    open_next(one, Reason.ROTATION)
    exchange(one, other, third)
    keys = dataclasses.replace(one.keys.public(), register=old.register)
    late = card_with(one, 3, keys=keys)
    # One of them has the card all the same, from before such cards were refused.
    other.store.commit([other.center.state.keep_card(late)])
    for stage in (other, third):
        take(stage, forged(one, stage, hidden))
    for _ in range(2):
        for stage in (other, third):
            register = stage.agreement.registers[first.text]
            assert register.signer == 1
            assert register.size == first.size + 1
            assert rules.problem(stage.agreement, register.entries[-1]) == "epoch-closed"
            stage.reopen()

"""Thieves of register keys, and parties who draw keys that are taken for others."""

from __future__ import annotations

import pytest

from detente.core.agreement.succession import Reason
from detente.core.record import vkey
from detente.core.record.evidence import verify_evidence
from detente.engine.exporter import export
from tests.hostile.forge import two
from tests.renewal import open_next, renew, whole, works
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

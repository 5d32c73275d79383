"""Evidence whose every signature stands and that would still say something false."""

from __future__ import annotations

import dataclasses

import pytest

from detente.apps.verify_evidence import verify_file
from detente.core.crypto import labels
from detente.core.errors import TheirFault
from detente.core.instants import INSTANT_MAX
from detente.core.party import card_body, card_file
from detente.core.record import cosignature, proof
from detente.core.record.checkpoint import parse_text
from detente.core.record.evidence import Evidence, read_evidence, verify_evidence
from detente.core.record.heads import holder_vkeys
from detente.core.record.leaf import RECEIPT_PATH
from detente.engine.exporter import _part, export
from detente.engine.ports import Algorithm, Purpose
from tests.hostile.forge import Book, forged, take, three, two
from tests.world import exchange


@pytest.fixture(name="trio")
def fixture_trio():
    return three()


def refused(evidence: Evidence) -> tuple[str, str]:
    with pytest.raises(TheirFault, match="evidence-refused") as caught:
        verify_evidence(evidence.encode())
    return str(caught.value.facts["part"]), str(caught.value.facts["why"])


def test_a_card_that_names_another_party_s_center_signs_in_nobody_s_name(trio):
    one, other, third = trio
    held = one.send()
    exchange(*trio)
    told = read_evidence(export(one.center.state, held, None, one.now))
    names = (("en", "Brevia"),)
    body = card_body(other.center.card.center, "BRV", names, 2, third.at, third.keys.public())
    signed = [third.keys.sign(Purpose.ROOT, a, labels.tag(labels.CARD) + body) for a in Algorithm]
    false = card_file(body, *signed)
    true = third.center.card.raw
    cards = tuple(false if card == true else card for card in told.cards)
    assert false in cards
    assert refused(dataclasses.replace(told, cards=cards)) == ("founding text", "seat-misnamed")


def test_a_receipt_of_somebody_to_whom_the_entry_did_not_go_is_none(trio):
    one, other, third = trio
    held = one.send(to=1 << other.agreement.own_seat)
    exchange(*trio)
    third.send()
    exchange(*trio)
    agreement, own = one.agreement, one.agreement.own()
    seat, epoch = agreement.own_seat, own.origin.epoch
    (register,) = agreement.of_seat(third.agreement.own_seat)
    answer = register.entries[-1]
    size = answer.opening.receipt.size_of(seat, epoch)
    assert answer.opening.receipt.covers(seat, epoch, held.index, held.leaf_hash)
    path = own.tree.inclusion_proof(held.index, size)
    part = _part(one.center.state, agreement, answer, [RECEIPT_PATH], one.now, set(), path)
    told = read_evidence(export(one.center.state, held, None, one.now))
    cards = sorted((s.center.card for s in trio), key=lambda card: card.fingerprint)
    whole = dataclasses.replace(
        told, cards=tuple(c.raw for c in cards), receipts=(*told.receipts, part)
    )
    assert refused(whole)[0] == "receipt 2: receipt"


def test_a_cosignature_beyond_all_time_bounds_nothing_and_is_refused(trio):
    one, other, _ = trio
    held = one.send()
    exchange(*trio)
    told = read_evidence(export(one.center.state, held, None, one.now))
    found = proof.parse(told.entry.proof)
    head = parse_text(found.checkpoint.text)
    vkey = holder_vkeys(other.center.card.center, other.keys.public().holder)[0]
    lines = [line for line in found.checkpoint.signatures if line.name != vkey.name]
    for time, stands in ((INSTANT_MAX, True), (INSTANT_MAX + 1, False)):
        message = cosignature.message(vkey.name, vkey.type, head, time)
        signed = other.keys.sign(Purpose.HOLDER, Algorithm.ED25519, message)
        late = cosignature.signature_line(vkey, time, signed)
        checkpoint = dataclasses.replace(found.checkpoint, signatures=(*lines, late))
        entry = dataclasses.replace(
            told.entry, proof=dataclasses.replace(found, checkpoint=checkpoint).format()
        )
        bent = dataclasses.replace(told, entry=entry)
        if stands:
            verify_evidence(bent.encode())
        else:
            assert refused(bent) == ("entry: checkpoint", "bad-shape")


def of_a_liar(serial: str, kind: str = "notice") -> tuple[Evidence, str]:
    """Evidence by Brevia of what Ardania signed: true to the byte, against the rules."""
    one, other = two()
    book = Book(one)
    index = book.write(kind, serial=serial)
    assert take(other, forged(one, other, book.item(index))).refused == []
    held = other.agreement.of_seat(one.agreement.own_seat)[0].entries[-1]
    return read_evidence(export(other.center.state, held, None, other.now)), serial


def test_an_entry_under_another_party_s_serial_is_proven_and_said_to_be_invalid(tmp_path):
    evidence, serial = of_a_liar("BRV-2026-00007")
    verdict = verify_evidence(evidence.encode())
    assert (verdict.entry.header.serial, verdict.breach) == (serial, "serial-of-another")
    file = tmp_path / "e"
    file.write_bytes(evidence.encode())
    assert any("INVALID" in line for line in verify_file(file, []).lines())


def test_an_adoption_out_of_place_is_proven_and_said_to_be_invalid():
    evidence, _ = of_a_liar("ARD-2026-00007", kind="adopted")
    assert verify_evidence(evidence.encode()).breach == "adoption-not-first"


def test_an_invalid_entry_serves_as_nobody_s_anchor():
    one, other = two()
    one.send()
    exchange(one, other)
    held = one.send()
    exchange(one, other)
    told = read_evidence(export(one.center.state, held, None, one.now))
    assert told.anchors
    liar, _ = of_a_liar("BRV-2026-00007")
    assert refused(dataclasses.replace(told, anchors=(liar.entry,)))[0].startswith("anchor 1")

"""`detente incident`, and `detente verify` of what it exports."""

from __future__ import annotations

import json

import pytest

from detente.apps import messages, verify
from detente.core.errors import TheirFault
from detente.engine.contradictions import all_kept
from tests.hostile.forge import Book, forged, take, two
from tests.world import exchange


def proof(tmp_path):
    one, other = two()
    one.send()
    exchange(one, other)
    fork = Book(one).cut(one.agreement.own().size - 1)
    fork.write(values={16: "2026-12-01", 17: 99})
    take(other, forged(one, other, fork.item()))
    (kept,) = all_kept(other.center.state)
    file = tmp_path / "two.incident"
    file.write_bytes(kept.proof)
    cards = []
    for stage in (one, other):
        cards.append(tmp_path / f"{stage.code}.card")
        cards[-1].write_bytes(stage.center.card.raw)
    return file, cards


def test_a_stranger_is_told_what_is_proven_and_what_is_not(tmp_path, capsys):
    file, (signer, another) = proof(tmp_path)
    assert verify.main([str(file)]) == 0
    said = capsys.readouterr().out
    assert "signed both, identity not compared" in said
    assert "not proven why" in said
    assert "not proven who" in said
    assert verify.main([str(file), "--trust", str(signer)]) == 0
    said = capsys.readouterr().out
    assert "Ardania (rrc.ardania.example) signed both" in said
    assert "not proven who" not in said
    assert verify.main([str(file), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["kind"], told["verdict"], len(told["heads"])) == ("incident", "proven", 2)
    for words, code in (
        ([str(file), "--trust", str(another)], "not-the-trusted-root"),
        ([str(_cut(file, tmp_path / "cut"))], "incident-refused"),
    ):
        with pytest.raises(TheirFault, match=code):
            verify.main(words)


def _cut(file, to):
    to.write_bytes(file.read_bytes()[:-1])
    return to


def test_what_a_record_keeps_of_an_incident_or_a_refusal_reads_without_its_facts():
    for code in (
        "register-forks",
        "own-head-unknown",
        "cosigned-unknown-head",
        "unknown-agreement",
    ):
        assert "?" not in messages.sentence_for(code), code

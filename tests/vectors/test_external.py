"""Runs vectors/external: every case as published, every difference from a checked-in table."""

from __future__ import annotations

import base64
import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from detente.apps.verify_log import verify_log
from detente.core import encoding
from detente.core.crypto import curve, signatures
from detente.core.crypto.types import (
    Ed25519Key,
    Ed25519Signature,
    MlDsa44Key,
    MlDsa44Signature,
)
from detente.core.errors import TheirFault
from detente.core.record import merkle, note, tiles
from detente.core.record.checkpoint import parse_foreign_text, parse_text
from tests.independent_log import write

FOLDER = Path(__file__).resolve().parents[2] / "vectors" / "external"


def load(path: str) -> Any:
    return json.loads((FOLDER / path).read_text("utf-8"))


def refusal(call, *arguments) -> TheirFault | None:
    try:
        call(*arguments)
    except TheirFault as fault:
        return fault
    return None


INCLUSION = sorted((FOLDER / "merkle" / "inclusion").rglob("*.json"))
CONSISTENCY = sorted((FOLDER / "merkle" / "consistency").rglob("*.json"))


def test_the_merkle_vectors_are_all_here():
    assert len(INCLUSION) + len(CONSISTENCY) == 96
    assert min(len(INCLUSION), len(CONSISTENCY)) > 30


def _hashes(values: list[str] | None) -> list[bytes]:
    return [base64.b64decode(value) for value in values or []]


@pytest.mark.parametrize("path", INCLUSION, ids=lambda path: str(path.relative_to(FOLDER)))
def test_merkle_inclusion(path):
    case = json.loads(path.read_text("utf-8"))
    leaf, root = _hashes([case["leafHash"], case["root"]])
    arguments = (leaf, case["leafIdx"], case["treeSize"], _hashes(case["proof"]), root)
    fault = refusal(merkle.verify_inclusion, *arguments)
    assert (fault is not None) == case["wantErr"]
    assert fault is None or fault.code == "bad-inclusion-proof"


@pytest.mark.parametrize("path", CONSISTENCY, ids=lambda path: str(path.relative_to(FOLDER)))
def test_merkle_consistency(path):
    case = json.loads(path.read_text("utf-8"))
    roots = _hashes([case["root1"], case["root2"]])
    arguments = (case["size1"], case["size2"], *roots, _hashes(case["proof"]))
    fault = refusal(merkle.verify_consistency, *arguments)
    assert (fault is not None) == case["wantErr"]
    assert fault is None or fault.code == "bad-consistency-proof"


def test_ed25519_edge_cases_fall_as_the_one_rule_says():
    cases = load("ed25519/ed25519vectors.json")
    accepted: list[bytes] = []
    for case in cases:
        key = Ed25519Key(bytes.fromhex(case["key"]))
        signature = Ed25519Signature(bytes.fromhex(case["sig"]))
        if refusal(signatures.verify_ed25519, key, case["msg"].encode(), signature) is None:
            accepted.append(key)
    assert (len(accepted), len(cases) - len(accepted)) == (43, 871)
    faults = [refusal(curve.check_key, Ed25519Key(key)) for key in accepted]
    reasons = Counter(None if fault is None else fault.facts["reason"] for fault in faults)
    assert reasons == {"outside-subgroup": 42, None: 1}


@pytest.mark.parametrize(("name", "count"), [("ed25519_test", 151), ("mldsa_44_verify_test", 180)])
def test_wycheproof_signatures(name, count):
    vectors, ran, differences = load(f"wycheproof/{name}.json"), 0, []
    for group in vectors["testGroups"]:
        public = group["publicKey"]
        key = bytes.fromhex(public if isinstance(public, str) else public["pk"])
        for case in group["tests"]:
            ran += 1
            fault = refusal(_verify, name, key, case)
            outcome = "valid" if fault is None else "invalid"
            if outcome != case["result"]:
                differences.append((case["tcId"], case["result"], outcome))
    assert ran == count == vectors["numberOfTests"]
    table = load("wycheproof_expectations.json")[name]
    assert all(row["why"] and row["ours"] == "refused" for row in table)
    assert differences == [(row["tcId"], row["published"], "invalid") for row in table]


def _verify(name: str, key: bytes, case: dict[str, str]) -> None:
    message, signature = bytes.fromhex(case["msg"]), bytes.fromhex(case["sig"])
    if name == "ed25519_test":
        signatures.verify_ed25519(Ed25519Key(key), message, Ed25519Signature(signature))
    else:
        signatures.verify_ml_dsa_44(MlDsa44Key(key), message, MlDsa44Signature(signature))


def test_cbor_appendix_a():
    cases, table = load("cbor/appendix_a.json"), load("cbor_expectations.json")
    assert len(cases) == len(table) == 82
    for case, row in zip(cases, table, strict=True):
        assert case["hex"] == row["hex"]
        data = bytes.fromhex(case["hex"])
        if row["outcome"] == "accepted":
            value = encoding.decode(data)
            assert encoding.encode(value) == data
            assert "decoded" not in case or case["decoded"] == value
        else:
            fault = refusal(encoding.decode, data)
            assert fault is not None
            assert (fault.code, fault.facts["why"]) == ("bad-encoding", row["why"])
    assert Counter(row["outcome"] for row in table) == {"accepted": 34, "refused": 48}


def test_the_signed_note_example_verifies_and_its_key_formats_to_itself():
    vkey = (FOLDER / "signed-note" / "peterneumann.vkey").read_text("utf-8").strip()
    data = (FOLDER / "signed-note" / "peterneumann.note").read_bytes()
    key, signed = note.parse_vkey(vkey), note.parse(data)
    assert key.format() == vkey
    assert signed.format() == data
    assert [found.key for found in note.verify(signed, [key])] == [key]
    assert [found.key for found in note.verify_strict(signed, [key])] == [key]


@pytest.mark.parametrize(
    ("name", "key_names", "key_ids"),
    [
        ("salvatore", ["quasimodo.example/salvatore"], ["367ba04b"]),
        (
            "behind-the-sofa",
            ["example.com/behind-the-sofa", "witness.example.com/w1"],
            ["033de0ae", "8d66cf3f"],
        ),
    ],
)
def test_published_notes_without_keys_parse_and_format_to_themselves(name, key_names, key_ids):
    data = (FOLDER / "signed-note" / f"{name}.note").read_bytes()
    signed = note.parse(data)
    assert signed.format() == data
    assert [line.name for line in signed.signatures] == key_names
    assert [line.key_id.hex() for line in signed.signatures] == key_ids
    if name == "behind-the-sofa":
        assert parse_text(signed.text).size == 20_852_163
        assert int.from_bytes(signed.signatures[1].signature[:8], "big") == 1_679_315_147


def test_a_log_made_by_another_program_verifies_whole(tmp_path):
    entries = [word.encode() for word in load("tessera/entries.json")]
    vkey = (FOLDER / "tessera" / "vkey").read_text("utf-8").strip()
    assert len(entries) == 15
    for size in range(16):
        data = (FOLDER / "tessera" / f"checkpoint.{size}").read_bytes()
        signed = note.parse(data)
        note.verify_strict(signed, [note.parse_vkey(vkey)])
        head = parse_foreign_text(signed.text)
        hashes = [merkle.leaf_hash(entry) for entry in entries[:size]]
        assert (head.size, head.root) == (size, merkle.root_of(hashes))
        write(tmp_path, dict(tiles.write(entries[:size])))
        write(tmp_path, {f"checkpoint.{size}": data, "checkpoint": data, ".state/treeState": b"{}"})
    report = verify_log(tmp_path, vkey)
    assert report.ok, report.lines()
    assert report.foreign == (".state/treeState",)
    assert sum(1 for item in report.findings if item.part.value == "checkpoint") == 17

"""Runs the vectors of trees, signed heads, parcels, evidence and log folders."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Final

from detente.apps.verify_log import verify_log
from detente.core import parcel
from detente.core.agreement.founding import read_founding
from detente.core.board.elsewhere import AGREEMENT, EVIDENCE, TYPE, proven
from detente.core.crypto import signatures
from detente.core.crypto.types import Ed25519Key, Hash
from detente.core.encoding import Value
from detente.core.errors import TheirFault
from detente.core.parcel import Item
from detente.core.record import cosignature, merkle, note
from detente.core.record.bundle import verify_bundle
from detente.core.record.checkpoint import parse_foreign_text, parse_text
from detente.core.record.evidence import Bound, verify_evidence
from detente.core.record.incident import verify_incident
from detente.core.record.vkey import KeyType
from tools.vectors.case import Json, cbor, hexes
from tools.vectors.world import dummy_keys

FOLDER: Final = Path(__file__).resolve().parents[2] / "vectors"
CARDS: Final = "evidence/cards.json"  # cards that the evidence vectors name


def _bytes(values: list[str]) -> list[bytes]:
    return [bytes.fromhex(value) for value in values]


def _hash(text: str) -> Hash:
    return Hash(bytes.fromhex(text))


# --- trees --------------------------------------------------------------------------------------


def _root(given: Json) -> Json:
    hashes = [merkle.leaf_hash(leaf) for leaf in _bytes(given["leaves"])]
    return {"leaf_hashes": hexes(hashes), "root": merkle.root_of(hashes).hex()}


def _inclusion(given: Json) -> Json:
    leaf, root = _bytes([given["leaf_hash"], given["root"]])
    merkle.verify_inclusion(leaf, given["index"], given["size"], _bytes(given["proof"]), root)
    return {}


def _consistency(given: Json) -> Json:
    first, second = _bytes([given["root1"], given["root2"]])
    proof = _bytes(given["proof"])
    merkle.verify_consistency(given["size1"], given["size2"], first, second, proof)
    return {}


def _multiproof(given: Json) -> Json:
    known = {int(index): bytes.fromhex(item) for index, item in given["known"].items()}
    root = merkle.root_from_multiproof(given["size"], known, _bytes(given["hashes"]))
    if given.get("root", root.hex()) != root.hex():
        raise TheirFault("root-differs")
    return {"root": root.hex()}


# --- signed heads -------------------------------------------------------------------------------


def _vkey(given: Json) -> Json:
    found = note.parse_vkey(given["vkey"])
    return {
        "name": found.name,
        "key_id": found.key_id.hex(),
        "type": int(found.type),
        "key": found.key.hex(),
    }


def _message(given: Json) -> Json:
    head = parse_foreign_text(given["text"])
    kind = KeyType(given["type"])
    return {"message": cosignature.message(given["name"], kind, head, given["time"]).hex()}


def _text(given: Json) -> Json:
    head = parse_text(given["text"])
    return {"origin": head.origin, "size": head.size, "root": head.root.hex()}


def _note(given: Json) -> Json:
    signed = note.parse(given["note"].encode())
    keys = [note.parse_vkey(vkey) for vkey in given["vkeys"]]
    strict = given["rule"] == "strict"
    head = (parse_text if strict else parse_foreign_text)(signed.text)
    found = note.verify_strict(signed, keys) if strict else note.verify(signed, keys)
    return {
        "origin": head.origin,
        "size": head.size,
        "root": head.root.hex(),
        "signatures": [[item.key.name, int(item.key.type), item.time] for item in found],
    }


# --- parcels ------------------------------------------------------------------------------------


def _tag(given: Json) -> Json:
    halves = given["halves"]
    secret = None if halves is None else parcel.pair_secret(*_bytes(halves))
    sender, recipient = _hash(given["sender"]), _hash(given["recipient"])
    key = parcel.tag_key(secret, sender, recipient)
    return {
        "secret": None if secret is None else secret.hex(),
        "key": key.hex(),
        "tag": parcel.link_tag(key, sender, given["step"]).hex(),
    }


def _unpad(given: Json) -> Json:
    plaintext = b"".join(bytes.fromhex(piece) * times for piece, times in given["plaintext"])
    inner, signature = parcel.unpad(plaintext)
    return {"class": len(plaintext), "inner": inner.hex(), "signature": signature.hex()}


def _pad(given: Json) -> Json:
    inner, signature = bytes(given["inner_bytes"]), bytes(64)
    plaintext = parcel.pad(inner, signature)
    return {"content": int.from_bytes(plaintext[:4], "big"), "plaintext": len(plaintext)}


def _described(item: Item | parcel.DamagedItem) -> Json:
    match item:
        case parcel.LinkSecretItem(half, holds):
            return {"kind": 1, "half": half.hex(), "holds": None if holds is None else holds.hex()}
        case parcel.AgreementItem(founding, files):
            return {"kind": 2, "founding": founding.hex(), "files": sorted(files)}
        case parcel.RegisterItem(_, start, leaves, proof, openings):
            held = [index for index, _ in openings]
            return {
                "kind": 3, "start": start, "leaves": len(leaves), "proof": len(proof),
                "openings": held,
            }  # fmt: skip
        case parcel.CosignedItem(signed):
            return {"kind": 4, "note": signed.decode()}
        case parcel.HeadsItem(heads):
            return {"kind": 5, "heads": [list(head) for head in heads]}
        case parcel.CardItem(card):
            return {"kind": 6, "card": card.hex()}
        case parcel.RecoveryItem(known, own, echo, passed):
            ids = {name: None if one is None else one.hex() for name, one in
                   (("own", own), ("echo", echo))}  # fmt: skip
            return {"kind": 7, "known": known, **ids, "passed": passed}
        case parcel.VersionItem(agreement, files):
            return {"kind": 8, "agreement": agreement, "files": sorted(files)}
        case parcel.DamagedItem(position, fault):
            return {"damaged": position, "why": fault.code}


def _inner_of(data: bytes) -> tuple[parcel.Inner, Json]:
    inner = parcel.read_inner(data)
    return inner, {
        "sender": inner.sender.hex(),
        "recipient": inner.recipient.hex(),
        "made": inner.made,
        "number": inner.number,
        "items": [_described(item) for item in inner.items],
    }


def _inner(given: Json) -> Json:
    return _inner_of(bytes.fromhex(given["inner"]))[1]


def _item(given: Json) -> Json:
    """The only item of a parcel; where it is damaged, its fault."""
    inner, described = _inner_of(bytes.fromhex(given["inner"]))
    (item,) = inner.items
    if isinstance(item, parcel.DamagedItem):
        raise item.fault
    found: Json = described["items"][0]
    return found


def _open(given: Json) -> Json:
    keys = dummy_keys(*_bytes([given["mlkem_seed"], given["x25519_seed"]]))
    tag, sealed = parcel.read_outer(bytes.fromhex(given["parcel"]))
    if tag.hex() != given["tag"]:
        raise TheirFault("unknown-link-tag", tag=tag.hex())
    data, signature = parcel.unpad(keys.open_sealed(parcel.seal_info(tag), sealed))
    link = Ed25519Key(bytes.fromhex(given["link_key"]))
    signatures.verify_ed25519(link, parcel.signed_part(data), signature)
    inner, described = _inner_of(data)
    if (inner.sender, inner.recipient) != (_hash(given["sender"]), _hash(given["recipient"])):
        raise TheirFault("sender-names-another", sender=inner.sender.hex()[:16])
    return described


# --- evidence and log folders -------------------------------------------------------------------


def _bound(bound: Bound | None) -> list[object] | None:
    return None if bound is None else [bound.time, bound.name]


def _joined(pieces: Sequence[str]) -> bytes:
    """A file in pieces, of which some name a card."""
    cards = json.loads((FOLDER / CARDS).read_text("utf-8"))
    return bytes.fromhex("".join(cards.get(piece, piece) for piece in pieces))


def _evidence(given: Json) -> Json:
    verdict = verify_evidence(_joined(given["evidence"]))
    entry = verdict.entry
    return {
        "author": verdict.author().fingerprint.hex(),
        "mark": int(verdict.founding.mark),
        "origin": entry.origin.text(),
        "index": entry.index,
        "leaf_hash": entry.leaf_hash.hex(),
        "serial": entry.header.serial,
        "claimed": entry.header.claimed,
        "received": [[item.seat, item.claimed, item.lacking] for item in verdict.received],
        "not_before": _bound(verdict.not_before),
        "not_after": _bound(verdict.not_after),
        "shown": [[list(path), cbor(value)] for path, value in entry.shown],
    }


def _bundle(given: Json) -> Json:
    verdicts = verify_bundle(_joined(given["bundle"]))
    return {
        "entries": [[one.entry.leaf_hash.hex(), one.entry.header.serial] for one in verdicts],
        "received": [
            [[item.seat, item.claimed, item.lacking] for item in one.received] for one in verdicts
        ],
    }


def _elsewhere(given: Json) -> Json:
    here = read_founding(bytes.fromhex(given["founding"]))
    fields: dict[int, Value] = {
        EVIDENCE: _joined(given["evidence"]), TYPE: given["type"], AGREEMENT: given["agreement"],
    }  # fmt: skip
    found = proven(here, fields)
    return {
        "founding": found.founding,
        "author": found.author,
        "received": [list(pair) for pair in sorted(found.received.items())],
        "values": {str(n): cbor(value) for n, value in sorted(found.values.items())},
    }


def _incident(given: Json) -> Json:
    found = verify_incident(_joined(given["incident"]))
    return {
        "signer": found.card.fingerprint.hex(),
        "mark": int(found.origin.mark),
        "origin": found.origin.text(),
        "cut": found.at,
        "heads": [
            [branch.head.size, branch.head.root.hex(), branch.before.hex()]
            for branch in found.branches
        ],
    }


def _log(given: Json) -> Json:
    report = verify_log(FOLDER / "tiles" / given["folder"], given["vkey"])
    refused = [[f.part.value, f.path, f.first, f.count, f.reason] for f in report.findings
               if not f.good]  # fmt: skip
    if refused or not report.ok or report.head is None:
        _, path, _, _, reason = refused[0] if refused else (None, ".", 0, 0, "no-checkpoint")
        raise TheirFault("log-refused", part=path, reason=reason)
    return {
        "origin": report.head.origin,
        "size": report.head.size,
        "root": report.head.root.hex(),
        "files": sorted(item.path for item in report.findings if item.part.value != "entries"),
    }


TABLE: Final[Mapping[tuple[str, str], Callable[[Json], Json]]] = {
    ("tree", "root"): _root,
    ("tree", "inclusion"): _inclusion,
    ("tree", "consistency"): _consistency,
    ("tree", "multiproof"): _multiproof,
    ("checkpoint", "vkey"): _vkey,
    ("checkpoint", "message"): _message,
    ("checkpoint", "text"): _text,
    ("checkpoint", "note"): _note,
    ("parcel", "tag"): _tag,
    ("parcel", "unpad"): _unpad,
    ("parcel", "pad"): _pad,
    ("parcel", "inner"): _inner,
    ("parcel", "item"): _item,
    ("parcel", "open"): _open,
    ("evidence", "verify"): _evidence,
    ("evidence", "elsewhere"): _elsewhere,
    ("bundle", "verify"): _bundle,
    ("incident", "verify"): _incident,
    ("tiles", "verify"): _log,
}

"""What each case of `vectors/` asks for, by area and `do`, as the READMEs there explain it.

A function takes the `input` of a case and gives the `output`; it raises Refused where the bytes
are refused.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.second_reader import boards, entries, lines, parcels, periods
from tests.second_reader.bundle import read_bundle
from tests.second_reader.elsewhere import shows
from tests.second_reader.epochs import judge_end, read_first_entry
from tests.second_reader.evidence import read_evidence, shown_bytes
from tests.second_reader.folders import judge
from tests.second_reader.incident import read_incident
from tests.second_reader.notes import (
    Checkpoint,
    read_checkpoint,
    read_key,
    signed_message,
    verify_note,
)
from tests.second_reader.parties import read_card, read_founding, spoken
from tests.second_reader.quotas import follow
from tests.second_reader.records import pack_hash, total_order
from tests.second_reader.signatures import verify_ed25519
from tests.second_reader.trees import (
    check_consistency,
    check_inclusion,
    leaf_hash,
    multiproof_root,
    root_of,
    sha256,
)
from tests.second_reader.values import Refused, decode, demand, diagnostic, encode

VECTORS = Path(__file__).parents[2] / "vectors"
Given = dict[str, Any]
unhex = bytes.fromhex


def joined(pieces: str | list[list[Any]]) -> bytes:
    """Hex, or pieces of it with how often each stands."""
    if isinstance(pieces, str):
        return unhex(pieces)
    return b"".join(unhex(piece) * count for piece, count in pieces)


def hexed(value: Any) -> Any:
    """Byte strings, at any depth, as hex."""
    if isinstance(value, bytes):
        return value.hex()
    return [hexed(one) for one in value] if isinstance(value, (list, tuple)) else value


def decode_case(given: Given) -> Given:
    data = joined(given["cbor"])
    value = decode(data)
    demand(encode(value) == data, "bad-encoding")
    sized = value.encode() if isinstance(value, str) else value
    length = len(sized) if isinstance(sized, (bytes, list)) else None
    return {"value": diagnostic(value), "type": type(value).__name__, "length": length}


def card(given: Given) -> Given:
    read = read_card(unhex(given["card"]))
    words, digits = spoken(read.fingerprint)
    return {
        **{name: getattr(read, name) for name in ("center", "code", "names", "number", "issued")},
        "fingerprint": read.fingerprint.hex(),
        "words": words,
        "digits": digits,
    }


def founding(given: Given) -> Given:
    read = read_founding(unhex(given["founding"]))
    return {
        "hash": read.hash.hex(),
        "id": read.id,
        "mark": read.mark,
        "pack_hash": read.pack_hash.hex(),
        "start": read.start,
        "seats": [
            {"code": one.code, "center": one.center, "fingerprint": one.fingerprint.hex()}
            for one in read.seats
        ],
    }


def salt(given: Given) -> Given:
    path = entries.read_path(decode(unhex(given["path"])))
    return {"salt": entries.salt(unhex(given["master"]), path).hex()}


def master(given: Given) -> Given:
    content = decode(unhex(given["content"]))
    return {"master": entries.master_salt(unhex(given["fresh"]), content).hex()}


def digest(given: Given) -> Given:
    path, value = (decode(unhex(given[name])) for name in ("path", "value"))
    path = entries.read_path(path)
    return {"digest": entries.digest(given["origin"], unhex(given["salt"]), path, value).hex()}


def build(given: Given) -> Given:
    origin, own_master = given["origin"], unhex(given["master"])
    fields = [
        (entries.read_field_path(decode(unhex(path))), decode(unhex(value)))
        for path, value in given["fields"]
    ]
    first = entries.salt(own_master, [0])
    header = entries.digest(origin, first, [0], decode(unhex(given["header"])))
    digests = entries.body_digests(origin, own_master, fields)
    leaf = encode([1, given["to"], header, entries.body_root(digests)])
    return {"digests": hexed(digests), "leaf": leaf.hex(), "leaf_hash": leaf_hash(leaf).hex()}


def lay_out(given: Given) -> Given:
    erasable = {int(number): columns for number, columns in given["erasable"].items()}
    fields = entries.lay_out(decode(unhex(given["values"])), erasable)
    return {"fields": [[encode(path).hex(), encode(value).hex()] for path, value in fields]}


def leaf_case(given: Given) -> Given:
    leaf = entries.read_leaf(unhex(given["leaf"]))
    return {"to": leaf.to, "header": leaf.header.hex(), "body": leaf.body.hex()}


def header(given: Given) -> Given:
    read = entries.read_header(decode(unhex(given["header"])))
    return {name: hexed(value) for name, value in vars(read).items()}


def receipt(given: Given) -> Given:
    read = entries.read_receipt(decode(unhex(given["receipt"])))
    return {name: hexed(value) for name, value in vars(read).items()}


def serial(given: Given) -> Given:
    return dict(zip(("code", "year", "number"), entries.read_serial(given["serial"]), strict=True))


def cosignatures(given: Given) -> Given:
    read = entries.read_cosignatures(decode(unhex(given["cosignatures"])))
    return {"cosignatures": [[one[0], one[2], *one[4:7]] for one in read]}


def opening(given: Given) -> Given:
    read = entries.read_opening(unhex(given["opening"]))
    entries.check_opens(read, entries.read_leaf(unhex(given["leaf"])), given["origin"])
    fields = [[path, diagnostic(value)] for path, value in read.fields]
    return {"type": read.header.type, "serial": read.header.serial, "fields": fields}


def read_back(given: Given) -> Given:
    digits = entries.read_back(unhex(given["leaf_hash"]))
    demand(given.get("spoken", digits) == digits, "read-back-differs")
    return {"digits": digits}


def head_output(head: Checkpoint) -> Given:
    return {"origin": head.origin, "size": head.size, "root": head.root.hex()}


def text(given: Given) -> Given:
    return head_output(read_checkpoint(given["text"], own=True))


def vkey(given: Given) -> Given:
    key = read_key(given["vkey"])
    return {"name": key.name, "key_id": key.id.hex(), "type": key.type, "key": key.key.hex()}


def message(given: Given) -> Given:
    head = read_checkpoint(given["text"], own=True)
    signed = signed_message(given["type"], given["name"], given["time"], head, given["text"])
    return {"message": signed.hex()}


def note(given: Given) -> Given:
    strict = given["rule"] == "strict"
    keys = [read_key(one) for one in given["vkeys"]]
    head, signed = verify_note(given["note"].encode(), keys, evidence=strict, own=strict)
    lines = [[one.key.name, one.key.type, one.time] for one in signed]
    return {**head_output(head), "signatures": lines}


def root(given: Given) -> Given:
    hashes = [leaf_hash(unhex(one)) for one in given["leaves"]]
    return {"leaf_hashes": hexed(hashes), "root": root_of(hashes).hex()}


def inclusion(given: Given) -> Given:
    leaf, whole = unhex(given["leaf_hash"]), unhex(given["root"])
    check_inclusion(leaf, given["index"], given["size"], whole, [*map(unhex, given["proof"])])
    return {}


def consistency(given: Given) -> Given:
    roots = unhex(given["root1"]), unhex(given["root2"])
    check_consistency(given["size1"], given["size2"], *roots, [*map(unhex, given["proof"])])
    return {}


def multiproof(given: Given) -> Given:
    known = {int(index): unhex(one) for index, one in given["known"].items()}
    result = multiproof_root(given["size"], known, [*map(unhex, given["hashes"])]).hex()
    demand(result == given["root"], "root-differs")
    return {"root": result}


def tag(given: Given) -> Given:
    pair = unhex(given["sender"]), unhex(given["recipient"])
    secret = parcels.pair_secret([*map(unhex, given["halves"])]) if given["halves"] else b""
    key = parcels.tag_key(secret, *pair)
    own = parcels.link_tag(key, pair[0], given["step"])
    return {"secret": secret.hex() or None, "key": key.hex(), "tag": own.hex()}


def pad(given: Given) -> Given:
    content = len(encode([bytes(given["inner_bytes"]), bytes(64)]))
    return {"content": content, "plaintext": parcels.plaintext_bytes(content)}


def unpad(given: Given) -> Given:
    plaintext = joined(given["plaintext"])
    inner, signature = parcels.unpad(plaintext)
    return {"class": len(plaintext), "inner": inner.hex(), "signature": signature.hex()}


def inner_case(given: Given) -> Given:
    outside, listed = parcels.read_inner(unhex(given["inner"]))
    return {**outside, "items": parcels.read_items(listed)}


def item(given: Given) -> Given:
    return parcels.read_item(parcels.read_inner(unhex(given["inner"]))[1][0])


def open_case(given: Given) -> Given:
    seeds = unhex(given["mlkem_seed"]), unhex(given["x25519_seed"])
    expected = unhex(given["link_key"]), unhex(given["tag"])
    outside, listed = parcels.open_parcel(unhex(given["parcel"]), seeds, *expected)
    named = outside["sender"], outside["recipient"]
    demand(named == (given["sender"], given["recipient"]), "names-another")
    return {**outside, "items": parcels.read_items(listed)}


def evidence_bytes(pieces: list[str]) -> bytes:
    cards = json.loads((VECTORS / "evidence" / "cards.json").read_text())
    return b"".join(unhex(cards[one] if one.startswith("@") else one) for one in pieces)


def evidence(given: Given) -> Given:
    verdict = read_evidence(evidence_bytes(given["evidence"]))
    entry = verdict.entry
    return {
        "author": verdict.author.hex(),
        "mark": verdict.mark,
        "origin": entry.head.origin,
        "index": entry.index,
        "leaf_hash": entry.leaf_hash.hex(),
        "serial": entry.header.serial,
        "claimed": entry.header.claimed,
        "received": [list(one) for one in verdict.received],
        "not_before": verdict.not_before and list(verdict.not_before),
        "not_after": verdict.not_after and list(verdict.not_after),
        "shown": [shown_bytes(one) for one in entry.shown],
    }


def bundle(given: Given) -> Given:
    verdicts = read_bundle(evidence_bytes(given["bundle"]))
    return {
        "entries": [[one.entry.leaf_hash.hex(), one.entry.header.serial] for one in verdicts],
        "received": [[list(item) for item in one.received] for one in verdicts],
    }


def elsewhere(given: Given) -> Given:
    founding = unhex(given["founding"])
    return shows(founding, evidence_bytes(given["evidence"]), given["type"])


def incident(given: Given) -> Given:
    found = read_incident(evidence_bytes(given["incident"]))
    pairs = zip(found.heads, found.before, strict=True)
    return {
        "signer": found.signer.hex(),
        "mark": found.mark,
        "origin": found.origin,
        "cut": found.cut,
        "heads": [[head.size, head.root.hex(), before.hex()] for head, before in pairs],
    }


def quota(given: Given) -> Given:
    beyond, followed = follow(given)
    return {"beyond": beyond, "followed": followed}


def order(given: Given) -> Given:
    registers = {
        origin: [(one["claimed"], one["seen"]) for one in listed]
        for origin, listed in given["registers"].items()
    }
    result = [list(place) for place in total_order(registers)]
    demand(result == given["order"], "order-differs")
    return {"order": result}


def pack(given: Given) -> Given:
    files = {path: unhex(data) for path, data in given["files"].items()}
    result = pack_hash(files).hex()
    demand(given.get("hash", result) == result, "hash-differs")
    return {"hash": result, "files": {path: sha256(data).hex() for path, data in files.items()}}


def tiles(given: Given) -> Given:
    head, files = judge(VECTORS / "tiles" / given["folder"], read_key(given["vkey"]))
    return {**head_output(head), "files": files}


def line_message(given: Given) -> Given:
    body = unhex(given["cbor"])
    if given["message"] == "hello":
        return {"nonce": lines.read_hello(body).hex()}
    if given["message"] == "answer":
        nonce, signatures = lines.read_answer(body)
        return {"nonce": nonce.hex(), "signatures": hexed(signatures)}
    if given["message"] == "open":
        card_bytes, signature = lines.read_open(body)
        return {"card": card_bytes.hex(), "signature": signature.hex()}
    lines.read_opened(body)
    return {}


def _over(given: Given) -> bytes:
    names = ("certificate", "caller_nonce", "server_nonce")
    return b"".join(unhex(given[name]) for name in names)


def line_server(given: Given) -> Given:
    signed = lines.SERVER + _over(given)
    lines.check_server(signed, [unhex(one) for one in given["proofs"]], unhex(given["link_key"]))
    return {"signed": signed.hex()}


def line_caller(given: Given) -> Given:
    signed = lines.CALLER + _over(given) + unhex(given["server"])
    verify_ed25519(unhex(given["link_key"]), unhex(given["signature"]), signed)
    return {"signed": signed.hex()}


def first_entry(given: Given) -> Given:
    return read_first_entry(unhex(given["fields"]), given["origin"], unhex(given["fingerprint"]))


def end(given: Given) -> Given:
    return judge_end(given["registers"])


RUN: dict[str, dict[str, Callable[[Given], Given]]] = {
    "encoding": {"decode": decode_case},
    "card": {"read": card},
    "founding": {"read": founding},
    "leaf": {
        "salt": salt,
        "master": master,
        "digest": digest,
        "build": build,
        "lay-out": lay_out,
        "read": leaf_case,
    },
    "entry": {
        "header": header,
        "receipt": receipt,
        "serial": serial,
        "cosignatures": cosignatures,
        "opening": opening,
        "read-back": read_back,
    },
    "checkpoint": {"text": text, "vkey": vkey, "message": message, "note": note},
    "tree": {
        "root": root,
        "inclusion": inclusion,
        "consistency": consistency,
        "multiproof": multiproof,
    },
    "parcel": {
        "tag": tag,
        "pad": pad,
        "unpad": unpad,
        "inner": inner_case,
        "item": item,
        "open": open_case,
    },
    "https": {"read": line_message, "server": line_server, "caller": line_caller},
    "epochs": {"first-entry": first_entry, "end": end},
    "evidence": {"verify": evidence, "elsewhere": elsewhere},
    "bundle": {"verify": bundle},
    "incident": {"verify": incident},
    "quota": {"follow": quota},
    "period": {
        "phrase": periods.phrase,
        "closes": periods.closes,
        "term": periods.term,
        "series": periods.series,
        "window": periods.window,
    },
    "board": {"evaluate": boards.begin},
    "order": {"order": order},
    "pack": {"hash": pack},
    "tiles": {"verify": tiles},
}


def run(area: str, given: Given) -> tuple[Given | None, Refused | None]:
    """The output of a case, or the refusal."""
    try:
        return RUN[area][given["do"]](given), None
    except Refused as refusal:
        return None, refusal

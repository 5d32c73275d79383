"""Runs one vector through the program: input in, output out, or the refusal that it raises.

`vectors/<area>/README.md` says in words what each `do` asks for; here is how our own core answers.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from typing import Final

from detente.core import encoding, erasing, notification
from detente.core.agreement import founding
from detente.core.agreement.pack import pack_hash
from detente.core.crypto.types import Hash, Salt
from detente.core.encoding import Value
from detente.core.errors import TheirFault
from detente.core.party import fingerprint_digits, fingerprint_words, read_card
from detente.core.record import leaf as leaves
from detente.core.record import merkle, order, readback
from detente.core.record.origin import origin_hash
from tools.vectors import areas_period, areas_quota, run_board, run_epochs, run_https, run_record
from tools.vectors.case import Json, cbor, diagnostic, hexes

_LARGE: Final = 300  # values of more bytes are described and not written out


def whole(item: object) -> bytes:
    """Bytes given in hex, or as a list of (hex, times) pieces."""
    if isinstance(item, str):
        return bytes.fromhex(item)
    if not isinstance(item, list):
        raise TypeError(item)
    return b"".join(bytes.fromhex(piece) * times for piece, times in item)


def value_of(text: str) -> Value:
    """The value of CBOR in hex."""
    return encoding.decode(bytes.fromhex(text))


def _decode(given: Json) -> Json:
    data = whole(given["cbor"])
    value = encoding.decode(data)
    if encoding.encode(value) != data:
        raise TheirFault("encodes-otherwise")
    if len(data) <= _LARGE:
        return {"value": diagnostic(value)}
    if not isinstance(value, str | bytes | list | tuple | Mapping):
        raise TypeError(value)
    raw = value.encode() if isinstance(value, str) else value
    return {"type": type(value).__name__, "length": len(raw)}


def _card(given: Json) -> Json:
    card = read_card(bytes.fromhex(given["card"]))
    return {
        "center": card.center,
        "code": card.code,
        "names": [list(pair) for pair in card.names],
        "number": card.number,
        "issued": card.issued,
        "fingerprint": card.fingerprint.hex(),
        "words": fingerprint_words(card.fingerprint),
        "digits": fingerprint_digits(card.fingerprint),
    }


def _founding(given: Json) -> Json:
    data = bytes.fromhex(given["founding"])
    text = founding.read_founding(data)
    if text.encode() != data:
        raise TheirFault("encodes-otherwise")
    return {
        "hash": text.hash().hex(),
        "id": text.agreement_id(),
        "mark": int(text.mark),
        "pack_hash": text.pack_hash.hex(),
        "start": text.start,
        "seats": [
            {"code": seat.code, "center": seat.center, "fingerprint": seat.fingerprint.hex()}
            for seat in text.seats
        ],
    }


def _path(text: str) -> leaves.Path:
    return leaves.check_path(value_of(text), "path")


def _salt(given: Json) -> Json:
    master = Salt(bytes.fromhex(given["master"]))
    return {"salt": leaves.salt_of(master, _path(given["path"])).hex()}


def _master(given: Json) -> Json:
    master = leaves.make_master(
        bytes.fromhex(given["fresh"]), encoding.encode(value_of(given["content"]))
    )
    return {"master": master.hex()}


def _digest(given: Json) -> Json:
    salt = Salt(bytes.fromhex(given["salt"]))
    origin = origin_hash(given["origin"])
    found = leaves.digest(origin, salt, _path(given["path"]), value_of(given["value"]))
    return {"digest": found.hex()}


def _build(given: Json) -> Json:
    """A leaf from origin, master, to, header and fields."""
    origin, master = origin_hash(given["origin"]), Salt(bytes.fromhex(given["master"]))
    fields = [(_path(path), value_of(value)) for path, value in given["fields"]]
    header, at = value_of(given["header"]), leaves.HEADER_PATH
    digests = leaves.body_digests(origin, master, fields)
    top = leaves.digest(origin, leaves.salt_of(master, at), at, header)
    leaf = leaves.Leaf(given["to"], top, leaves.body_root(digests)).encode()
    leaves.check_opens(origin, leaves.read_leaf(leaf), master, header, fields)
    return {
        "digests": hexes(digests),
        "leaf": leaf.hex(),
        "leaf_hash": merkle.leaf_hash(leaf).hex(),
    }


def _leaf(given: Json) -> Json:
    leaf = leaves.read_leaf(bytes.fromhex(given["leaf"]))
    return {"to": leaf.to, "header": leaf.header.hex(), "body": leaf.body.hex()}


def _erase(given: Json) -> Json:
    header = notification.read_header(value_of(given["header"]))
    fields = [(_path(path), value_of(value)) for path, value in given["fields"]]
    opening = notification.Opening(Salt(bytes.fromhex(given["master"])), header, tuple(fields))
    paths = [_path(path) for path in given["erase"]]
    found = erasing.erase(origin_hash(given["origin"]), opening, given["size"], paths)
    return {"left": erasing.encoded(found).hex()}


def _left(given: Json) -> Json:
    opening = erasing.read_held(bytes.fromhex(given["left"]))
    leaf = leaves.read_leaf(bytes.fromhex(given["leaf"]))
    leaves.check_opens(
        origin_hash(given["origin"]), leaf, opening.master, opening.header.value(), opening.fields
    )
    return {
        "fields": [[list(path), diagnostic(value)] for path, value in opening.fields],
        "erased": [list(path) for path in sorted(erasing.erased(opening))],
    }


def _lay_out(given: Json) -> Json:
    values = value_of(given["values"])
    if not isinstance(values, Mapping):
        raise TypeError(values)
    apart = {int(number): columns for number, columns in given["erasable"].items()}
    fields = notification.split_fields(values, apart)
    return {"fields": [[cbor(list(path)), cbor(value)] for path, value in fields]}


def _header(given: Json) -> Json:
    header = notification.read_header(value_of(given["header"]))
    refers = header.refers_to
    return {
        "type": header.type,
        "pack_hash": None if header.pack_hash is None else header.pack_hash.hex(),
        "serial": header.serial,
        "claimed": header.claimed,
        "mark": int(header.mark),
        "precedence": int(header.precedence),
        "refers_to": None if refers is None else [refers.serial, refers.leaf_hash.hex()],
        "valid_until": header.valid_until,
    }


def _receipt(given: Json) -> Json:
    receipt = notification.read_receipt(value_of(given["receipt"]))
    return {
        "seen": [[s.seat, s.epoch.hex(), s.size, s.root.hex()] for s in receipt.seen],
        "lacking": [
            [r.seat, r.epoch.hex(), r.start, r.end, int(r.reason)] for r in receipt.lacking
        ],
        "ahead": [[a.seat, a.epoch.hex(), a.index, a.leaf_hash.hex()] for a in receipt.ahead],
    }


def _serial(given: Json) -> Json:
    code, year, number = notification.serial_parts(notification.check_serial(given["serial"]))
    return {"code": code, "year": year, "number": number}


def _cosignatures(given: Json) -> Json:
    found = notification.read_cosignatures(value_of(given["cosignatures"]))
    return {"cosignatures": [[c.seat, c.size, c.name, c.type, c.timestamp] for c in found]}


def _opening(given: Json) -> Json:
    opening = notification.read_opening(bytes.fromhex(given["opening"]))
    leaf = leaves.read_leaf(bytes.fromhex(given["leaf"]))
    leaves.check_opens(
        origin_hash(given["origin"]), leaf, opening.master, opening.header.value(), opening.fields
    )
    return {
        "type": opening.header.type,
        "serial": opening.header.serial,
        "fields": [[list(path), diagnostic(value)] for path, value in opening.fields],
    }


def _read_back(given: Json) -> Json:
    found = readback.read_back(Hash(bytes.fromhex(given["leaf_hash"])))
    if given.get("spoken", found) != found:
        raise TheirFault("read-back-differs")
    return {"digits": found}


def _order(given: Json) -> Json:
    registers = {
        origin: [order.Placed(entry["claimed"], entry["seen"]) for entry in entries]
        for origin, entries in given["registers"].items()
    }
    found = [list(place) for place in order.total_order(registers)]
    if given.get("order", found) != found:
        raise TheirFault("order-differs")
    return {"order": found}


def _pack(given: Json) -> Json:
    files = {path: bytes.fromhex(data) for path, data in given["files"].items()}
    found = pack_hash(files)
    if given.get("hash", found.hex()) != found.hex():
        raise TheirFault("hash-differs")
    return {"hash": found.hex(), "files": {p: _sha(d) for p, d in sorted(files.items())}}


def _sha(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


_TABLE: Final[Mapping[tuple[str, str], Callable[[Json], Json]]] = {
    ("encoding", "decode"): _decode,
    ("card", "read"): _card,
    ("founding", "read"): _founding,
    ("leaf", "salt"): _salt,
    ("leaf", "master"): _master,
    ("leaf", "digest"): _digest,
    ("leaf", "build"): _build,
    ("leaf", "read"): _leaf,
    ("leaf", "lay-out"): _lay_out,
    ("leaf", "erase"): _erase,
    ("leaf", "left"): _left,
    ("entry", "header"): _header,
    ("entry", "receipt"): _receipt,
    ("entry", "serial"): _serial,
    ("entry", "cosignatures"): _cosignatures,
    ("entry", "opening"): _opening,
    ("entry", "read-back"): _read_back,
    ("order", "order"): _order,
    ("pack", "hash"): _pack,
    ("quota", "follow"): areas_quota.follow,
    ("period", "phrase"): areas_period.phrase,
    ("period", "closes"): areas_period.closes,
    ("period", "term"): areas_period.term,
    ("period", "series"): areas_period.series,
    ("period", "window"): areas_period.window,
    **run_record.TABLE,
    **run_https.TABLE,
    **run_epochs.TABLE,
    **run_board.TABLE,
}


def run(area: str, given: Json) -> Json:
    """The output of one vector. Raises DetenteError where the program refuses its input."""
    return _TABLE[area, given["do"]](given)

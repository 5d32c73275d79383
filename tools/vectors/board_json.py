"""The input of a board vector as JSON, to and fro (spec/board.md, J81 and J82)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any, Final

from detente.adapters.pack_files import read_folder, shipped_packs
from detente.core.agreement.pack import Pack
from detente.core.agreement.reader import read_pack
from detente.core.board.facts import (
    Bound,
    Content,
    Cosigned,
    Elsewhere,
    Entry,
    Head,
    LackedOf,
    Place,
    SeenOf,
)
from detente.core.crypto.types import Epoch, Hash
from detente.core.encoding import Value
from detente.core.errors import TheirFault
from detente.core.record.origin import Mark
from tools.vectors.case import Json

_MARKS: Final = {mark.name.lower(): mark for mark in Mark}


@cache
def shipped(name: str) -> Pack:
    """A pack that comes with the program."""
    return read_pack(read_folder(shipped_packs()[name]))


def value_json(value: Value) -> Any:
    """A value of a field: bytes as `{"hex": ...}`."""
    if isinstance(value, bytes):
        return {"hex": value.hex()}
    if isinstance(value, list | tuple):
        return [value_json(item) for item in value]
    return value


def value_of(given: Any) -> Value:
    """The reverse."""
    if isinstance(given, dict):
        return bytes.fromhex(given["hex"])
    if isinstance(given, list):
        return [value_of(item) for item in given]
    found: Value = given
    return found


def entry_json(entry: Entry, pack: Pack) -> Json:
    """One entry; what it does not have is left out."""
    place, content = entry.place, entry.content
    found: Json = {
        "place": [place.seat, place.epoch, place.index],
        "leaf": entry.leaf.hex(),
        "to": entry.to,
    }
    if content is None:
        return {**found, "closed": "withheld" if entry.withheld else "sealed"}
    found.update(type=content.type, serial=content.serial, claimed=content.claimed)
    rest: Json = {
        "pack": "" if content.pack == pack.hash else content.pack.hex(),
        "refers_to": None if content.refers_to is None else content.refers_to.hex(),
        "valid_until": content.valid_until,
        "values": {str(n): value_json(value) for n, value in sorted(content.values.items())},
        "seen": [list(item) for item in content.seen],
        "lacking": [list(item) for item in content.lacking],
        "ahead": [[one.seat, one.epoch, one.index] for one in content.ahead],
        "cosigned": [list(item) for item in content.cosigned],
        "invalid": content.invalid,
        "repeats": content.repeats,
        "closed_rows": {str(n): rows for n, rows in sorted(content.closed.items())},
        "elsewhere": None if content.elsewhere is None else _elsewhere_json(content.elsewhere),
    }
    return {**found, **{key: value for key, value in rest.items() if value}}


def _elsewhere_json(found: Elsewhere) -> Json:
    return {
        "agreement": found.agreement,
        "founding": found.founding,
        "type": found.type,
        "author": found.author,
        "received": [list(pair) for pair in sorted(found.received.items())],
        "values": {str(n): value_json(value) for n, value in sorted(found.values.items())},
    }


def _elsewhere_of(given: Json) -> Elsewhere:
    return Elsewhere(
        given["agreement"],
        given["founding"],
        given["type"],
        given["author"],
        dict(given["received"]),
        {int(n): value_of(value) for n, value in given["values"].items()},
    )


def entry_of(given: Json, pack: Pack) -> Entry:
    """The reverse."""
    place, leaf = Place(*given["place"]), Hash(bytes.fromhex(given["leaf"]))
    if "closed" in given:
        return Entry(place, leaf, given["to"], None, withheld=given["closed"] == "withheld")
    refers = given.get("refers_to")
    content = Content(
        type=given["type"],
        pack=Hash(bytes.fromhex(given["pack"])) if "pack" in given else pack.hash,
        serial=given["serial"],
        claimed=given["claimed"],
        refers_to=None if refers is None else Hash(bytes.fromhex(refers)),
        valid_until=given.get("valid_until"),
        values={int(n): value_of(value) for n, value in given.get("values", {}).items()},
        seen=tuple(SeenOf(*item) for item in given.get("seen", ())),
        lacking=tuple(LackedOf(*item) for item in given.get("lacking", ())),
        ahead=tuple(Place(*item) for item in given.get("ahead", ())),
        cosigned=tuple(Cosigned(*item) for item in given.get("cosigned", ())),
        invalid=given.get("invalid"),
        repeats=given.get("repeats", False),
        closed={int(n): rows for n, rows in given.get("closed_rows", {}).items()},
        elsewhere=_elsewhere_of(given["elsewhere"]) if "elsewhere" in given else None,
    )
    return Entry(place, leaf, given["to"], content)


def head_json(head: Head) -> Json:
    """One head."""
    found: Json = {
        "register": [head.seat, head.epoch],
        "epoch": head.epoch_id.hex(),
        "size": head.size,
        "root": head.root.hex(),
    }
    if head.divergent_from is not None:
        found["divergent_from"] = head.divergent_from
    return found


def head_of(given: Json) -> Head:
    """The reverse."""
    seat, epoch = given["register"]
    return Head(
        seat,
        epoch,
        Epoch(bytes.fromhex(given["epoch"])),
        given["size"],
        Hash(bytes.fromhex(given["root"])),
        given.get("divergent_from"),
    )


def bound_json(bound: Bound) -> Json:
    """The agreement: each seat as the code of its party and the name the pack has for it."""
    return {
        "pack": pack_json(bound.pack, bound.pack.agreement.id),
        "versions": [
            pack_json(one, f"{one.agreement.id}-{one.agreement.version}")
            for one in bound.versions.values()
        ],
        "agreement": bound.id,
        "mark": bound.mark.name.lower(),
        "start": bound.start,
        "seats": [list(pair) for pair in zip(bound.seats, bound.pack_seats, strict=True)],
    }


def pack_json(pack: Pack, folder: str) -> Json:
    """The folder below packs/, and its hash."""
    return {"folder": folder, "hash": pack.hash.hex()}


def bound_of(given: Mapping[str, Any]) -> Bound:
    """The reverse. Raises TheirFault("hash-differs") where a pack is another one."""
    packs = []
    for one in (given["pack"], *given["versions"]):
        pack = shipped(one["folder"])
        if pack.hash.hex() != one["hash"]:
            raise TheirFault("hash-differs", what=one["folder"])
        packs.append(pack)
    return Bound(
        id=given["agreement"],
        mark=_MARKS[given["mark"]],
        pack=packs[0],
        start=given["start"],
        seats=tuple(code for code, _ in given["seats"]),
        versions={pack.hash: pack for pack in packs[1:]},
        pack_seats=tuple(name for _, name in given["seats"]),
    )

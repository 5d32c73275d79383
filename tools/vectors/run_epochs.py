"""How our own program answers the vectors of epochs (spec/record.md, R15 to R18)."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from pathlib import Path as File
from typing import Final

from detente.adapters.pack_files import read_folder
from detente.core import encoding
from detente.core.agreement.founding import Founding, Seat
from detente.core.agreement.pack import pack_hash
from detente.core.agreement.succession import Succession, read_succession
from detente.core.crypto.types import Epoch, Hash, Salt
from detente.core.encoding import Value
from detente.core.errors import TheirFault
from detente.core.notification import Header, Opening, Receipt, Seen
from detente.core.record import merkle
from detente.core.record import origin as origins
from detente.core.record.leaf import Leaf, Path
from detente.core.record.origin import Mark
from detente.engine import epochs
from detente.engine.registers import Agreement, Held, Register
from tools.vectors.case import Json

_PACK: Final = File(__file__).parents[2] / "packs" / "neighbours"  # any that binds all parties


def _read(given: Json) -> Json:
    value = encoding.decode(bytes.fromhex(given["fields"]))
    if not isinstance(value, Mapping):
        raise TheirFault("bad-shape", where="fields", expected="a map")
    values = {int(str(number)): item for number, item in value.items()}
    origin, root = origins.parse(given["origin"]), Hash(bytes.fromhex(given["fingerprint"]))
    return _shown(read_succession(values, given["origin"], origin.epoch, root))


def _shown(found: Succession | None) -> Json:
    if found is None:
        return {"later": False}
    return {
        "later": True,
        "earlier": [[head.epoch.hex(), head.size, head.root.hex()] for head in found.earlier],
        "reason": int(found.reason),
        "card": None if found.card is None else found.card.number,
        "disowned": [[epoch.hex(), index] for epoch, index in found.disowned],
    }


def _end(given: Json) -> Json:
    """The registers that the vector describes, with leaves and openings of no other content."""
    seats = tuple(
        Seat(f"P{at}", f"p{at}.example", (("en", f"P{at}"),), Hash(bytes([at]) * 32))
        for at in range(given["seats"])
    )
    files = read_folder(_PACK)
    founding = Founding(Mark.LIVE, pack_hash(files), seats, 0, bytes(16))
    agreement = Agreement(founding, files, 0)
    for one in given["registers"]:
        origin = agreement.origin(one["seat"], Epoch(bytes.fromhex(one["epoch"])))
        register = Register(origin, one["seat"])
        register.signer = one["card"]
        agreement.registers[origin.text()] = register
        everybody = (1 << len(seats)) - 1 & ~(1 << one["seat"])
        for at, said in enumerate(one["entries"]):
            to = everybody if said["to_all"] else 1 << ((one["seat"] + 1) % len(seats))
            leaf = Leaf(to, Hash(hashlib.sha256(f"{register.text} {at}".encode()).digest()),
                        Hash(bytes(32)))  # fmt: skip
            register.add(leaf.encode(), None)
    for one in given["registers"]:
        text = agreement.origin(one["seat"], Epoch(bytes.fromhex(one["epoch"]))).text()
        for held, said in zip(agreement.registers[text].entries, one["entries"], strict=True):
            held.opening = _opening(agreement, held, one, said)
    return _judged(agreement)


def _opening(agreement: Agreement, held: Held, register: Json, said: Json) -> Opening:
    fields: list[tuple[Path, Value]] = []
    if held.index == 0 and register["names"]:
        for row, (epoch, size, same) in enumerate(register["names"]):
            root = _root(agreement, held.seat, epoch, size) if same else bytes(32)
            fields.append(((17, row), [bytes.fromhex(epoch), size, root]))
        fields.append(((18,), register["reason"]))
    kind = "adopted" if held.index == 0 else "notice"
    header = Header(kind, agreement.founding.pack_hash, None, 0, Mark.LIVE)
    seen = tuple(
        Seen(seat, Epoch(bytes.fromhex(epoch)), size, Hash(_root(agreement, seat, epoch, size)))
        for seat, epoch, size in said["seen"]
    )
    return Opening(Salt(bytes(16)), header, tuple(fields), Receipt(seen))


def _root(agreement: Agreement, seat: int, epoch: str, size: int) -> bytes:
    text = agreement.origin(seat, Epoch(bytes.fromhex(epoch))).text()
    register = agreement.registers.get(text)
    if register is None or size > register.size:
        return bytes(32)
    return bytes(merkle.Tree([e.leaf_hash for e in register.entries]).root_at(size))


def _judged(agreement: Agreement) -> Json:
    def valid(_: Agreement, __: Held) -> bool:
        return True

    shown = {
        f"{register.seat} {register.origin.epoch.hex()}": [
            epochs.standing(agreement, held, valid) for held in register.entries
        ]
        for _, register in sorted(agreement.registers.items())
    }
    found = [
        [one.seat, one.epoch.hex(), one.size, one.held, one.denies, one.alone]
        for one in epochs.repudiations(agreement, valid)
    ]
    return {"entries": shown, "repudiations": found}


TABLE: Final[Mapping[tuple[str, str], Callable[[Json], Json]]] = {
    ("epochs", "first-entry"): _read,
    ("epochs", "end"): _end,
}

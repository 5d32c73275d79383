"""Entry 0 of a later epoch: what it says of the earlier ones (spec/record.md, R14 to R16)."""

from __future__ import annotations

import enum
import functools
import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from detente.core import encoding, limits, shape
from detente.core.crypto import labels, signatures
from detente.core.crypto.types import Ed25519Signature, Epoch, Hash, MlDsa44Signature
from detente.core.encoding import Value
from detente.core.errors import RuleBroken, TheirFault
from detente.core.party import Card, StatementKeys, read_card
from detente.core.record.origin import origin_hash

FOUNDING: Final = 16
EARLIER: Final = 17
REASON: Final = 18
CARD: Final = 19
DISOWNED: Final = 20
SIGNATURES: Final = 21
_ED25519_BYTES: Final = 64
_MLDSA_BYTES: Final = 2_420


class Reason(enum.IntEnum):
    """Why a center opened another epoch."""

    LOSS = 1
    RESTORE = 2
    ROTATION = 3
    REVOCATION = 4
    CAPTURE = 5


@dataclass(frozen=True, slots=True)
class EarlierHead:
    """The last head that the author knows of one of its earlier epochs."""

    epoch: Epoch
    size: int
    root: Hash

    def value(self) -> Value:
        """As a row of field 17."""
        return [self.epoch, self.size, self.root]


@dataclass(frozen=True, slots=True)
class Succession:
    """What entry 0 of a later epoch says, every part of it verified."""

    earlier: tuple[EarlierHead, ...]
    reason: Reason
    card: Card | None
    disowned: tuple[tuple[Epoch, int], ...]  # entries of that epoch from this index on


def signed_part(origin: str, values: Mapping[int, Value]) -> bytes:
    """What both root keys sign where something is disowned (R16); `values` are fields 16 to 20."""
    fields: Value = [values.get(n) for n in (FOUNDING, EARLIER, REASON, CARD, DISOWNED)]
    return labels.tag(labels.SUCCESSION) + origin_hash(origin) + encoding.encode(fields)


def read_succession(
    values: Mapping[int, Value], origin: str, epoch: Epoch, fingerprint: Hash
) -> Succession | None:
    """Fields 17 to 21 of an adoption in `epoch` of the seat with this fingerprint, None where it
    has none of them (a first epoch).

    Raises RuleBroken("bad-succession", why=...) for anything that is not R14 to R16.
    """
    if not {EARLIER, REASON, CARD, DISOWNED, SIGNATURES} & set(values):
        return None
    try:
        return _read(values, origin, epoch, fingerprint)
    except TheirFault as fault:
        raise RuleBroken("bad-succession", why=fault.code) from fault


def _read(values: Mapping[int, Value], origin: str, epoch: Epoch, fingerprint: Hash) -> Succession:
    earlier = tuple(_earlier(row) for row in _rows(values.get(EARLIER), "earlier"))
    if EARLIER not in values or REASON not in values:
        raise TheirFault("bad-shape", where="succession", expected="earlier heads and a reason")
    reason = Reason(_at_least_one(values[REASON], "reason", max(Reason)))
    disowned = tuple(_disowned(row) for row in _rows(values.get(DISOWNED), "disowned"))
    for named in ([head.epoch for head in earlier], [row[0] for row in disowned]):
        if epoch in named or any(a >= b for a, b in itertools.pairwise(named)):
            raise TheirFault("bad-shape", where="succession", expected="other epochs, rising")
    card = None
    if CARD in values:
        card = _card(shape.octets(values[CARD], "card", limits.CARD_BYTES_MAX))
        if card.fingerprint != fingerprint or not origin.startswith(f"{card.center}/"):
            raise TheirFault("card-of-another", center=card.center)
    if (DISOWNED in values) != (SIGNATURES in values):
        raise TheirFault("signature-missing", where="succession")
    if SIGNATURES in values:
        if card is None:
            raise TheirFault("bad-shape", where="succession", expected="the card of the root")
        both = shape.octets(values[SIGNATURES], "root signatures", _ED25519_BYTES + _MLDSA_BYTES)
        if len(both) != _ED25519_BYTES + _MLDSA_BYTES:
            raise TheirFault("bad-shape", where="root signatures", expected="2,484 bytes")
        _verify_root(card.keys.root, signed_part(origin, values), both)
    return Succession(earlier, reason, card, disowned)


# Entry 0 is judged anew whenever something arrives; what stood once stands.
_card = functools.lru_cache(maxsize=256)(read_card)


@functools.lru_cache(maxsize=256)
def _verify_root(root: StatementKeys, message: bytes, both: bytes) -> None:
    ed25519 = Ed25519Signature(both[:_ED25519_BYTES])
    signatures.verify_ed25519(root.ed25519, message, ed25519)
    signatures.verify_ml_dsa_44(root.mldsa, message, MlDsa44Signature(both[_ED25519_BYTES:]))


def _rows(value: Value, where: str) -> Sequence[Value]:
    return () if value is None else shape.array(value, where, 1, limits.SEEN_REGISTERS_MAX)


def _at_least_one(value: Value, where: str, most: int) -> int:
    number = shape.uint(value, where, most)
    if number == 0:
        raise TheirFault("bad-shape", where=where, expected="1 or more")
    return number


def _earlier(value: Value) -> EarlierHead:
    row = shape.exactly(value, "earlier", 3)
    size = _at_least_one(row[1], "size", limits.TREE_SIZE_MAX)
    return EarlierHead(_epoch(row[0]), size, Hash(shape.octets(row[2], "root", 32)))


def _disowned(value: Value) -> tuple[Epoch, int]:
    row = shape.exactly(value, "disowned", 2)
    return _epoch(row[0]), shape.uint(row[1], "size", limits.TREE_SIZE_MAX)


def _epoch(value: Value) -> Epoch:
    return Epoch(shape.octets(value, "epoch", 8))

"""Signed heads and entered cosignatures judged by the cards of those who signed
(spec/checkpoint.md, spec/entry.md).
"""

from __future__ import annotations

import functools

from detente.core import limits
from detente.core.errors import TheirFault
from detente.core.notification import EnteredCosignature
from detente.core.party import Card, StatementKeys
from detente.core.record import cosignature, note
from detente.core.record import origin as origins
from detente.core.record.checkpoint import Checkpoint, parse_text
from detente.core.record.vkey import KeyType, Vkey


@functools.lru_cache(maxsize=limits.KEYS_CACHED_MAX)
def register_vkeys(origin: str, keys: StatementKeys) -> tuple[Vkey, Vkey]:
    """The keys a register signs its heads with, both under the origin as their name."""
    return (
        Vkey.make(origin, KeyType.ED25519, keys.ed25519),
        Vkey.make(origin, KeyType.COSIGNATURE_ML_DSA_44, keys.mldsa),
    )


@functools.lru_cache(maxsize=limits.KEYS_CACHED_MAX)
def holder_vkeys(center: str, keys: StatementKeys) -> tuple[Vkey, Vkey]:
    """The keys a center says "every leaf up to here is on my disk" with."""
    name = cosignature.holder_name(center)
    return (
        Vkey.make(name, KeyType.COSIGNATURE_ED25519, keys.ed25519),
        Vkey.make(name, KeyType.COSIGNATURE_ML_DSA_44, keys.mldsa),
    )


def verify_head(data: bytes, card: Card) -> Checkpoint:
    """The checkpoint of a note signed by its register's author, and by nobody else.

    The Ed25519 signature must be there; the post-quantum one may be (a thin link carries it once a
    day); what is there must stand. Raises TheirFault: `bad-note`, `bad-checkpoint`, `bad-origin`,
    `bad-signature`, `sender-names-another`, `unknown-signature`, `repeated-signature`,
    `signature-missing`.
    """
    signed = note.parse(data)
    head = parse_text(signed.text)
    if origins.parse(head.origin).center != card.center:
        raise TheirFault("sender-names-another", origin=head.origin, center=card.center)
    found = note.verify_strict(signed, register_vkeys(head.origin, card.keys.register))
    if found[0].key.type is not KeyType.ED25519:
        raise TheirFault("signature-missing", origin=head.origin)
    return head


def check_cosignature(item: EnteredCosignature, origin: str, card: Card) -> None:
    """Raise TheirFault unless this cosignature by the card's holder key stands over the head it
    names.
    """
    head = Checkpoint(origin, item.size, item.root)
    keys = holder_vkeys(card.center, card.keys.holder)
    vkey = next((key for key in keys if int(key.type) == item.type), None)
    if vkey is None or vkey.name != item.name:
        raise TheirFault("unknown-signature", name=item.name)
    blob = cosignature.encode(item.timestamp, item.signature)
    cosignature.verify_cosignature(head.text(), vkey.name, vkey.key, vkey.type, blob)

"""Cards in an evidence file: of one root there may be several, each with the keys of its time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from detente.core.crypto.types import Hash
from detente.core.errors import TheirFault
from detente.core.notification import EnteredCosignature
from detente.core.party import Card
from detente.core.record import note
from detente.core.record.heads import check_cosignature, register_vkeys

Place: TypeAlias = tuple[Hash, int]  # fingerprint and number: which card of the file
Cards: TypeAlias = dict[Hash, list[Card]]  # by root, in order of number


def place(card: Card) -> Place:
    """Where a card stands in the file."""
    return card.fingerprint, card.number


def signer(known: Sequence[Card], found: note.Note, origin: str) -> Card | None:
    """The first of these cards under whose register keys a checkpoint stands; where it stands under
    none, the first that its key ids name, None where they name none.

    A key id has four bytes: it tells which card to try, never whose signature a line is.
    """
    ids = {line.key_id for line in found.signatures}
    named = [card for card in known if register_vkeys(origin, card.keys.register)[0].key_id in ids]
    if len(named) > 1:  # with one there is nothing to choose, and the reader verifies it anyway
        for card in named:
            if _stands(card, found, origin):
                return card
    return named[0] if named else None


def _stands(card: Card, found: note.Note, origin: str) -> bool:
    keys = register_vkeys(origin, card.keys.register)
    try:
        return any(one.key == keys[0] for one in note.verify(found, keys))
    except TheirFault:
        return False


def cosigner(known: Sequence[Card], item: EnteredCosignature, origin: str) -> Card:
    """The first of these cards under whose holder key a cosignature stands. Raises TheirFault."""
    for card in known[:-1]:
        try:
            check_cosignature(item, origin, card)
        except TheirFault:
            continue
        return card
    check_cosignature(item, origin, known[-1])
    return known[-1]

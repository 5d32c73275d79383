"""By which type a body is judged and read."""

from __future__ import annotations

from typing import Final

from detente.core.agreement.builtin import BUILTIN, find_type
from detente.core.agreement.pack import MessageType
from detente.core.crypto.types import Hash
from detente.core.errors import RuleBroken
from detente.core.notification import Header
from detente.engine.registers import Agreement, Held

CORRECTED: Final = "corrected"


def body_type_of(agreement: Agreement, header: Header) -> MessageType | None:
    """The type a body is judged by: a correction repeats the fields of the type it corrects, under
    the version that one was written under.

    None where the corrected entry or the version is not held. Raises
    RuleBroken("unknown-type").
    """
    name, at = header.type, header
    seen: set[Hash] = set()
    while name == CORRECTED:
        target = None if at.refers_to is None else agreement.by_leaf.get(at.refers_to.leaf_hash)
        if target is None or target.opening is None or target.leaf_hash in seen:
            return None
        seen.add(target.leaf_hash)
        at = target.opening.header
        name = at.type
    text = agreement.texts.get(at.pack_hash)
    if text is None:
        return BUILTIN.get(name)
    message = find_type(text.pack.messages, name)
    if message is None:
        raise RuleBroken("unknown-type", type=name)
    return message


def body_type(agreement: Agreement, held: Held) -> MessageType | None:
    """`body_type_of` for an entry we hold; None where it cannot be opened."""
    if held.opening is None:
        return None
    try:
        return body_type_of(agreement, held.opening.header)
    except RuleBroken:
        return None

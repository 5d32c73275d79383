"""What a parcel shows a center set back, and what honest centers may refuse of each other."""

from __future__ import annotations

from typing import Any

from detente.core import parcel
from detente.core.errors import DetenteError, TheirFault
from detente.core.record import checkpoint, note
from tests.sim.checkers import Violation
from tests.sim.network import Flying

# What a center meets that lost its keys, its pair secrets or the numbers of its parcels.
_AFTER_A_LOSS = frozenset({"unknown-link-tag", "does-not-open", "own-head-unknown"}) | {
    "unknown-signature",
    "unknown-agreement",
    "receipt-for-another-register",
    "cosigned-unknown-head",
}
# What is said to a parcel from before a loss or under an earlier card; all of it comes again.
_OF_BEFORE = frozenset({"unknown-link-tag", "does-not-open", "bad-signature"})


def shown(world: Any, party: Any, data: bytes) -> dict[str, int]:
    """Own registers of a center set back of which this parcel shows more than it has."""
    if not party.rolled or party.agreement is None:
        return {}
    try:
        tag, sealed = parcel.read_outer(data)
        plaintext = party.keys.open_sealed(parcel.seal_info(tag), sealed)
        inner = parcel.read_inner(parcel.unpad(plaintext)[0])
    except TheirFault:
        return {}
    if not any(p.card.fingerprint == inner.sender and p.honest for p in world.parties):
        return {}
    if party.agreement.own_epoch is None:
        return {}  # set back to before it opened one: nothing is signed in those that come back
    own, found = party.agreement.own(), {}
    for item in inner.items:
        if isinstance(item, parcel.RegisterItem):
            head = checkpoint.parse_text(note.parse(item.checkpoint).text)
            if head.origin == own.text and head.size > own.size:
                found[own.text] = own.size
    return found


def may_refuse(world: Any, flying: Flying, refused: DetenteError) -> None:
    """Honest centers take what honest centers send; anything else needs an excuse."""
    if flying.lie or not flying.whole or not flying.sender.honest:
        return
    if flying.recipient.life and refused.code in _AFTER_A_LOSS:
        return
    if refused.code == "bad-signature" and _knows_older_card(flying):
        return
    if flying.era != (flying.sender.era, flying.recipient.era) and refused.code in _OF_BEFORE:
        return
    named = f"{refused.facts.get('origin', '')}/"
    odd = [p for p in world.parties if p.liar or p.flipped_reads]
    # Who lies is answered by what it said: a liar may be sent what it cannot read.
    if flying.sender in odd or flying.recipient.liar:
        return
    if any(named.startswith(f"{p.new.center}/") for p in odd):
        return
    if any(named.startswith(f"{text}/") for p in world.parties for text in p.forked):
        return
    raise Violation(
        "honest-parcel-refused",
        sender=flying.sender.code, recipient=flying.recipient.code, fault=str(refused),
    )  # fmt: skip


def _knows_older_card(flying: Flying) -> bool:
    """Whether the recipient was set back to before it knew its sender's card. Its sender learns of
    it by what the recipient says next; whether that heals the pair is judged at the end.
    """
    peer = flying.recipient.center.state.peers.get(flying.sender.newest_card.fingerprint)
    return bool(
        flying.recipient.life and peer and peer.card.number < flying.sender.newest_card.number
    )


def unread(report: Any) -> bool:
    """Whether a parcel was set aside whole: a center that was set back to before it knew its
    sender's card cannot tell who shows it anything.
    """
    codes = {refused.code for refused in report.refused}
    return bool(codes & _OF_BEFORE) and not report.touched and not report.incidents

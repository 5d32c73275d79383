"""Binding a pack to parties: who takes which seat of a new founding text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from detente.core.agreement import seats
from detente.core.agreement.founding import Founding, Seat
from detente.core.agreement.pack import pack_hash
from detente.core.agreement.reader import read_pack
from detente.core.party import Card
from detente.core.record.origin import Mark
from detente.engine.peers import Peer


def founding_text(
    own: Card,
    files: Mapping[str, bytes],
    mark: Mark,
    peers: Sequence[Peer],
    start: int,
    roles: Sequence[tuple[str, Peer | None]],
    nonce: bytes,
) -> Founding:
    """The text that binds the seats of a pack to cards.

    `peers` are the other parties, `roles` pairs of a role, or of one seat of it, and who holds it
    (None: we do, and are no party). Seats follow the pack where it names them, open ones in the
    order of the codes of the parties; else the order of the codes. Raises
    OurFault("party-not-in-pack" | "no-such-role"), TheirFault("bad-pack" | "bad-shape").
    """
    pack = read_pack(files)
    held = [(role, own if peer is None else peer.card) for role, peer in roles]
    parties = [peer.card for peer in peers]
    if all(peer is not None for _, peer in roles):
        parties.append(own)
    parties.sort(key=lambda card: card.code)
    filled = seats.fill(
        pack, [card.code for card in parties], [(role, card.code) for role, card in held]
    )
    cards = {card.code: card for card in [*parties, *(card for _, card in held)]}
    places: list[tuple[str | None, str]] = [*filled.items()]
    if not places:
        places = [(None, card.code) for card in parties]
    bound = [
        Seat(code, cards[code].center, cards[code].names, cards[code].fingerprint, fills)
        for fills, code in places
    ]
    return Founding(mark, pack_hash(files), tuple(bound), start, nonce)

"""Cards of centers: introducing one, and taking a newer or an older card of a known root."""

from __future__ import annotations

from typing import Final

from detente.core import limits, parcel
from detente.core.errors import OurFault, TheirFault
from detente.core.party import Card, read_card
from detente.engine.peers import Peer
from detente.engine.recovery import stop_all
from detente.engine.state import State

_HALF_BYTES: Final = 32


def introduce(state: State, data: bytes) -> Peer:
    """A peer by the card that somebody brought; a known one, with the newer card if it is newer.

    A known one is written to as at first contact, which it always understands.

    Raises TheirFault: `card-of-another`, `card-not-newer`, `card-repeats-key`, and what `read_card`
    raises; OurFault("own-card").
    """
    card = read_card(data)
    if card.fingerprint == state.card.fingerprint:
        raise OurFault("own-card")
    known = state.peers.get(card.fingerprint)
    if known is not None:
        if all(one.raw != card.raw for one in state.cards[card.fingerprint]):
            check_card(state, known.card, card)
            check_keys(state, card)
            if card.number < known.card.number:
                raise TheirFault("card-not-newer", number=card.number, held=known.card.number)
            replace_card(state, known, card)
        # A person brings a card again where the two no longer hear each other: one of them may have
        # lost what tags are made of, so we begin as at first contact.
        known.they_hold_ours = known.told = False
        state.store.commit([state.put_peer(known)])
        return known
    peer = Peer(card, False, state.entropy.draw(_HALF_BYTES))
    state.store.commit([state.put_peer(peer), state.keep_card(card)])
    state.peers[peer.fingerprint] = peer
    return peer


def find_peer(state: State, name: str) -> Peer:
    """A peer by party code, center name or beginning of its fingerprint. Raises OurFault."""
    found = [
        peer
        for peer in state.peers.values()
        if name.upper() == peer.card.code
        or name == peer.card.center
        or (len(name) >= 8 and peer.fingerprint.hex().startswith(name))
    ]
    if len(found) != 1:
        known = [peer.card.code for peer in state.peers.values()]
        raise OurFault("no-such-peer" if not found else "ambiguous-peer", peer=name, known=known)
    return found[0]


def take_card(state: State, data: bytes) -> None:
    """A card in a parcel: a newer or an older one of a root pair that we know.

    Raises TheirFault: `card-of-no-peer`, `card-of-another` where it bears other names,
    `card-not-newer` for a second card of one number, `own-card-newer` where our own root signed a
    card that this home does not have (then nothing more is signed here), `too-many-cards`,
    `card-repeats-key`, and what `read_card` raises.
    """
    card = read_card(data)
    peer = state.peers.get(card.fingerprint)
    newest = state.card if card.fingerprint == state.card.fingerprint else None
    newest = peer.card if peer is not None else newest
    if newest is None:
        raise TheirFault("card-of-no-peer", center=card.center)
    if any(one.raw == card.raw for one in state.cards[card.fingerprint]):
        if peer is not None and card.number == peer.card.number:
            peer.told = False  # they do not know yet that we have it
        return
    check_card(state, newest, card)
    if peer is None and card.number > newest.number:
        state.store.commit(stop_all(state, "own-card-newer"))
        raise TheirFault("own-card-newer", number=card.number, held=newest.number)
    check_keys(state, card)
    if peer is not None and card.number > newest.number:
        replace_card(state, peer, card)
    else:
        state.store.commit([state.keep_card(card)])


def check_card(state: State, newest: Card, card: Card) -> None:
    """Another card of a root that is known bears the same names and a number of its own."""
    if (card.center, card.code) != (newest.center, newest.code):
        raise TheirFault("card-of-another", center=card.center)
    known = state.cards[card.fingerprint]
    if any(one.number == card.number for one in known):
        raise TheirFault("card-not-newer", number=card.number, held=newest.number)
    if len(known) >= limits.CARDS_PER_ROOT_MAX:
        raise TheirFault("too-many-cards", limit=limits.CARDS_PER_ROOT_MAX)


def check_keys(state: State, card: Card) -> None:
    """Raise TheirFault("card-repeats-key") for a key that another known card of the root shows:
    then the key would not tell which card an epoch, a parcel or a cosignature is by (D12).
    """
    for known in state.cards[card.fingerprint]:
        if known.keys.of_one_card() & card.keys.of_one_card():
            raise TheirFault("card-repeats-key", number=card.number, held=known.number)


def replace_card(state: State, peer: Peer, card: Card) -> None:
    """Take a peer's newer card: parcels are sealed to it, and counted anew under a new link key."""
    if card.keys.link != peer.card.keys.link:
        peer.number_in = peer.step_in = 0
    peer.card = card
    peer.told = False
    state.store.commit([state.keep_card(card), state.put_peer(peer)])


def newer_card(state: State, peer: Peer, inner: parcel.Inner) -> Card:
    """The newer card of its sender in a parcel that the known one did not sign.

    Raises TheirFault("bad-signature") where there is none.
    """
    for item in inner.items:
        if not isinstance(item, parcel.CardItem):
            continue
        card = read_card(item.card)
        if card.fingerprint == peer.fingerprint and card.number > peer.card.number:
            check_card(state, peer.card, card)
            check_keys(state, card)
            return card
    raise TheirFault("bad-signature", algorithm="ed25519", reason="does-not-verify")

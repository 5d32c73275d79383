"""After loss, restore or a new card: what we ask our peers for, and what we do when one asks us.

A center that lost its store, or whose store was set back, draws an id and asks every peer for
everything that bears its signature, and all of theirs again (spec/parcel.md, X19). The id tells one
loss from another; who acted upon it says so. Nothing here waits for anybody.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from detente.core import encoding, limits, parcel, shape
from detente.core.errors import TheirFault
from detente.core.record import checkpoint, note
from detente.core.record import origin as origins
from detente.engine import rules
from detente.engine.contradictions import is_forked
from detente.engine.peers import Peer
from detente.engine.ports import Delete, Operation, Put
from detente.engine.registers import Agreement, Held, seen_of
from detente.engine.state import (
    ANSWERED,
    CARD_KNOWN,
    HINTS,
    LOST,
    PASSED,
    RECOVERIES,
    RECOVERY,
    RELAYED,
    SELF,
    STOPPED,
    Now,
    State,
)

RECOVERED = "recovered"  # value of `stopped`: the store was restored
RENEWED = "card-renewed"  # value of `stopped`: the card was renewed
EARLIER = "earlier"  # value of `stopped`: an epoch that came back from a peer
# Table: peer, origin and index -> id of our request, and how often the peer showed us that entry of
# ours in answer to it without our opening it.
UNOPENED: Final = "unopened"


# --- what we ask --------------------------------------------------------------------------------


def stop_all(state: State, why: str) -> list[Operation]:
    """What stops every open epoch of ours for good; the heads signed in them are kept."""
    operations: list[Operation] = []
    for agreement in state.agreements.values():
        for register in agreement.of_seat(agreement.own_seat):
            if not state.stopped(register.text):
                operations += state.recorder.release(register.text)
                operations.append(Put(STOPPED, register.text, why.encode()))
    return operations


def ask_for_all(state: State, now: Now) -> list[Operation]:
    """Draw the id of a new loss; every peer is asked under it until it has answered whole.

    Numbers and steps of our parcels leap above what this center is likely to have sent already: a
    peer passes over what a parcel with an old number asks, and only says how far it is.
    """
    for peer in state.peers.values():
        peer.number_out = max(peer.number_out, now.live) + limits.RECOVERY_NUMBERS_LEAP
        peer.step_out += limits.RECOVERY_STEPS_LEAP
        peer.told = False  # a parcel goes to each, whatever is on its way
        # They may have another half of the pair's secret by now: we begin as at first contact.
        peer.they_hold_ours = False
    drawn = state.entropy.draw(limits.RECOVERY_ID_BYTES)
    return [Put(SELF, RECOVERY, drawn), *(state.put_peer(peer) for peer in state.peers.values())]


def unanswered(state: State, agreement: Agreement) -> list[int]:
    """Seats of counterparts that have not yet answered our request whole, or know of none."""
    asked = state.store.get(SELF, RECOVERY)
    return [
        seat
        for seat in agreement.others
        if asked is None
        or state.store.get(ANSWERED, agreement.founding.seats[seat].fingerprint.hex()) != asked
    ]


def pending(state: State, peer: Peer) -> bytes | None:
    """The id under which we still ask this peer for everything, None where it has answered."""
    asked = state.store.get(SELF, RECOVERY)
    if asked is None or state.store.get(ANSWERED, peer.fingerprint.hex()) == asked:
        return None
    return asked


def card_known(state: State, peer: Peer) -> int:
    """Number of our card that the peer says it has; 1 where it says nothing."""
    value = state.store.get(CARD_KNOWN, peer.fingerprint.hex())
    return 1 if value is None else int.from_bytes(value, "big")


def to_say(state: State, peer: Peer) -> list[parcel.Item]:
    """What a parcel to this peer says of cards and losses; most say nothing."""
    items: list[parcel.Item] = []
    if state.card.number > (1 if peer.deaf else card_known(state, peer)):
        items.append(parcel.CardItem(state.card.raw))
    own, echo = pending(state, peer), None
    stored = state.store.get(RECOVERIES, peer.fingerprint.hex())
    if stored is not None:
        echo = _recovery(stored)[0] if _recovery(stored)[2] else None
    passed = None
    if state.store.get(PASSED, peer.fingerprint.hex()) is not None:
        passed = min(peer.number_in, limits.RECOVERY_PASSED_MAX)
    if peer.card.number > 1 or own is not None or echo is not None or passed is not None:
        items.append(parcel.RecoveryItem(peer.card.number, own, echo, passed))
    return items


def must_say(state: State, peer: Peer) -> bool:
    """Whether a parcel has to go although nothing else is to be sent."""
    return state.card.number > card_known(state, peer) or pending(state, peer) is not None


# --- what a peer asks or answers ----------------------------------------------------------------


def _recovery(data: bytes) -> tuple[bytes, int, bool]:
    parts = shape.exactly(encoding.decode(data), "recovery", 3)
    found = shape.octets(parts[0], "recovery", limits.RECOVERY_ID_BYTES)
    return found, shape.uint(parts[1], "recovery"), parts[2] is True


def take_passed(peer: Peer, items: Sequence[parcel.Item | parcel.DamagedItem]) -> None:
    """They pass over what our parcels say, since their numbers fell behind: go on above theirs.

    Taken from a parcel with an old number as well: both sides may have been set back.
    """
    said = next((item for item in items if isinstance(item, parcel.RecoveryItem)), None)
    if said is not None and said.passed is not None and said.passed > peer.number_out:
        peer.number_out = said.passed
        peer.told = False


def take_old(state: State, peer: Peer, items: Sequence[parcel.Item | parcel.DamagedItem]) -> None:
    """What a parcel with an old number makes us say.

    They have an earlier card of ours than we thought: a center that was set back unawares counts
    its parcels anew, and reads nothing of ours before it has our card again; a replayed parcel only
    makes the card travel once more. We hear nothing that counts in a fresh parcel alone, so we say
    up to which number we are, and they go on from there: with whatever goes next, since most are
    copies, and at once where they ask for everything, or did what we ask, or ask no longer.
    """
    said = next((item for item in items if isinstance(item, parcel.RecoveryItem)), None)
    known = 1 if said is None else said.known
    speaks = said is not None and (said.own is not None or said.echo is not None)
    place = peer.fingerprint.hex()
    operations: list[Operation] = []
    if known < card_known(state, peer):
        operations.append(Put(CARD_KNOWN, place, known.to_bytes(8, "big")))
    stored = state.store.get(RECOVERIES, place)
    if speaks or (stored is not None and _recovery(stored)[2]):
        peer.told = False
    if state.store.get(PASSED, place) is None:
        operations.append(Put(PASSED, place, b"\x01"))
    if operations:
        state.store.commit(operations)


def say_cards(state: State, peer: Peer) -> None:
    """What comes under the peer's tag cannot be read: one of us does not know the other's card any
    more. The next parcel has ours, says which of theirs we have, and bears a tag that they look
    for whatever they have lost.
    """
    peer.told = False
    peer.unheard = max(peer.unheard, limits.LINK_UNHEARD_MAX)
    if card_known(state, peer) > 1:
        state.store.ride([Put(CARD_KNOWN, peer.fingerprint.hex(), (1).to_bytes(8, "big"))])


def take_recovery(
    state: State, peer: Peer, items: Sequence[parcel.Item | parcel.DamagedItem], now: Now
) -> None:
    """What a fresh parcel says about cards and losses, or leaves unsaid."""
    said = next((item for item in items if isinstance(item, parcel.RecoveryItem)), None)
    named: dict[str, int] = {}
    for item in items:
        if isinstance(item, parcel.HeadsItem):
            named |= dict(item.heads)
    place = peer.fingerprint.hex()
    operations: list[Operation] = []
    known = 1 if said is None else said.known
    if known != card_known(state, peer):
        operations.append(Put(CARD_KNOWN, place, known.to_bytes(8, "big")))
    if state.store.get(PASSED, place) is not None:
        operations.append(Delete(PASSED, place))
    operations += _take_request(state, peer, None if said is None else said.own, named, now)
    asked = pending(state, peer)
    if asked is not None and said is not None and said.echo == asked:
        if _whole(state, peer, named):
            operations.append(Put(ANSWERED, place, asked))
            operations += [
                Delete(UNOPENED, key)
                for key, _ in state.store.items(UNOPENED)
                if key.startswith(f"{place} ")
            ]
        else:
            operations += _unopened(state, peer, items, asked)
    if operations:
        state.store.commit(operations)


def _take_request(
    state: State, peer: Peer, own: bytes | None, named: Mapping[str, int], now: Now
) -> list[Operation]:
    """Act upon a request to send everything again: at most once in `RECOVERY_INTERVAL_S`."""
    place = peer.fingerprint.hex()
    stored = state.store.get(RECOVERIES, place)
    last, at, asking = (b"", 0, False) if stored is None else _recovery(stored)
    if own is None:
        again = encoding.encode([last, at, False])
        return [Put(RECOVERIES, place, again)] if asking else []
    due = stored is None or not 0 <= now.live - at < limits.RECOVERY_INTERVAL_S
    if own == last:
        peer.told = False  # they have not heard yet that we did as they asked
    if not due:
        same = own == last and not asking
        return [Put(RECOVERIES, place, encoding.encode([own, at, True]))] if same else []
    peer.told = False
    operations: list[Operation] = [Put(RECOVERIES, place, encoding.encode([own, now.live, True]))]
    for agreement in state.agreements.values():
        if agreement.founding.seat_of(peer.fingerprint) is None:
            continue
        operations.append(Put(LOST, f"{place} {agreement.id}", b"\x01"))
        for text, register in agreement.registers.items():
            # Of their own registers all, whatever they have again: the leaves may have come back
            # by somebody who could not open them.
            theirs = agreement.founding.seats[register.seat].fingerprint == peer.fingerprint
            start = 0 if theirs else named.get(text, 0)
            if start < register.size:
                operations.append(Put(HINTS, f"{place} {text}", start.to_bytes(8, "big")))
                operations.append(Delete(RELAYED, f"{place} {text}"))
    return operations


def _whole(state: State, peer: Peer, named: Mapping[str, int]) -> bool:
    """Whether we hold all they name, of our registers and of theirs, and what they receipted."""
    for text, size in named.items():
        try:
            origin = origins.parse(text)
        except TheirFault:
            return False
        agreement = state.agreements.get(origin.agreement or "")
        if agreement is None:
            return False
        seat = agreement.founding.seat_named(origin.center)
        if seat is None:
            return False
        theirs = agreement.founding.seats[seat].fingerprint == peer.fingerprint
        if seat != agreement.own_seat and not theirs:
            continue
        held = 0 if text not in agreement.registers else agreement.registers[text].size
        if held < size and not is_forked(state, text):
            return False  # of a forked one we hold one branch, and can never take the other
    return not any(_keeps_content(state, one, peer) for one in state.agreements.values())


def _missing(agreement: Agreement, seat: int) -> Iterator[Held]:
    """Entries of ours to this seat that we cannot open."""
    for register in agreement.of_seat(agreement.own_seat):
        for held in register.entries:
            if held.opening is None and held.leaf.to >> seat & 1:
                yield held


def _unopened(
    state: State, peer: Peer, items: Sequence[parcel.Item | parcel.DamagedItem], asked: bytes
) -> Iterator[Put]:
    """What counts how often this peer showed us, in answer to one loss, an entry of ours that we
    still cannot open.
    """
    shown: dict[str, list[range]] = {}
    for item in items:
        if isinstance(item, parcel.RegisterItem) and item.leaves:
            where = range(item.start, item.start + len(item.leaves))
            shown.setdefault(_origin_of(item), []).append(where)
    for agreement in state.agreements.values():
        seat = agreement.founding.seat_of(peer.fingerprint)
        for held in () if seat is None else _missing(agreement, seat):
            if any(held.index in where for where in shown.get(held.origin, ())):
                times = _times(state, peer, held, asked) + 1
                yield Put(UNOPENED, _place(peer, held), asked + times.to_bytes(8, "big"))


def _origin_of(item: parcel.RegisterItem) -> str:
    try:
        return checkpoint.parse_text(note.parse(item.checkpoint).text).origin
    except TheirFault:
        return ""


def _place(peer: Peer, held: Held) -> str:
    return f"{peer.fingerprint.hex()} {held.origin} {held.index:012d}"


def _times(state: State, peer: Peer, held: Held, asked: bytes | None) -> int:
    value = state.store.get(UNOPENED, _place(peer, held)) or b""
    if asked is None or not value.startswith(asked):
        return 0
    return int.from_bytes(value[len(asked) :], "big")


def _keeps_content(state: State, agreement: Agreement, peer: Peer) -> bool:
    """Whether this peer has signed that it received an entry of ours that we cannot open. Its leaf
    may have come back by somebody else, and the answer that held its content be lost: what it
    receipted it has, and gives, unless it erased of it what nobody takes (spec/leaf.md, L12). So
    what it showed so often without our opening it is not waited for.
    """
    seat, asked = agreement.founding.seat_of(peer.fingerprint), pending(state, peer)
    if seat is None:
        return False
    missing = list(_missing(agreement, seat))
    if not missing:
        return False
    ended = rules.closed_epochs(agreement, seat)
    for theirs in agreement.of_seat(seat):
        newest = next(rules.newest_first(agreement, theirs), None)
        if newest is None or newest.opening is None or theirs.origin.epoch in ended:
            continue
        receipt = newest.opening.receipt
        for held in missing:
            register = agreement.registers[held.origin]
            if held.index >= seen_of(receipt, register):
                continue
            has = receipt.lacks(held.seat, register.origin.epoch, held.index) is None
            if has and _times(state, peer, held, asked) < limits.SAME_ANSWERS_MAX:
                return True
    return False


def said_all(state: State, peer: Peer, agreement: Agreement) -> list[Put | Delete]:
    """What is done once a link has taken all that this peer is sent of an agreement."""
    key = f"{peer.fingerprint.hex()} {agreement.id}"
    return [] if state.store.get(LOST, key) is None else [Delete(LOST, key)]

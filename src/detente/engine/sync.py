"""What another center lacks, and the parcels that bring it (spec/parcel.md, spec/receipt.md).

Marks say how much of a register a peer is known to hold. Only what it signed moves them: `seen` in
its entries and its holder cosignatures. What a parcel merely says about heads lowers the start of
one sending, once.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from detente.core import limits, parcel
from detente.core.crypto.types import Epoch, Hash
from detente.core.errors import OurFault
from detente.core.record import checkpoint, cosignature, merkle, note
from detente.core.record.heads import holder_vkeys
from detente.engine import rules, sealed
from detente.engine.again import lacked_by, sent
from detente.engine.contradictions import is_forked
from detente.engine.packing import Group, Handed, Outgoing, is_cosigned, join
from detente.engine.peers import Peer, half_hash
from detente.engine.ports import Algorithm, Delete, Operation, Purpose, Put
from detente.engine.recorder import HEADS, far_heads, note_size, reached_head
from detente.engine.recovery import must_say, said_all, to_say
from detente.engine.registers import Agreement, Held, Register, seen_of
from detente.engine.state import (
    CARRIED,
    HINTS,
    LOST,
    RELAYED,
    Now,
    State,
    known_cosignatures,
)
from detente.engine.version_files import items_for

RESEND: Final = "re-send-request"
_RANGES_FIELD: Final = 16
SENT: Final = "sent"  # table: peer and origin -> size of the head whose cosignatures we handed over


def marks_of(state: State, agreement: Agreement, peer_seat: int, register: Register) -> int:
    """How much of a register the party on `peer_seat` is known to hold, by what it signed."""
    size = 0
    for own in agreement.of_seat(peer_seat):
        for held in rules.newest_first(agreement, own):
            stated = _stated(held, register, own=register.seat == agreement.own_seat)
            if stated is not None:
                size = max(size, stated)
                break
    if register.seat == agreement.own_seat:
        name = cosignature.holder_name(agreement.founding.seats[peer_seat].center)
        for item in known_cosignatures(state, agreement):
            if item.name == name and (item.seat, item.epoch) == (
                register.seat,
                register.origin.epoch,
            ):
                size = max(size, item.size)
    return min(size, register.size)


def _stated(held: Held, register: Register, *, own: bool) -> int | None:
    """How much of a register a valid entry says its author holds; None where it says nothing of
    use.
    """
    if held.opening is None:
        return None
    place = (register.seat, register.origin.epoch)
    size = seen_of(held.opening.receipt, register)
    if not size and held.opening.receipt.size_of(*place):
        return None  # of another history
    if size > register.size and own:
        return None  # of ours, more than there is
    return size


def is_parted(agreement: Agreement, peer_seat: int, register: Register, mark: int) -> bool:
    """Whether the party on `peer_seat` states that it holds another history of a register than we
    do, beyond its `mark`: so it can take nothing of ours, whatever we know of how that came.
    """
    ended = rules.closed_epochs(agreement, peer_seat)
    place = (register.seat, register.origin.epoch)
    for own in agreement.of_seat(peer_seat):
        held = next(rules.newest_first(agreement, own), None)
        if held is None or held.opening is None or own.origin.epoch in ended:
            continue
        receipt = held.opening.receipt
        if mark < receipt.size_of(*place) <= register.size and not seen_of(receipt, register):
            return True
        if any(
            (one.seat, one.epoch) == place
            and mark <= one.index < register.size
            and one.leaf_hash != register.tree.leaf(one.index)
            for one in receipt.ahead
        ):
            return True
    return False


def asked_again(agreement: Agreement, fingerprint: Hash, opened: Sequence[Held]) -> list[Operation]:
    """What valid re-send requests among newly opened entries cause: one more sending from there.

    A request is a hint that was signed (spec/parcel.md, X13): it moves no mark.
    """
    starts: dict[str, int] = {}
    seat_of_peer = agreement.founding.seat_of(fingerprint)
    for held in opened:
        asked = held.type == RESEND and held.origin in agreement.registers
        if (
            not asked
            or held.seat != seat_of_peer
            or held.opening is None
            or rules.problem(agreement, held) is not None
        ):
            continue
        for seat, epoch, first, _ in held.opening.rows(_RANGES_FIELD):
            if not isinstance(seat, int) or not isinstance(epoch, bytes) or len(epoch) != 8:
                continue
            if seat >= len(agreement.founding.seats) or not isinstance(first, int):
                continue
            text = agreement.origin(seat, Epoch(epoch)).text()
            if text in agreement.registers and first < agreement.registers[text].size:
                starts[text] = min(first, starts.get(text, first))
    place = fingerprint.hex()
    return [Put(HINTS, f"{place} {text}", at.to_bytes(8, "big")) for text, at in starts.items()]


def make_parcels(
    state: State,
    fingerprint: Hash,
    now: Now,
    flight: Handed | None = None,
    *,
    most: int | None = None,
    lone_cosignatures: bool = True,
) -> list[Outgoing]:
    """Everything this peer is not known to have, as parcels in the order in which to send them.

    Empty where there is nothing to say. Nothing is stored: hand `Outgoing.done` to the store once
    the link has taken the parcel. On a live link `flight` is what was handed over and is not
    receipted yet; it is not sent again. At most `most` parcels are made, the first ones; without
    `lone_cosignatures` none is made for nothing but cosignatures.
    """
    peer = state.peer_of(fingerprint)
    groups: list[Group] = []
    for group in _groups(state, fingerprint, peer, now, flight):
        groups.append(group)
        if most is not None and len(groups) >= most:
            break
    if not lone_cosignatures:
        groups = [g for g in groups if any(not is_cosigned(item) for item in g.items)]
    unsaid = peer.their_half is not None and not peer.told
    begun = flight is not None and flight.greeted
    greeted = begun or (peer.they_hold_ours and not must_say(state, peer))
    if not groups and (unsaid or not greeted):
        groups = [Group()]
    return [_seal(state, peer, group, now) for group in groups]


def _groups(
    state: State, fingerprint: Hash, peer: Peer, now: Now, flight: Handed | None
) -> Iterator[Group]:
    """Contents of parcels, one at a time, so that a long catch-up is never in memory whole."""
    waiting: Group | None = None  # the last one: what comes behind it may still join it
    for agreement in state.agreements.values():
        seat = agreement.founding.seat_of(fingerprint)
        if seat is None:
            continue
        first = _introduction(state, agreement, seat, flight)
        back = _own_heads(state, agreement, seat, fingerprint)
        joined = False
        for register in _registers_for(state, agreement, seat):
            place = f"{fingerprint.hex()} {register.text}"
            for group in _register_groups(state, agreement, seat, peer, register, now, flight):
                if waiting is not None:
                    yield waiting
                waiting = group
                waiting.items += back.items  # in each: whichever comes first stops it in time
                joined = True
                _introduce(waiting, first, agreement)
                first = []
            if waiting is not None:
                waiting.done.append(Delete(HINTS, place))
                if register.seat != seat and _once(state, agreement, seat, register):
                    # Behind the head that we can show nothing of it goes yet.
                    _, size = _head_of(state, agreement, register, now)
                    waiting.done.append(Put(RELAYED, place, size.to_bytes(8, "big")))
        rest = Group(done=back.done) if joined else back
        _cosigned_items(state, agreement, seat, fingerprint, rest, flight)
        _introduce(rest, first, agreement)
        if not rest.items and waiting is None:
            continue
        if waiting is not None and not join(waiting, rest):
            yield waiting
            waiting = None
        waiting = waiting or rest
        waiting.done += said_all(state, peer, agreement)
    if waiting is not None:
        yield waiting


def _once(state: State, agreement: Agreement, seat: int, register: Register) -> bool:
    """Whether a register is sent once and then only where it is asked for (receipt.md, H15)."""
    if register.seat != agreement.own_seat or is_forked(state, register.text):
        return True
    return is_parted(agreement, seat, register, marks_of(state, agreement, seat, register))


def _introduce(group: Group, first: Sequence[parcel.Item], agreement: Agreement) -> None:
    if first:
        group.items[:0] = first
        group.handed.introduced.add(agreement.id)


def _introduction(
    state: State, agreement: Agreement, seat: int, flight: Handed | None
) -> list[parcel.Item]:
    """The founding text and the pack, until the peer's own adoption has come back, and once more
    where it lost them.
    """
    place = f"{agreement.founding.seats[seat].fingerprint.hex()} {agreement.id}"
    lost = state.store.get(LOST, place) is not None
    if seat in rules.adopted(agreement) and not lost:
        return []
    if not lost and flight is not None and agreement.id in flight.introduced:
        return []
    return [parcel.AgreementItem(agreement.founding.encode(), agreement.files)]


def _card_for(
    state: State, agreement: Agreement, seat: int, register: Register, head: bytes, *, again: bool
) -> list[parcel.Item]:
    """The card that a register's heads are verified with, where the recipient may know another one
    of that root only: until it has signed that it holds some of this register, since of several
    parcels a later one may come first, and wherever it is sent anything `again`.
    """
    known = state.cards_of(agreement, register.seat)
    if len(known) == 1 and known[0].number == 1:
        return []
    signer = state.signer_of(agreement, register.seat, head)
    if not again and marks_of(state, agreement, seat, register):
        return []
    return [parcel.CardItem(signer.raw)]


def _registers_for(state: State, agreement: Agreement, seat: int) -> list[Register]:
    """Our registers first, then our copies of others'; the peer's own where it lacks of them."""
    place = agreement.founding.seats[seat].fingerprint.hex()
    registers = [
        register
        for text, register in sorted(agreement.registers.items())
        if register.seat != seat or state.store.get(HINTS, f"{place} {text}") is not None
    ]
    return sorted(registers, key=lambda register: register.seat != agreement.own_seat)


def _register_groups(
    state: State, agreement: Agreement, seat: int, peer: Peer, register: Register, now: Now,
    flight: Handed | None,
) -> Iterator[Group]:  # fmt: skip
    head, size = _head_of(state, agreement, register, now)
    if head is None:
        return
    theirs = register.seat == seat
    start = start_of(state, agreement, seat, peer, register, flight)
    bit = 1 << seat
    place = f"{peer.fingerprint.hex()} {register.text}"
    hinted = state.store.get(HINTS, place) is not None
    asked = () if flight is None else flight.again

    def goes(held: Held) -> bool:
        if held.index >= start or held.opening is None or not held.leaf.to & bit:
            return False
        return held.leaf_hash not in asked and not sealed.keeps_back(state, agreement, held, bit)

    # Each once and in order: several registers of theirs may list the same as lacking.
    lacked = () if theirs else lacked_by(state, agreement, seat, register, goes)
    listed = {one.held.index: one for one in lacked}
    again = [listed[index].held for index in sorted(listed)]
    if not theirs and is_forked(state, register.text):
        # They may hold the other branch, and would refuse this one as often as it came: each of us
        # has shown the other its own once, and that proves the fork to both.
        start, again = max(start, int.from_bytes(state.store.get(RELAYED, place) or b"", "big")), []
    if start >= size and not again:
        return
    card = _card_for(state, agreement, seat, register, head, again=theirs or hinted)
    while True:
        end, openings, left = sealed.fill(
            state, agreement, register, min(start, size), size, None if theirs else bit, again
        )
        start = min(start, size)
        leaves = tuple(state.store.leaves(register.text, start, end))
        proof = tuple(merkle.multiproof(register.tree, size, range(start, end)))
        taken = [register.entries[index] for index, _ in openings]
        item = parcel.RegisterItem(head, start, leaves, proof, tuple(openings))
        tried = {one.leaf_hash for one in again} - {one.leaf_hash for one in left}
        handed = Handed({register.text: end}, tried)
        # Where a hint made us begin earlier, it moves along with what was sent.
        done = [Put(HINTS, place, end.to_bytes(8, "big"))] if hinted and end < size else []
        if again and not left:
            done += sent(state, peer.fingerprint, register, listed.values())
        items = [*card, item, *items_for(agreement, taken)]
        yield Group(items, taken, [*done], handed)
        start, again = end, left
        if start >= size and not again:
            return


def start_of(
    state: State, agreement: Agreement, seat: int, peer: Peer, register: Register,
    flight: Handed | None,
) -> int:  # fmt: skip
    """Where the next sending of one register begins for the party on `seat`; of its own, where it
    says that it ends there.
    """
    if register.seat == seat:
        said = state.store.get(HINTS, f"{peer.fingerprint.hex()} {register.text}")
        return register.size if said is None else int.from_bytes(said, "big")
    mark = marks_of(state, agreement, seat, register)
    place = f"{peer.fingerprint.hex()} {register.text}"
    start = mark
    ours = register.seat == agreement.own_seat
    if not ours or is_parted(agreement, seat, register, mark):
        # Its author owes it to them; we pass it on once, and again where they say they lack it.
        # So we do with ours where they hold another history, and can take nothing of this one.
        start = max(start, int.from_bytes(state.store.get(RELAYED, place) or b"", "big"))
    data = state.store.get(HINTS, place)
    hint = None if data is None else int.from_bytes(data, "big")
    start = start if hint is None else min(start, hint)
    if flight is not None and (hint is None or hint >= mark):
        # On a live link hints cross with what is on its way: only one that takes back what they
        # signed says that something was lost.
        return max(start, flight.ends.get(register.text, 0))
    return start


def _own_heads(state: State, agreement: Agreement, seat: int, fingerprint: Hash) -> Group:
    """The longest heads we know of the peer's own registers, without leaves, where it said that it
    holds less, or showed another history: its store was set back, and it has to learn of it.
    """
    group = Group()
    for register in agreement.of_seat(seat):
        place = f"{fingerprint.hex()} {register.text}"
        if state.store.get(HINTS, place) is None:
            continue
        for data in _shown_heads(state, register):
            head = checkpoint.parse_text(note.parse(data).text)
            group.items.append(parcel.RegisterItem(data, head.size, (), (head.root,), ()))
            group.done.append(Delete(HINTS, place))
    return group


def _shown_heads(state: State, register: Register) -> list[bytes]:
    """Heads of a register of theirs by which its author learns what we know: the longest. Of a
    forked one that may be of their own branch, and what we reach of both: so with the one we reach
    goes every one beyond our leaves, as without these we cannot tell which is of the other.
    """
    longest = state.store.get(HEADS, register.text)
    if longest is None or not is_forked(state, register.text):
        return [] if longest is None else [longest]
    reached = reached_head(state.store, register)
    far = [*far_heads(state.store, register.text), longest]
    return list(dict.fromkeys([*([] if reached is None else [reached]), *far]))


def _head_of(
    state: State, agreement: Agreement, register: Register, now: Now
) -> tuple[bytes | None, int]:
    """A signed head that our leaves reach, and its size; for a copy that is still incomplete there
    is none to give on.
    """
    if state.is_open(agreement, register):
        return state.recorder.signed_head(register, now.at(agreement.mark)), register.size
    found = reached_head(state.store, register)
    return found, 0 if found is None else note_size(found)


def _cosigned_items(
    state: State, agreement: Agreement, seat: int, fingerprint: Hash, group: Group,
    flight: Handed | None,
) -> None:  # fmt: skip
    """Our holder cosignatures over the peer's heads that we have not handed over yet."""
    for register in agreement.of_seat(seat):
        name = cosignature.holder_name(state.card.center)
        place = (seat, register.origin.epoch, name)
        every = [
            i for i in known_cosignatures(state, agreement) if (i.seat, i.epoch, i.name) == place
        ]
        size = max((item.size for item in every), default=0)
        mine = [item for item in every if item.size == size]
        key = f"{fingerprint.hex()} {register.text}"
        sent = int.from_bytes(state.store.get(SENT, key) or bytes(8), "big")
        if flight is not None:
            sent = max(sent, flight.cosigned.get(register.text, 0))
        if not mine or size <= sent:
            continue
        head = checkpoint.Checkpoint(register.text, mine[0].size, mine[0].root)
        vkeys = {int(v.type): v for v in holder_vkeys(state.card.center, state.card.keys.holder)}
        lines = [cosignature.signature_line(vkeys[m.type], m.timestamp, m.signature) for m in mine]
        group.items.append(parcel.CosignedItem(note.Note(head.text(), tuple(lines)).format()))
        group.done.append(Put(SENT, key, head.size.to_bytes(8, "big")))
        group.handed.cosigned[register.text] = head.size


def _seal(state: State, peer: Peer, group: Group, now: Now) -> Outgoing:
    """Frame, sign, pad and seal one parcel; its number and the link's step rise with it."""
    peer.number_out += 1
    peer.unheard += 1
    peer.advance(now.live)
    own = state.card.fingerprint
    holds = None if peer.their_half is None else half_hash(peer.their_half)
    peer.told = holds is not None
    head = (parcel.LinkSecretItem(peer.our_half, holds), parcel.HeadsItem(_heads(state, peer)))
    items = [*head, *to_say(state, peer), *group.items]
    inner = parcel.encode_inner(own, peer.fingerprint, now.live, peer.number_out, items)
    signature = state.keys.sign(Purpose.LINK, Algorithm.ED25519, parcel.signed_part(inner))
    tag = peer.tag_out(own)
    plaintext = parcel.pad(inner, signature)
    sealed = state.keys.seal(peer.card.keys.sealing, parcel.seal_info(tag), plaintext)
    data = parcel.encode_outer(tag, sealed)
    if len(data) > limits.PARCEL_BYTES_MAX:
        raise OurFault("parcel-too-large", bytes=len(data))
    fresh = [one for one in group.held if _is_new(state, one, peer)]
    done = [*group.done, *(_carried(state, one, peer, now) for one in fresh)]
    leaves = sum(len(i.leaves) for i in group.items if isinstance(i, parcel.RegisterItem))
    handed = group.handed
    handed.greeted = True
    return Outgoing(peer.fingerprint, data, leaves, len(group.held), tuple(done), handed)


def _heads(state: State, peer: Peer) -> tuple[tuple[str, int], ...]:
    """What we hold of the registers of the agreements this peer is party to, ours among them; a
    hint for them, nothing more.
    """
    heads = [
        (text, _shown_size(state, agreement, register))
        for agreement in state.agreements.values()
        if agreement.founding.seat_of(peer.fingerprint) is not None
        for text, register in agreement.registers.items()
    ]
    return tuple(sorted(heads)[: limits.HINT_HEADS_MAX])


def _shown_size(state: State, agreement: Agreement, register: Register) -> int:
    """How much of a register we hold; of an ended epoch of ours what a signed head shows: nobody
    can be brought what lies behind it, and whoever waits for that would wait for ever.
    """
    if register.seat != agreement.own_seat or state.is_open(agreement, register):
        return register.size
    reached = reached_head(state.store, register)
    return 0 if reached is None else note_size(reached)


def carried_key(held: Held, fingerprint: Hash) -> str:
    """Key of the table of what was handed to a link."""
    return f"{held.leaf_hash.hex()} {fingerprint.hex()}"


def _is_new(state: State, held: Held, peer: Peer) -> bool:
    return state.store.get(CARRIED, carried_key(held, peer.fingerprint)) is None


def _carried(state: State, held: Held, peer: Peer, now: Now) -> Put:
    agreement = next(a for a in state.agreements.values() if held.leaf_hash in a.by_leaf)
    instant = now.at(agreement.mark)
    return Put(CARRIED, carried_key(held, peer.fingerprint), instant.to_bytes(8, "big"))

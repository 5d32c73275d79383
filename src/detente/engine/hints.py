"""What a parcel says in passing about how much its sender holds; it moves no mark."""

from __future__ import annotations

from detente.core import limits, parcel
from detente.core.record import origin as origins
from detente.engine import rules
from detente.engine.contradictions import is_forked
from detente.engine.peers import Peer
from detente.engine.ports import Operation, Put
from detente.engine.registers import Agreement, Register
from detente.engine.state import ASKED, HINTED, HINTS, LOST, Now, State
from detente.engine.sync import is_parted, marks_of


def take_hints(
    state: State, peer: Peer, item: parcel.HeadsItem, now: Now, *, fresh: bool
) -> list[str]:
    """Remember that a peer says it holds less than we thought: once more will be sent, no mark
    moves. An old parcel that comes again must not make us send everything anew; but a center whose
    store was set back has old numbers too, so of its own register it is always shown our head.

    Returns ids of agreements in which they say, for the first time, that they hold more of our
    register than we do.
    """
    behind: list[str] = []
    operations: list[Operation] = _unnamed(state, peer, item)
    for text, size in [*item.heads, *_none_held(state, peer, item)]:
        origin = origins.parse(text)
        agreement = state.agreements.get(origin.agreement or "")
        if agreement is None:
            continue
        key = f"{peer.fingerprint.hex()} {text}"
        ours = agreement.founding.seat_named(origin.center) == agreement.own_seat
        known_size = agreement.registers[text].size if text in agreement.registers else 0
        writing = agreement.own_epoch is not None and state.is_open(agreement, agreement.own())
        if ours and writing and size > known_size and not state.stopped(text):
            # Was our store set back? They see by our answer that we hold less, and show the head.
            peer.told = False
            known, asked = known_size.to_bytes(8, "big"), key
            if text not in agreement.registers:  # names are theirs to choose: one place for all
                known = len(agreement.of_seat(agreement.own_seat)).to_bytes(8, "big")
                asked = f"{peer.fingerprint.hex()} {agreement.id}"
            if state.store.get(ASKED, asked) != known:  # once: nobody may keep us silent
                operations.append(Put(ASKED, asked, known))
                behind.append(agreement.id)
        register = agreement.registers.get(text)
        if register is None or size >= register.size:
            continue
        lost = state.store.get(LOST, f"{peer.fingerprint.hex()} {agreement.id}") is not None
        if lost and state.store.get(HINTS, key) is not None:
            continue  # they asked for all of it, and none of that has gone yet
        seat = agreement.founding.seat_of(peer.fingerprint)
        if seat is None:
            continue
        theirs = register.seat == seat
        ended = theirs and _ended(agreement, register, item)
        if ended and is_forked(state, text):
            continue  # of another branch than ours: it can take nothing of it, and signs nothing on
        if fresh and state.store.get(HINTS, key) == size.to_bytes(8, "big"):
            continue  # it is heard already
        mark = 0 if theirs else marks_of(state, agreement, seat, register)
        within = fresh and not theirs and size >= mark
        # What they lack of ours they get as often as it takes, and so does who is at its end; but
        # not who holds another history, of ours as of others'.
        bounded = ended or (not theirs and (not ours or is_parted(agreement, seat, register, mark)))
        counted = None
        if fresh and (bounded or not within):
            counted = counted_hint(state, key, now, size, within=within, bounded=bounded)
        if counted is not None:
            operations.append(counted)
        if counted is not None or (within and not bounded):
            operations.append(Put(HINTS, key, size.to_bytes(8, "big")))
        elif theirs and not ended:
            operations.append(Put(HINTS, key, register.size.to_bytes(8, "big")))
    if operations:
        state.store.commit(operations)
    return behind


def counted_hint(
    state: State, key: str, now: Now, size: int, *, within: bool = False, bounded: bool = False
) -> Put | None:
    """What counts one more hint, None where it is not heard.

    One that is not `within` what its sender has signed that it holds, or that says less than it has
    written, makes us send the same again, so only some are heard in a time. Where it is `bounded`,
    only some that say the same size are heard at all.
    """
    known = state.store.get(HINTED, key) or bytes(32)
    since, count, last, same = (int.from_bytes(known[at : at + 8], "big") for at in (0, 8, 16, 24))
    if abs(now.live - since) >= limits.HINTS_HEARD_S:
        since, count = now.live, 0
    same = 0 if not bounded else same + 1 if last == size else 1
    count += not within
    if count > limits.HINTS_HEARD_MAX or (bounded and same > limits.SAME_ANSWERS_MAX):
        return None
    return Put(HINTED, key, b"".join(n.to_bytes(8, "big") for n in (since, count, size, same)))


def _ended(agreement: Agreement, register: Register, item: parcel.HeadsItem) -> bool:
    """Whether its author names a later epoch of its own that ends this one: then it knows that it
    ended, and need not be shown a head so as to stop.
    """
    place = rules.closing(agreement, register.text)
    return place is not None and not place.deciding.isdisjoint(dict(item.heads))


def _none_held(state: State, peer: Peer, item: parcel.HeadsItem) -> list[tuple[str, int]]:
    """Registers of others of which they have signed that they hold something, and which they do not
    name: they hold nothing of them any more. One that names none of an agreement has lost the
    agreement itself, and has to ask.
    """
    if len(item.heads) >= limits.HINT_HEADS_MAX:
        return []
    named = dict(item.heads)
    found: list[tuple[str, int]] = []
    for agreement in state.agreements.values():
        seat = agreement.founding.seat_of(peer.fingerprint)
        if seat is None or named.keys().isdisjoint(agreement.registers):
            continue
        found += [
            (text, 0)
            for text, register in agreement.registers.items()
            if text not in named
            and register.seat != seat
            and marks_of(state, agreement, seat, register)
        ]
    return found


def _unnamed(state: State, peer: Peer, item: parcel.HeadsItem) -> list[Operation]:
    """Registers of theirs that they do not name: their store was set back to before these epochs.
    They are shown the head alone, which is enough to stop them.
    """
    if len(item.heads) >= limits.HINT_HEADS_MAX:
        return []
    named = dict(item.heads)
    operations: list[Operation] = []
    for agreement in state.agreements.values():
        seat = agreement.founding.seat_of(peer.fingerprint)
        if state.store.get(LOST, f"{peer.fingerprint.hex()} {agreement.id}") is not None:
            continue  # all of it goes, leaves and contents
        for register in () if seat is None else agreement.of_seat(seat):
            if register.text not in named:
                key = f"{peer.fingerprint.hex()} {register.text}"
                if state.store.get(HINTS, key) is None:  # else more than the head is on its way
                    operations.append(Put(HINTS, key, register.size.to_bytes(8, "big")))
    return operations

"""A parcel comes in: open, verify, hold; whatever is wrong is set aside with its reason.

Every part of a parcel is judged for itself. A bad one never stops the others, never blocks what
comes later, and is kept in quarantine, so that nothing is lost unsaid.
"""

from __future__ import annotations

import collections
import dataclasses
from dataclasses import dataclass, field
from typing import Final

from detente.core import limits, parcel
from detente.core.agreement.founding import read_founding
from detente.core.crypto import signatures
from detente.core.crypto.types import Ed25519Signature, Hash
from detente.core.errors import DetenteError, OurFault, TheirFault
from detente.core.notification import Lacking, Opening
from detente.core.party import Card
from detente.core.record import checkpoint, merkle, note
from detente.core.record import origin as origins
from detente.core.record.heads import verify_head
from detente.core.record.leaf import Leaf, read_leaf
from detente.engine import rules
from detente.engine.answering import answer, writes
from detente.engine.beyond import add_ahead, keep_ahead, of_held
from detente.engine.contradictions import (
    AHEAD_SHOWN,
    Incident,
    Offered,
    cover_puts,
    forked_beyond,
)
from detente.engine.given_back import GivenBack, Whole, make_whole
from detente.engine.held import size_of, with_opening
from detente.engine.hints import take_hints
from detente.engine.history import check_one_history, check_range, check_room
from detente.engine.holding import hand_over_again, take_cosigned
from detente.engine.introducing import newer_card, replace_card, take_card
from detente.engine.peers import Peer, half_hash
from detente.engine.ports import Append, Delete, Entry, Operation, Put, PutOpening, PutWhole
from detente.engine.quarantine import count_dropped, item_bytes, keep_incident, set_aside
from detente.engine.quotas import Incoming
from detente.engine.recorder import head_puts, root_with
from detente.engine.recovery import (
    EARLIER,
    ask_for_all,
    pending,
    say_cards,
    take_old,
    take_passed,
    take_recovery,
)
from detente.engine.registers import (
    Agreement,
    Held,
    Register,
    check_opening,
    encode_files,
)
from detente.engine.state import (
    AGREEMENTS,
    AHEAD,
    BROUGHT,
    PACKS,
    REFUSED,
    STOPPED,
    Now,
    State,
)
from detente.engine.sync import asked_again
from detente.engine.version_files import take_version


@dataclass(slots=True)
class Report:
    """What one parcel brought."""

    ours: bool = True  # whether the tag belongs to a link of ours at all
    sender: Hash | None = None
    arrived: list[Held] = field(default_factory=list)  # entries newly held
    opened: list[Held] = field(default_factory=list)  # of these or earlier ones: newly opened
    agreements: list[str] = field(default_factory=list)  # founding texts newly known
    refused: list[DetenteError] = field(default_factory=list)  # parts set aside
    incidents: list[str] = field(default_factory=list)  # kinds of proven contradiction
    receipts: int = 0  # `received` entries written because of it
    # Agreements in which they say that they hold more of our register than we do: a receipt is not
    # signed by the machine before they could show it.
    behind: list[str] = field(default_factory=list)
    touched: set[str] = field(default_factory=set)  # agreements of which a register item was taken
    gap: bool = False  # something lies beyond a gap; look again after other parcels

    def refuse(self, state: State, peer: Peer, fault: DetenteError, data: bytes, now: Now) -> None:
        """Set a part aside, up to this parcel's share; what is beyond that is only counted."""
        self.refused.append(fault)
        if len(self.refused) <= limits.QUARANTINE_PER_PARCEL_MAX:
            set_aside(state, peer, fault, data, now)


@dataclass(slots=True)
class _Plan:
    """What one register item will change, computed before anything is written."""

    register: Register
    quota: Incoming
    entries: list[Entry] = field(default_factory=list)
    late: list[tuple[int, bytes]] = field(default_factory=list)  # openings of entries already held
    opened: dict[int, Opening] = field(default_factory=dict)  # all of these openings, as read
    whole: list[Whole] = field(default_factory=list)  # come in the place of what was left
    operations: list[Operation] = field(default_factory=list)
    refused: dict[tuple[str, int], Lacking] = field(default_factory=dict)


# Refusals of an opening that say nothing about whether the content opens to its leaf.
_NOT_ABOUT_CONTENT: Final = frozenset({"not-addressed-to-us", "no-leaf-for-opening", "not-whole"})


def import_parcel(state: State, data: bytes, now: Now) -> Report:
    """Take one parcel in. Never raises for what a peer sent; the report says what became of it.

    One commit holds what it brought; a second one, after it, our cosignatures over that and the
    receipt. Raises EnvironmentFault, Conflict and StateDamaged where our own store fails; then
    nothing of that commit was taken, and the same parcel may be imported again.
    """
    report = Report()
    with state.store.together():
        _take_parcel(state, report, data, now)
    if report.touched:  # only now every leaf is on disk
        with state.store.together():
            for agreement_id in sorted(report.touched):
                agreement = state.agreements[agreement_id]
                if answer(state, agreement, now, silent=agreement_id in report.behind):
                    report.receipts += 1
    return report


def _take_parcel(state: State, report: Report, data: bytes, now: Now) -> None:
    try:
        tag, sealed = parcel.read_outer(data)
    except TheirFault as fault:
        report.ours = False
        report.refused.append(fault)
        return
    # A window of steps is made for nobody before it is known that no near step fits.
    own = state.card.fingerprint
    looks = (Peer.last_step, Peer.near_step, Peer.step_of)
    found = ((peer, look(peer, tag, own)) for look in looks for peer in state.peers.values())
    match = next(((peer, step) for peer, step in found if step is not None), None)
    if match is None:
        report.ours = False
        report.refused.append(TheirFault("unknown-link-tag", tag=tag.hex()))
        return
    peer, step = match
    report.sender = peer.fingerprint
    try:
        plaintext = state.keys.open_sealed(parcel.seal_info(tag), sealed)
        inner_bytes, signature = parcel.unpad(plaintext)
        signed = parcel.signed_part(inner_bytes)
        inner = parcel.read_inner(inner_bytes)
        newer = _check_signed(state, peer, inner, signed, signature)
        if inner.sender != peer.fingerprint or inner.recipient != state.card.fingerprint:
            raise TheirFault("sender-names-another", sender=inner.sender.hex()[:16])
    except TheirFault as fault:
        if fault.code in ("bad-signature", "does-not-open"):
            say_cards(state, peer)
        report.refuse(state, peer, fault, data, now)
        return
    if newer is not None:
        replace_card(state, peer, newer)
    before = dataclasses.replace(peer)
    fresh = inner.number > peer.number_in
    peer.step_in = max(peer.step_in, step)
    if peer.secret is not None and tag == peer.open_tag(state.card.fingerprint, step):
        peer.told = False  # they do not use the pair's secret: say again that we hold their half
    touched = report.touched
    waits = collections.deque(sorted(inner.items, key=_rank))
    while waits:
        item = waits.popleft()
        try:
            _take_item(state, report, peer, item, touched, now, fresh=fresh)
        except Incident as incident:
            report.incidents.append(incident.code)
            report.refused.append(incident)
            if isinstance(item, parcel.RegisterItem):
                keep_incident(state, incident, item, now)
                if incident.code == "own-head-unknown":
                    waits.appendleft(item)  # the epoch has stopped: now it is taken back
        except (TheirFault, OurFault) as fault:
            report.refuse(state, peer, fault, item_bytes(item), now)
    if fresh:
        take_recovery(state, peer, inner.items, now)
    else:
        take_old(state, peer, inner.items)
    take_passed(peer, inner.items)
    # Only now: a parcel whose import the disk broke off is as fresh when it comes again.
    peer.number_in = max(peer.number_in, inner.number)
    peer.unheard = 0 if fresh else peer.unheard  # one that comes again says nothing of today
    count_dropped(state, max(0, len(report.refused) - limits.QUARANTINE_PER_PARCEL_MAX))
    waiting: list[Operation] = [state.put_peer(peer)] if peer != before else []
    for agreement_id in sorted(touched):
        waiting += asked_again(state.agreements[agreement_id], peer.fingerprint, report.opened)
    state.store.ride(waiting)


def _rank(item: parcel.Item | parcel.DamagedItem) -> int:
    """Cards first, since heads are verified with them, then agreements, then all else in order, and
    last the versions that terms name.
    """
    order = (parcel.CardItem, parcel.AgreementItem)
    last = len(order) + isinstance(item, parcel.VersionItem)
    return next((at for at, kind in enumerate(order) if isinstance(item, kind)), last)


def _check_signed(
    state: State,
    peer: Peer,
    inner: parcel.Inner,
    signed: bytes,
    signature: Ed25519Signature,
) -> Card | None:
    """The parcel is by the peer's card, or by a newer one that stands inside it: that one is
    returned. Raises TheirFault.
    """
    try:
        signatures.verify_ed25519(peer.card.keys.link, signed, signature)
    except TheirFault:
        newer = newer_card(state, peer, inner)
        signatures.verify_ed25519(newer.keys.link, signed, signature)
        return newer
    return None


def _take_item(
    state: State,
    report: Report,
    peer: Peer,
    item: parcel.Item | parcel.DamagedItem,
    touched: set[str],
    now: Now,
    *,
    fresh: bool,
) -> None:
    if isinstance(item, parcel.DamagedItem):
        raise item.fault
    if isinstance(item, parcel.LinkSecretItem):
        if fresh or peer.their_half is None:
            peer.their_half = item.half
        peer.they_hold_ours = item.holds == half_hash(peer.our_half)
    elif isinstance(item, parcel.AgreementItem):
        _take_agreement(state, report, peer, item)
    elif isinstance(item, parcel.RegisterItem):
        touched |= _take_register(state, report, peer, item, now)
    elif isinstance(item, parcel.CosignedItem):
        take_cosigned(state, peer, item)
    elif isinstance(item, parcel.CardItem):
        take_card(state, item.card)
    elif isinstance(item, parcel.VersionItem):
        took = take_version(state, peer, item)
        touched |= set() if took is None else {took.id}
    elif isinstance(item, parcel.HeadsItem):
        report.behind += take_hints(state, peer, item, now, fresh=fresh)


def _take_agreement(state: State, report: Report, peer: Peer, item: parcel.AgreementItem) -> None:
    founding = read_founding(item.founding)
    if founding.agreement_id() in state.agreements:
        return
    seat = founding.seat_of(state.card.fingerprint)
    if seat is None or founding.seat_of(peer.fingerprint) is None:
        raise TheirFault("agreement-without-us", agreement=founding.agreement_id())
    for card in (state.card, *(known.card for known in state.peers.values())):
        place = founding.seat_of(card.fingerprint)
        if place is None:
            continue
        named = founding.seats[place]
        if (named.center, named.code) != (card.center, card.code):
            raise TheirFault("seat-misnamed", seat=named.code, center=named.center)
    if len(state.agreements) >= limits.AGREEMENTS_MAX:
        raise TheirFault("too-many-agreements", limit=limits.AGREEMENTS_MAX)
    waiting = sum(
        state.agreements[key].own_epoch is None
        for key, bringer in state.store.items(BROUGHT)
        if bringer == peer.fingerprint
    )
    if waiting >= limits.AGREEMENTS_UNSIGNED_MAX:
        raise TheirFault("too-many-agreements", limit=limits.AGREEMENTS_UNSIGNED_MAX)
    agreement = Agreement(founding, dict(item.files), seat)
    state.store.commit(
        [
            Put(AGREEMENTS, agreement.id, item.founding),
            Put(PACKS, founding.pack_hash.hex(), encode_files(item.files)),
            Put(BROUGHT, agreement.id, peer.fingerprint),
        ]
    )
    state.agreements[agreement.id] = agreement
    report.agreements.append(agreement.id)


# --- registers ----------------------------------------------------------------------------------


def _take_register(
    state: State, report: Report, peer: Peer, item: parcel.RegisterItem, now: Now
) -> set[str]:
    text = checkpoint.parse_text(note.parse(item.checkpoint).text).origin
    origin = origins.parse(text)
    agreement = state.agreements.get(origin.agreement or "")
    if agreement is None:
        raise TheirFault("unknown-agreement", origin=text)
    seat = agreement.check_origin(origin)
    signer = state.signer_of(agreement, seat, item.checkpoint)
    head = verify_head(item.checkpoint, signer)
    leaf_hashes = [merkle.leaf_hash(leaf) for leaf in item.leaves]
    check_range(item, head, leaf_hashes)
    register = agreement.register(origin)
    new = text not in agreement.registers
    if new and not rules.has_room(agreement, seat, signer.number, origin.epoch):
        most = limits.SEEN_REGISTERS_MAX // len(agreement.founding.seats)
        raise TheirFault("too-many-registers", origin=text, limit=most)
    own = seat == agreement.own_seat
    stops: list[Operation] = []
    if own and not state.stopped(text) and text not in agreement.registers:
        # An epoch of ours that we do not know. Under the present key it was opened after all we
        # have; under an older one it is what a lost store had, or somebody else with that key.
        if writes(state, agreement) and signer.keys.register == state.card.keys.register:
            facts = {"size": head.size, "held": 0, "own": True}
            raise Incident("own-head-unknown", origin=text, **facts)
        stops.append(Put(STOPPED, text, EARLIER.encode()))
        if pending(state, peer) is None:  # no answer to what we asked: our store was set back
            stops += ask_for_all(state, now)
    ended = own and (bool(stops) or state.stopped(text))
    offered = Offered(item, head.size, leaf_hashes)
    check_one_history(state, register, offered, head, own=own, writing=own and not ended)
    if own and not ended:
        return set()  # our own register came back and says what we know
    if register.signer != signer.number:
        register.signer = signer.number
        agreement.rejudge()
    if not item.leaves and not item.openings and not stops:
        heads = head_puts(state.store, text, register.size, head.size, item.checkpoint)
        if heads:
            state.store.commit(heads)
        report.gap |= item.start > register.size
        return {agreement.id}  # nothing but a head
    if item.start > register.size:
        report.gap = True
        if stops:
            state.store.commit(stops)
        keep_ahead(state, agreement, register, offered)
        item = of_held(register, item)
        if not item.openings:
            return {agreement.id}
        offered, stops = Offered(item, head.size, ()), []
    plan = _plan(state, report, peer, agreement, register, offered, now)
    operations = [*plan.operations, *stops]
    if item.leaves and not plan.entries:
        end = item.start + len(item.leaves)
        operations += hand_over_again(state, agreement, peer, register, end)
    if operations:
        state.store.commit(operations)
    _apply(report, agreement, plan)
    return {agreement.id}


def _plan(
    state: State,
    report: Report,
    peer: Peer,
    agreement: Agreement,
    register: Register,
    offered: Offered,
    now: Now,
) -> _Plan:
    plan = _Plan(register, Incoming(agreement, register, now.at(agreement.mark)))
    item = offered.item
    size = register.size
    fresh = item.leaves[size - item.start :]
    openings = _openings(state, report, peer, agreement, register, item, plan, now)
    add_ahead(state, register, item, plan.opened, openings)
    plan.entries = [Entry(leaf, openings.get(size + at)) for at, leaf in enumerate(fresh)]
    plan.late = [(index, data) for index, data in sorted(openings.items()) if index < size]
    if plan.entries:
        root = root_with(register, fresh)
        old = (size, register.root)
        plan.operations.append(Append(register.text, *old, tuple(plan.entries), root))
    plan.operations += [PutOpening(register.text, index, data) for index, data in plan.late]
    plan.operations += [PutWhole(at.origin, at.index, data) for at, _, data in plan.whole]
    plan.operations += [
        Put(REFUSED, f"{text} {index:012d}", plan.quota.row(index, reason))
        for (text, index), reason in plan.refused.items()
    ]
    end = size + len(plan.entries)
    plan.operations += head_puts(state.store, register.text, end, offered.size, item.checkpoint)
    plan.operations += cover_puts(register, offered)
    check_room(agreement, register, plan.entries, plan.refused, plan.opened)
    for index, (leaf_hash, _) in state.ahead_of(register).items():
        if index < end:
            if index >= size and merkle.leaf_hash(fresh[index - size]) != leaf_hash:
                raise forked_beyond(state, register, offered, index)
            place = f"{register.text} {index:012d}"
            plan.operations += [Delete(AHEAD, place), Delete(AHEAD_SHOWN, place)]
    return plan


def _openings(
    state: State,
    report: Report,
    peer: Peer,
    agreement: Agreement,
    register: Register,
    item: parcel.RegisterItem,
    plan: _Plan,
    now: Now,
) -> dict[int, bytes]:
    """Openings of this item that open their leaves; the others are set aside one by one."""
    result: dict[int, bytes] = {}
    back = GivenBack(agreement, register, item, state.house.erasures)
    for index, came in item.openings:
        data = came
        mine = register.seat == agreement.own_seat
        try:
            leaf = _leaf_at(register, item, index)
            if not mine and not leaf.to >> agreement.own_seat & 1:
                raise TheirFault("not-addressed-to-us", origin=register.text, index=index)
            held = register.entries[index] if index < register.size else None
            if held is not None and held.opening is not None:
                plan.whole += back.whole_of(held, data)
                continue
            opened = check_opening(register.hash, leaf, data)
            opened, data = back.taken(index, opened, data)
            why = plan.quota.refuses(index, opened, size_of(opened, data))
            if why is not None:
                place = (register.text, index)
                if agreement.refused.get(place, Lacking.NO_CONTENT) is not why:
                    plan.refused[place] = why
                continue
            plan.opened[index] = opened
            result[index] = data
        except TheirFault as fault:
            # Bytes that somebody else sends along say nothing about what the author sent.
            author = (
                not mine and agreement.founding.seats[register.seat].fingerprint == peer.fingerprint
            )
            if author and fault.code not in _NOT_ABOUT_CONTENT:
                plan.refused[register.text, index] = Lacking.DOES_NOT_OPEN
            facts = {**fault.facts, "origin": register.text, "index": index}
            report.refuse(state, peer, TheirFault(fault.code, **facts), data, now)
    return result


def _leaf_at(register: Register, item: parcel.RegisterItem, index: int) -> Leaf:
    if item.start <= index < item.start + len(item.leaves):
        return read_leaf(item.leaves[index - item.start])
    if index < register.size:
        return register.entries[index].leaf
    raise TheirFault("no-leaf-for-opening", origin=register.text, index=index)


def _apply(report: Report, agreement: Agreement, plan: _Plan) -> None:
    """Bring memory up to what is on disk now."""
    for (text, index), reason in plan.refused.items():
        agreement.refuse(text, index, reason)
    for entry in plan.entries:
        opened = plan.opened.get(plan.register.size)
        held = agreement.take(plan.register, entry.leaf, entry.opening, opened)
        report.arrived.append(held)
        if held.opening is not None:
            report.opened.append(held)
    for index, data in plan.late:
        held = plan.register.entries[index]
        with_opening(held, plan.opened[index], data)
        agreement.texts.opened_late()
        agreement.index(held)
        agreement.late.append(held)
        report.opened.append(held)
    plan.quota.keep()
    for one in plan.whole:
        make_whole(agreement, *one)
    if plan.entries or plan.late or plan.refused:
        agreement.rejudge()

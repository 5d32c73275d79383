"""The center as a whole: links, gaps, what is withheld, what was set aside, proofs, tallies."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from detente.core import encoding, shape
from detente.core.crypto.types import Epoch, Hash
from detente.core.errors import DetenteError, StateDamaged, TheirFault
from detente.core.notification import COSIGNATURES, read_cosignatures
from detente.core.record.checkpoint import Checkpoint
from detente.core.record.heads import verify_head
from detente.core.record.leaf import check_opens
from detente.engine import elsewhere, epochs, rules, views
from detente.engine.peers import Peer
from detente.engine.ports import Put
from detente.engine.reach import Named
from detente.engine.recorder import HEADS, note_size
from detente.engine.registers import Agreement, Held, Register
from detente.engine.state import (
    QUARANTINE,
    Now,
    State,
    check_stored_opening,
)
from detente.engine.traffic import Traffic

CONTACTS: Final = "contacts"  # table: fingerprint and "in" or "out" -> last parcel, instant
_DROPPED: Final = "dropped"
OK: Final = "ok"
FAILED: Final = "failed"
WAITING: Final = "waiting"
NOT_CHECKED: Final = "not-checked"


@dataclass(frozen=True, slots=True)
class Link:
    """One peer, and when parcels last came and went (None: never)."""

    peer: Peer
    last_in: int | None
    last_out: int | None

    @property
    def ready(self) -> bool:
        """Whether both sides know the secret that thin links need."""
        return self.peer.secret is not None


@dataclass(frozen=True, slots=True)
class Gap:
    """What we know to be missing of one register of another party.

    `longest` is the greatest size that a signed head or an entry of a party names; `since` when
    that was first said, `said_by` the party. `lacking` counts entries to us without content,
    `ahead` entries that lie beyond what we hold in order.
    """

    agreement: str
    party: str
    origin: str
    held: int
    longest: int
    said_by: str
    since: int | None
    lacking: int
    ahead: int

    @property
    def withheld(self) -> int:
        """Entries that were shown to exist and have not come."""
        return max(0, self.longest - self.held)


@dataclass(frozen=True, slots=True)
class SetAside:
    """One thing in quarantine."""

    at: int
    code: str
    facts: str
    peer: str


@dataclass(frozen=True, slots=True)
class Check:
    """One statement about an entry: what was looked at, the verdict, and facts for the sentence."""

    name: str
    verdict: str
    facts: Mapping[str, object] = field(default_factory=dict)


def note_contact(state: State, came: Iterable[Hash], went: Iterable[Hash], now: Now) -> None:
    """Remember when parcels last came from and went to peers, named by fingerprint."""
    keys = {f"{peer.hex()} in" for peer in came} | {f"{peer.hex()} out" for peer in went}
    instant = now.live.to_bytes(8, "big")
    if keys:
        state.store.ride([Put(CONTACTS, key, instant) for key in sorted(keys)])


def links(state: State) -> list[Link]:
    """Every peer, in order of party code."""
    found = []
    for peer in state.peers.values():
        times = []
        for way in ("in", "out"):
            data = state.store.get(CONTACTS, f"{peer.fingerprint.hex()} {way}")
            times.append(None if data is None else int.from_bytes(data, "big"))
        found.append(Link(peer, *times))
    return sorted(found, key=lambda link: (link.peer.card.code, link.peer.card.center))


def gaps(state: State, traffic: Traffic | None = None) -> list[Gap]:
    """Every register of another party, complete ones too, in order of agreement and party;
    `traffic` of a running center spares the walk over the whole record.
    """
    flow = Traffic() if traffic is None else traffic
    return [
        gap
        for agreement in state.agreements.values()
        for gap in _agreement_gaps(state, agreement, flow.reach(state, agreement).named)
    ]


def _agreement_gaps(
    state: State, agreement: Agreement, named: Mapping[tuple[int, Epoch], Named]
) -> Iterator[Gap]:
    ahead: dict[str, int] = {}
    for register, kept in state.ahead_entries(agreement):
        ahead[register.text] = len(kept)
    known = {text: r for text, r in agreement.registers.items() if r.seat != agreement.own_seat}
    for seat, epoch in named:
        origin = agreement.origin(seat, epoch)
        if seat != agreement.own_seat:
            known.setdefault(origin.text(), agreement.register(origin))
    for text, register in sorted(known.items()):
        said = named.get((register.seat, register.origin.epoch))
        longest, by, since = 0, "", None
        if said is not None and said.size:
            longest, by, since = said.size, agreement.code(said.seat), said.at
        head = state.store.get(HEADS, text)
        if head is not None and note_size(head) > longest:
            longest, by, since = note_size(head), agreement.code(register.seat), None
        lacking = agreement.gaps(text).count()
        party = agreement.code(register.seat)
        yield Gap(
            agreement.id, party, text, register.size, max(longest, register.size), by, since,
            lacking, ahead.get(text, 0),
        )  # fmt: skip


def set_aside(state: State) -> tuple[list[SetAside], int]:
    """What stands in quarantine, oldest first, and how many older ones were dropped for room."""
    found, dropped = [], 0
    for key, data in state.store.items(QUARANTINE):
        if key == _DROPPED:
            dropped = int.from_bytes(data, "big")
            continue
        parts = shape.exactly(encoding.decode(data), "quarantine", 5)
        peer = next((p for p in state.peers.values() if p.fingerprint == parts[3]), None)
        code = "?" if peer is None else peer.card.code
        at = shape.uint(parts[0], "quarantine")
        found.append(SetAside(at, str(parts[1]), str(parts[2]), code))
    return found, dropped


# --- proof of one entry -------------------------------------------------------------------------


def checks(state: State, found: views.Message) -> list[Check]:
    """Five separate statements about one entry, each looked at anew; of one that carries evidence
    of a message of another agreement a sixth.
    """
    agreement, held = found.agreement, found.held
    register = agreement.registers[held.origin]
    return [
        _signature(state, agreement, register, held),
        Check("sequence", OK, {"number": held.index + 1, "size": register.size}),
        _opening(agreement, register, held),
        _rules(found),
        _received(found),
        *_elsewhere(state, agreement, held),
    ]


def _elsewhere(state: State, agreement: Agreement, held: Held) -> list[Check]:
    """What the evidence in a `given-elsewhere` shows, or why it counts for nothing or should."""
    found = elsewhere.shown_by(agreement, held)
    if found is None:
        return []
    if isinstance(found, elsewhere.Refusal):
        return [Check("elsewhere", FAILED, {"code": found.code, **found.facts})]
    facts = {"type": found.type, "agreement": found.agreement}
    if not elsewhere.taken(agreement, found.type, found.agreement):
        return [Check("elsewhere", NOT_CHECKED, facts)]
    broken = elsewhere.broken_there(state, held, found)
    if broken is not None:
        return [Check("elsewhere", FAILED, {"code": broken.code, **broken.facts})]
    serial = found.serial or ""
    received = elsewhere.received_words(agreement, found)
    facts |= {"serial": serial, "founding": found.founding}
    return [Check("elsewhere", OK, {**facts, "received": received})]


def _signature(state: State, agreement: Agreement, register: Register, held: Held) -> Check:
    own = held.seat == agreement.own_seat
    note = state.recorder.last_note(register.text) if own else None
    data = note or state.store.get(HEADS, register.text)
    if data is None or note_size(data) <= held.index:
        return Check("signature", WAITING, {"origin": register.text})
    try:
        head = state.read_head(agreement, held.seat, data)
    except DetenteError as fault:
        return Check("signature", FAILED, {"code": fault.code})
    if head.size <= register.size and register.tree.root_at(head.size) != head.root:
        return Check("signature", FAILED, {"code": "root-differs"})
    return Check("signature", OK, {"size": head.size, "center": register.origin.center})


def _opening(agreement: Agreement, register: Register, held: Held) -> Check:
    if held.opening is None:
        reason = agreement.lacking_reason(held)
        why = "no-content" if reason is None else reason.name.lower().replace("_", "-")
        return Check("opening", WAITING, {"why": why})
    opening = held.opening
    try:
        header = opening.header.value()
        check_opens(register.hash, held.leaf, opening.master, header, opening.fields)
    except TheirFault as fault:
        return Check("opening", FAILED, {"code": fault.code})
    return Check("opening", OK, {"fields": len(opening.fields)})


def _rules(found: views.Message) -> Check:
    if found.held.opening is None:
        return Check("rules", NOT_CHECKED)
    if found.problem is not None:
        return Check("rules", FAILED, {"code": found.problem})
    return Check("rules", OK)


def broken_rule(agreement: Agreement, held: Held) -> DetenteError | None:
    """The rule that an entry's content breaks, with the facts that `rules.problem` leaves out."""
    if held.opening is None:
        return None
    try:
        rules.check_entry(
            agreement,
            held.seat,
            held.origin,
            held.index,
            held.leaf.to,
            held.opening.header,
            held.opening,
        )
        epochs.check(agreement, held, rules.valid_alone)
    except DetenteError as fault:
        return fault
    return None


def _received(found: views.Message) -> Check:
    missing = [one.party for one in found.ladders if one.rung("received").state != views.DONE]
    if missing:
        return Check("received", WAITING, {"parties": missing})
    return Check("received", OK, {"parties": [one.party for one in found.ladders]})


# --- full check ---------------------------------------------------------------------------------


@dataclass(slots=True)
class Audit:
    """Counts of a full check, and every damage found (none: the home is whole)."""

    registers: int = 0
    entries: int = 0
    openings: int = 0
    signatures: int = 0
    cosignatures: int = 0
    damage: list[DetenteError] = field(default_factory=list)


def audit(state: State) -> Audit:
    """Check again all that can be checked: openings, roots, signatures, cosignatures, `seen`.

    Damage is collected, not raised. What `load` has verified to get here stands.
    """
    done = Audit()
    registers: list[tuple[Agreement | None, Register]] = [(None, state.house.register)]
    for agreement in state.agreements.values():
        registers += [(agreement, r) for _, r in sorted(agreement.registers.items())]
    for agreement_of, register in registers:
        _audit_register(state, agreement_of, register, done)
    return done


def _audit_register(
    state: State, agreement: Agreement | None, register: Register, done: Audit
) -> None:
    done.registers += 1
    done.entries += register.size
    stored = state.store.head(register.text)
    if stored != (register.size, register.root):
        done.damage.append(StateDamaged("register-damaged", origin=register.text, why="root"))
    for index, data in state.store.openings(register.text, 0, register.size):
        done.openings += 1
        try:
            check_stored_opening(register, index, data)
        except StateDamaged as fault:
            done.damage.append(fault)
    _audit_seen(register, done)
    data_of_head = state.recorder.last_note(register.text) or state.store.get(HEADS, register.text)
    if data_of_head is not None:
        seat = register.seat
        try:
            if agreement is None:
                head = verify_head(data_of_head, state.card)
            else:
                head = state.read_head(agreement, seat, data_of_head)
            done.signatures += 1
            if head.size <= register.size and register.tree.root_at(head.size) != head.root:
                raise TheirFault("root-differs", origin=register.text, size=head.size)
        except DetenteError as fault:
            done.damage.append(StateDamaged("head-damaged", origin=register.text, why=fault.code))
    if agreement is not None:
        _audit_cosignatures(state, agreement, register, done)


def _audit_seen(register: Register, done: Audit) -> None:
    """Within one epoch what an author had seen of a register never falls."""
    last: dict[tuple[int, Epoch], int] = {}
    for held in register.entries:
        for item in () if held.opening is None else held.opening.receipt.seen:
            key = (item.seat, item.epoch)
            if item.size < last.get(key, 0):
                facts = {"origin": register.text, "index": held.index}
                done.damage.append(TheirFault("seen-falls", **facts))
            last[key] = max(item.size, last.get(key, 0))


def _audit_cosignatures(
    state: State, agreement: Agreement, register: Register, done: Audit
) -> None:
    """Every cosignature entered in a register stands under the key of the center it names."""
    for held in register.entries:
        value = None if held.opening is None else held.opening.get(COSIGNATURES)
        for item in () if value is None else read_cosignatures(value):
            name = item.name.rpartition("/")[0]
            seat = agreement.founding.seat_named(name)
            try:
                if seat is None:
                    raise TheirFault("unknown-signature", name=item.name)
                state.cosigner_of(agreement, seat, item)
                origin = agreement.origin(item.seat, item.epoch).text()
                known = agreement.registers.get(origin)
                head = Checkpoint(origin, item.size, item.root)
                within = known is not None and head.size <= known.size
                if known is not None and within and known.tree.root_at(head.size) != head.root:
                    raise TheirFault("root-differs", origin=origin, size=head.size)
                done.cosignatures += 1
            except DetenteError as fault:
                facts = {"origin": register.text, "index": held.index, "why": fault.code}
                done.damage.append(TheirFault("cosignature-false", **facts))


# --- what stands --------------------------------------------------------------------------------


def standing(agreement: Agreement, held: Held) -> Held | None:
    """The last correction of an entry, the entry itself, or None where its author took it back."""
    current, seen = held, {held.leaf_hash}
    while True:
        later = views.valid_answers(agreement, current, views.BANNERS)
        if any(one.type != "corrected" for one in later):
            return None
        if not later or later[-1].leaf_hash in seen:
            return current
        current = later[-1]
        seen.add(current.leaf_hash)

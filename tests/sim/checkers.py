"""What must hold in every world at every moment, each a function that raises `Violation`.

The cheap ones run after every act (`Observer`), the dear ones now and then and at the end.
"""

from __future__ import annotations

import hashlib
import random
from typing import Any

from detente.core import limits
from detente.core.errors import TheirFault
from detente.core.record import checkpoint, note
from detente.core.record.evidence import verify_evidence
from detente.engine import epochs, overview, rules, views
from detente.engine.exporter import export
from detente.engine.ports import Purpose
from detente.engine.recorder import HEADS, HELD, note_size, reached_head
from detente.engine.state import AHEAD, COSIGNED, HINTS, INCIDENTS, QUARANTINE
from tests.sim.disk import flipped

_COSIGNED_HEADER_LINES = 2  # "cosignature/v1" and "time N" stand before the head


class Violation(AssertionError):
    """Something that must never happen did."""

    def __init__(self, what: str, **facts: object) -> None:
        self.what = what
        super().__init__(f"{what}: {facts}")


class Observer:
    """Sees every signature of every party, and what each had on its disk at that moment."""

    def __init__(self) -> None:
        self.heads: dict[str, dict[int, Any]] = {}  # origin -> size -> root, honest ones
        self.strayed = 0  # heads signed by a center set back before anybody could tell it

    def signing(self, party: Any, purpose: Purpose, message: bytes) -> None:
        """Called before each Ed25519 signature."""
        if party.liar:
            return
        if purpose is Purpose.REGISTER:
            head = checkpoint.parse_text(message.decode())
            self._own_head(party, head)
        elif purpose is Purpose.HOLDER:
            text = message.decode().split("\n", _COSIGNED_HEADER_LINES)[-1]
            head = checkpoint.parse_text(text)
            size, root = party.disk.durable_head(head.origin)
            if (size, root) != (head.size, head.root):
                raise Violation("cosigned-what-is-not-on-disk", party=party.code, size=head.size)

    def _own_head(self, party: Any, head: checkpoint.Checkpoint) -> None:
        stored = party.disk.durable_head(head.origin)
        if stored != (head.size, head.root):
            raise Violation(
                "signed-what-is-not-on-disk", party=party.code, size=head.size, stored=stored[0]
            )
        known = self.heads.setdefault(head.origin, {})
        if party.told.get(head.origin, head.size) < head.size:
            raise Violation("signed-on-after-it-was-shown", party=party.code, size=head.size)
        if head.origin in party.ended:
            raise Violation("signed-in-an-ended-epoch", party=party.code, size=head.size)
        fell_to = party.rolled.get(head.origin)
        if fell_to is not None and head.size > fell_to and max(known, default=0) > fell_to:
            if head.origin not in party.forked:
                self.strayed += 1
            party.forked.add(head.origin)
        if known.setdefault(head.size, head.root) != head.root and head.origin not in party.forked:
            raise Violation("two-heads-of-one-size", party=party.code, size=head.size)


def remember(party: Any) -> None:
    """Note what a call that returned has left in the party's own registers."""
    for register in own_registers(party):
        if register.size:
            party.known[register.text] = (register.size, register.entries[-1].leaf_hash)


def own_registers(party: Any) -> list[Any]:
    """The house register and those of every epoch."""
    state = party.center.state
    return [
        state.house.register,
        *(r for a in state.agreements.values() for r in a.of_seat(a.own_seat)),
    ]


def nothing_lost(world: Any, party: Any) -> None:
    """After a start: what was done or said before is there."""
    if party.liar:
        return
    now = {register.text: register for register in own_registers(party)}
    for text, (size, leaf_hash) in party.known.items():
        register = now.get(text)
        if register is None or register.size < size:
            raise Violation("entry-lost", party=party.code, origin=text, size=size)
        if register.entries[size - 1].leaf_hash != leaf_hash:
            raise Violation("entry-changed", party=party.code, origin=text, size=size)
        if text in party.ended or text in party.rolled or text in party.forked:
            continue  # of what was lost something may still be on its way back
        for at, root in world.observer.heads.get(text, {}).items():
            if at > register.size or register.tree.root_at(at) != root:
                raise Violation("signed-head-lost", party=party.code, origin=text, size=at)
    for agreement in party.center.state.agreements.values():
        if agreement.own_epoch is not None and party.center.state.is_open(
            agreement, agreement.own()
        ):
            _receipt_kept(party, agreement)


def _receipt_kept(party: Any, agreement: Any) -> None:
    """Whatever our last entry says we hold and could open, we hold and can open."""
    receipt = agreement.own().entries[-1].opening.receipt
    for seen in receipt.seen:
        text = agreement.origin(seen.seat, seen.epoch).text()
        register = agreement.registers.get(text)
        if register is None or register.size < seen.size:
            raise Violation("acknowledged-and-lost", party=party.code, origin=text, size=seen.size)
        if register.tree.root_at(seen.size) != seen.root:
            raise Violation("acknowledged-another", party=party.code, origin=text, size=seen.size)
        for held in register.entries[: seen.size]:
            ours = held.leaf.to >> agreement.own_seat & 1
            said = receipt.lacks(seen.seat, seen.epoch, held.index)
            if ours and held.opening is None and said is None:
                raise Violation("content-lost", party=party.code, origin=text, at=held.index)


def heads_fit(party: Any) -> None:
    """Every stored head of a register lies on what is held of it."""
    state = party.center.state
    for agreement in state.agreements.values():
        for text, register in agreement.registers.items():
            data = state.store.get(HEADS, text)
            if data is None:
                continue
            head = checkpoint.parse_text(note.parse(data).text)
            if head.size <= register.size and register.tree.root_at(head.size) != head.root:
                raise Violation("held-history-was-not-signed", party=party.code, origin=text)


def received_is_proven(world: Any, party: Any, rng: random.Random) -> None:
    """What is shown as received stands in a valid entry of the recipient, root and all."""
    agreement = party.center.state.agreements[world.main]
    entries = [held for r in agreement.of_seat(agreement.own_seat) for held in r.entries]
    viewer = views.Viewer(party.center.state, agreement, party.now)
    for held in rng.sample(entries, min(4, len(entries))):
        shown = viewer.view(held)
        for ladder in shown.ladders:
            if ladder.rung("received").state != views.DONE:
                continue
            seat = agreement.seat_of_code(ladder.party)
            if not any(_covers(agreement, e, held) for e in _entries(agreement, seat)):
                raise Violation("shown-received-unproven", party=party.code, index=held.index)


def _entries(agreement: Any, seat: int) -> Any:
    return (entry for register in agreement.of_seat(seat) for entry in register.entries)


def _covers(agreement: Any, entry: Any, held: Any) -> bool:
    """An independent reading of a receipt, by the words of spec/receipt.md."""
    if entry.opening is None or rules.problem(agreement, entry) is not None:
        return False
    receipt, register = entry.opening.receipt, agreement.registers[held.origin]
    epoch = register.origin.epoch
    for seen in receipt.seen:
        if (seen.seat, seen.epoch) == (held.seat, epoch) and seen.size > held.index:
            true = seen.size <= register.size and register.tree.root_at(seen.size) == seen.root
            lacks = any(
                (r.seat, r.epoch) == (held.seat, epoch) and r.start <= held.index < r.end
                for r in receipt.lacking
            )
            return true and not lacks
    return any(
        (a.seat, a.epoch, a.index, a.leaf_hash) == (held.seat, epoch, held.index, held.leaf_hash)
        for a in receipt.ahead
    )


def equal_records_equal_state(world: Any) -> int:
    """Centers that hold the same heads and openings come to the same verdicts, order, answers."""
    found: dict[bytes, tuple[str, bytes]] = {}
    compared = 0
    for party in world.parties:
        if not party.up or party.agreement is None:
            continue
        agreement = party.center.state.agreements[world.main]
        record, verdicts = _digests(agreement)
        other = found.setdefault(record, (party.code, verdicts))
        compared += other[0] != party.code
        if other[1] != verdicts:
            raise Violation("equal-records-differ", one=other[0], other=party.code)
    return compared


def _digests(agreement: Any) -> tuple[bytes, bytes]:
    record, verdicts = hashlib.sha256(), hashlib.sha256()
    for text, register in sorted(agreement.registers.items()):
        record.update(f"{text} {register.size} {register.root.hex()}\n".encode())
        for held in register.entries:
            record.update(b"1" if held.opening is not None else b"0")
            if held.opening is not None:
                said = (rules.problem(agreement, held), rules.standing(agreement, held))
                verdicts.update(f"{text} {held.index} {said}\n".encode())
    for held in agreement.ordered():
        standing = overview.standing(agreement, held)
        at = "" if standing is None else f"{standing.origin} {standing.index}"
        verdicts.update(f"{held.origin} {held.index} {at}\n".encode())
    verdicts.update(repr(rules.adopted(agreement)).encode())
    verdicts.update(repr(epochs.repudiations(agreement, rules.valid_alone)).encode())
    for seat in range(len(agreement.founding.seats)):
        verdicts.update(repr(epochs.branches(agreement, seat, rules.valid_alone)).encode())
    return record.digest(), verdicts.digest()


def evidence_holds(world: Any, party: Any, rng: random.Random) -> None:
    """Exported evidence is accepted by a stranger, and refused with any one bit turned."""
    agreement = party.center.state.agreements[world.main]
    registers = [r for _, r in sorted(agreement.registers.items())]
    registers = [r for r in registers if r.entries and world.by_center(r.origin.center).honest]
    if not registers:
        return
    held = rng.choice(rng.choice(registers).entries)
    reached = reached_head(party.center.state.store, agreement.registers[held.origin])
    register = agreement.registers[held.origin]
    signs = party.center.state.is_open(agreement, register)
    size = 0 if reached is None else note_size(reached)
    if held.opening is None or (size <= held.index and not signs):
        return
    data = export(party.center.state, held, None, party.now)
    verify_evidence(data)
    changed = flipped(data, rng)
    try:
        verify_evidence(changed)
    except TheirFault:
        world.count("evidence")
        return
    raise Violation("altered-evidence-accepted", party=party.code, index=held.index)


def bounded(party: Any) -> None:
    """Tables that a peer can fill stay within their bounds."""
    store, state = party.disk.store, party.center.state
    sizes = {
        table: len(list(store.items(table)))
        for table in (QUARANTINE, INCIDENTS, AHEAD, HINTS, HELD, COSIGNED)
    }
    seats = len(party.world.parties)
    registers = sum(len(a.registers) for a in state.agreements.values())
    most = {
        QUARANTINE: limits.QUARANTINE_ITEMS_MAX + 1,
        INCIDENTS: limits.INCIDENTS_PER_REGISTER_MAX * registers,
        AHEAD: limits.AHEAD_ENTRIES_MAX * len(state.agreements),
        HINTS: seats * registers,
        HELD: 4 * registers,
        COSIGNED: 4 * seats * registers,
    }
    for table, size in sizes.items():
        if size > most[table]:
            raise Violation("table-unbounded", party=party.code, table=table, size=size)
    if sum(state.quarantine.values()) > limits.QUARANTINE_BYTES_MAX:
        raise Violation("quarantine-too-large", party=party.code)
    if len(state.agreements) > limits.AGREEMENTS_MAX:
        raise Violation("too-many-agreements", party=party.code)


def converged(world: Any) -> None:
    """Every honest party holds whole what every other honest party wrote."""
    sound = [p for p in world.parties if p.honest]
    for author in sound:
        for register in own_registers(author)[1:]:
            for reader in sound:
                if reader is not author and register.text not in author.forked:
                    _holds_all(author, register, reader)


def signed_size(author: Any, register: Any) -> int:
    """How much of a register its author can show: behind the last head that it signed before an
    epoch ended there may be entries that nobody ever saw.
    """
    state = author.center.state
    if state.is_open(state.agreements[register.origin.agreement], register):
        return int(register.size)
    data = reached_head(state.store, register)
    return 0 if data is None else note_size(data)


def _holds_all(author: Any, register: Any, reader: Any) -> None:
    agreement = reader.center.state.agreements.get(register.origin.agreement)
    if agreement is None and register.origin.agreement == reader.world.main:
        raise Violation("agreement-not-taken-back", reader=reader.code)
    if agreement is None:
        return
    copy = agreement.registers.get(register.text)
    facts = {"author": author.code, "reader": reader.code, "size": register.size}
    size = signed_size(author, register)
    if copy is None or copy.size < size:
        if size:
            raise Violation("not-converged", held=0 if copy is None else copy.size, **facts)
        return
    if copy.size > register.size or copy.root != register.tree.root_at(copy.size):
        raise Violation("copy-differs", held=copy.size, **facts)
    for held in copy.entries:
        if register.entries[held.index].opening is None:
            continue  # lost, and no addressee had it
        if agreement.lacking_reason(held) is not None:
            raise Violation("content-not-converged", at=held.index, **facts)

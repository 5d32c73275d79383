"""Our own entries: build, append, sign, take in. Everything a center says passes here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from detente.core import limits
from detente.core.crypto.types import Salt
from detente.core.encoding import Value
from detente.core.erasing import erased
from detente.core.errors import OurFault, RuleBroken, TheirFault
from detente.core.notification import (
    COSIGNATURES,
    PERSON,
    Header,
    Opening,
    Receipt,
    encode_opening,
    read_opening,
)
from detente.core.record import merkle
from detente.core.record.leaf import RECEIPT_PATH, Path
from detente.core.record.origin import Mark
from detente.engine import quotas, rules
from detente.engine.ports import Entry, Operation
from detente.engine.recorder import Built, Prepared
from detente.engine.registers import RECEIVED, Agreement, Held, Register
from detente.engine.state import Now, State, pending_cosignatures


def write_receipt(state: State, agreement: Agreement, now: Now) -> Held:
    """Append a `received` entry for everybody: what we hold, lack, and have ahead."""
    instant = now.at(agreement.mark)
    to = agreement.all_others()
    text = rules.writing(agreement, to, state.ahead(agreement), instant)
    header = Header(RECEIVED, text.pack.hash, None, instant, agreement.mark)
    prepared = Prepared(to, header, ())
    return append_entries(state, agreement, [prepared], (), now)[0]


def append_entries(
    state: State,
    agreement: Agreement,
    prepared: Sequence[Prepared],
    also: Sequence[Operation],
    now: Now,
    house: Sequence[Prepared] = (),
) -> list[Held]:
    """Append entries to our register, and their `house` counterparts, in one commit; sign; take
    them in.

    Cosignatures that wait ride in the first entry. Raises OurFault("epoch-stopped") where
    somebody showed a head of this register that we lack.
    """
    instant = now.at(agreement.mark)
    register = agreement.own()
    if state.stopped(register.text):
        raise OurFault("epoch-stopped", origin=register.text)
    also = [*also, *quotas.settle(agreement, instant)]
    receipt = agreement.receipt(state.ahead(agreement))
    waiting = pending_cosignatures(state, agreement, instant)
    entries: list[Built] = []
    for position, plain in enumerate(prepared):
        item = plain
        if waiting and position == 0:
            extra = ((COSIGNATURES,), [cosigned.value() for cosigned in waiting])
            fields = sorted([*item.fields, extra], key=lambda pair: pair[0])
            item = Prepared(item.to, item.header, fields)
        entries.append(state.recorder.build(register, receipt, item))
    sizes = [len(entry.opening or b"") for entry in entries]
    said = [(p.header.type, p.to, size) for p, size in zip(prepared, sizes, strict=True)]
    quotas.check_release(agreement, said, instant)
    parts: list[tuple[Register, Sequence[Entry]]] = [(register, entries)]
    acts: list[Built] = []
    if house:  # the house register names the entry that came of the release
        named = ((18,), merkle.leaf_hash(entries[0].leaf))
        acts = house_entries(state, [Prepared(h.to, h.header, [*h.fields, named]) for h in house])
        parts.append((state.house.register, acts))
    taken: list[Held] = []

    def take() -> None:
        _take_house(state, acts)
        taken.extend(agreement.take(register, e.leaf, e.opening, e.opened) for e in entries)
        quotas.sent(agreement, taken, instant)
        register.signer = state.card.number
        if taken[0].index == 0:
            agreement.rejudge()  # a first entry may say what earlier epochs count for

    state.recorder.append(parts, also, instant, take)
    return taken


def append_house(
    state: State, prepared: Sequence[Prepared], also: Sequence[Operation], now: Now
) -> None:
    """Append to the house register, which nobody else sees and which sees nobody; sign; take in."""
    entries = house_entries(state, prepared)
    parts = [(state.house.register, entries)]
    state.recorder.append(parts, also, now.live, lambda: _take_house(state, entries))


def house_entries(state: State, prepared: Sequence[Prepared]) -> list[Built]:
    """Entries for the house register, built."""
    return [state.recorder.build(state.house.register, Receipt(), item) for item in prepared]


def _take_house(state: State, entries: Sequence[Built]) -> None:
    for entry in entries:
        state.house.take(state.house.register.add(entry.leaf, entry.opening, entry.opened))


def preview(receipt: Receipt, prepared: Prepared) -> tuple[Opening, int]:
    """The opening as its readers will read it, and its length in bytes, before anything is signed.

    Raises RuleBroken for what no reader could read.
    """
    fields = [(RECEIPT_PATH, receipt.value()), *prepared.fields]
    data = encode_opening(Salt(bytes(limits.SALT_BYTES)), prepared.header, fields)
    try:
        return read_opening(data), len(data)
    except TheirFault as fault:
        raise RuleBroken(fault.code, **fault.facts) from fault


def opening_of(held: Held) -> Opening:
    """The opening of an entry that must be open here. Raises OurFault("cannot-open")."""
    if held.opening is None:
        raise OurFault("cannot-open", origin=held.origin, index=held.index)
    return held.opening


def whole_of(held: Held) -> Opening:
    """The same of an entry of which nothing was erased: what is signed anew from it must not leave
    out what it said. Raises OurFault("cannot-open" | "erased-here").
    """
    opening = opening_of(held)
    if erased(opening):
        raise OurFault("erased-here", what=opening.header.serial or held.leaf_hash.hex())
    return opening


def house_entry(kind: str, fields: Mapping[int, Value], person: str, now: Now) -> Prepared:
    """One act of the house before it is built; `person` is empty for what the machine does."""
    header = Header(kind, None, None, now.live, Mark.LIVE)
    named: list[tuple[Path, Value]] = [((PERSON,), person)] if person else []
    numbered = [((number,), fields[number]) for number in sorted(fields)]
    return Prepared(0, header, [*named, *numbered])

"""What makes verdicts on entries change: a register that breaks rules, and an epoch that ended."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence

from detente.core.agreement.succession import Reason
from detente.core.crypto.types import Hash
from detente.core.encoding import Value
from detente.core.notification import Receipt, Reference
from detente.core.record.merkle import leaf_hash
from detente.engine.ports import Entry
from tests.hostile.forge import Book, parcels, take, three
from tests.renewal import open_next, restored, saved
from tests.world import Stage, exchange

NOTICE: dict[int, Value] = {16: "2026-11-24", 17: 5}


def hear_more(one: Stage, other: Stage, chance: random.Random, receipts: list[Receipt]) -> None:
    """Now and then something more comes to the other, of which it can say that it has it."""
    if chance.random() < 0.4:
        one.send()
        for data in parcels(one, other):
            take(other, data)
        receipts.append(other.agreement.receipt(()))


def write_anything(
    book: Book, one: Stage, chance: random.Random, receipts: list[Receipt], ahead: list[Entry]
) -> None:
    """One entry: sound, with an old receipt, about what it may not be about or what comes later."""
    receipt = receipts[-1] if chance.random() < 0.7 else chance.choice(receipts)
    if ahead and chance.random() < 0.5:
        entry = ahead.pop(0)
        book.add(entry.leaf, entry.opening)
        return
    choice = chance.random()
    serial: str | None
    if choice < 0.3:
        book.write(receipt=receipt)
        return
    if choice < 0.5:
        entry = book.entry(receipt=receipt, serial=f"BRV-2026-{70_000 + len(book.leaves)}")
        ahead.append(entry)
        target, serial = Hash(leaf_hash(entry.leaf)), f"BRV-2026-{70_000 + len(book.leaves)}"
    else:
        held = chance.choice(one.agreement.own().entries[1:] or one.agreement.own().entries)
        header = None if held.opening is None else held.opening.header
        target, serial = held.leaf_hash, None if header is None else header.serial
    kind, values = chance.choice(
        [("acknowledged", {}), ("deferred", {16: one.at + 300}), ("cancelled", {16: "?"}),
         ("sent-in-error", {16: "?"}), ("corrected", dict(NOTICE))]
    )  # fmt: skip
    book.write(kind, values=values, receipt=receipt, refers_to=Reference(serial, target))


def over_an_ended_epoch(look: Callable[[int, Stage], None]) -> None:
    """One party loses its store and opens an epoch; the others, of whom each held another part of
    the one before, hear of it in turn. `look` is called for each, by number, as it hears of it.
    """
    one, other, third = three()
    backup = saved(one)
    for _ in range(2):
        one.send()
    exchange(one, other)
    one.send()
    exchange(one, third)
    for at, stage in ((1, other), (2, third)):
        look(at, stage)
    again = restored(one, backup)
    again.center.recover(again.now)
    open_next(again, Reason.LOSS)
    stages: Sequence[Stage] = (again, other, third)
    for _ in range(4):
        for sender, reader in ((0, 2), (1, 2), (2, 1), (0, 1), (2, 0), (1, 0)):
            for data in parcels(stages[sender], stages[reader]):
                take(stages[reader], data)
            look(reader, stages[reader])

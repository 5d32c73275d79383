"""What was worked out about versions is let go where it rested on a history that is not the one
held here (spec/record.md, R20).
"""

from __future__ import annotations

from typing import Any

from detente.core.agreement.succession import Reason
from detente.core.crypto.types import Epoch, Hash
from detente.core.notification import Receipt, Seen
from detente.core.parcel import RegisterItem
from detente.core.record import merkle
from detente.engine import memos, rules, versions
from detente.engine.looked import Looked
from detente.engine.recorder import note_size, reached_head
from detente.engine.registers import Agreement, Register
from detente.engine.version_files import keep_version
from tests.engine.versioned import NEW, SECOND, bound, now, offer, same, tick, write
from tests.hostile.forge import Book, copy_of, forged, take
from tests.renewal import open_next
from tests.world import Stage, exchange


def test_who_received_an_entry_first_is_asked_again_where_its_author_was_shown_another_history():
    ard, brv, cor = Stage("ARD"), Stage("BRV"), Stage("COR")
    bound(ard, brv, roles={"chronicle": cor})
    keep_version(ard.center.state, ard.agreement, SECOND)
    book = Book(brv)
    index = book.write("notice", serial="BRV-2026-70000")
    start = copy_of(ard, brv).size
    take(ard, forged(brv, ard, book.item(start)))
    held = copy_of(ard, brv).entries[index]
    true = cor.agreement.receipt(())
    seen = [
        Seen(s.seat, s.epoch, index + 3, Hash(b"\x11" * 32)) if s.seat == held.seat else s
        for s in true.seen
    ]
    other = Book(cor)
    stated = other.write("received", receipt=Receipt(tuple(seen), true.lacking))
    take(ard, forged(cor, ard, other.item(copy_of(ard, cor).size)))

    def cover() -> int | None:
        entry = copy_of(ard, brv).entries[index]
        register = ard.agreement.registers[other.text]
        return versions._first_cover(ard.agreement, register, entry, rules.JUDGE)

    assert cover() == stated, "a size beyond what is held is taken as it stands"
    for _ in range(2):
        book.write("received")
    take(ard, forged(brv, ard, book.item(index + 1)))
    assert copy_of(ard, brv).size == index + 3
    kept = cover()
    ard.reopen()
    assert kept is cover() is None


def part(stage: Stage, register: Register, start: int, end: int) -> RegisterItem:
    """Leaves of a register that a center holds whole, with their contents."""
    head = reached_head(stage.store, register)
    if register.seat == stage.agreement.own_seat:
        head = stage.center.state.recorder.last_note(register.text) or head
    assert head is not None
    leaves = tuple(stage.store.leaves(register.text, start, end))
    proof = tuple(
        Hash(h) for h in merkle.multiproof(register.tree, note_size(head), range(start, end))
    )
    found = [(at, stage.store.opening(register.text, at)) for at in range(start, end)]
    openings = tuple((at, data) for at, data in found if data is not None)
    return RegisterItem(head, start, leaves, proof, openings)


def look(agreement: Agreement) -> Looked:
    looked = Looked()
    looked.start(agreement)
    looked.rest(agreement)
    for register in agreement.registers.values():
        for held in register.entries:
            looked.take(agreement, held)
    looked.end(agreement)
    return looked


def test_a_board_follows_what_comes_of_an_epoch_that_a_later_one_names():
    ard, brv, cor = Stage("ARD"), Stage("BRV"), Stage("COR")
    bound(ard, brv, roles={"chronicle": cor})
    keep_version(ard.center.state, ard.agreement, SECOND)
    terms = offer(ard)
    tick(ard, brv, cor)
    exchange(ard, brv, cor, rounds=8)
    first, had = ard.agreement.own(), copy_of(cor, ard).size
    write(brv, "signature", about=same(brv, terms))
    taken_back = write(ard, "withdrawn", about=terms)
    ard.center.settle()
    ard.center.recover(ard.now)
    open_next(ard, Reason.RESTORE)
    tick(ard, brv, cor)
    theirs = brv.agreement.own()
    item = part(brv, theirs, copy_of(ard, brv).size, theirs.size)
    take(ard, forged(brv, ard, item))
    later = ard.center.receipt(ard.agreement, ard.now)
    assert now(ard) != NEW, "its author knows that it took the terms back"
    own = ard.agreement.own()
    take(cor, forged(brv, cor, item))
    take(cor, forged(ard, cor, part(ard, own, 0, own.size)))
    looked = look(cor.agreement)
    assert not looked.unsettled(cor.agreement)
    assert rules.problem(cor.agreement, same(cor, later)) == "wrong-pack"
    take(cor, forged(ard, cor, part(ard, first, had, taken_back.index + 1)))
    assert rules.problem(cor.agreement, same(cor, later)) is None
    assert looked.unsettled(cor.agreement)


class Asked(dict[str, list[tuple[int, Hash]]]):
    """Counts how many names of registers are looked at."""

    count = 0

    def get(self, *asked: Any) -> Any:
        self.count += 1
        return super().get(*asked)

    def items(self) -> Any:
        self.count += len(self)
        return super().items()


def test_of_registers_that_were_only_claimed_none_is_looked_at_again():
    ard, brv, cor = Stage("ARD"), Stage("BRV"), Stage("COR")
    bound(ard, brv, roles={"chronicle": cor})
    keep_version(ard.center.state, ard.agreement, SECOND)
    agreement = ard.agreement
    memos.memos(agreement)
    claims: Any = agreement.texts.claims
    names = [agreement.origin(1, Epoch(n.to_bytes(8, "big"))).text() for n in range(1_000)]
    claims.beyond = Asked((name, [(9, Hash(bytes(32)))]) for name in names)
    agreement.arrivals += 1
    memos.memos(agreement)
    assert 0 < claims.beyond.count <= len(agreement.registers)

"""Named lies: what a party with real keys and bad intentions tells the others.

Each is a function with a name and one sentence; `LIES` is the list the report counts. Some are told
to one victim in a forged parcel; some are written into the liar's own register, where all see them.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from detente.core import limits, parcel
from detente.core.agreement.founding import Founding, Seat
from detente.core.crypto.types import Hash
from detente.core.errors import TheirFault
from detente.core.notification import Lacking, LackingRange, Receipt, Reference, Seen, read_opening
from detente.core.record import cosignature, merkle, note
from detente.core.record.checkpoint import Checkpoint
from detente.core.record.heads import holder_vkeys, register_vkeys
from detente.engine.ports import Algorithm, Entry, Purpose
from detente.engine.recorder import note_size, reached_head
from detente.engine.state import RECOVERY, SELF
from tests.hostile.forge import Book, padded, sealed

Lie = Callable[[Any, Any, Any], None]
LIES: dict[str, Lie] = {}


def lie(name: str) -> Callable[[Lie], Lie]:
    """Enter a lie in the list under its name."""

    def enter(told: Lie) -> Lie:
        LIES[name] = told
        return told

    return enter


def _tell(world: Any, liar: Any, victim: Any, *items: parcel.Item, **said: Any) -> None:
    """Post a parcel of any items, properly signed and sealed."""
    _post(world, liar, victim, _inner(world, liar, victim, *items, **said))


def _inner(world: Any, liar: Any, victim: Any, *items: parcel.Item, **said: Any) -> bytes:
    world.forged += 1
    inner = parcel.encode_inner(
        said.get("sender", liar.card.fingerprint),
        said.get("recipient", victim.card.fingerprint),
        liar.at,
        said.get("number", 10_000 + world.forged),
        items,
    )
    return padded(liar, inner)


def _post(world: Any, liar: Any, victim: Any, content: bytes) -> None:
    world.network.post(liar, victim, sealed(liar, victim, content), lie="told")


def _write(world: Any, liar: Any, entry: Entry) -> None:
    """Put an entry into the liar's own register as its center would, unjudged."""
    state, agreement = liar.center.state, liar.agreement
    register = agreement.own()
    if entry.opening is not None:
        try:
            read_opening(entry.opening)
        except TheirFault:
            return  # after other lies this one would be no entry at all

    def take() -> None:
        agreement.take(register, entry.leaf, entry.opening)

    world.guard(liar, lambda: state.recorder.append([(register, [entry])], (), liar.now.live, take))


def _held_size(victim: Any, liar: Any) -> int:
    copy = victim.agreement.registers.get(liar.agreement.own().text)
    return 0 if copy is None else copy.size


@lie("two-heads")
def two_heads(world: Any, liar: Any, victim: Any) -> None:
    """One register, one size, two different last entries, each signed."""
    book = Book(liar)
    book.cut(max(1, len(book.leaves) - 1)).write(values={16: "2026-12-01", 17: 99})
    _tell(world, liar, victim, book.item())


@lie("longer-fork")
def longer_fork(world: Any, liar: Any, victim: Any) -> None:
    """History rewritten some entries ago and carried on beyond what others hold."""
    book = Book(liar)
    book.cut(max(1, len(book.leaves) - 1 - world.rng.randrange(6)))
    for number in range(1 + world.rng.randrange(4)):
        book.write(values={16: "2026-12-01", 17: number})
    start = min(_held_size(victim, liar), len(book.leaves))
    _tell(world, liar, victim, book.item(start if world.rng.random() < 0.5 else 0))


@lie("hidden-entry")
def hidden_entry(world: Any, liar: Any, victim: Any) -> None:
    """Two entries are written, and only the later one is shown."""
    for _ in range(2):
        world.write(liar)
    if liar.up:
        book = Book(liar)
        _tell(world, liar, victim, book.item(len(book.leaves) - 1))


@lie("withheld-opening")
def withheld_opening(world: Any, liar: Any, victim: Any) -> None:
    """Leaves addressed to the victim come without their content."""
    world.write(liar)
    if liar.up:
        _tell(world, liar, victim, Book(liar).item(_held_size(victim, liar), None, {}))


@lie("wrong-opening")
def wrong_opening(world: Any, liar: Any, victim: Any) -> None:
    """The content of one entry is sent as that of another."""
    world.write(liar)
    if not liar.up:
        return
    book = Book(liar)
    last = len(book.leaves) - 1
    other = book.openings[world.rng.randrange(len(book.leaves) - 1)]
    _tell(world, liar, victim, book.item(min(last, _held_size(victim, liar)), None, {last: other}))


def _said_seen(liar: Any, change: Callable[[Seen], Seen]) -> Receipt:
    true = liar.agreement.receipt(())
    return Receipt(tuple(change(seen) for seen in true.seen), true.lacking, true.ahead)


@lie("receipt-of-the-unsent")
def receipt_of_the_unsent(world: Any, liar: Any, victim: Any) -> None:
    """A receipt for entries that their author never wrote."""
    more = 1 + world.rng.randrange(1_000)
    root = Hash(world.rng.randbytes(32))
    said = _said_seen(liar, lambda s: Seen(s.seat, s.epoch, s.size + more, root))
    _write(world, liar, Book(liar).entry("received", receipt=said))


@lie("seen-falls")
def seen_falls(world: Any, liar: Any, victim: Any) -> None:
    """A receipt that holds less than an earlier one."""
    agreement = liar.agreement

    def first_only(seen: Seen) -> Seen:
        text = agreement.origin(seen.seat, seen.epoch).text()
        return Seen(seen.seat, seen.epoch, 1, Hash(agreement.registers[text].tree.root_at(1)))

    said = _said_seen(liar, first_only)
    _write(world, liar, Book(liar).entry("received", receipt=said))


@lie("seen-with-unknown-root")
def seen_with_unknown_root(world: Any, liar: Any, victim: Any) -> None:
    """A receipt for a history that nobody signed."""
    root = Hash(world.rng.randbytes(32))
    said = _said_seen(liar, lambda s: Seen(s.seat, s.epoch, s.size, root))
    _write(world, liar, Book(liar).entry("received", receipt=said))


@lie("received-now-lacking")
def received_now_lacking(world: Any, liar: Any, victim: Any) -> None:
    """What was receipted is said to be lacking now."""
    true = liar.agreement.receipt(())
    lacking = tuple(
        LackingRange(s.seat, s.epoch, 0, 1, Lacking.DOES_NOT_OPEN) for s in true.seen if s.size > 1
    )
    _write(world, liar, Book(liar).entry("received", receipt=Receipt(true.seen, lacking, ())))


@lie("serial-used-again")
def serial_used_again(world: Any, liar: Any, victim: Any) -> None:
    """Another content under a serial that an earlier entry bears."""
    opened = [h.opening for h in liar.agreement.own().entries if h.opening is not None]
    serials = [opening.header.serial for opening in opened]
    serial = world.rng.choice([s for s in serials if s is not None])
    _write(world, liar, Book(liar).entry("notice", serial=serial))


@lie("another-state-corrected")
def another_state_corrected(world: Any, liar: Any, victim: Any) -> None:
    """A correction of an entry that somebody else wrote."""
    held = _some_entry(world, liar, victim)
    if held is not None:
        reference = Reference(held.opening.header.serial, held.leaf_hash)
        book = Book(liar)
        serial = f"{liar.code}-2026-{90_000 + world.forged:05d}"
        world.forged += 1
        _write(world, liar, book.entry("corrected", refers_to=reference, serial=serial))


def _some_entry(world: Any, liar: Any, victim: Any) -> Any:
    copy = liar.agreement.registers.get(victim.own_text)
    found = [h for h in (copy.entries if copy is not None else ()) if h.opening is not None]
    return world.rng.choice(found) if found else None


@lie("copied-leaf")
def copied_leaf(world: Any, liar: Any, victim: Any) -> None:
    """A leaf of the victim's register stands in the liar's as if it were its own."""
    copy = liar.agreement.registers.get(victim.own_text)
    if copy is not None and copy.size:
        index = world.rng.randrange(copy.size)
        leaf = next(liar.store.leaves(copy.text, index, index + 1))
        opening = liar.store.opening(copy.text, index)
        book = Book(liar)
        book.add(leaf, opening)
        _tell(world, liar, victim, book.item(min(_held_size(victim, liar), len(book.leaves) - 1)))


@lie("own-old-parcels")
def own_old_parcels(world: Any, liar: Any, victim: Any) -> None:
    """Old parcels of anybody are brought again, by whoever kept them."""
    for flying in world.network.old[-3:]:
        world.network.post(flying.sender, flying.recipient, flying.data, lie="told")


@lie("foreign-founding")
def foreign_founding(world: Any, liar: Any, victim: Any) -> None:
    """A founding text that gives the victim's seat another name, or none."""
    founding, files = liar.agreement.founding, liar.agreement.files
    seats = list(founding.seats)
    place = founding.seat_of(victim.card.fingerprint)
    if place is None:
        return
    old = seats[place]
    root = old.fingerprint if world.rng.random() < 0.5 else Hash(world.rng.randbytes(32))
    seats[place] = Seat("ZZZ", f"rrc.z{world.forged}.example", old.names, root, old.fills)
    false = Founding(founding.mark, founding.pack_hash, tuple(seats), 1, world.rng.randbytes(16))
    _tell(world, liar, victim, parcel.AgreementItem(false.encode(), files))


@lie("junk-parcel")
def junk_parcel(world: Any, liar: Any, victim: Any) -> None:
    """Random bytes, bare or properly sealed."""
    junk = world.rng.randbytes(world.rng.randrange(1, 3_000))
    if world.rng.random() < 0.3:
        world.network.post(liar, victim, junk, lie="told")
    else:
        _post(world, liar, victim, junk)


@lie("huge-parcel")
def huge_parcel(world: Any, liar: Any, victim: Any) -> None:
    """A parcel full of contents that open nothing, and of heads that nobody asked for."""
    book = Book(liar)
    openings = dict.fromkeys(range(len(book.leaves)), b"\xa0" * 50)
    names = [(f"rrc.x{number}.example/{'0' * 32}/{'0' * 16}", number) for number in range(200)]
    heads = parcel.HeadsItem(tuple(names[: limits.HINT_HEADS_MAX]))
    _tell(world, liar, victim, book.item(0, None, openings), heads)


@lie("head-beyond-leaves")
def head_beyond_leaves(world: Any, liar: Any, victim: Any) -> None:
    """A signed head of absurd size without the leaves below it."""
    root = Hash(world.rng.randbytes(32))
    size = 2 ** world.rng.randrange(20, 41)
    head = Book(liar).note(size, root)
    item = parcel.RegisterItem(head, _held_size(victim, liar), (), (root,), ())
    _tell(world, liar, victim, item)


@lie("cosigned-unknown-head")
def cosigned_unknown_head(world: Any, liar: Any, victim: Any) -> None:
    """A holder cosignature over a head of the victim that the victim never signed."""
    root = Hash(world.rng.randbytes(32))
    copy = liar.agreement.registers.get(victim.own_text)
    size = (copy.size if copy is not None else 1) + world.rng.randrange(3)
    head = Checkpoint(victim.own_text, size, root)
    vkey = holder_vkeys(liar.card.center, liar.card.keys.holder)[0]
    message = cosignature.message(vkey.name, vkey.type, head, liar.at)
    signed = liar.keys.sign(Purpose.HOLDER, Algorithm.ED25519, message)
    line = cosignature.signature_line(vkey, liar.at, signed)
    _tell(world, liar, victim, parcel.CosignedItem(note.Note(head.text(), (line,)).format()))


@lie("your-register-is-longer")
def your_register_is_longer(world: Any, liar: Any, victim: Any) -> None:
    """The victim is told that its own register is longer, or shorter, than it is."""
    size = world.rng.choice((0, 1, 2**40, 2**63))
    _tell(world, liar, victim, parcel.HeadsItem(((victim.own_text, size),)))


@lie("head-of-yours-forged")
def head_of_yours_forged(world: Any, liar: Any, victim: Any) -> None:
    """A longer head of the victim's own register, signed with the liar's key."""
    root = Hash(world.rng.randbytes(32))
    head = Checkpoint(victim.own_text, 2**20, root)
    vkey, _ = register_vkeys(victim.own_text, liar.keys.public().register)
    signed = liar.keys.sign(Purpose.REGISTER, Algorithm.ED25519, head.text().encode())
    data = note.Note(head.text(), (vkey.line(signed),)).format()
    _tell(world, liar, victim, parcel.RegisterItem(data, 2**20, (), (root,), ()))


@lie("false-sender")
def false_sender(world: Any, liar: Any, victim: Any) -> None:
    """A parcel that says it comes from a third party, or was meant for one."""
    other = world.rng.choice(world.parties)
    said = world.rng.choice(("sender", "recipient"))
    fingerprint = other.card.fingerprint
    if other in (liar, victim):
        fingerprint = Hash(world.rng.randbytes(32))
    _tell(world, liar, victim, parcel.HeadsItem(()), **{said: fingerprint})


@lie("short-answer")
def short_answer(world: Any, liar: Any, victim: Any) -> None:
    """Who asks for all that was lost is told that a part is all, or that there is nothing."""
    asked = victim.center.state.store.get(SELF, RECOVERY)
    echo = world.rng.randbytes(limits.RECOVERY_ID_BYTES) if asked is None else asked
    items: list[parcel.Item] = [parcel.RecoveryItem(victim.newest_card.number, None, echo)]
    heads: list[tuple[str, int]] = []
    for text, copy in sorted(liar.agreement.registers.items()):
        author = copy.seat in (victim.agreement.own_seat, liar.agreement.own_seat)
        head = reached_head(liar.store, copy)
        if not author or head is None or world.rng.random() < 0.3:
            continue  # withheld
        end = world.rng.randrange(note_size(head) + 1)
        leaves = tuple(liar.store.leaves(text, 0, end))
        proof = tuple(Hash(h) for h in merkle.multiproof(copy.tree, note_size(head), range(end)))
        items.append(parcel.RegisterItem(head, 0, leaves, proof, ()))
        heads.append((text, end))
    _tell(world, liar, victim, parcel.HeadsItem(tuple(heads)), *items)


@lie("old-request")
def old_request(world: Any, liar: Any, victim: Any) -> None:
    """Everything is asked for again under an id that was used before, or under the victim's own."""
    ids = [liar.asked or world.rng.randbytes(limits.RECOVERY_ID_BYTES)]
    liar.asked = ids[0]
    seen = victim.center.state.store.get(SELF, RECOVERY)
    ids += [] if seen is None else [seen]
    said = parcel.RecoveryItem(
        victim.newest_card.number, world.rng.choice(ids), world.rng.choice([None, *ids]),
        world.rng.choice([None, 0, 2**40, limits.RECOVERY_PASSED_MAX]),
    )  # fmt: skip
    number = world.rng.choice((1, 10_000 + world.forged))  # an old parcel, or a fresh one
    _tell(world, liar, victim, said, parcel.HeadsItem(()), number=number)

"""Under which version of its text the author of an entry writes (spec/life.md, F40).

It follows from what the author held when it wrote, and from nothing else: everybody who reads the
same comes to the same version, and the author knows it in time. Only the few entries that bear on
it are looked at: terms, signatures, what takes them back, and the first receipts of these.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final, NamedTuple, TypeAlias

from detente.core.board.facts import Bound, Content, Entry, LackedOf, Place, SeenOf
from detente.core.board.life import Life
from detente.core.board.record import Record
from detente.core.crypto.types import Epoch, Hash
from detente.core.encoding import Value
from detente.core.errors import RuleBroken, TheirFault
from detente.core.notification import Ahead, Header, Receipt
from detente.core.record import origin as origins
from detente.engine import epochs, serials
from detente.engine.held import RECEIVED, Held
from detente.engine.memos import memos
from detente.engine.registers import Agreement, Register, seen_of
from detente.engine.texts import Text

# What may point at terms or at a signature and change what came of them.
_POINTING: Final = frozenset(
    {"signature", "withdrawn", "cancelled", "sent-in-error", "corrected"}
)  # fmt: skip


class Judge(NamedTuple):
    """What engine/rules.py knows of an entry: whether it keeps every rule but the one about
    versions, and its fields by number.
    """

    sound: Callable[[Agreement, Held], bool]
    values: Callable[[Agreement, Held], Mapping[int, Value]]


@dataclass(frozen=True, slots=True)
class Writer:
    """An entry that is judged, or that could be written now."""

    seat: int
    origin: str
    index: int
    to: int
    receipt: Receipt
    claimed: int


_Past: TypeAlias = dict[str, int]  # origin -> how much of it the author held
_Kept: TypeAlias = dict[str, list[int]]  # origin -> indexes that bear on versions, rising


def bound_of(agreement: Agreement) -> Bound:
    """The agreement as it was founded, with the later versions of its text that are held."""
    founding = agreement.founding
    filled = tuple(seat.fills or "" for seat in founding.seats)
    return Bound(
        agreement.id, founding.mark, agreement.pack, founding.start,
        tuple(seat.code for seat in founding.seats),
        versions={digest: text.pack for digest, text in agreement.texts.later.items()},
        pack_seats=filled if all(filled) else (),
    )  # fmt: skip


def check(agreement: Agreement, writer: Writer, header: Header, judge: Judge) -> None:
    """Raise RuleBroken("wrong-pack") unless an entry names the version under which its author
    writes (spec/record.md, R9, condition 2).

    Of a text that we do not hold this cannot be told where some terms name it, or where there is
    anything that we cannot read; then it holds.
    """
    digest, texts = header.pack_hash, agreement.texts
    founding = agreement.founding.pack_hash
    if digest == founding and not texts.later:
        return
    if texts.get(digest) is None:
        if digest is not None and (digest in texts.named or texts.unread):
            return
        raise RuleBroken("wrong-pack", type=header.type)
    # Who need not sign a version may not have its files, and goes on under the one before.
    for known in reversed(_started(agreement, writer, judge)):
        if digest == known.digest:
            return
        if writer.seat in known.signatories:
            break
    raise RuleBroken("wrong-pack", type=header.type)


def under(agreement: Agreement, writer: Writer, judge: Judge) -> Hash:
    """Hash of the text under which the author of an entry writes it."""
    return _started(agreement, writer, judge)[-1].digest


class _Known(NamedTuple):
    """A version that an author knew of: when it starts, its hash, and who had to sign it."""

    start: int
    digest: Hash
    signatories: frozenset[int]


def _started(agreement: Agreement, writer: Writer, judge: Judge) -> list[_Known]:
    """The versions that had started in the record that an author held, the founding one first.

    Of an entry of which all that its author held is here it is worked out once: a peer may send
    terms without end, and every entry is judged again with each arrival.
    """
    key = ("started", writer.origin, writer.index)
    known = memos(agreement).get(key)
    if isinstance(known, list):
        return known
    found = _work_out(agreement, writer, judge)
    own = agreement.registers.get(writer.origin)
    if own is not None and writer.index < own.size and _whole(agreement, writer):
        memos(agreement)[key] = found
    return found


def _whole(agreement: Agreement, writer: Writer) -> bool:
    """Whether everything that an entry states its author held is held here."""
    for item in writer.receipt.seen:
        if item.seat < len(agreement.founding.seats):
            register = agreement.registers.get(agreement.origin(item.seat, item.epoch).text())
            if register is None or register.size < item.size:
                return False
    for text, size in earlier(agreement, writer.seat, writer.origin).items():
        if text not in agreement.registers or agreement.registers[text].size < size:
            return False
    return True


def _work_out(agreement: Agreement, writer: Writer, judge: Judge) -> list[_Known]:
    everybody = frozenset(range(len(agreement.founding.seats)))
    found, texts = [_Known(0, agreement.founding.pack_hash, everybody)], agreement.texts
    if writer.index == 0 or not texts.later:
        return found
    past = _past(agreement, writer)
    bearing = [one for one in _bearing(agreement) if _read(one, writer, past)]
    held = {(one.origin, one.index) for one in bearing}
    offers = (one for digest in texts.later for one in texts.named.get(digest, ()))
    if not any((one.origin, one.index) in held for one in offers):
        return found
    kept = _kept(agreement, bearing, past, judge)
    own = [one for one in bearing if one.seat != writer.seat]
    fresh = any(not _covered(agreement, one, writer, past, judge) for one in own)
    register = agreement.registers.get(writer.origin)
    before = 0 if register is None else _claimed(agreement, register, writer.index)
    now = max(writer.claimed, before)  # no time falls within a register
    later = _versions(agreement, writer, kept, bearing, judge, now, fresh=fresh)
    for known in later[1:]:
        if known.start > now:
            break
        found.append(known)
    return found


def writing(
    agreement: Agreement, to: int, ahead: tuple[Ahead, ...], now: int, judge: Judge
) -> Text:
    """The text under which our next entry to these seats is written at an instant."""
    texts = agreement.texts
    if agreement.own_epoch is None or not texts.later:
        return texts.founding
    own = agreement.own()
    receipt = agreement.receipt(ahead)
    writer = Writer(agreement.own_seat, own.text, own.size, to, receipt, now)
    return texts.get(under(agreement, writer, judge)) or texts.founding


# --- what the author held -----------------------------------------------------------------------


def _past(agreement: Agreement, writer: Writer) -> _Past:
    """How much of each register its author held, its own earlier epochs among them as far as the
    first entry of this one names them.
    """
    past: _Past = {}
    for item in writer.receipt.seen:
        if item.seat >= len(agreement.founding.seats) or item.seat == writer.seat:
            continue
        register = agreement.registers.get(agreement.origin(item.seat, item.epoch).text())
        if register is not None:
            past[register.text] = min(seen_of(writer.receipt, register), register.size)
    own = agreement.registers.get(writer.origin)
    past[writer.origin] = writer.index if own is None else min(writer.index, own.size)
    for text, size in earlier(agreement, writer.seat, writer.origin).items():
        if text in agreement.registers:
            past[text] = min(size, agreement.registers[text].size)
    return past


def earlier(agreement: Agreement, seat: int, origin: str) -> dict[str, int]:
    """How much of earlier epochs of a seat the first entry of one of its registers names."""
    own = agreement.registers.get(origin)
    first = own.entries[0].opening if own is not None and own.entries else None
    if first is None:
        return {}
    try:
        named = serials.named_by(first, lambda epoch: agreement.origin(seat, epoch).text())
    except TheirFault:  # that entry is invalid, and names nothing
        return {}
    return {text: size for text, size in named.items() if text != origin}


def _bearing(agreement: Agreement) -> Iterator[Held]:
    """Terms that decide what is in force, and all that points at them."""
    texts = agreement.texts
    known: set[tuple[str, int]] = set()
    waiting = list(texts.terms)
    while waiting:
        held = waiting.pop()
        if (held.origin, held.index) in known:
            continue
        known.add((held.origin, held.index))
        yield held
        answers = agreement.answers.get(held.leaf_hash, ())
        waiting += [one for one in answers if one.type in _POINTING]
        waiting += texts.deposits.get(held.leaf_hash, ())


def _read(held: Held, writer: Writer, past: _Past) -> bool:
    """Whether the author held an entry, contents and all."""
    if held.index >= past.get(held.origin, 0):
        return False
    if held.seat == writer.seat:
        return True
    epoch = _epoch(held.origin)
    listed = writer.receipt.lacks(held.seat, epoch, held.index)
    return bool(held.leaf.to >> writer.seat & 1) and listed is None


def _epoch(origin: str) -> Epoch:
    return origins.parse(origin).epoch


def _kept(agreement: Agreement, bearing: list[Held], past: _Past, judge: Judge) -> _Kept:
    """What bears on versions of what the author held: also each register's first entry, and its
    first receipt of each of these.
    """
    kept: dict[str, set[int]] = {text: {0} for text, size in past.items() if size}
    for one in bearing:
        kept[one.origin].add(one.index)
    for text, indexes in kept.items():
        register = agreement.registers[text]
        for one in bearing:
            if one.seat != register.seat:
                index = _first_cover(agreement, register, one, judge)
                if index is not None and index < past[text]:
                    indexes.add(index)
    return {text: sorted(indexes) for text, indexes in sorted(kept.items())}


def _covered(agreement: Agreement, held: Held, writer: Writer, past: _Past, judge: Judge) -> bool:
    """Whether its author had said before that it received an entry."""
    for register in agreement.of_seat(writer.seat):
        index = _first_cover(agreement, register, held, judge)
        if index is not None and index < past.get(register.text, 0):
            return True
    return False


# --- who received what --------------------------------------------------------------------------


@dataclass(slots=True)
class _Steps:
    """Where the size that one register states of another rises, and where it lists what lies
    beyond a gap.
    """

    upto: int = 0
    at: list[int] = field(default_factory=list)
    sizes: list[int] = field(default_factory=list)
    ahead: list[int] = field(default_factory=list)


def _steps(agreement: Agreement, register: Register, seat: int, epoch: Epoch) -> _Steps:
    key = ("steps", register.text, seat, epoch)
    steps = memos(agreement).get(key)
    if not isinstance(steps, _Steps):
        steps = memos(agreement)[key] = _Steps()
    for index in range(steps.upto, register.size):
        opening = register.entries[index].opening
        if opening is None:
            continue
        size = opening.receipt.size_of(seat, epoch)
        if size > (steps.sizes[-1] if steps.sizes else 0):
            steps.at.append(index)
            steps.sizes.append(size)
        if opening.receipt.ahead:
            steps.ahead.append(index)
    steps.upto = register.size
    return steps


def _first_cover(agreement: Agreement, register: Register, held: Held, judge: Judge) -> int | None:
    """Index of the first entry of a register that covers one of another party (spec/board.md)."""
    key = ("cover", register.text, held.origin, held.index)
    known = memos(agreement).get(key)
    if isinstance(known, int):
        return known
    epoch = _epoch(held.origin)
    steps = _steps(agreement, register, held.seat, epoch)
    other = agreement.registers[held.origin]
    found: list[int] = []
    rises = bisect_right(steps.sizes, held.index)
    for index in range(steps.at[rises], register.size) if rises < len(steps.at) else ():
        if _states(agreement, register.entries[index], held, other, judge):
            found.append(index)
            break
    for index in steps.ahead:
        one = register.entries[index]
        listed = () if one.opening is None else one.opening.receipt.ahead
        place = (held.seat, epoch, held.index, held.leaf_hash)
        named = place in ((a.seat, a.epoch, a.index, a.leaf_hash) for a in listed)
        if named and one.leaf.to >> held.seat & 1 and judge.sound(agreement, one):
            found.append(index)
            break
    for one in agreement.answers.get(held.leaf_hash, ()):
        if one.origin == register.text and one.leaf.to >> held.seat & 1:
            found += [one.index] if judge.sound(agreement, one) else []
    if not found:
        return None
    memos(agreement)[key] = min(found)
    return min(found)


def _states(agreement: Agreement, one: Held, held: Held, other: Register, judge: Judge) -> bool:
    """Whether an entry says to the author of another that it received that one."""
    if one.opening is None or not one.leaf.to >> held.seat & 1:
        return False
    receipt = one.opening.receipt
    if receipt.size_of(other.seat, other.origin.epoch) <= held.index:
        return False
    if receipt.lacks(other.seat, other.origin.epoch, held.index) is not None:
        return False
    return seen_of(receipt, other) > held.index and judge.sound(agreement, one)


def _claimed(agreement: Agreement, register: Register, end: int) -> int:
    """The latest claimed time below an index of a register."""
    key = ("clock", register.text)
    times = memos(agreement).get(key)
    if not isinstance(times, list):
        times = memos(agreement)[key] = []
    for held in register.entries[len(times) : register.size]:
        claimed = 0 if held.opening is None else held.opening.header.claimed
        times.append(max(claimed, times[-1] if times else 0))
    end = min(end, len(times))
    return int(times[end - 1]) if end else 0


# --- what came of it ----------------------------------------------------------------------------


def _versions(
    agreement: Agreement,
    writer: Writer,
    kept: _Kept,
    bearing: list[Held],
    judge: Judge,
    now: int,
    *,
    fresh: bool,
) -> list[_Known]:
    """Every version that the author knew of; kept for others who held no more."""
    readable = {(one.origin, one.index) for one in bearing}
    sound = tuple(
        (text, index)
        for text, indexes in kept.items()
        for index in indexes
        if judge.sound(agreement, agreement.registers[text].entries[index])
    )
    key = ("versions", writer.seat, frozenset(readable), sound)
    known = None if fresh else memos(agreement).get(key)
    if isinstance(known, list):
        return known
    maker = _Thin(agreement, writer, kept, judge)
    record = maker.record(readable, frozenset(sound), now if fresh else None)
    found = [
        _Known(
            one.start, one.pack.hash, frozenset(() if one.terms is None else one.terms.signatories)
        )
        for one in Life(bound_of(agreement), record).versions
    ]
    if not fresh:
        memos(agreement)[key] = found
    return found


class _Thin:
    """The record that an author held, without what does not bear on versions: places are counted
    anew among the entries that are kept.
    """

    def __init__(self, agreement: Agreement, writer: Writer, kept: _Kept, judge: Judge) -> None:
        self._agreement, self._writer, self._judge = agreement, writer, judge
        self._kept = kept
        registers = [agreement.registers[text] for text in kept]
        registers.sort(key=lambda one: (one.seat, epochs.depth(agreement, one), one.text))
        self._registers = registers
        self._numbers: dict[tuple[int, Epoch], int] = {}
        for register in registers:
            seats = sum(1 for seat, _ in self._numbers if seat == register.seat)
            self._numbers[register.seat, register.origin.epoch] = seats

    def record(
        self, readable: set[tuple[str, int]], sound: frozenset[tuple[str, int]], now: int | None
    ) -> Record:
        """The record; with `now` the judged entry stands in it as a receipt of that time."""
        record = Record(len(self._agreement.founding.seats))
        for register in self._registers:
            for index in self._kept[register.text]:
                held = register.entries[index]
                whole = (register.text, index) in readable
                valid = (register.text, index) in sound
                record.add(self._entry(register, held, whole=whole, valid=valid))
            if now is not None and register.text == self._writer.origin:
                record.add(self._judged(register, now))
        return record

    def _place(self, register: Register, index: int) -> Place:
        number = self._numbers[register.seat, register.origin.epoch]
        return Place(register.seat, number, bisect_left(self._kept[register.text], index))

    def _entry(self, register: Register, held: Held, *, whole: bool, valid: bool) -> Entry:
        place, opening = self._place(register, held.index), held.opening
        if opening is None:
            return Entry(place, held.leaf_hash, held.leaf.to, None)
        header, refers = opening.header, opening.header.refers_to
        content = Content(
            type=header.type if whole or held.index == 0 else RECEIVED,
            pack=header.pack_hash or self._agreement.founding.pack_hash,
            serial=header.serial,
            claimed=_claimed(self._agreement, register, held.index + 1),
            refers_to=None if refers is None else refers.leaf_hash,
            valid_until=header.valid_until,
            values=self._judge.values(self._agreement, held) if whole else {},
            seen=tuple(self._seen(opening.receipt)),
            lacking=tuple(self._lacking(opening.receipt)),
            ahead=tuple(self._ahead(opening.receipt)),
            invalid=None if valid else "unsound",
        )
        return Entry(place, held.leaf_hash, held.leaf.to, content)

    def _judged(self, register: Register, now: int) -> Entry:
        place = self._place(register, self._writer.index)
        receipt = self._writer.receipt
        content = Content(
            RECEIVED, self._agreement.founding.pack_hash, None, now,
            seen=tuple(self._seen(receipt)), lacking=tuple(self._lacking(receipt)),
            ahead=tuple(self._ahead(receipt)),
        )  # fmt: skip
        return Entry(place, Hash(bytes(32)), self._writer.to, content)

    def _register(self, seat: int, epoch: Epoch) -> Register | None:
        if (seat, epoch) not in self._numbers:
            return None
        return self._agreement.registers[self._agreement.origin(seat, epoch).text()]

    def _seen(self, receipt: Receipt) -> Iterator[SeenOf]:
        for said in receipt.seen:
            register = self._register(said.seat, said.epoch)
            if register is not None:
                place = self._place(register, seen_of(receipt, register))
                yield SeenOf(place.seat, place.epoch, place.index)

    def _lacking(self, receipt: Receipt) -> Iterator[LackedOf]:
        for said in receipt.lacking:
            register = self._register(said.seat, said.epoch)
            if register is not None:
                start, end = (self._place(register, at) for at in (said.start, said.end))
                if start.index < end.index:
                    yield LackedOf(start.seat, start.epoch, start.index, end.index)

    def _ahead(self, receipt: Receipt) -> Iterator[Place]:
        for said in receipt.ahead:
            register = self._register(said.seat, said.epoch)
            if register is not None and said.index in self._kept[register.text]:
                yield self._place(register, said.index)

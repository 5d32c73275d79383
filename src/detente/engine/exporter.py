"""Evidence made from what this center holds (spec/evidence.md)."""

from __future__ import annotations

import bisect
from collections.abc import Sequence

from detente.core import limits
from detente.core.crypto.types import Hash
from detente.core.errors import OurFault, TheirFault
from detente.core.notification import COSIGNATURES, read_cosignatures
from detente.core.party import Card
from detente.core.record import checkpoint, cosignature, note
from detente.core.record.bundle import build_bundle, too_large
from detente.core.record.disclosure import disclose
from detente.core.record.evidence import Evidence, Part
from detente.core.record.heads import holder_vkeys
from detente.core.record.leaf import RECEIPT_PATH, Path
from detente.core.record.proof import Proof
from detente.core.record.vkey import NoteSignature
from detente.engine import rules
from detente.engine.recorder import note_size, reached_head
from detente.engine.registers import Agreement, Held, Register, seen_of
from detente.engine.state import Now, State, known_cosignatures
from detente.engine.writing import opening_of

Range = tuple[int, int]  # from, and up to but without


def divided(
    owed: Sequence[Range], size: int, lacking: Sequence[Range]
) -> tuple[list[Range], list[Range]]:
    """Of these ranges, what is still owed after a receipt that names `size` and lists `lacking`,
    and what it says was received; all in rising order.
    """
    holes = [(low, high) for low, high in lacking if low < size]
    holes.append((size, limits.TREE_SIZE_MAX))
    left: list[Range] = []
    received: list[Range] = []
    for first, end in owed:
        at, start = bisect.bisect_right(holes, first, key=lambda hole: hole[1]), first
        while start < end:
            low, high = holes[at]
            if start < low:
                received.append((start, min(low, end)))
                start = low
            else:
                left.append((start, min(high, end)))
                start, at = high, at + 1
    return left, received


class Spoken:
    """The first valid entry of one register that says that an entry of another was received, and
    where none does, the first that says it is lacking; of those that a signed head contains. Read
    no further than was asked for, and once.
    """

    def __init__(
        self, state: State, agreement: Agreement, other: Register, register: Register
    ) -> None:
        self._state, self._agreement, self._register = state, agreement, register
        self._left = iter(other.entries)
        self._steps: list[tuple[int, Held]] = []  # rising sizes, and who named each first
        self._owed: list[Range] = []  # what they name and nobody said was received
        self._received: list[tuple[int, int, Held]] = []  # rising ranges, and who said so first
        self._ahead: dict[tuple[int, Hash], Held] = {}

    def first(self, held: Held) -> tuple[Held | None, bool]:
        """What speaks of `held`, which is of the register that is asked about, and whether it says
        that it was received.
        """
        while (found := self._receipt_of(held)) is None and self._read():
            pass
        if found is not None:
            return found, True
        at = bisect.bisect_right(self._steps, held.index, key=lambda step: step[0])
        return (self._steps[at][1] if at < len(self._steps) else None), False

    def _receipt_of(self, held: Held) -> Held | None:
        at = bisect.bisect_right(self._received, held.index, key=lambda one: one[0]) - 1
        below = self._received[at][2] if at >= 0 and held.index < self._received[at][1] else None
        ahead = self._ahead.get((held.index, held.leaf_hash))
        return min((one for one in (below, ahead) if one), key=lambda one: one.index, default=None)

    def _read(self) -> bool:
        """One more entry; false where there is none that could count."""
        answer = next(self._left, None)
        if answer is None:
            return False
        if answer.opening is None or rules.problem(self._agreement, answer) is not None:
            return True
        if not _is_signed(self._state, self._agreement, answer):
            # An epoch that ended before anybody saw a head of it: no proof leads to it.
            self._left = iter(())
            return False
        receipt, register = answer.opening.receipt, self._register
        size = seen_of(receipt, register)
        if size > register.size:
            return True  # it names a tree that we do not hold: no proof leads into it
        named = self._steps[-1][0] if self._steps else 0
        if size > named:
            self._steps.append((size, answer))
            self._owed.append((named, size))
        place = (register.seat, register.origin.epoch)
        lacking = [(r.start, r.end) for r in receipt.lacking if (r.seat, r.epoch) == place]
        self._owed, received = divided(self._owed, size, lacking)
        for start, end in received:
            bisect.insort(self._received, (start, end, answer), key=lambda one: one[0])
        for item in receipt.ahead:
            if (item.seat, item.epoch) == place:
                self._ahead.setdefault((item.index, item.leaf_hash), answer)
        return True


Known = dict[tuple[str, str], Spoken]  # by the two registers


def export(
    state: State,
    held: Held,
    paths: Sequence[Path] | None,
    now: Now,
    *,
    times: bool = True,
    known: Known | None = None,
) -> bytes:
    """One evidence file for an entry we can open: the fields at `paths`, or all of them for None.

    With it go the addressees' receipts as far as we hold them, and where an earlier entry that this
    one had seen carries a cosignature, that entry, as the lower bound of its time. Without `times`
    nothing of others that bounds its time goes with it: it is half as long, and proves what was
    said and received as well. Path [1] is always shown, whole. `known` is what was read for other
    entries of this very state.

    Raises OurFault: `cannot-open`, `no-such-field`, `no-signed-head`, `evidence-too-large`.
    """
    known = {} if known is None else known
    agreement = next(a for a in state.agreements.values() if held.origin in a.registers)
    needed: set[Card] = set()
    shown = None if paths is None else [RECEIPT_PATH, *paths]
    receipts = [
        _receipt(state, agreement, held, seat, now, needed, known, times=times)
        for seat in agreement.founding.addressed(held.leaf.to)
    ]
    anchor = _anchor(state, agreement, held, now, needed) if times else None
    entry = _part(state, agreement, held, shown, now, needed, times=times)
    cards = sorted(needed, key=lambda card: (card.fingerprint, card.number))
    return Evidence(
        tuple(card.raw for card in cards),
        agreement.founding.encode(),
        entry,
        tuple(part for part in receipts if part is not None),
        () if anchor is None else (anchor,),
    ).encode()


def export_all(
    state: State, wanted: Sequence[Held], now: Now, *, each: bool
) -> tuple[bytes, list[Held]]:
    """A bundle (V12) of the evidence of these entries, each whole; and those that nothing can be
    shown of: their content is not ours to open, or no signed head contains them.

    `each`: that is an error. Raises what `export` and `build_bundle` raise.
    """
    files: list[bytes] = []
    left: list[Held] = []
    known: Known = {}
    size = 0
    for held in wanted:
        try:
            files.append(export(state, held, None, now, known=known))
        except OurFault as fault:
            if each or fault.code not in ("cannot-open", "no-signed-head"):
                raise
            left.append(held)
            continue
        size += len(files[-1])
        if size > limits.BUNDLE_BYTES_MAX:  # as soon as it is known, for each file may be large
            raise too_large(size, limits.BUNDLE_BYTES_MAX, "bytes")
    return build_bundle(files), left


def _part(
    state: State,
    agreement: Agreement,
    held: Held,
    paths: Sequence[Path] | None,
    now: Now,
    needed: set[Card],
    seen_path: Sequence[Hash] = (),
    *,
    times: bool = True,
) -> Part:
    """Leaf, proof under the newest signed head that contains it, and what is shown."""
    register = agreement.registers[held.origin]
    signed = signed_head(state, agreement, register, now)
    needed.add(state.signer_of(agreement, held.seat, signed.format()))
    head = checkpoint.parse_text(signed.text)
    if head.size <= held.index:
        raise OurFault("no-signed-head", origin=register.text)
    lines = _cosignature_lines(state, agreement, register, head, needed) if times else []
    path = tuple(register.tree.inclusion_proof(held.index, head.size))
    proof = Proof(held.index, path, signed.with_signatures(lines)).format()
    leaf = next(state.store.leaves(held.origin, held.index, held.index + 1))
    return Part(leaf, proof, disclose(register.hash, opening_of(held), paths), tuple(seen_path))


def signed_head(state: State, agreement: Agreement, register: Register, now: Now) -> note.Note:
    """The newest signed head whose every leaf we hold. Raises OurFault("no-signed-head")."""
    if state.is_open(agreement, register):
        return note.parse(state.recorder.signed_head(register, now.at(agreement.mark)))
    data = reached_head(state.store, register)
    if data is None:
        raise OurFault("no-signed-head", origin=register.text)
    return note.parse(data)


def _is_signed(state: State, agreement: Agreement, held: Held) -> bool:
    """Whether a signed head contains an entry, or we may still sign one."""
    register = agreement.registers[held.origin]
    if state.is_open(agreement, register):
        return True
    data = reached_head(state.store, register)
    return data is not None and note_size(data) > held.index


def _cosignature_lines(
    state: State,
    agreement: Agreement,
    register: Register,
    head: checkpoint.Checkpoint,
    needed: set[Card],
) -> list[NoteSignature]:
    """Holder cosignatures of other parties over exactly this head."""
    lines: list[NoteSignature] = []
    for item in known_cosignatures(state, agreement):
        if (item.seat, item.epoch, item.size) != (register.seat, register.origin.epoch, head.size):
            continue
        for seat, place in enumerate(agreement.founding.seats):
            if seat != register.seat and item.name == cosignature.holder_name(place.center):
                card = state.cosigner_of(agreement, seat, item)
                vkeys = {int(v.type): v for v in holder_vkeys(card.center, card.keys.holder)}
                vkey = vkeys[item.type]
                lines.append(cosignature.signature_line(vkey, item.timestamp, item.signature))
                needed.add(card)
    return lines


def _receipt(
    state: State,
    agreement: Agreement,
    held: Held,
    seat: int,
    now: Now,
    needed: set[Card],
    known: Known,
    *,
    times: bool,
) -> Part | None:
    """The entry of an addressee that speaks of this one, with what of this one it names."""
    register = agreement.registers[held.origin]
    answer = _answer(state, agreement, held, seat, known)
    if answer is None:
        return None
    opening = opening_of(answer)
    size = seen_of(opening.receipt, register)
    path = register.tree.inclusion_proof(held.index, size) if size > held.index else []
    paths = [RECEIPT_PATH]
    if times and opening.get(COSIGNATURES) is not None:
        cosigners = _cosigners(state, agreement, answer)
        if cosigners is not None:
            paths.append((COSIGNATURES,))
            needed |= cosigners
    return _part(state, agreement, answer, paths, now, needed, path, times=times)


def _answer(state: State, agreement: Agreement, held: Held, seat: int, known: Known) -> Held | None:
    """The first valid entry of any epoch of a seat that says it received this one; where none
    does, the first that says it lacks it.
    """
    register = agreement.registers[held.origin]
    lacking: Held | None = None
    for other in agreement.of_seat(seat):
        pair = (other.text, register.text)
        if pair not in known:
            known[pair] = Spoken(state, agreement, other, register)
        answer, received = known[pair].first(held)
        if received:
            return answer
        lacking = lacking or answer
    return lacking


def _cosigners(state: State, agreement: Agreement, held: Held) -> set[Card] | None:
    """The cards under which the cosignatures in an entry stand; None where one stands under no card
    that we know. Its author may know a newer card than we do, or have entered what is false: a
    reader of evidence would refuse the whole, so nothing is shown of them.
    """
    seats = {cosignature.holder_name(s.center): at for at, s in enumerate(agreement.founding.seats)}
    cards: set[Card] = set()
    for item in read_cosignatures(opening_of(held).get(COSIGNATURES)):
        if item.name not in seats:
            return None
        try:
            cards.add(state.cosigner_of(agreement, seats[item.name], item))
        except TheirFault:
            return None
    return cards


def _anchor(
    state: State, agreement: Agreement, held: Held, now: Now, needed: set[Card]
) -> Part | None:
    """The latest entry this one had seen that carries a cosignature of somebody other than its
    author.
    """
    own = cosignature.holder_name(agreement.founding.seats[held.seat].center)
    best: tuple[int, Held, Sequence[Hash], set[Card]] | None = None
    for item in opening_of(held).receipt.seen:
        if item.seat >= len(agreement.founding.seats):
            continue  # an invalid entry may name what does not exist
        register = agreement.registers.get(agreement.origin(item.seat, item.epoch).text())
        if register is None or item.size > register.size:
            continue
        if register.tree.root_at(item.size) != item.root:
            continue  # its author held another branch than we do: no proof of ours leads into that
        for earlier in reversed(register.entries[: item.size]):
            value = None if earlier.opening is None else earlier.opening.get(COSIGNATURES)
            times = (
                []
                if value is None
                else [c.timestamp for c in read_cosignatures(value) if c.name != own]
            )
            if not times or not _is_signed(state, agreement, earlier):
                continue
            cards = _cosigners(state, agreement, earlier)
            if cards is not None:
                found = register.tree.inclusion_proof(earlier.index, item.size)
                if best is None or max(times) > best[0]:
                    best = (max(times), earlier, found, cards)
                break
    if best is None:
        return None
    _, earlier, path, cards = best
    needed |= cards
    return _part(state, agreement, earlier, [RECEIPT_PATH, (COSIGNATURES,)], now, needed, path)

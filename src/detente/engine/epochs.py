"""Epochs of one party under one agreement: which follows which, and what of each still counts.

Pure readings of the record (spec/record.md, R14 to R18): the same registers and openings give the
same answers to everybody, whatever arrived first.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from detente.core import limits
from detente.core.agreement.succession import Reason, Succession, read_succession
from detente.core.crypto.types import Epoch, Hash
from detente.core.encoding import Value, encode
from detente.core.erasing import erased
from detente.core.errors import RuleBroken
from detente.core.record import merkle
from detente.core.record import origin as origins
from detente.core.record.leaf import Path
from detente.engine.bodies import body_type
from detente.engine.closing import Closing
from detente.engine.lasting import Shown, may_be_erased
from detente.engine.registers import ADOPTED, Agreement, Held, Register, seen_of
from detente.engine.statements import Valid, first_naming, most_stated

COUNTS: Final = "counts"
CAME_LATE: Final = "came-late"  # beyond a closing head, and others had held it before
AFTER_CLOSING: Final = "after-closing"
DISOWNED: Final = "disowned"
STRICT: Final = frozenset({Reason.REVOCATION, Reason.CAPTURE})  # somebody else may have the key
REPEATED: Final = "repeated"  # the same serial and fields stand in another epoch


@dataclass(frozen=True, slots=True)
class Successor:
    """An epoch whose entry 0 names earlier ones."""

    seat: int
    epoch: Epoch
    origin: str
    first: Held
    said: Succession


@dataclass(frozen=True, slots=True)
class Repudiation:
    """An epoch said to end, or disowned, below what another party had held of it before."""

    seat: int
    epoch: Epoch  # the one that was closed or disowned
    size: int  # from which on its author lets nothing stand
    held: int  # what others had stated to hold before they said that they knew
    alone: bool  # that it was before, nobody but who states it accounts for: it does not count
    by: Epoch  # the epoch whose entry 0 says so
    reason: Reason
    disowned: bool

    @property
    def denies(self) -> bool:
        """False where the author says that its store was lost: it closes below what it lacks, and
        what others had held counts all the same.
        """
        return self.disowned or self.reason not in (Reason.LOSS, Reason.RESTORE)


def succession_of(agreement: Agreement, register: Register) -> Succession | None:
    """What entry 0 of a register says of earlier epochs; None where it says nothing, does not open,
    or is no adoption as it must be.
    """
    first = register.entries[0] if register.entries else None
    if first is None or first.type != ADOPTED or first.opening is None:
        return None
    try:
        return read_succession(
            first.opening.pack_fields(),
            register.text,
            register.origin.epoch,
            agreement.founding.seats[register.seat].fingerprint,
        )
    except RuleBroken:
        return None


def successors(agreement: Agreement, valid: Valid) -> list[Successor]:
    """Every later epoch that counts, in order of origin: several after one epoch are branches."""
    found = []
    for text, register in sorted(agreement.registers.items()):
        said = succession_of(agreement, register)
        if said is not None and valid(agreement, register.entries[0]):
            epoch = register.origin.epoch
            found.append(Successor(register.seat, epoch, text, register.entries[0], said))
    gone = {(one.seat, epoch) for one in found for epoch, size in one.said.disowned if size == 0}
    return [one for one in found if (one.seat, one.epoch) not in gone or one.said.disowned]


def has_room(
    agreement: Agreement, seat: int, number: int, epoch: Epoch | None, valid: Valid
) -> bool:
    """Whether one more epoch of a seat under its card of this number is taken (R8).

    One card fills at most half of what the older ones left, so that a thief of its key leaves room
    for the next. An epoch that the newest card names is taken while there is any.
    """
    known = agreement.of_seat(seat)
    most = limits.SEEN_REGISTERS_MAX // len(agreement.founding.seats)
    if len(known) >= most:
        return False
    older = sum(register.signer < number for register in known)
    same = sum(register.signer == number for register in known)
    if same < -((older - most) // 2):
        return True
    newest = max((register.signer for register in known), default=0)
    return newest > number and any(
        one.seat == seat
        and agreement.registers[one.origin].signer == newest
        and any(head.epoch == epoch for head in one.said.earlier)
        for one in successors(agreement, valid)
    )


def closings(agreement: Agreement, valid: Valid) -> Mapping[str, Closing]:
    """Origin to what is said about its end; computed once until something arrives."""
    if agreement.closings_at != agreement.arrivals:
        # Set first: what it rests on is judged without regard to epochs, and must not come back.
        agreement.closings_at = agreement.arrivals
        agreement.closings = _closings(agreement, valid)
    return agreement.closings


def _closings(agreement: Agreement, valid: Valid) -> dict[str, Closing]:
    result: dict[str, Closing] = {}
    found = successors(agreement, valid)
    for text, register in agreement.registers.items():
        mine = [one for one in found if one.seat == register.seat and one.origin != text]
        place = _named_end(agreement, register, mine)
        for one in mine:
            for epoch, size in one.said.disowned:
                if epoch == register.origin.epoch:
                    known = place.disowned
                    place.disowned = size if known is None else min(known, size)
                    place.disowned_by = one.epoch
                    place.notices.add(one.epoch)
                    place.deciding.add(one.origin)
                    place.strict |= one.said.reason in STRICT
        if place.named or place.disowned is not None:
            result[text] = place
    for text, place in result.items():
        _held_before(agreement, agreement.registers[text], place, result, valid)
    return result


def _named_end(agreement: Agreement, register: Register, found: list[Successor]) -> Closing:
    """What the notices that count say of one epoch: those under the newest card, if it is newer
    than the one of this epoch. An older key, perhaps a stolen one, ends nothing of a newer, takes
    nothing back that a newer said, and opens nothing beside it.
    """
    number, epoch = register.signer, register.origin.epoch
    newer = [one for one in found if agreement.registers[one.origin].signer > number]
    place = Closing(notices={one.epoch for one in newer}, superseded=bool(newer))
    if newer:
        newest = max(agreement.registers[one.origin].signer for one in newer)
        deciding = [one for one in newer if agreement.registers[one.origin].signer == newest]
    else:
        same = [one for one in found if agreement.registers[one.origin].signer == number]
        deciding = [one for one in same if any(h.epoch == epoch for h in one.said.earlier)]
        place.notices |= {one.epoch for one in deciding}
    place.deciding = {one.origin for one in deciding}
    place.strict = any(one.said.reason in STRICT for one in deciding)
    for one in deciding:
        for head in one.said.earlier:
            if head.epoch == epoch:
                place.named.append((one.epoch, head.size, head.root))
    if deciding and not place.named:  # a newer card does not know this epoch
        place.named = [(one.epoch, 0, merkle.EMPTY_ROOT) for one in deciding]
    for _, size, root in place.named:
        other = size <= register.size and register.tree.root_at(size) != root
        if other:
            place.lowest = 0  # another history: it vouches for nothing of this one
            continue
        place.size = max(place.size, size)
        place.lowest = size if place.lowest is None else min(place.lowest, size)
    return place


def _held_before(
    agreement: Agreement,
    register: Register,
    place: Closing,
    known: Mapping[str, Closing],
    valid: Valid,
) -> None:
    """How much of a register another party had stated to hold before it had seen the notice of
    its closing. Only statements that went to everybody count, so that all come to one verdict.

    Where the key was given up or taken, a statement counts only as far as somebody else accounts
    for it: its author, in league with who has the key, would only have to keep silent about the
    notice.
    """
    for other in agreement.registers.values():
        if other.seat == register.seat:
            continue
        limit = _before_notice(agreement, register, place, known, other, valid)
        stated = most_stated(agreement, other, register, limit, valid)
        place.stated = max(place.stated, stated)
        if stated <= place.held:
            continue
        if place.strict:
            accounted = _accounted(agreement, register, place, known, other, valid)
            limit = min(limit, accounted)
            stated = most_stated(agreement, other, register, limit, valid)
        place.held = max(place.held, stated)


def _accounted(
    agreement: Agreement,
    register: Register,
    place: Closing,
    known: Mapping[str, Closing],
    speaker: Register,
    valid: Valid,
) -> int:
    """How many entries of one party the closing entry 0 names, or an entry of a third party that
    had not yet seen the notice.
    """
    most = 0
    for text in place.deciding:
        entry = agreement.registers[text].entries[0]
        size = 0 if entry.opening is None else seen_of(entry.opening.receipt, speaker)
        if size <= speaker.size:
            most = max(most, size)
    for witness in agreement.registers.values():
        if witness.seat not in (register.seat, speaker.seat):
            limit = _before_notice(agreement, register, place, known, witness, valid)
            most = max(most, most_stated(agreement, witness, speaker, limit, valid))
    return most


def _before_notice(
    agreement: Agreement,
    register: Register,
    place: Closing,
    known: Mapping[str, Closing],
    other: Register,
    valid: Valid,
) -> int:
    """Up to where entries of another party were written without a word of the notice."""
    limit = first_naming(agreement, other, register.seat, place.notices, valid)
    ended = known.get(other.text)
    return limit if ended is None else min(limit, ended.end)


def check(agreement: Agreement, held: Held, valid: Valid) -> None:
    """Raise RuleBroken("disowned" | "epoch-closed") for an entry that no longer counts (R9, 18 and
    19).
    """
    place = closings(agreement, valid).get(held.origin)
    if place is None:
        return
    if place.disowned is not None and held.index >= place.disowned:
        raise RuleBroken("disowned", origin=held.origin, size=place.disowned)
    end = max(place.size, place.held)
    if place.named and held.index >= end:
        raise RuleBroken("epoch-closed", origin=held.origin, size=end)


def problem(agreement: Agreement, held: Held, valid: Valid) -> str | None:
    """The same as a code, None for an entry that counts."""
    try:
        check(agreement, held, valid)
    except RuleBroken as fault:
        return fault.code
    return None


def standing(agreement: Agreement, held: Held, valid: Valid) -> str:
    """One of COUNTS, CAME_LATE, AFTER_CLOSING, DISOWNED, REPEATED for an entry of any epoch."""
    found = problem(agreement, held, valid)
    if found is not None:
        return DISOWNED if found == "disowned" else AFTER_CLOSING
    if (held.origin, held.index) in repeats(agreement, valid):
        return REPEATED
    place = closings(agreement, valid).get(held.origin)
    if place is not None and place.lowest is not None and held.index >= place.lowest:
        return CAME_LATE
    return COUNTS


def closed(agreement: Agreement, seat: int, valid: Valid) -> set[Epoch]:
    """Epochs of a seat that another epoch of it names as earlier, or that a newer card does not
    know: nothing more is said in them.
    """
    ended = closings(agreement, valid)
    return {
        register.origin.epoch
        for register in agreement.of_seat(seat)
        if register.text in ended and ended[register.text].named
    }


def branches(agreement: Agreement, seat: int, valid: Valid) -> list[Epoch]:
    """Epochs of a seat that no other epoch of it names as earlier, in order: one, or branches."""
    ended = closed(agreement, seat, valid)
    found = [register.origin.epoch for register in agreement.of_seat(seat)]
    return [epoch for epoch in found if epoch not in ended]


def repudiations(agreement: Agreement, valid: Valid) -> list[Repudiation]:
    """Every closing head and every disowning below what another party had held before, by seat."""
    said = {(one.seat, one.epoch): one.said for one in successors(agreement, valid)}
    found = []
    for text, place in sorted(closings(agreement, valid).items()):
        origin = origins.parse(text)
        seat, held = agreement.check_origin(origin), place.stated
        alone = place.stated > place.held
        if place.named and place.size < held:
            by = max(place.named, key=lambda row: (row[1], row[0]))[0]
            reason = said[seat, by].reason
            found.append(
                Repudiation(seat, origin.epoch, place.size, held, alone, by, reason, False)
            )
        if place.disowned is not None and place.disowned_by is not None and place.disowned < held:
            by, size = place.disowned_by, place.disowned
            reason = said[seat, by].reason
            found.append(Repudiation(seat, origin.epoch, size, held, alone, by, reason, True))
    return sorted(found, key=lambda one: (one.seat, one.epoch, one.disowned))


@dataclass(frozen=True, slots=True)
class Repeats:
    """(origin, index) of entries that say again, in another epoch, what one serial said already."""

    every: frozenset[tuple[str, int]] = frozenset()  # these count once with the first (R19)
    alike: frozenset[tuple[str, int]] = frozenset()  # of these, what people need not see again
    at: int = -1  # the agreement's `arrivals` when this was found


def repeats(agreement: Agreement, valid: Valid) -> frozenset[tuple[str, int]]:
    """Entries that repeat another one in what cannot be erased: these count once."""
    return _all_repeats(agreement, valid).every


def repeats_alike(agreement: Agreement, valid: Valid) -> frozenset[tuple[str, int]]:
    """Of these, what differs from one that is shown in nothing that both still hold. The others
    count once too, as everybody comes to that whoever erased; yet they may name other people, and
    so somebody must see them.
    """
    return _all_repeats(agreement, valid).alike


def _all_repeats(agreement: Agreement, valid: Valid) -> Repeats:
    if len(agreement.registers) == len(agreement.founding.seats):
        return Repeats()
    known = agreement.repeats
    if not isinstance(known, Repeats) or known.at != agreement.arrivals:
        found: dict[tuple[str, int], bool] = {}
        for serial in agreement.doubled:
            found |= dict(_repeats(agreement, agreement.by_serial[serial], valid))
        alike = frozenset(place for place, same in found.items() if same)
        known = agreement.repeats = Repeats(frozenset(found), alike, agreement.arrivals)
    return known


def _repeats(
    agreement: Agreement, same: list[Held], valid: Valid
) -> Iterator[tuple[tuple[str, int], bool]]:
    """Place of each repetition, and whether it says nothing else in what can be erased."""
    seen: dict[tuple[int, bytes], Shown] = {}
    counting = [
        held for held in same if valid(agreement, held) and problem(agreement, held, valid) is None
    ]
    order = {held.origin: depth(agreement, agreement.registers[held.origin]) for held in counting}
    for held in sorted(counting, key=lambda one: (order[one.origin], one.origin, one.index)):
        content = (held.seat, content_of(agreement, held))
        first = content not in seen
        alike = seen.setdefault(content, Shown()).again(*erasable_of(agreement, held))
        if not first:
            yield (held.origin, held.index), alike


def depth(agreement: Agreement, register: Register) -> int:
    """How many epochs an epoch names: of two, the later names more."""
    said = succession_of(agreement, register)
    return 0 if said is None else len(said.earlier)


def content_of(agreement: Agreement, held: Held) -> bytes:
    """What must be alike in two epochs for the one to repeat the other: nothing that may be erased,
    erased or not, so that who erased and who did not come to the same (spec/record.md, R19).
    """
    if held.opening is None:
        return b""
    header, kind = held.opening.header, body_type(agreement, held)
    refers: Value = None if header.refers_to is None else Hash(header.refers_to.leaf_hash)
    fields: Value = [
        [list(path), value]
        for path, value in held.opening.fields
        if path[0] >= limits.PACK_FIELD_FIRST and not (kind and may_be_erased(kind, path))
    ]
    return encode([header.type, held.leaf.to, refers, header.valid_until, fields])


def erasable_of(agreement: Agreement, held: Held) -> tuple[dict[Path, bytes], frozenset[Path]]:
    """What is held of an entry that its type lets be erased, and where something was erased."""
    if held.opening is None:
        return {}, frozenset()
    kind = body_type(agreement, held)
    values = {
        path: encode(value)
        for path, value in held.opening.fields
        if kind is not None and may_be_erased(kind, path)
    }
    return values, erased(held.opening)

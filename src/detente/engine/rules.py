"""What makes an entry valid, the same for what we are about to sign and for what others signed.

An entry that opens but breaks a rule here is received, and invalid by rule for both sides: it
performs nothing and changes nothing, and every holder comes to the same verdict (design, Receipt).
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from detente.core import limits
from detente.core.agreement.builtin import find_type
from detente.core.agreement.check import check_body
from detente.core.agreement.pack import FieldType, MessageType
from detente.core.agreement.seats import EACH_OTHER, may_send, sends
from detente.core.agreement.succession import read_succession
from detente.core.crypto.types import Epoch
from detente.core.encoding import Value
from detente.core.erasing import erased
from detente.core.errors import DetenteError, RuleBroken
from detente.core.notification import (
    PERSON_OPTIONAL_TYPES,
    Ahead,
    Header,
    Lacking,
    Opening,
    Receipt,
    check_serial_of,
    split_fields,
)
from detente.core.record import origin as origins
from detente.core.record.leaf import Path
from detente.engine import bodies, epochs, quotas, versions
from detente.engine.addressing import meant_by
from detente.engine.closing import Closing
from detente.engine.lasting import CELLS_LENGTH, as_left, may_be_erased
from detente.engine.registers import ADOPTED, Agreement, Held, Register
from detente.engine.texts import Text
from detente.engine.versions import Judge, Writer

CORRECTED: Final = bodies.CORRECTED
body_type: Final = bodies.body_type
body_type_of: Final = bodies.body_type_of
# Types whose body points at another entry; without a reference they say nothing.
POINTING_TYPES: Final = frozenset(
    {
        "opened", "acknowledged", "standby-until", "passed-on-to-unit", "answered", "declined",
        "deferred", "corrected", "cancelled", "sent-in-error",
    }
)  # fmt: skip
# Verdicts that something still to come may change; so may that on a correction, whose fields are
# those of another entry, and those by epochs, which are reached apart.
_MAY_LAPSE: Final = frozenset({"seen-falls", "received-now-lacking", "wrong-target"})
_WRONG_PACK: Final = "wrong-pack"
_FOR_GOOD: Final = -2  # in the place of `Agreement.arrivals`
# Acts upon one's own entry; anybody else's are void.
OWN_TARGET_TYPES: Final = frozenset({"corrected", "cancelled", "sent-in-error"})


def problem(agreement: Agreement, held: Held) -> str | None:
    """Code of the rule an entry's content breaks, None where it is valid or cannot be opened.

    The verdict is kept with the entry until something arrives that it may rest on
    (`Agreement.rejudge`).
    """
    if held.judged not in (agreement.arrivals, _FOR_GOOD):
        held.verdict = problem_alone(agreement, held)
        if held.judged_alone == _FOR_GOOD and held.verdict is not None:
            held.judged = _FOR_GOOD
            return held.verdict
        if held.verdict is None and held.opening is not None:
            held.verdict = epochs.problem(agreement, held, valid_alone)
        held.judged = agreement.arrivals
    return held.verdict


def problem_alone(agreement: Agreement, held: Held) -> str | None:
    """The same without regard to what later epochs say of this one (R9, conditions 1 to 18)."""
    if held.judged_alone not in (agreement.arrivals, _FOR_GOOD):
        held.verdict_alone = judge(agreement, held)
        held.judged_alone = _FOR_GOOD if _for_good(agreement, held) else agreement.arrivals
    return held.verdict_alone


def _for_good(agreement: Agreement, held: Held) -> bool:
    """Whether a verdict stands whatever arrives. An entry is invalid for good by itself, or by what
    does not go away again; the rule found first is the one that is named from then on.
    """
    if held.verdict_alone is None:
        return _adopts_for_good(agreement, held)
    if held.verdict_alone == _WRONG_PACK and held.opening is not None:
        digest = held.opening.header.pack_hash
        if agreement.texts.get(digest) is not None:
            return False  # what decides which version it had to be may still arrive
        if digest is not None:  # until terms name that text
            agreement.texts.doubted.setdefault(digest, []).append(held)
    return held.verdict_alone not in _MAY_LAPSE and held.type != CORRECTED


def _adopts_for_good(agreement: Agreement, held: Held) -> bool:
    """Whether a valid entry is an adoption, and what it was judged by is all there will ever be.

    That is the founding text, under which entry 0 is written whatever versions come, and the entry
    itself: nothing of its epoch stands before it, and it points at nothing. What it states as
    beyond a quota would rest on other entries. What later epochs say is judged apart.
    """
    if held.opening is None or held.index != 0 or held.type != ADOPTED:
        return False
    stated = (item.reason for item in held.opening.receipt.lacking)
    founding = held.opening.header.pack_hash == agreement.founding.pack_hash
    return founding and Lacking.OVER_QUOTA not in stated


def newest_first(agreement: Agreement, register: Register) -> Iterator[Held]:
    """Valid entries of a register, newest first. One that is invalid for good is met once and never
    again, however many there are.
    """
    live = register.live
    if register.text in agreement.texts.revived:
        agreement.texts.revived.discard(register.text)
        live.clear()
        register.looked = 0
    live.extend(range(register.looked, register.size))
    register.looked = register.size
    at = len(live) - 1
    while at >= 0:
        held = register.entries[live[at]]
        if held.opening is not None and problem(agreement, held) is None:
            yield held
        elif held.judged == _FOR_GOOD:
            del live[at]
        at = min(at, len(live)) - 1  # whoever looks at the same time may have left some out


def sound(agreement: Agreement, held: Held) -> bool:
    """Whether an entry breaks none of the rules 1 to 18 but perhaps the one about versions, which
    rests on this.
    """
    if held.opening is None:
        return False
    if held.judged_sound != agreement.arrivals:
        header = held.opening.header
        held.sound = header.mark == agreement.founding.mark
        try:
            _check_under(
                agreement, held.seat, held.origin, held.index, held.leaf.to, header, held.opening
            )
        except DetenteError:
            held.sound = False
        held.judged_sound = agreement.arrivals
    return held.sound


def valid_alone(agreement: Agreement, held: Held) -> bool:
    """Whether an entry breaks none of the rules 1 to 18; one that does not open breaks none."""
    return problem_alone(agreement, held) is None


def standing(agreement: Agreement, held: Held) -> str:
    """What an entry of any epoch still counts for (see epochs.py)."""
    return epochs.standing(agreement, held, valid_alone)


def has_room(agreement: Agreement, seat: int, number: int, epoch: Epoch | None = None) -> bool:
    """Whether one more epoch of a seat under its card of this number is taken (R8)."""
    return epochs.has_room(agreement, seat, number, epoch, valid_alone)


def closing(agreement: Agreement, origin: str) -> Closing | None:
    """What later epochs say about the end of one, None where nothing does."""
    return epochs.closings(agreement, valid_alone).get(origin)


def closings(agreement: Agreement) -> Mapping[str, Closing]:
    """The same of every epoch of which something is said, by origin."""
    return epochs.closings(agreement, valid_alone)


def closed_epochs(agreement: Agreement, seat: int) -> set[Epoch]:
    """Epochs of a seat that another epoch of it names as earlier."""
    return epochs.closed(agreement, seat, valid_alone)


def judge(agreement: Agreement, held: Held) -> str | None:
    """`problem_alone`, reached anew and not kept."""
    if held.opening is None:
        return None
    to, header = held.leaf.to, held.opening.header
    try:
        check_entry(agreement, held.seat, held.origin, held.index, to, header, held.opening)
    except DetenteError as fault:
        return fault.code
    return None


def adopted(agreement: Agreement) -> list[int]:
    """Seats whose entry 0 adopts exactly this founding text."""
    result = []
    for seat in range(len(agreement.founding.seats)):
        for register in agreement.of_seat(seat):
            first = register.entries[0] if register.entries else None
            if first is not None and first.type == ADOPTED and problem(agreement, first) is None:
                result.append(seat)
                break
    return result


def check_entry(
    agreement: Agreement,
    seat: int,
    origin: str,
    index: int,
    to: int,
    header: Header,
    opening: Opening,
) -> None:
    """Raise RuleBroken where an entry of `seat` is not valid under its agreement
    (spec/record.md, R9).
    """
    founding = agreement.founding
    if header.mark != founding.mark:
        raise RuleBroken("wrong-mark", mark=int(header.mark), expected=int(founding.mark))
    writer = Writer(seat, origin, index, to, opening.receipt, header.claimed)
    versions.check(agreement, writer, header, JUDGE)
    _check_under(agreement, seat, origin, index, to, header, opening)


def _check_under(
    agreement: Agreement, seat: int, origin: str, index: int, to: int, header: Header,
    opening: Opening,
) -> None:  # fmt: skip
    """Conditions 3 to 18, under the version that the header names. Where that is not held, those
    that rest on its types hold.
    """
    founding, text = agreement.founding, agreement.texts.get(header.pack_hash)
    if to == 0 or to >> len(founding.seats) or to >> seat & 1:
        raise RuleBroken("wrong-addressees", to=to)
    if header.type == "adopted" or index == 0:
        _check_adoption(agreement, origin, index, to, seat, header, opening)
    _check_serial(agreement, seat, origin, index, to, header)
    _check_receipt(agreement, seat, opening)
    _check_forward(agreement, origin, index, to, opening.receipt)
    _check_target(agreement, seat, header)
    own = None if text is None else find_type(text.pack.messages, header.type)
    if text is not None and own is not None:
        _check_parties(text, seat, to, own, header)
    message = body_type_of(agreement, header)
    if message is not None:
        values = values_of(message, opening)
        check_body(as_left(message, opening), values)
        check_layout(message, values, opening)
    if header.type not in PERSON_OPTIONAL_TYPES and opening.text(4) is None:
        raise RuleBroken("person-missing", type=header.type)
    quotas.check_statement(agreement, origin, index, opening.receipt)


def _check_adoption(
    agreement: Agreement,
    origin: str,
    index: int,
    to: int,
    seat: int,
    header: Header,
    opening: Opening,
) -> None:
    seats = agreement.founding.seats
    everybody = (1 << len(seats)) - 1
    if header.type != "adopted" or index != 0 or to != everybody & ~(1 << seat):
        raise RuleBroken("adoption-not-first", type=header.type, index=index)
    if opening.get(16) != agreement.founding_text:
        raise RuleBroken("other-founding")
    epoch = origins.parse(origin).epoch
    fingerprint = seats[seat].fingerprint
    read_succession(opening.pack_fields(), origin, epoch, fingerprint)


def check_sender(text: Text, seat: int, message: MessageType) -> None:
    """Raise RuleBroken("not-your-type") unless the party on `seat` may send this type (P18): a
    role what its `may` lists, a party what is from it or from each party.
    """
    role = text.role(seat)
    if sends(message.sender, text.code(seat), role):
        return
    if role is None or not may_send(text.pack, role, message.id):
        raise RuleBroken("not-your-type", type=message.id, sender=message.sender)


def _check_parties(text: Text, seat: int, to: int, message: MessageType, header: Header) -> None:
    """A type says who may send it, to whom, and whether it answers another (spec/pack.md, P18)."""
    check_sender(text, seat, message)
    meant, parties = meant_by(text, message, seat), text.parties
    if message.addressee != EACH_OTHER and (not to & meant or to & parties & ~meant):
        raise RuleBroken("wrong-addressees", to=to)
    if message.answers is not None and header.refers_to is None:
        raise RuleBroken("reference-missing", type=header.type)
    if header.type == "opened" and not text.pack.agreement.opened_sent:
        raise RuleBroken("opened-not-agreed", agreement=text.pack.agreement.id)


def _check_serial(
    agreement: Agreement, seat: int, origin: str, index: int, to: int, header: Header
) -> None:
    check_serial_of(header, agreement.code(seat))
    for other in agreement.by_serial.get(header.serial or "", ()):
        # Only what went to at least the same parties: else two of them could not agree on it.
        if other.origin == origin and other.index < index and other.leaf.to & to == to:
            raise RuleBroken("serial-repeated", serial=header.serial)


def _check_receipt(agreement: Agreement, seat: int, opening: Opening) -> None:
    """A receipt names registers of other parties; whether it means our copy of them, decides
    what it counts for and not whether the entry is valid (R20).
    """
    for item in opening.receipt.seen:
        if item.seat >= len(agreement.founding.seats) or item.seat == seat:
            raise RuleBroken("receipt-for-another-register", seat=item.seat)


def _check_forward(
    agreement: Agreement, origin: str, index: int, to: int, receipt: Receipt
) -> None:
    """Within an epoch `seen` never falls, and what was received never becomes lacking.

    Compared with the nearest earlier entry of the register that went to at least the same parties,
    so that every addressee comes to the same verdict (spec/receipt.md, H8).
    """
    before = _receipt_before(agreement, origin, index, to)
    for item in before.seen:
        if receipt.size_of(item.seat, item.epoch) < item.size:
            raise RuleBroken("seen-falls", seat=item.seat, size=item.size)
    for missing in receipt.lacking:
        seen = before.size_of(missing.seat, missing.epoch)
        at = missing.start
        while at < min(missing.end, seen):
            known = before.lacking_at(missing.seat, missing.epoch, at)
            if known is None:
                raise RuleBroken("received-now-lacking", seat=missing.seat, index=at)
            at = known.end


def _receipt_before(agreement: Agreement, origin: str, index: int, to: int) -> Receipt:
    register = agreement.registers.get(origin)
    entries = [] if register is None else register.entries
    for at in range(min(index, len(entries)) - 1, -1, -1):
        held = entries[at]
        if held.opening is not None and held.leaf.to & to == to:
            return held.opening.receipt
    return Receipt()


def _check_target(agreement: Agreement, seat: int, header: Header) -> None:
    if header.type not in POINTING_TYPES:
        return
    if header.refers_to is None:
        raise RuleBroken("reference-missing", type=header.type)
    # A leaf can be copied into another register, where it never opens: any of them may be meant.
    found = agreement.all_with(header.refers_to.leaf_hash)
    own = header.type in OWN_TARGET_TYPES
    if found and all((held.seat == seat) != own for held in found):
        raise RuleBroken("wrong-target", type=header.type)


def erasable_columns(message: MessageType) -> dict[int, Sequence[int]]:
    """Field number of each table to the positions of its erasable columns."""
    return {
        field.n: [column.n for column in field.columns if column.erasable]
        for field in message.fields
        if field.type is FieldType.TABLE
    }


def values_of(message: MessageType, opening: Opening) -> dict[int, Value]:
    """Field numbers to values, rows of tables in the order of their columns; what was erased is
    null in a row, and else absent.
    """
    gone, columns = erased(opening), erasable_columns(message)
    if gone:
        nulls: dict[Path, Value] = {
            path: [None] * len(columns[path[0]])
            for path in gone
            if len(path) == CELLS_LENGTH and path[0] in columns
        }
        filled = tuple(sorted({**dict(opening.fields), **nulls}.items(), key=lambda pair: pair[0]))
        opening = dataclasses.replace(opening, fields=filled)
    values = opening.pack_fields()
    for number, apart in columns.items():
        rows = values.get(number)
        if apart and isinstance(rows, list):
            values[number] = [_in_column_order(row, apart) for row in rows]
    return values


def _in_column_order(row: Value, apart: Sequence[int]) -> Value:
    if not isinstance(row, list) or len(row) < len(apart):
        raise RuleBroken("field-layout")
    plain, erasable = row[: len(row) - len(apart)], row[len(row) - len(apart) :]
    result: list[Value] = list(plain)
    for at, cell in zip(sorted(apart), erasable, strict=True):
        result.insert(at, cell)
    return result


def check_layout(message: MessageType, values: Mapping[int, Value], opening: Opening) -> None:
    """Raise RuleBroken("field-layout") unless the fields lie on exactly the paths of their type."""
    gone = erased(opening)
    laid = {path for path, _ in split_fields(values, erasable_columns(message))} | gone
    found = {path for path, _ in opening.fields if path[0] >= limits.PACK_FIELD_FIRST} | gone
    if laid != found or not all(may_be_erased(message, path) for path in gone):
        raise RuleBroken("field-layout")


def _fields(agreement: Agreement, held: Held) -> Mapping[int, Value]:
    """Fields of an entry that is sound."""
    if held.opening is None:
        return {}
    message = body_type(agreement, held)
    return held.opening.pack_fields() if message is None else values_of(message, held.opening)


# What engine/versions.py asks of the rules, which rest on it for one of them.
JUDGE: Final = Judge(sound, _fields)


def writing(agreement: Agreement, to: int, ahead: tuple[Ahead, ...], now: int) -> Text:
    """The text under which our next entry to these seats is written at an instant."""
    return versions.writing(agreement, to, ahead, now, JUDGE)

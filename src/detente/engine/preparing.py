"""What a draft becomes: header and fields of an entry, and the rules it is checked by before
anything is signed.
"""

from __future__ import annotations

from typing import Final

from detente.core.agreement.builtin import find_type
from detente.core.agreement.pack import MessageType
from detente.core.crypto.types import Epoch
from detente.core.encoding import Value
from detente.core.errors import OurFault, RuleBroken
from detente.core.instants import year_of
from detente.core.notification import (
    DRAFTED_BY,
    LANGUAGE,
    PERSON,
    POST,
    RELEASED_BY,
    Header,
    Precedence,
    make_serial,
    split_fields,
)
from detente.core.record.leaf import Path
from detente.engine import quotas, rules
from detente.engine.drafts import Draft
from detente.engine.house import Person
from detente.engine.recorder import Prepared
from detente.engine.registers import ADOPTED, Agreement
from detente.engine.state import Now, State
from detente.engine.writing import preview

_NO_EPOCH: Final = Epoch(bytes(8))


def check_type(agreement: Agreement, draft: Draft) -> MessageType:
    """The type of a draft. Raises RuleBroken("unknown-type" | "not-your-type") for what we may
    not send.
    """
    message = find_type(agreement.pack.messages, draft.type)
    if message is None:
        raise RuleBroken("unknown-type", type=draft.type)
    rules.check_sender(agreement, agreement.own_seat, message)
    return message


def prepare(
    state: State, agreement: Agreement, draft: Draft, person: Person, drafter: str | None, now: Now
) -> Prepared:
    """Header and fields of what a draft becomes; the serial is the next of the year."""
    instant = now.at(agreement.mark)
    year = year_of(instant)
    serial = make_serial(agreement.code(agreement.own_seat), year, agreement.next_number(year))
    message = find_type(agreement.pack.messages, draft.type)
    precedence = draft.precedence
    if message is not None and precedence is Precedence.ROUTINE:
        precedence = message.precedence
    header = Header(
        draft.type, agreement.founding.pack_hash, serial, instant, agreement.mark,
        precedence, draft.refers_to, draft.valid_until,
    )  # fmt: skip
    fields: list[tuple[Path, Value]] = [((POST,), person.post), ((PERSON,), person.name)]
    if drafter is not None:
        fields.append(((DRAFTED_BY,), _name(state, drafter)))
        fields.append(((RELEASED_BY,), person.name))
    fields.append(((LANGUAGE,), draft.language))
    body = rules.body_type_of(agreement, header)
    erasable = {} if body is None else rules.erasable_columns(body)
    fields.extend(split_fields(draft.values, erasable))
    return Prepared(draft.to, header, fields)


def _name(state: State, person_id: str) -> str:
    person = state.house.people.get(person_id)
    return person_id if person is None else person.name


def check(state: State, agreement: Agreement, prepared: Prepared) -> None:
    """The very rules every reader of the entry will apply, before anything is signed."""
    header = prepared.header
    if header.type in agreement.pack.messages:
        signed = rules.adopted(agreement)
        seats = range(len(agreement.founding.seats))
        missing = [agreement.code(seat) for seat in seats if seat not in signed]
        if missing:
            raise RuleBroken("agreement-not-signed", agreement=agreement.id, missing=missing)
    if agreement.own_epoch is None and header.type != ADOPTED:
        raise OurFault("not-adopted", agreement=agreement.id)
    opening, size = preview(agreement.receipt(state.ahead(agreement)), prepared)
    seat = agreement.own_seat
    if agreement.own_epoch is None:
        index, origin = 0, agreement.origin(seat, _NO_EPOCH).text()
    else:
        register = agreement.own()
        index, origin = register.size, register.text
        if header.type == ADOPTED and state.stopped(origin):  # a draft of the next epoch's first
            index, origin = 0, agreement.origin(seat, _NO_EPOCH).text()
    rules.check_entry(agreement, seat, origin, index, prepared.to, header, opening)
    quotas.check_release(agreement, [(header.type, prepared.to, size)], header.claimed)

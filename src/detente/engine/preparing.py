"""What a draft becomes: header and fields of an entry, and the rules it is checked by before
anything is signed.
"""

from __future__ import annotations

from typing import Final

from detente.core.agreement.builtin import find_type
from detente.core.agreement.pack import MessageType
from detente.core.board.arrangements import AMENDS, SIGNATURE
from detente.core.crypto.types import Epoch, Hash
from detente.core.encoding import Value
from detente.core.errors import OurFault, RuleBroken
from detente.core.instants import year_of
from detente.core.notification import (
    DRAFTED_BY,
    LANGUAGE,
    LATE_REASON,
    PERSON,
    POST,
    RELEASED_BY,
    Header,
    Opening,
    Precedence,
    make_serial,
    split_fields,
)
from detente.core.record.leaf import Path
from detente.engine import checking, quotas, rules
from detente.engine.drafts import Draft
from detente.engine.house import Person
from detente.engine.recorder import Prepared
from detente.engine.registers import ADOPTED, Agreement
from detente.engine.state import Now, State
from detente.engine.texts import Text, hashes_of
from detente.engine.writing import preview

_NO_EPOCH: Final = Epoch(bytes(8))


def text_for(state: State, agreement: Agreement, draft: Draft, now: Now) -> Text:
    """The version of the text under which a draft would be written now. An adoption is of the
    founding one.
    """
    if draft.type == ADOPTED:
        return agreement.texts.founding
    to = draft.to or agreement.all_others()
    return rules.writing(agreement, to, state.ahead(agreement), now.at(agreement.mark))


def check_type(text: Text, seat: int, draft: Draft) -> MessageType:
    """The type of a draft. Raises RuleBroken("unknown-type" | "not-your-type") for what the party
    on this seat may not send.
    """
    message = find_type(text.pack.messages, draft.type)
    if message is None:
        raise RuleBroken("unknown-type", type=draft.type)
    rules.check_sender(text, seat, message)
    return message


def prepare(
    state: State, agreement: Agreement, draft: Draft, person: Person, drafter: str | None, now: Now
) -> Prepared:
    """Header and fields of what a draft becomes; the serial is the next of the year."""
    instant = now.at(agreement.mark)
    year = year_of(instant)
    serial = make_serial(agreement.code(agreement.own_seat), year, agreement.next_number(year))
    text = text_for(state, agreement, draft, now)
    message = find_type(text.pack.messages, draft.type)
    precedence = draft.precedence
    if message is not None and precedence is Precedence.ROUTINE:
        precedence = message.precedence
    header = Header(
        draft.type, text.pack.hash, serial, instant, agreement.mark,
        precedence, draft.refers_to, draft.valid_until,
    )  # fmt: skip
    fields: list[tuple[Path, Value]] = [((POST,), person.post), ((PERSON,), person.name)]
    if drafter is not None:
        fields.append(((DRAFTED_BY,), _name(state, drafter)))
        fields.append(((RELEASED_BY,), person.name))
    fields.append(((LANGUAGE,), draft.language))
    if draft.late_reason:
        fields.append(((LATE_REASON,), draft.late_reason))
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
    text = agreement.texts.get(header.pack_hash) or agreement.texts.founding
    if header.type in text.pack.messages:
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
    checking.check_refused(agreement, text, prepared.to, header, opening)
    _check_version_held(agreement, text, header, opening)
    quotas.check_release(agreement, [(header.type, prepared.to, size)], header.claimed)


def _check_version_held(agreement: Agreement, text: Text, header: Header, opening: Opening) -> None:
    """Raise RuleBroken("version-not-held") where we would sign a version whose text is not here:
    nobody could have read it.
    """
    amending = {
        one.terms for one in text.pack.clauses.arrangements.values() if one.effect == AMENDS
    }
    named: list[Hash] = []
    kind = rules.body_type_of(agreement, header)  # of a correction that of the terms it replaces
    if kind is not None and kind.id in amending:
        named = hashes_of(kind, opening.pack_fields())
    elif header.type == SIGNATURE and header.refers_to is not None:
        wanted = header.refers_to.leaf_hash
        offers = agreement.texts.named.items()
        named = [digest for digest, held in offers if wanted in (h.leaf_hash for h in held)]
        target = agreement.by_leaf.get(wanted)
        if target is not None and target.opening is not None:
            under = target.opening.header.pack_hash  # without it nobody here read what is signed
            named += [] if under is None else [under]
    for digest in named:
        if agreement.texts.get(digest) is None:
            raise RuleBroken("version-not-held", hash=digest.hex())

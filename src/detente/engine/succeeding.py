"""Acts that open the next epoch, renew the card, or set up again a home that lost everything."""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Mapping, Sequence
from typing import Final

from detente.core import limits
from detente.core.agreement.succession import (
    CARD,
    DISOWNED,
    EARLIER,
    REASON,
    SIGNATURES,
    EarlierHead,
    Reason,
    signed_part,
)
from detente.core.crypto import labels
from detente.core.crypto.types import Epoch, Hash
from detente.core.encoding import Value
from detente.core.errors import DetenteError, OurFault, TheirFault
from detente.core.party import Card, PublicKeys, card_body, card_file, read_card, read_unsigned
from detente.core.record import checkpoint, note
from detente.engine import drafts, house, recovery, rules
from detente.engine import state as states
from detente.engine.drafts import ADOPTION, CARD_DRAFT, Draft
from detente.engine.ports import Algorithm, Delete, Keys, Operation, Purpose, Put
from detente.engine.preparing import check, prepare
from detente.engine.recorder import HEADS, HELD
from detente.engine.registers import ADOPTED, Agreement, Held, Register
from detente.engine.state import Now, State
from detente.engine.sync import SENT
from detente.engine.writing import append_entries, append_house, house_entry

EPOCH_BYTES: Final = 8
_FOUNDING_FIELD: Final = 16
_BODY_FIELD: Final = 16
_WHY_FIELD: Final = 17


def sign_card(keys: Keys, body: bytes) -> Card:
    """The card of a body under both root keys. Raises EnvironmentFault("key-absent"), TheirFault
    for what no card may say.
    """
    signed = labels.tag(labels.CARD) + body
    ed25519 = keys.sign(Purpose.ROOT, Algorithm.ED25519, signed)
    mldsa = keys.sign(Purpose.ROOT, Algorithm.ML_DSA_44, signed)
    return read_card(card_file(body, ed25519, mldsa))


# --- the next epoch -----------------------------------------------------------------------------


def recover(state: State, now: Now) -> None:
    """The store was restored: stop every open epoch and ask all peers for what they hold of us."""
    stops = recovery.stop_all(state, recovery.RECOVERED)
    state.store.commit([*stops, *recovery.ask_for_all(state, now)])


def check_may_open(state: State, agreement: Agreement, *, later: bool = True) -> None:
    """Raise OurFault: `not-adopted` where there is no earlier epoch, `epoch-open` where the present
    one has not stopped, `too-many-epochs`; `already-signed` for a first one where there is one.
    """
    earlier = agreement.of_seat(agreement.own_seat)
    if not later:
        if earlier:
            raise OurFault("already-signed", agreement=agreement.id)
        return
    if not earlier:
        raise OurFault("not-adopted", agreement=agreement.id)
    if agreement.own_epoch is not None and not state.stopped(agreement.own().text):
        raise OurFault("epoch-open", agreement=agreement.id)
    if not rules.has_room(agreement, agreement.own_seat, state.card.number):
        most = limits.SEEN_REGISTERS_MAX // len(agreement.founding.seats)
        raise OurFault("too-many-epochs", agreement=agreement.id, limit=most)


def may_open_alone(state: State, agreement: Agreement) -> bool:
    """Whether one person may open the next epoch: nothing of ours can be missing that a counterpart
    still has, or two people renewed the card.
    """
    if agreement.own_epoch is not None:
        why = state.store.get(states.STOPPED, agreement.own().text)
        if why == recovery.RENEWED.encode():
            return True
    return not recovery.unanswered(state, agreement)


def epoch_draft(
    state: State,
    agreement: Agreement,
    reason: Reason,
    person: str,
    now: Now,
    disown: Sequence[tuple[Epoch, int]],
) -> Draft:
    """The draft of entry 0 of the next epoch; what the machine knows is filled in at release."""
    values: dict[int, Value] = {_FOUNDING_FIELD: agreement.founding.encode(), REASON: int(reason)}
    if disown:
        values[DISOWNED] = [[epoch, size] for epoch, size in sorted(disown)]
    return Draft(
        drafts.next_id(state.store, state.card), ADOPTION, agreement.id, ADOPTED, values,
        agreement.all_others(), drafted_by=person, saved=now.live,
    )  # fmt: skip


def completed(
    state: State, agreement: Agreement, draft: Draft, *, sign: bool, keys: Keys | None = None
) -> Draft:
    """The draft of a later epoch with the heads known now, the card, and the root's signatures, by
    `keys` where ours do not hold the root.

    Without `sign`, what only the root can say is left out. A first adoption stays as it is.
    """
    if draft.kind != ADOPTION or REASON not in draft.values:
        return draft
    values: dict[int, Value] = dict(draft.values)
    heads = sorted(_last_heads(state, agreement), key=lambda head: head.epoch)
    values[EARLIER] = [head.value() for head in heads]
    signers = [register.signer for register in agreement.of_seat(agreement.own_seat)]
    if DISOWNED in values or max(signers, default=0) < state.card.number:
        values[CARD] = state.card.raw
    if DISOWNED in values and not sign:
        del values[DISOWNED]
    if DISOWNED in values:
        message = signed_part(agreement.own().text, values)
        kinds = (Algorithm.ED25519, Algorithm.ML_DSA_44)
        values[SIGNATURES] = b"".join(
            (keys or state.keys).sign(Purpose.ROOT, k, message) for k in kinds
        )
    return dataclasses.replace(draft, values=values)


def _last_heads(state: State, agreement: Agreement) -> list[EarlierHead]:
    result = []
    for register in agreement.of_seat(agreement.own_seat):
        epoch = register.origin.epoch
        if epoch == _open(state, agreement):
            continue
        data = state.recorder.notes.get(register.text) or state.store.get(HEADS, register.text)
        size, root = 0, register.root
        if data is not None:
            head = checkpoint.parse_text(note.parse(data).text)
            size, root = head.size, head.root
        forked = state.store.get(states.STOPPED, register.text) == b"register-forks"
        if register.size > size and not forked:  # appended, and its head not stored in time
            size, root = register.size, register.root
        size, root = _as_counted(agreement, register, size, root)
        if size:
            result.append(EarlierHead(epoch, size, root))
    return result


def _as_counted(
    agreement: Agreement, register: Register, size: int, root: Hash
) -> tuple[int, Hash]:
    """Once a card ended an epoch of an older one, no later notice lengthens it: what came since
    under the older key may be a thief's.
    """
    place = rules.closing(agreement, register.text)
    if place is None or not place.superseded or size <= place.counted:
        return size, root
    if place.counted <= register.size:
        return place.counted, Hash(register.tree.root_at(place.counted))
    return next((at, named) for _, at, named in place.named if at == place.counted)


def _open(state: State, agreement: Agreement) -> Epoch | None:
    if agreement.own_epoch is None or state.stopped(agreement.own().text):
        return None
    return agreement.own_epoch


def draw_epoch(state: State, agreement: Agreement) -> Put:
    """Draw the next epoch and make it the open one; undone by the caller where signing fails."""
    if agreement.own_epoch is not None and not state.stopped(agreement.own().text):
        raise OurFault("already-signed", agreement=agreement.id)
    agreement.count_all()
    agreement.own_epoch = Epoch(state.entropy.draw(EPOCH_BYTES))
    return Put(states.EPOCHS, agreement.id, agreement.own_epoch)


def open_alone(state: State, agreement: Agreement, draft: Draft, person_id: str, now: Now) -> Held:
    """Entry 0 of the next epoch by one person."""
    person = state.house.may(person_id, "epoch")
    before = agreement.own_epoch
    opened = draw_epoch(state, agreement)
    try:
        whole = completed(state, agreement, draft, sign=True)
        prepared = prepare(state, agreement, whole, person, None, now)
        check(state, agreement, prepared)
        fields: dict[int, Value] = {16: agreement.id, 17: bytes(opened.value)}
        entry = house_entry(house.EPOCH_OPENED, fields, person_id, now)
        return append_entries(state, agreement, [prepared], [opened], now, [entry])[0]
    except DetenteError:
        agreement.own_epoch = before
        raise


# --- the card -----------------------------------------------------------------------------------


def card_draft(
    state: State, public: PublicKeys, person: str, now: Now, reason: Reason = Reason.ROTATION
) -> Draft:
    """The draft of our next card: the body that the root will sign, and why."""
    check_new_keys(public, state.cards[state.card.fingerprint])
    card = state.card
    body = card_body(card.center, card.code, card.names, card.number + 1, now.live, public)
    draft_id = drafts.next_id(state.store, card)
    values: dict[int, Value] = {_BODY_FIELD: body, _WHY_FIELD: int(reason)}
    return Draft(draft_id, CARD_DRAFT, "", "card", values, drafted_by=person, saved=now.live)


def check_new_keys(public: PublicKeys, before: Sequence[Card]) -> None:
    """Raise OurFault: `root-differs` where these are no keys for another card of the same center,
    `keys-not-new` where one of these cards shows one of them: everybody would refuse it (D12).
    """
    for card in before:
        if public.root != card.keys.root:
            raise OurFault("root-differs")
        if public.of_one_card() & card.keys.of_one_card():
            raise OurFault("keys-not-new", number=card.number)


def check_card_draft(draft: Draft) -> None:
    """Raise OurFault("bad-card") for a body that no reader would take."""
    try:
        read_unsigned(_body(draft))
    except TheirFault as fault:
        raise OurFault("bad-card", why=fault.code) from fault


def card_reason(draft: Draft) -> Reason:
    """Why a card draft asks for a new card."""
    value = draft.values.get(_WHY_FIELD)
    return Reason(value) if isinstance(value, int) else Reason.ROTATION


def card_in(draft: Draft) -> Card:
    """The card of a card draft, unsigned. Raises TheirFault."""
    return read_unsigned(_body(draft))


def _body(draft: Draft) -> bytes:
    value = draft.values.get(_BODY_FIELD)
    return value if isinstance(value, bytes) else b""


def renew_card(
    state: State,
    draft: Draft,
    fields: Mapping[int, Value],
    person: str,
    done: Sequence[Operation],
    now: Now,
    keys: Keys,
) -> Card:
    """Put a released card and its keys into use; every open epoch stops in the same commit.

    Raises OurFault("keys-not-of-card"), EnvironmentFault("key-absent") where the root is not there.
    """
    card = sign_card(keys, _body(draft))
    if card.keys != keys.public() or card.number != state.card.number + 1:
        raise OurFault("keys-not-of-card", number=card.number)
    for agreement in state.agreements.values():  # what is signed by the old key is signed now
        if agreement.own_epoch is not None and state.is_open(agreement, agreement.own()):
            state.recorder.signed_head(agreement.own(), now.at(agreement.mark))
    operations = [*done, *recovery.stop_all(state, recovery.RENEWED)]
    operations += [Put(states.SELF, "card", card.raw), states.card_put(card)]
    # Cosignatures are made again under the new holder key, and handed over again.
    operations += [Delete(t, key) for t in (HELD, SENT) for key, _ in state.store.items(t)]
    before = (state.card, state.keys)
    state.card, state.keys, state.recorder.keys = card, keys, keys
    state.recorder.release(state.house.register.text)
    for peer in state.peers.values():
        peer.told = False  # a parcel with the new card goes to each
    operations += [state.put_peer(peer) for peer in state.peers.values()]
    digest = Hash(hashlib.sha256(card.raw).digest())
    entries = [
        house_entry(house.RELEASED, fields, person, now),
        house_entry(house.CARD_ISSUED, {16: digest}, person, now),
    ]
    try:
        append_house(state, entries, operations, now)
    except DetenteError:
        stored = state.store.get(states.SELF, "card")
        if stored != card.raw:  # nothing was committed
            state.card, state.keys = before
            state.recorder.keys = before[1]
        raise
    state.keep_card(card)
    return card

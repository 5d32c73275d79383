"""START HERE: a center, the machine a party runs. One method for each act of a person or a link.

A center does no I/O of its own: it is given a store, keys and randomness (ports.py) and told the
time with every call. People act through `House.may` and `House.may_release`; there is no other way
to a signature.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from detente.core import limits
from detente.core.agreement.builtin import BUILTIN, find_type
from detente.core.agreement.founding import Founding, Seat
from detente.core.agreement.pack import pack_hash
from detente.core.agreement.reader import read_pack
from detente.core.crypto import labels
from detente.core.crypto.types import Epoch, Hash
from detente.core.encoding import Value
from detente.core.errors import DetenteError, OurFault, RuleBroken
from detente.core.instants import year_of
from detente.core.notification import (
    DRAFTED_BY,
    LANGUAGE,
    PERSON,
    POST,
    RELEASED_BY,
    Header,
    Precedence,
    Reference,
    make_serial,
    split_fields,
)
from detente.core.party import Card, card_body, card_file, read_card
from detente.core.record.leaf import Path
from detente.core.record.origin import Mark, Origin
from detente.engine import drafts, house, outbox, quotas, rules
from detente.engine import state as states
from detente.engine.batch import Batch
from detente.engine.drafts import ADOPTION, NOTIFICATION, PEOPLE, Draft
from detente.engine.house import Person
from detente.engine.intake import Report, import_parcel
from detente.engine.peers import Peer
from detente.engine.ports import Algorithm, Entropy, Keys, Operation, Purpose, Put, Store
from detente.engine.recorder import Prepared, Recorder
from detente.engine.registers import ADOPTED, Agreement, Held, Register, encode_files
from detente.engine.state import DRAFTS, Now, State, load
from detente.engine.sync import Outgoing, make_parcels
from detente.engine.writing import (
    append_entries,
    append_house,
    house_entry,
    opening_of,
    preview,
    write_receipt,
)

_HALF_BYTES: Final = 32
_NONCE_BYTES: Final = 16
_EPOCH_BYTES: Final = 8
_PEOPLE_MIN: Final = 2  # nothing can be released by fewer


@dataclass(frozen=True, slots=True)
class NewCenter:
    """What `Center.create` needs to know."""

    center: str
    code: str
    names: tuple[tuple[str, str], ...]
    people: tuple[Person, ...]


class Center:
    """One center over one store."""

    def __init__(self, state: State) -> None:
        self.state = state

    # --- life ---------------------------------------------------------------------------------

    @classmethod
    def create(cls, store: Store, keys: Keys, entropy: Entropy, now: Now, new: NewCenter) -> Center:
        """Set up a new home: issue the card, open the house register, enter its first people.

        Raises OurFault: `center-exists`, `people-missing` where nobody could ever release anything;
        TheirFault for names that no card may carry.
        """
        if store.get(states.SELF, "card") is not None:
            raise OurFault("center-exists")
        releasers = [person for person in new.people if "releaser" in person.roles]
        if len(new.people) < _PEOPLE_MIN or not releasers:
            raise OurFault("people-missing", least=_PEOPLE_MIN)
        house.check_people(new.people)
        body = card_body(new.center, new.code, new.names, 1, now.live, keys.public())
        signed = cls._card_message(body)
        ed25519 = keys.sign(Purpose.ROOT, Algorithm.ED25519, signed)
        mldsa = keys.sign(Purpose.ROOT, Algorithm.ML_DSA_44, signed)
        card = read_card(card_file(body, ed25519, mldsa))
        epoch = Epoch(entropy.draw(_EPOCH_BYTES))
        register = Register(Origin(card.center, Mark.LIVE, None, epoch), 0)
        batch = Batch(store)
        recorder = Recorder(batch, keys, entropy, card.center)
        state = State(batch, keys, entropy, card, recorder, house.House(register))
        prepared = [
            house_entry(house.PERSON_SET, house.person_fields(p), "", now) for p in new.people
        ]
        also = [Put(states.SELF, "card", card.raw), Put(states.EPOCHS, "house", epoch)]
        append_house(state, prepared, also, now)
        return cls(state)

    @staticmethod
    def _card_message(body: bytes) -> bytes:
        return labels.tag(labels.CARD) + body

    @classmethod
    def open(cls, store: Store, keys: Keys, entropy: Entropy, now: Now) -> Center:
        """Read a home back and verify it whole. Raises OurFault("no-center"), StateDamaged."""
        return cls(load(store, keys, entropy, now))

    def close(self) -> None:
        """Store the last signed heads and release the store."""
        try:
            if not self.state.store.doubtful:
                self.settle()
        finally:
            self.state.store.inner.close()

    def sure(self, now: Now) -> None:
        """Read everything from the store again if a commit failed: nobody but the store knows then
        what is in it. Called before an act and after one that failed. Raises StateDamaged,
        EnvironmentFault.
        """
        if self.state.store.doubtful:
            store = self.state.store.inner
            self.state = load(store, self.state.keys, self.state.entropy, now)

    @property
    def card(self) -> Card:
        """Our own card."""
        return self.state.card

    # --- peers --------------------------------------------------------------------------------

    def add_peer(self, card_bytes: bytes) -> Peer:
        """Introduce another center by its card; draws our half of the pair's secret for thin links.

        The same card again changes nothing. Raises TheirFault for a card that does not verify;
        OurFault: `own-card`, `card-changed` where the same root pair shows another card (see *The
        line*).
        """
        card = read_card(card_bytes)
        if card.fingerprint == self.card.fingerprint:
            raise OurFault("own-card")
        known = self.state.peers.get(card.fingerprint)
        if known is not None:
            if known.card.raw != card.raw:
                raise OurFault("card-changed", center=card.center)
            return known
        peer = Peer(card, False, self.state.entropy.draw(_HALF_BYTES))
        self.state.store.commit([self.state.put_peer(peer)])
        self.state.peers[peer.fingerprint] = peer
        return peer

    def confirm_peer(self, fingerprint: Hash, person: str, now: Now) -> Peer:
        """Enter in the house register that somebody compared the fingerprint with the other side.

        Raises OurFault: `not-introduced`, `no-such-person`, `role-missing`.
        """
        self.state.house.may(person, "confirm")
        peer = self.state.peer_of(fingerprint)
        self._house_act(house.CONFIRMED, {16: fingerprint}, person, now, [])
        peer.confirmed = True
        return peer

    def peer_named(self, name: str) -> Peer:
        """A peer by party code, center name or beginning of its fingerprint. Raises OurFault."""
        found = [
            peer
            for peer in self.state.peers.values()
            if name.upper() == peer.card.code
            or name == peer.card.center
            or (len(name) >= 8 and peer.fingerprint.hex().startswith(name))
        ]
        if len(found) != 1:
            known = [peer.card.code for peer in self.state.peers.values()]
            raise OurFault(
                "no-such-peer" if not found else "ambiguous-peer", peer=name, known=known
            )
        return found[0]

    # --- agreements ---------------------------------------------------------------------------

    def propose(
        self, files: Mapping[str, bytes], mark: Mark, peers: Sequence[Peer], start: int
    ) -> Agreement:
        """Bind the seats of a pack to cards and make a founding text; signed by nobody yet.

        Seats follow the pack's parties where it names them (then exactly those must be there), else
        the order of their codes. Raises OurFault("party-not-in-pack"), TheirFault("bad-pack" |
        "bad-shape").
        """
        named = [party.code for party in read_pack(files).parties]
        cards = sorted([self.card, *(peer.card for peer in peers)], key=lambda card: card.code)
        codes = [card.code for card in cards]
        if named and sorted(named) != codes:
            raise OurFault("party-not-in-pack", parties=codes, pack=named)
        if named:
            cards.sort(key=lambda card: named.index(card.code))
        agreement_seats = tuple(Seat(c.code, c.center, c.names, c.fingerprint) for c in cards)
        nonce = self.state.entropy.draw(_NONCE_BYTES)
        founding = Founding(mark, pack_hash(files), agreement_seats, start, nonce)
        agreement = Agreement(founding, dict(files), cards.index(self.card))
        self.state.store.commit(
            [
                Put(states.AGREEMENTS, agreement.id, founding.encode()),
                Put(states.PACKS, founding.pack_hash.hex(), encode_files(files)),
            ]
        )
        self.state.agreements[agreement.id] = agreement
        return agreement

    def adopt(self, agreement: Agreement, person: str, now: Now) -> Draft:
        """Ask for our signature under an agreement; another person gives it with `release`."""
        agreement = self._sure_of(agreement, now)
        if agreement.own_epoch is not None:
            raise OurFault("already-signed", agreement=agreement.id)
        draft = Draft(
            drafts.next_id(self.state.store, self.card), ADOPTION, agreement.id, ADOPTED,
            {16: agreement.founding.encode()}, agreement.all_others(),
        )  # fmt: skip
        self.state.house.may(person, "draft")
        saved = dataclasses.replace(draft, drafted_by=person, saved=now.live)
        drafts.keep_new(self.state.store, saved)
        return self.submit(saved.id, person, now)

    # --- drafts and release -------------------------------------------------------------------

    def draft_new(self, agreement: Agreement, draft: Draft, person: str, now: Now) -> Draft:
        """Store a new draft; `draft.id` is given here. Raises OurFault, RuleBroken for an
        unknown type.
        """
        agreement = self._sure_of(agreement, now)
        self.state.house.may(person, "draft")
        self._message_of(agreement, draft)
        saved = dataclasses.replace(
            draft,
            id=drafts.next_id(self.state.store, self.card),
            drafted_by=person,
            saved=now.live,
            to=draft.to or agreement.all_others(),
        )
        drafts.keep_new(self.state.store, saved)
        return saved

    def draft_set(self, draft_id: str, values: Mapping[int, Value], person: str, now: Now) -> Draft:
        """Change fields of a draft; a submitted one must first be returned."""
        self.state.house.may(person, "draft")
        draft = drafts.load_draft(self.state.store, draft_id)
        following = outbox.step(draft.state, "save")
        changed = dataclasses.replace(drafts.with_values(draft, values, now.live), state=following)
        self.state.store.commit([Put(DRAFTS, draft_id, changed.encode())])
        return changed

    def draft_check(self, draft_id: str, now: Now) -> None:
        """Raise RuleBroken for the first rule the draft would break if it were released now."""
        draft = drafts.load_draft(self.state.store, draft_id)
        if draft.kind == PEOPLE:
            house.check_change(draft.values)
            return
        agreement = self.state.agreement(draft.agreement)
        person = self.state.house.people.get(draft.drafted_by) or next(
            iter(self.state.house.people.values())
        )
        prepared = self._prepare(agreement, draft, person, draft.drafted_by, now)
        self._check(agreement, prepared)

    def submit(self, draft_id: str, person: str, now: Now) -> Draft:
        """Ask another person to release a draft; what it says now is fixed by hash in the house
        register.
        """
        self.sure(now)
        self.state.house.may(person, "submit")
        draft = drafts.load_draft(self.state.store, draft_id)
        following = outbox.step(draft.state, "submit")
        self.draft_check(draft_id, now)
        submitted = dataclasses.replace(draft, state=following, note="")
        self._house_act(
            house.SUBMITTED, {16: draft_id, 17: draft.hash()}, person, now,
            [Put(DRAFTS, draft_id, submitted.encode())],
        )  # fmt: skip
        return submitted

    def discard(self, draft_id: str, person: str) -> Draft:
        """Give up a draft that was not submitted; its number is not used again."""
        self.state.house.may(person, "draft")
        return drafts.discard(self.state.store, draft_id)

    def return_draft(self, draft_id: str, person: str, reason: str, now: Now) -> Draft:
        """Give a submitted draft back with a reason."""
        self.state.house.may(person, "return")
        draft = drafts.load_draft(self.state.store, draft_id)
        following = outbox.step(draft.state, "return")
        if not reason.strip() or len(reason) > limits.REASON_CHARS_MAX:
            raise OurFault("reason-missing", draft=draft_id)
        returned = dataclasses.replace(draft, state=following, note=reason)
        self._house_act(
            house.RETURNED, {16: draft_id, 17: reason}, person, now,
            [Put(DRAFTS, draft_id, returned.encode())],
        )  # fmt: skip
        return returned

    def release(self, draft_id: str, person_id: str, now: Now) -> Held | None:
        """The second person's act: sign what another submitted. Returns the entry, None for people.

        Raises what `House.may_release` raises, and RuleBroken where the draft is no longer valid.
        Entry, house entry and the draft's end are one commit: there is never half a release.
        """
        self.sure(now)
        draft = drafts.load_draft(self.state.store, draft_id)
        person, submission = self.state.house.may_release(person_id, draft_id, draft.hash())
        kept = dataclasses.replace(draft, state=outbox.step(draft.state, "release"))
        done: list[Operation] = [Put(DRAFTS, draft_id, kept.encode())]
        fields: dict[int, Value] = {16: draft_id, 17: submission.hash}
        if draft.kind == PEOPLE:
            self._release_people(draft, fields, person_id, done, now)
            return None
        agreement = self.state.agreement(draft.agreement)
        if draft.kind == ADOPTION:
            done.append(self._open_epoch(agreement))
        try:
            prepared = self._prepare(agreement, draft, person, submission.person, now)
            self._check(agreement, prepared)
            entry = house_entry(house.RELEASED, fields, person_id, now)
            return append_entries(self.state, agreement, [prepared], done, now, [entry])[0]
        except DetenteError:
            if draft.kind == ADOPTION:
                agreement.own_epoch = None
            raise

    def _open_epoch(self, agreement: Agreement) -> Put:
        if agreement.own_epoch is not None:
            raise OurFault("already-signed", agreement=agreement.id)
        agreement.own_epoch = Epoch(self.state.entropy.draw(_EPOCH_BYTES))
        return Put(states.EPOCHS, agreement.id, agreement.own_epoch)

    # --- people -------------------------------------------------------------------------------

    def propose_person(self, person: Person, by: str, now: Now) -> Draft:
        """Ask for somebody to be entered, changed or (without roles) dismissed; another person
        confirms.
        """
        self.state.house.may(by, "draft")
        house.check_people([person])
        if len(self.state.house.people) >= limits.PEOPLE_MAX:
            raise OurFault("too-many-people", limit=limits.PEOPLE_MAX)
        draft_id = drafts.next_id(self.state.store, self.card)
        values = house.person_fields(person)
        draft = Draft(draft_id, PEOPLE, "", house.PERSON_SET, values, drafted_by=by, saved=now.live)
        drafts.keep_new(self.state.store, draft)
        return self.submit(draft_id, by, now)

    def _release_people(
        self, draft: Draft, fields: Mapping[int, Value], by: str, ops: Sequence[Operation], now: Now
    ) -> None:
        prepared = [
            house_entry(house.RELEASED, fields, by, now),
            house_entry(house.PERSON_SET, draft.values, by, now),
        ]
        append_house(self.state, prepared, ops, now)

    # --- what one person may do alone ---------------------------------------------------------

    def act(
        self,
        agreement: Agreement,
        kind: str,
        person_id: str,
        now: Now,
        target: Held | None = None,
        values: Mapping[int, Value] | None = None,
        language: str = "en",
    ) -> Held:
        """Acknowledge, stand by, pass on, say that it was opened, send a service message or a line
        test.

        Raises OurFault, NeedsSecondPerson, RuleBroken.
        """
        agreement = self._sure_of(agreement, now)
        person = self.state.house.may(person_id, kind)
        if kind not in BUILTIN:  # a pack's type of the same name binds and needs two people
            raise OurFault("no-such-act", act=kind)
        to = agreement.all_others()
        refers = None
        if target is not None:
            header = opening_of(target).header
            refers = Reference(header.serial, target.leaf_hash)
            to = (target.leaf.to | 1 << target.seat) & ~(1 << agreement.own_seat)
        draft = Draft(
            "",
            NOTIFICATION,
            agreement.id,
            kind,
            values or {},
            to,
            refers_to=refers,
            language=language,
        )
        prepared = self._prepare(agreement, draft, person, None, now)
        self._check(agreement, prepared)
        return append_entries(self.state, agreement, [prepared], (), now)[0]

    def claim(self, target: Held, person_id: str, now: Now) -> None:
        """Say inside this center that somebody has taken a message in hand; the other side never
        sees it.
        """
        self.state.house.may(person_id, "claim")
        self._house_act(house.CLAIMED, {16: target.leaf_hash}, person_id, now, [])

    # --- links --------------------------------------------------------------------------------

    def import_parcel(self, data: bytes, now: Now) -> Report:
        """Take a parcel in; never raises for what a peer sent (see intake.py)."""
        self.sure(now)
        try:
            return import_parcel(self.state, data, now)
        finally:
            self.sure(now)  # where it failed, memory may say more than the disk holds

    def parcels_for(self, fingerprint: Hash, now: Now) -> list[Outgoing]:
        """What a peer is not known to have, sealed (see sync.py)."""
        self.sure(now)
        return make_parcels(self.state, fingerprint, now)

    def carried(self, outgoing: Outgoing) -> None:
        """Note that a link has taken a parcel; stored with the next commit or some parcels
        later.
        """
        self.state.store.ride(outgoing.done)
        if self.state.peer_of(outgoing.peer).number_out % limits.PARCELS_UNSAVED_MAX == 0:
            self.state.store.settle()

    def settle(self) -> None:
        """Store what waits for the next commit, heads signed and up to date; for a quiet moment."""
        self.state.recorder.flush()
        self.state.store.settle()

    def receipt(self, agreement: Agreement, now: Now) -> Held:
        """Write a bare receipt, as a center does at deadlines and in the rhythm of its
        agreement.
        """
        return write_receipt(self.state, self._sure_of(agreement, now), now)

    def _sure_of(self, agreement: Agreement, now: Now) -> Agreement:
        self.sure(now)
        return self.state.agreements[agreement.id]

    # --- inside -------------------------------------------------------------------------------

    def _message_of(self, agreement: Agreement, draft: Draft) -> None:
        message = find_type(agreement.pack.messages, draft.type)
        if message is None:
            raise RuleBroken("unknown-type", type=draft.type)
        rules.check_sender(agreement, agreement.own_seat, message)

    def _prepare(
        self, agreement: Agreement, draft: Draft, person: Person, drafter: str | None, now: Now
    ) -> Prepared:
        """Header and fields of what a draft becomes; the serial is the next of the year."""
        instant = now.at(agreement.mark)
        year = year_of(instant)
        number = agreement.numbers.get(year, 0) + 1
        serial = make_serial(agreement.code(agreement.own_seat), year, number)
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
            fields.append(((DRAFTED_BY,), self._name(drafter)))
            fields.append(((RELEASED_BY,), person.name))
        fields.append(((LANGUAGE,), draft.language))
        body = rules.body_type_of(agreement, header)
        erasable = {} if body is None else rules.erasable_columns(body)
        fields.extend(split_fields(draft.values, erasable))
        return Prepared(draft.to, header, fields)

    def _name(self, person_id: str) -> str:
        person = self.state.house.people.get(person_id)
        return person_id if person is None else person.name

    def _check(self, agreement: Agreement, prepared: Prepared) -> None:
        """The very rules every reader of the entry will apply, before anything is signed."""
        header = prepared.header
        if header.type in agreement.pack.messages:
            signed = rules.adopted(agreement)
            seats = range(len(agreement.founding.seats))
            missing = [agreement.code(seat) for seat in seats if seat not in signed]
            if missing:
                raise RuleBroken("agreement-not-signed", agreement=agreement.id, missing=missing)
        opening = preview(agreement.receipt(self.state.ahead(agreement)), prepared)
        register = None if agreement.own_epoch is None else agreement.own()
        index = 0 if register is None else register.size
        origin = "" if register is None else register.text
        seat = agreement.own_seat
        rules.check_entry(agreement, seat, origin, index, prepared.to, header, opening)
        size = len(opening.encode())
        quotas.check_release(agreement, [(header.type, prepared.to, size)], header.claimed)

    def _house_act(
        self,
        kind: str,
        fields: Mapping[int, Value],
        person: str,
        now: Now,
        also: Sequence[Operation],
    ) -> None:
        append_house(self.state, [house_entry(kind, fields, person, now)], also, now)

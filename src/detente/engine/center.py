"""START HERE: a center, the machine a party runs. One method for each act of a person or a link.

A center does no I/O of its own: it is given a store, keys and randomness (ports.py) and told the
time with every call. People act through `House.may` and `House.may_release`; there is no other way
to a signature.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from typing import Final

from detente.core import limits
from detente.core.agreement.builtin import BUILTIN
from detente.core.agreement.succession import REASON, Reason
from detente.core.crypto.types import Epoch, Hash
from detente.core.encoding import Value
from detente.core.errors import DetenteError, OurFault
from detente.core.notification import Reference
from detente.core.party import Card, PublicKeys
from detente.core.record.origin import Mark
from detente.engine import addressing, drafts, house, outbox
from detente.engine import state as states
from detente.engine.draft_check import check_draft
from detente.engine.drafts import ADOPTION, CARD_DRAFT, NOTIFICATION, PEOPLE, Draft
from detente.engine.erasures import ERASURE, draft_of, finish, release_erasure
from detente.engine.house import Person
from detente.engine.intake import Report, import_parcel
from detente.engine.introducing import find_peer, introduce
from detente.engine.later import check_looked
from detente.engine.packing import Outgoing
from detente.engine.peers import Peer
from detente.engine.people import release_people
from detente.engine.ports import Entropy, Keys, Operation, Put, Store
from detente.engine.preparing import check, check_type, prepare, text_for
from detente.engine.proposing import founding_text
from detente.engine.registers import ADOPTED, Agreement, Held, encode_files
from detente.engine.sealed import seal, unseal
from detente.engine.setting_up import NewCenter, set_up, set_up_again
from detente.engine.state import Now, State, load
from detente.engine.succeeding import (
    card_draft,
    check_may_open,
    completed,
    draw_epoch,
    epoch_draft,
    may_open_alone,
    open_alone,
    recover,
    renew_card,
)
from detente.engine.sync import make_parcels
from detente.engine.traffic import Traffic
from detente.engine.writing import (  # fmt: skip
    append_entries,
    append_house,
    house_entry,
    opening_of,
    write_receipt,
)

_NONCE_BYTES: Final = 16

__all__ = ["Center", "NewCenter"]


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
        return cls(set_up(store, keys, entropy, now, new))

    @classmethod
    def create_again(
        cls,
        store: Store,
        keys: Keys,
        entropy: Entropy,
        now: Now,
        new: NewCenter,
        old_card: bytes,
        number: int = 0,
    ) -> Center:
        """Set up again a home of which only the root key and an earlier card are left: a card of
        the next number (of at least `number`) under the same root, a new house register, and a
        request to every peer for all that it holds of ours. Introduce the peers, exchange parcels,
        then open the next epoch of every agreement.

        Raises what `create` raises, and OurFault: `root-differs`, `card-of-another` where the old
        card names another center or party.
        """
        return cls(set_up_again(store, keys, entropy, now, new, old_card, number))

    @classmethod
    def open(cls, store: Store, keys: Keys, entropy: Entropy, now: Now) -> Center:
        """Read a home back and verify it whole. Raises OurFault("no-center"), StateDamaged."""
        state = load(store, keys, entropy, now)
        finish(state, now)
        return cls(state)

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

        The same card again changes nothing; one of a greater number under the same root replaces
        the one before. Raises TheirFault for a card that does not verify, `card-of-another` where
        it bears other names, `card-not-newer`; OurFault("own-card").
        """
        return introduce(self.state, card_bytes)

    def confirm_peer(self, fingerprint: Hash, person: str, now: Now) -> Peer:
        """Enter in the house register that somebody compared the fingerprint with the other side.

        Raises OurFault: `not-introduced`, `no-such-person`, `role-missing`.
        """
        self.sure(now)
        self.state.house.may(person, "confirm")
        peer = self.state.peer_of(fingerprint)
        self._house_act(house.CONFIRMED, {16: fingerprint}, person, now, [])
        peer.confirmed = True
        return peer

    def peer_named(self, name: str) -> Peer:
        """A peer by party code, center name or beginning of its fingerprint. Raises OurFault."""
        return find_peer(self.state, name)

    # --- agreements ---------------------------------------------------------------------------

    def propose(
        self,
        files: Mapping[str, bytes],
        mark: Mark,
        peers: Sequence[Peer],
        start: int,
        roles: Sequence[tuple[str, Peer | None]] = (),
    ) -> Agreement:
        """Make a founding text (`proposing.founding_text`) and keep it; signed by nobody yet."""
        nonce = self.state.entropy.draw(_NONCE_BYTES)
        founding = founding_text(self.card, files, mark, peers, start, roles, nonce)
        own = founding.seat_of(self.card.fingerprint)
        agreement = Agreement(founding, dict(files), -1 if own is None else own)
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
        if agreement.of_seat(agreement.own_seat):
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
        text = text_for(self.state, agreement, draft, now)
        kind = check_type(text, agreement.own_seat, draft)
        about = None if draft.refers_to is None else draft.refers_to.leaf_hash
        saved = dataclasses.replace(
            draft,
            id=drafts.next_id(self.state.store, self.card),
            drafted_by=person,
            saved=now.live,
            to=draft.to or addressing.addressees(agreement, text, kind, about),
        )
        drafts.keep_new(self.state.store, saved)
        return saved

    def draft_set(
        self, draft_id: str, values: Mapping[int, Value], person: str, now: Now,
        envelope: drafts.Envelope | None = None, also: Sequence[Operation] = (),
    ) -> Draft:  # fmt: skip
        """Change fields of a draft; a submitted one must first be returned."""
        self.state.house.may(person, "draft")
        draft = drafts.load_draft(self.state.store, draft_id)
        following = outbox.step(draft.state, "save")
        changed = dataclasses.replace(drafts.with_values(draft, values, now.live), state=following)
        changed = drafts.with_envelope(changed, envelope)
        self.state.store.commit([*drafts.kept(changed), *also])
        return changed

    def draft_check(self, draft_id: str, now: Now) -> None:
        """Raise RuleBroken for the first rule the draft would break if it were released now."""
        check_draft(self.state, drafts.load_draft(self.state.store, draft_id), now)

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
            drafts.kept(submitted),
        )  # fmt: skip
        return submitted

    def discard(self, draft_id: str, person: str) -> Draft:
        """Give up a draft that was not submitted; its number is not used again."""
        self.state.house.may(person, "draft")
        return drafts.discard(self.state.store, draft_id)

    def return_draft(self, draft_id: str, person: str, reason: str, now: Now) -> Draft:
        """Give a submitted draft back with a reason."""
        self.sure(now)
        self.state.house.may(person, "return")
        draft = drafts.load_draft(self.state.store, draft_id)
        following = outbox.step(draft.state, "return")
        if not reason.strip() or len(reason) > limits.REASON_CHARS_MAX:
            raise OurFault("reason-missing", draft=draft_id)
        returned = dataclasses.replace(draft, state=following, note=reason)
        self._house_act(
            house.RETURNED, {16: draft_id, 17: reason}, person, now,
            drafts.kept(returned),
        )  # fmt: skip
        return returned

    def release(
        self, draft_id: str, person_id: str, now: Now, keys: Keys | None = None, sealed: int = 0,
        looked: str | None = None, traffic: Traffic | None = None, *, read: bool = False,
    ) -> Held | None:  # fmt: skip
        """The second person's act: sign what another drafted and submitted. The entry, None for
        people, cards and erasures. A card needs `keys`, the root's among them; it stops every open
        epoch. An epoch that disowns something needs `keys` with the root's where ours lack it.
        `sealed` are bits of seats that do not get the content before `unseal`. What answers another
        party needs `looked` (`later.looked_at`) where it said more; `read` as in `check_looked`.

        Raises what `House.may_release` and `check_looked` raise, and RuleBroken where the draft is
        no longer valid.
        Entry, house entry and the draft's end are one commit: there is never half a release.
        """
        self.sure(now)
        draft = drafts.load_draft(self.state.store, draft_id)
        may_release, said = self.state.house.may_release, draft.hash()
        person, submission = may_release(person_id, draft_id, said, draft.drafted_by)
        released = dataclasses.replace(draft, state=outbox.step(draft.state, "release"))
        done = drafts.kept(released)
        fields: dict[int, Value] = {16: draft_id, 17: submission.hash}
        if draft.kind == PEOPLE:
            release_people(self.state, draft.values, fields, person_id, done, now)
            return None
        if draft.kind == CARD_DRAFT:
            if keys is None:
                raise OurFault("card-needs-keys", draft=draft_id)
            renew_card(self.state, draft, fields, person_id, done, now, keys)
            return None
        if draft.kind == ERASURE:
            release_erasure(self.state, draft, fields, submission.person, person_id, done, now)
            return None
        agreement = self.state.agreement(draft.agreement)
        check_looked(self.state, agreement, draft, looked, traffic, read=read)
        before = agreement.own_epoch
        if draft.kind == ADOPTION:
            check_may_open(self.state, agreement, later=REASON in draft.values)
            done.append(draw_epoch(self.state, agreement))
        try:
            draft = completed(self.state, agreement, draft, sign=True, keys=keys)
            prepared = prepare(self.state, agreement, draft, person, submission.person, now)
            check(self.state, agreement, prepared)
            if sealed:
                done.append(seal(agreement, sealed & prepared.to))
            entry = house_entry(house.RELEASED, fields, person_id, now)
            return append_entries(self.state, agreement, [prepared], done, now, [entry])[0]
        except DetenteError:
            agreement.own_epoch = before
            raise

    # --- epochs and cards ---------------------------------------------------------------------

    def recover(self, now: Now) -> None:
        """Say that this home's store was lost or set back (after every restore): nothing is signed
        in the open epochs again, and every peer is asked for all that it holds of ours.
        """
        self.sure(now)
        recover(self.state, now)

    def open_epoch(
        self,
        agreement: Agreement,
        reason: Reason,
        person: str,
        now: Now,
        disown: Sequence[tuple[Epoch, int]] = (),
    ) -> Held | Draft:
        """Open the next epoch after the present one stopped. It waits for nobody.

        One person may, where every counterpart has given back all it named of ours, or two people
        renewed the card, and nothing is disowned: then the entry is returned. Else a submitted
        draft is, which another person releases. `disown` are (epoch, first index) of what the root
        lets no longer stand; its release needs the root key. Raises OurFault: `not-adopted`,
        `epoch-open`, `too-many-epochs`, and what `House.may` raises.
        """
        agreement = self._sure_of(agreement, now)
        check_may_open(self.state, agreement)
        draft = epoch_draft(self.state, agreement, reason, person, now, disown)
        if not disown and may_open_alone(self.state, agreement):
            return open_alone(self.state, agreement, draft, person, now)
        self.state.house.may(person, "draft")
        drafts.keep_new(self.state.store, draft)
        return self.submit(draft.id, person, now)

    def propose_card(
        self, public: PublicKeys, person: str, now: Now, reason: Reason = Reason.ROTATION
    ) -> Draft:
        """Ask for a new card with these keys under the same root; another person gives it with
        `release(..., keys=...)`. Raises OurFault: `root-differs`, `bad-card`.
        """
        self.sure(now)
        self.state.house.may(person, "draft")
        draft = card_draft(self.state, public, person, now, reason)
        drafts.keep_new(self.state.store, draft)
        return self.submit(draft.id, person, now)

    # --- people -------------------------------------------------------------------------------

    def propose_person(self, person: Person, by: str, now: Now) -> Draft:
        """Ask for somebody to be entered, changed or (without roles) dismissed; another person
        confirms.
        """
        self.sure(now)
        self.state.house.may(by, "draft")
        people = self.state.house.people
        house.check_people([person], people)
        if person.id not in people and len(people) >= limits.PEOPLE_MAX:
            raise OurFault("too-many-people", limit=limits.PEOPLE_MAX)
        draft_id = drafts.next_id(self.state.store, self.card)
        values = house.person_fields(person)
        draft = Draft(draft_id, PEOPLE, "", house.PERSON_SET, values, drafted_by=by, saved=now.live)
        drafts.keep_new(self.state.store, draft)
        return self.submit(draft_id, by, now)

    def propose_erasure(
        self, agreement: Agreement, held: Held, reason: str, person: str, now: Now
    ) -> Draft:
        """Ask for personal data of an entry to be erased here (erasures.py); another releases."""
        agreement = self._sure_of(agreement, now)
        self.state.house.may(person, "erase")
        draft = draft_of(self.state, agreement, held, reason, person, now)
        drafts.keep_new(self.state.store, draft)
        return self.submit(draft.id, person, now)

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
        prepared = prepare(self.state, agreement, draft, person, None, now)
        check(self.state, agreement, prepared)
        return append_entries(self.state, agreement, [prepared], (), now)[0]

    def claim(self, target: Held, person_id: str, now: Now) -> None:
        """Say inside this center that somebody has taken a message in hand; the other side never
        sees it.
        """
        self.sure(now)
        self.state.house.may(person_id, "claim")
        self._house_act(house.CLAIMED, {16: target.leaf_hash}, person_id, now, [])

    def unseal(self, target: Held, person_id: str, now: Now) -> None:
        """Hand over from now on the content of an entry of ours that was released sealed.

        Raises OurFault("not-sealed" | "role-missing").
        """
        self.sure(now)
        self.state.house.may(person_id, "unseal")
        done = unseal(self.state, target)
        self._house_act(house.UNSEALED, {16: target.leaf_hash}, person_id, now, [done])

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
        """A link has taken a parcel; it is noted with the next commit or some parcels later."""
        peer = self.state.peer_of(outgoing.peer)
        self.state.store.ride([self.state.put_peer(peer), *outgoing.done])
        if peer.number_out % limits.PARCELS_UNSAVED_MAX == 0:
            self.state.store.settle()

    def settle(self) -> None:
        """Store what waits for the next commit, heads signed and up to date; for a quiet moment."""
        self.state.recorder.flush()
        self.state.store.settle()

    def receipt(self, agreement: Agreement, now: Now) -> Held:
        """Write a bare receipt, as at deadlines and in the rhythm of the agreement."""
        agreement = self._sure_of(agreement, now)
        return write_receipt(self.state, agreement, now)

    def _sure_of(self, agreement: Agreement, now: Now) -> Agreement:
        self.sure(now)
        return self.state.agreements[agreement.id]

    # --- inside -------------------------------------------------------------------------------

    def _house_act(
        self, kind: str, fields: Mapping[int, Value], person: str, now: Now,
        also: Sequence[Operation],
    ) -> None:  # fmt: skip
        append_house(self.state, [house_entry(kind, fields, person, now)], also, now)

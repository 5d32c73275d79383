"""The house register: people, roles, and the one place where a release is decided.

A center's own book of who may do what and who did it is a register of the same kind as those it
shares; only its origin differs (`<center>/house/<epoch>`) and it goes to nobody.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from detente.core import limits, shape
from detente.core.crypto.types import Hash
from detente.core.encoding import Value
from detente.core.errors import NeedsSecondPerson, OurFault, StateDamaged, TheirFault
from detente.core.notification import PERSON, Opening
from detente.engine.drillbook import DrillBook
from detente.engine.registers import Held, Register
from detente.engine.watchbook import WATCH_TAKEN, WatchBook

ROLES: Final = ("watch", "drafter", "releaser", "auditor")

# House types and their fields from 16 up.
PERSON_SET: Final = "person-set"  # 16 id, 17 name, 18 roles, 19 post
SUBMITTED: Final = "submitted"  # 16 draft id, 17 draft hash
RETURNED: Final = "returned"  # 16 draft id, 17 reason
RELEASED: Final = "released"  # 16 draft id, 17 draft hash, 18 leaf hash of the entry
CLAIMED: Final = "claimed"  # 16 leaf hash
UNSEALED: Final = "unsealed"  # 16 leaf hash of our entry whose content is handed over now
EPOCH_OPENED: Final = "epoch-opened"  # 16 agreement id, 17 epoch, 18 leaf hash of its entry 0
CARD_ISSUED: Final = "card-issued"  # 16 SHA-256 of the card file
CONFIRMED: Final = "confirmed"  # 16 fingerprint of a peer, compared by voice or in person
SILENCE_CAUSE: Final = "silence-cause"  # 16 fingerprint of a peer, 17 cause, 18 note
# What a person may judge a silence to come from; `unknown` is an honest judgement.
CAUSES: Final = ("technical", "maintenance", "not-answering", "unknown")


@dataclass(frozen=True, slots=True)
class Act:
    """Which roles may do an act, and whether one person alone may."""

    roles: frozenset[str]
    alone: bool


_WATCH: Final = frozenset({"watch", "releaser"})
_DRAFT: Final = frozenset({"watch", "drafter", "releaser"})
_RELEASE: Final = frozenset({"releaser"})

# The whole table of who may do what. An act that is not here nobody may do. What one person may do
# alone
# binds the party to nothing: it says that something was received or read, or that the line works.
ACTS: Final[Mapping[str, Act]] = {
    "claim": Act(_WATCH, alone=True),
    "unseal": Act(_RELEASE, alone=True),  # two persons released what is handed over
    "confirm": Act(_WATCH, alone=True),
    "cause": Act(_WATCH, alone=True),
    "take-watch": Act(_WATCH, alone=True),
    "hand-over-watch": Act(_WATCH, alone=True),
    "postpone-watch": Act(_WATCH, alone=True),
    "roster": Act(_WATCH, alone=True),
    "standing": Act(_WATCH, alone=True),  # open or close a standing item
    "contact-hours": Act(_WATCH, alone=True),
    "drill-plan": Act(_WATCH, alone=True),  # plan a drill, or call it off
    # What it sends is a `service` of an exercise, which binds nobody to anything.
    "drill-run": Act(_WATCH, alone=True),
    "log": Act(_DRAFT, alone=True),
    "strike": Act(_DRAFT, alone=True),
    "opened": Act(_WATCH, alone=True),
    "acknowledged": Act(_WATCH, alone=True),
    "standby-until": Act(_WATCH, alone=True),
    "passed-on-to-unit": Act(_WATCH, alone=True),
    "service": Act(_WATCH, alone=True),
    "line-test": Act(_WATCH, alone=True),
    "re-send-request": Act(_WATCH, alone=True),
    # One half each of a code for another person's log-in at the desk; never both, never for one's
    # own (apps/desk/accounts.py).
    "invite": Act(_DRAFT, alone=True),
    "confirm-invitation": Act(_DRAFT, alone=True),
    "own-log-in": Act(frozenset(ROLES), alone=True),  # add and remove one's own passkeys
    "draft": Act(_DRAFT, alone=True),
    "submit": Act(_DRAFT, alone=True),
    "release": Act(_RELEASE, alone=False),
    "return": Act(_RELEASE, alone=True),
    # Only where every counterpart has given back what it held, or two people renewed the card; else
    # the next epoch is a draft that another releases.
    "epoch": Act(_RELEASE, alone=True),
}


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who works at this center; `roles` empty means: no longer."""

    id: str
    name: str
    roles: tuple[str, ...]
    post: str


@dataclass(frozen=True, slots=True)
class Submission:
    """A draft somebody asked to be released, with the hash of what it said then."""

    draft: str
    hash: Hash
    person: str
    at: int


@dataclass(frozen=True, slots=True)
class Cause:
    """What somebody judged the silence of a peer to come from; a later one revises it."""

    cause: str  # one of CAUSES
    note: str
    person: str
    at: int


@dataclass(slots=True)
class House:
    """The house register read as people, open submissions and claims."""

    register: Register
    people: dict[str, Person] = field(default_factory=dict)
    submissions: dict[str, Submission] = field(default_factory=dict)
    claims: dict[Hash, tuple[str, int]] = field(default_factory=dict)
    confirmed: dict[Hash, tuple[str, int]] = field(default_factory=dict)  # peers, by whom and when
    causes: dict[Hash, list[Cause]] = field(default_factory=dict)  # of each peer, oldest first
    book: WatchBook = field(default_factory=WatchBook)
    drills: DrillBook = field(default_factory=DrillBook)  # and routine contacts

    def read_all(self) -> None:
        """Take every entry in order. Raises StateDamaged for one that cannot be read."""
        for held in self.register.entries:
            self.take(held)

    def take(self, held: Held) -> None:
        """Apply one entry."""
        if held.opening is None:
            raise StateDamaged("house-closed", index=held.index)
        opening = held.opening
        kind, at = opening.header.type, opening.header.claimed
        person = opening.text(PERSON) or ""
        if kind == PERSON_SET:
            self._set_person(opening)
        elif kind == SUBMITTED:
            draft = _text(opening, 16)
            self.submissions[draft] = Submission(draft, _hash(opening, 17), person, at)
        elif kind in (RETURNED, RELEASED):
            self.submissions.pop(_text(opening, 16), None)
        elif kind == CLAIMED:
            self.claims[_hash(opening, 16)] = (person, at)
        elif kind == CONFIRMED:
            self.confirmed[_hash(opening, 16)] = (person, at)
        elif kind == SILENCE_CAUSE:
            told = Cause(_text(opening, 17), opening.text(18) or "", person, at)
            self.causes.setdefault(_hash(opening, 16), []).append(told)
        else:
            self.book.take(held, opening)
            self.drills.take(held, opening)
            if kind == WATCH_TAKEN and self.book.taken is not None:
                for leaf in self.book.taken.ended:
                    self.claims.pop(leaf, None)

    def _set_person(self, opening: Opening) -> None:
        person = read_person(opening.pack_fields())
        self.people[person.id] = person

    def person(self, person_id: str) -> Person:
        """A person of this center. Raises OurFault("no-such-person")."""
        found = self.people.get(person_id)
        if found is None:
            raise OurFault("no-such-person", person=person_id, known=sorted(self.people))
        return found

    def may(self, person_id: str, act: str) -> Person:
        """The person, where the table lets them do this act alone.

        Raises OurFault: `no-such-person`, `role-missing`, `no-such-act`;
        NeedsSecondPerson("not-alone").
        """
        person = self._with_role(person_id, act)
        if not ACTS[act].alone:
            raise NeedsSecondPerson("not-alone", act=act, person=person_id)
        return person

    def may_release(
        self, person_id: str, draft: str, draft_hash: Hash, drafted_by: str
    ) -> tuple[Person, Submission]:
        """The choke point: everything that binds the party passes here and nowhere else.

        Raises OurFault: `not-submitted`, `draft-changed` where the content is not what was
        submitted, `role-missing`; NeedsSecondPerson("own-draft") where the releaser is who
        drafted or submitted it.
        """
        submission = self.submissions.get(draft)
        if submission is None:
            raise OurFault("not-submitted", draft=draft)
        person = self.person(person_id)
        if person.id in (submission.person, drafted_by):
            others = [
                p.id
                for p in self.people.values()
                if "releaser" in p.roles and p.id not in (submission.person, drafted_by)
            ]
            raise NeedsSecondPerson(
                "own-draft", draft=draft, person=person.id, others=sorted(others)
            )
        self._with_role(person_id, "release")
        if submission.hash != draft_hash:
            raise OurFault("draft-changed", draft=draft)
        return person, submission

    def has_role(self, person_id: str, act: str) -> bool:
        """Whether somebody of this id works here and the table lets their roles do this act."""
        person = self.people.get(person_id)
        return person is not None and bool(ACTS[act].roles & set(person.roles))

    def _with_role(self, person_id: str, act: str) -> Person:
        rule = ACTS.get(act)
        if rule is None:
            raise OurFault("no-such-act", act=act)
        person = self.person(person_id)
        if not rule.roles & set(person.roles):
            raise OurFault("role-missing", person=person_id, act=act, roles=sorted(rule.roles))
        return person


def person_fields(person: Person) -> dict[int, Value]:
    """Fields of a `person-set` entry."""
    return {16: person.id, 17: person.name, 18: list(person.roles), 19: person.post}


def read_person(values: Mapping[int, Value]) -> Person:
    """Reverse of `person_fields`. Raises TheirFault("bad-shape")."""
    if sorted(values) != [16, 17, 18, 19]:
        raise TheirFault("bad-shape", where="person", expected="id, name, roles and post")
    roles = shape.array(values[18], "roles", 0, len(ROLES))
    named = tuple(shape.text(role, "role", 32) for role in roles)
    who, name, post = (shape.text(values[n], "person", 4096) for n in (16, 17, 19))
    return Person(who, name, named, post)


def _text(opening: Opening, number: int) -> str:
    return shape.text(opening.get(number), "house entry", 4096)


def _hash(opening: Opening, number: int) -> Hash:
    return Hash(shape.octets(opening.get(number), "house entry", 32))


def check_change(values: Mapping[int, Value], known: Mapping[str, Person]) -> None:
    """Raise OurFault("unknown-role" | "bad-person") for fields that no `person-set` may have: an
    entry that cannot be read again would keep the home shut. `known` are those who stand already.
    """
    try:
        person = read_person(values)
    except TheirFault as fault:
        raise OurFault("bad-person", person=str(fault.facts.get("where"))) from fault
    check_people([person], known)


def check_people(people: Sequence[Person], known: Mapping[str, Person] | None = None) -> None:
    """Raise OurFault("unknown-role" | "bad-person") for persons that may not be entered. What
    stands already of somebody may stay as it is: earlier programs took more, and who cannot be
    named can be neither changed nor dismissed.
    """
    for person in people:
        unknown = set(person.roles) - set(ROLES)
        if unknown:
            raise OurFault("unknown-role", roles=sorted(unknown), known=list(ROLES))
        stands = (known or {}).get(person.id)
        kept = ("", "", "") if stands is None else (stands.id, stands.name, stands.post)
        for text, old in zip((person.id, person.name, person.post), kept, strict=True):
            plain = text.isprintable() and text == text.strip()
            if not text or (text != old and (len(text) > limits.NAME_CHARS_MAX or not plain)):
                raise OurFault("bad-person", person=ascii(text[:50]))
    if len({person.id for person in people}) != len(people):
        raise OurFault("bad-person", person="the same id twice")

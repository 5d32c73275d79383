"""Drafts: what people write before anything is signed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from detente.core import encoding, limits, shape
from detente.core.crypto import labels
from detente.core.crypto.types import Hash
from detente.core.encoding import Value
from detente.core.errors import OurFault, StateDamaged, TheirFault
from detente.core.notification import Precedence, Reference
from detente.core.party import Card
from detente.engine import outbox
from detente.engine.ports import Delete, Operation, Put, Store
from detente.engine.state import DRAFTS, SELF

NOTIFICATION: Final = "notification"
ADOPTION: Final = "adoption"
PEOPLE: Final = "people"
CARD_DRAFT: Final = "card"
ENDED: Final = "drafts ended"  # table: draft id -> draft that was released or discarded
_OVER: Final = ("released", "discarded")
_LAST: Final = "last draft"  # key in the table `self`: number of the newest draft


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft as stored. `values` maps field numbers to values; `agreement` is empty for people."""

    id: str
    kind: str
    agreement: str
    type: str
    values: Mapping[int, Value] = field(default_factory=dict)
    to: int = 0  # bit i is seat i
    precedence: Precedence = Precedence.ROUTINE
    refers_to: Reference | None = None
    valid_until: int | None = None
    language: str = "en"
    state: str = "drafted"
    drafted_by: str = ""
    saved: int = 0
    note: str = ""  # the reason given when it was returned
    late_reason: str = ""  # signed with it; empty where none is given

    def content(self) -> Value:
        """What a releaser must find unchanged (spec/house.md, B6)."""
        refers = None if self.refers_to is None else self.refers_to.value()
        late = [self.late_reason] if self.late_reason else []
        return [
            self.id, self.kind, self.agreement, self.type, dict(self.values), self.to,
            int(self.precedence), refers, self.valid_until, self.language, *late,
        ]  # fmt: skip

    def hash(self) -> Hash:
        """Hash of the content; stands in the house register when it is submitted and when
        released.
        """
        data = labels.tag(labels.DRAFT) + encoding.encode(self.content())
        return Hash(hashlib.sha256(data).digest())

    def encode(self) -> bytes:
        """Stored form."""
        return encoding.encode([self.content(), self.state, self.drafted_by, self.saved, self.note])


@dataclass(frozen=True, slots=True)
class Envelope:
    """What a draft says beside its fields."""

    to: int
    precedence: Precedence
    valid_until: int | None
    language: str
    late_reason: str


def envelope_of(draft: Draft) -> Envelope:
    """The envelope of a draft as it is."""
    return Envelope(
        draft.to, draft.precedence, draft.valid_until, draft.language, draft.late_reason
    )


def reason_given(text: str) -> str:
    """Why something comes late, as it would be signed; empty for none.

    Raises OurFault("late-reason-too-long").
    """
    reason = text.strip()
    if len(reason.encode("utf-8", "surrogatepass")) > limits.LATE_REASON_BYTES_MAX:
        raise OurFault("late-reason-too-long", limit=limits.LATE_REASON_BYTES_MAX)
    return reason


def with_envelope(draft: Draft, envelope: Envelope | None) -> Draft:
    """The draft in another envelope; as it is for None."""
    if envelope is None:
        return draft
    return replace(
        draft, to=envelope.to, precedence=envelope.precedence,
        valid_until=envelope.valid_until, language=envelope.language,
        late_reason=envelope.late_reason,
    )  # fmt: skip


def decode_draft(data: bytes) -> Draft:
    """Read a stored draft back. Raises StateDamaged("store-unreadable")."""
    try:
        parts = shape.exactly(encoding.decode(data), "draft", 5)
        content = shape.array(parts[0], "draft content", 10, 11)
        reasons = [
            shape.text(one, "late reason", limits.LATE_REASON_BYTES_MAX) for one in content[10:]
        ]
        texts = [shape.octets(str(content[at]).encode(), "draft", 255).decode() for at in range(4)]
        values = content[4]
        refers = None
        if content[7] is not None:
            pair = shape.exactly(content[7], "reference", 2)
            serial = pair[0] if isinstance(pair[0], str) else None
            refers = Reference(serial, Hash(shape.octets(pair[1], "reference", 32)))
        until = None if content[8] is None else shape.uint(content[8], "valid until")
        return Draft(
            texts[0],
            texts[1],
            texts[2],
            texts[3],
            dict(values) if isinstance(values, Mapping) else {},
            shape.uint(content[5], "addressees"),
            Precedence(shape.uint(content[6], "precedence", max(Precedence))),
            refers,
            until,
            str(content[9]),
            str(parts[1]),
            str(parts[2]),
            shape.uint(parts[3], "saved"),
            str(parts[4]),
            *reasons,
        )
    except TheirFault as fault:
        raise StateDamaged("store-unreadable", table=DRAFTS, why=fault.code) from fault


def load_draft(store: Store, draft_id: str) -> Draft:
    """A stored draft. Raises OurFault("no-such-draft")."""
    data = store.get(DRAFTS, draft_id) or store.get(ENDED, draft_id)
    if data is None:
        raise OurFault("no-such-draft", draft=draft_id)
    return decode_draft(data)


def kept(draft: Draft) -> list[Operation]:
    """What stores a draft; one that is over goes to those that nobody looks through."""
    if draft.state in _OVER:
        return [Delete(DRAFTS, draft.id), Put(ENDED, draft.id, draft.encode())]
    return [Put(DRAFTS, draft.id, draft.encode())]


def open_drafts(store: Store) -> list[Draft]:
    """Every draft that is neither released nor discarded, in order of its id."""
    return [draft for draft in _listed(store, DRAFTS) if draft.state not in _OVER]


def all_drafts(store: Store) -> list[Draft]:
    """Every draft there ever was, in order of its id."""
    found = [*_listed(store, DRAFTS), *_listed(store, ENDED)]
    return sorted(found, key=lambda draft: draft.id)


def _listed(store: Store, table: str) -> list[Draft]:
    """All of one table. Homes that are older than ENDED have in DRAFTS what is over as well."""
    return [decode_draft(data) for _, data in store.items(table)]


def submitted(store: Store, asked: Iterable[str]) -> list[Draft]:
    """Those that wait for a second person, in order of their id; `asked` are the submissions that
    the house register has open, so that nobody looks through all that was ever released.
    """
    found = (store.get(DRAFTS, draft_id) for draft_id in sorted(asked))
    drafts = (decode_draft(data) for data in found if data is not None)
    return [draft for draft in drafts if draft.state == "submitted"]


def next_id(store: Store, card: Card) -> str:
    """`ARD-d-0031`: one more than any draft ever had here."""
    last = int.from_bytes(store.get(SELF, _LAST) or b"", "big")
    return f"{card.code}-d-{last + 1:04d}"


def keep_new(store: Store, draft: Draft) -> None:
    """Store a draft under the id that `next_id` gave it; the next one gets the number after it."""
    number = int(draft.id.rpartition("-")[2]).to_bytes(8, "big")
    store.commit([*kept(draft), Put(SELF, _LAST, number)])


def with_values(draft: Draft, values: Mapping[int, Value], now: int) -> Draft:
    """The draft with some fields set; None removes a field. Raises OurFault("too-many-fields")."""
    merged = {
        number: value for number, value in {**draft.values, **values}.items() if value is not None
    }
    if len(merged) > limits.FIELDS_MAX:
        raise OurFault("too-many-fields", limit=limits.FIELDS_MAX)
    return replace(draft, values=merged, saved=now)


def discard(store: Store, draft_id: str) -> Draft:
    """Give up a draft that nobody is asked to release. Raises OurFault."""
    draft = load_draft(store, draft_id)
    discarded = replace(draft, state=outbox.step(draft.state, "discard"))
    store.commit(kept(discarded))
    return discarded

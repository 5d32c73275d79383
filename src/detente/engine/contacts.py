"""Whom to call at another center: what was noted here, and who signed what came from there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from detente.core import encoding, limits, shape
from detente.core.crypto.types import Hash
from detente.core.errors import OurFault, StateDamaged, TheirFault
from detente.core.notification import PERSON, POST
from detente.engine import rules
from detente.engine.ports import Delete, Put
from detente.engine.state import Now, State

PEER_NOTES: Final = "peer notes"  # table: fingerprint and post -> whom to call there
_NOTE_BYTES_MAX: Final = 4 * limits.NAME_CHARS_MAX


@dataclass(frozen=True, slots=True)
class PeerNote:
    """One post at another center, as somebody here wrote it down. It never leaves this home."""

    post: str
    person: str
    phone: str
    at: int


@dataclass(frozen=True, slots=True)
class Signer:
    """Somebody whose name stands in what a center signed."""

    person: str
    post: str
    last: int  # claimed time of the last entry that names them
    serial: str


def put_note(state: State, peer: Hash, post: str, person: str, phone: str, now: Now) -> None:
    """Note a post, or note it anew. Raises OurFault: `not-introduced`, `bad-contact`,
    `too-many-contacts`.
    """
    state.peer_of(peer)
    for text in (post, person, phone):
        if len(text) > limits.NAME_CHARS_MAX or not text.isprintable():
            raise OurFault("bad-contact", text=ascii(text[:50]))
    if not post.strip() or not (person.strip() or phone.strip()):
        raise OurFault("bad-contact", text=ascii(post[:50]))
    known = {note.post for note in notes_of(state, peer)}
    if post not in known and len(known) >= limits.PEER_NOTES_MAX:
        raise OurFault("too-many-contacts", limit=limits.PEER_NOTES_MAX)
    value = encoding.encode([person or None, phone or None, now.live])
    state.store.commit([Put(PEER_NOTES, f"{peer.hex()} {post}", value)])


def remove_note(state: State, peer: Hash, post: str) -> None:
    """Forget a post. Raises OurFault("no-such-contact")."""
    key = f"{peer.hex()} {post}"
    if state.store.get(PEER_NOTES, key) is None:
        known = [note.post for note in notes_of(state, peer)]
        raise OurFault("no-such-contact", post=post[:100], known=known)
    state.store.commit([Delete(PEER_NOTES, key)])


def notes_of(state: State, peer: Hash) -> list[PeerNote]:
    """Posts noted of one center, in order of the post."""
    found = []
    for key, data in state.store.items(PEER_NOTES):
        place, _, post = key.partition(" ")
        if place != peer.hex():
            continue
        try:
            parts = shape.exactly(encoding.decode(data), "peer note", 3)
            person, phone = (
                "" if part is None else shape.text(part, "peer note", _NOTE_BYTES_MAX)
                for part in parts[:2]
            )
            found.append(PeerNote(post, person, phone, shape.uint(parts[2], "peer note")))
        except TheirFault as fault:
            raise StateDamaged("store-unreadable", table=PEER_NOTES, why=fault.code) from fault
    return found


def signers(state: State, peer: Hash) -> list[Signer]:
    """Everybody named in valid entries of a center, who signed last first."""
    found: dict[tuple[str, str], Signer] = {}
    for agreement in state.agreements.values():
        seat = agreement.founding.seat_of(peer)
        for register in () if seat is None else agreement.of_seat(seat):
            for held in register.entries:
                if held.opening is None or rules.problem(agreement, held) is not None:
                    continue
                person = held.opening.text(PERSON)
                if person is None:
                    continue
                key = (person, held.opening.text(POST) or "")
                header = held.opening.header
                if key not in found or header.claimed >= found[key].last:
                    found[key] = Signer(*key, header.claimed, header.serial or "")
    return sorted(found.values(), key=lambda one: (-one.last, one.person, one.post))

"""What a stranger needs to see that one key signed two histories: kept while it is at hand, and
made into an incident file at the moment they are found to differ (spec/incident.md).

Of what we hold of a register one signed head must show every leaf. That is the stored head where
its leaves have all come; where a parcel ended before its head, the head and the hashes behind the
last leaf are kept beside it. So two heads, and what lies between them, are all an incident needs.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from detente.core import encoding, limits, parcel, shape
from detente.core.crypto.types import Hash
from detente.core.errors import OurFault, StateDamaged, TheirFault
from detente.core.record import checkpoint, note
from detente.core.record.cut import Source, cut_hashes, source_of_range, source_of_tree
from detente.core.record.incident import Contradiction, Shown, Side, build_incident, verify_incident
from detente.core.record.origin import Mark
from detente.core.record.origin import parse as parse_origin
from detente.engine.ports import Operation, Put
from detente.engine.recorder import HEADS, REACHED, note_size
from detente.engine.registers import Agreement, Register
from detente.engine.state import INCIDENTS, STOPPED, State

# Table: origin of another's register -> the head under which the last leaves came, how many we
# held then, and the hashes behind them; only where that head lies beyond our leaves.
COVER: Final = "cover"
AHEAD_SHOWN: Final = "ahead-shown"  # table: origin and index -> head and cut of an entry kept ahead
# Code of an incident: two histories, of which only one is held here.
FORKS: Final = "register-forks"


class Incident(TheirFault):
    """Two signed heads of one register that cannot both be true."""

    shown: Shown | None = None  # None where what was shown is no proof for a stranger


@dataclass(frozen=True, slots=True)
class Offered:
    """One register item with its head and leaf hashes, verified under that head."""

    item: parcel.RegisterItem
    size: int
    leaf_hashes: Sequence[Hash]

    def source(self) -> Source:
        """The nodes that the item shows of its tree."""
        return source_of_range(self.size, self.item.start, self.leaf_hashes, self.item.proof)

    def side(self, at: int) -> Side:
        """Its head and its tree cut at `at`, which lies between its first leaf and behind its
        last, or is its size.
        """
        return Side(self.item.checkpoint, tuple(cut_hashes(self.source(), self.size, at)))


def cover_puts(register: Register, offered: Offered) -> list[Operation]:
    """What keeps the head that shows our leaves, where it lies beyond the last of an item."""
    item = offered.item
    end = item.start + len(item.leaves)
    if end == offered.size or end <= register.size:
        return []
    behind = item.proof[item.start.bit_count() :]
    value = encoding.encode([end, item.checkpoint, list(behind)])
    return [Put(COVER, register.text, value)]


def held_side(state: State, register: Register, at: int) -> Side | None:
    """A signed head over what we hold of a register, its tree cut at `at`; None where we hold no
    head that reaches so far.
    """
    found = state.store.get(COVER, register.text)
    if found is not None:
        parts = shape.exactly(encoding.decode(found), "cover", 3)
        data = shape.octets(parts[1], "cover", limits.NOTE_BYTES_MAX)
        behind = [
            Hash(shape.octets(item, "cover", 32))
            for item in shape.array(parts[2], "cover", 0, limits.CUT_HASHES_MAX)
        ]
        if parts[0] == register.size and at <= register.size:
            return _cut(register, data, behind, at)
    own = state.recorder.last_note(register.text)
    stored = (state.store.get(table, register.text) for table in (HEADS, REACHED))
    for known in (own, *stored):
        if known is not None and at <= note_size(known) <= register.size:
            return _cut(register, known, (), at)
    return None


def _cut(register: Register, data: bytes, behind: Sequence[Hash], at: int) -> Side:
    size = note_size(data)
    source = source_of_tree(register.tree, size, behind)
    return Side(data, tuple(cut_hashes(source, size, at)))


def forked(
    state: State, register: Register, offered: Offered, at: int, *, own: bool, index: int
) -> Incident:
    """An item shows another history than the one we hold: both, cut at `at`."""
    return _incident(register, held_side(state, register, at), offered, at, own=own, index=index)


def forked_heads(
    register: Register, known: bytes, offered: Offered, at: int, *, own: bool
) -> Incident:
    """An item shows another history than a head whose leaves we do not hold, at its size."""
    root = checkpoint.parse_text(note.parse(known).text).root
    return _incident(register, Side(known, (root,)), offered, at, own=own, index=at)


def forked_beyond(state: State, register: Register, offered: Offered, index: int) -> Incident:
    """An item shows another leaf than one kept beyond a gap at that index."""
    kept = None
    found = state.store.get(AHEAD_SHOWN, f"{register.text} {index:012d}")
    if found is not None:
        parts = shape.exactly(encoding.decode(found), "ahead shown", 2)
        kept = Side(
            shape.octets(parts[0], "ahead shown", limits.NOTE_BYTES_MAX),
            tuple(
                Hash(shape.octets(item, "ahead shown", 32))
                for item in shape.array(parts[1], "ahead shown", 1, limits.CUT_HASHES_MAX)
            ),
        )
    return _incident(register, kept, offered, index + 1, own=False, index=index)


def ahead_shown(offered: Offered, source: Source, register: Register, index: int) -> Put:
    """What is kept beside an entry beyond a gap: its head, and the tree cut behind its leaf."""
    hashes = cut_hashes(source, offered.size, index + 1)
    value = encoding.encode([offered.item.checkpoint, list(hashes)])
    return Put(AHEAD_SHOWN, f"{register.text} {index:012d}", value)


def _incident(
    register: Register, side: Side | None, offered: Offered, at: int, *, own: bool, index: int
) -> Incident:
    incident = Incident("register-forks", origin=register.text, index=index, own=own)
    if side is not None:
        incident.shown = Shown(at, side, offered.side(at))
    return incident


def incident_file(state: State, agreement: Agreement, seat: int, incident: Incident) -> bytes:
    """The file that proves an incident, empty where nothing proves it to a stranger: then a store
    of ours was set back, and both heads may be of one history.
    """
    if incident.shown is None:
        return b""
    card = state.signer_of(agreement, seat, incident.shown.one.note)
    try:
        return build_incident(card.raw, agreement.founding.encode(), incident.shown)
    except OurFault:
        return b""


# --- what is kept -------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Kept:
    """One incident as kept. `proof` is the file for a stranger, empty where there is none."""

    id: str
    at: int  # when we found it
    code: str
    origin: str
    own: bool  # the register is ours: our key signed what we do not hold
    proof: bytes
    stopped: bool  # nothing more is signed in this register

    @property
    def mark(self) -> Mark:
        """Live, exercise or replay."""
        return parse_origin(self.origin).mark

    def proven(self) -> Contradiction | None:
        """What the file proves, verified anew. Raises StateDamaged."""
        if not self.proof:
            return None
        try:
            return verify_incident(self.proof)
        except TheirFault as fault:
            raise StateDamaged("store-unreadable", table=INCIDENTS, why=fault.code) from fault


def encode_kept(at: int, incident: Incident, proof: bytes) -> bytes:
    """Stored form of an incident."""
    own = incident.facts["own"] is True
    return encoding.encode([at, incident.code, str(incident.facts["origin"]), own, proof])


def is_forked(state: State, origin: str) -> bool:
    """Whether somebody has shown us another history of this register than the one we hold.

    It is asked of every register for every parcel, and read again when an incident was kept.
    """
    at, known = state.store.changes(INCIDENTS), state.kept_forked.get(origin)
    if known is None or known[0] != at:
        forked = any(
            kept_code(data) == FORKS
            for key, data in state.store.items(INCIDENTS)
            if key.startswith(f"{origin} ")
        )
        known = state.kept_forked[origin] = (at, forked)
    return known[1]


def kept_code(data: bytes) -> str:
    """The code of a stored incident."""
    return str(shape.exactly(encoding.decode(data), "incident", 5)[1])


def all_kept(state: State) -> list[Kept]:
    """Every incident, in order of its register."""
    found = []
    for key, data in state.store.items(INCIDENTS):
        parts = shape.exactly(encoding.decode(data), "incident", 5)
        origin = str(parts[2])
        found.append(
            Kept(
                key.rpartition(" ")[2],
                shape.uint(parts[0], "incident"),
                str(parts[1]),
                origin,
                parts[3] is True,
                shape.octets(parts[4], "incident", limits.INCIDENT_BYTES_MAX),
                state.store.get(STOPPED, origin) is not None,
            )
        )
    return found


def find_kept(state: State, incident_id: str) -> Kept:
    """One incident by its id or an unambiguous beginning of it. Raises OurFault."""
    found = [one for one in all_kept(state) if one.id.startswith(incident_id.lower())]
    if len(found) != 1 or not incident_id:
        code = "ambiguous-incident" if found and incident_id else "no-such-incident"
        raise OurFault(code, incident=incident_id, known=[one.id[:12] for one in all_kept(state)])
    return found[0]

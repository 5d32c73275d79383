"""Links to other centers as they are configured here, and what each of them was last seen to do.

A link is a bearer, an address and limits (design, Words). Which link a parcel takes is decided here
and nowhere else: by the precedence of what is in it, then by rank; FLASH goes by every link at once
and the first copy wins.
"""

from __future__ import annotations

import dataclasses
import enum
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from detente.core import encoding, limits, shape
from detente.core.crypto.types import Hash
from detente.core.errors import OurFault, StateDamaged, TheirFault
from detente.core.notification import Precedence
from detente.engine.ports import Delete, Put
from detente.engine.state import Now, State

LINKS: Final = "links"  # table: fingerprint in hex and name of the link -> its configuration
LINK_STATES: Final = "link states"  # table: the same key -> what it was last seen to do
_NAME: Final = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,30}[a-z0-9])?", re.ASCII)


class Bearer(enum.Enum):
    """What carries the parcels."""

    HTTPS = "https"
    COURIER = "courier"


@dataclass(frozen=True, slots=True)
class LinkEntry:
    """One configured link to one peer."""

    peer: Hash
    name: str  # unique for the peer: "line-a", "stick"
    bearer: Bearer
    address: str  # "host:port", or a folder
    rank: int = 0  # the order in which links of one peer are tried; lower first
    least: Precedence = Precedence.ROUTINE  # carries notifications of this precedence and above
    test_every_s: int = 0  # a line test when nothing was heard for so long; 0: none

    @property
    def key(self) -> str:
        """Key in the tables of this module."""
        return f"{self.peer.hex()} {self.name}"


@dataclass(frozen=True, slots=True)
class LinkState:
    """What one link was last seen to do; instants by our live clock, None: never."""

    path_up_at: int | None = None  # bytes last went through to something that proved to be them
    path_down_at: int | None = None  # an attempt last failed
    failure: str = ""  # code of that failure, where it was the last attempt
    heard_at: int | None = None  # a parcel of theirs, verified, last came by this link
    round_trip_ms: int | None = None  # of the last exchange

    @property
    def path_is_up(self) -> bool | None:
        """Whether the last attempt went through; None where none was made."""
        if self.path_up_at is None and self.path_down_at is None:
            return None
        return not self.failure


def add_link(state: State, entry: LinkEntry) -> None:
    """Store a link. Raises OurFault: `not-introduced`, `bad-link-name`, `link-exists`,
    `too-many-links`.
    """
    state.peer_of(entry.peer)
    if not _NAME.fullmatch(entry.name):
        raise OurFault("bad-link-name", name=entry.name[:100])
    known = links_of(state, entry.peer)
    if any(link.name == entry.name for link in known):
        raise OurFault("link-exists", name=entry.name)
    if len(known) >= limits.LINKS_PER_PEER_MAX:
        raise OurFault("too-many-links", limit=limits.LINKS_PER_PEER_MAX)
    state.store.commit([Put(LINKS, entry.key, _encode(entry))])


def remove_link(state: State, entry: LinkEntry) -> None:
    """Forget a link and what it was seen to do."""
    state.store.commit([Delete(LINKS, entry.key), Delete(LINK_STATES, entry.key)])


def links_of(state: State, peer: Hash) -> list[LinkEntry]:
    """The links to one peer, in the order in which they are tried."""
    found = [_decode(key, data) for key, data in state.store.items(LINKS)]
    return sorted((e for e in found if e.peer == peer), key=lambda e: (e.rank, e.name))


def link_state(state: State, entry: LinkEntry) -> LinkState:
    """What the link was last seen to do."""
    data = state.store.get(LINK_STATES, entry.key)
    if data is None:
        return LinkState()
    try:
        up, down, failure, heard, trip = shape.exactly(encoding.decode(data), "link state", 5)
        return LinkState(
            _instant(up), _instant(down),
            "" if failure is None else shape.text(failure, "failure", 64),
            _instant(heard), _instant(trip),
        )  # fmt: skip
    except TheirFault as fault:
        raise StateDamaged("store-unreadable", table=LINK_STATES, why=fault.code) from fault


def note_up(before: LinkState, now: Now, round_trip_ms: int | None) -> LinkState:
    """The link carried bytes to them and back."""
    return dataclasses.replace(before, path_up_at=now.live, failure="", round_trip_ms=round_trip_ms)


def note_down(before: LinkState, now: Now, failure: str) -> LinkState:
    """An attempt failed; `failure` is the code of the error."""
    return dataclasses.replace(before, path_down_at=now.live, failure=failure)


def note_heard(before: LinkState, now: Now) -> LinkState:
    """A verified parcel of theirs came by this link."""
    return dataclasses.replace(before, path_up_at=now.live, failure="", heard_at=now.live)


def put_state(entry: LinkEntry, found: LinkState) -> Put:
    """The operation that stores what a link was seen to do."""
    value = [
        found.path_up_at, found.path_down_at, found.failure or None, found.heard_at,
        found.round_trip_ms,
    ]  # fmt: skip
    return Put(LINK_STATES, entry.key, encoding.encode(value))


def routes(
    entries: Sequence[tuple[LinkEntry, LinkState]], precedence: Precedence
) -> list[LinkEntry]:
    """The links that something of this precedence takes now: FLASH all that carry it; else the
    first by rank whose last attempt did not fail, and where all failed, the first.
    """
    able = [(entry, found) for entry, found in entries if precedence >= entry.least]
    if precedence is Precedence.FLASH or not able:
        return [entry for entry, _ in able]
    working = [entry for entry, found in able if found.path_is_up is not False]
    return (working or [able[0][0]])[:1]


def _instant(value: encoding.Value) -> int | None:
    return None if value is None else shape.uint(value, "instant")


def _encode(entry: LinkEntry) -> bytes:
    return encoding.encode(
        [entry.bearer.value, entry.address, entry.rank, int(entry.least), entry.test_every_s]
    )


def _decode(key: str, data: bytes) -> LinkEntry:
    try:
        place, _, name = key.partition(" ")
        bearer, address, rank, least, every = shape.exactly(encoding.decode(data), "link", 5)
        return LinkEntry(
            Hash(bytes.fromhex(place)), name, Bearer(shape.text(bearer, "bearer", 32)),
            shape.text(address, "address", limits.LINK_ADDRESS_CHARS_MAX),
            shape.uint(rank, "rank"), Precedence(shape.uint(least, "least")),
            shape.uint(every, "test every"),
        )  # fmt: skip
    except (TheirFault, ValueError) as fault:
        raise StateDamaged("store-unreadable", table=LINKS, why=str(fault)) from fault

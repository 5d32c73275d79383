"""What goes over a live link to one peer, and when again.

On a folder everything not receipted is left once more with each pass. On a live link that would
send the same entries until their receipt is back; so what was handed over is remembered here, in
memory alone, for each link. It is sent again when the connection broke before it was taken, when a
link opens anew, and when no receipt comes in time. Nothing is stored before the bearer took it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Final

from detente.core import limits
from detente.core.crypto.types import Hash
from detente.core.notification import Precedence
from detente.engine.links import (
    Bearer,
    LinkEntry,
    LinkState,
    link_state,
    links_of,
    note_down,
    note_heard,
    note_up,
    put_state,
    routes,
)
from detente.engine.overview import CONTACTS
from detente.engine.packing import Handed, Outgoing
from detente.engine.ports import Put
from detente.engine.state import HINTS, Now, State
from detente.engine.sync import make_parcels, marks_of, start_of

INCOMING: Final = "incoming "  # begins the names of links that the peer opened to us


@dataclass(slots=True)
class _Flight:
    """What one link has been given."""

    courier: bool
    taken: Handed = field(default_factory=Handed)  # the bearer has it; no receipt is here yet
    flying: list[Outgoing] = field(default_factory=list)  # given to the link, not taken yet
    # Origin -> (what a receipt must cover, since when): the oldest that is outstanding.
    awaited: dict[str, tuple[int, int]] = field(default_factory=dict)
    again_at: int = 0  # when the oldest content that was asked for once more was taken
    again_wait: int = limits.RECEIPT_WAIT_S
    again_before: set[Hash] = field(default_factory=set)  # what went so the time before
    greeted_at: int = 0
    wait: int = limits.RECEIPT_WAIT_S

    def handed(self) -> Handed:
        """All of it."""
        whole = Handed()
        whole.add(self.taken)
        for outgoing in self.flying:
            whole.add(outgoing.handed)
        return whole


class Exchange:
    """The live links of one center. Every call comes from the thread that works the engine."""

    def __init__(self, state: Callable[[], State]) -> None:
        """`state` gives the state of the center as it is now."""
        self._current = state
        self._known = state()
        self._flights: dict[tuple[Hash, str], _Flight] = {}
        self._entries: dict[Hash, list[LinkEntry]] = {}
        self._seen: dict[str, LinkState] = {}  # key of a link -> what it was seen to do
        self._written: dict[str, LinkState] = {}
        self._tried: set[str] = set()

    @property
    def _state(self) -> State:
        """The state; where it was read from disk anew, whatever is not receipted goes again."""
        state = self._current()
        if state is not self._known:
            self._known = state
            for (peer, link), flight in list(self._flights.items()):
                self.opened(peer, link, courier=flight.courier)
        return state

    # --- links ----------------------------------------------------------------------------------

    def configured(self) -> list[LinkEntry]:
        """Read the links of all peers anew; call it when they may have been changed."""
        self._entries = {peer: links_of(self._state, peer) for peer in self._state.peers}
        every = [entry for known in self._entries.values() for entry in known]
        for entry in every:
            if entry.key not in self._seen:
                found = link_state(self._state, entry)
                self._seen[entry.key] = self._written[entry.key] = found
        for key in self._seen.keys() - {entry.key for entry in every}:
            del self._seen[key], self._written[key]
        return every

    def opened(self, peer: Hash, link: str, *, courier: bool = False) -> None:
        """A link begins to work: nothing is on its way there any more."""
        self.lost(peer, link)
        wait = limits.RECEIPT_WAIT_S_MAX if courier else limits.RECEIPT_WAIT_S
        self._flights[peer, link] = _Flight(courier, wait=wait)

    def lost(self, peer: Hash, link: str) -> None:
        """A link broke: whatever it has and was not receipted is sent again, by whichever link."""
        gone = self._flights.pop((peer, link), None)
        if gone is not None and not gone.courier:
            self._again(peer, gone.handed().ends)

    def is_open(self, peer: Hash, link: str) -> bool:
        """Whether a link works now."""
        return (peer, link) in self._flights

    # --- parcels --------------------------------------------------------------------------------

    def give(
        self, peer: Hash, link: str, now: Now, *, asked: bool = False, all_of_it: bool = False
    ) -> Outgoing | None:
        """The next parcel for a peer by one link that is open, None where there is nothing for it.

        `asked`: it is the answer to a parcel of theirs, so that no other link would be better.
        `all_of_it`: also what could still wait for company. Hand the parcel to `took` or `lost`.
        """
        flight = self._flights.get((peer, link))
        if flight is None or peer not in self._state.peers:
            return None
        self._expire(peer, flight, now)
        shared = flight.handed()
        for (other, _), beside in self._flights.items():
            if other == peer and beside is not flight and not beside.courier:
                shared.add(beside.handed())
        own = flight.handed()
        precedence = Precedence.ROUTINE
        if not asked:
            precedence = self._precedence(peer, own)
            if not self._takes(peer, link, precedence):
                return None
        basis = own if precedence is Precedence.FLASH else shared
        found = make_parcels(
            self._state, peer, now, basis, most=1, lone_cosignatures=asked or all_of_it
        )
        if not found:
            return None
        flight.flying.append(found[0])
        return found[0]

    def took(self, outgoing: Outgoing, link: str, now: Now) -> None:
        """The bearer has a parcel; what is to be stored then goes with the next commit."""
        flight = self._flights.get((outgoing.peer, link))
        if flight is None or outgoing not in flight.flying:
            return
        flight.flying.remove(outgoing)
        if not flight.taken.again:
            flight.again_at = now.live
        if not outgoing.handed.again <= flight.again_before:
            flight.again_before, flight.again_wait = set(), limits.RECEIPT_WAIT_S
        flight.taken.add(outgoing.handed)
        flight.taken.cosigned.clear()  # from here on the store says what was handed over
        flight.greeted_at = now.live
        for origin, end in outgoing.handed.ends.items():
            flight.awaited.setdefault(origin, (end, now.live))
        state = self._state
        peer = state.peer_of(outgoing.peer)
        state.store.ride([_contact(outgoing.peer, "out", now), state.put_peer(peer)])
        for operation in outgoing.done:
            if operation.table != HINTS or state.store.get(HINTS, operation.key) is not None:
                state.store.ride([operation])

    def unsent(self, outgoing: Outgoing, link: str) -> None:
        """A parcel did not reach the link it was given to."""
        flight = self._flights.get((outgoing.peer, link))
        if flight is not None and outgoing in flight.flying:
            flight.flying.remove(outgoing)

    def took_all(self, peer: Hash, link: str, now: Now) -> None:
        """Whatever was given to a link was taken."""
        flight = self._flights.get((peer, link))
        for outgoing in [] if flight is None else [*flight.flying]:
            self.took(outgoing, link, now)

    def heard(self, peer: Hash, now: Now) -> None:
        """A verified parcel of theirs came by whatever link."""
        self._state.store.ride([_contact(peer, "in", now)])

    # --- what links do --------------------------------------------------------------------------

    def up(self, entry: LinkEntry, now: Now, round_trip_ms: int | None) -> bool:
        """Note that a link carried bytes there and back; True where it was not up before."""
        before = self._seen.get(entry.key, LinkState())
        return self._note(entry, note_up(before, now, round_trip_ms), before, now)

    def down(self, entry: LinkEntry, now: Now, failure: str) -> bool:
        """Note that an attempt failed; True where it was not down before."""
        before = self._seen.get(entry.key, LinkState())
        return self._note(entry, note_down(before, now, failure), before, now)

    def heard_by(self, entry: LinkEntry, now: Now) -> None:
        """Note that a verified parcel came by a link."""
        before = self._seen.get(entry.key, LinkState())
        self._note(entry, note_heard(before, now), before, now)

    def _note(self, entry: LinkEntry, after: LinkState, before: LinkState, now: Now) -> bool:
        self._seen[entry.key] = after
        old = self._written.get(entry.key, LinkState())
        times = [at or 0 for at in (old.path_up_at, old.path_down_at, old.heard_at)]
        # The first attempt of a run is told, whatever an earlier run had found.
        turned = after.path_is_up != before.path_is_up or entry.key not in self._tried
        self._tried.add(entry.key)
        first = old.heard_at is None and after.heard_at is not None
        if turned or first or now.live - max(times) >= limits.LINK_NOTE_S:
            self._written[entry.key] = after
            self._state.store.ride([put_state(entry, after)])
        return turned

    # --- inside ---------------------------------------------------------------------------------

    def _takes(self, peer: Hash, link: str, precedence: Precedence) -> bool:
        """Whether something of this precedence goes by this link now."""
        entries = self._entries.get(peer, [])
        if link.startswith(INCOMING):
            live = any(
                self.is_open(peer, entry.name)
                for entry in entries
                if entry.bearer is not Bearer.COURIER and precedence >= entry.least
            )
            return not live or precedence is Precedence.FLASH
        seen = [(entry, self._seen.get(entry.key, LinkState())) for entry in entries]
        if self._answers(peer):
            # They hold a connection to us: what goes by folders can wait for a failure of that.
            seen = [(e, s) for e, s in seen if e.bearer is not Bearer.COURIER]
        return any(entry.name == link for entry in routes(seen, precedence))

    def _answers(self, peer: Hash) -> bool:
        return any(p == peer and link.startswith(INCOMING) for p, link in self._flights)

    def _precedence(self, peer: Hash, own: Handed) -> Precedence:
        """Highest precedence of what this link was not given yet."""
        highest = Precedence.ROUTINE
        known = self._state.peers[peer]
        for agreement in self._state.agreements.values():
            seat = agreement.founding.seat_of(peer)
            if seat is None:
                continue
            for register in agreement.of_seat(agreement.own_seat):
                start = start_of(self._state, agreement, seat, known, register, own)
                for held in register.entries[start:]:
                    if held.opening is not None and held.leaf.to >> seat & 1:
                        highest = max(highest, held.opening.header.precedence)
        return highest

    def _expire(self, peer: Hash, flight: _Flight, now: Now) -> None:
        """Forget what a receipt covers, and what should have been receipted by now."""
        for origin, (end, since) in list(flight.awaited.items()):
            mark = self._mark(peer, origin)
            if mark >= end:
                del flight.awaited[origin]
                if flight.taken.ends.get(origin, 0) > mark:
                    flight.awaited[origin] = (flight.taken.ends[origin], now.live)
                if not flight.courier:
                    flight.wait = limits.RECEIPT_WAIT_S
            elif now.live - since >= flight.wait or now.live < since:
                _forget(flight, origin)
                if not flight.courier:
                    self._again(peer, [origin])
                flight.taken.again.clear()
                flight.taken.introduced.clear()
                flight.wait = min(2 * flight.wait, limits.RECEIPT_WAIT_S_MAX)
        if flight.taken.again and not 0 <= now.live - flight.again_at < flight.again_wait:
            # No mark tells whether content came, only that the peer does not list it any more.
            flight.again_before, flight.taken.again = flight.taken.again, set()
            flight.again_wait = min(2 * flight.again_wait, limits.RECEIPT_WAIT_S_MAX)
        if flight.taken.greeted and now.live - flight.greeted_at >= flight.wait:
            flight.taken.greeted = False
            flight.taken.introduced.clear()

    def _again(self, peer: Hash, origins: Iterable[str]) -> None:
        """Send of these registers whatever is not receipted again, by whichever live link.

        What one link lost lies below what another was given: without it that is of no use there.
        """
        beside = [f for (other, _), f in self._flights.items() if other == peer and not f.courier]
        for origin in list(origins):
            for flight in beside:
                _forget(flight, origin)

    def _mark(self, peer: Hash, origin: str) -> int:
        for agreement in self._state.agreements.values():
            register = agreement.registers.get(origin)
            seat = agreement.founding.seat_of(peer)
            if register is not None and seat is not None:
                return marks_of(self._state, agreement, seat, register)
        return 0


def _forget(flight: _Flight, origin: str) -> None:
    """Let a link no longer count as having anything of a register."""
    flight.awaited.pop(origin, None)
    for handed in (flight.taken, *(given.handed for given in flight.flying)):
        handed.ends.pop(origin, None)


def _contact(peer: Hash, way: str, now: Now) -> Put:
    return Put(CONTACTS, f"{peer.hex()} {way}", now.live.to_bytes(8, "big"))

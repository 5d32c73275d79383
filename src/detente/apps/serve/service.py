"""A center between its links and its engine: what came in, what goes out next, and who waits.

Methods that begin with `_` and take no loop work in the engine's thread; all others on the event
loop. Whatever a job changed, those who wait for something to send are looked at right behind it.
"""

from __future__ import annotations

import asyncio
import collections
import contextlib
import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from detente.adapters.links.https.server import Visit
from detente.apps import messages
from detente.apps.cli.text import count, value
from detente.apps.serve import schedule
from detente.apps.serve.desks import Desks
from detente.apps.serve.log import Log, tell
from detente.apps.serve.waking import Waking
from detente.apps.serve.worker import Caught, Worker
from detente.apps.wiring import CourierReport, Home
from detente.core import greeting, limits
from detente.core.crypto.types import Ed25519Key, Ed25519Signature, Hash
from detente.core.errors import (
    DetenteError,
    EnvironmentFault,
    OurFault,
    StateDamaged,
    TheirFault,
)
from detente.core.party import read_card, root_of, unsigned_in
from detente.engine import happenings
from detente.engine.exchange import INCOMING, Exchange
from detente.engine.happenings import LINK_DOWN, LINK_UP, Happening
from detente.engine.intake import Report
from detente.engine.links import LinkEntry
from detente.engine.packing import Outgoing

_T = TypeVar("_T")


@dataclass(slots=True)
class _Waiter:
    peer: Hash
    link: str
    given: asyncio.Future[Outgoing | None]


class Service:
    """One open home that serves (`adapters.links.https.server.Host`)."""

    def __init__(self, home: Home, log: Log) -> None:
        """To be made on the event loop."""
        self.home = home
        self.log = log
        self.exchange_of = Exchange(lambda: self.home.center.state)
        self.worker = Worker(self._catch_up, self._after, self._failed)
        self.broken: asyncio.Future[DetenteError] = asyncio.get_running_loop().create_future()
        self.changed = asyncio.Event()  # links may have been changed
        self._loop = asyncio.get_running_loop()
        self._waiters: dict[tuple[Hash, str], _Waiter] = {}
        self._links: list[LinkEntry] = []
        self._cards: dict[bytes, tuple[Hash, Ed25519Key]] = {}
        self._numbers: dict[Hash, int] = {}  # of the card of each peer
        self._early: collections.deque[bytes] = collections.deque(maxlen=limits.EARLY_PARCELS_MAX)
        # What must not get lost however busy a lane is; done in front of whatever job is next.
        self._notes: collections.deque[Callable[[], None]] = collections.deque()
        self._running: set[asyncio.Task[None]] = set()
        self._lone = False  # whether cosignatures go out now even without company
        self.desks = Desks()
        self.watchers: list[Callable[[], None]] = []  # called on the loop when the record moved
        self._seen = (0, 0, 0)
        self._turns = 0  # how often a link came up or went down
        self.waking = Waking(home, self.desks, log, lambda work: self.worker.do(None, work))
        self._refresh()

    # --- for the server -------------------------------------------------------------------------

    def prove(self, channel: greeting.Channel) -> list[bytes]:
        """Our link keys over the channel: who has an earlier card knows us by an earlier one."""
        return self.home.keys.prove(greeting.server_statement(channel))

    def admit(self, card: bytes, signature: Ed25519Signature, channel: greeting.Channel) -> Hash:
        """The introduced center whose card this is. Raises TheirFault("not-admitted")."""
        # Looked up by its bytes: no stranger's card costs us the reading of it.
        found = self._cards.get(hashlib.sha256(card).digest())
        own = self.home.center.card.fingerprint
        if found is not None:
            greeting.check_client(channel, own, signature, found[1])
            return found[0]
        # It may be the next card of a root that was introduced. Who says so has to sign under it
        # before any signature of that root is verified; the engine judges whether it may follow.
        root = root_of(card)
        if root not in self._numbers:
            raise TheirFault("not-admitted")
        newer = unsigned_in(card)
        if newer.number <= self._numbers[root]:
            raise TheirFault("not-admitted")
        greeting.check_client(channel, own, signature, newer.keys.link)
        read_card(card)
        self._note(root, lambda: self._renewed(card))
        return root

    def _renewed(self, card: bytes) -> None:
        """A peer called with a newer card."""
        try:
            peer = self.home.center.add_peer(card)
        except (OurFault, TheirFault) as fault:
            self.log.fault(fault)
            return
        self._refresh()
        self.log.say(f"{peer.card.code} has a newer card, number {peer.card.number}")

    def came(self, visit: Visit) -> None:
        """A peer opened a connection."""
        link = f"{INCOMING}{visit.number}"
        self._note(visit.peer, lambda: self.exchange_of.opened(visit.peer, link))

    def refused(self, visit: Visit, fault: TheirFault) -> None:
        """A peer broke the protocol or a bound."""
        said = messages.sentence(fault)
        self._note(visit.peer, lambda: self.log.trouble(self._code(visit.peer), fault.code, said))

    def left(self, visit: Visit) -> None:
        """It ended."""
        self.lost(visit.peer, f"{INCOMING}{visit.number}")

    async def exchange(self, visit: Visit, parcel: bytes | None, wait: int) -> bytes | None:
        """Take a parcel in, answer with one."""
        link = f"{INCOMING}{visit.number}"
        try:
            if parcel is not None:
                return await self.worker.do(visit.peer, lambda: self._taken(visit, link, parcel))
            given = await self.next_parcel(visit.peer, link, wait, confirms=True)
        except EnvironmentFault:
            raise
        except DetenteError as fault:  # ours, not the peer's: nothing is known to be taken
            self.log.fault(fault)
            raise EnvironmentFault("program-failed", what=fault.code) from fault
        return None if given is None else given.data

    # --- for callers ----------------------------------------------------------------------------

    async def next_parcel(
        self, peer: Hash, link: str, wait: float | None = None, *, confirms: bool = False
    ) -> Outgoing | None:
        """The next parcel for a peer by an open link; None after `wait` seconds (None: for ever).

        `confirms`: that it is asked for says that what was given before was taken.
        """

        def confirm() -> None:
            if confirms:
                self.exchange_of.took_all(peer, link, self.home.now())

        return await self._given(peer, link, wait, confirm)

    async def answered(
        self,
        entry: LinkEntry,
        sent: Outgoing | None,
        answer: bytes | None,
        trip_ms: int | None,
        wait: float,
    ) -> Outgoing | None:
        """What a link we opened brought back; then as `next_parcel`, in one turn of the engine."""

        def take() -> None:
            self._answered(entry, sent, answer, trip_ms)

        return await self._given(entry.peer, entry.name, wait, take)

    async def _given(
        self, peer: Hash, link: str, wait: float | None, first: Callable[[], None]
    ) -> Outgoing | None:
        """Do `first`, then wait for a parcel."""
        waiter = _Waiter(peer, link, self._loop.create_future())
        timer: asyncio.TimerHandle | None = None

        def begin() -> None:
            first()
            if not waiter.given.done():  # else who asked is gone, and `lost` may be done already
                self._waiters[peer, link] = waiter  # `_after` looks at once

        try:
            await self.worker.do(peer, begin)
            if wait is not None and not waiter.given.done():
                timer = self._loop.call_later(wait, self._note, peer, lambda: self._give_up(waiter))
            return await waiter.given
        finally:
            waiter.given.cancel()  # before `lost` is noted: nothing is given to nobody
            if timer is not None:
                timer.cancel()

    async def brought(self, entry: LinkEntry, answer: bytes | None) -> bool:
        """What came where we only asked; False where it was nothing sound."""

        def take() -> bool:
            before = self._sound
            self._answered(entry, None, answer, None)
            return self._sound > before

        return await self.worker.do(entry.peer, take)

    async def opened(self, entry: LinkEntry) -> None:
        """A link that we opened works."""
        asked: asyncio.Future[None] = self._loop.create_future()

        def note() -> None:
            if asked.done():  # who asked is gone, and `lost` may be done already
                return
            self.exchange_of.opened(entry.peer, entry.name)
            if self.exchange_of.up(entry, self.home.now(), None):
                self._link(entry, LINK_UP)

        try:
            await self.worker.do(entry.peer, note)
        finally:
            asked.cancel()

    async def down(self, entry: LinkEntry, fault: DetenteError) -> None:
        """A link that we opened broke, or could not be opened."""

        def note() -> None:
            if self.exchange_of.down(entry, self.home.now(), fault.code):
                self._link(entry, LINK_DOWN, fault.code, messages.sentence(fault))

        await self._quietly(entry.peer, note)

    def _link(self, entry: LinkEntry, kind: str, why: str = "", told: str = "") -> None:
        """A link came or went: for the console, and for the log of the watch."""
        self._turns += 1
        code, now = self._code(entry.peer), self.home.now().live
        word = "up" if kind == LINK_UP else "down"
        self.log.say(f"link {entry.name} to {code} is {word}{f'. {told}' if told else ''}")
        happenings.note(self.home.center.state, Happening(now, kind, entry.name, code, why))

    def lost(self, peer: Hash, link: str) -> None:
        """A link broke."""

        def forget() -> None:
            self._waiters.pop((peer, link), None)
            self.exchange_of.lost(peer, link)

        self._note(peer, forget)

    # --- for the clock and for commands ---------------------------------------------------------

    async def links(self) -> list[LinkEntry]:
        """All configured links."""
        return await self.worker.do(None, lambda: [*self._links])

    async def tick(self, *, lone: bool) -> None:
        """Once a second: what is due, and what waits to be stored."""

        def due() -> None:
            self.log.sum_up()
            for line in schedule.tick(self.home, self.home.now()):
                self.log.say(line)
            self._lone = lone

        # First, and apart: what is due may fail, and whoever sleeps through it must hear of that.
        self.waking.ring(await self.worker.do(None, lambda: self.waking.look(self.home.now())))
        await self.worker.do(None, due)

    async def look(self, work: Callable[[], _T]) -> _T:
        """Run something that only reads, or stores what is nobody's but this machine's."""
        return await self.worker.do(None, work)

    async def command(self, work: Callable[[], _T]) -> _T:
        """Run a command of this machine; it may have changed links and peers."""

        def run() -> _T:
            try:
                return work()
            finally:
                self._refresh()
                self._loop.call_soon_threadsafe(self.changed.set)

        return await self.worker.do(None, run)

    async def close(self) -> None:
        """Store what was signed last and release the home; calling it twice is no error."""
        if not self._closed:
            await self.waking.close()
            await self.worker.do(None, self._last)
        await self.worker.close()

    def _last(self) -> None:
        self.home.close()
        self._waiters.clear()
        self._closed = True

    _closed = False

    # --- in the engine's thread -----------------------------------------------------------------

    def _refresh(self) -> None:
        """Links and peers as they are configured now."""
        self._links = self.exchange_of.configured()
        peers = self.home.center.state.peers.values()
        self._cards = {
            hashlib.sha256(peer.card.raw).digest(): (peer.fingerprint, peer.card.keys.link)
            for peer in peers
        }
        self._numbers = {peer.fingerprint: peer.card.number for peer in peers}

    def _give_up(self, waiter: _Waiter) -> None:
        if self._waiters.get((waiter.peer, waiter.link)) is waiter:
            del self._waiters[waiter.peer, waiter.link]
            self._loop.call_soon_threadsafe(_resolve, waiter.given, None)

    def _taken(self, visit: Visit, link: str, parcel: bytes) -> bytes | None:
        now = self.home.now()
        self.exchange_of.took_all(visit.peer, link, now)
        self._import(parcel, visit.peer)
        given = self.exchange_of.give(visit.peer, link, now, asked=True)
        return None if given is None else given.data

    def _answered(
        self, entry: LinkEntry, sent: Outgoing | None, answer: bytes | None, trip_ms: int | None
    ) -> None:
        now = self.home.now()
        if sent is not None:
            self.exchange_of.took(sent, entry.name, now)
        if self.exchange_of.up(entry, now, trip_ms):
            self._link(entry, LINK_UP)
        if answer is not None:
            self._import(answer, entry.peer)
            self.exchange_of.heard_by(entry, now)

    _sound = 0  # parcels taken whole

    def _import(self, parcel: bytes, by: Hash) -> None:
        report = self._imported(parcel, by)
        if any(fault.code == "unknown-agreement" for fault in report.refused):
            self._early.append(parcel)  # two connections: the founding text may be behind it
        if report.agreements:
            again, self._early = self._early, collections.deque(maxlen=limits.EARLY_PARCELS_MAX)
            for one in again:
                self._imported(one, by)

    def _imported(self, parcel: bytes, by: Hash) -> Report:
        report = self.home.center.import_parcel(parcel, self.home.now())
        peer = None if report.sender is None else self.home.center.state.peers.get(report.sender)
        if peer is not None and self._numbers.get(peer.fingerprint) != peer.card.number:
            self._refresh()  # it brought a newer card
        if report.sender is not None:
            self.exchange_of.heard(report.sender, self.home.now())
        tell(self.log, self.home.center.state, report, self._code(by))
        self._sound += not report.refused
        return report

    def tell(self, report: CourierReport) -> None:
        """What a pass over a folder brought."""
        peers = self.home.center.state.peers
        who = ", ".join(sorted(peers[p].card.code for p in report.senders if p in peers))
        for serial in report.opened:
            self.log.say(f"from {who}, by courier: {value(serial)}")
        for agreement in report.agreements:
            self.log.say(f"from {who}, by courier: an agreement was proposed to us, {agreement}")
        for code in report.incidents:
            self.log.say(f"INCIDENT, by {who}: {messages.sentence_for(code)}")
        if report.refused:
            words = count(len(report.refused), "part")
            self.log.say(f"from {who}, by courier: {words} set aside ({report.refused[0][0]})")

    def _code(self, peer: Hash) -> str:
        found = self.home.center.state.peers.get(peer)
        return "?" if found is None else found.card.code

    def _catch_up(self) -> None:
        """In front of every job: the record is read again where a commit failed, and then what
        links did meanwhile. Raises EnvironmentFault while the disk is away.
        """
        if self._closed:  # a connection that ends behind the home leaves nothing to be done
            return
        self.home.center.sure(self.home.now())
        while self._notes:
            self._notes.popleft()()

    def _after(self) -> None:
        """Behind every job: give to those who wait, and store what waits on a tick."""
        if self._closed or self.home.center.state.store.doubtful:
            return
        self._look_for_news()
        failed: list[BaseException] = []
        try:
            for waiter in list(self._waiters.values()):
                error = self._give(waiter)
                failed += [] if error is None else [error]
            if self._lone:
                self.home.center.settle()
            self._lone = False
        except StateDamaged as fault:
            self.fail(fault)
        except EnvironmentFault as fault:  # the disk; what waits is tried again with the next tick
            self.log.fault(fault)
        if failed:
            self._failed(failed[0])

    def _give(self, waiter: _Waiter) -> BaseException | None:
        """Give to one who waits. A mistake of the program ends that wait and no other; it is
        returned.
        """
        given: Outgoing | None = None
        with Caught() as caught:
            given = self.exchange_of.give(
                waiter.peer, waiter.link, self.home.now(), all_of_it=self._lone
            )
        error = caught.error
        if isinstance(error, EnvironmentFault):
            raise error
        if given is not None or error is not None:
            del self._waiters[waiter.peer, waiter.link]
            self._loop.call_soon_threadsafe(_resolve, waiter.given, given, error)
        return error

    def _look_for_news(self) -> None:
        """Tell those who show the record that something came, was signed, or changed its link."""
        if not self.watchers:
            return
        state = self.home.center.state
        entries = sum(agreement.arrivals for agreement in state.agreements.values())
        seen = (entries, state.house.register.size, self._turns)
        if seen != self._seen:
            self._seen = seen
            for tell_them in self.watchers:
                self._loop.call_soon_threadsafe(tell_them)

    def _failed(self, error: BaseException) -> None:
        """A job ended by the disk's fault, or by a mistake of the program: then memory may not be
        what is on disk, and the record is read again.
        """
        if isinstance(error, StateDamaged):
            self.fail(error)
            return
        if isinstance(error, DetenteError):
            if not error.code.startswith("link-"):  # a folder that is not there: see `down`
                self.log.fault(error)
            return
        self.log.say(f"the program failed ({type(error).__name__}); the record is read again")
        self.log.trace(error)
        try:
            self.home.reload()
        except DetenteError as fault:
            self.fail(fault)

    # --- failures -------------------------------------------------------------------------------

    def fail(self, fault: DetenteError) -> None:
        """Stop serving, from whatever thread: the record does not verify."""
        self._loop.call_soon_threadsafe(_break, self.broken, fault)

    def _note(self, lane: Hash, work: Callable[[], None]) -> None:
        """Something short, to be done soon; never refused, however much waits."""
        self._notes.append(work)
        task = self._loop.create_task(self._look(lane))
        self._running.add(task)
        task.add_done_callback(self._running.discard)

    async def _look(self, lane: Hash) -> None:
        # A lane that is full has jobs that look for us.
        with contextlib.suppress(EnvironmentFault):
            await self.worker.do(lane, lambda: None)

    async def _quietly(self, lane: Hash | None, work: Callable[[], None]) -> None:
        with contextlib.suppress(EnvironmentFault):  # told by `_failed`
            await self.worker.do(lane, work)


def _resolve(
    given: asyncio.Future[Outgoing | None],
    outgoing: Outgoing | None,
    error: BaseException | None = None,
) -> None:
    if given.done():  # who waited is gone: `lost` follows, and what was given goes again
        return
    if error is None:
        given.set_result(outgoing)
    else:
        what = error.code if isinstance(error, DetenteError) else type(error).__name__
        given.set_exception(EnvironmentFault("program-failed", what=what))


def _break(broken: asyncio.Future[DetenteError], fault: DetenteError) -> None:
    if not broken.done():
        broken.set_result(fault)

"""What all requests of one running desk share: the home, what is open, who listens."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Protocol, TypeVar

from detente.apps.desk.boards import Boards
from detente.apps.desk.shared import Shared
from detente.apps.desk.tour import Tour
from detente.apps.serve.desks import Desks
from detente.apps.serve.waking import Waking
from detente.apps.wiring import Home
from detente.core import limits
from detente.core.errors import DetenteError
from detente.engine.log_ins import sessions
from detente.engine.traffic import Traffic

_T = TypeVar("_T")


class Engine(Protocol):
    """The thread in which a home is read and changed (`serve.service.Service`)."""

    home: Home
    desks: Desks

    async def look(self, work: Callable[[], _T]) -> _T:
        """Run a reading in its turn."""

    async def command(self, work: Callable[[], _T]) -> _T:
        """Run something that may change links, peers or the record."""


@dataclass(frozen=True, slots=True)
class Half:
    """Half of an invitation of `person`: the first or the second; who gives the other."""

    person: str
    code: str
    second: bool
    others: tuple[str, ...]


@dataclass(slots=True)
class Room:
    """`home`, `traffic` and `boards` are for the engine's thread, all else for the event loop."""

    engine: Engine
    origin: str = ""  # of the desk's own address, for passkeys: `http://localhost:8700`
    proxied: bool = False  # a proxy stands before it, and `origin` is the address of that
    traffic: Traffic = field(default_factory=Traffic)
    boards: Boards = field(default_factory=Boards)
    tour: Tour | None = None  # of a practice room; None in every real center
    shared: Shared = field(default_factory=Shared)
    # Person -> what the next page of theirs shows, once: never in an address, a log or the store. A
    # restart forgets it, and a new half is asked for.
    shown_once: dict[str, Half] = field(default_factory=dict)
    waking: Waking | None = None  # of a running server; a page without one wakes nobody
    version: int = 0  # rises whenever something on a page may have changed
    news: asyncio.Condition = field(default_factory=asyncio.Condition)
    listeners: int = 0
    # So many readings wait for the engine at most; what more there is, waits here and is not
    # refused, and a deed is never behind more of them.
    reading: asyncio.Semaphore = field(
        default_factory=lambda: asyncio.Semaphore(limits.DESK_READINGS_MAX)
    )
    # Those of strangers wait apart, so that no number of them is in front of anybody's.
    door: asyncio.Semaphore = field(
        default_factory=lambda: asyncio.Semaphore(limits.DESK_DOOR_READINGS_MAX)
    )
    # Key of a session -> when it was last seen to stand, by the clock of the loop.
    seen: dict[str, float] = field(default_factory=dict)
    _tasks: set[asyncio.Task[None]] = field(default_factory=set)

    @property
    def site(self) -> str:
        """The only origin whose pages may act, where it is not the name that was asked for."""
        return self.origin if self.proxied else ""

    @property
    def home(self) -> Home:
        """The open home."""
        return self.engine.home

    async def look(self, work: Callable[[], _T], *, stranger: bool = False) -> _T:
        """Run a reading in the engine's thread, in its turn."""
        async with self.door if stranger else self.reading:
            return await self.engine.look(work)

    def note_seen(self, key: str, at: float) -> None:
        """This session stands; beyond a number of them the oldest are forgotten, and asked anew."""
        self.seen[key] = at
        while len(self.seen) > limits.DESK_SESSIONS_SEEN_MAX:
            del self.seen[next(iter(self.seen))]

    async def know_sessions(self) -> None:
        """Who was logged in before this run began is no stranger in it: to be called before anybody
        asks for anything.
        """
        with contextlib.suppress(DetenteError):
            found = await self.look(lambda: sessions(self.home.center.state))
            for one in sorted(found, key=lambda session: session.last):
                self.note_seen(one.key, float("-inf"))

    async def read_ahead(self) -> None:
        """Look at everything held once, so that no officer waits for it: over a million entries the
        first look takes minutes. What fails here fails again on a page, in words.
        """

        def look_at(agreement: str) -> None:
            state, now = self.home.center.state, self.home.now()
            found = state.agreements[agreement]
            self.traffic.open_of(state, found, now)
            self.boards.of(state, found, now.at(found.mark))

        with contextlib.suppress(DetenteError):
            for agreement in await self.look(lambda: list(self.home.center.state.agreements)):
                await self.look(partial(look_at, agreement))

    def moved(self) -> None:
        """Tell every listening page that something changed; on the event loop."""
        self.version += 1
        task = asyncio.get_running_loop().create_task(self._tell())
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def news_after(self, version: int, seconds: float) -> None:
        """Return when something changed after this version, or when the time is over."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds), self.news:
                await self.news.wait_for(lambda: self.version != version)

    async def _tell(self) -> None:
        async with self.news:
            self.news.notify_all()

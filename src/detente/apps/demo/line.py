"""The center of one process, served as `detente serve` does it, in a thread of its own.

Acts of the replay come from the program that started this process instead of a local socket, and
the line can be cut: then the listener is really gone, with every connection it had.
"""

from __future__ import annotations

import asyncio
import contextlib
import io
import threading
import time
from collections.abc import Callable, Coroutine
from typing import Any, Final, TypeVar

from detente.adapters.links.https.server import HttpsServer
from detente.apps.cli.text import make_console
from detente.apps.serve.caller import LinkCaller
from detente.apps.serve.couriers import Couriers, Visit
from detente.apps.serve.log import Log
from detente.apps.serve.service import Service
from detente.apps.wiring import Home
from detente.core import limits
from detente.core.crypto.types import Hash
from detente.core.errors import EnvironmentFault
from detente.engine.exchange import Exchange
from detente.engine.links import Bearer, LinkEntry, links_of, remove_link
from detente.engine.packing import Outgoing
from detente.engine.state import Now

_T = TypeVar("_T")
LINE: Final = "line"  # name of the link over HTTPS
STICK: Final = "stick"  # name of the folder that is carried
_ANY_PORT: Final = "127.0.0.1:0"
_LOOK_S: Final = 0.01  # between two looks for what may have come
_WAIT_S: Final = 1  # after that, the program that asked looks whether all processes still live


class _Counting(Exchange):
    """Counts the entries given to the line; those left in the folder are not among them."""

    entries = 0

    def give(
        self, peer: Hash, link: str, now: Now, *, asked: bool = False, all_of_it: bool = False
    ) -> Outgoing | None:
        """As `Exchange.give`."""
        found = super().give(peer, link, now, asked=asked, all_of_it=all_of_it)
        if found is not None and link != STICK:
            self.entries += found.entries
        return found


class ServedHome:
    """An open home that serves. Its methods may be called from one thread, which is not its own."""

    def __init__(self, home: Home) -> None:
        self._home = home
        self._said = io.StringIO()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()
        self._tasks: list[asyncio.Task[None]] = []
        self._calls: dict[LinkEntry, asyncio.Task[None]] = {}
        self._also: list[Callable[[], Coroutine[Any, Any, None]]] = []
        self._server: HttpsServer | None = None
        self._address = _ANY_PORT
        self._service = self._run(self._begin())

    async def _begin(self) -> Service:
        console = make_console(
            as_json=False, plain=True, quiet=False, no_color=True, out=self._said, err=self._said
        )
        service = Service(self._home, Log(console, lambda: self._home.now().live))
        service.exchange_of = self._exchange = _Counting(lambda: self._home.center.state)
        self._couriers = Couriers(service, 0)
        self._tasks.append(asyncio.create_task(_tick(service)))
        return service

    def _run(self, work: Coroutine[Any, Any, _T]) -> _T:
        return asyncio.run_coroutine_threadsafe(work, self._loop).result()

    # --- acts -----------------------------------------------------------------------------------

    def act(self, work: Callable[[], _T]) -> _T:
        """Do something with the home in the thread of its engine.

        Raises what `work` raises, and StateDamaged where the record did not verify.
        """
        if self._service.broken.done():
            raise self._service.broken.result()
        return self._run(self._service.command(work))

    def until(self, found: Callable[[], bool]) -> bool:
        """Whether something came within a second; `found` looks in the thread of the engine."""
        end = time.monotonic() + _WAIT_S
        while not self.act(found):
            if time.monotonic() > end:
                return False
            time.sleep(_LOOK_S)
        return True

    def said(self, words: str) -> str:
        """The last line of the server's log with these words, empty where there is none."""
        lines = [line for line in self._said.getvalue().splitlines() if words in line]
        return lines[-1] if lines else ""

    @property
    def entries_out(self) -> int:
        """Entries that went out over the line, those that went twice counted twice."""
        return self._exchange.entries

    # --- the line -------------------------------------------------------------------------------

    def listen(self) -> str:
        """Listen on loopback, after a cut on the same port; returns the address.

        Raises EnvironmentFault("cannot-listen").
        """

        async def begin() -> str:
            self._server = HttpsServer(self._service, self._home.entropy.draw)
            host, port = await self._server.start(self._address)
            return f"{host}:{port}"

        self._address = self._run(begin())
        return self._address

    def cut(self) -> None:
        """Close the listener and every connection that came to it."""
        if self._server is not None:
            self._run(self._server.close())
            self._server = None

    def call(self, entry: LinkEntry) -> None:
        """Keep a line open to the center at the other end, and try again whenever it breaks."""

        async def begin() -> None:
            if entry in self._calls:
                self._calls[entry].cancel()
            self._calls[entry] = asyncio.create_task(LinkCaller(self._service, entry).run())

        self._run(begin())

    def call_again(self) -> None:
        """Call by every line at once, instead of when its next try would be due."""
        for entry in list(self._calls):
            self.call(entry)

    def beside(
        self,
        begin: Callable[[Service], Coroutine[Any, Any, _T]],
        end: Callable[[], Coroutine[Any, Any, None]],
    ) -> _T:
        """Run something more on the loop of this server; `end` is run when it closes."""
        self._also.append(end)
        return self._run(begin(self._service))

    def carry(self, entry: LinkEntry) -> Visit:
        """Look into the carried folder. Raises as `wiring.courier_pass` does."""
        return self._run(self._couriers.visit(entry))

    def close(self) -> None:
        """End all of it, forget the links, whose addresses end with this run, release the home."""
        self.cut()
        self._run(self._end())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    async def _end(self) -> None:
        for end in reversed(self._also):
            await end()
        tasks = [*self._tasks, *self._calls.values()]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        with contextlib.suppress(EnvironmentFault):  # a failing disk keeps no home from closing
            await self._service.command(self._forget)
        await self._service.close()

    def _forget(self) -> None:
        state = self._home.center.state
        for peer in state.peers:
            for entry in links_of(state, peer):
                remove_link(state, entry)


async def _tick(service: Service) -> None:
    """As in `detente serve`: what waits for company and found none goes out alone."""
    while True:
        await asyncio.sleep(limits.COSIGNATURE_HOLD_S)
        with contextlib.suppress(EnvironmentFault):  # the next act meets it as well, and tells it
            await service.tick(lone=True)


def entries_of(peer: Hash, address: str, folder: str) -> list[LinkEntry]:
    """The two ways to a peer, the line first; without an address only the folder."""
    line = LinkEntry(peer, LINE, Bearer.HTTPS, address)
    stick = LinkEntry(peer, STICK, Bearer.COURIER, folder, rank=1)
    return [line, stick] if address else [stick]

"""Links that we open: connect, send what is new at once, let the other side send, connect again.

Two connections a link: on one we hand over parcels, the other waits at the peer for what it has.
"""

from __future__ import annotations

import asyncio
import contextlib
from typing import Final

from detente.adapters.links.https.client import Called, Caller, HttpsConnection
from detente.adapters.links.https.wire import Bounds
from detente.apps.serve.service import Service
from detente.core import limits
from detente.core.errors import DetenteError, TheirFault
from detente.engine.links import LinkEntry

_PARTS: Final = 256  # of the interval that chance draws from


class LinkCaller:
    """One configured HTTPS link for as long as it is configured."""

    def __init__(self, service: Service, entry: LinkEntry, bounds: Bounds | None = None) -> None:
        self._service = service
        self._entry = entry
        self._bounds = bounds or Bounds()

    async def run(self) -> None:
        """Until cancelled. What goes wrong is noted and tried again."""
        delay = float(limits.HTTPS_RETRY_S_MIN)
        while True:
            worked = False
            try:
                with contextlib.ExitStack() as stack:
                    sender = await self._open()
                    stack.callback(sender.cut)  # also where the second cannot be opened
                    waiter = await self._open()
                    stack.callback(waiter.cut)
                    worked = True
                    await self._work(sender, waiter)
            except DetenteError as fault:
                # The service has told what this machine failed in; the line is not to blame.
                if isinstance(fault, TheirFault) or fault.code.startswith("line-"):
                    await self._service.down(self._entry, fault)
            # Chance keeps the two ends, and many links, from trying in step for ever.
            delay = limits.HTTPS_RETRY_S_MIN if worked else delay
            drawn = self._service.home.entropy.draw(1)[0]
            await asyncio.sleep(delay * (1 + drawn / _PARTS) / 2)
            delay = min(2 * delay, limits.HTTPS_RETRY_S_MAX)

    async def _open(self) -> HttpsConnection:
        home = self._service.home
        peer = home.center.state.peer_of(self._entry.peer)
        called = Called(peer.fingerprint, peer.card.keys.link)
        caller = Caller(home.center.card.raw, home.keys, home.entropy)
        return await HttpsConnection.open(self._entry.address, called, caller, self._bounds)

    async def _work(self, sender: HttpsConnection, waiter: HttpsConnection) -> None:
        """Both connections until one of them breaks; then both end."""
        entry = self._entry
        tasks: list[asyncio.Task[None]] = []
        try:
            await self._service.opened(entry)
            tasks += [
                asyncio.create_task(self._send(sender)),
                asyncio.create_task(self._listen(waiter)),
            ]
            done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                task.result()
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
            self._service.lost(entry.peer, entry.name)

    async def _send(self, line: HttpsConnection) -> None:
        loop = asyncio.get_running_loop()
        entry, service = self._entry, self._service
        # An empty request now and then keeps the connection from being taken for a dead one.
        idle = self._bounds.wait_s
        given = await service.next_parcel(entry.peer, entry.name, idle)
        while True:
            began = loop.time()
            answer = await line.exchange(None if given is None else given.data)
            trip_ms = round((loop.time() - began) * 1000)
            given = await service.answered(entry, given, answer, trip_ms, idle)

    async def _listen(self, line: HttpsConnection) -> None:
        entry, service = self._entry, self._service
        while True:
            began = asyncio.get_running_loop().time()
            answer = await line.exchange(None, self._bounds.wait_s)
            sound = await service.brought(entry, answer)
            held = asyncio.get_running_loop().time() - began
            if not sound and held < limits.HTTPS_PAUSE_S:
                # Who answers at once, and with nothing, must not keep us busy.
                await asyncio.sleep(limits.HTTPS_PAUSE_S)

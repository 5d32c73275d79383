"""The called end: accept, prove ourselves, let the caller prove himself, exchange parcels.

Strangers get a handshake, a hello and a refusal without a reason; they never use up the room of
introduced centers (room.py). Numbers in comments are clauses of spec/https.md.
"""

from __future__ import annotations

import asyncio
import contextlib
import socket
import ssl
from collections.abc import Callable
from dataclasses import dataclass
from http import HTTPStatus
from typing import Final, Protocol

import h11

from detente.adapters.links.https.client import split_address
from detente.adapters.links.https.room import Room
from detente.adapters.links.https.tls import ServerTls, server_tls
from detente.adapters.links.https.wire import (
    EXCHANGE,
    HELLO,
    OPEN,
    WAIT,
    Bounds,
    Message,
    Refused,
    Wire,
    refused,
)
from detente.core import greeting, limits
from detente.core.crypto.types import Ed25519Signature, Hash
from detente.core.errors import EnvironmentFault, TheirFault

_BACKLOG: Final = 128


@dataclass(frozen=True, slots=True)
class Visit:
    """One opened connection of one introduced center."""

    peer: Hash
    number: int
    address: str


class Host(Protocol):
    """What a server asks of the center behind it; every call comes from the event loop."""

    def prove(self, channel: greeting.Channel) -> list[bytes]:
        """Signatures of our link keys over the channel, the current one first."""

    def admit(self, card: bytes, signature: Ed25519Signature, channel: greeting.Channel) -> Hash:
        """Fingerprint of the introduced center that proves itself so. Raises TheirFault."""

    def came(self, visit: Visit) -> None:
        """A connection was opened."""

    async def exchange(self, visit: Visit, parcel: bytes | None, wait: int) -> bytes | None:
        """Take a parcel in and return one for this center, if there is one within `wait` seconds.

        Raises EnvironmentFault where it was not taken and should come again.
        """

    def refused(self, visit: Visit, fault: TheirFault) -> None:
        """What it sent breaks the protocol or a bound; this connection or an older one ends."""

    def left(self, visit: Visit) -> None:
        """A connection that had been opened has ended."""


class HttpsServer:
    """A listener. `start`, then `close`."""

    def __init__(
        self, host: Host, draw: Callable[[int], bytes], bounds: Bounds | None = None
    ) -> None:
        """`draw` gives random bytes."""
        self._host = host
        self._draw = draw
        self._bounds = bounds or Bounds()
        self.room = Room()
        self._tls: ServerTls | None = None
        self._socket: socket.socket | None = None
        self._tasks: set[asyncio.Task[None]] = set()
        self._accepting: asyncio.Task[None] | None = None
        self._visits = 0

    async def start(self, address: str) -> tuple[str, int]:
        """Listen on `host:port`, port 0 for any; returns what was taken.

        Raises OurFault("bad-address"), EnvironmentFault("cannot-listen").
        """
        host, port = split_address(address)
        self._tls = server_tls()
        try:
            found = await asyncio.get_running_loop().getaddrinfo(
                host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
            )
            family, kind, protocol, _, place = found[0]
            listener = socket.socket(family, kind, protocol)
            self._socket = listener
            listener.setblocking(False)
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            listener.bind(place)
            listener.listen(_BACKLOG)
        except OSError as error:
            if self._socket is not None:
                self._socket.close()
            why = error.strerror or str(error)
            raise EnvironmentFault("cannot-listen", address=address, why=why) from error
        self._accepting = asyncio.create_task(self._accept(listener, self._tls))
        taken = listener.getsockname()
        return str(taken[0]), int(taken[1])

    async def close(self) -> None:
        """Stop listening and end every connection."""
        if self._accepting is not None:
            self._accepting.cancel()
            await asyncio.gather(self._accepting, return_exceptions=True)
        if self._socket is not None:
            self._socket.close()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _accept(self, listener: socket.socket, tls: ServerTls) -> None:
        loop = asyncio.get_running_loop()
        while True:
            try:
                taken, place = await loop.sock_accept(listener)
            except OSError:  # no descriptors left: those at work will end
                await asyncio.sleep(self._bounds.grace_s / 10)
                continue
            task = asyncio.create_task(self._serve(taken, str(place[0]), tls))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)
            self.room.enter(task, str(place[0]))

    async def _serve(self, taken: socket.socket, address: str, tls: ServerTls) -> None:
        """One connection from its first byte to its last. Nothing a caller does raises here."""
        task = asyncio.current_task()
        wire: Wire | None = None
        try:
            async with asyncio.timeout(self._bounds.open_s):
                wire = await _wire(taken, tls, self._bounds)
                visit = await self._opening(wire, address)
            if visit is not None and task is not None:
                if self.room.settle(task, visit.peer):
                    limit = limits.HTTPS_CONNECTIONS_PER_PEER_MAX
                    self._host.refused(visit, Refused("too-many-connections", limit=limit))
                await self._visit(wire, visit)
            await wire.close()
        except (OSError, ssl.SSLError, EOFError, TheirFault, h11.ProtocolError):
            pass  # cut off without a word; a peer that is known learns it by its next attempt
        finally:
            if wire is not None:
                wire.cut()
            taken.close()
            if task is not None:
                self.room.leave(task)

    # --- strangers ------------------------------------------------------------------------------

    async def _opening(self, wire: Wire, address: str) -> Visit | None:
        """Hello and open (T5 to T9); None after a refusal, which gives no reason."""
        if self._tls is None:
            return None
        hello = await wire.read(limits.HTTPS_GREETING_BYTES_MAX, self._bounds.open_s)
        if hello is None or hello.path != HELLO:
            await wire.answer(HTTPStatus.FORBIDDEN, last=True)
            return None
        client_nonce = greeting.read_hello(hello.body)
        server_nonce = self._draw(greeting.NONCE_BYTES)
        channel = greeting.Channel(self._tls.certificate, client_nonce, server_nonce)
        proofs = self._host.prove(channel)
        await wire.answer(HTTPStatus.OK, greeting.encode_hello_answer(server_nonce, proofs))
        wire.next_cycle()
        request = await wire.read(limits.HTTPS_GREETING_BYTES_MAX, self._bounds.open_s)
        if request is None:
            return None
        try:
            if request.path != OPEN:
                raise Refused("bad-request", what="not an open")
            card, signature = greeting.read_open(request.body)
            peer = self._host.admit(card, signature, channel)
        except TheirFault:
            await wire.answer(HTTPStatus.FORBIDDEN, last=True)
            return None
        self._visits += 1
        await wire.answer(HTTPStatus.OK, greeting.encode_opened())
        wire.next_cycle()
        self.room.know(address, peer)
        return Visit(peer, self._visits, address)

    # --- introduced centers ---------------------------------------------------------------------

    async def _visit(self, wire: Wire, visit: Visit) -> None:
        self._host.came(visit)
        try:
            for number in range(1, self._bounds.requests + 1):
                if not await self._next(wire, visit, last=number == self._bounds.requests):
                    return
        except Refused as fault:
            await self._refuse(wire, visit, fault)
        except h11.RemoteProtocolError as error:
            await self._refuse(wire, visit, refused(error))
        except TimeoutError:
            if not wire.idle:
                self._host.refused(visit, Refused("too-slow"))
        finally:
            self._host.left(visit)

    async def _refuse(self, wire: Wire, visit: Visit, fault: Refused) -> None:
        """Reasons only to who is known; if nothing can be written any more, nothing is."""
        self._host.refused(visit, fault)
        with contextlib.suppress(h11.LocalProtocolError):
            await wire.answer(HTTPStatus.BAD_REQUEST, fault.code.encode(), last=True)

    async def _next(self, wire: Wire, visit: Visit, *, last: bool) -> bool:
        """One request, which is forgotten before the next is waited for."""
        with self.room.body(visit.peer) as body:
            request = await wire.read(limits.PARCEL_BYTES_MAX, self._bounds.idle_s, body.grow)
            return request is not None and await self._answer(wire, visit, request, last=last)

    async def _answer(self, wire: Wire, visit: Visit, request: Message, *, last: bool) -> bool:
        """Answer one request; False where the connection ends after it."""
        if request.path != EXCHANGE:
            await wire.answer(HTTPStatus.NOT_FOUND, last=True)
            return False
        wait = self._wait(request) if not request.body else 0
        try:
            work = self._host.exchange(visit, request.body or None, wait)
            given = await (wire.while_connected(work) if wait else work)
        except EnvironmentFault:
            await wire.answer(HTTPStatus.SERVICE_UNAVAILABLE, last=last)
        else:
            await wire.answer(
                HTTPStatus.OK if given else HTTPStatus.NO_CONTENT, given or b"", last=last
            )
        return wire.next_cycle()

    def _wait(self, request: Message) -> int:
        asked = request.headers.get(WAIT, b"0")
        if not asked.isdigit() or len(asked) > len(str(limits.UINT_MAX)):
            raise Refused("bad-request", what="detente-wait")
        return min(int(asked), self._bounds.wait_s)


async def _wire(taken: socket.socket, tls: ServerTls, bounds: Bounds) -> Wire:
    """The TLS handshake (T2)."""
    loop = asyncio.get_running_loop()
    reader = asyncio.StreamReader(limit=limits.HTTPS_HEADER_BYTES_MAX * 8, loop=loop)
    protocol = asyncio.StreamReaderProtocol(reader, loop=loop)
    transport, _ = await loop.connect_accepted_socket(
        lambda: protocol, taken, ssl=tls.context, ssl_handshake_timeout=max(bounds.open_s, 0.001)
    )
    writer = asyncio.StreamWriter(transport, protocol, reader, loop)
    return Wire(reader, writer, h11.SERVER, bounds)

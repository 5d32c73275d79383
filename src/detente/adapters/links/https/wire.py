"""HTTP/1.1 over one asyncio stream, by h11, with every bound of spec/https.md (T10 to T13)."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import ssl
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from typing import Final, TypeVar

import h11

from detente.core import limits
from detente.core.errors import EnvironmentFault, TheirFault

HELLO: Final = b"/detente/v1/hello"
OPEN: Final = b"/detente/v1/open"
EXCHANGE: Final = b"/detente/v1/exchange"
WAIT: Final = b"detente-wait"
_T = TypeVar("_T")
_LENGTH: Final = b"content-length"
# A body that would have to be unpacked is refused unread: a small one may hide an endless one.
_REFUSED: Final = frozenset({b"transfer-encoding", b"content-encoding", b"expect", b"upgrade"})
_READ_BYTES: Final = 64 * limits.KIB
_CLOSE_S: Final = 1  # for a polite end of TLS; then the connection is cut


@dataclass(frozen=True, slots=True)
class Bounds:
    """Times and sizes of one end; tests make them small."""

    open_s: float = limits.HTTPS_OPEN_S
    grace_s: float = limits.HTTPS_GRACE_S
    rate: float = limits.HTTPS_RATE_BYTES_PER_S_MIN  # bytes a second
    idle_s: float = limits.HTTPS_IDLE_S
    connect_s: float = limits.HTTPS_CONNECT_S
    answer_s: float = limits.HTTPS_ANSWER_S
    wait_s: int = limits.HTTPS_WAIT_S_MAX
    requests: int = limits.HTTPS_REQUESTS_MAX


@dataclass(frozen=True, slots=True)
class Message:
    """One request or answer, read whole."""

    path: bytes  # empty in an answer
    status: int  # 0 in a request
    headers: dict[bytes, bytes]
    body: bytes


class Refused(TheirFault):
    """What the other end of a connection sent is not what this protocol allows."""


class Wire:
    """One connection, of either role. Raises Refused, TimeoutError, OSError, EOFError."""

    def __init__(
        self,
        reader: asyncio.StreamReader,
        writer: asyncio.StreamWriter,
        role: type[h11.CLIENT | h11.SERVER],
        bounds: Bounds,
    ) -> None:
        self.bounds = bounds
        self.idle = True  # whether nothing of a message has come or gone since the last one
        self._reader = reader
        self._writer = writer
        self._http = h11.Connection(role, max_incomplete_event_size=limits.HTTPS_HEADER_BYTES_MAX)
        quiet(writer)

    @property
    def sealed(self) -> ssl.SSLObject:
        """The TLS of this connection."""
        found: ssl.SSLObject = self._writer.get_extra_info("ssl_object")
        return found

    # --- reading --------------------------------------------------------------------------------

    async def read(
        self,
        most: int | Callable[[h11.Request | h11.Response], int],
        first_s: float,
        grow: Callable[[int], None] | None = None,
    ) -> Message | None:
        """One whole message; None where the other end closed between two.

        `most` bounds the body, `first_s` the wait for its first byte; `grow` is told of every piece
        of a body before it is kept, and may refuse.
        """
        loop = asyncio.get_running_loop()
        head = await self._head(first_s)
        if head is None:
            return None
        if isinstance(head, h11.Request) and head.method != b"POST":
            raise Refused("bad-request", what="method")
        headers = dict(head.headers)
        length = _length(headers, head)
        bound = most if isinstance(most, int) else most(head)
        if length > bound:
            raise Refused("too-large", what="message", bytes=length, limit=bound)
        began, pieces, got = loop.time(), [], 0
        while True:
            event = self._http.next_event()
            if event is h11.NEED_DATA:
                # Who is slower than the least rate on the whole is cut off, whatever the pieces.
                left = began + self.bounds.grace_s + got / self.bounds.rate - loop.time()
                if not await self._feed(left):
                    raise EOFError
            elif isinstance(event, h11.Data):
                got += len(event.data)
                if grow is not None:
                    grow(len(event.data))
                pieces.append(bytes(event.data))
            elif isinstance(event, h11.EndOfMessage):
                break
            else:
                raise EOFError
        path = bytes(head.target) if isinstance(head, h11.Request) else b""
        status = head.status_code if isinstance(head, h11.Response) else 0
        return Message(path, status, headers, b"".join(pieces))

    async def _head(self, first_s: float) -> h11.Request | h11.Response | None:
        loop = asyncio.get_running_loop()
        end = loop.time() + first_s
        begun = bool(self._http.trailing_data[0])
        self.idle = not begun
        if begun:
            end = loop.time() + self.bounds.grace_s
        while True:
            event = self._http.next_event()
            if event is h11.NEED_DATA:
                if not await self._feed(end - loop.time()):
                    if begun:
                        raise EOFError
                    return None
                if not begun:
                    begun, end = True, loop.time() + self.bounds.grace_s
                    self.idle = False
            elif isinstance(event, h11.Request | h11.Response):
                return event
            else:
                raise Refused("bad-request", what=type(event).__name__)

    async def _feed(self, seconds: float) -> bool:
        """Take what has come; False at the end of the stream."""
        if seconds <= 0:
            raise TimeoutError
        async with asyncio.timeout(seconds):
            data = await self._reader.read(_READ_BYTES)
        if data:
            self._http.receive_data(data)
        return bool(data)

    async def while_connected(self, work: Coroutine[object, object, _T]) -> _T:
        """The outcome of `work`, given up when the other end closes meanwhile (EOFError)."""
        task = asyncio.ensure_future(work)
        watch = asyncio.ensure_future(self._reader.read(_READ_BYTES))
        try:
            await asyncio.wait({task, watch}, return_when=asyncio.FIRST_COMPLETED)
            if not task.done() and not watch.result():
                raise EOFError
            return await task
        finally:
            task.cancel()
            watch.cancel()
            _, early = await asyncio.gather(task, watch, return_exceptions=True)
            if isinstance(early, bytes):  # sent ahead of its time: the next request
                self._http.receive_data(early)

    # --- writing --------------------------------------------------------------------------------

    async def request(self, path: bytes, host: str, body: bytes, wait: int = 0) -> None:
        """Send one request."""
        headers = [(b"host", host.encode("ascii", "replace")), (_LENGTH, b"%d" % len(body))]
        if wait:
            headers.append((WAIT, b"%d" % wait))
        await self._send(h11.Request(method="POST", target=path, headers=headers), body)

    async def answer(self, status: int, body: bytes = b"", *, last: bool = False) -> None:
        """Send one answer; `last` ends the connection after it."""
        headers = [] if status == _NO_CONTENT else [(_LENGTH, b"%d" % len(body))]
        if last:
            headers.append((b"connection", b"close"))
        await self._send(h11.Response(status_code=status, headers=headers), body)

    async def _send(self, head: h11.Request | h11.Response, body: bytes) -> None:
        """One write for head and body: two small ones would wait for each other's receipt."""
        data = self._http.send(head) or b""
        if body:
            data += self._http.send(h11.Data(data=body)) or b""
        data += self._http.send(h11.EndOfMessage()) or b""
        self._writer.write(data)
        async with asyncio.timeout(self.bounds.grace_s + len(data) / self.bounds.rate):
            await self._writer.drain()

    def next_cycle(self) -> bool:
        """Get ready for another request; False where this connection ends here."""
        if self._http.our_state is not h11.DONE or self._http.their_state is not h11.DONE:
            return False
        self._http.start_next_cycle()
        return True

    async def close(self) -> None:
        """End the connection; whoever does not answer is cut off."""
        self._writer.close()
        try:
            async with asyncio.timeout(_CLOSE_S):
                await self._writer.wait_closed()
        except (OSError, TimeoutError):
            self.cut()

    def cut(self) -> None:
        """End the connection at once."""
        with contextlib.suppress(OSError, RuntimeError):
            self._writer.transport.abort()


_NO_CONTENT: Final = 204


def _length(headers: dict[bytes, bytes], head: h11.Request | h11.Response) -> int:
    """Length of a body that is neither chunked nor packed (T11)."""
    for name in _REFUSED & headers.keys():
        raise Refused("bad-request", what=name.decode("ascii"))
    if isinstance(head, h11.Response) and head.status_code == _NO_CONTENT:
        return 0
    stated = headers.get(_LENGTH)
    if stated is None:
        raise Refused("bad-request", what="no content-length")
    return int(stated)  # h11 has seen that it is digits


def quiet(writer: asyncio.StreamWriter) -> None:
    """Send small messages at once (T13); without it a round trip costs 40 ms."""
    found = writer.get_extra_info("socket")
    if found is not None:
        found.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)


def refused(error: h11.ProtocolError) -> Refused:
    """What h11 says, as this program says it."""
    return Refused("bad-request", what=str(error)[:200])


def failed(error: BaseException, address: str) -> EnvironmentFault:
    """A connection that did not come about or broke, by what the system says."""
    if isinstance(error, TimeoutError):
        return EnvironmentFault("line-timeout", address=address)
    if isinstance(error, ConnectionRefusedError):
        return EnvironmentFault("line-refused", address=address)
    if isinstance(error, EOFError | ConnectionError):
        return EnvironmentFault("line-broken", address=address)
    why = getattr(error, "reason", None) or getattr(error, "strerror", None) or str(error)
    return EnvironmentFault("line-failed", address=address, why=str(why)[:200])

"""The cable between the two practice centers: two relays that can really be cut, and the wishes of
the desks, each of which holds one end of a socket pair.

What is cut is gone: listeners and connections. Neither center is told; both find out.
"""

from __future__ import annotations

import asyncio
import contextlib
import socket
import threading
from collections.abc import Callable, Coroutine
from typing import Any, Final, TypeVar

from detente.core.errors import EnvironmentFault

_T = TypeVar("_T")
_LOOPBACK: Final = "127.0.0.1"
_PIECE_BYTES: Final = 65_536
_WISH_BYTES_MAX: Final = 16
_ANSWER_S: Final = 10
CUT: Final = "cut"
MEND: Final = "mend"
STATE: Final = "state"
_YES: Final = b"1"
_NO: Final = b"0"


class CableEnd:
    """What a desk holds of the cable (`desk.tour.Cable`); in the process of a center."""

    def __init__(self, descriptor: int) -> None:
        self._socket = socket.socket(fileno=descriptor)
        self._socket.settimeout(_ANSWER_S)

    def cut(self) -> None:
        """Let nothing more pass. Raises EnvironmentFault("demo-cable")."""
        self._wish(CUT)

    def mend(self) -> None:
        """Let all pass again. Raises EnvironmentFault("demo-cable")."""
        self._wish(MEND)

    def is_cut(self) -> bool:
        """Whether nothing passes. Raises EnvironmentFault("demo-cable")."""
        return self._wish(STATE)

    def _wish(self, word: str) -> bool:
        try:
            self._socket.sendall(f"{word}\n".encode())
            answer = self._socket.recv(1)
        except OSError as error:
            raise EnvironmentFault("demo-cable") from error
        if answer not in (_YES, _NO):
            raise EnvironmentFault("demo-cable")
        return answer == _YES


class Cable:
    """In the process that plays the demonstration, on a loop in a thread of its own."""

    def __init__(self, turned: Callable[[bool], None]) -> None:
        """`turned` is called in another thread each time the cable was cut (True) or mended."""
        self._turned = turned
        self._relays: list[_Relay] = []
        self._ends: list[socket.socket] = []
        self._tasks: set[asyncio.Future[None]] = set()
        self._is_cut = False
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()

    def _run(self, work: Coroutine[Any, Any, _T]) -> _T:
        return asyncio.run_coroutine_threadsafe(work, self._loop).result()

    def lay(self, target: str) -> str:
        """An address that leads to the address `target` while the cable is whole."""
        host, _, port = target.rpartition(":")
        relay = _Relay(host, int(port))
        self._relays.append(relay)
        return f"{_LOOPBACK}:{self._run(relay.open())}"

    def new_end(self) -> socket.socket:
        """The far end of a new socket pair, for a process that is started with it."""
        near, far = socket.socketpair()
        near.setblocking(False)
        self._ends.append(near)
        self._run(self._listen(near))
        return far

    async def _listen(self, near: socket.socket) -> None:
        self._keep(asyncio.ensure_future(self._hear(near)))

    def _keep(self, task: asyncio.Future[None]) -> None:
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _hear(self, near: socket.socket) -> None:
        reader, writer = await asyncio.open_connection(sock=near, limit=_WISH_BYTES_MAX)
        with contextlib.suppress(OSError, ValueError):  # a center that ended, or speaks nonsense
            while line := await reader.readline():
                wish = line.decode("ascii", "replace").strip()
                await self._turn(wish)
                writer.write(_YES if self._is_cut else _NO)
                await writer.drain()
        writer.close()

    async def _turn(self, wish: str) -> None:
        wanted = {CUT: True, MEND: False}.get(wish, self._is_cut)
        if wanted == self._is_cut:
            return
        self._is_cut = wanted
        for relay in self._relays:
            await (relay.cut() if wanted else relay.open())
        # Never waited for: the desk that wished waits for us with its engine.
        self._keep(self._loop.run_in_executor(None, self._turned, wanted))

    def close(self) -> None:
        """End it all."""
        self._run(self._end())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    async def _end(self) -> None:
        for relay in self._relays:
            await relay.cut()
        tasks = list(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await self._loop.shutdown_default_executor()


class _Relay:
    """Passes bytes from one port on to another, both ways."""

    def __init__(self, host: str, port: int) -> None:
        self._target = host, port
        self._port = 0
        self._server: asyncio.Server | None = None
        self._writers: set[asyncio.StreamWriter] = set()

    async def open(self) -> int:
        """Listen, after a cut on the same port; returns it."""
        self._server = await asyncio.start_server(self._pass, _LOOPBACK, self._port)
        self._port = self._server.sockets[0].getsockname()[1]
        return self._port

    async def cut(self) -> None:
        """Listen no more, and drop every connection as a cut cable does."""
        if self._server is not None:
            self._server.close()
            self._server = None
        for writer in list(self._writers):
            writer.transport.abort()

    async def _pass(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._writers.add(writer)
        with contextlib.suppress(OSError):
            far_reader, far_writer = await asyncio.open_connection(*self._target)
            self._writers.add(far_writer)
            if self._server is None:  # cut while we dialled
                far_writer.transport.abort()
            await asyncio.gather(_pump(reader, far_writer), _pump(far_reader, writer))
            self._writers.discard(far_writer)
        self._writers.discard(writer)
        writer.close()


async def _pump(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """One way, until either side ends; then the other way ends as well."""
    with contextlib.suppress(OSError):
        while piece := await reader.read(_PIECE_BYTES):
            writer.write(piece)
            await writer.drain()
    writer.close()

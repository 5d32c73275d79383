"""The desk's own listener: one address, apart from that of the links, loopback by default."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import socket
from collections.abc import Iterator

import uvicorn

from detente.apps.desk.app import make_app
from detente.apps.desk.connections import with_lobby
from detente.apps.desk.room import Room
from detente.apps.desk.tour import Tour
from detente.apps.serve.service import Service
from detente.core.errors import EnvironmentFault

_CLOSING_S = 2  # open streams never end by themselves


class _Server(uvicorn.Server):
    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Leave the signals to `serve`."""
        yield


class DeskServer:
    """Made on the event loop of a running service."""

    def __init__(self, service: Service, tour: Tour | None = None, origin: str = "") -> None:
        """`origin` is of the proxy with TLS before it, empty where browsers ask it themselves."""
        proxied = bool(origin)
        self.room = Room(service, origin, proxied, tour=tour, waking=service.waking)
        self._service = service
        self._server: _Server | None = None
        self._task: asyncio.Task[None] | None = None
        self._ahead: asyncio.Task[None] | None = None

    async def start(self, host: str, port: int) -> int:
        """Listen; returns the port. Raises EnvironmentFault("cannot-listen")."""
        try:
            family = socket.AF_INET6 if ":" in host else socket.AF_INET
            listener = socket.create_server((host, port), family=family)
        except OSError as error:
            why = error.strerror or str(error)
            raise EnvironmentFault("cannot-listen", address=f"{host}:{port}", why=why) from error
        chosen: int = listener.getsockname()[1]
        self.room.origin = self.room.site or f"http://localhost:{chosen}"
        self._service.watchers.append(self.room.moved)
        await self.room.know_sessions()
        config = uvicorn.Config(
            make_app(self.room), log_config=None, access_log=False, lifespan="off",
            http=with_lobby(), ws="none", server_header=False,
            log_level=logging.ERROR,  # what strangers send wrongly fills no log
            timeout_graceful_shutdown=_CLOSING_S,
            proxy_headers=False,  # what a header says of scheme and address is anybody's word
        )  # fmt: skip
        self._server = _Server(config)
        self._task = asyncio.create_task(self._server.serve(sockets=[listener]))
        while not self._server.started and not self._task.done():
            await asyncio.sleep(0)
        self._ahead = asyncio.create_task(self.room.read_ahead())
        return chosen

    async def close(self) -> None:
        """Take no more requests and end those in hand."""
        if self._server is None or self._task is None:
            return
        if self._ahead is not None:
            self._ahead.cancel()
            await asyncio.gather(self._ahead, return_exceptions=True)
        self._server.should_exit = True
        await self._task

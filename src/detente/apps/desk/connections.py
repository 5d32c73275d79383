"""Connections to the desk: nobody holds one for nothing.

uvicorn reads HTTP and asks the desk; what it leaves open is bounded here: how long the head of a
request may take, how many connections without a request there are, and how long an answer to a
stranger waits to be taken. The streams of those who are logged in are never counted.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from typing import Any, ClassVar

from uvicorn.protocols.http.h11_impl import H11Protocol

from detente.apps.desk import http
from detente.core import limits


class Lobby:
    """Connections without a request, of whoever is not known to be logged in, in order of coming.
    Where too many wait, the address with the most gives up its oldest.
    """

    def __init__(self) -> None:
        self._waiting: dict[Connection, str] = {}  # -> where from

    def enter(self, one: Connection) -> None:
        """It waits for a request."""
        self._waiting[one] = one.source
        if len(self._waiting) <= limits.DESK_DOOR_CONNECTIONS_MAX:
            return
        count = Counter(self._waiting.values())
        most = max(count.values())
        next(one for one, source in self._waiting.items() if count[source] == most).cut()

    def leave(self, one: Connection) -> None:
        """It has a request, or ended."""
        self._waiting.pop(one, None)


class Connection(H11Protocol):
    """One connection. Its clock begins anew when a request has come and when it was answered, and
    for nothing else that is sent.
    """

    lobby: ClassVar[Lobby]
    source = ""
    _clock: asyncio.TimerHandle | None = None
    _until = 0.0  # when the answer in hand must have been taken
    _place: tuple[object, bool] = (None, True)  # the last request, and whether it is in hand

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """As asyncio."""
        super().connection_made(transport)
        self.source = http.network_of("" if self.client is None else self.client[0])
        self._look()

    def data_received(self, data: bytes) -> None:
        """As asyncio."""
        super().data_received(data)
        self._look()

    def on_response_complete(self) -> None:
        """As uvicorn."""
        super().on_response_complete()
        self._look()

    def connection_lost(self, exc: Exception | None) -> None:
        """As asyncio."""
        self._stop()
        self.lobby.leave(self)
        super().connection_lost(exc)

    def cut(self) -> None:
        """End it, and forget what was not taken."""
        self.lobby.leave(self)
        self.transport.abort()

    def _look(self) -> None:
        in_hand = self.cycle is not None and not self.cycle.response_complete
        place = (self.cycle, in_hand)
        if place == self._place:
            return
        self._place = place
        self.lobby.leave(self)
        if in_hand:
            self._until = self.loop.time() + 2 * limits.DESK_DOOR_S
            self._start(2 * limits.DESK_DOOR_S)
            return
        self._start(limits.DESK_HEAD_S)
        if not self._is_known():
            self.lobby.enter(self)

    def _is_known(self) -> bool:
        """Whether the last request was of somebody who is logged in."""
        scope: Any = self.scope
        return scope is not None and http.is_logged_in(scope)

    def _late(self) -> None:
        known, (_, in_hand) = self._is_known(), self._place
        if in_hand and known:
            return  # a stream of theirs, or a page that takes long to read
        taking = self.transport.get_write_buffer_size() > 0
        if not in_hand and taking and (known or self.loop.time() < self._until):
            self._start(limits.DESK_HEAD_S)
            return
        self.cut()

    def _start(self, seconds: float) -> None:
        self._stop()
        self._clock = self.loop.call_later(seconds, self._late)

    def _stop(self) -> None:
        if self._clock is not None:
            self._clock.cancel()
            self._clock = None


def with_lobby() -> type[Connection]:
    """The connections of one desk."""

    class Ours(Connection):
        lobby = Lobby()

    return Ours

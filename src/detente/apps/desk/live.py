"""`/live`: a stream that says that the server is alive, that something changed, and what rings.

The page fetches itself anew when something changed; what the stream says is a hint and never the
only carrier of a fact. Without script nobody opens it.
"""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Callable
from typing import Final

from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import BaseRoute, Route

from detente.apps.desk import access, alarms
from detente.apps.desk.pages import Ask, Model
from detente.apps.desk.room import Room
from detente.core import limits
from detente.core.errors import DetenteError
from detente.engine.state import Now

_HEADERS: Final = {"cache-control": "no-store", "x-accel-buffering": "no"}


def routes(room: Room, asked: Callable[[Room, Request], Ask]) -> list[BaseRoute]:
    """The stream, and what it says once, for programs."""
    stream = _Stream(room, asked)
    return [Route("/live", stream.open), Route("/live.json", stream.once)]


class _Stream:
    def __init__(self, room: Room, asked: Callable[[Room, Request], Ask]) -> None:
        self._room = room
        self._asked = asked
        self._said: tuple[int, int, Model] | None = None  # version, instant, what is said

    async def once(self, request: Request) -> Response:
        try:
            await self._room.engine.look(lambda: self._check(request))
        except DetenteError as fault:
            return JSONResponse({"error": {"code": fault.code}}, 401)
        return JSONResponse(await self._now(), headers=_HEADERS)

    async def open(self, request: Request) -> Response:
        room = self._room
        armed = request.query_params.get("armed") == "1"
        try:
            person = await room.engine.look(lambda: self._check(request))
        except DetenteError as fault:
            return JSONResponse({"error": {"code": fault.code}}, 401)
        if room.listeners >= limits.DESK_LISTENERS_MAX:
            return JSONResponse({"error": {"code": "server-busy"}}, 503)
        beats = self._beats(person if armed else None)
        return StreamingResponse(beats, headers=_HEADERS, media_type="text/event-stream")

    def _check(self, request: Request) -> str:
        ask = self._asked(self._room, request)
        access.check_sees(ask.person, "desk")
        return ask.who.id

    async def _beats(self, armed: str | None) -> AsyncIterator[str]:
        """One message at once, then one on every change and at least each beat."""
        room = self._room
        room.listeners += 1
        try:
            while True:
                seen = room.version
                if armed is not None:
                    now = await room.engine.look(self._clock)
                    room.engine.desks.note_listening(armed, now.live)
                yield f"data: {json.dumps(await self._now())}\n\n"
                await room.news_after(seen, limits.DESK_BEAT_S)
        finally:
            room.listeners -= 1

    def _clock(self) -> Now:
        return self._room.home.now()

    async def _now(self) -> Model:
        """The same for all desks, made once for each change and each second."""
        room = self._room

        def work() -> Model:
            now = room.home.now()
            if self._said is None or self._said[:2] != (room.version, now.live):
                said = {
                    "version": room.version,
                    "now": now.live,
                    "alarms": alarms.ringing(room.home.center.state, room.traffic, now),
                }
                self._said = (room.version, now.live, said)
            return self._said[2]

        return await room.engine.look(work)

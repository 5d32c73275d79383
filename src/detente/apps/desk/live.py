"""`/live`: a stream that says that the server is alive, that something changed, and what rings.

The page fetches itself anew when something changed; what the stream says is a hint and never the
only carrier of a fact. Without script nobody opens it.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator, Callable
from typing import Final

from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import BaseRoute, Route

from detente.apps.desk import access, accounts, alarms
from detente.apps.desk.http import check_same_site, cookie_of, is_logged_in, status_of
from detente.apps.desk.pages import Ask, Model
from detente.apps.desk.room import Room
from detente.core import limits
from detente.core.errors import DetenteError

_HEADERS: Final = {"cache-control": "no-store", "x-accel-buffering": "no"}


def routes(room: Room, asked: Callable[[Room, Request], Ask]) -> list[BaseRoute]:
    """The stream, and what it says once, for programs."""
    stream = _Stream(room, asked)
    return [Route("/live", stream.open), Route("/live.json", stream.once)]


def _is_stranger(request: Request) -> bool:
    return not is_logged_in(request.scope)


class _Stream:
    def __init__(self, room: Room, asked: Callable[[Room, Request], Ask]) -> None:
        self._room = room
        self._asked = asked
        # What is said, being made: version and second, so that all desks ask the engine once.
        self._saying: tuple[tuple[int, int], asyncio.Task[Model]] | None = None

    async def once(self, request: Request) -> Response:
        try:
            await self._room.look(lambda: self._check(request), stranger=_is_stranger(request))
            return JSONResponse(await self._now(), headers=_HEADERS)
        except DetenteError as fault:
            return JSONResponse({"error": {"code": fault.code}}, status_of(fault))

    async def open(self, request: Request) -> Response:
        room = self._room
        armed = request.query_params.get("armed") == "1"
        try:
            check_same_site(request, room.site)  # it counts as a desk that listens
            person = await room.look(lambda: self._check(request), stranger=_is_stranger(request))
        except DetenteError as fault:
            return JSONResponse({"error": {"code": fault.code}}, status_of(fault))
        if room.listeners >= limits.DESK_LISTENERS_MAX:
            return JSONResponse({"error": {"code": "server-busy"}}, 503)
        beats = self._beats(request, person if armed else None)
        return StreamingResponse(beats, headers=_HEADERS, media_type="text/event-stream")

    def _check(self, request: Request) -> str | None:
        """Whose desk it is; None where nobody sits at it who may acknowledge what rings."""
        ask = self._asked(self._room, request)
        access.check_sees(ask.person, "desk")
        return ask.who.id if access.may_do(ask.person, "acknowledged") else None

    async def _beats(self, request: Request, armed: str | None) -> AsyncIterator[str]:
        """One message at once, then one on every change and at least each beat. While the engine
        cannot answer nothing is said: a page shows that it hears nothing. It ends with its session.
        """
        room, clock = self._room, asyncio.get_running_loop().time
        room.listeners += 1
        checked = clock()
        try:
            while True:
                seen = room.version
                if clock() - checked >= limits.DESK_STREAM_S:
                    checked = clock()
                    if not await self._stands(request):
                        return
                with contextlib.suppress(DetenteError):
                    said = await self._now()
                    if armed is not None:
                        room.engine.desks.note_listening(armed, said["now"])
                    yield f"data: {json.dumps(said)}\n\n"
                await room.news_after(seen, limits.DESK_BEAT_S)
        finally:
            room.listeners -= 1

    async def _stands(self, request: Request) -> bool:
        """Whether its session does; to listen is not to use it."""
        home = self._room.home

        def work() -> bool:
            center = home.center
            token = request.cookies.get(cookie_of(center.card.code), "")
            return accounts.session_of(center.state, token, home.now(), used=False) is not None

        try:
            return await self._room.look(work)
        except DetenteError:  # the engine cannot answer now
            return True

    async def _now(self) -> Model:
        """The same for all desks, made once for each change and each second."""
        room = self._room
        place = (room.version, int(asyncio.get_running_loop().time()))
        if self._saying is None or self._saying[0] != place:
            self._saying = (place, asyncio.create_task(self._make(room.version)))
        return await asyncio.shield(self._saying[1])

    async def _make(self, version: int) -> Model:
        room = self._room

        def work() -> Model:
            now = room.home.now()
            rings = alarms.ringing(room.home.center.state, room.traffic, now)
            return {"version": version, "now": now.live, "alarms": rings}

        return await room.look(work)

"""Between the network and the desk: who is logged in goes on, everybody else finds bounds.

A stranger gets one of a few places (places.py), has seconds to send a form and for the answer, and
shares a few readings of the engine with all other strangers. Nothing of it counts those who are
logged in. Who that is, a memory of sessions says that were seen to stand; access is decided behind
it, for every request anew.
"""

from __future__ import annotations

import asyncio

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from detente.apps.desk import accounts, frame, http, render
from detente.apps.desk.places import Place, Places, note_place
from detente.apps.desk.room import Room
from detente.core import limits
from detente.core.errors import DetenteError, EnvironmentFault


class Doorkeeper:
    """An ASGI layer around the whole desk."""

    def __init__(self, app: ASGIApp, room: Room) -> None:
        self._app = app
        self._room = room
        self._places = Places()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """As ASGI. No fault of the machine is a crash, and nor is one who hangs up."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request, begun = Request(scope), False

        async def noted(message: Message) -> None:
            nonlocal begun
            begun = True
            await send(message)

        try:
            if await self._is_seen(request) or await self._stranger(request, receive, noted):
                http.note_logged_in(request)
                await self._app(scope, receive, noted)
        except ClientDisconnect:
            pass
        except DetenteError as fault:
            if not begun:
                await _refusal(request, fault)(scope, receive, send)

    async def _stranger(self, request: Request, receive: Receive, send: Send) -> bool:
        """Answer somebody who is not logged in; true where the cookie says that they are, and
        nothing was answered.
        """
        source = http.source_of(request, self._room)
        async with self._places.place(source, whole=not _has_body(request.headers)) as place:
            if await self._stands(request, stranger=True):
                return True
            note_place(request.scope, place)
            await self._app(request.scope, _in_time(place, receive), _closing(place, send))
        return False

    # --- who is logged in -----------------------------------------------------------------------

    async def _is_seen(self, request: Request) -> bool:
        """Whether the session was seen to stand a moment ago, or earlier and still does."""
        seen, key = self._room.seen, self._key(request)
        if key not in seen:
            return False
        if asyncio.get_running_loop().time() - seen[key] < limits.DESK_STREAM_S:
            return True
        try:
            return await self._stands(request, stranger=False)
        except EnvironmentFault:  # the engine cannot answer now; what is asked for will say so
            return True

    async def _stands(self, request: Request, *, stranger: bool) -> bool:
        """Whether the session does; this is not to use it."""
        room, token = self._room, self._token(request)
        if not token:
            return False

        def work() -> bool:
            found = accounts.session_of(room.home.center.state, token, room.home.now(), used=False)
            return found is not None

        key, stands = self._key(request), await room.look(work, stranger=stranger)
        room.seen.pop(key, None)
        if stands:
            room.note_seen(key, asyncio.get_running_loop().time())
        return stands

    def _token(self, request: Request) -> str:
        return request.cookies.get(http.cookie_of(self._room.home.center.card.code), "")

    def _key(self, request: Request) -> str:
        token = self._token(request)
        return accounts.hashed(token).hex() if token else ""


def _has_body(headers: Headers) -> bool:
    return headers.get("content-length", "0") != "0" or "transfer-encoding" in headers


def _in_time(place: Place, receive: Receive) -> Receive:
    async def receive_in_time() -> Message:
        async with place.receiving():
            message = await receive()
        if message["type"] != "http.request" or not message.get("more_body", False):
            place.whole = True
        return message

    return receive_in_time


def _closing(place: Place, send: Send) -> Send:
    """The answer to a request of which more may come ends its connection."""

    async def send_and_close(message: Message) -> None:
        if message["type"] == "http.response.start":
            place.answering()
            if not place.whole:
                MutableHeaders(scope=message)["connection"] = "close"
        await send(message)

    return send_and_close


def _refusal(request: Request, fault: DetenteError) -> Response:
    """A plain page, for which nobody is asked anything."""
    status, lang = http.status_of(fault), http.language(request)
    told = http.told(fault, lang)
    close = {**http.HEADERS, **({"connection": "close"} if _has_body(request.headers) else {})}
    if http.wants_json(request):
        return JSONResponse({"error": told}, status, close)
    model = {"fault": told, "back": "/enter"}
    html = render.page("fault", lang, model, frame.of_nobody(model))
    return Response(html, status, close, "text/html")

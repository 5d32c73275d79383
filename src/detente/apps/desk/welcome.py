"""The door of a practice room: links that let a person in once, without passphrase or code.

A room without a tour has no such address.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Final

from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from detente.apps.desk import accounts, http
from detente.apps.desk.pages import Ask
from detente.apps.desk.room import Room
from detente.core.errors import DetenteError, OurFault

_TOUR: Final = "/tour"


def routes(
    room: Room,
    asked: Callable[[Room, Request], Ask],
    refused: Callable[[Room, Request, DetenteError], Awaitable[Response]],
) -> list[BaseRoute]:
    """The door of a practice room; none where there is no tour."""
    tour = room.tour
    if tour is None:
        return []

    async def welcome(request: Request) -> Response:
        def work() -> str:
            state, now = room.home.center.state, room.home.now()
            try:
                person = tour.admit(request.path_params["token"])
            except OurFault:
                if asked(room, request).person is None:
                    raise
                return ""  # the link was pressed once more by somebody who is in
            return accounts.open_session(state, person, now)

        try:
            token = await room.look(work, stranger=not http.is_logged_in(request.scope))
        except DetenteError as fault:
            return await refused(room, request, fault)
        response: Response = RedirectResponse(_TOUR, 303, http.HEADERS)
        if http.wants_json(request):
            response = JSONResponse({"see": _TOUR}, 200, http.HEADERS)
        if token:
            http.let_in(response, room, token)
        return response

    return [Route("/welcome/{token}", welcome, methods=["GET"])]

"""START HERE: every address of the desk, who may open it, and what becomes of a refusal.

A request is answered in three steps: who is it (a cookie), may they (access.py), and then one
reading or one deed in the engine's thread. The HTML page and its `.json` twin come from the same
reading. No page loads anything from elsewhere, and none needs script but for sound and arrival.
"""

from __future__ import annotations

import contextlib
from collections.abc import Awaitable, Callable, Mapping
from typing import Any
from urllib.parse import quote

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from detente.apps import i18n
from detente.apps.desk import (
    access,
    accounts,
    enter,
    frame,
    health,
    live,
    openapi,
    passkeys,
    render,
    screens,
    welcome,
)
from detente.apps.desk.doorkeeper import Doorkeeper
from detente.apps.desk.http import (
    HEADERS,
    LANG_COOKIE,
    Guarded,
    check_logged_in,
    check_same_site,
    cookie_of,
    is_logged_in,
    language,
    read_form,
    status_of,
    told,
    wants_json,
)
from detente.apps.desk.pages import Ask, Deed, Download, Model, Page, See
from detente.apps.desk.room import Room
from detente.apps.desk.shared import Key
from detente.core.errors import DetenteError, EnvironmentFault, OurFault
from detente.engine.house import ACTS


def make_app(room: Room) -> Starlette:
    """The desk as an ASGI application. Raises OurFault("page-denied") where a page has no row in
    the table of access, KeyError where a deed has none in `house.ACTS`.
    """
    routes: list[BaseRoute] = [
        *enter.routes(room, _plain, _asked, _refused),
        *live.routes(room, _asked),
        *health.routes(room),
        *passkeys.routes(room, _asked),
        *welcome.routes(room, _asked, _refused),
    ]
    for one in (*screens.ALL, *(screens.TOUR if room.tour is not None else ())):
        if isinstance(one, Page):
            _row(one.name)
            handler = _reading(room, one)
            routes += [Route(f"{one.path}.json", handler), Route(one.path, handler)]
        elif isinstance(one, Download):
            _row(one.name)
            routes.append(Route(one.path, _download(room, one)))
        else:
            ACTS[one.act]
            routes.append(Route(one.path, _deed(room, one), methods=["POST"]))
    routes += [
        Route("/", _to_desk),
        Route("/openapi.json", _document),
        Mount("/static", StaticFiles(packages=[("detente.apps.desk", "static")])),
    ]
    app = Starlette(
        routes=routes,
        middleware=[Middleware(Guarded), Middleware(Doorkeeper, room=room)],
        exception_handlers={HTTPException: _http_fault(room), Exception: _crashed},
    )
    # Behind a proxy it would lead to the address that the proxy asked for, in the clear.
    app.router.redirect_slashes = False
    app.state.room = room
    return app


def _row(page: str) -> None:
    if page not in access.SEES:
        raise OurFault("page-denied", person="", page=page, roles=[])


async def _to_desk(_: Request) -> Response:
    return RedirectResponse("/desk", 303, HEADERS)


async def _document(_: Request) -> Response:
    return JSONResponse(openapi.document(screens.ALL), headers=HEADERS)


# --- one request --------------------------------------------------------------------------------


def _asked(room: Room, request: Request, form: Mapping[str, str] | None = None) -> Ask:
    """The request as a screen sees it; in the engine's thread."""
    now = room.home.now()
    token = request.cookies.get(cookie_of(room.home.center.card.code), "")
    session = accounts.session_of(room.home.center.state, token, now) if token else None
    people = room.home.center.state.house.people
    person = None if session is None else people[session.person]
    path = {name: str(found) for name, found in request.path_params.items()}
    query = dict(request.query_params)
    return Ask(room, now, language(request), person, path, query, form or {}, session)


def _reading(room: Room, page: Page) -> Callable[[Request], Awaitable[Response]]:
    async def answer(request: Request) -> Response:
        if page.once and request.method == "HEAD":  # who asks for no page must not use it up
            raise HTTPException(405)

        def work() -> tuple[Model, Model, Key]:
            ask = _asked(room, request)
            access.check_sees(ask.person, page.name)
            if page.shared:
                return _shared(ask, page)
            model = page.view(ask)
            return model, ({} if wants_json(request) else frame.of(ask, page.name)), ()

        try:
            check_logged_in(request)
            model, around, key = await room.look(work)
        except DetenteError as fault:
            return await _refused(room, request, fault)
        if key and not wants_json(request):
            html = room.shared.drawn(
                key, lambda: render.page(page.name, language(request), model, around)
            )
            return _html(request, render.named(html, around), 200)
        return _shown(request, page.name, model, around)

    return answer


def _shared(ask: Ask, page: Page) -> tuple[Model, Model, Key]:
    """A page that is the same for everybody of the same roles, with this person's frame."""
    # Nothing of what a session changes stands on a page of this kind.
    place = (
        ask.state.store.version(accounts.SESSIONS), ask.room.version, ask.now.live,
        ask.now.scenario,
    )  # fmt: skip
    named = (
        page.name, tuple(sorted(ask.path.items())), tuple(sorted(ask.query.items())), ask.lang,
        tuple(sorted(ask.who.roles)),
    )  # fmt: skip
    (model, around), key = ask.room.shared.read(
        ask.state, place, named, lambda: (page.view(ask), frame.of(ask, page.name))
    )
    return model, {**around, "person": frame.person_of(ask)}, key


def _shown(request: Request, name: str, model: Model, around: Model, status: int = 200) -> Response:
    if wants_json(request):
        return JSONResponse(model, status, HEADERS)
    html = render.page(name, language(request), model, around)
    return _html(request, render.named(html, around), status)


def _html(request: Request, html: str, status: int) -> Response:
    response = Response(html, status, HEADERS, "text/html")
    chosen = request.query_params.get("lang")
    if chosen in i18n.LANGUAGES:
        secure = request.app.state.room.proxied
        response.set_cookie(LANG_COOKIE, chosen, samesite="strict", httponly=True, secure=secure)
    return response


def _download(room: Room, one: Download) -> Callable[[Request], Awaitable[Response]]:
    async def answer(request: Request) -> Response:
        def work() -> Any:
            ask = _asked(room, request)
            access.check_sees(ask.person, one.name)
            return one.make(ask)

        try:
            check_logged_in(request)
            made = await room.look(work)
        except DetenteError as fault:
            return await _refused(room, request, fault)
        named = {**HEADERS, "content-disposition": f'attachment; filename="{made.name}"'}
        return Response(made.data, 200, named, made.kind)

    return answer


def _deed(room: Room, deed: Deed) -> Callable[[Request], Awaitable[Response]]:
    async def answer(request: Request) -> Response:
        form: Mapping[str, str] = {}
        try:
            check_same_site(request, room.site)
            check_logged_in(request)
            form = await read_form(request, deed.form, room.site)

            def work() -> See:
                ask = _asked(room, request, form)
                # Asked here, before anything is looked up, so that nobody learns by trying what
                # exists; the engine's own choke points ask again.
                access.check_may(ask.who, deed.act)
                return deed.do(ask)

            done = await room.engine.command(work)
        except DetenteError as fault:
            if fault.code in deed.again and not wants_json(request):
                return await _again(room, request, form, fault, deed)
            return await _refused(room, request, fault, deed)
        room.moved()
        if wants_json(request):
            return JSONResponse({**done.made, "see": done.path}, 200, HEADERS)
        return RedirectResponse(done.path, 303, HEADERS)

    return answer


async def _again(
    room: Room, request: Request, form: Mapping[str, str], fault: DetenteError, deed: Deed
) -> Response:
    """The page that a refusal leads to, drawn at once from what the form said."""
    name, view = deed.again[fault.code]

    def work() -> tuple[Model, Model]:
        ask = _asked(room, request, form)
        access.check_sees(ask.person, name)
        return view(ask), frame.of(ask, name)

    try:
        model, around = await room.look(work)
    except DetenteError as other:
        return await _refused(room, request, other, deed)
    return _shown(request, name, model, around, status_of(fault))


# --- refusals -----------------------------------------------------------------------------------


async def _refused(
    room: Room, request: Request, fault: DetenteError, deed: Deed | None = None
) -> Response:
    status = status_of(fault)
    if wants_json(request):
        return JSONResponse({"error": told(fault, language(request))}, status, HEADERS)
    if fault.code == "log-in" and deed is None:
        wanted = _asked_for(request) if request.method in ("GET", "HEAD") else "/desk"
        return RedirectResponse(f"/enter?to={quote(wanted)}", 303, HEADERS)
    back = deed.back.format_map(request.path_params) if deed is not None else "/desk"
    model: Model = {"fault": told(fault, language(request)), "back": back}

    def work() -> Model:
        return frame.of(_asked(room, request), "fault")

    around = frame.of_nobody(model)
    # What was refused may be the engine itself: busy, closing, damaged.
    with contextlib.suppress(DetenteError):
        if is_logged_in(request.scope):
            around = await room.look(work)
    return _shown(request, "fault", model, around, status)


def _asked_for(request: Request) -> str:
    """Path and query, to come back to after logging in."""
    path, query = quote(request.scope["path"]), request.url.query
    return f"{path}?{query}" if query else path


def _plain(request: Request, name: str, model: Model, status: int = 200) -> Response:
    """A page for somebody who is not logged in."""
    return _shown(request, name, model, frame.of_nobody(model), status)


def _http_fault(room: Room) -> Callable[[Request, Exception], Awaitable[Response]]:
    async def answer(request: Request, error: Exception) -> Response:
        status = error.status_code if isinstance(error, HTTPException) else 500
        fault = OurFault("no-such-page" if status == 404 else "not-so", address=request.url.path)
        response = await _refused(room, request, fault)
        response.status_code = status if response.status_code >= 400 else response.status_code
        return response

    return answer


async def _crashed(request: Request, error: Exception) -> Response:
    fault = EnvironmentFault("program-failed", what=type(error).__name__)
    if wants_json(request):
        return JSONResponse({"error": told(fault, language(request))}, 500, HEADERS)
    model: Model = {"fault": told(fault, language(request)), "back": "/desk"}
    html = render.page("fault", language(request), model, frame.of_nobody(model))
    return Response(html, 500, HEADERS, "text/html")

"""Logging in and out, the first log-in by invitation, and the proof asked for once more.

Argon2id takes some 50 ms on purpose; it runs beside the engine's thread, never in it. A name that
nobody has takes the same way as one that somebody has.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Final, TypeVar
from urllib.parse import urlencode

from starlette.background import BackgroundTask
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from detente.adapters.keys import login
from detente.adapters.keys.passphrase import SALT_BYTES, check_passphrase
from detente.apps.desk import accounts, http, invitations
from detente.apps.desk.accounts import Account
from detente.apps.desk.pages import Ask, Model
from detente.apps.desk.places import place_of
from detente.apps.desk.room import Room
from detente.apps.desk.tries import Tries, Turns
from detente.core import limits
from detente.core.errors import DetenteError, OurFault
from detente.engine.state import Now, State

_T = TypeVar("_T")
_Shown = Callable[..., Response]
_Asked = Callable[[Room, Request], Ask]
_Refused = Callable[[Room, Request, DetenteError], Awaitable[Response]]
_Halves = tuple[str, str]
_NO_SALT: Final = b"\0" * SALT_BYTES  # of an account that nobody has, or without a passphrase


def routes(room: Room, shown: _Shown, asked: _Asked, refused: _Refused) -> list[BaseRoute]:
    """Addresses that need nobody logged in, and the one where who is proves it again."""
    door = _Door(room, shown, asked, refused)
    return [
        Route("/enter", door.form, methods=["GET"]),
        Route("/enter", door.try_to_enter, methods=["POST"]),
        Route("/leave", door.leave, methods=["POST"]),
        Route("/join", door.join_form, methods=["GET"]),
        Route("/join", door.join, methods=["POST"]),
        Route("/account/prove", door.prove, methods=["POST"]),
    ]


def seen_first(wanted: str, shown: int) -> str:
    """Where to go after logging in: first to what happened to the account since the event of this
    number, where something did (`accounts.log_in`).
    """
    if shown < 0:
        return wanted
    return "/account?" + urlencode({"after": shown, "to": wanted})


class _Door:
    def __init__(self, room: Room, shown: _Shown, asked: _Asked, refused: _Refused) -> None:
        self._room = room
        self._shown = shown
        self._asked = asked
        self._refused = refused
        # Anybody may ask for it, and each takes its memory.
        self._turns = Turns()
        self._tries = Tries()
        self._to_tell: set[str] = set()  # whose passphrase somebody knows who has no code

    # --- enter --------------------------------------------------------------------------------

    async def _look(self, request: Request, work: Callable[[], _T]) -> _T:
        """Run a reading in the engine's thread, in the turn of strangers or of who is logged in."""
        return await self._room.look(work, stranger=not http.is_logged_in(request.scope))

    async def form(self, request: Request) -> Response:
        wanted = http.safe_path(request.query_params.get("to", http.NOWHERE))
        return self._shown(request, "enter", await self._model(request, wanted))

    async def _model(
        self, request: Request, wanted: str, fault: DetenteError | None = None
    ) -> Model:
        def work() -> Model:
            card = self._room.home.center.card
            return {"party": card.name("en"), "center": card.center}

        told = None if fault is None else http.told(fault, http.language(request))
        return {**await self._look(request, work), "to": wanted, "fault": told}

    async def try_to_enter(self, request: Request) -> Response:
        wanted, person = http.NOWHERE, ""
        try:
            fields = {"person": True, "passphrase": True, "code": True, "to": False}
            form = await http.read_form(
                request, fields, self._room.site, limits.DESK_DOOR_BYTES_MAX
            )
            wanted = http.safe_path(form.get("to", http.NOWHERE))
            person = await self._named(request, form["person"])
            token, shown = await self._proved(request, person, form, accounts.log_in)
        except DetenteError as fault:
            return self._noting(await self._not_let_in(request, wanted, fault))
        return self._let_in(request, token, seen_first(wanted, shown))

    async def _not_let_in(self, request: Request, wanted: str, fault: DetenteError) -> Response:
        if http.wants_json(request):
            return JSONResponse(
                {"error": http.told(fault, http.language(request))}, http.status_of(fault)
            )
        model = await self._model(request, wanted, fault)
        return self._shown(request, "enter", model, http.status_of(fault))

    async def _named(self, request: Request, typed: str) -> str:
        """The id that somebody typed, with or without a space around it."""
        home = self._room.home

        def work() -> str:
            return typed if typed in home.center.state.house.people else typed.strip()

        return await self._look(request, work)

    # --- passphrase and code ------------------------------------------------------------------

    async def _proved(
        self,
        request: Request,
        person: str,
        form: dict[str, str],
        then: Callable[[State, Account, Now], _T],
    ) -> _T:
        """Do what follows for a person whose passphrase and code these are, in the engine's thread.

        Raises OurFault("log-in-refused"), the same for every part, so that nobody learns which one
        failed, or that there is such a person; EnvironmentFault("server-busy").
        """
        room = self._room
        source = http.source_of(request, room)

        def find() -> tuple[Account | None, Now]:
            return accounts.account_of(room.home.center.state, person), room.home.now()

        account, now = await self._look(request, find)
        known = account is not None and bool(account.hash)  # a passkey may be all there is
        kept = login.Kept(_NO_SALT, b"")
        if account is not None and known:
            kept = login.Kept(account.salt, account.hash)
        delay_s = self._tries.delay_s(person, source, now.live)

        def matches() -> bool:
            return login.matches(form["passphrase"], kept)

        right = await self._in_turn(request, source, delay_s, matches) and known
        number = self._tries.take_code(person, now.live) if right else 0
        counts = right and number <= limits.LOGIN_TRIES_MAX

        def judge() -> _T:
            state, at = room.home.center.state, room.home.now()
            fresh = accounts.account_of(state, person)  # another try may have been under way
            if fresh is None or not counts or fresh.salt != kept.salt:
                raise OurFault("log-in-refused")
            step = login.code_step(fresh.secret, form["code"], at.live, fresh.used)
            if step is None:
                raise OurFault("log-in-refused")
            return then(state, replace(fresh, used=step), at)

        try:
            done = await self._look(request, judge)
        except OurFault as fault:
            self._tries.wrong(person, source, now.live)
            if number == limits.LOGIN_TRIES_MAX and fault.code == "log-in-refused":
                self._to_tell.add(person)
            raise
        self._tries.right(person, source)
        return done

    async def _in_turn(
        self, request: Request, source: str, delay_s: int, work: Callable[[], _T]
    ) -> _T:
        """Derive something of a passphrase. Raises EnvironmentFault("server-busy")."""
        place = place_of(request.scope)

        def begin() -> Awaitable[_T]:
            begun = asyncio.ensure_future(asyncio.to_thread(work))
            if place is not None:
                place.trying(begun)
            return begun

        return await self._turns.run(source, delay_s, begin)

    def _noting(self, response: Response) -> Response:
        """Tell the owner of a passphrase, after the answer, so that it is like any other: it takes
        no longer to refuse who knows the passphrase.
        """
        if self._to_tell:
            response.background = BackgroundTask(self._note_codes)
        return response

    async def _note_codes(self) -> None:
        home, people = self._room.home, self._to_tell
        self._to_tell = set()

        def work() -> None:
            for person in sorted(people):
                accounts.note_codes(home.center.state, person, home.now())

        try:
            await self._room.look(work, stranger=True)
        except DetenteError:  # the engine cannot now: told with the next try
            self._to_tell |= people

    async def prove(self, request: Request) -> Response:
        """Show passphrase and code once more, for what a cookie alone may not do."""
        room = self._room
        try:
            http.check_same_site(request, room.site)
            http.check_logged_in(request)
            form = await http.read_form(
                request, {"passphrase": True, "code": True}, room.site, limits.DESK_DOOR_BYTES_MAX
            )
            session = await room.look(lambda: self._asked(room, request).session)
            if session is None:
                raise OurFault("log-in")

            def then(state: State, account: Account, now: Now) -> None:
                accounts.prove(state, session, now, [accounts.keep(account)])

            await self._proved(request, session.person, form, then)
        except DetenteError as fault:
            return self._noting(await self._refused(room, request, fault))
        if http.wants_json(request):
            return JSONResponse({"see": "/account"})
        return RedirectResponse("/account", 303)

    def _let_in(self, request: Request, token: str, wanted: str) -> Response:
        response: Response = RedirectResponse(wanted, 303)
        if http.wants_json(request):
            response = JSONResponse({"see": wanted})
        http.let_in(response, self._room, token)
        return response

    async def leave(self, request: Request) -> Response:
        """Log out."""
        room = self._room
        name = http.cookie_of(room.home.center.card.code)
        token = request.cookies.get(name, "")
        try:
            await http.read_form(request, {}, room.site, limits.DESK_DOOR_BYTES_MAX)
            if http.is_logged_in(request.scope):  # a stranger's cookie is of no session
                await room.look(lambda: accounts.end_session(room.home.center.state, token))
        except DetenteError as fault:
            return JSONResponse(
                {"error": http.told(fault, http.language(request))}, http.status_of(fault)
            )
        response = RedirectResponse("/enter", 303)
        response.delete_cookie(name, secure=room.proxied, httponly=True, samesite="strict")
        return response

    # --- join: the first log-in ---------------------------------------------------------------

    async def join_form(self, request: Request) -> Response:
        return self._shown(request, "join", await self._joining(request, {}))

    async def _joining(
        self, request: Request, form: dict[str, str], fault: DetenteError | None = None
    ) -> Model:
        """The form; its secret for one-time codes is drawn here and travels in the form, for no
        account is stored before the person has shown a code made from it.
        """
        room = self._room
        person = form.get("person") or request.query_params.get("person", "")

        def work() -> Model:
            drawn = form.get("secret") or room.home.entropy.draw(login.SECRET_BYTES).hex()
            secret = secret_of(drawn)
            card = room.home.center.card
            return {
                "party": card.name("en"), "center": card.center, "person": person,
                "secret": drawn, "secret_words": login.secret_words(secret),
                "secret_uri": login.secret_uri(secret, card.center, person or "?"),
            }  # fmt: skip

        told = None if fault is None else http.told(fault, http.language(request))
        return {**await self._look(request, work), "fault": told}

    async def join(self, request: Request) -> Response:
        form: dict[str, str] = {}
        try:
            names = ("person", "invitation", "second", "passphrase", "secret", "code")
            form = await http.read_form(
                request, dict.fromkeys(names, True), self._room.site, limits.DESK_DOOR_BYTES_MAX
            )
            token, shown = await self._begin(request, form)
        except DetenteError as fault:
            if http.wants_json(request):
                return JSONResponse(
                    {"error": http.told(fault, http.language(request))}, http.status_of(fault)
                )
            if fault.code == "bad-secret":
                form.pop("secret", None)
            model = await self._joining(request, form, fault)
            return self._shown(request, "join", model, http.status_of(fault))
        return self._let_in(request, token, seen_first(http.NOWHERE, shown))

    async def _begin(self, request: Request, form: dict[str, str]) -> tuple[str, int]:
        room = self._room
        person, secret = await self._named(request, form["person"]), secret_of(form["secret"])
        halves: _Halves = form["invitation"], form["second"]

        def look() -> bytes:
            state = room.home.center.state
            invitations.check_halves(state, person, halves, room.home.now())
            return room.home.entropy.draw(SALT_BYTES)

        salt = await self._look(request, look)
        check_passphrase(form["passphrase"])

        def keep() -> login.Kept:
            return login.keep(form["passphrase"], salt)

        kept = await self._in_turn(request, "", 0, keep)  # whoever is here was invited

        def begin() -> tuple[str, int]:
            state, now = room.home.center.state, room.home.now()
            step = login.code_step(secret, form["code"], now.live, 0)
            if step is None:
                raise OurFault("code-wrong")
            account = Account(person, kept.salt, kept.hash, secret, step)
            begun = invitations.begin(state, account, halves, now)
            return accounts.log_in(state, begun, now)

        return await room.engine.command(begin)


def secret_of(drawn: str) -> bytes:
    """The secret as it travels in the form. Raises OurFault("bad-secret")."""
    try:
        secret = bytes.fromhex(drawn)
    except ValueError as error:
        raise OurFault("bad-secret") from error
    if len(secret) != login.SECRET_BYTES:
        raise OurFault("bad-secret")
    return secret

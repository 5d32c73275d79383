"""Logging in and out, and the first log-in by invitation.

Argon2id takes some 50 ms on purpose; it runs beside the engine's thread, never in it.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Final

from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from detente.adapters.keys import login
from detente.adapters.keys.files import check_passphrase
from detente.apps.desk import accounts, http
from detente.apps.desk.accounts import Account
from detente.apps.desk.pages import Model
from detente.apps.desk.room import Room
from detente.core import limits
from detente.core.errors import DetenteError, OurFault

_Shown = Callable[..., Response]
# An account that nobody has: a wrong name takes as long as a wrong passphrase.
_NO_SALT: Final = b"\0" * login.SALT_BYTES
_NOWHERE: Final = "/desk"


def routes(room: Room, shown: _Shown) -> list[BaseRoute]:
    """Addresses that need nobody logged in."""
    door = _Door(room, shown)
    return [
        Route("/enter", door.form, methods=["GET"]),
        Route("/enter", door.try_to_enter, methods=["POST"]),
        Route("/leave", door.leave, methods=["POST"]),
        Route("/join", door.join_form, methods=["GET"]),
        Route("/join", door.join, methods=["POST"]),
    ]


def safe_path(wanted: str) -> str:
    """Where to go after logging in: a page of this desk, never another site."""
    plain = wanted.startswith("/") and not wanted.startswith(("//", "/\\"))
    return wanted if plain and wanted.isprintable() and "\\" not in wanted else _NOWHERE


class _Door:
    def __init__(self, room: Room, shown: _Shown) -> None:
        self._room = room
        self._shown = shown
        # Anybody may ask for it, and each takes its memory.
        self._proving = asyncio.Semaphore(limits.LOGINS_AT_ONCE_MAX)

    # --- enter --------------------------------------------------------------------------------

    async def form(self, request: Request) -> Response:
        wanted = safe_path(request.query_params.get("to", _NOWHERE))
        return self._shown(request, "enter", await self._model(request, wanted))

    async def _model(
        self, request: Request, wanted: str, fault: DetenteError | None = None
    ) -> Model:
        def work() -> Model:
            card = self._room.home.center.card
            return {"party": card.name("en"), "center": card.center}

        told = None if fault is None else http.told(fault, http.language(request))
        return {**await self._room.engine.look(work), "to": wanted, "fault": told}

    async def try_to_enter(self, request: Request) -> Response:
        wanted = _NOWHERE
        try:
            fields = {"person": True, "passphrase": True, "code": True, "to": False}
            form = await http.read_form(request, fields)
            wanted = safe_path(form.get("to", _NOWHERE))
            token = await self._judge(form["person"].strip(), form["passphrase"], form["code"])
        except DetenteError as fault:
            if http.wants_json(request):
                return JSONResponse(
                    {"error": http.told(fault, http.language(request))}, http.status_of(fault)
                )
            model = await self._model(request, wanted, fault)
            return self._shown(request, "enter", model, http.status_of(fault))
        return self._let_in(request, token, wanted)

    async def _judge(self, person: str, passphrase: str, code: str) -> str:
        room = self._room

        def find() -> Account | None:
            found = accounts.account_of(room.home.center.state, person)
            if found is not None:
                accounts.check_may_try(found, room.home.now())
            return found

        account = await room.engine.look(find)
        kept = login.Kept(_NO_SALT, b"")  # also where a passkey is all there is
        if account is not None and account.hash:
            kept = login.Kept(account.salt, account.hash)
        async with self._proving:
            right = await asyncio.to_thread(login.matches, passphrase, kept)
        if account is None or not account.hash:
            raise OurFault("log-in-refused")

        def enter() -> str:
            state, now = room.home.center.state, room.home.now()
            fresh = accounts.account_of(state, person) or account  # another try may be under way
            accounts.check_may_try(fresh, now)
            accounts.judged(state, fresh, code, now, right=right)
            return accounts.open_session(state, person, now)

        return await room.engine.look(enter)

    def _let_in(self, request: Request, token: str, wanted: str) -> Response:
        response: Response = RedirectResponse(wanted, 303)
        if http.wants_json(request):
            response = JSONResponse({"see": wanted})
        secure = request.url.scheme == "https"
        http.let_in(response, self._room.home.center.card.code, token, secure=secure)
        return response

    async def leave(self, request: Request) -> Response:
        """Log out."""
        try:
            await http.read_form(request, {})
        except DetenteError as fault:
            return JSONResponse(
                {"error": http.told(fault, http.language(request))}, http.status_of(fault)
            )
        token = request.cookies.get(http.cookie_of(self._room.home.center.card.code), "")
        room = self._room
        await room.engine.look(lambda: accounts.end_session(room.home.center.state, token))
        response = RedirectResponse("/enter", 303)
        response.delete_cookie(http.cookie_of(self._room.home.center.card.code))
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
        return {**await room.engine.look(work), "fault": told}

    async def join(self, request: Request) -> Response:
        form: dict[str, str] = {}
        try:
            fields = dict.fromkeys(("person", "invitation", "passphrase", "secret", "code"), True)
            form = await http.read_form(request, fields)
            token = await self._begin(form)
        except DetenteError as fault:
            if http.wants_json(request):
                return JSONResponse(
                    {"error": http.told(fault, http.language(request))}, http.status_of(fault)
                )
            if fault.code == "bad-secret":
                form.pop("secret", None)
            model = await self._joining(request, form, fault)
            return self._shown(request, "join", model, http.status_of(fault))
        return self._let_in(request, token, _NOWHERE)

    async def _begin(self, form: dict[str, str]) -> str:
        room = self._room
        person, secret = form["person"].strip(), secret_of(form["secret"])

        def look() -> bytes:
            state = room.home.center.state
            accounts.check_invitation(state, person, form["invitation"], room.home.now())
            return room.home.entropy.draw(login.SALT_BYTES)

        salt = await room.engine.look(look)
        check_passphrase(form["passphrase"])
        async with self._proving:
            kept = await asyncio.to_thread(login.keep, form["passphrase"], salt)

        def begin() -> str:
            state, now = room.home.center.state, room.home.now()
            step = login.code_step(secret, form["code"], now.live, 0)
            if step is None:
                raise OurFault("code-wrong")
            account = Account(person, kept.salt, kept.hash, secret, step)
            accounts.begin(state, account, form["invitation"], now)
            return accounts.open_session(state, person, now)

        return await room.engine.look(begin)


def secret_of(drawn: str) -> bytes:
    """The secret as it travels in the form. Raises OurFault("bad-secret")."""
    try:
        secret = bytes.fromhex(drawn)
    except ValueError as error:
        raise OurFault("bad-secret") from error
    if len(secret) != login.SECRET_BYTES:
        raise OurFault("bad-secret")
    return secret

"""Passkeys (WebAuthn) by python-fido2: a log-in that nobody can be talked out of.

A person who is logged in adds the passkey of their device; from then on it alone lets them in. The
challenge lives in memory for two minutes, under a cookie of its own; a restart asks again.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Callable
from dataclasses import replace
from typing import Any, Final
from urllib.parse import urlsplit

from fido2.server import Fido2Server
from fido2.webauthn import (
    AttestedCredentialData,
    PublicKeyCredentialRpEntity,
    PublicKeyCredentialUserEntity,
    ResidentKeyRequirement,
    UserVerificationRequirement,
)
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from detente.apps.desk import accounts, http
from detente.apps.desk.accounts import Account, Passkey
from detente.apps.desk.pages import Ask
from detente.apps.desk.room import Room
from detente.core import limits
from detente.core.errors import DetenteError, OurFault
from detente.engine.state import State

COOKIE: Final = "detente-challenge"
_TOKEN_BYTES: Final = 16
_NAME: Final = "passkey"


def routes(room: Room, asked: Callable[..., Ask]) -> list[BaseRoute]:
    """Addresses that a page's script calls; each needs POST and the desk's own origin."""
    keys = _Keys(room, asked)
    return [
        Route("/passkey/enter/begin", keys.begin_entering, methods=["POST"]),
        Route("/passkey/enter", keys.enter, methods=["POST"]),
        Route("/passkey/add/begin", keys.begin_adding, methods=["POST"]),
        Route("/passkey/add", keys.add, methods=["POST"]),
    ]


class _Keys:
    def __init__(self, room: Room, asked: Callable[..., Ask]) -> None:
        self._room = room
        self._asked = asked
        # cookie -> until, who adds one ("" where somebody enters), state of fido2
        self._open: dict[str, tuple[int, str, Any]] = {}

    def _server(self) -> Fido2Server:
        host = urlsplit(self._room.origin).hostname or "localhost"
        center = self._room.home.center.card
        return Fido2Server(PublicKeyCredentialRpEntity(name=center.center, id=host))

    # --- challenges -----------------------------------------------------------------------------

    def _begun(self, options: Any, state: Any, now: int, adds: str = "") -> Response:
        self._open = {key: one for key, one in self._open.items() if one[0] >= now}
        while len(self._open) >= limits.CHALLENGES_MAX:  # whoever floods ends what is oldest
            del self._open[next(iter(self._open))]
        token = secrets.token_hex(_TOKEN_BYTES)
        self._open[token] = (now + limits.CHALLENGE_S, adds, state)
        response = JSONResponse(dict(options))
        response.set_cookie(COOKIE, token, samesite="strict", httponly=True)
        return response

    def _state(self, request: Request, now: int, adds: str = "") -> Any:
        """The challenge of this browser, once, and only for what and whom it was given.

        Raises OurFault("passkey-refused").
        """
        until, given, state = self._open.pop(request.cookies.get(COOKIE, ""), (0, "", None))
        if state is None or until < now or given != adds:
            raise OurFault("passkey-refused")
        return state

    # --- logging in -----------------------------------------------------------------------------

    async def begin_entering(self, request: Request) -> Response:
        """A challenge for whoever has a passkey of this desk; no name is asked."""

        def work() -> Response:
            http.check_same_site(request)
            options, state = self._server().authenticate_begin(
                user_verification=UserVerificationRequirement.REQUIRED
            )
            return self._begun(options, state, self._room.home.now().live)

        return await self._answer(request, work)

    async def enter(self, request: Request) -> Response:
        """Judge the answer; the credential says who it is."""
        body = await _body(request)

        def work() -> Response:
            http.check_same_site(request)
            home = self._room.home
            now = home.now()
            state = self._state(request, now.live)
            account, credential = _owner(home.center.state, body)
            try:
                self._server().authenticate_complete(state, [credential], body)
            except (ValueError, KeyError, TypeError) as error:
                raise OurFault("passkey-refused") from error
            token = accounts.open_session(home.center.state, account.person, now)
            response = JSONResponse({"see": "/desk"})
            secure = request.url.scheme == "https"
            http.let_in(response, self._room.home.center.card.code, token, secure=secure)
            return response

        return await self._answer(request, work)

    # --- adding one -----------------------------------------------------------------------------

    async def begin_adding(self, request: Request) -> Response:
        """A challenge for the device of who is logged in."""

        def work() -> Response:
            http.check_same_site(request)
            ask = self._asked(self._room, request)
            account = accounts.account_of(ask.state, ask.who.id) or Account(ask.who.id)
            if len(account.passkeys) >= limits.PASSKEYS_MAX:
                raise OurFault("too-many-passkeys", limit=limits.PASSKEYS_MAX)
            known = [AttestedCredentialData(one.credential) for one in account.passkeys]
            user = PublicKeyCredentialUserEntity(
                name=ask.who.name, id=ask.who.id.encode(), display_name=ask.who.name
            )
            options, state = self._server().register_begin(
                user, known,
                resident_key_requirement=ResidentKeyRequirement.REQUIRED,
                user_verification=UserVerificationRequirement.REQUIRED,
            )  # fmt: skip
            return self._begun(options, state, ask.now.live, ask.who.id)

        return await self._answer(request, work)

    async def add(self, request: Request) -> Response:
        """Store the public key; the private one never leaves the device."""
        body = await _body(request)

        def work() -> Response:
            http.check_same_site(request)
            ask = self._asked(self._room, request)
            person = ask.who.id
            state = self._state(request, ask.now.live, person)
            try:
                made = self._server().register_complete(state, body)
            except (ValueError, KeyError, TypeError) as error:
                raise OurFault("passkey-refused") from error
            if made.credential_data is None:
                raise OurFault("passkey-refused")
            account = accounts.account_of(ask.state, person) or Account(person)
            _check_new(ask.state, account, made.credential_data)
            number = len(account.passkeys) + 1
            new = Passkey(bytes(made.credential_data), f"{_NAME} {number}", ask.now.live)
            accounts.keep_account(ask.state, replace(account, passkeys=(*account.passkeys, new)))
            return JSONResponse({"see": "/people"})

        return await self._answer(request, work)

    async def _answer(self, request: Request, work: Callable[[], Response]) -> Response:
        try:
            return await self._room.engine.look(work)
        except DetenteError as fault:
            return JSONResponse(
                {"error": http.told(fault, http.language(request))}, http.status_of(fault)
            )


async def _body(request: Request) -> Any:
    data = b""
    async for chunk in request.stream():
        data += chunk
        if len(data) > limits.PASSKEY_ANSWER_BYTES_MAX:
            return {}
    try:
        return json.loads(data or b"{}")
    except (ValueError, RecursionError):
        return {}


def _owner(state: State, body: Any) -> tuple[Account, AttestedCredentialData]:
    """Whose credential it is. Raises OurFault("passkey-refused")."""
    wanted = body.get("rawId") or body.get("id") if isinstance(body, dict) else None
    for person in sorted(state.house.people):
        account = accounts.account_of(state, person)
        for one in () if account is None else account.passkeys:
            credential = AttestedCredentialData(one.credential)
            if account is not None and isinstance(wanted, str) and _same(credential, wanted):
                return account, credential
    raise OurFault("passkey-refused")


def _check_new(state: State, account: Account, made: AttestedCredentialData) -> None:
    """Asked again at the end: what was begun twice may be one too many, and an account that cannot
    be read back would keep everybody out. Raises OurFault("too-many-passkeys" | "passkey-refused").
    """
    if len(account.passkeys) >= limits.PASSKEYS_MAX:
        raise OurFault("too-many-passkeys", limit=limits.PASSKEYS_MAX)
    if len(made) > limits.PASSKEY_BYTES_MAX:
        raise OurFault("passkey-refused")
    for person in state.house.people:
        other = accounts.account_of(state, person)
        for one in () if other is None else other.passkeys:
            if AttestedCredentialData(one.credential).credential_id == made.credential_id:
                raise OurFault("passkey-refused")  # it would be two people's


def _same(credential: AttestedCredentialData, wanted: str) -> bool:
    return accounts.base64url(credential.credential_id) == wanted.rstrip("=")

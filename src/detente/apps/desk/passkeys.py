"""Passkeys (WebAuthn) by python-fido2: a log-in that nobody can be talked out of.

A person who is logged in adds the passkey of their device; from then on it alone lets them in. So a
cookie does not suffice for that: the person has shown what they log in with a few minutes ago. The
challenge lives in memory for two minutes, under a cookie of its own; a restart asks again.
"""

from __future__ import annotations

import json
import struct
from collections.abc import Callable
from functools import partial
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
from detente.apps.desk.accounts import Account
from detente.apps.desk.challenges import Challenges
from detente.apps.desk.enter import seen_first
from detente.apps.desk.pages import Ask
from detente.apps.desk.room import Room
from detente.core import limits
from detente.core.errors import DetenteError, OurFault
from detente.engine.state import State

COOKIE: Final = "detente-challenge"
# What fido2 raises of an answer that is none: it reads bytes and JSON of anybody.
_UNREADABLE: Final = (
    ValueError, LookupError, TypeError, AttributeError, AssertionError, RecursionError,
    struct.error,
)  # fmt: skip
# What a challenge is for.
_ENTER: Final = "enter"
_PROVE: Final = "prove"
_ADD: Final = "add"


def routes(room: Room, asked: Callable[..., Ask]) -> list[BaseRoute]:
    """Addresses that a page's script calls; each needs POST and the desk's own origin."""
    keys = _Keys(room, asked)
    return [
        Route("/passkey/enter/begin", keys.begin_entering, methods=["POST"]),
        Route("/passkey/enter", keys.enter, methods=["POST"]),
        Route("/passkey/prove/begin", keys.begin_proving, methods=["POST"]),
        Route("/passkey/prove", keys.prove, methods=["POST"]),
        Route("/passkey/add/begin", keys.begin_adding, methods=["POST"]),
        Route("/passkey/add", keys.add, methods=["POST"]),
    ]


class _Keys:
    def __init__(self, room: Room, asked: Callable[..., Ask]) -> None:
        self._room = room
        self._asked = asked
        self._challenges = Challenges()

    def _server(self) -> Fido2Server:
        """Only pages of the desk's own origin may ask for its passkeys; not those of a name below
        it, nor of another port.
        """
        origin = self._room.origin
        host = urlsplit(origin).hostname or "localhost"
        center = self._room.home.center.card
        party = PublicKeyCredentialRpEntity(name=center.center, id=host)
        return Fido2Server(party, verify_origin=lambda said: said == origin)

    # --- challenges -----------------------------------------------------------------------------

    def _begun(
        self, request: Request, options: Any, state: Any, now: int, use: str, person: str = ""
    ) -> Response:
        source = f"person {person}" if person else http.source_of(request, self._room)
        token = self._challenges.begin(source, (use, person), state, now)
        response = JSONResponse(dict(options))
        secure = self._room.proxied
        response.set_cookie(COOKIE, token, samesite="strict", httponly=True, secure=secure)
        return response

    def _state(self, request: Request, now: int, use: str, person: str = "") -> Any:
        """The challenge of this browser, once, and only for what and whom it was given.

        Raises OurFault("passkey-refused").
        """
        return self._challenges.take(request.cookies.get(COOKIE, ""), (use, person), now)

    # --- logging in -----------------------------------------------------------------------------

    async def begin_entering(self, request: Request) -> Response:
        """A challenge for whoever has a passkey of this desk; no name is asked."""

        def work(_: Any) -> Response:
            options, state = self._server().authenticate_begin(
                user_verification=UserVerificationRequirement.REQUIRED
            )
            return self._begun(request, options, state, self._room.home.now().live, _ENTER)

        return await self._answer(request, work, entering=True)

    async def enter(self, request: Request) -> Response:
        """Judge the answer; the credential says who it is."""

        def work(body: Any) -> Response:
            home = self._room.home
            now = home.now()
            state = self._state(request, now.live, _ENTER)
            account, credential = self._shown(home.center.state, state, body)
            token, shown = accounts.log_in(home.center.state, account, now, bytes(credential))
            response = JSONResponse({"see": seen_first(http.NOWHERE, shown)})
            http.let_in(response, self._room, token)
            return response

        return await self._answer(request, work, entering=True)

    def _shown(self, state: State, begun: Any, body: Any) -> tuple[Account, AttestedCredentialData]:
        """Whose passkey answered the challenge. Raises OurFault("passkey-refused")."""
        account, credential = _owner(state, body)
        try:
            self._server().authenticate_complete(begun, [credential], body)
        except _UNREADABLE as error:
            raise OurFault("passkey-refused") from error
        return account, credential

    # --- a fresh proof --------------------------------------------------------------------------

    async def begin_proving(self, request: Request) -> Response:
        """A challenge for who is logged in and has a passkey."""

        def work(_: Any) -> Response:
            ask = self._asked(self._room, request)
            account = accounts.account_of(ask.state, ask.who.id) or Account(ask.who.id)
            known = [AttestedCredentialData(one.credential) for one in account.passkeys]
            if not known:
                raise OurFault("no-such-passkey", key="")
            options, state = self._server().authenticate_begin(
                known, user_verification=UserVerificationRequirement.REQUIRED
            )
            return self._begun(request, options, state, ask.now.live, _PROVE, ask.who.id)

        return await self._answer(request, work)

    async def prove(self, request: Request) -> Response:
        """Judge the answer, of one of the person's own passkeys."""

        def work(body: Any) -> Response:
            ask = self._asked(self._room, request)
            state = self._state(request, ask.now.live, _PROVE, ask.who.id)
            account, _ = self._shown(ask.state, state, body)
            if ask.session is None or account.person != ask.who.id:
                raise OurFault("passkey-refused")
            accounts.prove(ask.state, ask.session, ask.now)
            return JSONResponse({"see": "/account"})

        return await self._answer(request, work)

    # --- adding one -----------------------------------------------------------------------------

    async def begin_adding(self, request: Request) -> Response:
        """A challenge for the device of who is logged in."""

        def work(_: Any) -> Response:
            ask = self._asked(self._room, request)
            account = accounts.account_of(ask.state, ask.who.id) or Account(ask.who.id)
            accounts.check_fresh(ask.session, ask.now)
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
            return self._begun(request, options, state, ask.now.live, _ADD, ask.who.id)

        return await self._answer(request, work)

    async def add(self, request: Request) -> Response:
        """Store the public key; the private one never leaves the device."""

        def work(body: Any) -> Response:
            ask = self._asked(self._room, request)
            person = ask.who.id
            state = self._state(request, ask.now.live, _ADD, person)
            accounts.check_fresh(ask.session, ask.now)
            try:
                made = self._server().register_complete(state, body)
            except _UNREADABLE as error:
                raise OurFault("passkey-refused") from error
            if made.credential_data is None:
                raise OurFault("passkey-refused")
            account = accounts.account_of(ask.state, person) or Account(person)
            _check_new(ask.state, account, made.credential_data)
            accounts.add_passkey(ask.state, account, bytes(made.credential_data), ask.now)
            return JSONResponse({"see": "/account"})

        # It writes in the log.
        answer = await self._answer(request, work, writes=True)
        self._room.moved()
        return answer

    async def _answer(
        self,
        request: Request,
        work: Callable[[Any], Response],
        *,
        entering: bool = False,
        writes: bool = False,
    ) -> Response:
        """What `work` makes of the body, in the engine's thread; `entering` needs nobody logged in,
        `writes` may change the record.
        """
        room, stranger = self._room, not http.is_logged_in(request.scope)
        try:
            http.check_same_site(request, room.site)
            if not entering:
                http.check_logged_in(request)
            body = await _body(request)
            if writes:
                return await room.engine.command(partial(work, body))
            return await room.look(partial(work, body), stranger=stranger)
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

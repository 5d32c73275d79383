"""What every address shares: cookies, headers, forms, and how a refusal is told."""

from __future__ import annotations

import ipaddress
import json
import re
from collections.abc import Mapping
from http import HTTPStatus
from typing import Final

from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from detente.apps import i18n, messages
from detente.apps.desk import render
from detente.apps.desk.pages import Model
from detente.apps.desk.room import Room
from detente.core import limits
from detente.core.errors import (
    Conflict,
    DetenteError,
    EnvironmentFault,
    NeedsSecondPerson,
    OurFault,
    RuleBroken,
    StateDamaged,
    TheirFault,
)

# One cookie a center: a browser shares cookies among all ports of one host.
_COOKIE: Final = "detente-desk"
_HALF: Final = re.compile("[\ud800-\udfff]")
_NAT64: Final = ipaddress.IPv6Network("64:ff9b::/96")
_PORT: Final = re.compile(r"(?P<four>[0-9.]+):[0-9]+|\[(?P<six>[^\[\]]+)\](?::[0-9]+)?", re.ASCII)
LANG_COOKIE: Final = "detente-lang"
NOWHERE: Final = "/desk"
_STATUS: Final[Mapping[str, int]] = {
    "log-in": 401,
    "log-in-refused": 403,
    "page-denied": 403,
    "role-missing": 403,
    "other-site": 403,
    "tour-link-used": 403,
    "no-such-message": 404,
    "no-such-draft": 404,
    "no-such-page": 404,
    "no-such-agreement": 404,
    "not-introduced": 404,
    "proof-needed": 403,
    "no-such-passkey": 404,
    "form-too-large": 413,
    "form-too-slow": 408,
}
_LOGGED_IN: Final = "logged-in"  # in the state of a request: the doorkeeper saw the session stand
# Nothing but what this server gives; `style-src` alone would refuse an attribute in hostile text.
HEADERS: Final = {
    "content-security-policy": "default-src 'none'; script-src 'self'; style-src 'self';"
    " img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self';"
    " frame-ancestors 'none'; base-uri 'none'",
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": "no-store",
}


def language(request: Request) -> str:
    """What the person chose, else English: never guessed from the browser."""
    chosen = request.query_params.get("lang") or request.cookies.get(LANG_COOKIE, "en")
    return chosen if chosen in i18n.LANGUAGES else "en"


def wants_json(request: Request) -> bool:
    """Whether a program asks."""
    accepts = request.headers.get("accept", "")
    return request.url.path.endswith(".json") or "application/json" in accepts


class Guarded:
    """Every answer bears HEADERS, whoever made it; what it says of its own stands. Files that never
    change, under /static, may be kept by the browser. What cannot be done now says when to ask
    again.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """As ASGI."""
        kept = scope["type"] == "http" and scope["path"].startswith("/static/")

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    if not (kept and name == "cache-control"):
                        headers.setdefault(name, value)
                if message["status"] == HTTPStatus.SERVICE_UNAVAILABLE:
                    headers.setdefault("retry-after", str(limits.DESK_DOOR_RETRY_S))
            await send(message)

        await self._app(scope, receive, guarded)


def safe_path(wanted: str) -> str:
    """Where to go after logging in: a page of this desk, never another site."""
    plain = wanted.startswith("/") and not wanted.startswith(("//", "/\\"))
    return wanted if plain and wanted.isprintable() and "\\" not in wanted else NOWHERE


def source_of(request: Request, room: Room) -> str:
    """Where a request comes from, to give every stranger their share and for nothing else: an
    address, of IPv6 its network. What a proxy says counts only where the desk was told that there
    is one, and only from this machine.
    """
    near = "" if request.client is None else request.client.host
    lines = request.headers.getlist("x-forwarded-for")  # some proxies add a line of their own
    said = ",".join(lines).rpartition(",")[2].strip()
    found = _PORT.fullmatch(said)  # some proxies say it
    said = said if found is None else found["four"] or found["six"]
    try:
        if room.proxied and said and _address(near).is_loopback:
            _address(said)
            return network_of(said)
    except ValueError:
        pass
    return network_of(near)


def network_of(text: str) -> str:
    """An IPv4 address, the network of an IPv6 address, or the text where it is neither."""
    try:
        address = _address(text)
    except ValueError:
        return text
    if isinstance(address, ipaddress.IPv4Address):
        return str(address)
    return str(ipaddress.ip_network((int(address) >> 64 << 64, 64)))


def _address(text: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address:
    """An IPv4 address that is written as an IPv6 one (RFC 4291, section 2.5.5.2; RFC 6052, section
    2.1) is itself: all of them lie in one network otherwise. Raises ValueError.
    """
    address = ipaddress.ip_address(text)
    if isinstance(address, ipaddress.IPv4Address):
        return address
    if address in _NAT64:
        return ipaddress.IPv4Address(int(address) & 0xFFFF_FFFF)
    return address.ipv4_mapped or address


def note_logged_in(request: Request) -> None:
    """The session of this request was seen to stand."""
    request.scope.setdefault("state", {})[_LOGGED_IN] = True


def is_logged_in(scope: Scope) -> bool:
    """Whether the session of a request was seen to stand; what it may do is asked apart."""
    return bool(scope.get("state", {}).get(_LOGGED_IN))


def check_logged_in(request: Request) -> None:
    """Raise OurFault("log-in") for a stranger, for whom nothing is looked up."""
    if not is_logged_in(request.scope):
        raise OurFault("log-in")


async def read_form(
    request: Request,
    fields: Mapping[str, bool],
    origin: str = "",
    most: int = limits.DESK_FORM_BYTES_MAX,
) -> dict[str, str]:
    """The fields of a form or a JSON object, text each; `fields` says which must be there. A name
    that ends in `*` stands for all that begin so.

    Raises OurFault: "other-site" where another site's page sent it, "form-too-large",
    "form-unreadable", "form-incomplete", "field-unexpected".
    """
    check_same_site(request, origin)
    data = b""
    async for chunk in request.stream():
        data += chunk
        if len(data) > most:
            raise OurFault("form-too-large", limit=most)
    found = _parsed(request, data)
    if len(found) > limits.DESK_FORM_FIELDS_MAX:
        raise OurFault("form-too-large", limit=limits.DESK_FORM_FIELDS_MAX)
    open_ended = tuple(name[:-1] for name in fields if name.endswith("*"))
    for name in found:
        if name not in fields and not name.startswith(open_ended or ("\0",)):
            raise OurFault("field-unexpected", field=name)
    for name, needed in fields.items():
        if needed and not found.get(name, "").strip():
            raise OurFault("form-incomplete", field=name)
    return found


def _parsed(request: Request, data: bytes) -> dict[str, str]:
    from_json = request.headers.get("content-type", "").startswith("application/json")
    try:
        text = data.decode("utf-8")
        if not from_json:
            # Counted before they are read: repeated fields are joined, which costs their square.
            if text.count("&") >= limits.DESK_FORM_FIELDS_MAX:
                raise OurFault("form-too-large", limit=limits.DESK_FORM_FIELDS_MAX)
            return render.form_fields(text)
        whole = json.loads(text or "{}")
    except (ValueError, RecursionError) as error:
        raise OurFault("form-unreadable") from error
    if not isinstance(whole, dict) or not all(map(_is_text, (*whole, *whole.values()))):
        raise OurFault("form-unreadable")
    return whole


def _is_text(found: object) -> bool:
    """Whether it is text that can be stored: JSON lets half of a surrogate pair stand alone."""
    return isinstance(found, str) and not _HALF.search(found)


def check_same_site(request: Request, origin: str = "") -> None:
    """Raise OurFault("other-site") for what a page of another site made the browser send. `origin`
    is the desk's own where a proxy stands before it; else its name is the one asked for.
    """
    site = request.headers.get("sec-fetch-site")
    said = request.headers.get("origin")
    # What every browser of today says, and no page can forge.
    if site is not None and site not in ("same-origin", "none"):
        raise OurFault("other-site")
    if said is None or (site is not None and not origin):
        return
    if (said if origin else said.partition("://")[2]) != (origin or request.headers.get("host")):
        raise OurFault("other-site")


def status_of(fault: DetenteError) -> int:
    """HTTP status of a refusal."""
    if fault.code in _STATUS:
        return _STATUS[fault.code]
    for kind, status in (
        (NeedsSecondPerson, 403),
        (RuleBroken, 422),
        (OurFault, 400),
        (TheirFault, 400),
        (Conflict, 409),
        (StateDamaged, 503),
        (EnvironmentFault, 503),
    ):
        if isinstance(fault, kind):
            return status
    return 500


def told(fault: DetenteError, lang: str) -> Model:
    """A refusal for people and programs: what, whose, what next; words in the reader's language."""
    return {
        "code": fault.code,
        "sentence": messages.sentence(fault, lang),
        "whose": messages.at_fault(fault, lang),
        "next": messages.next_step(fault, lang),
        "facts": messages.shown_facts(fault),
    }


def cookie_of(code: str) -> str:
    """Name of the cookie of one center's desk, by its party code."""
    return f"{_COOKIE}-{code}"


def let_in(response: Response, room: Room, token: str) -> None:
    """Set the cookie of somebody who logged in; over plain HTTP only to this machine's own desk."""
    name = cookie_of(room.home.center.card.code)
    response.set_cookie(name, token, samesite="strict", httponly=True, secure=room.proxied)

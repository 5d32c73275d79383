"""What every address shares: cookies, headers, forms, and how a refusal is told."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from detente.apps import i18n, messages
from detente.apps.desk import render
from detente.apps.desk.pages import Model
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
LANG_COOKIE: Final = "detente-lang"
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
    "too-many-tries": 429,
    "form-too-large": 413,
}
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


async def read_form(request: Request, fields: Mapping[str, bool]) -> dict[str, str]:
    """The fields of a form or a JSON object, text each; `fields` says which must be there. A name
    that ends in `*` stands for all that begin so.

    Raises OurFault: "other-site" where another site's page sent it, "form-too-large",
    "form-unreadable", "form-incomplete", "field-unexpected".
    """
    check_same_site(request)
    data = b""
    async for chunk in request.stream():
        data += chunk
        if len(data) > limits.DESK_FORM_BYTES_MAX:
            raise OurFault("form-too-large", limit=limits.DESK_FORM_BYTES_MAX)
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


def check_same_site(request: Request) -> None:
    """Raise OurFault("other-site") for what a page of another site made the browser send."""
    site = request.headers.get("sec-fetch-site")
    origin = request.headers.get("origin")
    if site is not None:  # what every browser of today says, and no page can forge
        if site not in ("same-origin", "none"):
            raise OurFault("other-site")
        return
    if origin is not None and origin.partition("://")[2] != request.headers.get("host"):
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


def let_in(response: Response, code: str, token: str, *, secure: bool) -> None:
    """Set the cookie of somebody who logged in at the desk of the center with this party code."""
    name = cookie_of(code)
    response.set_cookie(name, token, samesite="strict", httponly=True, secure=secure)

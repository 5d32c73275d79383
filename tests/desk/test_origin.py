"""A desk behind a proxy with TLS: whose pages may act, whose passkeys, which cookies."""

from __future__ import annotations

import asyncio
from typing import Any, cast

import pytest

from detente.apps.desk.http import HEADERS
from detente.apps.desk.origin import read_origin
from detente.apps.desk.server import DeskServer
from detente.apps.serve.service import Service
from detente.core.errors import OurFault
from tests.desk.authenticator import Authenticator
from tests.desk.conftest import DeskStage, Direct, StageHome

SITE = "https://desk.brevia.example"
_NAME = "desk.brevia.example"


@pytest.mark.parametrize(
    "good", [SITE, f"{SITE}:8443", "https://desk", "https://xn--80ak6aa.example"]
)
def test_an_origin_is_written_as_browsers_do(good: str):
    assert read_origin(good) == good


@pytest.mark.parametrize(
    "bad",
    [
        "", "desk.brevia.example", "http://desk.brevia.example", f"{SITE}/", f"{SITE}/desk",
        f"{SITE}:443", f"{SITE}:0", f"{SITE}:65536", f"{SITE}:08443", f"{SITE}:", f"{SITE}:x",
        f"{SITE}?x", f"{SITE}#x", "https://a@desk.example", "https://Desk.example", "https://",
        "https://desk..example", "https://-desk.example", "https://desk.example.",
        "https://d\u00e9sk",
        "https://192.0.2.7", "https://[2001:db8::1]", "https://0x7f.1", "https://1.0x7f",
        f"{SITE} ", f" {SITE}", f"{SITE}\n", "https://*.brevia.example",
        "https://" + "a." * 130 + "b",
        f"{SITE},https://other.example", "HTTPS://desk.example", f"{SITE}:\u0661",
    ],
)  # fmt: skip
def test_what_no_browser_writes_is_no_origin(bad: str):
    with pytest.raises(OurFault) as refused:
        read_origin(bad)
    assert refused.value.code == "bad-desk-origin"


@pytest.fixture
def proxied(desk: DeskStage) -> DeskStage:
    """The desk as it is behind a proxy, which asks it over plain HTTP."""
    desk.room.origin, desk.room.proxied = SITE, True
    return desk


def test_a_passkey_belongs_to_the_name_that_browsers_see(proxied: DeskStage):
    browser = proxied.log_in("orlova", proved=True)
    begun = browser.post("/passkey/add/begin").json()["publicKey"]
    assert begun["rp"]["id"] == _NAME
    key = Authenticator(b"k" * 32, SITE, _NAME)
    assert key.add(browser) == 200
    assert key.show(proxied.browser(), "enter").status_code == 200


@pytest.mark.parametrize(
    "origin",
    ["https://evil.desk.brevia.example", f"{SITE}:8443", "http://desk.brevia.example",
     "http://localhost:8700"],
)  # fmt: skip
def test_no_other_page_adds_or_uses_a_passkey(proxied: DeskStage, origin: str):
    """A name below ours may be somebody else's, and so may another port."""
    browser = proxied.log_in("orlova", proved=True)
    assert Authenticator(b"o" * 32, origin, _NAME).add(browser) == 400
    key = Authenticator(b"k" * 32, SITE, _NAME)
    assert key.add(browser) == 200
    key.origin = origin
    assert key.show(proxied.browser(), "enter").status_code == 400


def test_without_a_proxy_another_port_of_this_machine_is_another_desk(desk: DeskStage):
    browser = desk.log_in("orlova", proved=True)
    assert Authenticator(b"o" * 32, "http://localhost:8701").add(browser) == 400
    assert Authenticator(b"o" * 32).add(browser) == 200


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"origin": SITE}, 303),
        ({"origin": SITE, "sec-fetch-site": "same-origin", "host": "127.0.0.1:8700"}, 303),
        ({"origin": "http://localhost:8700", "sec-fetch-site": "same-origin"}, 403),
        ({"origin": f"http://{_NAME}"}, 403),
        ({"origin": "null"}, 403),
        ({"origin": SITE, "sec-fetch-site": "cross-site"}, 403),
    ],
)
def test_only_pages_of_that_origin_act(proxied: DeskStage, headers: dict[str, str], status: int):
    browser = proxied.log_in("orlova")
    answer = browser.post("/log", data={"text": "x"}, headers=headers)
    assert answer.status_code == status


def test_cookies_behind_a_proxy_never_go_over_plain_http(proxied: DeskStage):
    browser = proxied.log_in("orlova", proved=True)
    key = Authenticator(b"k" * 32, SITE, _NAME)
    key.add(browser)
    given = [
        browser.post("/passkey/enter/begin").headers["set-cookie"],
        key.show(proxied.browser(), "enter").headers["set-cookie"],
        proxied.log_in("petro").post("/leave", data={}).headers["set-cookie"],
    ]
    for cookie in given:
        assert "; Secure" in cookie, cookie


def test_what_a_header_says_of_the_scheme_is_anybodys_word(desk: DeskStage):
    said = {"x-forwarded-proto": "https", "x-forwarded-host": _NAME, "forwarded": "proto=https"}
    begun = desk.log_in("orlova", proved=True).post("/passkey/add/begin", headers=said)
    assert begun.json()["publicKey"]["rp"]["id"] == "localhost"
    assert "Secure" not in begun.headers["set-cookie"]


def test_the_server_believes_no_header_about_who_asks(desk: DeskStage):
    """uvicorn would, by default, from this machine: and a proxy is on this machine."""

    class Bare(Direct):
        waking = None

        def __init__(self) -> None:
            super().__init__(StageHome(desk.stage))
            self.watchers: list[Any] = []

    async def work(origin: str) -> DeskServer:
        server = DeskServer(cast("Service", Bare()), origin=origin)
        port = await server.start("127.0.0.1", 0)
        await server.close()
        assert server.room.origin == (origin or f"http://localhost:{port}")
        return server

    for origin in ("", SITE):
        server = asyncio.run(work(origin))
        assert server._server is not None
        assert server._server.config.proxy_headers is False
        assert server.room.proxied is bool(origin)


# --- headers --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/enter"), ("GET", "/enter.json"), ("POST", "/enter"), ("GET", "/join"),
        ("POST", "/join"), ("POST", "/leave"), ("GET", "/live"), ("GET", "/live.json"),
        ("POST", "/passkey/enter/begin"), ("POST", "/passkey/enter"), ("POST", "/passkey/add"),
        ("POST", "/passkey/prove/begin"), ("POST", "/account/prove"), ("GET", "/healthz"),
        ("GET", "/metrics"), ("GET", "/openapi.json"), ("GET", "/desk"), ("GET", "/"),
        ("GET", "/nowhere"), ("PUT", "/desk"), ("HEAD", "/people/invitation"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("person", ["", "orlova"])
def test_every_answer_bears_the_headers_that_guard_it(
    desk: DeskStage, method: str, path: str, person: str
):
    if path == "/live" and person:
        return  # it never ends
    browser = desk.log_in(person) if person else desk.browser()
    headers = browser.request(method, path).headers
    assert {name: headers.get(name) for name in HEADERS} == HEADERS


def test_files_that_never_change_may_be_kept(desk: DeskStage):
    headers = desk.browser().get("/static/desk.js").headers
    assert "cache-control" not in headers
    assert headers["content-security-policy"] == HEADERS["content-security-policy"]

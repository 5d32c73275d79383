"""Every address of the desk, from the table of the application itself: what holds for all."""

from __future__ import annotations

import re
from typing import Any

import pytest
from starlette.routing import Route

from detente.apps.desk.http import HEADERS
from detente.core import limits
from tests.desk.conftest import DeskStage
from tests.desk.filled import Filled, filled
from tests.world import Stage

_JSON = {"accept": "application/json"}
_CROSS = ({"sec-fetch-site": "cross-site"}, {"sec-fetch-site": "same-site"},
          {"origin": "https://evil.example"}, {"origin": "null"})  # fmt: skip


@pytest.fixture
def full(desk: DeskStage, pair: tuple[Stage, Stage]) -> Filled:
    """A desk at which something of everything has happened."""
    return filled(desk, pair)


def _addresses(full: Filled, method: str) -> list[str]:
    """Every address that takes this method, its holes filled as far as the stage can."""
    found = []
    for route in full.desk.app.routes:
        if isinstance(route, Route) and method in (route.methods or {"GET"}):
            path = re.sub(
                r"{(\w+)(?::\w+)?}",
                lambda hole: full.values.get(hole[1], ["x"])[0],
                route.path,
            )
            found.append(path)
    return found


def _held(desk: DeskStage) -> Any:
    """What is stored, and what waits to be stored."""
    store = desk.state.store
    leaves = {name: list(one.leaves) for name, one in store.inner._registers.items()}
    return leaves, dict(store.inner._values), dict(store._riders)


def test_reading_changes_nothing(full: Filled):
    """But what is noted of a session, and what a page shows once."""
    desk = full.desk
    browser = desk.log_in("orlova")
    desk.stage.at += limits.DESK_SESSION_NOTED_S - 1
    before, paths = _held(desk), _addresses(full, "GET")
    assert len(paths) > 40
    opened = 0
    for path in paths:
        if path == "/live":
            continue  # it never ends
        for method in ("GET", "HEAD"):
            answer = browser.request(method, path)
            assert answer.status_code < 500, path
            opened += answer.status_code == 200
            assert _held(desk) == before, path
    assert opened > len(paths)


def test_every_answer_with_contents_is_kept_nowhere(full: Filled):
    desk = full.desk
    for browser in (desk.log_in("orlova"), desk.browser()):
        for path in _addresses(full, "GET"):
            if path != "/live":
                headers = browser.get(path).headers
                assert {name: headers.get(name) for name in HEADERS} == HEADERS, path


@pytest.mark.parametrize("person", ["", "orlova"])
def test_no_deed_is_done_for_another_site(full: Filled, person: str):
    """Logging in and out among them."""
    desk = full.desk
    browser = desk.log_in(person) if person else desk.browser()
    before, paths = _held(desk), _addresses(full, "POST")
    assert len(paths) > 30
    for path in paths:
        for headers in _CROSS:
            answer = browser.post(path, json={}, headers={**_JSON, **headers})
            assert answer.status_code == 403, path
            assert answer.json()["error"]["code"] == "other-site", path
    assert _held(desk) == before


def test_a_deed_is_done_by_no_other_method(full: Filled):
    desk = full.desk
    browser = desk.log_in("orlova")
    only = set(_addresses(full, "POST")) - set(_addresses(full, "GET"))
    assert only
    for path in only:
        for method in ("GET", "HEAD", "PUT", "PATCH", "DELETE", "OPTIONS"):
            assert browser.request(method, path).status_code in (404, 405), (method, path)


@pytest.mark.parametrize("proxied", [False, True])
def test_every_cookie_is_for_this_desk_alone(full: Filled, proxied: bool):
    desk = full.desk
    desk.room.proxied = proxied
    if proxied:
        desk.room.origin = "https://desk.example"
    browser = desk.log_in("orlova", proved=True)
    desk.account("petro")
    answers = [browser.get(f"{path}?lang=fr") for path in ("/desk", "/enter")]
    answers += [browser.post(f"/passkey/{what}/begin") for what in ("enter", "add")]
    answers.append(browser.post("/leave", data={}))
    for answer in answers:
        (cookie,) = answer.headers.get_list("set-cookie")
        parts = {part.strip().lower() for part in cookie.split(";")[1:]}
        assert {"httponly", "samesite=strict", "path=/"} <= parts, cookie
        assert ("secure" in parts) is proxied, cookie
        assert not any(part.startswith("domain") for part in parts), cookie

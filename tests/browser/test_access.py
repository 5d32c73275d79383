"""The crawler: every address of the desk as every role, compared with the tables of access."""

from __future__ import annotations

import hashlib
from html.parser import HTMLParser

import pytest
from starlette.routing import Mount, Route, compile_path
from starlette.testclient import TestClient

from detente.apps.desk import access, accounts, screens
from detente.apps.desk.pages import Deed, Download, Page
from detente.engine.house import ACTS
from tests.browser import rooms
from tests.browser.served import World

# Roles as people of these worlds have them; nobody is "".
PEOPLE = ("orlova", "petro", "audit", "grau", "")
# Addresses beside the tables: they tell nobody anything of the center's affairs without a log-in.
BESIDE = {
    "/", "/enter", "/leave", "/join", "/live", "/live.json", "/healthz", "/metrics",
    "/openapi.json", "/passkey/enter/begin", "/passkey/enter", "/passkey/add/begin",
    "/passkey/add", "/passkey/prove/begin", "/passkey/prove", "/account/prove",
}  # fmt: skip
READ = [one for one in screens.ALL if isinstance(one, Page | Download)]
DEEDS = [one for one in screens.ALL if isinstance(one, Deed)]
# Pages that show an act before it is done need its row too.
ALSO = {"confirm": "acknowledged"}


@pytest.fixture(scope="module")
def night() -> World:
    """A busy world, read by all tests of this file; nobody listens on a port."""
    return rooms.busy()


@pytest.fixture(scope="module")
def places(night: World) -> dict[str, str]:
    """Where each page is."""
    return rooms.addresses(night)


def _browser(night: World, person: str) -> TestClient:
    desk = night.desks["ARD"]
    return desk.log_in(person) if person else desk.browser()


def _roles(night: World, person: str) -> set[str]:
    return set(night.one.center.state.house.people[person].roles) if person else set()


def _sees(night: World, person: str, page: str) -> bool:
    roles = _roles(night, person)
    also = ACTS[ALSO[page]].roles if page in ALSO else roles
    return bool(roles & access.SEES[page]) and bool(roles & also)


def _state(night: World) -> str:
    """All that the center keeps, but for when somebody was last here."""
    store = night.one.store
    kept = [one for one in sorted(store._values.items()) if one[0][0] != accounts.SESSIONS]
    registers = sorted((name, one.root) for name, one in store._registers.items())
    return hashlib.sha256(repr((kept, registers)).encode()).hexdigest()


def test_no_address_stands_outside_the_tables(night: World):
    listed = {one.path for one in screens.ALL}
    listed |= {f"{one.path}.json" for one in READ if isinstance(one, Page)}
    routes = night.desks["ARD"].app.routes
    for route in routes:
        if isinstance(route, Mount):
            assert route.path == "/static"
            continue
        assert isinstance(route, Route)
        assert route.path in listed | BESIDE, route.path
    practice = {one.name for one in screens.TOUR if not isinstance(one, Deed)}
    assert {one.name for one in READ} == set(access.SEES) - {"enter"} - practice
    for one in screens.TOUR:  # only where a room has a tour
        assert one.path not in {getattr(route, "path", "") for route in routes}
    assert {one.act for one in DEEDS} <= set(ACTS)


@pytest.mark.parametrize("person", PEOPLE)
def test_pages_and_files_open_for_whom_the_table_names_and_nobody_else(
    night: World, places: dict[str, str], person: str
):
    browser = _browser(night, person)
    for one in READ:
        may = _sees(night, person, one.name)
        refused = 403 if person else 303
        assert browser.get(places[one.name]).status_code == (200 if may else refused), one.name
        if isinstance(one, Page):
            twin = browser.get(f"{places[one.name]}.json")
            assert twin.status_code == (200 if may else 403 if person else 401), one.name
            assert may or set(twin.json()) == {"error"}


@pytest.mark.parametrize("person", PEOPLE)
def test_what_stands_beside_the_tables_tells_nothing(night: World, person: str):
    browser = _browser(night, person)
    for path in ("/live", "/live.json"):
        if not person:
            assert browser.get(path).status_code == 401
    for path in ("/healthz", "/metrics", "/openapi.json", "/enter", "/join"):
        told = browser.get(path).text
        assert "BRV-2026-0" not in told, path
        assert "Orlova" not in told, path
    beside = ("/passkey/add/begin", "/passkey/add", "/passkey/prove/begin", "/passkey/prove")
    for path in (*beside, "/account/prove"):
        answer = browser.post(path, headers={"accept": "application/json"})
        assert person or answer.status_code in (400, 401, 403), (path, answer.text)


@pytest.mark.parametrize("person", PEOPLE)
@pytest.mark.parametrize("deed", DEEDS, ids=lambda one: one.name)
def test_a_deed_is_refused_to_whom_the_table_does_not_name(
    night: World, places: dict[str, str], deed: Deed, person: str
):
    """Where the table does name them it is not the table that refuses what names nothing real."""
    path = compile_path(deed.path)[1].format_map(_Nothing())
    form = {name: "9" for name, needed in deed.form.items() if needed}
    browser, may = _browser(night, person), bool(ACTS[deed.act].roles & _roles(night, person))
    if may and deed.path == path:  # it would be done; other tests do it
        return
    before = _state(night)
    headers = {"accept": "application/json"}
    for answer in (
        browser.post(path, headers=headers, data=form),
        browser.post(path, headers=headers, json=form),
    ):
        code = answer.json()["error"]["code"]
        assert (code in ("role-missing", "log-in")) is not may, code
        assert may or answer.status_code == (403 if person else 401)
    assert _state(night) == before


class _Nothing(dict[str, str]):
    def __missing__(self, name: str) -> str:
        return "acknowledged" if name == "act" else "0" * 16


@pytest.mark.parametrize("person", PEOPLE[:-1])
def test_every_link_leads_somewhere_and_no_control_is_shown_in_vain(
    night: World, places: dict[str, str], person: str
):
    browser, roles = _browser(night, person), _roles(night, person)
    seen: set[str] = set()
    waiting = [place for name, place in places.items() if _sees(night, person, name)]
    deeds = [(compile_path(one.path)[0], one) for one in DEEDS]
    while waiting:
        path = waiting.pop()
        if path in seen or len(seen) > 150:
            continue
        seen.add(path)
        answer = browser.get(path)
        assert answer.status_code == 200, (path, answer.status_code)
        if not answer.headers["content-type"].startswith("text/html"):
            continue
        page = _Links()
        page.feed(answer.text)
        waiting += [link for link in page.links if "/log?until" not in link and link != path]
        for action in page.forms - {"/leave", "/account/prove"}:
            (deed,) = [one for pattern, one in deeds if pattern.match(action)]
            assert ACTS[deed.act].roles & roles, (path, action)
    assert len(seen) > 20


class _Links(HTMLParser):
    """Addresses of a page: of links without what stands behind `?`, and of forms that post."""

    def __init__(self) -> None:
        super().__init__()
        self.links: set[str] = set()
        self.forms: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        for name in ("href", "data-open", "data-ack"):
            target = (found.get(name) or "") if tag != "link" else ""
            if target.startswith("/") and not target.startswith("/static"):
                self.links.add(target.partition("#")[0])
        if tag == "form" and found.get("method") == "post":
            self.forms.add(str(found["action"]))
        if found.get("formaction"):
            self.forms.add(str(found["formaction"]))


def test_the_crawler_finds_what_is_forgotten() -> None:
    """The parser sees each way in which a page can lead somewhere."""
    page = _Links()
    page.feed("<a href='/a#b'>x</a><tr data-open='/c'><form method=post action=/d></form>")
    assert (page.links, page.forms) == ({"/a", "/c"}, {"/d"})

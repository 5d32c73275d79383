"""Strangers at the desk: they find bounds, plain answers, and never the room of those logged in."""

from __future__ import annotations

import asyncio
import contextlib
import threading
from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any, TypeVar, cast

import httpx2
import pytest
from cryptography.hazmat.primitives.hashes import SHA1
from cryptography.hazmat.primitives.twofactor.totp import TOTP
from starlette.testclient import TestClient

from detente.adapters.keys import login
from detente.apps.desk import accounts
from detente.apps.desk.challenges import Challenges
from detente.apps.desk.server import DeskServer
from detente.apps.serve.service import Service
from detente.core import limits
from detente.core.errors import EnvironmentFault
from tests.desk.conftest import PASSPHRASE, SECRET, DeskStage, Direct

_T = TypeVar("_T")
_JSON = {"accept": "application/json"}
_PATIENCE_S = 20  # a test that hangs fails; none waits for it to pass


class Busy(Direct):
    """An engine with no time for anybody."""

    async def look(self, work: Callable[[], _T]) -> _T:
        raise EnvironmentFault("server-busy", limit=1)

    command = look


class Held(Direct):
    """An engine that answers nobody before `gate` is opened."""

    def __init__(self, home: Any) -> None:
        super().__init__(home)
        self.gate = asyncio.Event()
        self.asked = 0

    async def look(self, work: Callable[[], _T]) -> _T:
        self.asked += 1
        await self.gate.wait()
        return work()


def _cookie(desk: DeskStage, person: str) -> dict[str, str]:
    token = accounts.open_session(desk.state, person, desk.stage.now)
    desk.room.note_seen(accounts.hashed(token).hex(), float("-inf"))
    return {"cookie": f"detente-desk-{desk.stage.code}={token}"}


@contextlib.asynccontextmanager
async def _far(desk: DeskStage, near: str = "192.0.2.7") -> AsyncIterator[httpx2.AsyncClient]:
    """Somebody elsewhere, in this very loop."""
    way = httpx2.ASGITransport(app=desk.app, client=(near, 4711))
    async with (
        asyncio.timeout(_PATIENCE_S),
        httpx2.AsyncClient(transport=way, base_url="http://localhost:8700") as browser,
    ):
        yield browser


async def _until(there: Callable[[], bool]) -> None:
    while not there():
        await asyncio.sleep(0)


# --- an engine that is busy -----------------------------------------------------------------------


@pytest.mark.parametrize("headers", [{}, _JSON], ids=["page", "json"])
@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/enter", 503), ("POST", "/enter", 503), ("GET", "/join", 503),
        ("POST", "/join", 503), ("POST", "/passkey/enter/begin", 503),
        ("POST", "/passkey/enter", 503), ("GET", "/healthz", 503), ("GET", "/metrics", 503),
        ("GET", "/live", 503), ("POST", "/passkey/add", 401),
    ],
)  # fmt: skip
def test_an_engine_that_is_busy_is_told_plainly(
    desk: DeskStage, method: str, path: str, status: int, headers: dict[str, str]
):
    desk.room.engine = Busy(desk.room.home)
    names = ("person", "passphrase", "code", "invitation", "second", "secret")
    form = {"secret": "00" * 20} if path == "/join" else {}
    fields = {name: "000000" for name in names if path == "/join" or name in names[:3]} | form
    browser = desk.browser()
    answer = browser.request(
        method, path, headers=headers, data=fields if method == "POST" else None
    )
    assert (answer.status_code, path) == (status, path)
    if status == 503:
        assert answer.headers["retry-after"] == str(limits.DESK_DOOR_RETRY_S)


def test_a_cookie_that_cannot_be_looked_up_is_no_log_out(desk: DeskStage):
    browser = desk.log_in("orlova")
    desk.room.engine = Busy(desk.room.home)
    for path in ("/desk", "/desk.json"):
        answer = browser.get(path)
        assert (answer.status_code, "retry-after" in answer.headers) == (503, True)


def test_a_stranger_makes_the_engine_look_nothing_up(desk: DeskStage):
    """Pages, deeds and addresses that do not exist are refused before it is asked."""
    desk.room.engine = Busy(desk.room.home)
    browser = desk.browser()
    assert browser.get("/desk").headers["location"] == "/enter?to=/desk"
    # What was no page is not what they are led back to.
    assert browser.post("/account/prove").headers["location"] == "/enter?to=/desk"
    assert browser.get("/desk.json").status_code == 401
    assert browser.post("/log", data={"text": "x"}).status_code == 401
    assert browser.get("/nowhere").status_code == 404
    assert browser.post("/leave", data={}).status_code == 303


# --- a queue of their own -------------------------------------------------------------------------


def test_strangers_wait_apart_and_an_officer_does_not(
    desk: DeskStage, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(limits, "DESK_STRANGERS_MAX", 8)
    engine = Held(desk.room.home)
    desk.room.engine = engine
    cookie = _cookie(desk, "orlova")

    async def work() -> tuple[list[int], int]:
        async with _far(desk) as browser:
            flood = [asyncio.create_task(browser.get("/enter")) for _ in range(20)]
            await _until(lambda: sum(one.done() for one in flood) == 12)
            asked = engine.asked
            officer = asyncio.create_task(browser.get("/desk.json", headers=cookie))
            await _until(lambda: engine.asked > asked)
            engine.gate.set()
            answers = await asyncio.gather(*flood)
            refused = [one for one in answers if one.status_code == 503]
            assert all("retry-after" in one.headers for one in refused)
            assert asked == limits.DESK_DOOR_READINGS_MAX
            return sorted(one.status_code for one in answers), (await officer).status_code

    assert asyncio.run(work()) == ([200] * 8 + [503] * 12, 200)


def test_the_source_with_the_most_gives_one_up(desk: DeskStage, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(limits, "DESK_STRANGERS_MAX", 4)
    engine = Held(desk.room.home)
    desk.room.engine, desk.room.proxied, desk.room.origin = engine, True, "https://desk.example"

    async def work() -> tuple[int, list[int]]:
        async with _far(desk, "127.0.0.1") as browser:

            def ask(source: str) -> asyncio.Task[httpx2.Response]:
                headers = {"x-forwarded-for": f"6.6.6.6, {source}"}
                return asyncio.create_task(browser.get("/enter", headers=headers))

            flood = [ask("203.0.113.9") for _ in range(9)]
            await _until(lambda: sum(one.done() for one in flood) == 5)
            person = ask("203.0.113.10")
            await _until(lambda: sum(one.done() for one in flood) == 6)
            engine.gate.set()
            answers = await asyncio.gather(*flood)
            return (await person).status_code, sorted(one.status_code for one in answers)

    assert asyncio.run(work()) == (200, [200] * 3 + [503] * 6)


def test_an_answer_that_is_never_ready_is_not_waited_for(
    desk: DeskStage, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(limits, "DESK_DOOR_S", 0.01)
    desk.room.engine = Held(desk.room.home)

    async def work() -> httpx2.Response:
        async with _far(desk) as browser:
            return await browser.get("/enter", headers=_JSON)

    answer = asyncio.run(work())
    assert (answer.status_code, answer.json()["error"]["code"]) == (503, "answer-late")


# --- those who send slowly ------------------------------------------------------------------------


class Slow(httpx2.AsyncByteStream):
    """A form of which one byte comes."""

    async def __aiter__(self) -> AsyncIterator[bytes]:
        yield b"p"
        await asyncio.Event().wait()


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/enter", 408), ("/join", 408), ("/leave", 408), ("/passkey/enter", 408),
        ("/passkey/enter/begin", 408), ("/passkey/add", 401), ("/account/prove", 401),
        ("/log", 401),
    ],
)  # fmt: skip
def test_a_form_that_does_not_come_holds_nothing(
    desk: DeskStage, monkeypatch: pytest.MonkeyPatch, path: str, status: int
):
    monkeypatch.setattr(limits, "DESK_DOOR_BODY_S", 0.01)
    sent: list[Any] = []
    scope = {
        "type": "http", "method": "POST", "path": path, "query_string": b"", "headers": [
            (b"content-length", b"400"), (b"accept", b"application/json"),
            (b"host", b"localhost:8700"),
        ], "client": ("192.0.2.7", 4711),
    }  # fmt: skip
    pieces: Iterator[dict[str, Any]] = iter(
        [{"type": "http.request", "body": b"p", "more_body": 1}]
    )

    async def receive() -> Any:
        for piece in pieces:
            return piece
        return await asyncio.Event().wait()

    async def send(message: Any) -> None:
        sent.append(message)

    async def work() -> None:
        async with asyncio.timeout(_PATIENCE_S):
            await desk.app(scope, receive, send)

    asyncio.run(work())
    assert (sent[0]["status"], path) == (status, path)
    assert (b"connection", b"close") in sent[0]["headers"]


def test_slow_senders_give_way_first(desk: DeskStage, monkeypatch: pytest.MonkeyPatch):
    """From one address, as behind a proxy that names none: who sent their form is served."""
    monkeypatch.setattr(limits, "DESK_STRANGERS_MAX", 3)
    engine = Held(desk.room.home)
    desk.room.engine = engine

    async def work() -> tuple[list[int], int]:
        async with _far(desk) as browser:
            slow = [asyncio.create_task(browser.post("/enter", content=Slow())) for _ in range(3)]
            for _ in range(20):
                await asyncio.sleep(0)
            person = asyncio.create_task(browser.get("/enter"))
            done, rest = await asyncio.wait(slow, return_when=asyncio.FIRST_COMPLETED)
            engine.gate.set()
            status = (await person).status_code
            for one in rest:
                one.cancel()
            return [one.result().status_code for one in done], status

    assert asyncio.run(work()) == ([503], 200)


def test_who_logs_in_behind_a_flood_of_their_own_source_gets_in(
    desk: DeskStage, monkeypatch: pytest.MonkeyPatch
):
    """As behind a proxy that names nobody: eighty wrong passphrases at once, and then the right."""
    monkeypatch.setattr(limits, "ARGON2_MEMORY_KIB", 64)
    desk.account("orlova")
    gate, matches = threading.Event(), login.matches

    def waited(passphrase: str, kept: login.Kept) -> bool:
        gate.wait(_PATIENCE_S)
        return matches(passphrase, kept)

    monkeypatch.setattr(login, "matches", waited)
    code = TOTP(SECRET, 6, SHA1(), 30).generate(desk.stage.at).decode()

    async def work() -> int:
        async with _far(desk) as browser:

            def enter(passphrase: str) -> asyncio.Task[httpx2.Response]:
                form = {"person": "orlova", "passphrase": passphrase, "code": code}
                return asyncio.create_task(browser.post("/enter", data=form, headers=_JSON))

            flood = [enter("wrong") for _ in range(80)]
            over = 80 - limits.DESK_STRANGERS_MAX
            await _until(lambda: sum(one.done() for one in flood) == over)
            person = enter(PASSPHRASE)
            await _until(lambda: person.done() or sum(one.done() for one in flood) > over)
            gate.set()
            status = (await person).status_code
            await asyncio.gather(*flood)
            return status

    try:
        assert asyncio.run(work()) == 200
    finally:
        gate.set()


def test_who_hangs_up_makes_no_noise(desk: DeskStage):
    sent: list[Any] = []

    async def receive() -> Any:
        return {"type": "http.disconnect"}

    async def send(message: Any) -> None:
        sent.append(message)

    scope = {
        "type": "http", "method": "POST", "path": "/passkey/enter", "query_string": b"",
        "headers": [(b"content-length", b"9")], "client": ("192.0.2.7", 4711),
    }  # fmt: skip
    asyncio.run(desk.app(scope, receive, send))
    assert sent == []


# --- challenges -----------------------------------------------------------------------------------


def test_a_stranger_flushes_no_challenge_but_their_own(desk: DeskStage):
    desk.room.proxied = True
    desk.room.origin = "https://desk.example"

    def begin(source: str) -> TestClient:
        browser = TestClient(desk.app, base_url="https://desk.example", client=("127.0.0.1", 4711))
        headers = {"x-forwarded-for": source}
        assert browser.post("/passkey/enter/begin", headers=headers).status_code == 200
        return browser

    officer, first = begin("203.0.113.10"), begin("203.0.113.9")
    for _ in range(limits.CHALLENGES_PER_SOURCE_MAX):
        begin("203.0.113.9")
    passkeys = _challenges(desk)
    assert officer.cookies["detente-challenge"] in passkeys
    assert first.cookies["detente-challenge"] not in passkeys
    assert len(passkeys) == limits.CHALLENGES_PER_SOURCE_MAX + 1


def _challenges(desk: DeskStage) -> dict[str, Any]:
    route = next(one for one in desk.app.routes if getattr(one, "path", "") == "/passkey/enter")
    keys = cast("Any", route).endpoint.__self__
    return cast("dict[str, Any]", keys._challenges._open)


def test_where_all_challenges_are_given_the_source_with_the_most_loses_one(
    monkeypatch: pytest.MonkeyPatch,
):
    monkeypatch.setattr(limits, "CHALLENGES_MAX", 6)
    challenges = Challenges()
    use = ("enter", "")
    mine = challenges.begin("person orlova", use, "state", 1_000)
    flood = [challenges.begin("flood", use, "state", 1_000) for _ in range(5)]
    other = challenges.begin("other", use, "state", 1_000)
    assert mine in challenges._open
    assert other in challenges._open
    assert flood[0] not in challenges._open
    assert challenges.take(mine, use, 1_000) == "state"


# --- connections ----------------------------------------------------------------------------------


class Bare(Direct):
    """What a listener needs of a service."""

    waking = None

    def __init__(self, home: Any) -> None:
        super().__init__(home)
        self.watchers: list[Any] = []


@contextlib.asynccontextmanager
async def _listening(desk: DeskStage) -> AsyncIterator[tuple[DeskServer, int]]:
    async with asyncio.timeout(_PATIENCE_S):
        server = DeskServer(cast("Service", Bare(desk.room.home)))
        port = await server.start("127.0.0.1", 0)
        try:
            yield server, port
        finally:
            await server.close()


async def _ended(reader: asyncio.StreamReader) -> bool:
    """Read to the end of a connection, however it came."""
    with contextlib.suppress(ConnectionError):
        while await reader.read(65_536):
            pass
    return True


async def _status(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, head: bytes) -> bytes:
    writer.write(head)
    answer = await reader.readuntil(b"\r\n\r\n")
    length = next(x for x in answer.split(b"\r\n") if x.lower().startswith(b"content-length"))
    await reader.readexactly(int(length.partition(b":")[2]))
    return answer.split(b" ")[1]


_HEALTH = b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n"


def test_a_head_that_does_not_come_ends_its_connection(
    desk: DeskStage, monkeypatch: pytest.MonkeyPatch
):
    """Also one of which a byte comes now and then, and one behind an answered request."""
    monkeypatch.setattr(limits, "DESK_HEAD_S", 0.05)

    async def work() -> None:
        async with _listening(desk) as (_, port):
            for first in (b"", b"GET /enter HTTP/1.1\r\nX: ", _HEALTH + b"GET / HTT"):
                reader, writer = await asyncio.open_connection("127.0.0.1", port)
                writer.write(first)
                over = asyncio.create_task(_ended(reader))
                while not over.done():
                    with contextlib.suppress(ConnectionError):
                        writer.write(b"x" if first else b"")
                        await writer.drain()
                    await asyncio.wait([over], timeout=0.01)
                writer.close()

    asyncio.run(work())


def test_idle_connections_keep_nobody_out(desk: DeskStage, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(limits, "DESK_DOOR_CONNECTIONS_MAX", 3)
    token = accounts.open_session(desk.state, "orlova", desk.stage.now)
    cookie = f"Cookie: detente-desk-ARD={token}\r\n".encode()
    page = b"GET /live.json HTTP/1.1\r\nHost: localhost\r\n" + cookie + b"\r\n"

    async def work() -> None:
        async with _listening(desk) as (server, port):
            assert accounts.hashed(token).hex() in server.room.seen  # no stranger after a restart
            officer = await asyncio.open_connection("127.0.0.1", port)
            assert await _status(*officer, page) == b"200"
            idle = [await asyncio.open_connection("127.0.0.1", port) for _ in range(6)]
            assert await _status(*idle[-1], _HEALTH) == b"200"
            for reader, _ in idle[:3]:
                assert await _ended(reader)
            assert await _status(*officer, page) == b"200"
            for _, writer in (*idle, officer):
                writer.close()

    asyncio.run(work())


def test_an_answer_that_is_not_taken_ends_its_connection(
    desk: DeskStage, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(limits, "DESK_DOOR_S", 0.1)
    monkeypatch.setattr(limits, "DESK_HEAD_S", 0.1)
    asked = b"GET /static/fonts-zh.css HTTP/1.1\r\nHost: localhost\r\n\r\n"

    async def work() -> None:
        async with _listening(desk) as (server, port):
            reader, writer = await asyncio.open_connection("127.0.0.1", port, limit=1_024)
            writer.write(asked * 400)
            await writer.drain()
            while server._server is not None and server._server.server_state.connections:
                await asyncio.sleep(0.01)
            writer.close()
            del reader

    asyncio.run(work())

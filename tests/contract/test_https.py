"""The HTTPS link over real TLS on loopback: both ends proved, bounds kept, nothing said to
strangers.
"""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import socket
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine
from dataclasses import dataclass, replace
from typing import Any

import pytest

from detente.adapters.links.https import client, tls, wire
from detente.adapters.links.https.client import Called, Caller, HttpsConnection
from detente.adapters.links.https.server import HttpsServer, Visit
from detente.adapters.links.https.wire import Bounds
from detente.core import greeting, limits
from detente.core.crypto.types import Ed25519Signature, Hash
from detente.core.errors import DetenteError, EnvironmentFault, OurFault, TheirFault
from detente.engine.ports import Algorithm, Purpose
from tests.world import SeededEntropy, Stage

ARD, BRV, COR = Stage("ARD"), Stage("BRV"), Stage("COR")
# Loopback answers in a millisecond; what these tests wait for is cut off after a fifth of a second.
SHORT = Bounds(open_s=0.2, grace_s=0.2, rate=1e6, idle_s=0.2, wait_s=1)


class Desk:
    """Brevia as a server sees it: it knows Ardania, and answers every parcel with its hash."""

    def __init__(self) -> None:
        self.known = {ARD.center.card.raw: ARD.center.card}
        self.taken: list[bytes] = []
        self.came_and_left: list[str] = []
        self.news: asyncio.Queue[bytes] = asyncio.Queue()
        self.fails = 0

    def prove(self, channel: greeting.Channel) -> list[bytes]:
        statement = greeting.server_statement(channel)
        return [BRV.keys.sign(Purpose.LINK, Algorithm.ED25519, statement)]

    def admit(self, card: bytes, signature: Ed25519Signature, channel: greeting.Channel) -> Hash:
        if card not in self.known:
            raise TheirFault("not-admitted")
        found = self.known[card]
        greeting.check_client(channel, BRV.center.card.fingerprint, signature, found.keys.link)
        return found.fingerprint

    def came(self, visit: Visit) -> None:
        self.came_and_left.append(f"came {visit.number}")

    async def exchange(self, visit: Visit, parcel: bytes | None, wait: int) -> bytes | None:
        if self.fails:
            self.fails -= 1
            raise EnvironmentFault("disk-full")
        if parcel is not None:
            self.taken.append(parcel)
            return hashlib.sha256(parcel).digest()
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(wait):
                return await self.news.get()
        return None

    def refused(self, visit: Visit, fault: TheirFault) -> None:
        self.came_and_left.append(f"refused {visit.number} {fault.code}")

    def left(self, visit: Visit) -> None:
        self.came_and_left.append(f"left {visit.number}")


@dataclass
class Scene:
    """A listening Brevia."""

    desk: Desk
    server: HttpsServer
    address: str

    def __post_init__(self) -> None:
        self.lines: list[HttpsConnection | Raw] = []

    async def raw(self) -> Raw:
        raw = await Raw.to(self.address)
        self.lines.append(raw)
        return raw

    async def call(self, who: Stage = ARD, whom: Stage = BRV) -> HttpsConnection:
        card = whom.center.card
        called = Called(card.fingerprint, card.keys.link)
        caller = Caller(who.center.card.raw, who.keys, SeededEntropy(f"call {who.code}"))
        line = await HttpsConnection.open(self.address, called, caller)
        self.lines.append(line)
        return line


@contextlib.asynccontextmanager
async def listening(bounds: Bounds | None = None) -> AsyncIterator[Scene]:
    desk = Desk()
    found = HttpsServer(desk, SeededEntropy("server").draw, bounds)
    host, port = await found.start("127.0.0.1:0")
    made = Scene(desk, found, f"{host}:{port}")
    try:
        yield made
    finally:
        for line in made.lines:
            await line.close()
        await found.close()


def scene(work: Callable[[Scene], Awaitable[None]], bounds: Bounds | None = None) -> None:
    async def run() -> None:
        async with listening(bounds) as found:
            await work(found)

    asyncio.run(run())


def raises(code: str, work: Coroutine[Any, Any, Any]) -> Coroutine[Any, Any, None]:
    async def run() -> None:
        with pytest.raises(DetenteError) as caught:
            await work
        assert caught.value.code == code

    return run()


class Raw:
    """A client that says what it likes."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.reader, self.writer = reader, writer

    @classmethod
    async def to(cls, address: str) -> Raw:
        host, port = address.split(":")
        return cls(
            *await asyncio.open_connection(
                host, int(port), ssl=tls.client_tls(), server_hostname=""
            )
        )

    async def post(self, path: str, body: bytes, *headers: str, length: int | None = None) -> bytes:
        """Head of the answer, then its body; empty where the server hung up."""
        size = len(body) if length is None else length
        lines = [f"POST {path} HTTP/1.1", "host: x", *headers]
        if length != -1:
            lines.append(f"content-length: {size}")
        self.writer.write("\r\n".join([*lines, "", ""]).encode() + body)
        with contextlib.suppress(ConnectionError):
            await self.writer.drain()
        return await self.answer()

    async def answer(self) -> bytes:
        try:
            head = await self.reader.readuntil(b"\r\n\r\n")
        except (asyncio.IncompleteReadError, ConnectionError):
            return b""
        length = [line for line in head.lower().split(b"\r\n") if b"content-length" in line]
        size = int(length[0].split(b":")[1]) if length else 0
        return head + await self.reader.readexactly(size)

    async def close(self) -> None:
        self.writer.close()
        with contextlib.suppress(OSError):
            await self.writer.wait_closed()

    async def opened(self) -> Raw:
        """Opened as Ardania."""
        der = self.writer.get_extra_info("ssl_object").getpeercert(binary_form=True)
        nonce = bytes(32)
        answer = await self.post("/detente/v1/hello", greeting.encode_hello(nonce))
        server_nonce, _ = greeting.read_hello_answer(answer.partition(b"\r\n\r\n")[2])
        channel = greeting.Channel(greeting.certificate_hash(der), nonce, server_nonce)
        said = greeting.client_statement(channel, BRV.center.card.fingerprint)
        signature = ARD.keys.sign(Purpose.LINK, Algorithm.ED25519, said)
        self.last_open = greeting.encode_open(ARD.center.card.raw, signature)
        assert b"200" in await self.post("/detente/v1/open", self.last_open)
        return self


# --- both ends proved ---------------------------------------------------------------------------


def test_a_parcel_goes_there_and_another_comes_back():
    async def work(found: Scene) -> None:
        line = await found.call()
        for size in (1, 1_000, 3 * limits.MIB, limits.PARCEL_BYTES_MAX):
            parcel = bytes(size)
            assert await line.exchange(parcel) == hashlib.sha256(parcel).digest()
        assert [len(parcel) for parcel in found.desk.taken][-1] == limits.PARCEL_BYTES_MAX
        await line.close()

    scene(work)


def test_a_server_with_another_key_than_the_card_learns_nothing():
    async def work(found: Scene) -> None:
        await raises("server-not-proven", found.call(whom=COR))
        assert found.desk.came_and_left == []

    scene(work)


def test_who_stands_in_between_with_his_own_certificate_is_found_out():
    async def work(found: Scene) -> None:
        seen: list[bytes] = []

        async def between(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            raw = await found.raw()

            async def pass_on(one: asyncio.StreamReader, other: asyncio.StreamWriter) -> None:
                while data := await one.read(65_536):
                    seen.append(data)
                    other.write(data)
                other.close()

            with contextlib.suppress(OSError):
                await asyncio.gather(pass_on(reader, raw.writer), pass_on(raw.reader, writer))

        middle = await asyncio.start_server(between, "127.0.0.1", 0, ssl=tls.server_tls().context)
        host, port = middle.sockets[0].getsockname()
        await raises("server-not-proven", replace(found, address=f"{host}:{port}").call())
        assert not any(ARD.center.card.raw[:100] in data for data in seen)
        middle.close()

    scene(work)


def test_an_open_of_another_connection_is_refused():
    async def work(found: Scene) -> None:
        first = await (await found.raw()).opened()
        second = await found.raw()
        await second.post("/detente/v1/hello", greeting.encode_hello(bytes(32)))
        answer = await second.post("/detente/v1/open", first.last_open)
        assert answer.startswith(b"HTTP/1.1 403")

    scene(work)


def test_a_stranger_is_refused_without_a_reason():
    async def work(found: Scene) -> None:
        await raises("not-admitted", found.call(who=COR))
        raw = await found.raw()
        await raw.post("/detente/v1/hello", greeting.encode_hello(bytes(32)))
        answer = await raw.post("/detente/v1/open", b"nonsense")
        assert answer.partition(b"\r\n\r\n")[2] == b""
        assert answer.startswith(b"HTTP/1.1 403")
        assert await raw.answer() == b""
        raw = await found.raw()
        assert (await raw.post("/detente/v1/exchange", b"parcel")).startswith(b"HTTP/1.1 403")
        assert not found.desk.taken
        assert not found.desk.came_and_left

    scene(work)


def test_nothing_older_than_tls_1_3_is_spoken():
    async def work(found: Scene) -> None:
        context = tls.client_tls()
        context.minimum_version = ssl.TLSVersion.TLSv1_2
        context.maximum_version = ssl.TLSVersion.TLSv1_2
        host, port = found.address.split(":")
        with pytest.raises((ssl.SSLError, ConnectionError)):
            await asyncio.open_connection(host, int(port), ssl=context, server_hostname="")

    scene(work)


def test_every_start_has_another_certificate_and_leaves_no_key_behind(tmp_path, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    assert tls.server_tls().certificate != tls.server_tls().certificate
    assert list(tmp_path.iterdir()) == []


# --- bounds -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "headers",
    [
        ("transfer-encoding: chunked",),
        ("content-length: 3", "content-encoding: gzip"),
        ("content-length: 3", "content-encoding: identity"),
        ("content-length: 3", "expect: 100-continue"),
        ("content-length: 17000000",),
        ("content-length: 99999999999999999999999",),
        ("content-length: 3", "content-length: 4"),
        ("content-length: -1",),
        (),
        ("content-length: 0", "detente-wait: soon"),
        ("content-length: 0", "detente-wait: -1"),
        ("content-length: 0", f"detente-wait: {'9' * 400}"),
        (f"x: {'y' * 9_000}",),
        ("no colon",),
    ],
)
def test_a_request_out_of_bounds_is_refused_unread(headers: tuple[str, ...]):
    async def work(found: Scene) -> None:
        raw = await (await found.raw()).opened()
        answer = await raw.post("/detente/v1/exchange", b"abc", *headers, length=-1)
        assert answer.startswith(b"HTTP/1.1 400")
        assert await raw.answer() == b""
        assert found.desk.taken == []
        line = await found.call()  # and others are served
        assert await line.exchange(b"parcel")

    scene(work)


@pytest.mark.parametrize("sent", [b"", b"\x16", b"GET / HTTP/1.1\r\n\r\n", bytes(100)])
def test_who_says_nothing_of_tls_is_cut_off(sent: bytes):
    async def work(found: Scene) -> None:
        host, port = found.address.split(":")
        reader, writer = await asyncio.open_connection(host, int(port))
        writer.write(sent)
        with contextlib.suppress(ConnectionError):
            while await reader.read(1_000):
                pass
        writer.close()

    scene(work, SHORT)


@pytest.mark.parametrize("opened", [False, True])
def test_who_is_slow_is_cut_off(opened: bool):
    async def work(found: Scene) -> None:
        raw = await found.raw()
        if opened:
            await raw.opened()
        head = b"POST /detente/v1/exchange HTTP/1.1\r\nhost: x\r\ncontent-length: 500000\r\n\r\n"
        raw.writer.write(head + b"x")
        assert await raw.answer() == b""

    scene(work, SHORT)


def test_who_is_idle_is_cut_off_and_may_come_again():
    async def work(found: Scene) -> None:
        raw = await (await found.raw()).opened()
        assert await raw.answer() == b""
        line = await found.call()
        assert await line.exchange(b"again")
        line.cut()

    scene(work, SHORT)


def test_strangers_never_take_the_place_of_an_introduced_center():
    async def work(found: Scene) -> None:
        host, port = found.address.split(":")
        line = await found.call()
        idle = [
            await asyncio.open_connection(host, int(port))
            for _ in range(2 * limits.HTTPS_STRANGERS_MAX)
        ]
        await line.exchange(b"first")  # the connection that is open goes on
        other = await found.call()  # and another one finds room
        await other.exchange(b"second")
        assert found.server.room.strangers <= limits.HTTPS_STRANGERS_MAX
        assert found.server.room.opened == 2
        for _, writer in idle:
            writer.close()

    scene(work)


def test_of_too_many_connections_of_one_center_the_oldest_goes():
    async def work(found: Scene) -> None:
        lines = [await found.call() for _ in range(limits.HTTPS_CONNECTIONS_PER_PEER_MAX + 1)]
        await raises("line-broken", lines[0].exchange(b"x"))
        assert await lines[-1].exchange(b"x")
        assert found.server.room.opened == limits.HTTPS_CONNECTIONS_PER_PEER_MAX

    scene(work)


def test_a_connection_ends_after_its_last_request():
    async def work(found: Scene) -> None:
        line = await found.call()
        assert await line.exchange(b"one")
        assert await line.exchange(b"two")
        await raises("line-broken", line.exchange(b"three"))

    scene(work, Bounds(requests=2))


# --- exchange -----------------------------------------------------------------------------------


def test_an_empty_request_waits_for_what_comes():
    async def work(found: Scene) -> None:
        line = await found.call()
        assert await line.exchange(None) is None
        waiting = asyncio.create_task(line.exchange(None, 30))
        other = await found.call()
        await other.exchange(b"in between")  # nothing is held up by it
        assert not waiting.done()
        found.desk.news.put_nowait(b"news")
        assert await waiting == b"news"

    scene(work)


def test_a_caller_that_goes_while_it_waits_is_noticed():
    async def work(found: Scene) -> None:
        line = await found.call()
        waiting = asyncio.create_task(line.exchange(None, 30))
        other = await found.call()
        await other.exchange(b"by now the first one waits")
        waiting.cancel()
        line.cut()
        while "left 1" not in found.desk.came_and_left:
            await other.exchange(b"and then?")

    scene(work)


def test_a_full_disk_of_the_server_is_told_and_the_connection_goes_on():
    async def work(found: Scene) -> None:
        line = await found.call()
        found.desk.fails = 1
        await raises("line-busy", line.exchange(b"parcel"))
        assert found.desk.taken == []
        assert await line.exchange(b"parcel")

    scene(work)


def test_a_server_that_breaks_the_protocol_is_a_failure_of_the_line(monkeypatch):
    async def answers(said: bytes) -> str:
        async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            await reader.readuntil(b"\r\n\r\n")
            writer.write(said)
            writer.close()

        listener = await asyncio.start_server(serve, "127.0.0.1", 0, ssl=tls.server_tls().context)
        host, port = listener.sockets[0].getsockname()
        try:
            await Scene(Desk(), HttpsServer(Desk(), bytes), f"{host}:{port}").call()
        except DetenteError as fault:
            return fault.code
        finally:
            listener.close()
        return ""

    good = greeting.encode_hello_answer(bytes(32), [bytes(64)])
    for said, code in [
        (b"", "line-broken"),
        (b"HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nhalf", "line-broken"),
        (b"nonsense\r\n\r\n", "bad-request"),
        (b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n", "bad-request"),
        (b"HTTP/1.1 200 OK\r\n\r\nno length", "bad-request"),
        (b"HTTP/1.1 200 OK\r\ncontent-length: 50000\r\n\r\n", "too-large"),
        (b"HTTP/1.1 302 Found\r\ncontent-length: 0\r\n\r\n", "bad-request"),
        (b"HTTP/1.1 200 OK\r\ncontent-length: 1\r\n\r\n\xff", "bad-encoding"),
        (b"HTTP/1.1 200 OK\r\ncontent-length: %d\r\n\r\n%s" % (len(good), good),
         "server-not-proven"),
    ]:  # fmt: skip
        assert asyncio.run(answers(said)) == code, said


def test_nobody_at_the_address_and_addresses_that_are_none():
    async def work() -> None:
        async with listening() as found:
            pass
        await raises("line-refused", found.call())
        for address in ("", "host", "host:", ":1", "host:x", "host:70000", "ho st:1", "hö:1"):
            with pytest.raises(OurFault, match="bad-address"):
                client.split_address(address)
        assert client.split_address("[::1]:7443") == ("::1", 7443)
        with pytest.raises(EnvironmentFault, match="cannot-listen"):
            await HttpsServer(Desk(), bytes).start("192.0.2.1:1")

    asyncio.run(work())


def test_both_ends_send_small_messages_at_once(monkeypatch: pytest.MonkeyPatch):
    made: list[asyncio.StreamWriter] = []
    quiet = wire.quiet

    def watched(writer: asyncio.StreamWriter) -> None:
        quiet(writer)
        made.append(writer)

    monkeypatch.setattr(wire, "quiet", watched)

    async def work(found: Scene) -> None:
        await found.call()
        for writer in made:
            option = writer.get_extra_info("socket").getsockopt
            assert option(socket.IPPROTO_TCP, socket.TCP_NODELAY)
        assert len(made) == 2

    scene(work)

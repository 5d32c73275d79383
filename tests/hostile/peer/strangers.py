"""Attacks by somebody who was never introduced, and by somebody in the middle."""

from __future__ import annotations

import asyncio
import contextlib
import os
import select
import socket
import ssl
import zlib

from detente.adapters.links.https import tls
from detente.core import greeting, limits
from detente.core.errors import DetenteError
from tests.hostile.peer.scene import DESCRIPTORS_MAX, Scene
from tests.hostile.peer.table import Who, attack
from tests.hostile.peer.tongue import NONCE, Tongue, request

HELLO, OPEN, EXCHANGE = "/detente/v1/hello", "/detente/v1/open", "/detente/v1/exchange"
GREETING = greeting.encode_hello(NONCE)


def drip(scene: Scene, tongue: Tongue, data: bytes) -> None:
    """One byte at a time, until the server hangs up; the honest one is served between two."""
    for at in range(len(data)):
        if select.select([tongue.line], [], [], 0)[0] or not tongue.say(data[at : at + 1]):
            break
        scene.ping()
    else:
        raise AssertionError("the server took all of it")
    tongue.rest()


def unheard(tongue: Tongue, data: bytes) -> None:
    """Said to the server, it gets no answer, or a refusal that gives no reason."""
    tongue.say(data)
    said = tongue.rest()
    head, _, body = said.partition(b"\r\n\r\n")
    assert said == b"" or (head.startswith(b"HTTP/1.1 403 ") and body == b""), said


def said_and_left(tongue: Tongue, data: bytes) -> None:
    """The same, and nothing more will be said."""
    tongue.say(data)
    tongue.line.shutdown(socket.SHUT_WR)
    unheard(tongue, b"")


def client_hello() -> bytes:
    """First bytes of a TLS handshake."""
    outgoing = ssl.MemoryBIO()
    with contextlib.suppress(ssl.SSLWantReadError):
        tls.client_tls().wrap_bio(ssl.MemoryBIO(), outgoing).do_handshake()
    return outgoing.read()


# --- slow and many ------------------------------------------------------------------------------


@attack(Who.STRANGER, "sends a TLS handshake one byte at a time", "cut off when its time is over")
def slow_handshake(scene: Scene) -> None:
    drip(scene, scene.plain(), client_hello() * 1_000)


@attack(Who.STRANGER, "sends a head one byte at a time", "cut off when its time is over")
def slow_headers(scene: Scene) -> None:
    drip(scene, scene.stranger(), b"POST /detente/v1/hello HTTP/1.1\r\n" + b"x: y\r\n" * 10_000)


@attack(Who.STRANGER, "sends a body one byte at a time", "cut off when its time is over")
def slow_body(scene: Scene) -> None:
    drip(scene, scene.stranger(), request(HELLO, length=33_000) + bytes(33_000))


@attack(
    Who.STRANGER,
    "opens connections from many addresses and says nothing",
    "the oldest give way beyond 64; who is introduced finds room",
)
def half_open_connections(scene: Scene) -> None:
    lines = [scene.plain(f"127.0.1.{n % 20 + 1}") for n in range(3 * limits.HTTPS_STRANGERS_MAX)]
    scene.again()
    assert scene.descriptors_now() <= scene.descriptors + DESCRIPTORS_MAX
    for line in lines[: limits.HTTPS_STRANGERS_MAX]:
        assert line.rest() == b""
    scene.again()


@attack(
    Who.STRANGER,
    "opens connections from one address and says nothing",
    "16 of them are kept; another stranger finds room",
)
def connections_of_one_address(scene: Scene) -> None:
    lines = [scene.plain() for _ in range(4 * limits.HTTPS_STRANGERS_PER_ADDRESS_MAX)]
    other = scene.stranger("127.0.0.9")
    assert other.post(HELLO, GREETING)[0] == 200
    scene.again()
    for line in lines[: 3 * limits.HTTPS_STRANGERS_PER_ADDRESS_MAX]:
        assert line.rest() == b""


@attack(
    Who.STRANGER,
    "opens connections from the very address of an honest center",
    "its live line stays, and it opens another",
)
def connections_of_an_honest_address(scene: Scene) -> None:
    for _ in range(4 * limits.HTTPS_STRANGERS_PER_ADDRESS_MAX):
        scene.plain("127.0.0.1")
    scene.honest()
    scene.again()


@attack(
    Who.STRANGER,
    "goes as far as the answer to its hello, many times, and stays",
    "the oldest give way; one signature for each connection",
)
def greeted_connections(scene: Scene) -> None:
    for number in range(limits.HTTPS_STRANGERS_MAX + 16):
        scene.stranger(f"127.0.1.{number % 20 + 1}").hello()
    scene.again()
    assert scene.descriptors_now() <= scene.descriptors + DESCRIPTORS_MAX


@attack(
    Who.STRANGER,
    "never closes its connection and never says anything in it",
    "cut off when its time is over",
)
def connection_never_closed(scene: Scene) -> None:
    line = scene.stranger()
    assert line.rest() == b""


@attack(
    Who.STRANGER,
    "asks for a signature again and again over one connection",
    "one signature; the second hello ends the connection",
)
def hello_in_a_loop(scene: Scene) -> None:
    for _ in range(300 if scene.long else 30):
        line = scene.stranger()
        line.hello()
        assert line.post(HELLO, GREETING) == (403, b"")
        assert line.rest() == b""


@attack(
    Who.STRANGER,
    "sends 10,000 requests without waiting for an answer",
    "the first is answered, the second refused",
)
def pipelined_requests(scene: Scene) -> None:
    line = scene.stranger()
    line.say(request(HELLO, GREETING) * 10_000)
    assert line.rest().count(b"HTTP/1.1 200") <= 1


# --- what is no request -------------------------------------------------------------------------


@attack(Who.STRANGER, "sends a head of more than 8 KiB", "hung up on, unread")
def oversize_head(scene: Scene) -> None:
    unheard(scene.stranger(), b"POST / HTTP/1.1\r\nx: " + b"y" * 100_000)


@attack(Who.STRANGER, "sends 5,000 headers", "hung up on, unread")
def number_of_headers(scene: Scene) -> None:
    head = b"".join(b"h%d: 1\r\n" % n for n in range(5_000))
    unheard(scene.stranger(), b"POST /detente/v1/hello HTTP/1.1\r\n" + head + b"\r\n")


@attack(Who.STRANGER, "announces a body of 34 kB, 16 MiB, 2^70 bytes", "hung up on, unread")
def oversize_length(scene: Scene) -> None:
    for length in (34_000, limits.PARCEL_BYTES_MAX, 2**70, 10**19):
        unheard(scene.stranger(), request(HELLO, length=length))
    digits = "0" * 5_000 + "36"
    unheard(scene.stranger(), request(HELLO, GREETING, f"content-length: {digits}", length=-1))


@attack(
    Who.STRANGER,
    "announces more or fewer bytes than it sends",
    "what is missing is not waited for beyond its time; what is too much is no request",
)
def lying_length(scene: Scene) -> None:
    unheard(scene.stranger(), request(HELLO, GREETING, length=10))
    line = scene.stranger()
    line.say(request(HELLO, GREETING) + b"and more that no request begins with")
    assert line.answer()[0] == 200
    unheard(line, b"\r\n\r\n")
    line = scene.stranger()
    line.say(request(HELLO, GREETING, length=1_000))
    line.line.shutdown(socket.SHUT_WR)
    assert line.rest() == b""


@attack(Who.STRANGER, "sends a chunked body, endless or not", "hung up on, unread")
def chunked(scene: Scene) -> None:
    head = request(HELLO, b"", "transfer-encoding: chunked", length=-1)
    unheard(scene.stranger(), head + b"24\r\n" + GREETING + b"\r\n0\r\n\r\n")
    unheard(scene.stranger(), head + b"ffffffffffffffffffff\r\n" + bytes(100_000))


@attack(
    Who.STRANGER,
    "sends 33 kB that unpack to 32 MiB, and asks for it to be unpacked",
    "nothing is ever unpacked",
)
def compressed_bomb(scene: Scene) -> None:
    bomb = zlib.compress(bytes(32 * limits.MIB), 9)[:33_000]
    for coding in ("gzip", "deflate", "br", "identity", "gzip, gzip"):
        unheard(scene.stranger(), request(HELLO, bomb, f"content-encoding: {coding}"))
    unheard(scene.stranger(), request(HELLO, bomb, "transfer-encoding: gzip, chunked", length=-1))


@attack(
    Who.STRANGER,
    "hides one request in another: two lengths, a length and chunks, folded headers",
    "hung up on; no second request comes into being",
)
def smuggled_request(scene: Scene) -> None:
    for headers in (
        ("content-length: 36", "content-length: 0"),
        ("content-length: 36", "transfer-encoding: chunked"),
        ("content-length: 36, 0",),
        ("content-length: +36",),
        ("content-length : 36",),
        ("content-length: 36", "transfer-encoding: \x0bchunked"),
    ):
        unheard(scene.stranger(), request(HELLO, GREETING, *headers, length=-1))


@attack(
    Who.STRANGER,
    "speaks HTTP/0.9, 1.0, the preface of HTTP/2, an upgrade, an expectation",
    "hung up on, or refused without a reason",
)
def other_http(scene: Scene) -> None:
    for data in (
        b"GET /\r\n",
        b"GET / HTTP/1.0\r\n\r\n",
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + bytes(9),
        request(HELLO, GREETING, "upgrade: h2c", "connection: upgrade"),
        request(HELLO, GREETING, "expect: 100-continue"),
    ):
        said_and_left(scene.stranger(), data)


@attack(
    Who.STRANGER,
    "uses the server as a proxy, other methods and other paths",
    "refused without a reason",
)
def other_targets(scene: Scene) -> None:
    for line in (
        f"POST http://x{HELLO}", "CONNECT 127.0.0.1:22", "GET /", "OPTIONS *", "TRACE /",
        f"GET {HELLO}", f"PUT {HELLO}", f"HEAD {HELLO}", f"POST {EXCHANGE}", f"POST {OPEN}",
        f"POST {HELLO}/../exchange", f"POST {HELLO}?x", "POST /detente/v1/%68ello",
    ):  # fmt: skip
        head = f"{line} HTTP/1.1\r\nhost: x\r\ncontent-length: {len(GREETING)}\r\n\r\n"
        unheard(scene.stranger(), head.encode() + GREETING)


@attack(Who.STRANGER, "sends null bytes, line ends and noise in a head", "hung up on, unread")
def bytes_in_heads(scene: Scene) -> None:
    for data in (
        bytes(100) + b"\r\n\r\n",
        b"POST /detente\0/v1/hello HTTP/1.1\r\nhost: x\r\ncontent-length: 0\r\n\r\n",
        request(HELLO, GREETING, "x: a\0b"),
        request(HELLO, GREETING, "x: a\rb"),
        bytes(range(256)) + b"\r\n\r\n",
        b"\r\n" * 6_000,
    ):
        said_and_left(scene.stranger(), data)


@attack(
    Who.STRANGER,
    "sends a hello that is no CBOR, of another version, nested, too long or too short",
    "hung up on",
)
def malformed_hello(scene: Scene) -> None:
    for body in (
        b"", b"\xff", b"\x81" * 30_000, b"\x82\x02" + GREETING[2:], GREETING[:-1], GREETING + b"x",
        b"\x82\x01\x5b" + b"\xff" * 8, b"\x9b" + b"\xff" * 8, bytes(33_000),
    ):  # fmt: skip
        unheard(scene.stranger(), request(HELLO, body))


# --- what is no TLS 1.3 -------------------------------------------------------------------------


@attack(Who.STRANGER, "speaks HTTP, or noise, where TLS is expected", "hung up on, nothing told")
def plain_text(scene: Scene) -> None:
    for data in (request(HELLO, GREETING), bytes(1_000), b"\x16\x03\x01\xff\xff" + bytes(70_000)):
        line = scene.plain()
        line.say(data)
        line.line.shutdown(socket.SHUT_WR)
        assert b"HTTP" not in line.rest()


@attack(Who.STRANGER, "offers TLS 1.2 at most", "no handshake")
def older_tls(scene: Scene) -> None:
    context = tls.client_tls()
    context.minimum_version = context.maximum_version = ssl.TLSVersion.TLSv1_2
    try:
        Tongue.secure(scene.host, scene.port, "127.0.0.2", context)
    except OSError:
        return
    raise AssertionError("spoken")


@attack(
    Who.STRANGER,
    "resumes an earlier session, the way to early data",
    "there is no ticket, and each connection is proved anew",
)
def resumed_session(scene: Scene) -> None:
    context = tls.client_tls()
    first = Tongue.secure(scene.host, scene.port, "127.0.0.2", context)
    first.hello()
    old = first.line.session  # type: ignore[attr-defined]
    assert old is None or not old.has_ticket
    first.close()
    raw = socket.create_connection((scene.host, scene.port), 60)
    again = context.wrap_socket(raw, session=old)
    assert not again.session_reused
    again.close()


@attack(Who.STRANGER, "breaks a record in the middle of a connection", "hung up on, nothing told")
def broken_records(scene: Scene) -> None:
    for data in (b"\x17\x03\x03\x00\x20" + bytes(32), b"\x15\x03\x03\x00\x02\x01\x00", bytes(99)):
        line = scene.stranger()
        line.hello()
        with socket.socket(fileno=os.dup(line.line.fileno())) as below:
            below.sendall(data)
        assert b"200" not in line.rest()


# --- somebody else ------------------------------------------------------------------------------


@attack(
    Who.STRANGER,
    "opens with a card of its own, junk for a card, a known center's card under another key",
    "403 without a reason, the same for all of them",
)
def opened_by_another(scene: Scene) -> None:
    whom = scene.brv.center.card.fingerprint
    ard = scene.ard.center.card.raw
    bent = ard[:-1] + bytes((ard[-1] ^ 1,))
    for card in (b"junk", bytes(32 * limits.KIB), bent, scene.brv.center.card.raw, ard):
        line = scene.stranger()
        assert line.open_as(scene.cor, whom, card) == (403, b"")
        assert line.rest() == b""


@attack(
    Who.STRANGER,
    "says once more, on its own connection, what opened another one",
    "403: it was signed for another connection",
)
def replayed_open(scene: Scene) -> None:
    first = scene.liar()
    second = scene.stranger()
    second.hello()
    assert second.post(OPEN, first.last_open) == (403, b"")


@attack(
    Who.STRANGER,
    "asks for an exchange, or opens, before it has said hello",
    "403 without a reason; nothing is taken",
)
def out_of_turn(scene: Scene) -> None:
    line = scene.stranger()
    assert line.post(EXCHANGE, bytes(1_000)) == (403, b"")
    line = scene.liar()
    opened = line.last_open
    assert scene.stranger().post(OPEN, opened) == (403, b"")
    line = scene.stranger()
    line.hello()
    assert line.post(EXCHANGE, bytes(1_000)) == (403, b"")


@attack(
    Who.MIDDLE,
    "stands between two centers with a certificate of its own and passes everything on",
    "the caller ends the connection and has not said who it is",
)
def man_in_the_middle(scene: Scene) -> None:
    seen: list[bytes] = []
    port = scene.port

    async def between(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        onward, back = await asyncio.open_connection(
            scene.host, port, ssl=tls.client_tls(), server_hostname=""
        )

        async def carry(one: asyncio.StreamReader, other: asyncio.StreamWriter) -> None:
            while data := await one.read(65_536):
                seen.append(data)
                other.write(data)
            other.close()

        with contextlib.suppress(OSError):
            await asyncio.gather(carry(reader, back), carry(onward, writer))

    async def work() -> str:
        middle = await asyncio.start_server(between, "127.0.0.1", 0, ssl=tls.server_tls().context)
        try:
            scene.port = middle.sockets[0].getsockname()[1]
            await scene.call(scene.ard)
        except DetenteError as fault:
            return fault.code
        finally:
            scene.port = port
            middle.close()
        return ""

    assert scene.run(work()) == "server-not-proven"
    passed = b"".join(seen)
    assert b"POST /detente/v1/hello" in passed and b"200" in passed
    assert b"/open" not in passed
    assert scene.ard.center.card.raw[:64] not in passed


@attack(
    Who.MIDDLE,
    "lets an introduced center open to it, and passes that on to the true server",
    "403: the certificate that was signed is not the server's",
)
def relayed_open(scene: Scene) -> None:
    line = scene.stranger()
    channel = line.hello()
    other = greeting.Channel(
        tls.server_tls().certificate, channel.client_nonce, channel.server_nonce
    )
    opened = scene.opened_over(scene.ard, other)
    assert line.post(OPEN, opened) == (403, b"")

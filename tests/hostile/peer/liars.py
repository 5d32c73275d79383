"""Attacks by an introduced center with real keys: what it does to its connection."""

from __future__ import annotations

import select
import socket
import ssl
import time
import zlib

from detente.core import limits, parcel
from tests.hostile.forge import forged, plaintext, sealed
from tests.hostile.peer.scene import DESCRIPTORS_MAX, Scene
from tests.hostile.peer.strangers import EXCHANGE, drip
from tests.hostile.peer.table import Who, attack
from tests.hostile.peer.tongue import Tongue, request

PARCEL = bytes(1_024)  # of a right size, for nobody


def taken(line: Tongue, *datas: bytes) -> None:
    """Handed over; the server has it, whatever it thinks of it."""
    for data in datas:
        assert line.give(data)[0] in (200, 204)


def refused(tongue: Tongue, data: bytes, reason: bytes = b"bad-request") -> None:
    """Said to the server, it is answered by 400 and a reason, and the end."""
    tongue.say(data)
    said = tongue.rest()
    # Where more of it is on its way when the server ends, the answer may not get through.
    assert said == b"" or (said.startswith(b"HTTP/1.1 400 ") and said.endswith(reason)), said


@attack(
    Who.PEER,
    "asks for everything and never reads an answer",
    "one answer is kept for it, then it is cut off",
)
def answers_never_read(scene: Scene) -> None:
    line = scene.liar(room=4_096)
    (own,) = scene.ard.agreement.of_seat(scene.seat("BRV"))
    asked = parcel.HeadsItem(((own.text, 0),))
    line.line.setblocking(False)
    left = b""
    while True:
        left = left or request(EXCHANGE, forged(scene.cor, scene.brv, asked))
        try:
            left = left[line.line.send(left) :]
        except (ssl.SSLWantWriteError, ssl.SSLWantReadError):
            scene.ping()  # it takes nothing more until we have read, and serves others
        except OSError:
            break


@attack(
    Who.PEER, "sends a body, or a head, one byte at a time", "cut off at the least rate, and told"
)
def slow_peer(scene: Scene) -> None:
    drip(scene, scene.liar(), request(EXCHANGE, length=500_000) + bytes(500_000))
    drip(scene, scene.liar(), b"POST /detente/v1/exchange HTTP/1.1\r\n" + b"x: y\r\n" * 10_000)


@attack(
    Who.PEER, "opens, and says nothing more", "cut off when idle; it may come again", told=False
)
def idle_peer(scene: Scene) -> None:
    line = scene.liar()
    while not select.select([line.line], [], [], 0)[0]:
        scene.ping()
    assert line.rest() == b""
    assert scene.liar().post(EXCHANGE)[0] in (200, 204)


@attack(
    Who.PEER,
    "opens twenty connections at once",
    "eight are kept, the oldest give way; others find room",
)
def connections_of_one_peer(scene: Scene) -> None:
    lines = [scene.liar() for _ in range(limits.HTTPS_CONNECTIONS_PER_PEER_MAX + 12)]
    for line in lines[:12]:
        assert line.rest() == b""
    assert lines[-1].post(EXCHANGE)[0] in (200, 204)
    scene.again()
    assert scene.descriptors_now() <= scene.descriptors + DESCRIPTORS_MAX


@attack(
    Who.PEER,
    "opens and hangs up, as fast as it can, without waiting",
    "nothing of a connection that ended stays",
    told=False,
)
def opened_and_gone(scene: Scene) -> None:
    for _ in range(1_000 if scene.long else 60):
        line = scene.liar()
        line.say(request(EXCHANGE, b"", "detente-wait: 30") * 3)
        line.close()


@attack(
    Who.PEER,
    "proves itself from many addresses, to push others off the list of known ones",
    "eight addresses of one center are remembered; others keep their room",
    told=False,
)
def many_addresses(scene: Scene) -> None:
    for number in range(3 * limits.HTTPS_ADDRESSES_PER_PEER_MAX):
        scene.liar(f"127.0.3.{number + 1}").close()
    for number in range(2 * limits.HTTPS_STRANGERS_MAX):
        scene.plain(f"127.0.3.{number % 24 + 1}")
    scene.again()


@attack(
    Who.PEER,
    "breaks HTTP in every way that a stranger does",
    "400 with the reason, the end of this connection, and a line in the log",
)
def malformed_requests(scene: Scene) -> None:
    bomb = zlib.compress(bytes(32 * limits.MIB), 9)
    for headers, body in (
        (("transfer-encoding: chunked",), b"0\r\n\r\n"),
        (("content-length: 9", "content-encoding: gzip"), b"123456789"),
        ((f"content-length: {len(bomb)}", "content-encoding: deflate"), bomb),
        (("content-length: 9", "content-length: 3"), b"123456789"),
        (("content-length: 9", "transfer-encoding: chunked"), b"123456789"),
        (("content-length: 9", "expect: 100-continue"), b"123456789"),
        (("content-length: 9", "upgrade: h2c"), b"123456789"),
        (("content-length: " + "0" * 5_000 + "9",), b"123456789"),
        (("x: " + "y" * 9_000,), b""),
        (("x: \0",), b""),
        ((), b""),
    ):
        refused(scene.liar(), request(EXCHANGE, body, *headers, length=-1), b"")
    for start in ("GET /detente/v1/exchange", "PRI *", "PUT /detente/v1/exchange"):
        refused(scene.liar(), f"{start} HTTP/1.1\r\nhost: x\r\ncontent-length: 0\r\n\r\n".encode())
    for path in ("/", "/detente/v1/open", "/detente/v1/hello", "http://x/detente/v1/exchange"):
        assert scene.liar().post(path, PARCEL)[0] == 404


@attack(
    Who.PEER,
    "announces a parcel of 17 MiB, of 2^60 bytes, or fewer bytes than it sends",
    "400 before a byte of it is read; nothing half is taken",
)
def lying_lengths(scene: Scene) -> None:
    for length in (limits.PARCEL_BYTES_MAX + 1, 2**60):
        refused(scene.liar(), request(EXCHANGE, length=length), b"too-large")
    line = scene.liar()
    line.say(request(EXCHANGE, PARCEL, length=10))
    assert line.answer()[0] in (200, 204)  # ten bytes that are no parcel
    refused(line, b"")
    line = scene.liar()
    line.say(request(EXCHANGE, PARCEL, length=5_000))
    line.line.shutdown(socket.SHUT_WR)
    assert line.rest() == b""


@attack(
    Who.PEER,
    "holds eight bodies of 16 MiB half sent",
    "one of them has room, the others are refused",
)
def bodies_held_back(scene: Scene) -> None:
    lines = [scene.liar() for _ in range(limits.HTTPS_CONNECTIONS_PER_PEER_MAX)]
    head = request(EXCHANGE, length=limits.PARCEL_BYTES_MAX)
    for line in lines:
        line.say(head + bytes(limits.PARCEL_BYTES_MAX - 1))
    scene.honest()
    for line in lines:
        line.close()


@attack(
    Who.PEER,
    "sends the greatest parcels in a row over eight connections, and leaves them open",
    "no connection keeps a body after its answer",
)
def greatest_parcels(scene: Scene) -> None:
    for _ in range(limits.HTTPS_CONNECTIONS_PER_PEER_MAX):
        assert scene.liar().give(bytes(limits.PARCEL_BYTES_MAX))[0] in (200, 204)
    inside = plaintext(scene.cor, scene.brv, [parcel.CosignedItem(bytes(6 * limits.MIB))])
    began = time.monotonic()
    assert scene.liar().give(sealed(scene.cor, scene.brv, inside))[0] in (200, 204)
    scene.figures["parcel of 8 MiB"] = f"{(time.monotonic() - began) * 1e3:.0f} ms"


@attack(
    Who.PEER,
    "asks to be held for ever, for less than nothing, for no number of seconds",
    "held for the longest time at most, or 400",
)
def long_poll_abuse(scene: Scene) -> None:
    for wait in ("-1", "soon", "1.5", "0x1", "9" * 400, "1 1", "\u0661".encode().decode("latin-1")):
        refused(scene.liar(), request(EXCHANGE, b"", f"detente-wait: {wait}"))
    lines = [scene.liar() for _ in range(limits.HTTPS_CONNECTIONS_PER_PEER_MAX)]
    for line in lines:
        line.say(request(EXCHANGE, b"", f"detente-wait: {2**63}"))
    scene.again()
    for line in lines:
        assert line.answer()[0] in (200, 204)


@attack(
    Who.PEER,
    "asks for nothing, thousands of times, without waiting for answers",
    "answered one after another; others in between",
    told=False,
)
def empty_requests(scene: Scene) -> None:
    lines = [scene.liar() for _ in range(4)]
    count = 10_000 if scene.long else 500
    for line in lines:
        line.line.setblocking(True)
        line.say(request(EXCHANGE) * count)
    scene.honest()
    for line in lines:
        for _ in range(count):
            assert line.answer()[0] in (200, 204)

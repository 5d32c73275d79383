"""Attacks by whoever is called: an introduced center with keys, or somebody in its place."""

from __future__ import annotations

import contextlib
import select
import socket
import ssl
import threading
from collections.abc import Callable, Iterator

from detente.adapters.links.https import tls
from detente.core import greeting, limits
from detente.engine.ports import Algorithm, Purpose
from tests.hostile.forge import forged, parcels
from tests.hostile.peer.scene import PATIENCE_S, Scene
from tests.hostile.peer.table import Who, attack
from tests.hostile.peer.tongue import NONCE, Tongue

Said = Callable[[bytes, bytes], Iterator[bytes]]  # path and body of a request -> bytes to answer
_NAME = "line-x"


def ok(body: bytes) -> bytes:
    """A proper answer."""
    return b"HTTP/1.1 200 \r\ncontent-length: %d\r\n\r\n%s" % (len(body), body)


class Called:
    """A server in a thread that answers as it likes."""

    def __init__(self, says: Said) -> None:
        self.says = says
        self.tls = tls.server_tls()
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.address = f"127.0.0.1:{self.listener.getsockname()[1]}"
        self.heard: list[tuple[bytes, bytes]] = []
        self.lines: list[socket.socket] = []
        self.threads: list[threading.Thread] = []
        self._start(self._accept)

    def _start(self, work: Callable[..., None], *args: socket.socket) -> None:
        thread = threading.Thread(target=work, args=args, daemon=True)
        self.threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                line, _ = self.listener.accept()
                self._start(self._serve, line)

    def _serve(self, line: socket.socket) -> None:
        with contextlib.suppress(OSError, EOFError):
            secure = self.tls.context.wrap_socket(
                line, server_side=True, do_handshake_on_connect=False
            )
            self.lines.append(secure)
            with secure:
                secure.do_handshake()
                self._answer(Tongue(secure))

    def _answer(self, tongue: Tongue) -> None:
        while True:
            path, body = tongue.request()
            self.heard.append((path, body))
            for piece in self.says(path, body):
                tongue.line.sendall(piece)

    def close(self) -> None:
        """End it and every connection."""
        with contextlib.suppress(OSError):
            self.listener.shutdown(socket.SHUT_RDWR)
        self.listener.close()
        for line in self.lines:
            with contextlib.suppress(OSError):
                socket.socket.shutdown(line, socket.SHUT_RDWR)  # TLS would forget itself meanwhile
        for thread in self.threads:
            thread.join(PATIENCE_S)


def proven(scene: Scene, called: list[Called], says: Said) -> Said:
    """Prove to be Corvia, and then say something else."""

    def answer(path: bytes, body: bytes) -> Iterator[bytes]:
        if path.endswith(b"/hello"):
            channel = greeting.Channel(called[0].tls.certificate, greeting.read_hello(body), NONCE)
            said = greeting.server_statement(channel)
            proof = scene.cor.keys.sign(Purpose.LINK, Algorithm.ED25519, said)
            yield ok(greeting.encode_hello_answer(NONCE, [proof]))
        elif path.endswith(b"/open"):
            yield ok(greeting.encode_opened())
        else:
            yield from says(path, body)

    return answer


def call(scene: Scene, says: Said, *, until: str, prove: bool = True) -> Called:
    """Let Brevia call a hostile server until it has told something."""
    holder: list[Called] = []
    holder.append(Called(proven(scene, holder, says) if prove else says))
    scene.command("link", "add", "COR", _NAME, "--https", holder[0].address)
    try:
        scene.until(until)
        for _ in range(10):
            scene.honest()
    finally:
        scene.command("link", "remove", "COR", _NAME)
        holder[0].close()
    return holder[0]


DOWN = f"link {_NAME} to COR is down"


@attack(
    Who.MIDDLE,
    "answers in the place of a center, and cannot prove to be it",
    "the caller ends the connection; all it said is a nonce",
)
def server_not_proven(scene: Scene) -> None:
    def says(path: bytes, body: bytes) -> Iterator[bytes]:
        yield ok(greeting.encode_hello_answer(NONCE, [bytes(64)] * 4))

    called = call(scene, says, until=DOWN, prove=False)
    assert called.heard
    for path, body in called.heard:
        assert path == b"/detente/v1/hello"
        assert len(body) == 36
    assert scene.brv.center.card.raw[:64] not in b"".join(body for _, body in called.heard)


@attack(
    Who.MIDDLE,
    "repeats a proof that the true server made over another connection",
    "it does not stand under this certificate; the caller ends the connection",
)
def replayed_proof(scene: Scene) -> None:
    other = tls.server_tls().certificate

    def says(path: bytes, body: bytes) -> Iterator[bytes]:
        channel = greeting.Channel(other, greeting.read_hello(body), NONCE)
        said = greeting.server_statement(channel)
        proof = scene.cor.keys.sign(Purpose.LINK, Algorithm.ED25519, said)
        yield ok(greeting.encode_hello_answer(NONCE, [proof]))

    called = call(scene, says, until=DOWN, prove=False)
    assert {path for path, _ in called.heard} == {b"/detente/v1/hello"}


def _answers(*answers: bytes) -> Said:
    """Each attempt gets the next of these, the last one again and again."""
    left = list(answers)

    def says(path: bytes, body: bytes) -> Iterator[bytes]:
        yield left.pop(0) if len(left) > 1 else left[0]

    return says


@attack(
    Who.SERVER,
    "answers with endless heads, endless bodies, chunks, packed bodies, redirects, noise",
    "the line is down with its reason, tried again ever more rarely; nothing is unpacked",
)
def hostile_answers(scene: Scene) -> None:
    for said in (
        b"HTTP/1.1 200 \r\n" + b"x: y\r\n" * 100_000,
        b"HTTP/1.1 200 \r\ncontent-length: 99999999999\r\n\r\n" + bytes(100_000),
        b"HTTP/1.1 100 \r\n\r\n" * 10_000,
        b"HTTP/1.1 200 \r\ntransfer-encoding: chunked\r\n\r\n" + b"1\r\nx\r\n" * 10_000,
        b"HTTP/1.1 200 \r\ncontent-encoding: gzip\r\ncontent-length: 3\r\n\r\nabc",
        b"HTTP/1.1 302 \r\nlocation: https://127.0.0.1/\r\ncontent-length: 0\r\n\r\n",
        b"HTTP/1.1 500 \r\ncontent-length: 0\r\n\r\n",
        b"HTTP/1.1 200 \r\n\r\n",
        bytes(10_000),
    ):
        scene.begin()
        call(scene, _answers(said), until=DOWN)


@attack(
    Who.SERVER,
    "answers one byte at a time, or not at all",
    "the line is down when its time is over; other links go on",
)
def slow_answers(scene: Scene) -> None:
    def silent(path: bytes, body: bytes) -> Iterator[bytes]:
        yield b""

    call(scene, silent, until=DOWN, prove=False)
    scene.begin()

    def slow(path: bytes, body: bytes) -> Iterator[bytes]:
        yield b"HTTP/1.1 200 \r\ncontent-length: 500000\r\n\r\n"
        idle = socket.socketpair()
        with idle[0], idle[1]:
            while True:
                select.select([idle[0]], [], [], 0.05)  # the pace of the attacker
                yield b"x"

    call(scene, slow, until=DOWN)


@attack(
    Who.SERVER,
    "answers every question at once with junk, with nothing, with our own parcel, with another's",
    "set aside and told; asked again after a pause, not in a loop",
)
def junk_answers(scene: Scene) -> None:
    theirs = parcels(scene.ard, scene.brv) or [forged(scene.cor, scene.ard)]
    counted = 0

    def says(path: bytes, body: bytes) -> Iterator[bytes]:
        nonlocal counted
        counted += 1
        yield ok((b"junk", bytes(5_000), body, theirs[0])[counted % 4])

    call(scene, says, until="from COR: 1 part set aside")
    scene.figures["junk answers"] = f"{counted} requests to a server that answers junk at once"
    assert counted < limits.LOG_TROUBLES_MAX * 20  # thousands where it asks in a loop


@attack(
    Who.SERVER,
    "answers every question at once with nothing",
    "asked again after a pause, not in a loop",
    told=False,
)
def hasty_answers(scene: Scene) -> None:
    counted = 0

    def says(path: bytes, body: bytes) -> Iterator[bytes]:
        nonlocal counted
        counted += 1
        yield b"HTTP/1.1 204 \r\n\r\n"

    call(scene, says, until="")
    assert counted < 100  # thousands where it asks in a loop


@attack(
    Who.SERVER,
    "speaks no TLS, TLS 1.2 only, or hangs up",
    "the line is down with its reason",
)
def other_servers(scene: Scene) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.maximum_version = ssl.TLSVersion.TLSv1_2
    called = Called(_answers(b""))
    called.tls = type(called.tls)(context, called.tls.certificate)  # no certificate, an old version
    scene.command("link", "add", "COR", _NAME, "--https", called.address)
    scene.until(DOWN)
    scene.command("link", "remove", "COR", _NAME)
    called.close()

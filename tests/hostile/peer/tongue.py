"""A connection that says what it likes, byte by byte."""

from __future__ import annotations

import contextlib
import socket
import ssl
from typing import Any, Self

from detente.adapters.links.https import tls
from detente.core import greeting
from detente.core.crypto.types import Hash
from detente.engine.ports import Algorithm, Purpose

PATIENCE_S = 60  # a hang fails; nothing waits for it to pass
NONCE = bytes(32)


class Tongue:
    """Blocking, so that what is said is said in this order."""

    def __init__(self, line: socket.socket) -> None:
        self.line = line
        self.kept = b""

    @classmethod
    def plain(cls, host: str, port: int, source: str, room: int = 0) -> Self:
        """TCP only; `room`: size of the receive buffer, 0 for the system's."""
        line = socket.socket()
        line.settimeout(PATIENCE_S)
        if room:
            line.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, room)
        line.bind((source, 0))
        line.connect((host, port))
        return cls(line)

    @classmethod
    def secure(
        cls,
        host: str,
        port: int,
        source: str,
        context: ssl.SSLContext | None = None,
        room: int = 0,
    ) -> Self:
        """With TLS."""
        made = cls.plain(host, port, source, room)
        try:
            made.line = (context or tls.client_tls()).wrap_socket(made.line)
        except OSError:
            made.close()
            raise
        return made

    def say(self, data: bytes) -> bool:
        """Send; False where the server has hung up."""
        try:
            self.line.sendall(data)
        except TimeoutError:
            raise
        except OSError:
            return False
        return True

    def hear(self) -> bytes:
        """What comes next; empty at the end."""
        try:
            return self.line.recv(65_536)
        except TimeoutError:
            raise
        except OSError:
            return b""

    def rest(self) -> bytes:
        """Everything up to the end that the server makes."""
        data, self.kept = self.kept, b""
        while more := self.hear():
            data += more
        return data

    def request(self) -> tuple[bytes, bytes]:
        """Path and body of one request, where we are the server. Raises EOFError."""
        head, body = self._message()
        return head.split(b" ")[1], body

    def answer(self) -> tuple[int, bytes]:
        """Status and body of one answer; status 0 where the server hung up."""
        try:
            head, body = self._message()
        except EOFError:
            return 0, self.kept
        return int(head.split(b" ")[1]), body

    def _message(self) -> tuple[bytes, bytes]:
        while b"\r\n\r\n" not in self.kept:
            more = self.hear()
            if not more:
                raise EOFError
            self.kept += more
        head, _, self.kept = self.kept.partition(b"\r\n\r\n")
        lines = head.lower().split(b"\r\n")
        size = next((int(v[15:]) for v in lines if v.startswith(b"content-length:")), 0)
        while len(self.kept) < size:
            more = self.hear()
            if not more:
                raise EOFError
            self.kept += more
        body, self.kept = self.kept[:size], self.kept[size:]
        return head, body

    def post(self, path: str, body: bytes = b"", *headers: str) -> tuple[int, bytes]:
        """One proper request and its answer."""
        self.say(request(path, body, *headers))
        return self.answer()

    def give(self, parcel: bytes) -> tuple[int, bytes]:
        """Hand over a parcel."""
        return self.post("/detente/v1/exchange", parcel)

    def hello(self) -> greeting.Channel:
        """Let the server prove itself; what is signed next."""
        line: Any = self.line
        der = line.getpeercert(binary_form=True)
        status, body = self.post("/detente/v1/hello", greeting.encode_hello(NONCE))
        assert status == 200
        nonce, _ = greeting.read_hello_answer(body)
        return greeting.Channel(greeting.certificate_hash(der), NONCE, nonce)

    def open_as(self, stage: Any, server: Hash, card: bytes | None = None) -> tuple[int, bytes]:
        """Hello and open with a center's key, under its card or another."""
        said = greeting.client_statement(self.hello(), server)
        signature = stage.keys.sign(Purpose.LINK, Algorithm.ED25519, said)
        self.last_open = greeting.encode_open(card or stage.center.card.raw, signature)
        return self.post("/detente/v1/open", self.last_open)

    def close(self) -> None:
        """Hang up."""
        with contextlib.suppress(OSError):
            self.line.close()


def request(path: str, body: bytes = b"", *headers: str, length: int | None = None) -> bytes:
    """Bytes of a POST; `length` is what it claims of its body, -1 for nothing."""
    size = len(body) if length is None else length
    lines = [f"POST {path} HTTP/1.1", "host: x", *headers]
    if size >= 0:
        lines.append(f"content-length: {size}")
    return "\r\n".join([*lines, "", ""]).encode() + body

"""The calling end: connect, let the server prove itself, prove ourselves, exchange parcels.

Reconnecting lies above. Numbers in comments are clauses of spec/https.md.
"""

from __future__ import annotations

import asyncio
import ssl
from dataclasses import dataclass
from http import HTTPStatus
from typing import Final

import h11

from detente.adapters.links.https.tls import client_tls
from detente.adapters.links.https.wire import (
    EXCHANGE,
    HELLO,
    OPEN,
    Bounds,
    Message,
    Refused,
    Wire,
    failed,
    refused,
)
from detente.core import greeting, limits
from detente.core.crypto.types import Ed25519Key, Hash
from detente.core.errors import EnvironmentFault, OurFault, TheirFault
from detente.engine.ports import Algorithm, Entropy, Keys, Purpose

_PORT_MAX: Final = 65_535


@dataclass(frozen=True, slots=True)
class Called:
    """Whom a caller means: what stands on the enrolled card."""

    fingerprint: Hash
    link_key: Ed25519Key


@dataclass(frozen=True, slots=True)
class Caller:
    """Who calls."""

    card: bytes
    keys: Keys
    entropy: Entropy


def split_address(address: str) -> tuple[str, int]:
    """`host:port`, an IPv6 host in brackets. Raises OurFault("bad-address")."""
    host, colon, port = address.rpartition(":")
    host = host.removeprefix("[").removesuffix("]") if host.startswith("[") else host
    good = colon and host and port.isascii() and port.isdigit() and int(port) <= _PORT_MAX
    if not good or not host.isascii() or any(c.isspace() or not c.isprintable() for c in host):
        raise OurFault("bad-address", address=address[:200])
    return host, int(port)


class HttpsConnection:
    """One opened connection to a server that proved to be the one that was called."""

    def __init__(self, wire: Wire, address: str) -> None:
        self._wire = wire
        self._address = address

    @classmethod
    async def open(
        cls, address: str, called: Called, caller: Caller, bounds: Bounds | None = None
    ) -> HttpsConnection:
        """Connect and prove both ends (T5 to T9).

        Raises EnvironmentFault: `line-refused`, `line-timeout`, `line-broken`, `line-failed`,
        `line-busy`; TheirFault: `server-not-proven`, `not-admitted`, `bad-request` and what
        `core.greeting` raises.
        """
        bounds = bounds or Bounds()
        host, port = split_address(address)
        try:
            async with asyncio.timeout(bounds.connect_s):
                # No server name is sent: it would tell whoever listens which center is called.
                reader, writer = await asyncio.open_connection(
                    host, port, ssl=client_tls(), server_hostname=""
                )
        except (OSError, ssl.SSLError, TimeoutError, EOFError) as error:
            raise failed(error, address) from error
        made = cls(Wire(reader, writer, h11.CLIENT, bounds), address)
        proven = False
        try:
            await made._prove(called, caller)
            proven = True
        finally:
            if not proven:
                made.cut()
        return made

    async def _prove(self, called: Called, caller: Caller) -> None:
        der = self._wire.sealed.getpeercert(binary_form=True)
        if der is None:
            raise TheirFault("server-not-proven")
        nonce = caller.entropy.draw(greeting.NONCE_BYTES)
        answer = await self._ask(HELLO, greeting.encode_hello(nonce))
        server_nonce, proofs = greeting.read_hello_answer(_expected(answer, self._address).body)
        channel = greeting.Channel(greeting.certificate_hash(der), nonce, server_nonce)
        greeting.check_server(channel, proofs, called.link_key)
        # Only now do we say who we are (T7).
        statement = greeting.client_statement(channel, called.fingerprint)
        signature = caller.keys.sign(Purpose.LINK, Algorithm.ED25519, statement)
        answer = await self._ask(OPEN, greeting.encode_open(caller.card, signature))
        greeting.read_opened(_expected(answer, self._address).body)

    async def exchange(self, parcel: bytes | None, wait: int = 0) -> bytes | None:
        """Hand over one parcel, or nothing, and return what came back (T10).

        On return the other center holds the parcel durably. `wait`: seconds for which it may hold
        an empty request until it has something. Raises as `open`; then whether it was taken is
        not known, and this connection is at its end.
        """
        body = parcel or b""
        if len(body) > limits.PARCEL_BYTES_MAX:
            raise OurFault("parcel-too-large", bytes=len(body), limit=limits.PARCEL_BYTES_MAX)
        answer = await self._ask(EXCHANGE, body, wait)
        return _expected(answer, self._address).body or None

    async def _ask(self, path: bytes, body: bytes, wait: int = 0) -> Message:
        bounds = self._wire.bounds
        first = bounds.answer_s + wait if path == EXCHANGE else bounds.open_s
        most = limits.PARCEL_BYTES_MAX if path == EXCHANGE else limits.HTTPS_GREETING_BYTES_MAX
        try:
            await self._wire.request(path, split_address(self._address)[0], body, wait)
            answer = await self._wire.read(most, first)
            if answer is None:
                raise EOFError
            self._wire.next_cycle()
        except (OSError, ssl.SSLError, TimeoutError, EOFError) as error:
            raise failed(error, self._address) from error
        except h11.LocalProtocolError as error:  # the last answer ended the connection
            raise EnvironmentFault("line-broken", address=self._address) from error
        except h11.ProtocolError as error:
            raise refused(error) from error
        return answer

    async def close(self) -> None:
        """End the connection."""
        await self._wire.close()

    def cut(self) -> None:
        """End it at once."""
        self._wire.cut()


def _expected(answer: Message, address: str) -> Message:
    match answer.status:
        case HTTPStatus.OK | HTTPStatus.NO_CONTENT:
            return answer
        case HTTPStatus.FORBIDDEN:
            raise TheirFault("not-admitted", address=address)
        case HTTPStatus.SERVICE_UNAVAILABLE:
            raise EnvironmentFault("line-busy", address=address)
        case code:
            raise Refused("bad-request", what=f"answer {code}")

"""How our own core answers the vectors of spec/https.md."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from detente.core import greeting
from detente.core.crypto.types import Ed25519Key, Ed25519Signature, Hash
from tools.vectors.case import Json

unhex = bytes.fromhex


def _channel(given: Json) -> greeting.Channel:
    return greeting.Channel(
        Hash(unhex(given["certificate"])),
        unhex(given["caller_nonce"]),
        unhex(given["server_nonce"]),
    )


def _read(given: Json) -> Json:
    body = unhex(given["cbor"])
    match given["message"]:
        case "hello":
            return {"nonce": greeting.read_hello(body).hex()}
        case "answer":
            nonce, proofs = greeting.read_hello_answer(body)
            return {"nonce": nonce.hex(), "signatures": [proof.hex() for proof in proofs]}
        case "open":
            card, signature = greeting.read_open(body)
            return {"card": card.hex(), "signature": signature.hex()}
        case _:
            greeting.read_opened(body)
            return {}


def _server(given: Json) -> Json:
    channel = _channel(given)
    proofs = [Ed25519Signature(unhex(proof)) for proof in given["proofs"]]
    greeting.check_server(channel, proofs, Ed25519Key(unhex(given["link_key"])))
    return {"signed": greeting.server_statement(channel).hex()}


def _caller(given: Json) -> Json:
    channel, server = _channel(given), Hash(unhex(given["server"]))
    signature = Ed25519Signature(unhex(given["signature"]))
    greeting.check_client(channel, server, signature, Ed25519Key(unhex(given["link_key"])))
    return {"signed": greeting.client_statement(channel, server).hex()}


TABLE: Final[Mapping[tuple[str, str], Callable[[Json], Json]]] = {
    ("https", "read"): _read,
    ("https", "server"): _server,
    ("https", "caller"): _caller,
}

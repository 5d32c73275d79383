"""The two signed messages that open an HTTPS link (spec/https.md, T5 to T9). Pure bytes.

Each side signs the hash of the TLS certificate that it sees on this connection: somebody in the
middle shows another certificate, and what he passes on does not stand.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from detente.core import encoding, limits, shape
from detente.core.crypto import labels, signatures
from detente.core.crypto.types import Ed25519Key, Ed25519Signature, Hash
from detente.core.encoding import Value
from detente.core.errors import TheirFault

NONCE_BYTES: Final = 32
_VERSION: Final = 1


@dataclass(frozen=True, slots=True)
class Channel:
    """What both ends of one connection know of it once the hello was answered."""

    certificate: Hash  # SHA-256 of the server's certificate, DER (RFC 5929, tls-server-end-point)
    client_nonce: bytes  # 32
    server_nonce: bytes  # 32


def certificate_hash(der: bytes) -> Hash:
    """What both sides sign of the TLS certificate (T6)."""
    return Hash(hashlib.sha256(der).digest())


def server_statement(channel: Channel) -> bytes:
    """What the server's link key signs (T6)."""
    nonces = channel.client_nonce + channel.server_nonce
    return labels.tag(labels.LINK_SERVER) + channel.certificate + nonces


def client_statement(channel: Channel, server: Hash) -> bytes:
    """What the client's link key signs; `server` is the fingerprint it called (T8)."""
    nonces = channel.client_nonce + channel.server_nonce
    return labels.tag(labels.LINK_CLIENT) + channel.certificate + nonces + server


def encode_hello(client_nonce: bytes) -> bytes:
    """Body of a hello: CBOR `[1, nonce]`."""
    return encoding.encode([_VERSION, client_nonce])


def read_hello(body: bytes) -> bytes:
    """The client's nonce. Raises TheirFault: `bad-encoding`, `bad-shape`, `unknown-version`."""
    return _nonce(_parts(body, "hello", 2)[1])


def encode_hello_answer(server_nonce: bytes, proofs: Iterable[bytes]) -> bytes:
    """Answer to a hello: CBOR `[1, nonce, [signature, ...]]`."""
    return encoding.encode([_VERSION, server_nonce, list(proofs)])


def read_hello_answer(body: bytes) -> tuple[bytes, list[Ed25519Signature]]:
    """The server's nonce and its signatures. Raises as `read_hello`."""
    parts = _parts(body, "hello answer", 3)
    listed = shape.array(parts[2], "proofs", 1, limits.HTTPS_PROOFS_MAX)
    return _nonce(parts[1]), [_signature(item) for item in listed]


def encode_open(card: bytes, signature: bytes) -> bytes:
    """Body of an open: CBOR `[1, card, signature]`."""
    return encoding.encode([_VERSION, card, signature])


def read_open(body: bytes) -> tuple[bytes, Ed25519Signature]:
    """The client's card, not read yet, and its signature. Raises as `read_hello`."""
    parts = _parts(body, "open", 3)
    return shape.octets(parts[1], "card", limits.CARD_BYTES_MAX), _signature(parts[2])


def encode_opened() -> bytes:
    """Answer to an open: CBOR `[1]`."""
    return encoding.encode([_VERSION])


def read_opened(body: bytes) -> None:
    """Raises as `read_hello`."""
    _parts(body, "opened", 1)


def check_server(channel: Channel, proofs: Iterable[Ed25519Signature], key: Ed25519Key) -> None:
    """Return if one of the proofs stands under the enrolled link key (T7).

    Raises TheirFault("server-not-proven").
    """
    statement = server_statement(channel)
    for proof in proofs:
        try:
            signatures.verify_ed25519(key, statement, proof)
        except TheirFault:
            continue
        return
    raise TheirFault("server-not-proven")


def check_client(
    channel: Channel, server: Hash, signature: Ed25519Signature, key: Ed25519Key
) -> None:
    """Return if the client's signature stands under the link key of its card (T9).

    Raises TheirFault("bad-signature").
    """
    signatures.verify_ed25519(key, client_statement(channel, server), signature)


def _parts(body: bytes, where: str, count: int) -> list[Value]:
    parts = encoding.decode(body)
    shape.version(shape.array(parts, where, 1, count)[0], where, _VERSION)
    return list(shape.exactly(parts, where, count))


def _nonce(value: Value) -> bytes:
    data = shape.octets(value, "nonce", NONCE_BYTES)
    if len(data) != NONCE_BYTES:
        raise TheirFault("wrong-length", what="nonce", expected=NONCE_BYTES, got=len(data))
    return data


def _signature(value: Value) -> Ed25519Signature:
    return Ed25519Signature(shape.octets(value, "signature", Ed25519Signature.SIZE))

"""TLS 1.3 with a certificate that means nothing by itself (spec/https.md, T2 to T4).

The certificate only names the channel: what both sides sign a moment later contains its hash, and
trust comes from the link keys on the cards (core/greeting.py). No certificate authority is asked.
"""

from __future__ import annotations

import datetime
import os
import ssl
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from detente.core import limits
from detente.core.crypto.types import Hash
from detente.core.errors import EnvironmentFault
from detente.core.greeting import certificate_hash

_NAME: Final = "detente"  # every center's: the certificate tells nobody whose it is
# Dates that say nothing of when the server was started either.
_FROM: Final = datetime.datetime(2020, 1, 1, tzinfo=datetime.UTC)


@dataclass(frozen=True, slots=True)
class ServerTls:
    """What a listener needs: the context, and the hash that stands for its certificate."""

    context: ssl.SSLContext
    certificate: Hash


def server_tls() -> ServerTls:
    """A fresh key and certificate for one run of a server (T3).

    Raises EnvironmentFault("machine-failed").
    """
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, _NAME)])
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(_FROM)
        .not_valid_after(_FROM + datetime.timedelta(days=limits.HTTPS_CERTIFICATE_DAYS))
        .sign(key, hashes.SHA256())
    )
    private = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.minimum_version = ssl.TLSVersion.TLSv1_3
    context.num_tickets = 0  # every connection is proved anew; nothing is resumed
    context.set_alpn_protocols(["http/1.1"])
    _load(context, certificate.public_bytes(serialization.Encoding.PEM) + private)
    der = certificate.public_bytes(serialization.Encoding.DER)
    return ServerTls(context, certificate_hash(der))


def _load(context: ssl.SSLContext, pem: bytes) -> None:
    """The ssl module takes a key from a file only: one that the owner alone can read, gone at
    once.
    """
    try:
        handle, path = tempfile.mkstemp(prefix="detente-")  # mode 0600
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(pem)
            context.load_cert_chain(path)
        finally:
            Path(path).unlink()
    except OSError as error:
        why = error.strerror or type(error).__name__
        raise EnvironmentFault("machine-failed", path=tempfile.gettempdir(), why=why) from error


def client_tls() -> ssl.SSLContext:
    """The context of a caller (T4)."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_3
    # Not a check left out: who the server is, its link key proves over this very certificate
    # before anything is said (T7). Names, dates and authorities would add nothing to that.
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    context.set_alpn_protocols(["http/1.1"])
    return context

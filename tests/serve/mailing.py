"""A mail server on loopback that takes one message, and certificates for it."""

from __future__ import annotations

import base64
import contextlib
import datetime
import ipaddress
import socket
import ssl
import threading
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

USER, PASSWORD = "desk@ard.example", "fünf Wörter, nicht vier"


class MailServer:
    """As far as RFC 5321, 3207 and 4954 ask; `hangs` takes none and says nothing. `secured` is a
    file with key and certificate; `user` must log in with PASSWORD.
    """

    def __init__(
        self, *, refuses: bool = False, hangs: bool = False, secured: Path | None = None,
        user: str = "", address: str = "127.0.0.1",
    ) -> None:  # fmt: skip
        self._listener = socket.create_server((address, 0))
        self.address = f"{address}:{self._listener.getsockname()[1]}"
        self.refuses, self.hangs, self.secured, self.user = refuses, hangs, secured, user
        self.said: list[str] = []  # as it came, in the clear or not
        self.seen: list[str] = []  # of it what an eavesdropper can read
        self.message: list[str] = []
        self._logged_in = False
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def close(self) -> None:
        self._listener.close()
        self._thread.join(10)

    def _serve(self) -> None:
        with contextlib.suppress(OSError, ValueError):
            line, _ = self._listener.accept()
            with line:
                if self.hangs:
                    line.recv(1)
                elif self._talk(line, secure=False, greets=True) == "STARTTLS":
                    trusted = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
                    trusted.load_cert_chain(str(self.secured))
                    with trusted.wrap_socket(line, server_side=True) as secured:
                        self._talk(secured, secure=True, greets=False)

    def _talk(self, line: socket.socket, *, secure: bool, greets: bool) -> str:
        """One conversation; returns the word that ended it."""
        with line.makefile("rb") as talk:
            if greets:
                line.sendall(b"220 test\r\n")
            for part in talk:
                said = part.decode("utf-8").strip()
                self.said.append(said)
                if not secure:
                    self.seen.append(said)
                word = said.partition(" ")[0].upper()
                if word == "DATA":
                    line.sendall(b"354 go on\r\n")
                    for piece in talk:
                        if piece.strip() == b".":
                            break
                        self.message.append(piece.decode("utf-8").rstrip())
                line.sendall(self._answer(word, said, secure=secure).encode() + b"\r\n")
                if word in ("QUIT", "STARTTLS"):
                    return word
        return ""

    def _answer(self, word: str, said: str, *, secure: bool) -> str:
        if word == "EHLO":
            offers = ["test"]
            offers += ["STARTTLS"] if self.secured and not secure else []
            offers += ["AUTH PLAIN"] if self.user else []
            return "\r\n".join([*(f"250-{one}" for one in offers[:-1]), f"250 {offers[-1]}"])
        if word == "AUTH":
            given = base64.b64decode(said.rpartition(" ")[2]).decode("utf-8").split("\0")
            self._logged_in = given[1:] == [self.user, PASSWORD]
            return "235 well" if self._logged_in else "535 no"
        if word == "MAIL" and self.user and not self._logged_in:
            return "530 log in first"
        if word == "RCPT" and self.refuses:
            return "550 nobody of that name"
        return {"STARTTLS": "220 go on", "QUIT": "221 bye"}.get(word, "250 well")


def certificate(folder: Path, name: str = "127.0.0.1") -> Path:
    """A key and a certificate that proves it for itself, in one file."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "mail")])
    try:
        known: x509.GeneralName = x509.IPAddress(ipaddress.ip_address(name))
    except ValueError:
        known = x509.DNSName(name)
    made = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(datetime.datetime(2020, 1, 1))  # noqa: DTZ001 (X.509 has no zone)
        .not_valid_after(datetime.datetime(2120, 1, 1))  # noqa: DTZ001
        .add_extension(x509.SubjectAlternativeName([known]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, hashes.SHA256())
    )
    path = folder / f"{name}.pem"
    pem = serialization.Encoding.PEM
    secret = key.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    path.write_bytes(secret + made.public_bytes(pem))
    return path

"""Sends one message by a mail server, as a process of its own: `python -m ...mail < JSON`.

The process is killed where the server takes too long, so that nothing here needs to be trusted to
end. Exit status 0: the mail server has taken it; else standard error says why not.

Beyond this machine everything goes through STARTTLS (RFC 3207), with a server that proved its name;
whoever stands between could else read whom a FLASH wakes, learn the password, or take the mail and
say that it was sent.
"""

from __future__ import annotations

import base64
import ipaddress
import json
import os
import smtplib
import ssl
import stat
import sys
from collections.abc import Mapping
from email.message import EmailMessage
from pathlib import Path
from typing import Final

from detente.adapters.links.https.client import split_address
from detente.core import limits
from detente.core.errors import DetenteError, EnvironmentFault

_OTHERS: Final = stat.S_IRWXG | stat.S_IRWXO
_LOGGED_IN: Final = 235  # RFC 4954


def main() -> int:
    """Read `smtp`, `from`, `to`, `subject` and `text`, and where they are given `user`,
    `password_file`, `ca_file` and `starttls`, from standard input, and send it.
    """
    asked = json.load(sys.stdin)
    message = EmailMessage()
    message["From"], message["To"] = asked["from"], asked["to"]
    message["Subject"] = asked["subject"]
    message.set_content(asked["text"])
    try:
        _send(asked, message)
    except (OSError, smtplib.SMTPException, DetenteError, ValueError) as error:
        sys.stderr.write(f"{type(error).__name__}: {error}"[: limits.HOOK_SAID_BYTES_MAX])
        return 1
    return 0


def _send(asked: Mapping[str, str], message: EmailMessage) -> None:
    host, port = split_address(asked["smtp"])
    # Read before anybody is asked anything: a file that others can read is used nowhere.
    password = read_password(Path(asked["password_file"])) if asked.get("user") else ""
    with smtplib.SMTP(host, port, timeout=limits.HOOK_S_MAX) as server:
        if asked.get("starttls") or not _on_this_machine(server):
            trusted = ssl.create_default_context(cafile=asked.get("ca_file") or None)
            trusted.minimum_version = ssl.TLSVersion.TLSv1_2
            server.starttls(context=trusted)  # raises where the server does not offer it
        if asked.get("user"):
            _log_in(server, asked["user"], password)
        server.send_message(message)


def _log_in(server: smtplib.SMTP, user: str, password: str) -> None:
    if (user + password).isascii():
        server.login(user, password)
        return
    # RFC 4616 sends UTF-8; smtplib knows ASCII only.
    server.ehlo_or_helo_if_needed()
    given = base64.b64encode(f"\0{user}\0{password}".encode()).decode("ascii")
    status, said = server.docmd("AUTH", f"PLAIN {given}")
    if status != _LOGGED_IN:
        raise smtplib.SMTPAuthenticationError(status, said)


def _on_this_machine(server: smtplib.SMTP) -> bool:
    """Whether the line that was opened ends here; by its address, for a name may lead anywhere."""
    line = server.sock
    return line is not None and ipaddress.ip_address(line.getpeername()[0]).is_loopback


def read_password(path: Path) -> str:
    """First line of a file that only its owner can read. Raises EnvironmentFault:
    "password-file-open" where others may, "password-file-unreadable" for what is no such file.
    """
    try:
        # O_NONBLOCK: a pipe in its place must not hold up whoever opens it.
        handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
        with os.fdopen(handle, "rb") as file:
            status = os.fstat(file.fileno())
            if not stat.S_ISREG(status.st_mode):
                raise EnvironmentFault("password-file-unreadable", path=str(path))
            if status.st_mode & _OTHERS or status.st_uid != os.geteuid():
                raise EnvironmentFault("password-file-open", path=str(path))
            data = file.read(limits.HOOK_PASSWORD_BYTES_MAX + 1)
        password = data.decode("utf-8").split("\n")[0].removesuffix("\r")
    except (OSError, UnicodeDecodeError) as error:
        raise EnvironmentFault("password-file-unreadable", path=str(path)) from error
    if not password or len(data) > limits.HOOK_PASSWORD_BYTES_MAX:
        raise EnvironmentFault("password-file-unreadable", path=str(path))
    return password


if __name__ == "__main__":
    sys.exit(main())

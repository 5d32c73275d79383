"""Sends one message by a mail server, as a process of its own: `python -m ...mail < JSON`.

The process is killed where the server takes too long, so that nothing here needs to be trusted to
end. Exit status 0: the mail server has taken it; else standard error says why not.
"""

from __future__ import annotations

import json
import smtplib
import sys
from email.message import EmailMessage

from detente.adapters.links.https.client import split_address
from detente.core import limits
from detente.core.errors import DetenteError


def main() -> int:
    """Read `smtp`, `from`, `to`, `subject` and `text` from standard input and send it."""
    asked = json.load(sys.stdin)
    message = EmailMessage()
    message["From"], message["To"] = asked["from"], asked["to"]
    message["Subject"] = asked["subject"]
    message.set_content(asked["text"])
    try:
        host, port = split_address(asked["smtp"])
        with smtplib.SMTP(host, port, timeout=limits.HOOK_S_MAX) as server:
            server.send_message(message)
    except (OSError, smtplib.SMTPException, DetenteError) as error:
        sys.stderr.write(f"{type(error).__name__}: {error}"[: limits.HOOK_SAID_BYTES_MAX])
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())

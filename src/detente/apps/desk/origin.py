"""At which address browsers see the desk: behind a proxy it is not the one it listens on."""

from __future__ import annotations

import re
from typing import Final

from detente.core.errors import OurFault

_LABEL: Final = re.compile(r"[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?")
_NAME_CHARS_MAX: Final = 253  # RFC 1035, section 2.3.4, as text
_PORT_MAX: Final = 65_535
_SCHEME: Final = "https://"
_USUAL: Final = 443  # a browser leaves it out


def read_origin(text: str) -> str:
    """An origin as browsers write it: `https://desk.brevia.example`, with `:PORT` where it is not
    443; no path, no user, lower case, letters beyond ASCII in their `xn--` form. A passkey belongs
    to a name (WebAuthn, section 5.1.2), so that an IP address is none.

    Raises OurFault("bad-desk-origin").
    """
    name, colon, port = text.removeprefix(_SCHEME).partition(":")
    labels = name.split(".")
    good = (
        text.startswith(_SCHEME)
        and len(name) <= _NAME_CHARS_MAX
        and all(_LABEL.fullmatch(label) for label in labels)
        and not _is_address(name)
        and (not colon or _is_port(port))
    )
    if not good:
        raise OurFault("bad-desk-origin", origin=text[:300])
    return text


def _is_address(name: str) -> bool:
    """Whether a browser takes it for an IPv4 address: its last part is a number (URL Standard)."""
    last = name.rpartition(".")[2]
    return last.isdigit() or re.fullmatch("0x[0-9a-f]*", last) is not None


def _is_port(port: str) -> bool:
    plain = port.isascii() and port.isdigit() and len(port) <= 5 and str(int(port)) == port
    return plain and 0 < int(port) <= _PORT_MAX and int(port) != _USUAL

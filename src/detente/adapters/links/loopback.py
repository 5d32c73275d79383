"""Two ends of a bearer in memory, for tests and demonstrations."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from typing import Final

from detente.core import limits
from detente.core.errors import OurFault
from detente.engine.ports import Arrived, Damaged

_NAME: Final = re.compile(r"[0-9a-f]{64}", re.ASCII)


class LoopbackLink:
    """One end (`engine.ports.Link`); what is delivered here is collected at the other end."""

    def __init__(self, inbox: dict[str, bytes], outbox: dict[str, bytes]) -> None:
        """Made by `loopback`; names are the parcels' SHA-256 in hex."""
        self._inbox = inbox
        self._outbox = outbox

    def deliver(self, parcel: bytes) -> str:
        """Put a parcel into the other end's box. Raises OurFault("parcel-too-large")."""
        if len(parcel) > limits.PARCEL_BYTES_MAX:
            raise OurFault("parcel-too-large", bytes=len(parcel), limit=limits.PARCEL_BYTES_MAX)
        name = hashlib.sha256(parcel).hexdigest()
        self._outbox[name] = bytes(parcel)
        return name

    def collect(self) -> Iterator[Arrived | Damaged]:
        """What lies in our box, in order of name."""
        ready = sorted(self._inbox.items())[: limits.COURIER_FILES_MAX]
        return iter([Arrived(name, parcel) for name, parcel in ready])

    def settle(self, name: str) -> bool:
        """Take a parcel out of our box; always True. Raises OurFault("bad-parcel-name")."""
        if not _NAME.fullmatch(name):
            raise OurFault("bad-parcel-name", name=name[:200])
        self._inbox.pop(name, None)
        return True


def loopback() -> tuple[LoopbackLink, LoopbackLink]:
    """Two joined ends."""
    left: dict[str, bytes] = {}
    right: dict[str, bytes] = {}
    return LoopbackLink(left, right), LoopbackLink(right, left)

"""Challenges for passkeys that wait for their answer, so many of each source.

Anybody may ask for one. Whoever asks for many ends their own oldest, and nobody else's: those of a
person who is logged in are counted by the person, those of a stranger by where they come from. All
of it is memory of one run; a restart asks again.
"""

from __future__ import annotations

import secrets
from collections import Counter
from dataclasses import dataclass
from typing import Any, Final

from detente.core import limits
from detente.core.errors import OurFault

_TOKEN_BYTES: Final = 16


@dataclass(frozen=True, slots=True)
class _Open:
    until: int
    source: str
    use: tuple[str, str]  # what for, and for whom ("" where somebody enters)
    state: Any  # of fido2


class Challenges:
    """By the cookie of the browser that asked; for the engine's thread."""

    def __init__(self) -> None:
        self._open: dict[str, _Open] = {}  # in order of coming

    def begin(self, source: str, use: tuple[str, str], state: Any, now: int) -> str:
        """A new one; returns its cookie."""
        self._open = {key: one for key, one in self._open.items() if one.until >= now}
        mine = [key for key, one in self._open.items() if one.source == source]
        if len(mine) >= limits.CHALLENGES_PER_SOURCE_MAX:
            del self._open[mine[0]]
        elif len(self._open) >= limits.CHALLENGES_MAX:
            count = Counter(one.source for one in self._open.values())
            most = max(count.values())
            del self._open[next(k for k, one in self._open.items() if count[one.source] == most)]
        token = secrets.token_hex(_TOKEN_BYTES)
        self._open[token] = _Open(now + limits.CHALLENGE_S, source, use, state)
        return token

    def take(self, token: str, use: tuple[str, str], now: int) -> Any:
        """The challenge of this cookie, once, and only for what and whom it was given.

        Raises OurFault("passkey-refused").
        """
        found = self._open.pop(token, None)
        if found is None or found.until < now or found.use != use:
            raise OurFault("passkey-refused")
        return found.state

"""Log-ins with a passphrase take turns; who tries wrongly waits, and keeps nobody else waiting.

A stranger's wrong tries must not keep out a person who knows what to say, so nothing a stranger can
do refuses a try. They make it slow: by name and source, alike for names that do not exist. Only
wrong codes beside the *right* passphrase make codes count for nothing for a minute, and nobody is
told which it was (docs/attacks.md, The door of the desk).

All of it is memory of one run, for the event loop, and bounded.
"""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any, TypeVar

from detente.core import limits
from detente.core.errors import EnvironmentFault

_T = TypeVar("_T")
_Key = tuple[bytes, str]


@dataclass(slots=True)
class Tries:
    """Wrong tries of the last minute: by name and source, and of codes by person."""

    _wrong: dict[_Key, tuple[int, int]] = field(default_factory=dict)  # -> how many, the last one
    _codes: dict[str, tuple[int, int]] = field(default_factory=dict)  # -> how many, the first one

    def delay_s(self, name: str, source: str, now: int) -> int:
        """How long the next try of this name from this source waits, in seconds: never more than
        LOGIN_SLOW_S, also where the clock was set back since the last wrong one.
        """
        count, last = self._wrong.get(_key(name, source), (0, 0))
        over = count - limits.LOGIN_TRIES_MAX
        if over < 0 or _long_ago(last, now):
            return 0
        return min(1 << min(over, limits.LOGIN_SLOW_S), limits.LOGIN_SLOW_S)

    def wrong(self, name: str, source: str, now: int) -> None:
        """A try was wrong. Beyond a number of names and sources the oldest are forgotten."""
        key = _key(name, source)
        count, last = self._wrong.pop(key, (0, 0))
        self._wrong[key] = (1 if _long_ago(last, now) else count + 1, now)
        while len(self._wrong) > limits.LOGIN_SOURCES_MAX:
            del self._wrong[next(iter(self._wrong))]

    def take_code(self, person: str, now: int) -> int:
        """The number of this code among those that came with the right passphrase of somebody, in a
        minute from the first; beyond LOGIN_TRIES_MAX none is taken. As many rows as people.
        """
        count, first = self._codes.get(person, (0, now))
        if not 0 <= now - first < limits.LOGIN_WAIT_S:
            count, first = 0, now
        self._codes[person] = (count + 1, first)
        return count + 1

    def right(self, name: str, source: str) -> None:
        """Somebody was let in: they start afresh."""
        self._wrong.pop(_key(name, source), None)
        self._codes.pop(name, None)


def _long_ago(last: int, now: int) -> bool:
    """Whether a wrong try counts no more; one that was noted by a clock far ahead neither, for it
    would slow its name down until that time comes.
    """
    return abs(now - last) >= limits.LOGIN_WAIT_S


def _key(name: str, source: str) -> _Key:
    return hashlib.sha256(name.encode()).digest()[:8], source


@dataclass(slots=True, eq=False)
class _Waiting:
    source: str
    ripe: bool  # its delay is over
    begin: Callable[[], Awaitable[Any]]
    begun: asyncio.Future[asyncio.Future[Any]]


class Turns:
    """A few passphrases are tried at once, those of each source in turn: whoever floods waits
    behind themselves. Where too many wait, the source with the most gives one up.
    """

    def __init__(self) -> None:
        self._waiting: list[_Waiting] = []  # in order of coming
        self._running: set[asyncio.Future[Any]] = set()
        self._served: dict[str, int] = {}  # source -> number of its last turn, while it waits
        self._number = 0

    async def run(self, source: str, delay_s: int, begin: Callable[[], Awaitable[_T]]) -> _T:
        """Begin something in turn, not before `delay_s` seconds, and wait until it has ended. Its
        turn lasts until then, also where nobody waits for it any more: no thread can be stopped.
        Raises EnvironmentFault("server-busy").
        """
        loop = asyncio.get_running_loop()
        mine = _Waiting(source, not delay_s, begin, loop.create_future())
        timer = loop.call_later(delay_s, self._ripen, mine)
        try:
            self._waiting.append(mine)
            self._make_room()
            self._next()
            begun: asyncio.Future[_T] = await mine.begun
        finally:
            timer.cancel()
            self._forget(mine)
        return await asyncio.shield(begun)

    def _ripen(self, waiting: _Waiting) -> None:
        waiting.ripe = True
        self._next()

    def _ended(self, begun: asyncio.Future[Any]) -> None:
        self._running.remove(begun)
        self._next()

    def _next(self) -> None:
        while len(self._running) < limits.LOGINS_AT_ONCE_MAX:
            ripe = [one for one in self._waiting if one.ripe]
            if not ripe:
                return
            chosen = min(ripe, key=lambda one: self._served.get(one.source, 0))
            self._number += 1
            self._served[chosen.source] = self._number
            self._forget(chosen)
            if not chosen.begun.done():  # who hung up in this very moment begins nothing
                begun = asyncio.ensure_future(chosen.begin())
                self._running.add(begun)
                begun.add_done_callback(self._ended)
                chosen.begun.set_result(begun)

    def _make_room(self) -> None:
        if len(self._waiting) <= limits.LOGINS_WAITING_MAX:
            return
        count: dict[str, int] = {}
        for one in self._waiting:
            count[one.source] = count.get(one.source, 0) + 1
        given_up = max(self._waiting, key=lambda one: count[one.source])
        self._forget(given_up)
        if not given_up.begun.done():
            limit = limits.LOGINS_WAITING_MAX
            given_up.begun.set_exception(EnvironmentFault("server-busy", limit=limit))

    def _forget(self, waiting: _Waiting) -> None:
        if waiting in self._waiting:
            self._waiting.remove(waiting)
        if len(self._served) > limits.LOGINS_WAITING_MAX:
            there = {one.source for one in self._waiting}
            self._served = {key: at for key, at in self._served.items() if key in there}

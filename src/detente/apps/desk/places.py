"""Requests of people who are not logged in: so many at once, and of each source its share.

Where too many come, the source with the most gives one up: first one whose sender takes time to
send it, then the one that has waited longest; none whose passphrase is being tried, which is done
to its end anyway. So who comes behind a flood of their own source is taken in, and only a flood
that goes on faster than it is worked off keeps them out.

Nothing here waits; whoever finds no place is told so at once. For the event loop.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections import Counter
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any, Final

from starlette.types import Scope

from detente.core import limits
from detente.core.errors import EnvironmentFault, OurFault

_PLACE: Final = "place"  # in the state of a request


@dataclass(slots=True, eq=False)
class Place:
    """Of one request in hand; `whole` once all of it has come."""

    source: str
    whole: bool
    body_by: float  # by the clock of the loop
    _time: asyncio.Timeout
    stays: bool = False  # is not given up
    given_up: bool = False

    def answering(self) -> None:
        """Its answer begins, and is not broken off: how long it may take to be taken is the
        connection's matter.
        """
        self.stays = True
        self._time.reschedule(None)

    def give_up(self) -> None:
        """Leave it to another request."""
        self.given_up = True
        if not self._time.expired():  # it may be over in this very moment
            self._time.reschedule(asyncio.get_running_loop().time())

    def trying(self, passphrase: asyncio.Future[Any]) -> None:
        """It is kept until that was tried."""

        def tried(_: asyncio.Future[Any]) -> None:
            self.stays = False

        self.stays = True
        passphrase.add_done_callback(tried)

    @contextlib.asynccontextmanager
    async def receiving(self) -> AsyncIterator[None]:
        """Wait for more of the request. Raises OurFault("form-too-slow")."""
        try:
            async with asyncio.timeout_at(None if self.whole else self.body_by):
                yield
        except TimeoutError as error:
            raise OurFault("form-too-slow", seconds=limits.DESK_DOOR_BODY_S) from error


class Places:
    """At most DESK_STRANGERS_MAX of them."""

    def __init__(self) -> None:
        self._taken: list[Place] = []  # in order of coming

    @contextlib.asynccontextmanager
    async def place(self, source: str, *, whole: bool) -> AsyncIterator[Place]:
        """Have one. Raises EnvironmentFault: "server-busy" where none is left or another needs it
        more, "answer-late" where the answer does not begin in time.
        """
        mine: Place | None = None
        try:
            async with asyncio.timeout(limits.DESK_DOOR_S) as time:
                body_by = asyncio.get_running_loop().time() + limits.DESK_DOOR_BODY_S
                mine = Place(source, whole, body_by, time)
                self._taken.append(mine)
                self._make_room(mine)
                yield mine
        except TimeoutError as error:
            if mine is not None and mine.given_up:
                raise _full() from error
            raise EnvironmentFault("answer-late", seconds=limits.DESK_DOOR_S) from error
        finally:
            if mine in self._taken:
                self._taken.remove(mine)

    def _make_room(self, mine: Place) -> None:
        if len(self._taken) <= limits.DESK_STRANGERS_MAX:
            return
        count = Counter(one.source for one in self._taken)
        most = max(count.values())
        those = [one for one in self._taken if count[one.source] == most and not one.stays]
        slow = [one for one in those if not one.whole and one is not mine]
        chosen = slow[0] if slow else those[0] if those else mine
        self._taken.remove(chosen)
        if chosen is mine:
            raise _full()
        chosen.give_up()


def note_place(scope: Scope, place: Place) -> None:
    """This request has that place."""
    scope.setdefault("state", {})[_PLACE] = place


def place_of(scope: Scope) -> Place | None:
    """None for who is logged in."""
    place: Place | None = scope.get("state", {}).get(_PLACE)
    return place


def _full() -> EnvironmentFault:
    return EnvironmentFault("server-busy", limit=limits.DESK_STRANGERS_MAX)

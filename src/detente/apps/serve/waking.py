"""Wakes people by the ways of the roster, beside everything else that a server does.

A way that fails, hangs or floods harms nothing but itself; that it failed stands in the log.
"""

from __future__ import annotations

import asyncio
import collections
import contextlib
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Final

from detente.apps import messages
from detente.apps.neutral import neutral
from detente.apps.serve.desks import Desks
from detente.apps.serve.log import Log
from detente.apps.serve.ways import TEST, facts_of, run_hook
from detente.apps.wiring import Home
from detente.core import limits
from detente.core.errors import DetenteError, EnvironmentFault, OurFault
from detente.engine import happenings, waking
from detente.engine.happenings import Happening
from detente.engine.hooks import Hook, hook_named, take_tests
from detente.engine.rung import recall, remember
from detente.engine.state import Now, State
from detente.engine.waking import SILENCE, Lookout, Seen, Wake
from detente.engine.watch import watch_now

_OUTCOMES: Final = 64  # that a desk shows


@dataclass(frozen=True, slots=True)
class Outcome:
    """One attempt to wake somebody; `fault` is None where the way did what it is there for."""

    at: int
    wake: Wake
    fault: DetenteError | None


@dataclass(frozen=True, slots=True)
class _Call:
    """A wake with all that its way is told."""

    wake: Wake
    hook: Hook | None
    facts: Mapping[str, str]


class Waking:
    """Looks once a second whom to wake, and wakes them beside everything else."""

    def __init__(
        self,
        home: Home,
        desks: Desks,
        log: Log,
        do: Callable[[Callable[[], None]], Awaitable[None]],
    ) -> None:
        """`do` runs something in the thread of the engine."""
        self._home = home
        self._desks = desks
        self._log = log
        self._do = do
        self._serving = home.now().live
        self._memory = recall(home.center.state)
        self._lookout = Lookout(self._memory)
        self.busy: set[asyncio.Task[None]] = set()  # ways at work now
        self.outcomes: collections.deque[Outcome] = collections.deque(maxlen=_OUTCOMES)

    # --- in the engine's thread -----------------------------------------------------------------

    def seen(self, now: Now) -> Seen:
        """What is decided from, as it is now; also for the desk, which shows who is woken next."""
        state = self._home.center.state
        house = state.house
        roster = [one for one in house.book.roster if house.has_role(one.person, "take-watch")]
        return Seen(
            watch_now(state), roster, self._lookout.look(state, now.live),
            self._desks.last_armed(now.live), self._serving,
        )  # fmt: skip

    def look(self, now: Now) -> list[_Call]:
        """Whom to wake now, and which ways somebody wants to be tried."""
        wakes, memory = waking.decide(self.seen(now), self._memory, now.live)
        state = self._home.center.state
        if memory != self._memory:
            begun = memory.causes.get(SILENCE) != self._memory.causes.get(SILENCE)
            self._memory = memory
            remember(state, memory)
            if wakes or begun:
                # Before anybody is called: a server that is killed in between wakes them a minute
                # later, not twice. Since when nobody listens outlasts one that is killed before it
                # rang, again and again. Where the disk is away they are woken all the same.
                with contextlib.suppress(EnvironmentFault):
                    state.store.settle()
        calls = [_call(state, wake) for wake in wakes]
        for hook in take_tests(state):
            wake = Wake("", hook.name, TEST, 0, now.live)
            calls.append(_Call(wake, hook, facts_of(state, wake)))
        return calls

    def _told(self, outcome: Outcome) -> None:
        """Into the shift log."""
        wake, fault = outcome.wake, outcome.fault
        serial = "" if wake.urgent is None else wake.urgent.serial
        kind = happenings.WOKEN if fault is None else happenings.NOT_WOKEN
        why = wake.why if fault is None else fault.code
        who, way = (wake.person, wake.way) if wake.person else (wake.way, "")
        state = self._home.center.state
        happenings.note(state, Happening(outcome.at, kind, who, way, why, serial))

    # --- on the event loop ----------------------------------------------------------------------

    def ring(self, calls: list[_Call]) -> None:
        """Wake them; returns at once."""
        for call in calls:
            task = asyncio.create_task(self._wake(call))
            self.busy.add(task)
            task.add_done_callback(self.busy.discard)

    async def close(self) -> None:
        """Cut what still runs."""
        for task in self.busy:
            task.cancel()
        await asyncio.gather(*self.busy, return_exceptions=True)

    async def _wake(self, call: _Call) -> None:
        wake, fault = call.wake, None
        if len(self.busy) > limits.HOOKS_AT_ONCE_MAX:
            limit = limits.HOOKS_AT_ONCE_MAX
            fault = self._failed(EnvironmentFault("hook-busy", limit=limit, person=wake.person))
        else:
            try:
                await run_hook(call.hook, wake, call.facts)
            except DetenteError as error:
                fault = self._failed(error)
        outcome = Outcome(self._home.now().live, wake, fault)
        self.outcomes.append(outcome)
        if fault is None:
            who = f"{wake.person} by {wake.way}" if wake.person else wake.way
            self._log.say(f"woken: {neutral(who)} ({wake.why})")
        with contextlib.suppress(EnvironmentFault):  # told by the service
            await self._do(lambda: self._told(outcome))

    def _failed(self, fault: DetenteError) -> DetenteError:
        self._log.say(f"NOT WOKEN: {messages.sentence(fault)}")
        return fault


def _call(state: State, wake: Wake) -> _Call:
    hook = None
    if wake.way:
        with contextlib.suppress(OurFault):  # told when it is tried
            hook = hook_named(state, wake.way)
    return _Call(wake, hook, facts_of(state, wake))

"""Wakes people by the ways of the roster: commands and mail, each in a process of its own.

What is told to them names a message by serial, precedence and time, never what it says. A way that
fails, hangs or floods harms nothing but itself; that it failed stands in the log.
"""

from __future__ import annotations

import asyncio
import collections
import contextlib
import json
import os
import signal
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from detente.apps import messages
from detente.apps.neutral import neutral
from detente.core import instants, limits
from detente.core.errors import DetenteError, EnvironmentFault, OurFault
from detente.core.record.origin import Mark
from detente.engine import happenings, waking
from detente.engine.happenings import Happening
from detente.engine.hooks import Hook, hook_named, take_tests
from detente.engine.state import Now, State
from detente.engine.waking import Lookout, Memory, Seen, Wake
from detente.engine.watch import watch_now

if TYPE_CHECKING:
    from detente.apps.serve.service import Service

TEST: Final = "test"  # somebody tries a way
_WHY: Final[Mapping[str, str]] = {
    waking.FLASH: "A FLASH message waits and nobody has acknowledged it.",
    waking.NOBODY_LISTENS: "Somebody has the watch, and no desk listens.",
    TEST: "This is a test of this way to wake you. Nothing has happened.",
}
_OUTCOMES: Final = 64  # that a desk shows
_SECRETS: Final = ("DETENTE_PASSPHRASE_FILE", "DETENTE_HOME")


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

    def __init__(self, service: Service, serving: int) -> None:
        """`serving` is since when the server runs."""
        self._service = service
        self._serving = serving
        self._lookout = Lookout()
        self._memory = Memory()
        self.busy: set[asyncio.Task[None]] = set()  # ways at work now
        self.outcomes: collections.deque[Outcome] = collections.deque(maxlen=_OUTCOMES)

    # --- in the engine's thread -----------------------------------------------------------------

    def seen(self, now: Now) -> Seen:
        """What is decided from, as it is now; also for the desk, which shows who is woken next."""
        state = self._service.home.center.state
        house = state.house
        roster = [one for one in house.book.roster if house.has_role(one.person, "take-watch")]
        return Seen(
            watch_now(state), roster, self._lookout.look(state, now.live),
            self._service.desks.last_armed(), self._serving,
        )  # fmt: skip

    def look(self, now: Now) -> list[_Call]:
        """Whom to wake now, and which ways somebody wants to be tried."""
        wakes, self._memory = waking.decide(self.seen(now), self._memory, now.live)
        state = self._service.home.center.state
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
        state = self._service.home.center.state
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
        outcome = Outcome(self._service.home.now().live, wake, fault)
        self.outcomes.append(outcome)
        if fault is None:
            who = f"{wake.person} by {wake.way}" if wake.person else wake.way
            self._service.log.say(f"woken: {neutral(who)} ({wake.why})")
        with contextlib.suppress(EnvironmentFault):  # told by the service
            await self._service.worker.do(None, lambda: self._told(outcome))

    def _failed(self, fault: DetenteError) -> DetenteError:
        self._service.log.say(f"NOT WOKEN: {messages.sentence(fault)}")
        return fault


def _call(state: State, wake: Wake) -> _Call:
    hook = None
    if wake.way:
        with contextlib.suppress(OurFault):  # told when it is tried
            hook = hook_named(state, wake.way)
    return _Call(wake, hook, facts_of(state, wake))


def facts_of(state: State, wake: Wake) -> dict[str, str]:
    """What a way is told."""
    urgent = wake.urgent
    person = state.house.people.get(wake.person)
    return {
        "center": state.card.center,
        "code": state.card.code,
        "person": wake.person,
        "name": "" if person is None else person.name,
        "why": wake.why,
        "serial": "" if urgent is None else urgent.serial,
        "precedence": "" if urgent is None else "FLASH",
        "mark": "live" if urgent is None else urgent.mark.name.lower(),
        "since": instants.shown(wake.since, seconds=True),
        "step": str(wake.step),
        "more": str(wake.more),
    }


async def run_hook(hook: Hook | None, wake: Wake, facts: Mapping[str, str]) -> None:
    """Try one way, for at most HOOK_S_MAX.

    A command gets the facts as one JSON object on standard input and as DETENTE_... variables.
    Raises EnvironmentFault: `hook-absent`, `hook-failed`, `hook-timeout`.
    """
    person = wake.person or "anybody"
    if hook is None and not wake.way:
        raise EnvironmentFault("hook-absent", person=person)
    if hook is None:
        why = "no way is called so here"
        raise EnvironmentFault("hook-failed", way=wake.way, person=person, why=why)
    words, told = hook.command, dict(facts)
    if not words:
        words, told = (sys.executable, "-m", "detente.apps.serve.mail"), _mail(hook, facts)
    given = json.dumps({"format": "1", **told}, ensure_ascii=True).encode()
    try:
        async with asyncio.timeout(limits.HOOK_S_MAX):
            status, said = await _process(words, given, _environment(facts))
    except TimeoutError as error:
        seconds = limits.HOOK_S_MAX
        raise EnvironmentFault(
            "hook-timeout", way=hook.name, person=person, seconds=seconds
        ) from error
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or type(error).__name__
        raise EnvironmentFault("hook-failed", way=hook.name, person=person, why=why) from error
    if status:
        why = f"exit {status}" + (f", {neutral(said)}" if said else "")
        raise EnvironmentFault("hook-failed", way=hook.name, person=person, why=why)


def _environment(facts: Mapping[str, str]) -> dict[str, str]:
    """The machine's, with the facts and without what leads to secrets."""
    kept = {name: value for name, value in os.environ.items() if name not in _SECRETS}
    return kept | {f"DETENTE_{name.upper()}": value for name, value in facts.items()}


def _mail(hook: Hook, facts: Mapping[str, str]) -> dict[str, str]:
    drill = "" if facts["mark"] == Mark.LIVE.name.lower() else f"{facts['mark'].upper()} "
    about = " ".join(part for part in (facts["precedence"], facts["serial"]) if part)
    lines = [
        f"{drill}{_WHY[facts['why']]}", "",
        f"center   {facts['center']} ({facts['code']})",
        *([f"message  {about}"] if about else []),
        *([f"besides  {facts['more']} more"] if facts["more"] != "0" else []),
        f"since    {facts['since']}", *(["", drill.strip()] if drill else []),
    ]  # fmt: skip
    subject = f"{drill}{facts['code']}: {about or facts['why']}"
    return {
        "smtp": hook.smtp, "from": hook.sender, "to": hook.email, "subject": subject,
        "text": "\n".join(lines) + "\n",
    }  # fmt: skip


async def _process(
    words: tuple[str, ...], given: bytes, environment: Mapping[str, str]
) -> tuple[int, str]:
    """Exit status and the beginning of what it said on standard error; whatever becomes of this
    call, the process and all that it started are gone at its end.
    """
    process = await asyncio.create_subprocess_exec(
        *words, stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.PIPE, env=environment, start_new_session=True,
    )  # fmt: skip
    said = bytearray()
    reading = asyncio.create_task(_read(process.stderr, said))
    try:
        if process.stdin is not None:
            with contextlib.suppress(ConnectionError):  # it need not read them
                process.stdin.write(given)
                await process.stdin.drain()
                process.stdin.close()
        status = await process.wait()
        # What it left running may hold its standard error open; that is not waited for.
        await asyncio.wait([reading], timeout=limits.HOOK_SAID_S)
        return status, bytes(said).decode("utf-8", "replace").strip()
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        reading.cancel()
        await asyncio.gather(reading, process.wait(), return_exceptions=True)


async def _read(stream: asyncio.StreamReader | None, said: bytearray) -> None:
    """Read on and keep the beginning, so that who says much is not held up."""
    while stream is not None:
        piece = await stream.read(limits.HOOK_SAID_BYTES_MAX)
        if not piece:
            return
        said.extend(piece[: limits.HOOK_SAID_BYTES_MAX - len(said)])

"""Tries one way to wake somebody: a command or a mail, as a process of its own, cut where it hangs.

What is told names a message by serial, precedence and time, never what it says.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import signal
import sys
from collections.abc import Mapping
from typing import Final

from detente.apps.neutral import neutral
from detente.apps.serve import mail
from detente.core import instants, limits
from detente.core.errors import EnvironmentFault
from detente.core.record.origin import Mark
from detente.engine import waking
from detente.engine.hooks import Hook
from detente.engine.state import State
from detente.engine.waking import Wake

TEST: Final = "test"  # somebody tries a way
_WHY: Final[Mapping[str, str]] = {
    waking.FLASH: "A FLASH message waits and nobody has acknowledged it.",
    waking.NOBODY_LISTENS: "Somebody has the watch, and no desk listens.",
    TEST: "This is a test of this way to wake you. Nothing has happened.",
}
_SECRETS: Final = ("DETENTE_PASSPHRASE_FILE", "DETENTE_HOME")


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
        words, told = (sys.executable, "-m", mail.__name__), _mail(hook, facts)
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
        "smtp": hook.smtp, "user": hook.user, "password_file": hook.password_file,
        "ca_file": hook.ca_file, "starttls": "yes" if hook.starttls else "",
        "from": hook.sender, "to": hook.email, "subject": subject,
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

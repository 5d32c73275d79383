"""The processes of the replay: one a center, and `detente verify` as a stranger runs it.

None outlives this one: a worker ends when its input ends, and is killed if it does not.
"""

from __future__ import annotations

import contextlib
import json
import os
import select
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from detente.apps.demo import worker
from detente.core import limits
from detente.core.errors import EnvironmentFault

_PROGRAM: Final = "detente.apps.cli.main"
_ENDING_S_MAX: Final = 10
# What could lead `detente verify` to a home; it is shown that it needs none.
_HOME_VARIABLES: Final = ("DETENTE_HOME", "DETENTE_PASSPHRASE_FILE")


def python(module: str, *words: str) -> list[str]:
    """Words that run a module of this program in a process of its own."""
    # -P: a folder that happens to be the working directory is no place to load the program from.
    return [sys.executable, "-P", "-m", module, *words]


class Worker:
    """One center's process. `ask` sends a request and waits for its answer."""

    def __init__(
        self, party: str, module: str = worker.__name__, *, inherit: Sequence[int] = ()
    ) -> None:
        """`inherit`: descriptors that the process keeps open."""
        self.party = party
        self._process = subprocess.Popen(
            python(module),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
            pass_fds=tuple(inherit),
        )

    @property
    def pid(self) -> int:
        """Number of the process."""
        return self._process.pid

    def ask(self, do: str, at: int | None = None, /, **asked: object) -> dict[str, Any]:
        """One request and its answer. Raises as `send` and `receive` do."""
        self.send(do, at, **asked)
        return self.receive()

    def check(self) -> None:
        """Raise EnvironmentFault("demo-worker-ended") where the process has ended."""
        if self._process.poll() is not None:
            raise self._ended()

    def send(self, do: str, at: int | None = None, /, **asked: object) -> None:
        """Send a request. Raises EnvironmentFault("demo-worker-ended")."""
        whole = {"do": do, **({} if at is None else {"at": at}), **asked}
        if self._process.stdin is None:
            raise self._ended()
        try:
            self._process.stdin.write(json.dumps(whole) + "\n")
            self._process.stdin.flush()
        except BrokenPipeError as error:
            raise self._ended() from error

    def receive(self) -> dict[str, Any]:
        """The answer to the oldest request.

        Raises EnvironmentFault("demo-worker-ended" | "demo-worker-silent" | "demo-worker-failed").
        """
        if self._process.stdout is None:
            raise self._ended()
        # A request is answered by exactly one line, so nothing can wait in the reader's buffer.
        ready, _, _ = select.select([self._process.stdout], [], [], limits.DEMO_ANSWER_S_MAX)
        if not ready:
            raise EnvironmentFault(
                "demo-worker-silent", party=self.party, seconds=limits.DEMO_ANSWER_S_MAX
            )
        line = self._process.stdout.readline()
        if not line:
            raise self._ended()
        answer: dict[str, Any] = json.loads(line)
        if "done" not in answer:
            raise EnvironmentFault(
                "demo-worker-failed", party=self.party, why=answer["code"], detail=answer["detail"]
            )
        done: dict[str, Any] = answer["done"]
        return done

    def stop(self) -> None:
        """End the process, whatever it is doing; does nothing to one that has ended."""
        if self._process.stdin is not None:
            with contextlib.suppress(OSError):  # it may be gone, with our last words unread
                self._process.stdin.close()
        try:
            self._process.wait(_ENDING_S_MAX)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        finally:
            if self._process.poll() is None:  # interrupted while we waited
                self._process.kill()
                self._process.wait()
            if self._process.stdout is not None:
                self._process.stdout.close()

    def _ended(self) -> EnvironmentFault:
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(_ENDING_S_MAX)
        return EnvironmentFault(
            "demo-worker-ended", party=self.party, status=self._process.returncode
        )


@dataclass(frozen=True, slots=True)
class Judged:
    """What `detente verify` said: exit status, its output, and the same as JSON."""

    status: int
    text: str
    facts: dict[str, Any]

    @property
    def part(self) -> str:
        """The part of the file that failed, empty where none did."""
        error = self.facts.get("error") or {}
        return str((error.get("facts") or {}).get("part", ""))


def judge(file: Path, trust: Sequence[Path] = ()) -> Judged:
    """Run `detente verify` in a process of its own, without a home.

    Raises EnvironmentFault("demo-worker-silent" | "demo-worker-failed").
    """
    words = ["verify", str(file)]
    for card in trust:
        words += ["--trust", str(card)]
    text, status = _run(words)
    data, _ = _run([*words, "--json"])
    try:
        facts: dict[str, Any] = json.loads(data)
    except ValueError as error:
        raise EnvironmentFault(
            "demo-worker-failed", party="detente verify", why="no-json", detail=data[:200]
        ) from error
    return Judged(status, text, facts)


def _run(words: Sequence[str]) -> tuple[str, int]:
    environment = {k: v for k, v in os.environ.items() if k not in _HOME_VARIABLES}
    try:
        done = subprocess.run(
            python(_PROGRAM, *words),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="backslashreplace",
            env=environment,
            timeout=limits.DEMO_ANSWER_S_MAX,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise EnvironmentFault(
            "demo-worker-silent", party="detente verify", seconds=limits.DEMO_ANSWER_S_MAX
        ) from error
    return done.stdout, done.returncode

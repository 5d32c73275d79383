"""One of the two centers: its server process, what that says, and commands given beside it."""

from __future__ import annotations

import contextlib
import json
import os
import re
import signal
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Callable
from pathlib import Path
from typing import Any

import detente
from detente.apps import control
from tests.crash.wire import Meter, Wire

ROOT = Path(__file__).resolve().parents[2]
PATIENCE_S = 120  # ends a run that hangs; nothing waits for it to pass
_SAID_MAX = 60  # lines kept of what a server said last
_ADDRESS = re.compile(r"listening on \S+:(\d+)")


def child_environment() -> dict[str, str]:
    """The environment of child processes: this program and these tests, no home of a person."""
    sources = Path(next(iter(detente.__path__))).parent
    found = {k: v for k, v in os.environ.items() if not k.startswith("DETENTE_")}
    before = found.get("PYTHONPATH")
    path = [str(sources), str(ROOT), *([before] if before else [])]
    return {**found, "PYTHONPATH": os.pathsep.join(path)}


class Gone(Exception):
    """The server ended before it answered: what was asked is done or not, nobody was told."""


class Refused(Exception):
    """The program said no, with its code."""

    def __init__(self, words: tuple[str, ...], said: str) -> None:
        super().__init__(f"{' '.join(words)}: {said}")
        self.said = said


class Side:
    """One center with its home, and its server whenever one runs."""

    def __init__(self, code: str, folder: Path, meter: Meter) -> None:
        self.code = code
        self.home = folder / code.lower()
        self.wire = Wire(meter)
        self.lives = 0
        self.commands = 0
        self.complaints: list[str] = []
        self.said: deque[str] = deque(maxlen=_SAID_MAX)
        self.fault: BaseException | None = None
        self.changed = threading.Condition()
        self._process: subprocess.Popen[str] | None = None
        self._up = False
        self._dead = True
        self._lines_left = 0
        self._at_line: Callable[[], None] | None = None

    # --- the process ----------------------------------------------------------------------------

    def start(self, step: str = "", hit: int = 0) -> None:
        """Start the server, with a step armed from the beginning where one is named."""
        armed = [step, str(hit)] if step else []
        self.lives += 1
        with self.changed:
            self._up, self._dead = False, False
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.crash.serving", str(self.home), *armed],
            cwd=ROOT, env=child_environment(), text=True, bufsize=1,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        )  # fmt: skip
        threading.Thread(target=self._follow, args=(self._process,), daemon=True).start()

    def _follow(self, process: subprocess.Popen[str]) -> None:
        """Read what the server says, to its end."""
        for line in process.stdout or ():
            self.said.append(line.rstrip())
            self._heard(line)
        status = process.wait()
        for stream in (process.stdin, process.stdout):
            if stream is not None:
                with contextlib.suppress(OSError):
                    stream.close()
        self.wire.target = None
        with self.changed:
            self._up, self._dead, self._at_line = False, True, None
            if status not in (0, -signal.SIGKILL):
                self.complaints.append(f"{self.code} ended with {status}")
            self.changed.notify_all()

    def _heard(self, line: str) -> None:
        found = _ADDRESS.search(line)
        if found:
            self.wire.target = int(found[1])
        then = None
        with self.changed:
            # A server that mends something while it serves, or meets a contradiction, says so.
            if "INCIDENT" in line or "set aside" in line or "program failed" in line:
                self.complaints.append(f"{self.code} said: {line.strip()}")
            if self._at_line is not None:
                self._lines_left -= 1
                if self._lines_left == 0:
                    then, self._at_line = self._at_line, None
            if then is None and found:
                self._up = True
            self.changed.notify_all()
        if then is not None:
            then()

    def kill(self) -> None:
        """SIGKILL, now."""
        if self._process is not None:
            with contextlib.suppress(ProcessLookupError):
                self._process.kill()

    def stop(self) -> int:
        """Ask it to end, as an operator does; returns its exit status."""
        if self._process is None:
            return 0
        self._process.terminate()
        self.wait_for_end()
        return self._process.returncode

    @property
    def up(self) -> bool:
        """Whether it takes commands, as far as is known here."""
        return self._up

    @property
    def dead(self) -> bool:
        """Whether its process has ended."""
        return self._dead

    def wait(self, what: str, until: Callable[[], bool], seconds: float = PATIENCE_S) -> bool:
        """Wait for something of this side; a run that waits for ever ends with its name."""
        with self.changed:
            done = self.changed.wait_for(until, seconds)
        if not done and seconds >= PATIENCE_S:
            raise TimeoutError(f"{self.code}: no {what} within {PATIENCE_S} s")
        return done

    def wait_for_start(self) -> None:
        """Until it listens, or has ended before that."""
        self.wait("start", lambda: self._up or self._dead)

    def wait_for_end(self) -> None:
        """Until its process has ended."""
        self.wait("end", lambda: self._dead)

    def wait_for_end_of(self, life: int) -> None:
        """Until the process with that number, counted in `lives`, has ended."""
        self.wait("end", lambda: self._dead or self.lives != life)

    # --- moments --------------------------------------------------------------------------------

    def arm_step(self, step: str, hit: int) -> None:
        """Let it kill itself at the `hit`-th passage of a step."""
        if self._process is not None and self._process.stdin is not None:
            with contextlib.suppress(OSError, ValueError):
                self._process.stdin.write(f"{step} {hit}\n")
                self._process.stdin.flush()

    def arm_line(self, number: int) -> None:
        """Kill it when it has said so many more lines."""
        with self.changed:
            self._lines_left, self._at_line = number, self.kill

    # --- commands beside it ---------------------------------------------------------------------

    def ask(self, *words: str, cut: str = "") -> dict[str, Any]:
        """What a command answers as JSON. Raises Gone, Refused.

        `cut` kills the server in the middle of it: "half" of the request sent, the "whole" of it,
        or the first byte of the "answer" received.
        """
        if not self._up:
            raise Gone
        self.commands += 1
        try:
            return self._asked((*words, "--json"), cut)
        except (OSError, EOFError) as error:
            raise Gone from error

    def _asked(self, words: tuple[str, ...], cut: str) -> dict[str, Any]:
        asked = control.Asked(words, str(self.home), 0o077, False, False, "utf-8")
        request = control.framed(control.encode_asked(asked))
        line = control.connected(self.home)
        if line is None:
            raise EOFError
        answer = control.Answer()
        with line, line.makefile("rb") as stream:
            line.settimeout(PATIENCE_S)
            line.sendall(request[: len(request) // 2] if cut == "half" else request)
            if cut in ("half", "whole"):
                self.kill()
            while answer.end is None:
                head = stream.read(control.LENGTH_BYTES)
                if cut == "answer":
                    self.kill()
                    raise EOFError
                data = stream.read(int.from_bytes(head, "big"))
                if len(head) < control.LENGTH_BYTES or len(data) < int.from_bytes(head, "big"):
                    raise EOFError
                control.take(answer, data)
        said = dict.fromkeys((control.OUT, control.ERR), b"")
        for kind, piece in answer.pieces:
            said[kind] += piece
        if answer.end.kind != control.DONE or answer.end.number != 0:
            raise Refused(words, (said[control.OUT] + said[control.ERR]).decode())
        found: dict[str, Any] = json.loads(said[control.OUT])
        return found

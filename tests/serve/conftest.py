"""Centers that serve in processes of their own, on loopback, beside the homes of the tests."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Self

import pytest

from tests.cli.conftest import Cli, bare, cli, homes

__all__ = ["Served", "bare", "cli", "homes", "line"]
_PATIENCE_S = 60  # a hanging server fails the test; no test waits for it to pass


class Served:
    """One `detente serve`; what it says is read line by line, and nothing is waited for by time."""

    def __init__(self, home: Path, *more: str) -> None:
        words = ["--home", str(home), "serve", "--listen", "127.0.0.1:0", *more]
        self.process = subprocess.Popen(
            [sys.executable, "-m", "detente.apps.cli.main", *words],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        self.said: list[str] = []
        self._guard = threading.Timer(_PATIENCE_S, self.process.kill)
        self._guard.start()
        self.address = self.until(r"listening on (\S+)")

    def until(self, pattern: str) -> str:
        """Read on to a line that has `pattern`; returns its first group, or all of the match."""
        if self.process.stdout is None:
            raise ValueError("no output")
        for said in self.process.stdout:
            self.said.append(said)
            found = re.search(pattern, said)
            if found:
                return found[1] if found.groups() else found[0]
        raise ValueError(f"ended before {pattern}:\n{''.join(self.said)}")

    def stop(self, number: int = signal.SIGTERM) -> int:
        """End it and return its exit status."""
        os.kill(self.process.pid, number)
        rest = self.process.communicate()[0]
        self.said += rest.splitlines(keepends=True)
        self._guard.cancel()
        return self.process.returncode

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None:
            self.stop(signal.SIGKILL)


@pytest.fixture
def line(cli: Cli) -> Iterator[tuple[Served, Served]]:
    """Both centers serve, and Ardania has opened a link to Brevia."""
    with Served(cli.folder / "brv") as brv:
        cli(f"ard link add BRV line-a --https {brv.address}")
        with Served(cli.folder / "ard") as ard:
            ard.until("link line-a to BRV is up")
            yield ard, brv

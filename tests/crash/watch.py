"""Two centers that release and exchange until the process is killed; run by test_center_kill.py.

`python -m tests.crash.watch FOLDER LIFE STEP HIT` opens the homes ARD and BRV under FOLDER, prints
a line after each act that returned, and kills itself with SIGKILL when ARD passes STEP for the
HIT-th time: a step of its store, or `sign:before` and `sign:after` of its keys.
"""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path
from typing import Any

from detente.adapters.stores.sqlite import SqliteStore
from detente.engine.ports import Keys
from tests.world import Stage, deliver

ROUNDS_MAX = 200


class Bomb:
    """Ends the process at one passage of one named step."""

    def __init__(self, step: str, hit: int) -> None:
        self.step = step
        self.left = hit

    def __call__(self, name: str) -> None:
        if name == self.step:
            self.left -= 1
            if self.left == 0:
                os.kill(os.getpid(), signal.SIGKILL)


class WatchedKeys:
    """Keys that pass a step before and after each signature."""

    def __init__(self, keys: Keys, bomb: Bomb) -> None:
        self._keys = keys
        self._bomb = bomb

    def __getattr__(self, name: str) -> Any:
        return getattr(self._keys, name)

    def sign(self, purpose: Any, algorithm: Any, message: bytes) -> bytes:
        self._bomb("sign:before")
        signature = self._keys.sign(purpose, algorithm, message)
        self._bomb("sign:after")
        return signature


def home(folder: Path, code: str, life: str, bomb: Bomb | None = None) -> Stage:
    """Open one home."""
    return Stage(code, SqliteStore(folder / f"{code}.sqlite", bomb), life=life)


def say(*words: object) -> None:
    """One line on standard output, at once."""
    print(*words, flush=True)


def main() -> None:
    """Release here and there, carry both ways, and say so, until killed."""
    folder, life, step, hit = Path(sys.argv[1]), sys.argv[2], sys.argv[3], int(sys.argv[4])
    bomb = Bomb(step, hit)
    one, other = home(folder, "ARD", life, bomb), home(folder, "BRV", life)
    state = one.center.state
    state.keys = state.recorder.keys = WatchedKeys(one.keys, bomb)
    for _ in range(ROUNDS_MAX):
        held = one.send()
        say("released", held.index, held.leaf_hash.hex())
        deliver(one, other)
        sent = other.send()
        deliver(other, one)
        say("imported", sent.index, sent.leaf_hash.hex())


if __name__ == "__main__":
    main()

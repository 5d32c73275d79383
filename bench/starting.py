"""From the shell to the answer: `detente status` in a fresh process, homes small and large."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from bench import parties
from bench.measure import Figure, beside, child_environment, timed
from bench.parties import Home
from detente.adapters.links.courier import CourierLink
from detente.apps import wiring
from detente.core import limits
from detente.core.record.origin import Mark
from detente.engine.center import NewCenter

GROUP = "cold start"
_SIZES = (50, 2_000)
_LIBRARY = "import cryptography.hazmat.primitives.hpke"
_PASSPHRASE = "correct horse battery"


def figures(folder: Path, runs: int) -> list[Figure]:
    """Milliseconds of whole processes."""
    bare, why = partial(_run, ["-c", "pass"]), "python -c pass"
    found: list[Figure] = []
    for size in _SIZES:
        home = folder / f"home-{size}"
        entries = _make(home, folder / f"other-{size}", size)
        status = partial(_run, ["-m", "detente.apps.cli.main", "status", "--home", str(home)])
        status()  # byte code of the program is written once
        values, below = beside(runs, status, bare)
        found.append(
            Figure(GROUP, f"detente status, {entries:,} entries", "ms", values, below, why)
        )
    loading = partial(_run, ["-c", _LIBRARY])
    values, below = beside(runs, loading, bare)
    found.append(Figure(GROUP, f'python -c "{_LIBRARY}"', "ms", values, below, why))
    derived = [timed(_derive) * 1e3 for _ in range(runs)]
    name = "of each status: the key out of the passphrase"
    note = "Argon2id with 64 MiB and three passes is slow on purpose"
    found.append(Figure(GROUP, name, "ms", derived, note=note))
    return found


def _run(arguments: Sequence[str]) -> float:
    """Milliseconds of one Python process that must end well."""

    def go() -> None:
        subprocess.run(
            [sys.executable, *arguments],
            env=child_environment(), check=True, stdin=subprocess.DEVNULL, capture_output=True,
        )  # fmt: skip

    return timed(go) * 1e3


def _derive() -> None:
    Argon2id(
        salt=bytes(16),
        length=32,
        iterations=limits.ARGON2_PASSES,
        lanes=limits.ARGON2_LANES,
        memory_cost=limits.ARGON2_MEMORY_KIB,
    ).derive(_PASSPHRASE.encode())


def _make(folder: Path, other: Path, size: int) -> int:
    """A home with half of the entries its own and half the peer's; returns their true number."""
    new = NewCenter("rrc.ardania.example", "ARD", (("en", "Ardania"),), parties.PEOPLE)
    with wiring.create_home(folder, new, _PASSPHRASE, keep_passphrase=True) as opened:
        now = opened.now()
        home = Home(opened.center, now)
        other.mkdir()
        (other / "stick").mkdir()
        peer = parties.create(other, "BRV", "Brevia", now)
        link = CourierLink(other / "stick")
        parties.sign_together(home, peer, link, parties.NEIGHBOURS, Mark.LIVE)
        for one in (home, peer):
            parties.append(one, parties.prepared(one, size // 2))
        parties.settle(home, peer, link)
        peer.center.close()
        return sum(register.size for register in home.agreement.registers.values())

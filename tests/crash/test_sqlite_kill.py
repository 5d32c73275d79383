"""The store is killed at every step of a commit, and by surprise; it must come back whole.

SIGKILL takes the process, not the page cache: that a commit also outlives the machine rests on
synchronous=FULL, which tests/contract reads back, and on the torn logs tried there.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

import detente
from detente.adapters.stores.memory import MemoryStore
from detente.adapters.stores.sqlite import SqliteStore
from tests.crash.committer import COMMIT_STEPS as STEPS
from tests.crash.committer import batch, committed, dump

ROOT = Path(__file__).resolve().parents[2]
SEED = 20_261_122  # change it to look further; every failure prints it
KILLS = 5  # of each step


def start(path, seed, step, hit):
    sources = Path(next(iter(detente.__path__))).parent
    return subprocess.Popen(
        [sys.executable, "-m", "tests.crash.committer", str(path), str(seed), step, str(hit)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": os.pathsep.join((str(sources), str(ROOT)))},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


class Model:
    """What the store must hold after each number of commits, from the same batches in memory."""

    def __init__(self, seed):
        self._seed = seed
        self._store = MemoryStore()

    def after(self, commits):
        """The content after `commits` batches; never fewer than asked before."""
        assert committed(self._store) <= commits, "the store has lost a commit"
        while committed(self._store) < commits:
            self._store.commit(batch(self._seed, self._store))
        return dump(self._store)


def reopened(path):
    store = SqliteStore(path)
    store.check()
    found = committed(store), dump(store)
    store.close()
    return found


@pytest.mark.parametrize("step", STEPS)
def test_killed_at_a_step_the_store_holds_whole_commits_and_all_that_returned(tmp_path, step):
    seed = SEED + STEPS.index(step)
    draw = random.Random(seed)
    path = tmp_path / "store.sqlite"
    model, before = Model(seed), 0
    for kill in range(KILLS):
        hit = draw.randrange(1, 30)
        child = start(path, seed, step, hit)
        said, complaints = child.communicate(timeout=60)
        where = f"seed {seed}, kill {kill}, hit {hit} of {step}"
        assert child.returncode == -9, f"{where}: {complaints}"
        returned = int(said.split()[-1]) if said else before
        commits, content = reopened(path)
        # Killed after the flush but before its return, the last commit is there all the same.
        assert commits == returned + (step == "commit:flushed"), where
        assert content == model.after(commits), where
        before = commits


def test_killed_by_surprise_the_store_holds_whole_commits_and_all_that_returned(tmp_path):
    seed = SEED + len(STEPS)
    draw = random.Random(seed)
    path = tmp_path / "store.sqlite"
    model = Model(seed)
    for kill in range(2 * KILLS):
        wanted = draw.randrange(1, 25)
        with start(path, seed, "never", 1) as child:
            said = [child.stdout.readline() for _ in range(wanted)]
            child.kill()
            said += child.stdout.readlines()
        where = f"seed {seed}, kill {kill}, after {wanted} commits"
        whole = [line for line in said if line.endswith("\n")]
        assert len(whole) >= wanted, where
        commits, content = reopened(path)
        assert commits in {int(whole[-1]), int(whole[-1]) + 1}, where
        assert content == model.after(commits), where

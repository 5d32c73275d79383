"""A whole center is killed at every step of its work; an entry is recorded or not, never half."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

import detente
from detente.core.notification import RELEASED_BY, serial_parts
from detente.engine import drafts, house
from tests.crash.committer import COMMIT_STEPS
from tests.crash.watch import home
from tests.hostile.forge import copy_of, receipted
from tests.world import exchange, found

ROOT = Path(__file__).resolve().parents[2]
SEED = 20_261_122  # change it to look further; every failure prints it
KILLS = 5  # of each step
STEPS = (*COMMIT_STEPS, "sign:before", "sign:after")
HITS_MAX = 24  # a round of the child passes most steps about ten times


def run(folder, life, step, hit):
    """What the child said before it was killed: (act, index, leaf hash) of what returned."""
    sources = Path(next(iter(detente.__path__))).parent
    done = subprocess.run(
        [sys.executable, "-m", "tests.crash.watch", str(folder), life, step, str(hit)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": os.pathsep.join((str(sources), str(ROOT)))},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == -9, done.stderr
    lines = [line.split() for line in done.stdout.splitlines(keepends=True) if line.endswith("\n")]
    return [(act, int(index), digest) for act, index, digest in lines]


def check_kept(one, other, said):
    """Nothing whose act returned is lost."""
    for act, index, digest in said:
        register = one.agreement.own() if act == "released" else copy_of(one, other)
        held = register.entries[index]
        assert held.leaf_hash.hex() == digest
        assert held.opening is not None


def check_whole(stage):
    """Every release is in the register, in the house and in its draft, or in none of them."""
    own = [held.opening for held in stage.agreement.own().entries]
    released = [opening for opening in own if opening.text(RELEASED_BY) is not None]
    acts = [held.type for held in stage.center.state.house.register.entries]
    states = [draft.state for draft in drafts.all_drafts(stage.store)]
    assert len(released) == acts.count(house.RELEASED) == states.count("released")
    numbers = [serial_parts(o.header.serial)[2] for o in own if o.header.serial is not None]
    assert numbers == list(range(1, len(numbers) + 1))
    waiting = stage.center.state.house.submissions
    assert sorted(waiting) == sorted(
        draft.id for draft in drafts.all_drafts(stage.store) if draft.state == "submitted"
    )


def check_converges(one, other):
    """Both sides come to the same registers, with a receipt for every notification."""
    exchange(one, other, rounds=8)
    for author, reader in ((one, other), (other, one)):
        assert copy_of(reader, author).root == author.agreement.own().root
        for held in author.agreement.own().entries[1:]:
            assert held.bare or receipted(author, held, reader)


@pytest.mark.parametrize("step", STEPS)
def test_killed_at_a_step_a_center_loses_nothing_and_both_sides_converge(tmp_path, step):
    seed = SEED + STEPS.index(step)
    draw = random.Random(seed)
    one, other = home(tmp_path, "ARD", "first"), home(tmp_path, "BRV", "first")
    found(one, other)
    said = []
    for kill in range(KILLS):
        for stage in (one, other):
            stage.store.close()
        hit = draw.randrange(1, HITS_MAX)
        print(f"seed {seed}, kill {kill}, hit {hit} of {step}")
        said += run(tmp_path, f"{seed} {kill}", step, hit)
        print(f"{len(said)} acts had returned")
        one, other = home(tmp_path, "ARD", f"after {kill}"), home(tmp_path, "BRV", f"after {kill}")
        one.store.check()
        check_kept(one, other, said)
        for stage in (one, other):
            check_whole(stage)
        check_converges(one, other)
    for stage in (one, other):
        stage.store.close()

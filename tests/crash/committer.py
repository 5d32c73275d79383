"""A process that commits batches until it is killed; run by test_sqlite_kill.py.

`python -m tests.crash.committer STORE SEED STEP HIT` prints a line with the number of commits after
each commit that returned, and kills itself with SIGKILL when the step is passed for the HIT-th
time. STEP "never" goes on until somebody else ends it, or until COMMITS_MAX.
"""

from __future__ import annotations

import hashlib
import os
import random
import signal
import sys
from pathlib import Path

from detente.adapters.stores.sqlite import SqliteStore
from detente.core.crypto.types import Hash
from detente.engine.ports import Append, Delete, Entry, Expect, Operation, Put, PutOpening, Store

ORIGINS = ("center.ardania.example/a", "center.brevia.example/b")
COMMITS_MAX = 5_000
COMMIT_STEPS = (  # of the store, in their order
    "commit:begin",
    "commit:locked",
    "commit:append",
    "commit:middle",
    "commit:before-flush",
    "commit:flushed",
)


def committed(store: Store) -> int:
    """How many batches are in the store, by its own word."""
    found = store.get("meta", "commits")
    return 0 if found is None else int(found)


def batch(seed: int, store: Store) -> list[Operation]:
    """The next batch; the same for the same seed and the same content of the store."""
    number = committed(store)
    draw = random.Random(f"{seed} {number}")
    stored = None if number == 0 else b"%d" % number
    operations: list[Operation] = [Expect("meta", "commits", stored)]
    for origin in ORIGINS:
        size, root = store.head(origin)
        entries = tuple(
            Entry(draw.randbytes(71), draw.randbytes(draw.randrange(9_000)) if opened else None)
            for opened in draw.choices((True, False), k=draw.randrange(1, 40))
        )
        new_root = Hash(hashlib.sha256(root + b"".join(entry.leaf for entry in entries)).digest())
        operations.append(Append(origin, size, root, entries, new_root))
        operations += [
            PutOpening(origin, index, draw.randbytes(600))
            for index in range(max(size - 5, 0), size)
            if store.opening(origin, index) is None and draw.random() < 0.5
        ]
    queue = [key for key, _ in store.items("queue")]
    operations += [Delete("queue", key) for key in queue[: draw.randrange(3)]]
    operations += [
        Put("queue", f"{number:06d}-{part}", draw.randbytes(draw.randrange(20_000)))
        for part in range(draw.randrange(4))
    ]
    operations.append(Put("meta", "commits", b"%d" % (number + 1)))
    return operations


def dump(store: Store) -> tuple[object, ...]:
    """All that a store says."""
    return (
        tuple(
            (
                origin,
                store.head(origin),
                tuple(store.leaves(origin, 0, 2**40)),
                tuple(store.openings(origin, 0, 2**40)),
            )
            for origin in store.origins()
        ),
        tuple(store.items("queue")),
        tuple(store.items("meta")),
    )


def main() -> None:
    """Commit and say so, until killed."""
    path, seed, step, hit = Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3], int(sys.argv[4])
    left = hit

    def failpoint(name: str) -> None:
        nonlocal left
        if name == step:
            left -= 1
            if left == 0:
                os.kill(os.getpid(), signal.SIGKILL)

    store = SqliteStore(path, failpoint)
    for _ in range(COMMITS_MAX):
        store.commit(batch(seed, store))
        print(committed(store), flush=True)
    store.close()


if __name__ == "__main__":
    main()

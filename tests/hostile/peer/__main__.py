"""All attacks of the list on one living center, with what was measured; `--table` prints the list.

python -m tests.hostile.peer [--long | --table] [NAME ...]
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path

from tests.hostile.peer import floods, local, servers  # noqa: F401  (each enters its attacks)
from tests.hostile.peer.scene import Scene
from tests.hostile.peer.table import ATTACKS, rows, suffer


def main() -> int:
    """Exit status 1 where an attack succeeded."""
    parser = argparse.ArgumentParser(prog="python -m tests.hostile.peer")
    parser.add_argument("--long", action="store_true", help="real times and greater numbers")
    parser.add_argument("--table", action="store_true", help="print the list for docs/attacks.md")
    parser.add_argument("names", nargs="*", metavar="NAME", choices=[*ATTACKS, []])
    args = parser.parse_args()
    if args.table:
        print("\n".join(rows()))
        return 0
    failed = 0
    with tempfile.TemporaryDirectory() as folder, Scene(Path(folder), long=args.long) as scene:
        for name in args.names or ATTACKS:
            began = time.monotonic()
            try:
                suffer(scene, ATTACKS[name])
                verdict = "held"
            except AssertionError as error:
                verdict, failed = f"DID NOT HOLD: {error}", failed + 1
            more = (scene.peak_kib() - scene.memory_kib) // 1024
            print(f"{name:34} {time.monotonic() - began:6.1f} s  peak +{more} MiB  {verdict}",
                  flush=True)  # fmt: skip
        for name, figure in scene.figures.items():
            print(f"{name}: {figure}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

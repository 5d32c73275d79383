"""All figures, one table, one file: `make bench`, or `python -m bench.run`.

See docs/bench.md for what each line means.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from bench import (
    appending,
    auditing,
    boarding,
    desk,
    exchanging,
    lining,
    memory,
    sizes,
    starting,
)
from bench.measure import ROOT, RUNS_MIN, Figure, machine, table

_GROUPS: dict[str, Callable[[Path, int], list[Figure]]] = {
    "append": appending.figures,
    "verify": auditing.figures,
    "exchange": exchanging.figures,
    "line": lining.figures,
    "board": boarding.figures,
    "desk": desk.figures,
    "start": starting.figures,
    "sizes": sizes.figures,
    "memory": memory.figures,
}
_BUILD = ROOT / "build"


def main() -> int:
    """Measure what was asked for; 1 where a target was missed."""
    asked = _arguments()
    asked.dir.mkdir(parents=True, exist_ok=True)
    facts = {**machine(), "runs": asked.runs}
    figures: list[Figure] = []
    for name in asked.only or _GROUPS:
        with tempfile.TemporaryDirectory(dir=asked.dir, prefix=f"bench-{name}-") as work:
            print(f"measuring: {name}", file=sys.stderr, flush=True)
            measured = desk.quick if asked.quick and name == "desk" else _GROUPS[name]
            figures += measured(Path(work), asked.runs)
    print(", ".join(f"{key} {value}" for key, value in facts.items()))
    print("\n".join(table(figures)))
    asked.out.parent.mkdir(parents=True, exist_ok=True)
    result = {"machine": facts, "figures": [item.as_json() for item in figures]}
    asked.out.write_text(json.dumps(result, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    print(f"written to {asked.out}", file=sys.stderr)
    return 0 if all(item.met for item in figures) else 1


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make bench ARGS=...", description=__doc__)
    parser.add_argument("--out", type=Path, default=_BUILD / "bench.json", help="JSON file")
    parser.add_argument("--runs", type=int, default=RUNS_MIN, help="runs of each, 5 at least")
    parser.add_argument(
        "--dir", type=Path, default=_BUILD,
        help="where homes and logs are made; flushes cost what this medium takes",
    )  # fmt: skip
    parser.add_argument("--only", nargs="+", choices=list(_GROUPS), help="some groups only")
    parser.add_argument(
        "--quick", action="store_true", help="the desk over 20,000 notifications, not a million"
    )
    asked = parser.parse_args()
    if asked.runs < RUNS_MIN:
        parser.error(f"--runs: {RUNS_MIN} at least")
    return asked


if __name__ == "__main__":
    sys.exit(main())

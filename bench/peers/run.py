"""The same messages through other programs and through ours: `make bench-peers`.

See docs/bench.md for what is compared and what is not.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from pathlib import Path

from bench.measure import ROOT, machine, number
from bench.peers import nncp, ours, synapse
from bench.peers.sides import Absent, Measured, Side, Verdict, measure, verdicts

_BUILD = ROOT / "build"
_SIZES = (200, 5_000)
_COUNT = 100
_COUNT_MIN = 2

# Each opens a program in a folder of its own and yields the ways in which it is measured.
Opener = Callable[[Path], AbstractContextManager[Sequence[Side]]]
_PROGRAMS: Mapping[str, Opener] = {
    "detente": ours.opened,
    "synapse": synapse.opened,
    "nncp": nncp.opened,
}


def collect(
    programs: Mapping[str, Opener], folder: Path, sizes: Sequence[int], count: int
) -> tuple[list[Measured], list[Absent]]:
    """Measure one program after the other; one that is absent stops none of the others."""
    found: list[Measured] = []
    absent: list[Absent] = []
    for name, opener in programs.items():
        print(f"measuring: {name}", file=sys.stderr, flush=True)
        with tempfile.TemporaryDirectory(dir=folder, prefix=f"peers-{name}-") as work:
            try:
                with opener(Path(work)) as sides:
                    for side in sides:
                        found += measure(side, sizes, count)
            except Absent as missing:
                absent.append(missing)
    return found, absent


def report(found: Sequence[Measured], absent: Sequence[Absent]) -> list[str]:
    """Lines of the table, what was not measured, and the verdicts."""
    rows = [("program", "way", "bytes", "p50 ms", "p95 ms", "of", "messages/s", "until")]
    rows += [
        (
            item.name, item.way, number(item.size), number(item.middle), number(item.slow),
            number(len(item.singly)), number(item.rate), item.until,
        )
        for item in found
    ]  # fmt: skip
    widths = [max(len(row[at]) for row in rows) for at in range(8)]
    lines = [
        "  ".join(
            cell.ljust(width) if at in {0, 1, 7} else cell.rjust(width)
            for at, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    ]
    lines += [f"NOT MEASURED  {item.name}: {item.why}" for item in absent]
    lines += [_verdict(item) for item in verdicts(found)] or ["no verdict: not both lines are here"]
    return lines


def _verdict(item: Verdict) -> str:
    word = "faster" if item.met else "SLOWER"
    return f"{word}  {item.what}: {number(item.ours)} to {number(item.theirs)}"


def main(programs: Mapping[str, Opener] = _PROGRAMS, arguments: Sequence[str] | None = None) -> int:
    """Measure what is here; 1 only where a rival that is here was faster."""
    asked = _arguments(programs, arguments)
    asked.dir.mkdir(parents=True, exist_ok=True)
    chosen = {name: programs[name] for name in asked.only or programs}
    facts, load = machine(), os.getloadavg()[0]
    found, absent = collect(chosen, asked.dir, _SIZES, asked.count)
    facts["load"] = f"{load:.1f} before and {os.getloadavg()[0]:.1f} after"
    versions = dict.fromkeys(f"{item.name} {item.version}" for item in found)
    print(", ".join([*(f"{key} {value}" for key, value in facts.items()), *versions]))
    print("\n".join(report(found, absent)))
    asked.out.parent.mkdir(parents=True, exist_ok=True)
    result = {
        "machine": facts,
        "measured": [item.as_json() for item in found],
        "absent": {item.name: item.why for item in absent},
    }
    asked.out.write_text(json.dumps(result, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    print(f"written to {asked.out}", file=sys.stderr)
    return 0 if all(item.met for item in verdicts(found)) else 1


def _arguments(
    programs: Mapping[str, Opener], arguments: Sequence[str] | None
) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make bench-peers ARGS=...", description=__doc__)
    parser.add_argument("--out", type=Path, default=_BUILD / "bench-peers.json", help="JSON file")
    parser.add_argument("--count", type=int, default=_COUNT, help="messages of each kind and size")
    parser.add_argument(
        "--dir", type=Path, default=_BUILD,
        help="where all of them keep their files; flushes cost what this medium takes",
    )  # fmt: skip
    parser.add_argument("--only", nargs="+", choices=list(programs), help="some programs only")
    asked = parser.parse_args(arguments)
    if asked.count < _COUNT_MIN:
        parser.error(f"--count: {_COUNT_MIN} at least")
    return asked


if __name__ == "__main__":
    sys.exit(main())

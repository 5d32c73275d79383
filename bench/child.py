"""One act in a process of its own, so that its peak memory is its own. Prints JSON.

Run: python -m bench.child ACT FOLDER [REST]
"""

from __future__ import annotations

import json
import resource
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from bench import parties
from bench.auditing import whole
from bench.boarding import grown
from bench.measure import timed
from detente.core.erasing import encoded
from detente.core.record.evidence import verify_evidence
from detente.engine.exporter import export
from detente.engine.registers import check_opening
from detente.engine.writing import opening_of

_KIB_PER_MIB = 1024
LIST_FIELD = 16


def _peak() -> float:
    """Peak resident memory of this process, MiB.

    `ru_maxrss` is no use on Linux: it also counts what the parent had held when it forked.
    """
    for line in _lines(Path("/proc/self/status")):
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) / _KIB_PER_MIB
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / _KIB_PER_MIB


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text(encoding="ascii").splitlines()
    except OSError:
        return []


def nothing(folder: Path, rest: Sequence[str]) -> dict[str, float]:
    """The modules alone."""
    del folder, rest
    return {}


def opened(folder: Path, rest: Sequence[str]) -> dict[str, float]:
    """Open a home and verify its state, nothing more."""
    home = parties.reopen(folder, rest[0])
    return {"entries": sum(r.size for r in home.agreement.registers.values())}


def imported(folder: Path, rest: Sequence[str]) -> dict[str, float]:
    """Import one parcel."""
    home = parties.reopen(folder, rest[0])
    data = (folder / rest[1]).read_bytes()
    reports = []
    seconds = timed(lambda: reports.append(home.center.import_parcel(data, home.now)))
    if reports[0].refused:
        raise ValueError(reports[0].refused)
    return {"seconds": seconds, "entries": len(reports[0].arrived)}


def audited(folder: Path, rest: Sequence[str]) -> dict[str, float]:
    """Verify a log folder."""
    return {"seconds": timed(lambda: whole(folder, rest[0]))}


def shown_alone(folder: Path, rest: Sequence[str]) -> dict[str, float]:
    """Make evidence of one row of a list, and verify it."""
    home = parties.reopen(folder, rest[0])
    held = home.agreement.by_serial[rest[1]][0]
    made: list[bytes] = []
    path = (LIST_FIELD, int(rest[2]))
    seconds = timed(lambda: made.append(export(home.center.state, held, [path], home.now)))
    verifying = timed(lambda: verify_evidence(made[0]))
    return {"seconds": seconds, "verifying": verifying, "bytes": len(made[0])}


def listed(folder: Path, rest: Sequence[str]) -> dict[str, float]:
    """Build and sign a list of so many rows; then open it as its recipient does."""
    home = parties.reopen(folder, rest[0])
    (item,) = parties.prepared(home, 1, "prisoners", parties.prisoners(int(rest[1])))
    seconds = timed(lambda: parties.append(home, [item]))
    register = home.agreement.own()
    held = register.entries[-1]
    data = encoded(opening_of(held))
    opening = timed(lambda: check_opening(register.hash, held.leaf, data))
    return {"seconds": seconds, "opening": opening, "bytes": len(data)}


def board(folder: Path, rest: Sequence[str]) -> dict[str, float]:
    """The board of so many entries, none for the process alone."""
    del folder
    if not int(rest[0]):
        return {}
    _, _, seconds = grown(int(rest[0]))
    return {"seconds": seconds}


_ACTS: dict[str, Callable[[Path, Sequence[str]], dict[str, float]]] = {
    "nothing": nothing, "opened": opened, "imported": imported, "audited": audited,
    "shown-alone": shown_alone, "listed": listed, "board": board,
}  # fmt: skip


def main() -> None:
    act, folder, *rest = sys.argv[1:]
    found = _ACTS[act](Path(folder), rest)
    print(json.dumps({**found, "peak": _peak()}))


if __name__ == "__main__":
    main()

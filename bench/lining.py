"""The line: send to receipt over loopback HTTPS, catching up after a partition, an idle center."""

from __future__ import annotations

import os
import time
from pathlib import Path

from bench import line, parties
from bench.floors import Floor
from bench.measure import Figure
from detente.apps import wiring
from detente.engine.state import Now
from detente.engine.writing import append_entries

GROUP = "line, loopback HTTPS, durable on both sides"
SINGLY = 100
PIPELINED = 500
MISSED = 100_000
IDLE_S = 10.0
_LATENCY_TARGET = 5.0  # times the floor
_RATE_MIN = 500.0  # receipted notifications a second
_BATCH = 256
_KIB = 1024
_LEAST = 3 * _KIB  # bytes of one entry, its receipt and the marks, in the three flushes


def figures(folder: Path, runs: int) -> list[Figure]:
    """Latency one at a time, throughput pipelined, catch-up, memory and processor time at rest."""
    found: list[Figure] = []
    with line.pair(folder / "line") as pair:
        found += _latency(folder, pair, runs)
        found.append(_throughput(pair, runs))
        found += _idle(pair)
    found.append(_catching_up(folder / "missed"))
    return found


def _latency(folder: Path, pair: line.Pair, runs: int) -> list[Figure]:
    pair.prepare(SINGLY * runs + 1)
    pair.release(1)  # the first post-quantum cosignatures are entered; once a day from here
    floor = Floor(folder)
    values, both, plain = [], [], []
    for _ in range(SINGLY * runs):
        both.append(floor.milliseconds(bytes(_LEAST), 3, 2, 2))
        plain.append(floor.milliseconds(bytes(_LEAST), 3, 2, 2, mldsa=False))
        values.append(pair.release(1) * 1e3)
    floor.close()
    name = "3 flushes, 2 signatures and 2 verifications"
    return [
        Figure(
            GROUP, "one at a time: release to receipt", "ms", values, both,
            f"{name} of each kind", target=_LATENCY_TARGET,
            note="the heads that are sent, two, are signed and verified with both algorithms",
        ),
        Figure(
            GROUP, "the same, Ed25519 alone in the floor", "ms", values, plain,
            f"{name}, Ed25519",
        ),
    ]  # fmt: skip


def _throughput(pair: line.Pair, runs: int) -> Figure:
    values = []
    for _ in range(runs):
        pair.prepare(PIPELINED)
        values.append(PIPELINED / pair.release(PIPELINED))
    return Figure(
        GROUP, f"{PIPELINED} pipelined, each released by an act of its own", "receipted/s", values,
        least=_RATE_MIN, note="drafted and submitted before the clock runs; 64 releases under way",
    )  # fmt: skip


def _idle(pair: line.Pair) -> list[Figure]:
    """What the served center takes while nothing happens; its line stays open."""
    pid = pair.server.pid
    before = _processor_s(pid)
    time.sleep(IDLE_S)
    share = (_processor_s(pid) - before) / IDLE_S * 100
    pages = int(Path(f"/proc/{pid}/statm").read_text("ascii").split()[1])
    resident = pages * os.sysconf("SC_PAGE_SIZE") / _KIB / _KIB
    entries = sum(r.size for r in pair.service.agreement().registers.values())
    note = f"with {entries:,} entries, its line open, over {IDLE_S:.0f} s"
    return [
        Figure(GROUP, "idle center: processor", "% of a core", [share], note=note),
        Figure(GROUP, "idle center: memory", "MiB resident", [resident]),
    ]


def _processor_s(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text("ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _catching_up(folder: Path) -> Figure:
    def write(home: wiring.Home) -> None:
        (agreement,) = home.center.state.agreements.values()
        ours = parties.Home(home.center, Now(home.now().live))
        for _ in range(-(-MISSED // _BATCH)):
            batch = parties.prepared(ours, _BATCH)
            append_entries(home.center.state, agreement, batch, (), home.now())
        home.center.settle()

    with line.pair(folder, write) as pair:
        seconds = pair.caught_up()
        count = pair.service.agreement().own().size
    return Figure(
        GROUP, f"{MISSED:,} entries written during a partition: until receipted", "s", [seconds],
        note=f"{count / seconds:,.0f} entries a second, openings included; one run",
    )  # fmt: skip

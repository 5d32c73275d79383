"""One figure: what was measured, its floor from the same run, and how both are shown."""

from __future__ import annotations

import importlib.metadata
import json
import os
import platform
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from pysqlite3 import dbapi2 as sqlite3

RUNS_MIN = 5
ROOT = Path(__file__).parents[1]


@dataclass(frozen=True, slots=True)
class Figure:
    """Values of one figure in its unit, those of its floor, and how they came about.

    `kind` is "measured", "counted" (the same in every run) or "arithmetic" (computed, not run).
    `target` is the largest permitted ratio of the medians, `least` the smallest permitted median,
    `most` the largest.
    """

    group: str
    name: str
    unit: str
    values: Sequence[float]
    floor: Sequence[float] = ()
    floor_name: str = ""
    target: float | None = None
    least: float | None = None
    most: float | None = None
    kind: str = "measured"
    note: str = ""
    facts: Mapping[str, object] = field(default_factory=dict)

    @property
    def ratio(self) -> float | None:
        """Median over median of the floor, None without a floor."""
        below = statistics.median(self.floor) if self.floor else 0.0
        return statistics.median(self.values) / below if below else None

    @property
    def met(self) -> bool:
        """Whether it keeps to what targets it has."""
        if self.least is not None and statistics.median(self.values) < self.least:
            return False
        if self.most is not None and statistics.median(self.values) > self.most:
            return False
        return self.target is None or (self.ratio is not None and self.ratio <= self.target)

    def as_json(self) -> dict[str, object]:
        """Everything, with every single value."""
        return {
            "group": self.group,
            "name": self.name,
            "kind": self.kind,
            "unit": self.unit,
            "values": list(self.values),
            "min": min(self.values),
            "median": statistics.median(self.values),
            "max": max(self.values),
            "floor": {"name": self.floor_name, "values": list(self.floor)},
            "ratio": self.ratio,
            "target": self.target,
            "least": self.least,
            "most": self.most,
            "met": self.met,
            "note": self.note,
            "facts": dict(self.facts),
        }


def timed(call: Callable[[], object]) -> float:
    """Wall-clock seconds of one call."""
    start = time.perf_counter()
    call()
    return time.perf_counter() - start


def beside(
    runs: int, call: Callable[[], float], floor: Callable[[], float]
) -> tuple[list[float], list[float]]:
    """Measure something and its floor in turn, so that both see the same machine."""
    values, below = [], []
    for _ in range(runs):
        below.append(floor())
        values.append(call())
    return values, below


def child(arguments: Sequence[str]) -> dict[str, float]:
    """Run `python -m bench.child ...` and return the numbers it prints as JSON."""
    done = subprocess.run(
        [sys.executable, "-m", "bench.child", *arguments],
        cwd=ROOT, env=child_environment(), check=True, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    found: dict[str, float] = json.loads(done.stdout)
    return found


def child_environment() -> dict[str, str]:
    """Our environment, with the modules this process uses on the path of a child."""
    return {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)])}


def machine() -> dict[str, object]:
    """What the figures were taken on."""
    return {
        "date": datetime.now(UTC).strftime("%Y-%m-%d %H:%MZ"),
        "system": f"{platform.system()} {platform.release()} {platform.machine()}",
        "cpu": _cpu(),
        "cores": os.cpu_count(),
        "python": platform.python_version(),
        "sqlite": sqlite3.sqlite_version,
        "cryptography": importlib.metadata.version("cryptography"),
    }


def _cpu() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor() or "unknown"
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else "unknown"


def number(value: float) -> str:
    """Three figures, or all digits of a large number."""
    if value == int(value) and abs(value) < 1e15:
        return f"{int(value):,}"
    return f"{value:,.0f}" if abs(value) >= 1000 else f"{value:#.3g}".rstrip(".")


def table(figures: Sequence[Figure]) -> list[str]:
    """Lines of the table, one figure a line, groups apart."""
    rows: list[tuple[str, ...]] = [
        ("figure", "unit", "min", "median", "max", "floor", "ratio", "target")
    ]
    notes: list[str] = []
    group = ""
    for item in figures:
        if item.group != group:
            group = item.group
            rows.append((f"-- {group}", *[""] * 7))
        mark = ""
        if item.note:
            notes.append(item.note)
            mark = f" [{len(notes)}]"
        rows.append(_row(item, mark))
    widths = [max(len(row[at]) for row in rows) for at in range(8)]
    lines = []
    for row in rows:
        cells = [row[0].ljust(widths[0]), row[1].ljust(widths[1])]
        cells += [cell.rjust(width) for cell, width in zip(row[2:], widths[2:], strict=True)]
        lines.append("  ".join(cells).rstrip())
    return [*lines, "", *(f"[{at}] {note}" for at, note in enumerate(notes, 1))]


def _row(item: Figure, mark: str) -> tuple[str, ...]:
    ratio = item.ratio
    target = "" if item.target is None else f"<= {number(item.target)}"
    if item.least is not None:
        target = f">= {number(item.least)}"
    if item.most is not None:
        target = f"<= {number(item.most)} {item.unit}"
    if target:
        target += " met" if item.met else " MISSED"
    floor = number(statistics.median(item.floor)) if item.floor else "-"
    return (
        f"{item.name}{mark}", item.unit,
        number(min(item.values)), number(statistics.median(item.values)), number(max(item.values)),
        floor, "-" if ratio is None else f"{ratio:.2f}", target,
    )  # fmt: skip

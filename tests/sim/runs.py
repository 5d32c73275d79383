"""Runs of many worlds: replay one seed, try many, or make the long report of docs/simulation.md."""

from __future__ import annotations

import argparse
import multiprocessing
import os
import platform
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import TracebackType
from typing import Final

from tests.sim.checkers import Violation
from tests.sim.faults import FAULTS
from tests.sim.liars import LIES
from tests.sim.network import KINDS
from tests.sim.world import Plan, World

# Without losses, and with up to three of them: worlds with losses take longer to be whole again.
SHORT: Final = Plan(losses=0)
LOSSES: Final = Plan()
# Larger worlds of fewer parties: what founding and healing cost is shared by more notifications.
LONG: Final = replace(
    Plan(),
    notifications=260,
    faults=60,
    burst=7,
    fault_rate=0.32,
    check_rate=0.02,
    lies=3,
    losses=3,
    sizes=(2, 2, 2, 2, 2, 3, 3, 4),
)
OFFLINE_NOTIFICATIONS: Final = 1_000_000
OFFLINE_FAULTS: Final = 200_000
OFFLINE_EACH: Final = 1_000
ALL_KINDS: Final = tuple(sorted({*FAULTS, *KINDS, *LIES}))
REPORT: Final = Path(__file__).parents[2] / "docs" / "simulation.md"
CHUNK: Final = 25
WORKERS: Final = 2


@dataclass(slots=True)
class Totals:
    """What a number of worlds amounts to."""

    worlds: int = 0
    kinds: Counter[str] = field(default_factory=Counter)
    outcomes: Counter[str] = field(default_factory=Counter)
    failures: list[str] = field(default_factory=list)
    seconds: float = 0.0  # of processor time

    def add(self, other: Totals) -> None:
        self.worlds += other.worlds
        self.kinds += other.kinds
        self.outcomes += other.outcomes
        self.failures += other.failures
        self.seconds += other.seconds


class Undeclared:
    """Turns whatever leaves a world into a failure of it: only `Violation` may, and none should."""

    def __init__(self, world: World, failures: list[str]) -> None:
        self.world = world
        self.failures = failures

    def __enter__(self) -> None:
        return

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> bool:
        if kind is None or not issubclass(kind, Exception):
            return False
        what = str(error) if issubclass(kind, Violation) else f"{kind.__name__}: {error}"
        again = f"make sim SEED={self.world.seed}"
        if self.world.plan in (LONG, LOSSES):
            again += " ARGS=--long" if self.world.plan == LONG else " ARGS=--losses"
        self.failures.append(f"seed {self.world.seed}: {what}\n    again: {again}")
        return True


def run_seeds(first: int, count: int, plan: Plan) -> Totals:
    """The worlds of `count` seeds from `first`; a failure ends its world and no other."""
    totals = Totals()
    start = time.process_time()
    for seed in range(first, first + count):
        world = World(seed, plan)
        with Undeclared(world, totals.failures):
            world.run()
        totals.worlds += 1
        totals.kinds += world.kinds
        totals.outcomes += world.outcomes
    totals.seconds = time.process_time() - start
    return totals


def _chunk(job: tuple[int, int, Plan]) -> Totals:
    return run_seeds(*job)


def run_many(first: int, count: int, plan: Plan, *, talk: bool = True) -> Totals:
    """The same in two processes, with a line for each failure as it is found."""
    jobs = ((at, min(CHUNK, first + count - at), plan) for at in range(first, first + count, CHUNK))
    return _gather(jobs, talk=talk)


def _endless(plan: Plan) -> Iterator[tuple[int, int, Plan]]:
    at = 0
    while True:
        yield at, CHUNK, plan
        at += CHUNK


def _gather(jobs: Iterator[tuple[int, int, Plan]], *, talk: bool, until: float = 0.0) -> Totals:
    """Run jobs in all workers; with `until`, only to what the long run needs or to that instant."""
    totals = Totals()
    with multiprocessing.get_context("spawn").Pool(WORKERS) as pool:
        waiting = []
        for job in jobs:
            waiting.append(pool.apply_async(_chunk, (job,)))
            while len(waiting) > WORKERS:
                _take(totals, waiting.pop(0).get(), talk=talk)
            if until and (enough(totals) or time.monotonic() > until):
                break
        for one in waiting:
            _take(totals, one.get(), talk=talk)
    return totals


def _take(totals: Totals, found: Totals, *, talk: bool) -> None:
    totals.add(found)
    if talk and totals.worlds % (40 * CHUNK) == 0:
        done = totals.outcomes["notifications"]
        print(f"{totals.worlds} worlds, {done} notifications, {totals.kinds.total()} faults")
    if talk:
        for failure in found.failures:
            print(failure, flush=True)


def enough(totals: Totals) -> bool:
    """Whether the long run has what it set out for."""
    return (
        totals.outcomes["notifications"] >= OFFLINE_NOTIFICATIONS
        and totals.kinds.total() >= OFFLINE_FAULTS
        and all(totals.kinds[kind] >= OFFLINE_EACH for kind in ALL_KINDS)
    )


def table(totals: Totals) -> str:
    """Faults and lies by kind."""
    lines = ["| kind | times | what happens |", "| --- | ---: | --- |"]
    lines += [f"| {kind} | {totals.kinds[kind]:,} | {_meaning(kind)} |" for kind in ALL_KINDS]
    return "\n".join(lines)


def _meaning(kind: str) -> str:
    if kind in LIES:
        return "lie: " + _sentence(LIES[kind].__doc__)
    return MEANINGS.get(kind) or _sentence(FAULTS[kind].__doc__)


def _sentence(text: str | None) -> str:
    return " ".join((text or "").split())


MEANINGS: Final = {
    "drop": "a parcel is handed over and never arrives",
    "delay": "a parcel arrives an hour late",
    "duplicate": "a parcel arrives twice",
    "reorder": "a parcel arrives before all that were sent earlier",
    "corrupt": "one bit of a parcel is turned",
    "truncate": "a parcel is cut off",
    "courier": "a bag of parcels arrives after days",
    "replay": "an old parcel comes again",
    "commit-refused": "the disk refuses a commit; nothing was stored",
    "commit-stored-but-failed": "the disk reports a failure of a commit that it stored",
    "crash-before-write": "the process dies before a commit",
    "crash-in-write": "the process dies in the middle of a commit",
    "crash-after-write": "the process dies when a commit is on disk, before it learns of it",
    "torn-write": "a commit is half on disk, whatever the disk had promised",
}


FINDINGS: Final = """## What the simulation found in this code base

Each was mended, with a test of its own in `tests/engine`.

- A third party that showed two centers different histories parted them for ever: their entries
  named roots that the other could not know, and were void. Such a receipt counts for nothing now,
  and the entry stays valid.
- What a liar said of one register kept honest parties from sending each other the rest.
- Contents did not come back to a center that had lost them where the leaves had come from somebody
  else before, or where the request was heard twice before it was answered.
- Evidence could not be made where a receipt stood in an entry whose head was never signed.
- An entry was shown as received on the strength of an epoch that held less than the one before.
- A center set back to before it knew a peer's new card could read nothing of that peer again.
- A commit that was stored and reported as failed left memory behind the disk until a restart.
- A center whose numbers of parcels fell back, since its store was set back in the middle of a
  recovery or a leap was not stored before a crash, asked and was never heard, or was answered for
  ever. Its peer now says how far it is.
- A store set back in the middle of a recovery took an echo of what it had asked before for a whole
  answer, and went without contents that the peer had sent to it once.
- Content that a peer listed as lacking was sent once for as long as a live link stood, and never
  again where it had not stayed.
- A later part of a register under a new card that came before the first was refused as signed by
  nobody.
- A center set back to before it knew a register of its peer, and with a fork of its own register
  already shown, never got it again.
- A cosignature in an entry that stood under no card known here ended every export that met it.
- A bit turned on the disk in a signed head of which no leaf was there yet was not found, nor one in
  the numbers kept of a peer.
- A center set back unawares to before its numbers had leapt was heard no more, so that what it said
  to hold again did not count and entries that it had cosigned before never came back to it.
- Content that the disk gave wrong was sent as it came. Its recipient listed it as not opening for
  ever, and where it was the signature under the agreement, the two never had one.
- A cosignature lost on its way was not handed over again, and the author of a receipt, which calls
  for no other, sent it for ever.
- A center set back unawares that had gone on asked for the branch it had lost, which it could never
  take, once an hour for ever, and sent its own with every exchange.
- An unknown head of a center's own that turned out to be of another history was kept without proof.
- An author whose fork was shorter than what others held was shown a head alone, and one that had
  gone on beyond them its own head: neither could tell.
- Who held another history of a liar's register than the asker passed it its own, or contents of it,
  with every exchange for ever, where the one parcel that would have shown it the fork was lost. An
  epoch that came back to its author too late to be named listed contents as lacking for ever.
- Content that went again where leaves before it were missing was passed over, though its own leaf
  was held.

## What the worlds leave out

The worlds of this run have up to three losses of a store or a home each; those of the test suite
are run without them and, fewer, with them. A register that its author went on with after its disk
was set back unawares counts as forked: nothing is asked of it but that everybody judges it alike,
and that it keeps nobody from coming to rest. A house register is
seen by nobody else and is not followed across a loss.
"""


def report(totals: Totals, command: str, wall: float, plan: Plan) -> str:
    """The text of docs/simulation.md."""
    outcomes = totals.outcomes
    rows = "\n".join(f"| {name} | {number:,} |" for name, number in sorted(outcomes.items()))
    found = "\n".join(f"- {line}" for line in totals.failures) or "None."
    return f"""# Simulation

Whole worlds in one process from a seed: two to five centers with real keys and the real engine,
links, disks, clocks and processes that fail, peers that lie. What must hold is checked all the time
(`tests/sim/checkers.py`). `make sim SEED=n` replays one world; a failing seed prints that command.

Command: `{command}`. Seeds: 0 to {totals.worlds - 1}, each with at least {plan.notifications}
notifications and {plan.faults} faults. Machine: {os.cpu_count()} processors, {platform.machine()},
Python {platform.python_version()}. Duration: {wall / 60:.1f} minutes, {totals.seconds / 60:.1f}
minutes of processor time.

Worlds: {totals.worlds:,}. Notifications: {outcomes["notifications"]:,}. Faults and lies:
{totals.kinds.total():,}.

## Faults and lies by kind

{table(totals)}

## What came of them

Refusals by code, errors told to officers and operators, and checks made.

| what | times |
| --- | ---: |
{rows}

## Violations

{found}

{FINDINGS}"""


def main(words: Sequence[str]) -> int:
    """The command line; returns the exit code: 1 where a world broke a rule."""
    parser = argparse.ArgumentParser(prog="python -m tests.sim", description=__doc__)
    parser.add_argument("--seed", type=int, help="replay one world")
    parser.add_argument("--trace", action="store_true", help="print its events")
    parser.add_argument("--seeds", type=int, default=100, help="how many worlds")
    parser.add_argument("--first", type=int, default=0, help="seed of the first")
    parser.add_argument("--long", action="store_true", help="larger worlds")
    parser.add_argument("--losses", action="store_true", help="stores and homes are lost as well")
    parser.add_argument("--offline", action="store_true", help="the long run and its report")
    parser.add_argument("--minutes", type=float, default=38, help="the long run ends by then")
    given = parser.parse_args(words)
    plan = LONG if given.long or given.offline else LOSSES if given.losses else SHORT
    if given.seed is not None:
        return _replay(given.seed, plan, trace=given.trace)
    start = time.monotonic()
    if given.offline:
        totals = _gather(_endless(LONG), talk=True, until=start + 60 * given.minutes)
        text = report(totals, "python -m tests.sim --offline", time.monotonic() - start, plan)
        REPORT.write_text(text, encoding="utf-8")
    else:
        totals = run_many(given.first, given.seeds, plan)
    wall = time.monotonic() - start
    print(table(totals))
    done = totals.outcomes["notifications"]
    print(
        f"{totals.worlds} worlds, {done} notifications, {totals.kinds.total()} faults,"
        f" {len(totals.failures)} violations; {wall:.0f} s,"
        f" {1000 * totals.seconds / max(1, done):.2f} ms of processor time a notification,"
        f" {totals.seconds / max(1, totals.worlds):.2f} s a world"
    )
    if given.offline and not enough(totals):
        print("the long run ended before it had all it set out for")
        return 1
    return 1 if totals.failures else 0


def _replay(seed: int, plan: Plan, *, trace: bool) -> int:
    world = World(seed, plan, print if trace else None)
    world.run()
    print(dict(sorted(world.kinds.items())))
    print(dict(sorted(world.outcomes.items())))
    return 0

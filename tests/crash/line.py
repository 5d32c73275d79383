"""Two centers over HTTPS are killed at random moments; at the end nothing may be missing.

`python -m tests.crash.line [--seed N] [--kills N]`. Who is killed and at which moment
is drawn from the seed; the machine decides the rest, so a seed repeats the plan and not every byte.

A random time would mostly hit the long waits between two acts. So a moment is an event instead:

  step     SIGKILL by itself at the n-th passage of a step: within a commit of the store, around a
           signature, around the import of a parcel
  bytes    when n more bytes have passed between the two, in mid-piece: greetings, parcels, answers
  line     when it has said n more lines of its log
  release  in the middle of the command of the second person: half of it sent, all of it sent, or
           the answer begun
  start    while it opens its home after the kill before, or when it has just said that it listens
"""

from __future__ import annotations

import argparse
import contextlib
import functools
import io
import random
import shlex
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from detente.apps.cli import main as cli
from tests.crash import verdict
from tests.crash.desk import PERSONS, Desk
from tests.crash.side import PATIENCE_S, Side
from tests.crash.wire import Meter
from tests.world import PACK

SEED = 20_261_122
STEPS = (
    "commit:begin", "commit:locked", "commit:append", "commit:middle", "commit:before-flush",
    "commit:flushed", "sign:before", "sign:after", "import:before", "import:after",
)  # fmt: skip
KINDS = {"step": 8, "bytes": 5, "line": 2, "release": 3, "start": 2}  # how often, of 20
_TURNS = 3  # acts of each desk for a kill; more only if it has not happened by then
_NUDGE_S = 0.25  # after so long without it each desk acts on
_OPENING = ("open:before", "open:after")
_LISTENING = "listening"


@dataclass(frozen=True)
class Moment:
    """When one process is killed."""

    victim: str
    kind: str
    what: str
    number: int

    def __str__(self) -> str:
        return f"{self.victim} {self.kind} {self.what} {self.number}".replace("  ", " ")


def plan(seed: int, kills: int) -> list[Moment]:
    """All kills of a run; the same for the same seed."""
    draw = random.Random(seed)
    found: list[Moment] = []
    for _ in range(kills):
        victim = draw.choice(tuple(PERSONS))
        kind = draw.choices(tuple(KINDS), tuple(KINDS.values()))[0]
        if not found and kind == "start":
            kind = "step"
        what, number = "", 0
        if kind == "step":
            what, number = draw.choice(STEPS), draw.randrange(1, 13)
        elif kind == "bytes":
            number = draw.choice((draw.randrange(1, 4_000), draw.randrange(1, 60_000)))
        elif kind == "line":
            number = draw.randrange(1, 6)
        elif kind == "release":
            what = draw.choice(("half", "whole", "answer"))
        else:  # who was just killed is killed again
            victim, what = found[-1].victim, draw.choice((*_OPENING, _LISTENING))
        found.append(Moment(victim, kind, what, number))
    return found


class Run:
    """Two centers, what they are asked, and how they are killed."""

    def __init__(self, folder: Path, seed: int, kills: int) -> None:
        self.plan = plan(seed, kills)
        self.meter = Meter()
        self.sides = {code: Side(code, folder, self.meter) for code in PERSONS}
        self.desks = {code: Desk(side, f"{seed} {code}") for code, side in self.sides.items()}
        self.killed: list[Moment] = []

    def _pairs(self) -> list[tuple[Side, Side]]:
        one, other = self.sides.values()
        return [(one, other), (other, one)]

    def close(self) -> None:
        """End whatever still runs."""
        for side in self.sides.values():
            side.wire.close()
            side.kill()
            side.wait_for_end()

    def set_up(self) -> None:
        """Two homes and their cards by hand, the agreement over the line."""
        for code, side in self.sides.items():
            first, second = PERSONS[code]
            _typed(side.home, "init", "--draw-passphrase", "--center",
                   f"rrc.{code.lower()}.example", "--code", code, "--name", f"en={code}",
                   "--person", f"{first}:First person:watch,drafter:Desk",
                   "--person", f"{second}:Second person:watch,releaser:Desk")  # fmt: skip
        for side, other in self._pairs():
            _typed(side.home, "peer", "add", str(other.home / "card"))
            _typed(side.home, "link", "add", other.code, "line", "--https", other.wire.address)
            side.start()
        for side, _ in self._pairs():
            side.wait_for_start()
        one, other = self.sides.values()
        today = time.strftime("%Y-%m-%d", time.gmtime())
        made = one.ask("agreement", "propose", "--with", other.code, str(PACK), "--start", today)
        for side in (one, other):
            first, second = PERSONS[side.code]
            _until(side, "agreement", functools.partial(_agreements, side))
            draft = side.ask("agreement", "adopt", made["id"], "--as", first)["draft"]
            side.ask("agreement", "sign", draft, "--as", second)
        _until(one, "signatures", lambda: all(
            len(found["signed"]) == len(PERSONS) for side in (one, other)
            for found in _agreements(side)))  # fmt: skip

    # --- killing --------------------------------------------------------------------------------

    def kill_all(self, say: Callable[[str], None]) -> None:
        """Every moment of the plan; each victim is started again at once."""
        for desk in self.desks.values():
            desk.start()
        for number, moment in enumerate(self.plan):
            victim = self.sides[moment.victim]
            if moment.kind != "start":
                victim.wait_for_start()
                self._arm(moment)
            self._act_until_dead(victim, moment)
            self.killed.append(moment)
            following = self.plan[number + 1] if number + 1 < len(self.plan) else None
            step = following.what if following is not None and following.kind == "start" else ""
            if step == _LISTENING:
                victim.start()
                victim.arm_line(1)
            else:
                victim.start(step, 1)
            if len(self.killed) % 20 == 0:
                say(f"{len(self.killed)} kills, last {moment}; {self.meter.total} bytes passed")

    def _arm(self, moment: Moment) -> None:
        victim = self.sides[moment.victim]
        if moment.kind == "step":
            victim.arm_step(moment.what, moment.number)
        elif moment.kind == "bytes":
            self.meter.arm(moment.number, victim.kill)
        elif moment.kind == "line":
            victim.arm_line(moment.number)
        else:
            self.desks[moment.victim].cut = moment.what

    def _act_until_dead(self, victim: Side, moment: Moment) -> None:
        """Let both desks work; more than their turns only if it does not happen by then."""
        turns, deadline = _TURNS, time.monotonic() + PATIENCE_S
        while True:
            for desk in self.desks.values():
                desk.grant(turns)
            if victim.wait("kill", lambda: victim.dead, _NUDGE_S):
                break
            turns = 1
            self.check()
            if time.monotonic() > deadline:
                raise TimeoutError(f"never came: {moment}")
        self.check()

    def check(self) -> None:
        """Raise what went wrong at a desk, or what a server complained of."""
        for side in self.sides.values():
            if side.fault is not None:
                raise side.fault
            if side.complaints:
                raise Unexpected("; ".join(side.complaints))

    # --- the end --------------------------------------------------------------------------------

    def finish(self) -> None:
        """Both go on until all is said and both hold the same, then stop as an operator stops."""
        for desk in self.desks.values():
            desk.finish()
        for desk in self.desks.values():
            desk.join()
        self.check()
        one, other = self.sides.values()
        _until(one, "equal records", self._all_said)
        for side in (one, other):
            status = side.stop()
            if status != 0:
                raise Unexpected(f"{side.code} stopped with {status}")
        self.check()

    def _all_said(self) -> bool:
        if sum([desk.pick_up() for desk in self.desks.values()]):
            return False
        first, second = (
            {(e["origin"], e["index"]): (e["leaf"], e["type"]) for e in found["entries"]}
            for found in (side.ask("record", "list", "--receipts") for side in self.sides.values())
        )
        return first == second


class Unexpected(Exception):
    """A center did what it must not do."""


def _typed(home: Path, *words: str) -> None:
    """A command with no server beside it."""
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        status = cli.main(["--home", str(home), *words], io.StringIO())
    if status != 0:
        raise Unexpected(f"{' '.join(words)}: {status}: {out.getvalue()}{err.getvalue()}")


def _agreements(side: Side) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = side.ask("agreement", "list")["agreements"]
    return found


def _until(side: Side, what: str, done: Callable[[], object]) -> None:
    """Ask again and again, whenever the side said something or a moment has passed."""
    deadline = time.monotonic() + PATIENCE_S
    while not done():
        if time.monotonic() > deadline:
            raise TimeoutError(f"{side.code}: no {what} within {PATIENCE_S} s")
        with side.changed:
            side.changed.wait(_NUDGE_S / 5)


def play(folder: Path, seed: int, kills: int, say: Callable[[str], None]) -> list[str]:
    """One run in an empty folder; returns what is wrong at its end, and says the figures.

    Raises Unexpected, TimeoutError, Refused where it cannot go on to its end.
    """
    began = time.monotonic()
    run = Run(folder, seed, kills)
    try:
        run.set_up()
        say(f"seed {seed}: two centers serve over HTTPS and have signed an agreement")
        run.kill_all(say)
        run.finish()
    except (Unexpected, TimeoutError, verdict.Refused):
        for side in run.sides.values():
            say("\n".join((f"what {side.code} said last:", *side.said)))
        raise
    finally:
        run.close()
    _say_kills(run, say)
    found = verdict.judge([(side, run.desks[code]) for code, side in run.sides.items()])
    for line in found.figures:
        say(line)
    say(f"{time.monotonic() - began:.0f} s in all")
    return found.wrong


def _say_kills(run: Run, say: Callable[[str], None]) -> None:
    whom, kinds = Counter(m.victim for m in run.killed), Counter(m.kind for m in run.killed)
    say(f"killed with SIGKILL: {len(run.killed)} times ({_counted(whom)}), by {_counted(kinds)}")
    commands = sum(side.commands for side in run.sides.values())
    cut = sum(desk.cut_off for desk in run.desks.values())
    say(f"commands given beside the servers: {commands}, of these cut off without an answer: {cut}")
    say(f"bytes that passed between the two: {run.meter.total}")


def _counted(found: Counter[str]) -> str:
    return ", ".join(f"{name} {number}" for name, number in sorted(found.items()))


def main(words: Sequence[str] | None = None) -> int:
    """Run it, show figures and verdict; exit status 0 only where nothing is wrong."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--kills", type=int, default=200)
    asked = parser.parse_args(words)
    folder = Path(tempfile.mkdtemp(prefix="detente-crash-"))

    def say(line: str) -> None:
        print(line, flush=True)

    say(f"seed {asked.seed}, {asked.kills} kills")
    try:
        wrong = play(folder, asked.seed, asked.kills, say)
    except (Unexpected, TimeoutError, verdict.Refused) as fault:
        wrong = [f"{type(fault).__name__}: {fault}"]
    except KeyboardInterrupt:
        shutil.rmtree(folder, ignore_errors=True)
        return 130
    for line in wrong:
        say(f"WRONG  {line}")
    if wrong:
        again = f"--seed {asked.seed} --kills {asked.kills}"
        say(f"FAILED; the homes are kept in {folder}; again: make crash ARGS={shlex.quote(again)}")
        return 1
    shutil.rmtree(folder, ignore_errors=True)
    say("passed: both records are equal, nothing that was reported is missing, both are whole")
    return 0


if __name__ == "__main__":
    sys.exit(main())

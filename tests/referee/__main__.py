"""`python -m tests.referee`: compare the program's boards with those of the referee.

python -m tests.referee --cases 20000       all cases, with counts
python -m tests.referee --seed 17           one case, and in what the two differ
python -m tests.referee --planted           every planted bug, and the case that found it
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import os
import sys

from tests.referee.cases import case
from tests.referee.compare import (
    AT_LEAST,
    FULL,
    OUTCOMES,
    PATTERNS,
    VERDICTS,
    Result,
    differences,
    of_program,
    of_referee,
    repeat,
    run,
)
from tests.referee.planted import BUGS, found_by
from tests.referee.value import look

SHARE = 250  # cases that one process takes at a time


def _run(first: int) -> Result:
    return run(first, SHARE)


def many(cases: int) -> Result:
    """Compare so many cases, rounded up, on all cores."""
    result = Result()
    with multiprocessing.Pool(os.cpu_count()) as pool:
        for part in pool.imap_unordered(_run, range(0, cases, SHARE)):
            result.add(part)
    return result


def say(line: str) -> None:
    """Print a line."""
    sys.stdout.write(f"{line}\n")


def report(result: Result) -> int:
    """Print counts and what is wrong; the code to end with."""
    say(f"{result.cases} cases, {len(result.wrong)} differ")
    for name in VERDICTS:
        say(f"  {name:20} {result.verdicts[name]:9}")
    for name in OUTCOMES:
        say(f"  check {name:14} {result.outcomes[name]:9}")
    for name in PATTERNS:
        say(f"  pattern {name:12} {result.patterns[name]:9}")
    for seed in sorted(result.wrong)[:20]:
        say(f"differs: {repeat(seed)}")
    rare = result.rare(AT_LEAST * result.cases // FULL)
    for name in rare:
        say(f"too rare: {name}")
    return 1 if rare or result.wrong else 0


def one(seed: int) -> int:
    """Print in what the two boards of one case differ."""
    made = case(seed)
    found = look(made.bound, made.entries, made.heads, made.as_of)
    wrong = differences(made, found)
    theirs, ours = of_program(made), of_referee(found)
    say(f"case {seed}: {made.made.draft.name}, differs in {', '.join(wrong) or 'nothing'}")
    for name in wrong:
        say(f"{name}, the program: {json.dumps(theirs[name], indent=1)}")
        say(f"{name}, the referee: {json.dumps(ours[name], indent=1)}")
    return 1 if wrong else 0


def planted() -> int:
    """Plant each bug in turn."""
    missed = 0
    for bug in BUGS:
        seed = found_by(bug)
        missed += seed is None
        say(f"{bug.name}: {'NOT FOUND' if seed is None else f'found by case {seed}'}")
    return 1 if missed else 0


def main(words: list[str]) -> int:
    """The command."""
    parser = argparse.ArgumentParser(prog="python -m tests.referee")
    parser.add_argument("--cases", type=int, default=FULL)
    parser.add_argument("--seed", type=int)
    parser.add_argument("--planted", action="store_true")
    asked = parser.parse_args(words)
    if asked.seed is not None:
        return one(asked.seed)
    return planted() if asked.planted else report(many(asked.cases))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

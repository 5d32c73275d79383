"""`python -m tests.sim`: replay a seed, try many, or make the long run of docs/simulation.md."""

from __future__ import annotations

import sys

from tests.sim.runs import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

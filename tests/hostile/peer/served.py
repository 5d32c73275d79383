"""`detente serve` with shorter times, so that who is slow is cut off while a test looks on.

    python -m tests.hostile.peer.served OPEN,GRACE,IDLE,WAIT,TROUBLES,RATE COMMAND...

Only these five times and the least rate differ; every size and number is the real one.
"""

from __future__ import annotations

import sys

from detente.core import limits

_TIMES = (
    "HTTPS_OPEN_S",
    "HTTPS_GRACE_S",
    "HTTPS_IDLE_S",
    "HTTPS_WAIT_S_MAX",
    "LOG_TROUBLES_S",
    "HTTPS_RATE_BYTES_PER_S_MIN",
)

if __name__ == "__main__":
    for name, seconds in zip(_TIMES, sys.argv[1].split(","), strict=True):
        setattr(limits, name, int(seconds))
    # Only now: the bounds of a connection are read when their module is.
    main = __import__("detente.apps.cli.main", fromlist=["main"]).main
    sys.exit(main(sys.argv[2:]))

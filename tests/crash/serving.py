"""`detente serve` in a process that can be told to kill itself at a step of its work.

`python -m tests.crash.serving HOME` runs the server as it is, on a port of its own. Lines on
standard input, `STEP HIT`, arm it: at the HIT-th passage of STEP it sends itself SIGKILL. Steps are
those of a commit of the store, `sign:*` around each signature, `import:*` around each parcel, and
`open:*` around the reading of a home; `STEP HIT` behind HOME arms it before it opens its home.
What stands behind `--` is given to `serve`.
"""

from __future__ import annotations

import functools
import sys
import threading
from collections.abc import Callable
from typing import Any
from unittest import mock

from detente.adapters.keys.software import SoftwareKeys
from detente.adapters.stores.sqlite import SqliteStore
from detente.apps import wiring
from detente.apps.cli import main as cli
from detente.engine.center import Center
from tests.crash.watch import Bomb


def around(bomb: Bomb, name: str, work: Callable[..., Any]) -> Callable[..., Any]:
    """The same work with a step before it and one behind it."""

    @functools.wraps(work)
    def watched(*given: Any, **named: Any) -> Any:
        bomb(f"{name}:before")
        done = work(*given, **named)
        bomb(f"{name}:after")
        return done

    return watched


def follow(bomb: Bomb) -> None:
    """Arm the bomb as standard input says."""
    for line in sys.stdin:
        step, hit = line.split()
        bomb.left = int(hit)
        bomb.step = step


def main() -> int:
    """Serve until killed, by oneself or by another."""
    home, *given = sys.argv[1:]
    more = given[given.index("--") + 1 :] if "--" in given else []
    armed = given[: given.index("--")] if "--" in given else given
    bomb = Bomb(armed[0], int(armed[1])) if armed else Bomb("", 0)
    threading.Thread(target=follow, args=(bomb,), daemon=True).start()
    for owner, name, changed in (
        (wiring, "SqliteStore", functools.partial(SqliteStore, failpoint=bomb)),
        (wiring, "_opened", around(bomb, "open", wiring._opened)),
        (SoftwareKeys, "sign", around(bomb, "sign", SoftwareKeys.sign)),
        (Center, "import_parcel", around(bomb, "import", Center.import_parcel)),
    ):
        mock.patch.object(owner, name, changed).start()
    return cli.main(["--home", home, "serve", "--listen", "127.0.0.1:0", *more])


if __name__ == "__main__":
    sys.exit(main())

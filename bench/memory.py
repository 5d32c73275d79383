"""Peak memory of the largest acts, each in a process of its own; and a list of 6,000 rows."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path

from bench import parties
from bench.auditing import ENTRIES, make_log
from bench.measure import Figure, child
from detente.adapters.links.courier import CourierLink
from detente.core.notification import serial_parts
from detente.engine.writing import opening_of

GROUP = "peak memory (own process)"
GROUP_LIST = "a list of 6,000 rows"
IMPORTED = 10_000
ROWS = 6_000
_ROW = 4_711


def _children(runs: int, source: Path, arguments: Sequence[str]) -> list[dict[str, float]]:
    """The same act in fresh processes, each on its own copy of the homes."""
    found = []
    act, *rest = arguments
    for at in range(runs):
        copy = source.with_name(f"{source.name}-{at}")
        shutil.copytree(source, copy)
        found.append(child([act, str(copy), *rest]))
        shutil.rmtree(copy)
    return found


def _peaks(found: Sequence[dict[str, float]]) -> list[float]:
    return [item["peak"] for item in found]


def figures(folder: Path, runs: int) -> list[Figure]:
    """MiB beside the same process that only loads the modules, or only opens the home."""
    found = _importing(folder / "import", runs)
    found += _auditing(folder / "log", runs)
    found += _listing(folder / "list", runs)
    return found


def _importing(folder: Path, runs: int) -> list[Figure]:
    folder.mkdir()
    first, second = parties.pair(folder)
    parties.append(first, parties.prepared(first, IMPORTED))
    (outgoing,) = first.center.parcels_for(second.center.card.fingerprint, first.now)
    (folder / "parcel").write_bytes(outgoing.data)
    first.center.close()
    second.center.close()
    found = _children(runs, folder, ("imported", "BRV", "parcel"))
    below = _children(runs, folder, ("opened", "BRV"))
    name = f"import of one parcel with {IMPORTED:,} entries"
    note = f"the parcel has {len(outgoing.data):,} bytes"
    floor = "the same process opening the home only"
    seconds = [item["seconds"] for item in found]
    return [
        Figure(GROUP, name, "MiB", _peaks(found), _peaks(below), floor, note=note),
        Figure(GROUP, f"{name}, time", "s", seconds),
    ]


def _auditing(folder: Path, runs: int) -> list[Figure]:
    folder.mkdir()
    _, vkey = make_log(folder)
    found = [child(["audited", str(folder), vkey]) for _ in range(runs)]
    below = [child(["nothing", str(folder)]) for _ in range(runs)]
    name, floor = f"verify of a log of {ENTRIES:,} entries", "the same process loading modules only"
    return [Figure(GROUP, name, "MiB", _peaks(found), _peaks(below), floor)]


def _listing(folder: Path, runs: int) -> list[Figure]:
    folder.mkdir()
    first, second = parties.pair(folder)
    first.center.state.recorder.flush()
    first.center.close()
    floor = "the same process opening the home only"
    below = _peaks(_children(runs, folder, ("opened", "ARD")))
    made = _children(runs, folder, ("listed", "ARD", str(ROWS)))
    first = parties.reopen(folder, "ARD")
    (item,) = parties.prepared(first, 1, "prisoners", parties.prisoners(ROWS))
    held = parties.append(first, [item])[0]
    parties.settle(first, second, CourierLink(folder / "stick"))
    serial = opening_of(held).header.serial or ""
    if serial_parts(serial)[0] != "ARD":
        raise ValueError(serial)
    first.center.close()
    second.center.close()
    shown = _children(runs, folder, ("shown-alone", "ARD", serial, str(_ROW)))
    note = f"{ROWS:,} rows, each with one erasable column: {2 * ROWS:,} salted digests"
    one = f"evidence of 1 row of {ROWS:,}"
    whole = f"list of {ROWS:,} rows: build, sign, open"
    return [
        Figure(GROUP, whole, "MiB", _peaks(made), below, floor),
        Figure(GROUP, one, "MiB", _peaks(shown), below, floor),
        Figure(GROUP_LIST, "build, append, sign", "s", [x["seconds"] for x in made], note=note),
        Figure(GROUP_LIST, "open as the recipient does", "s", [x["opening"] for x in made]),
        Figure(GROUP_LIST, "opening", "bytes", [made[0]["bytes"]], kind="counted"),
        Figure(GROUP_LIST, f"{one}: make", "s", [x["seconds"] for x in shown]),
        Figure(GROUP_LIST, f"{one}: verify", "s", [x["verifying"] for x in shown]),
        Figure(GROUP_LIST, f"{one}: size", "bytes", [shown[0]["bytes"]], kind="counted",
               note="among it two full cards and the recipient's receipt"),
    ]  # fmt: skip

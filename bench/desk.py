"""The desk over a long record: pages, and arrival on two hundred screens.

Run alone: python -m bench.desk NOTIFICATIONS FOLDER; prints JSON.
"""

from __future__ import annotations

import asyncio
import gc
import io
import json
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, cast

import httpx2 as httpx

from bench import parties
from bench.desk_record import DESKS, Filled, fill
from bench.measure import ROOT, Figure, child_environment
from detente.apps import wiring
from detente.apps.cli.text import make_console
from detente.apps.desk import accounts
from detente.apps.desk.app import make_app
from detente.apps.desk.server import DeskServer
from detente.apps.serve.log import Log
from detente.apps.serve.service import Service
from detente.core.encoding import Value
from detente.engine.center import Center
from detente.engine.links import Bearer, LinkEntry, add_link
from detente.engine.ports import Entropy, Keys
from detente.engine.recorder import Prepared
from detente.engine.registers import Held
from detente.engine.state import Now

GROUP = "desk, New START, record made in memory"
NOTIFICATIONS: Final = 1_000_000
QUICK: Final = 20_000
_SMALL: Final = 10_000  # what a page costs there is its floor: it must not grow with the record
PAGES: Final = 30  # of each kind
AFTER: Final = 5  # of each kind, each just behind an arrival
ROUNDS: Final = 7  # arrivals with all desks listening
_PAGE_MS_MAX: Final = 100.0
_ARRIVAL_S_MAX: Final = 1.0
_MIB: Final = 2**20
_COOKIE: Final = "detente-desk-USA"


@dataclass(slots=True)
class BenchHome:
    """What a service asks of a home, with a clock that moves when it is moved."""

    filled: Filled
    folder: Path
    keys: Keys
    entropy: Entropy
    began: float = field(default_factory=time.monotonic)
    skipped: int = 0

    @property
    def center(self) -> Center:
        """Ours."""
        return self.filled.ours.center

    def now(self) -> Now:
        """The end of the record, and the time since; a benchmark may skip seconds."""
        passed = int(time.monotonic() - self.began) + self.skipped
        return Now(self.filled.ours.now.live + passed)

    def close(self) -> None:
        """Nothing outlives the process."""


class Bench:
    """A running service and desk over the record, and the other center, which writes to it."""

    def __init__(self, home: BenchHome, service: Service, server: DeskServer, port: int) -> None:
        self.filled, self.home = home.filled, home
        self.service, self.server, self.port = service, server, port

    def parcel(self) -> tuple[Held, bytes]:
        """One more change of data of theirs, and the parcel that brings it."""
        theirs = self.filled.theirs
        theirs.now = self.home.now()
        (item,) = parties.prepared(theirs, 1, "data-change", _body(self.filled))
        (held,) = parties.append(theirs, [Prepared(item.to, item.header, item.fields)])
        peer = self.home.center.card.fingerprint
        (outgoing,) = theirs.center.parcels_for(peer, theirs.now)
        theirs.center.carried(outgoing)
        return held, outgoing.data

    async def take(self, data: bytes) -> None:
        """As a line that we opened brings it."""
        (entry,) = await self.service.links()
        await self.service.brought(entry, data)


def _body(filled: Filled) -> dict[int, Value]:
    register = next(r for r in filled.ours.agreement.registers.values() if r.seat == 1)
    held = next(one for one in reversed(register.entries) if one.type == "data-change")
    return {} if held.opening is None else held.opening.pack_fields()


async def _times(bench: Bench, client: httpx.AsyncClient, path: str, count: int,
                 before: Callable[[], Awaitable[None]]) -> dict[str, list[float]]:  # fmt: skip
    """Milliseconds of the clock and of the processor for one page, each in another second."""
    wall, cpu = [], []
    for _ in range(count):
        bench.home.skipped += 1
        await before()
        began, worked = time.perf_counter(), time.process_time()
        answer = await client.get(path)
        wall.append((time.perf_counter() - began) * 1e3)
        cpu.append((time.process_time() - worked) * 1e3)
        if answer.status_code != 200:
            raise ValueError(f"{path}: {answer.status_code} {answer.text[:300]}")
    return {"wall": wall, "cpu": cpu}


async def _pages(bench: Bench, cookie: str) -> dict[str, object]:
    """First pages, then each page at rest, then each behind an arrival."""
    app = make_app(bench.server.room)
    found: dict[str, object] = {}
    transport = httpx.ASGITransport(app=app)
    client = httpx.AsyncClient(
        transport=transport, base_url="http://localhost:8700", cookies={_COOKIE: cookie}
    )
    agreement = bench.filled.ours.agreement
    shown = [one for r in agreement.registers.values() for one in r.entries[-40:] if one.opening]
    middle = [one for r in agreement.registers.values() for one in r.entries[r.size // 2 :][:9]]
    serial = next(one.opening.header.serial for one in middle if one.opening and not one.bare)
    paths = {
        "desk": "/desk",
        "message": f"/message/{shown[-3].leaf_hash.hex()[:16]}",
        "duties": "/due",
        "search for a serial": f"/record?q={serial}",
        "search for a leaf": f"/record?q={middle[0].leaf_hash.hex()[:16]}",
        "record": "/record",
        "log of a day": "/log",
    }

    async def nothing() -> None:
        return None

    async def arrival() -> None:
        _, data = bench.parcel()
        await bench.take(data)

    async with client:
        first = await _times(bench, client, "/desk", 1, nothing)
        due = await _times(bench, client, "/due", 1, nothing)
        found["first"] = {"desk": first, "duties": due}
        found["rest"] = {
            name: await _times(bench, client, path, PAGES, nothing) for name, path in paths.items()
        }
        found["after"] = {
            name: await _times(bench, client, path, AFTER, arrival) for name, path in paths.items()
        }
    return found


async def _arrivals(bench: Bench, cookies: Sequence[str]) -> dict[str, object]:
    """Seconds from the import of a parcel to the last desk's page, and to the middle one's."""
    command = [
        sys.executable, "-m", "bench.desk_listeners", str(bench.port), _COOKIE, "/desk",
    ]  # fmt: skip
    child = await asyncio.create_subprocess_exec(
        *command, cwd=ROOT, env=child_environment(), stdin=subprocess.PIPE,
        stdout=subprocess.PIPE, limit=2**20,
    )  # fmt: skip
    if child.stdin is None or child.stdout is None:
        raise ValueError("no pipes")
    last, middle, worked = [], [], []
    try:
        child.stdin.write("".join(f"{one}\n" for one in [*cookies, ""]).encode())
        if await child.stdout.readline() != b"ready\n":
            raise ValueError("the desks did not come up")
        for _ in range(ROUNDS):
            held, data = bench.parcel()
            child.stdin.write(f"row-{held.leaf_hash.hex()[:16]}\n".encode())
            await child.stdout.readline()
            began, cpu = time.monotonic(), time.process_time()
            await bench.take(data)
            times = [at - began for at in json.loads(await child.stdout.readline())]
            worked.append(time.process_time() - cpu)
            last.append(max(times))
            middle.append(statistics.median(times))
        child.stdin.write(b"\n")
        await child.wait()
    finally:
        if child.returncode is None:
            child.kill()
            await child.wait()
    return {"last": last, "middle": middle, "cpu": worked}


async def _measured(filled: Filled, folder: Path) -> dict[str, object]:
    state = filled.ours.center.state
    home = BenchHome(filled, folder, state.keys, state.entropy)
    peer = filled.theirs.center.card.fingerprint
    add_link(state, LinkEntry(peer, "line", Bearer.HTTPS, "127.0.0.1:9"))
    silent = make_console(
        as_json=False, plain=False, quiet=True, no_color=True, out=io.StringIO(), err=io.StringIO()
    )
    service = Service(cast("wiring.Home", home), Log(silent, lambda: home.now().live))
    cookies = [
        accounts.open_session(state, f"w{at:03d}", home.now()) for at in range(DESKS)
    ]  # fmt: skip
    server = DeskServer(service)
    port = await server.start("127.0.0.1", 0)
    bench = Bench(home, service, server, port)
    found = await _pages(bench, cookies[0])
    found["arrival"] = await _arrivals(bench, cookies)
    await server.close()
    await service.worker.close()
    return found


def _resident() -> float:
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * resource.getpagesize() / _MIB


def _alone(folder: Path, count: int) -> dict[str, Any]:
    """One size in a process of its own."""
    work = folder / str(count)
    work.mkdir()
    done = subprocess.run(
        [sys.executable, "-m", "bench.desk", str(count), str(work)],
        cwd=ROOT, env=child_environment(), check=True, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def figures(folder: Path, runs: int) -> list[Figure]:
    """Pages, arrival and memory with a million notifications; the numbers of runs are its own."""
    del runs
    return _figures(_alone(folder, NOTIFICATIONS), _alone(folder, _SMALL))


def quick(folder: Path, runs: int) -> list[Figure]:
    """The same with twenty thousand."""
    del runs
    return _figures(_alone(folder, QUICK), _alone(folder, _SMALL))


def _figures(found: Mapping[str, Any], small: Mapping[str, Any]) -> list[Figure]:
    result = []
    floor = f"the same on {small['notifications']:,}"
    for kind, words in (("rest", ""), ("after", ", first one behind an arrival")):
        for name, times in found[kind].items():
            below = small[kind][name]
            result.append(
                Figure(
                    GROUP, f"{name}{words}", "ms", times["wall"], below["wall"], floor,
                    most=_PAGE_MS_MAX, note=_note(name + words, times), facts={"cpu": times["cpu"]},
                )
            )  # fmt: skip
    arrived, facts = found["arrival"], {key: found[key] for key in ("notifications", "entries")}
    below = small["arrival"]
    result += [
        Figure(
            GROUP, f"{DESKS} desks: a parcel until the last has its page", "s", arrived["last"],
            below["last"], floor, most=_ARRIVAL_S_MAX, facts=facts,
            note=f"half of the desks have it after {statistics.median(arrived['middle']):.3f} s; "
            f"{statistics.median(arrived['cpu']):.3f} s of the server's processor",
        ),
        Figure(GROUP, "first desk after the start", "s", [_first(found, "desk")],
               [_first(small, "desk")], floor),
        Figure(GROUP, "first duties after the start", "s", [_first(found, "duties")],
               [_first(small, "duties")], floor),
        Figure(GROUP, "memory, everything above done", "MiB resident", [found["resident_mib"]],
               [small["resident_mib"]], floor,
               note=f"{found['entries']:,} entries, {found['notifications']:,} of them "
               f"notifications; {found['record_mib']:,.0f} MiB before the first page; the record "
               f"was made in {found['made_s']:,.0f} s"),
    ]  # fmt: skip
    return result


def _note(name: str, times: Mapping[str, list[float]]) -> str:
    middle, high = statistics.median(times["cpu"]), _p95(times["cpu"])
    return (
        f"{name}: p95 {_p95(times['wall']):.1f} ms; of the processor {middle:.1f} ms, p95 "
        f"{high:.1f} ms"
    )


def _first(found: Mapping[str, Any], name: str) -> float:
    (wall,) = found["first"][name]["wall"]
    return float(wall) / 1e3


def _p95(values: Sequence[float]) -> float:
    return sorted(values)[min(len(values) - 1, int(0.95 * len(values)))]


def main() -> None:
    """Everything about one size, as JSON."""
    count, folder = int(sys.argv[1]), Path(sys.argv[2])
    began = time.perf_counter()
    filled = fill(folder, count)
    gc.collect()
    made, record = time.perf_counter() - began, _resident()
    found = asyncio.run(_measured(filled, folder))
    found |= {
        "notifications": filled.notifications, "entries": filled.entries, "made_s": made,
        "record_mib": record, "resident_mib": _resident(),
    }  # fmt: skip
    print(json.dumps(found))


if __name__ == "__main__":
    main()

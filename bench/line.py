"""Two served centers over loopback HTTPS: the second is `detente serve`, the first serves in here.

What is timed begins with the act by which a person releases a submitted notice, and ends when the
other side's signed receipt for it is in the first one's record, on its disk.
"""

from __future__ import annotations

import asyncio
import io
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Coroutine, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar, cast

from bench import parties
from detente.apps import wiring
from detente.apps.cli.text import make_console
from detente.apps.serve.caller import LinkCaller
from detente.apps.serve.log import Log
from detente.apps.serve.service import Service
from detente.core.crypto.types import Hash
from detente.core.encoding import Value
from detente.core.record.origin import Mark
from detente.engine.center import NewCenter
from detente.engine.drafts import NOTIFICATION, Draft
from detente.engine.links import Bearer, LinkEntry, add_link
from detente.engine.ports import Operation, Store
from detente.engine.registers import Agreement

_T = TypeVar("_T")
_PASSPHRASE = "bench only, no secret"
_HANG_S = 120  # nothing here takes a tenth of it
_READY = "listening on "
_WINDOW = 64  # releases under way at once; people at so many desks


def create(folder: Path, code: str, name: str) -> wiring.Home:
    """A home as `detente init` makes it, its passphrase kept."""
    new = NewCenter(f"rrc.{name.lower()}.example", code, (("en", name),), parties.PEOPLE)
    return wiring.create_home(folder / code, new, _PASSPHRASE, keep_passphrase=True)


def found(folder: Path) -> tuple[wiring.Home, wiring.Home]:
    """Two homes, introduced, with one agreement signed by both, by courier."""
    first, second = create(folder, "ARD", "Ardania"), create(folder, "BRV", "Brevia")
    stick = folder / "stick"
    stick.mkdir()
    peer = first.center.add_peer(second.center.card.raw)
    second.center.add_peer(first.center.card.raw)
    files = wiring.pack_files(str(parties.NEIGHBOURS))
    first.center.propose(files, Mark.EXERCISE, [peer], first.now().live)
    for home, other in ((first, second), (second, first)):
        (agreement,) = home.center.state.agreements.values()
        draft = home.center.adopt(agreement, "orlova", home.now())
        home.center.release(draft.id, "petro", home.now())
        wiring.courier_pass(home, stick)
        wiring.courier_pass(other, stick)
    for home in (first, second, first, second):
        wiring.courier_pass(home, stick)
    return first, second


class _Noting:
    """A store that notes when its last commit was on disk, in seconds."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.at = 0.0

    def __getattr__(self, name: str) -> Any:
        return getattr(self._store, name)

    def commit(self, operations: Sequence[Operation]) -> None:
        self._store.commit(operations)
        self.at = time.perf_counter()


class Timed(Service):
    """A service that tells when what was released here is receipted there."""

    awaited: int = -1  # index of the entry whose receipt is waited for
    ended: float | None = None  # when that was on our disk
    receipted: asyncio.Event

    def __init__(self, home: wiring.Home, log: Log) -> None:
        super().__init__(home, log)
        batch = home.center.state.store
        self._disk = _Noting(batch.inner)
        batch.inner = cast("Store", self._disk)

    def await_receipt(self) -> float:
        """Begin to wait; the time now, in seconds."""
        self.receipted, self.ended = asyncio.Event(), None
        return time.perf_counter()

    def _import(self, parcel: bytes, by: Hash) -> None:
        super()._import(parcel, by)
        if 0 <= self.awaited < self.receipted_size():
            if self.ended is None:  # behind that commit it cosigns; the receipt is in the record
                self.ended = self._disk.at
            self._loop.call_soon_threadsafe(self.receipted.set)

    async def receipt(self, most_s: float) -> float:
        """When the receipt was in the record, in seconds. Raises TimeoutError."""
        if self.receipted_size() <= self.awaited:
            await asyncio.wait_for(self.receipted.wait(), most_s)
        if self.home.center.state.store.inner is not self._disk:
            raise ValueError("the record was read again; its commits are not noted")
        return time.perf_counter() if self.ended is None else self.ended

    def agreement(self) -> Agreement:
        """The only one there is."""
        (one,) = self.home.center.state.agreements.values()
        return one

    def receipted_size(self) -> int:
        """How many of our entries their latest entry says it received."""
        agreement = self.agreement()
        own = agreement.own()
        for register in agreement.of_seat(agreement.others[0]):
            opening = register.entries[-1].opening
            if opening is not None:
                if opening.receipt.lacking:
                    raise ValueError("the other side lacks something")
                return opening.receipt.size_of(own.seat, own.origin.epoch)
        return 0


@dataclass
class Pair:
    """Both centers at work. `one` and `many` return seconds."""

    service: Timed
    loop: asyncio.AbstractEventLoop
    server: subprocess.Popen[str]
    ready: list[str] = field(default_factory=list)  # drafts submitted and not released

    def do(self, work: Coroutine[Any, Any, _T]) -> _T:
        """Run something on the event loop of the first center."""
        return asyncio.run_coroutine_threadsafe(work, self.loop).result(_HANG_S)

    def prepare(self, count: int, values: Mapping[int, Value] = parties.NOTICE) -> None:
        """Draft and submit so many notices; a person has done that before the clock runs."""

        def work() -> None:
            center, now = self.service.home.center, self.service.home.now()
            agreement = self.service.agreement()
            for _ in range(count):
                draft = Draft("", NOTIFICATION, agreement.id, "notice", values)
                made = center.draft_new(agreement, draft, "orlova", now)
                self.ready.append(center.submit(made.id, "orlova", now).id)

        self.do(self.service.command(work))

    def release(self, count: int) -> float:
        """Release so many, each by an act of its own, and wait until all are receipted."""
        return self.do(self._release(count))

    def caught_up(self) -> float:
        """Wait until all we have written is receipted; seconds from now."""
        return self.do(self._caught_up())

    async def _caught_up(self) -> float:
        service = self.service
        began = service.await_receipt()
        service.awaited = service.agreement().own().size - 1
        return await service.receipt(10 * _HANG_S) - began

    async def _release(self, count: int) -> float:
        service = self.service
        center, ready = service.home.center, [self.ready.pop(0) for _ in range(count)]
        service.awaited = 2**63

        def one(draft: str) -> int:
            held = center.release(draft, "petro", service.home.now())
            if held is None:
                raise ValueError("nothing was signed")
            return held.index

        room = asyncio.Semaphore(_WINDOW)

        async def at_a_desk(draft: str) -> int:
            async with room:
                return await service.worker.do(None, lambda: one(draft))

        began = service.await_receipt()
        service.awaited = max(await asyncio.gather(*map(at_a_desk, ready)))
        return await service.receipt(_HANG_S) - began


@contextmanager
def serving(home: Path) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """`detente serve` over a home, in a process of its own; the address it listens on."""
    server = subprocess.Popen(
        [sys.executable, "-m", "detente.apps.cli.main", "serve", "--home", str(home),
         "--listen", "127.0.0.1:0"],
        stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    try:
        if server.stdout is None:
            raise ValueError("no output")
        line = server.stdout.readline()
        if _READY not in line:
            raise ValueError(f"the server said {line!r}")
        threading.Thread(target=server.stdout.read, daemon=True).start()
        yield server, line.split(_READY)[1].strip()
    finally:
        server.terminate()
        server.wait(_HANG_S)


@contextmanager
def pair(folder: Path, before: Callable[[wiring.Home], None] | None = None) -> Iterator[Pair]:
    """Both centers, connected; `before` is done in the first one while there is no line."""
    folder.mkdir(exist_ok=True)
    first, second = found(folder)
    peer = second.center.card.fingerprint
    if before is not None:
        before(first)
    second.close()
    with serving(second.folder) as (server, address):
        add_link(first.center.state, LinkEntry(peer, "line", Bearer.HTTPS, address))
        loop = asyncio.new_event_loop()
        thread = threading.Thread(target=loop.run_forever, daemon=True)
        thread.start()
        made = Pair(_run(_service(first), loop), loop, server)
        call = made.do(_begin(made.service))
        try:
            yield made
        finally:
            made.do(_end(call))
            made.do(made.service.close())
            loop.call_soon_threadsafe(loop.stop)
            thread.join(_HANG_S)
            loop.close()


async def _service(home: wiring.Home) -> Timed:
    silent = make_console(
        as_json=False, plain=False, quiet=True, no_color=True, out=io.StringIO(), err=io.StringIO()
    )
    return Timed(home, Log(silent, lambda: home.now().live))


async def _begin(service: Service) -> asyncio.Task[None]:
    return asyncio.create_task(_call(service))


async def _end(call: asyncio.Task[None]) -> None:
    """The connections end before the service does, which is told of it."""
    call.cancel()
    await asyncio.gather(call, return_exceptions=True)


async def _call(service: Service) -> None:
    (entry,) = await service.links()
    await LinkCaller(service, entry).run()


def _run(work: Coroutine[Any, Any, _T], loop: asyncio.AbstractEventLoop) -> _T:
    return asyncio.run_coroutine_threadsafe(work, loop).result(_HANG_S)

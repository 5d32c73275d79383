"""A running center whose disk or program fails: told, and what was not taken comes again."""

from __future__ import annotations

import asyncio
import functools
import io
import threading
from collections.abc import Awaitable, Callable

import pytest

from detente.adapters.links.https.server import Visit
from detente.apps import wiring
from detente.apps.cli.text import Console
from detente.apps.serve.log import Log
from detente.apps.serve.service import Service
from detente.core.crypto.types import Hash
from detente.core.errors import DetenteError, EnvironmentFault, OurFault, StateDamaged
from detente.engine.center import Center
from detente.engine.exchange import Exchange
from detente.engine.links import Bearer, LinkEntry, add_link
from detente.engine.packing import Outgoing
from detente.engine.state import Now
from tests.cli.conftest import Cli


class Scene:
    """Brevia's service, and what Ardania has for it."""

    def __init__(self, cli: Cli) -> None:
        serial = cli.send()
        self.serial = serial
        with wiring.open_home(cli.folder / "ard", lambda: passphrase(cli, "ard")) as ard:
            self.ard = ard.center.card.fingerprint
            to = ard.center.peer_named("BRV").fingerprint
            (parcel,) = ard.center.parcels_for(to, ard.now())
            self.parcel = parcel.data
        self.home = wiring.open_home(cli.folder / "brv", lambda: passphrase(cli, "brv"))
        self.out, self.err = io.StringIO(), io.StringIO()
        self.visit = Visit(self.ard, 1, "127.0.0.1")

    def run(self, work: Callable[[Service], Awaitable[None]]) -> None:
        async def whole() -> None:
            log = Log(Console(self.out, self.err), lambda: self.home.now().live)
            service = Service(self.home, log)
            service.came(self.visit)
            try:
                await work(service)
            finally:
                await service.close()

        asyncio.run(whole())


def passphrase(cli: Cli, home: str) -> str:
    """That of a home of the tests."""
    found = wiring.stored_passphrase(cli.folder / home)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (EnvironmentFault("disk-full", path="x"), "full"),
        (ZeroDivisionError(), "the program failed (ZeroDivisionError)"),
        (RecursionError(), "the program failed (RecursionError)"),
    ],
)
def test_what_failed_is_told_and_the_same_parcel_is_taken_when_it_comes_again(
    cli: Cli, monkeypatch: pytest.MonkeyPatch, error: Exception, told: str
):
    scene = Scene(cli)

    def fails(*_: object) -> None:
        raise error

    async def work(service: Service) -> None:
        with monkeypatch.context() as patch:
            patch.setattr(Center, "import_parcel", fails)
            with pytest.raises(EnvironmentFault):
                await service.exchange(scene.visit, scene.parcel, 0)
        assert told in scene.out.getvalue()
        assert await service.exchange(scene.visit, scene.parcel, 0) is not None
        assert f"from ARD: {scene.serial}, notice" in scene.out.getvalue()
        assert not service.broken.done()

    scene.run(work)


def test_a_record_that_does_not_verify_ends_the_service(cli: Cli, monkeypatch: pytest.MonkeyPatch):
    scene = Scene(cli)

    def fails(*_: object) -> None:
        raise StateDamaged("register-damaged", origin="x", why="root")

    async def work(service: Service) -> None:
        with monkeypatch.context() as patch:
            patch.setattr(Center, "import_parcel", fails)
            with pytest.raises(DetenteError):
                await service.exchange(scene.visit, scene.parcel, 0)
        assert (await service.broken).code == "register-damaged"

    scene.run(work)


def test_peers_are_served_in_turn_and_commands_first(cli: Cli):
    scene = Scene(cli)

    async def work(service: Service) -> None:
        done: list[str] = []
        other = type(scene.ard)(bytes(32))
        first = asyncio.Event()
        release = asyncio.get_running_loop()
        await asyncio.sleep(0)  # `came` leaves something to be done; this stands behind it
        await service.worker.do(scene.ard, lambda: None)

        def hold() -> None:
            asyncio.run_coroutine_threadsafe(first.wait(), release).result()

        held = asyncio.create_task(service.worker.do(None, hold))
        await asyncio.sleep(0)
        jobs = [
            asyncio.create_task(service.worker.do(lane, functools.partial(done.append, name)))
            for lane, name in [
                (scene.ard, "a1"), (scene.ard, "a2"), (scene.ard, "a3"), (other, "b1"),
                (None, "command"), (other, "b2"),
            ]
        ]  # fmt: skip
        await asyncio.sleep(0)
        first.set()
        await asyncio.gather(held, *jobs)
        assert done == ["command", "a1", "b1", "a2", "b2", "a3"]

    scene.run(work)


def test_what_ends_behind_the_service_is_taken_for_nothing_to_do(cli: Cli):
    scene = Scene(cli)

    async def work(service: Service) -> None:
        await service.close()
        service.left(scene.visit)
        await asyncio.sleep(0)
        with pytest.raises(EnvironmentFault, match="server-busy"):
            await service.worker.do(scene.ard, lambda: None)

    scene.run(work)


class Sending:
    """Ardania's service, with a link to Brevia and something for it."""

    def __init__(self, cli: Cli) -> None:
        cli.send()
        self.home = wiring.open_home(cli.folder / "ard", lambda: passphrase(cli, "ard"))
        self.peer = self.home.center.peer_named("BRV").fingerprint
        self.entry = LinkEntry(self.peer, "line", Bearer.HTTPS, "127.0.0.1:9")
        add_link(self.home.center.state, self.entry)
        self.out = io.StringIO()

    def run(self, work: Callable[[Service], Awaitable[None]]) -> None:
        async def whole() -> None:
            log = Log(Console(self.out, io.StringIO()), lambda: self.home.now().live)
            service = Service(self.home, log)
            try:
                await work(service)
            finally:
                await service.close()

        asyncio.run(whole())


class Busy:
    """The engine is busy until `end`; jobs queue behind."""

    def __init__(self, service: Service) -> None:
        self._service = service
        self._go = threading.Event()

    async def __aenter__(self) -> None:
        begun = asyncio.Event()
        loop = asyncio.get_running_loop()

        def hold() -> None:
            loop.call_soon_threadsafe(begun.set)
            self._go.wait()

        self._held = asyncio.create_task(self._service.look(hold))
        await begun.wait()

    async def __aexit__(self, *_: object) -> None:
        self._go.set()
        await self._held


async def gone(task: asyncio.Task[object]) -> None:
    """Let a task queue its job, then cancel it."""
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


@pytest.mark.parametrize("how", ["answered", "next", "opened"])
def test_what_a_link_that_broke_had_asked_for_is_given_when_it_is_opened_anew(cli: Cli, how: str):
    scene = Sending(cli)
    entry = scene.entry

    async def work(service: Service) -> None:
        asked = {
            "answered": lambda: service.answered(entry, None, None, 1, 30),
            "next": lambda: service.next_parcel(entry.peer, entry.name, 30),
            "opened": lambda: service.opened(entry),
        }
        if how != "opened":
            await service.opened(entry)
        async with Busy(service):
            await gone(asyncio.create_task(asked[how]()))
            service.lost(entry.peer, entry.name)  # done in front of the job that is queued
        await service.look(lambda: None)
        assert not service.exchange_of.is_open(entry.peer, entry.name)
        await service.opened(entry)
        assert await service.next_parcel(entry.peer, entry.name, 30) is not None

    scene.run(work)


def test_who_hangs_up_while_its_request_is_queued_leaves_nobody_waiting(cli: Cli):
    scene = Scene(cli)

    async def work(service: Service) -> None:
        for number in range(2, 12):
            visit = Visit(scene.ard, number, "127.0.0.1")
            service.came(visit)
            await service.worker.do(scene.ard, lambda: None)
            async with Busy(service):
                await gone(asyncio.create_task(service.exchange(visit, None, 30)))
                service.left(visit)
        await service.look(lambda: None)
        assert not service._waiters

    scene.run(work)


@pytest.mark.parametrize("error", [ZeroDivisionError(), OurFault("contract-broken", what="x")])
def test_a_program_that_fails_for_one_who_waits_serves_the_others(
    cli: Cli, monkeypatch: pytest.MonkeyPatch, error: Exception
):
    scene = Scene(cli)
    sound, reloads, reload = Exchange.give, [0], wiring.Home.reload

    def give(self: Exchange, peer: Hash, link: str, now: Now, **how: bool) -> Outgoing | None:
        if link == "incoming 1" and not how.get("asked"):
            raise error
        return sound(self, peer, link, now, **how)

    def count(self: wiring.Home) -> None:
        reloads[0] += 1
        reload(self)

    async def work(service: Service) -> None:
        monkeypatch.setattr(Exchange, "give", give)
        monkeypatch.setattr(wiring.Home, "reload", count)
        other = Visit(scene.ard, 2, "127.0.0.1")
        service.came(other)
        with pytest.raises(EnvironmentFault, match="program-failed"):
            await service.exchange(scene.visit, None, 30)
        for _ in range(5):
            await service.exchange(other, None, 0)
        await service.tick(lone=True)
        assert await service.exchange(other, scene.parcel, 0) is not None
        assert reloads[0] <= 1
        assert not service._waiters

    scene.run(work)

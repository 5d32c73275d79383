"""`detente serve`: run a center until it is told to stop."""

from __future__ import annotations

import asyncio
import contextlib
import signal
from typing import Any, Final

from detente.adapters.links.https.client import split_address
from detente.adapters.links.https.server import HttpsServer
from detente.apps import messages, wiring
from detente.apps.cli import main
from detente.apps.cli.command import REFUSED, Run, arg, command, dry_run, interval
from detente.apps.desk.origin import read_origin
from detente.apps.serve.caller import LinkCaller
from detente.apps.serve.control import ControlServer
from detente.apps.serve.couriers import Couriers
from detente.apps.serve.log import Log
from detente.apps.serve.service import Service
from detente.core import limits
from detente.core.errors import DetenteError, EnvironmentFault
from detente.engine.links import Bearer, LinkEntry
from detente.engine.ports import Put
from detente.engine.state import SELF

_LISTEN: Final = "listen"  # key of the table `self`: address of the link listener
_DEFAULT: Final = "127.0.0.1:7443"
_DESK: Final = "desk"  # key of the table `self`: address of the desk
_DESK_DEFAULT: Final = "127.0.0.1:8700"
_ORIGIN: Final = "desk-origin"  # key of the table `self`: origin of the proxy before the desk
_NO_ORIGIN: Final = "none"
_TICK_S: Final = 1


@command(
    arg("--listen", metavar="HOST:PORT", words="arg--serve-listen"),
    arg("--courier-every", type=interval(limits.COURIER_VISIT_S_MIN), metavar="S",
        default=limits.COURIER_VISIT_S, words="arg--serve-courier-every"),
    arg("--desk", metavar="HOST:PORT", words="arg--serve-desk"),
    arg("--desk-origin", metavar="ORIGIN",
        words="arg--serve-desk-origin"),
    arg("--no-desk", action="store_true", words="arg--serve-no-desk"),
    examples=(
        "detente serve --listen 0.0.0.0:7443", "detente serve --desk 127.0.0.1:8700",
        "detente serve --desk 127.0.0.1:8700 --desk-origin https://desk.brevia.example",
    ),
    beside=REFUSED,
)  # fmt: skip
def serve(run: Run) -> int:
    """Run a center: its listener, its links, its schedule, and commands given beside it."""
    home = run.home
    origin = _desk_origin(run)
    if run.dry:
        return dry_run(run, "served")
    home.folder = home.folder.absolute()  # commands work in their own folders
    stored = home.center.state.store.get(SELF, _LISTEN)
    address = run.args.listen or (_DEFAULT if stored is None else stored.decode("utf-8"))
    shown = _desk_address(run)
    if shown is not None:
        main.desk_server()  # says at once where it is not installed
    main.load_all()  # an upgrade may replace the files while the server runs
    return asyncio.run(_Running(run, home, origin).run(address, shown))


def _desk_address(run: Run) -> str | None:
    """Where the desk is to be; None for no desk."""
    if run.args.no_desk:
        return None
    stored = run.home.center.state.store.get(SELF, _DESK)
    address: str | None = run.args.desk or (None if stored is None else stored.decode("utf-8"))
    if address is None:
        run.next(f"a web desk, from now on: detente serve --desk {_DESK_DEFAULT}")
    else:
        split_address(address)
    return address


def _desk_origin(run: Run) -> str:
    """At which origin browsers see the desk where a proxy is before it, empty where none is."""
    stored = run.home.center.state.store.get(SELF, _ORIGIN)
    given: str | None = run.args.desk_origin
    if given is None:
        return "" if stored is None else stored.decode()
    return "" if given == _NO_ORIGIN else read_origin(given)


class _Running:
    def __init__(self, run: Run, home: wiring.Home, origin: str) -> None:
        self._run = run
        self._origin = origin
        self._home = home
        self._calls: dict[LinkEntry, asyncio.Task[None]] = {}
        self._stop = asyncio.Event()

    async def run(self, address: str, desk: str | None) -> int:
        """Until a signal, or until the record does not verify."""
        log = Log(self._run.console, lambda: self._home.now().live)
        service = Service(self._home, log)
        server = HttpsServer(service, self._home.entropy.draw)
        control = ControlServer(service)
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(number, self._stop.set)
        fault: DetenteError | None = None
        async with contextlib.AsyncExitStack() as stack:
            stack.push_async_callback(service.close)
            stack.push_async_callback(control.close)
            stack.push_async_callback(server.close)
            stack.push_async_callback(self._hang_up)
            host, port = await server.start(address)
            self._remember(_LISTEN, address)  # only what can be listened on
            if desk is not None:
                await self._open_desk(stack, service, log, desk)
            await control.start()
            shown = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
            log.say(f"{self._home.center.card.center} serves, listening on {shown}")
            works = [
                asyncio.create_task(self._follow_links(service)),
                asyncio.create_task(self._tick(service)),
                asyncio.create_task(Couriers(service, self._run.args.courier_every).run()),
                asyncio.create_task(self._until_stopped(service)),
            ]
            done, _ = await asyncio.wait(works, return_when=asyncio.FIRST_COMPLETED)
            for work in done:
                work.result()
            if service.broken.done():
                fault = service.broken.result()
            for work in works:
                work.cancel()
            await asyncio.gather(*works, return_exceptions=True)
            log.say("stopping" if fault is None else messages.sentence(fault))
        log.say("stopped")
        if fault is not None:
            raise fault
        return messages.DONE

    async def _open_desk(
        self, stack: contextlib.AsyncExitStack, service: Service, log: Log, address: str
    ) -> None:
        opened = main.desk_server().DeskServer(service, origin=self._origin)
        stack.push_async_callback(opened.close)
        host, port = split_address(address)
        chosen: int = await opened.start(host, port)
        self._remember(_DESK, address)
        self._remember(_ORIGIN, self._origin)
        shown = f"{self._origin}/" if self._origin else f"http://localhost:{chosen}/"
        log.say(f"the desk is at {shown} ({host}{f':{chosen}' if self._origin else ''})")

    def _remember(self, key: str, address: str) -> None:
        """Where to listen from now on; before anything else uses the store."""
        store = self._home.center.state.store
        if (store.get(SELF, key) or b"") != address.encode():
            store.commit([Put(SELF, key, address.encode())])

    async def _until_stopped(self, service: Service) -> None:
        stopped = asyncio.ensure_future(self._stop.wait())
        futures: list[asyncio.Future[Any]] = [stopped, service.broken]
        await asyncio.wait(futures, return_when=asyncio.FIRST_COMPLETED)
        stopped.cancel()

    async def _follow_links(self, service: Service) -> None:
        """One caller for each configured HTTPS link, as they are configured now."""
        while True:
            service.changed.clear()
            wanted = {e for e in await service.links() if e.bearer is Bearer.HTTPS}
            for entry in self._calls.keys() - wanted:
                self._calls.pop(entry).cancel()
            for entry in wanted - self._calls.keys():
                self._calls[entry] = asyncio.create_task(LinkCaller(service, entry).run())
            await service.changed.wait()

    async def _hang_up(self) -> None:
        for call in self._calls.values():
            call.cancel()
        await asyncio.gather(*self._calls.values(), return_exceptions=True)

    async def _tick(self, service: Service) -> None:
        number = 0
        while True:
            await asyncio.sleep(_TICK_S)
            number += 1
            with contextlib.suppress(EnvironmentFault):  # told by the service, and tried again
                await service.tick(lone=number % limits.COSIGNATURE_HOLD_S == 0)

"""Two centers, each with its desk on a port of loopback, for browsers of tests.

Both servers run on one event loop in a thread, which is also the thread of both engines: a test
that changes a center does so there, through `do`. The centers' clocks stand still until moved.
"""

from __future__ import annotations

import asyncio
import socket
import threading
from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self, TypeVar

import uvicorn

from detente.apps.desk import accounts
from detente.apps.desk.connections import with_lobby
from detente.core.notification import Precedence
from detente.engine.drafts import NOTIFICATION, Draft
from detente.engine.registers import Agreement, Held
from tests.desk.conftest import AUDITOR, DRAFTER, DeskStage
from tests.world import Stage, exchange, found

if TYPE_CHECKING:
    from playwright._impl._api_structures import SetCookieParam

_T = TypeVar("_T")
_PATIENCE_S = 30  # a hanging server fails the test; no test waits for it to pass


class _Server(uvicorn.Server):
    """One that leaves the signals of the test run alone."""

    def install_signal_handlers(self) -> None:
        return


class World:
    """Ardania and Brevia, introduced, with one agreement; a desk over each."""

    def __init__(self, one: Stage, other: Stage) -> None:
        self.one, self.other = one, other
        for person in (AUDITOR, DRAFTER):
            draft = one.center.propose_person(person, "orlova", one.now)
            one.center.release(draft.id, "petro", one.now)
        self.desks = {stage.code: DeskStage(stage) for stage in (one, other)}
        self.ports: dict[str, int] = {}
        self._ready = threading.Event()
        self._loop: asyncio.AbstractEventLoop  # made with the thread that closes it
        self._servers: list[uvicorn.Server] = []
        self._thread = threading.Thread(target=self._run, daemon=True)

    # --- the servers --------------------------------------------------------------------------

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        try:
            self._loop.run_until_complete(self._serve())
        finally:
            self._loop.run_until_complete(self._loop.shutdown_default_executor())
            self._loop.close()

    async def _serve(self) -> None:
        running = []
        for code, desk in self.desks.items():
            listener = socket.create_server(("127.0.0.1", 0))
            self.ports[code] = listener.getsockname()[1]
            desk.room.origin = self.address(code)
            config = uvicorn.Config(
                desk.app, log_config=None, access_log=False, lifespan="off", http=with_lobby(),
                ws="none", timeout_graceful_shutdown=1,
            )  # fmt: skip
            server = _Server(config)
            self._servers.append(server)
            running.append(asyncio.ensure_future(server._serve(sockets=[listener])))
        while not all(server.started for server in self._servers):
            await asyncio.sleep(0)
        self._ready.set()
        await asyncio.gather(*running)

    def __enter__(self) -> Self:
        self._loop = asyncio.new_event_loop()
        self._thread.start()
        if not self._ready.wait(_PATIENCE_S):
            raise TimeoutError("desks")
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        for server in self._servers:
            server.should_exit = True
        self._thread.join(_PATIENCE_S)

    def address(self, code: str) -> str:
        """Origin of one desk."""
        return f"http://localhost:{self.ports[code]}"

    # --- what happens at the centers ----------------------------------------------------------

    def do(self, work: Callable[[], _T]) -> _T:
        """Do something in the engines' thread, and tell both desks that something moved."""

        async def done() -> _T:
            made = work()
            for desk in self.desks.values():
                desk.room.moved()
            return made

        return asyncio.run_coroutine_threadsafe(done(), self._loop).result(_PATIENCE_S)

    def exchange(self) -> None:
        """Carry parcels between both until neither has anything to say."""
        self.do(lambda: exchange(self.one, self.other))

    def arrives(self, **values: Any) -> str:
        """Brevia sends a notification, and it is here; returns how an address names it."""
        return self.do(lambda: self.send(self.other, **values)).leaf_hash.hex()[:16]

    def sends(self, **values: Any) -> str:
        """Ardania sends one, and it is there."""
        return self.do(lambda: self.send(self.one, **values)).leaf_hash.hex()[:16]

    def send(
        self, stage: Stage, precedence: Precedence = Precedence.ROUTINE, **values: Any
    ) -> Held:
        """A notice of one of the two, carried to the other; in the engines' thread."""
        agreement = neighbours(stage)
        fields = {16: values.get("day", "2026-11-24"), 17: values.get("people", 5)}
        if "remark" in values:
            fields[18] = values["remark"]
        draft = Draft(
            "", NOTIFICATION, agreement.id, "notice", fields, precedence=precedence, language="en"
        )
        made = stage.center.draft_new(agreement, draft, "orlova", stage.now)
        stage.center.submit(made.id, "orlova", stage.now)
        held = stage.center.release(made.id, "petro", stage.now)
        assert held is not None
        exchange(self.one, self.other)
        return held

    def session(self, code: str, person: str) -> SetCookieParam:
        """The cookie of a person who is logged in at one desk, as a browser keeps it."""
        desk = self.desks[code]
        token = self.do(lambda: accounts.open_session(desk.state, person, desk.stage.now))
        return {"name": f"detente-desk-{code}", "value": token, "url": self.address(code)}


def neighbours(stage: Stage) -> Agreement:
    """The agreement that every world has."""
    found = stage.center.state.agreements.values()
    return next(one for one in found if one.pack.agreement.id == "neighbours")


def make_world() -> World:
    """Two centers that have said nothing yet."""
    one, other = Stage("ARD"), Stage("BRV")
    found(one, other)
    return World(one, other)

"""The one thread that works engine and store, and who is served next.

Commands given on this machine come first; then the peers in turn, one piece of work each, so that a
busy one does not hold the others.
"""

from __future__ import annotations

import asyncio
import collections
import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Self, TypeVar

from detente.core import limits
from detente.core.crypto.types import Hash
from detente.core.errors import DetenteError, EnvironmentFault, OurFault, TheirFault

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class _Job:
    lane: Hash | None
    work: Callable[[], Any]
    outcome: asyncio.Future[Any]


class Caught:
    """Keeps whatever the work raises for whoever asked for it."""

    error: BaseException | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, _: type[BaseException] | None, error: BaseException | None, __: TracebackType | None
    ) -> bool:
        self.error = error
        return True


class Worker:
    """Made and used on a running event loop; `work` of every job runs in one other thread."""

    def __init__(
        self,
        before: Callable[[], None],
        after: Callable[[], None],
        failed: Callable[[BaseException], None],
    ) -> None:
        """`before` and `after` run in the same thread around every job; `failed` before `after`,
        where a job ended by the machine's or the program's fault, and behind an `after` that
        failed: that is no fault of the job, whose outcome stands.
        """
        self._before = before
        self._after = after
        self._failed = failed
        self._loop = asyncio.get_running_loop()
        self._guard = threading.Lock()
        # One True for each job; False behind the last one.
        self._jobs: queue.SimpleQueue[bool] = queue.SimpleQueue()
        self._closed = False
        self._thread = threading.Thread(target=self._work, name="engine", daemon=True)
        self._thread.start()
        self._local: collections.deque[_Job] = collections.deque()
        self._peers: collections.OrderedDict[Hash, collections.deque[_Job]] = (
            collections.OrderedDict()
        )

    async def do(self, lane: Hash | None, work: Callable[[], _T]) -> _T:
        """Run `work` in its turn and return what it returns; `lane` is a peer, None this machine.

        Raises EnvironmentFault("server-busy") where too much waits there, or nothing is taken any
        more, and what `work` raises.
        """
        outcome: asyncio.Future[_T] = self._loop.create_future()
        with self._guard:
            waiting = self._local
            if lane is not None:
                waiting = self._peers.setdefault(lane, collections.deque())
            if self._closed or len(waiting) >= limits.JOBS_WAITING_MAX:
                raise EnvironmentFault("server-busy", limit=limits.JOBS_WAITING_MAX)
            waiting.append(_Job(lane, work, outcome))
            self._jobs.put(True)
        return await outcome

    def _work(self) -> None:
        while self._jobs.get():
            self._next()

    def _next(self) -> None:
        with self._guard:
            if self._local:
                job = self._local.popleft()
            else:
                lane, waiting = self._peers.popitem(last=False)
                job = waiting.popleft()
                if waiting:
                    self._peers[lane] = waiting  # behind all others
        result = None
        with Caught() as caught:
            self._before()
            result = job.work()
        error = caught.error
        if error is not None and not isinstance(error, OurFault | TheirFault):
            with Caught() as again:
                self._failed(error)
            error = again.error or error
        if error is not None and not isinstance(error, DetenteError):
            error = EnvironmentFault("program-failed", what=type(error).__name__)
        if job.lane is not None:  # a peer's answer leaves before others are looked after
            self._loop.call_soon_threadsafe(_settle, job.outcome, error, result)
        with Caught() as behind:
            self._after()
        if behind.error is not None:
            with Caught():
                self._failed(behind.error)
        if job.lane is None:
            self._loop.call_soon_threadsafe(_settle, job.outcome, error, result)

    async def close(self) -> None:
        """Finish what is in hand and end the thread; nothing is taken any more."""
        with self._guard:
            if not self._closed:
                self._closed = True
                self._jobs.put(False)
        await asyncio.to_thread(self._thread.join)


def _settle(outcome: asyncio.Future[Any], error: BaseException | None, result: Any) -> None:
    if outcome.done():  # whoever asked is gone; what was done is done
        return
    if error is not None:
        outcome.set_exception(error)
    else:
        outcome.set_result(result)

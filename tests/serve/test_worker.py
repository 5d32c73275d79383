"""The thread that works the engine: who is answered when, and what becomes of a failure."""

from __future__ import annotations

import asyncio
import threading

import pytest

from detente.apps.serve.worker import Worker
from detente.core.crypto.types import Hash
from detente.core.errors import OurFault

PEER = Hash(bytes(32))


def run(work):
    """Run a coroutine to its end, at most a minute."""
    return asyncio.run(asyncio.wait_for(work, 60))


def nothing() -> None:
    """Before or after a job there is nothing to be done."""


def test_a_peer_is_answered_before_others_are_looked_after():
    async def work() -> list[str]:
        told, answered = [], threading.Event()

        def after() -> None:
            told.append("in time" if answered.wait(30) else "too late")

        worker = Worker(nothing, after, lambda error: told.append(str(error)))
        assert await worker.do(PEER, lambda: 7) == 7
        answered.set()
        await worker.close()
        return told

    assert run(work()) == ["in time"]


def test_who_gives_a_command_is_answered_when_all_of_it_is_done():
    async def work() -> list[str]:
        done: list[str] = []
        worker = Worker(
            nothing, lambda: done.append("after"), lambda error: done.append(str(error))
        )
        await worker.do(None, lambda: done.append("work"))
        seen = [*done]
        await worker.close()
        return seen

    assert run(work()) == ["work", "after"]


@pytest.mark.parametrize("lane", [PEER, None], ids=["peer", "here"])
def test_a_failure_behind_a_job_is_told_the_outcome_stands_and_the_next_job_runs(lane):
    async def work() -> tuple[list[str], list[int]]:
        told: list[str] = []
        fails = iter([True, False])

        def after() -> None:
            if next(fails):
                raise OurFault("contract-broken")

        worker = Worker(nothing, after, lambda error: told.append(str(error)))
        found = [await worker.do(lane, lambda: 7), await worker.do(lane, lambda: 8)]
        await worker.close()
        return told, found

    assert run(work()) == (["contract-broken"], [7, 8])

"""A flood of log-ins: as many passphrases at once as there may be, and others get in beside it."""

from __future__ import annotations

import asyncio
import threading
from collections import Counter
from typing import cast

import httpx2
import pytest
from cryptography.hazmat.primitives.hashes import SHA1
from cryptography.hazmat.primitives.twofactor.totp import TOTP

from detente.adapters.keys import login
from detente.apps.desk.places import Places
from detente.apps.desk.tries import Turns
from detente.core import limits
from detente.core.errors import EnvironmentFault
from tests.desk.conftest import PASSPHRASE, SECRET, DeskStage

_PATIENCE_S = 20  # a test that hangs fails; none waits for it to pass
_FLOOD, _ELSEWHERE = "203.0.113.9", "203.0.113.10"


class Passphrases:
    """In the place of Argon2id: each is tried until it is let go."""

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._let = threading.Semaphore(0)
        self.now = self.peak = self.begun = 0

    def matches(self, passphrase: str, kept: login.Kept) -> bool:
        with self._guard:
            self.begun += 1
            self.now += 1
            self.peak = max(self.peak, self.now)
        self._let.acquire(timeout=_PATIENCE_S)
        with self._guard:
            self.now -= 1
        return passphrase == PASSPHRASE

    def let(self, number: int) -> None:
        """Let so many go."""
        self._let.release(number)


def _turns(desk: DeskStage) -> Turns:
    routes = [one for one in desk.app.routes if getattr(one, "path", "") == "/enter"]
    return cast("Turns", routes[0].endpoint.__self__._turns)  # type: ignore[attr-defined]


def _answers(asked: list[asyncio.Task[httpx2.Response]]) -> Counter[int]:
    return Counter(one.result().status_code for one in asked if one.done())


def test_a_place_is_given_up_in_the_moment_in_which_its_time_is_over(
    monkeypatch: pytest.MonkeyPatch,
):
    monkeypatch.setattr(limits, "DESK_STRANGERS_MAX", 1)

    async def work() -> list[str]:
        places, hold = Places(), asyncio.Event()

        async def ask() -> str:
            try:
                async with places.place(_FLOOD, whole=True):
                    await hold.wait()
            except EnvironmentFault as fault:
                return fault.code
            return "answered"

        with monkeypatch.context() as patch:
            patch.setattr(limits, "DESK_DOOR_S", 0)
            late = asyncio.create_task(ask())
            await asyncio.sleep(0)
        newcomer = asyncio.create_task(ask())  # comes when the time of `late` has ended
        hold.set()
        return [await late, await newcomer]

    assert asyncio.run(work()) == ["server-busy", "answered"]


@pytest.mark.parametrize("source", [_ELSEWHERE, _FLOOD], ids=["elsewhere", "in its midst"])
def test_a_flood_of_log_ins_ends_no_bound_and_keeps_nobody_out(
    desk: DeskStage, monkeypatch: pytest.MonkeyPatch, source: str
):
    """Its oldest are given up while they wait for a turn, and the one whose turn it is is not."""
    desk.account("orlova")
    desk.room.proxied, desk.room.origin = True, "https://desk.example"
    for bound in ("DESK_STRANGERS_MAX", "LOGINS_WAITING_MAX"):
        monkeypatch.setattr(limits, bound, 16)
    passphrases = Passphrases()
    monkeypatch.setattr(login, "matches", passphrases.matches)
    code = TOTP(SECRET, 6, SHA1(), 30).generate(desk.stage.at).decode()
    way = httpx2.ASGITransport(app=desk.app, client=("127.0.0.1", 4711))
    waves, wave, most = 4, 2 * limits.DESK_STRANGERS_MAX, limits.DESK_STRANGERS_MAX

    async def work() -> tuple[Counter[int], int]:
        async with (
            asyncio.timeout(_PATIENCE_S),
            httpx2.AsyncClient(transport=way, base_url="http://localhost:8700") as browser,
        ):

            def enter(source: str, passphrase: str) -> asyncio.Task[httpx2.Response]:
                form = {"person": "orlova", "passphrase": passphrase, "code": code}
                headers = {"accept": "application/json", "x-forwarded-for": source}
                return asyncio.create_task(browser.post("/enter", data=form, headers=headers))

            flood: list[asyncio.Task[httpx2.Response]] = []
            for number in range(1, waves + 1):
                flood += [enter(_FLOOD, "wrong") for _ in range(wave)]
                # All but those in hand are given up.
                while sum(not one.done() for one in flood) > most or passphrases.begun < number:
                    await asyncio.sleep(0)
                assert passphrases.now == limits.LOGINS_AT_ONCE_MAX
                before = sum(one.done() for one in flood)
                passphrases.let(1)
                while sum(one.done() for one in flood) == before:
                    await asyncio.sleep(0)
            assert _answers(flood)[403] == waves, "whose turn has come is not given up"
            person = enter(source, PASSPHRASE)
            while sum(not one.done() for one in (*flood, person)) > most:
                await asyncio.sleep(0)
            passphrases.let(len(flood))
            status = (await person).status_code
            await asyncio.gather(*flood)
            return _answers(flood), status

    try:
        answers, status = asyncio.run(work())
    finally:
        passphrases.let(waves * wave)
    assert status == 200
    assert set(answers) == {403, 503}
    assert passphrases.peak == limits.LOGINS_AT_ONCE_MAX
    turns = _turns(desk)
    assert (turns._waiting, len(turns._running)) == ([], 0)

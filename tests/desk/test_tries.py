"""Wrong log-ins: they slow down who makes them, tell nothing, and lock nobody out."""

from __future__ import annotations

import asyncio

import pytest
from cryptography.hazmat.primitives.hashes import SHA1
from cryptography.hazmat.primitives.twofactor.totp import TOTP
from starlette.testclient import TestClient

from detente.apps.desk import accounts
from detente.apps.desk.tries import Tries, Turns
from detente.core import limits
from detente.core.errors import EnvironmentFault
from tests.desk.conftest import PASSPHRASE, SECRET, DeskStage

_JSON = {"accept": "application/json"}
_KIB = 64  # of memory for a passphrase: these tests try many


class Counted:
    """How many passphrases are tried at once; each until its event."""

    def __init__(self) -> None:
        self.now = self.peak = self.ended = 0

    async def tried(self, hold: asyncio.Event) -> None:
        self.now += 1
        self.peak = max(self.peak, self.now)
        await hold.wait()
        self.now -= 1
        self.ended += 1


@pytest.fixture
def quick(desk: DeskStage, monkeypatch: pytest.MonkeyPatch) -> DeskStage:
    """Nobody waits in this test, and passphrases cost little."""
    monkeypatch.setattr(limits, "LOGIN_SLOW_S", 0)
    monkeypatch.setattr(limits, "ARGON2_MEMORY_KIB", _KIB)
    desk.account("orlova")
    return desk


def _enter(desk: DeskStage, person: str, passphrase: str, code: str = "") -> tuple[int, str]:
    right = TOTP(SECRET, 6, SHA1(), 30).generate(desk.stage.at).decode()
    form = {"person": person, "passphrase": passphrase, "code": code or right}
    answer = desk.browser().post("/enter", data=form, headers=_JSON)
    return answer.status_code, answer.text


def test_wrong_tries_of_a_stranger_keep_nobody_out(quick: DeskStage):
    """Whoever has passphrase and code gets in, however many tries were wrong before, from here."""
    for _ in range(4 * limits.LOGIN_TRIES_MAX):
        assert _enter(quick, "orlova", "wrong")[0] == 403
    assert _enter(quick, "orlova", PASSPHRASE)[0] == 200


def test_the_answer_is_the_same_for_names_that_nobody_has(quick: DeskStage):
    answers = {
        _enter(quick, person, "wrong", code)
        for person in ("orlova", "grau", "nobody", "\u05d0" * 50)
        for code in ("000000", "")
        for _ in range(limits.LOGIN_TRIES_MAX + 2)
    }
    assert len(answers) == 1
    assert "log-in-refused" in answers.pop()[1]


def test_wrong_codes_beside_the_right_passphrase_end_codes_for_a_minute(quick: DeskStage):
    refused = {_enter(quick, "orlova", PASSPHRASE, "000000") for _ in range(limits.LOGIN_TRIES_MAX)}
    refused.add(_enter(quick, "orlova", PASSPHRASE))  # the right one, and nobody is told
    refused.add(_enter(quick, "orlova", "wrong"))
    assert len(refused) == 1
    quick.stage.at += limits.LOGIN_WAIT_S
    assert _enter(quick, "orlova", PASSPHRASE)[0] == 200


def test_the_owner_is_told_that_somebody_knows_the_passphrase(quick: DeskStage):
    for _ in range(2):
        for _ in range(limits.LOGIN_TRIES_MAX):
            _enter(quick, "orlova", PASSPHRASE, "000000")
        quick.stage.at += limits.LOGIN_WAIT_S
    told = _enter(quick, "orlova", PASSPHRASE)[1]
    assert "/account?after=0" in told
    events = quick.log_in("orlova").get("/account.json").json()["events"]
    assert [one["kind"] for one in events] == ["codes-tried"]


def test_a_passphrase_alone_is_not_told_by_what_is_stored(quick: DeskStage):
    """What is written for a right passphrase alone would take longer than nothing."""
    before = quick.state.store.get(accounts.ACCOUNTS, "orlova")
    for passphrase in ("wrong", PASSPHRASE):
        _enter(quick, "orlova", passphrase, "000000")
        assert quick.state.store.get(accounts.ACCOUNTS, "orlova") == before


def test_a_proof_at_the_desk_counts_as_a_try(quick: DeskStage):
    browser = quick.log_in("orlova")
    wrong = {"passphrase": PASSPHRASE, "code": "000000"}
    for _ in range(limits.LOGIN_TRIES_MAX):
        assert browser.post("/account/prove", data=wrong, headers=_JSON).status_code == 403
    right = TOTP(SECRET, 6, SHA1(), 30).generate(quick.stage.at).decode()
    form = {"passphrase": PASSPHRASE, "code": right}
    assert browser.post("/account/prove", data=form, headers=_JSON).status_code == 403


# --- how long a try waits -------------------------------------------------------------------------


def test_a_try_waits_longer_after_each_wrong_one_of_its_name_and_source():
    tries, waited = Tries(), []
    for at in range(limits.LOGIN_TRIES_MAX + 6):
        waited.append(tries.delay_s("orlova", "192.0.2.7", 1_000 + at))
        tries.wrong("orlova", "192.0.2.7", 1_000 + at)
    assert waited == [0] * limits.LOGIN_TRIES_MAX + [1, 2, 4, 8, 8, 8]
    last = 1_000 + limits.LOGIN_TRIES_MAX + 5
    assert tries.delay_s("orlova", "192.0.2.8", last) == 0
    assert tries.delay_s("petro", "192.0.2.7", last) == 0
    assert tries.delay_s("orlova", "192.0.2.7", last + limits.LOGIN_WAIT_S) == 0
    tries.right("orlova", "192.0.2.7")
    assert tries.delay_s("orlova", "192.0.2.7", last) == 0


@pytest.mark.parametrize("back_s", [1, limits.LOGIN_WAIT_S - 1, limits.LOGIN_WAIT_S, 86_400 * 365])
def test_a_clock_that_was_ahead_and_is_set_back_makes_nobody_wait_longer(back_s: int):
    tries, ahead = Tries(), 2_000_000_000
    for _ in range(3 * limits.LOGIN_TRIES_MAX):
        tries.wrong("orlova", "192.0.2.7", ahead)
    now = ahead - back_s
    counts = back_s < limits.LOGIN_WAIT_S  # a clock put right by a little forgets nothing
    assert tries.delay_s("orlova", "192.0.2.7", now) == (limits.LOGIN_SLOW_S if counts else 0)
    tries.wrong("orlova", "192.0.2.7", now)
    assert tries.delay_s("orlova", "192.0.2.7", now) == (limits.LOGIN_SLOW_S if counts else 0)
    assert tries.delay_s("orlova", "192.0.2.7", now + limits.LOGIN_WAIT_S) == 0


def test_what_is_remembered_of_wrong_tries_is_bounded(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(limits, "LOGIN_SOURCES_MAX", 8)
    tries = Tries()
    for at in range(1_000):
        tries.wrong("x" * 10_000 + str(at), "192.0.2.7", 1_000)
    assert len(tries._wrong) == 8
    assert all(len(name) == 8 for name, _ in tries._wrong)


def test_a_source_that_floods_waits_behind_itself(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(limits, "LOGINS_AT_ONCE_MAX", 1)
    order: list[str] = []

    async def one(turns: Turns, source: str) -> None:
        async def tried() -> None:
            order.append(source)
            await asyncio.sleep(0)

        await turns.run(source, 0, tried)

    async def work() -> None:
        turns = Turns()
        flood = [asyncio.create_task(one(turns, "flood")) for _ in range(30)]
        await asyncio.sleep(0)
        await asyncio.gather(one(turns, "person"), *flood)

    asyncio.run(work())
    assert order.index("person") <= 2
    assert len(order) == 31


def test_where_too_many_wait_the_source_with_the_most_gives_way(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(limits, "LOGINS_AT_ONCE_MAX", 1)
    monkeypatch.setattr(limits, "LOGINS_WAITING_MAX", 4)

    async def one(turns: Turns, source: str, hold: asyncio.Event) -> str:
        try:
            await turns.run(source, 0, hold.wait)
        except EnvironmentFault as fault:
            return fault.code
        return "had its turn"

    async def work() -> tuple[str, list[str]]:
        turns, hold = Turns(), asyncio.Event()
        flood = [asyncio.create_task(one(turns, "flood", hold)) for _ in range(9)]
        await asyncio.sleep(0)
        person = asyncio.create_task(one(turns, "person", hold))
        await asyncio.sleep(0)
        hold.set()
        return await person, await asyncio.gather(*flood)

    person, flood = asyncio.run(work())
    assert person == "had its turn"
    assert sorted(flood) == ["had its turn"] * 4 + ["server-busy"] * 5


def test_who_hangs_up_while_waiting_leaves_the_turn_to_others(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(limits, "LOGINS_AT_ONCE_MAX", 1)

    async def nothing() -> None:
        await asyncio.sleep(0)

    async def work() -> None:
        turns = Turns()
        tasks = [asyncio.create_task(turns.run("here", 0, nothing)) for _ in range(6)]
        await asyncio.sleep(0)
        for at in (1, 3, 5):
            tasks[at].cancel()
        await asyncio.sleep(0)
        assert len(turns._waiting) == 2
        await asyncio.gather(*tasks, return_exceptions=True)
        async with asyncio.timeout(10):
            await turns.run("here", 0, nothing)

    asyncio.run(work())


def test_who_hangs_up_in_the_moment_of_their_turn_begins_nothing(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(limits, "LOGINS_AT_ONCE_MAX", 1)
    at_once, gone = Counted(), asyncio.Event()

    async def work() -> Turns:
        turns = Turns()

        def begin() -> asyncio.Future[None]:
            begun = asyncio.ensure_future(asyncio.sleep(0))
            begun.add_done_callback(lambda _: second.cancel())
            return begun

        first = asyncio.create_task(turns.run("here", 0, begin))
        second = asyncio.create_task(turns.run("here", 0, lambda: at_once.tried(gone)))
        await asyncio.wait([first, second])
        assert second.cancelled()
        return turns

    turns = asyncio.run(work())
    assert (at_once.peak, turns._waiting, turns._running) == (0, [], set())


@pytest.mark.parametrize("first", ["the caller", "the turns"])
def test_who_is_given_up_by_both_at_once_takes_no_turn_along(
    monkeypatch: pytest.MonkeyPatch, first: str
):
    """A place and its wait for a turn end in one moment, in either order."""
    monkeypatch.setattr(limits, "LOGINS_AT_ONCE_MAX", 1)
    monkeypatch.setattr(limits, "LOGINS_WAITING_MAX", 2)
    at_once = Counted()

    async def work() -> Turns:
        turns = Turns()

        def wait(hold: asyncio.Event) -> asyncio.Task[None]:
            return asyncio.create_task(turns.run("flood", 0, lambda: at_once.tried(hold)))

        holds = [asyncio.Event() for _ in range(3)]
        running, oldest, other = [wait(hold) for hold in holds]
        await asyncio.sleep(0)
        come = wait(holds[0])  # and the oldest is given up in the next round of the loop
        if first == "the caller":
            oldest.cancel()
        else:
            asyncio.get_running_loop().call_soon(oldest.cancel)
        await asyncio.sleep(0)
        for hold in holds:
            hold.set()
        await asyncio.gather(running, other, come)
        assert oldest.cancelled()
        return turns

    turns = asyncio.run(work())
    assert (at_once.peak, at_once.ended) == (1, 3)
    assert (turns._waiting, turns._running) == ([], set())


def test_a_passphrase_has_its_turn_until_it_was_tried(monkeypatch: pytest.MonkeyPatch):
    """Also where nobody waits for it any more."""
    monkeypatch.setattr(limits, "LOGINS_AT_ONCE_MAX", 1)
    at_once = Counted()

    async def work() -> Turns:
        turns, hold = Turns(), asyncio.Event()
        gone = asyncio.create_task(turns.run("flood", 0, lambda: at_once.tried(hold)))
        while not at_once.now:
            await asyncio.sleep(0)
        gone.cancel()
        person = asyncio.create_task(turns.run("person", 0, lambda: at_once.tried(hold)))
        await asyncio.wait([gone])
        await asyncio.sleep(0)
        assert (gone.cancelled(), at_once.now, person.done()) == (True, 1, False)
        hold.set()
        await person
        return turns

    turns = asyncio.run(work())
    assert (at_once.peak, at_once.ended) == (1, 2)
    assert (turns._waiting, turns._running) == ([], set())


# --- where a try comes from -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("proxied", "near", "said", "source"),
    [
        (False, "192.0.2.7", "", "192.0.2.7"),
        (False, "127.0.0.1", "203.0.113.9", "127.0.0.1"),
        (True, "192.0.2.7", "203.0.113.9", "192.0.2.7"),
        (True, "127.0.0.1", "198.51.100.1, 203.0.113.9", "203.0.113.9"),
        (True, "127.0.0.1", "no address", "127.0.0.1"),
        (True, "127.0.0.1", "203.0.113.9:50511", "203.0.113.9"),
        (True, "127.0.0.1", "[2001:db8:1:2:3:4:5:6]:50511", "2001:db8:1:2::/64"),
        (True, "127.0.0.1", "[2001:db8:1:2:3:4:5:6]", "2001:db8:1:2::/64"),
        (True, "127.0.0.1", "::ffff:203.0.113.9", "203.0.113.9"),
        (True, "127.0.0.1", "64:ff9b::203.0.113.9", "203.0.113.9"),
        (True, "::ffff:127.0.0.1", "203.0.113.9", "203.0.113.9"),
        (False, "::ffff:203.0.113.9", "", "203.0.113.9"),
        (True, "127.0.0.1", "203.0.113.9:", "127.0.0.1"),
        (True, "127.0.0.1", "[]:5", "127.0.0.1"),
        (True, "::1", "2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
    ],
)
def test_what_a_proxy_says_counts_where_there_is_one(
    quick: DeskStage, monkeypatch: pytest.MonkeyPatch,
    proxied: bool, near: str, said: str, source: str,
):  # fmt: skip
    seen: list[str] = []
    monkeypatch.setattr(
        Tries,
        "wrong",
        lambda self, name, source, now: seen.append(source),
    )
    quick.room.proxied = proxied
    browser = TestClient(quick.app, base_url="http://localhost:8700", client=(near, 4711))
    form = {"person": "orlova", "passphrase": "wrong", "code": "000000"}
    headers = {**_JSON, **({"x-forwarded-for": said} if said else {})}
    assert browser.post("/enter", data=form, headers=headers).status_code == 403
    assert seen == [source]


def test_of_several_lines_of_proxies_the_last_address_counts(
    quick: DeskStage, monkeypatch: pytest.MonkeyPatch
):
    seen: list[str] = []
    monkeypatch.setattr(Tries, "wrong", lambda self, name, source, now: seen.append(source))
    quick.room.proxied = True
    browser = TestClient(quick.app, base_url="http://localhost:8700", client=("127.0.0.1", 4711))
    form = {"person": "orlova", "passphrase": "wrong", "code": "000000"}
    lines = [("x-forwarded-for", "6.6.6.6"), ("x-forwarded-for", "203.0.113.9")]
    assert browser.post("/enter", data=form, headers=[*_JSON.items(), *lines]).status_code == 403
    assert seen == ["203.0.113.9"]


def test_a_code_with_more_behind_it_is_none(quick: DeskStage):
    right = TOTP(SECRET, 6, SHA1(), 30).generate(quick.stage.at).decode()
    assert _enter(quick, "orlova", PASSPHRASE, right + "7")[0] == 403
    assert _enter(quick, "orlova", PASSPHRASE, f" {right} ")[0] == 200


def test_who_logs_in_comes_to_what_they_asked_for_with_its_question(quick: DeskStage):
    asked = "/log?state=open&from=BRV%26x"
    sent = quick.browser().get(asked, follow_redirects=False)
    there = sent.headers["location"]
    assert there.startswith("/enter?to=/log")
    shown = quick.browser().get(there).text
    assert 'value="/log?state=open&amp;from=BRV%26x"' in shown
    code = TOTP(SECRET, 6, SHA1(), 30).generate(quick.stage.at).decode()
    form = {"person": "orlova", "passphrase": PASSPHRASE, "code": code, "to": asked}
    answer = quick.browser().post("/enter", data=form, follow_redirects=False)
    assert answer.headers["location"] == asked


def test_an_address_with_a_slash_behind_it_leads_nowhere_else(quick: DeskStage):
    answer = quick.log_in("orlova").get("/desk/", follow_redirects=False)
    assert (answer.status_code, answer.headers.get("location")) == (404, None)


def test_a_stranger_may_send_no_more_than_a_log_in(quick: DeskStage):
    form = {"person": "orlova", "passphrase": "x" * limits.DESK_DOOR_BYTES_MAX, "code": "000000"}
    answer = quick.browser().post("/enter", data=form, headers=_JSON)
    assert answer.json()["error"]["code"] == "form-too-large"

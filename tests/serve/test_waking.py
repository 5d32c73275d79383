"""Ways to wake people: what they are told, and that none of them can harm or hold the server."""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from detente.apps import wiring
from detente.apps.serve import ways
from detente.apps.serve.desks import Desks
from detente.apps.serve.service import Service
from detente.core import limits
from detente.core.crypto.types import Hash
from detente.core.errors import EnvironmentFault
from detente.core.record.origin import Mark
from detente.engine import happenings, hooks, rung, watch_acts
from detente.engine.hooks import Hook
from detente.engine.state import Now
from detente.engine.waking import FLASH, NOBODY_LISTENS, SILENCE, Urgent, Wake
from detente.engine.watchbook import Rostered
from tests.cli.conftest import Cli
from tests.serve.conftest import Served
from tests.serve.mailing import MailServer
from tests.serve.test_service import Scene, passphrase
from tests.world import START

URGENT = Urgent(Hash(bytes(32)), "BRV-2026-00512", START)
WAKE = Wake("petro", "phone", FLASH, 2, START, URGENT)
FACTS = {
    "center": "rrc.ardania.example", "code": "ARD", "person": "petro", "name": "I. Petro",
    "why": FLASH, "serial": "BRV-2026-00512", "precedence": "FLASH", "mark": "live",
    "since": "2026-11-18 11:06:40Z", "step": "2", "more": "0",
}  # fmt: skip


def script(folder: Path, text: str) -> tuple[str, ...]:
    """A program of its own; `sys.executable` because a test machine may have no other."""
    path = folder / "way.py"
    path.write_text(text, encoding="utf-8")
    return (sys.executable, str(path), str(folder / "out"))


def run(hook: Hook | None, wake: Wake = WAKE, facts: dict[str, str] | None = None) -> None:
    asyncio.run(ways.run_hook(hook, wake, facts or FACTS))


def test_a_command_is_told_the_facts_twice_and_no_secret(tmp_path, monkeypatch):
    monkeypatch.setenv("DETENTE_PASSPHRASE_FILE", "/secret")
    monkeypatch.delenv("DETENTE_REQUIRE", raising=False)
    words = script(tmp_path, (
        "import json, os, sys\n"
        "kept = {k: v for k, v in os.environ.items() if k.startswith('DETENTE_')}\n"
        "json.dump([json.load(sys.stdin), kept], open(sys.argv[1], 'w'))\n"
    ))  # fmt: skip
    run(Hook("phone", words))
    given, variables = json.loads((tmp_path / "out").read_text())
    assert given == {"format": "1", **FACTS}
    assert variables == {f"DETENTE_{name.upper()}": value for name, value in FACTS.items()}


def test_no_shell_reads_a_command(tmp_path):
    words = script(tmp_path, "import sys; open(sys.argv[1], 'w').write(sys.argv[2])\n")
    run(Hook("phone", (*words, "$(touch x); `touch y` | cat *")))
    assert (tmp_path / "out").read_text() == "$(touch x); `touch y` | cat *"


def test_a_command_that_fails_says_why(tmp_path):
    words = script(tmp_path, "import sys; sys.exit('\\x1b[2J no line to the phone')\n")
    with pytest.raises(EnvironmentFault, match="hook-failed") as told:
        run(Hook("phone", words))
    assert told.value.facts["why"] == "exit 1, [U+001B][2J no line to the phone"
    assert told.value.facts["person"] == "petro"


@pytest.mark.parametrize("words", [("no-such-program-anywhere",), ("/",), ("/dev/null",)])
def test_a_command_that_is_none_is_a_failure_with_a_name(words):
    with pytest.raises(EnvironmentFault, match="hook-failed"):
        run(Hook("phone", words))


def test_a_command_that_hangs_is_cut_with_all_that_it_started(tmp_path, monkeypatch):
    monkeypatch.setattr(limits, "HOOK_S_MAX", 1)
    words = script(tmp_path, (
        "import os, sys, time\n"
        "child = os.fork()\n"
        "if child:\n"
        "    open(sys.argv[1] + '.new', 'w').write(f'{os.getpid()} {child}')\n"
        "    os.rename(sys.argv[1] + '.new', sys.argv[1])\n"
        "time.sleep(600)\n"
    ))  # fmt: skip
    with pytest.raises(EnvironmentFault, match="hook-timeout"):
        run(Hook("phone", words))
    for process in (tmp_path / "out").read_text().split():
        assert not _alive(int(process))


def _alive(process: int) -> bool:
    """Whether a process still works; one that ended and that nobody waited for does not."""
    try:
        status = Path(f"/proc/{process}/stat").read_text()
    except FileNotFoundError:
        return False
    return status.rpartition(")")[2].split()[0] not in "ZX"


def test_a_command_that_never_stops_talking_is_not_kept_whole(tmp_path):
    words = script(tmp_path, "import sys; sys.stderr.write('x' * 9_000_000); sys.exit(3)\n")
    with pytest.raises(EnvironmentFault, match="hook-failed") as told:
        run(Hook("phone", words))
    assert told.value.facts["why"] == "exit 3, " + "x" * limits.HOOK_SAID_BYTES_MAX


def test_a_command_that_reads_nothing_is_no_failure(tmp_path):
    run(Hook("phone", script(tmp_path, "import os; os.close(0)\n")))


def test_who_has_no_way_and_a_way_that_is_gone_are_told_apart():
    with pytest.raises(EnvironmentFault, match="hook-absent"):
        run(None, Wake("petro", "", FLASH, 0, START, URGENT))
    with pytest.raises(EnvironmentFault, match="hook-failed"):
        run(None)


# --- mail -----------------------------------------------------------------------------------------


@pytest.fixture
def mail() -> Iterator[MailServer]:
    server = MailServer()
    yield server
    server.close()


def by_mail(server: MailServer) -> Hook:
    return Hook("mail", (), "duty@ard.example", "desk@ard.example", server.address)


def test_mail_names_the_message_and_says_nothing_of_what_is_in_it(mail):
    run(by_mail(mail))
    assert "mail FROM:<desk@ard.example>" in " ".join(mail.said).replace(" size=", "")
    head, _, body = "\n".join(mail.message).partition("\n\n")
    assert "Subject: ARD: FLASH BRV-2026-00512" in head
    assert "To: duty@ard.example" in head
    assert body == (
        "A FLASH message waits and nobody has acknowledged it.\n\n"
        "center   rrc.ardania.example (ARD)\n"
        "message  FLASH BRV-2026-00512\n"
        "since    2026-11-18 11:06:40Z"
    )


def test_a_drill_is_marked_first_and_last(mail):
    run(by_mail(mail), WAKE, FACTS | {"mark": Mark.EXERCISE.name.lower()})
    text = "\n".join(mail.message)
    assert "Subject: EXERCISE ARD: FLASH" in text
    body = text.partition("\n\n")[2]
    assert body.startswith("EXERCISE A FLASH")
    assert body.endswith("EXERCISE")


def test_mail_that_is_refused_is_a_failure_that_says_by_whom():
    server = MailServer(refuses=True)
    with pytest.raises(EnvironmentFault, match="hook-failed") as told:
        run(by_mail(server))
    assert "SMTPRecipientsRefused" in str(told.value.facts["why"])
    server.close()


def test_a_mail_server_that_says_nothing_is_cut(monkeypatch):
    monkeypatch.setattr(limits, "HOOK_S_MAX", 1)
    server = MailServer(hangs=True)
    with pytest.raises(EnvironmentFault, match="hook-timeout"):
        run(by_mail(server))
    server.close()


# --- in a running server --------------------------------------------------------------------------


class Night(Scene):
    """Brevia's service, whose clock the test moves."""

    def __init__(self, cli: Cli, hook: Hook) -> None:
        super().__init__(cli)
        self._cli = cli
        self.clock = cli.clock
        state = self.home.center.state
        hooks.set_hook(state, hook)
        now = Now(cli.clock.at)
        watch_acts.set_roster(
            state, "rossi", [Rostered("lind", hook.name), Rostered("rossi", "")], now
        )
        watch_acts.take_watch(state, "lind", now)

    def reopen(self) -> None:
        """What another process finds."""
        self.home = wiring.open_home(self._cli.folder / "brv", lambda: passphrase(self._cli, "brv"))


async def settled(service: Service) -> None:
    """One tick, and all that it set in motion."""
    await service.tick(lone=False)
    while service.waking.busy:
        await asyncio.gather(*service.waking.busy)


def test_a_watch_that_no_desk_hears_wakes_the_officer_and_then_the_roster(cli, tmp_path):
    words = script(tmp_path, "import sys; open(sys.argv[1], 'a').write(sys.stdin.read() + '\\n')\n")
    night = Night(cli, Hook("phone", words))

    async def work(service: Service) -> None:
        await settled(service)
        assert list(service.waking.outcomes) == []
        night.clock.at += limits.LISTEN_S_MAX
        await settled(service)
        await settled(service)
        night.clock.at += limits.WAKE_NEXT_S
        await settled(service)
        found = [(one.wake.person, one.wake.why, one.fault) for one in service.waking.outcomes]
        assert found[0] == ("lind", NOBODY_LISTENS, None)
        assert [person for person, *_ in found] == ["lind", "rossi"]
        assert found[1][2] is not None
        assert found[1][2].code == "hook-absent"
        service.desks.note_listening("lind", night.clock.at)
        night.clock.at += limits.LISTEN_S_MAX - 1
        await settled(service)
        assert len(service.waking.outcomes) == 2
        state = service.home.center.state
        kinds = [one.kind for one in happenings.happened(state, 0, night.clock.at + 1)]
        assert kinds == [happenings.WOKEN, happenings.NOT_WOKEN]

    night.run(work)
    given = [json.loads(line) for line in (tmp_path / "out").read_text().splitlines()]
    assert [one["person"] for one in given] == ["lind"]
    assert "woken: lind by phone (nobody-listens)" in night.out.getvalue()
    assert "NOT WOKEN: rossi cannot be woken by this machine" in night.out.getvalue()


def test_a_desk_that_listened_while_the_clock_was_ahead_hides_none_that_listens(cli, tmp_path):
    night = Night(cli, Hook("phone", script(tmp_path, "")))

    async def work(service: Service) -> None:
        right = night.clock.at
        service.desks.note_listening("rossi", right + 7_200)  # who goes home then
        for _ in range(30):
            assert service.desks.last_armed(night.clock.at) in (None, night.clock.at - 30)
            service.desks.note_listening("lind", night.clock.at)
            await settled(service)
            night.clock.at += 30
        assert list(service.waking.outcomes) == []
        night.clock.at = right + 7_200  # nobody listened since
        assert service.desks.last_armed(night.clock.at) == right + 29 * 30

    night.run(work)


def test_a_desk_alone_whose_clock_is_set_back_by_a_moment_still_listens():
    desks, now = Desks(), START
    desks.note_listening("lind", now)
    back = limits.LISTEN_AHEAD_S
    assert [desks.last_armed(now - s) for s in (1, back, back + 1)] == [now - 1, now - back, None]
    desks.note_listening("rossi", now - back)
    assert desks.last_armed(now) == now


def test_a_server_that_is_killed_and_started_anew_wakes_nobody_twice_and_goes_on(cli, tmp_path):
    words = script(tmp_path, "import sys; open(sys.argv[1], 'a').write(sys.stdin.read() + '\\n')\n")
    night = Night(cli, Hook("phone", words))

    async def first(service: Service) -> None:
        await settled(service)
        night.clock.at += limits.LISTEN_S_MAX
        await service.tick(lone=False)
        while service.waking.busy:
            await asyncio.gather(*service.waking.busy)
        # What was not stored by now dies with the process.
        kept = dict(service.home.center.state.store.inner.items(rung.RUNG))
        assert set(kept) == {SILENCE, "person lind"}

    async def again(service: Service) -> None:
        for _ in range(3):
            await settled(service)
            night.clock.at += limits.LISTEN_S_MAX
        assert list(service.waking.outcomes) == []
        night.clock.at += limits.WAKE_NEXT_S - 3 * limits.LISTEN_S_MAX
        await settled(service)
        assert [one.wake.person for one in service.waking.outcomes] == ["rossi"]

    night.run(first)
    night.reopen()
    night.run(again)
    given = [json.loads(line) for line in (tmp_path / "out").read_text().splitlines()]
    assert [one["person"] for one in given] == ["lind"]


def test_a_server_killed_within_its_first_minute_again_and_again_wakes_somebody(cli, tmp_path):
    words = script(tmp_path, "import sys; open(sys.argv[1], 'a').write(sys.stdin.read() + '\n')\n")
    night = Night(cli, Hook("phone", words))

    async def short(service: Service) -> None:
        await settled(service)
        # What was not stored by now dies with the process.
        assert set(dict(service.home.center.state.store.inner.items(rung.RUNG))) == {SILENCE}
        assert list(service.waking.outcomes) == []

    async def last(service: Service) -> None:
        await settled(service)
        assert [one.wake.person for one in service.waking.outcomes] == ["lind"]

    night.run(short)
    for act in (short, last):
        night.clock.at += limits.LISTEN_S_MAX // 2
        night.reopen()
        night.run(act)


def test_a_way_that_hangs_holds_nothing_up(cli, tmp_path):
    night = Night(cli, Hook("phone", script(tmp_path, "import time; time.sleep(600)\n")))

    async def work(service: Service) -> None:
        night.clock.at += limits.LISTEN_S_MAX
        await service.tick(lone=False)
        assert service.waking.busy
        assert await service.exchange(night.visit, night.parcel, 0) is not None
        assert f"from ARD: {night.serial}" in night.out.getvalue()

    night.run(work)
    assert "NOT WOKEN" not in night.out.getvalue()


def test_a_test_that_somebody_asks_for_is_made_by_the_server(cli, tmp_path):
    words = script(tmp_path, "import sys; open(sys.argv[1], 'a').write(sys.stdin.read())\n")
    night = Night(cli, Hook("phone", words))

    async def work(service: Service) -> None:
        hooks.ask_test(service.home.center.state, "phone")
        await settled(service)
        await settled(service)

    night.run(work)
    assert json.loads((tmp_path / "out").read_text())["why"] == ways.TEST


def test_who_was_dismissed_is_woken_no_more(cli, tmp_path):
    words = script(tmp_path, "import sys; open(sys.argv[1], 'a').write(sys.stdin.read())\n")
    night = Night(cli, Hook("phone", words))
    center, now = night.home.center, night.home.now()
    gone = replace(center.state.house.people["lind"], roles=())
    center.release(center.propose_person(gone, "lind", now).id, "rossi", now)

    async def work(service: Service) -> None:
        assert [one.person for one in service.waking.seen(night.home.now()).chain] == ["rossi"]
        night.clock.at += limits.LISTEN_S_MAX
        await settled(service)
        assert list(service.waking.outcomes) == []  # nobody has the watch

    night.run(work)


def test_a_command_line_asks_the_server_to_try_a_way_and_the_log_tells(cli, tmp_path):
    program = tmp_path / "way.py"
    program.write_text("import os, sys; sys.exit(os.environ['DETENTE_WHY'] != 'test')")
    with Served(cli.folder / "ard") as ard:
        cli("ard watch hook phone --command", f"{sys.executable} {program}")
        said = cli("ard watch hook phone --test")
        assert said.out.startswith("the server tries phone now")
        ard.until(r"woken: phone \(test\)")
        cli("ard watch hook phone --command", f"{sys.executable} -c 'import sys; sys.exit(9)'")
        cli("ard watch hook phone --test")
        ard.until(r"NOT WOKEN: .* failed: exit 9\.")
        assert ard.stop() == 0
    shown = cli("ard log list --since 2026-01-01 --until 2030-01-01").out
    assert "woken phone: test" in shown
    assert "NOT WOKEN phone: hook failed" in shown

"""Two running centers and the commands beside them."""

from __future__ import annotations

import asyncio
import dataclasses
import io
import json
import shutil
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

import detente
from detente.apps import control, messages, wiring
from detente.apps.cli import main
from detente.apps.cli.text import Console
from detente.apps.serve.control import ControlServer
from detente.apps.serve.log import Log
from detente.apps.serve.service import Service
from detente.core.errors import EnvironmentFault
from detente.engine.state import SELF
from tests.cli.conftest import ARD, Cli, Terminal
from tests.serve.conftest import Served

Line = tuple[Served, Served]


def test_a_release_is_received_and_acknowledged_without_anybody_carrying_it(cli: Cli, line: Line):
    ard, brv = line
    serial = cli.send()
    brv.until(f"from ARD: {serial}, notice")
    assert serial in cli("brv inbox").out
    cli(f"brv ack {serial} --as lind")
    ard.until("from BRV: .*, acknowledged")
    assert "acknowledged" in cli(f"ard show {serial}").out
    for home, served in zip(("ard", "brv"), line, strict=True):
        assert served.stop() == 0
        assert any("stopping" in said for said in served.said)
        assert any("stopped" in said for said in served.said)
        assert not (cli.folder / home / control.SOCKET).exists()
        cli(f"{home} fsck")


def test_what_was_released_before_a_server_starts_goes_out_when_it_starts(cli: Cli):
    serial = cli.send()
    with Served(cli.folder / "brv") as brv:
        cli(f"ard link add BRV line-a --https {brv.address}")
        with Served(cli.folder / "ard"):
            brv.until(f"from ARD: {serial}, notice")


def test_who_is_called_sends_over_the_connection_of_the_caller(cli: Cli, line: Line):
    ard, _ = line
    draft = cli("brv draft new notice --json --as lind day=2026-11-24 people=1").object["draft"]
    cli(f"brv draft submit {draft} --as lind")
    serial = cli(f"brv release {draft} --as rossi --json").object["serial"]
    ard.until(f"from BRV: {serial}, notice")


def test_a_link_added_or_removed_beside_a_server_counts_at_once(cli: Cli):
    with Served(cli.folder / "ard") as ard, Served(cli.folder / "brv") as brv:
        cli(f"ard link add BRV line-b --https {brv.address}")
        ard.until("link line-b to BRV is up")
        cli("ard link remove BRV line-b")
        said = cli("ard link remove BRV line-b", status=1)
        assert "no link line-b" in said.err


def test_a_line_that_broke_is_told_and_its_traffic_goes_by_the_folder(cli: Cli, line: Line):
    ard, brv = line
    stick = str(cli.folder / "stick")
    cli("ard link add BRV stick --rank 5 --courier", stick)
    brv.stop()
    ard.until("link line-a to BRV is down")
    serial = cli.send()
    assert ard.stop() == 0
    with Served(cli.folder / "ard", "--courier-every", "0.05") as again:
        again.until("link line-a to BRV is down")
        with Served(cli.folder / "brv", "--courier-every", "0.05") as back:
            cli("brv link add ARD stick --courier", stick)
            back.until(f"from ARD, by courier: {serial}")


@pytest.mark.parametrize(
    "words",
    [
        "peer list", "peer show BRV", "peer show COR", "agreement list --json", "people list",
        "record list", "draft list --plain", "card --json", "show ARD-2026-09999",
        "draft new notice day", "codes show --json", "link remove BRV none", "draft --help",
        "release ARD-d-0001 --as petro", "status --fail-on nothing", "inbox --needs x",
    ],
)  # fmt: skip
def test_commands_say_and_return_the_same_beside_a_server(cli: Cli, words: str):
    def said() -> tuple[int, bytes, bytes]:
        done = subprocess.run(
            [sys.executable, "-m", "detente.apps.cli.main", "--home", "ard", *words.split()],
            cwd=cli.folder, capture_output=True, check=False,
        )  # fmt: skip
        return done.returncode, done.stdout, done.stderr

    alone = said()
    with Served(cli.folder / "ard"):
        assert said() == alone


def test_bytes_and_relative_paths_pass_through_a_server(cli: Cli):
    command = [sys.executable, "-m", "detente.apps.cli.main", "--home", "../ard"]
    place = cli.folder / "elsewhere"
    place.mkdir()
    card = (cli.folder / "ard" / "card").read_bytes()
    with Served(cli.folder / "ard"):
        done = subprocess.run([*command, "card", "-o", "-"], cwd=place, capture_output=True)
        assert (done.returncode, done.stdout) == (0, card)
        subprocess.run([*command, "card", "-o", "own.card", "-q"], cwd=place, check=True)
        assert (place / "own.card").read_bytes() == card
        done = subprocess.run(
            [*command, "peer", "add", "-"], cwd=place, input=card, capture_output=True
        )
        assert done.returncode == 1
        assert b"our own" in done.stderr.lower() or b"own card" in done.stderr.lower()


def test_a_question_is_asked_by_the_command_and_not_by_the_server(cli: Cli):
    draft = cli("ard draft new notice --json --as orlova day=2026-11-24 people=1").object["draft"]
    cli(f"ard draft submit {draft} --as orlova")
    with Served(cli.folder / "ard"):
        said = cli(f"ard release {draft} --as petro", status=1, stdin=Terminal("n\n"))
        assert said.err.count("Release and sign? [y/N]") == 1
        assert "Nothing was done" in said.err
        said = cli(f"ard release {draft} --as petro", stdin=Terminal("y\n"))
        assert said.err.count("To be signed by") == 1
        assert "released ARD-" in said.out


def test_an_answer_counts_only_for_what_was_shown(cli: Cli):
    draft = cli("ard draft new notice --json --as orlova day=2026-11-24 people=1").object["draft"]
    cli(f"ard draft submit {draft} --as orlova")

    class Changes(Terminal):
        """While the first question stands, somebody else changes the draft."""

        asked = 0

        def readline(self, size: int | None = -1) -> str:  # type: ignore[override]
            self.asked += 1
            if self.asked == 1:
                cli(f"ard return {draft} --as petro --reason wrong")
                cli(f"ard draft set {draft} --as orlova people=999")
                cli(f"ard draft submit {draft} --as orlova")
            return "y\n" if self.asked == 1 else "n\n"

    with Served(cli.folder / "ard"):
        stdin = Changes()
        said = cli(f"ard release {draft} --as petro", status=1, stdin=stdin)
        assert stdin.asked == 2
        assert "people=999" in said.err
        assert "Nothing was done" in said.err


def test_what_needs_the_home_for_itself_is_refused_beside_a_server(cli: Cli):
    with Served(cli.folder / "ard"):
        assert "A server runs" in cli("ard init --draw-passphrase", *ARD, status=1).err
        assert "A server runs" in cli("ard serve", status=1).err


def test_an_address_that_cannot_be_listened_on_is_not_remembered(cli: Cli):
    with Served(cli.folder / "ard") as ard:
        taken = ard.address
        cli("brv serve --listen", taken, status=1)
        cli("brv serve --listen nonsense", status=2)
    folder = cli.folder / "brv"
    with wiring.open_home(folder, lambda: wiring.stored_passphrase(folder) or "") as home:
        assert home.center.state.store.get(SELF, "listen") is None


def test_what_is_signed_beside_a_server_is_not_said_to_need_a_courier(cli: Cli):
    alone = cli("ard line-test --as orlova").err
    assert "next: detente courier FOLDER, or detente serve, to carry it" in alone
    with Served(cli.folder / "ard"):
        beside = cli("ard line-test --as orlova").err
        assert "next: the server sends it where a link is up; see: detente link status" in beside
        added = cli("ard link add BRV line-z --https 127.0.0.1:9").err
        assert "next: the server uses it now; see: detente link explain BRV" in added
        cli("ard link add BRV line-y --https 127.0.0.1:0", status=2)


def test_a_socket_left_behind_is_removed(cli: Cli):
    with Served(cli.folder / "ard") as ard:
        ard.stop(signal.SIGKILL)
    left = cli.folder / "ard" / control.SOCKET
    unfinished = left.with_name(f"{control.SOCKET}.0123abcd")  # killed before it was renamed
    unfinished.touch()
    assert left.exists()
    cli("ard status")
    assert not left.exists()
    assert not unfinished.exists()


def test_a_command_that_meets_a_dead_socket_leaves_the_name_to_a_server_that_starts(cli: Cli):
    with Served(cli.folder / "ard") as ard:
        ard.stop(signal.SIGKILL)
    assert control.connected(cli.folder / "ard") is None
    # Had the command removed it, it might have removed what a new server put there meanwhile.
    assert (cli.folder / "ard" / control.SOCKET).exists()


def test_a_command_that_dies_or_stalls_holds_nobody(cli: Cli):
    with Served(cli.folder / "ard"):
        lines: list[socket.socket] = []
        for sent in (b"", b"\x00\x00\x00\x10half", b"\xff\xff\xff\xff", b"\x00\x00\x00\x01\xff"):
            opened = control.connected(cli.folder / "ard")
            assert opened is not None
            opened.sendall(sent)
            lines.append(opened)
        lines[1].close()
        assert lines[2].recv(1) == b""  # too long: hung up on
        assert lines[3].recv(1) == b""  # no message
        cli("ard status")
        for one in lines:
            one.close()


def test_only_its_owner_may_use_the_socket(cli: Cli):
    with Served(cli.folder / "ard"):
        mode = (cli.folder / "ard" / control.SOCKET).stat().st_mode
        assert mode & 0o777 == 0o600


def test_a_watched_inbox_holds_no_server(cli: Cli):
    serial = cli.send()
    cli.carry("ard", "brv")
    with Served(cli.folder / "brv"):
        said = cli("brv inbox --follow --every 0 --rounds 3")
        assert said.out.count("NEEDS US") == 1  # nothing new: nothing is printed again
        assert serial in said.out
        cli("brv status")


def test_what_a_server_cannot_run_fails_in_the_words_of_every_other_failure(
    cli: Cli, monkeypatch: pytest.MonkeyPatch
):
    home = wiring.open_home(
        cli.folder / "ard", lambda: wiring.stored_passphrase(cli.folder / "ard") or ""
    )
    asked = control.Asked((), str(cli.folder), 0o077, False, False, "utf-8")
    said: list[tuple[list[tuple[int, bytes]], control.End]] = []

    def fails(*_: object) -> None:
        raise ZeroDivisionError

    async def whole() -> None:
        service = Service(home, Log(Console(io.StringIO(), io.StringIO()), lambda: home.now().live))
        server = ControlServer(service)
        with monkeypatch.context() as patch:
            patch.setattr(main, "run_words", fails)
            for words in ("status", "--speak fr status", "status --json"):
                one = dataclasses.replace(asked, words=tuple(words.split()))
                said.append(await server._answer(one))
        await service.close()
        said.append(await server._answer(dataclasses.replace(asked, words=("status",))))

    asyncio.run(whole())
    for lang, at in (("en", 0), ("fr", 1)):
        pieces, end = said[at]
        failed = EnvironmentFault("program-failed", what="ZeroDivisionError")
        told = b"".join(piece for kind, piece in pieces if kind == control.ERR).decode()
        assert told.startswith(f"detente: {messages.sentence(failed, lang)}\n")
        assert messages.next_step(failed, lang) in told
        assert (end.kind, end.number) == (control.DONE, messages.exit_status(failed))
    ((kind, piece),) = said[2][0]
    assert (kind, json.loads(piece)["error"]["code"]) == (control.OUT, "program-failed")
    assert b"Try again later." in said[3][0][0][1]  # it ends


def test_a_server_whose_files_were_replaced_still_runs_every_command(
    cli: Cli, monkeypatch: pytest.MonkeyPatch
):
    program = cli.folder / "program"
    shutil.copytree(Path(detente.__file__).parent, program / "detente")
    with monkeypatch.context() as patch:
        patch.setenv("PYTHONPATH", str(program))
        served = Served(cli.folder / "ard")
    with served:
        for path in (program / "detente").rglob("*.py"):
            path.write_text("raise ImportError('of another version')\n")
        shutil.rmtree(program / "detente" / "engine")
        assert "watch" in cli("ard watch who").out
        assert "ARD" in cli("ard peer list").out + cli("ard agreement list").out
        assert "No line of a board" in cli("ard why ARD-2026-09999", status=1).err

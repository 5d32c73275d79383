"""One living center under attack, an honest one that goes on talking to it, and what must hold.

Brevia serves in a process of its own. Ardania is a real center in this process that exchanges over
real HTTPS. Corvia is introduced to both, has real keys, and lies.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Coroutine
from pathlib import Path
from typing import Any, Final, Self, TypeVar

from detente.adapters.links.https.client import Called, Caller, HttpsConnection
from detente.apps import control, wiring
from detente.core import greeting, limits
from detente.core.errors import EnvironmentFault
from detente.engine.center import NewCenter
from detente.engine.packing import Outgoing
from detente.engine.ports import Algorithm, Purpose
from tests.hostile.forge import Book, receipted
from tests.hostile.peer.tongue import Tongue
from tests.world import NAMES, PEOPLE, Stage, found

_T = TypeVar("_T")
# Times of the server under attack: opening, grace, idle, longest wait, summing up troubles;
# and the least rate in bytes a second.
SHORT: Final = (3, 2, 6, 1, 1, 64 * limits.KIB)
LONG: Final = (
    limits.HTTPS_OPEN_S, limits.HTTPS_GRACE_S, limits.HTTPS_IDLE_S, limits.HTTPS_WAIT_S_MAX,
    limits.LOG_TROUBLES_S, limits.HTTPS_RATE_BYTES_PER_S_MIN,
)  # fmt: skip
PATIENCE_S: Final = 120  # a hang fails; nothing waits for it to pass
HANG_S: Final = 20
# Of the server beyond what it had before the first attack. Bodies of one peer (16 MiB), that parcel
# opened and decoded (70 bytes a value, 2^20 values at most), and what the allocator keeps of it.
MEMORY_KIB_MAX: Final = 256 * 1024
# Strangers of two kinds, and eight connections of each of two peers, are the most at any time.
DESCRIPTORS_MAX: Final = 2 * limits.HTTPS_STRANGERS_MAX + 2 * limits.HTTPS_CONNECTIONS_PER_PEER_MAX
LOG_BYTES_MAX: Final = 16 * 1024  # of what one attack makes a center tell
_SUMMED_UP: Final = re.compile(r"  from COR: \d+ times? more like it, the last: ")
_LINE: Final = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\dZ  \S")


class Living(Stage):
    """A stage whose center lives in a home, with the true clock."""

    def __init__(self, folder: Path, code: str) -> None:
        self.folder, self.code = folder / code.lower(), code
        name = f"rrc.{NAMES[code].lower()}.example"
        new = NewCenter(name, code, (("en", NAMES[code]),), PEOPLE)
        drawn = wiring.draw_passphrase()
        self.home = wiring.create_home(self.folder, new, drawn, keep_passphrase=True)
        self.center, self.keys = self.home.center, self.home.keys
        self.entropy: Any = self.home.entropy
        self.store = self.center.state.store

    @property
    def at(self) -> int:  # type: ignore[override]
        return self.home.now().live


class Scene:
    """Everything an attack may use."""

    def __init__(self, folder: Path, *, long: bool = False) -> None:
        self.long = long
        self.times = LONG if long else SHORT
        self.ard, self.cor = Living(folder, "ARD"), Living(folder, "COR")
        brv = Living(folder, "BRV")
        found(self.ard, brv, self.cor)
        brv.home.close()
        self.brv = brv  # its card; the process has the rest
        self.folder = folder
        self.log_path = folder / "brv.log"
        self._runner = asyncio.Runner()
        self._line: HttpsConnection | None = None
        self.book = Book(self.cor)  # what Corvia wrote so far
        self.figures: dict[str, str] = {}
        self.expected: set[str] = set()  # serials that Brevia may show as received
        self.opened_lines: list[Tongue] = []
        with self.log_path.open("wb") as log:
            words = ["--home", str(brv.folder), "serve", "--listen", "127.0.0.1:0"]
            times = ",".join(map(str, self.times))
            self.process = subprocess.Popen(
                [sys.executable, "-m", "tests.hostile.peer.served", times, *words],
                stdout=log, stderr=subprocess.STDOUT,
            )  # fmt: skip
        self._guard = threading.Timer(PATIENCE_S * 5, self.process.kill)
        self._guard.daemon = True
        self._guard.start()
        try:
            while not (listening := re.search(r"listening on (\S+):(\d+)", self.log())):
                if self.process.poll() is not None:
                    raise ValueError(self.log())
            self.host, self.port = listening[1], int(listening[2])
            for _ in range(3):
                self.honest()
        except BaseException:
            self.close()
            raise
        self.memory_kib = self._status("VmRSS")
        self.descriptors = self.descriptors_now()
        self.mark = 0
        self.expected |= self.shown()
        self.begin()

    # --- the honest one -------------------------------------------------------------------------

    def honest(self) -> None:
        """Ardania sends a notification to Brevia and holds its receipt; over one live line."""
        self._runner.run(self._honest())

    async def _honest(self) -> None:
        held = self.ard.send(to=1 << self.seat("BRV"))
        if held.opening is not None and held.opening.header.serial is not None:
            self.expected.add(held.opening.header.serial)
        async with asyncio.timeout(PATIENCE_S):
            while not receipted(self.ard, held, self.brv):
                if self._line is None:
                    self._line = await self.call(self.ard)
                try:
                    await self._once(self._line)
                except EnvironmentFault:  # an attack took so long that the line was idle: call anew
                    self._line = None

    async def _once(self, line: HttpsConnection, wait: int = 1) -> None:
        center, now = self.ard.center, self.ard.now
        outgoing = center.parcels_for(self.brv.center.card.fingerprint, now)
        items: list[Outgoing | None] = [*outgoing] or [None]
        for item in items:
            answer = await line.exchange(None if item is None else item.data, wait)
            if item is not None:
                center.carried(item)
            if answer is not None:
                center.import_parcel(answer, now)

    async def call(self, stage: Stage) -> HttpsConnection:
        """A line of one center to Brevia, as the program makes it."""
        card = self.brv.center.card
        called = Called(card.fingerprint, card.keys.link)
        caller = Caller(stage.center.card.raw, stage.keys, stage.entropy)
        return await HttpsConnection.open(f"{self.host}:{self.port}", called, caller)

    def ping(self) -> None:
        """The honest line carries something there and back."""
        if self._line is None:
            self.honest()
        else:
            self._runner.run(self._once(self._line, 0))

    def run(self, work: Coroutine[Any, Any, _T]) -> _T:
        """Something that lasts beside the honest line."""
        return self._runner.run(work)

    def opened_over(self, stage: Stage, channel: greeting.Channel) -> bytes:
        """What a center says to open over some channel."""
        said = greeting.client_statement(channel, self.brv.center.card.fingerprint)
        signature = stage.keys.sign(Purpose.LINK, Algorithm.ED25519, said)
        return greeting.encode_open(stage.center.card.raw, signature)

    def again(self) -> None:
        """The honest center hangs up and calls anew."""
        if self._line is not None:
            self._line.cut()
            self._line = None
        self.honest()

    def seat(self, code: str) -> int:
        """A party's seat."""
        seats = self.ard.agreement.founding.seats
        return next(n for n, seat in enumerate(seats) if seat.code == code)

    # --- the hostile one ------------------------------------------------------------------------

    def stranger(self, source: str = "127.0.0.2") -> Tongue:
        """A TLS connection of somebody, from another address than the honest center's."""
        tongue = Tongue.secure(self.host, self.port, source)
        self.opened_lines.append(tongue)
        return tongue

    def plain(self, source: str = "127.0.0.2") -> Tongue:
        """A TCP connection that says nothing yet."""
        tongue = Tongue.plain(self.host, self.port, source)
        self.opened_lines.append(tongue)
        return tongue

    def liar(self, source: str = "127.0.0.3", room: int = 0) -> Tongue:
        """A connection that Corvia opened properly; `room`: bytes that it takes unread."""
        tongue = Tongue.secure(self.host, self.port, source, room=room)
        self.opened_lines.append(tongue)
        status, _ = tongue.open_as(self.cor, self.brv.center.card.fingerprint)
        assert status == 200
        return tongue

    def forget(self) -> None:
        """Hang up wherever an attack did not."""
        for tongue in self.opened_lines:
            tongue.close()
        self.opened_lines.clear()

    # --- what is seen of the server -------------------------------------------------------------

    def log(self) -> str:
        """What it told since it was started, or since `begin`."""
        with self.log_path.open("rb") as file:
            file.seek(getattr(self, "mark", 0))
            return file.read().decode()

    def _status(self, name: str) -> int:
        text = Path(f"/proc/{self.process.pid}/status").read_text()
        found = re.search(rf"{name}:\s+(\d+) kB", text)
        assert found, "the server is gone"
        return int(found[1])

    def descriptors_now(self) -> int:
        """Open descriptors of the server."""
        return sum(1 for _ in Path(f"/proc/{self.process.pid}/fd").iterdir())

    def peak_kib(self) -> int:
        """The most memory since `begin`."""
        return self._status("VmHWM")

    def command(self, *words: str, status: int = 0) -> str:
        """A command beside the server, over its local socket."""
        line = control.connected(self.brv.folder)
        assert line is not None
        asked = control.Asked(words, str(self.folder), 0o077, False, False, "utf-8")
        answer = control.Answer()
        with line:
            line.settimeout(PATIENCE_S)
            line.sendall(control.framed(control.encode_asked(asked)))
            while answer.end is None:
                length = int.from_bytes(_exactly(line, control.LENGTH_BYTES), "big")
                control.take(answer, _exactly(line, length))
        said = b"".join(piece for _, piece in answer.pieces).decode()
        assert (answer.end.kind, answer.end.number) == (control.DONE, status), said
        return said

    # --- around each attack ---------------------------------------------------------------------

    def until(self, words: str) -> None:
        """Exchange until the log tells something; a hang fails."""
        began = time.monotonic()
        while words not in self.log():
            self.ping()
            assert time.monotonic() - began < HANG_S, f"never told: {words}\n{self.log()}"

    def begin(self) -> None:
        """Count from here."""
        self.mark = self.log_path.stat().st_size
        Path(f"/proc/{self.process.pid}/clear_refs").write_text("5")  # VmHWM anew

    def check(self, *, known: bool, told: bool) -> None:
        """What must hold after every attack; `known`: it may be named in the log; `told`: it is."""
        self.forget()
        self.honest()
        if told:  # at once, or summed up once a second
            self.until("COR")
        # It ends dead connections by itself; meanwhile the honest line is served.
        for _ in range(1_000):
            if self.descriptors_now() <= self.descriptors + 2:
                break
            self.honest()
        assert self.descriptors_now() <= self.descriptors + 2
        assert self.process.poll() is None
        assert self.peak_kib() <= self.memory_kib + MEMORY_KIB_MAX
        log = self.log()
        assert len(log) <= LOG_BYTES_MAX
        for line in log.splitlines():
            assert _LINE.match(line), log
            assert "program failed" not in line, log
            # Whom we call, we tell about; and what is done by the clock, such as summing up a
            # minute of an attack before: what is summed up was told in its own window first.
            ours = any(word in line for word in ("from ARD: ", "link line-x", "gap seen", "asked"))
            ours = ours or _SUMMED_UP.search(line) is not None
            assert known or ours, f"told of a stranger: {line}"
        assert self.shown() == self.expected
        self.command("fsck")

    def shown(self) -> set[str]:
        """Serials in the inbox of Brevia; what does not open has none."""
        listed = json.loads(self.command("inbox", "--all", "--json"))["messages"]
        return {message["serial"] for message in listed} - {None}

    def close(self) -> None:
        """End everything that was started here."""
        self.forget()
        self._guard.cancel()
        with contextlib.suppress(OSError):
            if self.process.poll() is None:
                os.kill(self.process.pid, signal.SIGTERM)
        self.process.wait(PATIENCE_S)
        if self._line is not None:
            self._line.cut()
        self._runner.close()
        for stage in (self.ard, self.cor):
            stage.home.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _exactly(line: Any, count: int) -> bytes:
    data = b""
    while len(data) < count:
        more = line.recv(count - len(data))
        if not more:
            raise EOFError
        data += more
    return data

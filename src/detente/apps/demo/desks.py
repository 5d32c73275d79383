"""Two practice centers with desks, joined by a cable that can be cut, and the people of a script.

Ardania and Brevia are invented; all they say to each other is marked EXERCISE. Each is a process of
its own with its own home; nothing but loopback is used.
"""

from __future__ import annotations

import contextlib
import secrets
import shutil
import socket
import subprocess
import threading
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from detente.apps.cli.main import PROCESSES
from detente.apps.demo.cable import Cable
from detente.apps.demo.crew import Worker, python
from detente.core import limits
from detente.core.errors import EnvironmentFault

LEAD: Final = "ARD"
OTHER: Final = "BRV"
SIDES: Final = (LEAD, OTHER)
PACK: Final = "dialogue"
# Named, not imported: only these two processes need what the desk needs.
_CENTER: Final = PROCESSES["practice"]
_BESIDE: Final = PROCESSES["beside"]
_LOOPBACK: Final = "127.0.0.1"
_SECRET_BYTES: Final = 32
_HOUR_S: Final = 3_600
_ENDING_S_MAX: Final = 10
_NICE: Final = 10  # the boards are computed behind the desks, never before them

# What happens by itself. The first drafts, the second releases; K. Orlova may release as well, so
# that what stops her at her own draft is the rule of two and not a role that she lacks.
CAST: Final[Mapping[str, Mapping[str, Any]]] = {
    LEAD: {
        "name": "Ardania", "center": "ardania.example", "folder": "ardania", "port": 8701,
        "people": (
            {"id": "orlova", "name": "K. Orlova", "roles": ("watch", "drafter", "releaser"),
             "post": "Watch officer"},
            {"id": "petro", "name": "I. Petro", "roles": ("watch", "releaser"),
             "post": "Duty officer"},
        ),
    },
    OTHER: {
        "name": "Brevia", "center": "brevia.example", "folder": "brevia", "port": 8702,
        "people": (
            {"id": "lind", "name": "P. Lind", "roles": ("watch", "drafter"),
             "post": "Watch officer"},
            {"id": "grau", "name": "T. Grau", "roles": ("watch", "releaser"),
             "post": "Duty officer"},
        ),
    },
}  # fmt: skip
FLASH: Final = {
    "type": "our-accident",
    "fields": {
        "accident": "BRV-drill-7", "kind": "missile", "place": "Range 4, off the coast",
        "heading": "away from the border", "armed": "no", "ordered": "no",
        "being_done": "The range is closed and the object is followed by radar.",
    },
    "instants": {"occurred": -120},
}  # fmt: skip
# What each side releases once the cable is cut, and nobody receives until it is mended.
WAITING: Final = {
    "type": "line-hold",
    "fields": {"reason": "fault", "reach_us": "By telephone, as the contacts say."},
    "instants": {"begins": _HOUR_S, "ends": 2 * _HOUR_S},
}


@dataclass(slots=True)
class Desks:
    """Both centers at work. `evidence` and `boards` are written while they run."""

    root: Path
    away: Path  # for what is never kept
    cable: Cable = field(init=False)
    workers: dict[str, Worker] = field(default_factory=dict)
    ports: dict[str, int] = field(default_factory=dict)
    secret: bytes = field(default_factory=lambda: secrets.token_bytes(_SECRET_BYTES))
    _turns: dict[str, threading.Lock] = field(
        default_factory=lambda: {party: threading.Lock() for party in SIDES}
    )
    _boards: subprocess.Popen[bytes] | None = None
    _fault: EnvironmentFault | None = None

    @property
    def evidence(self) -> Path:
        """Folder of what was exported on the tour."""
        return self.root / "evidence"

    @property
    def boards(self) -> Path:
        """The two boards as JSON, once they are computed."""
        return self.away / "boards.json"

    def url(self, party: str) -> str:
        """Address of a desk, as a browser has it."""
        return f"http://localhost:{self.ports[party]}"

    def ask(self, party: str, do: str, /, **asked: object) -> dict[str, Any]:
        """One request to one center; several threads may ask. Raises as `Worker.ask` does."""
        with self._turns[party]:
            return self.workers[party].ask(do, **asked)

    def check(self) -> None:
        """Raise EnvironmentFault where a process ended, or a script of the cable failed."""
        for worker in self.workers.values():
            worker.check()
        if self._fault is not None:
            raise self._fault

    # --- set up -------------------------------------------------------------------------------

    def set_up(self) -> None:
        """Homes, introduction, line, agreement signed by two persons each, and both desks."""
        self._create()
        serving = self._both("serve")
        for party in SIDES:
            self.workers[party].ask("hand-out", file=str(self._card(party)))
        for party, other in (SIDES, SIDES[::-1]):
            self.workers[party].ask("introduce", file=str(self._card(other)))
            self.workers[party].ask("confirm", peer=other)
        for party, other in (SIDES, SIDES[::-1]):
            way = self.cable.lay(serving[other]["address"])
            self.workers[party].ask("link", peer=other, address=way)
        self.workers[LEAD].ask("propose", pack=PACK, peer=OTHER, start=int(time.time()))
        self.workers[LEAD].ask("sign")
        self.wait(OTHER, "signed", signed=[LEAD])
        self.workers[OTHER].ask("sign")
        for party in SIDES:
            self.wait(party, "signed", signed=sorted(SIDES))
        self._open()

    def _both(self, do: str) -> dict[str, dict[str, Any]]:
        for worker in self.workers.values():
            worker.send(do)
        return {party: worker.receive() for party, worker in self.workers.items()}

    def _create(self) -> None:
        for party, worker in self.workers.items():
            cast = CAST[party]
            worker.send(
                "create", center=cast["center"], code=party, name=cast["name"],
                home=str(self.root / cast["folder"]), people=cast["people"],
            )  # fmt: skip
        for worker in self.workers.values():
            worker.receive()

    def _card(self, party: str) -> Path:
        return self.away / f"{party}.card"

    def _open(self) -> None:
        self.ports = {party: _free(CAST[party]["port"]) for party in SIDES}
        sides = {
            party: {
                "name": cast["name"], "url": self.url(party),
                "people": [(one["id"], one["name"], one["post"]) for one in cast["people"]],
            }
            for party, cast in CAST.items()
        }  # fmt: skip
        for party, worker in self.workers.items():
            worker.send(
                "desk", side=party, sides=sides, secret=self.secret.hex(), port=self.ports[party],
                folder=str(self.evidence), boards=str(self.boards),
            )  # fmt: skip
        for worker in self.workers.values():
            worker.receive()

    def wait(self, party: str, what: str, **asked: object) -> None:
        """Until something has come. Raises EnvironmentFault("demo-worker-silent") at the bound."""
        end = time.monotonic() + limits.DEMO_ANSWER_S_MAX
        while not self.ask(party, "wait", what=what, **asked)["come"]:
            self.check()
            if time.monotonic() > end:
                raise EnvironmentFault(
                    "demo-worker-silent", party=party, seconds=limits.DEMO_ANSWER_S_MAX
                )

    # --- what happens by itself ---------------------------------------------------------------

    def flash(self) -> dict[str, Any]:
        """Brevia's people draft and release a FLASH; returns its serial and instant."""
        return self.ask(OTHER, "send", **FLASH)

    def turned(self, is_cut: bool) -> None:  # noqa: FBT001 - the cable tells its new state
        """The cable was cut or mended, by whichever desk."""
        try:
            for party in SIDES:
                if is_cut:
                    self.ask(party, "send", **WAITING)
                else:
                    self.ask(party, "call")
        except EnvironmentFault as fault:
            self._fault = fault

    def compute_boards(self) -> None:
        """Let another process compute the two boards that stand beside the tour."""
        words = python(_BESIDE, str(self.boards), str(self.away / "weeks"))
        self._boards = subprocess.Popen(
            ["nice", f"-n{_NICE}", *words] if shutil.which("nice") else words,
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip

    def stop_boards(self) -> None:
        """End that process, done or not."""
        if self._boards is not None:
            self._boards.kill()
            self._boards.wait(_ENDING_S_MAX)


def _free(wanted: int) -> int:
    """The wanted port of loopback, or any other where that one is taken."""
    for port in (wanted, 0):
        with contextlib.suppress(OSError), socket.create_server((_LOOPBACK, port)) as found:
            number: int = found.getsockname()[1]
            return number
    raise EnvironmentFault("cannot-listen", address=_LOOPBACK, why="")


@contextlib.contextmanager
def two_desks(root: Path, away: Path) -> Iterator[Desks]:
    """Both centers with their homes in `root`; all processes end at the end.

    Raises EnvironmentFault where one of them fails.
    """
    root.mkdir(parents=True, exist_ok=True)
    away.mkdir(parents=True, exist_ok=True)
    desks = Desks(root, away)
    with contextlib.ExitStack() as stack:
        desks.cable = Cable(desks.turned)
        stack.callback(desks.cable.close)
        for party in SIDES:
            end = desks.cable.new_end()
            with end:
                worker = Worker(party, _CENTER, inherit=(end.fileno(),))
                stack.callback(worker.stop)
                desks.workers[party] = worker
                worker.ask("cable", descriptor=end.fileno())
        stack.callback(desks.stop_boards)
        desks.set_up()
        yield desks

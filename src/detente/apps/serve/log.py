"""What a running center tells: one line for each event, in plain words, with the time in UTC."""

from __future__ import annotations

import threading
import traceback
from collections.abc import Callable, Iterator

from detente.apps import messages
from detente.apps.cli.text import Console, at, count, value
from detente.core.errors import DetenteError
from detente.engine.intake import Report
from detente.engine.state import State


class Log:
    """Lines on the console; any thread may write."""

    def __init__(self, console: Console, now: Callable[[], int]) -> None:
        """`now` gives the live clock in seconds."""
        self._console = console
        self._now = now
        self._guard = threading.Lock()
        self._last = ""

    def say(self, line: str) -> None:
        """One event."""
        with self._guard:
            self._last = ""
            self._console.say(f"{at(self._now(), seconds=True)}  {line}")
            self._console.out.flush()

    def trace(self, error: BaseException) -> None:
        """Where a mistake of the program was made, for the report of it."""
        with self._guard:
            traceback.print_exception(error, file=self._console.err)
            self._console.err.flush()

    def fault(self, fault: DetenteError) -> None:
        """One failure; the same again at once is told once."""
        said = f"{messages.sentence(fault)} {messages.next_step(fault)}"
        if said != self._last:
            self.say(said)
            self._last = said


def told(state: State, report: Report) -> Iterator[str]:
    """What one parcel brought, in lines; nothing for one that brought nothing to tell."""
    peer = None if report.sender is None else state.peers.get(report.sender)
    who = "somebody" if peer is None else peer.card.code
    for held in report.opened:
        header = None if held.opening is None else held.opening.header
        if header is not None and header.serial is not None:
            yield f"from {who}: {value(header.serial)}, {value(header.type)}"
    for agreement in report.agreements:
        yield f"from {who}: an agreement was proposed to us, {agreement}"
    for code in report.incidents:
        yield f"INCIDENT, by {who}: {messages.sentence_for(code)}"
    if report.refused:
        first = messages.sentence(report.refused[0])
        yield f"from {who}: {count(len(report.refused), 'part')} set aside; the first: {first}"
    if report.gap:
        yield f"from {who}: something lies beyond a gap"

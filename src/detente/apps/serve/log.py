"""What a running center tells: one line for each event, in plain words, with the time in UTC."""

from __future__ import annotations

import threading
import traceback
from collections.abc import Callable
from dataclasses import dataclass

from detente.apps import messages
from detente.apps.cli.text import Console, at, count, value
from detente.core import limits
from detente.core.errors import DetenteError
from detente.engine.intake import Report
from detente.engine.state import State


@dataclass(slots=True)
class _Troubles:
    """One kind that one party caused in the current minute."""

    since: int
    count: int = 0
    last: str = ""


class Log:
    """Lines on the console; any thread may write."""

    def __init__(self, console: Console, now: Callable[[], int]) -> None:
        """`now` gives the live clock in seconds."""
        self._console = console
        self._now = now
        self._guard = threading.Lock()
        self._last = ""
        self._troubles: dict[tuple[str, str], _Troubles] = {}  # by party and kind

    def say(self, line: str) -> None:
        """One event."""
        with self._guard:
            self._last = ""
            self._console.say(f"{at(self._now(), seconds=True)}  {line}")
            self._console.out.flush()

    def trouble(self, who: str, code: str, line: str) -> None:
        """Something that went wrong by one party; it cannot fill the disk with what it is told."""
        now = self._now()
        found = self._troubles.setdefault((who, code), _Troubles(now))
        if now - found.since >= limits.LOG_TROUBLES_S or now < found.since:
            self._sum_up(who, found)
            found.since, found.count = now, 0
        found.count += 1
        found.last = line
        if found.count <= limits.LOG_TROUBLES_MAX:
            self.say(f"from {who}: {line}")

    def sum_up(self) -> None:
        """Tell how much was not told, where its minute is over."""
        for place, found in list(self._troubles.items()):
            if self._now() - found.since >= limits.LOG_TROUBLES_S:
                self._sum_up(place[0], found)
                del self._troubles[place]

    def _sum_up(self, who: str, found: _Troubles) -> None:
        more = found.count - limits.LOG_TROUBLES_MAX
        if more > 0:
            self.say(f"from {who}: {count(more, 'time')} more like it, the last: {found.last}")

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


def tell(log: Log, state: State, report: Report, who: str) -> None:
    """What one parcel brought, line by line; `who` handed it over. Nothing where it brought nothing
    to tell.
    """
    peer = None if report.sender is None else state.peers.get(report.sender)
    who = who if peer is None else peer.card.code
    for held in report.opened:
        header = None if held.opening is None else held.opening.header
        if header is not None and header.serial is not None:
            log.say(f"from {who}: {value(header.serial)}, {value(header.type)}")
    for agreement in report.agreements:
        log.say(f"from {who}: an agreement was proposed to us, {agreement}")
    for code in report.incidents:
        log.trouble(who, code, f"INCIDENT: {messages.sentence_for(code)}")
    if report.refused:
        first = messages.sentence(report.refused[0])
        log.trouble(
            who,
            report.refused[0].code,
            f"{count(len(report.refused), 'part')} set aside; the first: {first}",
        )
    if report.gap:
        log.trouble(who, "gap", "something lies beyond a gap")

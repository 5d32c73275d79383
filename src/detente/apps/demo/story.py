"""The replay of the New START totals: two centers, a line between them, and a folder for bad days.

Every act happens in the process of the center whose act it is (worker.py). This one tells them the
hour of the replay, compares what they say, and stops where it is not what the story promises.
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from detente.apps.cli.text import count
from detente.apps.demo import screen
from detente.apps.demo.crew import Worker
from detente.apps.demo.figures import PARTIES, Figures, Row
from detente.apps.demo.screen import Progress
from detente.core import instants
from detente.core.errors import EnvironmentFault

PACK: Final = "new-start"
# Names that cannot be taken for a real center: .example belongs to nobody (RFC 2606).
CENTERS: Final[Mapping[str, tuple[str, str]]] = {
    "USA": ("usa.replay.example", "United States of America (replay)"),
    "RUS": ("rus.replay.example", "Russian Federation (replay)"),
}
EVIDENCE: Final = "evidence"
_ACKNOWLEDGED_EACH: Final = 3  # persons acknowledge every third date; the rest stay unanswered
# Dates, counted from 0, that go by courier: the line is cut before the first of them, and is back
# after the last, which persons acknowledge only then.
_BY_COURIER: Final = range(8, 13)
_WAITS_MAX: Final = 60  # of a second each, for what comes over the line in milliseconds
_LOOKS_A_SECOND: Final = 50
_HOUR_S: Final = 3_600
_STAMP: Final = len("2011-02-05 00:00:00Z")  # begins each line of a server's log
_SETUP_STEPS: Final = 7
_LAST_STEPS: Final = 5  # line cut, line back, nothing more to say, table, records compared


@dataclass(slots=True)
class Story:
    """One run: where it happens, the two processes, and what became of it."""

    root: Path
    stick: Path
    rows: list[Row]
    workers: Mapping[str, Worker]
    progress: Progress
    at: int = 0
    roots: dict[str, dict[str, str]] = field(default_factory=dict)
    agreement: dict[str, Any] = field(default_factory=dict)
    line: dict[str, Any] = field(default_factory=dict)
    serials: dict[tuple[str, str], str] = field(default_factory=dict)
    tallies: dict[str, Any] = field(default_factory=dict)
    accounts: dict[str, dict[str, Any]] = field(default_factory=dict)

    @property
    def sent_rows(self) -> list[Row]:
        """Dates whose figures were declared to the other side."""
        return [row for row in self.rows if row.sent]

    def card(self, party: str) -> Path:
        """Where a party's card lies for the other, and afterwards for the reader of evidence."""
        return self.root / EVIDENCE / f"{party.lower()}.card"

    def both(self, do: str, at: int | None = None) -> dict[str, dict[str, Any]]:
        """The same request to both centers at once."""
        for worker in self.workers.values():
            worker.send(do, at)
        return {party: worker.receive() for party, worker in self.workers.items()}

    # --- the agreement ------------------------------------------------------------------------

    def set_up(self) -> None:
        """Two homes, two cards, fingerprints compared."""
        progress = self.progress
        for party, worker in self.workers.items():
            center, name = CENTERS[party]
            home = str(self.root / party.lower())
            worker.send("create", home=home, center=center, code=party, name=name)
        people = {party: worker.receive()["people"] for party, worker in self.workers.items()}
        serving = {party: done["address"] for party, done in self.both("serve").items()}
        for party, worker in self.workers.items():
            progress.step(
                f"{party} is set up: {CENTERS[party][0]}, serves on {serving[party]},"
                f" process {worker.pid}"
            )
            progress.more(*people[party])
        (self.root / EVIDENCE).mkdir()
        for party, worker in self.workers.items():
            self.roots[party] = worker.ask("hand-out", file=str(self.card(party)))
        for party, other in (PARTIES, PARTIES[::-1]):
            heard = self.workers[party].ask("introduce", file=str(self.card(other)))
            _expect("fingerprint", self.roots[other], heard)
        progress.step("cards exchanged by folder; the fingerprints are read aloud and compared:")
        progress.more(*(f"{party}  {self.roots[party]['words']}" for party in PARTIES))
        for party, other in (PARTIES, PARTIES[::-1]):
            self.workers[party].ask("confirm", peer=other)
        progress.step("both sides heard what they see, and confirm the other")
        first, second = PARTIES
        folder = str(self.stick)
        self.workers[second].ask("link", peer=first, folder=folder)
        self.workers[first].ask("link", peer=second, folder=folder, address=serving[second])
        self._wait(first, "up")
        progress.step(f"{first} calls {second} over HTTPS; each proved the keys of its card:")
        progress.more(self._path())

    def agree(self) -> None:
        """Propose, adopt and sign; both must show the same agreement."""
        first, second = PARTIES
        start = instants.day_start(self.rows[0].as_of)
        self.at = start + 9 * _HOUR_S
        self.both("hour", self.at)
        made = self.workers[first].ask("propose", pack=PACK, peer=second, start=start)
        self.workers[first].ask("sign")
        self._wait(second, "signed", signed=[first])
        self.both("hour", self._later())
        self.workers[second].ask("sign")
        for party in PARTIES:
            self._wait(party, "signed", signed=sorted(PARTIES))
        self.progress.step(f"{first} proposes pack {PACK}, mark {made['mark']}; two persons sign")
        shown = self.both("agreement")
        _expect("agreement", shown[first], shown[second])
        _expect("signatures", sorted(PARTIES), shown[first]["signed"])
        self.agreement = shown[first]
        self.progress.step(f"{second} adopts it, two persons sign; both show the same agreement:")
        self.progress.more(self.agreement["agreement"])

    # --- the declarations ---------------------------------------------------------------------

    def exchange(self) -> None:
        """Every date: both declare, persons acknowledge some; for a while there is no line."""
        for number, row in enumerate(self.sent_rows):
            if number == _BY_COURIER.start:
                self._cut()
            if number == _BY_COURIER.stop:
                self._restore(self.sent_rows[number - 1])
            acknowledged = number % _ACKNOWLEDGED_EACH == 0 and number != _BY_COURIER[-1]
            self._declare(row)
            if number in _BY_COURIER:
                self._carried(row, acknowledged=acknowledged)
            else:
                self._over_line(row, acknowledged=acknowledged)
            shown = f"{instants.shown(row.sides[PARTIES[0]].assumed_sending)} (day assumed)"
            by = "  by courier" if number in _BY_COURIER else ""
            self.progress.step(f"{shown}  as of {row.as_of}{by}")
            self.progress.more(*(self._declared(row.sides[party]) for party in PARTIES))
            self.progress.pause()
        self._settled()
        self.progress.step("both hold the same registers: nobody has anything more to say")

    def _declare(self, row: Row) -> None:
        """Both declare in the same hour."""
        self.at = row.sides[PARTIES[0]].assumed_sending
        self.both("hour", self.at)
        for party in PARTIES:
            self.workers[party].send("declare", fields=row.sides[party].body())
        for party in PARTIES:
            self.serials[party, row.as_of] = self.workers[party].receive()["serial"]

    def _over_line(self, row: Row, *, acknowledged: bool) -> None:
        """Nobody carries anything: receipts come by themselves, acknowledgements from persons."""
        for party in PARTIES:
            self._wait(party, "step", step="received", serial=self.serials[party, row.as_of])
        if acknowledged:
            self.both("hour", self._later())
            self._acknowledge(row)
            for party in PARTIES:
                serial = self.serials[party, row.as_of]
                self._wait(party, "step", step="acknowledged", serial=serial)

    def _carried(self, row: Row, *, acknowledged: bool) -> None:
        """The folder goes to and fro."""
        first, second = PARTIES
        for party in (first, second, first):
            self.carry(party)
        if acknowledged:
            self.both("hour", self._later())
            self._acknowledge(row)
            for party in (first, second, first):
                self.carry(party)
        else:
            self.carry(second)

    def _acknowledge(self, row: Row) -> None:
        """A person of each says that the other's declaration was read."""
        for party, other in (PARTIES, PARTIES[::-1]):
            self.workers[party].ask("acknowledge", serial=self.serials[other, row.as_of])

    # --- the line -----------------------------------------------------------------------------

    def _cut(self) -> None:
        """One listener goes, with all its connections; the other side finds that out by itself."""
        first, second = PARTIES
        self._settled()
        self.workers[second].ask("cut")
        self._wait(first, "down")
        down = self._path()
        self.progress.head("The line is cut")
        self.progress.step(f"line is down since {down[:_STAMP]}; going on by courier")
        self.progress.more(down)
        self.line["down"] = down
        self.line["dates_by_courier"] = [self.sent_rows[number].as_of for number in _BY_COURIER]

    def _restore(self, last: Row) -> None:
        """The line is back while a parcel is still on its way: the first copy wins."""
        first, second = PARTIES
        self.both("hour", self._later())
        self._acknowledge(last)
        _expect("parcels on the way", True, self.carry(second) > 0)
        before = self.both("reach")
        self.both("hour", self._later())
        self.workers[second].ask("restore")
        self._wait(first, "up")
        for party in PARTIES:
            serial = self.serials[party, last.as_of]
            self._wait(party, "step", step="acknowledged", serial=serial)
        after = self._settled()
        late = self._courier(first)
        again = {party: after[party]["over_line"] - before[party]["over_line"] for party in PARTIES}
        for party in PARTIES:
            # What was not receipted may go twice where a machine is slow; what was, never does.
            most = before[party]["receipted"]
            _expect(f"entries of {party} not sent again", True, again[party] < most)
        _expect("new in the parcels that came late", 0, late["arrived"])
        _expect("parcels that came late", True, late["imported"] > 0)
        carried = sum(before[party]["receipted"] for party in PARTIES)
        up = self._path()
        self.progress.head("The line is back")
        self.progress.step(f"line is back since {up[:_STAMP]}")
        self.progress.more(
            up,
            f"{carried} entries were receipted by then and do not go again;"
            f" {sum(again.values())} went over the line",
            f"the courier comes late with {count(late['imported'], 'parcel')} of {second}:"
            f" {late['arrived']} new entries; the first copy won",
        )
        self.line |= {
            "back": up, "receipted_before": carried, "sent_after": sum(again.values()),
            "late_parcels": late["imported"], "late_new": late["arrived"],
        }  # fmt: skip

    def _path(self) -> str:
        """What the server of the calling side last said of the line."""
        return str(self.workers[PARTIES[0]].ask("path")["said"])

    def _wait(self, party: str, what: str, **facts: object) -> None:
        """Wait for something at one center. Raises EnvironmentFault("demo-differs") if it does not
        come, and what `Worker.check` raises where a process has ended.
        """
        for _ in range(_WAITS_MAX):
            if self.workers[party].ask("wait", what=what, **facts)["come"]:
                return
            for worker in self.workers.values():
                worker.check()
        _expect(f"{what} at {party}", str(facts or "come"), "nothing")

    def _settled(self) -> dict[str, dict[str, Any]]:
        """Wait until both hold the same registers; returns what they say of them."""
        looks = 0
        while True:
            found = self.both("reach")
            first, second = (found[party]["heads"] for party in PARTIES)
            if first == second:
                return found
            looks += 1
            if looks > _WAITS_MAX * _LOOKS_A_SECOND:
                _expect("registers", first, second)
            time.sleep(1 / _LOOKS_A_SECOND)

    def _declared(self, figures: Figures) -> str:
        """One declaration, and what its author's own record says became of it."""
        serial = self.serials[figures.party, figures.as_of]
        known = self.workers[figures.party].ask("became-of", serial=serial)
        cells = "".join(f"{figures.shown(name):>7}" for name in figures.cells)
        words = [f"{serial}{cells}   receipt {_hour(self.at, known['received'])}"]
        if known["acknowledged"] is not None:
            words.append(f"acknowledged {_hour(self.at, known['acknowledged'])}")
        return ", ".join(words)

    def carry(self, party: str) -> int:
        """One stop of the courier at a center; returns the number of parcels left there."""
        return int(self._courier(party)["left"])

    def _courier(self, party: str) -> dict[str, Any]:
        done = self.workers[party].ask("courier", self._later())
        _expect(f"parcels at {party}", [], done["wrong"])
        return done

    def _later(self) -> int:
        """An hour of the replay passes."""
        self.at += _HOUR_S
        return self.at

    # --- what came of it ----------------------------------------------------------------------

    def show_table(self) -> list[dict[str, Any]]:
        """Declared against ceilings, from both homes; they must not differ."""
        found = self.both("tally")
        _expect("table", found[PARTIES[0]], found[PARTIES[1]])
        self.tallies = found[PARTIES[0]]
        rows = screen.table(self.tallies["rows"])
        _expect("dates in the table", [row.as_of for row in self.sent_rows],
                [row["as_of"] for row in rows])  # fmt: skip
        progress, ceilings = self.progress, self.tallies["ceilings"]
        progress.head("Declared against ceilings (REPLAY)")
        progress.step("read from both homes, each from its own record; the two tables are equal")
        progress.plain("", *screen.table_lines(rows, ceilings), "", *screen.LEGEND, "")
        progress.plain("remarks sent with declarations:", *screen.remarks(self.sent_rows), "")
        for row in self.rows:
            if not row.sent:
                progress.plain(*screen.not_sent(row))
        progress.plain("", "where the ceilings come from:", *screen.notes(ceilings))
        return rows

    def compare(self) -> None:
        """Both records hold the same entries under the same roots, and stand a full check."""
        self.accounts = self.both("account")
        first, second = (self.accounts[party] for party in PARTIES)
        _expect("registers", first["registers"], second["registers"])
        number = len(self.sent_rows)
        for party in PARTIES:
            account = self.accounts[party]
            _expect(f"damage at {party}", [], account["damage"])
            _expect(f"sent by {party}", number, account["sent"])
            _expect(f"received by {party}", number, account["received"])
        self.progress.step("both homes checked whole; both hold the same registers:")
        for register in first["registers"]:
            self.progress.more(
                f"{register['party']}  {register['entries']} entries, of these"
                f" {register['receipts']} bare receipts, root {register['root'][:16]}…"
            )
        for party in PARTIES:
            account = self.accounts[party]
            self.progress.more(
                f"{party}  declared {account['sent']}, received {account['received']},"
                f" acknowledged {account['acknowledged']}"
            )


def steps(rows: list[Row]) -> int:
    """How many pieces the story has, evidence apart."""
    return _SETUP_STEPS + sum(row.sent for row in rows) + _LAST_STEPS


def _expect(what: str, wanted: object, found: object) -> None:
    """Raise EnvironmentFault("demo-differs") unless two things that must be equal are."""
    if wanted != found:
        raise EnvironmentFault(
            "demo-differs", what=what, expected=str(wanted)[:200], found=str(found)[:200]
        )


def _hour(today: int, instant: int | None) -> str:
    """An instant of the same day as `14:00Z`, of another one in full."""
    if instant is None:
        return "none"
    day, _, hour = instants.shown(instant).partition(" ")
    return hour if instants.shown(today).startswith(day) else f"{day} {hour}"

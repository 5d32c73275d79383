"""The replay of the New START totals: two centers that share nothing but a folder somebody carries.

Every act happens in the process of the center whose act it is (worker.py). This one tells them the
hour of the replay, compares what they say, and stops where it is not what the story promises.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

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
_QUIET_PASSES_MAX: Final = 8
_HOUR_S: Final = 3_600
_SETUP_STEPS: Final = 6
_LAST_STEPS: Final = 3  # last passes, table, records compared


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

    def both(self, do: str) -> dict[str, dict[str, Any]]:
        """The same request to both centers at once."""
        for worker in self.workers.values():
            worker.send(do)
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
        for party, worker in self.workers.items():
            progress.step(f"{party} is set up: {CENTERS[party][0]}, process {worker.pid}")
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

    def agree(self) -> None:
        """Propose, adopt and sign; both must show the same agreement."""
        first, second = PARTIES
        start = instants.day_start(self.rows[0].as_of)
        self.at = start + 9 * _HOUR_S
        made = self.workers[first].ask("propose", self.at, pack=PACK, peer=second, start=start)
        self.workers[first].ask("sign", self._later())
        self.carry(first)
        self.carry(second)
        self.workers[second].ask("sign", self._later())
        self.carry(second)
        self.carry(first)
        self.progress.step(f"{first} proposes pack {PACK}, mark {made['mark']}; two persons sign")
        shown = self.both("agreement")
        _expect("agreement", shown[first], shown[second])
        _expect("signatures", sorted(PARTIES), shown[first]["signed"])
        self.agreement = shown[first]
        self.progress.step(f"{second} adopts it, two persons sign; both show the same agreement:")
        self.progress.more(self.agreement["agreement"])

    # --- the declarations ---------------------------------------------------------------------

    def exchange(self) -> None:
        """Every date: both declare, the courier goes to and fro, persons acknowledge some."""
        for number, row in enumerate(self.sent_rows):
            self._one_date(row, acknowledged=number % _ACKNOWLEDGED_EACH == 0)
            self.progress.pause()
        passes = 0
        while self.carry(PARTIES[0]) + self.carry(PARTIES[1]):
            passes += 1
            _expect("quiet courier", passes, min(passes, _QUIET_PASSES_MAX))
        self.progress.step("last passes of the courier: nobody has anything more to say")

    def _one_date(self, row: Row, *, acknowledged: bool) -> None:
        progress, figures = self.progress, row.sides
        self.at = figures[PARTIES[0]].assumed_sending
        for party in PARTIES:
            self.workers[party].send("declare", self.at, fields=figures[party].body())
        for party in PARTIES:
            self.serials[party, row.as_of] = self.workers[party].receive()["serial"]
        sent = instants.shown(self.at)
        for party in (*PARTIES, PARTIES[0]):
            self.carry(party)
        if acknowledged:
            self._later()
            for party, other in (PARTIES, PARTIES[::-1]):
                serial = self.serials[other, row.as_of]
                self.workers[party].ask("acknowledge", self.at, serial=serial)
            self.carry(PARTIES[0])
            self.carry(PARTIES[1])
            self.carry(PARTIES[0])
        else:
            self.carry(PARTIES[1])
        progress.step(f"{sent} (day assumed)  as of {row.as_of}")
        progress.more(*(self._declared(figures[party]) for party in PARTIES))

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
        done = self.workers[party].ask("courier", self._later(), folder=str(self.stick))
        _expect(f"parcels at {party}", [], done["wrong"])
        return int(done["delivered"])

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

"""Years of traffic under New START as evaluation is given it: made by rule, the same every time.

Changes of data, launches, telemetry with complaints and explanations, six-monthly data, and
receipts between them: `A_DAY` entries a day, so that a record ten times as long covers ten times as
many days and no more is open at once. The traffic is invented; only the pack is the treaty's.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from detente.apps.wiring import pack_named
from detente.core import instants
from detente.core.agreement.pack import Pack
from detente.core.board.facts import Bound, Content, Entry, Head, Place, SeenOf
from detente.core.crypto.types import Epoch, Hash
from detente.core.encoding import Value
from detente.core.record.origin import Mark

START: Final = "2011-02-05"
A_DAY: Final = 270  # entries of both sides: some 2.7 million in the life of the treaty
_DAY_S: Final = 86_400
_SEATS: Final = ("USA", "RUS")
_EPOCH: Final = Epoch(bytes(8))
# Of sixteen entries: what the author of each turn writes. Telemetry comes in every tenth round: the
# right to complain stands open for 180 days, and what is open is printed.
_TURN: Final = (
    "data-change", "received", "launch-notice", "received", "data-change", "data-change",
    "received", "telemetry-receipt", "received", "telemetry-complaint", "telemetry-explanation",
    "received", "data-change", "received", "launch-notice", "received",
)  # fmt: skip
_ROUNDS: Final = 10


@dataclass(slots=True)
class Years:
    """A record that grows: `entries(n)` gives the next ones, in the order of their times."""

    pack: Pack = field(default_factory=lambda: pack_named("new-start"))
    at: int = instants.day_start(START)
    count: int = 0
    sizes: list[int] = field(default_factory=lambda: [0, 0])
    leaves: int = 0
    launches: int = 0
    complaint: tuple[int, Hash] | None = None  # the one that waits for its explanation
    acts: int = 0
    suspended: Hash | None = None  # the suspension that a resumption refers to
    changes: list[Entry] = field(default_factory=list)  # the first few, to be corrected late

    @property
    def bound(self) -> Bound:
        """The agreement as founded."""
        return Bound("00" * 16, Mark.LIVE, self.pack, self.at_start(), _SEATS, pack_seats=_SEATS)

    def at_start(self) -> int:
        """Instant of the founding."""
        return instants.day_start(START)

    def heads(self) -> list[Head]:
        """As far as it was made."""
        root = Hash(bytes(32))
        return [Head(seat, 0, _EPOCH, size, root) for seat, size in enumerate(self.sizes)]

    def opening(self) -> list[Entry]:
        """Adoptions and instruments: the treaty is in force."""
        found = [self.make(seat, "adopted", {}) for seat in (0, 1)]
        ratified = {16: "new-start"}
        until = self.at + 30 * _DAY_S
        found += [self.make(s, "instrument-of-ratification", ratified, until=until) for s in (0, 1)]
        return [*found, self.make(0, "received", {}), self.make(1, "received", {})]

    def entries(self, count: int) -> Iterator[Entry]:
        """The next entries of ordinary traffic."""
        for _ in range(count):
            self.at += _DAY_S // A_DAY
            self.count += 1
            seat = self.count // 2 % 2
            number, turn = divmod(self.count, len(_TURN))
            kind = _TURN[turn]
            if kind.startswith("telemetry") and number % _ROUNDS:
                kind = "data-change"
            yield self.one(seat, kind)

    def one(self, seat: int, kind: str) -> Entry:
        """One entry of a type, by the turn."""
        if kind == "telemetry-explanation":
            if self.complaint is None:
                return self.make(seat, "received", {})
            (author, leaf), self.complaint = self.complaint, None
            return self.make(1 - author, kind, {16: "explained"}, refers=leaf)
        made = self.make(seat, kind, self._body(kind))
        if kind == "telemetry-complaint":
            self.complaint = (seat, made.leaf)
        if kind == "data-change" and len(self.changes) < 1_000:
            self.changes.append(made)
        return made

    def _body(self, kind: str) -> Mapping[int, Value]:
        message = self.pack.messages.get(kind)
        named = {} if message is None else {one.name: one.n for one in message.fields}
        self.launches += 1
        today = datetime.datetime.fromtimestamp(self.at, datetime.UTC).date().isoformat()
        known: Mapping[str, Value] = {
            "change_id": f"C-{self.launches}", "occurred": today, "launch_id": f"L-{self.launches}",
            "planned": self.at + 3 * _DAY_S, "received_on": today, "media_received": today,
            "media": "tape", "deficiency": "noise", "launch_area": "range", "impact_areas": "sea",
        }  # fmt: skip
        body = {n: known[name] for name, n in named.items() if name in known}
        for one in () if message is None else message.fields:
            if not one.optional and one.n not in body:
                body[one.n] = _filler(one.codes.codes[0] if one.codes else "", one.type.value)
        return body

    def change(self) -> Entry:
        """A change of data."""
        return self.one(0, "data-change")

    def late(self) -> Entry:
        """A correction of one of the first changes: an entry that points far back."""
        target = self.changes.pop()
        content = target.content
        values = {} if content is None else content.values
        return self.make(target.seat, "corrected", values, refers=target.leaf)

    def act(self) -> Entry:
        """A suspension of telemetry, and by turns its resumption."""
        self.acts += 1
        kind = "suspension" if self.acts % 2 else "resumption"
        scope = next(one.n for one in self.pack.messages[kind].fields if one.name == "scope")
        refers = None if self.acts % 2 else self.suspended
        made = self.make(0, kind, {scope: ["telemetry"]}, refers=refers)
        self.suspended = made.leaf
        return made

    def make(
        self,
        seat: int,
        kind: str,
        values: Mapping[int, Value],
        refers: Hash | None = None,
        until: int | None = None,
    ) -> Entry:
        """The next entry of a register; it has seen all of the other one."""
        self.leaves += 1
        other = 1 - seat
        seen = (SeenOf(other, 0, self.sizes[other]),) if self.sizes[other] else ()
        serial = None if kind == "received" else f"{_SEATS[seat]}-2011-{self.leaves:05}"
        content = Content(
            type=kind, pack=self.pack.hash, serial=serial, claimed=self.at, refers_to=refers,
            valid_until=until, values=values, seen=seen,
        )  # fmt: skip
        place = Place(seat, 0, self.sizes[seat])
        self.sizes[seat] += 1
        return Entry(place, Hash(self.leaves.to_bytes(32, "big")), 1 << other, content)


def _filler(code: str, kind: str) -> Value:
    plain: Mapping[str, Value] = {
        "text": "x", "count": 1, "date": START, "instant": 1_300_000_000, "code": code,
        "codes": [code], "instant or date": START, "hash": bytes(32), "scope": ["whole"],
    }  # fmt: skip
    return plain[kind]

"""A record made by hand: who wrote what when, and who says to have received it.

    scene = Scene(pack, "USA", "RUS", start="2011-02-05T00:00:00Z")
    data = scene.send("USA", "six-month-data", "2026-03-30T22:00:00Z", as_of="2026-03-01")
    scene.receive("RUS", "2026-03-30T23:00:00Z")        # all that the others wrote so far
    scene.bare("RUS", "2026-03-31T00:10:00Z")           # says nothing new
    scene.line("II.2", "USA", "RUS", as_of="2026-03-31T06:00:00Z")["verdict"]

An entry covers what its author's last one did, and what it cites, unless told otherwise. Boards are
computed from what was written until then, so a board asked for between two lines is the one that
was known then.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from detente.core.agreement.builtin import find_type
from detente.core.agreement.pack import Pack
from detente.core.board.board import Board, evaluate
from detente.core.board.facts import (
    Bound,
    Content,
    Cosigned,
    Entry,
    Head,
    LackedOf,
    Place,
    SeenOf,
)
from detente.core.board.record import Record, record_of
from detente.core.crypto.types import Epoch
from detente.core.encoding import Value
from detente.core.record.origin import Mark
from tools.vectors.board_scene import at, hashed

__all__ = ["Scene", "at", "hashed"]


class Scene:
    """Registers of the parties of one agreement; each begins with its adoption at `start`."""

    def __init__(
        self,
        pack: Pack,
        *codes: str,
        start: str = "2026-01-01T00:00:00Z",
        versions: Iterable[Pack] = (),
    ) -> None:
        self.codes = codes
        self.bound = Bound(
            id="00" * 16,
            mark=Mark.LIVE,
            pack=pack,
            start=at(start),
            seats=codes,
            versions={one.hash: one for one in versions},
        )
        self.entries: list[Entry] = []
        self.epochs = [0] * len(codes)
        self.sizes = [[0] for _ in codes]
        self._seen: list[dict[tuple[int, int], int]] = [{} for _ in codes]
        self._lacking: list[tuple[LackedOf, ...]] = [() for _ in codes]
        self.known: dict[tuple[int, int], int] = {}  # sizes of heads beyond what came
        self.divergent: dict[tuple[int, int], int] = {}
        self._beyond: dict[tuple[int, int], int] = {}
        self._serials = 0
        for code in codes:
            self.send(code, "adopted", start)
        for code in codes:
            self.receive(code, start)

    def seat(self, code: str) -> int:
        """Position of a party."""
        return self.codes.index(code)

    # --- writing --------------------------------------------------------------------------------

    def send(
        self,
        code: str,
        message: str,
        when: str,
        *,
        to: Iterable[str] | None = None,
        refers: Entry | None = None,
        covers: Iterable[Entry] = (),
        covers_all: bool = False,
        ahead: Iterable[Entry] = (),
        closed: str = "",
        invalid: str | None = None,
        until: str | None = None,
        pack: Pack | None = None,
        cosigned: Iterable[Cosigned] = (),
        repeats: bool = False,
        elsewhere: Any = None,
        **fields: Value,
    ) -> Entry:
        """Append one entry. `closed` is `withheld` or `sealed` for one the reader cannot open;
        `open` gives it later. Instants in fields may be written as text with `T`.
        """
        seat = self.seat(code)
        seen = self._seen[seat]
        for entry in covers:
            key = (entry.place.seat, entry.place.epoch)
            seen[key] = max(seen.get(key, 0), entry.place.index + 1)
        if covers_all:
            for other, sizes in enumerate(self.sizes):
                if other != seat:
                    for epoch, size in enumerate(sizes):
                        seen[other, epoch] = max(seen.get((other, epoch), 0), size)
        place = Place(seat, self.epochs[seat], self.sizes[seat][self.epochs[seat]])
        self.sizes[seat][self.epochs[seat]] += 1
        self._serials += 1
        machine = message == "received"
        content = Content(
            type=message,
            pack=(pack or self.bound.pack).hash,
            serial=None if machine else f"{code}-{when[:4]}-{self._serials:05}",
            claimed=at(when),
            refers_to=None if refers is None else refers.leaf,
            valid_until=None if until is None else at(until),
            values=self._values(message, pack or self.bound.pack, fields, refers),
            seen=tuple(
                SeenOf(other, epoch, size) for (other, epoch), size in sorted(seen.items()) if size
            ),
            lacking=self._lacking[seat],
            ahead=tuple(entry.place for entry in ahead),
            cosigned=tuple(cosigned),
            invalid=invalid,
            repeats=repeats,
            **({} if elsewhere is None else {"elsewhere": elsewhere}),
        )
        bits = sum(1 << self.seat(one) for one in self._to(code, to))
        entry = Entry(place, hashed(place, message, when), bits, content)
        self.entries.append(entry)
        if closed:
            return self.close(entry, withheld=closed == "withheld")
        return entry

    def _to(self, code: str, to: Iterable[str] | None) -> Iterable[str]:
        return [one for one in self.codes if one != code] if to is None else to

    def _values(
        self, message: str, pack: Pack, fields: dict[str, Value], refers: Entry | None
    ) -> dict[int, Value]:
        kind = find_type(pack.messages, message)
        if message == "corrected" and refers is not None:
            found = {entry.leaf: entry for entry in self.entries}
            root = refers
            while root.content is not None and root.content.type == "corrected":
                assert root.content.refers_to is not None
                root = found[root.content.refers_to]
            assert root.content is not None
            kind = find_type(pack.messages, root.content.type)
        values: dict[int, Value] = {}
        for name, value in fields.items():
            field = None
            if kind is not None:
                field = kind.field_named(name) or kind.field_named(name.replace("_", "-"))
            assert field is not None, f"{message} has no field {name}"
            timed = isinstance(value, str) and "instant" in field.type.value and "T" in value
            values[field.n] = at(str(value)) if timed else value
        return values

    def receive(self, code: str, when: str, *covers: Entry) -> Entry:
        """A receipt of these entries and what stands before them; of all so far if none."""
        return self.send(code, "received", when, covers=covers, covers_all=not covers)

    def bare(self, code: str, when: str) -> Entry:
        """A receipt that covers nothing new."""
        return self.send(code, "received", when)

    def lack(self, code: str, *entries: Entry) -> None:
        """What a party's entries list as lacking from now on."""
        self._lacking[self.seat(code)] = tuple(
            LackedOf(e.place.seat, e.place.epoch, e.place.index, e.place.index + 1) for e in entries
        )

    def see_beyond(self, code: str, other: str, count: int) -> None:
        """The next entries of `code` name so many entries of `other` that are not held here."""
        key = (self.seat(other), self.epochs[self.seat(other)])
        size = self.sizes[key[0]][key[1]]
        self._seen[self.seat(code)][key] = size + count

    def cosign(self, in_code: str, entry: Entry, when: str, written: str | None = None) -> Entry:
        """Enter in a register a policy cosignature, of `when`, on the head that ends with an
        entry.
        """
        place = entry.place
        item = Cosigned(place.seat, place.epoch, place.index + 1, at(when))
        return self.send(in_code, "received", written or when, cosigned=[item])

    def next_epoch(self, code: str, when: str) -> Entry:
        """Open a further register of a party."""
        seat = self.seat(code)
        self.epochs[seat] += 1
        self.sizes[seat].append(0)
        return self.send(code, "adopted", when)

    def close(self, entry: Entry, *, withheld: bool) -> Entry:
        """Take the content of an entry away from the reader."""
        return self._replace(Entry(entry.place, entry.leaf, entry.to, None, withheld))

    def open(self, closed: Entry, opened: Content) -> Entry:
        """Give it (back)."""
        return self._replace(Entry(closed.place, closed.leaf, closed.to, opened))

    def _replace(self, entry: Entry) -> Entry:
        for position, one in enumerate(self.entries):
            if one.place == entry.place:
                self.entries[position] = entry
        return entry

    # --- asking ---------------------------------------------------------------------------------

    def record(self) -> Record:
        """The record of all entries written so far."""
        return record_of(len(self.codes), self.entries)

    def heads(self) -> list[Head]:
        """The head of every register, or the longer one that is known."""
        return [
            Head(
                seat,
                epoch,
                Epoch(hashed(seat, epoch)[:8]),
                max(size, self.known.get((seat, epoch), 0)),
                hashed("root", seat, epoch, size),
                self.divergent.get((seat, epoch)),
            )
            for seat, sizes in enumerate(self.sizes)
            for epoch, size in enumerate(sizes)
        ]

    def board(self, as_of: str) -> Board:
        """The board of an instant by what was written so far."""
        return evaluate(self.bound, self.record(), self.heads(), at(as_of))

    def lines(self, clause: str, as_of: str) -> list[dict[str, Any]]:
        """All lines of a clause."""
        return self.board(as_of).all_lines(clause)

    def line(
        self, clause: str, debtor: str, creditor: str, as_of: str, key: str | None = None
    ) -> dict[str, Any]:
        """The one line of a clause between two parties."""
        found = [
            line
            for line in self.lines(clause, as_of)
            if line["debtor"] == debtor and line["creditor"] == creditor
            if key is None or line["key"] == key
        ]
        assert len(found) == 1, [line["key"] for line in found]
        return found[0]

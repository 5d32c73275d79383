"""A center with a long record, made in memory for measuring a desk over it.

A million signed notifications cannot be made in the time of a benchmark, so the record is built
from its parts: every entry is an object of the same kind as one that came by a parcel, valid by
every rule, entered by `Agreement.take` in both centers' trees. What is left out: the leaf of all
but the last `OPENS` entries of each party commits to nothing (its digests are a counter), the
contents are not in the store, and only the heads at the end are signed.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from bench import parties
from bench.years import Years
from detente.adapters.keys.software import SoftwareKeys, draw_center, draw_root, public_pair
from detente.adapters.links.courier import CourierLink
from detente.adapters.pack_files import read_folder
from detente.adapters.stores.memory import MemoryStore
from detente.core import instants, limits
from detente.core.board.facts import Entry, Place
from detente.core.crypto.types import Hash, Salt
from detente.core.encoding import Value
from detente.core.notification import (
    DRAFTED_BY,
    LANGUAGE,
    PERSON,
    POST,
    RELEASED_BY,
    Header,
    Opening,
    Receipt,
    Reference,
    make_serial,
    read_opening,
    split_fields,
)
from detente.core.record.leaf import RECEIPT_PATH
from detente.core.record.leaf import Path as FieldPath
from detente.core.record.origin import Mark
from detente.engine.center import Center, NewCenter
from detente.engine.house import Person
from detente.engine.ports import Append
from detente.engine.ports import Entry as Stored
from detente.engine.recorder import Prepared
from detente.engine.registers import Agreement, Held, Register
from detente.engine.state import Now

OPENS: Final = 300  # of each party, the last entries, whose leaves commit to their contents
DESKS: Final = 200
_OURS, _THEIRS = 0, 1
# Of one round: what each side writes; then ours acknowledges each of theirs. In the end nothing of
# it is open but the last few.
_WRITES: Final = (
    "data-change", "data-change", "launch-notice", "data-change", "telemetry-receipt",
    "data-change", "data-change", "launch-notice",
)  # fmt: skip
_DAY_S: Final = 86_400
_NOTICES_A_DAY: Final = 200  # of both: the life of the treaty has room for a million
_SHORT_LEAF: Final = b"\x84\x01%c\x58\x20%b\x58\x20%b"
_LEFT_OPEN: Final = 6


def people() -> tuple[Person, ...]:
    """The two of every center, and one more for each desk."""
    more = (
        Person(f"w{at:03d}", f"Officer {at}", ("watch", "drafter"), "Watch officer")
        for at in range(DESKS)
    )
    return (*parties.PEOPLE, *more)


def _center(code: str, name: str, now: Now) -> parties.Home:
    entropy = parties.SeededEntropy(f"detente bench desk {code}")
    root = draw_root(entropy)
    keys = SoftwareKeys(draw_center(entropy), public_pair(root), entropy, root)
    new = NewCenter(f"rrc.{name.lower()}.example", code, (("en", name),), people())
    return parties.Home(Center.create(MemoryStore(), keys, entropy, now, new), now)


@dataclass(slots=True)
class Filled:
    """Two centers; `ours` holds the record, `theirs` as much of it as it needs to write on."""

    ours: parties.Home
    theirs: parties.Home
    notifications: int

    @property
    def entries(self) -> int:
        """Entries of both registers."""
        return sum(register.size for register in self.ours.agreement.registers.values())


def fill(folder: Path, count: int) -> Filled:
    """Two centers under the pack `new-start` after `count` notifications, half of each side's."""
    start = Now(instants.day_start("2011-02-05"))
    ours, theirs = _center("USA", "America", start), _center("RUS", "Russia", start)
    peer = ours.center.add_peer(theirs.center.card.raw)
    theirs.center.add_peer(ours.center.card.raw)
    ours.center.propose(read_folder(parties.NEW_START), Mark.LIVE, [peer], start.live)
    (folder / "stick").mkdir()
    link = CourierLink(folder / "stick")
    parties.adopt(ours)
    parties.hand_over(ours, theirs, link)
    parties.take_in(theirs, link)
    parties.adopt(theirs)
    parties.settle(ours, theirs, link)
    record = Writer(ours, theirs, at=start.live)
    record.write(count)
    record.finish()
    now = Now(record.at + 60)
    ours.now = theirs.now = now
    return Filled(ours, theirs, record.count)


@dataclass(slots=True)
class _Side:
    """One party's register as both centers hold it."""

    register: Register  # in our center
    copy: Register  # in theirs
    code: str
    master: Salt
    names: list[tuple[FieldPath, Value]]
    leaves: list[bytes] = field(default_factory=list)
    numbers: dict[int, int] = field(default_factory=dict)
    receipt: Receipt = field(default_factory=Receipt)


class Writer(Years):
    """The traffic of `Years`, written into the registers of two centers."""

    def __init__(self, ours: parties.Home, theirs: parties.Home, at: int) -> None:
        """Behind what both have signed by now."""
        Years.__init__(self, at=at)
        self.ours, self.theirs = ours, theirs
        self.genuine = False  # whether leaves commit to their contents
        self.unanswered: list[Held] = []  # of theirs
        self.sides: list[_Side] = []
        for seat, home in enumerate((ours, theirs)):
            text = home.agreement.own().text
            names: list[tuple[FieldPath, Value]] = [
                ((POST,), "Watch officer"), ((PERSON,), "I. Petro"), ((DRAFTED_BY,), "K. Orlova"),
                ((RELEASED_BY,), "I. Petro"), ((LANGUAGE,), "en"),
            ]  # fmt: skip
            side = _Side(
                ours.agreement.registers[text], theirs.agreement.registers[text],
                ours.agreement.code(seat), Salt(bytes(limits.SALT_BYTES)), names,
            )  # fmt: skip
            self.sides.append(side)

    @property
    def agreement(self) -> Agreement:
        """Ours."""
        return self.ours.agreement

    def write(self, count: int) -> None:
        """So many notifications, and the acknowledgements of theirs."""
        for seat in (_OURS, _THEIRS):
            self._look(seat)
            fields = {16: "new-start"}
            self.make(seat, "instrument-of-ratification", fields, until=self.at + 30 * _DAY_S)
        self.count = 2
        rounds = -(-(count - self.count) // (2 * len(_WRITES)))
        for number in range(rounds):
            self.genuine = number >= rounds - -(-OPENS // len(_WRITES))
            last = number == rounds - 1
            for seat in (_THEIRS, _OURS):
                self._look(seat)
                if seat == _OURS:
                    self._acknowledge(_LEFT_OPEN if last else 0)
                for kind in _WRITES:
                    self.count += 1
                    self.at += _DAY_S // _NOTICES_A_DAY
                    self.one(seat, kind if kind != "telemetry-receipt" or number % 20 == 0
                             else "data-change")  # fmt: skip
        self._look(_THEIRS)
        self.make(_THEIRS, "received", {})
        self._look(_OURS)
        self.make(_OURS, "received", {})

    def _look(self, seat: int) -> None:
        """The side has taken in all of the other one's: its next entries say so."""
        agreement = (self.ours, self.theirs)[seat].agreement
        self.sides[seat].receipt = agreement.receipt(())

    def _acknowledge(self, but: int) -> None:
        done, self.unanswered = self.unanswered[: len(self.unanswered) - but], []
        for held in done:
            self.make(_OURS, "acknowledged", {}, refers=held.leaf_hash)

    def make(
        self,
        seat: int,
        kind: str,
        values: Mapping[int, Value],
        refers: Hash | None = None,
        until: int | None = None,
    ) -> Entry:
        """The next entry of a register, in both centers."""
        side, to = self.sides[seat], 2 - seat
        target = None if refers is None else self.agreement.by_leaf[refers]
        names = target.opening.header.serial if target is not None and target.opening else None
        serial = None
        if kind != "received":
            year = instants.year_of(self.at)
            side.numbers[year] = number = side.numbers.get(year, 1) + 1
            serial = make_serial(side.code, year, number)
        header = Header(
            kind, self.agreement.founding.pack_hash, serial, self.at, Mark.LIVE,
            refers_to=None if refers is None else Reference(names, refers), valid_until=until,
        )  # fmt: skip
        fields = [*(side.names if kind != "received" else ()), *split_fields(values, {})]
        held = self._take(side, to, header, fields)
        if seat == _THEIRS and kind not in ("received", "instrument-of-ratification"):
            self.unanswered.append(held)
        return Entry(Place(seat, 0, held.index), held.leaf_hash, to, None)

    def _take(
        self, side: _Side, to: int, header: Header, fields: list[tuple[FieldPath, Value]]
    ) -> Held:
        self.leaves += 1
        if self.genuine:
            home = self.ours if side.register.seat == _OURS else self.theirs
            prepared = Prepared(to, header, fields)
            made = home.center.state.recorder.build(side.register, side.receipt, prepared)
            leaf, opening = made.leaf, read_opening(made.opening or b"")
        else:
            digest = hashlib.sha256(self.leaves.to_bytes(8, "big")).digest()
            leaf = _SHORT_LEAF % (to, digest, digest)
            whole = ((RECEIPT_PATH, side.receipt.value()), *fields)
            opening = Opening(side.master, header, whole, side.receipt)
        held = self.agreement.take(side.register, leaf, None, opening)
        side.copy.tree.append(held.leaf_hash)
        side.copy.entries.append(held)
        side.leaves.append(leaf)
        return held

    def finish(self) -> None:
        """Bring both stores and both recorders up to what was written."""
        for seat, home in enumerate((self.ours, self.theirs)):
            state, agreement = home.center.state, home.agreement
            for side in self.sides:
                text = side.register.text
                size, root = state.store.head(text)
                entries = tuple(Stored(leaf, None) for leaf in side.leaves)
                state.store.commit([Append(text, size, root, entries, side.register.root)])
            own = agreement.own()
            state.recorder.unsigned[own.text] = (own, self.at)
            agreement.numbers.update(self.sides[seat].numbers)
            agreement.rejudge()

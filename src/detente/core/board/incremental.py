"""The board of a record that grows: one more entry costs what it touches, and the board is that of
`evaluate`.

Instances whose line is closed, and which nothing that is known can still change, are kept as
counts, a digest and what finds them again (`stock`). All others, and those that something touched,
are looked at when a board is asked for.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import partial
from typing import Final

from detente.core.agreement.builtin import BUILTIN
from detente.core.agreement.clauses import Right
from detente.core.board.acts import DEPOSITED, WAIVED, Acts, leaf_of
from detente.core.board.board import (
    Board,
    evaluate,
    header,
    judged,
    later_versions,
    open_count,
    parts,
    reached,
    shown_clauses,
)
from detente.core.board.candidates import GIVEN_ELSEWHERE, withheld
from detente.core.board.check_lines import CheckLines
from detente.core.board.duties import Duties
from detente.core.board.events import REFERENCES_FOLLOWED
from detente.core.board.facts import Bound, Entry, Head, Place
from detente.core.board.life import Life
from detente.core.board.proposals_value import ground_ahead
from detente.core.board.record import NEVER, Record, record_of
from detente.core.board.stock import Stock
from detente.core.board.tallies import Tallies
from detente.core.errors import OurFault

_FOLLOWED: Final = 64  # references from an act upon an act to the message they are about
_CLAUSE: Final = 17  # fields of `waived`
_KEY: Final = 18
_NAMED_LEAF: Final = 16  # field of `deposited`


class Evaluator:
    """Grows with `add`; `board` answers for heads and an instant."""

    def __init__(self, bound: Bound) -> None:
        self.bound = bound
        self.record = Record(len(bound.seats))
        self._built = False
        self._as_of = 0

    # --- growing --------------------------------------------------------------------------------

    def add(self, entry: Entry) -> None:
        """One more entry, or one that was closed and is opened now. An entry of an earlier epoch
        that turns up after a later one began makes it begin anew.
        """
        held = self._held(entry.place)
        if held is not None:
            if held.content is None and entry.content is not None:
                self.record.open(entry)
                if self._built:
                    self._arrived(entry)
                    self._opened(entry)
            return
        try:
            self.record.add(entry)
        except OurFault:
            entries = [one for line in self.record.lines for one in line.entries]
            self.record = record_of(self.record.seats, [*entries, entry])
            self._built = False
            return
        if self._built:
            self._arrived(entry)

    def _held(self, place: Place) -> Entry | None:
        if place.index >= self.record.size(place.seat, place.epoch):
            return None
        return self.record.lines[place.seat].entries[self.record.position(place)]

    def _build(self) -> None:
        """Begin anew with what the record holds."""
        self._acts = Acts(self.bound, self.record)
        self._life = Life(self.bound, self.record)
        # Of everything given so far; also for whoever wants rows of their own.
        self.tallies = Tallies(self.bound, self.record, self._life)
        self.tallies.take_all()
        self._stocks: list[Stock] = []
        for pack in [self.bound.pack, *later_versions(self.bound)]:
            duties = Duties(self._acts, pack, self._life, ())
            duties.index()
            self._stocks.append(Stock(duties))
        self._checks = [CheckLines(self._acts, stock.duties.pack) for stock in self._stocks]
        for stock in self._stocks:
            stock.begin()
        for one in self._checks:
            one.begin()
        self._rests_on = self._fixed()
        self._life.changed()
        self.record.settled()
        self._built = True
        self._as_of = 0

    def _fixed(self) -> object:
        """What every instance may rest on: if it changes, all begin anew."""
        life = self._life
        return (
            life.signature(),
            life.original_entry(),
            tuple(life.entered(seat) for seat in range(self.record.seats)),
            tuple(view.parties for view in life.views()),
        )

    def _arrived(self, entry: Entry) -> None:
        self._life.note(entry)
        self.tallies.take(entry)
        for one in self._checks:
            one.covered(entry)
        content = entry.content
        if content is None:
            self._unread(entry)
        elif _valid(entry):
            self._take(entry)
            if content.type in BUILTIN:
                self._act(entry)
            self._about(entry)
        self._borrowers_again(entry)  # they came before what they refer to, valid or not
        self._settle()
        self._wake()

    def _wake(self) -> None:
        """Look at what performs now and was refused."""
        for one in self._checks:
            for entry in one.woken():
                self._touch(entry)

    def _unread(self, entry: Entry) -> None:
        """One more that cannot be read: whatever its author was found not to have given since it
        may count is asked again.
        """
        since = self.record.time(entry)
        deposit = self._acts.deposit(entry)
        if deposit is not None:
            since = min(since, self.record.own_time(deposit))
        for seat in range(self.record.seats):
            if entry.to >> seat & 1:
                since = min(since, self._acts.receipt(entry, seat).low)
        for stock in self._stocks:
            stock.moved_back(entry.seat, since)

    def _take(self, entry: Entry) -> None:
        """Index a message, and look at what it touches."""
        for one in self._checks:
            one.take(entry)
        for stock in self._stocks:
            stock.duties.candidates.take(entry)
            for name, key in stock.duties.events.take(entry):
                stock.event(name, key)
            stock.trigger(entry)
            stock.matched(entry)

    def _again(self, entry: Entry) -> None:
        """Index a message anew: what it says, or what it refers to, changed."""
        if not _valid(entry):
            return
        for stock in self._stocks:
            stock.matched(entry)
            stock.duties.candidates.drop(entry)
            for name, key in stock.duties.events.drop(entry):
                stock.event(name, key)
        self._take(entry)

    def _borrowers_again(self, entry: Entry) -> None:
        """Index anew what may have the key of its event from a message: messages that refer to it
        or to an act upon it, and those that refer to them.
        """
        seen, hop = {entry.leaf}, [entry.leaf]
        for _ in range(REFERENCES_FOLLOWED):
            upon, hop = hop, []
            while upon:
                for one in self.record.pointing_at(upon.pop()):
                    if one.content is None or one.leaf in seen:
                        continue
                    seen.add(one.leaf)
                    if one.content.type in BUILTIN:
                        upon.append(one.leaf)
                    else:
                        self._again(one)
                        hop.append(one.leaf)

    def _carried(self, entry: Entry) -> list[tuple[tuple[str, str], ...]]:
        """(event, key) of the events to which a message belongs, by version."""
        return [stock.duties.events.belongs(entry) for stock in self._stocks]

    def _act(self, entry: Entry) -> None:
        """What builtin types do beside pointing at an entry."""
        content = entry.content
        if content is None:
            return
        for stock in self._stocks:
            if content.type == WAIVED:
                stock.duties.waived()
                stock.named(str(content.values.get(_CLAUSE, "")), str(content.values.get(_KEY, "")))
            elif content.type == GIVEN_ELSEWHERE and content.elsewhere is not None:
                stock.under_another(content.elsewhere.agreement)
        if content.type == DEPOSITED:
            leaf = leaf_of(content.values.get(_NAMED_LEAF))
            stored = None if leaf is None else self.record.by_leaf.get(leaf)
            if stored is not None:
                self._touch(stored)

    def _about(self, entry: Entry) -> None:
        """Follow references to the message that an entry is about in the end; all on the way may
        count otherwise now.
        """
        one: Entry | None = entry
        for _ in range(_FOLLOWED):
            leaf = one.content.refers_to if one is not None and one.content is not None else None
            one = None if leaf is None else self.record.by_leaf.get(leaf)
            if one is None or one.content is None:
                return
            self.tallies.take(one)
            if one.content.type not in BUILTIN:
                acts_upon = entry.content is not None and entry.content.type in BUILTIN
                if acts_upon:
                    before = self._carried(one)
                    self._again(one)
                    if self._carried(one) != before:
                        self._borrowers_again(one)
                self._touch(one)
                return
            self._act(one)

    def _touch(self, entry: Entry) -> None:
        """Look at all instances that a message triggers, states, or may perform."""
        content = entry.content
        if content is None:
            return
        cited = None if content.refers_to is None else self.record.by_leaf.get(content.refers_to)
        root = None if cited is None else self._acts.root(cited)
        for stock in self._stocks:
            for one in (entry, cited, root):
                if one is not None:
                    stock.message(one)
            stock.matched(entry)
            for name, key in stock.duties.events.belongs(entry):
                stock.event(name, key)

    def _opened(self, entry: Entry) -> None:
        """An entry is read late: what it says to have received may have been received earlier."""
        content = entry.content
        if content is None:
            return
        for one in self._checks:
            one.covered(entry, late=True)
        self._wake()
        position = self.record.position(entry.place)
        for other in self.record.receipted_by(entry.seat, position):
            self._root_of(other)
        for said in content.seen:
            cover = self.record.coverage[entry.seat][said.seat].get(said.epoch)
            start = self.record.starts.get((said.seat, said.epoch))
            if cover is None or start is None:
                continue
            step = bisect_left(cover.at, position)
            low = cover.sizes[step - 1] if step else 0
            above = step + 1 if step < len(cover.at) and cover.at[step] == position else step
            held = self.record.size(said.seat, said.epoch)
            high = min(held, cover.sizes[above] if above < len(cover.sizes) else held)
            for index in range(low, high):
                self._root_of(self.record.lines[said.seat].entries[start + index])

    def _root_of(self, entry: Entry) -> None:
        """Look at what rests on an entry, whether it is a message or an act upon one."""
        self._touch(entry)
        self.tallies.take(entry)
        self._life.moved([(entry.seat, self.record.position(entry.place))])
        if entry.content is not None and entry.content.type in BUILTIN:
            self._act(entry)
            self._about(entry)

    def _settle(self) -> None:
        """Times that came out anew."""
        moved = self.record.settled()
        if not moved:
            return
        self._life.moved(moved)
        back: dict[int, int] = {}  # party -> since when what it was found not to have given is open
        for (seat, position), before in moved.items():
            self.tallies.moved(seat, position)
            line = self.record.lines[seat]
            self._root_of(line.entries[position])
            for other in self.record.receipted_by(seat, position):
                self._root_of(other)
            # Of one that cannot be read all that moved may be by when it is proven to exist.
            if line.times[position] < before or line.entries[position].content is None:
                back[seat] = min(back.get(seat, NEVER), line.times[position])
        for seat, since in back.items():
            for stock in self._stocks:
                stock.moved_back(seat, since)

    # --- asking ---------------------------------------------------------------------------------

    def board(self, heads: Sequence[Head], as_of: int) -> Board:
        """The board of an instant. For one before the last one asked for it begins anew; with a
        register of two histories, everything is worked out from nothing.
        """
        if any(head.divergent_from is not None for head in heads):
            return evaluate(self.bound, self.record, heads, as_of)
        if not self._built or as_of < self._as_of or self._changed():
            self._build()
        self._as_of = as_of
        clauses, unsent = [], withheld(self._acts, heads)
        for stock in self._stocks:
            stock.duties.candidates.withheld = unsent
            clauses += stock.lines(as_of)
        sections = {
            **header(self.bound, self.record, heads, as_of),
            **parts(
                [stock.events for stock in self._stocks],
                self.tallies,
                as_of,
                partial(open_count, clauses, self.bound),
                partial(reached, [stock.duties for stock in self._stocks]),
            ),
            "checks": judged(self._checks, as_of, unsent),
        }
        return Board(sections, shown_clauses(clauses, self.bound))

    def ground_ahead(self, right: Right, author: int, to: int, as_of: int) -> bool | None:
        """Whether the record would show a ground for an act of a party under a right that it wrote
        at an instant, to some seats (bit i: seat i); to be asked after the board of that instant.
        None where that cannot be decided, and of a register that has two histories.
        """
        if not self._built:
            return None
        decided = partial(reached, [stock.duties for stock in self._stocks])
        return ground_ahead(self._acts, right, author, to, as_of, decided)

    def _changed(self) -> bool:
        """Take in what changed in the life of the agreement; whether all must begin anew."""
        changed = self._life.changed()
        if changed.versions or self._fixed() != self._rests_on:
            return True
        for stock in self._stocks:
            stock.lived(changed.units.items())
        return False


def _valid(entry: Entry) -> bool:
    content = entry.content
    return content is not None and content.invalid is None and not content.repeats

"""Messages that lie outside a check, or of which that cannot be decided, as a board shows them
(spec/board.md, J62 and J72).

Of a message that is inside nothing is kept but where it stands: they are counted by what is left
when the others are taken away.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from detente.core.agreement.clauses import Check
from detente.core.agreement.pack import Pack
from detente.core.board.acts import CANCELLED, CORRECTED, REFUSED, WITHDRAWN, Acts
from detente.core.board.causes import (
    NEAR_LINE,
    NOBODY,
    NOT_REACHED,
    NOT_STATED,
    REPLAY,
    SEALED,
    WITHHELD,
    Cause,
)
from detente.core.board.checks import AFTER_SEEING, INSIDE, OUTSIDE, UNDECIDED, Checks, Judged
from detente.core.board.checks import REFUSED as NOT_PERFORMING
from detente.core.board.facts import Entry, Place
from detente.core.board.lines import causes_value
from detente.core.board.record import NEVER
from detente.core.board.show import Json, named, stamp, why
from detente.core.record.origin import Mark

_BACK: Final = (CANCELLED, WITHDRAWN)  # by which an author takes a message back


@dataclass(slots=True)
class _Looked:
    """A message that may be anything but inside of every check: what its fields come to, by check.
    `plain` says that nothing of its author's takes it back.
    """

    entry: Entry
    judged: dict[str, Judged]
    plain: bool


class _OfType:
    """Messages of one type written under one version."""

    def __init__(self, checks: list[Check], seats: int) -> None:
        self.checks = checks
        self.positions: list[list[int]] = [[] for _ in range(seats)]  # rising, by seat
        self.looked: dict[Place, _Looked] = {}

    def put(self, seat: int, position: int) -> None:
        """One message more, or one that is known."""
        found = self.positions[seat]
        at = bisect_left(found, position)
        if at == len(found) or found[at] != position:
            found.insert(at, position)


class CheckLines:
    """The checks of one version over a record that grows. `take` is told of every message that
    came or that something changed, `covered` of every entry that can be read.
    """

    def __init__(self, acts: Acts, pack: Pack) -> None:
        self.acts = acts
        self.pack = pack
        self.checks = Checks(acts, pack)
        seats = acts.record.seats
        self._types = {name: _OfType(found, seats) for name, found in self.checks.of.items()}
        # Type -> for each seat the position of its first entry that covers one of another's.
        self._first: dict[str, list[int]] = {}
        self._refusing: dict[
            str, set[str]
        ] = {}  # by it: types of which one outside performs nothing
        self._woken: list[Entry] = []
        for check in pack.clauses.checks.values():
            if check.subject == AFTER_SEEING:
                self._first[check.message or ""] = [NEVER] * seats
                if check.outside == NOT_PERFORMING:
                    self._refusing.setdefault(check.message or "", set()).add(check.on)

    def begin(self) -> None:
        """Take in all that the record holds."""
        record = self.acts.record
        for seat in range(record.seats) if self._first else ():
            self._look_back(seat)
        for entry in record.of_type(self._types):
            self.take(entry)
        self._woken = []

    def take(self, entry: Entry) -> None:
        """A valid message came, or is to be looked at again."""
        content, record = entry.content, self.acts.record
        if content is None:
            return
        if content.type in self._first:
            for seat in range(record.seats):
                self._covered(content.type, entry, seat)
        mine = self._types.get(content.type)
        if mine is None or content.pack != self.pack.hash:
            return
        mine.put(entry.seat, record.position(entry.place))
        judged = {
            check.id: self.checks.judged(check, entry)
            for check in mine.checks
            if check.subject != AFTER_SEEING
        }
        plain = not record.pointed(entry.leaf) or (
            self.acts.in_error(entry) is None and not any(self._taken_back(entry))
        )
        inside = all(one.outcome == INSIDE for one in judged.values())
        if plain and inside and all(self._seen(check, entry) for check in mine.checks):
            mine.looked.pop(entry.place, None)
        else:
            mine.looked[entry.place] = _Looked(entry, judged, plain)

    def covered(self, entry: Entry, *, late: bool = False) -> None:
        """An entry came that says what its author holds; `late`, among others that were there."""
        if not self._first or entry.content is None or entry.content.invalid is not None:
            return
        if late:
            self._look_back(entry.seat)
            return
        record = self.acts.record
        for other in record.receipted_by(entry.seat, record.position(entry.place)):
            content = other.content
            valid = content is not None and content.invalid is None and not content.repeats
            if content is not None and valid and content.type in self._first:
                self._covered(content.type, other, entry.seat)

    def _look_back(self, seat: int) -> None:
        for name in self._first:
            for other in self.acts.record.of_type((name,)):
                self._covered(name, other, seat)

    def _covered(self, name: str, other: Entry, seat: int) -> None:
        if other.seat == seat:
            return
        first, record = self._first[name], self.acts.record
        before, now = first[seat], record.covering(other, seat)
        if now < before:
            first[seat] = now
            self._woken += [
                one
                for one in record.of_type(self._refusing.get(name, ()))
                if one.seat == seat and now <= record.position(one.place) < before
            ]

    def woken(self) -> list[Entry]:
        """Messages that a check refused and does no more, for their author is seen to have had what
        it asks for: they may perform. Since this was last asked.
        """
        found, self._woken = self._woken, []
        return found

    def _seen(self, check: Check, entry: Entry) -> bool:
        """Whether its author has seen what the check names; True of a check on fields."""
        if check.subject != AFTER_SEEING:
            return True
        first = self._first[check.message or ""][entry.seat]
        return first <= self.acts.record.position(entry.place)

    def _taken_back(self, entry: Entry) -> Iterator[Entry]:
        """By what its author took a message back, at whatever time."""
        acts = self.acts
        if acts.record.pointed(entry.leaf):
            for one in acts.record.pointing_at(entry.leaf, *_BACK):
                if one.seat == entry.seat and acts.in_error(one) is None:
                    yield one

    # --- asking ---------------------------------------------------------------------------------

    def values(self, as_of: int, withheld: Mapping[int, int]) -> list[Json]:
        """One object a check that judges a message; every check of the founding version. `withheld`
        is how many entries of each party a head names that did not come.
        """
        found: dict[str, Json] = {}
        for mine in self._types.values():
            judging = self._judging(mine, as_of)
            number = self._number(mine, as_of)
            for check in mine.checks:
                found[check.id] = self._value(check, number, judging, withheld)
        first = self.pack.hash == self.acts.bound.pack.hash
        order = (found[name] for name in self.pack.clauses.checks)
        return [value for value in order if first or value["counts"]]

    def _number(self, mine: _OfType, as_of: int) -> int:
        """Messages written by an instant, less those that their author took back."""
        lines = self.acts.record.lines
        number = sum(
            bisect_right(positions, as_of, key=lines[seat].times.__getitem__)
            for seat, positions in enumerate(mine.positions)
        )
        time = self.acts.record.time
        return number - sum(
            time(one.entry) <= as_of and not self._stands(one, as_of)
            for one in mine.looked.values()
        )

    def _judging(self, mine: _OfType, as_of: int) -> list[_Looked]:
        """Those that are more than counted, in order; those that came out inside are let go."""
        record = self.acts.record
        for place, one in list(mine.looked.items()):
            fields = all(judged.outcome == INSIDE for judged in one.judged.values())
            if one.plain and fields and all(self._seen(c, one.entry) for c in mine.checks):
                del mine.looked[place]
        shown = [
            one
            for one in mine.looked.values()
            if record.time(one.entry) <= as_of and self._stands(one, as_of)
        ]
        return sorted(shown, key=lambda one: (record.time(one.entry), one.entry.place))

    def _stands(self, one: _Looked, as_of: int) -> bool:
        if one.plain:
            return True
        if self.acts.in_error(one.entry) is not None:
            return False
        time = self.acts.record.time
        return all(time(back) > as_of for back in self._taken_back(one.entry))

    def _value(
        self, check: Check, number: int, judging: list[_Looked], withheld: Mapping[int, int]
    ) -> Json:
        counts = {INSIDE: number, OUTSIDE: 0, UNDECIDED: 0}
        lines: list[Json] = []
        for one in judging:
            outcome, causes = self._outcome(check, one, withheld)
            if outcome != INSIDE:
                counts[INSIDE] -= 1
                counts[outcome] += 1
                lines.append(self._line(check, one.entry, outcome, causes))
        return {
            "check": check.id,
            "version": self.pack.agreement.version,
            "on": check.on,
            "outside": check.outside,
            "paragraph": check.grounds.paragraph,
            "basis": check.grounds.basis.value,
            "counts": {outcome: count for outcome, count in sorted(counts.items()) if count},
            "lines": lines,
        }

    def _outcome(
        self, check: Check, one: _Looked, withheld: Mapping[int, int]
    ) -> tuple[str, set[Cause]]:
        if check.subject == AFTER_SEEING:
            if self._seen(check, one.entry):
                return INSIDE, set()
            causes = self._may_have_seen(one.entry, withheld)
            return (UNDECIDED if causes else OUTSIDE), causes
        judged = one.judged[check.id]
        charged = {NOT_STATED: one.entry.seat, NEAR_LINE: NOBODY}
        return judged.outcome, {Cause(code, charged[code]) for code in judged.causes}

    def _line(self, check: Check, entry: Entry, outcome: str, causes: set[Cause]) -> Json:
        acts = self.acts
        corrections = acts.standing(entry).corrections
        line: Json = {
            "entry": named(entry),
            "party": acts.bound.seats[entry.seat],
            "at": stamp(acts.record.time(entry)),
            "outcome": outcome,
            "why": why([entry, *corrections[-1:]], check.grounds),
        }
        if causes:
            line["causes"] = causes_value(causes, acts.bound)
        remarks = [CORRECTED] if corrections else []
        if acts.marks(entry, REFUSED):
            remarks.append(REFUSED)
        if remarks:
            line["remarks"] = remarks
        return line

    # --- what may lie in what cannot be read ----------------------------------------------------

    def _may_have_seen(self, entry: Entry, withheld: Mapping[int, int]) -> set[Cause]:
        """Why it is not known that an author had seen no message of another type (J62)."""
        if self.acts.bound.mark is Mark.REPLAY:
            return {Cause(REPLAY)}
        record, author = self.acts.record, entry.seat
        position = record.position(entry.place)
        causes: set[Cause] = set()
        hidden: dict[tuple[str, int], set[Place]] = {}
        for seat in range(record.seats):
            if seat == author:
                continue
            length = len(record.lines[seat].entries)
            for closed in record.closed_between(seat, author, 0, length):
                if record.covering(closed, author) <= position:
                    hidden.setdefault((_code(closed), seat), set()).add(closed.place)
            if not entry.to >> seat & 1:
                for closed in self._unread(seat, author, position):
                    hidden.setdefault((_code(closed), author), set()).add(closed.place)
            beyond = record.beyond(author, seat, position + 1)
            if beyond:
                causes.add(Cause(NOT_REACHED, seat, beyond))
                if withheld.get(seat):
                    causes.add(Cause(WITHHELD, seat, withheld[seat]))
        return causes | {Cause(*key, len(places)) for key, places in hidden.items()}

    def _unread(self, seat: int, author: int, before: int) -> Iterator[Entry]:
        """Entries of an author to a seat that cannot be read and stand between the last one that
        can and a position.
        """
        record = self.acts.record
        if not record.hides(seat, author, before):
            return
        for entry in reversed(record.lines[author].entries[:before]):
            if entry.to >> seat & 1:
                if entry.content is not None:
                    return
                yield entry


def _code(closed: Entry) -> str:
    return WITHHELD if closed.withheld else SEALED

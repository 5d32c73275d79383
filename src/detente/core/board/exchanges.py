"""Lists that both sides commit to and then open (spec/tallies.md, Y43 to Y52).

A commitment is an entry of the list's type whose leaf the other side holds and whose content it
does not: its receipts list it as lacking. It is opened to that side when they no longer do. Who
cannot read it knows it by an entry of its author that cites it and names the round.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from detente.core.agreement import periods
from detente.core.agreement.clauses import AnchorKind, Exchange, TimeLimit
from detente.core.agreement.pack import MessageType
from detente.core.board.absence import missing
from detente.core.board.acts import Acts
from detente.core.board.facts import Bound, Entry
from detente.core.board.life import Life
from detente.core.board.life_seats import seat_of
from detente.core.board.record import NEVER, Record
from detente.core.board.show import Json, cause, names, stamp
from detente.core.board.tally_sums import group_text

THROUGH_ROLE: Final = "through role"
IN_TURNS: Final = "in turns"
_UNDECIDED: Final = "cannot-be-decided"


@dataclass(slots=True)
class Side:
    """What one side did in one round. Instants are NEVER where nothing says so yet."""

    seat: int
    entries: list[Entry] = field(default_factory=list)
    sealed: list[Entry] = field(default_factory=list)  # cannot be read, and may be commitments
    written: int = NEVER  # its first commitment
    committed: int = NEVER  # when the other side held the leaf of the last one
    opened: int = NEVER  # when the other side had opened them all
    handed: int = NEVER  # when the mediator had
    rows: int = 0  # opened to the reader
    short: int = 0  # committed and not opened


@dataclass(slots=True)
class Round:
    """One round: its sides in the order of the clause."""

    key: str
    sides: tuple[Side, Side]
    calls: list[Entry] = field(default_factory=list)


class Exchanges:
    """The exchanges of one record at an instant."""

    def __init__(self, bound: Bound, record: Record, life: Life, as_of: int) -> None:
        self.bound = bound
        self.record = record
        self.life = life
        self.as_of = as_of
        self.acts = Acts(bound, record)
        self.how = self.acts.reckoning()

    # --- facts ----------------------------------------------------------------------------------

    def held_leaf(self, entry: Entry, seat: int) -> int:
        """When a party first said that it holds the leaf of an entry, opened or not."""
        if seat == entry.seat:
            return self.record.time(entry)
        cover = self.record.coverage[seat][entry.place.seat].get(entry.place.epoch)
        position = NEVER if cover is None else cover.named_at(entry.place.index)
        at = NEVER if position == NEVER else self.record.lines[seat].times[position]
        return min(at, self.record.received(entry, seat))

    def rounds(self, clause: Exchange) -> list[Round]:
        """Every round of which a call or a commitment is known, by its key."""
        seats = [seat_of(self.bound, name) for name in clause.between]
        if seats[0] is None or seats[1] is None:
            return []
        sides = (seats[0], seats[1])
        found: dict[str, Round] = {}

        def round_of(key: str) -> Round:
            return found.setdefault(key, Round(key, (Side(sides[0]), Side(sides[1]))))

        for entry, key in self._calls(clause):
            round_of(key).calls.append(entry)
        for entry in self.record.of_type((clause.list.message,)):
            if entry.seat in sides and self.acts.in_error(entry) is None:
                values = self.acts.standing(entry).values
                key = group_text(values.get(clause.round.n))
                if self.record.time(entry) <= self.as_of:
                    side = round_of(key).sides[sides.index(entry.seat)]
                    side.entries.append(entry)
        for entry, key in self._cited(clause, sides):
            side = round_of(key).sides[sides.index(entry.seat)]
            if entry not in side.entries:
                side.entries.append(entry)
        for one in found.values():
            for side, other in (one.sides, one.sides[::-1]):
                self._weigh(clause, one, side, other.seat)
        return [one for _, one in sorted(found.items())]

    def _cited(self, clause: Exchange, sides: tuple[int, int]) -> Iterator[tuple[Entry, str]]:
        """Closed entries that are commitments by the word of their author, with their round."""
        anchor = clause.commit_by.anchor.name
        for name, kind in self.bound.pack.messages.items():
            n = self._round_field(clause, kind)
            if n is None or name in (clause.list.message, anchor):
                continue
            for entry in self.record.of_type((name,)):
                leaf = None if entry.content is None else entry.content.refers_to
                target = None if leaf is None else self.record.by_leaf.get(leaf)
                if target is None or target.content is not None or target.seat not in sides:
                    continue
                said = entry.seat == target.seat and self.acts.in_error(entry) is None
                if said and self.record.time(entry) <= self.as_of:
                    yield target, group_text(self.acts.standing(entry).values.get(n))

    def _round_field(self, clause: Exchange, kind: MessageType | None) -> int | None:
        """Number of the field of a type that has the name of the round's."""
        owner = self.bound.pack.messages.get(clause.round.message)
        there = None if owner is None else owner.field(clause.round.n)
        same = None if there is None or kind is None else kind.field_named(there.name)
        return None if same is None else same.n

    def _calls(self, clause: Exchange) -> Iterator[tuple[Entry, str]]:
        """Messages from which commitments are counted, with the round that they call."""
        anchor = clause.commit_by.anchor
        if anchor.kind not in (AnchorKind.RECEIPT, AnchorKind.SENDING, AnchorKind.FIELD):
            return
        for entry in self.record.of_type((anchor.name,)):
            n = self._round_field(clause, self.acts.type_of(entry))
            if self.acts.in_error(entry) is not None or self.record.time(entry) > self.as_of:
                continue
            values = self.acts.standing(entry).values
            yield entry, "" if n is None else group_text(values.get(n))

    def _weigh(self, clause: Exchange, one: Round, side: Side, other: int) -> None:
        """When a side had committed and opened, and what of it cannot be read."""
        for entry in side.entries:
            values = self.acts.standing(entry).values
            rows = values.get(clause.list.n)
            side.rows += len(rows) if isinstance(rows, list | tuple) else 0
            content = entry.content
            side.short += 0 if content is None else content.closed.get(clause.list.n, 0)
        if side.entries:
            side.written = min(self.record.time(entry) for entry in side.entries)
            side.committed = max(self.held_leaf(entry, other) for entry in side.entries)
            side.opened = max(self._opened(clause, entry, other) for entry in side.entries)
            mediators = self._mediators(clause)
            side.handed = min(
                (
                    max(self._opened(clause, entry, seat) for entry in side.entries)
                    for seat in mediators
                ),
                default=NEVER,
            )
        elif one.calls:
            called = min(self.record.time(call) for call in one.calls)
            count = len(self.record.lines[side.seat].entries)
            first = self.record.lines[side.seat].first_at(called)
            closed = self.record.closed_between(side.seat, other, first, count)
            side.sealed = [entry for entry in closed if self.record.time(entry) <= self.as_of]

    def _opened(self, clause: Exchange, entry: Entry, seat: int) -> int:
        """When a party had opened an entry whole."""
        if entry.content is not None and entry.content.closed.get(clause.list.n, 0):
            return NEVER
        return self.record.received(entry, seat)

    def _mediators(self, clause: Exchange) -> list[int]:
        role = self.bound.pack.clauses.roles.get(clause.role or "")
        if clause.opening != THROUGH_ROLE or role is None:
            return []
        seats = (seat_of(self.bound, name) for name in role.held_by)
        return [seat for seat in seats if seat is not None]

    # --- deadlines ------------------------------------------------------------------------------

    def closes(self, limit: TimeLimit, one: Round, side: Side, other: int) -> int | None:
        """First second too late for a side; None while the point it is counted from is not
        established.
        """
        point = self._point(limit, one, side, other)
        if point is None:
            return None
        found = periods.closes(limit, point, self.how)
        return NEVER if found is None or found.high is None else found.high

    def _point(self, limit: TimeLimit, one: Round, side: Side, other: int) -> periods.Point | None:
        anchor = limit.anchor
        if anchor.kind is AnchorKind.LAST_COMMITMENT:
            last = max(each.committed for each in one.sides)
            return None if last == NEVER or last > self.as_of else last
        if anchor.kind is AnchorKind.DATE:
            return anchor.date
        if anchor.kind is AnchorKind.ENTRY_INTO_FORCE:
            return self.life.entered(side.seat)
        if not one.calls:
            return None
        call = min(one.calls, key=lambda entry: (self.record.time(entry), entry.place))
        if anchor.kind is AnchorKind.SENDING:
            return self.record.time(call)
        if anchor.kind is AnchorKind.FIELD:
            value = self.acts.standing(call).values.get(anchor.n)
            return value if isinstance(value, int | str) else None
        reader = other if call.seat == side.seat else side.seat
        at = self.acts.received(call, reader)
        return None if at > self.as_of else at

    # --- lines ----------------------------------------------------------------------------------

    def value(self, clause: Exchange) -> Json:
        """One exchange with its rounds."""
        return {
            "clause": clause.id,
            "paragraph": clause.grounds.paragraph,
            "basis": clause.grounds.basis.value,
            "opening": clause.opening,
            "rounds": [self._round(clause, one) for one in self.rounds(clause)],
        }

    def _round(self, clause: Exchange, one: Round) -> Json:
        first, second = one.sides
        sides = [self._side(clause, one, first, second), self._side(clause, one, second, first)]
        found: Json = {"round": one.key, "state": self._state(one, sides), "sides": sides}
        if clause.opening == IN_TURNS and all(side.committed <= self.as_of for side in one.sides):
            found |= self._turn(clause, one)
        entries = [*one.calls, *first.entries, *second.entries]
        found["why"] = {"entries": names(entries), "paragraph": clause.grounds.paragraph}
        return found

    def _state(self, one: Round, sides: list[Json]) -> str:
        verdicts = {
            str(side["open"]["verdict"]) for side in sides if isinstance(side["open"], dict)
        }
        if all(side.opened <= self.as_of for side in one.sides):
            return "done"
        if "missed" in verdicts or any(side["commit"] == "overdue" for side in sides):
            return "broken-off"
        if any(self._rows(side) or side.opened <= self.as_of for side in one.sides):
            return "opening"
        if all(side.committed <= self.as_of for side in one.sides):
            return "both-committed"
        return "waiting"

    def _rows(self, side: Side) -> int:
        """Rows that are seen to be open: those of entries opened in part, and of those whole."""
        if side.opened <= self.as_of or side.short:
            return side.rows
        return 0

    def _side(self, clause: Exchange, one: Round, side: Side, other: Side) -> Json:
        found: Json = {"party": self.bound.seats[side.seat], "state": self._of(side)}
        found["commit"], causes = self._commit(clause, one, side, other)
        if side.committed <= self.as_of:
            found["committed"] = stamp(side.committed)
        elif side.written <= self.as_of:
            found["written"] = stamp(side.written)
        if side.handed <= self.as_of:
            found["with_mediator"] = stamp(side.handed)
        if side.opened <= self.as_of:
            found["opened"] = stamp(side.opened)
        rows = self._rows(side)
        if rows:
            found["rows"] = rows
        if side.short:
            found["short"] = side.short
        if causes:
            found["causes"] = causes
        found["open"] = self._open(clause, one, side, other)
        if self._early(side, other):
            found["remarks"] = ["opened-early"]
        return found

    def _of(self, side: Side) -> str:
        if side.opened <= self.as_of:
            return "opened"
        if side.short and side.rows:
            return "opened-in-part"
        if side.committed <= self.as_of:
            return "committed"
        if side.sealed:
            return _UNDECIDED
        return "none"

    def _commit(
        self, clause: Exchange, one: Round, side: Side, other: Side
    ) -> tuple[str, list[Json]]:
        """Whether a side committed in time."""
        closes = self.closes(clause.commit_by, one, side, other.seat)
        if side.committed <= self.as_of:
            late = closes is not None and side.committed >= closes
            return ("met-late" if late else "met"), []
        if side.sealed:
            return _UNDECIDED, self._unread(side)
        if closes is None:
            return "not-started", []
        if closes > self.as_of:
            return "open", []
        causes = missing(self.bound, self.record, side.seat, other.seat, closes)
        return (_UNDECIDED, causes) if causes else ("overdue", [])

    def _unread(self, side: Side) -> list[Json]:
        """Entries that cannot be read and may be commitments."""
        if not side.sealed:
            return []
        withheld = any(entry.withheld for entry in side.sealed)
        code = self.bound.seats[side.seat]
        return [cause("withheld" if withheld else "sealed", code, side.sealed)]

    def _open(self, clause: Exchange, one: Round, side: Side, other: Side) -> Json:
        """The duty to open: its last second, and what became of it."""
        closes = self.closes(clause.open_by, one, side, other.seat)
        if closes is None:
            unread = [cause_ for each in one.sides for cause_ in self._unread(each)]
            if unread:
                return {"verdict": _UNDECIDED, "causes": unread}
            return {"verdict": "not-started"}
        found: Json = {"due": None if closes == NEVER else stamp(closes - 1)}
        mediated = clause.opening == THROUGH_ROLE
        counted = side.handed if mediated else side.opened
        if counted < closes and counted <= self.as_of:
            return {**found, "verdict": "met", "at": stamp(counted)}
        if closes > self.as_of:
            return {**found, **self._before(clause, side)}
        readers = self._mediators(clause) if mediated else [other.seat]
        causes: list[Json] = []
        for reader in readers:
            causes = self._unopened(side, reader, closes)
            if not causes:
                break
        if causes:
            return {
                **found,
                "verdict": _UNDECIDED,
                "alternatives": ["met", "missed"],
                "causes": causes,
            }
        found["verdict"] = "missed"
        if side.short:
            found["rows_missing"] = side.short
        return found

    def _before(self, clause: Exchange, side: Side) -> Json:
        """Before the deadline: open, or what the clause makes of fewer rows than committed."""
        if not side.short or not side.rows:
            return {"verdict": "open"}
        if clause.short == "missed":
            return {"verdict": "missed", "rows_missing": side.short}
        short = cause("short", self.bound.seats[side.seat], side.entries)
        return {
            "verdict": _UNDECIDED,
            "alternatives": ["met", "missed"],
            "causes": [{**short, "rows": side.short}],
        }

    def _unopened(self, side: Side, reader: int, closes: int) -> list[Json]:
        """Why it cannot be found that a commitment was not opened in time: only the reader's own
        entry at or after the deadline, which lists it as lacking, says so.
        """
        line = self.record.lines[reader]
        if line.first_at(closes) < len(line.entries):
            return []
        return [cause("not-receipted", self.bound.seats[reader], side.entries)]

    def _early(self, side: Side, other: Side) -> bool:
        """Whether a side opened before its center held the other's commitment."""
        if side.opened > self.as_of:
            return False
        held = [self.held_leaf(entry, side.seat) for entry in other.entries]
        return not held or max(held) > side.opened

    def _turn(self, clause: Exchange, one: Round) -> Json:
        """Whose turn it is to open, and how many rows one side has seen more than it has shown."""
        first, second = one.sides
        rows = (self._rows(first), self._rows(second))
        done = [side.opened <= self.as_of for side in one.sides]
        found: Json = {"rows_a_turn": clause.turn_rows, "ahead": abs(rows[0] - rows[1])}
        if not all(done):
            turn = first if not done[0] and (rows[0] <= rows[1] or done[1]) else second
            found["turn"] = self.bound.seats[turn.seat]
        return found


def exchanges_value(bound: Bound, record: Record, life: Life, as_of: int) -> list[Json]:
    """The section `exchanges` of a board."""
    exchanges = Exchanges(bound, record, life, as_of)
    clauses: Mapping[str, Exchange] = bound.pack.clauses.exchanges
    return [exchanges.value(clauses[name]) for name in sorted(clauses)]

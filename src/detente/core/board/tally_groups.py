"""Quotas and balances as lines of a board (spec/tallies.md, Y22 to Y33)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Final

from detente.core.agreement.clauses import TallyClause
from detente.core.board.facts import Entry
from detente.core.board.record import NEVER
from detente.core.board.show import Json, cause, names, stamp
from detente.core.board.tallies import Ledger, Tallies
from detente.core.board.tally_sums import Place, Stated, Sum, group_text
from detente.core.limits import BOARD_NAMED_ENTRIES_MAX

BALANCED: Final = "balanced"
NOT_BALANCED: Final = "not-balanced"
_UNDECIDED: Final = "cannot-be-decided"

Binding = Callable[[int], tuple[int, int]]
OpenOf = Callable[[str, int], int]


def group_lines(
    tallies: Tallies,
    ledger: Ledger,
    clause: TallyClause,
    as_of: int,
    binding: Binding,
    open_of: OpenOf,
) -> list[Json]:
    """Lines of a tally that sums rows, messages or open instances."""
    maker = _Groups(tallies, ledger, clause, as_of)
    if clause.balance:
        return [maker.balance(group) for group in maker.groups()]
    if any(counts.open is not None for counts in clause.counts):
        return [maker.open(seat, binding, open_of) for seat in tallies.of(clause, as_of)]
    return [
        line
        for seat in tallies.of(clause, as_of)
        for group in maker.groups()
        for line in maker.windows(seat, group, binding(seat))
    ]


def closing_of(tallies: Tallies, clause: TallyClause, group: str, as_of: int) -> Json:
    """Who has signed the final count of a group, in which entries, and when it was closed (Y29)."""
    tallies.settle(as_of)
    maker = _Groups(tallies, tallies.ledgers[clause.id], clause, as_of)
    named = [seat for name in clause.balance if (seat := maker.seat(name)) is not None]
    return maker.closing(group, named or list(tallies.of(clause, as_of)))


class _Groups:
    def __init__(self, tallies: Tallies, ledger: Ledger, clause: TallyClause, as_of: int) -> None:
        self.tallies = tallies
        self.ledger = ledger
        self.clause = clause
        self.as_of = as_of
        self.paragraph = clause.grounds.paragraph

    def groups(self) -> list[str]:
        """Every group of which anything is known; one without a name where the tally has none."""
        if self.clause.group is None:
            return [""]
        known = {place.group for place in self.ledger.sums.places}
        known |= {stated.group for stated in self._unsettled()}
        return sorted(known)

    def _unsettled(self, group: str | None = None, seat: int | None = None) -> list[Stated]:
        found = [
            stated
            for stated in self.ledger.unsettled.values()
            if (group is None or stated.group == group) and (seat is None or stated.seat == seat)
        ]
        return sorted(found, key=lambda one: (one.entry.place, one.seat))

    # --- what one side states -------------------------------------------------------------------

    def _left(self, stated: Stated) -> int | None:
        """How many of what is stated the other side has not confirmed."""
        if stated.number is None:
            return None
        confirmed = sum(
            figure.number or 0
            for taken in self.ledger.answers_to(stated)
            for _, figure in taken.figures
        )
        return max(0, stated.number - confirmed)

    def _one_sided(self, group: str | None, seat: int) -> list[Json]:
        return [self._stated(one) for one in self._unsettled(group, seat)]

    def _stated(self, stated: Stated) -> Json:
        answers = self.ledger.answers_to(stated)
        denials = [taken.entry for taken in answers if not taken.figures]
        found: Json = {
            "by": self.tallies.bound.seats[stated.entry.seat],
            "number": self._left(stated),
            "answer": "denied" if denials else "short" if answers else "none",
        }
        found["entries"] = names([stated.entry, *denials])
        return found

    # --- balance --------------------------------------------------------------------------------

    def balance(self, group: str) -> Json:
        """One group: every side's count, what stands outside it, and whether they are level."""
        seats = [
            (seat, weight)
            for name, weight in self.clause.balance.items()
            if (seat := self.seat(name)) is not None
        ]
        found: Json = {"group": group} if self.clause.group is not None else {}
        sides, ranges, causes = [], [], []
        for seat, weight in seats:
            total = self._total(group, seat)
            sides.append(self._side(group, seat, weight, total))
            left = [self._left(one) for one in self._unsettled(group, seat)]
            number = 0 if total is None else total.number
            top = NEVER if None in left else number + sum(one or 0 for one in left)
            ranges.append((number * weight, top * weight))
            if left:
                entries = [one.entry for one in self._unsettled(group, seat)]
                causes.append(cause("one-sided", None, entries))
        found["sides"] = sides
        found |= _level(ranges)
        doubtful = self._doubtful(group, [seat for seat, _ in seats])
        if doubtful:
            found |= {"verdict": _UNDECIDED, "alternatives": [BALANCED, NOT_BALANCED]}
            causes += doubtful
        if found["verdict"] == _UNDECIDED:
            found["causes"] = causes
        closing = self.closing(group, [seat for seat, _ in seats])
        if closing:
            found["closing"] = closing
        objections = self._objections(group)
        if objections:
            found["objections"] = objections
        found["why"] = {"entries": _all_entries(sides), "paragraph": self.paragraph}
        return found

    def _doubtful(self, group: str, seats: Iterable[int], window: int = 0) -> list[Json]:
        """Sums that rest on entries of registers with two histories."""
        found = []
        for seat in seats:
            total = self.ledger.sums.places.get(Place(window, group, seat))
            figures = () if total is None else total.figures.values()
            entries = self.tallies.doubtful(figures)
            if entries:
                found.append(cause("divergent", self.tallies.bound.seats[seat], entries))
        return found

    def seat(self, name: str) -> int | None:
        """Seat that a name of the pack is filled by."""
        names_of = self.tallies.names
        return names_of.index(name) if name in names_of else None

    def _total(self, group: str, seat: int) -> Sum | None:
        return self.ledger.sums.places.get(Place(0, group, seat))

    def _side(self, group: str, seat: int, weight: int, total: Sum | None) -> Json:
        found: Json = {
            "party": self.tallies.bound.seats[seat],
            "weight": weight,
            "counted": 0 if total is None else total.number,
            "entries": [] if total is None else _entries(total),
        }
        outside = self._outside(seat, total)
        if outside:
            found["outside"] = outside
        one_sided = self._one_sided(group, seat)
        if one_sided:
            found["one_sided"] = one_sided
        if total is not None and len(total.figures) > BOARD_NAMED_ENTRIES_MAX:
            found["messages"] = total.digest.value()
        return found

    def _outside(self, seat: int, total: Sum | None) -> list[Json]:
        """What a party's rows outside the count come to, row by row of the clause."""
        name = self.tallies.names[seat]
        found: list[Json] = []
        for at, counts in enumerate(self.clause.outside):
            if counts.from_seat in (None, name):
                number = 0 if total is None else total.outside[at]
                found.append({"row": at + 1, "number": number})
        return found

    def closing(self, group: str, seats: list[int]) -> Json:
        """The message in which the sides sign the final count of a group."""
        if self.clause.closing is None:
            return {}
        signed: dict[int, tuple[int, Entry, object]] = {}
        acts = self.tallies.acts
        for entry in self.tallies.record.of_type((self.clause.closing,)):
            if acts.in_error(entry) is not None or not self._in_group(entry, group):
                continue
            others = [seat for seat in seats if seat != entry.seat]
            effect = max((acts.effect(entry, seat) for seat in others), default=NEVER)
            if effect <= self.as_of and entry.seat in seats:
                values = sorted(acts.standing(entry).values.items())
                signed[entry.seat] = (effect, entry, values)
        if not signed:
            return {}
        found: Json = {
            "signed_by": [self.tallies.bound.seats[seat] for seat in sorted(signed)],
            "entries": names(one[1] for _, one in sorted(signed.items())),
        }
        equal = all(one[2] == next(iter(signed.values()))[2] for one in signed.values())
        if len(signed) == len(seats) and equal:
            found["closed"] = stamp(max(one[0] for one in signed.values()))
        elif len(signed) == len(seats):
            found["differ"] = True
        return found

    def _in_group(self, entry: Entry, group: str) -> bool:
        """Whether a message names a group, in the field that has the name of the tally's."""
        if self.clause.group is None:
            return True
        acts = self.tallies.acts
        kind, pack = acts.type_of(entry), acts.pack_of(entry)
        owner = pack.messages.get(self.clause.group.message)
        there = None if owner is None else owner.field(self.clause.group.n)
        same = None if there is None or kind is None else kind.field_named(there.name)
        if same is None:
            return False
        return group_text(acts.standing(entry).values.get(same.n)) == group

    def _objections(self, group: str) -> list[Json]:
        if self.clause.objection is None:
            return []
        acts, found = self.tallies.acts, []
        for entry in self.tallies.record.of_type((self.clause.objection,)):
            if acts.in_error(entry) is not None or not self._objects_to(entry, group):
                continue
            effects = [
                acts.effect(entry, seat)
                for seat in self.tallies.parties
                if seat != entry.seat and entry.to >> seat & 1
            ]
            if min(effects, default=NEVER) <= self.as_of:
                found.append(entry)
        found.sort(key=lambda one: one.place)
        codes = self.tallies.bound.seats
        return [{"by": codes[entry.seat], "entries": names([entry])} for entry in found]

    def _objects_to(self, entry: Entry, group: str) -> bool:
        if self._in_group(entry, group):
            return True
        leaf = None if entry.content is None else entry.content.refers_to
        target = None if leaf is None else self.tallies.record.by_leaf.get(leaf)
        root = None if target is None else self.tallies.acts.root(target)
        taken = None if root is None else self.ledger.taken.get(root.leaf)
        return taken is not None and any(
            group_text(figure.group) == group for _, figure in taken.figures
        )

    # --- quotas and ceilings on sums ------------------------------------------------------------

    def windows(self, seat: int, group: str, binding: tuple[int, int]) -> Iterator[Json]:
        """A line for each window in which a party used any, and for that of the instant."""
        starts = {
            place.window for place in self.ledger.sums.groups.get(group, ()) if place.seat == seat
        }
        now = self.tallies.times.window(self.clause, seat, self.as_of)
        if now is not None and self.clause.group is None:
            starts.add(now[0])
        for start in sorted(starts):
            window = self.tallies.times.window(self.clause, seat, start)
            if window is not None:
                yield self._window(seat, group, window, binding)

    def _window(
        self, seat: int, group: str, window: tuple[int, int], binding: tuple[int, int]
    ) -> Json:
        total = self.ledger.sums.places.get(Place(window[0], group, seat))
        used = 0 if total is None else total.number
        found: Json = {"party": self.tallies.bound.seats[seat]}
        if self.clause.per is not None:
            found |= {"from": stamp(window[0]), "to": stamp(window[1] - 1)}
        if self.clause.group is not None:
            found["group"] = group
        found["counted"] = used
        outside = self._outside(seat, total)
        if outside:
            found["outside"] = outside
        left: list[int | None] = []
        if self.clause.per is None:
            one_sided = self._one_sided(group if self.clause.group is not None else None, seat)
            left = [one["number"] for one in one_sided if isinstance(one["number"], int | None)]
            if one_sided:
                found["one_sided"] = one_sided
        found |= self._judged(seat, window, used, left, binding)
        doubtful = self._doubtful(group, [seat], window[0])
        if doubtful and found["verdict"] not in ("not-binding-yet", "not-judged"):
            found |= {"verdict": _UNDECIDED, "causes": doubtful}
        if total is not None and len(total.figures) > BOARD_NAMED_ENTRIES_MAX:
            found["messages"] = total.digest.value()
        entries = [] if total is None else _entries(total)
        found["why"] = {"entries": entries, "paragraph": self.paragraph}
        return found

    def _judged(
        self,
        seat: int,
        window: tuple[int, int],
        used: int,
        left: list[int | None],
        binding: tuple[int, int],
    ) -> Json:
        at = min(max(window[0], binding[0]), self.as_of)
        ceiling, floor = self.ledger.bounds(seat, at)
        found: Json = {} if ceiling is None else {"ceiling": ceiling}
        found |= {} if floor is None else {"floor": floor}
        voluntary = self.clause.force == "voluntary"
        if max(window[0], binding[0]) >= min(window[1], binding[1], self.as_of + 1):
            return {**found, "verdict": "not-binding-yet"}
        if self.clause.per is not None and window[0] < binding[0]:
            return {**found, "verdict": "not-binding-yet"}
        over = ceiling is not None and used > ceiling
        ended = window[1] <= self.as_of
        under = floor is not None and used < floor and ended
        if over or under:
            beyond = {"over": used - (ceiling or 0)} if over else {"under": (floor or 0) - used}
            word = "not-kept" if voluntary else "over" if over else "under"
            return {**found, "verdict": word, **beyond}
        most = NEVER if None in left else used + sum(one or 0 for one in left)
        if ceiling is not None and most > ceiling:
            words = ["kept", "not-kept"] if voluntary else ["within", "over"]
            entries = [one.entry for one in self._unsettled(None, seat)]
            undecided: Json = {"verdict": _UNDECIDED, "alternatives": words}
            return {**found, **undecided, "causes": [cause("one-sided", None, entries)]}
        return {**found, "verdict": "kept" if voluntary else "within"}

    def open(self, seat: int, binding: Binding, open_of: OpenOf) -> Json:
        """How many instances of a duty of a party are open at the instant of the board."""
        code, name = self.tallies.bound.seats[seat], self.tallies.names[seat]
        found: Json = {"party": code}
        number = 0
        for counts in self.clause.counts:
            if counts.open is not None and counts.from_seat in (None, name):
                number += open_of(counts.open, seat) * counts.each.get(name, 0)
        found["counted"] = number
        found |= self._judged(seat, (0, NEVER), number, [], binding(seat))
        found["why"] = {"entries": [], "paragraph": self.paragraph}
        return found


def _level(ranges: list[tuple[int, int]]) -> Json:
    """Whether sides are level, each known between two numbers."""
    if not ranges:
        return {"verdict": BALANCED}
    if all(low == high for low, high in ranges):
        level = len({low for low, _ in ranges}) == 1
        return {"verdict": BALANCED if level else NOT_BALANCED}
    if max(low for low, _ in ranges) > min(high for _, high in ranges):
        return {"verdict": NOT_BALANCED}
    return {"verdict": _UNDECIDED, "alternatives": [BALANCED, NOT_BALANCED]}


def _entries(total: Sum) -> list[str]:
    """Names of the messages that a sum rests on, the newest where there are many."""
    figures = sorted(total.figures.values(), key=lambda one: one.entry.place)
    return names(entry for figure in figures[-BOARD_NAMED_ENTRIES_MAX:] for entry in figure.entries)


def _all_entries(sides: Iterable[Json]) -> list[str]:
    found: dict[str, None] = {}
    for side in sides:
        listed = side["entries"]
        if isinstance(listed, list):
            found |= dict.fromkeys(str(one) for one in listed)
    return list(found)

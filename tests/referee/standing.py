"""What becomes of a message that others point back to (spec/board.md, J13 to J18, J31, J61)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from detente.core.agreement.builtin import find_type
from detente.core.agreement.clauses import Check, Parties, Test, Who
from detente.core.agreement.pack import MessageType, Pack
from detente.core.board.facts import Entry, Place
from detente.core.encoding import Value
from tests.referee.days import NEVER
from tests.referee.log import Log, of, party_seats, seats_named

Values = Mapping[int, Value]


class Standing:
    """Corrections, errors and effects of the messages of a log."""

    def __init__(self, log: Log) -> None:
        self.log = log
        self._corrections: dict[Place, list[Entry]] = {}
        self._errors: dict[Place, bool] = {}

    def pointing(self, entry: Entry, *types: str) -> list[Entry]:
        """Valid entries of these types that refer to an entry, by place."""
        return [
            one
            for one in self.log.all_valid(*types)
            if of(one).refers_to == entry.leaf and one.place != entry.place
        ]

    def taken_back(self, entry: Entry, *types: str) -> list[Entry]:
        """Those of its author that are not in error themselves (J13)."""
        found = self.pointing(entry, *types)
        return [one for one in found if one.seat == entry.seat and not self.in_error(one)]

    def in_error(self, entry: Entry) -> bool:
        """J14."""
        if entry.place not in self._errors:
            self._errors[entry.place] = of(entry).type != "sent-in-error" and any(
                one.seat == entry.seat for one in self.pointing(entry, "sent-in-error")
            )
        return self._errors[entry.place]

    def family(self, entry: Entry) -> list[Entry]:
        """All corrections, whether in error or not."""
        found: list[Entry] = []
        todo = [entry]
        while todo:
            for one in self.pointing(todo.pop(), "corrected"):
                if one.seat == entry.seat and one not in found:
                    found.append(one)
                    todo.append(one)
        return sorted(found, key=lambda one: self.log.position[one.place])

    def corrections(self, entry: Entry) -> list[Entry]:
        """J15."""
        if entry.place not in self._corrections:
            self._corrections[entry.place] = [
                one for one in self.family(entry) if not self.in_error(one)
            ]
        return self._corrections[entry.place]

    def values(self, entry: Entry) -> Values:
        """The fields as they stand."""
        return of([entry, *self.corrections(entry)][-1]).values

    def given_by(self, entry: Entry) -> Entry:
        """The entry by which a message counts as given."""
        kind = self.type_of(entry)
        essential = [field.n for field in kind.fields if field.essential] if kind else []
        given, before = entry, of(entry).values
        for one in self.corrections(entry):
            after = of(one).values
            if any(before.get(n) != after.get(n) for n in essential):
                given = one
            before = after
        return given

    def type_of(self, entry: Entry) -> MessageType | None:
        """The declaration of its type in the version under which it was written."""
        pack = self.log.pack_of(entry)
        return None if pack is None else find_type(pack.messages, of(entry).type)

    def original(self, entry: Entry) -> Entry:
        """What a correction corrects in the end."""
        while of(entry).type == "corrected":
            found = [one for one in self.log.find(of(entry).refers_to) if one.content is not None]
            if not found or found[0] == entry:
                return entry
            entry = found[0]
        return entry

    def effect(self, entry: Entry, seat: int) -> int:
        """J16."""
        kind = self.type_of(entry)
        said = "on receipt" if kind is None else kind.effect
        if said == "on receipt":
            return self.log.received(entry, seat)
        if said == "on sending":
            return self.log.time(entry)
        if said == "when provable":
            return self.log.upper(entry)
        field = kind.field_named(said.removeprefix("on ")) if kind else None
        value = self.values(entry).get(field.n) if field else None
        if isinstance(value, (int, str)):
            return self.log.days.first(value)
        return NEVER

    def meant(self, entry: Entry) -> list[int]:
        """J17: whom a message is for."""
        pack = self.log.pack_of(entry) or self.log.bound.pack
        kind = find_type(pack.messages, of(entry).type)
        to = "each other party" if kind is None else kind.addressee
        if to in ("each other party", "each party"):
            among = party_seats(self.log.bound, pack)
        elif to.startswith("role "):
            held = pack.clauses.roles[to.removeprefix("role ")].held_by
            among = seats_named(self.log.bound, pack, held)
        else:
            among = seats_named(self.log.bound, pack, [to])
        return [seat for seat in sorted(among) if self.log.addressed(entry, seat)]

    # --- tests and checks -----------------------------------------------------------------------

    def refused(self, entry: Entry, pack: Pack) -> bool:
        """J18."""
        return any(
            check.outside == "refused" and self.inside(entry, check) is False
            for check in pack.clauses.checks.values()
            if check.on == of(entry).type
        )

    def inside(self, entry: Entry, check: Check) -> bool | None:
        """J61; None where a field is absent."""
        if check.subject == "after_seeing":
            return any(
                one.seat != entry.seat and self.log.has_seen(entry.seat, one, entry)
                for one in self.log.all_valid(check.message or "")
            )
        values = self.values(entry)
        field = check.fields[0]
        if field.column is None:
            return self._within(check, [values.get(one.n) for one in check.fields])
        rows = values.get(field.n)
        if not isinstance(rows, (list, tuple)) or not rows:
            return None
        found = [
            self._within(check, [row[field.column]])
            for row in rows
            if isinstance(row, (list, tuple))
        ]
        return False if False in found else None if None in found else True

    def _within(self, check: Check, given: list[Value]) -> bool | None:
        """The values of one row, or of one message."""
        if check.subject == "not_both":
            return None in given
        if None in given:
            return None
        numbers = [self.log.days.first(one) for one in given if isinstance(one, (int, str))]
        if check.subject == "sum":
            return sum(numbers[:-1]) == numbers[-1]
        one = numbers[1] - numbers[0] if check.subject == "between" else numbers[0]
        low = check.at_least if check.at_least is not None else -NEVER
        high = check.at_most if check.at_most is not None else NEVER
        return low <= one <= high


def passes(tests: tuple[Test, ...], values: Values) -> bool:
    """J31."""
    for test in tests:
        value = values.get(test.n)
        if test.at_least is not None or test.at_most is not None:
            low = test.at_least if test.at_least is not None else -1
            high = test.at_most if test.at_most is not None else NEVER**3
            if not isinstance(value, int) or not low <= value <= high:
                return False
        else:
            held = list(value) if isinstance(value, (list, tuple)) else [value]
            if not any(type(one) is type(w) and one == w for one in held for w in test.values):
                return False
    return True


def named(log: Log, pack: Pack, who: Who) -> list[int]:
    """F2: the seats that a phrase means where nothing triggers."""
    if who.kind is Parties.NAMED:
        return seats_named(log.bound, pack, [who.name])
    if who.kind is Parties.ROLE:
        return sorted(seats_named(log.bound, pack, pack.clauses.roles[who.name].held_by))
    return party_seats(log.bound, pack)


def without_content(entry: Entry) -> Entry:
    """The same entry, closed."""
    return replace(entry, content=None)

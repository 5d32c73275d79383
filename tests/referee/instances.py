"""Which duties there are, between whom, and since when (spec/board.md, J28 to J38)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from detente.core.agreement.clauses import (
    Anchor,
    AnchorKind,
    Duty,
    Parties,
    Series,
    Test,
    TimeLimit,
    Who,
)
from detente.core.board.facts import Entry
from tests.referee.days import NEVER, Days, Period, Point, Rules
from tests.referee.events import Events, same
from tests.referee.life import Life, Version, View
from tests.referee.log import Log, of, party_seats
from tests.referee.standing import Standing, Values, named, passes

Cause = tuple[str, int, int]  # code, seat (-1: none), number of entries (0: none)


@dataclass(frozen=True)
class Happening:
    """The event of an instance."""

    clause: str
    owner: int
    key: str


@dataclass(frozen=True)
class Instance:
    """A duty between two (or several together), and what it arose from."""

    duty: Duty
    version: Version
    debtor: int
    creditors: tuple[int, ...]
    key: str
    low: int
    high: int
    arose: int  # when the trigger falls
    trigger: Entry | None = None
    event: Happening | None = None
    period: Period | None = None
    before: Period | None = None
    doubt: frozenset[Cause] | None = None  # it may not exist at all


@dataclass(frozen=True)
class Reading:
    """One way to read a point in time."""

    point: Point
    causes: frozenset[Cause] = frozenset()
    entry: Entry | None = None  # what gave it


Judged = Callable[[Duty, Version, View], list[tuple[Instance, int, frozenset[Cause] | None]]]


class Instances:
    """The instances of one agreement by one record at one instant."""

    def __init__(self, log: Log, standing: Standing, life: Life, until: int) -> None:
        self.log = log
        self.standing = standing
        self.life = life
        self.until = until
        self.days: dict[int, Days] = {}
        self.events: dict[tuple[int, str], Events] = {}
        for version in life.versions:
            number = version.pack.agreement.version
            self.days[number] = Days(version.pack)
            for clause in version.pack.clauses.events.values():
                found = Events(log, standing, version.pack, clause)
                self.events[number, clause.id] = found
        self.none: dict[tuple[int, str], set[str]] = {}

    # --- who ------------------------------------------------------------------------------------

    def _who(
        self, who: Who, version: Version, trigger: Entry | None, event: Happening | None
    ) -> list[int]:
        """J28."""
        number = version.pack.agreement.version
        if who.kind in (Parties.SENDER, Parties.ADDRESSEE):
            entries = [trigger] if trigger is not None and of(trigger).type == who.name else []
            if not entries and event is not None:
                told = self.events[number, event.clause].messages(event.owner, event.key)
                entries = [one for one in told if of(one).type == who.name]
            if who.kind is Parties.SENDER:
                return sorted({one.seat for one in entries})
            return sorted({seat for one in entries for seat in self.standing.meant(one)})
        if who.kind is Parties.OWNER:
            return [] if event is None else [event.owner]
        if who.kind is Parties.AUTHOR:
            return [] if trigger is None else [trigger.seat]
        return named(self.log, version.pack, who)

    def _pairs(
        self, duty: Duty, version: Version, trigger: Entry | None, event: Happening | None
    ) -> Iterator[tuple[int, tuple[int, ...]]]:
        creditors = self._who(duty.to, version, trigger, event)
        for debtor in self._who(duty.who, version, trigger, event):
            others = tuple(seat for seat in creditors if seat != debtor)
            if duty.to.kind is Parties.ALL_OTHERS:
                if others:
                    yield debtor, others
            else:
                for other in others:
                    yield debtor, (other,)

    # --- all of a duty --------------------------------------------------------------------------

    def all(self, duty: Duty, version: Version) -> list[Instance]:
        """Instances that do not wait for a state, of the version that governs them."""
        when = duty.when
        if when is None:
            found = self._in_series(duty, version) if duty.every else self._once(duty, version)
        elif when.message is not None:
            found = self._of_messages(duty, version, when.message)
        else:
            found = self._of_events(duty, version, when.event or "")
        kept = []
        for one in found:
            if one.arose >= NEVER:
                if version is self.life.versions[0]:
                    kept.append(one)
            else:
                governing = self.life.governing(one.arose, one.debtor, one.creditors)
                if governing is not None and governing.pack.hash == version.pack.hash:
                    kept.append(one)
        return kept

    def _once(self, duty: Duty, version: Version) -> list[Instance]:
        """J33."""
        found = []
        for debtor, creditors in self._pairs(duty, version, None, None):
            start = self.life.between(debtor, creditors)
            one = Instance(duty, version, debtor, creditors, "", start, start, start)
            if duty.opens is not None:
                opens = self.opens(one, duty.opens)
                start = NEVER if opens is None else opens
                one = replace(one, low=start, high=start, arose=start)
            found.append(one)
        return found

    def _in_series(self, duty: Duty, version: Version) -> list[Instance]:
        """J32."""
        found: list[Instance] = []
        series = duty.every
        if series is None:
            raise ValueError(duty.id)
        for debtor, creditors in self._pairs(duty, version, None, None):
            entry = self.life.between(debtor, creditors)
            blank = Instance(duty, version, debtor, creditors, "", entry, entry, entry)
            readings = self.anchor(blank, series.anchor)
            if entry >= NEVER and readings:
                days = self.days[version.pack.agreement.version]
                first = next(days.periods(series, readings[0].point, duty.first_day_counted))
                found.append(replace(blank, key=str(first.first), period=first))
            elif readings:
                found += self._occurrences(blank, series, readings[0].point, entry)
        return found

    def _occurrences(
        self, blank: Instance, series: Series, point: Point, entry: int
    ) -> Iterator[Instance]:
        duty, number = blank.duty, blank.version.pack.agreement.version
        days = self.days[number]
        counted = duty.first_day_counted
        before: Period | None = None
        for period in days.periods(series, point, counted):
            if before is None:
                before = days.period_before(series, point, counted)
            one = replace(blank, key=str(period.first), period=period, before=before)
            closes = max((end for _, end in self.closes(one) or []), default=NEVER)
            if closes <= entry:
                self.none.setdefault((number, duty.id), set()).add(one.key)
                before = period
                continue
            start = days.first(period.first if duty.by.after else before.first)
            if duty.opens is not None:
                start = self.opens(one, duty.opens) or start
            start = max(start, entry)
            before = period
            if start >= NEVER:
                return
            yield replace(one, low=start, high=start, arose=start)
            if start > self.until:
                return

    def _of_messages(self, duty: Duty, version: Version, kind: str) -> list[Instance]:
        """J30."""
        found = []
        for entry in self.log.all_valid(kind):
            if not passes(duty.where, self.standing.values(entry)):
                continue
            for debtor, creditors in self._pairs(duty, version, entry, None):
                if debtor != entry.seat and not self.log.addressed(entry, debtor):
                    continue
                low, high, _, _ = self.log.receipt(entry, debtor)
                arose = high if high < NEVER else self.log.time(entry)
                key = of(entry).serial or entry.leaf.hex()
                found.append(
                    Instance(duty, version, debtor, creditors, key, low, high, arose, entry)
                )
        return found

    def _of_events(self, duty: Duty, version: Version, name: str) -> list[Instance]:
        """J30."""
        events = self.events[version.pack.agreement.version, name]
        found = []
        for owner, key in events.all():
            told = events.messages(owner, key)
            event = Happening(name, owner, key)
            if not passes(duty.where, self._tested(events, told, owner)):
                continue
            start = min(self.log.time(one) for one in told)
            for debtor, creditors in self._pairs(duty, version, None, event):
                text = f"{self.log.bound.seats[owner]}:{key}"
                found.append(
                    Instance(
                        duty, version, debtor, creditors, text, start, start, start, None, event
                    )
                )
        return found

    def _tested(self, events: Events, told: list[Entry], owner: int) -> Values:
        """Fields of the message that has the key."""
        having = [one for one in told if of(one).type == events.clause.key.message]
        mine = [e for e in having if e.seat == owner and not self.standing.in_error(e)]
        if mine:
            return self.standing.values(mine[-1])
        return self.standing.values(having[0]) if having else {}

    def waiting(
        self, duty: Duty, version: Version, view: View, judged: Judged, clauses: dict[str, Duty]
    ) -> list[Instance]:
        """J34: instances that wait for a state of another duty, in one view."""
        when = duty.when.clause if duty.when else None
        if when is None:
            return []
        found = []
        for root, start, doubt in judged(clauses[when.clause], version, view):
            among = {root.debtor, *root.creditors}
            for debtor, creditors in self._pairs(duty, version, root.trigger, root.event):
                if debtor in among and set(creditors) <= among:
                    found.append(
                        replace(
                            root,
                            duty=duty,
                            debtor=debtor,
                            creditors=creditors,
                            low=start,
                            high=start,
                            arose=start,
                            doubt=doubt,
                        )
                    )
        return found

    # --- limits ---------------------------------------------------------------------------------

    def limits(self, one: Instance) -> tuple[TimeLimit | None, TimeLimit]:
        """J37: opens and by, of the first exception that fits where it names them."""
        duty = one.duty
        for exception in duty.exceptions:
            if self._fits(one, exception.where):
                return exception.opens or duty.opens, exception.by or duty.by
        return duty.opens, duty.by

    def _fits(self, one: Instance, tests: tuple[Test, ...]) -> bool:
        if one.trigger is not None:
            return passes(tests, self.standing.values(one.trigger))
        if one.event is not None:
            events = self.events[one.version.pack.agreement.version, one.event.clause]
            told = events.messages(one.event.owner, one.event.key)
            return passes(tests, self._tested(events, told, one.event.owner))
        return False

    def rules(self, one: Instance, limit: TimeLimit) -> Rules:
        """How a clause counts."""
        precision = "start"
        if limit.anchor.kind is AnchorKind.EVENT:
            precision = one.version.pack.clauses.events[limit.anchor.name].precision
        return Rules(one.duty.first_day_counted, one.duty.clear, precision)

    def opens(self, one: Instance, limit: TimeLimit) -> int | None:
        """When the window opens; None while its anchor is not established."""
        readings = self.anchor(one, limit.anchor)
        if not readings:
            return None
        days = self.days[one.version.pack.agreement.version]
        return days.opens(limit, readings[0].point, self.rules(one, limit))

    def closes(self, one: Instance) -> list[tuple[Reading, int]] | None:
        """J39: every reading of `closes`; None while the anchor is not established."""
        _, by = self.limits(one)
        readings = self.anchor(one, by.anchor)
        if not readings:
            return None
        days = self.days[one.version.pack.agreement.version]
        found = []
        for reading in readings:
            ends = days.closes(by, reading.point, self.rules(one, by))
            found.append((reading, ends.low))
            if ends.high != ends.low:
                causes = reading.causes or frozenset({(ends.why or "", -1, 0)})
                found.append((replace(reading, causes=causes), ends.high))
        return found

    # --- anchors --------------------------------------------------------------------------------

    def anchor(self, one: Instance, anchor: Anchor) -> list[Reading]:
        """J38: its readings; none while it is not established."""
        kind, life = anchor.kind, self.life
        plain: Point | None = NEVER
        if kind is AnchorKind.SIGNATURE:
            plain = life.signed
        elif kind is AnchorKind.ENTRY_INTO_FORCE:
            plain = life.between(one.debtor, one.creditors)
        elif kind is AnchorKind.ORIGINAL_ENTRY:
            plain = life.entry
        elif kind is AnchorKind.EXPIRY:
            plain = life.end
        elif kind is AnchorKind.DATE:
            plain = anchor.date
        elif kind is AnchorKind.PERIOD_START and one.period is not None:
            plain = one.period.first
        elif kind is AnchorKind.PERIOD_END and one.period is not None:
            plain = one.period.last
        elif kind in (AnchorKind.ARRANGEMENT_START, AnchorKind.ARRANGEMENT_END):
            ends = life.arrangement_ends(anchor.name)
            if ends is not None:
                plain = ends[0 if kind is AnchorKind.ARRANGEMENT_START else 1]
        elif kind is AnchorKind.EVENT:
            return self._event_readings(one, anchor.name)
        else:
            return self._message_readings(one, anchor)
        never = plain is None or (isinstance(plain, int) and plain >= NEVER)
        return [] if plain is None or never else [Reading(plain)]

    def _message_readings(self, one: Instance, anchor: Anchor) -> list[Reading]:
        entry = self._message(one, anchor.name)
        if entry is None:
            return []
        if anchor.kind is AnchorKind.SENDING:
            return [Reading(self.log.time(entry), entry=entry)]
        if anchor.kind is AnchorKind.FIELD:
            value = self.standing.values(entry).get(anchor.n)
            return [Reading(value, entry=entry)] if isinstance(value, (int, str)) else []
        seat = one.creditors[0] if entry.seat == one.debtor else one.debtor
        low, high, why, _ = self.log.receipt(entry, seat)
        if high >= NEVER:
            return []
        if low == high or why == "open":
            return [Reading(high, entry=entry)]
        cause = frozenset({self.why_early(entry, seat)})
        return [Reading(low, cause, entry), Reading(high, cause, entry)]

    def _message(self, one: Instance, kind: str) -> Entry | None:
        """Which message of a type an anchor means."""
        if one.trigger is not None and of(one.trigger).type == kind:
            return one.trigger
        if one.event is not None:
            events = self.events[one.version.pack.agreement.version, one.event.clause]
            told = events.messages(one.event.owner, one.event.key)
            for entry in told:
                if of(entry).type == kind:
                    return entry
        both = {one.debtor, *one.creditors}
        found = [
            entry
            for entry in self.log.all_valid(kind)
            if entry.seat in both and not self.standing.in_error(entry)
            if any(self.log.addressed(entry, seat) for seat in both - {entry.seat})
        ]
        return min(found, key=lambda e: (self.log.time(e), e.place), default=None)

    def happening(self, one: Instance, name: str) -> Happening | None:
        """The event that an anchor means."""
        if one.event is not None and one.event.clause == name:
            return one.event
        events = self.events[one.version.pack.agreement.version, name]
        key = one.event.key if one.event is not None else None
        if one.trigger is not None:
            key = events.key(one.trigger)
        for seat in (one.debtor, *one.creditors):
            if key is not None and (seat, key) in events.all():
                return Happening(name, seat, key)
        return None

    def _event_readings(self, one: Instance, name: str) -> list[Reading]:
        """J24."""
        event = self.happening(one, name)
        if event is None:
            return []
        events = self.events[one.version.pack.agreement.version, name]
        used = events.used(event.owner, event.key, self.until)
        readings = [] if used is None else [Reading(used.value, entry=used.entry)]
        for step in events.alleged(event.owner, event.key, self.until):
            if used is None or not same(step.value, used.value):
                cause = ("one-sided", -1, 0)
                readings.append(Reading(step.value, frozenset({cause}), step.entry))
        return readings

    def only_alleged(self, one: Instance) -> bool:
        """Whether others allege the event from which `by` counts and its owner gave no time."""
        _, by = self.limits(one)
        if by.anchor.kind is not AnchorKind.EVENT:
            return False
        event = self.happening(one, by.anchor.name)
        if event is None:
            return False
        events = self.events[one.version.pack.agreement.version, by.anchor.name]
        used = events.used(event.owner, event.key, self.until)
        return used is None and bool(events.alleged(event.owner, event.key, self.until))

    def why_early(self, entry: Entry, seat: int) -> Cause:
        """J49, of a receipt by one party."""
        why = self.log.receipt(entry, seat).why
        if why == "closed":
            closed = [
                e
                for e in self.log.lines[seat]
                if e.content is None and self.log.addressed(e, entry.seat)
            ]
            return ("withheld" if any(e.withheld for e in closed) else "sealed", seat, 0)
        if why == "clock":
            return ("clock", seat, 0)
        return ("not-receipted", seat, 0)

    def parties(self, version: Version) -> list[int]:
        """F2."""
        return party_seats(self.log.bound, version.pack)

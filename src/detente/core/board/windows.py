"""When an instance starts and by when it is due: anchors of time-limits as points, points as
windows (spec/board.md, J33 to J39).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

from detente.core.agreement import periods
from detente.core.agreement.clauses import AnchorKind, Duty, Event, TimeLimit
from detente.core.agreement.pack import Pack
from detente.core.agreement.periods import Point, Reckoning
from detente.core.board import causes
from detente.core.board.acts import Acts
from detente.core.board.causes import ONE_SIDED, Cause
from detente.core.board.events import Events, Known, point_of
from detente.core.board.facts import Entry
from detente.core.board.instance import Instance, fits
from detente.core.board.life import Life
from detente.core.board.record import NEVER, Receipt
from detente.core.encoding import Value

_ONE_SIDED: Final = Cause(ONE_SIDED)


class At(NamedTuple):
    """One reading of an anchor, and why there is more than one; `giving` is the entry that gave
    the time of an event.
    """

    point: Point
    cause: Cause | None = None
    giving: Entry | None = None


class Window(NamedTuple):
    """One reading: performed in `opens <= t < closes`. `cause` says why there are others."""

    opens: int
    closes: int
    cause: Cause | None = None
    giving: Entry | None = None


class Windows:
    """Starts and windows of the instances of one version of a pack."""

    def __init__(self, acts: Acts, pack: Pack, life: Life, events: Events) -> None:
        self.acts = acts
        self.pack = pack
        self.life = life
        self.events = events
        self._how: dict[str, Reckoning] = {}
        self._edged: dict[tuple[str, str], Reckoning] = {}

    def how(self, duty: Duty) -> Reckoning:
        """How a duty counts periods."""
        found = self._how.get(duty.id)
        if found is None:
            found = self._how[duty.id] = Reckoning(
                self.acts.offset_s,
                duty.first_day_counted,
                duty.clear,
                calendars=self.pack.clauses.calendars,
            )
        return found

    def how_from(self, duty: Duty, limit: TimeLimit) -> Reckoning:
        """The same for one limit: hours from a day are counted from the edge of its event."""
        event = self._event(limit)
        how = self.how(duty)
        if event is None or event.precision == how.edge:
            return how
        key = (duty.id, event.precision)
        found = self._edged.get(key)
        if found is None:
            found = self._edged[key] = Reckoning(
                how.offset_s, how.first_day_counted, how.clear, event.precision, how.calendars
            )
        return found

    def _event(self, limit: TimeLimit) -> Event | None:
        if limit.anchor.kind is not AnchorKind.EVENT:
            return None
        return self.pack.clauses.events.get(limit.anchor.name)

    # --- starts ---------------------------------------------------------------------------------

    def entry_of(self, one: Instance) -> int | None:
        """Entry into force between the parties of an instance: the latest of their own."""
        own = [self.life.entered(seat) for seat in (one.debtor, *one.creditors)]
        known = [instant for instant in own if instant is not None]
        return max(known) if len(known) == len(own) else None

    def origin(self, one: Instance) -> Point | None:
        """Where the series of an instance is counted from."""
        series = one.duty.every
        if series is None:
            return None
        found = self.anchored(one, TimeLimit(None, True, series.anchor, ""), NEVER)
        return found[0].point if found else None

    def started(self, one: Instance, as_of: int) -> Receipt | None:
        """When its trigger was established; None while it is not."""
        if one.trigger is not None:
            found = self.acts.receipt(one.trigger, one.debtor)
            return None if found.high == NEVER else found
        if one.known is not None:
            times = map(self.acts.record.time, one.known.entries())
            first = min(times, default=NEVER)
            return None if first == NEVER else Receipt(first, first)
        entry = self.entry_of(one)
        if entry is None:
            return None
        start = entry
        if one.duty.opens is not None:
            windows = self.windows(one, as_of)
            start = windows[0].opens if windows else entry
        elif one.period is not None:
            start = max(entry, self._period_starts(one, entry))
        return Receipt(start, start)

    def _period_starts(self, one: Instance, entry: int) -> int:
        """A period's own start; where the limit runs before an anchor, that of the one before."""
        duty, period = one.duty, one.period
        if period is None or duty.every is None:
            return entry
        if not duty.by.after:
            how, origin = self.how(duty), self.origin(one)
            if origin is None:
                return entry
            k = periods.index_at(duty.every, origin, period.start, how)
            period = periods.period(duty.every, origin, k - 1, how)
        return self.acts.instant(period.start)

    def exists(self, one: Instance) -> bool:
        """Whether an occurrence exists: not one that fell due before entry into force."""
        entry = self.entry_of(one)
        if entry is None or one.period is None:
            return True
        windows = self.windows(one, NEVER)
        return not windows or max(window.closes for window in windows) > entry

    # --- windows --------------------------------------------------------------------------------

    def windows(self, one: Instance, as_of: int) -> list[Window]:
        """All readings of the window of an instance; none while its anchor is not established."""
        by, opens = self.limits_of(one)
        earliest = self._opens(one, opens, as_of)
        if earliest is None:
            return []
        found: list[Window] = []
        how = self.how_from(one.duty, by)
        for at in self.anchored(one, by, as_of):
            bounds = periods.closes(by, at.point, how)
            if bounds is None:
                found.append(Window(earliest, NEVER, at.cause, at.giving))
                continue
            cause = at.cause or (Cause(bounds.cause) if bounds.cause else None)
            found.append(Window(earliest, bounds.low, cause, at.giving))
            high = NEVER if bounds.high is None else bounds.high
            if high != bounds.low:
                found.append(Window(earliest, high, cause, at.giving))
        return found

    def _opens(self, one: Instance, opens: TimeLimit | None, as_of: int) -> int | None:
        if opens is None:
            return 0
        how = self.how_from(one.duty, opens)
        for at in self.anchored(one, opens, as_of):
            bounds = periods.opens(opens, at.point, how)
            return 0 if bounds is None else bounds.low
        return None

    def limits_of(self, one: Instance) -> tuple[TimeLimit, TimeLimit | None]:
        """`by` and `opens` of an instance: those of the first exception that fits its trigger."""
        duty = one.duty
        if not duty.exceptions:
            return duty.by, duty.opens
        values = self._trigger_values(one)
        for other in duty.exceptions:
            if fits(other.where, values):
                return other.by or duty.by, other.opens or duty.opens
        return duty.by, duty.opens

    def _trigger_values(self, one: Instance) -> Mapping[int, Value]:
        root = one.root
        if root.trigger is not None:
            return self.acts.values(root.trigger)
        return self.values_of(root.known) if root.known is not None else {}

    def values_of(self, known: Known) -> Mapping[int, Value]:
        """Fields of the message that has the key of an event: its owner's last, else any first."""
        entries = [
            entry
            for entry in known.entries(known.event.key.message)
            if self.acts.in_error(entry) is None
        ]
        own = [entry for entry in entries if entry.seat == known.owner]
        if own:
            return self.acts.values(own[-1])
        return self.acts.values(entries[0]) if entries else {}

    # --- anchors --------------------------------------------------------------------------------

    def anchored(self, one: Instance, limit: TimeLimit, as_of: int) -> list[At]:
        """All readings of an anchor; none while it is not established."""
        kind = limit.anchor.kind
        if kind is AnchorKind.EVENT:
            return self._event_times(one, limit.anchor.name, as_of)
        if kind in (AnchorKind.PERIOD_START, AnchorKind.PERIOD_END):
            if one.period is None:
                return []
            return [At(periods.anchor_of(one.period, at_end=kind is AnchorKind.PERIOD_END))]
        if kind in (AnchorKind.RECEIPT, AnchorKind.SENDING, AnchorKind.FIELD, AnchorKind.DEPOSIT):
            return self._message_times(one, limit)
        point = self._fixed(one, limit)
        return [] if point is None else [At(point)]

    def _fixed(self, one: Instance, limit: TimeLimit) -> Point | None:
        """Anchors that belong to the agreement and not to a message."""
        anchor = limit.anchor
        if anchor.kind is AnchorKind.DATE:
            return anchor.date
        if anchor.kind is AnchorKind.ENTRY_INTO_FORCE:
            return self.entry_of(one)
        if anchor.kind is AnchorKind.ORIGINAL_ENTRY:
            return self.life.original_entry()
        if anchor.kind is AnchorKind.SIGNATURE:
            return self.life.signature()
        if anchor.kind is AnchorKind.EXPIRY:
            return self.life.end()
        if anchor.kind in (AnchorKind.ARRANGEMENT_START, AnchorKind.ARRANGEMENT_END):
            found = self.life.arrangement(anchor.name)
            if found is None:
                return None
            start, end = found
            at = start if anchor.kind is AnchorKind.ARRANGEMENT_START else end
            return None if at == NEVER else at
        return None  # the last commitment belongs to exchanges alone

    def _message_times(self, one: Instance, limit: TimeLimit) -> list[At]:
        entry = self._message(one, limit.anchor.name)
        if entry is None:
            return []
        kind = limit.anchor.kind
        if kind is AnchorKind.SENDING:
            return [At(self.acts.record.time(entry))]
        if kind is AnchorKind.FIELD:
            point = point_of(self.acts.values(entry).get(limit.anchor.n))
            return [] if point is None else [At(point)]
        if kind is AnchorKind.DEPOSIT:
            deposit = self.acts.deposit(entry)
            return [] if deposit is None else [At(self.acts.record.time(deposit))]
        reader = one.debtor if entry.seat != one.debtor else one.creditors[0]
        found = self.acts.receipt(entry, reader)
        if found.high == NEVER:
            return []
        if found.low == found.high or found.why == "open":
            return [At(found.high)]  # deemed: what is recorded counts until another is
        cause = causes.of_receipt(self.acts.record, found.why, entry.seat, reader)
        return [At(found.low, cause), At(found.high, cause)]

    def _message(self, one: Instance, name: str) -> Entry | None:
        """The message that an anchor names: the trigger, one that states the event, else the first
        of that type between the two.
        """
        root = one.root
        trigger = root.trigger
        if trigger is not None and (not name or self._is(trigger, name)):
            return trigger
        if root.known is not None:
            stated = root.known.entries(name or root.known.event.key.message)
            if stated:
                return stated[0]
        both = {one.debtor, *one.creditors}
        between = [
            entry
            for entry in self.acts.record.of_type((name,))
            if entry.seat in both and any(entry.to >> seat & 1 for seat in both)
            if self.acts.in_error(entry) is None
        ]
        return min(between, key=lambda e: (self.acts.record.time(e), e.place), default=None)

    def _is(self, entry: Entry, name: str) -> bool:
        return entry.content is not None and entry.content.type == name

    def _event_times(self, one: Instance, name: str, as_of: int) -> list[At]:
        """The owner's time, and beside it what others say: where both speak and differ, there are
        two readings.
        """
        known = one.root.known
        if known is None or known.event.id != name:
            known = self._other_event(one, name)
        if known is None:
            return []
        own = self.events.occurred(known, as_of)
        if own is None:
            planned = self.events.planned(known, as_of)
            own = planned[-1] if planned else None
        alleged = self.events.alleged(known, as_of)
        if own is None:
            return [At(stated.point, _ONE_SIDED, stated.giving) for stated in alleged]
        found = [At(own.point, None, own.giving)]
        if alleged:
            different = [stated for stated in alleged if stated.point != own.point]
            found += [At(stated.point, _ONE_SIDED, stated.giving) for stated in different]
        return found

    def _other_event(self, one: Instance, name: str) -> Known | None:
        """The event that the triggering message carries the key of."""
        event, trigger = self.pack.clauses.events.get(name), one.root.trigger
        if event is None or trigger is None:
            return None
        key = self.events.key_of(event, trigger)
        if key is None:
            return None
        for owner in (one.debtor, *one.creditors):
            known = self.events.known[name].get((owner, key))
            if known is not None:
                return known
        return None

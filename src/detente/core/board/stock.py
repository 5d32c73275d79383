"""Instances of one version of a pack while its record grows: those to be looked at, and those of
which a count, a digest and the ways to find them again are kept.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import partial
from typing import Final

from detente.core import limits
from detente.core.agreement.clauses import AnchorKind, Duty
from detente.core.board.board import ClauseLines, empty_clauses
from detente.core.board.duties import Duties
from detente.core.board.event_lines import EventLines
from detente.core.board.events import Known
from detente.core.board.facts import Entry
from detente.core.board.instance import Instance
from detente.core.board.lines import Json, Line, line_value
from detente.core.board.record import NEVER
from detente.core.board.show import Digest, dated
from detente.core.board.verdicts import LAPSED, MET_LATE, MISSED, OPEN, OVERDUE
from detente.core.crypto.types import Hash
from detente.core.encoding import Value

_OF_PERIODS: Final = frozenset(
    {
        AnchorKind.PERIOD_START,
        AnchorKind.PERIOD_END,
        AnchorKind.DATE,
        AnchorKind.ENTRY_INTO_FORCE,
        AnchorKind.ORIGINAL_ENTRY,
        AnchorKind.SIGNATURE,
    }
)
_OF_MESSAGES: Final = frozenset(
    {AnchorKind.RECEIPT, AnchorKind.SENDING, AnchorKind.FIELD, AnchorKind.DEPOSIT}
)
_BY_ABSENCE: Final = frozenset({MET_LATE, MISSED, LAPSED, OVERDUE})


@dataclass(slots=True)
class _Resting:
    """A line open or overdue as it reads until something touches its instance, or `until`."""

    value: dict[str, Json]
    until: int


@dataclass(slots=True)
class _Clause:
    """What is kept of one clause. `pairs` has, by debtor and creditors, kept instances in order of
    the last instant at which life bears on them.
    """

    counts: dict[str, int] = field(default_factory=dict)
    digest: Digest = field(default_factory=Digest)
    pairs: dict[tuple[int, tuple[int, ...]], list[tuple[int, int]]] = field(default_factory=dict)


class Stock:
    """All instances of one version."""

    def __init__(self, duties: Duties) -> None:
        self.duties = duties
        self.events = EventLines(duties.events)
        self.steady = {duty.id: _steady(duty, duties) for duty in duties.order}
        self.live: dict[Instance, None] = {}
        self.resting: dict[Instance, _Resting] = {}
        self.clauses = {duty.id: _Clause() for duty in duties.order}
        self._numbered: dict[int, Instance] = {}
        self._next = 0
        self._by_trigger: dict[Hash, list[Instance]] = {}
        self._by_event: dict[str, dict[str, list[Instance]]] = {
            name: {} for name in duties.events.known
        }
        self._by_match: dict[tuple[str, int, Value], list[Instance]] = {}
        self._children: dict[Instance, list[Instance]] = {}
        self._waiting: dict[tuple[str, str], list[Instance]] = {}  # `unless`, by clause and key
        self._series: dict[tuple[str, int, tuple[int, ...]], tuple[int, Instance | None]] = {}
        self._of_message: dict[str, list[Duty]] = {}
        self._of_event: dict[str, list[Duty]] = {}
        self._of_state: dict[str, list[Duty]] = {}
        for duty in duties.order:
            when = duty.when
            if when is not None and when.message is not None:
                self._of_message.setdefault(when.message, []).append(duty)
            elif when is not None and when.event is not None:
                self._of_event.setdefault(when.event, []).append(duty)
            elif when is not None and when.clause is not None:
                self._of_state.setdefault(when.clause.clause, []).append(duty)

    def begin(self) -> None:
        """Take in all that the record holds; `Duties.index` went before."""
        for duty in self.duties.order:
            if duty.when is None and duty.every is None:
                for one in self.duties.instances.once(duty):
                    self._enter(one)
        for name in self._of_message:
            for entry in self.duties.record.of_type((name,)):
                self.trigger(entry)
        for name, known in self.duties.events.known.items():
            for one_known in known.values():
                self._stated(name, one_known)

    # --- entering and leaving -------------------------------------------------------------------

    def _enter(self, one: Instance) -> None:
        self.live[one] = None
        one.order = self._next
        self._numbered[one.order] = one
        self._next += 1
        duty = one.duty
        if one.trigger is not None:
            self._by_trigger.setdefault(one.trigger.leaf, []).append(one)
        elif one.known is not None:
            self._by_event[one.known.event.id].setdefault(one.known.key, []).append(one)
        if duty.match is not None:
            value = self.duties.candidates.matched(one)
            self._by_match.setdefault((duty.id, one.debtor, value), []).append(one)
        if duty.unless is not None:
            self._waiting.setdefault((duty.unless.clause, one.key), []).append(one)
        if duty.id in self.duties.named:
            self.duties.register(one)
            self._told(one)
        for other in self._of_state.get(duty.id, ()):
            for child in self.duties.instances.of_state(other, one):
                self._children.setdefault(one, []).append(child)
                self._enter(child)

    def _leave(self, one: Instance) -> None:
        self.reopen(one)
        del self.live[one]
        del self._numbered[one.order]
        duty = one.duty
        if duty.match is not None:
            value = self.duties.candidates.matched(one)
            self._by_match[duty.id, one.debtor, value].remove(one)
        if duty.unless is not None:
            self._waiting[duty.unless.clause, one.key].remove(one)
        if duty.id in self.duties.named:
            self.duties.unregister(one)
        for child in self._children.pop(one, ()):
            self._leave(child)

    def _told(self, one: Instance) -> None:
        """Those that another clause discharges are looked at when that one is."""
        for key in dict.fromkeys((one.key, "")):
            for other in self._waiting.get((one.duty.id, key), ()):
                self.reopen(other)
        if not one.key:
            for (name, _), others in self._waiting.items():
                if name == one.duty.id:
                    for other in others:
                        self.reopen(other)

    def reopen(self, one: Instance) -> None:
        """Look at an instance again."""
        if one.kept:
            clause = self.clauses[one.duty.id]
            if self.resting.pop(one, None) is None and one.verdict is not None:
                clause.counts[one.verdict] -= 1
                clause.digest.take_out(one.number)
            pair = clause.pairs[one.debtor, one.creditors]
            del pair[bisect_left(pair, (one.until, one.order))]
            one.kept = False
            self.live[one] = None
        for child in self._children.get(one, ()):
            self.reopen(child)
        if one.duty.id in self.duties.named:
            self._told(one)

    def _keep(self, one: Instance) -> None:
        one.kept = True
        del self.live[one]
        clause = self.clauses[one.duty.id]
        if one not in self.resting and one.verdict is not None:
            clause.counts[one.verdict] = clause.counts.get(one.verdict, 0) + 1
            clause.digest.put(one.number)
        pair = clause.pairs.setdefault((one.debtor, one.creditors), [])
        place = (one.until, one.order)
        if not pair or pair[-1] < place:
            pair.append(place)
        else:
            insort(pair, place)

    # --- what touches ---------------------------------------------------------------------------

    def trigger(self, entry: Entry) -> None:
        """A message that may trigger came, or was corrected: its instances are found anew."""
        for one in self._by_trigger.pop(entry.leaf, ()):
            self._leave(one)
        name = entry.content.type if entry.content is not None else ""
        for duty in self._of_message.get(name, ()):
            for one in self.duties.instances.of_message(duty, entry):
                self._enter(one)

    def event(self, name: str, key: str) -> None:
        """Something was said of the events with a key: their instances are found anew."""
        self.events.touch(name, key)
        for one in self._by_event[name].pop(key, ()):
            self._leave(one)
        for owner in range(len(self.duties.acts.bound.seats)):
            known = self.duties.events.known[name].get((owner, key))
            if known is not None:
                self._stated(name, known)

    def _stated(self, name: str, known: Known) -> None:
        for duty in self._of_event.get(name, ()):
            for one in self.duties.instances.of_event(duty, known):
                self._enter(one)

    def matched(self, entry: Entry) -> None:
        """A message came, or changed, that a field assigns to instances."""
        for clause, value in self.duties.candidates.values(entry):
            for one in self._by_match.get((clause, entry.seat, value), ()):
                self.reopen(one)

    def message(self, entry: Entry) -> None:
        """Something about a message changed: the instances that it triggers."""
        for one in self._by_trigger.get(entry.leaf, ()):
            self.reopen(one)

    def named(self, clause: str, key: str) -> None:
        """Something names a clause and a key."""
        if clause in self.clauses:
            for one in list(self._numbered.values()):
                if one.duty.id == clause and one.key == key:
                    self.reopen(one)

    def under_another(self, agreement: str) -> None:
        """Something was given under another agreement."""
        for one in list(self._numbered.values()):
            if one.duty.given_under == agreement:
                self.reopen(one)

    def lived(self, units: Iterable[tuple[tuple[str, int, int], int]]) -> None:
        """States of units changed between two parties from an instant on."""
        for (unit, debtor, creditor), changed in units:
            for duty in self.duties.order:
                if unit != duty.id and unit not in duty.sends:
                    continue
                since = self._over_since(duty, debtor, creditor, changed)
                for (owes, owed), pair in self.clauses[duty.id].pairs.items():
                    towards = owed[0] if len(owed) == 1 else owes
                    if (owes, towards) == (debtor, creditor):
                        self._reopen_from(pair, since)

    def _over_since(self, duty: Duty, debtor: int, creditor: int, since: int) -> int:
        spans, views = self.duties.spans, self.duties.life.views()
        every = (spans.of(duty, debtor, creditor, view).over_since(since) for view in views)
        return min(every, default=since)

    def moved_back(self, seat: int, since: int) -> None:
        """An entry of a party counts as written earlier: what its silence showed is asked again."""
        for clause in self.clauses.values():
            for (owes, owed), pair in clause.pairs.items():
                if seat == owes or seat in owed:
                    self._reopen_from(pair, since, absent=True)

    def _reopen_from(
        self, pair: list[tuple[int, int]], since: int, *, absent: bool = False
    ) -> None:
        found = [self._numbered[number] for _, number in pair[bisect_left(pair, (since, -1)) :]]
        for one in found:
            if not absent or one.verdict in _BY_ABSENCE:
                self.reopen(one)

    # --- series ---------------------------------------------------------------------------------

    def advance(self, as_of: int) -> None:
        """Occurrences of series that have started by an instant, and the next ones."""
        found = self.duties.instances
        for duty in self.duties.order:
            if duty.every is None:
                continue
            for debtor, creditors in found.pairs(duty):
                place = (duty.id, debtor, creditors)
                k, last = self._series.get(place, (0, None))
                while k < limits.BOARD_PERIODS_MAX:
                    if last is not None:
                        start = found.windows.started(last, as_of)
                        if start is None or start.low > as_of:
                            break
                    one = found.occurrence(duty, debtor, creditors, k)
                    if one is None:
                        break
                    k += 1
                    if not found.windows.exists(one):
                        found.none.setdefault(duty.id, set()).add(one.key)
                        continue
                    self._enter(one)
                    last = one
                self._series[place] = (k, last)

    # --- asking ---------------------------------------------------------------------------------

    def lines(self, as_of: int) -> list[ClauseLines]:
        """Lines of all clauses at an instant, not before the last one asked for."""
        self.advance(as_of)
        bound = self.duties.acts.bound
        found = empty_clauses(self.duties)
        for name, clause in found.items():
            kept = self.clauses[name]
            clause.counts = {verdict: count for verdict, count in kept.counts.items() if count}
            clause.digest = kept.digest.copy()
            clause.none = tuple(sorted(self.duties.instances.none.get(name, ())))
            clause.recall = partial(self.closed_lines, name, as_of)
        for one in [one for one, rest in self.resting.items() if rest.until <= as_of]:
            self.reopen(one)
        for one, rest in self.resting.items():
            clause, verdict = found[one.duty.id], one.verdict or ""
            clause.lines.append({**rest.value, "reach": dated(self.duties.reach(one))})
            clause.counts[verdict] = clause.counts.get(verdict, 0) + 1
        looked: list[Instance] = []
        for one in list(self.live):
            line, until = self.duties.examine(one, as_of)
            one.verdict = None if line is None else line.verdict
            one.number = 0 if line is None else found[one.duty.id].take(line, bound)
            if until is None:
                continue
            one.until = until
            if line is not None and not line.closed:
                rests = self._rests(line, as_of)
                if rests is None:
                    continue
                self.resting[one] = _Resting(found[one.duty.id].lines[-1], rests)
                one.until = NEVER
            looked.append(one)
        for one in looked:
            if self._may_keep(one):
                self._keep(one)
            else:
                self.resting.pop(one, None)
        self.live = dict(self.live)  # another table: one that was large is slow to walk
        return list(found.values())

    def _rests(self, line: Line, as_of: int) -> int | None:
        """Until when a line open or overdue reads the same if nothing touches its instance; None
        where that cannot be told: something written later is known, or it hangs on another clause.
        """
        one = line.one
        if line.verdict not in (OPEN, OVERDUE) or line.due_latest is not None or line.remarks:
            return None
        if one.parent is not None or one.duty.unless is not None or self._ahead_of(as_of):
            return None
        towards = one.creditors[0] if len(one.creditors) == 1 else one.debtor
        until = NEVER
        if line.verdict == OPEN:
            until = min(outcome.closes for _, outcome in line.outcomes)
        for view in self.duties.life.views():
            spans = self.duties.spans.of(one.duty, one.debtor, towards, view)
            starts = (span.start for span in spans.intervals if span.start > as_of)
            until = min(until, next(starts, NEVER))
        return until

    def _ahead_of(self, as_of: int) -> bool:
        """Whether the record holds anything written after an instant."""
        return any((one.last() or 0) > as_of for one in self.duties.record.lines)

    def _may_keep(self, one: Instance) -> bool:
        """Whether what the instance rests on finds it again. One that waits for another, or is
        discharged by it, is looked at as long as that is.
        """
        if not self.steady[one.duty.id]:
            return False
        if one.parent is not None and not one.parent.kept:
            return False
        if one.duty.unless is not None:
            return all(other.kept for other in self.duties.discharging(one))
        return True

    def closed_lines(self, name: str, as_of: int) -> list[dict[str, Json]]:
        """Closed lines of a clause, worked out again: to be asked for before anything more is
        added.
        """
        found = []
        for one in self._numbered.values():
            if one.duty.id != name:
                continue
            line = self.duties.line(one, as_of)
            if line is not None and line.closed:
                found.append(line_value(line, self.duties.acts.bound))
        return found


def _steady(duty: Duty, duties: Duties) -> bool:
    """Whether every instance of a duty is found again by its trigger, event, period or parent."""
    if duty.when is None and duty.every is None:
        return False
    limits_of = [duty.by, duty.opens]
    for other in duty.exceptions:
        limits_of += [other.by, other.opens]
    anchors = [limit.anchor for limit in limits_of if limit is not None]
    if duty.every is not None:
        anchors.append(duty.every.anchor)
    message = duty.when.message if duty.when is not None else None
    event = duty.when.event if duty.when is not None else None
    for anchor in anchors:
        if anchor.kind in _OF_PERIODS:
            continue
        if anchor.kind is AnchorKind.EVENT and anchor.name == event:
            continue
        if anchor.kind in _OF_MESSAGES and message and anchor.name in ("", message):
            continue
        if anchor.kind in _OF_MESSAGES and event and anchor.name in duties.events.speaking(event):
            continue
        return False
    return True

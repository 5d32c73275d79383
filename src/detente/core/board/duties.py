"""Duties of one version of a pack: its instances, what discharges them, and their lines
(spec/board.md, J28 to J60).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from detente.core.agreement.clauses import ClauseState, Duty
from detente.core.agreement.pack import Pack
from detente.core.board import verdicts
from detente.core.board.acts import WAIVED, Acts
from detente.core.board.candidates import (
    CLAIMED,
    DEPOSITED,
    PROVABLE,
    Candidate,
    Candidates,
    divergent,
)
from detente.core.board.causes import (
    CLOCK,
    DIVERGENT,
    NOT_REACHED,
    NOT_RECEIPTED,
    ONE_SIDED,
    Cause,
    of_receipt,
)
from detente.core.board.clause_order import in_order, referred_to
from detente.core.board.events import Events, Known
from detente.core.board.facts import Entry, Head
from detente.core.board.instance import Instance
from detente.core.board.instances import Instances
from detente.core.board.life import Life, View
from detente.core.board.lines import Line
from detente.core.board.look import Look, Parent
from detente.core.board.record import NEVER, Receipt
from detente.core.board.remarks import Remarks, other_than_owner
from detente.core.board.spans import Spans, SpanTable
from detente.core.board.verdicts import Case, Discharge, Outcome
from detente.core.board.windows import Window

_CLAUSE: Final = 17  # fields of `waived`
_KEY: Final = 18
_REACHED: Final = frozenset({verdicts.MET, verdicts.MET_LATE, verdicts.USED})
_PASSED: Final = frozenset({verdicts.OVERDUE, verdicts.MISSED, verdicts.MET_LATE, verdicts.LAPSED})


class Duties:
    """All instances of one version. It looks at the record it was given, however far that grew."""

    def __init__(self, acts: Acts, pack: Pack, life: Life, heads: Sequence[Head]) -> None:
        self.acts = acts
        self.record = acts.record
        self.pack = pack
        self.life = life
        self.events = Events(acts, pack)
        self.instances = Instances(acts, pack, life, self.events)
        self.windows = self.instances.windows
        self.candidates = Candidates(acts, pack, self.events, self.windows, heads)
        self.remarks = Remarks(acts)
        self.spans = SpanTable(life)
        self.divergent = divergent(acts, heads)
        self.order = in_order(pack)
        self.named = referred_to(pack)
        self._registry: dict[tuple[str, str, frozenset[int]], list[Instance]] = {}
        self._waived: dict[tuple[str, str], list[Entry]] | None = None

    # --- growing --------------------------------------------------------------------------------

    def index(self) -> None:
        """Take in all that the record holds."""
        for name in dict.fromkeys((*self.events.types, *self.candidates.types)):
            for entry in self.record.of_type((name,)):
                self.events.take(entry)
                self.candidates.take(entry)

    def waived(self) -> None:
        """A waiver came, or was in error."""
        self._waived = None

    # --- instances ------------------------------------------------------------------------------

    def all(self, as_of: int) -> Iterator[Instance]:
        """Every instance, clause after clause, those that others refer to first."""
        self._registry.clear()
        for duty in self.order:
            for one in self.of(duty, as_of):
                if duty.id in self.named:
                    self.register(one)
                yield one

    def register(self, one: Instance) -> None:
        """Let other clauses find an instance whose state they name."""
        self._registry.setdefault(_place(one.duty.id, one), []).append(one)

    def unregister(self, one: Instance) -> None:
        """Reverse of `register`."""
        self._registry[_place(one.duty.id, one)].remove(one)

    def discharging(self, one: Instance) -> list[Instance]:
        """Instances of the clause that discharges one, between the same parties."""
        if one.duty.unless is None:
            return []
        name, key, both = _place(one.duty.unless.clause, one)
        keys = dict.fromkeys((key, ""))
        return [other for at in keys for other in self._registry.get((name, at, both), ())]

    def of(self, duty: Duty, as_of: int) -> Iterator[Instance]:
        """Instances of one clause."""
        if duty.every is not None:
            yield from self.instances.of_series(duty, as_of)
        elif duty.when is None:
            yield from self.instances.once(duty)
        elif duty.when.message is not None:
            for entry in self.record.of_type((duty.when.message,)):
                yield from self.instances.of_message(duty, entry)
        elif duty.when.event is not None:
            for known in self.events.known[duty.when.event].values():
                yield from self.instances.of_event(duty, known)
        elif duty.when.clause is not None:
            for (name, _, _), parents in list(self._registry.items()):
                if name == duty.when.clause.clause:
                    for parent in parents:
                        yield from self.instances.of_state(duty, parent)

    # --- lines ----------------------------------------------------------------------------------

    def line(self, one: Instance, as_of: int) -> Line | None:
        """The line of an instance; None where in no view there is one."""
        return self.examine(one, as_of)[0]

    def examine(self, one: Instance, as_of: int) -> tuple[Line | None, int | None]:
        """The line of an instance, and the last instant at which life bears on it: None while
        something that is known may change it yet.
        """
        outcomes: list[tuple[tuple[int, ...], Outcome]] = []
        look = self._look(one, as_of)
        for view in self.life.views():
            found = self.outcome(one, as_of, view, look)
            if found is None:
                continue
            for at, (seats, other) in enumerate(outcomes):
                if other == found:
                    outcomes[at] = (tuple(sorted((*seats, *view.parties))), other)
                    break
            else:
                outcomes.append((view.parties, found))
        until = None
        if one.parent is not None or look.started is not None:
            until = 0 if look.started is None else look.started.high
            if until > as_of or look.pending(as_of) or self._ahead(one, as_of):
                until = None
        if not outcomes:
            return None, until
        if until is not None:
            for _, found in outcomes:
                until = max(until, found.at or 0, found.overdue_at or 0)
        return self._line(one, as_of, outcomes, look), until

    def _ahead(self, one: Instance, as_of: int) -> bool:
        """Whether something that is said of its trigger counts as written later."""
        if one.trigger is not None:
            return self.record.time(one.trigger) > as_of
        said = one.known.entries() if one.known is not None else ()
        return max(map(self.record.time, said), default=as_of) > as_of

    def _look(self, one: Instance, as_of: int) -> Look:
        windows = self.windows.windows(one, as_of)
        candidates = [self.candidates.of(one, window, as_of) for window in windows]
        started = None if one.parent is not None else self.windows.started(one, as_of)
        return Look(started, windows, candidates, self._discharges(one))

    def _line(
        self,
        one: Instance,
        as_of: int,
        outcomes: list[tuple[tuple[int, ...], Outcome]],
        look: Look,
    ) -> Line:
        first, windows = outcomes[0][1], look.windows
        candidates = look.candidates[0] if windows else []
        ends = {item.by for item in look.discharges if item.at <= as_of}
        remarks, clocks_s = self.remarks.of(
            one,
            as_of,
            first,
            candidates,
            ends,
            refused=self.candidates.elsewhere_refused(one),
        )
        views = self.life.views()
        partial = len(views) > 1 and sum(len(seats) for seats, _ in outcomes) < sum(
            len(view.parties) for view in views
        )
        due_latest = None
        if len(windows) > 1 and any(one.closes != windows[0].closes for one in windows):
            due_latest = max(window.closes for window in windows)
        line = Line(
            one,
            outcomes,
            opens=windows[0].opens if windows else 0,
            remarks=remarks,
            entries=self.remarks.entries(one, [found for _, found in outcomes], candidates),
            due_latest=due_latest,
            version=self.pack.agreement.version,
            clocks_s=clocks_s,
            partial=partial,
        )
        if not line.closed:
            line.reach = self.reach(one)
        return line

    def reach(self, one: Instance) -> int | None:
        """How far the registers of debtor and creditors speak, the one that goes furthest."""
        reaches = [self.record.reach(seat) for seat in (one.debtor, *one.creditors)]
        return max((at for at in reaches if at is not None), default=None)

    # --- outcomes -------------------------------------------------------------------------------

    def outcome(
        self, one: Instance, as_of: int, view: View, look: Look | None = None
    ) -> Outcome | None:
        """The outcome of an instance in one view; None where there is no such instance in it."""
        look = look or self._look(one, as_of)
        parent: Parent | None = None
        if one.parent is not None:
            parent = self._parent(one, as_of, view)
            if parent is None:
                return None
            started: Receipt | None = parent.started
        else:
            started = look.started
        towards = one.creditors[0] if len(one.creditors) == 1 else one.debtor
        spans = self.spans.of(one.duty, one.debtor, towards, view)
        if not self._exists(one, started, spans, as_of):
            return None
        windows = look.windows
        if started is None or not windows:
            return self._not_started(one, received=started is not None)
        discharges = look.discharges
        if one.duty.unless is not None:
            discharges = [*discharges, *self._unless(one, as_of, view)]
        if discharges:
            discharges = [item for item in discharges if item.at <= as_of]
        found = []
        for window, candidates in zip(windows, look.candidates, strict=True):
            case = Case(
                one.duty,
                as_of,
                started,
                window,
                spans,
                candidates,
                discharges,
                unknown=lambda instant: self.candidates.unknown(one, instant),
                blame=lambda candidate: self._blame(one, candidate),
            )
            found.append(verdicts.judge(case))
        outcome = found[0]
        if len(found) > 1:
            outcome = verdicts.joined(found, [window.cause for window in windows])
        outcome = self._one_sided(one, as_of, windows, outcome)
        if parent is not None and not parent.certain:
            outcome = replace(
                outcome,
                verdicts=outcome.verdicts | {verdicts.NOT_STARTED},
                causes=outcome.causes | parent.causes,
            )
        return self._rests_on_divergent(one, outcome)

    def _exists(self, one: Instance, started: Receipt | None, spans: Spans, as_of: int) -> bool:
        """Whether the trigger fell by an instant, and the duty applied when it did."""
        if one.trigger is not None and self.record.time(one.trigger) > as_of:
            return False
        if one.known is not None and started is not None and started.low > as_of:
            return False
        if started is not None:
            at = started.high
        elif one.trigger is not None:
            at = self.record.time(one.trigger)
        else:
            return self.pack is self.acts.bound.pack
        if not spans.began(at):
            return False
        if not self.acts.bound.versions:
            return True
        version = self.life.version_for(at, one.debtor, one.creditors[0], one.duty.id)
        return version == self.pack.hash

    def _not_started(self, one: Instance, *, received: bool) -> Outcome | None:
        """Nothing started it yet; a trigger of which no receipt is recorded says whose charge."""
        causes: frozenset[Cause] = frozenset()
        trigger = one.trigger
        if trigger is not None:
            if self.acts.in_error(trigger) is not None:
                return None
            if not received:
                causes = frozenset({Cause(NOT_RECEIPTED, one.debtor)})
        elif one.known is not None:
            return None
        return Outcome(frozenset({verdicts.NOT_STARTED}), causes=causes)

    def _one_sided(
        self, one: Instance, as_of: int, windows: Sequence[Window], outcome: Outcome
    ) -> Outcome:
        """Where others alone speak of an event, that nothing was owed is one of the outcomes."""
        known = one.root.known
        if known is None or outcome.verdicts == {verdicts.DISCHARGED}:
            return outcome
        for window in windows:
            if window.cause is None or window.cause.code != ONE_SIDED:
                return outcome
        if self.events.occurred(known, as_of) or self.events.planned(known, as_of):
            return outcome
        return replace(
            outcome,
            verdicts=outcome.verdicts | {verdicts.NOT_STARTED},
            causes=outcome.causes | {Cause(ONE_SIDED)},
            at=None,
        )

    def _blame(self, one: Instance, candidate: Candidate) -> Cause:
        """Why a candidate may have counted earlier than it is recorded."""
        counted = one.duty.counted
        if counted == CLAIMED:
            return Cause(CLOCK, one.debtor)
        if counted == PROVABLE:
            return Cause(NOT_REACHED, one.debtor)
        if counted == DEPOSITED:
            return Cause(NOT_RECEIPTED, min(self.acts.depositories, default=-1))
        for seat in one.creditors:
            found = self.acts.receipt(candidate.giving, seat)
            if found.why or found.high == NEVER:
                return of_receipt(self.record, found.why, one.debtor, seat)
        return Cause(NOT_RECEIPTED, one.creditors[0])

    # --- what discharges ------------------------------------------------------------------------

    def _discharges(self, one: Instance) -> list[Discharge]:
        found: list[Discharge] = []
        root = one.root
        stated: Sequence[Entry] = ()
        if root.trigger is not None:
            stated = (root.trigger,)
        elif root.known is not None:
            stated = root.known.stating()
            found += self._cancelled(one, root.known)
        pointed = [entry for entry in stated if self.record.pointed(entry.leaf)]
        if pointed and len(pointed) == len(stated):
            errors = [self.acts.in_error(entry) for entry in pointed]
            if all(error is not None for error in errors):
                # Never given: whatever it started did not start.
                found.append(Discharge(0, verdicts.IN_ERROR, errors[-1]))
        for act in self._waivers(one, pointed):
            found.append(Discharge(self.acts.effect(act, one.debtor), verdicts.WAIVED, act))
        return found

    def _cancelled(self, one: Instance, known: Known) -> list[Discharge]:
        found = self.events.cancelled(known, other_than_owner(one, known))
        if found is None:
            return []
        return [Discharge(found[0], verdicts.EVENT_CANCELLED, found[1])]

    def _waivers(self, one: Instance, stated: Iterable[Entry]) -> list[Entry]:
        """Waivers by the creditor: of an entry that stands for the instance, or of its name."""
        named = [*self._waivers_by_name().get((one.duty.id, one.key), ())]
        for entry in stated:
            named += [
                act
                for act in self.record.pointing_at(entry.leaf, WAIVED)
                if _clause_of(act) in (None, one.duty.id) and self.acts.in_error(act) is None
            ]
        found = [act for act in named if (act.seat,) == one.creditors]
        return sorted(found, key=lambda act: act.place) if len(found) > 1 else found

    def _waivers_by_name(self) -> dict[tuple[str, str], list[Entry]]:
        if self._waived is None:
            self._waived = {}
            for act in self.record.of_type((WAIVED,)):
                values = act.content.values if act.content is not None else {}
                key = (str(values.get(_CLAUSE, "")), str(values.get(_KEY, "")))
                pointed = act.content is not None and act.content.refers_to is not None
                if key[0] and not pointed and self.acts.in_error(act) is None:
                    self._waived.setdefault(key, []).append(act)
        return self._waived

    def _unless(self, one: Instance, as_of: int, view: View) -> list[Discharge]:
        found: list[Discharge] = []
        for other in self.discharging(one):
            outcome = self.outcome(other, as_of, view)
            if outcome is not None and outcome.verdicts <= _REACHED and outcome.at is not None:
                act = outcome.performed.message if outcome.performed is not None else None
                found.append(Discharge(outcome.at, verdicts.UNLESS_MET, act))
        return found

    # --- states of other instances ---------------------------------------------------------------

    def _parent(self, one: Instance, as_of: int, view: View) -> Parent | None:
        """When the state that starts an instance was reached; None where it was not."""
        trigger = one.duty.when
        if one.parent is None or trigger is None or trigger.clause is None:
            return None
        outcome = self.outcome(one.parent, as_of, view)
        if outcome is None:
            return None
        state, found = trigger.clause.state, outcome.verdicts
        reached = _states(state)
        due = outcome.overdue_at is not None and not outcome.ended_before
        if state != "met" and due and outcome.by != verdicts.IN_ERROR:
            reached |= {verdicts.DISCHARGED}
        if not found & reached:
            return None
        at = outcome.at if state == "met" else outcome.overdue_at
        if state == "decided" and found <= _REACHED and outcome.overdue_at is None:
            at = outcome.at
        if at is None:
            at = outcome.overdue_at if outcome.overdue_at is not None else as_of
        return Parent(Receipt(at, at), found <= reached, outcome.causes)

    def reached(self, state: ClauseState, debtor: int, creditor: int, at: int) -> set[bool | None]:
        """Whether instances between two seats were in a state at an instant, in any view."""
        duty = self.pack.clauses.duties.get(state.clause)
        found: set[bool | None] = set()
        if duty is None:
            return found
        wanted = _states(state.state)
        for one in self.of(duty, at):
            if one.debtor != debtor or creditor not in one.creditors:
                continue
            for view in self.life.views():
                outcome = self.outcome(one, at, view)
                if outcome is not None and outcome.verdicts & wanted:
                    found.add(True if outcome.verdicts <= wanted else None)
        return found

    # --- registers with two histories -------------------------------------------------------------

    def _rests_on_divergent(self, one: Instance, outcome: Outcome) -> Outcome:
        """A verdict that rests on entries of which their author showed others is none."""
        if not self.divergent or outcome.verdicts <= {verdicts.NOT_STARTED, verdicts.OPEN}:
            return outcome
        seats = {
            entry.seat
            for entry in self._rested(one, outcome)
            if self.record.position(entry.place) >= self.divergent.get(entry.seat, NEVER)
        }
        if not seats:
            return outcome
        cures = one.duty.late == "cures" and one.duty.force != "may"
        other = verdicts.OVERDUE if cures else verdicts.MISSED
        both = {verdicts.MET, other}
        if one.duty.force == "may":
            both = {verdicts.USED, verdicts.LAPSED}
        return replace(
            outcome,
            verdicts=outcome.verdicts | both,
            causes=outcome.causes | {Cause(DIVERGENT, seat) for seat in seats},
            at=None,
        )

    def _rested(self, one: Instance, outcome: Outcome) -> Iterator[Entry]:
        """Entries on which an outcome rests: those it names, and those whose silence it finds."""
        yield from self.remarks.entries(one, [outcome], ())
        if outcome.overdue_at is not None:
            for seat in (one.debtor, *one.creditors):
                line = self.record.lines[seat]
                first = line.first_at(outcome.overdue_at)
                if first < len(line.entries):
                    yield line.entries[first]


def _place(clause: str, one: Instance) -> tuple[str, str, frozenset[int]]:
    """Where an instance of a clause between the parties of one, with its key, is found."""
    return clause, one.key, frozenset({one.debtor, *one.creditors})


def _clause_of(act: Entry) -> object:
    return act.content.values.get(_CLAUSE) if act.content is not None else None


def _states(state: str) -> frozenset[str]:
    """Verdicts in which an instance has reached a state."""
    if state == "met":
        return _REACHED
    return _PASSED if state == "overdue" else _REACHED | _PASSED

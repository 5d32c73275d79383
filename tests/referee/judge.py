"""The verdict on an instance in a view (spec/board.md, J51 to J60)."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from detente.core.agreement.clauses import ClauseState, Duty
from detente.core.board.facts import Entry
from tests.referee.days import NEVER
from tests.referee.instances import Cause, Instance, Instances, Judged, Reading
from tests.referee.life import Span, Version, View
from tests.referee.log import of
from tests.referee.performing import Candidate, Performing

UNDECIDED = "cannot-be-decided"
CLOSED = {"met", "met-late", "missed", "discharged", "used", "lapsed"}
APPLIES = ("in-force", "provisional")
DONE = {"met", "met-late", "used"}


@dataclass(frozen=True)
class Outcome:
    """What a duty comes to in one view."""

    verdict: str
    alternatives: frozenset[str] = frozenset()
    causes: frozenset[Cause] = frozenset()
    at: int = NEVER
    by: str = ""
    remarks: frozenset[str] = frozenset()
    due: int = NEVER
    performed: Candidate | None = None
    act: Entry | None = None
    candidates: tuple[Candidate, ...] = ()
    opens: int | None = None
    latest: int | None = None  # greatest `closes` of all readings, where it differs
    absent: bool = False  # found by absence
    fell_due: bool = False  # discharged, and not before it was due

    @property
    def possible(self) -> frozenset[str]:
        """All verdicts that it may come to."""
        return self.alternatives or frozenset({self.verdict})


@dataclass(frozen=True)
class Off:
    """A stretch in which what is suspended or withheld is not owed, and the act behind it."""

    start: int
    end: int
    act: Entry | None


@dataclass
class Discharge:
    """Why a duty is owed no more, and since when."""

    at: int
    by: str
    act: Entry | None = None


@dataclass
class Situation:
    """What one reading of an instance is judged by."""

    one: Instance
    until: int
    closes: int
    candidates: list[Candidate]
    off: list[Off]
    over: int
    over_act: Entry | None
    discharges: list[Discharge] = field(default_factory=list)
    frozen: bool = False
    paused: Off | None = None

    def first(self) -> Candidate | None:
        """p of J52."""
        over = self.over if self.frozen else NEVER
        counted = [one for one in self.candidates if one.high <= self.until and one.high < over]
        return counted[0] if counted else None

    def discharge(self) -> Discharge | None:
        """f of J52."""
        found = [one for one in self.discharges if one.at <= self.until]
        return min(found, key=lambda one: one.at, default=None)

    def within_off(self, instant: int) -> Off | None:
        """The stretch off that holds an instant."""
        return next((o for o in self.off if o.start <= instant < o.end), None)


class Judge:
    """Verdicts of all instances at one instant."""

    def __init__(self, instances: Instances) -> None:
        self.instances = instances
        self.log = instances.log
        self.standing = instances.standing
        self.life = instances.life
        self.until = instances.until
        self.performing = Performing(instances)
        self._done: dict[tuple[str, int, tuple[int, ...]], list[tuple[Instance, Outcome]]] = {}

    # --- all instances of a duty in a view ------------------------------------------------------

    def outcomes(self, duty: Duty, version: Version, view: View) -> list[tuple[Instance, Outcome]]:
        """Instances that exist in a view at the instant asked for, with what they come to."""
        key = (duty.id, version.pack.agreement.version, view.parties)
        if key not in self._done:
            if duty.when is not None and duty.when.clause is not None:
                clauses = dict(version.pack.clauses.duties)
                found = self.instances.waiting(duty, version, view, self._in_state(duty), clauses)
            else:
                found = self.instances.all(duty, version)
            judged = []
            for one in found:
                outcome = self._exists(one, view) and self.outcome(one, view)
                if outcome:
                    judged.append((one, outcome))
            self._done[key] = judged
        return self._done[key]

    def _in_state(self, duty: Duty) -> Judged:
        state = duty.when.clause if duty.when else None

        def judged(
            root: Duty, version: Version, view: View
        ) -> list[tuple[Instance, int, frozenset[Cause] | None]]:
            if state is None:
                return []
            found = []
            for one, outcome in self.outcomes(root, version, view):
                reached = self.state(one, outcome, state)
                if reached is not None:
                    found.append((one, *reached))
            return found

        return judged

    def state(
        self, one: Instance, outcome: Outcome, state: ClauseState
    ) -> tuple[int, frozenset[Cause] | None] | None:
        """J58: since when it is in a state, and by what that is in doubt; None if it is not."""
        verdict, closes = outcome.verdict, outcome.due
        wanted = {
            "met": DONE,
            "overdue": {"overdue", "missed", "met-late", "lapsed"},
            "decided": DONE | {"overdue", "missed", "lapsed"},
        }[state.state]
        if verdict == UNDECIDED:
            if outcome.fell_due and state.state != "met":
                wanted = wanted | {"discharged"}
            inside = outcome.alternatives & wanted
            if not inside:
                return None
            since = min(closes, self.until)
            if inside == outcome.alternatives:
                return since, None
            return since, outcome.causes
        if verdict == "discharged" and state.state != "met":
            return (closes, None) if outcome.fell_due else None
        if verdict not in wanted:
            return None
        if state.state == "met":
            return outcome.at, None
        if state.state == "overdue":
            return closes, None
        return (closes if outcome.absent else outcome.at), None

    # --- one instance ---------------------------------------------------------------------------

    def _exists(self, one: Instance, view: View) -> bool:
        """J35."""
        if one.trigger is not None and one.duty.when and one.duty.when.message:
            if self.log.time(one.trigger) > self.until:
                return False
        elif one.event is not None and one.duty.when and one.duty.when.event:
            if one.low > self.until:
                return False
        elif one.duty.when is not None and one.arose > self.until:
            return False
        if one.arose >= NEVER:
            return True
        spans = self._states(one, view)
        state = next(s.state for s in spans if s.start <= one.arose < s.end)
        return state not in ("not-yet", "ended", "voluntary")

    def _states(self, one: Instance, view: View) -> list[Span]:
        """J51."""
        creditor = one.creditors[0] if len(one.creditors) == 1 else one.debtor
        clause = self.life.states(one.duty.id, one.debtor, creditor, view)
        sends = [self.life.states(kind, one.debtor, creditor, view) for kind in one.duty.sends]
        cuts = sorted({s.start for spans in (clause, *sends) for s in spans})
        found: list[Span] = []
        for start, end in zip(cuts, [*cuts[1:], NEVER], strict=True):
            here = next(s for s in clause if s.start <= start < s.end)
            theirs = [next(s for s in spans if s.start <= start < s.end) for spans in sends]
            if here.state in APPLIES and not any(s.state in APPLIES for s in theirs):
                here = theirs[0]
            found.append(Span(start, end, here.state, here.act))
        return found

    def _off(self, spans: list[Span]) -> list[Off]:
        found: list[Off] = []
        for span in spans:
            if span.state in ("suspended", "withheld"):
                act = self.log.at[span.act] if span.act is not None else None
                if found and found[-1].end == span.start:
                    found[-1] = Off(found[-1].start, span.end, found[-1].act)
                else:
                    found.append(Off(span.start, span.end, act))
        return found

    def _over(self, spans: list[Span]) -> tuple[int, Entry | None]:
        over, act = NEVER, None
        for span in reversed(spans):
            if span.state not in ("ended", "voluntary"):
                break
            over, act = span.start, self.log.at[span.act] if span.act is not None else None
        return over, act

    def outcome(self, one: Instance, view: View) -> Outcome | None:
        """J36, J56."""
        if (
            one.trigger is not None
            and one.high >= NEVER
            and one.duty.when
            and one.duty.when.message
        ):
            if self.standing.in_error(one.trigger):
                return None
            return Outcome("not-started", causes=frozenset({("not-receipted", one.debtor, 0)}))
        if one.low >= NEVER:
            return Outcome("not-started")
        readings = self.instances.closes(one)
        limit, _ = self.instances.limits(one)
        opens = None if limit is None else self.instances.opens(one, limit)
        if readings is None or (limit is not None and opens is None):
            if one.event is not None:
                return None
            if one.trigger is not None and self.standing.in_error(one.trigger):
                return None
            return Outcome("not-started")
        found = [self._judge(one, view, reading, closes, opens) for reading, closes in readings]
        first = found[0]
        latest = max(closes for _, closes in readings)
        first = replace(
            first, opens=opens, latest=latest if latest != min(c for _, c in readings) else None
        )
        verdicts = frozenset().union(*(o.possible for o in found))
        causes = frozenset().union(*(o.causes for o in found))
        alike = {one.verdict for one in found} == {first.verdict}
        decided = len(found) == 1 or (alike and first.verdict != UNDECIDED)
        if not decided:
            causes |= frozenset().union(*(r.causes for r, _ in readings))
        alleging = self.instances.only_alleged(one)
        if alleging and verdicts != {"discharged"}:
            verdicts |= {"not-started"}
            decided = decided and verdicts == first.possible
            causes |= {("one-sided", -1, 0)}
        if one.doubt is not None:
            verdicts |= {"not-started"}
            decided = decided and verdicts == first.possible
            causes |= one.doubt
        if decided:
            return first
        return replace(
            first,
            verdict=UNDECIDED,
            alternatives=verdicts,
            causes=causes,
            at=NEVER,
            by="",
            fell_due=all(one.fell_due for one in found if one.verdict == "discharged"),
        )

    def _judge(
        self, one: Instance, view: View, reading: Reading, closes: int, opens: int | None
    ) -> Outcome:
        """J52, for one reading."""
        spans = self._states(one, view)
        over, over_act = self._over(spans)
        candidates = self.performing.candidates(one, reading, closes, opens)
        it = Situation(one, self.until, closes, candidates, self._off(spans), over, over_act)
        if one.duty.suspension == "runs":
            it.off = []
        it.discharges = self._discharges(one, view)
        arose = self._arose(it)
        if arose is not None:
            return arose
        if one.duty.suspension == "stops the clock":
            self._stop_the_clock(it)
        elif one.duty.suspension == "excuses":
            self._excuse(it)
        if it.over <= it.until and one.duty.expiry == "discharges":
            if it.over < it.closes or it.paused is not None:
                it.discharges.append(Discharge(it.over, "agreement-ended", over_act))
            else:
                it.frozen = True
        return self._decide(it)

    def _arose(self, it: Situation) -> Outcome | None:
        """Step 1."""
        start = it.one.low
        off = it.within_off(start)
        if it.one.duty.suspension != "excuses" or off is None or start > it.until:
            return None
        for candidate in it.candidates:
            if candidate.high <= it.until and candidate.high < off.end:
                return self._met(it, candidate)
        it.discharges.append(Discharge(start, "arose-while-suspended", off.act))
        found = it.discharge()
        return None if found is None else self._discharged(it, found)

    def _stop_the_clock(self, it: Situation) -> None:
        """Step 2."""
        start, performed, discharge = it.one.low, it.first(), it.discharge()
        last = it.until
        if performed is not None:
            last = min(last, performed.high)
        if discharge is not None:
            last = min(last, discharge.at)
        for off in it.off:
            if off.end <= start or off.start > last or max(off.start, start) >= it.closes:
                continue
            if last < off.end:
                it.paused = off
                return
            if it.closes < NEVER:
                it.closes += off.end - max(off.start, start)

    def _excuse(self, it: Situation) -> None:
        """Step 3."""
        for off in it.off:
            if off.end <= it.one.low or off.start > it.until or off.start >= it.closes:
                continue
            if it.until < off.end:
                it.paused = off
                return
            if it.closes <= off.end:
                it.discharges.append(Discharge(off.end, "fell-due-while-suspended", off.act))
                return

    def _met(self, it: Situation, candidate: Candidate, verdict: str = "met") -> Outcome:
        remarks = {"given-though-suspended"} if it.within_off(candidate.high) else set()
        if verdict == "met" and it.one.duty.force == "may":
            verdict = "used"
        return Outcome(
            verdict,
            at=candidate.high,
            remarks=frozenset(remarks),
            due=it.closes,
            performed=candidate,
            candidates=tuple(it.candidates),
        )

    def _discharged(self, it: Situation, found: Discharge) -> Outcome:
        return Outcome(
            "discharged",
            at=found.at if found.by != "sent-in-error" else NEVER,
            by=found.by,
            due=it.closes,
            act=found.act,
            fell_due=found.by != "sent-in-error" and it.closes <= min(found.at, it.until),
            candidates=tuple(it.candidates),
        )

    def _decide(self, it: Situation) -> Outcome:
        """Steps 5 to 9."""
        duty, until, closes = it.one.duty, it.until, it.closes
        cures = duty.late == "cures" and duty.force != "may"
        p, f = it.first(), it.discharge()
        if p is not None and (f is None or p.high < f.at):
            off = it.within_off(p.high)
            if p.high < closes or (off is not None and off.start < closes):
                return self._met(it, p)
            if cures:
                return self._absence(it, self._met(it, p, "met-late"), step_nine=False)
        if f is not None:
            return self._discharged(it, f)
        blank = Outcome("open", due=closes, candidates=tuple(it.candidates))
        if it.paused is not None:
            return replace(blank, verdict="suspended", at=it.paused.start, act=it.paused.act)
        if until < closes:
            return replace(blank, verdict="not-started" if until < it.one.low else "open")
        remarks = set()
        off = it.within_off(until)
        if off is not None and off.start >= closes:
            remarks.add("performance-not-asked")
        if it.frozen:
            remarks.add("at-the-end")
        verdict = "overdue" if cures else "missed"
        if not cures:
            remarks = set()
        if duty.force == "may":
            verdict = "lapsed"
        blank = replace(blank, verdict=verdict, remarks=frozenset(remarks))
        return self._absence(it, blank, step_nine=True)

    def _absence(self, it: Situation, found: Outcome, *, step_nine: bool) -> Outcome:
        """J55."""
        one, closes, until = it.one, it.closes, it.until
        found = replace(found, absent=True)
        early = [c for c in it.candidates if c.low < closes <= c.high]
        unknown = self.performing.unknown(one, closes)
        if not early and not unknown:
            return found
        done = "used" if one.duty.force == "may" else "met"
        possible = {found.verdict, done}
        if one.duty.late == "cures" and step_nine and not it.frozen:
            later = any(max(c.low, closes) <= until for c in it.candidates)
            if later or self.performing.unknown(one, until + 1):
                possible.add("met-late")
        causes: set[Cause] = set()
        for candidate in early:
            causes |= self.performing.why_early(one, candidate)
        causes |= {c for c in unknown if not (early and c[0] == "not-reached")}
        return replace(
            found,
            verdict=UNDECIDED,
            alternatives=frozenset(possible),
            causes=frozenset(causes),
            remarks=frozenset() if step_nine else found.remarks,
            at=NEVER,
        )

    # --- discharges -----------------------------------------------------------------------------

    def _discharges(self, one: Instance, view: View) -> list[Discharge]:
        """J54."""
        found = []
        if one.event is not None:
            events = self.instances.events[one.version.pack.agreement.version, one.event.clause]
            others = [s for s in (one.debtor, *one.creditors) if s != one.event.owner]
            cancelled = events.cancelled(one.event.owner, one.event.key, others[0])
            if cancelled is not None:
                found.append(Discharge(cancelled[0], "event-cancelled", cancelled[1]))
        found += self._waivers(one)
        if one.duty.unless is not None:
            other = one.version.pack.clauses.duties[one.duty.unless.clause]
            for sibling, outcome in self.outcomes(other, one.version, view):
                both = {sibling.debtor, *sibling.creditors} == {one.debtor, *one.creditors}
                if both and sibling.key in (one.key, "") and outcome.verdict in ("met", "used"):
                    act = outcome.performed.message if outcome.performed else None
                    found.append(Discharge(outcome.at, "unless-met", act))
        stating = self._roots(one)
        if stating and all(self.standing.in_error(entry) for entry in stating):
            last = stating[-1]
            errors = self.standing.pointing(last, "sent-in-error")
            errors = [entry for entry in errors if entry.seat == last.seat]
            found.append(Discharge(-1, "sent-in-error", errors[0]))
        return found

    def _roots(self, one: Instance) -> list[Entry]:
        if one.trigger is not None:
            return [one.trigger]
        if one.event is None:
            return []
        events = self.instances.events[one.version.pack.agreement.version, one.event.clause]
        return events.stating(one.event.owner, one.event.key)

    def _waivers(self, one: Instance) -> list[Discharge]:
        if len(one.creditors) != 1:
            return []
        leaves = [entry.leaf for entry in self._roots(one)]
        found = []
        for entry in self.log.all_valid("waived"):
            content = of(entry)
            clause, key = content.values.get(17), content.values.get(18)
            if entry.seat != one.creditors[0] or self.standing.in_error(entry):
                continue
            refers = content.refers_to
            by_entry = refers is not None and refers in leaves and clause in (None, one.duty.id)
            by_name = refers is None and clause == one.duty.id and key == one.key
            if by_entry or by_name:
                effect = self.log.received(entry, one.debtor)
                found.append(Discharge(effect, "waived", entry))
        return found

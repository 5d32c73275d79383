"""What may have performed a duty, and what is not known of that (spec/board.md, J41 to J49)."""

from __future__ import annotations

from dataclasses import dataclass, replace

from detente.core.agreement.builtin import find_type
from detente.core.agreement.clauses import AnchorKind
from detente.core.board.facts import Elsewhere, Entry
from detente.core.record.origin import Mark
from tests.referee.days import NEVER, date_of, day_of
from tests.referee.events import as_text, same
from tests.referee.instances import Cause, Instance, Instances, Reading
from tests.referee.log import of


@dataclass(frozen=True)
class Candidate:
    """A message that may have performed, and between which instants it counts."""

    message: Entry
    given: Entry
    low: int
    high: int
    elsewhere: bool = False


class Performing:
    """Candidates and gaps of instances."""

    def __init__(self, instances: Instances) -> None:
        self.instances = instances
        self.log = instances.log
        self.standing = instances.standing

    # --- candidates -----------------------------------------------------------------------------

    def messages(self, one: Instance) -> list[Entry]:
        """J41."""
        pack, duty = one.version.pack, one.duty
        return [
            entry
            for entry in self.log.all_valid(*duty.sends)
            if entry.seat == one.debtor
            if all(self.log.addressed(entry, seat) for seat in one.creditors)
            if duty.sent_in_error == "stands" or not self.standing.in_error(entry)
            if not self.standing.refused(entry, pack)
            if self._speaks_of(one, entry)
        ]

    def _speaks_of(self, one: Instance, entry: Entry) -> bool:
        if one.duty.match is not None:
            n = one.duty.match.fields.get(of(entry).type)
            value = None if n is None else self.standing.values(entry).get(n)
            return value is not None and value == self.matched(one)
        if one.trigger is not None:
            family = [one.trigger, *self.standing.family(one.trigger)]
            return of(entry).refers_to in [e.leaf for e in family]
        if one.event is not None:
            events = self.instances.events[one.version.pack.agreement.version, one.event.clause]
            return events.key(entry) == one.event.key
        return True

    def matched(self, one: Instance) -> str | int | None:
        """G46: the value that a performing message has."""
        days = self.instances.days[one.version.pack.agreement.version]
        phrase = one.duty.match.phrase if one.duty.match else ""
        if "entry into force" in phrase:
            entry = self.instances.life.between(one.debtor, one.creditors)
            if entry >= NEVER:
                return None
            date = date_of(days.day(entry))
            return int(date[:4]) if phrase.startswith("the year") else date
        if one.period is None:
            return None
        first, last = (date_of(days.day(point)) for point in (one.period.first, one.period.last))
        values: dict[str, str | int] = {
            "the start of the period": first,
            "the end of the period": last,
            "the day after the period": date_of(day_of(last) + 1),
            "the year of the period": int(first[:4]),
        }
        return values[phrase]

    def counts(self, one: Instance, given: Entry) -> tuple[int, int]:
        """J43."""
        counted = one.duty.counted
        if counted == "received":
            if not all(self.log.addressed(given, seat) for seat in one.creditors):
                return NEVER, NEVER
            receipts = [self.log.receipt(given, seat) for seat in one.creditors]
            return max(r.low for r in receipts), max(r.high for r in receipts)
        if counted == "claimed":
            return self.log.own(given), self.log.time(given)
        if counted == "provable":
            upper = self.log.upper(given)
            if upper < NEVER:
                return upper, upper
            return max([self.log.time(given), *self.cosigned(one.debtor)]), NEVER
        statement = self.log.deposit(given)
        if statement is not None:
            return self.log.own(statement), self.log.time(statement)
        reach = [self.log.reach(seat) for seat in self.log.depositories()]
        return max(self.log.time(given), min(reach, default=0)), NEVER

    def cosigned(self, seat: int) -> list[int]:
        """Instants of cosignatures on any head of a party."""
        return [
            item.at
            for entry in self.log.entries
            if self.log.sound(entry)
            for item in of(entry).cosigned
            if item.seat == seat
        ]

    def elsewhere(self, one: Instance) -> list[Candidate]:
        """J42."""
        return [c for c in self.given_elsewhere(one) if not self.refused_by(one, c.message)]

    def refused_by(self, one: Instance, entry: Entry) -> bool:
        """Whether a creditor that did not write it refused an entry, for all of them to read."""
        others = [seat for seat in one.creditors if seat != entry.seat]
        bound = (one.debtor, *one.creditors)
        return any(
            mark.seat in others
            and not self.standing.in_error(mark)
            and all(s == mark.seat or self.log.addressed(mark, s) for s in bound)
            for mark in self.standing.pointing(entry, "refused")
        )

    def given_elsewhere(self, one: Instance) -> list[Candidate]:
        """J42, refused or not."""
        found: list[Candidate] = []
        both = (one.debtor, *one.creditors)
        for entry in self.log.all_valid("given-elsewhere") if one.duty.given_under else []:
            proof = of(entry).elsewhere
            if proof is None or self.standing.in_error(entry):
                continue
            if (proof.agreement, proof.author) != (one.duty.given_under, one.debtor):
                continue
            if proof.type not in one.duty.sends or entry.seat not in both:
                continue
            if not all(s == entry.seat or self.log.addressed(entry, s) for s in both):
                continue
            times = [proof.received.get(seat) for seat in one.creditors]
            if None not in times and self._proof_speaks_of(one, proof):
                latest = max(t for t in times if t is not None)
                found.append(Candidate(entry, entry, latest, latest, elsewhere=True))
        return found

    def _proof_speaks_of(self, one: Instance, proof: Elsewhere) -> bool:
        if one.duty.match is not None:
            n = one.duty.match.fields.get(proof.type)
            shown = None if n is None else proof.values.get(n)
            return shown is not None and same(shown, self.matched(one))
        if one.event is None:
            return one.trigger is None
        pack = one.version.pack
        clause = pack.clauses.events[one.event.clause]
        wanted = pack.messages[clause.key.message].field(clause.key.n)
        kind = find_type(pack.messages, proof.type)
        named = kind.field_named(wanted.name) if kind and wanted else None
        if proof.type == clause.key.message:
            named = wanted
        return named is not None and as_text(proof.values.get(named.n)) == one.event.key

    def candidates(
        self, one: Instance, reading: Reading, closes: int, opens: int | None
    ) -> list[Candidate]:
        """J44, J45: in order."""
        found = self._by_steps(one, reading, closes)
        if found is None:
            found = []
            for entry in self.messages(one):
                given = self.standing.given_by(entry)
                found.append(Candidate(entry, given, *self.counts(one, given)))
        found += self.elsewhere(one)
        kept = [c for c in found if opens is None or c.high >= opens]
        return sorted(kept, key=lambda c: (c.high, c.low, c.message.place))

    def _by_steps(self, one: Instance, reading: Reading, closes: int) -> list[Candidate] | None:
        """J45; None where nothing was planned."""
        _, by = self.instances.limits(one)
        if by.anchor.kind is not AnchorKind.EVENT:
            return None
        event = self.instances.happening(one, by.anchor.name)
        number = one.version.pack.agreement.version
        if event is None:
            return None
        events = self.instances.events[number, by.anchor.name]
        steps = events.planned(event.owner, event.key, self.instances.until)
        if not steps:
            return None
        days, rules = self.instances.days[number], self.instances.rules(one, by)
        ends = [days.closes(by, step.value, rules).low for step in steps]
        givers = [step.entry for step in steps]
        if reading.entry is not None and reading.entry not in givers:
            givers.append(reading.entry)
            ends.append(closes)
        else:
            ends[-1] = ends[-1] if reading.entry is None else closes
        at: list[list[Candidate]] = [[] for _ in givers]
        for entry in self.messages(one):
            mine = [entry, *self.standing.corrections(entry)]
            gives = [n for n, giver in enumerate(givers) if giver in mine]
            for n in gives:
                at[n].append(Candidate(entry, givers[n], *self.counts(one, givers[n])))
            if not gives:
                given = self.standing.given_by(entry)
                when = self.log.time(given)
                earlier = [n for n, g in enumerate(givers) if self.log.time(g) <= when]
                n = earlier[-1] if earlier else 0
                at[n].append(Candidate(entry, given, *self.counts(one, given)))
        keeps = one.version.pack.clauses.events[by.anchor.name].moved == "keeps if later"
        going: list[Candidate] = at[0]
        for n in range(1, len(givers)):
            carried = []
            if keeps and ends[n] >= ends[n - 1]:
                carried = [
                    c if c.high < ends[n - 1] else replace(c, high=NEVER)
                    for c in going
                    if c.low < ends[n - 1]
                ]
            going = carried + at[n]
        return going

    # --- what is not known ----------------------------------------------------------------------

    def unknown(self, one: Instance, before: int) -> frozenset[Cause]:
        """J46: causes for which a message may yet show that performed before an instant."""
        if self.log.bound.mark is Mark.REPLAY:
            return frozenset({("replay", -1, 0)})
        return self._closed(one, before) | self._unspoken(one, before)

    def _closed(self, one: Instance, before: int) -> frozenset[Cause]:
        line, first = self.log.lines[one.debtor], 0
        if one.trigger is not None:
            if one.trigger.seat == one.debtor:
                first = self.log.position[one.trigger.place]
            else:
                first = self.log.may_cover(one.trigger, one.debtor)
        closed = [
            entry
            for entry in line[first:]
            if entry.content is None
            and any(self.log.addressed(entry, seat) for seat in one.creditors)
            and self.counts(one, entry)[0] < before
        ]
        causes = set()
        for code, these in (
            ("withheld", [e for e in closed if e.withheld]),
            ("sealed", [e for e in closed if not e.withheld]),
        ):
            if these:
                causes.add((code, one.debtor, len(these)))
        return frozenset(causes)

    def _unspoken(self, one: Instance, before: int) -> frozenset[Cause]:
        counted, debtor = one.duty.counted, one.debtor
        if self.log.reach(debtor) >= before:
            return frozenset()
        if counted == "provable" and any(at >= before for at in self.cosigned(debtor)):
            return frozenset()
        missing = self.log.withheld_by(debtor)
        withheld = {("withheld", debtor, missing)} if missing else set()
        if counted not in ("received", "deposited"):
            return frozenset(withheld | {("not-reached", debtor, 0)})
        readers = one.creditors if counted == "received" else tuple(self.log.depositories())
        causes: set[Cause] = set()
        for reader in readers:
            if self.log.reach(reader) < before:
                mine = self.log.withheld_by(reader)
                causes |= withheld | {("not-reached", reader, 0)}
                causes |= {("withheld", reader, mine)} if mine else set()
                continue
            number = self._beyond(reader, debtor, before)
            if not number:
                return frozenset()
            causes |= withheld | {("not-reached", debtor, number)}
        return frozenset(causes)

    def _beyond(self, reader: int, debtor: int, before: int) -> int:
        line = self.log.lines[reader]
        at = next(n for n, entry in enumerate(line) if self.log.time(entry) >= before)
        number = self.log.beyond(debtor, line[:at])
        if at and line[at - 1].content is None and self.log.addressed(line[at - 1], debtor):
            number = max(number, self.log.beyond(debtor, line[: at + 1]))
        return number

    def why_early(self, one: Instance, candidate: Candidate) -> frozenset[Cause]:
        """J49."""
        counted, given = one.duty.counted, candidate.given
        if counted == "claimed":
            return frozenset({("clock", one.debtor, 0)})
        if counted == "provable":
            return frozenset({("not-reached", one.debtor, 0)})
        if counted == "deposited":
            depositories = self.log.depositories()
            return frozenset({("not-receipted", depositories[0] if depositories else -1, 0)})
        for seat in one.creditors:
            receipt = self.log.receipt(given, seat)
            if receipt.why == "closed" or receipt.why == "clock" or receipt.high >= NEVER:
                return frozenset({self.instances.why_early(given, seat)})
        return frozenset({("not-receipted", one.creditors[0], 0)})

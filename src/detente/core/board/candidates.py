"""What may have performed an instance: messages, the instants they count from, and what the record
leaves unknown (spec/board.md, J41 to J46).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from detente.core.agreement import periods
from detente.core.agreement.clauses import AnchorKind, Duty
from detente.core.agreement.pack import Pack
from detente.core.board.acts import REFUSED, Acts
from detente.core.board.causes import NOT_REACHED, REPLAY, SEALED, WITHHELD, Cause
from detente.core.board.checks import Checks
from detente.core.board.events import Events, Stated, key_text
from detente.core.board.facts import Elsewhere, Entry, Head, Place
from detente.core.board.instance import Instance
from detente.core.board.record import NEVER, Receipt
from detente.core.board.windows import Window, Windows
from detente.core.crypto.types import Hash
from detente.core.encoding import Value
from detente.core.record.origin import Mark

RECEIVED: Final = "received"
CLAIMED: Final = "claimed"
PROVABLE: Final = "provable"
DEPOSITED: Final = "deposited"
GIVEN_ELSEWHERE: Final = "given-elsewhere"


class Candidate(NamedTuple):
    """A message that performs if it counted in time; `giving` is the entry whose time counts, and
    `by` the position of the entry of the first creditor by which it does, NEVER without one.
    """

    low: int
    high: int
    message: Entry
    giving: Entry
    by: int = NEVER


@dataclass(slots=True)
class _Index:
    """Messages by author and the value of one field."""

    found: dict[tuple[int, Value], list[Entry]] = field(default_factory=dict)


class Candidates:
    """Finds candidates for the instances of one version of a pack. `take` indexes a message."""

    def __init__(
        self, acts: Acts, pack: Pack, events: Events, windows: Windows, heads: Sequence[Head]
    ) -> None:
        self.acts = acts
        self.record = acts.record
        self.events = events
        self.windows = windows
        self.checks = Checks(acts, pack)
        self.withheld = withheld(acts, heads)
        self._indexes: dict[tuple[str, int], _Index] = {}
        self._fields: dict[str, list[int]] = {}
        self._held: dict[Hash, list[tuple[int, str | int]]] = {}  # as they were indexed
        self._duties: dict[str, list[tuple[str, int]]] = {}  # type -> duties, fields matched
        # Author, agreement, and a value as text ("" for all) -> entries that show it.
        self._elsewhere: dict[tuple[int, str, str], list[Entry]] = {}
        self._takes = any(duty.given_under for duty in pack.clauses.duties.values())
        for duty in pack.clauses.duties.values():
            for name, n in duty.match.fields.items() if duty.match is not None else ():
                self._duties.setdefault(name, []).append((duty.id, n))
                if (name, n) not in self._indexes:
                    self._indexes[name, n] = _Index()
                    self._fields.setdefault(name, []).append(n)

    @property
    def types(self) -> Iterable[str]:
        """Types that are found by a field."""
        return (*self._fields, GIVEN_ELSEWHERE) if self._takes else self._fields

    def take(self, entry: Entry) -> None:
        """Index a message by the fields that a duty matches."""
        if entry.content is None:
            return
        given = entry.content.elsewhere
        if given is not None and self._takes:
            for text in {"", *(key_text(value) or "" for value in given.values.values())}:
                place = (given.author, given.agreement, text)
                self._elsewhere.setdefault(place, []).append(entry)
        for n in self._fields.get(entry.content.type, ()):
            value = self.acts.values(entry).get(n)
            if isinstance(value, (str, int)):
                index = self._indexes[entry.content.type, n]
                index.found.setdefault((entry.seat, value), []).append(entry)
                self._held.setdefault(entry.leaf, []).append((n, value))

    def drop(self, entry: Entry) -> None:
        """Forget a message before it is taken again."""
        name = entry.content.type if entry.content is not None else ""
        for n, value in self._held.pop(entry.leaf, ()):
            found = self._indexes[name, n].found[entry.seat, value]
            found[:] = [one for one in found if one.leaf != entry.leaf]

    # --- messages -------------------------------------------------------------------------------

    def messages(self, one: Instance) -> list[Entry]:
        """Messages from debtor to creditors that perform an instance if they count in time."""
        to_all = sum(1 << seat for seat in one.creditors)
        return [
            entry
            for entry in self._speaking(one)
            if entry.place.seat == one.debtor
            and entry.to & to_all == to_all
            and (one.duty.sent_in_error == "stands" or self.acts.in_error(entry) is None)
            and not self.checks.refused(entry)
        ]

    def _speaking(self, one: Instance) -> Iterable[Entry]:
        """Messages of the types sent that speak of this instance."""
        duty, root = one.duty, one.root
        if duty.match is not None:
            return self._matching(one, duty)
        if root.trigger is not None:
            found = self.record.pointing_at(root.trigger.leaf, *duty.sends)
            for correction in self.acts.standing(root.trigger).corrections:
                found += self.record.pointing_at(correction.leaf, *duty.sends)
            return found
        if root.known is not None:
            carriers = self.events.carriers.get((root.known.event.id, root.known.key), ())
            return [e for e in carriers if e.content is not None and e.content.type in duty.sends]
        return self.record.of_type(duty.sends)

    def matched(self, one: Instance) -> str | int | None:
        """What the matched field of a message says that speaks of an instance; None where nothing
        can.
        """
        match, entry = one.duty.match, self.windows.entry_of(one)
        if match is None or entry is None:
            return None
        return periods.matched_value(match.phrase, one.root.period, entry, self.acts.offset_s)

    def values(self, entry: Entry) -> Iterator[tuple[str, str | int]]:
        """For each duty that matches a field of an indexed message: its id, and what that field
        said when it was indexed.
        """
        name = entry.content.type if entry.content is not None else ""
        for n, value in self._held.get(entry.leaf, ()):
            for duty, field_n in self._duties.get(name, ()):
                if field_n == n:
                    yield duty, value

    def _matching(self, one: Instance, duty: Duty) -> list[Entry]:
        value = self.matched(one)
        if duty.match is None or value is None:
            return []
        found: list[Entry] = []
        for name, n in duty.match.fields.items():
            found += self._indexes[name, n].found.get((one.debtor, value), ())
        return found

    def elsewhere(self, one: Instance) -> list[Candidate]:
        """Messages given under another agreement, as far as no creditor refused the entries that
        carry their evidence.
        """
        shown = self._shown_elsewhere(one)
        return [item for item in shown if not self._refused_by_creditor(one, item.message)]

    def elsewhere_refused(self, one: Instance) -> bool:
        """Whether a creditor refused an entry that would be such a candidate."""
        if one.duty.given_under is None:
            return False
        shown = self._shown_elsewhere(one)
        return any(self._refused_by_creditor(one, item.message) for item in shown)

    def _refused_by_creditor(self, one: Instance, entry: Entry) -> bool:
        to_all = _all_of(one)
        return any(
            mark.seat in one.creditors and _open_to(mark, to_all)
            for mark in self.acts.marks(entry, REFUSED)
        )

    def _shown_elsewhere(self, one: Instance) -> list[Candidate]:
        """By entries that are of debtor or creditor, and open to all of these."""
        duty, found = one.duty, []
        to_all = _all_of(one)
        place = (one.debtor, duty.given_under or "", self._told(one))
        for entry in self._elsewhere.get(place, ()):
            given = entry.content.elsewhere if entry.content is not None else None
            if given is None or given.type not in duty.sends:
                continue
            if not to_all >> entry.seat & 1 or not _open_to(entry, to_all):
                continue
            if not all(seat in given.received for seat in one.creditors):
                continue
            if self.acts.in_error(entry) is None and self._same_key(one, given):
                received = max(given.received[seat] for seat in one.creditors)
                found.append(Candidate(received, received, entry, entry))
        return found

    def _told(self, one: Instance) -> str:
        """By what text what was given elsewhere is found; empty where all of it is looked at."""
        if one.duty.match is not None:
            return key_text(self.matched(one)) or ""
        known = one.root.known
        return "" if known is None or one.root.trigger is not None else known.key

    def _same_key(self, one: Instance, given: Elsewhere) -> bool:
        """Whether fields of a message given elsewhere are those of this instance: numbered as in
        the type of the same name here. It can refer to nothing here.
        """
        root, match = one.root, one.duty.match
        if match is not None:
            wanted = self.matched(one)
            found = given.values.get(match.fields.get(given.type, -1))
            return wanted is not None and type(found) is type(wanted) and found == wanted
        if root.trigger is not None:
            return False
        if root.known is None:
            return True
        return self.events.key_in(root.known.event, given.type, given.values) == root.known.key

    # --- when they count ------------------------------------------------------------------------

    def of(self, one: Instance, window: Window, as_of: int) -> list[Candidate]:
        """Candidates for one reading of the window, in the order in which they count."""
        messages = self.messages(one)
        by = self.windows.limits_of(one)[0]
        known = one.root.known
        planned: list[Stated] = []
        if known is not None and by.anchor.kind is AnchorKind.EVENT:
            planned = self.events.planned(known, as_of)
        if planned:
            found = self._kept(one, window, messages, planned)
        else:
            found = [self._given(one, message) for message in messages]
        if one.duty.given_under is not None:
            found += self.elsewhere(one)
        found = [item for item in found if item.high >= window.opens]
        if len(found) > 1:
            found.sort(key=lambda item: (item.high, item.low, item.message.place))
        return found

    def _given(self, one: Instance, message: Entry) -> Candidate:
        return self._counted(one, message, self.acts.given(message))

    def _counted(self, one: Instance, message: Entry, giving: Entry) -> Candidate:
        found = self.instant(one, giving)
        return Candidate(found.low, found.high, message, giving, found.by)

    def instant(self, one: Instance, entry: Entry) -> Receipt:
        """When an entry counts for an instance, by the time that its clause names."""
        counted = one.duty.counted
        if counted == CLAIMED:
            return self.acts.receipt(entry, entry.seat)
        if counted == PROVABLE:
            proven = self.record.provable(entry)
            if proven != NEVER:
                return Receipt(proven, proven)
            floor = max(self.record.time(entry), self.record.cosigned_last[entry.seat])
            return Receipt(floor, NEVER, "open")
        if counted == DEPOSITED:
            return self._deposited(entry)
        first: Receipt | None = None
        for seat in one.creditors:
            if not entry.to >> seat & 1:  # it never counts; the line names the first receipt
                by = self.record.covering(entry, one.creditors[0])
                return Receipt(NEVER, NEVER, "", by)
            found = self.acts.receipt(entry, seat)
            if first is not None:
                found = first._replace(
                    low=max(first.low, found.low), high=max(first.high, found.high)
                )
            first = found
        return first or Receipt(0, 0)

    def _deposited(self, entry: Entry) -> Receipt:
        deposit = self.acts.deposit(entry)
        if deposit is not None:
            return self.record.receipt(deposit, deposit.seat)
        reaches = [self.record.reach(seat) or 0 for seat in sorted(self.acts.depositories)]
        return Receipt(max(self.record.time(entry), min(reaches, default=NEVER)), NEVER, "open")

    def _kept(
        self, one: Instance, window: Window, messages: list[Entry], planned: list[Stated]
    ) -> list[Candidate]:
        """Candidates where an event was planned: what was given for one time of it stays good for
        another only where the clause says so.
        """
        by, steps = self.windows.limits_of(one)[0], list(planned)
        how = self.windows.how_from(one.duty, by)
        ends = []
        for stated in steps:
            bounds = periods.closes(by, stated.point, how)
            ends.append(NEVER if bounds is None else bounds.low)
        if window.giving is not None and window.giving != steps[-1].giving:
            steps.append(Stated("", window.giving, ""))
            ends.append(window.closes)
        given = self._by_step(one, messages, steps)
        keeps = one.root.known is not None and one.root.known.event.moved == "keeps if later"
        kept: list[Candidate] = []
        for step in range(len(steps)):
            if step and keeps and ends[step] >= ends[step - 1]:
                kept = [_in_time(c, ends[step - 1]) for c in kept if c.low < ends[step - 1]]
            elif step:
                kept = []
            kept += given[step]
        return kept

    def _by_step(
        self, one: Instance, messages: list[Entry], steps: list[Stated]
    ) -> list[list[Candidate]]:
        """Candidates by the time of the event for which they were given."""
        found: list[list[Candidate]] = [[] for _ in steps]
        givings = {stated.giving.leaf: step for step, stated in enumerate(steps)}
        written = [self.record.time(stated.giving) for stated in steps]
        for message in messages:
            versions = [message, *self.acts.standing(message).corrections]
            stating = [version for version in versions if version.leaf in givings]
            for version in stating:
                found[givings[version.leaf]].append(self._counted(one, message, version))
            if not stating:
                candidate = self._given(one, message)
                time = self.record.time(candidate.giving)
                step = max((at for at in range(len(steps)) if written[at] <= time), default=0)
                found[step].append(candidate)
        return found

    # --- what is not known ----------------------------------------------------------------------

    def unknown(self, one: Instance, closes: int) -> list[Cause]:
        """What may yet show that something performed before `closes`: entries that cannot be read,
        and entries that do not lie below the heads. The record of a replay holds what somebody
        found out of public history: its silence shows nothing.
        """
        if self.acts.bound.mark is Mark.REPLAY:
            return [Cause(REPLAY)]
        found = self._closed(one, closes)
        if self._silent(one.debtor, closes):
            return found
        if one.duty.counted == PROVABLE and self.record.cosigned_last[one.debtor] >= closes:
            return found
        if one.duty.counted in (PROVABLE, CLAIMED):
            return [*found, *self._held_back(one.debtor), Cause(NOT_REACHED, one.debtor)]
        readers: Sequence[int] = one.creditors
        if one.duty.counted == DEPOSITED:
            readers = sorted(self.acts.depositories)
        missing: list[Cause] = []
        for reader in readers:
            causes = self._covered(reader, one.debtor, closes)
            if not causes:
                return found
            missing += causes
        return [*found, *missing]

    def _silent(self, seat: int, instant: int) -> bool:
        last = self.record.reach(seat)
        return last is not None and last >= instant

    def _covered(self, reader: int, debtor: int, closes: int) -> list[Cause]:
        """Why a reader's silence proves nothing; empty where it does."""
        if not self._silent(reader, closes):
            held = [*self._held_back(reader), *self._held_back(debtor)]
            return [*held, Cause(NOT_REACHED, reader)]
        before = self.record.lines[reader].first_at(closes)
        if self.record.hides(debtor, reader, before):
            before += 1
        beyond = self.record.beyond(reader, debtor, before)
        if not beyond:
            return []
        return [*self._held_back(debtor), Cause(NOT_REACHED, debtor, beyond)]

    def _held_back(self, seat: int) -> list[Cause]:
        count = self.withheld.get(seat, 0)
        return [Cause(WITHHELD, seat, count)] if count else []

    def _closed(self, one: Instance, closes: int) -> list[Cause]:
        """An entry from debtor to creditor that cannot be read may perform whatever it may."""
        counted: dict[str, set[Place]] = {}
        start = self._earliest(one)
        for seat in one.creditors:
            line = self.record.lines[one.debtor]
            if not line.closed[seat]:
                continue
            for entry in self.record.closed_between(one.debtor, seat, start, len(line.entries)):
                if self.instant(one, entry).low < closes:
                    code = WITHHELD if entry.withheld else SEALED
                    counted.setdefault(code, set()).add(entry.place)
        return [Cause(code, one.debtor, len(places)) for code, places in counted.items()]

    def _earliest(self, one: Instance) -> int:
        """Position in the debtor's register before which nothing can answer the trigger."""
        trigger = one.root.trigger
        if trigger is None:
            return 0
        if trigger.seat == one.debtor:
            return self.record.position(trigger.place)
        return self.record.earliest_cover(trigger, one.debtor)


def _all_of(one: Instance) -> int:
    """Bits of debtor and creditors."""
    return sum(1 << seat for seat in {one.debtor, *one.creditors})


def _open_to(entry: Entry, seats: int) -> bool:
    """Whether each of these wrote it or is addressed."""
    return (entry.to | 1 << entry.seat) & seats == seats


def _in_time(one: Candidate, closes: int) -> Candidate:
    """A candidate that stays good for a later time only if it was in time for the earlier one."""
    return one if one.high < closes else one._replace(high=NEVER)


def withheld(acts: Acts, heads: Sequence[Head]) -> dict[int, int]:
    """Entries of each party that a head of it names and that did not come."""
    found: dict[int, int] = {}
    for head in heads:
        missing = head.size - acts.record.size(head.seat, head.epoch)
        if missing > 0:
            found[head.seat] = found.get(head.seat, 0) + missing
    return found


def divergent(acts: Acts, heads: Sequence[Head]) -> dict[int, int]:
    """For each party with two histories, the position from which on they may differ."""
    found: dict[int, int] = {}
    for head in heads:
        start = acts.record.starts.get((head.seat, head.epoch))
        if head.divergent_from is not None and start is not None:
            position = start + head.divergent_from
            found[head.seat] = min(found.get(head.seat, position), position)
    return found

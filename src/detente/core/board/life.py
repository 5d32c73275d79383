"""Life of an agreement: when it is in force, for whom, and which of its units apply between whom,
as each party sees it (spec/life.md).

It is worked out from the acts and arrangements of the record, never from its other entries: what
it costs to follow a record that grows is one look at each entry (`note`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from detente.core.agreement import periods
from detente.core.agreement.clauses import AnchorKind, TimeLimit
from detente.core.board import amendments, arrangements, life_acts, life_term
from detente.core.board.acts import DEPOSITED, Acts
from detente.core.board.amendments import Version
from detente.core.board.arrangements import Terms
from detente.core.board.facts import Bound, Entry
from detente.core.board.life_acts import Act
from detente.core.board.life_follow import (
    Changed,
    Resumptions,
    by_proof,
    counts_offers,
    hashes_in,
    life_types,
)
from detente.core.board.life_seats import in_role, pack_of, packs_of
from detente.core.board.life_spans import (
    ENDED,
    IN_FORCE,
    NOT_YET,
    PROVISIONAL,
    SUSPENDED,
    VOLUNTARY,
    WITHHELD,
    Interval,
    View,
    first_difference,
    most_binding,
    overlay,
)
from detente.core.board.life_units import concerns, messages_of, reaches, roles_of
from detente.core.board.record import NEVER, Record
from detente.core.crypto.types import Hash

__all__ = [
    "ENDED",
    "IN_FORCE",
    "NOT_YET",
    "PROVISIONAL",
    "SUSPENDED",
    "VOLUNTARY",
    "WITHHELD",
    "Changed",
    "Interval",
    "Life",
    "View",
]


class Life:
    """What `evaluate` asks about the life of one agreement.

    `version` rises whenever an answer may have changed. Whoever adds to the record says so with
    `note`, and with `moved` where times changed.
    """

    def __init__(self, bound: Bound, record: Record) -> None:
        self.bound = bound
        self.record = record
        self.version = 0
        self._look = Acts(bound, record)
        self._types = life_types(bound)
        self._changed = Changed()
        self._read()

    # --- following the record -------------------------------------------------------------------

    def note(self, entry: Entry) -> bool:
        """Take an entry that was just added or opened into account; whether anything changed."""
        content = entry.content
        if content is None or content.invalid is not None or content.repeats:
            return self._awaited(entry.seat)
        first = len(self.record.lines[entry.seat].entries) == 1
        touches = content.type in self._types or content.refers_to in self._leaves
        if content.type == DEPOSITED:
            touches = not self._leaves.isdisjoint(hashes_in(content.values))
        if first or touches:
            self._reread()
            return True
        return self._awaited(entry.seat)

    def moved(self, places: Iterable[tuple[int, int]]) -> bool:
        """Take into account that entries at these (seat, position) count as written at another
        time (`Record.settled`).
        """
        if self._rests_on.isdisjoint(places):
            return False
        self._reread()
        return True

    def _awaited(self, seat: int) -> bool:
        """Whether this party received, or proved, an act or signature that it had not."""
        look = self._look
        arrived = any(look.received(one, seat) != NEVER for one in self._waiting.get(seat, ()))
        if not arrived and self._unproved:
            arrived = any(self.record.provable(one) != NEVER for one in self._unproved)
        if arrived:
            self._reread()
        return arrived

    def _reread(self) -> None:
        self.version += 1
        before = self._intervals, self._views, self.versions, self._arranged()
        self._read()
        self._compare(*before)

    def _arranged(self) -> dict[str, tuple[int, int] | None]:
        names = {terms.clause.id for terms in self.terms}
        return {name: self.arrangement(name) for name in names}

    def _compare(
        self,
        intervals: dict[tuple[str, int, int, View], list[Interval]],
        views: tuple[View, ...],
        versions: list[Version],
        arranged: dict[str, tuple[int, int] | None],
    ) -> None:
        """Note what came out otherwise than it was answered before."""
        changed = self._changed
        after = self._arranged()
        changed.arrangements |= {
            name for name in arranged.keys() | after.keys() if arranged.get(name) != after.get(name)
        }
        seats = {seat for view in views for seat in view.parties}
        packs = [(one.pack.hash, one.start) for one in versions]
        if packs != [(one.pack.hash, one.start) for one in self.versions]:
            changed.versions = True
        if seats != {seat for view in self._views for seat in view.parties}:
            changed.versions = True
            return
        for (unit, debtor, creditor, view), old in intervals.items():
            for seat in view.parties:
                now = self.view_of(seat)
                new = old if now is None else self.intervals(unit, debtor, creditor, now)
                if (since := first_difference(old, new)) < NEVER:
                    key = unit, debtor, creditor
                    changed.units[key] = min(since, changed.units.get(key, NEVER))

    def changed(self) -> Changed:
        """What came out otherwise since this was last asked; only what had been answered counts."""
        found, self._changed = self._changed, Changed()
        return found

    def _read(self) -> None:
        self._intervals: dict[tuple[str, int, int, View], list[Interval]] = {}
        self._entry: int | None = None
        self.acts = life_acts.read_acts(self._look)
        self.terms = arrangements.read_terms(self._look, self._anchor)
        self._entry = life_term.entry_into_force(self._look, self.terms)
        if self._entry is not None and counts_offers(self.bound):
            self.terms = arrangements.read_terms(self._look, self._anchor)
            self._entry = life_term.entry_into_force(self._look, self.terms)
        found = life_term.settle(self._look, self.terms, self._entry)
        self.versions: list[Version] = found.versions
        self.extensions: list[Terms] = found.extensions
        self._end = found.end
        self._views: tuple[View, ...] = tuple(self._make_views())
        self._by_author: dict[int, list[Act]] = {}
        for act in self.acts:
            self._by_author.setdefault(act.author, []).append(act)
        self._leaves_of_acts = {act.entry.leaf for act in self.acts}
        self._offered = {offer.leaf for terms in self.terms for offer in terms.offers}
        self._pausing = [one for one in self.terms if one.clause.effect == arrangements.PAUSES]
        self._remember()

    def _remember(self) -> None:
        """Which entries the answers rest on, and which receipts of them are still to come."""
        record = self.record
        entries = {act.entry.leaf: act.entry for act in self.acts}
        entries |= {act.given.leaf: act.given for act in self.acts}
        for terms in self.terms:
            entries |= {one.entry.leaf: one.entry for one in terms.signings}
            entries |= {offer.leaf: offer for offer in terms.offers}
        waiting = list(entries.values())
        while waiting:
            for entry in record.pointing_at(waiting.pop().leaf):
                if entry.leaf not in entries:
                    entries[entry.leaf] = entry
                    waiting.append(entry)
        self._leaves = set(entries)
        self._rests_on = {(one.seat, record.position(one.place)) for one in entries.values()}
        self._waiting: dict[int, list[Entry]] = {}
        self._unproved: list[Entry] = []
        proofs = any(by_proof(pack) for pack in packs_of(self.bound))
        for entry in entries.values():
            for reader in range(record.seats):
                if reader == entry.seat:
                    continue
                covering = record.covering(entry, reader)
                if covering == NEVER:
                    self._waiting.setdefault(reader, []).append(entry)
                else:
                    self._rests_on.add((reader, covering))
            if proofs and record.provable(entry) == NEVER:
                self._unproved.append(entry)

    # --- when -----------------------------------------------------------------------------------

    def signature(self) -> int | None:
        """When the agreement was signed: its start, once every seat has adopted."""
        return life_term.signature(self.bound, self.record)

    def original_entry(self) -> int | None:
        """Entry into force of the founding text, None while it is not in force."""
        return self._entry

    def entered(self, seat: int | None = None) -> int | None:
        """Entry into force, for a party that acceded its own; None while there is none. A seat that
        is a party under no version in force has that of the agreement.
        """
        if seat is None or self._entry is None or seat in self.versions[0].parties:
            return self._entry
        joined = (one.start for one in self.versions if seat in one.parties)
        return max(next(joined, self._entry), self._entry)

    def _entered_for(self, seat: int, unit: str) -> int | None:
        """Entry into force for what one seat owes and is owed of a unit. Whoever holds a role has
        its part in it from the entry of the agreement, and in all else once it is a party.
        """
        pack = self.bound.pack
        if seat in self.versions[0].parties:
            return self._entry
        if any(concerns(pack, role, unit) for role in roles_of(self.bound, seat)):
            return self._entry
        if any(seat in version.parties for version in self.versions):
            return self.entered(seat)
        return None

    def end(self, view: View | None = None, as_of: int = NEVER) -> int | None:
        """First instant at which it is no longer in force for two parties or more; None where no
        end is known. Without a view only the term counts; of extensions and versions those that
        had formed by an instant.
        """
        found = self._end
        if as_of < NEVER:
            pack = amendments.version_for(self.versions, as_of).pack
            formed = [one for one in self.extensions if one.formed <= as_of]
            found = life_term.term_end(pack, self._entry, formed)
        if view is not None:
            found = min(found, self._left_by_all_but_one(view))
        return None if found == NEVER else found

    def _left_by_all_but_one(self, view: View) -> int:
        parties = self.versions[-1].parties
        gone = sorted(
            min(
                (self._left(view, seat, other) for other in parties if other != seat), default=NEVER
            )
            for seat in parties
        )
        return gone[len(parties) - 2] if len(parties) > 1 else NEVER

    def _left(self, view: View, seat: int, other: int) -> int:
        """From when a withdrawal of one party has effect towards another, NEVER without one."""
        found = NEVER
        for act in self.acts:
            whole = life_acts.WHOLE in act.scope
            if act.right.effect == life_acts.ENDS and act.author == seat and whole:
                found = min(found, self._leaves_at(act, other, view))
        return found

    def arrangement(self, name: str) -> tuple[int, int] | None:
        """Start and end of the terms that formed last under a clause, NEVER for no end; None where
        none came into force.
        """
        found = [one for one in self.terms if one.clause.id == name]
        formed = [one for one in found if one.state == arrangements.FORMED]
        if not formed:
            return None
        last = max(formed, key=lambda one: one.formed)
        start, end = arrangements.period_of(last)
        if last.clause.effect not in (arrangements.RECORDS, arrangements.AMENDS):
            end = min(end, self._end)
        return start, end

    def in_force(
        self, terms: Terms, one: int, other: int, view: View, as_of: int = NEVER
    ) -> tuple[int, int] | None:
        """From when to when formed terms are in force between two parties, None where never; by the
        releases and extensions that had effect by an instant.
        """
        if terms.state != arrangements.FORMED:
            return None
        start, end = arrangements.period_of(terms)
        if terms.clause.effect not in (arrangements.RECORDS, arrangements.AMENDS):
            ends = self.end(None, as_of)
            end = end if ends is None else min(end, ends)
        for act in self.acts:
            if act.right.releases == terms.clause.id and act.author in (one, other):
                released = self._effect(act, view, other if act.author == one else one)
                if terms.formed <= released <= as_of and self._releases(act, terms):
                    end = min(end, released)
        return (start, end) if start < end else None

    def _releases(self, act: Act, terms: Terms) -> bool:
        """Whether a release means these terms: those that it cites, or any without citing."""
        cited = life_acts.opened(act.entry).refers_to
        return cited not in self._offered or any(offer.leaf == cited for offer in terms.offers)

    def _anchor(self, limit: TimeLimit) -> periods.Point | None:
        """Instant of an anchor that belongs to the agreement, not to a message."""
        kind = limit.anchor.kind
        if kind is AnchorKind.DATE:
            return limit.anchor.date
        if kind is AnchorKind.SIGNATURE:
            return self.signature()
        if kind in (AnchorKind.ENTRY_INTO_FORCE, AnchorKind.ORIGINAL_ENTRY):
            return self._entry
        if kind is AnchorKind.EXPIRY:
            end = life_term.term_end(self.bound.pack, self._entry, [])
            return None if end == NEVER else end
        return None

    # --- views ----------------------------------------------------------------------------------

    def views(self) -> tuple[View, ...]:
        """One for each set of parties that see alike, in the order of their first seats."""
        return self._views

    def _make_views(self) -> Iterator[View]:
        contested: dict[int, set[tuple[Hash, int]]] = {}
        for act in self.acts:
            for seat, (_, until) in act.contests.items():
                contested.setdefault(seat, set()).add((act.entry.leaf, until))
        parties: dict[frozenset[tuple[Hash, int]], list[int]] = {}
        for seat in self.versions[-1].parties:
            parties.setdefault(frozenset(contested.get(seat, ())), []).append(seat)
        for contests, seats in parties.items():
            yield View(tuple(seats), contests)

    def view_of(self, seat: int) -> View | None:
        """The view of one party, None for a seat that is none."""
        return next((view for view in self._views if seat in view.parties), None)

    # --- units ----------------------------------------------------------------------------------

    def intervals(self, unit: str, debtor: int, creditor: int, view: View) -> list[Interval]:
        """States of a message type or clause from one party to another, without gap, from 0 on.

        A party and itself: of what it owes towards all others at once. The list is kept: do not
        change it.
        """
        key = unit, debtor, creditor, view
        found = self._intervals.get(key)
        if found is None:
            if debtor == creditor:
                others = [seat for seat in self.versions[-1].parties if seat != debtor]
                lists = [self.intervals(unit, debtor, other, view) for other in others]
                found = most_binding(lists) if lists else [Interval(0, NEVER, NOT_YET)]
            else:
                found = overlay(self._spans(unit, debtor, creditor, view))
            self._intervals[key] = found
        return found

    def _spans(self, unit: str, debtor: int, creditor: int, view: View) -> Iterator[Interval]:
        yield from self._life_spans(unit, debtor, creditor)
        for author, other in ((debtor, creditor), (creditor, debtor)):
            acts = [act for act in self._by_author.get(author, ()) if self._reaches(act, unit)]
            resumed = self._resumptions(acts, other, view)
            for act in acts:
                yield from self._act_spans(act, other, view, resumed, own=author == debtor)
        for terms in self._pausing:
            if not {debtor, creditor} <= set(terms.signatories):
                continue
            scope = arrangements.scope_named(terms)
            period = self.in_force(terms, debtor, creditor, view)
            if scope and period is not None and reaches(terms.pack, scope, unit):
                yield Interval(*period, SUSPENDED, terms.by[0].entry)

    def _reaches(self, act: Act, unit: str) -> bool:
        pack = pack_of(self.bound, life_acts.opened(act.entry).pack)
        return pack is not None and reaches(pack, act.scope, unit)

    def _life_spans(self, unit: str, debtor: int, creditor: int) -> Iterator[Interval]:
        own = [self._entered_for(debtor, unit), self._entered_for(creditor, unit)]
        entered = [at for at in own if at is not None]
        starts = max(entered) if len(entered) == len(own) else NEVER
        signed = self.signature()
        before = starts
        if signed is not None and self._provisional(unit):
            before = min(signed, starts)
            yield Interval(before, starts, PROVISIONAL)
        yield Interval(0, before, NOT_YET)
        yield Interval(starts, NEVER, IN_FORCE)
        cause = next((one.by[0].entry for one in reversed(self.extensions)), None)
        if self._end < NEVER:
            yield Interval(max(self._end, starts), NEVER, ENDED, cause)

    def _provisional(self, unit: str) -> bool:
        """Whether a unit applies from signature on: a clause listed, or a type that performs it."""
        life = self.bound.pack.clauses.life
        listed = () if life is None else life.provisional
        return any(unit == one or unit in messages_of(self.bound.pack, one) for one in listed)

    def _act_spans(
        self, act: Act, other: int, view: View, resumed: Resumptions, *, own: bool
    ) -> Iterator[Interval]:
        """What one act does to a unit between its author and one other party. `own`: the author is
        the debtor.
        """
        effect = act.right.effect
        if effect == life_acts.ENDS:
            if (leaves := self._leaves_at(act, other, view)) < NEVER:
                yield Interval(leaves, NEVER, ENDED, act.entry)
            return
        if effect == life_acts.SUSPENDS and (own or act.right.binds != "own duties only"):
            state = SUSPENDED
        elif effect == life_acts.WITHHOLDS and own:
            state = WITHHELD
        elif effect == life_acts.OPTS_OUT and act.right.scope is not None:
            state = ENDED
        elif effect == life_acts.OBSERVES and own:
            state = VOLUNTARY
        else:
            return
        ends = min(act.ended[other], resumed.of(act))
        yield Interval(self._effect(act, view, other), ends, state, act.entry)

    def _effect(self, act: Act, view: View, other: int) -> int:
        """From when an act has effect towards a party in a view, NEVER where it never has."""
        starts = max(act.effects[other], view.upheld(act.entry))
        return starts if starts < act.ended[other] else NEVER

    def _leaves_at(self, act: Act, other: int, view: View) -> int:
        leaves = max(life_term.notice_ends(self.bound, act, other), view.upheld(act.entry))
        return leaves if leaves < act.ended[other] else NEVER

    def _resumptions(self, acts: Iterable[Act], other: int, view: View) -> Resumptions:
        """When resumptions by one author, in the order of its register, have effect."""
        found = Resumptions()
        for act in acts:
            if act.right.effect == life_acts.RESUMES:
                cited = life_acts.opened(act.entry).refers_to
                known = cited if cited in self._leaves_of_acts else None
                found.take(act, known, self._effect(act, view, other))
        return found

    # --- versions -------------------------------------------------------------------------------

    def version_at(self, entry: Entry) -> Hash:
        """Pack under which the author of an entry had to write it."""
        return amendments.version_at(self.record, self.versions, entry).pack.hash

    def version_for(self, trigger: int, debtor: int, creditor: int, unit: str = "") -> Hash:
        """Pack whose clauses govern an instance of a unit whose trigger fell then."""
        found = amendments.version_for(self.versions, trigger)
        pair = {debtor, creditor}
        if pair <= set(found.parties) or any(in_role(self.bound, unit, seat) for seat in pair):
            return found.pack.hash
        for version in self.versions:  # between parties of which one acceded: since it did
            if {debtor, creditor} <= set(version.parties):
                return version.pack.hash
        return found.pack.hash

"""What becomes of a message after it was sent: when it takes effect for whom, what later entries
make of it (spec/board.md, J13 to J18). All facts of the record are in the answers; whoever asks for
the board of an instant leaves out acts that took effect later. Corrections and statements of error
count for every instant.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from detente.core.agreement import periods
from detente.core.agreement.builtin import find_type
from detente.core.agreement.pack import FieldType, MessageType, Pack
from detente.core.agreement.seats import EACH_OTHER
from detente.core.board.facts import Bound, Entry
from detente.core.board.life_seats import parties_of, seat_of
from detente.core.board.record import NEVER, Receipt, Record
from detente.core.crypto.types import Hash
from detente.core.encoding import Value

CORRECTED: Final = "corrected"
SENT_IN_ERROR: Final = "sent-in-error"
CANCELLED: Final = "cancelled"
WITHDRAWN: Final = "withdrawn"
WAIVED: Final = "waived"
CONTESTED: Final = "contested"
REFUSED: Final = "refused"
DEPOSITED: Final = "deposited"
_LEAF: Final = 16  # field of `deposited`
_TIMED: Final = (FieldType.DATE, FieldType.INSTANT, FieldType.INSTANT_OR_DATE)


@dataclass(slots=True)
class Standing:
    """A message as it stands after its corrections.

    `given` is the entry that counts as the giving: the message itself, or the last correction that
    changed an essential field. `corrections` are in the order of their author's register.
    """

    values: Mapping[int, Value]
    given: Entry
    corrections: tuple[Entry, ...] = ()

    @property
    def given_anew(self) -> bool:
        """Whether a correction changed an essential field."""
        return bool(self.corrections) and self.given in self.corrections


class Acts:
    """Look-ups over one record; holds nothing but the record, so it grows with it."""

    def __init__(self, bound: Bound, record: Record) -> None:
        self.bound = bound
        self.record = record
        self.offset_s = periods.zone_offset_s(bound.pack.agreement.zone)
        self._deemed = bound.pack.agreement.deemed_receipt
        self.depositories = _depositories(bound)
        self._parties: dict[Hash, tuple[int, ...]] = {}

    # --- types ----------------------------------------------------------------------------------

    def pack_of(self, entry: Entry) -> Pack:
        """The version of the pack under which an entry was written."""
        if entry.content is None or entry.content.pack == self.bound.pack.hash:
            return self.bound.pack
        return self.bound.versions.get(entry.content.pack, self.bound.pack)

    def type_of(self, entry: Entry) -> MessageType | None:
        """The type of an entry; None of one that cannot be read or has a type of no pack."""
        if entry.content is None:
            return None
        return find_type(self.pack_of(entry).messages, entry.content.type)

    def addressees(self, entry: Entry) -> tuple[int, ...]:
        """Whom a message is for: the parties it is addressed to, or the seats that the `to` of its
        type names. Roles to which a copy goes are not among them.
        """
        kind = self.type_of(entry)
        named = None if kind is None else self._named(kind.addressee)
        seats = self._parties_of(entry) if named is None else named
        return tuple(seat for seat in seats if entry.to >> seat & 1)

    def _parties_of(self, entry: Entry) -> tuple[int, ...]:
        pack = self.pack_of(entry)
        found = self._parties.get(pack.hash)
        if found is None:
            found = self._parties[pack.hash] = parties_of(self.bound, pack)
        return found

    def _named(self, phrase: str) -> tuple[int, ...] | None:
        if phrase == EACH_OTHER:
            return None
        if phrase.startswith("role "):
            role = self.bound.pack.clauses.roles.get(phrase.removeprefix("role "))
            codes = role.held_by if role is not None else ()
        else:
            codes = (phrase,)
        found = (seat_of(self.bound, code) for code in codes)
        return tuple(seat for seat in found if seat is not None)

    # --- when -----------------------------------------------------------------------------------

    def receipt(self, entry: Entry, seat: int) -> Receipt:
        """When a party received an entry, deemed receipt taken in."""
        found = self.record.receipt(entry, seat)
        if self._deemed is None:
            return found
        deemed = self.deemed(entry, seat)
        if deemed >= found.high:
            return found
        why = found.why if found.low < deemed else ""
        return Receipt(min(found.low, deemed), deemed, why, found.by)

    def received(self, entry: Entry, seat: int) -> int:
        """The same, as recorded: NEVER while nothing below the heads says so."""
        found = self.record.received(entry, seat)
        return found if self._deemed is None else min(found, self.deemed(entry, seat))

    def deemed(self, entry: Entry, seat: int) -> int:
        """When receipt is deemed, NEVER where it is not: the agreement counts a time from the
        deposit, and the depository stated it.
        """
        limit = self._deemed
        if limit is None or seat == entry.seat or not entry.to >> seat & 1:
            return NEVER
        deposit = self.deposit(entry)
        if deposit is None:
            return NEVER
        closes = periods.closes(limit, self.record.time(deposit), self.reckoning())
        return NEVER if closes is None or closes.high is None else closes.high - 1

    def reckoning(self) -> periods.Reckoning:
        """How the agreement counts days where no clause says otherwise."""
        pack = self.bound.pack
        return periods.Reckoning(
            self.offset_s, pack.agreement.first_day_counted, calendars=pack.clauses.calendars
        )

    def deposit(self, entry: Entry) -> Entry | None:
        """The first statement of a depository that it holds this entry, or None."""
        if not self.depositories:
            return None
        stated = [
            one
            for one in self.record.naming(DEPOSITED, _LEAF, entry.leaf)
            if one.seat in self.depositories
        ]
        return min(stated, key=lambda one: (self.record.time(one), one.place), default=None)

    def effect(self, entry: Entry, seat: int) -> int:
        """When a message takes effect towards a party, by the `effect` of its type: NEVER while
        that lies in no register.
        """
        kind = self.type_of(entry)
        if kind is None:
            return NEVER
        return self.takes(entry, seat, kind.effect)

    def takes(self, entry: Entry, seat: int, effect: str) -> int:
        """The same by a phrase: `on receipt`, `on sending`, `when provable` or `on <field>`."""
        if effect == "on receipt":
            return self.received(entry, seat)
        if effect == "on sending":
            return self.record.time(entry)
        if effect == "when provable":
            return self.record.provable(entry)
        kind = self.type_of(entry)
        field = kind.field_named(effect.removeprefix("on ")) if kind is not None else None
        if field is None or field.type not in _TIMED:
            return NEVER
        return self.instant(self.standing(entry).values.get(field.n))

    def instant(self, value: Value) -> int:
        """A value of a field as an instant: of a date its first second; NEVER of nothing."""
        if isinstance(value, int):
            return value
        if isinstance(value, str):
            return periods.day_bounds(value, self.offset_s)[0]
        return NEVER

    # --- what was made of it --------------------------------------------------------------------

    def standing(self, entry: Entry) -> Standing:
        """A message after all its corrections that were not sent in error themselves."""
        content = entry.content
        if content is None:
            return Standing({}, entry)
        corrections = self._corrections(entry) if self.record.pointed(entry.leaf) else None
        if not corrections:
            return Standing(content.values, entry)
        kind = self.type_of(entry)
        essential = [field.n for field in kind.fields if field.essential] if kind else []
        values, given = content.values, entry
        for one in corrections:
            new = one.content.values if one.content is not None else values
            if any(values.get(n) != new.get(n) for n in essential):
                given = one
            values = new
        return Standing(values, given, tuple(corrections))

    def given(self, entry: Entry) -> Entry:
        """The entry that counts as the giving of a message (`Standing.given`)."""
        return self.standing(entry).given if self.record.pointed(entry.leaf) else entry

    def values(self, entry: Entry) -> Mapping[int, Value]:
        """The fields of a message as it stands."""
        if entry.content is None or self.record.pointed(entry.leaf):
            return self.standing(entry).values
        return entry.content.values

    def _corrections(self, entry: Entry) -> list[Entry]:
        """Corrections of an entry and of its corrections, in the order of the register."""
        found: list[Entry] = []
        waiting = [entry.leaf]
        while waiting:
            for one in self.record.pointing_at(waiting.pop(), CORRECTED):
                if one.seat == entry.seat:
                    waiting.append(one.leaf)
                    if self.in_error(one) is None:
                        found.append(one)
        found.sort(key=lambda one: self.record.position(one.place))
        return found

    def root(self, entry: Entry) -> Entry | None:
        """The message that a correction corrects, through corrections of corrections; the entry
        itself if it is none; None where the chain leaves what lies below the heads.
        """
        seen: Entry | None = entry
        while seen is not None and seen.content is not None and seen.content.type == CORRECTED:
            leaf = seen.content.refers_to
            seen = None if leaf is None else self.record.by_leaf.get(leaf)
        return seen

    def in_error(self, entry: Entry) -> Entry | None:
        """The author's statement that an entry was sent in error, or None. Such a statement is not
        taken back by another.
        """
        if entry.content is not None and entry.content.type == SENT_IN_ERROR:
            return None
        return self._own(entry, SENT_IN_ERROR)

    def withdrawn(self, entry: Entry) -> Entry | None:
        """The author's withdrawal of a standing thing, or None; it counts from its effect on."""
        return self._own(entry, WITHDRAWN)

    def cancelled(self, entry: Entry) -> Entry | None:
        """The author's cancellation of what an entry announces, or None; from its effect on."""
        return self._own(entry, CANCELLED)

    def _own(self, entry: Entry, name: str) -> Entry | None:
        if not self.record.pointed(entry.leaf):
            return None
        for one in self.record.pointing_at(entry.leaf, name):
            if one.seat == entry.seat and (name == SENT_IN_ERROR or self.in_error(one) is None):
                return one
        return None

    def marks(self, entry: Entry, name: str) -> list[Entry]:
        """Acts of other parties upon an entry: `waived`, `contested`, `refused` and answers; those
        sent in error are left out.
        """
        if not self.record.pointed(entry.leaf):
            return []
        return [
            one
            for one in self.record.pointing_at(entry.leaf, name)
            if one.seat != entry.seat and self.in_error(one) is None
        ]


def _depositories(bound: Bound) -> frozenset[int]:
    """Seats of the roles that may state a deposit."""
    found: set[int] = set()
    for role in bound.pack.clauses.roles.values():
        if DEPOSITED in role.may:
            seats = (seat_of(bound, code) for code in role.held_by)
            found.update(seat for seat in seats if seat is not None)
    return frozenset(found)


def leaf_of(value: Value) -> Hash | None:
    """A field of type hash as the hash of a leaf; None of anything else."""
    return Hash(value) if isinstance(value, bytes) and len(value) == 32 else None

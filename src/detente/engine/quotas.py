"""Quotas: how much of a type one center may send another in a day (spec/receipt.md, H17 to H20).

Counted from two registers alone, the sender's and the recipient's, so that both come to the same.
An entry counts in the day that its author claims, and in no earlier one than those before it. What
the recipient's clock contradicts, and what it said before that it lacks, is *apart*: never beyond
a quota, whatever clock was right, and taken up to the same quota by the recipient's own day.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from detente.core import encoding, limits, shape
from detente.core.agreement.builtin import BUILTIN, find_type
from detente.core.agreement.pack import Quota
from detente.core.board.candidates import GIVEN_ELSEWHERE
from detente.core.errors import RuleBroken, StateDamaged, TheirFault
from detente.core.instants import shown
from detente.core.notification import Lacking, Opening, Receipt
from detente.engine.ports import Operation, Put
from detente.engine.registers import Agreement, Facts, Held, Register, seen_of

_TABLE: Final = "refused"
_DAY_S: Final = 86_400
# What a center must write to answer, and to begin at all, is never counted.
_EXEMPT: Final = frozenset({"received", "adopted"})
# Acts about the line itself; people and schedules send them, not the events of a day.
_ROUTINE: Final = frozenset({"line-test", "service", "re-send-request"})
_DEFAULT: Final = Quota(limits.QUOTA_ENTRIES_DEFAULT, limits.QUOTA_BYTES_DEFAULT)
_LINE: Final = Quota(limits.QUOTA_LINE_ENTRIES, limits.QUOTA_LINE_BYTES)
_ELSEWHERE: Final = Quota(limits.QUOTA_ELSEWHERE_ENTRIES, limits.QUOTA_ELSEWHERE_BYTES)


def quota_of(agreement: Agreement, kind: str) -> Quota | None:
    """The quota of a type: its own, else the default one; None where nothing is counted."""
    if kind in _EXEMPT:
        return None
    message = find_type(agreement.pack.messages, kind)
    if message is not None and message.quota is not None:
        return message.quota
    if kind == GIVEN_ELSEWHERE:
        return _ELSEWHERE
    return _LINE if kind in _ROUTINE and kind in BUILTIN else _DEFAULT


def counted_as(agreement: Agreement, kind: str) -> str:
    """Name of the tally of a type. All types that nobody declared share one: there are as many
    of them as a sender likes.
    """
    return kind if find_type(agreement.pack.messages, kind) is not None else ""


@dataclass(frozen=True, slots=True)
class Tally:
    """What was counted of one type: the time reached, and entries and bytes of its day."""

    time: int
    entries: int = 0
    bytes: int = 0


def _contradicted(facts: Facts, stated: int) -> bool:
    """Whether a claimed time lies more than a day ahead of the recipient's: one of two clocks is
    wrong, and nobody else can tell which.
    """
    return facts.claimed > stated + _DAY_S


@dataclass(slots=True)
class Count:
    """Tallies by type: of what can be beyond its quota, and of what stands apart."""

    start: int
    tallies: dict[str, Tally] = field(default_factory=dict)
    apart: dict[str, Tally] = field(default_factory=dict)

    def copy(self) -> Count:
        """An independent count that goes on from here."""
        return Count(self.start, dict(self.tallies), dict(self.apart))

    def take(self, agreement: Agreement, facts: Facts, stated: int, *, apart: bool) -> bool:
        """Count one entry accounted for at `stated`; whether there is no room for it (H18, H19)."""
        quota = quota_of(agreement, facts.type)
        if quota is None:
            return False
        kind = counted_as(agreement, facts.type)
        tallies = self.apart if apart else self.tallies
        before = tallies.get(kind, Tally(self.start))
        # By the author's time, which never goes back; apart, by the recipient's own.
        time = stated if apart else max(before.time, facts.claimed)
        if time // _DAY_S != before.time // _DAY_S:
            before = Tally(time)
        after = Tally(time, before.entries + 1, before.bytes + facts.bytes)
        entries, size = after.entries, after.bytes
        other = self.tallies.get(kind)
        if apart and other is not None and other.time // _DAY_S >= time // _DAY_S:
            entries, size = entries + other.entries, size + other.bytes
        beyond = entries > quota.entries or size > quota.bytes
        # What lies beyond takes no room: a smaller one behind it may still find some.
        tallies[kind] = replace(before, time=time) if beyond else after
        return beyond


@dataclass(slots=True)
class Meter:
    """One sender's register as one register of a recipient accounts for it (H18)."""

    count: Count
    common: bool  # only what every party can follow is judged
    next: int = 0  # entries of the recipient's register looked at
    seen: int = 0  # entries of the sender's register accounted for or pending
    pending: list[int] = field(default_factory=list)  # stated as lacking for reasons 1 and 2
    over: list[int] = field(default_factory=list)  # beyond the quota of their type
    over_of: dict[str, list[int]] = field(default_factory=dict)  # the same by type
    void: dict[int, int] = field(default_factory=dict)  # statement -> entry for which there is room
    fresh: Count | None = None  # goes on from `count` over what is held and not yet accounted for

    def advance(self, agreement: Agreement, stating: Register, sender: Register) -> None:
        """Follow the recipient's statements to all parties, as far as what they name is held."""
        everybody = (1 << len(agreement.founding.seats)) - 1
        while self.next < stating.size:
            held = stating.entries[self.next]
            states = held.leaf.to == everybody & ~(1 << stating.seat)
            if states and not self._state(agreement, held, stating, sender):
                return
            self.next += 1

    def _state(self, agreement: Agreement, held: Held, stating: Register, sender: Register) -> bool:
        """Take one statement in; False, with nothing changed, where it cannot be followed."""
        if held.opening is None:
            return False
        place = (sender.seat, sender.origin.epoch)
        receipt, stated = held.opening.receipt, held.opening.header.claimed
        size = max(self.seen, seen_of(receipt, sender))
        if size > sender.size:
            return False
        missing = _ranges(receipt, place, (Lacking.NO_CONTENT, Lacking.DOES_NOT_OPEN))
        count, waiting = self.count.copy(), list[int]()
        beyond: list[tuple[int, str]] = []
        again = _outside(self.pending, missing)
        bit = 1 << stating.seat
        for index in (*again, *range(self.seen, size)):
            one = sender.entries[index]
            if not one.leaf.to & bit:
                continue
            if self.common and one.leaf.to | 1 << sender.seat != (
                (1 << len(agreement.founding.seats)) - 1
            ):
                return False
            if index >= self.seen and _within(index, missing):
                waiting.append(index)
                continue
            facts = agreement.facts_of(one)
            if facts is None:
                return False
            apart = index < self.seen or _contradicted(facts, stated)
            if count.take(agreement, facts, stated, apart=apart) and not apart:
                beyond.append((index, counted_as(agreement, facts.type)))
        if again or size > self.seen:
            self.fresh = None  # else the statement accounts for nothing: it still goes on from here
        self.count, self.seen = count, size
        gone = set(again)
        self.pending = [index for index in self.pending if index not in gone] if gone else (
            self.pending
        )  # fmt: skip
        self.pending.extend(waiting)
        for index, kind in beyond:
            insort(self.over, index)
            insort(self.over_of.setdefault(kind, []), index)
        self._judge(held.index, receipt, place, missing)
        return True

    def _judge(
        self,
        index: int,
        receipt: Receipt,
        place: tuple[int, bytes],
        missing: Sequence[tuple[int, int]],
    ) -> None:
        """What the statement says is beyond a quota must be; what it asks for again waits."""
        for start, end in _ranges(receipt, place, (Lacking.OVER_QUOTA,)):
            low, high = bisect_left(self.over, start), bisect_left(self.over, end)
            if high - low != end - start and index not in self.void:
                named = set(self.over[low:high])
                self.void[index] = next(at for at in range(start, end) if at not in named)
        for start, end in missing:
            low, high = bisect_left(self.over, start), bisect_left(self.over, end)
            for asked in self.over[low:high]:
                insort(self.pending, asked)
            del self.over[low:high]
            for listed in self.over_of.values() if high > low else ():
                del listed[bisect_left(listed, start) : bisect_left(listed, end)]

    def going_on(self, agreement: Agreement, sender: Register, seat: int, now: int) -> Count:
        """The count with everything that is held and not yet accounted for, as if stated now."""
        if self.fresh is None:
            self.fresh = self.count.copy()
            for held in sender.entries[self.seen :]:
                facts = agreement.facts_of(held) if held.leaf.to >> seat & 1 else None
                if facts is not None:
                    apart = _contradicted(facts, now)
                    self.fresh.take(agreement, facts, now, apart=apart)
        return self.fresh

    def stated_over(self, index: int) -> bool:
        """Whether an entry was stated as beyond its quota and not asked for again since."""
        at = bisect_left(self.over, index)
        return at < len(self.over) and self.over[at] == index


def _ranges(
    receipt: Receipt, place: tuple[int, bytes], reasons: Sequence[Lacking]
) -> list[tuple[int, int]]:
    return [
        (item.start, item.end)
        for item in receipt.lacking
        if (item.seat, item.epoch) == place and item.reason in reasons
    ]


def _within(index: int, ranges: Sequence[tuple[int, int]]) -> bool:
    at = bisect_left(ranges, (index + 1, 0)) - 1
    return at >= 0 and ranges[at][0] <= index < ranges[at][1]


def _outside(indexes: Sequence[int], ranges: Sequence[tuple[int, int]]) -> list[int]:
    """Of rising indexes those in no range; costs nothing for those that are in one."""
    found: list[int] = []
    low = 0
    for start, end in ranges:
        at = bisect_left(indexes, start, low)
        found.extend(indexes[low:at])
        low = bisect_left(indexes, end, at)
    found.extend(indexes[low:])
    return found


def meter_of(
    agreement: Agreement, stating: Register, sender: Register, *, common: bool = False
) -> Meter:
    """The meter of two registers, brought up to what is held of both."""
    key = (stating.text, sender.text, common)
    found = agreement.meters.get(key)
    if not isinstance(found, Meter):
        found = Meter(Count(agreement.founding.start), common)
        agreement.meters[key] = found
    found.advance(agreement, stating, sender)
    return found


# --- the recipient ------------------------------------------------------------------------------


class Incoming:
    """Judges the openings of one register item as they come; kept where the item was stored."""

    def __init__(self, agreement: Agreement, sender: Register, now: int) -> None:
        """Nothing is counted before we have adopted: then we state nothing either."""
        self._agreement, self._sender, self._now = agreement, sender.text, now
        self._meter: Meter | None = None
        self._rows: dict[int, Facts] = {}
        if agreement.own_epoch is not None:
            self._meter = meter_of(agreement, agreement.own(), sender)
            going = self._meter.going_on(agreement, sender, agreement.own_seat, now)
            self._count = going.copy()

    def refuses(self, index: int, opening: Opening, size: int) -> Lacking | None:
        """Why the content of an entry is not kept though it opens; None where it is.

        Beyond its quota, or apart and without room today: then it is asked for again.
        """
        if self._meter is None:
            return None
        if self._meter.stated_over(index):
            return Lacking.OVER_QUOTA  # nobody asked for it
        facts = Facts(opening.header.type, opening.header.claimed, size)
        apart = index < self._meter.seen or _contradicted(facts, self._now)
        if not self._count.take(self._agreement, facts, self._now, apart=apart):
            return None
        if apart:
            return Lacking.NO_CONTENT
        self._rows[index] = facts
        return Lacking.OVER_QUOTA

    def row(self, index: int, reason: Lacking) -> bytes:
        """What is stored of an entry whose content was refused for a reason."""
        return encode_over(self._rows[index]) if reason is Lacking.OVER_QUOTA else bytes((reason,))

    def keep(self) -> None:
        """The item is on disk: go on from here."""
        if self._rows:
            self._agreement.over.setdefault(self._sender, {}).update(self._rows)
        if self._meter is not None:
            self._meter.fresh = self._count


def encode_over(facts: Facts) -> bytes:
    """Stored form of an entry whose content was left away for its quota (table `refused`)."""
    value = encoding.encode([facts.type, facts.claimed, facts.bytes])
    return bytes((Lacking.OVER_QUOTA,)) + value


def decode_over(key: str, value: bytes) -> Facts:
    """Reverse of `encode_over`. Raises StateDamaged("store-unreadable")."""
    try:
        parts = shape.exactly(encoding.decode(value[1:]), "over quota", 3)
        kind = shape.text(parts[0], "over quota", limits.TYPE_NAME_CHARS_MAX)
        return Facts(kind, shape.uint(parts[1], "over quota"), shape.uint(parts[2], "over quota"))
    except TheirFault as fault:
        raise StateDamaged("store-unreadable", table=_TABLE, why=key) from fault


def settle(agreement: Agreement, now: int) -> list[Operation]:
    """Before we state anything: what is not beyond its quota by the rule, or has room by now, is
    asked for again (reason 1 instead of 3). Returns what is to be stored with the statement.
    """
    if agreement.own_epoch is None or not agreement.over:
        return []
    asked: list[tuple[str, int]] = []
    for text in sorted(agreement.over):
        sender = agreement.registers[text]
        asked += [(text, index) for index in _room_for(agreement, sender, now)]
    for text, index in asked:
        agreement.refuse(text, index, Lacking.NO_CONTENT)
    value = bytes((Lacking.NO_CONTENT,))
    return [Put(_TABLE, f"{text} {index:012d}", value) for text, index in asked]


def _room_for(agreement: Agreement, sender: Register, now: int) -> Iterator[int]:
    """Entries stated or about to be stated as beyond their quota that need not be."""
    meter = meter_of(agreement, agreement.own(), sender)
    count, own = meter.count.copy(), agreement.own_seat
    for index in meter.pending:
        came = sender.entries[index]
        facts = agreement.facts_of(came) if came.opening is not None else None
        if facts is not None:
            count.take(agreement, facts, now, apart=True)
    for held in sender.entries[meter.seen :]:
        facts = agreement.facts_of(held) if held.leaf.to >> own & 1 else None
        if facts is None or agreement.lacking_reason(held) not in (None, Lacking.OVER_QUOTA):
            continue
        trial, apart = count.copy(), _contradicted(facts, now)
        beyond = trial.take(agreement, facts, now, apart=apart)
        if held.opening is None and (apart or not beyond):
            yield held.index  # our clock went back since, or there is room now
        else:
            count = trial
    for listed in list(meter.over_of.values()):
        for index in listed:
            known = agreement.over.get(sender.text, {}).get(index)
            if known is None or sender.entries[index].opening is not None:
                continue
            if count.take(agreement, known, now, apart=True):
                break  # of this type there is no room today
            if agreement.refused[sender.text, index] is Lacking.OVER_QUOTA:
                yield index


def room_again(agreement: Agreement, now: int) -> bool:
    """Whether something stated as beyond its quota could be taken now."""
    if agreement.own_epoch is None:
        return False
    return any(
        next(_room_for(agreement, agreement.registers[text], now), None) is not None
        for text in sorted(agreement.over)
    )


# --- the sender ---------------------------------------------------------------------------------


def check_release(agreement: Agreement, parts: Sequence[tuple[str, int, int]], now: int) -> None:
    """Raise RuleBroken("over-quota", type, party, entries, bytes, room_from) where an addressee
    could leave the content of an entry of ours away (H20).

    `parts` are type, addressees and bytes of each entry in order; `room_from` is an instant.
    """
    if agreement.own_epoch is None:
        return
    counts: dict[int, Count] = {}
    for kind, to, size in parts:
        quota = quota_of(agreement, kind)
        for seat in agreement.founding.addressed(to) if quota is not None else ():
            if seat not in counts:
                counts[seat] = _count_of(agreement, agreement.own(), seat, now).copy()
            facts = Facts(kind, now, size)
            if quota is not None and counts[seat].take(agreement, facts, now, apart=False):
                time = counts[seat].tallies[counted_as(agreement, kind)].time
                raise RuleBroken(
                    "over-quota", type=kind, party=agreement.code(seat), entries=quota.entries,
                    bytes=quota.bytes, room_from=shown((time // _DAY_S + 1) * _DAY_S),
                )  # fmt: skip


def sent(agreement: Agreement, taken: Sequence[Held], now: int) -> None:
    """Count our own entries that are on disk now."""
    for held in taken:
        facts = agreement.facts_of(held)
        for seat in agreement.founding.addressed(held.leaf.to):
            meter = _meter_for(agreement, agreement.own(), seat)
            if meter is not None and meter.fresh is not None and facts is not None:
                meter.fresh.take(agreement, facts, now, apart=False)


def _count_of(agreement: Agreement, own: Register, seat: int, now: int) -> Count:
    """Ours as the party on `seat` accounts for it, going on with what it did not yet."""
    meter = _meter_for(agreement, own, seat)
    if meter is None:
        return Count(agreement.founding.start)
    return meter.going_on(agreement, own, seat, now)


def _meter_for(agreement: Agreement, own: Register, seat: int) -> Meter | None:
    """The meter over the register in which a party spoke last; None before it has spoken."""
    registers = [one for one in agreement.of_seat(seat) if one.entries]
    if not registers:
        return None
    return meter_of(agreement, max(registers, key=_last_claimed), own)


def _last_claimed(register: Register) -> int:
    opening = register.entries[-1].opening
    return 0 if opening is None else opening.header.claimed


# --- every reader -------------------------------------------------------------------------------


def check_statement(agreement: Agreement, origin: str, index: int, receipt: Receipt) -> None:
    """Raise RuleBroken("over-quota-void") where an entry states as beyond a quota what had room
    (R9, condition 18). What a reader cannot follow holds.
    """
    stating = agreement.registers.get(origin)
    if stating is None or index >= stating.size:
        return
    named = {(i.seat, i.epoch) for i in receipt.lacking if i.reason is Lacking.OVER_QUOTA}
    for seat, epoch in sorted(named):
        if seat >= len(agreement.founding.seats) or seat == stating.seat:
            continue
        sender = agreement.registers.get(agreement.origin(seat, epoch).text())
        if sender is None:
            continue
        found = meter_of(agreement, stating, sender, common=True).void.get(index)
        if found is not None:
            raise RuleBroken("over-quota-void", seat=seat, index=found)

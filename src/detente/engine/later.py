"""What the author of a notification said since somebody looked, in every register of that party.

One person answers one party, and that party may speak under several agreements, and after a loss in
a new epoch. A drill is no word on what is in earnest; what is in earnest holds an
answer in a drill up.

What its author made of the very notification answered, by taking it back or correcting it, is
judged apart from that list, and holds an answer up even where the rest was read: who speaks without
end can neither keep an answer back nor hide such a word in it. Each further correction changes what
would be answered, so each holds it up again; those stand against their author, within its quota.
"""

from __future__ import annotations

import hashlib
import itertools
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from detente.core import instants, limits
from detente.core.crypto.types import Hash
from detente.core.errors import OurFault
from detente.core.notification import Precedence
from detente.core.record.origin import Mark
from detente.engine import epochs, rules, views
from detente.engine.drafts import NOTIFICATION, Draft
from detente.engine.gaps import Gaps
from detente.engine.registers import Agreement, Held, Register
from detente.engine.state import State
from detente.engine.traffic import Traffic

Said: TypeAlias = tuple[Agreement, Held]

_IN_ERROR: Final = "sent-in-error"
_TAKES_BACK: Final = ("cancelled", _IN_ERROR, "withdrawn")
_GONE: Final = "-"
_READ: Final = ("acknowledged", *views.ANSWERS)
_LEAF_CHARS: Final = 16
_NAME_CHARS: Final = 32  # of a hash in hex: no author can make two that begin alike
_DIGITS: Final = len(str(limits.TREE_SIZE_MAX))
_NAME: Final = rf"[0-9a-f]{{{_NAME_CHARS}}}"
_NUMBER: Final = rf"[0-9]{{1,{_DIGITS}}}"
_RANGE: Final = rf"{_NUMBER}(?:-{_NUMBER})?"
_CHANGE: Final = rf"{_NAME}{_GONE}?"
_ABOUT: Final = re.compile(rf"({_NAME})=((?:{_CHANGE}(?:\.{_CHANGE})*)?)(?:~({_NAME}))?", re.ASCII)
_REGISTER: Final = re.compile(
    rf"({_NAME}):({_NUMBER})(?::((?:{_RANGE}(?:\.{_RANGE})*)?)(?:~({_NUMBER}))?)?", re.ASCII
)


@dataclass(frozen=True, slots=True)
class _Seen:
    """How far one register was looked at: its size, ranges of which the content was not here, and
    how many more of that kind there were below those.
    """

    size: int = 0
    ranges: tuple[tuple[int, int], ...] = ()
    more: int = 0

    def lately(self, gaps: Gaps, least: int) -> Iterator[int]:
        """Indexes from `least` on whose content was not here and is now. Of those below the ranges
        only their number is known: where it fell, any of them may be it.
        """
        below = self.ranges[0][0] if self.ranges else self.size
        if gaps.count(below) != self.more:
            yield from gaps.outside(least, below)
        for start, end in self.ranges:
            yield from gaps.outside(max(least, start), end)

    def text(self) -> str:
        ranges = (f"{a}" if b == a + 1 else f"{a}-{b - 1}" for a, b in self.ranges)
        more = f"~{self.more}" if self.more else ""
        lacked = ".".join(ranges) + more
        return f"{self.size}:{lacked}" if lacked else f"{self.size}"


@dataclass(frozen=True, slots=True)
class _Look:
    """What somebody had before them: what its author had made of the notification (see `_changes`;
    of all but the newest a sum), and how far each register went.
    """

    changes: frozenset[str] = frozenset()
    rest: str = ""
    registers: Mapping[str, _Seen] = field(default_factory=dict)


def looked_at(state: State, agreement: Agreement, held: Held) -> str:
    """How much its author has said up to now, to be given back to `later` by who looked.

    First the notification with what became of it, `name=change.change~sum`, then each register as
    `name:size`, or `name:size:index.index-index~n` with ranges of entries whose content was not
    here, for it may come, the newest exactly and of the others the number.
    """
    changes = list(_changes(agreement, held))
    old, new = changes[: -limits.DESK_LATER_MAX], changes[-limits.DESK_LATER_MAX :]
    parts = [f"{_name(held.leaf_hash)}={'.'.join(new)}" + (f"~{_sum(old)}" if old else "")]
    room = limits.DESK_LACKED_MAX
    for one, register in _registers(state, agreement, held):
        gaps = one.gaps(register.text)
        first = max(0, len(gaps) - room)
        ranges = tuple(zip(gaps.starts[first:], gaps.ends[first:], strict=True))
        room -= len(ranges)
        more = gaps.count(ranges[0][0] if ranges else register.size)
        parts.append(f"{_name(register.hash)}:{_Seen(register.size, ranges, more).text()}")
    return " ".join(parts)


def later(
    state: State, traffic: Traffic, agreement: Agreement, held: Held, looked: str | None = None
) -> list[Said]:
    """Notifications its author said after `looked`, or after it where nobody looked yet, and
    entries to us whose content is not here, which may be one. First what takes it back or corrects
    it and was not known, then most pressing first, newest first among equals. A register is looked
    through no further back than DESK_LOOKED_MAX entries, but for those first ones.

    Which of two came first our receipts say; where they stand in two registers of ours only our
    clock does, which may have been set back: then what nobody here acknowledged counts as later.

    Raises OurFault("not-looked") for what `looked_at` did not make of this author.
    """
    look = None if looked is None else _read(state, agreement, held, looked)
    return _later(state, _When(state, traffic), agreement, held, look)


def _later(
    state: State, after: _When, agreement: Agreement, held: Held, look: _Look | None
) -> list[Said]:
    fresh = _fresh(after, agreement, held, look)
    found = {(said.origin, said.index): (agreement, said) for said in fresh.values()}
    first = dict.fromkeys(found, 1)
    for meant in (_root(agreement, held), held):
        if (gone := fresh.get(_name(meant.leaf_hash) + _GONE)) is not None:
            first[gone.origin, gone.index] = 2
    for one, register in _registers(state, agreement, held):
        if look is None:
            came = _after(after, one, register, agreement, held)
        else:
            seen = look.registers.get(_name(register.hash), _Seen())
            bound = max(0, register.size - limits.DESK_LOOKED_MAX)
            lately = seen.lately(one.gaps(register.text), bound)
            came = [
                *register.entries[max(seen.size, bound) :],
                *(register.entries[index] for index in lately),
            ]
        repeated = epochs.repeats_alike(one, rules.valid_alone)
        for said in came:
            place = (said.origin, said.index)
            if said is not held and _may_be_word(one, said) and place not in repeated:
                found[place] = one, said

    def pressing(pair: Said) -> tuple[int, tuple[bool, bool, int], tuple[int, int], int]:
        place = (pair[1].origin, pair[1].index)
        return first.get(place, 0), _urgency(pair[1]), after.of(*pair), pair[1].index

    return sorted(found.values(), key=pressing, reverse=True)


def _fresh(after: _When, agreement: Agreement, held: Held, look: _Look | None) -> dict[str, Held]:
    """What was made of a notification that who looked did not know."""
    changes = _changes(agreement, held).items()
    if look is None:
        return {
            name: said
            for name, said in changes
            if said is not held and after.is_later(agreement, said, agreement, held)
        }
    fresh = {name: said for name, said in changes if name not in look.changes}
    return {} if _sum(fresh) == look.rest else fresh


def _root(agreement: Agreement, held: Held) -> Held:
    """What a correction corrects, through corrections of corrections; else the entry itself."""
    while held.type == rules.CORRECTED and held.opening is not None:
        refers = held.opening.header.refers_to
        target = None if refers is None else agreement.by_leaf.get(refers.leaf_hash)
        if target is None or target.seat != held.seat:
            break
        held = target
    return held


def _changes(agreement: Agreement, held: Held) -> dict[str, Held]:
    """What its author made of a notification by valid entries, in their order: each correction, of
    a correction too, under its name, and one entry that takes the notification or a correction
    back, under the name of what it takes back. To take back again what is taken back is no change.
    One that is a correction itself goes with what it corrects.
    """
    repeated = epochs.repeats(agreement, rules.valid_alone)
    found: dict[str, Held] = {}
    waiting = [_root(agreement, held)]
    while waiting:
        one = waiting.pop()
        for said in _own(agreement, one, (rules.CORRECTED,)):
            if (said.origin, said.index) not in repeated:
                found[_name(said.leaf_hash)] = said
                waiting.append(said)
        for said in _own(agreement, one, _TAKES_BACK):
            if said.type == _IN_ERROR or not _own(agreement, said, (_IN_ERROR,)):
                found.setdefault(_name(one.leaf_hash) + _GONE, said)
    return dict(sorted(found.items(), key=lambda pair: (pair[1].origin, pair[1].index)))


def _own(agreement: Agreement, held: Held, types: Iterable[str]) -> list[Held]:
    return [one for one in views.valid_answers(agreement, held, types) if one.seat == held.seat]


def _sum(changes: Iterable[str]) -> str:
    names = " ".join(sorted(changes))
    return hashlib.sha256(names.encode()).hexdigest()[:_NAME_CHARS] if names else ""


def _after(
    after: _When, one: Agreement, register: Register, agreement: Agreement, held: Held
) -> list[Held]:
    """What is later in one register, newest first, where nobody says to have looked."""
    found: list[Held] = []
    if one.mark is agreement.mark:  # else told by two clocks
        least = max(0, register.size - limits.DESK_LOOKED_MAX)
        newest = reversed(register.entries[least:])
        found.extend(
            itertools.takewhile(lambda said: after.is_later(one, said, agreement, held), newest)
        )
    if register.text != held.origin:
        least = register.size - len(found)
        found.extend(said for said in after.waiting(one, register) if said.index < least)
    return found


def _may_be_word(agreement: Agreement, said: Held) -> bool:
    if said.opening is None:
        return bool(said.leaf.to & 1 << agreement.own_seat)
    return views.to_acknowledge(said)


def _urgency(said: Held) -> tuple[bool, bool, int]:
    if said.opening is None:
        return False, True, 0  # it may be anything
    precedence = said.opening.header.precedence
    return precedence is Precedence.FLASH, said.type in _TAKES_BACK, precedence


def answered(agreement: Agreement, draft: Draft) -> Held | None:
    """The notification of another party that a draft is about."""
    refers = draft.refers_to if draft.kind == NOTIFICATION else None
    held = None if refers is None else agreement.by_leaf.get(refers.leaf_hash)
    return None if held is None or held.seat == agreement.own_seat else held


def check_looked(
    state: State,
    agreement: Agreement,
    draft: Draft,
    looked: str | None = None,
    traffic: Traffic | None = None,
    *,
    read: bool = False,
) -> None:
    """Refuse to sign a draft about another party's notification over what that party said since
    somebody looked, or after it where nobody says to have looked; with `read`, which says that
    something was shown and read, only over what takes it back or corrects it since.

    Raises OurFault("later-message" | "not-looked").
    """
    held = answered(agreement, draft)
    if held is not None:
        check_said(state, traffic or Traffic(), agreement, held, looked, read=read)


def check_said(
    state: State,
    traffic: Traffic,
    agreement: Agreement,
    held: Held,
    looked: str | None,
    *,
    read: bool = False,
) -> None:
    """The same for one notification, before anything is signed about it."""
    look = None if looked is None else _read(state, agreement, held, looked)
    after = _When(state, traffic)
    found = [one for _, one in _later(state, after, agreement, held, look)]
    if read and look is not None:
        fresh = _fresh(after, agreement, held, look)
        places = {(one.origin, one.index) for one in fresh.values()}
        found = [one for one in found if (one.origin, one.index) in places]
    if found:
        names = [named(one) for one in found[: limits.DESK_LATER_MAX]]
        raise OurFault("later-message", serials=names, n=len(found))


def named(held: Held) -> str:
    """By what people name an entry: its serial, else the beginning of its leaf hash."""
    serial = None if held.opening is None else held.opening.header.serial
    return serial or held.leaf_hash.hex()[:_LEAF_CHARS]


def _registers(
    state: State, agreement: Agreement, held: Held
) -> Iterator[tuple[Agreement, Register]]:
    """All registers of the author, of every epoch and under every agreement that counts here."""
    author = agreement.founding.seats[held.seat].fingerprint
    for one in state.agreements.values():
        seat = one.founding.seat_of(author)
        if seat is not None and one.mark in (agreement.mark, Mark.LIVE):
            for register in one.of_seat(seat):
                yield one, register


def _name(one: Hash) -> str:
    return one.hex()[:_NAME_CHARS]


def _read(state: State, agreement: Agreement, held: Held, looked: str) -> _Look:
    """What `looked_at` wrote about this notification; a register that is not named was not there
    yet.
    """
    first, *parts = looked.split(" ")
    about = _ABOUT.fullmatch(first)
    changes = [] if about is None or not about[2] else about[2].split(".")
    if about is None or about[1] != _name(held.leaf_hash) or len(changes) > limits.DESK_LATER_MAX:
        raise OurFault("not-looked", size=looked[:20])
    known = {_name(one.hash): one for _, one in _registers(state, agreement, held)}
    registers: dict[str, _Seen] = {}
    for part in parts:
        read = _REGISTER.fullmatch(part)
        if read is None or read[1] not in known:
            raise OurFault("not-looked", size=looked[:20])
        seen = _Seen(int(read[2]), _ranges(read[3]), int(read[4] or 0))
        if not 0 < seen.size <= known[read[1]].size or not _rising(seen):
            raise OurFault("not-looked", size=looked[:20])
        registers[read[1]] = seen
    origin = agreement.registers[held.origin]
    if held.index >= registers.get(_name(origin.hash), _Seen()).size:
        raise OurFault("not-looked", size=looked[:20])
    return _Look(frozenset(changes), about[3] or "", registers)


def _ranges(words: str | None) -> tuple[tuple[int, int], ...]:
    pairs = (one.partition("-") for one in (words.split(".") if words else ()))
    return tuple((int(first), int(last or first) + 1) for first, _, last in pairs)


def _rising(seen: _Seen) -> bool:
    bounds = [bound for one in seen.ranges for bound in one]
    rising = all(a < b for a, b in seen.ranges) and bounds == sorted(bounds)
    within = not bounds or bounds[-1] <= seen.size
    return len(seen.ranges) <= limits.DESK_LACKED_MAX and rising and within


class _When:
    """When entries came here: by our own receipt, and among those of one receipt by their author's
    own time; what we have not receipted yet came last.
    """

    def __init__(self, state: State, traffic: Traffic) -> None:
        self._state = state
        self._traffic = traffic

    def of(self, agreement: Agreement, held: Held) -> tuple[int, int]:
        """For sorting: by our clock."""
        claimed = 0 if held.opening is None else held.opening.header.claimed
        if agreement.own_epoch is None:  # nothing is receipted before we have signed
            return claimed, claimed
        first = self._first(agreement, held)
        if first is None or first.opening is None:
            return instants.INSTANT_MAX, claimed
        return first.opening.header.claimed, claimed

    def is_later(self, one: Agreement, said: Held, agreement: Agreement, held: Held) -> bool:
        """Whether it came later, as far as our receipts and our clock tell; in doubt it did."""
        if said.origin == held.origin:
            return said.index > held.index
        first, second = self._first(agreement, held), self._first(one, said)
        if first is not None and second is not None and first.origin == second.origin:
            return second.index >= first.index
        return self.of(one, said)[0] >= self.of(agreement, held)[0]

    def waiting(self, agreement: Agreement, register: Register) -> list[Held]:
        """What nobody here has acknowledged of a register."""
        return [
            held
            for held in self._traffic.moving(self._state, agreement)
            if held.origin == register.text
            and views.to_acknowledge(held)
            and not any(
                said.seat == agreement.own_seat
                for said in views.valid_answers(agreement, held, _READ)
            )
        ]

    def _first(self, agreement: Agreement, held: Held) -> Held | None:
        if agreement.own_epoch is None:
            return None
        return self._traffic.reach(self._state, agreement).first(agreement.own_seat, held)

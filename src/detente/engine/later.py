"""What the author of a notification said since somebody looked, in every register of that party.

One person answers one party, and that party may speak under several agreements, and after a loss in
a new epoch. A drill is no word on what is in earnest; what is in earnest holds an
answer in a drill up.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from typing import Final, TypeAlias

from detente.core import instants, limits
from detente.core.errors import OurFault
from detente.core.notification import Precedence
from detente.core.record.origin import Mark
from detente.engine import epochs, rules, views
from detente.engine.drafts import NOTIFICATION, Draft
from detente.engine.registers import Agreement, Held, Register
from detente.engine.state import State
from detente.engine.traffic import Traffic

Said: TypeAlias = tuple[Agreement, Held]

_TAKES_BACK: Final = ("cancelled", "sent-in-error")
_READ: Final = ("acknowledged", *views.ANSWERS)
_LEAF_CHARS: Final = 16
_NAME_CHARS: Final = 32  # of a register's hash in hex: no author can make two that begin alike
_DIGITS: Final = len(str(limits.TREE_SIZE_MAX))
_NUMBER: Final = rf"[0-9]{{1,{_DIGITS}}}"
_LOOKED: Final = re.compile(
    rf"([0-9a-f]{{{_NAME_CHARS}}}):({_NUMBER})(?::({_NUMBER}(?:\.{_NUMBER})*))?", re.ASCII
)


def looked_at(state: State, agreement: Agreement, held: Held) -> str:
    """How much its author has said up to now, to be given back to `later` by who looked: each
    register as `name:size`, or `name:size:index.index` with the newest DESK_LATER_MAX entries
    whose content was not here, for it may come.
    """
    parts = []
    for one, register in _registers(state, agreement, held):
        lacked = _lacked(one, register)
        more = f":{'.'.join(map(str, lacked))}" if lacked else ""
        parts.append(f"{_name(register)}:{register.size}{more}")
    return " ".join(parts)


def _lacked(agreement: Agreement, register: Register) -> list[int]:
    gaps = agreement.gaps(register.text)
    newest = (
        index
        for start, end in zip(reversed(gaps.starts), reversed(gaps.ends), strict=True)
        for index in range(end - 1, start - 1, -1)
    )
    return list(itertools.islice(newest, limits.DESK_LATER_MAX))


def later(
    state: State, traffic: Traffic, agreement: Agreement, held: Held, looked: str | None = None
) -> list[Said]:
    """Notifications its author said after `looked`, or after it where nobody looked yet, and
    entries to us whose content is not here, which may be one; most pressing first, newest first
    among equals. A register is looked through no further back than DESK_LOOKED_MAX entries.

    Which of two came first our receipts say; where they stand in two registers of ours only our
    clock does, which may have been set back: then what nobody here acknowledged counts as later.

    Raises OurFault("not-looked") for what `looked_at` did not make of this author.
    """
    after = _When(state, traffic)
    seen = None if looked is None else _sizes(state, agreement, held, looked)
    found: list[Said] = []
    for one, register in _registers(state, agreement, held):
        if seen is None:
            came = _after(after, one, register, agreement, held)
        else:
            least, lacked = seen.get(_name(register), (0, []))
            least = max(least, register.size - limits.DESK_LOOKED_MAX)
            lately = [register.entries[index] for index in lacked]
            came = [*register.entries[least:], *(said for said in lately if said.opening)]
        repeated = epochs.repeats_alike(one, rules.valid_alone)
        found.extend(
            (one, said)
            for said in came
            if said is not held
            and _may_be_word(one, said)
            and (said.origin, said.index) not in repeated
        )
    found.sort(key=lambda pair: (_urgency(pair[1]), after.of(*pair), pair[1].index), reverse=True)
    return found


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
) -> None:
    """Refuse to sign a draft about another party's notification over what that party said since
    somebody looked, or after it where nobody says to have looked.

    Raises OurFault("later-message" | "not-looked").
    """
    held = answered(agreement, draft)
    if held is not None:
        check_said(state, traffic or Traffic(), agreement, held, looked)


def check_said(
    state: State, traffic: Traffic, agreement: Agreement, held: Held, looked: str | None
) -> None:
    """The same for one notification, before anything is signed about it."""
    found = [named(one) for _, one in later(state, traffic, agreement, held, looked)]
    if found:
        raise OurFault("later-message", serials=found[: limits.DESK_LATER_MAX], n=len(found))


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


def _name(register: Register) -> str:
    return register.hash.hex()[:_NAME_CHARS]


def _sizes(
    state: State, agreement: Agreement, held: Held, looked: str
) -> dict[str, tuple[int, list[int]]]:
    """How far each register was looked at, and what of it was not here; one that is not named was
    not there yet.
    """
    known = {_name(one): one for _, one in _registers(state, agreement, held)}
    sizes: dict[str, tuple[int, list[int]]] = {}
    for part in looked.split(" "):
        read = _LOOKED.fullmatch(part)
        size = 0 if read is None else int(read[2])
        if read is None or read[1] not in known or not 0 < size <= known[read[1]].size:
            raise OurFault("not-looked", size=looked[:20])
        lacked = [] if read[3] is None else [int(one) for one in read[3].split(".")]
        if len(lacked) > limits.DESK_LATER_MAX or any(index >= size for index in lacked):
            raise OurFault("not-looked", size=looked[:20])
        sizes[read[1]] = size, lacked
    if held.index >= sizes.get(_name(agreement.registers[held.origin]), (0, []))[0]:
        raise OurFault("not-looked", size=looked[:20])
    return sizes


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

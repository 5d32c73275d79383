"""Whom to wake now: a FLASH that nobody acknowledged, or a watch that nobody could hear.

Pure decisions. Desks ring for themselves; here it is decided who is woken by the ways that the
roster names. Instants are by the live clock.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from detente.core import limits
from detente.core.crypto.types import Hash
from detente.core.notification import Precedence
from detente.core.record.origin import Mark
from detente.engine import epochs, rules, views
from detente.engine.registers import Agreement, Held
from detente.engine.state import State
from detente.engine.watch import Watch
from detente.engine.watchbook import Rostered

FLASH: Final = "flash"  # one was not acknowledged
NOBODY_LISTENS: Final = "nobody-listens"  # somebody has the watch, and no armed desk listened
SILENCE: Final = "silence"  # key of NOBODY_LISTENS in a memory


@dataclass(frozen=True, slots=True)
class Urgent:
    """A FLASH that waits for our acknowledgement; `since` is when it was first seen to."""

    leaf: Hash
    serial: str
    since: int
    mark: Mark = Mark.LIVE


@dataclass(frozen=True, slots=True)
class Seen:
    """What is decided from. `armed` is when an armed desk last listened (None: none did), `serving`
    since when the server runs.
    """

    watch: Watch | None
    roster: Sequence[Rostered]
    urgent: Sequence[Urgent]
    armed: int | None
    serving: int

    @property
    def chain(self) -> tuple[Rostered, ...]:
        """Who is woken, in order: who has the watch, then the roster."""
        if self.watch is None:
            return tuple(self.roster)
        first = self.watch.person
        way = next((one.way for one in self.roster if one.person == first), "")
        return (Rostered(first, way), *(one for one in self.roster if one.person != first))

    def listens(self, now: int) -> bool:
        """Whether an armed desk listens; what it said before the clock was set back counts for
        nothing, for that would count until the clock is there again.
        """
        return self.armed is not None and 0 <= now - self.armed < limits.LISTEN_S_MAX


@dataclass(frozen=True, slots=True)
class Wake:
    """Wake somebody. `way` is empty where the roster names none; `step` counts from 0; `urgent` is
    the FLASH (None for NOBODY_LISTENS), `more` how many others wait beside it; `since` is when it
    began.
    """

    person: str
    way: str
    why: str
    step: int
    since: int
    urgent: Urgent | None = None
    more: int = 0


@dataclass(frozen=True, slots=True)
class Rung:
    """The last ring of one cause: its step, how many of the chain had been woken by then (0: none
    yet), and since when the cause stands.
    """

    step: int
    reach: int
    since: int = 0


@dataclass(frozen=True, slots=True)
class Memory:
    """What was rung before; kept beyond the process by rung.py."""

    causes: Mapping[str, Rung] = field(default_factory=dict)  # by leaf in hex, or SILENCE
    people: Mapping[str, int] = field(default_factory=dict)  # when each was last woken


def decide(seen: Seen, memory: Memory, now: int) -> tuple[list[Wake], Memory]:
    """Whom to wake at this instant, nobody twice, and what to remember for the next call."""
    causes: dict[str, Rung] = {}
    wakes = [
        *_flashes(seen, memory.causes, causes, now),
        *_silence(seen, memory.causes, causes, now),
    ]
    lately = {who: at for who, at in memory.people.items() if now - at < limits.RING_AGAIN_S_MIN}
    people = dict(lately)
    chosen: dict[str, Wake] = {}
    for wake in wakes:
        last = lately.get(wake.person)
        if wake.person in chosen or (last is not None and last <= now):
            continue
        chosen[wake.person] = wake
    people |= dict.fromkeys(chosen, now)
    return [*chosen.values()], Memory(causes, people)


def _flashes(
    seen: Seen, before: Mapping[str, Rung], after: dict[str, Rung], now: int
) -> list[Wake]:
    """Each minute of the oldest first: all whom it has reached are woken once more."""
    found = []
    for urgent in sorted(seen.urgent, key=lambda one: (one.since, one.leaf)):
        step, reach = _reach(seen, urgent, now)
        last = before.get(urgent.leaf.hex(), Rung(-1, 0))
        just_started = 0 <= now - seen.serving < limits.LISTEN_S_MAX
        if last.step >= 0 and seen.armed is None and just_started:
            # Rung before the server was started anew: the desks get a minute to come back.
            reach = max(last.reach, min(step, len(seen.chain)))
        after[urgent.leaf.hex()] = Rung(step, reach, urgent.since)
        if step != last.step or reach > last.reach:
            more = len(seen.urgent) - 1
            found += [
                Wake(one.person, one.way, FLASH, step, urgent.since, urgent, more)
                for one in seen.chain[:reach]
            ]
    return found


def _reach(seen: Seen, urgent: Urgent, now: int) -> tuple[int, int]:
    """Minutes that a FLASH has rung, and how many of the chain it has reached.

    In its first minute the desk rings alone, where one listens.
    """
    step = max(0, now - urgent.since) // limits.RING_S
    return step, min(len(seen.chain), step if seen.listens(now) else step + 1)


def next_wake(seen: Seen, urgent: Urgent, now: int) -> tuple[Rostered, int] | None:
    """Whom a FLASH wakes next and when; None where everybody has been woken."""
    step, reach = _reach(seen, urgent, now)
    if reach >= len(seen.chain):
        return None
    return seen.chain[reach], urgent.since + (step + 1) * limits.RING_S


def _silence(
    seen: Seen, before: Mapping[str, Rung], after: dict[str, Rung], now: int
) -> list[Wake]:
    """One person after the other, round and round, until a desk listens.

    A count that began before the server was started anew goes on, however often it is started. One
    whose turn went by while nothing ran here, or went by at once because the clock was set, begins
    anew: the desks get their minute, and nobody is woken for what nobody could hear.
    """
    if seen.watch is None or seen.listens(now):
        return []
    told = (seen.watch.since, 0 if seen.armed is None else seen.armed)
    heard = max((at for at in told if at <= now), default=0)
    last = before.get(SILENCE)
    if last is None or not heard <= last.since <= now:
        last = Rung(0, 0, min(now, max(heard, seen.serving)))
    if now - _due(last) >= limits.LISTEN_S_MAX:
        last = Rung(0, 0, now)
    after[SILENCE] = last
    if now < _due(last):
        return []
    step = last.step + last.reach
    after[SILENCE] = Rung(step, 1, last.since)
    one = seen.chain[step % len(seen.chain)]
    if not one.way and step >= len(seen.chain):
        return []  # it was said once that nothing can wake them
    return [Wake(one.person, one.way, NOBODY_LISTENS, step, last.since)]


def _due(last: Rung) -> int:
    """When a silence rings next; its `reach` is 0 as long as it did not ring."""
    return last.since + limits.LISTEN_S_MAX + (last.step + last.reach) * limits.WAKE_NEXT_S


# --- looking --------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Looked:
    """How far one register was looked through, and what of it has no content yet."""

    size: int = 0
    closed: set[int] = field(default_factory=set)


class Lookout:
    """Finds FLASH messages that wait for us; each entry is looked at once, so that it can be asked
    every second.
    """

    def __init__(self, memory: Memory | None = None) -> None:
        """`memory` tells since when what was rung before waits."""
        self._state: State | None = None
        self._looked: dict[str, _Looked] = {}
        rung = {} if memory is None else memory.causes
        self._since = {
            Hash(bytes.fromhex(leaf)): one.since for leaf, one in rung.items() if leaf != SILENCE
        }
        self._open: dict[Hash, tuple[Agreement, Held]] = {}

    def look(self, state: State, now: int) -> list[Urgent]:
        """All that wait now; `since` is when this lookout first saw them, or when the clock was set
        back before that: their minutes begin anew then, and go on.
        """
        if state is not self._state:  # read from disk anew: other objects
            self._state = state
            self._looked.clear()
            self._open.clear()
        for agreement in state.agreements.values():
            if agreement.own_epoch is not None:
                self._look_through(agreement)
        for leaf, (agreement, held) in list(self._open.items()):
            if _acknowledged(agreement, held):
                del self._open[leaf]
        repeated = {
            agreement.id: epochs.repeats_alike(agreement, rules.valid_alone)
            for agreement, _ in self._open.values()
        }
        found = []
        for leaf, (agreement, held) in self._open.items():
            if held.opening is None or (held.origin, held.index) in repeated[agreement.id]:
                continue
            since = self._since[leaf] = min(now, self._since.get(leaf, now))
            header = held.opening.header
            found.append(Urgent(leaf, header.serial or "", since, agreement.mark))
        return found

    def _look_through(self, agreement: Agreement) -> None:
        bit = 1 << agreement.own_seat
        for text, register in agreement.registers.items():
            if register.seat == agreement.own_seat:
                continue
            looked = self._looked.setdefault(text, _Looked())
            for index in [*sorted(looked.closed), *range(looked.size, register.size)]:
                held = register.entries[index]
                if held.opening is not None:
                    looked.closed.discard(index)
                    if held.leaf.to & bit and _is_urgent(held):
                        self._open[held.leaf_hash] = (agreement, held)
                elif held.leaf.to & bit:
                    looked.closed.add(index)
            looked.size = register.size


def _is_urgent(held: Held) -> bool:
    return (
        held.opening is not None
        and held.opening.header.precedence is Precedence.FLASH
        and views.to_acknowledge(held)
    )


def _acknowledged(agreement: Agreement, held: Held) -> bool:
    said = views.valid_answers(agreement, held, ("acknowledged", *views.ANSWERS))
    return any(one.seat == agreement.own_seat for one in said)

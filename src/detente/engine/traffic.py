"""What still needs somebody, kept up to date entry by entry instead of read anew from everything.

A desk asks every few seconds; a record may hold a million notifications of which a dozen are open.
The views are those of views.py: a property test holds the two equal.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from detente.core.crypto.types import Hash
from detente.core.errors import OurFault
from detente.engine import rules, views
from detente.engine.closing import Closing
from detente.engine.reach import Reach
from detente.engine.registers import Agreement, Held
from detente.engine.state import Now, State


@dataclass(slots=True)
class _Flow:
    """One agreement: what was looked at so far, and what may still move."""

    reach: Reach
    taken: dict[str, int] = field(default_factory=dict)  # origin -> entries looked at
    late: int = 0  # contents that came late, looked at
    # Of what was looked at: the verdict, where it was not valid; entries that speak of others not
    # here yet; and what the verdicts of ended epochs, and those on versions of the text rest on.
    broken: dict[tuple[str, int], str] = field(default_factory=dict)
    ahead: list[Held] = field(default_factory=list)
    closings: Mapping[str, Closing] = field(default_factory=dict)
    versions: tuple[int, int, int] = (0, 0, 0)
    repeated: AbstractSet[tuple[str, int]] = frozenset()
    moving: dict[tuple[str, int], Held] = field(default_factory=dict)  # by place
    last: Held | None = None  # newest notification of another party
    services: list[Held] = field(default_factory=list)  # messages about the line itself


class Traffic:
    """Open notifications of one center; call `open` and `message` in the engine's thread."""

    def __init__(self) -> None:
        self._state: State | None = None
        self._flows: dict[str, _Flow] = {}

    def open(self, state: State, now: Now) -> list[views.Message]:
        """What needs us or waits for others, most pressing first."""
        found: list[views.Message] = []
        for agreement in state.agreements.values():
            found.extend(self.open_of(state, agreement, now))
        return sorted(found, key=views.order)

    def watched(self, state: State, now: Now) -> list[views.Message]:
        """What is open, and what is not but was claimed or promised: all that a hand-over tells
        of, in the order of `open`.
        """
        found: list[views.Message] = []
        for agreement in state.agreements.values():
            found.extend(self._moving(state, agreement, now))
        return sorted(found, key=views.order)

    def open_of(self, state: State, agreement: Agreement, now: Now) -> list[views.Message]:
        """What `open` tells, of one agreement and in no order."""
        return [one for one in self._moving(state, agreement, now) if one.lane != views.OVER]

    def _moving(self, state: State, agreement: Agreement, now: Now) -> list[views.Message]:
        """Views of everything that may still move; what cannot is let go."""
        flow = self._flow(state, agreement)
        viewer = views.Viewer(state, agreement, now, flow.reach)
        found = []
        for place, held in list(flow.moving.items()):
            seen = viewer.view(held)
            if seen.lane != views.OVER or _stays(seen):
                found.append(seen)
            else:
                del flow.moving[place]
        return found

    def message(self, state: State, agreement: Agreement, held: Held, now: Now) -> views.Message:
        """The view of one entry."""
        flow = self._flow(state, agreement)
        return views.Viewer(state, agreement, now, flow.reach).view(held)

    def reach(self, state: State, agreement: Agreement) -> Reach:
        """Who said to have received what, up to now."""
        return self._flow(state, agreement).reach

    def last_of_others(self, state: State) -> tuple[Agreement, Held] | None:
        """The notification of another party that came last, by its author's own time."""
        found = []
        for agreement in state.agreements.values():
            held = self._flow(state, agreement).last
            if held is not None and held.opening is not None:
                found.append((held.opening.header.claimed, agreement.id, agreement, held))
        return max(found)[2:] if found else None

    def services(self, state: State, agreement: Agreement) -> list[Held]:
        """Service messages of all parties, in the order in which they came here."""
        return self._flow(state, agreement).services

    def later_of(self, agreement: Agreement, held: Held, size: int) -> list[Held]:
        """Notifications in the register of `held` from entry `size` on: what its author said since
        somebody looked. Raises OurFault("not-looked") for a size that is none.
        """
        register = agreement.registers[held.origin]
        if not held.index < size <= register.size:
            raise OurFault("not-looked", size=size)
        later = register.entries[size:]
        return [one for one in later if one.opening is not None and _is_notification(one)]

    # --- inside -------------------------------------------------------------------------------

    def _flow(self, state: State, agreement: Agreement) -> _Flow:
        if state is not self._state:  # read again from the disk: nothing of before is relied on
            self._state, self._flows = state, {}
        flow = self._flows.get(agreement.id)
        known = {origin for origin, register in agreement.registers.items() if register.size}
        # A new epoch may repeat what an earlier one said; that moves entries long looked at.
        if flow is None or known != set(flow.taken) or self._unsettled(agreement, flow):
            flow = self._flows[agreement.id] = _Flow(Reach(agreement, empty=True))
            flow.taken = dict.fromkeys(known, 0)
            flow.late = len(agreement.late)
        self._catch_up(agreement, flow)
        return flow

    def _unsettled(self, agreement: Agreement, flow: _Flow) -> bool:
        """Whether what came since changes the verdict on an entry that was looked at: then all of
        it is looked at again. An honest center causes this by a new epoch at most.
        """
        late = agreement.late[flow.late :]
        fresh = [
            held
            for origin, size in flow.taken.items()
            for held in agreement.registers[origin].entries[size:]
        ]
        if not late and not fresh:
            return False
        if rules.closings(agreement) != flow.closings or _versions(agreement) != flow.versions:
            return True
        if late and agreement.texts.terms:
            return True  # what a version rests on may be among them
        again = views.repeated(agreement) ^ flow.repeated
        if any(index < flow.taken[origin] for origin, index in again):
            return True
        for held in self._resting_on(agreement, flow, late, fresh):
            place = (held.origin, held.index)
            looked = held.index < flow.taken[held.origin]
            if looked and rules.problem(agreement, held) != flow.broken.get(place):
                return True
        return False

    def _resting_on(
        self, agreement: Agreement, flow: _Flow, late: Sequence[Held], fresh: Sequence[Held]
    ) -> Iterator[Held]:
        """Entries whose verdict may rest on others that came: those that point at them, by way of
        corrections too, those behind a late content, and those that speak of what was not here.
        """
        yield from flow.ahead
        for held in late:
            yield from agreement.registers[held.origin].entries[held.index + 1 :]
        seen: set[Hash] = set()
        left = [held.leaf_hash for held in (*late, *fresh)]
        while left:
            leaf = left.pop()
            if leaf in seen:
                continue
            seen.add(leaf)
            for held in agreement.answers.get(leaf, ()):
                yield held
                left.append(held.leaf_hash)

    def _catch_up(self, agreement: Agreement, flow: _Flow) -> None:
        late, flow.late = agreement.late[flow.late :], len(agreement.late)
        grown = any(agreement.registers[origin].size > size for origin, size in flow.taken.items())
        if not late and not grown:
            return
        flow.closings, flow.versions = rules.closings(agreement), _versions(agreement)
        flow.repeated = frozenset(views.repeated(agreement))
        for held in late:
            # One that was not looked at yet has its turn below.
            if held.index < flow.taken[held.origin]:
                self._take(agreement, flow, held)
        for origin in sorted(flow.taken):
            register = agreement.registers[origin]
            for held in register.entries[flow.taken[origin] :]:
                self._take(agreement, flow, held)
            flow.taken[origin] = register.size
        flow.ahead = [held for held in flow.ahead if _is_ahead(agreement, held)]
        flow.reach.grown()

    def _take(self, agreement: Agreement, flow: _Flow, held: Held) -> None:
        if held.opening is not None:
            self._take_open(agreement, flow, held)
        if (held.origin, held.index) in flow.repeated:
            return
        if views.is_shown(agreement, held):
            flow.moving[held.origin, held.index] = held
            if held.type == views.SERVICE:
                flow.services.append(held)
            if held.seat != agreement.own_seat and held.opening is not None:
                flow.last = held

    def _take_open(self, agreement: Agreement, flow: _Flow, held: Held) -> None:
        """What an entry says of others: by receipt, or because it points at one."""
        flow.reach.take(held)
        code = rules.problem(agreement, held)
        if code is not None:
            flow.broken[held.origin, held.index] = code
        if held.opening is None:
            return
        if _is_ahead(agreement, held):
            flow.ahead.append(held)
        refers = held.opening.header.refers_to
        for target in () if refers is None else agreement.all_with(refers.leaf_hash):
            place = (target.origin, target.index)
            if place not in flow.repeated and views.is_shown(agreement, target):
                flow.moving[place] = target


def _is_ahead(agreement: Agreement, held: Held) -> bool:
    """Whether an entry says what its author held, or lacked, of entries that are not here yet."""
    if held.opening is None:
        return False
    receipt, seats = held.opening.receipt, len(agreement.founding.seats)
    places = [(one.seat, one.epoch, one.size) for one in receipt.seen]
    places += [(one.seat, one.epoch, one.end) for one in receipt.lacking]
    for seat, epoch, size in places:
        if seat >= seats or seat == agreement.own_seat:
            continue
        register = agreement.registers.get(agreement.origin(seat, epoch).text())
        if register is None or size > register.size:
            return True
    return False


def _versions(agreement: Agreement) -> tuple[int, int, int]:
    """How many later texts are held, and entries that decide which of them is in force."""
    texts = agreement.texts
    return len(texts.later), len(texts.terms), sum(map(len, texts.deposits.values()))


def _is_notification(held: Held) -> bool:
    return held.type not in views.RUNG_TYPES


def _stays(found: views.Message) -> bool:
    """Whether it matters though nobody must move: somebody claimed it, or we named an instant at
    which they hear from us again; time alone can bring that back.
    """
    if found.state == "claimed":
        return True
    for ladder in found.ladders:
        said, answered = ladder.rung("standby-until"), ladder.rung("answered")
        if (answered if answered.state == views.DONE else said).until is not None:
            return True
    return False

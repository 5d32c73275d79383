"""What still needs somebody, kept up to date entry by entry instead of read anew from everything.

A desk asks every few seconds; a record may hold a million notifications of which a dozen are open.
The views are those of views.py: a property test holds the two equal.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from detente.engine import views
from detente.engine.looked import Looked
from detente.engine.reach import Reach
from detente.engine.registers import Agreement, Held
from detente.engine.state import Now, State

_HOUR_S: Final = 3_600


@dataclass(slots=True)
class _Flow:
    """One agreement: what was looked at so far, and what may still move."""

    reach: Reach
    looked: Looked = field(default_factory=Looked)
    moving: dict[tuple[str, int], Held] = field(default_factory=dict)  # by place
    last: Held | None = None  # newest notification of another party
    services: list[Held] = field(default_factory=list)  # messages about the line itself
    # What we signed, bare receipts aside, by the hour that it claims: our clock may be set back.
    signed: dict[int, list[Held]] = field(default_factory=dict)


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

    def moving(self, state: State, agreement: Agreement) -> list[Held]:
        """Notifications that may still move, ours too; some that no longer can may be among
        them.
        """
        return list(self._flow(state, agreement).moving.values())

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

    def signed(self, state: State, agreement: Agreement, since: int, until: int) -> list[Held]:
        """What we signed, bare receipts aside, at since <= instant < until of its clock, in that
        order.
        """
        hours = self._flow(state, agreement).signed
        first, last = since // _HOUR_S, (until - 1) // _HOUR_S
        wide = last - first > len(hours)  # then those there are, else those asked for
        found = [
            (held.opening.header.claimed, held.origin, held.index, held)
            for hour in (hours if wide else range(first, last + 1))
            for held in hours.get(hour, ())
            if held.opening is not None and since <= held.opening.header.claimed < until
        ]
        return [held for *_, held in sorted(found, key=lambda one: one[:3])]

    # --- inside -------------------------------------------------------------------------------

    def _flow(self, state: State, agreement: Agreement) -> _Flow:
        if state is not self._state:  # read again from the disk: nothing of before is relied on
            self._state, self._flows = state, {}
        flow = self._flows.get(agreement.id)
        if flow is None or flow.looked.unsettled(agreement):
            flow = self._flows[agreement.id] = _Flow(Reach(agreement, empty=True))
            flow.looked.start(agreement)
        self._catch_up(agreement, flow)
        return flow

    def _catch_up(self, agreement: Agreement, flow: _Flow) -> None:
        looked = flow.looked
        late, looked.late = agreement.late[looked.late :], len(agreement.late)
        taken = looked.taken
        grown = any(agreement.registers[origin].size > size for origin, size in taken.items())
        if not late and not grown:
            return
        looked.rest(agreement)
        for held in late:
            # One that was not looked at yet has its turn below.
            if held.index < taken[held.origin]:
                self._take(agreement, flow, held)
        for origin in sorted(taken):
            for held in agreement.registers[origin].entries[taken[origin] :]:
                self._take(agreement, flow, held)
        looked.end(agreement)
        flow.reach.grown()

    def _take(self, agreement: Agreement, flow: _Flow, held: Held) -> None:
        if held.opening is not None:
            self._take_open(agreement, flow, held)
        if (held.origin, held.index) in flow.looked.alike:
            return
        if held.seat == agreement.own_seat and held.opening is not None and not held.bare:
            hour = held.opening.header.claimed // _HOUR_S
            flow.signed.setdefault(hour, []).append(held)
        if views.is_shown(agreement, held):
            flow.moving[held.origin, held.index] = held
            if held.type == views.SERVICE:
                flow.services.append(held)
            if held.seat != agreement.own_seat and held.opening is not None:
                flow.last = held

    def _take_open(self, agreement: Agreement, flow: _Flow, held: Held) -> None:
        """What an entry says of others: by receipt, or because it points at one."""
        flow.reach.take(held)
        flow.looked.take(agreement, held)
        refers = None if held.opening is None else held.opening.header.refers_to
        for target in () if refers is None else agreement.all_with(refers.leaf_hash):
            place = (target.origin, target.index)
            if place not in flow.looked.alike and views.is_shown(agreement, target):
                flow.moving[place] = target


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

"""Plays a script: real homes on disk, real signatures, parcels handed from one to the other.

All homes lie open in this process; what one has for another is taken over at once, after every
hour in which somebody wrote. How lines fail is the subject of the scenario `record`.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path
from typing import Any, Final

from detente.adapters.system import ScenarioClock
from detente.apps import wiring
from detente.apps.demo.script import Deal, Script, Step
from detente.core import instants
from detente.core.agreement.builtin import find_type
from detente.core.agreement.check import encode_text_input
from detente.core.crypto.types import Hash
from detente.core.encoding import Value
from detente.core.errors import EnvironmentFault, OurFault
from detente.core.notification import Reference
from detente.engine.center import NewCenter
from detente.engine.drafts import NOTIFICATION, Draft
from detente.engine.house import Person
from detente.engine.later import answered, looked_at
from detente.engine.registers import Agreement, Held

DRAFTER: Final = Person("first", "First person (scenario)", ("watch", "drafter"), "Scenario desk")
RELEASER: Final = Person(
    "second", "Second person (scenario)", ("watch", "releaser"), "Scenario desk"
)
_ROUNDS_MAX: Final = 12  # of handing over, until nobody has anything to say


@dataclass(slots=True)
class Player:
    """Homes by party code, agreements by the name the script gives them, and what was sent."""

    script: Script
    root: Path
    homes: dict[str, wiring.Home] = field(default_factory=dict)
    ids: dict[str, str] = field(default_factory=dict)
    sent: dict[str, Held] = field(default_factory=dict)
    entries: int = 0

    def set_up(self) -> None:
        """A home for each center; everybody knows everybody's card."""
        for one in self.script.cast:
            new = NewCenter(one.center, one.code, one.names, (DRAFTER, RELEASER))
            home = wiring.create_home(
                self.root / one.home, new, wiring.draw_passphrase(), keep_passphrase=True
            )
            self.homes[one.code] = home
        for code, home in self.homes.items():
            for other, peer in self.homes.items():
                if code != other:
                    known = home.center.add_peer(peer.center.card.raw)
                    home.center.confirm_peer(known.fingerprint, RELEASER.id, home.now())

    def close(self) -> None:
        """Release all homes."""
        with contextlib.ExitStack() as stack:
            for home in self.homes.values():
                stack.callback(home.close)

    def play(self, told: Callable[[int, list[Step]], None]) -> None:
        """Signatures and steps in order of their hours; `told` hears of each hour afterwards."""
        events: list[tuple[int, Deal | Step]] = [(deal.signed, deal) for deal in self.script.deals]
        events += [(step.at, step) for step in self.script.steps]
        events.sort(key=lambda event: event[0])
        for at, found in groupby(events, key=lambda event: event[0]):
            self._hour(at)
            done: list[Step] = []
            for _, event in found:
                if isinstance(event, Deal):
                    self._sign(event)
                    continue
                if event.receipts:
                    self._hand_over(self.homes)
                    self._receipts()
                else:
                    self._send(event)
                    self._hand_over(self._deal(event.deal).members)
                done.append(event)
            self._hand_over(self.homes)
            told(at, done)
        self._hour(self.script.ends)

    def agreement(self, code: str, deal: str) -> Agreement:
        """An agreement as one party holds it."""
        return self.homes[code].center.state.agreement(self.ids[deal])

    def _deal(self, name: str) -> Deal:
        return next(deal for deal in self.script.deals if deal.id == name)

    def _hour(self, at: int) -> None:
        for home in self.homes.values():
            if home.scenario is None:
                home.run_on(ScenarioClock(at))
            else:
                home.scenario.set(at)

    def _sign(self, deal: Deal) -> None:
        """The first party proposes; all sign, two persons each."""
        first = self.homes[deal.parties[0]]
        peers = [first.center.peer_named(code) for code in deal.parties[1:]]
        roles = [(role, first.center.peer_named(code)) for role, code in deal.roles]
        files = wiring.pack_files(deal.pack)
        made = first.center.propose(files, self.script.mark, peers, deal.start, roles)
        self.ids[deal.id] = made.id
        for code in deal.members:
            home = self.homes[code]
            draft = home.center.adopt(self.agreement(code, deal.id), DRAFTER.id, home.now())
            home.center.release(draft.id, RELEASER.id, home.now())
            self._round(deal.members)  # a text is offered anew as long as somebody has not signed
        self._hand_over(deal.members)

    def _send(self, step: Step) -> None:
        home = self.homes[step.by]
        agreement = self.agreement(step.by, step.deal)
        if step.opens:
            home.center.unseal(self.sent[step.opens], RELEASER.id, home.now())
            return
        draft = Draft(
            "", NOTIFICATION, agreement.id, step.type, self._values(agreement, step),
            sum(1 << agreement.seat_of_code(code) for code in step.to),
            refers_to=self._refers(step), valid_until=step.valid_until,
        )  # fmt: skip
        made = home.center.draft_new(agreement, draft, DRAFTER.id, home.now())
        home.center.submit(made.id, DRAFTER.id, home.now())
        sealed = sum(1 << agreement.seat_of_code(code) for code in step.sealed)
        state = home.center.state
        about = answered(agreement, made)
        looked = None if about is None else looked_at(state, agreement, about)
        held = home.center.release(made.id, RELEASER.id, home.now(), sealed=sealed, looked=looked)
        if held is None:
            raise OurFault("no-such-draft", draft=made.id)
        self.entries += 1
        if step.name:
            self.sent[step.name] = held

    def _refers(self, step: Step) -> Reference | None:
        if not step.refers:
            return None
        held = self.sent[step.refers]
        serial = None if held.opening is None else held.opening.header.serial
        return Reference(serial, held.leaf_hash)

    def _values(self, agreement: Agreement, step: Step) -> Mapping[int, Value]:
        """Fields by number; a correction has those of what it corrects."""
        name = step.type
        if name == "corrected":
            name = str(self.sent[step.refers].type)
        kind = find_type(agreement.pack.messages, name)
        if kind is None:
            raise OurFault("bad-scenario", scenario=self.script.id, why=f"no type {name}")
        values: dict[int, Value] = {}
        for key, given in step.fields.items():
            one = kind.field_named(key)
            if one is None:
                raise OurFault("bad-scenario", scenario=self.script.id, why=f"no field {key}")
            typed = _rows(given) if isinstance(given, dict) else given
            plain = not isinstance(typed, str) or one.type.value == "text"
            values[one.n] = typed if plain else encode_text_input(one, typed, step.at)
        return values

    def _receipts(self) -> None:
        """Every center writes, in every agreement, what it holds."""
        for code, home in self.homes.items():
            for deal in self.script.deals:
                if code in deal.members and deal.id in self.ids:
                    home.center.receipt(self.agreement(code, deal.id), home.now())

    def _hand_over(self, among: Iterable[str]) -> None:
        """Parcels from each to each, until nobody has anything to say.

        Raises EnvironmentFault("demo-differs") where one is refused, or it never ends.
        """
        codes = list(among)
        for _ in range(_ROUNDS_MAX):
            if not self._round(codes):
                return
        raise EnvironmentFault(
            "demo-differs", what="hand-over", expected="an end", found="parcels without end"
        )

    def _round(self, codes: Iterable[str]) -> int:
        listed = list(dict.fromkeys(codes))
        return sum(
            self._carry(self.homes[one], self.homes[other])
            for one in listed
            for other in listed
            if one != other
        )

    def _carry(self, one: wiring.Home, other: wiring.Home) -> int:
        peer: Hash = other.center.card.fingerprint
        outgoing = one.center.parcels_for(peer, one.now())
        for parcel in outgoing:
            one.center.carried(parcel)
            report = other.center.import_parcel(parcel.data, other.now())
            if report.refused:
                raise EnvironmentFault(
                    "demo-differs", what=f"parcel of {one.center.card.code}",
                    expected="taken", found=str(report.refused[0]),
                )  # fmt: skip
        return len(outgoing)


def _rows(given: Mapping[str, Any]) -> str:
    """Rows of a table as people type them, from `{ rows = [[150, "A-{:03}|service"], ...] }`."""
    lines: list[str] = []
    for count, row in given["rows"]:
        lines += [str(row).format(len(lines) + number + 1) for number in range(count)]
    return "\n".join(lines)


def hour(at: int) -> str:
    """The hour of a step as the screen shows it."""
    return instants.shown(at)

"""One world from one seed: parties, links, disks, clocks, lies, and what is checked all the time.

`World(seed, plan).run()` returns what happened, counted by kind, or raises `Violation`. Nothing in
it reads a clock or draws from the machine; the same seed is the same world.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from detente.adapters.pack_files import read_folder
from detente.core import parcel
from detente.core.errors import (
    Conflict,
    DetenteError,
    EnvironmentFault,
    OurFault,
    StateDamaged,
    TheirFault,
)
from detente.core.notification import Reference
from detente.core.record import checkpoint, note
from detente.core.record.origin import Mark
from detente.engine.drafts import NOTIFICATION, Draft
from tests.sim import checkers, faults
from tests.sim.checkers import Observer, Violation
from tests.sim.disk import Crash
from tests.sim.faults import FAULTS
from tests.sim.liars import LIES
from tests.sim.network import Flying, Network
from tests.sim.parties import CODES, Party
from tests.world import START

PACK = read_folder(Path(__file__).parents[2] / "packs" / "neighbours")
CONTENT = frozenset({"notice", "prisoners", "service", "line-test", "corrected"})
ALONE = ("acknowledged", "opened", "passed-on-to-unit", "standby-until")
_FAULT_NAMES = sorted(FAULTS)
_LIE_NAMES = sorted(LIES)
STEPS_MAX = 20_000  # a world that does not end is a failure too
ROUNDS_MAX = 12  # exchanges in which a healed world must be whole again


@dataclass(frozen=True, slots=True)
class Plan:
    """How large a world is and how rough."""

    notifications: int = 60
    faults: int = 20
    burst: int = 3
    network_rate: float = 0.12
    fault_rate: float = 0.25
    check_rate: float = 0.04
    sizes: tuple[int, ...] = (2, 2, 2, 3, 3, 3, 4, 5)
    lies: int = 1  # told one after another by a liar who has begun
    favourite: str = ""  # a kind that is tried more often; each seed has two of its own


class World:
    """Everything there is, for one seed."""

    def __init__(self, seed: int, plan: Plan, say: Callable[[str], None] | None = None) -> None:
        self.seed = seed
        self.plan = plan
        self.rng = random.Random(seed)
        self.say = say
        self.time = START
        self.kinds: Counter[str] = Counter()  # faults and lies that took effect
        self.outcomes: Counter[str] = Counter()  # notifications, refusals by code, checks made
        self.forged = 0
        self.observer = Observer()
        self.network = Network(self)
        self.main = ""
        count = self.rng.choice(plan.sizes)
        self.parties = [Party(self, code) for code in CODES[:count]]
        self.favourites = [names[seed % len(names)] for names in (_FAULT_NAMES, _LIE_NAMES)]
        if plan.favourite in LIES:
            self.favourites[1] = plan.favourite
        elif plan.favourite in FAULTS:
            self.favourites[0] = plan.favourite
        if self.rng.random() < (0.4 if count == 2 else 0.6):
            self.rng.choice(self.parties).liar = True
        if count > 2 and self.rng.random() < 0.5:
            self.parties[-1].witness = not self.parties[-1].liar

    # --- what is seen of it -------------------------------------------------------------------

    def trace(self, *words: object) -> None:
        """One line of the trace, for who asked for it."""
        if self.say is not None:
            self.say(f"{self.time - START:>8} " + " ".join(str(word) for word in words))

    def fault(self, kind: str, party: Any) -> None:
        """A fault took effect."""
        self.kinds[kind] += 1
        self.trace("fault", kind, party.code)

    def count(self, what: str, number: int = 1) -> None:
        """Something worth a line in the report happened."""
        self.outcomes[what] += number

    @property
    def notifications(self) -> int:
        return self.outcomes["notifications"]

    @property
    def faults(self) -> int:
        return self.kinds.total()

    def by_center(self, name: str) -> Any:
        """The party whose center bears this name."""
        return next(p for p in self.parties if p.new.center == name)

    def other(self, party: Any) -> Any:
        """Any other party."""
        return self.rng.choice([p for p in self.parties if p is not party])

    # --- life ---------------------------------------------------------------------------------

    def run(self) -> World:
        """Found, live, heal, check."""
        self._found()
        for _ in range(STEPS_MAX):
            if self.notifications >= self.plan.notifications and self.faults >= self.plan.faults:
                break
            self._step()
        else:
            raise Violation("world-does-not-end", faults=self.faults, done=self.notifications)
        self._heal()
        return self

    def _found(self) -> None:
        for party in self.parties:
            party.create()
        for one in self.parties:
            for other in self.parties:
                if one is not other:
                    one.center.add_peer(other.card.raw)
        first = self.parties[0]
        peers = [first.center.peer_named(p.code) for p in self.parties[1:]]
        self.main = first.center.propose(PACK, Mark.LIVE, peers, START).id
        self._adopt(first)
        for other in self.parties[1:]:
            self._hand_over(first, other)
            self._adopt(other)
        for _ in range(2):
            for one in self.parties:
                for other in self.parties:
                    if one is not other:
                        self._hand_over(one, other)
        for party in self.parties:
            party.own_text = party.agreement.own().text
            checkers.remember(party)
            if party.liar:
                party.backup = (party.disk.image(), 0)

    def _adopt(self, party: Any) -> None:
        draft = party.center.adopt(party.agreement, "orlova", party.now)
        party.center.release(draft.id, "petro", party.now)

    def _hand_over(self, one: Any, other: Any) -> int:
        """Carry what one has for another now, past the network."""
        outgoing = one.center.parcels_for(other.card.fingerprint, one.now)
        for item in outgoing:
            one.center.carried(item)
            self._import(Flying(self.time, 0, one, other, item.data, True))
        return len(outgoing)

    def _step(self) -> None:
        self.time += self.rng.randrange(1, 400)
        for party in self.parties:
            if not party.up and party.wake <= self.time:
                self.start(party)
        self._deliver_due()
        chance = self.rng.random()
        awake = [p for p in self.parties if p.up]
        if not awake:
            return
        party = self.rng.choice(awake)
        if chance < self.plan.fault_rate / 3:  # the liar has more to do than others
            party = next((p for p in awake if p.liar), party)
        if chance < self.plan.fault_rate:
            self._strike(party)
        elif chance < 0.55:
            for _ in range(self.rng.randrange(1, self.plan.burst * 2 + 1)):
                if party.up:
                    self.write(party)
        else:
            self.send(party, self.other(party))
        if self.rng.random() < self.plan.check_rate:
            self._check_now()

    def _strike(self, party: Any) -> None:
        fault, lie = self.favourites
        favour = self.rng.random() < 0.3
        if party.liar and self.rng.random() < 0.75:
            for _ in range(self.plan.lies):
                self._lie(party, lie if favour else self.rng.choice(_LIE_NAMES))
            return
        if party.backup is None and self.rng.random() < 0.3:
            party.backup = (party.disk.image(), party.agreement.own().size)
        FAULTS[fault if favour else self.rng.choice(_FAULT_NAMES)](self, party)

    def _lie(self, party: Any, name: str) -> None:
        victim = self.other(party)
        if party.up and victim.up:
            self.trace("lie", name, party.code)
            LIES[name](self, party, victim)
            self.fault(name, party)

    def may_set_back(self, party: Any) -> bool:
        """Only one of a world, and one that has a backup; somebody can still write."""
        if party.liar or party.backup is None or any(p.set_back for p in self.parties):
            return False
        return any(p.honest and not p.witness for p in self.parties if p is not party)

    # --- acts ---------------------------------------------------------------------------------

    def guard(self, party: Any, act: Callable[[], Any]) -> Any:
        """Do one act at a center as its process would; None where it did not come to an end."""
        try:
            result = act()
        except Crash:
            self.kill(party)
            return None
        except (Conflict, StateDamaged) as fault:  # memory and disk differ: start again
            self.count(f"error {fault.code}")
            self.trace("stopped by", fault, party.code)
            party.stop()
            self.start(party)
            return None
        except EnvironmentFault as fault:
            self.count(f"error {fault.code}")
            self.trace("failed", fault, party.code)
            if self.rng.random() < 0.3:
                party.stop()
                self.start(party)
            return None
        except OurFault as fault:
            self.count(f"error {fault.code}")
            self.trace("refused", fault, party.code)
            if fault.code not in _EXPECTED and not party.liar:
                raise Violation("act-refused", party=party.code, code=str(fault)) from fault
            return None
        if party.up:
            checkers.remember(party)
        return result

    def kill(self, party: Any) -> None:
        """The process dies; somebody notices after a while."""
        party.die()
        party.wake = self.time + self.rng.randrange(1, 2_000)
        self.trace("down", party.code)

    def start(self, party: Any) -> None:
        """Start the process over what the disk has; damage is an error here: no fault of these
        worlds that a disk may have leaves any, but those that repair themselves before.
        """
        party.store.disarm()
        party.key_fault = ""
        if party.store.torn is not None:
            faults.after_tear(self, party)
        try:
            party.open()
        except StateDamaged as fault:
            if party.liar:  # it wrote down what it does not hold: it goes on from an older lie
                party.disk.put_back(party.backup[0])
                party.open()
                return
            raise Violation("damaged-by-a-crash", party=party.code, fault=str(fault)) from fault
        self.trace("up", party.code)
        checkers.nothing_lost(self, party)
        checkers.remember(party)

    def anything(self, party: Any) -> None:
        """Some act of this party, whatever it is."""
        chance = self.rng.random()
        other = self.other(party)
        if chance < 0.4:
            self.write(party)
        elif chance < 0.6:
            self.send(party, other)
        elif other.up:
            self.write(other)
            if other.up:
                found = self.guard(
                    other, lambda: other.center.parcels_for(party.card.fingerprint, other.now)
                )
                for item in found or ():
                    if party.up:
                        self._import(Flying(self.time, 0, other, party, item.data, True))

    def write(self, party: Any) -> None:
        """One notification of a party by its officers."""
        if party.witness or not party.up:
            return
        if self.rng.random() < 0.15:
            held = self.guard(party, lambda: self._release(party))
        else:
            held = self.guard(party, lambda: self._act(party))
        if held is not None:
            self.count("notifications")

    def _act(self, party: Any) -> Any:
        center, agreement, now = party.center, party.agreement, party.now
        kind = self.rng.choice(("service", "service", "line-test", *ALONE))
        target = self._target(party) if kind in ALONE else None
        if kind in ALONE and target is None:
            kind = "service"
        values: dict[int, Any] = {}
        if kind in ("service", "line-test", "passed-on-to-unit"):
            values = {16: f"no. {self.rng.randrange(10_000)}"}
        elif kind == "standby-until":
            values = {16: party.at + 3_600}
        return center.act(agreement, kind, "orlova", now, target, values)

    def _target(self, party: Any) -> Any:
        """An entry of somebody else that can be answered."""
        registers = [
            r for _, r in sorted(party.agreement.registers.items())
            if r.seat != party.agreement.own_seat
        ]  # fmt: skip
        if not registers:
            return None
        entries = self.rng.choice(registers).entries
        held = entries[self.rng.randrange(len(entries))]
        return held if held.type in CONTENT else None

    def _release(self, party: Any) -> Any:
        center, agreement, now = party.center, party.agreement, party.now
        kind, values, refers = "notice", self._notice(), None
        chance = self.rng.random()
        if chance < 0.2:
            kind = "prisoners"
            values = {
                16: [[n, f"Person {n}", "1990-01-01"] for n in range(self.rng.randrange(1, 9))]
            }
        elif chance < 0.4:
            own = [h for h in agreement.own().entries if h.type == "notice"]
            if own:
                target = self.rng.choice(own)
                kind = "corrected"
                refers = Reference(target.opening.header.serial, target.leaf_hash)
        to = agreement.all_others()
        if refers is None and self.rng.random() < 0.2:
            to = 1 << self.rng.choice(agreement.others)
        draft = Draft("", NOTIFICATION, agreement.id, kind, values, to, refers_to=refers)
        made = center.draft_new(agreement, draft, "orlova", now)
        center.submit(made.id, "orlova", now)
        return center.release(made.id, "petro", now)

    def _notice(self) -> dict[int, Any]:
        return {16: f"2026-12-{self.rng.randrange(1, 29):02d}", 17: self.rng.randrange(1_000)}

    # --- parcels ------------------------------------------------------------------------------

    def send(self, one: Any, other: Any) -> None:
        """One pass of a link: make what the other lacks, hand it over, note it as carried."""
        if not one.up or not self.network.open(one, other):
            return
        outgoing = self.guard(one, lambda: one.center.parcels_for(other.card.fingerprint, one.now))
        for item in outgoing or ():
            self.count("parcels")
            self.network.post(one, other, item.data)
            self._carried(one, item)
            if not one.up:
                return

    def _carried(self, one: Any, item: Any) -> None:
        self.guard(one, lambda: one.center.carried(item))

    def _deliver_due(self) -> None:
        while (flying := self.network.ready()) is not None:
            if flying.recipient.up:
                self._import(flying)
            else:
                self.network.again(flying)

    def _import(self, flying: Flying) -> None:
        party = flying.recipient
        before = party.center
        said = self._shown(party, flying.data) if party.set_back else {}
        report = self.guard(party, lambda: party.center.import_parcel(flying.data, party.now))
        if report is None or party.center is not before:
            return
        party.told |= {text: size for text, size in said.items() if text not in party.told}
        if report.incidents:
            self.trace("incidents", report.incidents, party.code)
        for refused in report.refused:
            self.count(f"refused {refused.code}")
            self._may_refuse(flying, refused)

    def _shown(self, party: Any, data: bytes) -> dict[str, int]:
        """Own registers of a center set back of which this parcel shows more than it has."""
        try:
            tag, sealed = parcel.read_outer(data)
            plaintext = party.keys.open_sealed(parcel.seal_info(tag), sealed)
            inner = parcel.read_inner(parcel.unpad(plaintext)[0])
        except TheirFault:
            return {}
        if not any(p.card.fingerprint == inner.sender and p.honest for p in self.parties):
            return {}
        own, found = party.agreement.own(), {}
        for item in inner.items:
            if isinstance(item, parcel.RegisterItem):
                head = checkpoint.parse_text(note.parse(item.checkpoint).text)
                if head.origin == own.text and head.size > own.size:
                    found[own.text] = own.size
        return found

    def _may_refuse(self, flying: Flying, refused: DetenteError) -> None:
        """Honest centers take what honest centers send; anything else needs an excuse."""
        if flying.lie or not flying.whole or not flying.sender.honest:
            return
        odd = [p for p in self.parties if p.liar or p.set_back or p.flipped_reads]
        named = f"{refused.facts.get('origin', '')}/"
        if flying.sender in odd or flying.recipient.set_back:
            return
        if any(named.startswith(f"{p.new.center}/") for p in odd):
            return
        raise Violation(
            "honest-parcel-refused",
            sender=flying.sender.code, recipient=flying.recipient.code, fault=str(refused),
        )  # fmt: skip

    # --- checks -------------------------------------------------------------------------------

    def _check_now(self) -> None:
        self.count("checks")
        for party in self.parties:
            if party.up and party.honest:
                checkers.heads_fit(party)
                checkers.bounded(party)
        # Where a commit was stored and called failed, memory is behind until the next start.
        awake = [p for p in self.parties if p.up and p.honest and checkers.in_step(p)]
        if awake:
            party = self.rng.choice(awake)
            checkers.received_is_proven(self, party, self.rng)
            checkers.evidence_holds(self, party, self.rng)
        self.count("equal records", checkers.equal_records_equal_state(self))

    def _heal(self) -> None:
        """Everything works again, and nobody lends a hand."""
        self.trace("healed")
        self.network.heal()
        for party in self.parties:
            party.key_fault = ""
            party.store.disarm()
            if party.up:
                party.stop()
            self.start(party)
        while self.network.queue:
            self.time = max(self.time, self.network.queue[0].due)
            self._deliver_due()
        sound = [p for p in self.parties if p.honest and not p.set_back]
        for _ in range(ROUNDS_MAX):
            self.time += 60
            moved = sum(self._hand_over(a, b) for a in sound for b in sound if a is not b)
            if not moved:
                break
        else:
            raise Violation("never-quiet", rounds=ROUNDS_MAX)
        checkers.converged(self)
        for party in sound:
            party.stop()
            self.start(party)
        self._check_now()


# What officers meet in worlds like these without anything being wrong.
_EXPECTED = frozenset({"epoch-stopped"})

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
from detente.core.errors import (
    Conflict,
    EnvironmentFault,
    OurFault,
    StateDamaged,
)
from detente.core.record.origin import Mark
from detente.engine.exporter import export
from tests.sim import acts, checkers, excuses, faults, live, losses
from tests.sim.checkers import Observer, Violation
from tests.sim.disk import Crash
from tests.sim.faults import FAULTS
from tests.sim.liars import LIES
from tests.sim.network import Flying, Network
from tests.sim.parties import CODES, Party
from tests.world import START

PACK = read_folder(Path(__file__).parents[2] / "packs" / "neighbours")
_FAULT_NAMES = sorted(FAULTS)
_LIE_NAMES = sorted(LIES)
STEPS_MAX = 20_000  # a world that does not end is a failure too
WAIT_S = 10_000  # longer than any wait of the engine, by a clock that runs slow
ROUNDS_ENDED = 15
ROUNDS_MAX = 40  # exchanges in which a healed world must be whole again


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
    losses: int = 3  # stores set back and homes lost
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
        self.losses = 0
        self.healed = False
        self.live = False  # parcels go over live links
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
        self.live = self.rng.random() < 0.4

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
                party.backup = party.disk.image()
            if self.live:
                party.set_links()

    def _adopt(self, party: Any) -> None:
        draft = party.center.adopt(party.agreement, "orlova", party.now)
        party.center.release(draft.id, "petro", party.now)

    def _hand_over(self, one: Any, other: Any) -> int:
        """Carry what one has for another now, past the network."""
        outgoing = one.center.parcels_for(other.card.fingerprint, one.now)
        for item in outgoing:
            one.center.carried(item)
            self.import_now(self.network.flying(one, other, item.data))
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
        stale = party.backup is None or party.backup_keys != party.generation
        if stale and self.rng.random() < 0.5:
            party.backup, party.backup_keys = party.disk.image(), party.generation
        FAULTS[fault if favour else self.rng.choice(_FAULT_NAMES)](self, party)

    def _lie(self, party: Any, name: str) -> None:
        victim = self.other(party)
        if party.up and victim.up and party.writing and victim.agreement is not None:
            self.trace("lie", name, party.code)
            LIES[name](self, party, victim)
            self.fault(name, party)

    # --- acts ---------------------------------------------------------------------------------

    def guard(self, party: Any, act: Callable[[], Any]) -> Any:
        """Do one act at a center as its process would; None where it did not come to an end."""
        try:
            result = act()
        except Crash:
            self.kill(party)
            return None
        except (Conflict, StateDamaged) as fault:
            self.count(f"error {fault.code}")
            self.trace("stopped by", fault, party.code)
            if party.liar:  # it wrote down what it does not hold
                party.stop()
                self.start(party)
            elif not party.store.misread():  # what was read wrong is read right the next time
                raise Violation("wedged", party=party.code, fault=str(fault)) from fault
            return None
        except EnvironmentFault as fault:  # nobody lends a hand: the next act finds it mended
            self.count(f"error {fault.code}")
            self.trace("failed", fault, party.code)
            return None
        except OurFault as fault:
            self.count(f"error {fault.code}")
            self.trace("refused", fault, party.code)
            taking_back = party.life and fault.code in _TAKING_BACK
            if fault.code not in _EXPECTED and not taking_back and not party.liar:
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
                party.disk.put_back(party.backup)
                party.life += 1
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
                        self.import_now(self.network.flying(other, party, item.data))

    def write(self, party: Any) -> None:
        """One notification of a party by its officers."""
        if party.witness or not party.up:
            return
        if not party.writing:
            losses.officers(self, party)
            return
        if self.rng.random() < 0.15:
            held = self.guard(party, lambda: acts.release(self, party))
        else:
            held = self.guard(party, lambda: acts.act(self, party))
        if held is not None:
            self.count("notifications")

    # --- parcels ------------------------------------------------------------------------------

    def send(self, one: Any, other: Any) -> None:
        """One pass of a link: make what the other lacks, hand it over, note it as carried."""
        if self.live and one.up:
            live.send(self, one, other)
            return
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
                self.import_now(flying)
            else:
                self.network.again(flying)

    def import_now(self, flying: Flying) -> None:
        party = flying.recipient
        before = party.center
        said = excuses.shown(self, party, flying.data)
        report = self.guard(party, lambda: party.center.import_parcel(flying.data, party.now))
        if report is None or party.center is not before:
            return
        if (not party.writing or party.rolled) and not excuses.unread(report):
            party.told |= {text: size for text, size in said.items() if text not in party.told}
        if party.rolled and not party.writing:
            party.ended |= set(party.rolled)
            party.rolled = {}
        if self.live and report.sender is not None:
            party.exchange.heard(report.sender, party.now)
        if report.incidents:
            self.trace("incidents", report.incidents, party.code)
        for refused in report.refused:
            self.count(f"refused {refused.code}")
            self.trace("refused", refused.code, flying.sender.code, "->", party.code)
            origin = str(refused.facts.get("origin", ""))
            if refused.code == "register-forks" and origin in party.ever_rolled:
                party.forked.add(origin)  # it went on before anybody could tell, signed or not
            excuses.may_refuse(self, flying, refused)

    def export_something(self, party: Any) -> None:
        """Somebody asks for evidence of an entry."""
        agreement = party.agreement
        held = None if agreement is None else acts.target_of(self, party)
        if held is not None and held.opening is not None:
            self.guard(party, lambda: export(party.center.state, held, None, party.now))

    # --- checks -------------------------------------------------------------------------------

    def _check_now(self) -> None:
        self.count("checks")
        sure = [p for p in self.parties if p.up]
        for party in sure:
            party.store.disarm()
            party.center.sure(party.now)  # as before every act
        for party in sure:
            if party.honest:
                checkers.heads_fit(party)
                checkers.bounded(party)
        awake = [p for p in sure if p.honest and p.agreement is not None]
        if awake:
            party = self.rng.choice(awake)
            checkers.received_is_proven(self, party, self.rng)
            checkers.evidence_holds(self, party, self.rng)
        self.count("equal records", checkers.equal_records_equal_state(self))

    def _heal(self) -> None:
        """Everything works again, and nobody lends a hand but to open the next epoch."""
        self.trace("healed")
        self.network.heal()
        self.healed = True
        for party in self.parties:
            party.key_fault = ""
            party.store.disarm()
            if not party.up:
                self.start(party)
        while self.network.queue:
            self.time = max(self.time, self.network.queue[0].due)
            self._deliver_due()
        self._until_quiet(ended=True)
        losses.taken_back(self)
        ended = [p for p in self.parties if p.honest and not p.writing]
        for party in ended:
            losses.officers(self, party)
        if ended:
            self._until_quiet()
        losses.all_answered(self)  # who has opened no epoch cannot say yet what it lacks
        checkers.converged(self)
        for party in self.parties:
            if party.honest:
                party.stop()
                self.start(party)
        self._check_now()

    def _until_quiet(self, *, ended: bool = False) -> None:
        """Carry until nobody has anything to say, at once and after the longest waits.

        Who has ended an epoch receipts nothing, and is sent everything again until it has opened
        the next one: with `ended` that is waited for so long as a recovery takes.
        """
        sound = [p for p in self.parties if p.honest]
        late = False
        waits, ended = ended, any(ended and not p.writing for p in sound)
        for turn in range(ROUNDS_ENDED if ended else ROUNDS_MAX):
            self.time += WAIT_S if turn % 5 == 4 else 60
            moved = 0
            for one in sound:
                for other in sound:
                    if one is not other:
                        moved += (
                            live.drain(self, one, other)
                            if self.live
                            else self._hand_over(one, other)
                        )
            if moved:
                late = False
            elif late:
                return
            elif self.live or any(p.life for p in sound):
                self.time += WAIT_S
                late = True
            else:
                return
        # One that was set back unawares may have learned of it, and ended its epoch, only here.
        ended = ended or any(not p.writing and (waits or losses.no_epoch_left(p)) for p in sound)
        if not ended:
            raise Violation("never-quiet", rounds=ROUNDS_MAX)


# What officers meet in worlds like these without anything being wrong.
_EXPECTED = frozenset({"epoch-stopped"})
# And what they meet when two people did not wait until all that was lost had come back.
_TAKING_BACK = frozenset({"agreement-not-signed"})

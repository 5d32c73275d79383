"""Named faults of machines, disks, clocks and lines; `FAULTS` is the list the report counts.

Each function tries to make its fault happen now. What took effect is counted by whoever does it:
`World.fault` is called by the store, the keys or the network at the moment of failure.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from detente.core.errors import DetenteError, EnvironmentFault
from detente.engine import overview
from detente.engine.center import Center
from tests.sim.checkers import Violation
from tests.sim.network import KINDS

Fault = Callable[[Any, Any], None]
FAULTS: dict[str, Fault] = {}
NETWORK_FAULTS = (*KINDS, "partition")
YEAR_S = 31_557_600


def fault(*names: str) -> Callable[[Fault], Fault]:
    """Enter a fault in the list under its names."""

    def enter(made: Fault) -> Fault:
        for name in names:
            FAULTS[name] = made
        return made

    return enter


def _commit_fault(kind: str) -> Fault:
    def make(world: Any, party: Any) -> None:
        party.store.arm(kind, 0 if kind == "torn-write" else world.rng.randrange(3))
        world.anything(party)
        party.store.disarm()

    return make


for _kind in (
    "commit-refused", "commit-stored-but-failed", "crash-before-write", "crash-in-write",
    "crash-after-write", "torn-write",
):  # fmt: skip
    FAULTS[_kind] = _commit_fault(_kind)


@fault("disk-full")
def disk_full(world: Any, party: Any) -> None:
    """Every commit fails for a while; parcels come and people try all the same."""
    party.store.arm("disk-full", world.rng.randrange(2))
    for _ in range(3):
        if party.up:
            world.anything(party)
    party.store.disarm()


@fault("crash-at-sign")
def crash_at_sign(world: Any, party: Any) -> None:
    """The process dies between a commit and a signature."""
    _key_fault(world, party, "crash-at-sign")


@fault("token-pulled")
def token_pulled(world: Any, party: Any) -> None:
    """The token with the keys is gone when a signature is needed."""
    _key_fault(world, party, "token-pulled")


def _key_fault(world: Any, party: Any, kind: str) -> None:
    party.key_fault = kind
    world.anything(party)
    party.key_fault = ""


@fault("crash-at-deliver")
def crash_at_deliver(world: Any, party: Any) -> None:
    """The process dies before, or after, a link took its parcel, and has noted neither."""
    reader = world.other(party)
    found = world.guard(party, lambda: party.center.parcels_for(reader.card.fingerprint, party.now))
    if party.up and found:
        if world.rng.random() < 0.5:
            world.network.post(party, reader, found[0].data)
        world.fault("crash-at-deliver", party)
        world.kill(party)


@fault("process-killed")
def process_killed(world: Any, party: Any) -> None:
    """The process dies between two acts."""
    world.fault("process-killed", party)
    world.kill(party)


@fault("flip-on-read")
def flip_on_read(world: Any, party: Any) -> None:
    """One read of a leaf or a content returns a turned bit."""
    party.store.arm("flip-on-read", world.rng.randrange(3))
    party.flipped_reads += 1
    world.send(party, world.other(party))
    if party.store.kind:
        party.flipped_reads -= 1
    party.store.disarm()


@fault("read-fails")
def read_fails(world: Any, party: Any) -> None:
    """The disk cannot be read for a moment, in the middle of whatever the center does."""
    party.store.arm("read-fails", world.rng.randrange(12))
    if world.rng.random() < 0.3:
        world.export_something(party)
    else:
        world.anything(party)
    party.store.disarm()


@fault("flip-at-rest")
def flip_at_rest(world: Any, party: Any) -> None:
    """A bit turns on the disk; it is found at the next start or by the full check, or the party
    could sign on over a record that is not what it wrote.
    """
    world.kill(party)
    mirror = party.disk.image()
    where = party.disk.flip(world.rng)
    world.fault("flip-at-rest", party)
    try:
        center = Center.open(party.store, party.keys, party.entropy, party.now)
        found = bool(overview.audit(center.state).damage)
    except DetenteError:
        found = True
    if not found:
        raise Violation("turned-bit-not-found", party=party.code, where=where)
    party.disk.put_back(mirror)


@fault("partition")
def partition(world: Any, party: Any) -> None:
    """The world falls in two for some hours, or one link in one direction."""
    world.network.partition()
    world.fault("partition", party)


@fault("clock-forward")
def clock_forward(world: Any, party: Any) -> None:
    """The clock jumps ahead."""
    party.offset += world.rng.randrange(60, 100_000)
    world.fault("clock-forward", party)


@fault("clock-back")
def clock_back(world: Any, party: Any) -> None:
    """The clock jumps back."""
    party.offset -= world.rng.randrange(60, 100_000)
    world.fault("clock-back", party)


@fault("clock-drift")
def clock_drift(world: Any, party: Any) -> None:
    """The clock runs too fast or too slow from now on."""
    party.offset = party.at - world.time
    party.since = world.time
    party.drift = world.rng.uniform(-0.2, 0.2)
    world.fault("clock-drift", party)


@fault("clock-wrong-year")
def clock_wrong_year(world: Any, party: Any) -> None:
    """The clock stands in another year, or is set right again."""
    party.drift = 0.0
    wrong = abs(party.offset) > YEAR_S // 2
    party.offset = 0 if wrong else world.rng.choice((-20, -1, 1, 5, 30)) * YEAR_S
    world.fault("clock-wrong-year", party)


def after_tear(world: Any, party: Any) -> None:
    """A write was torn: the start finds it, or what it left harms nobody."""
    mirror, party.store.torn = party.store.torn, None
    try:
        center = Center.open(party.store, party.keys, party.entropy, party.now)
        damage = overview.audit(center.state).damage
    except EnvironmentFault:
        damage = [EnvironmentFault("torn")]
    if not damage:
        raise Violation("torn-write-not-found", party=party.code)
    party.disk.put_back(mirror)


@fault("link-broken")
def link_broken(world: Any, party: Any) -> None:
    """A live connection breaks in the middle of a parcel, or behind one that nobody confirmed."""
    if world.live and party.up:
        for peer, link in list(party.exchange._flights):
            party.exchange.lost(peer, link)
            world.fault("link-broken", party)
            return

"""Parties of a simulated world: a center, its disk, its keys, its clock, and who works there.

Key material is fixed per party and made once in a process. Signatures are real and checked by the
real code. The seal of parcels alone is a cheap reversible one, bound to recipient and info as the
real one is: the real one draws from the operating system, which no seed repeats, and is tested in
tests/unit and tests/contract.
"""

from __future__ import annotations

import functools
import hashlib
from collections.abc import Callable
from typing import Any

from detente.adapters.keys.software import SoftwareKeys, draw_center, draw_root, public_pair
from detente.core.errors import EnvironmentFault, TheirFault
from detente.core.notification import read_opening
from detente.core.party import SealingKeys
from detente.engine import registers
from detente.engine.center import Center, NewCenter
from detente.engine.ports import Algorithm, Purpose
from detente.engine.state import Now
from tests.sim.disk import Crash, Disk, FaultyStore
from tests.world import PEOPLE, START, SeededEntropy

NAMES = {"ARD": "Ardania", "BRV": "Brevia", "COR": "Corvia", "DOR": "Doria", "ELV": "Elvia"}
CODES = tuple(NAMES)
_TAG_BYTES = 32


# The same bytes are read at every start and by every party. Reading them is a pure function, so a
# world remembers what it came to; nothing that is refused is remembered.
setattr(registers, "read_opening", functools.lru_cache(8_192)(read_opening))  # noqa: B010


class SimKeys(SoftwareKeys):
    """Real signatures, a cheap seal, and a token that can be pulled out."""

    watch: Callable[[Purpose, Algorithm, bytes], None]

    def sign(self, purpose: Purpose, algorithm: Algorithm, message: bytes) -> bytes:
        self.watch(purpose, algorithm, message)
        return super().sign(purpose, algorithm, message)

    def seal(self, recipient: SealingKeys, info: bytes, plaintext: bytes) -> bytes:
        return _seal(recipient, info, plaintext)

    def open_sealed(self, info: bytes, sealed: bytes) -> bytes:
        tag, body = sealed[:_TAG_BYTES], sealed[_TAG_BYTES:]
        key = _key(self.public().sealing, info)
        plaintext = _mask(key, body)
        if hashlib.sha256(key + plaintext).digest() != tag:
            raise TheirFault("does-not-open", bytes=len(sealed))
        return plaintext


def _key(recipient: SealingKeys, info: bytes) -> bytes:
    return hashlib.sha256(recipient.x25519 + info).digest()


def _mask(key: bytes, data: bytes) -> bytes:
    stream = hashlib.shake_128(key).digest(len(data))
    mixed = int.from_bytes(data, "big") ^ int.from_bytes(stream, "big")
    return mixed.to_bytes(len(data), "big")


def _seal(recipient: SealingKeys, info: bytes, plaintext: bytes) -> bytes:
    key = _key(recipient, info)
    return hashlib.sha256(key + plaintext).digest() + _mask(key, plaintext)


@functools.cache
def _keys_of(code: str) -> SimKeys:
    entropy = SeededEntropy(f"detente simulation {code}")
    root, seeds = draw_root(entropy), draw_center(entropy)
    return SimKeys(seeds, public_pair(root), entropy, root)


class Party:
    """One center in the world, alive or not; has the shape of `tests.world.Stage`."""

    def __init__(self, world: Any, code: str) -> None:
        self.world = world
        self.code = code
        self.entropy = SeededEntropy(f"{world.seed} {code}")
        self.keys: Any = _keys_of(code)
        self.keys._entropy = self.entropy
        self.keys.watch = self._watch
        self.disk = Disk()
        self.store: Any = FaultyStore(self.disk, world.rng)
        self.store.hit = lambda kind: world.fault(kind, self)
        self.center: Any = None
        self.up = False
        self.liar = False
        self.witness = False
        self.offset = 0
        self.drift = 0.0
        self.since = START  # of the drift
        self.key_fault = ""  # armed: crash-at-sign or token-pulled
        self.flipped_reads = 0
        self.damaged: Any = None  # image of the mirror, while the disk holds turned bits
        self.set_back = False
        # Origin of ours of which somebody showed us more -> our size then.
        self.told: dict[str, int] = {}
        self.known: dict[str, tuple[int, Any]] = {}  # own registers as the last call left them
        self.backup: Any = None
        self.card: Any = None
        self.own_text = ""  # origin of our register in the agreement of all
        self.wake = 0  # when somebody starts the process again
        name = NAMES[code]
        self.new = NewCenter(f"rrc.{name.lower()}.example", code, (("en", name),), PEOPLE)

    def create(self) -> None:
        """Found the center."""
        self.center = Center.create(self.store, self.keys, self.entropy, self.now, self.new)
        self.card = self.center.card
        self.up = True

    @property
    def at(self) -> int:
        """The time on this party's wall."""
        passed = self.world.time - self.since
        return int(self.world.time + self.offset + passed * self.drift)

    @property
    def now(self) -> Now:
        return Now(self.at)

    @property
    def honest(self) -> bool:
        return not self.liar

    @property
    def agreement(self) -> Any:
        """The agreement of the whole world."""
        return self.center.state.agreements[self.world.main]

    def open(self) -> None:
        """Start the process over what the disk has."""
        self.center = Center.open(self.store, self.keys, self.entropy, self.now)
        self.up = True

    def die(self) -> None:
        """The process is gone, and with it the cache of the disk."""
        self.disk.cut_power()
        self.center = None
        self.up = False

    def stop(self) -> None:
        """An operator ends the process; what the engine has left to store is not waited for."""
        self.center = None
        self.up = False

    def _watch(self, purpose: Purpose, algorithm: Algorithm, message: bytes) -> None:
        if self.key_fault and purpose is not Purpose.ROOT:
            kind, self.key_fault = self.key_fault, ""
            self.world.fault(kind, self)
            if kind == "crash-at-sign":
                raise Crash
            raise EnvironmentFault("key-absent", purpose=purpose.value)
        if algorithm is Algorithm.ED25519:
            self.world.observer.signing(self, purpose, message)

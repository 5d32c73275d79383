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
from detente.core.agreement.succession import Reason
from detente.core.erasing import read_held
from detente.core.errors import EnvironmentFault, TheirFault
from detente.core.party import SealingKeys
from detente.engine import registers
from detente.engine.center import Center, NewCenter
from detente.engine.exchange import Exchange
from detente.engine.links import Bearer, LinkEntry, add_link, links_of
from detente.engine.ports import Algorithm, Purpose
from detente.engine.state import Now
from tests.sim.disk import Crash, Disk, FaultyStore
from tests.world import PEOPLE, START, SeededEntropy

NAMES = {"ARD": "Ardania", "BRV": "Brevia", "COR": "Corvia", "DOR": "Doria", "ELV": "Elvia"}
CODES = tuple(NAMES)
LINKS = ("line", "relay")  # live links to each peer, in order of rank
_TAG_BYTES = 32


# The same bytes are read at every start and by every party. Reading them is a pure function, so a
# world remembers what it came to; nothing that is refused is remembered.
setattr(registers, "read_held", functools.lru_cache(8_192)(read_held))  # noqa: B010


class SimKeys(SoftwareKeys):
    """Real signatures, a cheap seal, and a token that can be pulled out."""

    watch: Callable[[Purpose, Algorithm, bytes], None]
    older: tuple[SealingKeys, ...] = ()  # of earlier cards: what was sealed to them still opens

    def sign(self, purpose: Purpose, algorithm: Algorithm, message: bytes) -> bytes:
        self.watch(purpose, algorithm, message)
        return super().sign(purpose, algorithm, message)

    def seal(self, recipient: SealingKeys, info: bytes, plaintext: bytes) -> bytes:
        return _seal(recipient, info, plaintext)

    def open_sealed(self, info: bytes, sealed: bytes) -> bytes:
        tag, body = sealed[:_TAG_BYTES], sealed[_TAG_BYTES:]
        for recipient in (self.public().sealing, *self.older):
            key = _key(recipient, info)
            plaintext = _mask(key, body)
            if hashlib.sha256(key + plaintext).digest() == tag:
                return plaintext
        raise TheirFault("does-not-open", bytes=len(sealed))


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
def _keys_of(code: str, generation: int) -> SimKeys:
    root = draw_root(SeededEntropy(f"detente simulation root {code}"))
    entropy = SeededEntropy(f"detente simulation {code} {generation}")
    return SimKeys(draw_center(entropy), public_pair(root), entropy, root)


class Party:
    """One center in the world, alive or not; has the shape of `tests.world.Stage`."""

    def __init__(self, world: Any, code: str) -> None:
        self.world = world
        self.code = code
        self.entropy = SeededEntropy(f"{world.seed} {code}")
        self.generation = 0  # of keys: another with each card
        self.keys: Any = self._keys(0, ())
        self.disk = Disk()
        self.store: Any = FaultyStore(self.disk, world.rng)
        self.store.hit = lambda kind: world.fault(kind, self)
        self.center: Any = None
        self.up = False
        self.liar = False
        self.asked = b""  # id under which a liar asks for everything, again and again
        self.witness = False
        self.offset = 0
        self.drift = 0.0
        self.since = START  # of the drift
        self.key_fault = ""  # armed: crash-at-sign or token-pulled
        self.flipped_reads = 0
        self.damaged: Any = None  # image of the mirror, while the disk holds turned bits
        self.life = 0  # how often its store was set back or lost
        self.lost: list[Any] = []  # what it had each time (losses.py)
        self.recovering = False  # since then, until its next epoch is open
        self.reason = Reason.LOSS
        self.rolled: dict[str, int] = {}  # set back unawares: origin -> size it fell back to
        self.ever_rolled: set[str] = set()
        self.forked: set[str] = set()  # signed on after that, before anybody could tell
        self.ended: set[str] = set()  # origins of ours in which nothing may be signed again
        self.told: dict[str, int] = {}  # origin of ours of which we were shown more -> our size
        self.exchange: Any = None
        self.entries: list[LinkEntry] = []
        self.backup_keys = 0  # the generation of keys when the backup was made
        self.opens_from = 0  # earliest generation of keys that this home has still
        self.newest_card: Any = None
        self.known: dict[str, tuple[int, Any]] = {}  # own registers as the last call left them
        self.backup: Any = None
        self.card: Any = None
        self.house_text = ""
        self.own_text = ""  # origin of our register in the agreement of all
        self.wake = 0  # when somebody starts the process again
        name = NAMES[code]
        self.new = NewCenter(f"rrc.{name.lower()}.example", code, (("en", name),), PEOPLE)

    def create(self) -> None:
        """Found the center."""
        self.center = Center.create(self.store, self.keys, self.entropy, self.now, self.new)
        self.card = self.newest_card = self.center.card
        self.house_text = self.center.state.house.register.text
        self._started()

    def create_again(self) -> None:
        """Set the home up again with new keys over an empty disk."""
        self.disk.put_back(({}, {}))
        self.generation += 1
        self.opens_from = self.generation
        self.keys = self._keys(self.generation, ())
        old = self.newest_card.raw
        self.center = Center.create_again(
            self.store, self.keys, self.entropy, self.now, self.new, old
        )
        self.newest_card = self.center.card
        self.house_text = self.center.state.house.register.text
        self._started()

    def renew(self) -> bool:
        """Another card, by two people; False where it did not come to that."""
        keys = self._keys(self.generation + 1, (self.keys.public().sealing, *self.keys.older))
        draft = self.center.propose_card(keys.public(), "orlova", self.now)
        self.center.release(draft.id, "petro", self.now, keys)
        self.keys, self.generation = keys, self.generation + 1
        self.newest_card = self.center.card
        return True

    def _keys(self, generation: int, older: tuple[SealingKeys, ...]) -> SimKeys:
        keys = _keys_of(self.code, generation)
        keys._entropy, keys.watch, keys.older = self.entropy, self._watch, older
        return keys

    def _started(self) -> None:
        self.up = True
        self.exchange = Exchange(lambda: self.center.state)
        self.entries = self.exchange.configured()

    def set_links(self) -> None:
        """Configure two live links to every peer that has none."""
        for peer in list(self.center.state.peers):
            if not links_of(self.center.state, peer):
                for rank, name in enumerate(LINKS):
                    entry = LinkEntry(peer, name, Bearer.HTTPS, f"{name}:1", rank)
                    add_link(self.center.state, entry)
        self.entries = self.exchange.configured()

    @property
    def at(self) -> int:
        """The time on this party's wall."""
        passed = self.world.time - self.since
        return int(self.world.time + self.offset + passed * self.drift)

    @property
    def now(self) -> Now:
        return Now(self.at)

    @property
    def era(self) -> int:
        """Rises with every loss and every card."""
        return self.life + self.generation

    @property
    def honest(self) -> bool:
        return not self.liar

    @property
    def agreement(self) -> Any:
        """The agreement of the whole world; None where it was lost and nobody brought it yet."""
        return self.center.state.agreements.get(self.world.main)

    @property
    def writing(self) -> bool:
        """Whether it may sign entries now."""
        agreement = self.agreement
        if agreement is None or agreement.own_epoch is None:
            return False
        return bool(self.center.state.is_open(agreement, agreement.own()))

    def open(self) -> None:
        """Start the process over what the disk has."""
        self.center = Center.open(self.store, self.keys, self.entropy, self.now)
        self._started()

    def die(self) -> None:
        """The process is gone, and with it the cache of the disk."""
        self.store.begin()
        self.disk.cut_power()
        self.center = self.exchange = None
        self.up = False

    def stop(self) -> None:
        """An operator ends the process; what the engine has left to store is not waited for."""
        self.center = self.exchange = None
        self.up = False

    def _watch(self, purpose: Purpose, algorithm: Algorithm, message: bytes) -> None:
        if self.key_fault and purpose is not Purpose.ROOT:
            kind, self.key_fault = self.key_fault, ""
            self.world.fault(kind, self)
            if kind == "crash-at-sign":
                self.store.dead = True
                raise Crash
            raise EnvironmentFault("key-absent", purpose=purpose.value)
        if algorithm is Algorithm.ED25519:
            self.world.observer.signing(self, purpose, message)

"""Named centers with fixed keys, in one process: the stage of most tests.

Ardania (ARD), Brevia (BRV) and Corvia (COR) are invented. Their keys come from a seed in this file,
their randomness too, so that a test is the same every time it runs.
"""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from detente.adapters.keys.software import SoftwareKeys, draw_center, draw_root, public_pair
from detente.adapters.pack_files import read_folder
from detente.adapters.stores.memory import MemoryStore
from detente.core.agreement.pack import Pack
from detente.core.encoding import Value
from detente.core.notification import Reference
from detente.core.record.origin import Mark
from detente.engine.center import Center, NewCenter
from detente.engine.drafts import NOTIFICATION, Draft
from detente.engine.house import Person
from detente.engine.ports import Store
from detente.engine.registers import Agreement, Held
from detente.engine.state import SELF, Now

START = 1_795_000_000  # 2026-11-18 11:06:40Z
PACK = Path(__file__).parent.parent / "packs" / "neighbours"

PEOPLE = (
    Person("orlova", "K. Orlova", ("watch", "drafter"), "Watch officer"),
    Person("petro", "I. Petro", ("watch", "releaser"), "Senior watch officer"),
)
NAMES = {"ARD": "Ardania", "BRV": "Brevia", "COR": "Corvia", "DOR": "Doria"}


class SeededEntropy:
    """Randomness that repeats: SHA-256 over a seed and a counter."""

    def __init__(self, seed: str) -> None:
        self.seed = seed
        self.count = 0

    def draw(self, count: int) -> bytes:
        out = b""
        while len(out) < count:
            self.count += 1
            out += hashlib.sha256(f"{self.seed} {self.count}".encode()).digest()
        return out[:count]


class Stage:
    """One center with its clock; `now` moves only when a test moves it."""

    store: Any  # tests look behind the ports
    keys: Any

    def __init__(
        self,
        code: str,
        store: Store | None = None,
        at: int = START,
        seed: str = "",
        life: str = "",
    ) -> None:
        """A new center, or the one that lives in `store`; `life` keeps its randomness apart."""
        entropy = SeededEntropy(seed or f"detente test {code}")
        root, seeds = draw_root(entropy), draw_center(entropy)
        self.entropy = SeededEntropy(f"{entropy.seed} {life}") if life else entropy
        self.keys = SoftwareKeys(seeds, public_pair(root), self.entropy, root)
        self.store = MemoryStore() if store is None else store
        self.at = at
        self.code = code
        if self.store.get(SELF, "card") is not None:
            self.center = Center.open(self.store, self.keys, self.entropy, self.now)
            return
        new = NewCenter(f"rrc.{NAMES[code].lower()}.example", code, (("en", NAMES[code]),), PEOPLE)
        self.center = Center.create(self.store, self.keys, self.entropy, self.now, new)

    @property
    def now(self) -> Now:
        """The instant of this center's clock."""
        return Now(self.at)

    def reopen(self) -> None:
        """Stop and start again over the same store."""
        if not self.center.state.store.doubtful:
            self.center.state.recorder.flush()
        self.center = Center.open(self.store, self.keys, self.entropy, self.now)

    @property
    def agreement(self) -> Agreement:
        """The only agreement of this stage."""
        (found,) = self.center.state.agreements.values()
        return found

    def send(
        self,
        kind: str = "notice",
        values: Mapping[int, Value] | None = None,
        to: int = 0,
        about: Held | None = None,
        sealed: int = 0,
    ) -> Held:
        """Draft, submit and release one notification by two people; `about` an entry it refers to,
        `sealed` bits of seats that do not get its content.
        """
        fields: Mapping[int, Value] = {16: "2026-11-24", 17: 5} if values is None else values
        refers = None
        if about is not None and about.opening is not None:
            refers = Reference(about.opening.header.serial, about.leaf_hash)
        agreement = self.agreement.id
        draft = Draft("", NOTIFICATION, agreement, kind, fields, to, refers_to=refers)
        made = self.center.draft_new(self.agreement, draft, "orlova", self.now)
        self.center.submit(made.id, "orlova", self.now)
        held = self.center.release(made.id, "petro", self.now, sealed=sealed)
        if held is None:
            raise ValueError("nothing was signed")
        return held


def use_pack(agreement: Agreement, pack: Pack) -> None:
    """Let an agreement have a pack that differs from its files, for a rule that few packs have."""
    agreement.pack = pack
    agreement.texts.founding = dataclasses.replace(agreement.texts.founding, pack=pack)


def files() -> Mapping[str, bytes]:
    """The test pack."""
    return read_folder(PACK)


def introduce(*stages: Stage) -> None:
    """Everybody gets everybody's card."""
    for one in stages:
        for other in stages:
            if one is not other:
                one.center.add_peer(other.center.card.raw)


def exchange(*stages: Stage, rounds: int = 4) -> int:
    """Carry parcels between all until nobody has anything to say; returns the number carried."""
    count = 0
    for _ in range(rounds):
        moved = 0
        for one in stages:
            for other in stages:
                if one is not other:
                    moved += deliver(one, other)
        count += moved
        if not moved:
            break
    return count


def deliver(one: Stage, other: Stage) -> int:
    """Carry what one center has for another; every parcel must be taken whole."""
    outgoing = one.center.parcels_for(other.center.card.fingerprint, one.now)
    for parcel in outgoing:
        one.center.carried(parcel)
        report = other.center.import_parcel(parcel.data, other.now)
        if report.refused:
            raise ValueError(report.refused)
    return len(outgoing)


def found(*stages: Stage, mark: Mark = Mark.LIVE, pack: Path = PACK) -> None:
    """One agreement between all, signed by all, known to all."""
    introduce(*stages)
    first = stages[0]
    peers = [first.center.peer_named(stage.code) for stage in stages[1:]]
    first.center.propose(read_folder(pack), mark, peers, START)
    sign(first)
    for other in stages[1:]:
        deliver(first, other)
        sign(other)
    exchange(*stages)


def sign(stage: Stage) -> Held:
    """Adopt the stage's agreement by two people."""
    draft = stage.center.adopt(stage.agreement, "orlova", stage.now)
    held = stage.center.release(draft.id, "petro", stage.now)
    if held is None:
        raise ValueError("nothing was signed")
    return held

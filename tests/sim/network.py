"""Links between the parties: parcels are lost, late, doubled, turned round, damaged, old."""

from __future__ import annotations

import heapq
import random
from dataclasses import dataclass, field
from typing import Any

from tests.sim.disk import flipped

DELAY_S_MAX = 4_000
COURIER_S = 3 * 86_400  # a bag a few days old
KINDS = ("drop", "delay", "duplicate", "reorder", "corrupt", "truncate", "courier", "replay")
OLD_MAX = 40  # parcels an attacker or a forgotten bag may bring again


@dataclass(order=True, slots=True)
class Flying:
    """One parcel under way; `whole` as its sender made it, `from_liar` where it was forged."""

    due: int
    number: int
    sender: Any = field(compare=False)
    recipient: Any = field(compare=False)
    data: bytes = field(compare=False)
    whole: bool = field(compare=False)
    lie: str = field(compare=False, default="")
    era: tuple[int, int] = field(compare=False, default=(0, 0))  # of both sides when it was made


class Network:
    """All links of a world; each is directed, and may be cut."""

    def __init__(self, world: Any) -> None:
        self.world = world
        self.rng: random.Random = world.rng
        self.queue: list[Flying] = []
        self.cut: dict[tuple[str, str], int] = {}  # directed link -> until when
        self.old: list[Flying] = []
        self.number = 0
        self.faulty = True

    def open(self, sender: Any, recipient: Any) -> bool:
        """Whether the link takes parcels now."""
        until = self.cut.get((sender.code, recipient.code), 0)
        return until <= int(self.world.time)

    def partition(self) -> None:
        """Cut the world in two, or one direction of one link."""
        parties, until = self.world.parties, self.world.time + self.rng.randrange(600, 20_000)
        side = set(self.rng.sample([p.code for p in parties], self.rng.randrange(1, len(parties))))
        one_way = self.rng.random() < 0.3
        for one in parties:
            for other in parties:
                if one.code in side and other.code not in side:
                    self.cut[one.code, other.code] = until
                    if not one_way:
                        self.cut[other.code, one.code] = until

    def post(self, sender: Any, recipient: Any, data: bytes, lie: str = "") -> None:
        """Take a parcel over; what becomes of it is the world's business."""
        kind = ""
        if self.faulty and not lie and self.rng.random() < self.world.plan.network_rate:
            kind = self.rng.choice(KINDS)
            self.world.fault(kind, sender)
        due = self.world.time + self.rng.randrange(1, 60)
        if kind == "drop":
            return
        whole = kind not in ("corrupt", "truncate")
        if kind == "corrupt":
            data = flipped(data, self.rng)
        elif kind == "truncate":
            data = data[: self.rng.randrange(len(data))]
        elif kind == "delay":
            due += self.rng.randrange(DELAY_S_MAX)
        elif kind == "courier":
            due += self.rng.randrange(COURIER_S)
        elif kind == "reorder" and self.queue:
            due = min(flying.due for flying in self.queue) - 1
        elif kind == "duplicate":
            self._fly(due + self.rng.randrange(DELAY_S_MAX), sender, recipient, data, whole, lie)
        elif kind == "replay" and self.old:
            again = self.rng.choice(self.old)
            whose = (again.sender, again.recipient, again.data, again.whole, again.lie)
            self._fly(due, *whose, again.era)
        self._fly(due, sender, recipient, data, whole, lie)

    def _fly(
        self,
        due: int,
        sender: Any,
        recipient: Any,
        data: bytes,
        whole: bool,
        lie: str,
        era: tuple[int, int] | None = None,
    ) -> None:
        self.number += 1
        era = era or (sender.era, recipient.era)
        flying = Flying(due, self.number, sender, recipient, data, whole, lie, era)
        heapq.heappush(self.queue, flying)
        if len(self.old) < OLD_MAX:
            self.old.append(flying)
        else:
            self.old[self.rng.randrange(OLD_MAX)] = flying

    def flying(self, sender: Any, recipient: Any, data: bytes) -> Flying:
        """A parcel that is handed over at once."""
        era = (sender.era, recipient.era)
        return Flying(self.world.time, 0, sender, recipient, data, True, "", era)

    def ready(self) -> Flying | None:
        """The next parcel that is due, if there is one."""
        if self.queue and self.queue[0].due <= self.world.time:
            return heapq.heappop(self.queue)
        return None

    def again(self, flying: Flying) -> None:
        """Nobody answers there: try later."""
        if not self.faulty:
            return  # the world is healed, and who is not up now never will be
        flying.due = self.world.time + 300
        heapq.heappush(self.queue, flying)

    def heal(self) -> None:
        """No fault and no cut from now on; what is under way arrives."""
        self.cut.clear()
        self.faulty = False

"""A disk with a volatile cache, and a store over it that fails in every way a disk can.

SQLite promises that a commit is on disk when it returns, or not at all. `Disk` keeps to that as
long as somebody calls `flush`; what was written and not flushed is gone when the power is cut.
"""

from __future__ import annotations

import copy
import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from detente.adapters.stores.memory import MemoryStore
from detente.core.crypto.types import Hash
from detente.core.errors import EnvironmentFault
from detente.engine.ports import Append, Delete, Operation, Put, PutOpening
from detente.engine.state import RECOVERY


class Crash(BaseException):
    """The process dies here; no handler of the program under test may hold it up."""


@dataclass(slots=True)
class _Before:
    """What one commit found, to take it back."""

    heads: dict[str, tuple[int, Hash]] = field(default_factory=dict)
    openings: list[tuple[str, int]] = field(default_factory=list)
    values: dict[tuple[str, str], bytes | None] = field(default_factory=dict)


class Disk:
    """What survives the process: registers and tables, behind a cache that does not."""

    def __init__(self) -> None:
        self.step: Callable[[str], None] = lambda name: None
        self.store: Any = MemoryStore(lambda name: self.step(name))
        self.unflushed: list[_Before] = []

    def write(self, operations: Sequence[Operation]) -> None:
        """Apply one commit to the cache."""
        before = self._before(operations)
        self.unflushed.append(before)
        try:
            self.store.commit(operations)
        except (Crash, EnvironmentFault):
            if all(self.store.head(origin) == head for origin, head in before.heads.items()):
                self.unflushed.pop()
            raise

    def flush(self) -> None:
        """What was written is durable now."""
        self.unflushed.clear()

    def cut_power(self) -> None:
        """Lose the cache."""
        for before in reversed(self.unflushed):
            for origin, index in before.openings:
                self.store._registers[origin].openings.pop(index, None)
            for origin, (size, root) in before.heads.items():
                self._cut_register(origin, size, root)
            for place, value in before.values.items():
                if value is None:
                    self.store._values.pop(place, None)
                else:
                    self.store._values[place] = value
        self.unflushed.clear()

    def _cut_register(self, origin: str, size: int, root: Hash) -> None:
        register = self.store._registers.get(origin)
        if register is None:
            return
        if size == 0:
            del self.store._registers[origin]
            return
        del register.leaves[size:]
        register.root = root
        for index in [at for at in register.openings if at >= size]:
            del register.openings[index]

    def durable_head(self, origin: str) -> tuple[int, Hash]:
        """Size and root that would be there after a power cut."""
        for before in self.unflushed:
            if origin in before.heads:
                return before.heads[origin]
        head: tuple[int, Hash] = self.store.head(origin)
        return head

    def image(self) -> Any:
        """Everything on the disk, apart from it: a backup, or a mirror."""
        registers = {}
        for origin, register in self.store._registers.items():
            twin = copy.copy(register)
            twin.leaves, twin.openings = list(register.leaves), dict(register.openings)
            registers[origin] = twin
        return registers, dict(self.store._values)

    def put_back(self, image: Any) -> None:
        """Set the disk to an image taken before; the image can be used again."""
        self.store._registers, self.store._values = image
        self.store._registers, self.store._values = self.image()
        self.unflushed.clear()

    def _before(self, operations: Sequence[Operation]) -> _Before:
        before = _Before()
        for operation in operations:
            match operation:
                case Append():
                    if operation.origin not in before.heads:
                        before.heads[operation.origin] = self.store.head(operation.origin)
                case PutOpening(origin, index, _):
                    before.openings.append((origin, index))
                case Put(table, key, _) | Delete(table, key):
                    before.values.setdefault((table, key), self.store.get(table, key))
                case _:
                    pass
        return before

    # --- damage -----------------------------------------------------------------------------

    def tear(self, operations: Sequence[Operation], rng: random.Random) -> None:
        """Write leaves of a commit and not what belongs to them: what no SQLite does, but a disk
        that lies about its order can.
        """
        appends = [o for o in operations if isinstance(o, Append) and o.entries]
        one = rng.choice(appends)
        register = self.store._registers.get(one.origin)
        if register is None:
            self.store.commit([one])
            register = self.store._registers[one.origin]
            register.leaves.append(one.entries[0].leaf)
        else:
            register.leaves.append(one.entries[0].leaf)
        self.flush()

    def flip(self, rng: random.Random) -> str:
        """Turn one bit of what is stored; returns where."""
        registers = sorted(self.store._registers)
        origin = rng.choice(registers)
        register = self.store._registers[origin]
        where = rng.choice(("leaf", "opening", "root", "value"))
        if where == "opening" and register.openings:
            index = rng.choice(sorted(register.openings))
            register.openings[index] = flipped(register.openings[index], rng)
        elif where == "value":
            places = sorted(self.store._values)
            place = rng.choice([p for p in places if p[0] in _VITAL and p[1] not in _ANY_VALUE])
            self.store._values[place] = flipped(self.store._values[place], rng)
            return f"{place[0]}"
        elif where == "root":
            register.root = Hash(flipped(register.root, rng))
        else:
            where = "leaf"
            index = rng.randrange(len(register.leaves))
            register.leaves[index] = flipped(register.leaves[index], rng)
        return where


# Tables that a start reads whole. What the others hold is a convenience, or comes again.
_VITAL = frozenset({"self", "cards", "peers", "agreements", "packs", "heads"})


# Nothing says what these must be: the last draft, and the random id under which all is asked for.
# A turned bit there asks once more, and harms nothing.
_ANY_VALUE = frozenset({"last draft", RECOVERY})


def flipped(data: bytes, rng: random.Random) -> bytes:
    """The same bytes with one bit turned."""
    at = rng.randrange(len(data))
    return data[:at] + bytes([data[at] ^ 1 << rng.randrange(8)]) + data[at + 1 :]


class FaultyStore:
    """`engine.ports.Store` over a disk; `arm` says what goes wrong, and after how many commits."""

    def __init__(self, disk: Disk, rng: random.Random) -> None:
        self.disk = disk
        self.rng = rng
        self.kind = ""
        self.skip = 0
        self.hit: Callable[[str], None] = lambda kind: None  # told when a fault took effect
        self.wrong_reads = 0
        self.dead = False  # the process died: whatever of it still runs, the disk hears no more
        self.torn: Any = None  # image of the mirror from before the tear
        disk.step = self._step

    def arm(self, kind: str, skip: int = 0) -> None:
        """Let the next commit but `skip` fail in this way."""
        self.kind, self.skip = kind, skip

    def disarm(self) -> None:
        """No fault from now on."""
        self.kind = ""

    def begin(self) -> None:
        """Another process works over this disk, and nothing fails for now."""
        self.kind, self.dead = "", False

    def commit(self, operations: Sequence[Operation]) -> None:
        if self.dead:
            raise Crash
        if self.kind == "torn-write" and self.skip <= 0 and _appends(operations):
            self.torn = self.disk.image()
            self.kind = ""
            self.disk.tear(operations, self.rng)
            self.hit("torn-write")
            self.dead = True
            raise Crash
        self.disk.write(operations)
        self.flush()
        if self.kind == "commit-stored-but-failed" and self._due():
            self._fail(EnvironmentFault("disk-failed"))
        if self.kind == "crash-after-write" and self._due():
            self._fail(Crash())

    def flush(self) -> None:
        """Wait for the disk."""
        self.disk.flush()

    def _step(self, step: str) -> None:
        wanted = _STEPS.get(self.kind)
        if wanted != step or not self._due():
            return
        if self.kind == "disk-full":
            self.hit("disk-full")
            raise EnvironmentFault("disk-full")
        crash = self.kind.startswith("crash")
        self._fail(Crash() if crash else EnvironmentFault("disk-failed"))

    def _due(self) -> bool:
        self.skip -= 1
        return self.skip < 0

    def _fail(self, how: BaseException) -> None:
        kind, self.kind = self.kind, ""
        self.hit(kind)
        self.dead = isinstance(how, Crash)
        raise how

    def _readable(self) -> None:
        if self.dead:
            raise Crash
        if self.kind == "read-fails" and self._due():
            self._fail(EnvironmentFault("disk-failed"))

    def _read(self, data: bytes) -> bytes:
        if self.kind != "flip-on-read" or not data or not self._due():
            return data
        self.kind = ""
        self.wrong_reads += 1
        self.hit("flip-on-read")
        return flipped(data, self.rng)

    def misread(self) -> bool:
        """Whether a bit was turned in a read since somebody last asked."""
        wrong, self.wrong_reads = self.wrong_reads, 0
        return wrong > 0

    def origins(self) -> list[str]:
        self._readable()
        found: list[str] = self.disk.store.origins()
        return found

    def head(self, origin: str) -> tuple[int, Hash]:
        self._readable()
        found: tuple[int, Hash] = self.disk.store.head(origin)
        return found

    def leaves(self, origin: str, start: int, end: int) -> Iterator[bytes]:
        self._readable()
        found: Iterator[bytes] = self.disk.store.leaves(origin, start, end)
        return found if self.kind != "flip-on-read" else map(self._read, found)

    def opening(self, origin: str, index: int) -> bytes | None:
        self._readable()
        found: bytes | None = self.disk.store.opening(origin, index)
        return None if found is None else self._read(found)

    def openings(self, origin: str, start: int, end: int) -> Iterator[tuple[int, bytes]]:
        self._readable()
        found: Iterator[tuple[int, bytes]] = self.disk.store.openings(origin, start, end)
        return found

    def get(self, table: str, key: str) -> bytes | None:
        self._readable()
        found: bytes | None = self.disk.store.get(table, key)
        return found

    def items(self, table: str) -> Iterator[tuple[str, bytes]]:
        self._readable()
        found: Iterator[tuple[str, bytes]] = self.disk.store.items(table)
        return found

    def close(self) -> None:
        """The process ends; the disk stays."""


def _appends(operations: Sequence[Operation]) -> bool:
    return any(isinstance(o, Append) and o.entries for o in operations)


_STEPS = {
    "commit-refused": "commit:before-flush",
    "disk-full": "commit:before-flush",
    "crash-before-write": "commit:begin",
    "crash-in-write": "commit:before-flush",
}

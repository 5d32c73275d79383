"""A store in memory, for tests and rehearsals; it polices the contract of `engine.ports.Store`.

It refuses, with OurFault("contract-broken"), what a store on disk would only suffer from later.
Nothing here survives the process.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from detente.core import limits
from detente.core.crypto.types import Hash
from detente.core.errors import Conflict, OurFault
from detente.core.record.merkle import EMPTY_ROOT
from detente.engine.ports import (
    Append,
    Delete,
    Expect,
    Operation,
    Put,
    PutLeft,
    PutOpening,
    PutWhole,
)


@dataclass(slots=True)
class _Register:
    root: Hash
    leaves: list[bytes] = field(default_factory=list)
    openings: dict[int, bytes] = field(default_factory=dict)


@dataclass(slots=True)
class _Staged:
    """What a commit has done so far, beside the store until all of it has succeeded."""

    leaves: dict[str, list[bytes]] = field(default_factory=dict)
    roots: dict[str, Hash] = field(default_factory=dict)
    openings: dict[tuple[str, int], bytes] = field(default_factory=dict)
    values: dict[tuple[str, str], bytes | None] = field(default_factory=dict)


class MemoryStore:
    """Registers and small tables in dictionaries (`engine.ports.Store`)."""

    def __init__(self, failpoint: Callable[[str], None] | None = None) -> None:
        """`failpoint` is called with the same named steps as in the SQLite store and may raise."""
        self._failpoint = failpoint
        self._registers: dict[str, _Register] = {}
        self._values: dict[tuple[str, str], bytes] = {}
        self._open = True
        self.flushes = 0  # commits that changed something

    def commit(self, operations: Sequence[Operation]) -> None:
        """Apply all operations in order, or none (see `engine.ports.Store.commit`).

        Also raises OurFault("contract-broken") for operations no store need understand, and
        OurFault("store-closed").
        """
        self._must_be_open()
        self._step("commit:begin")
        for operation in operations:
            _check_operation(operation)
        staged = _Staged()
        self._step("commit:locked")
        for at, operation in enumerate(operations):
            if at:
                self._step("commit:middle")
            self._stage(staged, operation)
        self._step("commit:before-flush")
        self._adopt(staged)
        self._step("commit:flushed")

    def _stage(self, staged: _Staged, operation: Operation) -> None:
        match operation:
            case Append():
                self._append(staged, operation)
            case PutOpening(origin, index, opening):
                size, _ = self._staged_head(staged, origin)
                if not 0 <= index < size:
                    raise OurFault("no-such-entry", origin=origin, index=index, size=size)
                register = self._registers.get(origin)
                stored = register is not None and index in register.openings
                if stored or (origin, index) in staged.openings:
                    raise OurFault("opening-present", origin=origin, index=index)
                staged.openings[origin, index] = opening
            case PutLeft(origin, index, instead) | PutWhole(origin, index, instead):
                register = self._registers.get(origin)
                stored = register is not None and index in register.openings
                if not stored and (origin, index) not in staged.openings:
                    raise OurFault("no-such-entry", origin=origin, index=index)
                staged.openings[origin, index] = instead
            case Put(table, key, value):
                staged.values[table, key] = value
            case Delete(table, key):
                staged.values[table, key] = None
            case Expect(table, key, value):
                place = (table, key)
                found = staged.values[place] if place in staged.values else self._values.get(place)
                if found != value:
                    raise Conflict("value-moved", table=table, key=key)

    def _append(self, staged: _Staged, act: Append) -> None:
        size, root = self._staged_head(staged, act.origin)
        if (act.expected_size, act.expected_root) != (size, root):
            raise Conflict("head-moved", origin=act.origin, expected=act.expected_size, stored=size)
        if not act.entries:
            return
        added = staged.leaves.setdefault(act.origin, [])
        for index, entry in enumerate(act.entries, start=size):
            added.append(entry.leaf)
            if entry.opening is not None:
                staged.openings[act.origin, index] = entry.opening
        self._step("commit:append")
        staged.roots[act.origin] = act.new_root

    def _staged_head(self, staged: _Staged, origin: str) -> tuple[int, Hash]:
        size, root = self._head(origin)
        return size + len(staged.leaves.get(origin, ())), staged.roots.get(origin, root)

    def _adopt(self, staged: _Staged) -> None:
        changed = bool(staged.leaves or staged.openings)
        for origin, leaves in staged.leaves.items():
            register = self._registers.setdefault(origin, _Register(EMPTY_ROOT))
            register.leaves.extend(leaves)
            register.root = staged.roots[origin]
        for (origin, index), opening in staged.openings.items():
            self._registers[origin].openings[index] = opening
        for place, value in staged.values.items():
            if value is not None:
                self._values[place] = value
                changed = True
            elif self._values.pop(place, None) is not None:
                changed = True
        self.flushes += changed

    def scrub(self) -> bool:
        """Nothing of what was replaced is kept here."""
        self._must_be_open()
        return True

    def origins(self) -> list[str]:
        """Registers with at least one entry, in order of their origin."""
        self._must_be_open()
        return sorted(self._registers)

    def head(self, origin: str) -> tuple[int, Hash]:
        """Stored (size, root)."""
        self._must_be_open()
        return self._head(origin)

    def _head(self, origin: str) -> tuple[int, Hash]:
        register = self._registers.get(origin)
        return (0, EMPTY_ROOT) if register is None else (len(register.leaves), register.root)

    def leaves(self, origin: str, start: int, end: int) -> Iterator[bytes]:
        """Leaves with start <= index < end, in order."""
        self._must_be_open()
        register = self._registers.get(origin)
        found = [] if register is None else register.leaves[max(start, 0) : max(end, 0)]
        return iter(found)

    def opening(self, origin: str, index: int) -> bytes | None:
        """The opening of one entry, or None."""
        self._must_be_open()
        register = self._registers.get(origin)
        return None if register is None else register.openings.get(index)

    def openings(self, origin: str, start: int, end: int) -> Iterator[tuple[int, bytes]]:
        """(index, opening) of every entry in the range that can be opened, in order."""
        self._must_be_open()
        register = self._registers.get(origin)
        held = {} if register is None else register.openings
        return iter([(index, held[index]) for index in sorted(held) if start <= index < end])

    def get(self, table: str, key: str) -> bytes | None:
        """One value of a small table."""
        self._must_be_open()
        return self._values.get((table, key))

    def items(self, table: str) -> Iterator[tuple[str, bytes]]:
        """All (key, value) of a small table, in order of key."""
        self._must_be_open()
        found = [(key, value) for (name, key), value in self._values.items() if name == table]
        return iter(sorted(found))

    def close(self) -> None:
        """End the use of this store; its content stays for `reopen`."""
        self._open = False

    def reopen(self) -> None:
        """Use the store again after `close`, as a process would after a restart."""
        self._open = True

    def _must_be_open(self) -> None:
        if not self._open:
            raise OurFault("store-closed")

    def _step(self, name: str) -> None:
        if self._failpoint is not None:
            self._failpoint(name)


def _check_operation(operation: Operation) -> None:
    """Raise OurFault("contract-broken") for what could not be stored faithfully."""
    match operation:
        case Append():
            _check_append(operation)
        case (
            PutOpening(origin, _, opening)
            | PutLeft(origin, _, opening)
            | PutWhole(origin, _, opening)
        ):
            _check_text(origin)
            _check_bytes(opening)
        case Put(table, key, value):
            _check_text(table, key)
            _check_bytes(value)
        case Delete(table, key):
            _check_text(table, key)
        case Expect(table, key, value):
            _check_text(table, key)
            if value is not None:
                _check_bytes(value)


def _check_append(act: Append) -> None:
    _check_text(act.origin)
    for entry in act.entries:
        _check_bytes(entry.leaf)
        if not entry.leaf:
            raise OurFault("contract-broken", what="empty leaf", origin=act.origin)
        if entry.opening is not None:
            _check_bytes(entry.opening)
    if not 0 <= act.expected_size <= limits.TREE_SIZE_MAX - len(act.entries):
        raise OurFault("contract-broken", what="size", origin=act.origin, size=act.expected_size)
    if type(act.new_root) is not Hash:
        raise OurFault("contract-broken", what="root is no hash", origin=act.origin)
    if not act.entries and act.new_root != act.expected_root:
        raise OurFault("contract-broken", what="new root without entries", origin=act.origin)


def _check_bytes(value: object) -> None:
    if not isinstance(value, bytes):
        raise OurFault("contract-broken", what="not bytes", type=type(value).__name__)


def _check_text(*values: str) -> None:
    for value in values:
        try:
            value.encode("utf-8")
        except UnicodeEncodeError as error:
            raise OurFault("contract-broken", what="text is not Unicode") from error

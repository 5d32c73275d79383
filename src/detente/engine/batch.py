"""The store as the engine uses it: several commits as one flush, and what needs no flush of its
own.

What one parcel brings is one commit (`together`): either all of it is on disk or nothing of it, and
then the same parcel is taken again. What only spares
work after a crash (the number of the last parcel, what was handed over) rides with the next commit
(`ride`); lost in a crash it costs a repetition, never an entry.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from detente.core.crypto.types import Hash
from detente.core.errors import Conflict, OurFault
from detente.engine.ports import (
    Append,
    Delete,
    Entry,
    Expect,
    Operation,
    Put,
    PutLeft,
    PutOpening,
    PutWhole,
    Store,
)

_Place: TypeAlias = "tuple[str, str]"

# Small tables that every import looks through; they are few rows and change only through here.
_KEPT: Final = frozenset(
    {
        "heads", "reached", "far", "held", "cosigned", "stopped", "hints", "asked", "ahead",
        "relayed", "sent", "links", "link states", "contacts", "self", "lost", "recoveries",
        "answered", "card known",
    }
)  # fmt: skip


@dataclass(slots=True)
class _Pending:
    """What was handed to `commit` inside `together`."""

    operations: list[Operation] = field(default_factory=list)
    values: dict[_Place, bytes | None] = field(default_factory=dict)
    heads: dict[str, tuple[int, Hash]] = field(default_factory=dict)
    leaves: dict[str, list[bytes]] = field(default_factory=dict)
    openings: dict[tuple[str, int], bytes] = field(default_factory=dict)


class Batch:
    """A `ports.Store` over another one, which nobody else writes to."""

    def __init__(self, store: Store) -> None:
        """Nothing is read before it is asked for."""
        self.inner = store
        self._riders: dict[_Place, Put | Delete] = {}
        self._pending: _Pending | None = None
        self._tables: dict[str, dict[str, bytes]] = {}
        # Whether memory may differ from what is stored: a commit failed, and the medium alone knows
        # what became of it, or a block was taken back. Who reads the state anew makes a new Batch.
        self.doubtful = False
        self._changes: dict[str, int] = {}
        self._all = 0  # changes of any table or register
        self._taken_back = 0

    # --- writing ------------------------------------------------------------------------------

    def commit(self, operations: Sequence[Operation]) -> None:
        """As `ports.Store.commit`; inside `together` it is kept until that ends."""
        if self._pending is not None:
            self._keep(self._pending, operations)
            return
        riders = list(self._riders.values())
        if not operations and not riders:
            return
        done = False
        try:
            self.inner.commit([*riders, *operations])
            done = True
        finally:
            self.doubtful |= not done
        self._riders.clear()
        self._note([*riders, *operations])

    def ride(self, operations: Sequence[Operation]) -> None:
        """Let these go with the next commit; until then they are read as if they were stored."""
        for operation in operations:
            if not isinstance(operation, Put | Delete):
                raise OurFault("contract-broken", what="cannot ride", type=type(operation).__name__)
            place = (operation.table, operation.key)
            if self._pending is not None and place in self._pending.values:
                self._keep(self._pending, [operation])
            else:
                self._riders[place] = operation
                self._count(operation.table)

    def settle(self) -> None:
        """Store what still rides."""
        if self._riders and self._pending is None:
            self.commit([])

    @contextmanager
    def together(self) -> Iterator[None]:
        """Make one commit of all in the block. An exception takes back everything in it, riders
        too: what the caller keeps in memory must then be read from the store again.

        Raises what `commit` raises, at the end of the block.
        """
        if self._pending is not None:
            raise OurFault("contract-broken", what="together inside together")
        self._pending = pending = _Pending()
        riders = dict(self._riders)
        done = False
        try:
            yield
            done = True
        finally:
            self._pending = None
            if not done:
                self._riders, self.doubtful = riders, True
                self._taken_back += 1
        if pending.operations:
            self.commit(pending.operations)

    def _keep(self, pending: _Pending, operations: Sequence[Operation]) -> None:
        """Check what the store would check, so that the block learns of a conflict at once."""
        for operation in operations:
            match operation:
                case Append(origin, size, root, entries, new_root):
                    if (size, root) != self.head(origin):
                        raise Conflict("head-moved", origin=origin, expected=size)
                    pending.heads[origin] = (size + len(entries), new_root)
                    self._keep_entries(pending, origin, size, entries)
                case PutOpening(origin, index, opening):
                    if self.opening(origin, index) is not None:
                        raise OurFault("opening-present", origin=origin, index=index)
                    pending.openings[origin, index] = opening
                case PutLeft(origin, index, instead) | PutWhole(origin, index, instead):
                    if self.opening(origin, index) is None:
                        raise OurFault("no-such-entry", origin=origin, index=index)
                    pending.openings[origin, index] = instead
                case Put(table, key, value):
                    pending.values[table, key] = value
                    self._count(table)
                case Delete(table, key):
                    pending.values[table, key] = None
                    self._count(table)
                case Expect(table, key, value):
                    if self.get(table, key) != value:
                        raise Conflict("value-moved", table=table, key=key)
            pending.operations.append(operation)

    @staticmethod
    def _keep_entries(pending: _Pending, origin: str, size: int, entries: Sequence[Entry]) -> None:
        added = pending.leaves.setdefault(origin, [])
        for index, entry in enumerate(entries, start=size):
            added.append(entry.leaf)
            if entry.opening is not None:
                pending.openings[origin, index] = entry.opening

    def _note(self, operations: Sequence[Operation]) -> None:
        """Bring the tables kept in memory up to what is stored."""
        for operation in operations:
            if not isinstance(operation, Put | Delete):
                self._all += 1
                continue
            self._count(operation.table)
            if operation.table not in self._tables:
                continue
            if isinstance(operation, Put):
                self._tables[operation.table][operation.key] = operation.value
            else:
                self._tables[operation.table].pop(operation.key, None)

    def _count(self, table: str) -> None:
        self._changes[table] = self._changes.get(table, 0) + 1
        self._all += 1

    def scrub(self) -> bool:
        """As `ports.Store.scrub`."""
        return self.inner.scrub()

    # --- reading ------------------------------------------------------------------------------

    def changes(self, table: str) -> tuple[int, int]:
        """Something that is another one as soon as a table may read differently: who keeps what
        it made of the rows makes it anew then.
        """
        return self._taken_back, self._changes.get(table, 0)

    def version(self, *but: str) -> tuple[int, int]:
        """The same for everything that is stored, but for some tables."""
        return self._taken_back, self._all - sum(self._changes.get(table, 0) for table in but)

    def origins(self) -> list[str]:
        """As `ports.Store.origins`."""
        found = set(self.inner.origins())
        if self._pending is not None:
            found |= {origin for origin, added in self._pending.leaves.items() if added}
        return sorted(found)

    def head(self, origin: str) -> tuple[int, Hash]:
        """As `ports.Store.head`."""
        if self._pending is not None and origin in self._pending.heads:
            return self._pending.heads[origin]
        return self.inner.head(origin)

    def leaves(self, origin: str, start: int, end: int) -> Iterator[bytes]:
        """As `ports.Store.leaves`."""
        yield from self.inner.leaves(origin, start, end)
        added = [] if self._pending is None else self._pending.leaves.get(origin, [])
        if added:
            first, _ = self.inner.head(origin)
            yield from added[max(start - first, 0) : max(end - first, 0)]

    def opening(self, origin: str, index: int) -> bytes | None:
        """As `ports.Store.opening`."""
        if self._pending is not None and (origin, index) in self._pending.openings:
            return self._pending.openings[origin, index]
        return self.inner.opening(origin, index)

    def openings(self, origin: str, start: int, end: int) -> Iterator[tuple[int, bytes]]:
        """As `ports.Store.openings`."""
        added = {} if self._pending is None else self._pending.openings
        fresh = {
            i: data for (name, i), data in added.items() if name == origin and start <= i < end
        }
        if not fresh:
            return self.inner.openings(origin, start, end)
        return iter(sorted({**dict(self.inner.openings(origin, start, end)), **fresh}.items()))

    def get(self, table: str, key: str) -> bytes | None:
        """As `ports.Store.get`."""
        if self._pending is not None and (table, key) in self._pending.values:
            return self._pending.values[table, key]
        rider = self._riders.get((table, key))
        if rider is not None:
            return rider.value if isinstance(rider, Put) else None
        if table in _KEPT:
            kept = self._tables.get(table)
            return (self._table(table) if kept is None else kept).get(key)
        return self.inner.get(table, key)

    def items(self, table: str) -> Iterator[tuple[str, bytes]]:
        """As `ports.Store.items`."""
        changed: dict[str, bytes | None] = {
            key: op.value if isinstance(op, Put) else None
            for (name, key), op in self._riders.items()
            if name == table
        }
        if self._pending is not None:
            changed |= {k: v for (name, k), v in self._pending.values.items() if name == table}
        if table not in _KEPT and not changed:
            return self.inner.items(table)
        found = dict(self._table(table) if table in _KEPT else self.inner.items(table))
        return iter(_merged(found, changed))

    def _table(self, table: str) -> dict[str, bytes]:
        if table not in self._tables:
            self._tables[table] = dict(self.inner.items(table))
        return self._tables[table]

    def close(self) -> None:
        """Store what rides, then release the store."""
        self.settle()
        self.inner.close()


def _merged(
    found: dict[str, bytes], changed: Mapping[str, bytes | None]
) -> list[tuple[str, bytes]]:
    for key, value in changed.items():
        if value is None:
            found.pop(key, None)
        else:
            found[key] = value
    return sorted(found.items())

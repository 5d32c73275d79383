"""What the engine reads of its small tables is what is stored, whichever of them it keeps."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from typing import TypeAlias

import pytest

from detente.adapters.stores.memory import MemoryStore
from detente.engine import drafts, recorder, state, sync
from detente.engine.batch import Batch
from detente.engine.ports import Delete, Operation, Put

# By their names where they are used: a name that is spelled otherwise would be read anew each time.
OFTEN_READ = (
    state.SELF, state.LOST, state.RECOVERIES, state.ANSWERED, state.CARD_KNOWN, state.HINTS,
    state.STOPPED, state.COSIGNED, recorder.HEADS, recorder.HELD, state.RELAYED, sync.SENT,
)  # fmt: skip
TABLES = (*OFTEN_READ, state.DRAFTS, drafts.ENDED, state.CARRIED)
KEYS = ("a", "b", "c d")


class Counting(MemoryStore):
    """Counts what is read of small tables."""

    read = 0

    def get(self, table: str, key: str) -> bytes | None:
        self.read += 1
        return super().get(table, key)

    def items(self, table: str) -> Iterator[tuple[str, bytes]]:
        self.read += 1
        return super().items(table)


def drawn(chance: random.Random) -> list[Operation]:
    made: list[Operation] = []
    for _ in range(chance.randint(1, 4)):
        table, key = chance.choice(TABLES), chance.choice(KEYS)
        put = chance.random() < 0.6
        made.append(Put(table, key, chance.randbytes(2)) if put else Delete(table, key))
    return made


def breaks(store: Batch, operations: list[Operation]) -> None:
    with store.together():
        store.commit(operations)
        raise ZeroDivisionError


def taken_back(store: Batch, operations: list[Operation]) -> None:
    with pytest.raises(ZeroDivisionError):
        breaks(store, operations)


def together(store: Batch, operations: list[Operation]) -> None:
    with store.together():
        store.commit(operations)
        store.ride(operations[:1])


def settle(store: Batch, _: list[Operation]) -> None:
    store.settle()


Act: TypeAlias = Callable[[Batch, list[Operation]], None]

EFFECTS: dict[Act, Callable[[list[Operation]], list[Operation]]] = {
    Batch.commit: lambda operations: operations,
    Batch.ride: lambda operations: operations,
    together: lambda operations: [*operations, operations[0]],
    taken_back: lambda _: [],
    settle: lambda _: [],
}


def after(act: Act, operations: list[Operation], values: dict[tuple[str, str], bytes]) -> None:
    """What has to be read then."""
    for operation in EFFECTS[act](operations):
        if isinstance(operation, Put):
            values[operation.table, operation.key] = operation.value
        elif isinstance(operation, Delete):
            values.pop((operation.table, operation.key), None)


@pytest.mark.parametrize("seed", range(40))
def test_a_table_kept_in_memory_reads_as_the_store_does(seed: int):
    chance = random.Random(seed)
    inner = Counting()
    store = Batch(inner)
    expected: dict[tuple[str, str], bytes] = {}
    for _ in range(60):
        act, operations = chance.choice(list(EFFECTS)), drawn(chance)
        act(store, operations)
        after(act, operations, expected)
        for table in chance.sample(TABLES, 4):
            listed = {key: value for (name, key), value in expected.items() if name == table}
            assert {key: store.get(table, key) for key in KEYS} == {
                key: listed.get(key) for key in KEYS
            }, (seed, table)
            assert dict(store.items(table)) == listed, (seed, table)
    store.settle()
    anew = Batch(inner)
    for table in TABLES:
        assert dict(anew.items(table)) == dict(store.items(table))


def test_what_every_import_looks_through_is_read_from_the_store_once():
    inner = Counting()
    store = Batch(inner)
    for _ in range(3):
        for table in OFTEN_READ:
            store.get(table, "a")
            store.get(table, "b")
            store.commit([Put(table, "a", b"x"), Delete(table, "b")])
    assert inner.read == len(OFTEN_READ)
